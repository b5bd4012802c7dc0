"""From one sentence to the next: who is still speaking, and what stands in the report that goes on."""

from dataclasses import replace
from itertools import compress

from helpers.german.cues import NOUNS
from helpers.german.reading import Unit, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import konjunktiv_1, konjunktiv_2, listed
from helpers.german.sentences import Span
from helpers.german.speech import counters, measures, moods, pointing, referents, rejected, spans, whose
from helpers.german.speech.memory import NEAR, Memory, Who
from helpers.german.speech.mentions import Mentions
from helpers.german.speech.model import Range, Speech, Statement
from helpers.german.speech.speakers import after, of_clause

MANY_WOULD = frozenset(("hätten", "wären"))
WOULD = MANY_WOULD | {"hätte", "wäre"}
ONCE = ("warns", "criticises")  # "Das Amt warnt vor Reisen. Es gebe keine Schäden": the second only tells
QUOTED = (wc.QUOTATION, wc.MARK)
BEHIND_OWN = (wc.COMMA, wc.COLON, wc.SEMICOLON)  # "Die Wehr blieb bei 34; mitgezählt seien auch Gäste"
FURTHER = listed("und weiter aber denn außerdem ferner sowie")
HIESS = listed("hieß")


def settle(unit: Unit, statements: list[Statement], memory: Memory) -> list[Speech]:
    """The statements of a unit as Speeches, or the running speech it holds."""
    if all(statement.rule == "quote_without_cue" for statement in statements):
        found = _running(unit, memory)
        if found or not statements:
            return [found] if found else []
    made = [spans.speech(unit, statement, memory.mentions) for statement in statements]
    told = [_meant(unit, one, said, memory.mentions) for one, said in zip(statements, made, strict=True)]
    statements, made = list(compress(statements, told)), list(compress(made, told))
    if not made:
        return []
    made = _by_themselves(unit, statements, made, memory.mentions)
    near = (memory.number - memory.said, memory.paragraph) == (1, unit.paragraph)
    further = near and ("weiter" in unit.lows or memory.act == "denies")
    if len(made) == 1 and (further or _so_it_was_said(unit, memory)):
        made = [_said_further(unit, one, memory) for one in made]
    if _told_by_another(unit, statements, memory):
        return _within_report(unit, statements, made, memory)
    who = statements[0].speaker
    mute = who is None or not memory.mentions.speaks(unit, *who)  # "Der Weg war verschneit: „Wir gehen nach Haus.“"
    if made[0].rule == "quote_without_cue" and mute and memory.number - memory.said == 1:
        made[0] = _of(made[0], memory.before())  # the quotation goes on with what was said just before
    _remember(unit, statements, made, memory)
    return whose.without_own(unit, statements, made)


def _within_report(unit: Unit, statements: list[Statement], made: list[Speech], memory: Memory) -> list[Speech]:
    """ "Landrat Kern sieht sich bestätigt. Seine Behörde gehe von 40 aus": all is his report, what she says in it."""
    began = memory.before()
    if began[0] is not None:
        memory.who = began
    memory.keep(unit)
    both, whom = zip(made, statements, strict=True), memory.who[1] or memory.who[0]
    others = [(one, told) for one, told in both if not whose.own_thought(unit, told, one.referent, whom)]
    inner = [one for one, told in others if told.rule != "quote_without_cue"]
    colon = next((k for k in range(len(unit)) if unit.classes[k] == wc.COLON and unit.at(k + 1) in QUOTED), len(unit))
    told = [_as_before(memory, (unit.span(0, colon),), (), "indirect", "running_mood"), *inner]
    if colon < len(unit):  # "sei falsch: „Es waren 40“"
        quote = _as_before(memory, (unit.span(colon + 1, len(unit)),), (), "direct", "running_quote")
        told.append(replace(quote, act="asserts"))
    return told


