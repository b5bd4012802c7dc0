"""What a first topic file can propose: who speaks, where, what is counted in which state, what is disputed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from helpers.german import hedges, inflection, lemmas, lexicon, plans, quantities, speech
from helpers.german.quantities import Quantity
from helpers.german.reading import Reading
from helpers.topic import fates

NAME = re.compile(r"[A-ZÄÖÜ][\w.-]*\w|[A-ZÄÖÜ]")
PLACE = re.compile(r"\b(?:in|nach|aus|bei)\s+([A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?)(?!\w)")
DETERMINER = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in\w{0,2}|[Kk]ein\w{0,2}|[Ii]hre?\w?|[Ss]eine?\w?|zu[rm]|[Ii]m|[Vv]om)"
)
WITH_ARTICLE = re.compile(DETERMINER + r"\s+([A-ZÄÖÜ][\wäöüß]+)(?![\wäöüß-])")  # not "der Berlin-Marathon"
NO_PLACE = frozenset(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch "
    "Donnerstag Freitag Samstag Sonntag Angaben Zukunft Folge Form Kraft Prozent Sachen Richtung Haft Berichten Ansicht"
    " Weihnachten Ostern Pfingsten Sicht Worten Zahlen Kreisen".split()
)
SEEN = 2  # times: a place or thing that stands only once gets no entry
NEAR = 300  # characters from a body to the person who speaks for it
# Bodies by the last part of their name; the genitive's and the plural's ending is cut.
BODY = re.compile(
    r"(?<!\w)(\w{0,40}(?:amt|behörde|ministerium|polizei|feuerwehr|verband|verein|bund|bündnis|gewerkschaft|partei|regierung|institut"
    r"|hochschule|universität|klinik|klinikum|krankenhaus|werk|konzern|unternehmen|firma|hersteller|veranstalter"
    r"|organisator|stadt|gemeinde|kreis|kommission|stadtrat|senat|agentur|zentrale|dienst|gericht|anwaltschaft|kirche"
    r"|initiative|stiftung|gesellschaft|bank|versicherer|betreiber|leitstelle|zentrum|kammer|armee|militär|opposition"
    r"|fraktion|verwaltung|direktion|vorstand|betriebsrat|warte|zoll|bahn|händler|wirtschaft))(?:e?s|en?|n)?$",
    re.I,
)
NO_BODY = frozenset("umkreis geheimdienst".split())
ROLE = re.compile(
    r"(?<!\w)\w{0,40}(?:sprecher|chef|leiter|meister|minister|präsident|vorsitzende|direktor|führer|rat|rät|arzt|ärzt|forscher|professor"
    r"|experte|anwalt|anwält|sekretär|kommissar|vorstand|inhaber|wirt|pfarrer|trainer|kanzler|abgeordnete)(?:in|r|n|s)?$",
    re.I,
)
# Whose person it is where only the office is named: "Landrätin Silke Muster" speaks for the Landkreis.
OFFICES = {"bürgermeister": ("stadt", "gemeinde"), "landrat": ("landkreis", "kreis"), "landrät": ("landkreis", "kreis"),
           "einsatzleiter": ("feuerwehr",), "minister": ("ministerium",)}  # fmt: skip
NEUTRAL = re.compile(
    r"(?<!\w)(?:\w{0,40}sprecher|vorsitzende|geschäftsführer|vorstand)(?:in|r)?$", re.I
)  # of whom was named before
GENERIC = re.compile(
    r"(?<!\w)(?:\w{0,40}(?:unternehmen|konzern|firma|hersteller|betreiber|bank|gesellschaft))$", re.I
)  # "das Unternehmen Adlung"
ACCOUNT = re.compile(
    r"(?<!\w)([A-ZÄÖÜ]\w{0,40}?[a-zäöüßA-Z])(?:s(?=[a-z])|-)?(?:angaben?|zahlen|schätzung(?:en)?|zählung(?:en)?|kreisen?)$"
)
NO_NAME = frozenset(
    "Ein Eine Einer Der Die Das Zwei Drei Vier Fünf Viele Mehrere Einige Alle Drittel Hälfte Team".split()
)
QUOTED = re.compile(r"„[^“„]*“|\"[^\"]*\"")
ALONE = re.compile(r"\b[Aa]llein\s+(?:in|auf|am|im|an)\s+(?:de[rmn]\s+)?([A-ZÄÖÜ]\w+)")
NO_THING = ("share", "times", "%", "s")
LONGEST_MESSAGE = 90


@dataclass
class Speaker:
    """A person or a body that speaks. part_of: the name of the body; seen: number of statements; example: a phrase."""

    name: str
    aliases: list[str]
    part_of: str = ""
    seen: int = 0
    example: str = ""


@dataclass
class State:
    """One measurand of a thing. kind: "" (all), a fate, "planned" or "place"; words: its cues or its place."""

    kind: str
    seen: int
    words: list[str] = field(default_factory=list)


@dataclass
class Counted:
    """A thing counted: its words by frequency, how often, one example, and the states seen beside it."""

    words: list[str]
    seen: int
    example: str
    states: list[State]


@dataclass(frozen=True)
class Dispute:
    """What one speaker denies and another affirms: nouns in common, both passages."""

    words: tuple[str, str]
    denied: str
    affirmed: str


def clean(text: str) -> str:
    """On one line, without what no file may hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


