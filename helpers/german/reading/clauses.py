"""A clause of a sentence: its stretches and words, its finite verb, the clause it hangs from (see `tree`)."""

from bisect import bisect_right
from dataclasses import dataclass, field

from helpers.german import inflection, lexicon
from helpers.german.inflection import Finite
from helpers.german.patterns import once
from helpers.german.reading.words import ARTICLES, QUESTION_WORDS, listed

SUBORDINATORS = lexicon.group("clause_openers") | QUESTION_WORDS
DETERMINERS = ARTICLES | lexicon.group("before_attributes")
BEFORE_NOUNS = lexicon.group("before_relatives")
# Finite forms (and sich) that can open the half after "und": "..., und könnten ..."; only then does "und" part clauses.
FINITE = lexicon.group("second_halves")
JOINTS = listed("und oder aber sowie")
MODAL_PLURALS = lexicon.group("modal_plurals")
NO_VERB = lexicon.group("no_verbs")
"""Words that are far oftener no verb."""
SUBORDINATE = ("complement", "relative", "adverbial", "condition")
MARKS = ' \n\t,;.!?„“”"»«–-'
Word = tuple[int, int, str, str]
"""Where it begins and ends, as written, and in lower case."""


@dataclass(eq=False)
class Clause:
    """One clause. kind: main, complement, relative, adverbial, condition, infinitive, second (behind "und").

    spans: its stretches as (start, end), since a relative clause may lie between them. parent: the clause it hangs
    from, None for a main one. tokens: its words.
    """

    spans: list[tuple[int, int]]
    kind: str
    parent: "Clause | None"
    tokens: list[Word] = field(default_factory=list)
    _governing: dict[tuple[int, bool], int] = field(default_factory=dict)

    def words(self, text: str) -> str:
        return " ".join(text[start:end] for start, end in self.spans)

    def holds(self, at: int) -> bool:
        for start, end in self.spans:  # noqa: SIM110 (asked thousands of times; a generator takes twice as long)
            if start <= at < end:
                return True
        return False

    def stretch(self, at: int) -> tuple[int, int]:
        """The stretch that holds `at`, else the first."""
        for span in self.spans:
            if span[0] <= at < span[1]:
                return span
        return self.spans[0]

    def lows(self, first: int, last: int) -> list[str]:
        """Its words between two places, in lower case."""
        return [low for start, _, _, low in self.tokens if first <= start < last]

    @once
    def opened(self) -> bool:
        """A conjunction or a relative pronoun opens it, so that its verb comes last."""
        if self.kind == "relative":
            return True
        words = [word[3] for word in self.tokens[:2]]
        return self.kind in SUBORDINATE and not SUBORDINATORS.isdisjoint(words)

    @once
    def verbs(self) -> list[tuple[int, bool]]:
        """The tokens that can be its finite verb, and whether they can be nothing else."""
        found = []
        readings_of = list(map(inflection.finite, [word[3] for word in self.tokens]))
        for n in [n for n, readings in enumerate(readings_of) if readings]:
            (start, _, _, low), readings = self.tokens[n], readings_of[n]
            if low not in NO_VERB and _can_be_verb(self.tokens, n, low):
                last = n + 1 == len(self.tokens) or self.stretch(start)[1] <= self.tokens[n + 1][0]
                found.append((n, not _doubtful(self.tokens, n, low, readings, self.opened or last)))
        return found

    @once
    def _sure(self) -> list[tuple[int, bool]]:
        return [verb for verb in self.verbs if verb[1]]

    @once
    def lemmas(self) -> set[str]:
        """What its finite verbs and participles are forms of."""
        lows = {low for _, _, _, low in self.tokens}
        found = {reading.lemma for low in lows for reading in inflection.finite(low)}
        return found | {inflection.participle(low) for low in lows} - {""}

    def finite(self, at: int | None = None, sure: bool = False) -> Word | None:
        """Its finite verb: the first of a main clause, the last where a conjunction opens it; None without one.

        at: where several are joined by "und" or by a clause between, the one that governs the word there.
        sure: only what can be nothing else.
        """
        verbs = self._sure if sure else self.verbs
        if not verbs:
            return None
        if at is None:
            order = reversed(verbs) if self.opened else verbs
            return self.tokens[min(order, key=lambda verb: not verb[1])[0]]
        if len(verbs) == 1:
            return self.tokens[verbs[0][0]]
        here = bisect_right(self._starts, at) - 1
        if (here, sure) not in self._governing:
            self._governing[here, sure] = min(verbs, key=lambda verb: self._distance(verb, here))[0]
        return self.tokens[self._governing[here, sure]]

    @once
    def _starts(self) -> list[int]:
        return [token[0] for token in self.tokens]

    def _distance(self, verb: tuple[int, bool], here: int) -> tuple[int, bool]:
        n, sure = verb
        first, last = (n, here) if n < here else (max(here, 0), n)
        joints = bisect_right(self._joints, last) - bisect_right(self._joints, first)
        if len(self.spans) > 1:
            begins, ends = self.tokens[first][0], self.tokens[last][0]
            joints += sum(begins < start <= ends for start, _ in self.spans[1:])
        return joints + 2 * (not sure), (n < here) == self.opened

    @once
    def _joints(self) -> list[int]:
        return [n for n, token in enumerate(self.tokens) if token[2] in JOINTS]


