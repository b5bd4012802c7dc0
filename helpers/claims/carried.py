"""Days that a number without one takes from another number of its article.

a headline        "40 Verletzte": of the day that the article gives for them
an answer         "Am Dienstag streikten 1.900. Das Werk sprach von 1.150": of that Tuesday
a part            "Am Dienstag kamen 29 in die Klinik. Drei davon starben": of that Tuesday
the same again    "Die Zahl 2.850 stehe": of the days that the article gives for the 2.850
the same event    where all counts of its measurand in the article are of one day that is over, and so is it
the occasion      what is told in the past is of the day that the article is about (see `occasion`)
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from helpers.claims import agreed, dayroles, messages, narrated, occasion, pointing, terms, told
from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.claims.days import only
from helpers.claims.told import UNDATED, is_plan, no_day, take
from helpers.german.quantities.units import unit_of_thing
from helpers.topic import fates

Row = dict[str, Any]
DATED = re.compile(r"refers_(?:date|same_day|term|occasion|revised)|said_(?:date|event);(?:\w+;){0,3}refers_said")
OF_DAY = re.compile(r"refers_(?:date|same_day|same_event|occasion|headline)\b")
THAT_MAKES = re.compile(
    r"\W*(?:das|was)\s(?:\w+\s)?(?:sind|ist|wären|wäre|seien|sei|macht|entspr\w+)\b|\W*macht\b", re.I
)
DIFFERENCE = re.compile(r"\b(?:[Dd]ifferenz|[Uu]nterschied|[Aa]bstand|[Ll]ücke)\b\D*\Z")
THAT_IS = re.compile(r"(?:Das|Dies)\s(?:sind|waren|ist|war|seien|wären|entsprich\w|entsprach|entspreche)\b")
THAN = re.compile(r"\bals\b")
THEY_ARE = re.compile(  # "Ein Drittel | davon seien Familien": what they are does not change
    r"\s(?:davon\s|von\sihnen\s)?(?:sind|seien|sei|ist|waren|war)\s(?:[a-zäöü]+e\s)?[A-ZÄÖÜ]\w+"
)
OF_THEM = re.compile(r"\s(?:davon|von\s(?:ihnen|denen))\b")
AMONG = re.compile(
    r"(?:Darunter|Unter\s(?:ihnen|den\s(?:[a-zäöüß]+e[nr]\s)?[A-ZÄÖÜ]\w+))\s(?:sind|ist|seien|sei|waren|war|befinde\w{1,3})\b"
)  # "Darunter sind vier Kinder"
DISTINCT = 50  # from here on two equal numbers of one article are hardly of two things
A_MONTH = 27  # days
COUNTS = ("count", "part", "new")
AGAIN = 10  # from here on two equal counts of one measurand are one


def of_answer(counted: Counted, measurand: str) -> Row | None:
    """ "Am Dienstag streikten 1.900 Leute. Das Werk spricht von 1.150": a bare number is of the day of that one.

    Not "Das Werk spricht inzwischen von 1.150", and not in the next paragraph.
    """
    article, start, row = counted.article, counted.quantity.number_start, counted.last
    if that := _that(counted) or _asked(counted):
        return that
    if row is None or "\n" in article.text[row["end"] : start] or row["measurand"] != measurand:
        return None
    days = article.days_at(start)
    same = row["sentence_start"] == counted.sentence.start and "since" in row["rule"].split(";") and len(days) == 1
    if not (counted.elided and counted.bare) or (days and not same and not _said_later(article, start, row)):
        return None  # "*Seit Montag* fielen laut Stadt 118 Bäume, nach Zählung der Initiative waren es 163"
    dated = {"refers_date", "refers_same_day"} & {*row["rule"].split(";")}
    counts = dated and row["role"] == counted.quantity.role == "count" and row["refers_from"] is not None
    window = (row["refers_from"], row["refers_to"])
    return row if counts and (same or narrated.answers(article, start, window)) else None


def _said_later(article: Article, start: int, row: Row) -> bool:
    """ "2023 kamen 90 Boote. Das Amt hatte *am Freitag* von 40 gesprochen": that day is one of saying."""
    last = row["refers_to"]
    later = all(day.first and last and day.first > last for day in article.days_at(start))
    return later and not dayroles.happening(article, start)


def _that(counted: Counted) -> Row | None:
    """ "2023 sanken 40 Boote. *Das sind* 12 mehr als 2022": the last number of the sentence before, if it has a day."""
    article, start = counted.article, counted.quantity.number_start
    sentence = article.sentence(start)
    if not counted.earlier or not THAT_IS.match(article.text, sentence.start):
        return None
    row = counted.earlier[-1]
    near = article.sentence_before(sentence.start).start <= row["start"]
    near = near and "\n" not in article.text[row["end"] : start]
    if not near or article.clause(start) is not article.clause(sentence.start) or dayroles.happening(article, start):
        return None
    than = THAN.search(article.text, start, sentence.end)  # "58 weniger | als ein Jahr zuvor"
    moved = narrated.ELSEWHEN.search(article.text, sentence.start, than.start() if than else sentence.end)
    return row if DATED.search(row["rule"]) and not moved else None


def _asked(counted: Counted) -> Row | None:
    """ "Gestritten wird, wie viele Menschen *am Samstag* da waren. 2.800, sagt die Polizei": of the day asked for."""
    before = counted.sentence.start - 2
    asked = counted.article.topic and counted.asked and before > 0
    day = only(dayroles.happening(counted.article, before)) if asked else None
    return {"refers_from": day.first, "refers_to": day.last} if day else None


def carry(article: Article, rows: Sequence[Row], said: Sequence[Row]) -> None:
    """Give the numbers of an article, and what was said, the days of what they repeat, belong to or tell of."""
    last = [row for row in reversed(rows) if row["region"] != "headline" and row["value"] is not None]
    body = {(row["value"], row["bound"] == "range"): row for row in last}
    for row in rows:
        same = body.get((row["value"], row["bound"] == "range"))
        if row["region"] == "headline" and same:
            _name(row, same)
    for row in _undated(rows, "count", "part", "ratio"):
        if whole := _whole(article, row, rows):
            take(row, whole, "refers_same_day")
    years = terms.of_budget(article)
    for row in _undated(rows) if years else ():
        if row["role"] not in ("old", "part") and (year := terms.of_plan(article, row, years)):
            take(row, {"refers_from": year.first, "refers_to": year.last}, "refers_term")
    for row in _undated(rows, "count", "new"):
        if until := terms.of_deadline(row, rows) or terms.of_relative(article, row) or terms.of_announced(article, row):
            take(row, until, "refers_term")
    repeated = [row for row in rows if row["region"] == "headline" and _repeats(article, row, body)]
    again = set(map(id, repeated))
    _of_headline(repeated, body)
    for row in _undated(rows, "count", "part"):
        if id(row) not in again and (other := _one_day(article, row, rows)):
            take(row, other, "refers_same_event")
    day = occasion.find(article)
    told.numbers(article, rows, day)
    for row in rows:
        if between := _between(article, row, rows):
            _take_from(row, between)
    for row in _undated(rows, "count", "part", "ratio", "rate"):
        if other := _listed(article, row, rows):
            take(row, other, "refers_same_day")
    told.revisions(article, rows, day)
    _of_headline(repeated, body)
    for row in _undated(rows, "count", "part", "denied"):
        if row["region"] != "headline" and (other := _one_day(article, row, rows)):
            take(row, other, "refers_same_event")
    told.untold(article, rows)
    for row in rows:
        terms.leave_open(article, row, row["number_start"], counts=not told.is_length(row))
    messages.settle(article, rows, said, day)
    counting = {id(row["within"]) for row in rows}
    for row in said:
        terms.leave_open(article, row, row["start"], counts=id(row) in counting)
    told.beside(article, [row for row in rows if agreed.UNDATED.search(row["rule"])])


def _repeats(article: Article, row: Row, body: dict[tuple[float, bool], Row]) -> bool:
    """Whether a number of the headline is one of the body."""
    same = body.get((row["value"], row["bound"] == "range"))
    return same is not None and _same_count(article, row, same)


def _of_headline(repeated: Sequence[Row], body: dict[tuple[float, bool], Row]) -> None:
    """ "40 Verletzte": of the day that the article gives for them."""
    for row in _undated(repeated, "count", "part", "new", "difference"):
        same = body[(row["value"], row["bound"] == "range")]
        if DATED.search(same["rule"]):
            take(row, same, "refers_headline")


def _undated(rows: Sequence[Row], *roles: str) -> Iterator[Row]:
    """The numbers, of these roles if some are given, whose days nothing has told yet."""
    return (row for row in rows if (not roles or row["role"] in roles) and UNDATED.search(row["rule"]))


def _name(head: Row, body: Row) -> None:
    """ "28.000 gegen die Schließung": a number of a headline that says no more counts what it counts in the body."""
    if not head["measurand"] and body["measurand"] and _alike(head, body):
        head |= {"measurand": body["measurand"], "decided": (body["text"],), "setting": body["setting"]}
        head["rule"] += ";measurand_headline"


def _same_count(article: Article, head: Row, body: Row) -> bool:
    """One measurand, one thing or one fate: "zwei Tote" above "zwei Menschen starben"."""
    if head["measurand"] and head["measurand"] == body["measurand"]:
        return True
    if told := fates.of(head["text"]):
        return not told.isdisjoint(fates.of(article.text[body["sentence_start"] : body["sentence_end"]]))
    return _alike(head, body)


def _alike(head: Row, body: Row) -> bool:
    """One thing, or a large number of two that come whole: "10.000 Urlauber" above "10.000 Passagiere"."""
    units = [row["thing"] and unit_of_thing(row["thing"])[0] for row in (head, body)]
    return not head["thing"] or head["thing"] == body["thing"] or (units == ["", ""] and head["value"] >= DISTINCT)


def _whole(article: Article, row: Row, rows: Sequence[Row]) -> Row | None:
    """The number that a part or a share belongs to, if it has a day and the part is told of that day, too.

    "Am Freitag kamen 20 in die Klinik. Fünf davon liegen noch dort" is of today.
    """
    if row["role"] == "count" or not (row["partners"] or row["role"] == "ratio"):
        return None
    wholes = [one for one in rows if one["number_start"] in row["partners"] and one["start"] < row["start"]]
    if row["role"] == "ratio" and not wholes and OF_THEM.match(article.text, row["end"]):
        near = article.sentence_before(row["sentence_start"]).start  # "Ein Drittel davon": of the last count
        wholes = [one for one in rows if near <= one["start"] < row["start"] and one["role"] in COUNTS][-1:]
    if len(wholes) != 1 or not DATED.search(wholes[0]["rule"]):
        return None
    if pointing.is_given(article, wholes[0]["start"]):
        return None  # "Von den 19, die am Dienstag kamen, sind elf schon entlassen": now
    if AMONG.match(article.text, row["sentence_start"]) and not narrated.moved(article, row["number_start"]):
        return wholes[0]
    beside = wholes[0]["sentence_end"] >= row["start"] or THEY_ARE.match(article.text, row["end"])
    return wholes[0] if beside or narrated.stays(article, row["number_start"]) else None


def _between(article: Article, row: Row, rows: Sequence[Row]) -> Row | None:
    """ "Am Samstag wurden 1.620 evakuiert und nicht 1.450. *Der Unterschied von 170* ...": the number before it."""
    place = row["number_start"]
    if row["role"] != "difference" or not DIFFERENCE.search(article.text, max(0, place - 40), place):
        return None
    near = article.sentence_before(article.sentence(place).start).start
    before = [one for one in rows if near <= one["start"] < row["start"] and one["role"] in (*COUNTS, "denied", "old")]
    before = [one for one in before if one["value"] is not None and one["value"] > (row["value"] or 0)]
    alike = [one for one in before if not (one["thing"] and row["thing"]) or _one_kind(one["thing"], row["thing"])]
    return alike[-1] if alike else None


def _one_kind(thing: str, other: str) -> bool:
    return unit_of_thing(thing)[0] == unit_of_thing(other)[0]


def _take_from(row: Row, other: Row) -> None:
    if UNDATED.search(row["rule"]) and OF_DAY.search(other["rule"]):
        take(row, other, "refers_same_day")
    if not row["measurand"] and other["measurand"]:
        row |= {"measurand": other["measurand"], "decided": (other["text"],), "setting": other["setting"]}
        row["rule"] += ";measurand_inherited"


def _listed(article: Article, row: Row, rows: Sequence[Row]) -> Row | None:
    """The number with a day before it in a list ("40 Verletzte, 13 Festnahmen"), or of which it is a share or a rate.

    "Am Samstag kamen 900 Gäste, das sind 60 Prozent".
    """
    before = [one for one in rows if row["sentence_start"] <= one["start"] < row["start"]]
    if not before or not OF_DAY.search(before[-1]["rule"]) or is_plan(row) != is_plan(before[-1]):
        return None
    last, place = before[-1], row["number_start"]
    clause = article.clause(place)
    if clause is None or _days_between(article, last, place):
        return None
    one = clause is article.clause(last["start"])
    if row["role"] in ("ratio", "rate"):
        of_it = one or THAT_MAKES.match(article.text, clause.spans[0][0])
        return last if of_it and not row["measurand"] else None
    behind = any(last["end"] <= clause.tokens[n][0] for n, _ in clause.verbs)
    return last if one and not behind else None


def _days_between(article: Article, last: Row, place: int) -> bool:
    return any(last["end"] <= day.start for day in article.days_at(place))


def _one_day(article: Article, row: Row, rows: Sequence[Row]) -> Row | None:
    """One of the counts of its measurand in the article that have a day, if they agree on it."""
    if not row["measurand"] or article.topic is None:
        return None
    mine = [one for one in rows if one["measurand"] == row["measurand"] and DATED.search(one["rule"])]
    mine = [one for one in mine if not no_day(one)]
    mine = [one for one in mine if is_plan(one) == is_plan(row) and not _elsewhere(one, row)]
    again = [one for one in mine if row["value"] is not None and one["value"] == row["value"] >= AGAIN]
    again = [one for one in again if one["role"] in (*COUNTS, "denied")]  # "900, nicht 380 ... bleibt bei seinen 380"
    mine = [one for one in mine if one["role"] in COUNTS]
    if again and _agree(again):
        return again[0]
    if article.topic.measurands[row["measurand"]].cumulative or not mine or not _agree(mine) or is_plan(row):
        return None
    day, place = mine[0], row["number_start"]
    older = article.of_today == []
    if row["region"] != "headline" and day["start"] > row["start"] and (not older or _long_before(article, day)):
        return None  # what is told first may be of today; "Zum Vergleich: Im Dezember waren es 40"
    if _holds(day, row):  # "in diesem Jahr 380.000 Euro": so are the 640.000 of another
        return None if narrated.moved(article, place) else day
    over = day["refers_from"] == day["refers_to"] and dayroles.is_past(article, (day["refers_from"], None))
    window = (day["refers_from"], day["refers_to"])
    headline = row["region"] == "headline" and not narrated.moved(article, place)
    stays = headline or (older and row["within"]) or narrated.answers(article, place, window)
    return day if over and stays else None


def _long_before(article: Article, row: Row) -> bool:
    today, last = article.published[1], row["refers_to"]
    return bool(today and last and today - last > occasion.LATELY)


def _holds(long: Row, row: Row) -> bool:
    """Whether a number is told of a month or more that holds the days of another."""
    first, last, day = long["refers_from"], long["refers_to"], row["refers_from"]
    return None not in (first, last, day) and (last - first).days >= A_MONTH and first <= day <= last


def _elsewhere(one: Row, row: Row) -> bool:
    """ "In Moor starben am Montag zwei" tells no day of "sieben Tote in Auen"."""
    there, here = one["setting"], row["setting"]
    return bool(there.places) and there.places.isdisjoint(here.places or here.around)


def _agree(rows: Sequence[Row]) -> bool:
    days = {(row["refers_from"], row["refers_to"]) for row in rows}
    return len(days) == 1 and (None, None) not in days
