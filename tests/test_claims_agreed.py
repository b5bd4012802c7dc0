"""Days that other articles name: of what is counted where they agree on one, then of what they are about."""

from datetime import date

import pandas as pd
import pytest

from helpers import articles, claims, topic

MARCH = """
name = "Ein Marsch durch Auen"
[[actor]]
id = "polizei"
name = "Polizei"
name_de = "Polizei"
aliases = ["Polizei"]
[[place]]
id = "auen"
aliases = ["Auen"]
[[place]]
id = "moor"
aliases = ["Moor"]
[[thing]]
id = "people"
words = ["Teilnehmer", "Menschen", "Demonstranten"]
[[thing]]
id = "patients"
words = ["Patienten", "Verletzte"]
[[measurand]]
id = "marchers"
label = "people who marched"
label_de = "Menschen, die mitliefen"
thing = "people"
cues = ["zogen", "demonstrierten", "Marsch", "Teilnehmer", "mitgelaufen"]
[[measurand]]
id = "expected"
label = "people expected"
label_de = "Erwartete Teilnehmer"
thing = "people"
cues = ["erwartet", "rechnen"]
planned = true
[[measurand]]
id = "hospital"
label = "patients in hospital"
label_de = "Patienten im Krankenhaus"
thing = "patients"
cues = ["Klinik"]
[[measurand]]
id = "injured"
label = "injured so far"
label_de = "Verletzte bisher"
thing = "patients"
cues = ["verletzt"]
cumulative = true
"""
SATURDAY, SUNDAY, MONDAY = "2024-06-15", "2024-06-16", "2024-06-17"
TWO = {
    "eins": (SUNDAY, "Marsch in Auen\n\nAm Samstag zogen 900 Menschen durch Auen. Die Polizei war dabei."),
    "zwei": (SUNDAY, "Viele kamen\n\nDurch Auen zogen am Samstag 1.800 Teilnehmer, wie die Polizei mitteilte."),
}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> topic.Topic:
    path = tmp_path_factory.mktemp("agreed") / "topic.toml"
    path.write_text(MARCH, "utf-8")
    return topic.load(path)


def extracted(story: topic.Topic | None, told: dict[str, tuple[str, str]]) -> pd.DataFrame:
    texts = {name: text for name, (_, text) in told.items()}
    table = articles.from_texts(texts, published={name: day for name, (day, _) in told.items()})
    return claims.extract(table, story)


def of(found: pd.DataFrame, article: str, value: float) -> tuple[str, str]:
    """The first day of a number as ISO, and "agreed" where other articles gave it."""
    row = found[(found["article_id"] == article) & (found["value"] == value)].iloc[0]
    day = "" if pd.isna(row["refers_from"]) else str(row["refers_from"].date())
    return day, "agreed" if "refers_agreed" in row["rule"] else ""


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Frau Kern, die Polizei zählt 1.800 Teilnehmer. Stimmt das?", 1800, (SATURDAY, "agreed")),
        ("Die Polizei bleibt bei 1.800 Teilnehmern.", 1800, (SATURDAY, "agreed")),
        ("Dass 700 Menschen durch Auen zogen, bestritt die Polizei.", 700, (SATURDAY, "agreed")),
        # the day of saying before a colon is none of counting
        ("Die Polizei erklärte am Montag: Es seien 800 Menschen mitgelaufen.", 800, (SATURDAY, "agreed")),
        ("Die Polizei blieb dabei: Am Sonntag seien 800 Menschen mitgelaufen.", 800, (SUNDAY, "")),
        # it goes on, or a word moves it
        ("Inzwischen spricht die Polizei von 2.000 Teilnehmern.", 2000, (MONDAY, "")),
        ("In der Klinik liegen 14 Patienten.", 14, (MONDAY, "")),
        # another day of its own, another place, plans, tolls that grow
        ("Am Sonntag zogen 40 Menschen durch Auen.", 40, (SUNDAY, "")),
        ("Die Polizei meldete am Sonntag 14 Patienten in der Klinik.", 14, (SUNDAY, "")),
        ("Die Stadt rechnet mit 3.000 Teilnehmern.", 3000, (MONDAY, "")),
        ("Die Polizei zählt 31 Verletzte.", 31, (MONDAY, "")),
    ],
)
def test_a_count_takes_the_one_day_that_others_tell_of(
    story: topic.Topic, text: str, value: float, expected: tuple[str, str]
) -> None:
    told = {**TWO, "drei": (MONDAY, f"Ein Gespräch\n\n{text}")}
    assert of(extracted(story, told), "drei", value) == expected


