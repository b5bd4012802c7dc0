"""Classes of German dates that news writes in many ways, and what only looks like one; counted from 31 October 2024."""

from datetime import date

import pytest

from helpers.german import dates

PUBLISHED = date(2024, 10, 31)  # a Thursday


def found(text: str) -> str:
    """ "mention first..last" of every mention that is placed, with the last day only where it differs."""
    placed = [m for m in dates.find(text, PUBLISHED) if m.first]
    days = [f"{m.first}..{m.last}" if m.last != m.first else f"{m.first}" for m in placed]
    return " | ".join(f"{text[m.start : m.end]} {day}" for m, day in zip(placed, days, strict=True))


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.strip().split(" = ")) for line in table.splitlines() if line.strip()]


YEAR_GIVEN_ONCE = """
    vom 4.6. bis 9.8.2021 = 4.6. 2021-06-04 | 9.8.2021 2021-08-09
    vom 4. Juni bis zum 9. August 2021 = 4. Juni 2021-06-04 | 9. August 2021 2021-08-09
    zwischen dem 4. Juni und dem 9. August 2021 = 4. Juni 2021-06-04 | 9. August 2021 2021-08-09
    vom 4.12. bis 9.2.2021 = 4.12. 2020-12-04 | 9.2.2021 2021-02-09
    zwischen dem 4. Dezember und dem 9. Februar 2021 = 4. Dezember 2020-12-04 | 9. Februar 2021 2021-02-09
    am 4. Mai, 5. Juni und 6. Juli 2021 = 4. Mai 2021-05-04 | 5. Juni 2021-06-05 | 6. Juli 2021 2021-07-06
    von Dezember bis Februar 2021 = Dezember 2020-12-01..2020-12-31 | Februar 2021 2021-02-01..2021-02-28
    vom 4. bis 9. Juni 2021 = 4. 2021-06-04 | 9. Juni 2021 2021-06-09
    vom 4.6.2020 bis 9.8.2021 = 4.6.2020 2020-06-04 | 9.8.2021 2021-08-09
    Am 9. Oktober kam er. 2021 ging er. = 9. Oktober 2024-10-09 | 2021 2021-01-01..2021-12-31
"""
FIRST_MONTHS_AND_RANGES = """
    Der Verlust in den ersten neun Monaten = ersten neun Monaten 2024-01-01..2024-09-30
    für die ersten elf Monate = ersten elf Monate 2023-01-01..2023-11-30
    in den ersten drei Monaten 2022 = ersten drei Monaten 2022 2022-01-01..2022-03-31
    ein Minus von Januar bis September = Januar 2024-01-01..2024-01-31 | September 2024-09-01..2024-09-30
    Das Lager mit leeren Regalen wuchs von 65 am Dienstag auf 118. = Dienstag 2024-10-29
    Sie hätten am Samstag 40 Geräte verschlüsselt. = Samstag 2024-10-26
    Am Montagmorgen kamen 9. Tags zuvor kamen 8. = Montagmorgen 2024-10-28 | Tags zuvor 2024-10-27
"""
WEEKDAY_WITH_DAY = """
    am Sonntag (3. November) = Sonntag 2024-11-03 | 3. November 2024-11-03
    am Sonntag (3.11.) kam er = Sonntag 2024-11-03 | 3.11. 2024-11-03
    am 3. November (Sonntag) = 3. November 2024-11-03 | Sonntag 2024-11-03
    am Freitag, 8., und Samstag, 9. November = Freitag, 8. 2024-11-08 | 9. November 2024-11-09
    am Sonntag (5 Tage später) kam er = Sonntag 2024-10-27 | 5 Tage später 2024-11-01
"""
COUNTED_ON = """
    Am Dienstag in zwei Wochen beginnt es. = Dienstag in zwei Wochen 2024-11-19
    heute in vier Wochen = heute in vier Wochen 2024-11-28
    morgen in einer Woche = morgen in einer Woche 2024-11-08
    heute vor zehn Jahren = heute vor zehn Jahren 2014-10-31
    am Montag vor zwei Wochen = Montag vor zwei Wochen 2024-10-14
    am vorgestrigen Dienstag = vorgestrigen Dienstag 2024-10-29
    Dienstagfrüh fiel Schnee. = Dienstagfrüh 2024-10-29
    im heurigen Jahr = heurigen Jahr 2024-01-01..2024-12-31
    in den letzten 48 Stunden = den letzten 48 Stunden 2024-10-29..2024-10-31
    in den kommenden 24 Stunden = den kommenden 24 Stunden 2024-10-31..2024-11-01
    Vor drei Stunden fiel ein Schuss. = drei Stunden 2024-10-31
    Vor zehn Minuten fiel ein Schuss. = zehn Minuten 2024-10-31
    Vor 30 Stunden fiel ein Schuss. = 30 Stunden 2024-10-29..2024-10-30
    In drei Stunden wird gewählt. = drei Stunden 2024-10-31
    In einem Jahr steht die Wahl an. = einem Jahr 2025-01-01..2025-12-31
    Am Diens\u00adtag fiel Schnee. = Diens\u00adtag 2024-10-29
    Am 3.\u200b Mai 2023 fiel Schnee. = 3.\u200b Mai 2023 2023-05-03
"""
ABBREVIATED = """
    Treffen: Do., 7. 11., im Saal = Do., 7. 11. 2024-11-07
    Probe am Mi, 6. November, im Saal = Mi, 6. November 2024-11-06
    Sa 9.11. und So 10.11. = Sa 9.11. 2024-11-09 | So 10.11. 2024-11-10
    Fr. 8. November 2024 = Fr. 8. November 2024 2024-11-08
    Do kam er nicht.
    So 3 Gäste kamen.
    Der Sommer ’89 war nass. = 89 1989-01-01..1989-12-31
"""
FEASTS = """
    Am Muttertag kam er. = Muttertag 2024-05-12
    am Erntedanksonntag = Erntedanksonntag 2024-10-06
    am Weißen Sonntag 2023 = Weißen Sonntag 2023 2023-04-16
    Er weißelt am Sonntag. = Sonntag 2024-10-27
    am Pfingstsamstag 2023 = Pfingstsamstag 2023 2023-05-27
    am Faschingssonntag 2024 = Faschingssonntag 2024 2024-02-11
    am Unsinnigen Donnerstag 2024 = Unsinnigen Donnerstag 2024 2024-02-08
    am Dreikönigstag 2024 = Dreikönigstag 2024 2024-01-06
    zu Maria Himmelfahrt 2023 = Maria Himmelfahrt 2023 2023-08-15
    am Allerheiligentag 2023 = Allerheiligentag 2023 2023-11-01
    am Frauentag 2023 = Frauentag 2023 2023-03-08
"""
PARTED = """
    am ersten Mai 2023 = ersten Mai 2023 2023-05-01
    am zwölften Juni 2023 = zwölften Juni 2023 2023-06-12
    am zweiten Maiwochenende 2023 = zweiten Maiwochenende 2023 2023-05-13..2023-05-14
    am letzten Juniwochenende 2023 = letzten Juniwochenende 2023 2023-06-24..2023-06-25
    in der ersten Aprilhälfte 2023 = ersten Aprilhälfte 2023 2023-04-01..2023-04-15
    in der zweiten Hälfte des 19. Jahrhunderts = zweiten Hälfte des 19. Jahrhunderts 1850-01-01..1899-12-31
    in den späten Siebzigerjahren = den späten Siebzigerjahren 1970-01-01..1979-12-31
    die siebziger und achtziger Jahre = die siebziger 1970-01-01..1979-12-31 | achtziger Jahre 1980-01-01..1989-12-31
    in den 60er- und 70er-Jahren = den 60er 1960-01-01..1969-12-31 | 70er-Jahren 1970-01-01..1979-12-31
    in den Nullerjahren = den Nullerjahren 2000-01-01..2009-12-31
    im frühen 17. Jahrhundert = frühen 17. Jahrhundert 1600-01-01..1699-12-31
    im Gedenkjahr 2009 = Gedenkjahr 2009 2009-01-01..2009-12-31
    am frühen Sonntagmorgen = frühen Sonntagmorgen 2024-10-27
    Am 3. Mai 2023 kam er, am folgenden Freitag ging er. = 3. Mai 2023 2023-05-03 | folgenden Freitag 2023-05-05
    in der Nacht auf gestern = Nacht auf gestern 2024-10-29..2024-10-30
    bei der gestrigen Sitzung = gestrigen 2024-10-30
    der heutige Donnerstag = der heutige Donnerstag 2024-10-31
    in der Wintersaison 2011/12 = Wintersaison 2011/12 2011-01-01..2012-12-31
    Das war 1969. Im Folgejahr starb er. = 1969 1969-01-01..1969-12-31 | Folgejahr 1970-01-01..1970-12-31
    Mai 2023 und Vorjahresmonat = Mai 2023 2023-05-01..2023-05-31 | Vorjahresmonat 2022-05-01..2022-05-31
    am ersten Sonntag im Juli 2023 = ersten Sonntag 2023-07-02 | Juli 2023 2023-07-01..2023-07-31
    am letzten Freitag im Mai 2023 = letzten Freitag 2023-05-26 | Mai 2023 2023-05-01..2023-05-31
    am 5. und 6.6.2023 = 5. 2023-06-05 | 6.6.2023 2023-06-06
    im Sommersemester 2012 = Sommersemester 2012 2012-01-01..2012-12-31
    Ostersamstagabend 2023 = Ostersamstagabend 2023 2023-04-08
    im Mai und an einem Maitag 2023 = Mai 2024-05-01..2024-05-31 | Maitag 2023 2023-05-01..2023-05-31
    Der Rat beschloss, die Frist bis Ende April zu verlängern. = Ende April 2025-04-21..2025-04-30
    Es ist Samstag, kurz vor neun. = Samstag 2024-10-26
    die frühen Achtziger = die frühen Achtziger 1980-01-01..1989-12-31
    Am 19. Oktober brannte es. Am Tag danach lagen Scherben herum. = 19. Oktober 2024-10-19 | Tag danach 2024-10-20
    Am Tag danach liegen Scherben herum.
    Er kam am 19. Oktober. An jenem Samstag regnete es. = 19. Oktober 2024-10-19 | Samstag 2024-10-19
    Nach dem Unglück am 5. Oktober: Am Samstag waren 40 da. = 5. Oktober 2024-10-05 | Samstag 2024-10-05
    Nach dem Unglück am 5. Oktober: Am Samstag kommen 40. = 5. Oktober 2024-10-05 | Samstag 2024-11-02
    Nach dem Unglück am 5. Oktober: Am Sonntag waren 40 da. = 5. Oktober 2024-10-05 | Sonntag 2024-10-27
    Im vergangenen Jahr kamen am Samstag 40. = vergangenen Jahr 2023-01-01..2023-12-31
    Im vergangenen Jahr war es voll, am Samstag kamen 40. = vergangenen Jahr 2023-01-01..2023-12-31 | Samstag 2024-10-26
    Auf 40 Hektar liegt der Mais flach.
    Bis Ende Mais regnete es. = Ende Mais 2024-05-21..2024-05-31
    Es fallen 930 Stellen weg statt der zuletzt geplanten 1765.
    die Konferenz der Alliierten 1945 = 1945 1945-01-01..1945-12-31
    vom 10. bis einschließlich 21. November = 10. 2024-11-10 | 21. November 2024-11-21
    Er kam am 18. Oktober. An jenem Samstag regnete es. = 18. Oktober 2024-10-18 | Samstag 2024-10-26
    1998 zog er um. In jenem Jahr starb sie. = 1998 1998-01-01..1998-12-31 | jenem Jahr 1998-01-01..1998-12-31
    zum jetzigen Zeitpunkt = jetzigen Zeitpunkt 2024-10-31
    Ende September, Anfang Oktober = Ende September 2024-09-21..2024-09-30 | Anfang Oktober 2024-10-01..2024-10-10
    in diesen Wochen = diesen Wochen 2024-10-21..2024-11-10
    Freitagabend, 8. November, im Saal = Freitagabend, 8. November 2024-11-08
    EIN ERBE DES VORIGEN JAHRES = DES VORIGEN JAHRES 2023-01-01..2023-12-31
    DIE ZEIT VON 1980 BIS 2011 UND HEUTE = 1980 1980-01-01..1980-12-31 | 2011 2011-01-01..2011-12-31 | HEUTE 2024-10-31
    JETZT GEHT ES WEITER = JETZT 2024-10-31
    Ella SOMMER siegte vor Jan FREITAG.
    Morgen, Freitag, ist Ruhetag. = Morgen 2024-11-01 | Freitag 2024-11-01
    am zweiten Wochenende im Juni 2023 = zweiten Wochenende 2023-06-10..2023-06-11 | Juni 2023 2023-06-01..2023-06-30
    am letzten Maisonntag 2023 = letzten Maisonntag 2023 2023-05-28
    am ersten Oktobermontag = ersten Oktobermontag 2024-10-07
"""
YEAR_NAMED_BEFORE = """
    Nächstes Jahr im Mai kommt sie. = Nächstes Jahr 2025-01-01..2025-12-31 | Mai 2025-05-01..2025-05-31
    Voriges Jahr im Herbst kam sie. = Voriges Jahr 2023-01-01..2023-12-31 | Herbst 2023-09-01..2023-11-30
    2012 am 3. Mai kam sie. = 2012 2012-01-01..2012-12-31 | 3. Mai 2012-05-03
    Sie kam 2012. Im Mai ging sie. = 2012 2012-01-01..2012-12-31 | Mai 2024-05-01..2024-05-31
    2012 kam sie, im Mai ging sie. = 2012 2012-01-01..2012-12-31 | Mai 2024-05-01..2024-05-31
"""
THIS_YEAR = """
    Im Laufe des Jahres zog sie um. = des Jahres 2024-01-01..2024-12-31
    Im Verlauf der Woche wird es warm. = der Woche 2024-10-28..2024-11-03
    Über das Jahr verteilt kommen viele. = das Jahr 2024-01-01..2024-12-31
    Im Laufe der Jahre zogen viele um.
    1990 kam sie an. Im Laufe des Jahres zog sie um. = 1990 1990-01-01..1990-12-31
    Im neuen Jahr kommt sie. = neuen Jahr 2025-01-01..2025-12-31
    Das alte Jahr war nass. = Das alte Jahr 2024-01-01..2024-12-31
    Sie kaufte ein neues Jahrbuch.
    in den letzten paar Jahren = den letzten paar Jahren 2017-01-01..2024-10-30
    Die Frist endet am 31.3. = 31.3. 2025-03-31
    Die Frist endete am 31.3. = 31.3. 2024-03-31
"""
OF_EVENTS = """
    Die Messe war am 5. Oktober. In der Halle waren am Samstag 40 Gäste. = 5. Oktober 2024-10-05 | Samstag 2024-10-05
    Die Messe war am 5. Oktober. Am Samstag sagte Kern, es reiche. = 5. Oktober 2024-10-05 | Samstag 2024-10-26
    Die Messe war am 5. Oktober. Die Stadt teilte am Samstag den Rest mit. = 5. Oktober 2024-10-05 | Samstag 2024-10-26
    Die Messe war am 5. Oktober. Am Samstag wurde die Bilanz vorgelegt. = 5. Oktober 2024-10-05 | Samstag 2024-10-26
    Am 5. Oktober war Messe. Am vergangenen Samstag kam Ina. = 5. Oktober 2024-10-05 | vergangenen Samstag 2024-10-26
"""
SPOKEN = """
    Am 3. Mai 2009 sagte sie: „Heute ist Markt.“ = 3. Mai 2009 2009-05-03 | Heute 2009-05-03
    Das Amt teilte am Montag mit: „Gestern war Markt.“ = Montag 2024-10-28 | Gestern 2024-10-27
    2009 schrieb sie: „Heute ist Markt.“ = 2009 2009-01-01..2009-12-31
    Zum Brand am Montag sagte sie: „Heute ist Markt.“ = Montag 2024-10-28 | Heute 2024-10-31
    Sie sagte: „Heute ist Markt.“ = Heute 2024-10-31
    Am Montag kam sie. Heute ist Markt. = Montag 2024-10-28 | Heute 2024-10-31
    Gerade wird gebaut. = Gerade 2024-10-31
"""
SPOKEN_OF = """
    Niemand kennt die Zukunft. = die Zukunft 2024-10-31..None
    Das reicht bis in die Gegenwart. = die Gegenwart 2024-10-31
"""


