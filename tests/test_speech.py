"""Who says what: one table a decision. A row is text, then (voice, message, cue, speaker) of each statement found."""

import pytest
from growth import linear

from helpers.german import speech

Row = tuple[str, str, str, str]


def found(text: str) -> list[Row]:
    def cut(spans):
        return " … ".join(text[span.start : span.end] for span in spans)

    return [(s.voice, cut(s.message), cut(s.cue), cut([s.speaker] if s.speaker else [])) for s in speech.find(text)]


DIRECT = [
    ("„Ich gehe“, sagte Anna Müller.", [("direct", "„Ich gehe“", "sagte", "Anna Müller")]),
    ('"Ich gehe", sagte Anna Müller.', [("direct", '"Ich gehe"', "sagte", "Anna Müller")]),
    ("»Ich gehe«, sagte Anna Müller.", [("direct", "»Ich gehe«", "sagte", "Anna Müller")]),
    ("«Ich gehe», sagte Anna Müller.", [("direct", "«Ich gehe»", "sagte", "Anna Müller")]),
    ("“Ich gehe”, sagte Anna Müller.", [("direct", "“Ich gehe”", "sagte", "Anna Müller")]),
    ("Anna Müller sagte: „Ich gehe jetzt.“", [("direct", "„Ich gehe jetzt.“", "sagte", "Anna Müller")]),
    ("„Ich gehe jetzt.“ sagte er.", [("direct", "„Ich gehe jetzt.“", "sagte", "er")]),
    ("„Ich gehe“, sagte sie, „und ich komme nicht wieder.“",
     [("direct", "„Ich gehe“ … „und ich komme nicht wieder.“", "sagte", "sie")]),
    ("„Wir bleiben. Wir kämpfen. Wir gehen nie“, fügte Müller hinzu.",
     [("direct", "„Wir bleiben. Wir kämpfen. Wir gehen nie“", "fügte … hinzu", "Müller")]),
    ("Müller, „Ich bin sehr besorgt über alles.“", [("direct", "„Ich bin sehr besorgt über alles.“", "", "Müller")]),
    ("»Wir gehen«, erklärte Anna Müller, »und zwar jetzt.«",
     [("direct", "»Wir gehen« … »und zwar jetzt.«", "erklärte", "Anna Müller")]),
    ("„Wir gehen jetzt, sagte der Minister. Dann ging er.",  # never closed
     [("direct", "„Wir gehen jetzt", "sagte", "der Minister")]),
    ("Der Sender zitierte den Minister mit den Worten: „Wir gehen jetzt.“",
     [("direct", "„Wir gehen jetzt.“", "zitierte … mit den Worten", "den Minister")]),
    ("Er nannte den Plan eine „ganz verrückte Idee“.",
     [("mixed", "den Plan eine „ganz verrückte Idee“", "nannte", "Er")]),
    ("„Das ist ‚ganz neu‘ für uns“, so der Minister.",
     [("direct", "„Das ist ‚ganz neu‘ für uns“", "so", "der Minister")]),
]  # fmt: skip
INDIRECT = [
    ("Die Ministerin erklärte, dass die Straße gebaut werde.",
     [("indirect", "dass die Straße gebaut werde", "erklärte", "Die Ministerin")]),
    ("Die Ministerin erklärte, die Straße werde gebaut.",
     [("indirect", "die Straße werde gebaut", "erklärte", "Die Ministerin")]),
    ("Die Straße werde gebaut, erklärte die Ministerin.",
     [("indirect", "Die Straße werde gebaut", "erklärte", "die Ministerin")]),
    ("Er forderte die Stadt auf, die Straße zu bauen.", [("indirect", "die Straße zu bauen", "forderte … auf", "Er")]),
    ("Müller wies die Vorwürfe zurück, dass Geld fehle.",
     [("indirect", "dass Geld fehle", "wies … zurück", "Müller")]),
    ("Der Sender hatte mitgeteilt, dass Anna krank sei.",
     [("indirect", "dass Anna krank sei", "hatte mitgeteilt", "Der Sender")]),
    ("Er wies darauf hin, dass die Straße glatt sei.",
     [("indirect", "dass die Straße glatt sei", "wies darauf hin", "Er")]),
    ("Es wird vermutet, dass die Brücke alt ist.", [("indirect", "dass die Brücke alt ist", "Es wird vermutet", "")]),
    ("Anna sagte, sie gehe, und warnte, dass es glatt sei.",
     [("indirect", "sie gehe", "sagte", "Anna"), ("indirect", "dass es glatt sei", "warnte", "Anna")]),
]  # fmt: skip
FRAMES = [
    ("Laut Polizei kamen fünfzig Menschen.", [("indirect", "kamen fünfzig Menschen", "Laut", "Polizei")]),
    ("Laut Polizei kamen fünfzig Menschen, laut Feuerwehr waren es achtzig.",
     [("indirect", "kamen fünfzig Menschen", "Laut", "Polizei"),
      ("indirect", "waren es achtzig", "laut", "Feuerwehr")]),
    ("Nach Angaben der Polizei kamen fünfzig Menschen.",
     [("indirect", "kamen fünfzig Menschen", "Nach", "Angaben der Polizei")]),
    ("Die Straße ist nach Angaben der Polizei seit gestern gesperrt.",
     [("indirect", "Die Straße ist … seit gestern gesperrt", "nach", "Angaben der Polizei")]),
    ("Einem Bericht der Stadt zufolge fehlt Geld.", [("indirect", "fehlt Geld", "zufolge", "Einem Bericht der Stadt")]),
    ("Laut einem Sprecher, der krank ist, sei die Zahl gestiegen.",
     [("indirect", "sei die Zahl gestiegen", "Laut", "einem Sprecher")]),
    ("Die Lage sei ernst, so Müller weiter, und werde sich verschlimmern.",
     [("indirect", "Die Lage sei ernst … und werde sich verschlimmern", "so", "Müller")]),
    ("Aus Sicht der Verbände fehlt Geld.", [("indirect", "fehlt Geld", "Aus", "Sicht der Verbände")]),
    ("Ihnen zufolge fehlt der Stadt Geld.", [("indirect", "fehlt der Stadt Geld", "zufolge", "Ihnen")]),
    ("Dem Vernehmen nach fehlt der Stadt Geld.", [("indirect", "fehlt der Stadt Geld", "nach", "Dem Vernehmen")]),
    ("Wie die Polizei am Dienstag mitteilte, kamen fünfzig Menschen.",
     [("indirect", "kamen fünfzig Menschen", "Wie … mitteilte", "die Polizei")]),
    ("In der Mitteilung heißt es, dass Geld fehle.", [("indirect", "dass Geld fehle", "heißt es", "der Mitteilung")]),
]  # fmt: skip
NOUNS = [
    ("Der Minister forderte den Abzug der Truppen.",
     [("reported", "den Abzug der Truppen", "forderte", "Der Minister")]),
    ("Die Stadt warnt vor einer Flut im Tal.", [("reported", "einer Flut im Tal", "warnt", "Die Stadt")]),
    ("Er kam zu dem Schluss, dass Geld fehle.", [("indirect", "dass Geld fehle", "kam zu dem Schluss", "Er")]),
    ("Nordland wirft dem Westen Lügen vor.", [("reported", "Lügen", "wirft … vor", "Nordland")]),
    ("NATO: Keine Truppen im Süden stationiert", [("indirect", "Keine Truppen im Süden stationiert", ":", "NATO")]),
    ("Die Befürchtung ist, dass Geld fehlt.", [("indirect", "dass Geld fehlt", "Die Befürchtung ist", "")]),
]  # fmt: skip
NOBODY_SPEAKS = [
    "Die „Süddeutsche Zeitung“ ist alt.",
    "Sie unterzeichneten die „Umfassende strategische Partnerschaft“.",
    "Das Zimmer war so klein, dass niemand hineinging.",
    "Die Musik war laut und die Straße voll.",
    "Nach der Sitzung ging der Minister nach Hause.",
    "Deine E-Mail-Adresse wird nicht veröffentlicht.",
    "Als Autor bin ich stets bemüht zu sagen, dass alles gut geprüft ist.",
    "Es könnte im Süden bald regnen.",
    "Krieg im Süden: Truppen ziehen ab",
    "Die geforderten Straßen und die erklärten Gegner blieben.",
    "Das Erdbeben forderte zwölf Todesopfer.",
    "Der Krieg forderte bei den Kämpfen 40 Opfer.",
    "Der Spieler bestritt das Spiel.",
    "Teile des „Gesetzes über den Schutz der Straßen“ gelten weiter.",
    "Das nennt man einen „Aktiensplit der dritten Art“.",
    "Man kann sagen, dass es schön war.",
    "Als Anna kam, bat er sie herein.",
    "Wer wird zuerst geimpft, nach welchen \n",  # a text may break off anywhere
    "Es gibt Berichte, laut denen",
]
RUNNING = [
    ("„Ich gehe“, sagte Anna. „Ich komme morgen wieder.“", ("direct", "„Ich komme morgen wieder.“", "", "Anna")),
    ("Anna sagte, sie gehe. Die Reise sei lang.", ("indirect", "Die Reise sei lang.", "", "Anna")),
    ("Die Polizei legte Zahlen vor. Demnach kamen fünfzig Menschen.",
     ("indirect", "kamen fünfzig Menschen", "Demnach", "Demnach")),
]  # fmt: skip
SPEAKERS = [
    ("„Ich gehe“, sagte Robert A. Wood, der stellvertretende Botschafter bei den Vereinten Nationen, auf der Sitzung.",
     "Robert A. Wood, der stellvertretende Botschafter bei den Vereinten Nationen"),
    ("Anna Müller, Präsidentin des Landes, sagte, sie gehe.", "Anna Müller, Präsidentin des Landes"),
    ("Der Präsident des Landes, der gestern kam, sagte, er gehe.", "Der Präsident des Landes"),
    ("Die Vorwürfe, sagte der Minister, seien falsch.", "der Minister"),
    ("Gestern sagte den Reportern der Minister, er gehe.", "der Minister"),
    ("Der Zeitung sagte er, er gehe.", "er"),
    ("Experten vermuten, dass Geld fehlt.", "Experten"),
    ("Das wurde von der Polizei bestätigt, dass Geld fehlt.", "der Polizei"),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", [*DIRECT, *INDIRECT, *FRAMES, *NOUNS])
def test_statements(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", NOBODY_SPEAKS)
def test_what_nobody_says_is_no_statement(text):
    assert found(text) == []


@pytest.mark.parametrize("text, last", RUNNING)
def test_speech_goes_on_in_the_next_sentence(text, last):
    assert found(text)[-1] == last


@pytest.mark.parametrize("text, speaker", SPEAKERS)
def test_speaker_is_the_whole_phrase(text, speaker):
    assert found(text)[0][3] == speaker


@pytest.mark.parametrize(
    "text, referent",
    [
        ("Der Botschafter Robert Wood kam. „Ich gehe“, sagte Wood.", "Der Botschafter Robert Wood"),
        ("Minister Müller kam. Er sagte, er gehe.", "Minister Müller"),
        ("Außenminister Jan Müller kam an. „Ich gehe“, sagte der Minister.", "Außenminister Jan Müller"),
        (
            "Das Landesamt für Handel und Verkehr kam. „Wir gehen“, sagte das Landesamt.",
            "Das Landesamt für Handel und Verkehr",
        ),
        (
            "Die Ministerin für Umwelt und Bau kam. „Ich gehe“, sagte die Ministerin.",
            "Die Ministerin für Umwelt und Bau",
        ),
    ],
)
def test_pronouns_names_and_roles_point_to_the_fuller_mention(text, referent):
    last = speech.find(text)[-1]
    assert last.referent is not None and text[last.referent.start : last.referent.end] == referent


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt und ihre Partner kamen. „Wir gehen“, sagte die Stadt.",
        "Polizei und Feuerwehr rückten aus. Es sei ruhig, teilte die Feuerwehr mit.",
    ],
)
def test_who_was_named_together_with_others_is_no_fuller_mention(text):
    assert speech.find(text)[-1].referent is None


