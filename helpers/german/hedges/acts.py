"""Speech acts: what the cue says is done, and where the message itself says more ("Wir fordern", "Das sind Lügen")."""

import re
from typing import Any

from helpers.german import lexicon
from helpers.german.hedges.finder import Hedge

# A small map for cues whose act the lexicon of cues does not give: stem -> act, the first that fits the cue's words.
CUE_ACTS = tuple((re.compile(row["pattern"], re.I), row["act"]) for row in lexicon.load("cue_acts"))
OVERRIDABLE = frozenset(("asserts", "announces", "criticises", "warns", "estimates", ""))
ADVISING = frozenset(("hedge_sollte", "hedge_sollen_demand"))
NEUTRAL = frozenset(("asserts", ""))
FORDERN = re.compile(r"\b(?:[Ii]ch|[Ww]ir)\s+(?:\w+\s+){0,2}?(?:forder|verlang|ruf|appellier|bitt|dräng)\w*")
# "müsse" reports a demand; "muss" makes one where something is to end or be done: "muss enden", "beendet werden muss".
MUST = re.compile(
    r"\bmüsse\b|\bm[uü]ss(?:en)?\b[^.!?]{0,150}\b(?:werden|enden|aufhören)\b|"
    r"\b(?:werden|enden|aufhören) m[uü]ss(?:en)?\b"
)
MUST_HAVE = re.compile(
    r"\b\w+(?:t|en)\s+(?:worden\s+)?(?:sein|haben)\s*+(?:müsse)?\W*$|\b[Ii]ch\s+m[uü]ss|\bm[uü]sse?\s+[Ii]ch"
)
FRAME = re.compile(r"(?:nach|laut|zufolge|gemäß|wonach|berichte\w*)\b", re.I)  # what must be is there a plain report
ASSUMING = re.compile(r"\baus\b|erwart|rechne|glaub|hoff|vermut|fürcht")
OWN_SUBJECT = re.compile(r"^[„“\"»«]?(?:dass\s+)?(?:[Ii]ch|[Ww]ir|sie|er)\b|^[„“\"»«]?\w+\s+(?:ich|wir)\b")
DANGER = re.compile(
    r"\b(?:besorgt|Sorgen?|Besorgnis|Bedrohung|bedroh(?:t|e|en)|Gefahr(?:en)?|gefährlich(?:e|er|es)?|gefährd\w+|Eskalation|eskalier\w+|riskant\w*|"
    r"(?:Konflikt|Krieg|Spannungen)\w*\b[^.]{0,60}\b(?:auszuweiten|ausweiten|anheizen|verschärfen|verlängern))\b"
)
NO_DANGER = re.compile(
    r"\bkeine?[rnms]?\s+(?:\w+\s+)?(?:Sorgen?|Bedrohung|Gefahr(?:en)?|Eskalation)\b|\bungefährlich|\bnicht\s+gefährlich"
)
BLAME = re.compile(
    r"\b(?:verstößt|verstoßen|verstieß|verstoße)\b|\bim Widerspruch zu\b|\bVerstoß\b|"
    r"\bverletz(?:t|en|te)\b[^.]{0,40}\b(?:Recht|Völkerrecht|Gesetz)|"
    r"\b(?:unverantwortlich|inakzeptabel|skandalös|empörend|beschämend|böse|wahllos|verwerflich|menschenverachtend)\w*|"
    r"\b(?:ziel|dien)\w*\s+(?:nur\s+)?(?:darauf|dazu)\b[^.]{0,60}\bzu schaden\b"
)
SUPPOSING = re.compile(r"vermut|mutmaß|\bangenommen")
ESTIMATING = re.compile(r"\b[Ss]chätzungsweise\b")
# What follows a denial is said instead of it: "wies das zurück: Es seien nur 40"; the next sentence goes on with that.
INSTEAD = ("clause_after_colon", "quote_after_colon", "running")
NUMBER = re.compile(r"\d|\b(?:tausend|hundert|Dutzend)", re.I)


def of(speech: Any, cue: str, message: str, hedges: list[Hedge], main: list[Hedge]) -> tuple[str, str]:
    """Speech act and the rule that says so. A telling cue stands; a neutral one yields to what the message says.

    hedges: all of the message; main: those of its main clauses, if all of them are hedged.
    """
    act = getattr(speech, "act", "") or _of_cue(cue)
    if act == "denies" and getattr(speech, "rule", "").startswith(INSTEAD):
        act = "asserts"
    if act == "asks" and message.startswith("dass "):
        act = "asserts"  # "will wissen, dass der Damm hält"
    if any(hedge.kind == "denial" for hedge in hedges) and act in OVERRIDABLE:
        return "denies", "stance_denial_in_message"
    return (act, "stance_cue") if act not in NEUTRAL else _of_message(cue, message, main)


def _of_cue(cue: str) -> str:
    return next((act for pattern, act in CUE_ACTS if pattern.search(cue)), "")


def _of_message(cue: str, message: str, main: list[Hedge]) -> tuple[str, str]:
    if SUPPOSING.search(cue) and NUMBER.search(message):
        return "estimates", "stance_supposed_number"
    if ESTIMATING.search(message):
        return "estimates", "stance_estimating_word"
    if not FRAME.match(cue) and _demands(message, main):
        return "demands", "stance_demand_in_message"
    own = OWN_SUBJECT.match(message) and not ASSUMING.search(
        cue
    )  # "Wir werden ...", "dass sie zusammenarbeiten werden"
    if own and any(hedge.kind == "planned" for hedge in main):
        return "announces", "stance_own_plan"
    if BLAME.search(message):
        return "criticises", "stance_blame_in_message"
    if DANGER.search(message) and not NO_DANGER.search(message):
        return "warns", "stance_danger_in_message"
    return "asserts", "stance_cue"


def _demands(message: str, main: list[Hedge]) -> bool:
    if FORDERN.search(message) or any(hedge.rule in ADVISING for hedge in main):
        return True
    return bool(MUST.search(message)) and not MUST_HAVE.search(message)
