"""Content that is no clause: "forderte den Abzug", "warnte vor einer Eskalation", nannte ihn „verrückt“."""

from helpers.german import cues, lexicon
from helpers.german.inflection import SEPARABLE, participle
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.reading import Stretch
from helpers.german.reading.words import listed
from helpers.german.sentences import Span
from helpers.german.speech import elided, fronted, speakers
from helpers.german.speech.events import Event, clause_end
from helpers.german.speech.fragments import PREPOSITIONS
from helpers.german.speech.model import Range, Statement
from helpers.german.speech.numerals import OF_TIME
from helpers.german.speech.order import RELATIVE

STOPS = ",;:.-"


THIS = listed("das dies dieses dem")
THERE = {"darauf": "auf", "davon": "von", "davor": "vor", "dafür": "für", "dagegen": "gegen", "darüber": "über"}
THIS_FIGURE = listed("summe zahl größenordnung")
SHOWING = ("hervorgehen", "ergeben", "belegen")  # "Das ergab eine Umfrage": what a study shows it says
ANY = listed("ein eine einen jede jeden jegliche jeglichen")  # "Einen Todesfall wies der Arzt zurück"
REJECTED = ("fall", "fälle", "zusammenhang", "schuld", "fehler", "versäumnis", "verantwortung", "absicht", "gefahr")
NONE = listed("kein keine keinen keinerlei")


def that_said(unit: Unit, event: Event, who: Range | None, previous: Stretch | None) -> Statement | None:
    """ "Das bestätigte ein Sprecher", "Der Konzern bestreitet das": the sentence before is said, das stands for it."""
    if previous is None or previous.end - previous.start < 2 or who is None:
        return None
    sayable = event.verb.frames & {"quote", "main"} or event.verb.lemma in SHOWING
    takes = THERE.get(unit.lows[0]) in event.verb.frames  # "Darauf verweist das Amt"
    at = 0 if event.finite == 1 and ((sayable and unit.lows[0] in THIS) or takes) else _this(unit, event)
    figure = event.finite == 2 and unit.lows[0] in ("diese", "die") and unit.lows[1] in THIS_FIGURE
    if figure and event.verb.lemma == "nennen" and "nicht" not in unit.lows:
        at = 0  # "Bis zu 40 Euro! Diese Summe nennt Kern"
    heads = at == 0 and unit.at(event.last) == wc.COLON  # "Das sagt die Firma: ..."
    if at < 0 or heads or (event.verb.act == "denies" and _is_others_quotation(unit, previous)):
        return None
    said = Span(previous.start, previous.end - (unit.text[previous.end - 1] in ".!"))
    if event.first and unit.at(event.first - 1) in (wc.SEMICOLON, wc.DASH):  # "...; der Verein zweifelt das an"
        said = unit.span(0, event.first - 1)
    made = event.says([(at, at + 1)], who, "indirect", "that_said")
    made.before = [said]
    return made


def so_it_says(unit: Unit, previous: Stretch | None) -> Statement | None:
    """ "1.100 Stellen fallen weg! *So steht es in einem Papier der Stadt*": the sentence before is said there.

    So, too, where "So erzählen es Überlebende" follows it.
    """
    verb = unit.low(1) if unit.lows[:1] == ["so"] and unit.low(2) == "es" else ""
    at = 3 + (unit.low(3) in ("in", "im", "bei")) if verb in STANDS_SO else 3
    if previous is None or not (at == 4 or verb in TELLS_SO):
        return None
    who = at, phrases.whole(unit, at, len(unit), wide=at == 3)
    ends = unit.at(who[1]) == wc.STOP or (unit.at(who[1]) == wc.COMMA and unit.low(who[1] + 1) in RELATIVE)
    if who[1] == at or not ends or not {wc.COLON, wc.QUOTATION, wc.MARK}.isdisjoint(unit.classes):
        return None  # "So heißt es in dem Bericht: ..."
    said = Span(previous.start, previous.end - (unit.text[previous.end - 1] in ".!"))
    made = Statement([(2, 3)], [1], who, "indirect", "that_said", "stehen", "asserts")
    made.before = [said]
    return made


TELLS_SO = listed("erzählt erzählen sagt sagen schildert schildern berichtet berichten beschreibt beschreiben")
STANDS_SO = listed("steht stand heißt hieß")


def _is_others_quotation(unit: Unit, previous: Stretch) -> bool:
    """ "„Wir fahren.“", then a new paragraph, "Die Bahn weist das zurück": what that means stands farther back."""
    text, apart = unit.text, unit.paragraph != previous.paragraph
    return apart and text[previous.start] in '„“”"»«' and text[previous.end - 1] in '“”"»«'


