"""Whole readings: every expression of time in a sentence of 15 May 2024, a Wednesday.

A sentence, and beneath it a line for each: its words = first day, last day, kind and grain. A sentence without lines
has none.
"""

from datetime import date

import pytest
from whole import readings

from helpers.german import dates

READ = """
Im März steht die Wahl an.
    März = 2025-03-01 2025-03-31 point month
Im Sommer kam Ella Sommer.
    Sommer = 2023-06-01 2023-08-31 point season
Am 9. Oktober kam er. 2021 ging er.
    9. Oktober = 2023-10-09 2023-10-09 point day
    2021 = 2021-01-01 2021-12-31 point year
Am Dienstag in zwei Wochen beginnt es.
    Dienstag in zwei Wochen = 2024-06-04 2024-06-04 point day
In drei Stunden wird gewählt.
    drei Stunden = 2024-05-15 2024-05-15 point hour
Sie werden am Montag gewählt.
    Montag = 2024-05-20 2024-05-20 point day
Von 1983 bis 1990 war er da.
    1983 = 1983-01-01 1983-12-31 range year
    1990 = 1990-01-01 1990-12-31 range year
Vor einigen Monaten kam er.
    einigen Monaten = 2023-08-01 2024-03-31 vague month
Stand: 12.03.2024, 10:12 Uhr
    12.03.2024 = 2024-03-12 2024-03-12 point day
    10:12 Uhr = None None time hour
In den letzten drei Jahren war es so.
    den letzten drei Jahren = 2021-05-15 2024-05-15 range year
Er sagte, dass die Halle im März öffnen werde.
    März = 2025-03-01 2025-03-31 point month
Von 1998 bis 2005 Kanzler, dann Rentner.
    1998 = 1998-01-01 1998-12-31 range year
    2005 = 2005-01-01 2005-12-31 range year
In den nächsten Tagen kommt er.
    den nächsten Tagen = 2024-05-16 2024-05-22 vague day
In einem Jahr steht die Wahl an.
    einem Jahr = 2025-01-01 2025-12-31 point year
Die für das erste Quartal vereinbarte Lieferung kam nicht.
    das erste Quartal = 2024-01-01 2024-03-31 point quarter
Vor 30 Stunden fiel ein Schuss.
    30 Stunden = 2024-05-13 2024-05-14 point hour
Am 8. Mai um 8.30 Uhr spielte der F-16-Pilot 3:2 auf Platz 8.
    8. Mai = 2024-05-08 2024-05-08 point day
    8.30 Uhr = None None time hour
Am Freitag ist ein Bus, wie es heißt, gegen einen Baum gefahren.
    Freitag = 2024-05-10 2024-05-10 point day
Laut RKI sind das 1.200 Neuinfektionen mehr als vor einer Woche.
    einer Woche = 2024-05-07 2024-05-09 point day
Am Wochenende kamen 300 Gäste. Allein in der Küche arbeiten 20 Köche.
    Wochenende = 2024-05-11 2024-05-12 point week
Der zweiundzwanzigste Tag.
    Der zweiundzwanzigste Tag = None None duration day
Am Freitag kommt der Minister, der gestern schwieg.
    Freitag = 2024-05-17 2024-05-17 point day
    gestern = 2024-05-14 2024-05-14 point day
Die 1990er Jahre waren kurz.
    Die 1990er Jahre = 1990-01-01 1999-12-31 point decade
Der Rat sprach von 1200 Gästen, der Verein von 1900.
Das war am 3. Mai 2021. Ab dem vierten Quartal 2021 wird geliefert.
    3. Mai 2021 = 2021-05-03 2021-05-03 point day
    dem vierten Quartal 2021 = 2021-10-01 2021-12-31 open quarter
Der Rat beraumt für Mai ein Treffen an.
    Mai = 2024-05-01 2024-05-31 point month
Der Verlust liegt bei 1,4 nach 1,9 Millionen im Vorjahr.
    Vorjahr = 2023-01-01 2023-12-31 point year
Beim Fest am Hafen feierten am Wochenende viele Gäste, die Polizei sprach von einem ruhigen Abend.
    Wochenende = 2024-05-11 2024-05-12 point week
Die Straße ist … seit gestern gesperrt
    gestern = 2024-05-14 2024-05-14 open day
Im 20. Jahrhundert war es so.
    20. Jahrhundert = 1900-01-01 1999-12-31 point decade
Zum Fest sind 900 Menschen gekommen, im Vorjahr waren es 600.
    Vorjahr = 2023-01-01 2023-12-31 point year
Im Dezember seien Helfer eingetroffen, hieß es.
    Dezember = 2023-12-01 2023-12-31 point month
Er peilt für Mai einen Start an.
    Mai = 2024-05-01 2024-05-31 point month
Es hieß, am Freitag falle die Entscheidung.
    Freitag = 2024-05-17 2024-05-17 point day
Wegen des Abkommens von 1961 Zahlungen zu leisten, wäre teuer.
    1961 = 1961-01-01 1961-12-31 open year
Die Brücke soll nächstes Jahr gebaut werden.
    nächstes Jahr = 2025-01-01 2025-12-31 point year
Er hat im Dezember angekündigt, dass er geht.
    Dezember = 2023-12-01 2023-12-31 point month
Der Verein sprach von 2000.
Vor einer Woche hatte das RKI binnen eines Tages 11.111 Neuinfektionen und 104 neue Todesfälle verzeichnet.
    einer Woche = 2024-05-07 2024-05-09 point day
    eines Tages = None None duration day
Wie die Polizei am Dienstag mitteilte, kamen fünfzig Menschen.
    Dienstag = 2024-05-14 2024-05-14 point day
Er versprach, die Halle im März zu öffnen.
    März = 2025-03-01 2025-03-31 point month
Am Montag kam sie. Einen Tag zuvor war Ruhe.
    Montag = 2024-05-13 2024-05-13 point day
    Einen Tag zuvor = 2024-05-12 2024-05-12 point day
Der Verband rechnet für das laufende Jahr mit 1,4 Millionen Neuwagen.
    das laufende Jahr = 2024-01-01 2024-12-31 point year
Das RKI meldete eine Inzidenz von 83,7 (Vortag: 82,9).
    Vortag = 2024-05-14 2024-05-14 point day
Das schrieb der „Freitag“.
Der Unfall geschah nachts.
    nachts = None None set day
Nach zwei Stunden ging er.
    zwei Stunden = None None duration hour
Paula März gewann den Lauf.
Der Chor kam vom 3. Oktober an.
    3. Oktober = 2023-10-03 2023-10-03 point day
Er kam. Zuvor hatte er gezögert.
    Zuvor = None 2024-05-15 open day
Das kostet von 1450 bis 1850 Mark.
Innerhalb der nächsten Tage kommt er.
    der nächsten Tage = 2024-05-16 2024-05-22 vague day
Am Montag hat das Amt seine Schätzung nach oben gesetzt. Zuvor waren es 40 Fälle, nun sind es 60.
    Montag = 2024-05-13 2024-05-13 point day
    Zuvor = None 2024-05-13 open day
Fünf Boote seien leck, räumte das Amt ein; am Montag vor einer Woche hatte die Stadt drei Boote genannt.
    Montag vor einer Woche = 2024-05-06 2024-05-06 point day
Seit Dezember wird gebaut.
    Dezember = 2023-12-01 2023-12-31 open month
Viertel nach acht ging er.
    Viertel nach acht = None None time hour
Der Rat vertagt das auf Mai.
    Mai = 2024-05-01 2024-05-31 point month
Die Strafe dauert drei Tage.
    drei Tage = None None duration day
Die Zahl kletterte auf 1980.
Es kamen 4000 Gäste, davon 1950 aus Bonn und 1990 im Bus.
Es kamen 4000 Gäste, davon 2019 nur wenige.
    2019 = 2019-01-01 2019-12-31 point year
Sie buchte für Mai ein Haus.
    Mai = 2024-05-01 2024-05-31 point month
Sie verspricht für Mai mehr.
    Mai = 2024-05-01 2024-05-31 point month
Radio Donnerstag meldete das.
Am Abend feierten 700 Menschen.
    Abend = None None time hour
Die Sieben-Tage-Inzidenz stieg.
    Sieben-Tage = None None duration day
In der 77. Minute fiel das Tor.
Bis Mai könnte Mehl knapp werden
    Mai = 2024-05-01 2024-05-31 open month
Die Zahl ist auf 2000 gestiegen.
Am 17. Juni kam er in die Straße.
    17. Juni = 2024-06-17 2024-06-17 point day
Sie soll künftig 40 Betten haben.
    künftig = 2024-05-15 None open day
Die Trainerin Ella Sommer schwieg.
Sie beabsichtigt im Mai zu kommen.
    Mai = 2024-05-01 2024-05-31 point month
Das Fest wurde auf März verschoben.
    März = 2025-03-01 2025-03-31 point month
Anna Müller sagte: „Ich gehe jetzt.“
    jetzt = 2024-05-15 2024-05-15 open day
Er wohnt in der Straße des 17. Juni.
Zwischen 1500 und 2000 Menschen kamen.
Man werde bauen, so der Rat am Freitag.
    Freitag = 2024-05-10 2024-05-10 point day
Zwölf der derzeit 20 Kutter liegen fest.
    derzeit = 2024-05-15 2024-05-15 open day
Die Zahl der Höfe fiel von 2040 auf 1980.
Die Zahl ist von 1870 auf 2040 gewachsen.
Die für August geplante Eröffnung fiel aus.
    August = 2023-08-01 2023-08-31 point month
Die im März anstehende Wahl wurde verboten.
    März = 2025-03-01 2025-03-31 point month
Ein 34 Jahre alter Besucher wurde verletzt.
Im März sank der Pegel, und er sinkt weiter.
    März = 2024-03-01 2024-03-31 point month
Sie trafen sich auf dem Platz des 18. Oktober.
Die Trainerin Paula März gewann. Danach lachte März.
Eine fünfköpfige Familie kam zu einer zweistündigen Feier.
    zweistündigen = None None duration hour
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    Montag = 2024-05-13 2024-05-13 point day
    Dienstag = 2024-05-14 2024-05-14 point day
    Mittwoch = 2024-05-15 2024-05-15 point day
    Donnerstag = 2024-05-09 2024-05-09 point day
    Freitag = 2024-05-10 2024-05-10 point day
    Samstag = 2024-05-11 2024-05-11 point day
    Sonntag = 2024-05-12 2024-05-12 point day
Jan Lohse kam im Mai. Der 61 Jahre alte Mann sagte, es regne.
    Mai = 2024-05-01 2024-05-31 point month
Der Damm ist gebrochen. Das bestätigte Ortsvorsteherin Ida Lohse am Montag.
    Montag = 2024-05-13 2024-05-13 point day
Zwischen dem 18. Juli und dem 17. August soll er drei Läden ausgeraubt haben.
    18. Juli = 2023-07-18 2023-07-18 range day
    17. August = 2023-08-17 2023-08-17 range day
Am Samstag soll ein Bus verunglückt sein.
    Samstag = 2024-05-11 2024-05-11 point day
Am Samstag soll ein Bus verunglücken.
    Samstag = 2024-05-18 2024-05-18 point day
Am Samstag habe er Geld genommen, sagte der Wirt.
    Samstag = 2024-05-11 2024-05-11 point day
Am Samstag werde er Geld nehmen, sagte der Wirt.
    Samstag = 2024-05-18 2024-05-18 point day
Die für Samstag geplante Feier fällt aus.
    Samstag = 2024-05-18 2024-05-18 point day
Die am Samstag gefeierte Hochzeit war schön.
    Samstag = 2024-05-11 2024-05-11 point day
Die am Samstag beginnende Messe ist ausverkauft.
    Samstag = 2024-05-18 2024-05-18 point day
Am zweiten Samstag im Juni wird gefeiert.
    zweiten Samstag = 2024-06-08 2024-06-08 point day
    Juni = 2024-06-01 2024-06-30 point month
Die letzten zwei Jahre waren hart.
    Die letzten zwei Jahre = 2022-05-15 2024-05-15 range year
In den nächsten zwei Wochen wird gebaut.
    den nächsten zwei Wochen = 2024-05-15 2024-05-29 range week
In den nächsten Tagen wird gebaut.
    den nächsten Tagen = 2024-05-16 2024-05-22 vague day
In den letzten Tagen wurde gebaut.
    den letzten Tagen = 2024-05-08 2024-05-14 vague day
In den nächsten Jahrzehnten wird gebaut.
    den nächsten Jahrzehnten = 2024-05-16 2059-12-31 vague decade
Der Rat hat für Samstag ein Treffen anberaumt.
    Samstag = 2024-05-18 2024-05-18 point day
Der Rat sagte am Freitag, dass am Samstag gebaut wird.
    Freitag = 2024-05-10 2024-05-10 point day
    Samstag = 2024-05-18 2024-05-18 point day
Der Rat sagte am Freitag, dass am Samstag gebaut wurde.
    Freitag = 2024-05-10 2024-05-10 point day
    Samstag = 2024-05-11 2024-05-11 point day
Bis Samstag gab es Regen.
    Samstag = 2024-05-11 2024-05-11 open day
Ab Samstag gibt es Regen.
    Samstag = 2024-05-18 2024-05-18 open day
Er hat am Samstag Geburtstag.
    Samstag = 2024-05-18 2024-05-18 point day
Er hatte am Samstag Geburtstag.
    Samstag = 2024-05-11 2024-05-11 point day
Am Samstag ist der Wirt gestorben.
    Samstag = 2024-05-11 2024-05-11 point day
Am Samstag ist das Fest.
    Samstag = 2024-05-18 2024-05-18 point day
Anfang Juni kommt er.
    Anfang Juni = 2024-06-01 2024-06-10 vague month
Ende April kam er.
    Ende April = 2024-04-21 2024-04-30 vague month
Im Herbst 2023 kam er.
    Herbst 2023 = 2023-09-01 2023-11-30 point season
In der Nacht zum Samstag brannte es.
    Nacht zum Samstag = 2024-05-10 2024-05-11 point hour
In der Nacht auf Donnerstag wird es kalt.
    Nacht auf Donnerstag = 2024-05-15 2024-05-16 point hour
Am Freitagabend um halb acht kam er.
    Freitagabend = 2024-05-10 2024-05-10 point hour
    halb acht = None None time hour
Am 30. Februar kam er.
    30. Februar = None None point day
Am 29. Februar kam er.
    29. Februar = 2024-02-29 2024-02-29 point day
Seit drei Jahren wohnt er hier.
    drei Jahren = None None duration year
Innerhalb von drei Tagen kam er zweimal.
    drei Tagen = None None duration day
An Pfingsten wird gefeiert.
    Pfingsten = 2024-05-19 2024-05-20 point day
Zu Ostern kam er.
    Ostern = 2024-03-29 2024-04-01 point day
Am zweiten Juniwochenende wird gefeiert.
    zweiten Juniwochenende = 2024-06-08 2024-06-09 vague week
Am letzten Samstag im April kam er.
    letzten Samstag = 2024-04-27 2024-04-27 point day
    April = 2024-04-01 2024-04-30 point month
"""


@pytest.mark.parametrize("text, expected", readings(READ))
def test_a_sentence_is_read_whole(text, expected):
    found = dates.find(text, date(2024, 5, 15))
    assert [f"{text[m.start : m.end]} = {m.first} {m.last} {m.kind} {m.grain}" for m in found] == expected