def test_an_agency_relays_what_somebody_said():
    text = "Wood hatte laut Mitschnitt erklärt, es gebe Berichte."
    one = speech.find(text)[0]
    assert (text[one.speaker.start : one.speaker.end], text[one.via.start : one.via.end]) == ("Wood", "Mitschnitt")


def test_quoted_words_inside_indirect_speech_make_it_mixed():
    text = "Die Stadt erklärte, dass der Streit „sofort beendet werden muss“."
    one = speech.find(text)[0]
    assert one.voice == "mixed"
    assert [text[span.start : span.end] for span in one.quoted] == ["„sofort beendet werden muss“"]


def test_lemma_and_act_come_from_the_lexicon():
    one = speech.find("Müller wies die Vorwürfe zurück, dass Geld fehle.")[0]
    assert (one.lemma, one.act) == ("zurückweisen", "denies")


def test_no_piece_of_a_message_holds_its_speaker_or_cue():
    for text, _ in [*DIRECT, *INDIRECT, *FRAMES, *NOUNS]:
        for one in speech.find(text):
            for piece in one.message:
                for span in [*one.cue, *([one.speaker] if one.speaker else [])]:
                    assert span.end <= piece.start or piece.end <= span.start, text


@pytest.mark.parametrize("often", [400, pytest.param(2_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "piece",
    ["„", "„“", '"', "„Ja“, sagte er. ", "sagte, ", "laut der ", "nach Angaben ", "dass, ", "(", "zufolge ", ", so "],
)
def test_time_grows_with_length_only(piece, often):
    assert linear(lambda times: speech.find(piece * times), often, unseen=0.1)
