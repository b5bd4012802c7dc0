"""Whose number it is: the speaker's of the statement around it, a counter's, a planner's, the next one's in a list, or
nobody's.
"""

import re
from dataclasses import dataclass
from typing import Any

from helpers.claims import acts, beside, certainty, claimers, counters, pointing, presenting, speakers
from helpers.claims.article import Article
from helpers.claims.counted import Counted
from helpers.claims.following import MILLION
from helpers.german import hedges
from helpers.german.hedges import NumberStance
from helpers.german.quantities import Quantity
from helpers.german.reading import people
from helpers.german.sentences import Span

Row = dict[str, Any]
WILLED, HAD = ("hedge_wollen_report", "hedge_intention"), re.compile(r"\s(?:\w+\s){0,3}(?:ge\w+|\w+iert)\shaben\b")
_SOMEBODY = r"((?:[Dd]as|[Dd]ie|[Dd]er)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)"
WILL_HAVE = re.compile(rf"(?:\bw(?:ill|ollen)\s{_SOMEBODY}|{_SOMEBODY}\sw(?:ill|ollen))\s(?:\w+\s){{0,4}}\Z")
ARTICLES = {"er": "der", "sie": "die", "es": "das"}
FRAMES = ("according_to", "after_statements_of")
IMPERSONAL = ("man", "es")
CONDITION = re.compile(
    r"[\s„]{0,4}(?:(?:[Uu]nd|[Dd]enn|[Aa]ber|[Nn]ur)\s)?(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]ollten?)\b"
)

NOT_CLAIMED = re.compile(  # "behauptet ja gar nicht, dass es 900 waren", "hat nie gesagt, es seien 900 gewesen"
    r"\b(?:(?:behaupte\w*|sag(?:e|en|t))\s(?:\w+\s){0,3}(?:nicht|nie|niemals)"
    r"|(?:nie|niemals|nicht)\s(?:behauptet|gesagt)|[Ww]er\s(?:behaupt|sag|glaub|mein)e?t?),[^,.;:?!]*\Z"
)
COUNTED = ("count", "part", "new", "ratio", "difference")
PHRASE = re.compile(r"\b(?:[Ll]aut|[Nn]ach|[Gg]emäß)\s\Z")


@dataclass(frozen=True)
class Source:
    """Who stands for a number: where named, by which words, speech act, and the rule that told; polarity: where it
    does not follow what is said around the number.
    """

    speaker: Span
    cue: str
    act: str
    rule: str
    referent: Span | None = None
    polarity: str = ""


def of(counted: Counted, own: NumberStance) -> tuple[Row, str]:
    """The speaker's cells of a quantity row and the rule that gave them; nobody's where the narrator hedges it."""
    article, quantity, around = counted.article, counted.quantity, _around(counted, own)
    statement, taken = around[0] if around else None, own.owner == "narrator"
    if taken and statement and statement["speaker"] and statement["polarity"] == "denies":
        own, taken = hedges.PLAIN, False  # "Ein Gerücht, wonach 60 Stellen wegfallen, dementierte Kern"
    named = next((row for row in around if row["speaker"] and row["speaker_name"].lower() not in IMPERSONAL), None)
    cells: Row = {"speech_act": "asserts", "polarity": "affirms", "voice": "narrator", **beside.BLANK}
    if statement and not (taken and statement["speaker"]):
        cells |= {name: statement[name] for name in ("speech_act", "polarity", "voice", "via", "cue", "actor")}
    if named and not taken:
        cells |= {name: named[name] for name in beside.BLANK}
    cells["polarity"] = _polarity(counted, statement, cells["polarity"])
    rule = "speaker_taken_by_hedge" if taken and named else ""
    source = None if taken else _claiming(counted, statement, own) or _source(counted, statement, named is not None)
    listed = {} if taken or named or source else beside.cells(counted)
    if source:
        cells |= speakers.cells(article, source.speaker, source.cue, source.act, source.referent)
        cells["polarity"] = source.polarity or cells["polarity"]
        rule = source.rule
    elif listed:
        cells, rule = cells | listed, "speaker_listed"
    left_open = {} if cells["voice"] != "narrator" or source else acts.left_open(article, quantity, own)
    if cells["speech_act"] == "asserts" and acts.estimated(counted):
        cells["speech_act"] = "estimates"
    if acts.given(article, quantity, cells["speech_act"]):
        cells |= {
            "speech_act": "asserts",
            "polarity": "affirms",
            "voice": "narrator",
            "certainty": "plain",
            **beside.BLANK,
        }
        return cells, ""
    if article.issuer and cells["voice"] == "narrator" and not cells["speaker"]:
        cells |= {"speaker": article.outlet, "actor": article.issuer}
        rule = rule or "speaker_issuer"
    if article.issuer and rule == "speaker_plans" and not cells["actor"]:
        cells["actor"] = article.issuer  # "Das Land stellt 40 Euro bereit": so says its ministry
    attributed = (statement or source or listed) and not taken
    cells["certainty"] = certainty.of(counted, own, "reported" if attributed else "plain")
    return cells | left_open, rule


