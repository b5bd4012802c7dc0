"""What a number does beside others: the roles of `Quantity.role`, in the order in which they are asked for.

old, new, difference   of one change (`changes`)
denied                 "nicht 800, sondern 1.200"; "keine 500, wie der Verein behauptet"; "Die Zahl von 900 ist falsch"
rate                   "jeweils 500", "3.000 Euro pro Kopf"
ratio                  "27 Prozent", "zwei Drittel", "doppelt so viele"
part                   "20 Verletzte, darunter drei Kinder"
addition               "weitere 20"
count                  the rest
"""

import re

from helpers.german.patterns import late
from helpers.german.quantities import changes, parts, rates, same, sums
from helpers.german.quantities.quantity import Draft
from helpers.german.quantities.surroundings import Setting, repeated, settings
from helpers.german.quantities.units import PERCENT

_MORE_OF_IT = ("weitere", "zusätzliche")
_LATE = ("nachgemeldet", "nachgetragen")
_NEXT_JOINS = late(r"[,;]\s(?:und\s)?hinzu\s\w+\s(?:\w+\s)?\Z")  # "14 Karten, hinzu kämen | 17 Helfer"
_FURTHER = late(r"\bweitere[nrs]?\s[a-zäöüß-]+\s(?:über|von|in\shöhe\svon|mit)\s\Z")
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
_CALLED_FALSE = late(  # "Die Zahl von 900 Gästen ist falsch", "Die genannten 900 stimmen nicht"
    r"[“”\"»«]?(?:\s(?:de[rs]|aus|in|im|am)?\s?[a-zäöüß][\w-]+){0,2}\s(?:ist|sei|sind|seien|war|waren)\s(?:(?!nicht)\w+\s)?"
    r"(?:falsch|unzutreffend|unwahr|frei\serfunden|erfunden|aus\sder\sluft\sgegriffen|unrichtig|haltlos|nicht\s(?:richtig|korrekt|wahr|zutreffend))"
    r"(?=[.,;:!?“”\"»«)]|\s(?:und|gewesen|aber)\b|\Z)"
    r"|[^,.;:]{0,30}\s(?:ist|sei|sind|seien)\s[^,.;:]{0,50}?\bnicht\s(?:nachvollziehbar|nachzuvollziehen|haltbar|belegbar|plausibel)\b"
    r"|[^,.;:]{0,30}\s(?:kann|könne|können)\s[^,.;:]{1,50}?\snicht\snachvollziehen\b"
    r"|[^,.;:]{0,30}\s(?:hält|halte|halten|hielt|hielten)\s[^,.;:]{1,50}?\sfür\s(?:falsch|ausgeschlossen|erfunden|abwegig|unwahr)\b"
    r"|\s(?:kann|können|könne)\snicht\sstimmen\b"
    r"|\s(?:wird|wurde|werde)\s(?:\w+\s)?(?:korrigiert|zurückgezogen|zurückgenommen|widerrufen)\b"
    r"|[“”\"»«]?\s(?:trifft|treffe|treffen|stimm(?:t|e|en|te|ten))\s(?:\w+\s)?nicht(?=[.,;!?“”\"»«]|\szu\b|\Z)"
)
_THAT_IS_WRONG = late(
    r"[“”\"»«]?\s?[,–:.]\s?(?:das|die\szahl|diese\szahl)\s(?:stimmt|ist|trifft|kann|sei|stimme)\s(?:[\w-]+\s){0,3}?"
    r"(?:nicht|falsch|unsinn|quatsch|unwahr|erfunden)(?=[.,;:!?“”\"»«]|\s(?:stimmen|richtig|wahr|sein|zu)\b|\Z)"
)
_EARLIER_VERSION = late(
    r"\bin\s(?:einer|der|unserer)\s(?:früheren|ersten|ursprünglichen|vorherigen|älteren)\s(?:version|fassung)\b"
    r"[^.;:]{0,60}\b(?:hieß|stand|war|haben|hatten|wurde|wurden|nannten)\b"
    r"|\bin\s(?:einer|der|unserer)\s(?:früheren|ersten|vorherigen|gestrigen)\s\w*(?:mitteilung|meldung|ausgabe)\b"
    r"[^;:]{0,60}\b\w*(?:zahl|summe|wert|betrag|schaden|kosten)\b[^;:]{0,60}\bmit\s\Z"
    r"|\bin\s(?:unserer|der)\s(?:gestrigen\s)?\w*(?:ausgabe|meldung)\b[^.;:]{0,60}\b(?:wir|fälschlich\w*|irrtümlich)\b"
)
_FIGURE = late(
    r"\b(?:zahl|summe|angabe|schätzung|betrag|wert)(?:en)?\s(?:\w+\s){0,2}von\s\Z|\b(?:die|den)\s(?:[\w-]+\s){0,3}?\w+ten\s\Z"
)
_NO_QUESTION_OF = late(
    r"(?:,\swie\s[^.;:,]{1,50},)?\s[^.;:,]{0,30}\b(?:kann|könne|konnte|könnte)\s(?:\w+\s){0,2}keine\srede\ssein\b"
)
_TO_SPEAK_OF = late(
    r"[^.;:,]{0,40}\szu\s(?:sprechen|reden),?\s(?:ist|sei|wäre|war)\s(?:\w+\s){0,2}"
    r"(?:unseriös|falsch|übertrieben|unsinn|absurd|abwegig|unredlich|unwahr|frech|lächerlich)\b"
)
_REPORTED = late(
    r"\b(?:vorw[uü]rfe?|angaben?|behauptung(?:en)?|gerüchte?n?|meldung(?:en)?|berichte?n?|darstellung(?:en)?|aussagen?)"
    r"(?:\s(?:de[rs]|eine[rs]|von|vom|aus|in|im|über)\s[^.;:,]{1,60})?,\s"
    r"(?:wonach|dass|nach\sdenen|denen\szufolge|(?:[^.;:,]{1,40}\s)?(?:sei|seien|habe|hätten|wären|würden))\s[^.;:]{0,90}\Z"
)
_REJECTED = late(
    r"\b(?:weist|wies(?:en)?|weisen)\s(?:[^.;:,]{1,60}\s)?(?:gerüchte|meldung(?:en)?|berichte?|angaben|behauptung(?:en)?|darstellung(?:en)?)"
    r"(?:\s[^.;:,]{1,60})?\szurück,\s(?:wonach|dass|nach\sdenen)\s[^.;:]{0,90}\Z"
)
_REPORT_FALSE = late(
    r"[^.;:,]{0,80}(?:,\swie\s[^.;:,]{1,60})?,\s(?:ist|sei|seien|sind|war|waren)\s(?:(?:schlicht\w*|einfach|völlig|frei|ganz|absolut)\s)?"
    r"(?:falsch|haltlos|unwahr|unzutreffend|erfunden|unbegründet|absurd)\b"
    r"|[^.;:,]{0,80}(?:,\swie\s[^.;:,]{1,60})?,\s(?:weist|wies|weisen|wiesen)\s[^.;:,]{1,60}\szurück\b"
    r"|[^.;:,]{0,80},\s(?:dementier|bestreite|bestritt)\w*\b"
    r"|[^.;:,]{0,80},\s(?:nennt|nannten?|bezeichne\w+)\s[^.;:,]{1,60}[\s„“”\"»«](?:falsch|erfunden|unwahr|unzutreffend|absurd|haltlos|unsinn)\b"
)
_THAT_THERE = late(r"(?:\A|[.!?:“”\"»«]\s|\A\W*)dass\s[^.;:,]{0,60}\Z")
_STIMMT_NICHT = late(
    r"(?:[^\w.,;:]{0,2},\s(?:die|von\sdenen)\s[^.,;:]{3,60},)?\s(?:stimm(?:t|en)|treffen|trifft)\s(?:\w+\s)?nicht(?=[.,;!?“”\"»«]|\szu\b)"
)
_DISPUTED = late(r"\b(?:dementier\w+|bestreite[nt]?|bestritt(?:en)?)\s[^,;:]*\Z")
_NAMED_FALSE = late(r"\b(?:nennt|nannten?|nenne)\s[^,;:]*\Z")
_FALSE = late(r"[“”\"»«]?\s(?:\w+\s)?(?:falsch|unzutreffend|unwahr|erfunden|absurd)(?=[.,;:!?“”\"»«]|\sund\b|\Z)")
_TURNED_DOWN = late(r"\b(?:weist|wies|weisen|wiesen|weise)\s[^,;:]*\Z")
_DOWN = late(r"[^,;:.]{0,50}\bzurück\b(?=[.,;!?]|\s(?:und|aber)\b|\Z)")
_ALONE = re.compile(r"[“”\"»«]?\s?(?:[.,;:!?)–]|\Z)")
DISTINCT = 10  # two smaller ones may well be equal and of two things
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
        elif rate := rates.rule(here, around[max(0, i - 3) : i]):
            here.draft.be("rate", rate)
        elif _is_ratio(here):
            here.draft.be("ratio", "role_ratio")
        elif parts.is_part(here, near := around[max(0, i - 5) : i]) and not _is_told_again(here, near):
            here.draft.be("part", "role_part")
        elif _is_addition(here, near) and not repeated(here, near):
            here.draft.be("addition", "role_addition")
    sums.find(around)


