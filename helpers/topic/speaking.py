"""Who speaks or plans in some texts: bodies and persons, each once with all its names, persons with their body."""

import re
from collections.abc import Iterable, Iterator, Sequence

from helpers.german import lexicon, plans, quantities, speech
from helpers.german.reading import Reading, people
from helpers.german.reading.words import CLASSES
from helpers.topic import bodies, naming
from helpers.topic.bodies import Phrase, Speaker
from helpers.topic.naming import Person, key

NEAR = 300  # characters from a body to the person who speaks for it
QUOTED = re.compile(r"„[^“„]*“|\"[^\"]*\"")
# Whose person it is where only the office is named: "Landrätin Silke Muster" speaks for the Landkreis.
OFFICES = {row["office"]: row["bodies"].split() for row in lexicon.load("offices")}
# How texts name such a body: the Innenstadt, the Freundeskreis, the Umkreis and a circle ("im Kreis") are none.
BODIES = {
    "stadt": r"(?:Hanse|Kreis|Landeshaupt|Universitäts)stadt|Stadt",
    "gemeinde": r"(?:Samt|Verbands|Orts|Markt|Einheits)gemeinde|Gemeinde",
    "kreis": r"(?:Land|Stadt)kreis|(?:[A-ZÄÖÜ]\w{1,20}-){1,3}Kreis|Kreis\s[A-ZÄÖÜ][\w-]{1,30}",
    "feuerwehr": r"[A-ZÄÖÜ]\w{0,20}feuerwehr|Feuerwehr",
}
NEUTRAL = re.compile(r"(?:sprecher|vorsitzende|direktor|leiter|chef)(?:in|r)?", re.I)  # of whom was named before
# Of whom was named before, but of no public body: "Verhandlungsführer", "Finanzvorstand", "Verbandspräsident".
INSIDE = re.compile(
    r"geschäftsführer(?:in)?|vorstand|(?:vorstands|konzern|finanz|unternehmens|firmen|verbands|vereins|verhandlungs|"
    r"bezirks|landes|streik|vertriebs|werks?)"
    r"(?:sprecher|chef|leiter|führer|vorstand|vorständ|vorsitzende|präsident|boss)(?:in|r)?",
    re.I,
)
PUBLIC = re.compile(
    r"(?:polizei|stadt|gemeinde|kreis|feuerwehr|gericht|ministerium|regierung|amt|behörde|anwaltschaft|land)$", re.I
)
OFFICIAL = re.compile(r"(?:behörden|amts)(?:sprecher|chef|leiter)", re.I)
ORGAN = re.compile(r"Vorstand|Geschäftsführung|Geschäftsleitung|Werksleitung")
THEIRS = re.compile(r"(?:Deren|Dessen)\s")  # "Deren Landeschef Bernd Kroll"
LED = re.compile(r"\b(?:de[rs]|vo[nm]|beim)\s([^,]{1,80}),\s$")  # "Der Leiter *der Gesamtschule Nord*, Bernd Ostermann"
# What the first part of a role belongs to: *Polizei*sprecher, *Betriebsrats*chefin.
ROLE_OF = re.compile(
    r"(\w{3,}?)s?(?:landes|bezirks|geschäfts)?(?:chef|leiter|sprecher|vorsitzende|präsident|führer|boss|sekretär|direktor)"
)
# before the name of a person: "Käserei Brandt", not "Minister Brandt"
FIRM = r"(?:[A-ZÄÖÜ][a-zäöüß]*(?:erei|spedition|werft|firma|mühle|betrieb|verlag)|Spedition|Werft|Firma|Mühle|Verlag)"
POINTS_BACK = "Behörde"  # "die Behörde" is the office named before, another one in another text
# Who says no sentence but a number: "*Der Rechnungshof* kommt auf 8 Millionen", "eine Zählung *der Schule* ergab".
COUNTS = re.compile(
    r"\b(?:k[oa]m(?:mt|men)?\b.{0,200}\bauf|(?:ver)?meldete?n?|zählte?n?|ergab|ergibt|beziffert\w{0,2}|registriert\w{0,2}"
    r"|nannte|nennt|schätzt\w{0,2})\b",
    re.S,
)
COUNTER = re.compile(
    r"(?:(?<![a-zäöü]\s)\b(?:[Dd]ie|[Dd]as|[Dd]er)|[A-ZÄÖÜ]\w+ung\s(?:der|des))\s([A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)"
)
OF = re.compile(r"^,?\s(?:vo[nm]|beim?|de[rs]|aus)\b")


