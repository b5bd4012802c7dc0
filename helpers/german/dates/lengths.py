"""Lengths and repetitions: "sechs Jahre", "tagelang", "täglich", "jeden Montag"; and what they place: "vor drei Wochen"."""

import re
from datetime import date

from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import DET, FEW, NUMBER, SPECIAL, UNIT, WEEKDAY, Context, Form, grain, number
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import UNPLACED, MaybeWindow

MODIFIER = (
    r"(?:(?:[Mm]ehr als|[Ww]eniger als|[Ff]ast|[Gg]enau|[Gg]ut|[Rr]und|[Ee]twa|[Cc]a\.|[Cc]irca|[Uu]ngefähr|[Kk]napp|[Nn]ahezu|[Bb]einahe"
    r"|[Mm]indestens|[Nn]ur|[Jj]e|[Ff]ast genau|[Dd]ie|[Dd]en|[Dd]er) )?"
)
SCALES = {"dutzend": 12, "tausend": 1000, "millionen": 10**6, "milliarden": 10**9}
ADJECTIVE = r"(?:[a-zäöüß]{3,20}e[mnrs]? )?"
HALF = r"(?:(?P<half_start>[Ee]in(?:e[mnrs]?)?) (?P<half>halbe[mnrs]?|dreiviertel|viertel))"
_ORDINAL = re.compile(r"(?:\d\.|[ts]te[nrs]?)\s+$")
"""Before a minute it numbers it: "in der 62. Minute" is no length."""
FEW_BACK, MANY_BACK = 2, 9
"""Convention: "vor einigen Monaten" is nine to two months back."""


def read_length(match: re.Match[str], context: Context) -> list[DateMention]:
    """A length; "vor drei Wochen", "in zwei Jahren" (with a verb that looks ahead) and "zwei Tage zuvor" place it."""
    span, unit_grain = match.span("span"), grain(match["unit"])
    count = 0.5 if match["half"] else number(match["number"].split()[0]) if match["number"] else None
    if match["scale"]:
        count = (count or 1) * SCALES[match["scale"].strip().lower()]
    if _is_age(match, context):
        return []
    way, later = context.word_before(span[0]), (match["later"] or "").lower()
    if match["first"]:  # "sechs bis acht Monate"
        second = max(match.start(name) for name in ("half_start", "number", "few")), span[1]
        both = (span[0], match.end("first")), second
        return [m for s in both for m in context.mention(s, "length", grain=unit_grain, kind="duration")]
    if unit_grain != "hour" and later:
        sign = 1 if later in ("später", "danach", "darauf") else -1
        return context.mention((span[0], match.end()), "length_before_after", _at(_origin(context, unit_grain), unit_grain, count, sign), unit_grain)
    if later:
        return context.mention((span[0], match.end()), "length", grain="hour", kind="duration")
    if unit_grain != "hour" and way == "vor":
        kind = "vague" if count is None else "point"
        return context.mention(span, "ago", _at(context.published, unit_grain, count, -1), unit_grain, kind)
    if unit_grain != "hour" and way == "in" and count and tense.direction(context.text, *match.span()) > 0:
        return context.mention(span, "ago", _at(context.published, unit_grain, count, 1), unit_grain)
    return context.mention(span, "length", grain=unit_grain, kind="duration")


def _is_age(match: re.Match[str], context: Context) -> bool:
    """"16 Jahre alt", "ein 16 Jahre alter", "im Alter von 16 Jahren", "ab 16 Jahren"."""
    before, after = context.text[max(0, match.start() - 16) : match.start()], context.text[match.end() : match.end() + 6]
    return bool(re.match(r"\s+alt", after) or re.search(r"(?:Alter (?:von|zwischen|bis)|Alter ab|\b[Aa]b|\b[Uu]nter)\s+$", before) and match["unit"] == "Jahren")


def _origin(context: Context, unit_grain: str) -> date | None:
    """"zwei Jahre zuvor" counts from the last date named, "zwei Tage zuvor" from the running day."""
    if unit_grain != "day" and context.named and context.named.first:
        return context.named.first
    return context.anchor()


def _at(day: date | None, unit_grain: str, count: float | None, sign: int) -> MaybeWindow:
    if day is None:
        return UNPLACED
    if count is None:
        return windows.hull(windows.unit(day, unit_grain, sign * FEW_BACK), windows.unit(day, unit_grain, sign * MANY_BACK))
    if unit_grain == "year" and count != int(count):  # "vor anderthalb Jahren"
        return windows.unit(day, "month", sign * int(12 * count))
    return windows.unit(day, unit_grain, sign * int(count))


