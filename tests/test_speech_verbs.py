"""The forms of the cue verbs, written down by hand for one verb of each kind."""

import pytest

from helpers.german import cues, inflection

FORMS = [
    ("sagen", "sage sagen sagt sagte sagten", "gesagt"),
    ("melden", "melde melden meldet meldete meldeten", "gemeldet"),
    ("bezeichnen", "bezeichne bezeichnen bezeichnet bezeichnete bezeichneten", "bezeichnet"),
    ("mahnen", "mahne mahnen mahnt mahnte mahnten", "gemahnt"),
    ("warnen", "warne warnen warnt warnte warnten", "gewarnt"),
    ("kritisieren", "kritisiere kritisieren kritisiert kritisierte kritisierten", "kritisiert"),
    ("behaupten", "behaupte behaupten behauptet behauptete behaupteten", "behauptet"),
    ("sprechen", "spreche sprechen spricht sprach sprachen spräche sprächen", "gesprochen"),
    ("bestreiten", "bestreite bestreiten bestreitet bestritt bestritten bestritte", "bestritten"),
    ("empfehlen", "empfehle empfehlen empfiehlt empfahl empfahlen empföhle empföhlen", "empfohlen"),
    ("äußern", "äußere äußern äußert äußerte äußerten", "geäußert"),
    ("denken", "denke denken denkt dachte dachten dächte dächten", "gedacht"),
    ("prophezeien", "prophezeie prophezeien prophezeit prophezeite prophezeiten", "prophezeit"),
]


@pytest.mark.parametrize("base, finite, participle", FORMS)
def test_forms_of_a_verb(base, finite, participle):
    assert inflection.forms(base).keys() >= set(finite.split())
    assert inflection.principal(base).participle == participle


@pytest.mark.parametrize(
    "word, lemma, kind, joined",
    [
        ("teilte", "mitteilen", "finite", False),
        ("mitteilte", "mitteilen", "finite", True),
        ("mitgeteilt", "mitteilen", "participle", True),
        ("mitzuteilen", "mitteilen", "zu", True),
        ("zurückgewiesen", "zurückweisen", "participle", True),
        ("gegeben", "bekanntgeben", "participle", False),
    ],
)
def test_separable_verbs_are_known_apart_and_joined(word, lemma, kind, joined):
    assert any((form.verb.lemma, form.kind, form.joined) == (lemma, kind, joined) for form in cues.read(word))
