"""Who counts where the object comes first, a clause lies between, or a mere piece of evidence stands beside."""

import pytest

from helpers import articles, claims

WHO = [
    # the object first
    ("Die Wahlleiterin zog Bilanz. Die Beteiligung gab sie mit 52 Prozent an.", "Die Wahlleiterin"),
    ("Die ausgetretene Menge gab der Betreiber unverändert mit 340 Litern an.", "der Betreiber"),
    ("Die ausgetretene Menge gab Nordkraft unverändert mit 340 Litern an.", "Nordkraft"),
    ("Das Amt gab die Menge mit 340 Litern an.", "Das Amt"),
    ("Das Bündnis „Rettet den Wald“ als Veranstalter gab die Zahl mit 400 an.", "Das Bündnis „Rettet den Wald“"),
    ("Zwölf der 20 Kreise meldeten Schäden.", ""),
    # of two who count, the second is the one beside its own number
    ("Die Veranstalterin, die Klang GmbH, nannte 240 Besucher, die Polizei ging von 210 aus.", "die Polizei"),
    # what a verb leads to with "auf"
    ("Die Polizei kommt auf einen Schaden von 40 Euro.", "Die Polizei"),
    ("Das Amt kommt auf Kosten von 40 Euro.", "Das Amt"),
    ("Die Staatsanwaltschaft kommt inzwischen auf 40 Euro.", "Die Staatsanwaltschaft"),
    ("Das Ministerium geht von weniger als der Hälfte aus.", "Das Ministerium"),
    # a subject behind "nachdem" is that of the clause before
    ("Jeder fünfte Betrieb klagt. Die Polizei sprach von 34, nachdem sie zuvor 31 Fälle genannt hatte.", "Die Polizei"),
    # "eigene" are those of the subject, of whom a relative clause tells, or at whose house it happens
    ("Das Institut zweifelt. Es geht nach eigenen Schätzungen von 40 Toten aus.", "Das Institut"),
    ("Das Amt, das seit März prüft, geht nach eigenen Angaben von mindestens 40 Euro aus.", "Das Amt"),
    ("Der Protest galt der Nordbau AG, die nach eigenen Angaben 40 Häuser räumen will.", "der Nordbau AG"),
    ("Dem Amt liegen nach eigenem Bekunden bislang nur 40 Anzeigen vor.", "Dem Amt"),
    ("Dem Verband gehören nach eigenen Angaben 60 Ärztinnen und Ärzte an.", "Dem Verband"),
    ("Am Freitag will das Klinikum Brettens Worten zufolge 60 Patienten operieren.", "Bretten"),
    ("Der Stadt waren nach eigenen Angaben 40 Fälle gemeldet worden.", "Der Stadt"),
    ("Während Kern von 23 Toten sprach, ordnete die Mission nach eigenen Angaben 34 den Truppen zu.", "die Mission"),
    ("Der Klub jubelt. Seine Schulden lagen nach eigener Darstellung Ende Mai bei 60 Euro.", "Der Klub"),
    # who works it out says it
    ("Das Stadion kostet 60 Euro, hat der Steuerzahlerverein ausgerechnet.", "der Steuerzahlerverein"),
    ("60 Bürger rauchen, ergab eine Umfrage.", "eine Umfrage"),
    ("60 Bürger rauchen, ergab sich daraus.", ""),
    # who leads a body sets a number against another's
    ("Der Schulminister will davon nichts wissen, er kommt nur auf 60 Kinder.", "Der Schulminister"),
    ("Der Läufer will davon nichts wissen, er kommt nur auf 60 Kilometer.", ""),
    # an estimate is his whose it is called
    ("Ina Kern bezeichnete die Schätzung der Polizei von 60 Gästen als „realistisch“.", "Polizei"),
    ("Ina Kern bezeichnete die Schätzung des Preises von 60 Euro als „realistisch“.", "Ina Kern"),
    # evidence is nobody's beside somebody who counts or is named
    ("Die Initiative kommt nach einer vorläufigen Zählung auf 31 Verletzte.", "Die Initiative"),
    ("Nach einer Umfrage unter vielen Praxen geht der Verband von 110 Wartenden aus.", "der Verband"),
    ("Der Bahn zufolge waren laut automatischer Zählung 62 Gäste an Bord.", "Der Bahn"),
    ("Nach vorläufiger Zählung waren 62 Gäste an Bord.", "vorläufiger Zählung"),
    ("Nach ihrer Einschätzung waren es 62 Gäste.", "ihrer Einschätzung"),
    ("Nach Polizeischätzung waren es 62 Gäste.", "Polizei"),
    # a definite role is another one than who was named last; a surname may be a day
    ("Der Direktor Max Muster sprach von 20 Bildern. Der Betreiber nannte 60.", "Der Betreiber"),
    ("Der Direktor Max Muster sprach von 20 Bildern. Der Direktor nannte 60.", "Der Direktor Max Muster"),
    ("60 Bilder seien zerstört, sagte der Biologe Jonas Freitag.", "der Biologe Jonas Freitag"),
    ("Es fehlten 60 Bilder, teilte Direktorin Eva Sonntag mit.", "Direktorin Eva Sonntag"),
    ("Es fehlten 60 Bilder, sagte Peter Mai.", "Peter Mai"),
    ("Es fehlten 60 Bilder, hieß es am Freitag.", ""),
    # who rejects a report goes on
    ("Berichte, wonach 60 Gäste da waren, nannte die Polizei falsch. Es seien 25 gewesen.", "die Polizei"),
    ("Berichte, wonach 60 Gäste da waren, nannte Ina Kern „frei erfunden“. Es seien 25 gewesen.", "Ina Kern"),
    ("Angaben, nach denen 60 Gäste da waren, dementierte die Polizei. Es seien 25 gewesen.", "die Polizei"),
    ("Die Polizei nannte Berichte, wonach 60 Gäste da waren. Es seien 25 gewesen.", "Die Polizei"),
    ("Den Einsatz hat die Polizei beendet, es seien 40 Gäste befragt worden.", "die Polizei"),
    ("Den Einsatz hat das Ministerium verschoben, es bleibe bei 60 Soldaten.", "das Ministerium"),
    ("Das Amt ist sicher, dass 60 Gäste kommen.", "Das Amt"),
    ("Das Haus ist so groß, dass 60 Gäste kommen.", ""),
    # whose accounts: the subject of the clause, or of the one before
    ("Der Rentner lachte. Der Verein hatte geworben, 60 Gäste waren nach seinen Angaben da.", "Der Verein"),
    ("Der Verein hat nach seinen Angaben 60 Mitglieder.", "Der Verein"),
    ("Der Rentner lachte. Die Halle war offen, 60 Gäste waren nach seinen Angaben da.", "Der Rentner"),
    # another's count behind somebody's own
    ("Der Verein zählte nach eigenen Worten 900 Gäste, das Unternehmen kam auf lediglich 60.", "das Unternehmen"),
    ("Der Verein zählte nach eigenen Angaben 900 Gäste, die Polizei 60.", "die Polizei"),
    ("Der Verein hat nach eigenen Angaben 900 Gäste, 60 Wirte und einen Stall.", "Der Verein"),
    # the object first, and a verb of one
    ("60 Gäste holte die Truppe nach eigenen Angaben vom Dach.", "die Truppe"),
    ("60 Gäste holten die Koffer nach eigenen Angaben vom Dach.", ""),
    ("Nur 60 Gäste will die Nordpark GmbH befördert haben.", "die Nordpark GmbH"),
    ("60 Gäste wollen die Fähre gesehen haben.", ""),
    # whose words: the subject of the sentence before
    ("40 Wirte kamen, sagte Laub.\n\nDie Bergwacht prüft das. Nach ihren Worten kamen 60.", "Die Bergwacht"),
    ("40 Wirte kamen, sagte Ina Laub.\n\nDas Wetter war gut. Nach ihren Worten kamen 60.", "Ina Laub"),
    # both values of a change, and a part behind a semicolon
    ("Das Amt zählte bis Dienstag 214 Fälle; am Montag waren es 60 gewesen.", "Das Amt"),
    ("Das Amt zählte bis Dienstag 214 Fälle; am Montag tagten 60 Wirte.", ""),
    ("214 Gäste seien gekommen, sagte Kern; 60 von ihnen sangen.", "Kern"),
    ("214 Gäste seien gekommen, sagte Kern; 60 Wirte sangen.", ""),
    ("Das Land gesteht den Verlust von 60 Booten ein.", "Das Land"),
    ("Nach einer Blitzabfrage der Stadt fehlten 60 Lehrer.", "einer Blitzabfrage der Stadt"),
    ("Gerüchten im Netz, wonach 60 Gäste kamen, trat Kern entgegen.", "Kern"),
    # what is held on to is a plan, also of so many at most
    ("Der Vorstand hält daran fest, bis zu 60 Stellen abzubauen.", "Der Vorstand"),
    ("Der Vorstand bleibt dabei, 60 Stellen zu streichen.", "Der Vorstand"),
    ("Der Vorstand hält sich fest, bis 60 Gäste kommen.", ""),
    ("Der Vorstand erhöhte seine Gutschrift auf 60 Euro.", "Der Vorstand"),
    ("Der Vorstand erhöhte das Tempo auf 60 Kilometer.", ""),
    # a plan has nothing of the verb before it
    ("Die Stadt baut 40 Häuser und fordert mehr Geld.", ""),
    ("Der Rat tagte und rechnet mit 40 Gästen.", "Der Rat"),
]


