"""Notebooks 03 to 08 on another folder: changing their two input lines is enough."""

import json
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from helpers import paths

FOLDERS = ["data/examples/erfundenes-stadtfest", "tests/stories/hochwasser", "tests/stories/kundgebung"]
NOTEBOOKS = sorted(path for path in paths.NOTEBOOKS.glob("0[3-8]-*.ipynb"))


def code_of(path: Path, folder: str) -> list[str]:
    """The code cells, with the two input lines changed as an analyst would."""
    cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    changed = {'gl.read("seeds")': f'gl.read("{folder}")', 'gl.story("nordkorea")': f'gl.story("{folder}/topic.toml")'}
    texts = ["".join(cell["source"]) for cell in cells]
    assert all(any(line in text for text in texts) for line in changed)
    for old, new in changed.items():
        texts = [text.replace(old, new) for text in texts]
    return texts


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: Path(folder).name)
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem[:2])
def test_a_notebook_runs_on_another_folder(path, folder, tmp_path):
    paths.write_to(tmp_path)
    names: dict[str, object] = {}
    try:
        for number, cell in enumerate(code_of(path, folder), 1):
            try:
                exec(compile(cell, f"{path.stem}, cell {number}", "exec"), names)
            except Exception as error:
                raise AssertionError(f"cell {number}: {type(error).__name__}: {error}\n{cell}") from error
    finally:
        paths.write_to(None)
        plt.close("all")


def test_no_name_of_the_story_stands_in_what_runs_on_any_folder():
    for path in NOTEBOOKS:
        text = "\n".join(code_of(path, "x"))
        assert [name for name in ("in_russia", "ROK", "_b8a4", "_7358", "2024-10-31") if name in text] == [], path.name
