"""Numbers with their speakers: whose number it is, and its bound, in the constructions of daily reports."""

from functools import cache

import pytest

from helpers import articles, claims, schema

Case = tuple[str, str, str, str]


def found(text: str, number: str) -> tuple[str, str]:
    """Bound and speaker of the quantity whose numeral is `number`."""
    return read(text).get(number, ("not found", ""))


@cache
def read(text: str) -> dict[str, tuple[str, str]]:
    """numeral -> (bound, speaker)"""
    table = claims.extract(articles.from_texts({"t": text}, published={"t": "2021-03-16"}), None)
    told: dict[str, tuple[str, str]] = {}
    for row in schema.each(table[table["kind"] == "quantity"]):
        told.setdefault(text[row.number_start : row.number_end], (row.bound, row.speaker))
    return told


INTERVIEW = (
    "Frau Kern, die Stadt spricht von 900 Gästen. Was stimmt?\n\n"
    "Kern: 1100, wie schon gesagt. Davon waren knapp 40 Kinder.\n\nEs fehlen 70 Stühle."
    "\n\nKern: Das ist falsch. In zwei Wochen 310."
)
YOU = (
    "Frau Kern, die Stadt spricht von 930 Gästen, Sie von 1150. Was stimmt?\n\nKern: Wir bleiben dabei.\n\n"
    "Der Chor meldet 60 Sänger, Sie 66.\n\nEs regnet.\n\nKern: Das ist falsch."
)
# A verb of reporting, counting or estimating; its subject speaks, wherever it stands.
VERBS: list[Case] = [
    ("Am Mittag hatte Ina Kern für Donnerstag von 58 Gästen gesprochen.", "58", "point", "Ina Kern"),
    # a number in front of who confirms or says it, in quotation marks, of a length of time, in a report
    ("Neun Tote hat die Polizei bis Sonntag bestätigt.", "Neun", "point", "die Polizei"),
    ("Neun Gäste hat der Wirt bis Sonntag bewirtet.", "Neun", "point", ""),
    ("158 Gäste an Bord sagt die Reederei, 174 die Polizei.", "158", "point", "die Reederei"),
    ("158 Gäste an Bord sagt die Reederei, 174 die Polizei.", "174", "point", "die Polizei"),
    ("158 Gäste an Bord sagt die Reederei, 174 kamen an.", "174", "point", ""),
    ("Frau Lind, der Minister sagt 14 Euro, Sie sagen 19. Was stimmt?", "14", "point", "der Minister"),
    ("Der Minister sagt 14 Sätze.", "14", "point", ""),
    ("Ina Kern bezifferte den Schaden auf „bis zu 24 Euro“.", "24", "at_most", "Ina Kern"),
    ("Die Stadt beziffert die Verzögerung auf 25 Minuten.", "25", "point", "Die Stadt"),
    ("Die Stadt wartet 25 Minuten.", "25", "point", ""),
    ("Die Wehr führt in ihrem Abschlussbericht 22 Fälle.", "22", "point", "Die Wehr"),
    ("Die Wehr führt in der Stadt 22 Betriebe.", "22", "point", ""),
    ("Der Wirt redet lieber von 14 Gästen.", "14", "point", "Der Wirt"),
    ("Das Amt hatte am Freitag eine Schätzung von 180 Euro vorgelegt.", "180", "point", "Das Amt"),
    ("Das Amt hatte am Freitag 180 Briefe vorgelegt.", "180", "point", ""),
    ("Die Polizei gab 27 eroberte Boote an, das Amt 18.", "18", "point", "das Amt"),
    ("Die Stadt spricht von 640 Stellen, die wegfallen, der Verein von 930.", "930", "point", "der Verein"),
    ("Nach Auswertung der Konten kommt die Bank auf 389 Kunden.", "389", "point", "die Bank"),
    ("Die Polizei zählte am Dienstag 29. Unverändert blieb die Lage.", "29", "point", "Die Polizei"),
    ("Allein dort zählte die Polizei 480 Boote.", "480", "point", "die Polizei"),
    # whose number a quotation repeats; what goes on with "hieß es"
    ("„Das Amt will 34 gehabt haben“, sagte Ina Kern.", "34", "point", "Das Amt"),
    ("„Das Amt hat 34 Boote“, sagte Ina Kern.", "34", "point", "Ina Kern"),
    ("Das Amt maß 34 Grad. Der Wert sei auf 12 Grad gesunken, hieß es in Auen.", "12", "point", "Auen"),
    # what others tell so, whom something does not please, whom the sentence before is about, whose lorries drive
    ("40 Boote sanken. So erzählen es Überlebende.", "40", "point", "Überlebende"),
    ("40 Boote sanken. So erzählen es viele nicht.", "40", "point", ""),
    ("Dem Verein geht das zu weit. Schon jetzt koste es 40 Euro.", "40", "point", "Dem Verein"),
    ("Dem Boot geht das zu weit. Schon jetzt koste es 40 Euro.", "40", "point", ""),
    ("Jan Kern sagte, es fehle Geld. Der Verein Auen rückt davon ab. Statt vier seien es sechs Tonnen.",
     "sechs", "point", "Der Verein Auen"),
    ("Jan Kern sagte, es fehle Geld. Das sei schade. Statt vier seien es sechs Tonnen.", "sechs", "point", "Jan Kern"),
    ("Wirt Jan Kern ist wütend. Seine Laster fahren Umwege. „Das kostet 40 Euro.“", "40", "point", "Wirt Jan Kern"),
    ("Die Polizei hob ihre Angabe von 40 auf 60 an.", "60", "point", "Die Polizei"),
    ("Die Polizei hob ihre Fahrzeuge von 40 auf 60 an.", "60", "point", ""),
    ("Der Wirt nannte das Vorgehen „planlos“: Man könne 40 Boote bezahlen.", "40", "point", "Der Wirt"),
    ("Der Wirt nannte das Vorgehen „planlos“: Es gab 40 Boote.", "40", "point", ""),
    ("Laut einer vorläufigen, bislang nicht bestätigten Zählung fehlen 40 Boote.", "40", "point",
     "einer vorläufigen, bislang nicht bestätigten Zählung"),
    # no name takes a number behind a time or a possessive
    ("In den Praxen waren es bis Freitagabend 187.", "187", "point", ""),
    ("Die Wehr zählt in ihrer Statistik 16.", "16", "point", "Die Wehr"),
    ("Mehr als 62 seien es zu keinem Zeitpunkt gewesen, sagte Ina Kern.", "62", "at_most", "Ina Kern"),
    ("Die Gewerkschaft feierte 1400 Streikende.", "1400", "point", "Die Gewerkschaft"),
    ("Die Gewerkschaft feierte 1400 Gäste.", "1400", "point", ""),
    ("Die 71-Jährige aus Moor will nach Auen.", "71", "point", ""),
    ("Einschließlich Straßen, Wald und Hafen geht Ina Kern von 90 Euro aus.", "90", "point", "Ina Kern"),
    ("Die Stadt sprach von 400 Gästen, die Polizei in Moor dagegen von 19.", "19", "point", "die Polizei"),
    ("Das Amt lachte und beharrte auf 16 Booten.", "16", "point", "Das Amt"),
    ("Das Amt begründet den Plan mit der Lage und rechnet mit Kosten von 18 Euro.", "18", "point", "Das Amt"),
    ("Die Stadt beharrt darauf, dass nur 60 Gäste kamen.", "60", "point", "Die Stadt"),
    ("Die Wirtin hat 27 behandelt, die Sanitäter kommen sogar auf 84.", "84", "point", "die Sanitäter"),
    ("Der Rat hält trotz der Kritik an 25 Minuten fest.", "25", "point", "Der Rat"),
    ("Der Rat hält 25 Schritte Abstand.", "25", "point", ""),
    ("Ina Kern hat mitgezählt: In einer Stunde fuhren 310 Wagen vorbei.", "310", "point", "Ina Kern"),
    ("Es waren, so schildert es die Wehr, 14 Boote.", "14", "point", "die Wehr"),
    ("Die Bahn blieb bei ihrer Darstellung, es seien nur 14 Boote gekommen.", "14", "point", "Die Bahn"),
    ("Die Bahn bleibt bei ihrer Darstellung, wonach 14 Boote kamen.", "14", "point", "Die Bahn"),
    ("Der Rat beriet eine Darstellung, wonach 14 Boote kamen.", "14", "point", "eine Darstellung"),
    ("Es blieb die Hoffnung, dass 14 Boote kämen.", "14", "point", ""),
    ("Der Experte warnte vor 90 Lawinen.", "90", "point", "Der Experte"),
    ("Der Preis steigt laut Wirt Jan Kern von 310 auf 340 Euro.", "340", "point", "Wirt Jan Kern"),
    ("Die Kammer rechnet nach einem Vergleich mit Auen mit 40 Stellen.", "40", "point", "Die Kammer"),
    ("Das RKI meldete binnen eines Tages 12.345 Neuinfektionen.", "12.345", "point", "Das RKI"),
    ("Das Robert Koch-Institut (RKI) meldete am Dienstag rund 12.300 Neuinfektionen.", "12.300", "approx",
     "Das Robert Koch-Institut (RKI)"),
    ("Am Dienstag meldete das RKI 12.345 neue Fälle.", "12.345", "point", "das RKI"),
    ("Das RKI hat binnen 24 Stunden knapp 12.400 Neuinfektionen gemeldet.", "12.400", "just_under", "Das RKI"),
    ("Insgesamt hat das Amt 320 Verstöße gemeldet.", "320", "point", "das Amt"),
    ("Die Behörde vermeldete mehr als 900 Tote.", "900", "more_than", "Die Behörde"),
    ("Das Ministerium übermittelte 412 Fälle.", "412", "point", "Das Ministerium"),
    ("Die Gesundheitsämter meldeten dem RKI 12.345 Neuinfektionen.", "12.345", "point", "Die Gesundheitsämter"),
    ("Die Gesundheitsämter in Deutschland haben dem RKI binnen eines Tages 12.345 Neuinfektionen gemeldet.", "12.345",
     "point", "Die Gesundheitsämter in Deutschland"),
    ("Die Polizei zählte 4.000 Teilnehmer.", "4.000", "point", "Die Polizei"),
    ("Die Mieteinnahmen veranschlagt das Bauamt auf 60 Euro.", "60", "point", "das Bauamt"),
    ("Ihr Erspartes schätzt die Opposition auf 60 Euro.", "60", "point", "die Opposition"),
    ("Die Baufirma schätzt die Gemeinde auf 60 Höfe.", "60", "point", "Die Baufirma"),
    ("Das Labor beziffert die Kosten auf 60 Euro.", "60", "point", "Das Labor"),
    ("Die Polizei zählte mindestens 4.000 Teilnehmer.", "4.000", "at_least", "Die Polizei"),
    ("Gezählt hat die Polizei rund 4.000 Teilnehmer.", "4.000", "approx", "die Polizei"),
    ("Die Veranstalter zählten mehr als 6.500.", "6.500", "more_than", "Die Veranstalter"),
    ("Die Bundesagentur für Arbeit zählte im Mai 2,7 Millionen Arbeitslose.", "2,7 Millionen", "point",
     "Die Bundesagentur für Arbeit"),
    ("Das Statistische Bundesamt registrierte 2.719 Verkehrstote.", "2.719", "point", "Das Statistische Bundesamt"),
    ("Im Juni registrierte das Bundesamt 21.500 Asylanträge.", "21.500", "point", "das Bundesamt"),
    ("Das Bundesamt hat im Juni etwa 21.500 Erstanträge registriert.", "21.500", "approx", "Das Bundesamt"),
    ("Das Amt verzeichnete 317 Unfälle.", "317", "point", "Das Amt"),
    ("Vor einer Woche hatte das RKI binnen eines Tages 11.111 Neuinfektionen und 104 neue Todesfälle verzeichnet.",
     "11.111", "point", "das RKI"),
    ("Vor einer Woche hatte das RKI binnen eines Tages 11.111 Neuinfektionen und 104 neue Todesfälle verzeichnet.",
     "104", "point", "das RKI"),
    ("Die Feuerwehr verzeichnete über 300 Einsätze.", "300", "more_than", "Die Feuerwehr"),
    ("Die Polizei zählte zwanzig Einbrüche.", "zwanzig", "point", "Die Polizei"),
    ("Die Stadt sprach von fünfzehn Verletzten.", "fünfzehn", "point", "Die Stadt"),
    ("Die Sternwarte zählte 40 Meteore.", "40", "point", "Die Sternwarte"),
    ("Die Stadtverwaltung zählte 40 Anträge.", "40", "point", "Die Stadtverwaltung"),
    ("Das Innenministerium erfasste 1.204 Straftaten.", "1.204", "point", "Das Innenministerium"),
    ("Die Forscher ermittelten 38 Arten.", "38", "point", "Die Forscher"),
    ("Das UNHCR registrierte bislang 1,2 Millionen Flüchtlinge.", "1,2 Millionen", "point", "Das UNHCR"),
    ("Die Polizei bezifferte den Schaden auf 250.000 Euro.", "250.000", "point", "Die Polizei"),
    ("Den Schaden bezifferte die Polizei auf rund 250.000 Euro.", "250.000", "approx", "die Polizei"),
    ("Die Zahl der Toten bezifferte das Ministerium mit 43.", "43", "point", "das Ministerium"),
    ("Die Behörde bezifferte die Zahl der Vermissten, die meist Fischer sind, auf 117.", "117", "point",
     "Die Behörde"),
    ("Am Vortag hatte das RKI die Inzidenz mit 120,1 angegeben.", "120,1", "point", "das RKI"),
    ("Die Zahl der Genesenen gab das RKI mit etwa 2.370.000 an.", "2.370.000", "approx", "das RKI"),
    ("Das RKI gab die Inzidenz mit 123,4 an.", "123,4", "point", "Das RKI"),
    ("Die Polizei gab die Zahl der Teilnehmer mit 800 an.", "800", "point", "Die Polizei"),
    ("Die Bundesnetzagentur wies am Montag einen Füllstand von 75,4 Prozent aus.", "75,4", "point",
     "Die Bundesnetzagentur"),
    ("Die Statistik weist 1.200 Fälle aus.", "1.200", "point", "Die Statistik"),
    ("Die Polizei sprach von rund 4.000 Teilnehmern.", "4.000", "approx", "Die Polizei"),
    ("Die Polizei spricht von bis zu 4.000 Menschen.", "4.000", "at_most", "Die Polizei"),
    ("Von 4.000 Menschen sprach die Polizei.", "4.000", "point", "die Polizei"),
    ("Der Verband geht von 3.000 Betroffenen aus.", "3.000", "point", "Der Verband"),
    ("Die Gewerkschaft ging von über 5.000 Streikenden aus.", "5.000", "more_than", "Die Gewerkschaft"),
    ("Die Stadt rechnet mit bis zu 5.000 Besuchern.", "5.000", "at_most", "Die Stadt"),
    ("Der Verband rechnet für das laufende Jahr mit 1,4 Millionen Neuwagen.", "1,4 Millionen", "point", "Der Verband"),
    ("Das Institut kam auf 1.200 Fälle.", "1.200", "point", "Das Institut"),
    ("Den Schaden schätzt die Polizei auf eine halbe Million Euro.", "eine halbe Million", "point", "die Polizei"),
    ("Die Feuerwehr weiß von zwölf Verletzten.", "zwölf", "point", "Die Feuerwehr"),
    ("In der Polizeimeldung war von rund 700 Gästen die Rede.", "700", "approx", "der Polizeimeldung"),
    ("Die Organisatorin, Studentin Ina Brandt, kommt auf 700 Gäste.", "700", "point",
     "Die Organisatorin, Studentin Ina Brandt"),
    ("BONN – Die Fischer haben nach eigenen Angaben 60 Boote verloren.", "60", "point", "eigenen Angaben"),
    ("Bis Mai könnten 90 Betten fehlen, fürchtet die Klinik.", "90", "point", "die Klinik"),
    ("Der Rat blieb bei 278 Gästen.", "278", "point", "Der Rat"),
    ("Eine Zählung der Universität ergab 640 Gäste.", "640", "point", "Eine Zählung der Universität"),
    ("900 Karten wurden gestrichen. Das Bündnis widersprach. Nach seiner Zählung gelten 500 Karten.", "500", "point",
     "seiner Zählung"),
    ("Es hatten sich nach ihren Angaben 900 beteiligt.", "900", "point", "ihren Angaben"),
    ("Der Chor meldete zunächst 900 Gäste, korrigierte sich am Abend aber auf 800.", "800", "point", "Der Chor"),
    ("Der Chor bleibt bei seiner Schätzung von 700 Gästen.", "700", "point", "Der Chor"),
    ("Die Werft beharrt auf 90 Booten.", "90", "point", "Die Werft"),
    ("Der Chor hält an seiner Zahl von 700 Gästen fest.", "700", "point", "Der Chor"),
    ("Das Blaue Kreuz, das 20 Zelte stellte, zählte 340 Gäste.", "340", "point", "Das Blaue Kreuz"),
    ("Der Wert wird in Ministeriumskreisen auf neun Millionen Euro geschätzt.", "neun Millionen", "point",
     "Ministeriumskreisen"),
    ("Die Wirtin schwieg. Die Werft teilte mit, sie gehe von 50 Booten aus.", "50", "point", "sie"),
    ("Der Sprecher nannte eine Zahl von 300 Verletzten.", "300", "point", "Der Sprecher"),
    ("Das UNHCR schätzte die Zahl der Flüchtlinge auf 1,5 Millionen.", "1,5 Millionen", "point", "Das UNHCR"),
    ("Experten schätzen den Bedarf auf mindestens 40.000 Wohnungen.", "40.000", "at_least", "Experten"),
    ("Die Veranstalter schätzten etwa 1.500 Teilnehmer.", "1.500", "approx", "Die Veranstalter"),
    ("Die Behörde korrigierte die Zahl der Toten auf 61.", "61", "point", "Die Behörde"),
    ("Der Wetterdienst maß 38,5 Grad.", "38,5", "point", "Der Wetterdienst"),
    ("Die Polizei stellte 86 Verstöße fest.", "86", "point", "Die Polizei"),
    ("Die Stadt maß 70 Mikrogramm Staub.", "70", "point", "Die Stadt"),
    ("Der Kreisbrandmeister zählte 14 Brände.", "14", "point", "Der Kreisbrandmeister"),
    ("Die Deutsche Bahn registrierte 310 Diebstähle.", "310", "point", "Die Deutsche Bahn"),
    ("Das Labor wies in zwölf Proben Blei nach.", "zwölf", "point", "Das Labor"),
    ("Der Tierarzt wies das Virus bei 14 Kühen nach.", "14", "point", "Der Tierarzt"),
    ("Greenpeace registrierte 40 Verstöße.", "40", "point", "Greenpeace"),
    ("17 Mängel stellten die Prüfer fest.", "17", "point", "die Prüfer"),
    ("Der Zoo zählte im vergangenen Jahr 310.000 Gäste.", "310.000", "point", "Der Zoo"),
    ("Die Wirtin notierte 40 Absagen.", "40", "point", "Die Wirtin"),
    ("Die Polizei sperrte den Markt und zählte 40 Verstöße.", "40", "point", "Die Polizei"),
    ("Köchin Ina Lotz hielt sich zurück, sprach aber von 40 Gästen.", "40", "point", "Köchin Ina Lotz"),
    ("Die Wehr kam, zählte 40 Brände und fuhr heim.", "40", "point", "Die Wehr"),
    ("Tim Rahn, Leiter des Museums, zählte 40 Gäste.", "40", "point", "Tim Rahn, Leiter des Museums"),
    ("Die Polizei kam. Sie stellte 12 Verstöße fest.", "12", "point", "Sie"),
    ("Förster Karl Rahn kam. Er zählte 12 Fichten.", "12", "point", "Er"),
    ("Die Polizei vermutet drei Täter.", "drei", "point", "Die Polizei"),
    ("Die von der Polizei gemeldeten rund 40 Fälle sind falsch, sagte Rahn.", "40", "approx", "Rahn"),  # denies
    ("Statt der vom Rat genannten 40 Fälle nannte Rahn zwölf.", "40", "point", "Rat"),
    ("Die Grünen fordern 100 Euro mehr, die SPD 60.", "60", "point", "die SPD"),
    ("Der Prüfer beanstandete 40 Fässer.", "40", "point", "Der Prüfer"),
    ("Das Werk räumte drei Fehler ein.", "drei", "point", "Das Werk"),
    ("Naturschützer maßen 70 Mikrogramm.", "70", "point", "Naturschützer"),
    ("Der TSV meldete 300 Mitglieder, der SV 280.", "280", "point", "der SV"),
    ("Das Amt kam zu einem anderen Ergebnis: 12 Proben.", "12", "point", "Das Amt"),
    ("Das Amt wies zwölf Keime nach, ein Labor der Firma 30.", "30", "point", "ein Labor der Firma"),
    ("Die Polizei korrigierte ihre Zahl von 400 auf 600.", "400", "point", "Die Polizei"),
    ("Es kamen 400 (laut Polizei) bis 900 Menschen (laut Rat).", "400", "point", "Polizei"),
    ("Die Zahlen: 400 nach Angaben der Polizei, 900 nach Angaben der Stadt.", "400", "point", "Angaben der Polizei"),
    ("Die Zahlen: 400 nach Angaben der Polizei, 900 nach Angaben der Stadt.", "900", "point", "Angaben der Stadt"),
    ("Die Klinik weiß nur von zwölf Kranken.", "zwölf", "point", "Die Klinik"),
    ("Laut Rahn kamen 40 Gäste, nicht 60, wie Kolb behauptet.", "40", "point", "Rahn"),
    ("Die Wehr sprach von 40 Gästen und nicht von 60, wie Kolb behauptet hatte.", "40", "point", "Die Wehr"),
    ("Bei Nordbau ist von 40 Stellen die Rede.", "40", "point", "Nordbau"),
    ("Die von Nordbau genannte Zahl von 40 Stellen stimmt, sagte Rahn.", "40", "point", "Nordbau"),
    ("Die Taucherin zählte zwölf Fische.", "zwölf", "point", "Die Taucherin"),
    ("Am Montag meldete die Wirtin 40.", "40", "point", "die Wirtin"),
    ("Die Zahl von 40 Fällen bestätigte die Polizei nicht.", "40", "point", "die Polizei"),
    ("Das Amt zählte 40 Fälle – 12 mehr als im Mai.", "12", "point", "Das Amt"),
    ("Der Kreis zählte 40 Fälle, der Landkreis Hof 30.", "30", "point", "der Landkreis Hof"),
    ("Die Bahn, die 310 Diebstähle registriert hatte, schwieg.", "310", "point", "Die Bahn"),
    ("Der Rektor zählt 42 kranke Schüler.", "42", "point", "Der Rektor"),
    ("Der Bundeswahlleiter gab eine Beteiligung von 76,6 Prozent bekannt.", "76,6", "point", "Der Bundeswahlleiter"),
    ("Andere Quellen berichten von rund 25 Verletzten.", "25", "approx", "Andere Quellen"),
    ("Italien meldete 812 Tote.", "812", "point", "Italien"),
    ("Vom Amt wurden 300 Fälle registriert.", "300", "point", "Amt"),
    ("Von der Polizei wurden mehr als 60 Fahrzeuge gezählt.", "60", "more_than", "der Polizei"),
    ("Die Polizei teilte mit, es habe 12 Verletzte gegeben.", "12", "point", "Die Polizei"),
    ("Die Polizei teilte mit, dass rund 40 Menschen verletzt worden seien.", "40", "approx", "Die Polizei"),
    ("Nach dem Spiel sprach der Veranstalter von 20.000, die Polizei von 12.000 Zuschauern.", "20.000", "point",
     "der Veranstalter"),
    # figures before a colon
    ("Das Amt nannte am Mittag eine neue Zahl: Es seien 37 Keller vollgelaufen.", "37", "point", "Das Amt"),
    ("Wirtin Ute Kolb (52) bleibt dabei: 90 Gäste saßen im Saal.", "90", "point", "Wirtin Ute Kolb (52)"),
    ("Kreissprecher Tim Rahn beharrt auf seiner Darstellung: 64 Boote lagen im Hafen.", "64", "point",
     "Kreissprecher Tim Rahn"),
    ("Der Zoll legte neue Zahlen vor: 19 Wagen wurden geprüft.", "19", "point", "Der Zoll"),
    ("Der Zoll hat seine Zahl am Montag ein letztes Mal geändert: 19 Wagen fehlen.", "19", "point", "Der Zoll"),
    ("Der Zoll hat am Montag sein Büro geändert: 19 Wagen fehlen.", "19", "point", ""),
    ("Der Zoll nennt keine Zahlen: 19 Wagen wurden geprüft.", "19", "point", ""),
    ("Das Blatt nennt einen Grund: 19 Wagen wurden geprüft.", "19", "point", ""),
    # who counts in a relative clause
    ("Ute Kolb sagte, die Feuerwehr, die 23 Keller gezählt habe, irre sich.", "23", "point", "die Feuerwehr"),
    ("Der Wirt ärgert sich über das Amt, das von 37 Kranken spricht.", "37", "point", "das Amt"),
    ("Der Chor widersprach der Behörde, die 37 Sänger gemeldet hatte.", "37", "point", "der Behörde"),
    ("Das Gasthaus, das 37 Gäste zählte, ist zu.", "37", "point", ""),
    ("Es sind 37 Gäste, die das Amt meldete.", "37", "point", ""),
    ("Unser Ausschuss hat für Mai 27 Fälle dokumentiert.", "27", "point", "Unser Ausschuss"),
    ("Der Chor sagt 350.", "350", "point", "Der Chor"),
    ("Mehr als 350 Sänger kamen, sagte Ina Kern.", "350", "more_than", "Ina Kern"),
    ("Weniger als 350 Sänger kamen am Montag, sagt der Chor.", "350", "less_than", "der Chor"),
    ("Als 350 Sänger kamen, sagte Ina Kern kein Wort.", "350", "point", ""),
    ("Der Chor sagte 350 Proben ab.", "350", "point", ""),
    ("Der Chor sagte zwei Sätze.", "zwei", "point", ""),
    ("Das Amt führt bisher 27 Todesfälle auf die Hitze zurück.", "27", "point", "Das Amt"),
    ("Das Amt führte 27 Gäste durch den Saal zurück.", "27", "point", ""),
]  # fmt: skip
# Two counters in one sentence: each number its own.
BESIDE: list[Case] = [
    (text, number, bound, who)
    for text, *pairs in (
        ("Die Polizei sprach von rund 4.000 Teilnehmern, die Veranstalter zählten mehr als 6.500.",
         ("4.000", "approx", "Die Polizei"), ("6.500", "more_than", "die Veranstalter")),
        ("Während die Zeitung von 100.000 Demonstranten sprach, meldete die Agentur 50.000.",
         ("100.000", "point", "die Zeitung"), ("50.000", "point", "die Agentur")),
        ("Nach Angaben der Veranstalter kamen 7.000 Menschen, die Polizei spricht von 4.000 Teilnehmern.",
         ("7.000", "point", "Angaben der Veranstalter"), ("4.000", "point", "die Polizei")),
        ("Laut Polizei kamen 800 Menschen; die Organisatoren zählten 1.500.",
         ("800", "point", "Polizei"), ("1.500", "point", "die Organisatoren")),
        ("Die Veranstalter gaben die Zahl mit 10.000 an, die Polizei mit 4.000.",
         ("10.000", "point", "Die Veranstalter"), ("4.000", "point", "die Polizei")),
        ("Der Verband sprach von 8.000 Gästen, die Polizei dagegen von rund 3.200.",
         ("8.000", "point", "Der Verband"), ("3.200", "approx", "die Polizei")),
        ("Die Polizei sprach von 8.000 Gästen, die Hälfte von 20.000 war erwartet worden.",
         ("8.000", "point", "Die Polizei"), ("20.000", "point", "")),
        ("Zwei Häuser brannten und nach Angaben der Wehr wurden 14 Gäste verletzt.",
         ("Zwei", "point", ""), ("14", "point", "Angaben der Wehr")),
        ("Verletzt wurden acht Wirte und laut Klinik 14 Gäste, zusammen 22 Menschen.",
         ("acht", "point", ""), ("14", "point", "Klinik"), ("22", "point", "")),
        ("Laut Polizei kamen 310 Gäste und nach Angaben der Stadt rund 740 Kinder.",
         ("310", "point", "Polizei"), ("740", "approx", "Angaben der Stadt")),
        ("Die Organisatoren sprachen von 6.100 Läufern, die Polizei hatte von 3.300 gesprochen.",
         ("6.100", "point", "Die Organisatoren"), ("3.300", "point", "die Polizei")),
        ("Nach Angaben der Wehr wurden 14 Gäste verletzt, laut Anwalt Rahn 31.",
         ("14", "point", "Angaben der Wehr"), ("31", "point", "Anwalt Rahn")),
        ("Die Wehr sprach von 14 Gästen, jetzt sind es 31.", ("14", "point", "Die Wehr"), ("31", "point", "")),
        ("Der Wirt sprach von 31 Gästen, sie von 52.", ("31", "point", "Der Wirt"), ("52", "point", "")),
        ("Ein Dutzend Bauern hat nach eigenen Angaben 310 Euro erhalten.",
         ("Ein Dutzend", "point", ""), ("310", "point", "eigenen Angaben")),
        ("Kiew meldete 300 Tote, Moskau sprach von höchstens 20.",
         ("300", "point", "Kiew"), ("20", "at_most", "Moskau")),
    )
    for number, bound, who in pairs
]  # fmt: skip
# Attribution by a phrase or an inserted clause.
FRAMES: list[Case] = [
    ("Laut RKI gab es binnen eines Tages 12.345 Neuinfektionen.", "12.345", "point", "RKI"),
    ("Binnen eines Tages gab es laut RKI 12.345 Neuinfektionen.", "12.345", "point", "RKI"),
    ("Die Sieben-Tage-Inzidenz lag laut RKI am Dienstagmorgen bundesweit bei 83,7.", "83,7", "point", "RKI"),
    ("Nach Angaben des RKI wurden 12.345 Neuinfektionen gemeldet.", "12.345", "point", "Angaben des RKI"),
    ("Nach RKI-Angaben wurden 12.345 Neuinfektionen gemeldet.", "12.345", "point", "RKI-Angaben"),
    ("Angaben des RKI zufolge stieg die Zahl auf 12.345.", "12.345", "point", "Angaben des RKI"),
    ("Dem RKI zufolge wurden 12.345 Neuinfektionen gemeldet.", "12.345", "point", "Dem RKI"),
    ("Den Angaben zufolge wurden 104 Menschen verletzt.", "104", "point", "Den Angaben"),
    ("Polizeiangaben zufolge kamen etwa 800 Menschen.", "800", "approx", "Polizeiangaben"),
    ("Nach Schätzung der Polizei kamen bis zu 2.000 Menschen.", "2.000", "at_most", "Schätzung der Polizei"),
    ("Wie das RKI am Dienstag mitteilte, wurden 12.345 Neuinfektionen gemeldet.", "12.345", "point", "das RKI"),
    ("Binnen eines Tages wurden, wie das RKI am Dienstag mitteilte, 12.345 Neuinfektionen gemeldet.", "12.345",
     "point", "das RKI"),
    ("Die Zahl der Arbeitslosen sank um 12.000 auf 2,69 Millionen, wie die Bundesagentur mitteilte.", "2,69 Millionen",
     "point", "die Bundesagentur"),
    ("Die Verbraucherpreise stiegen um 3,2 Prozent, teilte das Statistische Bundesamt mit.", "3,2", "point",
     "das Statistische Bundesamt"),
    ("Die Inflationsrate lag bei 2,3 Prozent, so das Statistische Bundesamt.", "2,3", "point",
     "das Statistische Bundesamt"),
    ("Aus Sicht des Verbands fehlen mindestens 9.000 Ärzte.", "9.000", "at_least", "Sicht des Verbands"),
    ("Die Speicher sind nach Daten der Bundesnetzagentur zu 75,4 Prozent gefüllt.", "75,4", "point",
     "Daten der Bundesnetzagentur"),
    ("Nach vorläufigen Zahlen des Statistischen Bundesamtes starben 2.719 Menschen.", "2.719", "point",
     "vorläufigen Zahlen des Statistischen Bundesamtes"),
    ("Einem Bericht zufolge leben dort weniger als 300 Tiere.", "300", "less_than", "Einem Bericht"),
    ("RKI: 12.345 Neuinfektionen binnen eines Tages", "12.345", "point", "RKI"),
]  # fmt: skip
# Who expects, plans, promises, orders or confirms an amount stands for it, if nobody is reported to say it.
PLANNERS: list[Case] = [
    ("Die Arbeitgeber bieten bisher 3,2 Prozent.", "3,2", "point", "Die Arbeitgeber"),
    ("Das Werk bietet den Anwohnern 500 Euro.", "500", "point", "Das Werk"),
    ("Die Halle bietet 500 Plätze.", "500", "point", ""),
    ("Ina Kern will nur 820 Gäste gesehen haben.", "820", "point", "Ina Kern"),
    ("Chefin Ina Kern (58) will nur 820 gesehen haben.", "820", "point", "Chefin Ina Kern"),
    ("Wenn die Arbeitgeber nicht mindestens sechs Prozent anbieten, wird gestreikt.", "sechs", "at_least", ""),
    ("Falls das Werk 500 Euro anbietet, endet der Streik.", "500", "point", ""),
    ("Nie kamen mehr als 20 Gäste.", "20", "at_most", ""),
    ("Nie zuvor kamen mehr als 20 Gäste.", "20", "more_than", ""),
    ("Der Verband fordert für die rund 5200 Fahrer 8 Prozent mehr Lohn.", "5200", "approx", ""),
    ("Der Verband fordert für die rund 5200 Fahrer 8 Prozent mehr Lohn.", "8", "point", "Der Verband"),
    ("Der Verband fordert 5200 Euro für die Fahrer.", "5200", "point", "Der Verband"),
    ("Die Behörden wollen 84 Männer ausweisen.", "84", "point", "Die Behörden"),
    ("Bis Mai will das Werk in Musterau mindestens 90 Wagen liefern.", "90", "at_least", "das Werk in Musterau"),
    ("Die Gemeinde hatte mit höchstens 700 Läufern gerechnet.", "700", "at_most", "Die Gemeinde"),
    ("Die Gemeinde rechnet damit, dass rund 700 Läufer kommen.", "700", "approx", "Die Gemeinde"),
    ("Am Abend erwartet der Zirkus 1.200 Gäste.", "1.200", "point", "der Zirkus"),
    ("Die Werft bestätigte ein Volumen von 40 Schiffen.", "40", "point", "Die Werft"),
    ("Das Land hatte 3.000 Zelte bestellt.", "3.000", "point", "Das Land"),
    ("Die Werft stellte bis zu 200 Stellen in Aussicht.", "200", "at_most", "Die Werft"),
    ("Bei der Bahn rechnet man mit 300 Ausfällen.", "300", "point", "Bahn"),
    ("Die Klinik stellt sich auf 60 Kranke ein.", "60", "point", "Die Klinik"),
    ("Eine Sprecherin sagte, die Werft wolle nur 31 Boote bauen.", "31", "point", "Eine Sprecherin"),
    ("Angemeldet hatte der Chor 450 Sänger.", "450", "point", "der Chor"),
    ("Angemeldet hatte das Bündnis 4.200.", "4.200", "point", "das Bündnis"),
    ("Die Werft hatte für 12 Boote Insolvenz angemeldet.", "12", "point", ""),
    ("Das Bündnis zählte 80 Gäste. Gerechnet hatte es mit 95.", "95", "point", "es"),
    ("Ein Dutzend Bauern will klagen.", "Ein Dutzend", "point", ""),
    ("Ute Kolb nannte 66 Prozent. Sie will roden, und zwar 950 Bäume.", "950", "point", "Sie"),
    ("Der Wirt will roden, und zwar am Montag. 950 Bäume fielen.", "950", "point", ""),
    # Whom it reached, knows of it.
    ("Dem Zollamt lagen bis Mai Meldungen über 23 Schiffe vor.", "23", "point", "Dem Zollamt"),
    ("Am Montag waren der Behörde 23 Fälle bekannt.", "23", "point", "der Behörde"),
    ("Der Behörde sind 23 Fälle bekannt.", "23", "point", "Der Behörde"),
    ("Dem Wald sind 23 Wege bekannt.", "23", "point", ""),
    ("Beim Zollamt gingen 23 Meldungen ein.", "23", "point", "Zollamt"),
    ("Beim Zollamt sind 23 Meldungen eingegangen.", "23", "point", "Zollamt"),
    ("In der Stadt sind 23 Meldungen eingegangen.", "23", "point", ""),
    ("Bei dem Unfall gingen 23 Scheiben ein.", "23", "point", ""),
    ("Im Zollamt liegen 23 Säcke vor der Tür.", "23", "point", ""),
]  # fmt: skip
# One report of several numbers: a list, or a verb that goes on unspoken.
GOING_ON: list[Case] = [
    ("Die Polizei zählte am Freitag 900, am Samstag 1.400 und am Sonntag 600 Gäste.", "1.400", "point", "Die Polizei"),
    ("Die Polizei zählte 800 Läufer, der Verein 1.500.", "1.500", "point", "der Verein"),
    ("Die Polizei zählte 800 Läufer, der Himmel war blau, 40 gaben auf.", "40", "point", ""),
]  # fmt: skip
# Carried over from the sentence before, or given afterwards.
RUNNING: list[Case] = [
    ("Binnen eines Tages wurden 12.345 Neuinfektionen gemeldet. Das teilte das RKI am Dienstag mit.", "12.345", "point",
     "das RKI"),
    ("Es wurden 123 weitere Todesfälle verzeichnet. Das geht aus Zahlen des RKI vom Dienstag hervor, die den Stand "
     "von 5.20 Uhr wiedergeben.", "123", "point", "Zahlen des RKI"),
    ("Die Polizei sprach von einem Brand. Demnach wurden rund 30 Menschen verletzt.", "30", "approx", "Demnach"),
    ("Die Polizei teilte mit, es habe einen Brand gegeben. Es seien 30 Menschen verletzt worden.", "30", "point",
     "Die Polizei"),
    ("Die Bundesagentur legte Zahlen vor. Sie sprach von 2,69 Millionen Arbeitslosen.", "2,69 Millionen", "point",
     "Sie"),
    # answers to questions that carry no label
    (INTERVIEW, "1100", "point", "Kern"),
    (INTERVIEW, "310", "point", "Kern"),
    (INTERVIEW, "40", "just_under", "Kern"),
    (INTERVIEW, "900", "point", "die Stadt"),
    (INTERVIEW, "70", "point", ""),
    (YOU, "930", "point", "die Stadt"),
    (YOU, "1150", "point", "Kern"),
    (YOU, "66", "point", ""),
    ("Nach Polizeiangaben kamen 310 Gäste. Die Halle soll 66 Meter lang werden.", "66", "point", ""),
    ("Ute Kolb, Leiterin des Chors, zieht Bilanz. 66 Sänger seien gekommen.", "66", "point",
     "Ute Kolb, Leiterin des Chors"),
]  # fmt: skip
# The narrator's own voice, a passive without an agent, those who are counted and those who only have something.
NOBODY: list[Case] = [
    ("Der Verlag strich 40 Stellen. Die Leitung bestreitet das.", "40", "point", ""),
    ("Am Dienstag kamen 4.000 Menschen.", "4.000", "point", ""),
    ("Es wurden 300 Fälle registriert.", "300", "point", ""),
    ("Binnen eines Tages wurden 12.345 Neuinfektionen gemeldet.", "12.345", "point", ""),
    ("Rund 6.000 Teilnehmer wurden gezählt.", "6.000", "approx", ""),
    ("Die Zahl der Toten stieg auf 43.", "43", "point", ""),
    ("Die Inzidenz sank auf 98,7.", "98,7", "point", ""),
    ("Die Stadt zählt 30.000 Einwohner.", "30.000", "point", ""),
    ("Hinweis: Die Halle mit 300 Plätzen ist zu.", "300", "point", ""),
    ("Fazit: Die Stadt braucht 40 Busse.", "40", "point", ""),
    ("Ergebnis: 300 Stimmen für den Neubau", "300", "point", ""),
    ("Ergebnis der Zählung am Ring: 300 Stimmen", "300", "point", ""),
    ("Teilnehmer: 300 laut Veranstalter", "300", "point", ""),
    ("Interview: „Wir hatten 40 Fälle“", "40", "point", ""),
    ("Der Sturm zog ab und hinterließ 40 Verletzte.", "40", "point", ""),
    ("Die Messstation steht am Ring. Sie registrierte 40 Raser.", "40", "point", ""),
    ("Der Pegel steht am Ufer. Er maß 80 Zentimeter.", "80", "point", ""),
    ("Es gab Streit. Sie zählte 40 Gäste.", "40", "point", ""),
    ("Die von Hand gezählten 40 Zettel fehlen.", "40", "point", ""),
    ("Die vor Ort gezählten 40 Gäste gingen.", "40", "point", ""),
    ("Die Klinik wollte sich zu den 30 Kranken nicht äußern.", "30", "point", ""),
    ("Der Rat will zu den 30 Fällen nichts sagen.", "30", "point", ""),
    ("Bei dem Unglück ist von 40 Toten die Rede.", "40", "point", ""),
    ("Der Pegel meldete 40 Zentimeter.", "40", "point", ""),
    ("Der Rat zählt 30 Sitze.", "30", "point", ""),
    ("Die Gemeinde zählt 420 Seelen.", "420", "point", ""),
    ("Der Pegel am Museum maß 80 Zentimeter.", "80", "point", ""),
    ("Das Radar der Stadt registrierte 80 Raser.", "80", "point", ""),
    ("Sensoren registrierten 80 Stöße.", "80", "point", ""),
    ("Das Klinikum versorgte 20 Verletzte.", "20", "point", ""),
    ("Der Zeuge maß 1,90 Meter.", "1,90", "point", ""),
    ("Die Firma verzeichnete 40 Millionen Euro Gewinn.", "40 Millionen", "point", ""),
    ("Die Stadt kam auf 40 Tage Frost.", "40", "point", ""),
    ("Der Fahrer erfasste 40 Hühner.", "40", "point", ""),
    ("Zu den 40 Gästen zählte Ina Kern.", "40", "point", ""),
    ("Im Mai gab es 40 registrierte Fälle.", "40", "point", ""),
    ("Das Feuer forderte 40 Tote.", "40", "point", ""),
    ("Der Verein zählt rund 300 Mitglieder.", "300", "approx", ""),
    ("Der Konzern verzeichnete einen Gewinn von 3 Milliarden Euro.", "3 Milliarden", "point", ""),
    ("Die Branche verzeichnete ein Minus von 10,4 Prozent.", "10,4", "point", ""),
    ("Das Geldinstitut verzeichnete Verluste von 12 Millionen Euro.", "12 Millionen", "point", ""),
    ("Zu den Gästen zählten 12 Minister.", "12", "point", ""),
    ("Die Mannschaft kam auf 48 Punkte.", "48", "point", ""),
    ("Der Minister kam mit 12 Begleitern.", "12", "point", ""),
    ("Die Polizei nahm 12 Menschen fest.", "12", "point", ""),
    ("Die Polizei setzte 300 Beamte ein.", "300", "point", ""),
    ("Die Feuerwehr rückte mit 80 Kräften an.", "80", "point", ""),
    ("Die Zahl der Fälle blieb bei 40.", "40", "point", ""),
    ("Der Bus bleibt bei 40 Fahrten am Tag.", "40", "point", ""),
    ("Im Dorf war von 700 Jahren Frieden die Rede.", "700", "point", ""),
    ("Die Werft ruft 90 Boote zurück. Grund sind fehlerhafte Segel.", "90", "point", ""),
    ("Das Amt beschäftigt 1.200 Menschen.", "1.200", "point", ""),
    ("Das Amt sucht 40 Bewerber.", "40", "point", ""),
    ("Der Wagen erfasste 3 Fußgänger.", "3", "point", ""),
    ("Die Firma meldete für 12 Filialen Insolvenz an.", "12", "point", ""),
    ("Für den Lauf meldeten sich 900 Menschen.", "900", "point", ""),
    ("900 Menschen meldeten sich für den Lauf.", "900", "point", ""),
    ("Das Paar gab 5.000 Euro aus.", "5.000", "point", ""),
    ("Die Bahn gab 12 Strecken auf.", "12", "point", ""),
    ("Der Preis des Hauses beläuft sich auf 300.000 Euro.", "300.000", "point", ""),
    ("Der Schaden beträgt rund 300.000 Euro.", "300.000", "approx", ""),
    ("Der Zug mit 200 Reisenden hielt.", "200", "point", ""),
    ("Angeblich kamen 4.000 Menschen.", "4.000", "point", ""),
    ("Es wird mit 5.000 Besuchern gerechnet.", "5.000", "point", ""),
    ("Erwartet werden 5.000 Besucher.", "5.000", "point", ""),
    ("300 Gäste wollen kommen.", "300", "point", ""),
    ("Man rechnet mit 5.000 Besuchern.", "5.000", "point", ""),
    ("Das Beben erreichte die Stärke 7.", "7", "not found", ""),
    ("Das Institut meldete 12 Bewerber an.", "12", "point", ""),
    ("Ein Beben im Osten forderte 92 Menschenleben.", "92", "point", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "bound", "speaker"), [*VERBS, *BESIDE, *FRAMES, *RUNNING, *PLANNERS, *GOING_ON]
)
def test_number_has_bound_and_speaker(text: str, number: str, bound: str, speaker: str) -> None:
    assert found(text, number) == (bound, speaker)


