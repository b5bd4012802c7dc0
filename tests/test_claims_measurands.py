"""Which measurand a number counts: made-up sentences of a harbour festival and of a river, for and against."""

import pytest

from helpers import articles, claims, reconcile, topic
from helpers.charts.printed import whole
from helpers.german import lemmas

STORY = topic.from_text("""
name = "harbour"

[[actor]]
id = "police"
name = "police"
aliases = ["Polizei"]

[[actor]]
id = "club"
name = "club"
aliases = ["Verein"]

[[place]]
id = "quay"
aliases = ["Kai"]

[[place]]
id = "park"
aliases = ["Park"]

[[thing]]
id = "people"
words = ["Besucher", "Mensch", "Person"]

[[thing]]
id = "officers"
words = ["Polizist", "Beamter"]

[[thing]]
id = "level"
words = ["Pegel", "Meter"]

[[thing]]
id = "money"
words = ["Euro"]

[[measurand]]
id = "visitors"
label = "visitors of the festival"
label_de = "Besucher des Hafenfests"
thing = "people"
places = ["quay"]
cues = ["gekommen", "gefeiert"]

[[measurand]]
id = "hurt"
label = "people hurt"
label_de = "Verletzte"
thing = "people"
cues = ["verletzt"]

[[measurand]]
id = "held"
label = "people detained"
label_de = "Festnahmen"
thing = "people"
cues = ["festgenommen"]

[[measurand]]
id = "expected"
label = "visitors expected"
label_de = "erwartete Besucher"
thing = "people"
cues = ["erwartet"]
planned = true

[[measurand]]
id = "on_duty"
label = "officers on duty"
label_de = "Polizisten im Einsatz"
thing = "officers"
cues = ["im Einsatz"]

[[measurand]]
id = "level"
label = "water level"
label_de = "Wasserstand"
thing = "level"

[[measurand]]
id = "damage"
label = "damage"
label_de = "Schaden"
thing = "money"
cues = ["Schaden"]
""")


def measurands(text: str) -> list[str]:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), STORY)
    return table.loc[table["kind"] == "quantity", "measurand"].tolist()


FOUND = [
    # the sentence before asks for a sum
    ("Es kamen 700 Menschen. Und der Schaden? Laut Polizei satte 80.000 Euro.", ["visitors", "damage"]),
    ("Und der Schaden? Die Stadt nennt 80.000 Euro, der Verein 90.000.", ["damage", "damage"]),
    ("Es kamen 700 Menschen. Und die Polizei? Laut Verein kostete sie 80.000 Euro.", ["visitors", ""]),
    # the sentence before says what the quarrel is about
    ("Über die Zahl der Verletzten gibt es Streit. Laut Verein sind es 30 Menschen.", ["hurt"]),
    ("Über das Wetter gibt es Streit. Laut Verein sind es 30 Menschen.", ["visitors"]),
    # a cue in any form, also as a noun or with its particle far behind
    ("Am Abend feierten 700 Menschen.", ["visitors"]),
    ("Die Beamten nahmen an der Brücke drei Männer fest.", ["held"]),
    ("Es gab zwölf Festnahmen.", ["held"]),
    ("Die Zahl der Festgenommenen stieg auf 14.", ["held"]),
    ("Bei dem Sturz zogen sich vier Frauen Verletzungen zu.", ["hurt"]),
    ("Zwei Verletzte kamen ins Krankenhaus.", ["hurt"]),
    # a thing in any form
    ("Auf dem Kai drängten sich 9.000 Besucherinnen und Besucher.", ["visitors"]),
    ("300 Beamtinnen waren im Einsatz.", ["on_duty"]),
    # a place, and another one
    ("Am Kai standen 400 Menschen.", ["visitors"]),
    ("Im Park saßen 400 Menschen.", [""]),
    ("Am Kai standen 400 Menschen. Dort wurden auch 20 Beamte gesehen.", ["visitors", ""]),
    # what became of them is another count
    ("Am Kai wurden sechs Besucher verletzt.", ["hurt"]),
    ("Drei Besucher wurden festgenommen und zwei verletzt.", ["held", "hurt"]),
    ("Zwölf Frauen und neun Männer wurden verletzt.", ["hurt", "hurt"]),
    ("Vier Besucher sind gestorben.", [""]),
    # the number of those whom the sentence before speaks of
    (
        "Am Kai feierten 900 Menschen. Die Zahl der Festnahmen blieb klein. Laut Polizei sind es 30.",
        ["visitors", "held"],
    ),
    ("Am Kai feierten 900 Menschen. Festnahmen blieben selten. Laut Polizei sind es 30.", ["visitors", "visitors"]),
    # how many a hall holds counts nobody
    ("Am Kai feierten 900 Menschen. Die Halle fasst laut Stadt 300 Menschen.", ["visitors", ""]),
    (
        "Am Kai feierten 900 Menschen. Der Pegel liegt bei 4 Metern. Das Becken fasst 9 Meter.",
        ["visitors", "level", ""],
    ),
    # a fate is that of people, never of things
    ("Auf dem Kai feierten 900 Menschen. Vier Bäume wurden verletzt.", ["visitors", ""]),
    ("Auf dem Kai feierten 900 Menschen. Vier Frauen wurden verletzt.", ["visitors", "hurt"]),
    # a number that says no more goes on from the one before
    ("Auf dem Kai feierten 900 Menschen. Die Polizei sprach von 700 Besuchern.", ["visitors", "visitors"]),
    ("Zum Fest sind 900 Menschen gekommen, im Vorjahr waren es 600.", ["visitors", "visitors"]),
    ("Sieben Menschen wurden verletzt, die Polizei zählte neun.", ["hurt", "hurt"]),
    ("900 feierten am Kai\n\nAm Kai haben am Abend 900 Menschen gefeiert.", ["visitors", "visitors"]),
    # plans apart from counts
    ("Der Verein erwartet 5.000 Besucher.", ["expected"]),
    ("Mit 5.000 Besuchern rechnet der Verein.", ["expected"]),
    # what has a value
    ("Der Pegel stieg um 20 Zentimeter auf 3,10 Meter.", ["level", "level"]),
    ("Der Pegel lag am Morgen bei 2,85.", ["level"]),
    ("Zum Fest sind 900 Menschen gekommen, davon 80 per Schiff.", ["visitors", "visitors"]),
    ("Elf Menschen wurden verletzt, darunter vier Beamte.", ["hurt", "hurt"]),
    ("Den Schaden bezifferte der Verein auf 40.000 Euro.", ["damage"]),
    # a difference and an addition count what they change
    ("Auf dem Kai feierten weitere 90 Menschen.", ["visitors"]),
    ("Es kamen 200 Besucher mehr.", ["visitors"]),
    # those that something happened to, not those they are a part of
    ("Zwölf der derzeit 30 Beamten waren im Einsatz.", ["on_duty", ""]),
    ("Drei von 40 Besuchern wurden verletzt.", ["hurt", ""]),
    ("Von den 40 Besuchern am Kai wurden drei verletzt.", ["", "hurt"]),
    # a number of something else does not go on from the count before
    ("Sechs Besucher wurden verletzt. „Mit 62 ist für mich Schluss“, sagte ein Gast.", ["hurt", ""]),
    ("Sechs Besucher wurden verletzt. Die Wirte verloren 20, andere 40 Prozent.", ["hurt", "", ""]),
    ("Sechs Besucher wurden verletzt. Der Verein sprach von einem zweistelligen Millionenbetrag.", ["hurt", ""]),
    ("Am Kai sah er zwei oder drei Boote, am Abend seien es acht gewesen.", ["", ""]),
    # the sentence before says what a bare number counts, whatever its noun
    ("Und der Schaden? Der Verein spricht von 40.000 Euro.", ["damage"]),
    ("Am Kai wurde gefeiert. Die Polizei zählte 900 Teilnehmer.", ["visitors"]),
    # whatever the noun, of a thing that was counted before
    ("Am Kai feierten 900 Besucher. Vier Wirte halfen. Der Verein nannte 700 Menschen.", ["visitors", "", "visitors"]),
    # a headline and a report without a verb are about what the story is about first
    ("Musik, Tanz, 900 Besucher!", ["visitors"]),
    # a hall with people is none of them
    ("Drei Krankenwagen kamen, vier Verletzte wurden versorgt.", ["", "hurt"]),
    # a noun of its own is hardly what was counted before
    ("Sechs Besucher wurden verletzt. Der Verein spricht von 90 Festnahmen.", ["hurt", "held"]),
    # what the base's own words say is said of the base
    ("300 der 870 Festgenommenen durften gehen.", ["", "held"]),
    ("Vier der neun verletzten Besucher durften gehen.", ["", "hurt"]),
    ("Von den neun verletzten Besuchern durften vier gehen.", ["hurt", "hurt"]),
    # a number whose noun is that of a count of something else
    ("Am Kai feierten 900 Menschen. Für 500 Wirte war Platz, gekommen sind 85.", ["visitors", "", ""]),
    # the rest is what is left of them
    ("Neun Besucher wurden verletzt, die übrigen 900 gingen nach Hause.", ["hurt", ""]),
    # a part is one of its whole only
    ("Am Kai feierten 900 Menschen. 40 Tonnen Abfall kamen zusammen, fünf davon im Park.", ["visitors", "", ""]),
    # what came together, and what one stays with, was said before
    ("Am Kai wurde gefeiert. Am Ende kamen 900 Menschen zusammen.", ["visitors"]),
    ("Auf dem Kai feierten 900 Menschen. Die Polizei blieb bei 700.", ["visitors", "visitors"]),
    # what is denied counts what is put in its place
    ("Es seien nicht vier, sondern neun Besucher verletzt worden, sagte der Verein.", ["hurt", "hurt"]),
    # a large number of a headline is that of the body, whatever the noun
    ("900 Urlauber in Feierlaune\n\nAm Kai haben am Abend 900 Menschen gefeiert.", ["visitors", "visitors"]),
    # a square, a region and an arrest are no room for people
    ("Am Kai feierten 900 Menschen auf dem Platz vor dem Dom.", ["visitors"]),
    ("900 Menschen feierten am Potsdamer Platz, andere auf dem Roten Platz.", ["visitors"]),
    ("Es kamen 900 Menschen im Raum Köln.", ["visitors"]),
    ("Drei Besucher fasste die Polizei und nahm sie fest.", ["held"]),
    # what a second verb says is not said of the number
    ("900 Menschen feierten und hielten mehr Musik für nötig.", ["visitors"]),
    ("Das Ziel war der Dom, dort feierten 900 Menschen.", ["visitors"]),
    ("Wie jedes Jahr kamen 900 Menschen.", ["visitors"]),
    ("Am Kai feierten 900 Menschen, zugelassen war das Fest seit Mai.", ["visitors"]),
    # a paragraph goes on from the last sentence before it, from a figure that it repeats or contradicts
    ("Die Polizei zählte am Kai 70 Besucher.\n\nDer Verein sprach von 900.", ["visitors", "visitors"]),
    ("Am Kai feierten 900 Menschen. Es war warm. Der Verein sprach von 48.", ["visitors", "visitors"]),
    ("Am Kai feierten 900 Menschen. Es war warm.\n\nDer Verein sprach von 48.", ["visitors", ""]),
    ("Am Kai feierten 900 Menschen. Es war warm.\n\nDie Zahl der Besucher schätzt er auf 600.", ["visitors"] * 2),
    ("Am Kai feierten 900 Menschen.\n\nFoto: Anna Holm\n\nDer Verein sprach von 600.", ["visitors"] * 2),
    ("Am Kai feierten 900 Menschen.\n\nEs war warm.\n\nDer Verein sprach von 48.", ["visitors", ""]),
    ("Sechs Besucher wurden verletzt. Das war spät.\n\nDie Wirte klagten. Es waren 30.", ["hurt", ""]),
    ("Am Kai feierten 900 Menschen. Es war warm.\n\nDer Verein widersprach. Es seien 2.000.", ["visitors"] * 2),
    ("Am Kai feierten 900 Menschen. Es war warm.\n\n„Es waren nicht 900, sondern 2.000.“", ["visitors"] * 3),
    ("Am Kai feierten 900 Menschen.\n\nWie viele wurden verletzt? Der Verein sprach von 48.", ["visitors", "hurt"]),
    # money without its unit, where words say that it is a value
    ("Der Schaden liegt bei 3 Millionen.", ["damage"]),
    ("Der Schaden stieg von 3 auf 4 Millionen.", ["damage", "damage"]),
    ("Der Schaden: 3 Millionen.", ["damage"]),
    ("Festnahmen: drei, Verletzte: zwölf", ["held", "hurt"]),
    (
        "Zum Fest kamen 900 Menschen. Der Schaden liegt bei 3 Millionen, im Vorjahr waren es 2.",
        ["visitors", "damage", "damage"],
    ),
    ("Der Schaden kostete 300.", ["damage"]),
    ("Der Schaden wurde von 300 gesehen.", [""]),
    # but a sum of money may
    ("Den Schaden bezifferte der Verein auf einen zweistelligen Millionenbetrag.", ["damage"]),
]
OUT = [
    "Am Kai, der für 600 Besucher ausgelegt ist, wurde es eng.",
    "Das Zelt am Kai bietet 600 Besuchern Platz.",
    "Genehmigt war das Fest am Kai laut Amt für höchstens 600 Besucher.",
    "„Wir haben am Kai 600 Besucher genehmigt und keinen mehr“, sagte Kern.",
    "Zugelassen sind am Kai 600 Besucher.",
    "In der Halle am Kai finden 600 Besucher Platz.",
    "600 Besucher fasst die Halle am Kai.",
    "Am Kai weigerten sich 40 Besucher zu gehen.",
    "Der Verein hielt am Kai 600 Besucher für nötig.",
    "Jedes Jahr am Kai bringt 600 Besucher.",
    "Jeder Tag am Kai bringt 600 Besucher.",
    "Am Kai standen vier Menschen pro Quadratmeter.",
    "Am Kai standen vier Menschen auf einem Quadratmeter.",
    "Am Kai ist Platz für 600 Menschen.",
    "Ein 34 Jahre alter Besucher wurde verletzt.",
    "Der Eintritt am Kai kostet zwölf Euro.",
    "Am Kai lagen 40 Schiffe.",
    "Am Kai wurden 90 Kilometer Seil verlegt.",
    "Zwei Drittel der Besucher sind gekommen.",
    "900 Besucher wurden nicht verletzt.",
    "Nötig wären am Kai 900 Besucher.",
    "Das Ziel sind 900 Besucher am Kai.",
    "Der Schaden lag bei einem Fest im Schnitt bei 900 Euro.",
    "Je Besucher entstand dem Verein am Abend ein Schaden von 90 Euro.",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_the_words_around_a_number_tell_what_it_counts(text, wanted):
    assert measurands(text) == wanted


@pytest.mark.parametrize("text", OUT)
def test_what_cannot_be_the_thing_stays_out(text):
    assert set(measurands(text)) == {""}


SPOKE = "Der Verein spricht von 900 Menschen, die gekommen sind, die Stadt von weniger als 800."
HELD = "Am Kai sind 900 Besucher gekommen. 40 der Besucher wurden im Park festgenommen."


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{SPOKE} Dazwischen liegt die Polizei, die 850 Menschen zählte – allerdings nur die Verletzten.", "hurt"),
        (f"{SPOKE} Dazwischen liegt die Polizei, die 850 Menschen zählte – allerdings nur am Abend.", "visitors"),
        (
            f"{SPOKE} Die Polizei zählte 850 Menschen – allerdings nur die Verletzten. Das Amt nennt 870 Menschen.",
            "visitors",
        ),
        (f"{HELD} Dort sprach Kern. Er schätzte die Menge auf 30 Leute.", ""),
        (f"{HELD} Am Abend sprach Kern. Er schätzte die Menge auf 600 Leute.", "visitors"),
    ],
)
def test_a_number_goes_on_from_another_unless_its_text_turns_elsewhere(text, last):
    assert measurands(text)[-1] == last


