"""Whose a number is in the frames of counting, revising and denying, whatever stands before it."""

import pytest

from helpers import articles, claims
from helpers.german import quantities

SAYING = [
    "Die Polizei spricht von {} 400 Kranken.",
    "Die Polizei geht von {} 400 Kranken aus.",
    "Die Polizei kommt auf {} 400 Kranke.",
    "Die Polizei rechnet mit {} 400 Kranken.",
    "Die Polizei nannte {} 400 Kranke.",
    "Die Polizei schätzt die Zahl der Kranken auf {} 400.",
    "Die Zahl der Kranken gab die Polizei mit {} 400 an.",
    "Die Polizei berichtete über {} 400 Kranke.",
    "Von {} 400 Kranken spricht die Polizei.",
    "Bei der Polizei ist von {} 400 Kranken die Rede.",
    "Die Polizei beharrt auf {} 400 Kranken.",
    "Die Polizei führt {} 400 Kranke in ihrer Liste.",
]
BEFORE = [
    "inzwischen", "womöglich", "bislang", "voraussichtlich", "wohl", "anfangs", "bis zu", "weit über",
    "deutlich mehr als", "etwas mehr als", "gerade einmal", "gerade mal", "immer noch", "nur noch", "annähernd", "grob",
]  # fmt: skip
REVISED = [
    ("Die Zahl der Kranken setzte die Polizei von 400 auf 600 herauf.", "die Polizei"),
    ("Die Zahl der Kranken erhöhte die Polizei von 400 auf 600.", "die Polizei"),
    ("Die Polizei erhöhte die Opferzahl von 400 auf 600.", "Die Polizei"),
    ("Die Wahlbeteiligung setzte die Kommission von 68 auf 67 Prozent herab.", "die Kommission"),
    ("Kern berichtigte die Kosten von 40 auf 60 Euro.", "Kern"),
    ("Die Polizei revidierte ihre Schätzung von 400 auf 600.", "Die Polizei"),
    # what they do is no figure that they tell
    ("Die Stadt erhöhte die Anzahl der Busse von 4 auf 6.", ""),
    ("Die Stadt erhöhte den Zuschuss von 4 auf 6 Euro.", ""),
]
# two who count, in one sentence
TWO = [
    ("Die Zahl der Kranken liegt laut Polizei bei 52, laut Feuerwehr bei 77.", ["Polizei", "Feuerwehr"]),
    ("Nach Angaben der Polizei waren es 52, nach denen des Vereins 77 Kranke.", ["Polizei", "Vereins"]),
    ("Es kamen nach Zählung der Polizei 52, nach der des Vereins 77 Gäste.", ["Polizei", "Vereins"]),
    ("52 Kranke zählte das Rote Kreuz, 77 die Polizei.", ["Kreuz", "Polizei"]),
    ("52 Kranke zählte das Rote Kreuz, die Polizei 77.", ["Kreuz", "Polizei"]),
    ("Die Stadt zählt 52 Gäste, 77 die Polizei.", ["Stadt", "Polizei"]),
    ("Die Stadt meldet 52 Gäste, 77 das Museum.", ["Stadt", "Museum"]),
    ("Die Stadt zählt 52 Gäste, 77 die Woche.", ["Stadt", "Stadt"]),
    ("Von 52 Kranken spricht die Polizei, von 77 das Rote Kreuz.", ["Polizei", "Kreuz"]),
    ("Auf 52 Kranke kommt die Polizei, auf 77 das Rote Kreuz.", ["Polizei", "Kreuz"]),
    ("Es gab 52 (Polizei) bis 77 (Rotes Kreuz) Kranke.", ["Polizei", "Kreuz"]),
    ("52 Kranke meldet die Polizei, 77 die Feuerwehr und 80 das Rote Kreuz.", ["Polizei", "Feuerwehr", "Kreuz"]),
    ("52 Gäste erkrankten laut Polizei, 77 laut Feuerwehr.", ["Polizei", "Feuerwehr"]),
    ("52 Gäste erkrankten nach Angaben der Polizei, 77 nach denen des Vereins.", ["Polizei", "Vereins"]),
    ("Laut Polizei kamen 52 Gäste, 77 nach einer Stunde.", ["Polizei", "Polizei"]),
    ("Die Polizei geht von 52, die Feuerwehr von 77 Kranken aus.", ["Polizei", "Feuerwehr"]),
    ("Die Polizei geht von 52 und die Feuerwehr von 77 Kranken aus.", ["Polizei", "Feuerwehr"]),
    ("Es gab 52 Kranke (Altstadt) und 77 (Polizei).", ["", "Polizei"]),
    ("Es kamen 52 Teilnehmer (Polizei).", ["Polizei"]),
    ("Im Einsatz waren 52 Kräfte (Feuerwehr) und 77 Helfer (Rotes Kreuz).", ["", ""]),
    ("Die Gewerkschaft: rund 900 Streikende. Das Unternehmen: weniger als 400.", ["Gewerkschaft", "Unternehmen"]),
    ("Die Kräfte im Überblick: Feuerwehr: 52. Polizei: 77.", ["", ""]),
]
ONE = [
    ("Das Gutachten der Stadt kommt auf 4 Millionen Euro.", "Das Gutachten der Stadt", "affirms"),
    ("In der Bilanz der Polizei stehen 52 Kranke.", "der Bilanz der Polizei", "affirms"),
    ("Die Kosten, die die Stadt auf 4 Millionen Euro beziffert, trägt das Land.", "die Stadt", "affirms"),
    ("Die von der Stadt bezifferten Kosten von 4 Millionen Euro trägt das Land.", "der Stadt", "affirms"),
    ("Der Verein hält 900 Gäste für zu niedrig.", "Der Verein", "denies"),
    ("Der Verein hält 900 Gäste für realistisch.", "Der Verein", "affirms"),
    ("Dabei wurden 40 Gäste verletzt (so die Polizei).", "die Polizei", "affirms"),
    ("Am Eingang standen 40 Gäste (so ein Pech).", "", "affirms"),
    ("Bei der IG Metall war von 900 Gästen die Rede.", "der IG Metall", "affirms"),
    ("Bei der Feier war von 900 Gästen die Rede.", "", "affirms"),
    ("Am Mittwoch war bei der Polizei von 900 Gästen die Rede.", "der Polizei", "affirms"),
    ("Kern bezeichnete die 900 Gäste als „Fantasiezahl“.", "Kern", "denies"),
    ("Kern bezeichnete die 900 Gäste als „Glücksfall“.", "Kern", "affirms"),
]
DENIED = [
    ("400 Kranke, das sei frei erfunden, sagte Kern.", True),
    ("Die Polizei spricht nicht von 400 Kranken.", True),
    ("Die Polizei stellte klar, dass es nicht 400 Kranke gebe.", True),
    ("Die Polizei widersprach der Zahl von 400 Kranken.", True),
    ("Berichte über 400 Kranke bestätigten sich nicht.", True),
    ("Die Zahl von 400 Kranken habe sich nicht bestätigt, sagte Kern.", True),
    ("Berichte über 400 Kranke bestätigten sich am Abend.", False),
    ("Die Zahl von 400 Kranken ließ sich zunächst nicht bestätigen.", False),
    ("Die Polizei trat Gerüchten entgegen, es habe 400 Kranke gegeben.", True),
    ("Die Polizei nannte die Angabe von 400 Kranken „absurd“.", True),
    ("Die im Netz kursierende Zahl von 400 Kranken ist laut Polizei erfunden.", True),
    ("Die genannten 400 Kranken seien ein Irrtum, sagte Kern.", True),
    ("Die am Dienstag genannten 400 Kranken seien eine nicht belegte Hochrechnung gewesen, sagte Kern.", True),
    ("400 Kranke waren eine Belastung, sagte Kern.", False),
    ("Die 400 Gäste waren ein Gewinn, sagte Kern.", False),
    ("Die 400 Zeugen seien ein Glück, sagte Kern.", False),
    ("Die Polizei rückte nicht mit 400 Helfern an.", False),
]
PARTS = [
    ("Von 600 Kranken sind 50 Kinder.", True),
    ("600 Kranke, zu denen 50 Kinder gehören, kamen.", True),
    ("Zu den 600 Kranken zählen 50 Kinder.", True),
    ("600 Kranke kamen, 50 hiervon in Auen.", True),
    ("Von 40 Städten kamen 20 Busse.", False),
    ("Zu den 40 Gästen kamen 20 Helfer.", False),
]
LENT = [
    ("Es kostet 1,2 Millionen Euro, wovon das Land 800.000 zahlt.", (800_000, "Euro")),
    ("Es kostet 3 Millionen Euro, von denen das Land 2 zahlt.", (2_000_000, "Euro")),
    ("Die Beteiligung stieg um 17 Punkte auf 68 Prozent, in Auen waren es sogar 81.", (81, "Prozent")),
    ("Die Beteiligung lag bei 68 Prozent, am Montag waren es 900.", (900, None)),
    ("Es kostet pro 100.000 Einwohner 35 Euro.", (35, "Euro")),
    ("Das lässt sich nicht an zwei Händen abzählen: 40.", (40, None)),
    ("Die Polizei nannte 52, das Rote Kreuz sogar 77 Kranke.", (77, "Kranke")),
    ("Es kamen zwischen 300 bis 400 Gäste.", (None, "Gäste")),
    ("Der Kurs dauert 12 Tage, davon 3 in Kiel.", (3, None)),
]


