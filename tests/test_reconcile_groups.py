"""What many pairs come down to: conflicts by thing, day and the two sides; at most one question of a kind for each."""

import pytest
from counting import STORY, claim, table

from helpers import reconcile, wording


def many(*rows: tuple) -> list[dict]:
    """A claim in an article of its own for each (text, actor)."""
    return [claim(text, actor=actor, article=f"x{i}") for i, (text, actor) in enumerate(rows)]


def grouped(*claims: dict, language: str = "en") -> list[str]:
    pairs = reconcile.pairs(table(*claims), STORY, language=language)
    return reconcile.conflicts(pairs, language=language)["sentence"].tolist()


POLICE = [("17.000 Soldaten", "north"), ("20.000 Soldaten", "north"), ("17.000 Soldaten", "north")]
HOSTS = [("1,3 Millionen Soldaten", "east"), ("1,3 Millionen Soldaten", "east")]


def test_fifty_pairs_are_one_conflict_of_two_sides():
    rows = many(*POLICE, *HOSTS)
    pairs = reconcile.pairs(table(*rows), STORY)
    found = reconcile.conflicts(pairs, language="en")
    assert found["sentence"].iloc[0] == (
        "Soldiers in the country, 10 May 2024: the North 17,000 to 20,000 (3 articles) "
        "against the East 1,300,000 (2 articles); firm."
    )
    assert found["pairs"].iloc[0] == 6 and found["firm"].iloc[0]
    ids = table(*rows)["claim_id"].tolist()
    assert (found["a_claims"].iloc[0].split(";"), found["b_claims"].iloc[0].split(";")) == (ids[:3], ids[3:])
    assert grouped(*rows, language="de")[0] == (
        "Soldaten im Land, 10. Mai 2024: der Norden 17.000 bis 20.000 (3 Artikel), "
        "dagegen der Osten 1.300.000 (2 Artikel); belastbar."
    )


@pytest.mark.parametrize(
    "claims, first",
    [
        # firm before not firm
        ([("9.000 Soldaten", "north"), ("9.800 Soldaten", "east"), ("50.000 Soldaten", "west")], "the West 50,000"),
        # two named sources before nobody
        ([("9.000 Soldaten", "north"), ("90.000 Soldaten", ""), ("50.000 Soldaten", "west")], "the West 50,000"),
        # printed often before printed once
        (
            [("9.000 Soldaten", "north"), ("80.000 Soldaten", "east"), ("30.000 Soldaten", "west"),
             ("9.000 Soldaten", "north"), ("30.000 Soldaten", "west")],
            "the West 30,000 (2 articles)",
        ),
    ],
)  # fmt: skip
def test_the_strongest_conflict_comes_first(claims, first):
    assert first in grouped(*many(*claims))[0] and "the North 9,000" in grouped(*many(*claims))[0]


def test_a_conflict_of_another_day_or_another_thing_is_another_one():
    rows = [
        claim("9.000 Soldaten", day, measurand=measurand, actor=actor, article=f"{day}{measurand}{actor}")
        for day in ("2024-05-10", "2024-06-10") for measurand in ("present", "cases")
        for actor in ("north",)
    ]  # fmt: skip
    rows += [
        {**row, "article_id": row["article_id"] + "b", "actor": "east", "value": 5e4, "low": 5e4, "high": 6e4}
        for row in rows
    ]
    assert len(grouped(*rows)) == 4


def test_a_firm_conflict_lists_no_figure_of_another_day():
    own = {"rule": "refers_date"}  # a day that the wording names
    rows = [
        claim("9.000 Soldaten", "2024-05-10", article="a", **own),
        claim("12.000 Soldaten", "2024-05-10", actor="east", article="b", **own),
        claim("25.000 Soldaten", "2024-05-11", actor="east", article="c", **own),
    ]
    found = reconcile.conflicts(reconcile.pairs(table(*rows), STORY), language="en")
    ids = table(*rows)["claim_id"].tolist()
    sides = found[["firm", "a_claims", "b_claims"]].to_numpy().tolist()
    assert sides == [[True, ids[0], ids[1]], [False, ids[0], ids[2]]]
    # two days, each with its own firm conflict: what one side says of the other's day is no third group
    rows.append(claim("8.000 Soldaten", "2024-05-11", article="d", **own))
    found = reconcile.conflicts(reconcile.pairs(table(*rows), STORY), language="en")
    assert found["firm"].tolist() == [True, True]
    # without a day in the wording the two may mean the same count
    free = [{**row, "rule": "refers_said"} for row in rows[:3]]
    found = reconcile.conflicts(reconcile.pairs(table(*free), STORY), language="en")
    assert found["firm"].tolist() == [True] and found["b_claims"].iloc[0].split(";") == ids[1:3]


def test_a_denial_says_who_denies_what():
    rows = [claim("9.000 Soldaten"), claim("9.000 Soldaten", actor="west", polarity="denies", article="b")]
    assert grouped(*rows) == [
        "Soldiers in the country, 10 May 2024: the North 9,000 (1 article); denied by the West (b)."
    ]


def test_a_part_above_its_whole_names_both_things():
    rows = [claim("9.000 Soldaten"), claim("30.000 Soldaten", measurand="border", actor="east", article="b")]
    assert "soldiers at the border; 1 article" in grouped(*rows)[0]


def test_what_agrees_is_no_conflict():
    assert grouped(claim("9.000 Soldaten"), claim("rund 9.000 Soldaten", actor="east", article="b")) == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_there_is_one_question_of_a_kind_for_two_sides(language):
    rows = many(*POLICE, *HOSTS, ("5.000 Soldaten", ""), ("5.500 Soldaten", ""), ("einige Soldaten", "west"))
    asked = reconcile.questions(reconcile.pairs(table(*rows), STORY, language=language), language=language)
    assert asked["reason"].tolist().count("firm") == 1
    assert asked["reason"].tolist().count("unattributed") == 1
    ids = table(*rows)["claim_id"].tolist()
    assert set(asked.loc[asked["reason"] == "unattributed", "claim_ids"].item().split(";")) == {ids[5], ids[6]}
    assert set(asked.loc[asked["reason"] == "firm", "claim_ids"].item().split(";")) == set(ids[:5])


def test_each_suspect_is_asked_about_by_itself():
    odd = {"flag": "lost_thousand", "suggested_value": 10_000.0}
    rows = [claim(f"{n} Soldaten", article=str(n), **odd) for n in (10, 12)]
    asked = reconcile.questions(reconcile.pairs(table(*rows, claim("10.000 Soldaten", article="c")), STORY))
    assert asked["reason"].tolist().count("lost_thousand") == 2


def test_sentences_of_one_reason_read_alike():
    rows = many(*POLICE, *HOSTS)
    found = reconcile.pairs(table(*rows), STORY)
    conflicts = found[found["relation"] == "conflicts"]
    endings = {row.explanation.rpartition(")")[2] for row in conflicts.itertuples()}
    assert len(endings) == conflicts["reasons"].nunique() + (conflicts["firm_basis"].nunique() - 1)


def test_of_no_pairs_there_is_no_example():
    pairs = reconcile.pairs(table(claim("40 Soldaten", actor="north")), STORY)
    assert pairs.empty
    assert reconcile.example(pairs).empty