AUXILIARIES = frozenset(
    "ist sind war waren sei seien wird werden wurde wurden werde hat haben hatte hatten habe".split()
)


def _can_be_verb(tokens: list[Word], n: int, low: str) -> bool:
    form = tokens[n][2]
    if form[0].isupper() and (n > 0 or low.endswith("en")):
        return False  # a noun
    if not n and form[0].isupper() and low.endswith(("t", "en")) and len(tokens) > 1 and tokens[1][3] in AUXILIARIES:
        return False  # "Überschattet wurde der Samstag von einem Gewitter"
    if n and tokens[n - 1][2] == "zu":
        return False
    return not _attributive(tokens, n, low)


def _attributive(tokens: list[Word], n: int, low: str) -> bool:
    """ "die im März bestätigte Zahl": a participle with an ending, between an article and a noun; "mit leeren Regalen".

    The verb itself in "Am Sonntag bestätigte Huber ...", where the article has a noun and no other verb follows.
    """
    if not low.endswith(("e", "en")) or n + 1 >= len(tokens) or not tokens[n + 1][2][0].isupper():
        return False
    if low.endswith("en") and n and tokens[n - 1][3] in BEFORE_NOUNS:
        return True
    if not inflection.participle(low.removesuffix("n").removesuffix("e")):
        return False
    opened = [k for k in range(max(0, n - 6), n) if tokens[k][3] in DETERMINERS]
    if not opened or not all(_has_its_noun(tokens, k, n) for k in opened):
        return bool(opened)
    behind = [form for _, _, form, _ in tokens[n + 1 :] if form.islower()]
    return any(inflection.finite(form) and not inflection.participle(form) for form in behind)


def _has_its_noun(tokens: list[Word], k: int, n: int) -> bool:
    """ "Am Sonntag bestätigte Huber", "am letzten Sonntag": a noun before the verb belongs to the determiner."""
    k += 1
    while k < n and tokens[k][2].islower() and tokens[k][3].endswith("en") and tokens[k][3] not in DETERMINERS:
        k += 1
    return k < n and tokens[k][2][0].isupper()


def _doubtful(tokens: list[Word], n: int, low: str, readings: tuple[Finite, ...], last: bool) -> bool:
    """A plural that may be an infinitive or a participle, unless it stands where only the finite verb of a main clause
    does: "die Gewerkschaften planen für März ..."."""
    if low in MODAL_PLURALS or all(reading.lemma == low for reading in readings):
        behind = "" if last else tokens[n + 1][3]
        another = bool(inflection.finite(behind)) and not inflection.participle(behind)  # but "werden erwartet"
        return last or behind in JOINTS or another
    if low in FINITE or "ich" in (tokens[n - 1][3] if n else "", "" if last else tokens[n + 1][3]):
        return False  # "Ich rechne mit 40": no Konjunktiv
    return bool(inflection.participle(low)) or all(reading.mood == "konjunktiv_1" for reading in readings)
