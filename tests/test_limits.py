"""How much of an article is shown: three whole sentences at once, a third of its characters in all.

Counted are stretches of at least six words that stand in the article in just these words, whatever marks, line breaks
and punctuation stand between them; once each, however often they are shown.
"""

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from helpers.german import sentences

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
SITE = ROOT / "build/site"
RUN = 6  # words
SENTENCES, SHARE = 3, 1 / 3
WORD = re.compile(r"\w+")
BREAKING = frozenset("p div table caption tr th td li ul ol h1 h2 h3 h4 h5 h6 br details summary figcaption".split())


class Words(HTMLParser):
    """The text of a page, with what it says of pictures; the numbers of printed lines stand between no two words."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.line_number = False

    def handle_data(self, data: str) -> None:
        if not self.line_number:
            self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.line_number = ("class", "no") in attrs
        self.pieces += [" | "] if tag in BREAKING else []
        self.pieces += [f" | {value} | " for name, value in attrs if tag == "img" and name == "alt"]

    def handle_endtag(self, tag: str) -> None:
        self.line_number = False


def words_of(html: str) -> list[str]:
    reader = Words()
    reader.feed(html)
    return WORD.findall("".join(reader.pieces))


def runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def covered(text: str, shown: set[tuple[str, ...]]) -> int:
    """How many characters of `text` lie in runs that are shown."""
    found = list(WORD.finditer(text))
    told: set[int] = set()
    for i in range(len(found) - RUN + 1):
        if tuple(word.group() for word in found[i : i + RUN]) in shown:
            told.update(range(found[i].start(), found[i + RUN - 1].end()))
    return len(told)


def whole_sentences(text: str, words: list[str]) -> list[str]:
    """The different sentences of `text`, of at least six words, that `words` hold in full."""
    line = f" {' '.join(words)} "
    said = {" ".join(WORD.findall(text[span.start : span.end])) for span in sentences.split(text)}
    return sorted(one for one in said if len(one.split()) >= RUN and f" {one} " in line)


@cache
def outputs() -> dict[str, list[str]]:
    """Every output of the committed notebooks, as words, by notebook and cell."""
    found = {}
    for path in NOTEBOOKS:
        for place, cell in enumerate(json.loads(path.read_text("utf-8"))["cells"]):
            for number, output in enumerate(cell.get("outputs", [])):
                data = output.get("data", {})
                html = "".join(data.get("text/html", "")) or "".join(data.get("text/markdown", ""))
                plain = "".join(data.get("text/plain", "")) + "".join(output.get("text", ""))
                prose = words_of(html) if html else WORD.findall(plain)
                found[f"{path.stem}, cell {place + 1}, output {number + 1}"] = prose
                found[f"{path.stem}, cell {place + 1}, output {number + 1} as plain text"] = WORD.findall(plain)
    return found


def prose_of_notebooks() -> list[list[str]]:
    cells = [cell for path in NOTEBOOKS for cell in json.loads(path.read_text("utf-8"))["cells"]]
    return [WORD.findall("".join(cell["source"])) for cell in cells]


def share(text: str, shown: list[list[str]]) -> float:
    return covered(text, set().union(*map(runs, shown))) / len(text)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_no_output_shows_more_than_three_sentences_of_an_article(seed):
    text = seed.read_text("utf-8")
    shown = {name: whole_sentences(text, words) for name, words in outputs().items()}
    assert {name: found for name, found in shown.items() if len(found) > SENTENCES} == {}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_notebooks_show_at_most_a_third_of_an_article(seed):
    shown = [*outputs().values(), *prose_of_notebooks()]
    assert share(seed.read_text("utf-8"), shown) <= SHARE


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_site_shows_at_most_a_third_of_an_article(seed):
    if (SITE / "articles").exists():
        pytest.skip("the site here was built with FULL_TEXT=1, for local use")
    pages = [path for path in SITE.rglob("*") if path.suffix in (".html", ".csv", ".txt", ".svg", ".js")]
    if not pages:
        pytest.skip("no site built here: 'make site' builds it")
    shown = [words_of(path.read_text("utf-8")) for path in pages]
    assert share(seed.read_text("utf-8"), shown) <= SHARE


# --- the counting itself

TEXT = "Der Minister sagte am Freitag in Berlin, es seien etwa 3.000 Soldaten gekommen. Das war alles.\n\nNiemand kam."


@pytest.mark.parametrize(
    "html, expected",
    [
        ("<p>Der Minister sagte am Freitag in Berlin</p>", len("Der Minister sagte am Freitag in Berlin")),
        ("Der <mark>Minister</mark> sagte <u>am\nFreitag</u> in", len("Der Minister sagte am Freitag in")),
        ("<img alt='es seien etwa 3.000 Soldaten gekommen'>", len("es seien etwa 3.000 Soldaten gekommen")),
        ("etwa 3&#46;000 Soldaten gekommen. Das war", len("etwa 3.000 Soldaten gekommen. Das war")),
        ("<td>Der Minister sagte</td><td>am Freitag in Berlin</td>", len("Der Minister sagte am Freitag in Berlin")),
        ('<li>Der Minister sagte am<li><span class="no">2</span>Freitag in', len("Der Minister sagte am Freitag in")),
        ("Der Minister sagte am Freitag", 0),  # five words are no passage
        ("Die Ministerin sagte am Freitag in Bonn", 0),
    ],
)
def test_characters_are_counted(html, expected):
    assert covered(TEXT, runs(words_of(html))) == expected


@pytest.mark.parametrize(
    "shown, count",
    [
        ("Der Minister sagte am Freitag in Berlin, es seien etwa 3.000 Soldaten gekommen!", 1),
        ("Der Minister sagte am Freitag in Berlin, es seien etwa 3.000 Soldaten", 0),
        ("Das war alles.", 0),  # too short to be a passage
    ],
)
def test_whole_sentences_are_counted(shown, count):
    assert len(whole_sentences(TEXT, WORD.findall(shown))) == count
