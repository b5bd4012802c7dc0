"""Lengths and repetitions ("sechs Jahre", "täglich", "jeden Montag"), and what lengths place: "vor drei Wochen"."""

import re
from datetime import date

from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import Context, grain, number, plural, valued
from helpers.german.dates.windows import DateMention, MaybeWindow

SCALES = valued("scale")
_MORE_THAN = re.compile(r"(?:mehr|weniger) als ")
_AMOUNT = re.compile(r"(?:\d|\bProzent|%|\bEuro)\s\Z")
_EXACTLY = re.compile(r"(?:genau|exakt)\s")
SECONDS = {"sek": 1, "min": 60, "stu": 3600, "tag": 86400}
LATER = ("später", "danach", "darauf")
FEW_BACK, MANY_BACK = 2, 9
"""Convention: "vor einigen Monaten" is nine to two months back."""
_IN_A_NUMBER = re.compile(r"\d[.,:]$")
_NUMBERED = re.compile(r"(?:\d\.|[ts]te[nrs]?)\s+$")
_OLD = re.compile(r"\s{1,20}alt")
_AGE = re.compile(
    r"(?:[Aa]lter(?:sgrenze)? (?:von|zwischen|bis|ab)|\b[Aa]b|\b[Uu]nter"
    r"|\b(?:Kinder|Jugendlichen?|Buben|Mädchen|Menschen|Personen|Frauen|Männer) (?:von|bis|über))\s+$"
)
_AGE_LIMIT = re.compile(r"\b\w*[Aa]lter(?:sgrenze)?\b[^.;:!?]{0,80}\b(?:von|auf|bei|ab|bis|über|unter)\s+$")
_COMPLETED = re.compile(r"\s(?:\w+\s){0,3}(?:vollendet|überschritten)")
""" "Die Altersgrenze steigt von 16 Jahren auf 18 Jahre", "wer 26 Jahre noch nicht vollendet hat"."""
_WITH = re.compile(r"\b[Mm]it\s+(?:nur |erst |knapp |gerade )?$")
_ASIDE = re.compile(r"[A-ZÄÖÜ]\w+,\s+$|\b(?:war|ist|sei)\s+(?:nur |erst |gerade )?$")
_STOPS = re.compile(r"\s*[,.)]")
_COMPOUND = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:tag|woche|monat|jahr)")
_COURSE = re.compile(r"\b(?:Laufe?|Verlaufe?)\s$")
_OVER = re.compile(r"(?i)\b(?:über\sda|übers\s$)")
_SPREAD = re.compile(r"\s(?:verteilt|hinweg)\b")
_TURN_OF_YEAR = re.compile(r"\b(?:[Ii]m|[Zz]um|[Ii]ns|[Dd](?:as|em|es))\s((neu|alt)e[ns]?)\sJahre?s?$")
NEAR = 200  # letters
HALF = 6  # the month up to which "das neue Jahr" is this year, "das alte" the last
_NOUN = re.compile(r"\s+(?:auf\s+)?[A-ZÄÖÜ]")


