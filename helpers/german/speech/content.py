"""What is said: the message that belongs to a cue verb, and where it ends."""

import re

from helpers.german.speech import phrases, speakers
from helpers.german.speech.clauses import RELATIVE, Event
from helpers.german.speech.statement import Range, Statement
from helpers.german.speech.units import Unit
from helpers.german.speech.verbs import FORMS
from helpers.german.speech.words import KONJUNKTIV_1, KONJUNKTIV_2, QUESTION_WORDS, listed

ZU = re.compile(r"(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|frei|heim|her|hin|los|mit|nach|um|unter|vor|weg|weiter|wieder|zu|zurück|"
                r"zusammen|bekannt|bereit|statt|teil|heraus|hinaus|herbei|hervor|voran|voraus|entgegen|gegenüber|kennen|nieder|vorbei|"
                r"über|rück|tot|gut|hoch|fern|bloß|offen|sicher|still|klar|fertig|herunter|hinzu|herein|hinein|heran|wahr|preis|da|"
                r"aufrecht|auseinander|dazu|davon|übel|ernst|stand|maß|ent|be|wett|voll)zu\w+n$")  # fmt: skip
THAT = listed("dass daß ob")
CONDITIONAL = listed("sollte sollten wenn falls würde wäre hätte selbst da")
SKIPS = 4  # relative clauses and appositions passed over between cue and content


def find(unit: Unit, event: Event, begin: int, who: Range | None) -> Statement | None:
    """The statement of `event`: content behind the cue, else before it; `who`: its subject."""
    found = None
    if event.order == "main" and event.finite == event.first and "Q" in (unit.kind(event.first - 1), unit.kind(event.first - 2)):
        found = _before(unit, event, begin, who)
    found = found or behind(unit, event, max(max(event.cue), event.finite) + 1)
    if found is None and (who is None or who[0] > event.finite):
        found = _before(unit, event, begin, who)
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
    end = len(unit)
    skipped = 0
    while j < end:
        kind = unit.kinds[j]
        if kind == "Q" and "q" in frames:
            return _statement([(j, j + 1)], "direct", "quote_after_cue") if not _inside_phrase(unit, j) else None
        if kind == ":" and event.order != "final":
            return _after_colon(unit, event, j)
        if kind in ".;":
            return None
        if kind == "," or unit.lows[j] in THAT:
            first = j + 1 if kind == "," else j
            found = _clause(unit, event, first, kind == ",")
            if found is not None:
                return found
            skipped += 1
            if skipped > SKIPS or event.order == "final" or (kind == "," and not _passed_over(unit, first)):
                return None
        if kind == "k" and unit.low(j) == "und" and unit.kind(j + 1) in "vx" and event.order == "main":
            return None
        j += 1
    return None


def _inside_phrase(unit: Unit, j: int) -> bool:
    """A quotation after an article or preposition is a name or a fragment, not the utterance: sprach von einem „…“."""
    return unit.kind(j - 1) in "dp" or (unit.kind(j - 1) == "x" and unit.kind(j - 2) in "dp") or unit.low(j - 1) in ("als",)


def _passed_over(unit: Unit, first: int) -> bool:
    """What may stand between a cue and its content: a relative clause, an apposition, a subordinate clause, "so"."""
    if first >= len(unit):
        return False
    if unit.lows[first] in RELATIVE or unit.lows[first] in ("wo", "wie", "nachdem", "als", "wenn", "während", "so", "da", "weil"):
        return True
    return unit.kinds[first] in "pNdaq" or unit.lows[first] == "kurz" or (unit.kinds[first] == "x" and phrases.modifier(unit.lows[first]) and unit.lows[first] not in FORMS)


def _after_colon(unit: Unit, event: Event, j: int) -> Statement | None:
    end = message_end(unit, j + 1)
    if unit.kind(j + 1) == "Q":
        pieces = [(j + 1, j + 2)]
        return _statement(pieces, "direct", "quote_after_colon")
    if end - j < 4 or not event.verb.frames & {"q", "v", "d"} or not _mood(unit, j + 1, end):
        return None
    return _statement([(j + 1, end)], "indirect", "clause_after_colon")


