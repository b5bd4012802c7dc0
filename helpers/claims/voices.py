"""Whose number it is, and how sure it is worded: the speaker's of the statement around it, a counter's, a planner's,
the next one's in a list, or nobody's.
"""

import re
from dataclasses import dataclass
from typing import Any

from helpers import topic as topics
from helpers.claims import denials, speakers
from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.german import inflection
from helpers.german.hedges import NumberStance
from helpers.german.plans import Plan
from helpers.german.quantities import Quantity
from helpers.german.sentences import Span

Row = dict[str, Any]
BLANK: Row = dict.fromkeys(("actor", "via", "cue", "speaker", "speaker_name"), "")
BLANK |= {"speaker_start": None, "speaker_end": None}
WHOSE = ("speech_act", "voice", *BLANK)
IMPERSONAL = ("man", "es")
GOVERNED = ("complement", "infinitive")  # "rechnet damit, dass 300 kommen", "kündigte an, 31 zu liefern"
PARTICIPLES = frozenset(
    """geplant erwartet zugesagt angekündigt versprochen vereinbart vorgesehen angemeldet eingeplant zugesichert
    anvisiert angepeilt prognostiziert veranschlagt avisiert""".split()
)
_PLANNED = rf"(?:{'|'.join(sorted(PARTICIPLES))})"
# "vereinbart waren 60", "sind 600 Beamte vorgesehen"; "weniger als geplant" only compares.
PLANNED = re.compile(rf"(?<!als )(?<!wie )\b{_PLANNED}\b", re.I)
PLANNED_NEXT = re.compile(rf"\b{_PLANNED}e[nrms]?\s+(?:\w+\s+){{0,2}}$", re.I)  # "die zugesagten 80"
COUNTED_BEFORE = re.compile(
    r"\b(?:bisher\w*|zuvor|bislang|vorher|im\s+Vor(?:jahr|monat)|am\s+Vortag)\s+(?:\w+\s+){0,2}$", re.I
)
PERFECT = re.compile(r"\b(?:haben|sein)\W*$")
ANYBODY = re.compile(r"\s*(?:[Ww]er|[Ww]em|[Ww]enn|[Ff]alls|[Ss]ofern)\b")
ARRIVE = re.compile(r"\b(?:kommen|kommt|teilnehmen|anreisen|erscheinen|eintreffen|mitmachen|mitlaufen)\W*$")
# "rechnet mit einem Schaden von 11 Millionen": it is there already, only its size is an estimate
EXISTING = re.compile(
    r"\b(?:\w*[Ss]ch[aä]den?s?|\w*[Vv]erluste?n?|\w*[Oo]pfern?|Toten|Verletzten|Vermissten|Betroffenen)\b"
)
TO_DO = re.compile(r"\bzu\s(?!haben\b|sein\b)\w+(?:en|ern|eln)\W*$|\b(?!zu)\w+zu\w+(?:en|ern|eln)\W*$")
PLAN_NOUN = re.compile(
    r"\b\w{0,30}(?:[Bb]eschluss|[Zz]iel|[Pp]lan|[Pp]läne|[Aa]bsicht|[Vv]orhaben|[Zz]usage|[Vv]ersprechen|[Aa]nkündigung"
    r"|[Ee]ntscheidung|[Vv]orschlag)(?:s|es|e|en|n)?\b[^,.;:]{0,60},\s*$"
)
LOOK_BACK, NEAR = 40, 120
# "..., das Bündnis 15.000", "..., die Polizei dagegen von 3.200": the verb goes on, unspoken.
NAMED_NEXT = re.compile(
    r"[^.;:()]{0,60}?,\s+(?:und\s+)?((?:die|der|das)\s+(?:[a-zäöü]+en?\s+)?[A-ZÄÖÜ][\w-]+)"
    r"(?:\s+(?:dagegen|hingegen|sogar|nur|aber|jedoch))?\s+(?:(?:von|auf|mit)\s+)?(?:[a-zäöü]+\s+){0,3}$"
)
_BODY = r"(?<!\w)(?:[Dd](?:er|ie|as)\s)?(?:[a-zäöü]{1,30}e[nr]?\s)?(?!\w+tag\b|Mittwoch|\w+abend\b)[A-ZÄÖÜ][\w-]+"
REVISED = re.compile(  # "Der Kreis hat seine Zahlen überarbeitet", "Am Montag hat die Bahn ihre Angaben korrigiert"
    rf"(?:(?P<first>{_BODY})\s(?:hat|haben)|\b(?:hat|haben)\s(?P<then>{_BODY}))\s(?:[^.;:?!]{{0,40}}\s)?(?:ihre|seine)n?\s"
    r"\w*(?:[Zz]ahl|[Aa]ngab|[Ss]chätz|[Mm]eldung|[Bb]ilanz|[Pp]rognos|[Zz]ählung|[Ss]tatistik)\w*\s[^.;:?!]{0,60}"
    r"(?:korrigiert|überarbeitet|revidiert|berichtigt|angepasst|aktualisiert|gesetzt|gesenkt|erhöht)"
)
# "am Freitag 9.000, am Samstag 12.000 und am Sonntag 7.000"
LISTED_NEXT = re.compile(
    r"[^.;:()]{0,40}?(?:,|\bund|\bsowie)\s+(?:(?:am|im|in|an|bei)\s+\w+\s+){0,2}(?:[a-zäöü]+\s+){0,2}$"
)


