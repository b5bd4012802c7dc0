"""Quantities: each number or vague amount with its statement, speaker, certainty, days and measurand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from helpers.claims import (
    carried,
    certainty,
    claimers,
    countable,
    dayroles,
    ends,
    meant,
    measurands,
    narrated,
    pointing,
    rates,
    rivals,
    settings,
    speakers,
    voices,
    windows,
)
from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.claims.days import Dated, Window
from helpers.claims.following import UPHELD
from helpers.claims.measurands import Found
from helpers.claims.numbers import Numbers
from helpers.german import hedges, inflection, quantities
from helpers.german.hedges import NumberStance
from helpers.german.quantities import Quantity
from helpers.german.sentences import Span

# "um 6 Uhr waren noch 9.000 ohne Strom": what is left; "noch einmal 20" is more, "noch mehr als 20" no remnant
REMAINS = re.compile(
    r"\bnoch\s(?!einmal\b|mehr\b|weitere)(?:immer\s|rund\s|etwa\s|knapp\s|gut\s|über\s|fast\s|ca\.\s)*\Z"
)
LOOK_BACK = 40
IN_ALL = re.compile(r"\b(?:[Ii]nsgesamt|[Zz]usammen|[Ii]m\sganzen)\b")
REVISING = ("speaker_plans", "speaker_revises")  # "Die Polizei hob ihre Schätzung am Freitag von 40 auf 60 an"
Row = dict[str, Any]


def read(article: Article, said: Sequence[Row]) -> list[Row]:
    """The quantities of an article in order; where a number is a placed day or a clock time, the day wins."""
    numbers = Numbers([one for one in quantities.find(article.text) if not _is_day(article, one)])
    around = speakers.Around(said)
    rows: list[Row] = []
    for quantity in numbers.found:
        about = around.of(quantity.number_start, quantity.number_end)
        counted = Counted(article, quantity, about, rows, numbers)
        rows.append(_row(counted))
        if claimed := claimers.claimed(counted):
            rule = f"{rows[-1]['rule']};speaker_denied"
            rows.append({**rows[-1], **claimed, "rule": rule, "hedges": "", "partners": (), "denied_by": rows[-1]})
    rivals.part(article, rows)
    carried.carry(article, rows, said)
    return rows


def _is_day(article: Article, quantity: Quantity) -> bool:
    first = max(0, bisect_left(article.day_starts, quantity.number_start) - 1)
    near = article.days[first : first + 3]
    return any(day.start < quantity.number_end and quantity.number_start < day.end for day in near)


def _row(counted: Counted) -> Row:
    article, quantity = counted.article, counted.quantity
    sentence, begins = article.sentence(quantity.number_start), article.sentence(quantity.start)
    own = hedges.of_number(article.reading, quantity.number_start, quantity.number_end)
    voiced, voice_rule = voices.of(counted, own)
    days, day_rules = _days(counted, own, voice_rule)
    # "437 Hektar nach Luftbildern vom Sonntag": no Sunday to come; "am Freitag sollen laut Amt 40 kommen"
    dated = "weekday" not in day_rules[1] or "since" in day_rules[1] or own.rule == "hedge_sollen_report"
    ahead = "hedge_ahead" if dated and certainty.is_ahead(counted, own, voiced, days) else ""
    counted.certainty = "planned" if ahead else voiced["certainty"]
    if own.certainty == "planned" and counted.certainty in ("plain", "reported"):
        own = replace(own, hedges=(), rule="")  # "hat 40 Boote und *will* klagen": no sign of the number
    found = _measurand(counted)
    if quantity.role != "new" and day_rules[1].startswith("refers_date"):
        window = days["refers_from"], days["refers_to"]
        window = meant.so_far(article, quantity.number_start, window, counted.certainty)
        days |= {"refers_from": window[0], "refers_to": window[1]}
    if not day_rules[1].startswith(("refers_date", "refers_unknown")) and (
        row := carried.of_answer(counted, found.measurand)
    ):
        days |= {"refers_from": row["refers_from"], "refers_to": row["refers_to"]}
        day_rules[1] = "refers_same_day"
    as_plan = "measurand_plan" if _meant(counted, found) else "measurand_rate" if _is_such_rate(counted, found) else ""
    rules = [quantity.rule, ahead or own.rule, voice_rule, *day_rules, found.rule, as_plan]
    rest = counted.numbers.after(quantity.number_end, sentence.end)
    return {
        "kind": "quantity", "text": article.text[quantity.start : quantity.end], **voiced, **days,
        "certainty": counted.certainty,
        "value": quantity.value, "low": quantity.low, "high": quantity.high, "bound": quantity.bound,
        "thing": None if countable.is_age(counted) else quantity.thing,
        "measurand": found.measurand, "role": _role(counted, found),
        "hedges": article.words(own.hedges, "; "),
        "article_id": article.id, "region": article.regions.at(quantity.start),
        "rule": ";".join(filter(None, rules)), "coder": "rules", "rank": "normal",
        "start": quantity.start, "end": quantity.end,
        "number_start": quantity.number_start, "number_end": quantity.number_end,
        "thing_start": quantity.thing_start, "thing_end": quantity.thing_end,
        "sentence_start": begins.start, "sentence_end": begins.end,
        # not columns: what is needed until the row is finished
        "within": counted.statement, "partners": quantity.related, "decided": found.words,
        "share": quantity.role == "part" or counted.share is not None or _of_share(counted),
        "rest": article.text[quantity.number_end : rest],
        "setting": settings.of(counted, found, day_rules) if found.measurand and article.topic else None,
    }  # fmt: skip


def _of_share(counted: Counted) -> bool:
    """ "davon 20 im Hafen, am Vortag waren es 15": the 15 are of the same part."""
    return any(row["share"] for row in counted.earlier[-2:] if row["number_start"] in counted.quantity.related)


def _role(counted: Counted, found: Found) -> str:
    """A per cent is a ratio and "84 Liter pro Quadratmeter" a rate, unless that is what the measurand counts."""
    quantity = counted.quantity
    if _goes_on_as_rate(counted, found):
        return "rate"
    if not found.measurand or counted.article.topic is None:
        return quantity.role
    share = quantity.role == "ratio" and quantity.unit == countable.PERCENT
    per = quantity.role == "rate" and rates.same_base(counted, counted.story.measurands[found.measurand])
    return "count" if share or per else quantity.role


def _goes_on_as_rate(counted: Counted, found: Found) -> bool:
    """ "Auf dem Platz waren es 1,8 Menschen pro Quadratmeter, in den Straßen 0,7": so is the bare number behind it."""
    last, quantity = counted.earlier[-1] if counted.earlier else None, counted.quantity
    if last is None or last["role"] != "rate" or quantity.role != "count" or not counted.elided or quantity.unit:
        return False
    near = last["number_start"] >= counted.article.sentence_before(counted.sentence.start).start
    return near and last["measurand"] == found.measurand and not IN_ALL.search(counted.before)


def _meant(counted: Counted, found: Found) -> bool:
    """Whether a number of a measurand of plans is one: "beharrt auf 1.700 Stellen", not "strich 1.700 Stellen"."""
    story, clause = counted.article.topic, counted.clause
    if story is None or not found.measurand or not story.measurands[found.measurand].planned:
        return False
    if counted.certainty not in ("plain", "reported"):
        return False
    verb = counted.verb
    cues = [span.start for span in counted.statement["cue_spans"]] if counted.statement else []
    if clause is None or verb is None or verb[0] in cues:
        return True  # a headline, "sprach von 1.700 Stellen"
    past = any(one.tense == "past" for one in inflection.finite(verb[2].lower()))
    perfect = any(inflection.participle(word[3]) for word in clause.tokens if word[0] != verb[0])
    return not past and not perfect


def _is_such_rate(counted: Counted, found: Found) -> bool:
    """Whether just such rates are counted: "180 Lastwagen am Tag" of "Fahrten pro Tag"."""
    rate = found.measurand and counted.article.topic is not None and counted.quantity.role == "rate"
    return bool(rate) and rates.of_such(counted, counted.story.measurands[found.measurand])


def _measurand(counted: Counted) -> Found:
    """What it counts: of the story's measurands; without a story the thing itself."""
    if counted.article.topic is not None:
        return measurands.of(counted)
    thing, unit = counted.quantity.thing, counted.quantity.unit
    return measurands.without_story(thing) if thing and unit not in countable.UNCOUNTED else Found()


