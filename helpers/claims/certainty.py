"""How sure a number is worded: as its hedges say; planned, too, where a verb of planning governs it."""

import re
from collections.abc import Sequence
from typing import Any

from helpers.claims.article import Article, two_halves
from helpers.claims.numbers import Number
from helpers.german import inflection, lexicon, plans
from helpers.german.hedges import NumberStance
from helpers.german.plans import Plan
from helpers.german.quantities import Quantity
from helpers.german.quantities.units import TIME
from helpers.german.reading.clauses import Clause

GOVERNED = ("complement", "infinitive")  # "rechnet damit, dass 300 kommen", "kündigte an, 31 zu liefern"
PARTICIPLES = lexicon.group("planned_participles")
_PLANNED = rf"(?:{lexicon.either('planned_participles')})"
# "vereinbart waren 60", "sind 600 Beamte vorgesehen"; "weniger als geplant" only compares.
PLANNED = re.compile(rf"(?<!als )(?<!wie )\b{_PLANNED}\b", re.I)
# "die zugesagten 80", "die zugesagte Lieferung von 80"; not "bei den geplanten Feiern starben 12"
PLANNED_NEXT = re.compile(
    rf"\b(?i:{_PLANNED})e[nrms]?\s+(?:[A-ZÄÖÜ]\w+\s+(?:von|mit|über|auf|um)\s+)?(?:[a-zäöüß]+\s+){{0,2}}$"
)
PLANNED_INSTEAD = re.compile(rf",\s+{_PLANNED}\s+(?:war|waren|sind|ist|sei|seien)\b", re.I)
COUNTED_BEFORE = re.compile(
    r"\b(?:bisher\w*|zuvor|bislang|vorher|im\s+Vor(?:jahr|monat)|am\s+Vortag)\s+(?:\w+\s+){0,2}$", re.I
)
# "soll von 96 Millionen Euro *im Vorjahr* auf 58 sinken"
COUNTED_THEN = re.compile(
    r"\s(?:im\s(?:Vorjahr|Vormonat|vergangenen\sJahr|letzten\sJahr)|am\sVortag|bisher|zuvor|derzeit)\b"
)
PERFECT = re.compile(r"\b(?:haben|sein)\W*$")
ANYBODY = re.compile(r"\s*(?:[Ww]er|[Ww]em|[Ww]enn|[Ff]alls|[Ss]ofern)\b")
ARRIVE = re.compile(r"\b(?:kommen|kommt|teilnehmen|anreisen|erscheinen|eintreffen|mitmachen|mitlaufen)\W*$")
# "rechnet mit einem Schaden von 11 Millionen": it is there already, only its size is an estimate
EXISTING = re.compile(
    r"\b(?:\w*[Ss]ch[aä]den?s?|\w*[Vv]erluste?n?|\w*[Oo]pfern?|Toten|Verletzten|Vermissten|Betroffenen)\b"
)
SAME_DAY = re.compile(r"\b(?:denselben|dieselbe|diesen|diese)\b")
AT_FIRST = re.compile(r"\b(?:zunächst|zuerst|anfangs|ursprünglich|vorher|zuvor|bisher|bislang)\b")
AT_LAST = re.compile(r"\b(?:am\sEnde|letztlich|letzten\sEndes|langfristig|auf\sDauer|unterm\sStrich)\b")
DAMAGE = re.compile(r"\b(?:\w*[Ss]ch[aä]den?s?|\w*[Vv]erluste?n?)\b")
# "In dem Stall müssen 300 Hennen getötet werden"; not what goes on: "müssen täglich versorgt werden"
MUST = re.compile(r"\b(?:muss|müssen|müsse)\b[^,;:]*\s(\w+)\s+werden\W*$|\s(\w+)\s+werden\s+m[uü]ss(?:en|e)?\W*$")
GOES_ON = re.compile(
    r"\b(?:täglich|jährlich|jede[nrsm]?|immer|seit\w*|derzeit|zurzeit|weiterhin|regelmäßig|oft|meist)\b"
    r"|\b(?:versorgt|behandelt|betreut|gepflegt|beatmet|beachtet|berücksichtigt|verstanden|bedacht|gesagt)\s",
    re.I,
)
READY = frozenset("da fertig bereit".split())  # "bis Freitag sind 40 da"
DONE, WILL = frozenset("worden gewesen geworden".split()), frozenset("wird werden werde".split())
ARRIVES = re.compile(
    r"(?:liefer|komm|folg|entsteh|erh[aä]l|bekomm|bau|stell|schaff|wächs|wachs|steig|sink|errichte|verschwind)\w*\Z"
)
BESIDE = re.compile(
    r"\b(?:wegen|nach|bei|in|auf|von|mit|für|aus|an|um|bis|vor|seit|nur)\s(?:de[nmr]\s|\w+e[nrm]\s)?$", re.I
)
TO_DO = re.compile(r"\bzu\s(?!haben\b|sein\b)\w+(?:en|ern|eln)\W*$|\b(?!zu)\w+zu\w+(?:en|ern|eln)\W*$")
PLAN_NOUN = re.compile(rf"\b\w{{0,30}}(?:{lexicon.either('plan_nouns')})(?:s|es|e|en|n)?\b.{{0,60}}\Z", re.I | re.S)
NEXT_TIME = re.compile(r"\bnächste[ns]\s(?:Mal|Jahr|Woche|Monat)\s(?:sind|kommen)\s(?:es\s|wir\s)?(?:\w+\s)?\Z", re.I)
DECLARED = frozenset("sich insolvenz konkurs kurzarbeit patent patente bedarf zweifel eigenbedarf gewerbe".split())
AGED = re.compile(r"(?i)jährige[rnms]?$")
OF_OTHERS = re.compile(
    r"\b(?:von|mit|in|im|für|aus|bei|an|nach|vor|seit)\s(?:\w+e[nmr]\s)?\Z"
)  # "erwarte von 40 Hilfe"
# what does not exist before: "60.000 Dosen, die das Land nachkaufen will"; not "22 Häftlinge, die es freilassen will"
WANTED = re.compile(
    r",\s(?:die|das|den|der)\s(?!kein|niemand|er\b|man\b)(?:de[rnms]|die|das|ein\w*|[A-ZÄÖÜ])[^,.;:!?\d]{1,60}\s"
    r"(?:(?:an|nach|ein|dazu|zu)?kaufen|(?:an|be|neu|er)?schaffen|(?:auf|aus|an|neu)?bauen|errichten|bestellen|einstellen|pflanzen"
    r"|(?:nach|aus|an)?liefern|eröffnen|herstellen|produzieren|anbieten|ausgeben|zahlen|investieren)"
    r"\s(?:will|wollen|soll|sollen)\b"
)
NEGATED = re.compile(r"\b(?:nicht|nie|kaum|keine[nrms]?)\b")
LOOK_BACK, NEAR, NEXT = 40, 120, 8  # characters


