"""Between the sources: coverage, headlines, origins, renderings, stances, voices, profile: what each must find."""

import archive
import pandas as pd
import pytest
import reference

from helpers import articles, compare, paths, schema, topic
from helpers.compare import speakers

SEEDS = articles.read(paths.SEEDS)
IDS = reference.claim_ids()
KNOWN = {claim: id for id, claim in IDS.items()}
STORY = topic.from_text(
    """
name = "Hafen"
actor = [{ id = "A", name = "Stadt", side = "one" }, { id = "B", name = "Verein", side = "two" }]
proposition = [
    { id = "closed", label = "the port is closed", label_de = "Der Hafen ist zu", cues = ["gesperrt"] },
    { id = "sold", label = "the port is sold", label_de = "Der Hafen ist verkauft", cues = ["verkauft"] },
]
"""
)


def claims(*rows):
    """A claims table of made-up rows; what a row does not give is filled in plainly."""
    plain = {"kind": "statement", "polarity": "affirms", "certainty": "reported", "speech_act": "asserts", 
             "region": "body", "voice": "indirect", "rule": "x", "coder": "x", "rank": "normal",
             "start": 0, "end": 5, "sentence_start": 0, "sentence_end": 9, "text": "Hafen"}  # fmt: skip
    filled = [
        {**plain, "article_id": "a", "claim_id": f"{row.get('article_id', 'a')}:s{n}", **row}
        for n, row in enumerate(rows)
    ]
    return schema.frame("claims", [{"said_to": row.get("said_from"), **row} for row in filled])


def known(cells):
    return [KNOWN.get(cell, cell) for cell in cells]


# --- coverage


def two_articles(first="2024-10-30", second="2024-10-30"):
    return schema.frame(
        "articles",
        [
            {"article_id": "a", "text": "Im Hafen liegen Schiffe.", "published_from": first, "published_to": first},
            {"article_id": "b", "text": "Der Markt ist heute offen.", "published_from": second, "published_to": second},
        ],
    )


QUANTITY = {"kind": "quantity", "measurand": "ships", "actor": "A", "value": 10, "low": 9.5, "high": 10.5,
            "bound": "point", "said_from": "2024-10-30"}  # fmt: skip


@pytest.mark.parametrize(
    "other, published, state",
    [
        ({}, "2024-10-31", "reported"),
        ({"value": 20, "low": 19.5, "high": 20.5}, "2024-10-31", "reported differently"),
        ({"certainty": "possible"}, "2024-10-31", "reported differently"),
        (None, "2024-10-31", "not mentioned"),
        (None, "2024-10-29", "not yet knowable"),
        ({"rank": "deprecated"}, "2024-10-31", "not mentioned"),
        ({"region": "boilerplate"}, "2024-10-31", "not mentioned"),
    ],
)
def test_four_states_of_coverage(other, published, state):
    rows = [QUANTITY] if other is None else [QUANTITY, {**QUANTITY, "article_id": "b", **other}]
    table = compare.coverage(claims(*rows), two_articles(second=published), by="claim")
    assert table["state"].tolist()[:2] == ["reported", state]


@pytest.mark.parametrize(
    "other, published, state",
    [
        ({}, "2024-10-31", "an amount"),
        ({"actor": "B", "certainty": "possible"}, "2024-10-31", "an amount"),  # who says it, and how, is not compared
        ({"value": 20, "low": 19.5, "high": 20.5}, "2024-10-31", "another amount"),
        ({"value": None, "low": None, "high": None, "bound": "vague"}, "2024-10-31", "an amount"),  # "einige" fits
        ({"value": 20, "low": 19.5, "high": 20.5, "role": "new"}, "2024-10-31", "another amount"),
        ({"role": "difference"}, "2024-10-31", "no amount"),  # "10 Schiffe weniger"
        ({"role": "rate"}, "2024-10-31", "no amount"),
        ({"kind": "statement"}, "2024-10-31", "no amount"),
        (None, "2024-10-31", "no amount"),
        (None, "2024-10-29", "no amount could be known yet"),
        ({"rank": "deprecated"}, "2024-10-31", "no amount"),
        ({"region": "boilerplate"}, "2024-10-31", "no amount"),
    ],
)
def test_coverage_by_measurand_is_of_amounts(other, published, state):
    rows = [QUANTITY] if other is None else [QUANTITY, {**QUANTITY, "article_id": "b", **other}]
    table = compare.coverage(claims(*rows), two_articles(second=published), by="measurand")
    assert table["state"].tolist() == ["an amount", state]


