"""Whole readings: who says what with which words, marked in the sentence; what is marked nowhere says nothing.

[message], *quoted in it*, {cue}, <speaker>, /by way of whom/, then voice and speech act. A sentence with several
statements stands in several lines.
"""

import re

import pytest

from helpers.german import speech

MARKED = """
    <Die Polizei> {gab} [40 Fälle] {an} | reported asserts
    <Die Polizei> {gab} [40 Fälle] {an}. | reported asserts
    <Der Wirt> {begrüßte} [Frau Brandt]. Sie sagte, es regne. | reported confirms
    Der Wirt begrüßte Frau Brandt. <Sie> {sagte}, [es regne]. | indirect asserts
    Es sanken 40 Boote. [„Mit 62 ist Schluss“], {sagte} <er>. | direct asserts
    [Gerüchte, wonach der Markt schließt], {wies} <Wirtin Ute Kolb> {zurück}. | indirect denies
    {Laut} </dem Blatt/> [soll er überlegen, ob er kommt]. | indirect asserts
    Laut dem Blatt {soll} <er> {überlegen}, [ob er kommt]. | indirect asserts
    [Es fehle Geld (so hieß es: EU).] | indirect
    [Die Behauptung der Fahrer, es gebe 60 Unfälle], {wies} <das Amt> {zurück}. | indirect denies
    {Die Behauptung} <der Fahrer>, [es gebe 60 Unfälle], wies das Amt zurück. | indirect asserts
    Laut /„Bild“/ {sagte} <Kolb>, [der Saal sei leer]. | indirect asserts
    [Einen Todesfall] {wies} <die Ärztin> {zurück}. | reported denies
    [„Es war kalt“], {sagte} <Ute Kolb>. Ihr Bruder ist froh: „Wir sind heute alle gesund und froh.“ | direct asserts
    „Es war kalt“, sagte Ute Kolb. <Ihr Bruder> ist froh: [„Wir sind heute alle gesund und froh.“] | direct asserts
    <Kolb> {sagte}, [jetzt sei Schluss]. | indirect asserts
    [Berichte über einen Brand] {wies} <der Wirt> {zurück}. | reported denies
    Kern ließ das Dach prüfen. [Danach sei er froh], {sagte} <Kolb>. | indirect asserts
    <Der Rat> {zieht} Bilanz: [Es seien 40 Gäste gekommen]. | indirect asserts
    {Nach} <Ansicht der Stadt> [kamen 40]. | indirect asserts
    <Brandt> {sagte}, [es regne]. Das Ministerium kritisierte den Bau. Er sei zu teuer. | indirect asserts
    Brandt sagte, es regne. <Das Ministerium> kritisierte den Bau. [Er sei zu teuer.] | indirect asserts
    {Ihr Appell}, [die Brücke zu bauen] | indirect demands
    Lohse lobte den Verein, <der> {zugesagt hatte}, [300 Karten zu liefern]. | indirect announces
    <Ina Brandt> {sagte}, [es regne]. Der Weg war voll: „Wir gehen heute alle zu Fuß nach Haus.“ | indirect asserts
    <Ina Brandt> sagte, es regne. Der Weg war voll: [„Wir gehen heute alle zu Fuß nach Haus.“] | direct asserts
    [Im Mai würden], {so hofft} <Lotse Tim Rahn>, [30 Schiffe kommen]. | indirect asserts
    <Der Wirt> {hat} [ihn als Lügner] {bezeichnet}. | reported asserts
    <Lohse> versteht nicht: [Der Bus komme zu spät]. | indirect
    <Anna> {nannte} [den Plan einen *„großen Fehler“*] | mixed asserts
    <Er> {hält} [die Zahl für übertrieben]. | reported asserts
    <Anna> {übte} Kritik an [dem Plan] | reported criticises
    {Wie} /die „Morgenpost“/ unter Berufung auf <Ermittler> {berichtet}, [war die Tür offen]. | indirect asserts
    <Die Polizei> {sprach} von [8.000 Gästen], die Hälfte von 20.000 war erwartet worden. | reported asserts
    [Kritik gab es auch: Das Haus sei leer.] | indirect
    [Es waren keine 1,3 Millionen], {wie es hieß}. | indirect asserts
    Wirtin Ute Kolb kam spät. {Nach} <ihren Worten> [fehlt Geld]. | indirect asserts
    [Man werde bauen], {so} <der Rat> am Freitag. | indirect asserts
    <Die Polizei> {zählte} [800 Läufer], der Verein 1.500. | reported asserts
    Die Stadt und ihre Partner kamen. [„Wir gehen“], {sagte} <die Stadt>. | direct asserts
    <Brandt> {sagte}, [es regne]. Der Bau wurde vom Wirt Jan Lohse kritisiert. Er sei zu teuer. | indirect asserts
    Brandt sagte, es regne. Der Bau wurde vom <Wirt Jan Lohse> kritisiert. [Er sei zu teuer.] | indirect asserts
    [Am Freitag soll er gestorben sein.] | free
    /Der Nordfunk/ {berichtete}, [das Feld sei trocken], und beruft sich dabei auf <die Bäuerin>. | indirect asserts
    <Müller> {sah} das Stück [„Warten auf den großen Regen“] im Theater. | direct asserts
    <Anna> {sagte}, [sie gehe], und warnte, dass es glatt sei. | indirect asserts
    <Anna> sagte, sie gehe, und {warnte}, [dass es glatt sei]. | indirect warns
    [Die Vorwürfe], {sagte} <der Minister>, [seien falsch]. | indirect asserts
    {Bemängelt wird} [der Zustand der Brücke]. | reported criticises
    [Am Kai lagen] {laut} <Polizei> [30 Boote], die Fischer sprechen von 50. | indirect asserts
    Am Kai lagen laut Polizei 30 Boote, <die Fischer> {sprechen} von [50]. | reported asserts
    /Die Zeitung/ {zitierte} <die Bäuerin>: [„Das Feld ist trocken.“] | direct asserts
    <Die Stadt> {geht davon aus}, [dass 900 Gäste kommen]. | indirect asserts
    <Ihnen> {zufolge} [fehlt der Stadt Geld]. | indirect asserts
    [Für den Schaden] {hat} <der Wirt> [die Stadt] {verantwortlich gemacht}. | reported criticises
    <Der Rat> {wies} [die Kritik] {zurück}: Man habe früh gewarnt. | reported denies
    <Der Rat> {wies} die Kritik {zurück}: [Man habe früh gewarnt]. | indirect denies
    Es kam ein Sprecher, <der> {warnte}, [es regne bald]. | indirect warns
    <Anna> {machte} [den Rat für den Schaden] {verantwortlich} | reported criticises
    [Er komme nicht], {sagte} <Tim Rahn>, [und auch nicht sein Bruder]. | indirect asserts
    Dazu nahm <Tim Rahn> Stellung: [„Wir hören damit auf.“] | direct asserts
    <Lohse> wörtlich{:} [„Wir bleiben hier.“] | direct asserts
    /Der Sender/ {zitierte} <den Minister> {mit den Worten}: [„Wir gehen jetzt.“] | direct asserts
    <Ihrer Worten> {nach} [fehlt Geld]. | indirect asserts
    Das Fest {wurde} von <den Wirten> [als voller Erfolg] {gewertet}. | reported asserts
    Die Zahl der Genesenen {gab} <das RKI> mit [etwa 2.370.000] {an}. | reported asserts
    [Die Pläne] {bezeichnete} <der Wirt> [als gescheitert]. | reported asserts
    [Der Chor ist pleite]. <Die Leitung> {bestreitet} [das]. | indirect denies
    In <der Polizeimeldung> {ist} von [40 Gästen] {die Rede}. | reported asserts
    Die Polizei legte Zahlen vor. {<Demnach>} [kamen fünfzig Menschen]. | indirect asserts
    <Dem Bericht> {nach} [fehlt Geld]. | indirect asserts
    <Wien> {meldet} einen Wert von [35]. | reported asserts
    In <der Polizeimeldung> {war} von [rund 700 Gästen] {die Rede}. | reported asserts
    Die Polizei legte einen Bericht vor. {<Demnach>} [kamen fünfzig Menschen]. | indirect asserts
    <Die Wehr> {warnte} vor [Ästen], die auf Autos fallen könnten. | reported warns
    <Die Wehr> warnte vor Ästen, [die auf Autos fallen könnten]. | indirect warns
    <Wirt Tim Rahn (52)> zu LOKALPOST{:} [„Wir hören auf.“] | direct asserts
    <Die Firma> {kündigte} für März [Streiks] {an}. | reported announces
    [Als *„Unsinn“*] {bezeichnete} <der Wirt> [die Pläne der Stadt]. | mixed asserts
    <Der Präsident des Landes>, der gestern kam, {sagte}, [er gehe]. | indirect asserts
    <Anna> {brachte} es auf den Punkt: [„Wir bleiben“] | direct asserts
    {Warnung} der <Polizei> an Reisende: [Glätte im Süden] | reported warns
    Es {gibt Berichte}, [weshalb fünfzig Menschen kamen]. | indirect asserts
    Der Konzern schloss die Filiale. <Das Unternehmen> {sagte}, [es regne]. | indirect asserts
    {Laut} <Polizei> [gab es einen Brand]. Zwei Menschen sollen verletzt sein. | indirect asserts
    Laut <Polizei> gab es einen Brand. [Zwei Menschen sollen verletzt sein.] | free asserts
    Die Wirtin schwieg. <Die Werft> {teilte mit}, [sie gehe von 50 Booten aus]. | indirect asserts
    Die Wirtin schwieg. Die Werft teilte mit, <sie> {gehe} von [50 Booten] {aus}. | reported estimates
    Aus <dem Bericht> {ging hervor}, [dass Geld fehle] | indirect asserts
    [Die Lage sei ernst], {so} <Müller> weiter, [und werde sich verschlimmern]. | indirect asserts
    {Laut} <Polizei> [kamen fünfzig Menschen], laut Feuerwehr waren es achtzig. | indirect asserts
    Laut Polizei kamen fünfzig Menschen, {laut} <Feuerwehr> [waren es achtzig]. | indirect asserts
    {Wie} <das RKI> am Dienstag {mitteilte}, [wurden 12.345 Neuinfektionen gemeldet]. | indirect asserts
    [Es fehle Geld (so hieß es: CDU).] | indirect
    <Die Polizei> {schätzte} sie auf [28.000]. | reported estimates
    Kritik kam vom <Chor>: [Das Haus sei leer]. | indirect
    Der Ort: [„Ja, das ist es wohl“], {so} <Lohse>. | direct asserts
    <Er> {nannte} [den Plan eine *„ganz verrückte Idee“*]. | mixed asserts
    <Wirt Tim Rahn> {fordert} [mehr Bänke]. Am Montag soll die Bahn wieder fahren. | reported demands
    Lohse kam. <Sie> {sagte}, [es regne]. Jan Lohse ging. | indirect asserts
    {Für} <Anna Lohse> [ist der Plan *„ein großer Fehler“*]. | mixed asserts
    <Ina Brandt> {sagte}, [es regne]. Es war Mai. Nun kam Jan Lohse. Der Weg sei trocken. | indirect asserts
    Ina Brandt sagte, es regne. Es war Mai. Nun kam <Jan Lohse>. [Der Weg sei trocken.] | indirect asserts
    <Der Rat> {sprach} von [1200 Gästen], der Verein von 1900. | reported asserts
    Der Rat {sprach} von 1200 Gästen, <der Verein> von [1900]. | reported asserts
    [Wirtin Ute Kolb kocht] {nach} <eigenen Worten> [ohne Salz]. | indirect asserts
    <Wirt Tim Rahn> {sagte}, [er gehe]. Ihm zufolge fehlt Geld. | indirect asserts
    Wirt Tim Rahn sagte, er gehe. <Ihm> {zufolge} [fehlt Geld]. | indirect asserts
    Die Händler kamen. Jan Lohse ging. <Sie> {sagten}, [es regne]. | indirect asserts
    <Ina Brandt> {sagte}, [es regne]. Dann aber lachend: „Wir gehen heute alle zu Fuß nach Haus.“ | indirect asserts
    <Ina Brandt> sagte, es regne. Dann aber lachend: [„Wir gehen heute alle zu Fuß nach Haus.“] | direct asserts
    [BONN – Die Fischer haben] {nach} <eigenen Angaben> [60 Boote verloren]. | indirect asserts
    <Tim Rahn> {klagte}, [dass Geld fehle]; von 30 Booten sei keines dicht. | indirect criticises
    <Tim Rahn> klagte, dass Geld fehle; [von 30 Booten sei keines dicht]. | indirect criticises
    Es regnete. <Man> {sagte}, [es schneie]. | indirect asserts
    <Die Polizei> {sprach} von [500 Teilnehmern], die Veranstalter von 2.000. | reported asserts
    Die Polizei {sprach} von 500 Teilnehmern, <die Veranstalter> von [2.000]. | reported asserts
    Als Grund {wurde} [der starke Frost] {genannt}. | reported asserts
    Am Abend {schätzte} <sie> die Zahl auf [28.000]. | reported estimates
    {Die Behauptung} <der Fahrer>, [es gebe 60 Unfälle] | indirect asserts
    Brandt kam. <Sie> {sagte}, [es regne]. Ina Brandt ging. | indirect asserts
    <Anna Müller, Präsidentin des Landes>, {sagte}, [sie gehe]. | indirect asserts
    <Der Minister> {sagte}, [„wir haben nichts gewusst davon“]. | direct asserts
    <Die Partei> {hält} [den Plan], der viel kostet, [für falsch]. | reported asserts
    Besorgt äußerte sich <Brandt> über den Bau. [Er sei zu teuer.] | indirect
    {Laut} <einem Sprecher>, der krank ist, [sei die Zahl gestiegen]. | indirect asserts
    Jan Lohse gewann das Rennen. <Der 54-Jährige> {sagte}, [er sei müde]. | indirect asserts
    <Brandt> {sagte}, [es regne]. Das Amt gehe davon aus, dass es schneie. | indirect asserts
    <Brandt> sagte, es regne. [Das Amt gehe davon aus, dass es schneie.] | indirect asserts
    Brandt sagte, es regne. <Das Amt> {gehe davon aus}, [dass es schneie]. | indirect asserts
    <Wirtin Ute Kolb> {dementierte} [Berichte, wonach der Markt schließt]. | reported denies
    Die Polizei kam. [„Wir gehen jetzt. Wir kommen nie wieder“], {sagte} <Anna>. | direct asserts
    Die Ministerin für Umwelt und Bau kam. [„Ich gehe“], {sagte} <die Ministerin>. | direct asserts
    Das Landesamt für Handel und Verkehr kam. [„Wir gehen“], {sagte} <das Landesamt>. | direct asserts
    {Nach} /einem Bericht der „Welt“/ unter Berufung auf <Ermittler> [war die Tür offen]. | indirect asserts
    <Ministerium>{:} [Es fehlt Geld] | indirect asserts
    <Präsidentin>{:} [Es fehlt Geld] | indirect asserts
    [Der Wert basiere auf Daten.] | indirect
    <Er> {bezeichnete} [sie als klug]. | reported asserts
    <Lohse> {sagte}, [die Tür sei zu]. | indirect asserts
    Im <Text> {heißt es}, [Geld fehle]. | indirect asserts
    <Lohse> {wies} [die Vorwürfe] {zurück}: Man habe sofort geholfen. Niemand sei geschädigt worden. | reported denies
    <Lohse> {wies} die Vorwürfe {zurück}: [Man habe sofort geholfen]. Niemand sei geschädigt worden. | indirect denies
    <Lohse> wies die Vorwürfe zurück: Man habe sofort geholfen. [Niemand sei geschädigt worden.] | indirect denies
    <Anna> {stellte} [die Tat] {in Abrede} | reported denies
    <Anna> {zog} [die Zahlen] {in Zweifel} | reported denies
    Es {gibt Gerüchte}, [dass er geht]. | indirect asserts
    <Anna> {führte aus}, [dass Geld fehle] | indirect asserts
    {Es wird vermutet}, [dass er kommt]. | indirect asserts
    [Im März wolle man öffnen], {hieß es}. | indirect asserts
    {Die Befürchtung ist}, [dass Geld fehlt]. | indirect warns
    [Wer soll das bezahlen?], {fragte} <Lohse>. | indirect asks
    Die Höhe {bezifferte} <die Polizei> auf [40]. | reported asserts
    [Am Tor sollen 12 Helfer gestanden haben.] | free
    <Die Kreise> {meldeten} /dem RKI/ [4.000 Fälle]. | reported asserts
    [Sie hätten dort beten dürfen], {sagte} <sie>. | indirect asserts
    [Am Freitag sollen Tausende gekommen sein.] | free
    {Gezählt hat} <die Polizei> [rund 4.000 Teilnehmer]. | reported asserts
    Der Zeitung „Neue Welt“ {sagte} <Lohse>, [man helfe]. | indirect asserts
    <Der Sprecher> {nannte} eine Zahl von [300 Verletzten]. | reported asserts
    <Die Kliniken> {übermittelten} /der Behörde/ [120 Fälle]. | reported asserts
    <Chefin Ada Lind> {schloss} [weitere Streiks] nicht {aus}. | reported denies
    Jan Lohse und Ina Brandt kamen. <Sie> {sagten}, [es regne]. | indirect asserts
    Von <der Polizei> {kam die Information}, [die Straße sei frei]. | indirect asserts
    <Die Organisatorin, Studentin Ina Brandt>, {kommt} auf [700 Gäste]. | reported asserts
    Jan Lohse kam im Mai. <Der 61 Jahre alte Mann> {sagte}, [es regne]. | indirect asserts
    [Am Freitag ist ein Bus], {wie es heißt}, [gegen einen Baum gefahren]. | indirect asserts
    <Lohse> {erklärte}, [der Verein habe zugesagt, 300 Karten zu liefern]. | indirect asserts
    Lohse erklärte, <der Verein> {habe zugesagt}, [300 Karten zu liefern]. | indirect announces
    <Tim Rahn> {klagte}, [dass Geld fehle]; von 30 Booten ist keines dicht. | indirect criticises
    Jan Lohse und Ina Brandt kamen. <Die 30-Jährige> {sagte}, [sie sei müde]. | indirect asserts
    [Der Pegel fällt]. [Das] {bestätigte} <Amtschefin Rita Holm>. Die Brücke sei frei. | indirect confirms
    Der Pegel fällt. Das bestätigte <Amtschefin Rita Holm>. [Die Brücke sei frei.] | indirect confirms
    <Die Behörde> {bezifferte} die Zahl der Vermissten, die meist Fischer sind, auf [117]. | reported asserts
    <Ina Brandt> {hatte} mit [40 Gästen] {gerechnet}. Es kamen weniger. Grund sei der Regen. | reported estimates
    Ina Brandt hatte mit 40 Gästen gerechnet. Es kamen weniger. [Grund sei der Regen.] | indirect estimates
    [Die Halle am See ist] {<demnach>} [seit Mai geschlossen]. | indirect asserts
    <Rahn> {sagte}, [sollte es regnen, werde man im Saal feiern]. | indirect asserts
    <Ein Wirt> {sagte}, [dass 50 Gäste kommen], und es wird vermutet, dass er bleibt. | indirect asserts
    Ein Wirt sagte, dass 50 Gäste kommen, und {es wird vermutet}, [dass er bleibt]. | indirect asserts
    <Ein Wirt> {sagte}, [dass 50 Gäste kommen, und es regnet]. | indirect asserts
    <Ute Kolb> {hält es für möglich}, [dass der Damm bricht]. | indirect asserts
    <Der Rat> {hält es} nicht {für nötig}, [die Brücke zu sperren]. | indirect asserts
    {Für} <Wirt Tim Rahn> [war das Fest *„ein voller Erfolg“*]. | mixed asserts
    <Einem Brief des Rates> {zu Folge} [fehlt Geld]. | indirect asserts
    [Gerüchte über einen Verkauf] {wies} <Rahn> {zurück}. | reported denies
    {Warnung} der <Polizei>: [Glätte im Süden erwartet] | reported warns
    {Warnung} der <Polizei> an Reisende: [Im Süden ist es glatt] | indirect warns
    {Forderung} des <Vereins>: [Mehr Geld für Kinder] | reported demands
    [Nordland soll Truppen abziehen] – <USA> {fordern} | indirect demands
    <Die Polizei>{:} [Zu viel Verkehr am Hafen] | indirect asserts
    Die Zahl der Gäste, die über Nacht blieben, {gab} <die Stadt> mit [800] {an}. | reported asserts
    <Rahn> {kündigte an}, [die Stadt zu verklagen, weil Geld fehlt]. | indirect announces
    <Rahn> {bat} die Stadt, [die Straße zu sperren]. | indirect demands
    Auf die Frage, ob er bleibe, {sagte} <Rahn>: [„Ja, gern.“] | direct asserts
    <Rahn> {zufolge}, der den Hafen leitet, [fehlt Geld]. | indirect asserts
    [Die Stadt habe zu spät gewarnt], {heißt es} in <einem Gutachten der Uni>. | indirect asserts
    {Nach} <Ansicht von Rahn und Kolb> [fehlt Geld]. | indirect asserts
    Nach der Wahl {sagte} <Rahn>, [er bleibe]. | indirect asserts
    {Nach} <Rahns Worten> [fehlt Geld]. | indirect asserts
    {Wie} aus <dem Rathaus> {verlautete}, [fehlt Geld]. | indirect asserts
    [Es fehlt Geld], {wie} <Rahn> {sagte}. | indirect asserts
    [„Wir bleiben“], {so} <Rahn>, [„und zwar alle.“] | direct asserts
    [„Ja“], {so sagte} <Rahn>, [„wir kommen.“] | direct asserts
    <Rahn>, der selbst dabei war, {sprach} von [einem *„schönen Tag“*]. | mixed asserts
    <Der Verein> {drohte} dem Rat mit [einer Klage]. | reported warns
    <Die Wirtin> {lehnte} es {ab}, [die Halle zu öffnen]. | indirect denies
    <Der Rat> {verurteilte} [den Angriff auf den Hafen]. | reported criticises
    Dann kam die Antwort: [„Nein“], {so} <Rahn>. | direct asserts
    <Die Wirtin> {erzählt}, [sie sei früh aufgestanden, habe gebacken und sei zum Markt gefahren]. | indirect asserts
    <Rahn> {sagte}, [er sei unschuldig], erkannte das Urteil nicht an. | indirect asserts
    <Rahn> {sagte}, [er komme], doch die Wirtin erklärte, er bleibe fort. | indirect asserts
    Rahn sagte, er komme, doch <die Wirtin> {erklärte}, [er bleibe fort]. | indirect asserts
    <Rahn> {sagte}, [Geld fehle, und die Stadt müsse sparen]. | indirect asserts
    <Rahn> {teilte mit}, ohne Einzelheiten zu nennen, [dass Geld fehle]. | indirect asserts
    <Rahn> {sagte}, [man könne sparen, ohne Stellen zu streichen]. | indirect asserts
    <Die Polizei> {nahm an}, [dass der Mann, der im Hafen wohnt, floh, weil er Angst hatte]. | indirect asserts
    [Es habe geregnet], {sagte} <Rahn>, der selbst dabei war. | indirect asserts
    <Rahn> {sagte}: [„Wir bleiben.“] Dann ging er. „Wir kommen wieder.“ | direct asserts
    <Rahn> sagte: „Wir bleiben.“ Dann ging er. [„Wir kommen wieder.“] | direct asserts
    <Rahn> {fragte}, [wer das bezahlen solle]. | indirect asks
    <Rahn> {erklärte}, [wie die Brücke gebaut wird]. | indirect asserts
    <Rahn> {fragte}, [welche Brücke öffnet]. | indirect asks
    [Wer das bezahlen soll], {konnte} <Rahn> nicht {sagen}. | indirect asserts
    [Ob die Brücke öffnet], {ließ} <Rahn> {offen}. | indirect asserts
    [Der Minister], {sagte} <Rahn>, [habe gelogen]. | indirect asserts
    [Die Ministerin aus Bonn], {sagte} <die Wirtin>, [habe gelogen]. | indirect asserts
    <Ute Kolb, Ministerin aus Bonn>, {sagte} der Wirtin, [sie komme]. | indirect asserts
    [Das Problem], {sagte} <Rahn>, [ist das Geld]. | indirect asserts
    [Der Minister], {so} <Rahn> am Montag, [habe gelogen]. | indirect asserts
    [Der Minister habe gelogen], {sagte} <Rahn>, [und müsse gehen]. | indirect asserts
    [Der Minister habe gelogen], {sagte} <Rahn>, und ging. | indirect asserts
    [Rahn habe gelogen und müsse gehen], {sagte} <Kolb>, [auch wenn er das bestreite]. | indirect asserts
    [Er sei müde], {sagte} <Rahn>. Er gehe heim. Morgen komme er wieder. | indirect asserts
    Er sei müde, sagte <Rahn>. [Er gehe heim. Morgen komme er wieder.] | indirect asserts
    [Er sei müde], {sagte} <Rahn>. Er geht heim. Morgen kommt er wieder. | indirect asserts
    <Rahn> {schrieb} Kolb, [er komme]. | indirect asserts
    In einem Brief an Kolb {schrieb} <Rahn>, [er komme]. | indirect asserts
    <Rahn> {gab zu}, [gelogen zu haben]. | indirect confirms
    <Rahn> {soll gesagt haben}, [er komme nicht]. | indirect asserts
    [Dass Geld fehlt], {bestreitet} <Rahn>. | indirect denies
    [Dass Geld fehle, sei falsch], {sagte} <Rahn>. | indirect asserts
    <Der Verein>, dem Rahn angehört, {fordert} [mehr Geld]. | reported demands
    [Der Verein], so {heißt es}, [habe gelogen]. | indirect asserts
    <Rahn> {kritisiert}: [Das Haus ist leer]. | indirect criticises
    Vorgestern {hatte} <der Verein> [40 Gäste] {gemeldet}. | reported asserts
    Vorgestern {sagte} <Rahn>, [er komme]. | indirect asserts
    Überdies {sagte} <Rahn>, [er komme]. | indirect asserts
    [Übermorgen], {sagte} <Rahn>, [komme er]. | indirect asserts
    {Laut} <Verein> [kamen 1.200 Besucher], laut Polizei 900. | indirect asserts
    Laut Verein kamen 1.200 Besucher, {laut} <Polizei> [900]. | indirect asserts
    {Nach} <Angaben des Vereins> [kamen 1.200 Besucher], nach Angaben der Polizei 900. | indirect asserts
    Nach Angaben des Vereins kamen 1.200 Besucher, {nach} <Angaben der Polizei> [900]. | indirect asserts
    [Am Kai lagen] {laut} <Polizei> [30 Boote], laut Verein 50 Boote. | indirect asserts
    Am Kai lagen laut Polizei 30 Boote, {laut} <Verein> [50 Boote]. | indirect asserts
    Es kamen 1.200 Besucher, {laut} <Polizei> [900]. | indirect asserts
    [Die Halle], {laut} <Polizei> [900 Meter lang, brannte]. | indirect asserts
    {Warnung} der <Polizei>: [Glatteis erwartet] | reported warns
    <Rahn> {warnte} vor [Dieben], die in der Nacht Autos aufbrächen. | reported warns
    <Rahn> warnte vor Dieben, [die in der Nacht Autos aufbrächen]. | indirect warns
    {Gesagt worden ist}, [dass Geld fehlt]. | indirect asserts
    [Dass Geld fehlt], {soll} <Rahn> {gesagt haben}. | indirect asserts
    <Rahn> {sagte} am Montag im Rathaus vor Gästen aus Bonn, [er komme]. | indirect asserts
    <Rahn> {erklärte} den Gästen, die er kannte, am Montag, [dass Geld fehle]. | indirect asserts
    Am Morgen wurden 80 der {nach} <Angaben der Stadt> [90 Gäste] gerettet. | indirect asserts
    Die {nach} <Angaben der Polizei> [gestohlenen Räder] sind wieder da. | indirect asserts
    Die Last sinkt auf 2 Prozent, [bevor sie] {nach} <Angaben der Stadt> [auf 1 Prozent fällt]. | indirect asserts
    Die Zahl stieg um zwei Prozent, was {nach} <Ansicht der Stadt> [am Wetter liegt]. | indirect asserts
    [Während das Treffen] {nach} <Angaben der Stadt> [schon beendet war], lief der Verkehr weiter. | indirect asserts
    [Es fielen] {nach} <Angaben der Stadt> [40 Bäume, weil es stürmte]. | indirect asserts
    {Wie} <die Polizei> {berichtet}, [hat sich der Täter gestern geäußert, er bereue die Tat]. | indirect asserts
    Wie die Polizei berichtet, {hat sich} <der Täter> gestern {geäußert}, [er bereue die Tat]. | indirect asserts
    {Wie} <Ina Kern, die Chefin des Amtes>, gestern {mitteilte}, [sei der Damm dicht]. | indirect asserts
    Weil der Lohn, der zuletzt stieg, zu gering ist, {hat} <Kern> [neue Streiks] {angedroht}. | reported warns
    [Auch wenn es regne, komme er], {sagte} <Kern>. | indirect asserts
    [Das Dach sei dicht], {wurde} dem Rat {mitgeteilt}. | indirect asserts
    „Nordsee Aktuell“ {berichtet} mit Bezug auf einen Lotsen, [dass zwei Schiffe gesunken sind]. | indirect asserts
    <Kern> {sagte}, [wenn es regne, bleibe er daheim]. | indirect asserts
    <Die Helfer> {warnten} vor einer Flut, [wenn der Damm nicht erhöht werde]. | indirect warns
    <Das Werk> {wollte} [das Doppelte] {verlangen}, doch hat das Amt nicht zugestimmt. | reported demands
    <Kern> {sagte}, [er gehe davon aus, dass der Damm halte]. | indirect asserts
    Ina Kern kam. <Jan Lohse> {sagte}, [sie glaube, dass der Damm halte]. | indirect asserts
    Ina Kern kam. Jan Lohse sagte, <sie> {glaube}, [dass der Damm halte]. | indirect asserts
    <Das Amt> {sagte}, [man hoffe, dass der Damm halte]. | indirect asserts
    Das Amt sagte, <man> {hoffe}, [dass der Damm halte]. | indirect asserts
    <Kern> {sagte}, [der Rat gehe davon aus, dass der Damm halte]. | indirect asserts
    Kern sagte, <der Rat> {gehe davon aus}, [dass der Damm halte]. | indirect asserts
    <Kern> {sagte}, [er bezweifle, dass der Damm halte]. | indirect asserts
    Kern sagte, <er> {bezweifle}, [dass der Damm halte]. | indirect denies
    {Es ist geplant}, [dass der Damm wächst]. | indirect announces
    Am Montag {war vermutet worden}, [dass der Damm bricht]. | indirect asserts
    <Der Rat> {ging von dem Verdacht aus}, [dass Geld fehle]. | indirect asserts
    <Kern> {zeigte sich} am Montag {besorgt}, [dass Geld fehle]. | indirect asserts
    <Das Gericht> {sah es als erwiesen an}, [dass Geld fehlte]. | indirect asserts
    Der Brief ist da, für {die Behauptung}, [es fehle Geld], bürgt er nicht. | indirect asserts
    Nun {hat} <die Leiterin des Zoos, Ute Kern>, den Rat {gebeten}, [das Gehege zu pachten]. | indirect demands
    Zuletzt {hatte} <der Wirt am Markt, Lars Kern>, {zugesagt}, [früher zu schließen]. | indirect announces
    <Kern> {hat} den Rat, der gestern tagte, {aufgefordert}, [den Plan zu ändern]. | indirect demands
    Erst vor zwei Tagen {hatte} <der Bauherr> {zugesagt}, [nicht zu bauen]. | indirect announces
    <Die Bäcker>, darunter zwei aus Kiel, {betonen}, [wie teuer das Mehl sei]. | indirect asserts
    <Rahn> {befürchtet}, [sobald die Fähre ausfalle, werde der Hof leer stehen]. | indirect warns
    <Der Zirkus> {hat angekündigt} [die Zelte im Park aufzubauen oder zu lagern]. | indirect announces
    <Die Schule> {bietet an} [den Kindern am Abend zu helfen]. | indirect announces
    <Die Stadt> {hat beschlossen} [das Bad im Mai zu schließen]. | indirect announces
    {Nach} <einem Dokument der Stadt> [fehlen 40 Lehrer]. | indirect asserts
    {Nach} <dem vorläufigen Endergebnis> [erreichte die Partei 40 Prozent]. | indirect asserts
    {Nach} <dem Willen der Koalition> [soll der Damm wachsen]. | indirect asserts
    <Kern> {hatte} stets {die Ansicht vertreten}, [dass Möwen klug seien]. | indirect asserts
    Daraus wurde von <Imkern> {der Schluss gezogen}, [der Winter komme früh]. | indirect asserts
    <Der Hauptmann> {erteilte} den Reitern {den Befehl}, [abzusitzen]. | indirect demands
    Von <Kern> {kam der Einwand}, [das Geld fehle]. | indirect criticises
    <Lind> {machte geltend}, [der Damm sei alt]. | indirect asserts
    <Kern> {hielt} dem Rat {vor}, [Geld zu verschwenden]. | indirect criticises
    <Die Städte> {einigten sich darauf}, [den Damm zu bauen]. | indirect announces
    <Das Amt> {rechnete aus}, [dass der Umweg drei Minuten kostet]. | indirect estimates
    <Kern> {sagte}, [es sei kalt]. Berichte über Zeichen konnten nicht bestätigt werden. | indirect asserts
    Am Montag {sagte} <die Sprecherin der Fraktion im Bundestag, Ute Kern>, [das Geld fehle]. | indirect asserts
    Am Montag {sagte} <der Leiter des Amtes in Kiel>, [Rom und Bern seien schön]. | indirect asserts
    </Der Vertreter der Stadt in der Agentur, Peter Kern/>, {hat gefordert}, [dass man baue]. | indirect demands
    <Kern> {hält es für möglich}, [dass der Damm bricht]. | indirect asserts
    <Der Film> {zeigt}, [wie die Leute in Kiel leben]. | indirect asserts
    <Das Amt> {bestätigte} [den Fund]. | reported confirms
    <Die Nachbarn> {haben sich darauf geeinigt}, [den Zaun zu teilen]. | indirect announces
    [Die Brüder sollen geplant haben, den Tresor zu öffnen.] | free
    <Er> {dachte}, [dass es regnet]. | indirect asserts
    <Das Gericht> {entschied}, [dass die Haft beginnt]. | indirect announces
    <Kern> {plant}, [die Halle zu öffnen]. | indirect announces
    <Kern> {hat versprochen}, [nicht zu gehen]. | indirect announces
    <Kern> {fragte}, [ob der Damm hält]. | indirect asks
    Dem Rat {wurde vorgeworfen}, [er habe Geld genommen]. | indirect criticises
    [Das Wetter sei seit Tagen viel zu trocken], {so} <Kern>, [im Wald liege noch Glut]. | indirect asserts
    [Die Stadt hat im letzten Jahr viel Geld verloren], {so} <Kern>, der Rat tagt heute. | indirect asserts
    Gestern {sprach sich} <der Rat Peter Kern> für [den Bau von Häusern und für die Bürger] {aus}. | reported demands
    Erst am 3. Mai hatten <Bauern in Kiel> gespendet und {forderten} [mehr Regen]. | reported demands
    [Bei Bauern, Händlern und Fahrern fehlten 60 Stellen], {sagte} <Kolb>. | indirect asserts
    [In Moor, Auen und Kling gebe es kein Wasser], {sagte} <Kolb>. | indirect asserts
    [Beamte, Lehrer und Rentner bekommen Geld], {sagte} <Kolb>. | indirect asserts
    [Kern, Lind und Rahn hätten gewonnen], {sagte} <der Wirt>. | indirect asserts
    <Kern, Chef und Gründer der Bank>, {sagte}, [es sei kalt]. | indirect asserts
    [Es fehlten Decken, Betten und Zelte], {sagte} <Kolb>. | indirect asserts
    [Am Montag, dem 3. März, gelte Tempo 30], {sagte} <Kolb>. | indirect asserts
    [Von Montag, 3. März, an gelte Tempo 30], {sagte} <Kolb>. | indirect asserts
    <Das Amt> {teilte mit}, [weder die Stadt noch das Land hätten geholfen]. | indirect asserts
    <Das Amt> {teilte mit}, [nicht die Stadt, sondern das Land müsse zahlen]. | indirect asserts
    [Im Jahr 2024 hat das Werk], {sagt} <Kern>, [60 Bahnen gebaut]. | indirect asserts
    [Es gebe], {sagte} <Kern>, [keinen Grund zur Sorge]. | indirect asserts
    [Er wisse], {sagte} <er>, [nichts davon]. | indirect asserts
    [Die Firma will], {sagt} <Kern>, [40 Stellen streichen]. | indirect asserts
    [Der Brand], {teilte} <die Polizei> {mit}, [brach gegen drei Uhr aus]. | indirect asserts
    [Die 40 Häuser], {sagte} <Kern>, [stünden leer]. | indirect asserts
    [Die 40 Häuser stünden], {sagte} <Kern>, [seit Mai leer]. | indirect asserts
    [Die 40 Häuser stünden leer], {sagte} <Kern, Sprecher der Stadt>. | indirect asserts
    [Der Hof brenne], {sagte} <Kern> am Abend in Moor, 40 Leute flohen. | indirect asserts
    <Kolb> {warf} der Stadt {vor}, [den Brand kleinzureden]. | indirect criticises
"""
NOTHING = """
    Frage: Wann kommt der Bus?
    Das wurde nicht nur in Bonn bestätigt.
    Die Halle, die am See stehe, kam ins Gerede.
    Der Plan sieht im Mai mehr vor.
    Im Saal saßen keine 800 Gäste am Tisch, wie es sich die Wirtin wünschte.
    Der Wirt bezeichnet sich als Bauer.
    Als die Straße gebaut wurde, sagte der Minister kein Wort.
    Der Verdacht hat sich nicht bestätigt.
    Wann er kommt, lässt sich nicht sagen.
    Die Trainerin Paula März gewann. Danach lachte März.
    Der Sturm wird für den Schaden verantwortlich gemacht.
    Der Rat nannte keine Zahlen. Eine Frist nannte er nicht.
    Der Damm ist gebrochen. Das bestätigte Treffen fand nie statt.
    Der Saal wird verkauft. Das bestätigte Treffen fand gestern statt.
    Die Polizei legte einen Bericht vor. Danach kamen fünfzig Menschen.
    Die Drei Musketiere kamen.
    Das lässt sich nicht sagen.
    Davon kann keine Rede sein.
    Das Gericht verurteilte ihn.
    Die Stadt sieht 40 Helfer vor
    Sie sprachen unter sechs Augen.
    Wer kommen will, zahlt 12 Euro.
    Nur einer der neun Bewerber kam.
    Das Gericht verurteilte den Mann.
    Am Kai ist Platz für 600 Menschen.
    Lohse sprach sich mit dem Wirt ab.
    Zwölf der 20 Kreise meldeten Schäden.
    Lohse sagte die Hilfe, die nötig ist, zu.
    Waffen jeder Art, 300 Stück, wurden gefunden.
    In der Folge kamen fünfzig Menschen zur Polizei.
    Die Straße war gesperrt, so kam der Minister nicht.
    Der Minister las „Die Kunst des langen Wartens heute“.
    Teile des „Gesetzes über den Schutz der Straßen“ gelten weiter.
    Die Leute, die den Wirt für den Schaden verantwortlich machten, blieben fort.
    Die Feuerwehr hat ihre Wache umgebaut. Waren es gestern noch 40 Plätze, so sind es nun 25.
    Die Feuerwehr hat ihre Zahlen korrigiert. Waren es gestern noch 40 Verletzte, so sind es nun 25.
    Rahn sagte am Abend demnach kein Wort.
    Sorge um den See: Zu viel Dünger im Wasser
    Polizei im Hafen: Zu viel Verkehr am Abend
    Niemand sagte, dass Geld fehlt.
    Das kann man so nicht sagen.
    Rahn wollte sich nicht äußern.
    Rahn weigerte sich, die Halle zu öffnen.
    Rahn versprach den Kindern ein Eis.
    Als Rahn hörte, dass Geld fehlt, beendete er die Reise.
    Weil Decken, Betten und Zelte fehlten, sagte Rahn kein Wort.
    Als Decken, Betten und Zelte kamen, sagte Rahn Danke.
    Wenn es regnet, sagte Rahn den Gästen ab.
    Der Plan, den Rahn nannte, ist alt.
    Dass Geld fehlt, ist Rahn bekannt.
    Ich sage, dass Geld fehlt.
    Wie voll der Saal war, wurde gestern bekannt.
    In vielen Reden, wie etwa in der von Lind, wurde der Wert der Bienen betont.
    Erst wenn alle gewählt haben, kann das Ergebnis veröffentlicht werden.
    Es war kalt, damals wurde der Plan noch nicht bestätigt.
    Der „Bund für die Pflege alter Gärten“ berichtete über ein Fest in Bonn.
    Das Fest nennt sich „Nacht der langen Lichter“.
    Er hat den Ort besucht, die Schule gelobt, den Damm kritisiert.
    Kern kündigte den Vertrag an zu Beginn des Jahres.
    Der Rat ging davon aus das Geld zu bekommen.
    Die Uhr hält vor dem Haus.
    Der Versuch, den Damm zu bauen, scheiterte.
    Er schlug Alarm und floh.
    Glauben Sie, dass der Damm hält?
    Für wie gut halten Sie den Plan, dass es hier Busse gibt?
    Wer nach Walen Ausschau hält, braucht viel Geduld, um einen zu sehen.
    Der Film zeigt viele Orte, wie „Kiel“ von oben und „Rom“ am Abend.
    Ein Test bestätigte den Fund.
    Die Nachbarn haben sich nicht darauf geeinigt, den Zaun zu teilen.
    Er denkt nicht daran, dass es regnet.
    Der Richter entscheidet, ob die Haft beginnt.
    Bei der Sitzung (der „Kurier“ berichtete) war unklar, ob der Damm hält.
    Kern plant ein Fest mit dem Ziel, Leute zu locken.
    Kern wollte sich nicht festlegen, ob er geht.
    Die Kosten wurden nicht bestätigt, es fehlten noch zwei Belege.
    Nach zwei Auszählungen der Stimmen feierte der Chor im Saal.
"""
MARKS = re.compile(r"[\[\]{}<>*/]")


def marked(text: str, one: speech.Speech) -> str:
    """The text with its marks, inner ones within outer ones."""
    spans = [("[]", span) for span in one.message] + [("**", span) for span in one.quoted]
    spans += [("{}", span) for span in one.cue] + [("<>", span) for span in (one.speaker,) if span]
    spans += [("//", span) for span in (one.via,) if span]
    ends = [(span.end, 0, -span.start, -n, marks[1]) for n, (marks, span) in enumerate(spans)]
    ends += [(span.start, 1, -span.end, n, marks[0]) for n, (marks, span) in enumerate(spans)]
    for place, *_, mark in sorted(ends, reverse=True):
        text = text[:place] + mark + text[place:]
    return f"{text} | {one.voice} {one.act}".rstrip()


def readings() -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, MARKED.splitlines())):
        told.setdefault(MARKS.sub("", line.partition(" | ")[0]), []).append(line)
    return told


@pytest.mark.parametrize("text, expected", list(readings().items()))
def test_a_sentence_is_read_whole(text, expected):
    assert [marked(text, one) for one in speech.find(text)] == expected


@pytest.mark.parametrize("text", list(filter(None, map(str.strip, NOTHING.splitlines()))))
def test_nothing_is_said(text):
    assert speech.find(text) == []
