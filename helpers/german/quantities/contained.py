"""Wordings that make a number a part of one before: "darin sind 3 Millionen enthalten", "alle bis auf zwölf"."""

from helpers.german.patterns import late
from helpers.german.quantities.surroundings import Setting
from helpers.german.quantities.units import MONEY

_IN_IT = late(
    r"(?:\b(?:darin|hierin)\b|(?:\A|[,;–]\s)\s?i[nm]\s(?:de[rmn]\s|dieser\s|diesem\s)?[^\W\d_]+)"
    r"[^,;:]{0,60}\s(?:sind|seien|waren|ist|sei|war)\b[^,;:]{0,40}\Z"
)
_CONTAINED_ARE = late(
    r"\bdarin\s(?:\w+\s)?(?:enthalten|inbegriffen|einbegriffen|eingerechnet|eingeschlossen)\s(?:sind|seien|waren|ist|sei|war)\s"
    r"[^,;:]{0,40}\Z"
)
_CONTAINED = late(
    r"[^.;:!?\n]{0,120}?\s(?<!nicht\s)(?:enthalten|inbegriffen|einbegriffen|eingerechnet|eingeschlossen)"
    r"(?=[.,;!?“”\"»«]|\s(?:und|ist|sind|seien|sei|war|waren)\b|\Z)"
)
_ARE_AMONG = late(r"(?:\s\w+)?\s(?:sind|seien|waren|ist|sei|war)\s(?:[a-zäöü]+\s)?darunter(?=[.,;!?“”\"»«)]|\Z)")
_THE_REST = late(r"[^.;:!?\n]{0,100}?,\s(?:und\s)?(?:für\s|bei\s)?die\s(?:übrigen|restlichen)\b")
_PAYS = (
    r"(?:tr[aä]gt?e?n?|übern(?:immt|ehmen?)|zahl(?:t|en?)|bezahlt|gi?e?b(?:t|en?)|steuer(?:t|n)|finanziert|entfallen)"
)
_OF_COSTS = late(
    rf"\bvon\s(?:den|der)\s(?:gesamt\w+|\w*kosten|(?:\w+)?summe|baukosten)\s(?:\w+\s)?{_PAYS}\s[^;:]{{0,60}}\Z"
)
_AND_PAYS = late(rf"(?:,|\sund)\s[^,;:]{{0,40}}\b{_PAYS}\s(?:\w+\s)?\Z")
_MAKES = late(r"[^,;:.]{0,40}\saus(?=[.,;!?“”\"»«]|\s(?:und|oder)\b|\Z)")
_MAKE = frozenset("macht machen machten machte mache".split())
_BUT = (["bis", "auf"],)
_ALONE_COST = late(r"(?:\A|[,:–]\s)\s?allein\s(?:die|der|das|für)\s[^,;:]*\Z")
_COST = late(r"[^,;:.]{0,30}\b(?:kost|verschl|verschling)\w*")


def but_for(here: Setting) -> bool:
    """ "alle bis auf zwölf": those that are left over."""
    return here.words[-2:] in _BUT and here.words[-3:-2] in (["alle"], ["sämtliche"])


def told(here: Setting) -> bool:
    """Whether the words beside a number say that it is a part; of what, is to be found before it."""
    low, after = here.before.low, here.after.low
    if "darin " in low and _CONTAINED_ARE.search(low):
        return True  # "Darin enthalten sind 3 Millionen Euro"
    if but_for(here) or ("darunter" in after and _ARE_AMONG.match(after)):
        return True
    if here.unit in MONEY:
        return bool(_OF_COSTS.search(low)) or _next_payer(here) or _inside(here)
    return not here.thing and (_next_payer(here) or _alone_cost(here))


def _inside(here: Setting) -> bool:
    """ "Darin sind 3 Millionen Euro Zinsen enthalten", "Der Saal ist mit 80.000 Euro enthalten"."""
    text = here.text[here.draft.end : here.draft.end + 160].lower()
    if " enthalten" not in text and "gerechnet" not in text and "begriffen" not in text and "geschlossen" not in text:
        return False
    low = f"{here.earlier.before.low}{here.earlier.thing} {here.before.low}" if here.earlier else here.before.low
    return (here.head == "mit" or bool(_IN_IT.search(low))) and bool(_CONTAINED.match(text))


def _next_payer(here: Setting) -> bool:
    """ "Von den Gesamtkosten trägt die Stadt 30 Millionen Euro, das Land gibt zwölf Millionen"."""
    one = here.earlier
    told_so = one is not None and one.draft.role == "part" and bool(_OF_COSTS.search(one.before.low))
    return told_so and bool(_AND_PAYS.match(here.before.low))


def _alone_cost(here: Setting) -> bool:
    """ "Allein die Brücke werde 2 Millionen kosten"."""
    if "allein" not in here.words or not _ALONE_COST.search(here.before.low):
        return False
    return "kost" in here.before.low or bool(_COST.match(here.after.low))


def may_be(here: Setting) -> bool:
    """As `told`, where a fitting whole must stand before: "95 schliefen hier, die übrigen bei Freunden"."""
    text = here.after.low
    if "die " in text and not here.unit and _THE_REST.match(text):
        return True
    if here.unit in MONEY and _alone_cost(here):
        return True
    if here.unit and _inside(here):
        return True
    return here.unit != "" and not _MAKE.isdisjoint(here.words) and bool(_MAKES.match(text))
