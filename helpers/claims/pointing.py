"""Days that a number's own words do not name but point back to: "dabei", "an beiden Tagen", "am Ende", "von den 19"."""

import re
from collections.abc import Sequence

from helpers.claims.article import Article, inside
from helpers.claims.days import Day, Window
from helpers.german.quantities import Quantity
from helpers.german.sentences import Span

POINTING = re.compile(r"\b(?:[Dd]abei|an\s(?:dem|diesem|jenem)\s(?:Tag|Abend|Morgen|Nachmittag|Wochenende))\b")
# "Am Montag und Dienstag wurde gestreikt. An beiden Tagen ..."
BOTH = re.compile(r"\b[Aa]n\s(?:allen\s|den\s|diesen\s)?(?:beiden|zwei|drei)\s(?:[A-ZÄÖÜ]\w+)?[Tt]agen\b")
DAYS_BACK = 400  # characters
# "Bis 2030 soll es billiger werden. Am Ende sollen es 120 Millionen sein", "Wahrscheinlicher sei, dass ..."
TO_COME = re.compile(r"\b(?:[Aa]m\sEnde|[Bb]is\sdahin|[Ww]ahrscheinlicher|[Rr]ealistischer)\b")
FROM_THOSE = re.compile(r"\b(?:[Vv]on|[Uu]nter)\s(?:den|diesen)\s$")


def at(article: Article, place: int) -> Day | None:
    """The day that the words around a number point back to."""
    return (
        _pointed_at(article, place)
        or _days_before(article, place)
        or _to_come(article, place)
        or _led_in(article, place)
    )


def _led_in(article: Article, place: int) -> Day | None:
    """ "Schon am Montag ging es rund: Der Verein zählte 40 Boote": the one past day before the colon."""
    sentence = article.sentence(place)
    colon = article.text.rfind(": ", sentence.start, place)
    days = article.days_at(place) if colon > 0 else ()
    return days[0] if len(days) == 1 and days[0].end <= colon and is_past(article, (days[0].first, None)) else None


def is_past(article: Article, window: Window) -> bool:
    """False for days after publication: "kündigte für Montag an" does not name the day of saying."""
    first, published = window[0], article.published[1]
    return first is None or published is None or first <= published


def _pointed_at(article: Article, at: int) -> Day | None:
    """ "Am Samstag brannte es. Dabei wurden zwei verletzt": the one past day that the sentence before names."""
    start = article.sentence(at).start
    days = article.days_at(start - 2) if start else ()
    named = [day for day in days if is_past(article, (day.first, day.last))]
    clause = article.clause(at) if len(named) == 1 else None
    points = clause and POINTING.search(article.text, clause.spans[0][0], clause.spans[-1][1])
    return named[0] if points else None


def _days_before(article: Article, at: int) -> Day | None:
    """ "An beiden Tagen waren es 160": from the first to the last of the two or three days named before."""
    sentence = article.sentence(at)
    found = (
        BOTH.search(article.text, sentence.start, sentence.end)
        if "agen" in article.text[sentence.start : sentence.end]
        else None
    )
    if found is None:
        return None
    start = max(article.text.rfind("\n\n", 0, found.start()), found.start() - DAYS_BACK)
    days = [day for day in article.days if start <= day.start < found.start() and day.first and day.last]
    wanted, ends = 3 if "drei" in found[0] else 2, dict[Window, Day]()
    for day in reversed(days):
        length = (day.last - day.first).days + 1 if day.first and day.last else 0
        if length == wanted and not ends:
            return day
        if length == 1 and len(ends) < wanted:
            ends.setdefault((day.first, day.last), day)
    if len(ends) < wanted:
        return None
    first, last = (
        min(day.first for day in ends.values() if day.first),
        max(day.last for day in ends.values() if day.last),
    )
    return Day(days[-1].start, days[-1].end, first, last, "range", days[-1].rule) if (last - first).days < 7 else None


def _to_come(article: Article, at: int) -> Day | None:
    """ "Bis 2030 soll es 120 Millionen kosten. Wahrscheinlicher seien 200": the day to come of the sentence before."""
    sentence = article.sentence(at)
    if not sentence.start or not TO_COME.search(article.text, sentence.start, at):
        return None
    days = [day for day in article.days_at(sentence.start - 2) if not is_past(article, (day.last, day.last))]
    return days[0] if len(days) == 1 else None


def of_those(article: Article, quantity: Quantity, defining: Sequence[Span]) -> Day | None:
    """ "Von den 19 Patienten, die am Montag kamen, sind elf gegangen": the 19 are of the Monday."""
    if not defining or not FROM_THOSE.search(article.text, max(0, quantity.start - 12), quantity.start):
        return None
    days = [day for day in article.days_at(quantity.number_start) if inside(defining, day.start, day.end)]
    return days[0] if len(days) == 1 else None
