"""What tense, mood and number a German word has, and which forms a verb."""

import pytest

from helpers.german import inflection, lexicon


@pytest.mark.parametrize("column, tense", [("present", "present"), ("preterite", "past")])
def test_every_strong_verb_is_known_in_its_finite_forms(column, tense):
    for row in lexicon.load("strong_verbs"):
        found = [r.lemma for r in inflection.finite(row[column]) if (r.tense, r.mood) == (tense, "indicative")]
        assert row["infinitive"] in found, row[column]


@pytest.mark.parametrize("german", "ließ heißt schließt genießen begrüßte saßen stieß ausschließen weiß".split())
def test_forms_are_known_as_switzerland_writes_them(german):
    assert german.isalpha() and inflection.finite(german) == inflection.finite(german.replace("ß", "ss")) != ()


def test_every_strong_verb_is_known_in_its_participle():
    forms = [row["participle"] for row in lexicon.load("strong_verbs")]
    assert forms and [form for form in forms if not inflection.participle(form)] == []


PAST = """
stieg sank fiel lag starb trat brach verlor betrug schrieb nahm stieß log wuchs barg erschrak genas schwoll
stiegen sanken fielen wurden kamen waren hatten gaben schlossen
anstieg zurücktrat stattfand ausbrach zunahm aufhielten vorwarf hinzukam
bestritt entschied erhielt verschwand unterschrieb übernahm gefiel gelang geriet zerbrach misslang
meldete rechnete öffnete atmete handelte änderte reiste löste kaufte baute kniete kostete ereignete plante
meldeten warteten berichteten reisten kauften erwarteten
brachte dachte wusste konnte musste durfte mochte mußte
ankündigte mitteilten zurückkehrte bekanntgab
funkte twitterten googelte drosselte zertrümmerte
"""
NOT_PAST = """
heute gesamte gesamten letzte letzten erste zweiten achte größte kleinste neueste meisten beste alte alten gute weite
private erneute akute absolute direkte nette interessante effiziente bekannte weltweiten massenhafte
geplante geplanten gemeldeten angekündigte ungeklärte unerwarteten
könnte sollte wollte möchte müsste dürfte wäre hätte würde käme bräuchte läge
arbeiten warten berichten halten erhalten treten zurücktreten bitten bieten starten anzubieten vorzubereiten
selten unten mitten ansonsten teilweise gleichermaßen bitte
steigt nimmt kommt werden sei habe gebe gestiegen gemeldet bestätigt
stadt brot und nicht mit über erst statt entlang
"""


def past(word):
    """Whether a word can only be a past tense of the indicative."""
    readings = inflection.finite(word)
    return bool(readings) and all(r.tense == "past" and r.mood == "indicative" for r in readings)


def test_a_past_tense_is_seen():
    assert [word for word in PAST.split() if not past(word)] == []


def test_what_only_looks_like_a_past_tense_is_none():
    assert [word for word in NOT_PAST.split() if past(word)] == []


@pytest.mark.parametrize(
    "word, lemma, tense, mood, number",
    [
        ("betrug", "betragen", "past", "indicative", "singular"),
        ("zurücktraten", "zurücktreten", "past", "indicative", "plural"),
        ("nimmt", "nehmen", "present", "indicative", "singular"),
        ("zunimmt", "zunehmen", "present", "indicative", "singular"),
        ("warnt", "warnen", "present", "indicative", "singular"),
        ("bestätigen", "bestätigen", "present", "indicative", "plural"),
        ("gehört", "gehören", "present", "indicative", "singular"),
        ("sei", "sein", "present", "konjunktiv_1", "singular"),
        ("seien", "sein", "present", "konjunktiv_1", "plural"),
        ("habe", "haben", "present", "konjunktiv_1", "singular"),
        ("gebe", "geben", "present", "konjunktiv_1", "singular"),
        ("ankündige", "ankündigen", "present", "konjunktiv_1", "singular"),
        ("handle", "handeln", "present", "konjunktiv_1", "singular"),
        ("ändere", "ändern", "present", "konjunktiv_1", "singular"),
        ("wäre", "sein", "present", "konjunktiv_2", "singular"),
        ("könnten", "können", "present", "konjunktiv_2", "plural"),
        ("entspräche", "entsprechen", "present", "konjunktiv_2", "singular"),
        ("sollte", "sollen", "present", "konjunktiv_2", "singular"),
        ("sollte", "sollen", "past", "indicative", "singular"),
        ("wandte", "wenden", "past", "indicative", "singular"),
        ("sendete", "senden", "past", "indicative", "singular"),
        ("begleitete", "begleiten", "past", "indicative", "singular"),
    ],
)
def test_a_finite_form_is_read(word, lemma, tense, mood, number):
    assert (lemma, tense, mood, number) in inflection.finite(word)