# a bare number behind a time
BEHIND_A_TIME = [
    ("Das Rote Kreuz nannte am selben Tag 60.", [60]),
    ("Die Stadt zählte im vergangenen Jahr 300.", [300]),
    ("Das Amt nennt für diese Woche 60.", [60]),
    ("Die Polizei meldete in Auen 60.", [60]),
    ("Es waren nach dem Sturm 60.", [60]),
    ("Gezählt wurden im Saal 60.", [60]),
    ("Kern fuhr nach Stuttgart 21.", []),
    ("Die Polizei zählte Gegner von Stuttgart 21.", []),
    ("An Tag 3 kam Kern.", []),
    ("In der Woche 12 war es kalt.", []),
    ("Im Jahr 300 fiel die Stadt.", []),
]


def rows(text):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    return table[table["kind"] == "quantity"]


@pytest.mark.parametrize("frame", SAYING)
def test_whose_number_it_is_does_not_hang_on_the_words_before_it(frame):
    texts = {str(n): frame.format(words) for n, words in enumerate(BEFORE)}
    table = claims.extract(articles.from_texts(texts, published=dict.fromkeys(texts, "2024-07-01")))
    found = table[(table["kind"] == "quantity") & (table["text"].str.contains("400"))]
    speakers = {one.article_id: one.speaker.split()[-1] for one in found.itertuples() if one.speaker}
    assert {text: speakers.get(n) for n, text in texts.items()} == dict.fromkeys(texts.values(), "Polizei")


