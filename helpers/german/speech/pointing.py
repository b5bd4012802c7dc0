"""What a phrase itself tells of whom it stands for: a role without a name, a relative pronoun, a plural."""

import re
from collections.abc import Callable

from helpers.german import lexicon
from helpers.german.inflection import finite
from helpers.german.reading import Reading, Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import NAME_PARTICLES, NUMBER_WORDS, listed
from helpers.german.sentences import Span
from helpers.german.speech import counters
from helpers.german.speech.frames import is_source
from helpers.german.speech.model import Range
from helpers.german.speech.numerals import OF_TIME

TITLES = {"frau": "f", "herr": "m", "herrn": "m"}
FULL_NAME = re.compile(r"\b([A-ZÄÖÜ][\w-]+)(?= (?:(?:[A-ZÄÖÜ]\.|von|van|de|del|al|zu) )*([A-ZÄÖÜ][\w-]+))")
REACH = 15  # tokens: a phrase before a relative clause
YEARS_OLD = re.compile(r"\d+-?jährigen?$")
OTHERS = (
    "sprecher", "anwalt", "verteidiger", "richter", "kläger", "nachbar", "zeuge", "vertreter", "betreiber",
    "veranstalter", "eigentümer", "besitzer", "hersteller", "anbieter", "täter", "kurator", "investor", "bauherr",
    "vermieter", "mieter", "geber", "käufer", "kunde", "ausrichter",
)  # fmt: skip
SOMEBODY = ("mann", "frau", "familienvater", "familienmutter")  # "der Vater" is another one's
KIN = tuple(lexicon.group("kin"))

MASCULINE = listed("er der dieser ein jener ihm des dem einem den einen")
FEMININE_OR_PLURAL = listed("sie die diese eine jene ihr")
ARE = lexicon.group("plural_auxiliaries")
HIS, HERS = listed("seinen seiner seinem dessen"), listed("ihren ihrer ihrem deren")
OWNING = listed("ihr ihre sein seine")  # "Ihre Forderung: ..."
OWNER = {"sein": "m", "ihr": "f"}
SO_FAR = listed("ersten bisherigen früheren vorläufigen derzeitigen jetzigen bislang")  # "nach ersten Erkenntnissen"
HOUSES = ("büro", "haus", "team", "verein", "amt", "institut", "verband", "unternehmen", "ministerium")
ACCOUNTS = ("angaben", "informationen", "erkenntnissen", "berichten")
OPERATION = tuple(lexicon.group("operation"))  # "Notbetrieb" is no "Betrieb" that could speak
COMPANY, COMPANIES = lexicon.group("company"), tuple(lexicon.group("companies"))
CLINIC = ("klinik", "kliniken", "klinikum", "krankenhaus", "hospital", "spital")
# How a body is called again, and how the noun ends that names it.
KINDS = dict.fromkeys(COMPANY, COMPANIES) | dict.fromkeys(CLINIC, CLINIC)
KINDS |= {row["noun"]: tuple(row["ends"].split()) for row in lexicon.load("called_again")}

OTHER_KINDS = frozenset().union(*KINDS.values()) - frozenset((*COMPANIES, *CLINIC))
OFFICES = tuple(end for end in KINDS["behörde"] if end != "agentur")
OTHER_BODIES = OTHER_KINDS.union(people.bodies("speaks")) - {"lufthansa"}


def points_back(unit: Unit, i: int, j: int) -> bool:
    """ "Die Forscherin", "Der 54-Jährige", "Der 61 Jahre alte Mann": a definite role without a name."""
    nouns = [unit.lows[k] for k in range(i, j) if unit.classes[k] == wc.NOUN and unit.lows[k] != "jahre"]
    last = unit.lows[j - 1]
    many = unit.lows[i] == "die" and not last.endswith(("in", "e", "frau"))  # "die Veranstalter"
    if unit.lows[i] not in ("der", "die") or many or j > i + 6 or len(nouns) > 1:
        return False
    if last.removesuffix("in").endswith(OTHERS):
        return False  # "der Verteidiger" is another one than the accused, "der Betreiber" than the critic
    another = any(low.endswith(("ische", "deutsche")) for low in unit.lows[i + 1 : j - 1])  # "der iranische Minister"
    role = people.is_role(last) and not another
    return bool(YEARS_OLD.match(last)) or (nouns == [last] and (role or last in SOMEBODY))


def accounts(unit: Unit, i: int) -> bool:
    """ "seinen Worten", "Ihr Büro", "ersten Erkenntnissen", "den Angaben": two words that point back."""
    low, noun = unit.lows[i], unit.lows[i + 1]
    own = (low in HIS or low in HERS) and is_source(noun)
    shared = (low in SO_FAR or low in ("den", "diesen")) and noun in ACCOUNTS
    return own or shared or (low in OWNER and noun.endswith(HOUSES))


