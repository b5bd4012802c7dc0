"""Days counted from the publication or from the running day: "gestern", "am Vortag", "vor einigen Monaten"."""

import re
from datetime import date, timedelta

from helpers.german.dates import windows
from helpers.german.dates.grammar import FEW, NUMBER, UNIT, WEEKDAY, WEEKDAYS, Context, Form, number, unit
from helpers.german.dates.mention import DateMention
from helpers.german.rule import Rule

DEICTIC = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
BACK = ("letzt", "vergangen", "vorig")
ON = ("nächst", "kommend")
PLURALS = frozenset("Tage Tagen Wochen Monate Monaten Quartale Quartalen Jahre Jahren Jahrzehnte Jahrzehnten".split())


def read_deictic(match: re.Match[str], context: Context) -> list[DateMention]:
    if context.published is None:
        return [context.mention(match.span())]
    day = context.published + timedelta(DEICTIC[match["word"].lower()])
    return [context.mention(match.span(), (day, day))]


def read_weekday(match: re.Match[str], context: Context) -> list[DateMention]:
    """The latest such day up to the publication, as reports use it; forward with "kommenden" or "nächsten"."""
    if context.published is None:
        return [context.mention(match.span())]
    adjective = (match["adjective"] or "").lower()
    back = (context.published.weekday() - WEEKDAYS[match["weekday"].lower()]) % 7
    if adjective.startswith(ON):
        back = back - 7
    elif adjective.startswith(BACK) and back == 0:
        back = 7
    day = context.published - timedelta(back)
    return [context.mention(match.span(), (day, day))]


def read_this(match: re.Match[str], context: Context) -> list[DateMention]:
    grain, adjective = unit(match["unit"]), match["adjective"].lower()
    if context.published is None or grain == "hour":
        return [context.mention(match.span(), grain=grain)]
    back, on = adjective.startswith(BACK), adjective.startswith(ON)
    plural = match["unit"] in PLURALS and not adjective.endswith(("m", "s"))
    if plural and (back or on):
        sign = 1 if on else -1
        near, far = windows.unit(context.published, grain, sign), windows.unit(context.published, grain, sign * 7)
        return [context.mention(match.span(), (min(near[0], far[0]), max(near[1], far[1])), "vague", grain)]
    window = windows.unit(context.published, grain, -1 if back else int(on))
    return [context.mention(match.span(), window, "point", grain)]


def read_ago(match: re.Match[str], context: Context) -> list[DateMention]:
    grain, sign = unit(match["unit"]), 1 if match["way"] == "in" else -1
    span = match.start("span"), match.end()
    if context.published is None or grain == "hour":
        return [context.mention(span, grain=grain)]
    if match["few"]:
        near, far = windows.unit(context.published, grain, 2 * sign), windows.unit(context.published, grain, 9 * sign)
        return [context.mention(span, (min(near[0], far[0]), max(near[1], far[1])), "vague", grain)]
    count = number(match["number"])
    return [context.mention(span, windows.unit(context.published, grain, sign * int(count or 0)), "point", grain)]


def read_day_before(match: re.Match[str], context: Context) -> list[DateMention]:
    anchor = context.running or context.published
    if anchor is None:
        return [context.mention(match.span())]
    shift = 0 if match["same"] else 1 if match["after"] else -1
    return [context.mention(match.span(), (anchor + timedelta(shift),) * 2)]


def read_before(match: re.Match[str], context: Context) -> list[DateMention]:
    anchor: date | None = context.running or context.published
    return [context.mention(match.span(), (None, anchor), "open")]


FORMS: tuple[Form, ...] = (
    Form(
        Rule("same_day", "The day before, after or of the running day.", "am Vortag", "im Vortrag"),
        r"\b(?:(?P<after>[Ee]inen Tag (?:später|danach|darauf)|[Tt]ags darauf)|(?P<same>(?:selben|gleichen) Tag)"
        r"|[Ee]inen Tag (?:zuvor|vorher|davor)|[Tt]ags zuvor|Vortags?)\b",
        read_day_before,
    ),
    Form(
        Rule("ago", "Counted back or on from the publication.", "vor drei Wochen", "drei Wochen lang"),
        rf"\b(?P<way>[Vv]or|[Ii]n)\s(?P<span>(?:(?P<few>{FEW})|(?P<number>{NUMBER}))\s(?P<unit>{UNIT}))",
        read_ago,
    ),
    Form(
        Rule("this_last_next", "This, the last or the next week, month, year.", "in dieser Woche", "dieser Mann"),
        rf"\b(?:(?:[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Dd]ie)\s)?(?P<adjective>(?:[Dd]iese[mnrs]?|(?:[Ll]etzte|[Nn]ächste|[Vv]ergangene|[Vv]orige|[Kk]ommende)[nmrs]?))\s(?P<unit>{UNIT})",
        read_this,
    ),
    Form(
        Rule("weekday", "A weekday: the latest one in reports.", "am Freitag", "freitags"),
        rf"\b(?:(?P<adjective>[Dd]iesen|[Kk]ommenden?|[Nn]ächsten?|[Ll]etzten?|[Vv]ergangenen?|[Vv]origen?)\s)?(?P<weekday>{WEEKDAY})s?\b",
        read_weekday,
    ),
    Form(
        Rule("deictic", "Today, yesterday, tomorrow.", "Das sagte er gestern.", "guten Morgen"),
        r"\b(?P<word>[Vv]orgestern|[Gg]estern|[Hh]eute|(?<!am\W)(?<!jeden\W)morgen|Morgen(?=\s[a-z])|[Üü]bermorgen)\b",
        read_deictic,
    ),
    Form(
        Rule("before", "Before the running day: an open beginning.", "Zuvor hatte er gezögert.", "zuvorkommend"),
        r"\b[Zz]uvor\b",
        read_before,
    ),
)
