"""Expressions of time in German text: each with its exact place and the window of days that it names."""

from helpers.german.dates.find import RULES, find
from helpers.german.dates.mention import DateMention

__all__ = ["RULES", "DateMention", "find"]
