"""What a number does beside others, as the claims table carries it: role, partners, and how explain says it."""

import pandas as pd
import pytest

from helpers import articles, claims, topic


def quantities(text: str, story: topic.Topic | None = None, published: str = "2024-11-08") -> pd.DataFrame:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": published}), story)
    return table[table["kind"] == "quantity"]


def test_a_change_knows_its_roles_and_its_partners():
    table = quantities("Die Zahl der Gäste stieg von 800 auf 1.200.").set_index("value")
    assert table["role"].to_dict() == {800: "old", 1200: "new"}
    assert table["related"].tolist() == table["claim_id"].tolist()[::-1]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Es kamen 800 Gäste.", ["count"]),
        ("Die Zahl der Gäste stieg um 200 auf 1.000.", ["difference", "new"]),
        ("Rund 30 Boote und 40 Wagen kamen.", ["count", "count"]),
        ("Statt der am Freitag gemeldeten 61 Gäste seien es nur 57 gewesen.", ["old", "new"]),
        ("Statt der um diese Zeit üblichen 40 Boote kamen 320.", ["old", "new"]),
        ("Statt der Boote, die 40 Gäste fassen, kamen 320 Wagen.", ["count", "count"]),
        ("Der Rat wies Berichte zurück, wonach 200 Gäste abgereist seien.", ["denied"]),
        ("Dass 320 Akten fehlten, wie im Netz behauptet wird, wies die Stadt zurück.", ["denied"]),
        ("Am Sonntag entfielen 680 Stimmen auf Ja.", ["count"]),
    ],
)
def test_every_number_has_a_role(sentence, roles):
    assert quantities(sentence)["role"].tolist() == roles


def test_an_old_value_has_no_day_of_the_clause_before():
    table = quantities("Am Montag meldete das Amt 14 neue Fälle; die Zahl stieg von 38 auf 52.").set_index("value")
    assert table.loc[38, "refers_from"] is pd.NaT and table.loc[52, "refers_from"] == pd.Timestamp("2024-11-04")


def test_a_statement_has_no_role():
    table = claims.extract(articles.from_texts({"a": "Die Polizei teilte mit, dass 800 Gäste gekommen seien."}))
    statement = table[table["kind"] == "statement"].iloc[0]
    assert (statement["role"], statement["related"]) == ("", "")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "earlier value of a change. It belongs together with “1.200”"), ("de", "frühere Wert")],
)
def test_an_explanation_says_what_a_number_does_beside_which(language, words):
    table = quantities("Die Zahl der Gäste stieg von 800 auf 1.200.")
    old = table.loc[table["role"] == "old", "claim_id"].iloc[0]
    assert words in repr(claims.explain(table, old, language))


def test_a_measurand_may_be_one_of_plans():
    entry = '[[thing]]\nid = "g"\nwords = ["Gast"]\n[[measurand]]\nid = "m"\nlabel = "l"\nlabel_de = "l"\nthing = "g"\n'
    counted, planned = (topic.from_text(f'name = "t"\n{entry}{line}') for line in ("", "planned = true\n"))
    assert not counted.measurands["m"].planned and planned.measurands["m"].planned


# text -> {value: (certainty, first day it is about)}
OLD_VALUES = [
    ("Statt der zugesagten 80 sollen nur 31 Busse kommen.", {80: ("planned", ""), 31: ("planned", "2024-11-08")}),
    ("Statt bisher 80 sollen nur noch 31 Busse fahren.", {80: ("plain", ""), 31: ("planned", "2024-11-08")}),
    ("Die Zahl soll von 80 im Vorjahr auf 31 sinken.", {80: ("plain", "2023-01-01"), 31: ("planned", "2024-11-08")}),
    ("Die Zahl soll von 80 auf 31 sinken.", {80: ("planned", ""), 31: ("planned", "2024-11-08")}),
    ("Die Zahl der Gäste stieg am Montag von 800 auf 1.200.", {800: ("plain", ""), 1200: ("plain", "2024-11-04")}),
    ("Am Montag kamen 1.200 Gäste nach 800 im Oktober.", {800: ("plain", "2024-10-01"), 1200: ("plain", "2024-11-04")}),
]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Statt der am Dienstag genannten 62 seien 88 Akten kopiert worden, teilte die Stadt mit.", "2024-11-08"),
        ("Statt der am Dienstag genannten 62 seien es zu diesem Zeitpunkt 88 Akten gewesen.", "2024-11-05"),
    ],
)
def test_the_day_when_an_old_value_was_told_is_not_that_of_the_new_one(text, day):
    new = quantities(text).set_index("value").loc[88]
    assert new["refers_from"] == pd.Timestamp(day)


