"""What looks like a number and is none: dates, years, clock times, scores, ordinals, names with numbers, identifiers.

Each test has a name of its own and looks only at the characters beside the numeral, so that a class can argue with
each one.
"""

import re

from helpers.german.quantities.numerals import NUMBER_WORD, SPACE
from helpers.german.quantities.things import CLOSING
from helpers.german.quantities.words import ONES

MONTH = (
    r"(?:Jan(?:uar)?|Jänner|Feb(?:ruar)?|Mär(?:z|\.)|Apr(?:il)?|Mai|Jun[io]?|Jul[iy]?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Okt(?:ober)?"
    r"|Nov(?:ember)?|Dez(?:ember)?)\b"
)
_MONTHS = frozenset(
    """januar jänner februar märz april mai juni juli august september oktober november dezember jan. feb. apr. aug.
    sept. okt. nov. dez.""".split()
)
_DATE_OR_CLOCK = re.compile(
    rf"\.?{SPACE}?{MONTH}|{SPACE}?Uhr\b|(?:{SPACE}?(?:bis|und|oder|[-–—/]){SPACE}?)(?:\d[\d.:]*"
    rf"|{NUMBER_WORD}\w*)\.?{SPACE}?(?:Uhr\b|{MONTH})"
)
_SCORE = re.compile(
    rf"{SPACE}(?:zu|aus){SPACE}(?:\d|{NUMBER_WORD})\w*(?!\w)(?!{SPACE}[A-ZÄÖÜ%])|\s?:\s?\d|[-–]\d{{1,2}}(?![\d.,])"
)
_SCORE_BEFORE = re.compile(r"(?i:\d|null|eins|zwei|drei|vier|fünf) (?:zu|aus|:) \Z")
_ORDINAL = re.compile(r"\.(?:[^\S\n]*\n?[^\S\n]*[a-zäöüß]|[A-ZÄÖÜ,;)/–-]|\s?(?:[-–/]\s?)?\d{1,2}\.)")
_ORDINAL_NOUN = re.compile(
    r"\.\s(?:\w+(?:e|en|er|es)\s)?(?:Jahrhundert|Minute|Platz|Rang|Runde|Spieltag|Spielminute|Auflage|Geburtstag"
    r"|Todestag|Jahrestag|Mal|Stock"
    r"|Bezirk|Etappe|Lebensjahr|Kongress|Parteitag|Tag|Woche|Sitzung|Armee|Division|Brigade|Bataillon|Flotte"
    r"|Weltkrieg|Klasse|Stunde)"
)
_CAPITAL = re.compile(r"\.\s(?=[A-ZÄÖÜ„“\"»])")
_DAY_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\Z")
_HOUR_MINUTE = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d\Z")
_DETERMINED = frozenset(
    """der die das den dem des am vom zum zur im beim ins ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner
    ein eine einen einem bis dieser diese diesem diesen unser unsere jeder jedem""".split()
)
LABELS = frozenset(
    """platz rang artikel art art. paragraf paragraph § §§ abs abs. absatz nr nr. nummer nummern no no. satz halle
    seite seiten s. kapitel kap. linie linien postfach tel tel. telefon telefonnummer fax hotline plz raum zimmer
    gleis tor klasse stufe kategorie runde etappe teil band version typ modell formel route punkt frage ziffer zeile
    spieltag kanal level block reaktor phase position startnummer rückennummer hausnummer aktenzeichen az.
    drucksache isbn iban bundesliga autobahn bundesstraße anlage anhang abschnitt vers psalm plätze plätzen ränge
    artikeln jahrgang baujahr geboren jg. copyright © expo agenda stand bd. fig. abb. tab. windows op. op staffel
    folge episode los konto kontonummer blz lotto zone warteschlange""".split()
)
"""Words after which a number is a name or an address: "Platz 3", "Paragraf 5", "Linie 10"."""
_LABEL_ENDINGS = ("platz", "rang", "nummer", "kategorie", "hälfte", "stufe", "artikel", "halbzeit")
_BECOMES = re.compile(r"\s(?:w[eiu]rden?|ist|sind|war|hat|haben|geworden|zu\b|nach)")
_YEAR_WORDS = (
    frozenset(
        """jahr jahre jahres jahren sommer winter herbst frühjahr frühling ende anfang mitte silvester ostern weihnachten
    saison wm em olympia seit im expo stand © copyright wahljahr kriegsjahr""".split()
    )
    | _MONTHS
)
_YEAR_PREPOSITIONS = frozenset("um ab von bis nach vor zwischen in".split())
_COUNTED = frozenset(
    """menschen personen soldaten soldatinnen teilnehmer teilnehmern tote toten todesopfer opfer verletzte verletzten
    einwohner einwohnern mitarbeiter mitarbeitern arbeitsplätze stellen jobs flüchtlinge demonstranten polizisten
    beamte kinder frauen männer schüler studenten besucher zuschauer fälle truppen exemplare stück häuser häusern
    unternehmen firmen mitglieder mitgliedern leute mann läufer gäste punkte stimmen seiten arbeiter familien
    delegierte patienten tiere bäume filialen gemeinden""".split()
)
_YEAR = re.compile(r"(?:1\d|20)\d\d\Z")
_SMALL = re.compile(r"\d{1,3}(?:[.,]\d)?\Z")
_PERSON_AGE = re.compile(r"[A-ZÄÖÜ][\w-]+(?:,\s|\s\()\Z")
_SENTENCE_OPENERS = frozenset(
    """insgesamt allein noch nur darunter weitere weiteren mit von bei den die der nach vor mindestens davon dazu auch sowie zudem
    außerdem zuletzt zuvor bisher bislang dabei dort hier heute gestern mehr als es sie er alle diese jene für aus in im auf an um
    unter zwischen während weil da wenn ob dass denn und oder aber doch jedoch sogar wurden waren sind jeweils jetzt nun dann
    immerhin gerade je pro etliche erst schon bereits ihre seine""".split()
)
"""Capitalised only because they begin a sentence: "Insgesamt 20 kamen" counts, "Stuttgart 21 kommt" names."""
_WEEKDAYS = frozenset("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag uhr".split()) | _MONTHS
_LAST_YEAR = 2035