def _told_of(unit: Unit, i: int) -> bool:
    """ "Corsin Walpen, *der* den Verein gegründet hat, ...": a name that no list of first names knows."""
    two = unit.classes[i : i + 3] == [wc.NOUN, wc.NOUN, wc.COMMA] and unit.low(i + 3) in ("der", "die")
    alone = two and (not i or unit.classes[i - 1] in wc.VERBAL) and unit.at(i + 4) != wc.NOUN
    return alone and not has_a_say(unit, i, i + 2) and unit.forms[i] not in people.first_names()


def _are_two(unit: Unit, i: int, j: int) -> bool:
    """ "die Polizei und das Amt"; not "die Gewerkschaft | Schiene und Verkehr", whose name holds two."""
    joint = next((k for k in range(i, j) if unit.lows[k] == "und"), -1)
    if joint < 0:
        return False
    named = (
        unit.classes[i] == wc.DETERMINER and joint > i + 2 and unit.at(i + 1) == wc.NOUN and has_a_say(unit, i, i + 2)
    )
    alike = unit.at(joint + 1) == wc.NOUN and not has_a_say(unit, joint + 1, joint + 2)
    return not (named and alike)


def is_kind(mention: Mention, kind: tuple[str, ...], bare: bool) -> bool:
    """Whether the nouns of a mention end like `kind`, or (bare) it is a name without an article.

    "Laut IG Metall kamen 40. Das Unternehmen nannte 30": the name of a union, an office or a party is no company's.
    """
    nouns = [k for k in range(mention.first, mention.head) if mention.unit.classes[k] == wc.NOUN]
    name = bare and nouns[:1] == [mention.first] and not is_source(mention.unit.lows[mention.first])
    lows = [mention.unit.lows[k] for k in nouns]
    name = name and not any(low in OTHER_BODIES or low.endswith(OFFICES) for low in lows)
    return name or any(low.endswith(kind) and not low.endswith(OPERATION) for low in lows)


def persons(unit: Unit) -> list[Mention]:
    """The persons that a unit names: "der Minister", "Senatorin Ina Lotz"."""
    found = [Mention(unit, i, i + 2) for i in range(len(unit) - 3) if _told_of(unit, i)]
    for i, kind in enumerate(unit.classes):
        named = kind == wc.NOUN and (unit.forms[i] in people.first_names() or unit.lows[i] in TITLES)
        if kind == wc.NOUN and unit.at(i - 1) == wc.DETERMINER and people.is_role(unit.lows[i]):
            found.append(Mention(unit, i - 1, phrases.core(unit, i - 1, len(unit))))
        if named and unit.at(i + 1) == wc.NOUN and unit.at(i - 1) != wc.MARK:  # the ship „Stella Nova“
            j = i + 2
            while unit.at(j) == wc.NOUN or (unit.low(j) in NAME_PARTICLES and unit.at(j + 1) == wc.NOUN):
                j += 1
            while i and unit.classes[i - 1] == wc.NOUN and people.is_role(unit.lows[i - 1]):
                i -= 1
            found.append(Mention(unit, i, j))
    return found


def before_comma(unit: Unit, comma: int) -> Span | None:
    """ "ein Sprecher, der warnte": the relative pronoun stands for the phrase before it."""
    for start in range(max(0, comma - REACH), comma):
        free = unit.classes[start] == wc.DETERMINER or unit.at(start - 1) not in (*wc.MODIFIERS, wc.NOUN)
        opens = unit.classes[start] in wc.PHRASE_STARTS and free
        if opens and phrases.whole(unit, start, comma, wide=True) == comma:
            return unit.span(start, comma)
    return None


def relative_to(unit: Unit, i: int) -> Span | None:
    """The phrase that a relative clause that begins at `i` tells of, None where no such clause begins."""
    pronoun = unit.classes[i] == wc.DETERMINER and unit.lows[i] in ("die", "der", "das") and unit.at(i - 1) == wc.COMMA
    if not pronoun or phrases.core(unit, i, len(unit)) > i + 1:
        return None
    return before_comma(unit, i - 1)


def plural(unit: Unit, i: int, j: int) -> bool:
    """ "sagten sie", "sie hätten", "dass sie davon ausgingen": the verb beside the pronoun or at the end tells."""
    ends = unit.segment(i)[1] - 1 if unit.at(i - 1) == wc.SUBORDINATOR else j
    return any(unit.at(k) in wc.VERBAL and unit.low(k).endswith(("en", "ern", "eln")) for k in (i - 1, ends))


