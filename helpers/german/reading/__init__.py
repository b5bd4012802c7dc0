"""One reading of a text: sentences, quotations, tokens and clauses, each worked out at most once and only when asked.

read(text) -> Reading; read(reading) returns it. Every finder of `helpers.german` takes a text or a Reading.
"""

from helpers.german.reading.quotations import Quotation
from helpers.german.reading.reading import Reading, read
from helpers.german.reading.units import Unit

__all__ = ["Quotation", "Reading", "Unit", "read"]
