"""Whether a number can count the thing of a measurand: its noun, its unit, and what it is said per or for."""

import re
from functools import cache, lru_cache

from helpers import topic as topics
from helpers.claims import against, rates, unreal, values
from helpers.claims.counted import Counted
from helpers.claims.numbers import NOUN
from helpers.german import lemmas, lexicon
from helpers.german.quantities.units import unit_of
from helpers.german.sentences import Span
from helpers.topic import Measurand, Topic, cues, fates

NO_COUNT = ("share", "times")  # units of what is no count of things
PERCENT = "%"
UNCOUNTED = (*NO_COUNT, PERCENT)  # without a story nobody knows of what
FROM_THOSE = re.compile(
    r"^\W*Von\s+(?:den|insgesamt|allen|diesen|(?:unser|ihr|sein)en)\s+(?:[a-zäöüß]{2,15}\s+)?$"
)  # "Von den 180 Bussen fuhren 45"
OF_WHAT = re.compile(r"\s(?:in|im|an|am|auf|aus|bei|beim|der|des|von|vom|für|mit|zu|zum|zur)\s")
FROM = re.compile(r"^\W*Von\s+$")
REST = re.compile(r"\b(?:übrigen|restlichen)\s$")  # "neun wurden verletzt, die übrigen 900 nicht"
IS_AGED = re.compile(
    r"\b(?:[Ee]ine?r?|[Ee]r|[Ss]ie|\w+(?:in|er|ar|ant|ist|frau|mann|sohn|tochter))\s(?:\w+\s){0,3}(?:ist|war|wird)\s(?:erst\s|schon\s)?$"
)
AGED_ENDS = re.compile(r"\s*(?:[.,;!?“”\"»«]|und\b|Jahre\b|\Z)")
OF_FIGURE = re.compile(r"\b\w*(?:[Zz]ahl|[Ww]ert|[Ss]tand|[Nn]ummer|[Aa]nteil|[Ee]s|[Dd]as)\b")
AGED = re.compile(r"\b[Mm]it\s+$")  # "Mit 62 ist Schluss"
SUM = re.compile(r"\b\w*(?:betrag|summe)e?s?\b", re.I)  # "ein zweistelliger Millionenbetrag" is money
OF_ALL = re.compile(r"\s{1,3}(?:der|aller|des)\s[A-ZÄÖÜ]")  # "38 Prozent der Berechtigten"
# "Tonnen Weizen", "Euro neuer Schaden"; not "Euro der Summe", "Euro gegen Quittung"
# "die 8.000 Quadratmeter große Halle": how large it is itself
SIZED = re.compile(r"\s{1,3}(?:groß|hoh|lang|tief|breit|weit|schwer|dick|stark)e[nrsm]?\s[A-ZÄÖÜ]")
BESIDE = re.compile(
    r"\s{1,3}(?:(?!(?:de[rsmn]|die|[ms]?eine?[rsmn]?|ihre?[rsmn]?|diese[rsmn]?|unter|über|hinter|gegen|wegen|neben|"
    r"oder|aber)\s)[a-zäöüß]{1,40}e[nrs]?\s)?([A-ZÄÖÜ][\w-]+)"
)
# "fordert 8 Prozent mehr Lohn", "die Erhöhung in Prozent": the change itself is measured
OF_CHANGE = re.compile(
    r"(?:(?:er|auf)höh|steiger|anstieg|zuwachs|zuwächs|wachstum|rückgang|senkung|kürzung|veränderung|aufschl[aä]g|"
    r"inflation|teuerung|\b(?:ge)?forder|\b(?:ge)?bot|\bbiet|verlang)",
    re.I,
)
# Words for people whatever they do; other nouns are things of their own.
PEOPLE = re.compile(rf"(?:{lexicon.either('people_stems')})\w{{0,6}}$|\w(?:innen|isten|anten|enden?|lingen?)$")
GENERAL = ("Tier", "Vogel", "Fahrzeug", "Gebäude", "Exemplar")
WOMEN = re.compile(r"[a-zäöüß](?:er|ist|ant|ent|t)in(?:nen)?$")  # Läuferin
STRUCK = re.compile(r"te[rn]?$")  # Verletzte, Vermisster, Toten
# Demonstrant, Infizierter, Spieler
DOERS = re.compile(
    r"(?!\w*(?:container|computer|filter|fenster|gitter|theater|muster|laster|frachter|hubschrauber|bagger|roller|keller"
    r"|lager|bilder|güter|blätter|bretter|dächer|bücher|löcher|tücher)$)"  # those are things
    r".*(?:ant|ist|ling|ende[rn]?|[^aeiouäöü]te[rn]?|[bglnrt]er|cher|[^aeo]eure?n?)$",
    re.I,
)


