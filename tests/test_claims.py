"""From articles to claims: one table of cases per decision, on made-up texts of the story and of none."""

import pandas as pd
import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from helpers import articles, claims, corrections, schema, topic, wording
from helpers.claims import evidence, regions
from helpers.german import dates, hedges, quantities, speech

STORY = topic.load("nordkorea")
DAY = "2024-11-08"  # a Friday


def extract(text: str, story: topic.Topic | None = STORY, published: object = DAY) -> pd.DataFrame:
    return claims.extract(articles.from_texts({"a": text}, published={"a": published} if published else None), story)


def number(text: str, story: topic.Topic | None = STORY, published: object = DAY) -> pd.Series:
    """The one quantity with a value in the text."""
    table = extract(text, story, published)
    (found,) = table.index[(table["kind"] == "quantity") & table["value"].notna()]
    return table.loc[found]


@pytest.mark.parametrize(
    ("sentence", "measurand"),
    [
        ("Rund 3.000 Soldaten wurden nach Russland geschickt.", "sent_total"),
        ("Pjöngjang hat 3.000 Soldaten entsandt.", "sent_total"),
        ("In Russland befinden sich 3.000 Soldaten.", "in_russia"),
        ("3.000 Soldaten sind im Osten Russlands eingetroffen.", "in_russia"),
        ("3.000 Soldaten wurden an die ukrainische Grenze verlegt.", "near_border"),
        ("In der Region Kursk stehen 3.000 Soldaten.", "in_kursk"),
        ("3.000 Soldaten kämpfen in Kursk.", "in_combat"),
        ("3.000 Soldaten sind an der Front.", "in_combat"),
        ("3.000 Soldaten sind auf Basen nahe der Front stationiert.", "near_border"),
        ("Washington/Seoul (dpa) - Nordkorea hat 3.000 Soldaten nach Russland entsandt.", "sent_total"),
        ("In Kursk wurden 3.000 Soldaten getötet.", "losses"),  # what became of them, wherever it was
        ("Zehn Soldaten gerieten in Gefangenschaft.", "captured"),
        (
            "3.000 Soldaten wurden nach Russland geschickt, um in Kursk zu kämpfen.",
            "sent_total",
        ),  # the purpose is a plan
        ("3.000 Soldaten aus Nordkorea stehen nahe der Grenze und könnten in Kursk eingesetzt werden.", "near_border"),
        ("Die Zahl der Soldaten, die in Kursk kämpfen, könnte 3.000 übersteigen.", "in_combat"),
        ("Er sprach von Russland, wo 3.000 Soldaten stationiert sind.", "in_russia"),
        ("Die Zahl der nach Russland entsandten Soldaten liegt bei 3.000.", "sent_total"),
        ("In Kursk sind 3.000 nordkoreanische Elitesoldaten stationiert.", "in_kursk"),
        # none of the story's
        ("In Kursk sind 3.000 ukrainische Soldaten stationiert.", ""),
        ("In Kursk stehen 3.000 Soldaten der russischen Armee.", ""),
        ("Die USA haben 3.000 Soldaten in Südkorea stationiert.", ""),
        ("Die Ukraine hat 3.000 Soldaten nach Kursk verlegt.", ""),
        ("In Kursk wurden 3.000 Drohnen abgeschossen.", ""),
        ("Er sprach davon, dass 3.000 Drohnen in Russland seien.", ""),
        ("3.000 Soldaten nahmen in Pjöngjang an der Parade teil.", ""),
        ("Er lobte 3.000 Soldaten.", ""),
        ("Die Grenze ist 3.000 Kilometer lang.", ""),
    ],
)
def test_what_is_counted_is_told_by_thing_place_and_state_of_the_clause(sentence, measurand):
    assert number(f"Lage\n\n{sentence}")["measurand"] == measurand


