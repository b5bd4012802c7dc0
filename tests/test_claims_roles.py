"""What a number does beside others, as the claims table carries it: role, partners, and how explain says it."""

import pandas as pd
import pytest

from helpers import articles, claims, topic


def quantities(text: str, story: topic.Topic | None = None, published: str = "2024-11-08") -> pd.DataFrame:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": published}), story)
    return table[table["kind"] == "quantity"]


def test_a_change_knows_its_roles_and_its_partners():
    table = quantities("Die Zahl der Gäste stieg von 800 auf 1.200.").set_index("value")
    assert table["role"].to_dict() == {800: "old", 1200: "new"}
    assert table["related"].tolist() == table["claim_id"].tolist()[::-1]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Es kamen 800 Gäste.", ["count"]),
        ("Die Zahl der Gäste stieg um 200 auf 1.000.", ["difference", "new"]),
        ("Rund 30 Boote und 40 Wagen kamen.", ["count", "count"]),
    ],
)
def test_every_number_has_a_role(sentence, roles):
    assert quantities(sentence)["role"].tolist() == roles


def test_a_statement_has_no_role():
    table = claims.extract(articles.from_texts({"a": "Die Polizei teilte mit, dass 800 Gäste gekommen seien."}))
    statement = table[table["kind"] == "statement"].iloc[0]
    assert (statement["role"], statement["related"]) == ("", "")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "earlier value of a change. It belongs together with “1.200”"), ("de", "frühere Wert")],
)
def test_an_explanation_says_what_a_number_does_beside_which(language, words):
    table = quantities("Die Zahl der Gäste stieg von 800 auf 1.200.")
    old = table.loc[table["role"] == "old", "claim_id"].iloc[0]
    assert words in repr(claims.explain(table, old, language))


def test_a_measurand_may_be_one_of_plans():
    entry = '[[thing]]\nid = "g"\nwords = ["Gast"]\n[[measurand]]\nid = "m"\nlabel = "l"\nlabel_de = "l"\nthing = "g"\n'
    counted, planned = (topic.from_text(f'name = "t"\n{entry}{line}') for line in ("", "planned = true\n"))
    assert not counted.measurands["m"].planned and planned.measurands["m"].planned