def test_coverage_by_actor_counts_both_of_two_speakers():
    table = compare.coverage(claims({"actor": "A;B"}, {"actor": "B", "article_id": "b"}), two_articles(), by="actor")
    assert [tuple(row) for row in table[["key", "article_id", "state"]].to_numpy()] == [
        ("A", "a", "reported"), ("A", "b", "not mentioned"), ("B", "a", "reported"), ("B", "b", "reported"),
    ]  # fmt: skip


def test_coverage_by_something_else_is_an_error_that_names_the_choices():
    with pytest.raises(ValueError, match="use one of claim, measurand"):
        compare.coverage(claims(), two_articles(), by="place")


def test_the_word_for_what_is_missing_blames_nobody():
    from helpers import wording

    for language in wording.LANGUAGES:
        text = " ".join(str(entry) for entry in wording.entries(language).values()).lower()
        assert (
            "omission" not in text
            and "omitted" not in text
            and "verschwiegen" not in text
            and "ausgelassen" not in text
        )


# --- headlines


def test_a_headline_that_drops_the_qualifier_and_the_place_and_one_that_its_text_does_not_support():
    found = compare.headlines(reference.claims(), SEEDS)
    cells = {
        (row.article_id[:3], row.aspect): (row.state, KNOWN.get(row.headline_claim), KNOWN.get(row.body_claim))
        for row in found.itertuples()
    }
    assert cells["001", "number"] == ("kept", "T04", "T05")
    assert cells["001", "bound"] == ("dropped", "T04", "T05")
    assert cells["001", "place"] == ("dropped", "T04", "T05")
    assert cells["003", "certainty"][0] == "contradicted"
    assert {article for article, _ in cells} == {"001", "003"}


def test_spans_of_headline_and_body_cut_out_their_words():
    text = SEEDS.set_index("article_id")["text"]
    for row in compare.headlines(reference.claims(), SEEDS).itertuples():
        assert text[row.article_id][row.headline_start : row.headline_end] == row.headline
        assert text[row.article_id][row.body_start : row.body_end] == row.body


def test_without_the_texts_a_headline_of_actors_who_cannot_confirm_still_appears():
    found = compare.headlines(reference.claims())
    assert set(found["article_id"].str[:3]) == {"001", "003"}


HEAD = {**QUANTITY, "region": "headline", "thing": "Schiffe", "text": "10 Schiffe", "certainty": "reported"}


@pytest.mark.parametrize(
    "body, expected",
    [
        ({}, {"number": "kept", "bound": "kept", "place": "kept", "source": "kept", "certainty": "kept"}),
        ({"bound": "at_most"}, {"bound": "dropped"}),
        ({"measurand": "ships_in_port"}, {"place": "dropped"}),
        ({"actor": "B"}, {"source": "dropped"}),
        ({"certainty": "possible"}, {"certainty": "dropped"}),
        ({"certainty": "plain"}, {"certainty": "kept"}),
        ({"value": 20}, {"number": "contradicted"}),
        ({"thing": "Kilometer", "measurand": ""}, {}),  # the same number of something else
        ({"value": 20, "actor": "B"}, {}),  # another estimator in the body
    ],
)
def test_a_number_of_a_headline_held_against_the_body(body, expected):
    table = compare.headlines(claims(HEAD, {**HEAD, "region": "body", **body}))
    states = dict(zip(table["aspect"], table["state"], strict=True))
    assert bool(states) is bool(expected)
    assert {aspect: states[aspect] for aspect in expected} == expected


@pytest.mark.parametrize("value, aspects", [(10, 5), (20, 1)])
def test_a_number_of_a_headline_is_held_against_one_of_the_body(value, aspects):
    body = {**HEAD, "region": "body", "value": value}
    assert compare.headlines(claims(HEAD, body, body))["body_claim"].tolist() == ["a:s1"] * aspects


