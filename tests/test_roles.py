"""What a number does beside others: each role with wordings in which a number has it and look-alikes that only count.

In the tables a number is followed by its role in brackets: "von 800[old] auf 1.200[new]"; without brackets it counts.
"""

import re

import pytest

from helpers.german import quantities

ROLE = re.compile(r"\[([a-z]+)\]")

CHANGES = """
Der Streit um 30[new] Stellen statt der bisher genannten 18[old] geht weiter.
Der Streit um 30 Stellen statt der vom Vorstand genannten 18 geht weiter.
Der Wert wurde von 180[old] Euro auf den heutigen Betrag gesenkt.
Der Zug kam von 180 auf diesen Platz.
Die Stadt spricht von 119[new] Booten, nicht mehr von 131[old].
Die Stadt spricht von 119 Booten, nicht von 131[denied].
Es korrigierte die Zahl der Kranken von 263[old] auf 249[new] nach unten: 14[difference] Menschen waren doppelt da.
Es korrigierte die Zahl der Kranken von 263[old] auf 249[new] nach unten: 12 Menschen waren doppelt da.
Die Zahl der Kranken sank von 263[old] auf 249[new]. 14 Häuser brannten.
Der Wert des Werks liegt um 3.500[difference] unter der Zahl der Stadt.
Das Angebot liegt 42 Millionen[difference] unter der Forderung.
Das Angebot liegt 42 Millionen unter Wert.
Die Lampe hängt drei Meter unter der Decke.
Die Polizei korrigiert sich: 47[new] Verletzte.
Die Polizei korrigiert ihre Angaben: 47[new] Verletzte.
Die Polizei meldet sich: 47 Verletzte.
Einen Bericht, dem zufolge 14[denied] Wirte fehlten, wies Kern zurück.
Einen Bericht, dem zufolge 14 Wirte fehlten, schrieb Kern.
Gerüchten im Netz, wonach 3.000[denied] Gäste kamen, trat Kern entgegen.
Gerüchten im Netz, wonach 3.000 Gäste kamen, folgte Kern.
Die verbreitete Zahl von 286[denied] Stellen bezeichnete das Amt als falsch.
Die verbreitete Zahl von 286 Stellen bezeichnete das Amt als Erfolg.
Das Land stellte 2.860[new] Lehrer ein, darunter 640[part] Helfer. Im Vorjahr hatte ihre Zahl bei 455[old] gelegen.
Das Land stellte 2.860 Lehrer ein, darunter 640[part] Helfer. Im Vorjahr hatte deren Zahl bei 455 gelegen.
Es kamen neun Gäste, keine 23[denied].
Es kamen neun Gäste, keine 23 Kinder wurden gezählt.
Kern tobt: „Nicht 340[denied] Stellen! Es sind 700!“
Kern tobt: „Nicht 340 Stellen! Es sind Menschen!“
480 der 620 Stellen sollen entfallen.
Von 28 Streben, die im Plan stehen, waren elf[part] locker.
Neben 28 Streben, die im Plan stehen, waren elf Bretter locker.
118 Einsätze waren es, viermal[ratio] so viele wie an einem gewöhnlichen Dienstag.
Drei Männer wurden verurteilt. Zusätzlich müssen zwei der drei Männer zahlen.
Kern baut auf 140 Hektar Rüben an.
Auf 140 Hektar wächst Mais.
Der Hof wurde auf 140[new] Hektar vergrößert.
Der Hof wuchs um 40[difference] auf 140[new] Hektar.
Die Brücke sollte 185 Millionen[old] Euro kosten. Jetzt sind es 412 Millionen[new].
Statt 26.800[old] seien bis zum 15. September nur 21.300[new] Geräte gekommen.
Von den 43 Schulen haben nach Auskunft des Kreises erst elf[part] Geräte.
Vor fünf Jahren waren es noch 2,1 Milliarden Euro. Im vergangenen Jahr waren es 1,6 Milliarden.
Damals sind 640 Leute gegangen. Wer jetzt die Hälfte[ratio] anbietet, irrt.
Die Polizei korrigierte ihre Zahl von 1500[old] auf 1700[new] nach oben.
Es waren 68[old] Vermisste. Inzwischen haben sich fünf[difference] gemeldet, es sind noch 63[new].
70[old] Gäste hatte der Wirt gezählt. Zehn[difference] sind gegangen, es sind noch 60[new].
70 Gäste hatte der Wirt gezählt. Zehn sind gegangen, es sind noch 50[new].
Der Fluss fiel auf 3,10[new] Meter. Seinen Höchststand hatte er mit 4,80[old] Metern gegen Mittag erreicht.
Am Mittag waren es noch 300[new] Keller. Am Morgen waren es 700[old] gewesen.
Am Abend waren noch 2.000[new] Kunden ohne Strom. Am Morgen waren es 9.000[old] gewesen.
Derzeit suchen noch sieben[new] Boote, am ersten Tag waren es 20[old] gewesen.
Noch sieben[new] Boote suchen, in der Spitze waren es 20[old].
Der Fluss fiel auf 3,10[new] Meter. Seinen Höchststand hatte er mit 4,80[old] Metern erreicht.
Am Sonntag kamen 2.100[new] Gäste, nach 3.400[old] am Eröffnungstag.
Der Zuschuss soll 90.000[new] Euro betragen. Im vergangenen Jahr hatte er 70.000[old] Euro betragen.
Der Zuschuss liegt bei 90.000[new] Euro. Im Mai hatte der Zuschuss 70.000[old] Euro betragen.
Der Zuschuss liegt bei 90.000 Euro. Im Mai hatte die Miete 70.000 Euro betragen.
In der Spitze waren 400[old] Kräfte im Einsatz gewesen, am Abend waren es noch 90[new].
Beim Beschluss 2015 waren noch 20 Millionen[old] Euro veranschlagt worden.
Die Zahl der Vermissten hatte am Vortag 20[old] betragen, nun sind es 14[new].
Am Freitag waren 300 Gäste gewesen, am Samstag waren es 200 gewesen.
Am Montag kamen 300 Gäste. Die Kellner waren 20 Tage krank gewesen.
Am Montag kamen 300 Gäste. Sie waren mit 20 Bussen gekommen.
Es kamen 300 Gäste, nach zwei am Nachmittag schlossen sie.
Es blieben 40 Gäste, es sind noch 20 Betten frei.
Der Fluss stieg auf 3,10[new] Meter. Am Höhepunkt war er 80 Meter breit gewesen.
Die Zahl der Gäste stieg von 800[old] auf 1.200[new].
Die Zahl der Gäste ist von 800[old] auf 1.200[new] gestiegen.
Im Mai war die Karte von 11,50[old] Euro auf 13[new] Euro teurer geworden.
Die Gebühr soll von 40[old] auf 35[new] Euro niedriger werden.
Am Montag zählten sie 80[new] Einsätze. Im gesamten April waren es 900[old].
Im Juni zählte das Amt 30[new] Fälle. Im Mai waren es 40[old].
Im Mai zählte das Amt 30 Fälle. Im Juni waren es 40.
Am Montag gab es drei Einbrüche. Im April waren es bislang 40.
Die Rücklage liegt bei 29,5 Millionen[new] Euro. Ende vergangenen Jahres waren es 28 Millionen[old].
In der Nacht fielen 64[new] Bäume um. In der Nacht zuvor seien es nur 19[old] gewesen.
Im Mai gab es 30 Fälle. In der vergangenen Woche waren es 40.
Es seien 3.100[new] Portionen gewesen. Die zunächst genannten 2.600[old] seien ein Tippfehler.
Die Beteiligung lag bei 52[new] Prozent, bei der letzten Wahl waren es 61[old].
Am Montag streikten 450[new] Fahrer. Beim ersten Streik im Mai waren es 300[old].
Bei der letzten Prüfung waren es 40 Kinder.
Die Liste kam auf 12[new] Prozent. Bei der Wahl 2019 waren es 18[old] Prozent.
2015 kam die Liste auf 12[ratio] Prozent. 2019 waren es 18[ratio] Prozent.
Die zuerst vom Kreis genannten 2.600[old] waren ein Tippfehler.
Die anfangs gemeldeten 17[old] Vermissten sind wohlauf.
Das Tal, in dem vor der Flut 700[old] Menschen lebten, ist leer.
Vor dem Haus lebten 40 Menschen in Zelten.
Von den 37 Anträgen habe das Amt inzwischen 29[part] geprüft.
Höchstens 9.000[part] Euro der Schäden gehen auf den Regen zurück.
40[part] Euro der Kosten trägt der Bund.
40 Gegner der Kosten kamen.
Neun[new] Kinder sind krank, nach vier[old] am Dienstag.
Sieben Boote fuhren hinaus, nach zwei Stunden am Dienstag kehrten sie um.
Am Mittwoch waren 44[old] Gäste krank, am Donnerstag nur noch 39[new].
Am Mittwoch kamen 44 Gäste, am Donnerstag nur noch 39 Kellner.
Am Montag waren es nach Angaben des Amtes noch 35[old] Fälle gewesen.
Vorgesehen sind zwei[rate] Prüfungen im Jahr. Im vergangenen Jahr waren es drei.
Die Zahl der Hörer stieg von 4,2 Millionen[old] (1932) in kurzer Zeit auf 12,5 Millionen[new] (1939).
Von 800[old] Gästen auf 1.200[new]
Der Rat wächst von bisher zwölf[old] auf 20[new] Mitglieder.
Die Anhebung der Grenze von 14[old] Jahren auf 18[new] Jahre hilft.
Der Preis stieg von 8[old] Euro auf 10[new].
Die Miete stieg von 8[old] auf 10[new] Euro je Quadratmeter.
Es kamen 1.200[new] Gäste nach 800[old] im Vorjahr.
Es kamen 1.200[new] Gäste (nach 800[old] im Vorjahr).
Geliefert werden nur noch 31[new] statt 80 Millionen[old] Dosen.
Statt der zugesagten 80[old] sollen nur 31 Millionen[new] Dosen kommen.
Es kamen 20 Gäste. Der Bus brauchte 40[new] statt der üblichen zwölf[old] Minuten.
Statt 80 Millionen[old] kommen nur 31 Millionen[new] Dosen.
Wir brauchen 30[new] statt bisher 20[old] Busse.
Wir brauchen 30[new] Busse anstelle von 20[old].
Der Gewinn lag bei 2,3[new] gegenüber 2,1 Milliarden[old] im Vorjahr.
Ein Liter kostet 0,45[new] Euro, im Vergleich zu 0,25[old] Euro davor.
Im Vergleich zu 300[old] im Vorjahr waren es 500[new].
2023 wurden 500[new] Fälle gezählt, im Jahr zuvor waren es 300[old].
Im Vorjahr waren es noch 300[old] Fälle, nun sind es 500[new].
Früher arbeiteten hier 2.000[old] Menschen, heute sind es 300[new].
Ehemals waren über 1.600[old] Mitarbeiter beschäftigt, am Schluss hatte das Werk nur noch zirka 500[new] Beschäftigte.
Anfangs waren es 30[old] Helfer. Inzwischen sind es 90[new].
Aus 20[old] Helfern wurden 50[new].
Der Gewinn betrug 5,3 Millionen[new] Euro (Vorjahr: 4,1 Millionen[old]).
Zunächst nannte das Amt 20.000[old] Gäste, korrigierte die Zahl dann auf 17.000[new].
Die Zahl der Toten wurde von 86[old] auf 76[new] nach unten korrigiert.
Nicht mehr 80[old], sondern nur noch 31[new] Wagen werden gebaut.
Die Zahl stieg auf 1.200[new].
Die Zahl der Betten soll auf 500[new] sinken.
Die Stadt stockt die Zahl der Betten auf 500[new] auf.
Die Zahl der Fälle stieg um 200[difference] auf 1.000[new].
Die Zahl der Fälle verdoppelte[ratio] sich von 500[old] auf 1.000[new].
Der Umsatz verdreifachte[ratio] sich auf 9[new] Euro.
Die Partei kam auf 23,4[new] Prozent (2019: 18,1[old]).
Die Firma senkt die Zahl der Stellen von 900[old] um 120[difference] auf 780[new].
Die Zahl der Höfe hat sich auf 340[new] halbiert[ratio].
Der Unterschied von 600[difference] Gästen sei ein Fehler.
Die Stadt nannte am Sonntag zunächst 800[old] Gäste, korrigierte sich am Montag aber auf 600[new] Gäste.
Der Etat wächst um zwei[difference] auf 14 Millionen[new] Euro.
Der Etat soll um 4[difference] auf 61 Millionen[new] Euro sinken.
Die Zahl der Fälle ist um 200[difference] auf 1.000[new] gesunken. Im Vergleich zum Mai sind es 70[difference] mehr.
Das Amt meldete 60[new] Fälle, nach 84[old] im gesamten Vorjahr.
War im März noch von 70[old] Stellen die Rede, so sind es jetzt 55[new].
Gestern waren es noch 300[old] Vermisste, nun sind es 120[new].
Zunächst war die Feuerwehr von 40[old] Vermissten ausgegangen, am Abend nannte sie 25[new].
Die Bahn will nun 90[new] Züge bestellen. Bislang hatte sie 60[old] vorgesehen.
Das Land soll 30[new] Lehrer schicken, zugesagt waren 50[old].
In 120[new] der 400 Schulen fehlt Personal, in der Vorwoche waren es 80[old].
Statt der zunächst gemeldeten 20[old] Boote seien es 35[new] gewesen.
Statt der anfangs genannten 90[old] fehlten nur 60[new] Wagen.
In 70[new] Höfen - bislang war von 40[old] die Rede - brach die Seuche aus.
Die Zahl der Vermissten sank auf neun[new]. Am Montag waren es noch 20[old].
Die Zahl der Kranken stieg auf 40[new]. Am Mittwoch lag sie noch bei 15[old].
Statt geplanter 60[old] Bäume stehen dort 20[new].
In 70[new] Orten - zunächst hatte es 40[old] geheißen - fiel der Strom aus.
Laut Polizei brannten acht[new] Wagen, zunächst hatte sie von sechs[old] gesprochen.
Am Freitag kamen 40 Gäste. Am Samstag waren es noch 15.
Nun sind 12[new] Straßen gesperrt. Gestern waren es noch 30[old].
Das Amt rechnet mit einem Zuwachs von 2[new] Prozent, bislang hatte es 3[old] Prozent vorhergesagt.
Die Schule hatte 2019 noch 900[old] Schüler, 2023 waren es 700[new].
Es blieb ein Verlust von 5 Millionen[new] Euro, nach einem Gewinn von 2 Millionen[old] Euro im Jahr zuvor.
Die Rate lag bei 2,6[new] Prozent, nach 3,0[old] Prozent im Juli.
Zunächst nahm das Amt 50 Proben, später kamen 70[addition] hinzu.
Dort lagen 400[new] statt der bestellten 900[old] Zettel.
Es blieb ein Gewinn von 8 Millionen[new] Euro nach einem Verlust von 3 Millionen[old] im Vorjahr.
Die Zahl der Standorte stieg von einem[old] auf drei[new].
Der Kurs gab 2[difference] Prozent auf 30[new] Euro nach.
Auf 20 Kilometern wurde die Straße erhöht.
Am Abend waren es noch 20 Gäste. Am Morgen kamen 30 Helfer.
Die Stadt zählte am Freitag 30 Gäste. Der Verein hatte zunächst 50[old] gemeldet, nun spricht er von 40[new].
Es kamen 300 Gäste, zugesagt waren 500.
Am Freitag waren noch 300 Gäste im Saal, 40 Helfer räumten auf.
Zunächst sprachen 40 Gäste, am Abend sangen 25 Kinder.
Die Bahn bestellt 90 Züge. Bislang hatte sie 60 Lokführer.
Noch 45[new] Helfer sind im Einsatz. Am Montag waren es 90[old].
Zwei[new] Kranke liegen noch in der Klinik, am Samstag waren es sieben[old].
Am Montag waren es noch neun[old] Kranke, am Mittwoch drei[new].
Am Montag kamen 300 Gäste. Am Mittwoch waren es 200.
Am Wochenende fehlen 30 Helfer, am Freitag waren es 20.
Die Löhne sollen um 5,0[new] statt um 4,1[old] Prozent steigen.
Am Mittag hatte der Sprecher noch von 58[old] Absagen gesprochen.
Am Samstagabend war noch von zwölf[old] Verletzten die Rede gewesen.
In der ersten Mitteilung war von 194[old] Absagen die Rede gewesen.
Zunächst war von 30 Verletzten die Rede.
Die Behörde war zunächst von 3.000[old] Litern ausgegangen.
Die Stadt war von 300 Gästen ausgegangen.
Die zunächst genannte Zahl von 2.400[old] enthielt auch Getränke.
Es sind 900.000[new] Euro; die erste Schätzung lag bei 800.000[old] Euro.
Nach einer ersten Schätzung von 800.000 Euro wird weiter gerechnet.
Er hatte noch 58 Absagen auf dem Tisch.
Der Verein hatte einen Verlust von 14 Millionen[new] Euro nach neun Millionen[old] im Jahr 2024.
Die Stadt will die Zahl der Stellen auf 120[new] drücken.
Am Montag zählte das Amt 30 Kranke. Inzwischen sind es 45[new].
Am Montag zählte das Amt 30 Kranke. Nun sind 45 Ärzte da.
Es flossen 21 Millionen Euro. Der Betrag liege nun bei 21,4 Millionen[new] Euro.
Erst 15[old], dann 18[old], jetzt 21[new]!
Der Bau kostete 24 Millionen[new] Euro; ursprünglich waren 23 Millionen[old] eingeplant.
Bei dem Unfall wurden 19[new] Menschen verletzt. Zuvor hatte die Polizei von zwölf[old] Verletzten gesprochen.
Bei dem Brand wurden 22[new] Menschen verletzt. In ersten Meldungen war von 17[old] Verletzten die Rede gewesen.
Elf[addition] weitere Menschen wurden verletzt. Zunächst war von 17 Verletzten die Rede.
Vier Menschen starben. Zuvor hatte die Polizei von zwölf Anrufen gesprochen.
Bei dem Beben starben 90[new] Menschen. Am Morgen war noch von 40[old] Toten die Rede.
Es starben 15[new] Menschen. Am Vormittag hatte es noch geheißen, zwölf[old] Menschen seien gestorben.
In der Nacht war noch von 12[old] Vermissten die Rede, am Mittag meldete die Polizei neun[new].
Am Morgen waren es noch 12[old] gewesen.
Am Morgen waren es noch 12[old] Vermisste. Nun werden noch drei[new] Menschen vermisst.
Am Morgen waren es noch 12 Grad, am Abend sangen 40 Kinder.
Die Bahn beschäftigt heute 210[new] Menschen, vor zehn Jahren waren es 190[old].
Vor zehn Jahren waren es 190[old] Schüler, heute sind es 90[new].
Die Schule hat heute 90[new] Schüler. 1990 waren es 190[old].
Der Verein hat 90[new] Mitglieder, in den Achtzigerjahren waren es 190[old].
Vor der Tür waren es 190 Gäste. Im Saal waren 90.
Im Mai kamen 400 Gäste, im Juni waren es 500.
Der Dax gewann 1,2[difference] Prozent auf 18.000[new] Punkte.
Er gewann 30[ratio] Prozent der Stimmen.
Statt zehn Stunden Arbeit gibt es vier Tage Urlaub.
Statt fünf[old] Tonnen Weizen kommen drei[new] Tonnen.
Der Lohn soll auf 15[new] Euro steigen, bislang liegt er bei 12[old] Euro.
Der Verein soll auf 50 Gäste warten, derzeit sind es 80.
Die Rate stieg im Mai auf 2,4[new] Prozent, nachdem sie im April bei 2,2[old] Prozent gelegen hatte.
Es kamen 500 Gäste, nachdem 300 Karten verkauft worden waren.
Von einst 40[old] Läden sind noch 25[new] geöffnet.
Von den einst 40 Läden wurden 25[part] verkauft.
Noch am Abend hatte die Stadt von 80[old] Vermissten gesprochen, inzwischen sind es 12[new].
Noch am Abend wurden 12 Menschen festgenommen.
Am Vormittag war die Zahl der Verletzten noch mit 12[old] angegeben worden.
Bis zum Morgen stieg die Zahl auf 31[new]. Zuvor waren 28[old] Tote gezählt worden.
31[new] Menschen wurden verletzt. Zwölf[part] von ihnen sind Beamte. Zunächst war von 24[old] Verletzten die Rede.
Es gab 34[new] Unfälle, doppelt[ratio] so viele wie vor zehn Jahren. Damals waren es 17[old].
Im Jahr 2010 kamen 40 Gäste. Damals waren es 17.
Im Mai hatte es auf der Strecke 34 Unfälle gegeben, doppelt[ratio] so viele wie sonst.
"""

