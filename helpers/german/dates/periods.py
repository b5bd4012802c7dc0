"""Months, seasons, quarters, years, decades, centuries: "Anfang Mai", "Winter 2013/14", "Mitte der 90er"."""

import re
from dataclasses import replace
from datetime import date

from helpers.german.dates import lookalikes, tense, windows
from helpers.german.dates.grammar import NUMBERS, ORDINALS, SEASONS, WEEKDAYS, Context, month, weekday
from helpers.german.dates.windows import UNPLACED, DateMention, MaybeWindow
from helpers.german.dates.years import four_digits, shared_year, year_of

_YEAR_OF_A_KIND = re.compile(r"\b(?:[A-ZÄÖÜ]\w+(?:jahr(?:e?s)?|saison|semester)) $")
""" "im Gedenkjahr 2009" is one expression."""
NO_SEASON = ("arabische", "arabischen", "arabischer", "prager", "kein", "keinen")
"""Before a season: a name, or none at all."""
_HALF = re.compile(r"\b([Ee]rst|[Zz]weit)e[nr]?\s+Hälfte\s+(?:de[sr]\s+)?$")
_PLACING = re.compile(
    r"(?i)\b(?:im|in|seit|ab|bis|vom|zum|ende|anfang|mitte|während|für|(?:noch|schon|erst)(?!\s+de))\s+\w\w$"
)
"""Up to the first two letters; in "noch der Sommer" the adverb places nothing."""


_OVER = 120  # days: of a half-year that began later nobody tells what happened in it


def _yearless(match: re.Match[str], context: Context, first_month: int, length: int, default: int = 0) -> MaybeWindow:
    """Without a year the tense decides: "im Juni stürzte" is the last June, "beginnt im Juni" the next."""
    direction = tense.direction(context.reading, *match.span()) or default
    return windows.choose(lambda y: windows.months(y, first_month, length), context.published, direction)


def _parted(match: re.Match[str], window: MaybeWindow) -> tuple[MaybeWindow, str]:
    return (windows.third(window, match["part"]), "vague") if match["part"] else (window, "point")


def halved(mention: DateMention, context: Context) -> DateMention:
    """ "die zweite Hälfte des 19. Jahrhunderts", "in der ersten Hälfte des Jahres": half of what is named."""
    if mention.grain not in ("month", "year", "decade") or mention.kind != "point":
        return mention
    half = _HALF.search(context.text, max(0, mention.start - 24), mention.start)
    if half is None:
        return mention
    first, last = windows.half((mention.first, mention.last), half[1])
    return replace(mention, start=half.start(), first=first, last=last, kind="vague")


def read_month(match: re.Match[str], context: Context) -> list[DateMention]:
    m = month(match["month"])
    year = year_of(match, context) or shared_year(context, match.end(), (m, 1))
    looks_like = not match["part"] and (lookalikes.is_name(match, context) or lookalikes.is_maize(match, context))
    if year is None and looks_like:
        return []
    window, kind = _parted(match, windows.months(year, m) if year else _yearless(match, context, m, 1))
    return context.mention(match.span(), "month", window, "month", kind)


