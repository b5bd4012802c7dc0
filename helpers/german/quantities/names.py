"""Numbers that name instead of counting: years, "Platz 3", "Stuttgart 21", "die Elf", "Karl Meier (45)"."""

from helpers.german import lexicon, so_many
from helpers.german.inflection import finite
from helpers.german.patterns import late
from helpers.german.quantities.place import OPENING, Place
from helpers.german.quantities.words import NUMBER_WORD, ONES, SPACE

KINDS = {row["kind"]: lexicon.words("number_context", kind=row["kind"]) for row in lexicon.load("number_context")}
LABELS = KINDS["label"] | KINDS["loose_label"] | KINDS["short_label"]
"""Words after which a number is a name or an address: "Platz 3", "Paragraf 5", "Linie 10"."""
_OF_MORE = late(rf"{SPACE}(?:der|von|von{SPACE}den|aus)(?:{SPACE}\w+)?{SPACE}\d")
LABEL_ENDINGS = ("platz", "rang", "nummer", "straße", "kategorie", "hälfte", "stufe", "artikel", "halbzeit")
_BECOMES = late(r"\s(?:w[eiu]rden?|ist|sind|war|hat|haben|geworden|zu\b|nach)")
_YEAR_WORDS = KINDS["year_word"] | KINDS["month"]
_YEAR_PREPOSITIONS = frozenset("um ab von bis nach vor zwischen in".split())
_MOVED = late(lambda: "|".join(lexicon.pattern("number_roles", says=kind) for kind in ("up", "down")))
_PLURALS = tuple(lexicon.group("plural_endings"))
_SEVERAL = frozenset("von den die dieser diesen ihre ihren seine seinen alle allen".split())  # "von den 2000 Plätzen"
_CLAUSE_ENDS = late(rf"(?:\s[a-zäöü]{{2,6}})?[.,;:!?)]|\Z|{SPACE}(?:und|oder|aber)\b")
_PLURAL_VERB = late(rf"{SPACE}[a-zäöüß]+(?:ten|en)\b")
_MORE_THAN = late(r"(?<![\d.,])\d[\d.,]*\s(?:[A-ZÄÖÜ]\w+\s)?\w+\sals\s\Z")
_TO_COUNT = late(rf"{SPACE}auf{SPACE}(\d{{4}})(?!\d)")
_COUNTING = lexicon.group("counted_forms")
_PEOPLE = lexicon.words("people")
_SMALL = late(r"\d{1,3}(?:,\d|\.\d{1,2})?\Z")
_PERSON_AGE = late(r"[A-ZÄÖÜ][\w-]+(?:,\s|\s\()\Z")
# "laut Feuerwehr 40", "nach Kenntnis des Amts 140": the name ends before the number.
_ACCORDING = late(
    r"\b(?:(?:laut|gemäß|nach\s\w+\s(?:de[rs]|von|vom|eine[rs])|nach\s(?:ihren|seinen|eigenen|ersten))\s(?:[\w-]+\s){1,3}"
    r"|[Nn]ach\s\w*(?i:angaben|schätzung|schätzungen|zählung|informationen|berechnungen|zahlen)\s)\Z"
)
_WHILES = late(rf"(?:\d+|{NUMBER_WORD}\w*|wenigen|einigen) (?:Tage|Woche|Monate|Jahre|Stunde|Minute|Sekunde)n\Z")
_TIMES = ("abend", "morgen", "mittag", "nacht", "beginn", "ende", "anfang")
_OWN = ("seine", "ihre", "unsere", "meine", "eure")
_PERFECT = late(rf"{SPACE}(?:ge\w{{2,15}}|\w{{2,15}}iert){SPACE}(?:haben|hat|habe|hatten?)\b")
_NO_NAMES = KINDS["day"] | KINDS["month"]
_LAST_YEAR = 2035
_HOURS = 12


def year_after(text: str, start: int, end: int) -> bool:
    """Whether four digits of our time follow a word for a year: "im Jahr 2012", "Oktober 2004"."""
    printed = text[start:end]
    if not printed.isdigit() or not 1800 <= int(printed) <= _LAST_YEAR:
        return False
    words = text[max(0, start - 20) : start].split()
    return bool(words) and words[-1].lower().lstrip(OPENING) in _YEAR_WORDS


