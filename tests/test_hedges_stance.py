"""Speech act, polarity and certainty of a statement, and the certainty of a number in its own clause."""

import re
from types import SimpleNamespace

import pytest
import reference

from helpers import paths
from helpers.german import hedges, speech
from helpers.german.sentences import Span

# message in [ ], cue in { }: [dass er komme], {sagte}
STANCES = [
    ("Er {hielt dagegen}, [dass Geld fehle].", "asserts", "affirms", "reported"),
    ("[„Es fehlt Geld“], {konterte} er.", "asserts", "affirms", "reported"),
    ("Er {wandte ein}, [dass Geld fehle].", "asserts", "affirms", "reported"),
    ("Er {entgegnete}, [das sei falsch].", "denies", "denies", "reported"),
    ("Er {sagte}, [eine Gefahr habe zu keiner Zeit bestanden].", "denies", "denies", "reported"),
    ("Er {sagte}, [das Risiko habe nie bestanden].", "denies", "denies", "reported"),
    ("[„Zu keinem Zeitpunkt waren Kinder in Gefahr“], {sagte} er.", "asserts", "affirms", "reported"),
    ("Er {sagte}, [eine Gefahr habe lange bestanden].", "warns", "affirms", "reported"),
    ("Er {sagte}, [er könne sich vorstellen, das Haus zu kaufen].", "asserts", "affirms", "possible"),
    ("Er {sagte}, [er könne sich kaum vorstellen, das Haus zu kaufen].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [wahrscheinlicher sei ein Frost].", "asserts", "affirms", "probable"),
    ("Er {forderte} [den Abzug].", "demands", "affirms", "reported"),
    ("Er {wollte wissen}, [ob der Damm hält].", "asks", "leaves_open", "reported"),
    ("Der Sender {will wissen}, [dass der Damm hält].", "asserts", "affirms", "reported"),
    ("Ihm {wird vorgeworfen}, [dass er gelogen hat].", "criticises", "affirms", "alleged"),
    ("Er {bestritt} [die Tat].", "denies", "denies", "reported"),
    ("Er {wies} die Vorwürfe {zurück}, [dass er dort war].", "denies", "denies", "reported"),
    ("[„Das sind dreiste Lügen“], {sagte} er.", "denies", "denies", "reported"),
    ("Er {bezeichnete} [die Berichte als „grundlose Gerüchte“].", "denies", "denies", "reported"),
    ("Er {bestätigte} [den Bericht].", "confirms", "affirms", "reported"),
    ("Er {hat} [den Bericht] bisher nicht {bestätigt}.", "asserts", "leaves_open", "unconfirmed"),
    ("Er {bestätigte} [die Zahl nicht].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {bestätigte} [den nicht öffentlichen Bericht].", "confirms", "affirms", "reported"),
    ("Er {bestätigte} nicht nur [den Bericht].", "confirms", "affirms", "reported"),
    ("Er {bestritt} nicht, [dass er dort war].", "confirms", "affirms", "reported"),
    ("Er {sagte}, [er könne nicht bestätigen, ob das stimme].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {sagte}, [dass noch unklar sei, ob er komme].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {warnte} vor [einer Flut].", "warns", "affirms", "reported"),
    ("Er {warnte} vor [einer möglichen Flut].", "warns", "affirms", "possible"),
    ("Er {sagte}, [dass der Damm brechen könnte].", "asserts", "affirms", "possible"),
    ("Er {sagte}, [der Damm könne brechen].", "asserts", "affirms", "reported"),  # Konjunktiv I
    ("Er {sagte}, [der Damm sei dicht und könnte halten].", "asserts", "affirms", "reported"),  # one half is not hedged
    ("Er {sagte}, [dass sie in der Stadt seien, die angeblich leer ist].", "asserts", "affirms", "reported"),
    ("Fachleute {vermuten}, [dass er kommt].", "asserts", "affirms", "probable"),
    ("Es {wird vermutet}, [dass 500 Menschen kommen].", "estimates", "affirms", "probable"),
    ("Sie {schätzen}, [dass 500 Menschen kommen].", "estimates", "affirms", "reported"),
    ("[„Wir werden die Brücke sperren“], {sagte} er.", "announces", "affirms", "planned"),
    ("Er {geht} davon {aus}, [dass er siegen wird].", "estimates", "affirms", "planned"),
    ("[„Die Nachbarn werden die Brücke sperren“], {sagte} er.", "asserts", "affirms", "planned"),
    ("Er {kündigte} {an}, [die Brücke zu sperren].", "announces", "affirms", "planned"),
    ("[„Der Streit muss enden“], {sagte} er.", "demands", "affirms", "reported"),
    ("Er {sagte}, [dass der Streit beendet werden muss].", "demands", "affirms", "reported"),
    ("[„Wir müssen davon ausgehen, dass 40 vermisst werden“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Es fehlt Geld, weil der Damm geflickt werden muss“], {sagte} er.", "asserts", "affirms", "reported"),
    ("Er {sagte}, [dass Gäste, die versorgt werden müssen, fehlen].", "asserts", "affirms", "reported"),
    ("[„Da muss ich meine Frau fragen“], {sagte} er.", "asserts", "affirms", "reported"),
    ("{Laut} Plan [muss die Brücke 2030 erneuert werden].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [die Stadt müsse den Platz räumen].", "demands", "affirms", "reported"),
    ("Er {sagte}, [dass sie das Ziel haben, das man erreichen sollte].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [es gebe keine Hinweise darauf, dass Öl fehle].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {sagte}, [es gebe keine Hinweise auf ein Leck].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {sagte}, [es gebe Hinweise darauf, dass Öl fehle].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [die Zahl der Toten sei nicht gesichert].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {sagte}, [das Tor sei nicht gesichert].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [die Zahl sei zu hoch].", "denies", "denies", "reported"),
    ("Er {sagte}, [die Zahl sei übertrieben].", "denies", "denies", "reported"),
    ("Er {sagte}, [die Zahl sei nicht übertrieben].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [der Preis sei zu hoch].", "asserts", "affirms", "reported"),
    ("[Berichte, wonach Öl fehlt, träfen nicht zu], {sagte} er.", "denies", "denies", "reported"),
    ("[Berichte, wonach Öl fehlt, lägen vor], {sagte} er.", "asserts", "affirms", "reported"),
    ("Er {schloss} nicht {aus}, [dass er komme].", "asserts", "leaves_open", "possible"),
    ("[„Wir schließen weitere Opfer nicht aus“], {sagte} er.", "asserts", "leaves_open", "possible"),
    ("Er {sagte}, [ein Brand sei nicht auszuschließen].", "asserts", "leaves_open", "possible"),
    ("[Ob die Halle öffne, lasse sich nicht sagen], {erklärte} er.", "asserts", "leaves_open", "unconfirmed"),
    ("[„Ob wir das schaffen, weiß ich nicht“], {sagte} er.", "asserts", "leaves_open", "unconfirmed"),
    ("Er {ließ} offen, [ob er noch einmal antritt].", "asserts", "leaves_open", "unconfirmed"),
    ("[Drei Boote seien gesunken, zwei sollen heute geborgen werden], {sagte} er.", "asserts", "affirms", "reported"),
    ("Das Amt {bestätigte} nie, [dass 40 kamen].", "asserts", "leaves_open", "unconfirmed"),
    ("Kein Amt {bestätigte}, [dass 40 kamen].", "asserts", "leaves_open", "unconfirmed"),
    ("Das Amt {bestritt} nie, [dass 40 kamen].", "confirms", "affirms", "reported"),
    ("Das Amt {bestätigte}, [dass keine 40 kamen].", "confirms", "affirms", "reported"),
    ("[Man rechne nicht unmittelbar mit Streiks], {sagte} er.", "asserts", "denies", "reported"),
    ("[Das sei keine unerhebliche Zahl], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„800 Streikende – das ist Unsinn“], {sagte} er.", "denies", "denies", "reported"),
    ("[„1.800 Streikende, das ist maßlos übertrieben“], {sagte} er.", "denies", "denies", "reported"),
    ("[„800 Streikende? Das ist gelogen“], {sagte} er.", "denies", "denies", "reported"),
    ("[Man habe 40 Betten vorbereitet], {sagte} er.", "asserts", "affirms", "reported"),
    ("[Das werde auf 40 Euro gerechnet], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„800 Streikende? Das ist gelogen“], {kritisierte} er.", "denies", "denies", "reported"),
    ("[„Das ist ein Skandal“], {kritisierte} er.", "criticises", "affirms", "reported"),
    ("[„Die 800, die der Verein nennt, sind ein Märchen“], {sagte} er.", "denies", "denies", "reported"),
    ("[„Die 800, die der Verein nennt, sind ein Erfolg“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„800 Streikende – das ist ein Erfolg“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Nein“], {sagte} er.", "denies", "denies", "reported"),
    ("[„Nein danke“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„800 Streikende – das ist kein Unsinn“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Es kamen 800. Dass sie lärmten, das ist falsch“], {sagte} er.", "asserts", "affirms", "reported"),
    ("Er {hält} [den Vorwurf für absurd].", "denies", "denies", "reported"),
    ("Er {hält} [den Vorwurf für richtig].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [an dem Gerücht sei nichts dran].", "denies", "denies", "reported"),
    ("Er {sagte}, [er habe erreicht, was viele für unmöglich hielten].", "asserts", "affirms", "reported"),
    ("Er {sagte}, [dass die Halle bald öffnen wird].", "asserts", "affirms", "planned"),
    ("[„Das muss ein Irrtum gewesen sein“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[Die Stadt soll die Brücke sperren] – Verein {fordert}", "demands", "affirms", "reported"),
    ("Er {sagte}, [dass die Stadt die Brücke sperren sollte].", "demands", "affirms", "reported"),
    ("[In Wahrheit sollten 2.500 Plätze wegfallen], {sagte} er.", "asserts", "affirms", "planned"),
    ("[Statt der vorgesehenen 180 Pfähle seien 295 nötig gewesen], {sagte} er.", "asserts", "affirms", "reported"),
    ("[Am Hafen sollten 600 Bäume gefällt werden], {sagte} er.", "asserts", "affirms", "planned"),
    ("[Die Regeln sollten verschärft werden], {sagte} er.", "demands", "affirms", "reported"),
    ("[Wann die Brücke öffnet], {sagte} er nicht.", "asserts", "leaves_open", "unconfirmed"),
    ("[Wann die Brücke öffnet], wollte er nicht {sagen}.", "asserts", "leaves_open", "unconfirmed"),
    ("[Wann die Brücke öffnet], {sagte} er am Montag.", "asserts", "affirms", "reported"),
    ("[Er habe niemanden stören wollen], {sagte} er.", "asserts", "affirms", "reported"),
    ("[Der Beschluss soll gefallen sein], {berichtete} das Blatt.", "asserts", "affirms", "reported"),
    ("[„Das ist eine Gefahr“], {sagte} er.", "warns", "affirms", "reported"),
    ("Er {sagte}, [man nehme die Sorgen ernst].", "asserts", "affirms", "reported"),
    ("[„Unsinn“], {sagte} er.", "denies", "denies", "reported"),
    ("[„Unsinn ist das nicht“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Das sind Eltern, die sich Sorgen machen“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Es gibt keinen Grund zur Sorge“], {betonte} er.", "asserts", "affirms", "reported"),
    ("[„Es gibt Grund zur Sorge“], {betonte} er.", "warns", "affirms", "reported"),
    ("[„Das ist keine Gefahr“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Das verstößt gegen das Gesetz“], {sagte} er.", "criticises", "affirms", "reported"),
    ("Er {sagte}, [sollte der Damm brechen, wäre das Tal überflutet].", "asserts", "affirms", "hypothetical"),
    ("[„Wenn das stimmt, ist es ein Fehler“], {sagte} er.", "asserts", "affirms", "hypothetical"),
    # polarity is towards the message: what is expected, believed or planned is denied, what is so is not
    ("[„Wir rechnen nicht mit 300 Gästen“], {sagte} er.", "asserts", "denies", "reported"),
    ("Er {sagte}, [er erwarte keine 300 Gäste].", "asserts", "denies", "reported"),
    ("Er {sagte}, [dass er nicht von 300 Gästen ausgehe].", "asserts", "denies", "reported"),
    ("[„Ich glaube nicht, dass er kommt“], {sagte} er.", "asserts", "denies", "reported"),
    ("[„Damit ist nicht zu rechnen“], {sagte} er.", "asserts", "denies", "reported"),
    ("[„Das stimmt nicht“], {sagte} er.", "denies", "denies", "reported"),
    ("Er {sagte}, [das treffe nicht zu].", "denies", "denies", "reported"),
    ("[„Davon kann keine Rede sein“], {sagte} er.", "denies", "denies", "reported"),
    ("[„Das ist falsch“], {sagte} er.", "denies", "denies", "reported"),
    ("[„Der Rat stimmt nicht zu“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Die Ampel funktioniert nicht richtig“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Es gab keine Toten“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Wir rechnen nicht nur mit 300 Gästen“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Wir rechnen nicht mit 300, sondern mit 500 Gästen“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Wir erwarten keinen geringen Andrang“], {sagte} er.", "asserts", "affirms", "reported"),  # litotes
    ("[„Er hat keine unbedeutende Rolle gespielt“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Das lässt sich nicht sagen“], {sagte} er.", "asserts", "leaves_open", "unconfirmed"),
    ("[Wie viele es seien, lasse sich nicht sagen], {erklärte} er.", "asserts", "leaves_open", "unconfirmed"),
    ("Der Verein {rechnet} nicht {mit} [300 Gästen].", "asserts", "denies", "reported"),
    ("Die Stadt {erwartet} nicht, [dass 300 Gäste kommen].", "asserts", "denies", "reported"),
    ("Er {geht} nicht {davon aus}, [dass 300 Gäste kommen].", "asserts", "denies", "reported"),
    ("Er {geht} {davon aus}, [dass 300 Gäste kommen].", "estimates", "affirms", "reported"),
    ("Er {sagte}, [die Zahl sei noch nicht bekannt].", "asserts", "leaves_open", "unconfirmed"),
    ("Er {sagte}, [das könne man nicht beurteilen].", "asserts", "leaves_open", "unconfirmed"),
    ("[„Das lässt sich sagen“], {sagte} er.", "asserts", "affirms", "reported"),
    ("[„Warum sollten wir 500 Leute schicken?“], {sagte} er.", "asks", "leaves_open", "reported"),
    ("Er {fragte}, [ob sie komme].", "asks", "leaves_open", "reported"),
    ("[„Es kamen schätzungsweise 500 Gäste“], {sagte} er.", "estimates", "affirms", "reported"),
    ("[„Wir rechnen nicht mit Regen. Wir erwarten Sonne“], {sagte} er.", "asserts", "affirms", "reported"),
    ("Er {sagte}, [man rechne nicht mit Regen, und man erwarte Sonne].", "asserts", "affirms", "reported"),
    ("[„Wir rechnen nicht mit Regen. Wir erwarten auch keinen Sturm“], {sagte} er.", "asserts", "denies", "reported"),
]
NUMBERS = [  # the number in [ ]
    ("Verletzt wurden vermutlich nicht 50, sondern [30].", "probable", "speaker"),
    ("Es waren angeblich keine 50, sondern [30 Gäste].", "alleged", "narrator"),
    ("Es kamen nicht 50, sondern vermutlich [30 Gäste].", "probable", "speaker"),
    ("Am Abend waren vermutlich 50 Gäste da, [30 Helfer] kamen dazu.", "plain", "speaker"),
    ("Die Stadt wäre bereit, [40 Euro] zu zahlen.", "possible", "speaker"),
    ("Wahrscheinlicher seien [200 Gäste].", "probable", "speaker"),
    ("„Meines Wissens kamen [40 Gäste]“, sagte er.", "reported", "speaker"),
    ("Er kann sich vorstellen, [40 Häuser] zu bauen.", "possible", "speaker"),
    ("Sie sollen die Stadt verlassen, wo angeblich [500 Menschen] leben.", "alleged", "narrator"),
    ("Ein Beamter sagte, er komme, und es wird vermutet, dass [500 Menschen] folgen.", "probable", "narrator"),
    ("Ein Beamter sagte, dass [500 Menschen] kommen, und es wird vermutet, dass er bleibt.", "plain", "speaker"),
    ("Fachleute vermuten, dass [500 Menschen] kommen.", "probable", "speaker"),
    ("„Angeblich kamen [500 Menschen]“, sagte er.", "alleged", "speaker"),
    ("Er schätzte, dass die Zahl der Gäste, die blieben, [über 500] steigen könnte.", "possible", "speaker"),
    ("Dort sind [500 Menschen] und könnten bald weiterziehen.", "plain", "speaker"),
    ("Dort könnten [500 Menschen] sein.", "possible", "speaker"),
    ("[500 Menschen] verhinderten einen möglichen Angriff.", "plain", "speaker"),
    ("Sie prüft die mögliche Entsendung von [500 Menschen].", "possible", "speaker"),
    ("Es hieß, dass [3.000 Menschen] kamen und dass einige wahrscheinlich blieben.", "plain", "speaker"),
    ("Es hieß, dass 3.000 Menschen kamen und dass [500 davon] wahrscheinlich blieben.", "probable", "speaker"),
    ("Sollte er [500 Menschen] schicken, wäre das ein Fehler.", "hypothetical", "speaker"),
    ("Dies würde bedeuten, dass [500 Menschen] kommen.", "hypothetical", "speaker"),
    ("Die Stadt plant, [500 Menschen] zu schicken.", "planned", "speaker"),
    ("Die [20] Meter hohe Kuppel soll im März geöffnet werden.", "plain", "speaker"),
    ("Der [28]-jährige Läufer soll im März starten.", "plain", "speaker"),
    ("Im März sollen [28] alte Läufer starten.", "planned", "speaker"),
    ("Im März soll eine [20] Meter lange Brücke gebaut werden.", "plain", "speaker"),
    ("Die Polizei zählt [500 Tote], es könnten aber mehr sein.", "plain", "speaker"),
    ("Die Polizei zählt 500 Tote, es könnten aber [700] sein.", "possible", "speaker"),
    ("Fachleute vermuten, es seien [500 Menschen].", "probable", "speaker"),
    ("Fachleute vermuten, die Zahl sei auf [500] gestiegen.", "probable", "speaker"),
    ("[Vier Boote] seien gekentert, drei weitere sollen morgen gehoben werden.", "plain", "speaker"),
    ("Vier Boote seien gekentert, [drei weitere] sollen morgen gehoben werden.", "planned", "speaker"),
    ("Bisher wurden [20 Keller] ausgepumpt, 30 weitere könnten folgen.", "plain", "speaker"),
    ("Das Amt prüft [40 Anträge], 12 weitere werden erwartet.", "plain", "speaker"),
    ("Das Amt prüft 40 Anträge, [12 weitere] werden erwartet.", "planned", "speaker"),
    ("Ob [50 Menschen] starben, ist unklar.", "unconfirmed", "speaker"),
    ("Gerüchten zufolge gingen [15 Spieler].", "alleged", "narrator"),
    ("Die geplanten [80 Wohnungen] fehlen.", "planned", "speaker"),
    ("Ohne die Schleuse wären [500 Häuser] überflutet worden.", "hypothetical", "speaker"),
    ("Bis 2030 sollen [400 Wohnungen] entstehen.", "planned", "speaker"),
    ("Hätte er nur Bier getrunken, so müsste er [12 Liter] geschafft haben.", "hypothetical", "speaker"),
    ("Der [17] Jahre alte Fahrer war offenbar müde.", "plain", "speaker"),
    ("Weil das Wetter schlecht sein könnte, kamen nur [500 Menschen].", "plain", "speaker"),
    ("Dort könnten bis zu [500 Menschen] sein, darunter viele Kinder.", "possible", "speaker"),
    ("Dort könnten viele Menschen sein, darunter [50 Kinder].", "possible", "speaker"),
    ("Die Polizei sprach von [50 Toten], während das Amt möglicherweise 70 zählt.", "plain", "speaker"),
    ("Wenn der Damm bricht, müssen [500 Menschen] gehen.", "hypothetical", "speaker"),
    ("Er sagte, dort seien [500 Menschen].", "plain", "speaker"),  # Konjunktiv I
    ("Die Lage könnte sich ändern, weil [500 Menschen] kamen.", "plain", "speaker"),  # the reason is not hedged
    ("Er vermutet dort Soldaten, die [500 Häuser] besetzten.", "plain", "speaker"),
    ("Am Hafen liegen [50 Boote], weil ein Sturm kommen könnte.", "plain", "speaker"),
    ("Es könnten 50 Boote sinken, weil der Sturm [9 Meter] hohe Wellen bringt.", "plain", "speaker"),
    ("Er sagte, dass [50 Boote], die sinken könnten, im Hafen liegen.", "plain", "speaker"),
    ("Er sagte, es könnten [50 Boote] sinken, falls der Sturm kommt.", "hypothetical", "speaker"),
    ("[50 Boote] wären gesunken, hätte es gestürmt.", "hypothetical", "speaker"),
    ("[50 Boote] sollen gesunken sein.", "reported", "speaker"),
    ("[50 Boote] sollen morgen auslaufen.", "planned", "speaker"),
    ("Der Turm soll 2030 fertig sein und [50 Wohnungen] bieten.", "planned", "speaker"),
    ("Er wollte 50 Boote kaufen, kaufte aber [30].", "plain", "speaker"),
    ("Angeblich sanken 50 Boote, [30 davon] im Hafen.", "alleged", "narrator"),
    ("Es sanken [50 Boote], angeblich waren es sogar 60.", "plain", "speaker"),
    ("Es sanken 50 Boote, angeblich waren es sogar [60].", "alleged", "narrator"),
    ("Ob [50 Boote] sanken, ist unklar.", "unconfirmed", "speaker"),
]
AFFIRMED = [  # what a message says is so stands in [ ], the message in { }
    ("Er sagte, {[sie seien in der Stadt], hätten aber noch nicht gekämpft}.", "sie seien in der Stadt,"),
    ("Er sagte, {[sie seien in der Stadt] und könnten bald kämpfen}.", "sie seien in der Stadt"),
    ("Er sagte, {[sie seien in der Stadt] und werden bald kämpfen}.", "sie seien in der Stadt"),
    ("Er sagte, {falls sie kämen, [gehe er]}.", "gehe er"),
    ("Er sagte, {[sie kämpften]}.", "sie kämpften"),
    ("Er sagte, {sie kämpften noch nicht}.", ""),
]
PIECE = re.compile(r"[\[{]([^\]}]*)[\]}]")


