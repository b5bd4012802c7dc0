"""What a modal or auxiliary says about certainty: könnte, dürfte, sollen, werden, wollen, würde; and conditions."""

import re

from helpers.german import cues, inflection, lexicon
from helpers.german.reading import Reading
from helpers.german.reading.clauses import SUBORDINATORS
from helpers.german.reading.words import konjunktiv_1

COULD, MAY_WELL, SHALL, SHOULD, WERDEN, WOULD, INVERTED, UNREAL, WANT, PLAN, CONDITIONS = (
    lexicon.words("modals", **{"class": name})
    for name in "could may_well shall should werden would inverted unreal want plan condition".split()
)
MODALS = lexicon.words("modals") - CONDITIONS
# "immer wenn er kommt" is a time, "auch wenn" a concession
NO_CONDITION = lexicon.group("before_wenn")
# "Wenn man die Leiharbeiter mitzählt, fallen 40 Stellen weg": how one counts
COUNTED_IN = re.compile(
    r"\bman\b.*\b(?:(?:mit|ein|hinzu|dazu|zusammen|gegen|heraus)(?:rechne|zähl|nehm)\w*|einbezieh\w*|berücksichtig\w*|addier\w*)$"
)
READY = re.compile(r"^[^,.;:]{0,40}\b(?:bereit|willens)\W*$")  # "wäre bereit, 40 Euro zu zahlen"
DEMANDING = re.compile(
    r"\b(?:ge)?(?:forder|verlang|dräng|appellier|mahn)(?:e|t|te|ten|n|en)?\b|\b(?:Forderung|Aufforderung|Appell)"
)
SOURCE = re.compile(
    r"\b(?:[Ll]aut|[Dd]emnach|zufolge|Angaben|berichte\w*|Bericht\w*|melde(?:t|te|n|ten)|wonach|hieß|heißt)\b"
)
SOURCE_BESIDE = re.compile(r",\s+so\s(?:[Dd]ie |[Dd]er |[Dd]as )?[A-ZÄÖÜ]")
PERFECT = re.compile(
    r"(?:\b[a-zäöüß]+(?:t|en)\s+(?:worden\s+)?(?:sein|haben|hat|habe)|worden\s+sein)(?:\s+soll(?:en|e|te|ten)?)?$"
)
TAIL = 80  # letters of a clause in which its last verbs stand
PAST = re.compile(r"\b(?:habe|hat|hatte|hätte)\b")
NEGATED = re.compile(r"\b(?:nicht|keine?[nrms]?)\b")
STATE = re.compile(
    r"(?:\bes sich um\b.*\shandeln|\s(?:sein|haben|stehen|liegen|leben|geben|betragen|belaufen|umfassen|gelten|besitzen"
    r"|bestehen|wohnen|wiegen|zeigen|enthalten))(?:\s+soll(?:en|e)?)?$"
)  # "soll 500 Mitglieder haben": hearsay
PLACED = re.compile(
    r"\bsich\b.*\s(?:aufhalten|befinden|verstecken|verschanzen|verbergen|sammeln|versammeln|formieren)(?:\s+soll(?:en|e)?)?$"
)
"""Where somebody is: "Rund 150 Deutsche sollen sich dort aufhalten" is hearsay, "Die Läufer sollen ..." a plan."""
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
)
""" "In der Nacht hätten | 90 Gäste", "90 Gäste | hätten": the subject is counted."""
HAD_TO_BE = re.compile(r"werden\s(?:müssen|können|sollen|dürfen|wollen)\W*\Z")
NOW = re.compile(r"\b(?:[Dd]amit|[Ii]nzwischen|[Nn]un|[Jj]etzt|[Aa]b|[Ss]eit)\b")
BUT_FOR = re.compile(r"^\W*Ohne\b|\b(?:[Ff]ast|[Bb]einahe|[Ss]onst|[Aa]ndernfalls|[Aa]nsonsten|[Uu]m ein Haar)\b")
"""Beside Konjunktiv II they say what did not come about."""
SILENT = re.compile(
    r"\b(?:nicht|keine[nr]?|niemand|nichts)\b.*\b(?:äußern|sagen|kommentieren|nennen|bestätigen|verraten|beantworten|mitteilen|machen)$"
)
""" "wollte sich zu den 40 Fällen nicht äußern": no plan."""
ESTIMATED = re.compile(r"\b(?:kosten|betragen|dauern|verschlingen|brauchen|benötigen|belaufen|umfassen|wiegen)$")
IN_CASE = re.compile(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]ollten?|[Oo]hne|[Ii]m Falle?)\b")
ASIDE = re.compile(r"[,:;–„“”\"»«]|\b(?:[Ll]aut|zufolge|[Nn]ach Angaben|[Dd]emnach)\b")
CONSEQUENCE = re.compile(r"[,–]\s*(?:so |dann |würde|wäre|hätte|könnte|müsste|dürfte|drohe|wird |ist |werde)")
FOLLOWS = re.compile(r",\s+([a-zäöüß]+)\s")
OUTCOME = re.compile(
    r"\b(?:warn|droh)(?:t|te|ten|en)\b|\b(?:würden?|wäre|wären|hätten?)\b"
)  # what a condition leads to
QUESTION = re.compile(r"[?!…](?=[\s“”\"»«]|$)|\.(?=[“”\"»«]|\s|$)(?<!\d\.)")
ENDS_CLAUSE = re.compile(r"[“”\"»«]?\s*(?:[,.;:!?…–—)]|$|\n\s*\n|(?:und|oder|aber|sowie)\s)")
ACTIVE = lexicon.group("active_infinitives")
"""Infinitives that are participles too, of verbs without a passive: "wird 278 Meter betragen"."""
QUOTES = '„“”"»«'


