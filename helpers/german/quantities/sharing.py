"""What neighbours lend each other: a shared thing, the thing counted just before, a scale word."""

import re
from functools import cache

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import groups, things
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.units import PERCENT, TIME, unit_of_thing
from helpers.german.quantities.words import SPACE

_HEDGES = (
    "womöglich|vielleicht|möglicherweise|eventuell|angeblich|wohl|sogar|teils|manchmal|später|dann|danach|jetzt|nun"
    "|inzwischen|zuletzt|schließlich"
)
_LISTED = late(
    rf"-?(?:{SPACE}[a-zäöüß]+e[nr]?(?={SPACE}und))?,?{SPACE}(?:und|oder|aber|sondern|bzw\.|beziehungsweise|sowie|{_HEDGES})"
    rf"(?:{SPACE}(?:auf|von|um|bei|mit|in))?{SPACE}?\Z"
    rf"|{SPACE}und{SPACE}[a-zäöüß]+te{SPACE}\Z"  # "tötete 12 und verletzte 20 Menschen"
    rf"|,{SPACE}(?:(?:laut|nach){SPACE}(?:[^\W\d_][\w-]*{SPACE}){{1,4}})?\Z|{SPACE}?[/×x–-]{SPACE}?\Z"
    rf"|(?:,|{SPACE}und){SPACE}(?:[^\W\d_][\w-]*{SPACE}){{0,3}}"
    rf"(?:[A-ZÄÖÜ][\w-]*|(?:die{SPACE})?anderen?|manche|einige|viele){SPACE}"  # "3, das Land 4 Millionen"
    rf"(?:(?:sogar|dagegen|hingegen|jedoch|aber|nur|lediglich){SPACE})?(?:(?:mit|von|bei|auf|um|in|nur){SPACE})?\Z"
)
_COMPARED = late(
    rf"{SPACE}(?:(?:von{SPACE})?(?:der|den|diesen|dieser|ihrer|seiner|insgesamt)"
    rf"|auf|gegenüber|gegen|zu|(?:an)?statt(?:{SPACE}der)?(?:{SPACE}[a-zäöüß]+[tn]en)?|nach(?:{SPACE}eine[mr]{SPACE}[A-ZÄÖÜ]\w+{SPACE}von)?|bis|von|um)"
    rf"(?:{SPACE}(?:noch|zuvor|bisher|jetzt|insgesamt|nun|derzeit|aktuell|übrigen|noch{SPACE}übrigen))?{SPACE}?\Z"
)
_LABEL = late(rf"\b(?!Vor(?:jahr|monat|tag|woche|quartal)|Stand\b)([A-ZÄÖÜ][\w-]+):{SPACE}\Z")
_ARTICLE = late(r"\bD(?:er|ie|as)\s\Z")
_ASKED = late(r"\?\s?\n\s?\Z")  # "Wie viele waren da?", then "Kern: 300.": who answers is not counted
_APPOSITION = late(rf"([A-ZÄÖÜ][\w-]*(?:en|er|ern|te)){SPACE}(?:\(|[–-]{SPACE})(?:insgesamt{SPACE})?\Z")
_BY = late(r"\b[Uu]m\s\Z")
_RATIOS = (*PERCENT, "times", "share")
_VALUE = late(rf"\b[Ee]ine[nmrs]?{SPACE}(?:[a-zäöüß]+e[nmrs]?{SPACE})?([A-ZÄÖÜ][\w-]+){SPACE}von{SPACE}\Z")
_SUBJECT = late(  # "Der Umsatz stieg um 20 Prozent auf 1.200"
    lambda: (
        rf"\b(?!(?:Anz|Z)ahl\b)([A-ZÄÖÜ][\w-]+){SPACE}{lexicon.pattern('number_roles', says='moves')}"
        rf"(?!{SPACE}(?:die|der|das|ihre|seine){SPACE})"  # "Bis zum Morgen stieg die Zahl auf 31"
        rf"[^,.;:]{{0,60}}\bauf{SPACE}(?:\w+{SPACE})?\Z"
    )
)
_OBJECT = late(  # "bezifferte die Überstunden auf 11.500"
    rf"\b(?:beziffer|schätz)(?:t|te|ten|en){SPACE}(?:[^,.;:]{{1,30}}{SPACE})?(?:die|ihre|seine){SPACE}(?:[a-zäöüß]+en{SPACE})?"
    rf"(?!(?:(?:Anz|Z)ahl|Menge)\b)([A-ZÄÖÜ]\w+(?:en|n|e|er|s)){SPACE}(?:[^,.;:\d]{{1,40}}{SPACE})?auf{SPACE}(?:\w+{SPACE})?\Z"
)
_ANNOUNCED = late(  # "Anders ist es bei den Lehrern: Hier nennt die Stadt 640"
    rf"\b[Bb]ei{SPACE}den{SPACE}(?:[a-zäöüß]+en{SPACE})?([A-ZÄÖÜ][\w-]+n):{SPACE}[^.:;?!\d]{{0,60}}\Z"
)
_IN_FRONT = (
    ("thing_label", _LABEL), ("thing_apposition", _APPOSITION), ("thing_value", _VALUE), ("thing_value", _SUBJECT),
    ("thing_value", _OBJECT),
)  # fmt: skip
_CLOSED = late(rf"\)|{SPACE}[–-]")
_AGED = late(r"(?:\A|[.!?:„“\"»,–]\s?|\bund\s)[Mm]it\s(?:(?:nur|erst|schon|gerade|(?:ein)?mal|seinen|ihren)\s){0,2}\Z")
_GOES_ON = late(r"\s(?!(?:und|oder|sowie|davon|von)\b)[a-zäöü]")
_OF_IT = late(rf"{SPACE}(?:davon|von{SPACE}(?:ihnen|denen|diesen))\b")
_PART = re.compile(r"\b(?:[Dd]avon|[Dd]arunter|[Hh]iervon)\s(?:[a-zäöüß]+\s){0,3}\Z")
_NEAR, _HUNDRED = 80, 100
_THERE_IT_WAS = late(r",\s[^.,;:!?]{1,40}\s(?:sind|seien|waren|wären)\ses\s(?:\w+\s){0,2}")
_OF_WHICH = late(r",\s(?:wovon|davon|von\sdenen)\s(?:[^.,;:!?\d]{1,50}\s)?")
_NEXT = re.compile(r"[.!?]\s")
_MORE = late(rf"{SPACE}(?:mehr|weniger)\b")
_FAR = 300
_LARGEST, _MILLION = 1000, 1e6
_BARE_GAP, _BACK, _REPEATED = 60, 8, 1200  # characters, numbers, characters
_CLOSE = 100
"""Nobody says "von 800 auf 1,2 Millionen" of 800 millions: shared, the numbers must lie within this factor."""


