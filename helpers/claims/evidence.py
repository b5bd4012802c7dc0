"""Which rules stand behind which step of an explanation, and how often each was right elsewhere."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpers import paths, wording
from helpers.german import dates, lexicon, quantities, speech

NUMBERS = frozenset(rule.id for rule in quantities.RULES)
DAYS = frozenset(rule.id for rule in dates.RULES)
SPEECH = frozenset(rule.id for rule in speech.RULES)
AMOUNTS = ("range", "vague", "vague_scale", "share")
# The beginning of a rule's id tells the step; ids of numbers and of speech are known from their rooms.
STEPS = {
    "bound_": "bound", "thing_": "thing", "actor_": "speaker", "speaker_": "speaker", "hedge_": "certainty",
    "stance_": "act", "said_": "days", "refers_": "days", "measurand_": "subject", "proposition_": "subject",
    "role_": "role", "change": "role", "revision": "role",
}  # fmt: skip


# What the rules of this room are called and mean; they stand in the `rule` column after those of the finders.
RULES = {row["rule"]: row["meaning"] for row in lexicon.load("claim_rules")}


@dataclass(frozen=True)
class Measured:
    """How often a rule fired and was right, on other texts than these; and its speaker, where it has one."""

    fired: int
    right: int
    right_speaker: int | None


@cache
def accuracy(path: Path = paths.RULE_ACCURACY) -> dict[str, Measured]:
    """Rule id -> what was measured of it elsewhere; empty while nothing is measured."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("fired")]
    return {
        row["rule"]: Measured(int(row["fired"]), int(row["right"]), _number(row.get("right_speaker"))) for row in rows
    }


def attribution(rules: Path = paths.RULE_ACCURACY, voices: Path = paths.ACCURACY_BY_VOICE) -> tuple[int, int] | None:
    """Of 100 annotated statements so many are found, of 100 reported so many right; None while nobody has measured.

    Rows of rules that name no speaker attribute nothing.
    """
    own = [measured for measured in accuracy(rules).values() if measured.right_speaker is not None]
    if not own or not voices.is_file():
        return None
    with voices.open(encoding="utf-8", newline="") as file:
        of_all = [row for row in csv.DictReader(file) if row["annotated"] == "all"]
    gold, found = (sum(int(row[name]) for row in of_all) for name in ("gold", "found"))
    right, fired = sum(one.right for one in own), sum(one.fired for one in own)
    return (round(100 * found / gold), round(100 * right / fired)) if gold and fired else None


def _number(cell: str | None) -> int | None:
    return int(cell) if cell else None


def step_of(rule: str) -> str:
    """The step of an explanation that a rule belongs to: number, bound, thing, speaker, act, certainty, days ..."""
    if rule in AMOUNTS:
        return "bound"
    found = next((step for beginning, step in STEPS.items() if rule.startswith(beginning)), "")
    rooms = (("number", NUMBERS), ("speaker", SPEECH), ("days", DAYS))
    return found or next((step for step, ids in rooms if rule in ids), "")


def told(rules: list[str], step: str, language: str) -> str:
    """The rules behind one step, in brackets, each with how often it was right; blank if none is known."""
    names = [_one(rule, step, language) for rule in dict.fromkeys(rules) if step_of(rule) == step]
    return wording.say("explain.rule_ids", language, rules="; ".join(names)) if names else ""


def _one(rule: str, step: str, language: str) -> str:
    measured = accuracy().get(rule)
    if measured is None:
        return rule
    if step == "speaker" and measured.right_speaker is not None:
        return wording.say(
            "explain.rule_speaker", language, rule=rule, right=measured.right_speaker, fired=measured.fired
        )
    return wording.say("explain.rule_right", language, rule=rule, right=measured.right, fired=measured.fired)
