"""Days and times that tell which of two numbers is the old one: "Noch 95 sind da. Am Dienstag waren es 160"."""

from helpers.german.patterns import late
from helpers.german.quantities import differences
from helpers.german.quantities.surroundings import NEAR, Setting, Side

_DAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
_DAY = late(
    rf"\b(?:am|vom|seit)\s(sonnabend|{'|'.join(_DAYS)})(?:s|abend|mittag|morgen|vormittag|nachmittag|früh|nacht)?\b"
)
_THEN = late(
    r"[a-zäöüß]*\s(?:(?:noch|schon|um|gegen|diese|zeit|uhr|die|der|das|zahl|wert)\s){0,4}"
    r"(?:waren|war|seien|sei|lag|lagen|hatten?|habe|hätten|zählte)\s(?:[a-zäöüß]+\s){0,3}\Z"
)
_TODAY = frozenset("sind ist liegt liegen stehen brennen gibt befinden behandelt kämpfen fehlen gelten".split())
_OTHER_TIME = late(
    r"\b(?:wochenende|gestern|vorgestern|anfangs?|ende|mitte|(?:19|20)\d\d|\w*nacht|jahr\w*|monat\w*|woche)\b"
)
_HOURS = "nacht morgen vormittag mittag nachmittag abend".split()
_HOUR = late(rf"\b(?:am|in\sder)\s(?:frühen\s|späten\s)?({'|'.join(_HOURS)})\b")
_LONG_AGO = late(
    r"\bvor\s(?:\w+\s){1,2}(?:jahr|monat|woche|tag|stunde)e?n\b|\bin\sden\s\w+(?:zigern|zigerjahren|ziger\sjahren)\b"
    r"|\b(?:damals|seinerzeit)\s(?:waren|war|lag|lagen|hatten?)\b"
    r"|\bbei(?:m|\sder)\s(?:letzten|vorigen|vergangenen|vorangegangenen|ersten)\s[\w-]+\s(?:[\w-]+\s){0,2}(?:waren|seien|war|lag|lagen)\b"
    r"|\bvor\s(?:corona|(?:dem|der)\s(?:\w+\s)?(?:krieg|pandemie|wende|krise|reform|umbau|fusion|sanierung|übernahme))\b"
)
_IN_YEAR = late(r"(?:\A|[,;(–]\s)\s?(?:und\s|im\sjahr\s)?(?:19|20)\d\d\s(?:waren|war|lag|lagen)\b")
_YEAR_WERE = late(r"\A\s?(?:[^\W\d_][\w-]*\s){0,3}(?:19|20)\d\d\s(?:waren|seien|wären)\ses\s")
_YEAR = late(r"\b(?:19|20)\d\d\b")
_OF_YEAR = late(r"\s(?:im\s(?:jahr\s)?(?:19|20)\d\d|im\sjahr\s(?:davor|zuvor)|(?:19|20)\d\d)\b")
_OF_DAY = late(
    r"\s(?:(?:am|vom)\s(?!(?:nach|vor)?mittag\b)(?:\w{3,12}tag|(?:ersten|zweiten|dritten)\stag|mittwoch|sonnabend)(?:s|abend|mittag|morgen)?|gestern|vorgestern)\b"
)
_HAD_BEEN = late(
    r"(?!\s(?:breit|lang|hoch|tief|alt|groß|schwer|entfernt)\b)[^,;.:]{0,40}\b(?:gewesen|betragen|gelegen|gelautet|ausgemacht)\b"
)
_HAD = frozenset("hatte hatten war waren".split())
_IT = frozenset("es er sie".split())
_PEAK = late(r"\b(?:höchststand|höchstwert|höhepunkt|scheitel(?:punkt)?|spitzenwert)\s(?:hatte|hatten|war)\b[^,;:]*\Z")
_REACHED = late(r"(?!\s(?:breit|lang|hoch|tief)\b)[^,;.:]{0,40}\b(?:erreicht|gelegen|gewesen|gemessen)\b")
_AT_MOST = late(
    r"\b(?:in\sder\sspitze|zu\sspitzenzeiten|auf\sdem\shöhepunkt|zeitweise|zu\sbeginn|am\sersten\s(?:tag|abend|morgen)|(?:am|in\sder)\svor(?:tag|abend|woche))"
    r"\s(?:waren|seien|wären)\ses\s(?:[a-zäöüß]+\s){0,2}\Z"
)
_NAMES = late(r"\b(?!\w+tag\b|Jahr\b|Vor)[A-ZÄÖÜ][\w-]{3,}")
_NAMED = late(
    r"\b(?:zunächst|zuerst|anfangs|anfänglich|ursprünglich|bislang|bisher|vorher|zuvor)\s(?:vo[nm]\s(?:\w+\s){1,2}|\w+\s)?"
    r"(?:genannt|gemeldet|angegeben|mitgeteilt|verbreitet|veröffentlicht|kommuniziert|gegeben|vermutet|angenommen|berichtet)(?:en|e\s(?:zahl|summe|angabe|schätzung|höhe|menge)\svon)\s(?:\w+\s)?\Z"
)
# "die erste Schätzung lag bei 40", "Unsere erste Zahl von 128"
_FIRST_FIGURE = late(
    r"\b(?:die\serste\s(?:schätzung|zahl|angabe|meldung|prognose|bilanz|hochrechnung)\s(?:lag|hatte|war|lautete|ging)\b[^.;:]{0,20}\s"
    r"(?:bei|von|auf)|(?:unsere|ihre|seine)\serste\s(?:schätzung|zahl|angabe|meldung|prognose|bilanz)\svon)\s(?:\w+\s)?\Z"
)
# "Die erste Angabe von 2.400 Gästen sei damit überholt"; "400 Rechner sind veraltet" tells of the machines
_FIGURE_OF = late(
    r"(?:zahl|angabe|schätzung|prognose|meldung|bilanz|hochrechnung)(?:en)?\s(?:\w+\s){0,2}von\s(?:\w+\s){0,2}\Z"
)
_OVERTAKEN = late(
    r"[“”\"»«]?(?:\s[\w-]+){0,3}\s(?:ist|sei|sind|seien|war|waren)\s(?:\w+\s){0,3}"
    r"(?:überholt|veraltet|hinfällig|nicht\smehr\saktuell)(?=[.,;:!?“”\"»«)]|\sund\b|\Z)"
)
# "Am Abend war noch von zwölf Verletzten die Rede gewesen", "In der ersten Mitteilung war von 194 die Rede gewesen"
_SPOKEN_OF = late(r"\bwar(?:en)?\b[^.;:]{0,60}\bvon\s(?:\w+\s)?\Z")
_SPOKEN = late(r"[^.;:,]{0,60}?\sdie\srede(?P<over>\sgewesen)?\b|[^.;:,]{0,60}?\sausgegangen\b")
_AT_FIRST = frozenset("noch zunächst anfangs zuerst erst erste ersten".split())
_MONTHS = "januar februar märz april mai juni juli august september oktober november dezember".split()
_MONTH = late(
    rf"(?:\A|\b(?:im|seit|bis|vom|zum|\d\d?\.)\s)(?:ganzen\s|gesamten\s|vergangenen\s)?({'|'.join(_MONTHS)})\b"
)
_LAST = late(r"\b(?:vergangen|letzt|vorig)e[nmrs]?\s")
_SO_LONG = frozenset("bislang bisher schon bereits insgesamt".split())
_BEFORE_ALL = late(
    r"\bvor\s(?:corona|de[mr]\s(?:krieg|kriegsbeginn|pandemie|wende|beben|erdbeben|flut|katastrophe))\b[^,;:.]*\Z"
)
_LIVED = late(r"\s(?:\w+\s){0,4}?(?:lebten|wohnten|arbeiteten|lebte|wohnte|gezählt\shatte|gelebt\shatten)\b")
_LEFT = late(r"\A[^,;:]*\b(?:bl[ei]+b(?:t|en)?|noch|nur)\s(?:\w+\s)?\Z")
_SO_FAR = late(
    r"\b(?:bisher|bislang|derzeit|momentan|zurzeit|aktuell|heute|jetzt)\s(?:liegt|liegen|beträgt|betragen|sind|ist|gilt|gelten"
    r"|zahlen|kostet|kosten)\s(?:(?:er|sie|es|die|der|das|bei|noch)\s){0,3}\Z"
)
_ONCE = frozenset("ursprünglich einst ehemals anfangs zunächst früher".split())
WAS = frozenset("war waren wurde wurden hatte hatten".split())
THEY = frozenset("sie er es man".split())


