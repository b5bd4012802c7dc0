"""What looks like a number and is none: dates, years, clock times, scores, names with numbers, identifiers."""

import re

MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez"
_AFTER = re.compile(
    rf"\.?\s*(?:{MONTHS})\b|\.?\s?Uhr\b|\s?h\b(?!\w)|\s(?:zu|aus)\s\d|\s?(?:bis|und|-|–|/)\s?\d[\d.:]*\.?\s?(?:Uhr|(?:{MONTHS})\b)"
)
_ORDINAL = re.compile(r"\.(?=\s+[a-zäöü]|[A-ZÄÖÜ])|\.(?:,|\s(?:und|bis)\s)")
_DETERMINED = frozenset(
    "der die das den dem des am vom zum zur im beim ins ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner ein eine bis".split()
)
LABELS = frozenset(
    """platz rang artikel art paragraf paragraph § §§ abs absatz nr nummer satz halle seite s kapitel kap linie linien postfach tel telefon
    fax plz raum zimmer gleis tor klasse stufe gruppe kategorie runde etappe teil band version typ modell formel route punkt frage ziffer zeile
    tag spieltag woche kanal level minute block reaktor phase position startnummer rückennummer hausnummer aktenzeichen az drucksache isbn
    liga bundesliga autobahn bundesstraße anlage anhang abschnitt vers psalm nummern plätze plätzen ränge artikeln u s a b
    jahr jahre jahres jahren baujahr jahrgang sommer winter herbst frühjahr frühling ende anfang mitte seit saison
    wm em olympia expo agenda stand copyright © ©""".split()
)
_YEAR_BEFORE = frozenset(
    "in im seit von bis ab vor nach um ende anfang mitte jahr jahre jahres jahren sommer winter herbst frühjahr frühling copyright © bereits schon erst und oder zwischen".split()
) | frozenset(MONTHS.lower().split("|"))
_WEEKDAYS = frozenset("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split())


def digits(text: str, start: int, end: int, value: float, thing: bool, bound: str) -> bool:
    """True if the digits at start..end are no quantity. thing, bound: whether a noun follows and a bound word stands before."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in "_/#@&=?%\\:^§" or before == "-" and text[start - 2 : start - 1].isalnum():
        return True
    if before == "." and not text[start - 2 : start - 1].isspace() and text[start - 2 : start - 1]:
        return True
    if after and (after in "_/:^" and text[end + 1 : end + 2].isalnum() or after in ".,:/" and text[end + 1 : end + 2].isdigit()):
        return True
    if after.isalpha() or _AFTER.match(text, end):
        return True
    printed = text[start:end]
    if printed[0] == "0" and len(printed) > 1 and printed[1].isdigit():
        return True
    if after == "." and (ordinal := _ORDINAL.match(text, end)) and "." not in printed:
        return bool(ordinal)
    words = text[max(0, start - 40) : start].split()[-1:]
    last = words[0].strip("„“\"»«(.:").lower() if words else ""
    if after == "." and last in _DETERMINED and printed.isdigit() and len(printed) < 3:
        return True
    if last in LABELS:
        return True
    if printed.isdigit() and len(printed) == 4 and 1000 <= value <= 2100:
        return _is_year(last, thing, bound, value)
    named = words and words[0].lstrip("„“\"»«(")[:1].isupper() and words[0][-1:] not in ".:,;!?)“\"" and last not in _WEEKDAYS
    return bool(named and not thing and not bound and printed.isdigit() and len(printed) < 4)


def _is_year(last: str, thing: bool, bound: str, value: float) -> bool:
    if bound and last not in _YEAR_BEFORE:
        return False
    return not thing or last in _YEAR_BEFORE or 1900 <= value
