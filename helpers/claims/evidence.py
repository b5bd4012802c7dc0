"""Which rules stand behind which step of an explanation, and how often each was right elsewhere."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpers import paths, wording
from helpers.german import dates, quantities, speech

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
RULES = {
    "said_date": "a day named with the attributing words is the day of saying",
    "said_running": "a speaker who goes on speaking speaks on the same day",
    "said_scene": "who is told to be somewhere on a day speaks there on that day",
    "said_event": "an outside event at which the speaker spoke gives the day",
    "said_published": "without a day it was said when the article appeared",
    "refers_date": "the days named in the number's clause, in one it hangs from, or just before where the text goes on",
    "refers_said": "without a day of its own the number is about the day it was said",
    "refers_same_day": "a part, or a bare number that answers one with a day, is about the same day",
    "refers_headline": "a number of the headline is about the day that the article gives for it",
    "refers_same_event": "a count without a day is of the one that the article gives for this measurand, if it is over",
    "refers_occasion": "what is told in the past is of the one day that the article is about",
    "refers_revised": "a revised figure is about the day of the one it replaces",
    "refers_unknown": "the earlier value of a change, a usual one or one of long ago, if no day is named for it",
    "refers_remains": '"noch 9.000": what is left at that hour, not how many there were',
    "refers_term": "money planned is of the one coming year that an article on a budget names near by",
    "refers_published": "without a day and a speaker the number is about the day of publication",
    "actor_named": "the speaker's words name an actor of the story",
    "actor_fuller_mention": "the same body was named more fully before",
    "actor_named_before": 'a spokesman, a pronoun, "ihre Worte" or "die Behörde" stands for the body named before',
    "actor_of_document": "a document speaks for who spoke before",
    "speaker_taken_by_hedge": "a hedge of the narrator takes the number from every speaker",
    "speaker_counts": "an actor of the story reports the count in the same clause",
    "speaker_denied": "a number that is denied is also the claim of who is named as claiming it",
    "speaker_issuer": "what an actor's own text, a press release, says in nobody's words is the actor's",
    "speaker_listed": "the next number of a list, or one whose verb goes on unspoken",
    "speaker_plans": "who expects, plans, orders or confirms an amount stands for it",
    "speaker_revises": "who revised the figure in the sentence before, or presents it before a colon, stands for it",
    "measurand_clause": "place and state in the number's clause",
    "measurand_relative": "place and state in the relative clause that says which ones",
    "measurand_beside": "place or state in another clause of the sentence",
    "measurand_inherited": "a number that says no more than how many is of what was counted just before",
    "measurand_headline": "a number of a headline that says no more counts what it counts in the body",
    "measurand_thing": "the thing itself: without a story, or where only one measurand counts it",
    "measurand_plan": "of a measurand of plans, in a clause that tells nothing done",
    "measurand_rate": "of a measurand of such rates: so many a day, for each",
    "hedge_ahead": "in the present tense, or with sollen, of days that are still to come",
    "proposition_cue": "words of the message",
    "proposition_pointed": '"diese Berichte" point back to what was said before',
}


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
