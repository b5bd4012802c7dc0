"""The words around a number, up to its neighbours and the ends of its sentence: what roles are read from."""

from typing import NamedTuple

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.units import unit_of

FAR = 160
"""Characters: words further away say nothing about a number."""
_SENTENCE_END = late(
    r"[.!?…;\n](?:(?<=[.!?…])[“”\"»«)]?\s+(?=[A-ZÄÖÜ„“\"»])|(?<=[a-zäöüß]{4}\.)\s+(?=\d)|(?<=\n)\s*\n|(?<=[!?…;]))"
)
_WORD = late(r"[^\W\d_][\w-]*|[(,:–/]")
_FILLERS = lexicon.words("number_roles", says="filler")
_ARTICLES = frozenset(("der", "den", "die", "dem"))


class Setting(NamedTuple):
    """One number among its neighbours; all words in lower case.

    before: what stands between the number before, or the beginning of the sentence, and this one; after: what follows
    up to the next number or the end of the sentence. joined: the number before stands in the same sentence, so that
    `before` is all that lies between. words: those of `before`; head: the one that governs the number, fillers skipped
    ("von bisher 800" has the head "von"); fillers: those skipped. unit: base unit of the thing counted;
    noun: its last word without ending.
    """

    draft: Draft
    before: str
    after: str
    joined: bool
    words: list[str]
    head: str
    fillers: list[str]
    unit: str
    noun: str


def settings(text: str, drafts: list[Draft]) -> list[Setting]:
    """The setting of each draft, in order."""
    made = []
    floor = 0
    for i, draft in enumerate(drafts):
        begin = max(floor, draft.start - FAR)
        before = text[begin : draft.start]
        cut = 0
        for match in _SENTENCE_END.finditer(text, begin, draft.start + 1):
            if match.end() <= draft.start:
                cut = match.end() - begin
        close = drafts[i + 1].start if i + 1 < len(drafts) else len(text)
        after = text[draft.end : min(close, draft.end + FAR)]
        end = _SENTENCE_END.search(after)
        before = before[cut:].lower()
        words = _WORD.findall(before)
        head = _head(words)
        noun = text[draft.thing[0] : draft.thing[1]].split()[-1] if draft.thing else ""
        made.append(
            Setting(
                draft, before, after[: end.start() if end else FAR].lower(),
                i > 0 and not cut and begin == floor, words, words[head] if head >= 0 else "", words[head + 1 :],
                draft.unit[0] or unit_of(noun)[0], noun.lower().rstrip("ensr"),
            )
        )  # fmt: skip
        floor = draft.end
    return made


def _head(words: list[str]) -> int:
    """The place of the word that governs what follows: "statt der zugesagten 80", "auf inzwischen 20"; -1 for none."""
    at = len(words) - 1
    while at >= 0:
        if words[at] in _FILLERS:
            at -= 1
        elif at and words[at][-1:] in "ner" and words[at - 1] in _ARTICLES:
            at -= 2  # "der zugesagten"
        elif at and words[at].startswith("vor") and words[at - 1] in ("im", "am"):
            at -= 2  # "im Vorjahr"
        else:
            break
    return at
