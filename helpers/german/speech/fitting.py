"""Whether a cue verb says anything where it stands, and whether a clause can be what it says."""

from helpers.german.inflection import infinitive, participle
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.words import listed
from helpers.german.speech.events import Event
from helpers.german.speech.model import Range

TELLING_HOW = listed("schildern beschreiben erklären zeigen erläutern erzählen fragen darstellen")
TELLING_WHICH = listed("fragen erläutern entscheiden erklären mitteilen bekanntgeben")
MANY = listed("viel viele hoch lange groß stark")
FEW, NOBODY_ELSE = listed("einer jemand keiner niemand"), listed("kaum fast wohl hier heute")
VERDICTS = listed(
    "erfunden falsch unwahr absurd haltlos unsinn quatsch märchen lüge übertrieben unzutreffend propaganda"
)
MARKS = '„“”"»«‚‘.,!?'
SPOKEN = frozenset((wc.QUOTATION, wc.MARK))


def idle(unit: Unit, event: Event) -> bool:
    """ "Das bestätigt sich", "kann man sagen", "niemand sagt": nobody says anything."""
    near = (unit.low(event.finite + 1), unit.low(event.finite - 1))
    if "sich" in near and event.verb.lemma in ("bestätigen", "ergeben", "darstellen"):
        return True
    if event.verb.lemma == "erklären" and not {"dadurch", "daraus", "damit"}.isdisjoint(
        unit.lows[event.first : event.last]
    ):
        return "sich" in unit.lows[event.first : event.last]  # "Das erklärt sich dadurch, dass es fror"
    if unit.forms[-1] == "?" and "Sie" in unit.forms[event.finite : event.finite + 2]:
        return True  # "Glauben Sie, dass ...?"
    if _nothing_announced(unit, event):
        return True
    if event.verb.lemma.startswith("wissen") and "nichts" in unit.lows[event.first : event.last]:
        return True  # "Der Minister will davon nichts wissen, er kommt nur auf 40"
    if event.order == "final" and unit.lows[event.first] == "wer" and event.verb.act == "asserts":
        return True  # "Wer behaupte, es fehle Geld, der irre sich"
    if event.verb.lemma == "halten" and not event.verb.needs and "für" not in unit.lows[event.first :]:
        return True  # "halten Ausschau"
    modal = unit.lows[event.finite] in ("kann", "könnte", "möchte", "muss", "darf", "könne")
    own = "wir" in near and SPOKEN.isdisjoint(unit.classes)  # the outlet speaks
    few = unit.low(event.finite + 2) in FEW and not NOBODY_ELSE.isdisjoint(near)  # "glaubt kaum einer"
    return own or few or "niemand" in near or (modal and "man" in near)


def judges(unit: Unit, event: Event, end: int) -> bool:
    """ "Die Zahl von 900 nannte sie „frei erfunden“", "nannte das falsch": a verdict on what others say."""
    behind = (low for k in range(event.finite, end) for low in unit.lows[k].split())
    return event.verb.lemma == "nennen" and not VERDICTS.isdisjoint(low.strip(MARKS) for low in behind)


def _nothing_announced(unit: Unit, event: Event) -> bool:
    """ "einigten sich nicht darauf, zu ...", "sollen geplant haben, zu ...", "denkt daran, dass ..."."""
    if event.verb.lemma == "denken":
        return "daran" in unit.lows[event.first : event.last]
    hearsay = unit.lows[event.finite] in ("soll", "sollen")
    return event.verb.act == "announces" and (hearsay or "nicht" in unit.lows[event.first : event.last])


def somebody(unit: Unit, who: Range | None) -> bool:
    """ "Vogt ist sicher, dass": not "Sicher ist, dass", "es ist sicher, dass", "das Verfahren, das sicher ist".

    Nor "40 Autos hätten dort gestanden, erlaubt seien 30".
    """
    if who is None:
        return False
    if unit.at(who[0]) == wc.NUMBER or (unit.lows[who[0]] == "das" and who[1] > who[0] + 1):
        return people.can_speak(unit, *who)  # "Das Amt ist sicher, dass", not "Das Haus ist so groß, dass"
    return unit.lows[who[0]] not in ("es", "das", "dies", "was", "eines")


def inside_phrase(unit: Unit, j: int) -> bool:
    """A quotation after an article or preposition is a name or a fragment, not the utterance: sprach von einem „…“."""
    head = j - 1 - (unit.at(j - 1) == wc.OTHER)
    return unit.at(head) in wc.BEFORE_NOUNS or unit.low(j - 1) == "als"


def something_found(unit: Unit, event: Event) -> bool:
    """ "Es seien Mängel festgestellt worden, man habe ...": the passive has a subject of its own."""
    verb = next((k for k in range(event.first, event.last) if unit.classes[k] == wc.AUXILIARY), event.last)
    first = next((k for k in range(verb + 1, event.last) if unit.classes[k] != wc.ADVERB), event.last)
    j = phrases.core(unit, first, event.last) if event.passive and event.order == "main" else 0
    return j > first and phrases.nominative(unit, first, j)


def wanted(unit: Unit, event: Event, first: int) -> bool:
    """ "Die Stadt will jetzt, dass": the modal verb stands alone; not "will nicht zulassen, dass", "Wer will, dass"."""
    alone = not any(infinitive(low) for low in unit.lows[event.finite + 1 : first])
    return alone and event.order == "main"


def subject_in_front(unit: Unit, event: Event) -> bool:
    """ "Die Kosten wurden nicht bestätigt, es fehlten Belege", "was ihm gesagt wird, vieles fehlt"."""
    j = phrases.whole(unit, event.first, event.finite)
    thing = wc.NOUN in unit.classes[event.first : j] and not people.is_person(unit, event.first, j)
    return event.order == "final" or (thing and phrases.nominative(unit, event.first, j))


def question(unit: Unit, event: Event, i: int) -> bool:
    """A question word opens a content clause, "wie" and "wo" only with a verb of asking, knowing or showing."""
    low = unit.lows[i]
    if low == "wie" and unit.low(i + 1) == "sich":
        return False  # "erklärte der Rat, wie sich die Junta nennt, ..."
    if (low == "wie" and unit.low(i + 1) in MANY) or event.verb.particle == "offen":
        return True  # "ließ offen, wie viele kommen"
    if low == "wie" and unit.at(i + 1) == wc.OTHER and unit.at(i + 2) in (wc.PRONOUN, wc.DETERMINER):
        return not participle(unit.lows[i + 1])  # "betonte, wie wichtig das sei"
    if low == "wie" or low.startswith("welch"):
        closes = low != "wie" or unit.at(unit.segment(i)[1] - 1) in wc.VERBAL  # not "zeigt Filme, wie „Nordlicht“"
        return closes and event.verb.lemma in (TELLING_HOW if low == "wie" else TELLING_WHICH)
    return low not in ("wo", "was")
