"""The noun phrase that a number counts: beside it, or before it ("die Zahl der Soldaten ...")."""

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities.names import KINDS
from helpers.german.quantities.units import unit_of
from helpers.german.quantities.words import SPACE

Span = tuple[int, int]
_TOKEN = late(
    rf"({SPACE}?[„“\"»‚]?)((?:[^\W\d_](?:\w|[-/‑](?=\w)|[:*·](?=innen\b|in\b|n\b|r\b)|/-(?=inn?e?n?\b)|\(innen\)|-\n(?=[^\W\d_]))*-?)|\d{{1,4}}-[A-ZÄÖÜ][\w-]*|[%‰€$£]|°C?)"
)
# "ihre Schätzung der Schäden": what is estimated; in "nach Schätzung der Polizei" it is who estimates
_ZAHL = late(
    r"\b(?:[A-ZÄÖÜ]\w*?(?:zahl|stärke|menge)|Zahl|Anzahl|Anteil|(?<=[Ii]hre )Schätzung|(?<=[Ss]eine )Schätzung)"
    r"(?=en\b|\b)(?:en\b)?"
)
# "Die Zahl der Toten stieg auf 20, *die der Verletzten* auf 90"; not "die der Stadt vertrauen"
_THAT_OF = late(
    r"(?:,|\b(?:und|sowie|während|wie))\s(?:die|jene)(?=\s(?:der|von)\s(?:[a-zäöüß]+n\s)?[A-ZÄÖÜ][\w-]*(?:e[nrs]?|n|s)\b)"
)
_ASKED = late(r"\b([Ww]ie\sviele(?:\s(?:[Ii]hrer|der|dieser|seiner|unserer))?)\s[^.!?\n]{3,80}\?[^.!?\d]{0,60}\Z")
_AND_THEM = late(r"\b[Uu]nd\s(?:die|das|der)\s([A-ZÄÖÜ][\w-]+)\?[^.!?\d]{0,60}\Z")  # "Und die Boote? Wir zählten 40."
_NUMBER_OF = frozenset("zahl anzahl anteil schätzung gesamtzahl mindestzahl höchstzahl".split())
_SENTENCE = late(r"[.!?]\s+(?=[A-ZÄÖÜ„“\"»])|\n\s*\n")
DETERMINERS, DETERMINED = KINDS["partitive"], KINDS["determined"]
OBLIQUE = frozenset(("den", "dem", "diesen", "jenen", "ihren", "seinen", "unseren"))
NO_ADJECTIVE, ADVERBS = KINDS["no_adjective"], KINDS["adverb"]
OPENERS = KINDS["new_sentence"]
"""Words that begin a new sentence after the stop of an abbreviation: "12 Mio. Die Stadt zahlt"."""
_ARTICLES = DETERMINED | {"ein", "eine", "einen", "einer", "einem"}
_ENDINGS = ("e", "en", "er")
_PLURAL = ("en", "er", "ern", "te")
_is_adjective = lexicon.entry("number_context", kind="adjective")
# "falsch geparkte Autos", "illegal errichtete Zelte"; not "sich gut erholende Gäste"
_MANNER = re.compile(r"(?=.{4})[a-zäöüß]*(?:lich|ig|[ilr]sch|[^m]al|iv)")
_DONE = re.compile(
    rf"{SPACE}(?:(?:[a-zäöü]{{0,8}}ge|be|er|ver|zer|ent)[a-zäöüß]{{2,20}}(?:t|en)|[a-zäöüß]{{2,20}}iert)e[nr]?(?={SPACE}[A-ZÄÖÜ])"
)
_PARTICIPLE = late(
    lambda: (
        rf"{SPACE}[a-zäöüß]*{lexicon.pattern('number_context', kind='before_participle')}"
        rf"(?:{SPACE}[^\W_][\w-]*){{0,4}}?{SPACE}((?!gesamte|(?:darauf)?folgende|kommende|laufende|letzte|erste|zweite|dritte|vierte|neueste|eine|seine|keine)[a-zäöüß]+(?:te|ne|nde)n?)(?={SPACE}[A-ZÄÖÜ])"
    )
)


def after(text: str, end: int, determined: bool = True) -> Span | None:
    """Span of the noun phrase that follows `end`: adjectives and noun; a determiner before it is skipped.

    determined: whether an article stands before the number ("die drei bewaffneten Männer"); without one, "-en" is
    doubtful.
    """
    if text[end : end + 1] in ("”", "“", '"', "»", "«", "'", "’"):
        end += 1
    start, weak, position = None, False, end
    endings = (*_ENDINGS, "es") if text[end - 3 : end] in ("ein", "Ein") else _ENDINGS  # "ein kleines Kind"
    for i in range(7):
        match = _TOKEN.match(text, position) or (None if start is None else _second_adjective(text, position))
        if not match or (i and not match[1]):
            return None
        word = match[2]
        if not word[0].isalpha():
            return match.span(2)
        if not i and text[end - 1] == "." and word[0].isupper() and word.lower() in OPENERS:
            return None  # "12 Mio. Die Stadt zahlt"
        if word[0].isupper():
            noun = _noun(text, match)
            if weak and not determined and not word.endswith(("n", "s")):
                return None  # "10 flohen Richtung Norden": a verb, for the noun is no dative plural
            return (match.start(2) if start is None else start), noun.end(2)
        if start is None and unit_of(word)[0]:
            return match.span(2)
        if not match[1]:
            return None
        if not i and word in OBLIQUE:
            return None  # "2022 hatten 1.900 den Verein verlassen"; "zwei von den Gästen" has its von
        if word in DETERMINERS and start is None and (not i or (i == 1 and word != "von")):
            pass
        elif _describes(text, match, endings):
            start = match.start(2) if start is None else start
            weak = weak or (i == 0 and word.endswith("en") and not _is_adjective(word))
        elif start is not None and word in ("und", "oder", "sowie"):
            pass  # "unsere besten und klügsten Leute"
        else:
            return _past_participle(text, position) if start is None else None
        position = match.end()
    return None


