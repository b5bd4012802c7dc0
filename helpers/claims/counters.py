"""Who reports a count without saying a sentence: "Das Institut meldete 1.200", "die von der Polizei gezählten 400"."""

import re
from collections.abc import Sequence

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.german.reading import people
from helpers.german.reading.clauses import Clause
from helpers.german.sentences import Span
from helpers.topic import Mention, Topic

# Who reports a count need not say a sentence: "Das Institut meldete 1.200 Fälle", "bezifferte die Zahl auf 1.200".
# "die 180 gezählt hatte", "der nur von 40 gesprochen habe"
HAD_COUNTED = re.compile(
    r"[,\s]*(?:die|der|das|welche[rs]?)\s[^,;]{0,60}?\d[^,;]{0,60}?"
    r"\b(gezählt|gemeldet|genannt|angegeben|geschätzt|gesprochen)\s(?:hatten?|haben?|hätten?|hat)\W*"
)
# "die von der Polizei gemeldeten rund 400 Menschen", "die vom Rat geforderten 40 Stellen"
BY_PARTICIPLE = re.compile(
    r"\bvo[nm]\s(?!Hand\b)((?:(?:de[rnm]|eine[rm])\s)?(?:[a-zäöüß]+e[nrm]\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){0,2})\s"
    r"(?:[a-zäöüß]+\s){0,2}?((?:ge(?:meld|nann|zähl|schätz|forder|mess)|ange(?:geb|kündig)|behaupt|ermittel|registrier"
    r"|verbreit|veröffentlich|beziffer|versproch|zugesag|erwart|erfass|prognostizier)(?:e?te|e)n?)"
    r"\s(?:[A-ZÄÖÜ]\w+\s(?:von|in\sHöhe\svon)\s)?(?:[a-zäöüß]+\s){0,2}\Z"
)
# ", die nach Angaben der", "der laut"
ACCORDING = re.compile(
    r"[,\s]*(?:die|der|das)\s((?:nach\s(?:den\s)?(?:Angaben|Auskunft|Zählung|Schätzung|Erkenntnissen)|laut)"
    r"(?:\s(?:der|des|von|vom))?)\s"
)
RECKONED = re.compile(  # ", von denen Kern am Montag gesprochen hat", ", die das Amt zählt"
    r"[,\s]*(?:die|das|den|(?:mit|von|auf)\s(?:denen|der|dem|die))\s(?P<who>[^,;:.?!]{1,80}?)\s"
    r"(?P<cue>rechne(?:t|te|n)|ausgeh(?:t|en)|ausging(?:en)?|zähl(?:t|te|en)|melde(?:t|te|n)|registrier(?:t|te|en)"
    r"|sprach(?:en)?|spricht|sprechen|redet(?:e|en)?|gesprochen\s(?:hat|haben|hatten?)|ausgegangen\s(?:ist|sind|war|waren)"
    r"|k(?:ommt|ommen|am|amen)|beharr(?:t|te|en)|nenn(?:t|en)|nannten?|(?:genannt|veranschlagt|beziffert|geschätzt|angegeben|gemeldet|gezählt)\s(?:hat|haben|hatten?)"
    r"|ang(?:ibt|eben|ab|aben)|anerk(?:ennt|ennen|annten?)|behaupte(?:t|te|n)|wirbt|werben|warben?|prahl(?:t|te|en)|verbreite(?:t|te|n))\W*\Z"
)
OPENS = re.compile(r"\W{0,3}(?:(?:D(?:er|ie|as)|Eine?)\s)?(?:\w{1,30}e\s)?")  # an actor's phrase opens its clause
NEXT = 20  # letters from "laut" to the name of who speaks
REACH = 120  # letters before the number
ANTECEDENT = re.compile(r"[“”\"»«]?,?\s*")
COUNTING = re.compile(
    r"\b(?:(?:ver)?meld(?:et|ete|eten|en)|gemeldet|(?:ver|be)zeichnet\w{0,2}|registriert\w{0,2}|dokumentiert\w{0,2}|erfasst\w{0,2}|zähl(?:t|te|ten|en)"
    r"|gezählt|beziffert\w{0,2}|spr(?:icht|ach|echen|achen)\s+von|k[oa]m(?:mt|men|en)?\s+(?:(?:am|im|in|für|nach)\s(?:\w+\s){1,2}|(?:selbst|dagegen|hingegen|sogar|zunächst|nur|lediglich|aber|jedoch)\s){0,3}auf|bl(?:eib|ieb)\w*\s+(?:\w+\s+)?bei|w(?:eiß|issen|usst\w+)\s+(?:\w+\s+)?von|geh(?:t|en)\s+von|ging(?:en)?\s+von|schätzt\w{0,2}|nennt|nannte)\b"
    r"|\bg(?:ibt|ab|aben|eben)\b.{0,300}\ban\W{0,3}$|\b(?:sind|ist|waren|war|seien)\s(?:de[rmn]|dem)\s.{0,200}\bbekannt\b"
    r"|\b[Dd]e[rmn]\s.{0,60}\s(?:sind|ist|waren|war|seien)\s.{0,100}\bbekannt\b",
    re.S,
)
IN_BRACKETS = re.compile(r"(?:\s[A-ZÄÖÜ][\w-]+)?\s\(((?:[A-ZÄÖÜ][\w-]+\s){0,3}[A-ZÄÖÜ][\w-]+)\)")
OWN = re.compile(  # "40 Kräfte (Feuerwehr)" are its own
    r"\w*(?:kräfte|helfer|beamte|beamtinnen|sanitäter|polizist|mitglied|fahrzeug|einsätze|spiele|tore)\w{0,4}", re.I
)
PLACES = ("stadt", "land", "kreis", "gemeinde")  # "52 Verletzte (Altstadt)" says where
ELSEWHERE = re.compile(r"\b(?:in|im|nach|aus|bei|gegen|für|über|an|mit|zu)\s+(?:\w+\s+)?$")  # "in Bonn" is no speaker


