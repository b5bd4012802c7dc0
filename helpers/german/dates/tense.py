"""Does a clause tell what was or what will be? It decides whether "am Freitag" looks back or ahead.

The finite verb of the date's own clause comes first: past tense and perfect look back. Only a present tense or a clause
without a verb leaves it to werden, sollen, planen and the like, to "ab" and to "bis".
"""

import re
from functools import cache

from helpers.german import cues, inflection, lexicon
from helpers.german.dates import attributes, retrospect
from helpers.german.dates.attributes import PLANNING
from helpers.german.dates.grammar import compiled
from helpers.german.patterns import Leading, late
from helpers.german.reading import Reading
from helpers.german.reading.clauses import Clause, Word
from helpers.german.reading.words import konjunktiv_1, listed

LEADING = Leading(
    r"(?<!\w)([Ss]eit|[Aa]b|[Bb]is|[Aa]uf|[Ff]ür|[Vv]om|[Zz]um)\s+(?:zum |zur |dem |der |den |das |die )?$",
    "eit Ab ab is uf ür om um zur dem der den das die",
)
_RANGE = compiled(r"(?:{MONTH}|{WEEKDAY}|\d\.?)\s+$")
"""Before "bis" it makes a range of it: "von Mai bis Juli" says nothing of its own about the tense."""
_SAYING = re.compile(r",\s(?:so\s)?(?:sag(?:t|en|te|ten)|meinte?n?|erklärte?n?|erzählte?n?)\s[^,.;:]{1,40},\s")
NEAR = 100  # characters before a day
_TO = re.compile(r"\s(?:bis|auf|zum)\b|[-–]")
_SUBORDINATE = re.compile(
    r",\s+(?:dass|daß|ob|weil|wenn|als|nachdem|bevor|obwohl|damit|wonach|wo|die|der|das|den|dem|deren|dessen)\b"
)
MODAL_INFINITIVES = listed("sollen wollen können dürfen müssen lassen")
EVIDENCE = listed("nahelegen belegen nachweisen ausweisen dokumentieren")  # "legen für Montag 42.000 nahe"
COMING = lexicon.words("verbs_in_time", **{"class": "coming"})
"""Verbs that look ahead in the present tense only: "Im Mai öffnet das Bad"."""
SAID = lexicon.words("verbs_in_time", **{"class": "said"})
DEALING = lexicon.words("verbs_in_time", **{"class": "occasion"})
PUTTING_OFF = listed("verschieben verlegen vertagen verlagern")
BACK = lexicon.words("verbs_in_time", **{"class": "back"})
"""Verbs of counting and correcting: what they find "für Freitag" is over, and so are "300 Gäste am Freitag"."""
_COUNTED_UP = compiled(
    r"\b(?:komm(?:en|t|e) (?:\w+ ){0,4}auf|(?:sprech(?:en?)|spricht|bericht(?:en?|et)) (?:\w+ ){0,4}von) (?:\w+ ){0,2}"
    r"(?:\d|{NUMERAL}\b)(?!.*\b(?:erwartet|geplant|angemeldet)e)"
    r"|\bauf (?:\w+ ){0,2}(?:\d|{NUMERAL}\b)[^,.;:]* komm(?:t|en|e)\W*\Z"
)
""" "Die Polizei kommt auf 3.000 Teilnehmer am Samstag", "spricht von drei Verletzten in der Nacht zum Samstag"."""
_KEPT = compiled(
    r"\b(?:bleib(?:en?|t) (?!es\b)(?:\w+ ){0,4}bei|beharr(?:en?|t) (?:\w+ ){0,4}auf|h(?:alten?|ält) (?:\w+ ){0,4}an|"
    r"(?:nenn(?:en?|t)|meld(?:en?|et)(?!.* an\b)|g(?:ibt|eben?)(?=.* an\b))(?: \w+){0,4}?)"
    r" (?:\w+ ){0,2}(?:\d|{NUMERAL}\b)(?!\S* Grad)"
)
""" "Für Dienstag bleibe er bei 22 Prozent"; not "Für Dienstag bleibt es bei 22 Grad"."""
_REPORTED = compiled(
    r"\b(?:gemeldet|genannt|gezählt|angegeben|mitgeteilt|vermeldet|verbreitet)e[nr]? (?:\w+ )?(?:\d|{NUMERAL}\b)"
)
""" "Für Mittwoch werden statt der zunächst gemeldeten 640 nun 520 Hektar angesetzt"."""
IF_EVER = ("sollte", "sollten")  # "Sollte das Tor erst am Sonntag öffnen, ..."
MOVING = lexicon.words("verbs_in_time", **{"class": "sein"})
"""Base verbs whose perfect takes "sein": "ist eingetroffen"; "ist gesperrt" is a state and no past."""
BEING = listed("sein bleiben werden scheinen")
STATES = listed("öffnen schließen sperren bekennen verbieten erlauben")
"""Their participle says how things stand: "am Montag geschlossen"."""
AHEAD = re.compile(
    r"\b(?:[Gg]eplant|[Bb]evorsteh|[Aa]nstehend|[Vv]oraussichtlich|[Kk]ünftig|Termine?\b|Anmeldung|Eintritt\b|Vorverkauf)"
)

