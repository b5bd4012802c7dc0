"""A day inside a noun phrase: "die im Oktober anstehende Wahl" is to come, "die am Freitag eröffnete Halle" is over."""

import re

from helpers.german import inflection, lexicon
from helpers.german.patterns import Leading

PLANNING = lexicon.words("verbs_in_time", **{"class": "ahead"})
"""Verbs that look ahead in the present tense, and with "für" in every tense: "kündigte für März Streiks an"."""
_IN_ATTRIBUTE = Leading(
    r"(?:(?<!,)\s(?:[Dd](?:er|ie|as|en|em|es)|[Dd]iese[rnms]?|[Ee]ine?[rnms]?)\s+(?:\w+\s+)?|^(?:Der|Die|Das|Eine?)\s+)"
    r"(?:am|im|in|vom|für|zum|zu|ab|seit)\s+$",
    "am im in vom für zum zu ab seit",
)
"""The date stands between an article and its noun."""
_BEHIND_COMMA = Leading(r",\s(?:der|die|das|den|dem)\s(?:am|im|in|vom)\s$", "am im in vom")
_BEFORE_NOUN = re.compile(r"\s[a-zäöüß]{4,}e[nrms]?\s[A-ZÄÖÜ]")
""" "teilte mit, die am Montag ausgetretene Menge sei groß"; not "..., die am Montag kam"."""
_APART = Leading(r",\s+(?:erst |schon |bereits )?(?:am|im|vom|zu|zum)\s+$", "am im vom zu zum")
_PARTICIPLE_APART = re.compile(r"\s+(?:\w+\s+){0,2}([a-zäöüß]+),")
""" "Die Halle, am Freitag eröffnet, ist voll"."""
_ENDING = re.compile(r"e[nrsm]?$")


def direction(text: str, near: int, start: int, end: int) -> int:
    """ "die im Oktober anstehende Wahl" is to come, "des am Freitag abgestürzten Flugzeugs" is over."""
    apart = _APART.search(text, near, start) and _PARTICIPLE_APART.match(text, end)
    lemma = inflection.participle(apart[1]) if apart else ""
    if lemma:
        return 0 if lemma in PLANNING else -1
    behind_comma = _BEHIND_COMMA.search(text, near, start)
    if not _IN_ATTRIBUTE.search(text, near, start) and not (behind_comma and _BEFORE_NOUN.match(text, end)):
        return 0
    # not "nach den Plänen zum 1. Mai zu. Im letzten"
    behind = re.split(r"[.;:!?]", text[end : end + 60], maxsplit=1)[0]
    for word in re.findall(r"\w+", behind)[:6]:
        stem = _ENDING.sub("", word)
        if word[0].islower() and stem != word:
            if stem.endswith("end") and len(stem) > 5:
                return 1
            lemma = inflection.participle(stem)
            if lemma:
                return 0 if lemma in PLANNING else -1
    return 0
