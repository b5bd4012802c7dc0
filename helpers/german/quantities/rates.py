"""So much for each, each time, or on the average: "3.000 Euro pro Kopf", "täglich 20", "im Schnitt 24 Euro"."""

from helpers.german import lexicon
from helpers.german.patterns import late
from helpers.german.quantities.surroundings import NEAR, Setting
from helpers.german.quantities.units import PERCENT

_EACH = lexicon.words("number_roles", says="rate") | {"quadratmeter", "quadratkilometer"}
_NO_EACH = r"(?!{})".format(lexicon.pattern("number_roles", says="no_each"))
"""Nothing is given to each: "Geräte jeder Art", "auf jeden Fall", "jeder zweite"."""
_EACH_TIME = (
    r"(?:(?:täglich|stündlich|wöchentlich|monatlich|(?:all|halb|viertel)?jährlich)\b(?!\s\w+ende)|in\sder\s(?:minute|sekunde)\b"
    rf"|(?:pro|je)\s(?!nach\b)[^\W\d_]+\b|(?:(?:auf|für|an|in)\s)?jede[mnrs]?\s{_NO_EACH}[^\W\d_][\w-]*"
    r"|(?:auf|für)\s(?:den|dem|eine[mnr]?)\s(?:quadrat(?:kilo)?meter|einwohner|kopf)\b)"
)
_PER = late(
    r"(?!\s\w+lich\s(?:[a-zäöüß]+\s)?(?:\d|\Z))"  # "an fünf Orten | täglich rund 40 Gäste"
    rf"[“”\"»«]?\s?(?!jede\w?\s(?!tag|woche|monat|jahr|stunde|minute|nacht|abend|morgen))(?:/\s?[a-zäöü]|(?:pro|je)\s\d|per\s(?:annum|capita)|jeweils\b|{_EACH_TIME}"
    r"|am\stag(?!\s(?:darauf|danach|davor|zuvor|nach|vor|de[rs]|und\s\Z))|(?:im\s(?:monat|jahr)|in\sder\sstunde|die\s(?:woche|stunde|minute))"
    r"(?=[,.;:!?)]|\Z|\s(?:und|oder|mehr|weniger|zu|ver\w+|ge\w+|er\w+|aus\w*|kost\w+|zahl\w+)\b))"
)
_ONE_NOUN = late(r"\A\s[\w-]+(?=\s)")
_PER_BASE = late(r"\b(?:pro|je)\s\d[\d.]*\s[^\W\d_]+\s(?:[^\W\d_]+\s){0,2}\Z")
_IN_TIME = late(r"\b(?:im\s(?:jahr|monat)|am\stag|in\sder\s(?:stunde|woche|minute|sekunde))\s\Z")
_AND_THAT = late(rf"(?:,?\sund\szwar|\s[–—-](?:\sund\szwar)?)\s{_EACH_TIME}\s*(?=[.,;:!?“”\"»«)]|\Z)")
_AVERAGE = frozenset("durchschnitt schnitt mittel durchschnittlich".split())
_USUALLY = frozenset("normalerweise üblicherweise gewöhnlich regel normalfall regelfall sonst".split())
_EVERY_TIME = late(
    r"\b(?:normalerweise|üblicherweise|gewöhnlich|in\sder\sregel|im\s(?:normal|regel)fall|sonst\s(?:sind|seien|waren|wären)\ses"
    r"|de[rn]\ssonst(?:\süblichen)?)\b[^,;:(–]*\Z"
)
_ON_AVERAGE = late(r"\b(?:im\s(?:durchschnitt|schnitt|mittel)|durchschnittlich)(?:\s[\w-]+){0,4}\s\Z")
_AVERAGED = late(r"(?:\s\w+)?\s(?:im\s(?:durchschnitt|schnitt|mittel)|durchschnittlich)\s*(?=[.,;:!?“”\"»«)]|\Z)")
_USUAL = late(r"\ban\s(?:einem|jedem)\s(?:üblichen|normalen|gewöhnlichen|durchschnittlichen|typischen)\s\w")
_NORMAL = late(r"(?:\A|[,;–(]\s)\s?(?:normal|üblich|gewöhnlich)\s(?:sind|seien|wären|ist|sei)\s\Z")
_REGULAR = late(
    r"\b(?:jähr|monat|wöchent|vierteljähr)lich(?:e[nmrs]?)\s[\w-]+(?:\s(?:de[rs]|von|an)\s[^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)??){0,2}\s?(?:von|in\shöhe\svon|über)\s\Z"
)
_MEAN = late(r"\bim\s\w*(?:schnitt|mittel)\s(?:sind|seien|waren|wären)\ses\s\Z")
_AT_TIMES = late(rf"\b{_EACH_TIME}[^,;:(–]*\Z")
_EACH_DAY = late(
    r"(?<!wie\s)(?<!wie\s[ai]n\s)\bjede[nmrs]?\s(?:tag|woche|monat|jahr|stunde|minute|sekunde|nacht|abend|morgen)\b"
)
_ON_ONE = late(r"\sauf\s(?:eine?n?|jede[ns]?)\s(?!mal\b)[^\W\d_][\w-]*(?=[.,;:!?“”\"»«)]|\Z)")
_EACH_OF = late(r"\bjede[mnrs]?\s(?:einzelne[mnrs]?\s)?(?:der|dieser|unserer|ihrer|seiner|von(?:\sden|\sihnen)?)\s\Z")
_DESCRIBES = late(r"\s[a-zäöüß]+e[mnrs]?\s")
_GOODS = rf"\b\w*(?:{lexicon.either('goods')})(?:e[ns]|er|[esn])?"
_FOR_EACH = late(  # "50 Euro soll es für jeden Haushalt geben"
    r"\s(?:soll(?:en)?|gibt|gab|zahlt|zahlte|bekommt|bekam|erhält|erhielt|kostet|kostete)\b[^,;:.]{0,30}?"
    rf"\sjede[mnrs]?\s{_NO_EACH}[a-zäöü]"
)
_IS_PRICE = late(
    rf"{_GOODS}\b[^,;:(–]{{0,40}}?\bkoste(?:n|t|te|ten)?\b(?:\s(?!de[mnrs]\b|die\b|das\b|uns\b|sie\b|ihn\b)[^\W\d_]+){{0,4}}\s\Z"
    rf"|\bkoste(?:t|te)?\s(?:eine?|das|der|die)\s(?:[a-zäöüß]+\s)?{_GOODS}\s(?:[a-zäöüß]+\s){{0,3}}\Z"
    rf"|{_GOODS}\s(?:für|zu|zum\spreis\svon)\s(?:(?:je|nur|jeweils)\s)?\Z"
)
_PRICE_OF = late(
    rf"\s(?:[a-zäöüß]+\s)?koste(?:n|t|te|ten)?\b(?:\s[a-zäöüß]+){{0,3}}?\s(?:eine?|de[rn]|die|das|jede[rs]?)\s{_GOODS}\b"
)
_WILL_COST = late(
    rf"{_GOODS}\b[^,;:(–]{{0,30}}?\b(?:soll|wird|werde|dürfte|könnte|kann|muss)(?:e?n)?\s(?:[a-zäöüß]+\s){{0,2}}\Z"
)
_COST = late(r"\s(?:[a-zäöüß]+\s)?kosten\b")
_NEXT_PRICE = late(rf",?\s(?:und\s)?(?:eine?|de[rn]|die|das)\s(?:\w+\s)?{_GOODS}(?:\s\w+)?\s\Z")
_DEAR = 2_000
"""Euro: nothing that is sold by the piece costs more."""
_PER_SO_MANY = frozenset("kommen kamen kommt entfallen entfielen".split())


