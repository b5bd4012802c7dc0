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
from functools import partial

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities import changes
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.numerals import Numeral
from helpers.german.quantities.surroundings import Setting, settings

_ADDITION, _PART, _RATE_NOUN, _CLAIMED = (
    late(partial(lexicon.pattern, "number_roles", says=kind)) for kind in ("addition", "part", "rate_noun", "claimed")
)
_JOINS = late(partial(lexicon.pattern, "number_roles", says="joins"))
_MORE_WORDS, _JOIN_WORDS, _PART_WORDS = (
    frozenset(word for phrase in lexicon.words("number_roles", says=kind) for word in phrase.split())
    for kind in ("addition", "joins", "part")
)
"""A number without one of these words before it needs no closer look."""
_MORE_OF_IT = late(r"\s?(?:weitere|zusätzliche)[nr]?\b")
_EACH = lexicon.words("number_roles", says="rate")
# "Geräte jeder Art", "auf jeden Fall", "jeder zweite": nothing is given to each.
_NO_EACH = (
    r"(?!(?:fall|preis|art|alters?|größe|form|herkunft|hinsicht|beziehung|zweifels?|menge|mal"
    r"|(?:zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|zwanzigs)te[nrs]?)\b)"
)
_TIME = r"(?:täglich|stündlich|wöchentlich|monatlich|(?:all|halb|viertel)?jährlich)\b"
_PER = late(
    rf"[“”\"»«]?\s?(?:/\s?[a-zäöü]|(?:pro|je)\s(?!nach\b)\w|per\s(?:annum|capita)|jeweils\b|in\sder\s(?:minute|sekunde)\b|{_TIME}"
    rf"|(?:auf|für|an|in)\sjede[mnrs]?\s{_NO_EACH}"
    rf"|(?:auf|für)\s(?:den|dem|eine[mnr]?)\s(?:quadrat(?:kilo)?meter|einwohner|kopf)\b"
    r"|(?:im\s(?:monat|jahr)|am\stag"
    r"|in\sder\s(?:stunde|minute|sekunde)|die\s(?:woche|stunde|minute))"
    r"(?=[,.;:!?)]|\Z|\s(?:und|oder|mehr|weniger|zu|ver\w+|ge\w+|er\w+|aus\w*|kost\w+|zahl\w+)\b))"
)
_AT_TIMES = late(
    rf"\b(?:{_TIME}(?!\s\w+ende)|(?:pro|je)\s(?!nach\b)[^\W\d_]+\b"
    rf"|jede[mnrs]?\s{_NO_EACH}[^\W\d_][\w-]*|auf\seine[mn]\squadrat(?:kilo)?meter)\b[^,;:(–]*\Z"
)
_EACH_OF = late(
    r"\bjede[mnrs]?\s(?:der|dieser|unserer|ihrer|seiner|von(?:\sden|\sihnen)?)\s\Z"
)  # "jede der drei Brücken"
_SQUARE = frozenset(("quadratmeter", "quadratkilometer"))
_PEOPLE = lexicon.words("people")
_ROUND = frozenset((2, 3, 4, 5, 6, 8, 10, 20, 100, 1000))
_PER_SO_MANY = (["kommen"], ["kamen"], ["kommt"], ["entfallen"], ["entfielen"])
_SPEED = "km/h"
_OF_IT = late(
    r"\s(?:[^\W\d_]+\s)?(?:davon|von\s(?:ihnen|denen|diesen))\b(?!\s(?:betroffen|überzeugt|aus|ab|entfernt|profitier\w+)\b)"
)
_OTHER_THEREOF = late(  # "geht davon aus", "darunter leiden": no part of anything
    r"\b(?:unabhängig|abgesehen|weit|fern|spr[aie]ch\w*|g[ei][nh]\w*|zeugt\w*|bericht\w*|profitier\w*|träum\w*)\sdavon\b"
    r"|\bda(?:von|runter)\s(?:aus|abhängig|überzeugt|abgesehen|leide\w*|litt\w*|verst\w+)\b|\bdavon,"
)
_IT_IS_NOT = late(r",\s(?:waren|sind|seien|stimmen|stimmten)\s(?:es\s)?nicht\b")
_OF = (["der"], ["ihrer"], ["seiner"], ["von"], ["von", "den"], ["dieser"], ["aller"], ["der", "insgesamt"])
_NOT = late(r"\bnicht(?:,\swie\s[^,]{1,40},)?\s(?:etwa\s|die\s|wie\s\w+\s)?\Z")
_SO_MUCH = late(
    r"\s(?:so\s\w|höher|niedriger|größer|kleiner|mehr|weniger|teurer|billiger|stärker|schneller|länger|häufiger)\b"
)
_WHO_CLAIMED = late(
    r"[,(]?\s*(?:(?:so\s)?wie|von\sdenen|die|anders\sals)\s(?:von\s)?(?:\w+\s){0,2}?(?:[A-ZÄÖÜ]\w+|er|sie|wir)\b"
)
_LATE_CLAIM = late(  # "keine 260 Häuser unter Wasser, wie der Verein verbreitete"
    r"[^.,;:!?()\n]{1,60},\s(?:(?:so\s)?wie|anders\sals)\s(?:von\s)?(?:\w+\s){0,2}?(?:[A-ZÄÖÜ]\w+|er|sie|wir)\b"
)
_DESPITE = late(r"\b(?:[Aa]nders\sals|[Ee]ntgegen)\s(?:\w+\s){0,3}?[A-ZÄÖÜ]\w+")
_PERCENT = ("%", "‰")
# "Allein auf dem Markt zählte das Amt 4.000", "allein am Samstag kamen 300"; not "lebt allein in 40 Quadratmetern".
_ALONE = late(
    r"(?:\A\s*|[,;:–(]\s?|\bund\s)allein\s(?:(?:am|im|in|ins|auf|an|bei|beim|vor|aus|unter|über|zwischen|seit|während)\s|gestern|heute)"
    r"[^,;:(]*\Z"
)
_VERB = late(r"\s?(?:wurden?|werden|wird|waren?|sind|ist|gelten|starben|kamen|blieben|liegen|befinden|haben|hatten)\b")
_CLOSE, _NEAR, _LISTED = 6, 300, 8  # words from "davon" to its number; characters back to the whole; words in a list