def of(counted: Number, own: NumberStance, plain: str) -> str:
    """As its hedges word it; planned, too, where a verb of planning governs it or a participle says so."""
    article, quantity = counted.article, counted.quantity
    before = article.text[max(0, quantity.start - LOOK_BACK) : quantity.start]
    if quantity.role == "old" and (COUNTED_BEFORE.search(before) or COUNTED_THEN.match(counted.after)):
        return plain  # "statt bisher 80 sollen nur 31 kommen"
    if quantity.role == "old" and own.certainty == "possible":
        return plain  # "könne sich vorstellen, die Forderung von 8 auf 7 Prozent zu senken"
    if own.certainty == "planned" and AGED.search(quantity.thing or ""):
        return plain  # "Die 71-Jährige will": how old she is is no plan
    told = own.rule == "hedge_sollen_report"
    if told and (_agreed(article, quantity) or (quantity.role == "rate" and not PERFECT.search(counted.after))):
        return "planned"  # "600 sind vorgesehen, an jedem Tor sollen 40 stehen"
    if own.certainty != "plain" and not (own.certainty == "planned" and _is_of_others(article, quantity, own)):
        return own.certainty
    if NEXT_TIME.search(before) and quantity.thing != "Jahre":
        return "planned"
    plan = governing(article, quantity) or _cued(counted)
    if plan and plan.act == "estimates" and _exists(counted):
        return plain
    if (
        PLANNED_NEXT.search(before)
        or _aimed_at(counted)
        or (plan and (plan.certainty == "planned" or (_may_be_new(counted, plan) and _lies_ahead(counted))))
    ):
        return "planned"
    if plan and plan.certainty != "plain":
        return plan.certainty
    if _had_expected(counted) or _expects_in_quotation(counted):
        return "planned"
    wanted = WANTED.match(article.text, quantity.end) is not None
    ahead = wanted or _agreed(article, quantity) or _to_be_done(counted) or _in_list(counted)
    return "planned" if ahead else plain


def _may_be_new(counted: Number, plan: Plan) -> bool:
    """ "fordert, die Zahl von 12 auf 24 zu erhöhen", not "fordert, die 24 Häftlinge freizulassen"."""
    return plan.act != "demands" or counted.quantity.role == "new"


