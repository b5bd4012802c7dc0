"""`draft`: a first topic file for unknown articles, by frequency, to be edited by a person. It loads as written."""

import json
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pandas as pd

from helpers import schema
from helpers.german import quantities, speech
from helpers.german.reading import Reading, read

MOST_ACTORS, MOST_PLACES, MOST_THINGS, MOST_WORDS = 25, 15, 10, 6
SEEN = 2  # times: a place or thing that stands only once gets no entry
PLACE = re.compile(r"\b(?:in|nach|aus|bei)\s+([A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?)(?!\w)")
DETERMINER = r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in\w{0,2}|[Kk]ein\w{0,2}|[Ii]hre?\w?|[Ss]eine?\w?|zu[rm])"
WITH_ARTICLE = re.compile(DETERMINER + r"\s+([A-ZÄÖÜ][\wäöüß]+)")
NAME = re.compile(r"[A-ZÄÖÜ][\wäöüß.-]*\w")
NAME_END = re.compile(r",|\s(?:und|oder|bei|beim|in|im|für|gegenüber)\s")  # "die USA und ihre Verbündeten": USA
# What became of those counted makes another measurand: two prisoners and 2,000 dead do not contradict each other.
FATES = (
    "getötet gestorben gefallen verletzt verwundet festgenommen verhaftet gefangen vermisst gerettet geflohen infiziert"
).split()
PARTICIPLE = re.compile(r"\b((?:ge|ver|be|er|ent|zer|\w{2,4}ge)[a-zäöüß]{2,}(?:t|en))\b")
NO_WORD = frozenset(
    "werden worden geworden gegen gegeben gewesen geben gehen bereits gesagt berichtet gesamten gemeldet".split()
)
NO_PLACE = frozenset(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch "
    "Donnerstag Freitag Samstag Sonntag Angaben "
    "Zukunft Folge Form Kraft Prozent Sachen Richtung Haft Berichten Ansicht".split()
)
WIDTH = 75  # characters of a line of comment
HEAD = """# A first draft, made from {n} articles by counting. Everything here wants a person's eye: \
join what is one, remove what is none, and say what is part of what.
# Words are literal; German endings may vary; "A + B" needs both words in any order.
name = "draft"
"""
ACTORS = """
# --- Who speaks, by number of statements. Add parties and roll persons up to them: part_of = "...".
"""
PLACES = """
# --- Where, by number of mentions. Say which lies in which: within = "...".
"""
THINGS = """
# --- What is counted, by number of counts.
"""
MEASURANDS = """
# --- What exactly is counted. One without places and cues takes every count that no other takes; split it by \
place and state, name the whole of each part (part_of), and say which may only grow (cumulative = true).
"""
REST = """
# --- What is claimed, and what dates the texts from outside: write your own.
#
# [[proposition]]
# id = "closed"
# label = "the bridge is closed"
# label_de = "Die Brücke ist gesperrt"
# cues = ["Brücke + gesperrt"]
#
# [[event]]
# id = "council"
# label = "council meeting"
# date = 2024-05-04
# source = "minutes of the council"
"""


def draft(articles: pd.DataFrame) -> str:
    """A topic file (TOML text): speakers, places, things counted and the words beside them, by frequency."""
    texts = list(schema.need(articles, ("text",), "read the articles with gl.read first")["text"])
    found = [ACTORS, *_actors(texts), PLACES, *_places(texts), *_things(texts)]
    lines = "".join([HEAD.format(n=len(texts)), *found, REST]).split("\n")
    return "\n".join(_narrow(line) for line in lines)


def _narrow(line: str) -> str:
    """A comment on as many lines as a small window needs."""
    return textwrap.fill(line, WIDTH, subsequent_indent="# ") if len(line) > WIDTH and line[0] == "#" else line


def _entry(kind: str, comment: str, **fields: object) -> str:
    lines = [f"# {comment}", f"[[{kind}]]", *(f"{name} = {_toml(cell)}" for name, cell in fields.items())]
    return "\n" + "\n".join(lines) + "\n"