def test_an_estimate_without_a_place_is_of_what_was_counted_just_before():
    text = "Die USA schätzen, dass 10.000 Soldaten in Russland sind, während die Ukraine 12.000 Soldaten schätzt."
    assert extract(text).query("kind == 'quantity'")["measurand"].tolist() == ["in_russia", "in_russia"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "actor", "certainty"),
    [
        ("Das Pentagon teilte mit, dass 3.000 Soldaten in Russland seien.", "Das Pentagon", "US", "reported"),
        ("In Russland sind 3.000 Soldaten.", "", "", "plain"),
        ("In Russland sind angeblich 3.000 Soldaten.", "", "", "alleged"),
        ("Seoul forderte, dass sie aus Russland abziehen, wo angeblich 3.000 Soldaten sind.", "", "", "alleged"),
        ("Es wird vermutet, dass 3.000 Soldaten in Russland sind.", "", "", "probable"),
        ("Kiew teilte mit, dass 3.000 Soldaten in Russland sein könnten.", "Kiew", "UA", "possible"),
        ("„Angeblich sind 3.000 Soldaten in Russland“, sagte Peskow.", "Peskow", "RU", "alleged"),  # his own word
        ("Experten schätzen, dass 3.000 Soldaten in Russland sind.", "Experten", "", "reported"),
        (
            "Südkoreanische Medien meldeten, dass 3.000 Soldaten in Russland seien.",
            "Südkoreanische Medien",
            "",
            "reported",
        ),
    ],
)
def test_whose_number_it_is_and_how_sure_it_is_worded(sentence, speaker, actor, certainty):
    row = number(f"Lage\n\n{sentence}")
    assert (row["speaker"], row["actor"], row["certainty"]) == (speaker, actor, certainty)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("„Eine Frechheit“, schimpft Max Muster. Nötig seien 400 Euro.", "asserts"),
        ("Max Muster räumte ein, dass es regne. Inzwischen gehe man von 400 Gästen aus.", "estimates"),
        ("Max Muster rechnet mit 400 Gästen. Bis Freitag seien schon 90 Karten verkauft worden.", "asserts"),
        ("Max Muster bestätigte, dass es regne. Es kämen auch 400 Gäste, das sei schon viel.", "asserts"),
        ("Max Muster forderte mehr Geld. Nötig seien 400 Euro.", "demands"),
        ("Nach Schätzung der Stadt kamen 400 Gäste.", "estimates"),
        ("Einer Prognose der Stadt zufolge kamen 400 Gäste.", "estimates"),
        ("Nach Einschätzung der Stadt kamen 400 Gäste.", "asserts"),
        ("Nach Angaben der Stadt kamen 400 Gäste.", "asserts"),
    ],
)
def test_what_is_done_with_a_number_is_said_in_its_own_sentence(text, act):
    assert extract(text).query("kind == 'statement'")["speech_act"].tolist()[-1] == act


def test_a_pronoun_after_a_picture_goes_on_with_who_spoke():
    text = "Lage\n\nMinister Max Muster sagte, es sei ernst.\n\nMax Muster. Foto: dpa\n\n„Es eilt“, sagte er."
    said = extract(text).query("kind == 'statement'")
    assert [name.split()[-1] for name in said["speaker_name"]] == ["Muster", "Muster"]


DAILY = topic.from_text(
    """
    name = "cases"
    [[actor]]
    id = "OFFICE"
    name = "Amt für Zahlen"
    aliases = ["Amt für Zahlen", "Amts für Zahlen", "AfZ"]
    [[thing]]
    id = "cases"
    words = ["Neufall", "Neufälle", "Fälle"]
    [[measurand]]
    id = "new_cases"
    label = "new cases"
    label_de = "neue Fälle"
    thing = "cases"
    tolerance_days = 0
    """
)


