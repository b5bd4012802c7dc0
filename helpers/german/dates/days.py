"""Single days and times of day: "27. und 28. Oktober", "27.10.24", "am Freitag", "gestern Abend", "um 15.30 Uhr"."""

import re
from datetime import date, timedelta

from helpers.german import lexicon
from helpers.german.dates import lookalikes, scenes, tense, windows
from helpers.german.dates.grammar import ORDINALS, Context, compiled, month, offset, shifted, valued, weekday
from helpers.german.dates.windows import UNPLACED, DateMention, MaybeWindow
from helpers.german.dates.years import four_digits, shared_year, year_of

_IN_BRACKETS = compiled(
    r"(?: ?\(|, (?:den |dem )?)(?P<day>{DAY})\. ?"
    r"(?:(?P<month>{MONTH}|{SHORT_MONTH})|(?P<number>0?[1-9]|1[0-2])\.) ?(?P<year>{YEAR}|\d\d\b)?"
)
DEICTIC = valued("deictic")
BEFORE_A_PART = lexicon.group("before_part_of_day")
"""What stands before a part of the day; "Guten Abend" is none."""
BEFORE_A_DAY = lexicon.group("before_day")
"""What stands before a day in digits without a year: "am 27.10.", not "Profil 1.1."."""
NOT_BEFORE_A_DAY = lexicon.group("before_section")
_ARTICLE = re.compile(r"\b([Dd](?:er|ie|en|em)|[Ee]ine?[mnr]?)\s$")
_OPENS = re.compile(r"(?:\w{1,12}\s){0,2}")
_LEADS = re.compile(r"(?:\s\w{2,6})?:\s")
"""The day of telling opens the sentence or stands at its colon: "Am Montag sagte er: „", "stellte am 3. fest: „"."""
_OF_A_STREET = re.compile(r"(?i)(?:straße|platz|allee|ring|ufer|brücke|weg|park|tor|bewegung|partei|gruppe) des$")
ANY = re.compile(r"\b[Aa]n\seinem\s(?:\w+\s)?\Z")  # "an einem normalen Mittwoch" is none that one could name
# days: "Am Mittwochabend ist der Saal voll", "am Mittwoch lägen 37 in der Klinik", printed on Thursday, is over
JUST_NOW = 2
SHORT = 60  # characters
AS_OF = re.compile(r"\bStand:?\s(?:vom\s)?\Z")  # "sei offen (Stand: Freitag)" looks back


def placed(context: Context, year: int | None, m: int, d: int, direction: int = 0) -> MaybeWindow:
    """One day; without a year the nearest to the publication, beyond `windows.NEAR` as tense says, else unplaced."""
    if year is not None:
        return windows.a_day(year, m, d) or UNPLACED
    return windows.choose_day(lambda y: windows.a_day(y, m, d), context.published, direction)


def read_day_month(match: re.Match[str], context: Context) -> list[DateMention]:
    """Each day of "am 3., 5. und 6. Mai 2024" is a mention; the last one holds month and year."""
    if _OF_A_STREET.search(context.text[max(0, match.start() - 24) : match.start()].rstrip()):
        return []  # "Straße des 17. Juni"
    m, found = month(match["month"]), []
    days = list(re.finditer(r"\d+\.?", context.text[match.start("days") : match.end("days")]))
    year = year_of(match, context) or shared_year(context, match.end(), (m, int(days[-1][0].rstrip("."))))
    direction = 0 if year else tense.direction(context.reading, *match.span())
    for day in days:
        window = placed(context, year, m, int(day[0].rstrip(".")), direction)
        start = match.start() if day is days[0] else match.start("days") + day.start()
        end = match.end() if day is days[-1] else match.start("days") + day.end()
        found += context.mention((start, end), "day_month", window)
    return found


