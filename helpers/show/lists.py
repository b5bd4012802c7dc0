"""What the finders found, the glossary, and how often each rule was right: lists that stand for themselves."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pandas as pd

from helpers import paths, wording
from helpers.german.sentences import Span
from helpers.html import Shown, passage, table, text
from helpers.telling import Teller

UNSEEN = ("start", "end", "spans", "pieces", "factor", "related", "lemma")  # what a finder knows beside what it shows


def spans(found: Sequence[Any], text: str, *, language: str = wording.LANGUAGE) -> Shown:
    """What a finder of `helpers.german` found in `text`: one row each, every span as the words it covers."""
    tell = Teller(language)
    if not found:
        return table(tell.say("list.nothing"), [], [])
    names = [field.name for field in fields(found[0]) if not field.name.endswith(UNSEEN)]
    passages = [text[_start(one) : _end(one)] for one in found]
    columns = {name: [tell.code(name, _words(getattr(one, name), text, language)) for one in found] for name in names}
    # a column that repeats the passages (a whole message) says it twice
    used = [name for name, cells in columns.items() if any(cells) and cells != passages]
    headings = [tell.heading(name) for name in ["text", *used]]
    rows = zip(map(passage, passages), *(columns[name] for name in used), strict=True)
    return table(tell.say("list.found", n=len(found)), headings, rows)


def _start(one: Any) -> int:
    return int(one.start if hasattr(one, "start") else one.message[0].start)


def _end(one: Any) -> int:
    return int(one.end if hasattr(one, "end") else one.message[-1].end)


def _words(cell: Any, text: str, language: str) -> str:
    if cell is None or cell == ():
        return ""
    if isinstance(cell, Span):
        return text[cell.start : cell.end]
    if isinstance(cell, tuple):
        return " … ".join(_words(part, text, language) for part in cell)
    return wording.written(cell, language).replace(";", "; ")


def glossary(*, language: str = wording.LANGUAGE) -> Shown:
    """Every term of this project, to be opened: what it means here and what it does not mean."""
    known = wording.entries(language)
    terms = [key.removesuffix(".term") for key in known if key.startswith("glossary.") and key.endswith(".term")]
    headings = [known[f"glossary.heading_{name}"] for name in ("term", "means", "not")]
    cells = [[known[f"{term}.{name}"] for name in ("term", "means", "not")] for term in terms]
    shown = table(wording.say("glossary.caption", language, n=len(terms)), headings, cells)
    summary = text(wording.say("glossary.open", language))
    return Shown(f"<details><summary>{summary}</summary>{shown.html}</details>", shown.plain)


def rule_accuracy(rows: int | None = None, *, language: str = wording.LANGUAGE) -> Shown:
    """How often each rule of attribution fired and was right on the articles it was developed on; counts only.

    `rows`: of so many rules, those that fired most.
    """
    counts = pd.read_csv(paths.RULE_ACCURACY, dtype="str", keep_default_na=False)[:rows]
    headings = [Teller(language).heading(name) for name in counts.columns]
    return table(wording.say("list.rule_accuracy", language), headings, counts.to_numpy().tolist())
