"""Kinds of wording in which a number is easily misread: what is found of each, and what looks alike and is none.

A row: a text, then what stands in it, as printed numeral, value (or low and high), bound and thing; nothing for none.
"""

import math

import pytest

from helpers.german import quantities

INF = math.inf
KINDS = {
    "a scale word shared": [
        ("Die Schulden wuchsen von 7 auf 9 Milliarden Kronen.", ("7", 7e9, "point", "Kronen"),
         ("9 Milliarden", 9e9, "point", "Kronen")),
        ("Der Verlust liegt bei 1,4 nach 1,9 Millionen im Vorjahr.", ("1,4", 1.4e6, "point", None),
         ("1,9 Millionen", 1.9e6, "point", None)),
        ("Der Kreis gibt 5, der Verband 8 Millionen Euro.", ("5", 5e6, "point", "Euro"),
         ("8 Millionen", 8e6, "point", "Euro")),
        ("Der Bund gibt 2,5, das Land 1,5 und der Ort 0,5 Milliarden Euro.", ("2,5", 2.5e9, "point", "Euro"),
         ("1,5", 1.5e9, "point", "Euro"), ("0,5 Milliarden", 5e8, "point", "Euro")),
        ("Die Auflage stieg von 900 auf 1,5 Millionen.", ("900", 900, "point", "Auflage"),
         ("1,5 Millionen", 1.5e6, "point", "Auflage")),
        ("Die Zahl sank von 2 auf 6 Millionen.", ("2", 2, "point", None), ("6 Millionen", 6e6, "point", None)),
        ("Es kamen 20, der Schaden beträgt 4 Millionen Euro.", ("20", 20, "point", None),
         ("4 Millionen", 4e6, "point", "Euro")),
    ],
    "per cent and what was reached": [
        ("Die Zahl der Anträge fiel um 15 Prozent auf 340.", ("15", 15, "point", "Prozent"),
         ("340", 340, "point", "Anträge")),
        ("Der Absatz wuchs um 3 Prozent auf 2.100 Wagen.", ("3", 3, "point", "Prozent"),
         ("2.100", 2100, "point", "Wagen")),
    ],
    "none": [
        ("Kein einziges Kind wurde verletzt.", ("Kein einziges", 0, "point", "Kind")),
        ("Ums Leben kam niemand.", ("niemand", 0, "point", None)),
        ("Es gab keine Vermissten und keine weiteren Schäden.", ("keine", 0, "point", "Vermissten"),
         ("keine", 0, "point", "weiteren Schäden")),
        ("Keiner der Fahrgäste kam zu Schaden.", ("Keiner", 0, "point", "Fahrgäste")),
        ("Bei dem Sturm wurden keine Häuser beschädigt.", ("keine", 0, "point", "Häuser")),
        ("Nicht ein einziges Kind fehlte.", ("Nicht ein einziges", 0, "point", "Kind")),
        ("Es gab keinerlei Schäden.", ("keinerlei", 0, "point", "Schäden")),
        ("Niemand hat das behauptet.",), ("Es gibt keinen Zeugen.",), ("Er nannte keine Zahl.",),
        ("Keine Partei wollte das.",),
    ],
    "one": [
        ("Mindestens eine Frau starb.", ("eine", 1, "at_least", "Frau")),
        ("Ein einziges Boot lief aus.", ("Ein einziges", 1, "point", "Boot")),
        ("Eine Tote und vier Verletzte", ("Eine", 1, "point", "Tote"), ("vier", 4, "point", "Verletzte")),
        ("Drei Jungen und ein Mädchen badeten.", ("Drei", 3, "point", "Jungen"), ("ein", 1, "point", "Mädchen")),
        ("Ein Radfahrer starb, zwei Frauen wurden verletzt.", ("Ein", 1, "point", "Radfahrer"),
         ("zwei", 2, "point", "Frauen")),
        ("Sieben Wagen brannten, dabei starb ein Mann.", ("Sieben", 7, "point", "Wagen"), ("ein", 1, "point", "Mann")),
        ("Sieben Wagen brannten, dabei half ein Mann.", ("Sieben", 7, "point", "Wagen")),
        ("Neun Menschen wurden verletzt, darunter ein Kind.", ("Neun", 9, "point", "Menschen"),
         ("ein", 1, "point", "Kind")),
        ("Es dauerte mehr als eine Stunde.", ("eine", 1, "more_than", "Stunde")),
        ("Das dauert eine halbe Ewigkeit.",), ("Es war eine halbe Weltreise.",),
        ("Und die Boote? Wir zählten 40.", ("40", 40, "point", "Boote")),
        ("Die Zahl der Toten stieg auf 20, die der Verletzten auf 90.", ("20", 20, "point", "Toten"),
         ("90", 90, "point", "Verletzten")),
        ("Die Zahl der Toten liegt bei 20 Menschen und die der Vermissten bei 90.", ("20", 20, "point", "Menschen"),
         ("90", 90, "point", "Vermissten")),
        ("Die Zahl der Gäste, die der Stadt trauen, liegt bei 90.", ("90", 90, "point", "Gäste")),
        ("Die Stadt gab eine Zusage über 40 Euro.", ("40", 40, "point", "Euro")),
        ("Und die Boote? Das ist schon sehr lange her. Und es war kalt: 40.", ("40", 40, "point", None)),
        ("Ein Mann kam.",), ("Vor gut einem Jahr kam er.",), ("Das ist mehr als ein Verdacht.",),
        ("Er sprach über einen Unfall.",),
        ("Das war ein Fehler, 20 Gäste gingen.", ("20", 20, "point", "Gäste")),
    ],
    "counts that look like years": [
        ("Die Zahl der Betten sank auf 1920.", ("1920", 1920, "point", "Betten")),
        ("Die Zahl der Höfe fiel von 2040 auf 1980.", ("2040", 2040, "point", "Höfe"),
         ("1980", 1980, "point", "Höfe")),
        ("Von 1990 bis 2000 sank sie von 1800 auf 1500.", ("1800", 1800, "point", None), ("1500", 1500, "point", None)),
        ("1400 flohen.", ("1400", 1400, "point", None)), ("1848 begannen sie.",),
        ("Bis zu 1900 waren da.", ("1900", 1900, "at_most", None)),
        ("Von 1800 Befragten antworteten alle.", ("1800", 1800, "point", "Befragten")),
        ("Von den 1800 Sitzen waren 1700 besetzt.", ("1800", 1800, "point", "Sitzen"),
         ("1700", 1700, "point", "Sitzen")),
        ("Der Verein sprach von 2000.", ("2000", 2000, "point", None)),
        ("Es kamen 4000 Gäste, davon 1950 aus Bonn.", ("4000", 4000, "point", "Gäste"),
         ("1950", 1950, "point", "Gäste")),
        ("Es kamen 4000 Gäste, davon 2019 nur wenige.", ("4000", 4000, "point", "Gäste")),
        ("Er baute 30 Häuser, darunter 1990 im Mai eines.", ("30", 30, "point", "Häuser")),
        ("Ihr Messgerät zeigte 46 ppm Ammoniak.", ("46", 46, "point", "ppm")),
        ("Es waren 40 Mikrogramm Staub.", ("40", 40, "point", "Mikrogramm")),
        ("Die Klinik soll über 40 Betten verfügen.", ("40", 40, "point", "Betten")),
        ("Die Klinik soll über 40 Betten haben.", ("40", 40, "more_than", "Betten")),
        ("Der Rat stimmt über drei Anträge ab.", ("drei", 3, "point", "Anträge")),
        ("Über 40 Gäste berichteten davon.", ("40", 40, "more_than", "Gäste")),
        ("Es ging um 31 oder 38,5 Millionen Euro.", ("31", 31e6, "point", "Euro"),
         ("38,5 Millionen", 38.5e6, "point", "Euro")),
        ("Offen blieb, ob 300 oder 500 Gäste kamen.", ("300", 300, "point", "Gäste"), ("500", 500, "point", "Gäste")),
        ("Es kostete 31 Millionen Euro. Erst 22, jetzt 31!", ("31 Millionen", 31e6, "point", "Euro"),
         ("22", 22e6, "point", "Euro"), ("31", 31e6, "point", "Euro")),
        ("Es kostete 30 Millionen Euro. Erst 22, jetzt 31!", ("30 Millionen", 30e6, "point", "Euro"),
         ("22", 22, "point", None), ("31", 31, "point", None)),
        ("Der Verein war von 1920 bis 1980 aktiv.",), ("Im Jahr 2000 kam er.",), ("Etwa 1950 begann es.",),
        ("Sie ist höher als 2020.",),
        ("Die Zahl der Fälle sank von 2018 auf 2019 um 4 Prozent.", ("4", 4, "point", "Prozent")),
    ],
    "ordinals and results": [
        ("Es war sein insgesamt 40. Saisontor.",), ("Sie holte den 7. Titel.",), ("Vogt +12,3 (7)",),
        ("Es waren insgesamt 40. Die Gäste gingen.", ("40", 40, "point", None)),
    ],
    "so many of so many": [
        ("Vier von fünf Schülern fehlen.", ("Vier von fünf", 0.8, "share", "Schülern")),
        ("Eine von drei Frauen ist betroffen.", ("Eine von drei", 1 / 3, "share", "Frauen")),
        ("Neun der 16 Länder stimmten zu.", ("Neun", 9, "point", "Länder"), ("16", 16, "point", "Länder")),
        ("Ein bis zwei Fünftel der Höfe liegen brach.", ("Ein bis zwei Fünftel", (0.2, 0.4), "range", "Höfe")),
    ],
    "marks of gender": [
        ("40 Lehrer:innen kamen.", ("40", 40, "point", "Lehrer:innen")),
        ("40 Wähler*innen kamen.", ("40", 40, "point", "Wähler*innen")),
        ("40 Ärzt·innen kamen.", ("40", 40, "point", "Ärzt·innen")),
        ("40 Bürger/-innen kamen.", ("40", 40, "point", "Bürger/-innen")),
        ("Jede:r Vierte fehlt.", ("Jede:r Vierte", 0.25, "share", None)),
        ("Kern nannte 40 Wagen: Innen war es leer.", ("40", 40, "point", "Wagen")),
    ],
    "marks nobody sees": [
        ("40 Feuer\u00adwehr\u00adleute", ("40", 40, "point", "Feuer\u00adwehr\u00adleute")),
        ("zwei\u200bhundert Wagen", ("zwei\u200bhundert", 200, "point", "Wagen")),
    ],
    "idioms and names": [
        ("Sie sprachen unter sechs Augen.",), ("Er saß zwischen zwei Stühlen.",),
        ("Der Titel „Drei Tage Regen“ lief.",),
        ("Das 5G-Netz wächst.",), ("Das Motto „Ein Dorf, drei Feste“ gilt.",),
        ("Es blieben unter sechs Zeugen.", ("sechs", 6, "less_than", "Zeugen")),
        ("Er sagte: „Drei Tage regnete es.“", ("Drei", 3, "point", "Tage")),
        ("Der Speicher hat 30GB.", ("30", 30, "point", "GB")),
    ],
    "words that bound nothing": [
        ("ein Programm von 40 Millionen über drei Jahre", ("40 Millionen", 4e7, "point", None),
         ("drei", 3, "point", "Jahre")),
        ("ein Programm von 40 Millionen Euro über drei Jahre", ("40 Millionen", 4e7, "point", "Euro"),
         ("drei", 3, "point", "Jahre")),
        ("Ein Programm über vier Millionen Euro half.", ("vier Millionen", 4e6, "point", "Euro")),
        ("Das Hilfspaket über 40 Millionen Euro kam.", ("40 Millionen", 4e7, "point", "Euro")),
        ("Der Auftrag über 80 Busse ging nach Wien.", ("80", 80, "point", "Busse")),
        ("Er gab im Urlaub über 40 Euro aus.", ("40", 40, "more_than", "Euro")),
        ("Es überstieg erstmals die Marke von 40.", ("40", 40, "more_than", None)),
        ("Über vier Millionen Menschen kamen.", ("vier Millionen", 4e6, "more_than", "Menschen")),
        ("Der Vertrag läuft über drei Jahre.", ("drei", 3, "point", "Jahre")),
        ("Er war über drei Jahre im Amt.", ("drei", 3, "more_than", "Jahre")),
        ("Es gab 12 Unfälle pro 10.000 Einwohner.", ("12", 12, "point", "Unfälle")),
        ("Der Ort meldet eine Quote von 12.", ("12", 12, "point", "Quote")),
    ],
    "a stop after a scale word": [
        ("Der Gewinn betrug 8 Mrd. Der Konzern wächst.", ("8 Mrd.", 8e9, "point", None)),
        ("Der Gewinn betrug 8 Mrd. Euro.", ("8 Mrd.", 8e9, "point", "Euro")),
    ],
    "negative and per cent ranges": [
        ("minus 4 bis minus 9 Grad", ("minus 4 bis minus 9", (-9, -4), "range", "Grad")),
        ("zwischen -4 und -9 Grad", ("-4 und -9", (-9, -4), "range", "Grad")),
        ("zwischen minus 1 und plus 6 Grad", ("minus 1 und plus 6", (-1, 6), "range", "Grad")),
        ("2%-4% der Fälle", ("2%-4", (2, 4), "range", "%")),
    ],
    "factors": [
        ("Es kamen dreimal so viele Gäste.", ("dreimal", 3, "point", "Gäste")),
        ("Es kamen fast doppelt so viele Gäste.", ("doppelt", 2, "just_under", "Gäste")),
        ("Der Preis ist viermal so hoch.", ("viermal", 4, "point", None)),
        ("Es kostet rund das Fünffache.", ("Fünffache", 5, "approx", None)),
        ("Die doppelte Menge war da.", ("doppelte", 2, "point", None)),
        ("Der dreifache Weltmeister hat einen doppelten Boden.",), ("Er war doppelt versichert.",),
    ],
    "orders of magnitude": [
        ("ein vierstelliger Betrag", ("vierstelliger", (1000, 9999), "vague_scale", "Betrag")),
        ("Der Schaden liegt in zweistelliger Millionenhöhe.",
         ("zweistelliger Millionenhöhe", (1e7, 99_999_999), "vague_scale", None)),
        ("Hunderte Millionen Vögel", ("Hunderte Millionen", (2e8, INF), "vague_scale", "Vögel")),
        ("eine einstellige Zahl von Fällen", ("einstellige", (1, 9), "vague_scale", "Zahl")),
        ("Es sanken 40 Boote. Der Schaden ist ein hoher zweistelliger Millionenbetrag.", ("40", 40, "point", "Boote"),
         ("zweistelliger Millionenbetrag", (1e7, 99_999_999), "vague_scale", "Millionenbetrag")),
        ("Es sanken 40 Boote. Der Schaden ist zweistelliger Millionenhöhe nahe.", ("40", 40, "point", "Boote"),
         ("zweistelliger Millionenhöhe", (1e7, 99_999_999), "vague_scale", None)),
        ("Die vierstellige Nummer steht da.",), ("Das Millionen-Leck ist dicht.",),
    ],
    "whose noun a number takes": [
        ("Es sanken 40 Boote. „Mit 62 ist Schluss“, sagte er.", ("40", 40, "point", "Boote"),
         ("62", 62, "point", None)),
        ("Es sanken 40 Boote. Kern rechnet mit 62.", ("40", 40, "point", "Boote"), ("62", 62, "point", "Boote")),
        ("Manche verloren 20, andere 40 Prozent.", ("20", 20, "point", "Prozent"), ("40", 40, "point", "Prozent")),
        ("Die einen zahlen 5, die anderen 8 Euro.", ("5", 5, "point", "Euro"), ("8", 8, "point", "Euro")),
        ("Zwei Drittel der Gäste blieben, ein Fünftel ging.", ("Zwei Drittel", 2 / 3, "share", "Gäste"),
         ("ein Fünftel", 0.2, "share", "Gäste")),
        ("Die Zahl der von der Pest betroffenen Höfe stieg auf 40.", ("40", 40, "point", "betroffenen Höfe")),
        ("Die Zahl der nach Wien entsandten Helfer liegt bei 40.", ("40", 40, "point", "entsandten Helfer")),
        ("Im Rat hat die SPD 34 von 88 Sitzen.", ("34", 34, "point", "Sitzen"), ("88", 88, "point", "Sitzen")),
        ("Es sanken 40 Boote, fast die Hälfte davon im Hafen.", ("40", 40, "point", "Boote"),
         ("die Hälfte", 0.5, "just_under", "Boote")),
        ("Viele haben 30, manche 50 Prozent verloren.", ("30", 30, "point", "Prozent"), ("50", 50, "point", "Prozent")),
        ("Sie hob 90 Kilogramm, drei mehr als er.", ("90", 90, "point", "Kilogramm"),
         ("drei", 3, "point", "Kilogramm")),
        ("Es sanken 40 Boote. Viele von ihnen brannten.", ("40", 40, "point", "Boote"),
         ("Viele", (None, None), "vague", None)),
        ("Wie viele Boote sanken? Es waren 40.", ("40", 40, "point", "Boote")),
        ("Wie viele Ihrer Boote sanken? Es waren 40.", ("40", 40, "point", "Boote")),
        ("Wie viele der Boote sanken? Es waren 40.", ("40", 40, "point", "Boote")),
        ("Wie viele sanken? Es waren 40.", ("40", 40, "point", None)),
        ("Viele Gäste fielen, einer davon schwer.", ("Viele", (None, None), "vague", "Gäste"),
         ("einer", 1, "point", "Gäste")),
        ("Der Anteil der Frauen wuchs (von 400 auf 500).", ("400", 400, "point", "Frauen"),
         ("500", 500, "point", "Frauen")),
        ("Die Schulden verdoppelten sich von 4 auf 9 Millionen Euro.", ("verdoppelten", 2, "point", None),
         ("4", 4e6, "point", "Euro"), ("9 Millionen", 9e6, "point", "Euro")),
    ],
    "quarters and halves": [
        ("Rund eine Dreiviertelmillion Vögel", ("eine Dreiviertelmillion", 750_000, "approx", "Vögel")),
        ("eine Viertelstunde", ("eine Viertel", 0.25, "point", "stunde")),
        ("Dreieinviertel Millionen Vögel", ("Dreieinviertel Millionen", 3.25e6, "point", "Vögel")),
        ("zwischen einer und drei Millionen Vögel", ("einer und drei Millionen", (1e6, 3e6), "range", "Vögel")),
        ("Das Viertelfinale war gut.",),
    ],
    "numbers in adjectives": [
        ("eine anderthalbstündige Fahrt", ("anderthalb", 1.5, "point", "stündige")),
        ("ein fünfjähriges Kind", ("fünf", 5, "point", "jähriges")),
        ("eine achtköpfige Gruppe", ("acht", 8, "point", "Gruppe")),
        ("eine mehrjährige Haft und ein großköpfiger Hund",),
    ],
    "plain letters and glued units": [
        ("fuenfzehn Wagen und zwoelf Boote", ("fuenfzehn", 15, "point", "Wagen"), ("zwoelf", 12, "point", "Boote")),
        ("ueber dreissig Wagen", ("dreissig", 30, "more_than", "Wagen")),
        ("40km und 15€", ("40", 40, "point", "km"), ("15", 15, "point", "€")),
        ("drei dutzend Wagen", ("drei dutzend", 36, "point", "Wagen")),
        ("etwa US $ 700", ("700", 700, "approx", "US $")),
    ],
}  # fmt: skip


