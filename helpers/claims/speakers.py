"""Who says it: the name behind the words, the topic's actor behind the name, and whose number it is."""

import re
from collections.abc import Sequence
from typing import Any

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.topic import Topic

# "Angaben der Polizei", "Einschätzung von Fachleuten": the speaker is who gave them.
ACCOUNT = re.compile(
    r"^(?:\w+\s)?(?:Angaben?|Aussagen?|Auskunft|Berichten?|Informationen|Meldungen|Worten|Darstellung|Einschätzung(?:en)?|Schätzung(?:en)?"
    r"|Ansicht|Auffassung|Meinung|Überzeugung|Erkenntnis(?:sen)?|Mitteilung|Zahlen)\s+(?:von|vom|de[rsnm])?\s*(?=\w)",
)
DETERMINERS = {"der", "des", "den", "dem", "die", "das"}
HEAD = re.compile(r"[A-ZÄÖÜ]\w{5,}")
DOCUMENT = re.compile(
    r"^(?:de[rmns]|die|das|einer|eine)\s+(?:\w+e[nr]?\s+)?(?:\w*[Mm]itteilung|\w*[Ee]rklärung|\w*[Ss]tellungnahme|Schreiben)s?$"
)


def name(article: Article, speaker: Any, referent: Any) -> str:
    """The fuller mention of a speaker: the referent if there is one, without "Angaben von", on one line."""
    span = referent or speaker
    if span is None:
        return ""
    written = article.words([span])
    return ACCOUNT.sub("", written) or written


def actor(
    article: Article, speaker: Any, speaker_name: str, at: int, earlier: Sequence[dict[str, Any]]
) -> tuple[str, str]:
    """Topic actor of a speaker at `at`, with the rule that told; `earlier`: the statements before it.

    The speaker's own words come first, then the fuller mention: "Die NATO" is no one else, whoever was named with it.
    """
    story = article.topic
    if story is None or not speaker_name:
        return "", ""
    for words in (article.words([speaker]) if speaker else "", speaker_name):
        if found := topics.actor_of(story, words):
            return found, "actor_named"
    found = _fuller(article, story, speaker_name, at)
    if found:
        return found, "actor_fuller_mention"
    if DOCUMENT.match(speaker_name) and earlier:
        return earlier[-1]["actor"], "actor_of_document"
    return "", ""


def _fuller(article: Article, story: Topic, speaker_name: str, at: int) -> str:
    """ "Außenministeriums" after "US-Außenministerium": the same body, named more fully before."""
    if topics.matching.PRIVATE.search(speaker_name):
        return ""
    for head in reversed(HEAD.findall(speaker_name)):
        stem = head.removesuffix("es").removesuffix("s")
        fuller = re.compile(rf"(?:\b[\w.]+-|\b\w+e[rnsm]?\s){re.escape(stem)}", re.I)
        for match in reversed(list(fuller.finditer(article.text, max(0, at - 3000), at))):
            found = topics.actor_of(story, match.group())
            if found:
                return found
    return ""


def innermost(statements: Sequence[dict[str, Any]], start: int, end: int) -> list[dict[str, Any]]:
    """The statements that enclose a span by their pieces, the innermost first."""
    around = [row for row in statements if any(piece.start <= start and end <= piece.end for piece in row["message"])]
    return sorted(around, key=lambda row: sum(piece.end - piece.start for piece in row["message"]))
