"""The day that an article is about: "Am Samstag haben 900 Menschen demonstriert." Two paragraphs on, "48 Busse brachten
Gäste" is of that Saturday, too.

It is the one day of the first sentence in which something happened on a day. What is told in the past is of it, too,
unless its paragraph names another day or a word moves it to another time ("inzwischen", "bisher").
"""

from helpers.claims import narrated
from helpers.claims.article import Article
from helpers.claims.days import Day

ESTIMATING = frozenset("beziffern schätzen veranschlagen kalkulieren".split())  # of the day when they do so
FIRST, SHORT = 8, 4  # sentences read; words: a dateline ("Moor. ") is no sentence


def is_of(article: Article, place: int, day: Day) -> bool:
    """Whether what stands at `place` is told of the article's day."""
    if place < day.start or article.regions.at(place) == "headline" or not narrated.stays(article, place):
        return False
    lemmas, ruling = narrated.verbs(article, place)
    if not (narrated.STATES | ESTIMATING).isdisjoint(lemmas | ruling):
        return False
    start = article.text.rfind("\n\n", 0, place)
    end = article.text.find("\n\n", place)
    beside = [one for one in article.days if start < one.start < (end if end >= 0 else len(article.text))]
    return not any(_is_other(one, day) for one in beside)


def find(article: Article) -> Day | None:
    """The one day on which the first sentences tell that something happened; None where a sentence tells two."""
    text, at, seen = article.text, article.text.find("\n\n") + 2, 0
    while 1 < at < len(text) and seen < FIRST:
        sentence = article.sentence(at)
        days = [day for day in narrated.happening(article, at) if narrated.is_of_event(article, day)]
        if days:
            return days[0] if len({(day.first, day.last) for day in days}) == 1 else None
        seen += len(text[sentence.start : sentence.end].split()) >= SHORT
        at = max(sentence.end, at) + 1
    return None


def _is_other(one: Day, day: Day) -> bool:
    """Whether a day or a span of days is another one than, and does not hold, the article's."""
    if one.first is None or day.first is None:
        return False
    return not one.first <= day.first <= (one.last or one.first)
