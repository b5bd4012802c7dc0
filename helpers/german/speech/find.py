"""speech.find: sentence by sentence, rule by rule."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import compress

from helpers.german import cues
from helpers.german.reading import Reading, Unit, read
from helpers.german.reading import classes as wc
from helpers.german.reading.reading import Stretch
from helpers.german.reading.words import konjunktiv_1, konjunktiv_2
from helpers.german.sentences import Span
from helpers.german.speech import (
    asides,
    candidates,
    content,
    echo,
    elided,
    events,
    extent,
    figures,
    fitting,
    fragments,
    fronted,
    headings,
    interview,
    joining,
    listed,
    measures,
    model,
    naming,
    nouns,
    objects,
    order,
    rejected,
    relaying,
    running,
    sourced,
    speakers,
    standing,
    unclaimed,
    verdicts,
    whose,
)
from helpers.german.speech.memory import NEAR, Memory
from helpers.german.speech.model import Range, Speech, Statement


def find(text: str | Reading) -> list[Speech]:
    """Everything somebody is reported to say in `text`, in order of the messages."""
    reading = read(text)
    memory = Memory(reading)
    found: list[Speech] = []
    lists = listed.opened(reading)
    for n in range(len(reading)):
        if candidates.holds_speech(reading, n, n - memory.said <= NEAR):
            unit, memory.number = reading.unit(n), n
            previous = reading.stretches[n - 1] if n else None
            for one in running.settle(unit, _statements(unit, previous), memory):
                if one.message[0].start != lists.get(n):  # "Der Verein fordert: | 1. Bänke"
                    joining.lengthen(reading.text, found, one)
        if n in lists:
            found.extend(listed.items(reading.unit(n), lists[n], memory.mentions))
        memory.mentions.pass_by(n)
    found = echo.with_headline(reading, interview.with_lines(reading, found))
    found.sort(key=lambda speech: (speech.message[0].start, -speech.message[-1].end))
    return _fuller(found)


def _fuller(found: list[Speech]) -> list[Speech]:
    """ "sagte Kern. Den Angaben zufolge ... Demnach kamen 40": "demnach" is those accounts, and they are Kern's."""
    stands_for: dict[Span, Span] = {}
    made = []
    for one in found:
        meant = one.referent and stands_for.get(one.referent, one.referent)
        if one.speaker and meant:
            stands_for[one.speaker] = meant
        made.append(replace(one, referent=meant))
    return made


def _statements(unit: Unit, previous: Stretch | None) -> list[Statement]:
    made = list(_phrases(unit))
    taken = {i for statement in made for i in statement.cue}
    loose: list[tuple[events.Event, Range | None]] = []
    last_subject: Range | None = None
    if _first_person(unit):
        return []
    made.extend(headings.find(unit))
    made.extend(filter(None, [objects.so_it_says(unit, previous)]))
    taken |= {i for statement in made if statement.rule == "that_said" for i in statement.cue}
    for event in events.find(unit, cues.saying()):
        if event.finite in taken:
            continue
        as_reported = asides.wie(unit, event)
        if as_reported is not None:
            made.append(as_reported)
            continue
        if fitting.idle(unit, event):
            continue
        who = elided.subject(unit, event, last_subject)
        if event.verb.lemma in ("sein", "gestehen") and not fitting.somebody(unit, who):
            continue
        statement = content.find(unit, event, who)
        if who is not None and event.order == "main":
            last_subject = who
        nobody = who is None and statement is not None and statement.rule == "clause_after_colon"
        if statement is None or nobody or _inside(who, statement):
            loose.append((event, who))
            continue
        statement.speaker, statement.via = who, speakers.citing(unit, event)
        made.append(statement)
        # "wies die Kritik zurück: Man habe ...", "nennt das falsch: 40 kamen"
        judged = statement.act == "denies" or statement.lemma == "nennen"
        if judged and statement.rule.endswith("_after_colon"):
            made.extend(filter(None, [objects.reported(unit, event, who)]))
        q = statement.high + 1
        if statement.voice != "direct" and unit.at(q - 1) == wc.COLON and unit.at(q) == wc.QUOTATION:
            made.append(replace(statement, message=[(q, q + 1)], voice="direct", rule="quote_after_colon"))
    return _settled(unit, made, loose, previous)


