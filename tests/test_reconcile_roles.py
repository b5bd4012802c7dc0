"""What numbers do to each other: one change, a revision, a part, a difference, a rate, a plan, a denial."""

import pandas as pd
import pytest
from counting import STORY, claim, table

from helpers import reconcile, wording

EARLIER, LATER = "2024-05-08", "2024-05-10"


def pairs(*claims: dict, related: tuple[tuple[int, int], ...] = (), language: str = "en") -> pd.DataFrame:
    """The pairs of a table; `related`: places of claims that are partners."""
    found = table(*claims)
    ids = found["claim_id"].tolist()
    for a, b in related:
        found.loc[a, "related"], found.loc[b, "related"] = ids[b], ids[a]
    return reconcile.pairs(found, STORY, language=language)


def decided(row: pd.Series, reason: str = "") -> tuple[str, bool]:
    return row["relation"], not reason or reason in row["reasons"].split(";")


def test_old_and_new_of_one_change_are_one_change():
    old, new = claim("500.000 Soldaten", None, role="old"), claim("10.000 Soldaten", role="new")
    row = pairs(old, new, related=((0, 1),)).iloc[0]
    assert decided(row, "change") == ("compatible", True)
    assert (row["rule"], row["firm"], row["firm_basis"]) == ("role", False, "no_conflict")
    assert "one change: from 500.000 to 10.000" in row["explanation"]
    german = pairs(old, new, related=((0, 1),), language="de").iloc[0]["explanation"]
    assert "eine Veränderung: von 500.000 auf 10.000" in german


@pytest.mark.parametrize(("rule", "firm"), [("revision", False), ("change", True)])
def test_what_its_source_has_taken_back_is_no_side_of_a_firm_conflict(rule, firm):
    old = claim("5.000 Soldaten", role="old", rule=f"number_digits;{rule};said_published;refers_date;weekday")
    row = pairs(old, claim("8.000 Soldaten", actor="east", article="b")).iloc[0]
    assert (row["relation"], bool(row["firm"])) == ("conflicts", firm)


@pytest.mark.parametrize(
    ("rule", "relation", "reason"),
    [("role_price", "conflicts", "estimator"), ("role_rate", "not_comparable", "rate")],
)
def test_prices_of_one_thing_are_compared_and_rates_are_not(rule, relation, reason):
    rate = {"role": "rate", "rule": f"number_digits;{rule}"}
    row = pairs(claim("5.000 Soldaten", **rate), claim("8.000 Soldaten", actor="east", article="b", **rate)).iloc[0]
    assert decided(row, reason) == (relation, True)


def test_a_number_that_its_source_withdraws_is_revised():
    old = claim("20.000 Soldaten", None, role="old", rule="number_digits;revision")
    row = pairs(old, claim("17.000 Soldaten", role="new"), related=((0, 1),)).iloc[0]
    assert decided(row, "revised") == ("compatible", True)
    assert "from 20.000 to 17.000" in row["explanation"]


CHANGE = (claim("800 Soldaten", None, role="old"), claim("1.200 Soldaten", role="new"))


@pytest.mark.parametrize(
    "other, relation, reason",
    [
        # the ministry's 800 of that day stands beside "from 800 to 1.200"
        (claim("800 Soldaten", actor="east", article="b"), "compatible", "change"),
        (claim("800 Soldaten", EARLIER, actor="", article="b"), "compatible", "change"),
        (claim("800 Soldaten", None, actor="east", article="b", role="old"), "compatible", "change"),
        # said after the change, it is a number of its own
        (claim("800 Soldaten", "2024-05-11", actor="east", article="b"), "conflicts", "estimator"),
        (claim("900 Soldaten", actor="east", article="b"), "conflicts", "estimator"),
        (claim("1.200 Soldaten", actor="east", article="b"), "agrees", ""),
    ],
)
def test_the_number_before_a_change_fits_the_number_after_it(other, relation, reason):
    found = pairs(*CHANGE, other, related=((0, 1),))
    row = found[found["b"].str.startswith("b:") & (found["a"] == "a:q100-150")].iloc[0]
    assert decided(row, reason) == (relation, True)
    if relation == "compatible":
        assert not row["firm"] and "from 800 to 1.200" in row["explanation"]


@pytest.mark.parametrize("actor, relation", [("north", "compatible"), ("east", "conflicts")])
def test_what_one_source_withdraws_another_may_maintain(actor, relation):
    revision = {"rule": "number_digits;revision"}
    old, new = (
        claim("20.000 Soldaten", None, role="old", **revision),
        claim("1,3 Millionen Soldaten", role="new", **revision),
    )
    found = pairs(old, new, claim("20.000 Soldaten", actor=actor, article="b"), related=((0, 1),))
    assert found.set_index(["a", "b"]).loc[("a:q100-150", "b:q200-250"), "relation"] == relation


