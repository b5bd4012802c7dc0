"""The day that an article is about: "Am Samstag haben 900 Menschen demonstriert." Two paragraphs on, "48 Busse brachten
Gäste" is of that Saturday, too.

It is the one day of the first sentence in which something happened on a day. What is told in the past is of it, too,
unless its paragraph names another day or a word moves it to another time ("inzwischen", "bisher").
"""

import re
from collections import Counter
from datetime import date, timedelta

from helpers.claims import dayroles, narrated, scenes
from helpers.claims.article import Article
from helpers.claims.days import Day, Window
from helpers.claims.windows import of_attribute
from helpers.german import inflection, lexicon
from helpers.german.dates import attributes, tense
from helpers.german.patterns import late
from helpers.german.quantities.words import cardinal
from helpers.german.sentences import Span

ESTIMATING = frozenset("beziffern schätzen veranschlagen kalkulieren".split())  # of the day when they do so
HAVING = frozenset(["haben"])
AFTER = re.compile(r"\b(\w+)\s(Tage?|Wochen?|Monate?)\snach\s(?:de[mr]|den|einem|einer)\s(?:\w+e[nrm]\s)?[A-ZÄÖÜ]")
# "zum Unfall vom Freitag"; not "zum Brief vom Freitag", "für die Demonstration am Samstag"
EVENT = late(lambda: rf"\b\w*(?i:{lexicon.either('events_of_a_day')})(?:e?[sn])?\s(?:vom|von)\s\Z")
# "Das Feuer war am Samstag ausgebrochen": how a report ends that began with what came of it
BACKGROUND = late(
    lambda: (
        rf"\bD(?:as|er|ie)\s(?:\w+e\s)?\w*(?i:{lexicon.either('events_of_a_day')})\w{{0,2}}\s(?:[^.,;]{{0,30}}\s)?"
        r"(?:war|hatte)\s"
    )
)
REMAINING = frozenset("liegen stehen befinden hängen sitzen stecken warten fehlen riechen suchen sperren".split())
STILL = re.compile(r"\bnoch\b|\bweiter(?:hin)?\b|\bnach\swie\svor\b")
STAMP = re.compile(r"(?:^|\n)Stand:?\s\Z")
PLUPERFECT = re.compile(r"\bwar(?:en)?\s[^.]*\bworden\b")  # "Die Schule war am 3. November geschlossen worden"
# "42 schlafen noch hier. Am Mittwoch waren es 61": what a count is held against
WERE_SO_MANY = re.compile(r"\bwaren\ses\s(?:noch\s|erst\s|nur\s|bereits\s|schon\s)?(?:rund\s|etwa\s)?\d")
LONG_AFTER = timedelta(6)  # "Vier Tage nach dem Unglück"
# days that a unit holds, and by how many a day that the text names may differ: "knapp vier Wochen nach der Flut"
UNITS = {"T": (1, 1), "W": (7, 4), "M": (30, 9)}
AGO, AGO_NAMED = "ago", "ago;named"
LATELY, WEEKS = timedelta(6), timedelta(60)  # "am Samstag" is one of the last days
SEVERAL = 2  # other days; sentences that tell of one
LEAD, EVENTS = 2, 5  # sentences that the day of the lead, and one of the event of the headline, stands for
NOUN_ON = re.compile(r"\b([A-ZÄÖÜ][\w-]{4,})\s(?:in\s[A-ZÄÖÜ][\w-]+\s)?(?:am|vom)\s(?:vergangenen\s|letzten\s)?\Z")
ON = re.compile(r"(?<!zuletzt )\b(?:[Aa]m|[Vv]om|[Ii]n\sder(?:\sNacht)?(?:\szum)?)\s(?:vergangenen\s|letzten\s)?\Z")
DONE, ENDING = re.compile(r"\s([a-zäöüß]{5,})\s"), re.compile(r"e[nrms]?$")
BACK = 1  # sentences in which another day is still told of
FIRST, SHORT = 8, 5  # sentences read; words: a dateline ("Moor, 3. Mai 2024. ") is no sentence


def is_of(
    article: Article, place: int, day: Day, counted: bool = False, money: bool = False, answered: bool = False
) -> bool:
    """Whether what stands at `place` is told of the article's day; `counted`, `money` as `tells` takes them."""
    older = is_all(article, day)
    long_after = counted or answered or older or day.rule in (AGO, AGO_NAMED)
    far = not long_after and _ago(article, day) > LATELY
    early = place < day.start and not older and not _is_background(article, day)
    window = (day.first, day.last)
    if early or far or not tells(article, place, window, counted, money):
        return False
    return not any(_is_other(one, day) for one in beside(article, place))


def tells(article: Article, place: int, window: Window, counted: bool = False, money: bool = False) -> bool:
    """Whether what stands at `place` is told of a past day, not as what lasts.

    counted: it counts what the story is about, so that "die Wehr spricht von 13", "wir hatten 20" are told of it, too,
    and "schätzte die Gäste auf 20", but not money: "schätzte den Schaden auf 20 Euro" is of the day of estimating.
    """
    if article.regions.at(place) == "headline":
        return False
    lemmas, ruling = narrated.verbs(article, place)
    lasting = narrated.STATES | ESTIMATING
    if counted:
        lasting = lasting - HAVING if money else lasting - HAVING - ESTIMATING
    told = narrated.answers(article, place, window) if counted else narrated.stays(article, place)
    return told and lasting.isdisjoint(lemmas | ruling)


