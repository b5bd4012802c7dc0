"""What two numbers do to each other: old and new value of one change, one instead of the other, the difference."""

from helpers.german.patterns import late
from helpers.german.quantities import contained, differences, earlier, parts, same, sharing
from helpers.german.quantities.surroundings import NEAR, Setting
from helpers.german.quantities.units import MONEY, PERCENT

_OLD = ("old", "old_day")
_WERE_STILL = late(
    r"\b(?:(?:am|vom)\s(?:mon|diens|donners|frei|sams|sonn|vor)\w*tag|am\s(?:mittwoch|morgen|mittag|nachmittag|abend)"
    r"|in\sder\snacht|gestern|vorgestern|zuvor)\b[^,;:.]*"
    r"\b(?:waren|wären|seien|war)\s(?:es|das)\s[^,;:.]*\bnoch\s\Z"
)
_HAD_BEEN = late(r"[^,;.:]{0,30}\bgewesen\b")
_ONLY_NOW = late(
    r"[,;–]\s(?:und\s)?(?:(?:am|im)\s\w+|heute|jetzt|nun|inzwischen|mittlerweile)\s"
    r"(?:(?:waren|sind|seien|wären)\s(?:es\s)?)?(?:nur|bloß)\snoch\s\Z"
)
_EACH_YEAR = late(
    r"\s(?:(?:im|pro|je)\s(?:jahr|monat|woche|tag)|in\sder\swoche|am\stag|(?:jähr|monat|wöchent|täg)lich)(?=[.,;:!?]|\Z)"
)
_WAS_TO = late(r"\bsollten?\b[^,;:]*\Z")
_BY = frozenset("um auf von mit bei".split())
_SAID = late(
    r"[^.;]*\b(?:gesprochen|gemeldet|genannt|angegeben|berichtet|gelegen|geheißen|gezählt|veranschlagt|angesetzt|eingeplant|vorgesehen)\b"
)
_REPORT = late(r"\s(?:[^\W\d_]+\s){0,2}(?:die\srede|gesprochen|berichtet)\b")
_STILL_TOLD = late(r"\b(?:es\snoch\sgeheißen|hieß\ses\snoch),\s[^,;:]{0,40}\Z")
_HAD = frozenset("hatte hatten habe hätten worden".split())
_NOW = late(
    r"\b(?:nun|jetzt|inzwischen|mittlerweile)\s(?:(?:bei|schon|noch|bereits)\s|(?:sind|seien|sei|wären)\s(?:es|das)\s){0,2}\Z"
    r"|\bes\s(?:sind|seien|wären)\s(?:jetzt\s)?noch\s\Z"
)
_AT_FIRST = frozenset(("ursprünglich", "zunächst", "anfangs", "zuerst"))
# "40 Helfer sind da, anfangs waren es | sechs"
_AT_FIRST_WERE = late(
    r"\b(?:anfangs|zunächst|zuerst|ursprünglich)\s(?:waren|war|seien)\s(?:es|das)\s(?:(?:noch|nur|erst)\s)?\Z"
)
# "Im Wettbewerb waren es | 27, später 25, jetzt sind wir bei | 22"
_THEY_WERE = late(r"\bwaren\s(?:es|das)\s\Z|,\s(?:später|dann|danach)\s\Z")
_WE_ARE = late(
    r"\b(?:jetzt|nun|heute|inzwischen|mittlerweile)\s(?:sind|seien)\s(?:es|wir|sie)\s(?:nur\snoch\s)?(?:bei\s)?\Z"
)
_BRACKET_YEAR = late(r"\s\((?:im\sjahr\s)?\d{4}:?\s\Z")
_NEXT_PART = frozenset(", ( – und nach gegenüber nachdem während statt".split())
_BECAME = frozenset("wurde wurden werden macht machte machten".split())
_INSTEAD = frozenset(("statt", "anstatt", "anstelle", "gegenüber", "anstelle von", "nicht mehr", "verglichen mit"))
_INSTEAD |= {"vergleich zu", "vergleich zum", "vergleich mit"}
_OF_WHOLE = (["der"], ["von"], ["aller"], ["dieser"], ["ihrer"], ["seiner"])
_YEAR = late(r"\b(?:19|20)\d\d\b")
_SO_NOW = late(r"\b(?:so\s(?:sind|ist|seien|liegt|beträgt)|(?:sind|ist|seien)\s(?:es|das)\b)")
# "hob ihre Schätzung von 40 auf 60 an": what is counted did not change
_OWN_FIGURE = late(
    r"\b(?:ihre|seine|unsere)n?\s(?:[^\W\d_]+\s)?(?:\w*schätzung|\w*angaben?|\w*zählung|\w*prognose|\w*bilanz|\w*meldung|zahlen)\b"
)
_SAYS_SO = late(  # "während der eine von 74 sprach, kam der andere auf 118"
    r"[^,;.]{0,40}\b(?:sprach(?:en)?|sprechen|spricht|aus(?:ging(?:en)?|geht|gehen)|gesprochen|ausgegangen)\b[^,;.]{0,15},"
)
# "statt der am Freitag gemeldeten 61"
_REPORTED = late(
    r"\b(?:an)?statt\s(?:de[rsn]|von)\s(?:[^\W\d_]+\s){0,4}(?:gemeldet|genannt|angegeben|mitgeteilt|vermeldet|geschätzt)e[nrs]\s"
)
_PUT_RIGHT = late(  # "Die Polizei korrigiert sich: 47 Verletzte"
    r"\b(?:korrigier|berichtig|revidier)(?:t|te|en|ten)(?:\ssich|\s(?:ihre|seine)n?\s[\w-]+)?:\s\Z"
)
_CLOSE, _GAP = 12, 120  # words between an amount and what it stands for; characters from one sentence to the next


