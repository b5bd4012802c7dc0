"""A first topic file made by counting: it loads and runs as written, whatever the articles hold."""

from hypothesis import given
from hypothesis import strategies as st

from helpers import articles, claims, topic

TEXTS = {
    "a": (
        "Brand in Nahestadt\n\nBei dem Brand in Nahestadt wurden 12 Menschen verletzt. Die Feuerwehr teilte mit, dass "
        "80 Menschen gerettet wurden. Bürgermeisterin Anna Beispiel sagte, 40 Häuser seien zerstört worden."
    ),
    "b": (
        "Nach dem Brand\n\nDie Polizei meldete, dass 14 Menschen verletzt worden seien. Die Feuerwehr sprach von 12 "
        "Menschen. „Etwa 80 Menschen wurden gerettet“, sagte Beispiel in Nahestadt. 30 Häuser stehen in Fernburg."
    ),
}
ARTICLES = articles.from_texts(TEXTS, published={"a": "2024-05-04", "b": "2024-05-05"})


def test_a_draft_names_speakers_places_and_things_by_frequency():
    text = topic.draft(ARTICLES)
    story = topic.from_text(text)
    assert {"feuerwehr", "anna_beispiel", "polizei"} <= {actor.id for actor in story.actors}
    assert story.actors["anna_beispiel"].aliases == ("Anna Beispiel", "Beispiel")
    assert [place.id for place in story.places] == ["nahestadt"]
    assert [thing.id for thing in story.things] == ["menschen", "haeuser"]
    assert {"menschen", "menschen_verletzt", "menschen_gerettet"} <= {measurand.id for measurand in story.measurands}
    assert '# counts: 5 ("12 Menschen")' in text
    assert [line for line in text.splitlines() if line.startswith("#") and len(line) > 75] == []


def test_a_draft_runs_as_written():
    story = topic.from_text(topic.draft(ARTICLES))
    table = claims.extract(ARTICLES, story)
    counted = table[table["kind"] == "quantity"].set_index("text")["measurand"]
    assert counted["14 Menschen"] == "menschen_verletzt"
    assert counted["80 Menschen"] == "menschen_gerettet"
    assert counted["40 Häuser"] == "haeuser"
    assert "feuerwehr" in set(table["actor"])


def test_nothing_counted_is_a_draft_too():
    story = topic.from_text(topic.draft(articles.from_texts({"a": "Es regnet."})))
    assert (len(story.actors), len(story.things)) == (0, 0)


HOSTILE = st.text(st.sampled_from('Soldaten sagte in "\\\n\t\x00\x7f\ud800ÄX,.„“#[]=12 '), max_size=200)


@given(text=HOSTILE)
def test_a_draft_loads_whatever_the_text(text):
    said = 'Xanthos"]\nsagte, 12 Boote seien da. 13 Boote, sagte Xanthos\\. '
    topic.from_text(topic.draft(articles.from_texts({"a": said + text + "12 Soldaten in Bonn. 13 Soldaten in Bonn."})))
