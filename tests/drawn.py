"""Figures for tests: of the five articles, the second example, the made-up stories and generated tables; and what is
written in them, measured.
"""

import re
from collections import Counter
from functools import cache
from itertools import combinations

import matplotlib.pyplot as plt
import pandas as pd
import storybook
from matplotlib.transforms import Bbox

from helpers import charts, compare, reconcile, schema, wording
from helpers.charts.voices import SHARES

NAMES = ("timeline", "estimates", "elimination", "dumbbell", "voices", "coverage", "stances", "origins")
EXAMPLE = "erfundenes-stadtfest"
MADE_UP = (EXAMPLE, *(name for name in storybook.FOLDERS if name != EXAMPLE))
FREE = ("row", "heading", "break")  # names of labels that belong to rows, or say nothing
DAY = r"\d{1,2}\.?(?:[–-]\d{1,2}\.?)? (?:%s)[a-zä]*(?: \d{4})?"


def material(name):
    """(articles, story, claims) of a made-up story, read once for all tests."""
    story = storybook.read(name)
    return story.articles, story.topic, story.claims


def draw(name, claims, story, articles=None, language="en", pool=None):
    """One figure; without a `pool`, that of the measurand and day with most votes."""
    pool = fullest(claims, story) if pool is None else pool
    more = {"articles": articles, "language": language}
    match name:
        case "timeline" | "estimates":
            return getattr(charts, name)(claims, story, pool=pool, **more)
        case "elimination":
            return charts.elimination(claims, pool, story, **more)
        case "dumbbell":
            return charts.dumbbell(claims, story, **more)
        case "voices":
            return charts.voices(compare.voices(claims, story), claims, story, **more)
        case "coverage":
            given = articles if articles is not None else pages(claims)
            return charts.coverage(compare.coverage(claims, given, by="measurand"), claims, story, **more)
        case "origins":
            given = articles if articles is not None else pages(claims)
            return charts.origins(compare.origins(claims, given), claims, story, **more)
        case "stances":
            table = compare.stances(claims, story) if story else schema.frame("stances")
            return charts.stances(table, claims, story, **more)


POOLS = {}  # of each table one


def fullest(claims, story):
    """The pool of the measurand and day on which most sources vote."""
    if id(claims) not in POOLS:
        POOLS[id(claims)] = claims, _fullest(claims, story)  # the table is kept, so that its id stays its own
    return POOLS[id(claims)][1]


def _fullest(claims, story):
    rows = claims[(claims["kind"] == "quantity") & (claims["measurand"] != "")]
    rows = rows.assign(said_to=rows["said_to"].fillna(pd.Timestamp("2024-10-31")))
    asked = rows.groupby(["measurand", "said_to"])["actor"].nunique().nlargest(3).index
    pools = [reconcile.pool(claims, story, measurand, on=day.date()) for measurand, day in asked]
    return max(pools, key=lambda pool: pool.k)


def pages(claims):
    """An articles table of which nothing but the ids is known."""
    ids = sorted(set(claims["article_id"]))
    return schema.frame("articles", [{"article_id": one, "label": one} for one in ids])


# --- generated tables


def quantity(**cells):
    base = {
        "kind": "quantity", "text": "8.000 Soldaten", "value": 8000, "low": 7500, "high": 8500, "bound": "point",
        "measurand": "Soldaten", "thing": "Soldaten", "claim_id": "a:q1-9", "article_id": "a", "start": 1, "end": 9,
        "number_start": 1, "number_end": 6, "certainty": "plain", "polarity": "affirms", "speech_act": "asserts",
        "coder": "rules", "rank": "normal", "region": "body", "voice": "narrator", "rule": "x", "role": "count",
        "sentence_start": 0, "sentence_end": 9,
    }  # fmt: skip
    return base | cells


LONG = "{n} Landesarbeitsgemeinschaft für Hafenwirtschaft und Schifffahrt"


@cache
def generated(n, long=False):
    """`n` numbers from 3 to 3,000,000,000 of up to 25 sources on 28 days, many with a bound, some with a hedge."""
    rows = []
    for i in range(n):
        rows.append(quantity(**_cells(i, 3 * 10 ** (i % 10) if n > 1 else 3_000_000_000, long)))
        if i % 2:
            rows.append(rows[-1] | _statement(i))
    return schema.frame("claims", rows)


def _cells(i, value, long):
    bounds = {"point": (0.95, 1.05), "at_most": (0, 1), "more_than": (1, float("inf")), "approx": (0.9, 1.1)}
    bound = list(bounds)[i % 4]
    day = pd.Timestamp("2024-10-01") + pd.Timedelta(days=i * 7 % 28)
    who = (LONG if long else "Quelle {n}").format(n=chr(65 + i % 25) * 2) if i % 5 else ""
    thing = (LONG.format(n="im Hafen") if long else "Container") if i % 7 else "Menschen"
    return {
        "claim_id": f"a{i % 9}:q{i}-{i + 1}", "article_id": f"a{i % 9}", "start": i, "end": i + 1, "measurand": thing,
        "value": value, "low": value * bounds[bound][0], "high": value * bounds[bound][1], "bound": bound,
        "speaker": who, "speaker_name": who, "hedges": "angeblich" if i % 6 == 1 else "",
        "refers_from": day, "refers_to": day + pd.Timedelta(days=i % 3), "said_from": day, "said_to": day,
        "region": "headline" if i % 11 == 3 else "body",
    }  # fmt: skip