@pytest.mark.parametrize(("text", "number", "bound", "speaker"), NOBODY)
def test_number_of_nobody(text: str, number: str, bound: str, speaker: str) -> None:
    assert found(text, number) == (bound, speaker)


# What lies ahead by the words around it, and look-alikes that are told, owned or priced.
CERTAINTIES = [
    ("Die Stadt geht davon aus, dass 900 Gäste kommen.", "900", "planned"),
    ("Die Stadt geht davon aus, dass 900 Gäste kamen.", "900", "reported"),
    ("Die Bahn bekräftigte, im Mai 40 Wagen zu liefern.", "40", "planned"),
    ("Die Bahn bekräftigte, 40 Wagen zu haben.", "40", "reported"),
    ("Es gibt den Beschluss der Stadt, den Preis auf 40 Euro zu senken.", "40", "planned"),
    ("Es gibt einen Streit der Stadt, 40 Häuser betreffend.", "40", "plain"),
    ("An jedem Tor sollen 12 Helfer stehen.", "12", "planned"),
    ("Am Tor sollen 12 Helfer gestanden haben.", "12", "reported"),
    ("Die Fischer wollen 60 Boote gezählt haben.", "60", "reported"),
    ("Die Fischer wollen 60 Boote zählen.", "60", "planned"),
    ("Der Schaden soll sich auf 60 Euro belaufen.", "60", "reported"),
    ("Die Stadt soll 60 Euro zahlen.", "60", "planned"),
    ("Am Tor sollen acht Helfer gestanden haben, fünf Gäste wurden verletzt.", "fünf", "plain"),
    ("Wer kommen will, zahlt 12 Euro.", "12", "plain"),
    ("Mit 12 Gästen rechnet die Stadt.", "12", "planned"),
    ("Mit 12 Gästen rechnet hier kaum jemand.", "12", "plain"),
    ("Im Sommer rechnet man mit 12 Gästen.", "12", "plain"),
    ("Im Ministerium rechnet man mit 12 Gästen.", "12", "planned"),
    ("Bei den geplanten Feiern starben 12 Menschen.", "12", "plain"),
    ("Die geplanten 12 Feiern fallen aus.", "12", "planned"),
    ("Die zugesagte Lieferung von 12 Wagen kam nicht.", "12", "planned"),
    ("Der Verein will 12 Euro verlangen.", "12", "planned"),
    ("Für das Fest sind laut Polizei 90 Beamte vorgesehen.", "90", "planned"),
    ("Rund 90 Urlauber sollen sich noch auf der Insel aufhalten.", "90", "reported"),
    ("Bis zu 90 Kämpfer sollen sich im Tal sammeln.", "90", "reported"),
    ("Die 90 Läufer sollen sich am Rathaus sammeln.", "90", "planned"),
    ("Rund 90 Helfer sollen sich am Samstag am Deich sammeln.", "90", "planned"),
    ("In den Speisesaal wollten nur 26 Kinder.", "26", "plain"),
    ("Es war das Amt, das 26 Euro zur Verfügung stellen wollte.", "26", "planned"),
    ("Elf Gäste wollten nicht baden.", "Elf", "plain"),
    ("Elf Gäste wollten am Montag baden.", "Elf", "planned"),
    ("Auf dem Hof müssen 90 Ziegen getötet werden.", "90", "planned"),
    ("Das Amt teilte mit, dass 90 Bäume gefällt werden müssen.", "90", "planned"),
    ("Auf dem Hof mussten 90 Ziegen getötet werden.", "90", "plain"),
    ("Derzeit müssen 90 Menschen versorgt werden.", "90", "plain"),
    ("Wegen der 90 Verletzten müssen Züge umgeleitet werden.", "90", "plain"),
    ("Zwei weitere Todesfälle werden noch überprüft.", "Zwei", "unconfirmed"),
    ("90 Anträge werden noch geprüft.", "90", "plain"),
    ("Der Verein ruft zum Fest. Es rechnet mit 90 Gästen.", "90", "planned"),
    ("Der Verein ist froh. Im Mai hatte es mit 90 Gästen gerechnet.", "90", "planned"),
    ("Sie zählte 90 Verstöße gegen die im Mai vereinbarte Ruhe.", "90", "plain"),
    ("Es bleibt bei 90 Gästen.", "90", "plain"),
    ("Der Schaden ist groß. Das Land rechnet mit 3 Millionen Euro.", "3 Millionen", "reported"),
    ("Das Land rechnet mit einem Schaden von 3 Millionen Euro.", "3 Millionen", "reported"),
    ("Das Land war von 300 Gästen ausgegangen.", "300", "planned"),
    ("Statt 180 sollen dort 300 Menschen wohnen.", "300", "planned"),
    ("Dort sollen 300 Menschen wohnen.", "300", "reported"),
    ("Das Amt hat bis Sonntag 300 Fälle dokumentiert.", "300", "reported"),
    ("Das Land war am Freitag von 300 Gästen ausgegangen.", "300", "reported"),
    ("Das Land geht von 300 Gästen aus.", "300", "reported"),
    ("Das Land rechnet am Ende mit einem Schaden von 3 Millionen Euro.", "3 Millionen", "planned"),
    ("Der Verein fordert:\n- 40 Millionen Euro,\n- mehr Ruhe.", "40 Millionen", "planned"),
    ("Der Verein meldet:\n- 40 Verletzte,\n- mehr Ruhe.", "40", "reported"),
    ("Mitzubringen sind:\n- 40 Euro,\n- mehr Ruhe.", "40", "plain"),
    ("Der Verein zeigt ein Video, das 40 Gäste zeigen soll.", "40", "reported"),
    ("Am Montag fehlten 90 Kinder – aus Angst, wie Kern vermutet.", "90", "plain"),
    ("Am Montag fehlten 90 Kinder, wie Kern vermutet.", "90", "reported"),
    ("Angemeldet hatten sich 90.", "90", "plain"),
    ("Angemeldet hatte der Chor 90 Gäste.", "90", "planned"),
    ("Jetzt will er sein Geld zurück: 90 Euro.", "90", "plain"),
    ("Die Stadt will sparen: 90 Euro.", "90", "planned"),
    ("Man werde um jede der 90 Stellen kämpfen, rief Ute Kolb.", "90", "reported"),
    ("Heute kamen wir zu viert, nächstes Mal sind es 90.", "90", "planned"),
    ("Nächstes Jahr sind es 90 Jahre.", "90", "plain"),
    ("Bis Ende Mai liefert das Werk weitere 90 Geräte.", "90", "planned"),
    ("Bis Mai sind 90 Geräte da.", "90", "planned"),
    ("Bisher haben 90 Firmen Insolvenz angemeldet.", "90", "plain"),
    ("Bis Freitag bleiben 90 Schulen geschlossen.", "90", "plain"),
    ("Im Mai haben 90 Gäste gefeiert.", "90", "plain"),
    ("Im Mai rechnet man mit 90 Gästen.", "90", "plain"),
    ("Kern sagte, inzwischen hätten 90 Gäste gehen müssen.", "90", "reported"),
    ("Kern sagte, er hätte 90 Gäste einladen müssen.", "90", "hypothetical"),
    ("Das Amt prüft, ob 90 Gäste erkrankt sind.", "90", "possible"),
    ("Das Amt prüft, ob die 90 Gäste erkrankt sind.", "90", "plain"),
    ("Das Amt prüfte 90 Fälle, ob mit Erfolg, ist offen.", "90", "plain"),
]


