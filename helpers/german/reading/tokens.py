"""Cutting a sentence into its tokens: what is one, and which class it has."""

import re
from collections.abc import Iterable
from itertools import accumulate, compress, count

from helpers.german import cues, inflection, lexicon
from helpers.german.patterns import Kept
from helpers.german.reading import classes as wc
from helpers.german.reading.clauses import Word
from helpers.german.reading.quotations import Quotation
from helpers.german.reading.units import Unit
from helpers.german.reading.words import CLASSES, konjunktiv_1

MUTABLE = frozenset((wc.COMMA, wc.SEMICOLON, wc.COLON, wc.DASH))
OPENERS = frozenset((wc.COLON, wc.STOP, wc.MARK, wc.DASH, wc.QUOTATION))

HIDDEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060]")  # soft hyphens and the like are read through
# "ver.di", "kam.Da": a point joins, but not before a capital that begins a word.
TOKEN = re.compile(
    r"(\d+(?:[.,:]\d+)*(?:-\w+)*|_+(?:[-'’&/]_+|\.(?![A-ZÄÖÜ][a-zäöüß])_+)*-?|''|,,|<<|>>|\S)".replace(
        "_", r"[\w\u00ad\u200b-\u200d\u2060]"
    )
)
WORD = re.compile(r"\w+")
SPLIT = re.compile(r"(\w+)")  # the words, too, are kept
WHOLE_QUOTE = 5  # a quotation of so many words is one token
IN_BRACKETS = 25  # tokens
FAR = 50_000  # characters of a text that are looked through for a name
PUNCTUATION = dict(zip(",;:.!?…()[]–—-•*/", ",;:....()()------", strict=True))
MARKS = frozenset('„“”"»«‚‘›‹') | {"''", ",,", "<<", ">>"}
AT_HEAD = lexicon.group("head_adjectives")
ADVERB_ENDINGS = tuple(lexicon.group("adverb_endings"))
POINTING = frozenset(("davon", "dazu", "hierzu", "hiervon", "daran"))
CUE_AFTER = re.compile(r"[\s,]*(\w+)")


AMOUNT = re.compile(r"\W(?:[a-zäöüß]+\s){0,3}\d[\d.,]*(?:\s[A-ZÄÖÜ]\w+){1,2}\W")


def build(text: str, start: int, end: int, quotations: Iterable[Quotation], paragraph: int) -> Unit:
    """The tokens of ``text[start:end]``; `quotations`: those that begin in it."""
    unit = Unit(text, start, end, paragraph)
    at = start
    for quotation in quotations:
        whole = _is_whole(text, quotation)
        _tokens(unit, at, quotation.start)
        if whole:
            _add(unit, quotation.start, min(quotation.end, end))
        else:
            first = len(unit)
            _tokens(unit, quotation.start, min(quotation.end, end))
            _mute(unit, first, len(unit))
        at = min(quotation.end, end)
    _tokens(unit, at, end)
    _mute_brackets(unit)
    _mute_attributes(unit)
    beside = unit.low(1) in POINTING and unit.at(2) in wc.VERBAL  # "Abweichend davon meldete das Amt 40"
    adverb = unit.at(0) == wc.NOUN and (unit.at(1) in wc.VERBAL or beside)
    adverb = adverb and (
        unit.lows[0].endswith(ADVERB_ENDINGS) or unit.lows[0] in AT_HEAD or _is_participle(unit.lows[0])
    )
    if unit.lows[:1] == ["allein"] or (adverb and not _told(text, unit.forms[0])):
        unit.classes[0] = wc.ADVERB  # "Gegenwärtig fordert ..."
    for i in [i for i, low in enumerate(unit.lows) if low == "meinen"]:
        unit.classes[i] = wc.OTHER if _thinks(unit, i) else unit.classes[i]
    return unit


