"""Words that make a bound of a number, before it ("bis zu", "mehr als", "knapp") or after it ("oder mehr")."""

from helpers.german.patterns import late

BEFORE = {
    "approx": (
        "rund", "etwa", "circa", "zirka", "ca.", "ca", "rd.", "ungefähr", "um die", "an die", "in etwa", "grob",
        "schätzungsweise", "rund um die", "in der größenordnung von", "plus minus", "plus/minus", "plusminus", "±",
        "mehr oder weniger", "~",
    ),
    "just_under": (
        "knapp", "knappe", "knappen", "fast", "nahezu", "beinahe", "beinah", "annähernd", "nicht ganz",
        "knapp unter", "etwas unter", "kurz unter", "etwas weniger als", "wenig unter", "wenig weniger als",
        "knapp weniger als",
    ),
    "just_over": (
        "gut", "gute", "knapp über", "etwas über", "leicht über", "kurz über", "wenig über", "etwas mehr als",
        "wenig mehr als", "knapp mehr als",
    ),
    "at_most": (
        "bis zu", "bis hin zu", "höchstens", "maximal", "max.", "nicht mehr als", "nicht über", "allenfalls",
        "bestenfalls", "kaum mehr als", "nie mehr als", "höchstenfalls", "längstens", "keinesfalls mehr als",
        "nicht länger als", "nicht höher als", "nicht größer als", "nicht älter als", "<=", "≤",
    ),
    "less_than": (
        "weniger als", "unter", "keine", "keinen", "nicht einmal", "nicht mal", "unterhalb von", "kleiner als",
        "geringer als", "niedriger als", "kürzer als", "jünger als", "langsamer als", "leichter als", "<",
        "unterschreitet", "unterschritt",
    ),
    "at_least": (
        "mindestens", "wenigstens", "ab", "zumindest", "mind.", "min.", "nicht weniger als", "nicht unter",
        "minimal", "gut und gern", "gut und gerne", "keine geringeren als", ">=", "≥",
    ),
    "more_than": (
        "mehr als", "über", "oberhalb von", "mehr denn", "größer als", "höher als", "länger als", "älter als",
        "schwerer als", "schneller als", "öfter als", "häufiger als", "weiter als", "tiefer als", "teurer als",
        "stärker als", "jenseits von", "jenseits der", "übersteigt", "überstieg", "überstiegen", "überschreitet",
        "überschritt", "überschritten", "übertrifft", "übertraf", "übertrafen", ">",
    ),
}  # fmt: skip
AFTER = {
    "oder mehr": "at_least", "und mehr": "at_least", "oder darüber": "at_least", "und darüber": "at_least",
    "aufwärts": "at_least", "mindestens": "at_least", "oder weniger": "at_most", "und weniger": "at_most",
    "oder darunter": "at_most", "höchstens": "at_most", "maximal": "at_most", "oder so": "approx",
}  # fmt: skip
_SOFTENED = {
    f"{limit} {word}": limit
    for limit in ("mindestens", "höchstens", "wenigstens", "maximal")
    for word in ("aber", "noch")
}
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
PHRASES = {phrase: bound for bound, phrases in BEFORE.items() for phrase in phrases}
PHRASES |= {phrase: PHRASES[limit] for phrase, limit in _SOFTENED.items()}
"""Every phrase of `BEFORE` with its bound, also as written without umlauts ("ueber 500")."""
PHRASES |= {phrase.translate(_PLAIN): bound for phrase, bound in PHRASES.items()}
LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in PHRASES)
OPENING = "„“\"»«‚'(["
_LONGEST = 4
_WINDOW = 60
_AFTER = late(rf"\s(?:{'|'.join(phrase.replace(' ', chr(92) + 's') for phrase in AFTER)})(?![\w-])(?!\s(?:als|\d))")
_AFTER_LETTERS = frozenset(phrase[0] for phrase in AFTER)
_MARK = late(
    r"\b(über(?:schr[ei]+t|st[ei]+g|tr[ai]f+)\w*|unterschr[ei]+t\w*)\s(?:die\s)?(?:(?:Marke|Grenze|Schwelle"
    r"|Zahl)\svo[nm]\s)\Z"
)
_PASSED = late(
    r"(?:\s[A-ZÄÖÜ][\w-]*)?\s(?:(?:ist|sei|wurde|war|werde|wird|bereits|schon)\s){0,2}"
    r"(?:(über)|unter)(?:schritten|schreite[nt]?|st[ei]+ge[nt]?|troffen|treffen)\b"
)
ABOUT = frozenset(
    """vertrag verträge vertrages scheck rechnung auftrag aufträge kredit darlehen kaufvertrag abkommen vereinbarung
    betrag bericht berichte berichten nachricht nachrichten meldung meldungen angaben informationen trauer artikel
    film buch debatte streit beschluss verhandlungen diskussion berichtet berichtete berichteten informiert
    informierte diskutierten diskutiert verhandelt verhandelten spricht sprach sprachen""".split()
)
"""Words after which "über" gives the topic or the amount: "ein Vertrag über 5 Milliarden Euro"."""


def last_words(text: str, start: int, floor: int) -> list[str]:
    """Up to five words that stand before `start`, none of them before `floor` or in another paragraph."""
    window = text[max(floor, start - _WINDOW) : start]
    return window[window.rfind("\n\n") + 1 :].split()[-5:]


def before(text: str, start: int, floor: int, words: list[str], counted: bool) -> tuple[int, str]:
    """(where the bound words before `start` begin, the bound); (start, "") without any. words: `last_words` at `start`;
    counted: something is counted, so that a lone "bis" is a limit ("bis 30 Grad").

    Bounds stacked on each other are read from the number outwards: a limit outweighs a mere "rund" ("bis zu rund 500").
    """
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
    """Whether "über" gives a topic or an amount instead of a limit: "ein Vertrag über 5 Milliarden", "verfügt über"."""
    if phrase not in (["über"], ["Über"]) or not earlier:
        return False
    return earlier[-1].lower() in ABOUT or any(word.lower().startswith("verfüg") for word in earlier[-3:])


def after(text: str, end: int) -> tuple[int, str]:
    """(where bound words after `end` end, the bound); (end, "") without any: "500 oder mehr", "500 aufwärts"."""
    if text[end + 1 : end + 2] not in _AFTER_LETTERS:
        return end, ""
    match = _AFTER.match(text, end)
    return (match.end(), AFTER[" ".join(match[0].split())]) if match else (end, "")


def passed(text: str, end: int) -> str:
    """The bound in the verb: "die Marke von 10.000 überschritten" is "more_than"; "" without such a verb."""
    match = _PASSED.match(text, end)
    return ("more_than" if match[1] else "less_than") if match else ""
