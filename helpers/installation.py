"""What a bug report needs to say: which version runs where, and what it can read and write."""

import platform
import re
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from helpers import paths, wording
from helpers.html import Shown, table

NEEDED = ("pandas", "numpy", "matplotlib", "seaborn")
# extra -> the packages it brings, and what they are for
EXTRAS = {
    "pages": (("trafilatura", "mammoth"), "saved web pages, .docx"),
    "excel": (("openpyxl",), "workbooks"),
    "parquet": (("pyarrow",), "Parquet"),
    "classroom": (("nltk",), "agreement of several coders"),
    "archive": (("dask", "distributed"), "archives on several machines"),
    "lab": (("jupyterlab", "ipywidgets", "itables"), "JupyterLab"),
}

# ending of a table's file -> the package that reads and writes it, and its extra
TABLES = {".xlsx": ("openpyxl", "excel"), ".parquet": ("pyarrow", "parquet")}


def need(file: str | Path, ending: str) -> None:
    """ValueError of one sentence where the package that such a table needs is missing."""
    if ending not in TABLES:
        return
    package, extra = TABLES[ending]
    try:
        import_module(package)
    except ImportError:
        raise ValueError(f"{file}: {package} is not installed; install the extra '{extra}', or use .csv.") from None


def about() -> Shown:
    """Versions, environment and extras, to be pasted into a bug report; no name and no path of yours stands in it."""
    rows = [
        ("Gegenlesen", own_version()),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()}, {platform.system()})"),
        ("environment", _environment()),
        ("language", wording.LANGUAGE),
        *((name, installed(name)) for name in NEEDED),
        *((f"extra {name}", _extra(*known)) for name, known in EXTRAS.items()),
    ]
    return table("About this installation", ["what", "is"], rows)


def own_version() -> str:
    """The version of this library, from the checkout or from the installed package."""
    file = paths.ROOT / "pyproject.toml"
    found = re.search(r'(?m)^version = "([^"]+)"', file.read_text("utf-8")) if file.is_file() else None
    return found[1] if found else installed("gegenlesen")


def installed(package: str) -> str:
    """Its version, or "not installed"."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _environment() -> str:
    """The environment by its name in the checkout: .venv, .venv-lab; another one only as such."""
    prefix = Path(sys.prefix)
    return prefix.name if prefix.parent == paths.ROOT else "outside the checkout"


def _extra(packages: tuple[str, ...], what: str) -> str:
    missing = [name for name in packages if find_spec(name) is None]
    said = f"{', '.join(missing)} not installed" if missing else ", ".join(f"{p} {installed(p)}" for p in packages)
    return f"{said} ({what})"
