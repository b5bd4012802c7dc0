"""`draft`: a first topic file for unknown articles, to be edited by a person. It loads and runs as written."""

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.german.reading import Reading
from helpers.topic import counting, disputing, fates, proposing, speaking
from helpers.topic.bodies import Speaker
from helpers.topic.counting import Counted, State

MOST_ACTORS, MOST_PLACES, MOST_THINGS, MOST_WORDS, MOST_DISPUTES = 25, 15, 10, 12, 5
PLANNED = "geplant"  # what a measurand of plans is named
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
WIDTH = 75  # characters of a line of comment


Say = Callable[..., str]  # a sentence of the draft in the reader's language, by its key


def draft(articles: pd.DataFrame, *, language: str = wording.LANGUAGE) -> str:
    """A topic file (TOML text): who speaks, where, what is counted in which state, what is disputed; with evidence.

    Its comments are in `language`.
    """
    texts = list(schema.need(articles, ("text",), "read the articles with gl.read first")["text"])
    readings = [Reading(text) for text in texts]

    def say(key: str, **parts: Any) -> str:
        return wording.say(f"draft.{key}", language, **parts)

    things = counting.things(readings)[:MOST_THINGS]
    speakers = speaking.speakers(readings)[:MOST_ACTORS]
    names = [alias for one in speakers for alias in one.aliases]
    seen = proposing.places(texts, names)[:MOST_PLACES]
    things = [_placed(thing, {name for name, *_ in seen}) for thing in things]
    found = [*_actors(speakers, say), *_places(seen, things, say), *_things(things, say)]
    found += _disputes(readings, say)
    lines = "\n".join([say("head", n=len(texts)), *found, say("event")]).split("\n")
    return "\n".join(_narrow(line) for line in lines)


def _narrow(line: str) -> str:
    """A comment on as many lines as a small window needs."""
    return textwrap.fill(line, WIDTH, subsequent_indent="# ") if len(line) > WIDTH and line[0] == "#" else line


def _entry(kind: str, comment: str, **fields: object) -> str:
    cells = (f"{name} = {_toml(cell)}" for name, cell in fields.items() if cell not in ([], None))
    return "\n".join(["", f"# {comment}", f"[[{kind}]]", *cells])


def _toml(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "[" + ", ".join(map(_toml, cell)) + "]" if isinstance(cell, list) else json.dumps(cell, ensure_ascii=False)


def _id(name: str, taken: set[str]) -> str:
    """ "Räte-Republik" -> raete_republik, never twice."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "x"
    id = next(id for n in count(1) if (id := base if n == 1 else f"{base}_{n}") not in taken)
    taken.add(id)
    return id


def _actors(found: Sequence[Speaker], say: Say) -> Iterator[str]:
    taken: set[str] = set()
    ids = {one.name: _id(one.name, taken) for one in found}
    yield say("actors")
    for one in found:
        cells = {"name": one.name, "aliases": one.aliases, "part_of": ids.get(one.part_of), "side": ""}
        yield _entry("actor", say("actor", n=one.seen, example=one.example), id=ids[one.name], **cells)


def _placed(thing: Counted, names: Collection[str]) -> Counted:
    """ "davon 15 in Tannau" is a place, where the draft names it as one: not a word that a measurand may stand on."""
    states = [replace(one, kind="place") if one.kind == "part" and one.which in names else one for one in thing.states]
    return replace(thing, states=list({(one.kind, one.which): one for one in states}.values()))


def _places(seen: Sequence[tuple[str, int, str]], things: Sequence[Counted], say: Say) -> Iterator[str]:
    taken: set[str] = set()
    found = {name: say("place", n=n, example=example) for name, n, example in seen}
    alone = [state.words[0] for thing in things for state in thing.states if state.kind == "place"]
    yield "\n" + say("places")
    for name, comment in ({name: say("there", name=name) for name in alone} | found).items():
        yield _entry("place", comment, id=_id(name, taken), aliases=[name])


def _things(found: Sequence[Counted], say: Say) -> Iterator[str]:
    """Things, and for each the whole of its counts and every state seen beside one."""
    taken: set[str] = set()
    ids = [(thing, _id(thing.words[0], taken)) for thing in found]
    yield "\n" + say("things")
    for thing, id in ids:
        yield _entry("thing", say("thing", n=thing.seen, example=thing.example), id=id, words=thing.words[:MOST_WORDS])
    yield "\n" + say("measurands")
    wholes: dict[str, str] = {}
    for thing, id in sorted(ids, key=lambda pair: counting.ANYBODY not in pair[0].words):
        for state in thing.states:
            word = PLANNED if state.kind == "planned" else state.which or "".join(state.words[:1])
            own = _id(f"{id} {word}", taken) if word else id
            part = _whole(id, state, wholes)
            cells = _measurand(thing.words[0], word, state) | {"thing": id, "part_of": part}
            yield _entry("measurand", say("measurand", n=state.seen), id=own, **cells)
            if counting.ANYBODY in thing.words and state.kind in fates.FATES:
                wholes[state.kind] = own


def _whole(id: str, state: State, wholes: dict[str, str]) -> str | None:
    """What a measurand is a part of: all of its thing, the plans, all people of that fate (officers hurt)."""
    if state.kind == "month":
        return f"{id}_{PLANNED}"
    return id if state.kind in ("place", "part", "lacking") else wholes.get(state.kind)


def _measurand(thing: str, word: str, state: State) -> dict[str, object]:
    name = f"{thing} ({word})" if word else thing
    cells: dict[str, object] = {"label": name, "planned": state.kind in ("planned", "month") or None}
    return cells | ({"places": [_id(word, set())]} if state.kind == "place" else {"cues": state.words})


def _disputes(readings: Sequence[Reading], say: Say) -> Iterator[str]:
    yield "\n" + say("propositions")
    taken: set[str] = set()
    found = disputing.disputes(readings)[:MOST_DISPUTES]
    for one in found:
        said = {"denied": one.denied[:WIDTH], "affirmed": one.affirmed[:WIDTH]}
        comment = say("dispute", **said) if one.affirmed else say("denied", denied=said["denied"])
        name, cue = " ".join(one.words), " + ".join(one.words)
        yield _entry("proposition", comment, id=_id(name, taken), label=name, cues=[cue])
    if not found:
        yield say("proposition")
