"""Verbs that report speech: who can say what in which construction, and every inflected form of them.

One line of the table: lemma, constructions, speech act. A bar divides a separable particle from its verb
("mit|teilen"). Constructions: q quotation ("sagte: „Ja“"), d clause with dass, ob or a question word, v verb-second
clause ("sagte, er komme"), z infinitive clause ("drohte zu gehen"), n noun phrase ("forderte den Abzug"),
vor/auf/von/... noun phrase after that preposition, a quoted predicate after "als" ("bezeichnete ihn als „…“"), o
takes a person as object, s reflexive, - only if the words in brackets are in the clause as well.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Verb:
    """A cue verb: lemma without bar, particle or "", base verb, constructions, act, words it needs."""

    lemma: str
    particle: str
    base: str
    frames: frozenset[str]
    act: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """One form: of which verb, kind (finite, infinitive, zu, participle), and whether the particle is inside."""

    verb: Verb
    kind: str
    joined: bool


TABLE = """
sagen q,d,v,z asserts
erklären q,d,v,z asserts
berichten q,d,v,von,über asserts
mit|teilen q,d,v asserts
vor|werfen q,d,v,z,o,n criticises
aus|gehen d,v asserts [davon]
aus|gehen n asserts [von]
an|kündigen q,d,v,z,n announces
schreiben q,d,v asserts
bekannt|geben q,d,v,z,n announces
bekannt|machen q,d,v announces
auf|fordern q,d,z,o demands
bezeichnen a,n asserts
kritisieren q,d,v,n,als criticises
zitieren q,o asserts
äußern q,d,v,n,s asserts
an|geben q,d,v,z asserts
begründen q,d,v,n,mit asserts
bestätigen q,d,v,n confirms
betonen q,d,v,n asserts
fordern q,d,v,z,n demands
melden q,d,v asserts
sprechen d,v,von asserts
fest|stellen q,d,v asserts
aus|führen q,d,v asserts
nennen a,n asserts
befürchten q,d,v,n warns
fürchten d,v,z,n warns
meinen q,d,v,z asserts
behaupten q,d,v,z asserts
hin|weisen d,v,auf asserts
hoffen q,d,v,z,auf asserts
glauben q,d,v asserts
zeigen d asserts
vor|schlagen q,d,v,z,n demands
warnen q,d,v,z,vor,o warns
beschließen d,z announces
beschuldigen d,z,o criticises
vermuten q,d,v,n asserts
entscheiden d,v,z announces
entschließen d,z,s announces
halten d,z asserts [möglich unmöglich wahrscheinlich unwahrscheinlich sinnvoll ausgeschlossen denkbar richtig nötig]
bekannt|werden d asserts
lauten q asserts
fragen q,d,v,s asks
ab|lehnen q,d,z,n denies
verlangen q,d,v,z,n demands
zurück|weisen q,d,n,als denies
bitten q,d,v,z,um,o demands
hervor|gehen d asserts
schätzen q,d,v,n,auf estimates
ein|schätzen q,d,v,als estimates
ein|räumen q,d,v,z,n confirms
versichern q,d,v,z,o asserts
würdigen q,als,n asserts
versprechen q,d,v,z,n announces
bekräftigen q,d,v,z,n asserts
skandieren q demands
verweisen q,d,v,auf asserts
beschreiben q,als,n asserts
hinzu|fügen q,d,v asserts
auf|rufen q,d,z,o,zu demands
empfehlen q,d,v,z,n,o demands
verkünden q,d,v,z,n announces
argumentieren q,d,v asserts
bezweifeln d,n denies
an|zweifeln d,n denies
an|nehmen d,v asserts
ergeben d asserts [untersuchung untersuchungen ermittlungen studie umfrage recherchen analyse auswertung prüfung]
aus|sagen q,d,v asserts
zu|sichern q,d,v,z,o announces
zu|sagen q,d,v,z announces
entgegnen q,d,v denies
erwidern q,d,v asserts
antworten q,d,v asserts
erhoffen d,v,n,s asserts
hervor|heben q,d,v,n asserts
einigen d,s announces
an|prangern q,d,v,n criticises
urteilen q,d,v asserts
kommentieren q,d,v asserts
formulieren q,d,v asserts
erwarten d,n asserts
drohen q,d,v,z,mit warns
an|drohen q,d,v,z,n warns
beteuern q,d,v,z asserts
bedauern q,d,v,n criticises
bestreiten q,d,v,z,n denies
ab|streiten d,v,z,n denies
dementieren q,d,v,n denies
verneinen q,d,v,n denies
leugnen q,d,v,z,n denies
verurteilen q,als,n criticises
rügen q,d,v,n criticises
tadeln q,d,v,n criticises
bemängeln q,d,v,n criticises
beklagen q,d,v,n criticises
klagen q,d,v,über criticises
monieren q,d,v,n criticises
protestieren q,gegen criticises
beschweren q,d,v,s criticises
erläutern q,d,v asserts
ergänzen q,d,v asserts
erzählen q,d,v,von asserts
schildern q,d,v,n asserts
erinnern q,d,v,an,s asserts
erwähnen q,d,v asserts
dar|legen q,d,v asserts
dar|stellen d,v,als asserts
klar|stellen q,d,v asserts
klar|machen q,d,v asserts
deutlich|machen q,d,v asserts
heraus|streichen q,d,v asserts
heraus|finden d asserts
unterstreichen q,d,v,n asserts
konstatieren q,d,v asserts
resümieren q,d,v asserts
folgern q,d,v asserts
schlussfolgern q,d,v asserts
schließen d,v asserts [daraus]
aus|schließen d,n denies
denken q,d,v asserts
finden q asserts
ahnen d,v asserts
erfahren d,v asserts
verlauten q,d,v asserts
verlautbaren q,d,v asserts
vermelden q,d,v asserts
vermerken q,d,v asserts
informieren q,d,v,o asserts
unterrichten d,v,o asserts
veröffentlichen q asserts
mahnen q,d,v,z,zu,o demands
ermahnen q,d,v,z,o demands
an|mahnen q,d,v,n demands
drängen d,z,auf demands
pochen d,auf demands
appellieren q,d,v,z demands
plädieren q,d,v,z,für demands
raten q,d,v,z,zu,o demands
ab|raten q,d,v,z,von demands
an|regen q,d,v,z,n demands
an|ordnen d,z announces
an|weisen d,z,o demands
befehlen d,z,o demands
befürworten d,n confirms
begrüßen q,d,n,als confirms
loben q,d,als,n confirms
preisen q,als,n confirms
feiern a confirms
rechtfertigen q,d,als,n confirms
verteidigen q,als,n confirms
spekulieren d,v asserts
prognostizieren q,d,v,n asserts
prophezeien q,d,v,n asserts
rechnen d,mit asserts
errechnen d,v asserts
voraus|sagen q,d,v,n asserts
vorher|sagen q,d,v,n asserts
kalkulieren d,v estimates
beziffern auf estimates
planen d,z announces
beabsichtigen z announces
erwägen d,z asserts
überlegen d,z,s asserts
vereinbaren d,z announces
fest|legen d announces
besagen d,v asserts
belegen d asserts
dokumentieren d asserts
signalisieren d,v,z asserts
an|deuten q,d,v,z,n asserts
durch|blicken d asserts [lassen ließ lässt ließen]
suggerieren d,v asserts
unterstellen q,d,v,z,o criticises
nach|sagen d,z,o asserts
zu|weisen n,o criticises
an|klagen d,o criticises
attackieren a,n,als criticises
an|greifen a,als criticises
beleidigen a,als criticises
beschimpfen a,als criticises
geißeln a,als,n criticises
brandmarken a,als criticises
titulieren a criticises
benennen a asserts
werten a,als asserts
bewerten a,als asserts
beurteilen a,als asserts
ein|stufen a,als asserts
charakterisieren a,als asserts
betrachten d,als asserts
an|sehen d,als asserts
verstehen a asserts
vergleichen a,mit asserts
spotten q,d,v criticises
scherzen q,d,v asserts
höhnen q,d,v criticises
rufen q,d,v asserts
schreien q asserts
jubeln q,d,v asserts
flüstern q asserts
murmeln q asserts
schimpfen q,d,v criticises
wettern q,d,v criticises
stöhnen q asserts
seufzen q asserts
poltern q,d,v criticises
donnern q criticises
bilanzieren q,d,v asserts
analysieren q,d,v asserts
philosophieren q asserts
dichten q asserts
notieren q,d,v asserts
protokollieren q,d,v asserts
twittern q,d,v asserts
posten q,d,v asserts
präzisieren q,d,v asserts
konkretisieren q,d,v asserts
ein|schränken q,d,v asserts
relativieren q,d,v,n denies
ein|wenden q,d,v denies
ein|werfen q,d,v asserts
widersprechen q,d,v denies
entgegen|halten q,d,v denies
entgegen|setzen q,d,v denies
dagegen|halten q,d,v denies
kontern q,d,v denies
reagieren q asserts
gestehen q,d,v,z confirms
ein|gestehen q,d,v,z confirms
zu|geben q,d,v,z confirms
zu|gestehen q,d,v confirms
beichten q,d,v confirms
geloben q,d,v,z announces
schwören q,d,v,z announces
garantieren q,d,v,z announces
bezeugen d,v asserts
beteiligen - asserts
verraten q,d,v asserts
offenbaren q,d,v asserts
enthüllen q,d,v asserts
vor|tragen q,d,v asserts
vor|bringen q,d,v asserts
vor|geben d,z asserts
vor|lesen q asserts
verlesen q asserts
zusammen|fassen q,d,v asserts
fort|fahren q,d,v asserts
wiederholen q,d,v asserts
weiter|geben d asserts
bekunden q,d,v,n asserts
artikulieren q,d,v asserts
thematisieren d asserts
hinterfragen d asks
erkundigen d,s asks
rätseln d asks
nach|fragen q,d asks
wundern d,s asserts
zweifeln d denies
freuen d,v,s asserts
ärgern d,s criticises
wünschen d,v,n,s demands
träumen d asserts
kündigen - announces
heißen q,d,v asserts [es]
verlangen d demands
argwöhnen d,v asserts
mutmaßen q,d,v asserts
untermauern d asserts
versuchen - asserts
bieten - announces
an|bieten d,v,z,n announces
bejahen d confirms
zu|stimmen d confirms
an|führen q,d,v asserts
hervor|bringen - asserts
deklarieren a asserts
proklamieren q,d,n announces
aus|rufen q asserts
bei|pflichten q,d,v confirms
"""
# Strong and irregular base verbs: third person present, preterite, participle, Konjunktiv II.
STRONG = """
sprechen spricht sprach gesprochen spräche
schreiben schreibt schrieb geschrieben schriebe
geben gibt gab gegeben gäbe
nehmen nimmt nahm genommen nähme
weisen weist wies gewiesen wiese
werfen wirft warf geworfen würfe
rufen ruft rief gerufen riefe
heißen heißt hieß geheißen hieße
halten hält hielt gehalten hielte
sehen sieht sah gesehen sähe
gehen geht ging gegangen ginge
bitten bittet bat gebeten bäte
raten rät riet geraten riete
lassen lässt ließ gelassen ließe
denken denkt dachte gedacht dächte
nennen nennt nannte genannt nennte
bringen bringt brachte gebracht brächte
stehen steht stand gestanden stünde
tragen trägt trug getragen trüge
finden findet fand gefunden fände
schlagen schlägt schlug geschlagen schlüge
schließen schließt schloss geschlossen schlösse
scheiden scheidet schied geschieden schiede
streichen streicht strich gestrichen striche
streiten streitet stritt gestritten stritte
fehlen fiehlt fahl fohlen fähle
fahren fährt fuhr gefahren führe
wissen weiß wusste gewusst wüsste
greifen greift griff gegriffen griffe
schreien schreit schrie geschrien schriee
bieten bietet bot geboten böte
wägen wägt wog gewogen wöge
heben hebt hob gehoben höbe
werden wird wurde geworden würde
gleichen gleicht glich geglichen gliche
wenden wendet wandte gewandt wendete
schwören schwört schwor geschworen schwöre
treten tritt trat getreten träte
wollen will wollte gewollt wollte
laden lädt lud geladen lüde
lesen liest las gelesen läse
preisen preist pries gepriesen priese
kommen kommt kam gekommen käme
messen misst maß gemessen mäße
"""
INSEPARABLE = tuple("""be ent er ver zer miss emp ge wider unter hinter über wieder""".split())
WITHOUT_GE = tuple(
    """wiederholen unterstellen unterrichten unterstreichen untermauern hinterfragen überlegen prophezeien offenbaren
    geloben""".split()
)
WORD_PARTICLES = (
    "bekannt", "klar", "deutlich", "fest", "entgegen", "dagegen",
)  # fmt: skip  # also written apart: "bekannt gegeben"
PREFIXED_STRONG_EXCEPTIONS = frozenset(("beauftragen", "veranschlagen", "beschuldigen", "bezeichnen", "begrüßen"))


@cache
def _strong() -> dict[str, tuple[str, str, str, str]]:
    rows = (line.split() for line in STRONG.strip().splitlines())
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def _prefix(base: str) -> str:
    """The inseparable prefix of a base verb, "" if it has none ("be" of "bestreiten")."""
    if base in PREFIXED_STRONG_EXCEPTIONS:
        return ""
    strong = _strong()
    for prefix in INSEPARABLE:
        if base.startswith(prefix) and base[len(prefix) :] in strong:
            return prefix
    return ""


def _principal(base: str) -> tuple[str, str, str, str]:
    """Third person present, preterite, participle and Konjunktiv II of a verb without separable particle."""
    strong = _strong()
    if base in strong:
        return strong[base]
    prefix = _prefix(base)
    if prefix:
        present, past, participle, subjunctive = strong[base[len(prefix) :]]
        return prefix + present, prefix + past, prefix + participle.removeprefix("ge"), prefix + subjunctive
    stem = base.removesuffix("n").removesuffix("e")
    link = "e" if stem[-1] in "dt" or _hard_to_say(stem) else ""
    past = stem + link + "te"
    bare = base.endswith("ieren") or (
        base.startswith(INSEPARABLE[:9]) and not base.startswith(("geißel", "gelob", "beicht"))
    )
    bare = bare or base in WITHOUT_GE or base.startswith("ergänz")
    return stem + link + "t", past, ("" if bare else "ge") + stem + link + "t", past


def _hard_to_say(stem: str) -> bool:
    """ "rechn-", "leugn-" take an e before -t, "mahn-", "warn-" do not."""
    if stem[-1] not in "mn" or len(stem) < 3 or stem[-2] in "aeiouäöülrmn":
        return False
    return stem[-2] != "h" or stem[-3] == "c"


def finite_forms(base: str) -> set[str]:
    """Third person, singular and plural: present, preterite, Konjunktiv I and II."""
    present, past, _, subjunctive = _principal(base)
    stem = base.removesuffix("n").removesuffix("e") if not base.endswith(("eln", "ern")) else base.removesuffix("n")
    first = stem + "e" if not base.endswith(("eln", "ern")) else base.removesuffix("n") + "e"
    plural = past + "n" if past.endswith("e") else past + "en"
    return {present, base, past, plural, first, subjunctive, subjunctive.removesuffix("e") + "en"}


def participle(base: str) -> str:
    return _principal(base)[2]


def _entries() -> Iterator[Verb]:
    for line in TABLE.strip().splitlines():
        head, _, bracket = line.partition("[")
        lemma, frames, act = head.split()
        if frames == "-":
            continue
        particle, _, base = lemma.rpartition("|")
        needs = tuple(bracket.rstrip("] ").split())
        yield Verb(lemma.replace("|", ""), particle, base, frozenset(frames.split(",")), act, needs)


VERBS = tuple(_entries())


def _forms(verb: Verb) -> Iterator[tuple[str, Form]]:
    for form in finite_forms(verb.base):
        yield form, Form(verb, "finite", False)
        if verb.particle:
            yield verb.particle + form, Form(verb, "finite", True)
    yield verb.particle + participle(verb.base), Form(verb, "participle", True)
    yield verb.lemma, Form(verb, "infinitive", True)
    if verb.particle in WORD_PARTICLES:
        yield participle(verb.base), Form(verb, "participle", False)
        yield verb.base, Form(verb, "infinitive", False)
    if verb.particle:
        yield verb.particle + "zu" + verb.base, Form(verb, "zu", True)


def forms(verbs: Iterable[Verb]) -> dict[str, tuple[Form, ...]]:
    """Every inflected form of some verbs, with what it can be a form of."""
    table: dict[str, list[Form]] = {}
    for verb in verbs:
        for word, form in _forms(verb):
            found = table.setdefault(word, [])
            if form not in found:
                found.append(form)
    return {word: tuple(found) for word, found in table.items()}


FORMS = forms(VERBS)