def read_bare(match: re.Match[str], context: Context) -> list[DateMention]:
    """A unit without a number: "seit Wochen", "das Jahr", "am Tag"; "vor Jahren" is placed as "vor einigen Jahren" is."""
    span, unit_grain = match.span("span"), grain(match["unit"])
    before = context.word_before(span[0])
    if before in ("guten", "gute") or unit_grain == "hour" and _ORDINAL.search(context.text, max(0, span[0] - 4), match.start("unit")):
        return []
    if before == "vor" and unit_grain != "hour" and match["unit"].endswith("n"):
        return context.mention(span, "ago", _at(context.published, unit_grain, None, -1), unit_grain, "vague")
    if before in ("am", "im", "pro", "je") and match["per"] is not None:
        return context.mention(span, "set", grain=unit_grain, kind="set")
    return context.mention(span, "length", grain=unit_grain, kind="duration")


def read_compound(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "length", grain="hour", kind="duration")


def read_set(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "set", kind="set")


FORMS: tuple[Form, ...] = (
    Form(
        "set",
        rf"(?:(?:[a-zäöü]{{2,12}}mal (?:täglich|am Tag|pro Tag|wöchentlich|in der Woche|die Woche|pro Woche|monatlich|im Monat|pro Monat|jährlich|im Jahr|pro Jahr))\b"
        rf"|[Jj]ede[mnrs]? (?:(?:zweite|dritte|vierte|einzelne|weitere)[nmrs]? )?(?:{UNIT}|{SPECIAL}|{WEEKDAY}s?(?:morgen|vormittag|mittag|nachmittag|abend)?\b|Wochenende\b|Morgen\b|Abend\b|Sommer\b|Winter\b|Herbst\b|Frühjahr\b|Frühling\b)"
        rf"|[Aa]lle (?:{NUMBER}|paar) {UNIT}"
        rf"|(?:[Tt]ag|[Hh]alb|[Vv]iertel|[Aa]ll(?=j))?(?:[Tt]äglich|[Ww]öchentlich|[Mm]onatlich|[Jj]ährlich|[Ss]tündlich|[Mm]inütlich)(?:e[mnrs]?)?\b"
        rf"|(?:{WEEKDAY} )?(?:[Mm]orgens|[Vv]ormittags|[Mm]ittags|[Nn]achmittags|[Aa]bends|[Nn]achts|[Ww]erktags|[Ww]ochentags|[Ff]eiertags)\b(?<!des\s.......)"
        rf"|(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags)\b"
        rf"|Tag für Tag|Jahr für Jahr|Woche für Woche|Monat für Monat)",
        read_set,
    ),
    Form(
        "length",
        rf"(?P<span>{MODIFIER}(?:(?P<first>{NUMBER})(?: (?:bis|oder|statt|und) |[ ]?[-–][ ]?))?"
        rf"(?:{HALF}|(?P<number>{NUMBER}(?P<scale> (?:Dutzend|[Tt]ausend|Millionen|Milliarden))?)|(?P<few>{FEW})) {ADJECTIVE}(?P<unit>{UNIT}|{SPECIAL}))"
        rf"(?: (?P<later>zuvor|vorher|davor|früher|später|danach|darauf)\b)?",
        read_length,
    ),
    Form(
        "compound",
        rf"(?:\d+|{NUMBER})-(?:Sekunden|Minuten|Stunden|Tages?|Wochen|Monats?|Jahres?)(?=\b)(?:-Woche\b)?"
        r"|(?:[Ss]ekunden|[Mm]inuten|[Ss]tunden|[Tt]age|[Nn]ächte|[Ww]ochen|[Mm]onate|[Jj]ahre|[Jj]ahrzehnte|[Jj]ahrhunderte)lange?[mnrs]?\b"
        r"|[Mm]ehr(?:jährig|tägig|wöchig|monatig|stündig|minütig)e?[mnrs]?\b"
        r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|halb|anderthalb|vierzehn|\d+-?)(?:tägig|wöchig|monatig|stündig|minütig)e?[mnrs]?\b"
        r"|(?:[Ee]ine[rn]? )?(?:[Dd]rei)?[Vv]iertelstunden?\b",
        read_compound,
    ),
    Form(
        "bare",
        rf"(?P<span>(?:(?:{DET} |[Ee]in(?:e[mnrs]?)? |[Kk]eine[mnrs]? ){ADJECTIVE})?(?P<unit>{UNIT}))(?! (?:zum|auf) | \d)"
        r"(?P<per>(?! (?:der|des|nach|vor|von|zuvor|darauf|danach|davor|\d)))?",
        read_bare,
    ),
)
