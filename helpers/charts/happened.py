"""What was denied and what was confirmed, and when: the strip above the timeline's numbers."""

from collections.abc import Iterator

import pandas as pd

from helpers import wording
from helpers.charts import numbers
from helpers.charts.style import Actor
from helpers.topic import Topic

MARKS = {"denies": "✗", "denies_earlier": "✗", "confirms": "✓"}
NEAR = pd.Timedelta(days=3)  # a confirmation of Sunday and one of Monday stand together


def confirmations(claims: pd.DataFrame, articles: pd.DataFrame | None = None) -> pd.DataFrame:
    """Denials and confirmations of the topic's propositions (of anything, where no claim has one), with `act` and days.

    "Zuvor hatte X bestritten" is known only not to be later than its article: it is `denies_earlier`.
    """
    rows = claims[(claims["kind"] == "statement") & claims["speech_act"].isin(list(MARKS))]
    rows = rows[(rows["rank"] != "deprecated") & (rows["actor"] != "") & rows["said_to"].notna()]
    if (claims["proposition"] != "").any():
        rows = rows[rows["proposition"] != ""]
    earlier = rows["said_from"].isna() & (rows["speech_act"] == "denies")
    rows = rows.assign(
        act=rows["speech_act"].mask(earlier, "denies_earlier"),
        label=numbers.labelled(rows, claims, articles),
        first=rows["said_from"].fillna(rows["said_to"]),
        last=rows["said_to"],
    )
    return rows.drop_duplicates(["article_id", "actor", "act", "first", "last"])


def gathered(events: pd.DataFrame, taken: set[tuple[pd.Timestamp, pd.Timestamp]]) -> pd.DataFrame:
    """Events with the days of their column: a number's where they are the same (`taken`), else those of near events."""
    events = events.sort_values(["last", "first", "label"])
    pairs = zip(events["first"], events["last"], strict=True)
    own = pd.Series([pair not in taken for pair in pairs], index=events.index, dtype=bool)
    alone = events[own]
    cluster = (alone["first"] > alone["last"].cummax().shift() + NEAR).cumsum()
    first, last = (alone[name].groupby(cluster) for name in ("first", "last"))
    joined = pd.concat([events[~own], alone.assign(first=first.transform("min"), last=last.transform("max"))])
    return joined.drop_duplicates(["article_id", "actor", "act", "first", "last"])


def signs(events: pd.DataFrame) -> list[str]:
    """The sign of each act with its article: '✗ B', in the order of `lines`."""
    return [f"{MARKS[act]}\N{NO-BREAK SPACE}{label}" for act, label, _ in _by_act(events)]


def lines(events: pd.DataFrame, drawn: dict[str, Actor], language: str, days: str = "") -> list[str]:
    """One line for each act and article: '✗ denied: Russia (B)', with `days` '✗ denied: Russia (B, 30–31 Oct 2024)'."""
    said = []
    for act, label, same in _by_act(events):
        who = ", ".join(drawn[actor].name for actor in same["actor"])
        where = f"{label}, {days}" if days else label
        said.append(wording.say(f"chart.timeline.{act}", language, mark=MARKS[act], who=who, label=where))
    return said


def heard(events: pd.DataFrame, drawn: dict[str, Actor], story: Topic | None, language: str) -> list[str]:
    """For alt texts, with what it was about: 'denied by Russia (B): soldiers take part in the fighting'."""
    said = []
    for act, label, same in _by_act(events):
        for proposition, own in same.groupby("proposition", sort=False):
            what = numbers.proposition(story, str(proposition), language)
            who = ", ".join(drawn[actor].name for actor in own["actor"])
            line = wording.say(f"chart.timeline.heard_{act}", language, who=who, label=label, what=what)
            said.append(line.removesuffix(": "))
    return said


def _by_act(events: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """act, article label and the events of both."""
    for _, same in events.groupby(["act", "label"]):
        yield str(same["act"].iloc[0]), str(same["label"].iloc[0]), same