@pytest.mark.parametrize(
    ("sentence", "actor", "said"),
    [
        ("Das AfZ meldete am Mittwoch 1.034 Neufälle.", "OFFICE", "2024-11-06"),
        ("Dem AfZ wurden rund 1.034 Neufälle gemeldet.", "OFFICE", DAY),
        ("Nach Angaben des Amts für Zahlen gab es 1.034 Neufälle.", "OFFICE", DAY),
        ("Das AfZ gab die Zahl der Neufälle mit 1.034 an.", "OFFICE", DAY),
        ("Das AfZ bezifferte die Zahl der Neufälle auf 1.034.", "OFFICE", DAY),
        ("1.034 Neufälle, meldet das AfZ.", "OFFICE", DAY),
        ("Das AfZ kam am Nachmittag auf lediglich 1.034 Neufälle.", "OFFICE", DAY),
        ("Die Zahl der Neufälle lag mit 1.034 unter der vom Mittwoch.", "", DAY),  # a day only compared with
        ("Es gab 1.034 Neufälle.", "", DAY),
    ],
)
def test_who_reports_a_count_is_its_source_without_a_whole_sentence(sentence, actor, said):
    row = number(f"Zahlen\n\n{sentence}", story=DAILY)
    assert (row["measurand"], row["actor"], row["said_from"].date().isoformat()) == ("new_cases", actor, said)


def test_a_denied_number_keeps_the_denial():
    row = number("Pjöngjang bestritt, dass 3.000 Soldaten nach Russland geschickt wurden.")
    assert (row["polarity"], row["speech_act"], row["actor"]) == ("denies", "denies", "DPRK")


def test_a_body_named_more_fully_before_is_the_same_actor():
    text = "Das US-Außenministerium ist besorgt. Ein Vertreter des Außenministeriums sagte, es seien 3.000 Soldaten."
    assert number(text)["actor"] == "US"


def test_a_document_speaks_for_who_spoke_before():
    text = "Seoul teilte mit, die Lage sei ernst. Laut der Mitteilung sind es 3.000 Soldaten."
    assert extract(text).query("kind == 'quantity'")["actor"].tolist() == ["ROK"]


DAYS = [
    ("Am Mittwoch teilte Seoul mit, dass 3.000 Soldaten in Russland seien.", ("2024-11-06",) * 2, ("2024-11-06",) * 2),
    (
        "Seoul teilte am Mittwoch mit, dass am 4. November 3.000 Soldaten kamen.",
        ("2024-11-04",) * 2,
        ("2024-11-06",) * 2,
    ),
    ("Am 4. November kamen 3.000 Soldaten.", ("2024-11-04",) * 2, (DAY,) * 2),
    ("3.000 Soldaten sind in Russland.", (DAY,) * 2, (DAY,) * 2),
    ("Seit August sind 3.000 Soldaten in Russland.", ("2024-08-01", DAY), (DAY,) * 2),
    ("Vom 27. bis 29. Oktober kamen 3.000 Soldaten.", ("2024-10-27", "2024-10-29"), (DAY,) * 2),
    ("Am 27. und 28. Oktober kamen 3.000 Soldaten.", ("2024-10-27", "2024-10-28"), (DAY,) * 2),
    ("Bis Dezember waren es laut Kiew 3.000 Soldaten.", (None, "2024-12-31"), (DAY,) * 2),
    ("Seoul kündigte für den 20. November an, dass 3.000 Soldaten kommen.", ("2024-11-20",) * 2, (DAY,) * 2),
]


@pytest.mark.parametrize(("sentence", "refers", "said"), DAYS)
def test_days_it_is_about_and_days_it_was_said(sentence, refers, said):
    row = number(f"Lage\n\n{sentence}")
    window = [row[name] for name in ("refers_from", "refers_to", "said_from", "said_to")]
    assert [None if pd.isna(day) else day.date().isoformat() for day in window] == [*refers, *said]


