"""Does a sentence tell what was or what will be? It decides whether "am Freitag" looks back or ahead."""

import re

from helpers.german.dates.grammar import MONTH, WEEKDAY

REACH = 240
"""Characters to each side that may hold the verb; sentences of news are seldom longer."""
_BREAK = re.compile(r"(?<!\D\d)(?<!\D\d\d)[.!?;]\s+(?=[A-ZÄÖÜ„\"»])|\n")
"""Sentence ends; "am 25. Oktober" is none."""
_AHEAD = re.compile(
    r"\b(?:wird|werden|werde|soll|sollen|will|wollen|möchten?|kann|können|könnten?|dürften?|geplant|bevorsteh\w+|plant"
    r"|planen|findet|finden|beginnt|beginnen|startet|starten|erwartet|Termine?|Anmeldung|Eintritt)\b"
)
_NO_ARTICLE = r"(?<!\b[Dd](?:er|ie|as|en|em|es)\s)(?<!\b[Ee]in\s)(?<!\b[Ee]ine\s)(?<!\b[Ee]ine[mnr]\s)"
_BACK = re.compile(
    r"\b(?:hat|haben|habe|hatten?|war|waren|wurden?|worden|gewesen|gab|gaben|kam|kamen|ging|gingen|fand|fanden|stand"
    r"|hieß|ließ|begann|\w{0,12}ge(?:troffen|kommen|storben|gangen|fahren|reist|landet|stürzt|flohen|flogen|worden|lungen"
    r"|schehen|stiegen|sunken|fallen)|erschienen|verstorben|gescheitert"
    rf"|{_NO_ARTICLE}(?!heute|könnte|sollte|möchte|müsste|dürfte|wollte|letzte|nächste|bitte|erste|zweite|dritte|vierte)"
    r"[a-zäöüß]{3,20}te|(?!könn|soll|woll)[a-zäöüß]{2,20}(?:g|el|er|k|ll|m|nn|ss|p)ten)\b"
)
"""Auxiliaries of the past, frequent strong verbs, participles of verbs that take "sein" ("sind eingetroffen"), -te and
-ten of weak ones ("sagte", "stellten"); not "der gesamte Umsatz", not the infinitives "antreten", "erhalten"."""
_SUBORDINATE = re.compile(
    r",\s+(?:dass|daß|ob|weil|wenn|als|nachdem|bevor|obwohl|damit|wonach|wo|die|der|das|den|dem|deren|dessen)\b"
)
_SET_AHEAD = re.compile(r"\s(?:anstehend|bevorstehend|geplant|angesetzt|stattfindend|beginnend|vorgesehen)")
"""Right behind a date: "die im Oktober anstehende Wahl"."""
_LEADING = re.compile(r"(?<!\w)([Ss]eit|[Aa]b|[Bb]is|[Aa]uf)\s+(?:zum |zur |dem |der |den )?$")
_RANGE = re.compile(rf"(?:{MONTH}|{WEEKDAY}|\d\.?)\s+$")
"""Before "bis" it makes a range of it: "von Mai bis Juli" says nothing of its own about the tense."""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, as far as `REACH`."""
    before = text[max(0, start - REACH) : start]
    breaks = [m.end() for m in _BREAK.finditer(before)]
    after = _BREAK.search(text, end, end + REACH)
    return start - len(before) + (breaks[-1] if breaks else 0), after.start() if after else min(len(text), end + REACH)


def direction(text: str, start: int, end: int) -> int:
    """1 if the sentence speaks of what is to come, -1 of what has been, 0 if it does not say.

    "seit Ostern" looks back, "ab Mai" and "auf März (verschoben)" ahead whatever the verb; "bis Freitag" ahead unless
    the verb tells the past.
    """
    before = text[max(0, start - 32) : start]
    leading = _LEADING.search(before)
    way = leading[1].lower() if leading else ""
    if way == "seit":
        return -1
    ranged = leading and _RANGE.search(before[: leading.start()])
    if way == "ab" or (way == "auf" and not ranged) or _SET_AHEAD.match(text, end):
        return 1
    first, last = sentence(text, start, end)
    around = text[first:start] + " " + text[end:last]
    if _BACK.search(around):
        return -1
    return int(bool((way == "bis" and not ranged) or _AHEAD.search(around)))


def in_main_clause(text: str, start: int) -> bool:
    """False once a subordinate clause has begun: in "gab am 25. bekannt, dass ... am 27. Oktober" the 27th is aside."""
    return not _SUBORDINATE.search(text[sentence(text, start, start)[0] : start])
