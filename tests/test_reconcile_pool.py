"""Who votes, what is pooled, what stands beside it, and how much hangs on conventions."""

import re
from datetime import date

import pandas as pd
import pytest
import reference
from counting import STORY, claim, table

from helpers import reconcile, schema, telling, topic, wording
from helpers.reconcile import pooling, saying

DAY = "2024-05-10"


def pooled(*claims: dict, on: str = DAY, **options) -> reconcile.Pool:
    return reconcile.pool(table(*claims), STORY, "present", on, **options)


@pytest.fixture(scope="module")
def story():
    return topic.load("nordkorea")


def test_three_estimators_of_one_side_give_ten_to_twelve_thousand(story):
    found = reconcile.pool(reference.claims(), story, "in_russia", "2024-10-31")
    assert (found.low, found.median, found.best, found.high) == (10_000, 11_000, 11_000, 12_000)
    assert (found.k, found.spread, found.sides, found.grade) == (3, 2_000, 1, "apart")
    assert repr(found) == (
        "Pool in_russia on 2024-10-31: 10,000 / 11,000 / 12,000 (low / median / high), k = 3, spread 2,000, sides: 1, "
        "grade apart; 3 included, 24 excluded"
    )


def test_other_rules_stand_beside_the_pool(story):
    found = reconcile.pool(reference.claims(), story, "in_russia", "2024-10-31").alternatives.set_index("rule")
    assert found.loc["lowest", "low"] == 8_000  # a headline that dropped its place
    assert found.loc["lowest_highest", ["low", "high"]].tolist() == [8_000, 12_000]
    assert found.loc["naive", ["low", "high", "k"]].tolist() == [3, 12_000, 12]
    assert found.loc["naive", "middle"] == pytest.approx(85_513 / 12)
    assert found.loc["hedges_restored", ["low", "high", "k"]].tolist() == [11_000, 11_000, 1]
    assert found.loc["suggested", ["low", "high", "k"]].tolist() == [10_000, 12_000, 3]


def test_the_naive_range_takes_in_one_family_only():
    found = pooled(
        claim("10.000 Soldaten"),
        claim("8.000 Soldaten", measurand="border"),
        claim("5 Neuinfektionen", measurand="cases"),
    )
    assert found.alternatives.set_index("rule").loc["naive", ["low", "high", "k"]].tolist() == [8_000, 10_000, 2]


def test_a_suggested_value_serves_only_a_labelled_if():
    suspect = claim("10 Soldaten", flag="lost_thousand", suggested_value=10_000.0)
    found = pooled(suspect, claim("12.000 Soldaten", actor="east"))
    assert (found.low, found.k) == (12_000, 1)
    assert found.alternatives.set_index("rule").loc["lowest", "low"] == 12_000
    assert found.alternatives.set_index("rule").loc["suggested", ["low", "high", "k"]].tolist() == [10_000, 12_000, 2]


@pytest.mark.parametrize(
    "text, cells, reason",
    [
        ("10.000 Soldaten", {}, ""),
        ("rund 10.000 Soldaten", {}, ""),
        ("fast 10.000 Soldaten", {}, ""),
        ("gut 10.000 Soldaten", {"speech_act": "estimates", "certainty": "probable"}, ""),
        ("10.000 Soldaten", {"role": "new"}, ""),
        ("10.000 Soldaten", {"role": "old"}, "old"),
        ("10.000 Soldaten", {"role": "difference"}, "difference"),
        ("10.000 Soldaten", {"role": "addition"}, "addition"),
        ("10.000 Soldaten", {"role": "ratio"}, "ratio"),
        ("10.000 Soldaten", {"role": "rate"}, "rate"),
        ("10.000 Soldaten", {"role": "part"}, "part"),
        ("10.000 Soldaten", {"role": "denied"}, "denied"),
        ("10.000 Soldaten", {"certainty": "alleged"}, "modality"),
        ("10.000 Soldaten", {"certainty": "unconfirmed"}, "modality"),
        ("8.000 bis 12.000 Soldaten", {"speech_act": "confirms"}, ""),
        ("bis zu 10.000 Soldaten", {}, "bound"),
        ("über 10.000 Soldaten", {}, "bound"),
        ("Tausende Soldaten", {}, "bound"),
        ("einige Soldaten", {}, "bound"),
        ("10.000 Soldaten", {"certainty": "possible"}, "modality"),
        ("10.000 Soldaten", {"certainty": "planned"}, "plan"),
        ("10.000 Soldaten", {"speech_act": "denies"}, "speech_act"),
        ("10.000 Soldaten", {"speech_act": "demands"}, "speech_act"),
        ("10.000 Soldaten", {"polarity": "leaves_open"}, "not_affirmed"),
        ("10.000 Soldaten", {"actor": ""}, "unattributed"),
        ("10.000 Soldaten", {"region": "headline"}, "headline"),
        ("10.000 Soldaten", {"rank": "deprecated"}, "deprecated"),
        ("10 Soldaten", {"flag": "lost_thousand", "suggested_value": 1e4}, "lost_thousand"),
        ("10 Soldaten", {"flag": "lost_thousand", "suggested_value": 1e4, "measurand": "border"}, "lost_thousand"),
        ("10.000 Soldaten", {"measurand": "border"}, "other_measurand"),
        ("10.000 Soldaten", {"measurand": ""}, "no_measurand"),
        ("10.000 Soldaten", {"day": None}, "undated"),
        ("10.000 Soldaten", {"day": "2024-05-11"}, "not_yet_said"),
        ("10.000 Soldaten", {"day": "2024-05-04"}, ""),
        ("10.000 Soldaten", {"day": "2024-05-03"}, "too_old"),
        ("10.000 Soldaten", {"day": "2024-05-01", "to": "2024-05-31"}, ""),
    ],
)
def test_who_votes_and_why_the_others_do_not(text, cells, reason):
    found = pooled(claim(text, **cells))
    rows = found.excluded if reason else found.included
    assert (found.k, rows["reason"].tolist()) == (0 if reason else 1, [reason])
    assert f"code.reason.{reason}" in wording.entries("de") or not reason