def _told(text: str, form: str) -> bool:
    """Whether a form stands capitalised behind a small or another name too: "Ina Karstens", no "Meistens"."""
    at = text.find(f" {form}", 0, FAR)
    while at > 0 and not (text[at - 1].islower() and not text[at + 1 + len(form) :][:1].isalpha()):
        at = text.find(f" {form}", at + 1, FAR)
    return at > 0


def _thinks(unit: Unit, i: int) -> bool:
    """ "Die Nachbarn meinen, ...", "„Genug“, meinen Nachbarn", "Das sei gut, meinen Nachbarn"; not "meinen Hund"."""
    said = unit.at(i - 1 - (unit.at(i - 1) == wc.COMMA)) == wc.QUOTATION
    told = unit.at(i - 1) == wc.COMMA and any(map(konjunktiv_1, unit.lows[:i]))
    return said or told or unit.at(i - 1) == wc.PRONOUN or unit.at(i + 1) in BEHIND_VERB


BEHIND_VERB = frozenset((wc.COMMA, wc.COLON, wc.DETERMINER, wc.PRONOUN))


def _is_participle(low: str) -> bool:
    """ "Begleitet", "Unverändert", "Anschließend"; not "Jugend"."""
    return bool(
        inflection.participle(low.removeprefix("un")) or (low.endswith("end") and inflection.infinitive(low[:-1]))
    )


def _mute(unit: Unit, first: int, last: int) -> None:
    """Commas inside brackets and short quotations divide no clause of the sentence around them."""
    for k in range(first, last):
        if unit.classes[k] in MUTABLE:
            unit.classes[k] = wc.MUTED


def _mute_brackets(unit: Unit) -> None:
    """Commas inside brackets divide no clause of the sentence around them."""
    opened = -1
    for i, kind in enumerate(unit.classes) if wc.BRACKET_OPEN in unit.classes else ():
        if kind == wc.BRACKET_OPEN:
            opened = i
        elif kind == wc.BRACKET_CLOSE and opened >= 0 and i - opened <= IN_BRACKETS:
            _mute(unit, opened + 1, i)
            opened = -1


def _mute_attributes(unit: Unit) -> None:
    """Nor does a comma between two adjectives: "nach einer vorläufigen, bislang nicht bestätigten Zählung"."""
    classes, lows = unit.classes, unit.lows
    for k in [k for k, kind in enumerate(classes) if kind == wc.COMMA and k > 1 and classes[k - 1] == wc.OTHER]:
        first = next((i for i in range(k - 2, max(-1, k - 5), -1) if classes[i] != wc.OTHER), -1)
        last = next((i for i in range(k + 1, len(unit)) if classes[i] != wc.ADVERB), len(unit))
        alike = last + 1 < len(unit) and classes[last : last + 2] == [wc.OTHER, wc.NOUN]
        alike = alike and lows[k - 1][-2:] == lows[last][-2:] and lows[last].endswith(INFLECTED)
        if alike and first >= 0 and classes[first] == wc.DETERMINER:
            classes[k] = wc.MUTED


INFLECTED = ("e", "en", "er", "es", "em")


def _is_whole(text: str, quotation: Quotation) -> bool:
    """Long quotations, whole sentences, and short ones that a cue verb follows („Ja“, sagte er) are one token."""
    if AMOUNT.fullmatch(text, quotation.start, quotation.end):
        return False  # "bezifferte ihn auf „bis zu 2,4 Millionen Euro“"
    if quotation.words >= WHOLE_QUOTE:
        return True
    inner = text[quotation.start + 1 : quotation.end].rstrip("“”\"»«‘’'").rstrip()
    if inner[-1:] in ".!?" and quotation.words > 1:
        return True
    if text[quotation.start - 2 : quotation.start].startswith(":"):
        return True
    before = text[max(0, quotation.start - 30) : quotation.start].split()[-1:] or [""]
    named = before[0][:1].isupper() or CLASSES.get(before[0], "") in ("d", "p")
    if before[0][-1:].isalpha() and (named or quotation.words < 3 or not inner.split()[-1][0].islower()):
        return False  # a title or a name: die „New York Times“, die Enzyklika „Deus caritas est“
    after = CUE_AFTER.match(text, quotation.end, quotation.end + 40)
    if quotation.words < 2 and text[quotation.end : quotation.end + 1] != "," and not inner.endswith(","):
        return False
    word = after.group(1) if after is not None else ""
    spoken = quotation.words > 1 and CLASSES.get(word) == wc.AUXILIARY and text[quotation.end] == ","
    return spoken or word == "so" or bool(cues.read(word))


