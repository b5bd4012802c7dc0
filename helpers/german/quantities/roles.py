"""What a number does beside others: the roles of `Quantity.role`, in the order in which they are asked for.

old, new, difference   of one change (`changes`)
denied                 "nicht 800, sondern 1.200"; "keine 500, wie der Verein behauptet"
rate                   "jeweils 500", "3.000 Euro pro Kopf"
ratio                  "27 Prozent", "zwei Drittel", "doppelt so viele"
part                   "20 Verletzte, darunter drei Kinder"
addition               "weitere 20"
count                  the rest
"""

import re

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import changes, parts, sums
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.surroundings import NEAR, Setting, repeated, settings
from helpers.german.quantities.units import PERCENT, TIME

_MORE_OF_IT = ("weitere", "zusätzliche")
_EACH = lexicon.words("number_roles", says="rate") | {"quadratmeter", "quadratkilometer"}
_NO_EACH = r"(?!{})".format(lexicon.pattern("number_roles", says="no_each"))
"""Nothing is given to each: "Geräte jeder Art", "auf jeden Fall", "jeder zweite"."""
_EACH_TIME = (
    r"(?:(?:täglich|stündlich|wöchentlich|monatlich|(?:all|halb|viertel)?jährlich)\b(?!\s\w+ende)|in\sder\s(?:minute|sekunde)\b"
    rf"|(?:pro|je)\s(?!nach\b)[^\W\d_]+\b|(?:(?:auf|für|an|in)\s)?jede[mnrs]?\s{_NO_EACH}[^\W\d_][\w-]*"
    r"|(?:auf|für)\s(?:den|dem|eine[mnr]?)\s(?:quadrat(?:kilo)?meter|einwohner|kopf)\b)"
)
_PER = late(
    rf"[“”\"»«]?\s?(?!jede\w?\s(?!tag|woche|monat|jahr|stunde|minute|nacht|abend|morgen))(?:/\s?[a-zäöü]|(?:pro|je)\s\d|per\s(?:annum|capita)|jeweils\b|{_EACH_TIME}"
    r"|(?:im\s(?:monat|jahr)|am\stag|in\sder\sstunde|die\s(?:woche|stunde|minute))"
    r"(?=[,.;:!?)]|\Z|\s(?:und|oder|mehr|weniger|zu|ver\w+|ge\w+|er\w+|aus\w*|kost\w+|zahl\w+)\b))"
)
_ONE_NOUN = late(r"\A\s[\w-]+(?=\s)")
_FURTHER = late(r"\bweitere[nrs]?\s[a-zäöüß-]+\s(?:über|von|in\shöhe\svon|mit)\s\Z")
_IN_TIME = late(r"\b(?:im\s(?:jahr|monat)|am\stag|in\sder\s(?:stunde|woche|minute|sekunde))\s\Z")
_USUAL = late(r"\ban\s(?:einem|jedem)\s(?:üblichen|normalen|gewöhnlichen|durchschnittlichen|typischen)\s\w")
_MEAN = late(r"\bim\s\w*(?:schnitt|mittel)\s(?:sind|seien|waren|wären)\ses\s\Z")
_AT_TIMES = late(rf"\b{_EACH_TIME}[^,;:(–]*\Z")
_EACH_OF = late(r"\bjede[mnrs]?\s(?:einzelne[mnrs]?\s)?(?:der|dieser|unserer|ihrer|seiner|von(?:\sden|\sihnen)?)\s\Z")
_PER_SO_MANY = frozenset("kommen kamen kommt entfallen entfielen".split())
_GOVERNED = (["von"], ["mit"], ["auf"], ["um"])  # "sprach von 2 und nicht von 3"
_IT_IS_NOT = late(r",\s(?:waren|sind|seien|stimmen|stimmten)\s(?:es\s)?nicht\b")
_NOT = late(
    r"\bnicht(?:,\swie\s[^,]{1,40},)?\s(?:etwa\s|die\s|wie\s(?:\w+\s){1,4})?(?:(?:um|mit|von|auf|bei|in|an|für)\s)?\Z"
)
_SOMEBODY = r"(?:von\s)?(?:\w+\s){0,2}?(?:[A-ZÄÖÜ]\w+|er|sie|wir)\b"
_WHO_CLAIMED = late(rf"[,(]?\s*(?:(?:so\s)?wie|von\sdenen|die|anders\sals)\s{_SOMEBODY}")
_LATE_CLAIM = late(  # "keine 260 Häuser unter Wasser, wie der Verein verbreitete"
    rf"[^.,;:!?()\n]{{1,60}},\s(?:(?:so\s)?wie|anders\sals)\s{_SOMEBODY}"
)
_DESPITE = late(r"\b(?:[Aa]nders\sals|[Ee]ntgegen)\s(?:\w+\s){0,3}?[A-ZÄÖÜ]\w+")
_IT_WAS_NOT = late(r"\bes\s(?:waren|sind|seien)\snicht\s\Z")
_NOT_SO = late(  # "40 Euro, wie vom Verein behauptet, sind nicht eingegangen"
    rf"[“”\"»«]?,\s(?:so\s)?wie\s(?:vom\s)?{_SOMEBODY}[^,.;:]{{0,20}}\s(?:behauptet|dargestellt|angegeben|genannt|verbreitet"
    r"|geschildert|beschrieben|gemeldet|berichtet|erklärt)\w*,\s[^.,;:]{0,80}\b(?:nicht|nie|niemals)\b[^.,;:]{0,20}"
    r"\b(?:eingegangen|gegeben|gezahlt|geflossen|erfolgt|bekannt|angekommen|überwiesen|richtig|zutreffend)\b"
)
_ALONE = re.compile(r"[“”\"»«]?\s?(?:[.,;:!?)–]|\Z)")
_CLOSE = 6  # words from "sondern" to its number


