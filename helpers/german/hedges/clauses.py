"""Where a clause and a sentence begin and end around a word, seen through a window so that no text makes it slow."""

import re

WINDOW = 600


def forms(listed: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(listed.split())


SUBORDINATORS = forms(
    "dass ob weil wenn falls da obwohl während nachdem bevor sobald solange als damit sodass wo wonach wobei indem um "
    "wie bis seit seitdem ehe sofern soweit"
)
RELATIVES = forms("der die das den dem deren dessen denen welcher welche welches welchem welchen was wo worauf wodurch")
ARTICLES = forms("der die das den dem")
PREPOSITIONS = forms("in an auf mit von vor nach zu bei für durch über unter aus gegen um")
COORDINATORS = forms("und oder aber sondern doch denn sowie")
# Finite forms (and sich) that can open the half after "und": "..., und könnten ..."; only then does "und" part clauses.
FINITE = forms(
    "kann können könne könnte könnten soll sollen solle sollte sollten will wollen wolle wollte wollten muss müssen "
    "müsse darf dürfen dürfe dürfte dürften wird werden werde wurde wurden würde würden ist sind sei seien war waren "
    "wäre wären hat haben habe hatte hatten hätte hätten sich"
)
REPORTING = forms(
    "sei seien habe hätten werde würden könne solle wolle müsse dürfe wären"
)  # Konjunktiv of reported speech
SUBJECTS = forms("er sie es man wir ich dies das dort dabei damit dadurch bislang zudem außerdem insgesamt darunter")
SENTENCE_END = re.compile(r"[.!?…](?=[\s“”\"»«]|$)|\n\s*\n")
# A full stop after a lone one- or two-digit number is an ordinal's: "am 27. Oktober".
CLAUSE_END = re.compile(r"[,;](?=\s)|[.!?:…](?<!\s\d[.!?:…])(?<!\s\d\d[.!?:…])(?=[\s“”\"»«]|$)|\n\s*\n|[ \n][–—-][ \n]")
NOT_AN_END = re.compile(r"(?:\b\d{1,2}|\b(?:Dr|Nr|St|Prof|bzw|ca|rd|Mio|Mrd|etc|usw|z|B|u|a|d|h))$")


def sentence_start(text: str, at: int) -> int:
    """Start of the sentence that holds `at`, at most a window away."""
    floor = max(0, at - WINDOW)
    found = floor
    for end in SENTENCE_END.finditer(text, floor, at):
        if not NOT_AN_END.search(text, max(floor, end.start() - 6), end.start()):
            found = end.end()
    while found < at and text[found] in ' \n\t“”"»«':
        found += 1
    return found


def sentence_end(text: str, at: int) -> int:
    """End of the sentence that holds `at`, its mark left out."""
    for end in SENTENCE_END.finditer(text, at, at + WINDOW):
        if not NOT_AN_END.search(text, max(0, end.start() - 6), end.start()):
            return end.start()
    return min(len(text), at + WINDOW)


def sentence_around(text: str, at: int) -> str:
    return text[sentence_start(text, at) : sentence_end(text, at)]


def rest(text: str, at: int) -> str:
    """The sentence from `at` on."""
    return text[at : sentence_end(text, at)]


def is_question(text: str, at: int) -> bool:
    end = sentence_end(text, at)
    return text[end : end + 1] == "?"


def clause_start(text: str, at: int) -> int:
    """Start of the stretch without a comma, stop or dash that holds `at`."""
    floor = max(0, at - WINDOW)
    return max((end.end() for end in CLAUSE_END.finditer(text, floor, at)), default=floor)


def clause_end(text: str, at: int) -> int:
    end = CLAUSE_END.search(text, at, at + WINDOW)
    return end.start() if end else min(len(text), at + WINDOW)


def around(text: str, at: int, after: bool = False) -> str:
    """The clause that holds `at`, or what follows of it, without a half that "und" opens with its own verb."""
    start = at if after else clause_start(text, at)
    return cut(text[start : clause_end(text, at)], at - start).strip()


def cut(clause: str, keep: int) -> str:
    """ "befinden sich ... und könnten ..." is cut before "und" when the word kept lies before it."""
    for joint in re.finditer(r"\s(?:und|oder|aber)\s+(\w+)", clause):
        if joint.start() > keep and joint.group(1) in FINITE:
            return clause[: joint.start()]
    return clause


def ends_clause(text: str, at: int) -> bool:
    """Nothing but a mark, a quotation mark or "und" follows."""
    return bool(re.match(r"[“”\"»«]?\s*(?:[,.;:!?…–—)]|$|\n\s*\n|(?:und|oder|aber|sowie)\s)", text[at : at + 40]))
