"""The form of a committed notebook: what strict comparison, a reader and a rerunner rely on."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATHS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
CODE_CELLS, CODE_LINES = 25, 60
STORY = [path for path in PATHS if path.name < "09"]  # the story told from 00 to 08
WORDS_A_MINUTE, SHORT = 200, 1000  # words that one reads in a minute; of the first notebook with all it shows
FIRST_SCREEN = 75  # words before the first picture of 00, so that it stands in the first 800 pixels
WIDTH = 75  # characters of a line of code that JupyterLab shows in a window of 800 pixels
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)|(?:href|src)=\\?[\"']([^\"'#\\]+)")


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def cells(notebook: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def outputs(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [output for cell in cells(notebook, "code") for output in cell["outputs"]]


def links(text: str) -> list[str]:
    """The relative links of a piece of Markdown or HTML."""
    found = [first or second for first, second in LINK.findall(text)]
    return [link for link in found if not re.match(r"https?:|mailto:|data:", link)]


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def path(request) -> Path:
    return request.param


@pytest.fixture
def notebook(path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def test_there_are_notebooks_and_the_story_begins_with_00():
    assert PATHS and PATHS[0].name == "00-start-here.ipynb"


def test_run_from_top_to_bottom(notebook):
    code = [cell for cell in cells(notebook, "code") if source(cell).strip()]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))


def test_shows_something(notebook):
    assert outputs(notebook)


def test_nothing_on_stderr_and_no_error(notebook):
    assert [o["text"] for o in outputs(notebook) if o.get("name") == "stderr"] == []
    assert [o["ename"] for o in outputs(notebook) if o["output_type"] == "error"] == []


def test_short(notebook):
    code = [source(cell) for cell in cells(notebook, "code")]
    assert len(code) <= CODE_CELLS
    assert sum(len([line for line in text.splitlines() if line.strip()]) for text in code) <= CODE_LINES


def test_code_fits_a_narrow_window(notebook):
    lines = [line for cell in cells(notebook, "code") for line in source(cell).splitlines()]
    assert [line for line in lines if len(line) > WIDTH] == []


def test_no_logic(notebook):
    code = [source(cell) for cell in cells(notebook, "code")]
    assert [text for text in code if re.search(r"(?m)^\s*(?:async\s+)?(?:def|class)\b", text)] == []
    assert [text for text in code if text.rstrip().endswith(";")] == []
    assert [text for text in code if re.search(r"(?m)^\s*[!%]", text)] == []  # magics run nowhere else


def test_nothing_of_the_machine_it_ran_on(path):
    text = path.read_text("utf-8")
    assert re.findall(r"(?<![\w.:/-])/(?:home|root|Users|tmp|work|usr|opt)/[\w.-]+|[A-Z]:\\\\Users|file://", text) == []
    assert re.findall(r"\b0x[0-9a-f]{6,}", text) == []


def test_metadata_is_what_any_python_would_write(notebook):
    assert notebook["metadata"] == METADATA
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert [cell["metadata"] for cell in notebook["cells"] if cell["metadata"].keys() - {"tags"}] == []
    tags = {tag for cell in notebook["cells"] for tag in cell["metadata"].get("tags", [])}
    assert not tags & {"nbval-skip", "nbval-ignore-output", "skip-execution", "raises-exception"}
    identifiers = [cell["id"] for cell in notebook["cells"]]
    assert len(set(identifiers)) == len(identifiers)


def test_no_widget_and_no_script(notebook):
    shown = [(kind, "".join(data)) for o in outputs(notebook) for kind, data in o.get("data", {}).items()]
    assert [kind for kind, _ in shown if "widget" in kind or "javascript" in kind] == []
    assert [
        data[:80] for kind, data in shown if kind == "text/html" and re.search(r"<script|\son\w+=", data, re.I)
    ] == []


def test_every_picture_has_words(notebook):
    for output in outputs(notebook):
        data = output.get("data", {})
        html = "".join(data.get("text/html", ""))
        assert [
            tag[:80] for tag in re.findall(r"<img\b[^>]*>", html) if not re.search(r"\balt=[\"'][^\"']{20,}", tag)
        ] == []
        if "image/png" in data:
            assert "alt=" in html, "a bare figure: show it with show.figure"


def test_opens_with_a_title_and_the_time_it_takes(notebook):
    first = notebook["cells"][0]
    assert first["cell_type"] == "markdown"
    assert re.match(r"# \S", source(first))
    assert re.search(r"\bminutes?\b", source(first))
    titles = [line for cell in cells(notebook, "markdown") for line in re.findall(r"(?m)^# .+", source(cell))]
    assert len(titles) == 1


def words(html: str) -> int:
    """Words a reader meets: tags, addresses of links and what is folded away do not count."""
    html = re.sub(r"<details.*?</details>", " ", html, flags=re.S)
    return len(re.findall(r"\w+", unescape(re.sub(r"<[^>]+>|\]\([^)]*\)", " ", html))))


def views(cell: dict[str, Any]) -> list[str]:
    """What the outputs of a cell show, as HTML or else as text."""
    data = [output.get("data", {"text/plain": output.get("text", "")}) for output in cell.get("outputs", [])]
    return ["".join(one.get("text/html", one.get("text/plain", ""))) for one in data]


def minutes(notebook: dict[str, Any]) -> float:
    """Minutes of reading: 200 words of prose in one, and one for each table or figure."""
    shown = [view for cell in notebook["cells"] for view in views(cell)]
    folded = [re.sub(r"<details.*?</details>", "", view, flags=re.S) for view in shown]
    prose = [re.sub(r"<table.*?</table>", " ", view, flags=re.S) for view in folded]
    text = " ".join([*(source(cell) for cell in cells(notebook, "markdown")), *prose])
    return words(text) / WORDS_A_MINUTE + sum(len(re.findall("<table|<img", view)) for view in folded)


@pytest.mark.parametrize("path", STORY, ids=lambda path: path.stem[:2])
def test_the_minutes_are_true(path):
    notebook = json.loads(path.read_text("utf-8"))
    said = int(re.search(r"(\d+) minutes", source(notebook["cells"][0]))[1])
    assert abs(said - minutes(notebook)) <= 1


def test_the_first_notebook_is_short_and_its_list_repeats_the_minutes_of_the_others():
    notebook = json.loads(STORY[0].read_text("utf-8"))
    assert (
        sum(words(text) for c in notebook["cells"] for text in ([source(c)] if "outputs" not in c else views(c)))
        <= SHORT
    )
    listed = dict(re.findall(r"\((\d\d-[\w-]+)\.ipynb\) \|[^|]*\| (\d+) \|", "".join(map(source, notebook["cells"]))))
    for path in STORY[1:]:
        first = source(json.loads(path.read_text("utf-8"))["cells"][0])
        assert listed[path.stem] == re.search(r"(\d+) minutes", first)[1], path.name


def test_the_first_notebook_opens_with_its_picture_and_the_path_of_an_analyst():
    first, second = json.loads(STORY[0].read_text("utf-8"))["cells"][:2]
    assert words(source(first)) <= FIRST_SCREEN and "<img" in views(second)[0]
    assert links(source(first)) == ["06-which-number.ipynb", "05-what-looks-wrong.ipynb"]


@pytest.mark.parametrize("path", STORY, ids=lambda path: path.stem[:2])
def test_each_heading_is_a_question_and_what_is_shown_first_answers_it(path):
    """In one sentence; or it is a figure, which says its finding itself, or the experiment or the glossary."""
    found = json.loads(path.read_text("utf-8"))["cells"]
    heading, answered = "", True
    for cell in found:
        if cell["cell_type"] == "markdown":
            assert answered, heading
            for heading in re.findall(r"(?m)^## (.+)", source(cell)):
                assert heading.endswith("?") or heading in ("Limits", "Three questions"), heading
                answered = not heading.endswith("?") or heading == "Where next?"
        elif not answered and cell["outputs"]:
            shown = views(cell)[0]
            assert "<table" not in re.sub(r"<details.*?</details>", "", shown, flags=re.S) or "terms" in heading, (
                heading
            )
            answered = True


def test_closes_with_limits_questions_and_the_next_link(path, notebook):
    prose = "\n".join(source(cell) for cell in cells(notebook, "markdown"))
    assert re.search(r"(?mi)^#+ .*\blimits?\b|\*\*limits?\b", prose)
    last = notebook["cells"][-1]
    assert last["cell_type"] == "markdown"
    assert re.search(r"(?i)\bnext\b", source(last))
    following = [link for link in links(source(last)) if (path.parent / link).resolve() != path.resolve()]
    assert following


def test_links_resolve(path, notebook):
    text = "\n".join(source(cell) for cell in cells(notebook, "markdown"))
    text += "\n".join("".join(o.get("data", {}).get("text/html", "")) for o in outputs(notebook))
    assert [link for link in links(text) if not (path.parent / link).exists()] == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("[next](01-the-five-articles.ipynb)", ["01-the-five-articles.ipynb"]),
        ("[glossary](00-start-here.ipynb#glossary)", ["00-start-here.ipynb"]),
        ('<a href="../data/figures/a.png">', ["../data/figures/a.png"]),
        ("[outside](https://example.org/a)", []),
        ('<img src="data:image/png;base64,AAAA">', []),
        ("[here](#limits)", []),
    ],
)
def test_links_are_found(text, expected):
    assert links(text) == expected


def test_the_readme_gives_its_picture_the_words_of_the_notebook():
    alt, picture = re.search(r"!\[([^\]]+)\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8")).groups()
    shown = "".join(
        "".join(o.get("data", {}).get("text/html", "")) for o in outputs(json.loads(PATHS[0].read_text("utf-8")))
    )
    assert (ROOT / picture).exists() and f'alt="{alt}' in unescape(shown)


def test_readme_and_pages_link_to_what_is_there():
    for page in ("README.md", "CONTRIBUTING.md", "seeds/README.md", "data/reference/README.md"):
        broken = [
            link for link in links((ROOT / page).read_text("utf-8")) if not (ROOT / page).parent.joinpath(link).exists()
        ]
        assert broken == [], page
