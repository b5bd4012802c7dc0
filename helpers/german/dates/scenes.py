"""Is a day told as a scene: in the present tense, but of what has been?

"Am Freitagmorgen steht Ina Kern am Tor": so a reportage tells, and no plan has such verbs.
"""

import re

from helpers.german import inflection
from helpers.german.patterns import Leading
from helpers.german.reading import Reading, people
from helpers.german.reading.words import listed

_PLACED = r"(?:steht|sitzt|lehnt|kniet|hockt|wartet|schaut|blickt|läuft|geht|stapft)"
_STANDS = re.compile(
    rf"\s{_PLACED}\s(?:([A-ZÄÖÜ][\w-]+)\s(?:[A-ZÄÖÜ][\w-]+\s){{1,2}}|(?:(?:der|die)\s\d\d-[Jj]ährige|sie|er)\s)"
    r"[^,.;:]{0,30}?\b(?:am|an|auf|in|im|hinter|neben|unter|zwischen|beim?|vor|durch)\s"
    r"(?!Gericht|(?:der|dem)\s(?:Tagesordnung|Programm|Liste|Wahl|Spiel))"
)
_STOOD = Leading(
    rf"(?:^|[.!?\n]\s)([A-ZÄÖÜ][\w-]+)\s[A-ZÄÖÜ][\w-]+(?:,\s[^,.;]{{1,25}},|\s\(\d\d\))?\s{_PLACED}\s"
    r"(?:am|an|in der)\s\Z",
    "am an der",
)
_STANDING = r"(?:steh|lieg|häng|brenn|park|sitz|wart|lehn)(?:t|en)"
_THERE = Leading(
    rf"(?:^|[.!?\n]\s)(?:(?:Die|Der)\s\d\d-[Jj]ährige\s{_PLACED}|"
    r"(?:Vor|Hinter|Neben|Unter|An|Am|In|Im|Zwischen|Rund\sum|Entlang|Auf(?!\sde[rm]\s(?:Programm|Plan|Tagesordnung|Liste|"
    rf"Spielplan)))\s[^,.;:!?]{{3,50}}\s{_STANDING})\s(?:auch\s|noch\s|schon\s)?(?:am|an|in der)\s\Z",
    "am an der",
)
""" "Vor dem Hotel stehen | am Freitagabend sechs Wagen", "Die 58-Jährige steht | am Freitag am Tor"."""
_PARTED = re.compile(
    r"[^.!?]{0,200}?\s(?:an|aus|auf|bevor|bereit|vor\sGericht|Anklagebank|Tagesordnung|Liste|Programm|Plan|Wahl|Spiel)[.!?,]"
)
_EARLY = Leading(
    r"(?:^|[.\n]\s?)(?:Es ist |Um )?(?:[Kk]urz (?:nach|vor)|[Gg]egen)\s(?:halb\s)?"
    r"[\w.]+(?:\sUhr)?\s(?:am|an diesem)\s\Z",
    "am diesem",
)
_IT_IS = Leading(  # "Es ist kurz nach 22 Uhr | am Samstag"; not "Es ist Wahl am Sonntag"
    r"\bEs\sist\s[^.,;:]{0,30}\b(?:Uhr|früh|spät|dunkel|hell|still|kalt|heiß|Mittag|Mitternacht)\s(?:\w+\s)?am\s\Z",
    "am",
)
_IS = re.compile(rf"\s(?:ist|sind|{_PLACED}|stehen|sitzen|warten|liegt|liegen)\b")
""" "Kurz nach sechs Uhr | am Donnerstagmorgen | ist es still": how a reportage begins."""
_STILL = re.compile(
    r"\s(?:ist|sind|liegt|liegen)\s(?:es\s|(?:der|die|das)\s[A-ZÄÖÜ]\w+\s)?(?:noch\s|schon\s|ganz\s|sehr\s|fast\s)*"
    r"(?:still|ruhig|leer|kalt|dunkel|menschenleer|verlassen|verwaist)\b"
)
""" "Am Mittwochmorgen | ist es still auf dem Platz"."""
STANDING = listed("stehen liegen sitzen hängen brennen knien hocken lehnen parken")


def stands(text: str, start: int, end: int) -> bool:
    """ "Am Freitagmorgen | steht Ina Kern am Tor", "sitzt die 71-Jährige im Zelt", "Ina Kern steht | am Freitag"."""
    found = _STANDS.match(text, end)
    if found is not None and (found[1] is None or found[1] in people.first_names()):
        return True
    if _IT_IS.search(text, max(0, start - 60), start):
        return True
    if _STILL.match(text, end) or (_EARLY.search(text, max(0, start - 50), start) and _IS.match(text, end)):
        return True
    if _THERE.search(text, max(0, start - 80), start) and not _PARTED.match(text, end):
        return True
    head = _STOOD.search(text, max(0, start - 80), start)
    return head is not None and head[1] in people.first_names()


def stands_there(reading: Reading, start: int, end: int) -> bool:
    """ "Weithin steht am Samstag eine Menschenkette": whether somebody or something stands, lies or waits there."""
    clause = reading.clause(start)
    verb = clause.finite(start) if clause else None
    forms = inflection.finite(verb[3]) if verb else ()
    placed = bool(forms) and all(one.tense == "present" and one.lemma in STANDING for one in forms)
    return placed and not _PARTED.match(reading.text, end)


def is_let(reading: Reading, at: int) -> bool:
    """ "Am Mittwochmorgen darf er hinaus": what somebody may, must or can do, told in the present."""
    clause = reading.clause(at)
    verb = clause.finite(at) if clause else None
    forms = inflection.finite(verb[3]) if verb else ()
    return bool(forms) and all(one.tense == "present" and one.lemma in ("dürfen", "müssen", "können") for one in forms)


def is_reported(reading: Reading, at: int) -> bool:
    """ "am Mittwoch lägen 37 Gäste in der Klinik": whether the clause stands in the subjunctive."""
    clause = reading.clause(at)
    verb = clause.finite(at) if clause else None
    forms = inflection.finite(verb[3]) if verb else ()
    return bool(forms) and all(one.mood != "indicative" for one in forms)
