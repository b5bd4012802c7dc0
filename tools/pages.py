"""The sources of the site: the notebooks as they were run, and pages made from what the library says of itself.

    python -m tools.pages

Writes build/site-source (pages for Sphinx) and build/site-files (what they link to: figures, the lesson), both in the
order of the checkout, so that a relative link means the same on the site as in the project. FULL_TEXT=1 adds a page for
each article, whole and marked up: for local use only, because the articles belong to their publishers.
"""

import json
import os
import re
import shutil
from pathlib import Path

from tools import reference
from tools.environment import ROOT

SOURCE, FILES = ROOT / "build/site-source", ROOT / "build/site-files"
START = "README.md"  # its copy is the site's first page
PROSE = ["CHANGELOG.md", "CONTRIBUTING.md", "data/CODEBOOK.md", "seeds/README.md", "data/reference/README.md"]
MADE = {"glossary.md": reference.glossary, "rules.md": reference.rules, "api.md": reference.calls}
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)#\s]+)(#[^)\s]*)?\)")
REFERENCE = re.compile(r"\b(?:href|src)=[\"']([^\"'#]+)[\"']")
OUTSIDE = re.compile(r"[a-z]+:|#", re.I)
TABLE_OF_CONTENTS = "\n```{toctree}\n:hidden:\n:caption: %s\n\n%s\n```\n"
OFFLINE = "data/handouts/codierblatt-offline.js"  # keeps a coding sheet that was opened once readable without a network
SEED_TEXTS = "seeds/*.txt"
# The second lesson's sheets hold passages of the five articles, beside those of the notebooks: for a class, not for the
# site, which shows at most a third of an article in all.
CHECKOUT_ONLY = "data/handouts/nordkorea-*.html"


def write(source: Path = SOURCE, files: Path = FILES) -> None:
    """All pages, and every file they link to; a ValueError names a link that leads nowhere or to a whole article."""
    for folder in (source, files):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    notebooks = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"))
    prose = [*PROSE, *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))]
    pages = {START, *prose, *notebooks}
    for name in notebooks:
        save(source / name, notebook(name, pages, files))
    for name in prose:
        save(source / name, linked((ROOT / name).read_text("utf-8"), name, pages, files))
    for name, make in MADE.items():
        save(source / name, make())
    articles = full_texts(source) if os.environ.get("FULL_TEXT") else []
    provide(START, OFFLINE, files)
    first = linked((ROOT / START).read_text("utf-8"), START, pages, files)
    groups = {"Notebooks": notebooks, "Reference": list(MADE), "Project": prose, "Articles": articles}
    save(source / "index.md", first + "".join(TABLE_OF_CONTENTS % (k, "\n".join(v)) for k, v in groups.items() if v))


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def notebook(name: str, pages: set[str], files: Path) -> str:
    """A notebook with its prose linked for the site; its outputs stay as they are."""
    content = json.loads((ROOT / name).read_text("utf-8"))
    for cell in content["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = linked("".join(cell["source"]), name, pages, files)
        for output in cell.get("outputs", []):
            for link in REFERENCE.findall("".join(output.get("data", {}).get("text/html", ""))):
                if not OUTSIDE.match(link):
                    provide(name, link, files)
    return json.dumps(content, ensure_ascii=False)


def linked(text: str, name: str, pages: set[str], files: Path) -> str:
    """Markdown in which a link to a page leads to its page, and any other relative link to a copy of the file."""

    def picture(found: re.Match[str]) -> str:
        alt, link = found.groups()
        if not OUTSIDE.match(link):
            provide(name, link, files)
        return f'<img src="{link}" alt="{alt}">'

    def link(found: re.Match[str]) -> str:
        words, target, part = found.groups(default="")
        if OUTSIDE.match(target):
            return found.group()
        there = place(name, target)
        if there in pages:
            return f"[{words}]({'/index.md' if there == START else target}{part})"
        if (ROOT / there).is_dir() or Path(there).match(CHECKOUT_ONLY):  # can be opened in the checkout only
            return words
        provide(name, target, files)
        return f"[{words}]({target}{part}){{.external}}"

    return LINK.sub(link, IMAGE.sub(picture, text))


def place(name: str, link: str) -> str:
    """Where a link on page `name` leads, from the project's root: ('notebooks/a.ipynb', '../data/b') -> 'data/b'."""
    return Path(os.path.normpath(Path(name).parent / link)).as_posix()


def provide(name: str, link: str, files: Path) -> None:
    """Copy what page `name` links to."""
    there = place(name, link)
    if there.startswith("..") or not (ROOT / there).is_file():
        raise ValueError(f"{name} links to {link}, which is not there; run 'make figures' or correct the link.")
    if Path(there).match(SEED_TEXTS):
        raise ValueError(f"{name} links to the whole article {there}; the site shows passages only, take the link out.")
    (files / there).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / there, files / there)


def full_texts(source: Path) -> list[str]:
    """A page for each article, whole and marked up."""
    names = []
    for label, html in reference.articles():
        names.append(f"articles/{label}.md")
        save(source / names[-1], f"# Article {label}\n\n{html}\n")
    return names


if __name__ == "__main__":
    write()
