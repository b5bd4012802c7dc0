"""What is worth checking first: where the rules had least to go by."""

import pandas as pd

from helpers import schema, telling, wording
from helpers.claims.evidence import accuracy
from helpers.claims.suspects import COUNTED

AFTER = 200  # so far after a quotation of several sentences its speaker may be named
WEAK = 0.6  # a rule that was right less often elsewhere
NUMBERED = (*COUNTED, "range")
GUESSED = {"measurand_inherited", "measurand_sum", "measurand_relative", "measurand_beside"}


def review(claims: pd.DataFrame, language: str = wording.LANGUAGE) -> pd.DataFrame:
    """Claims worth checking (table `review`), the most urgent first, each with its reason in words."""
    tell = telling.of(claims, language=language)
    unsure = claims[(claims["coder"] == "rules") & (claims["rank"] != "deprecated")]
    rows = [
        row._asdict()
        | {"label": tell.labels[row.article_id], "reason": reason, "check": tell.say(f"explain.review.{reason}")}
        for reason, here in _reasons(unsure, story=bool((unsure["actor"] != "").any())).items()
        for row in schema.each(unsure[here])
    ]
    return schema.frame("review", rows)


def _reasons(claims: pd.DataFrame, story: bool) -> dict[str, pd.Series]:
    """Reason -> True for the rows it holds of; the most urgent reason first."""
    counted = (claims["kind"] == "quantity") & (claims["measurand"] != "")
    said, named = claims["kind"] == "statement", claims["speaker"] != ""
    before = claims["speaker_start"] < claims["sentence_start"]
    after = claims["speaker_start"] >= claims["end"] + AFTER
    rules = claims["rule"].str.split(";")
    weak = {rule for rule, seen in accuracy().items() if seen.right < WEAK * seen.fired}
    return {
        "lost_thousand": claims["flag"] != "",
        "nobody_named": counted & ~named & claims["bound"].isin(NUMBERED),
        "unknown_actor": counted & named & (claims["actor"] == "") & story,
        "measurand_guessed": counted & rules.map(lambda ids: not GUESSED.isdisjoint(ids)),
        "speaker_elsewhere": said & named & (before | after).fillna(False).astype("bool"),
        "no_speaker": said & ~named,
        "weak_rule": rules.str[0].isin(weak),
    }
