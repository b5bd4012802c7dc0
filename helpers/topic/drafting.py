"""`draft`: a first topic file for unknown articles, to be edited by a person. It loads and runs as written."""

import json
import re
import textwrap
from collections.abc import Iterator, Sequence

import pandas as pd

from helpers import schema
from helpers.german.reading import Reading
from helpers.topic import counting, fates, proposing, speaking
from helpers.topic.bodies import Speaker
from helpers.topic.counting import Counted, State

MOST_ACTORS, MOST_PLACES, MOST_THINGS, MOST_WORDS, MOST_DISPUTES = 25, 15, 10, 12, 3
PLANNED = "geplant"  # what a measurand of plans is named
WIDTH = 75  # characters of a line of comment
HEAD = """# A first draft, made from {n} articles by counting. Everything here wants a person's eye: \
join what is one, remove what is none, and say what is part of what.
# Words are found in all their forms; "A + B" needs both words in any order.
name = "draft"
"""
ACTORS = """
# --- Who speaks or plans, by number of statements: bodies, then persons with the body they speak for (part_of). \
side: who stands with whom.
"""
PLACES = """
# --- Where, by number of mentions. Say which lies in which: within = "...".
"""
THINGS = """
# --- What is counted, by number of counts. Different words for the same people are one thing.
"""
MEASURANDS = """
# --- What exactly is counted. A number goes to the measurand for which most words speak: a cue or a place in its \
clause, the thing itself, the number just before. One without places and cues takes every count of its thing that \
no other takes. An example: "Am Kai wurden sechs Besucher verletzt" counts people (Besucher), at the quay (am Kai), \
hurt (verletzt); a measurand with the cue "verletzt" takes it, one with the place Kai alone does not, since what \
became of them makes another count. gl.explain names the words that decided.
# planned = true: what is counted are plans; cumulative = true: it may only grow; part_of: the whole.
"""
PROPOSITIONS = """
# --- What one denies and another affirms, by the words they share; and what dates the texts from outside: \
write your own.
"""
EVENT = """#
# [[event]]
# id = "council"
# label = "council meeting"
# date = 2024-05-04
# source = "minutes of the council"
"""
PROPOSITION = """#
# [[proposition]]
# id = "closed"
# label = "the bridge is closed"
# label_de = "Die Brücke ist gesperrt"
# cues = ["Brücke + gesperrt"]
"""


def draft(articles: pd.DataFrame) -> str:
    """A topic file (TOML text): who speaks, where, what is counted in which state, what is disputed; with evidence."""
    texts = list(schema.need(articles, ("text",), "read the articles with gl.read first")["text"])
    readings = [Reading(text) for text in texts]
    found = [ACTORS, *_actors(readings), PLACES, *_places(texts, readings), *_things(readings), *_disputes(readings)]
    lines = "".join([HEAD.format(n=len(texts)), *found, EVENT]).split("\n")
    return "\n".join(_narrow(line) for line in lines)


def _narrow(line: str) -> str:
    """A comment on as many lines as a small window needs."""
    return textwrap.fill(line, WIDTH, subsequent_indent="# ") if len(line) > WIDTH and line[0] == "#" else line


def _entry(kind: str, comment: str, **fields: object) -> str:
    lines = [f"# {comment}", f"[[{kind}]]", *(f"{name} = {_toml(cell)}" for name, cell in fields.items() if cell != [])]
    return "\n" + "\n".join(lines) + "\n"


def _toml(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "[" + ", ".join(map(_toml, cell)) + "]" if isinstance(cell, list) else json.dumps(cell, ensure_ascii=False)


def _id(name: str, taken: set[str]) -> str:
    """ "Räte-Republik" -> raete_republik, never twice."""
    plain = name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "x"
    id, n = base, 1
    while id in taken:
        n += 1
        id = f"{base}_{n}"
    taken.add(id)
    return id


def _actors(readings: Sequence[Reading]) -> Iterator[str]:
    taken: set[str] = set()
    found = speaking.speakers(readings)[:MOST_ACTORS]
    ids = {speaker.name: _id(speaker.name, taken) for speaker in found}
    for speaker in found:
        yield _actor(speaker, ids)


def _actor(speaker: Speaker, ids: dict[str, str]) -> str:
    above = {"part_of": ids[speaker.part_of]} if speaker.part_of in ids else {}
    cells = {"id": ids[speaker.name], "name": speaker.name, "aliases": speaker.aliases, **above}
    return _entry("actor", f'statements: {speaker.seen} ("{speaker.example}")', **cells, side="")


def _places(texts: Sequence[str], readings: Sequence[Reading]) -> Iterator[str]:
    taken: set[str] = set()
    for name, count, example in proposing.places(texts)[:MOST_PLACES]:
        yield _entry("place", f'mentions: {count} ("… {example} …")', id=_id(name, taken), aliases=[name])
    named = {name for name, *_ in proposing.places(texts)[:MOST_PLACES]}
    for name in dict.fromkeys(s.words[0] for t in counting.things(readings) for s in t.states if s.kind == "place"):
        if name not in named:
            yield _entry("place", f'counted there: "allein … {name}"', id=_id(name, taken), aliases=[name])


def _things(readings: Sequence[Reading]) -> Iterator[str]:
    """Things, and for each the whole of its counts and every state seen beside one."""
    taken: set[str] = set()
    found = counting.things(readings)[:MOST_THINGS]
    ids = [_id(thing.words[0], taken) for thing in found]
    yield THINGS
    for thing, id in zip(found, ids, strict=True):
        yield _entry("thing", f'counts: {thing.seen} ("{thing.example}")', id=id, words=thing.words[:MOST_WORDS])
    yield MEASURANDS
    wholes: dict[str, str] = {}
    for thing, id in sorted(zip(found, ids, strict=True), key=lambda pair: counting.ANYBODY not in pair[0].words):
        for state in thing.states:
            own = _own_id(id, state, taken)
            whole = (
                id if state.kind in ("place", "part") else wholes.get(state.kind, "")
            )  # officers hurt are people hurt
            yield _entry("measurand", f"counts: {state.seen}", id=own, **_measurand(thing, state, id, whole))
            if counting.ANYBODY in thing.words and state.kind in fates.FATES:
                wholes[state.kind] = own


def _word(state: State) -> str:
    return PLANNED if state.kind == "planned" else "".join(state.words[:1])


def _own_id(thing: str, state: State, taken: set[str]) -> str:
    return _id(f"{thing} {_word(state)}", taken) if _word(state) else thing


def _measurand(thing: Counted, state: State, id: str, whole: str) -> dict[str, object]:
    word = _word(state)
    name = f"{thing.words[0]} ({word})" if word else thing.words[0]
    cells: dict[str, object] = {"label": name, "label_de": name, "thing": id}
    cells |= {"places": [_id(word, set())]} if state.kind == "place" else {"cues": state.words}
    cells |= {"planned": True} if state.kind == "planned" else {}
    return cells | ({"part_of": whole} if whole else {})


def _disputes(readings: Sequence[Reading]) -> Iterator[str]:
    yield PROPOSITIONS
    taken: set[str] = set()
    found = proposing.disputes(readings)[:MOST_DISPUTES]
    for dispute in found:
        comment = f'denied: "{dispute.denied[:WIDTH]}"; affirmed: "{dispute.affirmed[:WIDTH]}"'
        name, cue = " ".join(dispute.words), " + ".join(dispute.words)
        yield _entry("proposition", comment, id=_id(name, taken), label=name, label_de=name, cues=[cue])
    if not found:
        yield PROPOSITION
