"""What each article has of what the others have, and what it could not know yet."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from operator import attrgetter
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare import speakers
from helpers.compare.rows import counted
from helpers.german.quantities import HOW_MANY

GROUPS = ("claim", "measurand", "proposition", "actor")
COPY = 0.5  # an article that holds this part of another's sentences with claims is a copy of it: compared word by word
WORD = re.compile(r"\w+")
# has it, has it otherwise, has it not, could not have it yet: of claims, propositions, actors; and of amounts
STATES = ("reported", "reported differently", "not mentioned", "not yet knowable")
AMOUNTS = ("an amount", "another amount", "no amount", "no amount could be known yet")
Cell = tuple[str, str, Any, int, list[str]]  # key, article, first day it can have been said, state, its claims
HAS, OTHERWISE, LACKS, UNKNOWABLE = range(4)


def coverage(claims: pd.DataFrame, articles: pd.DataFrame, by: str = "claim") -> pd.DataFrame:
    """One row per key and article: key, article_id, state, claim_ids.

    by: "proposition" or "actor" look for the claims of that id. "measurand" compares amounts, whoever gives them: an
    amount, another amount (no value fits both), no amount, no amount could be known yet. "claim" looks for each claim
    itself: in a copy (half of the sentences are the same) by its sentence, elsewhere by its content (number, measurand
    and actor; proposition and actor). Headings, body and captions count, boilerplate and rejected claims do not.
    """
    if by not in GROUPS:
        raise ValueError(f"coverage knows no '{by}'; use one of {', '.join(GROUPS)}.")
    rows = counted(claims)
    held: dict[str, list[Any]] = {article: [] for article in articles["article_id"]}
    for row in rows:
        held.setdefault(row.article_id, []).append(row)
    until = articles.set_index("article_id")["published_to"]
    found = _by_claim(held, articles) if by == "claim" else _by_id(held, by)
    names = AMOUNTS if by == "measurand" else STATES
    return schema.frame("coverage", [_row(cell, until, names) for cell in found])


def _row(cell: Cell, until: pd.Series, names: tuple[str, ...]) -> dict[str, str]:
    key, article, first, state, ids = cell
    last = until.get(article)
    if state == LACKS and pd.notna(first) and pd.notna(last) and last < first:
        state = UNKNOWABLE
    return {"key": key, "article_id": article, "state": names[state], "claim_ids": ";".join(ids)}


def _by_id(held: dict[str, list[Any]], by: str) -> Iterator[Cell]:
    """Every id of the column `by` against every article; the first article that has it is the yardstick."""
    having: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for article, rows in held.items():
        for row in rows if by != "measurand" else filter(_is_amount, rows):
            for key in filter(None, getattr(row, by).split(";")):
                having[key][article].append(row)
    for key, per_article in having.items():
        said = [row.said_from for rows in per_article.values() for row in rows]
        first = min(filter(pd.notna, said), default=pd.NaT)
        yardstick = next(iter(per_article.values()))
        for article in held:
            mine = per_article.get(article, [])
            alike = by == "actor" or any(_agree(a, b) for a in yardstick for b in mine)
            state = LACKS if not mine else HAS if alike else OTHERWISE
            yield key, article, first, state, [row.claim_id for row in mine]


def _is_amount(row: Any) -> bool:
    return row.kind == "quantity" and (row.role or "count") in HOW_MANY


def _agree(a: Any, b: Any) -> bool:
    """Two claims about one thing say the same: numbers that can be one, or one stance."""
    if a.kind != b.kind or a.kind == "statement":
        return bool(a.kind == b.kind and a.polarity == b.polarity)
    return bool(pd.isna(a.low) or pd.isna(b.low) or (a.low <= b.high and b.low <= a.high))


def _by_claim(held: dict[str, list[Any]], articles: pd.DataFrame) -> Iterator[Cell]:
    """Every claim not found in an article before it against every article."""
    read = {a: Sentences(text, held[a]) for a, text in zip(articles["article_id"], articles["text"], strict=True)}
    since = articles.set_index("article_id")["published_from"]  # of what has no day: known when first printed
    spoken_for: set[str] = set()
    for article, mine in read.items():
        matches = {other: _matches(mine, theirs) for other, theirs in read.items() if other != article}
        for row in mine.rows:
            if row.claim_id in spoken_for:
                continue
            first = row.said_from if pd.notna(row.said_from) else since.get(article)
            yield row.claim_id, article, first, HAS, [row.claim_id]
            for other, found in matches.items():
                state, ids = found[row.claim_id]
                spoken_for.update(ids if state == HAS else ())
                yield row.claim_id, other, first, state, ids


class Sentences:
    """One article's claims with the plain words of each claim's sentence; and all its words with their places."""

    def __init__(self, text: str, rows: list[Any]) -> None:
        self.rows = rows
        self.sentences = {row.claim_id: _plain(text[row.sentence_start : row.sentence_end]) for row in rows}
        found = list(WORD.finditer(text))  # no blanks: each would be held against each of the other article's
        self.words, self.places = [word.group().lower() for word in found], [word.start() for word in found]

    def kept_in(self, other: "Sentences") -> dict[str, bool]:
        """Whether the sentence of each claim stands in `other` too, word by word and in its order."""
        blocks = SequenceMatcher(None, self.words, other.words, autojunk=False).get_matching_blocks()
        kept = {n for block in blocks for n in range(block.a, block.a + block.size)}
        ends = {row.claim_id: (row.sentence_start, row.sentence_end) for row in self.rows}
        spans = {claim: map(partial(bisect_left, self.places), ends) for claim, ends in ends.items()}
        return {claim: kept.issuperset(range(*span)) for claim, span in spans.items()}


def _matches(mine: Sentences, theirs: Sentences) -> dict[str, tuple[int, list[str]]]:
    """For each of my claims: its state in their article and the claims there that carry it."""
    if max(_share(mine, theirs), _share(theirs, mine)) < COPY:
        return {row.claim_id: _by_content(row, theirs.rows) for row in mine.rows}
    here, there, free = mine.kept_in(theirs), theirs.kept_in(mine), defaultdict(list)
    for row in filter(lambda row: there[row.claim_id], theirs.rows):
        free[_wording(row), theirs.sentences[row.claim_id]].append(row)
    return {row.claim_id: _word_by_word(row, mine, free) if here[row.claim_id] else (LACKS, []) for row in mine.rows}


def _share(mine: Sentences, theirs: Sentences) -> float:
    """The part of my claims whose sentence is one of theirs, too."""
    common = set(theirs.sentences.values())
    return sum(words in common for words in mine.sentences.values()) / max(len(mine.rows), 1)


def _word_by_word(row: Any, mine: Sentences, free: dict[tuple[Any, str], list[Any]]) -> tuple[int, list[str]]:
    """The sentence is there; so is the claim, unless another one was read from it (a pronoun now points elsewhere)."""
    twins = free[_wording(row), mine.sentences[row.claim_id]]
    if not twins:
        return OTHERWISE, []
    twin = next((other for other in twins if _same_reading(row, other)), twins[0])
    twins.remove(twin)
    return (HAS if _same_reading(row, twin) else OTHERWISE), [twin.claim_id]


def _by_content(row: Any, rows: list[Any]) -> tuple[int, list[str]]:
    """In an article that is no copy: the same number of the same thing, or the same proposition of the same actor."""
    alike = [other for other in rows if other.kind == row.kind and _about_one_thing(row, other)]
    said = attrgetter("polarity") if row.kind == "statement" else attrgetter("value", "actor", "bound", "certainty")
    same = [other for other in alike if said(other) == said(row)]
    return (HAS if same else OTHERWISE if alike else LACKS), [one.claim_id for one in same or alike]


def _about_one_thing(a: Any, b: Any) -> bool:
    """One proposition of one actor; one measurand with the same number, or with another of the same actor and days."""
    if a.kind == "statement":
        return bool(a.proposition and a.actor and (a.proposition, a.actor) == (b.proposition, b.actor))
    same_source = a.actor != "" and a.actor == b.actor and speakers.days_meet(a, b)
    return bool(a.measurand and a.measurand == b.measurand and (a.value == b.value or same_source))


def _wording(row: Any) -> tuple[str, str]:
    return row.kind, _plain(row.text)


def _same_reading(a: Any, b: Any) -> bool:
    same_value = a.value == b.value or (pd.isna(a.value) and pd.isna(b.value))
    return bool(same_value) and (a.actor, a.polarity, a.certainty) == (b.actor, b.polarity, b.certainty)


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))