def unmarked(marked):
    """The text without its brackets, and the spans of [ ] and of { }."""
    spans = {"[": [], "{": []}
    for n, piece in enumerate(PIECE.finditer(marked)):
        start = piece.start() - 2 * n
        spans[piece.group()[0]].append(Span(start, start + len(piece.group(1))))
    return PIECE.sub(r"\1", marked), spans["["], spans["{"]


@pytest.mark.parametrize("marked, act, polarity, certainty", STANCES)
def test_what_is_done_with_a_message(marked, act, polarity, certainty):
    text, message, cue = unmarked(marked)
    found = hedges.stance(text, SimpleNamespace(message=tuple(message), cue=tuple(cue), speaker=None, voice=""))
    assert (found.speech_act, found.polarity, found.certainty) == (act, polarity, certainty)


@pytest.mark.parametrize("marked, certainty, owner", NUMBERS)
def test_certainty_of_a_number_in_its_own_clause(marked, certainty, owner):
    text, number, _ = unmarked(marked)
    found = hedges.of_number(text, number[0].start, number[0].end)
    assert (found.certainty, found.owner) == (certainty, owner)


@pytest.mark.parametrize("marked, expected", AFFIRMED)
def test_what_a_message_says_is_so(marked, expected):
    text, _, message = unmarked(marked.replace("[", "").replace("]", ""))
    assert " ".join(text[span.start : span.end].strip() for span in hedges.affirmed(text, message)) == expected


