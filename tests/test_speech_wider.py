"""Statements that a news text makes in other ways than "X sagte": denials, what is left open, what points back.

A row is text, then (message, speaker) of each statement found; the speaker by the fuller mention, "" for nobody.
"""

import pytest

from helpers.german import speech

Row = tuple[str, str]


def found(text: str) -> list[Row]:
    def cut(spans):
        return " … ".join(text[span.start : span.end] for span in spans)

    return [(cut(s.message), cut(filter(None, [s.referent or s.speaker]))) for s in speech.find(text)]


POINTING_BACK = [
    ("Der Pegel fällt. Das bestätigte Amtschefin Rita Holm. Die Brücke sei frei.",
     [("Der Pegel fällt … Das", "Amtschefin Rita Holm"), ("Die Brücke sei frei.", "Amtschefin Rita Holm")]),
    ("Zwei Akten fehlen. Dies räumte das Archiv am Montag ein.", [("Zwei Akten fehlen … Dies", "das Archiv")]),
    ("Die Zahl der Höfe im Landkreis sinkt. Das teilte der Kreis mit.",  # nobody that is spoken of
     [("Die Zahl der Höfe im Landkreis sinkt … Das", "der Kreis")]),
    ("Der Chor ist pleite. Die Leitung bestreitet das.", [("Der Chor ist pleite … das", "Die Leitung")]),
    ("Der Saal wird verkauft. Das Bauamt wollte dies nicht bestätigen.",
     [("Der Saal wird verkauft … dies", "Das Bauamt")]),
    ("Die Luft ist besser. Darauf verweist das Amt.", [("Die Luft ist besser … Darauf", "das Amt")]),
    ("Die Luft ist besser. Darauf tranken die Leute ein Bier.", []),
    ("Der Wirt soll gegangen sein. Das meldet der Bund.", [("Der Wirt soll gegangen sein … Das", "der Bund")]),
    ("Der Saal wird verkauft. Das bestätigte Treffen fand gestern statt.", []),
    ("Der Saal wird verkauft. Er bestreitet das Rennen am Sonntag.", []),
]  # fmt: skip
DENIED = [
    ("Gerüchte, wonach der Markt schließt, wies Wirtin Ute Kolb zurück.",
     [("Gerüchte, wonach der Markt schließt", "Wirtin Ute Kolb")]),
    ("Wirtin Ute Kolb dementierte Berichte, wonach der Markt schließt.",
     [("Berichte, wonach der Markt schließt", "Wirtin Ute Kolb")]),
    ("Die Behauptung der Fahrer, es gebe 60 Unfälle, wies das Amt zurück.",
     [("Die Behauptung der Fahrer, es gebe 60 Unfälle", "das Amt"), ("es gebe 60 Unfälle", "der Fahrer")]),
    ("Es gibt Zahlen des Amtes, wonach die Mieten fallen.", [("die Mieten fallen", "Zahlen des Amtes")]),
    ("Der Rat wies die Kritik zurück: Man habe früh gewarnt.",
     [("die Kritik", "Der Rat"), ("Man habe früh gewarnt", "Der Rat")]),
    ("Gerüchte wies Kolb zurück.", [("Gerüchte", "Kolb")]),
    ("Die Kritik der Eltern an 40 Kürzungen wies die Behörde zurück.",
     [("Die Kritik der Eltern an 40 Kürzungen", "die Behörde")]),
    ("Die Meldung, wonach 40 Kühe starben, sei falsch, sagte Rahn.",
     [("Die Meldung, wonach 40 Kühe starben, sei falsch", "Rahn")]),
    ("Der Vorwurf, 40 Kühe gestohlen zu haben, sei haltlos, sagte Rahn.",
     [("Der Vorwurf, 40 Kühe gestohlen zu haben, sei haltlos", "Rahn")]),
    ("Der Kritik der Eltern wies niemand einen Platz an.", []),
    ("Das Gericht wies die Klage zurück.", []),
    ("Das Gericht verurteilte den Mann.", []),
    ("Der Rat nannte keine Zahlen. Eine Frist nannte er nicht.", []),
]  # fmt: skip
LEFT_OPEN = [
    ("Chefin Ada Lind schloss weitere Streiks nicht aus.", [("weitere Streiks", "Chefin Ada Lind")]),
    ("Eine Anzeige wollte Chefin Ada Lind nicht ausschließen.", [("Eine Anzeige", "Chefin Ada Lind")]),
    ("Weitere Kündigungen wollte Lind nicht ausschließen.", [("Weitere Kündigungen", "Lind")]),
    ("Der Verein schloss zwei Mitglieder aus.", []),
    ("Chefin Ada Lind ließ offen, wie viele kommen.", [("wie viele kommen", "Chefin Ada Lind")]),
    ("Chefin Ada Lind ließ offen, welche Halle schließt.", [("welche Halle schließt", "Chefin Ada Lind")]),
    ("Chefin Ada Lind sagte, wie es ist.", []),
    ("Ob der Zoo öffnet, ließ Chefin Ada Lind offen.", [("Ob der Zoo öffnet", "Chefin Ada Lind")]),
    ("Warum das Licht ausfiel, konnte das Werk nicht sagen.", [("Warum das Licht ausfiel", "das Werk")]),
    ("Warum das Licht ausfiel, fragte Chefin Ada Lind nicht.", []),
]  # fmt: skip
SPANS = [
    ("In der Halle sind laut Werkschutz noch 30 Leute.", [("In der Halle sind … noch 30 Leute", "Werkschutz")]),
    ("Am Montag fehlten nach Angaben der Post noch zehn Boten.",
     [("Am Montag fehlten … noch zehn Boten", "Angaben der Post")]),
    ("Nach der Auszählung aller Zettel kamen 30 Leute.", []),
    ("Im Amt sind nach einem Stromausfall Daten von 30 Kunden verloren.", []),
    ("Lotse Tim Rahn sprach von einem „langen, aber ruhigen Tag“.",
     [("einem „langen, aber ruhigen Tag“", "Lotse Tim Rahn")]),
    ("Im Mai würden, so hofft Lotse Tim Rahn, 30 Schiffe kommen.",
     [("Im Mai würden … 30 Schiffe kommen", "Lotse Tim Rahn")]),
    ("Am Kai lagen laut Polizei 30 Boote, die Fischer sprechen von 50.",
     [("Am Kai lagen … 30 Boote", "Polizei"), ("50", "die Fischer")]),
    ("Tim Rahn klagte, dass Geld fehle; von 30 Booten sei keines dicht.",
     [("dass Geld fehle", "Tim Rahn"), ("von 30 Booten sei keines dicht", "Tim Rahn")]),
    ("Tim Rahn klagte, dass Geld fehle; von 30 Booten ist keines dicht.", [("dass Geld fehle", "Tim Rahn")]),
    ("Die Wehr warnte vor Ästen, die auf Autos fallen könnten.",
     [("Ästen", "Die Wehr"), ("die auf Autos fallen könnten", "Die Wehr")]),
    ("Die Wehr warnte vor Ästen, die auf der Straße lagen.", [("Ästen", "Die Wehr")]),
    ("Er komme nicht, sagte Tim Rahn, und auch nicht sein Bruder.",
     [("Er komme nicht … und auch nicht sein Bruder", "Tim Rahn")]),
    ("Wirt Tim Rahn (52) zu LOKALPOST: „Wir hören auf.“", [("„Wir hören auf.“", "Wirt Tim Rahn (52)")]),
    ("Dazu nahm Tim Rahn Stellung: „Wir hören damit auf.“", [("„Wir hören damit auf.“", "Tim Rahn")]),
    ("Am Montag habe er sie gesehen, sagte Rahn, am Dienstag seien es mehr gewesen.",
     [("Am Montag habe er sie gesehen … am Dienstag seien es mehr gewesen", "Rahn")]),
    ("Den Schaden beziffert Rahn auf eine „hohe sechsstellige Summe“.", [("eine „hohe sechsstellige Summe“", "Rahn")]),
    ("Dass Geld fehlt, hält Wirt Tim Rahn für falsch.", [("Dass Geld fehlt … für falsch", "Wirt Tim Rahn")]),
    ("Der Wirt sieht das anders: Geld sei da.", [("Geld sei da", "Der Wirt")]),
    ("Förster warnen: Das Moor trocknet aus.", [("Das Moor trocknet aus", "Förster")]),
    ("Der Rat kritisierte den Plan: Das Moor trocknet aus.", []),
    ("Es kamen 30 Leute, so viele wie nie.", []),
    ("Im Amt seien Mängel festgestellt worden, man habe sie behoben.",  # nobody found that one had mended them
     [("Im Amt seien Mängel festgestellt worden, man habe sie behoben.", "")]),
    ("Trainer Tim Rahn war zufrieden: „Gut gespielt.“", [("„Gut gespielt.“", "Trainer Tim Rahn")]),
    ("Bäcker brachten ihren Ärger zum Ausdruck.", [("ihren Ärger", "Bäcker")]),
    ("Der Bund übte Kritik an dem Plan.", [("dem Plan", "Der Bund")]),
]  # fmt: skip
MEANT = [
    ("Wirt Tim Rahn sagte, er gehe. Ihm zufolge fehlt Geld.",
     [("er gehe", "Wirt Tim Rahn"), ("fehlt Geld", "Wirt Tim Rahn")]),
    ("Wirtin Ute Kolb kam spät. Nach ihren Worten fehlt Geld.", [("fehlt Geld", "Wirtin Ute Kolb")]),
    ("Wirtin Ute Kolb kocht nach eigenen Worten ohne Salz.",
     [("Wirtin Ute Kolb kocht … ohne Salz", "Wirtin Ute Kolb")]),
    ("Die Brauerei senkt die Preise. Das Unternehmen bestreitet, dass Geld fehlt.",
     [("dass Geld fehlt", "Die Brauerei")]),
    ("Wirt Tim Rahn und Köchin Ute Kolb kamen. Geld fehle, sagte Rahn.", [("Geld fehle", "Wirt Tim Rahn")]),
    ("Milch ist knapp. Das Unternehmen bestreitet, dass Geld fehlt.", [("dass Geld fehlt", "Das Unternehmen")]),
    ("Der Pilot habe gefunkt, sagte Wirt Tim Rahn. „Ich sah ihn“, sagte er.",  # rather who spoke
     [("Der Pilot habe gefunkt", "Wirt Tim Rahn"), ("„Ich sah ihn“", "Wirt Tim Rahn")]),
    ("Drei Wirte kamen. Einer von ihnen kündigte Streik an.", [("Streik", "Einer von ihnen")]),
    ("Lehrer Tim Rahn kam. Der nordische Minister sagte, er gehe.", [("er gehe", "Der nordische Minister")]),
    ("Der Minister kam. Der Verteidiger kündigte Revision an.", [("Revision", "Der Verteidiger")]),
    ("Zahnärzte: Kinder essen zu viel Zucker", [("Kinder essen zu viel Zucker", "Zahnärzte")]),
    ("Neuer Trainer: Rahn kommt im Sommer", []),
    ("Bis Mai könnte Mehl knapp werden, erwartet Bäcker Tim Rahn.",
     [("Bis Mai könnte Mehl knapp werden", "Bäcker Tim Rahn")]),
    ("Wirt Tim Rahn fordert mehr Bänke. Am Montag soll die Bahn wieder fahren.", [("mehr Bänke", "Wirt Tim Rahn")]),
    ("Laut Polizei brannte es. Am Montag soll ein Mann geflohen sein.",
     [("brannte es", "Polizei"), ("Am Montag soll ein Mann geflohen sein.", "Polizei")]),
    ("Von der Polizei kam die Information, die Straße sei frei.", [("die Straße sei frei", "der Polizei")]),
    ("Das Landratsamt half. Es fehle Geld, so das Amt.", [("Es fehle Geld", "Das Landratsamt")]),
    ("Das Veterinäramt half. Es fehle Geld, so die Behörde.", [("Es fehle Geld", "Das Veterinäramt")]),
    ("Die IG Metall kam. Es fehle Geld, so die Gewerkschaft.", [("Es fehle Geld", "Die IG Metall")]),
    ("Das Klinikum half. Es fehle Geld, so das Krankenhaus.", [("Es fehle Geld", "Das Klinikum")]),
    ("Das Bauamt und das Finanzamt kamen. Es fehle Geld, so die Behörde.", [("Es fehle Geld", "die Behörde")]),
    ("Die Feuerwehr kam. Den Angaben zufolge brannte es.", [("brannte es", "Die Feuerwehr")]),
    ("Der Fahrer floh. Den Angaben zufolge brannte es.", [("brannte es", "Den Angaben")]),
    ("Das Werk legte einen Report vor. Demzufolge fehlt Geld.", [("fehlt Geld", "Das Werk")]),
    ("Es regnete. Demzufolge fehlt Geld.", []),
    ("Der Rat nannte 40 Fälle. Es fehle Geld, hieß es weiter.",
     [("40 Fälle", "Der Rat"), ("Es fehle Geld", "Der Rat")]),
    ("Der Rat nannte 40 Fälle. Es fehle Geld, hieß es.", [("40 Fälle", "Der Rat"), ("Es fehle Geld", "")]),
    ("Der Rat teilte mit, rund 40 Höfe brauchten Hilfe.", [("rund 40 Höfe brauchten Hilfe", "Der Rat")]),
    ("Der Rat lobte die Wirte, 40 Höfe halfen mit.", []),
    ("Der Rat meldete Regen, 40 Höfe halfen mit.", []),
    ("Am Montag meldete der Rat, 40 Höfe fehlten.", [("40 Höfe fehlten", "der Rat")]),
    ("Dass 40 Höfe reichen, bezweifelt der Rat.", [("Dass 40 Höfe reichen", "der Rat")]),
    ("Ob 40 Höfe reichen, prüft der Rat.", []),
    ("„Das ist viel zu teuer für uns alle“, meinen Nachbarn.", [("„Das ist viel zu teuer für uns alle“", "Nachbarn")]),
    ("Das sei zu teuer, meinen Nachbarn.", [("Das sei zu teuer", "Nachbarn")]),
    ("Die Nachbarn meinen, das sei zu teuer.", [("das sei zu teuer", "Die Nachbarn")]),
    ("Förster warnen: Bis Mai stirbt das Moor.", [("Bis Mai stirbt das Moor", "Förster")]),
    ("Förster warnen: Bis 2030 stirbt das Moor.", [("Bis 2030 stirbt das Moor", "Förster")]),
    ("Der Rat beschloss: Bis Mai 40 Bäume.", []),
    ("Ich mag Ina, meinen Hund und Tim.", []),
    ("Nicht 30, sondern 40 Höfe seien zu, korrigierte Wirtin Ute Kolb.",
     [("Nicht 30, sondern 40 Höfe seien zu", "Wirtin Ute Kolb")]),
    ("Wirtin Ute Kolb korrigierte den Plan.", []),
    ("Das Amt hat gezählt: 40 Höfe fehlen.", [("40 Höfe fehlen", "Das Amt")]),
]  # fmt: skip