@pytest.mark.parametrize(
    ("scene", "cue", "said"),
    [
        ("Am Dienstag besuchte Ina Kern die Halle.", "sagte sie", "2024-06-18"),
        ("Am Dienstagabend steht Ina Kern am Tor.", "sagt sie", "2024-06-18"),
        # then and now, another person, another paragraph, two days
        ("Am Dienstag verlor Ina Kern ihr Boot.", "sagt sie", "2024-06-20"),
        ("Am Dienstag besuchte Ina Kern die Halle.", "sagte Jan Lind", "2024-06-20"),
        ("Am Dienstag besuchte Ina Kern die Halle.\n\n", "sagte sie", "2024-06-20"),
        ("Am Montag und am Mittwoch besuchte Ina Kern die Halle.", "sagte sie", "2024-06-20"),
    ],
)
def test_where_somebody_was_is_when_she_spoke(scene, cue, said):
    rows = extract(f"Der Damm\n\n{scene} „Es fehlen 40 Boote“, {cue}.", published="2024-06-20")
    assert str(rows[rows["kind"] == "statement"].iloc[0]["said_from"])[:10] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # who says something in a reportage says it in its scene; what was said has its own day
        ("Am Dienstagabend steht Ina Kern am Tor.\n\n„Es fehlen 40 Boote“, sagt Jan Lind.", "2024-06-18"),
        ("Am Dienstagabend steht Ina Kern am Tor.\n\n„Es fehlen 40 Boote“, sagte Jan Lind.", "2024-06-20"),
        ("Am Dienstagabend tagt der Rat.\n\n„Es fehlen 40 Boote“, sagt Jan Lind.", "2024-06-20"),
        ("Ina Kern wohnt hier. Am Dienstag sitzt sie vorn im Saal.\n\n„Es fehlen 40 Boote“, sagt Kern.", "2024-06-18"),
        (
            "Der Plan ist alt. Am Dienstag steht er auf der Tagesordnung.\n\n„Es fehlen 40 Boote“, sagt Kern.",
            "2024-06-20",
        ),
        ("Um kurz vor fünf am Dienstag ist der Markt voll.\n\n„Es fehlen 40 Boote“, sagt Kern.", "2024-06-18"),
        # the scene that was set last
        (
            "Am Donnerstag sitzt sie im Hof. Am Dienstag sitzt Ina Kern im Saal.\n\n„Es fehlen 40 Boote“, sagt sie.",
            "2024-06-18",
        ),
        # the paper says when it talked
        (
            "Wir haben am Dienstag mit Jan Lind gesprochen.\n\nHerr Lind, was fehlt?\n\nEs fehlen 40 Boote.\n\n"
            "Seit wann?\n\nSeit Mai.",
            "2024-06-18",
        ),
        (
            "Am Montag tagte der Rat. Wir haben am Tag danach mit Jan Lind gesprochen.\n\nHerr Lind, was fehlt?\n\n"
            "Es fehlen 40 Boote.\n\nSeit wann?\n\nSeit Mai.",
            "2024-06-18",
        ),
        (
            "Am Dienstag tagte der Rat.\n\nHerr Lind, was fehlt?\n\nEs fehlen 40 Boote.\n\nSeit wann?\n\nSeit Mai.",
            "2024-06-20",
        ),
        (
            "Am Dienstag empfängt er uns zum Gespräch.\n\nHerr Lind, was fehlt?\n\nEs fehlen 40 Boote.\n\nSeit wann?"
            "\n\nSeit Mai.",
            "2024-06-18",
        ),
    ],
)
def test_when_it_is_said_where_the_text_tells(text, said):
    rows = extract(f"Der Damm\n\n{text}", published="2024-06-20")
    assert (
        str(rows[(rows["kind"] == "statement") & rows["text"].str.contains("40 Boote")].iloc[0]["said_from"])[:10]
        == said
    )


def test_yesterday_in_an_answer_is_counted_from_the_day_of_the_talk():
    talk = "Herr Lind, was fehlt?\n\nBis gestern fehlten 40 Boote.\n\nSeit wann?\n\nSeit Mai."
    for opening, last in (("Am Dienstag empfängt er uns zum Gespräch.", "2024-06-17"), ("Er ruht.", "2024-06-19")):
        rows = extract(f"Der Damm\n\n{opening}\n\n{talk}", published="2024-06-20")
        assert str(rows[rows["text"] == "40 Boote"].iloc[0]["refers_to"])[:10] == last


