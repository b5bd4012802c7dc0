"""Whose counting is a report: a body's or a person's, not a thing's, and not of what somebody has."""

from helpers.german import lexicon
from helpers.german.reading import Unit, people
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech.events import Event
from helpers.german.speech.model import Range, Statement

# "Das Institut kam auf 40", not "die Stadt kam auf 40"; "die Wirtin zählte 40", not "der Kurs zählte 40".
BY_BODIES = {verb.replace("|", "") for verb in lexicon.words("verbs_of_counting", by="bodies")}
BY_PEOPLE = {verb.replace("|", "") for verb in lexicon.words("verbs_of_counting", by="people")}
COUNTERS = people.bodies("counts")
# States and parties: "die DDR kam auf 40 Medaillen", "die SPD kommt auf 20 Prozent"
OF_MANY = listed("ddr usa brd udssr eu spd cdu csu cdu/csu afd fdp npd bsw ssw övp spö fpö svp nfl nba nhl")
NO_COUNTERS = ("geldinstitut", "kreditinstitut", "gottesdienst", "emission", "transmission")
# "Der Verein zählt 300 Mitglieder", "verzeichnete 40 Euro Gewinn", "Der Zeuge maß 1,90 Meter": he has them.
OWNED = {
    "zählen": lexicon.words("speech_words", kind="owned"),
    "verzeichnen": lexicon.words("speech_words", kind="achieved"),
    "messen": listed("meter zentimeter"),
}
PLURAL = ("en", "sind")
PERSONS = ("erin", "innen", "istin", "ologe", "ologen", "ologin")  # "die Taucherin", "der Pathologe"
RECORDING = (*people.bodies("speaks"), *people.bodies("registers"), *people.bodies("heads"), *PERSONS)
# "Der Pegel meldete 40 Zentimeter": a thing says nothing, whatever the verb is.
THINGS = tuple(lexicon.group("devices"))
PRONOUNS = listed("er sie")


def fit(unit: Unit, event: Event, who: Range) -> bool:
    """Whether the verb makes a report of such a subject: "die Wirtin zählte", "Greenpeace maß", not "der Pegel maß"."""
    lemma = event.verb.lemma
    if lemma not in BY_PEOPLE and lemma not in BY_BODIES:
        return not people.head(unit, *who).endswith(THINGS)
    if lemma in BY_BODIES:
        of_study = _by_study(unit, event) or _against_another(unit, event, who)
        meant_later = unit.alone(*who) in PRONOUNS and unit.lows[event.finite].startswith("komm")
        leads = _leads(unit, event, who)
        return counts(unit, who) or _studies(unit, who) or leads or of_study or meant_later
    pronoun = unit.alone(*who) in PRONOUNS  # whom it means is asked later
    return counts(unit, who) or pronoun or somebody(unit, who) or _name(unit, event, who)


# "Die Ökonomin kommt auf 40", "der Gutachter kam auf 40"
_MEN = ("forscher", "ökonom", "wissenschaftler", "gutachter", "statistiker", "konservator")
RESEARCHERS = (*_MEN, *(f"{man}in" for man in _MEN), "experte", "expertin", "ologe", "ologin")


def _studies(unit: Unit, who: Range) -> bool:
    return people.head(unit, *who).endswith(RESEARCHERS)


# "Während der Rat von 74 spricht, kommt Betriebsratschef Kern auf 118"; alone "Vereinschef Kern kam auf 300 Spiele"
_HEADS = (
    "chef", "vorsitzender", "sprecher", "direktor", "leiter", "bürgermeister", "brandmeister", "geschäftsführer",
    "minister", "senator", "landrat",
)  # fmt: skip
LEADERS = (*_HEADS, *(f"{head.removesuffix('r') if head.endswith('ender') else head + 'in'}" for head in _HEADS))
NO_LEADERS = ("begleiter", "lautsprecher")


def _leads(unit: Unit, event: Event, who: Range) -> bool:
    """Whether somebody who leads a body sets a count against another's, or goes on with it behind a colon."""
    leads = is_leader(unit, who)
    money = unit.lows[event.finite].startswith("komm") or "euro" in unit.lows  # "kam dagegen auf 40 Stimmen"
    apart = event.first > 0 or (money and not CONTRAST.isdisjoint(unit.lows[event.first : event.last]))
    return leads and (apart or unit.at(max(event.last, max(event.cue) + 1)) == wc.COLON)


def is_leader(unit: Unit, who: Range) -> bool:
    """ "Betriebsratschef Kern", "die Schulministerin": who speaks for a body."""
    nouns = (unit.lows[k] for k in range(*who) if unit.classes[k] == wc.NOUN)
    return any(low.endswith(LEADERS) and not low.endswith(NO_LEADERS) for low in nouns)


ONLY = listed("nur lediglich bloß sogar gar")  # "er kommt nur auf 40": against another's number
CONTRAST = listed("dagegen hingegen denselben")