def _statement(i):
    return {
        "kind": "statement", "claim_id": f"a{i % 9}:s{i}-{i + 1}", "text": "dass es viele seien " * (i % 5 + 1),
        "measurand": "", "value": None, "low": None, "high": None, "bound": "", "actor": f"Amt {chr(65 + i % 12)}",
        "certainty": "reported", "voice": "indirect",
    }  # fmt: skip


# --- what is written in a figure


def written(figure):
    """Every text of a figure that is seen."""
    return [text for text in figure.findobj(plt.Text) if text.get_visible() and text.get_text().strip()]


def overlapping(figure, wider=1.0):
    """Pairs of texts that lie over each other, and texts that are cut at the edge, if all were `wider`."""
    figure.draw_without_rendering()
    boxes = {text: _stretched(text, wider) for text in written(figure)}
    met = [(a.get_text(), b.get_text()) for a, b in combinations(boxes, 2) if boxes[a].overlaps(boxes[b])]
    high, wide = figure.bbox.height, figure.bbox.width
    out = [t.get_text() for t, b in boxes.items() if b.x0 < -3 or b.y0 < -3 or b.x1 > wide + 3 or b.y1 > high + 3]
    return met + out


def _stretched(text, wider):
    """Where a text lies in a font that runs `wider`; it grows away from the side at which it is anchored."""
    box = text.get_window_extent().padded(-2)
    more, left = box.width * (wider - 1), {"left": 0, "center": 0.5, "right": 1}[text.get_ha()]
    upright = text.get_rotation() != 90
    return Bbox.from_extents(box.x0 - more * left * upright, box.y0, box.x1 + more * (1 - left) * upright, box.y1)


def words(ax):
    """How many words a reader has to read, the numbers of an axis and the labels of rows left out."""
    ticks = {*ax.get_xticklabels(), *ax.get_yticklabels()}
    texts = [text for text in written(ax.get_figure()) if text not in ticks and text.get_gid() not in FREE]
    return len(" ".join(text.get_text() for text in texts).split())


def numbers_said(text, language):
    """The numbers in a text, in digits or words, those of days left out."""
    months = "|".join({name[:3] for name in wording.MONTHS[language]})
    text = re.sub(DAY % months, " ", text.replace("\N{NO-BREAK SPACE}", " "))
    for share in SHARES:  # "three quarters" is a share, checked by a test of its own
        text = text.replace(wording.say(f"chart.voices.{share}", language), " ")
    thousand = "," if language == "en" else "."
    digits = [float(one.replace(thousand, "").replace(",", ".")) for one in re.findall(r"\d+(?:[.,]\d+)*", text)]
    known = wording.say("tell.number_words", language).split()
    counted = [known.index(word) for word in re.findall(r"\w+", text.lower()) if word in known]
    return {*digits, *map(float, counted)}


def numbers_drawn(ax):
    """What a title or note may say: printed values of the rows drawn, and counts, sums and shares of these rows."""
    rows = charts.about(ax).rows
    counted = rows["kind"] == "quantity" if "kind" in rows else pd.Series(False, rows.index)
    rows = rows[counted] if counted.any() else rows
    found = {0.0}
    for part in (rows, *(rows[rows[name]] for name in ("votes",) if name in rows)):
        found |= _counts(part) | _counts(part[part["actor"] != ""] if "actor" in part else part)
    for name in ("value", "low", "high", "words", "words_direct"):
        found |= {*map(float, rows[name].dropna()), float(rows[name].sum())} if name in rows else set()
    if "words" in rows:
        sides = rows.groupby("side")["words"].sum()
        found |= {*map(float, sides), *map(float, (100 * sides / rows["words"].sum()).round())}
    if "reason" in rows:
        found |= {float((rows["reason"] != "").sum()), *map(float, rows[rows["reason"] == ""].groupby("actor").size())}
        found.add(float((rows["reason"] == "").sum()))
    return found


def _counts(rows):
    """How many rows, values of a column, and pairs of two there are."""
    found = {float(len(rows))}
    known = "first last measurand actor polarity state key label suspect value article_id".split()
    cells = [list(map(str, rows[name])) for name in known if name in rows]
    for together in [*cells, *(zip(*pair, strict=True) for pair in combinations(cells, 2))]:
        sizes = Counter(together)
        found |= {float(len(sizes)), *map(float, sizes.values())}
    return found


def contrast(a, b):
    """Contrast of two colours "#rrggbb" by WCAG 2: 1 (none) to 21 (black on white)."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
