"""Strict comparison of notebooks is only worth something if it fails when it should."""

import copy
import os
import re
import subprocess
import sys
from importlib import util
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
SPEC = util.spec_from_file_location("guard", ROOT / "conftest.py")  # not tests/conftest.py, whose name is the same
conftest = util.module_from_spec(SPEC)
SPEC.loader.exec_module(conftest)
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="  # a PNG
FIGURE = f"from IPython.display import Image\nimport base64\nImage(base64.b64decode('{DOT}') + b'3')"


def nbval(folder: Path, **notebooks: nbformat.NotebookNode) -> subprocess.CompletedProcess[str]:
    """nbval's verdict on these notebooks, with the project's conftest."""
    (folder / "conftest.py").write_text((ROOT / "conftest.py").read_text("utf-8"), "utf-8")
    for name, notebook in notebooks.items():
        nbformat.write(notebook, folder / f"{name}.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "-rA", "-p", "no:cacheprovider", "--rootdir", str(folder)]
    alone = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # what else is installed takes time to load
    command += ["-p", "nbval.plugin", str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=alone)


def new(*sources: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])


def test_another_number_or_another_figure_is_a_difference(tmp_path):
    right = NotebookClient(new("print(8000)", FIGURE), kernel_name="python3", shutdown_kernel="immediate").execute()
    assert right.cells[1].outputs[0].data.keys() == {"image/png", "text/plain"}
    wrong = copy.deepcopy(right)
    wrong.cells[0].source = "print(11000)"
    wrong.cells[1].source = FIGURE.replace("b'3'", "b'9'")
    verdict = nbval(tmp_path, right=right, wrong=wrong)
    outcomes = re.findall(r"(?m)^(PASSED|FAILED) (\w+)\.ipynb::Cell (\d)", verdict.stdout)
    expected = {("PASSED", "right", "0"), ("PASSED", "right", "1"), ("FAILED", "wrong", "0"), ("FAILED", "wrong", "1")}
    assert set(outcomes) == expected, verdict.stdout


HIDDEN = [("1 + 1", None, "no stored run"), ("1 + 1;", 1, "trailing ';'")]


@pytest.mark.parametrize("source, count, reason", HIDDEN)
def test_a_hidden_output_is_refused(source, count, reason):
    cell = nbformat.v4.new_code_cell(source, execution_count=count)
    shown = nbformat.v4.new_code_cell("1 + 1", execution_count=1)
    items = [SimpleNamespace(cell=one, nodeid="n", options={"skip": False}) for one in (shown, cell)]
    conftest.pytest_collection_modifyitems([SimpleNamespace(), items[0]])
    with pytest.raises(pytest.UsageError, match=reason):
        conftest.pytest_collection_modifyitems(items)


def test_pytest_ends_where_an_output_is_hidden(tmp_path):
    verdict = nbval(tmp_path, hidden=new(HIDDEN[0][0]))
    assert verdict.returncode != 0
    assert HIDDEN[0][2] in verdict.stdout + verdict.stderr