def counting(article: Article, start: int, end: int) -> tuple[Span, str] | None:
    """Where the story's actor stands who reports the count at ``start..end`` in its clause, and the reporting words."""
    own = article.clause(start)
    if article.topic is None or own is None:
        return None
    after = [span for clause in article.clauses(start) for span in clause.spans if span[0] >= end]
    for first, last in [span for span in own.spans if span[0] <= start < span[1]] + after[:1]:
        words = article.text[first:last]
        verb = COUNTING.search(words) if first <= start else COUNTING.match(words.lstrip())
        found = _reporting(article.topic, words, start - first, end - first) if verb else None
        if verb and found:
            return Span(first + found.start, first + found.end), " ".join(verb.group().split())
        if verb and (parted := _before_relative(article, own, first)):
            return parted, " ".join(verb.group().split())
    return None


def _before_relative(article: Article, own: Clause, first: int) -> Span | None:
    """ "*Das Amt*, bei dem 70 Fälle liegen, kommt auf 90": the actor that a relative clause parts from its verb."""
    before = next((span for span in reversed(own.spans) if span[1] <= first), None)
    words = article.text[slice(*before)].rstrip(" ,") if before else ""
    if not before or not words or article.text[first - 1 : first] != "," or not article.topic:
        return None
    named = topics.mentions(article.topic, "actors", words)
    at_end = bool(named) and named[-1].end == len(words) and OPENS.fullmatch(words[: named[-1].start])
    return Span(before[0] + named[-1].start, before[0] + named[-1].end) if at_end else None


def counted_by(article: Article, start: int) -> tuple[Span, str] | None:
    """ "Die Polizei, die 180 gezählt hatte, irre sich": whoever says the sentence, the number is that of the police."""
    own = article.clause(start)
    if article.topic is None or own is None or own.kind != "relative":
        return None
    first, last = own.stretch(start)
    found = HAD_COUNTED.fullmatch(article.text[first:last])
    sentence = article.sentence(start).start
    named = topics.mentions(article.topic, "actors", article.text[sentence:first]) if found else ()
    if found is None or not named or not ANTECEDENT.fullmatch(article.text, sentence + named[-1].end, first):
        return None
    return Span(sentence + named[-1].start, sentence + named[-1].end), found[1]


def by_participle(article: Article, start: int) -> tuple[Span, str] | None:
    """ "die von der Polizei gemeldeten 400 Menschen": who reported the number that begins at `start`, and the word."""
    begin = max(article.sentence(start).start, start - REACH)
    found = BY_PARTICIPLE.search(article.text, begin, start) if article.text.find("vo", begin, start) >= 0 else None
    return (Span(*found.span(1)), found[2]) if found else None


