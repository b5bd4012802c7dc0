"""Whom a first topic file names as actors: bodies and persons, each once, and which person speaks for which body."""

import pytest

from helpers import articles, topic
from helpers.german.reading import read
from helpers.topic import naming, speaking


@pytest.mark.parametrize(
    "phrase, name",
    [
        ("Angaben der Gewerkschaft IG Leder", "Gewerkschaft IG Leder"),
        ("von den Veranstaltern", "Veranstalter"),
        ("die Behörden", "Behörden"),
        ("Angaben der IG Leder", "IG Leder"),
        ("Das Rote Kreuz", "Rotes Kreuz"),
        ("ein Sprecher des Roten Kreuzes", "Rote Kreuz"),
        ("Der Internationale Gerichtshof", None),
        ("Zahlen der Kassenzahnärztlichen Vereinigung", "Kassenzahnärztliche Vereinigung"),
        ("Das Amt für öffentliche Ordnung", "Amt für öffentliche Ordnung"),
        ("Der Bund der Imker", "Bund der Imker"),
        ("die Polizei der Stadt", "Polizei"),
        ("Das Klinikum St. Anna in Altdorf", "Klinikum St. Anna"),
        ("Angaben des Bauernverbands 3.300", "Bauernverband"),
        ("Polizeiangaben", "Polizei"),
        ("Anglervereins", "Anglerverein"),
        ("Rathaus", "Rathaus"),
        ("der Kreis Altdorf", "Kreis Altdorf"),
        ("die Umfrage", None),
        ("Experten", None),
        ("Landesweit", None),
        ("Ihr", None),
        ("ein Ende aller Auflagen", None),
        ("Die Finanzaufsicht", "Finanzaufsicht"),
        ("Firmenangaben", None),
        ("Branchenkreisen", None),
        ("Erkrankungen", None),
        ("Berichte", None),
    ],
)
def test_a_body_is_named_whole_and_no_phrase_is_one(phrase, name):
    found = naming.body(phrase)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    "phrase, name, role",
    [
        ("Amtsleiterin Dr. Aylin Kern-Koch", "Aylin Kern-Koch", "Amtsleiterin"),
        ("Amtsleiterin Kern-Koch", "Kern-Koch", "Amtsleiterin"),
        ("Elif Brand, die Bürgermeisterin", "Elif Brand", "Bürgermeisterin"),
        ("Schlichter Hans Freiherr von Ahlen", "Hans Freiherr von Ahlen", "Schlichter"),
        ("Der Forscher Professor Kurt Eide von der Universität Altdorf", "Kurt Eide", "Professor"),
        ("Rentner Horst Nagel", "Horst Nagel", "Rentner"),
        ("Helferin Leyla Amiri vom Roten Halbmond", "Leyla Amiri", "Helferin"),
        ("Rektor Kurt vom Stein", "Kurt vom Stein", "Rektor"),
        ("Neela (23)", "Neela", ""),
        ("Rentnerin (74)", None, None),
        ("Mann (34)", None, None),
        ("Heimleiter Bashir Amiri vom Roten Kreuz", "Bashir Amiri", "Heimleiter"),
        ("Chefin Ina Kern von der Altbank", "Ina Kern", "Chefin"),
        ("IG-Leder-Chef Rolf Maas (SPD)", "Rolf Maas", "IG-Leder-Chef"),
        ("Minister Timo Brand (52) zu FUNK", "Timo Brand", "Minister"),
        ("Nachbarlands UN-Vertreter", None, None),
        ("Ein Vertreter Altlands", None, None),
        ("Vereinte Nationen", None, None),
        ("Weitere Kündigungen", None, None),
    ],
)
def test_a_person_is_named_without_title_and_office(phrase, name, role):
    found = naming.person(phrase)
    assert (found.name, found.role) == (name, role) if found else name is None


