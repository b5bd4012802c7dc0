"""Whose number it is beside another: of who gave the one before, or of the next who is named in a list."""

import re
from typing import Any

from helpers.claims.counted import Counted
from helpers.german import inflection
from helpers.german.sentences import Span

Row = dict[str, Any]
BLANK: Row = dict.fromkeys(("actor", "via", "cue", "speaker", "speaker_name"), "")
BLANK |= {"speaker_start": None, "speaker_end": None}
WHOSE = ("speech_act", "voice", *BLANK)
NEAR = 120
# "..., das Bündnis 15.000", "..., die Polizei dagegen von 3.200": the verb goes on, unspoken.
NAMED_NEXT = re.compile(
    r"[^.;:()]{0,60}?,\s+(?:und\s+)?((?:die|der|das|eine?)\s+(?:[a-zäöü]+en?\s+)?[A-ZÄÖÜ][\w-]+"
    r"(?:\s[A-ZÄÖÜ][\w-]+)?(?:\s(?:der|des|von|vom)\s[A-ZÄÖÜ][\w-]+)?)"
    r"(?:\s+(?:dagegen|hingegen|sogar|nur|aber|jedoch|(?:am|im)\s(?:selben\s|gleichen\s)?[A-ZÄÖÜ]\w+))?\s+(?:(?:von|auf|mit)\s+)?(?:[a-zäöü]+\s+){0,3}$"
)
# "158 Menschen sagt die Reederei, 174 *die Staatsanwaltschaft*"
NAMED_BEHIND = re.compile(r"\s((?:die|der|das)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)(?=[,.;]|\sund\s)")
SAID_BEHIND = re.compile(
    r"[^,.;:]{0,30}\s(?:sag|meld|nenn|zähl|schätz)(?:e?t|en)\s(?:die|der|das)\s[^,.;:]{2,40},\s(?:[a-zäöü]+\s){0,2}"
)
# "Die Stadt zählt 174 Gäste, 158 *die Polizei*", "Von 174 spricht die Stadt, von 158 *die Polizei*"
NEXT = re.compile(r"[^.,;:()\d]{0,60}(?:,|\sund|\ssowie)\s(?:(?:und|aber|nur|sogar|von|auf|mit|rund|etwa)\s){0,3}")
# "von 40 Stellen, *die wegfallen*, der Minister von 30"
WHICH = re.compile(r",\s(?:die|der|das|denen|deren)\s[a-zäöüß][^,.;:\d]{1,60}(?=,\s)")
# "am Freitag 9.000, am Samstag 12.000 und am Sonntag 7.000"
LISTED_NEXT = re.compile(
    r"[^.;:()]{0,40}?(?:,|\s[–-]|\bund|\bsowie)\s+(?!(?i:er|sie|wir|ich|man)\s)(?:(?:am|im|in|an|bei)\s+\w+\s+){0,2}(?:[a-zäöü]+\s+){0,2}$"
)
APPENDED = re.compile(
    r"[^.;:()\n]{0,80}(?:,\s|\s[–-]\s)(?:(?:also|immerhin|und damit|nämlich|ganze|gut|rund|etwa|knapp)\s)*"
)
FOLLOWS = re.compile(
    r"[\s;,]{0,3}(?:[Dd]amit|die\s\w{0,20}[Zz]ahl\w*)\s(?:erhöh|steig|stieg|wuchs|wächst|sank|sink|klettert)\w*\b"
)
OF_THOSE = re.compile(r"(?:Davon|Darunter|Von\s(?:ihnen|diesen|denen)|Unter\sihnen)\b")
OF_THOSE_BEHIND = re.compile(r"\s(?:von\sihnen|davon)\b")
OF_THEM = re.compile(r",\s(?:darunter|davon)\s(?:[a-zäöü]+\s){0,2}\Z")


def before(counted: Counted) -> Row | None:
    """The number just before in the sentence, if somebody stands for it."""
    article, quantity, earlier = counted.article, counted.quantity, counted.earlier
    last = earlier[-1] if earlier else None
    near = last and quantity.start - last["number_end"] < NEAR and last["number_end"] <= quantity.start
    same = near and last and article.sentence(quantity.number_start).start == article.sentence(last["start"]).start
    return last if last and same and last["speaker"] and last["voice"] == "reported" else None


