"""Expressions of time in German text: each with its exact place and the window of days that it names."""

from helpers.german.dates.find import find
from helpers.german.dates.windows import DateMention
from helpers.german.rule import rules

RULES = rules("dates")

__all__ = ["RULES", "DateMention", "find"]
