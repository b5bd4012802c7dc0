"""The noun phrase that a number counts: after it, or before it."""

import re

from helpers.german.quantities.units import unit_of

_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*(?=\S))"
_CLOSE = "”“\"»«'’)"
_TOKEN = re.compile(rf"({_GAP})([^\W\d_](?:[^\W\d_]|[-/‑](?=\w)|-\n(?=\w)|-(?=\s))*|%|‰|€|\$|£|°C?)")
_ZAHL = re.compile(
    r"\b(?:Gesamt)?(?:[Zz]ahl|Anzahl|Menge)\s+(?:der|von|an|ihrer|seiner|dieser)\s+((?:[^\W\d_]+(?:e|en|er|es)\s+){0,3}[A-ZÄÖÜ][\w-]*)"
)
_ZAHL_ALONE = re.compile(r"\b([A-ZÄÖÜ]\w*(?:zahl|stärke)|Zahl|Anzahl)\b")
DETERMINERS = frozenset(
    """von der den dem dieser diesen jener seiner ihrer unserer eurer meiner deren dessen solcher aller""".split()
)
NO_ADJECTIVE = frozenset(
    """wurden waren haben hatten sind seien werden würden könnten sollen sollten müssen mussten wollen wollten dürfen durften
    konnten kamen starben wurde hatte habe sei wäre würde könnte solle werde kam gegen neben gestern unter über hinter außer oder
    aber wieder immer weder später früher seiner ihrer einer eine einen einem eines keine keiner jeder diese dieser dieses diesen
    alle aller sie wie nie die der den dem des er es her hier daher vorher nachher bisher hinunter herunter während wegen zwischen
    heute morgen ohne sonst noch gingen standen lagen blieben gaben nahmen fanden sahen liefen fielen ließen hielten standen
    mehr weniger nur aus bei beim vier sieben innen außen pro je per worden geworden gewesen gestiegen gefallen erhöht""".split()
)
ADVERBS = frozenset("schwer leicht teils teilweise meist zumeist rein so besonders vor allem weitgehend schwerst bereits".split())
_ENDINGS = ("e", "en", "er", "es", "em")


def after(text: str, end: int, floor: int = 0) -> tuple[int, int] | None:
    """Span of the noun phrase that follows `end`: adjectives and noun; a determiner before it ("einige der ...") is skipped."""
    if text[end : end + 1] in _CLOSE and text[end : end + 1]:
        end += 1
    start = None
    for i in range(6):
        match = _TOKEN.match(text, end)
        if not match:
            glued = text[end : end + 1]
            return (end, end + 1) if i == 0 and glued in ("%", "€", "$", "£", "°", "‰") and glued else None
        word = match[2]
        if "\n\n" in match[1]:
            return None
        if word[0].isupper() or not word[0].isalpha() or unit_of(word)[0]:
            noun = match
            if word.lower().endswith(("ische", "ischer", "ischen", "isches")) and (more := _TOKEN.match(text, match.end())):
                if more[2][0].isupper():
                    noun = more
            return (start if start is not None else match.start(2)), noun.end(2)
        if i == 0 and word in DETERMINERS or i == 1 and start is None and word in DETERMINERS:
            pass
        elif word in NO_ADJECTIVE or not (word.endswith(_ENDINGS) or word in ADVERBS):
            return None
        elif start is None:
            start = match.start(2)
        end = match.end()
    return None


def before(text: str, start: int, floor: int) -> tuple[int, int] | str | None:
    """Span of the thing in "Zahl der ... Soldaten, ... über 10.000"; "Anzahl" where it points further back; None without either."""
    window = max(floor, start - 200)
    sentence = max(text.rfind(mark, window, start) for mark in (". ", "! ", "? ", "\n\n"))
    window = sentence if sentence > window else window
    found = None
    for match in _ZAHL.finditer(text, window, start):
        found = match.span(1)
    if found:
        return found
    alone = None
    for alone in _ZAHL_ALONE.finditer(text, window, start):
        pass
    if alone:
        return "Anzahl" if alone[1] in ("Zahl", "Anzahl") else alone.span(1)
    return None
