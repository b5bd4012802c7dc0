"""A lesson on paper: its content put into the templates of the sheets.

Learners' sheet (plain and in large print), teacher's sheet, key and slides are files of their own, so that no print job
hands out the key.
"""

import tomllib
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from helpers.classroom.lesson import HANDOUTS, Lesson, load

# sheet -> its template and the size of its type
SHEETS = {
    "lernblatt": ("lernblatt", ""),
    "lernblatt-gross": ("lernblatt", "large"),
    "lehrblatt": ("lehrblatt", ""),
    "loesung": ("loesung", ""),
    "folien": ("folien", ""),
}
LEARNERS = ("lernblatt", "lernblatt-gross", "loesung")
LESSONS = {"stadtfest": tuple(SHEETS), "nordkorea": tuple(SHEETS), "ausweichblatt": LEARNERS}  # of each these sheets
SHARED = ("ablauf", "quellenkarte")  # one for all lessons
PLAIN = ("title", "intro", "calendar", "sources", "headline_task", "headline_answer", "lateral", "sheets")
GROUPS = ("opening", "exit", "aloud", "together", "origins", "sentences")
LETTERS = "ab"  # of the two contested passages
WRITE = '<div class="write"></div>'  # room for keywords: whole sentences take the time that the pairs need


def pages(folder: Path = HANDOUTS) -> Iterator[tuple[str, str]]:
    """(file name, page) of every sheet of every lesson, and of those that all lessons share."""
    for name in LESSONS:
        yield from sheets(name, folder)
    style = _template("stil", folder).template
    parts = {"style": style, "plans": plans(folder), "english": _english(folder)}
    for name in SHARED:
        yield f"{name}.html", _template(name, folder).substitute(parts)


def sheets(name: str, folder: Path = HANDOUTS) -> Iterator[tuple[str, str]]:
    """(file name, page) of every sheet of one lesson."""
    lesson = load(name, folder)
    parts = _everywhere(lesson) | {"style": _template("stil", folder).template}
    fill = {"loesung": _with_answers, "folien": _on_slides}
    for sheet in LESSONS[name]:
        template, size = SHEETS[sheet]
        own = fill.get(template, _with_room)(lesson)
        yield f"{name}-{sheet}.html", _template(template, folder).substitute(parts | own, size=size)


def plans(folder: Path = HANDOUTS) -> str:
    """The plans of ``ablauf.toml`` as tables with a running clock."""
    found = ""
    for plan in tomllib.loads((folder / "ablauf.toml").read_text("utf-8"))["plan"]:
        clock, rows = 0, ""
        for minutes, what, how in plan["steps"]:
            cells = f'<td class="min">{clock}–{clock + minutes}</td><td class="min">{minutes}</td>'
            rows += f"<tr>{cells}<td><strong>{escape(what)}</strong></td><td>{escape(how, quote=False)}</td></tr>\n"
            clock += minutes
        heads = "".join(f'<th scope="col">{head}</th>' for head in ("Minute", "Dauer", "Was", "Wie"))
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>"
        short = f"<p>{escape(plan['short'], quote=False)}</p>"
        found += f'<section class="plan"><h2>{plan["minutes"]} Minuten</h2>\n{table}\n{short}</section>\n'
    return found


def _english(folder: Path) -> str:
    every = tomllib.loads((folder / "ablauf.toml").read_text("utf-8"))["plan"]
    return "\n".join(f'<p lang="en">{escape(plan["english"], quote=False)}</p>' for plan in every)


def _template(name: str, folder: Path) -> Template:
    return Template((folder / f"{name}.template.html").read_text("utf-8"))


