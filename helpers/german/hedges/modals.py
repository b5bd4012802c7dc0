"""What a modal or auxiliary says about certainty: dürfte, sollen, werden, wollen; könnte and würde from `unreal`."""

import re

from helpers.german import inflection, lexicon
from helpers.german.hedges import unreal
from helpers.german.hedges.stretches import ENDS_CLAUSE, QUOTES, clause_text, is_infinitive, is_question, stretch
from helpers.german.reading import Reading

MAY_WELL, SHALL, SHOULD, WERDEN, WANT, PLAN = (
    lexicon.words("modals", **{"class": name}) for name in "may_well shall should werden want plan".split()
)
MODALS = lexicon.words("modals")
DEMANDING = re.compile(
    r"\b(?:ge)?(?:forder|verlang|dräng|appellier|mahn)(?:e|t|te|ten|n|en)?\b|\b(?:Forderung|Aufforderung|Appell)"
)
SOURCE = re.compile(
    r"\b(?:[Ll]aut|[Dd]emnach|zufolge|Angaben|berichte\w*|Bericht\w*|melde(?:t|te|n|ten)|wonach|hieß|heißt)\b"
)
PERFECT = re.compile(
    r"(?:\b[a-zäöüß]+(?:t|en)\s+(?:worden\s+)?(?:sein|haben|hat|habe)|worden\s+sein)(?:\s+soll(?:en|e|te|ten)?)?$"
)
TAIL = 80  # letters of a clause in which its last verbs stand
PAST = re.compile(r"\b(?:habe|hat|hatte|hätte)\b")
NEGATED = re.compile(r"\b(?:nicht|keine?[nrms]?)\b")
STATE = re.compile(
    r"(?:\bes sich um\b.*\shandeln|\s(?:sein|haben|stehen|liegen|leben|geben|betragen|belaufen|umfassen|gelten|besitzen"
    r"|bestehen|wohnen|wiegen|zeigen|enthalten|schweben))(?:\s+soll(?:en|e)?)?$"
)  # "soll 500 Mitglieder haben": hearsay
PLACED = re.compile(
    r"\bsich\b.*\s(?:aufhalten|befinden|verstecken|verschanzen|verbergen|sammeln|versammeln|formieren)(?:\s+soll(?:en|e)?)?$"
)
"""Where somebody is: "Rund 150 Deutsche sollen sich dort aufhalten" is hearsay, "Die Läufer sollen ..." a plan."""
# "Unter den Toten soll sich ein Kind befinden"
AMONG = re.compile(r"(?:[Uu]nter\s(?:de[nm]|ihnen)|[Dd]arunter)\b.*\bsich\b.*\sbefinden")
SO_MANY = re.compile(
    r"\d|\b(?:(?i:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|[Dd]utzende|[Hh]underte|[Tt]ausende|[Ee]inige|[Mm]ehrere|[Zz]ahlreiche|[Vv]iele)\b"
)
APPOINTED = re.compile(r"\b(?:[Dd]ie|[Aa]lle|[Dd]er)\s(?:\w+\s){1,2}(?:soll|sich)|\bam\s\w+tag\b|\bum\s\d|\bUhr\b")
WHERETO = re.compile(
    r"\b(?:[Ii]ns?|[Nn]ach|[Zz]u[mr]?|[Aa]ufs?|[Aa]n|[Dd]ort)\b.*\bwollten?\b|\bwollten?\b.*\b(?:ins?|nach|zu[mr]?|aufs?|dorthin|hin(?:ein|aus)?)\b"
)
REFUSED = re.compile(r"\bnicht\b(?! (?:nur|mehr als|weniger als))")
TO_COME = re.compile(
    r"\b(?:[Aa]b|[Bb]is)\s+(?:zum|zur|Ende|Anfang|Mitte|\d{4}\b|[A-ZÄÖÜ])|\b(?:[Kk]ünftig|[Dd]emnächst|[Ss]pätestens|[Mm]orgen)\b"
    r"|\b(?:nächst|kommend)e[nrsm]?\b|\b[Ii]n Zukunft\b|\bdann\b|\b[Ss]tatt (?:der |bisher )?\d"
)
"""With these "soll 40 Betten haben" is a plan."""
HAD_TO_BE = re.compile(r"werden\s(?:müssen|können|sollen|dürfen|wollen)\W*\Z")
SILENT = re.compile(
    r"\b(?:nicht|keine[nr]?|niemand|nichts)\b.*\b(?:äußern|sagen|kommentieren|nennen|bestätigen|verraten|beantworten|mitteilen|machen|wissen)$"
    r"|\b(?:nur|lediglich|höchstens|allenfalls)\b.*\b(?:gelten\slassen|anerkennen|bestätigen|wahrhaben)$"
)
ASKING = re.compile(r"\b(?:wissen|erfahren)$")  # "Drei von vier Anrufern wollen wissen, wann": no plan
""" "wollte sich zu den 40 Fällen nicht äußern", "will nur 40 gelten lassen": no plan."""


