"""German expressions of time and the window of days each names, counted from Thursday, 31 October 2024."""

from datetime import date
from importlib import import_module
from itertools import pairwise

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from helpers import paths
from helpers.german import dates
from helpers.german.dates import holidays

PUBLISHED = date(2024, 10, 31)
rooms = import_module("helpers.german.dates.find")  # the room, not the call of the same name


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """[(text of the mention, "first..last")], an open or unplaced side blank."""
    return [(text[m.start : m.end], f"{m.first or ''}..{m.last or ''}") for m in dates.find(text, published)]


def table(lines: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """ "text | mention = window | mention = window" for each line."""
    rows = [[part.strip() for part in line.split("|")] for line in lines.strip().splitlines()]
    told = [[part.partition(" = ") for part in parts] for _, *parts in rows]
    return [
        (row[0], [(mention, window) for mention, _, window in parts]) for row, parts in zip(rows, told, strict=True)
    ]


ABSOLUTE = table("""
    am 27. Oktober 2024 | 27. Oktober 2024 = 2024-10-27..2024-10-27
    am 30 Oktober 2024 | 30 Oktober 2024 = 2024-10-30..2024-10-30
    am 27. Okt. 2023 | 27. Okt. 2023 = 2023-10-27..2023-10-27
    am 27.10.24 | 27.10.24 = 2024-10-27..2024-10-27
    am 1. 11. 2023 | 1. 11. 2023 = 2023-11-01..2023-11-01
    Stand 2024-10-27 | 2024-10-27 = 2024-10-27..2024-10-27
    am Montag, dem 28. Oktober 2024 | Montag, dem 28. Oktober 2024 = 2024-10-28..2024-10-28
    Montag, 28.10.2024 | Montag, 28.10.2024 = 2024-10-28..2024-10-28
    am Abend des 3. Mai 2023 | Abend des 3. Mai 2023 = 2023-05-03..2023-05-03
    im März 2023 | März 2023 = 2023-03-01..2023-03-31
    Ende Mai 2023 | Ende Mai 2023 = 2023-05-21..2023-05-31
    im Sommer 2005 | Sommer 2005 = 2005-06-01..2005-08-31
    im Winter 2013/14 | Winter 2013/14 = 2013-12-01..2014-02-28
    im dritten Quartal 2023 | dritten Quartal 2023 = 2023-07-01..2023-09-30
    in der zweiten Jahreshälfte 2023 | der zweiten Jahreshälfte 2023 = 2023-07-01..2023-12-31
    mehr Gäste als 2010 | 2010 = 2010-01-01..2010-12-31
    Artikel (26.12.2005) | 26.12.2005 = 2005-12-26..2005-12-26
    im zweiten Halbjahr 2023 | zweiten Halbjahr 2023 = 2023-07-01..2023-12-31
    Das war 1998. | 1998 = 1998-01-01..1998-12-31
    im Jahr 578 | Jahr 578 = 0578-01-01..0578-12-31
    44 v. Chr. fiel er. | 44 v. Chr. = ..
    Anfang 2007 | Anfang 2007 = 2007-01-01..2007-05-01
    in der Saison 2007/08 | der Saison 2007/08 = 2007-01-01..2008-12-31
    in den 1950er Jahren | den 1950er Jahren = 1950-01-01..1959-12-31
    im 19. Jahrhundert | 19. Jahrhundert = 1800-01-01..1899-12-31
    Ende des neunzehnten Jahrhunderts | Ende des neunzehnten Jahrhunderts = 1866-08-31..1899-12-31
    an Ostern 2023 | Ostern 2023 = 2023-04-07..2023-04-10
    am 31. Juni 2024 | 31. Juni 2024 = ..
""")


@pytest.mark.parametrize("text, expected", ABSOLUTE)
def test_absolute_dates_need_no_publication(text, expected):
    assert found(text) == found(text, None) == expected


LISTS = table("""
    am 27. und 28. Oktober | 27. = 2024-10-27..2024-10-27 | 28. Oktober = 2024-10-28..2024-10-28
    am 3., 5. und 7. Mai | 3. = 2024-05-03..2024-05-03 | 5. = 2024-05-05..2024-05-05 | 7. Mai = 2024-05-07..2024-05-07
    27./28. Oktober | 27. = 2024-10-27..2024-10-27 | 28. Oktober = 2024-10-28..2024-10-28
    im Juni und Juli 2023 | Juni = 2023-06-01..2023-06-30 | Juli 2023 = 2023-07-01..2023-07-31
    am Montag und Dienstag | Montag = 2024-10-28..2024-10-28 | Dienstag = 2024-10-29..2024-10-29
    vom 10. auf den 11. Mai | 10. = 2024-05-10..2024-05-10 | 11. Mai = 2024-05-11..2024-05-11
    2007 und 2008 | 2007 = 2007-01-01..2007-12-31 | 2008 = 2008-01-01..2008-12-31
""")
RANGES = table("""
    vom 3. bis 5. Mai 2023 | 3. = 2023-05-03..2023-05-03 | 5. Mai 2023 = 2023-05-05..2023-05-05
    vom 28. Mai bis zum 3. Juni 2014 | 28. Mai = 2014-05-28..2014-05-28 | 3. Juni 2014 = 2014-06-03..2014-06-03
    27.-29.10.2024 | 27. = 2024-10-27..2024-10-27 | 29.10.2024 = 2024-10-29..2024-10-29
    zwischen dem 3. und dem 5. Mai 2024 | 3. = 2024-05-03..2024-05-03 | 5. Mai 2024 = 2024-05-05..2024-05-05
    von Montag bis Freitag | Montag = 2024-10-21..2024-10-21 | Freitag = 2024-10-25..2024-10-25
    von Mai bis Juli | Mai = 2024-05-01..2024-05-31 | Juli = 2024-07-01..2024-07-31
    1983 bis 1990 | 1983 = 1983-01-01..1983-12-31 | 1990 = 1990-01-01..1990-12-31
    zwischen 1983 und 1990 | 1983 = 1983-01-01..1983-12-31 | 1990 = 1990-01-01..1990-12-31
    2009–2011 | 2009 = 2009-01-01..2009-12-31 | 2011 = 2011-01-01..2011-12-31
""")


@pytest.mark.parametrize("text, expected", LISTS)
def test_lists_are_points(text, expected):
    assert found(text) == expected
    assert {m.kind for m in dates.find(text, PUBLISHED)} == {"point"}


@pytest.mark.parametrize("text, expected", RANGES)
def test_what_bounds_a_time_is_two_mentions_of_kind_range(text, expected):
    assert found(text) == expected
    assert {m.kind for m in dates.find(text, PUBLISHED)} == {"range"}


COUNTED = table("""
    am Freitag | Freitag = 2024-10-25..2024-10-25
    am Donnerstag | Donnerstag = 2024-10-31..2024-10-31
    am vergangenen Donnerstag | vergangenen Donnerstag = 2024-10-24..2024-10-24
    am kommenden Montag | kommenden Montag = 2024-11-04..2024-11-04
    Das sind 40 mehr als ein Jahr zuvor. | ein Jahr zuvor = 2023-01-01..2023-12-31
    diesen Freitag | diesen Freitag = 2024-11-01..2024-11-01
    Am Samstag wird gewählt. | Samstag = 2024-11-02..2024-11-02
    Am Samstag wurde gewählt. | Samstag = 2024-10-26..2024-10-26
    am Freitag vergangener Woche | Freitag vergangener Woche = 2024-10-25..2024-10-25
    am Montagabend | Montagabend = 2024-10-28..2024-10-28
    in der Nacht zum Mittwoch | Nacht zum Mittwoch = 2024-10-29..2024-10-30
    in der Nacht von Dienstag auf Mittwoch | Nacht von Dienstag auf Mittwoch = 2024-10-29..2024-10-30
    Das sagte er gestern. | gestern = 2024-10-30..2024-10-30
    vorgestern Abend | vorgestern Abend = 2024-10-29..2024-10-29
    Morgen beginnt die Messe. | Morgen = 2024-11-01..2024-11-01
    Morgen Abend beginnt die Messe. | Morgen Abend = 2024-11-01..2024-11-01
    heute und übermorgen | heute = 2024-10-31..2024-10-31 | übermorgen = 2024-11-02..2024-11-02
    am gestrigen Mittwochabend | gestrigen Mittwochabend = 2024-10-30..2024-10-30
    am gestrigen Mittwoch | gestrigen Mittwoch = 2024-10-30..2024-10-30
    vor zwei Tagen | zwei Tagen = 2024-10-29..2024-10-29
    vor drei Wochen | drei Wochen = 2024-10-07..2024-10-13
    am Dienstag der Vorwoche | Dienstag der Vorwoche = 2024-10-22..2024-10-22
    am Mittwoch vor einer Woche | Mittwoch vor einer Woche = 2024-10-23..2024-10-23
    vor genau einer Woche | genau einer Woche = 2024-10-24..2024-10-24
    vor einer Woche | einer Woche = 2024-10-23..2024-10-25
    vor einem halben Jahr | einem halben Jahr = 2024-04-01..2024-04-30
    vor rund zehn Jahren | rund zehn Jahren = 2014-01-01..2014-12-31
    In zwei Jahren wird gewählt. | zwei Jahren = 2026-01-01..2026-12-31
    letzte Woche | letzte Woche = 2024-10-21..2024-10-27
    in dieser Woche | dieser Woche = 2024-10-28..2024-11-03
    im kommenden Jahr | kommenden Jahr = 2025-01-01..2025-12-31
    im vergangenen Monat | vergangenen Monat = 2024-09-01..2024-09-30
    vorletzte Woche | vorletzte Woche = 2024-10-14..2024-10-20
    letzte Nacht | letzte Nacht = 2024-10-30..2024-10-31
    im abgelaufenen Quartal | abgelaufenen Quartal = 2024-07-01..2024-09-30
    in der zurückliegenden Woche | der zurückliegenden Woche = 2024-10-21..2024-10-27
    im vergangenen Mai | vergangenen Mai = 2024-05-01..2024-05-31
    letzten Sommer | letzten Sommer = 2024-06-01..2024-08-31
    im nächsten Winter | nächsten Winter = 2024-12-01..2025-02-28
    am Wochenende | Wochenende = 2024-10-26..2024-10-27
    am kommenden Wochenende | kommenden Wochenende = 2024-11-02..2024-11-03
    Anfang der Woche | Anfang der Woche = 2024-10-28..2024-10-29
    Ende nächsten Jahres | Ende nächsten Jahres = 2025-08-31..2025-12-31
    im Vorjahr | Vorjahr = 2023-01-01..2023-12-31
    zum Jahresende | Jahresende = 2024-09-01..2024-12-31
    in den vergangenen zwei Jahren | den vergangenen zwei Jahren = 2022-10-31..2024-10-31
    in den kommenden drei Wochen | den kommenden drei Wochen = 2024-10-31..2024-11-21
    im Juni | Juni = 2024-06-01..2024-06-30
    Im März sagte er ab. | März = 2024-03-01..2024-03-31
    Die Messe beginnt im März. | März = 2025-03-01..2025-03-31
    im Juli dieses Jahres | Juli dieses Jahres = 2024-07-01..2024-07-31
    im Mai vergangenen Jahres | Mai vergangenen Jahres = 2023-05-01..2023-05-31
    Im Herbst schätzte er die Zahl. | Herbst = 2024-09-01..2024-11-30
    im ersten Halbjahr | ersten Halbjahr = 2024-01-01..2024-06-30
    am 21. Dezember | 21. Dezember = 2024-12-21..2024-12-21
    Am 3. März sagte er ab. | 3. März = 2024-03-03..2024-03-03
    am 27.10. | 27.10. = 2024-10-27..2024-10-27
    die achtziger Jahre | die achtziger Jahre = 1980-01-01..1989-12-31
    in den Neunzigern | den Neunzigern = 1990-01-01..1999-12-31
    Kurz vor Heiligabend war er da. | Heiligabend = 2024-12-24..2024-12-24
    Die für März geplante Messe entfiel. | März = 2024-03-01..2024-03-31
    Er verschob die Wahl auf März. | März = 2025-03-01..2025-03-31
    Der gesamte Bericht wird im April fertig. | April = 2025-04-01..2025-04-30
    Am Samstag sind sie eingetroffen. | Samstag = 2024-10-26..2024-10-26
    Sie wollen am Samstag antreten. | Samstag = 2024-11-02..2024-11-02
    zum Jahreswechsel | Jahreswechsel = 2024-12-31..2025-01-01
    Mitte der 90er | Mitte der 90er = 1993-05-02..1996-08-30
    an Weihnachten | Weihnachten = 2024-12-24..2024-12-26
    Das war zu Pfingsten. | Pfingsten = 2024-05-19..2024-05-20
    am 2. Weihnachtstag | 2. Weihnachtstag = 2024-12-26..2024-12-26
    am ersten Advent | ersten Advent = 2024-12-01..2024-12-01
""")


@pytest.mark.parametrize("text, expected", COUNTED)
def test_dates_are_counted_from_the_publication(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text, expected", COUNTED)
def test_without_a_publication_they_are_found_and_not_placed(text, expected):
    assert [window for _, window in found(text, None)] == [".."] * len(expected)


VAGUE = table("""
    in den nächsten Tagen | den nächsten Tagen = 2024-11-01..2024-11-07
    in den letzten Tagen | den letzten Tagen = 2024-10-24..2024-10-30
    vor einigen Monaten | einigen Monaten = 2024-01-01..2024-08-31
    vor wenigen Tagen | wenigen Tagen = 2024-10-22..2024-10-29
    vor Jahren | Jahren = 2015-01-01..2022-12-31
    Anfang Juni | Anfang Juni = 2024-06-01..2024-06-10
""")
OPEN = table("""
    seit August | August = 2024-08-01..2024-08-31
    seit Montag | Montag = 2024-10-28..2024-10-28
    ab Mai | Mai = 2025-05-01..2025-05-31
    bis Freitag | Freitag = 2024-11-01..2024-11-01
    bis 2030 | 2030 = 2030-01-01..2030-12-31
    Das gilt jetzt. | jetzt = 2024-10-31..2024-10-31
    Nun ist Ruhe. | Nun = 2024-10-31..2024-10-31
    Damals war er jung. | Damals = ..2024-10-31
    Das war früher so. | früher = ..2024-10-31
    Das ändert sich künftig. | künftig = 2024-10-31..
    Das Bad öffnet bald. | bald = 2024-10-31..
    In absehbarer Zeit öffnet es nicht. | In absehbarer Zeit = 2024-10-31..
    So war es vor langer Zeit. | vor langer Zeit = ..2024-10-31
    So war es in jenen Jahren. | jenen Jahren = ..2024-10-31
    Er kam am Dienstag. Zuvor war Ruhe. | Dienstag = 2024-10-29..2024-10-29 | Zuvor = ..2024-10-29
""")


@pytest.mark.parametrize(
    ("kind", "text", "expected"), [("vague", *row) for row in VAGUE] + [("open", *row) for row in OPEN]
)
def test_vague_and_open_times(kind, text, expected):
    assert found(text) == expected
    assert dates.find(text, PUBLISHED)[-1].kind == kind


RUNNING = table("""
    Der Sprecher sagte am Vortag ab. | Vortag = 2024-10-30..2024-10-30
    Am Montag kam sie. Einen Tag zuvor war Ruhe. | Montag = 2024-10-28..2024-10-28 | Einen Tag zuvor = 2024-10-27..2024-10-27
    Am Montag kam sie. Am selben Tag ging er. | Montag = 2024-10-28..2024-10-28 | selben Tag = 2024-10-28..2024-10-28
    Am 14. Mai 2009 schrieb er. Tags darauf schwieg er. | 14. Mai 2009 = 2009-05-14..2009-05-14 | Tags darauf = 2009-05-15..2009-05-15
    Am Montag kam sie. Im Herbst schwieg er. Einen Tag zuvor war Ruhe. | Montag = 2024-10-28..2024-10-28 | Herbst = 2024-09-01..2024-11-30 | Einen Tag zuvor = 2024-10-27..2024-10-27
    Er gab am 25. Oktober bekannt, dass sie am 28. Oktober kommen. Am selben Tag sagte sie ab. | 25. Oktober = 2024-10-25..2024-10-25 | 28. Oktober = 2024-10-28..2024-10-28 | selben Tag = 2024-10-25..2024-10-25
    Am Montag kam sie. Am Vortag war Ruhe. Am selben Tag ging er. | Montag = 2024-10-28..2024-10-28 | Vortag = 2024-10-27..2024-10-27 | selben Tag = 2024-10-28..2024-10-28
    Am Samstag tagt der Rat. Am Vortag gibt es Musik. | Samstag = 2024-11-02..2024-11-02 | Vortag = 2024-11-01..2024-11-01
    Am Montag brannte es. Am Samstag tagt der Rat. Am Vortag war Ruhe. | Montag = 2024-10-28..2024-10-28 | Samstag = 2024-11-02..2024-11-02 | Vortag = 2024-10-27..2024-10-27
    Am Samstag tagt der Rat. Am Vortag war Ruhe. | Samstag = 2024-11-02..2024-11-02 | Vortag = 2024-10-30..2024-10-30
    In der Nacht zum Montag brannte es. In der Nacht zuvor war Ruhe. | Nacht zum Montag = 2024-10-27..2024-10-28 | Nacht zuvor = 2024-10-26..2024-10-27
    Am Montag brannte es. In der Nacht darauf war Ruhe. | Montag = 2024-10-28..2024-10-28 | Nacht darauf = 2024-10-28..2024-10-29
    Das war 1969. Zwei Jahre zuvor nicht. | 1969 = 1969-01-01..1969-12-31 | Zwei Jahre zuvor = 1967-01-01..1967-12-31
    Am Montag kam sie. Zwei Tage später ging sie. | Montag = 2024-10-28..2024-10-28 | Zwei Tage später = 2024-10-30..2024-10-30
    Das war 1969. Im Jahr darauf starb er. | 1969 = 1969-01-01..1969-12-31 | Jahr darauf = 1970-01-01..1970-12-31
    Das war 1969. Im selben Jahr starb er. | 1969 = 1969-01-01..1969-12-31 | selben Jahr = 1969-01-01..1969-12-31
    Im März 1974 kam er. Im August desselben Jahres ging er. | März 1974 = 1974-03-01..1974-03-31 | August desselben Jahres = 1974-08-01..1974-08-31
    Im Herbst kam er. Damals war Ruhe. | Herbst = 2024-09-01..2024-11-30 | Damals = ..2024-10-31
    Im Mai 2020 kam er. Damals war Ruhe. | Mai 2020 = 2020-05-01..2020-05-31 | Damals = 2020-05-01..2020-05-31
""")  # noqa: E501 - a text of two days and its answer stand in one line


@pytest.mark.parametrize("text, expected", RUNNING)
def test_the_running_day_of_the_text(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "kind, text, mentions",
    [
        ("duration", "sechs Jahre", ["sechs Jahre"]),
        ("duration", "drei Tage lang", ["drei Tage"]),
        ("duration", "sechs bis acht Monate", ["sechs", "acht Monate"]),
        ("duration", "mehr als zehn Jahre", ["mehr als zehn Jahre"]),
        ("duration", "eine halbe Stunde", ["eine halbe Stunde"]),
        ("duration", "zweieinhalb Stunden", ["zweieinhalb Stunden"]),
        ("duration", "seit drei Jahren", ["drei Jahren"]),
        ("duration", "seit Wochen", ["Wochen"]),
        ("duration", "die 35-Stunden-Woche", ["35-Stunden-Woche"]),
        ("duration", "zwei Werktage", ["zwei Werktage"]),
        ("duration", "Er schwieg monatelang.", ["monatelang"]),
        ("duration", "mit drei Jahren Haft", ["drei Jahren"]),
        ("duration", "Die ersten neun Monate waren hart.", ["ersten neun Monate"]),
        ("duration", "in den ersten neun Monaten nach der Wahl", ["ersten neun Monaten"]),
        ("duration", "seit langen Jahren", ["langen Jahren"]),
        ("duration", "Er lief 1:45,30 Minuten, nach 20 Minuten war Ruhe.", ["20 Minuten"]),
        ("duration", "ein Tag der Freude", ["ein Tag"]),
        ("duration", "am Tag der Wahl", ["Tag"]),
        ("duration", "am dritten Tag der Messe", ["Tag"]),
        ("point", "der Tag des Baumes", ["Tag des Baumes"]),
        ("point", "zum Tag der offenen Tür", ["Tag der offenen Tür"]),
        ("set", "jeden 1. Samstag", ["jeden 1. Samstag"]),
        ("set", "in der kalten Jahreszeit", ["kalten Jahreszeit"]),
        ("point", "Im Wahljahr kam er.", ["Wahljahr"]),
        ("point", "Noch der Sommer war nass.", ["der Sommer"]),
        ("duration", "ein Tag des Kirchenjahres", ["ein Tag", "des Kirchenjahres"]),
        ("duration", "in der Nachkriegszeit", ["Nachkriegszeit"]),
        ("set", "jeden ersten Montag", ["jeden ersten Montag"]),
        ("set", "Einmal im Jahr lacht er.", ["Einmal im Jahr"]),
        ("set", "mehrmals täglich", ["mehrmals täglich"]),
        ("set", "sonn- und feiertags", ["sonn- und feiertags"]),
        ("set", "Allabendlich singt er.", ["Allabendlich"]),
        ("time", "von 8 bis 12 und von 15 bis 18 Uhr", ["8", "12", "15", "18 Uhr"]),
        ("time", "um 6 Uhr in der Früh", ["6 Uhr", "Früh"]),
        ("time", "bis in die frühen Abendstunden", ["die frühen Abendstunden"]),
        ("time", "Es war ein Nachmittag.", ["ein Nachmittag"]),
        ("duration", "eine dreitägige Reise", ["dreitägige"]),
        ("duration", "in den letzten Tagen des Krieges", ["den letzten Tagen"]),
        ("set", "Er übt täglich.", ["täglich"]),
        ("set", "jeden Montag", ["jeden Montag"]),
        ("set", "jedes Jahr", ["jedes Jahr"]),
        ("set", "alle zwei Wochen", ["alle zwei Wochen"]),
        ("set", "zweimal im Jahr", ["zweimal im Jahr"]),
        ("set", "Montags geschlossen", ["Montags"]),
        ("set", "14 Fälle pro Tag", ["Tag"]),
        ("time", "um 15.30 Uhr", ["15.30 Uhr"]),
        ("time", "um 15:30", ["15:30"]),
        ("time", "von 14 bis 16 Uhr", ["14", "16 Uhr"]),
        ("time", "9.30/12.30 Uhr", ["9.30", "12.30 Uhr"]),
        ("time", "gegen Mitternacht", ["Mitternacht"]),
        ("time", "um halb acht", ["halb acht"]),
        ("time", "um Viertel nach drei", ["Viertel nach drei"]),
        ("time", "am späten Nachmittag", ["späten Nachmittag"]),
    ],
)
def test_lengths_sets_and_clock_times_are_found_and_not_placed(kind, text, mentions):
    assert found(text) == [(mention, "..") for mention in mentions]
    assert {m.kind for m in dates.find(text, PUBLISHED)} == {kind}


NO_DATES = """
    die|so|mit|Es steht 3:2.|Version 2.10.1|Kapitel 3.1. beginnt|Profil 1.1.|Der 3. Platz|1500 Soldaten kamen
    2000 Euro|rund 1800 Menschen|1300 tapfere Helfer|Frau Mai kam.|Herr Winter|August Bebel sprach
    ein Achtziger|die 30er-Zone|Karl August|Herr März|Bild am Sonntag|Stuttgart 21|F-16|Paragraf 5|U 2
    Guten Tag!|Guten Morgen!|Tagebuch|Montage|die Mai-Kundgebung|50 Prozent|3,5 Millionen|10.000 Soldaten
    Halbzeit|Sommerzeit|Er ist 16 Jahre alt.|im Alter von 16 Jahren|der 16-Jährige|ab 18 Jahren
    Telefon 0471 2023|Seite 1999|Nr. 1984|zum ersten Mal|in der 62. Minute|sechs Lichtjahre|2 Kilowattstunden
    1234 Stimmen|alltäglich|die künftige Leitung|der Arabische Frühling|Das ist nun einmal so.
    Das ist bisher unklar.|Az. 2024-10-30-7|um 15.30 Prozent|zuvorkommend|Vortrag|ein Viertel|halb so viele
    Sie starb mit 93 Jahren.|Kinder bis 14 Jahre|die Altersgrenze von 18 Jahren|Der Bub, 12 Jahre, lief.
    Er war 19 Jahre, als er ging.
    Bald war klar, dass er geht.|Er kommt so bald nicht.|Sie kam bald darauf.
    https://example.org/2024/10/31/|IBAN DE02 1203 0000|2:46|der 16. Mann
"""


@pytest.mark.parametrize(
    "text", [text.strip() for line in NO_DATES.split("\n") for text in line.split("|") if text.strip()]
)
def test_ordinary_words_and_numbers_are_no_dates(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["am 27. und\n28. Oktober", "in den\nnächsten Tagen", "seit\xa0August", "vor  drei\n Wochen"]
)
def test_a_wrapped_line_does_not_break_a_date(text):
    plain = " ".join(text.split())
    assert [w for _, w in found(text)] == [w for _, w in found(plain)] != []


def test_an_empty_line_ends_an_expression():
    assert found("in den nächsten\n\nTagen") == [("Tagen", "..")]


MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_every_day_in_every_written_form(day):
    name = MONTHS[day.month - 1]
    for form in (f"{day.day}. {name} {day.year}", f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y}", f"{day}"):
        assert found(f"Das war am {form}.", None) == [(form, f"{day}..{day}")]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(range(7)))
def test_a_weekday_lies_in_the_last_seven_days_and_the_coming_one_in_the_next(published, index):
    (past,) = dates.find(f"Das war am {WEEKDAYS[index]}.", published)
    (coming,) = dates.find(f"am kommenden {WEEKDAYS[index]}", published)
    assert past.first and coming.first
    assert 0 <= (published - past.first).days < 7
    assert 0 < (coming.first - published).days <= 7
    assert past.first.weekday() == coming.first.weekday() == index


@pytest.mark.parametrize(
    "year, sunday", [(2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2024, "03-31"), (2025, "04-20")]
)
def test_easter(year, sunday):
    assert str(holidays.easter(year)) == f"{year}-{sunday}"


def test_moveable_feasts_of_every_year():
    easter = pytest.importorskip("dateutil.easter").easter
    for year in range(1900, 2200):
        assert holidays.easter(year) == easter(year)
        advent, may = holidays.advent(year), holidays.first_sunday(year, 5)
        assert advent.isoweekday() == may.isoweekday() == 7
        assert date(year, 11, 27) <= advent <= date(year, 12, 3)
        assert date(year, 5, 1) <= may <= date(year, 5, 7)


@pytest.mark.parametrize("year, sunday", [(2021, "11-28"), (2022, "11-27"), (2023, "12-03"), (2024, "12-01")])
def test_first_advent(year, sunday):
    assert str(holidays.advent(year)) == f"{year}-{sunday}"


class Everything(dict):
    """Every form for every word."""

    def __contains__(self, letters):
        return True

    def __missing__(self, letters):
        return rooms._FORMS

    def get(self, letters, default=None):
        return rooms._FORMS


def test_the_quick_first_look_loses_nothing(monkeypatch):
    """`STARTS` only saves time: without it the same is found."""
    texts = [text for rows in (ABSOLUTE, LISTS, RANGES, COUNTED, VAGUE, OPEN, RUNNING) for text, _ in rows]
    texts += [rule.example for rule in dates.RULES] + [path.read_text("utf-8") for path in paths.SEEDS.glob("*.txt")]
    quick = [dates.find(text, PUBLISHED) for text in texts]
    monkeypatch.setattr(rooms, "_BY_LETTERS", Everything())
    monkeypatch.setattr(rooms, "_promising", lambda text, start, letters: True)
    monkeypatch.setattr(rooms, "_AMBIGUOUS", {})
    assert [dates.find(text, PUBLISHED) for text in texts] == quick


PIECES = (
    "am|27.|28.|und|bis|Oktober|2024|vor|drei|zwei|einigen|Tagen|Jahren|im|Herbst|Montag|gestern|10.30|Uhr|jeden|Tag|"
    "zuvor|Anfang|der|letzten|Ostern|90er|1.|-|,|.|\n|„|99.99.9999|31.|Februar|halb|acht"
)


@given(
    st.lists(st.sampled_from(PIECES.split("|")), max_size=30),
    st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)]),
)
def test_mentions_stand_in_order_and_windows_are_windows(pieces, published):
    text = " ".join(pieces)
    mentions = dates.find(text, published)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.first <= m.last for m in mentions if m.first and m.last)
    assert all(m.first is m.last is None for m in mentions if m.kind in ("duration", "set", "time"))