@pytest.mark.parametrize(
    "old, relation",
    [
        (claim("500 Soldaten", None, role="old"), "not_comparable"),  # nobody says of which day
        (claim("500 Soldaten", "2024-05-10", role="old"), "conflicts"),  # "am selben Tag noch 500"
        (claim("500 Soldaten", "2023-05-10", role="old"), "not_comparable"),  # "im Vorjahr"
    ],
)
def test_an_old_number_is_compared_only_on_its_own_day(old, relation):
    row = pairs(old, claim("700 Soldaten", actor="east", article="b")).iloc[0]
    assert row["relation"] == relation


@pytest.mark.parametrize("role", ["difference", "addition", "ratio", "rate"])
@pytest.mark.parametrize("other", ["count", "new", "old"])
def test_what_is_no_count_is_compared_with_no_count(role, other):
    row = pairs(claim("500 Soldaten", role=role), claim("9.000 Soldaten", role=other, actor="east", article="b")).iloc[
        0
    ]
    assert (row["relation"], row["rule"]) == ("not_comparable", "role")
    assert role in row["reasons"].split(";") or other == "old"


@pytest.mark.parametrize("role", ["difference", "addition", "ratio", "rate"])
@pytest.mark.parametrize("text, relation", [("rund 500 Soldaten", "agrees"), ("900 Soldaten", "not_comparable")])
def test_two_of_a_kind_may_agree_and_never_conflict(role, text, relation):
    row = pairs(claim("500 Soldaten", role=role), claim(text, role=role, actor="east", article="b")).iloc[0]
    assert row["relation"] == relation


@pytest.mark.parametrize(
    "some, whole, related, relation",
    [
        (claim("5 Soldaten", role="part"), claim("20 Soldaten"), True, "compatible"),
        (claim("5 Soldaten", role="part"), claim("25 Soldaten", actor="east", article="b"), False, "compatible"),
        (claim("50 Soldaten", role="part"), claim("20 Soldaten", actor="east", article="b"), False, "not_comparable"),
        (claim("5 Soldaten", role="part"), claim("7 Soldaten", role="part", article="b"), False, "not_comparable"),
    ],
)
def test_a_part_is_no_second_count(some, whole, related, relation):
    row = pairs(some, whole, related=((0, 1),) if related else ()).iloc[0]
    assert decided(row, "part") == (relation, True)


@pytest.mark.parametrize(
    "cells, relation, reason",
    [
        ({"certainty": "planned"}, "compatible", "plan"),
        ({"certainty": "planned", "measurand": "border"}, "compatible", "plan"),
        ({"certainty": "planned", "day": "2024-06-30"}, "compatible", "plan"),
        ({"certainty": "reported"}, "conflicts", "estimator"),
        ({"certainty": "planned", "measurand": "cases"}, None, ""),
    ],
)
def test_what_was_planned_does_not_contradict_what_was_counted(cells, relation, reason):
    found = pairs(claim("600 Soldaten"), claim("900 Soldaten", actor="east", article="b", **cells))
    assert [decided(row, reason) for _, row in found.iterrows()] == ([(relation, True)] if relation else [])


def test_two_plans_can_conflict():
    row = pairs(
        claim("600 Soldaten", certainty="planned"),
        claim("900 Soldaten", actor="east", article="b", certainty="planned"),
    ).iloc[0]
    assert (row["relation"], row["firm"]) == ("conflicts", True)


@pytest.mark.parametrize(
    "first, second, relation, reason",
    [
        # a later article of the same source
        (claim("600 Soldaten", "2024-05-09"), claim("900 Soldaten", article="b"), "compatible", "revised"),
        (claim("600 Soldaten"), claim("900 Soldaten", article="b"), "conflicts", "same_estimator"),  # which is later?
        (claim("600 Soldaten", "2024-05-09"), claim("900 Soldaten", actor="east", article="b"), "conflicts",
         "estimator"),
        (claim("600 Soldaten", "2024-05-09", actor=""), claim("900 Soldaten", article="b", actor=""), "conflicts",
         "unattributed"),
        # a sum that grows is not corrected
        (claim("600 Soldaten", "2024-05-09", measurand="sent"), claim("900 Soldaten", measurand="sent", article="b"),
         "compatible", "time"),
        # hours, or groups, in one article
        (claim("600 Soldaten"), claim("900 Soldaten"), "compatible", "time"),
        (claim("600 Soldaten", actor=""), claim("900 Soldaten", actor=""), "compatible", "time"),
        (claim("600 Soldaten"), claim("900 Soldaten", actor="east"), "conflicts", "estimator"),
        (claim("600 Soldaten"), claim("rund 600 Soldaten"), "agrees", ""),
    ],
)  # fmt: skip
def test_one_source_corrects_itself_and_does_not_contradict_itself(first, second, relation, reason):
    assert decided(pairs(first, second).iloc[0], reason) == (relation, True)


