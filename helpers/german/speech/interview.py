"""Interviews: lines that begin with who speaks, a colon and what is said, question and answer."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from helpers.german.reading import Reading
from helpers.german.reading.words import DAYS, listed
from helpers.german.sentences import Span
from helpers.german.speech.model import Speech

LABEL = re.compile(r"^([A-ZÄÖÜ][\w.-]*(?: [A-ZÄÖÜ][\w.-]*){0,2}):[ \t]+(?=\S)", re.MULTILINE)
QUOTES = '„“"»«'  # "Kern: „Wir warten“": what a colon and a quotation say, other rules find
NAMELESS = frozenset(("Frage", "Antwort", "F", "A"))
# Labels of lists and boxes: nobody of that name answers.
KEYWORDS = listed(
    "ort zeit datum beginn ende eintritt preis kosten info infos kontakt telefon adresse foto fotos bild grafik video"
    " quelle text stand update tipp fazit hintergrund ergebnis beispiel wichtig achtung hinweis lösung thema problem"
    " wetter verkehr sport kultur politik ja nein richtig falsch pro contra plus minus fakt mythos und"
)
BLANK = re.compile(r"\n[ \t\r]*\n")
OURS = listed("ich wir mein meine meinen meinem meiner unser unsere unseren unserem unserer")

Line = tuple[re.Match[str], Span]


def find(reading: Reading) -> Iterator[Speech]:
    """The lines of an interview. "Ort: Bonn" and "Zeit: 12 Uhr" are none: somebody must ask."""
    text = reading.text
    if turns := list(_unlabelled(text)):
        yield from turns
        return
    labels = list(LABEL.finditer(text)) if "?" in text else []
    ends = [*(label.start() for label in labels), len(text)][1:]
    lines = [(label, _line(text, label.end(), end)) for label, end in zip(labels, ends, strict=True)]
    answering = _answering(text, lines) or _in_turn(text, lines)
    for k, (label, line) in enumerate(lines):
        near = [lines[n] for n in (k - 1, k, k + 1) if 0 <= n < len(lines)]
        talk = any(a[0][1] != b[0][1] and _adjacent(text, a[1], b[0]) for a, b in pairwise(near))
        if text[line.start] in QUOTES:
            continue
        if _surname(label) in answering or (talk and any(text[one.end - 1] == "?" for _, one in near)):
            yield _speech(text, label, line)


def with_lines(reading: Reading, found: list[Speech]) -> list[Speech]:
    """`found` and the lines of interviews: "wir" in a line is who speaks it, and no report runs on into one."""
    lines = list(find(reading))
    if not lines:
        return found
    kept: list[Speech] = []
    for one in found:
        start = one.message[0].start
        line = next((line for line in lines if line.message[0].start <= start < line.message[0].end), None)
        who = reading.text[one.speaker.start : one.speaker.end] if one.speaker else ""
        if line is None:  # "Sie sprechen von 3.000 Stellen." in a question
            asked = _answer(reading.text, one.message[-1].end, lines) if who == "Sie" else None
            kept.append(replace(one, referent=asked.speaker) if asked else one)
        elif not one.rule.startswith("running"):
            kept.append(replace(one, referent=line.speaker) if who.lower().partition(" ")[0] in OURS else one)
    return [*kept, *_you(reading.text, kept, lines), *lines]


# "Die Polizei kommt auf 3.200 Teilnehmer, Sie auf 6.000." in a question
YOU = re.compile(
    r",\s(?:und\s|aber\s)?Sie\s(?:(?:dagegen|hingegen|selbst|aber|sogar|nur)\s)?(?:von|auf|mit)\s"
    r"([^,;:?!\n]*?\d[^,;:?!\n]*?)(?=[,;:?!\n]|\.\s|\.\Z)"
)


def _you(text: str, found: list[Speech], lines: list[Speech]) -> Iterator[Speech]:
    """The number that a question gives to the one it asks: who answers in the next line."""
    for one in found:
        match = YOU.match(text, one.message[-1].end) if one.rule == "measured_content" else None
        answer = _answer(text, match.end(), lines) if match else None
        if match and answer:
            message = (Span(*match.span(1)),)
            yield replace(one, message=message, quoted=(), speaker=answer.speaker, referent=None, via=None)


def _answer(text: str, at: int, lines: list[Speech]) -> Speech | None:
    """The line that answers the paragraph at `at`: nothing stands between them."""
    answer = next((line for line in lines if line.message[0].start > at), None)
    if answer is None or answer.speaker is None:
        return None
    unlabelled = answer.rule == "interview_answer"
    if not unlabelled and text[answer.speaker.start - 1] != "\n":
        return None
    start = answer.message[0].start if unlabelled else answer.speaker.start
    return None if "\n" in text[at:start].rstrip() else answer


def _answering(text: str, lines: list[Line]) -> set[str]:
    """The names of who answers paragraphs that carry none, at least one of them a question."""
    asked: Counter[str] = Counter()
    questions: set[str] = set()
    for k, (label, _) in enumerate(lines):
        before = text[lines[k - 1][0].end() if k else 0 : label.start()]
        paragraphs = BLANK.split(before.rstrip())
        apart = len(paragraphs) > (k > 0) and (BLANK.search(before[-3:]) or "\n" not in paragraphs[-1])
        question = before.rstrip().endswith("?")
        if apart or (question and "\n" in before.rstrip()):
            asked[_surname(label)] += 1
            questions |= {_surname(label)} if question else set()
    nobody, spoken = KEYWORDS | DAYS, Counter(_surname(label) for label, _ in lines)
    named = {n for n, times in spoken.items() if times > 1 and nobody.isdisjoint(n.lower().split())} - NAMELESS
    answer = any(asked[name] > 1 for name in questions & named)  # then the others in turn do, too
    return named if answer else set()


def _in_turn(text: str, lines: list[Line]) -> set[str]:
    """Two names that take turns to the end, one of them asking: a remark between the questions is a turn, too."""
    turns = [_surname(label) for label, _ in lines]
    asking = {name for name, (_, line) in zip(turns, lines, strict=True) if text[line.end - 1] == "?"}
    changes = all(a != b for a, b in pairwise(turns)) and len(set(turns)) == 2
    return set(turns) if changes and len(turns) >= TURNS and len(asking) == 1 else set()


TURNS = 6
# "Herr Brüning, die Stadt nennt jetzt 4,6 Millionen. Sie bleiben dabei?"
ADDRESSED = re.compile(
    r"(?:Herr|Frau)\s(?:Dr\.\s|Prof\.\s|Professor(?:in)?\s){0,2}([A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)(?=[,:])"
)
# who asked is told below: then most of the paper's turns may be remarks
SIGNED = re.compile(
    r"\b(?:Interview:\s|Das\s(?:Gespräch|Interview)\sführte|Die\sFragen\sstellten?|Interview:?\s(?:von|mit)\b)"
)
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t\r]*\n)[^\n]+)*")
ASKED, LONG = 2, 45  # questions; words: no question is longer


def _unlabelled(text: str) -> Iterator[Speech]:
    """An interview whose lines carry no names: question and answer in turn, from the one who is first addressed.

    Every paragraph that ends in a question mark stands where a question is due, and is short; else it is none. So is a
    remark between two answers: "Der Verband sagt, viele hätten im Stau gestanden."
    """
    paragraphs = list(PARAGRAPH.finditer(text)) if text.count("?") >= ASKED and ADDRESSED.search(text) else []
    first = next((k for k, one in enumerate(paragraphs) if ADDRESSED.match(one[0])), len(paragraphs))
    turns = paragraphs[first:]
    asked = [k for k, one in enumerate(turns) if one[0].rstrip().endswith("?")]
    turns = turns[: asked[-1] + 2] if asked else []  # behind the last answer the paper speaks again
    often = 2 * len(asked) >= len(turns) // 2 or SIGNED.search(text) is not None
    alike = len(asked) >= ASKED and all(k % 2 == 0 for k in asked) and often
    labelled = [k for k, one in enumerate(turns) if LABEL.match(one[0])]  # "Zur Person: Ina Kern" below is no line
    if not alike or labelled not in ([], [1]) or any(len(one[0].split()) > LONG for one in turns[::2]):
        return
    named = ADDRESSED.match(turns[0][0])
    start = turns[0].start()
    speaker = Span(start + named.start(1), start + named.end(1)) if named else None
    for one in turns[1::2]:
        label = LABEL.match(one[0])  # the first answer may say who it is
        said = Span(one.start() + (label.end() if label else 0), one.end())
        if one[0][0] not in QUOTES or _is_quote(one[0]):
            yield Speech((said,), (), (), speaker, None, None, "direct", "interview_answer", "", "asserts")


def _is_quote(paragraph: str) -> bool:
    """ "„Auf dem Papier schon. Uns fehlen 160.“": an answer in one pair of quotation marks, with no word beside."""
    inner = paragraph.strip()[1:-1]
    return paragraph.strip()[-1] in QUOTES and not any(mark in inner for mark in QUOTES)


def _surname(label: re.Match[str]) -> str:
    """ "Sabine Orth" answers first, "Orth" from then on."""
    return label[1].split()[-1]


def _line(text: str, start: int, end: int) -> Span:
    """What is said up to the next label, the blank line, or the question right before the next label."""
    blank = BLANK.search(text, start, end)
    said = text[start : blank.start() if blank else end].rstrip()
    answer, _, last = said.rpartition("\n")
    asked = not blank and end < len(text) and last.endswith("?")
    return Span(start, start + len((answer or said).rstrip() if asked else said))


def _adjacent(text: str, line: Span, label: re.Match[str]) -> bool:
    return not text[line.end : label.start()].strip()


def _speech(text: str, label: re.Match[str], line: Span) -> Speech:
    speaker = None if label[1] in NAMELESS else Span(*label.span(1))
    cue = (Span(label.end(1), label.end(1) + 1),)
    act = "asks" if text[line.end - 1] == "?" else "asserts"
    return Speech((line,), (), cue, speaker, None, None, "direct", "interview_line", ":", act)