def test_an_explanation_names_the_words_that_decided():
    table = claims.extract(articles.from_texts({"a": "Am Kai haben 900 Menschen gefeiert."}), STORY)
    number = table.loc[table["kind"] == "quantity", "claim_id"].iloc[0]
    assert "decided: “Menschen”, “gefeiert”, “Kai”" in repr(claims.explain(table, number))


NOUNS = "Teilnehmer Teilnehmerinnen;Teilnehmer Teilnehmende;Teilnehmer Teilnehmer:innen;Demonstrant Demonstrierende"
NOUNS += (
    ";Haus Häusern;Fall Fälle;Dosis Dosen;Beamter Beamtinnen;Geflüchteter Geflüchtete;Ergebnis Ergebnisse;Bus Busse"
)


@pytest.mark.parametrize("pair", NOUNS.split(";"))
def test_forms_of_one_noun_are_one_noun(pair):
    assert lemmas.same_noun(*pair.split())


@pytest.mark.parametrize(
    "pair", ["Bürger Burg", "Person Personal", "Haus Hausarzt", "Stelle Stellung", "Arbeiter Arbeit"]
)
def test_other_nouns_are_not(pair):
    assert not lemmas.same_noun(*pair.split())


VERBS = "festgenommen Festnahme;festgenommen Festgenommene;geimpft Impfung;gestorben starben;abbauen Abbau;tot Tote"


@pytest.mark.parametrize(
    ("word", "noun", "wanted"),
    [
        ("Wasserleiche", "Leiche", True),
        ("Abgleich", "Leiche", False),
        ("Seereise", "Reise", True),
        ("Preise", "Reise", False),
        ("Elitesoldaten", "Soldat", True),
    ],
)
def test_a_compound_ends_in_a_noun_and_not_only_like_it(word, noun, wanted):
    assert lemmas.ends_with(word, noun) == wanted


@pytest.mark.parametrize("pair", VERBS.split(";"))
def test_a_verb_is_found_in_its_nouns_and_forms(pair):
    one, other = pair.split()
    assert lemmas.keys(one) & lemmas.keys(other)
    assert not lemmas.keys("leben") & lemmas.keys("Leben")