DIFFERENCES = """
Die Gegner gewannen mit 88[difference] Stimmen Vorsprung.
Die Gegner lagen mit 88[difference] Stimmen vorn.
Die Mehrheit von 88[difference] Stimmen ist knapp.
Der Rückstand auf Kern beträgt nur noch 12[difference] Sekunden.
Den Ausschlag gaben 88 Stimmen.
Die Züge fahren im Abstand von vier Minuten.
Er blieb 20 Minuten zurück.
Er gab zuletzt nur zwei[ratio] Prozent seines Geldes für Bücher aus.
Die Liste ist allein am Wochenende um 1.900[difference] Unterschriften auf nun 25.300[new] gewachsen.
Ihre 60 seien zu niedrig gewesen.
Er räumte ein, dass ihre 60 zu niedrig gewesen seien.
Die genannten 60 seien zu hoch.
Die Miete sei 60[difference] Euro zu hoch.
Der Pegel erreichte 4,80 Meter, 20[difference] Zentimeter über dem Hochwasser von 2010.
Der Pegel lag 20[difference] Zentimeter über dem Höchststand von 2010.
Die Zahl der Toten lag mit 20 unter dem Höchststand.
Die Mehrkosten gegenüber dem Plan gehen zu 40[ratio] Prozent auf höhere Löhne zurück.
Der Anstieg ging zu 40[ratio] Prozent auf höhere Löhne zurück.
Die Preise stiegen um rund 5[difference] Prozent.
Die Ausfuhren gingen um 7[difference] Prozent zurück.
Der Umsatz legte um 5[difference] Prozent zu.
Die Aktie verlor 3[difference] Prozent.
Es kamen 490.000[difference] Dosen weniger als geplant.
Das sind 200[difference] mehr als im Vorjahr.
Das Wasser kam acht bis zehn[difference] Stunden früher als erwartet.
Die Miete ist 200[difference] Euro teurer als zuvor.
Der Haushalt sieht eine Erhöhung der Ausgaben von 2,9[difference] Prozent vor.
Das Minus liegt bei 41[difference] Prozent.
Der Rückgang (minus 7,4[difference] Prozent) hält an.
Er fuhr 20[difference] km/h zu schnell.
Die Partei gewann 3[difference] Prozentpunkte hinzu.
Es waren 200[difference] mehr als 2022.
Die Beteiligung lag bei 61[ratio] Prozent und damit fünf[difference] Punkte unter dem Wert von damals.
Der Preis liegt 20[difference] Prozent über dem Durchschnitt.
Der Mai war zwei[difference] Grad kälter als der Juni und drei[difference] Grad unter dem Mittel.
Das Haus liegt 20 Meter über dem Fluss.
Im Mai büßte die Partei neun[difference] Punkte ein.
Er kam um zwei.
Zwischen beiden Angaben klaffen mehr als sieben Millionen[difference] Euro.
Im Tal klafft eine Lücke von 40 Metern.
Eltern zahlen 25[difference] Euro extra.
Das sind mehr als sieben Millionen[difference] Euro mehr als geplant.
Die Stadt rechnet mit einem Minus von elf Millionen Euro.
Der Laden meldet ein Plus von 3 Millionen[difference] Euro gegenüber dem Vorjahr.
Ein Viertel[difference] weniger Gäste kamen als im Vorjahr.
Ein Viertel[ratio] der Gäste kam, mehr oder weniger freiwillig.
Es waren neun mehr oder minder gute Bilder.
Die Ernte fiel ein Drittel[difference] geringer aus.
Die Ernte fiel 30[difference] Prozent geringer aus als im Vorjahr.
Der Absatz lag 12[difference] Prozent unter Vorjahresniveau.
Das Defizit fiel mit 14 Millionen Euro geringer aus als erwartet.
Das Defizit fiel 14 Millionen[difference] Euro geringer aus als erwartet.
Der Kurs liegt 12[difference] Prozent im Minus.
"""

