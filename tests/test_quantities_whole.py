"""Whole readings: every number of a sentence with its words, its value and interval, its bound, role and unit.

A sentence, and beneath it a line for each number: [numeral] with what belongs to it, {thing}, value (low..high), bound,
role, unit, <> the numbers it is told with. A sentence without lines has none.
"""

import pytest
from whole import readings

from helpers.german import quantities

READ = """
Gutschein über 5 Millionen
    [5 Millionen] = 5000000 (4500000..5500000) point count
Nur einer der neun Bewerber kam.
    [einer] {Bewerber} = 1 (0.5..1.5) point count <> neun
    [neun] Bewerber {Bewerber} = 9 (8.5..9.5) point count <> einer
Von 1990 bis 2000 sank sie von 1800 auf 1500.
    [1800] = 1800 (1750..1850) point old <> 1500
    [1500] = 1500 (1450..1550) point new <> 1800
Ein bis zwei Fünftel der Höfe liegen brach.
    [Ein bis zwei Fünftel] der Höfe {Höfe} = - (0.2..0.4) range ratio share
Die Schulden verdoppelten sich von 4 auf 9 Millionen Euro.
    [verdoppelten] = 2 (1.5..2.5) point ratio times <> 4, 9
    [4] {Euro} = 4000000 (3500000..4500000) point old EUR <> 9, verdoppelten
    [9 Millionen] Euro {Euro} = 9000000 (8500000..9500000) point new EUR <> 4, verdoppelten
Ein hundert ein und dreißig
    [Ein hundert ein und dreißig] = 131 (130.5..131.5) point count
Die Zahl ist von 1870 auf 2040 gewachsen.
    [2040] = 2040 (2035..2045) point new
Es kamen fast doppelt so viele Gäste.
    fast [doppelt] so viele Gäste {Gäste} = 2 (1..2) just_under ratio times
Viele Gäste fielen, einer davon schwer.
    [Viele] Gäste {Gäste} = - (-..-) vague count
    [einer] {Gäste} = 1 (0.5..1.5) point part
Es waren keine 1,3 Millionen.
    keine [1,3 Millionen] = 1300000 (0..1300000) less_than count
Die Zahl der Anträge fiel um 15 Prozent auf 340.
    [15] Prozent {Prozent} = 15 (14.5..15.5) point difference % <> 340
    [340] {Anträge} = 340 (335..345) point new <> 15
Es sanken 40 Boote. Der Schaden ist ein hoher zweistelliger Millionenbetrag.
    [40] Boote {Boote} = 40 (35..45) point count
    [zweistelliger Millionenbetrag] {Millionenbetrag} = - (10000000..99999999) vague_scale count EUR
Tausend Soldaten und ein Dutzend Offiziere kamen.
    [Tausend] Soldaten {Soldaten} = 1000 (950..1050) point count
    [ein Dutzend] Offiziere {Offiziere} = 12 (11.5..12.5) point count
Es waren keine 1,3 Millionen, wie es hieß.
    keine [1,3 Millionen] = 1300000 (0..1300000) less_than count
Am Freitag sollen Tausende gekommen sein.
    [Tausende] = - (2000..inf) vague_scale count
Zwei Drittel der Gäste blieben, ein Fünftel ging.
    [Zwei Drittel] der Gäste {Gäste} = 0.6666666667 (-..-) share ratio share
    [ein Fünftel] {Gäste} = 0.2 (-..-) share ratio share
Vier von fünf Schülern fehlen.
    [Vier von fünf] Schülern {Schülern} = 0.8 (-..-) share ratio share
40 Gäste kamen. Es kostet 2,4 Millionen Euro, 2023 lag die Schätzung bei 1,6 Millionen.
    [40] Gäste {Gäste} = 40 (35..45) point count
    [2,4 Millionen] Euro {Euro} = 2400000 (2350000..2450000) point count EUR
    [1,6 Millionen] {Euro} = 1600000 (1550000..1650000) point count EUR
Vier von zehn Stunden fielen aus.
    [Vier von zehn] Stunden {Stunden} = 0.4 (0.38..0.42) point ratio s
Mehr als jede zwölfte Stunde fiel aus.
    Mehr als [jede zwölfte] Stunde {Stunde} = 0.08333333333 (0.08333333333..inf) more_than ratio s
Es dauerte mehr als eine Stunde.
    mehr als [eine] Stunde {Stunde} = 1 (1..inf) more_than count s
Der Schaden liegt in zweistelliger Millionenhöhe.
    [zweistelliger Millionenhöhe] = - (10000000..99999999) vague_scale count
Von den 1800 Sitzen waren 1700 besetzt.
    [1800] Sitzen {Sitzen} = 1800 (1750..1850) point count <> 1700
    [1700] {Sitzen} = 1700 (1650..1750) point part <> 1800
Eine Tote und vier Verletzte
    [Eine] Tote {Tote} = 1 (0.5..1.5) point count
    [vier] Verletzte {Verletzte} = 4 (3.5..4.5) point count
Der Preis ist viermal so hoch.
    [viermal] = 4 (3.5..4.5) point ratio times
Der Vertrag läuft über drei Jahre.
    [drei] Jahre {Jahre} = 3 (2.5..3.5) point count s
Der Bund gibt 2,5, das Land 1,5 und der Ort 0,5 Milliarden Euro.
    [2,5] {Euro} = 2500000000 (2450000000..2550000000) point count EUR
    [1,5] {Euro} = 1500000000 (1450000000..1550000000) point count EUR
    [0,5 Milliarden] Euro {Euro} = 500000000 (450000000..550000000) point count EUR
Das war ein Fehler, 20 Gäste gingen.
    [20] Gäste {Gäste} = 20 (15..25) point count
Eine von drei Frauen ist betroffen.
    [Eine von drei] Frauen {Frauen} = 0.3333333333 (-..-) share ratio share
Niemand wurde verletzt, es gab keine Schäden.
    [Niemand] = 0 (0..0) point count
    [keine] Schäden {Schäden} = 0 (0..0) point count
Mindestens eine Frau starb.
    Mindestens [eine] Frau {Frau} = 1 (1..inf) at_least count
Es kostet rund das Fünffache.
    rund das [Fünffache] = 5 (4..6) approx ratio times
Es gab keine Vermissten und keine weiteren Schäden.
    [keine] Vermissten {Vermissten} = 0 (0..0) point count
    [keine] weiteren Schäden {weiteren Schäden} = 0 (0..0) point addition
Die Zahl der Gäste stieg um 200 auf 1.000.
    [200] {Gäste} = 200 (150..250) point difference <> 1.000
    [1.000] {Gäste} = 1000 (950..1050) point new <> 200
Es gab 20 Verletzte, darunter drei Kinder.
    [20] Verletzte {Verletzte} = 20 (15..25) point count <> drei
    [drei] Kinder {Kinder} = 3 (2.5..3.5) point part <> 20
Rund eine Dreiviertelmillion Vögel
    Rund [eine Dreiviertelmillion] Vögel {Vögel} = 750000 (740000..760000) approx count
Es sanken 40 Boote, fast die Hälfte davon im Hafen.
    [40] Boote {Boote} = 40 (35..45) point count
    fast [die Hälfte] {Boote} = 0.5 (0.45..0.5) just_under ratio share
Er war über drei Jahre im Amt.
    über [drei] Jahre {Jahre} = 3 (3..inf) more_than count s
Der Rat sprach von 1200 Gästen, der Verein von 1900.
    [1200] Gästen {Gästen} = 1200 (1150..1250) point count
    [1900] {Gästen} = 1900 (1850..1950) point count
Das kostet von 1450 bis 1850 Mark.
    [1450 bis 1850] Mark {Mark} = - (1450..1850) range count DEM
Es waren keine 500, wie der Verein behauptete. Es waren keine 300.
    keine [500] = 500 (450..550) point denied
    keine [300] = 300 (0..300) less_than count
Es waren nicht 800, sondern 1.200.
    [800] = 800 (750..850) point denied <> 1.200
    [1.200] = 1200 (1150..1250) point count <> 800
Zwei Drittel der Soldaten und jeder dritte Offizier kamen.
    [Zwei Drittel] der Soldaten {Soldaten} = 0.6666666667 (-..-) share ratio share
    [jeder dritte] Offizier {Offizier} = 0.3333333333 (-..-) share ratio share
Seit 2009 bis zu 110.000 Fahrzeuge im Jahr
    bis zu [110.000] Fahrzeuge {Fahrzeuge} = 110000 (0..110000) at_most rate
Die Auflage stieg von 900 auf 1,5 Millionen.
    [900] {Auflage} = 900 (850..950) point old <> 1,5
    [1,5 Millionen] {Auflage} = 1500000 (1450000..1550000) point new <> 900
Mehr als 800 Gäste, mindestens 20 Kinder und Hunderte Helfer kamen.
    Mehr als [800] Gäste {Gäste} = 800 (800..inf) more_than count
    mindestens [20] Kinder {Kinder} = 20 (20..inf) at_least count
    [Hunderte] Helfer {Helfer} = - (200..inf) vague_scale count
Am Wochenende kamen 300 Gäste. Allein in der Küche arbeiten 20 Köche.
    [300] Gäste {Gäste} = 300 (250..350) point count
    [20] Köche {Köche} = 20 (15..25) point count
Die Polizei sprach von dreiviertel Millionen Euro.
    [dreiviertel Millionen] Euro {Euro} = 750000 (712500..787500) point count EUR
Er sprach von "einige" Truppen und „300“ Soldaten.
    "[einige]" Truppen {Truppen} = - (-..-) vague count
    „[300]“ Soldaten {Soldaten} = 300 (250..350) point count
Statt der zugesagten 80 sollen nur 31 Busse kommen.
    [80] {Busse} = 80 (75..85) point old <> 31
    [31] Busse {Busse} = 31 (30.5..31.5) point new <> 80
Im Rat hat die SPD 34 von 88 Sitzen.
    [34] {Sitzen} = 34 (33.5..34.5) point count <> 88
    [88] Sitzen {Sitzen} = 88 (87.5..88.5) point count <> 34
Den Schaden schätzt die Polizei auf eine halbe Million Euro.
    [eine halbe Million] Euro {Euro} = 500000 (450000..550000) point count EUR
Es gab zwei weitere Fälle.
    [zwei] weitere Fälle {weitere Fälle} = 2 (1.5..2.5) point addition
Stundenbeitrag von 15 Euro
    [15] Euro {Euro} = 15 (14.5..15.5) point rate EUR
Dreieinviertel Millionen Vögel
    [Dreieinviertel Millionen] Vögel {Vögel} = 3250000 (3200000..3300000) point count
Die Polizei zählte bis 40 Gäste.
    bis [40] Gäste {Gäste} = 40 (0..40) at_most count
Die Soldaten (rund 12.000) kamen.
    rund [12.000] {Soldaten} = 12000 (11000..13000) approx count
Die Feuerwehr hat ihre Wache umgebaut. Waren es gestern noch 40 Plätze, so sind es nun 25.
    [40] Plätze {Plätze} = 40 (35..45) point old <> 25
    [25] {Plätze} = 25 (24.5..25.5) point new <> 40
Es waren keine 500 Gäste, wie der Verein behauptete.
    keine [500] Gäste {Gäste} = 500 (450..550) point denied
Die Feuerwehr hat ihre Zahlen korrigiert. Waren es gestern noch 40 Verletzte, so sind es nun 25.
    [40] Verletzte {Verletzte} = 40 (35..45) point old <> 25
    [25] {Verletzte} = 25 (24.5..25.5) point new <> 40
Die Zahl der nach Wien entsandten Helfer liegt bei 40.
    [40] {entsandten Helfer} = 40 (35..45) point count
Insgesamt seien rund 4.000 Tote und Verletzte zu beklagen.
    rund [4.000] Tote und Verletzte {Tote und Verletzte} = 4000 (3000..5000) approx count
Jan Lohse gewann das Rennen. Der 54-Jährige sagte, er sei müde.
    [54]-Jährige {Jährige} = 54 (53.5..54.5) point count s
Tageseinkommen von 15 Euro
    [15] Euro {Euro} = 15 (14.5..15.5) point rate EUR
Der Verein sprach von 2000.
    [2000] = 2000 (1500..2500) point count
Einheiten mit je 1.000 Mann
    [1.000] Mann {Mann} = 1000 (950..1050) point rate
Es kamen 200 Besucher mehr.
    [200] Besucher {Besucher} = 200 (150..250) point difference
Darunter litten 20 Familien.
    [20] Familien {Familien} = 20 (15..25) point count
Die Opferzahl stieg auf 500.
    [500] {Opferzahl} = 500 (450..550) point new
Er wurde drei Mal verhaftet.
    [drei] Mal {Mal} = 3 (2.5..3.5) point count times
Nicht ein einziges Kind fehlte.
    [Nicht ein einziges] Kind {Kind} = 0 (0..0) point count
Die Zahl der Arbeitslosen sank um 12.000 auf 2,69 Millionen, wie die Bundesagentur mitteilte.
    [12.000] {Arbeitslosen} = 12000 (11500..12500) point difference <> 2,69
    [2,69 Millionen] {Arbeitslosen} = 2690000 (2685000..2695000) point new <> 12.000
Die Polizei zählte gut 40 Gäste.
    gut [40] Gäste {Gäste} = 40 (40..50) just_over count
Die Soldaten kamen (rund 12.000).
    rund [12.000] = 12000 (11000..13000) approx count
Kein einziges Kind wurde verletzt.
    [Kein einziges] Kind {Kind} = 0 (0..0) point count
Wie viele Boote sanken? Es waren 40.
    [40] {Boote} = 40 (35..45) point count
An jedem Tor sollen 12 Helfer stehen.
    [12] Helfer {Helfer} = 12 (11.5..12.5) point rate
Jeder Tag am Kai bringt 600 Besucher.
    [600] Besucher {Besucher} = 600 (550..650) point rate
Zwischen 1500 und 2000 Menschen kamen.
    Zwischen [1500 und 2000] Menschen {Menschen} = - (1500..2000) range count
Es waren nicht 800, sondern 1.200 Gäste.
    [800] {Gäste} = 800 (750..850) point denied <> 1.200
    [1.200] Gäste {Gäste} = 1200 (1150..1250) point count <> 800
Die Zahl stieg von 800 auf 1,2 Millionen.
    [800] = 800 (750..850) point old <> 1,2
    [1,2 Millionen] = 1200000 (1150000..1250000) point new <> 800
Erst kamen 8.000 und dann 10.000 Soldaten.
    [8.000] {Soldaten} = 8000 (7500..8500) point old <> 10.000
    [10.000] Soldaten {Soldaten} = 10000 (9500..10500) point new <> 8.000
Der Verlust betrug 12 Mio. Die Stadt zahlt.
    [12 Mio.] = 12000000 (11500000..12500000) point count
Der Gewinn betrug 8 Mrd. Der Konzern wächst.
    [8 Mrd.] = 8000000000 (7500000000..8500000000) point count
Der Kreis gibt 5, der Verband 8 Millionen Euro.
    [5] {Euro} = 5000000 (4500000..5500000) point count EUR
    [8 Millionen] Euro {Euro} = 8000000 (7500000..8500000) point count EUR
Statt bisher 80 sollen nur noch 31 Busse fahren.
    [80] {Busse} = 80 (75..85) point old <> 31
    [31] Busse {Busse} = 31 (30.5..31.5) point new <> 80
Ein Radfahrer starb, zwei Frauen wurden verletzt.
    [Ein] Radfahrer {Radfahrer} = 1 (0.5..1.5) point count
    [zwei] Frauen {Frauen} = 2 (1.5..2.5) point count
Er kämpft um jeden einzelnen der 200 Arbeitsplätze.
    [200] Arbeitsplätze {Arbeitsplätze} = 200 (150..250) point count
Zunächst hieß es, 20 Gäste seien gekommen, dann 17.
    [20] Gäste {Gäste} = 20 (15..25) point old <> 17
    [17] {Gäste} = 17 (16.5..17.5) point new <> 20
Die Branche verzeichnete ein Minus von 10,4 Prozent.
    [10,4] Prozent {Prozent} = 10.4 (10.35..10.45) point difference %
Das RKI meldete eine Inzidenz von 83,7 (Vortag: 82,9).
    [83,7] {Inzidenz} = 83.7 (83.65..83.75) point new <> 82,9
    [82,9] {Inzidenz} = 82.9 (82.85..82.95) point old <> 83,7
Die Zahl der Fälle sank von 2018 auf 2019 um 4 Prozent.
    [4] Prozent {Prozent} = 4 (3.5..4.5) point difference %
Der Verlust liegt bei 1,4 nach 1,9 Millionen im Vorjahr.
    [1,4] = 1400000 (1350000..1450000) point new <> 1,9
    [1,9 Millionen] = 1900000 (1850000..1950000) point old <> 1,4
Mehrere Soldaten und eine kleine Anzahl Offiziere kamen.
    [Mehrere] Soldaten {Soldaten} = - (-..-) vague count
    [eine kleine Anzahl] Offiziere {Offiziere} = - (-..-) vague count
Zum Fest sind 900 Menschen gekommen, im Vorjahr waren es 600.
    [900] Menschen {Menschen} = 900 (850..950) point new <> 600
    [600] {Menschen} = 600 (550..650) point old <> 900
Laut RKI sind das 1.200 Neuinfektionen mehr als vor einer Woche.
    [1.200] Neuinfektionen {Neuinfektionen} = 1200 (1150..1250) point difference
Beschädigt wurden an der Küste 300 Schiffe, fast 90 davon lagen im Hafen.
    [300] Schiffe {Schiffe} = 300 (250..350) point count <> 90
    fast [90] {Schiffe} = 90 (80..90) just_under part <> 300
Zwischen 8.000 und 10.000 Soldaten kamen, zehn- bis zwölftausend blieben.
    Zwischen [8.000 und 10.000] Soldaten {Soldaten} = - (8000..10000) range count
    [zehn- bis zwölftausend] {Soldaten} = - (10000..12000) range count
Fünf Boote seien leck, räumte das Amt ein; am Montag vor einer Woche hatte die Stadt drei Boote genannt.
    [Fünf] Boote {Boote} = 5 (4.5..5.5) point new <> drei
    [drei] Boote {Boote} = 3 (2.5..3.5) point old <> Fünf
Die Sieben-Tage-Inzidenz stieg.
Am Freitag gilt ein Fahrverbot.
Das Spiel wurde auf 2026 vertagt.
Am 8. Mai um 8.30 Uhr spielte der F-16-Pilot 3:2 auf Platz 8.
Viertel nach acht ging er.
Das Beben erreichte die Stärke 7.
Die Telefonnummer ist 0711 123456.
Am Dienstag in zwei Wochen beginnt es.
Nach zwei Stunden ging er.
Vor gut einem Jahr kam er.
Vor einigen Monaten kam er.
Die 1990er Jahre waren kurz.
Die A8 und die B 27 sind zu.
Er sprach über einen Unfall.
Stand: 12.03.2024, 10:12 Uhr
Er saß zwischen zwei Stühlen.
Im 20. Jahrhundert war es so.
Das ist mehr als ein Verdacht.
Die Linien 5, 10 und 18 fahren.
Sie sprachen unter sechs Augen.
Minister Timo Brand (52) zu FUNK
Am Freitag konnte niemand landen.
Die vierstellige Nummer steht da.
Von 1980 bis 1989 Präsident des Landes
Die fünfstellige Nummer steht auf der Karte.
Wirt Tim Rahn (52) zu LOKALPOST: „Wir hören auf.“
Die Behörde korrigierte die Zahl der Toten auf 61.
    [61] {Toten} = 61 (60.5..61.5) point new
Die Zahl der Toten stieg laut Behörde von 58 auf 61.
    [58] {Toten} = 58 (57.5..58.5) point old <> 61
    [61] {Toten} = 61 (60.5..61.5) point new <> 58
Die Zahl der Gäste sank um ein Drittel auf 600.
    [ein Drittel] = 0.3333333333 (-..-) share difference share <> 600
    [600] {Gäste} = 600 (550..650) point new <> ein
Rund jeder dritte Gast blieb zu Hause.
    Rund [jeder dritte] Gast {Gast} = 0.3333333333 (0.3..0.3666666667) approx ratio share
Zwei von drei Gästen blieben.
    [Zwei] {Gästen} = 2 (1.5..2.5) point count <> drei
    [drei] Gästen {Gästen} = 3 (2.5..3.5) point count <> Zwei
Von den 40 Booten sanken zwölf.
    [40] Booten {Booten} = 40 (35..45) point count <> zwölf
    [zwölf] {Booten} = 12 (11.5..12.5) point part <> 40
Zwölf der 40 Boote sanken, drei davon im Hafen.
    [Zwölf] {Boote} = 12 (11.5..12.5) point count <> 40
    [40] Boote {Boote} = 40 (35..45) point count <> Zwölf, drei
    [drei] {Boote} = 3 (2.5..3.5) point part <> 40
Es kamen 40 Gäste, zehn mehr als im Vorjahr.
    [40] Gäste {Gäste} = 40 (35..45) point count
    [zehn] {Gäste} = 10 (9.5..10.5) point difference
Es kamen 40 Gäste statt der erwarteten 60.
    [40] Gäste {Gäste} = 40 (35..45) point new <> 60
    [60] {Gäste} = 60 (55..65) point old <> 40
Der Brand kostete zwischen drei und vier Millionen Euro.
    zwischen [drei und vier Millionen] Euro {Euro} = - (3000000..4000000) range count EUR
Der Brand kostete drei bis vier Millionen Euro.
    [drei bis vier Millionen] Euro {Euro} = - (3000000..4000000) range count EUR
Bis zu 300 Gäste kamen, mindestens aber 200.
    Bis zu [300] Gäste {Gäste} = 300 (0..300) at_most count
    mindestens aber [200] {Gäste} = 200 (200..inf) at_least count
Es kamen weniger als 300 Gäste.
    weniger als [300] Gäste {Gäste} = 300 (0..300) less_than count
Es kamen mehr als doppelt so viele Gäste wie erwartet.
    mehr als [doppelt] so viele Gäste {Gäste} = 2 (2..inf) more_than ratio times
Der Eintritt kostet 12 Euro je Gast.
    [12] Euro {Euro} = 12 (11.5..12.5) point rate EUR
Der Wagen fuhr mit 120 Stundenkilometern.
    [120] Stundenkilometern {Stundenkilometern} = 120 (115..125) point rate km/h
Das Spiel endete 3:2.
Das Zimmer 12 im Haus Nr. 7 ist frei.
Die Linie 4 fährt alle 20 Minuten.
    [20] Minuten {Minuten} = 20 (15..25) point count s
Ein halbes Dutzend Boote sank.
    [Ein halbes Dutzend] Boote {Boote} = 6 (5.5..6.5) point count
Anderthalb Millionen Gäste kamen.
    [Anderthalb Millionen] Gäste {Gäste} = 1500000 (1450000..1550000) point count
Zweieinhalb Stunden lang brannten drei Häuser.
    [Zweieinhalb] Stunden {Stunden} = 2.5 (2.45..2.55) point count s
    [drei] Häuser {Häuser} = 3 (2.5..3.5) point count
Der Fluss stieg auf 3,2 Meter, nach 2,9 Metern am Montag.
    [3,2] Meter {Meter} = 3.2 (3.15..3.25) point new m <> 2,9
    [2,9] Metern {Metern} = 2.9 (2.85..2.95) point old m <> 3,2
Dutzende Boote und Tausende Gäste kamen.
    [Dutzende] Boote {Boote} = - (24..inf) vague_scale count
    [Tausende] Gäste {Gäste} = - (2000..inf) vague_scale count
Die Hälfte der 40 Boote sank.
    [Die Hälfte] {Boote} = 0.5 (-..-) share ratio share
    [40] Boote {Boote} = 40 (35..45) point count
Ein Viertel aller Gäste blieb.
    [Ein Viertel] aller Gäste {Gäste} = 0.25 (-..-) share ratio share
Der Umsatz wuchs um 3,5 Prozent auf 1,2 Milliarden Euro.
    [3,5] Prozent {Prozent} = 3.5 (3.45..3.55) point difference % <> 1,2
    [1,2 Milliarden] Euro {Euro} = 1200000000 (1150000000..1250000000) point new EUR <> 3,5
Der Verlust liegt bei minus 3 Grad.
    [minus 3] Grad {Grad} = -3 (-3.5..-2.5) point count °C
Im Saal sind 20 Grad.
    [20] Grad {Grad} = 20 (15..25) point count °C
"""


def told(text: str, one: quantities.Quantity) -> str:
    def number(value: float | None) -> str:
        return "-" if value is None else f"{value:.10g}"

    numeral = text[one.number_start : one.number_end]
    whole = f"{text[one.start : one.number_start]}[{numeral}]{text[one.number_end : one.end]}"
    partners = ", ".join(text[start:].split()[0].strip(".,:;)") for start in one.related)
    interval = f"{number(one.value)} ({number(one.low)}..{number(one.high)}) {one.bound}"
    counted = f" {{{one.thing}}}" if one.thing else ""
    return f"{whole}{counted} = {interval} {one.role} {one.unit}".rstrip() + (f" <> {partners}" if partners else "")


@pytest.mark.parametrize("text, expected", readings(READ))
def test_a_sentence_is_read_whole(text, expected):
    assert [told(text, one) for one in quantities.find(text)] == expected