def rule(here: Setting, before: list[Setting]) -> str:
    """The rule by which a number is a rate; "" for none. before: the numbers just before it."""
    if _is_rate(here) or any(_goes_on(here, one) for one in before):
        return "role_rate"
    return "role_price" if _is_price(here) else ""


def _is_price(here: Setting) -> bool:
    """ "Ein Platz kostet 80 Euro", "80 Euro kostet ein Platz", "Karten für 12 Euro": the price of one."""
    if here.unit != "EUR" or not here.draft.numeral or here.draft.numeral.value >= _DEAR:
        return False
    if here.earlier and "role_price" in here.earlier.draft.why and _NEXT_PRICE.match(here.before.low):
        return True  # "ein Brot kostet 4 Euro, ein Liter Milch 1 Euro"
    if " kosten" in here.after.low and _WILL_COST.search(here.before.low) and _COST.match(here.after.low):
        return True  # "Die Karte soll 20 Euro kosten"
    told = "kost" in here.before.low or here.words[-1:] in (["für"], ["zu"], ["von"])
    return bool(
        (told and _IS_PRICE.search(here.before.low)) or ("kost" in here.after.low and _PRICE_OF.match(here.after.low))
    )


def _is_rate(here: Setting) -> bool:
    """So much for each: "jeweils 500", "500 Euro pro Kopf", "täglich 20", "ein Stundenlohn von 15 Euro", "130 km/h"."""
    earlier = here.earlier
    if "jede" in here.before.low and _EACH_OF.search(here.before.low):
        return False
    after = here.after.low
    if here.unit and here.after.text[1:2].isupper():
        after = _ONE_NOUN.sub("", after)  # "180 Liter Regen pro Quadratmeter"; not "500 Euro Strafe, täglich 20 Euro"
    if _PER_BASE.search(here.before.low):
        return True  # "pro 100.000 Einwohner 35 Fälle"
    if here.words == ["zu"] and here.unit == "EUR":
        return True  # "90 Tagessätze zu 40 Euro"
    by_so_much = here.unit == "km/h" and here.head == "um"  # "eine Überschreitung um vier km/h" is a difference
    speed = here.unit == "km/h" or (here.unit and "/" in here.thing)
    if here.head in _EACH or (speed and not by_so_much) or _PER.match(after):
        return True
    if here.unit and here.head == "von" and "lich" in here.before.low and _REGULAR.search(here.before.low):
        return True  # "der jährliche Zuschuss der Stadt von 40.000 Euro"
    if (("zwar" in after or " – " in after or " - " in after) and _AND_THAT.search(here.after.low)) or _is_mean(here):
        return True
    if earlier and _EACH_OF.search(earlier.before.low) and "," not in here.words:
        return True  # "an jeder der drei Brücken stehen 40"
    if _each_time(here) or (here.unit and "jede" in after and _FOR_EACH.match(after)):
        return True
    if here.draft.beside and _IN_TIME.search(here.before.low):
        return True
    if here.unit not in PERCENT and is_usual(here):
        return True
    noun = here.before.since("rate_noun") if here.unit else None
    if noun is not None and len(noun) < 5 and "," not in noun:
        return True
    if " auf " in here.after.low and not {"kommen", "kommt"}.isdisjoint(here.words) and _ON_ONE.match(here.after.low):
        return True  # "Hier kommen drei Kinder auf ein Gerät"
    each = earlier and earlier.head == "auf" and earlier.draft.numeral and not earlier.noun.startswith("jährig")
    if earlier and each and here.head != "auf" and not _PER_SO_MANY.isdisjoint(here.words[:1]):
        earlier.draft.be("rate", "role_rate")  # "Auf 100 Einwohner kommen 60 Autos"
        return True
    return earlier is not None and earlier.draft.role == "rate" and _goes_along(here, earlier)