@pytest.mark.parametrize(
    "about, to, reason",
    [
        ("2023-11-01", "2023-11-30", "other_day"),  # "im November waren es ..."
        ("2024-05-03", "2024-05-03", "other_day"),
        ("2024-05-04", "2024-05-04", ""),  # the demonstration of Saturday is still the last one on Friday
        ("2024-05-11", "2024-05-11", ""),  # within the tolerance of a day
        ("2024-05-12", "2024-05-12", "other_day"),
        ("2024-04-01", "2024-05-05", ""),
        (None, None, ""),
    ],
)
def test_a_number_about_other_days_does_not_vote_on_this_one(about, to, reason):
    found = pooled(claim("10.000 Soldaten") | {"refers_from": about, "refers_to": to})
    assert (found.k, pd.concat([found.included, found.excluded])["reason"].tolist()) == (not reason, [reason])


def test_of_two_days_that_one_source_counts_at_once_the_later_votes():
    friday = claim("15 Soldaten") | {"refers_from": "2024-05-07", "refers_to": "2024-05-07"}
    found = pooled(friday, claim("40 Soldaten"))
    assert (found.low, found.high, found.excluded["reason"].tolist()) == (40, 40, ["superseded"])


def test_one_estimator_has_one_vote_its_latest_word():
    found = pooled(
        claim("8.000 Soldaten", "2024-05-08"), claim("10.000 Soldaten"), claim("10.000 Soldaten", article="b")
    )
    assert (found.k, found.low, found.high) == (1, 10_000, 10_000)
    assert found.excluded["reason"].tolist() == ["superseded"]


@pytest.mark.parametrize(
    "claims, low, between, high",
    [
        # equally late words of one estimator are the range of its printed numbers: 660,000 is nobody's
        (["20.000 Soldaten", "1,3 Millionen Soldaten"], 20_000, (20_000, 1_300_000), 1_300_000),
        (["8.000 Soldaten", "10.000 Soldaten", "10.000 Soldaten"], 8_000, (8_000, 10_000), 10_000),
        (["8.000 bis 9.000 Soldaten"], 8_000, (8_000, 9_000), 9_000),
        (["8.000 bis 9.000 Soldaten", "rund 12.000 Soldaten"], 8_000, (8_000, 12_000), 12_000),
        (["rund 10.000 Soldaten"], 10_000, (10_000, 10_000), 10_000),
    ],
)
def test_one_estimator_votes_with_its_lowest_and_highest_printed_number(claims, low, between, high):
    found = pooled(*(claim(text, article=f"x{i}") for i, text in enumerate(claims)))
    assert (found.k, found.low, found.median_between, found.high) == (1, low, between, high)