def read_length(match: re.Match[str], context: Context) -> list[DateMention]:
    """A length; "vor drei Wochen", "in zwei Jahren" before a verb that looks ahead, and "zwei Tage zuvor" place it."""
    if _is_age(match, context) or _IN_A_NUMBER.search(context.text, max(0, match.start() - 2), match.start()):
        return []  # "in 1:45,30 Minuten"
    span, unit_grain = match.span("span"), grain(match["unit"])
    more = _MORE_THAN.match(context.text, span[0])
    if more and match["later"] and _AMOUNT.search(context.text, max(0, span[0] - 20), span[0]):
        span = (more.end(), span[1])  # "612 mehr als | ein Jahr zuvor"
    if match["first"]:  # "sechs bis acht Monate"
        second = max(match.start(name) for name in ("half", "number", "few"))
        both = (span[0], match.end("first")), (second, span[1])
        return [m for s in both for m in context.mention(s, "length", grain=unit_grain, kind="duration")]
    count, way, later = _count(match), context.word_before(span[0]), (match["later"] or "").lower()
    whole = (span[0], match.end())
    if unit_grain == "hour":
        window = _hours(match, context, way, count)
        if window is None:
            return context.mention(whole, "length", grain="hour", kind="duration")
        return context.mention(span, "ago", window, "hour")
    if later:
        window, unit_grain = _at(_origin(context, unit_grain), unit_grain, count, 1 if later in LATER else -1)
        return context.mention(whole, "length_before_after", window, unit_grain, "vague" if count is None else "point")
    if way == "vor":
        window, unit_grain = _at(context.published, unit_grain, count, -1)
        if count == 1 and unit_grain == "week" and context.published:
            window, unit_grain = _a_week_ago(context.published, exactly=bool(_EXACTLY.match(context.text, span[0])))
        return context.mention(span, "ago", window, unit_grain, "vague" if count is None else "point")
    if way == "in" and count and _to_come(match, context):
        window, unit_grain = _at(context.published, unit_grain, count, 1)
        return context.mention(span, "ago", window, unit_grain)
    return context.mention(span, "length", grain=unit_grain, kind="duration")


def _to_come(match: re.Match[str], context: Context) -> bool:
    """ "wird in zwei Jahren eröffnet", "In einem Jahr steht die Wahl an"; not "baute es in zwei Jahren"."""
    start, end = match.span("span")
    fronted = not context.word_before(start - 3) and context.text[start - 3 : start - 2] == "I"
    return tense.direction(context.reading, start, end, present=fronted) > 0


def _hours(match: re.Match[str], context: Context, way: str, count: float | None) -> MaybeWindow | None:
    """ "vor einer Stunde", "in zwei Stunden": today; "vor 36 Stunden": one or two days ago; None for a mere length."""
    back, hours = way == "vor", match["unit"].startswith("Stund")
    if not count or match["later"] or not (back or (hours and way == "in" and _to_come(match, context))):
        return None
    length = count * SECONDS[match["unit"][:3].lower()] / SECONDS["tag"]
    sign, rest = (-1 if back else 1), int(length >= 1 and length != int(length))
    near, far = (windows.unit(context.published, "day", sign * (int(length) + days)) for days in (0, rest))
    return windows.hull(near, far)


def _count(match: re.Match[str]) -> float | None:
    if match["half"]:
        return 0.5
    count = number(re.split(r"\s", match["number"])[0]) if match["number"] else None
    return count * SCALES[match["scale"].strip().lower()] if count and match["scale"] else count


def _is_age(match: re.Match[str], context: Context) -> bool:
    """ "16 Jahre alt", "im Alter von 16 Jahren", "Kinder bis 14 Jahre", "mit 93 Jahren", "der Bub, 12 Jahre, lief"."""
    text, before = context.text, context.text[max(0, match.start() - 24) : match.start()]
    if _OLD.match(text, match.end()):
        return True
    if match["unit"] in ("Jahren", "Monaten", "Wochen") and _WITH.search(before):
        return not _NOUN.match(text, match.end())  # "mit drei Jahren Haft"
    if match["unit"] not in ("Jahre", "Jahren"):
        return False
    if _COMPLETED.match(text, match.end()) or _AGE_LIMIT.search(text, max(0, match.start() - 120), match.start()):
        return True
    return bool(_AGE.search(before) or (_ASIDE.search(before) and _STOPS.match(text, match.end())))


def _origin(context: Context, unit_grain: str) -> date | None:
    """ "zwei Jahre zuvor" counts from the last date named, "zwei Tage zuvor" from the running day."""
    if unit_grain != "day" and context.named and context.named.first:
        return context.named.first
    return context.anchor()