# --- origins


def test_the_press_conference_of_two_articles_is_one_origin():
    table = compare.origins(reference.claims(), SEEDS).set_index("claim_id")["origin_id"]
    conference = ["q008", "q010", "q011", "q012", "q100", "q101", "q103", "q105", "q106", "q108", "T17", "T18"]
    assert len({table[IDS[id]] for id in conference}) == 1
    assert table[IDS["q026"]] != table[IDS["q065"]]  # one diplomat, two sessions of the council a week apart
    assert table[IDS["q013"]] != table[IDS["q010"]]


ORIGIN = {"actor": "A", "speaker_name": "Hafenmeister Karl Wolf", "said_from": "2024-10-30"}


@pytest.mark.parametrize(
    "second, one",
    [
        ({}, True),
        ({"speaker_name": "Wolf"}, True),
        ({"speaker_name": "Wolf", "said_from": "2024-10-25"}, False),  # another day
        ({"speaker_name": "Karl Maria Stein"}, False),  # another person
        ({"speaker_name": "Wolf", "actor": "B"}, False),  # another party
        ({"speaker_name": "die Stadt"}, False),  # a party's name is no event
        ({"speaker_name": "", "actor": ""}, False),
    ],
)
def test_what_makes_two_statements_of_two_articles_one_origin(second, one):
    table = claims(ORIGIN, {**ORIGIN, "article_id": "b", "text": "Anderes", **second})
    assert (compare.origins(table, two_articles())["origin_id"].nunique() == 1) is one


def test_a_name_in_common_says_more_than_an_office():
    names = ["Präsident", "Wolf", "Präsident Wolf"]
    rows = [{**ORIGIN, "speaker_name": name, "text": f"Das {n}"} for n, name in enumerate(names)]
    assert compare.origins(claims(*rows), two_articles())["reason"].tolist() == ["first", "same_role", "same_speaker"]


UNNAMED = {"actor": "", "speaker_name": "", "speaker": "Der Wolf"}
OFFICE = {**ORIGIN, "speaker_name": "Seoul", "text": "Wir werden den alten Hafen vor dem Winter sperren"}


@pytest.mark.parametrize(
    "first, second, reason",
    [
        ({}, {}, "same_words"),  # the name of a country joins no two articles, its words do
        ({}, {"text": "Wir werden den alten Hafen im Sommer öffnen"}, "same_words"),
        ({}, {"text": "Wir wollen noch im Winter mehr Schiffe"}, "first"),  # a third alike
        ({}, {"text": "Das Museum zeigt Bilder"}, "first"),
        ({}, {"speaker_name": ""}, "first"),
        (UNNAMED, UNNAMED, "nobody_named"),
    ],
)
def test_one_wording_of_one_speaker_is_one_origin(first, second, reason):
    table = claims({**OFFICE, **first}, {**OFFICE, "article_id": "b", **second})
    assert compare.origins(table, two_articles())["reason"].iloc[1] == reason


GIVEN = {**QUANTITY, "speaker": "Das RKI", "via": "", "refers_from": "2024-10-30", "refers_to": "2024-10-30"}
PASSED = {**GIVEN, "article_id": "b", "speaker": "Die Gesundheitsämter", "via": "RKI", "actor": "B"}


@pytest.mark.parametrize(
    "second, one",
    [
        ({}, True),
        ({"via": "Robert Koch-Institut (RKI)"}, True),
        ({"via": ""}, False),
        ({"via": "Bund"}, False),
        ({"value": 20}, False),
        ({"refers_from": "2024-10-29", "refers_to": "2024-10-29"}, False),
        ({"measurand": "boats"}, False),
    ],
)
def test_a_figure_that_one_gives_and_the_other_passes_on_has_one_origin(second, one):
    table = compare.origins(claims(GIVEN, {**PASSED, **second}), two_articles())
    assert (table["origin_id"].nunique() == 1) is one
    assert table["reason"].tolist() == ["nobody_named", "same_figure" if one else "nobody_named"]


# --- renderings