def never(counted: Counted) -> bool:
    """A share, a factor, a number in the page's furniture, an age count nothing; nor does what others are a part of."""
    unit, at = counted.quantity.unit, counted.quantity.start
    furniture = counted.article.regions.at(at) == "boilerplate"
    other = (counted.anew and not counted.noun) or REST.search(counted.before)
    return unit in NO_COUNT or furniture or counted.named_so or bool(other) or _is_base(counted) or is_age(counted)


def _is_base(counted: Counted) -> bool:
    """ "zwölf der derzeit 15 Kutter": those that something happened to are the twelve; "der 15 gesunkenen" are, too."""
    parted = FROM.search(counted.before) and counted.has_part
    if not (counted.some or parted or FROM_THOSE.search(counted.before)):
        return False
    own = [m for m in counted.rivals if cues.is_thing(counted.story, m.thing, counted.noun)]
    if any((speaks_for_itself(counted, m) and (counted.some or not m.cues)) or counted.repeats(m) for m in own):
        return False  # "sieben von 24 Proben": of samples taken there are 24
    telling = (m for m in counted.rivals if not (counted.some and against.untold_fate(m)))  # "28 der 54 Kinder"
    spans = counted.spans if counted.some else [counted.phrase, *counted.defining]
    return not any(counted.hits(m, spans) for m in telling)


def is_age(counted: Counted) -> bool:
    """ "Mit 62 ist für mich Schluss": no noun, no verb of counting, nothing counted before in the clause."""
    value = counted.quantity.value
    alone = counted.elided and not counted.quantity.unit and not counted.bare
    if not (alone and value is not None and 10 <= value < 110):
        return False
    is_aged = IS_AGED.search(counted.before) and AGED_ENDS.match(counted.after)
    if is_aged and not OF_FIGURE.search(counted.before):
        return True  # "Eine meiner Mandantinnen ist 16"
    story = counted.article.topic
    return bool(AGED.search(counted.before)) and not (
        story and topics.mentions(story, "things", counted.before + counted.after)
    )


def fit(counted: Counted, measurand: Measurand) -> int | None:
    """2: its noun is a word of the thing; 1: another word for people; 0: nothing speaks against it; None: it cannot."""
    share = counted.quantity.unit == PERCENT and counts_people(counted.story, measurand)
    if not share and values.valued(counted, measurand):  # "beträgt für Eltern 67 Prozent" counts no parents
        return 2
    if rates.is_rate(counted, measurand) or unreal.is_room(counted, measurand) or unreal.not_done(counted, measurand):
        return None
    if values.is_price(counted, measurand) or unreal.of_earlier(counted, measurand):
        return None
    if values.is_named_sum(counted) and (
        values.MONEY not in values.units(counted, measurand) or values.of_another_sum(counted, measurand)
    ):
        return None
    if counted.quantity.bound == "vague_scale" and SUM.search(counted.quantity_text):
        return 0 if values.MONEY in values.units(counted, measurand) else None
    if counted.quantity.unit:
        return _measured(counted, measurand)
    if values.lacks_its_millions(counted, measurand) or values.is_no_sum(counted, measurand):
        return None
    if values.has_its_noun(counted) and values.MONEY in values.units(counted, measurand):
        return 0 if counted.hits(measurand) else None
    fitting = _noun(counted, measurand)
    if values.is_whole(counted) or fitting == 2:  # "0,7 Monatsgehälter" of the salaries
        return fitting
    alike = counted.last is not None and not values.is_whole_number(counted.last["value"])
    return fitting if alike and not counted.noun else None  # "... bietet 0,7 Gehälter. Gefordert sind 1,5"