def _had_expected(counted: Number) -> bool:
    """ "Das Amt war von 412.000 Schülern ausgegangen"; what is said so "zunächst" was an estimate of what there was."""
    said = counted.statement
    cue = said["cue"].split(" … ") if said else []
    past = "ausgegangen" in cue and bool({"war", "waren"} & set(cue)) and not AT_FIRST.search(counted.before)
    return (
        past
        and not (counted.clause and counted.article.days_in(counted.clause))
        and not SAME_DAY.search(counted.before)
    )


def _expects_in_quotation(counted: Number) -> bool:
    """ "„Wir rechnen mit 40 Booten“, sagte Kern": no less planned than in "Die Stadt rechnet mit 40 Booten"."""
    quantity, article, clause = counted.quantity, counted.article, counted.clause
    if clause is None or not article.reading.quoted(quantity.start):
        return False
    above = clause.parent if clause.kind in GOVERNED else None  # "„Ich erwarte, *dass 40 Boote kommen*“"
    verb = above.finite() if above else counted.verb
    if verb is None or verb[0] > quantity.start:
        return False
    lemmas = {one.lemma for one in inflection.finite(verb[3]) if one.tense != "past"}
    frames = {frame for lemma, frame in plans.expecting().items() if lemma in lemmas}
    between = article.text[verb[1] : quantity.start]
    led = above or ("noun" in frames and not OF_OTHERS.search(between))
    led = led or any(re.search(rf"\b{frame}\s(?:\w+\s){{0,3}}\Z", between) for frame in frames)
    return bool(frames and led) and not NEGATED.search(between) and not _exists(counted)


def _in_list(counted: Number) -> bool:
    """ "Der Verband fordert:" and under it "- 750 Millionen Euro für die Schulen"."""
    said = counted.statement
    return said is not None and said["rule"].startswith("list_item") and said["speech_act"] in ("demands", "announces")


def is_ahead(counted: Number, own: NumberStance, cells: dict[str, Any], days: dict[str, Any]) -> bool:
    """ "Im Dezember folgen 9.200 Geräte", "bis Freitag liefert das Werk weitere 40": of days to come, in the present.

    Not "Bis Freitag bleiben 40 Schulen geschlossen": that is so today.
    """
    today, first, last = days["said_to"], days["refers_from"], days["refers_to"]
    sure = cells["certainty"] in ("plain", "reported") and cells["polarity"] == "affirms"
    sure = sure and counted.quantity.unit != TIME  # "Nächstes Jahr sind es 90 Jahre"
    if not sure or today is None or last is None or last <= today or counted.quantity.role in ("old", "difference"):
        return False
    verb = counted.verb
    if own.rule == "hedge_sollen_report":
        return first is not None and first > today and not PERFECT.search(counted.after)
    anybody = counted.clause is not None and any(word[3] == "man" for word in counted.clause.tokens)
    if own.certainty != "plain" or verb is None or anybody or _is_perfect(counted.clause):
        return False
    present = any(one.tense == "present" for one in inflection.finite(verb[3]))
    lows = {word[3] for word in counted.clause.tokens} if counted.clause else set[str]()
    arrives = ARRIVES.match(verb[3]) or not READY.isdisjoint(lows)
    return present and (first > today if first is not None else bool(arrives))


def _is_perfect(clause: Clause | None) -> bool:
    """ "Am Samstag sind 40 gekommen"; "Am Samstag werden 40 eingeladen" is none."""
    lows = [word[3] for word in clause.tokens] if clause else []
    return not WILL.intersection(lows) and any(low in DONE or inflection.participle(low) for low in lows)


def _to_be_done(counted: Number) -> bool:
    """ "22.000 Hennen müssen getötet werden": they are alive yet."""
    after = counted.after
    if not after.rstrip('.!“”"«» ').endswith(("werden", "müssen", "müsse", "muss")):
        return False
    must = MUST.search(counted.before + "1" + after)
    if must is None or GOES_ON.search(counted.before + after) or BESIDE.search(counted.before):
        return False
    done = must[1] or must[2]
    return done.startswith("ge") or bool(inflection.participle(done))


def governing(article: Article, quantity: Quantity) -> Plan | None:
    """The plan in whose clause the number stands, or that its clause hangs from."""
    at = quantity.number_start
    direct = [plan for plan in article.plans(at) if plan.start <= at < plan.end]
    if direct:
        return None if _of_another_half(article, at, [direct[0].verb]) else direct[0]
    clause = article.clause(at)
    while clause is not None and clause.parent is not None and clause.kind in GOVERNED:
        clause = clause.parent
        held = [plan for plan in article.plans(at) if clause.holds(plan.verb)]
        if held:
            return held[0]
    return None