NESTED = topic.from_text("""
name = "storm"
place = [{ id = "port", aliases = ["Hafen"], within = "coast" }, { id = "coast", aliases = ["Küste"] }]
thing = [{ id = "ships", words = ["Schiff", "Kutter"] }, { id = "land", words = ["Hektar"] }]

[[measurand]]
id = "coast"
label = "ships damaged on the coast"
label_de = "beschädigte Schiffe an der Küste"
thing = "ships"
places = ["coast"]
cues = ["beschädigt"]

[[measurand]]
id = "port"
label = "ships damaged in the port"
label_de = "beschädigte Schiffe im Hafen"
thing = "ships"
places = ["port"]
part_of = "coast"
cues = ["beschädigt"]

[[measurand]]
id = "wrecked"
label = "ships badly damaged"
label_de = "schwer beschädigte Schiffe"
thing = "ships"
part_of = "coast"
cues = ["schwer beschädigt"]

[[measurand]]
id = "flooded"
label = "land flooded"
label_de = "überschwemmtes Land"
thing = "land"
cues = ["überschwemmt"]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a part keeps its own place, and its whole keeps the whole
        ("Es wurden 900 Schiffe beschädigt, darunter 80 im Hafen.", ["coast", "port"]),
        ("An der Küste sind 90 Schiffe beschädigt, davon 20 im Hafen.", ["coast", "port"]),
        ("Beschädigt wurden an der Küste 300 Schiffe, fast 90 davon lagen im Hafen.", ["coast", "port"]),
        ("Im Hafen sind 90 Schiffe beschädigt, davon 20 schwer.", ["port", "port"]),
        # a part whose cue holds that of its whole is told by it, whatever was counted before
        ("Es sind 90 Schiffe beschädigt. Schwer beschädigt sind 20.", ["coast", "wrecked"]),
        ("Es sind 90 Schiffe beschädigt, 20 davon schwer beschädigt.", ["coast", "wrecked"]),
        # then the next count is one of the whole again
        (
            "Es sind 90 Schiffe beschädigt, davon 20 im Hafen. Die Stadt nannte 130.",
            ["coast", "port", "coast"],
        ),
        ("Im Hafen sind 90 Schiffe beschädigt, davon 20 schwer. Das Amt sprach von 130.", ["port", "port", "port"]),
        # where the sentence before was
        ("Im Hafen tobte der Sturm. Die Zahl der beschädigten Schiffe stieg auf 40.", ["port"]),
        ("An der Küste tobte der Sturm. Die Zahl der beschädigten Schiffe stieg auf 40.", ["coast"]),
        ("Im Hafen tobte der Sturm. Insgesamt stieg die Zahl der beschädigten Schiffe auf 40.", ["coast"]),
        ("Im Hafen stieg die Zahl der beschädigten Schiffe um 9 auf 40.", ["port", "port"]),
        ("Im Hafen tobte der Sturm. Das war zu hören. Es wurden 40 Schiffe beschädigt.", ["port"]),
        ("Im Hafen tobte der Sturm.\n\nEs wurden 40 Schiffe beschädigt.", ["coast"]),
        # a place of its own is no going on from another
        ("Im Hafen sind 40 Schiffe beschädigt. An der Küste waren es 90.", ["port", "coast"]),
        ("An der Küste sind 90 Schiffe beschädigt. Im Hafen waren es 20.", ["coast", "port"]),
        # "die Zahl" alone counts what the sentence before says
        ("Schiffe sind beschädigt. Das Amt erhöhte die Zahl auf 760.", ["coast"]),
        ("Im Hafen sind Schiffe beschädigt. Das Amt erhöhte die Zahl von 400 auf 760.", ["port", "port"]),
        ("Schiffe sind gesunken. Das Amt erhöhte die Zahl der Boote auf 760.", [""]),
        # a place with so many
        (
            "Beschädigt sind 90 Schiffe. Am schlimmsten traf es den Hafen mit 40 beschädigten Schiffen.",
            ["coast", "port"],
        ),
        # behind a part the whole is meant again
        (
            "Im Hafen sind 90 Schiffe beschädigt, zwölf von ihnen schwer. Am Montag waren es 60.",
            ["port", "port", "port"],
        ),
        # the head of a local report holds on as a place does
        ("Hafen. Der Sturm war stark. Es wurden 40 Schiffe beschädigt.", ["port"]),
        # a second word for the same says nothing of the part
        ("Beschädigt sind an der Küste 40 Schiffe, kein Schiff blieb unbeschädigt.", ["coast"]),
        # a number of everywhere is none of a part
        ("Im Hafen sind 40 Schiffe beschädigt. Küstenweit sprach das Amt von 90.", ["port", "coast"]),
        # people are no ships
        ("Im Hafen halfen 90 Bürger.", [""]),
        # what a field is made of
        ("Knapp 50 Hektar Weide wurden überschwemmt.", ["flooded"]),
        ("Knapp 50 Hektar Weide wurden verkauft.", [""]),
    ],
)
def test_a_part_keeps_its_place_and_the_whole_the_whole(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), NESTED)
    assert table.loc[table["kind"] == "quantity", "measurand"].tolist() == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Spieler", "lost"),
        ("Forscher", "lost"),
        ("Ingenieur", "lost"),
        ("Container", ""),
        ("Abenteuer", ""),
        ("Hubschrauber", ""),
    ],
)
def test_people_are_counted_as_those_who_do_something_not_as_things_in_er(word, wanted):
    story = topic.from_text(
        f'name = "s"\nthing = [{{ id = "t", words = ["{word}"] }}]\n'
        '[[measurand]]\nid = "lost"\nlabel = "l"\nlabel_de = "v"\nthing = "t"\ncues = ["verschollen"]'
    )
    table = claims.extract(articles.from_texts({"a": "40 Menschen sind verschollen."}), story)
    assert table.loc[table["kind"] == "quantity", "measurand"].tolist() == [wanted]


PLANS = """
name = "bank"
[[thing]]
id = "jobs"
words = ["Stelle"]
[[measurand]]
id = "cuts"
label = "jobs to go"
thing = "jobs"
planned = true
"""


@pytest.mark.parametrize(
    "text, meant",
    [
        ("Die Bank beharrt auf 1.700 Stellen.", True),
        ("Der Betriebsrat sprach von 2.500 Stellen.", True),
        ("Streit um 2.500 Stellen", True),
        ("Die Bank strich 300 Stellen.", False),
        ("Die Bank hat 300 Stellen gestrichen.", False),
        ("Bisher wurden 300 Stellen gestrichen.", False),
    ],
)
def test_a_number_of_a_measurand_of_plans_is_one_unless_something_is_done(text, meant):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-05-08"}), topic.from_text(PLANS))
    rule = table.loc[table["kind"] == "quantity", "rule"].iloc[0]
    assert ("measurand_plan" in rule.split(";")) == meant


COUNCIL = topic.from_text("""
name = "bridge"
actor = [{ id = "town", name = "town", aliases = ["Stadt"] }, { id = "rail", name = "railway", aliases = ["Bahn"] }]
place = [{ id = "port", aliases = ["Hafen"] }, { id = "moor", aliases = ["Moor"] }]
thing = [
    { id = "money", words = ["Euro"] }, { id = "people", words = ["Mensch", "Arbeiter", "Patient", "Reisender"] },
    { id = "votes", words = ["Stimme", "Rat"] }, { id = "trains", words = ["Zug"] },
    { id = "rate", words = ["Prozent"] }, { id = "gas", words = ["Tonne"] }, { id = "air", words = ["ppm"] },
]
measurand = [
    { id = "debt", label = "d", label_de = "Schulden", thing = "money", cues = ["Schulden"] },
    { id = "bridge", label = "b", label_de = "Kosten der Brücke", thing = "money", cues = ["Brücke"] },
    { id = "piers", label = "p", label_de = "davon Pfeiler", thing = "money", part_of = "bridge", cues = ["Pfeiler"] },
    { id = "gap", label = "g", label_de = "erwartetes Defizit", thing = "money", cues = ["Defizit"], planned = true },
    { id = "loss", label = "l", label_de = "Verlust", thing = "money", cues = ["Ausfalltag"] },
    { id = "hurt", label = "h", label_de = "Verletzte", thing = "people", cues = ["verletzt", "Verletzte"] },
    { id = "ward", label = "im Spital", thing = "people", part_of = "hurt", cues = ["Spital", "in Behandlung"] },
    { id = "crew", label = "verletzte Arbeiter", thing = "people", part_of = "hurt", cues = ["Arbeiter"] },
    { id = "dead", label = "k", label_de = "Tote", thing = "people", cues = ["Tote", "Todesopfer"] },
    { id = "home", label = "m", label_de = "Heimgekehrte", thing = "people", cues = ["heimkehren", "zurück"] },
    { id = "yes", label = "y", label_de = "Stimmen im Rat", thing = "votes" },
    { id = "trains", label = "t", label_de = "ausgefallene Züge", thing = "trains", cues = ["ausgefallen", "fielen"] },
    { id = "rise", label = "r", label_de = "geforderte Lohnerhöhung", thing = "rate", cues = ["fordert"] },
    { id = "leak", label = "e", label_de = "ausgetretenes Gas", thing = "gas", cues = ["Gas", "entwich"] },
    { id = "air", label = "a", label_de = "Gas in der Luft", thing = "air", cues = ["gemessen"] },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a genitive behind a sum is not what the sum is of
        ("Auf die Pfeiler entfielen 12,3 Millionen Euro der Gesamtsumme.", "piers"),
        # a plan of what is otherwise counted, if its own word stands there
        ("Bis 2035 will die Stadt die Schulden auf 80 Millionen Euro senken.", "debt"),
        # one number in another's place, and the value of what only a pronoun names
        ("Das Defizit wird nicht 12,5, sondern 14 Millionen Euro betragen.", "gap gap"),
        ("Die Stadt sprach über das Defizit. Es werde nicht 12,5, sondern 14 Millionen Euro betragen.", "gap gap"),
        ("Die Schulden betrugen 95 Millionen Euro. Inzwischen liege man bei 99 Millionen Euro.", "debt debt"),
        ("Die Schulden betrugen 95 Millionen Euro. Vor Jahren hatten sie bei 60 Millionen Euro gelegen.", "debt debt"),
        ("Die Schulden betrugen 95 Millionen Euro. Die Miete liegt bei 2 Millionen Euro.", "debt "),
        # what has the value is no other thing
        ("Die Kosten der Brücke stiegen von 3 auf 4 Millionen.", "bridge bridge"),
        ("Die Brücke sperrten 300.", ""),
        # how many there were at a place that no measurand is of
        ("Verletzt wurden viele. Im Hafen waren es 40, im Moor 90.", "hurt hurt"),
        ("Unter den Verletzten sind drei Minderjährige.", "hurt"),
        # millions that are left out are no euros
        ("Die Brücke kostete 31 Millionen Euro. „Erst 22, dann 28!“, rief er.", "bridge  "),
        # what the day costs, if the measurand says so; a demand of per cent
        ("Jeder Ausfalltag kostet die Bahn 2 Millionen Euro.", "loss"),
        ("Jeder Feiertag kostet die Bahn 2 Millionen Euro.", ""),
        ("Die Bahner fordern 8 Prozent mehr Lohn.", "rise"),
        ("Die Preise stiegen um 8 Prozent.", ""),
        # a part of those hurt; treated is not hurt, and a verb of its own ends what was said of others
        ("14 Menschen wurden verletzt. Neun kamen ins Spital, zwei wurden vor Ort versorgt.", "hurt ward "),
        ("Im Hafen sind noch drei der acht Verletzten in Behandlung.", "ward hurt"),
        ("Unter den Verletzten sind vier Arbeiter.", "crew"),
        ("Die Werft beschäftigt 900 Arbeiter.", ""),
        ("Im Spital liegen neun Patienten, vier wurden entlassen.", "ward "),
        ("Von neun Patienten, die ins Spital kamen, sind vier entlassen worden.", "ward "),
        ("Es gab keine Todesopfer.", "dead"),
        # not so yet
        ("Rund 200 Menschen konnten noch nicht in ihre Wohnungen heimkehren.", ""),
        ("Rund 200 Menschen konnten nicht nur am Hafen heimkehren.", "home"),
        ("Es wurden 14 Menschen verletzt. Wie viele sind noch nicht zurück? Stand heute 200.", "hurt "),
        ("Wie viele sind zurück? Stand heute 200.", "home"),
        # nobody is hurt in a name
        ("Die Gruppe „Rettet den Hafen“ sagte, 300 Menschen seien zurück.", "home"),
        # those against, and what took place
        ("Mit 21 Stimmen nahm der Rat den Plan an, 19 stimmten dagegen, zwei enthielten sich.", "yes  "),
        ("Am Montag fielen 30 Züge aus, 50 Fahrten fanden statt.", "trains "),
        # the dimension tells
        ("Drei Tonnen Gas entwichen. Am Hafen wurden sieben ppm gemessen, im Moor zwei ppm.", "leak air air"),
        ("Am Hafen wurden nie mehr als sieben ppm gemessen.", "air"),
    ],
)
def test_what_is_said_of_a_number_tells_its_measurand(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), COUNCIL)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


