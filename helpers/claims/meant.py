"""Which days are meant by those that are named: up to the day of an article, counted from who speaks, of that year.

"In diesem Jahr kamen 40" is said of the year so far; "„Gestern kamen 40“, sagte er am Sonntag" of Saturday.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from helpers.claims import events, narrated, scenes
from helpers.claims.article import Article
from helpers.claims.days import Day, Window

IN_IT = re.compile(r"\b[Ii][nm]\s\Z")  # not "für dieses Jahr"
A_WEEK, A_MONTH = 6, 27  # days
ABOUT = timedelta(20)  # "Mitte September" may be so much later than the day of the article
YEARLESS = frozenset(("month", "day_month", "feast", "holiday"))  # rules of days that name no year


def so_far(article: Article, at: int, window: Window, certainty: str) -> Window:
    """ "In diesem Jahr kamen 40", "bis Mitte September kamen 40": up to the day of the article, where that is before.

    Not "für dieses Jahr", nor what is yet to come.
    """
    (first, last), today = window, article.published[1]
    if not (last and today and today < last):
        return window
    if certainty in narrated.NOT_HAPPENED or not narrated.is_over(article, at):
        return window
    if not narrated.STATES.isdisjoint(narrated.verbs(article, at)[0]):
        return window  # "In diesem Jahr betrug der Etat 40 Millionen"
    if first is None:
        return (first, today) if last <= today + ABOUT else window
    named = (day for day in article.days_at(at) if (day.first, day.last) == window)
    inside = any(IN_IT.search(article.text, max(0, day.start - 4), day.start) for day in named)
    return (first, today) if inside and first < today and (last - first).days >= A_WEEK else window


def up_to(article: Article, at: int, own: Day) -> Day:
    """ "In diesem Jahr kamen bis Ende September 287": from January to September."""
    if own.first is None or own.last is None or (own.last - own.first).days < A_MONTH:
        return own
    clause = article.clause(at)
    until = [day for day in article.days_in(clause) if day.first is None and day.last] if clause else []
    inside = len(until) == 1 and until[0].last is not None and own.first < until[0].last < own.last
    return replace(own, last=until[0].last) if inside else own


def from_then(article: Article, day: Day, said_on: Window) -> Window:
    """ "Im Juni wurde versichert, dass bis Ende August 40 da sind", said in September: the August after that June."""
    today, then, last = article.published[1], said_on[1], day.last
    if None in (today, then, last) or not set(day.rule.split(";")) & YEARLESS:
        return day.first, day.last
    assert today and then and last
    if not then < today < last or (earlier := _a_year_before(last)) < then:
        return day.first, day.last
    return (_a_year_before(day.first) if day.first else None), earlier


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def as_spoken(article: Article, day: Day, said_on: Window) -> date | None:
    """ "„Gestern kamen 40 Boote“, sagte er am Sonntag": on Saturday; None where nobody quoted counts from his day."""
    offset = events.COUNTED_FROM_TODAY.get(article.text[day.start : day.end].split()[0].lower())
    if offset is None or said_on[0] is None or said_on[0] != said_on[1]:
        return None
    spoken = article.reading.quoted(day.start) or said_on == scenes.of_talk(article)
    return said_on[0] + timedelta(offset) if spoken else None
