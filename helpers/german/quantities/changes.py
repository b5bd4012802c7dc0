"""What two numbers do to each other: old and new value of one change, one instead of the other, the difference."""

from functools import partial

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import scales
from helpers.german.quantities.surroundings import Setting


def _said(*kinds: str) -> str:
    return "|".join(lexicon.pattern("number_roles", says=kind) for kind in kinds)


UP, DOWN = late(lambda: _said("up")), late(lambda: _said("down"))
_CHANGE = late(lambda: _said("up", "down", "change", "revision"))
_PARTED = late(lambda: _said("parted"))
_PARTICLE = late(r"\b(?:zu|ab|zurück|an|auf|herab|herauf|herunter|hinauf|ein|hoch|aus|nach)\b(?!\s(?:\d|de[rmn]\b))")
_REVISION = late(lambda: _said("revision"))
_TOLD = late(lambda: _said("claimed") + r"|\bhieß\b|\bangaben\b|\brede\b")
_OLD, _OLD_DAY, _NEW = (late(partial(_said, kind)) for kind in ("old", "old_day", "new"))
_EITHER_OLD = late(lambda: _said("old", "old_day"))
_MORE = late(lambda: rf"[“”\"»«]?\s(?:{_said('more')})(?!\soder\s)(?<!früher)(?<!später)")
_EARLIER_LATER = late(r"[“”\"»«]?\s(?:früher|später)[“”\"»«]?(?:\sals|[,.)]|\Z)")  # not "wurden später verletzt"
_NOUN = late(
    r"\b\w*(?:erhöhung|anstieg|zuwachs|rückgang|zunahme|abnahme|plus|minus|anhebung|steigerung|senkung|verringerung"
    r"|reduzierung|kürzung|wachstum|einbruch|zuwächse|kursverlust|kursgewinn|aufstockung|verteuerung|verlängerung"
    r"|verkürzung)(?:e?s|e?n|e)?\b(?:\s(?!auf\b)[^\W\d_][\w-]*){0,5}?\s(?:von|um|(?:liegt|lag)\s(?:\w+\s)?bei|beträgt|betrug)\s(?:\w+\s){0,2}\Z"
)
_MOVES = late(
    r"\b(?:st(?:eigt|eigen|ieg|iegen)|f(?:ällt|iel|ielen|allen)|s(?:inkt|ank|anken|inken)|verl(?:or|oren|iert|ieren)"
    r"|büßten?|w(?:uchs|uchsen|ächst|achsen)|legte?n?|gab(?:en)?|gibt)\s(?:(?!d(?:er|ie)\b|an\b|auf\b|bei\b|aus\b)"
    r"[^\W\d_][\w-]*\s){0,3}\Z"
)
_WAS = late(r"\b(?:waren?|lag(?:en)?|betrug(?:en)?|gewesen|hatten?|gab|gezählt|zählte|verzeichnet\w*|kamen)\b")
_OLD_ENTRIES = lexicon.words("number_roles", says="old") | lexicon.words("number_roles", says="old_day")
_OLD_WORDS = frozenset(word for entry in _OLD_ENTRIES for word in entry.split())
_BRACKET_YEAR = late(r"\s\((?:im\sjahr\s)?\d{4}:?\s\Z")
_NEXT_PART = late(r"[,(–-]|\b(?:und|nach|gegenüber|nachdem|während|statt)\b")
_BECAME = late(r"\s(?:wurden?|werden|macht\w+)\s(?:\w+\s){0,3}\Z")
_INSTEAD = frozenset(("statt", "anstatt", "anstelle", "gegenüber"))
_AMOUNTS_TO = frozenset(("von", "um", "bei", "beträgt", "betrug"))
_PERCENT = ("%", "‰")
_OF_WHOLE = (["der"], ["von"], ["aller"], ["dieser"], ["ihrer"], ["seiner"])
_STILL = late(  # "War am Samstag noch von 180 die Rede", "Gestern waren es noch 180"
    r"\b(?:war|waren|lag|lagen|hatten?|ging|gingen|betrug|hieß|sprach|sprachen)\s(?:[^\W_]+\s){0,4}noch\s(?:von\s|auf\s|mit\s|bei\s)?\Z"
)
_SO_NOW = late(r"\b(?:so\s(?:sind|ist|seien|liegt|beträgt)|(?:sind|ist|seien)\s(?:es|das)\b)")
_SAME_TELLER = late(r"\b(?:gab|nannte|meldete|sprach|zählte|schätzte|geht|ging|spricht|nennt)\s(?:sie|er|es|man)\b")
_MEANT = late(r"\b(?:will|wollen|soll|sollen|kann|können|wird|werden|möchten?|plant|planen)\b")
_AGREED = late(  # "vereinbart waren 60", "zugesagt hatte es 80"
    r"\b(?:vereinbart|geplant|zugesagt|versprochen|angekündigt|vorgesehen|bestellt|eingeplant|zugesichert|veranschlagt)\s"
    r"(?:waren?|wurden?|hatten?)\b"
)
_CLOSE, _GAP = 12, 120  # words between an amount and what it stands for; characters from one sentence to the next