@pytest.mark.parametrize("word", "gemeldet zurückgewiesen gelegt stadt heute weise möglich aus an zu".split())
def test_other_words_are_no_finite_form(word):
    assert word == "weise" or inflection.finite(word) == ()


@pytest.mark.parametrize(
    "word, lemma",
    [
        ("gemeldet", "melden"), ("angekündigt", "ankündigen"), ("zurückgewiesen", "zurückweisen"),
        ("bestätigt", "bestätigen"), ("beschlossen", "beschließen"), ("reagiert", "reagieren"), ("geführt", "führen"),
        ("anerkannt", "anerkennen"), ("vorbereitet", "vorbereiten"), ("gebetet", "beten"), ("gefallen", "fallen"),
        ("eingetroffen", "eintreffen"), ("infiziert", "infizieren"), ("viert", ""),
        ("gehört", "hören"), ("gelobt", "loben"), ("gewährt", "gewähren"),
        ("meldete", ""), ("melden", ""), ("gestern", ""), ("gegen", ""), ("seit", ""),
    ],
)  # fmt: skip
def test_a_participle_is_read(word, lemma):
    assert inflection.participle(word) == lemma


@pytest.mark.parametrize(
    "word, lemma",
    [
        ("melden", "melden"), ("sein", "sein"), ("anzukündigen", "ankündigen"), ("zurückzutreten", "zurücktreten"),
        ("erhalten", "erhalten"), ("gemeldet", ""), ("waren", ""), ("den", ""), ("morgen", ""), ("gestern", ""),
    ],
)  # fmt: skip
def test_an_infinitive_is_read(word, lemma):
    assert inflection.infinitive(word) == lemma


@pytest.mark.parametrize(
    "base, present, preterite, participle, konjunktiv",
    [
        ("tragen", "trägt", "trug", "getragen", "trüge"),
        ("bestreiten", "bestreitet", "bestritt", "bestritten", "bestritte"),
        ("gefallen", "gefällt", "gefiel", "gefallen", "gefiele"),
        ("melden", "meldet", "meldete", "gemeldet", "meldete"),
        ("rechnen", "rechnet", "rechnete", "gerechnet", "rechnete"),
        ("warnen", "warnt", "warnte", "gewarnt", "warnte"),
        ("begründen", "begründet", "begründete", "begründet", "begründete"),
        ("dementieren", "dementiert", "dementierte", "dementiert", "dementierte"),
        ("bereiten", "bereitet", "bereitete", "bereitet", "bereitete"),
        ("beichten", "beichtet", "beichtete", "gebeichtet", "beichtete"),
        ("äußern", "äußert", "äußerte", "geäußert", "äußerte"),
        ("untersuchen", "untersucht", "untersuchte", "untersucht", "untersuchte"),
    ],
)
def test_the_forms_of_a_verb_are_made(base, present, preterite, participle, konjunktiv):
    assert inflection.principal(base) == (present, preterite, participle, konjunktiv)


def test_all_finite_forms_of_a_verb():
    assert sorted(inflection.forms("geben")) == sorted("gibt geben gebe gab gaben gäbe gäben".split())