def complete(text: str, drafts: list[Draft]) -> None:
    """Give each draft without a noun of its own the thing of its neighbour."""
    for one, two in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        bare = one.numeral is not None and one.numeral.kind != "factor" and not one.thing
        part = one.numeral is not None and one.numeral.kind == "fraction" and one.numeral.value < 1
        if bare and two.thing and _own(two) and _joined(text, one, two) and not (part and _unit(text, two)):
            _lend(one, two.thing, "thing_shared")
        if bare and two.numeral and two.numeral.scale > 12 and _LISTED.match(text[one.end : two.start]):
            share_scale(one, two)
    floor = 0
    for i, draft in enumerate(drafts):
        if draft.numeral and not draft.thing:
            _elsewhere(text, draft, drafts[max(0, i - 3) : i], floor)
        if draft.beside and not _unit(text, draft):
            floor = draft.number_end
    _repeated_scale(drafts)


def _repeated_scale(drafts: list[Draft]) -> None:
    """ "31 Millionen Euro. Erst 22, dann 28, jetzt 31": bare numbers that repeat one with a scale word have it, too."""
    if not any(draft.numeral and draft.numeral.scale >= 1e6 for draft in drafts):
        return
    run: list[Draft] = []
    for i, one in enumerate([*drafts, None]):
        if one and _is_bare(one) and (not run or one.start - run[-1].end < _BARE_GAP):
            run.append(one)
            continue
        told = _told_before(run, drafts[max(0, i - len(run) - _BACK) : i - len(run)]) if len(run) > 1 else None
        if told:
            for bare in run:
                share_scale(bare, told[0])
                _lend(bare, told[1], "thing_ellipsis")
        run = [one] if one and _is_bare(one) else []


def _told_before(run: list[Draft], before: list[Draft]) -> tuple[Draft, tuple[int, int]] | None:
    """The number with a scale word not far before that one of the bare ones repeats, and its noun."""
    values = {bare.numeral.value for bare in run if bare.numeral}
    for one in reversed(before):
        said = one.numeral if one.upper is None else None
        if said and one.thing and said.scale >= 1e6 and said.value / said.scale in values:
            return (one, one.thing) if run[0].start - one.end < _REPEATED else None
    return None