def _this(unit: Unit, event: Event) -> int:
    """Where "das" stands alone in "bestreitet das", "wollte dies nicht bestätigen"; -1 if nowhere."""
    if event.order != "main" or event.verb.act not in ("denies", "confirms"):
        return -1
    if unit.low(event.finite - 1) == "und" and any(map(cues.read, unit.lows[: event.finite - 1])):
        return -1  # "Das Amt meldet zwölf Fälle und feiert das": what it says itself
    this = THIS - {"dem"} if event.verb.lemma != "widersprechen" else THIS
    places = (k for k in range(event.finite + 1, event.last) if unit.lows[k] in this)
    return next((k for k in places if phrases.core(unit, k, event.last) <= k + 1), -1)


NO_SPEECH = tuple(lexicon.words("speech_words", kind="no_speech"))
WITH_ARTICLE = {"zu": ("zu", "zum", "zur"), "von": ("von", "vom"), "an": ("an", "am", "ans"), "vor": ("vor", "vorm")}
TALKED_WITH = listed(
    "vergleich vergleichen gespräch gesprächen rücksprache absprache abstimmung treffen zusammenarbeit"
)
NOBODY = RELATIVE | {"man", "es", "dies"}


FIGURE = ("zahl", "zahlen", "summe", "angabe", "angaben")  # "wies die Zahl von 40 zurück"


