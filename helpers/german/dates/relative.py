"""Time counted from the publication or the running day: "letzte Woche", "in den nächsten Tagen", "damals", "jetzt"."""

import math
import re
from datetime import date, timedelta

from helpers.german import inflection
from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import SEASONS, Context, grain, month, number, offset, plural
from helpers.german.dates.windows import UNPLACED, DateMention, MaybeWindow

VAGUE_REACH = 7
"""Convention: "in den nächsten Tagen" are the days 1 to 7 on, "in den letzten Jahren" the years 7 to 1 back."""
LONG_REACH = 3
"""The same for decades and centuries."""
_LED = re.compile(r"\b(?:[Zz]ur|(?P<article>[Dd]ie)|(?:[Ii]n|[Aa]us|[Mm]it|[Gg]egenüber) (?P<dative>der)) $")
_FINAL = re.compile(r"\s(?:der|des|seine[sr]|ihre[sr]|vor|von|vom)\b")

NEAR = 250  # characters between "2023" and the "Vorjahr" that counts from it


def reach(day: date, unit_grain: str, count: int | None, step: int) -> MaybeWindow:
    """ "die letzten zwei Jahre" end on the publication day, "die nächsten Tage" begin on the day after."""
    if count:
        edge = windows.back(day, unit_grain, -step * count)
        return (edge, day) if step < 0 else (day, edge)
    far = windows.unit(day, unit_grain, step * (LONG_REACH if unit_grain in ("decade", "century") else VAGUE_REACH))
    return (far[0], day - windows.DAY) if step < 0 else (day + windows.DAY, far[1])


