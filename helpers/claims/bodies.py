"""Whom a noun alone stands for: "die Behörde" after "Landratsamt", "der Konzern" after a company's name."""

import re
from collections.abc import Iterator
from functools import cache

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german.reading import people
from helpers.topic import Topic
from helpers.topic.model import Actor

BARE = re.compile(r"(?:(?:de[rsmn]|die|das|dieser|diese[sm]?)\s)?([A-ZÄÖÜ]\w+)", re.I)
BODY = (
    r"(?:(?<![gG]es)amt(?:e?s)?|behörden?|ministeriums?|präsidiums?|direktion|inspektion|polizei|feuerwehr|agentur"
    r"|anwaltschaft|rechnungshof(?:e?s)?|verwaltung|(?:nachrichten|geheim|wetter|zivil)dienst(?:e?s)?)"
)
TOWN = r"(?:stadt|kreis(?:es)?|gemeinde|verwaltung|landratsamt(?:e?s)?|rathaus(?:es)?)"
CLINIC = r"(?:klinik(?:en|ums?)?|krankenh(?:aus|äuser)(?:es)?|hospitals?|spitals?)"
# What a noun can stand for: how a word ends that names such a body.
KINDS = {
    "behörde": BODY, "amt": r"(?<![gG]es)amt(?:e?s)?", "verwaltung": TOWN, "klinik": CLINIC, "klinikum": CLINIC,
    "krankenhaus": CLINIC, "klinikleitung": CLINIC, "verband": r"(?:verband(?:e?s)?|verbund(?:e?s)?|bund(?:e?s)?)",
    "verein": r"verein(?:e?s)?", "ministerium": r"ministeriums?", "gewerkschaft": "gewerkschaft",
    "beamten": r"polizei(?:en)?", "polizisten": r"polizei(?:en)?", "feuerwehrleute": "feuerwehr",
    "ermittler": r"(?:polizei|anwaltschaft|kriminalamt(?:e?s)?|zoll\w*)",
    "haus": rf"(?:{CLINIC}|ministeriums?|museums?|theaters?)", "dienst": r"dienst(?:e?s)?",
    "organisation": r"(?:organisation|hilfswerk|verein|verband|bündnis|\bkreuz)",
}  # fmt: skip
HOUSES = ("ministerium", "präsidium", "direktion")  # "das Verteidigungsministerium" of the land named last
COMPANY = frozenset(("unternehmen", "konzern", "firma", "hersteller", "betreiber"))
# What is no company, whatever else it is.
OTHERS = re.compile(
    rf"{BODY}|{TOWN}|{CLINIC}|regierung|gericht|gewerkschaft|verband|verein|initiative|bündnis|partei|fraktion|liste|rat\b|grüne"
    r"|rettung|leitstelle|wehr\b|helfer\b|\b[ck]lub\b|kirche|schule|universität|institut|kreuz|\bbund\b|\bland\b|\b(?:IG|SPD|CDU|CSU|FDP|AfD|BSW|EU|UN|UNO|NATO|DRK|THW)\b",
    re.I,
)
UNION = re.compile(r"gewerkschaft|\bIG\b|\bver\.?di\b|\b(?:EVG|GDL|GdP|GEW|NGG)\b", re.I)
REPORT = re.compile(r"(?:(?:[Dd]e[rms]|[Dd]ie|[Dd]as|[Dd]iese[mrs]?)\s)?((?:Prüf)?[Bb]ericht|Gutachten|Studie)s?")
TITLE = re.compile(r"([A-ZÄÖÜ][\w-]+)\s[„“\"»«]?\Z")  # "Hilfsorganisation | Kurs Süd"
SUBJECT = re.compile(r"(?<!\w)(?:(?<!\bbei\s)(?<!\bmit\s)(?:der|die|das)\s(?:[A-ZÄÖÜ]\w+\s)?|[Bb]ei(?:m|\sde[rm])\s)\Z")
OPENS = re.compile(r"(?:[Nn]ach|[Ll]aut)\s")
AT_HOME = re.compile(r"[Bb]ei(?:m|\s(?:de[rmn]|eine[rm]))?\s")  # "Beim Discounter Nordkauf"
FAR, FRONT = 4000, 40  # characters back; characters of a noun before a name
SHORT = 4  # letters: "der Mann" is nobody's title


