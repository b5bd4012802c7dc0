"""From text to date mentions: one pattern sees, the form that matched reads, the running day goes along."""

import re
from dataclasses import replace
from datetime import date

from helpers.german.dates import clock, days, holidays, lengths, periods, relative, tense
from helpers.german.dates.grammar import Context, Form, spaced
from helpers.german.dates.mention import DateMention

ORDER = (
    "iso numeric feast day_month clock clock_words clock_um night weekend neighbour then units named around set length compound century decade "
    "quarter month season season_years year weekday deictic year_word part_of_this now past future before part_of_day bare"
)
"""Which form is tried first where several could begin: the more specific before the more general."""
_FORMS = {f.name: f for f in (*days.FORMS, *holidays.FORMS, *clock.FORMS, *periods.FORMS, *relative.FORMS, *lengths.FORMS)}
_SINGLE = {name: re.compile(spaced(_FORMS[name].pattern)) for name in ORDER.split()}


def _nameless(pattern: str) -> str:
    """Group names may stand once in a pattern: in the joint one only the forms are named, inner conditions are dropped."""
    pattern = pattern.replace("(?(head)[ ]?[-–/][ ]?)", "(?:[ ]?[-–/][ ]?)?")
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_STARTS = (
    r"\d|[Dd](?:er|ie|as|e[nms])\b|[Dd]ie[sn]|[Dd]er?sel|[Dd](?:as|em|en|es)sel"  # articles, this, the same
    r"|[Ee]in|[Zz]w|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs?|[Ss]ieb|[Aa]cht|[Nn]eun|[Zz]eh|[Ee]lf|[Hh]undert|[Tt]ausend|[Aa]nderthalb|[Bb]eid"
    r"|[Ee]tlich|[Mm]ehr|[Ww]enig|[Vv]iele|[Zz]ahllos|[Ff]ast|[Gg]enau|[Gg]ut\b|[Rr]und|[Ee]twa|[Cc]a\.|[Cc]irca|[Uu]ngef|[Kk]napp"
    r"|[Nn]ahezu|[Bb]einah|[Mm]indest|[Nn]ur\b|[Jj]e|[Kk]ein|[Aa]ll[ej]|[Aa]nfang|Mitte|Ende|Beginn"
    r"|[Ll]etzt|[Vv]ergang|[Vv]or[ivlg]|[Vv]or [Kk]|[Vv]erflo|[Nn]ächst|[Kk]ommend|[Üü]bern|[Üü]berm|[Ll]aufend|[Hh]eu[te]|[Jj]etz|[Ss]elb|[Gg]leich"
    r"|[Ff]olgend|[Dd]arauf|[Ff]rüh|[Ss]pät|Hoch|Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[Mm]onat"
    r"|[Mm]ontag|[Dd]ienst|[Mm]itt|[Dd]onners|[Ff]rei|[Ss]ams|[Ss]onn|Sommer|Herbst|Winter|sommer|herbst|winter"
    r"|[Ss]ekund|[Mm]inut|[Ss]tund|[Tt]ag|[Nn]acht|[Nn]ächt|[Ww]och|[Qq]uart|Seme|[Hh]alb|Vie|[Jj]ahr|[Gg]est|[Mm]orge|[Mm]orgi"
    r"|[Vv]ormi|[Nn]achmi|[Aa]bend|Vor|Folgetag|[Tt]äg|[Ww]öch|[Jj]ähr|[Ss]tünd|[Mm]inüt|[Ww]erkt|[Ff]eier|[Ee]rst|[Dd]ritt|Saison"
    r"|Spielz|Schulj|Wohn|[Dd]erz|[Mm]oment|[Zz]ur|[Gg]egenw|[Ii][nm]\b|[Vv]on nun|Nun|[Kk]ürz|[Uu]nl|[Nn]eul|[Aa]us\b|jene"
    r"|[Dd]amals|[Ss]einer|[Kk]ünf|[Zz]uk|[Dd]emn|Zuvor|[Mm]ehrj|Neuj|Heil|Valen|Jos|Walp|Joh|Mari|Ref|Hallo|Aller|Martin|Niko|Chris"
    r"|St[e]fan|Steph|Weih|Silv|Weib|Rosen|Fas|Asch|Palm|Kar|Grün|Oster|Himm|Pfing|Fron|Herz-J|Volkst|Buß|Toten|Ewig|Adv|Drei|[Jj]ünn"
    r"|Arb|Werk|Kal|Fer|Url|Schul|Feier|Fest|Reg|Spiel|Kirch|Gesch|Stud|Dienst|Amts|Berufs|Wahl|Haush|Steuer|Wirts|Handels|Wint"
)
"""How a word begins that can begin an expression: a quick first look, without which every word would try every form."""
_ANY = re.compile(rf"(?<!\w)(?={_STARTS})(?:" + "|".join(f"(?P<{name}>{spaced(_nameless(_FORMS[name].pattern))})" for name in _SINGLE) + ")")
_OPEN = re.compile(r"(?:\b(?:[Ss]eit|[Aa]b|[Bb]is|[Bb]is zum|[Bb]is zur|[Bb]is Ende|[Vv]on)\s{1,3})(?:dem |der )?$")
_TO = re.compile(r"\s?(?:bis(?: zum| zur| Ende| Anfang| Mitte)?|-|–)\s?")
_BETWEEN = re.compile(r"\b[Zz]wischen(?: dem| den)?\s$")


def find(text: str, published: date | None = None) -> list[DateMention]:
    """All expressions of time in `text`, in order, none overlapping.

    published: the day of publication; without it only absolute dates, and what counts from them, are placed. Raises nothing.
    """
    context = Context(text, published)
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
    """Keep the last named date, and the running day: a single day in a main clause; going back ("am Vortag") leaves it."""
    if mention.kind not in ("point", "vague") or mention.first is None or name in ("now", "around"):
        return
    context.named = mention
    if mention.grain != "day" or mention.kind != "point" or not single or mention.first != mention.last:
        return
    goes_back = name == "neighbour" and context.running is not None and mention.first <= context.running
    today = name == "deictic" and mention.first == context.published
    if not goes_back and not today and tense.in_main_clause(context.text, mention.start):
        context.running = mention.first


def _sides(text: str, found: list[DateMention]) -> list[DateMention]:
    """Mark what bounds a time: "seit August" is open, "vom 3. bis 5. Mai" are two mentions of kind range."""
    out = list(found)
    for i, mention in enumerate(found):
        if mention.kind not in ("point", "vague"):
            continue
        before = text[max(0, mention.start - 24) : mention.start]
        if i + 1 < len(found) and found[i + 1].kind in ("point", "vague"):
            gap = text[mention.end : found[i + 1].start]
            if _TO.fullmatch(gap) or _BETWEEN.search(before) and gap.strip() in ("und", "und dem", "und Ende", "und Anfang"):
                out[i] = replace(out[i], kind="range", rule=mention.rule + ";from_to")
                out[i + 1] = replace(found[i + 1], kind="range", rule=found[i + 1].rule + ";from_to")
                continue
        if out[i].kind != "range" and _OPEN.search(before):
            out[i] = replace(mention, kind="open", rule=mention.rule + ";since")
    return out
