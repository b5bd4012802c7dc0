"""Where in a unit a cue verb governs a clause: its finite verb, particle, auxiliary, and the order of the clause."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress

from helpers.german import cues, lexicon
from helpers.german.cues import Form, Verb
from helpers.german.inflection import finite
from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
from helpers.german.reading.phrases import core
from helpers.german.reading.words import BE, HAVE_BE, MODALS, PASSIVE, listed
from helpers.german.speech import order
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import BEHIND_PARTICIPLES, at_end, bare_infinitive, bracket_opens, subordinate

BRACKETS = frozenset((wc.BRACKET_OPEN, wc.BRACKET_CLOSE))
CORRELATES = listed("darauf davon dazu damit darüber davor dafür daran darum dagegen darin dies es sich")
STANDS = ("stehen",)  # "Im Bericht steht, dass": only what is written
DOCUMENTS = tuple(lexicon.words("speech_words", kind="document"))
DOCUMENT_BEHIND = listed("in im auf aus bei beim von vom seitens")
IN_IT = listed("darin drin")
# These may also mean "on that" or "with it"; with the verbs named they announce the content clause.
WITH = {
    "dazu": ("auffordern", "aufrufen", "raten", "mahnen", "ermahnen"), "dafür": ("plädieren",),
    "damit": ("begründen", "drohen", "rechnen"),
    "dagegen": ("protestieren",), "es": (), "sich": (), "dies": (),
}  # fmt: skip
PARTICLE_REACH = 40
PARTED = listed("ab ein zurück heran herunter herab hervor hinzu zusammen weg")
NOT_CUES = lexicon.words("speech_words", kind="no_cue")


@dataclass(frozen=True)
class Event:
    """A cue verb in its clause: finite verb and cue as token numbers, segment, order (main, final or noun)."""

    verb: Verb
    finite: int
    cue: tuple[int, ...]
    first: int
    last: int
    order: str
    passive: bool

    def says(
        self, message: list[Range], who: Range | None, voice: str, rule: str, cue: list[int] | None = None
    ) -> Statement:
        """What somebody says by this verb; cue: the tokens that attribute it, where they are not just the verb's."""
        own = list(self.cue) if cue is None else cue
        return Statement(message, own, who, voice, rule, self.verb.lemma, self.verb.act)


def find(unit: Unit, table: Mapping[str, tuple[Form, ...]]) -> Iterator[Event]:
    """Every cue verb of the unit, in order; `table`: the forms that are looked for."""
    for i in compress(range(len(unit)), map(table.__contains__, unit.lows)):
        if unit.classes[i] in (wc.OTHER, wc.AUXILIARY, wc.ADVERB) or (unit.classes[i] == wc.NOUN and i == 0):
            event = _event(unit, i, *_clause(unit, i), table[unit.lows[i]])
            if event is not None:
                yield event


def _clause(unit: Unit, i: int) -> tuple[int, int]:
    """The segment of a token, inside the brackets around it: "(der Verein hatte sogar 150 angegeben)"."""
    first, last = unit.segment(i)
    if wc.BRACKET_OPEN not in unit.classes:
        return first, last
    opened = next((k for k in range(i, first - 1, -1) if unit.classes[k] in BRACKETS), -1)
    if opened < 0 or unit.classes[opened] == wc.BRACKET_CLOSE:
        return first, last
    return opened + 1, next((k for k in range(i, last) if unit.classes[k] == wc.BRACKET_CLOSE), last)


def _event(unit: Unit, i: int, first: int, last: int, forms: tuple[Form, ...]) -> Event | None:
    found = [event for form in forms if (event := _read(unit, i, first, last, form))]
    return max(found, key=_exactness) if len(found) > 1 else found[0] if found else None


def _exactness(event: Event) -> tuple[bool, int, int, int]:
    """A particle or a needed word makes the more exact reading: "sagte zu" is sagen only if nothing else; then the
    nearest particle, and the shorter verb: "gelobt" is loben rather than geloben.
    """
    verb = event.verb
    return bool(verb.needs or verb.particle), len(event.cue), -event.cue[-1], -len(verb.lemma)


