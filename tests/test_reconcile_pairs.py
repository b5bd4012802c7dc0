"""How two numbers relate, and why: the rules R0 to R7, the kinder readings, the reasons, large tables."""

import time
from itertools import combinations

import pandas as pd
import pytest
import reference
from counting import STORY, claim, table

from helpers import articles, reconcile, topic, wording
from helpers.claims import extract
from helpers.reconcile import counts, large, reading, rules

SUSPECT = {"flag": "lost_thousand", "suggested_value": 10_000.0}


def pair(a: dict, b: dict, *others: dict, language: str = "en") -> pd.Series:
    """The row of the first two claims of a table."""
    claims = table(a, b, *others)
    found = reconcile.pairs(claims, STORY, language=language)
    named = found[(found["a"] == claims["claim_id"][0]) & (found["b"] == claims["claim_id"][1])]
    assert len(named) == 1, "no such pair"
    return named.iloc[0]


@pytest.mark.parametrize(
    "a, b, relation",
    [
        # R4, one measurand on one day
        ("10.000 Soldaten", "rund 10.000 Soldaten", "agrees"),
        ("rund 8.000 Soldaten", "8.500 Soldaten", "agrees"),
        ("10.000 Soldaten", "11.000 Soldaten", "conflicts"),
        ("bis zu 10.000 Soldaten", "8.000 Soldaten", "compatible"),
        ("bis zu 10.000 Soldaten", "12.000 Soldaten", "conflicts"),
        ("über 10.000 Soldaten", "bis zu 12.000 Soldaten", "compatible"),
        ("über 10.000 Soldaten", "9.000 Soldaten", "conflicts"),
        ("knapp 10.000 Soldaten", "gut 10.000 Soldaten", "conflicts"),  # their ends touch
        ("3.000 bis 4.000 Soldaten", "3.500 Soldaten", "compatible"),
        ("3.000 bis 4.000 Soldaten", "5.000 Soldaten", "conflicts"),
        ("Tausende Soldaten", "200 Soldaten", "conflicts"),
        ("Tausende Soldaten", "5.000 Soldaten", "compatible"),
        # amounts without a number exclude nothing
        ("einige Soldaten", "10.000 Soldaten", "compatible"),
        ("einige Soldaten", "mehrere Soldaten", "compatible"),
    ],
)
def test_two_counts_of_one_day(a, b, relation):
    found = pair(claim(a), claim(b, actor="east", article="b"))
    assert (found["relation"], found["rule"]) == (relation, "R4")


def test_a_day_known_roughly_is_still_a_day():
    found = pair(claim("10.000 Soldaten", "2024-05-08", "2024-05-10"), claim("11.000 Soldaten", article="b"))
    assert found["relation"] == "conflicts"