def _settled(
    unit: Unit, made: list[Statement], loose: list[tuple[events.Event, Range | None]], previous: Stretch | None
) -> list[Statement]:
    """What verbs and frames said, and what only nouns, figures and looser readings say where those left room."""
    made = model.resolved(relaying.relayed(unit, made))
    made.extend(nouns.find(unit, _cued(made)))
    made.extend(figures.find(unit, _held(made)))
    made.extend(figures.balance(unit, _held(made)))
    counted = list(measures.find(unit, _cued(made)))
    for one in counted:
        relaying.rely(unit, one)  # "Der Sender meldet unter Berufung auf die Polizei 40 Tote"
    made = [one for one in made if not sourced.is_means_of(unit, one, counted)] + counted
    made.extend(standing.find(unit))
    made.extend(_looser(unit, loose, made, previous))
    made = rejected.left(unit, made)
    relaying.end_before_others(unit, made)
    made.extend(unclaimed.find(unit, _held(made)))
    made.extend(_goes_on(unit, made))
    whose.it(unit, made)
    whose.house(unit, made)
    for one in made:
        one.speaker = naming.cut(unit, one.speaker)
    return [model.apart(unit, statement) for statement in model.resolved(made) if _says(unit, statement)]


def _held(made: list[Statement]) -> set[int]:
    """The tokens of messages."""
    return set().union(*(statement.tokens for statement in made))


def _cued(made: list[Statement]) -> set[int]:
    """The tokens of cues."""
    return {i for statement in made for i in statement.cue}


FRAMES = sourced.WORDS | asides.WORDS
WORDS = frozenset((wc.PRONOUN, wc.OTHER, wc.NOUN))


def _phrases(unit: Unit) -> Iterator[Statement]:
    """Attribution by phrases: laut, nach, zufolge, so, demnach, wonach."""
    named = None
    for i in compress(range(len(unit)), map(FRAMES.__contains__, unit.lows)):
        found = asides.wonach(unit, i) or FRAMES[unit.lows[i]](unit, i)
        if found is None:
            continue
        if found.rule == "demnach" and named:  # "Acht kamen laut Wehr um; zwölf wurden demnach verletzt"
            found.speaker = named
        yield found
        named = found.speaker or named


def _first_person(unit: Unit) -> bool:
    """An author box or a comment form speaks for itself: "Als Autor bin ich stets bemüht"."""
    if ("ich" not in unit.lows and "deine" not in unit.lows) or not fitting.SPOKEN.isdisjoint(unit.classes):
        return False
    return any(low in ("ich", "deine") and unit.classes[i] in WORDS for i, low in enumerate(unit.lows))


def _looser(
    unit: Unit, loose: list[tuple[events.Event, Range | None]], made: list[Statement], previous: Stretch | None
) -> list[Statement]:
    """Cue verbs without a content clause: quoted fragments, noun phrases, "Das sagte X"."""
    if not loose:
        return []
    held, cued = _held(made), _cued(made)
    found: list[Statement] = []
    for event, who in loose:
        if event.finite in held or event.finite in cued:
            continue
        judged = fronted.with_clause(unit, event) or verdicts.find(unit, event, who)
        if judged is not None:
            found.append(judged)
            continue
        free = set(range(len(unit))) - held
        pieces = list(fragments.find(unit, event, who, free))
        if pieces:
            phrase = objects.reported(unit, event, who)
            around = phrase is not None and all(_holds_all(phrase, piece) for piece in pieces)
            found.extend([phrase] if phrase is not None and around else pieces)
            continue
        said = objects.that_said(unit, event, who, previous) or objects.reported(unit, event, who)
        if said is not None and not _inside(who, said):
            relaying.rely(unit, said)
            found.append(said)
            found.extend(_explained(unit, event, said))
    return found