def test_all_nine_known_renderings_stand_among_the_first_twenty():
    found = compare.renderings(reference.claims(), SEEDS).head(20)
    pairs = [frozenset(known(pair)) for pair in zip(found["a"], found["b"], strict=True)]
    listed = reference.table("translations")
    wanted = listed[listed["relation"].isin(["repeat", "other_translation", "direct_vs_indirect"])]
    assert len(wanted) == 9
    assert [row.id for row in wanted.itertuples() if frozenset((row.a_statement, row.b_statement)) not in pairs] == []
    false_friends = listed[listed["relation"].isin(["false_friend", "same_claim_other_speaker", "reversal"])]
    assert [
        row.id for row in false_friends.itertuples() if frozenset((row.a_statement, row.b_statement)) in pairs
    ] == []


SAID = {"actor": "A", "speaker_name": "Karl Wolf", "said_from": "2024-10-30", "voice": "direct",
        "text": "„Wir werden den alten Hafen noch vor dem Winter sperren“"}  # fmt: skip


@pytest.mark.parametrize(
    "second, relation",
    [
        ({"text": "„Wir werden den alten Hafen noch vor diesem Winter schließen“"}, "other_translation"),
        (
            {"text": "dass sie den alten Hafen noch vor dem Winter sperren werden", "voice": "indirect"},
            "direct_vs_indirect",
        ),
        ({"said_from": "2024-10-20"}, None),
        ({"speaker_name": "Eva Stein", "actor": "B"}, None),
        ({"text": "„Das Museum zeigt Bilder aus Italien und Spanien“"}, None),
        ({"polarity": "denies"}, None),
    ],
)
def test_what_renders_one_utterance(second, relation):
    table = compare.renderings(claims(SAID, {**SAID, "article_id": "b", **second}), two_articles())
    assert list(table["relation"]) == ([relation] if relation else [])


@pytest.mark.parametrize(
    "first, second, candidates",
    [
        ("„Hafen bleibt gesperrt“", "„Hafen blieb gesperrt“", 1),
        ("„Hafen gesperrt“", "„Gesperrter Hafen“", 0),  # two words may be anybody's
        ("„Hafen gesperrt“", "„Gesperrter Hafen bleibt leer“", 0),
        ("„Hafen gesperrt“", "„Hafen, gesperrt!“", 1),
    ],
)
def test_of_very_short_messages_only_a_repeat_counts(first, second, candidates):
    table = claims({**SAID, "text": first}, {**SAID, "article_id": "b", "text": second})
    assert len(compare.renderings(table, two_articles())) == candidates


@pytest.mark.parametrize("number, candidates", [("500", 1), ("700", 0)])
def test_two_numbers_are_two_statements(number, candidates):
    first = {**SAID, "text": "dass 500 Schiffe im alten Hafen vor dem Winter liegen", "voice": "indirect"}
    table = claims(
        first, {**first, "article_id": "b", "text": first["text"].replace("500", number).replace("alten ", "")}
    )
    assert len(compare.renderings(table, two_articles())) == candidates


# --- stances


def day(n, polarity, act="asserts", **cells):
    return {
        "actor": "A",
        "proposition": "closed",
        "said_from": f"2024-10-{n:02}",
        "polarity": polarity,
        "speech_act": act,
        **cells,
    }


@pytest.mark.parametrize(
    "rows, reversals",
    [
        ([day(1, "denies", "denies"), day(9, "affirms", "confirms")], 1),
        ([day(1, "denies", "denies"), day(9, "affirms", "confirms"), day(10, "affirms")], 1),  # once, not again
        ([day(1, "affirms"), day(9, "denies", "denies"), day(20, "affirms")], 2),
        ([day(1, "denies", "denies"), day(1, "affirms")], 0),  # which came first is not known
        ([day(1, "denies", "denies"), day(1, "affirms"), day(9, "denies", "denies")], 0),
        ([day(1, "leaves_open"), day(9, "affirms")], 0),
        ([day(1, "denies", "denies"), day(5, "leaves_open"), day(9, "affirms")], 1),  # what is left open moves nothing
        ([day(1, "denies", "denies"), day(9, "affirms", "demands")], 0),  # a demand takes no stand
        ([day(1, "denies", "denies"), day(9, "affirms", proposition="sold")], 0),
        ([day(1, "denies", "denies"), day(9, "affirms", actor="B")], 0),
        ([day(1, "denies", "denies"), day(9, "affirms", certainty="possible")], 0),  # "könnte" affirms nothing yet
        ([day(1, "denies", "denies"), day(9, "affirms", certainty="alleged")], 1),
        ([day(1, "denies", "denies"), day(9, "affirms", rank="deprecated")], 0),
    ],
)
def test_reversals(rows, reversals):
    table = compare.stances(claims(*rows), STORY)
    assert (table["reversal_of"] != "").sum() == reversals