def meant(article: Article, story: Topic, written: str, at: int) -> str:
    """The actor that the noun `written` at `at` stands for: of its kind the last that is named before; or ''."""
    if document := REPORT.fullmatch(written):
        return _author(article, story, document[1], at)
    bare = BARE.fullmatch(written)
    noun = bare[1].lower() if bare else ""
    forms = (noun, noun.removesuffix("s"), noun.removesuffix("es"))  # "des Unternehmens", "des Hauses"
    noun = next((form for form in forms if form in KINDS or form in COMPANY), forms[1])
    before = article.text[max(0, at - FAR) : at]
    if noun in COMPANY:
        return _company(story, before)
    kind = KINDS.get(noun) or (rf"{noun}(?:e?s)?" if noun.endswith(HOUSES) else "")
    if not kind:
        return _titled(story, noun, before) if len(noun) > SHORT else ""
    named = [(mention.end, mention.id) for mention in topics.mentions(story, "actors", before)]
    bodies = [(end, id, topics.party(story, id)) for end, id in named]
    fits = [(end, body) for end, id, body in bodies if any(_is_kind(one, story, kind, before) for one in (body, id))]
    last = max(fits, default=(-1, ""))
    written_out = re.compile(rf"\b[A-ZÄÖÜ][\w-]+{kind}\b")
    later = [found for found in written_out.finditer(before) if found.start() >= last[0] and noun != "gewerkschaft"]
    found = last[1] if all(topics.actor_of(story, found[0]) == last[1] for found in later) else ""
    return found or _titled(story, noun, before)


def beside(article: Article, story: Topic, written: str, at: int) -> str:
    """ "Bei Nordbau sind es nach Unternehmensangaben 900": the company that the sentence names before the noun."""
    bare = BARE.fullmatch(written)
    if bare is None or bare[1].lower().removesuffix("s") not in COMPANY:
        return ""
    sentence = article.sentence(at)
    words = article.text[sentence.start : at]
    if AT_HOME.match(words):
        return _company(story, words)
    # "Nach Unternehmensangaben verarbeitete der Betreiber Nordbau 9.000 Tonnen"
    behind = article.text[at : sentence.end] if OPENS.fullmatch(words) else ""
    named = (one for one in topics.mentions(story, "actors", behind) if SUBJECT.search(behind, 0, one.start))
    return next((id for one in named if (id := _company(story, behind[one.start : one.end]))), "")


def _titled(story: Topic, noun: str, before: str) -> str:
    """ "die Organisation" after "die Hilfsorganisation Kurs Süd": who has the noun before the name."""
    for mention in reversed(topics.mentions(story, "actors", before)):
        title = TITLE.search(before, max(0, mention.start - FRONT), mention.start)
        if title and title[1].lower().endswith(noun):
            return topics.party(story, mention.id)
    return ""


def _company(story: Topic, before: str) -> str:
    """The company named last."""
    bodies = [topics.party(story, mention.id) for mention in topics.mentions(story, "actors", before)]
    return next((body for body in reversed(bodies) if _is_company(story.actors[body])), "")


def _is_kind(body: str, story: Topic, kind: str, before: str) -> bool:
    actor = story.actors[body]
    if kind == KINDS["gewerkschaft"]:
        spoken = any(f"Gewerkschaft {alias}" in before for alias in actor.aliases)
        return spoken or any(UNION.search(word) for word in _names(actor))
    ends = re.compile(rf"{kind}\b", re.I)
    return any(ends.search(word) for word in _names(actor))


def _names(actor: Actor) -> Iterator[str]:
    yield from filter(None, (actor.name_de or actor.name, *actor.aliases))


@cache
def _is_company(actor: Actor) -> bool:
    names = list(_names(actor))
    person = any(" " in name and name.split()[0] in people.first_names() for name in names)
    return not person and not any(OTHERS.search(name) or UNION.search(name) for name in names)


def _author(article: Article, story: Topic, document: str, at: int) -> str:
    """Whose report it is: the one actor in the last sentence before that names the document."""
    word = re.compile(rf"\b\w*{document[1:]}(?:e?s|en?|n)?\b")
    found = [match.start() for match in word.finditer(article.text, max(0, at - FAR), article.sentence(at).start)]
    if not found:
        return ""
    sentence = article.sentence(found[-1])
    words = article.text[sentence.start : sentence.end]
    named = {topics.party(story, mention.id) for mention in topics.mentions(story, "actors", words)}
    return named.pop() if len(named) == 1 else ""
