"""The day that an article is about: "Am Samstag haben 900 Menschen demonstriert." Two paragraphs on, "48 Busse brachten
Gäste" is of that Saturday, too.

It is the one day of the first sentence in which something happened on a day. What is told in the past is of it, too,
unless its paragraph names another day or a word moves it to another time ("inzwischen", "bisher").
"""

import re
from datetime import timedelta

from helpers.claims import narrated
from helpers.claims.article import Article
from helpers.claims.days import Day
from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities.words import cardinal
from helpers.german.sentences import Span

ESTIMATING = frozenset("beziffern schätzen veranschlagen kalkulieren".split())  # of the day when they do so
AFTER = re.compile(r"\b(\w+)\s(Tage?|Wochen?)\snach\s(?:de[mr]|den|einem|einer)\s(?:\w+e[nrm]\s)?[A-ZÄÖÜ]")
NACH = re.compile(r"(?<![\w,] )\bNach\s(?:de[mrn]|einem|einer)\s[^.,;:]{3,90}\s(?:am|vom)\s\Z")
# "zum Unfall vom Freitag"; not "zum Brief vom Freitag", "für die Demonstration am Samstag"
EVENT = late(lambda: rf"\b\w*(?i:{lexicon.either('events_of_a_day')})(?:e?[sn])?\s(?:vom|von)\s\Z")
LATELY = timedelta(3)
SEVERAL = 2  # other days
FIRST, SHORT = 8, 4  # sentences read; words: a dateline ("Moor. ") is no sentence


def is_of(article: Article, place: int, day: Day) -> bool:
    """Whether what stands at `place` is told of the article's day."""
    if place < day.start or article.regions.at(place) == "headline" or not narrated.stays(article, place):
        return False
    lemmas, ruling = narrated.verbs(article, place)
    if not (narrated.STATES | ESTIMATING).isdisjoint(lemmas | ruling):
        return False
    return not any(_is_other(one, day) for one in _beside(article, place))


def _beside(article: Article, place: int) -> list[Day]:
    """The days that the paragraph of a place names, none that it only compares with: "40 mehr als im Vorjahr"."""
    start, end = article.text.rfind("\n\n", 0, place), article.text.find("\n\n", place)
    beside = (one for one in article.days if start < one.start < (end if end >= 0 else len(article.text)))
    return [one for one in beside if not narrated.is_compared(article, one)]


def find(article: Article) -> Day | None:
    """The one day on which the first sentences tell that something happened; None where a sentence tells two.

    None where that is some days ago, for what is told then is of the days since, nor where its paragraph goes through
    several days.
    """
    day, today = _first(article), article.published[1]
    if day is None or day.first is None or today is None or not timedelta() <= today - day.first <= LATELY:
        return None
    days = (one.first for one in _beside(article, day.start) if _is_other(one, day) and one.first == one.last)
    return day if len({one for one in days if one and one < today}) < SEVERAL else None


def _first(article: Article) -> Day | None:
    text, at, seen = article.text, article.text.find("\n\n") + 2, 0
    while 1 < at < len(text) and seen < FIRST:
        sentence = article.sentence(at)
        days = [day for day in narrated.happening(article, at) if narrated.is_of_event(article, day)]
        if days:
            return days[0] if len({(day.first, day.last) for day in days}) == 1 else None
        if after := _days_after(article, sentence) or _behind_event(article, sentence):
            return after
        seen += len(text[sentence.start : sentence.end].split()) >= SHORT
        at = max(sentence.end, at) + 1
    return None


def _days_after(article: Article, sentence: Span) -> Day | None:
    """ "Drei Tage nach dem Großbrand": so many days before the day of the article."""
    found = AFTER.search(article.text, sentence.start, sentence.end)
    today = article.published[1]
    if found is None or today is None or article.published[0] != today:
        return None
    number = int(found[1]) if found[1].isdigit() else int(cardinal(found[1].lower()) or 0)
    day = today - timedelta(number * (7 if found[2].startswith("W") else 1))
    return Day(found.start(), found.end(), day, day, "point", "ago") if number else None


def _behind_event(article: Article, sentence: Span) -> Day | None:
    """ "Nach den Ausschreitungen beim Spiel am vergangenen Samstag zieht die Polizei Bilanz", "zum Brand vom Samstag"."""
    days = [day for day in article.days if sentence.start < day.start < sentence.end]
    one = days[0] if len(days) == 1 and days[0].kind == "point" and days[0].first == days[0].last else None
    named = one and any(pattern.search(article.text, sentence.start, one.start) for pattern in (NACH, EVENT))
    return one if named else None


def _is_other(one: Day, day: Day) -> bool:
    """Whether a day or a span of days is another one than, and does not hold, the article's."""
    if one.first is None or day.first is None:
        return False
    return not one.first <= day.first <= (one.last or one.first)
