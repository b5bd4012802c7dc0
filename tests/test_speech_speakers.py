"""Who speaks, to whom, and via whom: recipients, relays, pronouns, role nouns. One table a decision."""

import pytest

from helpers.german import speech


def said(text: str) -> speech.Speech:
    return speech.find(text)[0]


def cut(text: str, span) -> str:
    return text[span.start : span.end] if span else ""


RECIPIENTS = [  # the dative of saying is neither speaker nor via
    ("„Wir helfen“, sagte Lohse der Deutschen Presse-Agentur.", "Lohse"),
    ("„Wir helfen“, sagte Lohse der „Bild“.", "Lohse"),
    ("„Wir helfen“, sagte die Senatorin der Neuen Zeitung.", "die Senatorin"),
    ("„Wir helfen“, erzählte Ina Lohse unserer Redaktion.", "Ina Lohse"),
    ("„Wir helfen“, sagte Lohse dem Sender.", "Lohse"),
    ("„Wir helfen“, sagte Ministerin Ina Lohse den Zeitungen am Sonntag.", "Ministerin Ina Lohse"),
    ("„Wir helfen“, sagte Ina Lohse „Nordfunk Online“.", "Ina Lohse"),
    ("„Wir helfen“, sagte Ina Lohse dpa.", "Ina Lohse"),
    ("Ein Gast schwebt laut Klinikum in Lebensgefahr.", "Klinikum"),
    ("Der Weg ist frei, laut der Regierung in Bonn.", "der Regierung in Bonn"),
    ("Laut Arzt Jan van der Lohse regnet es im Dorf.", "Arzt Jan van der Lohse"),
    ("„Wir helfen“, sagte Ina Lohse Reportern.", "Ina Lohse"),
    ("„Wir helfen“, sagte Ina Lohse Nordfunk.", "Ina Lohse"),
    ("„Wir helfen“, sagte Ina Lohse (SPD) der „Neuen Presse“.", "Ina Lohse (SPD)"),
    ("Dem Magazin sagte Lohse, man helfe.", "Lohse"),
    ("Der Zeitung „Neue Welt“ sagte Lohse, man helfe.", "Lohse"),
    ("Frau Lohse, die Polizei sagt, es seien 40 Gäste da. Stimmt das?", "die Polizei"),
    ("Herr Kern, der Chef der Bahn meldet 40 Gäste. Stimmt das?", "der Chef der Bahn"),
    ("Herr Kern, der Wirt ist, sagte, es regne.", "Herr Kern"),
    ("Frau Lohse, die Wirtin, sagte, es regne.", "Frau Lohse, die Wirtin"),
    ("Hoffnung macht vielen ein Bericht, wonach es regnet.", "ein Bericht"),
    # but here it belongs to the name
    ("„Wir helfen“, sagte der Trainer der Mannschaft.", "der Trainer der Mannschaft"),
    ("„Wir helfen“, sagte der Intendant der Zeitung.", "der Intendant der Zeitung"),
    ("„Wir helfen“, sagte Ina Lohse, die Leiterin der Presseagentur.", "Ina Lohse, die Leiterin der Presseagentur"),
    ("„Wir helfen“, sagte ein Sprecher der „Neuen Welle“.", "ein Sprecher der „Neuen Welle“"),
    ("„Wir helfen“, ergaben Recherchen der Zeitung.", ""),
]  # fmt: skip


@pytest.mark.parametrize("text, speaker", RECIPIENTS)
def test_who_is_told_does_not_speak(text, speaker):
    found = speech.find(text)
    assert [cut(text, one.speaker) for one in found][:1] == ([speaker] if speaker else [])
    assert all(one.via is None or "der Neuen" not in cut(text, one.via) for one in found)