def _remember(unit: Unit, statements: list[Statement], made: list[Speech], memory: Memory) -> None:
    """Who spoke last, and how."""
    for one, statement in zip(made, statements, strict=True):
        goes_on = statement.rule == "demnach" and memory.who[0] and memory.number - memory.said <= NEAR
        if statement.speaker is not None and not goes_on and not whose.inside_another(statement, statements):
            memory.who = one.speaker, one.referent, one.via
            memory.mentions.add(unit, *statement.speaker)
    if who := rejected.by(unit, statements[-1]):
        memory.who = unit.span(*who), referents.referent(memory.mentions, unit, *who), None
    memory.lemma, memory.act, memory.voice = made[-1].lemma, made[-1].act, made[-1].voice
    memory.counted = made[-1].rule == "measured_content" and made[-1].act == "estimates"
    memory.keep(unit)


def _of(one: Speech, who: Who) -> Speech:
    """The same, said by somebody else."""
    return replace(one, speaker=who[0], referent=who[1], via=who[2])


def _meant(unit: Unit, one: Statement, said: Speech, mentions: Mentions) -> bool:
    """Whether a pronoun or "dort" stands for somebody who can count."""
    if one.speaker and unit.alone(*one.speaker) in ("dort", "es"):
        return said.referent is not None
    return counters.meant(unit, one, mentions.at(said.referent) or _inside(unit, said.referent))


def _inside(unit: Unit, who: Span | None) -> Mention | None:
    """Whom a pronoun stands for in its own sentence: "Der Minister schweigt, *er* kommt nur auf 40"."""
    if who is None or who.start not in unit.starts or who.end not in unit.ends:
        return None
    return Mention(unit, unit.starts.index(who.start), unit.ends.index(who.end) + 1)


def _said_further(unit: Unit, one: Speech, memory: Memory) -> Speech:
    """ "Es fehle Geld, hieß es weiter", "Man wolle 40 Stellen anbieten, hieß es": the same speaker goes on."""
    further = one.lemma in ("heißen", "verlauten") and one.speaker is None
    if further and (memory.number - memory.said > 1 or memory.who[0] is None):
        speaker = memory.mentions.subject(memory.number - 1) or memory.mentions.name(memory.number - 1)
        return replace(one, speaker=speaker)
    return _of(one, memory.who) if further else one


def _so_it_was_said(unit: Unit, memory: Memory) -> bool:
    """ "Das Amt maß 34 ppm. Der Wert sei gesunken, *hieß es*": those who spoke, or were told of, just before.

    So, too, who is meant by "man": "Man wolle 40 Stellen anbieten, *hieß es*".
    """
    if HIESS.isdisjoint(unit.lows) or not memory.number:
        return False
    return memory.reading.unit(memory.number - 1).paragraph == unit.paragraph


def _by_themselves(unit: Unit, statements: list[Statement], made: list[Speech], mentions: Mentions) -> list[Speech]:
    """ "Die Bank teilte mit, sie gehe von 50 Millionen aus": sie is the bank, whoever was named before."""
    for i, inner in enumerate(statements):
        who = inner.speaker
        if who is None or unit.lows[who[0]] not in ("sie", "er") or who[1] != who[0] + 1:
            continue
        for one, outer in zip(made, statements, strict=True):
            around = outer is not inner and outer.holds(who[0])
            told = outer.speaker if around and outer.voice != "direct" else None
            if told and mentions.fits(unit, unit.lows[who[0]], told):
                made[i] = replace(made[i], referent=one.referent or one.speaker)
    return made


def _told_by_another(unit: Unit, statements: list[Statement], memory: Memory) -> bool:
    """ "Das Amt gehe davon aus, dass ...": what another says stands itself in the report that goes on."""
    near = memory.number - memory.said <= NEAR and unit.paragraph - memory.paragraph <= 1
    if near and all(measures.inner(unit, one) for one in statements):
        return moods.reports(unit)  # "Die Polizei, die 180 gezählt habe, habe sich geirrt"
    named = any(one.rule == "bare_cue_noun" for one in statements)
    if near and named and all(_called_so(unit, one) for one in statements):
        return True
    if near and memory.number - memory.said == 1:  # hätten stands for haben; "hätte" behind a quotation may be unreal
        would = WOULD if memory.voice != "direct" else MANY_WOULD
        return all(any(konjunktiv_1(unit.lows[i]) or unit.lows[i] in would for i in one.cue) for one in statements)
    return near and all(any(konjunktiv_1(unit.lows[i]) for i in statement.cue) for statement in statements)


