"""Coverage claim by claim on copies: a copy lacks exactly the claims of the sentence cut out of it."""

from typing import NamedTuple

import pandas as pd
import pytest

from helpers import articles, claims, compare, paths, topic
from helpers.compare.coverage import Sentences
from helpers.german import sentences

SEEDS = articles.read(paths.SEEDS)
STORY = topic.load("nordkorea")


class Row(NamedTuple):
    claim_id: str
    sentence_start: int
    sentence_end: int


def window(row, earlier=0):
    return tuple(str((day - pd.Timedelta(days=earlier)).date()) for day in (row.published_from, row.published_to))


def states(row, cut, earlier):
    """The claims of the sentence cut out, and the states of all claims in the copy without it: key -> state."""
    texts = {"first": row.text, "second": row.text[: cut.start] + row.text[cut.end :]}
    both = articles.from_texts(texts, published={"first": window(row), "second": window(row, earlier)})
    found = claims.extract(both, STORY)
    mine = found[(found["article_id"] == "first") & (found["region"] != "boilerplate")]
    lost = mine[(mine["sentence_start"] >= cut.start) & (mine["sentence_start"] < cut.end)]
    table = compare.coverage(found, both, by="claim")
    return lost, table[table["article_id"] == "second"].set_index("key")["state"]


def check(step, start=0):
    for row in SEEDS.itertuples():
        for cut in sentences.split(row.text)[start::step]:
            lost, state = states(row, cut, earlier=0)
            assert set(state[state == "not mentioned"].index) == set(lost["claim_id"]), row.text[cut.start : cut.end]
            lost, state = states(row, cut, earlier=7)
            # "Im Herbst schätzte ..." in an article of April could be known a week before it
            known = lost["said_from"] <= row.published_to - pd.Timedelta(days=7)
            assert set(state[state == "not yet knowable"].index) == set(lost["claim_id"][~known])
            assert set(state[state == "not mentioned"].index) == set(lost["claim_id"][known])


def test_a_copy_lacks_exactly_what_was_cut():
    check(step=24, start=4)


@pytest.mark.slow
def test_a_copy_lacks_exactly_what_was_cut_sentence_by_sentence():
    check(step=1)


def test_an_untouched_copy_reports_everything():
    row = SEEDS.iloc[0]
    both = articles.from_texts({"a": row["text"], "b": row["text"]}, published={"a": window(row), "b": window(row)})
    table = compare.coverage(claims.extract(both, STORY), both, by="claim")
    assert set(table["state"]) == {"reported"}


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("Die Brücke – sie ist alt – bleibt gesperrt! Die Stadt zahlt 40 Euro.", {"a": True, "b": True}),
        ("Die Stadt zahlt 40 Euro. Die Brücke, sie ist alt, bleibt gesperrt.", {"a": True, "b": False}),
        ("Die Brücke, sie ist alt, bleibt gesperrt. Die Stadt zahlt 50 Euro.", {"a": True, "b": False}),
    ],
)
def test_a_sentence_is_kept_word_by_word_whatever_stands_between_the_words(other, kept):
    text = "Die Brücke, sie ist alt, bleibt gesperrt. Die Stadt zahlt 40 Euro."
    rows = [Row("a", 0, 41), Row("b", 42, 66)]
    assert Sentences(text, rows).kept_in(Sentences(other, [])) == kept


def test_only_words_are_held_against_each_other():
    """A blank stands as often as all words together: with blanks, two long copies took the matcher seconds."""
    text = "Die Brücke ist gesperrt. " * 1_000
    assert " " not in Sentences(text, []).words and len(Sentences(text, []).words) == 4_000