def weekdays(side: Side) -> list[int]:
    """The days of the week that a side names, Monday 0."""
    if "tag" not in side.low and "mittwoch" not in side.low and "sonnabend" not in side.low:
        return []
    return [_DAYS.index(day) if day in _DAYS else 5 for day in _DAY.findall(side.low)]


def is_old(one: Setting, two: Setting) -> bool:
    """Whether the second number is of a day before that of the first: the days say so, or the first is of now."""
    days = weekdays(two.before)
    if not days or two.before.says("new") or one.before.says("old", "old_day"):
        return False
    found = list(_DAY.finditer(two.before.low))[-1]
    if not _THEN.fullmatch(two.before.low, found.end()):
        return False
    own = weekdays(one.before) + (weekdays(one.after) if not two.earlier else [])
    if own:
        return days[-1] < own[-1]
    now = one.words[-1:] == ["noch"] or one.before.says("new") or not _TODAY.isdisjoint((*one.words, *one.after.words))
    return now and not _OTHER_TIME.search(one.before.low)


def is_earlier_month(one: Setting, two: Setting) -> bool:
    """ "Am Mittwoch zählten sie 214. Im gesamten Februar waren es 3.200": the month is over, or comes before."""
    months = [[_MONTHS.index(month) for month in _MONTH.findall(side.before.low)] for side in (one, two)]
    if not months[1] or _YEAR.search(two.before.low) or not _SO_LONG.isdisjoint(two.words):
        return False
    return months[1][-1] < months[0][-1] if months[0] else bool(weekdays(one.before))


