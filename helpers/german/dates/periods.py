"""Months, seasons, quarters, years, decades, centuries: "Anfang Mai", "Winter 2013/14", "Mitte der 90er"."""

import re

from helpers.german.dates import tense, windows
from helpers.german.dates.grammar import DET, MONTH, OF_YEAR, PART, SEASON, SEASONS, YEAR, Context, Form, month, words
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import UNPLACED, MaybeWindow
from helpers.german.dates.years import year_of

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
NAMES_OF_SPRING = ("arabische", "arabischen", "arabischer", "prager")
YEAR_CUES = frozenset(
    "im in seit von bis ab vor nach um und oder zwischen für gegen anfang mitte ende bereits schon erst noch".split()
)
COUNTING = frozenset(
    """rund etwa circa ca ungefähr knapp gut fast unter über mindestens höchstens insgesamt nur es sind
    nr nummer plz postfach tel telefon fax seite seiten""".split()
)
"""Before four digits they count or number something: "rund 1800 Menschen", "Seite 1999"."""
_NOUN = re.compile(r" ?[A-ZÄÖÜ]\w| ?[%€$§]")
_ADJECTIVE_NOUN = re.compile(r" (?!sein|ihr|ein|kein|dies|jen|mein|unser|all|viel)[a-zäöüß]{3,20}e[nrsm]? [A-ZÄÖÜ]")
_LATER_YEAR = rf"(?=(?: bis | und |[ ]?[-–][ ]?)(?:(?:Anfang|Mitte|Ende) )?{MONTH} (?P<lateryear>{YEAR}))?"
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
    year, m = year_of(match, context), month(match["month"])
    if year is None and not match["part"] and _is_name(match, context):
        return []
    window, kind = _parted(match, windows.months(year, m) if year else _yearless(match, context, m, 1))
    return context.mention(match.span(), "month", window, "month", kind)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """ "Frau Mai", "Karl August"; "August Bebel" at the head of a sentence."""
    before = context.word_before(match.start())
    return before in NAMES_BEFORE or (
        not before and bool(re.match(r"(?:August|Mai) [A-ZÄÖÜ]", context.text[match.start() :][:9]))
    )


def read_season(match: re.Match[str], context: Context) -> list[DateMention]:
    """A season bare ("der Sommer ist schön") is found and not placed; "im Sommer" and "Sommer 2005" are."""
    m, year, before = SEASONS[match["season"].lower()], year_of(match, context), context.word_before(match.start())
    if year is None and before in (*NAMES_OF_SPRING, *NAMES_BEFORE):
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
    before = re.findall(r"[^\W\d]+", context.text[max(0, match.start() - 20) : match.start()])
    last = before[-1].lower() if before else ""
    if (
        last in COUNTING
        or before[-2:] == ["mehr", "als"]
        or (_NOUN.match(context.text, match.end()) and last not in YEAR_CUES)
    ):
        return True
    return bool(_ADJECTIVE_NOUN.match(context.text, match.end())) and not 1900 <= year < 2040


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
    Form("month", rf"{PART}?(?:Monats? )?(?P<month>{MONTH})(?:{OF_YEAR}|{_LATER_YEAR})", read_month),
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