ADDITIONS = """
Verkauft seien 14 800 Karten, hinzu kämen 1700[addition] Helfer.
Am Montag kamen 500 Gäste. Am Dienstag kamen noch einmal 300.
Am Montag kamen 500 Gäste. Am Dienstag standen dann noch einmal 300 Leute dort.
Am Montag kamen 500 Gäste, noch einmal 300[addition] warteten draußen.
Die Stadt zahlt 500 Euro. Am Dienstag zahlte sie noch einmal 300[addition] Euro.
Am Montag kamen 500 Gäste. Am Dienstag kamen noch einmal 300[addition] dazu.
Zwei[addition] weitere Fälle wurden gemeldet.
Es gab weitere 20[addition] Verletzte.
Ein Mann starb, 35 weitere wurden verletzt.
Die Stadt schickte noch einmal 300[addition] Helfer.
Am Freitag hätten noch einmal bis zu 2.100 Beschäftigte gestreikt.
Am Freitag demonstrierten nochmals 300 Menschen.
Am Montag kamen 500 Menschen, am Freitag demonstrierten noch einmal 300[addition].
Am Freitag demonstrierten noch einmal 300[addition] dazu.
Am Freitag demonstrierten weitere 300[addition] Menschen.
Hinzu kommen 20[addition] Freiwillige.
Zusätzlich wurden 200 Betten aufgestellt.
Zusätzlich 200[addition] Betten stellte das Rote Kreuz auf.
Im Saal stehen 300 Betten. Zusätzlich wurden 200[addition] Betten aufgestellt.
Zwei Feuerwehrleute kamen ums Leben, sieben weitere wurden schwer verletzt.
Bei dem Unfall wurden neun Menschen verletzt. Drei weitere gelten als vermisst.
Bei dem Brand kamen drei Gäste ums Leben, neun weitere kamen ins Krankenhaus.
Beim Einsturz wurden 18 Arbeiter verletzt und vier weitere getötet.
Neun Menschen wurden verletzt. In der Nacht wurden drei[addition] weitere verletzt.
Am Montag starben 20 Menschen. Verletzt wurden zwölf weitere.
Das Land stellt 60[addition] Lehrer zusätzlich ein.
Das Amt meldete erneut 12.000 Fälle.
Wieder kamen 300 Gäste.
Am Freitag beglich sie eine weitere Rechnung über 0,4 Millionen[addition] Euro.
"""

