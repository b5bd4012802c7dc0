"""Attribution by a phrase: what is said is the sentence around the phrase."""

from helpers.german.reading import Unit
from helpers.german.speech import phrases
from helpers.german.speech.clauses import RELATIVE
from helpers.german.speech.extent import message_end
from helpers.german.speech.statement import Range, Statement


def framed(
    unit: Unit, first: int, who: Range, cue: list[int], rule: str, lemma: str, after: int | None = None
) -> Statement | None:
    """The message is the sentence around the frame, without the frame."""
    last = who[1] if after is None else after
    begin, end = _borders(unit, first, last)
    pieces = []
    left, right = first, last
    while left > begin and unit.classes[left - 1] in ",(-":
        left -= 1
    if first == begin and unit.at(right) == "," and unit.low(right + 1) in RELATIVE:
        right = next(
            (k for k in range(right + 1, end) if unit.classes[k] == ","), right
        )  # "Laut Müller, der krank ist, ..."
    while right < end and unit.classes[right] in ",)-":
        right += 1
    if left - begin >= 1 and not (left - begin <= 2 and all(unit.classes[k] in "ask" for k in range(begin, left))):
        pieces.append((begin, left))
    if end - right >= 1:
        pieces.append((right, end))
    if not pieces or sum(b - a for a, b in pieces) < 2:
        return None
    return Statement(pieces, cue, who, "indirect", rule, lemma, "asserts")


def _borders(unit: Unit, first: int, last: int) -> tuple[int, int]:
    """The clause that holds the frame, with the subordinate clauses that follow."""
    begin = first
    while begin > 0 and unit.classes[begin - 1] not in ";:.":
        begin -= 1
    for j in range(begin, first):
        if unit.lows[j] in ("dass", "daß") or (
            unit.classes[j] == "," and unit.low(j + 1) in ("wobei", "nachdem", "obwohl", "während", "weil", "da")
        ):
            begin = j if unit.lows[j] in ("dass", "daß") else j + 1
    begin = _relative_start(unit, begin, first)
    end = len(unit)
    while end > last and unit.classes[end - 1] == ".":
        end -= 1
    if begin > 0 and unit.classes[begin - 1] == ",":  # a relative clause ends with the next comma
        return begin, next((k for k in range(last, len(unit)) if unit.classes[k] in ",.;"), len(unit))
    return begin, message_end(unit, last, plain=True)


def _relative_start(unit: Unit, begin: int, first: int) -> int:
    """A frame in a relative clause right behind its pronoun covers that clause only."""
    k = first - 1
    while k > begin and unit.classes[k] not in ",;:":
        k -= 1
    if k > begin and unit.classes[k] == "," and k + 1 < first and unit.lows[k + 1] in RELATIVE and first - k <= 4:
        return k + 1
    return begin


def phrase_before(unit: Unit, i: int) -> int | None:
    """The start of the phrase that ends just before token `i`."""
    if i > 0 and (unit.lows[i - 1] in ("ihm", "ihr", "ihnen", "denen") or (i == 1 and unit.classes[0] == "x")):
        return i - 1
    best = None
    for start in range(i - 1, max(-1, i - 20), -1):
        kind = unit.classes[start]
        if kind in ";:.":
            break
        if kind in "dNxnQq" and phrases.whole(unit, start, i, wide=True) == i and unit.at(start - 1) not in "dp":
            if best is not None and unit.classes[best] == "d" and unit.lows[best] not in phrases.GENITIVE:
                break  # "... im Land | einem Bericht zufolge"
            best = start
    return best


def opens(unit: Unit, i: int) -> bool:
    return i == 0 or unit.at(i - 1) in ".:;Q"
