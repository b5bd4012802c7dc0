"""The same utterance twice: repeated, translated twice, or once quoted and once paraphrased. Candidates, never proof.

Agreement of speaker is required, and the days on which both can have been said must meet: two sessions on two days are
two utterances however alike they sound.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare import speakers
from helpers.compare.rows import in_order, outermost

GRAM = 4
WORD = re.compile(r"[^\W\d_]+")
NAME = re.compile(r"\b[A-ZÄÖÜ]\w{2,}")
NUMBER = re.compile(r"\d+(?:\.\d{3})*|\b\w*(?:hundert|tausend)\b")
QUOTED = ("direct", "mixed")
LEAST = 0.25  # a pair below this shares its subject at most
SAME = 0.9  # likeness from which on two paraphrases are the same one
SHORT = 0.7  # how far the shorter text counts: 1 asks only how much of it stands in the longer one
PARTY = 0.5  # where only the party is known to be the same, not the person or office
FEW_WORDS = 3  # of shorter messages ("Eskalation") only literal repeats are listed
ADDS = ("shared_names", "shared_numbers", "same_act", "same_day")
ENDINGS = "und oder dass die der das den dem des ein eine einer einen einem mit von für auf aus zum zur sich ist sind"
FILLERS = frozenset(ENDINGS.split())


def renderings(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements that may render one utterance, best first: a, b, score, relation, reasons.

    Both are statements of one speaker (or one party, where a name is missing), neither inside the other. The score says
    how much of the shorter one's letters, in groups of four and rare ones counting more, stands in the longer one too.
    """
    rows = in_order(list(outermost(claims)), articles)
    vectors = _vectors([row.text for row in rows])
    near = _candidates(rows, vectors)
    pairs = (_pair(rows[i], rows[j], _likeness(vectors[i], vectors[j])) for i, j in near)
    found = sorted(filter(None, pairs), key=lambda pair: (-pair["score"], pair["a"], pair["b"]))
    return schema.frame("renderings", _once(found))


def _once(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A statement that only repeats an earlier one of its article is in no other pair: the first stands for it."""
    echoes = {pair["b"] for pair in found if pair["relation"] == "repeat" and "same_article" in pair["reasons"]}
    return [pair for pair in found if pair["relation"] == "repeat" or not {pair["a"], pair["b"]} & echoes]


def _vectors(texts: list[str]) -> list[dict[str, float]]:
    """Groups of letters inside the words of each text, with their weight: rare in all texts, frequent in this one."""
    counted = [Counter(_grams(text)) for text in texts]
    spread = Counter(gram for grams in counted for gram in grams)
    rarity = {gram: math.log(1 + len(texts) / n) for gram, n in spread.items()}
    return [{gram: (1 + math.log(n)) * rarity[gram] for gram, n in grams.items()} for grams in counted]


def _grams(text: str) -> Iterator[str]:
    for word in WORD.findall(text.lower()):
        if word not in FILLERS:
            padded = f"{word} "
            yield from (padded[k : k + GRAM] for k in range(max(len(padded) - GRAM + 1, 1)))


def _candidates(rows: list[Any], vectors: list[dict[str, float]]) -> list[tuple[int, int]]:
    """Pairs of one speaker or party that share a group of letters which is not everywhere in what they say."""
    said: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for key in speakers.actors(row.actor) | speakers.tokens(row.speaker_name or row.speaker):
            said[key].append(n)
    found: set[tuple[int, int]] = set()
    for mine in said.values():
        where: dict[str, list[int]] = defaultdict(list)
        for n in mine:
            for gram in vectors[n]:
                where[gram].append(n)
        most = max(20, len(mine) // 10)
        found.update(pair for places in where.values() if len(places) <= most for pair in combinations(places, 2))
    return sorted(found)


def _likeness(a: dict[str, float], b: dict[str, float]) -> float:
    """Weight of what both share by the geometric mean of the shorter one's weight and the mean weight."""
    shared = sum(min(weight, b[gram]) for gram, weight in a.items() if gram in b)  # in order, so that sums never vary
    ours, theirs = sum(a.values()), sum(b.values())
    least = min(ours, theirs)
    return shared / (least**SHORT * ((ours + theirs) / 2) ** (1 - SHORT))


def _pair(a: Any, b: Any, likeness: float) -> dict[str, Any] | None:
    who = speakers.agreement(a, b)
    echoed = a.article_id == b.article_id and likeness >= SAME  # the same words in one article, whatever day is read
    if likeness < LEAST or not who or a.polarity != b.polarity or not (echoed or speakers.days_meet(a, b)):
        return None
    same_text = _plain(a.text) == _plain(b.text)
    if not same_text and (_other_numbers(a, b) or min(_length(a), _length(b)) < FEW_WORDS):
        return None
    reasons = [who, *_shared(a, b)]
    score = likeness * (1 if who == "same_speaker" else PARTY) + 0.03 * sum(reason in ADDS for reason in reasons)
    relation = "repeat" if same_text else _relation(a, b, likeness)
    score = 1.0 if same_text else min(score, 0.99)
    return {"a": a.claim_id, "b": b.claim_id, "score": score, "relation": relation, "reasons": ";".join(reasons)}


def _other_numbers(a: Any, b: Any) -> bool:
    """Both give numbers and none is the same: two statements, however alike."""
    ours, theirs = set(NUMBER.findall(a.text)), set(NUMBER.findall(b.text))
    return bool(ours and theirs and not ours & theirs)


def _length(row: Any) -> int:
    return sum(word not in FILLERS for word in WORD.findall(row.text.lower()))


def _shared(a: Any, b: Any) -> Iterator[str]:
    yield "same_article" if a.article_id == b.article_id else "same_day"
    for reason, words in (("shared_numbers", NUMBER), ("shared_names", NAME)):
        if set(words.findall(a.text)) & set(words.findall(b.text)):
            yield reason
    if a.speech_act == b.speech_act:
        yield "same_act"


def _relation(a: Any, b: Any, likeness: float) -> str:
    """Two quotations in different words are two translations: literally a person says a thing in one wording only."""
    paraphrase = "repeat" if likeness >= SAME else "paraphrase"
    return (paraphrase, "direct_vs_indirect", "other_translation")[(a.voice in QUOTED) + (b.voice in QUOTED)]


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))
