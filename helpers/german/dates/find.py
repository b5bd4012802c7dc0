"""From text to date mentions: one pattern sees, the form that matched reads, the running day goes along."""

import re
from dataclasses import replace
from datetime import date

from helpers.german.dates import clock, days, holidays, lengths, periods, relative, tense
from helpers.german.dates.grammar import Context, Form, spaced
from helpers.german.dates.mention import DateMention
from helpers.german.dates.windows import DAY
from helpers.german.reading import Reading, read

ORDER = (
    "iso numeric feast day_month clock clock_words clock_um night weekend neighbour then units named around set "
    "length unit_later compound century decade quarter month season christ year weekday deictic year_word "
    "part_of_this now past future before part_of_day bare"
)
"""Which form is tried first where several could begin: the more specific before the more general."""
STARTS = (
    r"\d|[Dd](?:er|ie|as|e[nms])\b|[Dd]ie[sn]|[Dd]er?sel|[Dd](?:as|em|en|es)sel|[Ee]in|[Zz]w|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]ech"
    r"|[Ss]ieb|[Aa]cht|[Nn]eun|[Zz]eh|[Ee]lf|[Hh]undert|[Tt]ausend|[Aa]nderthalb|[Bb]eid|[Ee]tlich|[Mm]ehr|[Ww]enig|[Vv]iele"
    r"|[Zz]ahllos|[Ff]ast|[Gg]enau|[Gg]ut\b|[Rr]und|[Ee]twa|[Cc]a\.|[Cc]irca|[Uu]ngef|[Kk]napp|[Nn]ahezu|[Bb]einah|[Mm]indest"
    r"|[Nn]ur\b|[Jj]e|[Kk]ein|[Aa]ll[ej]|[Aa]nfang|Mitte|Ende|Beginn|[Ll]etzt|[Jj]üng|[Vv]ergang|[Vv]or[ivlg]"
    r"|[Vv]or [Kk]"
    r"|[Vv]erflo|[Nn]ächst|[Kk]ommend|[Üü]ber[mn]|[Ll]aufend|[Hh]eu[te]|[Ss]elb|[Gg]leich|[Ff]olgend|[Dd]arauf|[Ff]rüh|[Ss]pät"
    r"|Hoch|Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[Mm]onat|[Mm]ontag|[Dd]ienst|[Mm]itt|[Dd]onners|[Ff]rei"
    r"|[Ss]ams|[Ss]onn|[Ss]omm|[Hh]erb|[Ww]inter|[Ss]ekund|[Mm]in[uü]t|[Ss]t[uü]nd|[Tt][aä]g|[Nn][aä]cht|[Ww][oö]ch|[Qq]uart"
    r"|Seme|[Hh]alb|[Vv]ie|[Jj][aä]hr|[Gg]est|[Mm]org|[Vv]ormi|[Nn]achmi|[Aa]bend|Vor|Folget|[Ww]erkt|[Ff]eier|[Ee]rst|[Dd]ritt"
    r"|Saison|Spielz|Schul|[Dd]erz|[Mm]oment|[Zz]ur|[Gg]egenw|[Ii][nm]\b|[Vv]on nun|Nun|[Kk]ürz|[Uu]nl|[Nn]eul"
    r"|jener|[Dd]amal|[Ss]einer|[Kk]ünf|[Zz]uk|[Dd]emn|Zuvor|Neuj|Heil|Valen|Jos|Walp|Joh|Mari|Ref|Hallo|Martin|Niko|Chris|Stef|Steph|Weih"
    r"|Silv|Weib|Rosen|Fas|Asch|Palm|Kar|Grün|Oster|Himm|Pfing|Fron|Herz-J|Volkst|Buß|Toten|Ewig|Adv|Arb|Kal|Fer|Url|Fest|Reg"
    r"|Spiel|Kirch|Gesch|Stud|Amts|Berufs|Wahl|Haush|Steuer|Wirts|Handels"
)
"""How a word begins that can begin an expression: a quick first look, without which every word would try every form."""
_FORMS: dict[str, Form] = {
    form.name: form
    for room in (days, holidays, clock, periods, relative, lengths)
    for form in room.FORMS
}  # fmt: skip
_SINGLE = {name: re.compile(spaced(_FORMS[name].pattern)) for name in ORDER.split()}


def _nameless(pattern: str) -> str:
    """Group names may stand once in a pattern: in the joint one only the forms are named."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


JOINT = "|".join(f"(?P<{name}>{spaced(_nameless(_FORMS[name].pattern))})" for name in _SINGLE)
_ANY = re.compile(rf"(?<!\w)(?={STARTS})(?:{JOINT})")
_OPEN = re.compile(r"\b(?:[Ss]eit|[Aa]b|[Bb]is|[Bb]is zum|[Bb]is zur|[Vv]on)\s{1,3}(?:dem |der )?$")
_TO = re.compile(r"\s?(?:bis(?: zum| zur| Ende| Anfang| Mitte)?|-|–)\s?")
_BETWEEN = re.compile(r"\b[Zz]wischen(?: dem| den)?\s$")
_AND = ("und", "und dem", "und Ende", "und Anfang")
COUNTABLE = range(100, 9900)
"""Years of publication from which centuries can be counted back and on within the calendar of Python."""
_PLACED = ("point", "vague")


def find(text: str | Reading, published: date | None = None) -> list[DateMention]:
    """All expressions of time in `text`, in order, none overlapping.

    published: the day of publication. Without it only absolute dates, and what counts from them, are placed: years that
    happen to stand elsewhere in the text are no evidence for a day without a year. Raises nothing.
    """
    day = date(published.year, published.month, published.day) if published and published.year in COUNTABLE else None
    context = Context(read(text), day)
    text = context.text
    found: list[DateMention] = []
    position = 0
    while match := _ANY.search(text, position):
        name = str(match.lastgroup)
        own = _SINGLE[name].match(text, match.start())
        mentions = _FORMS[name].read(own, context) if own else []
        position = max(own.end() if own else 0, match.start() + 1)
        for mention in mentions:
            _follow(context, mention, name, single=len(mentions) == 1)
        found += mentions
    return _sides(text, found)


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
