"""The five seeds from text to comparison: what the extracted claims must show between the sources."""

import pytest
import reference

from helpers import articles, claims, compare, corrections, paths, topic

SEEDS = articles.read(paths.SEEDS)
STORY = topic.load("nordkorea")
CLAIMS = claims.extract(SEEDS, STORY)
STATEMENTS = CLAIMS[CLAIMS["kind"] == "statement"]


def near(id):
    """The extracted statement that overlaps a statement of the reference coding by half, or ''."""
    row = reference.table("statements").set_index("id").loc[id]
    start, end = int(row["start"]), int(row["end"])
    mine = STATEMENTS[STATEMENTS["article_id"] == row["article_id"]]
    both = (mine["end"].clip(upper=end) - mine["start"].clip(lower=start)).clip(lower=0)
    share = both / (mine["end"].clip(lower=end) - mine["start"].clip(upper=start))
    return mine.loc[share.astype("float64").idxmax(), "claim_id"] if (share >= 0.5).any() else ""


RENDERINGS = reference.table("translations")


def first_twenty():
    found = compare.renderings(CLAIMS, SEEDS).head(20)
    return [{row.a, row.b} for row in found.itertuples()]


@pytest.mark.parametrize("id", ["R01", "R02", "R03", "R09", "R11", "R12", "R13", "R15", "R16"])
def test_known_renderings_stand_among_the_first_twenty(id):
    row = RENDERINGS.set_index("id").loc[id]
    assert {near(row["a_statement"]), near(row["b_statement"])} in first_twenty()


def test_two_sessions_with_one_turn_of_phrase_are_no_rendering():
    row = RENDERINGS.set_index("id").loc["R18"]
    assert {near(row["a_statement"]), near(row["b_statement"])} not in first_twenty()


def test_one_press_conference_in_two_articles_and_two_sessions_of_one_diplomat():
    origin = compare.origins(CLAIMS, SEEDS).set_index("claim_id")["origin_id"]
    conference = [near(id) for id in ("q008", "q010", "q011", "q012", "q100", "q101", "q106", "q108")]
    assert all(conference) and len({origin[claim] for claim in conference}) == 1
    assert origin[near("q026")] != origin[near("q065")]


def test_exactly_one_reversal():
    table = compare.stances(CLAIMS, STORY)
    turned = table[table["reversal_of"] != ""]
    assert list(zip(turned["actor"], turned["proposition"], strict=True)) == [("DPRK", "troops_sent")]
    assert turned["claim_id"].iloc[0] in (near("q043"), near("q052"))
    assert turned["reversal_of"].iloc[0] == near("q072")


@pytest.mark.parametrize("given", [(SEEDS,), ()])
def test_headlines_that_shorten_and_that_are_not_supported(given):
    table = compare.headlines(CLAIMS, *given)
    states = {(row.article_id[:3], row.aspect): row.state for row in table.itertuples()}
    assert states["001", "number"] == "kept"
    assert (states["001", "bound"], states["001", "place"]) == ("dropped", "dropped")
    assert states["003", "certainty"] == ("contradicted" if given else "dropped")
    assert {article for article, _ in states} == {"001", "003"}


def test_a_person_may_reject_or_confirm_a_link_between_origins(tmp_path):
    table = compare.origins(CLAIMS, SEEDS)
    linked = table[(table["origin_id"] != table["claim_id"]) & (table["reason"] == "same_speaker")].iloc[0]
    file = tmp_path / "corrections.csv"
    alone = corrections.change(CLAIMS, linked["claim_id"], "origin", None, reason="another session", path=file)
    after = compare.origins(corrections.apply(alone, file), SEEDS).set_index("claim_id").loc[linked["claim_id"]]
    assert (after["origin_id"], after["reason"]) == (linked["claim_id"], "person")
    joined = corrections.change(CLAIMS, linked["claim_id"], "origin", linked["origin_id"], reason="named in both")
    after = compare.origins(joined, SEEDS).set_index("claim_id").loc[linked["claim_id"]]
    assert (after["origin_id"], after["reason"]) == (linked["origin_id"], "person")
    with pytest.raises(ValueError, match="there is no claim 'x' to share an origin with"):
        corrections.change(CLAIMS, linked["claim_id"], "origin", "x", reason="guess")