def year(place: Place) -> bool:
    """Four digits from 1000 to 2100 are a year unless something is counted: "1500 nordkoreanische Soldaten"."""
    printed, value, noun, word = place.printed, place.numeral.value, place.noun, place.word
    if len(printed) != 4 or not printed.isdigit() or not 1000 <= value <= 2100:
        return False
    modern = 1800 <= value <= _LAST_YEAR
    bound = place.bound if word != "bis" else ""  # "von 1980 bis 1989 Präsident"
    if word in _YEAR_WORDS and modern and not bound:
        return True
    if (place.unit and place.unit != "s") or (noun and noun.rsplit(None, 1)[-1].lower() in KINDS["counted"]):
        return False
    if modern and word == "es" and so_many.is_when(place.text, place.start, place.end):
        return True
    if _is_count(place) or (not noun and (word in ("es", "bei") or so_many.counts(place.text, place.start, place.end))):
        return False  # "2004 waren es 1800"
    if word in _YEAR_PREPOSITIONS and not bound:
        return True
    if noun and place.first and (word in ("nur", "lediglich", "weitere") or _PLURAL_VERB.search(f" {word}")):
        return False  # "es streikten 1900 Kollegen", "nur 1900 Helfer"
    if not noun:
        answer = place.before == " " and bool(place.words) and place.words[-1][-1] == ":"  # "Kern: 1100, wie gesagt."
        return modern or not (bound or word == "auf" or answer)
    return not bound and not place.unit and not _phrase_counts(noun, value)


def _is_count(place: Place) -> bool:
    """Whether the words say that four digits count: "stieg auf 1950", "bis zu 2000", "sprach von 2000"."""
    text, end, word, words, value = place.text, place.end, place.word, place.words, place.numeral.value
    if place.noun:
        noun = place.noun.split()[-1].lower()
        many = value % 100 == 0 and noun.endswith(("n", "e", "r", "s"))
        return (word == "von" and noun in _PEOPLE) or (word in _SEVERAL and many)
    more = place.near and _MORE_THAN.search(text, max(0, place.start - 60), place.start)
    if word == "als" and (more or value % (100 if 1950 < value < _LAST_YEAR else 10)):
        return False  # "200 mehr als 2022"
    if place.bound and word not in ("ab", "bis", "um"):
        return place.bound != "approx" or bool(_PLURAL_VERB.match(text, end))
    if value < 1800 and value % 100 == 0 and not words:
        return bool(_PLURAL_VERB.match(text, end))  # "1200 flohen."
    if word in ("auf", "von"):
        moved = bool(_MOVED.search(text[max(0, place.start - 60) : place.start].lower()))
        if word == "von":
            return _counted_from(place, moved)
        if len(words) > 1 and words[-2].isdigit():
            return False  # "von 2010 auf 2011": the first is a year
        return moved or bool(_MOVED.search(text, end, end + 14))  # "auf 2000 gestiegen"
    return word in _COUNTING or (place.near and word in ("waren", "sind", "kamen", "blieben"))


def _counted_from(place: Place, moved: bool) -> bool:
    """ "stieg von 2010 auf 2050", but "stieg von 2010 auf 2011 um 5 Prozent"; "sprach von 2000"."""
    if following := _TO_COUNT.match(place.text, place.end):
        return moved and abs(float(following[1]) - place.numeral.value) > 1
    earlier = place.words[-2] if len(place.words) > 1 else " "
    if earlier.lower().startswith(("spr", "ausgeh", "rede")):
        return True
    return place.near and earlier[0].isupper() and place.after[:1] in (".", ",", ";", "")


def _phrase_counts(noun: str, value: float) -> bool:
    """Whether the words after a possible year can be counted: a plural; for years of our time also an adjective."""
    several = noun.endswith(("en", "er", "e", "n", "s"))
    if noun.rsplit(None, 1)[-1].lower().endswith(_PLURALS):
        return True
    described = noun.split(" ", 1)[0].endswith(("e", "en")) and " " in noun and value % 100 == 0
    return several and (described or not 1900 <= value <= _LAST_YEAR)


