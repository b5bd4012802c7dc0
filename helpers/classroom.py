"""The printable lesson: excerpts with line numbers and the numbers the rules found, put into the lesson's template.

Source: ``data/handouts/NAME.toml`` (the excerpts) and ``NAME.template.html`` (the lesson's own words, German);
result: ``NAME.html``.
"""

import textwrap
import tomllib
from html import escape
from pathlib import Path
from string import Template
from typing import Any

import pandas as pd

from helpers import articles as articles_room
from helpers import claims as claims_room
from helpers import paths, topic, wording

HANDOUTS = paths.DATA / "handouts"
OMITTED = "[…]"
EMPTY_ROWS = 6  # the learners' table has room for six numbers
PRONOUNS = ("er", "sie", "es")


def write(name: str = "stunde-45", story_name: str = "nordkorea", folder: Path = HANDOUTS) -> Path:
    """Build the lesson from the seeds and save it; returns the file."""
    articles = articles_room.read(paths.SEEDS)
    story = topic.load(story_name)
    page = lesson(articles, claims_room.extract(articles, story), story, folder / f"{name}.toml")
    target = folder / f"{name}.html"
    target.write_text(page, "utf-8", newline="\n")
    return target


def lesson(articles: pd.DataFrame, claims: pd.DataFrame, story: topic.Topic, source: Path) -> str:
    """The lesson as one HTML page; a ValueError names the passage that no longer fits its article or is too long."""
    plan = tomllib.loads(source.read_text("utf-8"))
    rows = articles.set_index("article_id")
    parts: dict[str, str] = {"texts": "", "expected": "", "rows": _empty_row() * EMPTY_ROWS}
    for place, excerpt in zip("acd", plan["excerpt"], strict=True):
        article = rows.loc[excerpt["article_id"]]
        lines = excerpt_lines(article.text, excerpt["passages"], plan["width"], plan["words"], str(source))
        parts["texts"] += _text(article.label, lines)
        parts["expected"] += _expected(claims, story, excerpt, article.label, lines)
        parts[f"label_{place}"] = escape(article.label)
        parts[f"published_{place}"] = wording.days(article.published_from.date(), article.published_to.date(), "de")
    return Template(source.with_suffix("").with_suffix(".template.html").read_text("utf-8")).substitute(parts)


def excerpt_lines(
    text: str, passages: list[dict[str, Any]], width: int, words: int, where: str
) -> list[tuple[str, int, int]]:
    """The excerpt as printed lines (text, start, end); an editor's note and "[…]" are lines with start = -1."""
    lines: list[tuple[str, int, int]] = []
    for passage in passages:
        start, end = passage["start"], passage["end"]
        if not text[start:end].startswith(passage["begins"]):
            raise ValueError(
                f"{where}: the passage {start}-{end} does not begin with '{passage['begins']}'; set its span anew."
            )
        if lines:
            lines.append((OMITTED, -1, -1))
        if "note" in passage:
            lines.append((f"[{passage['note']}]", -1, -1))
        for line in textwrap.wrap(" ".join(text[start:end].split()), width, break_on_hyphens=False):
            begin = start if not lines or lines[-1][1] < 0 else lines[-1][2]
            lines.append((line, begin, _end_of(text, begin, line)))
    if sum(len(line.split()) for line, start, _ in lines if start >= 0) > words:
        raise ValueError(f"{where}: an excerpt has more than {words} words; shorten its passages.")
    return lines


def _end_of(text: str, begin: int, line: str) -> int:
    """Where `line`, whose white space was folded, ends in `text`."""
    for word in line.split():
        begin = text.index(word, begin) + len(word)
    return begin


def _text(label: str, lines: list[tuple[str, int, int]]) -> str:
    items, number = [], 0
    for line, start, _ in lines:
        number += start >= 0
        shown = escape(line) if start >= 0 else f'<span class="note">{escape(line)}</span>'
        items.append(f'<li><span class="no">{number if start >= 0 else ""}</span>{shown}</li>')
    return f'<article class="text"><h3>Text {escape(label)}</h3><ol class="lines">{"".join(items)}</ol></article>\n'


def _empty_row() -> str:
    return '<tr><td class="room"></td><td></td><td></td><td></td><td></td></tr>\n'


def _expected(
    claims: pd.DataFrame, story: topic.Topic, excerpt: dict[str, Any], label: str, lines: list[tuple[str, int, int]]
) -> str:
    own = claims[(claims.article_id == excerpt["article_id"]) & (claims.kind == "quantity") & (claims.measurand != "")]
    numbered = [line for line in lines if line[1] >= 0]
    rows = ""
    for claim in own.sort_values("start").itertuples():
        at = [number for number, (_, start, end) in enumerate(numbered, 1) if start <= claim.start < end]
        if at:
            rows += _expected_row(claim, f"{label}, {at[0]}", story.measurands[claim.measurand].label_de)
    return rows


def _who(claim: Any) -> str:
    """The speaker as the learners read it; whom a pronoun means ("Er"), and the name within "Angaben der Regierung"."""
    named = claim.speaker.lower() in PRONOUNS or claim.speaker_name in claim.speaker
    return str(claim.speaker_name if named and claim.speaker_name else claim.speaker)


def _expected_row(claim: Any, place: str, measurand: str) -> str:
    said_by = " ".join((_who(claim) or "niemand genannt").split())
    days = (
        ""
        if pd.isna(claim.refers_from) or pd.isna(claim.refers_to)
        else wording.days(claim.refers_from.date(), claim.refers_to.date(), "de")
    )
    mark = " (auffällig: bitte prüfen)" if claim.flag else ""
    cells = (place, f"„{claim.text.strip('„“')}“{mark}", said_by, measurand, days or "–")
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>\n"


if __name__ == "__main__":
    write()
