"""What German wording allows a number to be: bounds, ranges, changes, vague amounts, things, and what is no number."""

import math
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
from bench.__main__ import HOSTILE
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from helpers.german import lexicon, quantities
from helpers.german.quantities import interval, step

INF = math.inf
BEFORE: dict[str, list[str]] = {}
for row in lexicon.load("bounds"):
    if row["side"] == "before":
        BEFORE.setdefault(row["bound"], []).append(row["phrase"])
AFTER = {row["phrase"]: row["bound"] for row in lexicon.load("bounds") if row["side"] == "after"}

FORMS = {
    "8.000": 8000, "8000": 8000, "8 000": 8000, "8\u00a0000": 8000, "8\u2009000": 8000, "8\u202f000": 8000,
    "8'000": 8000,
    "8,5": 8.5, "1.500,50": 1500.5, "1,5 Millionen": 1.5e6, "2 Mrd.": 2e9, "3 Tsd": 3000, "8 Tausend": 8000,
    "zehn Mio.": 1e7,
    "500": 500, "50": 50, "3": 3, "1": 1, "10.000": 10_000, "1500": 1500, "2½": 2.5, "minus 5": -5, "-5": -5, "−5": -5,
    "drei": 3, "zwölf": 12, "hundert": 100, "tausend": 1000, "dreitausend": 3000,
    "zweihundertfünfundvierzigtausend": 245_000,
    "eine Million dreihunderttausend": 1_300_000, "anderthalb": 1.5, "zweieinhalb": 2.5, "zwei Komma fünf": 2.5,
    "ein Dutzend": 12, "ein halbes Dutzend": 6, "eine halbe Million": 500_000, "zwei und vierzig": 42,
}  # fmt: skip
"""Every way to print a number, and its value."""
FRAMES = (
    ("Es sind ", " Soldaten dort.", "Soldaten"),
    ("Dort stehen ", " nordische Soldaten.", "nordische Soldaten"),
    ("", " Soldaten", "Soldaten"),
    ("Sie laufen ", " Kilometer weit.", "Kilometer"),
    ("Die Zahl der Soldaten liegt bei ", " dort.", "Soldaten"),
    ("Es wurden ", "\nTruppen entsandt.", "Truppen"),
    ("Er sprach von „", " Menschen“.", "Menschen"),
    ("(", "\u00a0Prozent)", "Prozent"),
)
"""Where a number may stand: (before, after, the thing it counts)."""


PLACES = ("start", "end", "number_start", "number_end", "thing_start", "thing_end")


def each(texts: list[str]) -> list[list[quantities.Quantity]]:
    """What is found in each text, all read at once as paragraphs of one; offsets count from the text's own start."""
    found: list[list[quantities.Quantity]] = [[] for _ in texts]
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    for q in quantities.find("\n\n".join(texts)):
        n = bisect_right(starts, q.start) - 1
        places = {
            name: getattr(q, name)
            for name in ("start", "end", "number_start", "number_end", "thing_start", "thing_end")
        }
        found[n].append(replace(q, **{name: at - starts[n] for name, at in places.items() if at is not None}))
    return found


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("bound", ["point", *BEFORE])
def test_every_numeral_form_under_every_bound_before_it(bound, every):
    """Each form with each phrase, and each of both in each frame; of all three together where there is time."""
    rows = [
        (f"{before}{wording}{after}", [(wording, form, FORMS[form], bound, thing)])
        for n, form in enumerate(FORMS)
        for m, phrase in enumerate(BEFORE.get(bound, ("",)))
        for before, after, thing in (FRAMES if every else [FRAMES[(n + m) % len(FRAMES)]])
        for wording in [f"{phrase} {form}".strip()]
    ]
    wrong = []
    for (text, expected), found in zip(rows, each([text for text, _ in rows]), strict=True):
        seen = [
            (text[q.start : q.number_end], text[q.number_start : q.number_end], q.value, q.bound, q.thing)
            for q in found
        ]
        if seen != expected:
            wrong.append((text, seen))
    assert wrong == []


