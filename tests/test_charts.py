"""The charts: what each says in its title and its words, the same bytes every time, and hostile or empty tables."""

import hashlib
import subprocess
import sys
from datetime import date
from itertools import combinations
from types import SimpleNamespace

import matplotlib.pyplot as plt
import pytest

from helpers import articles as articles_room
from helpers import charts, compare, paths, reconcile, schema, topic
from helpers.charts import frame, labels, style
from tests import reference

LANGUAGES = ("en", "de")
NAMES = ("timeline", "estimates", "elimination", "dumbbell", "voices", "coverage", "stances")


@pytest.fixture(scope="module")
def articles():
    return articles_room.read(paths.SEEDS)


@pytest.fixture(scope="module")
def story():
    return topic.load("nordkorea")


@pytest.fixture(scope="module")
def claims(articles):
    table = reference.claims()
    table.attrs["labels"] = dict(zip(articles["article_id"], articles["label"], strict=True))
    denials = (table["kind"] == "statement") & (table["speech_act"].isin(["denies", "confirms"]))
    table.loc[denials | (table["polarity"] == "leaves_open"), "proposition"] = "troops_sent"
    return table


@pytest.fixture(autouse=True)
def nothing_left_open():
    yield
    plt.close("all")


DRAWN = {}  # each figure is drawn once for all tests that only read it


def shared(name, claims, story, articles, language="en"):
    key = name, language
    if key not in DRAWN:
        DRAWN[key] = draw(name, claims, story, articles, language)
    return DRAWN[key]


def draw(name, claims, story, articles, language="en"):
    pool = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
    more = {"articles": articles, "language": language}
    match name:
        case "timeline" | "estimates":
            return getattr(charts, name)(claims, story, pool=pool, **more)
        case "elimination":
            return charts.elimination(claims, pool, story, **more)
        case "dumbbell":
            return charts.dumbbell(claims, story, **more)
        case "voices":
            return charts.voices(compare.voices(claims, story), claims, story, **more)
        case "coverage":
            return charts.coverage(compare.coverage(claims, articles, by="measurand"), claims, story, **more)
        case "stances":
            return charts.stances(compare.stances(claims, story), claims, story, **more)


def title(ax):
    return " ".join(ax.get_figure().get_suptitle().split())


def words_in(ax):
    """Everything written in a figure."""
    figure = ax.get_figure()
    return " ".join(" ".join(found.get_text().split()) for found in figure.findobj(match=plt.Text) if found.get_text())


# --- what a figure says


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_figure_states_its_finding_in_counts_and_names_its_source(name, language, claims, story, articles):
    ax = shared(name, claims, story, articles, language)
    assert any(sign.isdigit() for sign in title(ax))
    source = " ".join(ax.get_figure().get_supxlabel().split())
    assert all(f"{label} (" in source for label in "ABCDE")
    assert "2024" in source and ("orrection" in source or "orrektur" in source)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off_at_the_edge(name, language, claims, story, articles):
    figure = shared(name, claims, story, articles, language).get_figure()
    figure.draw_without_rendering()
    box, size = figure.get_tightbbox(), figure.get_size_inches()
    assert box.x0 > -0.05 and box.y0 > -0.05 and box.x1 < size[0] + 0.05 and box.y1 < size[1] + 0.05


