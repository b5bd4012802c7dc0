"""The words that carry certainty by themselves, whatever stands around them, and the rules that name them."""

from helpers.german.hedges.clauses import forms


def _forms(stem: str) -> list[str]:
    """An adjective with its endings: angeblich, angebliche, angeblichem ..."""
    return [stem, *(stem + ending for ending in ("e", "em", "en", "er", "es"))]


PROBABLE = sorted(forms("vermutlich wahrscheinlich höchstwahrscheinlich voraussichtlich"))
APPARENTLY = sorted(forms("offenbar anscheinend scheinbar augenscheinlich"))
POSSIBLE = sorted(forms("möglicherweise vielleicht womöglich eventuell gegebenenfalls denkbarerweise"))
ALLEGED = [form for stem in ("angeblich", "mutmaßlich", "mutmasslich", "vermeintlich") for form in _forms(stem)]
POSSIBLE_ADJECTIVES = [form for stem in ("möglich", "potenziell", "potentiell", "etwaig") for form in _forms(stem)]
PROBABLE_ADJECTIVES = [
    form for stem in ("wahrscheinlich", "vermutlich", "voraussichtlich") for form in _forms(stem)[1:]
]
SUPPOSE = sorted(forms("vermuten vermutet vermute vermutete vermuteten mutmaßen mutmaßt mutmaßte mutmaßten"))
UNCLEAR = sorted(forms("unklar ungewiss fraglich"))
DENIALS = [
    *forms("Lüge Lügen Falschmeldung Falschmeldungen Hirngespinst Hirngespinste unwahr"),
    *(form for stem in ("haltlos", "grundlos", "gegenstandslos", "unbegründet") for form in _forms(stem)),
]
SEEMS = (
    r"schien(?:en)?\b(?=[^,.;:!?]{0,120}\szu\s+\w+n\b)|"
    r"schein(?:t|en)\b(?=[^,.;:!?]{0,120}\szu\s+\w+n\b|,\s*(?:als|dass)\b)"
)
# Words of several parts: first word -> (the rest as a pattern, kind, rule). "unter Umständen", "frei erfunden".
PHRASES = {
    "kann": (r"kann\s+(?:\w+\s+)?sein,\s+dass\b", "possible", "hedge_possible_adverb"),
    "besteht": (r"besteht\s+(?:\w+\s+)?die\s+Möglichkeit\b", "possible", "hedge_possible_adverb"),
    **dict.fromkeys(("scheint", "scheinen", "schien", "schienen"), (SEEMS, "probable", "hedge_apparently")),
    "keine": (r"keine\s+(?:\w+\s+){0,2}?Bestätigung\b", "unconfirmed", "hedge_not_confirmed"),
    "unter": (r"unter\s+Umständen\b", "possible", "hedge_possible_adverb"),
    "aller": (r"aller\s+(?:Wahrscheinlichkeit|Voraussicht)\s+nach\b", "probable", "hedge_probable_adverb"),
    "dem": (r"dem\s+Vernehmen\s+nach\b", "alleged", "hedge_alleged_word"),
    "gerüchten": (r"Gerüchten\s+zufolge\b", "alleged", "hedge_alleged_word"),
    "frei": (r"frei\s+erfunden\w*", "denial", "hedge_denial_word"),
    "aus": (r"aus\s+der\s+Luft\s+gegriffen\w*", "denial", "hedge_denial_word"),
    "jeder": (r"jede[rn]?\s+Grundlage\b", "denial", "hedge_denial_word"),
}
ADJECTIVES = frozenset(
    form for form in (*POSSIBLE_ADJECTIVES, *PROBABLE_ADJECTIVES, *ALLEGED) if form[-1] in "emnrs" and form[-2:] != "ch"
)


def words() -> dict[str, tuple[str, str]]:
    """Every single word with its kind and rule, lower case except nouns."""
    groups = (
        (PROBABLE, "probable", "hedge_probable_adverb"),
        (PROBABLE_ADJECTIVES, "probable", "hedge_probable_adverb"),
        (APPARENTLY, "probable", "hedge_apparently"),
        (["wohl"], "probable", "hedge_wohl"),
        (POSSIBLE, "possible", "hedge_possible_adverb"),
        (POSSIBLE_ADJECTIVES, "possible", "hedge_possible_adjective"),
        (ALLEGED, "alleged", "hedge_alleged_word"),
        (SUPPOSE, "probable", "hedge_supposed"),
        ([*UNCLEAR, "offen"], "unconfirmed", "hedge_unclear"),
        (DENIALS, "denial", "hedge_denial_word"),
    )
    return {form: (kind, rule) for forms, kind, rule in groups for form in forms}