def _is_bare(one: Draft) -> bool:
    digits = one.numeral is not None and one.numeral.kind in ("digits", "words") and one.numeral.scale == 1
    return digits and not one.thing and one.upper is None and one.bound == "point"


def _own(draft: Draft) -> bool:
    """Whether the thing stands beside the number or was lent by the next one: "62, 64 und 66 Jahre"."""
    return draft.beside or "thing_shared" in draft.rules


def _lend(draft: Draft, thing: tuple[int, int], rule: str) -> None:
    draft.thing = thing
    draft.rules.append(rule)


def _unit(text: str, draft: Draft) -> str:
    return draft.unit[0] or (unit_of_thing(text[draft.thing[0] : draft.thing[1]])[0] if draft.thing else "")


def _joined(text: str, one: Draft, two: Draft) -> bool:
    """Whether only "und", "auf", "statt" ... stands between: "von 410 auf 490 Punkte", "62, 64 und 66 Jahre"."""
    if two.start - one.end > 60:
        return False
    between = text[one.end : two.start]
    return bool(_COMPARED.match(between)) or (
        bool(_LISTED.match(between)) and not things.before(text, one.start, max(0, one.start - 200))
    )


def _elsewhere(text: str, draft: Draft, earlier: list[Draft], floor: int) -> None:
    """The thing before: "die Zahl der Soldaten ... 11.000", "Todesopfer: 12", or what was counted just before."""
    numeral = draft.numeral
    before = earlier[-1] if earlier else None
    if not numeral or numeral.kind == "factor":
        return
    if numeral.kind == "fraction" and numeral.value < 1:
        parts = before is not None and before.numeral is not None and before.numeral.kind == "fraction"
        if before and before.thing and not _unit(text, before) and (parts or _OF_IT.match(text, draft.end)):
            _lend(draft, before.thing, "thing_ellipsis")  # "Zwei Drittel der Gäste blieben, ein Fünftel ging"
        return
    ratio = before is not None and _unit(text, before) in _RATIOS
    reached = before and ratio and _BY.search(text[max(0, before.start - 4) : before.start])
    more = before is not None and text[before.end : draft.start] == ", " and _MORE.match(text, draft.end)
    if before and before.thing and _of_same_unit(text, draft, before, ratio):
        share_scale(draft, before)
        return _lend(draft, before.thing, "thing_ellipsis")
    if before and before.thing and not reached and (more or _COMPARED.match(text[before.end : draft.start])):
        return _lend(draft, before.thing, "thing_shared")  # "von 8.000 Soldaten auf 11.000"
    named = things.before(text, draft.start, floor)
    if named and named[0]:
        return _lend(draft, named[0], "thing_before")
    at = max(floor, draft.start - 40)
    if in_front := _in_front(text, draft, at, numeral.value):
        return _lend(draft, *in_front)
    if announced := _ANNOUNCED.search(text, max(floor, draft.start - _NEAR), draft.start):
        return _lend(draft, announced.span(1), "thing_before")
    if whole := groups.noun(text, floor, draft.start):
        return _lend(draft, whole, "thing_before")
    if (numeral.decimals and numeral.scale == 1) or "number_magnitude" in draft.rules or _aged(text, draft, at):
        return None
    if question := things.asked(text, draft.start):
        return _lend(draft, question, "thing_before")
    if text.startswith(" statt ", draft.end):
        return None  # "40 statt der üblichen zwölf Minuten": the thing comes behind
    if before and before.thing and not _OF_IT.match(text, draft.end) and _is_such_a_sum(text, draft, before):
        return _lend(draft, before.thing, "thing_ellipsis")
    if other := _before(text, draft, numeral.value, earlier):
        _lend(draft, other, "thing_before" if named else "thing_ellipsis")
    return None


def _of_same_unit(text: str, draft: Draft, before: Draft, ratio: bool) -> bool:
    """ "1,2 Millionen Euro, wovon das Land 800.000 zahlt"; "68 Prozent, in Auen waren es sogar 81"."""
    one, two = before.numeral, draft.numeral
    if one is None or two is None or draft.start - before.end > _NEAR:
        return False
    if ratio:
        within = 0 < two.value <= _HUNDRED and _unit(text, before) in PERCENT
        return within and _THERE_IT_WAS.fullmatch(text, before.end, draft.start) is not None
    part = bool(_unit(text, before)) and _unit(text, before) != TIME and 0 < two.value < one.value
    return part and _OF_WHICH.fullmatch(text, before.end, draft.start) is not None