def _read(unit: Unit, i: int, first: int, last: int, form: Form) -> Event | None:
    verb = form.verb
    cue = [i]
    if verb.particle and not form.joined:
        at = _particle(unit, i, last, verb, form.kind)
        if at < 0:
            return None
        cue.append(at)
    if verb.needs and not _needs(unit, verb, first, last, cue):
        return None
    if verb.lemma in STANDS and (form.kind != "finite" or not _written(unit, first, last)):
        return None  # "Fest steht, dass", "hätten dort gestanden"
    reader = {"finite": _finite, "participle": _participle, "infinitive": _infinitive}.get(form.kind)
    return reader(unit, i, first, last, verb, cue) if reader else None


def _written(unit: Unit, first: int, last: int) -> bool:
    """Whether a stretch names a document or points to one: "Im Bericht steht, dass", "darin steht"."""
    lows = unit.lows[first:last]
    named = any(low.endswith(DOCUMENTS) for low in lows) and not DOCUMENT_BEHIND.isdisjoint(lows)
    return named or not IN_IT.isdisjoint(lows)


def _particle(unit: Unit, i: int, last: int, verb: Verb, kind: str) -> int:
    """The separable particle: just before the verb at the end of a clause, or after it at the end of its own."""
    particle = verb.particle
    if unit.low(i - 1) == particle and (kind != "finite" or at_end(unit, i + 1)):
        return i - 1
    if kind != "finite":
        return -1
    for j in range(i + 1, min(len(unit), i + PARTICLE_REACH)):
        if unit.lows[j] == particle and (at_end(unit, j + 1) or (j < last and bare_infinitive(unit, j + 1, verb))):
            return j if _own_particle(unit, j, last) else -1
        content = unit.classes[j] == wc.COMMA and unit.low(j + 1) in ("dass", "daß", "ob")
        if content or unit.classes[j] in wc.HARD_BREAKS:
            return -1
    return -1


def _own_particle(unit: Unit, j: int, last: int) -> bool:
    """ "sagte, die Tür sei zu", "sagt, sie machten 20 Prozent aus": in a later clause it belongs to the verb there."""
    return j <= last or not any(
        unit.classes[k] == wc.AUXILIARY or (unit.classes[k] in wc.VERBAL and finite(unit.lows[k]))
        for k in range(unit.segment(j)[0], j)
    )


FIGURES = listed("zahl zahlen summe beteiligung schätzung prognose bilanz angabe angaben")
NO_FIGURES = listed("anzahl kapitalbeteiligung gewinnbeteiligung")


def needed(unit: Unit, j: int, verb: Verb) -> bool:
    """Whether a token is what a verb needs: "erhöhte die *Zahl*", "die *Opferzahl*"; not "die Anzahl der Busse"."""
    low = unit.lows[j]
    if low in verb.needs or unit.classes[j] != wc.NOUN or low in NO_FIGURES:
        return low in verb.needs
    return any(low.endswith(figure) for figure in FIGURES.intersection(verb.needs))


def _needs(unit: Unit, verb: Verb, first: int, last: int, cue: list[int]) -> bool:
    for j in range(first, last):
        if needed(unit, j, verb):
            if unit.classes[j] != wc.NOUN:
                cue.append(j)
            elif unit.at(j - 1) == wc.PREPOSITION:
                cue.extend((j - 1, j))  # "brachte ihre Sorge zum Ausdruck"
            if verb.base == "halten":
                cue.extend(k for k in range(first, j) if unit.lows[k] == "es" or (unit.lows[k] == "für" and j - k < 4))
            return True
    return False