WARDS = """
name = "wards"
place = [{ id = "moor", aliases = ["Moor"] }]
thing = [{ id = "nurses", words = ["Pflegekraft"] }, { id = "strikers", words = ["Streikende"] }]
measurand = [
    { id = "nurses", label = "Pflegekräfte", thing = "nurses" },
    { id = "there", label = "Pflegekräfte (Moor)", thing = "nurses", places = ["moor"], part_of = "nurses" },
]
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Das Haus will 40 Pflegekräfte einstellen, davon 15 in Moor.", ["nurses", "there"]),
        ("In Moor zählte der Verein 250 Streikende.", [""]),
    ],
)
def test_a_place_alone_says_nothing_where_another_thing_is_counted(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), topic.from_text(WARDS))
    assert table.loc[table["kind"] == "quantity", "measurand"].tolist() == wanted


OUTBREAK = topic.from_text("""
name = "outbreak"
place = [{ id = "home", aliases = ["Heim"] }, { id = "school", aliases = ["Schule"] }]
thing = [
    { id = "people", words = ["Erkrankter", "Mensch", "Fall", "Bewohner", "Kind", "Beschäftigter", "Verletzter"] },
    { id = "police", words = ["Beamter", "Kräfte"] },
    { id = "samples", words = ["Probe"] },
    { id = "meals", words = ["Mahlzeit", "Essen"] },
    { id = "cars", words = ["Auto"] },
    { id = "electric", words = ["Elektroauto"] },
    { id = "money", words = ["Euro"] },
]
measurand = [
    { id = "ill", label = "Erkrankte", thing = "people", cues = ["erkrankt", "krank", "Fälle"] },
    { id = "inside", label = "Kranke drin", thing = "people", part_of = "ill", places = ["home"], cues = ["Bewohner"] },
    { id = "children", label = "erkrankte Kinder", thing = "people", part_of = "ill", cues = ["Kinder"] },
    { id = "well", label = "wieder Gesunde", thing = "people", cues = ["gesund"] },
    { id = "hurt", label = "Verletzte", thing = "people", cues = ["verletzt", "Verletzte"] },
    { id = "noted", label = "Menschen, deren Namen da sind", thing = "people", cues = ["Namen"] },
    { id = "officers", label = "Polizei im Einsatz", thing = "police", cues = ["im Einsatz", "kamen"] },
    { id = "wanted", label = "angeforderte Polizei", thing = "police", cues = ["angefordert"], planned = true },
    { id = "samples", label = "genommene Proben", thing = "samples" },
    { id = "meals", label = "Mahlzeiten am Tag", thing = "meals" },
    { id = "cars", label = "Autos im Hof", thing = "cars" },
    { id = "electric", label = "Elektroautos im Hof", thing = "electric" },
    { id = "damage", label = "Schaden an den Autos in Euro", thing = "money", cues = ["Autos"] },
    { id = "costs", label = "Kosten im Jahr in Euro", thing = "money", cues = ["kosten"] },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a noun does not outweigh what is said
        ("Mehr als die Hälfte der 54 Kinder blieb daheim.", " "),
        ("Die Schule besuchen 54 Kinder.", ""),
        ("Krank sind in der Schule 28 Kinder.", "children"),
        ("Das Amt zählt 90 Erkrankte. 60 von ihnen sind wieder gesund.", "ill well"),
        ("Acht Verletzte konnten das Krankenhaus verlassen.", ""),
        ("Acht Verletzte kamen ins Krankenhaus.", "hurt"),
        ("Sieben von 24 Proben waren auffällig.", " samples"),
        ("Das Amt nahm 24 Proben.", "samples"),
        ("Auffällig sind gewöhnlich drei Proben.", ""),
        ("Von 1.000 Proben fallen in der Regel drei auf.", " "),
        ("Im Hof standen 48 Autos.", "cars"),
        ("Im Hof standen neun Elektroautos.", "electric"),
        ("Im Hof erlaubt sind höchstens 20 Elektroautos.", ""),
        # its own noun decides; what stands beside the next number is said of that
        ("Es sind 28 Kinder erkrankt, im Hof 17 Beschäftigte.", "children ill"),
        ("Angefordert waren 600 Beamte, im Einsatz 450.", "wanted officers"),
        ("Statt der angeforderten 600 Kräfte kamen 450.", "wanted officers"),
        # what was counted before, and what a question names
        ("Am Mittwoch seien 44 Bewohner krank gewesen, am Donnerstag nur noch 39.", "inside inside"),
        ("Das Amt zählt 90 Erkrankte. 40 der Fälle entfielen auf das Heim, 30 auf die Schule.", "ill inside ill"),
        ("Wie steht es um die Proben? Das Amt bleibt bei 24.", "samples"),
        ("„Wir sind heute 6.000!“, rief er.", "ill"),
        ("„Wir waren immer 23“, sagte sie.", ""),
        # a rate is one of a measurand of the same rate
        ("Die Küche kocht täglich 1.400 Mahlzeiten.", "meals"),
        ("Die Küche kocht jährlich 90.000 Mahlzeiten.", ""),
        ("Das würde 20.000 Euro im Jahr kosten.", "costs"),
        ("Das würde 2.000 Euro im Monat kosten.", ""),
    ],
)
def test_what_is_said_outweighs_the_noun(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), OUTBREAK)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Der Verein sagte, es seien 240 Besucher gewesen. Die Polizei, die 180 gezählt hatte, irre sich.",
            "club police",
        ),
        (
            "Der Verein sagte, es seien 240 Besucher gewesen. Die Polizei, die am Kai stand, habe 180 gezählt.",
            "club police",
        ),
        ("Der Verein sagte, ein Gast, der 180 gezählt hatte, irre sich.", ""),
        # those that somebody counts, names or reckons with in a relative clause
        ("Jan ist einer von 47 Besuchern, die die Polizei am Montag meldete.", "police police"),
        ("Und die 40 Besucher, mit denen die Polizei rechnet? Jan lacht.", "police"),
        ("Die 40 Besucher, von denen der Verein gesprochen hat, kann Jan nicht finden.", "club"),
        ("Die 40 Besucher, mit denen der Verein feiert, sind da.", ""),
        ("Die 40, von denen der Verein spricht, hätten keinen Platz.", "club"),
        ("Die 40 Besucher, die der Verein nennt, kann Jan nicht finden.", "club"),
        ("Die 40 Besucher, die der Verein anerkennt, sind da.", "club"),
        ("Die 40 Besucher, die den Verein kennen, sind da.", ""),
        # whose count somebody quotes; who speaks for a body is quoted himself
        ("„Die Polizei zählte 40 Besucher, wir haben 60 gezählt“, sagte Jan vom Verein.", "police club"),
        ("„Die Polizei zählte 40 Besucher“, sagte Jan Kern von der Polizei.", "police"),
        ("„Die Polizei brauchte 40 Minuten“, sagte Jan vom Verein.", "club"),
        # a part in the next sentence is told by who told the whole
        ("Laut Polizei kamen 600 Besucher. Davon gingen 40.", "police police"),
        ("Laut Polizei kamen 600 Besucher. 40 von ihnen gingen.", "police police"),
        ("Laut Polizei kamen 600 Besucher. Es regnete. Davon gingen 40.", "police "),
        ("Laut Polizei kamen 600 Besucher. 40 Besucher gingen.", "police "),
    ],
)
def test_whose_count_a_relative_clause_tells(text, actors):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), STORY)
    assert " ".join(table.loc[table["kind"] == "quantity", "actor"]) == actors