def are_many(mention: Mention) -> bool:
    """ "Seine Kühe | standen", "Neun Häuser": several, as number or verb say."""
    unit, i, j = mention
    counted = (unit.at(k) == wc.NUMBER or unit.low(k) in NUMBER_WORDS for k in (i, i + 1) if "-" not in unit.forms[k])
    if any(counted):
        return True  # "Neun Häuser", "der 47 Beamten"; not "der 52-Jährige"
    opens = i == unit.segment(i)[0] and unit.at(j) in wc.VERBAL
    forms = finite(unit.low(j)) if opens else ()
    return bool(forms) and all(one.number == "plural" for one in forms)


def without_object(mention: Mention) -> Mention:
    """ "Am Montag legte die Polizei | Zahlen vor": what is presented is no part of the name."""
    unit, i, j = mention
    beside = j > i + 2 and unit.classes[j - 2] == wc.NOUN and is_source(unit.lows[j - 1])
    return Mention(unit, i, j - 1) if beside else mention


def surnames(reading: Reading) -> dict[str, str]:
    """Surnames of the text whose first name or title stands before them somewhere: "Voss" is f."""
    found, text, names = {}, reading.text, people.first_names()
    starts = [start for start, _, form, low in reading.words if form in names or low in TITLES]
    for match in [FULL_NAME.match(text, start) for start in starts if text[start - 1 : start] != "-"]:
        gender = match and (TITLES.get(match[1].lower()) or names.get(match[1]))
        if match and gender:
            found[match[2]] = gender
    return found


def owned(unit: Unit, i: int, j: int) -> bool:
    """ "Die Halle der Stadt": the thing of a body says nothing, nor does "sie" behind it mean its owner."""
    return any(unit.lows[k] in ("der", "des") and people.can_speak(unit, k, j) for k in range(i + 2, j))


def has_a_say(unit: Unit, i: int, j: int) -> bool:
    """Whose statements "ihre Angaben" can be: a body's that speaks or counts, a man's, a woman's."""
    head = people.head(unit, i, j)
    return people.can_speak(unit, i, j) or counters.counts(unit, (i, j)) or head in ("mann", "frau")


def is_time(unit: Unit, i: int, j: int) -> bool:
    """ "Zwei Tage nach der Feier": no subject, though it stands before the verb."""
    return people.head(unit, i, j) in OF_TIME


def gender(unit: Unit, i: int, j: int, surnames: Callable[[], dict[str, str]]) -> str:
    """By first name, Frau or Herr, role noun, a name known from elsewhere, then by the article."""
    if _are_two(unit, i, j) or (unit.classes[i] == wc.NOUN and unit.low(j) in ARE):
        return "p"  # "Anwohner seien nicht verletzt worden"
    nouns = [k for k in range(i, j) if unit.classes[k] == wc.NOUN]
    if j == i + 2 and len(nouns) == 2 and _told_of(unit, i):
        return "m" if unit.low(i + 3) == "der" else "f"
    for k in nouns:
        known = people.first_names().get(unit.forms[k]) or TITLES.get(unit.lows[k])
        if known:
            return known
    low = unit.lows[i]
    beside = [k for k in nouns if unit.at(k - 1) == wc.COMMA and people.is_role(unit.lows[k])]
    if beside and unit.classes[i] == wc.NOUN:  # "Merle Tolk, Analystin der Bank"
        return "f" if unit.lows[beside[0]].endswith("in") else "m"
    head = unit.lows[nouns[-1 if unit.lows[nouns[0]] == "jahre" else 0]] if nouns else ""
    if people.is_role(head) and (head.endswith("in") or low in MASCULINE or unit.classes[i] == wc.NOUN):
        return "f" if head.endswith("in") else "m"
    surname = surnames().get(unit.forms[nouns[-1]]) if nouns else None
    if surname and unit.classes[i] == wc.NOUN:
        return surname
    if head.endswith("frau") or (head.endswith("in") and not head.endswith(phrases.MASCULINE_IN)):
        return "f"
    return "m" if low in MASCULINE else "fp" if low in FEMININE_OR_PLURAL else "n" if low == "das" else ""


WHAT = listed("das dies es")
PLEASES = listed(
    "reicht reichte reichen genügt genügte ist war sind gefällt gefiel missfällt missfiel passt passte geht ging"
)


def displeased(unit: Unit) -> Range | None:
    """ "*Dem Verband* reicht das nicht", "*Der IHK Auen* geht das zu weit": whom something does not please."""
    end = phrases.whole(unit, 0, unit.until(0, wc.BREAKS)) if unit.low(0) in ("dem", "der", "den") else 0
    told = end > 1 and unit.low(end) in PLEASES and not WHAT.isdisjoint(unit.lows[end : end + 3])
    speaks = told and (has_a_say(unit, 0, end) or people.can_speak(unit, 0, end) or counters.counts(unit, (0, end)))
    return (0, end) if speaks else None