# "auf der Linie 3 von Auen", "Halle 4 der Messe"
_OF_PLACE = late(r"\s(?:von|nach|zwischen|der|des|zum|zur|in|im|am)\s")


def label(place: Place) -> bool:
    """The word before gives the number as a name: "Platz 3", "Artikel drei"; "die Band 18 Lieder" counts."""
    key = place.word.rstrip(":").rsplit("-", 1)[-1]
    line = key.endswith("linie") and key not in LABELS  # "die Stadtbahnlinie 6"
    named = place.first and (line or key in LABELS or key.endswith(LABEL_ENDINGS)) and not _as_of(place)
    loose = key in KINDS["loose_label"] or key not in LABELS  # "auf dem Marktplatz 300 Menschen" counts
    of_place = (line or key in KINDS["loose_label"]) and _OF_PLACE.match(place.text, place.end)
    if not named or (place.noun and loose and not of_place):
        return False
    return place.words[-1].lstrip(OPENING)[0].isupper() or key[-1] == "." or key in KINDS["short_label"]


def counted_off(place: Place) -> bool:
    """Time counted off from a beginning: "An Tag acht nach dem Brand", "bis Woche drei"; not "pro Tag acht"."""
    if place.noun or place.word not in KINDS["counted_off"] or not place.first:
        return False
    earlier = place.words[-2].lower() if len(place.words) > 1 else "."
    return earlier[-1] in ".!?:" or earlier in _COUNTED_FROM


def _as_of(place: Place) -> bool:
    """ "Nach neuem Stand 150": the state of things is no name."""
    return place.word == "stand" and any(word.lower() == "nach" for word in place.words[-4:-1])


def named(place: Place) -> bool:
    """A name or a person stands before a small bare number: "Stuttgart 21", "Karl Meier (45)", "B 27"."""
    if not (place.first and place.last and place.words) or place.noun or place.bound or _as_of(place):
        return False
    words, printed, around = place.words, place.printed, place.before + place.after[:1]
    word = words[-1].lstrip(OPENING)
    if _OF_MORE.match(place.text, place.end):
        return False
    if word.isupper() and len(word) < 4 and printed.isdigit():
        return not _party(place)  # "B 27"
    if not _SMALL.match(printed):
        return False
    if around == "()" and len(words) > 1:
        return True
    if around[-1:] in ("“", "”", "»") and words[-1][0] in OPENING:
        return True  # „documenta 12“
    if around[-1:] in (",", ")") and _PERSON_AGE.search(place.text[max(0, place.start - 30) : place.start]):
        return True
    if not word[:1].isupper() or not word[-1].isalpha() or place.word in _NO_NAMES:
        return False
    if len(words) > 1 and _WHILES.match(f"{words[-2]} {word}"):
        return False  # "In zwei Wochen 310."
    if len(words) > 1 and _is_period(place.word, words[-2].lower()):
        return False  # "nannte am selben Tag 60", "zählte im vergangenen Jahr 300"
    if len(words) > 1 and (place.word.endswith(_TIMES) or words[-2].lower().startswith(_OWN)):
        return False  # "waren es bis Freitagabend 187.", "führt in seiner Statistik 16"
    if (len(words) == 1 or words[-2][-1] in ".!?:") and place.before == " " and finite(word.lower()):
        return False  # "Bleiben 850."
    if _PERFECT.match(place.text, place.end):
        return False  # "will das Amt 34 gehabt haben"
    apart = any(said[-1] == "," for said in words[:-1])
    apart = apart or (len(words) > 2 and printed.isdigit() and words[-2].lower() in KINDS["determined"])
    told = len(words) > 2 and words[-2].lower() in KINDS["determined"] and words[-3] in _COUNTING
    if (told or (place.near and apart)) and _CLAUSE_ENDS.match(place.text, place.end):
        return (
            False  # "Kiew meldet 300 Tote, Seoul 500", "Von den 60 Sitzen hat die Fraktion 21", "meldete die Stadt 40"
        )
    if len(words) > 1 and _counted_there(place):
        return False  # "meldete in Auen 60", "Es waren auf dem Platz 60"
    if _is_object(place) or _ACCORDING.search(place.text[max(0, place.start - 60) : place.start].lower()):
        return False
    return (len(words) > 1 and words[-2][-1] not in ".!?:") or place.word not in KINDS["opener"]