RELAYS = [  # text, speaker, via
    ("Wie die „Morgenpost“ unter Berufung auf Ermittler berichtet, war die Tür offen.",
     "Ermittler", "die „Morgenpost“"),
    ("Der Sender meldete unter Berufung auf die Feuerwehr, es gebe drei Verletzte.", "die Feuerwehr", "Der Sender"),
    ("Unter Berufung auf den Zoll meldet die Agentur, die Ware sei fort.", "den Zoll", "die Agentur"),
    ("Die Tür war offen. Das meldete der Sender unter Berufung auf Ermittler.", "Ermittler", "der Sender"),
    ("Die Tür war offen. Das meldete der Sender.", "der Sender", "der Sender"),
    ("Das Magazin schrieb mit Bezug auf einen Bericht, es fehle Geld.", "einen Bericht", "Das Magazin"),
    ("Die Zeitung zitierte die Bäuerin mit den Worten, das Feld sei trocken.", "die Bäuerin", "Die Zeitung"),
    ("Die Zeitung zitierte die Bäuerin: „Das Feld ist trocken.“", "die Bäuerin", "Die Zeitung"),
    ("„Das Feld ist trocken“, wird die Bäuerin von der „Morgenpost“ zitiert.", "die Bäuerin", "der „Morgenpost“"),
    ("„Das Feld ist trocken“, wird die Bäuerin zitiert.", "die Bäuerin", ""),
    ("„Das Feld ist trocken“, zitierte ihn die Zeitung.", "ihn", "die Zeitung"),
    ("Nach einem Bericht der „Welt“ unter Berufung auf Ermittler war die Tür offen.",
     "Ermittler", "einem Bericht der „Welt“"),
    ("Der Nordfunk berichtete, das Feld sei trocken, und beruft sich dabei auf die Bäuerin.",
     "die Bäuerin", "Der Nordfunk"),
    ("Der Minister sagte, das Feld sei trocken, und berief sich auf die Bäuerin.", "Der Minister", ""),
    ("Die Polizei schätzte sie auf 28.000.", "Die Polizei", ""),
    ("Die Klinik gab sie mit 54 an.", "Die Klinik", ""),
    ("Am Abend schätzte sie die Zahl auf 28.000.", "sie", ""),
    ("Die Kreise meldeten dem RKI 4.000 Fälle.", "Die Kreise", "dem RKI"),
    ("Die Kliniken übermittelten der Behörde 120 Fälle.", "Die Kliniken", "der Behörde"),
    ("Die Polizei meldete dem Bauern 40 Kühe auf der Straße.", "Die Polizei", ""),
    ("Die Agentur meldet, die Ware sei fort.", "Die Agentur", "Die Agentur"),
    # a person who leans on somebody still speaks
    ("Der Minister erklärte unter Berufung auf ein Gutachten, es fehle Geld.", "Der Minister", ""),
    ("Der Sender meldete unter Jubel, die Ware sei da.", "Der Sender", "Der Sender"),
]  # fmt: skip


@pytest.mark.parametrize("text, speaker, via", RELAYS)
def test_who_passes_on_what_others_say(text, speaker, via):
    one = said(text)
    assert (cut(text, one.speaker), cut(text, one.via)) == (speaker, via)


