"""Whether the object stands before the verb and the subject behind it: "Die Vorwürfe wies der Minister zurück"."""

from helpers.german import lexicon
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.speech.events import Event
from helpers.german.speech.extent import infinitive
from helpers.german.speech.model import Range, Statement

CLAIMS = tuple(lexicon.group("claims"))
PLURAL_CLAIMS = tuple(word for word in CLAIMS if word.endswith(("te", "ten", "ungen", "ürfe", "ürfen", "aben", "agen")))
FIGURES = ("zahl", "zahlen")
ABSTRACT = ("ung", "heit", "keit", "ion", "tät", "nis", "ungen", "heiten", "keiten")
TO_WHOM = frozenset("vorwerfen widersprechen drohen danken zustimmen raten gratulieren versprechen zusichern".split())
NOUN_ENDS = frozenset((wc.NOUN, wc.QUOTATION, wc.BRACKET_CLOSE, wc.MARK))


def object_first(unit: Unit, event: Event, before: Range, other: Range) -> bool:
    """ "Die Vorwürfe wies der Minister zurück": plain nominative behind the verb, ambiguous phrase before it."""
    low = unit.lows[other[0]]
    if event.verb.lemma in TO_WHOM and low in ("der", "dem", "den") and unit.classes[before[0]] != wc.PRONOUN:
        return False  # "Die Initiative wirft | der Wache vor, dass"
    if low == "sie":  # "Den Plan nannte sie teuer"; not "Der Rat nannte sie teuer"
        thing = unit.classes[before[0]] == wc.DETERMINER and unit.lows[before[0]] not in ("der", "ein")
        return thing and not _speaks(unit, before)
    if low in ("er", "wir", "ich", "man"):
        return unit.classes[before[0]] != wc.PRONOUN
    singular = not unit.lows[event.finite].endswith("en")
    bare = unit.classes[other[0]] == wc.NOUN and not unit.lows[other[0]].endswith(CLAIMS)
    head, last, first = people.head(unit, *before), unit.lows[before[1] - 1], unit.lows[before[0]]
    judged = singular and event.verb.frames & {"predicate", "judged"} and not _speaks(unit, before)
    if judged and (bare or _speaks(unit, other)) and first not in ("der", "ein") and head.endswith((*CLAIMS, "ungen")):
        return True  # "Die Äußerungen nannte Kern falsch", "Die Forderung nannte die Partei überzogen"
    if event.verb.act in ("denies", "confirms"):
        if bare and (last.endswith((*CLAIMS, "ungen")) or head.endswith((*CLAIMS, *FIGURES))):
            return singular  # "Gerüchte wies Kern zurück", "Die Rechnung des Rats zieht Kern in Zweifel"
        if head.endswith((*CLAIMS, *FIGURES)) and first not in ("der", "ein") and _speaks(unit, other):
            return True  # "Die Kritik der Eltern wies die Schule zurück"
        if singular and head.endswith(PLURAL_CLAIMS) and first not in ("der", "das"):
            return True  # "Gerüchte über zwei Tote wies die Polizei zurück"
    if singular and unit.classes[other[0]] == wc.NOUN and people.is_named(unit, *other):
        thing = unit.classes[before[0]] == wc.DETERMINER or phrases.modifier(unit.lows[before[0]])
        return thing and not _speaks(unit, before)
    abstract = before[1] == before[0] + 1 and unit.classes[before[0]] == wc.NOUN and last.endswith(ABSTRACT)
    if abstract and _speaks(unit, other):
        return True  # "Entspannung meldet die Polizei"
    if low == "der" and _genitive(unit, event.finite + 1, other[0]):
        return False
    speaks = low == "der" or (low == "ein" and _speaks(unit, other))
    if not (speaks and phrases.nominative(unit, *other) and unit.classes[other[1] - 1] in NOUN_ENDS):
        return False
    return unit.classes[before[0]] == wc.DETERMINER and unit.lows[before[0]] not in ("der", "ein")


def with_clause(unit: Unit, event: Event) -> Statement | None:
    """ "Pläne, 60 Stellen zu streichen, | dementierte Kern": the noun with its clause, and who denies it."""
    begin = unit.since(event.first - 1, wc.BREAKS) if unit.at(event.first - 1) == wc.COMMA else 0
    if event.verb.act not in ("denies", "confirms") or event.finite != event.first or unit.at(begin - 1) != wc.COMMA:
        return None
    if begin < 2 or phrases.whole(unit, 0, begin - 1) != begin - 1 or not infinitive(unit, begin, event.first - 1):
        return None
    end = phrases.whole(unit, event.finite + 1, event.last)
    who = (event.finite + 1, end) if end > event.finite + 1 else None
    return event.says([(0, event.first - 1)], who, "reported", "noun_phrase_content")


def behind_noun(unit: Unit, event: Event, end: int) -> int:
    """ "dementierte Pläne|, 60 Stellen zu streichen": where the clause of the noun that is denied ends."""
    if event.verb.act not in ("denies", "confirms") or unit.at(end) != wc.COMMA:
        return end
    close = unit.until(end + 1, wc.BREAKS)
    return close if infinitive(unit, end + 1, close) else end


def _speaks(unit: Unit, who: Range) -> bool:
    """Whether the head is a person or a body: "die Chefin der Bank", not "die Rechnung des Vorstands"."""
    return people.is_person(unit, who[0], people.Mention(unit, *who).head) or people.can_speak(unit, *who)


def _genitive(unit: Unit, i: int, at: int) -> bool:
    """ "begrüßte den Beschluss | der IAEA": an object before the article, so that it belongs to the object."""
    articles = (k for k in range(i, at) if unit.classes[k] == wc.DETERMINER and unit.at(k - 1) != wc.PREPOSITION)
    return any(phrases.core(unit, k, at) == at for k in articles)