_EVENT = late(
    lambda: rf"(?<![Bb]eim )(?<![Vv]om )(?<!ach dem )(?<!ach der )\b\w*(?i:{lexicon.either('announced_events')})e?\b"
)
_COMPARED = Leading(  # "will 40 bauen, mehr als im November", "zuletzt im November"; not "früher als im November"
    r"\b(?:zuletzt|so\s\w+(?:\s[\w-]+)?\swie|(?:mehr|weniger|höher|niedriger|größer|kleiner)\s(?:[\w-]+\s)?als)\s"
    r"(?:noch\s)?(?:im|am|in\sder|beim)\s(?:\w+en\s)?\Z",
    "im am der beim en",
)
_AT_A_TIME = re.compile(r"(?:\w+,?\s+){1,2}(?:um |ab |von )?\d{1,2}(?:[.:]\d\d)?(?: bis \d{1,2}(?:[.:]\d\d)?)? Uhr")
"""Without a verb both announce: "Vortrag am Freitag", "Am Freitag um 20 Uhr im Saal"; not "beim Konzert am Freitag"."""


def direction(reading: Reading, start: int, end: int, present: bool = False) -> int:
    """1 if the clause speaks of what is to come, -1 of what has been, 0 if it does not say.

    "seit Ostern" and "die Wahl vom Sonntag" look back, "auf März (verschoben)" and "für März (angekündigt)" ahead
    whatever the tense; "ab Mai" and "bis Freitag" ahead unless the verb tells the past. present: any present tense
    looks ahead ("Am Freitag tagt der Rat"; not "Im Mai tagt der Rat", which may be every May).
    """
    text, near = reading.text, max(0, start - NEAR)
    leading = LEADING.search(text, near, start)
    way = leading[1].lower() if leading else ""
    ranged = bool(leading and _RANGE.search(text, near, leading.start()))
    if way == "seit" or (way == "vom" and not _TO.search(text, start, end + 6)):
        return -1
    into = text.endswith((" in den ", " in die "), near, start) and _is_put_off(reading.clause(start))
    if into or (way == "auf" and not ranged):
        return 1  # "in den März verlegt"; not "Die Sitzung zog sich bis in den März"
    if retrospect.has_been(reading, near, start, end) or _COMPARED.search(text, near, start):
        return -1
    aside = _SAYING.match(text, end)  # "Am Freitag, sagen sie, | kommen sie wieder"
    at = aside.end() if aside and reading.clause(aside.end()) is reading.clause(start) else start
    told = attributes.direction(text, near, start, end) or _of_clause(reading, at, way, present)
    begins = way == "zum" and text.startswith("1.", start)  # "nennt 90 Plätze zum 1. März"; not "zum 30. Juni"
    return told or int(way == "ab" or begins or (way == "bis" and not ranged))


def was_to(reading: Reading, at: int) -> bool:
    """ "39 seien frei, acht *sollten* am Montag vorgeführt werden": in a report sollte stands for soll."""
    return should(reading, at) and any(konjunktiv_1(form.lower()) for form in reading.forms(reading.unit_at(at)))


def should(reading: Reading, at: int) -> bool:
    """ "In der Nacht zum Sonntag *sollten* weitere Boote kommen"."""
    clause = reading.clause(at)
    verb = clause.finite(at) if clause else None
    return verb is not None and verb[3] in ("sollte", "sollten")


def _is_put_off(clause: Clause | None) -> bool:
    return clause is not None and not PUTTING_OFF.isdisjoint(
        lemma for _, _, _, low in clause.tokens for lemma in (inflection.participle(low), inflection.infinitive(low))
    )


