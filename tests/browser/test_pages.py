"""The site, the lesson and a marked-up article: opened from disk, by keyboard, on light and dark, printed."""

import io
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SITE, HANDOUTS = ROOT / "build/site", ROOT / "data/handouts"
SHEETS = sorted(path.name for path in HANDOUTS.glob("*.html") if "template" not in path.name)
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if "_static" not in path.parts)
CONTRAST = ("color-contrast", "link-in-text-block")  # what another colour scheme can change
PRINTED = {"lernblatt": 4, "lehrblatt": 2, "ablauf": 2, "loesung": 3, "quellenkarte": 1}  # pages at most

pytestmark = pytest.mark.skipif(not PAGES, reason="no site built here: 'make browser' builds it first")


@cache
def address(path: Path) -> str:
    return path.resolve().as_uri()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_in_light_and_dark_and_asks_nobody(name, open_page, violations, shoot):
    page = open_page()
    page.goto(address(SITE / name))
    assert page.title() and page.locator("html").get_attribute("lang")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, rules=CONTRAST) == []
    assert (page.requests, page.failures) == ([], [])
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 800):
            page.set_viewport_size({"width": width, "height": 1000})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"cut at {width} px"
            shoot(page, f"site-{Path(name).stem}-{scheme}-{width}", full_page=True)


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("notebooks/")])
def test_every_link_of_a_notebook_leads_somewhere_on_the_site(name, open_page):
    page = open_page()
    page.goto(address(SITE / name))
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    inside = [link.split("#")[0] for link in links if "://" not in link]
    assert [link for link in inside if link and not (SITE / name).parent.joinpath(link).exists()] == []


def test_an_explanation_opens_by_keyboard(open_page):
    page = open_page()
    page.goto(address(SITE / "notebooks/05-what-looks-wrong.html"))
    assert page.locator("main mark").count() and page.locator("main u").count()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    opened = "document.activeElement.tagName === 'SUMMARY' && document.activeElement.parentElement.open"
    assert not page.evaluate(opened)
    page.keyboard.press("Enter")
    assert page.evaluate(opened)
    assert page.evaluate("document.activeElement.parentElement.innerText.length") > 80


def test_the_first_tab_skips_to_the_text(open_page):
    page = open_page()
    page.goto(address(SITE / "index.html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_search_finds_a_rule_without_a_server(open_page):
    page = open_page()
    page.goto(address(SITE / "search.html") + "?q=measurand")
    page.wait_for_selector("#search-results li a")
    assert (page.requests, page.failures) == ([], [])


# --- the lessons' sheets


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_accessible_and_asks_nobody(name, open_page, violations, shoot):
    page = open_page()
    page.goto(address(HANDOUTS / name))
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, rules=CONTRAST) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360 or "blatt" not in name
    assert (page.requests, page.failures) == ([], [])
    shoot(page, f"handout-{Path(name).stem}", full_page=True)


@pytest.mark.parametrize("name", [name for name in SHEETS if any(kind in name for kind in PRINTED)])
def test_a_sheet_prints_on_few_pages_in_large_enough_type(name, open_page):
    from pypdf import PdfReader

    page = open_page()
    page.goto(address(HANDOUTS / name))
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    most = next(pages for kind, pages in PRINTED.items() if kind in name)
    assert len(printed) <= (12 if "gross" in name else most)
    size = printed[0].mediabox
    assert (round(float(size.width)), round(float(size.height))) == (595, 842)  # A4 in points
    assert all(sheet.extract_text().strip() for sheet in printed)
    page.emulate_media(media="print")
    sizes = """[...document.querySelectorAll('body *')].filter(e => e.innerText && !e.children.length)
        .map(e => parseFloat(getComputedStyle(e).fontSize) * .75)"""
    least = 16 if "gross" in name else 11 if "lernblatt" in name or "karte" in name else 9
    assert min(page.evaluate(sizes)) >= least - 0.01
