"""What is told of the day that an article is about gets that day: numbers, and both ends of a revision.

"Am Samstag brannte ein Stall. ... 60 Helfer kamen. ... „Wir waren schnell da“, sagte Kern am Montag": of that Saturday.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from helpers import topic as topics
from helpers.claims import narrated, occasion, scenes, unplaced, windows
from helpers.claims.article import Article
from helpers.claims.days import Day
from helpers.claims.following import MONEY
from helpers.german import inflection, lexicon
from helpers.german.dates import tense
from helpers.german.patterns import late
from helpers.german.quantities.units import TIME, unit_of_thing

Row = dict[str, Any]
OF_SAYING = re.compile(r"(said_\w+;(?:(?!since)\w+;){0,3})refers_(?:published|said)\b")  # "sagte er am Sonntag"
UNDATED = re.compile(r"(said_(?:published|running);)refers_(?:published|said)\b")
NO_DAY = re.compile(r"refers_(?:unknown|revised|said|published)\b")
FORMER = re.compile(r"refers_(?:unknown|revised)\b")
# "bei dem Angriff", "am Tag der Razzia"; not "bei einem Angriff", "beim letzten Angriff", "beim Angriff auf Auen"
AT_EVENT = late(
    lambda: (
        r"\b([Bb]eim|[Bb]ei\s(?:dem|der|den)|([Aa]m\s(?:Tag|Abend)\s(?:des|der))|[Ww]ährend\s(?:des|der))\s"
        rf"\w*(?i:({lexicon.either('events_of_a_day')}))\w{{0,2}}\b(?!\s(?:in|im|auf|an|am|von|vom|vor|gegen)\b)"
    )
)
BALANCE = re.compile(r"\b[Bb]ilanz\b[^.!?:]{0,60}:\s[^.!?]*\Z")
STILL = re.compile(r"\b(?:noch|weiter|weiterhin|nach wie vor)\b")
NOW = re.compile(r"\b(?:nun|jetzt|inzwischen|mittlerweile|nunmehr)\b", re.I)


def numbers(article: Article, rows: Sequence[Row], day: Day | None) -> None:
    """Numbers told in the past of no other day are of the one that the article is about.

    Where it is about none that it names, what they may be of is noted for `agreed`.
    """
    if day is None:
        _for_others(article, rows)
        return
    older, scene = occasion.is_all(article, day), scenes.opening(article)
    for before, row in pairwise([{}, *rows]):
        row["occasion"] = day.last  # of a night the day that it leads to
        if (_of_event(article, row) or _in_balance(article, row)) and not _said_before(row, day):
            row |= {"refers_from": day.first, "refers_to": day.last}
            row["rule"] = NO_DAY.sub("refers_occasion", row["rule"])
            continue
        undated = OF_SAYING.search(row["rule"]) and _may_be_of(article, row, day)
        told = (
            undated
            and _tells(row)
            and not _beside_now(article, row, before)
            and occasion.is_of(article, row["number_start"], day, bool(row["measurand"]), _is_money(row))
        )
        if told or (undated and ((older and _is_quoted(article, row)) or _in_scene(article, row, scene))):
            row |= {"refers_from": day.first, "refers_to": day.last}
            row["rule"] = OF_SAYING.sub(r"\g<1>refers_occasion", row["rule"])


def _beside_now(article: Article, row: Row, before: Row) -> bool:
    """ "Es *sitzen* laut Werk 900 fest. Das Amt geht von 2.500 aus": both are of the day they are said on."""
    if not row["measurand"] or row["measurand"] != before.get("measurand") or not UNDATED.search(before["rule"]):
        return False
    near = article.sentence_before(row["sentence_start"]).start <= before["start"]
    runs = near and narrated.runs(article, before["number_start"])
    return runs and not narrated.is_over(article, row["number_start"])


def _for_others(article: Article, rows: Sequence[Row]) -> None:
    """Which numbers of an article that names no day of its own are told of a day that is over, or of its event."""
    for row in rows if article.topic is not None else ():
        place, over = row["number_start"], (date.min, date.min)
        if _of_event(article, row):
            row["told"] = "event"
        elif (
            OF_SAYING.search(row["rule"])
            and _may_be_of(article, row, None)
            and _tells(row)
            and _is_linked(article, row)
        ):
            past = occasion.tells(article, place, over, bool(row["measurand"]), _is_money(row))
            row["told"] = "past" if past else ""


def _is_linked(article: Article, row: Row) -> bool:
    """Whether a number has to do with the story: it counts what that counts, somebody says so, or its sentence names an
    actor, a thing or a place of it. "Der Autor schrieb zwölf Romane" does not.
    """
    if is_length(row) or article.topic is None:
        return False
    sentence = article.sentence(row["number_start"])
    words = article.text[sentence.start : sentence.end]
    return bool(row["measurand"] or row["speaker_name"]) or any(
        topics.mentions(article.topic, kind, words) for kind in ("things", "places", "actors")
    )


def _of_event(article: Article, row: Row) -> bool:
    """ "Bei dem Angriff seien 19 getötet worden", "am Wahltag waren es 40": of the day of what the article is about."""
    place = row["number_start"]
    clause = article.clause(place) if NO_DAY.search(row["rule"]) and not is_plan(row) else None
    if clause is None or row["role"] in ("old", "rate") or not narrated.is_over(article, place):
        return False
    first, last = clause.stretch(place)
    if any(first <= one.start < last for one in article.days_at(first)):
        return False
    event = AT_EVENT.search(article.text, first, last)
    # "der Brand" is told of elsewhere
    known = event is not None and (event[2] or article.text.lower().count(event[3].lower()) > 1)
    on_day = unplaced.EVENT_DAY.search(article.text, first, last)
    named = on_day or event
    if named and narrated.ELSEWHEN.search(article.text, named.end(), row["number_end"]):
        return False  # "bei dem Brand wurden bisher 31 verletzt"
    if on_day:
        return OF_SAYING.search(row["rule"]) is not None or unplaced.event_day(article, place) is not None
    return known and OF_SAYING.search(row["rule"]) is not None


def _in_balance(article: Article, row: Row) -> bool:
    """ "Die bittere Bilanz der Polizei: 31 Verletzte, 47 Festnahmen": what the day of the article came to."""
    place = row["number_start"]
    if article.verb(place) is not None or not UNDATED.search(row["rule"]):
        return False
    return BALANCE.search(article.text, article.sentence(place).start, place) is not None


def beside(article: Article, rows: Sequence[Row]) -> None:
    """The days named near what no day is known of: for `agreed`."""
    for row in rows if article.topic is not None else ():
        if row["measurand"] or row.get("told"):
            row["beside"] = [(one.first, one.last) for one in occasion.beside(article, row["number_start"])]


def _in_scene(article: Article, row: Row, scene: Day | None) -> bool:
    """ "Am Freitag steht Ina Kern am Tor. ... Sie nimmt 40 Briefe entgegen": what a reportage sees there."""
    if scene is None or row["number_start"] < scene.start or not UNDATED.search(row["rule"]):
        return False
    return not narrated.moved(article, row["number_start"])


def untold(article: Article, rows: Sequence[Row]) -> None:
    """ "Frau Kern, die Polizei zählte 900": of no known day, where nothing says that a text tells of its own day.

    Nor does what somebody tells in an interview: "Wir waren 900". The perfect may be of today: "Zwei sind gestorben".
    """
    today = article.of_today
    looks_back = today is not None and all(one.rule == "now" for one in today)  # "Jetzt kocht die Wut hoch"
    if article.issuer or narrated.DATELINE.match(article.text, article.text.find("\n\n") + 2):
        return
    for row in rows:
        if not UNDATED.search(row["rule"]) or row["role"] in ("new", "addition", "rate") or is_plan(row):
            continue
        told_of = looks_back or "interview" in row["rule"]
        if told_of and narrated.stays(article, row["number_start"]) and _is_preterite(article, row["number_start"]):
            row |= {"refers_from": None, "refers_to": None}
            row["rule"] = UNDATED.sub(r"\g<1>refers_untold", row["rule"])


def _is_preterite(article: Article, place: int) -> bool:
    verb = article.verb(place)
    forms = inflection.finite(verb[3]) if verb else ()
    return bool(forms) and all(one.tense == "past" and one.mood == "indicative" for one in forms)


def _is_quoted(article: Article, row: Row) -> bool:
    """Whether somebody gives the number, or a clause in the past, and no length of time or plan."""
    if not UNDATED.search(row["rule"]) or is_length(row) or row["certainty"] in narrated.NOT_HAPPENED:
        return False
    place = row["number_start"]
    at = (article.verb(place) or (place,))[0]
    if "refers_remains" in row["rule"] or tense.direction(article.reading, at, at) > 0:
        return False  # "noch 40", "Es werden wohl 40"
    clause, sentence = article.clause(place), article.sentence(place)
    if clause and NOW.search(article.text, *clause.stretch(place)):
        return False  # "Inzwischen liegen 40 Gäste in der Klinik, sagt Kern"
    if not narrated.is_over(article, place) and STILL.search(article.text, sentence.start, sentence.end):
        return False  # "42 Menschen schlafen noch hier"
    return bool(row["within"]) or narrated.stays(article, place)


def _is_money(row: Row) -> bool:
    return bool(row["thing"]) and unit_of_thing(row["thing"])[0] == MONEY


def _may_be_of(article: Article, row: Row, day: Day | None) -> bool:
    """No plan, no toll that grows, and nothing that was said before that day."""
    grows = row["measurand"] and article.topic and article.topic.measurands[row["measurand"]].cumulative
    planned = is_plan(row) or "measurand_plan" in row["rule"]
    if day is None:
        return not (grows or planned)
    return not (grows or planned or _said_before(row, day)) and row["refers_from"] != day.first


def _said_before(row: Row, day: Day) -> bool:
    return bool(row["said_to"] and day.first and row["said_to"] < day.first)


def revisions(article: Article, rows: Sequence[Row], day: Day | None) -> None:
    """Both ends of "hob ihre Schätzung am Montag von 40 auf 60 an" are of the day that runs, not of that Monday."""
    for old, new in _revised(rows):
        own = {one.first for one in article.days_at(old["start"])}
        occasional = day if day and day.first not in own else None
        before = narrated.before(article, article.sentence(old["start"]).start)
        if running := _named(article, old) or before or occasional:
            for row in (old, new):
                row |= {"refers_from": running.first, "refers_to": running.last}
                row["rule"] = FORMER.sub("refers_occasion", row["rule"])


def _revised(rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The undated ends of "hob ihre Schätzung von 40 auf 60 an": what is counted is of one day."""
    pairs = [pair for pair in pairwise(rows) if all("revision" in row["rule"] for row in pair)]
    return [(old, new) for old, new in pairs if old["role"] == "old" and no_day(old) and no_day(new)]


def _named(article: Article, old: Row) -> Day | None:
    """ "korrigiert die *am Montag ausgetretene* Menge von 40 auf 60"."""
    days = (day for day in article.days_at(old["start"]) if day.end < old["start"])
    return next((day for day in days if windows.of_attribute(article, day)), None)


def is_length(row: Row) -> bool:
    """A length of time or an age is of no day that the sentence is about."""
    return bool(row["thing"]) and unit_of_thing(row["thing"])[0] == TIME


def _tells(row: Row) -> bool:
    """Whether a number tells what happened: a count, a part, some more, a measure like "104 Kilometer pro Stunde"."""
    unit = unit_of_thing(row["thing"])[0] if row["role"] == "rate" and row["thing"] else ""
    return row["role"] in ("count", "part", "addition") or unit not in ("", MONEY)


def no_day(row: Row) -> bool:
    return row["refers_from"] is None and row["refers_to"] is None


def take(row: Row, other: Row, rule: str) -> None:
    if no_day(other):
        return
    row |= {"refers_from": other["refers_from"], "refers_to": other["refers_to"]}
    row["rule"] = UNDATED.sub(rf"\g<1>{rule}", row["rule"])


def is_plan(row: Row) -> bool:
    return bool(row["certainty"] == "planned")
