"""How a sentence falls into clauses: where each lies, how it begins, which one it hangs from.

    tree(text, start, end, words)   the clauses of ``text[start:end]``, in order of their beginnings

Quotation marks part no clauses: a quoted sentence has its own, by its commas and stops.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from helpers.german import inflection, lexicon
from helpers.german.patterns import Kept
from helpers.german.reading.clauses import BEFORE_NOUNS, FINITE, JOINTS, MARKS, SUBORDINATORS, Clause, Word
from helpers.german.reading.words import ARTICLES, QUESTION_WORDS, konjunktiv_1, listed

Stretch = tuple[int, int, list[Word]]
RELATIVES = lexicon.group("relatives")
PREPOSITIONS = BEFORE_NOUNS  # "in dem", "mit denen"
COORDINATORS = lexicon.group("clause_joints")
THAT = listed("dass ob wonach")
SECOND = FINITE | {"dass", "ob"}
PARTING = JOINTS - {"sowie"}
"""These part clauses before a finite form, "dass" or "ob"."""
PREPOSITIONAL = QUESTION_WORDS | listed("bis seit während um als Damit Da")
"""They open a clause, or a phrase or question: where the verb stands tells."""
REPORTING = lexicon.group("reporting")
"""Konjunktiv of reported speech."""
SUBJECTS = lexicon.group("clause_subjects")
INFINITIVE = re.compile(r"\b(?:zu\s+\w+en|\w+zu\w+en)[“”\"»«]?\s*$")
# A full stop after a lone one- or two-digit number is an ordinal's: "am 27. Oktober".
CLAUSE_END = re.compile(  # one set of signs first, so that the search is fast
    r"[,;.!?:…\n ](?:(?<=[,;])(?=\s)|(?<=[.!?:…])(?<![\s(]\d[.!?:…])(?<![\s(]\d\d[.!?:…])(?=[\s“”\"»«]|$)"
    r"|(?<=\n)\s*\n|(?<=[\n ])[–—-][ \n])"
)


def tree(text: str, start: int, end: int, words: list[Word]) -> list[Clause]:
    """The clauses of ``text[start:end]`` in order of their beginnings; `words`: those that stand in it."""
    found: list[Clause] = []
    current: Clause | None = None
    for begin, stop, tokens in _stretches(text, start, end, words):
        kind = _kind(tokens, text[begin:stop])
        if kind == "reported":  # "Er sagte, am Freitag falle die Entscheidung"; but "Ein Mann, 40, sei tot" goes on
            kind = "complement" if current is not None and _verbs(current.tokens) else "resumed"
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


def _stretches(text: str, start: int, end: int, words: list[Word]) -> Iterator[Stretch]:
    """Between marks, and before an "und" that a finite verb or "dass" follows."""
    left, first = start, 0
    for right in [*[mark.end() for mark in CLAUSE_END.finditer(text, start, end)], end]:
        behind = bisect_left(words, (right,), first)
        for stretch in _halves(left, right, words[first:behind]):
            if stretch[2] or text[stretch[0] : stretch[1]].strip(MARKS):
                yield stretch
        left, first = right, behind


def _halves(left: int, right: int, words: list[Word]) -> list[Stretch]:
    found, first = [], 0
    for n in [n for n, word in enumerate(words[:-1]) if word[2] in PARTING]:
        if n and words[n + 1][2] in SECOND:
            cut = words[n][0] - 1
            found.append((left, cut, words[first:n]))
            left, first = cut, n
    return [*found, (left, right, words[first:])]


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
    after_preposition = first in PREPOSITIONS and second in RELATIVES and not infinitive
    after_preposition = after_preposition and (second not in ARTICLES or _is_attached(tokens))
    if (first in RELATIVES and not coordinated and not infinitive) or after_preposition:
        if tokens[0][2][0].isupper() and first in ARTICLES:
            return "main"  # "Die Halle brannte"
        return "complement" if first in ARTICLES and _told(tokens) else "relative"  # not "die Halle zu öffnen"
    joins = first in SUBORDINATORS and (first, second) != ("bis", "zu")  # "plant, bis zu 40 Stellen abzubauen"
    if joins and (infinitive or PREPOSITIONAL.isdisjoint((first, tokens[0][2])) or _verb_last(tokens)):
        return "adverbial"
    if second in FINITE and first in SUBJECTS:  # ", es seien 500" hangs from vermuten, ", es sind 500" not
        return "complement" if second in REPORTING and not coordinated else "main"
    if infinitive:
        return "infinitive"
    if not coordinated and _told(tokens):
        return "reported"
    return "second" if coordinated and not _contrasted(tokens) else "resumed"


def _contrasted(tokens: list[Word]) -> bool:
    """ "hat 2024 keinen Verlust, | sondern einen Gewinn gemacht": no clause of its own without a finite verb."""
    verbs = [low for _, _, _, low in map(tokens.__getitem__, _verbs(tokens))]
    last = tokens[-1][3]
    return tokens[0][3] == "sondern" and (not verbs or (verbs == [last] and bool(inflection.participle(last))))


REPORTS = Kept(lambda form: form in REPORTING or konjunktiv_1(form))


def _told(tokens: list[Word]) -> bool:
    """Whether a Konjunktiv of reported speech stands in the middle, behind a noun: "..., Öl sei ausgelaufen"."""
    forms = [word[2] for word in tokens[:-1]]
    if not any(map(REPORTS.__getitem__, forms)):
        return False
    return any(REPORTS[form] and not before[0].islower() for before, form in pairwise(forms))


def _is_attached(tokens: list[Word]) -> bool:
    """ ", in dem 40 Menschen arbeiten"; not ", in dem Haus brannte es", "In dem Haus, das sie kennen"."""
    last = tokens[-1]
    return (
        tokens[0][2].islower() and len(tokens) > 2 and last[2].islower() and _verb_last(tokens) and bool(_verbs(tokens))
    )


def _verb_last(tokens: list[Word]) -> bool:
    """ "Während der Rat tagte" is a clause, "Während der Sitzung brannte die Halle" begins a main one.

    So does "Bis Montag, 20 Uhr, brannte die Halle".
    """
    verbs = _verbs(tokens)
    if not verbs:
        return tokens[-1][2].islower() or tokens[0][2].islower()
    return verbs[-1] == len(tokens) - 1 and not any(tokens[n][2] in FINITE for n in verbs[:-1])


def _verbs(tokens: list[Word]) -> list[int]:
    """The numbers of the words that look like finite verbs, the first aside."""
    return [n for n, (_, _, form, low) in enumerate(tokens) if n and form == low and inflection.finite(low)]


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
