"""Whole readings: every row of the claims table of a text of Wednesday, 3 July 2024, with the story of the harbour.

A text (// begins a paragraph), and beneath it a line for each row: its words = what a number is (value and bound,
thing, measurand and role) or what is done with a statement (act, polarity); certainty; who says so (and which actor);
which days a number is about, and when it was said, where that is not the day of the text.
"""

import re

import pandas as pd
import pytest
from test_claims_measurands import STORY
from whole import readings

from helpers import articles, claims, schema

READ = """
Die Polizei sprach am Montag von neun Verletzten. Einen Tag später nannte sie 14.
    neun Verletzten = asserts; affirms; reported; Die Polizei (police); said 01.07.
    neun Verletzten = 9 point; Verletzten; hurt count; reported; Die Polizei (police); about 01.07.; said 01.07.
    14 = asserts; affirms; reported; Die Polizei (police); said 02.07.
    14 = 14 point; Verletzten; hurt count; reported; Die Polizei (police); about 02.07.; said 02.07.
Am Kai feierten am Montag 900 Menschen, sagte die Polizei.
    Am Kai feierten am Montag 900 Menschen = asserts; affirms; reported; die Polizei (police)
    900 Menschen = 900 point; Menschen; visitors count; reported; die Polizei (police); about 01.07.
Nach Angaben des Vereins kamen rund 1.200 Besucher.
    kamen rund 1.200 Besucher = asserts; affirms; reported; Vereins (club)
    rund 1.200 Besucher = 1200 approx; Besucher; visitors count; reported; Vereins (club)
Am Samstag feierten 900, am Sonntag 1.100 Menschen.
    900 = 900 point; Menschen; visitors count; plain; nobody; about 29.06.
    1.100 Menschen = 1100 point; Menschen; visitors count; plain; nobody; about 30.06.
900 Menschen feierten, am Sonntag um 8 Uhr war es still.
    900 Menschen = 900 point; Menschen; visitors count; plain; nobody
Die Polizei erwartet für Freitag mindestens 3.000 Besucher.
    mindestens 3.000 Besucher = 3000 at_least; Besucher; expected count; planned; Die Polizei (police); about 05.07.
Der Verein teilte am Dienstag mit, dass am Samstag 14 Menschen verletzt worden seien.
    dass am Samstag 14 Menschen verletzt worden seien = asserts; affirms; reported; Der Verein (club); said 02.07.
    14 Menschen = 14 point; Menschen; hurt count; reported; Der Verein (club); about 29.06.; said 02.07.
Bis zu 40 Besucher könnten verletzt worden sein.
    Bis zu 40 Besucher = 40 at_most; Besucher; hurt count; possible; nobody
Es seien nicht 14, sondern neun Menschen verletzt worden, sagte die Polizei.
    Es seien nicht 14, sondern neun Menschen verletzt worden = asserts; affirms; reported; die Polizei (police)
    14 = 14 point; Menschen; hurt denied; reported; die Polizei (police)
    neun Menschen = 9 point; Menschen; hurt count; reported; die Polizei (police)
Die Zahl der Verletzten stieg von neun auf 14.
    neun = 9 point; Verletzten; hurt old; plain; nobody; about no day
    14 = 14 point; Verletzten; hurt new; plain; nobody
Die Zahl der Verletzten stieg um fünf auf 14.
    fünf = 5 point; Verletzten; hurt difference; plain; nobody
    14 = 14 point; Verletzten; hurt new; plain; nobody
Zum Fest kamen 900 Menschen, im Vorjahr waren es 600.
    900 Menschen = 900 point; Menschen; visitors new; plain; nobody
    600 = 600 point; Menschen; visitors old; plain; nobody; about 01.01.23 - 31.12.23
Zwischen 40 und 50 Besucher wurden verletzt.
    Zwischen 40 und 50 Besucher = 40 to 50 range; Besucher; hurt count; plain; nobody
Drei der neun Verletzten kamen ins Krankenhaus.
    Drei = 3 point; Verletzten; count; plain; nobody
    neun Verletzten = 9 point; Verletzten; hurt count; plain; nobody
Angeblich wurden sechs Menschen festgenommen.
    sechs Menschen = 6 point; Menschen; held count; alleged; nobody
Ein Gast sagte, 30 Menschen seien festgenommen worden. Die Polizei bestätigte das nicht.
    Ein Gast sagte, 30 Menschen seien festgenommen worden = asserts; leaves_open; unconfirmed; Die Polizei (police)
    30 Menschen seien festgenommen worden = asserts; affirms; reported; Ein Gast
    30 Menschen = 30 point; Menschen; held count; reported; Ein Gast
Der Pegel lag am Montag um 8 Uhr bei 3,10 Meter.
    3,10 Meter = 3.1 point; Meter; level count; plain; nobody; about 01.07.
Der Schaden beträgt nach Angaben der Polizei 40.000 Euro.
    Der Schaden beträgt nach Angaben der Polizei 40.000 Euro = asserts; affirms; reported; Polizei (police)
    40.000 Euro = 40000 point; Euro; damage count; reported; Polizei (police)
Der Schaden liegt zwischen 40.000 und 50.000 Euro, schätzt der Verein.
    Der Schaden liegt zwischen 40.000 und 50.000 Euro = estimates; affirms; reported; der Verein (club)
    zwischen 40.000 und 50.000 Euro = 40000 to 50000 range; Euro; damage count; reported; der Verein (club)
Hunderte Besucher kamen.
    Hunderte Besucher = vague_scale; Besucher; visitors count; plain; nobody
Niemand wurde verletzt.
    Niemand = 0 point; -; hurt count; plain; nobody
Seit Montag wurden zwölf Menschen festgenommen.
    zwölf Menschen = 12 point; Menschen; held count; plain; nobody; about 01.07. - 03.07.
Bis Freitag sollen 40 Beamte im Einsatz sein.
    40 Beamte = 40 point; Beamte; on_duty count; planned; nobody; about - 05.07.
40 Beamte waren im Einsatz, darunter zehn aus Bonn.
    40 Beamte = 40 point; Beamte; on_duty count; plain; nobody
    zehn = 10 point; Beamte; on_duty part; plain; nobody
Das Fest kostet den Verein je Besucher zwölf Euro.
    zwölf Euro = 12 point; Euro; rate; plain; nobody
900 Besucher am Kai//Am Kai feierten am Samstag 900 Besucher. Die Polizei sprach von 700.
    900 Besucher = 900 point; Besucher; visitors count; plain; nobody; about 29.06.
    900 Besucher = 900 point; Besucher; visitors count; plain; nobody; about 29.06.
    700 = asserts; affirms; reported; Die Polizei (police)
    700 = 700 point; Besucher; visitors count; reported; Die Polizei (police); about 29.06.
Gestern sagte der Verein, am Samstag seien 900 Besucher gekommen.
    am Samstag seien 900 Besucher gekommen = asserts; affirms; reported; der Verein (club); said 02.07.
    900 Besucher = 900 point; Besucher; visitors count; reported; der Verein (club); about 29.06.; said 02.07.
Die Polizei meldete am Sonntag 14 Verletzte. Am Montag korrigierte sie die Zahl auf 16.
    14 Verletzte = asserts; affirms; reported; Die Polizei (police); said 30.06.
    14 Verletzte = 14 point; Verletzte; hurt count; reported; Die Polizei (police); about 30.06.; said 30.06.
    16 = asserts; affirms; reported; Die Polizei (police); said 01.07.
    16 = 16 point; Verletzte; hurt new; reported; Die Polizei (police); about 01.07.; said 01.07.
Um 6 Uhr waren noch 300 Besucher am Kai.
    300 Besucher = 300 point; Besucher; visitors count; plain; nobody
Wenn es regnet, kommen nur 200 Besucher.
    200 Besucher = 200 point; Besucher; visitors count; hypothetical; nobody
Ohne den Regen wären 2.000 Besucher gekommen.
    2.000 Besucher = 2000 point; Besucher; visitors count; hypothetical; nobody
58 Prozent der Besucher kamen aus Bonn.
    58 Prozent = 58 point; Prozent; ratio; plain; nobody
Ute Kolb sagte für die Polizei, 14 Menschen seien verletzt. Später nannte sie 16.
    14 Menschen seien verletzt = asserts; affirms; reported; Ute Kolb
    14 Menschen = 14 point; Menschen; hurt count; reported; Ute Kolb
    16 = asserts; affirms; reported; Ute Kolb
    16 = 16 point; Menschen; hurt count; reported; Ute Kolb
Der Verein sprach von 1.200 Besuchern, die Polizei von 900.
    1.200 Besuchern = asserts; affirms; reported; Der Verein (club)
    1.200 Besuchern = 1200 point; Besuchern; visitors count; reported; Der Verein (club)
    900 = asserts; affirms; reported; die Polizei (police)
    900 = 900 point; Besuchern; visitors count; reported; die Polizei (police)
Die Polizei bestritt am Sonntag, dass 14 Menschen festgenommen wurden.
    dass 14 Menschen festgenommen wurden = denies; denies; reported; Die Polizei (police); said 30.06.
    14 Menschen = 14 point; Menschen; held count; reported; Die Polizei (police); about 30.06.; said 30.06.
Die Polizei wollte die Zahl von 14 Verletzten nicht bestätigen.
    die Zahl von 14 Verletzten = asserts; leaves_open; unconfirmed; Die Polizei (police)
    14 Verletzten = 14 point; Verletzten; hurt count; unconfirmed; Die Polizei (police)
Der Verein kündigte für Samstag 2.000 Besucher an.
    2.000 Besucher = announces; affirms; reported; Der Verein (club)
    2.000 Besucher = 2000 point; Besucher; expected count; planned; Der Verein (club); about 06.07.
Am Samstag brannte es am Kai. Dabei wurden zwei Menschen verletzt.
    zwei Menschen = 2 point; Menschen; hurt count; plain; nobody; about 29.06.
Die Zahl der Verletzten liegt bei 14, am Vortag waren es neun.
    14 = 14 point; Verletzten; hurt new; plain; nobody
    neun = 9 point; Verletzten; hurt old; plain; nobody; about 02.07.
Unter den 14 Verletzten sind drei Kinder.
    14 Verletzten = 14 point; Verletzten; hurt count; plain; nobody
    drei Kinder = 3 point; Kinder; hurt part; plain; nobody
Der Verein zählte 1.200 Besucher; nach Darstellung der Polizei waren es weniger als 900.
    1.200 Besucher = asserts; affirms; reported; Der Verein (club)
    1.200 Besucher = 1200 point; Besucher; visitors count; reported; Der Verein (club)
    waren es weniger als 900 = asserts; affirms; reported; Polizei (police)
    weniger als 900 = 900 less_than; Besucher; visitors count; reported; Polizei (police)
Auf dem Kai feierten mehrere Hundert Menschen.
    mehrere Hundert Menschen = vague_scale; Menschen; visitors count; plain; nobody
Elf Menschen wurden verletzt. Vier von ihnen liegen noch im Krankenhaus.
    Elf Menschen = 11 point; Menschen; hurt count; plain; nobody
    Vier = 4 point; Menschen; hurt part; plain; nobody
Der Pegel fiel binnen eines Tages um 20 Zentimeter.
    20 Zentimeter = 20 point; Zentimeter; level difference; plain; nobody
Bei dem Brand am 3. Mai 2021 wurden 14 Menschen verletzt.
    14 Menschen = 14 point; Menschen; hurt count; plain; nobody; about 03.05.21
Im Mai wurden am Kai 14 Menschen verletzt, im Juni neun.
    14 Menschen = 14 point; Menschen; hurt count; plain; nobody; about 01.05. - 31.05.
    neun = 9 point; Menschen; hurt count; plain; nobody; about 01.06. - 30.06.
Vorgestern hatte der Verein 1.200 Besucher gemeldet.
    1.200 Besucher = asserts; affirms; reported; der Verein (club); said 01.07.
    1.200 Besucher = 1200 point; Besucher; visitors count; reported; der Verein (club); about 01.07.; said 01.07.
Laut Verein kamen 1.200 Besucher, laut Polizei 900.
    kamen 1.200 Besucher = asserts; affirms; reported; Verein (club)
    1.200 Besucher = 1200 point; Besucher; visitors count; reported; Verein (club)
    900 = asserts; affirms; reported; Polizei (police)
    900 = 900 point; Besucher; visitors count; reported; Polizei (police)
"""