RATIOS = """
Die Inflation lag bei 5[ratio] Prozent.
27[ratio] Prozent der Befragten lehnen ab.
Zwei Drittel[ratio] der Gäste kamen, rund die Hälfte[ratio] blieb.
Die Zahl der Fälle hat sich verdoppelt[ratio].
Die Zahl der Fälle wurde halbiert[ratio].
Die meisten[ratio] Gäste kamen.
Er wurde drei Mal verhaftet.
"""

RATES = """
Üblich wären fünf[ratio] Prozent.
Mit 180[rate] Lastwagen am Tag sei nicht zu rechnen.
Am Tag danach kamen 40 Gäste am Tag der Einheit.
Jedes Jahr sterben 40[rate] Menschen.
Wie jedes Jahr kamen 40 Gäste.
In meiner Klasse kommen drei[rate] Kinder auf ein Gerät.
Es kamen 40 Gäste auf eine Feier.
Der jährliche Zuschuss von 2 Millionen[rate] Euro bleibt.
Die Stadt will den jährlichen Zuschuss des Landes von 2 Millionen[rate] Euro halbieren.
Ein monatlicher Beitrag von 40[rate] Euro wird fällig.
Die jährlichen Kosten von rund 3 Millionen[rate] Euro trägt der Bund.
Zum jährlichen Treffen von 40 Vereinen kamen 900 Gäste.
Es kamen drei Kinder und 22 Männer.
Der Kämmerer hat sich um 40[difference] Euro verrechnet.
61 Gäste überlebten. Die übrigen 34[part] kamen nach Wien.
Die Kliniken versorgen an fünf Standorten jährlich rund 900[rate] Gäste.
Normal sind 40[rate] Grad.
Am Pegel gelten 5 Meter als hoch. Normal sind gut drei[rate] Meter.
Üblich seien 12[rate] Fälle.
Normal sind 40 Gäste nicht.
Die Firma bietet für jedes Todesopfer 5.000[rate] Euro an.
An drei Orten halfen jeweils 500[rate] Freiwillige.
Je 20[rate] Beamte bewachten die Tore.
Das kostet 3.000[rate] Euro pro Kopf.
Auf jeden fielen 180[rate] Liter Regen pro Quadratmeter.
Er zahlt 500 Euro Strafe, täglich 20[rate] Euro.
Er gab jedem 150[rate] Mark.
Täglich kommen 500[rate] Flüchtlinge an.
Pro Tag werden 500[rate] Menschen geimpft.
Im Land sterben wöchentlich zwei bis drei[rate] Kinder.
Es sind vier[rate] Kinder pro Woche, in Wien sogar 27[rate].
Der Zug fährt 130[rate] km/h.
Von 600[denied] Abreisen zu sprechen, ist unseriös.
Er verdient 3.000[rate] Euro im Monat.
Jede Woche sterben 20[rate] Menschen.
Auf 100[rate] Einwohner kommen 60[rate] Autos.
Auf 100 Höfen leben 60 Kühe.
Auf den 40-Jährigen kamen 30[ratio] Prozent der Stimmen.
Der Stundenlohn liegt bei 15[rate] Euro.
Das Licht legt rund 300.000[rate] Kilometer in der Sekunde zurück.
Es gab 40[rate] Fälle pro 100.000 Einwohner.
Im Monat Mai kamen 500 Gäste.
Das kostet 20 bis 30 Euro je nach Größe.
Das täglich erscheinende Blatt hat 500 Leser.
An jedem Tor stehen 12[rate] Helfer.
An jedem der vier Tore stehen 12[rate] Helfer.
Jede Fahrt kostet uns 900[rate] Euro.
Es fielen 80[rate] Liter Regen pro Quadratmeter.
Im Land sterben 40[rate] Menschen jeden Tag.
Bei 40[difference] Stimmen Vorsprung zählt jeder Fehler.
Auf jeden Haushalt entfallen 900[rate] Euro.
Jede Schule bekommt 40[rate] Rechner.
Die Sperrung kostet 200.000[rate] Euro, und zwar jeden Tag.
300.000[rate] Liter Wasser verloren – pro Stunde
200.000 Euro kostet die Sperrung, und zwar jeden, der dort wohnt.
Im Schnitt bekamen die Höfe 800[rate] Euro.
Die Fahrer verdienen durchschnittlich 2.900[rate] Euro brutto.
Die Fahrer verdienen 2.900[rate] Euro im Schnitt.
Im Schnitt kommt eine Pflegerin auf einer Station mit 40 Betten vorbei.
Im Schnitt sind 40[ratio] Prozent der Betten belegt.
Täglich fahren hier 70[rate] Fähren mit rund 9.000[rate] Gästen.
Normalerweise kommen 90[rate] Kinder, am Dienstag waren es nur 38.
Normalerweise fahren auf der 60 Kilometer langen Strecke 70[rate] Züge.
Am Montag kamen 40 Gäste, sonst sind es 90[rate].
Ein Zimmer am Hafen kostet inzwischen 120[rate] Euro.
80[rate] Euro kostet ein Liegeplatz.
Laut Verein kostet eine Karte 14[rate] Euro.
Der Rat sagte, ein Liegeplatz koste 80[rate] Euro.
Die Jahreskarte soll 300[rate] Euro kosten.
Das Rathaus soll 300 Euro kosten.
Ein Brot kostet 4[rate] Euro, ein Liter Milch 1,30[rate] Euro.
Im Vorverkauf gab es die Karten für 14[rate] Euro.
Ein Neubau kostet 900 Euro.
Die Plätze kosten den Verein 900 Euro.
Eine Fahrt kostete 40.000 Euro.
Auf den 47-Jährigen entfielen 51,3[ratio] Prozent der Stimmen.
Die Stadt zahlt 150[rate] Euro für jedes Kind.
Im Saal drängten sich drei[rate] Gäste auf einem Quadratmeter.
Auf einem Quadratmeter standen drei[rate] Gäste.
Auf jeden Fall kamen 300 Gäste.
Er kämpft um jeden einzelnen der 200 Arbeitsplätze.
Das Gericht verhängte 90 Tagessätze zu 40[rate] Euro.
Für jeden etwas: 300 Buden standen am Fluss.
Waffen jeder Art, 300 Stück, wurden gefunden.
Auf einem Schiff waren 300 Gäste.
Das Bad kostet die Stadt im Jahr 740.000[rate] Euro.
Pro Kopf sind es 2.290[rate] Euro. Im Landesschnitt sind es 1.850[rate] Euro.
Im Landesschnitt sind es 1.850 Euro.
Die Klinik operiert etwa 85[rate] Kranke an einem üblichen Mittwoch.
Sie fordern 8,5[difference] Prozent mehr Lohn.
Sie fordern für die 520 Beschäftigten 8,5[difference] Prozent mehr Lohn.
Im Mai gab es 8,5[difference] Prozent mehr Lohn.
"""

