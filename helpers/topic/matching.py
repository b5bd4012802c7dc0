"""Where a topic's words stand in a text. Words are literal; only German endings and white space vary."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import NamedTuple

from helpers.topic.model import Topic, party

ADJECTIVE = re.compile(r"e[nrsm]?$")
ADJECTIVE_ENDING = "(?:e[nrsm]?)?"  # nordkoreanisch -> nordkoreanische, nordkoreanischen
NOUN_ENDING = "(?:e?s|e?n|e|er|ern|ens)?"  # Soldat -> Soldaten, Kreml -> Kremls, Pentagon -> Pentagons
SHORTEST_INFLECTED = 4  # letters: "USA" and "UNO" take no endings, nor do "der" and "nach"
LONGEST_COMPOUND = 30  # letters before the counted noun: "Elitesoldaten"
SPACES = r"\s+"
TOGETHER = " + "  # "Truppen + entsandt": both words, in any order
# Words before which an actor is addressed or visited, not speaking: "die nordkoreanische Vertretung bei der UNO".
NOT_SPEAKING = re.compile(r"\b(?:bei|beim|in|im|vor|mit|gegenüber|für|gegen|über|an|am|auf|zu|zum|zur|nach)\s", re.I)
# Who speaks for himself and not for a country: "südkoreanische Medien", "ein russischer Experte".
PRIVATE = re.compile(
    r"\b\w*(?:agentur|medi(?:um|en)|zeitung|blatt|magazin|sender|fernsehen|radio|portal|expert(?:e|en|in)|analyst(?:en|in)?|"
    r"forscher(?:in|n)?|augenzeugen?|anwohner(?:n)?|bewohner(?:n)?|journalist(?:en|in)?|aktivist(?:en|in)?|blogger(?:n)?)\b",
    re.I,
)


DAY = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)(?:tag|abend)\w*", re.I)
OF = re.compile(r"\s(?:des|der)\s")  # "das Gesundheitsamt des Landkreises": the office says so


@dataclass(frozen=True)
class Mention:
    """`id` is named at ``text[start:end]``."""

    start: int
    end: int
    id: str


class Words(NamedTuple):
    """A pattern, and letters in no case of which one stands in whatever it matches.

    Most texts hold none of them, and to look for letters costs a hundredth of what the pattern does.
    """

    pattern: re.Pattern[str]
    letters: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self._can_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text) if self._can_stand_in(text) else iter(())

    def _can_stand_in(self, text: str) -> bool:
        return any(map(folded(text).__contains__, self.letters))


Cues = tuple[Words, list[tuple[Words, ...]]]  # the first words of some cues, and the rest of each
folded = lru_cache(maxsize=64)(str.casefold)  # many words are sought in one text, one after another


def _letters(word: str) -> str:
    """The letters that every form of an alias shares, of several words the longest: "nordkoreanische" -> "..nisch"."""
    return max((ADJECTIVE.sub("", part) for part in word.split()), key=len).casefold()


def literal(word: str, compound: bool = False) -> str:
    """A pattern for one alias: its letters, German endings, any white space between its words."""
    *before, last = word.split()
    parts = [*(_capital_adjective(part) or _inflected(part) for part in before), _inflected(last)]
    head = rf"\w{{0,{LONGEST_COMPOUND}}}" if compound else ""
    words = SPACES.join(parts)
    return rf"(?<!\w){head}{words}(?!\w)"


# "Statistisches Landesamt", "Deutsche Bahn"; no "Peter Lenz", "Helle Kern"
_CAPITAL_ADJECTIVE = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:sch|ig|lich|al|iv|ell|är)|Rot|Weiß)e[nrsm]?")


def _capital_adjective(word: str) -> str:
    """The adjective in a name in each of its forms: "Statistisches", "des Statistischen"; '' for any other word."""
    if not _CAPITAL_ADJECTIVE.fullmatch(word):
        return ""
    return re.escape(ADJECTIVE.sub("", word)) + ADJECTIVE_ENDING


def _inflected(word: str) -> str:
    if not word[-1].isalpha() or len(word) < SHORTEST_INFLECTED or word.isupper():
        return re.escape(word)
    if word[0].islower():
        stem = ADJECTIVE.sub("", word) if len(word) > SHORTEST_INFLECTED else word
        return f"[{stem[0]}{stem[0].upper()}]{re.escape(stem[1:])}{ADJECTIVE_ENDING}"
    return re.escape(word) + ("(?:ses|sen|se)?" if word.endswith("nis") else NOUN_ENDING)


@cache
def _patterns(topic: Topic, kind: str) -> tuple[tuple[str, Words], ...]:
    """Id and words of every entry of a kind, entries without words left out."""
    words = {entry.id: getattr(entry, _FIELD[kind]) for entry in getattr(topic, kind.split(".")[0])}
    return tuple((id, _words(listed, kind == "things")) for id, listed in words.items() if listed)


@cache
def _words(listed: tuple[str, ...], things: bool = False) -> Words:
    forms = "|".join(literal(word, things) for word in sorted(listed, key=len, reverse=True))
    return Words(re.compile(forms, re.I if things else re.NOFLAG), tuple(map(_letters, listed)))


_FIELD = {"actors": "aliases", "actors.roles": "roles", "places": "aliases", "things": "words"}


@lru_cache(maxsize=4096)
def mentions(topic: Topic, kind: str, text: str) -> tuple[Mention, ...]:
    """Entries of a kind (actors, actors.roles, places, things) named in `text`; of overlapping ones the longest."""
    found = [Mention(m.start(), m.end(), id) for id, pattern in _patterns(topic, kind) for m in pattern.finditer(text)]
    if kind == "things":  # a "Donnerstag" is no compound of "Tag"
        found = [one for one in found if not DAY.fullmatch(text, one.start, one.end)]
    found.sort(key=lambda mention: (mention.start - mention.end, mention.start))
    kept: list[Mention] = []
    for mention in found:
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.start))


@cache
def _cue(topic: Topic, cue: str) -> tuple[Words, ...]:
    things = dict(_patterns(topic, "things"))
    return tuple(things[part[1:-1]] if part.startswith("<") else _words((part,)) for part in cue.split(TOGETHER))


def cue_in(topic: Topic, cue: str, text: str) -> bool:
    """True if all words of a cue stand in `text`: "entsandt", or "Waffen + liefern" in any order."""
    return all(part.search(text) for part in _cue(topic, cue))


def propositions_in(topic: Topic, text: str) -> list[str]:
    """The ids of the propositions of which a cue stands in `text`, in the file's order."""
    return [id for id, cues in _propositions(topic) if any(map(partial(_stands, text), cues))]


