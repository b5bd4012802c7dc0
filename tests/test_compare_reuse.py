"""Text reuse: every shared run with its exact places, and in a large archive the pairs that share much."""

import random
import time

import archive
import pandas as pd
import pytest

from helpers import articles, compare, paths, schema


def texts(**given):
    return pd.DataFrame({"article_id": list(given), "text": list(given.values())})


def runs(found, frame):
    text = frame.set_index("article_id")["text"]
    return [
        (row.a_article, row.b_article, row.words, " ".join(text[row.a_article][row.a_start : row.a_end].split()))
        for row in found.itertuples()
    ]


NINE = "Der Rat der Stadt beschloss gestern den Bau"


@pytest.mark.parametrize(
    "a, b, expected",
    [
        (f"Neu: {NINE} der Brücke.", f"Wie es hieß: {NINE}.", [("a", "b", 8, NINE)]),
        (f"{NINE} heute.", f"{NINE.upper()} später.", [("a", "b", 8, NINE)]),  # capitals do not count
        (f"{NINE} heute.", f"{NINE.replace(' ', chr(10), 3)} später.", [("a", "b", 8, NINE)]),  # nor line breaks
        (f"{NINE} heute.", f"{NINE.replace('der Stadt', 'der kleinen Stadt')} später.", []),
        ("Kurz.", "Kurz.", []),
        ("Der Rat tagt.", "Der Rat tagt.", []),  # both together have fewer words than a run
        ("", "", []),
    ],
)
def test_runs_between_two_articles(a, b, expected):
    frame = texts(a=a, b=b)
    assert runs(compare.reuse(frame), frame) == expected


def test_a_run_is_drawn_out_to_its_full_length_and_found_inside_one_article():
    frame = texts(a=f"{NINE} der neuen Brücke. Anderes. {NINE} der neuen Brücke. Ende.")
    assert runs(compare.reuse(frame), frame) == [("a", "a", 11, f"{NINE} der neuen Brücke")]


def test_both_spans_hold_the_same_words():
    frame = articles.read(paths.SEEDS)
    text = frame.set_index("article_id")["text"]
    for row in compare.reuse(frame).itertuples():
        a, b = text[row.a_article][row.a_start : row.a_end], text[row.b_article][row.b_start : row.b_end]
        assert archive.read(a) == archive.read(b) and len(archive.read(a)) == row.words


def test_seeds_repeat_inside_but_share_no_run_between():
    frame = articles.read(paths.SEEDS)
    found = compare.reuse(frame)
    assert set(found["a_article"].str[:3]) == {"001", "002", "003"}
    assert (found["a_article"] == found["b_article"]).all()
    assert compare.reuse(frame, min_words=7).query("a_article != b_article").empty


@pytest.mark.parametrize("article", ["002", "003"])
def test_every_repeated_run_of_the_seeds_is_covered(article):
    """Counted plainly: each run of eight words that stands twice lies inside a run that was found, at both places."""
    frame = articles.read(paths.SEEDS)
    row = frame[frame["article_id"].str.startswith(article)].iloc[0]
    words = archive.read(row["text"])
    plain = [tuple(words[k : k + 8]) for k in range(len(words) - 7)]
    twice = {run for run in plain if plain.count(run) > 1}
    listed = compare.reuse(frame[frame["article_id"] == row["article_id"]])
    covered = set()
    for found in listed.itertuples():
        run = archive.read(row["text"][found.b_start : found.b_end])
        covered |= {tuple(run[k : k + 8]) for k in range(len(run) - 7)}
    assert twice and covered == twice


def grams(text, size):
    words = archive.read(text)
    return {tuple(words[k : k + size]) for k in range(len(words) - size + 1)}


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("share", [None, 0.01])
def test_made_up_texts_give_the_runs_that_plain_counting_gives(seed, share):
    dice = random.Random(seed)
    frame = texts(**{name: " ".join(dice.choices("abcdef", k=dice.randint(5, 40))) for name in "xyz"})
    text = frame.set_index("article_id")["text"]
    found = compare.reuse(frame, min_words=4, min_share=share)
    for a, b in [("x", "y"), ("x", "z"), ("y", "z")]:
        rows = found[(found["a_article"] == a) & (found["b_article"] == b)]
        covered = {gram for row in rows.itertuples() for gram in grams(text[a][row.a_start : row.a_end], 4)}
        assert covered == grams(text[a], 4) & grams(text[b], 4)


def judged(size):
    frame, truth = archive.build(size)
    begin = time.perf_counter()
    found = compare.reuse(frame)
    seconds = time.perf_counter() - begin
    between = found[found["a_article"] != found["b_article"]]
    pairs = {tuple(sorted(pair)) for pair in zip(between["a_article"], between["b_article"], strict=True)}
    return len(pairs & truth) / len(truth), len(pairs & truth) / len(pairs), seconds


def test_an_archive_gives_the_pairs_that_share_a_third():
    recall, precision, _ = judged(400)
    assert (recall, precision) == (1, 1)


@pytest.mark.slow
def test_twenty_thousand_articles_in_under_three_minutes():
    recall, precision, seconds = judged(20_000)
    assert recall >= 0.98 and precision >= 0.98 and seconds < 180


def test_the_table_is_as_the_codebook_says():
    schema.validate(compare.reuse(articles.read(paths.SEEDS)), "reuse")
