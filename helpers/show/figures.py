"""A figure in a notebook: the picture with a few words that stand for it, and beneath it the table it is drawn from."""

import io
import os
from base64 import b64encode
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from PIL import Image

from helpers import charts, wording
from helpers.charts.frame import About
from helpers.html import Shown, attribute, text
from helpers.show.tables import drawn

SCREEN = 100  # dots per inch: 900 pixels wide; the file has twice as many


def figure(ax: Axes, alt: str | None = None, caption: str = "", language: str = "") -> Shown:
    """The figure of these Axes as an image with alt text (from the data unless given), its table to open, a caption.

    Call `charts.save` or `charts.both` before it, so that the caption can link the files. `language` is that of the
    figure unless given. The figure is closed: it is not drawn twice.
    """
    known = charts.about(ax)
    found = known.saved
    language = language or known.tell.language
    words, long = known.alt if alt is None else alt, _drawn_from(known)
    image = _halved(found[1]) if found else charts.rendered(ax, "png", SCREEN)
    plt.close(ax.get_figure(root=True))
    data = b64encode(image).decode("ascii")
    picture = f'<img alt="{attribute(words)}" src="data:image/png;base64,{data}" style="max-width:100%">'
    summary = text(wording.say("show.drawn_from", language))
    details = f"<details><summary>{summary}</summary>{long.html}</details>"
    below = " ".join(filter(None, [text(caption), _links(found[0], language) if found else ""]))
    html = f'<figure lang="{language}" style="margin:0">{picture}<figcaption>{below}</figcaption>{details}</figure>'
    return Shown(html, "\n".join(filter(None, [caption, words, long.plain])))


def _drawn_from(known: About) -> Shown:
    """The long description: the rows drawn, the articles with their days, and how reliable the rules are."""
    table = drawn(known.rows, known.claims, known.tell, known.columns) if len(known.columns) else Shown("", "")
    return Shown(f"{table.html}<p>{text(known.source)}</p>", f"{table.plain}\n{known.source}")


def _halved(image: bytes) -> bytes:
    """The saved picture at half its size: the same picture, not drawn a second time."""
    small = io.BytesIO()
    Image.open(io.BytesIO(image)).convert("RGB").reduce(2).save(small, "PNG")
    return small.getvalue()


def _links(path: Path, language: str) -> str:
    here = [Path(os.path.relpath(file)) for file in (path, path.with_suffix(".svg"))]
    links = ", ".join(f'<a href="{attribute(file.as_posix())}">{file.suffix[1:].upper()}</a>' for file in here)
    return f"{text(wording.say('show.files', language))} {links}"
