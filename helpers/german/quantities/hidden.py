"""Marks that nobody sees: soft hyphens and zero-width characters inside words are read through, spans stay exact."""

from dataclasses import replace

from helpers.german.patterns import late
from helpers.german.quantities.quantity import Quantity

MARKS = late("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def without(text: str) -> tuple[str, list[int]]:
    """(the text without hidden marks, the offset in `text` of each of its characters and of its end)."""
    places = [i for i, character in enumerate(text) if not MARKS.match(character)]
    return MARKS.sub("", text), [*places, len(text)]


def restored(text: str, places: list[int], found: Quantity) -> Quantity:
    """What was found without the marks, with its places in the text that has them."""

    def span(start: int, end: int) -> tuple[int, int]:
        return places[start], places[end - 1] + 1

    (start, end), (number_start, number_end) = span(found.start, found.end), span(found.number_start, found.number_end)
    related = tuple(places[at] for at in found.related)
    moved = replace(found, start=start, end=end, number_start=number_start, number_end=number_end, related=related)
    if found.thing_start is None or found.thing_end is None:
        return moved
    thing_start, thing_end = span(found.thing_start, found.thing_end)
    return replace(moved, thing=text[thing_start:thing_end], thing_start=thing_start, thing_end=thing_end)
