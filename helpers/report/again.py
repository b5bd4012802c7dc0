"""A second run: what the last one left, what people changed since, and what became of it."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import articles as article_room
from helpers import export, paths, schema, wording
from helpers.corrections import lines as correction_lines
from helpers.corrections.applying import apply_lines, text_of
from helpers.corrections.returned import from_file

RUN, WORKBOOK, CORRECTIONS, JUDGEMENTS = "run.json", "story.xlsx", "corrections.csv", "judgements.csv"
JUDGED = tuple(schema.tables()["judgements"].columns[2].values)
TABLES = ("claims", "pairs")


@dataclass(frozen=True)
class Before:
    """What the last run wrote: its run.json, and the tables that are compared; empty on a first run."""

    run: dict[str, Any]
    tables: dict[str, pd.DataFrame]

    def __bool__(self) -> bool:
        return bool(self.run)


@dataclass
class Corrected:
    """Claims with the corrections of the files found; `applied` and `stale` name the lines."""

    claims: pd.DataFrame = field(default_factory=pd.DataFrame)
    applied: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)


def read(out: Path) -> Before:
    """What the last run left in `out`; a file that cannot be read is as if it was not there."""
    try:
        run = json.loads((out / RUN).read_text("utf-8"))
    except (OSError, ValueError):
        return Before({}, {})
    tables = {}
    for name in TABLES:
        try:
            tables[name] = schema.read_csv(out / f"{name}.csv", name)
        except (OSError, ValueError):
            continue
    return Before(run if isinstance(run, dict) else {}, tables)


def keep_labels(articles: pd.DataFrame, before: Before) -> pd.DataFrame:
    """Each article keeps the letter it had; new ones get the next free letters."""
    known: dict[str, str] = before.run.get("labels", {})
    if not known:
        return articles
    taken = set(known.values())
    free = (letter for n in range(1, 10_000) if (letter := article_room.letters(n)) not in taken)
    labels = [known.get(name) or next(free) for name in articles["article_id"]]
    kept = articles.assign(label=labels)
    kept.attrs = dict(articles.attrs)
    return kept


# --- edits ------------------------------------------------------------------------------------------------------------


def take_edits(out: Path, before: Before, articles: pd.DataFrame) -> list[str]:
    """Take over what people wrote into the workbook; the edited one is kept aside. Returns what the reader is told."""
    file = out / WORKBOOK
    if not file.is_file() or "claims" not in before.tables or digest(file) == before.run.get("workbook"):
        return []
    try:
        found = from_file(file, before.tables["claims"], articles, coder=os.environ.get("GL_CODER", "me"))
        said: list[str] = list(found.attrs["stale"])
        _add_corrections(out / CORRECTIONS, found)
        said += _add_judgements(out / JUDGEMENTS, export.read(file).get("conflicts"))
        kept = _aside(file)
    except (OSError, ValueError) as error:
        return [wording.said("problem.edited_unread", book=WORKBOOK, why=wording.of(error))]
    return [*said, wording.said("problem.edited", book=WORKBOOK, kept=kept.name)]


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _aside(file: Path) -> Path:
    free = (file.with_name(f"{file.stem}-edited-{n}{file.suffix}") for n in range(1, 10_000))
    kept = next(place for place in free if not place.exists())
    os.replace(file, kept)
    return kept


def _add_corrections(path: Path, found: pd.DataFrame) -> None:
    """The new lines behind those that are there; a line that is there already is not written twice."""
    old = correction_lines.read(path) if path.is_file() else []
    known = {(line.article_id, line.start, line.end, line.column, line.old, line.new) for line in old}
    new = [correction_lines.Line("", *map(text_of, cells)) for cells in found.itertuples(index=False)]
    new = [n for n in new if (n.article_id, n.start, n.end, n.column, n.old, n.new) not in known]
    if new:
        correction_lines.write(path, [*old, *new])


def corrected(claims: pd.DataFrame, folders: Iterable[Path]) -> Corrected:
    """The claims with the corrections.csv of these folders, line by line: what fits nothing any more is named."""
    done = Corrected(claims)
    for path in dict.fromkeys(folder / CORRECTIONS for folder in folders):
        try:
            found = correction_lines.read(path) if path.is_file() else []
        except ValueError as error:
            done.stale.append(wording.said("problem.no_line", what=wording.of(error)))
            continue
        for line in found:
            try:
                done.claims = apply_lines(done.claims, [line])
                cells = {name: getattr(line, name) for name in ("where", "column", "old", "new", "expected_text")}
                done.applied.append(wording.said(f"problem.applied.{line.action}", **cells))
            except ValueError as error:
                done.stale.append(wording.of(error))
    return done


# --- judgements -------------------------------------------------------------------------------------------------------


def _add_judgements(path: Path, sheet: pd.DataFrame | None) -> list[str]:
    """The judgements of a workbook's sheet of conflicts into the file; one that is none is named."""
    if sheet is None or not {"a_claims", "b_claims", "judgement", "note"} <= set(sheet.columns):
        return []
    said: list[str] = []
    known = {_sides(row): row for row in _judgements(path)}
    words = {wording.say(f"report.judgement.{one}", name).lower(): one for one in JUDGED for name in wording.LANGUAGES}
    for row in sheet.astype(object).where(sheet.notna(), "").to_dict("records"):
        given = str(row["judgement"]).strip()
        word = words.get(given.lower(), given.lower())
        if word and word not in JUDGED:
            known_words = wording.said("problem.judgements")
            said.append(wording.said("problem.no_judgement", book=WORKBOOK, word=given, known=known_words))
        elif word or str(row["note"]).strip():
            cells = {name: str(row[name]) for name in ("a_claims", "b_claims", "note")}
            known[_sides(row)] = {**cells, "judgement": word or "open"}
        else:
            known.pop(_sides(row), None)  # a person took the judgement back
    if known or path.is_file():
        schema.write_csv(schema.frame("judgements", known.values()), path)
    return said


