"""Where the words of a measurand stand in a clause, in whatever form: its cues, its label, its things."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from helpers.german import lemmas, lexicon
from helpers.german.quantities.units import unit_of
from helpers.topic.matching import TOGETHER, cue_in, mentions
from helpers.topic.model import Measurand, Topic

WORD = re.compile(r"[^\W\d_](?:\w|[:*](?=\w))*(?:-\w+)*")  # "Besucher:innen"; not "Schaden: 3 Millionen"
WHO = re.compile(r"te[rn]?$")  # "Verletzte": "Schwerverletzte" are others
OTHER_SIDE = ("Gegen", "Nicht")  # "Gegendemonstration"
VERB_TO_PREPOSITION = 4  # words between: "zogen am späten Samstag laut Polizei durch"
THROUGH = ("durch", "über")  # "zogen durch" is no "durchziehen"; "traten an" may well be "antreten"
# particles, too: "setzten 40 ein"; not "setzten ein Zeichen"
PREPOSITIONS = frozenset("ab an auf aus bei durch ein mit nach über um unter vor zu".split())
CLOSED = re.compile(r"\W*(?:$|[^\w\s]|(?:und|oder|sowie|als|wie|worden|würden?)\b)")
LONG = 5  # letters: a shorter word of a label says too little
# Verbs of which one is listed and the other may be said, unless another measurand has it: "Abbau" of "gestrichen"
ALIKE = (("demonstrieren", "protestieren"), ("streichen", "abbauen", "wegfallen"))
GENERAL = lexicon.group("general_words")


Token = tuple[int, int, str, frozenset[str]]  # where it stands, the word, its keys


@dataclass(frozen=True)
class Hit:
    """A cue at ``text[start:end]`` of the text searched; size: how many words it has."""

    start: int
    end: int
    size: int
    word: str


@cache
def _keys(topic: Topic, measurand: str) -> frozenset[str]:
    """The keys of the cues of one word, and of verbs that are listed split: "stellt bereit"."""
    own = _listed(topic, measurand)
    others = [m for m in topic.measurands if m.id != measurand]
    told = frozenset().union(*(_listed(topic, m.id).union(*map(lemmas.keys, WORD.findall(m.label_de))) for m in others))
    alike = [group for group in _alike() if not own.isdisjoint(group) and told.isdisjoint(group)]
    return own.union(*alike)


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset().union(*map(lemmas.keys, group)) for group in ALIKE)


@cache
def _listed(topic: Topic, measurand: str) -> frozenset[str]:
    told = (cue.split() for cue in topic.measurands[measurand].cues if TOGETHER not in cue and "<" not in cue)
    return frozenset().union(*(_split(words) if words[1:] else lemmas.keys(words[0]) for words in told))


def _split(words: list[str]) -> frozenset[str]:
    """The verb of a finite form and its particle, wherever that stands; empty for other words."""
    return lemmas.verbs(words[:1], words[1]) if len(words) == 2 else frozenset()


@cache
def _nouns(topic: Topic, measurand: str) -> tuple[str, ...]:
    """The nouns among the cues that a compound may end in: "Abschlusskundgebung"; "Zinsausgaben" are other sums."""
    entry = topic.measurands[measurand]
    if any(unit_of(word)[0] for word in topic.things[entry.thing].words):
        return ()
    return tuple(c for c in entry.cues if WORD.fullmatch(c) and c[0].isupper() and len(c) > LONG and not WHO.search(c))


@cache
def _phrases(topic: Topic, measurand: str) -> tuple[str, ...]:
    told = (cue for cue in topic.measurands[measurand].cues if not WORD.fullmatch(cue))
    return tuple(cue for cue in told if cue.split()[-1] in THROUGH or not _split(cue.split()))


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a clause with their places and keys; the last verb also carries its separated particle."""
    found = [(m.start(), m.end(), m[0], lemmas.keys(m[0])) for m in WORD.finditer(text)]
    return (*found, *_put_together(text, found))


def _put_together(text: str, found: list[Token]) -> Iterable[Token]:
    """ "nahm ... fest" as one word at the place of its particle; none in "nahm sie an der Brücke"."""
    for start, end, word, _ in found:
        if word in PREPOSITIONS and not CLOSED.match(text, end):
            continue
        joined = lemmas.verbs((other for _, other_end, other, _ in found if other_end < start), word)
        if joined:
            yield start, end, word, joined


@lru_cache(maxsize=8192)
def hits(topic: Topic, measurand: str, text: str) -> tuple[Hit, ...]:
    """The cues of a measurand in a text, in order."""
    wanted, nouns = _keys(topic, measurand), _nouns(topic, measurand)
    found = [
        Hit(start, end, 1, word)
        for start, end, word, keys in tokens(text)
        if not keys.isdisjoint(wanted) or (word[0].isupper() and _is_kind_of(word, nouns))
    ]
    for cue in _phrases(topic, measurand):
        found += _phrase(topic, cue, text)
    return tuple(sorted(found, key=lambda hit: hit.start))