@pytest.mark.parametrize("phrase", AFTER)
def test_every_numeral_form_under_every_bound_after_it(phrase):
    rows = [(form, f"Es sind {form} {noun}{phrase}.") for form in FORMS for noun in ("", "Soldaten ")]
    wrong = []
    for (form, text), found in zip(rows, each([text for _, text in rows]), strict=True):
        seen = [(text[q.start : q.end] + ".", q.value, q.bound) for q in found]
        if seen != [(text.removeprefix("Es sind "), FORMS[form], AFTER[phrase])]:
            wrong.append((text, seen))
    assert wrong == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("8.000 Soldaten", (8000, 7500, 8500, "point")),
        ("50 Kilometer", (50, 45, 55, "point")),
        ("10 Soldaten", (10, 9.5, 10.5, "point")),
        ("1 Soldat", (1, 0.5, 1.5, "point")),
        ("1 Kilometer", (1, 0.95, 1.05, "point")),
        ("0 Soldaten", (0, 0, 0, "point")),
        ("8,5 Prozent", (8.5, 8.45, 8.55, "point")),
        ("1,5 Millionen Menschen", (1.5e6, 1.45e6, 1.55e6, "point")),
        ("eine Million Menschen", (1e6, 950_000, 1_050_000, "point")),
        ("minus 5 Grad", (-5, -5.5, -4.5, "point")),
        ("rund 8.000 Soldaten", (8000, 7000, 9000, "approx")),
        ("rund 10.000 Soldaten", (10_000, 9000, 11_000, "approx")),
        ("etwa 3 Soldaten", (3, 2, 4, "approx")),
        ("knapp 8.000 Soldaten", (8000, 7000, 8000, "just_under")),
        ("knapp 8.123 Soldaten", (8123, 8123 * 0.95, 8123, "just_under")),
        ("gut 8.000 Soldaten", (8000, 8000, 9000, "just_over")),
        ("gute 300 Meter", (300, 300, 400, "just_over")),
        ("knappe 22 Prozent", (22, 20.9, 22, "just_under")),
        ("ein knappes Dutzend Soldaten", (12, 11, 12, "just_under")),
        ("eine gute Million Euro", (1e6, 1e6, 1.1e6, "just_over")),
        ("bis zu 10.000 Soldaten", (10_000, 0, 10_000, "at_most")),
        ("nicht mehr als 500 Soldaten", (500, 0, 500, "at_most")),
        ("bis zu minus 20 Grad", (-20, -20, 0, "at_most")),
        ("unter 500 Soldaten", (500, 0, 500, "less_than")),
        ("keine 500 Soldaten", (500, 0, 500, "less_than")),
        ("unter minus 20 Grad", (-20, -INF, -20, "less_than")),
        ("mindestens 500 Soldaten", (500, 500, INF, "at_least")),
        ("500 oder mehr Soldaten", (500, 500, INF, "at_least")),
        ("mehr als dreitausend Soldaten", (3000, 3000, INF, "more_than")),
        ("mehr als null Soldaten", (0, 0, INF, "more_than")),
        ("bis zu rund 500 Soldaten", (500, 0, 500, "at_most")),
        ("mindestens rund 500 Soldaten", (500, 500, INF, "at_least")),
        ("mindestens aber 500 Soldaten", (500, 500, INF, "at_least")),
        ("8.000 bis 10.000 Soldaten", (None, 8000, 10_000, "range")),
        ("zwischen 8.000 und 10.000 Soldaten", (None, 8000, 10_000, "range")),
        ("rund 8.000 bis 10.000 Soldaten", (None, 8000, 10_000, "range")),
        ("Tausende Soldaten", (None, 2000, INF, "vague_scale")),
        ("ein paar Dutzend Soldaten", (None, 24, INF, "vague_scale")),
        ("mehrere Hundert Millionen Euro", (None, 2e8, INF, "vague_scale")),
        ("einige Soldaten", (None, None, None, "vague")),
        ("die meisten Soldaten", (None, None, None, "share")),
        ("zwei Drittel der Soldaten", (2 / 3, None, None, "share")),
        ("rund die Hälfte der Soldaten", (0.5, 0.45, 0.55, "approx")),
        ("mehr als die Hälfte der Soldaten", (0.5, 0.5, 1.0, "more_than")),
    ],
)  # fmt: skip
def test_what_the_wording_allows(text, found):
    (q,) = quantities.find(text)
    assert (q.value, q.low, q.high, q.bound) == tuple(pytest.approx(x) if isinstance(x, float) else x for x in found)
    assert (q.start, q.end) == (0, len(text))