@pytest.mark.parametrize(("text", "who"), REVISED)
def test_who_revises_a_figure_says_both(text, who):
    assert set(rows(text)["speaker"]) == {who}


@pytest.mark.parametrize(("text", "who"), TWO)
def test_of_two_who_count_each_has_its_own_number(text, who):
    assert [name.split()[-1] if name else "" for name in rows(text)["speaker"]] == who


@pytest.mark.parametrize(("text", "who", "polarity"), ONE)
def test_who_stands_for_a_number(text, who, polarity):
    (row,) = rows(text).to_dict("records")
    assert (row["speaker"], row["polarity"]) == (who, polarity)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Die erste Angabe von 400 Kranken sei damit überholt.", "old"),
        ("Die Zahl von 400 Kranken ist veraltet.", "old"),
        ("Die erste Angabe von 400 Kranken sei damit bestätigt.", "count"),
        ("Die Straße, in der 400 Kranke wohnen, ist veraltet.", "count"),
        ("In den Schulen sind 400 Computer veraltet.", "count"),
        ("Die 40 Züge seien veraltet, sagte Kern.", "count"),
    ],
)
def test_what_is_overtaken_is_old(text, role):
    assert list(rows(text)["role"]) == [role]


def test_circles_of_a_body_are_not_the_body():
    (row,) = rows("Nach Informationen aus Konzernkreisen fallen 400 Stellen weg.").to_dict("records")
    assert row["speaker_name"] == "Konzernkreisen"


def test_who_comes_to_a_number_counts_and_rates_nothing():
    assert list(rows("Auf 52 Kranke kommt die Polizei, auf 77 das Rote Kreuz.")["role"]) == ["count", "count"]
    assert list(rows("Auf 1.000 Einwohner kommen 60 Autos.")["role"]) == ["rate", "rate"]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_a_number_called_wrong_is_denied(text, denied):
    (row,) = rows(text).to_dict("records")
    assert (row["role"] == "denied", row["polarity"] == "denies") == (denied, denied)


