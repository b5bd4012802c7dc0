"""Nouns that report speech: "die Befürchtung, dass ...", "vertritt die Ansicht, man solle ..."."""

from collections.abc import Iterator

from helpers.german import lexicon
from helpers.german.cues import NOUNS, Verb
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import BE, HAVE_BE, konjunktiv_1, listed
from helpers.german.speech import content, pointing, speakers
from helpers.german.speech.events import Event
from helpers.german.speech.extent import mood
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import subordinate

SUPPORT = lexicon.words("speech_words", kind="support")
PARTICLES = listed("auf zurück hervor aus vor an nahe laut")
# "Dreimal kommt die Aufforderung, dann wird geschoben"
GOES_ON = listed("dann danach daraufhin doch aber denn")
BETWEEN = SUPPORT | PARTICLES | listed("darüber davor daran dafür dazu darauf davon")  # noun and clause


def find(unit: Unit, taken: set[int]) -> Iterator[Statement]:
    """Statements whose cue is a noun followed by its content clause."""
    if NOUNS.keys().isdisjoint(unit.lows):
        return
    for first, last in unit.segments:
        if last >= len(unit) or unit.classes[last] not in (wc.COMMA, wc.COLON):
            continue
        i = last - 1
        if unit.classes[i] == wc.OTHER and unit.lows[i].endswith(("t", "en")) and unit.classes[last] == wc.COMMA:
            i -= 1  # "hat Besorgnis darüber ausgelöst, dass"
        while i > first and (unit.classes[i] in (wc.ADVERB, wc.AUXILIARY) or unit.lows[i] in BETWEEN):
            i -= 1
        i = _noun_at(unit, first, i)
        if i < 0 or i in taken:
            continue
        yield from filter(None, [_statement(unit, first, last, i)])


def _noun_at(unit: Unit, first: int, i: int) -> int:
    """The cue noun at the end of the segment, its genitive passed over ("die Aussage des Zeugen, er ...")."""
    for k in range(i, max(first - 1, i - 8), -1):
        if unit.classes[k] == wc.NOUN and NOUNS.get(unit.lows[k]):
            return k if k == i or phrases.whole(unit, k, i + 1, wide=True) == i + 1 else -1
    return -1


def _statement(unit: Unit, first: int, last: int, i: int) -> Statement | None:
    if unit.low(last + 1) in GOES_ON:
        return None
    act = NOUNS.get(unit.lows[i], "")
    verb = Verb(unit.lows[i], "", unit.lows[i], FRAMES, act)
    event = Event(verb, last - 1, (i,), first, last, "noun", False)
    found = content.behind(unit, event, last)
    if found is None or found.voice == "direct" or (i == 0 and unit.at(1) == wc.COLON and not _told(unit, found)):
        return None
    start = i
    while start > first and unit.classes[start] != wc.DETERMINER and unit.classes[start - 1] in wc.MODIFIERS:
        if unit.lows[start - 1] in SUPPORT:
            break
        start -= 1
    joints = (k + 1 for k in range(first, start) if unit.classes[k] == wc.COORDINATOR and unit.at(k + 1) in wc.VERBAL)
    begin = max(joints, default=first)  # "äußerte Besorgnis und | hob die Notwendigkeit hervor, dass"
    support = [k for k in range(begin, last) if unit.lows[k] in SUPPORT and unit.classes[k] in wc.VERBAL]
    support = [k for k in support if not start <= k <= i]
    who = _speaker(unit, first, last, start, i, support)
    if who is None and begin > first:
        who = speakers.of_clause(unit, first, begin)
    if who is None and not support and unit.at(start - 1) == wc.NUMBER:
        return None  # "Es lägen 40 Meldungen vor, 30 beträfen Autos"
    found.rule = "cue_noun" if support else "bare_cue_noun"
    if not support and start == first:
        found.message = [(a, _main_verb(unit, a, b)) for a, b in found.message]
    closing = [last - 1] if last - 1 > i and unit.lows[last - 1] in PARTICLES else []
    start -= bool(support) and unit.at(start - 1) == wc.PREPOSITION and start > first  # "kam | zu dem Schluss"
    found.cue = sorted({*support[:2], *range(start, i + 1), *closing})
    found.speaker, found.lemma, found.act = who, unit.forms[i], act
    return found