@dataclass(frozen=True)
class Source:
    """Who stands for a number: where named, by which words, speech act, and the rule that told."""

    speaker: Span
    cue: str
    act: str
    rule: str


def of(counted: Counted, own: NumberStance) -> tuple[Row, str]:
    """The speaker's cells of a quantity row and the rule that gave them; nobody's where the narrator hedges it."""
    article, quantity, around = counted.article, counted.quantity, counted.around
    if quantity.role == "denied":  # "keine 500, wie der Verein behauptete": another one says that they are none
        claimer = denials.claimer(article, quantity.number_start)
        around = [row for row in around if not (claimer and claimer.start <= (row["speaker_start"] or 0) < claimer.end)]
    if around and around[0]["rule"].startswith("running_sollen") and not own.hedges:
        around = around[1:]  # "Acht sollen gestorben sein, vier wurden verletzt": only the first is hearsay
    statement, taken = around[0] if around else None, own.owner == "narrator"
    named = next((row for row in around if row["speaker"] and row["speaker"].lower() not in IMPERSONAL), None)
    cells: Row = {"speech_act": "asserts", "polarity": "affirms", "voice": "narrator", **BLANK}
    if statement and not (taken and statement["speaker"]):
        cells |= {name: statement[name] for name in ("speech_act", "polarity", "voice", "via", "cue", "actor")}
    if named and not taken:
        cells |= {name: named[name] for name in BLANK}
    rule = "speaker_taken_by_hedge" if taken and named else ""
    source = None if taken else _source(counted, statement, named is not None)
    listed = {} if taken or named or source else _listed(counted)
    if source:
        cells |= speakers.cells(article, source.speaker, source.cue, source.act)
        rule = source.rule
    elif listed:
        cells, rule = cells | listed, "speaker_listed"
    attributed = (statement or source or listed) and not taken
    cells["certainty"] = _certainty(counted, own, "reported" if attributed else "plain")
    return cells, rule


def claimed(counted: Counted) -> Row:
    """The speaker's cells of the number that is denied, as its claimer's; empty where nobody is named."""
    quantity = counted.quantity
    claimer = denials.claimer(counted.article, quantity.number_start) if quantity.role == "denied" else None
    if claimer is None:
        return {}
    cells = speakers.cells(counted.article, claimer, "", "asserts")
    return cells | {"polarity": "affirms", "via": "", "certainty": "reported", "role": "count"}


def _source(counted: Counted, statement: Row | None, named: bool) -> Source | None:
    """Who counts, goes on counting in a list, or plans."""
    article, quantity = counted.article, counted.quantity
    known = statement and named and (statement["actor"] or not statement["rule"].startswith("measured_content"))
    counting = None if known else speakers.counting(article, quantity.start, quantity.end)
    if counting:
        act = "estimates" if counting[1].startswith("schätz") else "asserts"
        return Source(counting[0], counting[1], act, "speaker_counts")
    if named:
        return None
    before = _before(counted)
    if (
        before
        and (gap := NAMED_NEXT.fullmatch(article.text, before["number_end"], quantity.start))
        and not _verb(gap[0])
    ):
        return Source(Span(*gap.span(1)), before["cue"], before["speech_act"], "speaker_listed")
    if quantity.role in ("old", "new") and (reviser := _reviser(article, quantity)):
        return Source(reviser, "", "asserts", "speaker_revises")
    plan = governing(article, quantity)
    return Source(plan.speaker, article.words(plan.cue, " … "), plan.act, "speaker_plans") if plan else None


def _reviser(article: Article, quantity: Quantity) -> Span | None:
    """Who revised a figure in the sentence before, or before a colon: "Der Kreis hat seine Zahl korrigiert: ..."."""
    start = article.sentence(quantity.number_start).start
    colon = article.text.rfind(": ", start, quantity.start)
    named = (
        topics.mentions(article.topic, "actors", article.text[start:colon])[:1] if article.topic and colon > 0 else ()
    )
    if named and article.text[start + named[0].start].isupper():
        return Span(start + named[0].start, start + named[0].end)
    earlier = article.sentence(max(0, start - 2))
    found = REVISED.search(article.text, earlier.start, start) if earlier.start < start else None
    return Span(*found.span(found.lastgroup or 0)) if found else None


def _before(counted: Counted) -> Row | None:
    """The number just before in the sentence, if somebody stands for it."""
    article, quantity, earlier = counted.article, counted.quantity, counted.earlier
    before = earlier[-1] if earlier else None
    near = before and quantity.start - before["number_end"] < NEAR and before["number_end"] <= quantity.start
    same = near and before and article.sentence(quantity.number_start).start == article.sentence(before["start"]).start
    return before if before and same and before["speaker"] and before["voice"] == "reported" else None


