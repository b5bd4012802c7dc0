"""Where each actor stands towards each proposition, in order of days, and where one turns round."""

import re
from collections import Counter, defaultdict
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare.rows import counted
from helpers.german import hedges
from helpers.topic import Topic, cue_in, thing_in
from helpers.topic.matching import TOGETHER

# Acts that take a stand on whether something is so; who demands or warns takes it for granted and takes no stand.
STANDS = ("asserts", "confirms", "denies", "estimates", "announces")
# "Die Stadt könnte den Hafen sperren", "sollte der Hafen wirklich gesperrt werden": so worded, nothing is affirmed yet.
OPEN = ("possible", "hypothetical", "planned", "unconfirmed")
# "haben noch nicht teilgenommen", "keine Truppen", but "nicht nur"
NOT = re.compile(r"\b(?:nicht(?!\s+(?:nur|allein|bloß))|kein\w*|nie(?:mals)?|ohne)\b", re.I)
NOT_YET = re.compile(r"\b(?:noch|bisher|bislang|vorerst|zunächst|ohne)\b", re.I)
# "vorbereitet, Soldaten zu schicken", "um zu kämpfen", "einzusetzen"; "geschickt zu haben" has happened
AIM = re.compile(r"\b(?:zu\s+\w+e?n|\w{2,}zu\w{3,}e?n)\W*$")
DONE = re.compile(r"\bzu\s+(?:haben|sein)\W*$")
CLAIMING = re.compile(r"\b(?:behaupte|unterstell|verbreite)")
CLAUSE, AND = re.compile(r"[^,;:.!?–]+"), re.compile(r"\s(?:und|aber|doch|sowie)\s")


def stances(claims: pd.DataFrame, story: Topic) -> pd.DataFrame:
    """One row per actor, proposition and statement, by day: actor, proposition, day, polarity, claim_id, reversal_of.

    Affirmed is only what is said to be so, denied also what is said not to be so: what is not yet so, possible,
    conditional, planned, feared or demanded is left open; a proposition that most demand ("are to be withdrawn") or
    fear is affirmed by a demand or a warning. A reversal is the first statement of an actor that affirms what the same
    actor denied on an earlier day, or the other way round; the days of both must be known and lie apart. Another
    proposition (at the front) is none.
    """
    places = {actor.id: n for n, actor in enumerate(story.actors)}
    order = {proposition.id: n for n, proposition in enumerate(story.propositions)}
    said = [row for row in counted(claims, "statement") if row.proposition]
    standing = _standing(said)
    rows = [(actor, row) for row in said for actor in row.actor.split(";") if actor]
    rows.sort(key=lambda pair: (places.get(pair[0], 99), order.get(pair[1].proposition, 99), *_when(pair[1])))
    last: dict[tuple[str, str], tuple[Any, str]] = {}
    found = []
    for actor, row in rows:
        worded = _worded(row, story, standing)
        before = last.get((actor, row.proposition))
        turned = before is not None and {before[1], worded} == {"affirms", "denies"}
        later = before is not None and _later(before[0], row)
        found.append({"actor": actor, "proposition": row.proposition, "day": row.said_from, "polarity": worded,
                      "claim_id": row.claim_id,
                      "reversal_of": before[0].claim_id if before and turned and later else ""})  # fmt: skip
        # a statement of the same days as an opposite one moves nothing: which came first is not known
        if worded != "leaves_open" and (before is None or before[1] == worded or later):
            last[actor, row.proposition] = row, worded
    return schema.frame("stances", found)


def left_open(claim: Any) -> bool:
    """True where the words of a statement leave something open: unsure, planned, conditional, "noch nicht".

    Any other `leaves_open` of `stances` takes no stand: it demands, condemns, or speaks of something near by.
    """
    unsure = claim.polarity == "leaves_open" or claim.certainty in OPEN
    return bool(unsure or (claim.speech_act in STANDS and NOT.search(claim.text)))


def _standing(rows: list[Any]) -> dict[str, set[str]]:
    """proposition -> acts that take a stand on it: besides `STANDS` the one that most of its statements are."""
    acts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        acts[row.proposition][row.speech_act] += 1
    return {
        proposition: {*STANDS, *(act for act, n in seen.items() if 2 * n > seen.total())}
        for proposition, seen in acts.items()
    }


def _worded(row: Any, story: Topic, standing: dict[str, set[str]]) -> str:
    """The polarity, where nothing is affirmed that is not said to be so."""
    if row.speech_act not in standing[row.proposition]:
        return "leaves_open"
    if row.polarity == "affirms" and row.certainty not in OPEN and _is_not_so(row, story):
        return "denies"
    unsure = row.certainty in OPEN or (row.speech_act in STANDS and not _is_so(row, story))
    return "leaves_open" if row.polarity == "affirms" and unsure else str(row.polarity)


def _is_so(row: Any, story: Topic) -> bool:
    """True if a clause, or a part of it up to "und", holds the proposition's words and says that it is so.

    "Das stimmt" holds none of them: it points back to an earlier sentence, and its polarity stands.
    """
    cues = story.propositions[row.proposition].cues if row.proposition in story.propositions else ()
    if _is_claimed(row) or not any(cue_in(story, cue, row.text) for cue in cues):
        return True
    parts = [part for clause in CLAUSE.findall(row.text) for part in (clause, *AND.split(clause))]
    return any(_realised(part) and any(_holds(part, cue, story) for cue in cues) for part in parts)


def _is_not_so(row: Any, story: Topic) -> bool:
    """True if all clauses with the proposition's words deny it, and none says that it is only not yet so."""
    if _is_claimed(row):
        return False
    cues = story.propositions[row.proposition].cues if row.proposition in story.propositions else ()
    held = [clause for clause in CLAUSE.findall(row.text) if any(_holds(clause, cue, story) for cue in cues)]
    flat = all(NOT.search(clause) and not NOT_YET.search(clause) and not AIM.search(clause) for clause in held)
    return bool(held and flat and not any(hedge.kind in OPEN for hedge in hedges.find(row.text)))


def _is_claimed(row: Any) -> bool:
    """ "Es kamen keine 500, *wie der Verein behauptete*": that they came, he claims; the denial is another's."""
    return "as_reported" in row.rule and CLAIMING.search(row.cue) is not None


def _holds(clause: str, cue: str, story: Topic) -> bool:
    """True if the words of a cue stand in this clause, its thing not somebody else's: "ukrainische Soldaten"."""
    things = [part[1:-1] for part in cue.split(TOGETHER) if part.startswith("<")]
    return cue_in(story, cue, clause) and all(thing_in(story, thing, clause) for thing in things)


def _realised(clause: str) -> bool:
    aim = AIM.search(clause) and not DONE.search(clause)
    return not (NOT.search(clause) or aim or any(hedge.kind in OPEN for hedge in hedges.find(clause)))


def _when(row: Any) -> tuple[pd.Timestamp, str]:
    return row.said_from if pd.notna(row.said_from) else pd.Timestamp.max, row.claim_id


def _later(before: Any, row: Any) -> bool:
    return bool(pd.notna(row.said_from) and pd.notna(before.said_to) and row.said_from > before.said_to)
