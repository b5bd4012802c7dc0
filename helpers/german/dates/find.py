"""From text to date mentions: one pattern sees, the form that matched reads, the running day goes along."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from helpers.german import hidden, lexicon
from helpers.german.dates import days, holidays, lengths, periods, relative, tense
from helpers.german.dates.grammar import Context, compiled, quiet
from helpers.german.dates.windows import DAY, DateMention, back
from helpers.german.patterns import Kept
from helpers.german.reading import Reading, read

ROOMS = (days, holidays, periods, relative, lengths)
READ = {name.removeprefix("read_"): call for room in ROOMS for name, call in vars(room).items() if "read_" in name}
BEGINS = {row["name"]: row["begins"] for row in lexicon.load("date_words")}


@dataclass(frozen=True, slots=True)
class Form:
    """One line of ``lexicon/date_forms.csv``: a pattern with named groups, and how what it matched is read."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], list[DateMention]]


_FORMS = [Form(row["form"], compiled(row["pattern"]), READ[row["form"]]) for row in lexicon.load("date_forms")]
_BY_LETTERS: dict[str, list[Form]] = {}
"""The forms that can begin with a word, by its first four letters or its first digit, in the order they are tried."""
_LONGER: dict[str, set[str]] = {}
"""Where four letters are also another word's, more of them: "nach" is none, "nacht" and "nachm" are."""
for _form, _row in zip(_FORMS, lexicon.load("date_forms"), strict=True):
    _listed = " ".join(BEGINS.get(part, part) for part in _row["begins"].split()).replace("0", " ".join("0123456789"))
    for _letters in (*_listed.split(), *_listed.title().split()):
        _LONGER.setdefault(_letters[:4], set()).add(_letters)
        if _form not in _BY_LETTERS.setdefault(_letters[:4], []):
            _BY_LETTERS[_letters[:4]].append(_form)
_AMBIGUOUS = {four: tuple(words) for four, words in _LONGER.items() if four not in words}
_DETERMINERS = frozenset((*BEGINS["DETERMINERS"].split(), *BEGINS["DETERMINERS"].title().split()))
_OPENING = _DETERMINERS | {"dies", "Dies"}
_ARTICLES = _DETERMINERS | frozenset("0123456789")
_OPENERS = frozenset("in im von vor zur In Im Von Vor Zur".split())
_NEXT_TO_NUMBERS = f"paar bis oder und stat mill dutz uhr v n {BEGINS['SPECIAL']}"
_BEHIND_ARTICLES = {four for four, forms in _BY_LETTERS.items() if any(f.name not in ("feast", "era") for f in forms)}
_TIMELY = (_BEHIND_ARTICLES | set(_NEXT_TO_NUMBERS.split())) - _ARTICLES - _OPENERS - set("lang jung folg dara".split())
_ROWS = "UNITS MONTHS WEEKDAYS SEASONS TIMES_OF_DAY FEASTS SPECIAL"
_STEMS = " ".join(BEGINS[row] for row in _ROWS.split()).split()
_STEMS += "null quar trim sais spie schu uhr h zeit gest heut vorg zwan drei vier fünf sech sieb acht neun".split()
_HEADS = frozenset((*(form[:4] for word in _STEMS for form in (word, word.title())), *"0123456789"))
"""One of these begins a word of each expression that an article opens: "der vergangenen drei Monate"."""
_LOUD = frozenset(
    word[:4].upper() for row in "UNITS MONTHS WEEKDAYS SEASONS TIMES_OF_DAY".split() for word in BEGINS[row].split()
) | {"HEUT", "GEST", "JETZ"}
"""One of these begins a word of time in a headline in capitals."""
_BY_LETTERS |= {letters: [] for letters in _LOUD - _BY_LETTERS.keys()}
_SPECIAL = frozenset(
    four for four in BEGINS["SPECIAL"].split() if all(form.name == "bare" for form in _BY_LETTERS.get(four, ()))
)
_TIME = re.compile("tag|woche|monat|jahr|stunde")
_APOSTROPHES = tuple("’'‘´`")
"""Before two digits they make a year of them: "Sommer ’89"."""
_REACH = 6
"""Words behind an article among which it stands."""
_BEFORE_NOUN = re.compile(
    r"(?:[Dd](?:er|ie|as|en|em|es)\b|[Ee]ine?[mnrs]?\b|[Kk]eine?[mnrs]?\b|\d{1,3}(?:\.\d{3})*(?:,\d+)?(?= ))\W{1,4}"
    r"(?=(\w{1,4}))[a-zäöüß]*(?:\s+(\w{1,4}))?"
)
_FIXED = compiled(
    r"[Ii]n (?:der Ver|ab|frü|ver|na|nä|Zu|Kü)|[Ii]m (?:Au|Mo)|[Vv]on nun|[Vv]or (?:[Kk]u|la)|[Zz]ur Zeit"
)
"""All that begins with a preposition: "in der Vergangenheit", "im Moment"."""
_OPEN = re.compile(r"\b(?:[Ss]eit|[Aa]b|[Bb]is|[Bb]is zum|[Bb]is zur|[Vv]on)\s{1,3}(?:dem |der )?$")
_TO = re.compile(r"\s?(?:bis(?: zum| zur| Ende| Anfang| Mitte)?|-|–)\s?")
_BETWEEN = re.compile(r"\b[Zz]wischen(?: dem| den)?\s$")
_AND = ("und", "und dem", "und Ende", "und Anfang")
COUNTABLE = range(100, 9900)
"""Years of publication from which centuries can be counted back and on within the calendar of Python."""
_PLACED = ("point", "vague")
Published = date | tuple[date | None, date | None] | None