def read_day_words(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "am ersten Mai"; not "im ersten Mai nach dem Krieg"."""
    if context.word_before(match.start()) in ("im", "jeden", "jedem"):
        return []
    m, d = month(match["month"]), int(ORDINALS[match["nth"].lower()])
    year = year_of(match, context)
    direction = 0 if year else tense.direction(context.reading, *match.span())
    return context.mention(match.span(), "day_month", placed(context, year, m, d, direction))


def read_numeric(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "27.10.24", "am 27.10.", "27.-29.10.2024"; section and version numbers are none."""
    before = context.text[max(0, match.start() - 20) : match.start()].lower().rstrip(" .\n").split()[-1:]
    m, d = int(match["month"]), int(match["day"])
    year = four_digits(match["year"], context.published) if match["year"] else None
    year = year or shared_year(context, match.end(), (m, d))
    no_day = windows.a_day(year or 2024, m, d) is None or (year is None and not _dated(match, context))
    if no_day or (before and before[0] in NOT_BEFORE_A_DAY):
        return []
    found, direction = [], 0 if year else tense.direction(context.reading, *match.span())
    if match["head"]:
        window = placed(context, year, m, int(match["head"].rstrip(".")), direction)
        found += context.mention((match.start(), match.end("head")), "day_numeric", window)
    start = match.start("day") if found else match.start()
    return found + context.mention((start, match.end()), "day_numeric", placed(context, year, m, d, direction))


def _dated(match: re.Match[str], context: Context) -> bool:
    before = context.word_before(match.start())
    bracket = context.text[match.start() - 1 : match.start()] == "("
    return bool(match["weekday"] or match["head"]) or before in BEFORE_A_DAY or bracket


def read_iso(match: re.Match[str], context: Context) -> list[DateMention]:
    day = windows.a_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return context.mention(match.span(), "day_iso", day) if day else []


def read_weekday(match: re.Match[str], context: Context) -> list[DateMention]:
    """Reports look back ("am Freitag" is the last one) unless the verb or "kommenden" looks ahead; today is today."""
    before = context.word_before(match.start())
    if match["s"] and before not in ("des", "dieses", "jenes", "eines"):
        return context.mention(match.span(), "set", kind="set")  # "Montags geschlossen"
    if lookalikes.is_paper(match, context):
        return []
    unit_grain, published = ("hour" if match["part"] else "day"), context.published
    if published is None or ANY.search(context.text, max(0, match.start() - 30), match.start()):
        return context.mention(match.span(), "weekday", grain=unit_grain)
    adjective = match["adjective"] or match["ofweek"] or ""
    step, there = offset(adjective), timedelta(weekday(match["weekday"]))
    ago = (published.weekday() - there.days) % 7
    beside = _beside(match, context) or _that_day(match, context, before) or _of_event(match, context, published)
    beside = beside or _for_one_told(match, context)
    if match["ofweek"] or match["before"] or (adjective and not step):  # of the calendar's week, of the one before
        day = windows.week(published, -1 if match["before"] else step)[0] + there
    elif beside:
        day = beside
    elif match["after"]:  # "am folgenden Dienstag": behind the last day named
        start = (context.named.last if context.named else None) or context.anchor() or published
        day = start + timedelta((there.days - start.weekday() - 1) % 7 + 1)
    elif match["shift"]:  # "Montag in drei Wochen" counts from the coming one, "Dienstag vor einer Woche" from the last
        day = shifted(match, published - timedelta(ago - 7 if match["shift"] == "in" and ago else ago))
    elif _of_another_year(match, context, published):
        return context.mention(match.span(), "weekday", grain=unit_grain)
    else:
        ahead = step > 0 or (not step and ago > 0 and _looks_ahead(match, context, ago))
        day = published - timedelta(ago - 7 if ahead else ago or (7 if step < 0 else 0))
    return context.mention(match.span(), "weekday", (day, day), unit_grain)


FOR = re.compile(r"\b[Ff]ür\s(?:den\s)?$")
LONG_AGO = 5  # days: then the coming one is nearer


def _looks_ahead(match: re.Match[str], context: Context, ago: int) -> bool:
    """Whether the coming one is meant, and not the last, which was so many days ago."""
    reading, span = context.reading, match.span()
    if AS_OF.search(context.text, max(0, span[0] - 12), span[0]):
        return False
    tonight = ago == LONG_AGO + 1 and "Nacht" in match[0]
    if ago >= LONG_AGO and (tense.was_to(reading, span[0]) or (tonight and tense.should(reading, span[0]))):
        return True  # printed on a Sunday: "39 seien frei, acht sollten am Montag vor den Richter"
    told = bool(match["part"]) or scenes.is_reported(reading, span[0]) or scenes.stands_there(reading, *span)
    near = ago <= JUST_NOW and told
    if near and scenes.is_let(reading, span[0]):
        return False  # "Erst am Mittwochmorgen darf er hinaus"
    return tense.direction(reading, *span, present=not near) > 0


def _of_event(match: re.Match[str], context: Context, published: date) -> date | None:
    """ "Bei dem Unglück am 14. Juni ... waren am Samstagabend 310 da", in July: the Saturday of the accident.

    Not "sagte er am Samstag", "stellten am Samstag ihre Bilanz vor": that is what is new.
    """
    day = context.dated.get(weekday(match["weekday"]))
    bare = not (match["adjective"] or match["ofweek"] or match["before"] or match["after"] or match["shift"])
    if day is None or not bare or not timedelta(7) < published - day < timedelta(60):
        return None
    at = match.start()
    return day if tense.is_told(context.reading, at) and not tense.is_news(context.reading, at) else None


def _for_one_told(match: re.Match[str], context: Context) -> date | None:
    """ "Das Amt meldete am Mittwoch 410. ... Für Mittwoch liegen sie 40 auseinander": the Wednesday told of before."""
    day = context.over.get(weekday(match["weekday"]))
    bare = not (match["adjective"] or match["ofweek"] or match["before"] or match["after"] or match["shift"])
    if day is None or not bare or not FOR.search(context.text, max(0, match.start() - 10), match.start()):
        return None
    return day if tense.direction(context.reading, *match.span()) <= 0 else None


def _of_another_year(match: re.Match[str], context: Context, published: date) -> bool:
    """ "Im vergangenen Jahr kamen am Samstag 27.000": a Saturday of that year, and nobody says which."""
    named = context.named
    if named is None or named.grain != "year" or named.last is None or named.last.year >= published.year:
        return False
    between = context.text[named.end : match.start()]
    return len(between) < SHORT and not any(sign in between for sign in ",.;:!?")


def _that_day(match: re.Match[str], context: Context, before: str) -> date | None:
    """ "zum Einsatz vom 20. September ... an jenem Samstag": the one named last, if it was such a day."""
    named = context.named.first if context.named and before in ("jenem", "jenen") else None
    return named if named and named.weekday() == weekday(match["weekday"]) else None


def _beside(match: re.Match[str], context: Context) -> date | None:
    """The day in figures right before or behind a weekday: "am Samstag (2. November)", "am 2. November (Samstag)"."""
    named = context.named
    if named and named.first and named.grain == "day" and 0 <= match.start() - named.end <= 2:
        return named.first if named.first.weekday() == weekday(match["weekday"]) else None
    later = _IN_BRACKETS.match(context.text, match.end())
    if later is None or context.published is None:
        return None
    m = month(later["month"]) if later["month"] else int(later["number"])
    year = four_digits(later["year"], context.published) if later["year"] else None
    window = placed(context, year, m, int(later["day"]))
    return window[0] if window[0] and window[0].weekday() == weekday(match["weekday"]) else None


def read_nth_weekday(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "am ersten Sonntag im Juli", "am zweiten Wochenende im Juni"; "am ersten Montag im Monat" is a repetition."""
    if not match["month"]:
        return context.mention(match.span(), "set", kind="set")
    m, year = month(match["month"]), year_of(match, context)
    nth = match["nth"].rstrip(".").lower()
    which = int(nth) if nth.isdigit() else 0 if nth.startswith("letzt") else ORDINALS[re.sub(r"e[nrs]?$", "", nth)]
    direction = 0 if year else tense.direction(context.reading, *match.span())
    nearest = windows.choose(lambda y: windows.months(y, m), context.published, direction)
    named = windows.months(year, m) if year else nearest
    if match["weekday"] == "Wochenende":
        return context.mention(match.span(), "weekend", windows.weekend_of(named, which), "week")
    return context.mention(match.span(), "weekday", windows.nth_day(named, weekday(match["weekday"]), which))


def read_night(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "in der Nacht zum Mittwoch" begins on Tuesday."""
    (found,) = read_weekday(match, context)
    first = found.first and found.first - windows.DAY
    return context.mention(match.span(), "weekday", (first, found.last), "hour")


def read_deictic(match: re.Match[str], context: Context) -> list[DateMention]:
    word = next(name for name in DEICTIC if name in match["word"].lower())
    today = _day_of_speaking(match, context)
    day = today and shifted(match, today + timedelta(DEICTIC[word]))
    first = day - windows.DAY if day and match["night"] else day  # "in der Nacht auf gestern"
    return context.mention(match.span(), "deictic", (first, day), "hour" if match["part"] or match["night"] else "day")


def _day_of_speaking(match: re.Match[str], context: Context) -> date | None:
    """The publication; in "Am 3. Mai 2009 sagte er: „Heute ...“" the day told, None where only its month or year is."""
    named, published = context.named, context.published
    if named is None or named.last is None or published is None or named.last >= published:
        return published
    quote = context.text.rfind(": ", named.end, match.start()) + 2
    if quote < 2 or not context.reading.quoted(quote) or not context.reading.quoted(match.start()):
        return published
    before = context.text[context.reading.sentence(quote).start : named.start]
    if not (_OPENS.fullmatch(before) or (before and _LEADS.fullmatch(context.text, named.end, quote))):
        return published
    return named.last if named.first == named.last else None


# "nun sind es 74, nach mindestens 60 am Vortag", "acht mehr als am Vortag"
_HELD_AGAINST = re.compile(r"\b(?:als|nach\s(?:[a-zäöüß]+\s){0,2}\d[\d.]*(?:\s[A-ZÄÖÜ]\w+)?)\s(?:noch\s)?(?:am\s)?\Z")
_NEAR = 50  # characters


def read_neighbour(match: re.Match[str], context: Context) -> list[DateMention]:
    """The same day, the day before or after, counted from the running day, else from the publication.

    What is over counts from no day to come: "Am Freitag tagt der Rat. Am Vortag hatte er vertagt". "Am Tag danach
    liegen Scherben herum" is not placed where no day was named: it is not the one after that of publication.
    """
    anchor, last, named = context.anchor(), context.published, context.named
    if anchor and last and anchor > last:
        over = tense.direction(context.reading, *match.span()) < 0
        here = named is not None and named.start >= context.reading.sentence(match.start()).start
        against = not here and _HELD_AGAINST.search(context.text, max(0, match.start() - _NEAR), match.start())
        anchor = context.told or last if over or against else anchor
    if match["night"]:
        if named and named.grain == "hour" and named.first and named.last == named.first + windows.DAY:
            anchor = named.last if match["next"] else named.first  # "In der Nacht zum Montag ... In der Nacht zuvor"
        window = windows.hull(*(windows.unit(anchor, "day", n) for n in ((0, 1) if match["next"] else (-1, 0))))
        return context.mention(match.span(), "neighbour_day", window, "hour")
    if match["after"] and context.running is None:
        return context.mention(match.span(), "neighbour_day")
    step = 1 if match["after"] else -1 if match["before"] else 0
    return context.mention(match.span(), "neighbour_day", windows.unit(anchor, "day", step))


def read_clock(match: re.Match[str], context: Context) -> list[DateMention]:
    """Each reading of "9.30/12.30 Uhr" is a mention; the last one holds "Uhr"."""
    readings = list(re.finditer(r"\d+(?:[.:]\d\d)?", context.text[match.start("readings") : match.end("readings")]))
    found = []
    for reading in readings:
        start = match.start("readings") + reading.start()
        end = match.end() if reading is readings[-1] else start + len(reading[0])
        found += context.mention((start, end), "clock", grain="hour", kind="time")
    return found


def read_clock_words(match: re.Match[str], context: Context) -> list[DateMention]:
    return context.mention(match.span(), "clock", grain="hour", kind="time")


def read_clock_um(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "um 12.15" without "Uhr"."""
    return read_clock_words(match, context) if context.word_before(match.start()) in ("um", "gegen") else []


def read_part_of_day(match: re.Match[str], context: Context) -> list[DateMention]:
    """ "am Nachmittag"; with its article "den ganzen Vormittag", "in den frühen Morgenstunden", "ein Abend"."""
    article = _ARTICLE.search(context.text, max(0, match.start() - 6), match.start())
    with_article = bool(article and (match["long"] or match["hours"] or article[1].lower().startswith("ein")))
    if not with_article and context.word_before(match.start()) not in BEFORE_A_PART:
        return []
    start = article.start(1) if article and with_article else match.start()
    return context.mention((start, match.end()), "part_of_day", grain="hour", kind="time")