def _is_told_again(here: Setting, before: list[Setting]) -> bool:
    """ "1.840 Stellen fallen weg. Davon seien 1.840 betroffen": the same number is no part of itself."""
    alike = [one.draft.numeral for one in before if one.unit == here.unit and one.noun == here.noun]
    own = here.draft.numeral
    return (
        own is not None and own.value >= DISTINCT and any(one is not None and one.value == own.value for one in alike)
    )


def _is_denied(here: Setting) -> bool:
    """ "nicht 800, sondern 1.200", "1.200, nicht 800"; "keine 500" only where the sentence names who claimed it."""
    if not here.draft.numeral:
        return False
    none = here.draft.bound == "less_than" and here.text.startswith(("keine", "Keine"), here.draft.start)
    said_not = "nicht" in here.words and _NOT.search(here.before.low)
    after = here.after
    if "wie" in after.low and _NOT_SO.match(after.text):
        return True
    if _is_called_false(here) or _was_printed(here):
        return True
    if not none and not said_not and not ("nicht" in after.low and _IT_IS_NOT.search(after.low)):
        return False
    other = here.following
    if not other or "sondern" not in other.words[-_CLOSE:] or here.unit != other.unit:
        words = [word for word in here.words if word not in (",", "und")]
        instead = words[:1] == ["nicht"] and (len(words) == 1 or words[1:] in _GOVERNED)
        instead = instead or "nicht wie " in here.before.low or "nicht, wie " in here.before.low or _is_put_off(here)
        and_none = none and words == [] and here.words[-1:] == ["und"]  # "neun Fälle und keine 23"
        other = here.earlier if instead or and_none else None
    if other:
        parts.relate(here, other)
    elif not _claimed(here, none) and not (said_not and _IT_WAS_NOT.search(here.before.low)):
        return False
    if none:
        here.draft.bound = "point"  # "keine" denies the number and bounds nothing
    return True