def find(around: list[Setting]) -> None:
    """Mark the roles old, new and difference, and let the numbers of one change know each other."""
    for i, here in enumerate(around):
        if not here.counts:
            continue
        other = _partner(around, i)
        by = here.earlier if here.head == "auf" else None
        if by and by.earlier and by.head == "um" and by.earlier.head == "von":
            _pair(by.earlier, here)  # "von 900 um 120 auf 780"
            by.draft.be("difference", "role_difference")
        elif other and other.counts and not other.draft.role and _is_near(around, i) and (order := _order(other, here)):
            _pair(*((other, here) if order > 0 else (here, other)))
        elif other and other.draft.role == "new" and here.words[:1] == [","] and _is_now(here, other):
            _pair(other, here)  # "Erst 22, dann 28, jetzt 31"
    for i, here in enumerate(around):
        if here.counts and not here.draft.role:
            _alone(here, around[i - 1] if i else None)
    for i, here in enumerate(around):
        if here.draft.role == "difference" or (here.draft.numeral and not here.counts):
            _attach(around, i)


def _is_near(around: list[Setting], i: int) -> bool:
    here, before = around[i], around[i - 1]
    if here.draft.beside and "\n" in here.text[before.draft.end : here.draft.start]:
        return False  # another paragraph, which names what it counts
    return here.earlier is not None or here.draft.start - before.draft.end < _GAP


def _partner(around: list[Setting], i: int) -> Setting | None:
    """The number before; of "410 der 1.230 Apotheken" the 410, not the whole that they are of."""
    one = around[i - 1] if i else None
    if one and "deren" in around[i].words:
        return one  # "2.860 Lehrer, darunter 640 Helfer. Im Vorjahr lag deren Zahl bei 455"
    if one and i > 1 and not around[i].earlier and around[i].draft.start - one.draft.end < _GAP and _is_beside(one):
        return around[i - 2]  # "31 Verletzte. Zwölf von ihnen sind Beamte. Zunächst war von 24 die Rede"
    of_whole = one and one.earlier and one.words[:1] in _OF_WHOLE and len(one.words) < 3 and one.earlier.counts
    alone = one and of_whole and one.earlier and parts.value(one.earlier) <= 1  # "einer von 52. Zunächst waren es 45"
    return one.earlier if one and of_whole and not alone else one