def test_two_who_meet_for_a_talk_give_no_interview():
    talk = "Am Dienstag trafen sich beide zum Gespräch. Kern sagte am Dienstag, gestern hätten 40 Boote gefehlt."
    text = f"Der Damm\n\n{talk}"
    rows = extract(text, published="2024-06-20")
    assert str(rows[rows["text"] == "40 Boote"].iloc[0]["refers_to"])[:10] == "2024-06-19"


def test_a_day_in_a_question_is_no_day_of_the_answers():
    asked = "Ende Mai sagten Sie, es fehlten 40 Boote. Stimmt das?"
    text = f"Der Damm\n\n{asked}\n\nKern: Nein.\n\nWie viele fehlen?\n\nKern: Es fehlen 12 Boote."
    rows = extract(text, published="2024-06-20")
    answers = rows[rows["rule"].str.startswith("interview")]
    assert not answers.empty and {str(day)[:10] for day in answers["said_from"]} == {"2024-06-20"}


def test_a_relative_day_is_a_window_where_the_day_of_publication_is_one():
    row = number("Seoul teilte gestern mit, dass 3.000 Soldaten in Russland seien.", published=("2024-11-07", DAY))
    assert [row[name].day for name in ("said_from", "said_to")] == [6, 7]


def test_without_a_day_of_publication_only_full_dates_are_placed():
    row = number("Seoul teilte am Mittwoch mit, dass am 4. November 2024 dort 3.000 Soldaten waren.", published=None)
    assert row["refers_from"].date().isoformat() == "2024-11-04"
    assert pd.isna(row["said_from"])


def test_an_event_outside_the_text_dates_who_spoke_there():
    text = "Minister Lloyd Austin sagte, dass 3.000 Soldaten in Russland seien."
    row = number(text, published=("2024-10-30", "2024-11-01"))
    assert row["said_from"].date().isoformat() == row["said_to"].date().isoformat() == "2024-10-30"
    assert "said_event" in row["rule"]
    assert number(text, published="2024-11-20")["said_from"].date().isoformat() == "2024-11-20"  # too long ago


def test_a_text_that_counts_from_its_own_day_to_a_known_event_is_of_one_day():
    text = "Es sind mehr als gestern, als Lloyd Austin von einigen Soldaten sprach. In Russland sind 3.000 Soldaten."
    row = number(text, published=("2024-10-31", "2024-11-01"))
    assert row["said_from"] == row["said_to"] == pd.Timestamp("2024-10-31")


LAYOUT = """USA: 8.000 Soldaten

Von Anna Beispiel

Die Lage ist unklar, sagte ein
Sprecher der Stadt Nahe heute
Morgen im Rathaus vor Presse

Ein zweiter Absatz, er ist lang und endet mit einem Punkt.

Was nun kommt

Ein Boot auf dem Fluss
Ein Boot auf dem Fluss - Foto: dpa

• ein Punkt einer Liste ohne Schlusspunkt

Lesen Sie auch: Alles über Boote

Über die Autorin

Ich bin Autorin und schreibe seit Jahren. Mein Herz schlägt für Boote.

Schreibe einen Kommentar

Deine Meinung zählt."""
REGIONS = [
    ("USA: 8.000", "headline"), ("Von Anna", "boilerplate"), ("Die Lage", "lede"), ("Ein zweiter", "body"),
    ("Was nun", "headline"), ("Ein Boot", "caption"), ("• ein", "body"), ("Lesen Sie", "boilerplate"),
    ("Ich bin", "boilerplate"), ("Schreibe", "boilerplate"), ("Deine Meinung", "boilerplate"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "region"), REGIONS)
def test_regions_by_layout(words, region):
    text = LAYOUT.replace("vor Presse", "vor Presse.")
    assert regions.of(text).at(text.index(words)) == region


@pytest.mark.parametrize("text", ["Ein Satz.", "10 Soldaten", "", "\n\n", "Eins.\nZwei."])
def test_a_text_without_a_headline_is_body(text):
    assert regions.of(text).at(0) == "body"


