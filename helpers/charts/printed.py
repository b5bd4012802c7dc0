"""The printed numbers of a claims table, ready to be drawn: interval, days and source per row; which of them fit."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers import topic
from helpers.charts import frame
from helpers.charts.frame import Sheet
from helpers.charts.style import plain
from helpers.reconcile import scope
from helpers.telling import UNKNOWN, WORDED, Teller

ROWS, SOURCES, KIN = 20, 12, 3  # rows and sources of one figure; wholes and parts beside the thing it is about

NO_AMOUNTS = ("difference", "addition", "ratio", "rate")  # roles

NUMBERS = ("label", "passage", "number", "allows", "actor", "about", "certainty")  # what tells of a number drawn


def counted(claims: pd.DataFrame) -> pd.DataFrame:
    """The numbers of the topic's measurands that nobody rejected."""
    return claims[(claims["kind"] == "quantity") & (claims["measurand"] != "") & (claims["rank"] != "deprecated")]


def denied(row: Any) -> bool:
    """ "Die Zahl 1.400 ist aus der Luft gegriffen", sagte X; "keine 500, wie der Verein behauptete".

    What the club claims is a claim of its own, which affirms.
    """
    return bool(row.polarity == "denies" or row.role == "denied")


def asserted(claims: pd.DataFrame) -> pd.Series:
    """True for each number that is not denied where it stands."""
    return (claims["polarity"] != "denies") & (claims["role"] != "denied")


def whole(claims: pd.DataFrame) -> pd.Series:
    """True for each number that says how many there are; not "370 mehr", "weitere 20", "je 40", "davon 910 im Tal".

    A part of what another measurand counts is all that its own counts: "200 Soldaten, davon 50 an der Grenze". Not
    "Von den Soldaten hatten 50 Fieber": some of those whom the text knows.
    """
    of = dict(zip(claims["claim_id"], claims["measurand"], strict=True))
    partners = claims["related"].str.split(";")
    one = [own in map(of.get, ids) for own, ids in zip(claims["measurand"], partners, strict=True)]
    part = (claims["role"] == "part") & pd.Series(one, claims.index, dtype=bool)
    settings = claims.attrs.get("settings", {})
    known = [id in settings and scope.OF_KNOWN in settings[id].hints for id in claims["claim_id"]]
    return ~(claims["role"].isin(NO_AMOUNTS) | part | pd.Series(known, claims.index, dtype=bool))


def printed(claims: pd.DataFrame) -> pd.DataFrame:
    """Printed numbers of a measurand with `at`, `first`, `last` (days it is about; NaT: that end is open), `suspect`.

    `at` is where the mark stands: the printed value, or the middle of a range. Rejected claims are left out.
    """
    rows = counted(claims)
    rows = rows[~rows["bound"].isin(WORDED) & rows["low"].notna() & rows["high"].notna()].copy()
    rows["at"] = rows["value"].fillna((rows["low"] + rows["high"]) / 2)
    undated = rows["refers_from"].isna() & rows["refers_to"].isna() & ~rows["rule"].str.contains(UNKNOWN)
    rows["first"] = rows["refers_from"].where(~undated, rows["said_from"])
    rows["last"] = rows["refers_to"].where(~undated, rows["said_to"])
    rows["suspect"] = rows["flag"] == "lost_thousand"
    return rows[rows["at"].abs() != float("inf")]


def speakers_as_actors(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims with the speaker standing in for an actor where the topic has none: "die Polizei" is not nobody."""
    said = claims["speaker_name"].where(claims["speaker_name"] != "", claims["speaker"])
    speakers = pd.Series([plain(name.replace(";", ","), 60) for name in said], index=claims.index, dtype="str")
    return claims.assign(actor=claims["actor"].where(claims["actor"] != "", speakers))


@dataclass(frozen=True)
class Choice:
    """What one figure draws: `rows`, the measurands they are of (the one it is about first), all of which `seen`."""

    rows: pd.DataFrame
    measurands: tuple[str, ...]
    seen: pd.DataFrame


def chosen(
    claims: pd.DataFrame, tell: Teller, pool: Any | None = None, most: int = ROWS, denials: bool = False
) -> Choice:
    """The numbers of one measurand and at most three of its wholes and parts; of many rows those of the pool first,
    then those of the sources with most numbers, at most twelve sources.

    denials: denied numbers, parts and differences, too; where nothing tells them apart a mark would look like a count.
    """
    seen = printed(speakers_as_actors(claims))
    seen = seen if denials else seen[asserted(seen) & whole(seen)]
    family = _family(seen, tell, pool)
    rows = seen[seen["measurand"].isin(family)]
    voting = set() if pool is None else set(pool.included["claim_id"])
    rows = rows.assign(votes=rows["claim_id"].isin(voting))
    weight = rows.groupby("actor")["votes"].transform("sum") * len(rows) + rows.groupby("actor")["at"].transform("size")
    order = rows.assign(weight=weight, near=rows["measurand"].map({key: i for i, key in enumerate(family)}))
    order = order.sort_values(["votes", "near", "weight"], ascending=[False, True, False], kind="stable").head(most)
    sources = order["actor"].drop_duplicates().head(SOURCES)
    return Choice(rows[rows["claim_id"].isin(order.loc[order["actor"].isin(sources), "claim_id"])], family, seen)


def of_numbers(
    claims: pd.DataFrame,
    tell: Teller,
    articles: pd.DataFrame | None,
    pool: Any | None = None,
    most: int = ROWS,
    denials: bool = False,
) -> tuple[Sheet, Choice]:
    """What a figure of printed numbers draws, and the sheet that it is drawn on, with a note on what is left out."""
    choice = chosen(claims, tell, pool, most, denials)
    every, own = printed(claims), counted(claims)
    refused = 0 if denials else int((~asserted(every)).sum())
    steps = 0 if denials else int((asserted(every) & ~whole(every)).sum())
    worded = int((own["bound"].isin(WORDED) | own["low"].isna()).sum())
    cut = len(choice.seen) - len(choice.rows)
    left_out = {"chart.cut": cut, "chart.denied": refused, "chart.steps": steps, "chart.worded": worded}
    notes = not_drawn(tell, left_out)
    return frame.sheet(speakers_as_actors(claims), tell, articles, notes), choice


def _family(rows: pd.DataFrame, tell: Teller, pool: Any | None) -> tuple[str, ...]:
    """The measurand of the pool, else the one with most numbers, and those of its kin that have most."""
    counts = rows["measurand"].value_counts()
    if counts.empty:
        return ()
    about = pool.measurand if pool is not None and pool.measurand in counts else str(counts.index[0])
    kin = [str(key) for key in counts.index if key != about and topic.comparable(tell.story, about, str(key))]
    whole = [] if tell.story is None else [key for key in topic.ancestors(tell.story, about) if key in kin]
    return (about, *list(dict.fromkeys([*whole, *kin]))[:KIN])


def several_orders(rows: pd.DataFrame) -> bool:
    """True where the numbers that nothing is wrong with differ by more than two orders of magnitude."""
    sound = rows.loc[~rows["suspect"] & (rows["at"] > 0), "at"]
    return len(sound) > 1 and sound.max() > 100 * sound.min()


def not_drawn(tell: Teller, counts: dict[str, int]) -> list[str]:
    """The note on what is left out: how many of each, by the key of its words; none where nothing is."""
    said = [tell.say(key, n=n) for key, n in counts.items() if n > 0]
    return [tell.say("chart.not_drawn", list=", ".join(said))] if said else []
