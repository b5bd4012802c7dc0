"""`save`: everything a report leaves in its folder, each file whole or not at all, the same bytes every time."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import export, installation, paths, schema, wording
from helpers.articles.shown import left_out
from helpers.html import Shown, text
from helpers.report import again
from helpers.report.making import Report
from helpers.report.page import teller, whole

PACKAGES = ("pandas", "numpy", "matplotlib", "seaborn", "trafilatura", "lxml", "openpyxl")
PAGE, TEXTS = "report.html", "texts"
CITE = "Gegenlesen {version}: rule-based reading of German news. Name the version, and the sha256 of what was read."


def save(made: Report) -> Shown:
    """Write the page, tables (CSV and a workbook), figures, the texts as read and run.json; a summary of it all.

    Figures are written as the page is made. A file that another program holds open costs one sentence, no more.
    """
    tables = _tables(made)
    pool = _pooled(made)
    page = whole(made)
    _try(made, lambda: paths.write(made.out / PAGE, page))
    for name, table in tables.items():
        _try(made, lambda name=name, table=table: schema.write_csv(table, made.out / f"{name}.csv"))
    written = _try(made, lambda: export.save(tables, made.out / again.WORKBOOK))
    book = again.digest(written[0]) if written else made.before.run.get("workbook", "")
    _texts(made)
    again.write_run(made.out, _run(made, book, pool))
    return _summary(made)


def _pooled(made: Report) -> str:
    """The pool in one line, to tell whether the next run has another one."""
    if made.pool is None:
        return ""
    tell, day = teller(made), pd.Timestamp(made.on)
    rows = schema.each(made.pool.included.astype(object))
    votes = ", ".join(dict.fromkeys(f"{tell.name('actors', row.actor)} „{row.text}“" for row in rows))
    return f"{tell.name('measurands', made.measurand)}, {tell.days(day, day)}: {votes}"


def _tables(made: Report) -> dict[str, pd.DataFrame]:
    votes = pd.concat([made.pool.included, made.pool.excluded]) if made.pool is not None else schema.frame("votes")
    tables = {"articles": made.articles, "claims": made.claims, "pairs": made.pairs, "conflicts": made.conflicts}
    return tables | {"pool": votes, "coverage": made.coverage}


def _try(made: Report, write: Any) -> Any:
    try:
        return write()
    except (OSError, ValueError) as error:
        made.problems.append(str(error))
        return None


def _texts(made: Report) -> None:
    """The texts as read: every span counts characters in them. Texts of articles that are gone go, too."""
    folder = made.out / TEXTS
    kept = set()
    for name, words in zip(made.articles["article_id"], made.articles["text"], strict=True):
        file = folder / f"{safe_name(name)}.txt"
        kept.add(file.name)
        _try(made, lambda file=file, words=words: paths.write(file, words))
    for file in folder.glob("*.txt"):
        if file.name not in kept and file.stem in {safe_name(name) for name in made.before.run.get("labels", {})}:
            file.unlink()


def safe_name(name: str) -> str:
    """A name that stays in its folder on every system; two names stay two."""
    plain = re.sub(r"[^\w.() -]", "_", name).strip(". ")[:80]
    return plain if plain == name else f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _run(made: Report, book: str, pool: str) -> dict[str, Any]:
    """What makes this report again: versions, inputs, parameters, the command; no clock."""
    return {
        "made_by": f"Gegenlesen {installation.own_version()}",
        "versions": {name: installation.installed(name) for name in PACKAGES},
        "inputs": _inputs(made),
        "parameters": {
            **made.asked,
            "measurand": made.measurand,
            "on": made.on,
            "topic_file": paths.shown(made.topic_file),
        },
        "command": command(made),
        "cite": CITE.format(version=installation.own_version()),
        "labels": dict(zip(made.articles["article_id"], made.articles["label"], strict=True)),
        "pool": pool,
        "workbook": book,
    }


def _inputs(made: Report) -> dict[str, str]:
    """sha256 of every file that was read, by its path."""
    home = paths.existing(made.folder)
    files = [
        paths.ROOT / path if not Path(path).is_absolute() else Path(path) for path in made.articles["path"] if path
    ]
    beside = home if home.is_dir() else home.parent
    files += [made.topic_file, beside / "sources.csv", beside / again.CORRECTIONS]
    files += [made.out / again.CORRECTIONS, made.out / again.JUDGEMENTS, *([home] if home.is_file() else [])]
    return {paths.shown(file): again.digest(file) for file in dict.fromkeys(files) if file.is_file()}


def command(made: Report) -> str:
    """The line that makes the report again."""
    words = ["python run.py story", _quoted(made.folder)]
    given = {"--topic": made.asked["topic_file"], "--measurand": made.asked["measurand"], "--on": made.asked["on"]}
    given |= {"--language": made.language, "--out": made.asked["out"]}
    return " ".join([*words, *(f"{name} {_quoted(value)}" for name, value in given.items() if value)])


def _quoted(word: str) -> str:
    return f'"{word}"' if re.search(r"\s", word) else word


def _summary(made: Report) -> Shown:
    """What was read, what was found, what was left out and why, and what to do next."""
    tell = teller(made)
    counts = {
        "articles": len(made.articles), "claims": len(made.claims),
        "suspects": int((made.claims["flag"] != "").sum()), "conflicts": len(made.conflicts),
    }  # fmt: skip
    lines = [", ".join(tell.say(f"report.count.{name}", n=n) for name, n in counts.items())]
    if made.measurand:
        day = pd.Timestamp(made.on)
        lines.append(tell.say("report.pooled", what=tell.name("measurands", made.measurand), day=tell.days(day, day)))
    lines += [f"  {tell.say('report.left_out')} {line}" for line in left_out(made.articles, made.language)]
    lines += [
        f"  {tell.say('report.applied')}: {wording.again(line, made.language)}" for line in made.corrections.applied
    ]
    lines += [f"  {tell.say('report.stale')}: {wording.again(line, made.language)}" for line in made.corrections.stale]
    lines += [f"  {wording.again(line, made.language)}" for line in dict.fromkeys(made.problems)]
    lines.append(tell.say("report.written", out=paths.shown(made.out), page=PAGE))
    lines.append(tell.say("report.next_draft" if made.drafted else "report.next", file=paths.shown(made.topic_file)))
    words = "\n".join(lines)
    return Shown(f"<pre>{text(words)}</pre>", words)
