"""What is said: the message that belongs to a cue verb."""

from helpers.german import cues, lexicon
from helpers.german.cues import NOUNS
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import QUESTION_WORDS, listed
from helpers.german.speech import figures, fitting, inverted, numerals
from helpers.german.speech.events import Event
from helpers.german.speech.extent import (
    infinitive,
    infinitive_end,
    main_clause,
    message_end,
    mood,
    verb_second,
)
from helpers.german.speech.frames import ADVERBIAL_CLAUSE
from helpers.german.speech.inverted import THAT
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE, bare_infinitive

CLAUSE_OPENERS = listed("wo wie nachdem als wenn während so da weil kurz")
PASSED_OVER = frozenset((wc.PREPOSITION, wc.NOUN, wc.DETERMINER, wc.ADVERB, wc.MARK))

TELLING = lexicon.group("telling")
SKIPS = 4  # relative clauses and appositions passed over between cue and content


def find(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """The statement of `event`: content behind the cue, else before it; `who`: its subject."""
    found, p = behind(unit, event, max(max(event.cue), event.finite) + 1), event.first - 1
    turned = event.order == "main" and event.finite == event.first
    told = turned and unit.at(p) == wc.COMMA and mood(unit, unit.since(p, wc.BREAKS), p)
    quoted = turned and wc.QUOTATION in (unit.at(p), unit.at(p - 1))
    # "Er habe drei gesehen, sagte er, dann sei er gegangen"
    behind_too = found is not None and found.rule == "verb_second_clause"
    if found and behind_too and turned and unit.at(p) == wc.COMMA and not told:
        told = inverted.unfinished(
            unit, (unit.since(p, wc.HARD_BREAKS), p), found.message[0]
        )  # "Die Häuser, sagte er, stünden"
    if quoted or (told and behind_too) or (found is None and (who is None or who[0] > event.finite)):
        found = inverted.find(unit, event, who) or found
    if found is None:
        return None
    found.cue = list(event.cue)
    found.lemma, found.act = event.verb.lemma, event.verb.act
    return found


def _statement(message: list[Range], voice: str, rule: str) -> Statement:
    return Statement(message, [], None, voice, rule)


def behind(unit: Unit, event: Event, j: int) -> Statement | None:
    """Content that follows the cue, sought from token `j` on."""
    frames = event.verb.frames
    end = len(unit) if all(unit.lows[i] != "von" for i in event.cue) else 0  # not "ging von Brandstiftung aus, ..."
    skipped = 0
    if len(event.cue) > 1 and j < end and bare_infinitive(unit, j, event.verb):
        found = _clause(unit, event, j, True)  # "bietet an | den Kindern zu helfen"
        return found if found is not None and found.rule == "infinitive_clause" else None
    while j < end:
        kind = unit.classes[j]
        if kind == wc.QUOTATION and "quote" in frames:
            return _statement([(j, j + 1)], "direct", "quote_after_cue") if not fitting.inside_phrase(unit, j) else None
        if kind == wc.COLON and event.order != "final":
            return _after_colon(unit, event, j)
        if kind in (wc.STOP, wc.SEMICOLON) or (kind == wc.BRACKET_CLOSE and j == event.last):
            return None
        if kind == wc.COMMA or unit.lows[j] in THAT:
            first = j + 1 if kind == wc.COMMA else j
            found = _clause(unit, event, first, kind == wc.COMMA)
            if found is not None:
                return found
            clause = unit.lows[first : unit.until(first, wc.BREAKS)] if unit.lows[first : first + 1] else []
            if clause and clause[0] in RELATIVE and not NOUNS.keys().isdisjoint(clause):
                return None  # "den Minister, der im Verdacht steht, Geld genommen zu haben"
            skipped += 1
            if skipped > SKIPS or event.order == "final" or (kind == wc.COMMA and not _passed_over(unit, first)):
                return None
        if kind == wc.COORDINATOR and unit.low(j) == "und" and unit.at(j + 1) in wc.VERBAL and event.order == "main":
            return None
        j += 1
    return None


def _passed_over(unit: Unit, first: int) -> bool:
    """What may stand between a cue and its content: a relative clause, an apposition, a subordinate clause, "so"."""
    if first >= len(unit):
        return False
    if unit.lows[first] in RELATIVE | CLAUSE_OPENERS:
        return True
    adjective = unit.classes[first] == wc.OTHER and phrases.modifier(unit.lows[first])
    return unit.classes[first] in PASSED_OVER or (adjective and not cues.read(unit.lows[first]))


def _after_colon(unit: Unit, event: Event, j: int) -> Statement | None:
    end = message_end(unit, j + 1)
    if unit.at(j + 1) == wc.QUOTATION:
        pieces = [(j + 1, j + 2)]
        return _statement(pieces, "direct", "quote_after_colon")
    # "Experten warnen: Das Eis schmilzt" says it in so many words; "Er kritisierte die Stadt: ..." may only explain
    told_to = event.verb.lemma in TELLING and j - max(event.cue) == 2 and unit.forms[j - 1].isupper()
    it_says = event.verb.lemma == "heißen" and unit.lows[j - 1] == "es"
    between = range(max(event.cue) + 1, j)  # "jubelt trotzdem: ..."; not "klagt nicht: ..."
    next_ = all(unit.classes[k] == wc.ADVERB and unit.lows[k] not in NEVER for k in between)
    plain = event.last == j and (told_to or it_says or next_) and event.verb.frames & {"quote", "main"}
    # "Die Bahn verspricht Nachschub: Bis Mai kommen 90 Züge"
    ahead = unit.low(j + 1) in AHEAD or not WILL.isdisjoint(unit.lows[j + 1 : end])
    gives = event.verb.act == "announces" and ahead and j - max(event.cue) <= 3 and unit.at(j - 1) == wc.NOUN
    plain = plain or (gives and event.last == j and event.verb.frames & {"main"})
    promised = unit.lows[j - 1] in phrases.NO_NAMES and not SHALL.isdisjoint(unit.lows[j + 1 : end])  # "Abhilfe: ..."
    judges = fitting.judges(unit, event, j)  # "Die Gruppe nannte das falsch: 650 Rechner liefen wieder"
    told = mood(unit, j + 1, end) or promised or bool((plain or judges) and main_clause(unit, j + 1, end))
    if plain and numerals.bare(unit, j + 1, end):
        return _statement([(j + 1, end)], "reported", "clause_after_colon")
    says = judges or event.verb.frames & {"quote", "main", "that"}
    return _statement([(j + 1, end)], "indirect", "clause_after_colon") if end - j >= 4 and says and told else None


NEVER = listed("nicht nie niemals kaum")
AHEAD = listed("bis ab künftig demnächst bald")
WILL = listed("wird werden werde will wollen wolle soll sollen solle")
SHALL = listed("soll sollen sollte sollten")  # "Schulen sollen den Ausfall melden, die Mittel steigen"
NOT_SAID = listed("so ohne statt anstatt außer")


def _clause(unit: Unit, event: Event, first: int, comma: bool) -> Statement | None:
    """A content clause that begins at `first`, by the constructions of the verb."""
    if first >= len(unit):
        return None
    frames, i = event.verb.frames, first
    while unit.low(i) in ("und", "sowohl", "auch", "nicht", "so", "nur"):
        i += 1
    low = unit.low(i)
    end = message_end(unit, first, event, final=low in THAT)
    if unit.at(first) == wc.QUOTATION and "quote" in frames and unit.low(first + 1) != "zu":
        if unit.at(first + 1) in wc.VERBAL and "main" in frames:
            return _statement([(first, end)], "indirect", "verb_second_clause")
        return _statement([(first, first + 1)], "direct", "quote_after_cue")
    if (low in THAT and unit.low(i - 1) in NOT_SAID) or (low == "ob" and event.verb.act == "announces"):
        return None  # "so dass ...", "ohne dass ...", "entscheidet, ob ..."
    if event.verb.lemma == "wollen" and not (low == "dass" and fitting.wanted(unit, event, first)):
        return None
    asks = low in QUESTION_WORDS and "that" in frames and fitting.question(unit, event, i)
    if frames & {"that", "main"} and (low in THAT or asks):
        return _statement([(first, end)], "indirect", "that_clause")
    if not comma:
        return None
    aim = event.order != "noun" and unit.low(first - 2) in ("ziel", "zweck", "versuch")
    takes = "infinitive" in frames and not aim and not (event.passive and event.verb.lemma == "erklären")
    quoted_one = unit.at(first) == wc.QUOTATION and unit.low(first + 1) == "zu"
    if takes and (quoted_one or infinitive(unit, first, end)):
        end = infinitive_end(unit, first, end)
        return _statement([(first, end)], "indirect", "infinitive_clause")
    other = figures.other_figure(unit, event, first, end) or fitting.something_found(unit, event)
    other = other or (unit.lows[event.finite] in SHALL and event.cue[-1] > event.finite and not mood(unit, first, end))
    other = other or (event.passive and not mood(unit, first, end) and fitting.subject_in_front(unit, event))
    other = other or (event.order == "final" and unit.at(first) in wc.VERBAL and _within_adverbial(unit, event))
    if "main" in frames and not other and verb_second(unit, first, end, alone=not _has_object(unit, event, first)):
        return _statement([(first, end)], "indirect", "verb_second_clause")
    return None


def _within_adverbial(unit: Unit, event: Event) -> bool:
    """ "*Während* die Leitung von 74 Betten sprach, kam der Rat auf 118": the verb behind the comma tells its own."""
    return unit.low(unit.since(event.finite, wc.BREAKS)) in ADVERBIAL_CLAUSE


def _has_object(unit: Unit, event: Event, comma: int) -> bool:
    """ "Die Stadt meldete Regen, 40 Gäste flohen": what is reported stands before the comma."""
    start = max(*event.cue, event.finite) + 1
    before = event.finite > event.first and unit.classes[event.first] not in wc.ADVERBIAL and start < comma
    return before and unit.classes[start] in wc.PHRASE_STARTS and phrases.core(unit, start, comma) > start