NAMED = [  # who speaks, and how far what is said reaches
    (
        "Nicht neun, sondern zwölf Boote seien weg, sagte Kolb.",
        [("Nicht neun, sondern zwölf Boote seien weg", "Kolb")],
    ),
    ("Wenn es regne, sagte Kolb.", []),
    ("Es gab laut Stadt 120 von 400 Plätzen.", [("Es gab … 120 von 400 Plätzen", "Stadt")]),
    ("Es gab laut Artikel 5 des Plans 40 Plätze.", [("Es gab … 40 Plätze", "Artikel 5 des Plans")]),
    (
        "Das Werk teilte mit, es rechne damit, dass Geld fehle.",
        [("es rechne damit, dass Geld fehle", "Das Werk"), ("dass Geld fehle", "Das Werk")],
    ),
    (
        "Das Werk teilte mit, es heiße überall, dass Geld fehle.",
        [("es heiße überall, dass Geld fehle", "Das Werk"), ("dass Geld fehle", "")],
    ),
    ("Die Köche sind der Ansicht, dass Salz fehlt.", [("dass Salz fehlt", "Die Köche")]),
    ("Zwei Köche, die der Meinung waren, Salz fehle, gingen.", [("Salz fehle", "Zwei Köche")]),
    ("Die Eltern haben Angst, dass Geld fehlt.", [("dass Geld fehlt", "Die Eltern")]),
    ("Der Bericht hat die Sorge geweckt, dass Geld fehlt.", [("dass Geld fehlt", "")]),
    ("Die von Rahn geäußerte Hoffnung, Geld sei da, trog.", [("Geld sei da", "Rahn")]),
    ("Von Beobachtern wurde der Schluss gezogen, Geld fehle.", [("Geld fehle", "Beobachtern")]),
    ("Von Anfang an gab es den Verdacht, Geld fehle.", [("Geld fehle", "")]),
    ("Die Köchin Ute Kolb begrüßte den Plan der Stadt und forderte Eile.",
     [("den Plan der Stadt", "Die Köchin Ute Kolb"), ("Eile", "Die Köchin Ute Kolb")]),
    ("Die Vorwürfe bezeichnete Rahn als „dreiste Lüge“ und sagt, dass Geld fehlt.",
     [("Die Vorwürfe … als „dreiste Lüge“", "Rahn"), ("dass Geld fehlt", "Rahn")]),
    ("Dies wollte die Wirtin nicht dulden und gab an, bestohlen worden zu sein.",
     [("bestohlen worden zu sein", "die Wirtin")]),
    ("Der Leiter des Chors nannte sie „viel zu teuer“.", [("„viel zu teuer“", "Der Leiter des Chors")]),
    ("Den Plan nannte sie „viel zu teuer“.", [("„viel zu teuer“", "sie")]),
    ("Für sie forderte Trainer Tim Rahn eine Pause.", [("eine Pause", "Trainer Tim Rahn")]),
    ("Anfang Mai erklärte die Firma, sie ziehe um.", [("sie ziehe um", "die Firma")]),
    ("Passend zum Wetter warnte die Wirtin: „Es wird glatt.“", [("„Es wird glatt.“", "die Wirtin")]),
    ("Zusammen mit Ute Kolb plädierte Rahn für eine Pause.", [("eine Pause", "Rahn")]),
    ("Es gab Streit, in dessen Folge das Gericht feststellte, dass Geld fehlt.", [("dass Geld fehlt", "das Gericht")]),
    ("In dem Brief, den er schrieb, heißt es, Geld fehle.", [("Geld fehle", "dem Brief")]),
    ("Offen ist, da der Rat ankündigte, mit allen reden zu wollen, viel.",
     [("mit allen reden zu wollen", "der Rat")]),
    ("Denn wie der Nordfunk meldete, fährt kein Bus.", [("fährt kein Bus", "der Nordfunk")]),
    ("Denn wie er kam, wusste niemand.", []),
    ("Das sei, so Rahn, der falsche Weg.", [("Das sei … der falsche Weg", "Rahn")]),
    ("Geld fehle, so Rahn, der Wirt.", [("Geld fehle", "Rahn, der Wirt")]),
    ("Er habe, so heißt es in der Anklageschrift, viel Geld genommen.",
     [("Er habe … viel Geld genommen", "der Anklageschrift")]),
    ("Der Fluss könne noch steigen, warnte Rahn, weil es weiter regne.",
     [("Der Fluss könne noch steigen … weil es weiter regne", "Rahn")]),
    ("Der Fluss könne noch steigen, warnte Rahn, weil es weiter regnet.", [("Der Fluss könne noch steigen", "Rahn")]),
    ("Rahn sagte, er erwarte viel, ohne Zahlen zu nennen.", [("er erwarte viel", "Rahn")]),
    ("Rahn drohte, das Haus zu schließen, sollte die Stadt nicht zahlen.",
     [("das Haus zu schließen, sollte die Stadt nicht zahlen", "Rahn")]),
    ("Mit den Worten „Genug ist genug“ ging der Senator.", [("„Genug ist genug“", "der Senator")]),
    ("Unter dem Motto „Genug ist genug“ ging der Senator.", []),
    ("Der Rat legte Wert darauf, dass Geld da ist.", [("dass Geld da ist", "Der Rat")]),
    ("Der Rat legte den Wert fest.", []),
    ("Das Gericht hat entschieden: Die Halle bleibt offen.", [("Die Halle bleibt offen", "Das Gericht")]),
    ("Der Hergang stellt sich so dar: Die Halle war offen.", []),
    ("Die Pläne sehen in der Halle ein Kino vor.", []),
    ("Rahn sieht keinen Grund zur Sorge.", [("keinen Grund zur Sorge", "Rahn")]),
    ("Rahn nannte keine Zahlen.", []),
    ("Rahn sagte, sie müssten ihre Haltung aufgeben und bemühte das Bild vom Boot.",
     [("sie müssten ihre Haltung aufgeben", "Rahn")]),
    ("Rahn betonte, der Wirt sei krank, doch die Köchin ließ sich nicht umstimmen.",
     [("der Wirt sei krank", "Rahn")]),
    ("Rahn betonte, der Wirt sei krank, doch das Haus sei offen.",
     [("der Wirt sei krank, doch das Haus sei offen", "Rahn")]),
    ("Am Montag, so der Richter, der hier ermittelt, seien 200 Leute verhaftet worden.",
     [("Am Montag … seien 200 Leute verhaftet worden", "der Richter")]),
    ("Am Abend erklärte der Oberste Rat, wie sich die Gruppe nennt, die Lage sei ernst.",
     [("die Lage sei ernst", "der Oberste Rat")]),
    ("Stellvertretend für den Chor empfahl die Wirtin Ute Kolb, Geld zu sammeln.",
     [("Geld zu sammeln", "die Wirtin Ute Kolb")]),
    ("Rahn bezweifelt das Ergebnis: Es sei falsch gezählt worden.",
     [("das Ergebnis", "Rahn"), ("Es sei falsch gezählt worden", "Rahn")]),
]  # fmt: skip
TITLES = [  # text, whether somebody's words stand in it
    ("Die Gruppe „Bürger gegen Lärm“ sei am Ende, sagte Rahn.", False),
    ("Rahn sagte, der Satellit „Falke 9“ falle herab.", False),
    ("Rahn sagte, das Haus „Casa Verde“ („grünes Haus“) sei zu.", False),
    ("Rahn sagte, sein Plan „Wir bleiben hier“ sei gut.", True),
    ("Rahn sagte, die Lage sei „ernst und verworren“.", True),
]


