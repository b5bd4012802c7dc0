"""Who speaks or plans in some texts: bodies, each once with all its names, and the persons who speak for them.

What makes two names one body is told from the texts: a shorter name that never stands where the longer was not named
before, an acronym of the name's letters, a proper name behind a noun ("Gewerkschaft IG Farbe" is IG Farbe).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from helpers.german import plans, speech
from helpers.german.reading import Reading, people
from helpers.topic import naming
from helpers.topic.naming import Body, Person, key

NEAR = 300  # characters from a body to the person who speaks for it
QUOTED = re.compile(r"„[^“„]*“|\"[^\"]*\"")
# Whose person it is where only the office is named: "Landrätin Silke Muster" speaks for the Landkreis.
OFFICES = {"bürgermeister": ("stadt", "gemeinde"), "landrat": ("kreis",), "landrät": ("kreis",),
           "einsatzleiter": ("feuerwehr",)}  # fmt: skip
# Of whom was named just before; and what the first part of a role belongs to: *Polizei*sprecher, *Betriebsrats*chefin.
NEUTRAL = re.compile(r"(?:sprecher|vorsitzende|geschäftsführer|vorstand)(?:in|r)?", re.I)
ROLE_OF = re.compile(
    r"(\w{3,}?)s?(?:landes|bezirks|geschäfts)?(?:chef|leiter|sprecher|vorsitzende|präsident|geschäftsführer|boss|führer)"
)
# What a body is called that was named before: "das Unternehmen", "der Konzern".
COMPANY = re.compile(
    r"\w{0,30}(?:unternehmen|konzern|firma|hersteller|betreiber|versicherer|werke?|bank|gesellschaft)$", re.I
)
FORM = re.compile(r"\s(?:AG|SE|KG|GmbH|e\. ?V)\b.*")  # "Brenner AG" is called Brenner
COMPLETE = frozenset("polizei regierung bahn kirche armee gericht".split())  # no short form of a longer name
STATE = "bund"  # "der Bund" is the state, whatever Bund der Steuerzahler there is


@dataclass
class Speaker:
    """A person or a body that speaks. part_of: the name of the body; seen: number of statements; example: a phrase."""

    name: str
    aliases: list[str]
    part_of: str = ""
    seen: int = 0
    example: str = ""
    head: str = ""
    own: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)  # text and character of each phrase


@dataclass(frozen=True)
class Phrase:
    """The words of a speaker or planner, in which text they begin where, and the text shortly before."""

    words: str
    text: int
    start: int
    before: str


def clean(text: str) -> str:
    """On one line, without what no file may hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def speakers(readings: Sequence[Reading]) -> list[Speaker]:
    """Bodies and persons who speak or plan, the most frequent first; a person knows the body it speaks for."""
    texts = [reading.text for reading in readings]
    phrases = [phrase for n, reading in enumerate(readings) for phrase in _phrases(n, reading)]
    told = [(phrase, person) for phrase in phrases if (person := naming.person(phrase.words) or _known(phrase, texts))]
    spoken = {phrase for phrase, _ in told}
    bodies = _bodies(phrases, spoken, {person.name.split()[-1] for _, person in told}, texts)
    persons = _persons(told, bodies, texts)
    found = sorted([*bodies, *persons], key=lambda one: (bool(one.part_of), -one.seen, one.name))
    return _each_alias_once(found)


def _phrases(n: int, reading: Reading) -> Iterator[Phrase]:
    spans = [(said.referent or said.speaker) for said in speech.find(reading)]
    spans += [plan.speaker for plan in plans.find(reading)]
    for start, end in sorted({(span.start, span.end) for span in spans if span}):
        yield Phrase(clean(reading.text[start:end]), n, start, reading.text[max(0, start - NEAR) : start])


def _known(phrase: Phrase, texts: Sequence[str]) -> Person | None:
    """ "Dettmer" alone is a person where a text says "Karl Dettmer"."""
    if not re.fullmatch(r"[A-ZÄÖÜ][\w-]+", phrase.words):
        return None
    full = re.compile(rf"\b([A-ZÄÖÜ][\w-]+)\s{re.escape(phrase.words)}\b")
    firsts = (match[1] for text in texts for match in full.finditer(text))
    first = next((name for name in firsts if name.split("-")[0] in people.first_names()), "")
    return Person(f"{first} {phrase.words}", "", "") if first else None


