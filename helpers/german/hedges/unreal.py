"""Konjunktiv II and conditions: what would be, what could be, and where they only report."""

import re

from helpers.german import cues, inflection, lexicon
from helpers.german.hedges.stretches import ENDS_CLAUSE, QUOTES, clause_text, is_infinitive, stretch
from helpers.german.reading import Reading
from helpers.german.reading.clauses import SUBORDINATORS
from helpers.german.reading.words import konjunktiv_1

COULD, WOULD, INVERTED, UNREAL, CONDITIONS = (
    lexicon.words("modals", **{"class": name}) for name in "could would inverted unreal condition".split()
)
# "immer wenn er kommt" is a time, "auch wenn" a concession
NO_CONDITION = lexicon.group("before_wenn")
# "Wenn man die Leiharbeiter mitzählt, fallen 40 Stellen weg": how one counts
COUNTED_IN = re.compile(
    r"\bman\b.*\b(?:(?:mit|ein|hinzu|dazu|zusammen|gegen|heraus)(?:rechne|zähl|nehm)\w*|einbezieh\w*|berücksichtig\w*|addier\w*)$"
)
READY = re.compile(r"^[^,.;:]{0,40}\b(?:bereit|willens)\W*$")  # "wäre bereit, 40 Euro zu zahlen"
SOURCE_BESIDE = re.compile(r",\s+so\s(?:[Dd]ie |[Dd]er |[Dd]as )?[A-ZÄÖÜ]")
MISSED = re.compile(
    r"^hätten? .*\b\w+(?:en|ern|eln) (?:müssen|sollen)$|^hätte .*\b\w+(?:en|ern|eln) (?:können|dürfen)$"
)
""" "hätte helfen können": it was not so; but "sie hätten beten dürfen" reports."""
LASTING = re.compile(
    r"\b(?:\w{3,}lang|stundenweise|mehrfach|mehrmals|immer wieder|\w+ (?:Stunden|Tage|Wochen|Monate|Jahre))\b"
)
""" "Einige hätten stundenlang im Bus sitzen müssen, sagte sie": they had to."""
LIMIT = re.compile(r"\b(?:nur|lediglich|höchstens)\b(?: \w+)? \d")
"""Beside könnten it says what can be done in a report: "Die Boote könnten nur 40 Menschen tragen"."""
UNABLE = re.compile(r"^könnten\b.* nicht (?:mehr |länger )?[a-zäöüß]+$")
""" "Nach 22 Uhr könnten die Boote nicht mehr fahren, sagte er": they cannot."""
AGAIN = re.compile(
    r"^könnten (?:die|diese|alle|sie|seine|ihre)\b.* (?:heim|zurück|nach Hause|zurückkehren"
    r"|wieder (?:in |nach |öffnen|fahren|einziehen|arbeiten)\b)"
)
""" "Damit könnten die 40 Gäste wieder heim": they can."""
WORD = re.compile(r"\w+")
SOME = (
    r"(?:(?i:rund|etwa|fast|knapp|gut|mindestens|mehr als|über|bis zu)\s)?"
    r"(?:\d[\d.]*|Dutzende|Hunderte|Tausende|(?i:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf))"
    r"(?:\s[a-zäöüß]+){0,2}\s[A-ZÄÖÜ]"
)
PLACE = r"(?:in|im|am|an|auf|aus|nach|seit|wegen|während|vom|zum|zur)\s"
AT_FIRST = "dort|hier|auch|insgesamt|zudem|inzwischen|bis|zunächst|zeitweise|daraufhin|deshalb|mittlerweile|bisher"
WHERE = rf"(?:(?i:{PLACE})|(?i:{AT_FIRST})\b)"
MANY_HAD = re.compile(
    rf"(?:(?:{WHERE}[^,]*|Insgesamt\s))?hätten\s(?:(?:damit|somit|so)\s)?(?:{PLACE}[^,\d]{{1,40}}\s)?{SOME}"
    rf"|{SOME}[\w-]+\s(?:{PLACE}[^,]*)?hätten\b"
    r"|(?:[a-zA-Zäöüß]+|\d[\d.]*)\s(?:davon|von ihnen|dieser)\s(?:[^,]{1,40}\s)?hätten\b"
)
""" "In der Nacht hätten | 90 Gäste", "90 Gäste | hätten": the subject is counted."""
NOW = re.compile(r"\b(?:[Dd]amit|[Ii]nzwischen|[Nn]un|[Jj]etzt|[Aa]b|[Ss]eit)\b")
BUT_FOR = re.compile(r"^\W*Ohne\b|\b(?:[Ff]ast|[Bb]einahe|[Ss]onst|[Aa]ndernfalls|[Aa]nsonsten|[Uu]m ein Haar)\b")
"""Beside Konjunktiv II they say what did not come about."""
ESTIMATED = re.compile(r"\b(?:kosten|betragen|dauern|verschlingen|brauchen|benötigen|belaufen|umfassen|wiegen)$")
IN_CASE = re.compile(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]ollten?|[Oo]hne|[Ii]m Falle?)\b")
ASIDE = re.compile(r"[,:;–„“”\"»«]|\b(?:[Ll]aut|zufolge|[Nn]ach Angaben|[Dd]emnach)\b")
CONSEQUENCE = re.compile(r"[,–]\s*(?:so |dann |würde|wäre|hätte|könnte|müsste|dürfte|drohe|wird |ist |werde)")
FOLLOWS = re.compile(r",\s+([a-zäöüß]+)\s")
OUTCOME = re.compile(
    r"\b(?:warn|droh)(?:t|te|ten|en)\b|\b(?:würden?|wäre|wären|hätten?)\b"
)  # what a condition leads to


