"""The files that a class hands in, as one table of marks; what cannot be counted is named and costs nobody's work.

A file is what the coding sheet saves, JSON in UTF-8: format "gegenlesen-coding", version, sheet (which texts), id
(random), pseudonym, changes (how often it was edited), marks (article_id, kind, start, end in code points, text, note),
and the spans of the sentences.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import paths

FORMAT, VERSION = "gegenlesen-coding", 1
COLUMNS = ["coder", "article_id", "kind", "start", "end", "text", "note"]
NUMBERS = {"start": "int64", "end": "int64"}
SAID = {
    "damaged": "is damaged; have it saved again",
    "foreign": "is no file of a coding sheet; leave it out",
    "older": "is from another version of the sheet; have it saved again with this one",
    "other_sheet": "is from another sheet than most files; put each sheet's files into a folder of their own",
    "double": "was handed in twice; the later state counts, once",
    "namesake": "has a name that somebody else has; both count, the second with a number",
}


def read_codings(folder: str | Path) -> pd.DataFrame:
    """One row per mark of the .json and .txt files of a folder: coder (the pseudonym), article_id, kind, start, end
    (code points), text, note.

    ``attrs["coders"]``: all who handed in, also without a mark. ``attrs["problems"]``: (file, kind, what is wrong),
    kind one of damaged, foreign, older, other_sheet, double, namesake; only files of the last two count.
    ``attrs["sentences"]``: article_id -> spans of its sentences. FileNotFoundError for a missing folder.
    """
    place = paths.existing(folder)
    if not place.is_dir():
        raise FileNotFoundError(f"{place}: there is no such folder; give the one with the learners' files.")
    kept: dict[str, dict[str, Any]] = {}
    problems: list[tuple[str, str]] = []
    files = sorted(path for path in place.iterdir() if path.suffix in (".json", ".txt"))
    read = {file: _coding(file) for file in files}
    sheets = Counter(coding["sheet"] for coding, _ in read.values() if coding is not None)
    for file, (coding, wrong) in read.items():
        if coding is not None and coding["sheet"] != sheets.most_common(1)[0][0]:
            coding, wrong = None, "other_sheet"
        if coding is not None and coding["id"] in kept:
            wrong = "double"
            if coding.get("changes", 0) > kept[coding["id"]].get("changes", 0):
                kept[coding["id"]] |= {"marks": coding["marks"], "changes": coding.get("changes", 0)}
        elif coding is not None:
            namesakes = sum(other["pseudonym"] == coding["pseudonym"] for other in kept.values())
            wrong = "namesake" if namesakes else ""
            kept[coding["id"]] = coding | {"coder": coding["pseudonym"] + (f" ({namesakes + 1})" if namesakes else "")}
        if wrong:
            problems.append((file.name, wrong))
    return _table(list(kept.values()), problems)


def _coding(file: Path) -> tuple[dict[str, Any] | None, str]:
    """A file's content, or None and what is wrong with it."""
    try:
        coding = json.loads(file.read_text("utf-8-sig"))
    except ValueError:  # no UTF-8, or no JSON
        return None, "damaged"
    if not isinstance(coding, dict) or coding.get("format") != FORMAT:
        return None, "foreign"
    if coding.get("version") != VERSION:
        return None, "older"
    texts = [coding.get(name) for name in ("id", "pseudonym", "sheet")]
    sound = all(isinstance(text, str) and text for text in texts) and isinstance(coding.get("marks"), list)
    return (coding, "") if sound and all(map(_is_mark, coding["marks"])) else (None, "damaged")


def _is_mark(mark: Any) -> bool:
    if not isinstance(mark, dict) or not all(isinstance(mark.get(n), str) for n in ("article_id", "kind", "text")):
        return False
    start, end = mark.get("start"), mark.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end and end - start == len(mark["text"])


def _table(codings: list[dict[str, Any]], problems: list[tuple[str, str]]) -> pd.DataFrame:
    rows = [{"note": "", **mark, "coder": coding["coder"]} for coding in codings for mark in coding["marks"]]
    table = pd.DataFrame(rows, columns=COLUMNS).astype("str").astype(NUMBERS)
    table.attrs["coders"] = [coding["coder"] for coding in codings]
    table.attrs["problems"] = [(name, kind, f"{name} {SAID[kind]}.") for name, kind in problems]
    table.attrs["sentences"] = next((c["sentences"] for c in codings if isinstance(c.get("sentences"), dict)), {})
    return table