def read(reading: Reading, start: int, word: str, previous: str) -> tuple[str, str] | None:
    """Kind and rule of the modal `word` at `start`, or None where it carries no certainty (a question, a passive)."""
    low = word.lower()
    if is_question(reading, start):
        return None
    if low in unreal.CONDITIONS:
        return unreal.condition(reading, start, previous)
    if unreal.heads_condition(reading, start, word):
        return "hypothetical", "hedge_conditional_inversion"
    rest = reading.text[start : stretch(reading, start)[1]].strip()
    if low in SHALL or low in SHOULD:
        return _sollen(reading, start, low)
    if low in MAY_WELL:
        forbidden = low == "dürften" and NEGATED.search(rest)  # "dürften nicht baden"
        return None if forbidden else ("probable", "hedge_may_well")
    if low == "werden" and HAD_TO_BE.match(rest):
        return None  # "hätten eingeschläfert werden müssen"
    if low in WERDEN and previous != "zu":
        return ("planned", "hedge_future") if _is_future(reading, start, low) else None
    if low in WANT or low in PLAN:
        return _wollen(reading, start, low, rest)
    return unreal.read(reading, start, low, previous, rest)


def _wollen(reading: Reading, start: int, low: str, rest: str) -> tuple[str, str] | None:
    """A plan, unless it happened, was only wanted, or is what they say of themselves ("wollen 1.100 gezählt haben")."""
    if low in ("wollte", "wollten") and _happened(reading, start, rest):
        return None
    if low == "wollen" and PAST.search(reading.text, stretch(reading, start)[0], start):
        return None  # "Er habe niemanden töten wollen": what was wanted, no plan
    if SILENT.search(rest) or ASKING.search(rest):
        return None
    claims = low in WANT and PERFECT.search(rest)
    return ("reported", "hedge_wollen_report") if claims else ("planned", "hedge_intention")


def _sollen(reading: Reading, start: int, low: str) -> tuple[str, str]:
    first, last = stretch(reading, start)
    own, clause = reading.clause(start), reading.text[first:last].strip()
    tails = [clause[-TAIL:]]
    if own is not None and sum(sure for _, sure in own.verbs) == 1:  # "soll Waffen, auch Messer, besessen haben"
        first, last = stretch(reading, own.spans[-1][0])
        tails.append(reading.text[first:last].strip()[-TAIL:])
    if any(map(PERFECT.search, tails)):
        return "reported", "hedge_sollen_report"
    sentence = reading.sentence(start)
    if DEMANDING.search(reading.text, sentence.start, sentence.end):
        return "demand", "hedge_sollen_demand"
    if low in SHOULD:
        return "planned", "hedge_sollte"
    placed = PLACED.search(clause) and SO_MANY.search(clause) and not APPOINTED.search(clause)
    among = AMONG.match(clause)
    hearsay = (STATE.search(tails[0]) or placed or among or SOURCE.search(clause)) and not TO_COME.search(clause)
    return ("reported", "hedge_sollen_report") if hearsay else ("planned", "hedge_sollen_plan")


def _happened(reading: Reading, start: int, rest: str) -> bool:
    """ "In die Mensa wollten nur 38", "38 Kinder wollten nicht essen": what was wanted so much is told as a fact."""
    if REFUSED.search(rest) and SO_MANY.search(clause_text(reading, start)):
        return True
    last = rest.split()[1:][-1:]  # none where the clause ends in "stellen wollte"
    bare = bool(last) and not is_infinitive(last[0].strip(QUOTES))
    return bare and bool(WHERETO.search(clause_text(reading, start)))


def _is_future(reading: Reading, start: int, low: str) -> bool:
    """An infinitive closes the clause ("werden sperren") or stands just before ("dass sie sperren werden")."""
    first, last = stretch(reading, start)
    before, after = reading.text[first:start].split(), reading.text[start + len(low) : last].split()
    if ENDS_CLAUSE.match(reading.text, start + len(low)):
        return bool(before) and is_infinitive(before[-1].strip(QUOTES))
    if len(after) == 1 and before and inflection.participle(before[-1].strip(QUOTES)):
        return False  # "dass sie gesperrt werden können"
    return bool(after) and is_infinitive(after[-1].strip(QUOTES))
