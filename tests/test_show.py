"""What a notebook shows: every mark explained, nothing from a text left unescaped, readable without colour."""

import re
import sys
from html.parser import HTMLParser

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from drawn import contrast

import helpers as gl
from helpers import articles as articles_room
from helpers import charts, compare, paths, reconcile, schema, show, telling, topic
from helpers.german import sentences
from tests import reference

LANGUAGES = ("en", "de")
VOID = {"img", "br"}
# What JupyterLab's sanitizer lets through in a notebook that is not trusted.
ALLOWED_TAGS = set(
    "a br caption code details div em figcaption figure img li mark ol p s small span strong summary table tbody td th "
    "thead tr u ul".split()
)
ALLOWED_ATTRIBUTES = {"alt", "src", "href", "title", "lang", "style", "scope", "open", "colspan", "rowspan"}


class Reader(HTMLParser):
    """Reads HTML strictly: tags must close in order."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.stack, self.tags, self.attributes, self.words = [], [], [], []
        self.feed(html)
        self.close()
        assert self.stack == [], f"left open: {self.stack}"

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack and self.stack.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


@pytest.fixture(scope="module")
def articles():
    return articles_room.read(paths.SEEDS)


@pytest.fixture(scope="module")
def story():
    return topic.load("nordkorea")


@pytest.fixture(scope="module")
def claims(articles):
    """The reference coding with the sentences the claims stand in."""
    table = reference.claims()
    table.attrs["labels"] = dict(zip(articles["article_id"], articles["label"], strict=True))
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    for article_id, text in texts.items():
        for span in sentences.split(text):
            inside = (table["article_id"] == article_id) & table["start"].between(span.start, span.end - 1)
            table.loc[inside, ["sentence_start", "sentence_end"]] = [span.start, span.end]
    return table


@pytest.fixture(scope="module")
def pairs(claims, story):
    return reconcile.pairs(claims, story)


@pytest.fixture(autouse=True)
def nothing_left_open():
    yield
    plt.close("all")


def everything(articles, claims, pairs, story, language):
    """One of each kind of output."""
    label = articles["label"].iloc[0]
    return [
        show.article(articles, claims, label, language=language),
        show.article(articles, claims, label, full=True, language=language),
        show.claims(claims, story, language=language),
        show.claims(claims, story, columns=("claim_id", "cue", "low", "high", "speech_act"), language=language),
        show.pair(articles, claims, pairs, 0, language=language),
        show.explore(claims, story, articles=articles, language=language),
        show.figure(charts.estimates(claims, story, articles=articles, language=language), language=language),
    ]


# --- safe and well formed


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_well_formed_and_passes_the_sanitizer(language, articles, claims, pairs, story):
    for shown in everything(articles, claims, pairs, story, language):
        read = Reader(shown.html)
        assert set(read.tags) <= ALLOWED_TAGS
        assert {name for _, name, _ in read.attributes} <= ALLOWED_ATTRIBUTES


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "$x^2$ $$y$$",
    "</div></td><b>Zahl & <!-- so",
    "' onmouseover='alert(1)",
    "\\(x\\) ]]> {title} {0} %s",
    "\x00\x1b[31m\u202e",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_comes_from_a_text_is_shown_as_text(text, story):
    sentence = f"Die USA schätzen 8.000 Soldaten {text} im Land."
    articles = gl.texts({"a": sentence}, titles={"a": text})
    articles["label"] = text or "A"
    cells = {
        "kind": "quantity", "text": sentence[17:], "value": 8000, "low": 7500, "high": 8500, "bound": "point",
        "thing": text, "measurand": text, "claim_id": f"a:{text}", "article_id": "a", "start": 17, "end": len(sentence),
        "number_start": 17, "number_end": 22, "speaker": text, "speaker_start": 0, "speaker_end": 7, "actor": text,
        "speaker_name": text, "cue": text, "hedges": text, "certainty": "plain", "polarity": "affirms", "rule": text,
        "speech_act": "asserts", "coder": text, "rank": "normal", "region": "body", "voice": "narrator",
        "sentence_start": 0, "sentence_end": len(sentence),
    }  # fmt: skip
    claims = schema.frame("claims", [cells, cells | {"claim_id": "b"}])
    claims.attrs["labels"] = {"a": text}
    pairs = schema.frame(
        "pairs", [{"a": f"a:{text}", "b": "b", "relation": "agrees", "rule": "R4", "explanation": text}]
    )
    for shown in everything(articles, claims, pairs, story, "en"):
        read = Reader(shown.html)
        assert set(read.tags) <= ALLOWED_TAGS
        assert {name for _, name, _ in read.attributes} <= ALLOWED_ATTRIBUTES
        assert [value for _, name, value in read.attributes if name in ("href", "src") and "script" in value] == []
        bare = re.sub(r'<span>[$\\\\]</span>|="[^"]*"', "", shown.html)
        assert "$" not in bare and "\\" not in bare


def test_the_words_of_the_article_are_complete_in_the_marked_text(articles, claims):
    for row in articles.itertuples():
        read = Reader(show.article(articles, claims, row.label, full=True).html.split("</div>")[0] + "</div>")
        letters = re.sub(r"\s", "", row.text)
        assert re.sub(r"\s", "", read.text.replace("\N{NO-BREAK SPACE}?", "")) == letters


# --- marked text


def test_by_default_three_sentences_at_most(articles, claims):
    for row in articles.itertuples():
        shown = show.article(articles, claims, row.label)
        passage = shown.plain.split("\n")[0]
        assert 1 <= len(passage.split(" […] ")) <= 3
        assert len(passage) < len(row.text) / 3


def test_one_claim_with_the_sentence_around_it(articles, claims):
    claim = claims[claims["text"].str.startswith("bis zu 12.000")].iloc[0]
    shown = show.article(articles, claims, "B", around=claim["claim_id"])
    assert shown.plain.startswith("Ein ukrainischer Beamter berichtete")
    assert " […] " not in shown.plain
    assert re.search(r"<mark [^>]*>bis zu 12\.000 nordkoreanische Soldaten</mark>", shown.html)


@pytest.mark.parametrize(
    "label, inside",
    [
        (
            "C",
            r'<mark style="[^"]*border:2px dashed[^"]*" title="\? lost thousand [^"]*">10 ',
        ),
        ("C", r"10 Soldaten\s?\?</mark>"),
        ("B", r"<strong [^>]*>die Verteidigungsminister der USA und Südkoreas</strong>"),
        ("B", r"<em [^>]*>angeblich</em>"),
        ("B", r"<u [^>]*>dass Nordkorea seine Truppen aus Russland abzieht, </u>"),
    ],
)
def test_each_kind_of_claim_has_its_own_form(label, inside, articles, claims):
    assert re.search(inside, show.article(articles, claims, label, language="en").html)


def test_every_mark_is_explained_on_hover_and_by_keyboard(articles, claims):
    shown = show.article(articles, claims, "B", language="en")
    read = Reader(shown.html)
    marks = [tag for tag in read.tags if tag in ("mark", "u", "strong", "em")]
    assert len([1 for tag, name, _ in read.attributes if name == "title"]) == len(marks)
    assert read.tags.count("details") == read.tags.count("summary") == 10
    assert "is a ceiling, not a count: it allows 0 to 10,000" in read.text
    assert "“10.000” is the number 10,000." in shown.plain and "as worded: alleged" in shown.plain


@pytest.mark.parametrize(
    "language, expected", [("en", "it allows 0 to 10,000."), ("de", "zugelassen ist 0 bis 10.000.")]
)
def test_explanations_come_in_both_languages(language, expected, articles, claims):
    assert expected in show.article(articles, claims, "B", language=language).plain


def test_a_background_never_comes_without_its_ink_and_both_are_readable(articles, claims):
    styles = [
        value for _, name, value in Reader(show.article(articles, claims, "C").html).attributes if name == "style"
    ]
    grounds = [dict(part.split(":") for part in one.split(";")) for one in styles if "background-color" in one]
    assert grounds
    assert all(contrast(look["background-color"], look["color"]) >= 7 for look in grounds)


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda a, c: show.article(a, c, "Z"), "There is no article 'Z'"),
        (lambda a, c: show.article(a, c, "B", around="nothing"), "has no claim 'nothing'"),
        (lambda a, c: show.pair(a, c, schema.frame("pairs"), 0), "has no rows"),
        (lambda a, c: show.explore(c, colour="red"), "There is no filter 'colour'"),
    ],
)
def test_errors_say_what_to_do(call, message, articles, claims):
    with pytest.raises(ValueError, match=re.escape(message)):
        call(articles, claims)


def test_an_article_without_claims_is_shown_plainly(articles):
    shown = show.article(articles, schema.frame("claims"), "A", full=True)
    assert "<mark" not in shown.html.split("</div>")[0]


# --- tables


@pytest.mark.parametrize("language, heading", [("en", "what is counted"), ("de", "was gezählt wird")])
def test_a_table_has_a_caption_and_scoped_headers_in_the_language(language, heading, claims, story):
    read = Reader(show.claims(claims, story, language=language).html)
    assert read.tags.count("caption") == 1
    scopes = [value for tag, name, value in read.attributes if (tag, name) == ("th", "scope")]
    assert scopes.count("col") == len(show.tables.COLUMNS)
    assert scopes.count("row") == read.tags.count("tr") - 1
    assert read.tags.count("th") == len(scopes)
    assert heading in read.text


def test_a_table_says_how_many_rows_it_leaves_out(claims, story):
    shown = show.claims(claims, story, rows=5)
    assert f"{len(claims)} claims, the first 5 shown" in shown.plain
    assert Reader(shown.html).tags.count("tr") == 6


def test_a_column_that_is_blank_throughout_is_left_out(claims, story):
    said = show.claims(claims[claims["kind"] == "statement"], story, language="en").plain.splitlines()[1]
    counted = show.claims(claims[claims["kind"] == "quantity"], story, language="en").plain.splitlines()[1]
    assert "number" not in said and "| number |" in counted


def test_long_passages_are_cut_in_a_table(claims, story):
    longest = claims.iloc[[claims["text"].str.len().argmax()]]
    assert "…" in show.claims(longest, story).plain
    assert longest["text"].iloc[0] not in show.claims(longest, story).plain


def test_readers_see_labels_and_words_not_ids_and_codes(claims, story):
    plain = show.claims(claims[claims["kind"] == "quantity"], story, language="en").plain
    counted = topic.label(story.measurands["in_russia"], "en")
    row = "B | bis zu 10.000 Soldaten (up to 10,000 soldiers) | up to 10,000 | nobody named | alleged (angeblich)"
    assert f"\n{row} | {counted}, 30–31 Oct 2024\n" in plain
    assert "| Der südkoreanische Geheimdienst (South Korea) | reported |" in plain
    assert "in_russia" not in plain and "b8a40847" not in plain


def test_a_pair_shows_both_sentences_and_why(articles, claims, pairs):
    at = int((pairs["relation"] == "conflicts").to_numpy().argmax())
    shown = show.pair(articles, claims, pairs, at, language="en")
    assert pairs["explanation"].iloc[at] in shown.plain
    assert "They exclude each other" in shown.plain
    assert shown.html.count('lang="de"') == 2


# --- figures


def test_a_figure_is_shown_with_alt_text_and_its_files_and_then_closed(claims, story, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path / "data" / "figures")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    ax = charts.save(charts.estimates(claims, story, language="en"), "estimates", "en")
    words = charts.about(ax).alt
    shown = show.figure(ax)
    read = Reader(shown.html)
    found = {(tag, name): value for tag, name, value in read.attributes}
    assert found["img", "alt"] == words and 50 < len(words) <= 250
    assert "details" in read.tags and "up to 12,000" in read.text
    assert found["img", "src"].startswith("data:image/png;base64,")
    links = [value for _, name, value in read.attributes if name == "href"]
    assert links == ["../data/figures/estimates-en.png", "../data/figures/estimates-en.svg"]
    assert re.findall(r">(\w+)</a>", shown.html) == ["PNG", "SVG"]
    assert plt.get_fignums() == []
    assert shown._repr_mimebundle_() == {"text/html": shown.html, "text/plain": shown.plain}
    assert words in shown.plain and "0x" not in repr(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_says_which_language_it_speaks(language, claims, story):
    assert f'<figure lang="{language}"' in show.figure(charts.estimates(claims, story, language=language)).html


def test_a_figure_of_claims_without_a_story_names_what_is_counted_as_the_text_does(claims):
    bare = claims.assign(measurand=claims["thing"])
    bare.attrs = {}
    assert "Soldaten" in show.figure(charts.estimates(bare)).plain


def test_a_figure_of_no_claims_lists_its_own_rows(claims, story):
    ax = charts.voices(compare.voices(claims, story), claims, story, language="en")
    n = len(charts.about(ax).rows)
    plain = show.figure(ax, language="en").plain
    assert f"{n} rows" in plain and "North Korea" in plain


@pytest.mark.parametrize(
    "cells, said",
    [
        ({"bound": "point", "value": 8000, "low": 7500, "high": 8500}, "7,500 to 8,500"),
        ({"bound": "more_than", "value": 8000, "low": 8000, "high": float("inf")}, "no upper end"),
        ({"bound": "vague"}, ""),  # "einige Soldaten"
        ({"kind": "statement"}, ""),
    ],
)
def test_what_a_wording_allows_is_an_interval_or_blank(cells, said):
    row = schema.frame("claims", [{"kind": "quantity", "claim_id": "a:q1-9", "article_id": "a", "text": "x", **cells}])
    assert show.tables._allows(next(schema.each(row)), telling.of(row, None, None, "en")) == said


def test_own_alt_text_and_caption_are_taken_and_escaped(claims, story):
    shown = show.figure(charts.estimates(claims, story), alt='a "b" <c>', caption="<i>d</i>")
    assert (
        'alt="a &quot;b&quot; &lt;c&gt;"' in shown.html
        and "<figcaption>&lt;i&gt;d&lt;/i&gt;</figcaption>" in shown.html
    )


def test_the_image_is_the_same_every_time(claims, story):
    assert len({show.figure(charts.estimates(claims, story)).html for _ in range(2)}) == 1


# --- exploring


@pytest.mark.parametrize(
    "filters, rows",
    [
        ({}, 27),
        ({"label": "C"}, 6),
        ({"actor": "ROK"}, 2),
        ({"measurand": "in_russia"}, 6),
        ({"certainty": "alleged"}, 1),
        ({"label": "D", "actor": "US", "measurand": "in_russia"}, 2),
        ({"label": "E", "actor": "ROK"}, 0),
        ({"label": ""}, 27),
    ],
)
def test_filters_choose_claims(filters, rows, claims):
    material = show.exploring.Material(claims[claims["kind"] == "quantity"], telling.of(claims))
    seen = show.exploring.chosen(material, filters)
    assert len(seen) == rows


def test_a_committed_notebook_gets_a_plain_table(claims, story):
    assert isinstance(show.explore(claims, story), show.Shown)


def test_the_views_change_with_the_filters(claims, story, articles):
    material = show.exploring.Material(claims, telling.of(claims, story, articles, "en"), articles, "2024-10-31")
    all_of_it = show.exploring.views(material, {"measurand": "in_russia"})
    only_d = show.exploring.views(material, {"measurand": "in_russia", "actor": "ROK", "label": "D"})
    assert "Three sources, three numbers for soldiers in Russia" in all_of_it[1].plain
    assert "One source has a number for soldiers in Russia: 11,000" in only_d[1].plain
    assert "k = 3" in all_of_it[2].plain and "k = 1" in only_d[2].plain
    assert len(all_of_it) == 3 and "11.000" in only_d[3].plain


@pytest.mark.parametrize(
    ("on", "said"), [(None, "2024-10-31"), ("2024-10-31", "2024-10-31"), ("2024-10-20", "2024-10-20")]
)
def test_the_pool_of_a_view_is_of_the_day_given_or_of_the_last_one(on, said, claims, story, articles):
    material = show.exploring.Material(claims, telling.of(claims, story, articles, "en"), articles, on)
    assert f"on {said}" in show.exploring.views(material, {"measurand": "in_russia"})[2].plain


def test_where_the_analyst_works_there_are_controls(claims, story, articles, monkeypatch):
    pytest.importorskip("ipywidgets")
    monkeypatch.setattr(paths, "in_my_notebooks", lambda: True)
    box = gl.explore(claims, story, articles=articles, on="2024-10-31")
    assert [dropdown.description for dropdown in box.children[0].children] == [
        "article", "source", "what is counted", "as worded",
    ]  # fmt: skip


def test_without_ipywidgets_the_table_says_how_to_get_them(claims, monkeypatch):
    monkeypatch.setattr(paths, "in_my_notebooks", lambda: True)
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    assert "ipywidgets" in show.explore(claims, language="en").plain


def test_an_empty_choice_is_no_error(claims, story):
    none = claims[claims["kind"] == "nothing"]
    assert "0 claims" in show.explore(none, story, language="en").plain
    assert isinstance(none, pd.DataFrame)


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("Berichte über 200 Gäste wies der Wirt zurück.", "denied, reported"),
        ("Berichte über 200 Gäste bestätigte der Wirt.", "reported"),
    ],
)
def test_a_table_says_of_a_number_that_it_is_denied(text, worded):
    claims = gl.extract(gl.texts({"a": text}, published={"a": "2024-05-10"}))
    shown = show.claims(claims[claims["kind"] == "quantity"], language="en")
    cells = Reader(shown.html).words
    assert worded in cells and ("denied, reported" in cells) == (worded == "denied, reported")
