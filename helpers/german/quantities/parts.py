"""Numbers that are a part of another: "darunter fünf", "Von den 120 sind 90 belegt", "zwei der Verletzten"."""

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import contained, groups, same
from helpers.german.quantities.surroundings import NEAR, Setting
from helpers.german.quantities.units import unit_of_thing

_OF_IT = late(
    r"\s(?:[^\W\d_]+\s)?(?:davon|hiervon|von\s(?:ihnen|denen|diesen))\b(?!\s(?:betroffen|überzeugt|ab|entfernt|profitier\w+)\b|\saus[,.;:])"
)
_OF_ALL = late(r"\s(?:von\s)?der\s(?:gesamt(?:summe|zahl|kosten|menge|fläche)|summe)\b")
_OF_COSTS = late(r"\s(?:von\s)?(?:der|des)\s\w{0,20}(?:kosten|schäden|schadens|einbußen|ausgaben|investitionen)\b")
_THEREOF = frozenset(("davon",))
_NO_PART = frozenset(", aus abhängig überzeugt abgesehen leiden leidet litt litten versteht verstehen verstand".split())
"""Words behind "davon" and "darunter" that name no part: "geht davon aus", "darunter leiden"."""
_OF_THAT_KIND = late(
    r"\b(?:gibt|gab|gebe|gäbe|existier(?:t|en|ten))\ses\sdavon\b|\bdavon\s(?:gibt|gab|gebe|gäbe)\ses\b"
)
_OF_THEM = re.compile(r"\s(?:der|dieser|ihrer|seiner|unserer|meiner|von\sden)\s")
_ARE = late(
    lambda: (
        r"(?:\s[^\W\d_][\w-]*){0,6}?\s(?:sind|waren|seien)\s(?:(?:noch|nur|allerdings|wiederum)\s|[a-zäöüß]+e\s(?<!ohne\s)){0,2}"
        rf"(?:{lexicon.either('people_stems')}|Senior|Rentner|Ausländer|Geflüchtete|Flüchtling)\w*"
        r"(?=[,.;:!?)“”\"»«]|\s(?:und|oder)\b|\Z)"
    )
)
_OF = frozenset("der ihrer seiner unserer meiner von dieser aller".split())
_BREAKS = frozenset(", : – ( und".split())
_WHERE = frozenset("am im in ins auf an bei beim vor aus unter über zwischen seit während gestern heute".split())
_VERB = lexicon.group("there_are")
_AMONG = late(
    r"(?:\A|[,:;–]\s)\s?unter\sden\s(?!linden|umständen)(?:[a-zäöüß]+en\s)?[a-zäöüß-]{3,}n\s(?:sind|waren|seien|ist|war|sei|befinden\ssich|befanden\ssich)"
    r"(?:\s(?:auch|nach|laut|den|der|ersten|angaben?|zufolge|polizei|behörden|allein|noch|mindestens|offenbar))*\s\Z"
    r"|\b(?:sind|waren|seien|ist|war|sei)\s(?:auch\s)?unter\sden\s(?:\w*opfern|toten|getöteten|verletzten|festgenommenen|vermissten"
    r"|erkrankten|infizierten|geretteten|insassen|passagieren)\s(?:(?:auch|mindestens)\s)*\Z"
)
_UNDER = late(r"\bunter\sden\s(?:[a-zäöüß]+en\s)?([a-zäöüß-]+n)\s")
_BELONGS = frozenset("zählen zählten gehören gehörten zählte gehörte".split())
_ARE_ONLY = (["sind"], ["waren"], ["seien"])  # "Von 600 Kranken sind 50 Kinder"
_AMONG_WHOM = late(r"(?:\A|,\s|\b)zu\s(?:denen|ihnen)\s(?:auch\s|allein\s)?\Z")
_IS = frozenset("ist war sei bin als".split())
_MERELY = frozenset("nur noch erst lediglich bloß bislang bisher".split())
_REMAINING = frozenset("übrigen restlichen verbleibenden verbliebenen".split())
_FALLS_TO = late(r"\bentf(?:allen|ielen|iel|ällt|alle)\b")
_WHO = frozenset("die deren denen".split())
_PLACES = (["in"], ["an"], ["auf"], ["bei"], ["aus"])
_WHERE_ON = frozenset("dem der den unserer unserem ihrer ihrem seiner seinem beiden".split())
_OURS = frozenset("meinen unseren seinen ihren euren deinen diesen".split())
_CLOSE, _LISTED = 6, 8  # words from "davon" to its number; words in a list