@pytest.mark.parametrize(
    "text, act, polarity",
    [
        ("dass der Hafen gesperrt ist", "asserts", "affirms"),
        ("dass der Hafen voll ist und gesperrt wurde", "confirms", "affirms"),
        ("den Hafen gesperrt zu haben", "confirms", "affirms"),
        ("dass nicht nur der Hafen gesperrt ist", "asserts", "affirms"),
        ("der Hafen sei gesperrt und könnte bald öffnen", "asserts", "affirms"),  # the doubt is of the other half
        ("dass der Hafen noch nicht gesperrt ist", "asserts", "leaves_open"),
        ("dass der Hafen zwar leer, aber noch nicht gesperrt ist", "asserts", "leaves_open"),
        ("dass kein Hafen gesperrt wird", "asserts", "denies"),
        ("der Hafen sei nicht gesperrt", "asserts", "denies"),
        ("der Hafen sei nicht nur gesperrt", "asserts", "affirms"),
        ("dass der Hafen gesperrt werden könnte", "asserts", "leaves_open"),
        ("falls der Hafen gesperrt würde", "asserts", "leaves_open"),
        ("dass der Hafen gesperrt ist", "demands", "leaves_open"),  # takes it for granted, takes no stand
        ("dass der Hafen gesperrt ist", "warns", "leaves_open"),
        ("Das stimmt", "confirms", "affirms"),  # points back to an earlier sentence
    ],
)
def test_only_what_is_said_to_be_so_is_affirmed(text, act, polarity):
    row = claims(day(1, "affirms", act, text=text), day(2, "denies", "denies"), day(3, "denies", "denies"))
    assert compare.stances(row, STORY)["polarity"].iloc[0] == polarity


@pytest.mark.parametrize(("cue", "polarity"), [("wie … behaupteten", "affirms"), ("wie … sagten", "denies")])
def test_who_claims_what_is_denied_affirms_it(cue, polarity):
    row = day(1, "affirms", text="der Hafen sei nicht gesperrt", cue=cue, rule="as_reported;stance_cue")
    assert compare.stances(claims(row), STORY)["polarity"].tolist() == [polarity]


@pytest.mark.parametrize(
    "text, polarity",
    [
        ("dass Boote im Hafen liegen, um auf See zu fahren", "leaves_open"),  # what for is not what is
        ("dass er Boote entsandt habe und plane, weitere Boote zu entsenden, um auf See zu fahren", "leaves_open"),
        ("dass Boote des Vereins auf See fahren", "affirms"),
        ("dass die Stadt nah an der See baut, wo Boote fahren", "leaves_open"),  # the cue's words of two clauses
    ],
)
def test_words_of_two_clauses_affirm_nothing(text, polarity):
    boats = topic.from_text(
        """
        name = "Boote"
        actor = [{ id = "A", name = "Stadt", aliases = ["Stadt"] }]
        thing = [{ id = "boats", words = ["Boot"] }]
        [[proposition]]
        id = "closed"
        label = "boats are at sea"
        label_de = "Boote sind auf See"
        cues = ["<boats> + See + fahren"]
        """
    )
    table = compare.stances(claims(day(1, "affirms", text=text)), boats)
    assert table["polarity"].tolist() == [polarity]


def test_a_demand_affirms_what_is_mostly_demanded():
    rows = [day(n, "affirms", "demands", text="dass der Hafen gesperrt wird") for n in (1, 2)]
    assert set(compare.stances(claims(*rows), STORY)["polarity"]) == {"affirms"}


