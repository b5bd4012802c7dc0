"""The words of German time as patterns, and what a form (a pattern and its reading) is made of.

In all patterns a blank stands for white space as prose has it: a few blanks, one line break, but no empty line.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from helpers.german.dates import windows
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import UNPLACED, MaybeWindow
from helpers.german.reading import Reading

BLANK = r"(?:(?:[^\S\n]{1,3}\n?|\n)[^\S\n]{0,3})"


def words(listing: str) -> str:
    """A pattern for any word of "jetzt|nun", its first letter large or small: "(?:[Jj]etzt|[Nn]un)"."""
    return "(?:" + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" if w[0].isalpha() else w for w in listing.split("|")) + ")"


MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "mär": 3, "mrz": 3,
    "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend")
SEASONS = {"frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "winter": 12}
UNITS = {
    "sekunde": "hour", "minute": "hour", "stunde": "hour", "tag": "day", "nacht": "day", "woche": "week",
    "monat": "month", "quartal": "quarter", "vierteljahr": "quarter", "halbjahr": "season", "semester": "season",
    "jahrzehnt": "decade", "jahrhundert": "century", "jahrtausend": "century", "jahr": "year",
}  # fmt: skip
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
NUMBERS: dict[str, float] = (
    {word: i + 1 for i, word in enumerate(_ONES + _TEENS)}
    | {word: 10 * i + 20 for i, word in enumerate(_TENS)}
    | {f"{one}und{ten}": 10 * i + 20 + n + 1 for i, ten in enumerate(_TENS) for n, one in enumerate(_ONES)}
    | {word + "einhalb": i + 1.5 for i, word in enumerate((*_ONES, *_TEENS[:3]))}
    | {"anderthalb": 1.5, "hundert": 100, "einhundert": 100, "zweihundert": 200, "tausend": 1000, "beiden": 2, "zwo": 2}
)

MONTH = (
    r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)s?\b"
    r"(?!-[A-ZÄÖÜ])"  # "die Mai-Kundgebung"
)
SHORT_MONTH = r"(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)\b\.?"
WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend)"
SEASON = r"(?:Frühling|Frühjahr|Sommer|Herbst|Winter)"
YEAR = r"(?:1\d|20)\d\d(?!\w|[.,]\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
UNIT = (
    r"(?:Sekunden?|Minuten?|Stunden?|Tag(?:e[ns]?|s)?|Nächten?|Nacht|Wochen?|Monat(?:en?|s)?|Quartal(?:en?|s)?"
    r"|Semestern?|Semesters?|(?:Halb|Viertel)?[Jj]ahr(?:en?|es)?|Jahrzehnt(?:en?|es|s)?|Jahrhundert(?:en?|es|s)?"
    r"|Jahrtausend(?:en?|s)?)\b"
)
SPECIAL = (
    r"(?:(?:Arbeits|Werk|Kalender|Ferien|Urlaubs|Schul|Feier|Fest|Sonnen|Regen|Spiel|Sommer|Winter|Herbst|Kirchen"
    r"|Geschäfts|Studien|Dienst|Amts|Berufs|Wahl|Haushalts|Steuer|Wirtschafts|Handels)"
    r"(?:tag(?:e[ns]?|s)?|wochen?|monat(?:en?|s)?|jahr(?:en?|es)?|stunden?)\b)"
)
"""Units with a first part that leaves them units: "zwei Sonnentage", "im Geschäftsjahr"; not "Lichtjahre"."""
_ONE = words("zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun")
NUMERAL = (
    r"(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|[Ee]in(?:e[mnrs]?|hundert)?\b|[Aa]nderthalb|[Hh]undert|[Tt]ausend|[Bb]eiden"
    rf"|(?:(?:[Ee]in|{_ONE})und)?" + words("zwanz|dreiß|vierz|fünfz|sechz|siebz|achtz|neunz") + "ig"
    "|" + words("drei|vier|fünf|sech|sieb|acht|neun") + "zehn"
    rf"|(?:[Ee]in|{_ONE}|[Zz]ehn|[Ee]lf|[Zz]wölf)(?:einhalb)?)"
)  # fmt: skip
NUMBER = rf"{NUMERAL}(?!\w)"
FEW = words("einigen?|etlichen?|mehreren?r?|wenigen?r?|ein(?:em|en)? paar|vielen?r?|zahllosen?")
DET = r"(?:[Dd](?:er|ie|as|en|em|es))"
PART = r"(?:(?P<part>[Aa]nfangs?|Mitte|Ende|Beginn) )"
BACK = words("letzt|vergangen|vorig|verflossen|vorletzt|vorvergangen|vorvorig") + "e[mnrs]?"
ON = words("nächst|kommend|übernächst") + "e[mnrs]?"
THIS = r"(?:[Dd]iese[mnrs]?|(?:[Ll]aufend|[Hh]eutig|[Hh]eurig|[Jj]etzig)e[mnrs]?)"
SAME = r"(?:(?:[Ss]elb|[Gg]leich)en|[Dd](?:er|ie|as|em|en|es)selben)"
SHIFT = (
    rf"(?: (?P<shift>vor|in) (?:genau )?(?P<shiftcount>{NUMBER})"
    r" (?P<shiftunit>Tage?n?|Wochen?|Monate?n?|Jahre?n?)\b)?"
)
"""Counted on from a day: "Montag in drei Wochen", "heute vor 20 Jahren"."""
OF_YEAR = (
    rf"(?: (?P<year>{YEAR})"
    rf"| (?P<ofyear>(?:des |dieses )?(?:(?:{BACK}|{ON}|{THIS}|{SAME}) )?(?:Jahres|Vorjahres)(?: (?P<year2>{YEAR}))?))"
)
"""What dates a month, day or season: "2024", "dieses Jahres", "des vergangenen Jahres", "des Jahres 2005"."""
SENTENCE_START = r"(?:(?<=[.!?:„“\"»«]\s)|(?<=[„“\"»«\n])|(?<![\s\S]))"
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")


@dataclass
class Context:
    """What is known while a text is read from left to right.

    running: the day of the text's main line, from which "am Vortag" counts. named: the last single date of any grain.
    names: months and seasons that are somebody's name here ("Klara März").
    """

    reading: Reading
    published: date | None
    running: date | None = None
    named: DateMention | None = None
    names: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        return self.reading.text

    def mention(
        self,
        span: tuple[int, int],
        rule: str,
        window: MaybeWindow = UNPLACED,
        grain: str = "day",
        kind: str = "point",
    ) -> list[DateMention]:
        """One mention as a list, the shape in which readings answer."""
        return [DateMention(*span, *window, kind, "decade" if grain == "century" else grain, rule)]

    def word_before(self, position: int) -> str:
        """The word right before a position, lower case; "" where punctuation or the beginning lies between."""
        match = _WORD_BEFORE.search(self.text[max(0, position - 24) : position])
        return match[1].lower() if match else ""

    def anchor(self) -> date | None:
        return self.running or self.published


@dataclass(frozen=True)
class Form:
    """A pattern with named groups, and how what it matched is read: no, one or several mentions."""

    name: str
    pattern: str
    read: Callable[[re.Match[str], Context], list[DateMention]]


def spaced(pattern: str) -> str:
    """A blank becomes `BLANK`, but not inside a character class."""
    return re.sub(r"\[[^\]]*\]| ", lambda m: BLANK if m[0] == " " else m[0], pattern)


def month(word: str) -> int:
    """10 for "Oktober", "Oktobers", "Okt."."""
    name = word.lower().rstrip(".")
    return MONTHS.get(name) or MONTHS[name.removesuffix("s")]


def weekday(word: str) -> int:
    """0 for "Montag" to 6 for "Sonntag"; "Samstag" and "Sonnabend" are 5."""
    index = WEEKDAYS.index(word.lower())
    return 5 if index == 7 else index


def grain(word: str) -> str:
    """The grain of a unit in any form: "Jahren" is year, "Nächte" and "Sonnentage" day, "monatelang" month."""
    name = word.lower().replace("ä", "a").replace("ö", "o").replace("ü", "u")
    return next((unit_grain for unit, unit_grain in UNITS.items() if unit.removesuffix("e") in name), "day")


PLURALS = tuple("tage tagen nächte nächten wochen monate monaten quartale quartalen semestern jahre jahren jahrzehnte "
                "jahrzehnten jahrhunderte jahrhunderten stunden minuten sekunden".split())  # fmt: skip


def shifted(match: re.Match[str], day: date) -> date:
    """The day moved by the length that `SHIFT` gives."""
    if not match["shift"]:
        return day
    count = int(number(match["shiftcount"]) or 0) * (-1 if match["shift"] == "in" else 1)
    return windows.back(day, grain(match["shiftunit"]), count)


def plural(word: str) -> bool:
    """True for "Tage", "Wochen", "Jahren"."""
    return word.lower().endswith(PLURALS)


def number(word: str) -> float | None:
    """1 for "einem", 2.5 for "zweieinhalb", 3 for "3", None for a word that is no number."""
    if word[0].isdigit():
        return float(word.replace(".", "").replace(",", "."))
    name = word.lower()
    return NUMBERS.get("ein" if re.fullmatch("eine[mnrs]?", name) else name)