PARTS = """
Der Umbau kostet 52 Millionen Euro. Allein 38 Millionen[part] Euro entfielen auf die Brücke.
Der Umbau kostet 52 Millionen Euro. Allein 38 Millionen Euro zahlte der Bund.
Der Schaden beträgt 4 Millionen Euro. Darin enthalten sind 1,5 Millionen[part] für die Halle.
Der Schaden beträgt 4 Millionen Euro. Darin sehen 15 Leute ein Problem.
Die Zahl der Kranken stieg auf 146[new]. Betroffen sind 121[part] Kinder und 25[part] Erwachsene.
Die Zahl der Kranken stieg auf 146[new]. Betroffen sind 121 Kinder und 26 Erwachsene.
Jan ist einer[part] von 23 Kranken.
Einer von 23 Kranken starb.
Von meinen 14 Spielern waren am Abend acht[part] krank.
Wir haben 180 Menschen geholt, 12[part] davon aus Fenstern.
So gehen 40 davon aus.
Der Schaden liegt bei 20 Millionen Euro. Allein die Brücke werde rund 2 Millionen[part] kosten.
90 Bewohner mussten fliehen. 60[part] Menschen hätten in der Halle geschlafen, so Holm, die übrigen bei Freunden.
Von acht Pumpen auf dem Gelände lief nur eins[part].
Von acht Pumpen auf dem Gelände liefen zwei[part].
Von 300 Gästen im Saal konnten alle bis auf zwölf[part] gehen.
Das Haus nahm 150 Gäste auf, alle bis auf zwölf[part] reisten ab.
In der Summe von 40 Millionen Euro sind 3 Millionen[part] Euro für den Umbau enthalten.
Die Kosten liegen bei 40 Millionen Euro. Darin sind 3 Millionen[part] Euro Zinsen enthalten.
Es kostet 40 Millionen Euro. Darin sind 3 Millionen[part] Euro Lohn und 2 Millionen[part] Euro Zinsen enthalten.
Das Budget beträgt 300.000 Euro. Der Saal sei mit 80.000[part] Euro enthalten.
Von den Gesamtkosten trägt der Bund 12 Millionen[part] Euro.
Von den Baukosten zahlt der Bund 12 Millionen[part] Euro, das Land gibt vier Millionen[part].
Vermisst werden 30 Menschen. Ihr Onkel und seine drei[part] Söhne sind darunter.
Am Montag kamen 90 Gäste. 60[part] Gäste hätten in der Halle geschlafen, so Holm, die übrigen seien abgereist.
60 Gäste hätten in der Halle geschlafen, so Holm, die übrigen seien abgereist.
Von den 80 Anträgen sind 60[part] geprüft, für die übrigen 20[part] fehlt die Zeit.
Der Schaden liegt bei 20 Millionen Euro. Allein die Reparatur der Brücke koste 2 Millionen[part] Euro.
Der Schaden liegt bei 20 Millionen Euro. Allein die Brücke wird 2 Millionen[part] Euro kosten.
Der Etat beträgt 20 Millionen Euro, der Kauf macht 5 Millionen[part] Euro aus.
Der Etat beträgt 20 Millionen Euro. In der Flasche sind zwei Liter enthalten.
Der Etat beträgt 20 Millionen Euro. Das Schiff mit 40 Tonnen Öl ist nicht enthalten.
Im Hof sind 40 Meter Zaun gebaut. Das Wasser ist enthalten.
Alle kamen bis auf die Haut nass an, 40 Gäste blieben.
Die Fahrt von 300 Gästen bis auf 40 Meter Höhe dauerte.
Zwei Wachen sind besetzt. Davon gibt es im ganzen Land nur 12.
Für 300 Schüler kommen zwei Lehrer. Zurzeit gibt es davon im Land nur 85.
Im Ausland öffneten 40 Büros in 25 Ländern, davon drei[part] in Polen.
Von 34 Köchen waren sieben[part] krank, zwei[part] davon schwer.
Es gab 20 Verletzte, darunter fünf[part] schwer.
Es brannten 372 Autos, davon 140[part] in Wien.
Es flossen zwei Tonnen Öl aus, davon 800[part] Kilogramm in den Bach.
Es gab 20 Verletzte, darunter drei[part] Kinder und zwei[part] Frauen.
Im Saal sind 350 Plätze (50[part] davon oben).
Es waren neun Funde. Vier[part] davon wurden falsch gedeutet.
Zehn Menschen wurden verletzt, zwei[part] von ihnen schwer.
Von den 120 Plätzen sind 90[part] belegt.
Von den 30 Verletzten sind 12[part] Kinder.
Unter den 30 Verletzten sind 12[part] Kinder.
Von 80 Booten sanken sieben[part].
Von 8.000 Soldaten kamen 11[part] auf zwei Schiffen.
Allein am Samstag kamen 20.000[part] der 30.000 Besucher.
120[part] der Bewohner an der Werftstraße sind Kinder, sagt der Leiter.
Acht[part] der Verletzten waren junge Frauen.
120 der Bewohner sind in Sicherheit.
120 der Bewohner waren verletzt.
Zwölf der 20 Bewohner sind Kinder.
Zwölf der 20 Kreise meldeten Schäden.
Zwölf der derzeit 20 Kutter liegen fest.
Von den 60 Sitzen hat die Fraktion 21[part].
Nur einer der neun Bewerber kam.
Von den 90 Anträgen lehnte das Amt 14[part] ab.
Drei Menschen starben, darunter ein[part] zehnjähriges Kind.
Im Land brannten 372 Autos. Allein in Wien waren es 140[part].
Am Wochenende kamen 30.000 Gäste. Allein am Samstag zählte die Stadt 20.000[part] Gäste.
Am Wochenende kamen 300 Gäste. Der Wirt stand allein in seiner Küche vor 80 Tellern.
Am Wochenende kamen 300 Gäste. Allein in der Küche arbeiten 20 Köche.
Unter den Gästen waren 30[part] Lehrer, unter ihnen die 82-jährige Anna Holm.
Die Firma baut 120 ihrer 900 Stellen ab.
Er sprach davon, dass 500 Menschen kamen.
Er geht davon aus, dass 500 Menschen kamen.
Darunter litten 20 Familien.
Es gab 20 Verletzte, darunter drei[part] Kinder, und 40 Menschen wurden vermisst.
Die Polizei nahm 62 Fans fest, darunter 5[part] Frauen und 14[part] Jugendliche.
Die Polizei nahm 62 Fans fest, darunter 5[part] Frauen und 90 Ordner.
Unter den Demonstranten seien auch 300[part] Schüler, sagte sie.
Unter den Linden waren 300 Händler.
Von den 23 Gästen, die am Montag kamen, seien elf[part] abgereist.
Im Haus seien von zwölf Zimmern neun[part] belegt, drei[part] blieben leer.
Noch vier[part] der sieben Kranken liegen in der Klinik.
Nur 14[part] von 22 Pumpen liefen.
Drei von vier Gästen kommen wieder.
Im Rat hat der Bund 34 von 88 Sitzen.
Das Amt zählte 31 Kranke. 26[part] kamen in Kliniken, fünf[part] wurden vor Ort versorgt.
Das Amt zählte 31 Kranke. 26 kamen in Kliniken, sechs wurden vor Ort versorgt.
Es gab fünf Tote. Zwei Männer und drei Frauen wurden verletzt.
Der Verein meldete 140 Helfer, 75[part] in Ahlen, 40[part] in Brühl und 25[part] in Kehl.
Von den 50 Häusern sind 13[part] bezogen, die übrigen 30[part] leer.
Die Stadt schloss 71 Höfe. In Kehl allein waren es am Montag 45[part].
Die Technik verschlang 12 Millionen[part] Euro der Gesamtsumme.
Das Amt zählte 90 Kranke. 40[part] der Fälle entfielen auf das Heim, 30[part] auf die Schule.
Auf 100[rate] Einwohner entfallen 60[rate] Autos.
Verletzt wurden zwei[part] Helfer und nach Angaben des Vereins fünf[part] Gäste, also sieben Menschen.
Verletzt wurden zwei Helfer und fünf Gäste, also viele.
Bei dem Brand wurden 18 Menschen verletzt. Vier[part] der Verletzten schwebten in Lebensgefahr.
Es gab 52 Festnahmen. Acht[part] der Festgenommenen kamen in Haft.
Die Polizei nahm 52 Fans fest. Acht[part] der Festgenommenen kamen in Haft.
Neun Menschen starben. Sechs[part] der Toten stammten aus Kehl.
15 Personen erlitten Schnitte. Sechs[part] der Opfer mussten in die Klinik.
Das Amt prüfte 300 Betriebe. In 45[part] der Betriebe fand es Mängel.
Im Heim leben 110 Menschen. 24[part] der Bewohner haben sich angesteckt.
18 Menschen wurden verletzt. Vier der Polizisten kamen zu spät.
Es gab 70 Verletzte. Vier der Wagen brannten aus.
In der Halle saßen 300 Gäste. Drei der Redner sprachen frei.
Am Montag starben 60 Menschen. Beim Untergang starben 40 der 59 Menschen an Bord.
Die Bahn strich 70 Züge, allein 30[part] in Berlin.
Es kamen 200 Gäste, allein 30 Kellner waren im Saal.
Der Verein meldete 140 Helfer in Ahlen. 75 Helfer in Brühl und 65 Helfer in Kehl halfen auch.
In Ahlen gab es 20 Fälle. In Brühl waren es 12 Fälle, in Kehl acht Fälle.
Im Kreis gab es 20 Fälle. In Brühl waren es 12[part] Fälle, in Kehl acht[part] Fälle.
Ahlen meldete 20 Kranke. Brühl zählte 12 Kranke, Kehl acht Kranke.
Am Montag gab es 20 Unfälle. Am Dienstag gab es 12 Unfälle und am Mittwoch acht Unfälle.
Unter den Opfern befinden sich ersten Angaben zufolge auch zwölf[part] Helfer.
Das Amt kam mit 60 Kräften. Zehn[part] der Einsatzkräfte wurden verletzt.
Beim Untergang starben 62 Seeleute. 58[part] der Opfer sind bekannt.
Beim Fest waren 62 Seeleute. 58 der Opfer sind bekannt.
Nach Angaben des Amtes sind unter den Toten 36[part] Kinder und neun[part] Frauen.
Im Park sind unter den Bäumen 36 Bänke.
"""

