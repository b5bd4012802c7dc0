"""What readers are told: the printable sentence, the next questions, the evidence on suspects; in both languages."""

import pandas as pd
import pytest
import reference
from counting import STORY, claim, table

from helpers import paths, reconcile, topic, wording
from helpers.reconcile import suspicion

SUSPECT = {"flag": "lost_thousand", "suggested_value": 10_000.0}


def labelled(*claims: dict) -> pd.DataFrame:
    found = table(*claims)
    found.attrs["labels"] = {"a": "A", "b": "B", "c": "C"}
    return found


def said(*claims: dict, language: str = "de") -> str:
    return str(reconcile.sentence(reconcile.pool(labelled(*claims), STORY, "present", "2024-05-10"), language=language))


@pytest.mark.parametrize(
    "claims, language, text",
    [
        (
            [claim("rund 10.000 Soldaten"), claim("12.000 Soldaten", actor="east", article="b")],
            "de",
            "Soldaten im Land: In den sieben Tagen bis zum 10. Mai 2024 haben zwei namentlich genannte Quellen eine "
            "Zahl "
            "angegeben: der Norden rund 10.000 (A) und der Osten 12.000 (B). Die Mitte dieser Angaben liegt zwischen "
            "10.000 und 12.000, zwei gedruckten Zahlen: keine "
            "Wahrheit, nur die Mitte derer, die sich geäußert haben. Alle stehen auf derselben Seite. Keine Zahl "
            "genannt hat der Westen.",
        ),
        (
            [claim("8.000 bis 9.000 Soldaten"), claim("bis zu 10.000 Soldaten", actor="", article="b")],
            "en",
            "soldiers in the country: in the seven days up to 10 May 2024, one named source gave a number: "
            "the North 8,000 to 9,000 (A). Beside it stands “bis zu 10.000 Soldaten” (B, nobody named), a limit "
            "that it keeps. There is no number from the West.",
        ),
        (
            [claim("10.000 Soldaten"), claim("10.000 Soldaten", actor="west", article="b")],
            "en",
            "soldiers in the country: in the seven days up to 10 May 2024, two named sources gave a number: "
            "the North 10,000 (A) and the West 10,000 (B). All of them give the same figure.",
        ),
        (
            [claim("einige Soldaten")],
            "de",
            "Soldaten im Land: In den sieben Tagen bis zum 10. Mai 2024 hat keine namentlich genannte Quelle eine Zahl "
            "angegeben, die hier zählt. Keine Zahl genannt hat der Westen.",
        ),
    ],
)  # fmt: skip
def test_the_sentence_one_may_print(claims, language, text):
    assert said(*claims, language=language) == text


def test_each_figure_and_each_denial_is_linked_to_its_claims():
    story, claims = topic.load("nordkorea"), reference.claims()
    denial = reference.claim_ids()["q072"]
    claims.loc[claims["claim_id"] == denial, "proposition"] = "troops_sent"
    passage = reconcile.sentence(reconcile.pool(claims, story, "in_russia", "2024-10-31"), language="de")
    linked = {text.strip(): ids for text, ids in passage.parts if ids}
    assert linked["USA 10.000 (001_b5cd0ec42f605d15)"] == (reference.claim_ids()["T09"],)
    assert linked["Bestritten hat Nordkorea (22.–23. Oktober 2024, 003_fcf5bf1adccfd1c7): „die Entsendung“."] == (
        denial,
    )
    assert str(passage) == repr(passage) and f'data-claims="{denial}"' in passage._repr_html_()


