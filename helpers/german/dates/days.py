"""Single days: "27. und 28. Oktober", "27.10.24", "am Freitag", "gestern Abend", "am Vortag"."""

import re
from datetime import timedelta

from helpers.german.dates import tense, windows
from helpers.german.dates.clock import PART_OF_DAY
from helpers.german.dates.grammar import (
    BACK,
    DAY,
    DET,
    MONTH,
    OF_YEAR,
    ON,
    SAME,
    SHORT_MONTH,
    THIS,
    WEEKDAY,
    YEAR,
    Context,
    Form,
    month,
    weekday,
)
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import UNPLACED, MaybeWindow
from helpers.german.dates.years import four_digits, year_of

DEICTIC = {
    "vorgestern": -2, "übermorgen": 2, "gestern": -1, "gestrig": -1, "heute": 0, "heutig": 0, "morgen": 1, "morgig": 1,
}  # fmt: skip
BEFORE_A_DAY = frozenset("am vom zum bis ab den dem der seit nach vor und".split())
NOT_BEFORE_A_DAY = ("version", "kapitel", "abschnitt", "punkt", "ziffer", "abs", "absatz", "§", "nr", "artikel", "seite", "satz")
NEAR = 60
"""Days around the publication within which "am 14. November" is the nearest such day, whatever the tense."""
_JOIN = r"(?:,? (?:und|oder|sowie|bis|auf)(?: (?:am|zum|vom|den|dem))? |, (?:am |den )?|[ ]?[-–/][ ]?)"
_LATER_YEAR = rf"(?=(?:\.? (?:bis|und)(?: zum| am)? |[ ]?[-–][ ]?){DAY}\. {MONTH} (?P<lateryear>{YEAR}))?"


def placed(context: Context, year: int | None, m: int, d: int, direction: int = 0) -> MaybeWindow:
    """One day; without a year the one nearest to the publication, beyond `NEAR` the tense decides; without both not placed."""
    if year is not None:
        day = windows.a_day(year, m, d)
        return (day, day) if day else UNPLACED
    if context.published is None:
        return UNPLACED
    days = [day for y in (-1, 0, 1) if (day := windows.a_day(context.published.year + y, m, d))]
    near = windows.choose([(day, day) for day in days], context.published, 0)
    if near[0] is None or abs((near[0] - context.published).days) <= NEAR or not direction:
        return near
    return windows.choose([(day, day) for day in days], context.published, direction)


def read_day_month(match: re.Match[str], context: Context) -> list[DateMention]:
    """Each day of "am 3., 5. und 6. Mai 2024" is a mention; the last one holds month and year."""
    m, year, found = month(match["month"]), year_of(match, context), []
    days = list(re.finditer(r"\d+\.?", context.text[match.start("days") : match.end("days")]))
    direction = 0 if year else tense.direction(context.text, *match.span())
    if any(int(day[0].rstrip(".")) > 31 for day in days):
        return []
    for day in days:
        start = match.start("days") + day.start()
        window = placed(context, year, m, int(day[0].rstrip(".")), direction)
        end = match.end() if day is days[-1] else start + len(day[0])
        begin = match.start() if match["weekday"] and day is days[0] else start
        found += context.mention((begin, end), "day_month", window)
    return found


def read_numeric(match: re.Match[str], context: Context) -> list[DateMention]:
    before = re.findall(r"[\w§]+", context.text[max(0, match.start() - 20) : match.start()])[-1:]
    if before and before[0].lower() in NOT_BEFORE_A_DAY:
        return []
    m, d, year = int(match["month"]), int(match["day"]), match["year"] and four_digits(match["year"], context.published)
    if windows.a_day(year or 2024, m, d) is None or not year and not _dated(match, context):
        return []
    found = []
    if match["head"]:
        head = int(re.sub(r"\D", "", match["head"]))
        found += context.mention((match.start(), match.end("head")), "day_numeric", placed(context, year, m, head))
    start = match.start("day") if found else match.start()
    return found + context.mention((start, match.end()), "day_numeric", placed(context, year, m, d))


def _dated(match: re.Match[str], context: Context) -> bool:
    """"am 27.10." and "(27.10.)" are days, "Profil 1.1." is not."""
    before = context.word_before(match.start())
    return bool(match["weekday"] or match["head"]) or before in BEFORE_A_DAY or context.text[match.start() - 1 : match.start()] == "("


def read_iso(match: re.Match[str], context: Context) -> list[DateMention]:
    day = windows.a_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return context.mention(match.span(), "day_iso", (day, day)) if day else []


def read_weekday(match: re.Match[str], context: Context) -> list[DateMention]:
    """Reports look back ("am Freitag" is the last one); a future verb or "kommenden" looks ahead; today's weekday is today."""
    grain = "hour" if match["part"] else "day"
    if context.published is None:
        return context.mention(match.span(), "weekday", grain=grain)
    ago = (context.published.weekday() - weekday(match["weekday"])) % 7
    adjective = (match["adjective"] or match["ofweek"] or "").lower()
    if match["ofweek"]:
        offset = -1 if re.match(BACK, adjective) else 1 if re.match(ON, adjective) else 0
        day = windows.week(context.published, offset)[0] + timedelta(weekday(match["weekday"]))
        return context.mention(match.span(), "weekday", (day, day), grain)
    if re.match(BACK, adjective):
        ago = ago or 7
    elif re.match(ON, adjective):
        ago -= 7
    elif ago and tense.direction(context.text, *match.span()) > 0:
        ago -= 7
    day = context.published - timedelta(ago)
    return context.mention(match.span(), "weekday", (day, day), grain)


