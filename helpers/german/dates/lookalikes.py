"""What only looks like a date: names ("Klara März", the paper „Freitag“), and digits that count ("stieg auf 1950")."""

import re

from helpers.german import inflection, lexicon, so_many
from helpers.german.dates.grammar import Context

NAMES_BEFORE = lexicon.group("before_name")
"""Before a month or season they make a name of it: "Frau Mai", "Karl August", "Herr Winter"."""
ROLES = lexicon.words("role_nouns")
_OF_THE = re.compile(r"\b(?:[Dd](?:er|ie|em|en|es)|[Ee]ine?[mnrs]?) (?:\w+ )?$")
SAYING = lexicon.group("saying_before_name")
FIRST_NAMES = frozenset(name.lower() for name in lexicon.words("first_names"))
PAPERS = re.compile(
    r"(?:[Zz]eitung|[Mm]agazin|[Bb]latt|[Zz]eitschrift|Radio|[Ss]ender)s? $"
    r"|\b(?:schrieb|schreibt|berichtet|berichtete|meldete) (?:der|dem) $|\blaut (?:der |dem )?$"
    r"|(?:Bild|BILD|Welt|WELT) am $|[„»\"](?:Der |[A-ZÄÖÜ]\w+ am )?$"
)
REPORTS = re.compile(r" (?:berichtete?|meldete?|schr(?:ieb|eibt)|zitierte?|titelte?)\b(?! sich)")
"""Behind a paper named after a day: "Der Freitag berichtete"."""
QUOTED = re.compile(r"[“«\"]")
OPENING = ("„", "»", "«", "“", '"')
WORDS_OF_A_TITLE = 5
YEAR_CUES, COUNTING, MEASURES, CHANGING, SPEAKING = (
    lexicon.words("year_context", **{"class": name}) for name in "year count measure change estimate".split()
)
STREETS = ("straße ", "gasse ", "platz ", "weg ")
_MEASURED = r"Mark|Euro|Dollar|Prozent|Stück|Grad|Liter|Hektar|Kilo\w*|\w*[Mm]eter"
_PLURAL = rf" ?(?:[A-ZÄÖÜ][a-zäöüß]+(?:en|ern|eln|innen)|{_MEASURED})\b"
_MANY = re.compile(_PLURAL)
_UP_TO_MANY = re.compile(rf"\s+(?:und|bis|oder)\s+(?:zu\s+)?(?:[\d.]{{1,20}}{_PLURAL}|(?:2[2-9]|[3-9]\d)\d\d\b)")
"""A plural behind "von 2000": "von 2000 Befragten", "von 1450 bis 1850 Mark"; "von 1998 bis 2005 Kanzler" is none."""
_TO_LEVEL = re.compile(r"\s+auf\s+(?:rund |etwa |knapp |über |mehr als )?\d")
_FROM_LEVEL = re.compile(r"\b[Vv]on\s+[\d.]+\s+auf\s+$")
_OF_MANY = re.compile(r"\b[Vv]on\s+(?:\w+\s+)?\d[\d.]*\s+[A-ZÄÖÜ]")
NEAR = 200  # letters back to another count: "sprach von 1000 Gästen, der Verein von 2000"
_CLOSES = re.compile(r"\s*(?:[.,;!?)]|aus\b)")
_NOUN = re.compile(r" ?[A-ZÄÖÜ]\w| ?[%€$§]")
_ADJECTIVE_NOUN = re.compile(r" (?!sein|ihr|ein|kein|dies|jen|mein|unser|all|viel)[a-zäöüß]{3,20}e[nrsm]? [A-ZÄÖÜ]")


AGO = ("vergangenen", "verflossenen")


def is_maize(match: re.Match[str], context: Context) -> bool:
    """ "3.400 Hektar Mais": a plant; "Ende Mais", "des Mais" may be the month."""
    before = context.word_before(match.start("month"))
    return match["month"] == "Mais" and before not in (
        "anfang",
        "mitte",
        "ende",
        "dieses",
        "jenes",
        "nächsten",
        "letzten",
    )


def is_name(match: re.Match[str], context: Context) -> bool:
    """ "Frau Mai", "Klara März", "sagte Winter"; "August Bebel" at the head of a sentence; once met, met again."""
    name, text = match[0].split()[-1], context.text
    before = context.word_before(match.start())
    said = inflection.finite(before)
    named = before in NAMES_BEFORE or before in FIRST_NAMES or _is_role(before)
    named = named or any(reading.lemma in SAYING for reading in said)
    named = named or (not before and re.match(r"(?:August|Mai) [A-ZÄÖÜ]", text[match.start() :][:9]) is not None)
    named = named or (name in context.names and (not before or bool(said)))
    if named:
        context.names.add(name)
    return named


