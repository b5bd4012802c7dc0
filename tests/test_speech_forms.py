"""How speech is marked: verbs and frames, quotation marks, interviews, the writer's own mood. One table a decision.

A row is text, then (voice, message, cue, speaker) of each statement found.
"""

import pytest

from helpers.german import speech
from tests.test_speech import found

FRONTED = [  # what is denied or confirmed stands before the verb, or has a clause of its own
    ("Gerüchte über einen Brand wies die Polizei zurück.",
     [("reported", "Gerüchte über einen Brand", "wies … zurück", "die Polizei")]),
    ("Meldungen über einen Brand bestätigte die Polizei.",
     [("reported", "Meldungen über einen Brand", "bestätigte", "die Polizei")]),
    ("Pläne, das Haus zu verkaufen, dementierte Ina Lohse.",
     [("reported", "Pläne, das Haus zu verkaufen", "dementierte", "Ina Lohse")]),
    ("Ina Lohse dementierte Pläne, das Haus zu verkaufen, und ging.",
     [("reported", "Pläne, das Haus zu verkaufen", "dementierte", "Ina Lohse")]),
    ("Die Polizei wies Gerüchte über einen Brand zurück.",
     [("reported", "Gerüchte über einen Brand", "wies … zurück", "Die Polizei")]),
    ("Auch die Bilanz des Vorstands zieht Ina Lohse in Zweifel.",
     [("reported", "die Bilanz des Vorstands", "zieht … in Zweifel", "Ina Lohse")]),
    ("Das Ergebnis der Wahl zieht die Opposition in Zweifel.",
     [("reported", "Das Ergebnis der Wahl", "zieht … in Zweifel", "die Opposition")]),
    ("Der Wirt hat Fehler eingeräumt und die Vorwürfe zurückgewiesen.",
     [("reported", "Fehler", "hat … eingeräumt", "Der Wirt"),
      ("reported", "die Vorwürfe", "hat … zurückgewiesen", "Der Wirt")]),
    ("Das Gericht hat dem Wirt eine Frist eingeräumt.", []),
    ("Warum es brannte, müsse geprüft werden, sagte Ina Lohse.",
     [("indirect", "Warum es brannte, müsse geprüft werden", "sagte", "Ina Lohse")]),
    ("Nach Hinweisen aus dem Dorf seien zwei Fälle hinzugekommen, sagte Ina Lohse.",
     [("indirect", "Nach Hinweisen aus dem Dorf seien zwei Fälle hinzugekommen", "sagte", "Ina Lohse")]),
    ("Die Initiative „Würde im Alter“ kam am Montag.", []),
    ("Bei 40 Gästen stellte die Polizei Verletzungen fest.",
     [("reported", "40 Gästen", "stellte … fest", "die Polizei")]),
    ("Dass es 40 waren, wie der Verein behauptet, hält Ina Lohse für falsch.",
     [("reported", "Dass es 40 waren, wie der Verein behauptet … für falsch", "hält", "Ina Lohse"),
      ("indirect", "Dass es 40 waren", "wie … behauptet", "der Verein")]),
    ("Dass es 40 waren, wie der Verein behauptet.",
     [("indirect", "Dass es 40 waren", "wie … behauptet", "der Verein")]),
    ("Das erklärt sich dadurch, dass es fror.", []),
    ("Ina Lohse fordert mehr Geld für alle.", [("reported", "mehr Geld für alle", "fordert", "Ina Lohse")]),
    ("Die Gäste kamen – und eine Wirtin sucht nach Antworten", []),
    ("Das Dach hat je nach Lesart 40 oder 60 Löcher.", []),
    ("Die Polizei sucht nach Hinweisen.", []),
    ("Wer sagt, dass Geld fehlt, der lügt.", []),
    ("Wer gewinnt, sagte Ina Lohse, sei offen.",
     [("indirect", "Wer gewinnt … sei offen", "sagte", "Ina Lohse")]),
    ("40 Gäste wurden laut Polizei von zwei Booten gerettet.",
     [("indirect", "40 Gäste wurden … von zwei Booten gerettet", "laut", "Polizei")]),
    ("Das Amt hält davon wenig; es fehle Geld, hieß es.",
     [("indirect", "es fehle Geld", "hieß es", "Das Amt")]),
    ("Ina Lohse erklärte sich damit, dass es fror.", []),
    ("Ina Lohse erklärte, dass es fror.", [("indirect", "dass es fror", "erklärte", "Ina Lohse")]),
    ("Die Opposition zieht das Ergebnis der Wahl in Zweifel.",
     [("reported", "das Ergebnis der Wahl", "zieht … in Zweifel", "Die Opposition")]),
    ("Die Rechnung des Wirts nannte die Gewerkschaft falsch.",
     [("reported", "Die Rechnung des Wirts", "nannte", "die Gewerkschaft")]),
]  # fmt: skip
JUDGED = [  # what is called, held or ranked as something: object and predicate
    ("Der Wirt bezeichnete die Pläne der Stadt als „Unsinn“.",
     [("mixed", "die Pläne der Stadt als „Unsinn“", "bezeichnete", "Der Wirt")]),
    ("Als „Unsinn“ bezeichnete der Wirt die Pläne der Stadt.",
     [("mixed", "Als „Unsinn“ … die Pläne der Stadt", "bezeichnete", "der Wirt")]),
    ("Die Pläne bezeichnete der Wirt als gescheitert.",
     [("reported", "Die Pläne … als gescheitert", "bezeichnete", "der Wirt")]),
    ("Der Wirt hat ihn als Lügner bezeichnet.", [("reported", "ihn als Lügner", "hat … bezeichnet", "Der Wirt")]),
    ("Die Partei hält den Plan für falsch.", [("reported", "den Plan für falsch", "hält", "Die Partei")]),
    ("Lohse nannte den Plan einen „schweren Fehler“.",
     [("mixed", "den Plan einen „schweren Fehler“", "nannte", "Lohse")]),
    ("Der Wirt bezeichnete die Stadt in einem Brief als „faulen Haufen“.",
     [("mixed", "die Stadt … als „faulen Haufen“", "bezeichnete", "Der Wirt")]),
    ("Die Stadt kritisierte den Bau als überflüssig.",
     [("reported", "den Bau als überflüssig", "kritisierte", "Die Stadt")]),
    ("Der Wirt machte die Stadt für den Schaden verantwortlich.",
     [("reported", "die Stadt für den Schaden", "machte … verantwortlich", "Der Wirt")]),
    ("Für den Schaden hat der Wirt die Stadt verantwortlich gemacht.",
     [("reported", "Für den Schaden … die Stadt", "hat … verantwortlich gemacht", "der Wirt")]),
    ("Das Fest wurde von den Wirten als voller Erfolg gewertet.",
     [("reported", "als voller Erfolg", "wurde … gewertet", "den Wirten")]),
    ("Der Wirt betrachtet den Plan als Fehler.", [("reported", "den Plan als Fehler", "betrachtet", "Der Wirt")]),
    ("Die Stadt sieht in dem Plan einen Fehler.", [("reported", "in dem Plan einen Fehler", "sieht", "Die Stadt")]),
    ("Der Wirt sieht darin einen Fehler.", [("reported", "darin einen Fehler", "sieht", "Der Wirt")]),
    ("Die Partei hält den Plan, der viel kostet, für falsch.",
     [("reported", "den Plan … für falsch", "hält", "Die Partei")]),
    ("Für Anna Lohse ist der Plan „ein großer Fehler“.",
     [("mixed", "ist der Plan „ein großer Fehler“", "Für", "Anna Lohse")]),
    ("Für Anna Lohse ist der Tag vorbei.", []),
    ("Für das Fest ist der Platz „Am großen Tor“ gesperrt.", []),
    ("Der Wirt sieht in der Nacht gut.", []),
    ("Der Sturm wird für den Schaden verantwortlich gemacht.", []),
    ("Die Leute, die den Wirt für den Schaden verantwortlich machten, blieben fort.", []),
    ("Man hält den Plan für falsch.", []),
    ("Die Leute, die den Plan für falsch halten, blieben fort.", []),
    ("Der Wirt bezeichnet sich als Bauer.", []),
    ("Er wurde als Lügner bezeichnet.", []),
    ("Der Wirt hält die Tür offen.", []),
]  # fmt: skip
PHRASES = [  # a noun phrase is what is said
    ("Die Stadt kündigte weitere Kontrollen an.",
     [("reported", "weitere Kontrollen", "kündigte … an", "Die Stadt")]),
    ("Lohse sprach sich für den Bau der Brücke aus.",
     [("reported", "den Bau der Brücke", "sprach sich … aus", "Lohse")]),
    ("Als Beispiel nannte Lohse den Bau der Brücke.", [("reported", "den Bau der Brücke", "nannte", "Lohse")]),
    ("Als Grund wurde der starke Frost genannt.", [("reported", "der starke Frost", "wurde … genannt", "")]),
    ("Bemängelt wird der Zustand der Brücke.", [("reported", "der Zustand der Brücke", "Bemängelt wird", "")]),
    ("Der Platz wurde nach Lohse genannt.", []),
    ("Lohse sprach sich mit dem Wirt ab.", []),
]  # fmt: skip
AUXILIARIES = [
    ("„Das war knapp“, hatte Lohse im Mai gesagt.", [("direct", "„Das war knapp“", "hatte … gesagt", "Lohse")]),
    ("„Das war knapp“, soll Lohse gesagt haben.", [("direct", "„Das war knapp“", "soll … gesagt haben", "Lohse")]),
    ("„Das war knapp“, habe Lohse erklärt.", [("direct", "„Das war knapp“", "habe … erklärt", "Lohse")]),
    ("Das sei knapp gewesen, hatte Lohse erklärt.",
     [("indirect", "Das sei knapp gewesen", "hatte … erklärt", "Lohse")]),
    ("Das „Neue Haus“, hatte Lohse gebaut.", []),
]  # fmt: skip
POINTING_BACK = [  # "das" stands for the sentence before
    ("Der Damm ist gebrochen. Das bestätigte Ortsvorsteherin Ida Lohse am Montag.",
     [("indirect", "Der Damm ist gebrochen … Das", "bestätigte", "Ortsvorsteherin Ida Lohse")]),
    ("Der Damm ist gebrochen. Das bestätigte Treffen fand nie statt.", []),
]  # fmt: skip
CUES = [
    ("„Das ist ein Erfolg“, freute sich Lohse.", [("direct", "„Das ist ein Erfolg“", "freute sich", "Lohse")]),
    ("Die Trainerin zeigte sich enttäuscht: „Das war zu wenig.“",
     [("direct", "„Das war zu wenig.“", "zeigte sich enttäuscht", "Die Trainerin")]),
    ("Lohse gab sich sicher, dass die Brücke halte.", [("indirect", "dass die Brücke halte", "gab sich", "Lohse")]),
    ("Lohse ließ ausrichten, er habe keine Zeit.", [("indirect", "er habe keine Zeit", "ließ ausrichten", "Lohse")]),
    ("„Das geht so nicht“, legte Lohse nach.", [("direct", "„Das geht so nicht“", "legte … nach", "Lohse")]),
    ("„Kein Kommentar dazu“, winkte Lohse ab.", [("direct", "„Kein Kommentar dazu“", "winkte … ab", "Lohse")]),
    ("Lohse gab zu bedenken, dass Geld fehle.", [("indirect", "dass Geld fehle", "gab … bedenken", "Lohse")]),
    ("„Wann kommt der Bus?“, wollte Lohse wissen.",
     [("direct", "„Wann kommt der Bus?“", "wollte … wissen", "Lohse")]),
    ("Lohse wörtlich: „Wir bleiben hier.“", [("direct", "„Wir bleiben hier.“", ":", "Lohse")]),
    ("Wer soll das bezahlen?, fragte Lohse.", [("indirect", "Wer soll das bezahlen?", "fragte", "Lohse")]),
    ("Lohse sagte, die Tür sei zu.", [("indirect", "die Tür sei zu", "sagte", "Lohse")]),
    ("Lohse sagte die Hilfe, die nötig ist, zu.", []),
    ("Es hieß, dass Geld fehle.", [("indirect", "dass Geld fehle", "Es hieß", "")]),
    ("Sie werden „kleine schlaue Füchse“ genannt.", []),
    ("Der Ort: „Ja, das ist es wohl“, so Lohse.", [("direct", "„Ja, das ist es wohl“", "so", "Lohse")]),
    ("Lohse versteht nicht: Der Bus komme zu spät.", [("indirect", "Der Bus komme zu spät", "", "Lohse")]),
    ("Lohse sagte, alle seien wohlauf.", [("indirect", "alle seien wohlauf", "sagte", "Lohse")]),
    ("Lohse ist überzeugt, dass die Brücke hält.", [("indirect", "dass die Brücke hält", "ist überzeugt", "Lohse")]),
    ("Lohse war sich sicher, dass Geld fehlt.", [("indirect", "dass Geld fehlt", "war … sicher", "Lohse")]),
    ("Wer solle das bezahlen, fragte Lohse.", [("indirect", "Wer solle das bezahlen", "fragte", "Lohse")]),
    ("Sicher ist, dass die Brücke hält.", []),
    ("Es ist sicher, dass die Brücke hält.", []),
    ("Wer zuletzt kam, fragte Lohse nicht.", []),
    ("Lohse gab sich Mühe.", []),
    ("Der Stein ließ sich nicht bewegen.", []),
    ("Das Bild zeigt sich dem Gast: ein Haus.", []),
]  # fmt: skip
MARKS = [
    "„Wir gehen jetzt“", '"Wir gehen jetzt"', "»Wir gehen jetzt«", "«Wir gehen jetzt»", "« Wir gehen jetzt »",
    "“Wir gehen jetzt”", ",,Wir gehen jetzt''", "''Wir gehen jetzt''", "<<Wir gehen jetzt>>", ">>Wir gehen jetzt<<",
    "'Wir gehen jetzt'", "‚Wir gehen jetzt‘", '„Wir finden das "gut" und gehen“', "„Wir gehen\njetzt“",
]  # fmt: skip
TITLES = [  # a headline that is nothing but a quotation
    ("„Wir gehen morgen fort“\n\nEs regnete.\n\n„Ja, wir gehen morgen alle fort“, sagte Ina Lohse.",
     [("direct", "„Wir gehen morgen fort“", "", "Ina Lohse"),
      ("direct", "„Ja, wir gehen morgen alle fort“", "sagte", "Ina Lohse")]),
    ("„Wir gehen morgen fort“\n\nEs regnete.\n\n„Es fehlt Geld“, sagte Ina Lohse.",
     [("direct", "„Es fehlt Geld“", "sagte", "Ina Lohse")]),
    ("„Das reicht nicht“\n\nHerr Kern, wer fehlt?\n\nEs fehlen 40.\n\nSeit wann?\n\nSeit Mai.",
     [("direct", "„Das reicht nicht“", "", "Kern"), ("direct", "Es fehlen 40.", "", "Kern"),
      ("direct", "Seit Mai.", "", "Kern")]),
]  # fmt: skip
LISTS = [  # a list that a verb of saying and a colon open
    ("Der Verein fordert von der Stadt:\n\n- 40 Bänke,\n- mehr Ruhe im Park.\n\nEs regnete.",
     [("reported", "40 Bänke", "fordert", "Der Verein"), ("reported", "mehr Ruhe im Park", "fordert", "Der Verein")]),
    ("Der Verein fordert:\n1. 40 Bänke\n2. Ruhe",
     [("reported", "40 Bänke", "fordert", "Der Verein"), ("reported", "Ruhe", "fordert", "Der Verein")]),
    ("Mitzubringen sind:\n- 40 Bänke,\n- mehr Ruhe.", []),
    ("Der Verein baut:\n- 40 Bänke,\n- mehr Ruhe.", []),
]  # fmt: skip
RUNNING = [  # the last statement: a quotation that each paragraph opens anew, an interview, the writer
    ("Lohse sagte: „Wir bleiben.\n\n„Niemand geht fort.\n\n„Wir kommen alle wieder.“",
     [("direct", "„Wir bleiben.", "sagte", "Lohse"), ("direct", "„Niemand geht fort.", "", "Lohse"),
      ("direct", "„Wir kommen alle wieder.“", "", "Lohse")]),
    ("Frage: Wann kommt der Bus?\nAntwort: Er kommt im Mai.",
     [("direct", "Wann kommt der Bus?", ":", ""), ("direct", "Er kommt im Mai.", ":", "")]),
    ("NORDFUNK: Wann kommt der Bus?\nIna Lohse: Er kommt im Mai. Sicher.\n\nDer Regen fiel.",
     [("direct", "Wann kommt der Bus?", ":", "NORDFUNK"), ("direct", "Er kommt im Mai. Sicher.", ":", "Ina Lohse")]),
    ("Herr Kern, wann kommt der Bus?\n\nKern: Er kommt im Mai. Sicher.\n\nDie Gäste warten.\n\nKern: Das weiß ich.",
     [("direct", "Er kommt im Mai. Sicher.", ":", "Kern"), ("direct", "Das weiß ich.", ":", "Kern")]),
    # nobody is named but once: a remark between two answers asks, too, and behind the last answer the paper speaks
    ("Frau Lind, wer hat recht?\n\nWir zählten 40 Boote.\n\nDer Verein sieht das anders.\n\nDas mag sein.\n\n"
     "Und die Busse?\n\nDavon kamen 20.\n\nZur Person: Ina Lind ist 40.\n\nDer Verein zählte 60 Boote.",
     [("direct", "Wir zählten 40 Boote.", "", "Lind"), ("direct", "Das mag sein.", "", "Lind"),
      ("direct", "Davon kamen 20.", "", "Lind"), ("reported", "60 Boote", "zählte", "Der Verein")]),
    # only the first answer says who it is
    ("Frau Lind, wer hat recht?\n\nIna Lind: Wir alle.\n\nUnd die Busse?\n\nDavon kamen 20.",
     [("direct", "Wir alle.", "", "Lind"), ("direct", "Davon kamen 20.", "", "Lind")]),
    # most turns are remarks, but below stands who asked
    ("Frau Lind, wer hat recht?\n\nWir alle.\n\nDer Verein klagt.\n\nMag sein.\n\nDie Stadt zahlt.\n\nWenig.\n\n"
     "Es regnet.\n\nJa.\n\nDer Bus fehlt.\n\nNein.\n\nUnd nun?\n\nRuhe.\n\nDas Gespräch führte Ole Roth.",
     [("direct", "Wir alle.", "", "Lind"), ("direct", "Mag sein.", "", "Lind"), ("direct", "Wenig.", "", "Lind"),
      ("direct", "Ja.", "", "Lind"), ("direct", "Nein.", "", "Lind"), ("direct", "Ruhe.", "", "Lind")]),
    ("Frau Lind, wer hat recht?\n\nWir alle.\n\nDer Verein klagt.\n\nMag sein.\n\nDie Stadt zahlt.\n\nWenig.\n\n"
     "Es regnet.\n\nJa.\n\nDer Bus fehlt.\n\nNein.\n\nUnd nun?\n\nRuhe.", []),
    ("Wie viele kommen?\n\nLind: Vier.\n\nUnd morgen?\n\nLind: Es seien neun, hieß es. Aber wir wären froh über zehn."
     "\n\nDer Regen fiel.",
     [("direct", "Vier.", ":", "Lind"),
      ("direct", "Es seien neun, hieß es. Aber wir wären froh über zehn.", ":", "Lind"),
      ("indirect", "Es seien neun", "hieß es", "")]),
    ("Wer hat recht?\n\nLind: Ich.\n\nKern: Ich allein.\n\nUnd wann kommt er?\n\nLind: Im Mai.\n\nKern: Nie.",
     [("direct", "Ich.", ":", "Lind"), ("direct", "Ich allein.", ":", "Kern"), ("direct", "Im Mai.", ":", "Lind"),
      ("direct", "Nie.", ":", "Kern")]),
    ("Wann kommt er?\nIna Lind: Im Mai.\n\nSie klagen.\nLind: Ja.\n\nUnd dann?\nLind: Nie.",
     [("direct", "Im Mai.", ":", "Ina Lind"), ("direct", "Ja.", ":", "Lind"), ("direct", "Nie.", ":", "Lind")]),
    ("Wann kommt er?\nLind: Im Mai.\nUnd dann?\nLind: Nie.",
     [("direct", "Im Mai.", ":", "Lind"), ("direct", "Nie.", ":", "Lind")]),
    ("Es regnet.\nLind: Im Mai.\n\nDie Gäste warten.\nLind: Nie.", []),
    ("Wie wird es?\n\nMontag: Regen.\n\nUnd dann?\n\nMontag: Sonne.", []),
    ("Wer zahlt?\n\nAntwort: Die Stadt.\n\nUnd wann?\n\nAntwort: Im Mai.", []),
    ("Wann kommt der Bus?\n\nKern: Er kommt im Mai.\n\nDer Regen fiel.", []),
    ("Der Regen fiel.\n\nKern: Er kommt im Mai.\n\nDie Gäste warten.\n\nKern: Das weiß ich.", []),
    ("Wann kommt der Bus?\n\nOrt: Bonn\n\nUnd die Bahn?\n\nOrt: Halle", []),
    ("Wann kommt der Bus?\n\n14.00 Uhr: Er kommt.\n\nUnd die Bahn?\n\n15.00 Uhr: Sie kommt.", []),
    ("Ort: Bonn, Halle\nZeit: am Abend", []),
    ("Ort: Bonn\n\nEs regnet. Warum?\n\nZeit: am Abend", []),
    ("Lohse sagte, es regne. Das wisse jeder.",
     [("indirect", "es regne", "sagte", "Lohse"), ("indirect", "Das wisse jeder.", "", "Lohse")]),
    ("Lohse sagte, es regne. Das wäre ein Grund zu bleiben.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Denkbar wäre auch Schnee.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Mit Schnee wäre der Tag besser geworden.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Dafür hätte der Wind drehen müssen.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Damals wäre ein Dach nötig gewesen.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Wenn der Wind dreht, könnte es schneien.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Lohse sagte, es regne. Sicherer wäre die Bahn.", [("indirect", "es regne", "sagte", "Lohse")]),
    ("Wir bedauern, dass ein Bild fehlte.", []),
    ("Lohse sagte, es regne. Die Leute hätten das gewusst.",
     [("indirect", "es regne", "sagte", "Lohse"), ("indirect", "Die Leute hätten das gewusst.", "", "Lohse")]),
    ("Lohse sagte, es regne. Dafür habe der Wind drehen müssen.",
     [("indirect", "es regne", "sagte", "Lohse"), ("indirect", "Dafür habe der Wind drehen müssen.", "", "Lohse")]),
]  # fmt: skip