def beside(article: Article, place: int) -> list[Day]:
    """The days that its paragraph names near `place`; a day farther off is another matter's."""
    near, end = _sentences_back(article, place), article.sentence(place).end
    return [one for one in _beside(article, place) if near <= one.start < end]


def is_all(article: Article, day: Day) -> bool:
    """Whether an article deals with an earlier day alone: it never names the one on which it appeared.

    Not "Zwei Wochen nach dem Untergang": that says when it tells.
    """
    return (
        day.rule not in (AGO, AGO_NAMED)
        and day.last != article.published[1]
        and article.of_today == []
        and not article.issuer
    )


def _sentences_back(article: Article, place: int) -> int:
    """Where the sentence begins that stands so many before."""
    start = article.sentence(place).start
    for _ in range(BACK):
        start = article.sentence_before(start).start
    return start


def _beside(article: Article, place: int) -> list[Day]:
    """The days that the paragraph of a place names, none compared with ("mehr als im Vorjahr"), none of saying."""
    start, end = article.text.rfind("\n\n", 0, place), article.text.find("\n\n", place)
    beside = (one for one in article.days if start < one.start < (end if end >= 0 else len(article.text)))
    return [one for one in beside if not (dayroles.is_compared(article, one) or dayroles.is_of_saying(article, one))]


def find(article: Article) -> Day | None:
    """The one past day that most sentences tell of, the first that one happened on before others."""
    told = [day for day in article.days if _is_told(article, day) and _ago(article, day) <= LATELY]
    often: Counter[date | None] = Counter()
    for day in told:
        often[day.first] += EVENTS if _is_of_the_event(article, day) else 1
    if scene := scenes.opening(article):
        return scene
    lead = _lead(article)
    if lead and often[lead.first] + LEAD >= max(often.values(), default=0):
        return next((day for day in told if (day.first, day.last) == (lead.first, lead.last)), lead)
    ranked = [*often.most_common(), (None, 0)]
    (first, most), (_, next_most) = ranked[:2] if len(ranked) > 1 else (ranked[0], (None, 0))
    if most >= SEVERAL and most > next_most:
        return next(day for day in told if day.first == first)
    return _only(article) if not told or article.of_today == [] else None


def _only(article: Article) -> Day | None:
    """The one day of the last weeks that an article names at all: "Was ist am 9. Mai geschehen?"."""
    told = [day for day in article.days if _is_told(article, day)]
    return told[0] if len({day.first for day in told}) == 1 else None


def _ago(article: Article, day: Day) -> timedelta:
    """How long ago a day was, or a night that ended then."""
    today = article.published[1]
    return today - (day.last or day.first) if today and day.first else timedelta()


def _is_told(article: Article, day: Day) -> bool:
    """ "beim Protest am Mittwoch", "am Mittwoch kamen 40"; not "seit Mittwoch", "teilte sie am Mittwoch mit"."""
    today = article.published[1]
    night = article.text.startswith("Nacht", day.start)
    if (
        day.first is None
        or (day.first != day.last and not night)
        or today is None
        or not timedelta() <= today - day.first <= WEEKS
    ):
        return False
    if not ON.search(article.text, max(0, day.start - 20), day.start) or dayroles.is_compared(article, day):
        return False
    if dayroles.is_said_then(article, day) or _is_aftermath(article, day):
        return False
    sentence = article.sentence(day.start)
    if narrated.BEFORE_THEN.search(article.text, sentence.start, sentence.end):
        return False
    if PLUPERFECT.search(article.text, sentence.start, sentence.end) and not _is_background(article, day):
        return False
    if WERE_SO_MANY.search(article.text, day.end, sentence.end) or narrated.SEARCHED_FOR.match(article.text, day.end):
        return False
    of_then = article.text.startswith("vom", max(0, day.start - 4))  # "Was sie vom Freitag erzählt"
    if article.regions.at(day.start) == "headline":
        return False
    return (
        of_then
        or _names_event(article, day)
        or not (dayroles.is_of_saying(article, day) or dayroles.is_occasion(article, day))
    )


def _is_aftermath(article: Article, day: Day) -> bool:
    """ "Am Sonntag *liegen noch* Trümmer auf der Wiese", in the paper of that Sunday: what is left of another day."""
    if day.last != article.published[1]:
        return False
    clause = article.clause(day.start)
    still = clause is not None and STILL.search(clause.words(article.text))
    return bool(still and clause and not REMAINING.isdisjoint(clause.lemmas))


def _names_event(article: Article, day: Day) -> bool:
    """ "Streit um die *am Samstag gekenterte* Fähre": what happened that day; not "die am Samstag genannte Zahl"."""
    done = DONE.match(article.text, day.end) if of_attribute(article, day) else None
    lemma = inflection.participle(ENDING.sub("", done[1])) if done else ""
    return bool(lemma) and lemma not in tense.DEALING | attributes.PLANNING | dayroles.verbs_of_saying()


