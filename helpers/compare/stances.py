"""Where each actor stands towards each proposition, in order of days, and where one turns round."""

from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare.rows import counted
from helpers.topic import Topic

# Acts that take a stand on whether something is so; who demands or warns takes it for granted and takes no stand.
STANDS = ("asserts", "confirms", "denies", "estimates", "announces")
# "Die Stadt könnte den Hafen sperren", "sollte der Hafen wirklich gesperrt werden": so worded, nothing is affirmed yet.
OPEN = ("possible", "hypothetical", "planned", "unconfirmed")


def stances(claims: pd.DataFrame, story: Topic) -> pd.DataFrame:
    """One row per actor, proposition and statement, by day: actor, proposition, day, polarity, claim_id, reversal_of.

    A reversal is the first statement of an actor that affirms what the same actor denied on an earlier day, or the
    other way round; the days of both must be known and lie apart. Another proposition (at the front) is none.
    """
    places = {actor.id: n for n, actor in enumerate(story.actors)}
    topics = {proposition.id: n for n, proposition in enumerate(story.propositions)}
    rows = [
        (actor, row)
        for row in counted(claims, "statement")
        if row.proposition
        for actor in row.actor.split(";")
        if actor
    ]
    rows.sort(key=lambda pair: (places.get(pair[0], 99), topics.get(pair[1].proposition, 99), *_when(pair[1])))
    last: dict[tuple[str, str], Any] = {}
    found = []
    for actor, row in rows:
        turned = _turned(last.get((actor, row.proposition)), row)
        found.append({"actor": actor, "proposition": row.proposition, "day": row.said_from, "polarity": _worded(row),
                      "claim_id": row.claim_id, "reversal_of": turned})  # fmt: skip
        if (
            row.speech_act in STANDS
            and _worded(row) != "leaves_open"
            and _stands_alone(last.get((actor, row.proposition)), row)
        ):
            last[actor, row.proposition] = row
    return schema.frame("stances", found)


def _worded(row: Any) -> str:
    """The polarity, where a possibility, a condition or a plan affirms nothing yet."""
    return "leaves_open" if row.polarity == "affirms" and row.certainty in OPEN else str(row.polarity)


def _when(row: Any) -> tuple[pd.Timestamp, str]:
    return row.said_from if pd.notna(row.said_from) else pd.Timestamp.max, row.claim_id


def _turned(before: Any, row: Any) -> str:
    turns = before is not None and row.speech_act in STANDS and {_worded(before), _worded(row)} == {"affirms", "denies"}
    return before.claim_id if turns and _later(before, row) else ""


def _stands_alone(before: Any, row: Any) -> bool:
    """A statement of the same days as an opposite one moves nothing: which came first is not known."""
    return before is None or before.polarity == row.polarity or _later(before, row)


def _later(before: Any, row: Any) -> bool:
    return bool(pd.notna(row.said_from) and pd.notna(before.said_to) and row.said_from > before.said_to)