def stretch(reading: Reading, at: int) -> tuple[int, int]:
    """The stretch of a clause that holds `at`, without the mark behind it."""
    clause = reading.clause(at)
    if clause is None:
        return at, at
    first, last = clause.stretch(at)
    return first, first + len(reading.text[first:last].rstrip(" \n\t,;.!?:…–—-"))


def _clause(reading: Reading, at: int) -> str:
    first, last = stretch(reading, at)
    return reading.text[first:last].strip()


def is_question(reading: Reading, at: int) -> bool:
    """True if the next mark that ends a sentence is a question mark."""
    mark = QUESTION.search(reading.text, at, reading.sentence(at).end + 1)
    return mark is not None and mark.group() == "?"


def read(reading: Reading, start: int, word: str, previous: str) -> tuple[str, str] | None:
    """Kind and rule of the modal `word` at `start`, or None where it carries no certainty (a question, a passive)."""
    low = word.lower()
    if is_question(reading, start):
        return None
    if low in CONDITIONS:
        counts = COUNTED_IN.search(_clause(reading, start))
        return None if counts or previous.lower() in NO_CONDITION else ("hypothetical", "hedge_conditional_if")
    if low in INVERTED and _heads_condition(reading, start, word):
        return "hypothetical", "hedge_conditional_inversion"
    rest = reading.text[start : stretch(reading, start)[1]].strip()
    if low in COULD:
        able = low == "könnten" and (LIMIT.search(rest) or _is_able(reading, start, rest))
        return None if able else ("possible", "hedge_could")
    if low in SHALL or low in SHOULD:
        return _sollen(reading, start, low)
    if low in MAY_WELL:
        forbidden = low == "dürften" and NEGATED.search(rest)  # "dürften nicht baden"
        return None if forbidden else ("probable", "hedge_may_well")
    if low == "werden" and HAD_TO_BE.match(rest):
        return None  # "hätten eingeschläfert werden müssen"
    if low in WERDEN and previous != "zu":
        return ("planned", "hedge_future") if _is_future(reading, start, low) else None
    if low == "hätten" and _had_to(reading, start, rest):
        return None
    if low in UNREAL and (MISSED.search(rest.lower()) or BUT_FOR.search(_clause(reading, start))):
        return "hypothetical", "hedge_would"
    if low in WOULD and READY.search(rest):
        return "possible", "hedge_possible_adverb"
    if low == "würde" and ESTIMATED.search(rest) and not _on_condition(reading, start):
        return "probable", "hedge_would_cost"
    if low == "hätte" and _came_to_nothing(reading, start, rest):
        return "hypothetical", "hedge_would"
    if low == "wären" and previous.lower() == "das" and _opens(reading, start):
        return "hypothetical", "hedge_would"  # "Das wären 40 Euro pro Kopf"
    if low in WOULD:
        return ("hypothetical", "hedge_would") if _is_outcome(reading, start, low, rest) else None
    return _wollen(reading, start, low, rest) if low in WANT or low in PLAN else None