def _explained(unit: Unit, event: events.Event, said: Statement) -> Iterator[Statement]:
    """ "nannte das Vorgehen „planlos“: Für jeden könne man zwei bezahlen": what the judgement is explained with."""
    colon = unit.until(said.high, wc.HARD_BREAKS)
    begin, end = colon + 1, extent.message_end(unit, colon + 1)
    if event.order == "main" and unit.at(colon) == wc.COLON and said.speaker and extent.mood(unit, begin, end):
        yield event.says([(begin, end)], said.speaker, "indirect", "running_mood")


def _holds_all(phrase: Statement, piece: Statement) -> bool:
    """Whether a noun phrase holds a quoted fragment and more: then it is what is said, in part literally."""
    return phrase.low <= piece.low and piece.high <= phrase.high and phrase.high - phrase.low > piece.high - piece.low


def _inside(who: Range | None, statement: Statement) -> bool:
    return who is not None and any(a <= who[0] and who[1] <= b for a, b in statement.message)


def _goes_on(unit: Unit, made: list[Statement]) -> Iterator[Statement]:
    """ "klagte, dass Geld fehle; man sei in Not", "sagte: „Wir gehen“, man sei in Not": the same speaker goes on.

    So in a clause that hangs from a mere phrase: "warnte vor Dieben, die Autos aufbrächen".
    """
    speaking = [one for one in made if one.speaker]
    if not speaking:
        return
    phrases_end = {one.high + k for one in speaking if one.voice == "reported" for k in range(3)}
    held = {i for one in made for a, b in (*one.message, *((k, k + 1) for k in one.cue)) for i in range(a, b)}
    for p in [p for p, kind in enumerate(unit.classes) if kind in (wc.SEMICOLON, wc.COMMA)]:
        if unit.classes[p] == wc.COMMA and unit.classes[p - 1] != wc.QUOTATION and p not in phrases_end:
            continue
        last = max((one for one in speaking if one.high <= p), key=lambda one: one.high, default=None)
        end = unit.until(p + 1, wc.HARD_BREAKS)
        if last is None or not held.isdisjoint(range(p + 1, end)):
            continue
        if unit.classes[p] == wc.SEMICOLON or unit.at(p - 1) == wc.QUOTATION:
            goes_on = any(konjunktiv_1(unit.lows[k]) and extent.is_verb(unit, k) for k in range(p + 1, end))
            # "schrieb, er habe 37 operiert; fünf hätten nicht überlebt"
            goes_on = goes_on or (last.voice == "indirect" and not HAD.isdisjoint(unit.lows[p + 1 : end]))
        else:
            end = unit.until(p + 1, wc.BREAKS)
            hangs = last.voice == "reported" and p - last.high < 3 and order.subordinate(unit, p + 1)
            goes_on = hangs and (konjunktiv_1(unit.lows[end - 1]) or konjunktiv_2(unit.lows[end - 1]))
        if goes_on:
            yield Statement([(p + 1, end)], [], last.speaker, "indirect", "running_mood", last.lemma, last.act)


HAD = frozenset(("hätten", "würden"))  # the Konjunktiv I of "haben", "werden" in the plural


def _says(unit: Unit, statement: Statement) -> bool:
    """Whether anything is left of the message: "nach welchen" may be where a text breaks off.

    "Bestätigt ist das nicht": nobody says nothing but "das".
    """
    statement.message = [(a, b) for a, b in statement.message if a < b]
    words = [unit.lows[k] for span in statement.message for k in range(*span)]
    return bool(words) and (statement.speaker is not None or words not in (["das"], ["dies"]))