def _of_clause(reading: Reading, at: int, way: str, present: bool) -> int:
    """The tense of the clause, or of the nearest one that it hangs from and that has a verb."""
    clause = reading.clause(at)
    while clause is not None:
        verb = clause.finite(at)
        if verb and verb[0] == at and verb[2] == "Ende":  # "Ende April", and no verb
            verb = None
        if verb or clause.kind == "infinitive" or [low for _, _, _, low in clause.tokens[-2:-1]] == ["zu"]:
            return _told(reading, clause, verb, at, way, present) or int(bool(AHEAD.search(clause.words(reading.text))))
        words = clause.words(reading.text)
        if AHEAD.search(words) or (present and _announces(reading.text, words, at)):
            return 1
        done = inflection.participle(clause.tokens[-1][3]) if clause.tokens else ""
        if done:  # "Dieb am Montag gefasst", "Baubeginn für Mai geplant", "am Montag geschlossen"
            return 1 if done in PLANNING else -int(done not in STATES)
        clause = clause.parent
    return 0


def _announces(text: str, words: str, at: int) -> bool:
    return bool(_AT_A_TIME.match(text, at) or _EVENT.search(words))


def _told(reading: Reading, clause: Clause, verb: Word | None, at: int, way: str, present: bool) -> int:
    lows = _around(reading, clause, verb[0] if verb else at, at)
    readings = inflection.finite(verb[3]) if verb else ()
    lemmas = {one.lemma for one in readings} | {_whole(one.lemma, lows) for one in readings}
    participles = [lemma for lemma in map(inflection.participle, lows[-4:]) if lemma]
    if way == "für" and _REPORTED.search(reading.text, *clause.stretch(at)):
        return -1
    if way == "für" and (lemmas & PLANNING or PLANNING.intersection(participles)):
        return 1
    if _is_perfect(lows, lemmas, participles) or ("haben" in lemmas and lows[-1:] and lows[-1] in MODAL_INFINITIVES):
        return -1  # "hätten am Montag gerettet werden müssen"
    if not readings:
        return 1  # "im März zu eröffnen"
    if verb and verb[3] in IF_EVER and verb[0] == clause.stretch(verb[0])[0]:
        return 1
    if any(one.tense == "past" and one.mood == "indicative" for one in readings):
        return 0 if len(readings) > 1 else -1  # "sollte", "wollte": may be past or not
    if _counts(reading, clause, lemmas, participles, at, way):
        return -1
    said = SAID.intersection(_whole(one.lemma, lows) for one in readings) if not way and verb and verb[0] != at else ()
    if said and "sich" not in lows:
        return -1  # "„Es reicht“, sagt Kern am Mittwoch"; not "sagt am Mittwoch aus"
    becomes = {"zum", "zur"} & set(lows) and not inflection.infinitive(lows[-1])
    if becomes and "werden" in lemmas:
        lemmas = lemmas - {"werden"}  # "Der Marsch wird am Samstag zum Albtraum"
    if lemmas & (retrospect.MODALS | PLANNING | COMING) or PLANNING.intersection(participles):
        return 1
    return int(present and not _is_perfect([low for _, _, _, low in clause.tokens], lemmas))


def _counts(reading: Reading, clause: Clause, lemmas: set[str], participles: list[str], at: int, way: str) -> bool:
    """ "zählt für Freitag 300 Gäste", "zählt 300 Gäste am Freitag"; "zählt am Freitag seine Vögel" is to come."""
    start, end = clause.stretch(at)
    before = reading.text[start:at]
    if way == "für" and _KEPT.search(reading.text, start, end):
        return True
    if way == "für" and lemmas & EVIDENCE:
        return True  # "Luftbilder legen für Montag 42.000 nahe"
    if way == "für" and not BACK.isdisjoint(participles):
        return True  # "wird für Freitag berichtigt"; not "40 Vögel werden am Freitag gezählt"
    if lemmas & BACK:
        return way == "für" or before.endswith(" zum ") or any(letter.isdecimal() for letter in before)
    counts = not lemmas.isdisjoint(("kommen", "sprechen", "berichten"))
    return counts and _COUNTED_UP.search(reading.text, start, end if way in ("für", "bis") else at) is not None


