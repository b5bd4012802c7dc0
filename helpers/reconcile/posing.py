"""What a pool is asked: the measurand as the topic knows it, in the unit that most sources print."""

from collections import Counter
from dataclasses import replace
from difflib import get_close_matches

import pandas as pd

from helpers.reconcile.counts import Count, tree
from helpers.reconcile.voting import Question, barred
from helpers.topic import Topic

NAMED = 6  # measurands that an error lists


def posed(claims: pd.DataFrame, counts: list[Count], story: Topic | None, measurand: str) -> Question:
    """The question of a measurand, or an error that names those that read alike."""
    return _in_unit(_question(claims, story, measurand), counts)


def _question(claims: pd.DataFrame, story: Topic | None, measurand: str) -> Question:
    """The measurand as the topic knows it, or an error that names those that read alike."""
    counted = sorted(set(claims["measurand"]) - {""})
    ids = [one.id for one in story.measurands] if story else counted
    cure = "load a story (gl.story) or draft one (helpers.topic.draft) and extract the claims with it"
    if not ids and len(claims):
        raise ValueError(f"These claims count nothing that has a name; {cure}.")
    if measurand not in ids and (ids or len(claims)):
        alike = get_close_matches(measurand, ids, n=3, cutoff=0.6)
        near = f"did you mean {' or '.join(alike)}" if alike else f"use one of {', '.join(ids[:NAMED])}"
        also = "" if story else f"; without a story nouns are counted: {cure}"
        raise ValueError(f"There is no measurand '{measurand}'; {near}{also}.")
    if story and counted and not set(counted) & set(ids):
        raise ValueError(
            f"These claims count nothing of '{story.name}'; extract them with it: gl.extract(articles, story)."
        )
    entry = story.measurands[measurand] if story else None
    if entry is None:
        return Question(measurand)
    return Question(measurand, entry.planned, frozenset(entry.opposed), entry.tolerance_days, tree=tree(story))


def _in_unit(asked: Question, counts: list[Count]) -> Question:
    """The question with the unit in which most of those who may vote print it, the first of two as frequent."""
    own = Counter((one.unit, one.factor) for one in counts if one.measurand == asked.measurand and one.unit)
    if len(own) < 2:
        return asked
    voting = Counter((one.unit, one.factor) for one in counts if one.unit and not barred(one, asked))
    return replace(asked, unit=(voting or own).most_common(1)[0][0])
