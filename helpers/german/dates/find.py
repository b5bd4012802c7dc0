"""From text to date mentions: one pattern sees, the form that matched reads, the running day goes along."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from helpers.german.dates import clock, days, holidays, lengths, periods, relative, tense
from helpers.german.dates.grammar import Context, Form, spaced
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import DAY
from helpers.german.reading import Reading, read

DETERMINERS = "der die das den dem des ein eine kein"
ADJECTIVES = "letz verg verf vori vorl vorv näch komm über dies lauf heut heur jetz"
SAME = "selb glei folg dara der die das den dem des ders dies dass dens dems dess"
PARTS = "anfa mitt ende begi"
NUMBERS = """ein eine eini eins einu einh einm eint einw zwei zwan zwo zwöl drei vier fünf sech sieb acht neun zehn
elf hund taus ande beid"""
FEW = "ein eini etli mehr weni viel zahl"
MODIFIERS = "mehr weni fast gena gut rund etwa ca circ unge knap nahe bein mind nur je die den der"
UNITS = "seku minu stun tag tage tags nach näch woch mona quar seme halb vier jahr"
MONTHS = """janu jän jänn jan febe febr feb märz mär mrz apri apr mai mais juni jun juli jul augu aug sept sep okto
okt nove nov deze dez"""
WEEKDAYS = "mont dien mitt donn frei sams sonn"
SEASONS = "früh spät hoch somm herb wint"
TIMES_OF_DAY = "morg vorm mitt nach aben"
ORDINALS = "erst zwei drit vier"
FEASTS = """neuj drei heil vale jose walp tag tage maif joha mari refo hall alle niko chri stef step weih jahr silv weib
rose fasc fast asch palm karw karf kars grün oste himm pfin fron herz volk buß tote ewig adve"""
STARTS = {
    "iso": "0",
    "numeric": f"0 {WEEKDAYS}",
    "feast": f"0 {DETERMINERS} {ADJECTIVES} {ORDINALS} {FEASTS}",
    "day_month": f"0 {WEEKDAYS} {TIMES_OF_DAY}",
    "clock": "0",
    "clock_words": f"{NUMBERS} mitt halb",
    "clock_um": "0",
    "night": "nach",
    "weekend": f"woch {DETERMINERS} {ADJECTIVES}",
    "neighbour": f"{SAME} eine tag tage tags näch vort vora jene",
    "then": "dama eins sein dies jene",
    "units": f"{PARTS} {DETERMINERS} {ADJECTIVES}",
    "named": f"{DETERMINERS} {ADJECTIVES}",
    "around": SAME,
    "set": f"{NUMBERS} {FEW} {UNITS} {WEEKDAYS} {TIMES_OF_DAY} einm jede alle allj tägl tagt wöch stün jähr werk feie",
    "length": f"0 {MODIFIERS} {NUMBERS} {FEW}",
    "unit_later": f"{DETERMINERS} jahr mona woch",
    "compound": f"0 {NUMBERS} {UNITS} mehr",
    "century": f"0 {PARTS} {DETERMINERS} {NUMBERS}",
    "decade": f"0 {PARTS} {DETERMINERS} {NUMBERS}",
    "quarter": f"0 {DETERMINERS} {ORDINALS}",
    "month": f"{PARTS} {MONTHS} mona",
    "season": f"{PARTS} {DETERMINERS} {SEASONS}",
    "christ": "0 jahr",
    "year": f"0 {PARTS} {DETERMINERS} jahr sais spie schu wint",
    "weekday": f"{DETERMINERS} {ADJECTIVES} {WEEKDAYS}",
    "deictic": f"{DETERMINERS} vorg gest heut morg über",
    "year_word": "heue vorj vorm vorw vorq jahr mona quar woch",
    "part_of_this": PARTS,
    "now": "jetz derz mome zurz zur gege heut von im nun",
    "past": "kürz unlä neul vor früh eins in der letz jüng verg",
    "future": "künf zukü demn in",
    "before": "zuvo",
    "part_of_day": f"{TIMES_OF_DAY} früh spät ganz glei selb näch folg",
    "bare": f"{DETERMINERS} {UNITS}",
}
"""The forms in the order in which they are tried, the more specific first, and the first four letters of the word that
each can begin with (0: a digit): a quick first look, without which every word would try every form."""
_FORMS: dict[str, Form] = {
    form.name: form
    for room in (days, holidays, clock, periods, relative, lengths)
    for form in room.FORMS
}  # fmt: skip
_TRIED = [(_FORMS[name], re.compile(spaced(_FORMS[name].pattern))) for name in STARTS]
_BY_LETTERS: dict[str, list[tuple[Form, re.Pattern[str]]]] = {}
for (_form, _pattern), _letters in zip(_TRIED, STARTS.values(), strict=True):
    for _four in dict.fromkeys(_letters.split()):
        _BY_LETTERS.setdefault(_four, []).append((_form, _pattern))
_WORD = re.compile(r"(?<!\w)\w{1,4}")
_ARTICLES = frozenset(DETERMINERS.split())
_OPENERS = frozenset("in im von vor zur".split())
_TIMELY = (_BY_LETTERS.keys() | set("paar bis oder und stat mill dutz".split())) - _ARTICLES - _OPENERS
_BEHIND_ARTICLE = re.compile(
    r"(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[mnrs]?|[Kk]eine?[mnrs]?)\b\W{1,4}"
    r"(?=(\w{1,4}))[a-zäöüß]*(?:\s+(\w{1,4}))?"
)
_FIXED = re.compile(
    spaced(r"[Ii]n (?:der Ver|frü|ver|na|nä|Zu|Kü)|[Ii]m (?:Au|Mo)|[Vv]on nun|[Vv]or [Kk]u|[Zz]ur Zeit")
)
"""All that begins with a preposition: "in der Vergangenheit", "im Moment"."""
_OPEN = re.compile(r"\b(?:[Ss]eit|[Aa]b|[Bb]is|[Bb]is zum|[Bb]is zur|[Vv]on)\s{1,3}(?:dem |der )?$")
_TO = re.compile(r"\s?(?:bis(?: zum| zur| Ende| Anfang| Mitte)?|-|–)\s?")
_BETWEEN = re.compile(r"\b[Zz]wischen(?: dem| den)?\s$")
_AND = ("und", "und dem", "und Ende", "und Anfang")
COUNTABLE = range(100, 9900)
"""Years of publication from which centuries can be counted back and on within the calendar of Python."""
_PLACED = ("point", "vague")
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_INVISIBLE = re.compile(rf"[{INVISIBLE}]")
Published = date | tuple[date | None, date | None] | None


def find(text: str | Reading, published: Published = None) -> list[DateMention]:
    """All expressions of time in `text`, in order, none overlapping.

    published: the day of publication, or the first and the last day on which the text can have appeared; then a mention
    reaches from its first day as seen on the one to its last day as seen on the other. Without it only absolute dates,
    and what counts from them, are placed: years that happen to stand elsewhere in the text are no evidence for a day
    without a year. Raises nothing.
    """
    reading = read(text)
    if _INVISIBLE.search(reading.text):
        return _read_through(reading.text, published)
    ends = published if isinstance(published, tuple) else (published,)
    contexts = [Context(reading, day) for day in dict.fromkeys(_countable(end) for end in ends)]
    found: list[list[DateMention]] = [[] for _ in contexts]
    for form, match in _matches(reading.text):
        for context, mentions in zip(contexts, found, strict=True):
            new = form.read(match, context)
            for mention in new:
                _follow(context, mention, form.name, single=len(new) == 1)
            mentions += new
    sided = [_sides(reading.text, mentions) for mentions in found]
    return sided[0] if len(sided) == 1 else [_hull(*pair) for pair in zip(*sided, strict=True)]


def _read_through(text: str, published: Published) -> list[DateMention]:
    """The mentions of a text with soft hyphens or marks of no width inside words, each at its place in that text."""
    kept = [at for at, letter in enumerate(text) if letter not in INVISIBLE]
    found = find("".join(text[at] for at in kept), published)
    return [replace(one, start=kept[one.start], end=kept[one.end - 1] + 1) for one in found]


def _countable(day: date | None) -> date | None:
    """A plain day, also of a time stamp; None where nothing can be counted from it."""
    return date(day.year, day.month, day.day) if day and day.year in COUNTABLE else None


def _matches(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Every place where a form fits, from left to right, with the first form that does."""
    position = 0
    for word in _WORD.finditer(text):
        start, letters = word.start(), word.group().lower()
        forms = _BY_LETTERS.get("0" if letters[0].isdigit() else letters)
        if forms is None or start < position:
            continue
        if letters in _ARTICLES and not _before_time(text, start):
            continue
        if letters in _OPENERS and not _FIXED.match(text, start):
            continue
        for form, pattern in forms:
            match = pattern.match(text, start)
            if match:
                position = max(match.end(), start + 1)
                yield form, match
                break


def _before_time(text: str, start: int) -> bool:
    """An article is tried only before a word of time, or an adjective and one: "der letzten", "das ganze Jahr"."""
    behind = _BEHIND_ARTICLE.match(text, start)
    return behind is None or any(four and (four[0].isdigit() or four.lower() in _TIMELY) for four in behind.groups())


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
    if mention.grain != "day" or mention.kind != "point" or not single or mention.first != mention.last:
        return
    goes_back = name == "neighbour" and context.running is not None and mention.first <= context.running
    today = name == "deictic" and mention.first == context.published
    if not goes_back and not today and tense.in_main_clause(context.reading, mention.start):
        context.running = mention.first


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
    """ "von Montag bis Freitag": the Monday before that Friday."""
    if (
        one.rule != "weekday"
        or one.first is None
        or one.last is None
        or other.first is None
        or one.first <= other.first
    ):
        return one
    return replace(one, first=one.first - 7 * DAY, last=one.last - 7 * DAY)
