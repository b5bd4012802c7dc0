"""German number words: "dreitausend", "zweihundertfünfundvierzigtausend", "zweieinhalb", "drei Viertel".

A number word is read from the inside out, as it is spoken: a number below a hundred is looked up, "hundert" and
"tausend" cut the word into a multiplier before and a rest behind. Old and Swiss spellings (dreissig, fuenf, zwo, eilf)
are brought to the modern form first.
"""

from functools import lru_cache

from helpers.german import lexicon

SPACE = r"(?:[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]?(?!\n))"
"""A gap inside one phrase: blanks of any width or one line break, never an empty line."""
NUMBER_WORD = (
    r"(?:[Zz]w(?:ei|o|ölf|oelf|anzig|ey)|[Dd]re(?:i|y|ß)|[Vv]ier|[Ff](?:ünf|uenf|unf(?:[zuht]|\b))|[Ss]ech[sz]|[Ss]ieb[ez]"
    r"|[Aa]cht|[Nn](?:eun|ull\b)|[Zz]ehn|[Ee]?[Ee]lf|[Hh]undert|[Tt]ausend|[Aa]nderthalb"
    r"|[Ee]in(?:s\b|und|hundert|tausend|einhalb|einviertel|halb|million|milliard"
    r"|(?=(?:jährig|monatig|wöchig|tägig|stündig|minütig|stellig))))"
)
"""How a number word begins; what follows is left to `cardinal`."""
_VALUES: dict[str, dict[str, int]] = {}
for _row in lexicon.load("number_words"):
    _VALUES.setdefault(_row["kind"], {})[_row["word"]] = int(_row["value"])
TENS = _VALUES["ten"]
ONES = tuple(_VALUES["below_hundred"])[:10]
EIN = _VALUES["ein"]
"""Inflected "ein" at the end of a longer word: "hunderteine Stimmen"; alone they are articles (see `cardinal`)."""
SCALES = {word: float(value) for word, value in _VALUES["scale"].items()}
BELOW_HUNDRED = _VALUES["below_hundred"] | TENS
BELOW_HUNDRED |= {f"{one}und{ten}": value + n for ten, value in TENS.items() for n, one in enumerate(ONES) if n}
OLD_SPELLINGS = [(row["word"], row["modern"]) for row in lexicon.load("old_spellings")]
POWERS = (
    ("billion", "en", 10**12),
    ("milliarde", "n", 10**9),
    ("million", "en", 10**6),
    ("tausend", "", 1000),
    ("hundert", "", 100),
)
"""Scale words inside a closed compound, largest first, with their ending in the plural."""
_HALVES = (("anderthalb", 1.5), ("einhalb", 0.5), ("einviertel", 0.25), ("dreiviertel", 0.75))
LONGEST = 160
"""No number word up to a billion is longer; what is longer is not looked into."""
ARTICLES = frozenset(("ein", "eine", "einen", "einem", "einer", "eines"))
INFLECTED = {word: float(value) for word, value in _VALUES["inflected"].items()}
"""Genitive and dative of small numbers ("der Tod zweier Soldaten"); "achten" and "sieben" as verbs forbid the rest."""
FRACTION_NOUNS = _VALUES["denominator"]
ORDINALS = _VALUES["ordinal"]


def _whole(word: str) -> int | None:
    """The largest scale word in a number word cuts off what it multiplies and the rest, with or without "und"."""
    for scale, plural, size in POWERS:
        head, found, tail = word.partition(scale)
        if not found:
            continue
        tail = tail.removeprefix(plural)
        times = 1 if not head and size <= 1000 else _whole("ein" if head == "eine" else head)
        rest = _whole(tail) if tail else 0
        rest = _whole(tail.removeprefix("und")) if rest is None else rest
        if not times or times >= 1000 or rest is None or rest >= size:
            return None
        if size == 100 and (times > 99 or (times > 9 and times % 10 == 0)):
            return None  # "neunzehnhundert", but no "zwanzighundert"
        return times * size + rest
    return BELOW_HUNDRED.get(word) or EIN.get(word)


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
    for part, size in _HALVES:
        head, found, tail = word.partition(part)
        if found and tail in ("", "e", "tausend"):
            whole = _whole(head.removesuffix("und")) if head or size < 1 else 0
            return (whole + size) * (1000 if tail == "tausend" else 1) if whole is not None else None
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
    value = SCALES.get(stem) or SCALES.get(stem + "e") or _whole(stem)
    return int(value) if value and value > 2 else None


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
