"""Four digits that look like a year and say how many: "davon 1850 in Kehl und 1990 im Ort", "es waren 1900"."""

from helpers.german.patterns import late

_IN = r"(?:in|im|am|aus|auf|bei|an)"
_BEFORE = late(
    rf"(?:\b[Dd]avon|\b[Dd]arunter|\b[Ii]nsgesamt|\s\d[\d.]*\s{_IN}\s(?:de[mrn]\s)?[A-ZÄÖÜ][\w-]+,?(?:\sund)?)\s\Z"
)
_OF_THEM = late(r"\s(?:davon|von\s(?:ihnen|diesen|denen))\b")  # "1390 davon stammten aus Auen"
_THERE = late(
    rf"\s{_IN}\s(?:de[mrn]\s)?(?!Jahre?\b|Jan|Feb|März|April|Mai\b|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Früh|Somm|Herbst|Wint|\w+tag\b)"
    r"[A-ZÄÖÜ][\w-]+([^.,;:!?()\n]{0,60})"
)
_ANOTHER = late(r"\d")
_LITTLE = r"(?:[a-zäöüß]+\s){0,2}"
_TOLD = r"(?:sprach|sprachen|spricht|sprechen|geht|gehen|ging|gingen|redete|redeten)"
# "Es waren 1900", "es seien nicht 1300, sondern 1900"; not "Das war 1900", "Es waren 1900 noch viele"
_SUM = late(
    rf"\b(?:[Ee]s|[Dd]as)\s(?:sind|waren|seien|wären)\s{_LITTLE}(?:[\d.]+,\s(?:sondern|und\snicht|nicht)\s)?\Z"
    r"|\d\s[A-ZÄÖÜ]\w+[^.;:\d]{0,40},\s(?:und\s)?nicht\s\Z"  # "40 Stellen fallen weg, nicht 1140"
    rf"|\b{_TOLD}\b[^.;:]{{0,40}}\bvon\s{_LITTLE}\d[\d.]*[^.;:]{{0,40}},[^.;:,]{{0,40}}\svon\s\Z"  # "..., er von 2020"
    rf"|\b(?:bleib\w{{0,3}}|blieb\w{{0,2}}|liegt?|lag|lagen)\s{_LITTLE}bei\s\Z"  # "bleibt bei 1420"
    rf"|\b(?:nannten?|nenn(?:t|en)|zähl(?:t|en?|te|ten)|melde(?:t|n|te|ten))\s{_LITTLE}\Z"  # "das Amt nannte 1450"
    rf"|\b(?:korrigier|berichtig|beziffer|schätz)\w{{1,4}}\b[^.;:]{{0,60}}\sauf\s{_LITTLE}\Z"
)
_CLOSES = late(r"\s*(?:[.,;!?)“\"]|\Z)|\s(?:mehr|weniger)\b")
_BY = late(rf"\bmit\s{_LITTLE}\Z")
_GIVEN = late(r"\s(?:angegeben|beziffert|veranschlagt|angesetzt)\b")
# "noch 1500", "eher 1000", "von 1500 auf 1700"; not "um 1500", "wurde 1650 gebaut"
_SO_MANY = late(
    r"(?i:\b(?:noch|nur|lediglich|eher|rund|fast|knapp|gut|mindestens|höchstens|maximal|bis\szu|(?:mehr|weniger|eher)\sals"
    r"|sind|waren|seien|kamen|kommen|kämen|(?:an)?statt|sondern)\s|\bvon\s\d{4}\sauf\s)\Z"
)
_TO = late(r"\sauf\s\d{4}\b")
_THOSE = late(r"\s(?:der|von\sden|dieser|unserer)\s\d|\s[a-zäöüß]+(?:ten|men|len|gen)\b")
_NUMBER = r"(?:k?ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|viele|wenige|mehrere|einige|rund|etwa)"
_WERE_IT = late(r"\b(?:sind|waren|seien|wären)\ses\s\Z")
_THEN = late(rf"\s{_LITTLE}(?:\d|{_NUMBER}[a-zäöüß]*\b)")
_ABOUT = late(r"\s(?:um|gegen|für)\s(?:de[nrm]|die|das|eine?n?)\s")
_NEAR, _FAR = 50, 120


def is_when(text: str, start: int, end: int) -> bool:
    """ "In Moor gab es 2024 lediglich vier Fälle", "Damals ging es 2014 um den Verkauf": what is told of that year.

    Not "Damals waren es 1900 mehr als 2018", "waren es 2000 in zwei Tagen".
    """
    told = _THEN.match(text, end) or _ABOUT.match(text, end)
    return told is not None and not _WERE_IT.search(text, max(0, start - _NEAR), start)


def counts(text: str, start: int, end: int) -> bool:
    """Whether the digits text[start:end] are so many: some of those before, a sum, a figure that somebody gives.

    Not "davon 2019 nur wenige", nor where another number says how many: "davon 1990 in der Stadt weniger als 100".
    """
    if text[start] == "1" and text[start + 1] in "01234567" and _is_round(text, start, end):
        return True
    if _OF_THEM.match(text, end):
        return True
    there = _THERE.match(text, end) if _BEFORE.search(text, max(0, start - _NEAR), start) else None
    if there is not None:
        return not _ANOTHER.search(there[1].split(" und ")[0])
    if _CLOSES.match(text, end):
        return _SUM.search(text, max(0, start - _FAR), start) is not None
    return bool(_GIVEN.match(text, end)) and _BY.search(text, max(0, start - _NEAR), start) is not None


def _is_round(text: str, start: int, end: int) -> bool:
    """ "bald noch 1500", "1200 der 4600 Stellen": round, and too long ago; not "um 1500", "1500 starb Kern"."""
    if int(text[start:end]) % 50 or text[end : end + 1] == ":":
        return False
    from_ = text.endswith(("von ", "Von "), 0, start) and _TO.match(text, end)
    if from_ or _SO_MANY.search(text, max(0, start - _NEAR), start):
        return True
    before = text[max(0, start - 3) : start].strip(" \n„»")
    return (not before or before[-1] in ".!?:") and _THOSE.match(text, end) is not None
