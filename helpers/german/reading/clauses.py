"""The clauses of a sentence as a tree: where each lies, how it begins, which one it hangs from, its finite verb.

    tree(text, start, end, words)   the clauses of ``text[start:end]``, in order of their beginnings

Quotation marks part no clauses: a quoted sentence has its own, by its commas and stops.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from helpers.german import inflection, lexicon
from helpers.german.inflection import Finite
from helpers.german.patterns import Kept, once
from helpers.german.reading.words import ARTICLES, QUESTION_WORDS, konjunktiv_1, listed

SUBORDINATORS = lexicon.group("clause_openers") | QUESTION_WORDS
RELATIVES = lexicon.group("relatives")
DETERMINERS = ARTICLES | lexicon.group("before_attributes")
PREPOSITIONS = lexicon.group("before_relatives")
COORDINATORS = lexicon.group("clause_joints")
# Finite forms (and sich) that can open the half after "und": "..., und könnten ..."; only then does "und" part clauses.
FINITE = lexicon.group("second_halves")
THAT = listed("dass ob wonach")
JOINTS = listed("und oder aber sowie")
SECOND = FINITE | {"dass", "ob"}
PARTING = JOINTS - {"sowie"}
"""These part clauses before a finite form, "dass" or "ob"."""
PREPOSITIONAL = QUESTION_WORDS | listed("bis seit während um als Damit Da")
"""They open a clause, or a phrase or question: where the verb stands tells."""
REPORTING = lexicon.group("reporting")
"""Konjunktiv of reported speech."""
SUBJECTS = lexicon.group("clause_subjects")
MODAL_PLURALS = lexicon.group("modal_plurals")
NO_VERB = lexicon.group("no_verbs")
"""Words that are far oftener no verb."""
INFINITIVE = re.compile(r"\b(?:zu\s+\w+en|\w+zu\w+en)[“”\"»«]?\s*$")
# A full stop after a lone one- or two-digit number is an ordinal's: "am 27. Oktober".
CLAUSE_END = re.compile(  # one set of signs first, so that the search is fast
    r"[,;.!?:…\n ](?:(?<=[,;])(?=\s)|(?<=[.!?:…])(?<![\s(]\d[.!?:…])(?<![\s(]\d\d[.!?:…])(?=[\s“”\"»«]|$)"
    r"|(?<=\n)\s*\n|(?<=[\n ])[–—-][ \n])"
)
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

    @property
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
        for n, (start, _, _, low) in enumerate(self.tokens):
            readings = inflection.finite(low)
            if readings and low not in NO_VERB and _can_be_verb(self.tokens, n, low):
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
        here = bisect_right(self.tokens, at, key=lambda token: token[0]) - 1
        if (here, sure) not in self._governing:
            self._governing[here, sure] = min(verbs, key=lambda verb: self._distance(verb, here))[0]
        return self.tokens[self._governing[here, sure]]

    def _distance(self, verb: tuple[int, bool], here: int) -> tuple[int, bool]:
        n, sure = verb
        first, last = sorted((n, max(here, 0)))
        joints = sum(form in JOINTS for _, _, form, _ in self.tokens[first + 1 : last + 1])
        breaks = sum(self.tokens[first][0] < start <= self.tokens[last][0] for start, _ in self.spans[1:])
        return joints + breaks + 2 * (not sure), (n < here) == self.opened


def tree(text: str, start: int, end: int, words: list[Word]) -> list[Clause]:
    """The clauses of ``text[start:end]`` in order of their beginnings; `words`: those that stand in it."""
    found: list[Clause] = []
    current: Clause | None = None
    for begin, stop, tokens in _stretches(text, start, end, words):
        kind = _kind(tokens, text[begin:stop])
        if kind == "reported":  # "Er sagte, am Freitag falle die Entscheidung"; but "Ein Mann, 40, sei tot" goes on
            kind = "complement" if current is not None and current.verbs else "resumed"
        open_ = _resumed(current) if kind == "resumed" else None
        if open_ is not None:
            open_.spans.append((begin, stop))
            open_.tokens.extend(tokens)
            current = open_
            continue
        parent = _parent(current, kind, tokens[0][2] if tokens else "")
        made = Clause([(begin, stop)], "main" if kind == "resumed" else kind, parent, tokens)
        if kind == "resumed" and current is not None:
            _front(current).parent = made  # "Ob er kommt, ist offen": the first hangs from the second
        current = made
        found.append(made)
    return found


def _front(clause: Clause) -> Clause:
    """The outermost clause that one hangs from."""
    while clause.parent is not None:
        clause = clause.parent
    return clause


def _stretches(text: str, start: int, end: int, words: list[Word]) -> Iterator[tuple[int, int, list[Word]]]:
    """Between marks, and before an "und" that a finite verb or "dass" follows."""
    left, first = start, 0
    for right in [*(mark.end() for mark in CLAUSE_END.finditer(text, start, end)), end]:
        behind = bisect_left(words, (right,), first)
        yield from _halves(text, left, right, words[first:behind])
        left, first = right, behind


def _halves(text: str, left: int, right: int, words: list[Word]) -> Iterator[tuple[int, int, list[Word]]]:
    first = 0
    for n, (start, _, form, _) in enumerate(words[:-1]):
        if form in PARTING and n and words[n + 1][2] in SECOND:
            cut = start - 1
            yield from _filled(text, left, cut, words[first:n])
            left, first = cut, n
    yield from _filled(text, left, right, words[first:])


def _filled(text: str, left: int, right: int, words: list[Word]) -> Iterator[tuple[int, int, list[Word]]]:
    if words or text[left:right].strip(MARKS):
        yield left, right, words


def _kind(tokens: list[Word], stretch: str) -> str:
    words = [word[3] for word in tokens[:3]]
    coordinated = bool(words) and words[0] in COORDINATORS
    first, second = [*words[coordinated:], "", ""][:2]
    if first in THAT:
        return "complement"
    if first in ("wenn", "falls") or (first in ("selbst", "auch") and second == "wenn"):
        return "condition"
    if second == "dass":  # ohne dass, statt dass, so dass
        return "adverbial"
    infinitive = "zu" in stretch and bool(INFINITIVE.search(stretch.rstrip(" ,;.!?")))
    after_preposition = first in PREPOSITIONS and second in RELATIVES and second not in ARTICLES
    if (first in RELATIVES and not coordinated and not infinitive) or after_preposition:
        if tokens[0][2][0].isupper() and first in ARTICLES:
            return "main"  # "Die Halle brannte"
        return "complement" if first in ARTICLES and _told(tokens) else "relative"  # not "die Halle zu öffnen"
    if first in SUBORDINATORS and (infinitive or PREPOSITIONAL.isdisjoint((first, tokens[0][2])) or _verb_last(tokens)):
        return "adverbial"
    if second in FINITE and first in SUBJECTS:  # ", es seien 500" hangs from vermuten, ", es sind 500" not
        return "complement" if second in REPORTING and not coordinated else "main"
    if infinitive:
        return "infinitive"
    if not coordinated and _told(tokens):
        return "reported"
    return "second" if coordinated else "resumed"


REPORTS = Kept(lambda form: form in REPORTING or konjunktiv_1(form))


def _told(tokens: list[Word]) -> bool:
    """Whether a Konjunktiv of reported speech stands in the middle, behind a noun: "..., Öl sei ausgelaufen"."""
    return any(REPORTS[word[2]] and not before[2][0].islower() for before, word in pairwise(tokens[:-1]))


def _verb_last(tokens: list[Word]) -> bool:
    """ "Während der Rat tagte" is a clause, "Während der Sitzung brannte die Halle" begins a main one."""
    verbs = [n for n, (_, _, form, low) in enumerate(tokens) if n and form == low and inflection.finite(low)]
    return not verbs or (verbs[-1] == len(tokens) - 1 and not any(tokens[n][2] in FINITE for n in verbs[:-1]))


def _resumed(clause: Clause | None) -> Clause | None:
    """After "..., die dort kämpften," the clause around it goes on; after "Weil ...," a new one begins."""
    if clause is None or clause.kind == "main":
        return clause
    return clause.parent


def _parent(current: Clause | None, kind: str, head: str) -> Clause | None:
    if current is None or kind in ("main", "resumed"):
        return None
    if kind == "second":
        return current.parent if current.kind == "complement" else None
    if kind == "complement" and head in COORDINATORS:
        return _enclosing(current)
    if kind == current.kind == "complement" and not current.opened and head not in THAT:
        return current.parent  # "Er sagte, A sei krank, B sei gesund"
    return current


def _enclosing(current: Clause) -> Clause | None:
    """ "dass A, um B, und dass C": C hangs where A hangs."""
    above: Clause | None = current
    while above is not None and above.kind != "complement":
        above = above.parent
    return above.parent if above is not None else current.parent


def _can_be_verb(tokens: list[Word], n: int, low: str) -> bool:
    form = tokens[n][2]
    if form[0].isupper() and (n > 0 or low.endswith("en")):
        return False  # a noun
    if n and tokens[n - 1][2] == "zu":
        return False
    return not _attributive(tokens, n, low)


def _attributive(tokens: list[Word], n: int, low: str) -> bool:
    """ "die im März bestätigte Zahl": a participle with an ending, between an article and a noun."""
    if not low.endswith(("e", "en")) or n + 1 >= len(tokens) or not tokens[n + 1][2][0].isupper():
        return False
    if not inflection.participle(low.removesuffix("n").removesuffix("e")):
        return False
    return any(tokens[k][3] in DETERMINERS for k in range(max(0, n - 6), n))


def _doubtful(tokens: list[Word], n: int, low: str, readings: tuple[Finite, ...], last: bool) -> bool:
    """A plural that may be an infinitive or a participle, unless it stands where only the finite verb of a main clause
    does: "die Gewerkschaften planen für März ..."."""
    if low in MODAL_PLURALS or all(reading.lemma == low for reading in readings):
        behind = "" if last else tokens[n + 1][3]
        another = bool(inflection.finite(behind)) and not inflection.participle(behind)  # but "werden erwartet"
        return last or behind in JOINTS or another
    if low in FINITE:
        return False
    return bool(inflection.participle(low)) or all(reading.mood == "konjunktiv_1" for reading in readings)
