"""Claims tables for the tests of reconcile, from German wording: interval and bound are what `quantities` reads."""

from typing import Any

import pandas as pd

from helpers import schema, topic
from helpers.german import quantities

STORY = topic.from_text(
    """
    name = "Made up"
    [[actor]]
    id = "north"
    name = "the North"
    name_de = "der Norden"
    side = "one"
    [[actor]]
    id = "east"
    name = "the East"
    name_de = "der Osten"
    side = "one"
    [[actor]]
    id = "west"
    name = "the West"
    name_de = "der Westen"
    side = "two"
    [[actor]]
    id = "institute"
    name = "the institute"
    name_de = "das Institut"
    [[thing]]
    id = "soldiers"
    words = ["Soldaten"]
    [[thing]]
    id = "infections"
    words = ["Neuinfektionen"]
    [[measurand]]
    id = "sent"
    label = "soldiers sent"
    label_de = "entsandte Soldaten"
    thing = "soldiers"
    cumulative = true
    opposed = ["west"]
    [[measurand]]
    id = "present"
    label = "soldiers in the country"
    label_de = "Soldaten im Land"
    thing = "soldiers"
    part_of = "sent"
    cues = ["stationiert"]
    opposed = ["west"]
    [[measurand]]
    id = "border"
    label = "soldiers at the border"
    label_de = "Soldaten an der Grenze"
    thing = "soldiers"
    part_of = "present"
    cues = ["an der Grenze"]
    [[measurand]]
    id = "port"
    label = "soldiers in the port"
    label_de = "Soldaten im Hafen"
    thing = "soldiers"
    part_of = "present"
    cues = ["im Hafen"]
    [[measurand]]
    id = "cases"
    label = "new infections of a day"
    label_de = "Neuinfektionen eines Tages"
    thing = "infections"
    tolerance_days = 0
    """
)


def claim(
    text: str, day: str | None = "2024-05-10", to: str | None = None, article: str = "a", start: int = 0, **cells: Any
) -> dict:
    """One quantity claim worded `text`, about and said on `day` (to `to`), by the North unless `actor=` says so."""
    found = quantities.find(text)[0]
    days = {"refers_from": day, "refers_to": to or day, "said_from": day, "said_to": to or day}
    return {
        "kind": "quantity", "text": text, "measurand": "present", "actor": "north", "certainty": "reported",
        "polarity": "affirms", "speech_act": "asserts", "value": found.value, "low": found.low,
        "high": found.high, "bound": found.bound,
        "thing": found.thing, "voice": "indirect", "region": "body", "rule": "test", "coder": "test", "rank": "normal",
        "article_id": article, "start": start, "end": start + len(text), "number_start": start + found.number_start,
        "number_end": start + found.number_end, "sentence_start": start, "sentence_end": start + len(text),
        "claim_id": f"{article}:q{start}-{start + len(text)}", **days, **cells,
    }  # fmt: skip


def table(*claims: dict) -> pd.DataFrame:
    """A claims table of those claims, each in its own place of its article."""
    rows = [
        {**row, "start": 100 * i, "claim_id": f"{row['article_id']}:q{100 * i}-{100 * i + 50}", "end": 100 * i + 50}
        | {name: 100 * i + row[name] - row["start"] for name in ("number_start", "number_end")}
        for i, row in enumerate(claims)
    ]
    return schema.validate(schema.frame("claims", rows), "claims")
