"""How often each rule of attribution is right on annotated articles: counts only, no text.

python -m tests.accuracy --texts FOLDER --out data/rule_accuracy.csv FOLDER holds quotes.jsonl, one article a line:
text, sentences [[start, end]], quotes with message and speaker as lists of spans. Beside --out a second file
*_by_voice.csv says how many annotated quotations of each kind were found and given the right speaker.

A statement is right if its words and those of an annotated message, paired one to one, have an F1 of at least .5;
its speaker if it shares a word with the annotated one, or both are nobody. Where a rule marks a noun phrase or a
report without its cue, the whole sentence is compared, as annotated there.
"""

import argparse
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from helpers import articles, claims
from helpers.german import speech

WORD = re.compile(r"\w+")
RIGHT = 0.5
WHOLE_SENTENCE = ("reported", "free")
Tokens = frozenset[int]


def rule_accuracy(path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows (rule, fired, right, right_speaker) and rows (annotated, gold, found, right_speaker)."""
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in path.read_text("utf-8").splitlines():
        _count(json.loads(line), rules, kinds)
    by_rule = [
        dict(zip(("rule", "fired", "right", "right_speaker"), (rule, *n), strict=True)) for rule, n in _sorted(rules)
    ]
    by_kind = [
        dict(zip(("annotated", "gold", "found", "right_speaker"), (kind, *n), strict=True))
        for kind, n in _sorted(kinds)
    ]
    return by_rule, by_kind


def _sorted(counts: dict[str, list[int]]) -> Iterable[tuple[str, list[int]]]:
    return sorted(counts.items(), key=lambda item: (-item[1][0], item[0]))


def _count(article: dict[str, Any], rules: dict[str, list[int]], kinds: dict[str, list[int]]) -> None:
    text = article["text"]
    found = speech.find(text)
    starts = [match.start() for match in WORD.finditer(text)]
    messages = [_message(one, starts, article["sentences"]) for one in found]
    gold = [_tokens(starts, quote["message"]) for quote in article["quotes"]]
    pairs = dict(_pairs(messages, gold))
    for i, one in enumerate(found):
        row = rules[one.rule.split(";")[0]]
        row[0] += 1
        if i in pairs:
            row[1] += 1
            row[2] += _same_speaker(one, article["quotes"][pairs[i]], starts)
    back = {k: i for i, k in pairs.items()}
    for k, quote in enumerate(article["quotes"]):
        for kind in (quote["type"], "all"):
            kinds[kind][0] += 1
            if k in back:
                kinds[kind][1] += 1
                kinds[kind][2] += _same_speaker(found[back[k]], quote, starts)


def _tokens(starts: list[int], spans: Iterable[Iterable[int]]) -> Tokens:
    return frozenset(n for begin, end in spans for n in starts if begin <= n < end)


def _message(one: speech.Speech, starts: list[int], sentences: list[list[int]]) -> Tokens:
    spans = [[piece.start, piece.end] for piece in one.message]
    if one.voice in WHOLE_SENTENCE or one.rule == "noun_phrase_content":
        spans = [s for s in sentences if any(s[0] < end and begin < s[1] for begin, end in spans)]
    return _tokens(starts, spans)


def _pairs(found: list[Tokens], gold: list[Tokens]) -> Iterator[tuple[int, int]]:
    """The best pairs first, each side once."""
    scored = [
        (2 * len(a & b) / (len(a) + len(b)), i, k) for i, a in enumerate(found) for k, b in enumerate(gold) if a & b
    ]
    taken: set[tuple[str, int]] = set()
    for value, i, k in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if value >= RIGHT and not {("found", i), ("gold", k)} & taken:
            taken |= {("found", i), ("gold", k)}
            yield i, k


def _same_speaker(one: speech.Speech, quote: dict[str, Any], starts: list[int]) -> bool:
    annotated = _tokens(starts, quote["speaker"])
    speaker = _tokens(starts, [[one.speaker.start, one.speaker.end]] if one.speaker else [])
    return bool(annotated & speaker) or not (annotated or speaker)


def suspicions(path: Path) -> dict[str, Any]:
    """How many lost thousands are suspected in these articles; each counts as a false alarm until somebody reads it."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = {line["id"]: line["text"] for line in lines}
    days = {line["id"]: line["published"] for line in lines if line.get("published")}
    flags = claims.extract(articles.from_texts(texts, published=days), None)["flag"]
    return {"rule": "lost_thousand", "fired": int((flags == "lost_thousand").sum()), "right": 0, "right_speaker": ""}


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, required=True, help="folder that holds quotes.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="table to write, counts only")
    options = parser.parse_args()
    path = options.texts / "quotes.jsonl"
    if not path.is_file():
        raise SystemExit(f"{path.name} is not in {options.texts}: give the folder of annotated articles with --texts.")
    by_rule, by_kind = rule_accuracy(path)
    _write(options.out, [*by_rule, suspicions(path)])
    _write(options.out.with_name(options.out.stem + "_by_voice.csv"), by_kind)


if __name__ == "__main__":
    main()
