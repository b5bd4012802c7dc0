"""Words reduced to what their forms share, so that a listed word is found in each of them.

    noun(word)              Teilnehmerinnen, Teilnehmende and Teilnehmer:innen share a key with Teilnehmer
    keys(word)              also across word classes: festgenommen, Festnahme, Festgenommene; geimpft, Impfung
    verbs(words, particle)  the lemmas of verbs with their separated particle: "nahm ... fest" is festnehmen

Keys are for comparing, not for reading. The rules are rough on purpose: two words that share a key are forms of one
word in nearly all news, and a listed word meets only the words of its own sentence.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from helpers.german import inflection

SHORTEST = 4  # letters of a stem: shorter ones are too often another word
PART = re.compile(r"[aeiouy].|.[aeiouy]")  # what stands before the last part of a compound: two letters, a vowel
UMLAUTS = str.maketrans("äöü", "aou")
GENDERED = re.compile(r"(?:[:*_/]-?in(?:nen)?|Innen)$")  # Teilnehmer:innen, TeilnehmerInnen
# Nouns for people by what they do: Teilnehmer, Teilnehmende; Demonstrant, Demonstrierende; Student, Studierende.
PEOPLE = re.compile(r"(?:ier)?(?:ende[rn]?|er(?:s|n|in(?:nen)?)?|(?:ant|ent)(?:en|in(?:nen)?)?|ierer\w{0,5})$")
PLURAL_ER = re.compile(  # closed: "Häuser" is a plural, "Bürger" none
    r"(?:haus|land|kind|bild|buch|dorf|feld|geld|glas|gut|huhn|kleid|licht|lied|loch|mann|glied|rad|rind|schloss|tal|volk"
    r"|wald|wort|amt|bad|band|blatt|brett|dach|denkmal|fach|fass|gesicht|grab|schild|tuch|ei)ern?$"
)
ADJECTIVAL = re.compile(r"(?<=[^aiäu]t|ig|en)e[nrsm]?$")  # Geflüchteter, Geflüchtete; Angehöriger; Gefangene
PLURAL = re.compile(r"(?:(?<=nis)se[ns]?|innen|[aeiu]?en|ens|es|[sne])$")  # Fälle, Personen, Jobs, Ergebnisse
DOUBLED = re.compile(r"(?<=[aiou]s)se[ns]?$")  # Busse, Ananasse: Bus, Ananas
FOREIGN = re.compile(r"(?:is|us|um|a)$")  # Dosis, Dosen; Zentrum, Zentren; Firma, Firmen
ADJECTIVE = re.compile(r"(?<=[^e])e[nrsm]?$")
ROOT = re.compile(r"(?:ungen|ungs|ung|ende[nrsm]?|end|e?te[nrsm]?|e?t|e[nrsm]|e?n|e|st)$")
# Nouns made from verbs: Festnahme is festnehmen, Abbau is abbauen, Lieferung is liefern.
NAMED = {
    "nahme": "nehmen", "nahmen": "nehmen", "gabe": "geben", "gaben": "geben", "gang": "gehen", "bau": "bauen",
    "kunft": "kommen", "künfte": "kommen", "zug": "ziehen", "schluss": "schließen", "wurf": "werfen",
    "flug": "fliegen", "fall": "fallen", "fluss": "fließen", "griff": "greifen", "sage": "sagen", "stieg": "steigen",
    "satz": "setzen", "sätze": "setzen", "ung": "en", "ungen": "en", "ation": "ieren",
}  # fmt: skip


@cache
def noun(word: str) -> frozenset[str]:
    """The keys of a noun: two forms of one noun share at least one."""
    low = GENDERED.sub("", word).lower().translate(UMLAUTS).replace("ß", "ss")
    found = {low}
    if (person := PEOPLE.search(low)) and person.start() >= 3:
        found.add(low[: person.start()] + "+")
    if PLURAL_ER.search(low):
        found.add(low[: low.rindex("er")])
    for ending in (ADJECTIVAL, PLURAL, DOUBLED, FOREIGN):
        if (cut := ending.search(low)) and cut.start() >= 3:
            found.add(low[: cut.start()])
    if low.endswith("innen"):
        found |= {low.removesuffix("nen"), low.removesuffix("innen")}
    return frozenset(found | {key.removesuffix("in") for key in found if len(key) > 6 and key.endswith("in")})


def same_noun(one: str, other: str) -> bool:
    """Whether two words are forms of one noun."""
    return not noun(one).isdisjoint(noun(other))


@lru_cache(maxsize=50_000)
def ends_with(compound: str, listed: str) -> bool:
    """Whether a listed noun is the last part of a compound in any form: "Elitesoldaten", "Impfdosis".

    Not "Preise" of "Reise", nor "Abgleich" of "Leiche".
    """
    tails = [key for key in noun(listed) if len(key.removesuffix("+")) >= SHORTEST]
    ends = [(key, tail) for key in noun(compound) for tail in tails if key != tail and key.endswith(tail)]
    return any(
        PART.search(key.removesuffix(tail)) and not (tail == "leich" and key.endswith("g" + tail)) for key, tail in ends
    )


@cache
def keys(word: str) -> frozenset[str]:
    """The keys of a word of any class: lemma of the verb behind it, rough root, and those of the noun."""
    low = word.lower()
    bare = ADJECTIVE.sub("", low)
    found = {inflection.participle(low), inflection.participle(bare)}
    if word[0].islower():
        found |= {inflection.infinitive(low), *(reading.lemma for reading in inflection.finite(low))}
        found |= {low, bare}
    else:
        found |= {low[: -len(end)] + verb for end, verb in NAMED.items() if low.endswith(end)}
        found |= set() if inflection.infinitive(low) else {bare} - {low}  # "Tote": tot; not "Leben": leb-
        found |= {f"={key}" for key in noun(word)}  # "Leben" is no form of leben
    if len(root := _root(low)) >= SHORTEST:
        found.add("√" + root)
    return frozenset(found - {""})


def _root(low: str) -> str:
    """ "geimpft", "Impfung", "impften" -> impf; "abgebaut" -> abbau."""
    root = ROOT.sub("", low)
    for particle in ("", *inflection.SEPARABLE):
        if root.startswith(particle + "ge") and len(root) > len(particle) + 4:
            return particle + root[len(particle) + 2 :]
    return root


def verbs(words: Iterable[str], particle: str) -> frozenset[str]:
    """The lemmas that a separated particle makes with a verb before it: "nahm", ..., "fest" -> festnehmen."""
    if particle not in inflection.SEPARABLE:
        return frozenset()
    return frozenset(particle + reading.lemma for word in words for reading in inflection.finite(word.lower()))


# Plain words for people whatever they do, and for those who take part or come to see.
ANYBODY = re.compile(
    r"(?<!\w)(?:Mensch(?:en)?|Person(?:en)?|Leuten?|Mann|Männern?|Frau(?:en)?|Jugendlichen?|Erwachsenen?|Bürger\w*|Teilnehm\w+"
    r"|\w{0,30}[Dd]emonstr(?:ant|ierend)\w*|Besucher\w*|G[aä]st\w*|Zuschauer\w*|Protestierende\w*|Kinder\w?|Anhänger\w*)$"
)


def is_anybody(noun: str) -> bool:
    """Whether a noun counts people without saying of what kind: "Menschen", "Teilnehmer"; not "Beamte"."""
    return bool(ANYBODY.fullmatch(noun))
