"""Numbers of each time, of each thing, of the average: no counts, unless just that is what a measurand counts."""

import re
from functools import lru_cache

from helpers.claims.counted import Counted
from helpers.german.quantities.units import unit_of
from helpers.topic import Measurand

RATED = r"\b(?:pro|je)\s+(?:1\d(?:[. ]?\d)*|hunderttausend|tausend|Million)\s+(?:Ein|Be)wohner"
PER = re.compile(
    r"\s{0,3}(?:(?:pro|je)\s+[A-ZÄÖÜ]\w+|per\s+(?:Kopf|Tag|Stunde|Hektar)\b"
    r"|auf\s+(?:einem|einen|jedem|den)\s+(?:Quadrat|Kubik)\w+)"
)
PER_BEFORE = re.compile(rf"{RATED}|\b(?:[Jj]e|[Pp]ro)\s+[A-ZÄÖÜ]\w+\s+(?:\w+\s+){{0,8}}$")
# "jede Fahrt kostet 900 Euro"; not "wie jedes Jahr kamen 900"
EACH = re.compile(
    r"(?<!\b[Ww]ie\s)(?<!\b[Ww]ie\s[ai]n\s)(?<!\b[Ww]ie\szu\s)\b[Jj]ede[rnsm]?\s+(?:[a-zäöüß]+e[nrs]?\s+)?[A-ZÄÖÜ]"
)
# "im Schnitt 5.100 Euro", "im Landesdurchschnitt sind es zwölf", "gewöhnlich fallen drei auf"
AVERAGE = re.compile(
    r"\bim\s(?:Schnitt|Durchschnitt|Mittel|Normalfall|Regelfall)\b|\b\w{0,40}[Dd]urchschnitt(?:s|e[ns]|lich\w*)?\b"
    r"|\bin\sder\sRegel\b|\b(?:[Gg]ewöhnlich|[Üü]blicherweise|[Nn]ormalerweise)\b"
)
PER_WHAT = re.compile(r"\b(?:pro|je|auf\s(?:den|dem|einem|einen|jeden|jedem))\s+([A-ZÄÖÜ]\w+)")
CONTENT = re.compile(r"\s(?:\w+\s)?(?:pro|je)\s(?:Kubik\w+|Liter|Kilo\w*|Gramm|Sekunde)\b")
SPEED, BESIDE = "km/h", 40
FOR_EACH = re.compile(r"\b(?:[Jj]e|[Pp]ro)\s$")  # "drei pro 1.000 Proben"
# "täglich 1.400 Mahlzeiten" of a measurand "Mahlzeiten am Tag", or "an einem Tag"
_NAMES = (("stünd", "Stunde"), ("täg", "Tag"), ("wöchent", "Woche"), ("monat", "Monat"), ("jähr", "Jahr"))
_ENGLISH = {"Stunde": "hour", "Tag": "day", "Woche": "week", "Monat": "month", "Jahr": "year"}
_OF = r"(?:im|am|pro|je|jede[nrs]?|in\sder|die|per)"
PERIODS = tuple(
    (re.compile(rf"\b(?:{each}lich(?:e[nrms]?)?|{_OF}\s{noun}|(?:a|per)\s{_ENGLISH[noun]})\b", re.I),) * 2
    for each, noun in _NAMES
) + tuple((re.compile(rf"\b[ai]n\seine[mr]\s{noun}\b"), re.compile(rf"\b{each}lich\b", re.I)) for each, noun in _NAMES)
# "Von den 142 Betten waren im Schnitt 61 Prozent belegt": the 142 are all
FROM_ALL = re.compile(r"\b[Vv]on\sden\s(?:\w+\s)?\Z")


def is_rate(counted: Counted, measurand: Measurand) -> bool:
    """ "drei Personen pro Quadratmeter" counts nobody, unless the measurand is what there is per hectare."""
    whole, each, mean = _worded(counted)
    own = counted.quantity.role == "rate" and not counted.quantity.rule.endswith("role_price")
    if not (own or each or (mean and not AVERAGE.search(" ".join(measurand.cues)))):
        return False
    hits = counted.hits(measurand)
    at = counted.quantity.start - len(counted.before) + whole
    if whole >= 0 and any(hit.start == at for hit in hits):
        return False  # "jeder Streiktag reißt ein Loch von", where the measurand is what such a day costs
    if any(hit.word.startswith(("je ", "pro ")) for hit in hits):
        return False
    return whole >= 0 or not of_such(counted, measurand)


@lru_cache(maxsize=1)  # asked of one number for every measurand of the story
def _worded(counted: Counted) -> tuple[int, bool, bool]:
    """Where what has so many each is named, -1 for nowhere; whether the words say "each"; whether "on average"."""
    before = counted.before
    whole = EACH.search(before)
    each = whole or PER_BEFORE.search(before) or FOR_EACH.search(before) or PER.match(counted.after)
    mean = AVERAGE.search(before + counted.after) and not FROM_ALL.search(before)
    return whole.end() - 1 if whole else -1, bool(each), bool(mean)


def of_such(counted: Counted, measurand: Measurand) -> bool:
    """Whether a measurand counts just such a rate: "täglich 180 Lastwagen" of one of "Lastwagen am Tag"."""
    if CONTENT.match(counted.after) and any(
        counted.quantity.unit == unit_of(word)[0] != "" for word in counted.story.things[measurand.thing].words
    ):
        return True  # "180 Mikrogramm pro Kubikmeter" of "Mikrogramm"
    return _same_period(counted, measurand) or same_base(counted, measurand)


def same_base(counted: Counted, measurand: Measurand) -> bool:
    """ "84 Liter pro Quadratmeter" of a measurand "Regen in Litern je Quadratmeter", "130 km/h" of one of speeds."""
    if counted.quantity.unit == SPEED:
        return any(unit_of(word)[0] == SPEED for word in counted.story.things[measurand.thing].words)
    said = counted.before[-BESIDE:] + " " + counted.quantity_text + " " + counted.after[:BESIDE]
    per = {noun.lower() for noun in PER_WHAT.findall(said)}
    return not per.isdisjoint(noun.lower() for noun in PER_WHAT.findall(measurand.label_de))


def _same_period(counted: Counted, measurand: Measurand) -> bool:
    """ "koste 210.000 Euro im Jahr" counts what its label calls costs "im Jahr"."""
    if counted.quantity.role != "rate":
        return False
    said, wanted = counted.before + " " + counted.after, " ".join((measurand.label_de, *measurand.cues))
    return any(label.search(wanted) and words.search(said) for label, words in PERIODS)
