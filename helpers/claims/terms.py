"""Until when a plan is meant that names no day: the year of a budget, the day that another plan of its kind names.

"Das Land will 1,2 Milliarden Euro aufnehmen", "Die Gewerkschaft rechnet mit 290 Stellen"
"""

import re
from collections.abc import Sequence
from typing import Any

from helpers.claims import dayroles, narrated
from helpers.claims.article import Article
from helpers.claims.days import Day
from helpers.german.dates import tense
from helpers.german.quantities.units import unit_of_thing

Row = dict[str, Any]
BUDGET = re.compile(
    r"\b(?:(?:Doppel|Nachtrags|Landes|Bundes|Kreis)?[Hh]aushalt(?:s\w*|es)?|Etat(?:s\w*)?|Budget(?:s|\w*plan\w*)?)\b"
)
BUDGETS = ("aushalt", "Etat", "udget")  # one of these stands in each: looked for first
HAD = ("hatte", "hatten", "wollte", "wollten", "plante", "planten")
SHALL = ("soll", "sollen", "wird", "werden", "solle")
# between a number and the clause: it may be of that, "40 Stellen für Lehrer, die im August kommen sollen"
ANOTHER = re.compile(r"\d|\n|\.\s|\b[A-ZÄÖÜ]")
OWN_WILL = ("will", "wollen", "wolle", "plant", "planen", "plane")
IN_TURN = re.compile(r"\b(?:sein|ihr)erseits\b")  # "Das Bündnis will *seinerseits* 800 Menschen rufen"
POINTING = re.compile(r"(?:Dann|Dafür|Dazu|Dabei|Da|Dort|Hierfür|Hierzu)\b")
MIGHT = ("könnte", "könnten")
STANDING = frozenset("sein haben liegen betragen belaufen geben handeln".split())
NOW = frozenset("noch derzeit momentan aktuell bereits schon jetzt heute".split())
UNDATED = re.compile(r"\brefers_(?:published|said)\b")
MONEY = frozenset(("EUR", "CHF", "USD"))
CONDITION = re.compile(r"\b(?:Sollten?|Falls|Sofern)\s|[,;:]\s(?:sollten?|falls|sofern)\s")
LARGE = 1e5  # "vorgesehen sind 450 Millionen": money without a unit


def of_budget(article: Article) -> list[Day]:
    """Where the text names its one coming year, if it is about a budget."""
    last = article.published[1]
    named = any(map(article.text.__contains__, BUDGETS)) and BUDGET.search(article.text)
    if last is None or not named:
        return []
    years = [day for day in article.days if day.first and day.last and day.first > last and _is_year(day)]
    return years if len({day.first for day in years}) == 1 else []


def _is_year(day: Day) -> bool:
    return day.first is not None and day.last is not None and (day.last - day.first).days in (364, 365)


def of_plan(article: Article, row: Row, years: Sequence[Day]) -> Day | None:
    """The year, if the number is money planned, and the headline, its paragraph or the one before names the year."""
    money = unit_of_thing(row["thing"])[0] in MONEY if row["thing"] else (row["value"] or 0) >= LARGE
    place = row["number_start"]
    if not money or not _is_planned(row):
        return None
    if narrated.moved(article, place) or tense.direction(article.reading, place, place) < 0:
        return None
    if any(day not in years and not dayroles.is_past(article, (day.first, None)) for day in article.days_at(place)):
        return None  # "über die nächsten zehn Jahre"
    before = article.text.rfind("\n\n", 0, max(0, article.text.rfind("\n\n", 0, place)))
    near = [day for day in years if row["region"] == "headline" or before <= day.start < place]
    return near[0] if near else None


def of_deadline(row: Row, rows: Sequence[Row]) -> Row | None:
    """ "Bis Ende 2027 sollen 230 Stellen wegfallen. Die Gewerkschaft rechnet mit 290": until then, too.

    Only where all plans of a measurand in an article end on one day.
    """
    if not row["measurand"] or not _is_planned(row):
        return None
    dated = [one for one in rows if one["measurand"] == row["measurand"] and _is_planned(one) and one is not row]
    ends = [one for one in dated if one["refers_from"] is None and one["refers_to"] and "refers_date" in one["rule"]]
    others = [one for one in dated if one not in ends and one["refers_from"] and "refers_date" in one["rule"]]
    return ends[0] if ends and not others and len({one["refers_to"] for one in ends}) == 1 else None


