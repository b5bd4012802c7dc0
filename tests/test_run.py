"""run.py: what runs again and what does not, and that a run which changes nothing changes no byte."""

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import chdir, redirect_stdout
from pathlib import Path

import pytest

import run
from tools import environment, lab

ROOT = Path(__file__).resolve().parent.parent
WRITES = "from pathlib import Path\n_ = Path('../data/{name}.csv').write_text('n\\n{number}\\n', newline='')"


def write(folder: Path, name: str, *sources: str) -> Path:
    """A notebook as an author would leave it: never run."""
    code = {"cell_type": "code", "metadata": {"scrolled": True}, "outputs": [], "execution_count": None}
    made = [{**code, "id": f"cell-{place}", "source": text.splitlines(True)} for place, text in enumerate(sources)]
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")
    return path


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A small project of its own: two notebooks, each writing a table; nothing to set up."""
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    for folder in ("notebooks", "data/reference", "helpers", ".stamps"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "helpers/charts.py").write_text("COLOUR = 1\n")
    write(tmp_path / "notebooks", "00-a", WRITES.format(name="a", number=3), "print(8000)")
    write(tmp_path / "notebooks", "01-b", WRITES.format(name="b", number=4))
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "NOTEBOOKS", tmp_path / "notebooks")
    monkeypatch.setattr(run, "STAMPS", tmp_path / ".stamps")
    monkeypatch.setattr(run, "GENERATED", [])
    monkeypatch.setattr(run, "setup", lambda name="main": Path(sys.executable))
    return tmp_path


@pytest.fixture
def figures(project, capfd):
    """Run the step; its last line."""

    def step(force: bool = False) -> str:
        run.figures(argparse.Namespace(force=force))
        return capfd.readouterr().out.splitlines()[-1]

    return step


def run_here(python: Path, paths: list[Path]) -> tuple[dict[str, dict[str, object]], list[str]]:
    """In place of `run.execute`, where it matters what is run and not how: the cells, in this process."""
    for path in paths:
        notebook = json.loads(path.read_text("utf-8"))
        for cell in notebook["cells"]:
            with redirect_stdout(io.StringIO()) as said, chdir(path.parent):
                exec("".join(cell["source"]), {})
            cell["outputs"] = [said.getvalue()]
        path.write_text(json.dumps(notebook), "utf-8")
    return {path.name: {"sha256": run.digest(path.read_bytes()), "seconds": 1.0} for path in paths}, []


def test_only_what_changed_runs_again(project, figures, monkeypatch):
    monkeypatch.setattr(run, "execute", run_here)
    assert figures().startswith("2 of 2 notebooks run")
    assert (project / "data/a.csv").read_text() == "n\n3\n"
    start = time.monotonic()
    assert figures().startswith("0 of 2 notebooks run") and time.monotonic() - start < 1

    notebook = project / "notebooks/00-a.ipynb"
    notebook.write_text(notebook.read_text().replace("print(8000)", "print(11000)"))
    line = figures()
    assert line.startswith("1 of 2 notebooks run") and line.endswith("1 files changed.")

    (project / "data/b.csv").unlink()  # an output that is gone
    assert figures().startswith("2 of 2 notebooks run")
    (project / "data/b.csv").write_text("n\n5\n")  # an output changed by hand
    assert figures().startswith("2 of 2 notebooks run")
    assert (project / "data/b.csv").read_text() == "n\n4\n"
    (project / "helpers/charts.py").write_text("COLOUR = 2\n")
    assert figures().startswith("2 of 2 notebooks run")


def test_a_table_that_nothing_writes_any_more_is_named(project, capfd, monkeypatch):
    monkeypatch.setattr(run, "execute", run_here)
    old = project / "data/old.csv"
    old.write_text("n\n")
    os.utime(old, (0, 0))
    run.figures(argparse.Namespace(force=True))
    assert [line for line in capfd.readouterr().out.splitlines() if "left over" in line] == [
        "  left over: data/old.csv (nothing writes it any more; delete it)"
    ]


def test_a_notebook_that_fails_is_left_as_it_was_and_a_rerun_changes_no_byte(project, figures, capfd, monkeypatch):
    """Twice in kernels of their own, for what only they can show; which are run again is settled in this process."""
    broken = write(project / "notebooks", "02-c", "1 / 0")
    before = broken.read_bytes()
    with pytest.raises(run.Stop, match=r"02-c\.ipynb did not run through"):
        figures()
    assert "ZeroDivisionError" in capfd.readouterr().out
    assert broken.read_bytes() == before
    asked: list[list[Path]] = []
    with monkeypatch.context() as patched:  # the two that ran need not run again
        patched.setattr(run, "execute", lambda python, paths: asked.append(paths) or ({}, ["02-c.ipynb"]))
        with pytest.raises(run.Stop, match=r"02-c\.ipynb did not run through"):
            figures()
    assert asked == [[broken]] and "1 of 3 notebooks run" in capfd.readouterr().out

    broken.unlink()
    before = {path: path.read_bytes() for path in project.glob("notebooks/*")}
    assert figures(force=True).endswith("no files changed.")
    assert {path: path.read_bytes() for path in project.glob("notebooks/*")} == before
    saved = json.loads(before[project / "notebooks/00-a.ipynb"])
    assert saved["metadata"].keys() == {"kernelspec", "language_info"}
    assert saved["metadata"]["language_info"] == {"name": "python"}
    assert [cell["metadata"] for cell in saved["cells"]] == [{}, {}]
    assert saved["cells"][1]["outputs"] == [{"name": "stdout", "output_type": "stream", "text": ["8000\n"]}]


def test_inputs_are_not_outputs(project):
    (project / "data/reference/quantities.csv").write_text("id\n")
    (project / "data/corrections.csv").write_text("action\n")
    (project / "data/claims.csv").write_text("kind\n")
    assert list(run.generated()) == ["data/claims.csv"]


def test_an_example_is_an_input_and_its_report_is_generated(project):
    for name in ("topic.toml", "report/claims.csv"):
        (project / "data/examples/fest" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "data/examples/fest" / name).write_text("x\n")
    assert "data/examples/fest/topic.toml" in run.inputs()
    assert list(run.generated()) == ["data/examples/fest/report/claims.csv"]


def test_story_needs_a_folder_and_hands_on_the_rest(project, monkeypatch):
    with pytest.raises(run.Stop, match="Say which articles"):
        run.story(argparse.Namespace(rest=[]))
    called: list[list[object]] = []
    monkeypatch.setattr(run, "call", lambda words, **more: called.append([*words, more]))
    run.story(argparse.Namespace(rest=["folder", "--language", "de"]))
    assert called[0][2:6] == ["tools.story", "folder", "--language", "de"]
    assert called[0][-1]["GL_HERE"] == os.getcwd()


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_make_story_hands_on_what_is_given_on_its_line():
    given = ["ARTICLES=my folder", "TOPIC=t.toml", "MEASURAND=m", "ON=2024-10-31", "LANGUAGE=de", "OUT=o"]
    done = subprocess.run(["make", "-n", "story", *given], cwd=ROOT, capture_output=True, text=True)
    words = '"my folder" --topic "t.toml" --measurand "m" --on "2024-10-31" --language "de" --out "o"'
    assert words in " ".join(done.stdout.replace("\\\n", " ").split())
    done = subprocess.run(
        ["make", "-n", "story", "ARTICLES=a"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"LANGUAGE": "en_US"},
    )
    assert "--language" not in done.stdout


def test_no_notebook_is_one_clear_sentence(project):
    shutil.rmtree(project / "notebooks")
    with pytest.raises(run.Stop, match="holds no notebook"):
        run.notebooks()


@pytest.mark.parametrize("step", sorted(run.STEPS))
def test_every_step_says_what_it_does(step):
    assert run.STEPS[step].__doc__
    assert "\n" not in run.STEPS[step].__doc__


def test_the_makefile_has_every_step():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert [step for step in run.STEPS if step not in makefile.replace(":", " ").split()] == []


def test_run_py_needs_only_the_standard_library():
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import run, tools.lab; print(len(run.STEPS))"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == str(len(run.STEPS)), done.stderr


def test_an_unknown_step_is_refused():
    done = subprocess.run([sys.executable, ROOT / "run.py", "figgures"], capture_output=True, text=True)
    assert done.returncode == 2 and "figgures" in done.stderr


@pytest.mark.parametrize(
    "about, fits",
    [
        ("version = 3.11.7\ncommand = python3 -m venv {folder}\n", True),
        ("version = 3.11.7\n", True),  # older Pythons do not note the command
        ("version = 3.12.1\ncommand = python3 -m venv {folder}\n", False),
        ("version = 3.11.7\ncommand = python3 -m venv /somewhere/else/.venv\n", False),
    ],
)
def test_an_environment_of_another_python_or_place_is_made_anew(tmp_path, about, fits):
    (tmp_path / "pyvenv.cfg").write_text(about.format(folder=tmp_path))
    assert environment.made_for(tmp_path, "3.11.7") is fits


def test_nothing_is_left_in_the_home_folder_or_taken_from_the_users_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in environment.FOREIGN:
        monkeypatch.setenv(name, "elsewhere")
    around = environment.surroundings()
    for name in ("IPYTHONDIR", "MPLCONFIGDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        assert Path(around[name]).is_relative_to(environment.CACHE)
    assert not set(environment.FOREIGN) & set(around)
    assert os.listdir(tmp_path) == []


def test_the_analysts_copies_are_kept_until_a_refresh(project, monkeypatch, capsys):
    monkeypatch.setattr(lab, "ROOT", project)
    monkeypatch.setattr(lab, "MY", project / "notebooks/my")
    original = project / "notebooks/00-a.ipynb"
    original.write_text(original.read_text().replace("print(8000)", "[figure](../data/figures/a.png)"))
    lab.copy(refresh=False)
    own = project / "notebooks/my/00-a.ipynb"
    assert "](../../data/figures/a.png)" in own.read_text()  # one folder further down
    own.write_text("my own work")
    lab.copy(refresh=False)
    assert own.read_text() == "my own work" and "kept: notebooks/my/00-a.ipynb" in capsys.readouterr().out
    lab.copy(refresh=True)
    assert "my own work" not in own.read_text()
    assert (project / "notebooks/my/00-a.ipynb.before-refresh").read_text() == "my own work"
