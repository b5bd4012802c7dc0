"""Dating an article from its own words: what they allow, which contradict, which outside event would settle it.

Nothing is averaged and nothing guessed: most news names weekdays and days without a year, so that the text alone often
allows every year.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from helpers.german import dates
from helpers.german.dates import DateMention, tense
from helpers.german.reading import Reading, read

YEARLESS = {
    "day_month": "day_without_year",
    "day_numeric": "day_without_year",
    "feast": "day_without_year",
    "month": "month_without_year",
    "season": "season_without_year",
    "quarter": "season_without_year",
    "weekday": "weekday",
    "weekend": "weekday",
}
"""What an unplaced mention says, by the rule that found it; every other point or vague mention is "relative"."""
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
CLUES = ("start", "end", "text", "says", "first", "last", "rule")
CONTRADICTIONS = ("a_start", "a_text", "b_start", "b_text", "reason")
FITS = ("event", "date", "start", "text", "says", "shared", "published_from", "published_to")
STEM = 6
"""Letters that count when words of an event's label are sought in the clue's sentence ("bestätigt", "bestätigte")."""


@dataclass(frozen=True)
class Dating:
    """What a text without a date says about its own.

    first, last: the days of publication that the text alone allows, None where open.
    clues: one row per expression (`CLUES`); says is not_before, not_after, weekday, day_without_year,
    month_without_year, season_without_year or relative.
    contradictions: pairs of expressions that do not go together (`CONTRADICTIONS`); reason is past_after_future,
    wrong_weekday, or counts_from and nearer_time for the two times that one "einen Tag zuvor" may count from.
    fits: the outside events that a clue may speak of, the likeliest first, with the window of publication that each
    would give (`FITS`).
    """

    first: date | None
    last: date | None
    clues: pd.DataFrame
    contradictions: pd.DataFrame
    fits: pd.DataFrame


def from_text(text: str, events: Iterable[tuple[str, date]] = ()) -> Dating:
    """Date `text` from internal evidence; `events` are (label, day) pairs, for instance those of a topic."""
    reading = read(text)
    mentions = [
        m
        for m in dates.find(reading)
        if m.kind in ("point", "range", "vague", "open") and m.rule.split(";")[0] not in _WORDS
        if not _promised(reading, m)
    ]
    rows = [_clue(reading, m) for m in mentions]
    first = max((r["first"] for r in rows if r["says"] == "not_before"), default=None)
    last = min((r["last"] for r in rows if r["says"] == "not_after"), default=None)
    against = [*_impossible(rows), *_wrong_weekdays(rows), *_two_anchors(reading, mentions)]
    fits = [fit for label, day in events for row in rows if (fit := _fit(reading, label, _day(day), row))]
    fits.sort(key=lambda fit: (-fit["shared"], fit["start"]))
    return Dating(
        first, last, _frame(rows, CLUES, "first", "last"), _frame(against, CONTRADICTIONS),
        _frame(fits, FITS, "date", "published_from", "published_to"),
    )  # fmt: skip


_WORDS = ("now", "then", "past", "future", "before")
"""Rules of words such as "damals", which say nothing about a day."""


def _day(day: date) -> date:
    """A plain day, also of a time stamp."""
    return date(day.year, day.month, day.day)


def _frame(rows: list[dict], columns: tuple[str, ...], *days: str) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=list(columns))
    return table.astype({day: "datetime64[s]" for day in days})


def _promised(reading: Reading, mention: DateMention) -> bool:
    """What is promised from a day on ("ab dem vierten Quartal 2025") may have begun: it dates no text."""
    return mention.kind == "open" and tense.direction(reading, mention.start, mention.end) > 0


def _clue(reading: Reading, mention: DateMention) -> dict:
    """A placed day told as past is "not_before", one told as coming ("findet am 5. Mai 2025 statt") "not_after"."""
    name = mention.rule.split(";")[0]
    if mention.first is None:
        says = YEARLESS.get(name, "relative")
    else:
        says = "not_after" if tense.direction(reading, mention.start, mention.end) > 0 else "not_before"
    return {
        "start": mention.start, "end": mention.end, "text": reading.text[mention.start : mention.end], "says": says,
        "first": mention.first, "last": mention.last, "rule": mention.rule,
    }  # fmt: skip


def _against(a: dict, b: dict, reason: str) -> dict:
    return {"a_start": a["start"], "a_text": a["text"], "b_start": b["start"], "b_text": b["text"], "reason": reason}


def _impossible(rows: list[dict]) -> list[dict]:
    """A day told as past that lies after a day told as coming."""
    before, after = ([r for r in rows if r["says"] == says] for says in ("not_before", "not_after"))
    return [_against(b, a, "past_after_future") for b in before for a in after if b["first"] > a["last"]]


def _wrong_weekdays(rows: list[dict]) -> list[dict]:
    """ "Montag, 29. Oktober 2024" was a Tuesday."""
    named = [
        (r, w)
        for r in rows
        if r["first"] and r["first"] == r["last"]
        for w in WEEKDAYS
        if r["text"].lower().startswith(w)
    ]
    return [_against(r, r, "wrong_weekday") for r, w in named if WEEKDAYS[r["first"].weekday()] != w]


def _two_anchors(reading: Reading, mentions: list[DateMention]) -> list[dict]:
    """ "Einen Tag zuvor" counts from the day named last ("Am Montag"); a nearer time ("Im Herbst") claims it too."""
    rows, found = [_clue(reading, m) for m in mentions], []
    for k, (row, mention) in enumerate(zip(rows, mentions, strict=True)):
        if not mention.rule.startswith("neighbour_day"):
            continue
        earlier = [
            (r, m) for r, m in zip(rows[:k], mentions[:k], strict=True) if not m.rule.startswith("neighbour_day")
        ]
        day = next((r for r, m in reversed(earlier) if m.grain == "day"), None)
        if earlier and day and earlier[-1][0] is not day:
            found += [_against(row, day, "counts_from"), _against(row, earlier[-1][0], "nearer_time")]
    return found


def _fit(reading: Reading, label: str, day: date, row: dict) -> dict | None:
    """A row if by the calendar the clue's day may be the event's; shared: words that its sentence has of the label."""
    window = _published_if(row, day)
    if window is None:
        return None
    span = reading.sentence(row["start"])
    sentence = reading.text[span.start : span.end]
    shared = len(_stems(label) & _stems(sentence))
    return {
        "event": label, "date": day, "start": row["start"], "text": row["text"], "says": row["says"], "shared": shared,
        "published_from": window[0], "published_to": window[1],
    }  # fmt: skip


def _stems(words: str) -> set[str]:
    return {word[:STEM].lower() for word in re.findall(r"[^\W\d_]{4,}", words)}


def _published_if(row: dict, day: date) -> tuple[date, date | None] | None:
    """The publication window if the clue's day is `day`; None if it cannot be. A bare weekday is at most six days old.

    "gestern" and its like fit every event and so settle nothing.
    """
    if row["says"] == "weekday":
        fits = row["text"].lower().find(WEEKDAYS[day.weekday()]) >= 0
        return (day, day + timedelta(6)) if fits else None
    if row["says"] in ("day_without_year", "month_without_year", "season_without_year"):
        placed = dates.find(row["text"], day)
        inside = bool(placed) and placed[0].first is not None and placed[0].first <= day <= (placed[0].last or day)
        return (day, None) if inside else None
    return None
