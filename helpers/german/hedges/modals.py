"""What a modal or auxiliary says about certainty: könnte, dürfte, sollen, werden, wollen, würde; and conditions."""

import re

from helpers.german.hedges import clauses

COULD = clauses.forms("könnte könnten könntest")
MAY_WELL = clauses.forms("dürfte dürften")
SHALL = clauses.forms("soll sollen solle")
SHOULD = clauses.forms("sollte sollten")
WERDEN = clauses.forms("werde werden wird")
WOULD = clauses.forms("würde wäre")
INVERTED = clauses.forms("sollte sollten würde würden hätte hätten wäre wären käme kämen")
WANT = clauses.forms("will wollen wolle wollte wollten")
PLAN = clauses.forms(
    "plant planen plane plante planten beabsichtigt beabsichtigen beabsichtige beabsichtigte "
    "vorbereite vorbereitet vorbereiten"
)
MODALS = COULD | MAY_WELL | SHALL | SHOULD | WERDEN | WOULD | INVERTED | WANT | PLAN
CONDITIONS = clauses.forms("wenn falls")
# "immer wenn er kommt" is a time, "auch wenn" a concession
NO_CONDITION = clauses.forms("immer jedes jedesmal erst auch")
DEMANDING = re.compile(
    r"\b(?:ge)?(?:forder|verlang|dräng|appellier|mahn)(?:e|t|te|ten|n|en)?\b|\b(?:Forderung|Aufforderung|Appell)"
)
SOURCE = re.compile(
    r"\b(?:[Ll]aut|[Dd]emnach|zufolge|Angaben|berichte\w*|Bericht\w*|melde(?:t|te|n|ten)|wonach|hieß|heißt)\b"
)
PERFECT = re.compile(
    r"(?:\w+(?:t|en)\s+(?:worden\s+)?(?:sein|haben|hat|habe)|worden\s+sein)(?:\s+soll(?:en|e|te|ten)?)?$"
)
TAIL = 80  # letters of a clause in which its last verbs stand
NEGATED = re.compile(r"\b(?:nicht|keine?[nrms]?)\b")
STATE = re.compile(
    r"(?:\bes sich um\b.*\shandeln|\s(?:sein|haben|stehen|liegen|leben|geben|betragen))(?:\s+soll(?:en|e)?)?$"
)  # "soll 500 Mitglieder haben": hearsay
CONSEQUENCE = re.compile(r"[,–]\s*(?:so |dann |würde|wäre|hätte|könnte|müsste|dürfte|drohe|wird |ist |werde)")
OUTCOME = re.compile(
    r"\b(?:warn|droh)(?:t|te|ten|en)\b|\b(?:würden?|wäre|wären|hätten?)\b"
)  # what a condition leads to
# Infinitives with ge, participles without: "werden gewinnen" is a future, "werden beschlossen" a passive.
GE_INFINITIVES = clauses.forms(
    "gehen geben gelten gewinnen gehören gelingen geschehen genügen gefährden gestalten genehmigen gestehen gegnen "
    "genießen gedenken gedeihen gewähren gewährleisten"
)
PARTICIPLE = re.compile(r"(?:[a-zäöü]{2,9}?)?(ge\w{3,})")
BARE_PARTICIPLES = clauses.forms(
    "beschlossen verboten betroffen vertrieben erschossen entlassen verlassen erhalten unterschrieben übernommen "
    "verloren verschoben verschlossen vergessen unterbrochen erhoben betrieben verliehen empfangen entschieden "
    "verwiesen erwiesen entnommen unternommen vernommen bezogen vermieden verglichen bestritten empfohlen "
    "versprochen verworfen entworfen erworben ergriffen beschrieben besprochen widersprochen unterschieden erfunden "
    "verbunden überwunden bestanden besessen überwiesen befohlen erzogen verraten verstanden begonnen übergeben "
    "vergeben beraten untersagt bewiesen worden"
)