def test_fewer_than_so_many_is_no_zero():
    (row,) = rows("Es seien keine 400 Menschen verletzt worden, sagte Kern.").to_dict("records")
    assert (row["value"], row["bound"]) == (400, "less_than")


@pytest.mark.parametrize("claimed", ["nicht 45 Keime", "keine 45 Keime"])
def test_what_is_said_instead_of_a_claimed_number_is_not_the_claimers(claimed):
    table = rows(f"Es waren {claimed}, wie das Werk behauptet, sondern 80.")
    assert list(zip(table["value"], table["speaker"], table["polarity"], strict=True)) == [
        (45, "", "denies"), (45, "das Werk", "affirms"), (80, "", "affirms")
    ]  # fmt: skip


def test_a_scale_word_holds_for_what_is_held_against_it():
    (one, two) = quantities.find("Der Umsatz lag bei 3,4 nach 3,1 Millionen Euro.")
    assert ((one.value, one.role), (two.value, two.role)) == ((3_400_000, "new"), (3_100_000, "old"))
    values = [one.value for one in quantities.find("Die Kosten: erst 30, dann 40, jetzt 55 Millionen Euro.")]
    assert values == [30_000_000, 40_000_000, 55_000_000]
    assert [one.value for one in quantities.find("Es kamen 40, dann 55 Gäste.")] == [40, 55]


def test_what_stands_behind_its_base_is_a_rate():
    assert [one.role for one in quantities.find("Gemeldet wurden pro 100.000 Einwohner 35 Fälle.")] == ["rate"]


def test_by_how_much_a_limit_is_passed_is_a_difference():
    (speed,), (guests,) = map(quantities.find, ("Eine Überschreitung um vier km/h.", "um 40 Gäste überschritten"))
    assert (speed.role, guests.role, guests.bound) == ("difference", "difference", "point")
    assert quantities.find("Der Zug fuhr mit 97 km/h.")[0].role == "rate"
    assert quantities.find("Die Marke von 40 Gästen wurde überschritten.")[0].bound == "more_than"


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_a_part_stands_beside_its_whole(text, part):
    assert (quantities.find(text)[1].role == "part") is part


@pytest.mark.parametrize(
    ("text", "role", "thing"),
    [
        ("Von den Streikenden gehörten mindestens 600 zu Nordbau.", "part", "Streikenden"),
        ("Von den Verletzten wurden zwölf behandelt.", "part", "Verletzten"),
        ("Von den Behörden wurden 40 gezählt.", "count", ""),
        ("Von den Gästen gab es 40 Anrufe.", "count", "Anrufe"),
        ("Von den Befragten hielten 40 das für richtig.", "part", "Befragten"),
        ("Von den Booten sind 40 gesunken.", "part", "Booten"),
        # where, how and under what it was so
        ("Von den Rängen sahen 400 zu.", "count", ""),
        ("Von den Dächern schossen 40 auf die Menge.", "count", ""),
        ("Unter den Augen der Polizei zogen 400 durch Auen.", "count", ""),
        ("Unter den gegebenen Umständen kamen 40.", "count", ""),
    ],
)
def test_a_part_whose_whole_has_no_number(text, role, thing):
    (row,) = rows(text).to_dict("records")
    assert (row["role"], row["thing"]) == (role, thing)


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("IG Metall", "Das Unternehmen"), ("Verdi", "Das Unternehmen"), ("Greenpeace", "Das Unternehmen"),
        ("SPD", "Das Unternehmen"), ("Polizei", "Das Unternehmen"), ("Nordstahl", "Nordstahl"),
        ("Nordbank", "Nordbank"), ("Gesundheitsamt", "Das Unternehmen"), ("Möbelland", "Möbelland"),
    ],
)  # fmt: skip
def test_the_company_is_no_union_and_no_office(who, name):
    table = rows(f"Laut {who} streikten 900 Beschäftigte. Das Unternehmen nannte 400 Streikende.")
    assert list(table["speaker_name"]) == [who, name]


@pytest.mark.parametrize(("text", "values"), BEHIND_A_TIME)
def test_a_time_is_no_name_of_a_number(text, values):
    assert [one.value for one in quantities.find(text)] == values


@pytest.mark.parametrize(("text", "wanted"), LENT)
def test_a_share_has_the_unit_of_its_sum(text, wanted):
    last = quantities.find(text)[-1]
    assert (last.value, last.thing) == wanted