def read_night(match: re.Match[str], context: Context) -> list[DateMention]:
    """"in der Nacht zum Mittwoch" begins on Tuesday."""
    found = read_weekday(match, context)[0]
    first = found.first and found.first - windows.DAY
    return context.mention(match.span(), "weekday", (first, found.last), "hour")


def read_deictic(match: re.Match[str], context: Context) -> list[DateMention]:
    word = next(name for name in DEICTIC if name in match["word"].lower())
    grain = "hour" if match["part"] else "day"
    if context.published is None:
        return context.mention(match.span(), "deictic", grain=grain)
    day = context.published + timedelta(DEICTIC[word])
    return context.mention(match.span(), "deictic", (day, day), grain)


def read_neighbour(match: re.Match[str], context: Context) -> list[DateMention]:
    """The same day, the day before or after, counted from the running day, else from the publication."""
    anchor = context.anchor()
    if anchor is None:
        return context.mention(match.span(), "neighbour_day")
    day = anchor + timedelta(1 if match["after"] else -1 if match["before"] else 0)
    return context.mention(match.span(), "neighbour_day", (day, day))


FORMS: tuple[Form, ...] = (
    Form("iso", r"(?<!-)(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])", read_iso),
    Form(
        "day_month",
        rf"(?:(?P<weekday>{WEEKDAY},? (?:den |dem |der )?|{PART_OF_DAY}s? (?:des |vom ))|Nacht (?:zum|auf den|vom) )?(?P<days>{DAY}(?:\.?{_JOIN}{DAY}){{0,30}}\.?) ?"
        rf"(?P<month>{MONTH}|{SHORT_MONTH})(?:{OF_YEAR}|{_LATER_YEAR})",
        read_day_month,
    ),
    Form(
        "numeric",
        rf"(?P<weekday>{WEEKDAY},? (?:den |dem |der )?)?(?P<head>{DAY}\.(?=[ ]?[-–/][ ]?{DAY}\.))?(?(head)[ ]?[-–/][ ]?)(?<!\d\.)(?P<day>{DAY})\.[ ]?(?P<month>0?[1-9]|1[0-2])\."
        r"(?:[ ]?(?P<year>(?:1\d|20)\d\d|\d\d(?!\.)))?(?![\d\w]|\.\d)",
        read_numeric,
    ),
    Form(
        "neighbour",
        rf"(?:(?P<after>(?:[Ee]inen Tag (?:später|danach|darauf)|[Tt]ags (?:darauf|danach)|Tage? (?:danach|darauf|nachher)"
        rf"|(?:nächst|folgend|darauffolgend)en (?:Tage?|Morgen|Abend)|Folgetags?))"
        rf"|(?P<before>[Ee]inen Tag (?:zuvor|vorher|davor|früher)|[Tt]ags (?:zuvor|davor)|Tage? (?:zuvor|davor|vorher)|Vortage?s?|Vorabend)"
        rf"|(?P<same>{SAME} Tag(?:e|es)?|(?:diesem|diesen|jenem) Tage?|dieser Tag))\b",
        read_neighbour,
    ),
    Form(
        "night",
        rf"Nacht (?:(?:von|vom) {WEEKDAY} (?:auf|zum)(?: den)? |(?:zum|zu|auf|auf den|vom) )(?P<adjective>(?:{BACK}|{ON}) )?(?P<weekday>{WEEKDAY})s?\b(?P<part>)(?P<ofweek>(?!))?",
        read_night,
    ),
    Form(
        "weekday",
        rf"(?:(?:{DET} )?(?P<adjective>{BACK}|{ON}|{THIS}) )?(?P<weekday>{WEEKDAY})(?:s\b|\b|(?=[a-z]))"
        rf"(?P<part>(?:morgen|vormittag|mittag|nachmittag|abend|nacht)s?\b| (?:früh|{PART_OF_DAY})\b)?(?![\w-])"
        rf"(?: (?:der )?(?P<ofweek>{BACK}|{ON}|{THIS}) Woche\b)?",
        read_weekday,
    ),
    Form(
        "deictic",
        rf"(?P<word>[Vv]orgestern|[Gg]estern|[Hh]eute|(?<!am\s)(?<!jeden\s)(?<!guten\s)morgen|(?<=[.!?:„\"»]\s)Morgen(?= [a-z])|[Üü]bermorgen"
        rf"|(?:{DET} )?(?:gestrig|heutig|morgig)e[mnrs]?)"
        rf"(?P<part> (?:früh|(?:[Mm]orgen|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|[Nn]acht)))?\b(?:(?<=ige[nmrs]) (?:Tage?s?|{WEEKDAY}s?)\b)?",
        read_deictic,
    ),
)
