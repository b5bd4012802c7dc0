"""Which way a date looks: the finite verb of its own clause decides, then words of planning, "ab" and "bis"."""

from datetime import date

import pytest

from helpers.german import dates
from helpers.german.dates import tense
from helpers.german.reading import read

PUBLISHED = date(2024, 10, 31)  # a Thursday


def day(text: str) -> str:
    """The first day of the first mention."""
    return str(dates.find(text, PUBLISHED)[0].first)


PAST = """
    Es ist spät am Freitag, als die letzten kommen. = 2024-10-25
    Es ist noch dunkel am Freitagmorgen. = 2024-10-25
    Das Seil werde oft geprüft, zuletzt im November. = 2023-11-01
    Kern will 40 Boote bauen, mehr als im November. = 2023-11-01
    Kern will 40 Boote bauen, doppelt so viele wie im gesamten November. = 2023-11-01
    Kern will elf geholt haben, mehr Boote als im November, als sechs kamen. = 2023-11-01
    Für Freitag wird die Zahl auf 40 berichtigt. = 2024-10-25
    Die Angaben für Freitag (2.400) bleiben. = 2024-10-25
    Es ist still, als Kern am Freitag das Tor schließt. = 2024-10-25
    Kern schließt das Tor, wie schon am Freitag. = 2024-10-25
    Wie am Freitag angekündigt, kommen sie. = 2024-10-25
    „Das geht“, so die Sprecherin Dorothea Leutheuser von der Polizei am Freitag. = 2024-10-25
    Am Freitagmorgen steht Ina Kern am Tor und wartet. = 2024-10-25
    Am Freitag hat er 45 Termine absagen lassen. = 2024-10-25
    Am Freitagabend sitzt die 71-Jährige im Zelt. = 2024-10-25
    Die 71-Jährige steht am Freitag am Tor. = 2024-10-25
    Am Mittwochabend ist der Saal zu klein. = 2024-10-30
    Erst am Mittwochmorgen darf er hinaus. = 2024-10-30
    Weithin steht am Mittwoch eine Menschenkette. = 2024-10-30
    Am Freitag, sagt Kern, kamen 40 Gäste. = 2024-10-25
    Für Freitag weist das Amt 40 Funde aus. = 2024-10-25
    Am Mittwoch lägen 40 Gäste in der Klinik, sagt er. = 2024-10-30
    Sie sagten, am Freitag seien 40 Gäste mitmarschiert. = 2024-10-25
    Vor dem Hotel stehen am Freitagabend sechs Wagen. = 2024-10-25
    In der Halle liegt am Freitag noch Schlamm. = 2024-10-25
    Am Mittwochmorgen ist es still auf dem Platz. = 2024-10-30
    Am Mittwoch ist der Platz menschenleer. = 2024-10-30
    „Es reicht“, sagt Kern am Mittwoch. = 2024-10-30
    Die Zahl gibt sie am Mittwoch mit 203 an. = 2024-10-30
    Am Mittwoch meldet das Amt 203 Fälle. = 2024-10-30
    Wir kommen bis Mittwoch auf etwa 600 Fälle. = 2024-10-30
    Die Studie befasst sich mit dem Angriff in der Nacht zum Sonntag. = 2024-10-26
    Das Amt prüft den Brand am Mittwoch. = 2024-10-30
    Ina Kern, 71 Jahre alt, steht am Freitag auf dem Markt. = 2024-10-25
    Nach der Besichtigung am Freitag geht sie von 40 Fällen aus. = 2024-10-25
    Rückblick: Am Freitag wirft der Sturm einen Baum um. = 2024-10-25
    Er teilte mit, die am Freitag gemessene Menge sei groß. = 2024-10-25
    In Bern gebe es 40 Fälle (Stand: Freitag). = 2024-10-25
    Es gebe „Stand Freitag 40 Fälle“, sagte er. = 2024-10-25
    Der Zoll spricht von 40 Funden am Freitag. = 2024-10-25
    Die Wehr berichtet von vier Bränden am Freitag. = 2024-10-25
    Für Freitag nennt der Zoll 40 Funde. = 2024-10-25
    Der Zoll gibt für Freitag 40 Funde an. = 2024-10-25
    Für Freitag meldet der Zoll dagegen nur vier Funde. = 2024-10-25
    Für Freitag bleibe das Amt bei 40 Funden. = 2024-10-25
    Für Freitag hält der Zoll an 40 Funden fest. = 2024-10-25
    Dem Amt sind bis Freitag, 20 Uhr, 40 Funde gemeldet worden. = 2024-10-25
    Er räumte ein: Vier Boote seien am Freitag beschädigt, zwei versenkt worden. = 2024-10-25
    Er fragte, ob das Tor am Freitag öffnen sollte. = 2024-10-25
    Am Freitag seien vier Fässer ins Wasser gelangt, sagte sie. = 2024-10-25
    Er räumte ein: Vier Wirte seien am Freitag getötet, etwa 30 verwundet worden. = 2024-10-25
    Im März stieg die Zahl. = 2024-03-01
    Im März sank der Pegel, und er sinkt weiter. = 2024-03-01
    Im März lagen die Werte höher. = 2024-03-01
    Im Dezember demonstrierten Bauern. = 2023-12-01
    Im Dezember bestätigte Huber den Plan. = 2023-12-01
    Im letzten Quartal bestätigten Bauern den Plan. = 2024-07-01
    Im Dezember trat der Minister zurück. = 2023-12-01
    Im Dezember brach das Feuer aus. = 2023-12-01
    Der Klub verlor im Dezember. = 2023-12-01
    Im Dezember funkte die Station. = 2023-12-01
    Am Freitag starb ein Mann. = 2024-10-25
    Am Freitag nahm die Polizei ihn fest. = 2024-10-25
    Am Freitag konnte niemand landen. = 2024-10-25
    Bis Freitag stieg die Zahl der Toten auf 20. = 2024-10-25
    Bis Freitag waren 20 Tote geborgen. = 2024-10-25
    Ab März stieg die Zahl. = 2024-03-01
    Die Sitzung zog sich bis in den März. = 2024-03-01
    Er hat im Dezember angekündigt, dass er geht. = 2023-12-01
    Im Dezember ist er gestorben. = 2023-12-01
    Im Dezember seien Helfer eingetroffen, hieß es. = 2023-12-01
    Am Freitag ist der Platz gesperrt worden. = 2024-10-25
    Am Freitag soll er gestorben sein. = 2024-10-25
    Am Freitag sollen Tausende gekommen sein. = 2024-10-25
    Man hatte im Dezember mit 5.000 gerechnet. = 2023-12-01
    Sie habe am Freitag nicht 50, sondern 60 Fälle gezählt. = 2024-10-25
    Die für das erste Quartal vereinbarte Lieferung kam nicht. = 2024-01-01
    Die für August geplante Eröffnung fiel aus. = 2024-08-01
    Die im Dezember bestätigte Zahl wird nun überprüft. = 2023-12-01
    Der Pilot des am Freitag abgestürzten Flugzeugs wird operiert. = 2024-10-25
    Die Wahl vom Freitag wird überprüft. = 2024-10-25
    Das Amt, das im Dezember schloss, wird verkauft. = 2023-12-01
    Seit Dezember wird gebaut. = 2023-12-01
    Man werde bauen, so der Rat am Freitag. = 2024-10-25
    Der Zoll kommt auf 40 Funde am Freitag. = 2024-10-25
    Die Wirte kommen sogar auf rund 90 Gäste am Freitag. = 2024-10-25
    Der Zoll kommt für Freitag auf 40 Funde. = 2024-10-25
    Der Zoll zählt für Freitag 40 Funde. = 2024-10-25
    Der Zoll zählt 40 Funde am Freitag. = 2024-10-25
    Der Zoll erfasst für Freitag 40 Funde. = 2024-10-25
    Der Zoll hat für Freitag 40 Funde dokumentiert. = 2024-10-25
    Der Zoll korrigiert die Angaben zum Freitag. = 2024-10-25
"""
AHEAD = """
    Kern will nicht früher als im November bauen. = 2024-11-01
    Die Termine für Freitag bleiben. = 2024-11-01
    Die erwartete Zahl für Freitag liegt bei 40. = 2024-11-01
    40 Vögel werden am Freitag gezählt. = 2024-11-01
    Es kommen mehr Gäste, als am Freitag Platz finden. = 2024-11-01
    Wie am Freitag abgestimmt wird, ist offen. = 2024-11-01
    Am Freitag steht Ina Kern vor Gericht. = 2024-11-01
    Auf dem Programm stehen am Freitag drei Filme. = 2024-11-01
    Am Freitagabend ist der Saal geschlossen. = 2024-11-01
    Am Freitag, sagen sie, kommen sie wieder. = 2024-11-01
    Es soll nach den Plänen zum 1. Mai schließen. Im vergangenen Jahr kamen 40. = 2025-05-01
    Am Mittwoch ist der Saal geschlossen. = 2024-11-06
    Am Mittwoch steht die Wahl an. = 2024-11-06
    Am Mittwoch darf er hinaus. = 2024-11-06
    Am Montag steht eine Menschenkette um den See. = 2024-11-04
    Er sagte, am Freitag tage der Rat. = 2024-11-01
    In Auen stehen am Freitag Wahlen an. = 2024-11-01
    Im Rathaus liegen am Freitag die Pläne aus. = 2024-11-01
    In der Halle stehen am Freitag 40 Helfer bereit. = 2024-11-01
    Am Mittwoch ist es so weit. = 2024-11-06
    Der Rat fürchtet einen Angriff am Mittwoch. = 2024-11-06
    Ein Unwetter am Mittwoch ist möglich. = 2024-11-06
    Der Rat berät über die Wahl am Mittwoch. = 2024-11-06
    Am Mittwoch ist der Platz gesperrt. = 2024-11-06
    Kern sagt am Mittwoch vor Gericht aus. = 2024-11-06
    Kern sagt, dass am Mittwoch der Rat tagt. = 2024-11-06
    Am Mittwoch meldet sich Kern an. = 2024-11-06
    Am Mittwoch spricht Kern im Rat. = 2024-11-06
    Nach der Wahl am Freitag will sie gehen. = 2024-11-01
    Am Freitag wirft der Sturm Bäume um, und der Rat tagt. = 2024-11-01
    Der Verein rief für Freitag zum Streik auf. = 2024-11-01
    In Bern gebe es am Freitag ein Fest. = 2024-11-01
    Sollte das Tor erst am Freitag öffnen, kostet das Geld. = 2024-11-01
    Für Freitag meldet der Verein 40 Gäste an. = 2024-11-01
    Für Freitag meldet der Wetterdienst 20 Grad. = 2024-11-01
    Für Freitag gibt der Zoll 40 Hallen frei. = 2024-11-01
    Für Freitag bleibt es bei 20 Grad. = 2024-11-01
    Der Wirt spricht von 40 erwarteten Gästen am Freitag. = 2024-11-01
    Der Wirt spricht am Freitag vor 40 Gästen. = 2024-11-01
    Die Halle ist bis Freitag, 20 Uhr, für 40 Gäste offen. = 2024-11-01
    Wir rechnen im März mit mehr Gästen. = 2025-03-01
    Im März werden mehr Gäste erwartet. = 2025-03-01
    Im März beginnt der Bau. = 2025-03-01
    Im März steht die Wahl an. = 2025-03-01
    Im März soll die Halle öffnen. = 2025-03-01
    Im März wolle man öffnen, hieß es. = 2025-03-01
    Er sagte, dass die Halle im März öffnen werde. = 2025-03-01
    Der Rat plant für März ein Fest. = 2025-03-01
    Die Firma kündigte für März Streiks an. = 2025-03-01
    Die Räte vereinbarten für das erste Quartal eine Lieferung. = 2025-01-01
    Das Fest wurde auf März verschoben. = 2025-03-01
    Das Fest wurde in den März verschoben. = 2025-03-01
    Die Sitzung in den März zu verlegen, fiel schwer. = 2025-03-01
    Das Fest ist für März geplant. = 2025-03-01
    Für Mai ist ein Fest geplant. = 2025-05-01
    Für März sind Streiks angekündigt. = 2025-03-01
    Er versprach, die Halle im März zu öffnen. = 2025-03-01
    Ab März gilt die Regel. = 2025-03-01
    Die im März anstehende Wahl wurde verboten. = 2025-03-01
    Bis Freitag wird gewählt. = 2024-11-01
    Am Freitag tagt der Rat. = 2024-11-01
    Am Freitag kommt der Minister, der gestern schwieg. = 2024-11-01
    Die Gewerkschaften streiken am Freitag. = 2024-11-01
    Das Bad bleibt am Freitag geschlossen. = 2024-11-01
    Am Freitag gilt ein Fahrverbot. = 2024-11-01
    Am Freitag ist Feiertag. = 2024-11-01
    Es hieß, am Freitag falle die Entscheidung. = 2024-11-01
    Für Freitag haben sich 500 Gäste angemeldet. = 2024-11-01
    Im März wählt das Land. = 2025-03-01
    Im März kommt die Gartenschau. = 2025-03-01
    Zu Silvester sind Böller verboten. = 2024-12-31
    Am Freitag zählt der Verein Vögel. = 2024-11-01
    Neun seien frei, acht sollten am Freitag dem Richter vorgeführt werden. = 2024-11-01
    Zum Fest kommen 40 Gäste am Freitag. = 2024-11-01
    Der Zoll rechnet für Freitag mit 40 Funden. = 2024-11-01
"""
UNSAID = """
    Am Freitag ist ein Bus, wie es heißt, gegen einen Baum gefahren. = 2024-10-25
    Der Stand am Freitag. = 2024-10-25
    Das Konzert sollte am Freitag beginnen. = 2024-10-25
    Der Marsch wird am Mittwochabend zum Albtraum für die Stadt. = 2024-10-30
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.strip().split(" = ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize("text, expected", rows(PAST))
def test_a_past_verb_in_the_clause_looks_back(text, expected):
    assert day(text) == expected


@pytest.mark.parametrize("text, expected", rows(AHEAD))
def test_planning_and_the_future_look_ahead(text, expected):
    assert day(text) == expected


@pytest.mark.parametrize("text, expected", rows(UNSAID))
def test_a_report_looks_back_where_nothing_is_said(text, expected):
    assert day(text) == expected


def test_a_clause_looks_back_or_ahead_or_neither():
    texts = [text for table in (PAST, AHEAD, UNSAID) for text, _ in rows(table)]
    mentions = [(read(text), dates.find(text, PUBLISHED)[0]) for text in texts]
    ways = {tense.direction(one, day.start, day.end, present) for one, day in mentions for present in (False, True)}
    assert ways == {-1, 0, 1}
