"""How Sphinx builds the site: from build/site-source, with a plain theme of our own and nothing from elsewhere."""

import re
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
html_show_search_summary = False  # would be fetched, which a page opened from disk may not
pygments_style = "none"  # the few colours of code stand in the theme, readable on light and dark

nb_execution_mode = "off"  # the notebooks are shown as they were run
nb_ipywidgets_js: dict[str, Any] = {}  # else a page with a widget would load scripts from elsewhere
nb_merge_streams = True
myst_enable_extensions = ["attrs_inline"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # a notebook's output may hold what looks like a heading out of order


EMPTY_HEADER = '<th class="head"><p></p></th>'
WIDE = r'<div class="wide" role="group" aria-label="Table" tabindex="0">\g<0></div>'  # scrolls by keyboard, too


def headed(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Say that the headers of tables written in Markdown head columns (an empty one is none); let wide ones scroll."""
    body = context.get("body", "").replace(EMPTY_HEADER, "<td></td>")
    body = body.replace('<th class="head">', '<th class="head" scope="col">')
    context["body"] = re.sub(r"<table\b.*?</table>", WIDE, body, flags=re.S)


def setup(app: Any) -> None:
    app.connect("html-page-context", headed)