def test_a_number_lies_ahead_where_its_words_say_so() -> None:
    texts = {f"t{n}": text for n, (text, _, _) in enumerate(CERTAINTIES)}
    days = dict.fromkeys(texts, "2021-03-16")
    table = claims.extract(articles.from_texts(texts, published=days), None)
    rows = table[table["kind"] == "quantity"].itertuples()
    told = {(row.article_id, texts[row.article_id][int(row.number_start) : int(row.number_end)]): row for row in rows}
    read = [(text, n, told[f"t{i}", n].certainty) for i, (text, n, _) in enumerate(CERTAINTIES)]
    assert read == CERTAINTIES


REVISERS: list[Case] = [
    ("Die Feuerwehr hat ihre Zahlen korrigiert. Waren es gestern noch 40 Verletzte, so sind es nun 25.", "25", "point",
     "Die Feuerwehr"),
    ("Am Montag hat das Amt seine Schätzung nach oben gesetzt. Zuvor waren es 40 Fälle, nun sind es 60.", "40", "point",
     "das Amt"),
    ("Das Amt erhöhte die Zahl der Fälle am Abend von 40 auf 60.", "60", "point", "Das Amt"),
    ("Das Werk hob sein Angebot von 40 auf 60 Euro an.", "40", "point", "Das Werk"),
    ("Das Werk hob die Schranke um 40 Zentimeter an.", "40", "point", ""),
    ("Die Feuerwehr hat ihre Wache umgebaut. Waren es gestern noch 40 Plätze, so sind es nun 25.", "25", "point", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "bound", "speaker"), REVISERS)
