"""The coding sheet on a phone, by keyboard, for the next learner, and what a class's files make of it."""

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from helpers import articles, classroom

TEXT = """👩‍🏫 Große Q\u0308uiche

Die Polizei sprach von rund 8.000 Gästen 🎉 am Abend. „Das waren nur 300“, sagte Ole Brandt, und nachher 🎈 kamen \
noch 20 Kinder dazu.
"""
SIZE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory) -> Path:
    table = articles.from_texts({"fest": TEXT}, published={"fest": "2025-07-06"})
    file = tmp_path_factory.mktemp("sheet") / "blatt.html"
    file.write_text(
        classroom.coding_sheet(table, language="de", kinds=("quantity", "speaker", "hedge", "quote")), "utf-8"
    )
    return file


@pytest.fixture
def context(browser):
    """A phone of its own for each test: touch, 360 pixels, nothing kept from before."""
    phone = browser.new_context(viewport=SIZE, has_touch=True, is_mobile=True, accept_downloads=True, locale="de-DE")
    yield phone
    phone.close()


def opened(context, sheet):
    page = context.new_page()
    page.set_default_timeout(5_000)
    page.failures, page.requests = [], []
    page.on("pageerror", lambda error: page.failures.append(str(error)))
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto(sheet.as_uri())
    return page


def word(page, text):
    return page.locator(".word", has_text=text).first


def press(page, name):
    page.get_by_role("button", name=name, exact=True).tap()


def saved(page) -> dict:
    with page.expect_download() as download:
        press(page, "Datei sichern")
    coding = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert download.value.suggested_filename == f"gegenlesen-{coding['pseudonym'].replace(' ', '-')}.json"
    return coding


def test_by_tapping_the_offsets_are_code_points_and_the_file_is_handed_in(context, sheet, tmp_path):
    page = opened(context, sheet)
    word(page, "rund").tap()
    word(page, "Gästen").tap()
    press(page, "Wie viele?")
    word(page, "Polizei").tap()
    press(page, "Wer sagt das?")
    word(page, "20").tap()
    word(page, "Kinder").tap()
    press(page, "Wie viele?")
    coding = saved(page)
    marks = coding["marks"]
    assert [(m["kind"], m["text"]) for m in marks] == [
        ("quantity", "rund 8.000 Gästen"), ("speaker", "Polizei"), ("quantity", "20 Kinder"),
    ]  # fmt: skip
    text = articles.from_texts({"fest": TEXT})["text"][0]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in marks)
    (tmp_path / "otter.json").write_text(json.dumps(coding), "utf-8")
    table = classroom.read_codings(tmp_path)  # Python reads what the page hands in
    assert table.attrs["problems"] == [] and table["text"].tolist() == [m["text"] for m in marks]
    assert list(table.attrs["sentences"]) == ["fest"]
    assert (page.failures, [url for url in page.requests if not url.startswith(("file:", "blob:"))]) == ([], [])


def test_a_quote_keeps_its_marks_and_the_rest_drops_punctuation(context, sheet):
    page = opened(context, sheet)
    word(page, "Das").tap()
    word(page, "300").tap()
    press(page, "Zitat")
    word(page, "300").tap()
    press(page, "Wie viele?")
    assert [m["text"] for m in saved(page)["marks"]] == ["„Das waren nur 300“,", "300"]


def test_by_keyboard_alone(context, sheet):
    page = opened(context, sheet)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('word')"):
            break
    for _ in range(60):
        if page.evaluate("document.activeElement.textContent") == "rund":
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    page.keyboard.press("1")
    assert page.get_by_role("status").first.inner_text() == "Markiert (Wie viele?): „rund 8.000 Gästen“"
    page.get_by_role("button", name="Rückgängig").focus()
    page.keyboard.press("Enter")
    assert page.locator("ol.marks li").count() == 0


def test_a_tab_killed_in_the_middle_loses_nothing_and_the_next_learner_sees_nothing(context, sheet):
    page = opened(context, sheet)
    pseudonym = page.locator("strong").first.inner_text()
    word(page, "8.000").tap()
    press(page, "Wie viele?")
    page.get_by_label("Notiz: 8.000").fill("stimmt das?")
    page.get_by_label("Notiz: 8.000").blur()
    page.close()
    page = opened(context, sheet)
    assert page.locator("strong").first.inner_text() == pseudonym
    assert page.get_by_label("Notiz: 8.000").input_value() == "stimmt das?"
    press(page, "Löschen / neu beginnen")
    press(page, "Wirklich alles löschen?")
    page.close()
    page = opened(context, sheet)
    assert page.locator("ol.marks li").count() == 0 and "stimmt das?" not in page.content()
    assert page.evaluate("Object.keys(localStorage).length") == 1


def test_where_storage_is_refused_it_works_and_says_so(context, sheet):
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})")
    page = opened(context, sheet)
    assert page.get_by_text("nicht gespeichert").is_visible()
    word(page, "8.000").tap()
    press(page, "Wie viele?")
    assert len(saved(page)["marks"]) == 1 and page.failures == []


def test_on_touch_lines_stand_apart_buttons_are_large_and_a_tap_takes_the_nearest_word(context, sheet):
    page = opened(context, sheet)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZE["width"]
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text p')).lineHeight)") >= 44
    sizes = page.evaluate("[...document.querySelectorAll('button')].map(b => [b.offsetWidth, b.offsetHeight])")
    assert [size for size in sizes if 0 < min(size) < 44] == []
    box = word(page, "8.000").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] - 8)
    assert page.locator(".picked").all_inner_texts() == ["8.000"]


