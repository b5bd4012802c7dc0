"""The sentence that answers a question of a notebook: it says what the table at hand says, in both languages."""

import pandas as pd
import pytest
import reference

import helpers as gl
from helpers import charts, reconcile, topic
from helpers.show import answers

STORY = topic.load("nordkorea")
LABELS = {"x": "A", "y": "B", "z": "C"}


@pytest.fixture(scope="module")
def claims():
    table = reference.claims()
    table.attrs["labels"] = {name: label for name, label in zip(sorted(set(table["article_id"])), "BDEAC", strict=True)}
    return table


def frame(columns, *rows):
    made = pd.DataFrame(rows, columns=columns.split())
    made.attrs["labels"] = LABELS
    return made


def test_numbers_are_counted_with_their_ends_and_their_sources(claims):
    assert "from 3 to 12,000" in str(answers.printed(claims)) and "3 bis 12.000" in str(
        answers.printed(claims, language="de")
    )
    assert "no printed number" in str(answers.printed(claims.head(0)))


@pytest.mark.parametrize(
    "relations, firm, said",
    [
        (["compatible", "compatible"], [False, False], "No: of 2 pairs"),
        (["conflicts", "compatible"], [False, False], "Not firmly: of 2 pairs of numbers or amounts, 1 exclude"),
        (["conflicts", "conflicts"], [True, False], "2 exclude each other as printed; firm conflicts: 1"),
    ],
)
def test_contradictions_are_counted_the_firm_ones_apart(relations, firm, said):
    pairs = pd.DataFrame({"a": ["1", "3"], "b": ["2", "4"], "relation": relations, "firm": firm})
    assert said in str(answers.contradicting(pairs))


def test_conflicts_beyond_those_listed_count_too():
    pairs = pd.DataFrame({"a": ["1"], "b": ["2"], "relation": ["conflicts"], "firm": [False]})
    pairs.attrs["counted"] = {"conflicts": 4, "compatible": 5}
    assert "of 10 pairs of numbers or amounts, 5 exclude" in str(answers.contradicting(pairs))


@pytest.mark.parametrize(
    "homes, said",
    [
        ("xyz", "3 claims of 3 articles go back to 1 origins; of these, 1 behind more than one article, the widest "
         "behind A, B and C."),
        ("xxx", "none of them stands behind more than one article"),
    ],
)  # fmt: skip
def test_the_widest_origin_names_all_its_articles(homes, said):
    own = frame("claim_id article_id", *((str(n), home) for n, home in enumerate(homes)))
    origins = frame("origin_id claim_id", *(("0", str(n)) for n in range(len(homes))))
    assert said in str(answers.origin(origins, own))


def covered(rows):
    return answers.listed("covered", rows["state"])


def shortened(rows):
    return answers.listed("shortened", rows["state"])


@pytest.mark.parametrize(
    "answer, none, some",
    [
        (covered, frame("state"), ("an amount (1)", frame("state", ("an amount",)))),
        (shortened, frame("state"), ("kept (1)", frame("state", ("kept",)))),
        (answers.weighed, frame("claim_id side"), ("against it (1)", frame("claim_id side", ("1", "against")))),
        (answers.dated, frame("first last"), ("limit the day", frame("first last", (None, None)))),
    ],
)
def test_a_table_without_rows_has_its_answer_too(answer, none, some):
    said, table = some
    assert said in str(answer(table)) and str(answer(none)).endswith(".")


def test_what_is_set_aside_is_counted_by_its_reason(claims):
    pool = reconcile.pool(claims, STORY, "in_russia", on="2024-10-31")
    said = str(answers.struck(pool, claims))
    assert "3 answer “how many soldiers in Russia as of 31 October 2024?”" in said
    assert "not said who counted (2)" in said


def test_a_sentence_is_read_by_all_four_finders():
    assert str(answers.read("Laut Seoul kamen am Freitag angeblich 300 Soldaten.")) == (
        "In these 8 words the rules read: numbers 1, days or periods 1, statements 1, hedges 1."
    )


def test_the_finding_of_a_figure_keeps_its_claims(claims):
    ax = charts.estimates(claims, STORY)
    finding = charts.about(ax).finding
    assert answers.finding(ax).claim_ids == list(finding.claim_ids)
    assert str(answers.finding(ax)) == f"{finding.title}."
    pool = reconcile.pool(claims, STORY, "in_russia", on="2024-10-31")
    assert str(answers.finding(charts.elimination(claims, pool, STORY))).endswith("31 October 2024?")  # asks already


def test_the_sentence_to_print_is_one_sentence(claims):
    pool = reconcile.pool(claims, STORY, "in_russia", on="2024-10-31")
    short, whole = (str(reconcile.sentence(pool, short=short)) for short in (True, False))
    assert whole.startswith(short) and len(short.split()) <= 40 and short.count(". ") == 0


def test_the_example_is_a_part_and_its_whole_of_one_source(claims):
    row = reconcile.example(reconcile.pairs(claims, STORY)).iloc[0]
    assert (row["relation"], row["rule"]) == ("compatible", "R5") and "same_estimator" in row["reasons"]


def test_evidence_of_the_same_words_stands_once(claims):
    found = reconcile.suspects(claims, STORY)
    merged = reconcile.merged(found)
    assert merged["text"].is_unique and set(merged["text"]) == set(found["text"])
    assert {one for ids in merged["claim_id"] for one in ids.split(";")} == set(found["claim_id"])


def test_articles_without_a_day_are_counted():
    articles = gl.texts({"a": "Es kamen 300.", "b": "Es kamen 400."}, published={"a": "2024-10-31", "b": "2024-11-01"})
    assert str(answers.published(articles)).endswith(": A is the oldest, B the latest.")
    assert "not known" in str(answers.published(gl.texts({"a": "Es kamen 300."})))