def reported(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """A noun phrase as content: object or prepositional object of the cue verb."""
    frames = event.verb.frames
    if event.order == "noun" or frames.isdisjoint(("phrase", "negated", "claim")):
        return None
    if event.passive:
        return _named_by(unit, event, who) if "phrase" in frames else None
    if who is None or _says_no_phrase(unit, event, who):
        return None
    end = clause_end(unit, event)
    found = _behind_preposition(unit, event, who, end)
    if found is None and "noun" in frames:
        found = _object(unit, event, who, end)
    if found is None or (unit.lows[found[0]] in NONE and not event.verb.needs):
        return None  # "nannte keine Zahlen": nothing is said
    if not event.verb.particle and unit.lows[found[1] - 1] in SEPARABLE and found[1] > found[0] + 2:
        return None  # "spricht den Gästen vom Bau sein Mitgefühl aus"
    rejected = unit.lows[found[0]] in ANY and people.head(unit, *found).endswith(REJECTED)
    rejected = rejected or people.head(unit, *found).endswith(FIGURE)
    if "claim" in frames and not rejected and not any(low.endswith(fronted.CLAIMS) for low in unit.lows[slice(*found)]):
        return None  # "wies die Klage zurück"
    last = found[1] - (unit.lows[found[1] - 1] in elided.GOES_ON)  # "wies die Kritik | aber zurück"
    found = found[0], fronted.behind_noun(unit, event, last)
    return event.says([found], who, "reported", "noun_phrase_content")


def _behind_preposition(unit: Unit, event: Event, who: Range, end: int) -> Range | None:
    """ "warnte vor einer Flut", "sprach vom Ende": the phrase behind a preposition that the verb takes."""
    taken = {low for p in PREPOSITIONS & event.verb.frames for low in WITH_ARTICLE.get(p, (p,))}
    for i in range(event.first, end) if taken else ():
        own = i in event.cue or who[0] <= i < who[1] or (i == 0 and unit.lows[i] == "über")
        own = own or (
            unit.lows[i] == "mit" and unit.lows[i - 1] in TALKED_WITH
        )  # "rechnet nach Vergleichen mit Auen mit 40"
        if unit.lows[i] in taken and unit.classes[i] in wc.ADVERBIAL and not own:
            j = phrases.whole(unit, i + 1, end, wide=True)
            if j > i + 1:
                return i + 1, _extended(unit, event, j, end)
    return None


def _says_no_phrase(unit: Unit, event: Event, who: Range) -> bool:
    """ "forderte fünf Todesopfer", "bestritt das Spiel", "nannte keine Zahlen", a question, nobody as subject."""
    lows, verb = unit.lows[event.first : event.last], event.verb
    if unit.forms[-1] == "?" or unit.alone(*who) in NOBODY:
        return True  # "die Fahrer, die vor Glätte warnten"
    asking = range(*who) if verb.lemma == "fordern" else ()  # "Die Opfer forderten mehr Geld"
    named = (k for k in range(event.first, event.last) if k not in asking and not _hangs(unit, k))
    other = any(unit.lows[k].endswith(NO_SPEECH) and not unit.lows[k].endswith("beispiel") for k in named)
    if other and "sich" not in verb.needs and verb.lemma != "begrüßen":
        return True
    if verb.lemma == "bestätigen" and people.head(unit, *who).endswith(TESTS):
        return True  # "Ein Test bestätigte den Fund"
    if verb.lemma == "fordern" and any(low.endswith(VICTIMS) for low in unit.lows[event.finite + 1 : event.last]):
        return True
    if verb.lemma == "einräumen" and any(low.endswith(GRANTED) for low in lows):
        return True
    if verb.lemma == "verurteilen" and any(low.endswith(COURTS) for low in unit.lows[who[0] : who[1]]):
        return True
    negated = "nicht" in lows
    return negated if verb.lemma == "nennen" else "negated" in verb.frames and not negated


def _hangs(unit: Unit, k: int) -> bool:
    """Whether a noun hangs from another: "forderte Hilfe für die Opfer", "Hilfe der Opfer"; not "forderte Opfer"."""
    before = unit.lows[max(0, k - 2) : k]
    return not HANGING.isdisjoint(before) or (before[-1:] in (["der"], ["des"]) and unit.at(k - 2) == wc.NOUN)


VICTIMS = ("tote", "verletzte", "vermisste")  # "Das Feuer forderte 30 Tote"
GRANTED = (
    "frist",
    "platz",
    "vorrang",
    "recht",
    "rechte",
    "chance",
    "chancen",
    "möglichkeit",
    "rabatt",
    "kredit",
    "zeit",
)
"""What is given, not admitted: "räumte der Firma eine Frist ein"."""
HANGING = listed("für gegen bei nach an zugunsten")
TESTS = ("test", "tests", "ergebnis", "ergebnisse", "messung", "messungen", "probe", "proben", "funde", "spuren")
COURTS = ("gericht", "gerichtshof", "richter", "richterin", "kammer", "jury", "senat")


def _named_by(unit: Unit, event: Event, who: Range | None) -> Statement | None:
    """ "Als Grund wurde Frost genannt", "Bemängelt wird der Zustand der Brücke": the subject is what is said."""
    fronted = event.cue[0] == event.first or (event.verb.lemma == "nennen" and unit.lows[event.first] == "als")
    end = clause_end(unit, event)
    j = phrases.whole(unit, event.finite + 1, end, wide=True) if fronted else 0
    if j <= event.finite + 1 or not phrases.nominative(unit, event.finite + 1, j):
        return None
    found = event.finite + 1, _extended(unit, event, j, end)
    return event.says([found], who, "reported", "noun_phrase_content")


def _object(unit: Unit, event: Event, who: Range, end: int) -> Range | None:
    i = _own_half(unit, event) if event.order == "main" else event.first + 1
    if event.order == "main" and who[0] > event.finite and event.first < event.finite:
        first = event.first + (unit.lows[event.first] in ("auch", "selbst", "nur"))
        j = phrases.whole(unit, first, event.finite, wide=True)  # "Den Abzug forderte Müller"
        alone = j == first + 1 and unit.lows[first] in ("das", "dies")
        alone = alone or unit.low(first + 1) in OF_TIME  # "Drei Tage nach dem Brand gehen sie von 40 aus"
        if j == event.finite and not alone and unit.lows[first] not in speakers.ADVERBIAL_STARTS:
            return first, j
    while i < end:
        if who[0] <= i < who[1]:
            i = who[1]
            continue
        if i in event.cue or unit.classes[i] in (wc.ADVERB, wc.REFLEXIVE, wc.AUXILIARY):
            i += 1
            continue
        if unit.classes[i] == wc.PREPOSITION:
            i = max(phrases.core(unit, i + 1, end), i + 1)
            continue
        if unit.classes[i] in wc.PHRASE_STARTS:
            stop = min((k for k in event.cue if i < k < end), default=end)  # "brachte ihre Sorge | zum Ausdruck"
            j = phrases.whole(unit, i, stop, wide=True)
            if j > i and unit.lows[i] not in ("dem", "der", "des") and _ends_phrase(unit, j - 1):
                i -= unit.low(i - 1) in ("mehr", "weniger")
                return i, _extended(unit, event, j, end)
            names = j in event.cue and unit.classes[j - 2 : j] == [wc.NOUN, wc.NOUN]
            if names and unit.lows[i] in ("dem", "der", "den"):
                return j - 1, j  # "wirft dem Westen Lügen vor"
            i = max(j, i + 1)
            continue
        if unit.classes[i] in STOPS:
            return None
        i += 1
    return None


def _ends_phrase(unit: Unit, k: int) -> bool:
    """A noun, or "alle" in "fordert mehr Geld für alle"."""
    return unit.at(k) in wc.PHRASE_ENDS or unit.low(k) in phrases.SOLO


def _own_half(unit: Unit, event: Event) -> int:
    """ "hat Fehler eingeräumt und | die Forderung zurückgewiesen": where what the second participle takes begins."""
    halves = range(event.finite + 2, max(event.cue))
    joints = [k for k in halves if unit.lows[k] == "und" and participle(unit.lows[k - 1])]
    return (joints or [event.finite])[-1] + 1


def _extended(unit: Unit, event: Event, j: int, end: int) -> int:
    """On to the end of the clause, short of the particle, participle or verb that closes it."""
    stop = min((k for k in (*event.cue, event.finite) if j <= k < end), default=end)
    while stop > j and (unit.classes[stop - 1] in (wc.STOP, wc.COMMA) or unit.lows[stop - 1] == "nicht"):
        stop -= 1
    return max(j, stop)