def condition(reading: Reading, start: int, previous: str) -> tuple[str, str] | None:
    """ "wenn er kommt"; "auch wenn" is none."""
    counts = COUNTED_IN.search(clause_text(reading, start))
    return None if counts or previous.lower() in NO_CONDITION else ("hypothetical", "hedge_conditional_if")


def read(reading: Reading, start: int, low: str, previous: str, rest: str) -> tuple[str, str] | None:
    """Kind and rule of könnte, würde, hätte, wäre; `rest` is its clause from the word on."""
    if low in COULD:
        able = low == "könnten" and (LIMIT.search(rest) or _is_able(reading, start, rest))
        return None if able else ("possible", "hedge_could")
    if low == "hätten" and _had_to(reading, start, rest):
        return None
    if low in WOULD and READY.search(rest) and not _is_missed(reading, start, low, rest):
        return "possible", "hedge_possible_adverb"
    if low == "würde" and ESTIMATED.search(rest) and not _on_condition(reading, start):
        return "probable", "hedge_would_cost"
    outcome = (
        _is_missed(reading, start, low, rest)
        or (low == "hätte" and _came_to_nothing(reading, start, rest))
        or (low == "wären" and previous.lower() == "das" and _opens(reading, start))  # "Das wären 40 Euro pro Kopf"
        or (low in WOULD and _is_outcome(reading, start, low, rest))
    )
    return ("hypothetical", "hedge_would") if outcome else None


def _is_missed(reading: Reading, start: int, low: str, rest: str) -> bool:
    """ "hätte helfen können", "wäre fast gestürzt"."""
    return low in UNREAL and bool(MISSED.search(rest.lower()) or BUT_FOR.search(clause_text(reading, start)))


def _opens(reading: Reading, start: int) -> bool:
    return start - reading.sentence(start).start == 4


def _is_able(reading: Reading, start: int, rest: str) -> bool:
    """Whether könnten stands for können, which would not report: what cannot or can again be done, as somebody says."""
    again = AGAIN.search(rest) and NOW.search(clause_text(reading, start))
    if not (again or UNABLE.search(rest)) or reading.quoted(start) or _on_condition(reading, start):
        return False
    return _told_beside(reading, start)


def _had_to(reading: Reading, start: int, rest: str) -> bool:
    """ "320 Gäste hätten gehen müssen, sagte sie": hätten stands for haben, which would not report; no reproach."""
    if not rest.endswith(" müssen") or BUT_FOR.search(clause_text(reading, start)) or _on_condition(reading, start):
        return False
    counted = MANY_HAD.match(clause_text(reading, start)) or LASTING.search(rest)
    sentence = reading.sentence(start)
    told = SOURCE_BESIDE.search(reading.text, sentence.start, sentence.end) or _told_beside(reading, start)
    return bool(counted and told) and not reading.quoted(start)


def _told_beside(reading: Reading, start: int) -> bool:
    """Whether Konjunktiv I or a verb of saying stands outside the clause at `start` or in the sentence before."""
    n, (first, last) = reading.unit_at(start), stretch(reading, start)
    sentence = reading.sentence(start)
    beside = reading.text[sentence.start : first] + reading.text[last : sentence.end]
    before = reading.forms(n - 1) if n else []
    return any(konjunktiv_1(low) or cues.finite(low) for low in map(str.lower, (*WORD.findall(beside), *before)))


def _on_condition(reading: Reading, start: int) -> bool:
    sentence = reading.sentence(start)
    return IN_CASE.search(reading.text, sentence.start, sentence.end) is not None


def _came_to_nothing(reading: Reading, start: int, rest: str) -> bool:
    """ "Der Fonds hätte 40 Euro gebracht": a sentence of one clause that goes on with nobody's report."""
    n, sentence = reading.unit_at(start), reading.sentence(start)
    before = [form.lower() for form in reading.forms(n - 1)] if n else []
    told = any(konjunktiv_1(low) or cues.finite(low) for low in before)
    alone = not told and not ASIDE.search(reading.text, sentence.start, sentence.end - 1)
    return alone and bool(inflection.participle(rest.rsplit(None, 1)[-1].strip(QUOTES)))


def heads_condition(reading: Reading, start: int, word: str) -> bool:
    """Sollte in "Sollte sie kommen, wäre ..." or "..., sollte sie kommen"; not in "Wenn sie kommt, sollte er gehen"."""
    if word.lower() not in INVERTED:
        return False
    sentence = reading.sentence(start)
    before = reading.text[sentence.start : start].rstrip()
    after = reading.text[start : sentence.end]
    if not before or word[0].isupper():
        return bool(CONSEQUENCE.search(after)) or _inverts(reading, start)
    if before[-1] in ",–":
        earlier = before[:-1].rpartition(",")[2].strip().split(" ", 1)[0]
        told = CONSEQUENCE.search(after) or OUTCOME.search(before)
        return earlier.lower() not in SUBORDINATORS and bool(told)
    return before[-1] in '“"«' and bool(OUTCOME.search(before))  # the comma is often forgotten after a quotation


def _inverts(reading: Reading, start: int) -> bool:
    """ "Sollte der Streik dauern, fallen Züge aus": what follows begins with its verb."""
    behind = FOLLOWS.search(reading.text, start, reading.sentence(start).end)
    return behind is not None and bool(inflection.finite(behind[1]))


def _is_outcome(reading: Reading, start: int, low: str, rest: str) -> bool:
    """würde with an infinitive, wäre with a predicate; "ob sie gesperrt würde" is a passive in reported speech."""
    if ENDS_CLAUSE.match(reading.text, start + len(low)):
        return False
    last = rest.rsplit(None, 1)[-1].strip(QUOTES)
    return low == "wäre" or is_infinitive(last)
