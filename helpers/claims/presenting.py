"""Who presents or revises figures in the sentence before, or before a colon."""

import re

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german.quantities import Quantity
from helpers.german.sentences import Span

_BODY = r"(?<!\w)(?:[Dd](?:er|ie|as)\s)?(?:[a-zäöü]{1,30}e[nr]?\s)?(?!\w+tag\b|Mittwoch|\w+abend\b)[A-ZÄÖÜ][\w-]+"
_FIGURES = r"\w*(?:[Zz]ahl|[Aa]ngab|[Ss]chätz|[Mm]eldung|[Bb]ilanz|[Pp]rognos|[Zz]ählung|[Ss]tatistik)"
_HAS = r"(?:hat|haben|muss(?:te)?n?|müssen)"
REVISED = re.compile(  # "Der Kreis hat seine Zahlen überarbeitet", "Am Montag musste die Bahn ihre Angaben korrigieren"
    rf"(?:(?P<past>{_BODY})\s(?:korrigierte|berichtigte|revidierte|aktualisierte|überarbeitete)n?\s(?:[^.;:?!]{{0,40}}\s)?"
    rf"(?:ihre|seine)n?\s(?:[a-zäöü]+en?\s)?{_FIGURES}"
    rf"|(?:(?P<first>{_BODY})\s{_HAS}|\b{_HAS}\s(?P<then>{_BODY}))\s(?:[^.;:?!]{{0,40}}\s)?(?:ihre|seine)n?\s"
    rf"{_FIGURES}\w*\s[^.;:?!]{{0,60}}"
    r"(?:korrigiert|überarbeitet|revidiert|berichtigt|angepasst|aktualisiert|gesetzt|gesenkt|erhöht|korrigieren|überarbeiten|revidieren|berichtigen|anpassen|ändern))"
)
# "Auch die Zahl der Streikenden setzte sie herauf": whoever revised figures just before
SHE_TOO = re.compile(r"\b(?:hob|hebt|senkte?|erhöhte?|erhöht|korrigierte?|revidierte?|setzte?)\s(?:sie|er|es)\b")
BACK = 3  # sentences
# "Seine Schätzung hob das Amt noch einmal an, von 180 auf 190 Tonnen"
REVISES = re.compile(
    r"(?=.*\b(?:[Ss]eine?|[Ii]hre?)n?\s(?:[a-zäöüß]+en?\s)?"
    r"\w*(?:[Zz]ahl|[Aa]ngab|[Ss]chätz|[Bb]ilanz|[Pp]rognos|[Zz]ählung|[Ww]ert\b|[Aa]ngebot|[Ff]orderung))"
    r".*\b(?P<verb>haben?|hat|hob|hebt|senkte?|erhöhte?|erhöht|korrigierte?|revidierte?|berichtigte?|setzte?)\b[^.;]*\Z",
    re.S,
)
# "Die Polizei korrigierte die Zahl ihrer Verletzten auf 30", "hat die Zahl ihrer Toten korrigiert, von 14 auf 38"
CORRECTS = re.compile(
    r"(?=.*\b(?:(?:[Dd]ie|[Ss]eine|[Ii]hre)n?\s|[Kk]orrigiert\s)\w*(?:[Zz]ahl|[Aa]ngab|[Ss]chätz|[Bb]ilanz|[Pp]rognos|[Zz]ählung))"
    r".*\b(?:korrigier|revidier|berichtig)(?:t|te|ten)\b"
    r"|.*\b(?:korrigier|revidier|berichtig)(?:te?|ten)\s.*\s(?:von|auf)\s(?:[\d.,]+\sauf\s)?\Z",  # "die Kosten von"
    re.S,
)
ARTICLE = re.compile(r"\s(?:d(?:er|ie|as)\s)?(?:[a-zäöü]{1,20}e\s)?")
# "Das Amt legte Zahlen vor: 40 Fälle", "Die Stadt zog Bilanz: 40 Fälle"
PRESENTS = re.compile(
    r"[^:;.?!]{0,80}\b(?:(?:legt|legten?)\b[^:;.?!]{0,80}\bvor|(?:hat|haben)\b[^:;.?!]{0,80}\b(?:vorgelegt|veröffentlicht)"
    r"|\bWas\s[^:;.?!]{2,50}\s(?:forder|verlang|biet|zahl|meld|zähl|versprech|versprich|sag|nenn|plan)\w*"
    r"|(?:zieht|zog(?:en)?)\b[^:;.?!]{0,60}\bBilanz|(?:präsentier|veröffentlich)\w+\b[^:;.?!]{0,80}\b\w*(?:[Zz]ahl|[Bb]ilanz)\w*):"
)


def presenter(article: Article, quantity: Quantity) -> Span | None:
    """ "Die Stadt legte ihre Bilanz vor: 149 Millionen Euro": who presents figures before a colon."""
    start = article.sentence(quantity.number_start).start
    colon = article.text.rfind(": ", start, quantity.start)
    found = PRESENTS.match(article.text, start, colon + 1) if colon > 0 else None
    named = topics.mentions(article.topic, "actors", article.text[start:colon]) if found and article.topic else ()
    first = next((m for m in named if article.text[start + m.start].isupper()), None)
    return Span(start + first.start, start + first.end) if first else None


def reviser(article: Article, quantity: Quantity) -> Span | None:
    """Who revised a figure in the sentence before, or before a colon: "Der Kreis hat seine Zahl korrigiert: ..."."""
    start = article.sentence(quantity.number_start).start
    colon = article.text.rfind(": ", start, quantity.start)
    named = (
        topics.mentions(article.topic, "actors", article.text[start:colon])[:1] if article.topic and colon > 0 else ()
    )
    if named and article.text[start + named[0].start].isupper():
        return Span(start + named[0].start, start + named[0].end)
    said = article.text[start : quantity.start]
    revises = REVISES.match(said) if article.topic else None
    if article.topic and revises and (own := topics.mentions(article.topic, "actors", said)):
        behind = (one for one in own if ARTICLE.fullmatch(said, revises.end("verb"), one.start))
        one = next(behind, own[0])  # "Nach Kritik der Grünen senkte das Amt seine Schätzung"
        return Span(start + one.start, start + one.end)
    if article.topic and CORRECTS.match(said) and (own := topics.mentions(article.topic, "actors", said)):
        return Span(start + own[0].start, start + own[0].end)
    earlier = article.sentence_before(start)
    for _ in range(BACK - 1 if SHE_TOO.search(said) else 0):
        earlier = article.sentence_before(earlier.start)
    found = REVISED.search(article.text, earlier.start, start) if earlier.start < start else None
    return Span(*found.span(found.lastgroup or 0)) if found else None
