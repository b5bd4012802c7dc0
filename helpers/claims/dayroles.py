"""What a day named in a sentence is for: the day of saying, one compared with, an occasion, or when it happened."""

import re
from functools import cache
from itertools import pairwise

from helpers.claims.article import Article
from helpers.claims.days import Day, Window
from helpers.german import cues, inflection, lexicon
from helpers.german.patterns import Leading
from helpers.german.reading.clauses import Clause

# "lag unter dem Wert vom Vortag", "mehr als am Montag": the day of what a count is compared with.
# "doppelt so viele wie beim Sturm im November"; not "griff ein, als am Montag 300 protestierten"
NUMERAL = r"(?:\d|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b)"
_LESS_OR_MORE = rf"(?:(?<!,\s)als|gegenüber|Vergleich|unter|über)\s+(?!{NUMERAL})(?:\w+\s+){{0,3}}"
COMPARED = re.compile(rf"\b(?:{_LESS_OR_MORE}|so\s\w{{1,20}}\s(?:\w+\s)?wie\s+(?:\w+\s+){{0,5}})$")
LOOK_BACK = 70  # characters
LIGHT = lexicon.group("light_verbs")
# "Das hat der Rat am Donnerstag beschlossen": that happened
DECIDING = frozenset("beschließen entscheiden billigen zustimmen votieren abstimmen verabschieden".split())
LOOKING_BACK = lexicon.words("verbs_in_time", **{"class": "occasion"})
OCCASION = re.compile(
    r"(?:(?:[Pp]rozess|[Bb]ilanz|[Gg]utachten|[Bb]ericht|[Aa]usschuss)"
    r"|\b(?:Gericht|Jahrestag|Gedenk\w{1,20}|Trauer\w{1,20}|Statistik|Studie|Kreistag|Gemeinderat|Stadtrat))\b"
)
ARRESTS, MANY = "festnehmen", re.compile(r"\b\d\d+(?![.\d])\s")
# "hat ihre Angabe am Montag von 40 auf 60 angehoben"
REVISING = lexicon.group("revising")
FIGURES = re.compile(r"(?:[Zz]ahl|[Aa]ngabe|[Ss]chätzung|[Pp]rognose|[Bb]ilanz)(?:en)?\b")
VOTES = re.compile(r"\b(?:[Jj]a|[Nn]ein)\s(?:ge)?sag(?:t|ten|en)\b")  # "haben am Sonntag Nein gesagt"
# "so der Chef am Montag", "war am Montag von 40 die Rede"; not "das sonst so ruhige Auen"
TOLD_BY = re.compile(
    r"\b(?:so(?=\s(?:(?:der|die|das|eine?)\b|[A-ZÄÖÜ]))|die\sRede|Mitteilung|Erklärung|Pressekonferenz|Interview)\b"
)
SOURCE_ON = re.compile(r"\s*(?:Laut|Nach\s(?:\w+\s)?Angaben)\b[^,]{0,40}$")  # "Nach Angaben der Wehr am Freitag"
# "statt der am Freitag *gemeldeten* 61", "die am Montag in Aussicht *gestellten* drei Wochen"
SAID_THEN = re.compile(
    r"(?:\s(?:noch|zunächst|zuerst|in\sAussicht))?\s"
    r"(?:genannt|gemeldet|vermeldet|angegeben|angekündigt|mitgeteilt|verbreitet|veröffentlicht|zugesagt|gestellt|geschätzt)e[nrs]?\s"
)

MEANT = Leading(
    r"\b[Ff]ür\s(?:den\s|die\s|das\s)?$", "ür den die das"
)  # "hatte für den Samstag 18.000 gemeldet": not said on it


@cache
def verbs_of_saying() -> frozenset[str]:
    """The verbs of saying that say so by themselves; "es gab", "es war" tell what happened."""
    return frozenset(verb.lemma for verb in cues.entries("verbs_of_saying")) - LIGHT - DECIDING


def is_past(article: Article, window: Window) -> bool:
    """False for days after publication: "kündigte für Montag an" does not name the day of saying."""
    first, published = window[0], article.published[1]
    return first is None or published is None or first <= published


