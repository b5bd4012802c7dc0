"""`conflicts`: what fifty pairs come down to: who stands against whom over what, the strongest first."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.reconcile.counts import ALLOWED, as_day
from helpers.telling import Teller

Row = tuple[str, str, str]  # claim_ids of the lower and the higher number, and the firm_basis of their conflict
Claim = dict[str, Any]  # what a table of pairs keeps of a claim in attrs["claims"]
Side = tuple[str, str, int]  # measurand, actor and first day: claims of one source about one thing and time


@dataclass(frozen=True)
class Group:
    """The conflicting pairs of two sides; `sides`: the claims of each by claim_id, the side of lower numbers first."""

    sides: tuple[dict[str, Claim], dict[str, Claim]]
    pairs: int
    firm: bool
    denial: bool

    @property
    def strength(self) -> tuple[bool, bool, int, int, float]:
        """What an editor looks at first: firm, two named sources, printed often, far apart."""
        articles = [len({claim["article_id"] for claim in side.values()}) for side in self.sides]
        actors = [next(iter(side.values()))["actor"] for side in self.sides]
        low, high = (max((numbers(claim)[-1] for claim in side.values()), default=0.0) for side in self.sides)
        apart = abs(math.log10(max(high, 1)) - math.log10(max(low, 1)))
        return self.firm, all(actors) and actors[0] != actors[1], min(articles), sum(articles), apart


def known(pairs: pd.DataFrame) -> dict[str, Claim]:
    """The claims that a table of pairs is about; a ValueError where it has lost them."""
    if "claims" not in pairs.attrs:
        raise ValueError(
            "These pairs have lost the texts of their claims; take the table as reconcile.pairs returns it."
        )
    claims: dict[str, Claim] = pairs.attrs["claims"]
    return claims


def conflicts(pairs: pd.DataFrame, *, language: str = wording.LANGUAGE) -> pd.DataFrame:
    """Conflicts by what is counted, day and the two sides (table `conflicts`): one sentence each, the strongest first.

    `pairs` as `reconcile.pairs` gives it, or some of its rows.
    """
    tell = Teller(language)
    rows = []
    for group in sorted(groups(pairs), key=lambda group: group.strength, reverse=True):
        first, second = (next(iter(side.values())) for side in group.sides)
        days = [_day(claim) for claim in _dated(group)]
        rows.append(
            {
                "sentence": sentence(group, tell), "measurand": first["measurand"], "day": as_day(max(days, default=0)),
                "a_actor": first["actor"], "b_actor": second["actor"], "a_claims": ";".join(group.sides[0]),
                "b_claims": ";".join(group.sides[1]), "pairs": group.pairs, "firm": group.firm,
            }
        )  # fmt: skip
    return schema.frame("conflicts", rows)


def groups(pairs: pd.DataFrame) -> list[Group]:
    """The conflicting pairs by thing, time and the two sources that they set against each other."""
    claims = known(pairs)
    side = sides(claims)
    found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    row: Any  # a named tuple, which the stubs of pandas do not know
    for row in pairs[pairs["relation"] == "conflicts"].itertuples():
        low, high = sorted((row.a, row.b), key=lambda claim_id: numbers(claims[claim_id]))
        sources = sorted(side[claim_id][:2] for claim_id in (low, high))
        found[*sources, row.firm_basis == "denial"].append((low, high, row.firm_basis))
    return [
        _group(rows, claims, denial)
        for (*_, denial), alike in found.items()
        for near in _linked(alike, side.__getitem__)  # one conflict, whatever day an article gives it
        for rows in _by_day(near, claims)
    ]


def _by_day(rows: list[Row], claims: dict[str, Claim]) -> list[list[Row]]:
    """The firm pairs that hang together by a day, and one more group of what is set only against other days.

    "am Freitag noch 2.900" stands beside "2.650 am Montag" and is no figure of the firm conflict over Monday.
    """

    def told(claim_id: str) -> Hashable:
        return tuple(claims[claim_id][name] for name in ("measurand", "actor", "first", "last"))

    firm = _linked([row for row in rows if row[2] == "firm"], told)
    if not firm:
        return [rows]
    place = {claim_id: own for own in firm for row in own for claim_id in row[:2]}
    other = []
    for row in (row for row in rows if row[2] != "firm"):
        beside = [place[claim_id] for claim_id in row[:2] if claim_id in place]
        if row[2] == "days" and len(beside) < 2:
            other.append(row)
        else:
            (beside or firm)[0].append(row)
    return [*firm, other] if other else firm


def _linked(rows: list[Row], key: Callable[[str], Hashable]) -> list[list[Row]]:
    """Pairs whose claims have the same key or meet in a third one."""
    above: dict[Hashable, Hashable] = {}

    def top(one: Hashable) -> Hashable:
        while above.setdefault(one, one) != one:
            one = above[one]
        return one

    for low, high, _ in rows:
        above[top(key(high))] = top(key(low))
    together: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        together[top(key(row[0]))].append(row)
    return list(together.values())


def _group(rows: list[Row], claims: dict[str, Claim], denial: bool) -> Group:
    """One group; the side that has the lowest number is named first, a source against itself by its numbers."""
    lowest = min(rows, key=lambda row: numbers(claims[row[0]]))
    first = claims[lowest[0]]["measurand"], claims[lowest[0]]["actor"]
    both: tuple[dict[str, Claim], dict[str, Claim]] = {}, {}
    firm = [row for row in rows if row[2] == "firm"]  # what is called firm is told with those that are
    for low, high, _ in firm or rows:
        a, b = (low, high) if (claims[low]["measurand"], claims[low]["actor"]) == first else (high, low)
        both[0][a], both[1][b] = claims[a], claims[b]
    return Group(both, len(rows), bool(firm), denial)


def sides(claims: dict[str, Claim]) -> dict[str, Side]:
    """claim_id -> its side: one measurand and source, days no further from the first than the measurand tolerates."""
    found: dict[str, Side] = {}
    begun: dict[tuple[str, str], int] = {}
    for claim_id, claim in sorted(claims.items(), key=lambda item: _day(item[1])):
        source, day = (claim["measurand"], claim["actor"]), _day(claim)
        if source not in begun or day - begun[source] > claim["tolerance"]:
            begun[source] = day
        found[claim_id] = (*source, begun[source])
    return found


def _day(claim: Claim) -> int:
    """The first day that a claim is about, the last one of "bis Ende Januar"; 0 where none is known."""
    return int(claim["first"] or claim["last"] or 0)


def _dated(group: Group) -> list[Claim]:
    """Those whose own words name the day, else all that have one: "310" beside "am Freitag 480" is of the Friday."""
    known = [claim for side in group.sides for claim in side.values() if _day(claim)]
    return [claim for claim in known if claim["dated"]] or known


def sentence(group: Group, tell: Teller) -> str:
    """Soldiers in the country, 31 October 2024: the US 10,000 (3 articles) against Kyiv 12,000 (1 article)."""
    sides = sorted(group.sides, key=_denies) if group.denial else group.sides
    first, second = (next(iter(side.values())) for side in sides)
    same = first["measurand"] == second["measurand"]
    said = [_side(side, tell, next(iter(side.values()))["what"][tell.language] if not same else "") for side in sides]
    windows = [(claim["first"], claim["last"]) for claim in _dated(group)]
    begin, until = max(windows, default=(None, None))
    end = "denial" if group.denial else "firm" if group.firm else "not_firm"
    parts = {"what": first["what"][tell.language], "days": tell.days(as_day(begin), as_day(until))}
    parts |= {"a": said[0], "b": said[1], "who": second["who"][tell.language], "label": second["label"]}
    return wording.capital(tell.say(f"conflict.{end}", **parts))


def _denies(side: dict[str, Claim]) -> bool:
    """True of the side that denies the other's number."""
    return any(claim["role"] == "denied" or claim["polarity"] == "denies" for claim in side.values())