def find(text: str | Reading, published: Published = None) -> list[DateMention]:
    """All expressions of time in `text`, in order, none overlapping.

    published: the day of publication, or the first and the last day on which the text can have appeared; then a mention
    reaches from its first day as seen on the one to its last day as seen on the other. Without it only absolute dates,
    and what counts from them, are placed: years that happen to stand elsewhere in the text are no evidence for a day
    without a year. Raises nothing.
    """
    reading = read(text)
    if hidden.MARKS.search(reading.text):
        return _read_through(reading.text, published)
    ends = published if isinstance(published, tuple) else (published,)
    contexts = [Context(reading, day) for day in dict.fromkeys(_countable(end) for end in ends)]
    found: list[list[DateMention]] = [[] for _ in contexts]
    for form, match in _matches(reading):
        for context, mentions in zip(contexts, found, strict=True):
            new = [periods.halved(mention, context) for mention in form.read(match, context)]
            for mention in new:
                _follow(context, mention, form.name, single=len(new) == 1)
            mentions += new
    sided = [_sides(reading.text, mentions) for mentions in found]
    return sided[0] if len(sided) == 1 else [_hull(*pair) for pair in zip(*sided, strict=True)]


def _read_through(text: str, published: Published) -> list[DateMention]:
    """The mentions of a text with soft hyphens or marks of no width inside words, each at its place in that text."""
    clean, places = hidden.without(text)
    moved = ((one, *hidden.span(places, one.start, one.end)) for one in find(clean, published))
    return [replace(one, start=start, end=end) for one, start, end in moved]


def _countable(day: date | None) -> date | None:
    """A plain day, also of a time stamp; None where nothing can be counted from it."""
    return date(day.year, day.month, day.day) if day and day.year in COUNTABLE else None


def _matches(reading: Reading) -> Iterator[tuple[Form, re.Match[str]]]:
    """Every place where a form fits, from left to right, with the first form that does."""
    text, position = reading.text, 0
    beginnings = [_BEGINNING[word[2]] for word in reading.words]
    places = [n for n, letters in enumerate(beginnings) if letters in _BY_LETTERS]
    if not _LOUD.isdisjoint([beginnings[n] for n in places]):
        text = quiet(text)
        beginnings = [_BEGINNING[text[word[0] : word[0] + len(word[2])]] for word in reading.words]
        places = [n for n, letters in enumerate(beginnings) if letters in _BY_LETTERS]
    for n in places:
        letters, start = beginnings[n], reading.words[n][0]
        if start < position or (letters in _OPENING and _HEADS.isdisjoint(beginnings[n + 1 : n + _REACH])):
            continue
        if letters in _AMBIGUOUS and not text.startswith(_AMBIGUOUS[letters], start):
            continue
        if not _promising(text, start, letters):
            continue
        for form in _BY_LETTERS[letters]:
            match = form.pattern.match(text, start)
            if match:
                position = max(match.end(), start + 1)
                yield form, match
                break