@pytest.mark.parametrize(
    "a, b, relation",
    [
        ("2.345 Neuinfektionen", "rund 2.300 Neuinfektionen", "agrees"),
        ("2.345 Neuinfektionen", "2.300 Neuinfektionen", "agrees"),
        ("2.345 Neuinfektionen", "gut 2.300 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "knapp 2.400 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "fast 2.400 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "mehr als 2.300 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "über 2.000 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "etwa 2.350 Neuinfektionen", "agrees"),
        ("2.345 Neuinfektionen", "weniger als 2.400 Neuinfektionen", "compatible"),
        ("2.345 Neuinfektionen", "2.346 Neuinfektionen", "conflicts"),
        ("2.345 Neuinfektionen", "2.435 Neuinfektionen", "conflicts"),
        ("2.345 Neuinfektionen", "mehr als 2.400 Neuinfektionen", "conflicts"),
        ("2.345 Neuinfektionen", "rund 2.600 Neuinfektionen", "conflicts"),
        ("rund 2.300 Neuinfektionen", "2.600 Neuinfektionen", "conflicts"),
    ],
)
def test_a_daily_figure_agrees_with_its_rounding_and_with_no_other(a, b, relation):
    both = [
        claim(text, measurand="cases", actor="institute", article=article) for text, article in ((a, "x"), (b, "y"))
    ]
    assert pair(*both)["relation"] == relation


def test_a_daily_figure_of_another_day_or_of_a_week_is_another_number():
    day = claim("2.345 Neuinfektionen", measurand="cases")
    next_day = claim("1.800 Neuinfektionen", "2024-05-11", measurand="cases", article="b")
    week = claim("12.000 Neuinfektionen", "2024-05-04", "2024-05-10", measurand="cases", article="c")
    other_week = claim("9.000 Neuinfektionen", "2024-05-03", "2024-05-09", measurand="cases", article="d")
    same_week = claim("9.000 Neuinfektionen", "2024-05-04", "2024-05-10", measurand="cases", article="e")
    assert pair(day, next_day)["relation"] == "not_comparable"
    assert pair(day, week)["relation"] == "not_comparable"
    assert pair(week, other_week)["relation"] == "not_comparable"
    assert pair(week, same_week)["relation"] == "conflicts"


@pytest.mark.parametrize(
    "part, whole, days_apart, relation, rule",
    [
        ("8.000 Soldaten", "10.000 Soldaten", 0, "compatible", "R5"),
        ("12.000 Soldaten", "10.000 Soldaten", 1, "conflicts", "R5"),
        ("12.000 Soldaten", "über 10.000 Soldaten", 0, "compatible", "R5"),
        ("bis zu 12.000 Soldaten", "10.000 Soldaten", 0, "compatible", "R5"),
        ("einige Soldaten", "10.000 Soldaten", 0, "compatible", "R5"),
        ("12.000 Soldaten", "10.000 Soldaten", 5, "not_comparable", "R7"),
    ],
)
def test_a_part_may_not_exceed_its_whole(part, whole, days_apart, relation, rule):
    smaller = claim(part, f"2024-05-{10 + days_apart}", measurand="border", article="b")
    found = pair(claim(whole, measurand="present"), smaller)
    assert (found["relation"], found["rule"]) == (relation, rule)


@pytest.mark.parametrize(
    "early, late, measurand, relation, rule",
    [
        ("1.500 Soldaten", "3.000 Soldaten", "sent", "compatible", "R6"),
        ("3.000 Soldaten", "1.500 Soldaten", "sent", "conflicts", "R6"),
        ("1.500 Soldaten", "3.000 Soldaten", "present", "compatible", "R6"),
        ("3.000 Soldaten", "1.500 Soldaten", "present", "not_comparable", "R7"),  # a part may fall
        ("1.500 Soldaten", "3.000 Soldaten", "border", "not_comparable", "R7"),  # no direct part
    ],
)
def test_what_only_grows_may_not_fall(early, late, measurand, relation, rule):
    found = pair(
        claim(early, "2024-05-01", measurand="sent"), claim(late, "2024-05-20", measurand=measurand, article="b")
    )
    assert (found["relation"], found["rule"]) == (relation, rule)


def test_two_parts_of_one_whole_have_nothing_to_say_to_each_other():
    found = pair(claim("8.000 Soldaten", measurand="border"), claim("100 Soldaten", measurand="port", article="b"))
    assert (found["relation"], found["rule"], found["reasons"]) == ("not_comparable", "R7", "place;same_estimator")


@pytest.mark.parametrize(
    "cells, relation, rule, reason",
    [
        ({"certainty": "possible"}, "compatible", "R2", "modality"),
        ({"certainty": "hypothetical"}, "compatible", "R2", "modality"),
        ({"certainty": "alleged"}, "conflicts", "R4", "same_estimator"),  # certainty never enters the interval
        ({"certainty": "planned"}, "compatible", "role", "plan"),
        (
            {"flag": "lost_thousand", "suggested_value": 5e6, "certainty": "possible"},
            "error_suspected",
            "R1",
            "lost_thousand",
        ),
        ({"polarity": "denies"}, "compatible", "R3", "scope"),  # the denial of another number
        ({"polarity": "leaves_open"}, "compatible", "R3", "scope"),
    ],
)
def test_what_else_decides_against_ten_thousand(cells, relation, rule, reason):
    found = pair(claim("10.000 Soldaten"), claim("5.000 Soldaten", article="b", **cells))
    assert (found["relation"], found["rule"]) == (relation, rule)
    assert reason in found["reasons"].split(";")


@pytest.mark.parametrize(
    "actor, day, reason",
    [("west", "2024-05-10", "opposed"), ("north", "2024-05-20", "reversal"), ("north", "2024-05-10", "opposed")],
)
def test_the_denial_of_the_same_number_conflicts(actor, day, reason):
    found = pair(claim("10.000 Soldaten"), claim("10.000 Soldaten", day, article="b", actor=actor, polarity="denies"))
    assert (found["relation"], found["rule"]) == ("conflicts", "R3")
    assert reason in found["reasons"] and (found["firm"], found["firm_basis"]) == (False, "denial")


@pytest.mark.parametrize(
    "a, b, elsewhere, depends_on",
    [
        ("10.000 Soldaten", "11.000 Soldaten", None, "rounding"),
        ("10.000 Soldaten", "25.000 Soldaten", None, ""),
        ("knapp 10.000 Soldaten", "gut 10.000 Soldaten", None, "rounding"),
        ("10.000 Soldaten", "25.000 Soldaten", "bis zu 25.000 Soldaten", "hedge"),
        ("10.000 Soldaten", "12.000 Soldaten", "bis zu 12.000 Soldaten", "rounding;hedge"),
        ("10.000 Soldaten", "25.000 Soldaten", "keine 25.000 Soldaten", ""),  # turned down, not qualified
        ("10.000 Soldaten", "rund 25.000 Soldaten", "bis zu 25.000 Soldaten", ""),  # a figure with a bound keeps it
    ],
)
def test_a_conflict_is_firm_if_it_survives_both_kinder_readings(a, b, elsewhere, depends_on):
    others = [claim(elsewhere, actor="", article="c")] if elsewhere else []
    found = pair(claim(a), claim(b, actor="east", article="b"), *others)
    assert (found["relation"], found["depends_on"], bool(found["firm"])) == ("conflicts", depends_on, not depends_on)


@pytest.mark.parametrize(
    "changed", [{"day": "2024-05-14"}, {"article": "b"}, {"measurand": "sent"}, {"certainty": "possible"}]
)
def test_a_bound_is_not_restored_from_far_away(changed):
    source = claim("bis zu 25.000 Soldaten", **{"actor": "", "article": "c", **changed})
    found = pair(claim("10.000 Soldaten"), claim("25.000 Soldaten", actor="east", article="b"), source)
    assert found["depends_on"] == ""


def test_a_headline_is_read_with_its_own_article_only():
    headline = claim("8.000 Soldaten", region="headline")
    place = claim("rund 8.000 Soldaten", measurand="border")
    total = claim("10.000 Soldaten")
    elsewhere, other_actor = claim("3 Soldaten", article="b"), claim("3 Soldaten", actor="east")
    claims = table(headline, place, total, elsewhere, other_actor)
    found = reconcile.pairs(claims, STORY)
    of_headline = found[(found["a"] == claims["claim_id"][0]) | (found["b"] == claims["claim_id"][0])]
    assert of_headline["reasons"].tolist() == ["headline;place;hedge_lost", "headline;part"]
    assert set(of_headline["relation"]) == {"compatible"} and set(of_headline["rule"]) == {"R0"}


@pytest.mark.parametrize(
    "body, reasons",
    [("rund 8.000 Soldaten", "headline;place"), ("8.000 Soldaten", "headline;place")],
)
def test_a_headline_that_keeps_the_bound_has_dropped_the_place_only(body, reasons):
    headline = claim(body, region="headline")
    assert pair(headline, claim(body, measurand="border"))["reasons"] == reasons


def test_a_headline_does_not_shorten_what_somebody_else_says():
    headline, other = (
        claim("8.000 Soldaten", region="headline"),
        claim("8.000 Soldaten", measurand="border", actor="east"),
    )
    assert pair(headline, claim("10.000 Soldaten"), other)["relation"] == "conflicts"


def test_a_headline_conflicts_where_nothing_it_left_out_explains_it():
    found = pair(claim("15.000 Soldaten", region="headline"), claim("10.000 Soldaten"))
    assert (found["relation"], found["rule"], found["firm_basis"]) == ("conflicts", "R0", "sources")


@pytest.mark.parametrize(
    "a, b, reasons",
    [
        (claim("10.000 Soldaten"), claim("11.000 Soldaten", actor="east", article="b"), "estimator"),
        (
            claim("bis zu 10.000 Soldaten", actor=""),
            claim("10.000 Soldaten", article="b"),
            "unattributed;bound;hedge_lost;same_origin",
        ),
        (claim("einige Soldaten"), claim("einige Soldaten", article="b"), "same_estimator;vague;same_origin"),
        (claim("8.000 Soldaten", measurand="border"), claim("10.000 Soldaten"), "part;same_estimator"),
        (
            claim("1.500 Soldaten", "2024-05-01", measurand="sent"),
            claim("10.000 Soldaten", article="b"),
            "time;same_estimator",
        ),
    ],
)
def test_reasons_say_why_two_numbers_differ(a, b, reasons):
    assert pair(a, b)["reasons"] == reasons


@pytest.mark.parametrize(
    "a, b, absent",
    [
        (claim("bis zu 9.000 Soldaten", measurand="sent"), claim("9.000 Soldaten", article="b"), "hedge_lost"),
        (claim("9.000 Soldaten", "2024-05-04", "2024-05-05"), claim("9.000 Soldaten", article="b"), "same_origin"),
        (claim("9.000 Soldaten"), claim("9.000 Soldaten"), "same_origin"),
        (claim("9.000 Soldaten"), claim("keine 9.000 Soldaten", actor="east", article="b"), "hedge_lost"),
        (claim("9.000 Soldaten"), claim("bis zu 9.000 Soldaten", actor="east", article="b"), "hedge_lost"),  # two words
        (claim("9.000 Soldaten"), claim("10 Soldaten", measurand="border", **SUSPECT), "part"),
    ],
)
def test_reasons_that_are_none(a, b, absent):
    assert absent not in pair(a, b)["reasons"].split(";")


def test_a_part_above_its_suspect_whole_is_named():
    assert "part" in pair(claim("10 Soldaten", **SUSPECT), claim("8.000 Soldaten", measurand="border"))[
        "reasons"
    ].split(";")


def test_claims_without_a_measurand_or_of_another_family_are_not_paired():
    claims = table(
        claim("50 Soldaten", measurand=""), claim("10.000 Soldaten"), claim("2.345 Neuinfektionen", measurand="cases")
    )
    assert reconcile.pairs(claims, STORY).empty


def test_a_rejected_claim_is_not_paired():
    assert reconcile.pairs(table(claim("10.000 Soldaten"), claim("12.000 Soldaten", rank="deprecated")), STORY).empty


def test_without_a_topic_the_thing_itself_is_what_is_counted():
    a, b = claim("10 Tote", measurand="Tote"), claim("12 Tote", measurand="Tote", article="b")
    found = reconcile.pairs(table(a, b, claim("30 Verletzte", measurand="Verletzte")), None)
    assert found["relation"].tolist() == ["conflicts"]


@pytest.mark.parametrize("noun, article", [("Meter", "b"), ("Euro", "b"), ("Tote", "a")])
def test_without_a_topic_a_noun_may_stand_for_many_things(noun, article):
    a, b = claim(f"80 {noun}", measurand=noun), claim(f"250 {noun}", measurand=noun, article=article)
    found = reconcile.pairs(table(a, b), None)
    assert found[["relation", "reasons"]].values.tolist() == [["not_comparable", "scope;same_estimator"]]
    assert reconcile.pairs(table(a, b), None, limit=0).attrs["counted"] == {"other": 1}


def test_without_any_day_nothing_can_be_compared():
    found = pair(claim("10.000 Soldaten", None), claim("12.000 Soldaten", None, article="b"))
    assert (found["relation"], found["reasons"]) == ("not_comparable", "time;same_estimator") and pd.isna(found["gap"])


# --- the five articles


@pytest.fixture(scope="module")
def story():
    return topic.load("nordkorea")


def beside_the_readers(claims: pd.DataFrame, story: topic.Topic, group: str) -> list[tuple[dict, dict]]:
    """The reference pairs of one group, each beside the pair found; an empty row where there is none."""
    ids = reference.claim_ids()
    found = {frozenset((row["a"], row["b"])): row for row in reconcile.pairs(claims, story).to_dict("records")}
    wanted = [row for row in reference.table("pairs").to_dict("records") if row["group"] == group]
    return [(row, found.get(frozenset((ids[row["a"]], ids[row["b"]])), {})) for row in wanted]


def decided(row: dict, names: tuple[str, ...] = ("relation", "rule", "depends_on")) -> list[str]:
    return [row.get(name, "") for name in names]


def test_all_numeric_pairs_of_the_five_articles_are_as_the_readers_coded_them(story):
    both = beside_the_readers(reference.claims(), story, "numeric")
    assert len(both) == 57
    assert [decided(found) for _, found in both] == [decided(wanted) for wanted, _ in both]


def test_so_are_nearly_all_of_what_the_rules_find_in_the_articles(story):
    both = beside_the_readers(extract(articles.read("seeds"), story), story, "numeric")
    assert sum(found.get("relation") == wanted["relation"] for wanted, found in both) >= 55
    conflicts = [(wanted, found) for wanted, found in both if wanted["relation"] == "conflicts"]
    assert len(conflicts) == 5
    assert [decided(found) for _, found in conflicts] == [decided(wanted) for wanted, _ in conflicts]
    assert not any(found["firm"] for _, found in conflicts)


def test_most_pairs_with_vague_amounts_are_as_the_readers_coded_them(story):
    both = beside_the_readers(reference.claims(), story, "vague")
    assert len(both) == 29
    assert sum(found.get("relation") == wanted["relation"] for wanted, found in both) >= 23


def test_most_reason_codes_of_the_readers_are_found(story):
    both = beside_the_readers(reference.claims(), story, "numeric")
    named = [(set(wanted["reasons"].split(";")), set(found["reasons"].split(";"))) for wanted, found in both]
    assert sum(len(wanted & found) for wanted, found in named) >= 0.9 * sum(len(wanted) for wanted, _ in named)


# --- many claims


LARGE_TEXTS = ("900 Soldaten", "1.200 Soldaten", "rund 1.000 Soldaten", "bis zu 950 Soldaten", "einige Soldaten")
LARGE_CELLS = (
    {}, {"measurand": "sent"}, {"measurand": "border"},
    {"certainty": "possible"}, {"polarity": "denies"}, {"certainty": "planned"},
)  # fmt: skip
LARGE_DAYS = (("2024-05-10", None), ("2024-05-10", "2024-05-13"), ("2024-05-20", None), ("2024-05-01", "2024-05-25"))


@pytest.mark.parametrize("limit", [1, 200, 5000])
def test_a_large_family_lists_and_counts_exactly_what_an_editor_would_look_at(limit):
    suspect = claim("10 Soldaten", actor="west", article="z", flag="lost_thousand", suggested_value=1000.0)
    rows = [suspect] + [
        claim(text, day, to, article=f"{text}{day}{i}", **cells)
        for text in LARGE_TEXTS for day, to in LARGE_DAYS for i, cells in enumerate(LARGE_CELLS)
    ]  # fmt: skip
    family, known = reading.read(table(*rows)), counts.tree(STORY)
    listed, unlisted = large.select(family, known, limit)
    relations = {frozenset((a.claim_id, b.claim_id)): rules.relate(a, b, known)[0] for a, b in combinations(family, 2)}
    names = {frozenset((a.claim_id, b.claim_id)) for a, b in listed}
    assert len(names) == len(listed) <= max(limit, 1) and len(listed) + sum(unlisted.values()) == len(relations)
    for relation in ("conflicts", "error_suspected"):
        shown = sum(relations[name] == relation for name in names)
        assert shown + unlisted.get(relation, 0) == list(relations.values()).count(relation)
    order = [{"error_suspected": 0, "conflicts": 1}.get(rules.relate(a, b, known)[0], 2) for a, b in listed]
    assert order == sorted(order)
    for a, b in listed:
        if rules.relate(a, b, known)[0] in ("agrees", "compatible"):  # a near miss: ends less than a step of 100 apart
            assert min(abs(a.low - b.high), abs(b.low - a.high)) < 100


def test_without_a_topic_a_large_family_counts_between_articles_only():
    rows = [claim(text, measurand="Tote", article=name) for name in "ab" for text in ("10 Tote", "12 Tote")]
    listed, unlisted = large.select(reading.read(table(*rows)), counts.tree(None), limit=1)
    assert len(listed) == 1 and unlisted == {"conflicts": 1, "other": 4}


def test_repetitions_of_a_conflict_are_counted_not_listed():
    rows = [claim(text, article=f"{text}{i}") for i in range(20) for text in ("1.000 Soldaten", "2.000 Soldaten")]
    found = reconcile.pairs(table(*rows), STORY, limit=100)
    assert len(found) == 1 and found.attrs["counted"] == {"conflicts": 399, "other": 380}


def test_of_conflicts_that_are_not_listed_nothing_is_claimed():
    rows = [claim(text, article=f"{text}{i}") for i in range(20) for text in ("1.000 Soldaten", "1.200 Soldaten")]
    said = str(reconcile.summary(reconcile.pairs(table(*rows), STORY, limit=100)))
    assert said.startswith("On these 40 articles none of the conflicts listed is firm.")
    assert "399" in said


@pytest.mark.slow
@pytest.mark.parametrize("days, figures", [(365, 500), (1, 100_000)])
def test_a_hundred_thousand_claims_take_less_than_a_minute(days, figures):
    n = 100_000
    one = table(claim("1.234 Soldaten", article="x"))
    rows = one.loc[[0] * n].reset_index(drop=True)
    number = pd.Series(range(n))
    rows["article_id"] = "x" + number.astype("str")
    rows["claim_id"] = rows["article_id"] + ":q0-15"
    rows["value"] = (1000 + number * 7919 % figures).astype("float64")
    rows["low"], rows["high"] = rows["value"] - 0.5, rows["value"] + 0.5
    for name in ("refers_from", "refers_to", "said_from", "said_to"):
        rows[name] = (pd.Timestamp("2024-01-01") + pd.to_timedelta(number % days, unit="D")).astype("datetime64[s]")
    began = time.process_time()
    found = reconcile.pairs(rows, STORY)
    assert time.process_time() - began < 60
    assert len(found) == 200_000 and len(found) + sum(found.attrs["counted"].values()) == n * (n - 1) // 2


# --- words


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_pair_is_explained_in_one_sentence_that_names_both(story, language):
    coded = reference.claims()
    coded.attrs["labels"] = {
        article: label for article, label in zip(sorted(coded["article_id"].unique()), "BDEAC", strict=True)
    }
    found = reconcile.pairs(coded, story, language=language)
    texts = coded.set_index("claim_id")["text"]
    for row in found.to_dict("records"):
        assert row["explanation"].endswith((".", "“.")) and "{" not in row["explanation"]
        for side in "ab":
            assert " ".join(texts[row[side]].split()).strip('„“"')[:6].strip('„“"') in row["explanation"]
        assert not any(article in row["explanation"] for article in coded["article_id"])


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_the_summary_says_first_that_no_conflict_is_firm(story, language):
    said = str(reconcile.summary(reconcile.pairs(reference.claims(), story), language=language))
    first = {"en": "On these five articles no conflict between estimators is firm.",
             "de": "In diesen fünf Artikeln ist kein Widerspruch zwischen den Schätzungen belastbar."}  # fmt: skip
    assert said.startswith(first[language])


def test_the_summary_names_a_firm_conflict_before_anything_else():
    claims = table(claim("10.000 Soldaten"), claim("25.000 Soldaten", actor="east", article="b"))
    said = str(reconcile.summary(reconcile.pairs(claims, STORY)))
    assert said.startswith(
        "On these two articles one conflict between numbers is firm. Soldiers in the country, 10 May 2024: the North "
        "10,000 (1 article) against the East 25,000 (1 article); firm."
    )
