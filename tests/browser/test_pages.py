"""The site: opened from disk, by keyboard, on light and dark."""

from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = ROOT / "build/site"
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if "_static" not in path.parts)
CONTRAST = ("color-contrast", "link-in-text-block")  # what another colour scheme can change

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
