"""The lessons' sheets: opened from disk, read aloud, in dark and on a phone, printed on few pages in large type."""

import io
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HANDOUTS = ROOT / "data/handouts"
SHEETS = sorted(path.name for path in HANDOUTS.glob("*.html") if "template" not in path.name)
PRINTED = {"gross": 12, "lernblatt": 4, "lehrblatt": 2, "ablauf": 2, "loesung": 3, "quellenkarte": 1}  # pages at most
LEAST = {"gross": 16, "lernblatt": 11, "quellenkarte": 11}  # points; a teacher reads 9


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_accessible_and_asks_nobody(name, open_page, violations, shoot):
    page = open_page()
    page.goto((HANDOUTS / name).as_uri())
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, rules=("color-contrast",)) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert (page.requests, page.failures) == ([], [])
    shoot(page, f"handout-{Path(name).stem}", full_page=True)


@pytest.mark.parametrize("name", [name for name in SHEETS if any(kind in name for kind in PRINTED)])
def test_a_sheet_prints_on_few_pages_in_large_enough_type(name, open_page):
    from pypdf import PdfReader

    page = open_page()
    page.goto((HANDOUTS / name).as_uri())
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert len(printed) <= next(pages for kind, pages in PRINTED.items() if kind in name)
    size = printed[0].mediabox
    assert (round(float(size.width)), round(float(size.height))) == (595, 842)  # A4 in points
    assert all(sheet.extract_text().strip() for sheet in printed)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 687, "height": 1000})  # what the margins leave of A4
    cut = "[...document.querySelectorAll('.text')].filter(e => e.scrollWidth > e.clientWidth).length"
    assert page.evaluate(cut) == 0
    sizes = """[...document.querySelectorAll('body *')].filter(e => e.innerText && !e.children.length)
        .map(e => parseFloat(getComputedStyle(e).fontSize) * .75)"""
    least = next((points for kind, points in LEAST.items() if kind in name), 9)
    assert min(page.evaluate(sizes)) >= least - 0.01
