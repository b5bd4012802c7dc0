"""When a claim was said and which days it is about.

said: a day in the clause of the attributing words; else the day of the same speaker's statement just before; else an
outside event at which the speaker spoke; else the publication window.
refers: a day in the claim's own clause or one it hangs from; else the days it was said.
"""

import re
from collections.abc import Sequence
from datetime import date

from helpers.claims import dayroles, events, lasting, meant, narrated, papers, pointing, unplaced
from helpers.claims.article import Article, above, inside, two_halves
from helpers.claims.days import Dated, Day, Window
from helpers.german import lexicon
from helpers.german.patterns import Leading, late
from helpers.german.reading.clauses import Clause
from helpers.german.sentences import Span

# "ein Verlust von 4 Millionen, nach einem Gewinn von 2 Millionen im Jahr zuvor": a day of the second number
AFTER_ANOTHER = re.compile(rf"[\s,](?:nach|gegenüber)\s(?:[^\s,;]{{1,40}}\s){{0,4}}{dayroles.NUMERAL}")
OF_A_SHARE = re.compile(r"[,;(–]\s[^,;]{0,40}\b(?:davon|darunter)\b")  # "8.700 Liter, 700 davon am Wochenende"
# "44 Kranke, am Donnerstag nur noch 39"; not "44 Kranke, am Donnerstag um 8 Uhr"
OPENS = re.compile(r"(?:[,;–]\s(?:(?:und|aber|noch|allein)\s)?|\bund\s)(?:am|im|in)\s(?:der\s)?$")
OF_NEXT = re.compile(rf"\s(?:(?!um\b|gegen\b|ab\b|bis\b)\w+\s){{0,3}}{dayroles.NUMERAL}")
HAVING = re.compile(
    r"\bmit\s(?:ihre[nr]|seine[nr])\s(?:\w+\s)?$"
)  # "Die Schule mit ihren 280 Kindern bleibt bis Freitag zu"
SINCE = Leading(
    r"\b[Ss]eit\s(?:de[rm]|ihre[rm]|seine[rm]|Beginn|Start|Ausbruch|Eröffnung|Einführung)\s[^,;.:\d]{1,60}\s(?:am|vom|im)\s\Z",
    "am vom im",
)
WITHIN_PHRASE = Leading(
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|(?:[Ee]in|[Ii]hr|[Ss]ein)(?:e[nrms]?)?)\s(?:am|im|in|vom|bis|seit)\s\Z",
    "am im in vom bis seit",
)
BEFORE_NOUN = re.compile(  # not "in einer am Montag verbreiteten Erklärung"
    r"\s[a-zäöüß]{4,}e[nrms]?\s(?:[a-zäöüß]+e[nrms]?\s)?(?!\w*(?i:erklärung|mitteilung|stellungnahme|schreiben|brief|bericht"
    r"|interview|gespräch|rede|ansprache|botschaft|video|beitrag|artikel|studie|bilanz|statistik|papier|meldung|umfrage"
    r"|konferenz|sitzung|beschluss|urteil))[A-ZÄÖÜ]"
)
BEFORE_ANY_NOUN = re.compile(r"\s[a-zäöüß]{4,}e[nrms]?\s(?:[a-zäöüß]+e[nrms]?\s)?[A-ZÄÖÜ]")
# not "heißt es in der Mitteilung vom Montag"
EVENT_OF = Leading(
    lambda: rf"\b\w*(?i:{lexicon.either('events_of_a_day')}|wahl|abstimmung|referendum|entscheid)\w{{0,2}}\svom\s$",
    "vom",
)
# how old a thing is; not "Zahlen aus dem Jahr 2019", "Fälle aus den letzten Wochen"
MADE_IN = Leading(
    lambda: rf"(?:(?i:{lexicon.either('made_things')})\w{{0,2}}\saus\s(?:dem\sJahr\s)?|\bBaujahr\s)\Z",
    "aus Jahr Baujahr",
)
DECADE = re.compile(r"(?:den\s)?\w*(?:zigern|[zß]igerjahren?n?|\d0ern|\d0er[-\s]Jahren)\b", re.I)
BUILT = re.compile(
    r"\s(?:[a-zäöüß]*(?:eröffnet|gebaut|erbaut|gegründet|errichtet|eingeweiht|saniert|geboren|verabschiedet|beschlossen)e[nrms]?)\s"
)
NOW = re.compile(r"\b(?:nun|jetzt|inzwischen|mittlerweile|derzeit|aktuell)\b")
APART = re.compile(r"[,;:–]|\b(?:und|aber|doch)\b")
AS_THEN = re.compile(r",\s(?:als|wo)\s")
EXPECTED_AT = re.compile(r"\s*(?:zu|bei|an|auf|mit|in)\s(?:dem|der|denen)\b")
EXPECTED = re.compile(r"\b(?:erwarte[nt]?|erwartet\s(?:wird|werden)|rechne[nt]|soll(?:en)?|will|wollen|werden|wird)\b")
GOVERNED = ("complement", "infinitive")  # clauses that a verb of planning or saying governs
LISTED = re.compile(r"(?:,|\sund|\ssowie)\s(?:[a-zäöü]+\s){0,2}\Z")  # ", 180", "und rund 180"
BEHIND = re.compile(r"[\w.,]*\s(?:(?!(?:als|wie|mehr|weniger)\b)[\w-]+\s){0,3}")  # "180 Boote am"
AT_AN_EVENT = late(
    lambda: (
        r"(?:Am|Beim?|Bei\s(?:der|dem|den)|Im|In\s(?:der|dem))\s(?:\w+\s){0,3}?"
        rf"\w*(?i:{lexicon.either('events_of_a_day')}|entscheid)\w{{0,2}}(?=,)"
    )
)
SCENE = "scene"  # what gives a day of saying: where the text just was