def test_other_days_of_one_source_revise_nothing():
    saturday = claim("4.200 Soldaten", "2024-05-11", said_from="2024-05-11", said_to="2024-05-11")
    sunday = claim("1.300 Soldaten", "2024-05-12", article="b", said_from="2024-05-13", said_to="2024-05-13")
    assert decided(pairs(saturday, sunday).iloc[0], "revised") == ("compatible", False)


@pytest.mark.parametrize(
    ("year", "basis"),
    [("2018", "firm"), ("2024", "unstated")],  # a year that is over is another time, one that holds the day may be it
)
def test_what_a_source_tells_of_another_year_softens_nothing(year, basis):
    said = {"said_from": "2024-05-10", "said_to": "2024-05-10", "rule": "refers_date"}
    here = claim("41 Soldaten")
    then = claim("höchstens 30 Soldaten", f"{year}-01-01", f"{year}-12-31", **said)
    other = claim("27 Soldaten", actor="east", rule="refers_date", article="b")
    found = pairs(here, then, other).set_index(["a", "b"])
    assert found.loc[("a:q0-50", "b:q200-250"), "firm_basis"] == basis


LEFT = "number_digits;refers_remains"


@pytest.mark.parametrize(
    "one, other, relation",
    [  # "gegen 6 Uhr waren es noch 2.000"
        (claim("9.000 Soldaten"), claim("2.000 Soldaten", actor="east", rule=LEFT, article="b"), "compatible"),
        (claim("9.000 Soldaten"), claim("12.000 Soldaten", actor="east", rule=LEFT, article="b"), "conflicts"),
        (
            claim("9.000 Soldaten", rule=LEFT),
            claim("2.000 Soldaten", actor="east", rule=LEFT, article="b"),
            "conflicts",
        ),
        (claim("9.000 Soldaten"), claim("2.000 Soldaten", actor="east", article="b"), "conflicts"),
    ],
)
def test_what_is_left_is_less_than_how_many_there_were(one, other, relation):
    row = pairs(one, other).iloc[0]
    assert decided(row, "time" if relation == "compatible" else "estimator") == (relation, True)
    assert ("what was left at some time" in row["explanation"]) == (relation == "compatible")
    assert "One source" not in row["explanation"]


DENIED = claim("9.000 Soldaten", role="denied", actor="west")
CLAIMED = claim("9.000 Soldaten", actor="north")


@pytest.mark.parametrize(
    "other, relation",
    [
        (claim("9.000 Soldaten", article="b"), "conflicts"),  # the claimer, in another article
        (claim("rund 9.000 Soldaten", article="b"), "conflicts"),
        (claim("9.000 Soldaten", "2024-03-01", article="b"), "conflicts"),
        (claim("9.000 Soldaten", article="b", actor="north;east"), "conflicts"),
        (claim("9.000 Soldaten", article="b", actor="east"), "compatible"),  # nobody says that the East claimed it
        (claim("9.500 Soldaten", article="b"), "compatible"),
        (claim("9.000 Soldaten", article="b", measurand="border"), "compatible"),
        (claim("9.000 Soldaten", article="b", certainty="possible"), "compatible"),
        (claim("9.000 Soldaten", article="b", polarity="denies"), "compatible"),
    ],
)
def test_a_denied_number_conflicts_with_its_claimer_only(other, relation):
    found = pairs(DENIED, CLAIMED, other, related=((0, 1),))
    row = found[(found["a"] == "a:q0-50") & found["b"].str.startswith("b:")].iloc[0]
    assert row["relation"] == relation and not row["firm"]
    assert row["firm_basis"] == ("denial" if relation == "conflicts" else "no_conflict")
    own = found[(found["a"] == "a:q0-50") & (found["b"] == "a:q100-150")].iloc[0]
    assert decided(own, "opposed") == ("conflicts", True)


