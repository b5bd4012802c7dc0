"""A number that says no more than how many: what it counts was said before."""

import re
from functools import cache
from typing import NamedTuple

from helpers.german import inflection, lexicon
from helpers.german.quantities.units import PERCENT
from helpers.german.reading.clauses import Clause

MERELY = lexicon.group("merely_counting")  # verbs that say no more than how many; what is counted was named before
ESTIMATE = re.compile(
    r"\b(?:g(?:eh(?:t|en|e)|ing(?:en|e)?)\s.{0,30}\bvon|kom(?:mt|men)\sauf|bl(?:eib|ieb)\w*\s(?:\w+\s){0,2}bei|(?:gibt|gab|gaben|geben)\b.{0,60}\ban|k[oa]m(?:en|mt|men)?\b(?:(?!\bzu[mr]?\s(?:eine[rm]\s)?[A-ZÄÖÜ]).){0,60}\bzusammen|Rede|[Nn]ormal|[Rr]ichtig\s(?:ist|sind|sei|seien|wären?|war)"
    r"|(?:sind|waren|wären|seien|sei|war|ist)\s+(?:es|das|\d)|(?:[Ee]s|[Dd]as)\s+(?:sind|waren|wären|seien|sei|war|ist|habe|hätten)"
    r"|geh(?:t|e)\s.{0,12}um)\b"
)
# "kommt nur deshalb auf" 40, "die vom Verein genannten" 40 "Gäste"
SAID = re.compile(
    r"\b(?:k[oaä]m(?:mt|me|men|en|e)?\s(?:\w+\s){0,5}auf\s(?:\w+\s){0,3}"
    r"|(?:genannt|gemeldet|angegeben|geschätzt|behauptet)e[nr]?\s(?:rund\s|etwa\s)?)$"
)
# 40 Gäste "waren nicht mitgezählt", "gab sie bekannt"; "das würde 900 Euro kosten"
COUNTED = re.compile(
    r"\b(?:enthalten|eingerechnet|mitgerechnet|mitgezählt|inbegriffen|bekannt\s?(?:ge)?geben|g[aäi]be?n?\s[^,;.]*\bbekannt"
    r"|(?:[Dd]as|[Dd]ies)\s(?:(?:würde|wird|werde|dürfte|könnte)\s[^,;.]*\bkosten|koste(?:t|te)?))\b"
)
PLANNED = re.compile(
    r"\W{0,3}([A-ZÄÖÜ]\w{1,30})\s(?:sind|ist|seien|sei|waren|war|w[ue]rden?|w[ie]rd|hatten?|habe)\b[^,;\d]*$"
)
# "damit liege man nun bei 31 Millionen", "es werde 14 Millionen betragen": a value of what was named before
_IT = r"(?:man|es|er|sie|wir|das|diese[rs]?)"
_AT = (
    r"(?:l[aäi]e?g\w{0,3}|st[aäe][hn]d?\w{0,3}|stünd\w*|bel[aä]uf\w*|belief\w*|betr(?:ug|ägt|age|üge)\w*|"
    r"w[ei]rde?\w{0,3})"
)
OF_IT = re.compile(rf"\b(?:{_AT}\s{_IT}|{_IT}\s{_AT})\b", re.I)
HAD = re.compile(rf"\b(?:ha(?:be|t|tte)n?\s{_IT}|{_IT}\sha(?:be|t|tte)n?)\b.*\b(?:gelegen|gestanden|betragen)\b", re.I)
VALUED = re.compile(r"\b(?:bei|auf)\s(?:\w+\s){0,2}$")
AMOUNTS_TO = re.compile(r"\bbetr(?:agen|ug|ägt|age|üge)\w*\b")
SIZE = re.compile(
    rf"(?:{lexicon.either('size_nouns')})\w{{0,2}}\s+(?:(?!de[rs]\b)\S+\s+){{0,5}}?(?:von|auf|bei)\s+(?:\w+\s+){{0,2}}$",
    re.I,
)


class Said(NamedTuple):
    """The words of a clause before a number, behind it, all of them; those behind the first word of its thing."""

    before: str
    after: str
    words: str
    inner: str
    unit: str


def says_how_many(said: Said) -> bool:
    """ "sprach von 15.000", "waren es neun", "ein Stand von 6,50", "die genannten 40", "Vorgesehen sind 40"."""
    around = said.before + said.after
    if ESTIMATE.search(around) or SIZE.search(said.before) or COUNTED.search(around):
        return True
    if SAID.search(said.before) and said.unit not in PERCENT:
        return True
    planned = PLANNED.match(said.before) if not said.inner else None
    return bool(planned and inflection.participle(planned[1].lower()) in _plans()) or _of_it(said)


def _of_it(said: Said) -> bool:
    """ "Nun liege man bei 31 Millionen": the value of something that only a pronoun names."""
    found = OF_IT.search(said.words) or HAD.search(said.words)
    return found is not None and bool(VALUED.search(said.before) or AMOUNTS_TO.search(said.words))


def counts(clause: Clause | None) -> bool:
    """Whether its verb merely counts, in any form; "Angaben" is none."""
    if clause is None or MERELY.isdisjoint(clause.lemmas):
        return False
    words = {form for _, _, form, _ in clause.tokens if form.islower()}
    return any(
        inflection.participle(word) in MERELY or any(one.lemma in MERELY for one in inflection.finite(word))
        for word in words
    )


@cache
def _plans() -> frozenset[str]:
    """Verbs whose participle may open a sentence that says no more than how many: "Vorgesehen sind 450"."""
    return frozenset(verb.replace("|", "") for verb in lexicon.words("verbs_of_planning", frames="noun", needs=""))
