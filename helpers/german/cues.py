"""Verbs and nouns that report speech, and every inflected form of the verbs.

The words stand in lexicon/verbs_of_saying.csv, verbs_of_counting.csv and nouns_of_saying.csv; lexicon/columns.csv
describes their frames: the constructions in which what is said can stand.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from helpers.german import lexicon


@dataclass(frozen=True)
class Verb:
    """A cue verb: lemma, separable particle or "", base verb, frames, speech act, words one of which it needs."""

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


def entries(table: str) -> Iterator[Verb]:
    """The verbs of a table of the lexicon."""
    for row in lexicon.load(table):
        particle, _, base = row["verb"].rpartition("|")
        needs = tuple(row.get("needs", "").split("+")) if row.get("needs") else ()
        yield Verb(particle + base, particle, base, frozenset(row["frames"].split("+")), row["act"], needs)


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


FORMS = forms(entries("verbs_of_saying"))
NOUNS = {row["noun"]: row["act"] for row in lexicon.load("nouns_of_saying")}