def clean(text: str) -> str:
    """On one line, without what no file may hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def speakers(readings: Sequence[Reading]) -> list[Speaker]:
    """Bodies and persons who speak or plan, the most frequent first; a person knows the body it speaks for."""
    texts = [reading.text for reading in readings]
    phrases = [phrase for n, reading in enumerate(readings) for phrase in _phrases(n, reading)]
    told = {phrase: naming.person(phrase.words) or _known(phrase, texts) for phrase in phrases}
    persons = [(phrase, person) for phrase, person in told.items() if person]
    surnames = {person.name.split()[-1] for _, person in persons}
    found = bodies.found([phrase for phrase in phrases if not told[phrase]], surnames, texts)
    if any(PUBLIC.search(one.head) for one in found if one.name != POINTS_BACK):
        found = [one for one in found if one.name != POINTS_BACK]
    for one in found:
        one.part_of = _company_of(one, found, texts) if ORGAN.fullmatch(one.head) else ""
    found += _persons(persons, found, texts)
    return _each_alias_once(sorted(found, key=lambda one: (bool(one.part_of), -one.seen, one.name)))


def _company_of(organ: Speaker, known: list[Speaker], texts: Sequence[str]) -> str:
    """ "Die Altbank ... Der *Vorstand* sagte": the body that is named last wherever its organ speaks."""
    others = [one for one in known if one is not organ and not PUBLIC.search(one.head)]
    last = {bodies.latest(texts[text][:start], others) for text, start in organ.places}
    return min(last) if len(last) == 1 else ""


def _phrases(n: int, reading: Reading) -> Iterator[Phrase]:
    spans = [(said.referent or said.speaker) for said in speech.find(reading)]
    spans += [plan.speaker for plan in plans.find(reading)]
    told = {(span.start, span.end) for span in spans if span}
    for start, end in sorted(told | {place for place in _counting(reading) if not _inside(place, told)}):
        yield Phrase(clean(reading.text[start:end]), n, start)


def _counting(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where bodies stand that count something in a clause."""
    for quantity in quantities.find(reading):
        clause = reading.clause(quantity.number_start)
        for start, end in clause.spans if clause and COUNTS.search(clause.words(reading.text)) else ():
            for match in COUNTER.finditer(reading.text, start, end):
                if naming.base(match[1].split()[0]):
                    yield match.span()