def test_nothing_is_wrong_for_a_screen_reader_light_dark_or_large(context, sheet, violations, shoot):
    page = opened(context, sheet)
    word(page, "8.000").tap()
    press(page, "Wie viele?")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
        shoot(page, f"sheet-{scheme}", full_page=True)
    press(page, "Große Schrift")
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZE["width"]
    press(page, "Klassenansicht")
    page.get_by_label("Oder Dateien wählen").set_input_files(files_of(sheet_of(page)))
    page.wait_for_selector("table")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    shoot(page, "class-view", full_page=True)


# --- the class view


def sheet_of(page) -> dict:
    return page.evaluate("JSON.parse(document.getElementById('data').textContent)")


def coding(data: dict, n: int, spans: list[tuple[str, str]], **cells) -> dict:
    text = data["texts"][0]["text"]
    marks = [
        {
            "article_id": "fest",
            "kind": kind,
            "start": text.index(t),
            "end": text.index(t) + len(t),
            "text": t,
            "note": "",
        }
        for kind, t in spans
    ]
    base = {"format": "gegenlesen-coding", "version": 1, "sheet": data["sheet"], "id": f"id{n}", "changes": 1}
    return base | {"pseudonym": f"Otter {10 + n}", "marks": marks} | cells


def files_of(sheet: dict) -> list[dict]:
    """Ten learners: all have 8.000, seven 300, five 20 Kinder, two the speaker; then six files with something wrong."""
    learners = []
    for n in range(10):
        spans = [("quantity", "rund 8.000 Gästen" if n % 2 else "8.000 Gästen")]
        spans += (
            [("quantity", "300")] * (n < 7)
            + [("quantity", "20 Kinder")] * (n < 5)
            + [("speaker", "Ole Brandt")] * (n < 2)
        )
        learners.append(coding(sheet, n, spans))
    wrong = coding(sheet, 20, [("quantity", "300")])
    wrong["marks"][0]["end"] += 1
    extra = {
        "kaputt.json": "{",
        "verschoben.json": json.dumps(wrong),
        "fremd.json": json.dumps({"format": "anderes"}),
        "alt.json": json.dumps(coding(sheet, 21, [], version=0)),
        "blatt2.json": json.dumps(coding(sheet, 22, [], sheet="x")),
        "doppelt.json": json.dumps(learners[3] | {"changes": 2}),
    }
    named = {f"{c['pseudonym']}.json": json.dumps(c) for c in learners} | extra
    return [{"name": name, "mimeType": "application/json", "buffer": body.encode()} for name, body in named.items()]


def test_ten_files_give_the_expected_counts_and_a_damaged_one_costs_nobody(context, sheet, shoot):
    page = opened(context, sheet)
    press(page, "Klassenansicht")
    page.get_by_label("Oder Dateien wählen").set_input_files(files_of(sheet_of(page)))
    page.wait_for_selector("table")
    said = page.locator(".class").inner_text()
    assert "10 Dateien gelesen, 6 Hinweise" in said
    for name in (
        "kaputt.json: beschädigt",
        "verschoben.json: beschädigt",
        "fremd.json: keine Datei",
        "alt.json: von einer",
    ):
        assert name in said
    assert "doppelt.json: zweimal abgegeben, einmal gezählt" in said and "blatt2.json: von einem anderen" in said
    assert "2 von 4 Stellen gemeinsam" in said  # 8.000 (ten) and 300 (seven); 20 Kinder has five of ten, Ole Brandt two
    assert page.locator("mark sup").all_inner_texts() == ["10", "7", "2", "5"]
    contested = page.locator("table").first.locator("tbody th").all_inner_texts()
    assert "fest" not in contested and any("20 Kinder" in cell for cell in contested)
    page.get_by_label("Oder einen kopierten Text").fill(
        json.dumps(coding(sheet_of(page), 30, [], pseudonym="Otter 11"))
    )
    press(page, "Text hinzufügen")
    assert "11 Dateien gelesen, 7 Hinweise" in page.locator(".class").inner_text()
    assert (
        "der eingefügte Text: ein Name, den schon jemand hat; beide sind gezählt."
        in page.locator(".class").inner_text()
    )
    assert page.failures == []


def test_a_text_cannot_break_the_sheet(context, tmp_path):
    hostile = "</script><script>window.hit = 1</script> <img src=x onerror='window.hit = 1'> 20 Kinder"
    file = tmp_path / "blatt.html"
    file.write_text(classroom.coding_sheet(articles.from_texts({"a": hostile})), "utf-8")
    page = opened(context, file)
    word(page, "20").tap()
    assert page.evaluate("window.hit") is None and page.failures == []


# --- on the site


def test_the_published_sheet_opens_without_a_network_after_the_first_visit(context):
    handler = partial(SimpleHTTPRequestHandler, directory=str(classroom.HANDOUTS))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/stadtfest-codierblatt.html")
    page.evaluate("navigator.serviceWorker.ready")
    word(page, "18.000").tap()
    press(page, "Wie viele?")
    server.shutdown()
    server.server_close()
    page.reload()
    assert page.locator("ol.marks li").count() == 1
    assert page.locator(".text").count() == 3
