"""Tables -> matplotlib Axes, one file per question. Every figure states its finding and source."""

from helpers.charts.estimates import estimates
from helpers.charts.frame import alt
from helpers.charts.numbers import labels
from helpers.charts.save import save, saved
from helpers.charts.style import STYLE
from helpers.charts.timeline import timeline

__all__ = ["STYLE", "alt", "estimates", "labels", "save", "saved", "timeline"]
