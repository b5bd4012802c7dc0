"""Pages made from what the library says of itself: the rules, the glossary, the calls."""

import csv
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import helpers as gl
from helpers import IDIOM, paths, show
from helpers.html import text

# room -> what its rules read
FINDERS = {
    "german.quantities": "Numbers and amounts",
    "german.dates": "Days and times",
    "german.speech": "Who says what",
    "german.hedges": "How sure, and what is done with the words",
}
ROOMS = ["articles", "topic", "claims", "corrections", "compare", "reconcile", "charts", "show", "export", "report"]
ABOUT_RULES = """Every claim names the rules that found it. A rule describes wording, never truth. The German is made
up: in the first passage the rule fires, in the second, which looks alike, it must not. How often a rule fired and was
right was counted on annotated news texts where there are any for it; a dash means: not counted."""
FINDER_CALLS = {"sentences": "split", "quantities": "find", "dates": "find", "speech": "find", "hedges": "find"}
LINE = 96  # of code, on the page
MODULES = re.compile(r"(?:\b[a-z_]+\.)+(?=[A-Z]|date\b)")  # pandas.DataFrame, datetime.date
NUMBERED = re.compile(r"(R\d[^:]*): (.+)", re.S)  # the first words of a function that is a rule for two numbers


def glossary() -> str:
    """The glossary in both languages."""
    english, german = (show.glossary(language=language).html for language in ("en", "de"))
    words = "What the terms mean here, and what they do not mean."
    return f'# Glossary\n\n{words}\n\n{english}\n\n## Deutsch\n\n<div lang="de">\n{german}\n</div>\n'


# --- rules ------------------------------------------------------------------------------------------------------------


def rules() -> str:
    """Every named rule: what it takes as what, German in which it fires and must not fire, how often it was right."""
    counts = accuracy()
    parts = [f"# Rules\n\n{ABOUT_RULES}\n"]
    for room, heading in FINDERS.items():
        known = import_module(f"helpers.{room}").RULES
        parts.append(f"## {heading}\n\n{finder_table(heading, known, counts)}\n")
    meanings = import_module("helpers.claims.evidence").RULES
    parts.append(f"## Who, when and what of a claim\n\n{pairs_table('Rules of claims', 'rule', meanings.items())}\n")
    parts.append(f"## How two numbers relate\n\nThe first rule that fires is the explanation.\n\n{relations()}\n")
    return "\n".join(parts)


def accuracy() -> dict[str, tuple[str, str]]:
    """rule -> (how often it fired, how often it was right); empty where nothing was counted."""
    if not paths.RULE_ACCURACY.exists():
        return {}
    with paths.RULE_ACCURACY.open(encoding="utf-8", newline="") as file:
        return {row["rule"]: (row["fired"], row["right"]) for row in csv.DictReader(file)}


def finder_table(heading: str, known: Iterable[Any], counts: dict[str, tuple[str, str]]) -> str:
    headings = ["rule", "takes as what", "fires on", "does not fire on", "fired", "right"]
    rows = []
    for rule in known:
        fired, right = counts.get(rule.id, ("–", "–"))
        german = f'<td lang="de">{text(rule.example)}</td><td lang="de">{text(rule.counter_example)}</td>'
        rows.append(f"{head(rule.id)}<td>{text(rule.meaning)}</td>{german}<td>{fired}</td><td>{right}</td>")
    return html_table(heading, headings, rows)


def pairs_table(caption: str, first: str, rows: Iterable[tuple[str, str]]) -> str:
    return html_table(caption, [first, "meaning"], [f"{head(name)}<td>{text(said)}</td>" for name, said in rows])


def relations() -> str:
    """What numbers do to each other, then R0 to R7, as their functions say them."""
    found = []
    for function in public(import_module("helpers.reconcile.rules")):
        if said := NUMBERED.match(inspect.getdoc(function) or ""):
            found.append((said.group(1), " ".join(said.group(2).split())))
    roles = import_module("helpers.reconcile.roles")
    for function in (roles.denial, roles.change, roles.part, roles.apart, roles.plan, roles.one_source):
        found.append((f"role: {function.__name__}", " ".join((inspect.getdoc(function) or "").split())))
    return pairs_table("Rules for two numbers", "rule", sorted(found))