@pytest.mark.parametrize(
    "text, low, high, numerals",
    [
        ("8.000 bis 10.000 Soldaten", 8000, 10_000, "8.000 bis 10.000"),
        ("8.000-10.000 Soldaten", 8000, 10_000, "8.000-10.000"),
        ("8.000–10.000 Soldaten", 8000, 10_000, "8.000–10.000"),
        ("8.000 – 10.000 Soldaten", 8000, 10_000, "8.000 – 10.000"),
        ("8000—10000 Soldaten", 8000, 10_000, "8000—10000"),
        ("8.000\nbis 10.000 Soldaten", 8000, 10_000, "8.000\nbis 10.000"),
        ("8.000 bis zu 10.000 Soldaten", 8000, 10_000, "8.000 bis zu 10.000"),
        ("Zwischen drei und vierzig Tonnen", 3, 40, "drei und vierzig"),
        ("zwischen 8 und 10 Prozent", 8, 10, "8 und 10"),
        ("zwischen 8 Prozent und 10 Prozent", 8, 10, "8 Prozent und 10"),
        ("zehn- bis zwölftausend Soldaten", 10_000, 12_000, "zehn- bis zwölftausend"),
        ("drei- bis vierhundert Soldaten", 300, 400, "drei- bis vierhundert"),
        ("8- bis 10.000 Soldaten", 8000, 10_000, "8- bis 10.000"),
        ("3 bis 4 Millionen Euro", 3e6, 4e6, "3 bis 4 Millionen"),
        ("900.000 bis 1 Million Euro", 900_000, 1e6, "900.000 bis 1 Million"),
        ("ein bis zwei Millionen Euro", 1e6, 2e6, "ein bis zwei Millionen"),
        ("drei oder vier Soldaten", 3, 4, "drei oder vier"),
        ("16- bis 24-jährige Soldaten", 16, 24, "16- bis 24"),
    ],
)
def test_ranges(text, low, high, numerals):
    (q,) = quantities.find(text)
    assert (q.value, q.low, q.high, q.bound, text[q.number_start : q.number_end]) == (
        None,
        low,
        high,
        "range",
        numerals,
    )


@pytest.mark.parametrize(
    "text, found",
    [
        (
            "mehr als 3.000, womöglich bis zu 12.000 Soldaten",
            [(3000, "more_than", "Soldaten"), (12_000, "at_most", "Soldaten")],
        ),
        ("von 500 auf 300 Soldaten", [(500, "point", "Soldaten"), (300, "point", "Soldaten")]),
        ("10.000 bis 8.000 Soldaten", [(10_000, "point", "Soldaten"), (8000, "point", "Soldaten")]),
        ("Es könnten über 10.000 überschreiten.", [(10_000, "more_than", None)]),
        ("Die Marke von 10.000 Soldaten ist überschritten.", [(10_000, "more_than", "Soldaten")]),
        ("Die Zahl der Plätze wird auf 40 begrenzt.", [(40, "at_most", "Plätze")]),
        ("Sie beschränkt den Zuschuss auf 500 Euro.", [(500, "at_most", "Euro")]),
        ("Die Sperre ist auf drei Tage beschränkt.", [(3, "point", "Tage")]),
        ("52 Prozent, höher könne die Quote nicht sein.", [(52, "at_most", "Prozent")]),
        ("52 Gäste kamen, mehr dürfen nicht hinein.", [(52, "point", "Gäste")]),
        ("Es überstieg die Marke von 10.000.", [(10_000, "more_than", None)]),
        ("ein Vertrag über 5 Milliarden Euro", [(5e9, "point", "Euro")]),
        ("Gerüchte über 1.000 Tote wies sie zurück.", [(1000, "point", "Tote")]),
        ("Es gab Spekulationen über 300 Entlassungen.", [(300, "point", "Entlassungen")]),
        ("Nach einem Gerücht kamen über 300 Gäste.", [(300, "more_than", "Gäste")]),
        ("8.000 kamen gut an, bis zu uns, unter Zwang", [(8000, "point", None)]),
    ],
)
def test_split_and_doubtful_bounds(text, found):
    assert [(q.value, q.bound, q.thing) for q in quantities.find(text)] == found