def read_units(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "letzte Woche", "in den nächsten zwei Jahren", "Ende nächsten Jahres"."""
    unit_grain, step, span, day = grain(match["unit"]), offset(match["adjective"]), match.span(), context.published
    many = plural(match["unit"]) or bool(match["number"])
    final = unit_grain == "day" and many and step < 0 and _FINAL.match(context.text, match.end())
    if unit_grain == "hour" and match["number"] and day and step and match["unit"].startswith("Stund"):
        days = math.ceil((number(match["number"]) or 0) / 24)  # "in den vergangenen 24 Stunden"
        edge = windows.back(day, "day", -step * days)
        span_of_hours = (edge, day) if step < 0 else (day, edge)
        return context.mention(span, "this_last_next", span_of_hours, "hour", "range")
    if final or unit_grain == "hour" or (unit_grain == "day" and step and not many and match["unit"] != "Nacht"):
        # "in den letzten Tagen des Krieges", "am letzten Tag" of something
        return context.mention(span, "length", grain=unit_grain, kind="duration")
    if day is None:
        return context.mention(span, "this_last_next", grain=unit_grain)
    if match["unit"] == "Nacht":
        return context.mention(span, "this_last_next", (day - windows.DAY, day) if step < 0 else UNPLACED, "hour")
    if many and step:
        count = number(match["number"]) if match["number"] else None
        window = reach(day, unit_grain, int(count) if count else None, step)
        return context.mention(span, "this_last_next", window, unit_grain, "range" if count else "vague")
    if many:
        around = _around(day, unit_grain)
        return context.mention(span, "this_last_next", around, unit_grain, "vague")
    return _parted(match, context, windows.unit(day, unit_grain, step), unit_grain)


def _around(day: date, unit_grain: str) -> MaybeWindow:
    """ "in diesen Tagen", "in diesen Wochen"; "in diesen Jahren" may be others than ours."""
    if unit_grain == "day":
        return day - timedelta(VAGUE_REACH), day + timedelta(VAGUE_REACH)
    if unit_grain in ("week", "month"):
        return windows.hull(windows.unit(day, unit_grain, -1), windows.unit(day, unit_grain, 1))
    return UNPLACED


def _parted(match: re.Match[str], context: Context, window: MaybeWindow, unit_grain: str) -> list[DateMention]:
    if match["part"]:
        window = windows.third(window, match["part"])
    return context.mention(match.span(), "this_last_next", window, unit_grain, "vague" if match["part"] else "point")


def read_part_of_this(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "Anfang der Woche", "Ende des Jahres": of this one."""
    unit_grain = grain(match["unit"])
    return _parted(match, context, windows.unit(context.published, unit_grain), unit_grain)


def read_weekend(match: re.Match[str], context: Context) -> list[DateMention]:
    """Saturday and Sunday: the last one begun, or the coming one after a verb that looks ahead."""
    if context.published is None or match["word"].endswith("en"):
        return context.mention(match.span(), "weekend", grain="week")
    saturday = windows.week(context.published)[0] + timedelta(5)
    step = offset(match["adjective"]) if match["adjective"] else 0
    begun = saturday <= context.published
    ahead = not begun and tense.direction(context.reading, *match.span(), present=True) > 0
    if step < 0 or not (match["adjective"] or begun or ahead):
        saturday -= timedelta(7)
    elif step > 0 and begun:
        saturday += timedelta(7)
    return context.mention(match.span(), "weekend", (saturday, saturday + windows.DAY), "week")


_DECEMBER = 12


def read_named(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "vergangenen Mai", "nächsten Sommer", "diesen Winter"."""
    first = month(match["month"]) if match["month"] else SEASONS[match["season"].lower()]
    length, unit_grain = (1, "month") if match["month"] else (3, "season")
    step, day = offset(match["adjective"]), context.published
    if step == 0 and day and first + length <= _DECEMBER + 1:  # "dieses Frühjahr", in October; not "diesen Winter"
        window: MaybeWindow = windows.months(day.year, first, length)
    else:
        window = windows.choose(lambda y: windows.months(y, first, length), day, step, over=True)
    return context.mention(match.span(), "this_last_next", window, unit_grain)


def read_around(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "im selben Jahr", "im folgenden Monat": counted from the last date named, else from the running day."""
    unit_grain = grain(match["unit"])
    if unit_grain == "hour":
        return context.mention(match.span(), "length", grain="hour", kind="duration")
    day = (context.named.first if context.named else None) or context.anchor()
    window = windows.unit(day, unit_grain, int(bool(match["after"])))
    return context.mention(match.span(), "same_unit", window, unit_grain)


read_follow = read_around
""" "im Folgejahr", "in der Folgewoche"."""


def read_year_before(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "im gleichen Zeitraum des Vorjahres": what was named last, a year earlier."""
    named, window = context.named, UNPLACED
    if named and named.first and named.last and named.first.year > 1:
        window = (windows.back(named.first, "year", 1), windows.back(named.last, "year", 1))
    return context.mention(match.span(), "same_unit", window, named.grain if named else "month")


def read_year_word(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "heuer", "im Vorjahr", "Vorwoche", "zum Jahresende"."""
    word = match["word"].lower()
    unit_grain = "year" if word == "heuer" else grain(word)
    back = -1 if word.startswith("vor") else 0
    named = context.year.first if context.year and match.start() - context.year.end < NEAR else None
    if unit_grain == "year" and back and named and context.published:
        back -= named.year == context.published.year - 1  # "schloss 2023 mit Verlust. Im Vorjahr ...": in 2022
    window = windows.unit(context.published, unit_grain, back)
    part = re.search(r"(anfang|beginn|mitte|ende)s?$", word)
    if part:
        window = windows.third(window, part[1])
    return context.mention(match.span(), "year_word", window, unit_grain, "vague" if part else "point")


def read_now(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "jetzt"; "Gerade" only right before a verb of now: "Gerade wird gebaut", not "Gerade viele Kinder"."""
    if match[0] == "Gerade":
        verb = inflection.finite(context.text[match.end() : match.end() + 20].split()[0])
        if not any(reading.tense == "present" for reading in verb):
            return []
    return context.mention(match.span(), "now", (context.published, context.published), kind="open")


def read_past(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "past", (None, context.published), kind="open")


def read_then(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "Damals" means the time named last ("Im Herbst ... Damals"), if that is over; else an open past."""
    named, last = context.named, context.published
    if named and named.last and (last is None or named.last < last):
        return context.mention(match.span(), "then", (named.first, named.last), named.grain, "open")
    return context.mention(match.span(), "then", (None, last), kind="open")


def read_future(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "künftig", "in naher Zukunft"; "bald" only before a verb that looks ahead: not "bald war klar", "so bald"."""
    if match[0].lower() == "bald":
        so = context.word_before(match.start()) in ("so", "möglichst", "wie", "zu", "sehr")
        if so or tense.direction(context.reading, *match.span(), present=True) <= 0:
            return []
    return context.mention(match.span(), "future", (context.published, None), kind="open")


def read_horizon(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "die Zukunft", "im Vergleich zur Vergangenheit": a time that is spoken of; not "der Vergangenheit angehören"."""
    led, day = _LED.search(context.text, max(0, match.start() - 16), match.start()), context.published
    if led is None:
        return []
    start = led.start(led.lastgroup) if led.lastgroup else match.start()
    window = {"V": (None, day), "G": (day, day), "Z": (day, None)}[match["word"][0]]
    return context.mention((start, match.end()), "horizon", window, kind="open")


def read_before(match: re.Match[str], context: Context) -> list[DateMention]:
    """Fronted "Zuvor": up to the running day, never beyond the publication."""
    days = [day for day in (context.running, context.published) if day]
    return context.mention(match.span(), "before", (None, min(days, default=None)), kind="open")