@pytest.mark.parametrize("actor", ["north", "east", ""])
def test_a_denied_number_of_nobody_conflicts_with_anybody(actor):
    instead = claim("20.000 Soldaten", actor="west")  # "nicht 9.000, sondern 20.000"
    found = pairs(DENIED, instead, claim("9.000 Soldaten", actor=actor, article="b"), related=((0, 1),))
    assert found.set_index(["a", "b"]).loc[("a:q0-50", "b:q200-250"), "relation"] == "conflicts"
    assert found.set_index(["a", "b"]).loc[("a:q0-50", "a:q100-150"), "relation"] == "compatible"


@pytest.mark.parametrize(
    "a, b, firm, basis",
    [
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="east", article="b"), True, "firm"),
        (claim("9.000 Soldaten"), claim("9.800 Soldaten", actor="east", article="b"), False, "rounding"),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", article="b"), False, "sources"),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="", article="b"), False, "sources"),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="east", speech_act="demands"), False, "unstated"),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="east", certainty="alleged"), False, "unstated"),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="east", speech_act="estimates"), True, "firm"),
        (claim("9.000 Soldaten"), claim("bis zu 5.000 Soldaten", actor="east"), True, "firm"),
        # of another day by its wording; where neither names one, two articles may mean the same count
        (
            claim("9.000 Soldaten"),
            claim("25.000 Soldaten", "2024-05-11", actor="east", rule="refers_date"),
            False,
            "days",
        ),
        (
            claim("9.000 Soldaten", rule="said_date;weekday;refers_said"),
            claim("25.000 Soldaten", "2024-05-11", actor="east", rule="said_published;refers_said"),
            False,
            "days",
        ),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", "2024-05-11", actor="east", article="b"), True, "firm"),
        (
            claim("9.000 Soldaten", rule="said_date;weekday;refers_revised"),
            claim("25.000 Soldaten", "2024-05-11", actor="east", rule="said_published;refers_said"),
            True,
            "firm",
        ),
        (
            claim("9.000 Soldaten", "2024-05-10", "2024-05-11", rule="said_published;refers_said"),
            claim("25.000 Soldaten", "2024-05-11", actor="east", rule="refers_date"),
            True,
            "firm",
        ),
        # a sum that only grows cannot have fallen, but a figure of Friday is not what is said against one of Monday
        (
            claim("25.000 Soldaten", measurand="sent", rule="refers_date"),
            claim("9.000 Soldaten", "2024-05-14", measurand="sent", actor="east", rule="refers_date"),
            False,
            "days",
        ),
        # without a day in words: a sum may have grown overnight, not fallen; a month later it is another count
        (
            claim("9.000 Soldaten", measurand="sent"),
            claim("25.000 Soldaten", "2024-05-11", measurand="sent", actor="east", article="b"),
            False,
            "days",
        ),
        (
            claim("25.000 Soldaten", measurand="sent"),
            claim("9.000 Soldaten", "2024-05-11", measurand="sent", actor="east", article="b"),
            True,
            "firm",
        ),
        (
            claim("25.000 Soldaten", measurand="sent"),
            claim("9.000 Soldaten", "2024-06-10", measurand="sent", actor="east", article="b"),
            False,
            "days",
        ),
        (claim("9.000 Soldaten"), claim("25.000 Soldaten", actor="east", certainty="probable"), False, "unstated"),
        # so few are counted one by one, more may be rounded
        (claim("drei Soldaten"), claim("zwei Soldaten", actor="east", article="b"), True, "firm"),
        (claim("23 Soldaten"), claim("24 Soldaten", actor="east", article="b"), False, "rounding"),
        (claim("9.000 Soldaten"), claim("9.000 Soldaten", actor="east", article="b"), False, "no_conflict"),
        (claim("9.000 Soldaten"), claim("9.000 Soldaten", polarity="denies", article="b"), False, "denial"),
        (claim("9.000 Soldaten"), claim("5.000 Soldaten", "2024-07-01", article="b"), False, "no_conflict"),
    ],
)
def test_firm_is_said_of_every_pair(a, b, firm, basis):
    found = pairs(a, b)
    assert found[["firm", "firm_basis"]].to_numpy().tolist() == [[firm, basis]]
    assert len(found[found["firm"]]) == firm


@pytest.mark.parametrize("later, firm", [("10.000 Soldaten", True), ("24.000 Soldaten", False)])
def test_a_figure_that_its_source_has_replaced_makes_no_firm_conflict(later, firm):
    first, other = claim("9.800 Soldaten", "2024-05-08"), claim("25.000 Soldaten", "2024-05-09", actor="east")
    found = pairs(first, other, claim(later, "2024-05-09", article="b"))
    assert found.loc[found["b"] == "a:q100-150", "firm"].tolist() == [firm]


