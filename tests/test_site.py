"""The sources of the site: every link leads somewhere, every rule and call is there, no whole article."""

import json
import re
from pathlib import Path

import pytest

from helpers.german import dates, hedges, quantities, speech
from tools import pages, reference

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The site's sources and files, written aside."""
    if not (ROOT / "data/handouts/stadtfest-lernblatt.html").exists():
        pytest.skip("the lesson is not built: 'make figures' builds it")
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FULL_TEXT", raising=False)
        pages.write(folder / "source", folder / "files")
    return folder


def test_every_notebook_has_a_page_with_its_outputs_as_they_are(made):
    for path in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb")):
        before, after = (json.loads(one.read_text("utf-8")) for one in (path, made / "source/notebooks" / path.name))
        assert [cell.get("outputs") for cell in after["cells"]] == [cell.get("outputs") for cell in before["cells"]]


def test_every_page_is_in_the_table_of_contents(made):
    listed = set(re.findall(r"(?m)^([\w/.-]+\.(?:md|ipynb))$", (made / "source/index.md").read_text("utf-8")))
    found = {path.relative_to(made / "source").as_posix() for path in (made / "source").rglob("*.*")}
    assert listed == found - {"index.md"}


def test_no_whole_article_is_published(made):
    assert not (made / "source/articles").exists()
    assert [path for path in (made / "files").rglob("*") if "seeds" in path.parts and path.suffix == ".txt"] == []


def test_full_texts_are_for_local_use_only(tmp_path):
    assert pages.full_texts(tmp_path) == [f"articles/{label}.md" for label in "ABCDE"]
    assert "Kim Yo Jung" in (tmp_path / "articles/A.md").read_text("utf-8")


@pytest.mark.parametrize("room", [quantities, dates, speech, hedges], ids=lambda room: room.__name__)
def test_every_rule_is_explained_with_both_examples(room):
    page = reference.rules()
    for rule in room.RULES:
        for said in (rule.id, rule.meaning, rule.example, rule.counter_example):
            assert reference.text(said) in page, rule.id


def test_the_rules_page_says_how_often_a_rule_fired_and_was_right(tmp_path, monkeypatch):
    counted = tmp_path / "rule_accuracy.csv"
    counted.write_text("rule,fired,right,right_speaker\nquote_after_cue,1234,1111,1000\n", "utf-8")
    monkeypatch.setattr(reference.paths, "RULE_ACCURACY", counted)
    row = re.search(r'id="rule-quote_after_cue".*', reference.rules()).group()
    assert row.endswith("<td>1234</td><td>1111</td></tr>")
    assert re.search(r'id="rule-day_month".*', reference.rules()).group().endswith("<td>–</td><td>–</td></tr>")


def test_the_rules_for_two_numbers_are_all_there():
    assert set(re.findall(r"<code>(R\d)", reference.relations())) >= {"R1", "R2", "R3", "R4", "R5", "R6"}


def test_the_calls_name_the_idiom_and_no_machine():
    page = reference.calls()
    for name in ("articles.read", "claims.extract", "reconcile.pool", "show.article", "german.quantities.find"):
        assert f"### {name}\n" in page
    assert str(ROOT) not in page and "<function" not in page and " at 0x" not in page


LINKS = [
    ("README.md", "[a](notebooks/00-start-here.ipynb)", "[a](notebooks/00-start-here.ipynb)"),
    ("notebooks/01.ipynb", "[a](00-start-here.ipynb#limits)", "[a](00-start-here.ipynb#limits)"),
    ("CONTRIBUTING.md", "[a](README.md)", "[a](/index.md)"),
    ("README.md", "[a](LICENSE)", "[a](LICENSE){.external}"),
    ("notebooks/01.ipynb", "[a](../data/topics/)", "a"),  # a folder
    ("README.md", "[a](https://example.org/b)", "[a](https://example.org/b)"),
    ("README.md", "![a b](LICENSE)", '<img src="LICENSE" alt="a b">'),
]


@pytest.mark.parametrize("name, text, expected", LINKS)
def test_links_keep_their_meaning(name, text, expected, tmp_path):
    known = {"README.md", "notebooks/00-start-here.ipynb"}
    assert pages.linked(text, name, known, tmp_path) == expected


@pytest.mark.parametrize(
    "link, reason", [("nowhere.png", "not there"), ("../../etc/passwd", "not there"), ("seeds/%s.txt", "whole article")]
)
def test_a_link_that_may_not_be_is_named(link, reason, tmp_path):
    seed = next((ROOT / "seeds").glob("*.txt")).stem
    link = link % seed if "%" in link else link
    with pytest.raises(ValueError, match=rf"README\.md links to .*{reason}|README\.md links to the {reason}"):
        pages.linked(f"[a]({link})", "README.md", set(), tmp_path)


def test_docstrings_become_text_and_code():
    said = reference.prose("Takes *a* of `b_c`.\n\n    say('x_y')\n\nLast <b>.")
    assert said == "Takes \\*a\\* of `b_c`.\n\n```text\nsay('x_y')\n```\n\nLast \\<b\\>.\n"
