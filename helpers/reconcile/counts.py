"""A quantity claim as the rules read it: interval, days, what the number does, who counts; and the topic's tree."""

from dataclasses import dataclass, field, replace
from datetime import date

from helpers.claims.settings import Setting
from helpers.german.quantities.intervals import tidy
from helpers.topic import Topic, ancestors, fates, within

OPEN_FIRST, OPEN_LAST = 0, 10_000_000  # an open side of a window, in days since the year 1
DEFAULT_TOLERANCE = 1  # days: "am Mittwoch" and an article of Thursday may mean the same count
ALLOWED = ("point", "approx")  # wordings that give the number itself: "10.000", "rund 10.000"
LIMITS = ("at_most", "less_than", "at_least", "more_than")  # wordings that only bound it: "bis zu 10.000", "über 3.000"
AMOUNTS = ("vague", "share", "vague_scale")  # "einige", "die meisten", "Tausende"
UNREAL = ("possible", "hypothetical")  # "könnte 10.000 überschreiten", "sollten 10.000 kommen"
DOUBTED = (*UNREAL, "unconfirmed", "alleged")  # "könnte", "nicht bestätigt", "angeblich"
PLAIN = ("count", "new")  # what a number does where it says how many there are: "1.200", "stieg auf 1.200"


@dataclass(frozen=True, slots=True)
class Count:
    """One quantity claim; `first..last`, `said_first..said_last`: days as ordinals, None where unknown.

    related: claim_ids of the partners in one change. before: of a new number the values it replaces ("von 800 auf
    1.200": 800). replaced: the day on which its source first gives another number; among: the ends of each other
    number that its source gives of that day or in the same article ("am Abend 18.000, nun 7.500"); also: of any day;
    quoted: those whose figure it is where its source has another ("34 ist die Zahl der Polizei, es sind 71").
    unit, factor: what measures it and how many base units one is ("Tonnen": kg, 1000), "" and 1 for what is counted
    whole; mixed: the unit as printed where its measurand is printed in several ("800 Kilogramm", "zwei Tonnen").
    claimers: of a denied number those who are said to have claimed it. dated: its own words name the day, not only the
    date of the article; rated: a rate of a measurand of such rates; floating: it is of a day that nothing tells.
    scattered: numbers of its measurand are told of several places. against: the figures in whose place it is set
    ("nicht 38, sondern 55"). added_to: its own text adds more to it.
    """

    claim_id: str
    article_id: str
    text: str
    start: int
    word: str
    measurand: str
    actor: str
    value: float
    low: float
    high: float
    bound: str
    certainty: str
    hedges: str
    polarity: str
    speech_act: str
    role: str
    related: tuple[str, ...]
    revised: bool
    remains: bool
    dated: bool
    floating: bool
    meant: bool
    rated: bool
    suspect: bool
    suggested: float
    headline: bool
    deprecated: bool
    first: int | None
    last: int | None
    said_first: int | None
    said_last: int | None
    sentence_start: int
    sentence_end: int
    setting: Setting | None
    unit: str
    factor: float
    mixed: str
    before: tuple[float, ...] = ()
    replaced: int | None = None
    among: tuple[tuple[float, float], ...] = ()
    also: tuple[tuple[float, float], ...] = ()
    quoted: frozenset[str] = frozenset()
    claimers: frozenset[str] = frozenset()
    scattered: bool = False
    against: tuple[tuple[float, float], ...] = ()
    added_to: bool = False

    @property
    def numbered(self) -> bool:
        """True where the wording allows an interval: not for "einige" or "die meisten"."""
        return self.low == self.low and self.high == self.high

    @property
    def planned(self) -> bool:
        """A plan as worded, or one that a measurand of plans makes of it."""
        return self.certainty == "planned" or self.meant

    @property
    def step(self) -> float:
        """Place value of the last digit printed, read back from the interval of a bare number: "10.500" is 100 wide."""
        return self.high - self.low if self.bound == "point" else 0.0

    @property
    def actors(self) -> frozenset[str]:
        """Those whose number it is: two for a joint statement, none where nobody is named."""
        return frozenset(filter(None, self.actor.split(";")))

    @property
    def places(self) -> frozenset[str]:
        """The places of the story that its clause names."""
        return self.setting.places if self.setting else frozenset()

    @property
    def hints(self) -> frozenset[str]:
        """What its clause hints at besides (see `claims.settings.HINTS`)."""
        return self.setting.hints if self.setting else frozenset()

    @property
    def fates(self) -> frozenset[str]:
        """What the claim's own words say of those counted: "20 Verletzte" are hurt."""
        return fates.of(self.text)

    @property
    def printed(self) -> tuple[float, float]:
        """The number as printed, twice, or the two numbers of a range; NaN for an amount in words."""
        return (self.low, self.high) if self.bound == "range" else (self.value, self.value)


