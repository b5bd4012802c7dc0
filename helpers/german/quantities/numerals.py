"""Numerals as printed: digits, number words, scale words, fractions, signs, in any mixture.

    numeral  := sign? (digits | words) comma-words? scale* rest?
                8,5 Millionen; zwei Komma fünf; eine Million dreihunderttausend
    scale    := hundert | tausend | Tsd. | Million(en) | Mio. | Mrd. | ... | Dutzend
    fraction := (numeral | ein) Drittel | die Hälfte | 3/4 | 2½ | ein(e) halbe(s)
"""  # fmt: skip

from typing import NamedTuple

from helpers.german.patterns import late
from helpers.german.quantities import words
from helpers.german.quantities.words import NUMBER_WORD, SPACE

_SCALE_WORD = (
    r"([Hh]undert|[Tt]ausend|[Tt]sd|[Mm]illion(?:en)?|[Mm]io|Mill|[Mm]illiarden?|[Mm]rd|[Bb]illion(?:en)?|Bio"
    r"|[Bb]illiarden?|[Tt]rillion(?:en)?|[Dd]utzend)(?!\w)(?:(?<=Tsd)\.|(?<=tsd)\.|(?<=[MmB]io)\.|(?<=Mill)\.|(?<=[Mm]rd)\.)?"
)
_SCALE = late(
    rf"(?:{SPACE}|(?=M)|-(?=(?:Million|Milliard|Mi?o?rd|Mio|Tausend)))?{_SCALE_WORD}|((?<=\d\d)[kK]|(?<=,\d)M)(?!\w)"
)
_SCALE_NOUN = late(_SCALE_WORD)
_DIGITS = late(
    r"[1-9]\d{0,2}(?P<sep>[. '’\u00a0\u2009\u202f])\d{3}(?:(?P=sep)\d{3})*(?!\d|(?P=sep)\d{3})"  # 8.000  1 234 567
    r"(?:(?:,|(?!(?P=sep))\.)\d++)?"  # 1.234,5  1'234.5
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d|,\d{3})"  # 1,000,000 as in English
    r"|\d++(?:[.,]\d++)?|[,.]\d++"  # 1500  8,5  8.5  ,5
)
_PLAIN = late(  # the commonest: digits, a blank, and a word that cannot go on with the number
    r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?=[^\S\n](?![½¼¾⅓⅔⅕⅛]|[a-zA-ZäöüÄÖÜ]{3,}tel"
    r"|(?i:hundert|tausend|tsd|mi|mrd|bi|tri|dutzend|komma|punkt|und|ein|halb))[^\W\d_])"
)
_POWER = late(r"(\^|e(?=[+\d]))([+-]?1?\d)(?!\w)")
VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8}
_VULGAR = late(rf" ?([{''.join(VULGAR)}])")
_EVEN = late(r",[-–—]{1,2}(?![\w-])")
"""A sum without cents: "5,- Euro"."""
_SLASH = late(r"(?:(?P<whole>\d{1,3}) )?(?P<up>\d{1,3})/(?P<down>[2-689]|10|16|32|64|100|1000)(?![\w/.,]\w|\w)")
_EIN = late(
    rf"(?:[Ee]in(?:e[nmrs]?)?{SPACE})?(?:(?P<much>gut|knapp)e[nmrs]?{SPACE})?(?:(?P<half>[Hh]alb(?:e[nmrs]?)?)\b{SPACE}?)?"
)
_MUCH = {"gut": "just_over", "knapp": "just_under", None: ""}
_HALF_OF = late(rf"(?:[Dd]ie|[Dd]er|[Zz]ur){SPACE}Hälfte\b")
_NTH = late(rf"[Jj]ede(?:[nmrs]|[:*·/_]r)?{SPACE}(?P<ordinal>[^\W\d_]+t)e[nmrs]?\b")
_PART = late(rf"{SPACE}(?:und{SPACE}(?P<plus>[^\W\d_]+){SPACE}|(?P<one>ein){SPACE})?(?P<noun>[^\W\d_]+tel[sn]?|halb)\b")
_QUARTER = late(
    r"((?:[Dd]rei)?[Vv]iertel|[Hh]alb(?=m))(?:(?P<scale>million|milliarde)(?:en)?\Z|(?=(?:stunden?|jahr(?:e[ns]?|hunderts?)?)\Z))"
)
_QUARTERED = {"million": 1e6, "milliarde": 1e9}
_WORD = late(r"[^\W\d_]++")
_NEXT = late(rf"{SPACE}(?P<und>und{SPACE})?(?={NUMBER_WORD}|ein\b)([^\W\d_]++)")
_DIGITS_SPOKEN = late(r"(\d++|[^\W\d_]++)( ?)")
_KOMMA = late(rf"{SPACE}(?:[Kk]omma|Punkt){SPACE}(?=\d|{NUMBER_WORD})")
_MINUS = late(r"(?<![Pp]lus.)(?:\b[Mm]inus|\b[Nn]egativ)\s\Z|(?<![^\s(„“\"»])[-−–]\Z|^[-−–] \Z")
_REST = late(rf"{SPACE}(?:und{SPACE})?(?=\d|{NUMBER_WORD})")
_JOINED_SCALES = ("hundert", "tausend")
_LONGEST_DIGITS = 30