def read_month_part(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "am zweiten Maiwochenende", "am letzten Maisonntag", "in der ersten Aprilhälfte", "Maimitte" for "Mitte Mai"."""
    m, year, piece = month(match["month"]), year_of(match, context), match["piece"].lower()
    window: MaybeWindow = windows.months(year, m) if year else _yearless(match, context, m, 1)
    nth = match["nth"] and match["nth"].lower()
    if nth and piece == "hälfte":
        window = windows.half(window, nth)
    elif nth and piece in WEEKDAYS:
        window = windows.nth_day(window, weekday(piece), 0 if nth == "letzt" else int(ORDINALS[nth]))
    elif nth and piece.startswith("wochenende"):
        window = windows.weekend_of(window, 0 if nth == "letzt" else ORDINALS[nth])
    elif piece.startswith("woche"):
        window = UNPLACED
    elif piece in ("mitte", "anfang", "ende"):
        window = windows.third(window, piece)
    return context.mention(match.span(), "month", window, "week" if piece.startswith("woche") else "month", "vague")


def read_season(match: re.Match[str], context: Context) -> list[DateMention]:
    """A season bare ("der Sommer ist schön") is found and not placed; "im Sommer" and "Sommer 2005" are."""
    m, year, before = SEASONS[match["season"].lower()], year_of(match, context), context.word_before(match.start())
    if year is None and (before in NO_SEASON or _is_called(match, context)):
        return []
    window: MaybeWindow = UNPLACED
    if year:
        window = windows.months(year, m, 3)
    elif match["part"] or _PLACING.search(context.text[max(0, match.start() - 16) : match.start() + 2]):
        window = _yearless(match, context, m, 3)
    window, kind = _parted(match, window)
    return context.mention(match.span(), "season", window, "season", kind)


def _is_called(match: re.Match[str], context: Context) -> bool:
    return not match["part"] and (lookalikes.is_name(match, context) or lookalikes.is_title(match, context))


def read_quarter(match: re.Match[str], context: Context) -> list[DateMention]:
    which = match["which"].lower().rstrip(".")
    index = int(which) if which.isdigit() else ORDINALS[re.sub(r"e[nrsm]?$", "", which)]
    length = 6 if match["unit"].startswith(("Halb", "Sem", "Jahres")) else 3
    year, first = year_of(match, context), (index - 1) * length + 1
    if first > 12:
        return []
    window = windows.months(year, first, length) if year else _yearless(match, context, first, length, default=-1)
    if not year and window[0] and context.published and _hardly_begun(match, context, window[0]):
        window = UNPLACED
    return context.mention(match.span(), "quarter", window, "season" if length == 6 else "quarter")


_WITHIN = re.compile(r"\b(?:[Ii]n\sden|[Ff]ür\sdie)\s$")


def read_first_months(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "in den ersten neun Monaten": of the year of publication once they are over, else of the one before."""
    count = int(match["count"]) if match["count"].isdigit() else int(NUMBERS[match["count"]])
    published = context.published
    year = year_of(match, context) or (published.year if published else None)
    if year is None or not _WITHIN.search(context.text, max(0, match.start() - 12), match.start()):
        return context.mention(match.span(), "length", grain="month", kind="duration")
    window = windows.months(year, 1, count)
    if published and (match["back"] or window[1] > published):  # "in den ersten neun Monaten des vergangenen Jahres"
        window = windows.months(year - 1, 1, count)
    return context.mention(match.span(), "first_months", window, "season")


def _hardly_begun(match: re.Match[str], context: Context, first: date) -> bool:
    """ "Im ersten Halbjahr fielen 5 Prozent der Stunden aus", printed in February: a half of some other year."""
    begun = context.published is not None and (context.published - first).days < _OVER
    half = match["unit"].startswith(("Halb", "Sem", "Jahres"))
    return half and begun and tense.direction(context.reading, *match.span()) < 0


def read_year(match: re.Match[str], context: Context) -> list[DateMention]:
    """Four digits are a year unless they count something: "1500 Soldaten", "rund 1400 tapfere Helfer", "2000 Euro"."""
    year = int(match["named"] or match["year"])
    if not match["named"] and not match["part"] and lookalikes.are_counted(match, context, year):
        return []
    window, kind = _parted(match, windows.years(year, 2 if match["split"] else 1))
    of_kind = _YEAR_OF_A_KIND.search(context.text, max(0, match.start() - 24), match.start())
    span = of_kind.start() if of_kind and not match["named"] else match.start(), match.end()
    return context.mention(span, "year", window, "year", "range" if match["split"] else kind)


def read_short_year(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "Sommer ’89"."""
    return context.mention(match.span(), "year", windows.years(four_digits(match["digits"], context.published)), "year")


def read_christ(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "44 v. Chr." lies before the calendar and is not placed."""
    window = windows.years(int(match["year"])) if match["era"] == "n" else UNPLACED
    return context.mention(match.span(), "year", window, "year")


def read_decade(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "die achtziger Jahre", "die 90er": the last such decade over at the publication; "1920er" says it itself."""
    digits = match["digits"]
    early = match["decade"] and match.start("decade") > match.start() + 4  # "die frühen Achtziger"
    if match["decade"] and not early and context.word_before(match.start("decade")) not in ("den", "der"):
        return []  # "ein Achtziger" is a man
    if digits and len(digits) == 4:
        window = windows.years(int(digits), 10)
    elif context.published is None:
        window = UNPLACED
    else:
        words = (match["words"] or match["decade"] or "").lower()
        tens = int(digits or (words != "null" and NUMBERS[words]))
        starts = [century + tens for century in (1800, 1900, 2000) if century + tens + 10 <= context.published.year]
        window = windows.years(max(starts, default=1800 + tens), 10)
    window, kind = _parted(match, window)
    return context.mention(match.span(), "decade", window, "decade", kind)


def read_century(match: re.Match[str], context: Context) -> list[DateMention]:
    """The 20th century is 1900 to 1999 here, as people count it."""
    digits = match["digits"]
    index = int(digits) if digits else ORDINALS[re.sub(r"e[nrsm]?$", "", match["words"].lower())]
    window, kind = _parted(match, windows.years((index - 1) * 100, 100) if 1 < index < 25 else UNPLACED)
    return context.mention(match.span(), "century", window, "century", kind)
