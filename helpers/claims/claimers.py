"""Who is said to have claimed a number that is denied: "keine 500, wie der Verein behauptete"."""

import re
from typing import Any

from helpers.claims import counters, speakers
from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german.sentences import Span

Row = dict[str, Any]

# "wie der Verein behauptete", "anders als die Polizei meldete", "wie von den Gästen behauptet"; not "wie es hieß".
CLAIMER = re.compile(
    r"\W{0,3}(?:[Aa]nders\s+|und\s+)?(?:wie|als)\s+(?:(?:zunächst|zuvor|zuerst|noch)\s+)?(?:von\s+)?"
    r"((?:(?:de[rmns]|die|das|eine?[rmn]?)\s+)?(?:[a-zäöüß]+e[nrsm]?\s+)?[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)*)"
)
# "Die Darstellung von Kern, es seien 40 gewesen, weist er zurück", "Die Behauptung des Vereins, wonach"
CLAIMED_BY = re.compile(
    r"\b(?:Darstellung|Behauptung|Aussage|Angaben?|Vorwurf|Meldung|Berichte?n?)\s(?:von|vom|de[rs]|eine[rs])\s"
    r"((?:[A-ZÄÖÜ][\w-]*\s){0,3}[A-ZÄÖÜ][\w-]+),\s[^.;:!?]*\Z"
)
# "Berichte, wonach 64 Menschen betroffen seien, wies ein Sprecher zurück", "Gerüchte über 64 nannte Kern „erfunden“"
DENIER = re.compile(
    r"[^.;:,]{0,80},?\s(dementier\w+|bestreite\w+|bestritt\w*|weist|wies(?:en)?|tritt|trat(?:en)?|treten|nennt|nannten?|bezeichne\w+)\s"
    r"((?:(?:der|die|das|eine?)\s)?(?:[a-zäöüß]+er?\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*(?:\s(?:der|des)\s[A-ZÄÖÜ][\w-]+)?)"
)
# "nannte Kern, sondern" rejects nothing yet
REJECTS = re.compile(
    r"(?:dementier|bestre?i)|.{0,80}\b(?:zurück|entgegen|falsch|erfunden|unwahr|unzutreffend|haltlos|unsinn|absurd)",
    re.I,
)


# "Die Polizei widersprach der Zahl von | 900 Verletzten"
CONTRADICTS = re.compile(
    r"((?:(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?)\s)?[A-ZÄÖÜ][\w-]{1,40}(?:\s[A-ZÄÖÜ][\w-]{1,40}){0,3})\s(widerspr[aiä]\w+)\s(?:\w+\s){0,3}?"
    r"(?:der|dieser)\s\w*(?:[Zz]ahl|[Aa]ngabe|[Ss]chätzung|[Ss]umme)\s(?:\w+\s){0,2}von\s\Z"
)


def denier(article: Article, at: int) -> tuple[Span, str] | None:
    """Who rejects the reports that hold the number before `at`, and the verb."""
    if said := CONTRADICTS.search(article.text, article.sentence(at).start, article.text.rfind(" ", 0, at) + 1):
        return Span(*said.span(1)), said[2]
    found = DENIER.match(article.text, at)
    rejects = found and REJECTS.match(article.text, found.start(1), article.sentence(at).end)
    return (Span(*found.span(2)), found[1]) if found and rejects else None


def claimed(counted: Counted) -> Row:
    """The speaker's cells of the number that is denied, as its claimer's; empty where nobody is named."""
    quantity = counted.quantity
    by = claimer(counted.article, quantity.number_start) if quantity.role == "denied" else None
    if by is None:
        return {}
    cells = speakers.cells(counted.article, by, "", "asserts")
    return cells | {"polarity": "affirms", "via": "", "certainty": "reported", "role": "count"}


def claimer(article: Article, at: int) -> Span | None:
    """Who claims the number denied at `at`, named behind "wie" or "als" or in "vom Verein genannte"; None: nobody."""
    if named := counters.by_participle(article, at):
        return named[0]
    start = article.sentence(at).start
    if before := CLAIMED_BY.search(article.text[start:at]):
        return Span(start + before.start(1), start + before.end(1))
    found = []
    for clause in article.clauses(at):
        for start, end in clause.spans:
            match = CLAIMER.match(article.text, start, end)
            if match and not start <= at < end:
                found.append(Span(*match.span(1)))
    return min(found, key=lambda span: abs(span.start - at), default=None)