@pytest.mark.parametrize(
    "claims, reason, question",
    [
        ([claim("10.000 Soldaten"), claim("25.000 Soldaten", actor="east", article="b")], "firm",
         "Für welchen Tag, welchen Ort und welchen Kreis gelten die beiden Angaben jeweils: „10.000 Soldaten“ (A, "
         "der Norden) und „25.000 Soldaten“ (B, der Osten)?"),
        ([claim("10.000 Soldaten"), claim("10 Soldaten", article="b", **SUSPECT)], "lost_thousand",
         "Steht in der Vorlage zu „10 Soldaten“ (B, der Norden) wirklich 10 oder doch 10.000?"),
        ([claim("10.000 Soldaten"), claim("bis zu 10.000 Soldaten", actor="", article="b", hedges="angeblich")],
         "hedged",
         "Wer steht hinter dem „angeblich“ bei „bis zu 10.000 Soldaten“ (B, niemand genannt)?"),
        ([claim("10.000 Soldaten"), claim("12.000 Soldaten", actor="", article="b")], "unattributed",
         "Von wem stammt die Angabe „12.000 Soldaten“ (B, niemand genannt)?"),
        ([claim("10.000 Soldaten"), claim("bis zu 10.000 Soldaten", actor="", article="b")], "hedge_lost",
         "Gehen „bis zu 10.000 Soldaten“ (B, niemand genannt) und „10.000 Soldaten“ (A, der Norden) auf dieselbe "
         "Meldung zurück, und ist der Zusatz unterwegs verloren gegangen?"),
        ([claim("10.000 Soldaten"), claim("11.000 Soldaten", actor="east", article="b")], "estimator",
         "Von welchem Tag ist die Angabe „10.000 Soldaten“ (A, der Norden), und wer ist mitgezählt?"),
        ([claim("8.000 Soldaten", region="headline"), claim("rund 8.000 Soldaten", measurand="border")], "headline",
         "Was müsste die Überschrift „8.000 Soldaten“ (A, der Norden) ergänzen, um dasselbe zu sagen wie „rund "
         "8.000 Soldaten“ (A, der Norden)?"),
        ([claim("12.000 Soldaten"), claim("bis zu 10.000 Soldaten", actor="east", article="b")], "limit",
         "„bis zu 10.000 Soldaten“ (B, der Osten) nennt nur eine Grenze: Welche Zahl hält die Quelle selbst für "
         "wahrscheinlich?"),
        ([claim("12.000 Soldaten"), claim("über 10.000 Soldaten", article="b", certainty="possible")], "modality",
         "Als Möglichkeit formuliert war „über 10.000 Soldaten“ (B, der Norden): Hat sich das inzwischen bestätigt?"),
        ([claim("12.000 Soldaten"), claim("5.000 Soldaten", article="b", certainty="planned")], "plan",
         "Angekündigt war „5.000 Soldaten“ (B, der Norden): Ist es dazu gekommen?"),
        ([claim("12.000 Soldaten"), claim("einige Soldaten", article="b")], "vague",
         "Wie viele sind mit „einige Soldaten“ (B, der Norden) gemeint, und hat die Quelle eine Zahl genannt?"),
        ([claim("12.000 Soldaten"), claim("12.000 Soldaten", article="b", actor="west", polarity="denies")], "opposed",
         "Was genau wird bestritten, und von wem: „12.000 Soldaten“ (A, der Norden), „12.000 Soldaten“ (B, der "
         "Westen)?"),
        ([claim("12.000 Soldaten"), claim("12.000 Soldaten", "2024-06-01", article="b", polarity="denies")], "reversal",
         "Was ist zwischen „12.000 Soldaten“ (A, der Norden) und „12.000 Soldaten“ (B, der Norden) geschehen?"),
        ([claim("8.000 Soldaten", measurand="border"), claim("1.500 Soldaten",
         "2024-04-01", article="b", measurand="sent")], "place",
         "Sind „8.000 Soldaten“ (A, der Norden) und „1.500 Soldaten“ (B, der Norden) dieselbe Gruppe, ist die eine ein "
         "Teil der anderen, oder sind es verschiedene Gruppen?"),
    ],
)  # fmt: skip
def test_the_question_an_editor_would_ask_next(claims, reason, question):
    asked = reconcile.questions(reconcile.pairs(labelled(*claims), STORY), language="de")
    assert question in asked.loc[asked["reason"] == reason, "question"].tolist()


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_questions_on_the_five_articles_name_their_claims(language):
    claims = reference.claims()
    asked = reconcile.questions(reconcile.pairs(claims, topic.load("nordkorea")), language=language)
    known = set(claims["claim_id"])
    assert set(asked["claim_ids"].str.split(";").explode()) <= known
    assert asked["question"].is_unique and asked["question"].str.endswith("?").all()
    assert asked["reason"].tolist()[:2] == ["lost_thousand"] * 2


def test_a_limit_that_is_kept_raises_no_question():
    asked = reconcile.questions(
        reconcile.pairs(labelled(claim("10.000 Soldaten"), claim("bis zu 12.000 Soldaten")), STORY)
    )
    assert asked.empty


def test_two_numbers_in_conflict_do_not_go_back_to_one_report():
    claims = labelled(
        claim("10.000 Soldaten"), claim("25.000 Soldaten", actor="east", article="b"),
        claim("bis zu 25.000 Soldaten", actor="", article="c"),
    )  # fmt: skip
    asked = reconcile.questions(reconcile.pairs(claims, STORY))
    ids = claims["claim_id"].tolist()
    assert asked.loc[asked["reason"] == "hedge_lost", "claim_ids"].tolist() == [f"{ids[2]};{ids[1]}"]


def test_compatible_round_numbers_raise_no_question():
    asked = reconcile.questions(
        reconcile.pairs(labelled(claim("10.000 Soldaten"), claim("rund 10.000 Soldaten")), STORY)
    )
    assert asked.empty


