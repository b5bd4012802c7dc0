"""What makes two statements one origin, two amounts one thing, a headline less careful than its text: row by row."""

from importlib import import_module

import pytest
from test_compare import ORIGIN, QUANTITY, claims, two_articles

from helpers import articles, compare

coverage = import_module("helpers.compare.coverage")  # the call of this name hides the module

# --- a headline of actors who have not confirmed it

SAID = {"region": "headline", "actor": "A", "text": "Der Hafen ist zu"}
OPEN = {"actor": "A", "polarity": "leaves_open", "cue": "bestätigte nicht", "text": "Das bestätigte die Stadt nicht"}


@pytest.mark.parametrize(
    "head, body, dropped",
    [
        ({}, {}, True),
        ({}, {"cue": "", "hedges": "unbestätigt"}, True),
        ({}, {"cue": "äußerte sich nicht"}, False),
        ({}, {"region": "lede"}, True),
        ({}, {"region": "boilerplate"}, False),
        ({}, {"region": "headline"}, False),
        ({}, {"polarity": "denies"}, False),
        ({}, {"actor": "B"}, False),
        ({}, {"actor": "B;A"}, True),
        ({}, {"rank": "deprecated"}, False),
        ({}, {**QUANTITY, "polarity": "leaves_open"}, False),
        ({"actor": ""}, {"actor": ""}, False),
        ({"polarity": "leaves_open"}, {}, False),  # the headline says so itself
        ({"polarity": "denies"}, {}, False),
        ({**QUANTITY, "polarity": "affirms"}, {}, False),
    ],
)
def test_a_headline_is_held_against_what_its_own_actors_leave_open(head, body, dropped):
    table = compare.headlines(claims({**SAID, **head}, {**OPEN, **body}))
    found = [line for line in zip(table["aspect"], table["state"], strict=True) if line[0] == "certainty"]
    assert found == ([("certainty", "dropped")] if dropped else [])


TOP = "Soldaten verlassen Hafenau"


@pytest.mark.parametrize(
    "headline, sentence, contradicted",
    [
        (TOP, "Dass Soldaten Hafenau verlassen, ist nicht bestätigt.", True),
        (TOP, "Dass Soldaten kommen, ist nicht bestätigt.", False),  # one word is not the same
        (TOP, "Dass ein Soldat Hafenau verlässt, ist nicht bestätigt.", True),  # in another form
        (TOP, "Dass Soldaten Hafenau verlassen, ist bestätigt.", False),
        ("Soldaten verlassen womöglich Hafenau", "Dass Soldaten Hafenau verlassen, ist nicht bestätigt.", False),
        ("Markt öffnet wieder", "Dass Soldaten Hafenau verlassen, ist nicht bestätigt.", False),
    ],
)
def test_a_headline_of_its_own_words_is_held_against_what_is_not_confirmed(headline, sentence, contradicted):
    text = f"{headline}\n\nDie Lage ist ruhig. {sentence} Der Markt ist offen."
    table = articles.from_texts({"a": text})
    head = {"region": "headline", "start": 0, "end": 0, "text": ""}
    at = text.index(sentence)
    own = {"start": at, "end": at + 9, "polarity": "leaves_open", "text": text[at : at + 9]}
    found = compare.headlines(claims(head, own), table)
    assert found["state"].tolist() == (["contradicted"] if contradicted else [])
    if contradicted:
        assert found.loc[0, ["headline", "body", "body_claim"]].tolist() == [headline, sentence, "a:s1"]


# --- one origin

RELAYED = {**ORIGIN, "via": "Nachrichtenagentur Nord", "speaker_name": "Karl Wolf"}


@pytest.mark.parametrize(
    "first, second, reason",
    [
        ({}, {}, "same_relay"),
        ({}, {"actor": "B"}, "first"),  # one agency, two parties
        ({}, {"via": ""}, "same_speaker"),
        ({"via": ""}, {"via": ""}, "same_speaker"),
        ({}, {"said_from": "2024-10-25"}, "first"),
        ({"actor": "", "via": ""}, {"actor": "", "via": ""}, "same_speaker"),
        ({"actor": "", "via": ""}, {"via": ""}, "first"),  # of one nothing is known
        ({"via": ""}, {"actor": "", "via": ""}, "first"),
        ({"actor": "A;B", "via": ""}, {"actor": "B", "via": ""}, "same_speaker"),
    ],
)
def test_why_two_statements_have_one_origin(first, second, reason):
    rows = {**RELAYED, **first}, {**RELAYED, "article_id": "b", "text": "Anderes", **second}
    assert compare.origins(claims(*rows), two_articles())["reason"].tolist() == ["first", reason]


