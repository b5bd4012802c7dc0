"""Months, seasons, quarters, years, decades, centuries: "Anfang Mai", "Winter 2013/14", "Mitte der 90er"."""

import re

from helpers.german import inflection
from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import DET, MONTH, OF_YEAR, PART, SEASON, SEASONS, YEAR, Context, Form, month, words
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import UNPLACED, MaybeWindow
from helpers.german.dates.years import shared_year, year_of

ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4}
DECADES = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
CENTURIES = {
    "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20,
    "einundzwanzigst": 21,
}  # fmt: skip
NAMES_BEFORE = ("frau", "herr", "herrn", "karl", "ernst", "friedrich", "kaiser", "könig")
"""Before a month or season they make a name of it: "Frau Mai", "Karl August", "Herr Winter"."""
NO_FIRST_NAMES = frozenset(
    """Ende Mitte Anfang Beginn Monat Monats Stand Ausgabe Frist Termin Start Zeitraum Saison Jahrgang Sommer Winter
    Heft Nummer Messe Wahl Uhr Im In Am Ab Bis Seit Von Vom Zum Nach Vor Der Die Das Den Und Oder Ein Eine Es
    Juni Juli August September Oktober November Dezember Januar Februar März April Mai""".split()
)
BEFORE_A_NAME = frozenset("und oder von mit für dass ob bei so laut auch als wie neben".split())
SAYING = frozenset(
    "sagen erklären meinen betonen fragen antworten fordern warnen berichten ergänzen erzählen kritisieren".split()
)
_FIRST_NAME = re.compile(
    r"(?:^|[,.:;„“(]\s?|[A-ZÄÖÜ][a-zäöüß]+(?:in|er|or|ent|chef|präsident)\s+|(?<!\w)(?P<before>[a-zäöüß]+)\s+)"
    r"(?P<first>[A-ZÄÖÜ][a-zäöüß]+)\s+$"
)
"""A word with a capital that stands as first names do: at a border, or behind a role ("Trainerin Anna Sommer")."""
NAMES_OF_SPRING = ("arabische", "arabischen", "arabischer", "prager")
YEAR_CUES = frozenset(
    "im in seit von bis ab vor nach um und oder zwischen für gegen anfang mitte ende bereits schon erst noch".split()
)
COUNTING = frozenset(
    """rund etwa circa ca ungefähr knapp gut fast unter über mindestens höchstens insgesamt nur es sind
    nr nummer plz postfach tel telefon fax seite seiten""".split()
)
"""Before four digits they count or number something: "rund 1800 Menschen", "Seite 1999"."""
CHANGING = tuple(
    """steigen sinken fallen wachsen klettern erhöhen zurückgehen schrumpfen beziffern schätzen verringern verdoppeln
    reduzieren steigern senken schnellen belaufen summieren""".split()
)
MEASURES = frozenset("Zahl Anzahl Gruppe Summe Menge Armee Truppe Kontingent Rekord Höhe Marke Wert Total".split())
SPEAKING = {"sprechen", "ausgehen", "gehen", "reden", "berichten"}
_PLURAL = r" ?(?:[A-ZÄÖÜ][a-zäöüß]+(?:en|ern|eln|innen)|Mark|Euro|Dollar|Prozent|Stück|Meter)\b"
_MANY = re.compile(_PLURAL)
_UP_TO_MANY = re.compile(rf"\s+(?:und|bis|oder)\s+(?:zu\s+)?[\d.]+{_PLURAL}")
"""A plural behind "von 2000": "von 2000 Befragten", "von 1450 bis 1850 Mark"; "von 1998 bis 2005 Kanzler" is none."""
_TO_LEVEL = re.compile(r"\s+auf\s+(?:rund |etwa |knapp |über |mehr als )?\d")
_FROM_LEVEL = re.compile(r"\b[Vv]on\s+[\d.]+\s+auf\s+$")
_OF_MANY = re.compile(r"\b[Vv]on\s+(?:\w+\s+)?\d[\d.]*\s+[A-ZÄÖÜ]")
_CLOSES = re.compile(r"\s*(?:[.,;!?)]|aus\b)")
_NOUN = re.compile(r" ?[A-ZÄÖÜ]\w| ?[%€$§]")
_ADJECTIVE_NOUN = re.compile(r" (?!sein|ihr|ein|kein|dies|jen|mein|unser|all|viel)[a-zäöüß]{3,20}e[nrsm]? [A-ZÄÖÜ]")
_PLACING = re.compile(
    r"(?i)\b(?:im|in|seit|ab|bis|vom|zum|ende|anfang|mitte|noch|schon|erst|während)\s+(?:der\s+|dem\s+|den\s+)?$"
)