@pytest.mark.parametrize(
    "text, thing",
    [
        ("12 Soldaten aus dem Norden", "Soldaten"),
        ("12 nordische Soldaten", "nordische Soldaten"),
        ("12 Nordische Soldaten", "Nordische Soldaten"),
        ("12 junge, unbewaffnete Männer", "junge, unbewaffnete Männer"),
        ("12 schwer verletzte Männer", "schwer verletzte Männer"),
        ("die 12 bewaffneten Männer", "bewaffneten Männer"),
        ("12 flohen Richtung Norden", None),
        ("12 am folgenden Morgen", None),
        ("12 wurden verletzt", None),
        ("12 US-Soldaten", "US-Soldaten"),
        ("12 US Soldaten", "US Soldaten"),
        ("12 F-16-Kampfjets", "F-16-Kampfjets"),
        ("12 Berliner Polizisten", "Berliner Polizisten"),
        ("12 Polizei- und Armeekräfte", "Polizei- und Armeekräfte"),
        ("300 Männer und Frauen", "Männer und Frauen"),
        ("12 nach Norden entsandte Soldaten", "entsandte Soldaten"),
        ("12 in der besetzten Stadt", None),
        ("12 sogenannte Freiwillige", "sogenannte Freiwillige"),
        ("„12“ Soldaten", "Soldaten"),
        ("12\nSoldaten", "Soldaten"),
        ("12\n\nSoldaten", None),
        ("12 der Soldaten", "Soldaten"),
        ("12 seiner Soldaten", "Soldaten"),
        ("einige dieser Soldaten", "Soldaten"),
        ("die meisten der nordischen Truppen", "nordischen Truppen"),
        ("Hunderte von Soldaten", "Soldaten"),
        ("Dutzende Menschen", "Menschen"),
        ("2 Millionen Euro", "Euro"),
        ("27 Prozent der Befragten", "Prozent"),
        ("27% der Befragten", "%"),
        ("5 km weit", "km"),
        ("180ml", "ml"),
        ("€ 500", "€"),
        ("$500 Mio.", "$"),
        ("eine 10.000-Mann-Truppe", "Mann"),
        ("die 50-Kilometer-Zone", "Kilometer"),
        ("eine 1500-köpfige Truppe", "Truppe"),
        ("eine fünfköpfige Familie", "Familie"),
        ("ein 26-jähriger Student", "jähriger"),
        ("Todesopfer: 12", "Todesopfer"),
        ("Die Zahl der nordischen Soldaten, die dort kämpften, liegt bei über 500.", "nordischen Soldaten"),
        ("Die Opferzahl stieg auf 500.", "Opferzahl"),
        ("Sie senkte ihre Schätzung der kranken Bäume auf 500.", "kranken Bäume"),
        ("Nach Schätzung der Polizei waren es 500.", None),
        ("Die Schätzung der Stadt liegt bei 500.", None),
        ("48 falsch geparkte Autos", "falsch geparkte Autos"),
        ("40 illegal errichtete Zelte", "illegal errichtete Zelte"),
        ("40 lobten gelungene Feste", None),
        ("40 sich gut erholende Gäste", None),
    ],
)
def test_the_counted_thing(text, thing):
    (q,) = quantities.find(text)
    assert q.thing == thing
    assert thing is None or text[q.thing_start : q.thing_end] == thing


@pytest.mark.parametrize(
    "text, things",
    [
        ("Seoul meldet 10.000 nordische Soldaten, während die Ukraine 12.000 schätzt.", ["nordische Soldaten"] * 2),
        ("Es waren 500 nordische Soldaten. Nun sei die Anzahl auf 800 gestiegen.", ["nordische Soldaten"] * 2),
        ("Zwölf Menschen starben, 300 wurden verletzt.", ["Menschen"] * 2),
        ("62, 64 und 66 Jahre", ["Jahre"] * 3),
        ("40 von 50 Soldaten", ["Soldaten"] * 2),
        ("zwei der drei Soldaten", ["Soldaten"] * 2),
        ("drei Tote und 30 Verletzte", ["Tote", "Verletzte"]),
        ("500 Soldaten gehen 20 Kilometer, 300 bleiben.", ["Soldaten", "Kilometer", "Soldaten"]),
        ("Es sind 20 Kilometer. Er wartet auf 300.", ["Kilometer", None]),
        ("Es kamen 900 Gäste, darunter 40 Kinder. Am Vortag waren es 700.", ["Gäste", "Kinder", "Gäste"]),
        ("Es kamen 900 Gäste, darunter 40 Kinder und 30 Greise.", ["Gäste", "Kinder", "Greise"]),
    ],
)
def test_things_that_neighbours_share(text, things):
    assert [q.thing for q in quantities.find(text)] == things


@pytest.mark.parametrize(
    "text, unit, factor",
    [
        ("50 Kilometer", "m", 1000), ("5 km", "m", 1000), ("3 Stunden", "s", 3600), ("drei Tage", "s", 86_400),
        ("27 Prozent", "%", 1),
        ("500 Euro", "EUR", 1), ("5 Cent", "EUR", 0.01), ("5 Grad", "°C", 1), ("3 Tonnen", "kg", 1000),
        ("12 Soldaten", "", 1),
        ("zwei Drittel der Soldaten", "share", 1), ("drei Mal", "times", 1), ("zwei Liter", "m³", 0.001),
    ],
)  # fmt: skip
def test_units_have_a_base_unit(text, unit, factor):
    (q,) = quantities.find(text)
    assert (q.unit, q.factor) == (unit, factor)


