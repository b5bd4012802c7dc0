"""The calendar beneath the dates: units around a day, thirds of a window, which year is meant."""

from datetime import date

import pytest

from helpers.german.dates import windows, years

MAY_15 = date(2024, 5, 15)  # a Wednesday


def days(window):
    return tuple(day and day.isoformat() for day in window)


@pytest.mark.parametrize(
    "grain, offset, first, last",
    [
        ("day", 0, "2024-05-15", "2024-05-15"),
        ("hour", 0, "2024-05-15", "2024-05-15"),
        ("day", -3, "2024-05-12", "2024-05-12"),
        ("week", 0, "2024-05-13", "2024-05-19"),
        ("week", 2, "2024-05-27", "2024-06-02"),
        ("month", 0, "2024-05-01", "2024-05-31"),
        ("month", -5, "2023-12-01", "2023-12-31"),
        ("month", 8, "2025-01-01", "2025-01-31"),
        ("quarter", 0, "2024-04-01", "2024-06-30"),
        ("quarter", 1, "2024-07-01", "2024-09-30"),
        ("quarter", -2, "2023-10-01", "2023-12-31"),
        ("season", 0, "2024-01-01", "2024-06-30"),
        ("season", 1, "2024-07-01", "2024-12-31"),
        ("year", 0, "2024-01-01", "2024-12-31"),
        ("year", -1, "2023-01-01", "2023-12-31"),
        ("decade", 0, "2020-01-01", "2029-12-31"),
        ("decade", -1, "2010-01-01", "2019-12-31"),
        ("century", 0, "2000-01-01", "2099-12-31"),
        ("year", -100_000, None, None),  # "vor 100.000 Jahren"
        ("day", 10_000_000, None, None),
    ],
)
def test_a_unit_around_a_day(grain, offset, first, last):
    assert days(windows.unit(MAY_15, grain, offset)) == (first, last)


@pytest.mark.parametrize(
    "grain, count, expected",
    [
        ("hour", 2, "2024-05-13"),
        ("day", 3, "2024-05-12"),
        ("day", -1, "2024-05-16"),
        ("week", 2, "2024-05-01"),
        ("month", 1, "2024-04-15"),
        ("month", 5, "2023-12-15"),
        ("month", -8, "2025-01-15"),
        ("quarter", 1, "2024-02-15"),
        ("season", 1, "2023-11-15"),
        ("year", 1, "2023-05-15"),
        ("decade", 2, "2004-05-15"),
        ("century", 1, "1924-05-15"),
        ("year", 5000, "0001-05-15"),  # no year before the first
        ("year", -9000, "9998-05-15"),
    ],
)
def test_some_units_back(grain, count, expected):
    assert windows.back(MAY_15, grain, count).isoformat() == expected


def test_a_month_back_ends_with_the_shorter_month():
    assert windows.back(date(2024, 3, 31), "month", 1) == date(2024, 2, 29)
    assert windows.back(date(2024, 1, 31), "month", -3) == date(2024, 4, 30)


@pytest.mark.parametrize(
    "year, month, day, found",
    [(2024, 2, 29, True), (2023, 2, 29, False), (2024, 6, 31, False), (2024, 1, 0, False), (1, 1, 1, True),
     (9999, 12, 31, True), (0, 1, 1, False), (10_000, 1, 1, False)],
)  # fmt: skip
def test_only_days_of_the_calendar_are_days(year, month, day, found):
    assert windows.a_day(year, month, day) == ((date(year, month, day),) * 2 if found else None)


@pytest.mark.parametrize(
    "first, last, which, expected",
    [
        ((2024, 5, 1), (2024, 5, 31), "Anfang", ("2024-05-01", "2024-05-10")),
        ((2024, 5, 1), (2024, 5, 31), "Mitte", ("2024-05-11", "2024-05-20")),
        ((2024, 5, 1), (2024, 5, 31), "Ende", ("2024-05-21", "2024-05-31")),
        ((2024, 5, 1), (2024, 5, 31), "Beginn", ("2024-05-01", "2024-05-10")),
        ((2024, 5, 1), (2024, 5, 3), "anfangs", ("2024-05-01", "2024-05-01")),
        ((2024, 5, 1), (2024, 5, 3), "Ende", ("2024-05-03", "2024-05-03")),
        ((2024, 5, 1), (2024, 5, 2), "Anfang", ("2024-05-01", "2024-05-02")),  # too short to be parted
    ],
)
def test_a_third_of_a_window(first, last, which, expected):
    assert days(windows.third((date(*first), date(*last)), which)) == expected


def test_a_third_of_an_open_window_is_the_window():
    assert windows.third((None, MAY_15), "Ende") == (None, MAY_15)


def test_the_hull_of_two_windows_needs_all_four_days():
    one, other = windows.week(MAY_15), windows.unit(MAY_15, "day", 30)
    assert days(windows.hull(other, one)) == ("2024-05-13", "2024-06-14")
    assert windows.hull(one, (None, MAY_15)) == windows.UNPLACED


def yearly(month, day):
    return lambda year: windows.a_day(year, month, day)


@pytest.mark.parametrize(
    "month, day, direction, over, expected",
    [
        (5, 10, -1, False, "2024-05-10"),
        (5, 20, -1, False, "2023-05-20"),
        (5, 15, -1, False, "2024-05-15"),
        (5, 15, -1, True, "2023-05-15"),  # over by then
        (5, 15, 1, False, "2024-05-15"),
        (5, 15, 1, True, "2025-05-15"),  # not begun
        (5, 10, 1, False, "2025-05-10"),
        (5, 10, 0, False, "2024-05-10"),
        (12, 20, 0, False, "2023-12-20"),  # 147 days ago, not 219 ahead
        (10, 20, 0, False, "2024-10-20"),
        (2, 29, -1, False, "2024-02-29"),
    ],
)
def test_the_year_that_is_meant(month, day, direction, over, expected):
    assert days(windows.choose(yearly(month, day), MAY_15, direction, over))[0] == expected


@pytest.mark.parametrize(
    "month, day, direction, expected",
    [
        (7, 14, -1, "2024-07-14"),  # 60 days ahead: the nearest, whatever the tense
        (7, 15, -1, "2023-07-15"),  # 61
        (3, 16, 1, "2024-03-16"),  # 60 days ago
        (3, 15, 1, "2025-03-15"),
    ],
)
def test_a_day_within_sixty_days_is_the_nearest(month, day, direction, expected):
    assert days(windows.choose_day(yearly(month, day), MAY_15, direction))[0] == expected


def test_without_a_day_nothing_is_placed():
    for found in (windows.unit(None, "day"), windows.choose(yearly(5, 1), None, 0)):
        assert found == windows.UNPLACED
    assert windows.choose_day(yearly(5, 1), None, 1) == windows.UNPLACED


@pytest.mark.parametrize(
    "digits, year, expected",
    [("1989", 2024, 1989), ("89", 2024, 1989), ("44", 2024, 2044), ("45", 2024, 1945), ("24", 2024, 2024),
     ("24", 1890, 1824), ("10", 1890, 1910), ("11", 1890, 1811)],
)  # fmt: skip
def test_two_digits_lie_at_most_twenty_years_ahead(digits, year, expected):
    assert years.four_digits(digits, date(year, 5, 15)) == expected


def test_two_digits_without_a_day_are_read_from_2025():
    assert (years.four_digits("45", None), years.four_digits("46", None)) == (2045, 1946)
