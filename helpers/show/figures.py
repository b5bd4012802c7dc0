"""A figure in a notebook: the picture with words that stand for it, and a caption that links its files."""

import io
import os
from base64 import b64encode
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from helpers import charts, wording
from helpers.show.html import Shown, attribute, text

SCREEN = 100  # dots per inch: 1280 pixels wide, as a projector shows it; the file has 200


def figure(ax: Axes, alt: str | None = None, caption: str = "", language: str = wording.LANGUAGE) -> Shown:
    """The figure of these Axes as an image with alt text (from the data unless given) and a caption.

    Call `charts.save` before it, so that the caption can link the files. The figure is closed: it is not drawn twice.
    """
    drawing = ax.get_figure(root=True)
    if drawing is None:
        raise ValueError("These Axes belong to no figure; draw them again.")
    words = charts.alt(ax) if alt is None else alt
    image = io.BytesIO()
    with plt.style.context(charts.STYLE):
        drawing.savefig(image, format="png", dpi=SCREEN, metadata={"Software": None})
    plt.close(drawing)
    data = b64encode(image.getvalue()).decode("ascii")
    picture = f'<img alt="{attribute(words)}" src="data:image/png;base64,{data}" style="max-width:100%">'
    path = charts.saved(ax)
    below = " ".join(filter(None, [text(caption), _links(path, language) if path else ""]))
    html = f"<figure>{picture}<figcaption>{below}</figcaption></figure>"
    return Shown(html, "\n".join(filter(None, [caption, words])))


def _links(path: Path, language: str) -> str:
    here = [Path(os.path.relpath(file)) for file in (path, path.with_suffix(".svg"))]
    links = ", ".join(f'<a href="{attribute(file.as_posix())}">{file.suffix[1:].upper()}</a>' for file in here)
    return f"{text(wording.say('show.files', language))} {links}"