NAMES = {
    "a": (
        "Die Gewerkschaft IG Leder sprach von 40 Bussen. Der Kreis Altdorf meldete 30 Busse. Das Amt für Verkehr "
        "zählte 20 Busse. Die Hilfe für Fahrgäste (HfF) teilte mit, 10 Busse seien da. "
        "Die Schuhwerke Brand AG plant 12 Busse."
    ),
    "b": (
        "Die IG Leder nannte 50 Busse. Der Kreis sprach von 35 Bussen. Das Verkehrsamt meldete 25 Busse, sagte "
        "Amtsleiterin Aylin Kern. Die HfF nannte 15 Busse. Brand bestätigte 14 Busse, das Unternehmen plant weitere 2. "
        "Die Gewerkschaft forderte 60 Busse. Das DRW sprach von 80 Bussen. "
        "IG-Leder-Chef Rolf Maas warnte vor Streiks. Maas erwartet 70 Busse."
    ),
}


def _bodies(*texts):
    return {one.name: one.part_of for one in speaking.speakers([read(text) for text in texts])}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "Die Altbank meldete 30 Busse. Finanzvorstand Anna Beispiel sprach von 40 Bussen.",
            "Anna Beispiel",
            "Altbank",
        ),
        (
            "Die Altbank gab 30 an. Die Polizei zählte 20 Busse. Finanzchefin Anna Beispiel nannte 40.",
            "Anna Beispiel",
            "Altbank",
        ),
        ("Die Polizei zählte 20 Busse. Finanzchefin Anna Beispiel nannte 40.", "Anna Beispiel", ""),
        ("Die Altbank meldete 30 Busse. Finanzministerin Anna Beispiel sprach von 40 Bussen.", "Anna Beispiel", ""),
        ("Das Bundesamt nannte 30 Busse. Behördensprecher Timo Brand sprach von 40.", "Timo Brand", "Bundesamt"),
        ("Die Altbank nannte 30 Busse. Behördensprecher Timo Brand sprach von 40.", "Timo Brand", ""),
        (
            "Der Bauernverband nannte 30 Busse. Die Altbank nannte 20 Busse. Verbandschef Timo Brand nannte 40.",
            "Timo Brand",
            "Bauernverband",
        ),
        (  # of two the one named last
            "Der Bauernverband nannte 30 Busse. Der Fahrverband nannte 20 Busse. Verbandschef Timo Brand nannte 40.",
            "Timo Brand",
            "Fahrverband",
        ),
        ("Die Altbank nannte 30 Busse. Timo Brand sprach von 40 Bussen.", "Timo Brand", ""),  # no role, nobody's
        (
            "Der Elternbeirat nannte 30 Busse. Die Altbank nannte 20 Busse. Elternsprecher Timo Brand nannte 40.",
            "Timo Brand",
            "Elternbeirat",
        ),
        ("Der Leiter der Schule Nord, Timo Brand, sprach von 40 Bussen.", "Timo Brand", "Schule Nord"),
        (
            "Die Busgewerkschaft nannte 30 Busse. Deren Landeschef Timo Brand sprach von 40.",
            "Timo Brand",
            "Busgewerkschaft",
        ),
        ("Timo Brand, Sprecher der Initiative, kam. Brand sprach von 40 Bussen.", "Timo Brand", "Initiative"),
        ("Timo Brand, Vater der Braut, kam. Brand sprach von 40 Bussen.", "Timo Brand", ""),
        ("Die Altbank meldete 30 Busse. Der Vorstand sprach von 40.", "Vorstand", "Altbank"),
        # the firm that has the name, not who stood before
        (
            "Bei der Brauerei Brand fehlen Busse. Die Altbank meldete 30. Geschäftsführer Timo Brand nannte 40 Busse.",
            "Timo Brand",
            "Brauerei Brand",
        ),
        (
            "Bei Minister Brand fehlen Busse. Der Kreis nannte 30. Geschäftsführer Timo Brand nannte 40.",
            "Timo Brand",
            "",
        ),
        # what any phrase names counts more than what stood before another one
        (
            "Die Altbank meldete 30 Busse. Vorsitzender Timo Brand sprach von 40. Farbex-Chef Timo Brand nannte 50. "
            "So lief es bei Farbex.",
            "Timo Brand",
            "Farbex",
        ),
        (
            "Die Feuerwehr nannte 30 Busse. Einsatzleiter Timo Brand sprach von 40. Timo Brand vom Schulamt nannte 50.",
            "Timo Brand",
            "Schulamt",
        ),
        ("Die Altbank meldete 30 Busse. Stabs-Chef Timo Brand sprach von 40.", "Timo Brand", ""),
        ("Der Kreis meldete 30 Busse. Geschäftsführer Timo Brand sprach von 40.", "Timo Brand", ""),
        ("Die Wahlkommission meldete 30 Busse. Missionsleiter Timo Brand sprach von 40.", "Timo Brand", ""),
        ("Die Polizei meldete 30 Busse. Der Vorstand sprach von 40.", "Vorstand", ""),
        ("Der Hersteller Brand meldete 30 Busse. Chefin Karla Brand sprach von 40.", "Karla Brand", "Hersteller Brand"),
    ],
)
def test_a_person_speaks_for_the_body_that_the_role_or_the_sentence_before_names(text, person, body):
    assert _bodies(text)[person] == body


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Rechnungshof kam in seinem Bericht auf 40 Häuser.", {"Rechnungshof"}),
        ("Eine Zählung der Universität anhand von Bildern ergab 40 Häuser.", {"Universität"}),
        ("Für die Stadt kam er auf 40 Häuser.", set()),
        ("In der Klinik zählte man 40 Betten.", set()),
        ("Der Rechnungshof hat 40 Häuser.", set()),
        (
            "Die Polizei sprach von 30 Häusern. Der Rechnungshof kam auf 40 Häuser.",
            {"Polizei", "Rechnungshof"},
        ),
    ],
)
def test_a_body_that_only_counts_is_an_actor(text, found):
    assert set(_bodies(text)) == found


