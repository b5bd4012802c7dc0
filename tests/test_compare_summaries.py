"""What readers see counted up: by actor, by article, by origin, and copied runs with their words."""

import pandas as pd
import pytest

from helpers import articles, compare

LABELS = {"x": "B", "y": "A"}


def table(columns, *rows):
    found = pd.DataFrame(rows, columns=columns.split())
    found.attrs["labels"] = LABELS
    return found


CLAIMS = table(
    "claim_id article_id measurand certainty",
    ("1", "x", "sent", "plain"), ("2", "y", "sent", "reported"),
    ("3", "y", "", "reported"), ("4", "x", "here", "plain"),
)  # fmt: skip
ORIGINS = table("origin_id claim_id", ("1", "1"), ("1", "2"), ("3", "3"), ("4", "4"))


def rows(found):
    return found.to_numpy().tolist()


def test_voices_of_all_articles_are_added_up_by_actor():
    voices = table(
        "article_id side actor statements words_direct words_paraphrased",
        ("x", "one", "A", 1, 2, 3), ("y", "one", "A", 4, 5, 6), ("y", "", "", 1, 0, 9),
    )  # fmt: skip
    assert rows(compare.by_actor(voices)) == [["", "", 1, 0, 9], ["one", "A", 5, 7, 9]]


@pytest.mark.parametrize(
    "counted, what, n, columns, expected",
    [
        (CLAIMS, "certainty", "", ["certainty", "A", "B"], [["plain", 0, 2], ["reported", 2, 0]]),
        (
            table("article_id feature n", ("x", "words", 30), ("y", "words", 9)),
            "feature",
            "n",
            ["feature", "A", "B"],
            [["words", 9, 30]],
        ),
        (table("article_id feature n", ("z", "words", 3)), "feature", "n", ["feature", "z"], [["words", 3]]),
    ],
)
def test_one_column_for_each_article_by_label(counted, what, n, columns, expected):
    found = compare.by_article(counted, CLAIMS, what, n)
    assert (list(found.columns), rows(found)) == (columns, expected)


def test_an_origin_behind_two_articles_is_shared_and_one_behind_one_is_not():
    assert rows(compare.shared(ORIGINS, CLAIMS)) == [["1", "x", 1], ["1", "y", 1]]


def test_the_articles_of_one_origin_stand_together_in_the_order_of_origins():
    both = table("origin_id claim_id", ("2", "1"), ("1", "4"), ("2", "2"), ("1", "3"))
    assert [row[:2] for row in rows(compare.shared(both, CLAIMS))] == [["2", "x"], ["2", "y"], ["1", "x"], ["1", "y"]]


def test_two_articles_can_have_one_origin_for_what_they_count():
    assert rows(compare.behind(ORIGINS, CLAIMS)) == [["here", 1, 1], ["sent", 2, 1]]


def test_a_copied_run_comes_with_its_words():
    run = "eins zwei drei vier fünf sechs sieben acht"
    both = articles.from_texts({"a": f"Ja: {run}.", "b": f"{run}, nein."})
    assert compare.copied(compare.reuse(both), both)["text"].tolist() == [run]
