"""Days that a number's own words do not name but point back to: "dabei", "an beiden Tagen", "am Ende", "von den 19"."""

import re
from collections.abc import Sequence

from helpers.claims import dayroles, lasting, narrated
from helpers.claims.article import Article, inside
from helpers.claims.days import Day, only
from helpers.german.dates import tense
from helpers.german.quantities import Quantity
from helpers.german.sentences import Span

# "Bis 2030 soll es billiger werden. Am Ende sollen es 120 Millionen sein", "Wahrscheinlicher sei, dass ..."
TO_COME = re.compile(
    r"\b(?:[Aa]m\sEnde(?!\s(?:der|des|dieser|einer)\b)|[Bb]is\sdahin|[Ww]ahrscheinlicher|[Rr]ealistischer)\b"
)
# "will am Samstag demonstrieren und hat dafür 900 Teilnehmer angemeldet"
FOR_IT = re.compile(r"\b(?:dafür|dazu|hierzu|hierfür)\s(?:\w+\s){0,3}\Z")
FOR_IT_WORDS = frozenset(("dafür", "dazu", "hierzu", "hierfür"))
EXPECTED = re.compile(r"[\d.]{0,12}[^.,;\d]{0,60}\b(?:angemeldet|erwartet|angekündigt|eingeladen|geladen|eingeplant)\b")
THEN_WITH = re.compile(
    r"\bdann\s(?:aber\s|sogar\s|nur\s)?(?:mit|bei|für|auf)\s(?:rund\s|etwa\s|bis\szu\s|mehr\sals\s)?\Z"
)
FROM_THOSE = re.compile(r"\b(?:[Vv]on|[Uu]nter|[Zz]u)\s(?:den|diesen)\s$")
# "die 120 Höfe, die im vergangenen Jahr schlossen"
THE = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er)\s(?:[a-zäöüß]+\s)?\Z")
FINITE = frozenset(("sei", "seien", "sind", "ist"))
# "sprach von 50 Essen, die am Sonntag ausgeliefert wurden": who merely names them says no other day of theirs
NAMES = re.compile(
    r"\b(?:(?:sprach|sprachen|spricht|sprechen|spreche)\b.{0,40}\bvon|handel\w{1,3}\b.{0,40}\bum|[Bb]etroffen)\b"
)


def at(article: Article, place: int) -> Day | None:
    """The day that the words around a number point back to."""
    return (
        _pointed_at(article, place)
        or lasting.at(article, place)
        or _to_come(article, place)
        or _for_it(article, place)
        or _then(article, place)
        or _gapped(article, place)
        or _led_in(article, place)
        or _of_result(article, place)
        or narrated.on(article, place)
        or narrated.during(article, place)
    )


def _gapped(article: Article, place: int) -> Day | None:
    """ "Er räumte ein: Am Montag seien 14 getötet, 30 verletzt worden": a half without a verb of its own."""
    day, clause = only(article.days_at(place)), article.clause(place)
    if day is None or day.end > place or clause is None:
        return None
    first, last = clause.stretch(place)
    before = article.clause(first - 1) if first else None
    if before is None or before is clause or not before.holds(day.start):
        return None
    lows = clause.lows(first, last)
    return day if lows[-1:] == ["worden"] and FINITE.isdisjoint(lows) else None


def _led_in(article: Article, place: int) -> Day | None:
    """ "Schon am Montag ging es rund: Der Verein zählte 40 Boote": the one past day before the colon.

    Not "Er war *bis 2020* Leiter: „Es sind sieben“".
    """
    sentence = article.sentence(place)
    colon = article.text.rfind(": ", sentence.start, place)
    day = only(article.days_at(place)) if colon > 0 else None
    return day if day and day.first and day.end <= colon and dayroles.is_past(article, (day.first, None)) else None


def _of_result(article: Article, place: int) -> Day | None:
    """ "Der Ausschuss hat am Dienstag das Ergebnis der Wahl *vom Sonntag* festgestellt. Demnach kamen 40"."""
    start = article.sentence(place).start
    if not start or not article.text.startswith("Demnach", start):
        return None
    return only([day for day in article.days_at(start - 2) if article.text.startswith("vom ", day.start - 4)])


def _pointed_at(article: Article, at: int) -> Day | None:
    """ "Am Samstag brannte es. Dabei wurden zwei verletzt": the one past day that the sentence before names."""
    start = article.sentence(at).start
    days = article.days_at(start - 2) if start else ()
    named = only([day for day in days if dayroles.is_past(article, (day.first, day.last))])
    clause = article.clause(at) if named else None
    points = clause and narrated.POINTING.search(article.text, clause.spans[0][0], clause.spans[-1][1])
    return named if points else None


def _to_come(article: Article, at: int) -> Day | None:
    """ "Bis 2030 soll es 120 Millionen kosten. Wahrscheinlicher seien 200": the day to come of the sentence before."""
    sentence = article.sentence(at)
    if not sentence.start or not TO_COME.search(article.text, sentence.start, at):
        return None
    if tense.direction(article.reading, at, at) < 0:
        return None
    before = article.days_at(sentence.start - 2)
    return only([day for day in before if not dayroles.is_past(article, (day.last, day.last))])


def _for_it(article: Article, at: int) -> Day | None:
    """ "will am Samstag demonstrieren und hat *dafür* 900 Teilnehmer angemeldet": the Saturday to come."""
    if FOR_IT_WORDS.isdisjoint(article.vocabulary) or not FOR_IT.search(article.text, max(0, at - 40), at):
        return None
    if not EXPECTED.match(article.text, at):
        return None
    before = (day for day in article.days_at(at) if day.end < at)
    return only([day for day in before if not dayroles.is_past(article, (day.last, day.last))])


def _then(article: Article, at: int) -> Day | None:
    """ "will am Samstag wieder auf die Straße – *dann mit* 3.000 Teilnehmern": of that Saturday."""
    if "dann" not in article.vocabulary or not THEN_WITH.search(article.text, max(0, at - 40), at):
        return None
    return only([day for day in article.days_at(at) if day.end < at])


def of_those(article: Article, quantity: Quantity, defining: Sequence[Span]) -> Day | None:
    """ "Von den 19 Patienten, die am Montag kamen, sind elf gegangen": the 19 are of the Monday."""
    if not defining or not _merely_named(article, quantity):
        return None
    return only([day for day in article.days_at(quantity.number_start) if inside(defining, day.start, day.end)])


def is_given(article: Article, start: int) -> bool:
    """ "Von den 19 Patienten ...": they are told of elsewhere."""
    return FROM_THOSE.search(article.text, max(0, start - 12), start) is not None


def _merely_named(article: Article, quantity: Quantity) -> bool:
    if is_given(article, quantity.start) or THE.search(article.text, max(0, quantity.start - 20), quantity.start):
        return True
    clause = article.clause(quantity.number_start)
    return clause is not None and bool(NAMES.search(article.text, clause.spans[0][0], quantity.start))