def is_part(here: Setting, before: list[Setting]) -> bool:
    """ "darunter fünf schwer", "zwei von ihnen", "Von den 120 sind 90 belegt", "allein in Wien 20.000 der 30.000"."""
    alone, earlier, following = "allein" in here.words, here.earlier, here.following
    spread = here.words[-1:] == ["allein"] and _spread(here)  # "Allein 38 Millionen Euro entfielen auf die Brücke"
    if alone and (_opens(here) or spread) and (whole := _whole(here, before)) and _same(here, whole):
        return relate(here, whole)
    if contained.may_be(here):
        alike = [one for one in before if _same(here, one) or (one.draft.beside and are_those(one, here))]
        if whole := _whole(here, alike):
            return relate(here, whole)
    among, rest = _among(here), _rest(here, before)
    if among or rest or _says_part(here) or _out_of(here):
        known = [one for one in before if same.told(among, one)] if same.is_fate(among) else before
        known = [one for one in before if one.draft.role != "part"] if rest else known
        if whole := _whole(here, known):
            return relate(here, whole)
        return not here.unit or contained.told(here) or _of_all(here)
    if _of_them(here) and (whole := _whole(here, [one for one in before if are_those(one, here)])):
        return relate(here, whole)  # "20 Menschen wurden verletzt. Zwei der Verletzten starben"
    if here.draft.numeral and following and is_of(following.words) and smaller(here, following):
        relate(here, following)  # "Zwölf der 20 Kreise" counts them, "noch vier der 30" is a part
        named = value(here) == 1 and not _IS.isdisjoint(here.words[-1:])  # "Jan ist einer von 23 Kranken"
        merely = value(here) > 1 and not _MERELY.isdisjoint(here.words[-1:])
        return not following.draft.beside or alone or named or merely
    if here.counts and not here.unit and _spread(here):
        whole = _whole(here, before)
        return relate(here, whole) if whole else True
    if not earlier:
        return False
    in_list = earlier.draft.role == "part" and not taken_from(earlier, here) and _listed(here)
    if in_list and (smaller(here, earlier) or _whole(here, before)):  # "darunter 5 Frauen und 14 Jugendliche"
        here.draft.related += earlier.draft.related[:1]
        return True
    return smaller(here, earlier) and taken_from(earlier, here) and relate(here, earlier)


def _of_all(here: Setting) -> bool:
    """ "40 der Gesamtzahl", "40 Euro der Kosten"; not "40 Gegner der Kosten"."""
    return bool(_OF_ALL.match(here.after.low) or (here.unit and _OF_COSTS.match(here.after.low)))


def is_of(words: list[str]) -> bool:
    """ "Zwölf der 20", "Zwölf von den 20", "12 der derzeit 20"."""
    return not _OF.isdisjoint(words[:1]) and len(words) < 3 and words[1:] != ["denen"]


def value(here: Setting) -> float:
    return _measure(here) * here.draft.numeral.value if here.draft.numeral else 0.0


def _measure(here: Setting) -> float:
    return unit_of_thing(here.thing)[1] if here.unit and here.thing else 1.0  # "zwei Tonnen, davon 800 Kilogramm"


def _among(here: Setting) -> str:
    """The noun of "Unter den Verletzten seien auch zwölf Beschäftigte"; '' for none."""
    found = _AMONG.search(here.before.low) if not here.unit and "unter" in here.words else None
    return _UNDER.findall(found[0])[-1] if found else ""


