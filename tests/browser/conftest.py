"""A real browser: Debian's chromium driven by playwright, with no way to any other machine."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
SHOTS = ROOT / "build/shots"  # written when SHOTS=1
FLAGS = [
    "--no-sandbox",  # a machine that runs tests is often run by root; chromium refuses its sandbox there
    "--disable-dev-shm-usage",  # /dev/shm may be tiny in containers
    "--disable-gpu",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # any request beyond loopback fails
]
SKIPPED = "no chromium on this machine: apt-get install chromium, or set CHROMIUM to where it is"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium() -> str | None:
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = chromium()
    if path is None:
        pytest.skip(SKIPPED)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., Any]]:
    """Open a page that keeps its `requests` beyond files and loopback and its `failures` (script errors, dialogs)."""
    pages = []

    def opened(scheme: str = "light", width: int = 1280) -> Any:
        page = browser.new_page(
            viewport={"width": width, "height": 1000}, color_scheme=scheme, locale="en-GB", timezone_id="UTC"
        )
        page.set_default_timeout(20_000)
        page.requests, page.failures = [], []
        page.on("request", lambda request: page.requests.append(request.url) if foreign(request.url) else None)
        page.on("pageerror", lambda error: page.failures.append(str(error)))
        page.on("dialog", lambda dialog: (page.failures.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.close()


def foreign(url: str) -> bool:
    return not url.startswith(("file:", "data:", "blob:", "about:", "http://127.0.0.1:", "ws://127.0.0.1:"))


@pytest.fixture
def violations() -> Callable[..., list[str]]:
    """What axe finds wrong on a page, one line each; `within` a selector, `rules` only some of its rules."""
    from axe_playwright_python.sync_playwright import Axe

    def found(page: Any, within: str | None = None, rules: tuple[str, ...] = ()) -> list[str]:
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = {"type": "rule", "values": list(rules)}
        response = Axe().run(page, context=within, options=options).response
        return [
            f"{broken['id']}: {broken['help']}: {node['html'][:150]}"
            for broken in response["violations"]
            for node in broken["nodes"]
        ]

    return found


@pytest.fixture
def shoot() -> Callable[..., None]:
    """Keep a picture of a page in build/shots when SHOTS=1, to be looked at."""

    def shot(page: Any, name: str, **options: Any) -> None:
        if os.environ.get("SHOTS"):
            SHOTS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=SHOTS / f"{name}.png", **options)

    return shot