def is_newer(one: Setting, two: Setting) -> bool:
    """ "Im Mai waren es 30. In der vergangenen Woche waren es 40": last week comes behind a month that is named."""
    low = one.before.low
    named = _MONTH.search(low) or _YEAR.search(low) or is_past(one)  # "Vor fünf Jahren waren es noch 30"
    return "bis " not in low and bool(_LAST.search(two.before.low) and named)


def was_named(here: Setting) -> bool:
    """ "Die zunächst genannten 2.400", "die erste Schätzung lag bei 2.400", "war noch von 2.400 die Rede gewesen"."""
    low = here.before.low
    if "von" in here.words and _FIGURE_OF.search(low) and _OVERTAKEN.match(here.after.low):
        return True
    if here.words[-1:] == [] or _AT_FIRST.isdisjoint(here.words):
        return bool(here.words) and here.words[-1].endswith(("en", "von")) and bool(_NAMED.search(low))
    return bool(_NAMED.search(low) or _FIRST_FIGURE.search(low)) or _was_spoken_of(here)


def _was_spoken_of(here: Setting) -> bool:
    """In the pluperfect, or with "noch": "Zunächst war von 40 die Rede" may be all that is known."""
    spoken = _SPOKEN.match(here.after.low) if _SPOKEN_OF.search(here.before.low) else None
    if spoken is None:
        return False
    return "noch" in here.words or spoken["over"] is not None or spoken[0].endswith("ausgegangen")


def before_all(here: Setting) -> bool:
    """ "das Dorf, in dem vor dem Krieg 900 Menschen lebten", "Vor der Flut lebten hier 900 Menschen"."""
    found = _BEFORE_ALL.search(here.before.low) if "vor" in here.words else None
    return found is not None and bool(_LIVED.search(found[0]) or _LIVED.match(here.after.low))


def dated(here: Setting) -> bool:
    """ "nach 800 im Vorjahr", "2,6 Prozent, nach 3,0 Prozent im Juli"."""
    if here.words[-2:] == [",", "nach"] and not here.draft.beside and _OF_DAY.match(here.after.low):
        return True  # "neun Kinder sind krank, nach vier am Dienstag"
    measured = here.unit != "" and here.words == [",", "nach"]
    dated = here.unit != "" and here.words[-1:] == ["nach"] and len(here.words) < 3 and _OF_YEAR.match(here.after.low)
    return measured or bool(dated) or here.before.says("old", "old_day") or here.after.says("old_day")


def _had_been(here: Setting) -> bool:
    """ "Am Morgen waren es 48 gewesen", "Sie hatte am Vortag 14 betragen": the pluperfect."""
    return not _HAD.isdisjoint(here.words) and bool(_HAD_BEEN.match(here.after.low))