def _clause(unit: Unit, event: Event, first: int, comma: bool) -> Statement | None:
    """A content clause that begins at `first`, by the constructions of the verb."""
    if first >= len(unit):
        return None
    frames, low = event.verb.frames, unit.lows[first]
    i = first
    while unit.low(i) in ("und", "sowohl", "auch", "nicht", "so", "nur"):
        i += 1
    low = unit.low(i)
    end = message_end(unit, first, event, final=low in THAT)
    if unit.kind(first) == "Q" and "q" in frames and unit.low(first + 1) != "zu":
        if unit.kind(first + 1) in "vx" and "v" in frames:
            return _statement([(first, end)], "indirect", "verb_second_clause")
        return _statement([(first, first + 1)], "direct", "quote_after_cue")
    if low in THAT and unit.low(i - 1) == "so":
        return None
    if frames & {"d", "v"} and (low in THAT or (low in QUESTION_WORDS and "d" in frames and _question(unit, event, i))):
        return _statement([(first, end)], "indirect", "that_clause")
    if not comma:
        return None
    if "z" in frames and (infinitive(unit, first, end) or unit.kind(first) == "Q" and unit.low(first + 1) == "zu"):
        end = _infinitive_end(unit, first, end)
        return _statement([(first, end)], "indirect", "infinitive_clause")
    if "v" in frames and event.order != "relative" and verb_second(unit, first, end):
        return _statement([(first, end)], "indirect", "verb_second_clause")
    if "d" in frames and not frames & {"z"} and infinitive(unit, first, end) and event.verb.particle in ("aus",):
        return _statement([(first, end)], "indirect", "infinitive_clause")
    return None


def _question(unit: Unit, event: Event, i: int) -> bool:
    """A question word opens a content clause, "wie" and "wo" only with a verb of asking, knowing or showing."""
    low = unit.lows[i]
    if low in ("wo", "was"):
        return False
    if low == "wie":
        return event.verb.lemma in ("schildern", "beschreiben", "erklären", "zeigen", "erläutern", "erzählen", "fragen", "darstellen")
    if low.startswith("welch"):
        return event.verb.lemma in ("fragen", "erläutern", "entscheiden", "erklären", "mitteilen", "bekanntgeben")
    return True


def infinitive(unit: Unit, first: int, end: int) -> bool:
    """An infinitive clause with zu; not one of "um ... zu"."""
    if unit.low(first) in ("um", "ohne", "statt", "anstatt", "als") or unit.kind(first) == "s":
        return False
    if unit.lows[first] in RELATIVE and phrases.core(unit, first, end) <= first + 1:
        return False
    for i in range(first, end):
        low = unit.lows[i]
        if low == "zu" and unit.low(i + 1).endswith("n") and unit.kind(i + 1) in "xvd":
            return not _finite_before(unit, first, i) and (i + 2 >= end or unit.kinds[i + 2] in ",;:.-Qkvq)ps")
        if ZU.match(low) and unit.kinds[i] == "x":
            return not _finite_before(unit, first, i)
    return False


def _infinitive_end(unit: Unit, first: int, end: int) -> int:
    """", die Leute zu holen, erteilten sie ...": behind the infinitive the main clause goes on."""
    for j in range(first + 1, end - 1):
        if unit.kinds[j] == "," and unit.kinds[j + 1] in "xv" and (unit.low(j - 2) == "zu" or ZU.match(unit.lows[j - 1])):
            if unit.lows[j + 1] not in KONJUNKTIV_1 and not phrases.modifier(unit.lows[j + 1]) or unit.kinds[j + 1] == "v" or (
                unit.lows[j + 1].endswith(("te", "ten"))
            ):
                return j
    return end


NON_FINITE = listed("werden worden haben sein gewesen geworden können müssen lassen")


def _finite_before(unit: Unit, first: int, i: int) -> bool:
    """A finite verb in the first segment of the clause: then it is no infinitive clause."""
    for j in range(first, i):
        if unit.kinds[j] in ",":
            return False
        if unit.kinds[j] == "v" and unit.lows[j] not in NON_FINITE:
            return True
    return False


