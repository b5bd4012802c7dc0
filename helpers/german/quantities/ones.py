"""None and one, where the wording counts; every other "ein" and "kein" is an article.

None: "kein einziger Gast", "niemand wurde verletzt", "keine Verletzten". One: "mindestens ein Mensch", "ein einziger
Gast", "einer von ihnen", "eine weitere Frau starb", "von sieben Booten sank nur eines"; beside another number: "ein
Toter und drei Verletzte", "ein Mann starb, zwei blieben".
"""

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import bounds, things
from helpers.german.quantities.numerals import Numeral
from helpers.german.quantities.place import in_time
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.units import TIME, unit_of, unit_of_thing
from helpers.german.quantities.words import NUMBER_WORD, SPACE

NOBODY = rf"[Nn]iemand(?:en|em)?\b|[Kk]ein(?:e[nmrs]?|erlei)?(?={SPACE})"
"""How none may begin (for the scan); `nobody` decides."""
_NONE = late(rf"(?P<single>[Kk]ein(?:e[nmrs]?)?{SPACE}einzige?[nmrs]?\b)|\w+")
_EVENT = late(lambda: lexicon.pattern("events", kind="event"))
_is_result = lexicon.entry("events", kind="result")
_is_person = lexicon.entry("events", kind="person")
_OF = late(rf"{SPACE}(?:der|dieser|von{SPACE}(?:den|ihnen))\b")
_CLAUSE = late(r"[,.;:!?–(]|\s(?:und|aber|oder|doch|sondern)\s")
_EIN = late(r"[Ee](?<!\w.)ine?[nmrs]?\b")
_SURE = late(  # "ein einziger Gast", "einer von ihnen", "eine von drei Frauen", "ein Jahr früher als geplant"
    lambda: (
        rf"[Ee]ine?[nmrs]?{SPACE}einzige?[nmrs]?\b|[Ee]ine[rs]?(?={SPACE}(?:davon|von{SPACE}(?:ihnen|denen|\d|{NUMBER_WORD})"
        rf"))|(?<=[Nn]ur\s)eine[rs]?(?={SPACE}der{SPACE}(?:\d|{NUMBER_WORD}))|(?:(?<=von\s)|(?<=\bum\s))eine[mnr](?={SPACE}auf{SPACE}(?:\d|{NUMBER_WORD}))"
        rf"|(?P<one>[Ee]ine?[nmrs]?){SPACE}(?P<unit>[A-ZÄÖÜ][a-zäöüß]+){SPACE}"
        rf"(?:früher|{lexicon.pattern('number_roles', says='more')})"
    )
)
_MORE = late(rf"(?P<one>[Ee]ine?){SPACE}weitere[rs]?{SPACE}([A-ZÄÖÜ][a-zäöüß]+)")
# "Von unseren sieben Kühltürmen war nur einer belastet"
_LONE = late(r"eine[rs]?(?=\s(?!der\b|von\b)[a-zäöüß]|[.,;!?])")
_FROM_MANY = late(
    rf"\b[Vv]on{SPACE}(?:(?:de|unsere|ihre|seine|diese)n{SPACE})?(?:\d+|{NUMBER_WORD}\w*){SPACE}[A-ZÄÖÜ][^.,;:!?]{{1,60}}\bnur{SPACE}\Z"
)
_ANY_NOUN = frozenset("mindestens wenigstens höchstens zumindest maximal".split())
_NO_COUNT = frozenset("teil stück bisschen paar drittel viertel weile".split())
_LIST = late(rf"(?:,|{SPACE}(?:und|sowie)){SPACE}")
_AMONG = late(r"\b(?:[Dd]arunter|[Dd]avon)\b[^,.;:!?„“–]{0,40}?(?<!\bin)(?<!\ban)(?<!auf)(?<!bei)(?<!mit)(?<!für)\s\Z")
_ACTS = late(r"\b(?:ich|wir|er|man)\s")
_OF_NUMBER = late(rf"{SPACE}von{SPACE}(?:\d|{NUMBER_WORD})")
_BREAK = late(r"[.!?;]\s")
_SO_MANY = late(rf"{SPACE}(?:\d|{NUMBER_WORD}\b)")
_LOOK = 90
_PEOPLE = lexicon.words("people")
_TENS = frozenset((10, 100, 1000))
_ROUND = _TENS | frozenset((2, 3, 4, 5, 6, 8, 20))


