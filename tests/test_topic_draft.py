"""A first topic file made by counting: it loads and runs as written, whatever the articles hold."""

import pytest
import storybook
from hypothesis import given
from hypothesis import strategies as st

import helpers as gl
from helpers import articles, claims, topic
from helpers.german.reading import read
from helpers.topic import counting, disputing

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


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("Allein in Fernburg gab es 40 Unfälle.", [("place", "Fernburg")]),
        ("Allein auf der Brücke gab es am Abend 40 Unfälle.", [("place", "Brücke")]),
        ("Allein am Wochenende gab es 40 Unfälle.", []),
        ("Allein in der Nacht gab es 40 Unfälle.", []),
        ("Allein im Sommer gab es 40 Unfälle.", []),
        ("Es gab 300 Unfälle, davon 40 im Tunnel.", [("part", "Tunnel")]),
        ("Es gab 300 Unfälle, davon 40 am Abend.", []),
        ("Es gab 300 Unfälle, davon 40 in der Nacht zum Sonntag.", []),
        ("40 der Unfälle im Tunnel waren schwer.", []),
    ],
)
def test_a_time_is_no_place_and_no_part(said, states):
    assert _apart([said, "Es gab 300 Unfälle."], "place", "part") == states


@pytest.mark.parametrize(
    ("counts", "things"),
    [
        ("1.700 Stellen und 2.500 Jobs fielen weg. 90 Stellen und 80 Jobs bleiben.", [["Stellen", "Jobs"]]),
        ("1.700 Stellen und 20 Höfe fielen weg. 90 Stellen und 80 Höfe bleiben.", [["Stellen"], ["Höfe"]]),
        ("Er zählte 5 Wahllokale, sie 7 Lokale.", [["Lokale", "Wahllokale"]]),
        (
            "5 Wahllokale, 7 Lokale, 9 Weinlokale, 6 Wahllokale, 8 Lokale und 4 Weinlokale schlossen.",
            [["Wahllokale"], ["Lokale"], ["Weinlokale"]],
        ),
        (
            "Es kamen 500 Menschen. Sie sahen 300 Zuschauer. Dort lernen 187 Kinder. Früher lernten dort 236 Kinder.",
            [["Menschen", "Zuschauer"], ["Kinder"]],
        ),
        ("Es kamen 500 Menschen, er sah 300 Kinder.", [["Menschen", "Kinder"]]),
        ("Es starben 12 Menschen. Getötet wurden 2 Kinder und 3 Kinder starben.", [["Menschen", "Kinder"]]),
        ("Der Brand erfasste 80 Hektar, dann 140 Hektar.", [["Hektar"]]),
        ("Er sprach mit 80 Bewohnern, sie mit 90 Bewohnern.", [["Bewohner"]]),
        ("Von 80 Fällen sprach er, acht Fälle sah sie, mit 90 Fällen rechnete er.", [["Fälle"]]),
        ("Den Schaden schätzt er auf 2 Millionen Euro.", [["Schaden", "Euro"]]),
        ("Die Flammen griffen auf drei Hallen über.", []),
        ("Es kamen 80 Helfer und 90 Retter. 40 Helfer und 30 Retter blieben.", [["Helfer", "Retter"]]),
        ("Der Schaden liegt bei 12 Millionen Euro. Es gab einen Schaden von 3 Millionen Euro.", [["Schaden", "Euro"]]),
    ],
)
def test_words_for_one_thing_are_one_and_a_measure_is_its_own_thing(counts, things):
    assert [one.words for one in counting.things([read(counts)])] == things


def _apart(texts, *kinds):
    found = counting.things([read(text) for text in texts])
    return [(state.kind, state.which or state.words) for one in found for state in one.states if state.kind in kinds]


@pytest.mark.parametrize(
    ("texts", "states"),
    [
        (
            ["Für den Mai sind 30 Busse geplant.", "Er will im Mai 20 Busse liefern.", "90 Busse sind zugesagt."],
            [("month", "Mai")],
        ),
        (["Für den Mai sind 30 Busse geplant.", "Er plant im Mai 20 Busse."], []),  # no other plans
        (["Im Mai fuhren 30 Busse.", "Im Mai waren es 20 Busse.", "90 Busse sind geplant."], []),  # no plans for May
        (["Für den Mai sind 30 Busse geplant.", "90 Busse sind zugesagt."], []),  # only once
        (
            ["12 der 80 Busse haben keine Heizung.", "Es fahren 15 Busse ohne Heizung."],
            [("lacking", ["keine Heizung", "ohne Heizung"])],
        ),
        (["Es gab 12 Busse ohne Heizung.", "15 Busse ohne Heizung fuhren."], []),  # of how many is not said
        (["12 der 80 Busse haben keine Heizung."], [("lacking", ["keine Heizung"])]),
        (["12 der 80 Busse fahren.", "15 Busse haben keine Heizung."], []),
    ],
)
def test_plans_for_a_month_and_those_who_lack_something_are_counted_apart(texts, states):
    assert _apart(texts, "month", "lacking") == states


def test_the_words_of_a_month_are_its_cue():
    texts = ["Für den Mai sind 30 Busse geplant.", "Im Mai will er 20 Busse liefern.", "90 Busse sind zugesagt."]
    (found,) = counting.things([read(text) for text in texts])
    assert [sorted(state.words) for state in found.states if state.kind == "month"] == [["für den Mai", "im Mai"]]