def in_one_unit(a: Count, b: Count) -> tuple[Count, Count]:
    """Both in the unit of the first, to be compared, never shown: "800 Kilogramm", "zwei Tonnen" as 800 and 2,000."""
    if a.factor == b.factor or a.unit != b.unit or not a.unit:
        return a, b
    by = b.factor / a.factor

    def ends(pairs: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
        return tuple((tidy(low * by), tidy(high * by)) for low, high in pairs)

    return a, replace(
        b, factor=a.factor, value=tidy(b.value * by), low=tidy(b.low * by), high=tidy(b.high * by),
        before=tuple(tidy(one * by) for one in b.before), among=ends(b.among), also=ends(b.also),
        against=ends(b.against),
    )  # fmt: skip


def other_dimension(a: Count, b: Count) -> bool:
    """True of kilograms and litres, of euros and dollars; who prints no unit may mean the other's."""
    return a.unit != b.unit and bool(a.unit and b.unit)


def other_days(a: Count, b: Count) -> bool:
    """True if both name days of their own that never meet: "am Samstag 4.200, 2018 noch 1.300" revises nothing."""
    own = any((count.first, count.last) != (count.said_first, count.said_last) for count in (a, b))
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return own and (a.last < b.first or b.last < a.first)


def same_figure(a: Count, b: Count) -> bool:
    """True if both print one number, whatever their bounds: "rund 1,3 Millionen", "1.300.000"."""
    return a.printed == b.printed


def overlap(a: Count, b: Count, touching: bool = False) -> bool:
    """True if the intervals share more than an end: "rund 8.000" and "8.500", not "10.000" and "11.000"."""
    low, high = max(a.low, b.low), min(a.high, b.high)
    return low < high or (low == high and (touching or a.low == a.high or b.low == b.high))


def gap(a: Count, b: Count) -> int | None:
    """Days between the nearest ends of the windows the claims are about, 0 if they overlap, None if one is unknown."""
    return _between(a.first, a.last, b.first, b.last)


def said_gap(a: Count, b: Count) -> int | None:
    """Days between the nearest ends of the windows in which the two were said."""
    return _between(a.said_first, a.said_last, b.said_first, b.said_last)


def _between(a_first: int | None, a_last: int | None, b_first: int | None, b_last: int | None) -> int | None:
    if a_first is None or b_first is None or a_last is None or b_last is None:
        return None
    return max(0, b_first - a_last, a_first - b_last)


def as_day(ordinal: int | None) -> date | None:
    """The day behind an ordinal; None for an open side."""
    return date.fromordinal(ordinal) if ordinal is not None and OPEN_FIRST < ordinal < OPEN_LAST else None


@dataclass(frozen=True)
class Tree:
    """The measurand tree of a topic; without a topic (`known` is False) every noun is a measurand and stands alone."""

    wholes: dict[str, tuple[str, ...]] = field(default_factory=dict)  # those above each measurand, the nearest first
    tolerances: dict[str, int] = field(default_factory=dict)
    cumulative: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    known: bool = False
    rivals: frozenset[str] = frozenset()  # places of the story beside which others lie, neither in the other
    around: dict[str, frozenset[str]] = field(default_factory=dict)  # those around each place that lies in another

    def tolerance(self, measurand: str) -> int:
        return self.tolerances.get(measurand, DEFAULT_TOLERANCE)

    def family(self, measurand: str) -> str:
        """The topmost whole: only claims of one family are comparable."""
        return (measurand, *self.wholes.get(measurand, ()))[-1]

    def within(self, part: str, whole: str) -> bool:
        """True if `part` stands below `whole`: soldiers near the border below soldiers in the country."""
        return whole in self.wholes.get(part, ())

    def above(self, place: str) -> frozenset[str]:
        """The places that a place lies in."""
        return self.around.get(place, frozenset())

    def near(self, a: Count, b: Count) -> bool:
        """True if both are about days no further apart than their measurands tolerate."""
        days = gap(a, b)
        return days is not None and days <= min(self.tolerance(a.measurand), self.tolerance(b.measurand))

    def related(self, a: Count, b: Count) -> bool:
        """True if one counts a part of what the other counts."""
        return self.within(a.measurand, b.measurand) or self.within(b.measurand, a.measurand)


def tree(story: Topic | None) -> Tree:
    """The measurand tree of a topic (`topic.Topic`), or an empty one."""
    if story is None:
        return Tree()
    wholes = {m.id: ancestors(story, m.id) for m in story.measurands}
    tolerances = {m.id: m.tolerance_days for m in story.measurands}
    cumulative = frozenset(m.id for m in story.measurands if m.cumulative)
    plans = frozenset(m.id for m in story.measurands if m.planned)
    return Tree(wholes, tolerances, cumulative, plans, known=True, rivals=_rivals(story), around=_around(story))


def _rivals(story: Topic) -> frozenset[str]:
    ids = [place.id for place in story.places]
    return frozenset(
        one for one in ids for other in ids if not (within(story, one, other) or within(story, other, one))
    )


def _around(story: Topic) -> dict[str, frozenset[str]]:
    ids = [place.id for place in story.places]
    above = {one: frozenset(other for other in ids if other != one and within(story, one, other)) for one in ids}
    return {one: others for one, others in above.items() if others}


def as_of(count: Count, tree: Tree) -> Count:
    """ "bis Mittwoch 310 Kranke": what only grows is of the last day of its window, as "am Mittwoch 186" is."""
    since_ever = count.first == OPEN_FIRST and count.last not in (None, OPEN_LAST)
    return replace(count, first=count.last) if since_ever and count.measurand in tree.cumulative else count
