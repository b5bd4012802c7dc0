"""A rule with a name: what every reading of German text here is made of."""

from dataclasses import dataclass


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