# --- bodies


def _bodies(phrases: Sequence[Phrase], spoken: set[Phrase], surnames: set[str], texts: Sequence[str]) -> list[Speaker]:
    """Each body once, with every name it has."""
    known: dict[str, Speaker] = {}
    for phrase in phrases:
        body = None if phrase in spoken else naming.body(phrase.words)
        if body and body.name not in surnames:
            _add(known, body, phrase)
    found = sorted(known.values(), key=lambda one: (-len(one.name), one.name))
    for one in list(found):
        other = _same(one, [other for other in found if other is not one], texts)
        if other is not None:
            _join(other, one)
            found.remove(one)
    for one in found:
        one.aliases += [one.head] * _alone(one, found, texts)
    return found


def _add(known: dict[str, Speaker], body: Body, phrase: Phrase) -> None:
    own = FORM.sub("", body.own)
    one = known.setdefault(key(body.alias), Speaker(body.name, [], "", 0, phrase.words, body.head, own))
    one.name = body.name if body.name != body.alias else one.name
    apart = own if own not in body.name or COMPANY.match(body.head) else ""  # quoted, or a company's
    one.aliases += [name for name in (body.alias, body.short, apart) if name and name not in one.aliases]
    one.seen += 1
    one.places.append((phrase.text, phrase.start))


def _join(one: Speaker, other: Speaker) -> None:
    one.aliases += [alias for alias in other.aliases if alias not in one.aliases]
    one.seen += other.seen
    one.places += other.places
    one.head = one.head or other.head


def _same(one: Speaker, others: list[Speaker], texts: Sequence[str]) -> Speaker | None:
    """The body that is meant by another name, if there is exactly one."""
    named = [other for other in others if one.own and key(one.own) in map(key, other.aliases)]
    named += [other for other in others if other.own and key(one.name) == key(other.own)]
    short = [other for other in others if _acronym(one.name, other.name) or _turned(one.name, other.name)]
    found = named or short or _longer(one, others, texts)
    return found[0] if len({id(other) for other in found}) == 1 else None


