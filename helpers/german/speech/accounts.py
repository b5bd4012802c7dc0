"""Whose accounts are meant: "demnach", "nach dessen Angaben", "seine Worte", "den Angaben zufolge"."""

from helpers.german.inflection import finite
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import NUMBER_WORDS, listed
from helpers.german.sentences import Span
from helpers.german.speech import counters, moods, pointing, speakers
from helpers.german.speech.events import DOCUMENTS
from helpers.german.speech.fronted import CLAIMS
from helpers.german.speech.mentions import Mentions, mention_at

NEAR = 4  # speakers and sentences back
CONTRACTED = listed("im beim vom am zum")
WHOSE = {"dessen": listed("des dem das den eines einem einen"), "deren": listed("der die einer eine")}


def of(mentions: Mentions, unit: Unit, i: int) -> Span | None:
    """Whose "dessen Worte", "ihr Büro", "die Angaben", in a report "erste Erkenntnisse" are; None for "seine Worte"."""
    low = unit.lows[i]
    if low in pointing.HIS or low in pointing.HERS:
        return _last_before(unit, i, WHOSE[low]) if low in WHOSE else None
    if low in pointing.OWNER:
        return _whose_house(mentions, unit, pointing.OWNER[low])
    if low in pointing.SO_FAR:
        return _said_near(mentions, unit) if moods.reports(unit) else None
    return body(mentions) or _said_near(mentions, unit)


def _last_before(unit: Unit, i: int, articles: frozenset[str]) -> Span | None:
    """ "Die Helfer | des Bündnisses | haben nach dessen Angaben 40 Gäste versorgt": who was named last."""
    for k in range(i - 1, -1, -1):
        if unit.lows[k] in CONTRACTED and counters.somebody(unit, (k + 1, end := phrases.core(unit, k + 1, i))):
            return unit.span(k + 1, end) if articles is WHOSE["dessen"] else None  # "Im | Klinikum | ..."
        end = phrases.core(unit, k, i) if unit.lows[k] in articles and unit.classes[k] == wc.DETERMINER else k
        if end > k + 1 and (unit.lows[k] == "des" or pointing.has_a_say(unit, k, end)):
            return unit.span(k, end)
    return None


def source(mentions: Mentions) -> Span | None:
    """Who spoke last, or whom the last sentence is about: "Am Montag legte der Rat Zahlen vor. Demnach ..."."""
    for entry in mentions.kept():
        if isinstance(entry, int) and (of_study := _of_study(mentions.reading.unit(entry))):
            return of_study.span
        found = entry if isinstance(entry, Mention) else mentions.first_subject(entry)
        if isinstance(entry, int) and (found is None or pointing.is_time(*found) or _is_told(found)):
            behind = mentions.inverted(entry)
            acts = behind is not None and people.can_speak(*behind)
            written = found if found and not _is_figure(found) and not pointing.is_time(*found) else None
            found = pointing.without_object(behind) if acts and behind else _behind_verb(mentions, entry) or written
            found = found or (behind if behind and _presents(behind) else None)
        if isinstance(entry, int) and found is not None and _is_cause(found):
            return None
        if found is not None:
            return found.span
    return None


def _is_cause(mention: Mention) -> bool:
    """ "*Anlass der Proteste* ist der Entwurf. Danach soll ...": what says nothing."""
    return people.head(*mention).endswith(CAUSES)


CAUSES = ("anlass", "grund", "ursache", "auslöser", "hintergrund", "folge", "ziel", "thema", "problem")


def _of_study(unit: Unit) -> Mention | None:
    """ "Das zeigt eine Auswertung des Verbands", "Das geht aus Daten | der Stadt hervor": whose it is."""
    if unit.low(0) not in ("das", "dies") or unit.low(1) not in SHOWING:
        return None
    studies = (k for k in range(2, len(unit)) if unit.lows[k].endswith(STUDIES))
    after = next(studies, len(unit)) + 1
    by = next((k + 1 for k in range(after, len(unit)) if unit.lows[k] in BY), -1)
    whose = (k for k in range(after, len(unit)) if unit.lows[k] in GENITIVE)
    begin = by if by > 0 else next((k for k in whose if pointing.has_a_say(unit, k, k + 2)), -1)
    end = phrases.core(unit, begin, len(unit)) if begin >= 0 else -1
    return mention_at(unit, begin, end) if end > begin else None