@pytest.mark.parametrize(
    ("denied", "cues"),
    [
        ("Der Chef bestritt, dass das Schiff überladen gewesen sei.", [("Schiff", "überladen")]),
        ("Den Vorwurf, das Schiff sei überladen gewesen, wies der Chef zurück.", [("Schiff", "überladen")]),
        ("Der Chef dementierte Gerüchte, wonach ein Helfer gestorben sei.", [("Helfer", "gestorben")]),
        ("Der Chef bestritt, eine solche Warnung erhalten zu haben.", [("Warnung", "erhalten")]),
        ("Dass er den Fall verschwiegen habe, sei „frei erfunden“, sagte der Chef.", [("Fall", "verschwiegen")]),
        ("Der Chef bestritt, dass 40 Menschen verletzt worden seien.", []),
        ("Der Chef wies die Kritik zurück.", []),
        ("Der Chef bestritt, dass das Schiff nicht überladen gewesen sei.", []),
        ("Der Chef sagte, dass das Schiff überladen gewesen sei.", []),
    ],
)
def test_what_is_denied_is_a_proposition_unless_it_is_a_number(denied, cues):
    assert [one.words for one in disputing.disputes([read(denied)])] == cues


def test_what_another_affirms_of_it_comes_first():
    denied = "Der Chef bestritt, dass ein Helfer gestorben sei. Er bestritt, dass das Schiff überladen gewesen sei."
    affirmed = "Die Polizei teilte mit, das Schiff sei überladen gewesen."
    found = disputing.disputes([read(denied), read(affirmed)])
    assert [(one.words[0], one.affirmed) for one in found] == [
        ("Schiff", "das Schiff sei überladen gewesen"),
        ("Helfer", ""),
    ]
    story = topic.from_text(topic.draft(articles.from_texts({"a": denied, "b": affirmed})))
    assert [one.cues for one in story.propositions] == [("Schiff + überladen",), ("Helfer + gestorben",)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Altdorf brannte es. Nach Altdorf kamen viele.", ["Altdorf"]),
        ("Altdorf (nap) – Es brannte.\n\nAltdorf, 3. Mai 2024. Es brannte.", ["Altdorf"]),
        ("Die Stadt Altdorf sprach von 30 Häusern in Altdorf.", ["Altdorf"]),
        ("Das war bei Siemens. Siemens sagte, bei Siemens sei alles gut.", []),
        ("Nach Polizeiangaben kamen 30 Busse. Nach Polizeiangaben brannten 20 Häuser.", []),
        ("In Hannover brannte es. Nach Hannover kamen viele.", ["Hannover"]),
        ("In Not war er. Aus Not kam er, die Not war groß.", []),
        ("Am Montag sagte er in Darmstadt, 30 Häuser seien zerstört. In Darmstadt regnet es.", ["Darmstadt"]),
    ],
)
def test_a_place_stands_twice_without_an_article_and_does_not_speak(text, places):
    story = topic.from_text(topic.draft(articles.from_texts({"a": text})))
    assert [alias for place in story.places for alias in place.aliases] == places


@pytest.mark.parametrize("name", storybook.FOLDERS)
def test_an_unedited_draft_names_the_estimators_and_finds_the_range_of_each_pool(name):
    keyed = storybook.read(name)
    story = topic.from_text(topic.draft(keyed.articles))
    table = claims.extract(keyed.articles, story)
    wanted = {actor for row in keyed.key["quantities"] for actor in row["actor"].replace("|", ";").split(";")}
    aliases = {alias for actor in story.actors for alias in actor.aliases}
    named = {actor.id for actor in keyed.topic.actors if aliases & {*actor.aliases, *actor.roles}}
    assert wanted - named <= {"", storybook.ANY}
    for row in keyed.key["pool"]:
        pools = (gl.pool(table, story, measurand.id, on=row["on"]) for measurand in story.measurands)
        met = any((pool.low, pool.high) == (float(row["low"]), float(row["high"])) for pool in pools)
        assert met, row["measurand"]


HOSTILE = st.text(st.sampled_from('Soldaten sagte in "\\\n\t\x00\x7f\ud800ÄX,.„“#[]=12 '), max_size=200)


@given(text=HOSTILE)
def test_a_draft_loads_whatever_the_text(text):
    said = 'Xanthos"]\nsagte, 12 Boote seien da. 13 Boote, sagte Xanthos\\. '
    topic.from_text(topic.draft(articles.from_texts({"a": said + text + "12 Soldaten in Bonn. 13 Soldaten in Bonn."})))


def test_a_part_in_a_place_of_the_draft_has_that_place_and_no_cue():
    text = (
        "In Moorbach werden 90 Betten gebraucht. Nach Moorbach fahren 40 Betten. In Moorbach fehlt es an allem. "
        "Es gibt 120 Betten, davon 30 in Moorbach."
    )
    story = topic.from_text(topic.draft(articles.from_texts({"a": text})))
    (there,) = [one for one in story.measurands if one.part_of]
    assert (there.places, there.cues) == (("moorbach",), ())


def test_an_office_that_only_points_back_is_no_actor_beside_the_one_it_points_to():
    text = "Das Landratsamt Moor sprach von 40 Booten. Die Behörde zählte 60. „Es reicht“, teilte die Behörde mit."
    assert "Behörde" in topic.draft(articles.from_texts({"a": text.replace("Das Landratsamt Moor", "Ein Schild")}))
    drafted = topic.from_text(topic.draft(articles.from_texts({"a": text})))
    assert [actor.name for actor in drafted.actors] == ["Landratsamt Moor"]
