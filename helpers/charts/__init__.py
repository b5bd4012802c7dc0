"""Tables -> matplotlib Axes, one file per question. Every figure states its finding and source."""

from helpers.charts.coverage import coverage
from helpers.charts.dumbbell import dumbbell
from helpers.charts.elimination import elimination
from helpers.charts.estimates import estimates
from helpers.charts.frame import alt, spoken
from helpers.charts.numbers import labelled
from helpers.charts.save import both, rendered, save, saved
from helpers.charts.stances import stances
from helpers.charts.style import STYLE
from helpers.charts.timeline import timeline
from helpers.charts.voices import voices

__all__ = [
    "STYLE", "alt", "both", "coverage", "dumbbell", "elimination", "estimates", "labelled", "rendered", "save", "saved",
    "spoken", "stances", "timeline", "voices",
]  # fmt: skip
