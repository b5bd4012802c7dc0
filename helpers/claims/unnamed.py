"""What a number counts that names nothing: what the sentence before asks for, what all sums so far are of."""

import re

from helpers.claims import values
from helpers.claims.counted import Counted
from helpers.german.quantities.units import unit_of_thing
from helpers.german.sentences import Span
from helpers.topic import Measurand, cues

ABOUT = re.compile(  # "Über die Zahl der Opfer streiten", "Die Höhe des Schadens ist umstritten"
    r"\b(?:Zahl|Anzahl|Höhe|Ausmaß|Umfang)\s(?:de[rs]|von)\b.*\b(?:auseinander|streit\w*|gestritten|uneins|uneinig|umstritten|unklar|widersprüchlich\w*|strittig)\b"
    r"|\b(?:[Ss]treit|[Uu]neins|[Uu]neinig|[Gg]estritten|[Uu]mstritten|[Uu]nklar|[Ss]trittig)\b.*\b(?:Zahl|Anzahl|Höhe|Ausmaß|Umfang)\s(?:de[rs]|von)\b"
)
# "Wie voll die Halle war, blieb offen", "Unklar ist, wie viele an Bord waren"
ASKED_INDIRECTLY = re.compile(
    r"(?:Wie|Wieviele?)\s[^.;:]{3,120},\s[^.;:]*\b(?:unklar|offen|umstritten|strittig|ungewiss|uneins|uneinig|auseinander)\b"
    r"|[^.;:]{0,40}\b(?:[Uu]nklar|[Oo]ffen|[Uu]mstritten|[Ss]trittig|[Uu]ngewiss|[Uu]neins|[Uu]neinig)\b[^.;:]{0,30},\swie\s"
)
NUMBER_OF = re.compile(r"\b(?:Zahl|Anzahl|Höhe)\s(?:de[rs]|von|an)\s")
# "geht von | 12 Millionen Euro aus", "bleibt bei", "mit unseren"; not "spricht von 12 Millionen Euro für die Halle"
_ABOUT_SO = r"(?:(?:rund|etwa|gut|knapp|mindestens|höchstens|maximal|bis\szu|fast|über)\s)?$"
JUST_SO_MUCH = re.compile(
    r"\b(?:(?:geht|gehe|gehen|ging|spricht|sprach|bleibt|blieb|kommt|kam|beharrt|rechnet|rechnete|kalkuliert|kalkulieren|kalkulierte)\b"
    r"[^.;:]{0,60}\b(?:von|bei|auf|mit)|(?:unser|ihr|sein)en?|(?:nennt|nannte|nannten)\b[^.;:]{0,40}\s(?:Betrag|Summe)\svon)\s"
    + _ABOUT_SO
)
HELD = re.compile(r"\b(?:hält|halte|halten|hielt)\b[^.;:]{0,60}?\s" + _ABOUT_SO)  # "hält 40 Millionen für möglich"
POSSIBLE = re.compile(
    r"\s(?:Euro\s)?für\s(?:möglich|realistisch|wahrscheinlich|plausibel|denkbar|angemessen|nötig|richtig)\b"
)
AFTER_IT = re.compile(r"\s(?!aus\b)[A-ZÄÖÜ]|\s(?:für|an|Verlust|pro)\b")


def asked_for(counted: Counted, measurand: Measurand) -> str:
    """ "Und die Kosten? Laut Landratsamt satte 1,8 Millionen Euro": what the sentence before asks for, or is about.

    So "Über die Zahl der Betroffenen gehen die Angaben auseinander. Der Rat hält 900 Gäste für möglich", and
    "Die *Zahl der Festnahmen* blieb klein. Laut Polizei sind es 30".
    """
    start, text = counted.sentence.start, counted.article.text
    before = counted.article.sentence_before(start)
    asks = counted.quantity.unit == values.MONEY and text[before.end - 1 : before.end] == "?"
    number_of = NUMBER_OF.search(text, before.start, before.end) if counted.elided and not asks else None
    about = number_of or (None if asks else ABOUT.search(text, before.start, before.end))
    if counted.told or not (asks or about) or "\n" in text[before.end : start]:
        return ""
    return _named_in(counted, measurand, before)


def _named_in(counted: Counted, measurand: Measurand, before: Span) -> str:
    """The sentence, if it holds no number and names this measurand alone."""
    if counted.numbers.between(before.start, before.end):
        return ""
    named = [m.id for m in counted.rivals if counted.hits(m, [before])]
    return counted.article.text[before.start : before.end - 1] if named == [measurand.id] else ""


def left_open(counted: Counted, measurand: Measurand) -> str:
    """ "*Wie voll die Halle war*, blieb offen. Der Verein sprach von 310 Menschen": what that asks, by cue or label."""
    start, text = counted.sentence.start, counted.article.text
    before = counted.article.sentence_before(start)
    if counted.told or "\n" in text[before.end : start] or not ASKED_INDIRECTLY.match(text, before.start, before.end):
        return ""
    if said := _named_in(counted, measurand, before):
        return said
    said, rivals = text[before.start : before.end - 1], counted.rivals
    labelled = [m.id for m in rivals if cues.labelled(counted.story, m.id, said)]
    cued = any(counted.hits(m, [before]) for m in rivals) or counted.numbers.between(before.start, before.end)
    return said if labelled == [measurand.id] and not cued else ""


def only_sum(counted: Counted, measurand: Measurand) -> bool:
    """ "Inzwischen geht die Initiative von 12 Millionen Euro aus": all money of the text so far is of one measurand."""
    unit = counted.quantity.unit
    if unit != values.MONEY or counted.told or counted.quantity.role not in ("count", "new", "old"):
        return False
    held = HELD.search(counted.before) and POSSIBLE.match(counted.after)
    if not held and (not JUST_SO_MUCH.search(counted.before) or AFTER_IT.match(counted.after)):
        return False
    rows = [row for row in counted.earlier if row["thing"] and unit_of_thing(row["thing"])[0] == unit]
    paragraph = counted.article.text.rfind("\n\n", 0, counted.quantity.start)
    sums = [row for row in rows if row["role"] in ("count", "new", "old")]
    named = {row["measurand"] for row in sums if row["measurand"]}
    return named == {measurand.id} and all(row["measurand"] for row in sums if row["start"] > paragraph)