def test_who_revised_a_figure_stands_for_old_and_new(text: str, number: str, bound: str, speaker: str) -> None:
    assert found(text, number) == (bound, speaker)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Von den 900 Gästen sind laut Polizei 40 gegangen.", ["", "Polizei"]),
        ("Laut Polizei sind 40 von 900 Gästen gegangen.", ["Polizei", "Polizei"]),
    ],
)
def test_a_given_whole_is_not_of_who_tells_its_part(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert table.loc[table["kind"] == "quantity", "speaker_name"].tolist() == wanted


def test_whoever_claims_a_number_is_contradicted():
    text = "„Wer behauptet, es seien 40 Gäste gewesen, der lügt“, sagte Kern."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert table.loc[table["kind"] == "quantity", "polarity"].tolist() == ["denies"]


def test_who_is_told_to_do_something_plans_nothing():
    text = "Der Verein soll 40 Gäste einladen."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert table[["speaker_name", "certainty"]].values.tolist() == [["", "planned"]]


WHOSE = [  # text, number, speaker_name
    ("Abweichend davon meldete das Klinikum 13 Gäste.", "13", "das Klinikum"),
    ("Kinder kamen kaum, hält der Verein dagegen; von ihnen hätten sich 300 angemeldet.", "300", "der Verein"),
    ("Das Amt prüft weiter. Es meldete am Donnerstag 31 Fälle.", "31", "Das Amt"),
    ("Das Klinikum sieht das anders: Es zählte 31 Fälle.", "31", "Das Klinikum"),
    ("Das Haus brennt. Es zählte 40 Zimmer.", "40", ""),
    ("Neue Fälle kamen hinzu, so dass das Amt von 64 Kranken ausgeht.", "64", "das Amt"),
    ("320 Euro mehr will die Gewerkschaft für jeden Fahrer.", "320", "die Gewerkschaft"),
    ("Die Gewerkschaft fordert 320 Euro.", "320", "Die Gewerkschaft"),
    ("Der Sturm forderte 40 Verletzte.", "40", ""),
    ("Scheidenden bietet das Werk eine Abfindung von 40 Euro an.", "40", "das Werk"),
    ("Die Initiative beharrt darauf, im Mai 412 Listen abgegeben zu haben.", "412", "Die Initiative"),
    ("Das Amt prüft. In der Klinik lagen nach Angaben vom Mittwoch 47 Gäste.", "47", "Das Amt"),
    ("Bei Nordbau heißt es: 12 Millionen Euro an diesem Tag, mehr nicht.", "12 Millionen", "Nordbau"),
    ("Der Rat nannte am Sonntag 6 Wagen, die Initiative sprach am selben Abend von 9.", "9", "die Initiative"),
    ("Der Rat taxierte die Kosten auf 6 Euro, die Initiative am selben Abend auf 9.", "9", "die Initiative"),
    ("Dort fahren, so eine Zählung des Kreises vom Mai, 14.300 Wagen am Tag.", "14.300", "Kreises"),
    ("Die Bahn bleibt bei der Darstellung, wonach 14 Boote kamen.", "14", "Die Bahn"),
    ("In Auen stehen laut Polizei 340 Häuser, nach Angaben der Stadt fast jedes dritte leer.", "340", "Polizei"),
    ("Das Amt hat die Zahl Helfern zufolge auf 40 erhöht.", "40", "Helfern"),
    ("Das Werk hat die Zahl dem Amt zufolge auf 40 erhöht.", "40", "dem Amt"),
    ("Im Mai hat der Konzern Insidern zufolge 40 Läden geschlossen.", "40", "Insidern"),
    ("Nun will der Konzern Experten zufolge 40 Läden schließen.", "40", "Experten"),
    ("Der Stadt Auen zufolge kamen 40 Gäste.", "40", "Der Stadt Auen"),
    ("Einem Bericht der Zeitung Bote zufolge kamen 40 Gäste.", "40", "Einem Bericht der Zeitung Bote"),
    ("Im Mai hatten laut Polizei 340 Menschen demonstriert, dem Verein zufolge sogar 420.", "340", "Polizei"),
    ("Im Mai hatten laut Polizei 340 Menschen demonstriert, dem Verein zufolge sogar 420.", "420", "dem Verein"),
    ("Ina Kern sprach von einem Kraftakt, „der uns 14 Millionen Euro kostet“.", "14 Millionen", "Ina Kern"),
    ("Die Täter prahlen mit 240 Listen.", "240", "Die Täter"),
    ("Der Betriebsrat rechnet anders. Er kommt auf 290 Stellen, also 60 mehr.", "60", "Der Betriebsrat"),
    ("An der Front stehen 510 Helfer, so die Leitung – 100 mehr als am Vortag.", "100", "die Leitung"),
    ("Im Rathaus ist von 40 Gästen die Rede.", "40", "Rathaus"),
    ("Im Sommer ist von 40 Gästen die Rede.", "40", ""),
    ("Beim Hilfswerk kommt man auf 820 Tonnen.", "820", "Hilfswerk"),
    ("Dem Ministerium liegen bislang nur fünf Anträge vor.", "fünf", "Dem Ministerium"),
    ("In den Listen des Hilfswerks stehen für diesen Tag 1.380.", "1.380", "den Listen des Hilfswerks"),
    ("In den Listen stehen für diesen Tag 1.380.", "1.380", ""),
    ("Das Ministerium verspricht Abhilfe: Im Mai sollen 100 Wagen fahren.", "100", "Das Ministerium"),
    ("Die Polizei zählte 43 Fälle. Die vier weiteren Fälle hätten Ärzte gemeldet. In Moor lagen demnach 14 Gäste.",
     "14", "Die Polizei"),
    ("Die Berichte der Zeitung, wonach 64 Gäste kamen, wies ein Sprecher zurück.", "64", "ein Sprecher"),
    ("Berichte, wonach 80 Boote fehlen, nannte der Rat „frei erfunden“.", "80", "der Rat"),
    ("Der Verbund beziffert sie auf 49; 28 Patienten hätten die Klinik verlassen.", "28", "Der Verbund"),
    ("Der Verbund beziffert sie auf 49; 28 Patienten haben die Klinik verlassen.", "28", ""),
    ("Die bittere Bilanz der Polizei: 31 Verletzte, 47 Festnahmen.", "47", "der Polizei"),
    ("Die Bilanz des Abends. Es kamen 47 Gäste.", "47", ""),
    ("Ein Zelt stand da – nach Polizeiangaben für 31, nach Schätzung eines Arztes sogar 50.", "31", "Polizei"),
    ("Gemeldet war ein Unfall mit drei Wagen.", "drei", ""),
    ("Das Netzwerk Kurve, ein Bündnis von Anwälten, kommt auf eine höhere Zahl: 68 Fans seien verhaftet worden.", "68",
     "Das Netzwerk Kurve, ein Bündnis von Anwälten"),
    ("Im Mai will die Stadt einen Fonds auflegen, ausgestattet mit 40 Euro.", "40", "die Stadt"),
    ("40 tote Fische beklagt die Gewerkschaft.", "40", "die Gewerkschaft"),
    ("Im vergangenen Jahr kamen im Schnitt im Monat nach Auskunft der Firma Kern 610 Gäste.", "610", "Firma Kern"),
    ("Man habe 31 Boote verloren, teilte das Amt mit. Damit steigt die Zahl der Wracks von vier auf fünf.", "fünf",
     "das Amt"),
    ("Man habe 31 Boote verloren, teilte das Amt mit. Im Mai stieg die Zahl der Wracks von vier auf fünf.", "fünf", ""),
    ("„Es fehlen 40“, sagte der Chef der Wehr, Jan Kern, unserer Reporterin Ute Lind am Tor.", "40",
     "der Chef der Wehr, Jan Kern"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "speaker"), WHOSE)
def test_whose_number_it_is(text: str, number: str, speaker: str) -> None:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    own = [row for row in schema.each(table[table["kind"] == "quantity"]) if not row.claim_id.endswith("~2")]
    assert {text[row.number_start : row.number_end]: row.speaker_name for row in own}[number] == speaker


def test_a_remark_between_questions_is_a_turn_of_the_interview() -> None:
    text = (
        "Blatt: Frau Orth, wie viele kamen?\n\nOrth: Gut 40.\n\nBlatt: Der Verein spricht von 60.\n\n"
        "Orth: Die 60 sind geraten, es waren 45.\n\nBlatt: Und nun?\n\nOrth: Nun planen wir mit 50."
    )
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    said = {text[row.number_start : row.number_end]: row.speaker_name for row in schema.each(table) if row.value > 0}
    assert {said["45"], said["50"], said["40"]} == {"Orth"}
