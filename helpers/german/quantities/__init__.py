"""Numbers and amounts in German news text: value, bound, interval and the thing counted, each with its exact place."""

from helpers.german.quantities.find import find
from helpers.german.quantities.intervals import interval, step
from helpers.german.quantities.quantity import Quantity
from helpers.german.quantities.rules import RULES

__all__ = ["RULES", "Quantity", "find", "interval", "step"]
