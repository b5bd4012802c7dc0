"""What must hold of any claims table, not only of the examples."""

import re

import pandas as pd
import pytest
from counting import STORY, claim, table
from hypothesis import given
from hypothesis import strategies as st

from helpers import reconcile, schema, wording

TEXTS = (
    "10.000 Soldaten", "rund 10.000 Soldaten", "bis zu 12.000 Soldaten", "über 3.000 Soldaten", "knapp 11.000 Soldaten",
    "gut 9.000 Soldaten", "8.000 bis 9.000 Soldaten", "10 Soldaten", "Tausende Soldaten", "einige Soldaten",
    "11.500 Soldaten",
)  # fmt: skip
ON = "2024-05-10"
COPIED = ["measurand", "on", "low", "median", "high", "k", "spread", "sides", "grade"]


@st.composite
def claims_tables(draw) -> pd.DataFrame:
    """A claims table of up to twelve quantity claims with random wording, days, sources and kinds."""
    rows = []
    for i in range(draw(st.integers(0, 12))):
        suspect = draw(st.sampled_from((False, False, False, True)))
        rows.append(
            claim(
                draw(st.sampled_from(TEXTS)),
                draw(st.sampled_from((None, "2024-05-01", "2024-05-08", "2024-05-10", "2024-05-11"))),
                draw(st.sampled_from((None, "2024-05-20"))),
                article=draw(st.sampled_from("abc")) + str(i % 3),
                measurand=draw(st.sampled_from(("present", "present", "sent", "border", "port", "cases", ""))),
                actor=draw(st.sampled_from(("north", "east", "west", "institute", "north;east", ""))),
                certainty=draw(st.sampled_from(("reported", "plain", "alleged", "possible", "planned"))),
                polarity=draw(st.sampled_from(("affirms", "affirms", "affirms", "denies", "leaves_open"))),
                speech_act=draw(st.sampled_from(("asserts", "estimates", "denies"))),
                region=draw(st.sampled_from(("body", "body", "headline"))),
                rank=draw(st.sampled_from(("normal", "normal", "deprecated"))),
                flag="lost_thousand" if suspect else "",
                suggested_value=10_000.0 if suspect else None,
            )
        )
    return table(*rows)


def copied(claims: pd.DataFrame) -> pd.DataFrame:
    """The table with every article a second time under another name."""
    again = claims.assign(article_id=claims["article_id"] + "copy")
    again["claim_id"] = again["article_id"] + ":" + again["claim_id"].str.rsplit(":", n=1).str[1]
    return pd.concat([claims, again], ignore_index=True)


def figures(pool: reconcile.Pool) -> list:
    return [getattr(pool, name) for name in COPIED]


NUMERAL = re.compile(r"\d[\d.,]*\d|\d")
SEVERAL = ("20.000", "17.500", "31.000", "1,3 Millionen", "55.500", "480.000")


@st.composite
def told_stories(draw) -> pd.DataFrame:
    """Numbers from 17.500 on, in one to three articles a source, with ranges, changes, parts, plans and denials."""
    rows = []
    for i in range(draw(st.integers(1, 10))):
        one, other = draw(st.sampled_from(SEVERAL)), draw(st.sampled_from(SEVERAL[:3]))
        form = draw(st.sampled_from(("{one}", "rund {one}", "bis zu {one}", "{other} bis 61.000")))
        rows.append(
            claim(
                form.format(one=one, other=other) + " Soldaten",
                draw(st.sampled_from(("2024-05-08", "2024-05-10"))),
                article=draw(st.sampled_from("abc")),
                actor=draw(st.sampled_from(("north", "east", "west", "north;east", ""))),
                role=draw(st.sampled_from(("count", "count", "count", "new", "old", "part", "denied", "difference"))),
                certainty=draw(st.sampled_from(("reported", "reported", "planned", "alleged"))),
                measurand=draw(st.sampled_from(("present", "present", "border"))),
                start=100 * i,
            )
        )
    return table(*rows)


def printed(claims: pd.DataFrame) -> set[float]:
    ends = claims.loc[claims["bound"] == "range", ["low", "high"]].to_numpy().ravel()
    return {*claims["value"].dropna(), *ends}


def numbers(text: str, language: str) -> set[float]:
    """The large numbers of a text; years, days, counts of pairs and articles are small."""
    plain = str.maketrans({",": "", ".": "."} if language == "en" else {".": "", ",": "."})
    return {n for found in NUMERAL.findall(text) if (n := float(found.rstrip(".,").translate(plain))) > 3000}