def test_captions_and_page_furniture_say_nothing_and_count_nothing():
    text = (
        "Lage\n\nEs ist still.\n\nSeoul teilte mit, es seien 3.000 Soldaten in Russland. Foto: dpa\n\nWeiter im Text."
    )
    table = extract(text)
    assert (table["kind"] == "quantity").all()
    assert table["region"].tolist() == ["caption"]


@pytest.mark.parametrize(
    "text, region",
    [
        ("Das Boot im Hafen. Das berichtete die Agentur Reuters zuvor.", "body"),
        ("Das Boot im Hafen. AFP Photo", "caption"),
        ("Das Boot im Hafen. Foto: Anna Adam", "caption"),
        ("Das Boot ergibt ein anderes Bild: Es fehlt Geld.", "body"),
        ("Das Boot im Hafen. Anna Adam/dpa/lhe", "caption"),
    ],
)
def test_a_credit_ends_with_the_agency_and_no_sentence_does(text, region):
    assert regions.of(f"Lage\n\nEs ist still.\n\n{text}").at(30) == region


FLAGS = [
    ("10 Soldaten kamen in Russland an. In Russland sind 10.000 Soldaten, sagte Kiew.", True),
    ("Etwa 3 Soldaten sind in Russland. Dort in Russland sind 3.000 Soldaten.", True),
    ("2 Soldaten wurden gefangen genommen, 2.000 Soldaten wurden getötet.", False),
    ("20 Soldaten sind in Russland. In Russland sind 10.000 Soldaten.", False),  # its thousandfold is nowhere
    ("10 Soldaten sind in Russland. Dort fehlen 10.000 Drohnen.", False),
    ("Zehntausend Soldaten sind in Russland. In Russland sind 10.000.000 Soldaten.", False),
    ("Am 1. Mai waren 10 Soldaten in Russland. Am 8. November waren 10.000 Soldaten in Russland.", False),
    (
        "900 Soldaten sind in Russland. In Russland sind 900.000 Soldaten, 2.000 Soldaten, 3.000 Soldaten.",
        False,
    ),  # decades
]


@pytest.mark.parametrize(("text", "flagged"), FLAGS)
@pytest.mark.parametrize("story", [STORY, None], ids=["with a story", "without"])
def test_a_suspected_lost_thousand(text, flagged, story):
    table = extract(f"Lage\n\n{text}", story)
    assert (table["flag"] == "lost_thousand").sum() == flagged
    assert table.loc[table["flag"] == "", "suggested_value"].isna().all()
    assert 10 not in table["suggested_value"].tolist()


def test_suspects_are_sought_across_articles_only_with_a_story():
    two = articles.from_texts(
        {"a": "10 Soldaten sind in Russland.", "b": "In Russland sind 10.000 Soldaten."},
        published={"a": DAY, "b": DAY},
    )
    assert (claims.extract(two, STORY)["flag"] != "").sum() == 1
    assert (claims.extract(two)["flag"] == "").all()


def test_every_other_column_depends_on_its_own_article_alone():  # but a day that others name: see test_claims_agreed
    five = articles.read("seeds")
    whole = claims.extract(five, STORY)
    for article_id, rows in whole.groupby("article_id", sort=False):
        alone = claims.extract(five[five["article_id"] == article_id], STORY)
        blank = {"flag": "", "suggested_value": float("nan")}
        pd.testing.assert_frame_equal(rows.reset_index(drop=True).assign(**blank), alone.assign(**blank))


def test_without_a_story_the_thing_itself_is_the_measurand():
    table = extract("In Bonn sind 3.000 nordkoreanische Soldaten und 20 Häuser. Die Stadt sagte, es seien viele.", None)
    assert table[table["value"].notna()]["measurand"].tolist() == ["soldaten", "häuser"]
    assert (table["actor"] == "").all() and (table["proposition"] == "").all()
    assert "Die Stadt" in table["speaker"].tolist()