# --- Who speaks


def speakers(readings: Sequence[Reading]) -> list[Speaker]:
    """Bodies and persons who speak or plan, the most frequent first; a person knows the body it speaks for."""
    phrases = [one for reading in readings for one in _phrases(reading)]
    bodies = _merged(Counter(body for phrase, _ in phrases if (body := _body(phrase))))
    people: dict[str, Speaker] = {}
    for phrase, before in phrases:
        person, role = _person(phrase)
        if person:
            body = _of(phrase, role, before, bodies, readings)
            known = people.setdefault(
                person.split()[-1], Speaker(person, [person, person.split()[-1]], body, 0, phrase)
            )
            known.seen, known.part_of = known.seen + 1, known.part_of or body
            if len(person) > len(known.name):
                known.name, known.aliases = person, [person, person.split()[-1]]
            if body and body not in bodies:
                bodies[body] = Speaker(body, [body], "", 0, phrase)
            if body:
                bodies[body].seen += 1
    found = sorted([*bodies.values(), *people.values()], key=lambda one: (bool(one.part_of), -one.seen, one.name))
    return _each_alias_once(found)


def _phrases(reading: Reading) -> Iterable[tuple[str, str]]:
    """The words of every speaker and planner, with the text shortly before."""
    spans = [(said.referent or said.speaker) for said in speech.find(reading)]
    spans += [plan.speaker for plan in plans.find(reading)]
    for span in sorted({(span.start, span.end) for span in spans if span}):
        yield clean(reading.text[slice(*span)]), reading.text[max(0, span[0] - NEAR) : span[0]]


def _body(phrase: str) -> str:
    """The body named in a phrase, in its first form: "Angaben der Berliner Polizei" -> Polizei; a name or acronym."""
    words = [ACCOUNT.sub(r"\1", word) for word in NAME.findall(phrase)]
    for n, word in enumerate(words):
        match = BODY.match(word.split("-")[-1])
        if match and match.group(1).lower() not in NO_BODY and not ROLE.match(word):
            own = word[: len(word) - len(word.split("-")[-1])] + match.group(1)
            last = words[n + 1] if n + 1 < len(words) else ""
            return f"{own} {last}" if last and f"{word} {last}" in phrase and not BODY.match(last) else own
        if re.fullmatch(r"[A-ZÄÖÜ]{2,6}", word) or (word in ("IG",) and n + 1 < len(words)):
            return word
    alone = re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{3,}", phrase)
    return phrase if alone and not ROLE.match(phrase) and not lemmas.PEOPLE.search(phrase.lower()) else ""


def _person(phrase: str) -> tuple[str, str]:
    """Name and role of a person: "Bürgermeisterin Hedda Quast" -> ("Hedda Quast", "Bürgermeisterin")."""
    words = NAME.findall(re.split(r",|\s(?:von|vom|bei|beim|de[rs])\s", phrase)[0])
    roles = [word for word in words if ROLE.match(word)]
    names = [w for w in words if not ROLE.match(w) and not BODY.match(w) and len(w) > 1 and w not in NO_NAME]
    together = re.search(r"([A-ZÄÖÜ][\w'-]+\s+[A-ZÄÖÜ][\w'-]+)$", " ".join(names))
    if (together and together.group(1) in phrase and not phrase.lower().startswith(("die ", "das "))) or (
        together and roles
    ):
        return together.group(1), roles[-1] if roles else ""
    return (names[-1], roles[-1]) if roles and len(names) == 1 and phrase.endswith(names[-1]) else ("", "")