def _is_called_false(here: Setting) -> bool:
    """ "Die Zahl von 900 ist falsch", "Der Verein weist die Summe von 900 Euro zurück": no number is told instead."""
    low = here.before.low
    if not here.words and not here.draft.beside and _THAT_IS_WRONG.match(here.after.low):
        return True  # "„112, das stimmt nicht“"
    if "von" in here.words[-2:] and _TO_SPEAK_OF.match(here.after.low):
        return True  # "Von 600 Abreisen zu sprechen, ist unseriös"
    if "von" in here.words[-2:] and _NO_QUESTION_OF.match(here.after.low):
        return True  # "Von 112 Rissen kann keine Rede sein"
    if _REPORTED.search(low) and _REPORT_FALSE.match(here.after.low):
        return True  # "Der Vorwurf, es seien nur neun, sei falsch"
    if _REJECTED.search(low):
        return True  # "Kern wies Berichte zurück, wonach 200 abgereist seien"
    if _THAT_THERE.search(low) and _REPORT_FALSE.match(here.after.low):
        return True  # "Dass es 40 gewesen seien, ist falsch"
    if not here.earlier and here.words[-1:] in (["die"], ["diese"]) and _STIMMT_NICHT.match(here.after.low):
        return True  # "Die 340, die überall genannt werden, stimmen nicht"
    bare = not here.draft.beside and low.strip() in ("", "und", "aber", "auch", "die", "und die", "aber die")
    if (here.following and here.following.head == "sondern") or here.earlier or not (bare or _FIGURE.search(low)):
        return False
    after = here.after.low
    if _CALLED_FALSE.match(after) or _DISPUTED.search(low):
        return True
    pairs = ((_DOWN, _TURNED_DOWN), (_FALSE, _NAMED_FALSE))
    return any(behind.match(after) and verb.search(low) for behind, verb in pairs)


