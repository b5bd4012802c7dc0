"""None and one, where the wording counts; every other "ein" and "kein" is an article.

None: "kein einziger Gast", "niemand wurde verletzt", "keine Verletzten". One: "mindestens ein Mensch", "ein einziger
Gast", "einer von ihnen", and beside another number: "ein Toter und drei Verletzte", "ein Mann starb, zwei blieben".
"""

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import bounds, things
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.numerals import NUMBER_WORD, SPACE, Numeral
from helpers.german.quantities.place import in_time
from helpers.german.quantities.units import TIME, unit_of, unit_of_thing

NOBODY = rf"[Nn]iemand(?:en|em)?\b|[Kk]ein(?:e[nmrs]?|erlei)?(?={SPACE})"
"""How none may begin (for the scan); `nobody` decides."""
_SINGLE = late(rf"[Kk]ein(?:e[nmrs]?)?{SPACE}einzige?[nmrs]?\b")
_NOBODY = late(r"([Nn]iemand(?:en|em)?|[Kk]eine[rsn]?)\b")
_EVENT = late(lambda: lexicon.pattern("events", kind="event"))
_is_result = lexicon.entry("events", kind="result")
_is_person = lexicon.entry("events", kind="person")
_OF = late(rf"{SPACE}(?:der|dieser|von{SPACE}(?:den|ihnen))\b")
_CLAUSE = late(r"[,.;:!?–(]|\s(?:und|aber|oder|doch|sondern)\s")
_EIN = late(r"\b[Ee]ine?[nmrs]?\b")
_SURE = late(  # "ein einziger Gast", "einer von ihnen", "eine von drei Frauen", "ein Jahr früher als geplant"
    rf"[Ee]ine?[nmrs]?{SPACE}einzige?[nmrs]?\b|[Ee]ine[rs]?(?={SPACE}(?:davon|von{SPACE}(?:ihnen|denen|zwei|drei|vier|fünf"
    rf"|sechs|acht|zehn|zwanzig|hundert|tausend|\d+))\b)|(?P<one>[Ee]ine?[nmrs]?){SPACE}(?P<unit>[A-ZÄÖÜ][a-zäöüß]+){SPACE}"
    r"(?:früher|länger|kürzer|älter|jünger|mehr|weniger|höher|niedriger|teurer|billiger|schneller|langsamer)\b"
)
_ANY_NOUN = frozenset("mindestens wenigstens höchstens zumindest maximal".split())
_NO_COUNT = frozenset("teil stück bisschen paar drittel viertel weile".split())
_LIST = late(rf"(?:,|{SPACE}(?:und|sowie)){SPACE}\Z")
_LIST_AFTER = late(rf"(?:,|{SPACE}(?:und|sowie)){SPACE}(ein(?:e[nmrs]?)?)(?={SPACE})")
_GOES_ON = late(rf"(?:,|{SPACE}(?:und|sowie)){SPACE}")
_AMONG = late(
    rf"\b(?:[Dd]arunter|[Dd]avon)\b[^,.;:!?„“–]{{0,40}}?(?<!\bin)(?<!\ban)(?<!auf)(?<!bei)(?<!mit)(?<!für)\s(ein|eine|einen)(?={SPACE})"
)
_OF_NUMBER = late(rf"{SPACE}von{SPACE}(?:\d|{NUMBER_WORD})")
_BREAK = late(r"[.!?;]\s")
_LOOK = 90


def nobody(text: str, start: int) -> tuple[Draft | None, int]:
    """(zero of what begins at `start`, or None; where to search on)."""
    if match := _SINGLE.match(text, start):
        return _draft(text, start, match.end(), 0.0, "number_none"), match.end()
    match = _NOBODY.match(text, start)
    end = match.end() if match else start + 4
    if text.startswith(("niemand", "Niemand"), start):
        return (_draft(text, start, end, 0.0, "number_none"), end) if _happens(text, start, end) else (None, end)
    word = late(r"[Kk]ein\w*").match(text, start)
    end = word.end() if word else end
    thing = things.after(text, end)
    if not thing:
        alone = match is not None and _happens(text, start, end)
        return (_draft(text, start, end, 0.0, "number_none") if alone else None), end
    noun = text[thing[0] : thing[1]].lower().split()[-1]
    anybody = _OF.match(text, end) or _is_person(noun)  # "keiner der Fahrgäste", "keine Menschen"
    if _is_result(noun) or (anybody and _happens(text, start, thing[1])):
        return _draft(text, start, end, 0.0, "number_none"), end
    return None, end


def _happens(text: str, start: int, end: int) -> bool:
    """Whether the clause says what an event did to people or things: "wurde verletzt", "kam ums Leben"."""
    before = _CLAUSE.split(text[max(0, start - _LOOK) : start])[-1]
    after = _CLAUSE.split(text[end : end + _LOOK], maxsplit=1)[0]
    return bool(_EVENT.search(f"{before} {after}".lower()))


