"""``python -m helpers.classroom.kit``: all a teacher needs, in one zip that needs neither Python nor a network."""

import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from helpers import paths
from helpers.classroom.lesson import HANDOUTS

TARGET = paths.ROOT / "build" / "classroom-kit.zip"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = "--headless --no-sandbox --disable-gpu --no-pdf-header-footer".split()
ON_SCREEN = ("codierblatt", "coding-sheet")  # nothing to print


def kit(target: Path = TARGET) -> Path:
    """Zip the sheets, the coding sheets and a README, with PDFs where a Chromium is found; returns the file.

    FileNotFoundError if the sheets are not built.
    """
    sheets = sorted(path for path in HANDOUTS.glob("*.html") if ".template" not in path.name)
    if not sheets:
        raise FileNotFoundError(f"{HANDOUTS}: holds no sheets; run 'make figures' first.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, tempfile.TemporaryDirectory() as folder:
        for path in [HANDOUTS / "LIESMICH.txt", *sheets, *_printed(sheets, Path(folder))]:
            name = f"pdf/{path.name}" if path.suffix == ".pdf" else path.name
            archive.writestr(zipfile.ZipInfo(f"gegenlesen-klasse/{name}"), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return target


def _printed(sheets: list[Path], folder: Path) -> Iterator[Path]:
    """PDFs of what is printed; none where there is no Chromium."""
    named = (os.environ.get("CHROMIUM"), *BROWSERS)
    browser = next((found for name in named if name and (found := shutil.which(name))), None)
    for sheet in sheets if browser else []:
        pdf = folder / f"{sheet.stem}.pdf"
        if not any(word in sheet.name for word in ON_SCREEN):
            places = [f"--user-data-dir={folder}/browser", f"--print-to-pdf={pdf}", sheet.as_uri()]
            subprocess.run([str(browser), *OPTIONS, *places], capture_output=True, check=False)
        if pdf.is_file():
            yield pdf


if __name__ == "__main__":
    print(kit())