ITS_ESTIMATE = re.compile(
    r"\b(?P<word>Schätzung|Angabe|Zahl|Zählung|Prognose|Rechnung)(?:en)?\s(?:de[sr]|von(?:\sde[rmn])?)\s"
    r"(?P<who>[A-ZÄÖÜ][\w-]{1,40}(?:\s[A-ZÄÖÜ][\w-]{1,40})?)\svon\s(?:[a-zäöü]{2,12}\s){0,2}\Z"
)
THOSE_OF = re.compile(r"\b[Dd]ie(?:se)?n?\s\Z")
OF_BODY = re.compile(r"\s(?:de[sr]|von(?:\sde[rmn])?)\s([A-ZÄÖÜ][\w-]+)")


def in_brackets(article: Article, end: int, noun: str) -> Span | None:
    """ "52 Verletzte (Polizei)", "77 (Rotes Kreuz)": a body or an actor of the story, alone in brackets.

    noun: what is counted; "40 Beamte (Polizei)" are its own.
    """
    found = None if OWN.fullmatch(noun) else IN_BRACKETS.match(article.text, end)
    named = found[1] if found else ""
    story = article.topic is not None and any(topics.mentions(article.topic, "actors", named))
    last = named.split()[-1].lower() if named else ""
    body = last in PLACES or (not last.endswith(PLACES) and last.endswith(people.bodies("counts")))
    return Span(*found.span(1)) if found and (story or body) else None


def of_body(article: Article, start: int, end: int, noun: str) -> Span | None:
    """ "Die 23.500 *des Ministeriums* sind zu wenig": the actor of the story whose figure a bare one is.

    noun: what is counted, if not just that: "Die 40 der Toten".
    """
    if article.topic is None or not THOSE_OF.search(article.text, max(0, start - 8), start):
        return None
    found = OF_BODY.match(article.text, end)
    named = topics.mentions(article.topic, "actors", found[1]) if found and noun in ("", found[1]) else ()
    return Span(*found.span(1)) if found and named and not named[0].start else None


def of_estimate(article: Article, start: int) -> Span | None:
    """ "nannte die Schätzung *des Vereins* von 30.000 Tieren realistisch": the body or actor whose estimate it is."""
    found = ITS_ESTIMATE.search(article.text, max(0, start - 100), start)
    named = found["who"] if found else ""
    story = article.topic is not None and any(topics.mentions(article.topic, "actors", named))
    of_bodies = found is not None and found["word"] != "Zahl"  # "die Zahl der Behörden von 40" counts them
    body = of_bodies and named.split()[-1].lower().removesuffix("s").endswith(people.bodies("counts"))
    return Span(*found.span("who")) if found and (story or body) else None


def by_relative(article: Article, number: int, clauses: Sequence[Span]) -> tuple[Span, str] | None:
    """ "einer von 52, *die nach Angaben der IG Metall in der Halle waren*": whose account it is, behind the number."""
    for clause in clauses if article.topic else ():
        if clause.start < number:
            continue  # "Von den 46, die die Wehr nennt, liegen noch 25 in der Klinik": those are not the 25
        if reckoned := _reckoned(article, clause):
            return reckoned
        found = ACCORDING.match(article.text, clause.start, clause.end)
        named = topics.mentions(article.topic, "actors", article.text[found.end() : clause.end]) if found else ()
        if found and named and named[0].start < NEXT:
            return Span(found.end() + named[0].start, found.end() + named[0].end), found[1]
    return None


def _reckoned(article: Article, clause: Span) -> tuple[Span, str] | None:
    """ "die 40 Euro, *mit denen das Amt rechnet*", "die 60, *von denen Kern gesprochen hat*"."""
    found = RECKONED.match(article.text, clause.start, clause.end)
    named = topics.mentions(article.topic, "actors", found["who"]) if found and article.topic else ()
    if found is None or not named or named[0].start > NEXT:
        return None
    start = found.start("who")
    return Span(start + named[0].start, start + named[0].end), found["cue"]


def _reporting(story: Topic, words: str, start: int, end: int) -> Mention | None:
    """The actor in a clause who is neither what is counted nor a place: "in Bonn meldete das Amt 20 Fälle"."""
    for mention in topics.mentions(story, "actors", words):
        named = words[mention.start].isupper() and not (mention.start < end and start < mention.end)
        if named and not is_place(words, mention):
            return mention
    return None


def is_place(words: str, mention: Mention) -> bool:
    """ "in Bonn meldete": where something is, no speaker."""
    return ELSEWHERE.search(words[max(0, mention.start - 30) : mention.start]) is not None