def one(text: str, start: int, floor: int) -> Draft | None:
    """The one of "mindestens ein Mensch", "über eine Stunde", "ein einziger Gast", "einer von ihnen"; else None."""
    if match := _SURE.match(text, start):
        if text[max(0, start - 6) : start].lower() == "nicht " and "einzig" in match[0]:
            return _draft(text, start - 6, match.end(), 0.0, "number_none")  # "nicht ein einziger Gast"
        if not match["unit"]:
            return _draft(text, start, match.end(), 1.0, "number_one", thing=match.end() - start > len("einem"))
        if unit_of(match["unit"])[0]:
            return _draft(text, start, match.end("one"), 1.0, "number_one")
    earlier = text[max(floor, start - 25) : start].split()
    if not earlier or earlier[-1].lower().lstrip(bounds.OPENING) not in bounds.LAST_WORDS:
        return None
    match = _EIN.match(text, start)
    words = bounds.last_words(text, start, floor)
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
    return Draft(start, close, start, end, "point", [rule], numeral, thing=span, beside=span is not None)


def beside(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the ones in a list beside them: "ein Toter und drei Verletzte", "darunter ein Kind"."""
    found: list[Draft] = []
    for i, draft in enumerate(drafts):
        floor = found[-1].end if found else 0
        near = text[max(floor, draft.start - _LOOK) : draft.end + _LOOK]
        if "ein" not in near and "Ein" not in near:
            found.append(draft)
            continue
        close = drafts[i + 1].start if i + 1 < len(drafts) else len(text)
        countable = draft.numeral is not None and draft.beside and draft.numeral.kind in ("digits", "words")
        earlier = _listed_before(text, draft, floor) if countable else None
        if draft.numeral and (earlier := earlier or _befallen(text, max(floor, draft.start - _LOOK), draft.start)):
            found.append(earlier)
        found.append(draft)
        if draft.numeral is None or draft.numeral.kind not in ("digits", "words"):
            continue
        following = _listed_after(text, draft, close) if countable else None
        following = following or _among(text, draft, close)
        if following or (following := _befallen(text, draft.end, min(close, draft.end + _LOOK), first=False)):
            found.append(following)
    return found


def _listed_before(text: str, draft: Draft, floor: int) -> Draft | None:
    """ "ein Toter und" before "drei Verletzte"."""
    window = text[max(floor, draft.start - _LOOK) : draft.start]
    joint = _LIST.search(window) if "ein" in window or "Ein" in window else None
    if not joint:
        return None
    offset = draft.start - len(window)
    for match in reversed(list(_EIN.finditer(window, 0, joint.start()))):
        thing = things.after(text, offset + match.end())
        if thing and thing[1] == offset + joint.start() and _alike(text, thing, draft):
            if joint[0][0] == "," and not _GOES_ON.match(text, draft.end):
                return None  # "Das ist ein Problem, 20 Menschen kamen"
            return _draft(text, offset + match.start(), offset + match.end(), 1.0, "number_one")
    return None


def _listed_after(text: str, draft: Draft, close: int) -> Draft | None:
    """ "und ein Pilot" after "zehn Fluggäste"."""
    told = " ein" in text[draft.end : draft.end + 12]
    match = _LIST_AFTER.match(text, draft.end, min(len(text), draft.end + 30)) if told else None
    if not match or match.end(1) > close:
        return None
    thing = things.after(text, match.end(1))
    if not thing or thing[1] > close or not _alike(text, thing, draft):
        return None
    if text[draft.end] == "," and not (_GOES_ON.match(text, thing[1]) or text[thing[1] : thing[1] + 1] in (".", "")):
        return None
    return _draft(text, match.start(1), match.end(1), 1.0, "number_one")


def _among(text: str, draft: Draft, close: int) -> Draft | None:
    """ "darunter ein Polizist" after "vier Menschen"."""
    window = text[draft.end : min(close, draft.end + _LOOK)]
    told = "arunter" in window or "avon" in window
    match = _AMONG.search(text, draft.end, min(close, draft.end + _LOOK)) if told else None
    if not match or re.search(r"[.!?]\s", text[draft.end : match.start()]):
        return None
    thing = things.after(text, match.end(1))
    if not thing or thing[1] > close or text[thing[0] : thing[1]].lower() in _NO_COUNT:
        return None
    return _draft(text, match.start(1), match.end(1), 1.0, "number_one")


def _befallen(text: str, start: int, end: int, first: bool = True) -> Draft | None:
    """ "ein Mann starb," before "zwei wurden verletzt", or after it; the two clauses stand in one sentence."""
    window = text[start:end]
    for match in _EIN.finditer(window):
        words = window[match.end() : match.end() + 40].split()[:3]
        if not any(_is_person(word.rstrip(",.").lower()) for word in words):
            continue
        ends, starts = _BREAK.search(window, match.end()), _BREAK.search(window, 0, match.start())
        thing = things.after(text, start + match.end())
        clause = window[match.end() : ends.start() if ends else len(window)]
        joint = _CLAUSE.search(clause)
        apart = (first and (ends or not joint)) or (
            not first and (starts or not _CLAUSE.search(window, 0, match.start()))
        )
        if apart or thing is None or thing[1] > end:
            continue
        said = clause[: joint.start()] if joint else clause
        if _is_person(text[thing[0] : thing[1]].lower().split()[-1]) and _EVENT.search(said.lower()):
            return _draft(text, start + match.start(), start + match.end(), 1.0, "number_one")
    return None


def _alike(text: str, thing: tuple[int, int], draft: Draft) -> bool:
    """Whether two things can stand in one list of counts: both measured, or neither."""
    if draft.thing is None or text[thing[0] : thing[1]].lower() in _NO_COUNT or _OF_NUMBER.match(text, thing[1]):
        return False
    one_unit = unit_of_thing(text[thing[0] : thing[1]])[0]
    return one_unit == unit_of_thing(text[draft.thing[0] : draft.thing[1]])[0]
