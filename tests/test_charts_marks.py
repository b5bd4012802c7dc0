"""Marks of figures: where rows and ticks stand, as far as an axis reaches, and which way a bracket points."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from helpers import schema, telling
from helpers.charts import frame, marks, style

TELL = telling.of(schema.frame("claims"), None, language="en")
OPEN = float("inf")


@pytest.fixture(autouse=True)
def nothing_left_open():
    yield
    plt.close("all")


def numbered(*ends, steep=None, doubtful=()):
    """An axis of numbers for rows of (at, high)."""
    ax = frame.new(1)
    rows = pd.DataFrame(ends, columns=["at", "high"], dtype="float64")
    marks.number_axis(ax, rows.assign(suspect=rows["at"].isin(doubtful)), TELL, steep)
    return ax


@pytest.mark.parametrize(
    "ends, scale, limits, ticks",
    [
        (((0, 0),), "linear", (-0.015, 1.06), "0 1"),
        (((0.4, 0.5),), "linear", (-0.015, 1.06), "0 1"),
        (((-5, -4), (20, 22)), "linear", (-5.83, 23.32), "-5 0 5 10 15 20"),
        (((40, 50), (20, 47)), "linear", (-0.75, 53), "0 10 20 30 40 50"),
        (((8000, 8000), (80, 80)), "linear", (-120, 8480), "0 4,000 8,000"),
        (((8000, 9000),), "linear", (-135, 9540), "0 5,000"),
        (((1_234_567, 1_234_567),), "linear", (-18_518.505, 1_308_641.02), "0 1,000,000"),
        (((8000, OPEN), (79, 79)), "log", (39.5, 16_000), "100 1,000 10,000"),
        (((8000, OPEN), (3, 3)), "log", (1.5, 16_000), "10 1,000"),
        (((8000, OPEN), (0, 0), (-3, -3)), "linear", (-123.3, 8480), "0 5,000"),
        (((80_000, 80_000),) * 2, "linear", (-1200, 84_800), "0 40,000 80,000"),
    ],
)
def test_an_axis_reaches_a_little_beyond_its_numbers_and_says_few_round_ones(ends, scale, limits, ticks):
    ax = numbered(*ends)
    assert (ax.get_xscale(), [label.get_text() for label in ax.get_xticklabels()]) == (scale, ticks.split())
    assert ax.get_xlim() == pytest.approx(limits)
    assert bool(ax.get_xlabel()) == (scale == "log")


def test_powers_of_ten_may_be_asked_for_and_a_doubtful_number_asks_for_none():
    assert numbered((8, 9), (1, 3), steep=True).get_xscale() == "log"
    assert numbered((8000, 9000), (3, 3), steep=False).get_xscale() == "linear"
    assert numbered((8000, 9000), (3, 3), doubtful=[3]).get_xscale() == "linear"
    assert len(numbered(*((10.0**n, OPEN) for n in range(12))).get_xticks()) < 12


def test_rows_of_a_group_stand_together_beneath_its_name_on_ground_of_its_own():
    ax, places = marks.rows(["a", "a", "b"], ["x", "y", "z"], 0.3, [True, False, True])
    assert places == pytest.approx([0, 1, 3.1]) and ax.get_ylim() == pytest.approx((3.8, -1.1))
    assert [(text.get_text(), *text.xy) for text in ax.texts] == [("a", 0, -0.7), ("b", 0, pytest.approx(2.4))]
    grounds = [(patch.get_y(), patch.get_height()) for patch in ax.patches]
    assert grounds == [pytest.approx((-1.1, 3.1)), pytest.approx((2, 1.8))]
    assert ax.patches[0].get_facecolor() != ax.patches[1].get_facecolor()
    assert [label.get_fontweight() for label in ax.get_yticklabels()] == ["bold", "normal", "bold"]
    assert ax.get_figure().get_figheight() == pytest.approx(0.3 * 4.9)


@pytest.mark.parametrize("labels, inches, tall", [(["x"], 0.3, 0.3), (["x\ny"], 0.3, 0.42), (["x\ny"], 0.5, 0.5)])
def test_a_row_of_two_lines_gets_the_room_they_take(labels, inches, tall):
    ax, places = marks.rows(["a"], labels, inches)
    assert places == [0] and ax.get_figure().get_figheight() == pytest.approx(tall * 1.8)


@pytest.mark.parametrize(
    "low, high, between, ends",
    [
        (2, 4, (2, 4), "]-["), (0, 10, (0, 10), "]-["), (-1, 4, (0, 4), "<-["), (2, 11, (2, 10), "]->"),
        (-OPEN, OPEN, (0, 10), "<->"),
    ],
)  # fmt: skip
def test_a_bracket_that_leaves_the_axis_is_an_arrow_to_its_end(low, high, between, ends):
    ax = frame.new(1)
    ax.set_xlim(0, 10)
    marks.bracket(ax, low, high, 1, style.Actor("x", "#000000", "o"))
    (patch,) = ax.patches
    assert tuple(point[0] for point in patch._posA_posB) == between
    assert patch.get_arrowstyle().arrow == ends


@pytest.mark.parametrize("doubtful, opened", [(False, False), (True, False), (False, True)])
def test_a_mark_is_empty_where_its_number_is_doubtful_or_its_shape_an_open_one(doubtful, opened):
    ax = frame.new(1)
    marks.marker(ax, 1, 1, style.Actor("x", "#0072B2", "s", opened), doubtful=doubtful)
    (mark,) = ax.lines
    assert mark.get_markerfacecolor() == (style.now().ground if doubtful or opened else "#0072B2")


@pytest.mark.parametrize(
    "words, letters, most, expected",
    [
        ("eins zwei drei", 9, 3, ["eins zwei", "drei"]),
        ("eins zwei drei", 4, 3, ["eins", "zwei", "drei"]),
        ("eins zwei drei vier", 4, 3, ["eins", "zwei", "…"]),
        ("eins zwei drei vier", 5, 2, ["eins", "zwei…"]),
    ],
)
def test_words_have_three_lines_at_most(words, letters, most, expected):
    assert marks.wrapped(words, letters, most).split("\n") == expected
    assert most != 3 or marks.wrapped(words, letters) == marks.wrapped(words, letters, most)


@pytest.mark.parametrize("name, lines", [("x" * 12, 1), ("x" * 13, 2)])
def test_a_long_name_has_a_line_of_its_own(name, lines):
    row = schema.frame("claims", [{"article_id": "a", "actor": "x", "text": "10.000", "kind": "quantity"}]).iloc[0]
    tell = telling.of(schema.frame("claims", [row.to_dict()]), None, language="en")
    sheet = frame.Sheet(schema.frame("claims"), tell, {"x": style.Actor(name, "#000000", "o")}, "", "")
    assert marks.source(row, sheet).count("\n") + 1 == lines
    assert marks.source(row, sheet).startswith(f"{name} (a")


@pytest.mark.parametrize(
    "names, columns", [(["x"] * 3, 3), (["x" * 15] * 5, 4), (["x" * 78] * 2, 1), (["x" * 36] * 3, 2)]
)
def test_the_key_has_as_many_names_in_a_line_as_fit(names, columns):
    ax = frame.new(1)
    marks.key(ax, [style.Actor(name, "#000000", "o") for name in names], TELL)
    assert ax.get_legend()._ncols == columns
