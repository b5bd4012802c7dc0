"""Whose own text an article is: what a press release says in nobody's words, its issuer says."""

import re
from functools import lru_cache

from helpers import topic as topics
from helpers.german.speech import media
from helpers.topic import Topic, naming

# "Mittelbahn GmbH (Pressemitteilung)", "Stadt Altdorf, Pressestelle" are called Mittelbahn and Stadt Altdorf.
BESIDE = re.compile(
    r"\s{0,3}(?:\([^)]{0,80}\)|\b(?:Presse|Medien)(?:stelle|abteilung|referat|team|dienst|mitteilung|information|büro)\b"
    r"|\s(?:AG|SE|KG|eG|OHG|GbR|mbH|AöR|GmbH|gGmbH|gAG|UG|e\. ?[VGK]\.?|& Co\.)(?!\w)|[,;–-]\s?$)",
    re.I,
)
PAPER = re.compile(  # no lists of words can name them all: "Abendblitz", "Landbote", "Blick am Abend"
    r"(?:Abend|Morgen|Tages|Wochen|Sonntags)\w|Blitz\b|.*\sam\s(?:\w+tag|Wochenende|Abend|Morgen)\Z"
    r"|\w*\b\w+(?:blitz|post|presse|radio)\Z|.*\b\w*(?:bote|echo|express|merkur|stimme)\Z",
    re.I,
)
OF_TOWN = re.compile(r"(?:Landkreis|Kreis|Stadt|Gemeinde|Land|Bezirk)\b")
JOINED = re.compile(r"\s(?:und|&|\+)\s")
OF = re.compile(r"\s(?:de[rs]|für|von|vom|i[nm])\s")


@lru_cache(maxsize=1024)
def of(topic: Topic, outlet: str) -> str:
    """The actor of the story who publishes under this name; '' for a medium and for anybody else.

    The actor's name is all of it, or begins it as the noun of a body: "Polizei Altdorf", "Ministerium für Bau". A
    newspaper that is called after its town ("Altdorf aktuell", "Altdorfer Bote") is no actor.
    """
    names = [outlet]  # "Autobahn GmbH" may be an alias with its form
    while (shorter := BESIDE.sub("", names[-1]).strip()) != names[-1]:
        names.append(shorter)
    return next(filter(None, (_issuer(topic, name) for name in names)), "")


def _issuer(topic: Topic, name: str) -> str:
    """The actor that a name is, or begins with as the noun of a body; '' for none."""
    if not name or PAPER.match(name) or media.relays(re.findall(r"\w+", name.lower())):
        return ""
    found = topics.mentions(topic, "actors", name)
    own = [mention for mention in found if not mention.start or not OF_TOWN.match(name, mention.start)]
    parties = {topics.party(topic, mention.id) for mention in own}  # "Gesundheitsamt | Landkreis Altdorf"
    if len(parties) != 1 or found[0].start:
        return ""
    rest, first = name[found[0].end :], name.split()[0]
    if JOINED.match(rest):
        return ""  # "Stadt und Form" is a magazine
    body = bool(naming.base(first)) or OF.match(rest)
    return min(parties) if not rest or body else ""
