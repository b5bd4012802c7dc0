"""Four made-up stories read by the program, held against what a careful reader reads in them.

What is not met yet stands in ``stories/open.toml``, entry by entry, and is exact both ways: what is met must go
(``python -m tests.storybook`` takes it out).
"""

from functools import cache

import pytest
import storybook

OPEN = storybook.listed()
ENTRIES = [(name, entry) for name in storybook.FOLDERS for entry in storybook.entries(name)]


@cache
def unmet(name: str) -> dict[str, list[str]]:
    return storybook.unmet(storybook.read(name))


@pytest.mark.parametrize("name, entry", ENTRIES, ids=[f"{name}:{entry}" for name, entry in ENTRIES])
def test_the_program_reads_what_a_careful_reader_reads(name, entry):
    assert unmet(name)[entry] == OPEN.get(name, {}).get(entry, [])


def test_only_entries_of_a_key_are_open():
    listed = [(name, entry) for name, entries in OPEN.items() for entry in entries]
    assert [entry for entry in listed if entry not in ENTRIES] == []