ISLE = topic.from_text("""
name = "isle"
actor = [{ id = "nord", name = "Nordland", aliases = ["Nordland"] }]
place = [{ id = "isle", aliases = ["Insel"] }, { id = "cove", aliases = ["Bucht"], within = "isle" }]
thing = [
    { id = "people", words = ["Mensch", "Toter", "Verletzter"] },
    { id = "soldiers", words = ["Soldat"] },
    { id = "rockets", words = ["Rakete"] },
    { id = "sheep", words = ["Schaf", "Tier"] },
    { id = "swans", words = ["Schwan"] },
    { id = "farms", words = ["Hof", "Betrieb"] },
    { id = "flats", words = ["Wohnung"] },
    { id = "buses", words = ["Bus"] },
    { id = "money", words = ["Euro"] },
    { id = "meals", words = ["Mahlzeit"] },
    { id = "wage", words = ["Prozent"] },
]
measurand = [
    { id = "killed", label = "Tote bei einem Angriff", thing = "people", cues = ["getötet", "starben"] },
    { id = "held", label = "Festnahmen", thing = "people", cues = ["festgenommen"] },
    { id = "fallen", label = "tote nordländische Soldaten", thing = "soldiers", cues = ["getötet", "gefallen"] },
    { id = "stopped", label = "abgefangene Raketen", thing = "rockets", cues = ["abgefangen"] },
    { id = "fired", label = "abgefeuerte Raketen", thing = "rockets", cues = ["abgefeuert"] },
    { id = "culled", label = "getötete Schafe", thing = "sheep", cues = ["getötet", "gekeult"] },
    { id = "swans", label = "tote Schwäne in der Bucht", thing = "swans", places = ["cove"], cues = ["tote"] },
    { id = "zone", label = "Höfe in der Sperrzone", thing = "farms", cues = ["Sperrzone"] },
    { id = "funded", label = "geförderte Wohnungen", thing = "flats", cues = ["gefördert"] },
    { id = "built", label = "gebaute Wohnungen", thing = "flats", cues = ["gebaut"] },
    { id = "buses", label = "Ersatzbusse", thing = "buses", cues = ["Ersatzbus"] },
    { id = "damage", label = "Schaden", thing = "money", cues = ["Schaden"] },
    { id = "aid", label = "Hilfe", thing = "money", cues = ["Hilfe"] },
    { id = "meals", label = "Mahlzeiten an einem Tag", thing = "meals", cues = ["geliefert"] },
    { id = "wage", label = "Lohnforderung", thing = "wage", cues = ["mehr Lohn", "fordert"], planned = true },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who is dead, in any word; who lives is none of them
        ("Helfer bargen am Morgen drei Leichen.", "killed"),
        ("Zwei Todesfälle werden noch untersucht.", "killed"),
        ("Bei dem Angriff kamen sieben Menschen ums Leben.", "killed"),
        ("700 Schafe tot – was nun?", "culled"),
        ("Auf dem Hof lagen 90 tote Tiere.", "culled"),
        ("Die Tierärzte ließen 90 Tiere keulen.", "culled"),
        ("In der Bucht, wo sonst 900 Schwäne rasten, lagen 40 tote Tiere.", " swans"),
        ("In der Bucht lagen 40 tote Schafe.", ""),
        ("Auf der Weide leben 900 Schafe.", ""),
        ("90 Schafe überlebten.", ""),
        ("Neun Menschen wurden getötet, vier überlebten.", "killed "),
        ("Neun Menschen wurden getötet. Vier blieben unverletzt.", "killed "),
        # what came through was not stopped, who is free is not held
        ("Die Wache hat acht der 20 abgefeuerten Raketen abgefangen. Zwölf schlugen ein.", "stopped fired "),
        ("Die Küstenwache nahm 30 Menschen fest. Zwölf sind wieder frei.", "held "),
        ("Die Küstenwache nahm 30 Menschen fest. Alle 30 sind wieder frei.", "held held"),
        # a verb that tells something else
        ("In der Sperrzone liegen 40 Höfe.", "zone"),
        ("Auf 40 Höfen fehlt Futter.", ""),
        ("40 Höfe müssen ihre Tiere einsperren.", ""),
        ("Um den Hof gilt ein Umkreis von fünf Kilometern.", ""),
        # the noun of a verb, and what is aimed at
        ("Das Land will 300 Wohnungen fördern.", "funded"),
        ("Ziel ist es, jedes Jahr 300 Wohnungen zu fördern.", ""),
        ("Ziel ist es, bis 2030 300 Wohnungen zu fördern.", "funded"),
        ("Die Förderung von 300 Wohnungen ist gesichert.", "funded"),
        ("300 Wohnungen stehen leer.", ""),
        # what is carried can be the thing
        ("Elf Menschen wurden getötet. Der Mission gehören 80 Beobachter an.", "killed "),
        ("Elf Menschen wurden getötet. Die Küstenwache zählt 80 Ruderer.", "killed "),
        ("Elf Menschen wurden getötet. Die Küstenwache zählte 14 Menschen.", "killed killed"),
        ("Beide Seiten meldeten zusammen 900 getötete Soldaten.", ""),
        ("Nordland meldete 900 getötete Soldaten.", "fallen"),
        ("Gefallen sind nach Angaben aus Nordland 900 Soldaten.", "fallen"),
        # what a sum goes on from
        ("Der Schaden liegt bei 3 Millionen Euro. Auf die Bucht entfielen 400.000 Euro.", "damage damage"),
        ("Der Schaden liegt bei 3 Millionen Euro. Allein auf die Bucht entfielen 400.000 Euro.", "damage damage"),
        (
            "Der Schaden liegt bei 3 Millionen Euro. Der Umsatz liegt bei 9 Millionen Euro. 2020 waren es 8 Millionen.",
            "damage  ",
        ),
        ("Die Insel verlangt Hilfe. Das würde 40.000 Euro kosten.", "aid"),
        (
            "Der Schaden liegt bei 3 Millionen Euro. Die Küstenwache komme nur auf 2 Millionen, sagte er.",
            "damage damage",
        ),
        ("Die Hilfe kostet 3 Millionen Euro. Vorgesehen sind 2 Millionen.", "aid aid"),
        # so many a day, if that is counted
        ("Täglich werden 900 Mahlzeiten geliefert.", "meals"),
        ("Jährlich werden 90.000 Mahlzeiten geliefert.", ""),
        ("Er bot 5 Prozent mehr Lohn an, nach zuvor 4 Prozent.", "wage wage"),
        # people without a noun, a name, a part before
        ("Hunderte auf der Insel festgenommen", "held"),
        ("Für Samstag plant sie den „Marsch der 9.000“.", ""),
        ("Im Mai wurden 300 Wohnungen gebaut, darunter 40 Zimmer. Im Juni waren es 500.", "built  built"),
        (
            "Im Mai wurden 300 Wohnungen gebaut. Die vom Amt genannten 500 Wohnungen wies er zurück.",
            "built built built",
        ),
        # some of them, and the very number again
        ("Allein in der Bucht gab es zwölf Festnahmen.", "held"),
        ("Streit gibt es um die Ersatzbusse. Zugesagt waren 40.", "buses"),
        ("Von den neun Festgenommenen im Kloster sind vier frei.", "held "),
        ("20 Raketen wurden abgefeuert. Neun der 20 Raketen fielen ins Meer.", "fired  fired"),
        ("Die Mission zählt 80 Beobachter.", ""),
        ("Nach dem Angriff strandeten 40 Schüler.", ""),
        # parts, and what goes on behind another predicate
        ("Die Zahl der Festnahmen liegt bei 60, 40 davon in der Bucht.", "held held"),
        ("Von 40 Höfen in der Sperrzone wurden zwölf geprüft.", "zone zone"),
        ("Die Sperrzone umfasst 40 Höfe. Zwölf von ihnen wurden geprüft.", "zone zone"),
        ("Die Sperrzone umfasst jetzt 40 Höfe, vorher waren es zwölf.", "zone zone"),
        ("300 Wohnungen sollen gefördert werden. Die Stadt will 200 bauen.", "funded built"),
        ("Der Schaden beträgt 3 Millionen Euro, davon entfallen 2 Millionen auf die Bucht.", "damage damage"),
        ("Die Hilfe beläuft sich auf 3 Millionen Euro. 1 Million davon ist ausgezahlt.", "aid aid"),
        ("Ein Platz kostet 90 Euro.", ""),
        ("Die Stadt gab 90 Euro für Blumen aus.", ""),
        ("Der Schaden liegt bei 3 Millionen Euro. Eine Karte kostet 9 Euro.", "damage "),
        ("Nordland feuerte in der Nacht 60 Raketen ab.", "fired"),
        ("60 Raketen hat Nordland abgefeuert, 50 davon wurden abgefangen.", "fired stopped"),
        ("Von 60 Raketen seien 50 abgefangen worden.", " stopped"),
        ("60 Raketen feuerte Nordland ab. Abgefangen wurden 50.", "fired stopped"),
        ("Täglich liefert die Küche 900 Mahlzeiten, zuvor waren es 700.", "meals meals"),
        ("Die Küche lieferte am Montag 900 Mahlzeiten.", "meals"),
        ("900 Menschen leben auf der Insel. Neun starben.", " killed"),
        ("Neun Menschen starben. Auf der Insel leben 900 Menschen.", "killed "),
        # what a second verb says of others, what stands before a colon, of what the sentence before tells
        ("Nach der Festnahme der Täter zog die Wache Bilanz: Neun Menschen wurden getötet.", "killed"),
        ("Festnahmen: 30", "held"),
        ("Nordland schweigt zu den getöteten Soldaten. Die Insel sprach von 40.", "fallen"),
        ("Neun Menschen wurden getötet, der Fahrer blieb unverletzt.", "killed"),
        ("Neun Menschen wurden getötet und der Fahrer blieb unverletzt.", "killed"),
        ("In dem Haus, in dem 40 Menschen lebten, starben neun.", " killed"),
        ("Neun Menschen, die dort lebten, wurden getötet.", "killed"),
        ("Es gab zwölf Verhaftungen.", "held"),
        ("Mindestens vier Todesopfer sind zu beklagen.", "killed"),
        ("Die Zahl der Toten stieg auf 14. Rettungskräfte fanden drei weitere Leichen.", "killed killed"),
        ("Neun Menschen wurden getötet, 40 Soldaten verwundet.", "killed "),
        ("300 Wohnungen wurden mit Geld des Landes gefördert, davon 40 in der Bucht.", "funded funded"),
        ("300 Wohnungen wurden gefördert. 40 davon liegen in der Bucht.", "funded funded"),
        ("300 Wohnungen wurden gefördert. Davon sind 40 gebaut.", "funded built"),
        ("Tausende Schafe wurden gekeult.", "culled"),
        ("Tausende flohen.", ""),
        ("Die Wache fing acht Raketen ab, zwölf kamen an.", "stopped "),
        ("Die Wache fing acht Raketen ab, neun entkamen.", "stopped "),
        ("Die Höfe in der Sperrzone halten 9.000 Tiere.", ""),
        ("In der Sperrzone sind 40 Betriebe. Das Amt sprach von 38.", "zone zone"),
        ("40 Betriebe sind betroffen.", ""),
        ("Betroffen sind 40 Höfe, in der Sperrzone liegen 60.", " zone"),
        ("Er rechnet mit 60 Betrieben.", "zone"),
        ("Die Küstenwache zählte 12 Festgenommene und 40 Ruderer.", "held "),
    ],
)
def test_a_number_counts_what_its_own_clause_leaves_open(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), ISLE)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


RATES = topic.from_text(
    """
name = "rates"
[[thing]]
id = "rain"
words = ["Liter"]
[[thing]]
id = "speed"
words = ["km/h"]
[[measurand]]
id = "rain"
label = "rain in litres per square metre"
label_de = "Regen in Litern pro Quadratmeter"
thing = "rain"
cues = ["Regen", "gefallen"]
[[measurand]]
id = "gust"
label = "strongest gust"
label_de = "stärkste Böe"
thing = "speed"
cues = ["Böe"]
"""
)


@pytest.mark.parametrize(
    ("text", "measurand", "role"),
    [
        ("Es fielen 84 Liter Regen pro Quadratmeter.", "rain", "count"),
        ("Es fielen 84 Liter Regen je Quadratmeter.", "rain", "count"),
        ("Es fielen 84 Liter Regen pro Kopf.", "", "rate"),
        ("Die Böen erreichten 121 km/h.", "gust", "count"),
        ("Ein Auto fuhr mit 121 km/h.", "", "rate"),
    ],
)
def test_a_rate_is_counted_where_the_measurand_is_one(text, measurand, role):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-10-31"}), RATES)
    (row,) = table[table["kind"] == "quantity"].itertuples()
    assert (row.measurand, row.role) == (measurand, role)


FLOOD = topic.from_text("""
name = "flood"
actor = [{ id = "city", name = "city", aliases = ["Stadt"] }]
place = [{ id = "moor", aliases = ["Moor"] }]
thing = [
    { id = "land", words = ["Hektar"] }, { id = "people", words = ["Mensch", "Person"] },
    { id = "riders", words = ["Reiter", "Reiterin"] }, { id = "money", words = ["Euro"] },
    { id = "jobs", words = ["Stelle"] }, { id = "boats", words = ["Boot"] },
]

[[measurand]]
id = "flooded"
label = "land flooded"
label_de = "überflutetes Land"
thing = "land"
cues = ["überflutet"]

[[measurand]]
id = "march"
label = "people at the march"
label_de = "Teilnehmer der Demonstration"
thing = "people"
cues = ["Demonstration", "demonstriert", "treten an"]

[[measurand]]
id = "cared"
label = "people cared for"
label_de = "versorgte Menschen"
thing = "people"
cues = ["versorgt"]

[[measurand]]
id = "ward"
label = "people taken to the ward"
label_de = "Menschen in der Klinik"
thing = "people"
part_of = "cared"
cues = ["Klinik"]

[[measurand]]
id = "starters"
label = "riders who started"
label_de = "Reiter am Start"
thing = "riders"
cues = ["Start"]

[[measurand]]
id = "grant"
label = "grant in euros"
label_de = "Zuschuss der Stadt"
thing = "money"
cues = ["Zuschuss", "stellt bereit"]

[[measurand]]
id = "cut"
label = "jobs cut"
label_de = "wegfallende Stellen"
thing = "jobs"
cues = ["fallen weg", "streicht"]

[[measurand]]
id = "saved"
label = "jobs that would be kept"
label_de = "Stellen, die bleiben würden"
thing = "jobs"
cues = ["bleiben"]

[[measurand]]
id = "boats"
label = "boats in use"
label_de = "Boote im Einsatz"
thing = "boats"
""")
CARED = "200 Menschen wurden versorgt. "
GRANT = "Der Zuschuss beträgt 40.000 Euro. "
LAND = "Überflutet sind 300 Hektar. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a verb that is listed split is found in any form, its particle apart
        ("Die Stadt stellt für den Verein im nächsten Jahr 40.000 Euro bereit.", "grant"),
        ("40.000 Euro stelle die Stadt bereit, sagte Anna Holm.", "grant"),
        ("Die Stadt will 40.000 Euro bereitstellen.", "grant"),
        ("Er stellt 40.000 Euro bereitwillig vor.", ""),
        ("Nach dem Plan fielen im nächsten Jahr in Moor 900 Stellen weg.", "cut"),
        ("Sollten 900 Stellen wegfallen, drohe Streit.", "cut"),
        ("Am Abend traten in Moor 900 Menschen an.", "march"),
        ("Am Abend treten 900 Menschen an die Tür.", ""),
        # of two verbs for the same one is listed
        ("Geplant ist ein Abbau von 900 Stellen.", "cut"),
        ("Es wird mit dem Wegfall von 900 Stellen gerechnet.", "cut"),
        ("Tausende protestieren im Regen", "march"),
        ("Man werde um jede der 900 Stellen kämpfen, rief sie.", ""),
        # a cue at the end of a compound, not where it says which sum
        ("Zur Großdemonstration kamen 9.000 Menschen.", "march"),
        ("Der Bundeszuschuss beträgt 9.000 Euro.", ""),
        ("Zur Gegendemonstration kamen 300 Menschen.", ""),
        # in a unit that one measurand has
        (f"{LAND}Davon sind 120 Hektar Wiese und 30 Hektar Acker.", "flooded flooded flooded"),
        (f"{LAND}„Da sind mindestens 500 Hektar weg“, sagte Anna Holm.", "flooded flooded"),
        (f"{LAND}Ihm gehören 90 Hektar.", "flooded "),
        (f"{LAND}Der Park hat 90 Hektar.", "flooded "),
        ("Die überflutete Fläche wuchs um 40 auf 300 Hektar.", "flooded flooded"),
        ("Acht Boote holten in zwei Tagen bei 40 Fahrten mehr als 900 Liter Öl heraus.", "boats  "),
        (
            f"{GRANT}Für 2027 hat der Verein bei der Stadt 50.000 Euro beantragt, 10.000 mehr als bisher.",
            "grant grant grant",
        ),
        # a sum that has a name of its own
        (f"{GRANT}Die Kosten des Festes schätzt die Stadt auf 900.000 Euro.", "grant "),
        (f"{GRANT}Rückzahlungen in Höhe von 3.000 Euro seien nicht eingegangen.", "grant "),
        (f"{GRANT}Die Stadt habe 30.000 Euro genannt.", "grant grant"),
        # a part with a verb of its own, and who is counted in another word
        ("200 Menschen wurden versorgt, neun kamen in die Klinik.", "cared ward"),
        ("Am Abend mussten 40 Reiter versorgt werden.", "cared"),
        ("Am Abend mussten 40 Pferde versorgt werden.", ""),
        ("40 Reiterinnen gingen an den Start, neun wurden versorgt.", "starters cared"),
        # cases are of what was counted before
        (f"{CARED}Sieben Fälle wurden nachgemeldet.", "cared cared"),
        (
            f"{CARED}Sieben Fälle wurden nachgemeldet. Ihre 150 seien zu niedrig gewesen, sagte sie.",
            "cared cared cared",
        ),
        (f"{CARED}Inzwischen gehe man von 190 aus.", "cared cared"),
        (f"{CARED}Neun Fälle von Diebstahl wurden gemeldet.", "cared "),
        (f"{CARED}In drei Fällen kam die Polizei.", "cared "),
        # a noun with an adverb before its adjective, and a kind of its own
        (f"{CARED}Die Stadt ließ 48 falsch geparkte Autos abschleppen, 17 weniger als 2023.", "cared  "),
        ("Das Amt meldet 70 offene Stellen, darunter zwölf für Köche.", " "),
    ],
)
def test_forms_of_a_cue_units_and_names_of_sums(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), FLOOD)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


BATH = topic.from_text("""
name = "bath"
actor = [
    { id = "city", name = "city", aliases = ["Stadt"] }, { id = "rescue", name = "rescue", aliases = ["Wasserwacht"] },
]
thing = [
    { id = "money", words = ["Euro"] },
    { id = "people", words = ["Mensch", "Gast", "Schwimmer"] },
    { id = "runs", words = ["Fahrt"] },
    { id = "names", words = ["Unterschrift"] },
]

[[measurand]]
id = "costs"
label = "costs of the bath"
label_de = "Kosten des Hallenbads"
thing = "money"
cues = ["kostet", "Kosten", "Endsumme"]

[[measurand]]
id = "planned"
label = "costs as planned"
label_de = "geplante Kosten"
thing = "money"
cues = ["geplant", "veranschlagt"]
planned = true

[[measurand]]
id = "guests"
label = "guests on one day"
label_de = "Gäste an einem Tag"
thing = "people"
cues = ["Gäste"]

[[measurand]]
id = "expected"
label = "guests expected"
label_de = "erwartete Gäste"
thing = "people"
cues = ["erwartet"]
planned = true

[[measurand]]
id = "protest"
label = "people at the protest"
label_de = "Teilnehmer des Protests"
thing = "people"
cues = ["demonstrieren", "Protest"]

[[measurand]]
id = "dead"
label = "people drowned"
label_de = "Ertrunkene"
thing = "people"
cues = ["ertrunken", "Opfer", "ums Leben"]

[[measurand]]
id = "rescued"
label = "people rescued"
label_de = "Gerettete"
thing = "people"
cues = ["gerettet"]

[[measurand]]
id = "allowed"
label = "people allowed"
label_de = "zugelassene Gäste"
thing = "people"
cues = ["zugelassen"]

[[measurand]]
id = "runs"
label = "runs of the rescue"
label_de = "Einsatzfahrten der Wasserwacht"
thing = "runs"
""")
BUILT = "Das Hallenbad kostet 31 Millionen Euro. "
CAME = "Am Samstag kamen 900 Gäste. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a price, a repair, a purchase is none of the costs
        (f"{BUILT}Der Eintritt kostet 6 Euro.", "costs "),
        (f"{BUILT}Die Reparatur der Pumpe kostet 40.000 Euro.", "costs "),
        (f"{BUILT}Darin sind 2 Millionen Euro für den Kauf des Grundstücks enthalten.", "costs "),
        (f"{CAME}Die Stadt warnt vor Mehrkosten von 20 Millionen.", "guests "),
        ("Der Neubau kostet 31 Millionen Euro.", "costs"),
        ("Die Reparatur des Hallenbads kostet 3 Millionen Euro.", "costs"),
        # what it is compared with, and its own noun
        ("Das Hallenbad wird 9 Millionen Euro teurer als geplant.", ""),
        ("Die Stadt hat 9 Millionen Euro veranschlagt.", "planned"),
        ("Geplant waren 9 Millionen Euro. Die Stadt beziffert die Endsumme auf 12 Millionen.", "planned costs"),
        ("Geplant waren 9 Millionen Euro. Die Stadt sprach von 12 Millionen.", "planned planned"),
        # a figure that is upheld
        (f"{BUILT}Das Dach sei mit 900 Platten gedeckt. Die Stadt bleibt bei 28 Millionen Euro.", "costs  costs"),
        (f"{CAME}Neun Kassen waren offen. Die Stadt bleibt bei 850.", "guests  guests"),
        (f"{CAME}Neun Kassen waren offen. Die Stadt bleibt bei 20.", "guests  "),
        # what the sentence before names
        (f"{CAME}Anna Holm sammelt Unterschriften. 300 habe sie schon.", "guests "),
        (f"{CAME}Anna Holm verkauft selbst Lose. Rund 300 habe sie noch.", "guests "),
        (f"{CAME}Die Stadt widersprach. 700 seien es gewesen.", "guests guests"),
        (f"{CAME}Anna Holm zählt Gäste. 700 seien es gewesen.", "guests guests"),
        # counted on a day, planned for one
        ("Erwartet hatte man 900. Die Stadt kommt für den Samstag auf 500 Gäste.", "expected guests"),
        ("Erwartet hatte man 900. Die Stadt spricht von 500.", "expected expected"),
        ("Sie will am Samstag demonstrieren und hat dafür 900 Gäste angemeldet.", "guests"),
        ("Sie will am Samstag demonstrieren und hat dafür 900 Menschen angemeldet.", "protest"),
        # recovered, allowed, at another accident, by whom
        ("Taucher haben drei Opfer geborgen.", "dead"),
        ("Taucher haben drei Menschen geborgen.", "rescued"),
        ("Zugelassen ist das Becken für 300 Schwimmer.", "allowed"),
        ("Das Becken ist für 300 Schwimmer gebaut.", ""),
        ("Es ist das schwerste Unglück seit 1998, als bei einem Brand neun Menschen ums Leben kamen.", ""),
        ("Bei einem Brand kamen neun Menschen ums Leben.", "dead"),
        ("Die Helfer kamen aus 17 Wasserwachten.", ""),
        ("Es gab 17 Fahrten.", "runs"),
        ("In der Kirche kamen 250 Menschen zu einer Andacht zusammen.", ""),
    ],
)
def test_what_fits_by_its_unit_may_count_something_else(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), BATH)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [  # a number after one of the same thing counts what that one counts
        ("Der Bund war am Samstag mit 740 Boten im Dienst, am Sonntag mit 120.", ["", ""]),
        ("Verletzt wurden am Samstag 740 Boten, am Sonntag 120.", ["hurt", "hurt"]),
    ],
)
def test_a_number_beside_one_that_is_not_counted_is_not_counted(text, wanted):
    story = topic.from_text(
        'name = "boten"\n[[thing]]\nid = "boten"\nwords = ["Bote"]\n'
        '[[measurand]]\nid = "hurt"\nlabel = "couriers hurt"\nthing = "boten"\ncues = ["verletzt"]'
    )
    table = claims.extract(articles.from_texts({"a": text}), story)
    assert table.loc[table["kind"] == "quantity", "measurand"].tolist() == wanted


SHOP = topic.from_text("""
name = "pumps"
actor = [{ id = "office", name = "office", aliases = ["Amt"] }, { id = "works", name = "works", aliases = ["Werk"] }]
place = [
    { id = "moor", aliases = ["Moor"] }, { id = "auen", aliases = ["Auen"] }, { id = "store", aliases = ["Lager"] },
    { id = "square", aliases = ["Markt"], within = "moor" },
]
thing = [
    { id = "pumps", words = ["Pumpe", "Gerät"] }, { id = "schools", words = ["Schule"] },
    { id = "people", words = ["Mensch", "Person"] }, { id = "area", words = ["Quadratmeter"] },
    { id = "police", words = ["Polizist"] }, { id = "cracks", words = ["Riss"] }, { id = "beds", words = ["Bett"] },
    { id = "pupils", words = ["Schüler", "Kind"] },
    { id = "dust", words = ["Mikrogramm"] }, { id = "days", words = ["Tag"] }, { id = "trips", words = ["Fahrt"] },
]
measurand = [
    { id = "sent", label = "geliefert", thing = "pumps", cues = ["geliefert"] },
    { id = "broken", label = "defekt", thing = "pumps", cues = ["defekt"] },
    { id = "stored", label = "im Lager", thing = "pumps", places = ["store"], cues = ["Lager"] },
    { id = "ordered", label = "bestellt", thing = "pumps", cues = ["bestellt"] },
    { id = "schools", label = "Schulen", thing = "schools" },
    { id = "served", label = "versorgt", thing = "schools", part_of = "schools", cues = ["versorgt"] },
    { id = "rally", label = "Kundgebung", thing = "people", places = ["square"], cues = ["Kundgebung", "gekommen"] },
    { id = "strike", label = "Streik", thing = "people", cues = ["gestreikt", "legten + nieder"] },
    { id = "strike_moor", label = "in Moor", thing = "people", part_of = "strike", places = ["moor"] },
    { id = "hurt", label = "Verletzte", thing = "people", cues = ["verletzt"] },
    { id = "hurt_police", label = "verletzt", thing = "police", part_of = "hurt", cues = ["verletzt"] },
    { id = "march", label = "Marsch", thing = "people", cues = ["marschierten durch"] },
    { id = "pupils", label = "Schüler", thing = "pupils", places = ["auen"], cues = ["angemeldet"] },
    { id = "cracks", label = "Risse", thing = "cracks", cues = ["entdeckt"] },
    { id = "patched", label = "geflickte Risse", thing = "cracks", part_of = "cracks", cues = ["geflickt"] },
    { id = "beds", label = "Betten", thing = "beds", cues = ["Station"] },
    { id = "intensive", label = "Betten dort", thing = "beds", part_of = "beds", cues = ["Intensivstation"] },
    { id = "hall", label = "Halle", thing = "area" },
    { id = "dust", label = "Staub", thing = "dust" },
    { id = "lost", label = "Ausfall", thing = "days", cues = ["Ausfall"] },
    { id = "trips", label = "Fahrten am Tag", thing = "trips" },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # those of whom some are taken, and what is said of these
        ("Von den gelieferten Pumpen waren 58 defekt.", "broken"),
        ("Von den 212 gelieferten Pumpen waren 58 defekt.", "sent broken"),
        ("Von den gelieferten Pumpen kamen 58 an.", "sent"),
        ("Von unseren 70 Pumpen waren nur 58 defekt.", " broken"),
        ("Unsere 70 Pumpen waren defekt.", "broken"),
        ("Es wurden 212 Pumpen geliefert. Bei den defekten Pumpen bleibe es bei 58.", "sent broken"),
        ("Von den 812 Schulen sind 298 versorgt.", "schools served"),
        ("298 von 812 Schulen sind versorgt.", "served schools"),
        # a half of its own, a relative clause behind the verb
        ("Wir haben 420 Pumpen bestellt und 96 bekommen.", "ordered "),
        ("Es seien 55 Pumpen mitgezählt worden, die noch im Lager standen.", "stored"),
        # when and where, and who comes to something else
        ("Nach der Kundgebung ermittelt das Amt gegen 16 Personen.", ""),
        ("Zur Kundgebung sind 900 Personen gekommen.", "rally"),
        ("Zwei Personen sind ins Krankenhaus gekommen.", ""),
        # the square lies in Moor; in a list of towns no town is meant alone
        ("Zur Kundgebung in Moor waren 900 Personen gekommen.", "rally"),
        ("In Moor und Auen haben 900 Personen gestreikt.", "strike"),
        ("In Moor haben 900 Personen gestreikt.", "strike_moor"),
        # sizes, contents, days
        ("Die 800 Quadratmeter große Halle brannte.", "hall"),
        ("Am Donnerstag lag der Wert bei 180 Mikrogramm pro Kubikmeter.", "dust"),
        ("Am Donnerstag dauerte der Ausfall neun Tage.", "lost"),
        # verbs of two numbers, a half of its own behind a comma
        ("Wir haben 96 Pumpen verladen, 31 waren defekt.", " broken"),
        ("Wir haben 96 Pumpen verladen, die defekt waren.", "broken"),
        # what goes on from a number that no measurand counts
        ("Es arbeiten dort 600 Personen. Im Jahr 2020 waren es 490.", " "),
        # an answer goes on from the question, no other sentence of another paragraph does
        ("Das Amt sagt, 40 Pumpen seien defekt. Wer hat recht?\n\nKern: Inzwischen sind es sogar 60.", "broken broken"),
        ("Das Amt sagt, 40 Pumpen seien defekt. Es ist warm.\n\nKern: Inzwischen sind es sogar 60.", "broken "),
        # none but its parts counts its thing; a part's own word; what was paid
        ("Am Dach gibt es 46 Risse.", "cracks"),
        ("Am Dach wurden zwölf Risse geflickt.", "patched"),
        ("Die 12 Betten der Intensivstation sind voll.", "intensive"),
        ("Es gibt 30 Betten auf der Station.", "beds"),
        ("Damals zahlte die Kasse 27 Millionen.", ""),
        # one unit of the story goes on; all of whom some are; a verb far from its preposition
        ("Der Staubwert lag bei 6 Mikrogramm. Nun sei er wieder auf 3 Mikrogramm gesunken.", "dust dust"),
        ("Der Staubwert lag bei 6 Mikrogramm. Kern beharrte auf 7 Mikrogramm.", "dust dust"),
        ("Von den 42 Pumpen im Lager waren im Schnitt 61 Prozent defekt.", "stored "),
        ("Am Samstag marschierten 900 Personen laut Amt durch die Stadt.", "march"),
        ("900 Personen marschierten am Samstag im Regen. Durch die Stadt fuhr ein Bus.", ""),
        # of one kind of people others are none, wherever they are
        ("In Auen tobten 5.200 Wütende.", ""),
        ("In Auen tobten 5.200 Schüler.", "pupils"),
        # a degree of harm; the part that counts those of another kind
        ("Zwei Personen wurden verletzt, schwer verletzt wurde niemand.", "hurt "),
        ("Es wurden 52 Personen leicht verletzt.", "hurt"),
        ("Es wurden 52 Personen verletzt, darunter 27 Polizisten.", "hurt hurt_police"),
        ("Es wurden 52 Personen verletzt, darunter 27 Kinder.", "hurt hurt"),
        # rates of what is counted by the day
        ("Es sind 180 Fahrten am Tag.", "trips"),
        ("Es sind 180 Fahrten im Monat.", ""),
    ],
)
def test_what_is_said_of_a_part_of_others_and_of_what_is_measured(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), SHOP)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


