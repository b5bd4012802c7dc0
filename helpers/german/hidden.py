"""Marks that nobody sees: soft hyphens and zero-width characters inside words are read through, spans stay exact."""

from helpers.german.patterns import late

MARKS = late("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def without(text: str) -> tuple[str, list[int]]:
    """(the text without hidden marks, the offset in `text` of each of its characters and of its end)."""
    places = [i for i, character in enumerate(text) if not MARKS.match(character)]
    return MARKS.sub("", text), [*places, len(text)]


def span(places: list[int], start: int, end: int) -> tuple[int, int]:
    """Where ``start..end`` of the text without marks stands in the text that has them."""
    return places[start], places[end - 1] + 1