def said(article: Article, cue: Sequence[Span], message: Sequence[Span], speaker: str, before: Dated | None) -> Dated:
    """When a statement was made. `before`: that of the same speaker's statement just before, if it goes on."""
    at = cue[0].start if cue else message[0].start
    clause = article.clause(at)
    beside = [Span(*span) for span in clause.spans if not span[0] <= at < span[1]] if clause else []
    message = [*message, *papers.years_beside(article, at, speaker)]
    own = _dated(article, clause, [*message, *beside], at) or _dated(article, clause, message, at)
    if own and dayroles.is_past(article, (own.first, own.last)):
        return (own.first, _not_after(own.last, article.published[1])), f"said_date;{own.rule}"
    if before:
        return before[0], "said_scene" if before[1] == SCENE else "said_running"
    event = events.of_speaker(article, speaker)
    if event:
        return (event, event), "said_event"
    return article.published, "said_published"


def _not_after(day: date | None, last: date | None) -> date | None:
    return last if day is None or (last is not None and day > last) else day


def refers(article: Article, at: int, message: Sequence[Span], said_on: Window, not_: Sequence[Day] = ()) -> Dated:
    """Which days a number at `at` is about; `message`: the pieces of its statement, empty in the narrator's voice.

    not_: days of the clause that belong to another number.
    """
    own = _dated(article, article.clause(at), [Span(day.start, day.end) for day in not_], at, message)
    if HAVING.search(article.text, max(0, at - 30), at):
        return said_on, "refers_said" if message else "refers_published"
    if unplaced.just_before(article, at) or unplaced.long_ago(article, own) or unplaced.at(article, at, own):
        return (None, None), "refers_unknown"
    if (event := unplaced.event_day(article, at)) is not None:
        if not event:
            return (None, None), "refers_unknown"
        own = event[0]
    pointed = None if own else pointing.at(article, at)
    if pointed and message and _leads_in(article, pointed, message[0], said_on):
        return said_on, "refers_said"
    own = own or pointed
    if own and message and (spoken := meant.as_spoken(article, own, said_on)):
        return (own.first and spoken, spoken), f"refers_date;{own.rule}"  # "bis gestern 40"
    if own and own.first is None and article.text[own.start : own.end] == "heute" and message and said_on[1]:
        return (None, said_on[1]), f"refers_date;{own.rule}"  # "Bis heute waren es 31, sagte sie am Dienstag"
    if own and own.first and SINCE.search(article.text, article.sentence(at).start, own.start):
        return (own.first, said_on[1]), f"refers_date;{own.rule}"  # "Seit der Ankündigung am 4. März gingen 170"
    if own:
        own = meant.up_to(article, at, own)
        first, last = (own.first, own.last) if not message else meant.from_then(article, own, said_on)
        return (first, last), f"refers_date;{own.rule}"
    return said_on, "refers_said" if message else "refers_published"


