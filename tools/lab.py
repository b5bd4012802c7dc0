"""JupyterLab on the analyst's own copies of the notebooks, in notebooks/my/. Standard library only.

    python -m tools.lab [--refresh] [any option of JupyterLab]

Git, the tests and the other steps do not look at notebooks/my/; a copy that is there is kept unless --refresh is given.
GL_LANGUAGE=de switches charts and explanations to German.
"""

import json
import os
import subprocess
import sys

from tools.environment import CACHE, ROOT, surroundings

MY = ROOT / "notebooks" / "my"
QUIET = {
    "disabledExtensions": {
        "@jupyterlab/apputils-extension:announcements": True,
        "@jupyterlab/extensionmanager-extension": True,
    }
}
# A notebook from elsewhere must not be able to put a link into its output that runs commands (CVE-2026-40171).
SETTINGS = {"@jupyterlab/apputils-extension:sanitizer": {"allowCommandLinker": False}}
OPTIONS = [
    "--ServerApp.ip=127.0.0.1",
    f"--ServerApp.root_dir={ROOT}",
    "--ServerApp.terminals_enabled=False",
    "--LabApp.default_url=/lab/tree/notebooks/my/00-start-here.ipynb",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
]


def copy(refresh: bool) -> None:
    """Copy each notebook that is not there yet; with `refresh` all, keeping what it replaces as NAME.before-refresh."""
    MY.mkdir(parents=True, exist_ok=True)
    for source in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb")):
        # one folder further down: relative links in prose and outputs climb one step more
        text = source.read_text(encoding="utf-8").replace("](../", "](../../").replace('=\\"../', '=\\"../../')
        own = MY / source.name
        if own.exists() and own.read_text(encoding="utf-8") != text:
            if not refresh:
                print(f"  kept: notebooks/my/{own.name} (--refresh renews it)")
                continue
            os.replace(own, own.with_suffix(".ipynb.before-refresh"))
        own.write_text(text, encoding="utf-8", newline="\n")


def configure() -> None:
    """Settings of this project's JupyterLab only: no announcements, no news, no commands from outputs."""
    folder = CACHE / "jupyter" / "config" / "labconfig"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page_config.json").write_text(json.dumps(QUIET), encoding="utf-8")
    (folder / "default_setting_overrides.json").write_text(json.dumps(SETTINGS), encoding="utf-8")


def main(arguments: list[str]) -> int:
    copy("--refresh" in arguments)
    configure()
    given = [argument for argument in arguments if argument != "--refresh"]
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    try:
        command = [sys.executable, "-m", "jupyterlab", *OPTIONS, *root, *given]
        language = os.environ.get("GL_LANGUAGE", "en")
        return subprocess.run(command, cwd=MY, env=surroundings(GL_LANGUAGE=language)).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
