"""The environments: set up once from their locks, inside this folder. Standard library only."""

import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMPS, CACHE = ROOT / ".stamps", ROOT / ".cache"
PYTHONS = ((3, 11), (3, 13))  # oldest and newest that the lock is made for
# environment -> (folder, lock). Notebooks and tests run in the lean one: beside JupyterLab every import of nbformat
# takes a second more.
ENVIRONMENTS = {
    "main": (ROOT / ".venv", ROOT / "requirements.lock"),
    "lab": (ROOT / ".venv-lab", ROOT / "requirements-lab.lock"),
    "site": (ROOT / ".venv-site", ROOT / "requirements-site.lock"),
}
# environment -> what of pyproject.toml its lock holds
# The extras are in both environments that run notebooks, so that every step reads and writes the same kinds of file.
EXTRAS = ["--extra", "pages", "--extra", "excel", "--extra", "parquet", "--extra", "classroom", "--extra", "archive"]
LOCKED = {
    "main": [*EXTRAS, "--group", "test"],
    "lab": [*EXTRAS, "--extra", "lab", "--group", "browser"],
    "site": ["--extra", "site"],
}
# Variables of the user's that would change results; the lab asks for GL_LANGUAGE again.
FOREIGN = ("MPLBACKEND", "PYTHONPATH", "PYTHONHOME", "GL_LANGUAGE")


class Stop(Exception):
    """A step cannot go on; the message is one sentence that says what to do."""


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def base_python() -> tuple[str, str]:
    """An interpreter the lock is made for (this one if it fits), and its version."""
    for name in (sys.executable, "python3.13", "python3.12", "python3.11"):
        code = "import sys, platform; print(*sys.version_info[:2], platform.python_version())"
        try:
            found = subprocess.run([name, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        except (OSError, subprocess.CalledProcessError):
            continue
        if PYTHONS[0] <= (int(found[0]), int(found[1])) <= PYTHONS[1]:
            return name, found[2]
    raise Stop("Python 3.11, 3.12 or 3.13 is needed and none was found; install one and run this again.")


def digest(*parts: bytes) -> str:
    joined = hashlib.sha256()
    for part in parts:
        joined.update(hashlib.sha256(part).digest())
    return joined.hexdigest()


def setup(name: str = "main") -> Path:
    """The environment's Python, after bringing the environment in line with its lock if it is not."""
    folder, lock = ENVIRONMENTS[name]
    base, version = base_python()
    stamp, key = STAMPS / f"{name}.txt", digest(lock.read_bytes(), version.encode(), str(ROOT).encode())
    python = python_of(folder)
    if python.exists() and stamp.exists() and stamp.read_text() == key:
        return python
    start = time.monotonic()
    print(f"Setting up {folder.name} (Python {version}) ...", flush=True)
    uv = [str(setup()), "-m", "uv"] if name != "main" else []
    if not python.exists() or not made_for(folder, version):
        bare = ["--without-pip"] if uv else []
        call([base, "-m", "venv", "--clear", *bare, folder], hint="on Debian: apt-get install python3-venv")
    uv = uv or bootstrap_uv(python, lock)
    sync(uv, python, lock)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([python, "-c", where], capture_output=True, text=True, check=True).stdout.strip()
    Path(packages, "gegenlesen.pth").write_text(f"{ROOT}\n", encoding="utf-8")  # notebooks import helpers from here
    STAMPS.mkdir(exist_ok=True)
    stamp.write_text(key)
    print(f"  done in {time.monotonic() - start:.0f} s", flush=True)
    return python


def sync(uv: list[str], python: Path, lock: Path) -> None:
    """Bring an environment in line with its lock; where a network has certificates of its own, with the system's."""
    words = ["pip", "sync", "--quiet", "--compile-bytecode", "--require-hashes", "--python", str(python), str(lock)]
    if subprocess.run([*uv, *words], cwd=ROOT, env=surroundings(), capture_output=True).returncode:
        call([*uv, "--system-certs", *words], hint="is there a network?")


def made_for(folder: Path, version: str) -> bool:
    """Is the environment there made for this Python and this place? (A moved one has scripts that point nowhere.)"""
    about = (folder / "pyvenv.cfg").read_text(encoding="utf-8")
    here = re.search(r"(?m)^command = .*$", about)
    return f"version = {version}" in about and (here is None or str(folder) in here.group())


def bootstrap_uv(python: Path, lock: Path) -> list[str]:
    """uv, in the locked version, installed into the environment by pip."""
    pinned = re.search(r"(?m)^uv==\S+.*(?:\n    --hash=\S+.*)+", lock.read_text(encoding="utf-8"))
    if pinned is None:
        raise Stop(f"{lock.name} does not pin uv; renew it as CONTRIBUTING.md says.")
    CACHE.mkdir(exist_ok=True)
    (CACHE / "uv.lock").write_text(pinned.group() + "\n", encoding="utf-8")
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    call([python, *install, CACHE / "uv.lock"], hint="is there a network?")
    return [str(python), "-m", "uv"]


def surroundings(**more: str) -> dict[str, str]:
    """The environment variables of every step: nothing is read from or left in the home folder."""
    own = {
        "IPYTHONDIR": CACHE / "ipython",
        "MPLCONFIGDIR": CACHE / "matplotlib",
        "JUPYTER_CONFIG_DIR": CACHE / "jupyter/config",
        "JUPYTER_DATA_DIR": CACHE / "jupyter/data",
        "JUPYTER_RUNTIME_DIR": CACHE / "jupyter/runtime",
        "JUPYTERLAB_SETTINGS_DIR": CACHE / "jupyter/settings",
        "JUPYTERLAB_WORKSPACES_DIR": CACHE / "jupyter/workspaces",
    }
    for folder in own.values():
        folder.mkdir(parents=True, exist_ok=True)
    kept = {key: value for key, value in os.environ.items() if key not in FOREIGN}
    always = {"JUPYTER_PREFER_ENV_PATH": "1", "PYTHONUTF8": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    return kept | {key: str(folder) for key, folder in own.items()} | always | more


def call(command: Iterable[object], hint: str = "", **more: str) -> None:
    """Run a command here; stop the step with its exit code when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=ROOT, env=surroundings(**more))
    if done.returncode and hint:
        raise Stop(f"'{' '.join(words[1:4])}' failed ({hint}).")
    if done.returncode:
        sys.exit(done.returncode)