def _leads_in(article: Article, day: Day, message: Span, said_on: Window) -> bool:
    """ "erklärte *am Mittwoch*: Am Streik hätten sich 40 beteiligt": the day of saying, before what is said."""
    return said_on == (day.first, day.last) and article.text.endswith((": ", ": Demnach "), day.end, message.start)


def _dated(
    article: Article, clause: Clause | None, outside: Sequence[Span], at: int, only: Sequence[Span] | None = None
) -> Day | None:
    """The day of what stands at `at`, in its clause or the nearest of those that it hangs from.

    outside: pieces that are not looked at; only: the message of the statement, None for the day of saying.
    """
    if not article.days_at(at):
        return None
    for one in [clause, *_when(article, clause), *above(clause)] if clause else []:
        days = [day for day in article.days_in(one) if not inside(outside, day.start, day.end)]
        if one is clause:
            days = [day for day in days if not _of_another_half(article, one, at, day)]
        if only is None:
            found = next((day for day in days if _is_said_on(article, day, one is clause)), None)
        else:
            told = [day for day in days if _is_told_of(article, clause, one, day, at, only)]
            # "will das 1974 eröffnete Bad Ende März schließen"
            lasting = [day for day in told if not BUILT.match(article.text, day.end)]
            told = lasting or (told if narrated.is_over(article, at) else [])  # "fasste 300": then
            found = _nearest(article, told, at)
        if found:
            return found
    return None


def _nearest(article: Article, days: Sequence[Day], at: int) -> Day | None:
    """ "230 Boote am Montag, 180 Boote *am Dienstag*": the day behind the 180, though that Monday is nearer."""
    listed = [day for day in days if day.end <= at and LISTED.search(article.text, day.end, at)]
    behind = [day for day in days if day.start > at and BEHIND.fullmatch(article.text, at, day.start)]
    return min(behind if listed and behind else days, key=lambda day: abs(day.start - at), default=None)


def _is_said_on(article: Article, day: Day, own: bool) -> bool:
    """Not "meldete für Freitag 40", "meldete elf mehr als am Montag", "rechnet bis November mit 40".

    Nor "die am Montag verbreitete Zahl", "nennt die Wahl vom Mai frei". own: it stands in the clause of the cue.
    """
    if _is_until(day) or (own and dayroles.is_compared(article, day)):
        return False
    if day.first is not None and "eit " in article.text[max(0, day.start - 5) : day.end]:
        return False  # "Seit Montag fielen laut Stadt 118 Bäume": so long, and said today
    meant = own and dayroles.MEANT.search(article.text, max(0, day.start - 40), day.start)
    of_event = EVENT_OF.search(article.text, max(0, day.start - 60), day.start)
    return not (meant or of_event or of_attribute(article, day))


