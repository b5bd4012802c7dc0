"""A rule with a name: what every reading of German text here is made of."""

from dataclasses import dataclass

from helpers.german import lexicon


@dataclass(frozen=True)
class Rule:
    """One named rule.

    id: lower case with underscores, unique in all of ``helpers.german``; stands in the `rule` field of what it found.
    meaning: one English sentence, what the rule takes as what.
    example: German text, made up, in which the rule fires.
    counter_example: German text that looks alike and in which it must not fire.
    """

    id: str
    meaning: str
    example: str
    counter_example: str


def rules(room: str) -> tuple[Rule, ...]:
    """The rules of one room, as ``lexicon/rules.csv`` describes them."""
    listed = (row for row in lexicon.load("rules") if row["room"] == room)
    return tuple(Rule(row["rule"], row["meaning"], row["example"], row["counter_example"]) for row in listed)