def read(text: str, start: int, word: str, previous: str) -> tuple[str, str] | None:
    """Kind and rule of the modal `word` at `start`, or None where it carries no certainty (a question, a passive)."""
    low = word.lower()
    if clauses.is_question(text, start):
        return None
    if low in CONDITIONS:
        return None if previous.lower() in NO_CONDITION else ("hypothetical", "hedge_conditional_if")
    if low in INVERTED and _heads_condition(text, start, word):
        return "hypothetical", "hedge_conditional_inversion"
    if low in COULD:
        return "possible", "hedge_could"
    if low in MAY_WELL:
        forbidden = low == "dürften" and NEGATED.search(
            clauses.around(text, start, after=True)
        )  # "dürften nicht baden"
        return None if forbidden else ("probable", "hedge_may_well")
    if low in SHALL or low in SHOULD:
        return _sollen(text, start, low)
    if low in WERDEN and previous != "zu":
        return ("planned", "hedge_future") if _is_future(text, start, low) else None
    if low in WOULD:
        return ("hypothetical", "hedge_would") if _is_outcome(text, start, low) else None
    if low in WANT or low in PLAN:
        return "planned", "hedge_intention"
    return None


def _heads_condition(text: str, start: int, word: str) -> bool:
    """Sollte in "Sollte sie kommen, wäre ..." or "..., sollte sie kommen"; not in "Wenn sie kommt, sollte er gehen"."""
    before = text[clauses.sentence_start(text, start) : start].rstrip()
    after = clauses.rest(text, start)
    if not before or word[0].isupper():
        return bool(CONSEQUENCE.search(after))
    if before[-1] in ",–":
        earlier = before[:-1].rpartition(",")[2].strip().split(" ", 1)[0]
        told = CONSEQUENCE.search(after) or OUTCOME.search(before)
        return earlier.lower() not in clauses.SUBORDINATORS and bool(told)
    return before[-1] in '“"«' and bool(OUTCOME.search(before))  # the comma is often forgotten after a quotation


def _sollen(text: str, start: int, low: str) -> tuple[str, str]:
    clause = clauses.around(text, start)
    tail = clause[-TAIL:]
    if PERFECT.search(tail):
        return "reported", "hedge_sollen_report"
    if DEMANDING.search(clauses.sentence_around(text, start)):
        return "demand", "hedge_sollen_demand"
    if low in SHOULD:
        return "planned", "hedge_sollte"
    hearsay = STATE.search(tail) or SOURCE.search(clause)
    return ("reported", "hedge_sollen_report") if hearsay else ("planned", "hedge_sollen_plan")


def _is_outcome(text: str, start: int, low: str) -> bool:
    """würde with an infinitive, wäre with a predicate; "ob sie gesperrt würde" is a passive in reported speech."""
    if clauses.ends_clause(text, start + len(low)):
        return False
    last = clauses.around(text, start, after=True).rsplit(None, 1)[-1].strip('„“”"»«')
    return low == "wäre" or _is_infinitive(last) or last in ("haben", "sein", "werden", "können")


def _is_future(text: str, start: int, low: str) -> bool:
    """An infinitive closes the clause ("werden sperren") or stands just before ("dass sie sperren werden")."""
    end = start + len(low)
    if clauses.ends_clause(text, end):
        verb = text[clauses.clause_start(text, start) : start].rsplit(None, 1)
    else:
        verb = clauses.around(text, start, after=True).rsplit(None, 1)
    return bool(verb) and _is_infinitive(verb[-1].strip('„“”"»«'))


def _is_infinitive(word: str) -> bool:
    if not word.endswith(("en", "ern", "eln")) or word[0].isupper() or word in BARE_PARTICIPLES | clauses.FINITE:
        return False
    participle = PARTICIPLE.match(word)  # "entgegengenommen", not "ausgeben"
    return participle is None or participle.group(1) in GE_INFINITIVES
