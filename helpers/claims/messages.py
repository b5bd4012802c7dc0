"""The days that a statement without one takes from its numbers, or from what its article is about.

"Am Samstag brannte ein Stall. ... „Wir haben uns geholfen“, sagte Kern am Montag": of that Saturday.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import compress
from typing import Any

from helpers.claims import narrated, occasion
from helpers.claims.article import Article
from helpers.claims.days import Day
from helpers.claims.told import OF_SAYING, is_length
from helpers.german import inflection

Row = dict[str, Any]
OF_DAYS = re.compile(r"refers_(?:date|same_day|same_event|occasion|term|unknown|untold|ahead)\b")
OF_ANY = re.compile(r"refers_\w+")
OWN_DAYS = re.compile(r"refers_(?:published|said|date(?:;(?!proposition)\w+)*)")  # and the rules behind them
TELLING = ("asserts", "confirms", "denies", "criticises", "estimates")


def settle(article: Article, rows: Sequence[Row], said: Sequence[Row], day: Day | None) -> None:
    """What is said of numbers of one day is of that day; of the article's what is said in the past of no number."""
    _of_their_numbers(rows)
    counting = {id(row["within"]) for row in rows}
    spoken = (row for row in said if OF_SAYING.search(row["rule"]) and row["speech_act"] in TELLING)
    for row in spoken if day else ():
        verb = _verb(article, row) if day and id(row) not in counting and _is_past(row, day) else None
        answered = row["rule"].startswith("interview")
        if day and verb is not None and occasion.is_of(article, verb, day, answered=answered):
            _is_of(row, (day.first, day.last), "refers_occasion")


def _of_their_numbers(rows: Sequence[Row]) -> None:
    """What somebody says of numbers of one day alone is of that day: "sagte, 48 Busse hätten Gäste gebracht".

    Of none, if they are of none: "zunächst war von 90 die Rede"; from then on, if planned: "rechnet mit 40 Bussen".
    """
    holding: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row["within"] and row["bound"] != "vague":
            holding[id(row["within"])].append(row)
    for held in holding.values():
        statement = held[0]["within"]
        main = [row for row in held if row["role"] != "old"] or held
        days = {(row["refers_from"], row["refers_to"]) for row in main}
        if len(days) > 1 or any(map(is_length, main)):
            continue
        changed = _is_of_old(statement, held)
        told = (OF_ANY if changed else OF_DAYS).search(main[0]["rule"])
        if told and (changed or OF_SAYING.search(statement["rule"])):
            _is_of(statement, days.pop(), told[0])


def _is_of_old(statement: Row, held: Sequence[Row]) -> bool:
    """ "von 40 *im Mai 2023* auf 60 im Mai 2024 gestiegen" is of the day of the 60."""
    own = (statement["refers_from"], statement["refers_to"])
    return any(row["role"] == "old" and own == (row["refers_from"], row["refers_to"]) for row in held)


def _verb(article: Article, row: Row) -> int | None:
    """Where the first finite verb of a message stands; None where it is no sentence, or one in the present tense."""
    clause = article.clause(row["start"])
    if clause is None:
        return None
    inside = [any(piece.start <= word[0] < piece.end for piece in row["message"]) for word in clause.tokens]
    first = next((clause.tokens[n] for n, _ in clause.verbs if inside[n]), None)
    if first is None:
        return None
    told = list(compress(clause.tokens, inside))
    now = all(one.tense == "present" for one in inflection.finite(first[3]))
    done = any(inflection.participle(word[3]) for word in told if word is not first)  # "beharrt" may be both
    return None if now and not done else first[0]


def _is_past(row: Row, day: Day) -> bool:
    """What was said on a later day than the article's, and is no plan and no condition."""
    late = row["said_to"] is None or day.first is None or row["said_to"] > day.first
    return late and row["certainty"] not in narrated.NOT_HAPPENED


def _is_of(statement: Row, days: tuple[date | None, date | None], rule: str) -> None:
    """A statement is of those days, whatever it had of its own."""
    statement |= {"refers_from": days[0], "refers_to": days[1]}
    statement["rule"] = OWN_DAYS.sub(rule, statement["rule"])
