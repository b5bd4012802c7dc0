"""Speed on real texts: `python -m tests.bench [--texts DIR]` (.txt files, best several MB; else made-up reports).

Prints one table, megabytes a second: the floors (reading files and NFC; one `\\d+` scan), the finders, the whole
extraction, an archive on one core and on two, and, where they are installed, two other readers of German numbers
(pyduckling-native-phihos, ms-recognizers-text-suite), which see only the first `OTHERS` characters. Then how the time
for one text grows from 0.1 to 5 MB, and what a byte of hostile strings costs.
"""

import argparse
import gc
import importlib
import math
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from helpers import articles, batch, claims
from helpers.batch import example
from helpers.german import dates, hedges, quantities, sentences, speech
from tests.bench import against

Reader = Callable[[Any], Any]
OTHERS = 200_000
ROUNDS = 3
PARTS = 8  # of an archive: enough that two cores have work
HOSTILE = {
    "100,000 digits": "1" * 100_000,
    "20,000 commas": "," * 20_000,
    "50,000 'zwei' in one word": "zwei" * 50_000,
    "50,000 'zwei' apart": "zwei " * 50_000,
    "100,000 newlines": "\n" * 100_000,
    "50,000 digits and commas": "1," * 50_000,
}


def seconds(read: Reader, texts: list[Any], rounds: int = ROUNDS) -> float:
    """The best processor time of some rounds; no garbage is collected meanwhile, as in ``timeit``."""
    best = float("inf")
    gc.disable()
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - started)
    gc.enable()
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


DAY = date(2024, 10, 31)
READERS: dict[str, Reader] = {
    "one \\d+ scan": re.compile(r"\d+").findall,
    "sentences.split": sentences.split,
    "quantities.find": quantities.find,
    "dates.find": lambda text: dates.find(text, published=DAY),
    "speech.find": speech.find,
    "hedges.find": hedges.find,
}
PEERS = {"pyduckling-native-phihos": duckling, "ms-recognizers-text-suite": recognizers}


def line(name: str, size: float, spent: float, note: str = "") -> None:
    print(f"{name:28}{size / spent:12.3f} MB/s  {note}".rstrip())


def table(texts: list[str]) -> None:
    """One line for each floor, finder, the extraction, the archive and the peers."""
    size = megabytes(texts)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = [place / f"t{n:06d}.txt" for n in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, "utf-8")
        line("read and NFC", size, seconds(lambda file: unicodedata.normalize("NFC", file.read_text("utf-8")), files))
        for name, read in READERS.items():
            line(name, size, seconds(read, texts))
        made = articles.from_texts({file.stem: text for file, text in zip(files, texts, strict=True)}, published=None)
        line("claims.extract", size, seconds(claims.extract, [made]))
        part = max(1, len(texts) // PARTS)
        for cores in (1, 2):
            started = time.perf_counter()
            batch.extract(place, None, place / f"out{cores}", size=part, workers=cores)
            spent = time.perf_counter() - started
            line(f"batch on {cores} core{'s'[: cores - 1]}", size, spent, "by the clock, with reading and writing")
    part = up_to(texts, OTHERS)
    for name, load in PEERS.items():
        try:
            line(name, megabytes(part), seconds(load(), part, rounds=1))
        except ImportError as error:
            print(f"{name:28} not installed ({error.name})")


def grown(name: str, read: Reader, texts: list[str], small: float = 0.1, large: float = 5.0) -> None:
    """How the time for one text grows with its size in MB: the exponent is 1 where a byte always costs the same."""
    read(of_size(texts, large))  # words are looked up once
    spent = {size: seconds(read, [of_size(texts, size)], rounds) for size, rounds in ((small, ROUNDS), (large, 1))}
    exponent = math.log(spent[large] / spent[small]) / math.log(large / small)
    print(f"growth of {name} from {small} to {large} MB: exponent {exponent:.2f}")


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
    print(f"{len(texts)} texts, {megabytes(texts):.2f} MB; processor time on one core, best of {ROUNDS}")
    table(texts)
    grown("quantities.find", quantities.find, texts)
    grown("claims.extract", lambda text: claims.extract(articles.from_texts({"a": text})), texts)
    own = megabytes(texts) / seconds(quantities.find, texts)
    for name, text in HOSTILE.items():
        ratio = seconds(quantities.find, [text]) / megabytes([text]) * own
        print(f"{name:28}{ratio:10.2f} times the time of prose per byte")


if __name__ == "__main__":
    main()