def _polarity(counted: Counted, statement: Row | None, around: str) -> str:
    """That of the number where it is another one than that of the statement around it."""
    article, quantity, before = counted.article, counted.quantity, counted.earlier[-1] if counted.earlier else None
    if _not_claimed(article, quantity):
        return "denies"
    if (
        before
        and quantity.role == "count"
        and before["role"] == "denied"
        and before["number_start"] in quantity.related
    ):
        return "affirms"  # "Das ist Unsinn. Es waren keine 900, sondern 430"
    if quantity.role == "denied":
        return "denies"  # "nicht 1.150, sondern 1.480"
    apart = statement is not None and _denied_apart(article, quantity.number_start, statement)
    return "affirms" if apart else around


def _around(counted: Counted, own: NumberStance) -> list[Row]:
    """The statements that can own the number, the innermost first."""
    article, quantity, around = counted.article, counted.quantity, counted.around
    # "Der Verlag strich 40 Stellen. Der Chef bestreitet das": the number stays the narrator's
    around = [row for row in around if row["polarity"] != "denies" or not row["rule"].startswith("that_said")]
    # "keine 500, wie der Verein behauptete, sondern 900": another one says that they are none, and 900
    if rejected := next((one for one in (quantity, *counted.partners) if one.role == "denied"), None):
        by = claimers.claimer(article, rejected.number_start)
        around = [row for row in around if not (by and by.start <= (row["speaker_start"] or 0) < by.end)]
    told = around[0] if around and around[0]["rule"].startswith("running_sollen") else None
    if told and own.rule == "hedge_sollen_plan" and _by_phrase(article, told):
        around = around[1:]  # "Laut Polizei kamen 40. Die Straße soll 11 Kilometer lang werden": a plan, not hers
    elif told and not own.hedges:
        around = around[1:]  # "Acht sollen gestorben sein, vier wurden verletzt": only the first is hearsay
    if pointing.is_given(article, quantity.start):  # "Von den 900 sind *laut Stadt* 40 gegangen": only the 40
        around = [row for row in around if not row["rule"].startswith(FRAMES)]
    at = quantity.number_start  # "Ein Dutzend Familien hat nach eigenen Angaben 300 Euro bekommen"
    return [row for row in around if not _tells_who(article, row, at)]


def _tells_who(article: Article, row: Row, at: int) -> bool:
    """Whether the number at `at` only says who speaks."""
    start = row["speaker_start"]
    phrase = start is not None and row["speaker_name"] and article.text.startswith(row["speaker_name"], at)
    return bool(phrase) or (start is not None and start <= at < row["speaker_end"])


def _denied_apart(article: Article, at: int, statement: Row) -> bool:
    """ "Das stimmt nicht. Wir haben 67", "40 sind falsch; es bleibt bei 67": what is denied is told apart from 67."""
    if statement["polarity"] != "denies" or "stance_denial_in_message" not in statement["rule"]:
        return False
    sentence, found = article.sentence(at), hedges.find(article.reading)
    first, last = (article.text.rfind(";", sentence.start, at) + 1, article.text.find(";", at, sentence.end))
    first, last = max(first, sentence.start), last if last > 0 else sentence.end
    return not any(hedge.kind == "denial" and first <= hedge.start < last for hedge in found)


def _not_claimed(article: Article, quantity: Quantity) -> bool:
    """ "Ich behaupte nicht, dass es 10.000 waren"."""
    start = article.sentence(quantity.number_start).start
    return NOT_CLAIMED.search(article.text, start, quantity.start) is not None


def _by_phrase(article: Article, row: Row) -> bool:
    """Whether the speaker stands behind "laut" or "nach": such a phrase reaches its own sentence only."""
    at = row["speaker_start"]
    return at is not None and bool(PHRASE.search(article.text, max(0, at - 8), at))


def _claiming(counted: Counted, statement: Row | None, own: NumberStance) -> Source | None:
    """ "„Das Amt *will* 34 *gehabt haben*“, sagte Kern": the claim is that of the Amt, whoever quotes it."""
    article, quantity = counted.article, counted.quantity
    quoted = statement is not None and statement["voice"] == "direct" and own.rule in WILLED
    quoted = quoted and HAD.match(article.text, quantity.end) is not None
    found = WILL_HAVE.search(article.text, counted.sentence.start, quantity.start) if quoted else None
    return Source(Span(*found.span(found.lastindex or 0)), "will", "asserts", "speaker_plans") if found else None