def _stands(text: str, cue: Cues) -> bool:
    first, rests = cue
    return bool(first.search(text)) and any(all(part.search(text) for part in rest) for rest in rests)


@cache
def _propositions(topic: Topic) -> tuple[tuple[str, tuple[Cues, ...]], ...]:
    """The cues of each proposition, those that share their first word together: most texts do not hold that one."""
    found = []
    for one in topic.propositions:
        cues: dict[Words, list[tuple[Words, ...]]] = {}
        for first, *rest in (_cue(topic, cue) for cue in one.cues):
            cues.setdefault(first, []).append(tuple(rest))
        found.append((one.id, tuple(cues.items())))
    return tuple(found)


def thing_in(topic: Topic, thing: str, text: str) -> bool:
    """True if `text` holds a noun of the thing and no other owner: "ukrainische Soldaten" are none of North Korea's."""
    if not any(mention.id == thing for mention in mentions(topic, "things", text)):
        return False
    owner = topic.things[thing].of
    owners = {party(topic, mention.id) for mention in mentions(topic, "actors", text)}
    return not owner or not owners or party(topic, owner) in owners


@lru_cache(maxsize=4096)
def actor_of(topic: Topic, text: str) -> str:
    """Whom a speaker phrase stands for, rolled up to the party; two joined by ';' in the topic's order, nobody ''.

    "die Verteidigungsminister der USA und Südkoreas" -> "US;ROK"; "Ein UN-Vertreter Nordkoreas" -> "DPRK";
    "die südkoreanische Nachrichtenagentur Yonhap" -> "" (it speaks for itself).
    """
    found = {party(topic, id) for part in re.split(r"\s(?:und|sowie|&)\s|\s*/\s*", text) for id in named(topic, part)}
    return ";".join(actor.id for actor in topic.actors if actor.id in found)


