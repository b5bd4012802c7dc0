"""`read`: everything a report says, from a folder of articles, worked out once."""

import warnings
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from helpers import articles as article_room
from helpers import claims as claim_room
from helpers import compare, paths, reconcile, topic, wording
from helpers.html import Shown
from helpers.report import again
from helpers.topic import Topic

TOPIC = "topic.toml"


@dataclass
class Report:
    """One story as read; `problems` is what the reader is told at the end, `before` what the last run left in OUT."""

    folder: str
    out: Path
    language: str
    topic_file: Path
    articles: pd.DataFrame
    story: Topic
    before: again.Before
    asked: dict[str, str]
    drafted: bool = False
    claims: pd.DataFrame = field(default_factory=pd.DataFrame)
    measurand: str = ""
    on: str = ""
    corrections: again.Corrected = field(default_factory=again.Corrected)
    problems: list[str] = field(default_factory=list)
    pairs: pd.DataFrame = field(default_factory=pd.DataFrame)
    conflicts: pd.DataFrame = field(default_factory=pd.DataFrame)
    coverage: pd.DataFrame = field(default_factory=pd.DataFrame)
    pool: reconcile.Pool | None = None
    shown: dict[str, Shown] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Report on {self.folder}: {len(self.articles)} articles, {len(self.claims)} claims"


def read(
    folder: str,
    topic_file: str = "",
    measurand: str = "",
    on: str = "",
    out: str = "",
    language: str = wording.LANGUAGE,
) -> Report:
    """The report on a folder of articles. ValueError or FileNotFoundError of one sentence where it cannot be made.

    topic_file: else ``topic.toml`` in `out`, else in the folder; if there is none, one is drafted into `out`.
    measurand, on: what is pooled on which day; else the pair that most named sources give a number for.
    out: else ``notebooks/my/out/FOLDER``; a relative one counts from the project's root. Nothing else is written to.
    """
    place = paths.ROOT / (out or f"notebooks/my/out/{name_of(folder)}")
    if place.resolve() == paths.existing(folder).resolve():
        raise ValueError(f"{out}: holds the articles; give --out another folder, so that none is overwritten.")
    paths.write_to(place)
    before = again.read(place)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the summary names them
        texts = again.keep_labels(article_room.read(folder), before)
    file, drafted = _topic(topic_file, place, paths.existing(folder), texts, language)
    asked = {
        "folder": folder, "topic_file": topic_file, "measurand": measurand, "on": on, "out": out, "language": language,
    }  # fmt: skip
    made = Report(folder, place, language, file, texts, topic.load(file), before, asked, drafted)
    _correct(made)
    _choose(made)
    _compare(made)
    return made


def _correct(made: Report) -> None:
    """The claims, with what people wrote into the workbook and into files of corrections."""
    made.problems += again.take_edits(made.out, made.before, made.articles)
    found = claim_room.extract(made.articles, made.story)
    made.corrections = again.corrected(found, [paths.existing(made.folder), made.out])
    made.claims = made.corrections.claims
    made.problems += _unknown_measurands(made.claims, made.story)


def _choose(made: Report) -> None:
    """What is pooled on which day: as asked, or as most sources have it."""
    measurand, on = made.asked["measurand"], made.asked["on"]
    if measurand and measurand not in made.story.measurands:
        known = wording.choice(measurand, (one.id for one in made.story.measurands))
        raise ValueError(f"{made.topic_file}: there is no measurand '{measurand}'; {known}.")
    both = measurand and on
    made.measurand, made.on = (measurand, on) if both else reconcile.choose(made.claims, made.story, measurand, on)


def _compare(made: Report) -> None:
    """What the claims do to each other, and the pool."""
    made.pairs = reconcile.pairs(made.claims, made.story)
    groups = reconcile.conflicts(made.pairs, language=made.language)
    made.conflicts = again.judged(groups, made.out, made.problems)
    made.coverage = compare.coverage(made.claims, made.articles, by="measurand")
    if made.measurand and made.on:
        made.pool = reconcile.pool(made.claims, made.story, made.measurand, made.on, language=made.language)


def _unknown_measurands(claims: pd.DataFrame, story: Topic) -> list[str]:
    """Measurands that a correction names and the topic does not have, most often one that has been renamed."""
    odd = claims[~claims["measurand"].isin(["", *(one.id for one in story.measurands)])]
    return [
        wording.said("problem.no_measurand", claim_id=claim_id, name=name)
        for claim_id, name in zip(odd["claim_id"], odd["measurand"], strict=True)
    ]


def name_of(folder: str) -> str:
    """What a story is called by default: the folder's name, or the table's without its ending."""
    place = paths.existing(folder).resolve()
    return (place.name if place.is_dir() else place.stem) or "story"


def _topic(given: str, out: Path, home: Path, texts: pd.DataFrame, language: str) -> tuple[Path, bool]:
    """The topic file to use, and whether it was drafted just now."""
    beside = home if home.is_dir() else home.parent
    if given:
        return paths.existing(given), False
    for file in (out / TOPIC, beside / TOPIC):
        if file.is_file():
            return file, False
    paths.write(out / TOPIC, topic.draft(texts, language=language))
    return out / TOPIC, True
