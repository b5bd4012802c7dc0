"""Two sources that each give a number tell of no change: what one says first, another may never have said.

"Die Anwälte sprechen von 310. Der Betreiber hatte zunächst von 20 gesprochen"
"""

import re
from collections.abc import Sequence
from typing import Any

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.claims.speakers import ANY_BODY

Row = dict[str, Any]
OF_CHANGE = re.compile(r"\b(?:change|revision);?")


def part(article: Article, rows: Sequence[Row]) -> None:
    """Make counts of the old and the new number of a change whose two ends are two sources'."""
    places = {row["number_start"]: row for row in rows}
    for row in rows:
        others = [places[at] for at in row["partners"] if at in places]
        if row["role"] in ("old", "new") and len(others) == 1 and _of_two(article, row, others[0]):
            for one in (row, others[0]):
                one |= {"role": "count", "partners": (), "rule": OF_CHANGE.sub("", one["rule"])}


def _of_two(article: Article, one: Row, other: Row) -> bool:
    """Whether each is another actor's, and none is "die Behörde", who may be either."""
    if other["role"] not in ("old", "new") or "planned" in (one["certainty"], other["certainty"]):
        return False  # "Statt der vom Amt angekündigten 180 kamen laut Polizei 165"
    named = [row["actor"] for row in (one, other) if row["actor"] and _is_named(article, row["speaker"])]
    return len(named) == 2 and named[0] != named[1]


def _is_named(article: Article, speaker: str) -> bool:
    """Not "die Behörde", unless the story calls one so."""
    called_so = article.topic is not None and topics.actor_of(article.topic, speaker)
    return bool(called_so) or not ANY_BODY.fullmatch(speaker)