def _side(side: dict[str, Claim], tell: Teller, what: str) -> str:
    """The police 17,000 to 20,000 (5 articles)."""
    claims = list(side.values())
    n = len({claim["article_id"] for claim in claims})
    parts = {"who": claims[0]["who"][tell.language], "figure": _figure(claims, tell)}
    articles = tell.say("conflict.articles", n=n)
    return tell.say("conflict.side", **parts, where=f"{what}; {articles}" if what else articles)


def _figure(claims: list[Claim], tell: Teller) -> str:
    """The numbers of a side as printed: one with its bound, several from the lowest to the highest."""
    amounts = (f"{tell.amount(SimpleNamespace(**claim))} {claim['mixed']}".rstrip() for claim in claims)
    told = list(dict.fromkeys(amounts))
    printed = [number for claim in claims for number in numbers(claim) if number == number]
    plain = all(claim["bound"] in ALLOWED and not claim["mixed"] for claim in claims)
    if len(told) == 1 or not printed or not plain:
        return tell.join(told)
    low, high = min(printed), max(printed)
    return tell.say("bound.range", low=low, high=high) if low < high else tell.say("bound.point", value=low)


def numbers(claim: Claim) -> tuple[float, ...]:
    """The number that a claim prints, the two of a range, the lower end of an amount in words for its order."""
    if claim["bound"] == "range":
        return claim["low"], claim["high"]
    return (claim["value"] if claim["value"] == claim["value"] else claim["low"],)