def speaks_for_itself(counted: Counted, measurand: Measurand) -> bool:
    """It asks for no cue and no place, none but its parts counts its thing, or the noun is a cue: "12 Festnahmen"."""
    if counted.elided:
        return values.valued(counted, measurand)
    others = [m.id for m in counted.story.measurands if m.thing == measurand.thing and m.id != measurand.id]
    alone = not others or (
        not counts_people(counted.story, measurand)
        and all(topics.is_part(counted.story, other, measurand.id) for other in others)
    )
    asks_nothing = not measurand.places and ((alone and not counted.says_otherwise(measurand)) or not measurand.cues)
    if counted.some:  # "298 von 812 Schulen": of all, of which the other measurands are parts
        return alone and not (measurand.places or measurand.cues)
    if counted.base:
        return _is_said_by(counted, measurand)  # "sieben von 24 Proben waren positiv": the seven are not those taken
    return asks_nothing or _is_said_by(counted, measurand)


def _is_said_by(counted: Counted, measurand: Measurand) -> bool:
    """The noun counted says the measurand by itself: "12 Festnahmen"; who counts people counts no "drei Turnhallen"."""
    story, noun = counted.story, counted.noun
    if counted.base or counted.of_other_thing(measurand.thing):
        return False
    if not (cues.is_cue(story, measurand, noun) or _is_fate(story, measurand, noun)):
        return False
    if fates.of(noun) and fates.of(noun) <= fates.of(" ".join(measurand.cues)):
        return True  # "keine Todesopfer"
    done = any(not lemmas.keys(noun).isdisjoint(lemmas.keys(cue)) for cue in measurand.cues if cue[:1].islower())
    return done or bool(PEOPLE.search(noun)) or not counts_people(story, measurand) or _labelled(measurand, noun)


def _is_fate(story: Topic, measurand: Measurand, noun: str) -> bool:
    """ "neun Todesfälle" of the people "getötet"; of its soldiers they may be none."""
    own = fates.of(noun)
    if not own or not own <= fates.of(" ".join(measurand.cues)):
        return False
    return any(lemmas.is_anybody(word) or fates.of(word) for word in story.things[measurand.thing].words)


def _labelled(measurand: Measurand, noun: str) -> bool:
    """Whether a label begins with the noun: "Festnahmen am Hafen" does not with "Hafen"."""
    head = OF_WHAT.split(measurand.label_de, maxsplit=1)[0]
    return any(lemmas.same_noun(noun, word) for word in NOUN.findall(head))


def _noun(counted: Counted, measurand: Measurand) -> int | None:
    story, noun = counted.story, counted.noun
    if not noun and counted.quantity.bound == "vague_scale" and counted.last is None:
        return 1 if counts_people(story, measurand) else None  # "Tausende auf den Straßen"
    if not noun:
        return 0
    if _is_thing(story, measurand.thing, noun) or (
        _is_said_by(counted, measurand) and not any(values.units(counted, measurand))
    ):
        return 2  # not "48 Autos" of the damage to cars in euros
    if lemmas.is_anybody(noun) and counted.happened & _fate_of_all(story.things[measurand.thing].words):
        return 2  # "34 Menschen wurden festgenommen" of the "Festnahmen"
    if counts_people(story, measurand) and _are_people(story, noun):
        return 0 if any(cues.is_thing(story, thing.id, noun) for thing in story.things) else 1
    return 1 if _is_general(counted, measurand) else None


@cache
def _fate_of_all(words: tuple[str, ...]) -> frozenset[str]:
    """What became of those counted, where each word of a thing says that: "Festnahme, Festgenommene"; not "Soldat"."""
    told = [fates.of(word) for word in words if not lemmas.is_anybody(word)]
    return frozenset.intersection(*told) if told else frozenset()