_THERE = frozenset("in aus bei nach im am beim zum zur vom dem der den".split())
_ARE = frozenset("waren sind seien wären gezählt gemeldet registriert".split())


def _counted_there(place: Place) -> bool:
    """Whether a verb of counting leads to a place or an occasion and the number behind it, which ends the clause."""
    verbs = {word.lower() for word in place.words[:-2]}
    counts = not verbs.isdisjoint(_COUNTING) or not verbs.isdisjoint(_ARE)
    there = place.words[-2].lower() in _THERE
    return counts and there and _CLAUSE_ENDS.match(place.text, place.end) is not None


_MERE_ARTICLES = frozenset("im dem das vom zum der die zur".split())
_PERIODS = ("tag", "woche", "monat", "jahr", "quartal", "halbjahr", "zeitraum", "wochenende")


def _is_period(word: str, before: str) -> bool:
    """A time that is no name: "am selben Tag", "für den Monat"; but "an Tag 60", "im Jahr 300", "in der Woche 12"."""
    if not word.endswith(_PERIODS) or not before[-1].isalpha():
        return False
    return before not in _COUNTED_FROM and not (word in ("jahr", "woche") and before in _MERE_ARTICLES)


_IN_IDIOMS = lexicon.swiss_too(("außer", "stunde", "allen", "halb"))  # "außer acht", "halb acht"
_COUNTED_FROM = frozenset("an ab bis seit in zu nach vor von für".split())
_SUBJECT = frozenset(("der", "die", "das"))
_HAD = frozenset("hat haben hatte hatten habe hätten war waren sind seien wurde wurden worden".split())
_PARTICIPLE = late(rf"{SPACE}[a-zäöüß]{{3,}}(?:t|en)(?:{SPACE}worden)?(?=[.,;:!?“”\"»«]|\Z)")


def _is_object(place: Place) -> bool:
    """ "Bisher hatte der Verein 67 genannt", "waren im Mai zuvor 72 geliefert worden"; not "hat Moor 21 gebaut"."""
    words = place.words
    framed = len(words) > 2 and not _HAD.isdisjoint(word.lower() for word in words[-6:-1])
    behind = framed and (words[-2].lower() in KINDS["determined"] or words[-2][:1].islower())
    return behind and words[-2].lower() not in _HAD and _PARTICIPLE.match(place.text, place.end) is not None


def _party(place: Place) -> bool:
    """ "Die CDU fordert 100 Euro, die SPD 60", "der SV 60": an acronym behind its article, in a list."""
    words = place.words
    listed = len(words) > 2 and len(words[-1]) > 1 and words[-2] in _SUBJECT and words[-3][-1] == ","
    return listed and place.near and _CLAUSE_ENDS.match(place.text, place.end) is not None


def idiom(place: Place) -> bool:
    """Number words that count nothing: "außer Acht", "die Elf", "um acht", "Tausend Dank", "die Drei Musketiere"."""
    printed, words = place.printed, place.words
    if place.noun:
        inside = bool(words) and place.before != "\n" and words[-1][-1] not in '.!?:„“"»•–-'
        title = inside and printed[0].isupper() and len(printed) < 6 and printed.lower() in ONES
        return place.noun == "Dank" or title
    if place.word in _IN_IDIOMS:
        return True
    if printed in ("eins", "Eins") and _BECOMES.match(place.text, place.end):
        return True
    if place.word in ("um", "gegen"):
        hour = printed.islower() and 1 <= place.numeral.value <= _HOURS
        return hour and not place.text.startswith(" auf ", place.end)
    return printed in ("Acht", "Elf") and bool(words) and words[-1][-1] != "."