@pytest.mark.parametrize(
    "piece", ["1", "1., ", ",", "„", "\n", " ", "27.10.", "zwei ", "am Mai ", "Montag, den ", "1-", "der letzten "]
)
def test_time_grows_no_faster_than_the_text(piece):
    assert linear(lambda size: dates.find(piece * (size // len(piece)), PUBLISHED), 4_000, unseen=0.02)


@pytest.mark.parametrize(
    "text, window",
    [
        ("Das sagte er gestern.", "2024-10-30..2024-10-31"),
        ("Am Freitag fiel Regen.", "2024-10-25..2024-11-01"),
        ("Am Donnerstag fiel Regen.", "2024-10-31..2024-10-31"),
        ("Am 3. Mai 2023 fiel Regen.", "2023-05-03..2023-05-03"),
        ("Das Gesetz gilt künftig.", "2024-10-31.."),
        ("Er kam um 15 Uhr.", ".."),
    ],
)
def test_a_window_of_publication_gives_the_hull_of_both_its_ends(text, window):
    (mention,) = dates.find(text, (PUBLISHED, date(2024, 11, 1)))
    assert f"{mention.first or ''}..{mention.last or ''}" == window


@pytest.mark.parametrize("much", ["3.000.000 Tagen", "900000 Wochen", "99999999999 Stunden", "9" * 400 + " Jahren"])
def test_a_length_beyond_the_calendar_is_no_error(much):
    for text in (f"In den letzten {much} geschah wenig.", f"Heute vor {much}.", f"vor {much}", f"in {much}"):
        assert all(mention.first is None or mention.first <= PUBLISHED for mention in dates.find(text, PUBLISHED))