def _finite(unit: Unit, i: int, first: int, last: int, verb: Verb, cue: list[int]) -> Event | None:
    low = unit.lows[i]
    if low in NOT_CUES or (unit.classes[i] == wc.NOUN and i > 0) or (i == 0 and unit.at(1) == wc.COMMA):
        return None  # "Hinweise, dass es regnet, gebe es nicht"
    after = unit.low(i + 1)
    if after in BEHIND_PARTICIPLES and (after not in MODALS or i + 2 >= last):
        return None  # a participle or infinitive in a subordinate clause
    closes = i + 1 >= last and not BEHIND_PARTICIPLES.isdisjoint(unit.lows[first:i])
    if closes or unit.low(i - 1) == "zu" or _attributive(unit, i, last):
        return None
    cue = sorted(_correlate(unit, i, last, cue, verb))
    placed = order.of(unit, i, first, last)
    if placed == "main" and not verb.particle and _is_parted(unit, i, last, cue):
        return None
    return Event(verb, i, tuple(cue), first, last, placed, False)


def _is_parted(unit: Unit, i: int, last: int, cue: list[int]) -> bool:
    """ "riefen weniger Teile ab, als vereinbart war": another verb than rufen."""
    ends = next((k for k in range(i + 1, last) if unit.lows[k] in ("als", "wie") or _goes_on(unit, k)), last) - 1
    return ends > i + 1 and ends not in cue and unit.lows[ends] in PARTED


def _goes_on(unit: Unit, k: int) -> bool:
    """ "äußerte Besorgnis | und hob sie hervor": another verb follows."""
    return unit.classes[k] == wc.COORDINATOR and unit.at(k + 1) in wc.VERBAL


def _attributive(unit: Unit, i: int, last: int) -> bool:
    """ "die geplante Reise": the form stands before its noun, behind an article."""
    low = unit.lows[i]
    if not low.endswith(("te", "ten", "e", "en")) or i + 1 >= last or unit.classes[i + 1] != wc.NOUN:
        return False
    if i == 1 and unit.lows[0] in ("das", "dies") and not any(map(finite, unit.lows[i + 2 : last])):
        return False  # "Das bestätigte Ute Lind." has no other verb, "Das bestätigte Treffen fand statt" has one
    head = i - 1 - (unit.at(i - 1) in (wc.OTHER, wc.ADVERB))
    if unit.at(head) in wc.BEFORE_NOUNS:
        return True
    return low.endswith("ten") and any(
        unit.classes[k] == wc.DETERMINER and core(unit, k, i + 2) > i for k in range(max(0, i - 7), i)
    )  # "in einer am Dienstag veröffentlichten Erklärung"


def _correlate(unit: Unit, i: int, last: int, cue: list[int], verb: Verb) -> list[int]:
    """ "wies darauf hin, dass", "geht davon aus, dass": the correlate is part of the cue."""
    for j in range(i + 1, last):
        low = unit.lows[j]
        reflexive = low == "sich" and "reflexive" in verb.frames and j <= i + 2
        announces = low in CORRELATES and verb.lemma in WITH.get(low, (verb.lemma,)) and unit.low(j + 1) != "hinaus"
        if j not in cue and (reflexive or (announces and unit.at(last) == wc.COMMA)):
            cue.append(j)
    if i > 0 and unit.lows[i - 1] == "es" and (unit.lows[i] in PASSIVE or unit.lows[i] in BE) and i - 1 not in cue:
        cue.append(i - 1)  # "Es wird vermutet, dass", "Es ist geplant, ..."
    cue.extend(k for k in _wording(unit, i, last, verb) if k not in cue)
    if verb.lemma == "heißen":
        for j in (i + 1, i - 1):
            if unit.low(j) == "es" and j not in cue:
                cue.append(j)
                break
    return cue


def _wording(unit: Unit, i: int, last: int, verb: Verb) -> Iterable[int]:
    """What belongs to the verb: "hält es | für möglich", "zeigte sich | besorgt", "lobte ihn | mit den Worten"."""
    worded = next((k for k in range(i + 1, last - 2) if unit.lows[k] == "mit" and unit.lows[k + 2] == "worten"), 0)
    if worded:
        return range(worded, worded + 3)
    if "sich" in verb.needs:
        ends = (k for k in range(i + 2, last) if unit.classes[k] in (wc.COORDINATOR, wc.SUBORDINATOR))
        at = next(ends, last) - 1
        return (at,) if unit.classes[at] == wc.OTHER and at > i + 1 and unit.low(i + 1) == "sich" else ()
    if verb.lemma in JUDGING and unit.at(last) == wc.COMMA and "es" in unit.lows[i + 1 : last]:
        at = next((k for k in range(i + 1, last) if unit.lows[k] in ("für", "als")), 0)
        return (unit.lows.index("es", i + 1), *range(at, last)) if at else ()
    return ()


