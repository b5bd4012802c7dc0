"""What readers are told in place of ids, codes, amounts and days, in both languages."""

import pandas as pd
import pytest
import reference

import helpers as gl
from helpers import reconcile, schema, show, telling, topic
from helpers.telling import Labels, Teller

STORY = topic.load("nordkorea")
ENGLISH, GERMAN = (Teller(language, STORY, Labels({"a": "A"})) for language in ("en", "de"))


@pytest.mark.parametrize(
    "told, expected",
    [
        (GERMAN.name("actors", "US"), "USA"),
        (ENGLISH.name("measurands", "in_russia"), "soldiers in Russia"),
        (Teller("de").name("measurands", "in_russia"), "in_russia"),  # without a story
        (ENGLISH.name("measurands", "unknown"), "unknown"),
        (ENGLISH.who("US;ROK"), "United States and South Korea"),
        (GERMAN.who(""), "niemand genannt"),
        (GERMAN.code("bound", "at_most"), "bis zu"),
        (GERMAN.code("state", "not yet knowable"), "noch nicht wissbar"),
        (ENGLISH.code("reason", "same_words"), "the same wording"),  # its codes stand in the list of reasons
        (ENGLISH.code("bound", "unheard_of"), "unheard_of"),
        (GERMAN.heading("certainty"), "dem Wortlaut nach"),
        (ENGLISH.heading("new_column"), "new_column"),
        (GERMAN.side(""), "keiner Seite zugeordnet"),
        (GERMAN.mention("rund 8.000\nSoldaten", "a", ""), "„rund 8.000 Soldaten“ (A, niemand genannt)"),
        (ENGLISH.mention("zehn", "b", "US"), "“zehn” (b, United States)"),
        (GERMAN.join(["a", "b", "a"]), "a und b"),
        (ENGLISH.join("abcdef"), "a, b, c and 3 more"),
        (ENGLISH.join([]), ""),
    ],
)
def test_names_and_codes_in_words(told, expected):
    assert told == expected


@pytest.mark.parametrize(
    "first, last, short, english, german",
    [
        ("2024-10-31", "2024-10-31", False, "31 October 2024", "31. Oktober 2024"),
        ("2024-10-27", "2024-10-28", True, "27–28 Oct 2024", "27.–28. Okt 2024"),
        ("2024-10-01", None, False, "from 1 October 2024 on", "ab 1. Oktober 2024"),
        (None, "2024-12-31", True, "until 31 Dec 2024", "bis 31. Dez 2024"),
        (None, None, False, "no day known", "kein Tag bekannt"),
    ],
)
def test_days_in_words_also_where_one_end_is_open(first, last, short, english, german):
    days = pd.Timestamp(first) if first else pd.NaT, pd.Timestamp(last) if last else pd.NaT
    assert [tell.days(*days, short) for tell in (ENGLISH, GERMAN)] == [english, german]


@pytest.mark.parametrize(
    "cells, german",
    [
        ({"bound": "point", "value": 8000.0, "low": 7500.0, "high": 8500.0}, "8.000"),
        ({"bound": "at_most", "value": 10.5, "low": 0.0, "high": 10.5}, "bis zu 10,5"),
        ({"bound": "range", "value": None, "low": 3e6, "high": 4e6}, "3.000.000 bis 4.000.000"),
        ({"bound": "vague", "value": None, "low": None, "high": None}, "eine Menge in Worten"),
    ],
)
def test_an_amount_in_words(cells, german):
    assert GERMAN.amount(pd.Series(cells)) == german


def test_labels_come_from_the_articles_or_the_claims_and_an_unknown_id_is_its_own():
    claims = schema.frame("claims", [{"article_id": "x"}, {"article_id": "y"}])
    claims.attrs["labels"] = {"x": "B"}
    assert claims["article_id"].map(telling.of(claims).labels).tolist() == ["B", "y"]
    articles = pd.DataFrame({"article_id": ["x"], "label": ["Q"]})
    assert telling.of(claims, articles=articles).labels["x"] == "Q"


def test_the_story_is_the_one_the_claims_were_read_with():
    claims = schema.frame("claims")
    assert telling.of(claims).story is None
    claims.attrs["story"] = "data/topics/nordkorea.toml"
    assert telling.of(claims).name("actors", "ROK") == "South Korea"
    claims.attrs["story"] = "gone.toml"
    assert telling.of(claims).story is None


# --- what a text holds is shown as it is, and sets no mathematics


def test_letters_that_the_font_of_figures_lacks_stay_in_tables():
    articles = gl.texts({"a": "Die Agentur meldete, in 北京 seien 300 Menschen aus 北京 gekommen."})
    claims = gl.extract(articles)
    assert "北京" in show.claims(claims).plain and "\N{REPLACEMENT CHARACTER}" not in show.claims(claims).plain
    assert "北京" in show.rows(claims[["claim_id"]], claims).plain


def test_a_dollar_is_never_mathematics():
    articles = gl.texts({"a": "Das Ministerium teilte mit, es habe $5 und $6 an 300 Soldaten gezahlt."})
    claims = gl.extract(articles)
    shown = [gl.explain(claims, claim_id)._repr_html_() for claim_id in claims["claim_id"]]
    passage = reconcile.Passage((("$5 und $6", ()), ("$7", ("a:q1-2",))), "de")
    assert any("<span>$</span>5" in html for html in shown)
    assert not [html for html in [*shown, passage._repr_html_()] if "$" in html.replace("<span>$</span>", "")]


def test_a_dollar_in_a_pool_is_never_mathematics():
    claims = reference.claims()
    counted = claims["measurand"] == "in_russia"
    claims.loc[counted, "text"] = "$5 und $6"
    html = reconcile.pool(claims, STORY, "in_russia", on="2024-10-31")._repr_html_()
    assert "<span>$</span>5" in html and "$" not in html.replace("<span>$</span>", "")
