"""What is worth checking first: where the rules had least to go by."""

from collections.abc import Iterator

import pandas as pd

from helpers import schema, wording
from helpers.claims.evidence import accuracy

# In this order; each test looks at one claim that is neither deprecated nor a person's.
REASONS = (
    "lost_thousand", "nobody_named", "unknown_actor", "measurand_guessed", "speaker_elsewhere", "no_speaker",
    "weak_rule",
)  # fmt: skip
AFTER = 200  # so far after a quotation of several sentences its speaker may be named
WEAK = 0.6  # a rule that was right less often elsewhere
NUMBERED = ("point", "approx", "just_under", "just_over", "at_most", "less_than", "at_least", "more_than", "range")
GUESSED = ("measurand_inherited", "measurand_relative", "measurand_beside")


def review(claims: pd.DataFrame, language: str = wording.LANGUAGE) -> pd.DataFrame:
    """Claims worth checking (table `review`), the most urgent first, each with its reason in words."""
    open_ones = claims[(claims["coder"] == "rules") & (claims["rank"] != "deprecated")]
    story = bool((claims["actor"] != "").any())
    found = [(REASONS.index(reason), row) for row in open_ones.itertuples() for reason in _reasons(row, story)]
    labels = claims.attrs.get("labels", {})
    rows = [
        {
            "claim_id": row.claim_id, "label": labels.get(row.article_id, row.article_id), "text": row.text,
            "reason": REASONS[urgency], "check": wording.say(f"explain.review.{REASONS[urgency]}", language),
        }
        for urgency, row in sorted(found, key=lambda pair: pair[0])
    ]  # fmt: skip
    return schema.frame("review", rows)


def _reasons(row: object, story: bool) -> Iterator[str]:
    cell = vars(row) if not hasattr(row, "_asdict") else row._asdict()
    counted = cell["kind"] == "quantity" and cell["measurand"] != ""
    if cell["flag"]:
        yield "lost_thousand"
    if counted and not cell["speaker"] and cell["bound"] in NUMBERED:
        yield "nobody_named"
    if story and counted and cell["speaker"] and not cell["actor"]:
        yield "unknown_actor"
    if counted and any(rule in cell["rule"].split(";") for rule in GUESSED):
        yield "measurand_guessed"
    if cell["kind"] == "statement" and not cell["speaker"]:
        yield "no_speaker"
    elif cell["kind"] == "statement" and not cell["sentence_start"] <= cell["speaker_start"] < cell["end"] + AFTER:
        yield "speaker_elsewhere"
    measured = accuracy().get(cell["rule"].split(";")[0])
    if measured and measured.right < WEAK * measured.fired:
        yield "weak_rule"