@pytest.mark.parametrize(
    "text, quantifier",
    [
        ("einige Soldaten", "einige"), ("mehrere Soldaten", "mehrere"), ("zahlreichen Soldaten", "zahlreichen"),
        ("Viele Soldaten", "Viele"),
        ("wenige Soldaten", "wenige"), ("ein paar Soldaten", "ein paar"), ("unzählige Soldaten", "unzählige"),
        ("eine kleine Anzahl Soldaten", "eine kleine Anzahl"),
        ("eine Reihe von Soldaten", "eine Reihe"), ("eine Vielzahl von Soldaten", "eine Vielzahl"),
        ("eine Handvoll Soldaten", "eine Handvoll"),
        ("die meisten Soldaten", "die meisten"), ("die Mehrheit der Soldaten", "die Mehrheit"),
        ("ein Großteil der Soldaten", "ein Großteil"),
        ("Dutzende Soldaten", "Dutzende"), ("Hunderte Soldaten", "Hunderte"),
        ("Zehntausende Soldaten", "Zehntausende"), ("Millionen Soldaten", "Millionen"),
        ("mehrere tausend Soldaten", "mehrere tausend"), ("„kleine Anzahl“ nordischer Soldaten", "kleine Anzahl"),
    ],
)  # fmt: skip
def test_vague_amounts_stay_vague(text, quantifier):
    (q,) = quantities.find(text)
    assert q.value is None and q.bound in ("vague", "vague_scale", "share")
    assert (text[q.number_start : q.number_end], text[q.thing_start : q.thing_end].split()[-1]) == (
        quantifier,
        "Soldaten",
    )


NEWS = [
    ("Mehr als neun Gäste seien nie gekommen.", [("Mehr als neun Gäste", 9, "at_most")]),
    ("Mehr als 40 Euro werde das nicht kosten.", [("Mehr als 40 Euro", 40, "at_most")]),
    ("Unter 40 Euro sei die Karte nicht zu haben.", [("Unter 40 Euro", 40, "at_least")]),
    ("Unter 40 Euro kostet die Karte nicht.", [("Unter 40 Euro", 40, "less_than")]),
    ("Mehr als 40 seien es zu keiner Zeit gewesen.", [("Mehr als 40", 40, "at_most")]),
    ("Die Zahl stieg auf 220 bis 230. Die Retter warten.", [("220 bis 230", None, "range")]),
    ("Bleiben 850.", [("850", 850, "point")]),
    ("Mehr als 40 Gäste kamen nicht.", [("Mehr als 40 Gäste", 40, "more_than")]),
    ("Es kamen nie mehr als 40 Gäste.", [("nie mehr als 40 Gäste", 40, "at_most")]),
    ("Es waren zu keinem Zeitpunkt über 40 Gäste.", [("zu keinem Zeitpunkt über 40 Gäste", 40, "at_most")]),
    ("Mehr als 40 Gäste habe dort niemand gesehen.", [("Mehr als 40 Gäste", 40, "at_most")]),
    ("Mehr als 40 Gäste hat niemand begrüßt.", [("Mehr als 40 Gäste", 40, "more_than")]),
    ("Mehr als 40 Euro seien nicht drin.", [("Mehr als 40 Euro", 40, "at_most")]),
    ("Es dauerte drei Stunden und 22 Minuten.", [("drei Stunden und 22 Minuten", 3.37, "point")]),
    ("Er blieb drei Stunden und sie 22 Minuten.", [("drei Stunden", 3, "point"), ("22 Minuten", 22, "point")]),
    ("Sie zahlen bis zu einer Höhe von 120 Euro.", [("bis zu einer Höhe von 120 Euro", 120, "at_most")]),
    ("Aber 40 freie Betten gibt es hier nicht.", [("40 freie Betten", 40, "less_than")]),
    ("40 Gäste gab es nicht zum ersten Mal.", [("40 Gäste", 40, "point")]),
    ("Es waren nach Polizeiangaben 900.", [("900", 900, "point")]),
    ("Viele hätten Beulen.", []),
    ("40 erlitten Brüche.", [("40", 40, "point")]),
    ("Mehr als 300 Leute waren noch nie dort.", [("Mehr als 300 Leute", 300, "more_than")]),
    ("Kern: 1100, wie gesagt.", [("1100", 1100, "point")]),
    ("Kern: 1987, wie gesagt.", []),
    ("In zwei Wochen 310.", [("310", 310, "point")]),
    ("In der Woche 12 war es kalt.", []),
    ("Im Mai hatten noch 900 den Chor verlassen.", [("900", 900, "point")]),
    ("Zwölf von ihnen erlitten Brüche.", [("Zwölf", 12, "point")]),
    ("Zwölf von den Gästen gingen.", [("Zwölf von den Gästen", 12, "point")]),
    ("Es kamen nach Kenntnis des Amts 40 nicht.", [("40", 40, "point")]),
    ("Der Bus brauchte laut Feuerwehr 40 Minuten.", [("40 Minuten", 40, "point")]),
    ("Der Verein Schalke 04 kam.", []),
    (
        "Der Etat soll um 4 auf 61 Millionen Euro sinken.",
        [("4", 4_000_000, "point"), ("61 Millionen Euro", 61_000_000, "point")],
    ),
    ("Der Preis soll um 4 auf 61 Euro sinken.", [("4", 4, "point"), ("61 Euro", 61, "point")]),
    ("Insgesamt seien rund 4.000 Tote und Verletzte zu beklagen.", [("rund 4.000 Tote und Verletzte", 4000, "approx")]),
    ("100 Tote und 1000 Verletzte", [("100 Tote", 100, "point"), ("1000 Verletzte", 1000, "point")]),
    ("ca.10.000 Soldaten", [("ca.10.000 Soldaten", 10_000, "approx")]),
    ("Einheiten mit je 1.000 Mann", [("1.000 Mann", 1000, "point")]),
    ("5 Fälle je 100.000 Einwohner", [("5 Fälle", 5, "point")]),
    ("12 Leopard-2-Panzer", [("12 Leopard-2-Panzer", 12, "point")]),
    ("Die 155. Brigade und die 76. Luftlandedivision kamen.", []),
    ("Die Resolutionen 1718 und 2270 gelten.", []),
    ("Am 1000. Tag des Krieges", []),
    ("Drei von vier Deutschen", [("Drei von vier Deutschen", 0.75, "share")]),
    (
        "Es kamen 20.000, laut Veranstaltern bis zu 50.000 Menschen.",
        [("20.000", 20_000, "point"), ("bis zu 50.000 Menschen", 50_000, "at_most")],
    ),
    ("Kinder bis 14 Jahre", [("bis 14 Jahre", 14, "at_most")]),
    ("Von 1980 bis 1989 Präsident des Landes", []),
    ("Seit 2009 bis zu 110.000 Fahrzeuge im Jahr", [("bis zu 110.000 Fahrzeuge", 110_000, "at_most")]),
    ("Die Soldaten – insgesamt rund 12.000 – kamen.", [("rund 12.000", 12_000, "approx")]),
    (
        "Die Zahl der Toten liegt bei 56, etwa 120 Leute starben.",
        [("56", 56, "point"), ("etwa 120 Leute", 120, "approx")],
    ),
    ("2003 kamen 1200 Leute, 2004 waren es 1800.", [("1200 Leute", 1200, "point"), ("1800", 1800, "point")]),
    ("Die Zahl ist auf 2000 gestiegen.", [("2000", 2000, "point")]),
    ("Mit 345 gegen 120 Stimmen", [("345", 345, "point"), ("120 Stimmen", 120, "point")]),
    ("100 bis max. 150 Personen", [("100 bis max. 150 Personen", None, "range")]),
    ("zig Menschen", [("zig Menschen", None, "vague")]),
    ("12 Minen und 5 Marken", [("12 Minen", 12, "point"), ("5 Marken", 5, "point")]),
    ("Zwei von ihnen starben.", [("Zwei", 2, "point")]),
    ("Um zehn Uhr kamen zehn.", [("zehn", 10, "point")]),
    ("Die Kosten betragen über 500 Euro.", [("über 500 Euro", 500, "more_than")]),
    ("Die Bürger spendeten über 500 Euro.", [("über 500 Euro", 500, "more_than")]),
    ("Es ging um einen Betrag über 500 Euro.", [("500 Euro", 500, "point")]),
    ("Der doppelte Preisträger kam jeden zweiten Tag.", []),
    ("Auf der Autobahn 3 blieb Platz 5 leer.", []),
    ("das 1,2,3-fache", [("3-fache", 3, "point")]),
]


