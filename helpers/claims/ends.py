"""Which of the days of a clause belong to the old and which to the new number of a change.

"stieg am Freitag von 800 im Vorjahr auf 1.200", "sank seit Donnerstag von 510 auf 160"
"""

import re
from calendar import monthrange
from collections.abc import Sequence

from helpers.claims import dayroles
from helpers.claims.article import Article
from helpers.claims.days import Dated, Day, Window
from helpers.german.quantities import Quantity

DIRECTLY = re.compile(r"\s+(?:(?:noch|im|am|in|vor|aus|vom|zum|des|der)\s+){0,3}")
REPORTED_NEAR = 25  # "am Mittwoch gemeldeten | höchstens 800": characters between
ONE_DAY = frozenset(("weekday", "day_month", "numeric", "iso", "deictic"))  # rules of days that name one day
# "Am Vormittag hatte die Wehr noch 120 gemeldet"
HOUR = re.compile(r"\b(?:[Aa]m|[Ss]eit\sdem)\s(?:frühen\s)?(?:Morgen|Vormittag|Mittag|Nachmittag)\b")
# "statt der am Freitag gemeldeten 61 seien es zu diesem Zeitpunkt nur 57 gewesen": on that Friday
AT_THAT_TIME = re.compile(r"\b(?:zu\s(?:diesem|dem|jenem)\sZeitpunkt|an\s(?:diesem|jenem)\sTag|da|damals)\b")


def of_change(article: Article, quantity: Quantity, partners: Sequence[Quantity]) -> tuple[list[Day], bool]:
    """The days in the clause of an old or new value that are its partner's, and whether any is left for an old one.

    "stieg am Freitag von 800 im Vorjahr auf 1.200": im Vorjahr is the day of the 800, Freitag that of the 1.200.
    """
    clause = article.clause(quantity.number_start)
    days = article.days_in(clause) if clause else []
    beside = [other for other in partners if clause and clause.holds(other.number_start)]
    if clause and beside:
        first, last = clause.stretch(quantity.number_start)
        if not any(
            first <= other.number_start < last for other in beside
        ):  # "am Freitag waren es 800, nun sind es ..."
            others = [day for day in days if not first <= day.start < last]
            return others, len(others) < len(days)
    if quantity.role == "old" and beside:  # "Am Freitag meldete das Amt 14 Fälle; die Zahl stieg von 38 auf 52"
        days = [*days, *(day for day in article.days_at(quantity.number_start) if day not in days)]
        others = [day for day in days if not _of_old(article, quantity, day)]
    else:
        others = [day for day in days if any(other.role == "old" and _follows(article, other, day) for other in beside)]
        if clause and not AT_THAT_TIME.search(clause.words(article.text)):
            others += [day for day in days if dayroles.is_said_then(article, day)]
        if any(other.role == "old" for other in beside):  # "seit 2022 von 185 auf 412": 412 are of today
            others += [day for day in days if "since" in day.rule and day.first and day.last and day.first < day.last]
    return others, len(others) < len(days)


def _follows(article: Article, quantity: Quantity, day: Day) -> bool:
    """ "800 im Vorjahr", "1.200 noch am Montag": nothing but a preposition between."""
    return day.start >= quantity.end and bool(DIRECTLY.fullmatch(article.text, quantity.end, day.start))


def _of_old(article: Article, quantity: Quantity, day: Day) -> bool:
    """ "800 im Vorjahr", "die Zahl für Mittwoch", "die am Mittwoch gemeldeten 800": a day of an old number."""
    reported = _is_reported(article, quantity, day)
    return reported or _follows(article, quantity, day) or _of_both(article, quantity, day)


def _is_reported(article: Article, quantity: Quantity, day: Day) -> bool:
    near = day.end <= quantity.start <= day.end + REPORTED_NEAR
    return near and dayroles.is_said_then(article, day)


def is_reported(article: Article, partners: Sequence[Quantity]) -> bool:
    """ "Statt der *am Freitag gemeldeten* 61 sind es 57": the day when the old one was told is not that of the new."""
    return any(_is_reported(article, one, day) for one in partners for day in article.days_at(one.number_start))


def of_span(article: Article, quantity: Quantity) -> Dated | None:
    """ "seit Donnerstag von 510 auf 160", "zwischen Dienstag und Donnerstag von 18 auf 15": the 510 of Thursday."""
    clause = article.clause(quantity.number_start)
    own = article.days_in(clause) if clause and quantity.role in ("old", "new") else []
    if len(own) != 1 or own[0].first is None or own[0].last is None or own[0].end > quantity.number_start:
        return None
    first, last, rules = own[0].first, own[0].last, set(own[0].rule.split(";"))
    ranges, one_day = "from_to" in rules, not rules.isdisjoint(ONE_DAY)
    if first == last or not (ranges or "since" in rules) or (quantity.role == "new" and not ranges):
        return None
    if one_day:
        day = first if quantity.role == "old" else last
        return (day, day), f"refers_date;{own[0].rule}"
    if quantity.role == "new" or first.day != 1 or rules.isdisjoint(("year", "month")):
        return None  # "seit 2022 von 185 auf 412", "seit Oktober von 58 auf 96"
    month = 12 if "year" in rules else first.month
    return (first, first.replace(month=month, day=monthrange(first.year, month)[1])), f"refers_date;{own[0].rule}"


def at_an_hour(article: Article, quantity: Quantity) -> bool:
    """ "Am Vormittag hatte die Wehr noch 120 gemeldet", "seit dem Morgen von drei auf fünf": an old one of that day."""
    clause = article.clause(quantity.number_start)
    return bool(clause and HOUR.search(clause.words(article.text))) and not article.days_at(quantity.number_start)


def _of_both(article: Article, quantity: Quantity, day: Day) -> bool:
    """ "korrigierte die Zahl für Mittwoch von 112 auf 108": the day that the figure is for is of both ends."""
    if "revision" in quantity.rule:
        return bool(dayroles.MEANT.search(article.text, max(0, day.start - 10), day.start))
    return day.start < quantity.number_start and dayroles.is_meant(article, day)


def names_for(article: Article, at: int, days: Window) -> bool:
    """ "hob ihre Zahl *für Freitag* an": whether the sentence names these days as what a figure is for."""
    own = (day for day in article.days_at(at) if (day.first, day.last) == days)
    return any(dayroles.is_meant(article, day) for day in own)
