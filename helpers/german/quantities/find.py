"""One pass over the text: jump to what may begin an amount, then read it with small rules, each looking only nearby.

    amount := bound* (numeral | numeral bis numeral | zwischen numeral und numeral | quantifier) bound-after? thing?
    thing  := (von | der | dieser ...)? adjective* noun | unit
Every look to the left or right is limited in length, so that the time grows with the length of the text and no faster.
"""  # fmt: skip

from typing import TYPE_CHECKING

from helpers.german import hidden
from helpers.german.patterns import late
from helpers.german.quantities import bounds, exclusions, inside, ones, ranges, roles, sharing, things, vague
from helpers.german.quantities.numerals import VULGAR, Numeral, read
from helpers.german.quantities.place import Place, in_time
from helpers.german.quantities.quantity import Draft, Quantity, finish, restored
from helpers.german.quantities.units import TIME, unit_of, unit_of_thing
from helpers.german.quantities.words import NUMBER_WORD, SPACE

if TYPE_CHECKING:  # a text alone needs no reading: importing it would take longer than this room
    from helpers.german.reading import Reading

_ARTICLE = (
    r"[Ee]ine?[nmrs]?\s(?:(?:gut|knapp)e[nmrs]?\s)?(?:halb|[Hh]undert\b|[Tt]ausend\b|[Dd]utzend|[Mm]illi|[Bb]illi"
    r"|[Tt]rilli|\w+tel[sn]?\b|(?:[Dd]rei)?[Vv]iertel[msj]|(?:bis|oder|und)\s(?:zwei|drei|2|3)\b)"
    r"|[Hh]albe[ns]?\s(?:Milli|Dutz)|(?:[Dd](?:ie|er)|[Zz]ur)\sHälfte|[Jj]ede(?:[nmrs]|[:*·/_]r)?\s\w+te[nmrs]?\b"
)
_SCAN = late(
    rf"\W(?=[\d{''.join(VULGAR)}ZzVvDdFfSsAaNnEeHhTtKkMmUuWwJjgb,.])"
    rf"(?=[\d{''.join(VULGAR)}]|[Zz](?:w[aeioöy]|ehn|ahl|ig|ur{SPACE}H)|[Vv](?:ier|iel|er(?:do|dr|vi|fü|se|ze))"
    rf"|[Dd](?:re|utz|oppelt|(?:as|ie|er){SPACE}(?:all|meist|paar|groß|über|deut|dopp|brei|klar|Mehr|Großt|Hälf))|[FfSs](?:ün|ue|un|ec|ie)|[Aa](?:ch|nd|be)"
    r"|[Nn](?:eun|ull|iem)|[Ee](?:in|lf|tl|elf)|[Hh](?:un|al[bk])|[Tt]aus|[Kk]ein|[Mm](?:ehrere|anch|ill)|[Uu]nz|[Ww]eni"
    r"|[Jj]ede|[kgub](?:lein|roß|ering|nbek|egrenz)|[,.]\d)"
)
"""What is no letter, then the first letters of all that `CANDIDATE` knows: a cheap look, so that few words are read
closely."""
CANDIDATE = late(
    rf"(?P<number>[\d{''.join(VULGAR)}]|(?<![^\s−-])[,.](?=\d{{1,2}}(?!\d)|0\d|\d{{5}}))|(?P<vague>{vague.VAGUE})"
    rf"|(?P<factor>{inside.START})|(?P<article>{_ARTICLE})|(?P<word>{NUMBER_WORD})"
    rf"|(?P<none>{ones.NOBODY})|(?P<one>[Ee]ine?[nmrs]?(?={SPACE}))"
)
_DIGIT_RUN = late(r"\d[\d.,:/'-]{40,}+")
_SEQUENCE = late(rf"(?:(?:\d[\d.,]{{0,40}}+|{NUMBER_WORD}\w*+)(?:[\s,;|/-]++)){{12,}}")
_KILOMETRES = ("Kilometer", "Kilometern", "km")  # "98 Kilometern pro Stunde"; not "30 Zentimeter pro Stunde"
_PER_HOUR = late(r"\s(?:pro|je|in\sder)\sStunde\b")
_HYPHEN = late(r"-([^\W\d_]+)((?:-\w+)*)")
_BETWEEN = late(rf"\b[Zz]wischen{SPACE}(?:\w+{SPACE})?(?:\w+{SPACE})?[-−–]?\Z")
_NEAR, _FEW = 60, 10  # characters; so few that "über" bounds none: "mit Strom über zwei Kabel" goes by way of them
_LASTING = ("verteilt", "gestreckt", "sich", "läuf", "lauf", "lief")  # "läuft über drei Jahre"
_LEADING = ("führ", "fließ", "floss", "fähr", "fuhr", "läuf", "lauf", "lief")  # "führt über drei Brücken"
_SPREAD = late(rf"{SPACE}(?:verteilt|hinweg|gestreckt)\b")
_CURRENCY = late(r"(€|US\s?\$|\$|£|EUR|USD|CHF|Euro|Dollar)\s?\Z")