def of_so_many(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts with "drei von vier Befragten" as one: a ratio, where people in general are meant."""
    made: list[Draft] = []
    for draft in drafts:
        one = made[-1] if made else None
        near = one is not None and draft.start - one.number_end < 7
        if near and one and one.numeral and draft.numeral and text[one.number_end : draft.start].split() == ["von"]:
            noun = text[draft.thing[0] : draft.thing[1]].lower().split()[-1] if draft.thing else ""
            up, down = one.numeral.value, draft.numeral.value
            if (noun in _PEOPLE or not noun) and 0 < up < down and down in _ROUND and not one.thing and not draft.upper:
                numeral = Numeral(one.number_start, draft.number_end, up / down, kind="fraction")
                made[-1] = Draft(
                    one.start, draft.end, one.number_start, draft.number_end, one.bound, ["number_of", *one.rules],
                    numeral, thing=draft.thing, beside=draft.beside,
                )  # fmt: skip
                continue
        made.append(draft)
    return made


def assign(text: str, drafts: list[Draft]) -> None:
    """Give every draft its role, and the numbers that belong together each other's place."""
    around = settings(text, drafts)
    changes.find(around)
    for i, here in enumerate(around):
        if here.draft.role:
            continue
        if _is_denied(text, around, i):
            here.draft.be("denied", "role_denied")
        elif _is_share(here):
            here.draft.be("ratio", "role_ratio")
        elif _is_rate(text, around, i):
            here.draft.be("rate", "role_rate")
        elif _is_ratio(here):
            here.draft.be("ratio", "role_ratio")
        elif _is_part(around, i):
            here.draft.be("part", "role_part")
        elif _is_addition(text, here):
            here.draft.be("addition", "role_addition")


def _is_denied(text: str, around: list[Setting], i: int) -> bool:
    """ "nicht 800, sondern 1.200", "1.200, nicht 800"; "keine 500" only where the sentence names who claimed it."""
    here = around[i]
    if not here.draft.numeral:
        return False
    none = here.draft.bound == "less_than" and text.startswith(("keine", "Keine"), here.draft.start)
    said_not = "nicht" in here.words and _NOT.search(here.before)
    if not none and not said_not and not ("nicht" in here.after and _IT_IS_NOT.search(here.after)):
        return False
    following = around[i + 1] if i + 1 < len(around) and around[i + 1].joined else None
    other = following if following and "sondern" in following.words[-_CLOSE:] and here.unit == following.unit else None
    if (
        not other
        and i
        and here.joined
        and here.words in ([",", "nicht"], [",", "und", "nicht"], ["nicht"], ["und", "nicht"])
    ):
        other = around[i - 1]
    if other:
        _relate(here, other)
    elif not _claimed(text, here):
        return False
    if none:
        here.draft.bound = "point"  # "keine" denies the number and bounds nothing
    return True


def _claimed(text: str, here: Setting) -> bool:
    """Whether the sentence says who stands for it: "wie der Verein behauptete", "entgegen den Angaben von Kern"."""
    end = here.draft.end
    late_claim = here.draft.bound == "less_than" and _LATE_CLAIM.match(text, end)
    if (_WHO_CLAIMED.match(text, end) or late_claim) and _CLAIMED.search(here.after):
        return "nicht" in here.words or here.draft.bound == "less_than" or bool(_IT_IS_NOT.search(here.after))
    return bool(_DESPITE.search(text[here.draft.start - len(here.before) : here.draft.start]))


def _is_rate(text: str, around: list[Setting], i: int) -> bool:
    """So much for each: "jeweils 500", "500 Euro pro Kopf", "täglich 20", "ein Stundenlohn von 15 Euro", "130 km/h"."""
    here = around[i]
    if _EACH_OF.search(here.before):
        return False
    if here.head in _EACH or here.unit == _SPEED or _PER.match(here.after):
        return True
    if here.joined and _EACH_OF.search(around[i - 1].before) and "," not in here.words:
        return True  # "an jeder der drei Brücken stehen 40"
    at = _AT_TIMES.search(here.before) if not (_EACH | _SQUARE).isdisjoint(here.words) else None
    if at and not (here.joined and not here.before[: at.start()].strip(" ,")):
        return True  # "20 pro Tag, 30 ..." says it of the number before
    if here.draft.thing and "/" in text[here.draft.thing[0] : here.draft.thing[1]] and here.unit:
        return True
    noun = _RATE_NOUN.search(here.before) if here.unit else None
    if noun and len(here.before) - noun.end() < 30 and "," not in here.before[noun.end() :]:
        return True
    earlier = around[i - 1] if here.joined else None
    if earlier and earlier.head == "auf" and earlier.draft.numeral and here.words[:1] in _PER_SO_MANY:
        earlier.draft.be("rate", "role_rate")  # "Auf 100 Einwohner kommen 60 Autos"
        return True
    return (  # "vier pro Woche, in Wien sogar 27"
        earlier is not None and earlier.draft.role == "rate" and not here.draft.beside
        and here.draft.thing == earlier.draft.thing and "insgesamt" not in here.words
    )  # fmt: skip


def _is_share(here: Setting) -> bool:
    """A share of a whole: "zwei Drittel", "die meisten", "jeder dritte"."""
    numeral = here.draft.numeral
    fraction = numeral is not None and numeral.kind == "fraction" and numeral.value < 1 and not here.unit
    return fraction or here.draft.bound == "share" or here.unit == "share"


def _is_ratio(here: Setting) -> bool:
    """Per cent of a whole, or a factor: "27 Prozent", "verdoppelt", "dreimal so hoch", "20 Mal höher"."""
    if here.unit in _PERCENT or (here.draft.numeral and here.draft.numeral.kind == "factor"):
        return True
    return here.unit == "times" and bool(_SO_MUCH.match(here.after))


def _is_part(around: list[Setting], i: int) -> bool:
    """ "darunter fünf schwer", "zwei von ihnen", "Von den 120 sind 90 belegt", "allein in Wien 20.000 der 30.000"."""
    here, earlier = around[i], around[i - 1] if around[i].joined else None
    if "allein" in here.words and _ALONE.search(here.before) and (whole := _whole(around, i)) and _same(here, whole):
        _relate(here, whole)
        return True
    if _says_part(here):
        whole = _whole(around, i)
        if whole:
            _relate(here, whole)
        return whole is not None or not here.unit
    if not here.draft.numeral:
        return False
    following = around[i + 1] if i + 1 < len(around) and around[i + 1].joined else None
    if following and following.words in _OF and _smaller(here, following):
        _relate(here, following)  # "Zwölf der 20 Kreise" counts them, "allein in Wien 20.000 der 30.000" is a part
        return not following.draft.beside or "allein" in here.words
    if not earlier or not earlier.draft.numeral or not _smaller(here, earlier):
        return False
    if _taken_from(earlier, here):
        _relate(here, earlier)
        return True
    if earlier.draft.role == "part" and _listed(here):
        here.draft.related += earlier.draft.related[:1]
        return True
    if "allein" in here.words and not here.draft.beside and here.draft.thing == earlier.draft.thing:
        _relate(here, earlier)
        return True
    return False


def _taken_from(whole: Setting, here: Setting) -> bool:
    """ "Von den 120 Plätzen sind 90 belegt", "Von 80 Booten sanken sieben", "Unter den 20 Opfern sind drei Kinder"."""
    if not 0 < len(here.words) < 9 or {",", "auf"} & set(here.words):
        return False
    among = whole.head in ("von", "unter") and "den" in whole.fillers
    return among or (whole.words[:1] == ["von"] and len(whole.words) == 1 and not here.draft.beside)


def _says_part(here: Setting) -> bool:
    if here.noun.startswith("jährig"):
        return False  # "unter ihnen eine 82-jährige Frau"
    if _OF_IT.match(here.after):
        return True
    found = list(_PART.finditer(here.before)) if not _PART_WORDS.isdisjoint(here.words) else []
    if not found or _OTHER_THEREOF.search(here.before) or (here.joined and _OF_IT.match(here.before)):
        return False  # "die Hälfte davon soll 800 decken" says it of the number before
    rest = here.before[found[-1].end() :]
    return "," not in rest and len(rest.split()) <= _CLOSE


def _whole(around: list[Setting], i: int) -> Setting | None:
    """The number that a part belongs to: the nearest before it that may hold it."""
    here = around[i]
    for other in reversed(around[max(0, i - 5) : i]):
        if here.draft.start - other.draft.end > _NEAR:
            break
        held = other.draft.numeral and here.draft.numeral and _smaller(here, other)
        if other.draft.role in ("", "new", "addition") and held and other.unit in ("", here.unit):
            return other
    return None


def _same(one: Setting, two: Setting) -> bool:
    """Whether two numbers may count the same: one noun or unit, or one without a noun."""
    return one.unit == two.unit and (not (one.noun and two.noun) or one.noun == two.noun)


def _smaller(part: Setting, whole: Setting) -> bool:
    one, two = part.draft.numeral, whole.draft.numeral
    return one is not None and two is not None and one.value <= (whole.draft.upper or two.value)


def _listed(here: Setting) -> bool:
    """Whether a number goes on with a list: "darunter drei Kinder und zwei Frauen"; not ", und 20 wurden verletzt"."""
    last = here.words[-1:]
    if last not in (["und"], ["sowie"], [","]) or here.words[-2:] == [",", "und"] or len(here.words) > _LISTED:
        return False
    return not _VERB.match(here.after)


def _is_addition(text: str, here: Setting) -> bool:
    """More of the same: "weitere 20", "zwei weitere Fälle", "hinzu kommen 20"."""
    found = list(_ADDITION.finditer(here.before)) if not _MORE_WORDS.isdisjoint(here.words) else []
    if (found and not here.before[found[-1].end() :].strip()) or _MORE_OF_IT.match(here.after):
        return True
    if here.draft.thing and text[here.draft.thing[0]] in "wz" and _MORE_OF_IT.match(text, here.draft.thing[0]):
        return True
    adverb = found and found[-1][0] == "zusätzlich" and not re.search(r"[,(]|^\szu\b", here.before[found[-1].end() :])
    joins = _JOINS.search(here.before) if not _JOIN_WORDS.isdisjoint(here.words) else None
    joined = "zu" in here.after and _JOINS.search(here.after)
    new = here.draft.thing and text.startswith(("neu", "Neu"), here.draft.thing[0])  # "20 Neuinfektionen kamen hinzu"
    return bool(adverb or (not new and (joined or (joins and "," not in here.before[joins.end() :]))))


def _relate(one: Setting, two: Setting) -> None:
    """Let two numbers know each other."""
    one.draft.related.append(two.draft.number_start)
    two.draft.related.append(one.draft.number_start)
