"""Whole readings: every hedge of a sentence.

A sentence, and beneath it a line for each: its words = what certainty they leave. A sentence without lines has none.
"""

import pytest
from whole import readings

from helpers.german import hedges

READ = """
Da er krank ist, sollte er gehen.
    sollte = planned
Im März soll die Halle öffnen.
    soll = planned
Das wäre schlimm, sollte sie kommen.
    wäre = hypothetical
    sollte = hypothetical
Er sagte, dass die Tür offen sein wird.
    wird = planned
Es wird vermutet, dass er kommt.
    wird vermutet = probable
Wer kommen will, zahlt 12 Euro.
    will = planned
Sollte es regnen, würde das Konzert verschoben.
    Sollte = hypothetical
Der Saal wird verkauft. Das Bauamt wollte dies nicht bestätigen.
    nicht bestätigen = unconfirmed
Wer solle das bezahlen, fragte Lohse.
    solle = planned
Andernfalls wäre ein Tausch.
    wäre = hypothetical
Die Leute, die geflohen sein sollen, kamen wieder.
    sollen = reported
Sie wird die Brücke sperren.
    wird = planned
Bis Mai könnte Mehl knapp werden
    könnte = possible
Sie sagte, Kinder dürften hier nicht baden.
Wenn der Damm bricht, wird das Tal überflutet.
    Wenn = hypothetical
Er hofft, gewählt zu werden statt verlieren zu müssen.
Lohse sagte, es regne. Wenn der Wind dreht, könnte es schneien.
    Wenn = hypothetical
    könnte = possible
Ansonsten wäre ein Tausch.
    wäre = hypothetical
Die Leute hätten das gewusst.
Soll die Brücke gebaut werden?
Die Band Wahrscheinlich spielt.
Die Resolution wird angenommen.
Soll die Brücke gesperrt werden?
Sie beabsichtigt im Mai zu kommen.
    beabsichtigt = planned
Er fragte, ob die Brücke gesperrt würde.
Der Schaden soll sich auf 60 Euro belaufen.
    soll = reported
Es hieß, dass die Wagen verlassen werden müssten.
Sie sagte, dass die Verträge gekündigt werden können.
Die Stadt soll die Brücke sperren, fordert der Verein.
    soll = demand
"""


@pytest.mark.parametrize("text, expected", readings(READ))
def test_a_sentence_is_read_whole(text, expected):
    assert [f"{text[one.start : one.end]} = {one.kind}" for one in hedges.find(text)] == expected