def find(source: "str | Reading") -> list[Quantity]:
    """Every definite number and vague amount in a text, in order of place.

    source: any string, or the Reading of one; all offsets are code points into it. Returns frozen `Quantity` objects;
    never raises on odd input, and takes time in proportion to the length of the text.
    """
    text = source if isinstance(source, str) else source.text
    if hidden.MARKS.search(text):
        clean, places = hidden.without(text)
        return [restored(text, places, one) for one in find(clean)]
    drafts: list[Draft] = []
    position, left_out = 0, -99
    behind_a_sign = "\n" + text  # so that a match of `_SCAN` starts in it where the word behind starts in the text
    for at in _SCAN.finditer(behind_a_sign):
        start = at.start()
        if start < position:
            continue
        match = CANDIDATE.match(text, start)
        kind = match.lastgroup if match else None
        floor = drafts[-1].number_end if drafts else 0
        if not match or not kind:
            position = start + 1
        elif kind in ("number", "word") and (sequence := _DIGIT_RUN.match(text, start) or _SEQUENCE.match(text, start)):
            position = sequence.end()  # a code or a table, not an amount
        elif kind in ("number", "word", "article"):
            draft, position = _number(text, start, floor, left_out)
            left_out = -99 if draft else position
            drafts += [draft] if draft else []
        else:
            draft, position = _READERS[kind](text, match, floor)
            drafts += [draft] if draft else []
    drafts = ranges.with_lengths(text, drafts)
    drafts = ranges.with_margins(text, ones.of_so_many(text, ones.beside(text, drafts)))
    sharing.complete(text, drafts)
    roles.assign(text, drafts)
    return [finish(text, draft) for draft in drafts]


def _number(text: str, start: int, floor: int, left_out: int) -> tuple[Draft | None, int]:
    """(the quantity whose numeral begins at `start`, or None; where to search on)."""
    if end := exclusions.day_or_year(text, start):
        return None, end
    window = text[max(floor, start - 40) : start]
    between = _BETWEEN.search(window) if "wischen" in window else None
    if several := inside.multiple(text, start, floor):
        return several
    numeral = ranges.article_as_one(text, start, bool(between)) or read(text, start, join=not between)
    if not numeral:
        return inside.adjective(text, start)
    if numeral.kind == "digits" and exclusions.plainly_none(text, numeral):
        return None, max(numeral.end, start + 1)
    words = bounds.last_words(text, numeral.start, floor)
    pair = ranges.upper(text, numeral, bool(between))
    first, last = pair or (numeral, numeral)
    begin, end, bound, thing, unit = _around(text, first, last, words, floor)
    noun = text[thing[0] : thing[1]] if thing else None
    if _is_none(text, (first, last), words, noun, bound, unit, (floor, left_out)):
        return None, max(first.end, start + 1)
    if unit == TIME and in_time(text, begin, end, floor):
        return None, last.end
    draft = Draft(begin, end, first.start, last.end, bound or "point", ["number_" + first.kind], first, thing=thing)
    if unit == "m" and noun and noun.endswith(_KILOMETRES) and _PER_HOUR.match(text, end):
        draft.unit = unit_of("Stundenkilometer")  # "Böen von 98 Kilometern pro Stunde"
    if thing and text[last.end] == "-":
        draft.rules.append("hyphen_compound")
    if pair:
        draft.upper, draft.bound, draft.rules = last.value, "range", ["range", *draft.rules]
        draft.start = between.start() + max(floor, start - 40) if between else begin
    _in_front(text, draft, floor)
    return draft, last.end