def test_per_cent_are_counted_only_by_a_story_that_says_of_what():
    text = "Die Partei Nahe kommt auf 27 Prozent. Die Zahl stieg um 3 Prozent. Zwei Drittel der Stimmen fehlen."
    polls = """
        name = "polls"
        [[thing]]
        id = "per_cent"
        words = ["Prozent"]
        [[measurand]]
        id = "nahe"
        label = "share of the party"
        label_de = "Anteil der Partei"
        thing = "per_cent"
        cues = ["Partei Nahe"]
    """
    assert extract(text, topic.from_text(polls))["measurand"].tolist()[:2] == ["nahe", ""]
    assert (extract(text, None)["measurand"] == "").all()


def test_a_denial_of_these_reports_is_about_what_was_reported():
    text = "Kiew teilte mit, dass Soldaten an der Front eingesetzt werden. „Diese Berichte sind Lügen“, sagte Peskow."
    table = extract(text).query("kind == 'statement'")
    assert table["proposition"].tolist() == ["used_at_front"] * 2
    assert table["polarity"].tolist() == ["affirms", "denies"]


def test_claims_are_named_by_their_place_and_linked_to_the_statement_around_them():
    table = extract("Lage\n\nDas Pentagon teilte mit, dass 3.000 Soldaten in Russland seien.")
    statement, quantity = table.to_dict("records")
    assert statement["claim_id"] == f"a:s{statement['start']}-{statement['end']}"
    assert quantity["statement_id"] == statement["claim_id"]
    assert statement["statement_id"] == ""
    assert table.attrs["labels"] == {"a": "A"}


WORDS = (
    "Das Pentagon|sagte|, dass|3.000|zehn|Soldaten|in Russland|angeblich|„|“|. |, |\n|\n\n|am Freitag|er|bis zu|: |–"
    "|Foto: |seien|könnten|Seoul|laut|7|12.000|Prozent|und|die|im Mai|gestern|nicht|bestritt|\u00a0|😀|\t|(|)|-"
    "|8,5 Millionen|Ä"
)
PIECES = st.sampled_from(WORDS.split("|"))


@given(words=st.lists(PIECES, max_size=40), glue=st.sampled_from([" ", "", "\n"]), story=st.sampled_from([STORY, None]))
def test_every_span_cuts_its_text_whatever_the_text(words, glue, story):
    texts = articles.from_texts({"a": glue.join(words)}, published={"a": DAY})
    table = schema.validate(claims.extract(texts, story), "claims")
    text = texts["text"].iloc[0]
    for row in table.itertuples():
        assert text[row.start : row.end] == row.text
        assert row.sentence_start <= row.start < row.sentence_end or not row.text
        if row.speaker:
            assert text[row.speaker_start : row.speaker_end] == row.speaker or row.kind == "quantity"
        if row.kind == "quantity" and row.thing:
            assert text[row.thing_start : row.thing_end] == row.thing
        claims.explain(table, row.claim_id, "de")


