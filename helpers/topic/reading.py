"""From a TOML file to a checked `Topic`. Every error names the file, the line and the cure."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from helpers import paths, wording
from helpers.topic.matching import TOGETHER
from helpers.topic.model import Actor, ById, Event, Measurand, Place, Proposition, Thing, Topic

KINDS: dict[str, tuple[str, type]] = {
    "actor": ("actors", Actor),
    "place": ("places", Place),
    "thing": ("things", Thing),
    "measurand": ("measurands", Measurand),
    "proposition": ("propositions", Proposition),
    "event": ("events", Event),
}
# field -> the kind of entry whose id it must be
REFERENCES = {
    ("actor", "part_of"): "actor", ("place", "within"): "place", ("thing", "of"): "actor",
    ("measurand", "thing"): "thing", ("measurand", "places"): "place", ("measurand", "part_of"): "measurand",
    ("measurand", "opposed"): "actor", ("proposition", "narrower_than"): "proposition", ("event", "actors"): "actor",
}  # fmt: skip
UPWARD = {"actor": "part_of", "place": "within", "measurand": "part_of", "proposition": "narrower_than"}
ID = re.compile(r"[A-Za-z0-9_-]+")
HEADER = re.compile(r"\s*\[\[\s*(\w+)\s*\]\]")  # "[[actor]]"
TYPES = {
    str: "text in quotation marks",
    tuple: "a list of texts",
    bool: "true or false",
    int: "a whole number, 0 or more",
    date: "a day",
}


class Source:
    """The file's name and lines, for errors that say where."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.lines = path, text.split("\n")
        self.begun: dict[str, list[int]] = {}  # kind -> lines on which its entries begin
        for n, line in enumerate(self.lines, 1):
            if header := HEADER.match(line):
                self.begun.setdefault(header[1], []).append(n)

    def error(self, line: int, message: str) -> ValueError:
        return ValueError(f"{self.path}, line {line}: {message}")

    def first(self, word: str) -> int:
        """The first line that holds a word, else 1."""
        return next((n for n, line in enumerate(self.lines, 1) if word in line), 1)

    def line_of(self, kind: str, place: int, words: str = "") -> int:
        """The line on which `words` stand in the `place`-th entry of a kind, else the line where the entry begins."""
        headers = self.begun.get(kind, [])
        first = headers[place] if place < len(headers) else 1
        last = next(
            (n for n in range(first, len(self.lines)) if self.lines[n].lstrip().startswith("[[")), len(self.lines)
        )
        return next((n for n in range(first, last + 1) if words and words in self.lines[n - 1]), first)


def load(name: str | Path) -> Topic:
    """A topic by name ("nordkorea": ``data/topics/nordkorea.toml``) or by path to its TOML file.

    Raises FileNotFoundError or ValueError of one sentence that names the file, the line and the cure.
    """
    if not isinstance(name, str | Path) or not str(name):
        raise ValueError(f"A story is loaded by the name or the path of its topic file, not by {name!r}; name one.")
    given = Path(name)
    path = paths.TOPICS / f"{name}.toml" if given.suffix != ".toml" else paths.existing(given)
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in paths.TOPICS.glob("*.toml")))
        raise FileNotFoundError(f"{path}: there is no such topic file; give a path ending in .toml or one of: {known}.")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: is not UTF-8; save it as UTF-8.") from error
    inside = path.resolve().is_relative_to(paths.ROOT)
    return from_text(text, path.resolve().relative_to(paths.ROOT) if inside else path)


def from_text(text: str, path: str | Path = "topic.toml") -> Topic:
    """A topic from the text of a TOML file; `path` is what errors call it."""
    source = Source(Path(path), text)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: is not TOML ({error}); check quotation marks and commas there.") from error
    except (RecursionError, ValueError) as error:  # brackets in thousands of brackets, a number of thousands of digits
        raise ValueError(f"{path}: is nested too deeply or holds too long a number; no topic needs that.") from error
    if not isinstance(raw.get("name"), str):
        raise source.error(1, 'the topic has no name; begin the file with name = "...".')
    for key in raw:
        if key != "name" and key not in KINDS:
            raise source.error(source.first(key), f"'{key}' is unknown; {wording.choice(key, ('name', *KINDS))}.")
    entries = {kind: [_entry(source, kind, n, row) for n, row in enumerate(_rows(source, raw, kind))] for kind in KINDS}
    _check(source, entries)
    return Topic(raw["name"], str(path), **{plural: ById(tuple(entries[kind])) for kind, (plural, _) in KINDS.items()})


