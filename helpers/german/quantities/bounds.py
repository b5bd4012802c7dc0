"""Words that make a bound of a number, before it ("bis zu", "mehr als", "knapp") or after it ("oder mehr")."""

from helpers.german import lexicon
from helpers.german.patterns import late

PHRASES = {row["phrase"]: row["bound"] for row in lexicon.load("bounds") if row["side"] == "before"}
AFTER = {row["phrase"]: row["bound"] for row in lexicon.load("bounds") if row["side"] == "after"}
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""Every phrase before a number with its bound, also as written without umlauts ("ueber 500")."""
PHRASES |= {phrase.translate(_PLAIN): bound for phrase, bound in PHRASES.items()}
LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in PHRASES)
OPENING = "„“\"»«‚'(["
_OPEN = ("„", '"', "“", "»", "«", "”", "‚")
_CLOSE = ("“", "”", '"', "«", "»", "‘", "'")
_LONGEST = 4
_WINDOW = 60
_AFTER = late(
    lambda: rf"\s(?:{'|'.join(phrase.replace(' ', chr(92) + 's') for phrase in AFTER)})(?![\w-])(?!\s(?:als|\d))"
)
_AFTER_LETTERS = frozenset(phrase[0] for phrase in AFTER)
_HEIGHT = late(r"\bbis\szu\s(?:einer|der)\s(?:Höhe|Summe|Höchstgrenze|Obergrenze|Länge|Größe|Menge|Zahl)\svon\s\Z")
_MARK = late(
    r"\b(über(?:schr[ei]+t|st[ei]+g|tr[ai]ff?)\w*|unterschr[ei]+t\w*)\s(?:\w+\s){0,2}?(?:(?:Marke|Grenze|Schwelle"
    r"|Zahl)\svo[nm]\s)\Z"
)
_PASSED = late(
    r"(?:\s[A-ZÄÖÜ][\w-]*)?\s(?:(?:ist|sei|wurde|war|werde|wird|bereits|schon)\s){0,2}"
    r"(?:(über)|unter)(?:schritten|schreite[nt]?|st[ei]+ge[nt]?|troffen|treffen)\b"
)
_is_about = lexicon.entry("number_context", kind="about")
_ABOUT_ANYWAY = frozenset(word for word in lexicon.words("number_context", kind="about") if "-" not in word)
"""Words after which "über" gives the topic or the amount: "ein Vertrag über 5 Milliarden Euro"."""


_DISPOSES = late(r"(?:\s[\w-]+){0,3}?\sverfüg(?:en|te?|ten|end)\b")
_TALKED = late(
    r"(?:\s[\w-]+){0,3}?\s(?:zu\s)?(?:sprechen|berichten|verhandeln|abstimmen|abzustimmen|gesprochen|berichtet|abgestimmt)(?=\W|\Z)"
)
_TO_TALK = late(
    r"\b(?:will|wollen|wollte\w*|soll|sollen|sollte\w*|kann|können|muss|müssen|wird|werden|w[uo]rden?|hat|haben|hatten?|möchten?)\b[^.;:!?]*\Z"
)
# "spricht sie über 71 Erkrankte"; not "spricht von über 71", "spricht dafür, dass über 70 kamen"
_SPEAKING = ("spricht", "sprach", "sprechen", "redet", "berichtet", "diskutiert", "streitet")
_AMONG = ("umfrage", "umfragen", "befragung", "befragungen", "abfrage", "erhebung", "abstimmung", "wahl")
_WHO_SPEAKS = frozenset("sie er man auch".split())
_VOTES = late(r"\bstimm(?:en|ten?|t)\b[^.,;:!?]*\Z")
_CAST = late(r"(?:\s[\w-]+){0,4}?\sab\b")
_ABOUT_STEMS = ("verfüg", "sprech", "gesproch", "berichte", "verhandel", "stimm", " ab")


def told_about(text: str, begin: int, end: int) -> bool:
    """Whether a verb behind or around takes the "über" before: "über 40 Betten verfügen", "stimmt über drei ab"."""
    near = text[end : end + _WINDOW]
    if not any(stem in near for stem in _ABOUT_STEMS):
        return False
    if _DISPOSES.match(text, end):
        return True
    before = text[max(0, begin - _WINDOW) : begin]
    talked = _TALKED.match(text, end) and _TO_TALK.search(before)
    return bool(talked or (_CAST.match(text, end) and _VOTES.search(before)))


def quoted(text: str, start: int, end: int) -> bool:
    """Whether opening and closing quotation marks stand directly around start..end: „kleine Anzahl“."""
    return text[start - 1 : start] in _OPEN and text[end : end + 1] in _CLOSE


def last_words(text: str, start: int, floor: int) -> list[str]:
    """Up to five words that stand before `start`, none of them before `floor` or in another paragraph."""
    window = text[max(floor, start - _WINDOW) : start]
    return window[window.rfind("\n\n") + 1 :].split()[-5:]


def before(text: str, start: int, floor: int, words: list[str], counted: bool) -> tuple[int, str]:
    """(where the bound words before `start` begin, the bound); (start, "") without any. words: `last_words` at `start`;
    counted: something is counted, so that a lone "bis" is a limit ("bis 30 Grad").

    Bounds stacked on each other are read from the number outwards: a limit outweighs a mere "rund" ("bis zu rund 500").
    """
    if so_high := _HEIGHT.search(text, max(floor, start - _WINDOW), start):
        return so_high.start(), "at_most"
    bound = ""
    while words and words[-1].lower().lstrip(OPENING) in LAST_WORDS:
        taken, found = _phrase(words)
        if not taken or _is_topic(words[:-taken], words[-taken:]):
            break
        at = start
        for word in reversed(words[-taken:]):
            at = text.rindex(word, floor, at)
        start = at + len(words[-taken]) - len(words[-taken].lstrip(OPENING))
        bound = found if bound in ("", "approx") else bound
        if words[-taken] != words[-taken].lstrip(OPENING):
            break
        words = words[:-taken]
    if not bound and counted and words and words[-1] in ("bis", "Bis") and (len(words) > 1 or not floor):
        return text.rindex(words[-1], floor, start), "at_most"
    if bound or words[-1:] not in (["von"], ["vom"]):
        return start, bound
    mark = _MARK.search(text[max(floor, start - _WINDOW) : start])  # "überstieg die Marke von 10.000"
    return start, ("less_than" if mark[1].startswith("unter") else "more_than") if mark else ""


def _phrase(words: list[str]) -> tuple[int, str]:
    """The longest bound phrase at the end of `words`: (number of its words, its bound)."""
    for n in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-n:]).lower().lstrip(OPENING)
        if phrase in PHRASES:
            return n, PHRASES[phrase]
    return 0, ""


def _is_topic(earlier: list[str], phrase: list[str]) -> bool:
    """Whether "über" gives a topic or an amount instead of a limit: "ein Vertrag über 5 Milliarden", "verfügt über".

    Or "unter" those who are asked: "eine Umfrage unter 390 Praxen".
    """
    if phrase in (["unter"], ["Unter"]) and earlier and earlier[-1].lower().endswith(_AMONG):
        return True
    if phrase not in (["über"], ["Über"]) or not earlier:
        return False
    noun = earlier[-1].lstrip(OPENING)[:1].isupper()  # "ein Betrag über 500", but "betragen über 500"
    about = _is_about(earlier[-1].lower()) and (noun or earlier[-1].lower() in _ABOUT_ANYWAY)
    if any(word.lower().startswith("verfüg") for word in earlier[-3:]):
        return True
    spoken = next((k for k, word in enumerate(earlier) if word.lower().startswith(_SPEAKING)), -1)
    return about or (spoken >= 0 and _WHO_SPEAKS.issuperset(earlier[spoken + 1 :]))


def after(text: str, end: int) -> tuple[int, str]:
    """(where bound words after `end` end, the bound); (end, "") without any: "500 oder mehr", "500 aufwärts"."""
    if text[end + 1 : end + 2] not in _AFTER_LETTERS:
        return end, ""
    match = _AFTER.match(text, end)
    return (match.end(), AFTER[" ".join(match[0].split())]) if match else (end, "")


def passed(text: str, start: int, end: int) -> str:
    """The bound in the verb: "die Marke von 10.000 überschritten" is "more_than"; "" without such a verb.

    Not of the number at text[start:end] in "um 40 überschritten".
    """
    near = text[end : end + 60] if not text.startswith("um ", max(0, start - 3)) else ""
    match = _PASSED.match(text, end) if "über" in near or "unter" in near else None
    return ("more_than" if match[1] else "less_than") if match else ""


_LIMITED = late(
    r"(?:\s(?!auf\s)[^\W\d_]+){0,4}?\s(?:zu\s)?(?:begrenz|beschränk|limitier)(?:en|te?|ten)\b|(?:\s[^\W\d_]+){0,4}?\s(?:zu\s)?(?:ge)?deckel[nt]\b"
)
_LIMITS = late(r"\b(?:begrenz|beschränk|limitier|deckel)(?:en?|te?|ten|n)\b[^.,;:!?]*\sauf\s\Z")
_NO_MORE = late(
    r"[^.;:!?\n]{0,90}?,\s(?:(höher|mehr|größer)|niedriger|weniger|geringer)\s(?:könn\w+|kann)\s[^.;:,!?\n]{0,60}?\bnicht\s(?:gewesen\s)?sein\b"
)


def limited(text: str, start: int, end: int) -> str:
    """At most so many: "auf 500 begrenzt", "beschränkt die Zahl auf 40", "53 Prozent, höher könne sie nicht sein"."""
    if text[max(0, start - 5) : start] == " auf ":
        before = text[max(0, start - _WINDOW) : start]
        return "at_most" if _LIMITED.match(text, end) or _LIMITS.search(before) else ""
    if text.find("nicht", end, end + 2 * _WINDOW) < 0 or not _OPENS.search(text[max(0, start - 6) : start]):
        return ""
    no_more = _NO_MORE.match(text, end)
    return ("at_most" if no_more[1] else "at_least") if no_more else ""


_NEVER = late(
    r"[^.,;:!?\n]{0,80}?(?<!\snoch)\s(?:(?:nie(?:mals|mand)?|zu\skeine[rm]\sZeit(?:punkt)?)\b"
    r"(\s(?:gemessen|gezählt|registriert|verzeichnet|erreicht|gekommen|gewesen|gegeben|gemeldet|festgestellt|da|gesehen)\b)?"
    r"|nicht(\s(?:drin|möglich|machbar|vertretbar|zu\s(?:machen|schaffen|leisten|haben))\b)|nicht\s[a-zäöüß]+)"
)
_NEVER_BEFORE = late(r"(?:\A|[.!?:„“\"»]\s?|\n)(?:Nie|Niemals)(?!\szuvor)\s(?:\w+\s){1,4}\Z")
_NOT_SO = late(
    r"(?:\s(?:[a-zäöüß]+e\s)?[A-ZÄÖÜ][\w-]+)?\s(?:gibt|gab|gebe|gäbe|waren|sind|seien|wären)\ses\s(?:[^.,;:!?\n]{0,40}\s)?nicht"
    r"(?:\sgewesen|\sgegeben)?(?=[.,;:!?“”\"»«])"
)
_NOT_FOR_LESS = late(
    r"[^.,;:!?\n]{0,80}?\snicht\s(?:zu\s(?:haben|machen|schaffen|bekommen|leisten)|möglich|machbar|drin|realistisch)\b"
)
_FUTURE = late(r"[^.,;:!?\n]{0,20}?\s(?:wird|werden?|dürfen?|darf|sollen?)\s")
_BEGINS = late(r"(?:\A|[.!?:„“\"»]\s?|\n)(?:(?:Aber|Doch|Nein,|Denn|Und|Nur)\s)?\Z")
_OPENS = late(r"(?:\A|[.!?:,„“\"»]\s?|\bdass\s|\n)\Z")


def never(text: str, start: int, end: int, bound: str, measured: bool) -> str:
    """At most where more never was: "Mehr als neun ppm seien nie gemessen worden", "... Euro werde es nicht kosten".

    measured: the number has a unit; "Mehr als 40 Gäste kamen nicht" may tell of those who stayed away.
    """
    if bound == "more_than" and _NEVER_BEFORE.search(text[max(0, start - 60) : start]):
        return "at_most"  # "Nie kamen mehr als 20 Gäste"
    if not bound and _NOT_SO.match(text, end) and _BEGINS.search(text[max(0, start - 12) : start]):
        return "less_than"  # "2.050 freie Stellen gibt es hier nicht"
    if bound == "less_than" and _NOT_FOR_LESS.match(text, end):
        return "at_least"  # "Unter 70 Millionen Euro sei die Sanierung nicht zu haben"
    if bound != "more_than" or not _OPENS.search(text[max(0, start - 6) : start]):
        return bound
    match = _NEVER.match(text, end)
    if match and not (match[1] or match[2]):
        match = match if measured and ("nie" in match[0] or _FUTURE.match(text, end)) else None
    return "at_most" if match else bound
