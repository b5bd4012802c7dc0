"""What only looks like a date and names somebody or something: "Klara März", "sagte Winter", the paper „Freitag“."""

import re

from helpers.german import inflection, lexicon
from helpers.german.dates.grammar import Context

NAMES_BEFORE = lexicon.group("before_name")
"""Before a month or season they make a name of it: "Frau Mai", "Karl August", "Herr Winter"."""
SAYING = lexicon.group("saying_before_name")
FIRST_NAMES = frozenset(name.lower() for name in lexicon.words("first_names"))
PAPERS = re.compile(
    r"(?:[Zz]eitung|[Mm]agazin|[Bb]latt|[Zz]eitschrift|Radio|[Ss]ender)s? $"
    r"|\b(?:schrieb|schreibt|berichtet|berichtete|meldete|laut) (?:der |dem )?$"
    r"|(?:Bild|BILD|Welt|WELT) am $|[„»\"]$"
)
QUOTED = re.compile(r"[“«\"]")


def is_name(match: re.Match[str], context: Context) -> bool:
    """ "Frau Mai", "Klara März", "sagte Winter"; "August Bebel" at the head of a sentence; once met, met again."""
    name, text = match[0].split()[-1], context.text
    before = context.word_before(match.start())
    named = (
        before in NAMES_BEFORE
        or before in FIRST_NAMES
        or (not before and re.match(r"(?:August|Mai) [A-ZÄÖÜ]", text[match.start() :][:9]))
        or any(reading.lemma in SAYING for reading in inflection.finite(before))
        or (name in context.names and (not before or inflection.finite(before)))
    )
    if named:
        context.names.add(name)
    return bool(named)


def is_paper(match: re.Match[str], context: Context) -> bool:
    """ "Bild am Sonntag", "der „Freitag“", "die Wochenzeitung Freitag", "schrieb der Freitag"; "Paul Freitag"."""
    before = PAPERS.search(context.text, max(0, match.start() - 40), match.start())
    if before and before.group() in ("„", "»", '"'):
        return bool(QUOTED.match(context.text, match.end()))
    return bool(before) or context.word_before(match.start()) in FIRST_NAMES