@pytest.mark.parametrize(
    "text, expected",
    [(text, *expected, "")[:2] for text, *expected in rows(
        YEAR_GIVEN_ONCE + FIRST_MONTHS_AND_RANGES + WEEKDAY_WITH_DAY + COUNTED_ON + ABBREVIATED + FEASTS + PARTED
        + YEAR_NAMED_BEFORE + THIS_YEAR + OF_EVENTS + SPOKEN + SPOKEN_OF)],
)  # fmt: skip
def test_mentions_and_their_days(text, expected):
    assert found(text) == expected


COUNTS = """
    Die Zahl kletterte auf 1980.
    Die Zahl ist von 1870 auf 2040 gewachsen.
    Die Schulden beliefen sich auf 2030.
    Von 1900 Befragten stimmten 700 zu.
    Bis zu 1800 standen dort.
    Der Rat sprach von 1200 Gästen, der Verein von 1900.
    Die Polizei ging von 1500 aus.
    Zwischen 1500 und 2000 Menschen kamen.
    Das kostet von 1450 bis 1850 Mark.
    Rund 1800 kamen.
    Das Zimmer 1908 ist frei.
    Bei Kilometer 1204 stand ein Bus.
    Er wohnt in der Talstraße 1950.
    Der Ofen schafft 1500 bis 1900 Grad.
    Das kostet 1500 bis 2500.
    Das Eintrittsalter sank von 18 Jahren auf 16 Jahre.
    Wer 65 Jahre vollendet hat, zahlt nichts.
    Sie kam auf die Minute genau.
"""
NAMES = """
    Er wohnt in der Straße des 17. Juni.
    Sie trafen sich auf dem Platz des 18. Oktober.
    „Nein“, erklärte Mai.
    Paula März gewann den Lauf.
    Die Trainerin Ella Sommer schwieg.
    Er traf Jonas Winter und Lea Herbst.
    Das schrieb der „Freitag“.
    Paul Freitag gewann.
    Radio Donnerstag meldete das.
    Die Wochenzeitung Freitag meldete das.
    Trainer Herbst gewann.
    Die Bürgermeisterin März lud ein.
    Richterin Freitag vertagte den Fall.
    Die Familie Sonntag zog um.
    Das Fest „Sommer im Park“ endet.
    Sie sang zum Thema "Weihnachten".
    Es kam kein Winter.
    Die Zukunft des Vereins ist offen.
    Die Zukunft Europas ist offen.
    Das gehört der Vergangenheit an.
    Gerade kleine Betriebe leiden.
    Am 5. Schultag kam sie.
    Das sagte Kern zu „Tagblatt am Sonntag“.
"""


