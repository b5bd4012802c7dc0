"""Four digits that look like a year: what counts is no day, what is a year counts nothing."""

from datetime import date

import pytest

from helpers.german import dates, quantities


@pytest.mark.parametrize(
    ("text", "counted", "years"),
    [
        ("Es waren 1900.", ["1900"], []),
        ("Es seien nun 1185, weil es regne.", ["1185"], []),
        ("Es waren nicht 1300, sondern 1900.", ["1300", "1900"], []),
        ("Es fallen 1420 Stellen weg, nicht 1140.", ["1420", "1140"], []),
        ("Das sind 1900 mehr als zuvor.", ["1900"], []),
        ("Der Rat bleibt bei 1420.", ["1420"], []),
        ("Das Amt nannte 1450, der Rat 20.", ["1450", "20"], []),
        ("Der Kreis hatte die Zahl mit 1300 angegeben.", ["1300"], []),
        ("Er korrigierte die Zahl auf 1950.", ["1950"], []),
        ("Das Amt sprach von 1850, der Verein von 2020.", ["1850", "2020"], []),
        ("Heute sind es 2250, bald noch 1500.", ["2250", "1500"], []),
        ("1200 der 4600 Stellen fallen weg.", ["1200", "4600"], []),
        ("Am Ende seien es eher 1000 als 1200 Stellen.", ["1000", "1200"], []),
        ("Es streikten 1900 Beschäftigte.", ["1900"], []),
        ("1950 Angestellte streikten.", ["1950"], []),
        ("Im Ausstand waren nur 1900 Kollegen.", ["1900"], []),
        ("Es kamen 1500 Gäste, der Verein nennt mehr als 2000.", ["1500", "2000"], []),
        ("Es kamen 40 mehr als 2000.", ["40"], []),
        ("Es sind 1863 Briefe. 1390 davon kamen aus Moor.", ["1863", "1390"], []),
        ("1390 davon kamen aus Moor, 1450 von ihnen blieben.", ["1390", "1450"], []),
        ("1990 wurde davon abgesehen.", [], ["1990"]),
        ("Die Burg wurde 1650 gebaut.", [], ["1650"]),
        ("Die Burg stand um 1650.", [], ["1650"]),
        ("1500 entdeckte er das Land.", [], ["1500"]),
        ("Von 1500 bis 1700 stand sie.", [], ["1500", "1700"]),
        ("Er wurde 1990 Minister.", [], []),
        ("Es waren 1900 noch viele.", [], ["1900"]),
        ("Das war 1990, nicht 1989.", [], ["1990", "1989"]),
        ("Die Mauer fiel 1989, nicht 1990.", [], ["1989", "1990"]),
        ("Die Halle stammt von 1990, der Turm von 2000.", [], ["1990", "2000"]),
        ("Es gab 2019 mehr als 40 Gäste.", ["40"], ["2019"]),
        ("In Moor gab es 2024 vier Fälle.", ["vier"], ["2024"]),
        ("In Moor hatte es 2024 lediglich 40 Fälle gegeben.", ["40"], ["2024"]),
        ("2004 waren es 1800, im Mai 40.", ["1800", "40"], ["2004"]),
        ("Damals waren es 1900 mehr als im Mai.", ["1900"], []),
        ("Im Mai waren es 2000 an zwei Orten.", ["2000", "zwei"], []),
        ("Der Verein hat 1920 die Halle gebaut.", [], ["1920"]),
        ("In Moor fallen 1150 Stellen weg statt 1400.", ["1150", "1400"], []),
        ("Das Tor öffnet erst 2028 statt 2026.", [], ["2028", "2026"]),
    ],
)
def test_a_year_or_so_many(text, counted, years):
    def printed(one):
        return text[one.number_start : one.number_end]

    assert [printed(one) for one in quantities.find(text)] == counted
    assert [
        text[one.start : one.end] for one in dates.find(text, date(2024, 7, 1)) if text[one.start].isdigit()
    ] == years