def _is_beside(one: Setting) -> bool:
    """Whether a number says something of the one before it: a part of it, or a factor."""
    return parts.says_part(one) or (one.draft.numeral is not None and not one.counts)


def _order(one: Setting, two: Setting) -> int:
    """1 where the first of two neighbours is the old value, -1 where the second is, 0 where they are no change."""
    if _is_share_of_other(one, two) or earlier.is_rivals(one) or earlier.is_rivals(two):
        return 0
    if one.unit == two.unit == "km/h" or not (one.draft.numeral and one.draft.numeral.value):
        return 0  # "von 0 auf 100 km/h"
    if two.draft.beside and two.thing.lower().startswith("weitere"):
        return 0  # "Inzwischen gibt es drei Tote. Am Dienstag starb eine weitere Frau"
    from_to = two.earlier and one.head in ("von", "vom") and two.head == "auf" and not _SAYS_SO.match(one.after.low)
    if from_to and not contained.but_for(two) and _one_measure(one, two):
        return 1  # also "von 3 auf 4 Euro teurer geworden"
    taken = two.earlier is one and parts.of_those(one) and parts.taken_from(one, two)
    if two.after.begins("more") or taken:
        return 0  # "Von den 43 Schulen haben nach Auskunft des Kreises erst elf Geräte"
    if two.earlier and two.head == "auf" and two.before.says("revision") and same.comparable(one, two):
        return 1  # "nannte zunächst 18.000 Gäste, korrigierte sich am Montag aber auf 15.000"
    if (
        contained.but_for(two)
        or not same.comparable(one, two)
        or (not two.earlier and two.draft.start - one.draft.end >= NEAR)
    ):
        return 0
    if two.earlier and len(two.words) <= _CLOSE:
        if _instead(one) or (one.head == "aus" and not _BECAME.isdisjoint(two.words[:1]) and len(two.words) < 5):
            return 1
        if earlier.are_left(one, two):
            return 1  # "von einst 40 Läden blieben 25"
        bare = two.words == ["nach"] and not one.draft.beside and two.draft.beside and two.unit in (*PERCENT, *MONEY)
        if _instead(two) or bare or ("nach" in (two.head, *two.words[:2]) and earlier.dated(two)):
            return -1
        if two.words[:1] == ["("] and (two.before.says("old_day") or _BRACKET_YEAR.match(two.before.low)):
            return -1  # "5 Millionen (Vorjahr: 4)", "23 Prozent (2019: 18)"
    return _marked(one, two)


def _is_share_of_other(one: Setting, two: Setting) -> bool:
    """ "Damals gingen 640. Wer nun die Hälfte bietet": of something else; per cent are as good as "jeder Dritte"."""
    shares = [here.draft.numeral is not None and here.draft.numeral.kind == "fraction" for here in (one, two)]
    other = one if shares[1] else two
    return shares[0] != shares[1] and other.unit not in PERCENT


def _instead(old: Setting) -> bool:
    """ "statt 80", "gegenüber 2,1", "im Vergleich zu 0,25": the number after these words is the old one."""
    words = old.words[: len(old.words) - len(old.fillers)]
    if words[-1:] and words[-1] in _BY and words[-2:-1] in (["statt"], ["anstatt"]):
        return True  # "um 4,0 statt um 3,2 Prozent"
    no_longer = old.words[-3:-1] == ["nicht", "mehr"] and old.head in ("von", "mit")  # "von 119, nicht mehr von 131"
    return no_longer or old.head in _INSTEAD or " ".join(words[-2:]) in _INSTEAD