@pytest.mark.parametrize("text, found", NEWS)
def test_wordings_of_the_news(text, found):
    assert [(text[q.start : q.end], q.value, q.bound) for q in quantities.find(text)] == found


@pytest.mark.parametrize(
    "text, things",
    [
        ("Der Umsatz stieg auf 31.", ["Umsatz"]),
        ("Bis zum Morgen stieg die Zahl auf 31.", [None]),
        ("Drei von vier Insassen", ["Insassen", "Insassen"]),
        ("Es kamen 20.000, laut Veranstaltern bis zu 50.000 Menschen.", ["Menschen", "Menschen"]),
        ("Die Soldaten – insgesamt rund 12.000 – kamen.", ["Soldaten"]),
        ("Die Zahl der Toten liegt bei 56, etwa 120 Leute starben.", ["Toten", "Leute"]),
        ("tötete 12 und verletzte 20 Menschen", ["Menschen", "Menschen"]),
        ("Mit 345 gegen 120 Stimmen", ["Stimmen", "Stimmen"]),
        ("12 Minen und 5 Marken", ["Minen", "Marken"]),
    ],
)
def test_things_in_the_news(text, things):
    assert [q.thing for q in quantities.find(text)] == things


PIECES = st.sampled_from(
    (
        "8.000 1 2,5 1.5 -5 − 10^99 9e99 0^-5 ½ 3/4 00 ٣ ² , . : ; - – ' ( ) „ “ % € § zwei drei und hundert"
        " tausend ein eine eines halbe Drittel Million Millionen Mio. Dutzend Komma minus die Hälfte jeder dritte"
        " einige mehrere Tausende rund bis zu mehr als zwischen von auf um oder Soldaten nordische Euro Prozent"
        " Mann Uhr Mai Zahl der Anzahl verdoppelt köpfige -köpfig Tage vor kamen"
    ).split()
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\u00a0"])), max_size=14))
def test_any_text_gives_exact_spans(pieces):
    text = "".join(piece + gap for piece, gap in pieces)
    found = quantities.find(text)
    for q in found:
        assert 0 <= q.start <= q.number_start < q.number_end <= q.end <= len(text)
        assert q.thing == (text[q.thing_start : q.thing_end] if q.thing is not None else None)
        assert (q.low is None) == (q.high is None)
        assert q.low is None or q.high is None or q.low <= q.high
    numerals = [(q.number_start, q.number_end) for q in found]
    assert all(a[1] <= b[0] for a, b in pairwise(numerals))


def test_an_opening_quotation_mark_belongs_to_its_number():
    text = 'Er sprach von "einige" Truppen und „300“ Soldaten.'
    assert [text[q.start : q.end] for q in quantities.find(text)] == ['"einige" Truppen', "„300“ Soldaten"]


NO_QUANTITY = {
    "dates": ["Am 8. Mai 2024 kam er.", "Am 30 Oktober 2024 kam er.", "Am 27. und 28. Oktober kam er.",
              "Vom 3. bis 5. Mai kam er.",
              "Das war am 31.12.2004.", "Das war am 31.12. dort.", "2024-10-31", "12.5.2024", "4. Mai"],
    "years": ["2012 kam er.", "Im Jahr 2012 kam er.", "Er kam 1998 nach Berlin.",
              "Zwischen 2008 und 2012 war er dort.", "Von 1983 bis 1990 war er da.",
              "In der Saison 2016/17 spielte er.", "Copyright 2024 The AP", "Die 1990er Jahre waren kurz.",
              "Seit 2014 Soldaten dort stehen, ist es ruhig."],
    "clock times": ["Um 8.30 Uhr begann es.", "Gegen 8 Uhr begann es.", "Es endete um 20:15.",
                    "Zwischen 8 und 10 Uhr war er da.", "Um acht ging er.",
                    "Um halb acht ging er.", "Viertel nach acht ging er.", "14:30:15"],
    "placed lengths": ["Vor drei Tagen kam er.", "Zwei Jahre später kam er.", "Seit zehn Jahren lebt er dort.",
                       "In den letzten drei Jahren war es so.",
                       "Nach zwei Stunden ging er.", "In den nächsten Tagen kommt er.", "Vor einigen Monaten kam er.",
                       "Innerhalb der nächsten Tage kommt er."],
    "scores": ["Das Spiel endete 3:2.", "Sie gewann 2:1 (1:0).", "Sie gewann 2 : 1.", "Sie gewann drei zu zwei.",
               "6 aus 49", "Sie gewann 3-2."],
    "ordinals": ["Zum ersten Mal kam er.", "Im 20. Jahrhundert war es so.", "In der 77. Minute fiel das Tor.",
                 "Der dritte kam.", "Das Militärpersonal Dritter kam.",
                 "Der zweiundzwanzigste Tag.", "Sie kam als 3., 4. und 5. an."],
    "articles": ["Ein Mann kam.", "Eine Frage blieb.", "Keine Antwort kam.", "Ein weiterer Schritt folgt.",
                 "Er hat keine Zeit."],
    "names": ["Der F-16-Pilot kam.", "Die G7 tagte.", "Die G-7-Staaten kamen.", "Stuttgart 21 wird teurer.",
              "Die U 2 fährt.", "Der Dritte Weg kam.", "Eine Boeing 747 landete.",
              "Ein Airbus A320 landete.", "Mit Windows 10 geht es.", "CO2 ist ein Gas.", "Covid-19 kam.",
              "Die Formel 1 kam.", "Die A8 und die B 27 sind zu.",
              "Die Linien 5, 10 und 18 fahren.", "Platz 3 ging an ihn.", "Er fiel auf Platz 13.",
              "Am Sonntag 3. Advent feiern wir.",
              "Er ist die Nummer eins.", "Artikel drei gilt.", "Die Drei Musketiere kamen.",
              "Die Agenda 2010 kam.", "Das Zimmer 12 ist frei.", "Karl Meier (45) kam.", "Die Elf spielte.",
              "Die Fünf-Sterne-Bewegung kam."],
    "references": ["Nach Paragraf 5 ist es verboten.", "Laut § 5 Abs. 2 Nr. 11 ist es verboten.", "Seite 5",
                   "S. 27 ff.", "Kapitel 3, Vers 5", "Artikel-Nr. 123456",
                   "Version 2.6.1 ist neu.", "1. Erstens", "1. Erstens\n2. Zweitens"],
    "identifiers": ["Die Telefonnummer ist 0711 123456.", "Tel. 069/23 40 94", "Rufen Sie +49 30 1234567 an.",
                    "IBAN DE89 3704 0044 0532 0130 00",
                    "ISBN 978-3-16-148410-0", "Er wohnt in der Schäfergasse 7, 60313 Frankfurt.",
                    "Die Adresse 192.168.1.2"],
    "addresses and files": ["www.beispiel.de/2024/12/artikel-500-soldaten",
                            "https://www.beispiel.de/artikel/12345?seite=3", "bild_20.jpg", "datei-12.pdf",
                            "info@123.de", "#12", "@user12"],
    "other words": ["Die Sieben-Tage-Inzidenz stieg.", "Der 30-Tage-Schnitt sank.",
                    "Tausend Dank!", "Vielen Dank!", "Wie viele kamen?", "Das ist deutlich höher.",
                    "Er ließ es außer Acht.", "Die Achtung war groß.", "Sie achten darauf.",
                    "Er ist einzigartig.", "Die Zweidrittelmehrheit fehlt.", "Er war mehr als zufrieden.",
                    "Er hat viel Geld.", "Drei zu eins."],
}  # fmt: skip


@pytest.mark.parametrize("kind", NO_QUANTITY)
def test_what_is_no_quantity(kind):
    assert [(text, quantities.find(text)) for text in NO_QUANTITY[kind] if quantities.find(text)] == []


@pytest.mark.parametrize(
    "text, value",
    [
        ("1500 nordische Soldaten kamen.", 1500), ("2010 starben 2000 Menschen.", 2000),
        ("Rund 2012 Soldaten kamen.", 2012), ("Er zahlte 1999 Euro.", 1999),
        ("Es kamen 20. Die anderen blieben.", 20), ("Am Montag 20 Soldaten kamen.", 20), ("Platz für 3 Soldaten", 3),
        ("Sie hatten 20.", 20),
        ("In Deutschland 21 Soldaten", 21), ("Insgesamt 20 kamen.", 20), ("Die Strafe dauert drei Tage.", 3),
        ("60000 Soldaten kamen.", 60_000), ("Auf dem Marktplatz 300 Menschen.", 300),
        ("Auf der Autobahn 12 Kilometer Stau.", 12), ("Im Reaktor 4 Lecks.", 4), ("Jeder zweite Tagesgast klagt.", 0.5),
        ("Jeder dritte Maler klagt.", 0.333333333333333), ("die doppelte Menge", 2), ("das 2,5-fache der Menge", 2.5),
    ],
)  # fmt: skip
def test_lookalikes_that_do_count(text, value):
    assert [q.value for q in quantities.find(text)] == [value]


def test_a_figure_can_be_read_again_under_another_bound():
    assert interval(8000, step("8.000", 8000), "approx") == (7000, 9000)
    assert interval(8.5, step("8,5", 8.5, "Prozent"), "approx") == (8.4, 8.6)
    assert [
        step("10.000", 10_000),
        step("1500", 1500),
        step("3", 3),
        step("1", 1, "Soldat"),
        step("1", 1, "Kilometer"),
    ] == [1000, 100, 1, 1, 0.1]
    assert [
        step("1,5 Millionen", 1.5e6),
        step("dreitausend", 3000),
        step("minus 5", -5),
        step("zwei Drittel", 2 / 3),
    ] == [1e5, 1000, 1, 2 / 30]


@pytest.mark.parametrize("bound", ["range", "share", "vague"])
def test_only_one_value_makes_an_interval(bound):
    with pytest.raises(KeyError):
        interval(8000, 1000, bound)


TEDIOUS = ["1 Million ", "5 alte ", "3 bis ", "davon 3 ", "meldete 12 ", "3 Frauen und ein "]


HARD = [*HOSTILE.values(), *(1_000 * piece for piece in TEDIOUS), "ein " + "tel" * 50_000]


@pytest.mark.parametrize("text", HARD, ids=lambda text: f"{text[:9]} {len(text)}")
def test_no_text_takes_more_than_linear_time(text):
    assert linear(lambda size: quantities.find(text[:size]), len(text) // 4, unseen=0.1)
