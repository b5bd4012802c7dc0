"""What has been, in whatever tense it is told: a scene, a look back, "wie schon am Dienstag", "als am Freitag ..."."""

import re

from helpers.german import inflection, lexicon
from helpers.german.dates import scenes
from helpers.german.patterns import Leading
from helpers.german.reading import Reading
from helpers.german.reading.clauses import Clause
from helpers.german.reading.words import listed

_TELLER = re.compile(r",\s+so\s[^,;:.]{0,80}$")
""" "..., so der Minister am Freitag": the date of saying."""
_AS_BEFORE = Leading(
    r"\b[Ww]ie\s(?:schon|bereits|zuletzt)\s(?:am|in\sder|im)\s(?:\w+\s(?:und|oder)\s(?:am\s)?)?$", "am der im und oder"
)
""" "wie schon am Dienstag und am Mittwoch": what was so before."""
_AS_SAID = Leading(r"\b[Ww]ie\s(?:am|im)\s$", "am im")
_SAID_SO = re.compile(r"\s([a-zäöüß]+)(?=[.,;:!?]|\Z)")
""" "Wie am Mittwoch angekündigt, ..."."""
_FIGURE_FOR = Leading(
    r"\b(?:[Aa]ngaben?|\w*[Zz]ahl(?:en)?|[Ss]chätzung(?:en)?|[Zz]ählung(?:en)?|[Bb]ilanz)\sfür\s(?:den\s)?"
    r"(?:\w+(?:\s\([^)]{1,20}\))?\sund\s(?:den\s)?)?$",
    "für den und",
)
""" "Die Angaben für Dienstag (2.400) und Donnerstag bleiben": there are figures of what has been."""
_AWAITED = re.compile(r"\b(?:erwartet|geplant|angemeldet|vorhergesagt|prognostiziert)e[nrsm]?\b")
_SCENE = Leading(r"\bEs ist (?:ein )?$", "ist ein")
""" "Es ist Dienstag, kurz vor neun": how a story that is over begins."""
_LOOK_BACK = re.compile(r"(?:Rückblick|Rückblende|Rückschau|Zur Erinnerung|Was bisher geschah|So kam es dazu)\b")
_AFTER = Leading(
    r"\b[Nn]ach\s(?:d|ihr|sein|ein)e[rmn]\s(?:[a-zäöüß]+e[nrm]\s)?[A-ZÄÖÜ][\w-]+\s(?:am|vom|in der)\s$", "am vom der"
)
"""What happened on a day, and what they reckon since: "Nach der Besichtigung am Sonntag geht sie von 40 aus"."""
_MISHAP = Leading(
    lambda: rf"(?i:{lexicon.either('mishaps')})(?:e?[sn])?\s(?:am|in\sder)\s(?:frühen\s|späten\s)?$",
    "am der frühen späten",
)
"""What nobody announces: "befasst sich mit dem Angriff | am Sonntag"."""
_WHEN = re.compile(r"[,\s]{0,3}als\b")
_MORE_THAN = re.compile(
    r"\b(?:mehr|weniger|anders|(?:ander|größer|kleiner|höher|niedriger|stärker|schwächer|besser|schlechter|länger|kürzer"
    r"|früher|später|schneller|teurer|billiger)(?:e[rsnm]?)?)\b[^,]*,?\s*$"
)
""" "mehr Gäste, als am Freitag kamen": compares, and says no when."""
MODALS = listed("werden sollen wollen können dürfen mögen müssen")
FEARING = listed("fürchten befürchten drohen erwarten warnen rechnen verhindern simulieren üben")
POSSIBLE = listed("möglich denkbar wahrscheinlich möglicher drohender drohenden geplanter geplanten")


def has_been(reading: Reading, near: int, start: int, end: int) -> bool:
    """Whether the words around a day text[start:end] say that it is over, those before it from `near` on."""
    text = reading.text
    if text.find(" so ", near, start) >= 0 and _TELLER.search(text, near, start):
        return True
    if _SCENE.search(text, near, start) or _is_over(reading, near, start, end):
        return True
    figure = _FIGURE_FOR.search(text, near, start)
    if figure and not _AWAITED.search(text, near, start) and not _feared(reading.clause(start)):
        return True
    return _is_as_before(text, near, start, end) or tells_when(reading, start)


def _is_over(reading: Reading, near: int, start: int, end: int) -> bool:
    """A scene, a look back, or what somebody reckons after something: all of it has been, in whatever tense."""
    text = reading.text
    if scenes.stands(text, start, end) or (_MISHAP.search(text, near, start) and not _feared(reading.clause(start))):
        return True
    paragraph = text.rfind("\n\n", 0, start)
    if _LOOK_BACK.match(text, paragraph + 2 if paragraph >= 0 else 0):
        return True
    clause = reading.clause(start) if _AFTER.search(text, near, start) else None
    return clause is not None and MODALS.isdisjoint(
        inflected.lemma for _, _, _, low in clause.tokens for inflected in inflection.finite(low)
    )


def _is_as_before(text: str, near: int, start: int, end: int) -> bool:
    """ "wie schon am Dienstag", "Wie am Mittwoch angekündigt, ..."; not "Wie am Freitag abgestimmt wird, ist offen"."""
    said = _SAID_SO.match(text, end) if _AS_SAID.search(text, near, start) else None
    return bool(_AS_BEFORE.search(text, near, start) or (said and inflection.participle(said[1])))


def tells_when(reading: Reading, at: int) -> bool:
    """ "Es ist still, als Kern am Donnerstag das Tor schließt": has been, in any tense; "mehr, als ..." compares."""
    clause = reading.clause(at)
    if clause is None or clause.kind == "main" or not _WHEN.match(reading.text, clause.spans[0][0]):
        return False
    return not _MORE_THAN.search(reading.text, reading.sentence(at).start, clause.spans[0][0])


def _feared(clause: Clause | None) -> bool:
    """ "fürchtet einen Angriff am Sonntag", "Ein Unwetter am Sonntag ist möglich"."""
    lows = {low for _, _, _, low in clause.tokens} if clause else set()
    return clause is None or not clause.lemmas.isdisjoint(MODALS | FEARING) or not lows.isdisjoint(POSSIBLE)
