"""No text makes a pattern slow: every compiled pattern of the package is attacked with its own parts.

For each repeatable part of a pattern: what may stand before it, the part itself many times and four times as often, and
a character that lets the match fail. Four times the text may take about four times as long; sixteen times would be the
square. One quick look at short texts sorts out nearly all; only what seems to grow is measured with care.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]  # not for others, but the only parser of patterns
from re import _parser  # type: ignore[attr-defined]  # the same
from typing import Any

import pytest

import helpers
from helpers.claims import dayroles, scenes, windows
from helpers.german.dates import retrospect, tense
from helpers.german.dates.find import _FORMS
from helpers.german.patterns import Late, Leading

SHORT, GROWTH = 100, 8  # repeats; how many times as long four times the text may take
SUSPECT = 6  # a single look at a square shows less than its sixteen now and then
FLOOR = 0.0001  # seconds: below this a growth is noise
MANY = 400  # what may stand this often may stand as often as it likes
ENDS = ("\0", " ")


SEARCHING = ("search", "finditer", "findall", "sub", "subn", "split")
Attacked = tuple[re.Pattern[str], bool]  # a pattern, and whether it is only ever tried at one place


def patterns() -> list[Attacked]:
    """Every compiled pattern that a module of the package holds, once; containers and dataclasses looked into."""
    source = "\n".join(path.read_text("utf-8") for path in Path(helpers.__file__).parent.rglob("*.py"))
    used = called(source, rf"\.(?:{'|'.join(SEARCHING)})\(")
    tried = called(source, r"\.(?:match|fullmatch)\b")
    found: dict[tuple[str, int], Attacked] = {}
    for module in pkgutil.walk_packages(helpers.__path__, "helpers."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern, named in _held(value, name):
                found.setdefault((pattern.pattern, pattern.flags), (pattern, named in tried - used))
    return list(found.values())


def called(source: str, methods: str) -> set[str]:
    """The names before some methods: "NUMBER"; of "form.pattern.match" both "form.pattern" and "pattern"."""
    found = set(re.findall(rf"\b(?:\w+\.)?\w+(?={methods})", source))
    return found | {name.split(".")[-1] for name in found}


def _held(value: Any, name: str, depth: int = 4) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns in a value, with the name by which the package calls them: "form.pattern" for a field."""
    if isinstance(value, Leading):
        yield from _held(value.whole, name, depth)
    elif isinstance(value, Late):
        yield re.compile(value.pattern, value.flags), name
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value, name
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from _held(one, name, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _held(one, name, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _held(getattr(value, field.name), f"{type(value).__name__.lower()}.{field.name}", depth)


def sample(items: Any, turn: int = 0) -> str:
    """A text that a parsed pattern matches, looks around aside; `turn` chooses among alternatives."""
    return "".join(_one(op, value, turn) for op, value in items)


def _one(op: Any, value: Any, turn: int) -> str:
    if op is sre.LITERAL:
        return chr(value)
    if op is sre.NOT_LITERAL:
        return "x" if value != ord("x") else "y"
    if op is sre.ANY:
        return "x"
    if op is sre.IN:
        return _of_class(value, turn)
    if op is sre.BRANCH:
        return sample(value[1][turn % len(value[1])], turn)
    if op is sre.SUBPATTERN:
        return sample(value[-1], turn)
    if op is sre.ATOMIC_GROUP:
        return sample(value, turn)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return sample(value[2], turn) * max(value[0], 1)
    return ""


CATEGORIES = {sre.CATEGORY_WORD: "e", sre.CATEGORY_DIGIT: "7", sre.CATEGORY_SPACE: " ", sre.CATEGORY_NOT_SPACE: "e"}
CATEGORIES |= {sre.CATEGORY_NOT_WORD: " ", sre.CATEGORY_NOT_DIGIT: "e"}


def _of_class(members: Any, turn: int) -> str:
    if members[0][0] is sre.NEGATE:
        barred = {value for op, value in members[1:] if op is sre.LITERAL}
        return next(char for char in "ex 7.," if ord(char) not in barred)
    op, value = members[turn % len(members)]
    if op is sre.LITERAL:
        return chr(value)
    return chr(value[0]) if op is sre.RANGE else CATEGORIES.get(value, "e")


def repeats(items: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """(what may stand before, the part) of every part of a parsed pattern that may stand many times."""
    for op, value in items:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            if value[1] > MANY:
                yield from ((before, sample(value[2], turn)) for turn in (0, 1, 2))
            yield from repeats(value[2], before)
        elif op is sre.SUBPATTERN:
            yield from repeats(value[-1], before)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from repeats(branch, before)
        before += _one(op, value, 0)


def seconds(attacked: Attacked, text: str, rounds: int = 2) -> float:
    pattern, at_one_place = attacked
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        if at_one_place:
            pattern.match(text)
        else:
            for _ in pattern.finditer(text):
                pass
        best = min(best, time.process_time() - start)
    return best


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    parts = dict.fromkeys(repeats(parsed))
    whole = sample(parsed)
    for before, part in [*parts, ("", whole), ("", whole[:-1])]:
        if part:
            yield from ((before, part, end) for end in ENDS)


def grows(attacked: Attacked, before: str, part: str, end: str, often: int = SHORT) -> bool:
    """Whether the time grows faster than the text: seen once, then measured twice before it is believed."""
    short, long = before + part * often + end, before + part * 4 * often + end
    taken = seconds(attacked, long, 1)
    if taken < FLOOR or taken < SUSPECT * seconds(attacked, short, 1):
        return False
    return all(seconds(attacked, long) > GROWTH * seconds(attacked, short) for _ in range(2))


def test_every_pattern_is_found():
    assert len(patterns()) > 100


def test_patterns_compiled_late_are_found_too():
    attacked = {pattern.pattern for pattern, _ in patterns()}
    assert {retrospect._MISHAP.whole.pattern, scenes.MEETING.pattern} <= attacked


def test_what_leads_up_to_a_place_ends_in_one_of_its_last_words():
    leading = [one for module in (retrospect, tense, windows, dayroles) for one in vars(module).values()]
    leading = [one for one in leading if isinstance(one, Leading)]
    assert len(leading) > 10
    for one in leading:
        parsed = _parser.parse(one.whole.pattern, one.whole.flags)
        for text in {"x. " + sample(parsed, turn) for turn in range(9)} | {sample(parsed, turn) for turn in range(9)}:
            if one.whole.search(text):
                assert one.search(text, 0, len(text)), (one.whole.pattern, text)


def test_patterns_of_forms_are_found_and_tried_at_one_place():
    attacked = {pattern.pattern: at_one_place for pattern, at_one_place in patterns()}
    assert attacked[_FORMS[0].pattern.pattern]


ONE_CHARACTER = (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN)


def misread(items: Any) -> bool:
    """Whether Python before 3.11.5 may misread a part: all or nothing of several characters, "(?:ab)*+", "(?>ab)"."""
    return any(_misread(op, value) for op, value in items)


def _misread(op: Any, value: Any) -> bool:
    if op is sre.ATOMIC_GROUP:
        return True
    if op is sre.POSSESSIVE_REPEAT and not (len(value[2]) == 1 and value[2][0][0] in ONE_CHARACTER):
        return True
    inside = value[1] if op is sre.BRANCH else value if isinstance(value, tuple) else ()
    return any(misread(part) for part in inside if isinstance(part, _parser.SubPattern))


def test_no_pattern_is_read_otherwise_by_an_older_python():
    assert [p.pattern for p, _ in patterns() if misread(_parser.parse(p.pattern, p.flags))] == []


@pytest.mark.parametrize(
    "pattern, expected",
    [
        (r"\d{3}(?:\.\d{3})*+(?!\d)", True),
        (r"x(?=a(?:b|(?:cd)++))", True),
        (r"(?>ab|a)c", True),
        (r"\d++(?:[.,]\w*+)?", False),
        (r"(?:\.\d{3})*(?!\d)", False),
    ],
)
def test_what_an_older_python_misreads(pattern, expected):
    assert misread(_parser.parse(pattern)) is expected


@pytest.mark.parametrize("often", [SHORT, pytest.param(4 * SHORT, marks=pytest.mark.slow)])
def test_no_pattern_grows_faster_than_the_text(often):
    slow = []
    for attacked in patterns():
        for before, part, end in attacks(attacked[0]):
            if grows(attacked, before, part, end, often):
                slow.append(f"{attacked[0].pattern[:80]!r}: {before!r} + {part!r} * n + {end!r}")
                break
    assert slow == []


@pytest.mark.parametrize(
    "pattern, slow",
    [
        (r"\s+x", True),
        (r"(?<!\s)\s+x", False),
        (r"\d+(?:\.\d+)*", False),
        (r"(?:\w+ )*\w+!", True),
        (r"\w+@", True),
        (r"(?<!\w)\w+@", False),
    ],
)
def test_the_attack_finds_what_it_is_for(pattern, slow):
    compiled = re.compile(pattern)
    assert any(grows((compiled, False), *attack) for attack in attacks(compiled)) is slow