def _marked(one: Setting, two: Setting) -> int:
    """ "Früher waren es 800, heute 1.200" is 1; "1.200, im Vorjahr waren es 800" is -1."""
    if had := earlier.before_that(one, two):
        return had
    new = two.before.says("new")
    if two.earlier and not two.draft.beside and one.counts and _ONLY_NOW.search(two.before.low):
        return 1  # "44 waren am Mittwoch krank, am Donnerstag nur noch 39"
    if _EACH_YEAR.match(one.after.low) and not _EACH_YEAR.match(two.after.low) and one.before.says("meant", "agreed"):
        return 0  # "Vorgesehen sind zwei Kontrollen im Jahr. Im vergangenen Jahr waren es zwei"
    if two.before.says("joins") or ("zu" in two.after.low and two.after.says("joins")):
        return 0  # "Zunächst waren es 50, später kamen 20 hinzu"
    if _still(one) and (new or _SO_NOW.search(two.before.low) or _YEAR.search(two.before.low)):
        return 1
    if _still(one) and earlier.is_later(one, two):
        return 1
    if one.before.says("old") and two.before.followed("tells", earlier.THEY):
        return 1
    if two.earlier and not two.draft.beside and _WE_ARE.search(two.before.low) and _THEY_WERE.search(one.before.low):
        return 1
    if two.earlier and not two.draft.beside and _AT_FIRST_WERE.search(two.before.low) and one.counts:
        return 0 if two.following and two.following.before.says("new") else -1
    if earlier.was_named(two):
        return -1  # "3.150 Essen. Die zunächst genannten 2.400 beruhten auf einem Fehler"
    by_them = not earlier.THEY.isdisjoint(two.words) or (_REPORT.match(two.after.low) and two.head == "von")
    was_it = _still(two) and not new and by_them and not one.before.says("was", "part")
    if was_it or _taken_back(one, two) or earlier.is_old(one, two) or earlier.stands_at(one, two):
        return -1  # "stieg auf 40. Am Freitag waren es noch 15"
    if new and (one.before.says(*_OLD) or earlier.is_past(one) or _WAS_TO.search(one.before.low)):
        return 1  # "Die Brücke sollte 185 Millionen kosten. Jetzt sind es 412"
    day = two.before.until("old_day")
    if day is not None and two.earlier and _NEXT_PART.isdisjoint(day):  # "800 im Vorjahr" is said of the first
        return 1 if one.head in ("nach", "gegenüber") or new else 0
    if by_them and _was(two) and earlier.is_earlier_month(one, two):
        return -1
    later = two.after.begins("old_day") or (day is not None and not earlier.is_newer(one, two))
    later = later or earlier.is_long_ago(one, two)
    return -1 if later and _was(two) and not one.before.says(*_OLD) else 0


def _was(here: Setting) -> bool:
    return here.before.says("was") or here.after.says("was")


def _still(here: Setting) -> bool:
    """ "War am Samstag noch von 180 die Rede", "Gestern waren es noch 180"."""
    words = here.words[:-1] if here.words[-1:] in (["von"], ["auf"], ["mit"], ["bei"]) else here.words
    if words[-1:] != ["noch"]:
        return "noch" in words and bool(_STILL_TOLD.search(here.before.low))
    since = here.before.since("still")
    return (since is not None and len(since) < 7) or bool(_YEAR.search(here.before.low))  # "2023 kamen noch 300"


def _taken_back(one: Setting, two: Setting) -> bool:
    """ "Nun sollen 20 kommen. Bisher waren 12 geplant", "will 45 liefern, vereinbart waren 60": the second is old."""
    if two.before.says("old") and not two.before.says("new"):
        told = any(side.says("told", "claimed") for side in (two.before, two.after))
        told = told or (
            not _AT_FIRST.isdisjoint(two.words) and any(side.says("agreed") for side in (two.before, two.after))
        )
        told = told and "sondern" not in two.words and not (two.following and two.following.before.says("new"))
        return (told or one.before.says("new")) and not one.before.says(*_OLD) and _was(two)
    return bool(two.earlier and two.before.followed("agreed", earlier.WAS) and one.before.says("meant"))


def _one_measure(one: Setting, two: Setting) -> bool:
    """Whether "von 14 Jahren auf 18 Jahre" is a change: a word says so, or both count the same."""
    if one.unit != two.unit and one.draft.thing and two.draft.thing:
        return False
    return any(side.says(*differences.CHANGE) for side in (one.before, two.before, two.after)) or same.comparable(
        one, two
    )