@pytest.mark.parametrize("text", [line.strip() for line in (COUNTS + NAMES).splitlines() if line.strip()])
def test_what_counts_or_names_is_no_date(text):
    assert found(text) == ""


YEARS = """
    Von 1950 bis 2010 wuchs der Ort. = 1950 1950-01-01..1950-12-31 | 2010 2010-01-01..2010-12-31
    Von 1998 bis 2005 Kanzler, dann Rentner. = 1998 1998-01-01..1998-12-31 | 2005 2005-01-01..2005-12-31
    Das Spiel wurde auf 2026 vertagt. = 2026 2026-01-01..2026-12-31
    Die Regel von 2015 gilt. = 2015 2015-01-01..2015-12-31
    Wegen des Abkommens von 1961 Zahlungen zu leisten, wäre teuer. = 1961 1961-01-01..1961-12-31
    Seit dem Mittwochmorgen wird gestreikt. = Mittwochmorgen 2024-10-30
    Im Ausblick auf 2019 ging es hoch her. = 2019 2019-01-01..2019-12-31
    Im Jahr 2000 kamen 900. = Jahr 2000 2000-01-01..2000-12-31
    Im Sommer kam Ella Sommer. = Sommer 2024-06-01..2024-08-31
    Ende März kam er. = Ende März 2024-03-21..2024-03-31
    Stand: März = März 2024-03-01..2024-03-31
    Am Freitag schrieb er. = Freitag 2024-10-25
    Das sagte der Sprecher Freitag. = Freitag 2024-10-25
    Vortrag am Freitag im Saal = Freitag 2024-11-01
    Freitag um 20 Uhr im Saal = Freitag 2024-11-01
    Sturm am Freitag = Freitag 2024-10-25
    Dieb am Freitag gefasst = Freitag 2024-10-25
    Fest für Freitag geplant = Freitag 2024-11-01
    Die Halle, am Samstag eröffnet, ist voll. = Samstag 2024-10-26
    Der Chor probt am Samstag. = Samstag 2024-11-02
    Am 17. Juni kam er in die Straße. = 17. Juni 2024-06-17
"""