class Numeral(NamedTuple):
    """One numeral: place, value, decimals printed, factor of its scale words, and how it is printed.

    kind: "digits", "words", "fraction" or "factor" ("verdoppelt"); bound: of an adjective inside ("ein knappes
    Dutzend"), else "".
    """

    start: int
    end: int
    value: float
    decimals: int = 0
    scale: float = 1.0
    kind: str = "digits"
    bound: str = ""


def read(text: str, start: int, join: bool = True, parts: int = 4) -> Numeral | None:
    """The numeral that begins at `start` (its sign may stand before), or None.

    join: False after "zwischen", where "drei und vierzig" are two numbers. parts: how many smaller rests may follow
    scale nouns ("zwei Milliarden drei Millionen ..."); a limit, so that no text makes this slow.
    """
    first = text[start]
    if plain := _PLAIN.match(text, start):
        return _signed(text, Numeral(start, plain.end(), float(plain[0].replace(".", ""))))
    if first.isdigit() or first in ",.":
        numeral = _digits(text, start)
    elif first in VULGAR:
        numeral = Numeral(start, start + 1, VULGAR[first], kind="fraction")
    elif first in "eEhHdDjJzZ" and (special := _with_article(text, start)):
        numeral = special
    else:
        numeral = _words(text, start, join)
    if not numeral:
        return None
    if join and (text[numeral.end : numeral.end + 1].isspace()):
        numeral = _komma(text, numeral)
        numeral = _part(text, numeral)
    numeral = _scaled(text, numeral)
    if numeral.scale > 12 and parts:
        numeral = _rest(text, numeral, parts - 1)
    return _signed(text, numeral)


def _signed(text: str, numeral: Numeral) -> Numeral:
    """The numeral with the sign before it: "minus 5", "-5"."""
    start = numeral.start
    earlier = text[max(0, start - 2) : start]
    signed = earlier[-1:] in "-−–" or (earlier[-1:].isspace() and earlier[0] in "sSvV-−–")  # "minus ", "negativ "
    sign = _MINUS.search(text[max(0, start - 13) : start]) if signed else None
    if sign and (sign[0][-1] != " " or sign[0][0].isalpha() or text[numeral.end : numeral.end + 1] in ("", "\n")):
        return numeral._replace(start=start - len(sign[0]), value=-numeral.value)
    return numeral


def _digits(text: str, start: int) -> Numeral | None:
    slash = _SLASH.match(text, start)
    if slash and (slash["whole"] or int(slash["up"]) < int(slash["down"])):
        value = int(slash["whole"] or 0) + int(slash["up"]) / int(slash["down"])
        return Numeral(start, slash.end(), value, kind="fraction")
    match = _DIGITS.match(text, start)
    if not match or match.end() - start > _LONGEST_DIGITS:
        return None
    end, groups = match.end(), match["sep"] or ("," if match[0].count(",") > 1 else " ")
    printed = match[0].replace(groups, "").replace(",", ".")
    value, decimals = float(printed), len(printed) - printed.find(".") - 1 if "." in printed else 0
    if vulgar := _VULGAR.match(text, end):
        return Numeral(start, vulgar.end(), value + VULGAR[vulgar[1]], kind="fraction")
    if even := _EVEN.match(text, end):
        end = even.end()
    power = _POWER.match(text, end)
    if power and value and value < 1e6:
        value, end = value ** int(power[2]) if power[1] == "^" else value * 10.0 ** int(power[2]), power.end()
    return Numeral(start, end, value, decimals)


def _with_article(text: str, start: int) -> Numeral | None:
    """ "eine Million", "ein knappes Dutzend", "eine halbe Milliarde", "ein Drittel", "die Hälfte", "jeder Dritte"."""
    match = _EIN.match(text, start)
    at = match.end() if match else start
    if match and at > start:
        bound, half = _MUCH[match["much"]], match["half"]
        scale = _SCALE_NOUN.match(text, at)
        if scale and (match["much"] or half or scale[1].lower() not in _JOINED_SCALES):
            factor = words.SCALES[scale[1].lower()]
            return Numeral(start, scale.end(), factor / 2 if half else factor, 0, factor, "words", bound)
        if text[start] in "hH":
            return None
        if half:
            return Numeral(start, match.end("half"), 0.5, kind="fraction", bound=bound)
        word = _WORD.match(text, at)
        quarter = _glued_fraction(word[0], at) if word else None
        if quarter and word and (quarter.scale > 1 or quarter.end < word.end()):
            return quarter._replace(start=start, bound=bound)
        down = words.denominator(word[0]) if word and "tel" in word[0] else None
        return Numeral(start, word.end(), 1 / down, kind="fraction", bound=bound) if word and down else None
    if match := _HALF_OF.match(text, start):
        return Numeral(start, match.end(), 0.5, kind="fraction")
    match = _NTH.match(text, start)
    nth = words.ordinal(match["ordinal"] + "e") if match else None
    return Numeral(start, match.end(), 1 / nth, kind="fraction") if match and nth and nth > 1 else None