SHOWING = listed("zeigt zeigen ergab ergaben ergibt ergeben belegt belegen geht gehen ging gingen steht stand")
FIGURES = ("zahl", "zahlen", "angabe", "angaben", "bilanz", "statistik", "schätzung", "daten")
STUDIES = (
    *DOCUMENTS,
    *FIGURES,
    "auswertung",
    "aufstellung",
    "liste",
    "übersicht",
    "analyse",
    "umfrage",
    "erhebung",
    "zählung",
    "untersuchung",
    "recherchen",
)
BY, GENITIVE = listed("durch von vom"), listed("des der eines einer")


def _presents(mention: Mention) -> bool:
    """ "Nach Rücksprache korrigiert | Nordbau ihre Angaben": who presents or corrects figures, whatever it is."""
    lows = mention.unit.lows
    told = (form for low in lows[: mention.first] for form in finite(low))
    return any(one.lemma in PRESENTING for one in told) and any(low.endswith(FIGURES) for low in lows[mention.last :])


PRESENTING = frozenset("korrigieren berichtigen revidieren legen veröffentlichen präsentieren".split())


def _is_told(mention: Mention) -> bool:
    """ "Die Angaben korrigierte die Polizei": what is told says nothing itself, unless nobody else does."""
    if _is_figure(mention) or mention.unit.lows[mention.head - 1].endswith(CLAIMS):
        return True
    verbs = (form.lemma for form in finite(mention.unit.low(mention.last)))  # "Eine Liste | legte | die Stadt vor"
    return mention.unit.lows[mention.head - 1].endswith(STUDIES) and not PRESENTING.isdisjoint(verbs)


def _is_figure(mention: Mention) -> bool:
    """ "Die Zahl der Toten", "Die vier Fälle" say nothing."""
    words = range(mention.first, mention.head)
    if any(mention.unit.classes[k] == wc.NUMBER or mention.unit.lows[k] in NUMBER_WORDS for k in words):
        return not people.can_speak(mention.unit, mention.first, mention.last)
    return mention.unit.lows[mention.head - 1].endswith(("zahl", "zahlen", "summe"))


def _behind_verb(mentions: Mentions, n: int) -> Mention | None:
    """ "Auch die Zahl der Verletzten korrigierte die Polizei": the body behind the verb, whatever stands before it."""
    unit = mentions.reading.unit(n)
    verb = next((k for k, kind in enumerate(unit.classes) if kind in wc.VERBAL), 0)
    who = speakers.after(unit, verb + 1, unit.segment(verb)[1]) if verb else None
    return mention_at(unit, *who) if who and people.can_speak(unit, *who) else None


def body(mentions: Mentions) -> Span | None:
    """ "Den Angaben zufolge": who spoke last, or the body that the sentence before is about; nobody hurt."""
    last = next(iter(mentions.kept(1)), None)
    found = mentions.first_subject(last) or mentions.inverted(last) if isinstance(last, int) else last
    if found is None or found is last:
        return found.span if found else None
    unit, who = found.unit, (found.first, found.last)
    firm = any(low.endswith(pointing.COMPANIES) for low in unit.lows[found.first : found.head])
    return found.span if (firm or counters.somebody(unit, who)) and not mentions.is_named(found) else None


def _said_near(mentions: Mentions, unit: Unit) -> Span | None:
    """ "Das Amt maß 84 Liter. Eine Böe kam. Der Pegel stieg den Angaben zufolge": who spoke in the paragraph."""
    said = (entry for entry in mentions.kept(NEAR) if isinstance(entry, Mention))
    return next((one.span for one in said if one.unit.paragraph == unit.paragraph), None)


def _whose_house(mentions: Mentions, unit: Unit, wanted: str) -> Span | None:
    """ "..., sagte Ina Brandt. Ihr Büro habe gewarnt": whoever goes on speaking, if just she spoke."""
    last = next((one for one in mentions.kept(2) if isinstance(one, Mention)), None)
    near = last is not None and last.unit.paragraph == unit.paragraph and mentions.is_named(last)
    return last.span if last and near and mentions.gender(*last) == wanted else None