def glued(text: str, start: int, end: int) -> bool:
    """Digits that are part of something longer: F-16, CO2, 3:2, 31.12.2004, www.x.de/12, bild_20.jpg, §5, 2016/17,
    12er."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before and (before in "_/#@&=?%\\:^§" or (before in ".,'" and text[start - 2 : start - 1].isalnum())):
        return True
    if before in ("-", "–", "‑") and text[start - 2 : start - 1].isalnum():
        return True
    if not after:
        return False
    if after[0] in ".,:/_^@" and len(after) > 1 and (after[1].isdigit() or after[1].islower() or after[0] == "_"):
        return True
    return (after[0] == "." and after[1:].isalpha()) or after[0] in "@_\\="


def date_or_clock(text: str, start: int, end: int, words: list[str]) -> bool:
    """30. Oktober, 8 Uhr, 8 bis 10 Uhr, vom 3. bis 5. Mai, um 16.30, halb acht."""
    if _DATE_OR_CLOCK.match(text, end):
        return True
    last = words[-1].lower() if words else ""
    printed = text[start:end]
    if last == "uhr" and len(printed) < 3:
        return True
    if last in ("um", "gegen", "ab", "bis") and _HOUR_MINUTE.match(printed):
        return True
    if last == "halb" or (
        last in ("nach", "vor") and len(words) > 1 and words[-2].lower() in ("viertel", "fünf", "zehn", "kurz")
    ):
        return True
    return bool(_DAY_MONTH.match(printed)) and (text[end : end + 1] == "." or last in ("am", "vom", "zum", "bis"))


def rate(words: list[str], value: float) -> bool:
    """The base of a rate counts nothing: "fünf pro 1.000 Einwohner"."""
    return bool(words) and words[-1] in ("pro", "je") and value in (10, 100, 1e3, 1e4, 1e5, 1e6)


def score(text: str, start: int, end: int) -> bool:
    """3:2, drei zu zwei, 6 aus 49, 2-1 without anything counted."""
    return bool(_SCORE.match(text, end) or _SCORE_BEFORE.search(text[max(0, start - 12) : start]))


def ordinal(text: str, start: int, end: int, words: list[str]) -> bool:
    """The 20. in "das 20. Jahrhundert"; a full stop that ends the sentence makes none."""
    if text[end : end + 1] != "." or end - start > 4 or not text[start:end].isdigit():
        return False
    if _ORDINAL.match(text, end) or _ORDINAL_NOUN.match(text, end):
        return True
    last = words[-1] if words else ""
    if not last or text[start - 1] == "\n" or (text[start:end] == "1" and _CAPITAL.match(text, end)):
        return bool(_CAPITAL.match(text, end))
    return (last.lower() in _DETERMINED or last[-1] in ",;(|•") and bool(_CAPITAL.match(text, end))


def year(printed: str, value: float, words: list[str], thing: str | None, bound: str, unit: str) -> bool:
    """Four digits from 1000 to 2100 are a year unless something is counted: "1500 nordkoreanische Soldaten"."""
    if len(printed) != 4 or not printed.isdigit() or not 1000 <= value <= 2100:
        return False
    last = words[-1].lower().lstrip('(„“"»[') if words else ""
    modern = 1800 <= value <= _LAST_YEAR
    if last in _YEAR_WORDS and modern and not bound:
        return True
    if (unit and unit != "s") or (thing and thing.rsplit(None, 1)[-1].lower() in _COUNTED):
        return False
    if last in _YEAR_WORDS | _YEAR_PREPOSITIONS and not bound:
        return True
    if not thing:
        return modern or not (bound or last in ("auf", "bei"))
    if bound or unit:
        return False
    plural = thing.endswith(("en", "er", "e", "n", "s"))
    if value < 1900 or value > _LAST_YEAR:
        return not plural
    return not (" " in thing and plural and thing.split(" ", 1)[0].endswith(("e", "en")) and value % 100 == 0)


def identifier(text: str, start: int, end: int, words: list[str], printed: str, noun: str | None) -> bool:
    """Telephone numbers, IBANs, postcodes: leading zeros, digit groups side by side, five digits before a place."""
    if len(printed) > 1 and printed[0] == "0" and printed[1].isdigit():
        return True
    if text[start - 1 : start] == "+" and len(printed) > 1 and start >= 2 and not text[start - 2].isdigit():
        return printed in ("49", "43", "41") and text[end : end + 1] == " "
    if not printed.isdigit():
        return False
    grouped = text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()
    if grouped or (words and words[-1][-1].isdigit() and text[start - 1] == " "):
        return not (words and _YEAR.match(words[-1])) and not noun
    if (
        len(printed) == 5
        and not printed.endswith("00")
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
    ):
        return bool(words) and (words[-1][-1] in ",–|" or text[start - 1] == "\n" or words[-1] == "D-")
    return False


def named(text: str, start: int, end: int, words: list[str], printed: str, thing: bool) -> bool:
    """ "Platz 3", "Linie 5", "Stuttgart 21", "Flash 8", "Karl Meier (45)": the number names, it does not count."""
    if not words:
        return False
    raw = words[-1]
    last = raw.lstrip("„“\"»«([‚'")
    if last.lower().rstrip(":").rsplit("-", 1)[-1] in LABELS:
        return True
    if thing:
        return False
    if last.isupper() and len(last) < 4 and printed.isdigit():
        return True
    if not _SMALL.match(printed):
        return False
    if text[start - 1] == "(" and text[end : end + 1] == ")":
        return True
    if text[end : end + 1] in (",", ")") and _PERSON_AGE.search(text[max(0, start - 30) : start]):
        return True
    if not last[:1].isupper() or not last[-1].isalpha() or last.lower() in _WEEKDAYS:
        return False
    return (len(words) > 1 and words[-2][-1] not in ".!?:") or last.lower() not in _SENTENCE_OPENERS


def word_elsewhere(text: str, start: int, end: int, words: list[str], noun: str | None) -> bool:
    """Number words that count nothing: "außer Acht", "die Elf", "um acht", "Nummer eins", "Punkt drei", "Stunde
    null"."""
    word, last = text[start:end], words[-1].lower() if words else ""
    if last in LABELS or last.endswith(_LABEL_ENDINGS):
        return True
    if noun:  # "Tausend Dank", "die Drei Musketiere"
        name = word[0].isupper() and len(word) < 6 and bool(words) and words[-1][-1] not in '.!?:„“"»•–-'
        return noun == "Dank" or (name and word.lower() in ONES)
    if last in ("außer", "stunde", "allen", "halb") or (word in ("eins", "Eins") and _BECOMES.match(text, end)):
        return True
    if last in ("um", "gegen") and word.islower() and len(word) < 6:
        return True
    return word in ("Acht", "Elf") and bool(words) and last[-1:] != "."


def listed(text: str, previous_end: int, start: int) -> bool:
    """Whether only a comma, "und" or a dash lies between a number left out and this one: "Linien 5, 10 und 18"."""
    return start - previous_end < 9 and text[previous_end:start].strip() in (
        ",",
        "und",
        "bis",
        "/",
        "oder",
        ", und",
        "-",
        "–",
        "sowie",
        "&",
    )


def quoted(text: str, start: int, end: int) -> bool:
    """Whether opening and closing quotation marks stand directly around start..end: „kleine Anzahl“."""
    return (
        text[start - 1 : start] in ("„", '"', "“", "»", "«", "”", "‚")
        and text[end : end + 1] in CLOSING
        and end < len(text)
    )
