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


@pytest.mark.parametrize("text, expected", rows(YEAR_GIVEN_ONCE + WEEKDAY_WITH_DAY + COUNTED_ON))
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