def find(settings: list[Setting]) -> None:
    """Mark the roles old, new and difference, and let the numbers of one change know each other."""
    for i, here in enumerate(settings):
        if not _counts(here):
            continue
        earlier = _partner(settings, i)
        if i > 1 and [one.head for one in settings[i - 2 : i + 1]] == ["von", "um", "auf"] and here.joined:
            _pair(settings[i - 2], here)  # "von 900 um 120 auf 780"
            settings[i - 1].draft.be("difference", "role_difference")
        elif earlier and _counts(earlier) and not earlier.draft.role and (order := _order(earlier, here)):
            _pair(*((earlier, here) if order > 0 else (here, earlier)))
    for i, here in enumerate(settings):
        if _counts(here) and not here.draft.role:
            _alone(here, settings[i - 1] if i else None, settings[i + 1] if i + 1 < len(settings) else None)
    for i, here in enumerate(settings):
        if here.draft.role == "difference" or (here.draft.numeral and not _counts(here)):
            _attach(settings, i)


def _partner(settings: list[Setting], i: int) -> Setting | None:
    """The number before; of "410 der 1.230 Apotheken" the 410, not the whole that they are of."""
    one = settings[i - 1] if i else None
    if i > 1 and one and one.joined and one.words[:1] in _OF_WHOLE and len(one.words) < 3 and _counts(settings[i - 2]):
        return settings[i - 2]
    return one


def _counts(one: Setting) -> bool:
    return one.draft.numeral is not None and one.draft.numeral.kind != "factor"


def _order(one: Setting, two: Setting) -> int:
    """1 where the first of two neighbours is the old value, -1 where the second is, 0 where they are no change."""
    if one.unit == two.unit == "km/h" or not (one.draft.numeral and one.draft.numeral.value):
        return 0  # "von 0 auf 100 km/h"
    if not two.joined:
        near = two.draft.start - one.draft.end < _GAP
        return _marked(one, two) if near and _comparable(one, two) else 0
    if one.head in ("von", "vom") and two.head == "auf" and _one_measure(one, two):
        return 1
    if len(two.words) > _CLOSE or not _comparable(one, two):
        return _marked(one, two) if _comparable(one, two) else 0
    if _instead(one) or (one.head == "aus" and _BECAME.match(two.before)):
        return 1
    if one.before.rstrip().endswith("nicht mehr") and "sondern" in two.words:
        return 1
    if _instead(two) or (two.head == "nach" and (_EITHER_OLD.search(two.before) or _OLD_DAY.search(two.after))):
        return -1
    if two.words[:1] == ["("] and (_OLD_DAY.match(two.before.lstrip(" (imader")) or _BRACKET_YEAR.match(two.before)):
        return -1  # "5 Millionen (Vorjahr: 4)", "23 Prozent (2019: 18)"
    return _marked(one, two)


def _instead(old: Setting) -> bool:
    """ "statt 80", "gegenüber 2,1", "im Vergleich zu 0,25": the number after these words is the old one."""
    words = old.words[: len(old.words) - len(old.fillers)]
    return old.head in _INSTEAD or words[-2:] in (["anstelle", "von"], ["nicht", "mehr"], ["verglichen", "mit"]) or (
        words[-3:-1] == ["im", "vergleich"]
    )  # fmt: skip


def _may_be_old(one: Setting) -> bool:
    """A quick look whether the words before a number may date it back."""
    return "vor" in one.before or not _OLD_WORDS.isdisjoint(one.words)


def _marked(one: Setting, two: Setting) -> int:
    """ "Früher waren es 800, heute 1.200" is 1; "1.200, im Vorjahr waren es 800" is -1."""
    dated = _may_be_old(one)
    if "noch" in one.words and _STILL.search(one.before) and (_SO_NOW.search(two.before) or _NEW.search(two.before)):
        return 1
    if dated and _OLD.search(one.before) and _SAME_TELLER.search(two.before):
        return 1
    if _taken_back(one, two):
        return -1
    if dated and _EITHER_OLD.search(one.before) and _NEW.search(two.before):
        return 1
    day = _OLD_DAY.search(two.before) if _may_be_old(two) else None
    if day and two.joined and not _NEXT_PART.search(two.before[: day.start()]):  # "800 im Vorjahr" is said of the first
        return 1 if one.head in ("nach", "gegenüber") or _NEW.search(two.before) else 0
    later = day or _OLD_DAY.match(two.after.lstrip())
    return -1 if later and _WAS.search(two.before + two.after) and not (dated and _EITHER_OLD.search(one.before)) else 0