def _around(
    text: str, first: Numeral, last: Numeral, words: list[str], floor: int
) -> tuple[int, int, str, tuple[int, int] | None, str]:
    """(where bound, number and thing begin, where they end, the bound, span of the thing, its base unit)."""
    end, late = bounds.after(text, last.end)
    thing, end, unit = _thing(text, last, end, bool(words) and words[-1].lower() in things.DETERMINED)
    begin, bound = bounds.before(text, first.start, floor, words, bool(thing))
    bound = late or first.bound or bound
    if (end == last.end and not late) or thing:
        end, late = bounds.after(text, end)
        bound = late or bound
    bound = bounds.never(text, begin, end, bound or bounds.passed(text, begin, end), bool(unit))
    if not bound and unit != TIME:
        bound = bounds.limited(text, begin, end)
    lasts = unit == TIME and bound == "more_than" and _spread(text, begin, end, words, floor)
    over = bound == "more_than" and words[-1:] == ["über"]
    few = thing is not None and not unit and last.value < _FEW
    by_way = few and words[-2:-1] != [] and (words[-2][0].isupper() or words[-2].startswith(_LEADING))
    topic = over and (by_way or bounds.told_about(text, begin, end))
    return (first.start, end, "", thing, unit) if lasts or topic else (begin, end, bound, thing, unit)


def _thing(text: str, last: Numeral, end: int, determined: bool) -> tuple[tuple[int, int] | None, int, str]:
    """(span of the thing beside the numeral, where number and thing end, base unit)."""
    if text[end : end + 1] == "-" and (match := _HYPHEN.match(text, end)):
        noun, tail = match[1], match.end()
        unit = unit_of(noun)[0]
        if noun.startswith("köpfig"):
            thing = things.after(text, tail)
            return thing, thing[1] if thing else tail, ""
        if (unit and tail) or (last.kind == "digits" and noun[0].isupper() and len(noun) > 1 and noun != "Uhr"):
            return match.span(1), tail, unit
    adverb = text.startswith(("zur", "Zur"), last.start)  # "zur Hälfte von den Kassen bezahlt"
    thing = things.after(text, end, determined) if not adverb else None
    unit = unit_of_thing(text[thing[0] : thing[1]])[0] if thing else ""
    return thing, thing[1] if thing else end, unit


def _is_none(
    text: str, pair: ranges.Pair, words: list[str], noun: str | None, bound: str, unit: str, earlier: tuple[int, int]
) -> bool:
    """Whether one of the exclusions holds for the numeral, or for one of a range.

    earlier: where the last quantity found ends and where the last number left out ends.
    """
    first, last = pair
    floor, left_out = earlier
    place = Place(text, first, words, noun, unit, bound)
    place.last, place.near = first is last, 0 < first.start - floor < _NEAR and floor > 0
    if exclusions.is_none(place):
        return True
    if first is not last:
        place = Place(text, last, [*words, "bis"], noun, unit, bound)
        place.first = False
        if exclusions.is_none(place):
            return True
    return noun is None and left_out >= 0 and exclusions.listed(text, left_out, first.start)


def _spread(text: str, begin: int, end: int, words: list[str], floor: int) -> bool:
    """Whether "über" gives a length of time, no bound: "900 Milliarden über acht Jahre", "über acht Jahre verteilt"."""
    if words[-1:] != ["über"]:
        return False
    earlier = words[-2] if len(words) > 1 else ""
    beside = floor > 0 and begin - floor < _NEAR and (len(words) == 1 or (len(words) == 2 and earlier[0].isupper()))
    return beside or earlier.startswith(_LASTING) or bool(_SPREAD.match(text, end))


def _in_front(text: str, draft: Draft, floor: int) -> None:
    """Money before its amount, opening quotation mark: "€ 500", „500“ Soldaten."""
    if not draft.thing and (match := _CURRENCY.search(text[max(0, draft.start - 7) : draft.start])):
        span = (draft.start - len(match[0]), draft.start - len(match[0]) + len(match[1]))
        words = bounds.last_words(text, span[0], floor)
        draft.thing, (draft.start, bound) = span, bounds.before(text, span[0], floor, words, counted=True)
        draft.bound = bound or draft.bound  # "etwa US-$ 500"
        draft.rules.append("money_before")
    if draft.start == draft.number_start and bounds.quoted(text, draft.start, draft.number_end):
        draft.start -= 1
        draft.end = max(draft.end, draft.number_end + 1) if draft.thing else draft.end


_READERS = {"vague": vague.find, "factor": inside.factor, "none": ones.nobody, "one": ones.one}