def _rows(source: Source, raw: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    rows = raw.get(kind, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        fault = f"{kind} is not a list of entries; write [[{kind}]] with two brackets before each."
        raise source.error(source.first(kind), fault)
    return rows


def _entry(source: Source, kind: str, place: int, row: dict[str, Any]) -> Any:
    known = {field.name: field for field in fields(KINDS[kind][1])}
    for name, cell in row.items():
        line = source.line_of(kind, place, name)
        if name not in known:
            raise source.error(line, f"{kind} has no field '{name}'; {wording.choice(name, known)}.")
        expected = _type(known[name].type)
        if expected is tuple:
            good = isinstance(cell, list) and all(isinstance(part, str) and part.strip() for part in cell)
        else:
            good = type(cell) is expected and not (isinstance(cell, int) and cell < 0)
        if not good:
            raise source.error(line, f"{kind}.{name} must be {TYPES[expected]}; it is {cell!r}.")
    if "label_de" in known and row.get("label"):
        row = {"label_de": row["label"], **row}  # a story in one language needs one label
    for name, field in known.items():
        if field.default is MISSING and not row.get(name):
            raise source.error(source.line_of(kind, place), f"this {kind} has no {name}; add {name} = ....")
    if not ID.fullmatch(row["id"]):
        where = source.line_of(kind, place, row["id"])
        raise source.error(where, f"the id '{row['id']}' may hold only letters, digits, _ and -; rename it.")
    return KINDS[kind][1](**{name: tuple(cell) if isinstance(cell, list) else cell for name, cell in row.items()})


def _type(annotation: Any) -> type:
    return tuple if str(annotation).startswith("tuple") else annotation


def _check(source: Source, entries: dict[str, list[Any]]) -> None:
    """What only all entries together can tell; the first fault is raised with its line."""
    for kind, place, word, message in chain(*(find(entries) for find in (_doubles, _unknown, _circles, _odd))):
        raise source.error(source.line_of(kind, place, word), message)


Fault = tuple[str, int, str, str]  # the kind and place of an entry, the word to look for in it, what is wrong


def _doubles(entries: dict[str, list[Any]]) -> Iterator[Fault]:
    """Two entries of one id; an alias of two actors: else it would depend on the order of the file who speaks."""
    for kind, rows in entries.items():
        seen: set[str] = set()
        for place, row in enumerate(rows):
            if row.id in seen:
                yield kind, place, row.id, f"there are two entries {kind} '{row.id}'; rename or remove one."
            seen.add(row.id)
    owner: dict[str, str] = {}
    for place, actor in enumerate(entries["actor"]):
        for alias in actor.aliases:
            if (other := owner.setdefault(alias, actor.id)) != actor.id:
                yield "actor", place, alias, f"the alias '{alias}' names both {other} and {actor.id}; keep it once."


def _unknown(entries: dict[str, list[Any]]) -> Iterator[Fault]:
    """References to entries that are not there."""
    for (kind, name), wanted in REFERENCES.items():
        known = {row.id for row in entries[wanted]}
        for place, row in enumerate(entries[kind]):
            cell = getattr(row, name)
            for target in cell if isinstance(cell, tuple) else filter(None, [cell]):
                if target not in known:
                    cure = f"add [[{wanted}]] with this id or correct it"
                    yield kind, place, target, f"{kind} '{row.id}': {name} '{target}' is unknown; {cure}."


def _circles(entries: dict[str, list[Any]]) -> Iterator[Fault]:
    for kind, field in UPWARD.items():
        above = {row.id: getattr(row, field) for row in entries[kind]}
        for place, row in enumerate(entries[kind]):
            seen, at = {row.id}, above[row.id]
            while at and at not in seen:
                seen.add(at)
                at = above[at]
            if at:
                yield kind, place, field, f"{kind} '{row.id}' is above itself; break the circle of {field}."


def _odd(entries: dict[str, list[Any]]) -> Iterator[Fault]:
    """Cues with nothing beside "+", or with a thing that is not there."""
    things = {f"<{thing.id}>" for thing in entries["thing"]}
    cues = [
        (k, n, row, cue) for k in ("measurand", "proposition") for n, row in enumerate(entries[k]) for cue in row.cues
    ]
    for kind, place, row, cue in cues:
        for part in map(str.strip, cue.split(TOGETHER.strip())):
            if not part:
                yield kind, place, "+", f"{kind} '{row.id}': a cue has no word beside '+'; write it as 'A + B'."
            elif part.startswith("<") and part not in things:
                yield kind, place, part, f"{kind} '{row.id}': {part} is no [[thing]]; add it or correct the id."