def _longer(one: Speaker, others: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """What a noun alone stands for: "der Kreis" for Kreis Höxdorf; "das Ministerium" for the one named before it."""
    if not one.head or one.name != one.head:
        return []
    own = [other for other in others if other.head.lower() == one.head.lower()]
    ends = [other for other in others if other.head.lower().endswith(one.head.lower())]
    company = bool(COMPANY.match(one.head))
    if company:
        ends = [other for other in others if not other.head or (other.own and COMPANY.match(other.head))]
    if own or not (company or one.head.lower() in COMPLETE):
        return own or ends
    latest = {_latest(place, ends, texts) for place in one.places}
    return [other for other in ends if {other.name} == latest]


def _latest(place: tuple[int, int], others: list[Speaker], texts: Sequence[str]) -> str:
    """The name of the body that is named last before a place of a text; '' where none is."""
    before = texts[place[0]][: place[1]]
    named = {other.name: max(before.rfind(alias) for alias in other.aliases) for other in others}
    last = max(named, key=lambda name: named[name], default="")
    return last if last and named[last] >= 0 else ""


def _acronym(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in order, among them all of its capitals: THW, BIF, DRK."""
    if not naming.ACRONYM.fullmatch(short) or short in name.split() or len(name) < len(short) * 4:
        return False
    capitals = "".join(word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper())
    letters = iter(name.lower())
    in_order = all(letter in letters for letter in short.lower())
    upper = iter(short.upper())
    return in_order and all(capital in upper for capital in capitals)


def _turned(one: str, other: str) -> bool:
    """ "Gesundheitsamt" and "Amt für Gesundheit"."""
    match = re.fullmatch(r"(\w+) für (\w+)", other)
    return bool(match) and one.lower() in {f"{match[2]}{sign}{match[1]}".lower() for sign in ("", "s")}


def _alone(one: Speaker, found: list[Speaker], texts: Sequence[str]) -> bool:
    """Whether the noun of a name stands for it alone: "das Klinikum", where no other body is called so."""
    if one.head in ("", one.name, *one.aliases) or one.head.lower() == STATE:
        return False
    if any(other is not one and (other.head == one.head or one.head in other.aliases) for other in found):
        return False
    bare = re.compile(rf"\b[Dd](?:ie|as|e[rmns])\s{re.escape(one.head)}(?:e?s)?\b(?!\s(?:für\b|[A-ZÄÖÜ„]))")
    return any(map(bare.search, texts))


# --- persons


def _persons(told: Sequence[tuple[Phrase, Person]], bodies: list[Speaker], texts: Sequence[str]) -> list[Speaker]:
    """Each person once, under the longest name, with the body it speaks for, also one that says nothing itself."""
    found: dict[str, Speaker] = {}
    for phrase, person in told:
        body = _of(phrase, person, bodies, texts)
        surname = person.name.split()[-1]
        known = found.setdefault(surname, Speaker(person.name, [], body, 0, phrase.words))
        known.seen, known.part_of = known.seen + 1, known.part_of or body
        known.name = max(known.name, person.name, key=len)
        known.aliases = list(dict.fromkeys([known.name, surname]))
        owner = next((one for one in bodies if one.name == body), None)
        if owner is None and body:
            owner = Speaker(body, [body], "", 0, phrase.words, body)
            bodies.append(owner)
        if owner is not None:
            owner.seen += 1
    return list(found.values())


def _of(phrase: Phrase, person: Person, bodies: list[Speaker], texts: Sequence[str]) -> str:
    """The body a person speaks for: named beside it, in its role, by its office, or just before."""
    beside = naming.body(person.rest) if person.rest else None
    if beside:
        return _named(beside.name, bodies) or beside.name
    low = person.role.lower()
    first, _, last = person.role.rpartition("-")
    if first and (found := _named(first, bodies)):
        return found
    if found := _only(_ministry(last.lower() or low), bodies) or _only(_first_part(low), bodies):
        return found
    for office, wanted in OFFICES.items():
        if office in low:
            return next((found for end in wanted if (found := _only(end, bodies) or _in_texts(end, texts))), "")
    if not NEUTRAL.fullmatch(person.role):
        return ""
    before = QUOTED.sub("", phrase.before)
    named = {one.name: max(before.rfind(alias) for alias in one.aliases) for one in bodies}
    nearest = max(named, key=lambda name: named[name], default="")
    return nearest if nearest and named[nearest] >= 0 else ""


def _named(name: str, bodies: list[Speaker]) -> str:
    return next((one.name for one in bodies if key(name) in map(key, one.aliases)), "")


def _ministry(role: str) -> str:
    return re.sub(r"minister(?:in)?$", "ministerium", role) if re.search(r"\wminister(?:in)?$", role) else ""


def _first_part(role: str) -> str:
    match = ROLE_OF.match(role)
    return match[1] if match else ""


def _only(part: str, bodies: list[Speaker]) -> str:
    """The one body whose noun begins or ends so: "eltern" the Elternbeirat, "verband" the Apothekerverband."""
    heads = [((one.head or one.name).lower(), one) for one in bodies if part]
    for fits in (str.__eq__, str.endswith, str.startswith):
        found = [one.name for head, one in heads if fits(head, part)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def _in_texts(end: str, texts: Sequence[str]) -> str:
    """The noun of an office's body as the texts have it: Stadt, Landkreis."""
    match = next(filter(None, (re.search(rf"\b(?:[A-ZÄÖÜ]\w{{0,20}})?{end}\b", text, re.I) for text in texts)), None)
    return match[0].capitalize() if match and match[0][0].isupper() else ""


def _each_alias_once(found: list[Speaker]) -> list[Speaker]:
    taken: set[str] = set()
    for one in found:
        one.aliases = [alias for alias in dict.fromkeys(one.aliases) if alias not in taken]
        taken.update(one.aliases)
    return [one for one in found if one.aliases]
