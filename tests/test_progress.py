"""A bar where a person waits, and nowhere else."""

import sys

import pytest

from helpers import articles, paths, progress


@pytest.mark.parametrize(
    ("terminal", "mine", "disabled", "shown"),
    [
        (True, False, "", True),
        (False, True, "", True),
        (False, False, "", False),  # a committed notebook, CI
        (True, False, "1", False),
        (False, True, "1", False),  # the notebook that a report keeps
    ],
)
def test_who_sees_a_bar(monkeypatch, terminal, mine, disabled, shown):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(paths, "in_my_notebooks", lambda: mine)
    monkeypatch.setenv("TQDM_DISABLE", disabled)
    items = [1, 2]
    found = progress.bar(items, "reading", "articles")
    assert (found is not items) is shown
    assert list(found) == items


def test_reading_a_folder_says_nothing_here(capfd):
    articles.read("seeds")
    assert capfd.readouterr() == ("", "")
