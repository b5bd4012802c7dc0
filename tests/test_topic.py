"""Topic files: what they hold, how errors are told, how their words are found."""

import re
from textwrap import dedent

import pytest

from helpers import topic
from helpers.topic import cues

SMALL = dedent(
    """
    name = "brücke"
    [[actor]]
    id = "CITY"
    name = "the city"
    name_de = "die Stadt"
    aliases = ["Stadt Nahe", "nahestädtisch", "Rathaus"]
    side = "city"
    [[actor]]
    id = "mayor"
    name = "Anna Beispiel"
    aliases = ["Beispiel"]
    roles = ["Bürgermeisterin"]
    part_of = "CITY"
    [[place]]
    id = "river"
    aliases = ["Fluss"]
    [[place]]
    id = "bridge"
    aliases = ["alte Brücke"]
    within = "river"
    [[thing]]
    id = "boats"
    words = ["Boot"]
    of = "CITY"
    [[measurand]]
    id = "on_river"
    label = "boats on the river"
    label_de = "Boote auf dem Fluss"
    thing = "boats"
    places = ["river"]
    cues = ["unterwegs"]
    [[measurand]]
    id = "at_bridge"
    label = "boats at the bridge"
    label_de = "Boote an der Brücke"
    thing = "boats"
    places = ["bridge"]
    part_of = "on_river"
    opposed = ["CITY"]
    [[proposition]]
    id = "closed"
    label = "the bridge is closed"
    label_de = "Die Brücke ist gesperrt"
    cues = ["Brücke + gesperrt", "<boats> + stehen"]
    [[event]]
    id = "council"
    label = "council meeting"
    date = 2024-05-04
    source = "minutes"
    actors = ["mayor"]
    """
).lstrip()

NORDKOREA = topic.load("nordkorea")


def small() -> topic.Topic:
    return topic.from_text(SMALL)


def test_a_story_is_gone_through_in_order_and_looked_up_by_id():
    story = NORDKOREA
    assert [measurand.id for measurand in story.measurands][:2] == ["sent_total", "in_russia"]
    assert story.measurands["in_russia"].label_de == "Soldaten in Russland"
    assert "in_russia" in story.measurands and "nowhere" not in story.measurands
    assert topic.label(story.actors["ROK"], "de") == "Südkorea"


def test_a_story_in_one_language_needs_one_label():
    first = next(iter(topic.from_text(SMALL.replace('label_de = "Boote auf dem Fluss"', "")).measurands))
    assert first.label_de == first.label


def test_the_measurand_tree():
    story = NORDKOREA
    assert topic.ancestors(story, "in_combat") == ("in_kursk", "near_border", "in_russia", "sent_total")
    assert topic.is_part(story, "near_border", "in_russia") and not topic.is_part(story, "in_russia", "near_border")
    assert topic.comparable(story, "in_russia", "in_combat") and not topic.comparable(story, "in_russia", "losses")
    assert topic.family(story, "in_combat") == "sent_total"
    assert [m.id for m in story.measurands if m.cumulative] == ["sent_total", "losses", "captured"]


@pytest.mark.parametrize(
    ("speaker", "actors"),
    [
        ("die Verteidigungsminister der USA\nund Südkoreas", "US;ROK"),
        ("Südkorea und die USA", "US;ROK"),  # in the order of the file
        ("Ein UN-Vertreter Nordkoreas", "DPRK"),  # the office is not the party
        ("die nordkoreanische Vertretung bei der UNO", "DPRK"),
        ("der Direktor des Büros der Vereinten Nationen für Abrüstungsfragen", "UN"),
        ("der stellvertretende amerikanische UN-Botschafter Robert Wood", "US"),
        ("Ein ukrainischer Beamter", "UA"),
        ("Die Pentagon-Behörden", "US"),
        ("Erklärung des Weißen Hauses", "US"),
        ("der Kreml", "RU"),
        ("die Regierung in Seoul", "ROK"),
        ("Verbündete der NATO", "NATO"),
        ("die südkoreanische Nachrichtenagentur Yonhap", ""),  # it speaks for itself
        ("russische Staatsmedien", ""),
        ("ein südkoreanischer Experte", ""),
        ("der ukrainische Präsident in einem Interview mit dem südkoreanischen Sender KBS", "UA"),
        ("Experten", ""),
        ("uns", ""),  # not "US"
        ("", ""),
    ],
)
def test_a_speaker_rolls_up_to_the_party(speaker, actors):
    assert topic.actor_of(NORDKOREA, speaker) == actors


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Boote der Stadt Nahe", ["CITY"]),
        ("die nahestädtischen Boote", ["CITY"]),
        ("Nahestädtische Boote", ["CITY"]),  # at the head of a sentence
        ("des Rathauses", ["CITY"]),
        ("Stadt\nNahe", ["CITY"]),  # across a line break
        ("Beispielsweise", []),
        ("das Rathausviertel", []),
    ],
)
def test_words_are_literal_but_for_german_endings(text, found):
    assert [mention.id for mention in topic.mentions(small(), "actors", text)] == found