def _is_of_the_event(article: Article, day: Day) -> bool:
    """ "Bauernprotest am Mittwoch", where the headline says "Bauernprotest", too."""
    if _names_event(article, day):
        return True
    noun = NOUN_ON.search(article.text, max(0, day.start - 60), day.start)
    if noun is not None and noun[1] in article.text[: article.text.find("\n\n") + 1]:
        return True
    return _is_background(article, day)


def _is_background(article: Article, day: Day) -> bool:
    """ "Das Feuer war am Samstag ausgebrochen": what the whole report was about, unless it goes on "bis Mittwoch"."""
    clause = article.clause(day.start)
    if clause is None or not (BACKGROUND.search(clause.words(article.text)) or tense.had_come(clause)):
        return False
    today = article.published[1]
    now = (one for one in article.days if one.start < day.start and one.last == today and not _is_stamp(article, one))
    return all(dayroles.is_of_saying(article, one) for one in now)


def _is_stamp(article: Article, day: Day) -> bool:
    """ "Stand: 18.09.2025, 07:10 Uhr" on a line of its own."""
    return STAMP.search(article.text, max(0, day.start - 20), day.start) is not None


def _lead(article: Article) -> Day | None:
    """The one day on which the first sentences tell that something happened; None where a sentence tells two.

    None where that is some days ago, for what is told then is of the days since, nor where its paragraph goes through
    several days.
    """
    day, today = _first(article), article.published[1]
    most = {AGO: LONG_AFTER, AGO_NAMED: WEEKS}.get(day.rule, LATELY) if day else LATELY
    if day is None or day.first is None or today is None or not timedelta() <= _ago(article, day) <= most:
        return None
    days = (one.first for one in _beside(article, day.start) if _is_other(one, day) and one.first == one.last)
    return day if len({one for one in days if one and one < today}) < SEVERAL else None


def _first(article: Article) -> Day | None:
    text, at, seen = article.text, article.text.find("\n\n") + 2, 0
    while 1 < at < len(text) and seen < FIRST:
        sentence = article.sentence(at)
        days = [day for day in dayroles.happening(article, at) if day.first or day.last]
        days = [day for day in days if narrated.is_of_event(article, day)]
        days = [day for day in days if not (dayroles.is_occasion(article, day) or _is_aftermath(article, day))]
        if days:
            return days[0] if len({(day.first, day.last) for day in days}) == 1 else None
        of_those = _of_those(article, sentence) if not seen else None
        if after := _days_after(article, sentence) or _behind_event(article, sentence) or of_those:
            return after
        seen += len(text[sentence.start : sentence.end].split()) >= SHORT
        at = max(sentence.end, at) + 1
        while at < len(text) and text[at].isspace():  # a line break is of the sentence before
            at += 1
    return None


def _days_after(article: Article, sentence: Span) -> Day | None:
    """ "Drei Tage nach dem Großbrand": so many days before the day of the article."""
    after = article.text.find("nach", sentence.start, sentence.end) >= 0  # a look for it costs less than the pattern
    found = AFTER.search(article.text, sentence.start, sentence.end) if after else None
    today = article.published[1]
    if found is None or today is None or article.published[0] != today:
        return None
    number = int(found[1]) if found[1].isdigit() else int(cardinal(found[1].lower()) or 0)
    length, about = UNITS[found[2][0]]
    day = today - timedelta(number * length)
    named = [one.first for one in article.days if _is_told(article, one) and one.first]
    near = min(
        (one for one in named if abs(one - day) <= timedelta(about)), key=lambda one: abs(one - day), default=None
    )
    return (
        Day(found.start(), found.end(), near or day, near or day, "point", AGO_NAMED if near else AGO)
        if number
        else None
    )


def _behind_event(article: Article, sentence: Span) -> Day | None:
    """ "Nach den Ausschreitungen beim Spiel am vergangenen Samstag zieht sie Bilanz", "zum Brand vom Samstag"."""
    days = [day for day in article.days if sentence.start < day.start < sentence.end]
    one = days[0] if len(days) == 1 and days[0].kind == "point" and days[0].first == days[0].last else None
    named = one and any(pattern.search(article.text, sentence.start, one.start) for pattern in (scenes.NACH, EVENT))
    return one if named else None


def _of_those(article: Article, sentence: Span) -> Day | None:
    """ "Die Bahn zahlt allen Gästen, *die in der Nacht zum Freitag festsaßen*, 100 Euro": the one day of the lead."""
    days = [day for day in article.days if sentence.start < day.start < sentence.end]
    clause = article.clause(days[0].start) if len(days) == 1 else None
    told = clause is not None and clause.kind == "relative" and narrated.is_over(article, days[0].start)
    return days[0] if told and _is_told(article, days[0]) else None


def _is_other(one: Day, day: Day) -> bool:
    """Whether a day or a span of days is another one than, and does not hold, the article's."""
    if one.first is None or day.first is None:
        return False
    return not one.first <= day.first <= (one.last or one.first)