def test_stances_run_by_actor_proposition_and_day():
    table = compare.stances(claims(day(9, "affirms", actor="B"), day(8, "denies"), day(2, "affirms")), STORY)
    assert list(zip(table["actor"], table["day"].dt.day, strict=True)) == [("A", 2), ("A", 8), ("B", 9)]


# --- voices and profile


def test_voices_count_words_quoted_and_paraphrased_by_side():
    table = compare.voices(
        claims(
            {
                "actor": "A",
                "speaker_name": "Wolf",
                "text": "„Der Hafen ist zu“",
                "voice": "direct",
                "start": 0,
                "end": 18,
            },
            {
                "actor": "A",
                "speaker_name": "Wolf",
                "text": "dass der Hafen „ganz leer“ sei",
                "voice": "mixed",
                "start": 20,
                "end": 50,
            },
            {"actor": "A", "speaker_name": "Wolf", "text": "„ganz leer“", "voice": "direct", "start": 35, "end": 46},
        ),
        STORY,
    )
    assert table[["side", "statements", "words_direct", "words_paraphrased"]].to_numpy().tolist() == [["one", 2, 6, 4]]


def test_profile_counts_with_examples_and_never_scores():
    table = compare.profile(reference.claims(), SEEDS)
    cells = {(row.article_id[:3], row.feature): (row.n, row.examples) for row in table.itertuples()}
    assert cells["003", "swapped_word"] == (2, "einarriviert | eingetroffen")
    assert cells["004", "stranded_quote"] == (1, "„Mehr Hilfe“")
    assert cells["004", "lost_thousand"] == (2, "10 Soldaten | etwa 3 Soldaten")
    assert cells["000", "hedge_alleged"] == (1, "angeblich")
    assert cells["000", "words"][0] == len(
        archive.read(SEEDS.set_index("article_id").loc["000_b8a40847d59cda6e", "text"])
    )
    assert [article for (article, feature), (n, _) in cells.items() if feature == "swapped_word" and n] == ["003"]
    assert not any("score" in column for column in table.columns)


def test_every_feature_relation_and_state_has_its_words():
    from helpers import wording

    entries = wording.entries("de")
    features = compare.profile(reference.claims(), SEEDS)["feature"]
    assert all(f"code.feature.{feature}" in entries for feature in features)
    for table, column, section in [
        ("coverage", "state", "state"), ("headlines", "aspect", "aspect"), ("headlines", "state", "state"),
        ("renderings", "relation", "relation"), ("renderings", "reasons", "reasons"), ("origins", "reason", "reasons"),
    ]:  # fmt: skip
        values = next(c.values for c in schema.tables()[table].columns if c.name == column)
        assert [v for v in values if f"code.{section}.{v.replace(' ', '_')}" not in entries] == []


@pytest.mark.parametrize("name", ["coverage", "headlines", "origins", "renderings", "voices", "profile"])
def test_tables_are_as_the_codebook_says(name):
    given = {"headlines": (), "voices": ()}.get(name, (SEEDS,))
    schema.validate(getattr(compare, name)(reference.claims(), *given), name)
    assert (
        getattr(compare, name)(claims(), *((two_articles(),) if given else ())).columns.tolist()
        == schema.tables()[name].names
    )


def test_stances_are_as_the_codebook_says():
    schema.validate(compare.stances(claims(day(1, "denies")), STORY), "stances")
    assert isinstance(compare.stances(claims(), STORY), pd.DataFrame)


# --- who is a person


@pytest.mark.parametrize(
    "name, surnames",
    [
        ("Lloyd Austin", {"austin"}),
        ("US-Verteidigungsminister Lloyd Austin", {"austin"}),
        ("Robert A. Wood, der stellvertretende US-Botschafter", {"wood"}),
        ("Die USA", set()),  # a sentence begins with it: no first name
        ("Der Verein", set()),
        ("Seoul", set()),
    ],
)
def test_a_surname_has_a_first_name_before_it(name, surnames):
    assert speakers.people(name) == surnames
