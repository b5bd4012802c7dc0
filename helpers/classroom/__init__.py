"""The media-literacy session: sheets on paper, a coding sheet for tablets, and what a class's codings share."""

from itertools import chain
from pathlib import Path

from helpers.classroom.agreeing import agreement, corrections
from helpers.classroom.checking import check
from helpers.classroom.codings import read_codings
from helpers.classroom.lesson import HANDOUTS
from helpers.classroom.paper import pages
from helpers.classroom.sheet import coding_sheet, of_lesson

__all__ = ["agreement", "check", "coding_sheet", "corrections", "read_codings", "write"]

OFFLINE = "codierblatt-offline.js"  # keeps the sheet on the site readable without a network
SHEETS = {  # the coding sheets of invented texts: they may be published
    "stadtfest-codierblatt.html": ("stadtfest", "de"),
    "stadtfest-coding-sheet.html": ("stadtfest", "en"),
    "ausweichblatt-codierblatt.html": ("ausweichblatt", "de"),
}


def write(folder: Path = HANDOUTS) -> list[Path]:
    """Build every sheet from its content and template; returns the files."""
    files = []
    sheets = ((name, of_lesson(lesson, language, OFFLINE)) for name, (lesson, language) in SHEETS.items())
    for name, page in chain(pages(folder), sheets):
        (folder / name).write_text(page, "utf-8", newline="\n")
        files.append(folder / name)
    return files