def numbers(text):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-10-31"}), None)
    return table[table["kind"] == "quantity"]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_counts(text, who):
    assert numbers(text)["speaker_name"].iloc[-1] == who


@pytest.mark.parametrize(
    ("text", "via"),
    [("Der Verein hatte zuerst 60 Gäste gemeldet.", ""), ("Die Kreise hatten dem RKI 60 Fälle gemeldet.", "dem RKI")],
)
def test_who_passes_a_number_on(text, via):
    assert list(numbers(text)["via"]) == [via]


def test_a_survey_asks_so_many_and_not_fewer():
    found = numbers("Nach einer Umfrage unter 390 Praxen geht der Verband von 110 Wartenden aus.")
    assert list(found["bound"]) == ["point", "point"]
    assert list(numbers("Die Kosten liegen unter 390 Euro.")["bound"]) == ["less_than"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Niemals waren es 90 Tote!", "denied"),
        ("Die Kritik, es seien nur 90 Helfer gekommen, wies die Feuerwehr zurück.", "denied"),
        ("Die Kritik, es seien nur 90 Helfer gekommen, wächst.", "count"),
        ("Es waren nie 90 Tote.", "denied"),
        ("Noch nie waren es so viele: 90 Tote.", "count"),
        ("Bei 158 Stimmen Unterschied wird nachgezählt.", "difference"),
        ("Bei 158 Stimmen wird nachgezählt.", "count"),
    ],
)
def test_what_the_number_does(text, role):
    assert list(numbers(text)["role"]) == [role]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Beim letzten Entscheid ging es 2014 um den Verkauf.", []),
        ("Beim letzten Entscheid waren es 2014 um die Mittagszeit.", [2014]),
    ],
)
def test_a_year_of_which_something_is_told_counts_nothing(text, values):
    assert list(numbers(text)["value"]) == values