def is_meant(article: Article, day: Day) -> bool:
    """ "kündigte für Samstag 40 Boote an": for when; "rechnet am Samstag mit 40 Booten", if that is still to come."""
    if MEANT.search(article.text, max(0, day.start - 40), day.start):
        return True
    return not is_past(article, (day.first, day.last))


def is_compared(article: Article, day: Day) -> bool:
    """ "doppelt so viele wie am Vortag": the day of what a count is compared with."""
    if day.start not in article.compared:
        found = COMPARED.search(article.text, max(0, day.start - LOOK_BACK), day.start)
        article.compared[day.start] = found is not None
    return article.compared[day.start]


def telling(article: Article, at: int) -> list[Day]:
    """The days of a sentence, but for those that a count is compared with: "doppelt so viele wie am Vortag"."""
    days = article.days_at(at)
    return [day for day in days if not is_compared(article, day)]


def happening(article: Article, at: int) -> list[Day]:
    """The days of a sentence that are neither compared with nor those of saying."""
    return [day for day in telling(article, at) if not is_of_saying(article, day)]


def is_of_saying(article: Article, day: Day) -> bool:
    """ "Am Samstag brannte es, *wie die Wehr am Sonntag mitteilte*"."""
    if day.start not in article.of_saying:
        article.of_saying[day.start] = _is_of_saying(article, day)
    return article.of_saying[day.start]


def _is_of_saying(article: Article, day: Day) -> bool:
    clause = article.clause(day.start)
    if clause is None:
        return False
    if _is_of_source(article, clause.spans[0][0], day.start):
        return True
    first, last = clause.stretch(day.start)  # not "am Montag seien 40 gekommen, *sagte er*"
    lows = [low for start, _, form, low in clause.tokens if first <= start < last and form == low]
    # "fuhr nicht wie angekündigt", "fiel geringer aus als vereinbart"
    lows = [low for before, low in pairwise(["", *lows]) if before not in ("wie", "als")]
    verbs = {one.lemma for low in lows for one in inflection.finite(low)} | {*map(inflection.participle, lows)}
    verbs = verbs & clause.lemmas or clause.lemmas
    if VOTES.search(clause.words(article.text)):
        return False
    if FIGURES.search(clause.words(article.text)) and not REVISING.isdisjoint({*verbs, *lows}):
        return True
    parted = {word + lemma for word in lows[-1:] for lemma in verbs}  # "teilte am Montag mit"
    return not verbs_of_saying().isdisjoint(verbs | parted) or bool(TOLD_BY.search(clause.words(article.text)))


def _is_of_source(article: Article, start: int, end: int) -> bool:
    """ "Nach Angaben der Wehr *am Freitag*"; not "Laut Polizei kamen am Freitag 40"."""
    found = SOURCE_ON.match(article.text, start, end)
    return found is not None and not any(map(inflection.finite, found[0].split()))


def is_said_then(article: Article, day: Day) -> bool:
    """ "statt der am Freitag genannten 61": only says when that number was told."""
    return SAID_THEN.match(article.text, day.end) is not None


def is_occasion(article: Article, day: Day, many: bool = True) -> bool:
    """ "Am Freitag wurde die Bilanz vorgelegt", "im Ausschuss": a day on which something earlier is dealt with.

    many: "Am Freitag wurden 112 Menschen festgenommen" is none, since that is what happened.
    """
    clause = article.clause(day.start)
    if clause is None:
        return False
    verbs, words = verbs_of_clause(clause), clause.words(article.text)
    if many and ARRESTS in verbs and MANY.search(words):
        return False  # "Am Freitag wurden 112 Menschen festgenommen. Elf Polizisten wurden verletzt"
    return not LOOKING_BACK.isdisjoint(verbs) or OCCASION.search(words) is not None


def verbs_of_clause(clause: Clause) -> set[str]:
    return clause.lemmas | {clause.tokens[-1][3] + lemma for lemma in clause.lemmas}
