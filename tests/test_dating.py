"""Dating an article from its own words: what they allow, which contradict, which outside event would settle it."""

from datetime import date

import pandas as pd
import pytest

from helpers import dating, paths
from tests.reference import table

EVENTS = (
    ("Südkoreas Geheimdienst berichtet von 1.500 verlegten Soldaten", date(2024, 10, 18)),
    ("Nordkorea bestätigt zum ersten Mal die Entsendung", date(2025, 4, 28)),
)
PUBLISHED = table("published").to_dict("records")


def seed(name: str) -> str:
    return next(paths.SEEDS.glob(f"{name}*.txt")).read_text("utf-8")


@pytest.mark.parametrize("row", PUBLISHED, ids=[row["article_id"] for row in PUBLISHED])
def test_what_the_five_articles_allow_by_themselves(row):
    found = dating.from_text(seed(row["article_id"]))
    assert (str(found.first or ""), str(found.last or "")) == (row["text_only_from"], row["text_only_to"])


@pytest.mark.parametrize("row", PUBLISHED, ids=[row["article_id"] for row in PUBLISHED])
def test_every_clue_is_cut_out_of_the_text(row):
    text = seed(row["article_id"])
    clues = dating.from_text(text).clues
    assert len(clues) > 0
    assert [text[c.start : c.end] for c in clues.itertuples()] == list(clues["text"])


@pytest.mark.parametrize(
    "text, says",
    [
        ("Das Treffen war am 3. Mai 2021 in Ulm.", "not_before"),
        ("Die Wahl findet am 3. Mai 2021 statt.", "not_after"),
        ("Am Montag sagte sie ab.", "weekday"),
        ("Am 3. Mai sagte sie ab.", "day_without_year"),
        ("Im Mai sagte sie ab.", "month_without_year"),
        ("Im Herbst sagte sie ab.", "season_without_year"),
        ("Gestern sagte sie ab.", "relative"),
    ],
)
def test_what_a_clue_says(text, says):
    assert list(dating.from_text(text).clues["says"]) == [says]


@pytest.mark.parametrize(
    "text", ["Sie sagte damals ab.", "Das dauerte drei Tage.", "Er übt täglich um 9 Uhr.", "Sie sagte ab."]
)
def test_words_lengths_and_clock_times_are_no_clues(text):
    assert dating.from_text(text).clues.empty


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Das war am 3. Mai 2021, der Umbau war 2019.", date(2021, 5, 3), None),
        ("Das war am 3. Mai 2021. Die Messe findet im Juni 2022 statt.", date(2021, 5, 3), date(2022, 6, 30)),
        ("Das war am 3. Mai 2021. Ab dem vierten Quartal 2021 wird geliefert.", date(2021, 5, 3), None),
        ("Das war am Montag.", None, None),
        ("", None, None),
    ],
)
def test_the_window_runs_from_the_last_day_told_as_past_to_the_first_told_as_coming(text, first, last):
    found = dating.from_text(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text, reasons",
    [
        ("Das war am 3. Mai 2022. Die Messe findet im Juni 2021 statt.", ["past_after_future"]),
        ("Das war am Montag, dem 29. Oktober 2024.", ["wrong_weekday"]),
        ("Das war am Dienstag, dem 29. Oktober 2024.", []),
        ("Am Montag kam sie. Im Herbst schwieg er. Einen Tag zuvor war Ruhe.", ["counts_from", "nearer_time"]),
        ("Am Montag kam sie. Einen Tag zuvor war Ruhe.", []),
    ],
)
def test_contradictions_are_shown(text, reasons):
    assert list(dating.from_text(text).contradictions["reason"]) == reasons


def test_the_day_before_monday_is_claimed_by_autumn_too():
    found = dating.from_text(seed("002")).contradictions
    assert set(found["a_text"]) == {"Einen Tag zuvor"}
    assert dict(zip(found["reason"], found["b_text"], strict=True)) == {
        "counts_from": "Montag",
        "nearer_time": "Herbst",
    }


@pytest.mark.parametrize(
    "article, label, first, last",
    [("002", EVENTS[1][0], "2025-04-28", "2025-05-04"), ("003", EVENTS[0][0], "2024-10-18", "2024-10-24")],
)
def test_the_outside_event_that_fits_comes_first_with_its_window(article, label, first, last):
    found = dating.from_text(seed(article), EVENTS)
    assert found.fits.loc[0, "event"] == label
    assert tuple(found.fits.loc[0, ["published_from", "published_to"]]) == (pd.Timestamp(first), pd.Timestamp(last))
    assert (found.first, found.last) == (None, None)  # the text alone still allows every year


def test_an_event_on_another_weekday_does_not_fit():
    assert dating.from_text(seed("002"), [(EVENTS[1][0], date(2025, 4, 29))]).fits.empty


@pytest.mark.parametrize(("text", "shared"), [("Am Montag kam Besuch.", [0, 0]), ("Am Montag kam Hagel.", [1, 0])])
def test_of_events_that_fit_the_one_the_sentence_names_comes_first(text, shared):
    fits = dating.from_text(text, [("Regen", date(2025, 4, 28)), ("Hagel", date(2024, 4, 29))]).fits
    assert (fits["shared"].to_list(), fits.loc[0, "event"]) == (shared, "Hagel" if shared[0] else "Regen")