def _inside(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _known(phrase: Phrase, texts: Sequence[str]) -> Person | None:
    """ "Dettmer" alone is a person where a text says "Karl Dettmer"."""
    if not re.fullmatch(r"[A-ZÄÖÜ][\w-]+", phrase.words):
        return None
    full = re.compile(rf"\b([A-ZÄÖÜ][\w-]+)\s{re.escape(phrase.words)}\b")
    before = (match[1] for text in texts for match in full.finditer(text))
    first = next((name for name in before if name.split("-")[0] in people.first_names()), "")
    return Person(f"{first} {phrase.words}", "", "") if first else None


def _persons(told: list[tuple[Phrase, Person]], known: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """Each person once, under the longest name; a body that they speak for and that is silent is added to `known`.

    The body beside a name ("Ohm vom Sanitätsbund") counts more than one that a role tells ("Einsatzleiter Ohm"), and
    that more than what just stood before.
    """
    found: dict[str, Speaker] = {}
    named = [(phrase, person, _beside(phrase, person, known, texts)) for phrase, person in told]
    bodies_of = [
        (phrase, person, beside or _by_office(phrase, person, known, texts), beside) for phrase, person, beside in named
    ]
    for phrase, person, body, _ in sorted(bodies_of, key=lambda one: (not one[3], not one[2])):
        surname = person.name.split()[-1]
        firm = next((one.name for one in known if surname in one.aliases), "")  # Karla Brenner of Brenner AG
        body = firm or body or _named_after(surname, texts) or _just_before(phrase, person, known, texts)
        one = found.setdefault(surname, Speaker(person.name, [], body, 0, phrase.words))
        one.seen, one.part_of = one.seen + 1, one.part_of or body
        one.name = max(one.name, person.name, key=len)
        one.aliases = list(dict.fromkeys([one.name, *([surname] if len(surname) > 1 and not firm else [])]))
        if body and all(other.name != body for other in known):
            known.append(Speaker(body, [body], "", 0, phrase.words, body))
        for other in known:
            other.seen += other.name == body
    return list(found.values())


def _named_after(surname: str, texts: Sequence[str]) -> str:
    """ "Geschäftsführer Paul Brandt" of the "Käserei Brandt" that a text names."""
    firm = re.compile(rf"\b{FIRM}\s{re.escape(surname)}\b")
    return next((match[0] for text in texts if (match := firm.search(text))), "")


def _beside(phrase: Phrase, person: Person, known: list[Speaker], texts: Sequence[str]) -> str:
    """The body named beside a person: "Ohm vom Sanitätsbund", "der Leiter der Schule, Ohm"."""
    led = LED.search(phrase.words.partition(person.name)[0])
    beside = naming.body(person.rest) if OF.match(person.rest) else naming.body(led[1]) if led else None
    name = beside.name if beside else _beside_name(person.name, texts)
    if name == POINTS_BACK:
        return ""
    called = (one.name for one in known if beside and bodies.is_called_so(one, beside.own, beside.head))
    return (_named(name, known) or next(called, name)) if name else ""


def _by_office(phrase: Phrase, person: Person, known: list[Speaker], texts: Sequence[str]) -> str:
    """The body that a role or an office names: "Polizeisprecherin", "Landrat"."""
    if THEIRS.match(phrase.words) or not person.role:
        return ""
    return _by_role(person.role, known, texts)


def _just_before(phrase: Phrase, person: Person, known: list[Speaker], texts: Sequence[str]) -> str:
    """The body that was named last, of those that such a person can speak for."""
    before = QUOTED.sub("", texts[phrase.text][max(0, phrase.start - NEAR) : phrase.start])
    if THEIRS.match(phrase.words):
        return bodies.latest(before, known)
    if OFFICIAL.match(person.role):
        return bodies.latest(before, [one for one in known if one.head.lower().endswith(("amt", "behörde"))])
    if INSIDE.fullmatch(person.role):
        return bodies.latest(before, [one for one in known if not PUBLIC.search(one.head)])
    return bodies.latest(before, known) if NEUTRAL.fullmatch(person.role) else ""


def _beside_name(name: str, texts: Sequence[str]) -> str:
    """ "Jonas Ebert, Sprecher *der Initiative*," said once holds in every text."""
    named = re.compile(rf"\b{re.escape(name)},\s\w+\s(?:de[rs]|vo[nm]|beim?)\s([^,.;:]{{3,60}})")
    found = (naming.body(match[1]) for text in texts if (match := named.search(text)))
    return next((body.name for body in found if body and body.head), "")


def _by_role(role: str, known: list[Speaker], texts: Sequence[str]) -> str:
    """What a role itself names: *Südnetz*-Chefin, *Innenminister*, *Polizei*sprecherin, *Landrat*."""
    first, _, last = role.lower().rpartition("-")
    if first and (found := _named(first, known) or _firm(role.rpartition("-")[0], texts)):
        return found
    ministry = re.sub(r"(?<=\wminister)(?:in)?$", "ium", last)
    part = ROLE_OF.match(last)
    if found := _only(ministry, known) or (_only(part[1], known) if part else ""):
        return found
    for office, wanted in OFFICES.items():
        if office in last:
            return next(
                (
                    found
                    for end in wanted
                    if (found := _only(end, known) or _named(end, known) or _in_texts(end, texts))
                ),
                "",
            )
    return _in_texts(part[1], texts) if part and not OFFICIAL.match(last) and naming.base(part[1].capitalize()) else ""


def _firm(name: str, texts: Sequence[str]) -> str:
    """A name in a role that stands alone elsewhere, without an article: "*Mensafrisch*-Chef", "bei Mensafrisch"."""
    alone = re.compile(rf"[a-zäöüß,“]\s(?<!\b[Dd][aei][ersmn]\s){re.escape(name)}(?![\w-])")
    plain = bool(naming.base(name)) or naming.is_role(name) or name.lower() in CLASSES
    return "" if plain or not any(map(alone.search, texts)) else name


def _named(name: str, known: list[Speaker]) -> str:
    return next((one.name for one in known if key(name) in map(key, [*one.aliases, one.own])), "")


def _only(part: str, known: list[Speaker]) -> str:
    """The one body whose noun is so, ends or begins so: "verband" the Apothekerverband, "eltern" the Elternbeirat."""
    heads = [((one.head or one.name).lower(), one.name) for one in known]
    for fits in (str.__eq__, _ends_so, str.startswith):
        if found := [name for head, name in heads if fits(head, part)]:
            return found[0] if len(found) == 1 else ""
    return ""


def _ends_so(noun: str, part: str) -> bool:
    """ "verband" ends "apothekerverband"; "mission" does not end "kommission"."""
    institutions = (word.lstrip("-") for word in lexicon.words("institutions"))
    return noun.endswith(part) and not any(
        noun.endswith(word) and word != part and word.endswith(part) for word in institutions
    )


def _in_texts(end: str, texts: Sequence[str]) -> str:
    """An office's body as the texts name it: Stadt, Landkreis, Kreis Altdorf."""
    noun = re.compile(rf"(?<![\w-])(?:{BODIES.get(end, end.capitalize())})(?![\w-])")
    return next((clean(match[0]) for text in texts if (match := noun.search(text))), "")


def _each_alias_once(found: list[Speaker]) -> list[Speaker]:
    taken: set[str] = set()
    for one in found:
        one.aliases = [alias for alias in dict.fromkeys(one.aliases) if alias not in taken]
        taken.update(one.aliases)
    return [one for one in found if one.aliases]
