"""What each rule of speech brings: python -m tests.ablation PATH/TO/score_speech.py [--sample N]

Scores an annotated corpus with everything, then without each rule (its statements left out) and without each part (a
function of the room made to say nothing). Run by hand: it needs a corpus that is no part of this project.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from helpers.german import speech

# Parts that no rule id names: module, function, what it says when it is switched off.
PARTS: list[tuple[str, str, Any]] = [
    ("frames", "relayed", lambda unit, made: made),
    ("find", "_coordinated", lambda unit, event: False),
    ("find", "_idle", lambda unit, event: False),
    ("find", "_first_person", lambda unit: False),
    ("find", "_holds_all", lambda phrase, piece: False),
    ("content", "_continued", lambda unit, event, pieces: None),
    ("content", "_inside_phrase", lambda unit, j: False),
    ("content", "_passed_over", lambda unit, first: True),
    ("content", "_says_something", lambda unit, start, end: True),
    ("content", "_stranded", lambda unit, start, quote: False),
    ("content", "_question", lambda unit, event, i: True),
    ("content", "infinitive_end", lambda unit, first, end: end),
    ("extent", "_second_clause", lambda unit, j, end: False),
    ("extent", "_inverted_cue", lambda unit, i: False),
    ("extent", "_matrix_verb", lambda unit, i: False),
    ("extent", "_told_beside", lambda unit, i, end, main: False),
    ("extent", "_so_ends", lambda unit, i: False),
    ("events", "_attributive", lambda unit, i, last: False),
    ("events", "_own_particle", lambda unit, j, last: True),
    ("events", "opens_main", lambda unit, first: False),
    ("frames", "_relative_start", lambda unit, begin, first: begin),
    ("fronted", "object_first", lambda unit, event, before, other: False),
    ("media", "without_recipient", lambda unit, who: who),
    ("measures", "_gapped", lambda unit, event: iter(())),
    ("measures", "_attribute_of_object", lambda unit, start, event: False),
    ("moods", "unreal", lambda unit: False),
    ("running", "_told_by_another", lambda unit, statements, memory: False),
    ("moods", "hearsay", lambda unit: False),
    ("running", "joined", lambda text, last, one: None),
    ("running", "_own_subject", lambda unit: None),
    ("asides", "_so_is_said", lambda unit, i, k: None),
]


def scorer(path: Path) -> ModuleType:
    """The scorer of the corpus, a file that stands beside it."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file: give the path of the corpus' scorer.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def switched_off(room: str, name: str, neutral: Callable[..., Any]) -> Iterator[None]:
    """Every room that knows the function by its name uses `neutral` instead."""
    rooms = [module for key, module in sys.modules.items() if key.startswith("helpers.german.speech.")]
    real = getattr(import_module(f"helpers.german.speech.{room}"), name)
    users = [module for module in rooms if getattr(module, name, None) is real]
    for module in users:
        setattr(module, name, neutral)
    try:
        yield
    finally:
        for module in users:
            setattr(module, name, real)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="only every N-th article")
    options = parser.parse_args()
    score = scorer(options.scorer)
    lines = options.scorer.with_name("quotes.jsonl").read_text("utf-8").splitlines()[:: options.sample]
    articles = [score.Article(json.loads(line)) for line in lines]

    def joint(found: list[list[speech.Speech]]) -> float:
        pairs = [
            pair
            for article, one in zip(articles, found, strict=True)
            for pair in score.pair(score.annotations(article, one), article.gold)
        ]
        return float(score.shares(pairs, score.FULL)[2])

    everything = [speech.find(article.text) for article in articles]
    whole = joint(everything)
    print(f"everything {whole:.2f}\n{'rule':30}{'fires':>7}{'joint':>8}{'change':>8}")
    for rule in speech.RULES:
        without = joint([[one for one in found if one.rule != rule.id] for found in everything])
        fires = sum(one.rule == rule.id for found in everything for one in found)
        print(f"{rule.id:30}{fires:7}{without:8.2f}{without - whole:+8.2f}")
    for room, name, neutral in PARTS:
        with switched_off(room, name, neutral):
            found = [speech.find(article.text) for article in articles]
        changed = sum(a != b for a, b in zip(found, everything, strict=True))
        print(f"{f'{room}.{name}':30}{changed:7}{joint(found):8.2f}{joint(found) - whole:+8.2f}")


if __name__ == "__main__":
    main()