def html_table(caption: str, headings: Sequence[str], rows: Sequence[str]) -> str:
    top = "".join(f'<th scope="col">{text(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    words = f"{caption}: {len(rows)}"
    return f"<table><caption>{text(words)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>{body}</tbody></table>"


def head(name: str) -> str:
    breakable = text(name).replace("_", "_<wbr>")  # a long name may go on in the next line
    return f'<th scope="row" id="rule-{text(name)}"><code>{breakable}</code></th>'


def public(module: ModuleType) -> list[Callable[..., Any]]:
    own = [one for name, one in vars(module).items() if not name.startswith("_") and inspect.isfunction(one)]
    return [one for one in own if one.__module__ == module.__name__]


# --- calls ------------------------------------------------------------------------------------------------------------


def calls() -> str:
    """The public calls with their signatures and docstrings, room by room."""
    idiom = "\n".join(f"gl.{name:<9} is {module}.{call}" for name, (module, call) in IDIOM.items())
    parts = [
        "# Calls\n",
        f"Everyday names, after `import helpers as gl`; both forms stay stable.\n\n```text\n{idiom}\n```\n",
    ]
    for room in ROOMS:
        parts.append(room_page(f"helpers.{room}", room, exported(room)))
    for room, call in FINDER_CALLS.items():
        parts.append(room_page(f"helpers.german.{room}", f"german.{room}", [call]))
    return "\n".join(parts)


def exported(room: str) -> list[str]:
    """The functions a room offers: its __all__, else what the idiom names."""
    module = import_module(f"helpers.{room}")
    names = getattr(module, "__all__", None) or [call for name, call in IDIOM.values() if name == room]
    return [name for name in names if inspect.isfunction(getattr(module, name))]


def room_page(path: str, heading: str, names: Sequence[str]) -> str:
    module = import_module(path)
    parts = [f"## {heading}\n", prose(inspect.getdoc(module) or "")]
    for name in names:
        function = getattr(module, name)
        parts.append(f"### {heading}.{name}\n\n```python\n{signature(function)}\n```\n")
        parts.append(prose(inspect.getdoc(function) or ""))
    return "\n".join(parts)


def signature(function: Callable[..., Any]) -> str:
    """How a call is written, types without their modules; a long one with one argument a line."""
    said = inspect.signature(function)
    given = [MODULES.sub("", str(one)) for one in map(from_root, said.parameters.values())]
    keyword_only = [one.kind is one.KEYWORD_ONLY for one in said.parameters.values()]
    if any(keyword_only):
        given.insert(keyword_only.index(True), "*")
    returned = MODULES.sub("", inspect.formatannotation(said.return_annotation))
    line = f"{function.__name__}({', '.join(given)}) -> {returned}"
    return line if len(line) <= LINE else f"{function.__name__}(\n    " + ",\n    ".join(given) + f",\n) -> {returned}"


def from_root(one: inspect.Parameter) -> inspect.Parameter:
    """A parameter whose default is a file of the project, with the path from the root: the same on every machine."""
    if not isinstance(one.default, Path):
        return one
    return one.replace(default=one.default.relative_to(paths.ROOT).as_posix())


def prose(docstring: str) -> str:
    """A docstring as Markdown: paragraphs as text, indented ones as code."""
    return "\n".join(paragraph(block) for block in re.split(r"\n\s*\n", docstring) if block.strip())


def paragraph(block: str) -> str:
    if block.startswith("    "):
        return f"```text\n{inspect.cleandoc(block)}\n```\n"
    pieces = re.split(r"``?([^`]+)``?", block)  # every second piece is code
    words = (f"`{piece}`" if i % 2 else re.sub(r"([\\*_<>\[\]$|])", r"\\\1", piece) for i, piece in enumerate(pieces))
    return "".join(words) + "\n"


# --- whole articles, for local use ------------------------------------------------------------------------------------


def articles() -> Iterator[tuple[str, str]]:
    """(label, the whole article marked up) for each of the five."""
    texts = gl.read(paths.SEEDS)
    claims = gl.extract(texts, gl.story("nordkorea"))
    for label in texts["label"]:
        yield label, gl.view(texts, claims, label, full=True).html
