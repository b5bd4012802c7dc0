"""Who says it: the name behind the words, the topic's actor behind the name, and whose number it is."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from helpers import topic as topics
from helpers.claims import bodies, counters
from helpers.claims.article import Article, inside
from helpers.german.reading import people
from helpers.german.sentences import Span
from helpers.german.speech.pointing import KIN, KINDS
from helpers.topic import Topic

# "Angaben der Polizei", "Einschätzung von Fachleuten": the speaker is who gave them.
ACCOUNT = re.compile(
    r"^(?:\w+\s){0,2}(?:Angaben?|Zählung(?:en)?|Aussagen?|Auskunft|Berichten?|Informationen|Meldungen|Worten|Darstellung|Einschätzung(?:en)?|Schätzung(?:en)?|Berechnung(?:en)?|Rechnung|Prognosen?"
    r"|Ansicht|Auffassung|Meinung|Überzeugung|Erkenntnis(?:sen)?|Mitteilung|Zahlen)\s++"
    r"(?!vom\s(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn|Vor)tag|Mittwoch|Sonnabend|Vorjahr|J(?:anuar|uni|uli)|Februar|März|April|Mai"
    r"|August|(?:Sept|Nov|Dez)ember|Oktober|Frühjahr|Sommer|Herbst|Winter|Morgen|Mittag|Abend)\b)(?:(?:von|vom|de[rsnm]|aus(?=\s\w*kreisen\b))\s*+)?(?=\w)",
)
OF_NAME = re.compile(
    r"([A-ZÄÖÜ][\w-]+?)s\s(?:Angaben|Worten|Darstellung|Aussagen?|Schätzung(?:en)?|Einschätzung)"
)  # "Kerns Worten"
PAPERS = ("Berichte", "Angaben", "Meldungen", "Medienberichte", "Gerüchte", "Zahlen")  # whom no pronoun means
PRONOUNS = ("er", "sie", "ihr", "ihre", "sein", "seine")
# "Polizeiangaben", "Herstellerangaben", "RKI-Zahlen": the first part speaks.
COMPOUND = re.compile(
    r"^(?:\w+\s)?(?!Ein|Kosten|Verkehrs|Volks|Schadens|Stimm|Nach|Hoch|Zwischen)([A-ZÄÖÜ]\w*?[a-zäöüßA-Z])(?:s(?=[a-z])|-)?(?:angaben?|zahlen|schätzung(?:en)?|zählung(?:en)?|bericht(?:en)?)$"
)
REPORT = re.compile(r"bericht(?:en)?$")
REPORTERS = (*people.bodies("speaks"), "medien", "presse")
# Who is not named here, but stands for the body named before.
POINTS_BACK = re.compile(
    r"(?:er|sie|(?:eine?[rs]?|der|die|des|dessen|deren)\s+(?:\w+e\s+)?(?:\w*[Ss]precher(?:in)?|Vorsitzende[r]?|Leiter(?:in)?|Chef(?:in)?"
    r"|Vertreter(?:in)?)|(?:seine[nrms]?|ihre[nrms]?|ihr|sein|deren|dessen)\s+(?:eigene[nr]?\s+)?\w+(?:\s+und\s+\w+)?|(?:den|eigenen|ersten)\s+(?:eigenen\s+)?Angaben)$",
    re.I,
)
OF_BODY = re.compile(
    r"(?:[Ee]ine?|[Dd]er|[Dd]ie|[Ii]hre?|[Ss]eine?)\s\w*[Ss]precher(?:in)?\s((?:der|des)\s[A-ZÄÖÜ]\w+)"
)
# "Nach einer ersten Schätzung": nobody's; in a press release its issuer's
EVIDENCE = re.compile(
    r"(?:(?:einer|erste[rn]|vorläufige[rn]|aktuelle[rn]|neueste[rn]|derzeitigem|unbestätigte[rn])\s){1,2}"
    r"(?:Schätzung(?:en)?|Erkenntnissen|Zahlen|Stand|Zählung|Berechnungen|Prognosen?)"
)
# "Nach einer Abfrage fehlten 40, sagte Kern": a paper that nobody is named for is his who tells of it
PAPER = re.compile(
    r"(?:\w+\s){0,3}\w*(?:[Ss]chätzung|[Ee]rkenntnisse|[Zz]ahlen|frage|[Rr]echnung|[Aa]uswertung|[Ss]tatistik|[Zz]ählung|[Uu]nterlagen"
    r"|[Bb]erechnung|[Ll]iste|[Ee]rhebung|[Aa]nalyse|[Pp]rognose|[Aa]ufstellung)(?:en|n)?\b(?!\sde[rs]\b)[^,;:]{0,40}"
)
OURS = re.compile(r"(?i)\A(?:wir|uns)\Z|\bunsere?[nrms]?\b")  # "nach Berechnungen unserer Ingenieure"
# Nouns for any body: whom "das Unternehmen" points back to tells more
ANY_BODY = re.compile(rf"(?i)d(?:er|ie|as|em|es|en)\s(?:{'|'.join(sorted(KINDS))})s?")
HEAD = re.compile(r"[A-ZÄÖÜ]\w{5,}")
AUTHORED = re.compile(
    r"(?:\szufolge)?,\s(?:die|das|der|den)\s([^,;:.]{1,90}?)\s(?:vor|heraus)?(?:ge)?"
    r"(?:erstell|leg|veröffentlich|übermittel|präsentier|herausg[ea]b|erarbeit|verschick|verfass)"
)
OF_WHICH = re.compile(r"(?:\b[\w.]+-|\b\w+e[rnsm]?\s)\Z", re.I)  # "US-", "amerikanische "
OPENS = re.compile(r"\W{0,3}(?:(?:D(?:er|ie|as)|Eine?)\s)?(?:\w{1,30}e\s)?")
# "Dem Land seien 40 zugeteilt": whom it befell opens the sentence, not who speaks
BEFALLEN = re.compile(r"\W*D(?:er|em)\s(?:\w+\s){1,3}(?:seien|hätten|würden|fehlten)\b")
FAR_BACK, LONGEST_WORD, FRONT = 3000, 60, 60  # characters
DOCUMENT = re.compile(
    r"^(?:de[rmns]|die|das|einer|eine)\s+(?:am\s\w+\s)?(?:\w+e[nr]?\s+)?(?:\w*[Mm]itteilung|\w*[Ee]rklärung|\w*[Ss]tellungnahme|Schreiben)s?$"
)


def name(article: Article, speaker: Any, referent: Any, earlier: Sequence[dict[str, Any]]) -> str:
    """The fuller mention of a speaker: the referent if there is one, without "Angaben von", on one line.

    A pronoun that points to nobody goes on with who spoke before: "..., sagte er" after a picture between paragraphs.
    """
    span = referent or speaker
    if span is None:
        return ""
    if speaker and article.words([speaker]).lower() in PRONOUNS:
        beside = _one_named(article, speaker) or _subject(article, speaker, earlier)
        if beside:
            return beside
    written = article.words([span])
    if written.lower() in PRONOUNS and earlier:
        before = str(earlier[-1]["speaker_name"])
        return before if before and before not in PAPERS and _may_be(written.lower(), before) else written
    account = ACCOUNT.match(written)
    whole = written[account.end() :] if account else written
    compound = COMPOUND.match(whole) or OF_NAME.fullmatch(whole)
    if compound is None or (REPORT.search(whole) and not compound[1].lower().endswith(REPORTERS)):
        return whole  # a "Geschäftsbericht" is no report of a "Geschäft"
    return str(compound[1])


def _may_be(pronoun: str, name: str) -> bool:
    """Not "er" for "Fraktionschefin Ina Kern"."""
    gender = next(filter(None, map(people.first_names().get, name.split())), "")
    return not gender or gender == ("m" if pronoun in ("er", "sein", "seine") else "f")


def _one_named(article: Article, pronoun: Any) -> str:
    """ "Senator Kern hält das für überzogen; er geht von 12 aus": the one actor that the sentence names before."""
    start = article.sentence(pronoun.start).start
    words = article.text[start : pronoun.start]
    named = topics.mentions(article.topic, "actors", words) if article.topic and re.search(r"[;:]", words) else ()
    return words[named[0].start : named[0].end] if len({mention.id for mention in named}) == 1 else ""


def _subject(article: Article, pronoun: Any, earlier: Sequence[dict[str, Any]]) -> str:
    """ "Der Verein rechnet mit 22, zunächst war er von 18 ausgegangen": who spoke before in the same sentence."""
    before = earlier[-1] if earlier else None
    start = before["speaker_start"] if before else None
    if before is None or start is None or not article.sentence(pronoun.start).start <= start < pronoun.start:
        return ""
    wanted = {"er": "der ", "sie": "die "}.get(article.words([pronoun]).lower(), "-")
    return str(before["speaker_name"]) if before["speaker_name"].lower().startswith(wanted) else ""


def actor(
    article: Article, speaker: Any, speaker_name: str, at: int, earlier: Sequence[dict[str, Any]]
) -> tuple[str, str]:
    """Topic actor of a speaker at `at`, with the rule that told; `earlier`: the statements before it.

    The speaker's own words come first, then the fuller mention: "Die NATO" is no one else, whoever was named with it.
    """
    story = article.topic
    if story is None or not speaker_name:
        return "", ""
    if article.issuer and (OURS.search(speaker_name) or EVIDENCE.fullmatch(speaker_name)):
        return article.issuer, "actor_of_document"  # "Den Schaden beziffern wir auf 3 Millionen"
    own = article.words([speaker]) if speaker else ""
    if found := bodies.beside(article, story, speaker_name, at):
        return found, "actor_named_before"
    for words in (speaker_name, own) if ANY_BODY.fullmatch(own) else (own, speaker_name):
        if found := topics.actor_of(story, words):
            return found, "actor_named"
    if found := topics.of_country(story, speaker_name):
        return found, "actor_named"
    found = _fuller(article, story, speaker_name, at)
    if found:
        return found, "actor_fuller_mention"
    of_body = OF_BODY.fullmatch(speaker_name)
    if found := bodies.meant(article, story, of_body[1] if of_body else speaker_name, at):
        return found, "actor_named_before"
    if speaker and (found := _author(article, story, speaker.end)):
        return found, "actor_of_document"
    if DOCUMENT.match(speaker_name):
        if found := _beside(article, story, at):
            return found, "actor_of_document"
        if earlier:
            return earlier[-1]["actor"], "actor_of_document"
    if POINTS_BACK.match(speaker_name) and not speaker_name.lower().endswith(KIN):  # "ihre Tochter": no body's
        found = _spoken_for(article, story, at) or _named_before(article, story, at)
        return found, "actor_named_before" if found else ""
    return "", ""


def _author(article: Article, story: Topic, end: int) -> str:
    """ "nach einer Hochrechnung, *die das Institut im Auftrag der Stadt erstellt hat*": whose it is."""
    found = AUTHORED.match(article.text, end)
    named = topics.mentions(story, "actors", found[1]) if found else ()
    return topics.party(story, named[0].id) if named and found and "Auftrag" not in found[1][: named[0].start] else ""


def _beside(article: Article, story: Topic, at: int) -> str:
    """ "Das Ministerium meldete sich. Es regne, hieß es *in einer Erklärung*": whom the sentence before opens with."""
    start = article.sentence(at).start
    before = article.sentence_before(start)
    if "\n\n" in article.text[before.start : start]:
        return ""
    words = article.text[before.start : before.start + FRONT]
    named = [m for m in topics.mentions(story, "actors", words) if not counters.is_place(words, m)]
    return topics.party(story, named[0].id) if named else ""


def _spoken_for(article: Article, story: Topic, at: int) -> str:
    """ "Das Amt prüft. *In Auen fehlten 40 Boote*, sagte ein Sprecher": whose the sentence before is.

    Not where his own opens with a body: "Die Bahn prüfe das, sagte er"; nor "In der Klinik lägen laut einem Sprecher".
    """
    words = article.text[article.sentence(at).start : at]
    named = topics.mentions(story, "actors", words)
    if not named or "," not in words[named[-1].end :]:
        return ""
    subject = OPENS.fullmatch(words[: named[0].start]) and not BEFALLEN.match(words)
    return "" if subject else _beside(article, story, at)


def _named_before(article: Article, story: Topic, at: int) -> str:
    """ "sagte ein Sprecher", "nach seinen Worten", "ihr Haus": of the body named last, at most two sentences before."""
    start = at
    for _ in range(3):
        start = article.sentence_before(start).start
        words = article.text[start:at]
        named = [m for m in topics.mentions(story, "actors", words) if words[m.start].isupper()]
        speaking = [m for m in named if not counters.is_place(words, m)]
        if speaking:
            return topics.party(story, speaking[-1].id)
        if compound := topics.actor_of(story, words):
            return compound.split(";")[-1]
    return ""


def _fuller(article: Article, story: Topic, speaker_name: str, at: int) -> str:
    """ "Außenministeriums" after "US-Außenministerium": the same body, named more fully before."""
    if topics.matching.PRIVATE.search(speaker_name):
        return ""
    text, first = article.text, max(0, at - FAR_BACK)
    before = text[first:at].lower()
    stems = [head.removesuffix("es").removesuffix("s") for head in HEAD.findall(speaker_name)]
    for stem in reversed([stem for stem in stems if stem.lower() in before]):
        words, low = article.reading.words_in(first, at - len(stem) + 1), stem.lower()
        for start in reversed([word[0] for word in words if word[3].startswith(low)]):
            fuller = OF_WHICH.search(text, max(first, start - LONGEST_WORD), start)
            if fuller and (found := topics.actor_of(story, text[fuller.start() : start + len(stem)])):
                return found
    return ""


def cells(article: Article, place: Span, cue: str, act: str, referent: Span | None = None) -> dict[str, Any]:
    """The columns of a speaker who stands for a number without saying a sentence."""
    written, spoken = article.text[place.start : place.end], name(article, place, referent, ())
    return {
        "speaker": written, "speaker_name": spoken, "actor": actor(article, place, spoken, place.start, ())[0],
        "speaker_start": place.start, "speaker_end": place.end, "cue": cue, "voice": "reported", "speech_act": act,
    }  # fmt: skip


def _reach(row: dict[str, Any]) -> tuple[bool, int]:
    """How much a statement holds; "nach vorläufiger Zählung" says less than "der Wehr zufolge" around it."""
    return EVIDENCE.fullmatch(row["speaker"]) is not None, sum(piece.end - piece.start for piece in row["message"])


class Around:
    """Statements by place: which of them enclose a span by their pieces, not only by their hull."""

    def __init__(self, statements: Sequence[dict[str, Any]]) -> None:
        self.rows = sorted(statements, key=lambda row: row["start"])
        self.starts = [row["start"] for row in self.rows]
        self.reach = list(accumulate((row["end"] for row in self.rows), max))  # how far those up to here extend

    def of(self, start: int, end: int) -> list[dict[str, Any]]:
        """The statements around ``start..end``, the innermost first, those of nobody last."""
        found, place = [], bisect_right(self.starts, start) - 1
        while place >= 0 and self.reach[place] >= end:
            if inside(self.rows[place]["message"], start, end):
                found.append(self.rows[place])
            place -= 1
        return sorted(found, key=_reach)
