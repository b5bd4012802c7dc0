"""Just beside a rule of quantities: years, telephone numbers, one beside several, what is left of a whole.

A row is a text and the quantities in it as printed, with the role of those that are no counts.
"""

import pytest

from helpers.german import quantities

YEARS = [
    ("Um 999 entstand die Burg.", ["999"]),
    ("Um 1000 entstand die Burg.", []),
    ("Bis 2100 steigt der Pegel.", []),
    ("Bis 2101 steigt der Pegel.", ["2101"]),
    ("Es waren mehr als 2000.", ["mehr als 2000"]),
    ("Mindestens 1900 sind da.", ["Mindestens 1900"]),
    ("Rund 2000 kamen.", ["Rund 2000"]),
    ("Rund 1980 begann es.", []),
    ("Etwa 1900 begann der Bau.", []),
]
TALK = [  # what somebody speaks of is no limit
    ("Heute spricht sie über 71 Erkrankte.", ["71 Erkrankte"]),
    ("Die Zeitung berichtet über 40 Fälle.", ["40 Fälle"]),
    ("Sie spricht von über 71 Erkrankten.", ["über 71 Erkrankten"]),
    ("Vieles spricht dafür, dass über 71 Menschen kamen.", ["über 71 Menschen"]),
    ("Sie sprach gestern über 40 Minuten.", ["über 40 Minuten"]),
    ("Es kamen über 71 Gäste.", ["über 71 Gäste"]),
    ("Der Weg führt über drei Brücken.", ["drei Brücken"]),
    ("Das Heim erhielt Strom über zwei mobile Aggregate.", ["zwei mobile Aggregate"]),
    ("Das Heim erhielt über zwei Tonnen.", ["über zwei Tonnen"]),
    ("Es kamen über neun Gäste.", ["über neun Gäste"]),
]
COUNTED_OFF = [  # time from a beginning, and the hour
    ("An Tag acht nach dem Brand kamen sie.", []),
    ("Tag 8 nach dem Brand.", []),
    ("Bis Woche drei blieb es kalt.", []),
    ("Sie messen jeden Tag acht Werte.", ["acht Werte (rate)"]),
    ("Pro Tag acht, das ist viel.", ["acht (rate)"]),
    ("Gegen sieben kamen sie.", []),
    ("Gegen sieben Helfer wird ermittelt.", ["sieben Helfer"]),
    ("Um zwölf war Schluss.", []),
    ("Sie wuchs um dreizehn.", ["dreizehn (difference)"]),
]
IDENTIFIERS = [
    ("Rufen Sie 0170 an.", []),
    ("Hinweise nimmt das Amt unter 0621 entgegen.", []),
    ("Es waren 0,5 Prozent.", ["0,5 Prozent (ratio)"]),
    ("Es waren 0 Leute.", ["0 Leute"]),
    ("Rufen Sie 21 34 55 an.", []),
    ("Das Amt, 12345 Hafenau, ist zu.", []),
    ("Es kamen 12345 Gäste.", ["12345 Gäste"]),
    ("Der Rat kam auf 118: 74 Betten sind zu.", ["118", "74 Betten"]),
    ("Das Spiel endete 3 : 1.", []),
]
REJECTED = [  # reports of a number that somebody rejects
    ("Berichte über 200 Gäste wies der Wirt zurück.", ["200 Gäste (denied)"]),
    ("Der Wirt wies Berichte über 200 Gäste zurück.", ["200 Gäste (denied)"]),
    ("Gerüchte über 15 Millionen Euro nannte Kern „erfunden“.", ["15 Millionen Euro (denied)"]),
    ("Spekulationen über 200 Gäste seien „schlicht falsch“.", ["200 Gäste (denied)"]),
    ("Die von dem Wirt ins Spiel gebrachten 200 Gäste entbehren jeder Grundlage.", ["200 Gäste (denied)"]),
    ("Von 200 Gästen, wie manche behaupten, war in keiner Sitzung die Rede.", ["200 Gästen (denied)"]),
    ("Berichte über 200 Gäste bestätigte der Wirt.", ["200 Gäste"]),
    ("Der Wirt wies nach Berichten über 200 Gäste die Kritik zurück.", ["200 Gäste"]),
    ("Von 200 Gästen war in der Sitzung die Rede.", ["200 Gästen"]),
    ("Berichte über den Besuch von 200 Gästen dementierte niemand.", ["200 Gästen"]),
    ("Der Wirt wies Berichte zurück, dass Gäste fehlen, denn 200 Gäste seien da.", ["200 Gäste"]),
    ("Der Wirt wies Berichte zurück, wonach 200 Gäste fehlen.", ["200 Gäste (denied)"]),
]
TWO_TELLERS = [
    ("Während der Rat von 74 Betten sprach, kam der Verein auf 118.", ["74 Betten", "118"]),
    ("Während der Sitzung stieg die Zahl von 74 Betten auf 118.", ["74 Betten (old)", "118 (new)"]),
]
ONE = [
    ("Am Dienstag sei eine weitere Patientin gestorben.", ["eine weitere Patientin (addition)"]),
    ("Es gibt drei Tote. Am Dienstag starb eine weitere Frau.", ["drei Tote", "eine weitere Frau (addition)"]),
    ("Eine weitere Sitzung findet statt.", []),
    ("Ein weiterer Mann kam.", []),
    ("Die Zahl der Todesfälle hat sich um einen auf vier erhöht.", ["einen (difference)", "vier (new)"]),
    ("Von unseren sieben Booten war nur eines leck.", ["sieben Booten", "eines (part)"]),
    ("Er ist nur einer der Helfer.", []),
    ("Vier Menschen starben, darunter ein Polizist.", ["Vier Menschen", "ein Polizist (part)"]),
    ("Vier Menschen starben, davon ein Polizist.", ["Vier Menschen", "ein Polizist (part)"]),
    ("Vier Menschen starben, ein Polizist kam.", ["Vier Menschen"]),
    ("Vier Menschen starben, sagte ein Polizist.", ["Vier Menschen"]),
    ("Ein Toter und drei Verletzte lagen dort.", ["Ein Toter", "drei Verletzte"]),
    ("Ein Mann und drei Kilometer lagen dort.", ["drei Kilometer"]),  # one of them is measured
    ("Ein Kilo und drei Liter kamen an.", ["drei Liter"]),
    ("Zehn Fluggäste und ein Pilot starben.", ["Zehn Fluggäste", "ein Pilot"]),
]
NUMBERED = [  # the number is a name, also where its place is told
    ("Die Linie 7 von Moor zum Markt fuhr nicht.", []),
    ("Die Stadtbahnlinie 6 nach Auen fuhr nicht.", []),
    ("Die Stadtbahn hat 6 Linien nach Auen.", ["6 Linien"]),
    ("In der Halle 4 der Messe brannte es.", []),
    ("Auf dem Gleis 3 nach Auen lag Schnee.", []),
    ("In der Halle 40 Menschen zu finden war schwer.", ["40 Menschen"]),
]


def printed(text):
    return [
        text[one.start : one.end] + (f" ({one.role})" if one.role != "count" else "") for one in quantities.find(text)
    ]


@pytest.mark.parametrize(
    "text, expected", [*YEARS, *TALK, *COUNTED_OFF, *IDENTIFIERS, *REJECTED, *TWO_TELLERS, *ONE, *NUMBERED]
)
def test_quantities_as_printed(text, expected):
    assert printed(text) == expected