@pytest.mark.parametrize(
    ("alias", "text", "named"),
    [
        ("Statistisches Landesamt", "Zahlen des Statistischen Landesamtes", True),
        ("Deutsches Rotes Kreuz", "vom Deutschen Roten Kreuz", True),
        ("Deutsche Bahn", "der Deutschen Bahn", True),
        ("Peter Lenz", "Petes Lenz", False),
        ("Deutsche Bahn", "der deutschen Bahn", False),
    ],
)
def test_an_adjective_in_a_name_is_declined(alias, text, named):
    story = topic.from_text(SMALL.replace('"Rathaus"]', f'"{alias}"]'))
    assert bool(topic.mentions(story, "actors", text)) == named


def test_an_alias_is_never_a_pattern():
    story = topic.from_text(SMALL.replace('"Rathaus"]', '"(a+)+$", "."]'))
    assert topic.mentions(story, "actors", "a" * 40 + "b") == ()
    assert [mention.id for mention in topic.mentions(story, "actors", "sagt (a+)+$ laut")] == ["CITY"]


@pytest.mark.parametrize(
    ("thing", "is_counted"),
    [("Boote", True), ("Ruderboote", True), ("nahestädtische Boote", True), ("Brote", False), ("", False)],
)
def test_things_are_found_as_the_end_of_a_compound(thing, is_counted):
    assert topic.thing_in(small(), "boats", thing) is is_counted


def test_another_owners_things_are_not_counted():
    story = NORDKOREA
    assert topic.thing_in(story, "soldiers", "nordkoreanischen Elitesoldaten")
    assert not topic.thing_in(story, "soldiers", "ukrainische Soldaten")


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Die Brücke bleibt gesperrt", True),
        ("gesperrt ist die Brücke", True),
        ("Boote stehen", True),
        ("Brücke", False),
    ],
)
def test_all_words_of_a_cue_must_stand_there(text, stands):
    story = small()
    assert any(topic.cue_in(story, cue, text) for cue in story.propositions["closed"].cues) is stands


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("gesperrt", "Die Brücke ist seit gestern gesperrt", ["gesperrt"]),
        ("sperren", "gesperrt und noch einmal gesperrt", ["gesperrt", "gesperrt"]),
        ("festnehmen", "Sie nahm zwei Männer fest", ["fest"]),
        ("neue Fälle", "neue Fälle gab es", ["neue Fälle"]),
        ("neue Fälle", "viele neue schwere Fälle gab es", ["neue schwere Fälle"]),
        ("neue Fälle", "neue und schwere Fälle", []),  # two words between
        ("neue Fälle", "neue Betten, viele Fälle", []),
        ("neue Fälle", "Fälle, neue", []),
        ("neue Fälle", "neue", []),
        ("im Heim", "dort im Pflegeheim", ["im Pflegeheim"]),
        ("im Heim", "im Heimatort", []),
        ("Brücke + gesperrt", "gesperrt ist die Brücke", ["gesperrt ist die Brücke"]),
        ("Brücke + gesperrt", "gesperrt ist der Fluss", []),
    ],
)
def test_where_a_cue_stands(cue, text, found):
    story = topic.from_text(SMALL.replace('"unterwegs"', f'"{cue}"'))
    assert [text[hit.start : hit.end] for hit in cues.hits(story, "on_river", text)] == found