BORDERS = [  # what stands just beside a rule
    ("INFO: Die Halle ist ab neun Uhr offen", []),
    ("Trainer ohne Team: Rahn sucht weiter nach Arbeit", []),
    ("Trainer des Klubs: Rahn bleibt im Amt", [("Rahn bleibt im Amt", "Trainer des Klubs")]),
    ("Der Rat will sparen – dann aber fordern", []),
    ("Das Motto: „Genug ist genug“", []),
    ("Interview: „Genug ist genug“", []),
    ("Zitat von Rahn: „Genug ist nun wirklich genug.“", [("„Genug ist nun wirklich genug.“", "Zitat von Rahn")]),
    ("Begründung: Es fehle Geld.", [("Es fehle Geld", "")]),
    ("Hinweis: Die Halle ist zu.", []),
    ("Warnung der Stadt: Es wird glatt", [("Es wird glatt", "Stadt")]),
    ("Der Rat sprach von 40 Gästen, danach von 60.", [("40 Gästen", "Der Rat")]),
    ("Der Rat sprach von 40 Gästen, die Stadt von 60.", [("40 Gästen", "Der Rat"), ("60", "die Stadt")]),
    ("Die Luft ist besser. Dafür lobte das Amt die Stadt.", []),
    ("Wie viele kamen, konnte der Wirt nicht sagen.", [("Wie viele kamen", "der Wirt")]),
    ("Wie er kam, konnte der Wirt nicht sagen.", []),
    ("Laut Wirt, der krank ist, fehlt Geld.", [("fehlt Geld", "Wirt")]),
    ("Es kamen, laut Wirt, nur 40.", [("Es kamen … nur 40", "Wirt")]),
    ("Der Rat weiß, dass laut Wirt das Geld fehlt.", [("das Geld fehlt", "Wirt")]),
    ("Der Mann, der laut Wirt krank ist, kam heim.", [("der … krank ist", "Wirt")]),
    ("Der Wirt sagte, er gehe heim, wenn die Gäste es erlauben müssen.",
     [("er gehe heim, wenn die Gäste es erlauben müssen", "Der Wirt")]),
    ("Darüber hinaus sagte der Wirt, Geld fehle.", [("Geld fehle", "der Wirt")]),
    ("Es sei gesagt worden, dass Geld fehle.", [("dass Geld fehle", "")]),
    ("Betont worden ist, dass der Damm hält.", [("dass der Damm hält", "")]),
]  # fmt: skip
BESIDE_THE_SPEAKER = [  # "selbst", "dagegen" between speaker and verb, or the speaker and the number that is left out
    ("Der Chef selbst bestätigte Pläne für ein Lager.", [("Pläne für ein Lager", "Der Chef")]),
    ("Die Wehr hingegen bestätigte Festnahmen am Markt.", [("Festnahmen am Markt", "Die Wehr")]),
    ("Der Rat stritt über die gestern bestätigte Zahl.", []),
    ("Der Rat sprach von 40 Gästen, die Stadt dagegen von 60.", [("40 Gästen", "Der Rat"), ("60", "die Stadt")]),
    ("Der Rat sprach von 40 Gästen, die Stadt hingegen von höchstens 60.",
     [("40 Gästen", "Der Rat"), ("höchstens 60", "die Stadt")]),
    ("Der Rat sprach von 40 Gästen, die Stadt von bis zu 60.", [("40 Gästen", "Der Rat"), ("bis zu 60", "die Stadt")]),
    ("Der Rat sprach von 40 Gästen, die Stadt mit 60.", [("40 Gästen", "Der Rat")]),
    ("Der Rat sprach von 40 Gästen, die Stadt schwieg.", [("40 Gästen", "Der Rat")]),
    ("Als Fehler bezeichnete der Rat den Plan.", [("Als Fehler … den Plan", "der Rat")]),
    ("Die Wahl wurde vom Rat als Erfolg gewertet.", [("als Erfolg", "Rat")]),
    ("Die Wahl wurde als Erfolg gewertet.", []),
    ("Der Damm hält, berichtete die „Bild“ unter Berufung auf Kolb.", [("Der Damm hält", "Kolb")]),
    ("Der Damm hält, sagte Kolb laut „Bild“.", [("Der Damm hält", "Kolb")]),
    ("Als Kolb Streiks ankündigte, kam er spät.", [("Streiks", "Kolb")]),
    ("Nachdem er Hilfe gefordert hatte, kam Kolb spät.", [("Hilfe", "er")]),
    ("Weil der Rat Pläne hatte, kam Kolb spät.", []),
    ("Nach ersten Erkenntnissen seien 40 Autos verbrannt, teilte der Rat mit.",
     [("Nach ersten Erkenntnissen seien 40 Autos verbrannt", "der Rat")]),
    ("Beim Ratsbeschluss 2018 waren noch 48 Millionen veranschlagt worden.", []),
    ("Im Bericht 2018 wurden die Kosten auf 48 Millionen beziffert.", [("48 Millionen", "Bericht 2018")]),
    # what is rejected behind a second verb rejects nothing itself
    ("Der Rat las den Bericht, wies die genannte Summe von 40 Euro aber zurück.",
     [("die genannte Summe von 40 Euro", "Der Rat")]),
    ("Der Rat las den Bericht, wies die Kritik jedoch zurück.", [("die Kritik", "Der Rat")]),
    ("Der Bericht sei falsch, wies der Rat die Kritik zurück.", [("Der Bericht sei falsch", "der Rat")]),
    ("Der Rat wies die Zahl von 40 Fällen zurück.", [("die Zahl von 40 Fällen", "Der Rat")]),
    ("Der Rat wies die Klage von 40 Bürgern zurück.", []),
    ("Dass der Damm hält, glaubt kaum einer.", []),
    ("Dass der Damm hält, glaubt Kolb.", [("Dass der Damm hält", "Kolb")]),
]  # fmt: skip


