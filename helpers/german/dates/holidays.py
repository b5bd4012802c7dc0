"""Feasts of the German calendar: fixed days, days counted from Easter, days counted from Advent."""

import re
from datetime import date, timedelta

from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import BACK, DET, OF_YEAR, ON, THIS, Context, Form
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import Window
from helpers.german.dates.years import year_of

FIRST, SECOND, THIRD, FOURTH = (f"(?:{word}e[nrs]?|{i}\\.)" for i, word in enumerate(
    ("[Ee]rst", "[Zz]weit", "[Dd]ritt", "[Vv]iert"), start=1))  # fmt: skip
FIXED: dict[str, tuple[int, int, int]] = {  # month, day, length in days
    r"Neujahr(?:stag(?:e?s)?|smorgen)?|Neujahrs": (1, 1, 1),
    r"Dreikönig(?:stag|sfest)?s?|Heilig\w+ Drei Könige\w*": (1, 6, 1),
    r"Valentinstag(?:e?s)?": (2, 14, 1),
    r"Josefi(?:tag)?": (3, 19, 1),
    r"Walpurgisnacht": (4, 30, 1),
    r"Tag(?:e?s)? der Arbeit|Maifeiertag(?:e?s)?": (5, 1, 1),
    r"Johannistag(?:e?s)?": (6, 24, 1),
    r"Mariä Himmelfahrt": (8, 15, 1),
    r"Tag(?:e?s)? der Deutschen Einheit": (10, 3, 1),
    r"Reformationstag(?:e?s)?|Halloween": (10, 31, 1),
    r"Allerheiligen": (11, 1, 1),
    r"Allerseelen": (11, 2, 1),
    r"Martinstag(?:e?s)?|Martini": (11, 11, 1),
    r"Nikolaus(?:tag(?:e?s)?|abend)": (12, 6, 1),
    r"Mariä Empfängnis": (12, 8, 1),
    r"Heiligabend|Heilige[nrs]? Abend(?:s|e)?": (12, 24, 1),
    rf"{FIRST} Weihnachts(?:feier)?tag(?:e?s)?|Christtag": (12, 25, 1),
    rf"{SECOND} Weihnachts(?:feier)?tag(?:e?s)?|Ste(?:f|ph)an[is]\w*tag": (12, 26, 1),
    r"Weihnachten|Weihnachtsfeiertagen?|Weihnachtstagen?|Weihnachtszeit": (12, 24, 3),
    r"Jahreswechsel": (12, 31, 2),
    r"Silvester(?:abend|nacht)?s?": (12, 31, 1),
}
FROM_EASTER: dict[str, tuple[int, int]] = {  # days after Easter Sunday, length
    r"Weiberfastnacht": (-52, 1),
    r"Rosenmontag(?:e?s)?": (-48, 1),
    r"Faschingsdienstag|Fastnacht": (-47, 1),
    r"Aschermittwoch(?:e?s)?": (-46, 1),
    r"Palmsonntag(?:e?s)?": (-7, 1),
    r"Karwoche": (-6, 6),
    r"Gründonnerstag(?:e?s)?": (-3, 1),
    r"Karfreitag(?:e?s)?": (-2, 1),
    r"Karsamstag(?:e?s)?": (-1, 1),
    r"Ostersonntag(?:e?s)?": (0, 1),
    r"Ostermontag(?:e?s)?": (1, 1),
    r"Ostern|Osterfest(?:es)?|Osterfeiertagen?|Ostertagen?|Osterwochenendes?": (-2, 4),
    r"(?:Christi )?Himmelfahrt(?:stage?s?)?": (39, 1),
    r"Pfingstsonntag(?:e?s)?": (49, 1),
    r"Pfingstmontag(?:e?s)?": (50, 1),
    r"Pfingsten|Pfingstwochenendes?|Pfingsttagen?": (49, 2),
    r"Fronleichnam(?:stag)?s?": (60, 1),
    r"Herz-Jesu-Sonntag": (70, 1),
}
FROM_ADVENT: dict[str, tuple[int, int]] = {  # days after the first Sunday in Advent, length
    r"Volkstrauertag(?:e?s)?": (-14, 1),
    r"Buß- und Bettag(?:e?s)?": (-11, 1),
    r"(?:Toten|Ewigkeits)sonntag(?:e?s)?": (-7, 1),
    rf"{FIRST} Advent(?:ssonntag)?s?": (0, 1),
    rf"{SECOND} Advent(?:ssonntag)?s?": (7, 1),
    rf"{THIRD} Advent(?:ssonntag)?s?": (14, 1),
    rf"{FOURTH} Advent(?:ssonntag)?s?": (21, 1),
    r"Advent(?:szeit)?s?": (0, 28),
}
_NAMES = "|".join((*FIXED, *FROM_EASTER, *FROM_ADVENT))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def advent(year: int) -> date:
    """The first Sunday in Advent: the fourth Sunday before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta((christmas.weekday() + 1) % 7 or 7) - timedelta(21)


def feast(name: str, year: int) -> Window:
    """The days of a feast; raises ValueError for a name that no table of this room holds."""
    for names, (month, day, length) in FIXED.items():
        if re.fullmatch(names, name):
            return date(year, month, day), date(year, month, day) + timedelta(length - 1)
    for table, origin in ((FROM_EASTER, easter(year)), (FROM_ADVENT, advent(year))):
        for names, (shift, length) in table.items():
            if re.fullmatch(names, name):
                return origin + timedelta(shift), origin + timedelta(shift + length - 1)
    raise ValueError(f"'{name}' is no feast of the tables in holidays.py.")


def read_feast(match: re.Match[str], context: Context) -> list[DateMention]:
    """A feast of a named year, else of the year that adjective ("nächste Ostern") or tense points to."""
    name, year = re.sub(r"\s+", " ", match["feast"]), year_of(match, context)
    if year is not None:
        return context.mention(match.span(), "feast", feast(name, year))
    if context.published is None:
        return context.mention(match.span(), "feast")
    candidates = [feast(name, context.published.year + y) for y in (-1, 0, 1)]
    adjective = match["adjective"] or ""
    direction = -1 if re.match(BACK, adjective) else int(bool(re.match(ON, adjective)))
    choose = windows.choose if direction else windows.choose_day
    direction = direction or tense.direction(context.reading, *match.span())
    return context.mention(match.span(), "feast", choose(candidates, context.published, direction))


FORMS: tuple[Form, ...] = (
    Form(
        "feast",
        rf"(?:(?:{DET} )?(?P<adjective>{BACK}|{ON}|{THIS}) )?(?P<feast>{_NAMES})(?![\w-])(?:{OF_YEAR})?",
        read_feast,
    ),
)
