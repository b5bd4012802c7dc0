"""Four digits that look like a year and count some of those before: "davon 1850 in Kehl und 1990 im Ort"."""

from helpers.german.patterns import late

_IN = r"(?:in|im|am|aus|auf|bei|an)"
_BEFORE = late(
    rf"(?:\b[Dd]avon|\b[Dd]arunter|\b[Ii]nsgesamt|\s\d[\d.]*\s{_IN}\s(?:de[mrn]\s)?[A-ZÄÖÜ][\w-]+,?(?:\sund)?)\s\Z"
)
_THERE = late(
    rf"\s{_IN}\s(?:de[mrn]\s)?(?!Jahre?\b|Jan|Feb|März|April|Mai\b|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Früh|Somm|Herbst|Wint|\w+tag\b)"
    r"[A-ZÄÖÜ][\w-]+([^.,;:!?()\n]{0,60})"
)
_ANOTHER = late(r"\d")
_NEAR = 50


def counts(text: str, start: int, end: int) -> bool:
    """Whether the digits text[start:end] are so many somewhere: behind "davon" or another such part, a place behind.

    Not "davon 2019 nur wenige", nor where another number says how many: "davon 1990 in der Stadt weniger als 100".
    """
    there = _THERE.match(text, end) if _BEFORE.search(text, max(0, start - _NEAR), start) else None
    rest = there[1].split(" und ")[0] if there else ""
    return there is not None and not _ANOTHER.search(rest)