def written(figure):
    """Every text of a figure that is seen."""
    return [text for text in figure.findobj(plt.Text) if text.get_visible() and text.get_text().strip()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_two_texts_overlap(name, language, claims, story, articles):
    figure = shared(name, claims, story, articles, language).get_figure()
    figure.draw_without_rendering()
    boxes = {text: text.get_window_extent().padded(-2) for text in written(figure)}
    met = [(a.get_text(), b.get_text()) for a, b in combinations(boxes, 2) if boxes[a].overlaps(boxes[b])]
    assert met == []


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_too_small_for_a_window_of_800_pixels(name, claims, story, articles):
    """JupyterLab leaves 620 of 800 pixels to a figure: its texts are then at least 11 pixels high."""
    figure = shared(name, claims, story, articles).get_figure()
    shrunk = min(1, 620 / (figure.get_figwidth() * 100))
    assert [text.get_text() for text in written(figure) if text.get_fontsize() * 100 / 72 * shrunk < 11 - 1e-6] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_lies_on_the_pooled_band(language, claims, story, articles):
    ax = shared("timeline", claims, story, articles, language)
    ax.get_figure().draw_without_rendering()
    band = labels.box(ax, ax.get_xlim(), (10_000, 12_000)).padded(-2)
    assert [text.get_text() for text in ax.texts if text.get_text() and text.get_window_extent().overlaps(band)] == []


@pytest.mark.parametrize(
    "name, language, key_values",
    [
        (
            "timeline",
            "en",
            ["12 printed numbers", "1,500 (1,450 to 1,550) soldiers sent so far, South Korea, A", "up to 12,000"],
        ),
        (
            "timeline",
            "en",
            ["soldiers sent so far, number doubtful, United States, C", "3 named sources from 10,000 to"],
        ),
        (
            "timeline",
            "de",
            [
                "12 gedruckte Zahlen",
                "1.500 (1.450 bis 1.550) bisher entsandte Soldaten",
                "bisher entsandte Soldaten, Zahl fraglich, USA, C",
                "10.000 bis 12.000",
            ],
        ),
        (
            "timeline",
            "en",
            ["22 to 23 October 2024: sign: denied by North Korea (A): North Korea has sent soldiers to Russia"],
        ),
        ("timeline", "en", ["confirmed by North Korea, Russia (E)", "Articles, oldest first: A (22 to 23 Oct 2024)"]),
        (
            "estimates",
            "en",
            ["12 printed numbers: 10 from 3 named sources, 2 from nobody", "over 3,000 (no upper end)"],
        ),
        ("estimates", "en", ["about 8,000 (7,000 to 9,000), soldiers near the Ukrainian border, 31 October 2024, D"]),
        (
            "estimates",
            "de",
            ["12 gedruckte Zahlen", "über 3.000 (nach oben offen)", "Niemand genannt: ", "eckige Klammern"],
        ),
        ("elimination", "en", ["9 struck out", "3 left", "headline", "unusual", "soldiers near the Ukrainian border"]),
        ("elimination", "en", ["1,500 (South Korea, 18 October 2024)", "up to 10,000 (nobody named, 30 to 31 October"]),
        ("timeline", "en", ["(middle 11,000)", "not to scale"]),
        ("estimates", "de", ["Getöntes Band: Von 3 Quellen", "(Mitte 11.000)"]),
        ("elimination", "de", ["9 mit Begründung gestrichen", "3 übrig", "Überschrift", "10.000 bis 12.000"]),
        (
            "dumbbell",
            "en",
            ["South Korea: from 1,500 (18 October 2024", "to 11,000 (31 October 2024", "days apart: 13"],
        ),
        ("voices", "en", ["words", "quoted", "Ukraine and partners: United States, ", "Russia and North Korea: North"]),
        ("coverage", "en", ["soldiers in Russia", "not yet knowable", "not mentioned", "articles: 5"]),
        (
            "stances",
            "en",
            ["Russia denied 30 October 2024 (B, 2 statements), affirmed or confirmed 28 April 2025 (E)", "left open"],
        ),
        ("stances", "en", ["2 speakers first deny, later affirm: North Korea, Russia.", "Signs: 8; columns: 3"]),
    ],
)
def test_alt_text_lets_somebody_who_cannot_see_it_answer(name, language, key_values, claims, story, articles):
    said = charts.alt(shared(name, claims, story, articles, language)).replace("\N{NO-BREAK SPACE}", " ")
    assert [value for value in key_values if value not in said] == []


@pytest.mark.parametrize("actor, said", [("ROK", True), ("", False)])
def test_one_source_chosen_is_said(actor, said, claims, story):
    words = charts.alt(charts.dumbbell(claims, story, actor=actor, language="en"))
    assert ("Drawn for South Korea only." in words) == said


@pytest.mark.parametrize("name", NAMES)
def test_alt_texts_hold_no_sign_that_is_not_heard(name, claims, story, articles):
    assert not set(charts.alt(shared(name, claims, story, articles))) & set("✗✓→–")


@pytest.mark.parametrize(
    "words, language, expected",
    [
        ("29–30 October 2024", "en", "29 to 30 October 2024"),
        ("31. Oktober 2024 – 1. November 2024", "de", "31. Oktober 2024 bis 1. November 2024"),
        ("about 3\N{NO-BREAK SPACE}?: kept", "en", "about 3 (number doubtful): kept"),
        ("Wer zählt? Niemand – so heißt es.", "de", "Wer zählt? Niemand – so heißt es."),
    ],
)
def test_words_can_be_listened_to(words, language, expected):
    assert frame.heard(words, language) == expected


@pytest.mark.parametrize("name", NAMES)
def test_readers_see_labels_and_no_ids(name, claims, story, articles):
    ax = shared(name, claims, story, articles)
    seen = words_in(ax) + charts.alt(ax)
    assert [code for code in ("b8a40847", "b5cd0ec4", "83012bf7", "fcf5bf1a", "73587cd4") if code in seen] == []
    assert [code for code in ("in_russia", "sent_total", "near_border", "other_measurand") if code in seen] == []


def test_the_title_counts_what_the_table_holds(claims, story, articles):
    fewer = claims[claims["article_id"].str.startswith(("001", "003"))]
    assert title(charts.timeline(fewer, story, articles=articles)).startswith("6 printed numbers from 1,500 to 12,000")


def test_suspects_are_hollow_and_carry_a_question_mark(claims, story):
    suspects = claims[claims["flag"] != ""]
    ax = charts.estimates(suspects, story)
    assert [line.get_markerfacecolor() for line in ax.lines] == ["white", "white"]
    assert sum("?" in label.get_text() for label in ax.get_yticklabels()) == 2


def test_a_rejected_row_is_not_drawn_and_the_correction_is_named(claims, story):
    changed = claims.copy()
    ceiling = changed["text"].str.startswith("bis zu 12.000")
    changed.loc[ceiling, ["rank", "coder"]] = ["deprecated", "AB"]
    ax = charts.estimates(changed, story)
    assert title(ax).startswith("11 printed numbers")
    assert "1 row corrected by a person." in words_in(ax)


def test_the_rules_accuracy_is_in_the_source_line_once_it_is_measured(claims, story, tmp_path, monkeypatch):
    rules, voices = tmp_path / "rules.csv", tmp_path / "voices.csv"
    rules.write_text("rule,fired,right,right_speaker\nQ1,10,9,8\nQ2,20,18,9\nlost_thousand,70,0,\n")
    monkeypatch.setattr(paths, "RULE_ACCURACY", rules)
    monkeypatch.setattr(paths, "ACCURACY_BY_VOICE", voices)
    assert "rules of attribution" not in words_in(charts.estimates(claims, story))
    voices.write_text("annotated,gold,found,right_speaker\nall,50,35,30\nDirect,20,19,18\n")
    assert "find 70 of 100 statements; of 100 that they report, 90 are right" in words_in(
        charts.estimates(claims, story)
    )


# --- colours and signs


@pytest.mark.parametrize("colour", [*style.COLOURS, style.NOBODY_COLOUR])
@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
def test_marks_stand_out_on_light_and_dark(colour, ground):
    assert style.contrast(colour, ground) >= 3


@pytest.mark.parametrize("ink", [style.INK, style.MUTED])
@pytest.mark.parametrize("ground", ["#ffffff", "#f4f4f4", style.BAND])
def test_words_in_figures_are_readable(ink, ground):
    assert style.contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("a, b, expected", [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0)])