VOTES = """
name = "wahl"
[[thing]]
id = "votes"
words = ["Stimme"]
[[measurand]]
id = "for"
label = "votes for the hall"
thing = "votes"
cues = ["für die Halle"]
[[measurand]]
id = "against"
label = "votes against the hall"
thing = "votes"
cues = ["gegen die Halle"]
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Es gab 431 Stimmen gegen und 352 Stimmen für die Halle.", "against for"),
        ("Es gab 17.197 Stimmen für und 17.129 Stimmen gegen die Halle.", "for against"),
        ("Es gab 431 Stimmen gegen die Halle und 352 Stimmen für die Halle.", "against for"),
        ("Es gab 431 Stimmen gegen den Turm und 352 Stimmen für die Halle.", " for"),
    ],
)
def test_what_two_numbers_share_behind_their_prepositions(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), topic.from_text(VOTES))
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


def test_rates_of_one_measurand_of_rates_contradict_each_other():
    texts = {"a": "Laut Amt sind es 180 Fahrten am Tag.", "b": "Laut Werk sind es täglich 110 Fahrten."}
    table = claims.extract(articles.from_texts(texts, published=dict.fromkeys(texts, "2024-07-01")), SHOP)
    (row,) = reconcile.pairs(table, SHOP).to_dict("records")
    assert (row["relation"], row["reasons"]) == ("conflicts", "estimator")


KINDS = topic.from_text("""
name = "front"
[[thing]]
id = "soldiers"
words = ["Soldat", "Gefangene", "Tote"]
[[thing]]
id = "civilians"
words = ["Zivilist"]
[[measurand]]
id = "killed"
label = "soldiers killed"
thing = "soldiers"
cues = ["getötet", "tote"]
[[measurand]]
id = "held"
label = "soldiers held"
thing = "soldiers"
cues = ["gefangen"]
[[measurand]]
id = "fled"
label = "civilians who fled"
thing = "civilians"
cues = ["geflohen"]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Es wurden 17 Soldaten getötet.", "killed"),
        ("Es wurden 17 Zivilisten getötet.", ""),
        ("17 Zivilisten sind geflohen.", "fled"),
        ("Die Rebellen nahmen neun Soldaten gefangen. Das Amt meldete 17 tote Soldaten.", "killed"),
        ("Die Rebellen nahmen neun Soldaten gefangen. Das Amt meldete 17 Soldaten.", "held"),
    ],
)
def test_a_label_says_which_people_are_counted(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), KINDS)
    assert table.loc[table["kind"] == "quantity", "measurand"].iloc[-1] == wanted


