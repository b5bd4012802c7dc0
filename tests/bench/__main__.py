"""Speed on real texts: `python -m tests.bench --texts DIR` (a folder of .txt files, UTF-8, best several MB of news).

Prints megabytes a second of user time on one core for `quantities.find` and, as a ratio, for a bare `\\d+` scan;
how the time a byte costs grows from 0.5 to 5 MB and on hostile strings; and, where they are installed, the other
finders and two other readers of German numbers (pyduckling-native-phihos, ms-recognizers-text-suite), which see only
the first `OTHERS` characters.
"""

import argparse
import importlib
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from helpers.batch import example
from helpers.german import quantities
from tests.bench import against

Reader = Callable[[str], Any]
OTHERS = 200_000
ROUNDS = 3
HOSTILE = {
    "100,000 digits": "1" * 100_000,
    "20,000 commas": "," * 20_000,
    "50,000 'zwei' in one word": "zwei" * 50_000,
    "50,000 'zwei' apart": "zwei " * 50_000,
    "100,000 newlines": "\n" * 100_000,
    "50,000 digits and commas": "1," * 50_000,
}


def seconds(read: Reader, texts: list[str], rounds: int = ROUNDS) -> float:
    """The best user time of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - started)
    return best


def megabytes(texts: list[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def of_size(texts: list[str], size: float) -> str:
    """One text of `size` megabytes: the texts one after another, again from the first where they do not suffice."""
    whole = "\n\n".join(texts)
    return (whole * (1 + int(size * 1e6 / max(1, len(whole)))))[: int(size * 1e6)]


def duckling() -> Reader:
    module = importlib.import_module("duckling")
    zones = module.load_time_zones("/usr/share/zoneinfo")
    reference = module.parse_ref_time(zones, "Europe/Berlin", 1_730_000_000)
    locale = module.parse_locale("DE_DE", module.default_locale_lang(module.parse_lang("DE")))
    context, dimensions = module.Context(reference, locale), module.parse_dimensions(["number"])
    return lambda text: module.parse(text, context, dimensions, False)


def recognizers() -> Reader:
    try:
        module = importlib.import_module("recognizers_number")
    except ImportError:
        module = importlib.import_module("ms_recognizers_number")
    return lambda text: module.recognize_number(text, module.Culture.German)


def finder(name: str) -> Callable[[], Reader]:
    def load() -> Reader:
        module = importlib.import_module(f"helpers.german.{name}")
        return (lambda text: module.find(text, published=date(2024, 10, 31))) if name == "dates" else module.find

    return load


BESIDE: dict[str, tuple[Callable[[], Reader], int]] = {
    "dates.find": (finder("dates"), 10 * OTHERS),
    "speech.find": (finder("speech"), 10 * OTHERS),
    "hedges.find": (finder("hedges"), 10 * OTHERS),
    "pyduckling-native-phihos": (duckling, OTHERS),
    "ms-recognizers-text-suite": (recognizers, OTHERS),
}


def line(name: str, speed: float, own: float) -> None:
    print(f"{name:28}{speed:10.3f} MB/s{speed / own:12.3f} times quantities.find")


def up_to(texts: list[str], size: int) -> list[str]:
    """The first whole texts with at most `size` characters together, at least one."""
    taken: list[str] = []
    for text in texts:
        if taken and sum(map(len, taken)) + len(text) > size:
            break
        taken.append(text)
    return taken


def made_up(count: int = 800) -> list[str]:
    dice = random.Random(1)
    return [example.report(dice, example.FIRST_DAY) for _ in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, metavar="DIR", help="a folder of .txt files; made-up reports without one")
    parser.add_argument("--against", metavar="REV", help="only say how many times as fast as at this commit")
    options = parser.parse_args()
    texts = made_up() if options.texts is None else [p.read_text("utf-8") for p in sorted(options.texts.glob("*.txt"))]
    if not texts:
        sys.exit(f"{options.texts} holds no .txt file: name a folder of German texts.")
    if options.against:
        return against.compare(texts, options.against)
    print(f"{len(texts)} texts, {megabytes(texts):.2f} MB; user time on one core")
    own = megabytes(texts) / seconds(quantities.find, texts)
    line("quantities.find", own, own)
    line("bare \\d+ scan", megabytes(texts) / seconds(re.compile(r"\d+").findall, texts), own)
    for name, (load, size) in BESIDE.items():
        try:
            read, part = load(), up_to(texts, size)
            line(name, megabytes(part) / seconds(read, part, rounds=1), own)
        except ImportError as error:
            print(f"{name:28} not installed ({error.name})")
    per_byte = {size: seconds(quantities.find, [of_size(texts, size)]) / size for size in (0.5, 5.0)}
    print(f"growth: a byte of 5 MB costs {per_byte[5.0] / per_byte[0.5]:.2f} times a byte of 0.5 MB")
    for name, text in HOSTILE.items():
        ratio = seconds(quantities.find, [text]) / megabytes([text]) * own
        print(f"{name:28}{ratio:10.2f} times the time of prose per byte")


if __name__ == "__main__":
    main()