def _taken_back(one: Setting, two: Setting) -> bool:
    """ "Nun sollen 20 kommen. Bisher waren 12 geplant", "will 45 liefern, vereinbart waren 60": the second is old."""
    if not _OLD_WORDS.isdisjoint(two.words) and _OLD.search(two.before) and not _NEW.search(two.before):
        now, earlier = _NEW.search(one.before), _EITHER_OLD.search(one.before)
        return bool(now and not earlier and _WAS.search(two.before + two.after))
    return bool(two.joined and _AGREED.search(two.before) and _MEANT.search(one.before))


def _one_measure(one: Setting, two: Setting) -> bool:
    """Whether "von 14 Jahren auf 18 Jahre" is a change: a word says so, or both count the same."""
    if one.unit != two.unit and one.draft.thing and two.draft.thing:
        return False
    changed = any(_CHANGE.search(part) for part in (one.before, two.before, two.after))
    return changed or _comparable(one, two)


def _comparable(one: Setting, two: Setting) -> bool:
    """Whether two numbers may be values of one thing: the same unit or noun, or one without a noun of its own."""
    if not (one.draft.thing and two.draft.thing) or one.draft.thing == two.draft.thing:
        return True
    if one.unit or two.unit:
        return one.unit == two.unit
    return one.noun == two.noun or "nur noch" in two.before


def _pair(old: Setting, new: Setting) -> None:
    first, second = sorted((old, new), key=lambda one: one.draft.start)
    words = f"{first.before} {second.before} {second.after}"
    rule = "revision" if _REVISION.search(words) or (_OLD.search(first.before) and _TOLD.search(words)) else "change"
    scales.share(old.draft, new.draft, -1 if UP.search(words) else 1 if DOWN.search(words) else 0)
    for one, other, role in ((old, new, "old"), (new, old, "new")):
        one.draft.be(role, rule)
        one.draft.related.append(other.draft.number_start)
        if not one.draft.thing and other.draft.thing:
            one.draft.thing = other.draft.thing
            one.draft.rules.append("thing_shared")


def _alone(here: Setting, earlier: Setting | None, following: Setting | None) -> None:
    """A value reached ("stieg auf 1.200"), a difference ("um 20 Prozent", "490 weniger", "ein Plus von 5 Prozent")."""
    reached = here.head == "auf" and (_multiplies(here, earlier) or _multiplies(following, here))
    if reached or (here.head == "auf" and _changes(here, earlier)):  # "hat sich auf 340 halbiert"
        here.draft.be("new", "revision" if _REVISION.search(f"{here.before} {here.after}") else "change")
    elif _is_difference(here):
        here.draft.be("difference", "role_difference")


def _multiplies(two: Setting | None, one: Setting | None) -> bool:
    """Whether one of two neighbours in a sentence is a factor: "verdreifachte sich auf 9"."""
    if not one or not two or not two.joined:
        return False
    return any(setting.draft.rules[:1] == ["change_factor"] for setting in (one, two))


def _changes(here: Setting, earlier: Setting | None) -> bool:
    """Whether the words around a number say that something became more, less or other."""
    by = earlier and here.joined and earlier.head == "um"  # "stieg um 20 Prozent auf 1.200"
    before = f"{earlier.before} {here.before}" if earlier and by else here.before
    if _CHANGE.search(before) or _CHANGE.search(here.after):
        return True
    particle = _PARTICLE.search(here.after) if _PARTED.search(before) else None
    return particle is not None and (here.head == "um" or particle[0] not in ("zu", "nach", "ein"))


def _is_difference(here: Setting) -> bool:
    if here.unit in ("times", "share") or here.draft.bound == "share":
        return False  # "drei Mal mehr" is a ratio
    if _MORE.match(here.after) or _EARLIER_LATER.match(here.after):
        return here.draft.bound != "less_than" or "als" in here.after  # "keine 500 Betten mehr"
    if here.noun.startswith("prozentpunkt"):
        return True
    percent = here.unit in _PERCENT or here.noun == "punkt"
    if here.head == "um" or here.words[-2:] == ["um", "weitere"]:
        return percent or _changes(here, None)
    if not _AMOUNTS_TO.isdisjoint(here.words[-3:]) and _NOUN.search(here.before):
        return True
    signed = here.head in ("plus", "minus") or (here.draft.numeral is not None and here.draft.numeral.value < 0)
    return percent and (signed or bool(_MOVES.search(here.before)))


def _attach(settings: list[Setting], i: int) -> None:
    """ "um 20 Prozent auf 1.200", "um 17 Prozent (von 370 auf 432)", "verdoppelte sich auf 80"."""
    here = settings[i].draft
    for other, between in ((i + 1, i + 1), (i - 1, i)):
        if 0 <= other < len(settings) and settings[between].joined and len(settings[between].words) <= _CLOSE:
            value = settings[other].draft
            if value.role in ("old", "new"):
                group = [value.number_start, *value.related]
                for one in settings[max(0, i - 3) : i + 4]:
                    if one.draft.number_start in group:
                        scales.share(here, value, -1)  # "um zwei auf 14 Millionen"
                        one.draft.related.append(here.number_start)
                        here.related.append(one.draft.number_start)
                return
