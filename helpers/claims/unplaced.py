"""Times that no day is known of: "vor dem Krieg lebten hier 900", "normalerweise kommen 90", "statt der sonst 40"."""

import re

from helpers.claims import dayroles, narrated
from helpers.claims.article import Article, two_halves
from helpers.claims.days import Day
from helpers.german import inflection, lexicon
from helpers.german.patterns import late

# "normalerweise essen dort 90", "sonst sind es 40"; not "mehr als sonst", "wie üblich", "sonst drohen 40 Euro Strafe"
_USUALLY = r"(?:[Nn]ormalerweise|[Üü]blicherweise|[Gg]ewöhnlich|[Ii]m\sNormalfall|[Aa]n\snormalen\sTagen)"
USUALLY = re.compile(rf"\b(?:(?<!als\s)(?<!wie\s){_USUALLY}\b|[Ss]onst\s(?:sind|waren|seien|wären)\ses\b)")
USUAL = frozenset("normalerweise üblicherweise gewöhnlich normalfall normalen sonst üblichen".split())
JUST_BEFORE = re.compile(
    rf"\b(?:sonst|{_USUALLY}|(?:d(?:ie|er|en)\s)(?:sonst\s)?üblichen)\s(?:(?:rund|etwa|gut|knapp|fast|über)\s)?$"
)
BEFORE = late(
    lambda: (
        r"\b[Vv]or\s(?:(?:de[mr]|diese[mr]|Beginn\sde[rs])\s)?(?:[a-zäöüß]+e[nr]\s)?"
        rf"\w*(?i:{lexicon.either('times_before')})(?:e?s)?\b"
    )
)
# "am Eröffnungstag", "am Wahlabend"; not "am ersten Streiktag"; a letter first, so that the search is fast
EVENT_DAY = re.compile(
    r"[Aa](?<!\w.)m\s(Eröffnung|Stich|Wahl|Unglück|Unfall|Premiere|Streik|Brand|Abstimmung|Einsturz|Angriff|Absturz)"
    r"(?:e?s|n)?(?:tag|abend|wochenende)e?s?\b"
)
SINCE = re.compile(r"\b(?:[Nn]ach|[Vv]or|[Ss]eit)\s(?:de[rm]|diese[rm])\s(?:\w+\s)?[A-ZÄÖÜ]")  # another day than its
DIGIT = re.compile(r"\d")
LONG_AGO = re.compile(r"(?:[Ii]n\s)?(?:[Ff]rüher|[Ee]inst|[Dd]amals|[Ss]einerzeit|jene)|[Vv]or\slanger")
OF_EVENT = re.compile(r"\s(?:(?:am|vom|im)\s)?(?:Jahr\s)?")
STATES = lexicon.group("standing_verbs")
AUXILIARY = frozenset(("sein", "haben", "werden"))


def at(article: Article, place: int, day: Day | None) -> bool:
    """Whether the clause of a number tells of what is usual, or of how things stood before a great event.

    day: one that the clause names; that of the event is none of the number ("vor dem Umbau 2019 lebten hier 900").
    """
    sentence = article.sentence(place)
    if day and "or " not in article.text[sentence.start : day.start]:
        return False
    text, place_of = article.text, (sentence.start, sentence.end)
    usual = None if USUAL.isdisjoint(article.vocabulary) else USUALLY.search(text, *place_of)
    before = usual or (BEFORE.search(text, *place_of) if text.find("or ", *place_of) >= 0 else None)
    clause = article.clause(place) if before else None
    if before is None or clause is None or not clause.holds(before.start()):
        return False
    if day and (usual or not OF_EVENT.fullmatch(article.text, before.end(), day.start)):
        return False
    mark = before.start()
    if mark >= clause.stretch(place)[1] or (mark < place and two_halves(article.text, clause, mark, place)):
        return False  # "behandelt 40 Gäste, normalerweise sind es zehn"
    if usual:
        return True
    done = {inflection.participle(low) for _, _, _, low in clause.tokens} - {""}
    lemmas = clause.lemmas - AUXILIARY | done if done else clause.lemmas
    return not STATES.isdisjoint(lemmas) and narrated.is_over(article, place)


def event_day(article: Article, place: int) -> list[Day] | None:
    """ "am Eröffnungstag kamen 900": the one past day that the article names for it, or [] where none is known.

    None where the number is of no such day: "Am Sonntag kamen 500, nach 900 am Eröffnungstag".
    """
    sentence, text = article.sentence(place), article.text
    found = EVENT_DAY.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    first, last = sorted((found.start(), place))
    if any(first < day.start < last for day in article.days_at(place)):
        return None
    if place < found.start() and DIGIT.search(text, text.find(" ", place), found.start()):
        return None
    told = [day for day in article.days if day.first and day.first == day.last and _tells(article, day, found)]
    over = [day for day in told if dayroles.is_past(article, (day.first, day.last))]
    one = len({day.first for day in over}) == 1 and not found[0].endswith("wochenende")
    return over[:1] if one else []


def _tells(article: Article, day: Day, event: re.Match[str]) -> bool:
    """Whether another sentence says that it opened, or whatever the event is, on that day."""
    sentence = article.sentence(day.start)
    told = event[1][:6].lower() in article.text[sentence.start : sentence.end].lower()
    another = not sentence.start <= event.start() < sentence.end
    return told and another and not SINCE.search(article.text, sentence.start, sentence.end)


def just_before(article: Article, start: int) -> bool:
    """ "Von den sonst 112 Zügen fuhren am Dienstag nur 27": the 112 are not of Tuesday."""
    if USUAL.isdisjoint(article.vocabulary):
        return False
    return JUST_BEFORE.search(article.text, max(0, start - 40), start) is not None


def long_ago(article: Article, day: Day | None) -> bool:
    """ "Früher kamen 300", "einst lebten hier 900": up to no day that is known; not "kürzlich kamen 300"."""
    return day is not None and day.first is None and LONG_AGO.match(article.text, day.start) is not None