def seen(text: str) -> list[tuple[str, object, str, str | None]]:
    return [
        (text[q.number_start : q.number_end], (q.low, q.high) if q.value is None else q.value, q.bound, q.thing)
        for q in quantities.find(text)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind):
    wrong = []
    for text, *expected in KINDS[kind]:
        wanted = [
            (numeral, value if value == (None, None) else pytest.approx(value), bound, thing)
            for numeral, value, bound, thing in expected
        ]
        if (found := seen(text)) != wanted:
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    ["34,3 Milliarden Euro", "bis zu ein Drittel der Gäste", "gut zwei Drittel der Gäste", "rund 4,1 Millionen Euro",
     "mindestens 1,7 Billionen Euro", "knapp ein Siebtel der Gäste", "8,45 Euro", "0,1 Prozent"],
)  # fmt: skip
def test_a_value_lies_within_its_bounds_without_float_noise(text):
    (q,) = quantities.find(text)
    assert q.low is not None and q.value is not None and q.high is not None
    assert q.low <= q.value <= q.high
    assert len(str(q.value)) < 20


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Es sind 210 Millionen Euro, keine 240.", [210e6, 240e6]),
        ("Es sind 210 Millionen Euro, nicht 240.", [210e6, 240e6]),
        ("Es sind 210 Millionen Euro, nicht 240 Boote.", [210e6, 240]),
    ],
)
def test_a_denied_number_has_the_scale_of_the_one_it_is_set_against(text, values):
    assert [one.value for one in quantities.find(text)] == values


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Es kamen 2.400 Neue. Anders ist es bei den Helfern: Hier nennt die Stadt 640.", "Helfern"),
        ("Es kamen 2.400 Neue. Streit gab es bei den Helfern. Hier nennt die Stadt 640.", "Neue"),
        ("Es kamen 2.400 Neue. Anders ist es bei den Helfern: Hier nennt die Stadt 640 Namen.", "Namen"),
    ],
)
def test_what_a_colon_announces_is_what_is_counted_behind_it(text, thing):
    assert quantities.find(text)[-1].thing == thing