DENIALS = """
Der Stand liege nicht bei 58[denied], sondern bei 74[ratio] Prozent.
Der Stand liegt nicht bei 58[denied] Metern, sondern bei 74 Metern.
Berichte, nach denen 110[denied] Pumpen defekt seien, wies das Amt zurück.
Der Bericht, wonach 110 Pumpen defekt sind, liegt vor.
Dass es schon 20[denied] Fälle gegeben habe, sei falsch.
Dass es schon 20 Fälle gegeben habe, sei bekannt.
Von 48[denied] Litern kann aber keine Rede sein.
Von einst 21[denied] Verletzten, wie berichtet worden war, könne keine Rede sein.
Die 340[denied], die überall genannt werden, stimmen nicht.
Und 19[denied] kann nicht stimmen.
1.840 Stellen fallen weg. Das Werk schließt. Davon seien 1.840 Stellen betroffen.
50[rate] Euro soll es für jeden Haushalt geben.
50 Euro gab er in jedem Fall.
Es seien neun Fälle und keine 23[denied].
Die von der Firma genannte Zahl von 640[denied] Portionen sei nach den Papieren nicht nachvollziehbar.
Die genannte Summe von 470[denied] Euro kann das Amt nicht nachvollziehen.
Die Zahl von 60[denied] Gästen hält sie für falsch.
Die Zahl von 60 Gästen kann das Amt nicht bestätigen.
Die 340 Helfer stimmen nicht ab.
In unserer Ausgabe vom Mittwoch hatten wir berichtet, es seien 28[denied] Kilometer.
„112[denied], das stimmt einfach nicht. Wir haben 67 Fälle“, sagte er.
„40 Gäste, das ist nicht wenig“, sagte er.
In einer früheren Version hieß es, es seien 450[denied] gewesen.
In einer früheren Mitteilung hatte das Amt die Zahl der Höfe mit 910[denied] angegeben.
In einer früheren Mitteilung warb das Amt mit 910 Höfen.
Von 112[denied] Rissen kann keine Rede sein.
Von 112 Rissen ist die Rede.
Der Bus fuhr 68[rate] km/h und nicht, wie am Freitag mitgeteilt, 71[denied] km/h.
Die Angabe von 44[denied] Fahrgästen wird hiermit korrigiert.
Die Angabe von 44 Fahrgästen wird geprüft.
Das Feuer hat sich um 105[difference] Hektar ausgedehnt.
Der Vorwurf, es seien nur neun[denied] Boote geprüft worden, sei falsch.
Der Vorwurf, er habe neun Boote, ist alt.
Die Meldung, wonach 40[denied] Kühe starben, ist schlicht falsch.
Im Bericht, den 40 Forscher schrieben, ist vieles falsch.
Die Gerüchte, die 40 Leute hörten, sind falsch.
Der Kreis hat gestern noch 16[addition] nachgemeldet.
In der ersten Version des Plans waren 40 Plätze vorgesehen.
Der Minister nannte die Zahl von 900[denied] falsch.
Die Bahn bestritt die Zahl von 900[denied] Ausfällen.
Die Bahn nannte die Zahl von 900 Ausfällen erst spät.
Der Verein bestritt vor 900 Gästen sein erstes Spiel.
Die Zahl von 900[denied] Gästen ist falsch.
Die genannte Zahl von 900[denied] Gästen nannte sie „frei erfunden“.
Die Zahl von 900[count] Gästen nannte sie zuletzt im Mai.
Die genannte Zahl von 900[denied] wies Kern zurück.
Sie stellte klar, dass die Zahl von 900[denied] Gästen nicht zutreffe.
Dass die Stadt, wie der Chor behauptet, 900[denied] Euro zahlte, bestritt er.
Dass 900[denied] Gäste kamen, wie der Chor behaupte, treffe nicht zu.
„900[denied] Gäste? Das stimmt nicht.“
900[denied] Gäste? Unsinn.
„900[count] Gäste? Das ist viel.“
Die Angabe von 900[denied] stimmt nicht.
Die genannten 900[denied] Gäste stimmten nicht.
Die Summe von 12 Millionen[denied] Euro sei frei erfunden.
Die Schätzung von 900[denied] Gästen treffe nicht zu, hieß es.
Der Verein wies die genannten 12 Millionen[denied] Euro zurück.
Die Stadt wies Klagen von 900 Anwohnern zurück.
Die Polizei wies die 900 Anhänger der Gäste zurück.
Die Zahl von 900 Gästen ist nicht falsch.
Die Zahl von 900 Gästen sei falsch verstanden worden.
Es waren nicht 800[denied], sondern 1.200 Teilnehmer.
Nicht 800[denied], wie zunächst gemeldet, sondern 1.200 Menschen kamen.
Es waren keine 800[denied], sondern 1.200 Teilnehmer.
Im Saal saßen keine 800[denied] Gäste am Tisch, wie die Wirtin verbreitet hatte.
Im Saal saßen keine 800 Gäste am Tisch, wie es sich die Wirtin wünschte.
Es waren 1.200, nicht 800[denied] Teilnehmer.
Es wurden 30 Tiere getötet, nicht wie zunächst angenommen 50[denied].
Beschädigt wurden 30 Schiffe, nicht wie anfangs vermutet 50[denied].
Es sind nicht, wie gemeldet, 20[denied], sondern 12 Fälle.
Es waren keine 1,3 Millionen[denied], wie die Veranstalter behaupteten.
Die Listen sind klar, es waren nicht 130[denied].
Es waren nicht ganz 130 Gäste, die kamen.
Es waren nicht die 130 Gäste, die störten.
Zahlungen von 130[denied] Euro, wie vom Verein behauptet, sind beim Land nicht eingegangen.
Die 130 Wohnungen, wie von der Stadt geplant, wurden nicht gebaut.
Es waren keine 1,3 Millionen[denied], wie von den Veranstaltern behauptet.
Anders als die Veranstalter behaupteten, waren es nicht 500.000[denied] Menschen.
Die 500.000[denied], von denen die Veranstalter sprechen, waren es nicht.
Das Amt trat Berichten entgegen, wonach 120[denied] Häuser fehlen.
Das Amt trat Gästen entgegen, die 120 Häuser suchten.
Betroffen seien 120 Häuser, hieß es. 120[denied] sind es nicht.
Nein, 120[denied] Häuser waren es nicht, sondern 80.
120 Tote sind es nicht mehr, sondern 130.
2.050 freie Stellen gibt es hier nicht.
Im Haus hätten 352 Menschen gelebt und nicht 340[denied], sagte der Leiter.
Es sollten 2.900 Stellen gestrichen werden, nicht 1.700[denied].
Es sollten 2.900 Stellen gestrichen werden, nicht 1.700 Euro seien das Ziel.
Es waren vermutlich nicht 340.
Die 500.000, von denen die Veranstalter sprechen, kamen gern.
Es waren keine 1,3 Millionen.
Es waren keine 1,3 Millionen, wie es hieß.
Nicht nur 800 Schüler, sondern auch 20 Lehrer kamen.
Es waren nicht mehr als 800, sondern eher 500.
Es handelt sich nicht um 12[denied], sondern um 21 Fälle.
Er kam nicht mit 300 Euro aus.
"""