def _exists(counted: Number) -> bool:
    """ "rechnet mit Schäden von 3 Millionen Euro"; also a bare sum behind a sentence about the damage.

    Not "rechnet am Ende mit Schäden von 13 Millionen": they are still growing.
    """
    if AT_LAST.search(counted.before + counted.after):
        return False
    if EXISTING.search(counted.before + counted.after):
        return True
    start, quantity = counted.article.sentence(counted.quantity.start).start, counted.quantity
    return quantity.unit == "EUR" and bool(DAMAGE.search(counted.article.text, max(0, start - NEAR), quantity.start))


def _of_another_half(article: Article, at: int, places: Sequence[int]) -> bool:
    """ "hat 40 Boote und *will* klagen": what is planned stands in the half of another verb than the number."""
    own = article.clause(at)
    if own is None or own.finite(sure=own.kind != "main") is None:
        return False
    others = [(article.clause(place), place) for place in places]
    return any(
        two_halves(article.text, own, *sorted((at, place)))
        if other is own
        else other is not None and "second" in (own.kind, other.kind)
        for other, place in others
        if other is not own or own.opened
    )


def _is_of_others(article: Article, quantity: Quantity, own: NumberStance) -> bool:
    """Whether what is planned is not the number: it is of another half of its clause, or the will is anybody's."""
    places = [hedge.start for hedge in own.hedges]
    return _for_whom(article, own) or _of_another_half(article, quantity.number_start, places)


def _for_whom(article: Article, own: NumberStance) -> bool:
    """ "Wer kommen will, zahlt drei Euro": the will is that of anybody, and the price is no plan."""
    clauses = [(clause, hedge) for hedge in own.hedges if (clause := article.clause(hedge.start))]
    return bool(clauses) and all(ANYBODY.match(article.text, clause.stretch(h.start)[0]) for clause, h in clauses)


def _lies_ahead(counted: Number) -> bool:
    """ "geht davon aus, dass 300 kommen", "bekräftigte, 31 Wagen zu liefern"; not "dass 300 infiziert sind"."""
    clause = counted.clause
    if clause is None or clause.kind == "complement":
        return clause is not None and bool(ARRIVE.search(counted.after))
    first, last = clause.stretch(counted.quantity.number_start)
    finite = any(first <= clause.tokens[n][0] < last for n, _ in clause.verbs)
    return not finite and bool(TO_DO.search(counted.after))


def _cued(counted: Number) -> Plan | None:
    """The plan whose verb is the cue of the statement around the number: "bekräftigte erneut, 31 Wagen zu liefern"."""
    cues = [span.start for span in counted.statement["cue_spans"]] if counted.statement else []
    return next((plan for plan in counted.article.plans(cues[0]) if plan.verb in cues), None) if cues else None


def _aimed_at(counted: Number) -> bool:
    """ "das Ziel, bis 2030 31 Wagen zu bauen", "der Beschluss der Stadt, die Steuer auf 40 Euro zu senken"."""
    start = counted.stretch.start if counted.stretch else 0
    before = counted.article.text[max(0, start - NEAR) : start].rstrip()
    if not before.endswith(","):
        return False
    phrase = re.split("[,.;:]", before)[-2]
    return bool(PLAN_NOUN.search(phrase)) and _lies_ahead(counted)


def _told_apart(clause: Clause, one: int, other: int) -> bool:
    """Whether two places stand in two stretches, each with a verb: "acht stehen bereit, drei sind geplant"."""
    stretches = {clause.stretch(place) for place in (one, other)}
    verbs = [clause.tokens[n][0] for n, finite in clause.verbs if finite]
    return len(stretches) > 1 and all(any(first <= at < last for at in verbs) for first, last in stretches)


def _agreed(article: Article, quantity: Quantity) -> bool:
    """ "vereinbart waren 60": the participle stands in the clause and no other number between.

    "hat 6,8 Millionen gekostet, geplant waren 5,5 Millionen" and "acht stehen bereit, drei sind geplant" say it of
    the second only.
    """
    clause = article.clause(quantity.number_start)
    if clause is None or PARTICIPLES.isdisjoint([word[3] for word in clause.tokens]):
        return False
    for start, end in clause.spans:
        for match in PLANNED.finditer(article.text, start, end):
            if _told_apart(clause, quantity.number_start, match.start()):
                continue
            if match[0].lower() == "angemeldet" and any(word[3] in DECLARED for word in clause.tokens):
                continue  # "Angemeldet hatten sich 400", "43 Firmen haben Insolvenz angemeldet": they did
            if quantity.end <= match.start() and PLANNED_INSTEAD.search(article.text, quantity.end, match.end() + NEXT):
                continue
            first, last = sorted((match.end(), quantity.number_start))
            if not re.search(r"\d", article.text[first:last].replace(article.text[quantity.start : quantity.end], "")):
                return True
    return False