def _beginning(form: str) -> str:
    """The letters of a word by which it is known as one of time: "Arbeitstag" is one, "Arbeiter" is none."""
    letters = form[0] if form[0].isdecimal() else form[:4]
    if letters.lower() in _SPECIAL and not _TIME.search(form):
        return ""
    return letters


_BEGINNING = Kept(_beginning)


def _promising(text: str, start: int, letters: str) -> bool:
    """A second look at words that begin many sentences and few expressions of time.

    An article or a number is tried only before a word of time, or an adjective and one: "der letzten", "drei lange
    Jahre"; "in", "vor" only in set phrases.
    """
    if letters in _OPENERS:
        return bool(_FIXED.match(text, start))
    if letters not in _ARTICLES:
        return True
    behind = _BEFORE_NOUN.match(text, start)
    if behind is None or any(four and (four[0].isdigit() or four.lower() in _TIMELY) for four in behind.groups()):
        return True
    return text[start - 1 : start] in _APOSTROPHES


def _hull(early: DateMention, late: DateMention) -> DateMention:
    """One mention seen from the first and from the last day of publication: "gestern" is then a window of two days."""
    first = None if early.first is None or late.first is None else min(early.first, late.first)
    last = None if early.last is None or late.last is None else max(early.last, late.last)
    return replace(early, first=first, last=last)


def _follow(context: Context, mention: DateMention, name: str, single: bool) -> None:
    """Keep the last named date, and the running day: a single day in a main clause; "am Vortag" leaves it."""
    if mention.kind not in _PLACED or mention.first is None or name in ("now", "around"):
        return
    context.named = mention
    if mention.grain == "year":  # "steht seit 2023. In diesem Jahr kamen 900, im Vorjahr 800": counted from now
        opened = _OPEN.search(context.text, max(0, mention.start - 24), mention.start)
        if name != "year_word":  # "im Vorjahr" itself
            context.year = mention if name == "year" and not opened else None
    if mention.rule in ("day_month", "day_numeric", "day_iso") and mention.first == mention.last:
        context.dated[mention.first.weekday()] = mention.first
    past = mention.rule == "weekday" and context.published is not None and mention.first <= context.published
    if past and tense.is_told(context.reading, mention.start):
        context.over[mention.first.weekday()] = mention.first
    one_day = mention.grain == "day" or (mention.grain == "hour" and mention.rule == "weekday")  # "am Montagmorgen"
    if not one_day or mention.kind != "point" or not single or mention.first != mention.last:
        return
    goes_back = name == "neighbour" and context.running is not None and mention.first <= context.running
    today = name == "deictic" and mention.first == context.published
    if not goes_back and not today and tense.in_main_clause(context.reading, mention.start):
        context.running = mention.first
        if context.published is None or mention.first <= context.published:
            context.told = mention.first


def _sides(text: str, found: list[DateMention]) -> list[DateMention]:
    """Mark what bounds a time: "seit August" is open, "vom 3. bis 5. Mai" are two mentions of kind range."""
    out = list(found)
    for i, mention in enumerate(found):
        if mention.kind not in _PLACED:
            continue
        before = text[max(0, mention.start - 24) : mention.start]
        after = found[i + 1] if i + 1 < len(found) else None
        gap = text[mention.end : after.start] if after and after.kind in _PLACED else "no"
        if after and (_TO.fullmatch(gap) or (_BETWEEN.search(before) and gap.strip() in _AND)):
            out[i] = replace(_in_order(out[i], after), kind="range", rule=mention.rule + ";from_to")
            out[i + 1] = replace(after, kind="range", rule=after.rule + ";from_to")
        elif out[i].kind != "range" and _OPEN.search(before):
            out[i] = replace(mention, kind="open", rule=mention.rule + ";since")
    return out


def _in_order(one: DateMention, other: DateMention) -> DateMention:
    """ "von Montag bis Freitag": the Monday before that Friday; "von Januar bis September": of that year."""
    if one.rule == "month" and one.first and one.last and other.first and other.first < one.first:
        return replace(one, first=back(one.first, "year", 1), last=back(one.last, "year", 1))
    if one.rule == "weekday" and one.first and one.last and other.first and other.first < one.first:
        return replace(one, first=one.first - 7 * DAY, last=one.last - 7 * DAY)
    return one