SUMS = topic.from_text("""
name = "bad"
[[thing]]
id = "money"
words = ["Euro"]
[[thing]]
id = "people"
words = ["Mensch", "Gast"]
[[thing]]
id = "hurt"
words = ["Verletzte"]
[[measurand]]
id = "repair"
label = "cost of the repair"
thing = "money"
cues = ["Sanierung"]
[[measurand]]
id = "injured"
label = "people injured"
thing = "hurt"
[[measurand]]
id = "crowd"
label = "people in the street"
thing = "people"
cues = ["Demonstranten"]
""")
COSTS = "Die Sanierung kostet 9 Millionen Euro. Eine Sanierung kostete sonst 8 Millionen Euro.\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a bare sum where all money of the text was of one measurand
        (f"{COSTS}Der Verein geht von 12 Millionen Euro aus.", "repair"),
        (f"{COSTS}Mit unseren 12 Millionen Euro lagen wir besser.", "repair"),
        (f"{COSTS}Der Verein hält 12 Millionen Euro für möglich.", "repair"),
        (f"{COSTS}Der Verein hält 12 Millionen Euro für die Schule bereit.", ""),
        (f"{COSTS}Der Verein rechnet mit 12 Millionen Euro.", "repair"),
        (f"{COSTS}Der Verein rechnet mit 12 Millionen Euro Verlust.", ""),
        (f"{COSTS}Der Bund zahlt der Schule 12 Millionen Euro.", ""),
        (f"{COSTS}Die Bank hatte 12 Millionen Euro Verlust.", ""),
        (f"{COSTS}Ein Auto kostet 4 Euro. Der Verein geht von 12 Millionen Euro aus.", ""),
        # a part is of the number that its sentence counts, whatever stood before
        ("Es gab Streit mit Demonstranten. Das Amt meldete 37 Verletzte, darunter 14 Polizisten.", "injured"),
    ],
)
def test_what_a_bare_sum_and_a_part_go_on_from(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), SUMS)
    assert table.loc[table["kind"] == "quantity", "measurand"].iloc[-1] == wanted


