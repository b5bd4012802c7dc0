"""The year of a paper: "im Gutachten von 2019", "eine Studie aus dem Jahr 2021", "nach dem Gesetz von 1998"."""

import re

from helpers.claims.article import Article
from helpers.claims.days import Day
from helpers.german import inflection
from helpers.german.reading.clauses import Clause
from helpers.german.sentences import Span

_STUDIES = (
    r"gutachten|studien?|berichts?|berichten?|statistik(?:en)?|analysen?|untersuchung(?:en)?|erhebung(?:en)?|"
    r"umfragen?|befragung(?:en)?|expertisen?|dokument\w{0,3}|papier(?:s|en?)?|übersicht|protokolls?|auswertung(?:en)?"
)
_RULINGS = (
    r"gesetz(?:es|en?)?|vertrag(?:s|es)?|verträgen?|verordnung(?:en)?|abkommens?|vereinbarung(?:en)?|plan(?:s|es)?|"
    r"beschluss(?:es)?|urteils?|richtlinien?|konzepts?|satzung(?:en)?|erlass(?:es)?|genehmigung(?:en)?|bescheids?"
)
_DATED_SO = r"\s(?:\w+\s){0,2}?(?:von|aus|vom)\s(?:dem\s)?(?:Jahre?\s)?$"
PAPER = re.compile(rf"\b\w*(?i:{_STUDIES}|{_RULINGS}){_DATED_SO}")
RULING = re.compile(rf"\b\w*(?i:{_RULINGS}){_DATED_SO}")
NAMED_PAPER = re.compile(rf"(?i:{_STUDIES}|{_RULINGS})\b")
WITHIN = re.compile(r"\b[Ii](?:m|n\s(?:ein|sein|ihr|dies|jen|d)em)\s(?:\w+\s)?\w+" + _DATED_SO)  # who speaks in it
YEAR = re.compile(r"(?:.{1,20}\s)?\d{4}")
LOOK_BACK = 60


def years_beside(article: Article, at: int, speaker: str) -> list[Span]:
    """The years of papers in a sentence, of which none is the day of saying, unless a paper or someone in it speaks."""
    days = [day for day in article.days_at(at) if _has(article, day, PAPER) and not _has(article, day, WITHIN)]
    return [Span(day.start, day.end) for day in days] if days and not NAMED_PAPER.search(speaker) else []


def of_ruling(article: Article, clause: Clause, day: Day) -> bool:
    """ "Nach dem Gesetz von 1998 müssen es 40 sein" is of today; "Das Gesetz von 1998 sah 40 vor" is not."""
    if not _has(article, day, RULING):
        return False
    verb = clause.finite(day.start)
    return verb is None or not any(one.tense == "past" for one in inflection.finite(verb[3]))


def _has(article: Article, day: Day, papers: re.Pattern[str]) -> bool:
    dated = YEAR.fullmatch(article.text, day.start, day.end)
    return bool(dated and papers.search(article.text, max(0, day.start - LOOK_BACK), day.start))