def is_title(match: re.Match[str], context: Context) -> bool:
    """ "das Fest „Sommer im Park“", "zum Thema „Weihnachten“": what opens a short quotation without a verb."""
    opening = match.start() - 1
    if context.text[opening : match.start()] not in OPENING:
        return False
    quote = next((one for one in context.reading.quotations if one.start == opening), None)
    if quote is None or quote.words > WORDS_OF_A_TITLE:
        return False
    return not any(inflection.finite(word) for word in re.findall(r"\b[a-zäöü]\w+", context.text[opening : quote.end]))


def is_paper(match: re.Match[str], context: Context) -> bool:
    """ "Richter Freitag", "Bild am Sonntag", "der „Freitag“", "die Wochenzeitung Freitag", "schrieb der Freitag"."""
    before = PAPERS.search(context.text, max(0, match.start() - 40), match.start())
    if before and before.group().startswith(("„", "»", '"')):
        return bool(QUOTED.match(context.text, match.end()))
    word = context.word_before(match.start())
    if before or word in FIRST_NAMES or word in NAMES_BEFORE:
        return True
    at = match.start() - len(word) - 1
    if word == "der" and REPORTS.match(context.text, match.end()):
        return True
    return _is_role(word) and not _OF_THE.search(context.text, max(0, at - 24), at)


def _is_role(word: str) -> bool:
    """ "Trainer Herbst", "Richterin Freitag"; with an article "die Sprecherin Freitag" may be a day."""
    return word in ROLES or word.removesuffix("in") in ROLES


def are_counted(match: re.Match[str], context: Context, year: int) -> bool:
    """Whether four digits count: by the words before them, by the noun behind them, or by a verb of change."""
    text = context.text
    before = re.findall(r"[^\W\d]+", text[max(0, match.start() - 32) : match.start()])
    last = before[-1].lower() if before else ""
    if last == "es" and year >= 1800 and so_many.is_when(text, *match.span()):
        return False
    if last in COUNTING or text.endswith(STREETS, 0, match.start()) or so_many.counts(text, *match.span()):
        return True
    the = before[-1:] == [last] and any(word in ("der", "die", "den") for word in before[-3:-1])
    if the and last.endswith("en") and last not in AGO and inflection.participle(last.removesuffix("en")):
        return True  # "statt der zuletzt geplanten 1765"
    if year < 1800 and text.endswith(": ", 0, match.start()):
        return True  # "Kern: 1100, wie gesagt."
    if [word.lower() for word in before[-2:]] in (["mehr", "als"], ["bis", "zu"]):
        return True
    if _UP_TO_MANY.match(text, match.end()):
        return True
    noun = _NOUN.match(text, match.end())
    if noun and (last not in YEAR_CUES or (last in ("von", "und", "bis") and _of_many(match, before))):
        return True
    if _ADJECTIVE_NOUN.match(text, match.end()) and not 1900 <= year < 2040:
        return True
    return last in ("auf", "von") and _is_level(match, context)


def _of_many(match: re.Match[str], before: list[str]) -> bool:
    """ "von 2000 Befragten", "eine Gruppe von 1900 Soldaten"; not "des Abkommens von 1961 Zahlungen"."""
    of_noun = len(before) > 1 and before[-1] == "von" and before[-2][0].isupper() and before[-2] not in MEASURES
    return not of_noun and bool(_MANY.match(match.string, match.end()))


def _is_level(match: re.Match[str], context: Context) -> bool:
    """ "stieg auf 1950", "von 2010 auf 2050", "sprach von 2000"; not "verschoben auf 2026", "von 1950 bis 2010"."""
    text = context.text
    if _TO_LEVEL.match(text, match.end()) or _FROM_LEVEL.search(text, max(0, match.start() - 16), match.start()):
        return True
    before = text[max(0, match.start() - 4) : match.start()].strip().lower()
    clause = context.reading.clause(match.start())
    lemmas = clause.lemmas if clause else set()
    if before == "auf":
        return any(lemma.endswith(tuple(CHANGING)) for lemma in lemmas)
    if not _CLOSES.match(text, match.end()):
        return False
    earlier = max(context.reading.sentence(match.start()).start, match.start() - NEAR)
    return bool(lemmas & SPEAKING or _OF_MANY.search(text, earlier, match.start()))