def _called_so(unit: Unit, one: Statement) -> bool:
    """ "Die Angabe der Stadt, es seien 40, | sei falsch": the report tells of another's words."""
    behind = one.rule == "bare_cue_noun" and unit.at(one.high) == wc.COMMA
    return (behind and konjunktiv_1(unit.low(one.high + 1))) or one.rule == "quote_without_cue"


def _running(unit: Unit, memory: Memory) -> Speech | None:
    beside = unit.paragraph - memory.paragraph <= (unit.lows[:1] in (["diese"], ["dieser"]))
    goes_on = memory.number - memory.said == 1 and beside
    told = goes_on and memory.voice != "direct"
    mood = (moods.reports(unit) or (told and moods.stands_in(unit))) and not moods.unreal(unit, told)
    if mood and unit.paragraph != memory.paragraph and unit.text[unit.ends[-1] - 1] == "?":
        return None  # "Was würde das kosten?", asks the interviewer
    own = _own_subject(unit) if mood else None
    if own is not None and memory.mentions.speaks(unit, *own):
        return _by_subject(unit, own, memory)
    if "ich" in unit.lows and unit.classes[unit.lows.index("ich")] == wc.PRONOUN:
        return None
    if not mood and moods.hearsay(unit):
        near = memory.number - memory.said == 1
        if not near:
            memory.who = whose.investigators(memory.mentions, memory.number, unit.text), None, None
        memory.keep(unit)
        return _as_before(memory, (_up_to_semicolon(unit),), (), "free", "running_sollen")
    within = memory.number - memory.said <= NEAR and unit.paragraph - memory.paragraph <= 1
    quotation = _quotation(unit, memory, within, goes_on)
    if quotation is not None or not within:
        return quotation or (_far(unit, memory) if mood and own is None else None)
    if mood:
        person = _person_before(unit, memory) if unit.paragraph != memory.paragraph else None
        person = person or _about(unit, memory)
        return _goes_on(unit, memory, "running_mood", person)
    near = memory.number - memory.said == 1 and memory.voice not in ("direct", "reported")
    if near and moods.shall(unit) and not moods.on_a_day(unit):
        memory.keep(unit)
        return _as_before(memory, (_up_to_semicolon(unit),), (), "free", "running_sollen")
    return None


def _about(unit: Unit, memory: Memory) -> Span | None:
    """ "sagte Kern. *Nordbau* rückt davon ab. Statt vier seien es sechs Tonnen": whom the sentence before is about."""
    before = memory.reading.unit(memory.number - 1) if memory.number - memory.said > 1 else None
    if before is None or before.paragraph != unit.paragraph:
        return None
    who = pointing.displeased(before)
    return memory.mentions.subject(memory.number - 1) or (before.span(*who) if who else None)


def _up_to_semicolon(unit: Unit) -> Span:
    """ "40 sollen gehen | ; die Stadt rechnet mit 60": another sentence."""
    return unit.span(0, unit.until(0, (wc.SEMICOLON,)))


def _quotation(unit: Unit, memory: Memory, within: bool, goes_on: bool) -> Speech | None:
    """A mere quotation, or "Und weiter: „...“": of who spoke before, or whom the sentence before is about."""
    at = unit.classes.index(wc.QUOTATION) if wc.QUOTATION in unit.classes else -1
    further = 0 < at < 4 and unit.classes[at - 1] == wc.COLON and FURTHER.issuperset(unit.lows[: at - 1])
    if not (at == 0 or (further and within)) or len(unit) > at + 2:
        return None
    by = _quoted_of(unit, memory) if not goes_on and at == 0 else None
    if by is not None or not within:
        return by
    memory.keep(unit)
    return _as_before(memory, (unit.span(at, at + 1),), (), "direct", "running_quote")


def _person_before(unit: Unit, memory: Memory) -> Span | None:
    """ "Kern sagte, es regne.\n\nIm Spital hat Ina Lotz kaum geschlafen. 40 Kranke seien da": so says Lotz."""
    before = memory.reading.unit(memory.number - 1)
    named = memory.mentions.persons(memory.number - 1) if before.paragraph == unit.paragraph else []
    return named[0].span if len(named) == 1 else None