def test_what_is_left_replaces_no_figure_of_all():
    first, other = claim("9.800 Soldaten", "2024-05-08"), claim("25.000 Soldaten", "2024-05-09", actor="east")
    found = pairs(first, other, claim("2.400 Soldaten", "2024-05-09", article="b", rule=LEFT))
    assert found.loc[found["b"] == "a:q100-150", "firm"].tolist() == [True]


@pytest.mark.parametrize(
    "other, firm",
    [("3.000 Soldaten", ["7.000 Soldaten"]), ("12.000 Soldaten", []), ("25.000 Soldaten", ["18.000 Soldaten"])],
)
def test_a_source_with_several_figures_contradicts_firmly_with_the_nearest_only(other, firm):
    """ "340 leben hier, in der zweiten Unterkunft 95" against 415: nobody set the 95 against it."""
    one, two, third = claim("7.000 Soldaten"), claim("18.000 Soldaten"), claim(other, actor="east", article="b")
    found = pairs(one, two, third)
    texts = {row["claim_id"]: row["text"] for row in table(one, two, third).to_dict("records")}
    assert [texts[id] for id in found.loc[found["firm"], "a"]] == firm


def test_what_a_source_plans_replaces_nothing_that_it_counted():
    counted, other = claim("9.800 Soldaten", "2024-05-08"), claim("25.000 Soldaten", "2024-05-08", actor="east")
    plan = claim("24.000 Soldaten", "2024-05-09", certainty="planned", article="b")
    assert pairs(counted, other, plan)["firm"].tolist() == [True, False, False]


def test_a_far_smaller_figure_of_a_source_is_not_set_against_another():
    """ "Alle bis auf 25 sind zurück, es waren 320" against 180."""
    found = pairs(claim("25 Soldaten"), claim("320 Soldaten"), claim("180 Soldaten", actor="east", article="b"))
    assert [text for text, firm in zip(found["a"], found["firm"], strict=True) if firm] == ["a:q100-150"]


def test_a_part_that_is_a_measurand_of_its_own_is_a_count_of_it():
    some = claim("50 Soldaten", measurand="border", role="part")
    other = claim("90 Soldaten", measurand="border", actor="east", article="b")
    found = pairs(some, claim("200 Soldaten"), other, related=((0, 1),))
    told = found.set_index(["a", "b"])
    assert told.loc[("a:q0-50", "b:q200-250"), "firm"]
    assert (told.loc[("a:q0-50", "a:q100-150"), "relation"], told["firm"].sum()) == ("compatible", 1)


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_what_two_numbers_do_is_said_in_words(language):
    rows = [
        *CHANGE, claim("800 Soldaten", actor="east", article="b"), claim("70 Soldaten", role="difference"),
        claim("5 Soldaten", role="part"), claim("900 Soldaten", certainty="planned", article="c"), DENIED, CLAIMED,
        claim("30 Soldaten", role="rate"), claim("2 Soldaten", role="addition"), claim("3 Soldaten", role="ratio"),
    ]  # fmt: skip
    found = pairs(*rows, related=((0, 1), (6, 7)), language=language)
    assert found["explanation"].is_unique and not found["explanation"].str.contains(r"[{}]").any()
    assert found["explanation"].str.endswith(".").all()


# --- a headline that names nobody


@pytest.mark.parametrize(
    "headline, body, reasons",
    [
        (claim("600 Soldaten", actor="", region="headline"), claim("mindestens 600 Soldaten"), "headline;hedge_lost"),
        (claim("600 Soldaten", actor="", region="headline"), claim("600 Soldaten"), "headline"),
        (claim("600 Soldaten", actor="", region="headline"), claim("900 Soldaten"), None),  # another number
        (claim("600 Soldaten", actor="east", region="headline"), claim("mindestens 600 Soldaten"), None),
        (claim("600 Soldaten", actor="", region="headline"), claim("600 Soldaten", article="b"), None),
    ],
)
def test_a_headline_without_a_source_is_short_for_the_figure_below_it(headline, body, reasons):
    assert pairs(headline, body)["reasons"].tolist() == ([reasons] if reasons else [])


def test_two_numbers_of_one_change_in_a_headline_are_one_change():
    old, new = (claim(f"{n} Soldaten", region="headline", role=role) for n, role in (("800", "old"), ("500", "new")))
    row = pairs(old, new, related=((0, 1),)).iloc[0]
    assert decided(row, "change") == ("compatible", True)
