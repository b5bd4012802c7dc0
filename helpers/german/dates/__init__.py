"""Expressions of time in German text: each with its exact place and the window of days that it names."""

from helpers.german.dates.find import find
from helpers.german.dates.mention import DateMention
from helpers.german.dates.rules import RULES

__all__ = ["RULES", "DateMention", "find"]