def _judgements(path: Path) -> list[dict[Any, Any]]:
    return schema.read_csv(path, "judgements").to_dict("records") if path.is_file() else []


def _sides(row: dict[Any, Any]) -> frozenset[str]:
    return frozenset(f"{row['a_claims']};{row['b_claims']}".split(";"))


def _alike(one: dict[Any, Any], other: dict[Any, Any]) -> int:
    """How many claims two groups share on each of their sides; 0 where they share those of one side only."""
    a, b = (set(one[side].split(";")) for side in ("a_claims", "b_claims"))
    c, d = (set(other[side].split(";")) for side in ("a_claims", "b_claims"))
    return max(min(len(a & c), len(b & d)), min(len(a & d), len(b & c)))


def judged(conflicts: pd.DataFrame, out: Path, problems: list[str]) -> pd.DataFrame:
    """The groups of conflicts with judgement and note; `problems` names judgements of claims that have changed."""
    try:
        known = {_sides(row): row for row in _judgements(out / JUDGEMENTS)}
    except ValueError as error:
        problems.append(str(error))
        known = {}
    rows = conflicts.to_dict("records")
    found = {n: known.pop(_sides(row)) for n, row in enumerate(rows) if _sides(row) in known}
    for n, row in enumerate(rows):
        near = max(known, key=lambda sides: _alike(known[sides], row), default=frozenset[str]())
        if n not in found and near and _alike(known[near], row):
            found[n] = known.pop(near)
            problems.append(wording.said("problem.judged_changed", sentence=row["sentence"]))
    cells = [(found[n]["judgement"], found[n]["note"]) if n in found else ("", "") for n in range(len(rows))]
    for row in known.values():
        judgement = wording.said(f"report.judgement.{row['judgement']}")
        problems.append(wording.said("problem.judged_gone", judgement=judgement, claims=row["a_claims"]))
    judged = conflicts.assign(judgement=[one for one, _ in cells], note=[note for _, note in cells])
    first = ["sentence", "judgement", "note"]
    return judged[[*first, *(name for name in judged.columns if name not in first)]]


def changes(before: Before, after: Before, language: str = wording.LANGUAGE) -> list[str]:
    """What is new, gone or other than in the run before, one line each; nothing if there was none."""
    if not before:
        return []
    keys = {"articles": [set(run.run.get("labels", {})) for run in (before, after)]}
    claims, pairs = ([run.tables[name] for run in (before, after) if name in run.tables] for name in TABLES)
    keys["claims"] = [set(table["claim_id"]) for table in claims]
    related = [{(row.a, row.b): str(row.relation) for row in schema.each(table)} for table in pairs]
    keys["pairs"] = [set(table) for table in related]
    other = sum(related[0].get(pair, relation) != relation for pair, relation in related[-1].items()) if related else 0
    said = []
    for name, (old, new) in ((name, two) for name, two in keys.items() if len(two) == 2):
        counts = {"new": len(new - old), "gone": len(old - new), "n": len(new)}
        line = wording.say(
            "report.changes.counts", language, what=wording.say(f"report.changes.{name}", language), **counts
        )
        if name == "pairs" and other:
            said.append(wording.say("report.changes.other", language, counts=line, other=other))
        elif old != new:
            said.append(line)
    was, now = (run.run.get("pool") or wording.say("report.changes.none", language) for run in (before, after))
    return said if was == now else [*said, wording.say("report.changes.pool", language, was=was, now=now)]


def json_text(cells: dict[str, Any]) -> str:
    return json.dumps(cells, ensure_ascii=False, indent=1) + "\n"


def write_run(out: Path, cells: dict[str, Any]) -> None:
    paths.write(out / RUN, json_text(cells))