@pytest.mark.parametrize(
    "others, between",
    [
        (["10.000 Soldaten", "11.000 Soldaten", "12.000 Soldaten"], (11_000, 11_000)),
        (["10.000 Soldaten", "12.000 Soldaten"], (10_000, 12_000)),  # nobody printed 11.000
        (["10.000 Soldaten", "10.000 Soldaten"], (10_000, 10_000)),
        (["9.000 Soldaten", "10.000 bis 14.000 Soldaten", "20.000 Soldaten"], (10_000, 14_000)),
        (["9.000 Soldaten", "8.000 bis 20.000 Soldaten"], (8_000, 20_000)),
    ],
)
def test_the_middle_lies_between_two_printed_numbers(others, between):
    found = pooled(*(claim(text, actor=actor) for text, actor in zip(others, ("north", "east", "west"), strict=False)))
    assert found.median_between == between and between[0] <= found.median <= between[1]
    shown = wording.number(between[0]) if between[0] == between[1] else " to ".join(map(wording.number, between))
    assert found.middle("en") == shown and f"/ {shown} /" in repr(found)


def test_several_numbers_of_one_source_are_shown_as_they_are():
    found = pooled(claim("20.000 Soldaten"), claim("1,3 Millionen Soldaten", article="b"))
    assert "the North 20,000 and 1,300,000 (a and b)." in str(reconcile.sentence(found, language="en"))
    assert "660" not in str(reconcile.sentence(found, language="en")) + repr(found)


def test_of_a_change_the_new_number_votes_and_of_a_revision_the_later():
    change = [claim("80 Soldaten", None, role="old"), claim("31 Soldaten", role="new")]
    assert (pooled(*change).low, pooled(*change).high) == (31, 31)
    later = [claim("20.000 Soldaten", "2024-05-09"), claim("17.000 Soldaten", article="b")]
    assert (pooled(*later).low, pooled(*later).high) == (17_000, 17_000)


def test_the_number_that_a_change_replaces_does_not_vote_beside_it():
    rows = table(
        claim("80 Soldaten", None, role="old"), claim("31 Soldaten", role="new"), claim("80 Soldaten", article="b")
    )
    rows.loc[1, "related"] = rows.loc[0, "claim_id"]
    found = reconcile.pool(rows, STORY, "present", DAY)
    assert (found.low, found.high, found.included["text"].tolist()) == (31, 31, ["31 Soldaten"])
    assert found.excluded["reason"].tolist() == ["old", "superseded"]


PLANS = topic.from_text(
    """
    name = "plans"
    thing = [{ id = "guests", words = ["Gast"] }]
    [[measurand]]
    id = "present"
    label = "guests expected"
    label_de = "erwartete Gäste"
    thing = "guests"
    planned = true
    """
)


@pytest.mark.parametrize("story, planned, counted", [(STORY, "plan", ""), (PLANS, "", "no_plan")])
def test_plans_vote_where_plans_are_asked_for_and_only_there(story, planned, counted):
    claims = table(claim("600 Soldaten", certainty="planned"), claim("500 Soldaten", actor="east"))
    found = reconcile.pool(claims, story, "present", DAY)
    reasons = pd.concat([found.included, found.excluded]).set_index("text")["reason"]
    assert (reasons["600 Soldaten"], reasons["500 Soldaten"], found.k) == (planned, counted, 1)


BY_DECEMBER = {"refers_from": None, "refers_to": "2024-12-31"}


@pytest.mark.parametrize(
    "one, other, relation",
    [  # "will bis Dezember 1.700 Gäste laden", "beharrt auf 2.500 Gästen", "lud 2.500 Gäste"
        ({**BY_DECEMBER, "certainty": "planned"}, {"rule": "measurand_plan"}, "conflicts"),
        ({**BY_DECEMBER, "certainty": "planned"}, {}, "compatible"),
        ({"refers_from": "2024-11-01", "refers_to": "2024-12-31", "certainty": "planned"},
         {"refers_from": "2025-11-01", "refers_to": "2025-12-31", "certainty": "planned"}, "not_comparable"),
    ],
)  # fmt: skip
def test_a_plan_without_a_term_is_of_the_term_that_the_other_names(one, other, relation):
    first = {**claim("1.700 Gäste"), **one}
    second = {**claim("2.500 Gäste", actor="east", article="b"), **other}
    assert reconcile.pairs(table(first, second), PLANS)["relation"].tolist() == [relation]


