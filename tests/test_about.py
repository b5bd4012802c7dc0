"""What goes into a bug report: the environment and the extras, nothing of the person."""

import sys
from pathlib import Path

import helpers as gl
from helpers import installation


def test_it_names_versions_environment_and_extras():
    said = gl.about().plain
    for words in ("Gegenlesen | ", "Python | 3.", "environment | ", "pandas | ", "extra pages | trafilatura "):
        assert words in said


def test_nothing_of_the_person_stands_in_it():
    said = gl.about().plain
    assert str(Path.home()) not in said and sys.prefix not in said


def test_a_missing_extra_is_said(monkeypatch):
    monkeypatch.setattr(installation, "find_spec", lambda name: None)
    assert "extra excel | openpyxl not installed (workbooks)" in gl.about().plain