@pytest.mark.parametrize(
    "text, expected", [*BORDERS, *BESIDE_THE_SPEAKER, *POINTING_BACK, *DENIED, *LEFT_OPEN, *SPANS, *MEANT, *NAMED]
)
def test_statements(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text, mixed", TITLES)
def test_a_title_makes_no_report_mixed(text, mixed):
    assert [(one.voice == "mixed", bool(one.quoted)) for one in speech.find(text)] == [(mixed, mixed)]


@pytest.mark.parametrize(
    "text, rule",
    [
        ("Kolb sagte „Wir gehen jetzt nach Hause“.", "quote_after_cue"),
        ("„Wir gehen jetzt nach Hause“, sagte Kolb.", "quote_before_cue"),
        ("Kolb sprach von einer „Schande für alle“.", "noun_phrase_content"),
        ("Kolb sagte, er gehe.", "verb_second_clause"),
        ("Kolb sagte, dass er gehe.", "that_clause"),
        ("Er gehe, sagte Kolb.", "clause_before_cue"),
        ("Kolb sagte: Wir gehen jetzt nach Hause.", "clause_after_colon"),
        ("Kolb fordert mehr Geld.", "noun_phrase_content"),
        ("Kolb bezeichnete den Plan als Fehler.", "judged_as"),
        ("Kolb sprach von 40 Gästen.", "measured_content"),
        ("Laut Kolb fehlt Geld.", "according_to"),
        ("Kolb zufolge fehlt Geld.", "according_to_postposed"),
        ("Nach Angaben von Kolb fehlt Geld.", "after_statements_of"),
        ("Wie Kolb sagte, fehlt Geld.", "as_reported"),
    ],
)
def test_each_form_has_its_rule(text, rule):
    assert [one.rule for one in speech.find(text)] == [rule]