@pytest.mark.parametrize(
    ("others", "why"),
    [
        ({"eins": TWO["eins"]}, "one article is no agreement"),
        ({**TWO, "alt": ("2024-06-10", "Marsch\n\nAm Sonntag zogen 300 Menschen durch Auen.")}, "of two days in three"),
        ({"a": (SUNDAY, "Marsch\n\nAm Samstag demonstrierten in Moor 900 Menschen."),
          "b": (SUNDAY, "Marsch\n\nAm Samstag demonstrierten in Moor 800 Menschen.")}, "elsewhere"),
        ({name: ("2024-04-14", text) for name, (_, text) in TWO.items()}, "long ago"),
    ],
)  # fmt: skip
def test_no_agreement(story: topic.Topic, others: dict[str, tuple[str, str]], why: str) -> None:
    told = {**others, "drei": (MONDAY, "Ein Gespräch\n\nDie Polizei zählt in Auen 1.800 Teilnehmer.")}
    assert of(extracted(story, told), "drei", 1800) == (MONDAY, ""), why


def test_one_text_in_two_papers_is_one_witness(story: topic.Topic) -> None:
    text = "Marsch\n\nAm Samstag zogen 900 Menschen durch Auen. Am Samstag demonstrierten in Moor 80 Menschen. "
    text += "Unter den Teilnehmern waren 30 Demonstranten aus Auen. Die Polizei zählte in Moor 90 Menschen."
    told = {"eins": (SUNDAY, text), "zwei": (SUNDAY, f"{text} Die Polizei war zufrieden.")}
    asked = "Ein Gespräch\n\nDie Polizei zählt in Auen 1.800 Teilnehmer."
    assert of(extracted(story, {**told, "drei": (MONDAY, asked)}), "drei", 1800) == (MONDAY, "")
    assert of(extracted(story, {**told, **TWO, "drei": (MONDAY, asked)}), "drei", 1800) == (SATURDAY, "agreed")


def test_what_is_no_measurand_is_of_the_day_that_the_articles_are_about(story: topic.Topic) -> None:
    text = "Ein Gespräch\n\nDie Wege waren voll. Die Wirtin verkaufte den Teilnehmern 240 Brote. "
    text += "Der Autor schrieb zwölf Romane. Heute kommen 20 Gäste."
    found = extracted(story, {**TWO, "drei": (MONDAY, text)})
    assert of(found, "drei", 240) == (SATURDAY, "agreed")
    assert of(found, "drei", 12) == (MONDAY, "")  # it has nothing to do with the story
    assert of(found, "drei", 20) == (MONDAY, "")


def test_of_a_night_it_is_the_day_that_it_leads_to(story: topic.Topic) -> None:
    told = {
        "eins": (MONDAY, "Marsch in Auen\n\nIn der Nacht zum Sonntag zogen 900 Menschen durch Auen."),
        "zwei": (MONDAY, "Viele kamen\n\nDurch Auen zogen in der Nacht zum Sonntag 1.800 Teilnehmer."),
        "drei": ("2024-06-18", "Ein Gespräch\n\nDie Wege waren voll. Die Wirtin verkaufte den Teilnehmern 240 Brote."),
    }
    assert of(extracted(story, told), "drei", 240) == (SUNDAY, "agreed")


def test_what_is_said_of_such_a_number_is_of_that_day(story: topic.Topic) -> None:
    found = extracted(story, {**TWO, "drei": (MONDAY, "Ein Gespräch\n\nDie Polizei zählt 1.800 Teilnehmer.")})
    row = found[(found["article_id"] == "drei") & (found["value"] == 1800)].iloc[0]
    said = found[found["claim_id"] == row["statement_id"]]
    assert set(said["refers_from"].dt.date) <= {date(2024, 6, 15)}


def test_without_a_story_each_article_speaks_for_itself() -> None:
    found = extracted(None, {**TWO, "drei": (MONDAY, "Ein Gespräch\n\nDie Polizei zählt 1.800 Teilnehmer.")})
    assert not found["rule"].str.contains("refers_agreed").any()
