"""Who stands for a number that is denied: "keine 500, wie der Verein behauptete" is the club's number, too."""

import re

from helpers.claims.article import Article
from helpers.german.sentences import Span

# "wie der Verein behauptete", "anders als die Polizei meldete", "wie von den Gästen behauptet"; not "wie es hieß".
CLAIMER = re.compile(
    r"\W{0,3}(?:[Aa]nders\s+|und\s+)?(?:wie|als)\s+(?:(?:zunächst|zuvor|zuerst|noch)\s+)?(?:von\s+)?"
    r"((?:(?:de[rmns]|die|das|eine?[rmn]?)\s+)?(?:[a-zäöüß]+e[nrsm]?\s+)?[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)*)"
)


def claimer(article: Article, at: int) -> Span | None:
    """The one who claims the number denied at `at`, named in its sentence behind "wie" or "als"; None if nobody is."""
    found = []
    for clause in article.clauses(at):
        for start, end in clause.spans:
            match = CLAIMER.match(article.text, start, end)
            if match and not start <= at < end:
                found.append(Span(*match.span(1)))
    return min(found, key=lambda span: abs(span.start - at), default=None)
