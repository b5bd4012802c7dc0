"""What looks like a number and is none: dates, clock times, scores, ordinals, identifiers, pieces of longer words.

Each test has a name of its own and looks only at the characters beside the numeral, so that a class can argue with
each one. Years and names with numbers are in `names`.
"""

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import names
from helpers.german.quantities.names import KINDS
from helpers.german.quantities.numerals import Numeral
from helpers.german.quantities.place import Place
from helpers.german.quantities.words import NUMBER_WORD, SPACE

MONTH = (
    r"(?:Jan(?:uar)?|Jänner|Feb(?:ruar)?|Mär(?:z|\.)|Apr(?:il)?|Mai|Jun[io]?|Jul[iy]?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)\b"
)
_DATE_OR_CLOCK = late(
    rf"\.?{SPACE}?{MONTH}|{SPACE}?Uhr\b"
    rf"|{SPACE}?(?:bis|und|oder|[-–—/]){SPACE}?(?:\d[\d.:]*|{NUMBER_WORD}\w*)\.?{SPACE}?(?:Uhr\b|{MONTH})"
)
_SHORT = late(rf"\d{{1,4}}+(?![.,:/'’½]?\d|{SPACE}[\dMmTtBb]|{SPACE}?[-–])")
_SCORE = late(
    rf"{SPACE}(?:zu|aus){SPACE}(?:\d|{NUMBER_WORD})\w*(?!\w)(?!{SPACE}[A-ZÄÖÜ%])|:\d|\s:\s?\d|[-–]\d{{1,2}}(?![\d.,])"
)
_SCORE_BEFORE = late(r"(?i:\d|null|eins|zwei|drei|vier|fünf) (?:zu|aus|:) \Z")
_ORDINAL = late(r"\.(?:[^\S\n]*\n?[^\S\n]*[a-zäöüß]|[A-ZÄÖÜ,;)/–-]|\s?(?:[-–/]\s?)?\d{1,2}\.)")
_ORDINAL_NOUN = late(
    lambda: (
        r"\.\s(?!Tags\s(?:zuvor|darauf|danach|drauf|vorher)\b)(?:[a-zäöüß]\w*(?:e|en|er|es)\s)?"
        rf"(?i:{lexicon.pattern('number_context', kind='ordinal')}(?:s|es)?\b)"
    )
)
_CAPITAL = late(r"\.\s(?=[A-ZÄÖÜ„“\"»])")
_DAY_MONTH = late(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\Z")
_HOUR_MINUTE = late(r"(?:[01]?\d|2[0-4])\.[0-5]\d\Z")
_DETERMINED = KINDS["before_ordinal"]
_GENERATION = late(r"[A-Z]{1,2}-[A-ZÄÖÜ]|[GDK](?![\w/])")
"""Letters glued to a number that name: "6G-Standard", "3D"."""
_RESULT = late(r"\s?\(\d{1,3}\)")
_IDIOM = late(lambda: lexicon.pattern("idioms"))
_IDIOM_WORDS = frozenset(word for phrase in lexicon.words("idioms") for word in phrase.split())
_TITLE = late(
    lambda: rf"\b\w*(?i:{lexicon.pattern('number_context', kind='title')})s?(?:\s\w+)?:?\s[„“\"»‚][^“”\"«„»]{{0,60}}\Z"
)
_COUNTING = frozenset("insgesamt bereits schon nunmehr erst inzwischen mittlerweile".split())
_ROUND = lexicon.words("number_context", kind="round")
_CASE_ENDINGS = ("s", "es", "n", "en", "e")
_YEAR = late(r"(?:1\d|20)\d\d\Z")
_BASES = (10, 100, 1e3, 1e4, 1e5, 1e6)
_SPAN = late(r"-(?:Tages?|Wochen|Monats|Stunden)-(?:Inzidenz|Schnitt|Mittel|Durchschnitt|Wert|Rate)")
_LISTED = frozenset((",", "und", "bis", "/", "oder", ", und", "-", "–", "sowie", "&"))


def day_or_year(text: str, start: int) -> int:
    """Where a plain date, clock time or year that begins at `start` ends: "12. Mai", "im Jahr 2012"; else 0.

    Asked first, since these are a third of all digits in the news.
    """
    match = _SHORT.match(text, start)
    end = match.end() if match else 0
    if match and (_DATE_OR_CLOCK.match(text, end) or (end - start == 4 and names.year_after(text, start, end))):
        return end
    return 0


def plainly_none(text: str, numeral: Numeral) -> bool:
    """Whether the characters beside digits are enough to tell: pieces of longer words, dates."""
    start, end = numeral.start, numeral.end
    if _glued_before(text, start) or _glued_after(text, end):
        return True
    looked = end - start < 5 and text[end : end + 1].isspace()  # by `day_or_year`
    return not looked and bool(_DATE_OR_CLOCK.match(text, end))


def _glued_before(text: str, start: int) -> bool:
    """F-16, CO2, www.x.de/12, §5: the digits end something longer."""
    before = text[start - 1 : start]
    if not before or before.isspace():
        return False
    inside = before in "_/#@&=?%\\:^§" or (before in ".,'-–‑" and text[max(0, start - 2)].isalnum())
    return inside and text[max(0, start - 3) : start].lower() not in ("ca.", "rd.")  # "ca.500" lacks a blank


def _glued_after(text: str, end: int) -> bool:
    """31.12.2004, bild_20.jpg, 2016/17, 6G-Standard: the digits begin something longer."""
    after = text[end : end + 2]
    if not after or after[0].isspace():
        return False
    if len(after) > 1 and after[0] in ".,:/_^@" and (after[1].isdigit() or after[1].islower()):
        return True
    return after[0] in "@_\\=" or bool(_GENERATION.match(text, end)) or (after[0] == "." and after[1:].isalpha())


def glued(place: Place) -> bool:
    """The second number of a range that goes on: 10-20er, 3-5.2."""
    return not place.first and _glued_after(place.text, place.end)


def word_goes_on(place: Place) -> bool:
    """A letter or a hyphen follows at once and nothing known is counted: 12er, 3D, Zwei-Staaten-Lösung."""
    if place.noun or not place.last:
        return False
    if place.after == "- " and place.numeral.kind == "words":
        return True  # "acht- bis zwanzigmal"
    return place.after[:1].isalpha() or (place.after[:1] == "-" and place.after[1:].isalnum())


def date(place: Place) -> bool:
    """30. Oktober, vom 3. bis 5. Mai, am 3.5., 8 bis 10 Uhr."""
    day = _DAY_MONTH.match(place.printed) and (place.after[:1] == "." or place.word in ("am", "vom", "zum", "bis"))
    return bool(day or _DATE_OR_CLOCK.match(place.text, place.end))


def clock(place: Place) -> bool:
    """Um 16.30, 4 Uhr 30, halb acht, Viertel nach acht."""
    if place.word == "uhr":
        return len(place.printed) < 3
    if place.word in ("um", "gegen", "ab", "bis") and _HOUR_MINUTE.match(place.printed):
        return True
    if place.word in ("nach", "vor") and len(place.words) > 1:
        return place.words[-2].lower() in ("viertel", "fünf", "zehn", "kurz") and not place.noun
    return place.word == "halb"


def rate(place: Place) -> bool:
    """The base of a rate counts nothing: "fünf pro 1.000 Einwohner", "die Sieben-Tage-Inzidenz"."""
    if _SPAN.match(place.text, place.end):
        return True
    heads = (place.noun or "").rsplit(None, 1)[-1:] in (["Einwohner"], ["Einwohnern"], ["Menschen"], ["Personen"])
    return (place.word == "pro" or (place.word == "je" and heads)) and place.numeral.value in _BASES


def score(place: Place) -> bool:
    """3:2, drei zu zwei, 6 aus 49, 2-1 and 1-2 without anything counted."""
    before = place.text[max(0, place.start - 12) : place.start]
    if not place.first:
        return not place.noun and not place.bound and before.rstrip()[-1:] in "-–" and place.numeral.value < 100
    if place.noun or not place.last:
        return place.last and place.after[:1] in ("-", "–") and place.after[1:].isdigit()
    return bool(_SCORE.match(place.text, place.end) or _SCORE_BEFORE.search(before))


def ordinal(place: Place) -> bool:
    """The 20. in "das 20. Jahrhundert", "1. FC", "3., 4. und 5."; a full stop that ends the sentence makes none."""
    text, end = place.text, place.end
    if place.after[:1] == ")" and (not place.words or place.before == "\n"):
        return True  # "1) ..."
    if place.after[:1] != "." or len(place.printed) > 4 or not place.printed.isdigit():
        return False
    if _ORDINAL.match(text, end) or _ORDINAL_NOUN.match(text, end):
        return True
    word = place.words[-1] if place.words else ""
    if word == "bis":
        return False  # "auf 220 bis 230. Die Retter"
    counted = word.lower() in _COUNTING and place.words[-2:-1] and place.words[-2].lower() in _DETERMINED
    listed = not word or place.before == "\n" or word[-1] in ",;(|•" or place.printed == "1"
    return bool(counted or listed or word.lower() in _DETERMINED) and bool(_CAPITAL.match(text, end))


def identifier(place: Place) -> bool:
    """Telephone numbers, IBANs, postcodes: leading zeros, digit groups side by side, five digits before a place."""
    printed, words, after = place.printed, place.words, place.after
    if printed[0] == "0" and printed[1:2].isdigit():
        return True
    if (after[:1] == " " and after[1:].isdigit()) or (words and words[-1][-1].isdigit() and place.before == " "):
        return printed.isdigit() and not (words and _YEAR.match(words[-1])) and not place.noun
    postcode = printed.isdigit() and len(printed) == 5 and after[:1] == " " and after[1:].isupper()
    return postcode and bool(words) and (words[-1][-1] in ",–|" or place.before == "\n")


def idiom(place: Place) -> bool:
    """Phrases and titles in which a number counts nothing: "unter vier Augen", das Motto „Eine Stadt, zwei Ufer“."""
    text, start, end = place.text, place.start, place.end
    if place.numeral.kind in ("words", "fraction"):
        beside = {*(word.strip(".,;:!?“”") for word in text[end : end + 30].lower().split()[:1]), place.word}
        begin = max(0, start - 30)
        told = not _IDIOM_WORDS.isdisjoint(beside) and _IDIOM.finditer(text[begin : end + 30].lower())
        if told and any(found.start() <= start - begin < found.end() for found in told):
            return True
    return place.quoted and bool(_TITLE.search(text[max(0, start - 100) : start]))


def result(place: Place) -> bool:
    """A line of results: "+24,8 (4)"."""
    return place.before == "+" and not place.noun and bool(_RESULT.match(place.text, place.end))


def every_other(place: Place) -> bool:
    """A day that comes round: "jeden zweiten Donnerstag", "jedes dritte Jahr"."""
    return place.printed[:4].lower() == "jede" and _comes_round(place.noun or "")


def _comes_round(noun: str) -> bool:
    """ "jeden zweiten Tag", "jedes zweiten Jahres"; not "jeder zweite Tagesgast"."""
    low = noun.lower()
    return not _ROUND.isdisjoint((low, *(low.removesuffix(end) for end in _CASE_ENDINGS)))


_ODD = frozenset("pro je uhr um gegen ab bis nach vor halb außer stunde allen am vom zum".split())
ALWAYS = (idiom, every_other, rate, date, clock, score)
DIGITS = (glued, result, word_goes_on, ordinal, names.year, identifier, names.label, names.counted_off, names.named)
WORDS = (word_goes_on, names.label, names.counted_off, names.idiom)
TESTS = {"digits": DIGITS + ALWAYS, "words": WORDS + ALWAYS}


def _counts(place: Place) -> bool:
    """Whether nothing around digits with a noun behind them is odd, so that no test need look: "kamen 500 Gäste"."""
    printed, word = place.printed, place.word
    if len(printed) == 4 or printed[0] == "0" or word in _ODD or word in names.LABELS or not place.after[:1].isspace():
        return False
    return word.isalpha() and not word.endswith(names.LABEL_ENDINGS) and not place.quoted


def is_none(place: Place) -> bool:
    """Whether one of the tests says that the numeral at `place` is no quantity."""
    if place.noun and place.numeral.kind == "digits" and _counts(place):
        return False
    for test in TESTS.get(place.numeral.kind, ALWAYS):  # noqa: SIM110 (a generator takes twice as long)
        if test(place):
            return True
    return False


def listed(text: str, previous_end: int, start: int) -> bool:
    """Whether only a comma, "und" or a dash lies between a number left out and this one: "Linien 5, 10 und 18"."""
    return start - previous_end < 9 and text[previous_end:start].strip() in _LISTED