def _out_of(here: Setting) -> bool:
    """ "Von den Streikenden kamen 600 aus Ulm"; "Von den Gästen gab es 40 Anrufe" counts something else."""
    bare = "von" in here.words[:2] and not here.draft.beside and not here.unit
    return bare and groups.noun(here.text, 0, here.draft.start) is not None


def _rest(here: Setting, before: list[Setting]) -> bool:
    """ "Von den 50 sind 13 bezogen, die übrigen 37 nicht"; "61 Menschen leben. ... Die übrigen 34 kamen nach Wien"."""
    rest = bool(_REMAINING & set(here.words[-1:]))
    return rest and any(one.draft.role == "part" or _holds(one, here) for one in before)


def _opens(here: Setting) -> bool:
    """ "Allein auf dem Markt zählte das Amt 4.000", "allein am Samstag kamen 300"; not "allein in 40 Quadratmetern"."""
    at = here.words.index("allein")
    rest = here.words[at + 1 :]
    if not rest and not here.draft.beside:
        rest = here.after.words  # "70 fielen aus, allein 30 in Wien"
    if at == 2 and "es" in rest[:3] and here.words[0] in _WHERE and rest[0] in _VERB:
        return True  # "In Wien allein waren es 45"
    return (not at or here.words[at - 1] in _BREAKS) and not _WHERE.isdisjoint(rest[:1]) and not {",", "("} & set(rest)


def taken_from(whole: Setting, here: Setting) -> bool:
    """ "Von den 120 Plätzen sind 90 belegt", "Von 80 Booten sanken sieben", "Unter den 20 Opfern sind drei Kinder"."""
    words = here.words
    if whole.head == "von" and not words:  # "waren von zwölf Betten neun belegt"
        return bool(_VERB & set(whole.words[-2:-1])) and not here.draft.beside
    if whole.head == "zu" and "den" in whole.fillers:  # "Zu den 20 Opfern zählen drei Kinder"
        return len(words) < 4 and not _BELONGS.isdisjoint(words)
    among = of_those(whole)
    of_many = among or whole.words == ["von"]
    if of_many and words[:1] == [","] and "," in words[2:] and words[1] in _WHO:  # "Von 19, die kamen, sind"
        words = words[len(words) - words[::-1].index(",") :]
    if not 0 < len(words) < 9 or "," in words or ("auf" in words and _WHERE_ON.isdisjoint(words[words.index("auf") :])):
        return False  # "Von acht Pumpen auf dem Hof lief nur eins" is a part
    return among or (whole.words == ["von"] and (not here.draft.beside or words in _ARE_ONLY))


def of_those(whole: Setting) -> bool:
    """ "Von den 120 Plätzen", "unter den damals 20", "von unseren 14 Spielerinnen"."""
    ours = whole.words[-1:] != [] and whole.words[-1] in _OURS and whole.words[-2:-1] in (["von"], ["unter"])
    return ours or (whole.head in ("von", "unter") and "den" in whole.fillers)


def _says_part(here: Setting) -> bool:
    if here.noun.startswith("jährig"):
        return False  # "unter ihnen eine 82-jährige Frau"
    if _OF_IT.match(here.after.low) or _of_all(here) or _is_sort(here) or contained.told(here):
        return True
    if _AMONG_WHOM.search(here.before.low) and not _BELONGS.isdisjoint(here.after.words):
        return True  # "600 Kranke, zu denen 50 Kinder gehören"
    since = here.before.since("part")
    if since is None or "," in since or len(since) > _CLOSE or (here.earlier and _OF_IT.match(here.before.low)):
        return False  # "die Hälfte davon soll 800 decken" says it of the number before
    if "davon" in here.words and _OF_THAT_KIND.search(here.before.low):
        return False
    return not here.before.followed("other_thereof", _THEREOF) and not here.before.followed("part", _NO_PART)