COUNTS = """
Es geht um 500 Euro.
Er wartet auf 500 Soldaten.
Er geht auf 500 Leute zu.
Die Kosten belaufen sich auf 20 Millionen Euro.
Der Schaden wird auf 20 Millionen Euro geschätzt.
Mehr als 500 Menschen kamen.
Nach 30 Siegen verlor sie.
Nach zwei Toren gewann sie 300 Euro.
Die Polizei sprach von 500 Teilnehmern, die Veranstalter von 2.000.
Rund 30 Boote und 40 Wagen kamen.
Es kamen 20 Busse statt vieler Autos.
"""


def read(marked: str) -> tuple[str, dict[int, str]]:
    """(the text without its marks, the roles marked by where their number ends)."""
    text, roles, at = "", {}, 0
    for mark in ROLE.finditer(marked):
        text += marked[at : mark.start()]
        roles[len(text)] = mark[1]
        at = mark.end()
    return text + marked[at:], roles


@pytest.mark.parametrize("table", [CHANGES, DIFFERENCES, ADDITIONS, RATIOS, RATES, PARTS, DENIALS, COUNTS])
def test_what_numbers_do(table):
    wrong = []
    for marked in table.strip().split("\n"):
        text, roles = read(marked)
        found = {q.number_end: q.role for q in quantities.find(text)}
        if found != {**dict.fromkeys(found, "count"), **roles}:
            wrong.append((marked, [text[:end].split()[-1] + " " + role for end, role in found.items()]))
    assert wrong == []