@given(told_stories())
def test_no_number_appears_that_nobody_printed(claims):
    known = printed(claims)
    pool = reconcile.pool(claims, STORY, "present", ON)
    assert {end for end in (pool.low, pool.high, *(pool.median_between or ())) if end is not None} <= known
    ends = pool.alternatives.loc[:, ["low", "high", "middle_from", "middle_to"]].to_numpy().ravel()
    assert {end for end in ends if end == end} <= known
    for language in wording.LANGUAGES:
        pairs = reconcile.pairs(claims, STORY, language=language)
        told = [*reconcile.conflicts(pairs, language=language)["sentence"], pool.middle(language)]
        told += [str(reconcile.sentence(pool, language=language)), str(reconcile.summary(pairs, language=language))]
        assert numbers(" ".join(told), language) <= known
        german = [*pairs["explanation"], *reconcile.questions(pairs, language=language)["question"]]
        words = claims["text"].map(lambda text: numbers(text, "de")).explode().dropna()
        assert numbers(" ".join(german), "de") <= known | set(words)


@given(claims_tables())
def test_the_pool_lies_within_the_included_values(claims):
    pool = reconcile.pool(claims, STORY, "present", ON)
    if not pool.k:
        assert pool.included.empty and pool.low is None
        return
    ends = pool.included["value"].fillna(pool.included["low"]), pool.included["value"].fillna(pool.included["high"])
    assert ends[0].min() == pool.low <= pool.median <= pool.high == ends[1].max()
    assert pool.k <= 4 and pool.spread == pool.high - pool.low


@given(claims_tables())
def test_nothing_is_dropped_from_a_pool(claims):
    pool = reconcile.pool(claims, STORY, "present", ON)
    assert sorted([*pool.included["claim_id"], *pool.excluded["claim_id"]]) == sorted(claims["claim_id"])
    assert (pool.included["reason"] == "").all() and (pool.excluded["reason"] != "").all()


@given(claims_tables())
def test_a_repeated_copy_of_an_article_changes_no_pooled_figure(claims):
    before, after = (reconcile.pool(each, STORY, "present", ON) for each in (claims, copied(claims)))
    assert figures(before) == figures(after)
    days = [reconcile.over_time(each, STORY, "present") for each in (claims, copied(claims))]
    pd.testing.assert_frame_equal(*days)


@given(claims_tables(), st.randoms(use_true_random=False))
def test_a_relation_does_not_depend_on_the_order_of_the_claims(claims, random):
    order = list(range(len(claims)))
    random.shuffle(order)
    judged = ["relation", "reasons", "firm", "depends_on", "rule", "gap"]

    def by_pair(table: pd.DataFrame) -> dict:
        rows = table.astype("object").where(table.notna(), None).to_dict("records")
        return {frozenset((row["a"], row["b"])): [row[name] for name in judged] for row in rows}

    shuffled = claims.iloc[order].reset_index(drop=True)
    assert by_pair(reconcile.pairs(claims, STORY)) == by_pair(reconcile.pairs(shuffled, STORY))


@given(claims_tables())
def test_a_limit_only_hides_pairs_and_counts_them(claims):
    full, short = reconcile.pairs(claims, STORY), reconcile.pairs(claims, STORY, limit=3)
    assert len(full) == len(short) + sum(short.attrs["counted"].values())
    both = short.merge(full, on=["a", "b"], suffixes=("", "_full"))
    assert len(both) == len(short) and (both["relation"] == both["relation_full"]).all()


@given(claims_tables())
def test_every_table_is_valid_and_filled_in_both_languages(claims):
    for language in wording.LANGUAGES:
        pairs = reconcile.pairs(claims, STORY, language=language)
        schema.validate(pairs, "pairs")
        assert (pairs["explanation"] != "").all()
        assert (pairs["firm"] == (pairs["firm_basis"] == "firm")).all()
        assert ((pairs["firm_basis"] == "no_conflict") == (pairs["relation"] != "conflicts")).all()
        schema.validate(reconcile.conflicts(pairs, language=language), "conflicts")
        assert (reconcile.questions(pairs, language=language) != "").all().all()
        assert (reconcile.suspects(claims, STORY, language=language)[["side", "reason", "text"]] != "").all().all()
        pool = reconcile.pool(claims, STORY, "present", ON, language=language)
        for votes in (pool.included, pool.excluded):
            schema.validate(votes, "votes")
        for text in (
            str(reconcile.summary(pairs, language=language)),
            str(reconcile.sentence(pool, language=language)),
        ):
            assert text and "{" not in text
        assert pool._repr_html_().count("<tr>") == 7


@given(claims_tables())
def test_explanations_name_no_article_by_its_file_where_labels_are_known(claims):
    claims.attrs["labels"] = {article: f"L{i}" for i, article in enumerate(sorted(claims["article_id"].unique()))}
    for text in reconcile.pairs(claims, STORY)["explanation"]:
        assert not any(f"({article}," in text for article in claims["article_id"])


@pytest.mark.parametrize("measurand", ["sent", "present"])
def test_an_empty_table_gives_empty_tables(measurand):
    empty = schema.frame("claims")
    assert reconcile.pairs(empty, STORY).empty and reconcile.suspects(empty, STORY).empty
    assert reconcile.pool(empty, STORY, measurand, ON).k == 0 and reconcile.over_time(empty, STORY, measurand).empty
    assert reconcile.questions(reconcile.pairs(empty, STORY)).empty
    assert str(reconcile.summary(reconcile.pairs(empty, STORY)))