def says_part(here: Setting) -> bool:
    """ "Zwölf von ihnen", "zwölf der Verletzten", "darunter zwölf"."""
    return _says_part(here) or _of_them(here)


def _is_sort(here: Setting) -> bool:
    """ "120 der Bewohner sind Kinder": the predicate says which of them; "120 der Bewohner sind verletzt" counts."""
    return _of_them(here) and bool(_ARE.match(here.after.text))


def _of_them(here: Setting) -> bool:
    """ "Zwei der Verletzten"."""
    draft, other = here.draft, here.following
    if not draft.thing or not draft.numeral or here.unit or (other and other.draft.start < draft.thing[0]):
        return False  # "zwölf der 20 Kreise"
    return bool(_OF_THEM.match(here.text, draft.number_end, draft.thing[0]))


def are_those(whole: Setting, here: Setting) -> bool:
    short, long = sorted((here.noun, whole.noun), key=len)  # "zehn der Einsatzkräfte" of 60 "Kräften"
    alike = here.noun == whole.noun or (len(short) > 4 and long.endswith(short))
    return (alike and not whole.unit) or same.people(here, whole)


def _whole(here: Setting, before: list[Setting]) -> Setting | None:
    """The number that a part belongs to: the nearest that may hold it, of "62 Büros in 31 Orten" the first."""
    for other in reversed(before):
        if here.draft.start - other.draft.end > NEAR:
            break
        if not _holds(other, here):
            continue
        placed = other.earlier if other.words[:1] in _PLACES and len(other.words) < 3 else None
        same_noun = here.draft.beside and here.noun == other.noun
        return placed if placed and not same_noun and _holds(placed, here) else other
    return None


def _holds(whole: Setting, here: Setting) -> bool:
    """Whether one number may be what another is a part of; of a part only where its own whole is named before it:
    "Von 34 Köchen waren sieben krank, zwei davon schwer"."""
    some = whole.draft.role == "part" and whole.earlier is not None and taken_from(whole.earlier, whole)
    free = some or whole.draft.role in ("", "new", "addition")
    return free and smaller(here, whole) and whole.unit in ("", here.unit)


def _same(one: Setting, two: Setting) -> bool:
    """Whether two numbers may count the same: one noun or unit, or one without a noun."""
    return one.unit == two.unit and (not (one.noun and two.noun) or one.noun == two.noun)


def smaller(part: Setting, whole: Setting) -> bool:
    if part.draft.numeral is None or whole.draft.numeral is None:
        return False
    return value(part) <= (_measure(whole) * whole.draft.upper if whole.draft.upper else value(whole))


def _listed(here: Setting) -> bool:
    """Whether a number goes on with a list: "darunter drei Kinder und zwei Frauen"; not ", und 20 wurden verletzt"."""
    last = here.words[-1:] in (["und"], ["sowie"], [","]) and here.words[-2:] != [",", "und"]
    return last and len(here.words) <= _LISTED and _VERB.isdisjoint(here.after.words[:1])


def relate(one: Setting, two: Setting) -> bool:
    """Let two numbers know each other."""
    one.draft.related.append(two.draft.number_start)
    two.draft.related.append(one.draft.number_start)
    return True


def _spread(here: Setting) -> bool:
    """ "52 der Fälle entfielen auf das Heim, 33 auf die Schule": what a whole is made up of."""
    votes = here.noun.startswith("stimm")  # "Auf Ja entfielen 6.874 Stimmen": so many each got
    if "entf" not in here.text or here.head in ("von", "unter") or votes:
        return False
    one = here if _FALLS_TO.search(here.after.low) or _FALLS_TO.search(here.before.low) else here.earlier
    on = here.after.low.startswith(" auf ") or (here.draft.beside and " auf " in here.after.low[:30])
    to = " auf " in f" {here.before.low}{here.after.low}"  # "480 Stellen sollen entfallen" are cut
    on = on or (to and _FALLS_TO.search(here.after.low) is not None)
    return one is not None and on and any(_FALLS_TO.search(side.low) for side in (one.before, one.after))