def test_pairs_without_their_texts_are_refused_with_the_cure():
    found = reconcile.pairs(labelled(claim("10.000 Soldaten"), claim("11.000 Soldaten")), STORY)
    found.attrs.clear()
    with pytest.raises(ValueError, match="take the table as"):
        reconcile.questions(found)


@pytest.mark.parametrize(
    "others, side, reason",
    [
        ([claim("10.000 Soldaten", article="b")], "for", "printed_elsewhere"),
        ([claim("mehr als zehntausend Soldaten")], "for", "spelled_out"),
        ([claim("8.000 Soldaten", measurand="border", article="b")], "for", "part_larger"),
        ([claim("einige dieser Soldaten", measurand="border")], "for", "some_of_them"),
        ([claim("10 Soldaten", article="b", actor="east")], "against", "printed_twice"),
        ([claim("25.000 Soldaten", article="b")], "against", "still_clashes"),
        ([claim("10.000 Soldaten", article="b", actor="east")], "against", "not_this_source"),
        ([], "other", "small_group"),
        ([], "other", "additional"),
        ([], "other", "decimal"),
    ],
)
@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_evidence_on_a_suspect(others, side, reason, language):
    claims = labelled(claim("10 Soldaten", **SUSPECT), *others)
    found = reconcile.suspects(claims, STORY, language=language)
    row = found[(found["side"] == side) & (found["reason"] == reason)].iloc[0]
    assert row["claim_id"] == claims["claim_id"][0] and "{" not in row["text"]
    if others and reason != "not_this_source":
        assert row["claim_ids"] == claims["claim_id"][1]


@pytest.mark.parametrize(
    "others, reason",
    [
        ([claim("10.000 Soldaten", "2024-07-10", article="b")], "printed_elsewhere"),  # too long after
        ([claim("mehr als zehntausend Soldaten", article="b")], "spelled_out"),  # another article
        (
            [claim("10.000 Soldaten"), claim("einige dieser Soldaten", measurand="border")],
            "some_of_them",
        ),  # of the others
        ([claim("10.000 Soldaten", article="b")], "not_this_source"),
    ],
)
def test_evidence_that_is_none(others, reason):
    found = reconcile.suspects(labelled(claim("10 Soldaten", **SUSPECT), *others), STORY)
    assert reason not in found["reason"].tolist()


def test_a_suspect_without_a_day_is_held_against_all():
    suspect = claim("10 Soldaten", None, **SUSPECT)
    found = reconcile.suspects(labelled(suspect, claim("10.000 Soldaten", article="b")), STORY)
    assert "printed_elsewhere" in found["reason"].tolist()


def test_some_of_them_is_said_after_them():
    before = claim("einige dieser Soldaten", measurand="border")
    found = reconcile.suspects(labelled(before, claim("10 Soldaten", **SUSPECT)), STORY)
    assert "some_of_them" not in found["reason"].tolist()


def test_a_count_that_cannot_fall_speaks_for_the_suspicion():
    before = claim("1.500 Soldaten", "2024-05-01", measurand="sent", article="b")
    found = reconcile.suspects(labelled(claim("10 Soldaten", measurand="sent", **SUSPECT), before), STORY)
    assert "cannot_fall" in found["reason"].tolist()


def test_false_alarms_counted_elsewhere_stand_beside_a_suspect(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "RULE_ACCURACY", tmp_path / "rule_accuracy.csv")
    assert suspicion.record() is None
    paths.RULE_ACCURACY.write_text("rule,fired,right,right_speaker\nlost_thousand,0,0,\n")
    found = reconcile.suspects(labelled(claim("10 Soldaten", **SUSPECT)), STORY, language="de")
    assert "nie angeschlagen" in found.loc[found["side"] == "record", "text"].item()
    paths.RULE_ACCURACY.write_text("rule,fired,right,right_speaker\nrange,3,3,\nlost_thousand,7,2,\n")
    found = reconcile.suspects(labelled(claim("10 Soldaten", **SUSPECT)), STORY, language="de")
    text = found.loc[found["side"] == "record", "text"].item()
    assert text.endswith("hat sie angeschlagen: 7; in Ordnung war die Zahl davon: 5.")


def test_without_suspects_there_is_no_evidence():
    assert reconcile.suspects(labelled(claim("10.000 Soldaten")), STORY).empty


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_nobody_is_accused(language):
    """Words that judge a source have no place in what is printed about wording."""
    blame = (
        "Lüge",
        "falsch",
        "Fehler der",
        "gelogen",
        "manipul",
        "fälsch",
        "lying",
        "false",
        "wrong",
        "mislead",
        "fake",
    )
    rooms = ("pair.", "pool.", "question.", "suspect.")
    texts = [str(entry) for key, entry in wording.entries(language).items() if key.startswith(rooms)]
    assert [text for text in texts if any(word in text for word in blame)] == []