@pytest.mark.parametrize("rule", hedges.STANCE_RULES, ids=[rule.id for rule in hedges.STANCE_RULES])
def test_rules_of_a_stance_fire_on_their_example_only(rule):
    assert rule.id in _rules(rule.example)
    assert rule.id not in _rules(rule.counter_example)


def _rules(text):
    return {part for found in speech.find(text) for part in hedges.stance(text, found).rule.split(";")}


@pytest.mark.parametrize("column, share", [("speech_act", 0.95), ("polarity", 1.0), ("certainty", 0.98)])
def test_reference_statements(column, share):
    text = {path.stem: path.read_text("utf-8") for path in paths.SEEDS.glob("*.txt")}
    required = [row for row in reference.table("statements").to_dict("records") if row["required"] == "yes"]
    right = [row[column] == getattr(hedges.stance(text[row["article_id"]], _speech(row)), column) for row in required]
    assert sum(right) / len(right) >= share


def _speech(row):
    cue = [Span(*map(int, part.split("-"))) for part in row["cue_spans"].split(";") if part]
    message = (Span(int(row["start"]), int(row["end"])),)
    return SimpleNamespace(message=message, cue=tuple(cue), speaker=None, voice=row["voice"])


@pytest.mark.parametrize(
    "text, polarities",
    [
        # after the colon stands what is said instead of what is denied, and the next sentence goes on with that
        (
            "Lohse wies die Vorwürfe zurück: Man habe sofort geholfen. Niemand sei geschädigt worden.",
            ["denies", "affirms", "affirms"],
        ),
        ("Lohse widersprach: „Wir haben sofort geholfen.“", ["affirms"]),
        ("Lohse bestritt, dass man zu spät geholfen habe.", ["denies"]),
    ],
)
def test_what_follows_a_denial_is_said_instead(text, polarities):
    stances = [hedges.stance(text, one) for one in speech.find(text)]
    assert [one.polarity for one in stances] == polarities