def _is_told_of(
    article: Article, clause: Clause | None, one: Clause, day: Day, at: int, message: Sequence[Span]
) -> bool:
    """Whether what stands at `at` is of a day in its clause, or in `one` of those that it hangs from."""
    compared = dayroles.is_compared(article, day) and not _opened_by(article, clause, day)
    if compared or papers.of_ruling(article, one, day) or lasting.since(article, at, day):
        return False
    out_of = article.text.endswith(" aus ", 0, day.start)
    made = MADE_IN.search(article.text, max(0, day.start - 60), day.start)
    if made or (out_of and DECADE.match(article.text, day.start)):
        return False  # "40 Busse aus dem Jahr 1998", "14 Wagen aus den Achtzigern"
    if at < day.start and ": " in article.text[at : day.start]:
        return False  # "Doppelt so viel wie geplant: *Damals* waren es 40"
    if at < day.start and of_attribute(article, day, BEFORE_ANY_NOUN):
        return False  # "40 Prozent des *bis Ende März veranschlagten* Bedarfs"
    if one is not clause and at < day.start and inside(message, day.start, day.end):
        return False  # "„Ich habe 140 Leute, im August waren es 60“, sagt er"
    if one is not clause and _is_yet_to_come(article, clause, day):
        return False
    if _is_until(day) and article.reading.quoted(at) and not article.reading.quoted(day.start):
        return False  # "Er war *bis 2020* Leiter: „Es sind sieben“"
    meant = one is clause and (_is_until(day) or dayroles.is_meant(article, day))
    # "kündigte *für Freitag* an, dass 40 Boote kommen"
    governed = one is not clause and clause is not None and clause.kind in GOVERNED
    meant |= governed and dayroles.MEANT.search(article.text, max(0, day.start - 10), day.start) is not None
    return meant or not message or inside(message, day.start, day.end)


def _opened_by(article: Article, clause: Clause | None, day: Day) -> bool:
    """ "so viele wie am 23. September, *als* dort 600 gezählt wurden": the 600 are of that September."""
    return (
        clause is not None
        and AS_THEN.match(article.text, day.end, clause.spans[-1][1]) is not None
        and (day.end < clause.spans[0][0] <= day.end + 3)
    )


def _is_until(day: Day) -> bool:
    """ "meldete *bis Montag* 40 Boote": how long was counted, not when it was said; not "zuvor"."""
    return day.first is None and "before" not in day.rule.split(";")


def of_attribute(article: Article, day: Day, noun: re.Pattern[str] = BEFORE_NOUN) -> bool:
    """ "korrigiert die *am Montag ausgetretene* Menge von 40 auf 60": the day of what is spoken of, not of saying."""
    before = WITHIN_PHRASE.search(article.text, max(0, day.start - 20), day.start)
    return before is not None and noun.match(article.text, day.end) is not None


def _when(article: Article, clause: Clause) -> list[Clause]:
    """ "*Als im Herbst 2022 gekämpft wurde*, meldeten beide 40 Verletzte": the clause that says when.

    So does one of the event that opens the sentence: "Bei der Wahl, *die 2014 war*, kamen 40".
    """
    start = clause.spans[0][0]
    beside = [one for one in article.clauses(start) if one.parent is clause and one.tokens]
    opened = AT_AN_EVENT.match(article.text, start)
    return [
        one for one in beside
        if (one.kind == "adverbial" and one.tokens[0][3] == "als")
        or (one.kind == "relative" and opened and one.spans[0][0] - opened.end() < 3)
    ]  # fmt: skip


def _is_yet_to_come(article: Article, clause: Clause | None, day: Day) -> bool:
    """ "Die Grünen, die fünf Mandate haben, wollen am Donnerstag klagen": they have them now."""
    if clause is None or clause.kind != "relative":
        return False
    if EXPECTED_AT.match(article.text, clause.spans[0][0]) and EXPECTED.search(clause.words(article.text)):
        return False  # "kündigte für Freitag einen Streik an, zu dem sie 400 Menschen erwartet"
    return not dayroles.is_past(article, (day.first or day.last, None))  # "bleibt bis Freitag zu"


def _of_another_half(article: Article, clause: Clause, at: int, day: Day) -> bool:
    """ "kostet 18 Millionen und spart ab 2030 2 Millionen": behind a second verb a day says nothing of the first.

    Nor does one of what is over now: "Am Freitag waren es 800, nun sind es 900".
    """
    between = article.text[at : day.start]
    if between and (OF_A_SHARE.search(between) or (OPENS.search(between) and OF_NEXT.match(article.text, day.end))):
        return True
    now = NOW.search(article.text, day.end, at)  # not "Bis Ende Oktober sollen nun 40 kommen"
    if AFTER_ANOTHER.search(between) or (now and APART.search(article.text, day.end, now.start())):
        return True
    return two_halves(article.text, clause, at, day.start)
