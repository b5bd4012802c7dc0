"""Hostile words in an article, a title, a label or a story are shown as text: nothing runs, nothing is asked for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

HOSTILE = {
    "script": "<script>hit('script')</script>",
    "handler": "<img src=x onerror=\"hit('handler')\">",
    "link": "<a href=\"javascript:hit('link')\">hier</a>",
    "attribute": "\" onmouseover=\"hit('attribute')\" title='",
    "frame": "<iframe srcdoc=\"<script>parent.hit('frame')</script>\"></iframe>",
    "svg": "<svg/onload=hit('svg')>",
    "mathematics": "$\\href{javascript:hit(1)}{x}$ \\(x\\) $$y$$",
    "broken": "</mark></u></td></table><b><!-- ]]> </summary",
    "address": "http://127.0.0.2/spy.png ![](http://127.0.0.2/spy.png)",
    "entity": "&lt;script&gt;hit('entity')&lt;/script&gt;",
}
TEXT = """{bad} in Berlin

Nach Angaben der Polizei sind in Berlin angeblich bis zu {number} Soldaten {bad}. Die Polizei teilte mit, in Berlin
seien rund 3.000 Soldaten. „In Berlin sind {bad} 8.000 Soldaten“, sagte Anna {bad} am Freitag. Carl bestritt, dass 8.000
Soldaten in Berlin sind. {bad}
"""
STORY = """
name = {bad}
[[actor]]
id = "police"
name = {bad}
name_de = {bad}
aliases = ["Polizei"]
[[place]]
id = "berlin"
aliases = ["Berlin"]
[[thing]]
id = "soldiers"
words = ["Soldat", "Soldaten"]
[[measurand]]
id = "there"
label = {bad}
label_de = {bad}
thing = "soldiers"
places = ["berlin"]
[[proposition]]
id = "presence"
label = {bad}
label_de = {bad}
cues = ["in Berlin"]
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>hostile</title>
<script>window.hits = []; window.hit = name => window.hits.push(name);</script></head><body>{body}</body></html>"""


def quoted(words: str) -> str:
    """As a TOML string."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(bad: str, folder: Path) -> list[Any]:
    """What every view makes of two articles and a story full of `bad`."""
    import helpers as gl
    from helpers import charts, reconcile, show, topic

    for name, number in (("a", "10.000"), ("b", "12.000")):
        (folder / f"{name}.txt").write_text(TEXT.format(bad=bad, number=number), "utf-8")
    cell = '"' + bad.replace('"', '""') + '"'
    rows = [f"{name},{label},{cell},{cell},2024-10-31,2024-10-31\n" for name, label in (("a", cell), ("b", "B"))]
    head = "article_id,label,title,outlet,published_from,published_to\n"
    (folder / "sources.csv").write_text(head + "".join(rows), "utf-8")
    articles = gl.read(str(folder))
    story = topic.from_text(STORY.format(bad=quoted(bad)))
    claims = gl.extract(articles, story)
    pairs, label = gl.pairs(claims, story), articles["label"].iloc[0]
    numbers = claims[claims["kind"] == "quantity"]
    assert len(numbers) > 3
    pool = gl.pool(claims, story, "there", on=date(2024, 10, 31))
    ax = charts.estimates(claims, story, articles=articles, pool=pool)
    return [
        gl.view(articles, claims, label, full=True),
        show.claims(claims, story, articles=articles),
        show.rows(pairs, claims, story),
        show.rows(claims[["article_id", "text", "speaker", "thing"]], claims, story, caption=bad),
        show.pair(articles, claims, pairs),
        gl.explore(claims, story, articles=articles),
        show.figure(ax, caption=bad),
        show.figure(charts.timeline(claims, story, articles=articles, pool=pool)),
        reconcile.summary(pairs),
        pool,
        *(gl.explain(claims, claim_id) for claim_id in numbers["claim_id"].head(4)),
    ]


def html(view: Any) -> str:
    """What a notebook would show of it."""
    if hasattr(view, "_repr_mimebundle_"):
        return str(view._repr_mimebundle_()["text/html"])
    return str(view._repr_html_())


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_shown_as_text(name, open_page, tmp_path):
    bad = HOSTILE[name]
    views = [html(view) for view in shown(bad, tmp_path)]
    page = open_page()
    (tmp_path / "page.html").write_text(PAGE.format(body="<hr>".join(views)), "utf-8")
    page.goto((tmp_path / "page.html").as_uri())
    page.hover("body")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(
        "document.querySelectorAll('mark, u, strong, td').forEach(one => one.dispatchEvent(new Event('mouseover')))"
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.hits") == []
    assert (page.requests, page.failures) == ([], [])
    assert (
        page.locator("body :is(script, iframe, object, embed, svg, form, input, base, meta, link, style)").count() == 0
    )
    handlers = "[...document.querySelectorAll('body *')].flatMap(e => [...e.attributes]).map(a => a.name)"
    assert [one for one in page.evaluate(handlers) if one.startswith("on")] == []
    assert page.locator("a[href^='javascript:' i], img:not([src^='data:'])").count() == 0
    assert page.locator("body > hr").count() == len(views) - 1  # no view closed an element of the page
    first = " ".join(bad.split())
    assert first in " ".join(page.locator("body").inner_text().split())