@pytest.mark.parametrize(
    "first, second, one",
    [
        ("Pressekonferenz", "Pressekonferenz", True),
        ("Pressekonferenz", "Sitzung", False),  # two occasions of one day
        ("Pressekonferenz", "Stadt", True),
        ("Stadt", "Sitzung", True),
        ("Pressekonferenz nach der Sitzung", "Sitzung", True),
    ],
)
def test_two_occasions_are_two_origins(first, second, one):
    table = articles.from_texts({"a": f"Er sprach in der {first}.", "b": f"Er sprach in der {second}."})
    said = {**ORIGIN, "sentence_end": 60}
    both = claims({**said, "text": "Das"}, {**said, "article_id": "b", "text": "Anderes"})
    assert (compare.origins(both, table)["origin_id"].nunique() == 1) is one


# --- one thing

PROPOSED = {"proposition": "closed", "actor": "A"}


@pytest.mark.parametrize(
    "a, b, one",
    [
        (PROPOSED, PROPOSED, True),
        (PROPOSED, {**PROPOSED, "actor": "B"}, False),
        (PROPOSED, {**PROPOSED, "proposition": "sold"}, False),
        ({**PROPOSED, "actor": ""}, {**PROPOSED, "actor": ""}, False),
        ({**PROPOSED, "proposition": ""}, {**PROPOSED, "proposition": ""}, False),
        (QUANTITY, QUANTITY, True),
        (QUANTITY, {**QUANTITY, "actor": "B"}, True),  # the same number
        (QUANTITY, {**QUANTITY, "value": 20}, True),  # the same source
        (QUANTITY, {**QUANTITY, "value": 20, "actor": "B"}, False),
        (QUANTITY, {**QUANTITY, "value": 20, "said_from": "2024-10-20"}, False),
        ({**QUANTITY, "actor": ""}, {**QUANTITY, "actor": "", "value": 20}, False),
        (QUANTITY, {**QUANTITY, "measurand": "boats"}, False),
        ({**QUANTITY, "measurand": ""}, {**QUANTITY, "measurand": ""}, False),
        (QUANTITY, {**QUANTITY, "measurand": ""}, False),
    ],
)
def test_what_is_about_one_thing(a, b, one):
    first, second = claims(a, b).itertuples()
    assert coverage._about_one_thing(first, second) is one
    assert coverage._about_one_thing(second, first) is one


@pytest.mark.parametrize(
    "a, b, same",
    [
        ({}, {}, True),
        ({"text": "Der Hafen"}, {"text": "der  Hafen!"}, True),
        ({"text": "Der Hafen"}, {"text": "Die Häfen"}, False),
        ({}, {"kind": "quantity"}, False),
    ],
)
def test_wordings_are_the_same_but_for_signs_and_capitals(a, b, same):
    first, second = (coverage._wording(row) for row in claims(a, b).itertuples())
    assert (first == second) is same and first


@pytest.mark.parametrize(
    "change, same",
    [({}, True), ({"value": None}, False), ({"actor": "B"}, False), ({"polarity": "denies"}, False),
     ({"certainty": "alleged"}, False), ({"bound": "approx"}, True)],
)  # fmt: skip
def test_a_reading_is_value_actor_polarity_and_certainty(change, same):
    first, second = claims(QUANTITY, {**QUANTITY, **change}).itertuples()
    assert coverage._same_reading(first, second) is same
    assert coverage._same_reading(second, second)


@pytest.mark.parametrize("end, contradicted", [(0, True), (8, True), (len(TOP), False)])
def test_what_a_headline_reports_is_not_its_own_words(end, contradicted):
    """But for what stands in its statements; of "Soldaten" that leaves enough."""
    sentence = "Dass Soldaten Hafenau verlassen, ist nicht bestätigt."
    table = articles.from_texts({"a": f"{TOP}\n\nDie Lage ist ruhig. {sentence}"})
    found = compare.headlines(claims({"region": "headline", "start": 0, "end": end, "text": TOP[:end]}), table)
    assert found["state"].tolist() == (["contradicted"] if contradicted else [])