def _is_such_a_sum(text: str, draft: Draft, before: Draft) -> bool:
    """ "Wir rechnen mit 2,4 Millionen Euro. 2023 waren es 1,6 Millionen": as many millions of what was counted last."""
    one, two = before.numeral, draft.numeral
    scaled = one is not None and two is not None and two.scale >= _MILLION and one.scale >= _MILLION
    near = draft.start - before.end < _REPEATED and "\n" not in text[before.end : draft.start]
    return scaled and near and before.beside and bool(_unit(text, before))


def _in_front(text: str, draft: Draft, at: int, value: float) -> tuple[tuple[int, int], str] | None:
    """The noun that has the number in front of it, not before `at`, and the rule: "Todesopfer: 12"."""
    for rule, pattern in _IN_FRONT:
        found = pattern.search(text[at : draft.start])
        closed = rule != "thing_apposition" or _CLOSED.match(text, draft.end) is not None
        closed = closed and (pattern is not _OBJECT or value < _MILLION)  # more are money
        if rule == "thing_label" and found and _ASKED.search(text[max(0, at + found.start() - 4) : at + found.start()]):
            continue
        if rule == "thing_label" and found and _says(text, at + found.start(), found[1].lower()):
            continue
        if found and closed and unit_of_thing(found[1])[0] != TIME:  # not "binnen einer Woche von 20"
            return (at + found.start(1), at + found.end(1)), rule
    return None


def _says(text: str, at: int, low: str) -> bool:
    """ "Der Veranstalter: 1.200. Die Polizei: 900": with its article it says the number, "Polizei: 80" counts it."""
    return _ARTICLE.search(text, max(0, at - 4), at) is not None and low.endswith(_who_says())


@cache
def _who_says() -> tuple[str, ...]:
    """Endings of the bodies that stand before a colon, and of the roles of people."""
    return (*(row["noun"] for row in lexicon.load("bodies") if "heads" in row["does"]), *lexicon.words("role_nouns"))


def _before(text: str, draft: Draft, value: float, earlier: list[Draft]) -> tuple[int, int] | None:
    """What was counted just before in the same paragraph: of a part in another sentence its whole."""
    of_it = bool(_OF_IT.match(text, draft.end))  # "viele Gäste wurden verletzt, einer davon schwer"
    for other in reversed(earlier):
        if draft.start - other.end > _FAR or text.find("\n\n", other.end, draft.start) >= 0:
            break
        if not other.thing and other.numeral and other.numeral.scale >= _MILLION:
            break  # "1.300 Gäste. Der Schaden liegt bei 3 Millionen, im Vorjahr waren es 2"
        if _PART.search(text, max(0, other.start - 40), other.start) and _NEXT.search(text, other.end, draft.start):
            continue  # "900 Gäste, darunter 40 Kinder. Am Vortag waren es 700": guests
        same = other.numeral and _comparable(value, other)
        if other.thing and (same or of_it) and not _unit(text, other):
            return other.thing
    return None


def _aged(text: str, draft: Draft, at: int) -> bool:
    """An age, of which nothing was counted before: "Mit 62 ist Schluss"."""
    small = draft.numeral is not None and 9 < draft.numeral.value < 110
    return small and bool(_AGED.search(text[at : draft.start])) and bool(_GOES_ON.match(text, draft.end))


def _comparable(value: float, other: Draft) -> bool:
    """Whether both may count the same: 26 billion without a noun are no couples, of whom 350 were named before."""
    size = other.upper or (other.numeral.value if other.numeral else value)
    return abs(value) <= 1000 * abs(size) and abs(size) <= 1e6 * max(1.0, abs(value))


def share_scale(one: Draft, two: Draft, larger: int = 0) -> None:
    """Let the number without a scale word take that of the other where it is plausible.

    larger: 1 where the words say that the first is the larger, -1 where the second is, 0 where they say nothing.
    """
    bare, other = (one, two) if one.numeral and one.numeral.scale == 1 else (two, one)
    if not bare.numeral or not other.numeral or bare.upper is not None or other.numeral.scale < _LARGEST:
        return
    value = bare.numeral.value * other.numeral.scale
    if bare.beside or bare.numeral.kind in ("fraction", "factor") or not 0 < bare.numeral.value < _LARGEST:
        return
    if not other.numeral.value / _CLOSE <= value <= other.numeral.value * _CLOSE:
        return
    if larger and (value > other.numeral.value) != ((larger > 0) == (bare is one)):
        return
    bare.numeral = bare.numeral._replace(value=value, scale=other.numeral.scale)
    bare.rules.append("scale_shared")