def test_what_may_last_so_long_lies_ahead():
    found = numbers("Das könnte zwei Jahre dauern. Es könnten 40 Gäste krank sein.")
    assert [str(day)[:10] for day in found["refers_to"]] == ["NaT", "2024-10-31"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Der Klub zahlt 3,2 Millionen Euro; verlangt hatte die Stadt zunächst 4,5 Millionen.", ["new", "old"]),
        ("Der Klub zahlt 3,2 Millionen Euro; die Stadt verlangt 4,5 Millionen.", ["count", "count"]),
        ("Im Wettbewerb waren es 27.000 Plätze, jetzt sind wir bei 22.800.", ["old", "new"]),
        ("Im Norden waren es 27.000 Plätze, im Süden sind wir bei 22.800.", ["count", "count"]),
        ("40 Helfer arbeiten weiter, anfangs waren es sechs.", ["new", "old"]),
        ("40 Helfer arbeiten weiter, im Norden waren es sechs.", ["count", "count"]),
    ],
)
def test_what_was_so_at_first_is_old(text, roles):
    assert list(numbers(text)["role"]) == roles


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Im Gespräch sind 60.000 Dosen, die das Land nachkaufen will.", "planned"),
        ("Es gibt 40 Busse, die keiner fahren will.", "plain"),
        ("Es waren 40 Gäste, die das Amt gezählt haben will.", "plain"),
        ("Der Minister will davon nichts wissen, die Zahl liege bei 23.", "reported"),
        ("Der Minister will 23 Busse kaufen.", "planned"),
        ("Der Verein fordert, die 24 Häftlinge freizulassen.", "reported"),
        # what is there already is not wanted into being
        ("Es sind 22 Häftlinge, die die Regierung freilassen will.", "plain"),
        ("Es gab 40 Verletzte, die die Stadt entschädigen will.", "plain"),
        ("Im Gespräch sind 40 Busse, die die Stadt bestellen will.", "planned"),
    ],
)
def test_what_is_wanted(text, certainty):
    assert list(numbers(text)["certainty"]) == [certainty]


def test_without_its_word_a_fraction_is_as_wide_as_printed():
    found = numbers("Rund ein Drittel der Gäste kam.")
    assert "0.3166666667 to under 0.35" in str(claims.explain(found, found["claim_id"].iloc[0]))


def test_what_is_demanded_is_planned():
    found = numbers("Der Verein fordert, die Zahl der Kontrollen von 12 auf 24 zu erhöhen.")
    assert list(zip(found["role"], found["certainty"], strict=True)) == [("old", "reported"), ("new", "planned")]


def test_a_verb_is_no_thing():
    assert numbers("Die Zahl der Toten von 40 nannte Kern falsch.")["thing"].iloc[0] != "nannte Kern"
