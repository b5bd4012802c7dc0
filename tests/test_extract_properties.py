"""What holds of any text at all, through the whole extraction."""

import math
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import articles, claims, schema, topic

ROOT = Path(__file__).parent.parent
STORY = topic.load("nordkorea")
PIECES = [
    "Die Polizei zählte 800 Gäste.", "„Es kamen bis zu 3.000“, sagte Anna Lind am Freitag.", "Laut Kern waren es",
    " 10 ", "zwischen 3 und 4 Millionen Euro", "nicht 800, sondern 1.200", ", dass", "stieg von 3 auf", "\n", "\n\n",
    "die Hälfte", "Das Ministerium in Seoul schätzt 11.000 Soldaten.",
    "\u00ad", "\u200b", "é", "e\u0301", "🎈", "„", "“",
    "1.", "am 27. Oktober", "Niemand wurde verletzt.", "<b>", "$5 … $6", "=1+1", "könnte", "?", "(", ":", "angeblich",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))


def extracted(texts: dict[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    table = articles.from_texts(texts, published=dict.fromkeys(texts, "2024-10-31"))
    return table, claims.extract(table, STORY)


EVERY_STORY = """
from helpers import articles, claims
from pathlib import Path
for folder in sorted(Path("tests/stories").iterdir()):
    if folder.is_dir():
        print(claims.extract(articles.read(folder)).to_csv())
"""


def test_the_claims_do_not_hang_on_the_order_of_sets():
    def told(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", EVERY_STORY]
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout

    assert told("1") == told("7") != ""


@given(TEXTS)
def test_any_text_gives_a_valid_table_with_exact_spans_twice_the_same(text):
    table, found = extracted({"a": text})
    schema.validate(found, "claims")
    kept = table["text"].iloc[0]
    assert [kept[row.start : row.end] for row in found.itertuples()] == list(found["text"])
    numbers = found[found["kind"] == "quantity"]
    assert all(kept[row.thing_start : row.thing_end] == row.thing for row in numbers.itertuples() if row.thing)
    known = numbers.dropna(subset=["low", "high", "value"])
    assert ((known["low"] <= known["value"]) & (known["value"] <= known["high"])).all()
    assert found["claim_id"].is_unique
    pd.testing.assert_frame_equal(found, extracted({"a": text})[1])


@given(TEXTS, TEXTS, TEXTS)
def test_claims_do_not_depend_on_the_articles_beside(one, other, third):
    apart = ["flag", "suggested_value"]  # sought across the table
    alone = extracted({"a": one})[1].drop(columns=apart)
    beside = extracted({"c": third, "b": other, "a": one})[1].drop(columns=apart)
    beside = beside[beside["article_id"] == "a"].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone, beside, check_dtype=False)


@pytest.mark.parametrize(
    "change", [lambda text: text + "\n", lambda text: text.replace("\n", "\r\n")], ids=["blank line", "line ends"]
)
@given(TEXTS)
def test_line_ends_and_a_blank_line_more_change_nothing(change, text):
    text = text.replace("\r", "") + "\n"
    pd.testing.assert_frame_equal(extracted({"a": text})[1], extracted({"a": change(text)})[1])


def test_infinity_is_an_upper_end_only():
    found = extracted({"a": "Mehr als 800 Gäste, mindestens 20 Kinder und Hunderte Helfer kamen."})[1]
    assert set(found["high"]) == {math.inf} and not found["low"].isin([math.inf]).any()
