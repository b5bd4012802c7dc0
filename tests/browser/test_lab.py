"""The notebooks as an analyst meets them: in JupyterLab, all cells run, by eye, by ear and by keyboard."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import lab as laboratory
import pytest

from helpers import wording

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = [path.name for path in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))]
OUTPUTS = ".jp-OutputArea-output.jp-RenderedHTMLCommon"
WIDTHS = (1280, 800)
GERMAN = re.compile(r"\b(?:und|der|die|das|nicht|bis|von|mit)\b")


@pytest.fixture(scope="session")
def server(browser, tmp_path_factory) -> Iterator[laboratory.Lab]:
    root = laboratory.project(tmp_path_factory.mktemp("project"))
    with laboratory.Lab(root, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.mark.parametrize("name", NAMES)
def test_all_cells_run_and_every_picture_has_words(name, server, open_page, violations, shoot):
    page = open_page()
    server.open(page, f"notebooks/my/{name}")
    state = laboratory.run(page)
    assert state["run"] == state["cells"] > 0
    stderr = [line for line in state["stderr"] if line.strip()]  # a progress bar leaves blanks
    assert (state["errors"], stderr, state["broken"], state["dialogs"]) == ([], [], 0, 0)
    assert [alt for alt in state["alts"] if len(alt) < 20] == []
    page.evaluate(laboratory.ONLY_NOTEBOOK)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1000})
        page.wait_for_timeout(300)
        assert page.evaluate(laboratory.CUT) == [], f"cut at {width} pixels"
    for theme in (laboratory.LIGHT, laboratory.DARK):
        laboratory.theme(page, theme)
        if page.locator(OUTPUTS).count():
            assert violations(page, within=OUTPUTS, rules=("color-contrast", "image-alt", "link-name")) == [], theme
        picture(page, shoot, f"lab-{Path(name).stem}-{theme.split()[1].lower()}")
    assert page.requests == []
    laboratory.leave(page)


def picture(page, shoot, name: str) -> None:
    """The whole notebook at two widths: the window is made as tall as its content, and scrolled to the top."""
    if not os.environ.get("SHOTS"):
        return
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1000})
        page.wait_for_timeout(300)
        page.set_viewport_size({"width": width, "height": min(16000, page.evaluate(laboratory.HEIGHT) + 200)})
        page.evaluate(laboratory.TO_TOP)
        page.wait_for_timeout(300)
        shoot(page, f"{name}-{width}")
    page.set_viewport_size({"width": 1280, "height": 1000})


def copied(server: laboratory.Lab, name: str, copy: str, kernel: str = "python3") -> str:
    """One of the analyst's notebooks under another name, for another kernel."""
    folder = server.root / "notebooks/my"
    content = json.loads((folder / name).read_text("utf-8"))
    content["metadata"]["kernelspec"] = {"name": kernel, "display_name": kernel, "language": "python"}
    (folder / copy).write_text(json.dumps(content), "utf-8")
    return f"notebooks/my/{copy}"


def test_in_german_tables_and_figures_are_german(server, open_page):
    page = open_page(width=800)
    server.open(page, copied(server, "00-start-here.ipynb", "deutsch.ipynb", "german"))
    state = laboratory.run(page)
    assert (state["errors"], state["run"]) == ([], state["cells"])
    assert state["alts"] and [alt for alt in state["alts"] if not GERMAN.search(alt)] == []
    headings = {*page.locator(f"{OUTPUTS} thead th").all_text_contents()}  # those of folded tables, too
    german, english = (
        {text for key, text in wording.entries(language).items() if key.startswith("column.")}
        for language in ("de", "en")
    )
    assert headings & (german - english) and not headings & (english - german)
    page.evaluate(laboratory.ONLY_NOTEBOOK)
    page.wait_for_timeout(300)
    assert page.evaluate(laboratory.CUT) == []
    assert page.requests == []
    laboratory.leave(page)


def test_marks_survive_in_a_notebook_that_is_not_trusted(server, open_page):
    page = open_page()
    server.open(page, copied(server, "05-what-looks-wrong.ipynb", "fremd.ipynb"))
    trusted = "() => window.jupyterapp.shell.currentWidget.content.widgets.map(w => w.model.trusted)"
    assert not any(page.evaluate(trusted))
    shown = page.locator(OUTPUTS)
    for tag in ("mark", "u", "strong", "details > summary", "caption", "th[scope=col]", "th[scope=row]"):
        assert shown.locator(tag).count(), tag
    summary = shown.locator("details > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert summary.locator("..").get_attribute("open") is not None
    laboratory.leave(page)


def test_a_filter_changes_the_table(server, open_page):
    page = open_page()
    server.open(page, copied(server, "08-explore.ipynb", "filter.ipynb"))
    assert laboratory.run(page)["errors"] == []
    chosen = page.locator(".widget-dropdown select").first
    chosen.wait_for()
    rows = page.locator(".jupyter-widgets table.dataTable tbody tr")
    rows.first.wait_for()
    before = rows.count()
    assert chosen.locator("option").count() > 2
    chosen.select_option(index=1)
    fewer = "n => (m => 0 < m && m < n)(document.querySelectorAll('.jupyter-widgets table.dataTable tbody tr').length)"
    page.wait_for_function(fewer, arg=before)
    assert page.locator(".jupyter-widgets img:not([alt]), .jupyter-widgets img[alt='']").count() == 0
    assert page.requests == []
    laboratory.leave(page)


def test_a_row_chosen_by_keyboard_shows_its_sentence_and_its_explanation(server, open_page):
    page = open_page()
    server.open(page, copied(server, "08-explore.ipynb", "row.ipynb"))
    assert laboratory.run(page)["errors"] == []
    rows = page.locator(".jupyter-widgets table.dataTable tbody tr")
    rows.first.wait_for()
    assert page.locator(".jupyter-widgets section ol").count() == 0
    rows.first.focus()
    page.keyboard.press("Enter")
    page.locator(".jupyter-widgets section ol li").first.wait_for()
    assert page.locator(".jupyter-widgets mark").count()
    before = rows.count()
    page.locator(".jupyter-widgets input[type=search]").fill("10.000")
    fewer = "n => document.querySelectorAll('.jupyter-widgets table.dataTable tbody tr').length < n"
    page.wait_for_function(fewer, arg=before)
    assert page.requests == []
    laboratory.leave(page)