def written(row) -> str:
    value = f"{row.low:g} to {row.high:g}" if row.bound == "range" else "" if pd.isna(row.value) else f"{row.value:g}"
    number = [f"{value} {row.bound}".strip(), row.thing or "-", f"{row.measurand} {row.role}".strip()]
    done = number if row.kind == "quantity" else [row.speech_act, row.polarity]
    who = f"{row.speaker_name} ({row.actor})" if row.actor else row.speaker_name or "nobody"
    days = [
        f"{word} {window}"
        for word, first, last in (("about", row.refers_from, row.refers_to), ("said", row.said_from, row.said_to))
        if (window := days_of(first, last)) != TODAY and (word == "said" or row.kind == "quantity")
    ]
    return "; ".join([*done, row.certainty, who, *days])


TODAY = "03.07."


def days_of(first, last) -> str:
    days = ["" if pd.isna(day) else f"{day:%d.%m.%y}".removesuffix("24") for day in (first, last)]
    return " - ".join(dict.fromkeys(days)).strip() or "no day"


def extract(text: str) -> pd.DataFrame:
    return claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-03"}), STORY)


@pytest.mark.parametrize("text, expected", readings(READ))
def test_a_text_is_read_whole(text, expected):
    text = text.replace("//", "\n\n")
    table = extract(text)
    assert [f"{text[row.start : row.end]} = {written(row)}" for row in schema.each(table)] == expected