def verb_second(unit: Unit, first: int, end: int) -> bool:
    """A main clause in the mood of reporting, or one that plainly has a verb in second place: "er sei", "es gebe"."""
    if first >= end:
        return False
    if unit.kind(first) in "skv" or unit.lows[first] in KONJUNKTIV_1 or unit.lows[first] == "nicht":
        return unit.lows[first] in CONDITIONAL and _mood(unit, first + 1, end, across=True)
    if unit.lows[first] in RELATIVE and unit.kind(first) == "d" and phrases.core(unit, first, end) <= first + 1:
        if not (unit.lows[first] in ("das", "die", "der") and unit.kind(first + 1) == "v"):
            return False
    if unit.lows[first] in RELATIVE and unit.kind(first + 1) in "dr":
        return False
    if unit.kinds[first] == "p" and unit.low(first + 1) in RELATIVE and unit.kind(first + 2) in "rdeap":
        return False  # ", bei dem es ..."
    if unit.lows[first] in NO_CONTENT:
        return False
    if unit.kinds[first] == "x" and any(f.kind == "finite" for f in FORMS.get(unit.lows[first], ())):
        return False
    if _mood(unit, first, end):
        return True
    if unit.kinds[first] in "ra":
        return unit.kind(first + 1) in "vx" and first + 1 < end
    j = phrases.whole(unit, first, end, apposition=False) if unit.kinds[first] in "dNxn" else first
    if j > first and unit.kind(j) == "Q" and j + 1 >= end:
        return True  # "sagte, der Plan „ist und bleibt gut“"
    return j > first and j < end and unit.kinds[j] == "v" and j + 2 < end


NO_CONTENT = listed("jedoch allerdings dennoch trotzdem denn um ohne daher deshalb so")


def _mood(unit: Unit, first: int, end: int, across: bool = False) -> bool:
    """A Konjunktiv in the clause itself, before any clause inside it."""
    for i in range(first, min(end, first + 25)):
        if unit.kinds[i] == "," and i > first + 1 and unit.kind(i + 1) in "s" and not across:
            return False
        low = unit.lows[i]
        if low in KONJUNKTIV_2 or (low in KONJUNKTIV_1 and unit.kinds[i] in "vx" and unit.kind(i - 1) not in "dp"):
            return True
    return False


def message_end(unit: Unit, first: int, event: Event | None = None, plain: bool = False, final: bool = False) -> int:
    """Where a content clause ends: before the final stop, a new main clause with its own cue, ", so X".

    final: its verb stands at its end, so a finite verb behind a comma goes on with the clause around it.
    plain: the message is the sentence around a frame ("laut X"): only a semicolon and ", während" with its own cue end it.
    """
    end = len(unit)
    while end > first and unit.kinds[end - 1] == ".":
        end -= 1
    for j in range(first + 1, end):
        kind = unit.kinds[j]
        if kind == ";" or (kind == ":" and unit.kind(j + 1) == "Q"):
            return j
        if kind == "," and final and _matrix_verb(unit, j + 1):
            return j
        if kind == "," and not plain and unit.low(j + 1) in ("doch", "aber") and _tells(unit, j + 2, end):
            return j
        if kind == "k" and unit.lows[j] in ("und", "aber", "sondern") and not plain:
            i = j + 1
            while unit.kind(i) == "a":
                i += 1
            forms = FORMS.get(unit.low(i), ())
            if unit.kind(i) == "x" and unit.low(i) not in KONJUNKTIV_1 and any(f.kind == "finite" for f in forms) and not _at_clause_end(unit, i):
                return j - 1 if unit.kind(j - 1) == "," else j
        if kind == "," and not plain and unit.low(j + 1) == "so" and _so_ends(unit, j + 1):
            return j
        if kind == "," and unit.low(j + 1) == "während" and _reports(unit, j + 2, end):
            return j
        if kind == "," and event is not None and unit.kind(j + 1) == "x" and unit.lows[j + 1].endswith("te") and unit.kind(j + 2) in "dpe":
            return j  # "er sei unschuldig, erkannte das Gericht nicht an"
        if kind == "," and not plain and j + 2 < end and _inverted_cue(unit, j + 1):
            return j
    return end


def _matrix_verb(unit: Unit, i: int) -> bool:
    low = unit.low(i)
    return low not in KONJUNKTIV_1 and (unit.kind(i) == "v" and low not in NON_FINITE and low not in CONDITIONAL)


def _tells(unit: Unit, start: int, end: int) -> bool:
    """", doch der Sprecher erklärte": another report begins."""
    for i in range(start, min(end, start + 10)):
        if unit.kinds[i] in ",;:":
            return False
        if unit.kinds[i] == "x" and any(f.kind == "finite" for f in FORMS.get(unit.lows[i], ())):
            return True
    return False


def _reports(unit: Unit, start: int, end: int) -> bool:
    """", während die Ukraine 12.000 schätzt": an adversative clause with a report of its own."""
    stop = next((k for k in range(start, end) if unit.kinds[k] in ",;"), end)
    return any(f.kind == "finite" and not f.verb.needs for f in FORMS.get(unit.low(stop - 1), ()) if f.joined or not f.verb.particle)