def _listed(counted: Counted) -> Row:
    """ "am Freitag 9.000, am Samstag 12.000": the speaker's cells of the number before."""
    article, quantity, earlier = counted.article, counted.quantity, counted.earlier
    if quantity.role == "denied" and earlier and earlier[-1]["speaker"] and earlier[-1]["role"] != "denied":
        same = article.sentence(quantity.number_start).start == article.sentence(earlier[-1]["start"]).start
        return {name: earlier[-1][name] for name in WHOSE} if same else {}
    before = _before(counted)
    between = article.text[before["number_end"] : quantity.start] if before else ""
    if before and LISTED_NEXT.fullmatch(between) and not _verb(between):
        return {name: before[name] for name in WHOSE}
    return {}


def _verb(words: str) -> bool:
    return any(inflection.finite(word) for word in re.findall(r"\b[a-zäöüß]+\b", words))


def governing(article: Article, quantity: Quantity) -> Plan | None:
    """The plan in whose clause the number stands, or that its clause hangs from."""
    at = quantity.number_start
    direct = [plan for plan in article.plans(at) if plan.start <= at < plan.end]
    if direct:
        return direct[0]
    clause = article.clause(at)
    while clause is not None and clause.parent is not None and clause.kind in GOVERNED:
        clause = clause.parent
        held = [plan for plan in article.plans(at) if clause.holds(plan.verb)]
        if held:
            return held[0]
    return None


def _certainty(counted: Counted, own: NumberStance, plain: str) -> str:
    """As its hedges word it; planned, too, where a verb of planning governs it or a participle says so."""
    article, quantity = counted.article, counted.quantity
    before = article.text[max(0, quantity.start - LOOK_BACK) : quantity.start]
    if quantity.role == "old" and COUNTED_BEFORE.search(before):  # "statt bisher 80 sollen nur 31 kommen"
        return plain
    told = own.rule == "hedge_sollen_report"
    if told and (_agreed(article, quantity) or (quantity.role == "rate" and not PERFECT.search(counted.after))):
        return "planned"  # "600 sind vorgesehen, an jedem Tor sollen 40 stehen"
    if own.certainty != "plain" and not (own.certainty == "planned" and _for_whom(article, own)):
        return own.certainty
    plan = governing(article, quantity) or _cued(counted)
    if plan and plan.act == "estimates" and EXISTING.search(counted.before + counted.after):
        return plain
    if (
        PLANNED_NEXT.search(before)
        or _aimed_at(counted)
        or (plan and (plan.certainty == "planned" or _lies_ahead(counted)))
    ):
        return "planned"
    if plan and plan.certainty != "plain":
        return plan.certainty
    return "planned" if _agreed(article, quantity) else plain


def _for_whom(article: Article, own: NumberStance) -> bool:
    """ "Wer kommen will, zahlt drei Euro": the will is that of anybody, and the price is no plan."""
    clauses = [(clause, hedge) for hedge in own.hedges if (clause := article.clause(hedge.start))]
    return bool(clauses) and all(ANYBODY.match(article.text, clause.stretch(h.start)[0]) for clause, h in clauses)


def _lies_ahead(counted: Counted) -> bool:
    """ "geht davon aus, dass 300 kommen", "bekräftigte, 31 Wagen zu liefern"; not "dass 300 infiziert sind"."""
    clause = counted.clause
    if clause is None or clause.kind == "complement":
        return clause is not None and bool(ARRIVE.search(counted.after))
    first, last = clause.stretch(counted.quantity.number_start)
    finite = any(first <= clause.tokens[n][0] < last for n, _ in clause.verbs)
    return not finite and bool(TO_DO.search(counted.after))


def _cued(counted: Counted) -> Plan | None:
    """The plan whose verb is the cue of the statement around the number: "bekräftigte erneut, 31 Wagen zu liefern"."""
    cues = [span.start for span in counted.statement["cue_spans"]] if counted.statement else []
    start = counted.statement["sentence_start"] if counted.statement else 0
    return next((plan for plan in counted.article.plans(start) if plan.verb in cues), None)


def _aimed_at(counted: Counted) -> bool:
    """ "das Ziel, bis 2030 31 Wagen zu bauen", "der Beschluss der Stadt, die Steuer auf 40 Euro zu senken"."""
    start = next((s.start for s in counted.spans if s.start <= counted.quantity.number_start < s.end), 0)
    before = counted.article.text[max(0, start - NEAR) : start].rstrip()
    return before.endswith(",") and bool(PLAN_NOUN.search(before)) and _lies_ahead(counted)


def _agreed(article: Article, quantity: Quantity) -> bool:
    """ "vereinbart waren 60": the participle stands in the clause and no other number between."""
    clause = article.clause(quantity.number_start)
    if clause is None or PARTICIPLES.isdisjoint(word[3] for word in clause.tokens):
        return False
    for start, end in clause.spans:
        for match in PLANNED.finditer(article.text, start, end):
            first, last = sorted((match.end(), quantity.number_start))
            if not re.search(r"\d", article.text[first:last].replace(article.text[quantity.start : quantity.end], "")):
                return True
    return False