EXPLAINED = """
Der Verein teilte am Dienstag mit, dass am Samstag rund 14 Menschen verletzt worden seien.
    What is said: “dass am Samstag rund 14 Menschen verletzt worden seien”.
    Said by “Der Verein”; attributed by “teilte … mit”. That speaker is counted with: club.
    The speaker asserts; stance towards the message: affirms.
    Certainty as worded: reported.
    Days it is about: 29 June 2024 (the clause of the number, one it depends on, or words just before it name the day).
    Said: 2 July 2024 (a day stands with the words that attribute it).
    What would change it: a person's correction of any cell, with a reason.
    -
    “14” is the number 14.
    “rund” makes it approximate: one step of 1 either way, 13 to 15.
    What is counted: “Menschen”.
    Said by “Der Verein”; attributed by “teilte … mit”. That speaker is counted with: club.
    Certainty as worded: reported.
    Days it is about: 29 June 2024 (the clause of the number, one it depends on, or words just before it name the day).
    Said: 2 July 2024 (a day stands with the words that attribute it).
    Counted as: hurt, because the clause of the number says where or in what condition.
    The words that decided: “Menschen”, “verletzt”.
    What would change it: without “rund” it would be a bare figure, 13.5 to under 14.5;
    a person's correction of any cell, with a reason.
    -
Angeblich kamen 900 Besucher.
    “900” is the number 900.
    No bound word stands by it. Read as rounded to the last digit printed, it allows 850 to under 950.
    What is counted: “Besucher”.
    It stands in the article's own voice: no statement encloses it, nobody is named.
    Certainty as worded: alleged, because of “Angeblich”.
    Days it is about: 3 July 2024 (the text gives no day, so the day of publication is taken).
    Said: 3 July 2024 (no day is given, so the day of publication is taken).
    Counted as: visitors, because the clause of the number says where or in what condition.
    The words that decided: “Besucher”, “kamen”.
    What would change it: with “bis zu” before it, it would be a ceiling, 0 to 900;
    without “Angeblich” its certainty would be “plain, no source”;
    a source in the text (“laut …”) would give it a speaker; a day in the same clause would date it;
    a person's correction of any cell, with a reason.
    -
Die Zahl der Verletzten stieg auf 14.
    “14” is the number 14.
    No bound word stands by it. Read as rounded to the last digit printed, it allows 13.5 to under 14.5.
    What is counted stands elsewhere in the text: “Verletzten”.
    What it does here: it is the value that was reached.
    It stands in the article's own voice: no statement encloses it, nobody is named.
    Certainty as worded: plain, no source.
    Days it is about: 3 July 2024 (the text gives no day, so the day of publication is taken).
    Said: 3 July 2024 (no day is given, so the day of publication is taken).
    Counted as: hurt, because the clause of the number says where or in what condition.
    The words that decided: “Verletzten”.
    What would change it: with “bis zu” before it, it would be a ceiling, 0 to 14;
    a source in the text (“laut …”) would give it a speaker; a day in the same clause would date it;
    a person's correction of any cell, with a reason.
    -
"""


@pytest.mark.parametrize("text, expected", readings(EXPLAINED))
def test_an_explanation_is_told_whole(text, expected):
    table = extract(text)
    told = [repr(claims.explain(table, id, "en")).splitlines()[1:-1] for id in table["claim_id"]]
    steps = [[re.sub(r"^\d+\. | \(rule: [^)]*\)", "", line) for line in lines] + ["-"] for lines in told]
    assert " ".join(line for lines in steps for line in lines) == " ".join(expected)


def test_of_a_speaker_an_explanation_says_how_often_the_speaker_was_right():
    table = extract("Der Verein teilte mit, dass 14 Menschen verletzt worden seien.")
    said, *others = repr(claims.explain(table, table["claim_id"].iloc[0], "en")).split("3. ")
    assert re.search(r"that_clause, speaker right in \d+ of \d+ cases", said)
    assert not any("speaker right" in step for step in others)
