"""The days that a number without one takes from another number of its article."""

import pytest

from helpers import articles, claims, topic

MONDAY, FRIDAY, TODAY = "2024-07-01", "2024-06-28", "2024-07-02"
STORY = topic.from_text(
    """
name = "boote"
[[place]]
id = "auen"
aliases = ["Auen"]
[[place]]
id = "moor"
aliases = ["Moor"]
[[thing]]
id = "boats"
words = ["Boot"]
[[thing]]
id = "people"
words = ["Mensch", "Gast", "Kind"]
[[measurand]]
id = "boats"
label = "boats in the race"
thing = "boats"
[[measurand]]
id = "hurt"
label = "people hurt"
thing = "people"
cues = ["verletzt"]
[[measurand]]
id = "dead"
label = "people killed so far"
thing = "people"
cues = ["starben", "gestorben", "tot"]
cumulative = true
"""
)


def days(text: str) -> list[str]:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": TODAY}), STORY)
    return [str(day)[:10] for day in table[table["kind"] == "quantity"]["refers_from"]]


PARTY = "Hafen\n\nIn Auen haben am Montag 40 Boote gefeiert. Es war voll.\n\n"
SCENE = "Ein Hund liegt am Tor und schläft.\n\n"
QUIET = "Das Wetter ist gut. " * 9 + "\n\n"
FAR = "\n\nDas Wetter war gut, und der Hafen lag still. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("40 Boote sind seit Beginn der Saison im Juni gesunken.", ["2024-06-01"]),
        # a share of those before is of their day; the clause of the event that opens the sentence tells the day
        ("Am Montag kamen 40 Boote. Ein Drittel davon seien Segler, sagte Kern.", [MONDAY, MONDAY]),
        ("Am Montag kamen 40 Boote. Ein Drittel davon liegt noch im Hafen.", [MONDAY, TODAY]),
        ("Beim Brand, der am Montag drei Boote zerstörte, wurden 40 Gäste verletzt.", [MONDAY, MONDAY]),
        ("Im Hafen, den am Montag drei Boote anliefen, wurden 40 Gäste verletzt.", [MONDAY, TODAY]),
        ("Am Montag meldete der Verein 57 Verletzte, nun sind es 49.", [MONDAY, TODAY]),
        # a share, a rate and a list have the day of the number before them; a comparison gives none to what is before
        ("Am Montag fuhren 40 Boote, das sind 60 Prozent der Flotte.", [MONDAY, MONDAY]),
        ("Die Bilanz vom Montag: 40 Boote, 90 Gäste.", [MONDAY, MONDAY]),
        ("Hafen\n\nDer Verein zählt 60 Boote." + FAR * 9 + "Zum Vergleich: Am 3. Mai waren es 40 Boote.",
         [TODAY, "2024-05-03"]),
        ("Am Montag fuhren 40 Boote und nicht 30. Der Unterschied von 10 Booten ist klein.", [MONDAY, MONDAY, MONDAY]),
        # a balance without a verb is of the day that the article is about
        (PARTY + "Die Bilanz der Polizei: 60 Boote, 90 Gäste.", [MONDAY, MONDAY, MONDAY]),
        (PARTY + "Die bittere Bilanz: drei Menschen tot.", [MONDAY, MONDAY]),
        (PARTY + "Das Wetter heute: 60 Boote liegen im Hafen.", [MONDAY, TODAY]),
        # a bare number that answers another
        ("Am Montag fuhren 40 Boote. Der Verein gibt 60 an.", [MONDAY, MONDAY]),
        ("Am Montag fuhren 40 Boote. Der Verein spricht von 60.", [MONDAY, MONDAY]),
        ("Am Montag fuhren 40 Boote. Der Verein spricht nun von 60.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Das Amt nennt nun 50, der Verein bleibt bei 60.", [MONDAY, TODAY, MONDAY]),
        ("Am Montag fuhren 40 Boote. Nun fahren 60.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Der wahre Wert dürfte bei 60 liegen.", [MONDAY, MONDAY]),
        ("Am Montag fuhren 40 Boote. Der Wert dürfte auf 60 steigen.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Der Verein spricht heute von 60.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Heute sind es 60.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Laut Verein sind es 60.", [MONDAY, TODAY]),
        ("Am Montag fuhren 40 Boote. Der Verein bleibt bei 60.", [MONDAY, MONDAY]),
        ("Am Montag fuhren 40 Boote. Im Hafen bleiben 60.", [MONDAY, TODAY]),
        # a part is of the day of its whole, unless it is told of another time
        ("Am Montag wurden 40 Menschen verletzt. Drei davon starben.", [MONDAY, MONDAY]),
        ("Am Montag wurden 40 Menschen verletzt. Drei davon liegen noch in der Klinik.", [MONDAY, TODAY]),
        ("Von den 40 Menschen, die am Montag verletzt wurden, sind elf entlassen worden.", [MONDAY, TODAY]),
        ("Am Montag wurden 40 Menschen verletzt. Darunter sind zwölf Kinder.", [MONDAY, MONDAY]),
        ("Am Montag wurden 40 Menschen verletzt. Unter den verletzten Gästen sind zwölf Kinder.", [MONDAY, MONDAY]),
        ("Am Montag wurden 40 Menschen verletzt. Darunter sind inzwischen zwölf gesunde Kinder.", [MONDAY, TODAY]),
        # the same count again, far away
        (f"Am Montag fuhren 40 Boote.{FAR}Die 40 Boote seien gesunken.", [MONDAY, MONDAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Die 40 Boote liegen jetzt im Hafen.", [MONDAY, TODAY]),
        (f"Am Montag fuhren vier Boote.{FAR}Die vier Boote liegen im Hafen.", [MONDAY, TODAY]),
        (f"Am Freitag fuhren 40 Boote, am Montag fuhren 40 Boote.{FAR}Die 40 Boote liegen im Hafen.",
         [FRIDAY, MONDAY, TODAY]),
        (f"Am Montag fuhren 40 Boote, nicht 30.{FAR}Der Verein bleibt stur bei seinen 30.", [MONDAY, MONDAY, MONDAY]),
        # another count of what the article tells of one day alone, if it is over, too
        (f"Am Montag fuhren 40 Boote.{FAR}Der Verein zählte 30 Boote.", [MONDAY, MONDAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Inzwischen zählte der Verein 30 Boote.", [MONDAY, TODAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Im Hafen liegen 30 Boote.", [MONDAY, TODAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Der Verein will 30 Boote kaufen.", [MONDAY, TODAY]),
        (f"Am Montag fuhren 40 Boote in Auen.{FAR}In Moor zählte der Verein 30 Boote.", [MONDAY, TODAY]),
        (f"Der Verein zählte 30 Boote.{FAR}Am Montag fuhren 40 Boote.", [TODAY, MONDAY]),
        (f"Am Freitag fuhren 40 Boote, am Montag 50 Boote.{FAR}Der Verein zählte 30 Boote.", [FRIDAY, MONDAY, TODAY]),
        # a headline is of the day that the text gives, an amount in words of none
        ("40 Boote gesunken\n\nIn Auen sind am Montag 40 Boote gesunken.", [MONDAY, MONDAY]),
        ("40 Boote gesunken\n\nIn Auen sanken 40 Boote. Am Freitag sanken 30 Boote.", [TODAY, TODAY, FRIDAY]),
        ("Hunderte Boote gesunken\n\nIn Auen sind am Montag Dutzende Gäste angekommen.", [TODAY, MONDAY]),
        # a month or more that holds the day of telling
        ("In diesem Jahr fuhren 40 Boote. Der Verein kommt auf eine Zahl von 60 Booten.", ["2024-01-01", "2024-01-01"]),
        ("Im Jahr 2023 fuhren 40 Boote. Der Verein kommt auf eine Zahl von 60 Booten.", ["2023-01-01", TODAY]),
        # a toll that grows is of the day of the article
        (f"Am Montag starben 40 Menschen.{FAR}Das Amt zählte 43 Menschen, die starben.", [MONDAY, TODAY]),
        # the past of a paragraph goes on over sentences without a day
        ("Am Montag brannte es in Auen. Die Wehr kam spät. Im Hafen sanken 40 Boote.", [MONDAY]),
        ("Am Montag brannte es in Auen. Der Hafen ist jetzt gesperrt. Im Hafen sanken 40 Boote.", [TODAY]),
        ("Am Montag brannte es in Auen. Es sanken 40 Boote, doppelt so viele wie am Freitag.", [MONDAY, MONDAY]),
        # what is to come, in a clause of saying
        ("Das Amt beziffert die Zahl im Jahr 2027 auf 40 Boote.", ["2027-01-01"]),
        # a question that asks for a day
        ("Wie viele Boote am Montag da waren, ist offen. 90, sagt der Verein. 40, sagt das Amt.", [MONDAY, MONDAY]),
        ("Es war voll am Montag. 90, sagt der Verein.", [TODAY]),
        # the day that the article is about
        (f"{PARTY}90 Busse brachten Gäste.", [MONDAY, MONDAY]),
        (f"{PARTY}90 Busse bringen Gäste.", [MONDAY, TODAY]),
        (f"{PARTY}Bisher brachten 90 Busse Gäste.", [MONDAY, TODAY]),
        (f"{PARTY}Der Wirt besaß 90 Busse.", [MONDAY, TODAY]),
        (f"{PARTY}Die Stadt bezifferte den Schaden auf 90 Euro.", [MONDAY, TODAY]),
        (f"{PARTY}90 Busse sollen kommen.", [MONDAY, TODAY]),
        (f"{PARTY}90 Menschen starben.", [MONDAY, TODAY]),  # a toll that grows
        (f"{PARTY}Bis zum Abend starben 90 Menschen.", [MONDAY, TODAY]),
        (f"{PARTY}Am Freitag kam der Wirt. 90 Busse brachten Gäste.", [MONDAY, FRIDAY]),
        ("Auen\n\nDrei Tage nach dem Brand ist es still. 90 Busse brachten Gäste.", ["2024-06-29"]),
        # the first sentences set a scene, the seventh tells the day
        (f"Auen\n\n{SCENE * 6}In Auen haben am Montag viele gefeiert.{FAR}90 Busse brachten Gäste.", [MONDAY]),
        (f"Auen\n\n{SCENE * 9}In Auen haben am Montag viele gefeiert.{FAR}90 Busse brachten Gäste.", [MONDAY]),
        ("Auen\n\nNach dem Rennen am vergangenen Freitag ist es still. 90 Busse brachten Gäste.", ["2024-06-28"]),
        ("Auen\n\nNach dem Rennen im Hafen am 21. Juni ist es still. 90 Busse brachten Gäste.", [TODAY]),
        ("Auen\n\nNach dem Rennen im Hafen vom Montag ist es still. 90 Busse brachten Gäste.", [MONDAY]),
        ("Auen\n\nDas Amt hat zum Großbrand vom Montag Neues bekannt gegeben. 90 Busse brachten Gäste.", [MONDAY]),
        ("Auen\n\nDas Amt hat zum Brief vom Montag Neues bekannt gegeben. 90 Busse brachten Gäste.", [TODAY]),
        ("Auen\n\nAm Montag hat es in Auen gebrannt. Am Sonntag kam der Regen.\n\n90 Busse brachten Gäste.", [MONDAY]),
        ("Auen\n\nAm Montag hat es in Auen gebrannt. Am Sonntag kam der Regen, am Samstag der Wind.\n\n"
         "90 Busse brachten Gäste.", [TODAY]),
        ("Auen\n\nNach dem Rennen am kommenden Freitag will er ruhen. 90 Busse brachten Gäste.", [TODAY]),
        ("Auen\n\nNach dem Rennen ist es still, am Montag. 90 Busse brachten Gäste.", [TODAY]),
        ("Auen\n\nVor dem Hafen ist es still. 90 Busse brachten Gäste.", [TODAY]),
        # a long text that never names its own day deals with the other one alone, whoever speaks of it
        (f"{PARTY}{QUIET}Der Verein spricht von 90 Bussen.", [MONDAY, MONDAY]),
        (f"{PARTY}{QUIET}Der Verein spricht von 90 Bussen, auch heute.", [MONDAY, TODAY]),
        (f"{PARTY}{QUIET}„Es sind 90 Busse“, sagte Kern.", [MONDAY, MONDAY]),
        (f"{PARTY}{QUIET}„Es werden wohl 90 Busse“, sagte Kern.", [MONDAY, TODAY]),
        (f"{PARTY}{QUIET}„Das dauerte drei Stunden“, sagte Kern.", [MONDAY, "NaT"]),
        # where it names no other day, what it tells in the preterite is of no known day
        (f"Hafen\n\n{QUIET}Der Verein zählte 90 Boote.", ["NaT"]),
        (f"Hafen\n\n{QUIET}Der Verein hat 90 Boote gezählt.", [TODAY]),
        (f"Hafen\n\n{QUIET}Der Verein zählt 90 Boote.", [TODAY]),
        (f"Hafen\n\n{QUIET}Heute war es voll.\n\nDer Verein zählte 90 Boote.", [TODAY]),
        (f"Hafen\n\nAuen (dpa) - {QUIET}Der Verein zählte 90 Boote.", [TODAY]),
        ("Hafen\n\nDer Verein zählte 90 Boote.", [TODAY]),
        # behind a dateline, and where the day stands only in later sentences
        ("Fest\n\nAuen (dpa) - Das Feuer hat am Montag Schäden angerichtet.\n\n90 Busse brachten Gäste.", [MONDAY]),
        ("Brand in Auen\n\nDas Amt rechnet neu, auch am Sonntag. Bei dem Brand am Montag fehlte Wasser.\n\n"
         "90 Busse brachten Gäste.", [MONDAY]),
        ("Streit in Auen\n\nDas Amt rechnet neu. Am Montag und am Sonntag fehlte Wasser.\n\n90 Busse brachten Gäste.",
         [TODAY]),
        # what somebody says of what the story counts, in the present or on a later day
        (f"{PARTY}Der Verein spricht von 90 Booten.", [MONDAY, MONDAY]),
        (f"{PARTY}Der Verein spricht von 90 Bussen.", [MONDAY, TODAY]),
        (f"{PARTY}Der Verein spricht nun von 90 Booten.", [MONDAY, TODAY]),
        (f"{PARTY}„Wir hatten 90 Boote“, sagte Kern.", [MONDAY, MONDAY]),
        (f"{PARTY}„Wir hatten 90 Busse“, sagte Kern.", [MONDAY, TODAY]),
        (f"{PARTY}„Es kamen 90 Boote“, sagte Kern am Dienstag.", [MONDAY, MONDAY]),
        (f"{PARTY}„Es kamen 90 Boote“, sagte Kern am Sonntag.", [MONDAY, "2024-06-30"]),
        # both ends of a revision are of the day that runs, not of that of revising
        ("Am Montag war es voll. Der Verein hat seine Schätzung am Freitag von 40 auf 60 Boote heraufgesetzt.",
         [MONDAY, MONDAY]),
        ("Es war voll. Der Verein hat seine Schätzung am Freitag von 40 auf 60 Boote heraufgesetzt.", ["NaT", "NaT"]),
        ("Der Verein korrigiert die am Montag gezählte Zahl von 40 auf 60 Boote.", [MONDAY, MONDAY]),
        # those that a relative clause dates
        ("Über die 40 Boote, die im Mai gesunken sind, redet keiner.", ["2024-05-01"]),
        ("Über 40 Boote, die im Mai gesunken sind, redet keiner.", [TODAY]),
        # the headline of a revision is of the day of its body, a plan of that of the only one of its kind
        ("Wirt hebt Zahl der Boote auf 40 an\n\nDer Wirt hob die Zahl der Boote am Montag auf 40.", [MONDAY, MONDAY]),
        # a clause with "als" says when
        ("Als am Montag der Sturm kam, sanken 40 Boote.", [MONDAY]),
    ],
)  # fmt: skip
def test_days_from_another_number(text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what somebody says of numbers of one day is of that day
        ("Am Montag fuhren 40 Boote. Der Verein sprach von 60.", [MONDAY]),
        ("Am Montag fuhren 40 Boote. Der Verein sprach nun von 60.", [TODAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Der Verein sagte, es seien 30 Boote gewesen.", [MONDAY]),
        (f"Am Montag fuhren 40 Boote.{FAR}Der Verein sagte, er zahle 30 Euro.", [TODAY]),
        # ... whenever it was said, and a change is of the day that it reached
        (f"{PARTY}Der Verein sagte am Dienstag, es seien 30 Gäste da gewesen.", [MONDAY]),
        ("Der Verein sagte, die Zahl der Boote sei von 40 im Mai 2023 auf 60 im Mai 2024 gestiegen.", ["2024-05-01"]),
        ("Der Verein sagte, im Mai 2024 seien 60 Boote gekommen, nach 40 im Mai 2023.", ["2024-05-01"]),
        ("Der Verein sagte, die Zahl der Boote sei von 40 im Mai 2023 auf 60 gestiegen.", [TODAY]),
        # of none, where they are of none
        ("Der Eintritt kostet 40 Euro; zunächst war laut Verein von 90 die Rede gewesen.", ["NaT"]),
        # a vague amount tells of no day
        ("Kern sagte, es gebe wenige Boote.", [TODAY]),
        # what is said in the past of no other day is of that of the article
        (f"{PARTY}Die Lage sei ruhig gewesen, sagte Kern am Dienstag.", [MONDAY]),
        (f"{PARTY}Die Lage sei ruhig gewesen, sagte Kern.", [MONDAY]),
        (f"{PARTY}„Wir haben uns selbst geholfen“, sagte Kern.", [MONDAY]),
        (f"{PARTY}Die Lage sei ruhig, sagte Kern.", [TODAY]),
        (f"{PARTY}Die Lage sei nun ruhig geworden, sagte Kern.", [TODAY]),
        # days later only where the text looks back as a whole
        ("Auen\n\nVier Tage nach dem Brand ist es still. „Wir haben uns geholfen“, sagte Kern.", ["2024-06-28"]),
        (f"Auen\n\nAm 20. Juni brannte der Hafen.{FAR}„Wir haben uns geholfen“, sagte Kern.", [TODAY]),
        (
            "Auen\n\nKnapp zwei Wochen nach dem Brand ist es still. „Wir haben uns geholfen“, sagte Kern.\n\n"
            "Am 20. Juni brannte der Hafen.",
            ["2024-06-20"],
        ),
        ("Auen\n\nZwei Wochen nach dem Brand ist es still. „Wir haben uns geholfen“, sagte Kern.", [TODAY]),
        (
            "Auen\n\nAm 20. Juni brannte der Hafen.\n\nHerr Kern, was war?\n\nWir haben uns geholfen.\n\nUnd nun?\n\n"
            "Es ist ruhig.",
            ["2024-06-20", TODAY],
        ),
        (f"{PARTY}Kern sprach von einer Ausnahme.", [TODAY]),
        (f"{PARTY}Kern forderte, die Boote müssten geprüft werden.", [TODAY]),
    ],
)
def test_days_of_statements_from_their_numbers(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": TODAY}), STORY)
    assert [str(day)[:10] for day in table[table["kind"] == "statement"]["refers_from"]] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Verein rechnet mit 40 Booten.", "NaT"),  # from then on, without an end
        ("Kern kündigte an, es würden 40 Boote fahren.", "NaT"),
        ("Der Verein zählt 40 Boote.", TODAY),
    ],
)
def test_until_when_a_statement_of_planned_numbers_is(text, wanted):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": TODAY}), STORY)
    told = table[table["kind"] == "statement"]
    assert [str(day)[:10] for day in told["refers_from"]] == [TODAY]
    assert [str(day)[:10] for day in told["refers_to"]] == [wanted]


COSTS = topic.from_text(
    """
name = "costs"
[[thing]]
id = "money"
words = ["Euro"]
[[measurand]]
id = "mission"
label = "what it cost"
thing = "money"
cues = ["Einsatz"]
"""
)


def test_a_headline_that_counts_what_the_body_says_has_its_setting():
    body = f"Der Einsatz kostete 4 Millionen Euro.{FAR}Der Verein sprach von 3 Millionen Euro für den Einsatz."
    text = f"4 Millionen Euro für einen Montag, am Montag\n\n{body}"
    table = claims.extract(articles.from_texts({"a": text}, published={"a": TODAY}), COSTS)
    rows = table[table["kind"] == "quantity"]
    assert list(rows["measurand"]) == ["mission"] * 3