GOES_ON = [  # the last statement: a report in Konjunktiv belongs to whom the sentence before names
    ("Die Senatorin Ina Brandt lobte den Bau. Er sei schön geworden.",
     ("indirect", "Er sei schön geworden.", "", "Die Senatorin Ina Brandt")),
    ("Brandt sagte, es regne. Das Ministerium kritisierte den Bau. Er sei zu teuer.",
     ("indirect", "Er sei zu teuer.", "", "Das Ministerium")),
    ("Brandt sagte, es regne. Der Bau wurde vom Wirt Jan Lohse kritisiert. Er sei zu teuer.",
     ("indirect", "Er sei zu teuer.", "", "Wirt Jan Lohse")),
    ("Brandt sagte, es regne. Die Halle steht am See. Sie sei teuer gewesen.",
     ("indirect", "Sie sei teuer gewesen.", "", "Brandt")),
    ("Die Halle steht am See. Sie sei teuer gewesen.", ("indirect", "Sie sei teuer gewesen.", "", "")),
    ("Besorgt äußerte sich Brandt über den Bau. Er sei zu teuer.", ("indirect", "Er sei zu teuer.", "", "Brandt")),
    ("Brandt sagte, es regne. Das Amt gehe davon aus, dass es schneie.",
     ("indirect", "dass es schneie", "gehe davon aus", "Das Amt")),
    ("Brandt sagte, es regne. Läuft der Tag gut, komme der Bus.",
     ("indirect", "Läuft der Tag gut, komme der Bus.", "", "Brandt")),
    ("Der Wert basiere auf Daten.", ("indirect", "Der Wert basiere auf Daten.", "", "")),
    ("Der Täter soll geflohen sein.", ("free", "Der Täter soll geflohen sein.", "", "")),
    ("Er soll dem Wirt aufgelauert haben, als es regnete.",
     ("free", "Er soll dem Wirt aufgelauert haben, als es regnete.", "", "")),
    ("Laut Polizei gab es einen Brand. Zwei Menschen sollen verletzt worden sein.",
     ("free", "Zwei Menschen sollen verletzt worden sein.", "", "Polizei")),
]  # fmt: skip
NARRATED = [
    "Im Jahr 2030 soll die Halle fertiggestellt sein.",
    "Der Bau soll im Mai beginnen.",
    "Die Leute, die geflohen sein sollen, kamen wieder.",
    "Die Halle, die am See stehe, kam ins Gerede.",
    "Weitere Bauten, die teuer seien, kamen dazu.",
]


