"""A JupyterLab of its own on loopback, serving a copy of this project, and what a test asks of an open notebook."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

from tools import lab as own_lab

ROOT = Path(__file__).resolve().parent.parent.parent
COPIED = ("helpers", "seeds", "data", "notebooks")
STARTING = 90  # seconds
LIGHT, DARK = "JupyterLab Light", "JupyterLab Dark"
SETTINGS = own_lab.SETTINGS | {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},  # all cells are in the page
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
    "@jupyterlab/completer-extension:manager": {"autoCompletion": False},
    "@jupyterlab/apputils-extension:themes": {"theme": LIGHT},
}
READY = """() => { const w = window.jupyterapp?.shell?.currentWidget;
    return w && w.context && w.context.isReady && w.content.model
        && w.sessionContext.session?.kernel?.status === 'idle' }"""
# evaluate() has no time limit of its own: a cell that hangs must not hang the test
RUN = """(limit) => Promise.race([
    window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => true),
    new Promise(done => setTimeout(() => done(false), limit))])"""
SETTLED = """() => { const w = window.jupyterapp.shell.currentWidget;
    return w.sessionContext.session?.kernel?.status === 'idle'
        && [...w.content.widgets].every(c => c.model.type !== 'code' || c.prompt !== '*') }"""
MODEL = """() => {
    const notebook = window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON();
    const code = notebook.cells.filter(c => c.cell_type === 'code' && [].concat(c.source).join('').trim());
    const images = [...document.querySelectorAll('.jp-OutputArea img')];
    return {
        cells: code.length,
        run: code.filter(c => c.execution_count).length,
        errors: code.flatMap(c => c.outputs).filter(o => o.output_type === 'error').map(o => o.ename + ': ' + o.evalue),
        stderr: code.flatMap(c => c.outputs).filter(o => o.name === 'stderr').map(o => [].concat(o.text).join('')),
        broken: images.filter(i => !i.naturalWidth).length,
        alts: images.map(i => i.alt),
        dialogs: document.querySelectorAll('.jp-Dialog').length,
    } }"""
# What is cut at the right: outputs and code that can be scrolled sideways, and pictures that stand out of their cell.
CUT = """() => [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) '
        + ':is(.jp-OutputArea-output, .cm-scroller, .jp-RenderedMarkdown)')]
    .filter(e => e.scrollWidth > e.clientWidth + 1)
    .map(e => `${e.scrollWidth} > ${e.clientWidth}: ${e.innerText.slice(0, 80)}`)"""
HEIGHT = """() => Math.ceil(document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-inner')
    .scrollHeight)"""

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer"
TO_TOP = f"() => document.querySelector('{PANEL}').scrollTo(0, 0)"
# the list of files folded away, as one reads in a small window
ONLY_NOTEBOOK = "() => window.jupyterapp.commands.execute('application:toggle-left-area')"


def project(folder: Path) -> Path:
    """A copy of the project with the analyst's own notebooks in it, made as `make lab` makes them."""
    for name in COPIED:
        ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "my")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    kept = own_lab.ROOT, own_lab.MY
    own_lab.ROOT, own_lab.MY = folder, folder / "notebooks/my"
    try:
        own_lab.copy(refresh=False)
    finally:
        own_lab.ROOT, own_lab.MY = kept
    return folder


class Lab:
    """JupyterLab with its own settings, token and folders, which serves `root` until it is left."""

    def __init__(self, root: Path, home: Path) -> None:
        self.root, self.home, self.token, self.opened = root, home, secrets.token_hex(16), 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}/"

    def __enter__(self) -> "Lab":
        self.configure()
        port = self.url.rstrip("/").rpartition(":")[2]
        options = [option for option in own_lab.OPTIONS if "root_dir" not in option]
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", *options]
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={self.token}"]
        command += [f"--ServerApp.root_dir={self.root}", "--LabApp.expose_app_in_browser=True"]
        self.log = self.home / "server.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                env=self.surroundings(),
                cwd=self.root,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.wait()
        return self

    def configure(self) -> None:
        """No announcements, everything in the page, and a second kernel that speaks German."""
        config, kernel = self.home / "config/labconfig", self.home / "data/kernels/german"
        for folder in (config, kernel):
            folder.mkdir(parents=True)
        (config / "page_config.json").write_text(json.dumps(own_lab.QUIET))
        (config / "default_setting_overrides.json").write_text(json.dumps(SETTINGS))
        start = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        german = {"argv": start, "display_name": "German", "language": "python", "env": {"GL_LANGUAGE": "de"}}
        (kernel / "kernel.json").write_text(json.dumps(german))

    def surroundings(self) -> dict[str, str]:
        places = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime"}
        places |= {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces"}
        places |= {"IPYTHONDIR": "ipython", "MPLCONFIGDIR": "matplotlib"}
        own = {name: str(self.home / folder) for name, folder in places.items()}
        # the copy's helpers come before the project's, so that nothing is written to the project
        return dict(os.environ) | own | {"PYTHONPATH": str(self.root), "JUPYTER_PREFER_ENV_PATH": "1"}

    def wait(self) -> None:
        end = time.monotonic() + STARTING
        while True:
            try:
                urllib.request.urlopen(f"{self.url}api/status?token={self.token}", timeout=2).read()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    self.__exit__()
                    raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text()[-3000:]}") from None
                time.sleep(0.2)

    def __exit__(self, *reason: object) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)  # the server shuts its kernels down
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(5)

    def open(self, page: Any, name: str) -> None:
        """Open a notebook, `name` from the project's root, in a workspace of its own; its kernel is ready then."""
        self.opened += 1
        page.goto(f"{self.url}lab/workspaces/test{self.opened}/tree/{name}?reset&token={self.token}")
        page.wait_for_function("() => window.jupyterapp && window.jupyterapp.shell")
        page.evaluate("async () => { await window.jupyterapp.restored }")
        page.wait_for_selector(".jp-NotebookPanel:visible .jp-Cell")
        page.wait_for_function(READY)


def run(page: Any, seconds: float = 60) -> dict[str, Any]:
    """Run all cells; what the notebook then holds and the page shows."""
    assert page.evaluate(RUN, seconds * 1000), f"not finished after {seconds:.0f} s"
    page.wait_for_function(SETTLED)
    page.wait_for_timeout(200)  # the last output is painted
    return page.evaluate(MODEL)


def theme(page: Any, name: str) -> None:
    page.evaluate("name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})", name)
    page.wait_for_selector(f'body[data-jp-theme-name="{name}"]', state="attached")
    page.wait_for_timeout(200)


def leave(page: Any) -> None:
    """Shut the notebook's kernel down."""
    page.evaluate("async () => { await window.jupyterapp.shell.currentWidget.sessionContext.shutdown() }")