def _yearless(match: re.Match[str], context: Context, first_month: int, length: int, default: int = 0) -> MaybeWindow:
    """Without a year the tense decides: "im Juni stürzte" is the last June, "beginnt im Juni" the next."""
    if context.published is None:
        return UNPLACED
    candidates = [windows.months(context.published.year + y, first_month, length) for y in (-2, -1, 0, 1)]
    direction = tense.direction(context.reading, *match.span()) or default
    return windows.choose(candidates, context.published, direction)


def _parted(match: re.Match[str], window: MaybeWindow) -> tuple[MaybeWindow, str]:
    return (windows.third(window, match["part"]), "vague") if match["part"] else (window, "point")


def read_month(match: re.Match[str], context: Context) -> list[DateMention]:
    m = month(match["month"])
    year = year_of(match, context) or shared_year(context, match.end(), (m, 1))
    if year is None and not match["part"] and _is_name(match, context):
        return []
    window, kind = _parted(match, windows.months(year, m) if year else _yearless(match, context, m, 1))
    return context.mention(match.span(), "month", window, "month", kind)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """ "Frau Mai", "Klara März", "sagte Winter"; "August Bebel" at the head of a sentence; once met, met again."""
    name, text = match[0].split()[-1], context.text
    before = context.word_before(match.start())
    first = _FIRST_NAME.search(text, max(0, match.start() - 40), match.start())
    named = (
        before in NAMES_BEFORE
        or (not before and re.match(r"(?:August|Mai) [A-ZÄÖÜ]", text[match.start() :][:9]))
        or (first and first["first"] not in NO_FIRST_NAMES and _may_be_first(first))
        or any(reading.lemma in SAYING for reading in inflection.finite(before))
        or (name in context.names and (not before or inflection.finite(before)))
    )
    if named:
        context.names.add(name)
    return bool(named)


def _may_be_first(match: re.Match[str]) -> bool:
    before = match["before"]
    return not before or before in BEFORE_A_NAME or bool(inflection.finite(before))


def read_season(match: re.Match[str], context: Context) -> list[DateMention]:
    """A season bare ("der Sommer ist schön") is found and not placed; "im Sommer" and "Sommer 2005" are."""
    m, year, before = SEASONS[match["season"].lower()], year_of(match, context), context.word_before(match.start())
    if year is None and (before in NAMES_OF_SPRING or (not match["part"] and _is_name(match, context))):
        return []
    window: MaybeWindow = UNPLACED
    if year:
        window = windows.months(year, m, 3)
    elif match["part"] or _PLACING.search(context.text[max(0, match.start() - 16) : match.start()]):
        window = _yearless(match, context, m, 3)
    window, kind = _parted(match, window)
    return context.mention(match.span(), "season", window, "season", kind)


def read_quarter(match: re.Match[str], context: Context) -> list[DateMention]:
    which = match["which"].lower().rstrip(".")
    index = int(which) if which.isdigit() else ORDINALS[re.sub(r"e[nrsm]?$", "", which)]
    length = 6 if match["unit"].startswith(("Halb", "Sem", "Jahres")) else 3
    year, first = year_of(match, context), (index - 1) * length + 1
    if first > 12:
        return []
    window = windows.months(year, first, length) if year else _yearless(match, context, first, length, default=-1)
    return context.mention(match.span(), "quarter", window, "season" if length == 6 else "quarter")


def read_year(match: re.Match[str], context: Context) -> list[DateMention]:
    """Four digits are a year unless they count something: "1500 Soldaten", "rund 1400 tapfere Helfer", "2000 Euro"."""
    year = int(match["named"] or match["year"])
    if not match["named"] and not match["part"] and _counts(match, context, year):
        return []
    window, kind = _parted(match, windows.years(year, 2 if match["split"] else 1))
    return context.mention(match.span(), "year", window, "year", "range" if match["split"] else kind)


def _counts(match: re.Match[str], context: Context, year: int) -> bool:
    """Whether four digits count: by the words before them, by the noun behind them, or by a verb of change."""
    text = context.text
    before = re.findall(r"[^\W\d]+", text[max(0, match.start() - 20) : match.start()])
    last = before[-1].lower() if before else ""
    if last in COUNTING or [word.lower() for word in before[-2:]] in (["mehr", "als"], ["bis", "zu"]):
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
    verbs = {one.lemma for _, _, form in clause.tokens for one in inflection.finite(form.lower())} if clause else set()
    done = {inflection.participle(form.lower()) for _, _, form in clause.tokens} if clause else set()
    if before == "auf":
        return any(lemma.endswith(CHANGING) for lemma in verbs | done if lemma)
    earlier = context.reading.sentence(match.start()).start
    counted = _OF_MANY.search(text, earlier, match.start()) and _CLOSES.match(text, match.end())
    return bool(counted or (verbs & SPEAKING and _CLOSES.match(text, match.end())))