def _second_adjective(text: str, comma: int) -> re.Match[str] | None:
    """ "junge, | unbewaffnete Männer"."""
    match = _TOKEN.match(text, comma + 1) if text[comma : comma + 1] == "," else None
    return match if match and match[2].endswith(_ENDINGS) else None


def _describes(text: str, match: re.Match[str], endings: tuple[str, ...]) -> bool:
    """Whether a word in lower case says more of the noun to come: "bewaffnete", "schwer (verletzte)"."""
    word = match[2]
    adjective = (word.endswith(endings) and word not in NO_ADJECTIVE) or word in ADVERBS
    return word[0].islower() and (adjective or bool(_MANNER.fullmatch(word) and _DONE.match(text, match.end())))


def _noun(text: str, match: re.Match[str]) -> re.Match[str]:
    """The token that ends the noun phrase, `match` or a later one ("Nordische Soldaten", "Männer und Frauen")."""
    word = match[2]
    following = _TOKEN.match(text, match.end())
    if not following or not following[1]:
        return match
    capital = following[2][0].isupper()
    if capital and (word.lower() in KINDS["city"] or (word.isupper() and len(word) > 1 and not unit_of(word)[0])):
        return following
    if capital and (word.endswith("e") and unit_of(following[2])[0]):
        return following  # "40 Millionen Deutsche Mark"
    if capital and word.lower().endswith(("ische", "ischer", "ischen")):
        return following
    if following[2] not in ("und", "oder", "bzw", "sowie") or not (last := _TOKEN.match(text, following.end())):
        return match
    if word[-1] == "-":  # "Polizei- und Armeekräfte"
        return last
    return last if _both_plural(text, word, last) else match


def _both_plural(text: str, word: str, last: re.Match[str]) -> bool:
    """Whether both nouns of "300 Männer und Frauen" share the number: plurals, and the second ends its noun phrase."""
    if unit_of(word)[0] or not last[2][0].isupper() or not (word.endswith(_PLURAL) and last[2].endswith(_PLURAL)):
        return False
    following = _TOKEN.match(text, last.end())
    return not (following and following[1] and (following[2][0].isupper() or following[2] in ("der", "des", "aus")))


def _past_participle(text: str, end: int) -> Span | None:
    """ "20 in Kursk getötete Soldaten": the phrase begins at the participle."""
    match = _PARTICIPLE.match(text, end)
    if not match or text[end : match.start(1)].split()[-1] in _ARTICLES:
        return None
    noun = _TOKEN.match(text, match.end())
    return (match.start(1), noun.end(2)) if noun else None


def asked(text: str, start: int) -> Span | None:
    """ "Wie viele Helfer waren da?" before "40": what was asked for in the sentence before."""
    window = text[max(0, start - 160) : start]
    question = _ASKED.search(window) if "?" in window else None
    if question is None and "?" in window and (about := _AND_THEM.search(window)):
        return start - len(window) + about.start(1), start - len(window) + about.end(1)
    return after(text, start - len(window) + question.end(1)) if question else None


def sentence_start(text: str, start: int, floor: int) -> int:
    """Where the sentence of `start` begins, not before `floor`; abbreviations such as "ca. 300" do not end one."""
    at = floor
    for match in _SENTENCE.finditer(text, floor, start):
        at = match.end()
    return at


def before(text: str, start: int, floor: int) -> tuple[Span | None, Span] | None:
    """ "die Zahl der Soldaten ... über 10.000": (the noun phrase counted or None, the word "Zahl" itself)."""
    begin = sentence_start(text, start, max(0, start - 200))
    found = list(_ZAHL.finditer(text, begin, start))
    that = list(_THAT_OF.finditer(text, max(floor, found[-1].end()), start)) if found else []
    found = that or [word for word in found if word.start() >= floor]
    if not found:
        return None
    word = found[-1]
    span = word.span()
    if not that and word[0].lower() not in _NUMBER_OF:
        return span, span  # "die Opferzahl stieg auf 300"
    determined = text[word.end() : word.end() + 12].split()
    thing = after(text, word.end()) if determined and determined[0] in DETERMINERS | {"an"} else None
    return (thing if thing and thing[1] <= start else None), span
