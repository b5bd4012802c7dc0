"""What is said before an inverted cue: "Er komme morgen, sagte er", and goes on behind it: "Er, sagte er, komme"."""

from helpers.german import cues
from helpers.german.cues import NOUNS
from helpers.german.inflection import finite, participle
from helpers.german.inflection import infinitive as infinitive_form
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import DAYS, QUESTION_WORDS, konjunktiv_1, konjunktiv_2, listed
from helpers.german.speech import documents, fitting, numerals
from helpers.german.speech.elided import GOES_ON
from helpers.german.speech.events import Event
from helpers.german.speech.extent import NON_FINITE, message_end, mood
from helpers.german.speech.model import Range, Statement

INSTEAD = listed("so dies das dazu")  # stand for what is said: "Das, sagte er, sei gut"
THAT = listed("dass daß ob")


def find(unit: Unit, event: Event, who: Range | None) -> Statement | None:
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
        nobody = who is None and not event.passive and event.verb.lemma not in documents.SAID_IN
        if nobody or event.verb.lemma in FINDING:
            return None  # "Der „Bund für den Schutz der Wälder“ berichtet, dass ..."
        start = unit.since(quote, wc.SENTENCE_STARTS)
        if start < quote and not fitting.inside_phrase(unit, quote) and (quote - start <= 2 or _stranded(unit, quote)):
            start = quote
        pieces = [(quote, quote + 1)] if start == quote else [(start, quote + 1)]
        _continued(unit, event, pieces)
        return Statement(pieces, [], None, "direct" if start == quote else "mixed", "quote_before_cue")
    if unit.classes[p] not in wc.ASIDE_MARKS or unit.low(v + 1) in GOES_ON:
        return None
    start = p - (unit.classes[p - 1] == wc.STOP and unit.forms[p - 1] in "?!")  # "Wer zahlt?, fragte er"
    start = unit.since(start, wc.HARD_BREAKS)
    alone = who is not None and v == p + 1 and who[0] == v + 1 and _ends(unit, who[1])  # "..., fürchtet der Wirt."
    if "behind" in event.verb.frames and not alone and not mood(unit, start, p, across=True):
        return None
    if event.passive and event.verb.lemma != "zitieren" and fitting.something_found(unit, event):
        return None  # "Es ist kalt, damals wurde der Plan nicht bestätigt"
    if not _says_something(unit, event, start, p):
        return None
    if who is None and not event.passive and event.verb.lemma != "heißen":
        return None
    pieces = [(start, p)]
    _continued(unit, event, pieces)
    told = p - start > 2 or len(pieces) > 1 or mood(unit, start, p) or numerals.bare(unit, start, p)  # "900, sagte er"
    return Statement(pieces, [], None, "indirect", "clause_before_cue") if told else None


FINDING = ("ergeben",)  # "..., ergab eine Umfrage": what is found out is no quotation


def _ends(unit: Unit, end: int) -> bool:
    """ "..., fürchtet der Wirt | ", "... | vom Bund"; not "..., mahnt die Glocke | zum Gebet"."""
    return unit.at(end) in (wc.STOP, wc.COMMA, wc.NONE) or unit.low(end) in ("von", "vom", "aus", "beim")


def _stranded(unit: Unit, quote: int) -> bool:
    """A whole sentence in quotation marks behind words without a finite verb, as machine translation leaves it."""
    inner = unit.forms[quote][1:2]
    return (
        inner.isupper()
        and not any(unit.classes[i] == wc.AUXILIARY or unit.classes[i] == wc.COMMA for i in range(quote - 4, quote))
        and unit.classes[quote - 1] == wc.OTHER
    )


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
    return numerals.bare(unit, start, end)  # "412 000 Stunden im Jahr, sagt sie"


def _same_clause(unit: Unit, comma: int, end: int) -> bool:
    """ "Nicht neun|, sondern zwölf seien krank", "In Moor|, Auen und Kling gebe es", "Am Montag|, 3. März, gelte"."""
    date = unit.lows[comma - 1] in DAYS and any(unit.at(comma + n) == wc.NUMBER for n in (-2, 1, 2))
    return date or unit.low(comma + 1) == "sondern" or phrases.list_end(unit, comma, end) > comma


def _verb(unit: Unit, i: int) -> bool:
    kind, before = unit.classes[i], unit.at(i - 1)
    modifies = phrases.modifier(unit.lows[i]) and unit.at(i + 1) in (wc.OTHER, wc.NOUN)
    told = (before == wc.COMMA or unit.low(i - 1) == "an") and konjunktiv_1(
        unit.lows[i]
    )  # "Am Montag, 3. März, | gelte Tempo 30"
    adjective = modifies and not told and before not in (wc.NOUN, wc.PRONOUN)  # "Es | fehlten Decken"
    return kind == wc.AUXILIARY or (kind == wc.OTHER and not adjective)


def _continued(unit: Unit, event: Event, pieces: list[Range]) -> None:
    """The second piece of a message that the cue divides: „Ja“, sagte er, „aber …“; "Der Plan, sagte er, sei gut"."""
    last = max(event.last, max(event.cue) + 1)
    if unit.at(last) == wc.SEMICOLON and mood(unit, last + 1, end := message_end(unit, last + 1)):
        pieces.append((last + 1, end))  # "Es sei kalt, sagte er; die Leute hätten gefroren"
    if last >= len(unit) or unit.classes[last] not in (wc.COMMA, wc.COLON, wc.QUOTATION):
        return
    i = last if unit.classes[last] == wc.QUOTATION else last + 1
    if unit.at(i) == wc.QUOTATION and unit.classes[pieces[0][1] - 1] == wc.QUOTATION:
        pieces.append((i, i + 1))
        return
    end = message_end(unit, i)
    if unit.classes[pieces[0][1] - 1] == wc.QUOTATION:
        return
    if _goes_on_behind(unit, pieces[0][1] - 1, i, end) or unfinished(unit, pieces[0], (i, end)):
        pieces.append((i, end))


def unfinished(unit: Unit, left: Range, right: Range) -> bool:
    """ "Der Brand, sagte Kern, | brach aus", "Die Bahn will, ..., | 40 Züge streichen", "Es gebe, ..., | keinen"."""
    ended, begins, last = unit.lows[left[1] - 1], unit.low(right[0]), unit.low(right[1] - 1)
    verbs = [k for k in range(*left) if unit.classes[k] == wc.AUXILIARY or finite(unit.lows[k])]
    if not verbs:
        return unit.at(right[0]) == wc.OTHER and bool(finite(begins) or konjunktiv_2(begins))
    closes = bool(participle(last) or infinitive_form(last)) and not (participle(ended) or infinitive_form(ended))
    if wc.AUXILIARY in unit.classes[slice(*left)] and wc.AUXILIARY not in unit.classes[slice(*right)] and closes:
        return True
    told = verbs[-1] == left[1] - 1 and verbs[-1] > left[0] and not participle(ended)
    told = told and not any(unit.classes[k] in wc.VERBAL and finite(unit.lows[k]) for k in range(*right))
    opens = unit.at(right[0]) in (wc.PREPOSITION, wc.ADVERB, wc.NUMBER) or begins.startswith(("kein", "nicht"))
    return told and opens


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