BORDER = topic.from_text("""
name = "border"
actor = [{ id = "moor", name = "Moor", aliases = ["Moor"] }]
thing = [
    { id = "soldiers", words = ["Soldat", "Tote", "Gefallene"] }, { id = "people", words = ["Zivilist", "Tote"] },
]
measurand = [
    { id = "moor", label = "m", thing = "soldiers", cues = ["Soldaten aus Moor", "getötete Soldaten", "Gefallene"] },
    { id = "foes", label = "f", thing = "soldiers", cues = ["Verluste der Angreifer", "eigene Gefallene"] },
    { id = "caught", label = "c", thing = "soldiers", cues = ["gefangen genommen"] },
    { id = "locals", label = "l", thing = "people", cues = ["Zivilisten"] },
]
""")
KILLED = "16 Soldaten aus Moor wurden getötet. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what a colon announces, and what the paragraph's question asks
        (KILLED + "Über die Verluste der Angreifer weiß man wenig: Die Stadt nennt fünf Tote.", "moor foes"),
        (KILLED + "Über die Lage weiß man wenig: Die Stadt nennt fünf Tote.", "moor moor"),
        (KILLED + "\n\nSind auch Zivilisten darunter?\nJa. Die Stadt meldet vier Tote.", "moor locals"),
        (KILLED + "\n\nWie ist die Lage?\nErnst. Die Stadt meldet vier Tote.", "moor moor"),
        # the longer cue in its own noun
        ("Die Zahl der eigenen Gefallenen gab die Stadt mit fünf an.", "foes"),
        ("Die Zahl der Gefallenen gab die Stadt mit fünf an.", "moor"),
        # each half of a list has its own verb
        ("Mehr als 40 getötete Soldaten zählte die Stadt.", "moor"),
        ("Mehr als 40 Soldaten aus Moor seien getötet und 23 gefangen genommen worden.", "moor caught"),
    ],
)
def test_what_is_announced_asked_or_said_of_the_next_half(text, wanted):
    table = claims.extract(articles.from_texts({"a": "Lage\n\n" + text}, published={"a": "2024-05-08"}), BORDER)
    assert " ".join(table.loc[table["kind"] == "quantity", "measurand"]) == wanted


INFECTED = topic.from_text(
    """
name = "cup"
[[thing]]
id = "cases"
words = ["Infizierte", "Fall"]
[[thing]]
id = "people"
words = ["Menschen", "Spieler"]
[[measurand]]
id = "infected"
label = "all infected"
thing = "cases"
[[measurand]]
id = "players"
label = "players who tested positive"
thing = "people"
cues = ["infiziert", "positiv"]
"""
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Das Amt meldet 14 Infizierte.", "infected"),
        ("Das Amt meldet 14 infizierte Spieler.", "players"),
        ("Das Amt meldet 14 infizierte Menschen.", "players"),
    ],
)
def test_of_two_that_tie_the_one_whose_thing_is_named(text, wanted):
    table = claims.extract(articles.from_texts({"a": "Lage\n\n" + text}, published={"a": "2024-05-08"}), INFECTED)
    assert list(table.loc[table["kind"] == "quantity", "measurand"]) == [wanted]


FISH = topic.from_text(
    """
name = "fish"
thing = [{ id = "traces", words = ["Milligramm"] }, { id = "loads", words = ["Tonne"] }]
measurand = [{ id = "nitrate", label = "nitrate", thing = "traces" }, { id = "fish", label = "fish", thing = "loads" }]
"""
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Es waren fünf Tonnen.", "fish"),
        ("Es waren 300 Kilogramm.", "fish"),
        ("Es waren 9 Milligramm.", "nitrate"),
        ("Es waren 5 Tonnen Käse.", ""),
        # what a tank holds is not in it
        ("Der Tank fasst laut Hersteller 40 Tonnen.", ""),
        ("Im Tank waren laut Hersteller 40 Tonnen.", "fish"),
    ],
)
def test_a_weight_is_of_the_thing_that_has_its_unit_or_its_size(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-05-08"}), FISH)
    assert list(table.loc[table["kind"] == "quantity", "measurand"])[-1:] == [wanted]


def test_where_the_first_cannot_be_meant_the_one_whose_thing_is_named():
    story = topic.from_text(
        """
name = "march"
[[thing]]
id = "wounded"
words = ["Verletzte"]
[[thing]]
id = "police"
words = ["Polizisten", "Beamte"]
[[measurand]]
id = "marchers"
label = "all hurt"
thing = "wounded"
[[measurand]]
id = "officers"
label = "police officers hurt"
thing = "police"
cues = ["verletzt", "Verletzte"]
"""
    )
    text = "Lage\n\nDas Amt meldet 19 verletzte Beamte. Es war spät.\n\nDas Bündnis meldet 92 Verletzte."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-05-08"}), story)
    assert list(table.loc[table["kind"] == "quantity", "measurand"]) == ["officers", "marchers"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Von den Verletzten kamen 60 aus Bonn, sagte die Polizei.", False),  # some of those whom the text knows
        ("Die Polizei vertritt vier der Verletzten.", False),
        ("Laut Polizei wurden 60 Besucher verletzt.", True),
        ("Von den Besuchern wurden laut Polizei 60 verletzt.", True),  # all who were hurt
    ],
)
def test_some_of_those_known_are_no_count_of_all(text, counts):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}), STORY)
    table = table[(table["kind"] == "quantity") & (table["measurand"] == "hurt")]
    voted = reconcile.pool(table, STORY, "hurt", on="2024-07-01").k > 0
    assert (list(whole(table)), voted) == ([counts], counts)


STAND = topic.from_text("""
name = "stand"
thing = [{ id = "people", words = ["Mensch", "Gast", "Patient"] }, { id = "crew", words = ["Monteur"] }]
measurand = [
    { id = "hurt", label = "h", label_de = "Opfer", thing = "people", cues = ["verletzt", "Verletzungen"] },
    { id = "above", label = "a", label_de = "Menschen auf der Tribüne", thing = "people", cues = ["da oben"] },
    { id = "crew", label = "c", label_de = "Monteure", thing = "crew", cues = ["im Einsatz", "aufgeboten"] },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what the sentence before leaves open, by a word of its label
        ("Neun Menschen wurden verletzt. Wie voll die Tribüne war, blieb offen. Kern sprach von 310 Gästen.", "above"),
        ("Neun Menschen wurden verletzt. Offen ist, wie voll die Tribüne war. Kern sprach von 310 Gästen.", "above"),
        ("Neun Menschen wurden verletzt. Wie schön die Tribüne war! Kern sprach von 310 Gästen.", "hurt"),
        # a suspicion that came to nothing counts nobody
        ("Bei drei Patienten hat sich der Verdacht auf Verletzungen nicht bestätigt.", ""),
        ("Bei drei Patienten hat sich der Verdacht auf Verletzungen bestätigt.", "hurt"),
        # degrees are no people
        ("Die Gäste hingen da oben bei minus 14 Grad fest.", ""),
        # missions are no fitters, though they are on a mission
        ("Die Monteure waren aufgeboten. 118 Einsätze zählte die Wehr.", ""),
        ("118 Monteure waren im Einsatz.", "crew"),
    ],
)
def test_what_is_left_open_suspected_or_sent(text, wanted):
    table = claims.extract(articles.from_texts({"a": "Lage\n\n" + text}, published={"a": "2024-05-08"}), STAND)
    assert table.loc[table["kind"] == "quantity", "measurand"].iloc[-1] == wanted


CUTS = topic.from_text("""
name = "cuts"
place = [{ id = "moor", aliases = ["Moor"] }]
thing = [{ id = "jobs", words = ["Stelle"] }]
measurand = [
    { id = "all", label = "a", thing = "jobs", cues = ["streichen", "Stellen"] },
    { id = "moor", label = "m", thing = "jobs", cues = ["streichen", "Stellen"], places = ["moor"], part_of = "all" },
]
""")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aus Moor kamen Busse. Dort ist die Wut groß. Der Chef will 480 Stellen im Werk streichen.", "moor"),
        ("Aus Moor kamen Busse. Nun ist die Wut groß. Der Chef will 480 Stellen im Werk streichen.", "all"),
    ],
)
def test_there_is_where_those_came_from(text, wanted):
    table = claims.extract(articles.from_texts({"a": "Lage\n\n" + text}, published={"a": "2024-05-08"}), CUTS)
    assert table.loc[table["kind"] == "quantity", "measurand"].iloc[-1] == wanted