@pytest.mark.parametrize("text, expected", rows(YEARS))
def test_what_looks_like_a_count_or_a_name_and_is_a_date(text, expected):
    assert found(text) == expected


def test_a_name_met_once_is_a_name_again():
    assert found("Die Trainerin Paula März gewann. Danach lachte März.") == ""


@pytest.mark.parametrize(
    "text",
    ["In zwei Stunden war alles vorbei.", "Der Wagen erreicht das in vier Sekunden.", "Das dauert drei Stunden."],
)
def test_a_mere_length_of_hours_is_not_placed(text):
    assert found(text) == ""


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Vor 30 Sekunden kam er.", "2024-10-31", "2024-10-31"),
        ("Vor 86.400 Sekunden kam er.", "2024-10-30", "2024-10-30"),
        ("Vor 200.000 Sekunden kam er.", "2024-10-28", "2024-10-29"),
        ("Vor 1440 Minuten kam er.", "2024-10-30", "2024-10-30"),
        ("Vor 2850 Minuten kam er.", "2024-10-29", "2024-10-30"),
        ("Vor 2880 Minuten kam er.", "2024-10-29", "2024-10-29"),
        ("Vor 24 Stunden kam er.", "2024-10-30", "2024-10-30"),
        ("Vor 36 Stunden kam er.", "2024-10-29", "2024-10-30"),
    ],
)
def test_lengths_in_hours_and_less_lead_to_their_day(text, first, last):
    (found,) = dates.find(text, PUBLISHED)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Im Mai kamen 40, im gleichen Monat des Vorjahres 30.", ["2024-05-01", "2023-05-01"]),
        ("Das Jahr 2023 schloss mit Verlust. Im Vorjahr war er kleiner.", ["2023-01-01", "2022-01-01"]),
        (
            f"Das Jahr 2023 schloss mit Verlust. {'Es regnete. ' * 25}Im Vorjahr war es warm.",
            ["2023-01-01", "2023-01-01"],
        ),
        ("Das Jahr 2019 schloss mit Verlust. Im Vorjahr war er kleiner.", ["2019-01-01", "2023-01-01"]),
        ("Das Haus steht seit 2023. Im Vorjahr kamen 40 Gäste.", ["2023-01-01", "2023-01-01"]),
        ("Das Jahr 2023 war mau. Im Vorjahr kamen 30, im Vorjahr blieben 20.", ["2023-01-01", *["2022-01-01"] * 2]),
        ("2023 kamen 30. In diesem Jahr kamen 40, im Vorjahr 30.", ["2023-01-01", "2024-01-01", "2023-01-01"]),
        ("In den ersten neun Monaten des vergangenen Jahres kamen 40.", ["2023-01-01"]),
        ("In den ersten neun Monaten des Krieges kamen 40.", ["None"]),
        ("Modelle zeigen für Samstag 40 Grad.", ["2024-11-02"]),
        ("Kern nennt 40 Plätze zum 1. März.", ["2025-03-01"]),
        ("Luftbilder legen für den Montag 40 Gäste nahe.", ["2024-10-28"]),
        ("Kern erwartet für den Montag 40 Gäste.", ["2024-11-04"]),
        ("Kern nannte 40 Plätze zum 1. März.", ["2024-03-01"]),
        ("Die Schulden liegen zum 30. Juni bei 40 Millionen.", ["2024-06-30"]),
    ],
)
def test_a_year_before_counts_from_the_year_just_named_and_the_preposition_tells_the_direction(text, first):
    assert [str(one.first) for one in dates.find(text, published=date(2024, 10, 31))] == first
