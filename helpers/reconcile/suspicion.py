"""`suspects`: numbers that look as if they had lost their thousands: evidence for, against, other explanations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from helpers import wording
from helpers.claims.explaining import accuracy
from helpers.reconcile.counts import Count, Tree, gap, read, tree
from helpers.reconcile.explaining import Voices
from helpers.reconcile.rules import relate
from helpers.topic import Topic

COMPARABLE_DAYS = 30  # windows further apart say nothing about each other's size
THOUSAND = 1000
ROUNDED_FROM = 10  # nobody rounds to "etwa 3"
SAME_SET = re.compile(
    r"\b(?:dieser|diesen|von ihnen|davon|unter ihnen)\b"
)  # "einige dieser Soldaten": some of a set just named
OTHER = ("small_group", "additional", "decimal")
COLUMNS = ["claim_id", "side", "reason", "text", "claim_ids"]


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence: side (for, against, other, record), reason, claims it rests on, parts of its sentence."""

    side: str
    reason: str
    counts: tuple[Count, ...] = ()
    parts: tuple[tuple[str, Any], ...] = ()


def suspects(claims: pd.DataFrame, story: Topic | None = None, *, language: str = "en") -> pd.DataFrame:
    """Evidence on each flagged claim: claim_id, side (for, against, other, record), reason, text, claim_ids."""
    counts = [count for count in read(claims) if count.measurand and not (count.deprecated or count.headline)]
    known, voices = tree(story), Voices(claims.attrs.get("labels", {}), story, language)
    rows = []
    for suspect in (count for count in counts if count.suspect):
        near = [other for other in counts if other is not suspect and comparable(suspect, other, known)]
        for piece in (*speaks_for(suspect, near, known), *speaks_against(suspect, near, known), *other()):
            text = _text(suspect, piece, voices)
            ids = ";".join(count.claim_id for count in piece.counts)
            rows.append(
                {
                    "claim_id": suspect.claim_id,
                    "side": piece.side,
                    "reason": piece.reason,
                    "text": text,
                    "claim_ids": ids,
                }
            )
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def comparable(a: Count, b: Count, known: Tree) -> bool:
    """The same measurand, a part or a whole of it, at most 30 days apart."""
    related = (
        a.measurand == b.measurand or known.within(a.measurand, b.measurand) or known.within(b.measurand, a.measurand)
    )
    days = gap(a, b)
    return related and days is not None and days <= COMPARABLE_DAYS


def speaks_for(suspect: Count, near: list[Count], known: Tree) -> Iterator[Evidence]:
    """What makes lost thousands likely."""
    wanted = suspect.suggested if suspect.suggested == suspect.suggested else suspect.value * THOUSAND
    sound = [other for other in near if not other.suspect]
    printed = tuple(other for other in sound if other.value == wanted)
    if printed:
        yield Evidence("for", "printed_elsewhere", printed, (("n", wanted),))
    words = tuple(
        o for o in sound if o.article_id == suspect.article_id and o.value >= THOUSAND and not re.search(r"\d", o.word)
    )
    if words:
        yield Evidence("for", "spelled_out", words)
    parts = tuple(o for o in sound if known.within(o.measurand, suspect.measurand) and o.low > suspect.high)
    if parts:
        yield Evidence("for", "part_larger", parts)
    earlier = tuple(o for o in sound if _fell(o, suspect, known))
    if earlier:
        yield Evidence("for", "cannot_fall", earlier)
    own = sorted(
        (o for o in near if o.article_id == suspect.article_id and o.start > suspect.start), key=lambda o: o.start
    )
    if own and own[0].bound == "vague" and SAME_SET.search(own[0].text):
        yield Evidence("for", "some_of_them", (own[0],))
    if suspect.bound == "approx" and suspect.value < ROUNDED_FROM:
        yield Evidence("for", "rounded_small")


def speaks_against(suspect: Count, near: list[Count], known: Tree) -> Iterator[Evidence]:
    """What makes the printed number likely, or the suggested one unlikely."""
    same = tuple(
        o
        for o in near
        if o.article_id != suspect.article_id and o.value == suspect.value and o.measurand == suspect.measurand
    )
    if same:
        yield Evidence("against", "printed_twice", same)
    repaired = _repaired(suspect)
    clashing = tuple(o for o in near if not o.suspect and relate(repaired, o, known)[0] == "conflicts")
    if clashing:
        yield Evidence("against", "still_clashes", clashing, (("n", repaired.value),))
    own = [other for other in near if suspect.actor and other.actor == suspect.actor and other.value == repaired.value]
    if not own:
        yield Evidence("against", "not_this_source", (), (("n", repaired.value),))


def other() -> Iterator[Evidence]:
    """What else it may be, always; and how often the rule was mistaken elsewhere, where that has been counted."""
    yield from (Evidence("other", reason) for reason in OTHER)
    if "lost_thousand" in (known := accuracy()):
        right, fired = (int(number) for number in known["lost_thousand"])
        yield Evidence("record", "known", parts=(("fired", fired), ("mistaken", fired - right)))


def _repaired(count: Count) -> Count:
    if not count.suspect:
        return count
    scale = count.suggested / count.value if count.suggested == count.suggested and count.value else THOUSAND
    return replace(count, value=count.value * scale, low=count.low * scale, high=count.high * scale, suspect=False)


def _fell(earlier: Count, suspect: Count, known: Tree) -> bool:
    """True if a count that cannot fall was already higher: "1.500" sent on the 18th, "10" on the 30th."""
    same = earlier.measurand == suspect.measurand and suspect.measurand in known.cumulative
    return same and earlier.low > suspect.high and (earlier.last or 0) < (suspect.first or 0)


def _text(suspect: Count, piece: Evidence, voices: Voices) -> str:
    mentions = voices.join([voices.mention(count) for count in piece.counts])
    parts = {"a": voices.mention(suspect), "others": mentions, **dict(piece.parts)}
    return wording.say(f"suspect.{piece.side}_{piece.reason}", voices.language, **parts)