def before_that(one: Setting, two: Setting) -> int:
    """ "Noch 63 fehlen, am Morgen waren es 480 gewesen" is -1, the other way round 1: what had been is the old one."""
    if two.unit and two.unit == one.unit and _PEAK.search(two.before.low) and _REACHED.match(two.after.low):
        return -1  # "fiel auf 4,70 Meter. Ihren Höchststand hatte sie mit 5,60 Metern erreicht"
    left = "noch" in one.words[-1:]
    if left and two.draft.numeral and _AT_MOST.search(two.before.low):
        return -1
    first, second = _had_been(one), _had_been(two)
    if first == second or not _same_matter(one, two):
        return 0
    if second:
        return 0 if two.before.says("new") else -1
    return 1 if two.words[-1:] == ["noch"] or two.before.says("new") else 0


def _same_matter(one: Setting, two: Setting) -> bool:
    """Whether the second tells of what the first does: by "es" or "sie", or by its noun."""
    if not _IT.isdisjoint(two.words):
        return True
    named = set(_NAMES.findall(f"{one.before.text} {one.after.text}"))
    return not named.isdisjoint(_NAMES.findall(two.before.text))


def is_later(one: Setting, two: Setting) -> bool:
    """ "Am Dienstag waren es noch fünf, am Mittwoch drei": behind a "noch" a later day, or hour of the day."""
    first, second = weekdays(one.before), weekdays(two.before)
    if not (first and second):
        first, second = ([_HOURS.index(hour) for hour in _HOUR.findall(one.before.low)] for one in (one, two))
    return bool(first and second) and first[-1] < second[-1]


def is_long_ago(one: Setting, two: Setting) -> bool:
    """Whether the second was true "vor zehn Jahren", "in den Achtzigern", or in a year where the first is of now."""
    low = two.before.low
    if ("vor " in low or "bei" in low or "zig" in low or "damals" in low) and _LONG_AGO.search(low):
        return not (_LONG_AGO.search(one.before.low) or _YEAR.search(one.before.low))
    if (
        not two.earlier and "es" in two.words and _YEAR_WERE.match(low)
    ):  # "Sie kam auf 12. Bei der Wahl 2021 waren es 18"
        return not _YEAR.search(one.text, max(0, one.draft.start - NEAR), two.draft.start - len(low))
    return one.before.says("new") and bool(_IN_YEAR.search(low))


def is_past(one: Setting) -> bool:
    """ "Vor zehn Jahren waren es 190, heute sind es 90"."""
    return "vor " in one.before.low and bool(_LONG_AGO.search(one.before.low))


def stands_at(one: Setting, two: Setting) -> bool:
    """ "Der Lohn soll auf 15 Euro steigen, bislang liegt er bei 12", "..., nachdem er im Mai bei 12 gelegen hatte"."""
    if two.words[:2] == [",", "nachdem"]:
        known = not THEY.isdisjoint(two.words) or two.before.says("old", "old_day")
        return known and "," not in two.words[1:] and not WAS.isdisjoint((*two.words, *two.after.words))
    aimed = one.head == "auf" and one.before.says("meant") and differences.says_so(one)
    return aimed and bool(_SO_FAR.search(two.before.low))


def are_left(one: Setting, two: Setting) -> bool:
    """ "Von einst 40 Läden blieben 25"; "von den ehemals 40 wurden 25 verkauft" is a part."""
    return (
        one.head == "von" and one.fillers[:1] != [] and one.fillers[0] in _ONCE and bool(_LEFT.search(two.before.low))
    )


_RIVAL = late(
    r"\b(?:an)?statt (?:de[rsmn]|die) (?:vom|von (?!ih[mrn]))[^,.;:\d]{2,60} "
    r"(?:genannt|gemeldet|angegeben|behauptet|berechnet|geschätzt|veranschlagt|ermittelt|gezählt|verbreitet)en "
    r"(?:\w+ ){0,2}\Z"
)


def is_rivals(here: Setting) -> bool:
    """ "30 Stellen statt der *vom Vorstand* genannten 18": no change, but the figure of another."""
    return "statt" in here.words[:2] + here.words[-9:] and _RIVAL.search(here.before.low) is not None


_TO_THIS = late(
    r"\s?auf (?:diese[ns]?|den heutigen|den jetzigen|den aktuellen|das heutige) (?:wert|stand|betrag|niveau|zahl|summe)"
)


def before_this(here: Setting) -> bool:
    """ "von *180* auf diesen Wert gesenkt"."""
    return here.head == "von" and _TO_THIS.match(here.after.low) is not None