REFERENTS = [  # text, what the speaker of the last statement stands for
    ("Jan Lohse traf Ina Brandt. Sie sagte, es regne.", "Ina Brandt"),
    ("Jan Lohse traf Ina Brandt. Er sagte, es regne.", "Jan Lohse"),
    ("Die Senatorin traf Jan Lohse. Sie sagte, es regne.", "Die Senatorin"),
    ("Der Wirt begrüßte Frau Brandt. Sie sagte, es regne.", "Frau Brandt"),
    ("Die Wirtin begrüßte Herrn Brandt, dann Brandt allein. Er sagte, es regne.", "Herrn Brandt"),
    ("Jan Lohse kam am Abend. Sie sagte, es regne.", ""),
    ("Wer zahlt?\nLind: Ich.\n\nUnd wie viel?\nLind: Unser Gutachten geht von 40 Euro aus.", "Lind"),
    ("Die Gäste warten. Unser Gutachten geht von 40 Euro aus.", ""),
    ("Der Wirt sah Jan Lohse. Wessling blieb bei seiner Meinung. Es regne, ließ er mitteilen.", "Wessling"),
    ("Der Wirt sah Jan Lohse. Wessling widersprach. Es regne, sagte er.", "Wessling"),
    ("Der Wirt sah Jan Lohse. Wessling kam. Es regne, sagte er.", "Der Wirt"),
    ("Einen Tag danach hat die Polizei Zahlen vorgelegt. Demnach kamen fünfzig Menschen.", "die Polizei"),
    ("Die Stadt klagt. Am Montag legte das Amt einen Bericht vor. Demnach fehlt Geld.", "das Amt"),
    ("Brandt kam. Sie sagte, es regne. Ina Brandt ging.", "Brandt"),
    ("Lohse kam. Sie sagte, es regne. Jan Lohse ging.", ""),
    ("Die Händler kamen. Jan Lohse ging. Sie sagten, es regne.", "Die Händler"),
    ("Jan Lohse und Ina Brandt kamen. Sie sagten, es regne.", "Jan Lohse und Ina Brandt"),
    ("Ina Brandt leitet das Haus. Die Forscherin sagte, es regne.", "Ina Brandt"),
    ("Ina Brandt leitet das Haus. Der Forscher sagte, es regne.", ""),
    ("Jan Lohse gewann das Rennen. Der 54-Jährige sagte, er sei müde.", "Jan Lohse"),
    ("Jan Lohse kam im Mai. Der frühere Trainer sagte, es regne.", "Jan Lohse"),
    ("Jan Lohse kam im Mai. Der 61 Jahre alte Mann sagte, es regne.", "Jan Lohse"),
    ("Jan Lohse traf die Botschafterin Ina Brandt. Sie sagte, es regne.", "die Botschafterin Ina Brandt"),
    ("Jan Lohse und Ina Brandt kamen. Die 30-Jährige sagte, sie sei müde.", "Ina Brandt"),
    ("Der Botschafter Jan Lohse kam. Der Botschafter sagte, es regne.", "Der Botschafter Jan Lohse"),
    ("Ina Brandt kam. Es schneite. Der Zug fuhr. Ein Hund lief. Das Haus stand leer. Sie sagte, es regne.",
     "Ina Brandt"),
    ("Der Wirt traf die Bürgermeisterin. Sie sagte, es regne.", "die Bürgermeisterin"),
    ("Es kam ein Sprecher, der warnte, es regne bald.", "ein Sprecher"),
    ("Es regnete. Man sagte, es schneie.", ""),
    ("Der Konzern schloss die Filiale. Das Unternehmen sagte, es regne.", "Der Konzern"),
    ("Der Konzern schloss die Filiale. Ein Händler sagte, es regne.", ""),
    # inside what somebody says it is who says it, if it fits
    ("Ina Brandt kam. Die Werft teilte mit, sie bezweifle, dass es regne.", "Die Werft"),
    ("Ina Brandt kam. Jan Lohse sagte, sie bezweifle, dass es regne.", "Ina Brandt"),
    ("Der Leiter des Chors, Jan Lohse, hat gefeiert. Der Weg sei frei, sagte er.", "Der Leiter des Chors, Jan Lohse"),
    # the body that acts in the sentence before; a quotation is rather a person's
    ("Jan Lohse kam. Sollte es regnen, werde die Gewerkschaft streiken. Sie fordert mehr Geld.", "die Gewerkschaft"),
    ("Jan Lohse kam. Im Netz meldete sich eine Gruppe namens „Mond“. Sie fordert mehr Geld.", "eine Gruppe"),
    ("Ina Brandt kam. Die Gewerkschaft tagte am Abend. Sie forderte mehr Geld.", "Die Gewerkschaft"),
    ("Ina Brandt kam. Die Gewerkschaft tagte am Abend. „Wir gehen nun heim“, sagte sie.", "Ina Brandt"),
    ("Ministerin Ina Brandt kam. Zurücktreten will sie nicht. „Wir bleiben“, sagte sie.", "Ministerin Ina Brandt"),
    ("Ministerin Ina Brandt kam. Fordern will die nichts. „Wir bleiben“, sagte sie.", "Ministerin Ina Brandt"),
    ("Ina Brandt kam. Die Halle der Stadt war leer. Sie forderte mehr Geld.", "Ina Brandt"),
    # what there was or what is many says nothing
    ("Die Wirtin kam. Verletzte gab es nicht. Sie sagte, es regne.", "Die Wirtin"),
    ("Es schneie, sagte Jan Lohse. Anwohner seien nicht verletzt worden. Es regne, sagte er.", "Jan Lohse"),
    ("Ina Brandt ging. Quintus Tolk, Analyst der Bank Nord, nannte den Plan teuer. Er sagte, es regne.",
     "Quintus Tolk, Analyst der Bank Nord"),
    ("Die Stadt sprach von 40 Gästen. Der Handelsring sprach von 60. Seinen Angaben nach regnete es.",
     "Der Handelsring"),
    ("Am Abend baute das Rote Kreuz ein Zelt auf. Nach Angaben der Helfer kamen 40 Menschen.", "das Rote Kreuz"),
    ("Am Abend baute die Stadt Betten auf. Nach Angaben der Helfer kamen 40 Menschen.", ""),
    ("Der Kreis widerspricht: Dort spricht man von 40 Gästen.", "Der Kreis"),
    ("Das Klinikum widerspricht. Dort geht man von 40 Gästen aus.", "Das Klinikum"),
    # whose figures: the body of the sentence before, though it has said nothing yet
    ("Die Initiative will morgen marschieren. Zum ersten Marsch kamen nach ihren Angaben 40 Menschen.",
     "Die Initiative"),
    ("Der Zoll hielt einen Wagen an. Nach dessen Angaben waren 40 Kisten darin.", "Der Zoll"),
    ("Am Freitag kam der Bürgermeister. Nach seinen Angaben fehlt Geld.", "der Bürgermeister"),
    ("40 Euro hat der Kanton nach eigenen Angaben gezahlt.", "der Kanton"),
    ("40 Gäste sind nach eigenen Angaben geflohen.", "40 Gäste"),
    ("Das Werk ruht. Die Helfer des Bündnisses haben nach dessen Angaben 40 Gäste versorgt.", "des Bündnisses"),
    ("Jan Lohse kam. Im Klinikum wurden nach dessen Angaben 40 Gäste versorgt.", "Klinikum"),
    ("Der Zoll kam. Im Sommer wurden nach dessen Angaben 40 Gäste versorgt.", "Der Zoll"),
    ("Der Rat tagt. Die Beamten der Polizei haben nach deren Angaben 40 Gäste versorgt.", "der Polizei"),
    ("Das Amt sprach von 40 Gästen. Die Frau floh. Nach ihren Angaben war es kalt.", "Die Frau"),
    ("Das Amt sprach von 40 Gästen. Die Brücke blieb leer. Nach seinen Angaben war es kalt.", "Das Amt"),
    ("Zwei Tage nach dem Sturm hat das Amt dem Rat einen Bericht vorgelegt. Demnach fehlt Geld.", "das Amt"),
    ("Das Amt maß 84 Liter. Eine Böe riss am Dach. Der Fluss stieg den Angaben zufolge.", "Das Amt"),
    ("Das Amt maß 84 Liter.\n\nEine Böe riss am Dach. Der Fluss stieg den Angaben zufolge.", ""),
    ("Eva Lohse sprach von Eis. Jan Brandt gab Ina Tolk die Schuld: Es fehle Geld, sagte er.", "Jan Brandt"),
    ("Jan Lohse kam. Das Amt sprach von Eis. Wirtin Ina Tolk gab ihm die Schuld: Es fehle Geld, sagte sie.",
     "Wirtin Ina Tolk"),
    ("Es regne, sagte Ina Brandt. Ihr Büro habe vor Eis gewarnt.", "Ina Brandt"),
    ("Es regne, sagte Ina Brandt. Sein Büro habe vor Eis gewarnt.", ""),
    ("Ina Brandt kündigte Kontrollen an. Im Hof hätten nach ersten Erkenntnissen 40 Autos gestanden, erlaubt seien 30.",
     "Ina Brandt"),
    ("Ina Brandt kündigte Kontrollen an. Nach ersten Erkenntnissen brannten 40 Autos.", ""),
    ("Mira Sahm sitzt da. Ihr Bruder war auf der „Stella Nova“. Neben ihr liegt Eis. „Es ist kalt“, sagt sie.",
     "Mira Sahm"),
    ("Ina Brandt sagte, es regne. Die Veranstalter sprachen von 90 Gästen. Sie fordern, das Dach zu flicken.",
     "Die Veranstalter"),
    ("Ina Brandt sagte, es regne. Die Veranstalter sprachen von 90 Gästen.", ""),
    ("Direktorin Ina Karstens kam. Jan Tolk sprach von 40 Gästen. Karstens widersprach: Es seien 60 gewesen.",
     "Direktorin Ina Karstens"),
]  # fmt: skip
NOBODY_THERE = ["Die Halle ist schön: Dort zählte man 40 Gäste.", "Das Amt liegt am Fluss. Dort zählte man 40 Gäste."]
GOING_ON = [  # a report that goes on: whose, in the sentence before
    ("Ina Brandt sagte, es regne. Es war Mai. Nun kam Jan Lohse. Der Weg sei trocken.", "Jan Lohse"),
    ("Ina Brandt sagte, es regne. Die Leute könnten nur wenig tragen.", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Dann aber lachend: „Wir gehen heute alle zu Fuß nach Haus.“", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Der Weg war voll: „Wir gehen heute alle zu Fuß nach Haus.“", "Ina Brandt"),
    ("Ina Brandt hatte mit 40 Gästen gerechnet. Es kamen weniger. Grund sei der Regen.", ""),
    ("Kritik kam vom Chor: Das Haus sei leer.", "Chor"),
    ("Kritik gab es auch: Das Haus sei leer.", ""),
    ("„Wir gehen heute alle zu Fuß nach Haus“, sagte Ina Brandt. Die Brücke soll 40 Euro kosten.", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Nötig wären 40 Schirme gewesen.", "Ina Brandt"),
    ("Ina Brandt hatte mit 40 Gästen gerechnet. Grund sei der Regen.", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Die Feuerwehr kam: „Wir gehen heute alle zu Fuß nach Haus.“", "Die Feuerwehr"),
    ("Ina Brandt warnte vor Eis. Kinder sollten nicht auf den See.", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Bis neun Uhr hätte es 40 Liter gegeben.", "Ina Brandt"),
    ("Das Rathaus sah trüb aus. Auch aus Bonn kam Kritik. Es fehle Geld.", "Bonn"),
    ("Lob gab es von Ina Brandt. Das Haus sei schön.", "Ina Brandt"),
    ("Die Fluggesellschaft bat um Nachsicht. Es regne zu stark.", "Die Fluggesellschaft"),
    ("Ina Brandt bat um Geduld. „Wir bauen noch einige Wochen daran.“", "Ina Brandt"),
    ("„Wir gehen heute alle zu Fuß nach Haus“, sagte Ina Brandt. Und: „Es war doch schön.“", "Ina Brandt"),
    ("Die Polizei nahm zwei Männer fest. Sie sollen Autos gestohlen haben.", "Die Polizei"),
    ("Der Wirt nahm zwei Hunde auf. Sie sollen Autos gejagt haben.", ""),
    ("„Es regnet“, sagte Brandt. Nun will Brandt gehen. Es regne zu stark.", "Brandt"),
    ("Es war Mai. Nun will Brandt gehen. Es regne zu stark.", ""),
    ("Man sei zu der Ansicht gelangt, dass es regne, heißt es in dem Brief. Es sei kalt.", "dem Brief"),
    ("Ina Brandt sagte, der Rat gehe davon aus, dass es regne. Es sei kalt.", "Ina Brandt"),
    ("Der Wetterdienst gab eine Warnung heraus. Es sei mit Hagel zu rechnen.", "Der Wetterdienst"),
    ("Der Hund bellte. „Das ist wirklich so schön hier.“ Es gebe viel Regen.", ""),
    ("Die Reederei hat 90 Schiffe. 40 Matrosen wolle man entlassen, hieß es.", "Die Reederei"),
    ("Das Wetter war gut. Man wolle 40 Matrosen entlassen, hieß es.", ""),
    ("Die Reederei hat 90 Schiffe. 40 Matrosen würden entlassen, hieß es.", "Die Reederei"),
    ("Das Wetter war gut. 40 Matrosen würden entlassen, hieß es.", ""),
    ("Die Reederei hat 90 Schiffe.\n\n40 Matrosen würden entlassen, hieß es.", ""),
    ("Es kamen nach Brandts Worten Gäste.", "Brandts Worten"),
    ("Ina Brandt geht von 40 Euro aus. Nun lägen 70 Meldungen vor, ein Drittel davon betreffe Boote.", "Ina Brandt"),
    ("Ina Brandt sagte, es regne. Im Hof hätten 40 Fahrzeuge gestanden, erlaubt seien 30.", "Ina Brandt"),
    ("Die Bahn nannte 40 Gäste. Die Polizei sagt: 350.", "Die Polizei"),
    ("Die Bahn nannte 40 Gäste. Die Polizei sagt: 350 Gäste, mindestens.", "Die Polizei"),
    ("Die Bahn nannte 40 Gäste. Die Polizei sagt 350.", "Die Polizei"),
    ("Die Wehr korrigierte sich am Montag auf 40 Einsätze.", "Die Wehr"),
    ("40 Gäste kamen nach Angaben des Amts von Januar bis Mai.", "Angaben des Amts"),
    ("Das Amt sagt, die Gäste machten 40 Prozent aus.", "Das Amt"),
    ("412 000 Gäste im Zelt, sagt das Amt.", "das Amt"),
    ("Dass 40 Gäste kamen, mache ihr Mut, sagt Kern.", "Kern"),
    ("Die Organisation wirft der Wache vor, dass Geld fehle.", "Die Organisation"),
    ("Es brannte. Die Bahn wies das zurück. Kein Gast sei verletzt, hieß es.", "Die Bahn"),
    ("Kern klagt. „Es fehlt Geld“, sagt er. Die Wirte hätten 40 Euro verlangt. „Wir zahlen nicht.“", "er"),
    ("Die Bahn nannte 40 Gäste. Die Polizei sagt rund 350, der Chor 90.", "Die Polizei"),
    ("Die Bahn nannte 40 Gäste. Die Behörde zählt: fast 350.", "Die Behörde"),
    ("Das Museum zählte am Montag, dem ersten Ferientag, 1.300 Gäste.", "Das Museum"),
    ("Der Veranstalter meldete am Samstag, dem letzten Tag des Fests, gut 900 Besucher.", "Der Veranstalter"),
]  # fmt: skip


@pytest.mark.parametrize("text, speaker", GOING_ON)
def test_whose_report_goes_on(text, speaker):
    assert cut(text, speech.find(text)[-1].speaker) == speaker


@pytest.mark.parametrize("text", NOBODY_THERE)
def test_where_nobody_speaks(text):
    assert speech.find(text) == []


def test_what_another_says_divides_no_report():
    text = "Brandt sagte, es regne. Nun sei es kalt. Das Amt gehe davon aus, dass es taue. Der Weg sei frei."
    found = [cut(text, one.message[0]) for one in speech.find(text)]
    assert found[1] == "Nun sei es kalt. Das Amt gehe davon aus, dass es taue. Der Weg sei frei."


REFERENTS += [  # adjectives at the head of a sentence name nobody; who corrects figures is whose they are
    ("Ina Kern kam. Ganz aufgegangen ist ihre Rechnung nicht. „Es fehlt Geld“, gibt sie zu.", "Ina Kern"),
    ("Nach Rücksprache korrigiert die Nordbau ihre Angaben zu den Gästen. Demnach kamen 40.", "die Nordbau"),
    ("Ina Kern kam. Nach Rücksprache sperrt die Nordbau ihre Halle. Demnach kamen 40.", "Ina Kern"),
]
REFERENTS += [  # whose noun of saying it is; a body is nobody's spokeswoman
    ("„Ja“, sagte Ina Kern. Ihre Forderung: 40 Euro.", "Ina Kern"),
    ("Jan Kern klagt. Seine Forderung: 40 Euro.", "Jan Kern"),
    ("„Ja“, sagte Ina Kern, Sprecherin von Nord Süd. Es regnete. Nord Süd fordert mehr Geld.", ""),
]
REFERENTS += [  # a man who is somebody's father
    ("Unter ihnen ist Jan Kern aus Moor. „Wir sind arm“, sagt der Familienvater.", "Jan Kern"),
    ("Unter ihnen ist Ina Kern aus Moor. „Wir sind arm“, sagt der Familienvater.", ""),
    ("Unter ihnen ist Jan Kern aus Moor. „Wir sind arm“, sagt der Vater.", ""),
]
REFERENTS += [  # a name that hangs on another's is a name of its own
    ("Jan Wosn, Sprecher von Alex Milink, sagte, es regne. Milink nannte den Plan „falsch“.", "Alex Milink"),
    ("Der Sprecher Alex Milink sagte, es regne. Milink nannte den Plan „falsch“.", "Der Sprecher Alex Milink"),
]
REFERENTS += [  # whose study it is; a body whose name holds "und" is one; who acted before a semicolon
    (
        "Die Bahn hat Ärger. Das zeigt eine Auswertung der Daten durch den Bund Nord. Demnach fielen 40 Züge aus.",
        "den Bund Nord",
    ),
    ("Die Bahn hat Ärger. Das zeigt eine Auswertung der Stadt. Demnach fielen 40 Züge aus.", "der Stadt"),
    ("Die Bahn hat Ärger. Das zeigt ein Blick in den Hof. Demnach fielen 40 Züge aus.", "Die Bahn"),
    (
        "Ina Kern kam.\n\nDazu rief die Gewerkschaft Schiene und Verkehr auf. Sie fordert 7 Euro.",
        "die Gewerkschaft Schiene und Verkehr",
    ),
    ("Die Initiative warb lange; Anfang Mai übergab sie nach eigenen Angaben 40 Listen.", "Die Initiative"),
    ("Das Unternehmen will nach bisherigen Angaben 40 Wagen bauen.", "Das Unternehmen"),
    ("Bei dem Unfall starben nach bisherigen Angaben zwei Gäste.", ""),
]
REFERENTS += [  # whose account goes on, not those whom it counts
    (
        "Der Polizeichef Jan Kern sprach. Demnach litten 28 der 47 verletzten Beamten. Es regne, so der Polizeichef.",
        "Der Polizeichef Jan Kern",
    ),
]
REFERENTS += [  # a party is not the minister with its name in brackets
    ("Die Ministerin Ina Kern (SPD) kam. Die SPD sprach von Lärm.", ""),
]
REFERENTS += [  # "demnach" behind a colon
    ("Die Bahn meldete neun. Der Krisenstab kommt auf eine höhere Zahl: Demnach fehlten 40.", "Der Krisenstab"),
    ("Die Bahn meldete neun. Die Zahl ist höher: Demnach fehlten 40.", "Die Bahn"),
]
REFERENTS += [  # one is not several; a name that only its relative clause tells to be a man's
    ("Toni Kern rief an. Seine Kühe standen im Stall. „Das geht“, sagt er.", "Toni Kern"),
    ("Toni Kern rief an. Neun Häuser in Moor fielen um. „Das geht“, sagt er.", "Toni Kern"),
    ("Die Halle ist zu. Corvin Walpen, der den Bund gegründet hat, winkt ab. „Das geht“, sagt er.", "Corvin Walpen"),
]
REFERENTS += [  # whose accounts those are that "demnach" goes on with; who is meant by who is meant
    ("Ina Kern klagte. „Ja“, sagte Kern. Das ist den Angaben zufolge alt. Demnach kamen 40.", "Ina Kern"),
    ("Ina Kern klagt. „Ja“, sagt Kern. Den Angaben zufolge regnet es. „Es ist alt“, sagt sie.", "Ina Kern"),
]
REFERENTS += [  # a body called again by its kind, also where it stood behind the verb
    ("Am Montag musste das Bauamt neu zählen. „Ja“, sagte Ina Kern. „Nein“, teilte die Behörde mit.", "das Bauamt"),
    ("Die Küstenwache musste neu zählen. „Nein“, teilte die Behörde mit.", "Die Küstenwache"),
    ("Am Montag musste der Chor neu zählen. „Nein“, teilte die Behörde mit.", ""),
]
REFERENTS += [  # what is hers says nothing; a company is no person; whom "ihr zufolge" means
    ("Ina Kern sitzt da. Ihre Miete ist hoch. „Das geht“, sagt sie.", "Ina Kern"),
    ("Der Chor dankt Ministerin Ina Kern. Ihr zufolge kamen 40.", "Ministerin Ina Kern"),
    ("„Ja“, sagte Dachdecker Toni Kern. Das Unternehmen widersprach: Es seien 40.", ""),
]
REFERENTS += [  # who is meant by "nach eigenen Angaben" where an amount stands before the verb
    ("40 Euro habe Nordbau nach eigenen Angaben gezahlt.", "Nordbau"),
    ("Bei der Stadt gingen nach eigenen Angaben 40 Klagen ein.", "der Stadt"),
]
REFERENTS += [  # a role that goes on with a person named before
    ("Jan Kern klagt. Der Dachdecker hat drei Kinder. „Wir sind arm“, sagt er.", "Jan Kern"),
    ("Ina Kern klagt. Der Dachdecker hat drei Kinder. „Wir sind arm“, sagt er.", "Der Dachdecker"),
    ("Jan Kern klagt.\n\nDer Dachdecker hat drei Kinder. „Wir sind arm“, sagt er.", "Der Dachdecker"),
]


@pytest.mark.parametrize("text, referent", REFERENTS)
def test_whom_a_pronoun_or_a_role_means(text, referent):
    assert cut(text, speech.find(text)[-1].referent) == referent


NESTED = [  # statements inside statements, each with its speaker
    ("Lohse erklärte, der Verein habe zugesagt, 300 Karten zu liefern.",
     [("der Verein habe zugesagt, 300 Karten zu liefern", "Lohse"), ("300 Karten zu liefern", "der Verein")]),
    ("Brandt sagte, die Stadt habe ihr versichert, dass das Geld komme.",
     [("die Stadt habe ihr versichert, dass das Geld komme", "Brandt"), ("dass das Geld komme", "die Stadt")]),
    ("Brandt sagte, es gebe Berichte, wonach die Straße gesperrt sei.",
     [("es gebe Berichte, wonach die Straße gesperrt sei", "Brandt"), ("die Straße gesperrt sei", "Berichte")]),
    ("Lohse sagte, die Polizei vermute, dass der Täter floh.",
     [("die Polizei vermute, dass der Täter floh", "Lohse"), ("dass der Täter floh", "die Polizei")]),
    ("Laut Lohse hat die Wirtin erklärt, das Haus werde gebaut.",
     [("hat die Wirtin erklärt, das Haus werde gebaut", "Lohse"), ("das Haus werde gebaut", "die Wirtin")]),
    # a relative clause is none
    ("Lohse lobte den Verein, der zugesagt hatte, 300 Karten zu liefern.", [("300 Karten zu liefern", "der")]),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", NESTED)
def test_a_statement_inside_a_statement_has_its_own_speaker(text, expected):
    found = speech.find(text)
    assert [
        (" … ".join(cut(text, piece) for piece in one.message), cut(text, one.speaker)) for one in found
    ] == expected


def test_a_question_speaks_to_who_answers_it():
    text = "Wer zahlt?\nLind: Ich.\n\nDie Bahn ruht. Sie sprechen von 40 Euro.\nLind: Ja."
    found = next(one for one in speech.find(text) if cut(text, one.speaker) == "Sie")
    assert cut(text, found.referent) == "Lind"
    assert all(cut(text, one.referent) != "Lind" for one in speech.find(text.replace("Lind:", "Ort:")))


NAMES = [
    ("46 Gäste wurden nach Angaben der Polizei vom Dienstag verletzt.", "Angaben der Polizei"),
    ("„Wir helfen“, sagte Ina Lohse, Leiterin des Amtes am Montag.", "Ina Lohse, Leiterin des Amtes"),
    ("Nach Meinung der Wirte in Zukunft nur halb so viele.", "Meinung der Wirte"),
    ("Am Samstag starben behördlichen Angaben zufolge vier Menschen.", "behördlichen Angaben"),
    ("„Wir helfen“, zitiert die „Wochenschau“ Lohse in einem Bericht.", "die „Wochenschau“"),
    ("„Wir helfen“, bestätigt die 44-Jährige ihre Überzeugung.", "die 44-Jährige"),
    # but here it belongs to the name
    ("„Wir helfen“, sagten Lohse und seine Frau.", "Lohse und seine Frau"),
    ("„Wir helfen“, sagte ein Sprecher der „Welt am Sonntag“.", "ein Sprecher der „Welt am Sonntag“"),
    # votes say nothing
    ("Mit 27 von 35 Stimmen wurde beschlossen, die Frage zu vertagen.", ""),
]


@pytest.mark.parametrize("text, speaker", NAMES)
def test_what_is_no_part_of_a_name(text, speaker):
    assert [cut(text, one.speaker) for one in speech.find(text)][:1] == [speaker]
