"""Speakers beside what they say without a verb: headlines, and what machine translation leaves."""

from collections.abc import Iterator

from helpers.german import cues, lexicon
from helpers.german.cues import NOUNS, Form
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import ARTICLES
from helpers.german.speech import counters
from helpers.german.speech.model import Statement

# A single noun before a colon that can speak; an acronym (USA, NATO) can too.
HEADS = people.bodies("heads")
TOPICAL = lexicon.words("speech_words", kind="topic")


POSSESSIVE = frozenset(("sein", "seine", "ihr", "ihre"))
NEEDED = frozenset(":-Q")


def find(unit: Unit) -> Iterator[Statement]:
    if NEEDED.isdisjoint(unit.classes):
        return
    for rule in (_colon, _noun, _dash, _name_before_quote):
        found = rule(unit)
        if found is not None:
            yield found
            return


def _colon(unit: Unit) -> Statement | None:
    """ "USA: 8.000 Soldaten stationiert", "Kinderärzte: Zu viel Husten" attribute; "Krieg im Süden: ..." does not.

    In a text only a count without a verb does: "Der Veranstalter: 1.200 Gäste. Die Polizei: 900."
    """
    colon = next((k for k in (1, 2, 3) if unit.at(k) == wc.COLON), 0)
    if not colon or len(unit) < colon + 3 or unit.classes[-1] == wc.QUOTATION:
        return None
    first = int(unit.classes[0] == wc.DETERMINER)
    number = next((k for k in range(colon + 1, colon + 4) if unit.at(k) == wc.NUMBER), 0)  # "weniger als | 900"
    counts = first and number and wc.VERBAL.union((wc.NOUN,)).isdisjoint(unit.classes[colon:number])
    counts = counts and wc.VERBAL.isdisjoint(unit.classes[number:])
    if unit.classes[-1] == wc.STOP and not counts:
        return None
    if unit.at(first) != wc.NOUN or phrases.whole(unit, 0, colon) != colon or unit.lows[first] in TOPICAL:
        return None
    if not counts and unit.at(colon + 1) == wc.NUMBER and unit.at(colon + 2) not in (wc.NOUN, wc.OTHER, wc.ADVERB):
        return None  # "Teilnehmer: 300"
    word, low = unit.forms[first], unit.lows[first]
    acronym = word.isupper() and 2 <= len(word) <= 6
    if not (acronym or low.endswith(HEADS) or people.is_role(low) or people.is_named(unit, first, colon)):
        return None
    return Statement([(colon + 1, len(unit))], [colon], (0, colon), "indirect", "headline_colon", ":", "asserts")


def _noun(unit: Unit) -> Statement | None:
    """ "Warnung der Polizei an Reisende: Glätte im Süden": a noun of saying, whose it is, a colon."""
    act = NOUNS.get(unit.lows[0], "") if len(unit) > 4 and unit.classes[-1] not in (wc.STOP, wc.QUOTATION) else ""
    colon = next((k for k in range(1, min(len(unit), 15)) if unit.classes[k] == wc.COLON), -1)
    if not act or colon < 3 or unit.lows[1] not in phrases.GENITIVE or len(unit) - colon < 3:
        return None
    end = phrases.whole(unit, 1, colon)
    if unit.lows[0].startswith("ergebnis") and not counters.somebody(unit, (1, end)):
        return None  # "Ergebnis der Zählung: 300 Stimmen"
    if end < 3 or (end < colon and unit.classes[end] != wc.PREPOSITION):
        return None
    verb = any(kind == wc.AUXILIARY for kind in unit.classes[colon:])
    voice = "indirect" if verb else "reported"
    return Statement([(colon + 1, len(unit))], [0], (2, end), voice, "headline_noun", unit.forms[0], act)


def _dash(unit: Unit) -> Statement | None:
    """ "Nordland soll Truppen abziehen – USA fordern": what is said, a dash, who says it."""
    end = unit.trimmed(0, len(unit))
    dash = next((k for k in range(end - 1, 1, -1) if unit.classes[k] == wc.DASH), -1)
    if (
        dash < 3
        or end - dash < 3
        or unit.classes[end - 1] == wc.NOUN
        or not any(_cries(f) for f in cues.read(unit.lows[end - 1]))
    ):
        return None
    if phrases.whole(unit, dash + 1, end - 1, wide=True) != end - 1:
        return None
    verb = next(f.verb for f in cues.read(unit.lows[end - 1]) if f.kind == "finite")
    return Statement([(0, dash)], [end - 1], (dash + 1, end - 1), "indirect", "headline_dash", verb.lemma, verb.act)


def _cries(form: Form) -> bool:
    simple = form.kind == "finite" and not form.joined and not form.verb.particle
    return simple and not form.verb.frames.isdisjoint(("quote", "noun"))


def _name_before_quote(unit: Unit) -> Statement | None:
    """ "Müller, „Ich bin besorgt.“": a name, a comma and a quotation, the verb lost."""
    q = next((k for k, kind in enumerate(unit.classes) if kind == wc.QUOTATION), -1)
    adverb = q > 2 and unit.classes[q - 2] == wc.ADVERB  # "Lenz wörtlich: „…“"
    end = q - 1 - adverb
    if q < 2 or unit.classes[q - 1] not in (wc.COMMA, wc.COLON) or len(unit) > q + 2:
        return None
    if (
        phrases.whole(unit, 0, end, wide=True) != end
        or unit.classes[0] not in wc.PHRASE_STARTS
        or not phrases.nominative(unit, 0, end)
    ):
        return None
    if unit.classes[q - 1] == wc.COLON and _label(unit, end):
        return None
    end = next(
        (k for k in range(1, end) if unit.lows[k] in ("zu", "zum", "zur", "gegenüber")), end
    )  # "Uli Strack (44) zu KURIER:"
    cue = [q - 1] if unit.classes[q - 1] == wc.COLON else []
    if end == 2 and unit.lows[0] in POSSESSIVE and unit.lows[1] in NOUNS:
        cue, end = [1, *cue], 1  # "Sein Vorwurf: „…“": whoever is meant by "sein"
    return Statement([(q, q + 1)], cue, (0, end), "direct", "name_before_quote", "", "asserts")


def _label(unit: Unit, end: int) -> bool:
    """ "Interview: „…“", "Das Motto: „…“": what is to come, nobody who says it."""
    if unit.lows[0] in TOPICAL:
        return end == 1
    return unit.lows[0] in ARTICLES and not people.is_person(unit, 0, end) and not people.can_speak(unit, 0, end)
