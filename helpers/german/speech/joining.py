"""Sentences of one report become one statement: a further one lengthens what was found before it."""

from dataclasses import replace

from helpers.german.sentences import Span
from helpers.german.speech.model import Speech


def lengthen(text: str, found: list[Speech], one: Speech) -> None:
    """Add `one` to what was found: as a further sentence of the report it belongs to, or by itself.

    What another said in the report ("Das Amt gehe davon aus, dass ...") stands between the two.
    """
    for k in range(len(found) - 1, max(-1, len(found) - 1 - INNER), -1):
        longer = joined(text, found[k], one)
        if longer is not None:
            found[k] = longer
            return
    found.append(one)


INNER = 4  # statements in one sentence of a report
# A sentence of a report lengthens the report before it: sentences in Konjunktiv, sentences with sollen.
RUNS_ON = {"running_mood": ("running_mood", "running_far"), "running_sollen": ("running_sollen",)}


def joined(text: str, last: Speech, one: Speech) -> Speech | None:
    """Sentences in Konjunktiv that follow each other in a paragraph are one report: the second lengthens the first."""
    if one.rule == "that_said" and not last.speaker and last.message[0].start == one.message[0].start:
        return one  # "Er soll gegangen sein. Das meldet der Sender."
    if last.rule not in RUNS_ON.get(one.rule, ()):
        return None
    between = text[last.message[-1].end : one.message[0].start]
    if between.strip() or "\n\n" in between:
        return None
    voice = "mixed" if "mixed" in (last.voice, one.voice) else "indirect"
    message = (Span(last.message[0].start, one.message[-1].end),)
    return replace(last, message=message, quoted=last.quoted + one.quoted, voice=voice)