@pytest.mark.parametrize(
    "given, message",
    [
        ({"measurand": "presant"}, "There is no measurand 'presant'; did you mean present."),
        ({"measurand": "xyz"}, "There is no measurand 'xyz'; use one of sent, present, border, port, cases."),
        (
            {"on": None},
            "'present' needs a day, on='2024-10-31'; days with votes, most first: 2024-05-10 (2), 2024-05-11 (2), ",
        ),
    ],
)
def test_a_pool_that_cannot_be_made_says_what_to_do(given, message):
    claims = table(claim("10.000 Soldaten", "2024-05-09"), claim("12.000 Soldaten", actor="east"))
    asked = {"measurand": "present", "on": DAY, **given}
    with pytest.raises(ValueError) as caught:
        reconcile.pool(claims, STORY, **asked)
    assert str(caught.value).startswith(message) and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "claims, story, message",
    [
        (table(claim("10 Soldaten", measurand="")), None, "These claims count nothing that has a name; load a story"),
        (table(claim("10 Tote", measurand="Tote")), None, "without a story nouns are counted: load a story"),
        (table(claim("10 Tote", measurand="Tote")), STORY, "extract them with it: gl.extract(articles, story)"),
    ],
)
def test_claims_without_measurands_ask_for_a_story(claims, story, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        reconcile.pool(claims, story, "present", DAY)
    with pytest.raises(ValueError, match=re.escape(message)):
        reconcile.over_time(claims, story, "present")


def test_a_day_without_votes_is_said_to_have_none():
    with pytest.raises(ValueError, match="no day has a vote"):
        reconcile.pool(table(claim("einige Soldaten")), STORY, "present")


def test_a_joint_statement_is_the_latest_word_of_both():
    found = pooled(claim("8.000 Soldaten", "2024-05-08"), claim("10.000 Soldaten", actor="north;east"))
    assert (found.k, found.low, found.high) == (2, 10_000, 10_000)


def test_the_sentence_gives_each_estimator_its_latest_word_only():
    joint = claim("10.000 Soldaten", "2024-05-08", actor="north;east")
    said = str(reconcile.sentence(pooled(joint, claim("12.000 Soldaten", article="b"))))
    assert "the North 12,000 (b) and the East 10,000 (a)." in said


@pytest.mark.parametrize(
    "claims, grade, sides",
    [
        ([], "none", 0),
        ([claim("10.000 Soldaten")], "single", 1),
        ([claim("10.000 Soldaten"), claim("rund 11.000 Soldaten", actor="east")], "overlapping", 1),
        ([claim("10.000 Soldaten"), claim("11.000 Soldaten", actor="east")], "apart", 1),
        ([claim("10.000 Soldaten"), claim("12.000 Soldaten", actor="west")], "admitted", 2),
        # an earlier number of the other side admits, too; one that lies elsewhere does not
        ([claim("10.000 Soldaten"), claim("10.000 Soldaten", "2024-04-01", actor="west")], "admitted", 1),
        ([claim("10.000 Soldaten"), claim("900 Soldaten", "2024-04-01", actor="west")], "single", 1),
        ([claim("10.000 Soldaten"), claim("10.000 Soldaten", "2024-05-11", actor="west")], "single", 1),
        ([claim("10.000 Soldaten"), claim("10.000 Soldaten", actor="institute")], "overlapping", 2),
    ],
)
def test_the_grade_of_a_pool(claims, grade, sides):
    found = pooled(*claims)
    assert (found.grade, found.sides) == (grade, sides)


@pytest.mark.parametrize(
    "text, fits",
    [("bis zu 12.000 Soldaten", "all"), ("bis zu 10.000 Soldaten", "part"), ("über 15.000 Soldaten", "none")],
)
def test_limits_are_held_against_the_pool(text, fits):
    found = pooled(claim("10.000 Soldaten"), claim("12.000 Soldaten", actor="east"), claim(text, actor="", article="b"))
    assert found.limits["fits"].tolist() == [fits]


def test_nobody_votes_without_a_number():
    found = pooled(claim("einige Soldaten"))
    assert (found.low, found.median, found.high, found.spread, found.k, found.grade) == (
        None,
        None,
        None,
        None,
        0,
        "none",
    )


def test_without_a_topic_each_estimator_stands_alone():
    claims = table(claim("10 Tote", measurand="Tote"), claim("12 Tote", measurand="Tote", actor="east"))
    found = reconcile.pool(claims, None, "Tote", date(2024, 5, 10))
    assert (found.low, found.high, found.sides, found.label("de")) == (10, 12, 2, "Tote")


def test_over_time_gives_one_row_per_day():
    claims = table(claim("8.000 Soldaten", "2024-05-01"), claim("10.000 Soldaten", "2024-05-10", actor="east"))
    found = reconcile.over_time(claims, STORY, "present")
    assert found["on"].dt.strftime("%d").tolist() == [f"{day:02}" for day in range(1, 17)]
    assert found["k"].tolist() == [1] * 7 + [0] * 2 + [1] * 7
    for row in found.itertuples():
        one = reconcile.pool(claims, STORY, "present", row.on)
        assert (one.k, one.grade) == (row.k, row.grade) and (one.low == row.low or one.k == 0)


def test_over_time_without_votes_is_empty():
    assert reconcile.over_time(table(claim("einige Soldaten")), STORY, "present").empty


def test_sensitivity_varies_the_window_and_the_width_of_rund():
    claims = table(claim("8.000 Soldaten", "2024-05-05"), claim("rund 9.000 Soldaten", actor="east"))
    found = reconcile.sensitivity(claims, STORY, "present", DAY)
    assert list(zip(found["window"], found["width"], strict=True))[:4] == [(3, "g"), (3, "2g"), (3, "5 %"), (7, "g")]
    assert found["k"].tolist() == [1] * 3 + [2] * 6
    wide = reconcile.sensitivity(
        table(claim("7.000 Soldaten"), claim("rund 9.000 Soldaten", actor="east")), STORY, "present", DAY
    )
    assert wide["grade"].tolist()[:3] == ["apart", "overlapping", "apart"]
    wider = table(claim("6.000 Soldaten"), claim("rund 9.000 Soldaten", actor="east"))
    assert set(reconcile.sensitivity(wider, STORY, "present", DAY)["grade"]) == {"apart"}


def test_the_pool_is_shown_escaped_and_the_same_every_time():
    hostile = claim("bis zu 10.000 <script>Soldaten</script>", article="<b>", actor="")
    found = pooled(claim("10.000 Soldaten"), hostile)
    assert "<script>" not in found._repr_html_() and "<b>" not in found._repr_html_()
    assert found._repr_html_() == pooled(claim("10.000 Soldaten"), hostile)._repr_html_()


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_grade_and_every_rule_has_its_words(language):
    found = pooled(claim("10.000 Soldaten"), language=language)
    assert wording.say("code.grade.single", language) in found._repr_html_()
    for rule in found.alternatives["rule"]:
        assert f"code.rule.{rule}" in wording.entries(language)


def test_denials_are_of_those_whom_a_number_would_contradict(story):
    claims = reference.claims()
    sent = claims["claim_id"].isin([reference.claim_ids()["q072"], reference.claim_ids()["q031"]])
    claims.loc[sent, "proposition"] = "troops_sent"
    claims.loc[claims["claim_id"] == reference.claim_ids()["q031"], "polarity"] = "denies"  # Ukraine, not opposed
    found = pooling.pool(claims, story, "in_russia", "2024-10-31")
    assert found.denials[["actor", "text"]].values.tolist() == [["DPRK", "die Entsendung"]]
    before = pooling.pool(claims, story, "in_russia", "2024-10-01")
    assert before.denials.empty


def test_a_denial_stands_beside_what_the_same_actor_confirmed_later(story):
    claims = reference.claims()
    told = claims["claim_id"] == reference.claim_ids()["q072"]
    later = claims[told].assign(polarity="affirms", speech_act="confirms", claim_id="later:s0-1", text="die Präsenz")
    later = later.assign(said_from=pd.Timestamp("2025-04-28"), said_to=pd.Timestamp("2025-04-28"))
    both = pd.concat([claims, later]).assign(
        proposition=lambda rows: rows["proposition"].mask(rows["actor"] == "DPRK", "troops_sent")
    )
    said = [str(saying.sentence(pooling.pool(both, story, "in_russia", on))) for on in ("2024-10-31", "2025-04-30")]
    assert [("Denied by" in text, "Confirmed by" in text) for text in said] == [(True, False), (True, True)]


@pytest.mark.parametrize(
    "value, english, german",
    [
        (None, "–", "–"),
        (float("nan"), "–", "–"),
        (8000, "8,000", "8.000"),
        (9666.67, "9,667", "9.667"),
        (-1234.5, "-1,234", "-1.234"),
        (saying.FINE + 0.4, f"{saying.FINE:,}", f"{saying.FINE:,}".replace(",", ".")),
        (2.345, "2.35", "2,35"),
        (-2.5, "-2.5", "-2,5"),
        (0, "0", "0"),
    ],
)
def test_a_large_number_has_no_decimals_and_a_small_one_two(value, english, german):
    tell = telling.of(schema.frame("claims"), None, language="en")
    assert saying._number(value, tell) == english
    assert saying._number(value, tell.speaking("de")) == german
