"""Times of day: "um 15.30 Uhr", "halb acht", "gegen Mitternacht", "am Nachmittag"."""

import re

from helpers.german.dates.grammar import NUMBER, Context, Form
from helpers.german.dates.mention import DateMention

PART_OF_DAY = r"(?:[Mm]orgen|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|[Nn]acht)"
BEFORE_A_PART = frozenset(
    """am zum gegen bis des der dem den über diesem diesen dieser jenem jenen jener ein eine einem einen einer
    ganze ganzen selben""".split()
)
"""What stands before a part of the day; "Guten Abend" is none."""
HOUR = r"(?:[01]?\d|2[0-4])"
_READING = rf"{HOUR}(?:[.:][0-5]\d)?"
_SUFFIX = r"(?: (?:morgens|früh|vormittags|mittags|nachmittags|abends|nachts|MEZ|MESZ|Ortszeit)\b)?"
_JOIN = r"(?: bis | und | oder | sowie |, |[ ]?[-–/][ ]?)"
_NOT_MEASURED = r"(?![.:]?\d| (?:Prozent|Euro|Mark|Meter|Dollar|Franken|Punkte|Millionen|Milliarden)\b| ?[%€$])"


def read_clock(match: re.Match[str], context: Context) -> list[DateMention]:
    """Each reading of "9.30/12.30 Uhr" is a mention; the last one holds "Uhr"."""
    readings = list(re.finditer(r"\d+(?:[.:]\d\d)?", context.text[match.start("readings") : match.end("readings")]))
    found = []
    for reading in readings:
        start = match.start("readings") + reading.start()
        end = match.end() if reading is readings[-1] else start + len(reading[0])
        found += context.mention((start, end), "clock", grain="hour", kind="time")
    return found


def read_time(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "clock", grain="hour", kind="time")


def read_after_um(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "um 12.15" without "Uhr"."""
    return read_time(match, context) if context.word_before(match.start()) in ("um", "gegen") else []


def read_part(match: re.Match[str], context: Context) -> list[DateMention]:
    if context.word_before(match.start()) not in BEFORE_A_PART:
        return []
    return context.mention(match.span(), "part_of_day", grain="hour", kind="time")


FORMS: tuple[Form, ...] = (
    Form(
        "clock",
        rf"(?P<readings>{_READING}(?:{_JOIN}{_READING}){{0,8}}) ?(?:Uhr\b(?: [0-5]\d\b)?|h\b){_SUFFIX}",
        read_clock,
    ),
    Form(
        "clock_words",
        rf"(?:{NUMBER} Uhr\b(?: {NUMBER})?|[Mm]itternachts?\b|[Hh]alb {NUMBER}(?! \w+[en]\b)"
        rf"|(?:[Dd]rei)?[Vv]iertel (?:vor |nach ){NUMBER}){_SUFFIX}",
        read_time,
    ),
    Form("clock_um", rf"{HOUR}[.:][0-5]\d{_NOT_MEASURED}", read_after_um),
    Form(
        "part_of_day",
        r"(?:(?:frühen|späten|ganzen|gleichen|selben|nächsten|folgenden) )?"
        r"(?:Morgens?|Vormittags?|Mittags?|Nachmittags?|Abends?|Nacht"
        r"|(?:Morgen|Vormittags|Mittags|Nachmittags|Abend|Nacht)stunden)\b(?! (?:zum|auf) | (?:des|vom) \d)",
        read_part,
    ),
)