def _of(phrase: str, role: str, before: str, bodies: dict[str, Speaker], readings: Sequence[Reading]) -> str:
    """The body a person speaks for: named beside it, in its office, or just before."""
    beside = _known(_body(phrase), bodies)
    if beside:
        return beside
    low = role.lower()
    first = re.match(r"(\w{3,}?)s?(?:chef|leiter|sprecher|vorsitzende|präsident)", low)
    if first and (found := next((body for body in bodies if body.lower().endswith(first.group(1))), "")):
        return found
    for office, wanted in OFFICES.items():
        if office in low:
            found = next((body for body in bodies if body.lower().split()[0].endswith(wanted)), "")
            named = [word.capitalize() for word in wanted if any(word.capitalize() in r.text for r in readings)]
            return found or (named[0] if named and office != "minister" else "")
    if not NEUTRAL.match(role):
        return ""
    earlier = [found for word in NAME.findall(QUOTED.sub("", before)) if (found := _known(_body(word), bodies))]
    return earlier[-1] if earlier else ""


def _known(body: str, bodies: dict[str, Speaker]) -> str:
    return next((name for name, known in bodies.items() if body and body in (name, *known.aliases)), "")


def _merged(counts: Counter[str]) -> dict[str, Speaker]:
    """One body under several names is one: Gesundheitsministerium and Ministerium, Verein and Festverein."""
    merged: dict[str, Speaker] = {}
    for name in sorted(counts, key=lambda name: (-len(name.split()[0]), -len(name), name)):
        head = name.split()[0]
        if GENERIC.match(head) and head != name:  # "das Unternehmen Adlung" is Adlung
            merged[name] = Speaker(name.split()[-1], [name.split()[-1], head], "", counts[name], name)
            continue
        wider = [
            one for one in merged.values() if any(a.split()[0].lower().endswith(head.lower()) for a in one.aliases)
        ]
        if len(wider) == 1 and (len(name.split()) == 1 or wider[0].name.split()[0] == head):
            wider[0].seen += counts[name]
            wider[0].aliases += [alias for alias in (name, head) if alias not in wider[0].aliases]
        else:
            aliases = [name] if head == name else [name, head]
            merged[name] = Speaker(name, aliases, "", counts[name], name)
    return merged


def _tail(alias: str, head: str) -> bool:
    return alias.split()[0].lower().endswith(head.lower())


def _each_alias_once(found: list[Speaker]) -> list[Speaker]:
    taken: set[str] = set()
    for one in found:
        one.aliases = [alias for alias in dict.fromkeys(one.aliases) if alias not in taken]
        taken.update(one.aliases)
    return [one for one in found if one.aliases]


# --- Where


def places(texts: Sequence[str]) -> list[tuple[str, int, str]]:
    """Names after in, nach, aus, bei that never take an article, with count and example: "in Bonn", not "in Gefahr"."""
    counts, nouns, examples = Counter[str](), set[str](), dict[str, str]()
    for text in texts:
        nouns.update(WITH_ARTICLE.findall(text))
        for match in PLACE.finditer(text):
            counts[match.group(1)] += 1
            examples.setdefault(match.group(1), clean(text[max(0, match.start() - 30) : match.end() + 20]))
    kept = (name for name, count in counts.most_common() if count >= SEEN and name not in nouns | NO_PLACE)
    return [(name, counts[name], examples[name]) for name in kept]


# --- What is counted


def things(readings: Sequence[Reading]) -> list[Counted]:
    """Things counted, all forms of a noun and all plain words for people as one, each with the states beside it."""
    found = [(reading, q) for reading in readings for q in quantities.find(reading) if _counts(q)]
    measured = Counter(noun for reading, q in found if q.unit for noun in _beside(reading, q))
    groups: dict[str, list[tuple[Reading, Quantity, str]]] = defaultdict(list)
    anybody = next((noun for _, q in found if lemmas.is_anybody(noun := _head(q))), "")
    for reading, q in found:
        noun = max(_beside(reading, q), key=lambda n: (measured[n], n), default="") if q.unit else _head(q)
        noun = anybody if anybody and fates.of(noun) else noun  # "elf Verletzte" are people
        if noun:
            key = next((key for key in groups if _alike(key, noun, bool(q.unit))), noun)
            groups[key].append((reading, q, noun))
    sorted_groups = sorted(groups.values(), key=len, reverse=True)
    return [_counted(group) for group in sorted_groups if len(group) >= SEEN]