JUDGING = ("halten", "betrachten", "ansehen")


NO_PASSIVE = ("ausgehen", "bekanntwerden", "kommen")  # "ist von 40 ausgegangen"


def _participle(unit: Unit, i: int, first: int, last: int, verb: Verb, cue: list[int]) -> Event | None:
    """ "hat ... erklärt", "wurde mitgeteilt", "erklärt hatte", "berichtet worden war"."""
    after = [j for j in (i + 1, i + 2) if j < last and unit.lows[j] in BEHIND_PARTICIPLES]
    placed = "final" if subordinate(unit, first) else "main"
    if after and after[0] == i + 1:
        fronted = placed == "main" and first == i and unit.lows[after[0]] in BE  # "Gemeldet war ein Unfall mit 3 Wagen"
        passive = any(unit.lows[j] in PASSIVE for j in after) or (fronted and verb.lemma not in NO_PASSIVE)
        verb_at = after[0] if placed == "main" and first == i else after[-1]
        if placed == "main":  # "soll Kern gesagt haben"
            finite_verb = MODALS | HAVE_BE if unit.lows[after[0]] == "worden" else MODALS  # "war befürchtet worden"
            verb_at = next((k for k in range(first, i) if unit.lows[k] in finite_verb), verb_at)
        return Event(verb, verb_at, tuple(sorted({*cue, *after, verb_at})), first, last, placed, passive)
    if unit.at(first - 1) == wc.COMMA and at_end(unit, i + 1):
        opened = bracket_opens(unit, first, i)
        first, placed = opened, placed if opened == first else "main"
    for j in range(i - 1, max(first - 1, i - 40), -1):
        if unit.lows[i] == "geraten" and unit.lows[j] in BE:
            return None  # "ist in Not geraten"
        if unit.lows[j] in HAVE_BE or unit.lows[j] in PASSIVE:
            if unit.lows[j] in ("worden", "werden") and j > first and not at_end(unit, i + 1):
                continue
            if not (at_end(unit, i + 1) or unit.low(i + 1) in ("worden", "und") or bare_infinitive(unit, i + 1, verb)):
                return None
            being = unit.lows[j] in BE and verb.lemma not in NO_PASSIVE
            passive = unit.lows[j] in PASSIVE or unit.low(i + 1) == "worden" or being
            extra = [i + 1] if unit.low(i + 1) == "worden" else []
            cue = _correlate(unit, j, last, [*cue, j, *extra], verb)
            return Event(verb, j, tuple(sorted(set(cue))), first, last, placed, passive)
    return None


def _infinitive(unit: Unit, i: int, first: int, last: int, verb: Verb, cue: list[int]) -> Event | None:
    if unit.low(i - 1) == "zu":
        return None
    if unit.low(i + 1) in MODALS and i + 2 >= last and subordinate(unit, first):
        return Event(verb, i + 1, tuple(sorted({*cue, i + 1})), first, last, "final", False)
    if not at_end(unit, i + 1):
        return None
    for j in range(i - 1, max(first - 1, i - 30), -1):
        if unit.lows[j] in MODALS and not subordinate(unit, first):
            return Event(verb, j, tuple(sorted({*cue, j})), first, last, "main", False)
    return None


def clause_end(unit: Unit, event: Event) -> int:
    """The end of the cue's clause: its segment, and what follows a relative clause up to its particle."""
    last = max(event.last, max(event.cue) + 1)
    for k in range(max(event.finite, event.first) + 1, last):
        if unit.lows[k] in ("und", "aber") and cues.finite(unit.low(k + 1)) and unit.at(k + 1) == wc.OTHER:
            return k
    while last < len(unit) and unit.classes[last] == wc.QUOTATION:
        last = unit.until(last + 1, wc.SEPARATORS)
    return last