def _at(day: date | None, unit_grain: str, count: float | None, sign: int) -> tuple[MaybeWindow, str]:
    """The window `count` units off, and its grain: "vor einem halben Jahr" is a month."""
    if count is None:
        few, many = (windows.unit(day, unit_grain, sign * n) for n in (FEW_BACK, MANY_BACK))
        return windows.hull(few, many), unit_grain
    if unit_grain == "year" and count != int(count):
        return windows.unit(day, "month", sign * int(12 * count)), "month"
    return windows.unit(day, unit_grain, sign * int(count)), unit_grain


def _a_week_ago(day: date, exactly: bool) -> tuple[MaybeWindow, str]:
    """ "vor einer Woche" is a day seven days back, give or take one; "vor genau einer Woche" that day."""
    about = windows.DAY * (not exactly)
    then = windows.back(day, "week", 1)
    return (then - about, then + about), "day"


def read_bare(match: re.Match[str], context: Context) -> list[DateMention]:
    """A unit without a number: "seit Wochen", "das Jahr", "am Tag"; "vor Jahren" is read as "vor einigen Jahren"."""
    span, unit_grain = match.span("span"), grain(match["unit"])
    before = context.word_before(span[0])
    known = bool(_COMPOUND.fullmatch(match["unit"]))
    numbered = (unit_grain == "hour" or known) and _NUMBERED.search(
        context.text, max(0, span[0] - 4), match.start("unit")
    )
    to_the_minute = before == "auf" and match["unit"] in ("Sekunde", "Minute", "Stunde", "Tag")  # "auf den Tag genau"
    if before in ("guten", "gute") or numbered or to_the_minute:  # "Guten Tag", "in der 62. Minute"
        return []
    this = _this_unit(match, context, unit_grain)
    if this:
        return this
    if before == "vor" and unit_grain != "hour" and match["unit"].endswith("n"):
        window, unit_grain = _at(context.published, unit_grain, None, -1)
        return context.mention(span, "ago", window, unit_grain, "vague")
    per = before in ("am", "im", "pro", "je") and not match["of"]
    if per and known:  # "im Wahljahr", "am Schultag": one that everybody knows
        return context.mention(span, "length", grain=unit_grain)
    return context.mention(span, "set" if per else "length", grain=unit_grain, kind="set" if per else "duration")


def _this_unit(match: re.Match[str], context: Context, unit_grain: str) -> list[DateMention]:
    """ "im Laufe des Jahres", "über das Jahr verteilt" is this one; "im neuen Jahr" in autumn is the next one.

    Not placed in a text that was in another year just before.
    """
    text, (start, end), end_of_unit = context.text, match.span("span"), match.end("unit")
    turn = _TURN_OF_YEAR.search(text, max(0, start - 12), end_of_unit) if unit_grain == "year" else None
    course = match[0].startswith("de") and _COURSE.search(text, max(0, start - 12), start)
    course = course or (_SPREAD.match(text, end) and _OVER.search(text, max(0, start - 5), start + 4))
    this = unit_grain in ("week", "month", "year") and not plural(match["unit"])
    if not turn and not (course and this):
        return []
    named, day, step = context.named, context.published, 0
    if named and named.first and day and named.first.year != day.year and start - named.end < NEAR:
        day = None
    if turn and day:
        step = int(day.month > HALF) if turn[2] == "neu" else -int(day.month <= HALF)
    span = (turn.start(1) if turn and match[0].startswith("Jahr") else start, end)
    return context.mention(span, "this_last_next", windows.unit(day, unit_grain, step), unit_grain)


def read_unit_later(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "im Jahr zuvor", "in der Woche darauf"."""
    unit_grain = grain(match["unit"])
    window, unit_grain = _at(_origin(context, unit_grain), unit_grain, 1, 1 if match["later"] in LATER else -1)
    return context.mention(match.span(), "length_before_after", window, unit_grain)


def read_compound(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "length", grain=grain(match[0]), kind="duration")


def read_era(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "in der Nachkriegszeit", "um die Jahrhundertwende": found and not placed."""
    return context.mention(match.span(), "length", grain="decade", kind="duration")


def read_set(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "set", kind="set")
