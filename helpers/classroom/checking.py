"""Self-checks of the seminar notebook: a hint first, then an answer with its reason. Nobody is graded."""

import re
import tomllib
from collections.abc import Iterable
from html import escape
from typing import Any

from helpers.classroom.lesson import HANDOUTS
from helpers.html import Shown

NUMBER = re.compile(r"\d+(?:\.\d{3})+|\d{2,}(?!\.\s)")  # "12.000", "300", but no "5." of a date
NONE = "–"


def check(task: str, answer: Any) -> Shown:
    """What there is to say to an answer: the hint for ``...``, else whether it is right and why.

    answer: words, numbers or a list of them; for the last task a sentence. ValueError for an unknown task lists them.
    """
    tasks = tomllib.loads((HANDOUTS / "seminar.toml").read_text("utf-8"))
    if task not in tasks:
        raise ValueError(f"There is no task '{task}'; use one of {', '.join(tasks)}.")
    if answer is ...:
        return _said(tasks[task]["hint"])
    missing, extra = _compared(tasks[task], answer)
    if not missing and not extra:
        return _said(tasks[task]["reason"])
    parts = {"missing": ", ".join(missing) or NONE, "extra": ", ".join(extra) or NONE}
    return _said(tasks[task]["otherwise"].format(**parts))


def _compared(task: dict[str, Any], answer: Any) -> tuple[list[str], list[str]]:
    """What the answer lacks, and what it has too much."""
    if task["kind"] == "sentence":
        text = str(answer)
        asked = {"a source": task["sources"], "a day": task["days"], "a number": task["right"]}
        missing = [what for what, words in asked.items() if not any(word in text for word in words)]
        return missing, [number for number in NUMBER.findall(text) if number not in task["right"]]
    given = [answer] if isinstance(answer, str | int | float) or not isinstance(answer, Iterable) else list(answer)
    words = [" ".join(str(one).split()).strip('„“"').removesuffix(".0") for one in given]
    if task["kind"] == "words":
        words = [word.lower() for word in words]
    return [word for word in task["right"] if word not in words], [word for word in words if word not in task["right"]]


def _said(words: str) -> Shown:
    return Shown(f"<p>{escape(words, quote=False)}</p>", words)