def _whole_of_sentence_before(counted: Counted) -> Row | None:
    """ "Laut Polizei kamen 600. *Davon gingen 40*": the whole of the sentence before, if somebody stands for it.

    Or of the one that a semicolon ends: "Es kamen 600, sagte Kern; *40 davon* gingen".
    """
    article, quantity = counted.article, counted.quantity
    if quantity.role != "part":
        return None
    begin = article.sentence(quantity.number_start).start
    half = article.text.rfind("; ", begin, quantity.start)
    first, start = (begin, half + 2) if half >= 0 else (article.sentence_before(begin).start, begin)
    named = OF_THOSE.match(article.text, start) or OF_THOSE_BEHIND.match(article.text, quantity.end)
    wholes = (row for row in reversed(counted.earlier) if row["number_start"] in quantity.related)
    row = next(wholes, None) if named else None
    near = row and first <= row["start"] < start
    return row if row and near and row["speaker"] and "\n" not in article.text[row["end"] : start] else None


def _compared(counted: Counted) -> Row | None:
    """ "Sie zählte 21 Tote, *vier mehr* als am Montag", "510, so die Leitung – *100 mehr*": what it is added to."""
    article, quantity = counted.article, counted.quantity
    before = counted.earlier[-1] if counted.earlier and quantity.role == "difference" else None
    if before is None or not before["speaker"]:
        return None
    return before if APPENDED.fullmatch(article.text, before["number_end"], quantity.start) else None


def _followed(counted: Counted) -> Row | None:
    """ "..., teilte das Amt mit. *Damit steigt* die Zahl auf fünf": what follows from what somebody has just said."""
    article, quantity, row = counted.article, counted.quantity, counted.earlier[-1] if counted.earlier else None
    start = article.sentence(quantity.number_start).start
    clause = article.clause(quantity.number_start)
    opened = FOLLOWS.match(article.text, clause.spans[0][0] if clause else start)
    if row is None or not row["speaker"] or quantity.role not in ("old", "new") or not opened:
        return None
    near = row["start"] >= article.sentence_before(start).start and "\n" not in article.text[row["end"] : start]
    return row if near else None


def cells(counted: Counted) -> Row:
    """ "am Freitag 9.000, am Samstag 12.000": the speaker's cells of the number before."""
    row = _compared(counted) or _changed(counted) or _followed(counted) or _of_whole(counted) or _listed(counted)
    return {name: row[name] for name in WHOSE} if row else {}


def _changed(counted: Counted) -> Row | None:
    """ "nannte 18.000, korrigierte sich aber auf 15.000", "zählte 214 Fälle; am Montag waren es 38"."""
    last = before(counted)
    other = last and counted.quantity.role in ("old", "new") and last["number_start"] in counted.quantity.related
    return last if other else None


def _of_whole(counted: Counted) -> Row | None:
    """ "zählte 390 Vögel, *darunter 205 tote*", "600 Gäste. *Davon gingen 40*"."""
    last, quantity = before(counted), counted.quantity
    part = last and quantity.role == "part" and last["number_start"] in quantity.related
    if last and part and OF_THEM.search(counted.article.text[last["number_end"] : quantity.start]):
        return last
    return _whole_of_sentence_before(counted)


def _listed(counted: Counted) -> Row | None:
    last = before(counted)
    between = counted.article.text[last["number_end"] : counted.quantity.start] if last else ""
    return last if last and LISTED_NEXT.fullmatch(between) and not _verb(between) else None


def named_next(counted: Counted) -> tuple[Span, Row] | None:
    """ "Die Polizei zählte 900 Gäste, *der Verein* 1.500": whose the second one is, and the first."""
    last, text = before(counted), counted.article.text
    if last is None:
        return None
    aside = WHICH.match(text, last["end"])  # "von 40 Stellen, die wegfallen, der Minister von 30"
    begin = aside.end() if aside else last["number_end"]
    if (named := last["speaker_end"]) and begin <= last["speaker_start"] and named < counted.quantity.start:
        begin = named  # "77 Verletzte zählte die Wehr, die Polizei 52"
    gap = NAMED_NEXT.fullmatch(text, begin, counted.quantity.start)
    between = text[max(begin, last["end"]) : counted.quantity.start]  # behind "27 eroberte Dörfer"
    if gap and not _verb(between):
        return Span(*gap.span(1)), last
    behind = NAMED_BEHIND.match(text, counted.quantity.number_end)
    goes_on = SAID_BEHIND.fullmatch(text, last["end"], counted.quantity.start) or (
        NAMED_BEHIND.match(text, last["number_end"]) and between.endswith(", ")
    )
    listed = NEXT.fullmatch(text, begin, counted.quantity.start)
    bare = listed and counted.quantity.role != "rate"  # not "158 die Woche"
    goes_on = goes_on or bare
    return (Span(*behind.span(1)), last) if behind and goes_on else None


def _verb(words: str) -> bool:
    return any(inflection.finite(word) for word in re.findall(r"\b[a-zäöüß]+\b", words))