def test_what_a_count_is_for_is_no_day_of_saying_and_a_revised_count_is_for_it_too():
    table = quantities("Der Verein hatte für den Montag zuerst 900 Gäste gemeldet, nun spricht er von 600.")
    assert table["refers_from"].dt.date.astype(str).tolist() == ["2024-11-04"] * 2
    assert table["said_from"].dt.date.astype(str).tolist()[-1] == "2024-11-08"


@pytest.mark.parametrize(("text", "wanted"), OLD_VALUES)
def test_an_old_value_has_a_day_of_its_own_or_none_and_is_planned_only_if_worded_so(text, wanted):
    found = {
        row.value: (row.certainty, "" if pd.isna(row.refers_from) else row.refers_from.date().isoformat())
        for row in quantities(text).itertuples()
    }
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Statt bisher 80 sollen nur noch 31 Busse fahren.", ["", "sollen"]),
        ("Die Stadt hat 80 Busse und will klagen.", [""]),
        ("Die Stadt will 80 Busse kaufen.", ["will"]),
    ],
)
def test_the_word_of_a_plan_stands_only_beside_what_is_planned(text, hedges):
    assert quantities(text)["hedges"].tolist() == hedges


@pytest.mark.parametrize(
    ("text", "certainties"),
    [
        ("Acht Wagen stehen im Wald, drei sind geplant.", ["plain", "planned"]),
        ("Es sind 40 Wagen, wie das Amt sagt, vorgesehen.", ["planned"]),
        ("Der Umbau hat 6,8 Millionen Euro gekostet, geplant waren 5,5 Millionen.", ["plain", "planned"]),
        ("Der Bau soll 5,5 Millionen Euro kosten, 6,8 Millionen waren geplant.", ["planned", "planned"]),
        ("Vereinbart waren 60 Busse.", ["planned"]),
        ("60 Busse waren vereinbart.", ["planned"]),
    ],
)
def test_what_was_planned_is_said_of_the_number_beside_it(text, certainties):
    assert quantities(text)["certainty"].tolist() == certainties


@pytest.mark.parametrize("account", ["Rechnung", "Berechnungen", "Prognose", "Angaben"])
def test_the_speaker_is_who_reckoned(account):
    assert quantities(f"Nach {account} der Stadt kamen 40 Gäste.")["speaker_name"].tolist() == ["Stadt"]


DENIED = [
    "Es waren keine 500 Gäste, wie der Verein behauptete.",
    "Anders als der Verein behauptete, waren es nicht 500 Gäste.",
    "„Das waren keine 500 Gäste, wie der Verein behauptet hat“, sagte ein Sprecher der Stadt.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_denied_number_is_the_claim_of_who_stands_for_it(text):
    denied, claimed = quantities(text).to_dict("records")
    assert (denied["role"], claimed["role"]) == ("denied", "count")
    assert claimed["claim_id"] == denied["claim_id"] + "~2"
    assert (denied["related"], claimed["related"]) == (claimed["claim_id"], denied["claim_id"])
    assert claimed["speaker"] == "der Verein" != denied["speaker"]


def test_a_figure_called_false_is_still_the_claim_of_who_spread_it():
    denied, claimed = quantities("Die vom Verein verbreitete Zahl von 900 Gästen ist falsch.").to_dict("records")
    assert (denied["role"], claimed["role"]) == ("denied", "count")
    assert claimed["speaker"] == "Verein" != denied["speaker"]
    table = quantities("Die von der Polizei gemeldeten rund 40 Fälle sind falsch, sagte Rahn.")
    assert table[["speaker", "role"]].values.tolist() == [["Rahn", "denied"], ["der Polizei", "count"]]


@pytest.mark.parametrize("text", ["Es waren keine 500 Gäste.", "Es waren nicht 800, sondern 1.200 Gäste."])
def test_nobody_named_claims_nothing(text):
    assert not quantities(text)["claim_id"].str.contains("~").any()


def test_a_per_cent_is_a_count_only_where_the_measurand_is_one():
    thing = '[[thing]]\nid = "t"\nwords = ["Wahlbeteiligung"]\n'
    entry = f'{thing}[[measurand]]\nid = "m"\nlabel = "l"\nlabel_de = "l"\nthing = "t"'
    table = quantities(
        "Die Wahlbeteiligung lag bei 58 Prozent. 12 Prozent der Stimmen waren ungültig.",
        topic.from_text(f'name = "t"\n{entry}\n'),
    )
    assert table[["role", "measurand"]].to_numpy().tolist() == [["count", "m"], ["ratio", ""]]