# "nach sawanischer Darstellung": Sawanien's
OF_COUNTRY = re.compile(
    r"(?:\w+\s)?([a-zäöüß]{4,}|[A-ZÄÖÜ][a-zäöüß]{3,})ische[rn]?\s(?:Darstellung|Angaben|Sicht|Lesart|Zählung|Rechnung|Schätzung(?:en)?|Berichten?)"
)
LONGEST_NAME_ENDING = 4  # letters: Sawan-ien, Ukra-ine, Finn-land


def of_country(topic: Topic, phrase: str) -> str:
    """The actor whose country an account is of: "nach ukrainischer Darstellung"; '' for none."""
    told = OF_COUNTRY.fullmatch(phrase)
    stem = told[1].lower() if told else ""

    def is_its(alias: str) -> bool:
        return alias.lower().startswith(stem) and 0 < len(alias) - len(stem) <= LONGEST_NAME_ENDING

    return next((party(topic, one.id) for one in topic.actors if stem and any(map(is_its, one.aliases))), "")


# The head of a compound that speaks for its first part: Polizeisprecherin, Vereinschef, Herstellerangaben.
SPEAKS_FOR = (
    "sprecher(?:in|s)?|chef(?:in|s)?|leiter(?:in|s)?|leitung|führung|spitze|präsident(?:in|en)?|vorsitzende[rn]?"
    "|vorstand|direktor(?:in)?|vertreter(?:in|n)?|beamte[rn]?|kreisen?|angaben?|zahlen|daten|berichten?|mitteilung"
    "|schätzung(?:en)?|zählung(?:en)?|auskunft|meldung(?:en)?"
)


@cache
def _compounds(topic: Topic) -> tuple[tuple[str, Words], ...]:
    """Id and words of the compounds that speak for an actor; a ministry is also its minister."""
    found = []
    for actor in topic.actors:
        words = [alias for alias in actor.aliases if alias[0].isupper() and len(alias) >= 3 and " " not in alias]
        stems = [word.removesuffix("en") for word in words]
        heads = [rf"{re.escape(stem)}(?:s|es|n|en|er)?-?(?:{SPEAKS_FOR})" for stem in stems]
        ministers = [word.removesuffix("ium") for word in words if word.endswith("ministerium")]
        heads += [rf"(?:\w{{3,30}})?{re.escape(minister)}(?:in|s)?" for minister in ministers]
        if heads:
            pattern = re.compile(rf"(?<!\w)(?:\w{{3,30}})?(?:{'|'.join(heads)})(?!\w)", re.I)
            found.append((actor.id, Words(pattern, tuple(map(str.casefold, (*stems, *ministers))))))
    return tuple(found)


def _is_one(phrase: str, private: re.Match[str], mention: Mention) -> bool:
    """The private noun is part of the actor's name, stands right before it ("die Expertin Nina Kolbe") or is told."""
    if mention.start <= private.start() and private.end() <= mention.end:
        return True
    if mention.end < private.start():  # "Kern der Agentur DNA", to whom he said it; "Kern, Analyst der Bank"
        between = phrase[mention.end : private.start()]
        beside = mention.start == 0 and bool(re.fullmatch(r"(?:\s\(\d+\))?,\s", between))
        return beside or bool(re.fullmatch(r"\s(?:der|dem|einer|einem|unserer)\s", between))
    between = phrase[private.end() : mention.start]
    return phrase[mention.start].isupper() and bool(re.fullmatch(r"\s(?:[A-ZÄÖÜ][\w.-]+\s){0,3}", between))


def named(topic: Topic, phrase: str) -> list[str]:
    """The actors (persons, institutions or parties) that one noun phrase without "und" stands for."""
    found = mentions(topic, "actors", phrase) or mentions(topic, "actors.roles", phrase)
    if not found:
        return [id for id, pattern in _compounds(topic) if pattern.search(phrase)][:1]
    cut = next((m.start() for m in NOT_SPEAKING.finditer(phrase) if m.start() > 0), len(phrase))
    private = PRIVATE.search(phrase, 0, cut)
    if private and not any(_is_one(phrase, private, mention) for mention in found):
        return []  # but "Bundesagentur für Arbeit" where that is an actor's own name
    speaking = [mention for mention in found if mention.start < cut] or list(found)
    speaking = [m for i, m in enumerate(speaking) if not (i and OF.fullmatch(phrase, speaking[i - 1].end, m.start))]
    whole = [mention for mention in speaking if phrase[mention.end : mention.end + 1] not in ("-", "‑")]
    return [mention.id for mention in whole or speaking]
