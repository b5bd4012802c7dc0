"""What is said: the message that belongs to a cue verb."""

from helpers.german import cues, lexicon
from helpers.german.cues import NOUNS
from helpers.german.inflection import finite
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, QUESTION_WORDS, konjunktiv_1, listed
from helpers.german.speech import figures, fitting, numerals, speakers
from helpers.german.speech.elided import GOES_ON
from helpers.german.speech.events import Event
from helpers.german.speech.extent import (
    NON_FINITE,
    infinitive,
    infinitive_end,
    main_clause,
    message_end,
    mood,
    verb_second,
)
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.order import RELATIVE, bare_infinitive

CLAUSE_OPENERS = listed("wo wie nachdem als wenn während so da weil kurz")
PASSED_OVER = frozenset((wc.PREPOSITION, wc.NOUN, wc.DETERMINER, wc.ADVERB, wc.MARK))

INSTEAD = listed("so dies das dazu")  # stand for what is said: "Das, sagte er, sei gut"
THAT = listed("dass daß ob")
TELLING = lexicon.group("telling")
SKIPS = 4  # relative clauses and appositions passed over between cue and content
SHORT = 8  # words of a number that stands for a whole sentence


def find(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """The statement of `event`: content behind the cue, else before it; `who`: its subject."""
    found, p = behind(unit, event, max(max(event.cue), event.finite) + 1), event.first - 1
    inverted = event.order == "main" and event.finite == event.first
    told = inverted and unit.at(p) == wc.COMMA and mood(unit, unit.since(p, wc.BREAKS), p)
    quoted = inverted and wc.QUOTATION in (unit.at(p), unit.at(p - 1))
    # "Er habe drei gesehen, sagte er, dann sei er gegangen"
    behind_too = found is not None and found.rule == "verb_second_clause"
    if quoted or (told and behind_too) or (found is None and (who is None or who[0] > event.finite)):
        found = _before(unit, event, who) or found
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
    plain = event.last == j and (told_to or max(event.cue) + 1 == j) and event.verb.frames & {"quote", "main"}
    told = mood(unit, j + 1, end) or bool(plain and main_clause(unit, j + 1, end))
    if plain and _bare_number(unit, j + 1, end):
        return _statement([(j + 1, end)], "reported", "clause_after_colon")
    if end - j < 4 or not event.verb.frames & {"quote", "main", "that"} or not told:
        return None
    return _statement([(j + 1, end)], "indirect", "clause_after_colon")


def _bare_number(unit: Unit, first: int, end: int) -> bool:
    """ "Die Polizei sagt: | 350.", "sagt: | 45 Tonnen, mindestens."; a clause is left to the other rules."""
    number = numerals.number_from(unit, first)
    short = end - first < SHORT and numerals.is_number(unit, number) and number < end
    return short and not any(unit.classes[k] in wc.VERBAL and finite(unit.lows[k]) for k in range(number + 1, end))


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
    if (low in THAT and unit.low(i - 1) == "so") or (low == "ob" and event.verb.act == "announces"):
        return None  # "so dass ...", "entscheidet, ob ..."
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
    other = other or (event.passive and not mood(unit, first, end) and fitting.subject_in_front(unit, event))
    if "main" in frames and not other and verb_second(unit, first, end, alone=not _has_object(unit, event, first)):
        return _statement([(first, end)], "indirect", "verb_second_clause")
    return None


def _has_object(unit: Unit, event: Event, comma: int) -> bool:
    """ "Die Stadt meldete Regen, 40 Gäste flohen": what is reported stands before the comma."""
    start = max(*event.cue, event.finite) + 1
    before = event.finite > event.first and unit.classes[event.first] not in wc.ADVERBIAL and start < comma
    return before and unit.classes[start] in wc.PHRASE_STARTS and phrases.core(unit, start, comma) > start


def _stranded(unit: Unit, quote: int) -> bool:
    """A whole sentence in quotation marks behind words without a finite verb, as machine translation leaves it."""
    inner = unit.forms[quote][1:2]
    return (
        inner.isupper()
        and not any(unit.classes[i] == wc.AUXILIARY or unit.classes[i] == wc.COMMA for i in range(quote - 4, quote))
        and unit.classes[quote - 1] == wc.OTHER
    )


def _before(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """The message stands before an inverted cue: "Er komme morgen, sagte er", „Ja“, sagte er."""
    v, p = event.finite, event.first - 1
    judged = event.verb.act in ("denies", "confirms") and "that" in event.verb.frames
    fronted = judged and unit.lows[unit.since(p, wc.HARD_BREAKS)] in THAT  # "Ob es reicht, bezweifelt er"
    if event.order != "main" or p < 0 or not ("quote" in event.verb.frames or fronted):
        return None
    if any(unit.classes[i] != wc.ADVERB and unit.lows[i] not in INSTEAD for i in range(event.first, v)):
        return None
    quote = p - (unit.classes[p] in wc.ASIDE_MARKS)
    if unit.at(quote) == wc.QUOTATION:
        if who is None and not event.passive and event.verb.lemma not in speakers.SAID_IN:
            return None  # "Der „Bund für den Schutz der Wälder“ berichtet, dass ..."
        start = unit.since(quote, wc.SENTENCE_STARTS)
        if start < quote and not fitting.inside_phrase(unit, quote) and (quote - start <= 2 or _stranded(unit, quote)):
            start = quote
        pieces = [(quote, quote + 1)] if start == quote else [(start, quote + 1)]
        _continued(unit, event, pieces)
        return _statement(pieces, "direct" if start == quote else "mixed", "quote_before_cue")
    if unit.classes[p] not in wc.ASIDE_MARKS or unit.low(v + 1) in GOES_ON:
        return None
    start = p - (unit.classes[p - 1] == wc.STOP and unit.forms[p - 1] in "?!")  # "Wer zahlt?, fragte er"
    start = unit.since(start, wc.HARD_BREAKS)
    if "behind" in event.verb.frames and not mood(unit, start, p, across=True):
        return None
    if event.passive and event.verb.lemma != "zitieren" and fitting.something_found(unit, event):
        return None  # "Es ist kalt, damals wurde der Plan nicht bestätigt"
    if not _says_something(unit, event, start, p):
        return None
    if who is None and not event.passive and event.verb.lemma != "heißen":
        return None
    pieces = [(start, p)]
    _continued(unit, event, pieces)
    told = p - start > 2 or len(pieces) > 1 or mood(unit, start, p) or _bare_number(unit, start, p)  # "900, sagte er"
    return _statement(pieces, "indirect", "clause_before_cue") if told else None


def _says_something(unit: Unit, event: Event, start: int, end: int) -> bool:
    """Whether a clause before an inverted cue can be its content: "Falls er kommt, sagte er" is not."""
    asks = unit.lows[start] in QUESTION_WORDS and (unit.lows[start] != "wie" or unit.low(start + 1).startswith("viel"))
    negated = "nicht" in unit.lows[event.first : event.last] and event.verb.act != "asks"
    unknown = negated or event.verb.particle == "offen"  # "Warum es brannte, konnte er nicht sagen"
    if unit.forms[end - 1] == "?" or (asks and (unit.at(start + 1) in wc.VERBAL or unknown)):
        return True  # "Wer zahlt das?, fragte er", "Wer solle das zahlen, fragte er"
    begin = start + (unit.classes[start] == wc.ADVERB)  # "Erst wenn gezählt ist, ..."
    than = unit.low(begin) == "als" and unit.low(begin - 1) in ("mehr", "weniger")  # "Mehr als 40 kamen, sagte er"
    opens = unit.at(begin) != wc.SUBORDINATOR or than or unit.lows[begin] in THAT
    if end - start < 5:
        return opens
    first = start
    for k in [k for k in range(start, end) if unit.classes[k] == wc.COMMA] + [end]:
        ends = unit.classes[k - 1] == wc.AUXILIARY and k - 1 > first and unit.classes[first] != wc.AUXILIARY
        inverted = unit.classes[first] in wc.VERBAL and not ends  # "Warum es brannte, | müsse geprüft werden, sagte er"
        if (opens or inverted) and any(_verb(unit, i) for i in range(first, k)):
            return True
        rejected = first == start and event.verb.act in ("denies", "confirms")
        if unit.low(k + 1) == "wonach" or (rejected and not NOUNS.keys().isdisjoint(unit.lows[first:k])):
            return True  # "Gerüchte, wonach Geld fehle, wies er zurück", "Die Behauptung, Geld fehle, ..."
        first, opens = k + 1, opens and _same_clause(unit, k, end)
    return False


def _same_clause(unit: Unit, comma: int, end: int) -> bool:
    """ "Nicht neun|, sondern zwölf seien krank", "In Moor|, Auen und Kling fehle Geld", "Am Montag|, 3. März, gelte"."""
    date = unit.lows[comma - 1] in DAYS and any(unit.at(comma + n) == wc.NUMBER for n in (-2, 1, 2))
    return date or unit.low(comma + 1) == "sondern" or phrases.list_end(unit, comma, end) > comma


def _verb(unit: Unit, i: int) -> bool:
    kind, before = unit.classes[i], unit.at(i - 1)
    modifies = phrases.modifier(unit.lows[i]) and unit.at(i + 1) in (wc.OTHER, wc.NOUN)
    told = (before == wc.COMMA or unit.low(i - 1) == "an") and konjunktiv_1(unit.lows[i])  # "Am Montag, 3. März, | gelte Tempo 30"
    adjective = modifies and not told and before not in (wc.NOUN, wc.PRONOUN)  # "Es | fehlten Decken"
    return kind == wc.AUXILIARY or (kind == wc.OTHER and not adjective)


def _continued(unit: Unit, event: Event, pieces: list[Range]) -> None:
    """The second piece of a message that the cue divides: „Ja“, sagte er, „aber …“; "Der Plan, sagte er, sei gut"."""
    last = max(event.last, max(event.cue) + 1)
    if last >= len(unit) or unit.classes[last] not in (wc.COMMA, wc.COLON, wc.QUOTATION):
        return
    i = last if unit.classes[last] == wc.QUOTATION else last + 1
    if unit.at(i) == wc.QUOTATION and unit.classes[pieces[0][1] - 1] == wc.QUOTATION:
        pieces.append((i, i + 1))
        return
    end = message_end(unit, i)
    if _goes_on_behind(unit, pieces[0][1] - 1, i, end) and unit.classes[pieces[0][1] - 1] != wc.QUOTATION:
        pieces.append((i, end))


def _goes_on_behind(unit: Unit, left: int, i: int, end: int) -> bool:
    """Whether a message that stops at `left` goes on behind its cue from `i` to `end`."""
    if unit.at(i) == wc.AUXILIARY or (unit.at(i) == wc.OTHER and konjunktiv_1(unit.low(i))):
        return True
    if unit.classes[left] == wc.AUXILIARY and unit.lows[left] not in NON_FINITE:
        return True  # "Er habe, so heißt es im Brief, | Geld genommen"
    if unit.at(i) == wc.COORDINATOR and not (
        wc.AUXILIARY in unit.classes[i:end] or any(map(cues.finite, unit.lows[i:end]))
    ):
        return True  # "sagte sie, und auch nichts gehört"
    if unit.low(i) in ("davon", "darunter") and wc.NUMBER in unit.classes[i : i + 4]:
        return True  # "310 Fahrten fielen aus, teilte das Werk mit, davon 90 am Morgen"
    reason = unit.low(i) in ("weil", "da", "obwohl")
    return (reason or unit.at(i) != wc.SUBORDINATOR) and mood(unit, i, end, True)