def _main_verb(unit: Unit, begin: int, end: int) -> int:
    """ "Die Behauptung, es fehle Geld|, sei falsch": where the verb comes whose subject the noun is; else the end."""
    commas = (k for k in range(begin + 2, end - 1) if unit.classes[k] == wc.COMMA)
    return next((k for k in commas if unit.at(k + 1) == wc.AUXILIARY or konjunktiv_1(unit.lows[k + 1])), end)


def _told(unit: Unit, found: Statement) -> bool:
    """ "Begründung: Es fehle Geld"; "Hinweis: Die Halle ist zu" says so itself."""
    return mood(unit, found.low, found.high)


def _given(unit: Unit, first: int, start: int) -> Range | None:
    """ "Vom Vorstand liegt die Zusage vor", "Von Kritikern wurde der Vorwurf erhoben": who stands first, behind von."""
    end = phrases.whole(unit, first + 1, start) if unit.lows[first] in GIVEN_BY else first
    somebody = people.is_person(unit, first + 1, end) or people.can_speak(unit, first + 1, end)
    return (first + 1, end) if end > first + 1 and unit.at(end) in wc.VERBAL and somebody else None


GIVEN_BY = listed("von vom aus seitens")
NO_SPEAKER = lexicon.words("speech_words", kind="support_by_nobody")
FRAMES = frozenset(("that", "main", "infinitive"))


def _speaker(unit: Unit, first: int, last: int, start: int, i: int, support: list[int]) -> Range | None:
    """Whose noun of saying it is: its genitive or von behind it, the agent, or the subject of the verb beside it."""
    if unit.at(i + 1) == wc.DETERMINER and unit.lows[i + 1] in phrases.GENITIVE:
        owner = phrases.whole(unit, i + 1, last)
        return (i + 1, owner) if owner > i + 1 else None
    if not support and unit.lows[start] in pointing.OWNING and unit.at(i + 1) == wc.COLON:
        return start, start + 1  # "Ihre Forderung: 40 Stellen"
    if unit.low(i + 1) in ("von", "vom", "aus"):
        owner = phrases.whole(unit, i + 2, last)
        if owner > i + 2:
            return i + 2, owner
    by = (k for k in range(first, start) if unit.lows[k] in ("von", "vom") and unit.at(k - 1) == wc.DETERMINER)
    inside = next(by, 0) if unit.classes[start] == wc.OTHER else 0
    if inside:  # "die | von Kern geäußerte Hoffnung"
        return inside + 1, phrases.core(unit, inside + 1, start)
    if unit.low(start - 1) == "mit" and start - 1 > first:
        return speakers.of_clause(unit, 0, first + 1 if first else last)
    given = _given(unit, first, start)
    has = bool(support) and i == last - 1 and unit.lows[support[0]] in HAVE_BE  # "Die Eltern haben Angst, dass"
    has = has or (len(support) > 1 and unit.lows[support[0]] in HAVE_BE - BE)  # "Kern hatte die These vertreten"
    if not (given or support) and unit.lows[start].startswith(("seine", "ihre")) and unit.at(i + 1) == wc.COLON:
        return speakers.of_clause(unit, first, start)  # "Kern beharrt auf seiner Darstellung: 64 Boote lagen dort"
    if given or not support or (unit.lows[support[0]] in NO_SPEAKER and not has):
        return given
    order = "final" if subordinate(unit, first) else "main"
    verb = Verb("", "", "", FRAMES, "")
    event = Event(verb, support[0], (support[0],), first, last, order, False)
    who = speakers.subject(unit, event)
    if who is not None and who[0] <= i < who[1] and unit.lows[start] == "der":
        who = speakers.of_clause(unit, first, start)  # "Die Ärzte sind | der Ansicht"
    if who is None or unit.lows[who[0]] == "es" or who[0] <= i < who[1]:
        agent = speakers.agent(unit, event)  # "Von der Polizei kam die Information, dass"
        return (agent[0], start) if agent and agent[0] < start < agent[1] else agent  # "von Kern | der Schluss gezogen"
    return who