def test_contrast_is_that_of_wcag(a, b, expected):
    assert style.contrast(a, b) == pytest.approx(expected)


def test_no_two_actors_look_alike_without_colour_or_with_it(claims, story):
    drawn = style.actors(claims, story, "en")
    parties = [drawn[actor.id] for actor in story.actors if not actor.part_of] + [drawn[""]]
    assert len({actor.marker for actor in parties}) == len(parties) > 4
    assert [actor.colour for actor in parties[:4]] == list(style.COLOURS)


# --- the same bytes every time


def test_saved_twice_the_bytes_are_the_same(claims, story, articles, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    found = []
    for _ in range(2):
        charts.save(draw("timeline", claims, story, articles), "timeline", "en")
        found.append([(tmp_path / f"timeline-en.{kind}").read_bytes() for kind in ("png", "svg")])
    assert found[0] == found[1]
    assert found[0][0].startswith(b"\x89PNG") and b"<svg" in found[0][1]


def test_both_languages_are_saved_and_the_readers_is_given_back(claims, story, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = charts.both(charts.estimates, claims, story)
    names = [f"estimates-{language}.{kind}" for language in ("de", "en") for kind in ("png", "svg")]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert (charts.spoken(ax), charts.saved(ax)[0].name) == ("en", "estimates-en.png")
    assert len(plt.get_fignums()) == 1


DRAW = """
import sys, pathlib
from helpers import charts, paths, topic
from tests import reference
paths.figures = lambda: pathlib.Path(sys.argv[1])
charts.save(charts.estimates(reference.claims(), topic.load("nordkorea")), "e")
"""


def test_bytes_do_not_depend_on_the_process_and_its_language_is_the_default(tmp_path):
    sums = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {
            "PYTHONHASHSEED": seed,
            "PATH": "",
            "MPLBACKEND": "agg",
            "HOME": str(tmp_path),
            "GL_LANGUAGE": "de",
        }
        subprocess.run([sys.executable, "-c", DRAW, folder], cwd=paths.ROOT, env=environment, check=True)
        sums.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())])
    assert sums[0] == sums[1] and len(sums[0]) == 2
    assert "gedruckte Zahlen" in (tmp_path / "1" / "e-de.svg").read_text("utf-8")


