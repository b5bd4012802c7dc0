"""The bodies that speak in some texts, each once with all its names, as told from the texts.

Two names are one body where one is the other's acronym, its proper name ("Gewerkschaft IG Farbe" is IG Farbe), or a
noun that stands for it alone ("der Kreis" for Kreis Höxdorf, "das Unternehmen" for the one named before).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.topic import naming
from helpers.topic.naming import Body, key

# What a noun stands for that was named before: "das Unternehmen" a name with or without such a noun, a party a name.
COMPANY = r"unternehmen|konzern|firma|hersteller|betreiber|versicherer|zulieferer|anbieter|dienstleister"
GENERIC = re.compile(rf"\w{{0,30}}(?:{COMPANY})$|gewerkschaft$|partei$", re.I)
COMPANIES = re.compile(rf"\w{{0,30}}(?:{COMPANY}|werke?|bahn|bank|gesellschaft)$", re.I)
A_COMPANY = re.compile(rf"\b\w{{0,30}}(?:{COMPANY})s?\s([A-ZÄÖÜ][\w-]+)(?=[\s,.])", re.I)  # "der Konzern *Adlung*"
UNIONS = re.compile(r"(?:IG|EVG|GDL|GdP|GEW|NGG|[Vv]er\.?di)\b")
FORM = re.compile(r"\s(?:AG|SE|KG|GmbH|e\. ?V)\b.*")  # "Brenner AG" is called Brenner
COMPLETE = frozenset("polizei regierung bahn kirche armee gericht".split())  # no short form of a longer name
STATE = "bund"  # "der Bund" is the state, whatever Bund der Steuerzahler there is


@dataclass
class Speaker:
    """A person or a body that speaks. part_of: the name of the body; seen: number of statements; example: a phrase.

    Of a body also the noun in its name (head), its proper name (own), and the text and character of each phrase.
    """

    name: str
    aliases: list[str]
    part_of: str = ""
    seen: int = 0
    example: str = ""
    head: str = ""
    own: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class Phrase:
    """The words of a speaker or planner, and in which text they begin where."""

    words: str
    text: int
    start: int


def found(phrases: Sequence[Phrase], surnames: set[str], texts: Sequence[str]) -> list[Speaker]:
    """The bodies that some phrases name; a surname alone names none."""
    known: dict[str, Speaker] = {}
    for phrase in phrases:
        body = naming.body(phrase.words)
        named = body and body.name not in surnames and not _is_town(body.name, texts)
        if body and named and (body.head or _is_name(body.name, texts)):
            _add(known, body, phrase)
    _add_company(known, texts)
    kept = sorted(known.values(), key=lambda one: (-len(one.name), one.name))
    for one in list(kept):
        others = _same(one, [other for other in kept if other is not one], texts)
        if len(others) == 1:
            _join(others[0], one)
            kept.remove(one)
    for one in kept:
        one.aliases += [one.head] * _stands_alone(one, kept, texts)
    return kept


def _is_town(name: str, texts: Sequence[str]) -> bool:
    """ "sagte er *in Darmstadt*", "in Gelsenkirchen": towns, though they end as bodies do."""
    low = name.lower()
    return low != "stadt" and low.endswith(("stadt", "kirchen", "kreuz")) and _is_place(name, texts)


def _is_place(name: str, texts: Sequence[str]) -> bool:
    """Whether the texts are in it or come from it: "in Nordmark" the Mieterverein Nordmark is one of several bodies."""
    inside = re.compile(rf"\b(?:[Ii]n|[Nn]ach|[Aa]us)\s{re.escape(name)}(?![\w-])")
    return any(map(inside.search, texts))


def _is_name(word: str, texts: Sequence[str]) -> bool:
    """Whether a word alone is a name: it has a capital inside a sentence, too, and no article before it."""
    if " " in word or naming.ACRONYM.fullmatch(word):
        return True
    inside = re.compile(rf"[\w,“)]\s{re.escape(word)}\b")
    common = re.compile(rf"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[rmns]?|[Zz]u[rm]|[Vv]om|[Ii]m)\s{re.escape(word)}\b")
    return any(map(inside.search, texts)) and not any(map(common.search, texts))


def _add(known: dict[str, Speaker], body: Body, phrase: Phrase) -> None:
    own = FORM.sub("", body.own)
    one = known.setdefault(key(body.alias), Speaker(body.name, [], "", 0, phrase.words, body.head, own))
    one.name = body.name if body.name != body.alias else one.name
    apart = own if own not in body.name or (body.head and COMPANIES.match(body.head)) else ""  # quoted, or a company's
    one.aliases += [name for name in (body.alias, body.short, apart) if name and name not in one.aliases]
    one.seen += 1
    one.places.append((phrase.text, phrase.start))


def _companies(texts: Sequence[str]) -> set[str]:
    return {name for text in texts for name in A_COMPANY.findall(text) if name[0].isupper() and not naming.base(name)}


def _add_company(known: dict[str, Speaker], texts: Sequence[str]) -> None:
    """The one company that the texts name is the Konzern that speaks in them."""
    named = _companies(texts)
    speaking = [one for one in known.values() if one.name == one.head and _is_company(one)]
    if len(named) == 1 and speaking:
        name = min(named)
        known.setdefault(key(name), Speaker(name, [name], "", 0, speaking[0].example))


def _is_company(one: Speaker) -> bool:
    return bool(GENERIC.match(one.head)) and one.head.lower() not in ("gewerkschaft", "partei")


def _join(one: Speaker, other: Speaker) -> None:
    one.aliases += [alias for alias in other.aliases if alias not in one.aliases]
    one.seen += other.seen
    one.places += other.places
    one.head = one.head or other.head


def _same(one: Speaker, others: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """The bodies that another name can mean."""
    own = "" if _is_place(one.own, texts) else one.own
    named = [other for other in others if own and key(own) in map(key, other.aliases)]
    mine = [] if _is_place(one.name, texts) else others
    named += [other for other in mine if other.own and other not in named and key(one.name) == key(other.own)]
    named += [other for other in others if other not in named and own and is_called_so(other, own, one.head)]
    short = [other for other in others if _acronym(one.name, other.name) or _turned(one.name, other.name)]
    return named or short or (_longer(one, others, texts) if one.name == one.head else [])


def is_called_so(body: Speaker, own: str, head: str) -> bool:
    """ "Bürgerbündnis Neue Zeit" is "Bündnis Neue Zeit" (own: "Neue Zeit", head: "Bündnis")."""
    named = body.head.lower()
    return bool(head) and body.own == own != "" and named != head.lower() and named.endswith(head.lower())


def _longer(one: Speaker, others: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """What a noun alone stands for: "der Kreis" for Kreis Höxdorf; "das Ministerium" for the one named before it."""
    head = one.head.lower()
    if own := [other for other in others if other.head.lower() == head]:
        return own
    ends = [other for other in others if other.head.lower().endswith(head)]
    if not GENERIC.match(head):
        return ends if head not in COMPLETE else _before_each(one, ends, texts)
    company = _is_company(one)
    only = _companies(texts) if company else {other.name for other in others if UNIONS.match(other.name)}
    if len(only) == 1 and head != "partei" and (sole := [other for other in others if {*other.aliases} & only]):
        return sole
    names = [other for other in others if not other.head or (company and COMPANIES.match(other.head))]
    return _before_each(one, [*ends, *(other for other in names if other not in ends)], texts)


def _before_each(one: Speaker, others: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """The body that is the last named before each place where the noun speaks."""
    last = {latest(texts[text][:start], others) for text, start in one.places}
    return [other for other in others if {other.name} == last]


def latest(before: str, others: Sequence[Speaker]) -> str:
    """The name of the body that a text names last; '' where it names none."""
    places = {other.name: max(before.rfind(alias) for alias in other.aliases) for other in others}
    last = max(places, key=lambda name: places[name], default="")
    return last if last and places[last] >= 0 else ""


def _acronym(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in order, among them all of its capitals: THW, BIF, DRK."""
    if not naming.ACRONYM.fullmatch(short) or short in name.split() or len(name) < len(short) * 4:
        return False
    letters, upper = iter(name.lower()), iter(short.upper())
    capitals = [word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper()]
    return all(letter in letters for letter in short.lower()) and all(capital in upper for capital in capitals)


def _turned(one: str, other: str) -> bool:
    """ "Gesundheitsamt" and "Amt für Gesundheit"."""
    match = re.fullmatch(r"(\w+) für (\w+)", other)
    return match is not None and re.fullmatch(rf"{match[2]}s?{match[1]}", one, re.I) is not None


def _stands_alone(one: Speaker, kept: list[Speaker], texts: Sequence[str]) -> bool:
    """Whether the noun of a name stands for it alone: "das Klinikum", where no other body is called so."""
    if one.head in ("", one.name, *one.aliases) or one.head.lower() == STATE:
        return False
    if any(other is not one and one.head in (other.head, *other.aliases) for other in kept):
        return False
    bare = re.compile(rf"\b[Dd](?:ie|as|e[rmns])\s{re.escape(one.head)}(?:e?s)?\b(?!\s(?:für\b|[A-ZÄÖÜ„]))")
    return any(map(bare.search, texts))