def _at_clause_end(unit: Unit, i: int) -> bool:
    return i + 1 >= len(unit) or unit.kinds[i + 1] in ".,;" and unit.low(i + 2) not in ("dass", "daß", "ob", "er", "sie")


def _so_ends(unit: Unit, i: int) -> bool:
    j = phrases.whole(unit, i + 1, len(unit))
    return j > i + 1


def _inverted_cue(unit: Unit, i: int) -> bool:
    forms = FORMS.get(unit.lows[i], ())
    return unit.kinds[i] == "x" and any(f.kind == "finite" for f in forms) and speakers.after(unit, i + 1, min(len(unit), i + 8)) is not None


def _stranded(unit: Unit, start: int, quote: int) -> bool:
    """A whole sentence in quotation marks behind words without a finite verb, as machine translation leaves it."""
    inner = unit.words[quote][1:2]
    return inner.isupper() and not any(unit.kinds[i] == "v" or unit.kinds[i] == "," for i in range(quote - 4, quote)) and (
        unit.kinds[quote - 1] == "x"
    )


# "er sei müde, warnte aber davor": no inversion but a second verb of the same subject
GOES_ON = listed("jedoch aber allerdings zugleich gleichzeitig dagegen hingegen ferner außerdem")
NOT_INVERTED = listed(
    """drohen finden fürchten rechnen mahnen sorgen erwarten planen melden-an rufen fordern verlangen zeigen pochen
    einigen"""
)


def _before(unit: Unit, event: Event, begin: int, who: Range | None) -> Statement | None:
    """The message stands before an inverted cue: "Er komme morgen, sagte er", „Ja“, sagte er."""
    frames, v = event.verb.frames, event.finite
    if event.order != "main" or "q" not in frames:
        return None
    i = event.first
    while i < v and (unit.kinds[i] == "a" or unit.lows[i] in ("so", "dies", "das", "dazu")):
        i += 1
    if i != v:
        return None
    p = event.first - 1
    if p < begin:
        return None
    low = begin
    quote = p if unit.kinds[p] == "Q" else p - 1 if unit.kinds[p] in ",-" and p > begin and unit.kinds[p - 1] == "Q" else -1
    if quote >= 0:
        start = quote
        while start > low and unit.kinds[start - 1] not in ":;.Q":
            start -= 1
        if start < quote and not _inside_phrase(unit, quote) and (quote - start <= 2 or _stranded(unit, start, quote)):
            start = quote
        pieces = [(quote, quote + 1)] if start == quote else [(start, quote + 1)]
        _continued(unit, event, pieces)
        return _statement(pieces, "direct" if start == quote else "mixed", "quote_before_cue")
    if unit.kinds[p] not in ",-" or unit.low(v + 1) in GOES_ON:
        return None
    start = p
    while start > low and unit.kinds[start - 1] not in ":;.":
        start -= 1
    if (event.verb.lemma in NOT_INVERTED and not _mood(unit, start, p, across=True)) or not _says_something(unit, start, p):
        return None
    if who is None and not event.passive and event.verb.lemma != "heißen":
        return None
    pieces = [(start, p)]
    _continued(unit, event, pieces)
    return _statement(pieces, "indirect", "clause_before_cue") if p - start > 2 or len(pieces) > 1 else None


def _says_something(unit: Unit, start: int, end: int) -> bool:
    """Whether a clause before an inverted cue can be its content: a main clause, not "Falls er kommt, sagte er"."""
    if unit.kinds[start] == "s" and unit.lows[start] not in ("da", "dass", "daß", "wo", "ob") and not _mood(unit, start, end, across=True):
        return False
    return end - start < 5 or any(unit.kinds[i] in "vx" for i in range(start, end))


def _continued(unit: Unit, event: Event, pieces: list[Range]) -> None:
    """The second piece of a message that the cue divides: „Ja“, sagte er, „aber …“; "Der Plan, sagte er, sei gut"."""
    last = max(event.last, max(event.cue) + 1)
    if last >= len(unit) or unit.kinds[last] not in ",:Q":
        return
    i = last if unit.kinds[last] == "Q" else last + 1
    if unit.kind(i) == "Q" and unit.kinds[pieces[0][1] - 1] == "Q":
        pieces.append((i, i + 1))
    elif unit.kind(i) == "v" or (unit.kind(i) == "x" and unit.low(i) in KONJUNKTIV_1):
        if unit.kinds[pieces[0][1] - 1] != "Q":
            pieces.append((i, message_end(unit, i)))
