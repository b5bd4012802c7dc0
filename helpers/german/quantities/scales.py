"""Scale words that two numbers share: "von 3 auf 4 Millionen", "der Bund zahlt 3, das Land 4 Millionen"."""

from helpers.german.quantities.draft import Draft

_LARGEST = 1000
_CLOSE = 100
"""Nobody says "von 800 auf 1,2 Millionen" of 800 millions: shared, the numbers must lie within this factor."""


def share(one: Draft, two: Draft, larger: int = 0) -> None:
    """Let the number without a scale word take that of the other where it is plausible.

    larger: 1 where the words say that the first is the larger, -1 where the second is, 0 where they say nothing.
    """
    bare, other = (one, two) if one.numeral and one.numeral.scale == 1 else (two, one)
    if not bare.numeral or not other.numeral or bare.upper is not None or other.numeral.scale < _LARGEST:
        return
    value = bare.numeral.value * other.numeral.scale
    if bare.beside or bare.numeral.kind == "fraction" or not 0 < bare.numeral.value < _LARGEST:
        return
    if not other.numeral.value / _CLOSE <= value <= other.numeral.value * _CLOSE:
        return
    if larger and (value > other.numeral.value) != ((larger > 0) == (bare is one)):
        return
    bare.numeral = bare.numeral._replace(value=value, scale=other.numeral.scale)
    bare.rules.append("scale_shared")