@lru_cache(maxsize=4096)
def _are_people(story: Topic, noun: str) -> bool:
    """ "118 Läufer" are people where a thing of the story says so: "Läufer, Läuferin"."""
    if PEOPLE.search(noun) or (STRUCK.search(noun) and fates.of(noun)):
        return True
    named = [thing for thing in story.things if cues.is_thing(story, thing.id, noun)]
    return any(all(map(DOERS.match, thing.words)) or any(map(WOMEN.search, thing.words)) for thing in named)


def _is_general(counted: Counted, measurand: Measurand) -> bool:
    """ "Am See, wo Schwäne rasten, lagen 40 tote Tiere": those named before, in a word for any of their kind."""
    phrase = [Span(counted.quantity.start, counted.quantity.end)]
    if not _says_little(counted.noun) or not counted.hits(measurand, phrase):
        return False
    start = counted.sentence.start
    before = counted.article.text[start : counted.quantity.start]
    return any(cues.is_thing(counted.story, measurand.thing, noun) for noun in NOUN.findall(before))


@lru_cache(maxsize=4096)
def _says_little(noun: str) -> bool:
    return any(lemmas.same_noun(noun, word) for word in GENERAL)


@lru_cache(maxsize=4096)
def _is_thing(story: Topic, thing: str, noun: str) -> bool:
    """ "15 Elektroautos" are none of the "Autos" where another thing of the story has that very name."""
    if not cues.is_thing(story, thing, noun):
        return False
    named = [other.id for other in story.things if any(lemmas.same_noun(noun, word) for word in other.words)]
    return not named or thing in named


def counts_people(story: Topic, measurand: Measurand) -> bool:
    return _are_all_people(story.things[measurand.thing].words)


@cache
def _are_all_people(words: tuple[str, ...]) -> bool:
    doers = all(DOERS.match(word) and not unit_of(word)[0] for word in words)  # "Schiff, Kutter" are no people
    return doers or any(PEOPLE.search(word) for word in words)


def _measured(counted: Counted, measurand: Measurand) -> int | None:
    """Money, weights, levels: the unit must be the thing's, and the noun beside it no other: "90 Kilometer Deich"."""
    story, quantity = counted.story, counted.quantity
    if quantity.unit == PERCENT and quantity.role == "difference":  # "der Umsatz sank um 7 Prozent"
        hits = [hit.word for hit in counted.hits(measurand)]
        changed = hits and OF_CHANGE.search(" ".join((measurand.label_de, *hits)))
        named = changed or any(word[:1].isupper() for word in hits) or counted.last is not None
        rated = not changed and any(PERCENT in values.units(counted, m) and counted.hits(m) for m in story.measurands)
        return 0 if not rated and (named or topics.mentions(story, "things", counted.before)) else None
    if values.of_another_sum(counted, measurand):
        return None
    if counted.goes_on(measurand) or counted.is_part_in_unit(measurand):
        return 0
    if quantity.unit not in values.units(counted, measurand) or values.is_other_size(counted, measurand):
        return None
    if quantity.unit == PERCENT and OF_ALL.match(counted.after):
        return 0 if counted.hits(measurand) else None
    beside = BESIDE.match(counted.after) or BESIDE.match(" " + counted.inner)
    if beside is None or SIZED.match(counted.after):
        return 0 if measurand.cues or not _named_with_unit(counted, measurand) else 2
    noun = beside.group(1)
    if cues.is_thing(story, measurand.thing, noun) or cues.is_cue(story, measurand, noun):
        return 2
    # "50 Hektar Weide wurden überschwemmt": what the field is made of
    return 0 if quantity.unit != values.MONEY and counted.hits(measurand) else None


def _named_with_unit(counted: Counted, measurand: Measurand) -> bool:
    """Of the words "Schaden" and "Euro" the clause must hold the noun; a thing that is only a unit asks for none."""
    words = counted.story.things[measurand.thing].words
    nouns = NOUN.findall(counted.before + counted.after)
    return all(unit_of(word)[0] for word in words) or any(
        cues.is_thing(counted.story, measurand.thing, noun) for noun in nouns
    )