def _was_printed(here: Setting) -> bool:
    """ "In einer früheren Version hieß es, es seien 450 gewesen. Tatsächlich waren es 350": the paper takes it back."""
    low = here.before.low
    printed = any(word in low for word in ("version", "fassung", "ausgabe", "meldung", "mitteilung"))
    return printed and here.earlier is None and bool(_EARLIER_VERSION.search(low))


def _is_put_off(here: Setting) -> bool:
    """ "352 Menschen hätten dort gelebt und nicht 340, sagte Nouri": behind the clause, and alone."""
    return here.words[-2:-1] in ([","], ["und"]) and bool(_ALONE.match(here.after.text))


def _claimed(here: Setting, none: bool) -> bool:
    """Whether the sentence says who stands for it: "wie der Verein behauptete", "entgegen den Angaben von Kern"."""
    told = _WHO_CLAIMED.match(here.after.text) or (none and _LATE_CLAIM.match(here.after.text))
    if told and here.after.says("claimed"):
        return none or "nicht" in here.words or bool(_IT_IS_NOT.search(here.after.low))
    return bool(_DESPITE.search(here.before.text))


def _is_share(here: Setting) -> bool:
    """A share of a whole: "zwei Drittel", "die meisten", "jede dritte", "vier von zehn Stunden".

    Not "eine halbe Stunde", whose unit makes it a length.
    """
    numeral, first = here.draft.numeral, here.draft.number_start
    of_many = "number_of" in here.draft.rules or here.text.startswith(("jed", "Jed"), first)
    fraction = numeral is not None and numeral.kind == "fraction" and numeral.value < 1 and (not here.unit or of_many)
    return fraction or here.draft.bound == "share" or here.unit == "share"


def _is_ratio(here: Setting) -> bool:
    """Per cent of a whole, or a factor: "27 Prozent", "verdoppelt", "dreimal so hoch", "20 Mal höher"."""
    if here.unit in PERCENT or (here.draft.numeral and not here.counts):
        return True
    return here.unit == "times" and (here.after.begins("more") or here.after.words[:1] == ["so"])


def _is_addition(here: Setting, before: list[Setting]) -> bool:
    """More of the same: "weitere 20", "zwei weitere Fälle", "hinzu kommen 20".

    "Zusätzlich fuhren 60 Busse" joins sentences, unless there were buses before.
    """
    following = here.after.low.lstrip()
    thing = here.thing if here.draft.beside else ""  # not one that it shares with the number before
    if following.startswith(_LATE):
        return True  # "hat gestern noch 16 nachgemeldet"
    if here.before.since("addition") == [] or f"{thing} {following}".lstrip().startswith(_MORE_OF_IT):
        return not same.besides_others(here)
    besides, joins = here.before.since("besides"), here.before.since("joins")
    if "weitere" in here.before.low and _FURTHER.search(here.before.low):
        return True
    if besides is not None and besides[:1] != ["zu"] and not {",", "("} & set(besides):
        inside = not set(here.words[: -len(besides) - 1]) <= {",", "und"}
        return inside or any(parts.are_those(one, here) for one in before)
    behind = "zu" in here.after.low and here.after.says("joins") and not _NEXT_JOINS.search(here.after.low)
    joined = (joins is not None and "," not in joins) or behind
    joined = joined or (here.after.begins("besides") and here.after.words[1:2] != ["zu"])
    return joined and not here.thing.startswith("neu")  # "20 Neuinfektionen kamen hinzu"