def assign(text: str, drafts: list[Draft]) -> None:
    """Give every draft its role, and the numbers that belong together each other's place."""
    around = settings(text, drafts)
    changes.find(around)
    for i, here in enumerate(around):
        if here.draft.role:
            continue
        if _is_denied(here):
            here.draft.be("denied", "role_denied")
        elif _is_share(here):
            here.draft.be("ratio", "role_ratio")
        elif _is_rate(here) or any(_goes_on(here, one) for one in around[max(0, i - 3) : i]):
            here.draft.be("rate", "role_rate")
        elif _is_ratio(here):
            here.draft.be("ratio", "role_ratio")
        elif parts.is_part(here, around[max(0, i - 5) : i]):
            here.draft.be("part", "role_part")
        elif _is_addition(here) and not repeated(here, around[max(0, i - 5) : i]):
            here.draft.be("addition", "role_addition")
    sums.find(around)


def _is_denied(here: Setting) -> bool:
    """ "nicht 800, sondern 1.200", "1.200, nicht 800"; "keine 500" only where the sentence names who claimed it."""
    if not here.draft.numeral:
        return False
    none = here.draft.bound == "less_than" and here.text.startswith(("keine", "Keine"), here.draft.start)
    said_not = "nicht" in here.words and _NOT.search(here.before.low)
    after = here.after
    if "wie" in after.low and _NOT_SO.match(after.text):
        return True
    if not none and not said_not and not ("nicht" in after.low and _IT_IS_NOT.search(after.low)):
        return False
    other = here.following
    if not other or "sondern" not in other.words[-_CLOSE:] or here.unit != other.unit:
        words = [word for word in here.words if word not in (",", "und")]
        instead = words[:1] == ["nicht"] and (len(words) == 1 or words[1:] in _GOVERNED)
        instead = instead or "nicht wie " in here.before.low or _is_put_off(here)
        other = here.earlier if instead else None
    if other:
        parts.relate(here, other)
    elif not _claimed(here, none) and not (said_not and _IT_WAS_NOT.search(here.before.low)):
        return False
    if none:
        here.draft.bound = "point"  # "keine" denies the number and bounds nothing
    return True


def _is_put_off(here: Setting) -> bool:
    """ "352 Menschen hätten dort gelebt und nicht 340, sagte Nouri": behind the clause, and alone."""
    return here.words[-2:-1] in ([","], ["und"]) and bool(_ALONE.match(here.after.text))


def _claimed(here: Setting, none: bool) -> bool:
    """Whether the sentence says who stands for it: "wie der Verein behauptete", "entgegen den Angaben von Kern"."""
    told = _WHO_CLAIMED.match(here.after.text) or (none and _LATE_CLAIM.match(here.after.text))
    if told and here.after.says("claimed"):
        return none or "nicht" in here.words or bool(_IT_IS_NOT.search(here.after.low))
    return bool(_DESPITE.search(here.before.text))