def _source(counted: Counted, statement: Row | None, named: bool) -> Source | None:
    """Who counts, goes on counting in a list, or plans."""
    article, quantity = counted.article, counted.quantity
    if quantity.role == "denied" and (statement is None or statement["polarity"] != "denies"):
        denier = claimers.denier(article, quantity.number_end)
        if denier:
            return Source(denier[0], denier[1], "denies", "speaker_denies", polarity="denies")
    other = counters.by_participle(article, quantity.start) or counters.counted_by(article, quantity.start)
    own = quantity.role in COUNTED and quantity.bound != "share"
    relative = own and quantity.role != "difference"
    other = other or (counters.by_relative(article, quantity.number_start, counted.defining) if relative else None)
    if bracket := counters.in_brackets(article, quantity.number_end, counted.noun):
        other = bracket, ""
    few = own and not quantity.unit and (quantity.value or 0) < MILLION
    if own and (estimator := counters.of_estimate(article, quantity.start)):
        other = estimator, ""
    if few and (owner := counters.of_body(article, quantity.number_start, quantity.number_end, counted.noun)):
        other = owner, ""
    if other and quantity.role != "denied":
        return Source(other[0], other[1], "asserts", "speaker_counts", polarity="affirms")
    claimed = other is not None and quantity.role == "denied"  # "Die vom Amt genannten 112 nannte er falsch"
    if not claimed and (counting := _counting(counted, statement if named else None, own)):
        act = "estimates" if counting[1].startswith("schätz") else "asserts"
        return Source(counting[0], counting[1], act, "speaker_counts")
    if named:
        return None
    if following := beside.named_next(counted):
        speaker, before = following
        return Source(speaker, before["cue"], before["speech_act"], "speaker_listed")
    if quantity.role in ("old", "new") and (reviser := presenting.reviser(article, quantity)):
        return Source(reviser, "", "asserts", "speaker_revises")
    presenter = presenting.presenter(article, quantity)
    if presenter:
        return Source(presenter, "", "asserts", "speaker_revises")
    plan = None if _on_condition(article, quantity) else certainty.governing(article, quantity)
    if (
        plan is None
        or plan.speaker.start <= quantity.number_start < plan.speaker.end
        or _is_aged(counted, plan.speaker)
    ):
        return None  # "Ein Dutzend Familien will klagen": how many they are nobody says
    cue, meant = article.words(plan.cue, " … "), plan.meant or _meant(counted, plan.speaker)
    act = "asserts" if "revision" in quantity.rule else plan.act  # "hob ihre Schätzung von 40 auf 60 an"
    return Source(plan.speaker, cue, act, "speaker_plans", meant) if meant != plan.speaker else None


def _counting(counted: Counted, known: Row | None, own: bool) -> tuple[Span, str] | None:
    """Who counts in the clause of the number; where somebody is quoted, whom he names: "„Die Polizei zählte 40“"."""
    article, quantity = counted.article, counted.quantity
    if known and not known["actor"] and known["rule"].startswith("measured_content"):
        known = None
    if known and not (known["voice"] == "direct" and own):
        return None
    found = counters.counting(article, quantity.start, quantity.end)
    return None if found and known and _is_one(article, found[0], known) else found


def _is_one(article: Article, other: Span, statement: Row) -> bool:
    """ "„Die Polizei zählte 40“, sagte Polizeisprecherin Kern": the one who is quoted speaks for those she names."""
    named = set(speakers.cells(article, other, "", "asserts")["actor"].split(";"))
    return not named.isdisjoint(statement["actor"].split(";")) or statement["start"] > other.start


def _is_aged(counted: Counted, speaker: Span) -> bool:
    """ "Die 71-Jährige will klagen": how old she is nobody says; her article was taken for the speaker."""
    between = counted.article.text[speaker.end : counted.quantity.number_start]
    return between == " " and counted.article.words([speaker]).lower() in ("der", "die", "das")


def _meant(counted: Counted, speaker: Span) -> Span | None:
    """ "Das Bündnis zählte 800. Gerechnet hatte es mit 900": whom a pronoun means; itself where "es" means nobody."""
    article, before = counted.article, counted.earlier[-1] if counted.earlier else None
    wanted = ARTICLES.get(article.words([speaker]).lower())
    if wanted is None:
        return None
    start = article.sentence(speaker.start).start
    near = before and before["speaker"] and before["number_start"] >= article.sentence_before(start).start
    if near and before and wanted in (before["speaker_name"].split()[0].lower(), _gender(before["speaker_name"])):
        at = article.text.rfind(before["speaker_name"], 0, start)
        return Span(at, at + len(before["speaker_name"])) if at >= 0 else None
    return speaker if wanted == "das" else None


def _gender(name: str) -> str:
    """ "Amtsleiterin Ina Dorn": the article that her first name asks for."""
    found = next(filter(None, map(people.first_names().get, name.split())), "")
    return {"m": "der", "f": "die"}.get(found, "")


def _on_condition(article: Article, quantity: Quantity) -> bool:
    """ "Wenn die Bahn nicht sechs Prozent anbietet": so says who threatens, not the Bahn."""
    clause = article.clause(quantity.number_start)
    return clause is not None and bool(CONDITION.match(article.text, clause.stretch(quantity.number_start)[0]))