def _far(unit: Unit, memory: Memory) -> Speech | None:
    """A report that nobody has begun: Konjunktiv I, or Konjunktiv II behind a verb of saying."""
    told = moods.in_main_clause(unit) or memory.told_before(unit)
    return _goes_on(unit, memory, "running_far") if told else None


def _quoted_of(unit: Unit, memory: Memory) -> Speech | None:
    """ "Der Minister bat um Geduld. „Wir arbeiten daran.“": whoever the sentence before is about."""
    before = memory.reading.unit(memory.number - 1) if memory.number else None
    same = before is not None and before.paragraph == unit.paragraph
    about = memory.mentions.subject(memory.number - 1) if same else None
    if about is None and same and before and before.low(0) in THEIRS and memory.number > 1:
        about = memory.mentions.subject(memory.number - 2)  # "Kern ist wütend. *Seine* Laster fahren Umwege. „...“"
    if about is None or unit.forms[0][-2:-1] not in ".!?":
        return None
    memory.who = about, None, None
    memory.keep(unit)
    return _as_before(memory, (unit.span(0, 1),), (), "direct", "running_quote")


THEIRS = listed("sein seine ihr ihre")


def _goes_on(unit: Unit, memory: Memory, rule: str, person: Span | None = None) -> Speech:
    memory.who = (person, None, None) if person else memory.before()
    memory.keep(unit)
    whole = unit.span(0, len(unit))
    voice, quoted = spans.mixed(unit.text, "indirect", (whole,))
    return _as_before(memory, (whole,), quoted, voice, rule)


def _by_subject(unit: Unit, own: Range, memory: Memory) -> Speech | None:
    comma = next((i for i in range(own[1], len(unit)) if unit.classes[i] in BEHIND_OWN), None)
    if comma is None:
        return None
    clause = unit.span(comma + 1, len(unit) - (unit.classes[-1] == wc.STOP))
    voice, quoted = spans.mixed(unit.text, "indirect", (clause,))
    memory.who = unit.span(*own), referents.referent(memory.mentions, unit, *own), None
    memory.keep(unit)
    return Speech((clause,), quoted, (), *memory.who, voice, "subordinate_mood")


def _giver(unit: Unit, own: Range, comma: int) -> Range | None:
    """ "Kritik kam vom Verband: Es fehle Geld": whose criticism it is."""
    if unit.lows[own[1] - 1] not in NOUNS:
        return own
    by = next((k + 1 for k in range(own[1], comma) if unit.lows[k] in ("von", "vom", "seitens")), 0)
    end = phrases.whole(unit, by, comma) if by else 0
    return (by, end) if end > by else None


def _own_subject(unit: Unit) -> Range | None:
    """ "Die Mutter versteht nicht, warum er gegangen sei": the mood is in the clause behind only."""
    comma = next((i for i, kind in enumerate(unit.classes) if kind in BEHIND_OWN), -1)
    if comma < 2 or unit.classes[0] == wc.SUBORDINATOR or comma > len(unit) - 4:
        return None
    if konjunktiv_1(unit.lows[comma + 1]) or konjunktiv_2(unit.lows[comma + 1]):
        return None  # "Verläuft der Test gut, würde ein Flug folgen": the main clause itself
    head = [unit.lows[i] for i in range(comma) if unit.classes[i] in wc.VERBAL]
    if not head or any(konjunktiv_1(low) or konjunktiv_2(low) for low in head):
        return None
    own = of_clause(unit, 0, comma)
    if own and not counters.somebody(unit, own):
        behind = after(unit, own[1] + 1, comma)  # "Entlassungen schloss | die Firma | aus; für 40 sei gesorgt"
        speaks = behind is not None and (counters.somebody(unit, behind) or counters.counts(unit, behind))
        own = behind if speaks else None if unit.classes[comma] == wc.SEMICOLON else own
    if own is None or unit.alone(*own) in ("es", "das", "dies") or unit.classes[own[0]] == wc.NUMBER:
        return None  # "Es fehlten 14 Lotsen, was den Start verzögert habe"
    return _giver(unit, own, comma)


def _as_before(memory: Memory, message: tuple[Span, ...], quoted: tuple[Span, ...], voice: str, rule: str) -> Speech:
    act = "asserts" if memory.act in ONCE else memory.act
    return Speech(message, quoted, (), *memory.who, voice, rule, memory.lemma, act)
