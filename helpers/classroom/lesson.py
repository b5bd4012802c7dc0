"""The content of a lesson: a TOML file in ``data/handouts/`` with the texts it rests on.

Words of the file are plain; ``**bold**``, ``*italic*`` and ``{D:18.000 Gäste}`` (the printed lines that hold these
words) are the only marks.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import articles as articles_room
from helpers import claims as claims_room
from helpers import paths, topic
from helpers.classroom.printed import OMITTED, Printed, excerpt, whole

HANDOUTS = paths.DATA / "handouts"
CITED = re.compile(r"\{([A-Z]):([^{}]+)\}")


@dataclass(frozen=True, eq=False)
class Lesson:
    """A lesson's content, its articles (a table of those it uses) and its printed texts by letter."""

    content: Mapping[str, Any]
    articles: pd.DataFrame
    texts: Mapping[str, Printed]

    def rich(self, words: str) -> str:
        """Words of the file as HTML."""
        cited = CITED.sub(lambda found: self.texts[found.group(1)].cite(found.group(2)), words)
        bold = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(cited, quote=False))
        return re.sub(r"\*(.+?)\*", r"<em>\1</em>", bold)

    def claims(self) -> pd.DataFrame:
        """What the rules find in the lesson's articles, with their own story if one lies beside them."""
        file = paths.existing(self.content["folder"]) / "topic.toml"
        return claims_room.extract(self.articles, topic.load(file) if file.is_file() else None)

    def line(self, passage: str) -> str:
        """ "D 7–8": where a passage begins, which may leave words out ("[…]"). ValueError for one printed nowhere."""
        parts = passage.split(f" {OMITTED} ")
        for text in self.texts.values():
            said = text.said()
            if parts[0] in said and parts[-1] in said:
                return text.cite(said[said.index(parts[0]) : said.index(parts[-1]) + len(parts[-1])])
        raise ValueError(f"No text of the lesson prints '{passage}'; quote it as it stands there.")


def load(name: str, folder: Path = HANDOUTS) -> Lesson:
    """A lesson by name; a ValueError names the file and the passage that no longer fits its article."""
    file = folder / f"{name}.toml"
    content = tomllib.loads(file.read_text("utf-8"))
    folder_of_texts = articles_room.read(content["folder"])
    used = folder_of_texts[folder_of_texts["label"].isin(content["articles"])].reset_index(drop=True)
    articles = used.set_index("label")["text"]
    spans = {passages["text"]: passages["spans"] for passages in content.get("passages", [])}
    width = content["width"]
    try:
        texts = {
            label: excerpt(label, articles[label], spans[label], width)
            if label in spans
            else whole(label, articles[label], width)
            for label in content["articles"]
        }
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None
    return Lesson(content, used, texts)
