"""Numbers of what is not there: how many would fit in, are needed or allowed, did not do it, were so before."""

import re
from functools import lru_cache

from helpers.claims.counted import Counted
from helpers.topic import Measurand, fates

ROOM_FOR = re.compile(r"\b(?:Platz|Plätze|Raum|Betten|Kapazität\w*)\b[^.;]{0,60}\bfür\s+(?:\w+\s+){0,2}$")
MEANT_FOR = re.compile(r"\bfür\s+(?:\w+\s+){0,2}$|\bfür\s[^,;:]{1,40}\s(?:und|oder|sowie)\s(?:\w+\s){0,2}$")
DESIGNED = re.compile(r"\b(?:ausgelegt|gebaut|konzipiert|zugelassen|bemessen|eingerichtet|dimensioniert)\b", re.I)
# "Wir haben 900 Gäste genehmigt", "Zugelassen sind 900 Gäste"; not "genehmigte 40 Anträge"
PERMITTED = re.compile(r"\s(?:\w+\s){0,2}(?:genehmigt|zugelassen)\b")
PERMITTED_ARE = re.compile(
    r"(?:\A|[.:!?„]\s?)(?:Genehmigt|Zugelassen)\s(?:(?:sind|waren|seien)\s(?:\w+\s){0,3}|[^.;:]{0,60}\sfür\s(?:\w+\s){0,2})\Z"
)
GUESTS = re.compile(r"\w*(?:gäste|besucher|zuschauer|teilnehmer|fans|personen|menschen)\w{0,5}", re.I)
# "bietet 250 Personen Platz", "250 Personen fasst der Saal"; not "auf dem Platz", "am Potsdamer Platz", "im Raum Köln"
HOLDS = re.compile(
    r"(?:^\s{0,3}|\b(?:da|dort|hier|dr?in|darin|drinnen|bequem|locker|genug|genügend|ausreichend|keinen|kaum|noch)\s"
    r"|[A-ZÄÖÜ][\w-]*(?<!er)(?<!en)\s)(?:Platz|Raum)\b"
    r"|\bfass(?:t|en|te|ten)\b(?!\s(?:die|der|das)\s\w*(?:[Pp]olizei|[Bb]eamt|[Ee]rmittler|[Ff]ahnder|Zoll|Kripo|[Ss]treife))"
)
# "Der Tank fasst laut Hersteller 180.000 Liter", "Die Halle fasst 300 Gäste"; not "Die Polizei fasste 12 Täter"
HELD = re.compile(r"\bfass(?:t|en|te|ten)\s(?:(?:laut|nach)\s(?:\w+\s){1,3})?(?:[a-zäöü]+\s){0,3}\Z")
ROOM = re.compile(
    r"(?:[Hh]alle|[Ss]aal|[Ss]tadion|[Bb]ecken|[Kk]irche|[Aa]rena|[Zz]elt|[Rr]aum|[Tt]heater|[Ss]chiff|[Ff]ähre)\s"
)
# "40 weigerten sich, ihr Haus zu verlassen", "nötig wären 900 Helfer", "das Ziel sind 900": it is not so
NOT_DONE = re.compile(
    r"\b(?:(?:ver)?weiger(?:e?n|t|te|ten)|nötig|notwendig|erforderlich|benötigt|erlaubt|zulässig|gestattet)\b|\bZiel\s(?:ist|sind|war|waren|von|liegt|lag)\b",
    re.I,
)
# "Bei drei Gästen hat sich der Verdacht auf Verletzungen nicht bestätigt"
SUSPECTED = re.compile(r"\bVerdacht\b[^.;]{0,60}\b(?:nicht\sbestätigt|ausgeräumt|entkräftet|zerschlug|zerschlagen)\b")
AIM = re.compile(r"\bZiel\s(?:ist|war|bleibt)\ses,")  # "Ziel ist es, 900 Wohnungen zu bauen"

# "seit 2009, als beim Untergang der „Aurelia“ 58 starben": at another accident
EARLIER = re.compile(r"\b(?:seit|zuletzt)\s(?:\w+\s){0,3}(?:1[89]|20)\d\d,\s(?:als|wo|bei\sde[mr])\s[^.;]*\Z")


def is_room(counted: Counted, measurand: Measurand) -> bool:
    """ "Platz für 250", "für 250 Personen ausgelegt", "bietet 250 Personen Platz": how many would fit in.

    Unless that is what the measurand counts: "Zugelassen ist sie für 420 Gäste".
    """
    return _says_room(counted) and not any(DESIGNED.search(hit.word) for hit in counted.hits(measurand))


@lru_cache(maxsize=1)  # this and the next are asked of one number for every measurand of the story
def _says_room(counted: Counted) -> bool:
    meant = MEANT_FOR.search(counted.before) and DESIGNED.search(counted.before + counted.after)
    held = HELD.search(counted.before)
    sized = counted.quantity.unit in ("m³", "kg")
    holds = held and (sized or ROOM.search(counted.before, max(0, held.start() - 40), held.start()))
    return bool(ROOM_FOR.search(counted.before) or meant or holds or HOLDS.search(counted.after) or _permitted(counted))


def _permitted(counted: Counted) -> bool:
    if not GUESTS.fullmatch(counted.noun):
        return False
    return bool(PERMITTED.match(counted.after) or PERMITTED_ARE.search(counted.before))


@lru_cache(maxsize=1)
def _says_not_done(counted: Counted) -> bool:
    quantity = counted.quantity
    if SUSPECTED.search(counted.before + counted.after):
        return True
    places = [quantity.start - len(counted.before) + found.start() for found in NOT_DONE.finditer(counted.before)]
    places += [quantity.end + found.start() for found in NOT_DONE.finditer(counted.after)]
    return not all(map(counted.parted, places))


def not_done(counted: Counted, measurand: Measurand) -> bool:
    """Who refuses did not do it, and what is needed is not there, unless just that is counted."""
    if not _says_not_done(counted):
        return False
    hits = counted.hits(measurand)
    aimed = hits and AIM.search(counted.before)
    return not aimed and not any(NOT_DONE.search(hit.word) for hit in hits)


def of_earlier(counted: Counted, measurand: Measurand) -> bool:
    """ "das schwerste Unglück seit 2009, als beim Untergang der „Aurelia“ 58 starben": no dead of this one."""
    if EARLIER.search(counted.article.text, counted.sentence.start, counted.quantity.start) is None:
        return False
    return not counted.happened.isdisjoint(fates.of(" ".join(measurand.cues)))