def _add(unit: Unit, start: int, end: int) -> None:
    unit.forms.append(unit.text[start:end])
    unit.lows.append("")
    unit.starts.append(start)
    unit.ends.append(end)
    unit.classes.append(wc.QUOTATION)


def _tokens(unit: Unit, start: int, end: int) -> None:
    """Add the tokens of a stretch without long quotations. What a word is, is looked up once for all its places."""
    pieces = TOKEN.split(unit.text[start:end])  # tokens and blanks take turns
    edges = list(accumulate(map(len, pieces), initial=start))
    forms, starts, ends = pieces[1::2], edges[1:-1:2], edges[2::2]
    for i in [i for i, form in enumerate(forms) if form == "." and ends[i] < unit.end - 2][::-1]:
        del forms[i], starts[i], ends[i]  # of an ordinal or an abbreviation: the sentence goes on
    if not forms:
        return
    first, classes = len(unit), unit.classes
    lows, kinds, opening = zip(*map(KNOWN.__getitem__, forms), strict=True)
    unit.forms += forms
    unit.starts += starts
    unit.ends += ends
    unit.lows += lows
    classes += kinds
    for i in compress(count(first), opening):
        if _begins(classes, i):
            classes[i] = opening[i - first]
    answered = unit.lows[:1] == ["berichte"] and not ANSWERS.isdisjoint(unit.lows)
    if classes[:1] == [wc.NOUN] and not answered and _opens_with_cue(unit.lows[0]):
        classes[0] = wc.OTHER


def _opens_with_cue(low: str) -> bool:
    """ "Sagte er ..."; but "Angaben": "angaben" ends a clause and never opens one."""
    return any(form.kind != "finite" or not form.joined for form in cues.read(low))


# "Berichte über einen Brand wies der Wirt zurück"
ANSWERS = lexicon.group("answers")


def words(text: str) -> list[Word]:
    """The words of a text in order: words and what stands between them take turns."""
    pieces = SPLIT.split(text)
    edges = list(accumulate(map(len, pieces)))
    forms = pieces[1::2]
    return list(zip(edges[::2], edges[1::2], forms, map(str.lower, forms), strict=False))


def visible(text: str) -> str:
    """The text without soft hyphens and other signs that nobody sees."""
    return text if text.isascii() or HIDDEN.search(text) is None else HIDDEN.sub("", text)


def _known(form: str) -> tuple[str, str, str]:
    """The token's lower case, its class, and the class it has instead where a sentence begins."""
    form = visible(form) or form
    low, first = form.lower(), form[0]
    if first.isdigit():
        return low, wc.NUMBER, ""
    if not first.isalpha():
        return low, PUNCTUATION.get(form) or (wc.MARK if form in MARKS else wc.OTHER), ""
    closed = CLASSES.get(low, "")
    if not first.isupper():
        inner = not form.islower() or ("." in form and len(form.rpartition(".")[2]) > 1)  # ai-Bericht, eBay, wetter.de
        return low, wc.NOUN if inner else closed or wc.OTHER, ""
    if closed and (form in ("Sie", "Ihr") or low == "laut"):
        return low, closed, ""
    return low, wc.NOUN, closed


KNOWN = Kept(_known)


def _begins(classes: list[str], i: int) -> bool:
    """Whether a sentence begins with token `i`: then a capital makes no name of a closed word ("Die", "Am")."""
    return i == 0 or classes[i - 1] in OPENERS or (i == 1 and classes[0] == wc.BRACKET_OPEN)