def read_christ(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "44 v. Chr." lies before the calendar and is not placed."""
    window = windows.years(int(match["year"])) if match["era"] == "n" else UNPLACED
    return context.mention(match.span(), "year", window, "year")


def read_decade(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "die achtziger Jahre", "die 90er": the last such decade over at the publication; "1920er" says it itself."""
    digits = match["digits"]
    if match["decade"] and context.text[match.start("decade") - 4 : match.start("decade")].strip() not in (
        "den",
        "der",
    ):
        return []  # "ein Achtziger" is a man
    if digits and len(digits) == 4:
        window = windows.years(int(digits), 10)
    elif context.published is None:
        window = UNPLACED
    else:
        tens = int(digits) if digits else DECADES[(match["words"] or match["decade"]).lower()]
        starts = [century + tens for century in (1800, 1900, 2000) if century + tens + 10 <= context.published.year]
        window = windows.years(max(starts, default=1800 + tens), 10)
    window, kind = _parted(match, window)
    return context.mention(match.span(), "decade", window, "decade", kind)


def read_century(match: re.Match[str], context: Context) -> list[DateMention]:
    """The 20th century is 1900 to 1999 here, as people count it."""
    digits = match["digits"]
    index = int(digits) if digits else CENTURIES[re.sub(r"e[nrsm]?$", "", match["words"].lower())]
    window, kind = _parted(match, windows.years((index - 1) * 100, 100) if 1 < index < 25 else UNPLACED)
    return context.mention(match.span(), "century", window, "century", kind)


FORMS: tuple[Form, ...] = (
    Form(
        "century",
        rf"{PART}?(?:{DET} )?(?:(?P<digits>\d{{1,2}})\.|(?P<words>"
        + words("fünfzehnten|sechzehnten|siebzehnten|achtzehnten|neunzehnten|zwanzigsten|einundzwanzigsten")
        + r"))(?=(?: (?:und|bis|oder)(?: ins| zum)? \d{1,2}\.)? Jahrh)(?: Jahrhunderts?\b)?",
        read_century,
    ),
    Form(
        "decade",
        rf"{PART}?(?:{DET} )?(?:(?P<digits>(?:1\d|20)\d0|[1-9]0)er(?:n\b|[- ]?Jahren?\b|\b(?!-))|(?P<words>"
        + words("zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig")
        + r")er[- ]?[Jj]ahren?\b|(?P<decade>"
        + "Zwanzig|Dreißig|Vierzig|Fünfzig|Sechzig|Siebzig|Achtzig|Neunzig"
        + r")ern?\b)",
        read_decade,
    ),
    Form(
        "quarter",
        rf"(?:{DET} )?(?P<which>[1-4]\.|(?:[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert)e[nrsm]?) "
        rf"(?P<unit>(?:Quartal|Trimester|Vierteljahr|Halbjahr|Semester|Jahreshälfte)(?:e?s)?)\b(?:{OF_YEAR})?",
        read_quarter,
    ),
    Form("month", rf"{PART}?(?:Monats? )?(?P<month>{MONTH})(?:{OF_YEAR})?", read_month),
    Form(
        "season",
        rf"{PART}?(?:{DET} )?(?:Früh|Spät|Hoch)?(?P<season>{SEASON}|sommer|herbst|winter)(?:s|monaten?)?\b(?!-)"
        rf"(?:{OF_YEAR}(?:/\d\d)?)?",
        read_season,
    ),
    Form("christ", r"(?:Jahre? )?(?P<year>\d{1,4}) (?P<era>[vn])\. ?Chr(?:\.|istus)", read_christ),
    Form(
        "year",
        rf"{PART}?(?:(?:{DET} )?(?:Jahrgang|Saison|Spielzeit|Schuljahr|Wintersemester|Jahr(?:e[ns]?|es)?) "
        rf"(?P<named>\d{{3}}(?!\w|[.,]\d)|{YEAR})|(?<![.,/:+])(?<!\d\d\d\s)(?P<year>{YEAR})(?!-\d\d?-|\s\d{{3}}))(?P<split>/\d\d(?:\d\d)?\b)?",
        read_year,
    ),
)
