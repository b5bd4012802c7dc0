"""Text reuse: the same run of words twice, inside one article or in two.

Exact: every run of `min_words` words is hashed, equal hashes are sorted together, and each meeting is drawn out to the
longest run that both sides share. Capital letters, punctuation and line breaks do not count.
"""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from helpers import schema

WORD = re.compile(r"\w+")
FEW = 300  # up to so many articles every shared run is listed; beyond, only pairs that share much
MUCH = 0.3  # of the shorter article's runs
CROWD = 200  # a run that stands in more places than this is met with its next neighbours only (a footer, a weather box)
Numbers = np.ndarray
SPREAD = np.uint64(0x9E3779B97F4A7C15)  # odd constants of the golden ratio and of FNV: they mix the bits well
STEP = np.uint64(0x100000001B3)


def reuse(articles: pd.DataFrame, min_words: int = 8, min_share: float | None = None) -> pd.DataFrame:
    """Shared runs of at least `min_words` words: a_article, a_start, a_end, b_article, b_start, b_end, words.

    min_share: only pairs of articles that share this part of the runs of the shorter one, footers aside; by default 0
    for up to 300 articles and 0.3 beyond. Repeats inside one article are always listed. A run in more than 200 places
    (a footer, a weather box) is met with its next neighbour only: by itself it makes no pair of articles.
    """
    if min_share is None:
        min_share = 0.0 if len(articles) <= FEW else MUCH
    ids = list(articles["article_id"])
    words, places, owner = _read(list(articles["text"]))
    starts = _run_starts(owner, min_words)
    hashes = _hashes(words, min_words)[starts]
    order = np.argsort(hashes, kind="stable")
    first, size = _groups(hashes[order])
    groups = starts[order], first, size
    met = np.concatenate(list(_steps(*groups))) if min_share <= 0 else _sharing(groups, owner, min_share)
    rows = [
        {"a_article": ids[owner[a]], "a_start": places[a, 0], "a_end": places[a + n - 1, 1],
         "b_article": ids[owner[b]], "b_start": places[b, 0], "b_end": places[b + n - 1, 1], "words": n}
        for a, b, n in _runs(met, min_words)
    ]  # fmt: skip
    return schema.frame("reuse", rows)


def _read(texts: list[str]) -> tuple[Numbers, Numbers, Numbers]:
    """Every word of all texts as a number, its place in its text (start, end), and the text it belongs to."""
    known: dict[str, int] = {}
    words, places, owner = [], [], []
    for n, text in enumerate(texts):
        low = text.lower() if len(text.lower()) == len(text) else text
        spans = [word.span() for word in WORD.finditer(text)]
        words.append(np.array([known.setdefault(low[a:b], len(known)) for a, b in spans], dtype=np.uint64))
        places.append(np.array(spans, dtype=np.int32).reshape(-1, 2))
        owner.append(np.full(len(spans), n, dtype=np.int64))
    if not texts:
        return np.empty(0, dtype=np.uint64), np.empty((0, 2), dtype=np.int32), np.empty(0, dtype=np.int64)
    return np.concatenate(words), np.concatenate(places), np.concatenate(owner)


def _run_starts(owner: Numbers, size: int) -> Numbers:
    """Words at which a run of `size` words begins that stays inside its text."""
    if len(owner) < size:
        return np.empty(0, dtype=np.int64)
    return np.flatnonzero(owner[: len(owner) - size + 1] == owner[size - 1 :])


def _hashes(words: Numbers, size: int) -> Numbers:
    """One 64-bit number per word for the run that begins there."""
    mixed = (words + np.uint64(1)) * SPREAD
    mixed ^= mixed >> np.uint64(29)
    total = np.zeros(max(len(words) - size + 1, 0), dtype=np.uint64)
    for k in range(size):
        total = total * STEP + mixed[k : k + len(total)]
    return total


def _groups(ordered: Numbers) -> tuple[Numbers, Numbers]:
    """Where each group of equal hashes begins in their order, and how many it holds."""
    if not len(ordered):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    first = np.concatenate(([0], np.flatnonzero(np.diff(ordered)) + 1))
    return first, np.diff(np.concatenate((first, [len(ordered)])))


def _steps(ordered: Numbers, first: Numbers, size: Numbers) -> Iterator[Numbers]:
    """Pairs of words (a, b), a before b, at which equal runs begin: neighbours first, then all others but crowds."""
    first, size = first[size > 1], size[size > 1]
    yield _pairs_at(ordered, first, size, 1)
    first, size = first[size <= CROWD], size[size <= CROWD]
    for step in range(2, int(size.max(initial=1))):
        first, size = first[size > step], size[size > step]
        yield _pairs_at(ordered, first, size, step)


def _pairs_at(ordered: Numbers, first: Numbers, size: Numbers, step: int) -> Numbers:
    """In each group of equal runs, every one with that `step` places on."""
    counts = size - step
    offsets = np.concatenate(([0], np.cumsum(counts)[:-1])) if len(counts) else counts
    left = np.repeat(first - offsets, counts) + np.arange(counts.sum())
    return np.stack((ordered[left], ordered[left + step]), axis=1)


def _sharing(groups: tuple[Numbers, Numbers, Numbers], owner: Numbers, share: float) -> Numbers:
    """The meetings of pairs of articles that share enough, and those inside one article.

    The meetings are made twice, once to count them and once to keep some: all at a time would not fit into memory.
    """
    total = int(owner.max(initial=0)) + 1
    ordered, _, size = groups
    runs = np.bincount(owner[ordered[np.repeat(size <= CROWD, size)]], minlength=total)
    key, count = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    for met in _steps(*groups):
        new, n = np.unique(_articles(met, owner, total), return_counts=True)
        key, back = np.unique(np.concatenate((key, new)), return_inverse=True)
        count = np.bincount(back, weights=np.concatenate((count, n)), minlength=len(key)).astype(np.int64)
    enough = count >= share * np.minimum(runs[key // total], runs[key % total])
    kept = key[enough | (key // total == key % total)]
    return np.concatenate([met[np.isin(_articles(met, owner, total), kept)] for met in _steps(*groups)])


def _articles(met: Numbers, owner: Numbers, total: int) -> Numbers:
    """The two articles of each meeting as one number."""
    return owner[met[:, 0]] * total + owner[met[:, 1]]


def _runs(met: Numbers, size: int) -> Iterator[tuple[int, int, int]]:
    """Meetings that follow each other word by word make one run: (a, b, number of words)."""
    if not len(met):
        return
    apart = met[:, 1] - met[:, 0]
    order = np.lexsort((met[:, 0], apart))
    begins, apart = met[order, 0], apart[order]
    breaks = np.concatenate(([0], np.flatnonzero((np.diff(apart) != 0) | (np.diff(begins) != 1)) + 1))
    lengths = np.diff(np.concatenate((breaks, [len(begins)])))
    for begin, distance, length in sorted(
        zip(begins[breaks].tolist(), apart[breaks].tolist(), lengths.tolist(), strict=True)
    ):
        yield begin, begin + distance, length + size - 1
