"""Tables for readers: labels and passages instead of ids, words instead of codes, in both languages."""

import pandas as pd
import pytest
import reference

from helpers import show, topic, wording
from helpers.german import quantities, speech

CLAIMS = reference.claims()
CLAIMS.attrs["labels"] = {name: label for name, label in zip(sorted(set(CLAIMS["article_id"])), "BDEAC", strict=True)}
STORY = topic.load("nordkorea")
IDS = reference.claim_ids()


@pytest.mark.parametrize(
    "cells, language, shown",
    [
        ({"article_id": "001_b5cd0ec42f605d15"}, "en", "D"),
        ({"claim_id": IDS["T11"]}, "en", "D: 12.000 Truppen (12,000 troops)"),
        ({"claim_id": IDS["T11"]}, "de", "D: 12.000 Truppen"),
        ({"actor": "US;ROK"}, "de", "USA; Südkorea"),
        ({"key": "near_border"}, "en", "soldiers near the Ukrainian border"),
        ({"state": "not yet knowable"}, "de", "noch nicht wissbar"),
        ({"reason": "other_measurand"}, "en", "counts something else, or in another place"),
        ({"reasons": "same_speaker;shared_numbers"}, "en", "the same speaker; numbers in common"),
        ({"firm": False}, "de", "nein"),
        ({"value": 7126.083333}, "de", "7.126,08"),
        ({"said_to": pd.Timestamp("2024-10-31")}, "en", "31 Oct 2024"),
        ({"explanation": "one; two"}, "en", "one; two"),
        ({"words": 4, "n": None}, "en", "4 | "),
        ({"actor": ""}, "de", "niemand genannt"),
        ({"words": 4, "side": ""}, "en", "4 | no side"),
    ],
)
def test_a_cell_in_words(cells, language, shown):
    table = show.rows(pd.DataFrame([cells]), CLAIMS, STORY, language=language)
    assert table.plain.splitlines()[-1] == shown


def test_offsets_are_left_out_and_columns_chosen():
    data = pd.DataFrame([{"n": 1, "body_start": 3, "spans": "1-2", "words": 4}])
    assert show.rows(data, CLAIMS).plain.splitlines()[1] == "count | words"
    assert show.rows(data, CLAIMS, columns=["words"]).plain.splitlines()[1] == "words"


def test_a_header_that_repeats_is_written_once_for_all_its_rows():
    data = pd.DataFrame({"claim_id": [IDS["T11"], IDS["T11"], IDS["T09"]], "words": [1, 2, 3]})
    shown = show.rows(data, CLAIMS)
    assert shown.html.count('scope="row"') == 2 and shown.html.count('rowspan="2"') == 1
    assert shown.html.count("12.000 Truppen") == 1 and shown.plain.count("12.000 Truppen") == 2


def test_german_words_are_marked_as_german_and_their_gloss_is_not():
    html = show.rows(pd.DataFrame([{"claim_id": IDS["T11"]}]), CLAIMS, language="en").html
    assert '<span lang="de">12.000 Truppen</span> <small>(12,000 troops)</small>' in html


def test_everything_from_a_text_is_escaped():
    assert "<script" not in show.rows(pd.DataFrame([{"text": "<script>"}]), CLAIMS).html


def test_spans_show_the_words_they_cover():
    text = "Laut Polizei kamen rund 400 Gäste."
    assert "rund 400 Gäste" in show.spans(quantities.find(text), text).plain
    assert "Polizei" in show.spans(speech.find(text), text).plain
    assert "message" not in show.spans(speech.find(text), text, language="en").plain  # it is the passage itself
    assert show.spans([], text, language="de").plain.startswith("Nichts gefunden")


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_term_says_what_it_does_not_mean(language):
    lines = show.glossary(language=language).plain.splitlines()
    assert len(lines) > 20
    assert all(line.count(" | ") == 2 and not line.endswith("| ") for line in lines[1:])
