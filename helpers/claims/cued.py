"""How much a cue of a measurand says of a number: in its clause, of it and not of its neighbour."""

import re
from collections.abc import Sequence
from functools import partial

from helpers import topic as topics
from helpers.claims import against
from helpers.claims.carrying import Evidence
from helpers.claims.counted import Counted
from helpers.claims.worded import GROUP
from helpers.german import inflection, lemmas
from helpers.topic import Measurand, cues

POINTS = {"measurand_clause": 4.0, "measurand_relative": 3.5, "measurand_beside": 1.0, "measurand_inherited": 3.0}
LONGER, BEYOND = 0.5, 1.5
HANGING = ("für", "gegen", "mit", "ohne", "aus", "von")
DONE_AND = re.compile(r"\s([a-zäöüß]+)(?:\sworden)?(?:\sund|,)\s\Z")
WORD = re.compile(r"[a-zäöüß]+")

cue = partial(Evidence, rule="measurand_clause")


def strongest(counted: Counted, measurand: Measurand, shared: Sequence[cues.Hit] = ()) -> Evidence | None:
    """The cue in the number's own clause that says most, none that is shared with another measurand."""
    found = [hit for hit in counted.hits(measurand) if hit not in shared and not _of_other(counted, measurand, hit)]
    told = [cue(_weight(counted, measurand, hit), word=hit.word) for hit in found]
    return max(told, key=lambda one: one.points, default=None)


def _of_other(counted: Counted, measurand: Measurand, hit: cues.Hit) -> bool:
    """ "26 kamen ins *Krankenhaus*, fünf wurden vor Ort versorgt": said of the 26, by a verb of their own."""
    if _is_parts(counted, measurand, hit):
        return True
    if counted.of_next(hit.start) or counted.is_other_noun(hit) or _of_group(counted, measurand, hit):
        return True  # "28 Kinder erkrankt, im Heim 17 Helfer", "angefordert seien 600 Beamte, im Einsatz 450"
    shares = (counted.quantity.thing_start or 0) < counted.quantity.number_start  # "420 bestellt und 96 bekommen"
    if _of_next_half(counted, hit) or _hangs_from_next(counted, hit):
        return True
    own = (counted.elided or shares) and counted.says_more and not counted.bare
    return own and bool(counted.between(hit.start)) and counted.parted(hit.start)


def _is_parts(counted: Counted, measurand: Measurand, hit: cues.Hit) -> bool:
    """ "Intensivstation" is the part's own word, though it ends like the "Station" of its whole."""

    def is_own(one: Measurand) -> bool:
        return any(lemmas.same_noun(hit.word, cue) for cue in one.cues if " " not in cue)

    parts = (one for one in counted.story.measurands if topics.is_part(counted.story, one.id, measurand.id))
    return hit.word[:1].isupper() and any(map(is_own, parts)) and not is_own(measurand)


def _of_next_half(counted: Counted, hit: cues.Hit) -> bool:
    """ "Wir haben 96 Vögel aufgenommen, 31 sind gestorben", "40 wurden getötet und 23 *gefangen*": the other number has
    no noun, and a verb."""
    other, text = counted.numbers.before(hit.start), counted.article.text
    if other is None or other.start <= counted.quantity.number_end or (other.thing_start or 0) > other.start:
        return False
    verb = WORD.match(text, other.number_end + 1)
    if verb is None:
        return False
    done = DONE_AND.search(text, counted.quantity.end, other.start)
    behind = done is not None and bool(inflection.participle(done[1]))
    return behind or (text.endswith(", ", 0, other.start) and bool(inflection.finite(verb[0])))


def _hangs_from_next(counted: Counted, hit: cues.Hit) -> bool:
    """ "431 Stimmen gegen den Turm und 352 Stimmen *für die Halle*": it hangs from the noun that the 352 count."""
    other = counted.numbers.before(hit.start)
    if other is None or other.start <= counted.quantity.number_end or other.thing_end is None:
        return False
    return hit.start - other.thing_end == 1 and hit.word.split()[0] in HANGING and " " in hit.word


def _of_group(counted: Counted, measurand: Measurand, hit: cues.Hit) -> bool:
    """ "Von den *gelieferten* Anlagen waren 58 defekt": of which some are taken, if another cue tells more."""
    if hit.end >= counted.quantity.start:
        return False
    text, start = counted.article.text, counted.spans[0].start
    if not GROUP.search(text, start, hit.start):
        return False
    group = counted.article.text.find(" ", hit.end)
    others = (other for m in against.siblings(counted.story, measurand) for other in counted.hits(m))
    return any(other.start > group and not counted.between(other.start) for other in others)


def _weight(counted: Counted, measurand: Measurand, hit: cues.Hit) -> float:
    """Beyond another number a cue says little; nor does the noun counted, if it is just a word of the thing."""
    start = counted.quantity.thing_start
    itself = start is not None and start <= hit.start < (counted.quantity.thing_end or start)
    itself = itself and not hit.word[:1].islower()  # "31 tote Soldaten" is said of them, "31 Tote" counts them
    if counted.is_occasion(hit):
        return LONGER
    if counted.before_colon(hit.end):
        return BEYOND
    if counted.between(hit.start) or (itself and cues.is_thing(counted.story, measurand.thing, hit.word)):
        wholes = (counted.story.measurands[whole] for whole in topics.ancestors(counted.story, measurand.id))
        among = itself and any(map(counted.hits, wholes))  # "unter den Verletzten zwölf Beschäftigte"
        beyond = BEYOND + LONGER * (hit.size - 1)
        return POINTS["measurand_clause"] if among and not counted.between(hit.start) else beyond
    return POINTS["measurand_clause"] + LONGER * (hit.size - 1)
