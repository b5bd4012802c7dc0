"""A press release speaks for its issuer where it names nobody; a newspaper speaks for nobody."""

import pytest

from helpers import articles, claims, topic
from helpers.claims import issuers

SMALL = """
name = "boote"
[[actor]]
id = "bahn"
name = "Mittelbahn"
aliases = ["Mittelbahn"]
[[actor]]
id = "kreis"
name = "Landkreis Altdorf"
aliases = ["Landkreis", "Altdorf"]
[[actor]]
id = "amt"
name = "Gesundheitsamt"
aliases = ["Gesundheitsamt"]
part_of = "kreis"
[[thing]]
id = "boats"
words = ["Boot"]
[[measurand]]
id = "boats"
label = "boats"
thing = "boats"
"""
STORY = topic.from_text(SMALL)


@pytest.mark.parametrize(
    ("outlet", "actor"),
    [
        ("Mittelbahn", "bahn"),
        ("Mittelbahn GmbH", "bahn"),
        ("Mittelbahn eG", "bahn"),
        ("Mittelbahn GmbH & Co. KG", "bahn"),
        ("Mittelbahn AG, Pressestelle", "bahn"),
        ("Mittelbahn (Pressemitteilung)", "bahn"),
        ("Landkreis Altdorf", "kreis"),
        ("Gesundheitsamt Altdorf", "kreis"),
        ("Gesundheitsamt des Landkreises", "kreis"),
        ("Gesundheitsamt Landkreis Altdorf", "kreis"),
        ("Altdorf und Umland", ""),
        ("Gesundheitsamt & Pflege", ""),
        ("Altdorfer Bote", ""),
        ("Altdorf aktuell", ""),
        ("Altdorf Kurier", ""),
        ("Radio Altdorf", ""),
        ("Mittelbahn Magazin", ""),
        ("Mittelbahn am Sonntag", ""),
        ("Freunde der Mittelbahn", ""),
        ("Tageblatt", ""),
        ("", ""),
    ],
)
def test_who_publishes_a_text_of_his_own(outlet, actor):
    assert issuers.of(STORY, outlet) == actor


@pytest.mark.parametrize("paper", ["Abendblitz", "Morgenpost", "Landbote", "Altdorfer Stimme", "Volksstimme"])
def test_a_paper_that_the_story_cites_is_no_issuer(paper):
    story = topic.from_text(SMALL + f'[[actor]]\nid = "paper"\nname = "{paper}"\naliases = ["{paper}"]\n')
    assert issuers.of(story, paper) == ""


def test_a_legal_form_may_be_part_of_the_name():
    story = topic.from_text(SMALL.replace('["Mittelbahn"]', '["Mittelbahn GmbH"]'))
    assert (issuers.of(story, "Mittelbahn GmbH"), issuers.of(story, "Mittelbahn AG")) == ("bahn", "")


def test_an_authority_that_is_called_agency_publishes_for_itself():
    story = topic.from_text(SMALL.replace('["Mittelbahn"]', '["Agentur für Arbeit", "Nachrichtenagentur Nord"]'))
    assert issuers.of(story, "Agentur für Arbeit") == "bahn"
    assert issuers.of(story, "Nachrichtenagentur Nord") == ""


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Am Montag fuhren 40 Boote.", "Mittelbahn GmbH", "bahn"),
        ("Für Mittwoch planen wir 40 Boote.", "Mittelbahn GmbH", "bahn"),
        ("Das Land bestellt 40 Boote.", "Das Land", "bahn"),
        ("Der Landkreis bestellt 40 Boote.", "Der Landkreis", "kreis"),
        ("Nach Angaben des Landkreises fuhren 40 Boote.", "Angaben des Landkreises", "kreis"),
        ("„Es fuhren 40 Boote“, sagte Landrat Kern.", "Landrat Kern", ""),
        ("Nach Berechnungen unserer Ingenieure fuhren 40 Boote.", "Berechnungen unserer Ingenieure", "bahn"),
    ],
)
def test_what_nobody_else_says_the_issuer_says(text, speaker, actor):
    table = articles.from_texts({"a": text, "b": text}, published={"a": "2024-10-31", "b": "2024-10-31"})
    table["outlet"] = ["Mittelbahn GmbH", "Altdorfer Bote"]
    found = claims.extract(table, STORY)
    own, paper = (found[(found["kind"] == "quantity") & (found["article_id"] == name)].iloc[0] for name in "ab")
    assert (own["speaker"], own["actor"]) == (speaker, actor)
    assert paper["speaker"] == ("" if speaker == "Mittelbahn GmbH" else speaker)
    assert ("speaker_issuer" in own["rule"]) == (speaker == "Mittelbahn GmbH")
    assert paper["speaker"] or "speaker_issuer" not in paper["rule"]
