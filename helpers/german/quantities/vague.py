"""Amounts that stay vague: einige, Tausende, die meisten, eine kleine Anzahl."""

import math
import re

from helpers.german.quantities import things
from helpers.german.quantities.quantity import Quantity
from helpers.german.quantities.units import TIME, unit_of

SCALES = {"dutzende": 12, "hunderte": 100, "tausende": 1000, "zehntausende": 10_000, "hunderttausende": 100_000,
          "millionen": 10**6, "milliarden": 10**9, "dutzenden": 12, "hunderten": 100, "tausenden": 1000,
          "zehntausenden": 10_000, "hunderttausenden": 100_000, "abertausende": 1000}  # fmt: skip
_PLACED = frozenset("vor in nach seit nächsten letzten".split())
VAGUE = re.compile(
    r"""(?P<share>[Dd]ie\smeisten|[Ee]in(?:e\s(?:große\s|überwiegende\s)?Mehrheit|\sGroßteil)|[Dd]ie\s(?:große\s|überwiegende\s)?Mehrheit)\b
    |(?P<count>(?:[Ee]ine\s)?(?:kleine|große|geringe|hohe|größere|kleinere|unbekannte|begrenzte)\sA?[Zz]?n?[Zz]?ahl)\b
    |(?P<scale>[Dd]utzenden?|[Hh]underten?|[Tt]ausenden?|Zehntausenden?|Hunderttausenden?|Millionen|Milliarden)\b
    |(?P<some>[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Zz]ahlreiche[nr]?|[Vv]iele[nr]?|[Ww]enige[n]?|[Ee]tliche[nr]?|[Mm]anche|[Uu]nzählige[nr]?
    |[Zz]ahllose[nr]?|[Ee]in\spaar)\b""",
    re.X,
)


def read(text: str, start: int, floor: int) -> Quantity | None:
    match = VAGUE.match(text, start)
    if not match:
        return None
    kind = match.lastgroup or ""
    thing = things.after(text, match.end())
    if kind == "some" and (not thing or match[0].lower() == "vielen" and text[thing[0] : thing[1]] == "Dank"):
        return None
    unit, factor = unit_of(text[thing[0] : thing[1]]) if thing else ("", 1.0)
    previous = text[max(0, start - 20) : start].split()[-1:]
    if unit == TIME and previous and previous[0].lower() in _PLACED or previous and previous[0].lower() in ("wie", "so", "zu", "am"):
        return None
    quoted = text[start - 1 : start] in ("„", '"', "“", "»", "«") and text[match.end() : match.end() + 1] in "“”\"«»"
    low, high = (2.0 * SCALES[match[0].lower()], math.inf) if kind == "scale" else (None, None)
    bound = {"share": "share", "scale": "vague_scale"}.get(kind, "vague")
    spot = (text[thing[0] : thing[1]], *thing) if thing else (None, None, None)
    end = thing[1] if thing else match.end()
    return Quantity(start - quoted, end, None, low, high, bound, *spot, start, match.end(), bound, unit, factor)