@pytest.mark.parametrize("text, last", GOES_ON)
def test_a_report_goes_on(text, last):
    assert found(text)[-1] == last


@pytest.mark.parametrize("text", NARRATED)
def test_what_the_narrator_tells_is_no_statement(text):
    assert found(text) == []


def test_who_is_quoted_in_a_report_stands_in_the_report():
    text = "Brandt sagte, es regne. Das Amt gehe davon aus, dass es schneie."
    assert found(text)[1] == ("indirect", "Das Amt gehe davon aus, dass es schneie.", "", "Brandt")


@pytest.mark.parametrize(
    "text, expected", [*FRONTED, *JUDGED, *PHRASES, *AUXILIARIES, *POINTING_BACK, *CUES, *RUNNING, *LISTS, *TITLES]
)
def test_statements(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("quote", MARKS)
def test_marks_open_and_close_a_quotation(quote):
    assert found(f"{quote}, sagte Lohse.") == [("direct", quote, "sagte", "Lohse")]


@pytest.mark.parametrize(
    "text", ["Hans' Haus und Klaus' Hof sind alt.", "Er misst 5'10 und sie 6'2.", "Das geht's nicht, sagt's."]
)
def test_an_apostrophe_quotes_nothing(text):
    assert all(one.voice != "direct" for one in speech.find(text))


def test_soft_hyphens_are_read_through():
    text = "Die Minis\u00adterin er\u00adklärte, die Brü\u00adcke wer\u00adde ge\u00adbaut."
    assert [row[1:] for row in found(text)] == [
        ("die Brü\u00adcke wer\u00adde ge\u00adbaut", "er\u00adklärte", "Die Minis\u00adterin")
    ]
