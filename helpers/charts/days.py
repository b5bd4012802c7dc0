"""Days to scale along an axis, with a marked break wherever nothing stands for most of what is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers.charts.style import now
from helpers.telling import Teller

BREAKS, SHARE, SHORTEST = 3, 3, 14  # breaks at most; a gap is cut from a third of the span and two weeks on
BREAK = 0.16  # the width of a break, as a part of all days drawn
TICKS = 6  # days that are named along the axis
ROOMY = 5  # so many days have room on one line
LAST = pd.Timestamp.max


@dataclass(frozen=True)
class Scale:
    """Stretches of days that are drawn, each (first, last, left), with `gap` days of room between two of them."""

    stretches: tuple[tuple[pd.Timestamp, pd.Timestamp, float], ...]
    gap: float

    @property
    def right(self) -> float:
        first, last, left = self.stretches[-1]
        return left + (last - first).days + 1

    @property
    def breaks(self) -> list[float]:
        """The middle of each break."""
        return [left - self.gap / 2 for _, _, left in self.stretches[1:]]

    def start(self, day: pd.Timestamp) -> float:
        """Where a day begins; a day inside a break stands in its middle."""
        for first, last, left in self.stretches:
            if day < first:
                return left - self.gap / 2
            if day <= last:
                return left + (day - first).days
        return self.right

    def end(self, day: pd.Timestamp) -> float:
        return self.start(day) + 1


def scale(days: Iterable[pd.Timestamp]) -> Scale:
    """A scale on which all `days` (at least one) have their place."""
    known = sorted({day for day in days if not pd.isna(day)})
    rest, cut = (known[-1] - known[0]).days, set()
    for a, b in sorted(pairwise(known), key=lambda gap: gap[0] - gap[1])[:BREAKS]:  # the widest first
        wide = (b - a).days
        if wide < SHORTEST or wide * SHARE <= rest:
            break
        cut.add(b)
        rest -= wide
    runs = [[day for day in known if begin <= day < end] for begin, end in pairwise([known[0], *sorted(cut), LAST])]
    lengths = [(run[-1] - run[0]).days + 1 for run in runs]
    gap = max(1.0, sum(lengths) * BREAK)
    lefts = accumulate((length + gap for length in lengths[:-1]), initial=0.0)
    return Scale(tuple((run[0], run[-1], left) for run, left in zip(runs, lefts, strict=True)), gap)


def ticks(known: Scale, days: Iterable[pd.Timestamp], tell: Teller) -> list[tuple[float, str]]:
    """(place, day in words) of the ends of each stretch and of other `days`, as many as have room; none without any."""
    days = sorted({day for day in days if not pd.isna(day)})
    ends = [day for first, last, _ in known.stretches for day in (first, last)]
    found: dict[float, pd.Timestamp] = {}
    for day in [*ends, *days] if days else []:
        place = known.start(day) + 0.5
        if all(abs(place - other) >= known.right / TICKS for other in found):
            found[place] = day
    said, year, lowered = list[tuple[float, str]](), 0, False
    for place, day in sorted(found.items()):
        words = tell.days(day, day, short=True)
        close = bool(said) and place - said[-1][0] < known.right / ROOMY
        lowered = close and not lowered  # "11. Sep" and "12. Sep" side by side would touch
        told = words.replace(f" {day.year}", "" if day.year == year else f"\n{day.year}")
        said.append((place, "\n" * lowered + told))
        year = day.year
    return said


def mark_breaks(ax: Axes, known: Scale) -> None:
    """Two strokes on the axis of days wherever days are left out."""
    box = {"facecolor": now().ground, "edgecolor": "none", "pad": 0.5}
    look: dict[str, Any] = {"color": now().ink, "bbox": box, "ha": "center", "va": "center", "clip_on": False}
    for at in known.breaks:
        ax.text(at, 0, "//", transform=ax.get_xaxis_transform(), zorder=6, gid="break", **look)
    ax.tick_params(axis="x", pad=10)