def _each_time(here: Setting) -> bool:
    """ "an jedem Tag 40", "täglich 20"; "20 pro Tag, 30 ..." says it of the number before."""
    low = here.before.low
    told = "jede" in low and _EACH_DAY.search(low) is not None
    told = told or not _EACH.isdisjoint(here.words) or "für jedes " in low
    at = _AT_TIMES.search(low) if told else None
    return at is not None and not (here.earlier and not low[: at.start()].strip(" ,"))


def _goes_along(here: Setting, rate: Setting) -> bool:
    """ "vier Fälle pro Woche, in Wien 27", "Täglich fahren 840 Züge mit 95.000 Gästen"."""
    if here.words in (["mit"], ["und"]) and rate.head != "für" and _AT_TIMES.search(rate.before.low):
        return True
    same = not here.draft.beside and here.draft.thing == rate.draft.thing
    return same and not is_usual(rate) and "insgesamt" not in here.words


def _is_mean(here: Setting) -> bool:
    """ "im Schnitt 24 Euro", "durchschnittlich drei Kinder": so much falls to each; not "im Schnitt 40 Prozent"."""
    before = not _AVERAGE.isdisjoint(here.words)
    after = "schnitt" in here.after.low or "mittel" in here.after.low
    if not (before or after) or here.unit in PERCENT or not here.draft.numeral or here.head == "mit":
        return False
    return bool((before and _ON_AVERAGE.search(here.before.low)) or (after and _AVERAGED.match(here.after.low)))


def is_usual(here: Setting) -> bool:
    """ "85 an einem üblichen Mittwoch", "normalerweise 90 Kinder": so many each time."""
    size = here.earlier if here.earlier and _describes(here.earlier) else None
    words, before = here.words, here.before.low
    if size:
        words, before = size.words + words, size.before.low + before
    if not _describes(here) and _NORMAL.search(here.before.low):
        return "nicht" not in here.after.words
    if not _USUALLY.isdisjoint(words) and _EVERY_TIME.search(before) and not _describes(here):
        return True
    return any("an einem" in side.low and _USUAL.search(side.low) for side in (here.before, here.after))


def _describes(here: Setting) -> bool:
    """ "auf der 60 Kilometer langen Strecke"."""
    return here.unit != "" and bool(_DESCRIBES.match(here.after.text))


def _goes_on(here: Setting, before: Setting) -> bool:
    """ "2.290 Euro pro Kopf. Im Landesschnitt sind es 1.850 Euro"."""
    near = before.draft.role == "rate" and here.unit == before.unit != "" and here.draft.start - before.draft.end < NEAR
    return near and bool(_MEAN.search(here.before.low))