def _counts(quantity: Quantity) -> bool:
    return quantity.unit not in NO_THING and quantity.role not in ("ratio", "rate") and quantity.thing is not None


def _head(quantity: Quantity) -> str:
    nouns = NAME.findall(quantity.thing or "")
    return clean(nouns[0]) if nouns and nouns[0].isprintable() else ""


def _alike(one: str, other: str, unit: bool) -> bool:
    if unit:
        return lemmas.same_noun(one, other)
    return lemmas.same_noun(one, other) or (lemmas.is_anybody(one) and lemmas.is_anybody(other))


def _clause(reading: Reading, quantity: Quantity) -> str:
    clause = reading.clause(quantity.number_start)
    return clause.words(reading.text) if clause else ""


def _beside(reading: Reading, quantity: Quantity) -> list[str]:
    """The nouns of a measure's clause that can be what is measured: "den *Schaden* auf 3 Millionen Euro"."""
    words = _clause(reading, quantity).split(reading.text[quantity.number_start : quantity.number_end])[0]
    known = WITH_ARTICLE.findall(words)
    return [noun for noun in known if not BODY.match(noun) and noun not in NO_PLACE and noun.isprintable()]


def _counted(group: list[tuple[Reading, Quantity, str]]) -> Counted:
    reading, first, _ = group[0]
    words: list[str] = []
    for noun, _ in Counter(noun for _, _, noun in group).most_common():
        words += [noun] * (not any(lemmas.same_noun(noun, other) for other in words))
    if first.unit:
        words += [clean((first.thing or "").split()[0])]
    states: dict[tuple[str, str], State] = {("", ""): State("", len(group))}
    for reading_, q, _ in group:
        for kind, word in _states(reading_, q):
            state = states.setdefault((kind, word if kind == "place" else ""), State(kind, 0))
            state.seen += 1
            state.words += [word] * (word not in state.words)
    return Counted(words, len(group), clean(reading.text[first.start : first.end]), list(states.values()))


def _states(reading: Reading, quantity: Quantity) -> list[tuple[str, str]]:
    """What makes another count of it: what became of them, that they are planned, that they are those in one place."""
    clause = _clause(reading, quantity)
    planned = [word for word in re.findall(r"\b[a-zäöüß]+\b", clause) if _plans(word)]
    alone = ALONE.search(clause)
    people = lemmas.is_anybody(_head(quantity)) or fates.of(quantity.thing or "")
    found = [(fate, fates.FATES[fate].split()[0]) for fate in sorted(fates.of(clause))] if people else []
    found += [("planned", word) for word in planned[:1]]
    return found + ([("place", alone.group(1))] if alone and alone.group(1) not in NO_PLACE else [])


def _plans(word: str) -> bool:
    """A form of erwarten, planen, zusagen ...; "will" and "soll" alone say too little."""
    known = {inflection.participle(word), *(reading.lemma for reading in inflection.finite(word))}
    return not known.isdisjoint(_planning())


def _planning() -> frozenset[str]:
    listed = lexicon.words("verbs_of_planning", says="plan", needs="") | lexicon.words(
        "verbs_of_planning", frames="mit"
    )
    return frozenset(verb.replace("|", "") for verb in listed) - {"wollen", "ausgehen", "verlangen"}


# --- What is disputed


def disputes(readings: Sequence[Reading]) -> list[Dispute]:
    """What somebody denies and somebody else affirms, by two nouns in common."""
    said = [
        (s, hedges.stance(r.text, s).polarity, _message(r, s), _who(r, s)) for r in readings for s in speech.find(r)
    ]
    found: dict[tuple[str, str], Dispute] = {}
    for _, polarity, denied, who in said:
        for _, other, affirmed, whom in said if polarity == "denies" else ():
            common = _nouns(denied) & _nouns(affirmed)
            if other == "affirms" and who != whom and len(common) >= 2:
                words = tuple(sorted(common, key=lambda word: (-len(word), word))[:2])
                found.setdefault((words[0], words[1]), Dispute((words[0], words[1]), denied, affirmed))
    return list(found.values())


def _message(reading: Reading, said: speech.Speech) -> str:
    return clean(" ".join(reading.text[piece.start : piece.end] for piece in said.message))


def _who(reading: Reading, said: speech.Speech) -> str:
    span = said.referent or said.speaker
    return reading.text[span.start : span.end].split()[-1] if span else ""


def _nouns(message: str) -> set[str]:
    return {word for word in NAME.findall(message) if len(word) > 4 and word.isalpha() and not BODY.match(word)}
