"""A folder of articles to a report that explains itself: tables, figures, a workbook and one page to read.

made = report.read("folder"); report.section(made, "conflicts"); report.save(made)
"""

from helpers.report.making import Report, read
from helpers.report.page import section
from helpers.report.writing import save

__all__ = ["Report", "read", "save", "section"]