RED_CROSS = ("Das Rote Kreuz meldete 30 Busse.", "Ein Sprecher des Roten Kreuzes nannte 40 Busse.")
KREIS = "Der Kreis Altdorf meldete 30 Busse."


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (RED_CROSS, {"Rotes Kreuz": ["Rote Kreuz"]}),
        (RED_CROSS[::-1], {"Rotes Kreuz": ["Rote Kreuz"]}),
        ((KREIS,), {"Kreis Altdorf": ["Kreis Altdorf"]}),
        ((KREIS, "Hier zahlt der Kreis."), {"Kreis Altdorf": ["Kreis Altdorf", "Kreis"]}),
        (
            (KREIS, "Der Kreis Neuhof nannte 40 Busse.", "Hier zahlt der Kreis."),
            {"Kreis Altdorf": ["Kreis Altdorf"], "Kreis Neuhof": ["Kreis Neuhof"]},
        ),
        (
            ("Der Verband Nordmark nannte 30 Busse.", "Nordmark meldete 40 Busse. In Nordmark regnet es."),
            {"Verband Nordmark": ["Verband Nordmark"], "Nordmark": ["Nordmark"]},
        ),
        (
            (
                "Die Gruppe Memor nannte 30 Busse.",
                "Die Menschenrechtsgruppe Memor meldete 40 Busse. Von Memor kam mehr.",
            ),
            {"Menschenrechtsgruppe Memor": ["Menschenrechtsgruppe Memor", "Gruppe Memor"]},
        ),
        (
            ("Der Verband Nordmark nannte 30 Busse.", "Nordmark meldete 40 Busse. Bei Nordmark regnet es."),
            {"Nordmark": ["Nordmark", "Verband Nordmark"]},
        ),
    ],
)
def test_a_noun_alone_is_one_more_name_where_one_body_only_has_it(texts, found):
    assert {one.name: one.aliases for one in speaking.speakers([read(text) for text in texts])} == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rotes Kreuz", "Roten Kreuz", True),
        ("Rotes Kreuz", "Rot-Kreuz", True),
        ("Rotes Kreuz", "Rotkreuz", True),
        ("Rotes Kreuz", "Grünes Kreuz", False),
        ("Freie Liste", "Freie List", False),  # the noun keeps its ending
    ],
)
def test_adjectives_are_one_name_in_every_form(one, other, same):
    assert (naming.key(one) == naming.key(other)) is same