def _toml(cell: object) -> str:
    return "[" + ", ".join(map(_toml, cell)) + "]" if isinstance(cell, list) else json.dumps(cell, ensure_ascii=False)


def _clean(text: str) -> str:
    """On one line, without what no file may hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


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


def _actors(texts: Iterable[str]) -> Iterator[str]:
    """Speakers by their last name or noun, with the longest form seen."""
    seen: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for said in speech.find(text):
            span = said.referent or said.speaker
            whole = _clean(text[span.start : span.end]) if span else ""
            names = NAME.findall(NAME_END.split(whole)[0])
            if names:
                seen[names[-1].removesuffix("s")].append(whole)
    taken: set[str] = set()
    for alias, forms in sorted(seen.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_ACTORS]:
        if len(alias) > 1:
            longest = max(sorted(forms), key=len)
            yield _entry(
                "actor", f"statements: {len(forms)}", id=_id(alias, taken), name=longest, aliases=[alias], side=""
            )


def _places(texts: Iterable[str]) -> Iterator[str]:
    """Names after in, nach, aus, bei that never take an article: "in Bonn", not "in Gefahr" ("die Gefahr")."""
    counts, nouns = Counter[str](), set[str]()
    examples: dict[str, str] = {}
    for text in texts:
        nouns.update(WITH_ARTICLE.findall(text))
        for match in PLACE.finditer(text):
            counts[match.group(1)] += 1
            examples.setdefault(match.group(1), _clean(text[max(0, match.start() - 30) : match.end() + 20]))
    taken: set[str] = set()
    names = [name for name, count in counts.most_common() if count >= SEEN and name not in nouns | NO_PLACE]
    for name in names[:MOST_PLACES]:
        yield _entry("place", f'mentions: {counts[name]} ("… {examples[name]} …")', id=_id(name, taken), aliases=[name])


def _things(texts: Iterable[str]) -> Iterator[str]:
    """Nouns counted; and for each what is counted: the whole, and each fate that stands beside several counts."""
    counts: Counter[str] = Counter()
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[str, str] = {}
    for text in texts:
        reading = read(text)
        for found in quantities.find(text):
            nouns = NAME.findall(found.thing or "")
            if nouns and not found.unit:
                noun = _clean(nouns[-1])
                counts[noun] += 1
                beside[noun].update(_words(_stretch(reading, found.number_start, found.end)))
                examples.setdefault(noun, _clean(text[found.start : found.end]))
    taken: set[str] = set()
    ids = {noun: _id(noun, taken) for noun, count in counts.most_common(MOST_THINGS) if count >= SEEN}
    yield THINGS
    for noun, id in ids.items():
        yield _entry("thing", f'counts: {counts[noun]} ("{examples[noun]}")', id=id, words=[noun])
    yield MEASURANDS
    for noun, id in ids.items():
        common = ", ".join(f"{word} {count}" for word, count in beside[noun].most_common(MOST_WORDS) if count >= SEEN)
        comment = f"counts: {counts[noun]}; beside them: {common or 'nothing that returns'}"
        yield _entry("measurand", comment, id=id, label=noun, label_de=noun, thing=id)
        for fate in (fate for fate in FATES if beside[noun][fate] >= SEEN):
            name = f"{noun}: {fate}"
            cells = {"label": name, "label_de": name, "thing": id, "cues": [fate]}
            yield _entry("measurand", f"counts: {beside[noun][fate]}", id=_id(f"{noun} {fate}", taken), **cells)


def _stretch(reading: Reading, start: int, end: int) -> str:
    """The words of the clause around a number."""
    clause = reading.clause(start)
    first, last = clause.stretch(start) if clause else (start, end)
    return reading.text[first : max(last, end)]


def _words(clause: str) -> set[str]:
    """Words beside a number that may tell place or state: names after in, nach, aus, bei, and participles."""
    return ({*PLACE.findall(clause), *PARTICIPLE.findall(clause)} - NO_WORD) - NO_PLACE