def _pair(old: Setting, new: Setting) -> None:
    first, second = sorted((old, new), key=lambda one: one.draft.start)
    sides = (first.before, second.before, second.after)
    up, down, revised, told = (any(s.says(kind) for s in sides) for kind in ("up", "down", "revision", "told"))
    told = told or any(side.says("claimed") for side in sides)
    revised = revised or (second.head == "auf" and bool(_OWN_FIGURE.search(first.before.low)))
    revised = revised or bool(_REPORTED.search(old.before.low))
    rule = "revision" if revised or (told and first.before.says("old")) else "change"
    sharing.share_scale(old.draft, new.draft, -1 if up else 1 if down else 0)
    for one, other, role in ((old, new, "old"), (new, old, "new")):
        one.draft.be(role, rule)
        one.draft.related.append(other.draft.number_start)
        if not one.draft.thing and other.draft.thing:
            one.draft.thing = other.draft.thing
            one.draft.rules.append("thing_shared")


def _is_now(here: Setting, before: Setting) -> bool:
    """ "Nun sind es 45", "nun bei 31,4" behind another number of the same; not "von den 37 sind inzwischen 29 frei"."""
    if (here.earlier is before and parts.taken_from(before, here)) or _is_share_of_other(before, here):
        return False
    near = here.draft.start - before.draft.end < NEAR and before.counts and before.draft.role in ("", "old", "new")
    if not near or before.draft.numeral == here.draft.numeral or not _NOW.search(here.before.low):
        return False
    measured = here.unit == before.unit or not here.draft.thing
    return measured and not same.is_more(before) and same.comparable(before, here)


def _alone(here: Setting, before: Setting | None) -> None:
    """A value reached ("stieg auf 1.200"), a difference ("um 20 Prozent", "490 weniger", "ein Plus von 5 Prozent")."""
    beside = [one for one in (here.earlier, here.following) if one and one.draft.rules[:1] == ["change_factor"]]
    reached = (
        here.head == "auf" and not here.thing.endswith("ern") and not differences.is_field(here)
    )  # not "auf 20 Kilometern"
    if reached and (beside or differences.says_so(here)):  # "hat sich auf 340 halbiert"
        revised = here.before.says("revision") or here.after.says("revision")
        here.draft.be("new", "revision" if revised else "change")
    elif _PUT_RIGHT.search(here.before.low):
        here.draft.be("new", "revision")
    elif before and _is_now(here, before):
        here.draft.be("new", "change")
    elif earlier.was_named(here) or earlier.before_all(here) or earlier.before_this(here):
        here.draft.be("old", "change")
    elif _still(here) and _WERE_STILL.search(here.before.low) and _HAD_BEEN.match(here.after.low):
        here.draft.be("old", "change")  # "Am Montag waren es noch 35 Fälle gewesen"
    elif _still(here) and _SAID.match(here.after.low) and not _HAD.isdisjoint((*here.words, *here.after.words)):
        here.draft.be("old", "change")  # "hatte am Mittag noch von 58 gesprochen", "war noch mit 58 angegeben worden"
    elif differences.is_difference(here):
        here.draft.be("difference", "role_difference")
        if here.following and here.following.words == ["auf"]:
            sharing.share_scale(here.draft, here.following.draft)  # "um 25 auf 55 Millionen"


def _attach(around: list[Setting], i: int) -> None:
    """ "um 20 Prozent auf 1.200", "um 17 Prozent (von 370 auf 432)", "verdoppelte sich auf 80"."""
    here = around[i]
    for other, between in ((here.following, here.following), (here.earlier, here)):
        if other and between and len(between.words) <= _CLOSE and other.draft.role in ("old", "new"):
            group = [other.draft.number_start, *other.draft.related]
            for one in around[max(0, i - 3) : i + 4]:
                if one.draft.number_start in group:
                    sharing.share_scale(here.draft, other.draft, -1)  # "um zwei auf 14 Millionen"
                    one.draft.related.append(here.draft.number_start)
                    here.draft.related.append(one.draft.number_start)
            return
