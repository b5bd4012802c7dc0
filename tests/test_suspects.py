"""The lost thousand: which small numbers are unusual beside which others, on few articles and on many."""

import time
from datetime import date, timedelta

import pytest
from counting import STORY

from helpers.claims import suspects

DAY = date(2024, 5, 10)


def row(text: str, name: str = "a", day: date | None = DAY, to: date | None = None, **cells: object) -> dict:
    number = text.split()[0]
    return {
        "claim_id": f"{name}:{text}{day}", "article_id": name, "measurand": "present", "bound": "point",
        "role": "count",
        "value": float(number.replace(".", "")), "actor": "north", "refers_from": day, "refers_to": to or day,
        "text": text, "rest": "", "start": 0, "number_start": 0, "number_end": len(number), **cells,
    }  # fmt: skip


SMALL = row("10 Soldaten")


@pytest.mark.parametrize(
    "other, suspected",
    [
        (row("10.000 Soldaten", "b"), True),
        (row("10.000 Soldaten", "b", DAY + timedelta(30)), True),
        (row("10.000 Soldaten", "b", DAY + timedelta(31)), False),
        (row("10.000 Soldaten", "b", DAY - timedelta(300), DAY - timedelta(20)), True),  # a long time that ends nearby
        (row("10.000 Soldaten", "b", None), True),  # an unknown day meets all
        (row("10.000 Soldaten", "b", measurand="sent"), True),  # the whole
        (row("10.000 Soldaten", "b", measurand="cases"), False),
        (row("11.000 Soldaten", "b"), False),  # no thousandfold
        (row("10.000 Soldaten", "b", rest=" sind tot"), True),
        (row("10.000 Soldaten", "b", role="rate"), False),  # "je 10.000" is no count
        (row("10.000 Soldaten", "b", role="difference"), False),
    ],
)
def test_beside_which_number_a_small_one_is_unusual(other, suspected):
    assert bool(suspects.find([SMALL, other], STORY)) is suspected


@pytest.mark.parametrize("cells", [{"role": "difference"}, {"role": "rate"}, {"bound": "vague"}, {"measurand": ""}])
def test_what_is_no_count_has_lost_nothing(cells):
    assert suspects.find([row("10 Soldaten", **cells), row("10.000 Soldaten", "b")], STORY) == {}


def test_of_another_fate_is_another_count():
    held = row("10 Soldaten", rest=" gefangen")
    assert suspects.find([held, row("10.000 Soldaten", "b", rest=" tot")], STORY) == {}
    assert suspects.find([held, row("10.000 Soldaten", "b", rest=" gefangen")], STORY)


def test_the_number_itself_is_no_evidence():
    many = [row("10.000 Soldaten", f"b{n}", actor=f"a{n}") for n in range(3)]
    few = [row("10 Soldaten", f"c{n}", actor=f"a{n}") for n in range(9)]
    assert len(suspects.find([SMALL, *many], STORY)) == 1
    assert suspects.find([SMALL, *many, *few], STORY) == {}  # most say 10


def test_many_articles_take_little_longer_each():
    rows = [
        row(f"{n % 997 + 1}{'.000' if n % 5 else ''} Soldaten", f"x{n}", DAY + timedelta(n % 365), actor=f"a{n % 7}")
        for n in range(8000)
    ]
    began = time.process_time()
    assert suspects.find(rows, STORY)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "values, alone, suspected",
    [  # the median is at least 316 times the number, which is 10
        ([10, 10_000], False, True),
        ([10, 3162, 10_000], False, False),
        ([10, 3163, 10_000], False, True),
        ([10, 10, 6313, 10_000], False, False),
        ([10, 10, 6315, 10_000], False, True),
        ([10, 10, 10_000], False, False),
        ([10, 10, 10_000], True, True),  # but for itself there is one small and one large number
        ([10, 10, 10, 10_000], True, False),
        ([1, 10, 10_000], True, True),
        ([1, 1, 10, 10_000], True, False),
        ([10, 10_000], True, True),
        ([10, 9999, 10_001], False, False),  # no thousandfold
        ([10, 9999], False, False),
    ],
)
def test_a_number_is_far_below_the_median_of_the_others(values, alone, suspected):
    assert suspects.is_suspect(10, values, alone) is suspected