def _wollen(reading: Reading, start: int, low: str, rest: str) -> tuple[str, str] | None:
    """A plan, unless it happened, was only wanted, or is what they say of themselves ("wollen 1.100 gezählt haben")."""
    if low in ("wollte", "wollten") and _happened(reading, start, rest):
        return None
    if low == "wollen" and PAST.search(reading.text, stretch(reading, start)[0], start):
        return None  # "Er habe niemanden töten wollen": what was wanted, no plan
    if SILENT.search(rest):
        return None
    claims = low in WANT and PERFECT.search(rest)
    return ("reported", "hedge_wollen_report") if claims else ("planned", "hedge_intention")


def _opens(reading: Reading, start: int) -> bool:
    return start - reading.sentence(start).start == 4


def _is_able(reading: Reading, start: int, rest: str) -> bool:
    """Whether könnten stands for können, which would not report: what cannot or can again be done, as somebody says."""
    again = AGAIN.search(rest) and NOW.search(_clause(reading, start))
    if not (again or UNABLE.search(rest)) or reading.quoted(start) or _on_condition(reading, start):
        return False
    return _told_beside(reading, start)


def _had_to(reading: Reading, start: int, rest: str) -> bool:
    """ "320 Gäste hätten gehen müssen, sagte sie": hätten stands for haben, which would not report; no reproach."""
    if not rest.endswith(" müssen") or BUT_FOR.search(_clause(reading, start)) or _on_condition(reading, start):
        return False
    counted = MANY_HAD.match(_clause(reading, start)) or LASTING.search(rest)
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


def _heads_condition(reading: Reading, start: int, word: str) -> bool:
    """Sollte in "Sollte sie kommen, wäre ..." or "..., sollte sie kommen"; not in "Wenn sie kommt, sollte er gehen"."""
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
    hearsay = (STATE.search(tails[0]) or placed or SOURCE.search(clause)) and not TO_COME.search(clause)
    return ("reported", "hedge_sollen_report") if hearsay else ("planned", "hedge_sollen_plan")


def _happened(reading: Reading, start: int, rest: str) -> bool:
    """ "In die Mensa wollten nur 38", "38 Kinder wollten nicht essen": what was wanted so much is told as a fact."""
    if REFUSED.search(rest) and SO_MANY.search(_clause(reading, start)):
        return True
    last = rest.split()[1:][-1:]  # none where the clause ends in "stellen wollte"
    bare = bool(last) and not _is_infinitive(last[0].strip(QUOTES))
    return bare and bool(WHERETO.search(_clause(reading, start)))


def _is_outcome(reading: Reading, start: int, low: str, rest: str) -> bool:
    """würde with an infinitive, wäre with a predicate; "ob sie gesperrt würde" is a passive in reported speech."""
    if ENDS_CLAUSE.match(reading.text, start + len(low)):
        return False
    last = rest.rsplit(None, 1)[-1].strip(QUOTES)
    return low == "wäre" or _is_infinitive(last)


def _is_future(reading: Reading, start: int, low: str) -> bool:
    """An infinitive closes the clause ("werden sperren") or stands just before ("dass sie sperren werden")."""
    first, last = stretch(reading, start)
    before, after = reading.text[first:start].split(), reading.text[start + len(low) : last].split()
    if ENDS_CLAUSE.match(reading.text, start + len(low)):
        return bool(before) and _is_infinitive(before[-1].strip(QUOTES))
    if len(after) == 1 and before and inflection.participle(before[-1].strip(QUOTES)):
        return False  # "dass sie gesperrt werden können"
    return bool(after) and _is_infinitive(after[-1].strip(QUOTES))


def _is_infinitive(word: str) -> bool:
    """Not what may be a participle: "werden verlassen" is a passive."""
    if not word.endswith(("en", "ern", "eln", "sein")) or word[0].isupper():
        return False
    if inflection.participle(word):
        return word in ACTIVE
    return bool(inflection.infinitive(word)) or not inflection.finite(word)
