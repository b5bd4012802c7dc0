"""German number words: "dreitausend", "zweihundertfünfundvierzigtausend", "zweieinhalb", "drei Viertel".

A number word is read from the inside out, as it is spoken: a number below a hundred is looked up, "hundert" and
"tausend" cut
the word into a multiplier before and a rest behind. Old and Swiss spellings (dreissig, fuenf, zwo, eilf) are
brought to the
modern form first.
"""

from collections.abc import Callable
from functools import lru_cache

from helpers.german import lexicon

_VALUES: dict[str, dict[str, int]] = {}
for _row in lexicon.load("number_words"):
    _VALUES.setdefault(_row["kind"], {})[_row["word"]] = int(_row["value"])
TENS = _VALUES["ten"]
ONES = tuple(_VALUES["below_hundred"])[:10]
EIN = _VALUES["ein"]
"""Inflected "ein" at the end of a longer word: "hunderteine Stimmen"; alone they are articles (see `cardinal`)."""
SCALES = {word: float(value) for word, value in _VALUES["scale"].items()}
BELOW_HUNDRED = (
    _VALUES["below_hundred"]
    | TENS
    | {f"{one}und{ten}": value + n for ten, value in TENS.items() for n, one in enumerate(ONES) if n}
)
OLD_SPELLINGS = (
    ("fuenf", "fünf"), ("funf", "fünf"), ("zwoelf", "zwölf"), ("zwolf", "zwölf"), ("dreissig", "dreißig"),
    ("dreyßig", "dreißig"), ("zwo", "zwei"), ("zwey", "zwei"), ("drey", "drei"), ("siebenzig", "siebzig"),
    ("siebenzehn", "siebzehn"), ("eilf", "elf"),
)  # fmt: skip
POWERS = {"billion": 10**12, "milliarde": 10**9, "million": 10**6}
"""Scale nouns inside a closed compound: "zweimillionendreihunderttausend"."""
LONGEST = 160
"""No number word up to a billion is longer; what is longer is not looked into."""
ARTICLES = frozenset(("ein", "eine", "einen", "einem", "einer", "eines"))
INFLECTED = {word: float(value) for word, value in _VALUES["inflected"].items()}
"""Genitive and dative of small numbers ("der Tod zweier Soldaten"); "achten" and "sieben" as verbs forbid the rest."""
FRACTION_NOUNS = _VALUES["denominator"]
ORDINALS = _VALUES["ordinal"]


def _below_hundred(word: str) -> int | None:
    return BELOW_HUNDRED.get(word) or EIN.get(word)


def _after(word: str, read: Callable[[str], int | None]) -> int | None:
    """The rest behind "hundert" or "tausend", with or without "und"; an empty rest is nothing more."""
    if not word:
        return 0
    value = read(word)
    return value if value is not None else read(word.removeprefix("und"))


def _below_thousand(word: str, largest: int = 9) -> int | None:
    """Up to 999; with `largest` 99 also "achtzehnhundertzwölf"."""
    head, hundert, tail = word.partition("hundert")
    if not hundert:
        return _below_hundred(word)
    times = 1 if not head else BELOW_HUNDRED.get(head)
    rest = _after(tail, _below_hundred)
    if not times or times > largest or (times > 9 and times % 10 == 0) or rest is None:
        return None
    return times * 100 + rest


def _below_million(word: str) -> int | None:
    head, tausend, tail = word.partition("tausend")
    if not tausend:
        return _below_thousand(word, largest=99)
    times = 1 if not head else _below_thousand(head)
    rest = _after(tail, _below_thousand)
    return times * 1000 + rest if times and rest is not None else None


def _whole(word: str) -> int | None:
    for noun, power in POWERS.items():
        head, found, tail = word.partition(noun)
        if found:
            times = _below_thousand(head.removesuffix("e") if head == "eine" else head)
            tail = tail.removeprefix("en" if noun != "milliarde" else "n")
            rest = _after(tail, _whole)
            return times * power + rest if times and rest is not None and rest < power else None
    return _below_million(word)


def modern(word: str) -> str:
    """Lower case, in today's German spelling."""
    word = word.lower()
    for old, new in OLD_SPELLINGS:
        if old in word:
            word = word.replace(old, new)
    return word


@lru_cache(maxsize=20_000)
def cardinal(word: str) -> float | None:
    """The value of one closed number word of any case, or None; articles (ein, eine) are no numerals.

    >>> cardinal("zweihundertfünfundvierzigtausend"), cardinal("anderthalb"), cardinal("zweier"), cardinal("eine")
    (245000.0, 1.5, 2.0, None)
    """
    if len(word) > LONGEST or word.lower() in ARTICLES:
        return None
    inflected = INFLECTED.get(word)
    word = modern(word)
    value = _whole(word)
    if value is not None or word == "null":
        return float(value or 0)
    if word.startswith("anderthalb"):
        return {"anderthalb": 1.5, "anderthalbe": 1.5, "anderthalbtausend": 1500.0}.get(word)
    for part, size in (("einhalb", 0.5), ("einviertel", 0.25), ("dreiviertel", 0.75)):
        head, found, tail = word.partition(part)
        if found and tail in ("", "tausend"):
            whole = _below_thousand(head.removesuffix("und"))
            return (whole + size) * (1000 if tail else 1) if whole else None
    return inflected


@lru_cache(maxsize=2_000)
def denominator(word: str) -> int | None:
    """3 for "Drittel", 20 for "Zwanzigstel", 2 for "halbes"; None if the word is no fraction noun."""
    word = modern(word).removesuffix("n") if word[0].isupper() else modern(word)
    if word in FRACTION_NOUNS:
        return FRACTION_NOUNS[word]
    stem = word.removesuffix("stel") if word.endswith("stel") else word.removesuffix("tel")
    if stem == word or stem == "millionen":
        return None
    power = {"million": 10**6, "milliard": 10**9, "billion": 10**12, "trillion": 10**18}.get(stem)
    value = power or _whole(stem)
    return value if value and value > 2 else None


@lru_cache(maxsize=2_000)
def ordinal(word: str) -> int | None:
    """3 for "dritter", 21 for "einundzwanzigsten"; None if the word is no ordinal. Ordinals are recognised to be kept
    apart."""
    word = modern(word)
    for ending in ("e", "er", "es", "en", "em"):
        if word.endswith("t" + ending) and (stem := word.removesuffix(ending)):
            if stem in ORDINALS:
                return ORDINALS[stem]
            return _whole(stem.removesuffix("st")) or _whole(stem.removesuffix("t"))
    return None