def _is_kind_of(word: str, nouns: tuple[str, ...]) -> bool:
    return any(lemmas.ends_with(word, noun) for noun in nouns) and not word.startswith(OTHER_SIDE)


def _phrase(topic: Topic, cue: str, text: str) -> list[Hit]:
    """A cue of several words, each in any form, one more between them at most: "neue Fälle" in "neue schwere Fälle".

    A verb may stand farther from its preposition: "zogen durch" in "zogen am Samstag laut Polizei durch die Stadt".

    "A + B" and "<thing> + B" stand in any order; the place is then that of the first word.
    """
    if TOGETHER in cue or "<" in cue:
        return [Hit(0, len(text), len(cue.split(TOGETHER)), cue)] if cue_in(topic, cue, text) else []
    words, known = _words(cue), tokens(text)
    if not words:  # "2027", "§ 218", "24/7"
        return [Hit(m.start(), m.end(), 1, cue) for m in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", text)][:1]
    moved = words[0].islower() and words[1:] and words[-1] in THROUGH
    between = VERB_TO_PREPOSITION if moved else 1
    for n in [n for n, token in enumerate(known) if _same(words[0], token)]:
        places = _along(words, known[n : n + (1 + between) * len(words)], between)
        if places:
            return [Hit(known[n][0], known[n + places[-1]][1], len(words), cue)]
    return []


@cache
def _words(cue: str) -> list[str]:
    return WORD.findall(cue)


def _along(words: list[str], known: tuple[Token, ...], between: int = 1) -> list[int]:
    """Which of some tokens are the words of a cue, the first one first; empty where one is missing."""
    places: list[int] = []
    for word in words:
        start = places[-1] + 1 if places else 0
        reach = range(start, min(start + (1 + between if places else 1), len(known)))
        found = next((k for k in reach if _same(word, known[k])), None)
        if found is None:
            return []
        places.append(found)
    return places


def _same(word: str, token: Token) -> bool:
    if word.lower() == token[2].lower() or not lemmas.keys(word).isdisjoint(token[3]):
        return True
    return word[0].isupper() and token[2][0].isupper() and lemmas.ends_with(token[2], word)


@cache
def _label(topic: Topic, measurand: str) -> tuple[frozenset[str], ...]:
    """The keys of the words of a German label that say more than its thing does: "Teilnehmer der *Demonstration*"."""
    entry = topic.measurands[measurand]
    known = [
        *topic.things[entry.thing].words,
        *(word for p in topic.places for alias in p.aliases for word in alias.split()),
    ]
    words = [word for word in WORD.findall(entry.label_de) if len(word) >= LONG and word.lower() not in GENERAL]
    return tuple(lemmas.keys(word) for word in words if not any(lemmas.same_noun(word, other) for other in known))


@lru_cache(maxsize=4096)
def labelled(topic: Topic, measurand: str, text: str) -> tuple[Hit, ...]:
    """The words of a text that stand in the measurand's German label too."""
    wanted = _label(topic, measurand)
    known = tokens(text) if wanted else ()
    told = (token for token in known if len(token[2]) >= LONG - 1)
    found = (token[:3] for token in told if not all(map(token[3].isdisjoint, wanted)))
    return tuple(Hit(start, end, 1, word) for start, end, word in found)


@lru_cache(maxsize=4096)
def is_thing(topic: Topic, thing: str, noun: str) -> bool:
    """Whether a noun is one of a thing's words in any form, also as the last part of a compound."""
    if any(mention.id == thing for mention in mentions(topic, "things", noun)):
        return True
    return any(lemmas.same_noun(noun, word) or lemmas.ends_with(noun, word) for word in topic.things[thing].words)


def is_cue(topic: Topic, measurand: Measurand, noun: str) -> bool:
    """Whether the noun counted says the measurand by itself: "zwölf Festnahmen", "zwei Tote"."""
    if hits(topic, measurand.id, noun):
        return True
    return bool(labelled(topic, measurand.id, noun)) and not _is_owner(topic, measurand, noun)


def _is_owner(topic: Topic, measurand: Measurand, noun: str) -> bool:
    """ "17 Feuerwehren" are no "Einsätze der Feuerwehr": the label names them as an actor of the story."""
    names = (alias for actor in topic.actors for alias in actor.aliases if " " not in alias)
    return any(lemmas.same_noun(noun, name) for name in names) and not is_thing(topic, measurand.thing, noun)
