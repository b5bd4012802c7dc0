"""The `Pool` and its `sentence`: what one may honestly print: who counts, which day, which bounds, and who denies."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from helpers import wording
from helpers.html import Part, Passage, listed, table
from helpers.reconcile.voting import WINDOW, Vote
from helpers.telling import LISTED, Teller

FINE = 100  # a mean of whole things gets decimals only below this
HEADS = ("rule", "low", "middle", "high", "k")


@dataclass(frozen=True, repr=False)
class Pool:
    """The pooled figure of one measurand on one day, in units of the thing counted.

    `low`, `high`: the lowest and highest number that one of the `k` named estimators prints; None if nobody votes.
    `median` (alias `best`) is for computing: where nobody printed it, readers see `median_between`, the two printed
    numbers around it. `sides`: how many sides they stand on; `grade`: admitted, overlapping, apart, single or none.
    `included` and `excluded` (tables `votes`): together all quantity claims. `limits`: ceilings and floors of the
    window, and whether all, part or none of the votes keep them. `denials`, `confirmations`: the latest of each opposed
    actor. `alternatives`: what other rules would give. `votes`: who votes, with which claims. The median is no truth,
    only the middle of those who spoke.
    """

    measurand: str
    on: date
    low: float | None
    median: float | None
    median_between: tuple[float, float] | None
    high: float | None
    k: int
    spread: float | None
    sides: int
    grade: str
    included: pd.DataFrame = field(compare=False)
    excluded: pd.DataFrame = field(compare=False)
    alternatives: pd.DataFrame = field(compare=False)
    limits: pd.DataFrame = field(compare=False)
    denials: pd.DataFrame = field(compare=False)
    confirmations: pd.DataFrame = field(compare=False)
    votes: tuple[Vote, ...] = field(default=(), compare=False)
    window: int = WINDOW
    opposed: frozenset[str] = frozenset()
    tell: Teller = field(default_factory=Teller, compare=False)

    @property
    def best(self) -> float | None:
        """The median; named so by users of low / best / high."""
        return self.median

    def label(self, language: str = "en") -> str:
        """What is counted, in words of the topic; without a topic the measurand itself."""
        return self.tell.speaking(language).name("measurands", self.measurand)

    def middle(self, language: str = "en") -> str:
        """The median as readers see it: "11,000", or "10,000 to 12,000" where nobody printed it."""
        first, last = self.median_between or (None, None)
        return _between(first, last, self.tell.speaking(language))

    def __repr__(self) -> str:
        ends = (self.low, self.high, self.spread)
        low, high, spread = ("none" if end is None else wording.number(end) for end in ends)
        return (
            f"Pool {self.measurand} on {self.on}: {low} / {self.middle()} / {high} (low / median / high), "
            f"k = {self.k}, spread {spread}, sides: {self.sides}, grade {self.grade}; "
            f"{len(self.included)} included, {len(self.excluded)} excluded"
        )

    def _repr_html_(self) -> str:
        tell = self.tell
        first, last = self.median_between or (None, None)
        middle = {"middle_from": first, "middle_to": last}
        own: dict[Any, Any] = {"rule": "pool", "low": self.low, **middle, "high": self.high, "k": self.k}
        rows = [_cells(row, tell) for row in (own, *self.alternatives.to_dict("records"))]
        grade = tell.code("grade", self.grade)
        caption = tell.say("pool.caption", label=self.label(tell.language), day=self.on, grade=grade)
        figures = table(caption, [tell.say(f"pool.head_{name}") for name in HEADS], rows)
        text = sentence(self, language=tell.language)
        return f'<div lang="{tell.language}">{figures.html}{text._repr_html_()}</div>'


def _cells(row: dict[Any, Any], tell: Teller) -> list[str]:
    """One rule of the table: its ends and the middle, printed numbers all but the mean of the naive rule."""
    low, high = (_number(row[end], tell) for end in ("low", "high"))
    naive = row["rule"] == "naive"
    middle = _number(row["middle"], tell) if naive else _between(row["middle_from"], row["middle_to"], tell)
    return [tell.code("rule", row["rule"]), low, middle, high, str(row["k"])]


def _between(first: float | None, last: float | None, tell: Teller) -> str:
    if first is None or last is None or first == last or first != first:
        return _number(first, tell)
    return tell.say("bound.range", low=first, high=last)


def _number(value: float | None, tell: Teller) -> str:
    if value is None or value != value:
        return "–"
    return wording.number(round(value, 0 if abs(value) >= FINE else 2), tell.language)


def sentence(pool: Pool, *, language: str = wording.LANGUAGE, short: bool = False) -> Passage:
    """The printable text of a pool; every figure and every denial is linked to its claims. `short`: one sentence."""
    tell = pool.tell.speaking(language)
    parts = _votes(pool, tell)
    if not short:
        parts += _middle(pool, tell) + _limits(pool, tell) + _others(pool, tell)
    return Passage(tuple(parts), language)


def figure(vote: Vote, tell: Teller) -> str:
    """A vote as worded: "rund 8.000", "20.000 und 1,3 Millionen" in figures; more than two from lowest to highest."""
    amounts = list(dict.fromkeys(tell.amount(count) for count in vote.counts))
    if vote.low == vote.high:
        return amounts[0]
    return tell.join(amounts) if len(amounts) < 3 else tell.say("bound.range", low=vote.low, high=vote.high)


def _votes(pool: Pool, tell: Teller) -> list[Part]:
    """Who gives which number, in which articles, for which day."""
    span = tell.say("pool.span", n=pool.window, window=tell.count(pool.window), day=pool.on)
    frame = {"label": pool.label(tell.language), "span": span}
    if not pool.k:
        return [(tell.say("pool.nobody", **frame), ())]
    parts: list[Part] = []
    for vote in pool.votes:
        label = tell.join(tell.labels[count.article_id] for count in vote.counts)
        text = tell.say("pool.vote", who=tell.who(vote.actor), figure=figure(vote, tell), label=label)
        parts.append((text, tuple(count.claim_id for count in vote.counts)))
    opening = tell.say("pool.opening", n=pool.k, k=tell.count(pool.k), **frame)
    return [(opening, ()), *listed(parts, tell.say("tell.and")), (".", ())]


def _middle(pool: Pool, tell: Teller) -> list[Part]:
    """The median, said with what it is; and that all estimators stand on one side."""
    if pool.k < 2 or pool.median_between is None:
        return []
    low, high = pool.median_between
    one = len({figure(vote, tell) for vote in pool.votes}) == 1
    key = "same" if one else "middle" if low == high else "middle_between"
    said = [tell.say(f"pool.{key}", n=low, low=low, high=high)]
    if pool.sides == 1:
        said.append(tell.say("pool.one_side"))
    return [(f" {text}", ()) for text in said]


def _limits(pool: Pool, tell: Teller) -> list[Part]:
    """Ceilings and floors that stand beside the pool, each wording once."""
    parts: list[Part] = []
    for key, rows in list(pool.limits.groupby(["text", "actor", "fits"], sort=False))[:LISTED]:
        text, actor, fits = map(str, key)
        ids = tuple(rows["claim_id"])
        label = ", ".join(dict.fromkeys(tell.labels[claim_id.rsplit(":", 1)[0]] for claim_id in ids))
        given = {"text": wording.quoted(text), "label": label, "who": tell.who(actor)}
        parts.append((" " + tell.say(f"pool.limit_{fits}", n=pool.k, **given), ids))
    return parts


def _others(pool: Pool, tell: Teller) -> list[Part]:
    """What those say against whose interest a number would be: a number, a denial, or nothing."""
    said = [{row["actor"]: row for row in table.to_dict("records")} for table in (pool.denials, pool.confirmations)]
    parts: list[Part] = []
    silent: list[str] = []
    for actor in sorted(pool.opposed - {vote.actor for vote in pool.votes}):
        denial, confirmation = (rows.get(actor) for rows in said)
        if denial is None and confirmation is None:
            silent.append(tell.who(actor))
        if denial is not None:
            parts.append(_stand("contradicts" if denial["voice"] == "direct" else "denies", denial, tell))
        if confirmation is not None:
            parts.append(_stand("confirms", confirmation, tell))
    if silent:
        parts.append((" " + tell.say("pool.silent", n=len(silent), who=tell.say("pool.or").join(silent)), ()))
    return parts


def _stand(key: str, row: dict[Any, Any], tell: Teller) -> Part:
    """What an opposed actor denied or confirmed, and when."""
    given = {
        "who": tell.who(row["actor"]), "day": tell.days(row["said_from"], row["said_to"]),
        "text": wording.quoted(row["text"]), "label": tell.labels[row["article_id"]],
    }  # fmt: skip
    return (" " + tell.say(f"pool.{key}", **given), (row["claim_id"],))