def _words(text: str, start: int, join: bool) -> Numeral | None:
    """One closed number word, or words spoken apart that make one: "ein hundert fünfzehn", "zwei und vierzig"."""
    match = _WORD.match(text, start)
    if not match or match.end() - start > words.LONGEST:
        return None
    spoken, end, value = match[0], match.end(), words.cardinal(match[0])
    best = (value, end)
    for _ in range(8 if join else 0):
        following = _NEXT.match(text, end)
        if not following:
            break
        spoken += ("und" if following["und"] else "") + following[2].lower()
        end, value = following.end(), words.cardinal(spoken)
        if value is None:
            break
        if following[2] != "ein":
            best = (value, end)
    if best[0] is None:
        return _glued_fraction(match[0], start)
    return Numeral(start, best[1], best[0], 0 if best[0] == int(best[0]) else 1, kind="words")


def _glued_fraction(word: str, start: int) -> Numeral | None:
    """ "Dreiviertel" as a word of its own, "Viertelmillion", the "Dreiviertel" of "Dreiviertelstunde"."""
    if match := _QUARTER.match(word):
        size = _QUARTERED.get(match["scale"] or "", 1.0)
        value = {"v": 0.25, "d": 0.75, "h": 0.5}[word[0].lower()] * size
        end = start + (match.end() if size > 1 else match.end(1))
        return Numeral(start, end, value, 0, size, "words" if size > 1 else "fraction")
    for noun, down in (("viertel", 4), ("drittel", 3)):
        if word.lower().endswith(noun) and (up := words.cardinal(word[: -len(noun)])):
            return Numeral(start, start + len(word), up / down, kind="fraction")
    return None


def _komma(text: str, numeral: Numeral) -> Numeral:
    """ "zwei Komma fünf", "drei Komma eins vier", "zwölf Komma neunundneunzig"."""
    match = _KOMMA.match(text, numeral.end)
    printed, end, digit = "", numeral.end, match
    while digit and len(printed) < 9:
        digit = _DIGITS_SPOKEN.match(text, digit.end())
        value = words.cardinal(digit[1]) if digit and not digit[1].isdecimal() else float(digit[1]) if digit else None
        if not digit or value is None or value != int(value) or (printed and value > 9):
            break
        printed, end = printed + str(int(value)), digit.end(1)
        digit = digit if value < 10 and digit[2] else None
    value = numeral.value + float("0." + (printed or "0"))
    return numeral._replace(end=end, value=value, decimals=len(printed) or numeral.decimals)


def _part(text: str, numeral: Numeral) -> Numeral:
    """ "zwei Drittel", "hundertdrei und zwei Drittel"."""
    match = _PART.match(text, numeral.end)
    half = match is not None and match["noun"] == "halb"
    down = 2 if half else words.denominator(match["noun"]) if match else None
    if not match or not down:
        return numeral
    plus = match["plus"] or match["one"]
    if half and not plus:
        return numeral
    up = words.cardinal(plus) or float(plus.lower() == "ein") if plus else 0.0
    value = numeral.value + up / down if plus else numeral.value / down
    return numeral._replace(end=match.end(), value=value, kind="fraction") if value != numeral.value else numeral


def _scaled(text: str, numeral: Numeral) -> Numeral:
    for _ in range(3):
        match = _SCALE.match(text, numeral.end)
        if not match:
            break
        unit = (match[1] or match[2]).lower()
        if numeral.kind == "words" and unit in _JOINED_SCALES:
            break  # "zwei tausend" was joined by `_words` where it makes one number
        factor = words.SCALES[unit]
        numeral = numeral._replace(end=match.end(), value=numeral.value * factor, scale=numeral.scale * factor)
    return numeral


def _rest(text: str, numeral: Numeral, parts: int) -> Numeral:
    """The smaller rest after a scale noun: "eine Million dreihunderttausend", "3 Millionen 200 Tausend"."""
    match = _REST.match(text, numeral.end)
    rest = read(text, match.end(), parts=parts) if match else None
    if not match or not rest or rest.start < match.end() or not 100 <= rest.value < numeral.scale:
        return numeral
    if rest.kind == "digits" and rest.value < 1000:
        return numeral  # "3 Millionen 500 Soldaten" are two figures
    return numeral._replace(end=rest.end, value=numeral.value + rest.value, decimals=0)
