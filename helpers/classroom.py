"""The printable lesson: excerpts with line numbers and the numbers the rules found, put into the lesson's template.

Source: ``data/handouts/NAME.toml`` (the excerpts) and ``NAME.template.html`` (the lesson's own words, German);
result: ``NAME.html``.
"""

import textwrap
import tomllib
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Answer:
    """What is expected of one number: its lines, how it is printed, who says it, who is counted, for which day."""

    lines: str
    number: str
    who: str
    counted: str
    day: str
    unusual: bool


def write(name: str = "stunde-45", story_name: str = "nordkorea", folder: Path = HANDOUTS) -> Path:
    """Build the lesson from the seeds and save it; returns the file."""
    articles = articles_room.read(paths.SEEDS)
    story = topic.load(story_name)
    page = lesson(articles, claims_room.extract(articles, story), folder / f"{name}.toml")
    target = folder / f"{name}.html"
    target.write_text(page, "utf-8", newline="\n")
    return target


def lesson(articles: pd.DataFrame, claims: pd.DataFrame, source: Path) -> str:
    """The lesson as one HTML page; a ValueError names the passage that no longer fits its article or is too long."""
    plan = tomllib.loads(source.read_text("utf-8"))
    rows = articles.set_index("article_id")
    parts: dict[str, str] = {"texts": ""}
    answers: list[Answer] = []
    for place, excerpt in zip("acd", plan["excerpt"], strict=True):
        article = rows.loc[excerpt["article_id"]]
        lines = excerpt_lines(article.text, excerpt["passages"], plan["width"], plan["words"], str(source))
        parts["texts"] += _text(article.label, lines)
        parts[f"label_{place}"] = escape(article.label)
        parts[f"published_{place}"] = wording.days(article.published_from.date(), article.published_to.date(), "de")
        answers += _answers(claims, excerpt, article.label, lines, str(source))
    tasks = [_of_task(answers, number, str(source)) for number in plan["compared"]]
    parts["expected"] = "".join(_row(answer, answer in tasks, plan["unusual"]) for answer in answers)
    parts["rows"] = "".join(map(_open_row, tasks, plan["compared"]))
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
    items: list[str] = []
    number = 0
    for line, start, _ in lines:
        if line == OMITTED:
            items[-1] = items[-1].removesuffix("</span>") + f" <em>{OMITTED}</em></span>"
            continue
        number += start >= 0
        shown = escape(line) if start >= 0 else f'<span class="note">{escape(line)}</span>'
        items.append(f'<span class="no">{number if start >= 0 else ""}</span><span>{shown}</span>')
    inner = "".join(f"<li>{item}</li>" for item in items)
    return f'<article class="text"><h3>Text {escape(label)}</h3><ol class="lines">{inner}</ol></article>\n'


def _open_row(answer: Answer, number: str) -> str:
    """A row of the learners' table: the number is given, the rest is theirs to find."""
    return f'<tr><td class="room">{escape(answer.lines)}</td><td>„{escape(number)}“</td>{"<td></td>" * 3}</tr>\n'


def _answers(
    claims: pd.DataFrame, excerpt: dict[str, Any], label: str, lines: list[tuple[str, int, int]], where: str
) -> list[Answer]:
    """The expected answers of an excerpt with their lines; its numbers must be those that the rules find in it."""
    own = claims[(claims.article_id == excerpt["article_id"]) & (claims.kind == "quantity") & (claims.measurand != "")]
    placed = [(claim, _lines(claim, label, lines)) for claim in own.sort_values("start").itertuples()]
    found = [(claim, place) for claim, place in placed if place]
    texts, given = [claim.text for claim, _ in found], [answer["number"] for answer in excerpt.get("answers", [])]
    if texts != given:
        raise ValueError(f"{where}: text {label} holds {', '.join(texts)}; give 'answers' for just these, in order.")
    return [
        Answer(place, **answer, unusual=bool(claim.flag))
        for (claim, place), answer in zip(found, excerpt["answers"], strict=True)
    ]


def _lines(claim: Any, label: str, lines: list[tuple[str, int, int]]) -> str:
    """ "C 3–4": the printed lines that a claim stands in; blank where it is not printed."""
    numbered = enumerate((line for line in lines if line[1] >= 0), 1)
    at = [number for number, (_, start, end) in numbered if start < claim.end and claim.start < end]
    return f"{label} {at[0]}{f'–{at[-1]}' if len(at) > 1 else ''}" if at else ""


def _of_task(answers: list[Answer], number: str, where: str) -> Answer:
    """The answer for a number as a task prints it, with words before it that the rules leave out ("insgesamt")."""
    words = number.split()
    for k in range(len(words)):
        for answer in answers:
            if answer.number.startswith(" ".join(words[k:])):
                return answer
    raise ValueError(f"{where}: no excerpt prints the number '{number}'; take 'compared' from the excerpts.")


def _row(answer: Answer, of_task: bool, unusual: str) -> str:
    """A row of the expected answers, in bold if a task asks for it, with the words for a number that looks unusual."""
    number = f"„{escape(answer.number)}“" + f" ({escape(unusual)})" * answer.unusual
    first = "".join(f"<td>{f'<strong>{cell}</strong>' if of_task else cell}</td>" for cell in (answer.lines, number))
    rest = "".join(f"<td>{escape(cell)}</td>" for cell in (answer.who, answer.counted, answer.day))
    return f"<tr>{first}{rest}</tr>\n"


if __name__ == "__main__":
    write()
