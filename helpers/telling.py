"""How a reader is told something, in one language: what an article, an entry of the topic, a code, an amount and the
days of a claim are called. Every room that speaks to readers takes a `Teller`; the words stand in `wording`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from helpers import paths, topic, wording
from helpers.topic import Topic

LISTED = 4  # names in one sentence
WORDED = ("vague", "share", "vague_scale", "")  # "einige", "die meisten", "Tausende": no number is printed
ALSO = {"reason": "reasons", "act": "speech_act", "kind": "certainty"}  # a column whose codes stand in another's list


class Labels(dict[str, str]):
    """article_id -> the letter that readers see; an unknown id is its own label. ``Series.map(labels)`` works too."""

    def __missing__(self, article_id: str) -> str:
        return article_id


@dataclass(frozen=True)
class Teller:
    """Names things to a reader of `language`: articles by `labels`, entries by the names that `story` gives them."""

    language: str = wording.LANGUAGE
    story: Topic | None = None
    labels: Labels = field(default_factory=Labels)

    def speaking(self, language: str) -> "Teller":
        """The same teller in another language."""
        return replace(self, language=language)

    def say(self, key: str, **parts: Any) -> str:
        """The sentence behind a key of `wording`."""
        return wording.say(key, self.language, **parts)

    def written(self, value: float) -> str:
        """A number as the language writes it: 11,000 or 11.000."""
        return wording.number(value, self.language)

    def count(self, n: int) -> str:
        """A small number as a word: three, drei; figures from thirteen on."""
        words = self.say("tell.number_words").split()
        return words[n] if n < len(words) else self.written(n)

    def name(self, kind: str, entry_id: str) -> str:
        """The label of an entry (kind: actors, measurands, propositions, events); the id where the story lacks it."""
        entries = getattr(self.story, kind, {})
        return topic.label(entries[entry_id], self.language) if entry_id in entries else entry_id

    def entry(self, entry_id: str) -> str:
        """The label of whatever has this id: a measurand, a proposition or an actor."""
        kinds = ("measurands", "propositions", "actors")
        return self.name(next((k for k in kinds if entry_id in getattr(self.story, k, ())), ""), entry_id)

    def side(self, name: str) -> str:
        """The label of a side; 'no side' where an actor stands on none."""
        return topic.side(self.story, name, self.language) or self.say("tell.no_side")

    def who(self, actor: str) -> str:
        """The names of those who speak, several joined by ';'; 'nobody named' where nobody does."""
        names = [self.name("actors", one) for one in actor.split(";") if one]
        return self.join(names) or self.say("tell.nobody")

    def code(self, column: str, code: str) -> str:
        """A code of a table in words: the entry ``code.<column>.<code>``; an unknown code as it is."""
        known, entry = wording.entries(self.language), code.replace(" ", "_")
        places = (f"code.{name}.{entry}" for name in (column, ALSO.get(column, column)))
        return str(next((known[place] for place in places if place in known), code))

    def heading(self, column: str) -> str:
        """What a column of a table is called."""
        return str(wording.entries(self.language).get(f"column.{column}", column))

    def amount(self, row: Any) -> str:
        """A number with its bound: 'up to 10,000', 'über 3.000'; an amount in words is named as such.

        `row` has bound, value, low, high.
        """
        if row.bound in WORDED or pd.isna(row.low):
            return self.say("bound.in_words")
        return self.say(f"bound.{row.bound}", value=row.value, low=row.low, high=row.high)

    def printed(self, row: Any) -> str:
        """The same with the sign of a suspicion: '10 ?'."""
        return self.amount(row) + ("\N{NO-BREAK SPACE}?" if row.flag == "lost_thousand" else "")

    def allowed(self, row: Any) -> str:
        """What the wording allows: '7,000 to 9,000', 'no upper end'."""
        return self.say("tell.open" if row.high == float("inf") else "tell.allows", low=row.low, high=row.high)

    def placed(self, row: Any) -> str:
        """The letter of a claim's article, and whether it is the headline: 'D', 'D, title'."""
        label = self.labels[row.article_id]
        return f"{label}, {self.say('tell.headline')}" if row.region == "headline" else label

    def days(self, first: Any, last: Any, short: bool = False) -> str:
        """Days in words, `short` with short months; one end open: from then on, or until; both: no day known."""
        known = [None if pd.isna(day) else pd.Timestamp(day).date() for day in (first, last)]
        if not any(known):
            return self.say("tell.no_day")
        words = self._days(*known)
        for month in wording.MONTHS[self.language] if short else ():
            words = words.replace(month, month[:3])
        return re.sub(r" (\d{4})(?= – .* \1$)", "", words) if short else words  # one year is enough

    def _days(self, first: date | None, last: date | None) -> str:
        if first and last:
            return wording.days(first, last, self.language)
        return self.say("tell.onward", day=first) if first else self.say("tell.until", day=last)

    def about(self, row: Any, short: bool = False) -> str:
        """The days that a claim is about, in words (see `about`)."""
        return self.days(*about(row), short)

    def mention(self, text: str, article_id: str, actor: str) -> str:
        """“bis zu 10.000 Soldaten” (B, nobody named): that nobody is named is said, never left out."""
        named = {"text": wording.quoted(text), "label": self.labels[article_id], "who": self.who(actor)}
        return self.say("tell.mention", **named)

    def join(self, texts: Iterable[str]) -> str:
        """a, b and c, each once; of more than four the first three and how many there are besides."""
        texts = list(dict.fromkeys(texts))
        if len(texts) > LISTED:
            texts = [*texts[: LISTED - 1], self.say("tell.more", n=len(texts) - LISTED + 1)]
        parts = (", ".join(texts[:-1]), *texts[-1:])
        return self.say("tell.and").join(part for part in parts if part)


def of(
    claims: pd.DataFrame,
    story: Topic | None = None,
    articles: pd.DataFrame | None = None,
    language: str = wording.LANGUAGE,
) -> Teller:
    """The teller of a claims table: labels from `articles`, else as the claims were read with; so too the story."""
    if articles is None:
        labels = Labels(claims.attrs.get("labels", {}))
    else:
        labels = Labels(zip(articles["article_id"], articles["label"], strict=True))
    return Teller(language, story or _story(claims), labels)


def ranges_spoken(words: str, to: str) -> str:
    """A dash between days or numbers as the word it stands for: "29–30 October" is "29 to 30 October"."""
    return re.sub(r"(?<=[\w.]) ?– ?(?=\d)", f" {to} ", words)


UNKNOWN = "refers_unknown"  # "zuvor waren es 310", "normalerweise sind es 90"


def about(row: Any) -> tuple[Any, Any]:
    """(first, last) day that a claim is about; without any, the days on which it was said. NaT: that end is open.

    The earlier value of a change, or a usual one, is of no day that is known: not of that of saying.
    """
    refers = row.refers_from, row.refers_to
    unknown = UNKNOWN in str(getattr(row, "rule", ""))
    return refers if unknown or any(pd.notna(day) for day in refers) else (row.said_from, row.said_to)


def undated(row: Any) -> bool:
    """True where neither end of what a claim is about is known."""
    return all(pd.isna(day) for day in about(row))


def _story(claims: pd.DataFrame) -> Topic | None:
    """The story the claims were read with, if its file is still there: it holds the readers' names of things."""
    path = paths.existing(claims.attrs.get("story") or "none.toml")
    return _loaded(str(path), path.stat().st_mtime_ns) if path.is_file() else None


@cache
def _loaded(path: str, changed: int) -> Topic:
    """The topic file as it was at that time: read once, not for every claim told."""
    return topic.load(path)