def _refers(counted: Counted, message: Sequence[Span], said: Window, revised: Sequence[Row]) -> Dated:
    """Days a number is about; of a change each end has its own."""
    article, quantity = counted.article, counted.quantity
    changes = any(one.role in ("old", "new") for one in (quantity, *counted.partners))
    others, named = ends.of_change(article, quantity, counted.partners) if changes else ([], False)
    refers, rule = windows.refers(article, quantity.number_start, message, said, others)
    if not rule.startswith(("refers_date", "refers_unknown")) and (
        relative := pointing.of_those(article, quantity, counted.defining)
    ):
        refers, rule = (relative.first, relative.last), f"refers_date;{relative.rule}"
    if changes and (own := ends.of_span(article, quantity)):
        return own
    if quantity.role != "old" or named or ends.at_an_hour(article, quantity):
        return refers, rule
    # "strich am Freitag: Nur noch 284 sind es, zuvor waren es 310": the Friday is that of the 284
    of_new = any((row["refers_from"], row["refers_to"]) == refers for row in revised if row["role"] == "new")
    return ((None, None), "refers_unknown") if of_new or not rule.startswith("refers_date") else (refers, rule)


def _days(counted: Counted, own: NumberStance, voice_rule: str) -> tuple[Row, list[str]]:
    """Days it is about and days it was said; who reports a count on a day counts for that day."""
    article, quantity = counted.article, counted.quantity
    statement = counted.statement if own.owner != "narrator" else None
    message = statement["message"] if statement else ()
    said, said_rule = statement["said"] if statement else (article.published, "said_published")
    revised = [row for row in counted.earlier[-2:] if row["number_start"] in quantity.related]
    refers, refers_rule = _refers(counted, message, said, revised)
    dated = refers_rule.startswith("refers_date") and refers != said
    if revised and "revision" in quantity.rule and quantity.role == "new":
        if dated and voice_rule in REVISING and not ends.names_for(article, quantity.number_start, refers):
            said, said_rule, dated = refers, refers_rule.replace("refers_date", "said_date"), False
        told_then = ends.is_reported(article, counted.partners)
        if not dated and not told_then:  # "korrigiert die am Montag ausgetretene Menge von 40 auf 60"
            refers, refers_rule = (revised[-1]["refers_from"], revised[-1]["refers_to"]), "refers_revised"
    upheld = voice_rule == "speaker_plans" and UPHELD.search(counted.before) and dated
    if upheld and dayroles.is_past(article, refers):  # "blieb am Montag bei 900": so it said that day, of another
        said, said_rule, refers_rule = refers, refers_rule.replace("refers_date", "said_date"), "refers_said"
    if voice_rule == "speaker_counts" and refers_rule.startswith("refers_date") and dayroles.is_past(article, refers):
        said, said_rule = refers, refers_rule.replace("refers_date", "said_date")
    cells = {"refers_from": refers[0], "refers_to": refers[1], "said_from": said[0], "said_to": said[1]}
    near = (max(0, quantity.number_start - LOOK_BACK), quantity.number_start)
    still = quantity.role in ("count", "new") and article.text.find("noch", *near) >= 0
    left = bool(still and REMAINS.search(article.text, *near))
    # "nur noch 284 gelten als zerstört": counted anew
    again = left and "gelten" in narrated.verbs(article, quantity.number_start)[0]
    return cells, [said_rule, refers_rule, "refers_remains" if left and not again else ""]
