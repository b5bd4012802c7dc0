"""Both languages say the same things with the same parts."""

import pickle
from copy import deepcopy
from datetime import date
from string import Formatter

import pytest

from helpers import wording


def parts(entry) -> set[str]:
    texts = entry.values() if isinstance(entry, dict) else [entry]
    return {name for text in texts for _, name, _, _ in Formatter().parse(str(text)) if name}


def test_both_languages_hold_the_same_keys():
    assert list(wording.entries("en")) and set(wording.entries("en")) == set(wording.entries("de"))


def test_both_languages_use_the_same_parts():
    english, german = wording.entries("en"), wording.entries("de")
    assert [key for key in english if parts(english[key]) != parts(german[key])] == []


@pytest.mark.parametrize(
    "value, en, de",
    [(11000.0, "11,000", "11.000"), (8.5, "8.5", "8,5"), (float("inf"), "∞", "∞"), (3, "3", "3")],
)
def test_numbers_are_written_as_the_language_does(value, en, de):
    assert (wording.number(value, "en"), wording.number(value, "de")) == (en, de)


def test_days_leave_out_what_both_share():
    assert wording.days(date(2024, 10, 27), date(2024, 10, 28), "de") == "27.–28. Oktober 2024"
    assert wording.days(date(2024, 10, 31), date(2024, 11, 1), "en") == "31 October 2024 – 1 November 2024"


def test_an_unknown_language_is_named():
    with pytest.raises(ValueError, match="no wording for language 'fr'"):
        wording.entries("fr")


@pytest.mark.parametrize(
    "text, inside",
    [
        ("rund 8.000\nSoldaten", "rund 8.000 Soldaten"),
        ("„Ihre Sorgen nehmen zu“", "Ihre Sorgen nehmen zu"),  # the marks around it are the sentence's own
        ("„kleine Anzahl“ nordkoreanischer Soldaten", "‚kleine Anzahl‘ nordkoreanischer Soldaten"),
        ('"einige" Truppen', "‚einige‘ Truppen"),
        ('"Ja"', "Ja"),
        ("„A“ und „B“", "‚A‘ und ‚B‘"),
        ('5" breit', "5' breit"),  # a mark without its other half
    ],
)
def test_marks_inside_quotation_marks_are_single(text, inside):
    assert wording.quoted(text) == inside


def test_what_was_said_in_english_can_be_said_again_with_its_parts():
    where = wording.said("problem.line", file="a.csv", n="3")
    line = wording.said("problem.at", where=where, what=wording.said("problem.empty"))
    assert line.startswith("a.csv, line 3: holds no text") and line == str(line)
    for same in (line, deepcopy(line), pickle.loads(pickle.dumps(line)), wording.of(ValueError(line))):
        assert wording.again(same, "de").startswith("a.csv, Zeile 3: enthält keinen Text")
    assert wording.again("a plain text", "de") == "a plain text"
