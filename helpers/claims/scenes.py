"""When somebody speaks where the text just was: "Am Freitag steht Kern am Tor. „Ich warte“, sagt er": that Friday."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from helpers.claims import dayroles, narrated
from helpers.claims.article import Article
from helpers.claims.days import Day, Window
from helpers.german import inflection
from helpers.german.dates import scenes
from helpers.german.sentences import Span
from helpers.german.speech import Speech, interview

BACK = 2  # sentences
_COUNCIL = (
    r"[Kk]reistag|[Gg]emeinderat|[Ss]tadtrat|[Ll]andtag|[Bb]undestag|[Nn]ationalrat|[Pp]arlament|[Aa]usschuss|Ratssaal"
)
MEETING = re.compile(
    rf"(?:[Ss]itzung|[Dd]ebatte|[Aa]nhörung|[Kk]onferenz|[Vv]ersammlung|[Kk]undgebung|{_COUNCIL})(?:s|es|en)?\b"
)
CAME = re.compile(r"\b(?:gekommen|erschienen|versammelt|zusammengekommen|kamen|drängten|saßen)\b")
NACH = re.compile(r"(?<![\w,] )\bNach\s(?:de[mrn]|einem|einer)\s[^.,;:]{3,90}\s(?:am|vom)\s\Z")
TO_PAPER = re.compile(
    r"\b(?:Anfrage|[Uu]nsere[rm]|[Dd]ieser\sZeitung|dpa|apa|Interview|Telefon|Gespräch|Mitteilung)\b"
    r"|\bteilten?\s[^.]*\bmit\b"
)
OPENING = 1200  # characters: where a reportage sets its scene
WEEK = LATELY = timedelta(7)
# "Wir haben am Tag danach mit ihr gesprochen", "Das Gespräch fand am Mittwoch statt"
TALK = re.compile(
    r"\b(?:[Ww]ir|[Uu]nsere Redaktion)\s(?:haben|hat)\s[^.!?\n]{0,40}?mit\s[^.!?\n]{1,60}?\sgesprochen\b"
    r"|\b[Ww]ir\ssprachen\s[^.!?\n]{0,60}?mit\b"
    r"|\bzu[mr]\s(?:Gespräch|Interview)\."
    r"|\b[Dd]as\s(?:Interview|Gespräch)\s(?:fand|wurde|führten?|haben\swir)\b[^.!?\n]{1,60}"
)
PART_OF_DAY = re.compile(r"(?i)(?:morgen|vormittag|mittag|nachmittag|abend|nacht)s?$")
NEXT_DAY = re.compile(r"\b(?:am\sTag\s(?:danach|darauf)|am\snächsten\sTag|tags\sdarauf|einen\sTag\sspäter)\b")


def said(article: Article, found: Speech, speaker_name: str) -> Window | None:
    """The day of the interview, of the scene before in which the person stands, or of the whole reportage."""
    if found.rule.startswith("interview"):
        return of_talk(article)
    if not found.cue or not speaker_name or found.voice == "reported":
        return None
    now = _tense(article, found.cue[0].start)
    if not now and found.rule.startswith(("according_to", "after_statements_of")):
        return _told_there(article, found.cue[0].start, speaker_name.split()[-1])
    scene = _before(article, found, speaker_name.split()[-1], now) if now else None
    if scene or not now:
        return scene
    day = _last(article, found.cue[0].start) if now == "present" else _meeting(article, found.cue[0].start)
    return (day.first, day.last) if day else None


def _meeting(article: Article, place: int) -> Day | None:
    """ "Das hat der Rat am Donnerstag nach langer Debatte beschlossen. ..., sagte Kern": there, if not to the paper."""
    sentence = article.sentence(place)
    asked = TO_PAPER.search(article.text, sentence.start, sentence.end)
    day = None if asked else next((one for one in article.days if one.start < OPENING and _meets(article, one)), None)
    return day if day and day.start < place else None


def _told_there(article: Article, place: int, surname: str) -> Window | None:
    """ "Im Saal legte Kern am Dienstag seine Rechnung vor. Das wächst *laut Kern*": on that Tuesday."""
    day = _meeting(article, place)
    if day is None or not surname[:1].isupper():
        return None
    border = article.text.find("\n\n", day.start)
    named = surname in article.text[: min(place, border) if border >= 0 else place]
    return (day.first, day.last) if named else None


def _meets(article: Article, day: Day) -> bool:
    """Whether the clause of a late day, or what follows it, tells of people who sat together or spoke to a crowd.

    "Im Saal war am Dienstagabend kein Stuhl frei. 400 waren zur Versammlung gekommen".
    """
    clause = article.clause(day.start)
    if clause is None or not _is_late(article, day):
        return False
    begin = article.sentence(day.start).end + 1
    end = article.sentence(begin).end if begin < len(article.text) else begin
    beside = article.text[begin:end] if "\n" not in article.text[begin - 1 : begin + 1] else ""
    told = MEETING.search(clause.words(article.text)) or (CAME.search(beside) and MEETING.search(beside))
    return bool(told) and narrated.is_of_event(article, day)


def of_talk(article: Article) -> Window | None:
    """The one day that the paper names for its talk."""
    if not article.talk:
        article.talk.append(_of_talk(article))
    return article.talk[0]


def _of_talk(article: Article) -> Window | None:
    talk = TALK.search(article.text)
    if talk is None or next(interview.find(article.reading), None) is None:
        return None
    sentence = article.sentence(talk.start())
    days = [day for day in article.days_at(talk.start()) if _is_late(article, day) or day.rule == "weekday"]
    if len(days) == 1:
        return _over(article, days[0].first), _over(article, days[0].last)
    if sentence.start < 2 or not NEXT_DAY.search(article.text, sentence.start, sentence.end):
        return None
    start, before = sentence.start, list[Day]()
    for _ in range(BACK):
        start = article.sentence(max(0, start - 2)).start
        before = before or [day for day in article.days_at(start) if _is_late(article, day)]
    day = before[0].first + timedelta(1) if len(before) == 1 and before[0].first else None
    return (day, day) if day else None


def _over(article: Article, day: date | None) -> date | None:
    """ "Am Freitag empfängt sie zum Gespräch", in the paper of Saturday: the Friday before it."""
    today = article.published[1]
    return day - WEEK if day and today and today < day <= today + WEEK else day


def opening(article: Article) -> Day | None:
    """ "Ina Kern steht am Samstag auf dem Markt": what a reportage tells it tells of then and there."""
    day = next(_set(article), None)
    return day if day and _is_late(article, day) else None


def _last(article: Article, place: int) -> Day | None:
    """The scene that was set last: "Am Mittag liegt Staub da. Am Donnerstag sitzt sie im Saal. „Nein“, sagt sie"."""
    before = [day for day in _set(article) if day.start < place]
    return before[-1] if before and _is_late(article, before[-1]) else None


def _set(article: Article) -> Iterator[Day]:
    near = (day for day in article.days if day.start < OPENING and day.first)  # not "Am Vormittag steht Ina Kern da"
    return (day for day in near if _stands(article, day) or _here_and_now(article, day))


def _stands(article: Article, day: Day) -> bool:
    """ "Ina Kern steht am Samstag auf dem Markt", "Weithin steht am Samstag eine Menschenkette"."""
    if NACH.search(article.text, article.sentence(day.start).start, day.start):
        return False  # "Nach dem Rennen am Freitag ist es still"
    there = day.rule == "weekday" and scenes.stands_there(article.reading, day.start, day.end)
    return there or scenes.stands(article.text, day.start, day.end)


def _here_and_now(article: Article, day: Day) -> bool:
    """ "Die Kita hat *an diesem Mittwoch* zu", "Am Mittwochabend ist es voll": told in the present, a day later."""
    this = article.text.startswith("an diesem ", max(0, day.start - 3))
    if day.rule != "weekday" or not (this or PART_OF_DAY.search(article.text[day.start : day.end])):
        return False
    verb = article.verb(day.start)
    if verb is None or _tense(article, verb[0]) != "present":
        return False
    says = not dayroles.verbs_of_saying().isdisjoint(one.lemma for one in inflection.finite(verb[3]))
    aside = says or narrated.is_over(article, day.start) or dayroles.is_compared(article, day)
    return this or not aside


def _before(article: Article, found: Speech, surname: str, now: str) -> Window | None:
    """The one past day on which a sentence before, in the paragraph, tells of the same person in the same tense."""
    start = article.sentence(found.cue[0].start).start
    for _ in range(BACK):
        if start < 2 or "\n" in article.text[start - 2 : start]:
            return None
        sentence = article.sentence(start - 2)
        if days := [day for day in article.days_at(sentence.start) if not dayroles.is_compared(article, day)]:
            one = len(days) == 1 and _is_late(article, days[0]) and _acts(article, sentence, days[0], surname, now)
            return (days[0].first, days[0].last) if one else None
        start = sentence.start
    return None


def _acts(article: Article, sentence: Span, day: Day, surname: str, now: str) -> bool:
    """Whether the person does something on that day, in the clause that names it."""
    clause = article.clause(day.start)
    verb = clause.finite() if clause else None
    if clause is None or verb is None or _tense(article, verb[0]) != now:
        return False
    if now == "present" and narrated.is_over(article, day.start):
        return False  # "Kern ist am Sonntag nicht hineingegangen": that is no scene
    named = surname in re.findall(r"[\w-]+", clause.words(article.text))
    return (
        named and narrated.ON_THE_DAY.search(article.text, max(sentence.start, day.start - 20), day.start) is not None
    )


def _is_late(article: Article, day: Day) -> bool:
    """One day of the week before the article."""
    today = article.published[1]
    return bool(today and day.first and day.first == day.last and timedelta() < today - day.first <= LATELY)


def _tense(article: Article, at: int) -> str:
    """present or past of the finite verb at a place; "" for what may be both or is no verb."""
    word = article.text[at:].split(maxsplit=1)[0].strip(".,;:").lower()
    found = {one.tense for one in inflection.finite(word) if one.mood == "indicative"}
    return found.pop() if len(found) == 1 else ""
