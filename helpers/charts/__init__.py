"""Tables -> matplotlib Axes, one file per question. Every figure states its finding and source."""

from helpers.charts.agreement import agreement
from helpers.charts.coverage import coverage
from helpers.charts.dumbbell import dumbbell
from helpers.charts.elimination import elimination
from helpers.charts.estimates import estimates
from helpers.charts.frame import about
from helpers.charts.origins import origins
from helpers.charts.printed import printed
from helpers.charts.save import both, rendered, save
from helpers.charts.stances import stances
from helpers.charts.style import STYLE, theme
from helpers.charts.timeline import timeline
from helpers.charts.voices import voices

__all__ = [
    "STYLE", "about", "agreement", "both", "coverage", "dumbbell", "elimination", "estimates", "origins", "printed",
    "rendered", "save", "stances", "theme", "timeline", "voices",
]  # fmt: skip