def test_the_alt_text_goes_with_the_file(claims, story, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = charts.save(charts.estimates(claims, story, language="en"), "estimates", "en")
    path, image = charts.saved(ax)
    assert path == tmp_path / "estimates-en.png" and path.read_bytes() == image
    assert "12 printed numbers: 10 from 3 named sources" in (tmp_path / "estimates-en.svg").read_text("utf-8")


# --- tables nobody expected

EMPTY_POOL = SimpleNamespace(
    measurand="x", on=date(2024, 10, 31), low=None, median=None, high=None, k=0,
    included=schema.frame("votes"), excluded=schema.frame("votes"), label=lambda language: "x",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "chart",
    [
        lambda table, language: charts.timeline(table, language=language),
        lambda table, language: charts.estimates(table, pool=EMPTY_POOL, language=language),
        lambda table, language: charts.elimination(table, EMPTY_POOL, language=language),
        lambda table, language: charts.dumbbell(table, language=language),
        lambda table, language: charts.voices(schema.frame("voices"), table, language=language),
        lambda table, language: charts.coverage(schema.frame("coverage"), table, language=language),
        lambda table, language: charts.stances(schema.frame("stances"), table, language=language),
    ],
)
def test_an_empty_table_gives_a_figure_that_says_so(chart, language):
    ax = chart(schema.frame("claims"), language)
    assert title(ax).startswith("Nothing to draw" if language == "en" else "Hier ist nichts zu zeichnen")
    assert charts.alt(ax)


def quantity(**cells):
    base = {
        "kind": "quantity", "text": "8.000 Soldaten", "value": 8000, "low": 7500, "high": 8500, "bound": "point",
        "measurand": "Soldaten", "thing": "Soldaten", "claim_id": "a:q1-9", "article_id": "a", "start": 1, "end": 9,
        "number_start": 1, "number_end": 6, "certainty": "plain", "polarity": "affirms", "speech_act": "asserts",
        "coder": "rules", "rank": "normal", "region": "body", "voice": "narrator", "rule": "x",
    }  # fmt: skip
    return base | cells


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"said_from": "2024-10-01", "said_to": "2024-10-02"},
        {"refers_to": "2024-10-02"},
        {"value": 0, "low": 0, "high": 0},
        {"value": -5, "low": -5.5, "high": -4.5},
        {"value": 8e9, "low": 7.5e9, "high": 8.5e9},
        {"value": None, "low": 3, "high": 4, "bound": "range"},
        {"bound": "more_than", "low": 8000, "high": float("inf")},
        {"text": "8.000 $Sol$daten \x00 \U0001f600 中", "article_id": "$a$ <b>", "actor": "$x$_{"},
    ],
)
@pytest.mark.parametrize("chart", [charts.timeline, charts.estimates])
def test_one_row_without_a_topic_is_drawn(chart, cells, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = charts.save(chart(schema.frame("claims", [quantity(**cells)])), "one", "en")
    assert title(ax).startswith("1 printed number")


SPEAKERS = ["Landesamt für Statistik", "Anna Beispiel-Musterfrau", "Polizei", "Verein der Hafenfreunde", "Reederei", ""]


@pytest.mark.parametrize("chart", [charts.timeline, charts.estimates])
def test_many_sources_with_long_names_and_large_numbers_have_room(chart):
    rows = []
    for i, speaker in enumerate(SPEAKERS * 2):
        v, region = (123_456_789, "body") if i % 2 else (7, "headline")
        cells = {"value": v, "low": v * 0.9, "high": v * 1.1, "speaker": speaker, "region": region, "bound": "at_least"}
        thing = "Container im Hafen und in den Lagern ringsum an den Landungsbrücken"
        rows.append(quantity(claim_id=f"a:q{i}-{i + 1}", start=i, measurand=thing, **cells))
    figure = chart(schema.frame("claims", rows), language="de").get_figure()
    figure.draw_without_rendering()
    boxes = {text: text.get_window_extent().padded(-2) for text in written(figure)}
    assert [(a.get_text(), b.get_text()) for a, b in combinations(boxes, 2) if boxes[a].overlaps(boxes[b])] == []
    assert [text.get_text() for text, box in boxes.items() if box.x0 < -3 or box.x1 > figure.bbox.width + 3] == []


@pytest.mark.parametrize("chart", [charts.timeline, charts.estimates])
def test_two_hundred_numbers_are_cut_and_it_is_said(chart, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    days = [{"said_from": f"2024-10-{i % 28 + 1:02}", "said_to": "2024-10-28"} for i in range(200)]
    rows = [quantity(claim_id=f"a:q{i}-{i + 1}", start=i, value=i, low=i, high=i, **days[i]) for i in range(200)]
    ax = charts.save(chart(schema.frame("claims", rows)), "many", "en")
    assert "Not drawn: 140 further numbers." in words_in(ax)
    assert ax.get_figure().get_size_inches()[1] < 40


@pytest.mark.parametrize(
    "text, expected",
    [
        ("bis zu\n10.000", "bis zu 10.000"),
        ("$x^2$", "$x^2$"),
        ("a\x00b\x1b[31m", "a b [31m"),
        ("中 drei", "\N{REPLACEMENT CHARACTER} drei"),
        ("Wort " * 20, "Wort Wort Wort Wort…"),
        ("", ""),
    ],
)
def test_text_from_an_article_becomes_drawable(text, expected):
    assert style.plain(text, 20) == expected


def test_without_a_topic_who_is_named_counts_as_a_counter():
    rows = [
        quantity(speaker="Angaben der Polizei", speaker_name="Polizei"),
        quantity(claim_id="b", start=30, speaker="Die Veranstalter"),
        quantity(claim_id="c", start=60),
    ]
    ax = charts.estimates(schema.frame("claims", rows), language="en")
    assert title(ax).startswith("3 printed numbers: 2 from 2 named sources, 1 from nobody named.")
    assert {"Polizei", "Die\nVeranstalter", "nobody named"} < {text.get_text() for text in ax.texts}
