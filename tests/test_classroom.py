"""The printable lesson: excerpts verbatim, short and numbered; the tasks ask only for what the excerpts hold."""

import re
import tomllib
from html import unescape

import pytest

from helpers import articles, claims, classroom, paths, topic

SOURCE = classroom.HANDOUTS / "stunde-45.toml"
PLAN = tomllib.loads(SOURCE.read_text("utf-8"))
ARTICLES = articles.read(paths.SEEDS)
STORY = topic.load("nordkorea")
CLAIMS = claims.extract(ARTICLES, STORY)
PAGE = classroom.lesson(ARTICLES, CLAIMS, STORY, SOURCE)
TEXTS = ARTICLES.set_index("article_id")["text"]


def printed(excerpt):
    return classroom.excerpt_lines(TEXTS[excerpt["article_id"]], excerpt["passages"], PLAN["width"], PLAN["words"], "x")


@pytest.mark.parametrize("excerpt", PLAN["excerpt"], ids=lambda excerpt: excerpt["article_id"][:3])
def test_an_excerpt_is_verbatim_and_short(excerpt):
    text, lines = TEXTS[excerpt["article_id"]], [line for line in printed(excerpt) if line[1] >= 0]
    assert all(" ".join(text[start:end].split()) == line for line, start, end in lines)
    said = " ".join(line for line, _, _ in lines)
    assert said == " ".join(" ".join(text[p["start"] : p["end"]].split()) for p in excerpt["passages"])
    assert len(said.split()) <= 120


def test_three_labelled_texts_with_numbered_lines():
    assert re.findall(r"<h3>Text (\w)</h3>", PAGE) == ["A", "C", "D"]
    assert PAGE.count('<span class="no">1</span>') == 3


@pytest.mark.parametrize(
    "number", ["rund 8.000", "10.000", "1500", "11.000", "10 Soldaten", "mehr als dreitausend Soldaten"]
)
def test_the_pairs_quote_what_the_texts_print(number):
    assert f"„{number}“" in PAGE
    said = " ".join(line for excerpt in PLAN["excerpt"] for line, start, _ in printed(excerpt) if start >= 0)
    assert number in said


def test_the_minutes_add_up_to_a_lesson():
    assert sum(int(n) for n in re.findall(r'class="time">\((\d+) Minuten', PAGE)) == 45


def test_the_answers_hold_every_counted_number_of_the_excerpts():
    answers = unescape(PAGE.partition("Erwartete Antworten")[2])
    for text in ("„1500 nordkoreanische Soldaten“", "„10 Soldaten“ (auffällig: bitte prüfen)", "„12.000 Truppen“"):
        assert text in answers
    for speaker in ("US-Verteidigungsminister Lloyd Austin", "Biden Regierung", "Die USA", "Seoul"):  # no bare pronoun
        assert f"<td>{speaker}</td>" in answers


def test_a_passage_that_moved_is_named():
    with pytest.raises(ValueError, match="the passage 0-5 does not begin with 'Heute'"):
        classroom.excerpt_lines("Gestern", [{"start": 0, "end": 5, "begins": "Heute"}], 80, 120, "lesson.toml")


def test_an_excerpt_that_is_too_long_is_named():
    with pytest.raises(ValueError, match="more than 3 words"):
        classroom.excerpt_lines(
            "eins zwei drei vier", [{"start": 0, "end": 19, "begins": "eins"}], 80, 3, "lesson.toml"
        )


def test_a_text_cannot_break_the_page():
    hostile = classroom.excerpt_lines(
        "<script>alert(1)</script>", [{"start": 0, "end": 25, "begins": "<"}], 80, 120, "x"
    )
    assert "<script" not in classroom._text("<b>", hostile)