def _is_rate(here: Setting) -> bool:
    """So much for each: "jeweils 500", "500 Euro pro Kopf", "täglich 20", "ein Stundenlohn von 15 Euro", "130 km/h"."""
    earlier = here.earlier
    if "jede" in here.before.low and _EACH_OF.search(here.before.low):
        return False
    after = here.after.low
    if here.unit and here.after.text[1:2].isupper():
        after = _ONE_NOUN.sub("", after)  # "180 Liter Regen pro Quadratmeter"; not "500 Euro Strafe, täglich 20 Euro"
    if here.words == ["zu"] and here.unit == "EUR":
        return True  # "90 Tagessätze zu 40 Euro"
    if here.head in _EACH or here.unit == "km/h" or (here.unit and "/" in here.thing) or _PER.match(after):
        return True
    if earlier and _EACH_OF.search(earlier.before.low) and "," not in here.words:
        return True  # "an jeder der drei Brücken stehen 40"
    at = _AT_TIMES.search(here.before.low) if not _EACH.isdisjoint(here.words) else None
    if at and not (earlier and not here.before.low[: at.start()].strip(" ,")):
        return True  # "20 pro Tag, 30 ..." says it of the number before
    if (here.draft.beside and _IN_TIME.search(here.before.low)) or _is_usual(here):
        return True
    noun = here.before.since("rate_noun") if here.unit else None
    if noun is not None and len(noun) < 5 and "," not in noun:
        return True
    if (
        earlier
        and earlier.head == "auf"
        and earlier.unit != TIME
        and earlier.draft.numeral
        and not _PER_SO_MANY.isdisjoint(here.words[:1])
    ):
        earlier.draft.be("rate", "role_rate")  # "Auf 100 Einwohner kommen 60 Autos"
        return True
    goes_on = earlier and earlier.draft.role == "rate" and here.draft.thing == earlier.draft.thing
    return bool(goes_on and not here.draft.beside and "insgesamt" not in here.words)  # "vier pro Woche, in Wien 27"


def _is_usual(here: Setting) -> bool:
    """ "85 an einem üblichen Mittwoch" are so many each time."""
    return any("an einem" in side.low and _USUAL.search(side.low) for side in (here.before, here.after))


def _goes_on(here: Setting, before: Setting) -> bool:
    """ "2.290 Euro pro Kopf. Im Landesschnitt sind es 1.850 Euro"."""
    near = before.draft.role == "rate" and here.unit == before.unit != "" and here.draft.start - before.draft.end < NEAR
    return near and bool(_MEAN.search(here.before.low))


def _is_share(here: Setting) -> bool:
    """A share of a whole: "zwei Drittel", "die meisten", "jeder dritte"."""
    numeral = here.draft.numeral
    fraction = numeral is not None and numeral.kind == "fraction" and numeral.value < 1 and not here.unit
    return fraction or here.draft.bound == "share" or here.unit == "share"


def _is_ratio(here: Setting) -> bool:
    """Per cent of a whole, or a factor: "27 Prozent", "verdoppelt", "dreimal so hoch", "20 Mal höher"."""
    if here.unit in PERCENT or (here.draft.numeral and not here.counts):
        return True
    return here.unit == "times" and (here.after.begins("more") or here.after.words[:1] == ["so"])


def _is_addition(here: Setting) -> bool:
    """More of the same: "weitere 20", "zwei weitere Fälle", "hinzu kommen 20"."""
    following = here.after.low.lstrip()
    if here.before.since("addition") == [] or here.thing.startswith(_MORE_OF_IT) or following.startswith(_MORE_OF_IT):
        return True
    besides, joins = here.before.since("besides"), here.before.since("joins")
    if "weitere" in here.before.low and _FURTHER.search(here.before.low):
        return True
    if besides is not None and besides[:1] != ["zu"] and not {",", "("} & set(besides):
        return True
    joined = (joins is not None and "," not in joins) or ("zu" in here.after.low and here.after.says("joins"))
    joined = joined or (here.after.begins("besides") and here.after.words[1:2] != ["zu"])
    return joined and not here.thing.startswith("neu")  # "20 Neuinfektionen kamen hinzu"