def _against_another(unit: Unit, event: Event, who: Range) -> bool:
    """ "Bürgermeister Kern kommt dagegen auf 720", "Der Waldbund kommt für denselben Tag auf 212".

    Also "Laut Polizei kamen 900, der Verein kam auf 1.500".
    """
    set_off = not CONTRAST.isdisjoint(unit.lows[event.first : event.last])
    now = unit.lows[event.finite].startswith("komm")  # "kam dagegen auf 97 Millionen": so many he had
    apart = (set_off and now) or _told_before(unit, event)
    return apart and (people.is_person(unit, *who) or people.can_speak(unit, *who))


def _told_before(unit: Unit, event: Event) -> bool:
    """Whether the clause before gives somebody's number: "Laut Polizei kamen 900, ..."."""
    if unit.at(event.first - 1) != wc.COMMA or "auf" not in unit.lows[event.first : event.last]:
        return False
    first, last = unit.segment(event.first - 2)
    lows = unit.lows[first:last]
    told = "laut" in lows or "zufolge" in lows or any(low.endswith(ACCOUNTS) for low in lows)
    return told and any(kind == wc.NUMBER for kind in unit.classes[first:last])


ACCOUNTS = ("angaben", "worten", "aussage", "schätzung", "zählung")
STUDIES = tuple(lexicon.group("studies"))


def _by_study(unit: Unit, event: Event) -> bool:
    """ "Der Elternrat kommt in seiner Erhebung auf 9 Prozent": who makes a study counts, whoever it is."""
    places = range(event.first, event.last)
    behind = ("in", "bei", "nach", "mit")  # "in seiner Erhebung", "nach Auswertung der Konten"
    studies = (k for k in places if unit.lows[k].endswith(STUDIES))
    return any(unit.low(k - 2) in behind or unit.low(k - 1) in behind for k in studies)


def meant(unit: Unit, statement: Statement, whom: people.Mention | None) -> bool:
    """Whether "sie zählte 40" is a report: it is if `whom` the pronoun means is somebody, no thing."""
    who = statement.speaker
    pronoun = who is not None and unit.alone(*who) in PRONOUNS
    if not pronoun or statement.rule != "measured_content" or statement.lemma not in BY_PEOPLE | BY_BODIES:
        return True
    if whom is not None and statement.lemma in BY_BODIES:
        leads = is_leader(whom.unit, whom[1:]) and not ONLY.isdisjoint(unit.lows)
        return counts(whom.unit, whom[1:]) or _studies(whom.unit, whom[1:]) or leads
    return whom is not None and (somebody(whom.unit, whom[1:]) or counts(whom.unit, whom[1:]))


def counts(unit: Unit, who: Range) -> bool:
    """A body that counts for a living, or an acronym of one: "das RKI", not "die DDR-Stadt"."""
    names = [k for k in range(*who) if unit.classes[k] == wc.NOUN]
    if not names:
        return False
    head = names[0]
    acronym = unit.forms[head].isupper() and len(unit.forms[head]) > 2 and unit.lows[head] not in OF_MANY
    return acronym or any(unit.lows[k].endswith(COUNTERS) for k in names[:3] if unit.lows[k] not in NO_COUNTERS)


def somebody(unit: Unit, who: Range) -> bool:
    """A person or a body, not what hangs from it: "der Förster", "die Deutsche Bahn", not "der Pegel am Museum"."""
    own = who[0], people.Mention(unit, *who).head
    nouns = [unit.lows[k] for k in range(*own) if unit.classes[k] == wc.NOUN]
    named = people.is_named(unit, *own) or any(low in TITLES for low in unit.lows[slice(*own)])
    roles = (low for noun in nouns for low in (noun, noun.removesuffix("n")))
    return named or any(low.endswith(RECORDING) or people.is_role(low) for low in roles)


TITLES = listed("dr prof frau herr")


def _name(unit: Unit, event: Event, who: Range) -> bool:
    """ "Amprion registrierte": a noun without an article, its verb in the singular; not "40 registrierte Fälle"."""
    alone = who[1] == who[0] + 1 and unit.classes[who[0]] == wc.NOUN
    attribute = who[0] == event.finite + 1 and unit.at(event.finite - 1) == wc.NUMBER
    return alone and not attribute and not unit.lows[event.finite].endswith(PLURAL)


def has(unit: Unit, event: Event, who: Range, pieces: list[Range]) -> bool:
    """Whether what is counted is the subject's own: its inhabitants, its gain, its height."""
    owned, head = OWNED.get(event.verb.lemma), people.head(unit, *who)
    if owned is None or (counts(unit, who) if event.verb.lemma != "zählen" else people.is_role(head)):
        return False
    return any(unit.lows[k] in owned for a, b in pieces for k in range(a, b))
