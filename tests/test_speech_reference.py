"""Agreement with the reference coding of the five articles (by language models, not yet by a person)."""

import pytest

from tests import reference_speech


@pytest.fixture(scope="module")
def total():
    return reference_speech.score()


def test_statements_are_found(total):
    assert total.f1 >= 0.92, "\n".join(["missed:", *total.missed, "spurious:", *total.spurious])


def test_speakers_are_right(total):
    assert total.speakers / total.hit >= 0.95, "\n".join(total.wrong_speaker)


def test_voices_are_right(total):
    assert total.voices / total.hit >= 0.95, "\n".join(total.wrong_voice)


def test_no_trap_becomes_a_statement(total):
    assert total.traps == []