@pytest.mark.parametrize("often", [60, pytest.param(600, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "piece", ["am Freitag 30 Soldaten, ", "„So 30 Boote“, sagte er. ", "Laut Kiew 9 Soldaten. ", "wo "]
)
def test_a_hostile_text_takes_no_more_than_its_length(piece, often):
    assert linear(lambda times: extract(piece * times), often, unseen=0.3)


def test_an_explanation_is_the_same_text_every_time_and_safe_as_html():
    table = extract(
        "Lage\n\n<b>Pentagon</b> Ein Sprecher des Pentagons sagte, dass etwa 3 <i>Soldaten in Russland seien."
    )
    id = table[table["kind"] == "quantity"]["claim_id"].iloc[0]
    told = claims.explain(table, id, "en")
    assert repr(told) == repr(claims.explain(table, id, "en"))
    assert "<i>" not in told._repr_html_() and told._repr_html_().startswith('<section lang="en">')


TOLD = [
    (
        "In Russland sind angeblich bis zu 3.000 Soldaten.",
        ["“bis zu” is a ceiling", "0 to 3,000", "alleged", "nobody is named"],
    ),
    (
        "Das Pentagon teilte am Mittwoch mit, dass 3.000 Soldaten in Russland seien.",
        ["United States", "6 November 2024"],
    ),
    ("In Russland sind einige Soldaten.", ["no number is guessed"]),
    ("In Russland sind 3.000 bis 4.000 Soldaten.", ["two numbers, 3,000 and 4,000", "soldiers in Russia"]),
    ("In Kursk sind 7 Drohnen.", ["none of the things this story counts"]),
]


@pytest.mark.parametrize(("sentence", "parts"), TOLD)
def test_an_explanation_tells_the_steps(sentence, parts):
    table = extract(f"Lage\n\n{sentence}")
    id = table[table["kind"] == "quantity"]["claim_id"].iloc[0]
    told = repr(claims.explain(table, id, "en"))
    assert [part for part in parts if part not in told] == []
    assert "{" not in told + repr(claims.explain(table, id, "de"))


def test_a_correction_outside_the_story_can_be_explained():
    table = extract("Lage\n\nDas Pentagon teilte mit, dass 3.000 Soldaten in Russland seien.")
    id = table["claim_id"].iloc[1]
    for column, new in (("actor", "MOON"), ("measurand", "on_the_moon"), ("proposition", "landing")):
        table = corrections.change(table, id, column, new, reason="x", coder="AB")
    told = repr(claims.explain(table, id, "en"))
    assert all(part in told for part in ("MOON", "on_the_moon", "landing", "changed by AB"))


@pytest.mark.parametrize(("cells", "said"), [({}, False), ({"bound": "approx"}, False), ({"bound": "point"}, True)])
def test_a_claim_without_a_numeral_that_a_person_added_can_be_explained(cells, said):
    table = articles.from_texts({"a": "Lage\n\nViele Gäste kamen."})
    added = corrections.add(claims.extract(table), table, "a", 12, 17, reason="x", value=5, **cells)
    (id,) = added.loc[added["rule"] == "added", "claim_id"]
    told = [repr(claims.explain(added, id, language)) for language in ("en", "de")]
    assert "changed by me" in told[0]
    assert ("it would be a ceiling, 0 to 5" in told[0]) == said


def test_every_rule_in_the_table_is_documented_and_belongs_to_a_step():
    rooms = (dates.RULES, hedges.RULES, hedges.STANCE_RULES, quantities.RULES, speech.RULES)
    documented = {rule.id for room in rooms for rule in room} | set(evidence.RULES)
    used = {rule for cell in claims.extract(articles.read("seeds"), STORY)["rule"] for rule in cell.split(";")}
    assert used - documented == set()
    assert [rule for rule in documented if not evidence.step_of(rule)] == []


def test_every_reason_for_a_day_or_a_measurand_has_its_words():
    beside = {"refers_remains", "measurand_plan", "measurand_rate"}  # stand behind the reason and say more of it
    reasons = {rule for rule in evidence.RULES if rule.startswith(("refers_", "said_", "measurand_"))} - beside
    for language in wording.LANGUAGES:
        assert {rule for rule in reasons if f"explain.why.{rule}" not in wording.entries(language)} == set()


def test_an_explanation_says_how_often_a_rule_was_right_elsewhere(tmp_path):
    (tmp_path / "accuracy.csv").write_text(
        "rule,fired,right,right_speaker\nthat_clause,20,18,17\nrange,8,7,\n", "utf-8"
    )
    measured = evidence.accuracy(tmp_path / "accuracy.csv")
    assert measured["that_clause"] == evidence.Measured(20, 18, 17)
    assert measured["range"].right_speaker is None
    assert evidence.accuracy(tmp_path / "none.csv") == {}


def test_an_explanation_works_on_a_table_read_back_from_a_file(tmp_path):
    table = extract("Lage\n\nDas Pentagon teilte mit, dass 3.000 Soldaten in Russland seien.")
    schema.write_csv(table, tmp_path / "claims.csv")
    back = schema.read_csv(tmp_path / "claims.csv", "claims")
    told = [repr(claims.explain(back, id, "de")) for id in back["claim_id"]]
    assert "Das Pentagon" in told[1] and "in_russia" in told[1]
    with pytest.raises(ValueError, match="there is no such claim"):
        claims.explain(back, "a:q1-2")