def test_how_often_each_speaks():
    text = "Anna Dettmer sprach von 40 Bussen. Dettmer erwartet 50 Busse. Die Polizei zählte 20 Busse."
    assert {one.name: one.seen for one in speaking.speakers([read(text)])} == {"Anna Dettmer": 2, "Polizei": 1}


def test_the_only_company_and_the_only_union_are_what_konzern_and_gewerkschaft_mean():
    texts = (
        "Der Zulieferer Adlung schließt. Die IG Metall sprach von 40 Stellen. Das teilte das Unternehmen mit.",
        "Der Konzern nannte 30 Stellen. Die Gewerkschaft sprach von 50 Stellen.",
    )
    assert set(_bodies(*texts)) == {"Adlung", "IG Metall"}
    assert {"Konzern", "Gewerkschaft"} <= set(_bodies(texts[1]))
    assert "Konzern" in _bodies(*texts, "Der Hersteller Brenner schwieg.")


def test_names_of_one_body_are_one_actor_and_persons_know_theirs():
    story = topic.from_text(topic.draft(articles.from_texts(NAMES)))
    assert {actor.name: (actor.aliases, actor.part_of) for actor in story.actors} == {
        "IG Leder": (("IG Leder", "Gewerkschaft IG Leder", "Gewerkschaft"), ""),
        "Kreis Altdorf": (("Kreis Altdorf", "Kreis"), ""),
        "Amt für Verkehr": (("Amt für Verkehr", "Verkehrsamt"), ""),
        "Hilfe für Fahrgäste": (("Hilfe für Fahrgäste", "HfF"), ""),
        "Brand": (("Brand", "Schuhwerke Brand AG", "Unternehmen"), ""),
        "DRW": (("DRW",), ""),
        "Aylin Kern": (("Aylin Kern", "Kern"), "amt_fuer_verkehr"),
        "Rolf Maas": (("Rolf Maas", "Maas"), "ig_leder"),
    }


@pytest.mark.parametrize(
    ("office", "text", "body"),
    [
        ("Landrätin", "Der Landkreis zahlt.", "Landkreis"),
        ("Landrätin", "Im Kreis Altdorf sind es 40.", "Kreis Altdorf"),
        ("Landrätin", "Im Rhein-Sieg-Kreis sind es 40.", "Rhein-Sieg-Kreis"),
        ("Landrätin", "Im Umkreis sind es 40.", ""),
        ("Landrätin", "Der Freundeskreis kam.", ""),
        ("Landrätin", "Sie saßen im Kreis.", ""),
        ("Bürgermeisterin", "Die Stadt zahlt.", "Stadt"),
        ("Bürgermeisterin", "In der Innenstadt war viel los, die Hansestadt zahlt.", "Hansestadt"),
        ("Bürgermeisterin", "In der Altstadt war viel los.", ""),
        ("Bürgermeisterin", "Die Fangemeinde kam in die Verbandsgemeinde.", "Verbandsgemeinde"),
        ("Einsatzleiterin", "Die Werkfeuerwehr kam.", "Werkfeuerwehr"),
        ("Kreisbrandmeisterin", "Die Feuerwehr kam.", "Feuerwehr"),
        ("Oberstaatsanwältin", "Die Staatsanwaltschaft prüft.", "Staatsanwaltschaft"),
        ("Oberstaatsanwältin", "Die Stadt prüft.", ""),
        ("Betriebsratschefin", "Der Betriebsrat tagt.", "Betriebsrat"),
        ("Betriebsrätin", "Der Stadtrat tagt.", ""),
        ("Gewerkschafterin", "Die Gewerkschaft kam.", "Gewerkschaft"),
        ("Gewerkschafterin", "Die Fachgewerkschaften kamen.", ""),
    ],
)
def test_an_office_stands_for_a_body_that_the_texts_name(office, text, body):
    found = speaking.speakers([read(f"{text} {office} Anna Beispiel sagte, 40 Häuser seien zerstört worden.")])
    assert {one.name: one.part_of for one in found} == {"Anna Beispiel": body} | ({body: ""} if body else {})