@pytest.mark.parametrize(
    ("phrase", "actors"),
    [
        ("die Agentur Nahe", "CITY"),
        ("die neue Nahe-Agentur", "CITY"),
        ("die Agentur", ""),
        ("die Agentur im Rathaus", ""),
        ("das Rathaus", "CITY"),
        ("die Expertin Anna Beispiel", "CITY"),
    ],
)
def test_an_agency_is_the_party_where_it_is_its_name(phrase, actors):
    story = topic.from_text(SMALL.replace('"Rathaus"]', '"Rathaus", "Agentur Nahe", "Nahe-Agentur"]'))
    assert topic.actor_of(story, phrase) == actors


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ('name = "brücke"\n', "", "", "the topic has no name"),
        ('part_of = "CITY"', 'part_of = "TOWN"', "TOWN", "part_of 'TOWN' is unknown; add [[actor]]"),
        ('places = ["bridge"]', 'places = ["bridge", "lake"]', "lake", "places 'lake' is unknown"),
        (
            'thing = "boats"\nplaces = ["river"]',
            'thing = "ships"\nplaces = ["river"]',
            "ships",
            "thing 'ships' is unknown",
        ),
        (
            'of = "CITY"\n[[m',
            'off = "CITY"\n[[m',
            "off",
            "thing has no field 'off'; did you mean 'of'? Else use one of id, words, of",
        ),
        ('words = ["Boot"]', 'words = "Boot"', "words", "thing.words must be a list of texts"),
        ("date = 2024-05-04", 'date = "2024-05-04"', "date =", "event.date must be a day"),
        ('id = "at_bridge"', 'id = "on_river"', 'id = "on_river"', "there are two entries measurand 'on_river'"),
        ('id = "at_bridge"', 'id = "at bridge"', 'id = "at bridge"', "may hold only letters, digits, _ and -"),
        ('label = "boats at the bridge"\n', "", "[[measurand]]", "this measurand has no label"),
        ('"Beispiel"]', '"Beispiel", "Rathaus"]', '"Rathaus"', "'Rathaus' names both CITY and mayor"),
        ('cues = ["unterwegs"]', 'cues = ["<ships> + unterwegs"]', "<ships>", "<ships> is no [[thing]]"),
        (
            "[[event]]",
            "[[events]]",
            "[[events]]",
            "'events' is unknown; did you mean 'event'? Else use one of name, actor",
        ),
        ("[[event]]", "[event]", "[event]", "event is not a list of entries; write [[event]] with two brackets"),
        ('within = "river"', 'within = "bridge"', "within", "place 'bridge' is above itself"),
    ],
)
def test_errors_name_file_line_and_cure(old, new, at, message):
    assert SMALL.count(old) == 1
    text = SMALL.replace(old, new)
    line = text[: text.rindex(at)].count("\n") + 1 if at else 1
    with pytest.raises(ValueError, match=re.escape(f"my.toml, line {line}: ")) as caught:
        topic.from_text(text, "my.toml")
    assert message in str(caught.value) and "\n" not in str(caught.value)


def test_broken_toml_names_the_line():
    with pytest.raises(ValueError, match=r"my.toml: is not TOML .*line 2"):
        topic.from_text('name = "x"\n[[actor]\n', "my.toml")


def test_a_missing_story_names_those_there_are():
    with pytest.raises(
        FileNotFoundError, match=r"no such topic file; give a path ending in \.toml or one of: .*nordkorea"
    ):
        topic.load("nirgends")


def test_a_story_can_lie_anywhere(tmp_path):
    (tmp_path / "mine.toml").write_text(SMALL, "utf-8")
    assert topic.load(tmp_path / "mine.toml").name == "brücke"
    (tmp_path / "bad.toml").write_bytes("name = 'ö'".encode("latin-1"))
    with pytest.raises(ValueError, match=r"bad\.toml: is not UTF-8; save it as UTF-8\."):
        topic.load(tmp_path / "bad.toml")


def test_a_topic_shows_what_is_in_it_and_escapes_it():
    story = topic.from_text('name = "<b>fest</b>"\n[[actor]]\nid = "polizei"\nname = "police"\naliases = ["Polizei"]\n')
    html = story._repr_html_()
    assert "polizei" in html and "<b>fest" not in html
