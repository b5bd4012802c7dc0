"""Speech acts: what the cue says is done, and where the message itself says more ("Wir fordern", "Das sind Lügen")."""

import re
from dataclasses import dataclass
from typing import Any

from helpers.german import lexicon
from helpers.german.hedges.finder import Hedge
from helpers.german.patterns import late

OVERRIDABLE = frozenset(("asserts", "announces", "criticises", "warns", "estimates", ""))
NEUTRAL = frozenset(("asserts", ""))
# What follows a denial is said instead of it: "wies das zurück: Es seien nur 40"; the next sentence goes on with that.
INSTEAD = ("clause_after_colon", "quote_after_colon", "running")
OF_ITS_SENTENCE = frozenset(("criticises", "confirms", "estimates"))


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of ``lexicon/acts.csv``. words: patterns of the cue or the message, and whether each must be found."""

    act: str
    rule: str
    words: tuple[tuple[str, re.Pattern[str], bool], ...]
    hedge: frozenset[str]

    def fits(self, texts: dict[str, str], main: list[Hedge]) -> bool:
        """Whether all cells of the row agree with the `texts` of a cue and its message, and its governing hedges."""
        if self.hedge and not any({one.kind, one.rule} & self.hedge for one in main):
            return False
        for text, pattern, needed in self.words:  # noqa: SIM110 (a generator takes longer)
            if (pattern.search(texts[text]) is None) is needed:
                return False
        return True


TEXTS, NOT = ("cue", "message"), ("not_cue", "not_message")


def _signs(where: str) -> list[Sign]:
    signs = []
    for row in (row for row in lexicon.load("acts") if row["where"] == where):
        tests = ((name.removeprefix("not_"), late(row[name]), name in TEXTS) for name in TEXTS + NOT if row[name])
        signs.append(Sign(row["act"], row["rule"], tuple(tests), frozenset(filter(None, row["hedge"].split("|")))))
    return signs


OF_CUE, OF_MESSAGE = _signs("cue"), _signs("message")


def of(speech: Any, cue: str, message: str, hedges: list[Hedge], main: list[Hedge]) -> tuple[str, str]:
    """Speech act and the rule that says so. A telling cue stands; a neutral one yields to what the message says.

    hedges: all of the message; main: those of its main clauses, if all of them are hedged.
    """
    texts = {"cue": cue, "message": message}
    act = getattr(speech, "act", "") or next((sign.act for sign in OF_CUE if sign.fits(texts, main)), "")
    rule = getattr(speech, "rule", "")
    if act == "denies" and rule.startswith(INSTEAD):
        act = "asserts"
    if act in OF_ITS_SENTENCE and rule.startswith("running") and speech.voice != "direct":
        act = ""  # "schimpfte Kern. Nötig seien 40 Euro": what goes on is no scolding
    if act == "asks" and message.startswith("dass "):
        act = "asserts"  # "will wissen, dass der Damm hält"
    if any(hedge.kind == "denial" for hedge in hedges) and act in OVERRIDABLE:
        return "denies", "stance_denial_in_message"
    if act not in (*NEUTRAL, "criticises"):
        return act, "stance_cue"
    said = next((sign for sign in OF_MESSAGE if sign.fits(texts, main)), None)
    if act == "criticises" and not (said and said.act == "denies"):  # "„40? Das ist gelogen“, schimpfte Kern"
        return act, "stance_cue"
    return (said.act, said.rule) if said else ("asserts", "stance_cue")
