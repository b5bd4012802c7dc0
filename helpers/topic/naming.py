"""Whom a speaker's phrase names: "Angaben der Gewerkschaft IG Farbe" a body, "Amtsleiterin Dr. Ayla Kern" a person.

body(phrase) -> Body | None       by the nouns of `lexicon/institutions.csv`, an acronym, or a name that stands alone
person(phrase) -> Person | None   a name behind a role, or one that begins with a first name
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from helpers.german import lemmas, lexicon
from helpers.german.reading import people
from helpers.german.reading.words import CLASSES, NAME_PARTICLES

WORD = re.compile(r"[^\W\d_](?:[\w’'&]|[-.](?=\w))*")
ACRONYM = re.compile(r"(?:[A-ZÄÖÜ][a-zäöü]?){1,5}[A-ZÄÖÜ]")
ADJECTIVE = re.compile(r"e[nrsm]?$")
BRACKETS = re.compile(r"\s?\(([^)]{1,40})\)")
AGED = re.compile(r"([A-ZÄÖÜ][\w-]+)\s\(\d{1,2}\)")  # "Neela (23)"
QUOTED = re.compile(r"\s„([^“„]{2,40})“")
# "Polizeiangaben" are the police's, "Zahlen des Klinikums" the hospital's.
ACCOUNT = re.compile(
    r"(?<=[a-zäöüßA-Z])(?:s(?=[a-z])|-)?(?:[Aa]ngaben?|zahlen|schätzung(?:en)?|zählung(?:en)?|kreisen?|[Ii]nformationen)$"
)
NO_BODY = frozenset("umkreis landrat land".split())
TITLES = frozenset("dr prof dipl ing frau herr herrn".split())
OF_WHOM = re.compile(r"^(?:[a-zäöüß]+\s)?(?:Angaben|Aussagen?|Auskunft|Zahlen|Worten)\s+von\s+")
PLURALS = ("ungen", "heiten", "keiten", "ionen", "nisse")  # "Erkrankungen" without an article names nobody
NAMES_FOR = frozenset("für gegen ohne zur zum".split())  # Amt für Gesundheit, Ärzte ohne Grenzen

Words = Sequence[re.Match[str]]


@dataclass(frozen=True)
class Body:
    """`name` in its first form ("Rotes Kreuz"); alias: as it takes endings ("Rote Kreuz"); head: the noun in it;
    own: its proper name ("IG Farbe"); short: its acronym.
    """

    name: str
    alias: str
    head: str = ""
    own: str = ""
    short: str = ""


@dataclass(frozen=True)
class Person:
    """`name` without titles; role: what the person is, '' where nothing says; rest: what follows ("von der Stadt")."""

    name: str
    role: str
    rest: str


@cache
def base(word: str, genitive: bool = False) -> str:
    """The noun of a body without its ending: "Innenministeriums" -> Innenministerium; '' if it names none."""
    listed = lexicon.entry("institutions", genitive="yes") if genitive else lexicon.entry("institutions")
    low = word.rpartition("-")[2].lower()
    for ending in ("", "s", "es", "e", "n", "en"):
        if low.endswith(ending) and low not in NO_BODY and listed(low[: len(low) - len(ending)]):
            return word[: len(word) - len(ending)]
    return ""


def key(name: str) -> str:
    """What makes two spellings one name: "Rotes Kreuz", "Roten Kreuz" and "Rotkreuz" share it."""
    parts = WORD.findall(name.replace("-", " "))
    return "".join([*(ADJECTIVE.sub("", word) for word in parts[:-1]), *parts[-1:]]).lower()


# --- bodies


def body(phrase: str) -> Body | None:
    """The body that a phrase names; None where it names a person or nobody."""
    phrase = OF_WHOM.sub("", phrase)
    found = list(WORD.finditer(phrase))
    for n, match in enumerate(found):
        word = ACCOUNT.sub("", match[0])
        if base(word):
            return _body(phrase, found, n, word)
        if ACRONYM.fullmatch(word):
            behind = phrase[match.end() : found[_behind(phrase, found, n)].end()]
            name = word + behind if word == match[0] else word
            return Body(name, name)
    alone = len(found) == 1 and found[0][0] == phrase and _is_name(phrase)
    return Body(phrase, phrase) if alone else None


def _is_name(word: str) -> bool:
    """A word without an article is a name where it says nothing else: not "Ihm", "Konzernweit", "Experten"."""
    low = word.lower()
    known = low in CLASSES or low in lexicon.words("nouns_of_saying") or low.endswith(("weit", *PLURALS))
    known = known or bool(ACCOUNT.search(word)) or bool(lemmas.PEOPLE.search(low))
    return word[0].isupper() and not known and not is_people(word)


def is_people(noun: str) -> bool:
    """Whether a noun says what people are, one or several: "Beamte", "Polizisten", "Feuerwehrleute"."""
    low = noun.lower()
    return low.endswith(("leute", "kräfte", "fans")) or any(
        is_role(low.removesuffix(ending)) for ending in ("", "n", "en", "nen")
    )


def _body(phrase: str, found: Words, n: int, word: str) -> Body:
    """The noun at `n` with the adjectives before it and the names behind it."""
    first = n
    while first and _beside(phrase, found, first) and _names_it(found[first - 1][0]):
        first -= 1
    owner = re.search(r"\b[Dd]es\s", phrase[: found[n].start()]) is not None
    dative = word.endswith("ern") and base(word) == word[:-1]  # "von den Veranstaltern"
    genitive = word.endswith("s") and base(word) != word  # "Vorsitzender des | Anglervereins"
    head = base(word) if owner or dative or genitive or word != found[n][0] else word
    last = _behind(phrase, found, n)
    own = phrase[found[n].end() : found[last].end()]
    behind = _goes_on(phrase, found, last, bool(base(word, genitive=True)))
    quoted = QUOTED.match(phrase, found[n].end())
    short = BRACKETS.match(phrase, found[behind].end())
    name = head + phrase[found[n].end() : found[behind].end()]
    adjectives = [found[k][0] for k in range(first, n)]
    stems = [ADJECTIVE.sub("", word) for word in adjectives]
    article = found[0][0].lower() if all(word.endswith("e") for word in adjectives) else ""
    ending = {"das": "es ", "der": "er "}.get(article, "e ")
    return Body(
        "".join(stem + ending for stem in stems) + name,
        "".join(stem + "e " for stem in stems) + name,
        head,
        quoted[1] if quoted else own.strip(),
        short[1] if short and ACRONYM.fullmatch(short[1]) else "",
    )


def _beside(phrase: str, found: Words, n: int) -> bool:
    """Whether nothing but a blank parts a word from the one before it: not "Verbands 3.300", but "St. Marien"."""
    return phrase[found[n - 1].end() : found[n].start()] in (" ", ". " if len(found[n - 1][0]) <= 3 else " ")


def _names_it(word: str) -> bool:
    """An adjective that is part of a name has a capital: "Rotes", "Kassenärztlichen", "Deutsche"."""
    return word[0].isupper() and bool(ADJECTIVE.search(word)) and word.lower() not in CLASSES and not is_role(word)


def _behind(phrase: str, found: Words, n: int) -> int:
    """The last of the names right behind a word: Arbeitgeberverband *Lack Süd*, TSV *Grünau*."""
    while n + 1 < len(found) and _beside(phrase, found, n + 1):
        word = found[n + 1][0]
        if not word[0].isupper() or is_role(word) or (base(word) and not ACRONYM.fullmatch(word)):
            break
        n += 1
    return n


def _goes_on(phrase: str, found: Words, n: int, genitive: bool) -> int:
    """The last word of "Amt *für öffentliche Ordnung*", "Ärzte *ohne Grenzen*", "Bund *der Steuerzahler*"."""
    starts = NAMES_FOR | (frozenset(("der", "des")) if genitive else frozenset())
    if n + 2 >= len(found) or found[n + 1][0] not in starts or not _beside(phrase, found, n + 1):
        return n
    last = n + 2
    while last + 1 < len(found) and found[last][0][0].islower() and _beside(phrase, found, last + 1):
        last += 1
    return _behind(phrase, found, last) if found[last][0][0].isupper() else n


# --- persons


def is_role(word: str) -> bool:
    """Whether a word says what somebody is: "Sprecherin", "GdP-Landeschefin", "IG-Metall-Frau"."""
    low = word.rpartition("-")[2].lower()
    return people.is_role(low) or low.endswith("boss") or ("-" in word and low in ("frau", "mann"))


def person(phrase: str) -> Person | None:
    """The person that a phrase names: behind a role, or by first and last name."""
    if (alone := AGED.fullmatch(phrase)) and _is_name(alone[1]) and not lemmas.is_anybody(alone[1]):
        return Person(alone[1], "", "")
    plain = OF_WHOM.sub("", BRACKETS.sub("", phrase))
    found = list(WORD.finditer(plain))
    roles = [n for n in range(len(found)) if is_role(found[n][0]) and not _is_last_name(plain, found, n)]
    first = [n for n, match in enumerate(found) if match[0].split("-")[0] in people.first_names()]
    for begin in (*first[:1], *(n + 1 for n in reversed(roles)), 0):
        start = next((n for n in range(begin, len(found)) if found[n][0].lower() not in TITLES), len(found))
        last = _last_name(plain, found, start, told=bool(first or roles))
        if not first and not roles and last - start >= 2:  # "Rentner Horst Nagel"
            start += 1
        behind = begin and begin - 1 in roles
        lone = last == start and behind and found[0][0].lower() not in ("ein", "eine")
        if lone or (last > start and (first or behind or not _names_it(found[start][0]))):
            role = found[roles[-1]][0] if roles else found[start - 1][0] if start else ""
            return Person(plain[found[start].start() : found[last].end()], role, plain[found[last].end() :])
    return None


def _is_last_name(phrase: str, found: Words, n: int) -> bool:
    """ "Amtsleiterin Yıldırım-*Koch*", "Silke *Bauer*": what stands last, behind a word with a capital."""
    ends = n + 1 == len(found) or not _beside(phrase, found, n + 1)
    office = ACRONYM.match(found[n][0])  # "Russlands UN-Vertreter"
    return bool(n) and ends and not office and found[n - 1][0][0].isupper() and _beside(phrase, found, n)


def _last_name(phrase: str, found: Words, start: int, told: bool) -> int:
    """The last word of a name: "Hans-Georg Freiherr von Auersfeld", but "Gunnar Eide" of "... von der Universität".

    told: a role or a first name says that it is one; else no "von" stands in it.
    """
    last = start - 1
    for n in range(start, len(found)):
        word = found[n][0]
        apart = n > start and re.search(r"[,;:„“]", phrase[found[n - 1].end() : found[n].start()])
        nobody = word.lower() in CLASSES or base(word) or ACRONYM.fullmatch(word) or is_role(word)
        if word[0].isupper() and not apart and (not nobody or _is_last_name(phrase, found, n)):
            last = n
        elif apart or n == start or word not in NAME_PARTICLES or not told or _of_a_body(found, n):
            break
    return last


def _of_a_body(found: Words, n: int) -> bool:
    """ "Bashir Amiri *vom Roten Kreuz*": behind a particle stands whose person it is, not the rest of a name."""
    first, second = ([*(match[0] for match in found[n + 1 : n + 3]), "", ""])[:2]
    return bool(base(first)) or bool(first and second and _names_it(first) and second[0].isupper())
