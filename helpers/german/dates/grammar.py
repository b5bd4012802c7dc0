"""The words of German time (`lexicon/date_words.csv`), and what is known while a text is read.

In all patterns a blank stands for white space as prose has it: a few blanks, one line break, but no empty line; {NAME}
stands for another row of the table.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from helpers.german import lexicon
from helpers.german.dates import windows
from helpers.german.dates.windows import UNPLACED, DateMention, MaybeWindow
from helpers.german.patterns import late
from helpers.german.reading import Reading

BLANK = r"(?:(?:[^\S\n]{1,3}\n?|\n)[^\S\n]{0,3})"
WORDS = {row["name"]: row["pattern"] for row in lexicon.load("date_words")}
WORDS["FEAST"] = "|".join(row["names"] for row in lexicon.load("feasts"))


def valued(kind: str) -> dict[str, Any]:
    """The words of one kind of ``lexicon/calendar_words.csv`` and their values: numbers, or grains."""
    rows = [row for row in lexicon.load("calendar_words") if row["kind"] == kind]
    return {row["word"]: row["value"] if row["value"].isalpha() else int(row["value"]) for row in rows}


MONTHS, WEEKDAYS, SEASONS, UNITS, ORDINALS = map(valued, "month weekday season unit ordinal".split())
NUMBERS = {row["word"]: float(row["value"]) for row in lexicon.load("number_words") if row["kind"] != "ordinal"}
ENDLESS = 1e12  # no length of time has more: what follows may count with it
NUMBERS |= {"zwo": 2, "beiden": 2, "anderthalb": 1.5}
BACKWARD = ("letzt", "vergang", "abgelauf", "zurückl", "vorig", "verfloss", "vorletzt", "vorvergang", "vorvorig")
FORWARD = ("nächst", "kommend", "übernächst")
PLURALS = ("en", "tage", "nächte", "monate", "quartale", "jahre", "jahrzehnte", "jahrhunderte", "semestern")
_WORD_BEFORE = re.compile(r"(?s:.*)(?<![^\W\d_])([^\W\d_]+)\s+$")


def filled(pattern: str) -> str:
    """The pattern with its {NAMES} filled in and its blanks spelled out, those in character classes aside."""
    while (named := re.sub(r"\{([A-Z_]+)\}", lambda name: WORDS[name[1]], pattern)) != pattern:
        pattern = named
    return re.sub(r"\[[^\]]*\]| ", lambda m: BLANK if m[0] == " " else m[0], pattern)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this room, compiled when first used."""
    return late(lambda: filled(pattern))


_LOUD = re.compile(r"\b[A-ZÄÖÜ]{2,}\b(?:[^\w\n]+(?:[A-ZÄÖÜ]{2,}|\d+)\b)+")
"""Capitals and numbers in a row, two words or more: a surname in capitals stays one ("Ella SOMMER")."""
_TIME_NOUN = compiled(r"(?:{UNIT}|{MONTH}|{WEEKDAY}|{SEASON}|{FEAST}|Wochenendes?|Jahrzehnte?n?)")
_TIME_ADVERB = compiled(r"(?:[Hh]eute|[Gg]estern|[Vv]orgestern|[Mm]orgen|[Dd]amals|[Jj]etzt|[Ee]inst)\b")
_LOUD_WORD = re.compile(r"[A-ZÄÖÜ]{2,}")


def quiet(text: str) -> str:
    """Headlines in capitals as if written in the ordinary way: "DES VORIGEN JAHRES"; the text keeps its length."""
    return _LOUD.sub(_lowered, text)


def _lowered(loud: re.Match[str]) -> str:
    words = [_ordinary(word) for word in _LOUD_WORD.findall(loud[0])]
    if not any(_TIME_NOUN.fullmatch(word) or _TIME_ADVERB.fullmatch(word) for word in words):
        return loud[0]
    return _LOUD_WORD.sub(lambda word: _ordinary(word[0]), loud[0])


def _ordinary(word: str) -> str:
    """ "JAHR" is "Jahr", "DES" is "des"."""
    return word.title() if _TIME_NOUN.fullmatch(word.title()) else word.lower()


@dataclass
class Context:
    """What is known while a text is read from left to right.

    running: the day of the text's main line, from which "am Vortag" counts. told: the last such one that is over.
    named: the last single date of any grain. year: the last year that was named as a whole.
    dated: the last day of each weekday that was named with its date: "Bei dem Unglück am 14. Juni".
    over: the last day of each weekday of which the text has told, in the past: "meldete am Mittwoch 410 Hektar".
    names: months and seasons that are somebody's name here ("Klara März").
    """

    reading: Reading
    published: date | None
    running: date | None = None
    told: date | None = None
    named: DateMention | None = None
    year: DateMention | None = None
    dated: dict[int, date] = field(default_factory=dict)
    over: dict[int, date] = field(default_factory=dict)
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
        match = _WORD_BEFORE.match(self.text[max(0, position - 24) : position])
        return match[1].lower() if match else ""

    def anchor(self) -> date | None:
        return self.running or self.published


def month(word: str) -> int:
    """10 for "Oktober", "Oktobers", "Okt."."""
    name = word.lower().rstrip(".")
    return int(MONTHS.get(name) or MONTHS[name.removesuffix("s")])


def weekday(word: str) -> int:
    """0 for "Montag" to 6 for "Sonntag"; "Samstag" and "Sonnabend" are 5."""
    return int(WEEKDAYS[word.lower()])


def grain(word: str) -> str:
    """The grain of a unit in any form: "Jahren" is year, "Nächte" and "Sonnentage" day, "monatelang" month."""
    name = word.lower().replace("ä", "a").replace("ö", "o").replace("ü", "u")
    return next((unit_grain for unit, unit_grain in UNITS.items() if unit in name), "day")


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
        return min(float(word.replace(".", "").replace(",", ".")), ENDLESS)
    name = word.lower()
    ones, _, tens = name.rpartition("und")
    half = name.endswith("einhalb") and NUMBERS.get(name.removesuffix("einhalb"))
    if half:
        return half + 0.5
    if ones in NUMBERS and tens in NUMBERS:
        return NUMBERS[ones] + NUMBERS[tens]
    if name.endswith("hundert") and name != "hundert":
        return 100 * NUMBERS.get(name.removesuffix("hundert"), 0) or None
    return NUMBERS.get(name)


def offset(adjective: str) -> int:
    """-1 for "letzte", 1 for "kommende", 0 for "diese" or ""; "vorletzte" and "übernächste" are two away."""
    low = adjective.lower()
    step = low.startswith(FORWARD) - low.startswith(BACKWARD)
    return 2 * step if low.startswith(("vorletzt", "vorv", "übern")) else step
