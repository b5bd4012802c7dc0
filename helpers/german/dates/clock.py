"""Times of day: "um 15.30 Uhr", "halb acht", "gegen Mitternacht", "am Nachmittag"."""

import re

from helpers.german import lexicon
from helpers.german.dates.grammar import Context
from helpers.german.dates.mention import DateMention

BEFORE_A_PART = lexicon.group("before_part_of_day")
"""What stands before a part of the day; "Guten Abend" is none."""


def read_clock(match: re.Match[str], context: Context) -> list[DateMention]:
    """Each reading of "9.30/12.30 Uhr" is a mention; the last one holds "Uhr"."""
    readings = list(re.finditer(r"\d+(?:[.:]\d\d)?", context.text[match.start("readings") : match.end("readings")]))
    found = []
    for reading in readings:
        start = match.start("readings") + reading.start()
        end = match.end() if reading is readings[-1] else start + len(reading[0])
        found += context.mention((start, end), "clock", grain="hour", kind="time")
    return found


def read_clock_words(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "clock", grain="hour", kind="time")


def read_clock_um(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "um 12.15" without "Uhr"."""
    return read_clock_words(match, context) if context.word_before(match.start()) in ("um", "gegen") else []


def read_part_of_day(match: re.Match[str], context: Context) -> list[DateMention]:
    if context.word_before(match.start()) not in BEFORE_A_PART:
        return []
    return context.mention(match.span(), "part_of_day", grain="hour", kind="time")