def partners(text: str) -> list[tuple[str, list[str]]]:
    found = quantities.find(text)
    printed = {q.number_start: text[q.number_start : q.number_end] for q in found}
    return [(printed[q.number_start], [printed[at] for at in q.related]) for q in found]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Die Zahl stieg von 800 auf 1.200.", [("800", ["1.200"]), ("1.200", ["800"])]),
        ("Die Zahl stieg um 400 auf 1.200.", [("400", ["1.200"]), ("1.200", ["400"])]),
        ("Sie stieg um 17 Prozent (von 370 auf 432).", [("17", ["370", "432"]), ("370", ["432", "17"]),
                                                        ("432", ["370", "17"])]),
        ("Die Zahl verdoppelte sich von 500 auf 1.000.", [("verdoppelte", ["500", "1.000"]),
                                                         ("500", ["1.000", "verdoppelte"]),
                                                         ("1.000", ["500", "verdoppelte"])]),
        ("40 Büros in 25 Ländern, davon drei in Polen.", [("40", ["drei"]), ("25", []), ("drei", ["40"])]),
        ("40 Büros in 25 Ländern, davon drei Länder in Asien.", [("40", []), ("25", ["drei"]), ("drei", ["25"])]),
        ("Von 34 waren sieben krank, zwei davon schwer.", [("34", ["sieben"]), ("sieben", ["34", "zwei"]),
                                                           ("zwei", ["sieben"])]),
        ("20 Verletzte, darunter drei Kinder.", [("20", ["drei"]), ("drei", ["20"])]),
        ("20 Tote, 30 Verletzte. Unter den Toten sind acht Frauen.", [("20", ["acht"]), ("30", []), ("acht", ["20"])]),
        ("20 wurden verletzt. Zwei der Verletzten starben.", [("20", ["Zwei"]), ("Zwei", ["20"])]),
        ("Zwölf der 20 Kreise.", [("Zwölf", ["20"]), ("20", ["Zwölf"])]),
        ("Es waren nicht 800, sondern 1.200.", [("800", ["1.200"]), ("1.200", ["800"])]),
        ("Es kamen 800 Gäste und 1.200 Helfer.", [("800", []), ("1.200", [])]),
    ],
)  # fmt: skip
def test_partners_know_each_other(text, found):
    assert partners(text) == found


@pytest.mark.parametrize(
    "text, rule",
    [
        ("Die Zahl stieg von 800 auf 1.200.", "change"),
        ("Die Zahl wurde von 800 auf 1.200 korrigiert.", "revision"),
        ("Zunächst hieß es, 20 Gäste seien gekommen, dann 17.", "revision"),
    ],
)
def test_a_revision_has_a_rule_of_its_own(text, rule):
    assert [q.rule.split(";")[-1] for q in quantities.find(text)] == [rule, rule]


def test_a_denied_number_is_the_number_itself():
    denied, bare = quantities.find("Es waren keine 500, wie der Verein behauptete. Es waren keine 300.")
    assert (denied.bound, bare.bound) == ("point", "less_than")
