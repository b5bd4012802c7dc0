"""How Sphinx builds the site: from build/site-source, with a plain theme of our own and nothing from elsewhere."""

from typing import Any

project = "Gegenlesen"
html_title = "Gegenlesen"
html_short_title = "Gegenlesen"
language = "en"
extensions = ["myst_nb"]

html_theme = "plain"
html_theme_path = ["."]
html_extra_path = ["../build/site-files"]
html_copy_source = False
html_use_index = False
html_permalinks = False
pygments_style = "none"  # the few colours of code stand in the theme, readable on light and dark

nb_execution_mode = "off"  # the notebooks are shown as they were run
nb_ipywidgets_js: dict[str, Any] = {}  # else a page with a widget would load scripts from elsewhere
nb_merge_streams = True
myst_enable_extensions = ["attrs_inline"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # a notebook's output may hold what looks like a heading out of order


EMPTY_HEADER = '<th class="head"><p></p></th>'


def headed(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Say that the headers of tables written in Markdown head columns; an empty one is none."""
    body = context.get("body", "").replace(EMPTY_HEADER, "<td></td>")
    context["body"] = body.replace('<th class="head">', '<th class="head" scope="col">')


def setup(app: Any) -> None:
    app.connect("html-page-context", headed)