def _around(reading: Reading, clause: Clause, verb: int, at: int) -> list[str]:
    """The words of the stretches that hold the verb and the date, in lower case, and of what goes on with "sondern"."""
    near = [span for span in clause.spans if span[0] <= verb < span[1] or span[0] <= at < span[1]]
    first, last = (near[0][0], near[-1][1]) if near else (at, at)
    lows = clause.lows(first, last)
    beyond = reading.clause(last + 1)  # "habe am Montag nicht 50, sondern 60 Fälle gezählt"
    if beyond is None or beyond.spans[0][0] >= reading.sentence(at).end:
        return lows  # "soll zum 1. Mai schließen. Dort seien 40 Kinder zur Welt gekommen": another sentence
    goes_on = clause.lows(*clause.stretch(last + 1)) if beyond is clause else [low for _, _, _, low in beyond.tokens]
    return lows + (goes_on if goes_on[:1] == ["sondern"] else _rest_of_verb(beyond, last))


def _rest_of_verb(clause: Clause, start: int) -> list[str]:
    """ "sind bis Montag, 20 Uhr, 40 Fälle gemeldet worden", "seien am Montag getötet, 30 verletzt worden"."""
    tokens = clause.tokens
    rest = [low for begins, _, _, low in tokens if begins >= start]
    last = len(tokens) - 2 * (rest[-1:] == ["worden"])  # "verwundet worden" holds no "er verwundet"
    finite = any(finite and index < last and tokens[index][0] >= start for index, finite in clause.verbs)
    return rest if rest and not finite and (rest[-1] == "worden" or inflection.participle(rest[-1])) else []


def _whole(lemma: str, lows: list[str]) -> str:
    """ "kündigt ... an" is ankündigen."""
    return lows[-1] + lemma if lows and lows[-1] in inflection.SEPARABLE else lemma


def _is_unknown_participle(low: str) -> bool:
    """ "verschlüsselt", "begradigt": of a verb that no table knows; what may be finite is none."""
    return UNKNOWN.fullmatch(low) is not None and not inflection.finite(low)


UNKNOWN = re.compile(r"(?:ver|be|ent|zer|er|\w{0,8}ge)[a-zäöüß]{3,}t")


def _is_perfect(lows: list[str], lemmas: set[str], participles: list[str] | None = None) -> bool:
    """ "hat ... gemeldet", "ist ... gestorben", "ist ... gesperrt worden", "soll ... gestorben sein".

    participles: those at the end; all of the words where they are not given ("ist, so heißt es, gestorben").
    """
    if participles is None:
        participles = [lemma for lemma in map(inflection.participle, lows) if lemma]
    being = "sein" in lemmas or lows[-1:] == ["sein"]
    if being and "worden" in lows:
        return True
    if not participles:
        return "haben" in lemmas and _is_unknown_participle(lows[-1]) if lows else False
    if "haben" in lemmas or lows[-1] in ("haben", "habe", "hat"):
        return True
    return being and any(lemma.endswith(base) for lemma in participles for base in MOVING)


def had_come(clause: Clause) -> bool:
    """ "Die Fähre war am Dienstag gekentert": what a report goes back to at its end."""
    lows = [low for _, _, _, low in clause.tokens] if clause.kind == "main" else []
    participles = [lemma for lemma in map(inflection.participle, lows) if lemma]
    return "war" in lows and any(lemma.endswith(base) for lemma in participles for base in MOVING - BEING)


def is_told(reading: Reading, at: int) -> bool:
    """Whether the clause has a verb in the past, or in the perfect of what is reported: "seien da gewesen"."""
    clause = reading.clause(at)
    verb = clause.finite(at) if clause else None
    forms = inflection.finite(verb[3]) if verb else ()
    past = bool(forms) and all(one.tense == "past" and one.mood == "indicative" for one in forms)
    return past or (clause is not None and _is_perfect([low for _, _, _, low in clause.tokens], clause.lemmas))


def is_news(reading: Reading, at: int) -> bool:
    """ "sagte er am Dienstag", "am Dienstag wurde die Bilanz vorgelegt": whether somebody says or deals with something.

    Of a report that looks back a few weeks, this is what is new.
    """
    clause = reading.clause(at)
    if clause is None:
        return False
    lows = clause.lows(*clause.stretch(at))
    verbs = clause.lemmas | {_whole(lemma, lows) for lemma in clause.lemmas}
    return not verbs.isdisjoint(_saying() | DEALING)


@cache
def _saying() -> frozenset[str]:
    return frozenset(verb.lemma for verb in cues.entries("verbs_of_saying")) - lexicon.group("light_verbs")


def in_main_clause(reading: Reading, start: int) -> bool:
    """False once a subordinate clause has begun: in "gab am 25. bekannt, dass ... am 27. Oktober" the 27th is aside."""
    return not _SUBORDINATE.search(reading.text[reading.sentence(start).start : start])