def _everywhere(lesson: Lesson) -> dict[str, str]:
    """What every sheet may hold."""
    content, rich = lesson.content, lesson.rich
    parts = {name: rich(content[name]) for name in PLAIN}
    parts |= {f"{group}_{name}": rich(words) for group in GROUPS for name, words in content[group].items()}
    note, two_sheets = content["pupils_note"], content["two_sheets"]
    return parts | {
        "texts": "".join(text.html() for text in lesson.texts.values()),
        "glossary": "".join(f"<dt>{rich(e['word'])}</dt><dd>{rich(e['meaning'])}</dd>" for e in content["glossary"]),
        "pupils_note": f'<div class="box"><p>{rich(note)}</p></div>' if note else "",
        "two_sheets": f"<h2>Zwei Blätter in einer Klasse</h2><p>{rich(two_sheets)}</p>" if two_sheets else "",
        "aloud_line": lesson.line(content["aloud"]["passage"]),
        "marks": "".join(_marks(lesson, group["text"], group["rows"]) for group in content["marks"]),
        "hedges": "".join(f"<li>{rich(hedge['answer'])}</li>" for hedge in content["hedge"]),
        "verdicts": "".join(_verdict(lesson, pair) for pair in content["pair"]),
    }


def _with_room(lesson: Lesson) -> dict[str, str]:
    """Contested passages and pairs with room to write."""
    asked = ""
    for letter, passage in zip(LETTERS, lesson.content["contested"], strict=True):
        quoted = f"{lesson.line(passage['passage'])}: „{lesson.rich(passage['passage'])}“"
        asked += f"<h3>{letter}) {quoted}</h3><p>{lesson.rich(passage['question'])}</p>{WRITE}\n"
    return {"contested": asked, "pairs": _pair_rows(lesson, answered=False)}


def _with_answers(lesson: Lesson) -> dict[str, str]:
    answers = ""
    for letter, passage in zip(LETTERS, lesson.content["contested"], strict=True):
        head = f"<strong>{letter}) {lesson.line(passage['passage'])}</strong> (AFB {passage['level']})"
        answers += f"<p>{head}. {lesson.rich(passage['answer'])}</p>\n"
    return {"contested": answers, "pairs": _pair_rows(lesson, answered=True)}


def _on_slides(lesson: Lesson) -> dict[str, str]:
    contested = ""
    for letter, passage in zip(LETTERS, lesson.content["contested"], strict=True):
        quoted = f"<blockquote>{lesson.rich(passage['passage'])}</blockquote><p>{lesson.rich(passage['question'])}</p>"
        contested += f"<section><h2>4 Strittige Stelle {letter})</h2>{quoted}</section>\n"
    pairs = [
        f"<p>{pair['name']}: {_number(lesson, pair['a'])} – {_number(lesson, pair['b'])}</p>"
        for pair in lesson.content["pair"]
    ]
    return {"contested": contested, "pairs": "".join(pairs)}


def _number(lesson: Lesson, side: Mapping[str, str]) -> str:
    return f"{lesson.texts[side['text']].cite(side['number'])} „{escape(side['number'], quote=False)}“"


def _pair_rows(lesson: Lesson, answered: bool) -> str:
    rows = ""
    for pair in lesson.content["pair"]:
        head = f'<th scope="rowgroup" rowspan="2">{pair["name"]}</th>'
        for side in (pair["a"], pair["b"]):
            filled = "".join(f"<td>{lesson.rich(side[name])}</td>" for name in ("who", "said", "meant"))
            cells = filled if answered else '<td class="room"></td>' * 3
            rows += f"<tr>{head}<td>{_number(lesson, side)}</td>{cells}</tr>\n"
            head = ""
    return rows


def _marks(lesson: Lesson, label: str, rows: list[list[str]]) -> str:
    """The marks of one text in reading order: words that stand twice are cited where they stand next."""
    text, after, found = lesson.texts[label], 0, ""
    for words, who in rows:
        cells = text.cite(words, after), f"„{escape(words, quote=False)}“", lesson.rich(who)
        found += f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
        after = text.said().index(words, after) + 1
    return found


def _verdict(lesson: Lesson, pair: Mapping[str, Any]) -> str:
    rich = lesson.rich
    head = f"<strong>Zahlenpaar {pair['name']}: {rich(pair['verdict'])}</strong>"
    head += f" ({rich(pair['kind'])}; AFB {pair['level']})."
    wrong = f"<em>Zu erwarten ist auch:</em> {rich(pair['wrong'])} <em>Antwort:</em> {rich(pair['reply'])}"
    return f"<p>{head} {rich(pair['why'])}<br>{wrong}</p>\n"
