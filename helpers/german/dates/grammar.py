"""The words of German time, and what a form (rule, pattern, reading) is made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from helpers.german.dates.mention import DateMention
from helpers.german.quantities.words import cardinal
from helpers.german.rule import Rule

MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
SEASONS = {"frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "winter": 12}
UNITS = {
    "sekunde": "hour", "minute": "hour", "stunde": "hour", "tag": "day", "nacht": "day", "woche": "week", "wochenende": "week",
    "monat": "month", "quartal": "quarter", "halbjahr": "season", "semester": "season", "jahr": "year", "jahrzehnt": "decade",
    "jahrhundert": "century", "jahrtausend": "century",
}  # fmt: skip

MONTH = r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)s?\b"
SHORT_MONTH = r"(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)\b\.?"
WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
SEASON = r"(?:Frühling|Frühjahr|Sommer|Herbst|Winter)"
YEAR = r"(?:1\d|20)\d\d(?![\d\w])"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
UNIT = (
    r"(?:Sekunden?|Minuten?|Stunden?|Tag(?:e[ns]?|s)?|Nächten?|Nacht|Wochenenden?|Wochen?|Monat(?:en?|s)?|Quartalen?|Quartals?"
    r"|Semestern?|Semesters?|Halbjahren?|Halbjahre?s?|Jahrzehnten?|Jahrzehnte?s?|Jahrhunderten?|Jahrhunderte?s?|Jahrtausenden?|Jahr(?:en?|es)?)\b"
)
_SMALL = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d+)?|\d{4,}|[Ee]in(?:e[mnrs]?)?|[Hh]undert|"
    r"(?:[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]ech|[Ss]ieb|[Aa]cht|[Nn]eun)zehn|"
    r"(?:(?:[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun)und)?(?:[Zz]wan|[Vv]ier|[Ff]ünf|[Ss]ech|[Ss]ieb|[Aa]cht|[Nn]eun)zig|"
    r"(?:[A-Za-z]\w{2,4}und)?dreißig|[Dd]reißig|[Aa]nderthalb|"
    r"(?:[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wölf|[Ee]in)(?:einhalb)?)"
)
FEW = r"(?:[Ee]inigen?|[Mm]ehreren?|[Ww]enigen?|[Ee]in(?:em)? paar|[Vv]ielen?)"
PART = r"(?:Anfang|Beginn|Mitte|Ende|Früh|Spät)"


@dataclass
class Context:
    """What is known while reading a text from left to right: the day of publication and the running day of its main line."""

    text: str
    published: date | None
    running: date | None = None
    named: DateMention | None = None
    rule: str = field(default="")

    def mention(
        self, span: tuple[int, int], window: tuple[date | None, date | None] = (None, None), kind: str = "point", grain: str = "day"
    ) -> DateMention:
        return DateMention(*span, *window, kind, grain, self.rule)


Reading = Callable[[re.Match[str], Context], list[DateMention]]


@dataclass(frozen=True)
class Form:
    """A named rule, the pattern by which it is seen, and how it is read."""

    rule: Rule
    pattern: str
    read: Reading


def month(word: str) -> int:
    """10 for "Oktober", "Oktobers", "Okt."."""
    name = word.lower().rstrip(".")
    return MONTHS.get(name) or MONTHS[name.removesuffix("s")]


def unit(word: str) -> str:
    """The grain of a unit in any case and number: "Jahren" -> year, "Nächte" -> day."""
    name = word.lower().replace("ä", "a")
    for ending in ("", "n", "en", "e", "s", "es"):
        if (stem := name.removesuffix(ending)) in UNITS:
            return UNITS[stem]
    return UNITS[name]


def number(word: str) -> float | None:
    """1 for "einem", 2.5 for "zweieinhalb", 3 for "3"."""
    if re.fullmatch(r"[Ee]in(?:e[mnrs]?)?", word):
        return 1.0
    return float(word.replace(".", "").replace(",", ".")) if word[0].isdigit() else cardinal(word)


def a_date(year: int, month: int, day: int) -> date | None:
    """None where the calendar has no such day ("31. Juni")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
