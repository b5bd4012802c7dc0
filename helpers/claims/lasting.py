"""Days of an event of two or three days ("an beiden Tagen", "am zweiten Streiktag"), and of what has lasted since."""

import re
from dataclasses import replace
from datetime import timedelta

from helpers.claims import dayroles, narrated
from helpers.claims.article import Article
from helpers.claims.days import Day, Window
from helpers.claims.unplaced import STATES
from helpers.german import inflection

DAYS_BACK = 400  # characters
# "Am Montag und Dienstag wurde gestreikt. An beiden Tagen ..."
_TAG = r"\s(?:[A-ZÄÖÜ]\w+t|T)ag"
DAY_OF = re.compile(
    r"[Aa](?<!\w.)"  # a letter first, so that the search is fast
    rf"(?:n\s(?:allen\s|den\s|diesen\s)?(?:beiden|zwei|drei){_TAG}en|m\s(?P<nth>ersten|zweiten|dritten){_TAG})\b"
)
NTHS = ("ersten", "zweiten", "dritten")
LASTING = re.compile(
    rf"\b(?:(?:zwei|drei)tägig\w*|(?:48|72)-[Ss]t[uü]nd\w+|[Aa]n\s(?:\w+\s)?(?:beiden|zwei|drei){_TAG}en)\b"
)

ATTRIBUTE = re.compile(r"\s[a-zäöüß]{4,}[nt]e[nrms]?\s(?:[a-zäöüß]+e[nrms]?\s)?[A-ZÄÖÜ][\w-]+\s([a-zäöüß]+)\s")
HALF = re.compile(r"\sund\s([a-zäöüß]+)\s")
AUXILIARY = frozenset(("haben", "sein"))


def since(article: Article, place: int, day: Day) -> bool:
    """ "wurde 2011 eröffnet *und verfügt* über 128 Plätze", "das 2011 eröffnete Heim *hat* 128": so it is now."""
    if day.end > place or not dayroles.is_past(article, (day.last, None)):
        return False
    verb = ATTRIBUTE.match(article.text, day.end, place) or HALF.search(article.text, day.end, place)
    lemmas = {one.lemma for one in inflection.finite(verb[1]) if one.tense == "present"} if verb else set()
    clause = article.clause(place)
    done = clause and lemmas & AUXILIARY and inflection.participle(clause.tokens[-1][3])
    return not STATES.isdisjoint(lemmas) and not done


def at(article: Article, place: int) -> Day | None:
    """ "An beiden Tagen waren es 160": from the first to the last of the two or three days named before.

    "Am ersten Tag waren es 90": the first of them, where the article says that there were two or three.
    """
    sentence = article.sentence(place)
    found = list(DAY_OF.finditer(article.text, sentence.start, sentence.end))
    if not found:
        return None
    mark = min(found, key=lambda one: (one.start() > place, abs(one.start() - place)))
    if mark["nth"] is None:
        return _series(article, mark.start(), 3 if "drei" in mark[0] else 2)
    lasting, clause = LASTING.search(article.text), article.clause(place)
    if lasting is None or clause is None or not clause.holds(mark.start()):
        return None
    days = _series(article, mark.start(), 3 if re.match("drei|72|an.*drei", lasting[0]) else 2)
    if days is None or days.first is None or days.last is None:
        return None
    day = days.first + timedelta(NTHS.index(mark["nth"]))
    return replace(days, first=day, last=day, kind="point") if day <= days.last else None


def _series(article: Article, before: int, wanted: int) -> Day | None:
    """The last two or three days named before: near by in the paragraph, or one after the other."""
    start = max(article.text.rfind("\n\n", 0, before), before - DAYS_BACK)
    ends = dict[Window, Day]()
    told = narrated.is_over(article, before)
    for day in reversed([day for day in article.days if day.start < before and day.first and day.last]):
        length = (day.last - day.first).days + 1 if day.first and day.last else 0
        if told and not dayroles.is_past(article, (day.last, None)):
            continue
        if length == wanted and not ends and (day.start >= start or told):
            return day
        if length == 1 and len(ends) < wanted:
            ends.setdefault((day.first, day.last), day)
    days = sorted(day.first for day in ends.values() if day.first)
    if len(ends) < wanted:
        return None
    last = [*ends.values()][-1]
    close = (days[-1] - days[0]).days < (7 if last.start >= start else wanted)
    return replace(last, first=days[0], last=days[-1], kind="range") if close else None
