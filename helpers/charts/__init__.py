"""Tables -> matplotlib Axes, one file per question. Every figure states its finding and source."""

from helpers.charts.estimates import estimates
from helpers.charts.frame import alt
from helpers.charts.save import save, saved
from helpers.charts.timeline import timeline

__all__ = ["alt", "estimates", "save", "saved", "timeline"]