def of_announced(article: Article, row: Row) -> Row | None:
    """ "Für Freitag ist eine Feier geplant. Die Stadt rechnet mit 2.000 Gästen": on that day to come."""
    start = row["sentence_start"]
    before, today = article.sentence_before(start), article.published[1]
    counted = row["certainty"] == "planned" and not (row["thing"] and unit_of_thing(row["thing"])[0])
    if not counted or today is None or "\n" in article.text[before.start : start]:
        return None
    verb = article.verb(row["number_start"])
    pointing = POINTING.match(article.text, start) or IN_TURN.search(article.text, start, row["start"])
    if verb is not None and verb[3] in OWN_WILL and not pointing:
        return None  # "Für Freitag ist eine Feier geplant. Der Verein will 40 Mitglieder werben": some day
    days = [day for day in article.days_at(before.start) if day.first and day.last and day.rule != "now"]
    told = [(day.first, day.last) for day in days]
    own = [day for day in article.days_at(start) if not dayroles.is_compared(article, day)]  # "800 mehr als am Montag"
    if any((day.first, day.last) not in told for day in own):
        return None  # another day of its own; "Dann sollen 2.000 kommen" is of that one
    ahead = [day for day in days if day.first and day.first > today and day.first == day.last]
    return _window(ahead[0]) if len(ahead) == len(days) == 1 else None


def of_relative(article: Article, row: Row) -> Row | None:
    """ "Die Stadt will 40 Busse kaufen, die *im August* fahren sollen": of that August, too."""
    today, end = article.published[1], row["end"]
    if row["certainty"] != "planned" or today is None:
        return None
    days = [day for day in article.days_at(end) if day.start > end and day.first and day.first > today]
    clause = article.clause(days[0].start) if len(days) == 1 else None
    if clause is None or clause.kind != "relative" or ANOTHER.search(article.text, end, clause.spans[0][0]):
        return None
    shall = clause.finite()
    return _window(days[0]) if shall is not None and shall[3] in SHALL else None


def _window(day: Day) -> Row:
    return {"refers_from": day.first, "refers_to": day.last}


def leave_open(article: Article, row: Row, place: int, counts: bool) -> None:
    """ "Das Land will 40 Busse kaufen", said in May: from then on, since nobody says when; no plan fits a past day.

    Not what was planned for a day gone by: "Erwartet hatte er 300". counts: of how many there are, what may be so
    ("Es könnten 300 sein") is of now.
    """
    if row.get("role") == "old" or not UNDATED.search(row["rule"]):
        return
    ahead = _is_planned(row) or _on_condition(article, row, place)
    if not ahead and (counts or row["certainty"] != "possible" or not _may_come(article, place)):
        return
    if not narrated.is_over(article, place) or _is_promised(article, place):
        row |= {"refers_to": None, "rule": UNDATED.sub("refers_ahead", row["rule"])}


def _is_promised(article: Article, place: int) -> bool:
    """ "Das Land *sagte* 40 Euro *zu*": the promise is over, not what is promised; not "hatte 40 zugesagt"."""
    verb = article.verb(place)
    if verb is None or verb[3] in HAD:
        return False
    plans = (plan for plan in article.plans(place) if plan.verb == verb[0])
    return any(plan.act == "announces" and plan.certainty == "planned" for plan in plans)


def _on_condition(article: Article, row: Row, place: int) -> bool:
    """ "Sollte der Damm brechen, könnten 900 Menschen fliehen"."""
    sentence = article.sentence(place)
    unsure = row["certainty"] in ("possible", "hypothetical")
    return unsure and CONDITION.search(article.text, sentence.start, sentence.end) is not None


def _may_come(article: Article, place: int) -> bool:
    """ "Das könnte zwei Jahre dauern", not "könnten getötet worden sein", "könnte noch schlafen"."""
    clause, verb = article.clause(place), article.verb(place)
    if clause is None or verb is None or verb[3] not in MIGHT:
        return False
    words = [word[3] for word in clause.tokens]
    return STANDING.isdisjoint(words[-1:]) and NOW.isdisjoint(words)


def _is_planned(row: Row) -> bool:
    return row["certainty"] == "planned" or "measurand_plan" in row["rule"]