def nobody(text: str, found: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """(zero of what `found` begins, or None; where to search on)."""
    start = found.start()
    match = _NONE.match(text, start)
    end = match.end() if match else found.end()
    if text[start] in "kK" and _SO_MANY.match(text, end):
        return None, end  # "keine 400 Menschen" are fewer
    thing = things.after(text, end) if text[start] in "kK" else None
    if match and match["single"]:
        counts = True
    elif thing:  # "keiner der Fahrgäste", "keine Menschen"
        noun = text[thing[0] : thing[1]].lower().split()[-1]
        anybody = _OF.match(text, end) or _is_person(noun)
        counts = _is_result(noun) or bool(anybody and _happens(text, start, thing[1]))
    else:
        counts = _happens(text, start, end)
    return (_draft(text, start, end, 0.0, "number_none") if counts else None), end


def _happens(text: str, start: int, end: int) -> bool:
    """Whether the clause says what an event did to people or things: "wurde verletzt", "kam ums Leben"."""
    before = _CLAUSE.split(text[max(0, start - _LOOK) : start])[-1]
    after = _CLAUSE.split(text[end : end + _LOOK], maxsplit=1)[0]
    return bool(_EVENT.search(f"{before} {after}".lower()))


def one(text: str, found: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """(one of what `found` begins, or None; where to search on): "mindestens ein Mensch", "ein einziger Gast"."""
    return _one(text, found.start(), floor), found.end()


def _one(text: str, start: int, floor: int) -> Draft | None:
    if match := _SURE.match(text, start):
        if match["unit"] and unit_of(match["unit"])[0]:
            return _draft(text, start, match.end("one"), 1.0, "number_one")
        single = "einzig" in match[0]
        if single and text[max(0, start - 6) : start].lower() == "nicht ":
            return _draft(text, start - 6, match.end(), 0.0, "number_none")  # "nicht ein einziger Gast"
        if not match["unit"]:
            return _draft(text, start, match.end(), 1.0, "number_one", thing=single)
    if (more := _MORE.match(text, start)) and _is_person(more[2].lower()) and _happens(text, start, more.end()):
        return _draft(text, start, more.end("one"), 1.0, "number_one")  # "eine weitere Patientin starb"
    if (lone := _LONE.match(text, start)) and _FROM_MANY.search(text, max(0, start - _LOOK), start):
        return _draft(text, start, lone.end(), 1.0, "number_one", thing=False)
    near = text[max(floor, start - 25) : start].rsplit(None, 1)
    match = _EIN.match(text, start) if near and near[-1].lower().lstrip(bounds.OPENING) in bounds.LAST_WORDS else None
    words = bounds.last_words(text, start, floor) if match else []
    if not match or not words:
        return None
    begin, bound = bounds.before(text, start, floor, words, counted=False)
    thing = things.after(text, match.end()) if bound else None
    if not thing or text[thing[0] : thing[1]].lower() in _NO_COUNT or (bound == "less_than" and "kein" in words[-1]):
        return None
    unit = unit_of_thing(text[thing[0] : thing[1]])[0]
    if (not unit and words[-1].lower() not in _ANY_NOUN) or (unit == TIME and in_time(text, begin, thing[1], floor)):
        return None
    draft = _draft(text, start, match.end(), 1.0, "number_one")
    draft.start, draft.bound = begin, bound
    return draft


def _draft(text: str, start: int, end: int, value: float, rule: str, thing: bool = True) -> Draft:
    span = things.after(text, end) if thing else None
    numeral = Numeral(start, end, value, kind="words")
    close = span[1] if span else end
    return Draft(start, close, start, end, "point", [rule], numeral, thing=span)


def beside(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the ones in a list beside them: "ein Toter und drei Verletzte", "darunter ein Kind"."""
    found: list[Draft] = []
    for i, draft in enumerate(drafts):
        begin = max(found[-1].end if found else 0, draft.start - _LOOK)
        close = min(drafts[i + 1].start if i + 1 < len(drafts) else len(text), draft.end + _LOOK)
        near = text[begin:close]
        if "ein" not in near and "Ein" not in near:
            found.append(draft)
            continue
        ones = [match.span() for match in _EIN.finditer(text, begin, draft.start)] if draft.numeral else []
        listed = [one for one in reversed(ones) if _listed(text, draft, one, before=True)]
        listed = listed or [one for one in ones if _befallen(text, one, one[1], draft.start)]
        found += _chosen(text, listed, draft.start)
        found.append(draft)
        counts = draft.numeral is not None and draft.numeral.kind in ("digits", "words")
        ones = [match.span() for match in _EIN.finditer(text, draft.end, close)] if counts else []
        listed = [one for one in ones if _listed(text, draft, one, before=False) or _among(text, draft.end, one)]
        listed = listed or [one for one in ones if _befallen(text, one, draft.end, one[0])]
        goes_on = i + 1 < len(drafts) and not {"number_adjective", "hyphen_compound"}.isdisjoint(drafts[i + 1].rules)
        found += _chosen(text, listed, close + _LOOK * goes_on)  # "darunter ein zehnjähriges Kind"
    return found


def _thing(text: str, one: things.Span) -> things.Span | None:
    """The noun of an "ein", unless nothing is counted: "ein Teil"."""
    thing = things.after(text, one[1])
    return thing if thing and text[thing[0] : thing[1]].lower() not in _NO_COUNT else None


def _chosen(text: str, ones: list[things.Span], close: int) -> list[Draft]:
    ones = [one for one in ones if (thing := _thing(text, one)) and thing[1] <= close]
    return [_draft(text, begin, end, 1.0, "number_one") for begin, end in ones[:1]]


def _listed(text: str, draft: Draft, one: things.Span, before: bool) -> bool:
    """ "ein Toter und" before "drei Verletzte", "und ein Pilot" after "zehn Fluggäste"; both measured, or neither."""
    joint = text[draft.start - 2] in ",de" if before else _LIST.fullmatch(text, draft.end, one[0])
    if not draft.thing or not joint:
        return False
    thing = _thing(text, one)
    if not thing or (before and not _LIST.fullmatch(text, thing[1], draft.start)) or _OF_NUMBER.match(text, thing[1]):
        return False
    if len({unit_of_thing(text[a:b])[0] for a, b in (thing, draft.thing)}) > 1:
        return False
    comma, end = (thing[1], draft.end) if before else (draft.end, thing[1])
    goes_on = _LIST.match(text, end) or (not before and text[end : end + 1] in (".", ""))
    return text[comma] != "," or bool(goes_on)  # "Das ist ein Problem, 20 Menschen kamen"


def _among(text: str, end: int, one: things.Span) -> bool:
    """ "darunter ein Polizist" after "vier Menschen"."""
    between = text[end : one[0]]
    told = ("arunter" in between or "avon" in between) and text[one[0] : one[1]] in ("ein", "eine", "einen")
    told = told and not _BREAK.search(between) and not _ACTS.search(between)  # "Davon habe ich eine Tür gesehen"
    return told and bool(_AMONG.search(between))


def _befallen(text: str, one: things.Span, start: int, end: int) -> bool:
    """ "ein Mann starb," before "zwei wurden verletzt", or after it; start..end: what stands between the two."""
    near = text[one[1] : one[1] + _LOOK]
    if not any(_is_person(word.rstrip(",.").lower()) for word in near.split()[:3]):
        return False
    thing = _thing(text, one)
    person = thing and _is_person(text[thing[0] : thing[1]].lower().split()[-1])
    if not person or not _CLAUSE.search(text, start, end):
        return False
    return not _BREAK.search(text, start, end) and _happens(text, *one)


def of_so_many(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with "drei von vier Befragten" as one: a ratio, where people in general are meant."""
    made: list[Draft] = []
    for draft in drafts:
        one = made[-1] if made else None
        near = one is not None and draft.start - one.number_end < 7
        if near and one and one.numeral and draft.numeral and text[one.number_end : draft.start].split() == ["von"]:
            noun = text[draft.thing[0] : draft.thing[1]].lower().split()[-1] if draft.thing else ""
            up, down = one.numeral.value, draft.numeral.value
            general = noun in _PEOPLE or not noun or down in _TENS  # "vier von zehn Stunden"
            if general and 0 < up < down and down in _ROUND and not one.thing and not draft.upper:
                numeral = Numeral(one.number_start, draft.number_end, up / down, kind="fraction")
                rules = ["number_of", *one.rules]
                one = made.pop()
                draft = Draft(one.start, draft.end, *numeral[:2], one.bound, rules, numeral, thing=draft.thing)
        made.append(draft)
    return made
