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
PAGE = classroom.lesson(ARTICLES, CLAIMS, SOURCE)
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
    "number", ["rund 8.000", "insgesamt 10.000", "1500", "11.000", "10 Soldaten", "mehr als dreitausend Soldaten"]
)
def test_the_pairs_quote_what_the_texts_print(number):
    assert f"„{number}“" in PAGE
    said = " ".join(line for excerpt in PLAN["excerpt"] for line, start, _ in printed(excerpt) if start >= 0)
    assert number in said


def test_the_minutes_add_up_to_a_lesson():
    assert sum(int(n) for n in re.findall(r'class="time">\((\d+) Minuten', PAGE)) == 45


def test_the_answers_hold_every_counted_number_of_the_excerpts():
    answers = unescape(PAGE.partition("Erwartete Antworten")[2])
    for text in ("„1500 nordkoreanische Soldaten“", "„10 Soldaten“ (auffällig, siehe III)", "„12.000 Truppen“"):
        assert text in answers


def test_who_is_counted_and_who_says_so_is_in_the_texts_own_words():
    known = {"Lloyd Austin", "USA", "am 25. gesagt"}  # from the editor's brackets
    own = {"–", "auch: jetzt", "gesagt:", "Biden-Regierung", "dann", "wohl wie D 5", "Strich vertretbar", "A 5–6"}
    for excerpt in PLAN["excerpt"]:
        said = " ".join(line for line, start, _ in printed(excerpt) if start >= 0).lower()
        cells = [answer[name] for answer in excerpt["answers"] for name in ("who", "counted", "day")]
        for word in sorted(known | own, key=len, reverse=True):
            cells = [cell.replace(word, ";") for cell in cells]
        parts = [part.strip() for cell in cells for part in re.split("[;:,…„“()]", cell)]
        assert [part for part in parts if part.lower() not in said and part != "die"] == []


def test_the_learners_table_gives_the_six_numbers_and_nothing_else():
    table = PAGE.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", table)
    assert [re.findall(r"<td[^>]*>([^<]*)</td>", row)[1] for row in rows] == [f"„{n}“" for n in PLAN["compared"]]
    assert [re.findall(r"<td[^>]*>([^<]*)</td>", row)[2:] for row in rows] == [["", "", ""]] * 6


def test_a_number_without_an_answer_or_a_task_without_its_number_is_named():
    excerpt = PLAN["excerpt"][0]
    with pytest.raises(ValueError, match="x: text A holds 1500 nordkoreanische Soldaten; give 'answers' for just"):
        classroom._answers(CLAIMS, excerpt | {"answers": []}, "A", printed(excerpt), "x")
    with pytest.raises(ValueError, match="x: no excerpt prints the number '77'"):
        classroom._of_task([], "77", "x")


def test_a_number_that_runs_over_two_lines_names_both():
    answers = unescape(PAGE.partition("Erwartete Antworten")[2])
    assert "<td><strong>C 3–4</strong></td><td><strong>„mehr als dreitausend Soldaten“</strong></td>" in answers


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
