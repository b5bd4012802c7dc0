"""The charts: one finding from the data at hand, few words, nothing over anything else, on any data; the same bytes."""

import subprocess
import sys
from datetime import date
from importlib import import_module
from types import SimpleNamespace

import drawn
import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from drawn import MADE_UP, NAMES, contrast, quantity, words, written

from helpers import articles as articles_room
from helpers import charts, html, paths, reconcile, schema, telling, topic
from helpers import claims as claims_room
from helpers.charts import days, frame, style
from helpers.claims import evidence
from tests import reference
from tools import signs

LANGUAGES = ("en", "de")
SLOW = pytest.mark.slow
FREQUENT = ("seeds", *MADE_UP)


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
        pool = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
        DRAWN[key] = drawn.draw(name, claims, story, articles, language, pool)
    return DRAWN[key]


def of(source, name, claims, story, articles, language):
    """The figure `name` of the five articles or of a made-up story."""
    if source == "seeds":
        return shared(name, claims, story, articles, language)
    if (source, name, language) not in DRAWN:
        own_articles, own_story, own_claims = drawn.material(source)
        DRAWN[source, name, language] = drawn.draw(name, own_claims, own_story, own_articles, language)
    return DRAWN[source, name, language]


def spoken(source):
    """The made-up stories are drawn in one language, what the project shows in both."""
    return LANGUAGES if source in ("seeds", drawn.EXAMPLE) else ("de",)


def title(ax):
    return charts.about(ax).finding.title


# --- on all data: short, true, nothing over anything else


@pytest.mark.parametrize("source", FREQUENT)
@pytest.mark.parametrize("name", NAMES)
def test_a_figure_has_one_short_finding_and_few_words(name, source, claims, story, articles):
    for language in spoken(source):
        ax = of(source, name, claims, story, articles, language)
        finding = charts.about(ax).finding
        assert 10 < len(finding.title) <= 90 and not finding.title.endswith(".")
        assert words(ax) <= 90
        assert len(finding.title) < len(charts.about(ax).alt) <= 250
        note = [text for text in written(ax.get_figure()) if text.get_color() == style.now().muted]
        assert all(text.get_text().count("\n") < 2 for text in note)


@pytest.mark.parametrize("source", FREQUENT)
@pytest.mark.parametrize("name", NAMES)
def test_every_number_said_is_one_of_the_rows_drawn(name, source, claims, story, articles):
    """A printed value, a day, or a count, sum or share of these rows; and the finding names claims among them."""
    for language in spoken(source):
        ax = of(source, name, claims, story, articles, language)
        finding, rows = charts.about(ax).finding, charts.about(ax).rows
        if rows.empty:
            continue
        said = drawn.numbers_said(f"{finding.title} {finding.subtitle}", language)
        assert said - drawn.numbers_drawn(ax) == set()
        if "claim_id" in rows:
            assert set(finding.claim_ids) <= set(rows["claim_id"]) and finding.claim_ids


@pytest.mark.parametrize("source", FREQUENT)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_lies_over_anything_and_nothing_is_cut(name, source, claims, story, articles):
    for language in spoken(source):
        figure = of(source, name, claims, story, articles, language).get_figure()
        assert drawn.overlapping(figure) == drawn.overlapping(figure, frame.WIDER) == []
        assert figure.get_figheight() * 100 <= 1400


@pytest.mark.parametrize(
    "n, long",
    [(1, False), (200, True), *(pytest.param(*case, marks=SLOW) for case in ((2, True), (20, True), (200, False)))],
)
@pytest.mark.parametrize("name", NAMES)
def test_any_table_fits(name, n, long):
    claims = drawn.generated(n, long)
    ax = drawn.draw(name, claims, None, language="de")
    figure, rows = ax.get_figure(), charts.about(ax).rows
    assert drawn.overlapping(figure) == []
    assert figure.get_figheight() * 100 <= 1400 and len(title(ax)) <= 90
    if not rows.empty:
        said = drawn.numbers_said(f"{title(ax)} {charts.about(ax).finding.subtitle}", "de")
        assert said - drawn.numbers_drawn(ax) == set()


@pytest.mark.parametrize("name", ["timeline", "estimates"])
def test_of_two_hundred_numbers_twenty_rows_of_twelve_sources_are_drawn_and_the_rest_is_counted(name):
    claims = drawn.generated(200)
    ax = drawn.draw(name, claims, None)
    rows = charts.about(ax).rows
    assert len(rows) <= 20 and rows["actor"].nunique() <= 12
    note = " ".join(text.get_text() for text in written(ax.get_figure())).replace("\n", " ")
    assert f"{len(charts.printed(claims)) - len(rows)} further numbers" in note


@pytest.mark.parametrize("n, steep", [(1, False), (20, True)])
def test_numbers_of_several_orders_of_magnitude_get_an_axis_that_says_so(n, steep):
    ax = drawn.draw("estimates", drawn.generated(n), None, language="en")
    assert (ax.get_xscale() == "log") == steep == ("ten times" in ax.get_xlabel())


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_too_small_for_a_window_of_800_pixels(name, claims, story, articles):
    """JupyterLab leaves 620 of 800 pixels to a figure: its texts are then at least 11 pixels high."""
    figure = shared(name, claims, story, articles).get_figure()
    shrunk = min(1, 620 / (figure.get_figwidth() * 100))
    assert [text.get_text() for text in written(figure) if text.get_fontsize() * 100 / 72 * shrunk < 11 - 1e-6] == []


# --- what each figure says


@pytest.mark.parametrize(
    "name, english, german",
    [
        (
            "timeline",
            "Most of the twelve numbers differ in day, in source or in what they count",
            "Die meisten der zwölf Zahlen unterscheiden sich in Tag, Quelle oder gezählter Größe",
        ),
        (
            "estimates",
            "Three sources, three numbers for soldiers in Russia: 10,000, 11,000 and 12,000",
            "Drei Quellen, drei Zahlen für Soldaten in Russland: 10.000, 11.000 und 12.000",
        ),
        (
            "elimination",
            "Of twelve numbers, three answer: how many soldiers in Russia as of 31 October 2024?",
            "Drei von zwölf Zahlen sagen es: Wie viele Soldaten in Russland, Stand 31. Oktober 2024?",
        ),
        ("dumbbell", "Nothing to draw here", "Hier ist nichts zu zeichnen"),
        (
            "origins",
            "Three articles report words of one source: United States, 30–31 Oct 2024",
            "Drei Artikel geben Worte derselben Quelle wieder: USA, 30.–31. Okt 2024",
        ),
        (
            "coverage",
            "No more than three of five articles count the same thing: soldiers sent so far",
            "Höchstens drei von fünf Artikeln zählen dieselbe Sache: bisher entsandte Soldaten",
        ),
        (
            "stances",
            "North Korea denied by 23 October 2024 what it confirmed by 30 April 2025",
            "Nordkorea: bis 23. Oktober 2024 bestritten, bis 30. April 2025 bestätigt",
        ),
    ],
)
def test_the_title_is_the_finding(name, english, german, claims, story, articles):
    said = [title(shared(name, claims, story, articles, language)) for language in LANGUAGES]
    assert said == [english, german]


@pytest.mark.parametrize(
    "first, second, said",
    [
        (75, 25, "Three quarters"),
        (66, 34, "Two thirds"),
        (50, 50, "Half"),
        (90, 10, "90 per cent"),
        (58, 42, "58 per cent"),
    ],
)
def test_a_share_has_a_name_only_where_it_is_near(first, second, said):
    rows = [{"side": "one", "actor": "A", "words_direct": first}, {"side": "two", "actor": "B", "words_direct": second}]
    table = schema.frame("voices", [{"words_paraphrased": 0, "statements": 1} | row for row in rows])
    ax = charts.voices(table, schema.frame("claims"), language="en")
    assert title(ax) == f"{said} of the reported words: one"


def test_a_title_follows_the_data(claims, story, articles):
    fewer = claims[claims["article_id"].str.startswith(("001", "003"))]
    assert title(charts.timeline(fewer, story, articles=articles)).startswith("Most of the six numbers")
    one = claims[claims["text"].str.startswith("bis zu 12.000")]
    assert title(charts.timeline(one, story)) == "One number is printed: up to 12,000"
    assert title(charts.estimates(one, story)).startswith("Nobody is named for the numbers of soldiers in Russia")


@pytest.mark.parametrize(
    "polarities, said",
    [
        (["denies"], "North Korea has sent soldiers to Russia: one speaker denies it"),
        (
            ["denies", "denies", "affirms"],
            "North Korea has sent soldiers to Russia: two speakers deny it and one affirms it",
        ),
        (["leaves_open"], "North Korea has sent soldiers to Russia: one leaves it open"),
    ],
)
def test_where_nobody_turns_round_the_title_counts_the_speakers(polarities, said, story):
    rows = [
        {"actor": actor, "proposition": "troops_sent", "day": pd.Timestamp("2024-10-30"), "polarity": polarity,
         "claim_id": actor}
        for actor, polarity in zip(("US", "ROK", "UA"), polarities, strict=False)
    ]  # fmt: skip
    assert title(charts.stances(schema.frame("stances", rows), schema.frame("claims"), story, language="en")) == said


@pytest.mark.parametrize(
    "before, after, english, german",
    [
        # the text says the day; it is known from the article alone; the article is known to the day
        ("said_date;weekday", "said_event", "on 22–23 October 2024 what it confirmed on 28 April 2025",
         "am 22.–23. Oktober 2024 bestritten, am 28. April 2025 bestätigt"),
        ("said_published", "said_date;weekday", "by 23 October 2024 what it confirmed on 28 April 2025",
         "bis 23. Oktober 2024 bestritten, am 28. April 2025 bestätigt"),
        ("said_running", "said_published", "on 22–23 October 2024 what it confirmed by 28 April 2025",
         "am 22.–23. Oktober 2024 bestritten, bis 28. April 2025 bestätigt"),
    ],
)  # fmt: skip
def test_a_day_known_from_publication_alone_is_no_day_of_saying(before, after, english, german, story):
    days = (("2024-10-22", "2024-10-23"), ("2025-04-28", "2025-04-28"))
    acts = (("denies", before), ("confirms", after))
    rows = [
        {"kind": "statement", "claim_id": f"{act}:s0-9", "article_id": act, "actor": "DPRK", "speech_act": act,
         "polarity": "denies" if act == "denies" else "affirms", "proposition": "troops_sent", "rule": rule,
         "said_from": first, "said_to": last}
        for (act, rule), (first, last) in zip(acts, days, strict=True)
    ]  # fmt: skip
    found = schema.frame("claims", rows)
    table = schema.frame("stances", [
        {"actor": "DPRK", "proposition": "troops_sent", "day": row["said_from"], "polarity": row["polarity"],
         "claim_id": row["claim_id"], "reversal_of": "denies:s0-9" if row["speech_act"] == "confirms" else ""}
        for row in rows
    ])  # fmt: skip
    assert title(charts.stances(table, found, story, language="en")) == f"North Korea denied {english}"
    assert title(charts.stances(table, found, story, language="de")) == f"Nordkorea: {german}"


@pytest.mark.parametrize(
    "cells, drawn_as",
    [
        ({"certainty": "possible"}, "?"),
        ({"text": "haben noch nicht gekämpft"}, "?"),
        ({"polarity": "leaves_open"}, "?"),
        ({"speech_act": "demands"}, ""),  # who wants them withdrawn leaves nothing open
        ({"text": "stehen an der Grenze"}, ""),
    ],
)
def test_a_statement_that_takes_no_stand_has_no_sign(cells, drawn_as, story):
    claim = {"kind": "statement", "claim_id": "a:s0-9", "article_id": "a", "actor": "US", "speech_act": "asserts",
             "certainty": "reported", "polarity": "affirms", "text": "", "proposition": "troops_sent"}  # fmt: skip
    row = {"actor": "US", "proposition": "troops_sent", "day": pd.Timestamp("2024-10-30"), "claim_id": "a:s0-9"}
    table = schema.frame("stances", [row | {"polarity": "leaves_open"}])
    ax = charts.stances(table, schema.frame("claims", [claim | cells]), story, language="en")
    signs = {text.get_text()[:1] for text in ax.texts if text.get_gid() == "row"}
    assert signs == ({drawn_as} if drawn_as else set())
    assert [label.get_text() for label in ax.get_xticklabels()] == (["30 Oct\n2024"] if drawn_as else [])


def test_bare_numbers_that_meet_when_read_as_about_are_said_to(claims, story):
    pool = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
    meet = charts.about(charts.estimates(claims, story, pool=pool)).finding.subtitle
    assert "Read as “about” (dotted), these meet." in meet
    far = claims.copy()
    far.loc[far["text"] == "12.000 Truppen", ["value", "low", "high"]] = [20_000, 19_500, 20_500]
    pool = reconcile.pool(far, story, "in_russia", on="2024-10-31")
    assert "do not meet" in charts.about(charts.estimates(far, story, pool=pool)).finding.subtitle


def test_elimination_gives_the_reasons_of_the_pool(claims, story, articles):
    pool = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
    rows = charts.about(shared("elimination", claims, story, articles)).rows.set_index("claim_id")
    table = pd.concat([pool.excluded, pool.included]).set_index("claim_id")["reason"]
    assert (rows["reason"] == table.reindex(rows.index)).all()


def test_elimination_draws_on_each_line_who_is_left_and_says_why_the_others_fall(claims, story, articles):
    ax = shared("elimination", claims, story, articles)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["12 numbers", "10", "9", "5", "3"]
    said = [" ".join(text.get_text().split()) for text in ax.texts]
    assert said[1] == "a headline, which only shortens the article: 8,000"
    assert said[-1] == "these are left: 10,000, 11,000, 12,000"
    fallen = [line for line in ax.lines if line.get_marker() == "x" and line.get_color() == style.now().muted]
    assert len(fallen) == 9
    heights = [round(line.get_ydata()[0] - 0.14) for line in fallen]
    assert [heights.count(y) for y in range(5)] == [2, 1, 4, 2, 0]


@pytest.mark.parametrize(
    "kept, fallen, english, german",
    [
        (3, 0, "All three numbers answer: how many", "Alle drei Zahlen sagen es: Wie viele"),
        (1, 0, "The only number answers: how many", "Die einzige Zahl sagt es: Wie viele"),
        (1, 1, "Of two numbers, one answers: how many", "Eine von zwei Zahlen sagt es: Wie viele"),
        (0, 2, "Of two numbers, none answers: how many", "Keine von zwei Zahlen sagt es: Wie viele"),
        (0, 1, "The only number does not answer: how many", "Die einzige Zahl sagt es nicht: Wie viele"),
    ],
)
def test_elimination_says_how_many_answer(claims, story, kept, fallen, english, german):
    whole = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
    others = whole.excluded.loc[whole.excluded["reason"] == "unattributed", "claim_id"]
    some = claims[claims["claim_id"].isin([*whole.included["claim_id"][:kept], *others[:fallen]])]
    pool = reconcile.pool(some, story, "in_russia", on="2024-10-31")
    about = charts.about(charts.elimination(some, pool, story, language="en"))
    assert about.finding.title.startswith(english)
    assert bool(about.finding.subtitle) == bool(fallen)
    assert title(charts.elimination(some, pool, story, language="de")).startswith(german)


def test_counts_of_different_things_are_never_joined(claims, story):
    ax = charts.dumbbell(claims, story, actor="ROK")
    assert [text for text in ax.texts if getattr(text, "arrow_patch", None)] == []
    same = claims.copy()
    same.loc[same["actor"] == "ROK", "measurand"] = "in_russia"
    joined = charts.dumbbell(same, story, actor="ROK", language="en")
    assert len([text for text in joined.texts if getattr(text, "arrow_patch", None)]) == 1
    assert title(joined) == "South Korea: first 1,500 (18 Oct 2024), then 11,000 (31 Oct 2024)"
    rows = charts.about(joined).rows.set_index("claim_id")["value"]
    assert [rows[id] for id in charts.about(joined).finding.claim_ids] == [1500, 11_000]


def test_a_figure_is_about_one_family_of_things_counted(claims, story):
    pool = reconcile.pool(claims, story, "in_russia", on="2024-10-31")
    other = claims.copy()
    other.loc[other["text"].str.startswith("bis zu 12.000"), "measurand"] = "tanks"
    rows = charts.about(charts.estimates(other, story, pool=pool)).rows
    assert "tanks" not in set(rows["measurand"]) and len(rows) == 11


def test_a_number_until_a_day_stands_at_no_single_day(claims, story):
    """ "Bis Dezember kamen 10.000": the start is open, and nothing may say that it was on 31 December."""
    rows = schema.frame(
        "claims", [quantity(refers_to=pd.Timestamp("2024-12-31"), said_from=pd.Timestamp("2024-10-31"))]
    )
    ax = charts.estimates(rows, language="en")
    assert any(text.get_text().replace("\N{NO-BREAK SPACE}", " ") == "until 31 Dec 2024" for text in ax.texts)
    line = charts.timeline(rows, language="en")
    assert [type(patch).__name__ for patch in line.patches].count("FancyArrowPatch") == 1


def test_the_earlier_value_of_a_change_stands_at_no_day():
    """ "Nur noch 284 Häuser, zuvor waren es 310", said on 26 April: nobody says that they were 310 on that day."""
    on = {"said_from": pd.Timestamp("2024-04-26"), "said_to": pd.Timestamp("2024-04-26")}
    now = quantity(refers_from=on["said_from"], refers_to=on["said_to"], **on)
    old = quantity(claim_id="b", start=20, role="old", rule="change;refers_unknown", **on)
    rows = schema.frame("claims", [now, old])
    for draw in (charts.estimates, charts.timeline):
        told = [text.get_text().replace("\N{NO-BREAK SPACE}", " ") for text in draw(rows, language="en").texts]
        assert told.count("no day known") == 1
    below = charts.timeline(rows, language="en").figure.texts[1].get_text()
    assert below.replace("\N{NO-BREAK SPACE}", " ").startswith("1 day or period,")


@pytest.mark.parametrize("key", ["denies", "confirms"])
def test_denials_and_confirmations_are_named_with_what_they_are_about(key, claims, story, articles):
    ax = shared("timeline", claims, story, articles)
    labels = " ".join(label.get_text() for label in ax.get_yticklabels())
    assert {"denies": "✗ North Korea denied it (A)", "confirms": "✓ North Korea confirmed it (E)"}[key] in labels
    assert "North Korea has sent soldiers to Russia" in {text.get_text() for text in ax.texts}


def test_every_sign_is_listed_with_the_sentence_it_rests_on():
    articles, story, claims = drawn.material(drawn.EXAMPLE)
    ax = drawn.draw("stances", claims, story, articles, "en")
    title, *lines = signs.signs("stances", ax, claims, articles)
    assert charts.about(ax).finding.title in title and len(lines) == len(charts.about(ax).rows)
    assert "- verein denies concert_too_loud (turn) | D " in lines[0]
    assert lines[0].endswith("Brandt bestritt, [dass das Konzert zu laut gewesen sei].")


def test_hedges_stand_beside_their_marks(claims, story, articles):
    assert "angeblich" in {text.get_text() for text in shared("timeline", claims, story, articles).texts}


def test_suspects_are_hollow_and_carry_a_question_mark(claims, story):
    suspects = claims[claims["flag"] != ""]
    ax = charts.estimates(suspects, story)
    assert [line.get_markerfacecolor() for line in ax.lines] == [style.now().ground] * 2
    assert sum("?" in label.get_text() for label in ax.get_yticklabels()) == 2


def test_a_rejected_row_is_not_drawn_and_the_correction_is_named(claims, story):
    changed = claims.copy()
    ceiling = changed["text"].str.startswith("bis zu 12.000")
    changed.loc[ceiling, ["rank", "coder"]] = ["deprecated", "AB"]
    ax = charts.estimates(changed, story)
    assert len(charts.about(ax).rows) == 11
    assert "1 row corrected by a person." in " ".join(
        " ".join(text.get_text() for text in written(ax.get_figure())).split()
    )


def test_the_rules_accuracy_is_told_with_the_table_once_it_is_measured(tmp_path):
    rules, voices = tmp_path / "rules.csv", tmp_path / "voices.csv"
    rules.write_text("rule,fired,right,right_speaker\nQ1,10,9,8\nQ2,20,18,9\nlost_thousand,70,0,\n")
    assert evidence.attribution(rules, voices) is None
    voices.write_text("annotated,gold,found,right_speaker\nall,50,35,30\nDirect,20,19,18\n")
    assert evidence.attribution(rules, voices) == (70, 90)


@pytest.mark.parametrize("name", NAMES)
def test_readers_see_labels_and_no_ids(name, claims, story, articles):
    ax = shared(name, claims, story, articles)
    seen = " ".join(text.get_text() for text in written(ax.get_figure())) + charts.about(ax).alt
    assert [code for code in ("b8a40847", "b5cd0ec4", "83012bf7", "fcf5bf1a", "73587cd4") if code in seen] == []
    assert [code for code in ("in_russia", "sent_total", "near_border", "other_measurand") if code in seen] == []


@pytest.mark.parametrize("name", NAMES)
def test_alt_texts_hold_no_sign_that_is_not_heard(name, claims, story, articles):
    assert not set(charts.about(shared(name, claims, story, articles)).alt) & set("→–")


@pytest.mark.parametrize(
    "words, language, expected",
    [
        ("29–30 October 2024", "en", "29 to 30 October 2024"),
        ("31. Oktober 2024 – 1. November 2024", "de", "31. Oktober 2024 bis 1. November 2024"),
        ("about 3\N{NO-BREAK SPACE}?: kept", "en", "about 3 (number doubtful): kept"),
        ("Wer zählt? Niemand, so heißt es.", "de", "Wer zählt? Niemand, so heißt es."),
    ],
)
def test_words_can_be_listened_to(words, language, expected):
    assert frame.read_aloud(words, telling.Teller(language)) == expected


# --- what is denied, planned or only possible never looks like a count


def read(*sentences):
    """The claims of made-up articles, one a sentence, with the story of the five."""
    known = topic.load("nordkorea")
    texts = dict(zip("abcdef", sentences, strict=False))
    given = articles_room.from_texts(texts, published=dict.fromkeys(texts, ("2024-10-31", "2024-10-31")))
    return given, known, claims_room.extract(given, known)


PLAIN_COUNT = "Die USA sagten am Montag, es seien 900 Soldaten in Russland."
REFUSED = [
    ("Die Zahl von 1.400 Soldaten in Russland ist aus der Luft gegriffen, sagte Russland am Montag.", {1400.0}),
    # the number is Ukraine's: its own claim of 500 is drawn, Russia's rejection is not
    ("In Russland sind keine 500 Soldaten, wie die Ukraine behauptete, sagte Russland.", {500.0}),
    ("Russland sagte am Montag, es seien 1.400 Soldaten in Russland.", set()),
]


@pytest.mark.parametrize("sentence, refused", REFUSED)
@pytest.mark.parametrize("name", ["timeline", "estimates"])
def test_a_denied_number_is_counted_but_not_drawn(name, sentence, refused):
    given, known, found = read(sentence, PLAIN_COUNT)
    ax = drawn.draw(name, found, known, given, "en")
    rows = charts.about(ax).rows
    assert not set(rows.loc[rows["actor"] == "RU", "value"]) & refused and 900 in set(rows["value"])
    note = " ".join(" ".join(text.get_text() for text in written(ax.get_figure())).split())
    assert ("1 number that is denied" in note) == bool(refused)
    assert ("UA" in set(rows["actor"])) == ("Ukraine" in sentence)


@pytest.mark.parametrize(
    "sentence, left_out",
    [
        ("In Russland seien 1.400 Soldaten, 370 mehr als am Sonntag, sagte Russland.", {370}),
        ("In Russland seien 1.400 Soldaten, davon 370 in Moskau, sagte Russland.", {370}),
        ("Russland sagte am Montag, es seien 1.400 Soldaten in Russland.", set()),
    ],
)
@pytest.mark.parametrize("name", ["timeline", "estimates"])
def test_a_part_and_a_difference_look_like_no_count(name, sentence, left_out):
    given, known, found = read(sentence, PLAIN_COUNT)
    ax = drawn.draw(name, found, known, given, "en")
    assert {900, 1400} <= set(charts.about(ax).rows["value"]) and not set(charts.about(ax).rows["value"]) & left_out
    note = " ".join(" ".join(text.get_text() for text in written(ax.get_figure())).split())
    assert ("1 number that is not of the whole" in note) == bool(left_out)


@pytest.mark.parametrize("sentence, refused", REFUSED)
def test_elimination_crosses_a_denied_number_out_and_keeps_the_steps_of_the_pool(sentence, refused):
    given, known, found = read(sentence, PLAIN_COUNT, "In Russland sind 10 Soldaten.")
    pool = reconcile.pool(found, known, "in_russia", on="2024-10-31")
    ax = charts.elimination(found, pool, known, articles=given, language="en")
    rows = charts.about(ax).rows
    table = pd.concat([pool.excluded, pool.included])
    assert set(rows["claim_id"]) == set(table["claim_id"])
    crosses = [line for line in ax.lines if line.get_marker() == "x" and line.get_color() == style.now().ink]
    assert bool(crosses) == bool(refused) == ("Crossed out" in charts.about(ax).finding.subtitle)
    assert "1 number that is denied" not in " ".join(text.get_text() for text in written(ax.get_figure()))


@pytest.mark.parametrize(
    ("cells", "joined"),
    [
        ({}, True),
        ({"polarity": "denies"}, False),
        ({"certainty": "planned"}, False),  # "8.000 kamen, 400 sollen folgen"
        ({"certainty": "hypothetical"}, False),  # "Sollte sich nichts bewegen, kommen 400"
        ({"role": "difference"}, False),
        ({"value": 8000, "low": 7999.5, "high": 8000.5}, False),
    ],
)
def test_a_source_has_moved_only_from_one_count_to_another(cells, joined):
    rows = [quantity(actor="Rat", said_from="2024-10-01", said_to="2024-10-01")]
    later = {"claim_id": "b", "value": 400, "low": 390, "high": 410, "said_from": "2024-10-09", "said_to": "2024-10-09"}
    ax = charts.dumbbell(schema.frame("claims", [*rows, rows[0] | later | cells]), language="en")
    assert title(ax).startswith("Rat: first 8,000") == joined


# --- what a cell of the coverage grid prints


def cells(*rows, language="en"):
    """The cell of article a, with these quantities, and the figure's subtitle; article b has the count first."""
    own = [quantity(claim_id=f"b:q{i}-9", article_id="b", start=i) | row for i, row in enumerate(rows)]
    table = schema.frame("claims", [quantity(), *own])
    ax = drawn.draw("coverage", table, None, language=language)
    about = charts.about(ax)
    at = [text.get_text().replace("\N{NO-BREAK SPACE}", " ") for text in ax.texts if text.get_gid() == "row"]
    return at[1], about.finding.subtitle


def amount(value, **cells):
    return {"value": value, "low": value, "high": value} | cells


@pytest.mark.parametrize(
    "rows, cell, said",
    [
        ([amount(120)], "120", ""),
        ([amount(120, certainty="reported")], "120", ""),
        ([amount(120, certainty="planned")], "(120)", "In parentheses"),  # "sollen 120 Stellen entstehen"
        ([amount(120, certainty="possible")], "(120)", "In parentheses"),
        ([amount(120, certainty="hypothetical")], "(120)", "In parentheses"),
        ([amount(120, certainty="alleged")], "(120)", "In parentheses"),
        ([amount(120, polarity="leaves_open")], "(120)", "In parentheses"),
        ([amount(120, polarity="denies")], "✗ 120", "✗: denied."),
        ([amount(120, certainty="planned"), amount(120)], "120", ""),  # it stands there as a count, too
        ([amount(120), amount(120, polarity="denies")], "120\n✗ 120", "✗: denied."),
    ],
)
def test_a_cell_marks_what_is_no_count(rows, cell, said):
    shown, subtitle = cells(*rows)
    assert shown == cell and said in subtitle
    assert bool(said) == ("parentheses" in subtitle or "✗" in subtitle)


@pytest.mark.parametrize(
    "values, cell",
    [
        ([1, 2, 3], "1\n2\n3"),
        ([1, 2, 3, 4], "1\n2\nand 2 more"),
        ([1, 2, 3, 4, 5], "1\n2\nand 3 more"),
    ],
)
def test_a_cell_says_how_many_amounts_it_leaves_out(values, cell):
    assert cells(*map(amount, values))[0] == cell


@pytest.mark.parametrize(
    "amounts, letters, cell",
    [
        (["more than 12,000", "5"], 10, "more than\n12,000\n5"),
        (["more than 12,000", "5", "6"], 10, "more than\n12,000\nand 2 more"),  # one amount on two lines
        (["5", "more than 12,000", "6"], 10, "5\nand 2 more"),  # none is cut in two
        (["12,000 to 13,000 or so in all of them"], 10, "●"),
    ],
)
def test_amounts_on_several_lines_stand_whole_or_are_counted(amounts, letters, cell):
    row = SimpleNamespace(amounts=[(one, "") for one in amounts], state="an amount")
    cell_of = import_module("helpers.charts.coverage")._cell
    assert cell_of(row, telling.Teller("en"), letters) == cell


def test_the_legend_of_coverage_says_what_is_tested():
    """ "about 8,000" and "einige" are both strong: neither excludes what the earliest article has."""
    assert "strong" in cells(amount(8000))[1].lower() and "can be the earliest article's" in cells(amount(8000))[1]
    assert "pale" in cells(amount(20))[1] and "cannot be" in cells(amount(20), language="en")[1]
    assert "kann die des frühesten Artikels sein" in cells(amount(20), language="de")[1]


def test_a_claim_is_named_by_its_text_and_a_measurand_by_its_name():
    found = schema.frame("claims", [quantity(), quantity(claim_id="b:q1-9", article_id="b", text="9.000 Mann")])
    rows = [{"key": key, "article_id": "a", "state": "reported"} for key in ("a:q1-9", "b:q1-9", "Soldaten")]
    ax = charts.coverage(schema.frame("coverage", rows), found, articles=drawn.pages(found), language="en")
    named = " ".join(label.get_text() for label in ax.get_yticklabels())
    assert named == "8.000 Soldaten 9.000 Mann Soldaten"


def test_the_articles_of_a_figure_are_told_with_their_days(claims, story, articles):
    source = charts.about(shared("estimates", claims, story, articles)).source.replace("\N{NO-BREAK SPACE}", " ")
    assert "A (" in source and "E (" in source and "Oct 2024" in source


def test_a_cell_is_the_darker_the_more_its_article_has():
    signs = import_module("helpers.charts.coverage").SIGNS
    rows = [{"key": "x", "article_id": f"a{i}", "state": state} for i, state in enumerate(signs)]
    articles = drawn.pages(pd.DataFrame(rows))
    ax = charts.coverage(schema.frame("coverage", rows), schema.frame("claims"), articles=articles, language="en")
    assert [text.get_text() for text in ax.texts if text.get_gid() == "row"] == list("●◐–…●◐–…")
    assert ax.collections[0].get_array().ravel().tolist() == [3, 2, 1, 0, 3, 2, 1, 0]


# --- words are cut between words, sentences left out whole


@pytest.mark.parametrize(
    "text, width, expected",
    [
        ("die Angaben der Kläger", 30, "die Angaben der Kläger"),
        ("die Angaben der Kläger", 18, "die Angaben der…"),
        ("die Angaben der Kläger", 16, "die Angaben der…"),  # the word ends just there
        ("Die „Angaben der Kläger“ vor Gericht", 20, "Die „Angaben der…“"),  # a quotation is closed
        ("Die „Angaben“ der Kläger vor Gericht", 20, "Die „Angaben“ der…"),
        ("Landesarbeitsgemeinschaft", 12, "Landesarbei…"),  # one word has no end before
    ],
)
def test_words_are_cut_between_words(text, width, expected):
    assert html.cut(text, width) == expected
    assert len(expected) <= width or text == expected


@pytest.mark.parametrize(
    "sentences, kept",
    [
        (["Grid: it is so.", "All fits."], 2),
        (["Grid: it is so.", "Long " * 40 + "one.", "In 3 numbers " + "it " * 20], 2),
    ],
)
def test_an_alternative_text_leaves_sentences_out_whole(sentences, kept):
    assert frame._whole(sentences) == " ".join(sentences[:kept])


def test_sentences_end_behind_a_word_and_not_behind_a_day():
    assert frame.SENTENCE.split("Stand 31. Oktober. Gelb (rund). Ende") == [
        "Stand 31. Oktober.",
        "Gelb (rund).",
        "Ende",
    ]


def denial(claim_id, first, last, **cells):
    return quantity(
        kind="statement", claim_id=claim_id, measurand="", value=None, low=None, high=None, bound="", actor="Rat",
        speech_act="denies", polarity="denies", said_from=first, said_to=last,
    ) | cells  # fmt: skip


@pytest.mark.parametrize(
    "first, second, events",
    [
        (("2024-10-02", "2024-10-02"), ("2024-10-09", "2024-10-09"), 2),
        (("2024-10-02", "2024-10-03"), ("2024-10-03", "2024-10-04"), 1),  # one denial told twice
        (("2024-10-02", "2024-10-02"), (None, "2024-10-09"), 2),  # "hatte bestritten" is another act
    ],
)
def test_denials_of_one_article_on_different_days_are_both_drawn(first, second, events):
    table = schema.frame("claims", [quantity(), denial("a:s1", *first), denial("a:s2", *second)])
    rows = charts.about(charts.timeline(table, language="en")).rows
    assert (rows["kind"] == "statement").sum() == events


@pytest.mark.parametrize(
    "cells, events",
    [
        ({"proposition": "loud"}, ["loud", "loud"]),
        ({}, ["loud", ""]),  # who denies one thing, what else is denied
        ({"actor": "Chor"}, ["loud"]),
        ({"speech_act": "confirms", "polarity": "affirms"}, ["loud"]),
        ({"proposition": "loud", "actor": ""}, ["loud"]),
        ({"proposition": "loud", "rank": "deprecated"}, ["loud"]),
    ],
)
def test_what_is_denied_besides_the_propositions_is_drawn_of_those_who_deny_one(cells, events):
    first = denial("a:s1", "2024-10-02", "2024-10-02", proposition="loud")
    table = schema.frame("claims", [quantity(), first, denial("a:s2", "2024-10-09", "2024-10-09", **cells)])
    rows = charts.about(charts.timeline(table, language="en")).rows
    assert sorted(rows.loc[rows["kind"] == "statement", "proposition"], reverse=True) == events


def test_a_label_of_the_timeline_keeps_its_article_and_a_quotation_its_mark():
    long = denial(
        "a:s1", "2024-10-02", "2024-10-02", actor="Verein der Freunde alter Mühlen", text="Die Angaben der Kläger"
    )
    ax = charts.timeline(schema.frame("claims", [quantity(), long]), language="de")
    assert any(label.get_text().endswith("bestritt es (a)") for label in ax.get_yticklabels())
    assert "„Die Angaben der…“" in {text.get_text() for text in ax.texts}


@pytest.mark.parametrize(
    "day, other, side, away",
    [
        ("2024-10-02", "2024-10-20", "left", 8),
        ("2024-10-20", "2024-10-02", "right", -8),  # in the right half: left of the mark
        (None, "2024-10-02", "left", 8),
    ],
)
def test_hedges_stand_where_there_is_room(day, other, side, away):
    days = [{"refers_from": one, "refers_to": one or "2024-10-20"} for one in (day, other)]
    rows = [quantity(hedges="angeblich", certainty="alleged") | days[0], quantity(claim_id="b", start=20) | days[1]]
    ax = charts.timeline(schema.frame("claims", rows), language="en")
    (label,) = [text for text in ax.texts if text.get_text() == "angeblich"]
    assert (label.get_ha(), label.xyann) == (side, (away, 0))


# --- voices


def spoken_by(*speakers):
    rows = [{"side": side, "actor": who, "words_direct": 3, "words_paraphrased": 30 - i, "statements": 1}
            for i, (side, who) in enumerate(speakers)]  # fmt: skip
    table = schema.frame("voices", rows)
    return charts.voices(table, schema.frame("claims"), language="en")


@pytest.mark.parametrize(
    "speakers",
    [[("", f"Amt {i}") for i in range(20)], [("", "Amt"), ("", "")], [("one", "Amt"), ("one", "Rat"), ("two", "Chor")]],
)
def test_no_two_speakers_of_a_figure_share_hue_and_shape(speakers):
    ax = spoken_by(*speakers)
    looks = [(line.get_color(), line.get_marker(), line.get_markerfacecolor()) for line in ax.lines]
    assert len(set(looks)) == len(looks) == len([who for _, who in speakers if who])


def test_the_table_of_voices_names_its_rows_as_the_figure_does():
    ax = spoken_by(("", "A;B"), ("", "Amt"), ("", ""))
    named = {label.get_text() for label in ax.get_yticklabels()}
    assert set(charts.about(ax).rows["actor"]) == named == {"several together", "Amt", "others, or nobody named"}


def test_the_number_of_the_longest_bar_stands_on_the_panel():
    rows = [{"side": "", "actor": "Amt", "words_direct": 12_000, "words_paraphrased": 0, "statements": 1}]
    ax = charts.voices(schema.frame("voices", rows), schema.frame("claims"), language="en")
    ax.get_figure().draw_without_rendering()
    number = next(text for text in ax.texts if text.get_text() == "12,000")
    assert number.get_window_extent().x1 <= ax.get_window_extent().x1


# --- days to scale


@pytest.mark.parametrize(
    "known, stretches",
    [
        (["2024-10-18", "2024-10-31"], 1),
        (["2024-10-18", "2024-10-25", "2024-10-31", "2025-04-28"], 2),  # nothing for half a year
        (["2024-10-18"], 1),
        (["2024-10-01", "2024-10-03"], 1),  # a gap of two days is no gap
    ],
)
def test_the_axis_of_days_breaks_where_nothing_stands_for_long(known, stretches):
    scale = days.scale([pd.Timestamp(day) for day in known])
    places = [scale.start(pd.Timestamp(day)) for day in known]
    assert len(scale.stretches) == stretches and places == sorted(set(places)) and scale.right > places[-1]


@pytest.mark.parametrize(
    "known, words",
    [
        (["2025-03-01", "2025-03-31", "2025-09-11", "2025-09-12"], ["1 Mar\n2025", "31 Mar", "11 Sep", "\n12 Sep"]),
        (["2025-09-01", "2025-09-11"], ["1 Sep\n2025", "11 Sep"]),
    ],
)
def test_days_side_by_side_are_named_on_two_lines(known, words):
    known = [pd.Timestamp(day) for day in known]
    assert [said for _, said in days.ticks(days.scale(known), known, telling.Teller("en"))] == words


# --- hues and shapes


@pytest.mark.parametrize("colour", [*style.COLOURS, style.NOBODY_COLOUR])
@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
def test_marks_stand_out_on_light_and_dark(colour, ground):
    assert contrast(colour, ground) >= 3


@pytest.mark.parametrize("name", style.THEMES)
def test_words_are_readable_in_every_theme(name):
    look = style.THEMES[name]
    grounds = (look.ground, look.tint)
    assert min(contrast(ink, ground) for ink in (look.ink, look.muted) for ground in grounds) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_changes_ground_ink_and_width_and_nothing_overlaps(name, claims, story, articles):
    charts.theme("dark", width=8)
    try:
        figure = drawn.draw(name, claims, story, articles).get_figure()
        assert figure.get_facecolor()[:3] == pytest.approx((0x11 / 255,) * 3)
        assert drawn.overlapping(figure) == []
    finally:
        charts.theme()


@pytest.mark.parametrize("given, message", [(("blue",), "no theme 'blue'"), (("light", 5), "at least 8.0")])
def test_an_unknown_theme_and_a_narrow_figure_are_refused(given, message):
    with pytest.raises(ValueError, match=message):
        charts.theme(*given)


@pytest.mark.parametrize("source", FREQUENT)
def test_one_hue_a_side_one_shape_an_actor_and_grey_for_nobody(source, claims, story, articles):
    own_story, own = (story, claims) if source == "seeds" else drawn.material(source)[1:]
    looks = style.actors(own, telling.of(own, own_story))
    sided = any(actor.side for actor in own_story.actors)
    parties = [actor for actor in own_story.actors if not actor.part_of]
    hues = {}
    for party in parties:
        hues.setdefault(party.side, set()).add(looks[party.id].colour)
    assert not sided or all(len(found) == 1 for found in hues.values())
    assert not sided or len(set.union(*hues.values())) == len(hues)
    named = [look for key, look in looks.items() if key]
    assert len({(look.colour, look.marker, look.open) for look in named[:16]}) == len(named[:16])
    assert [look for look in named if look.colour == style.NOBODY_COLOUR or look.marker == style.NOBODY_MARKER] == []
    assert looks[""].colour == style.NOBODY_COLOUR


def test_without_sides_the_key_says_that_colours_go_by_source(claims, story, articles):
    def named(ax):
        return ax.get_legend().get_title().get_text()

    assert named(drawn.draw("elimination", drawn.generated(20, True), None)) == "One colour for each source:"
    assert named(shared("elimination", claims, story, articles)) == ""


def test_the_same_actor_looks_the_same_in_all_figures_of_a_story(claims, story):
    fewer = claims[claims["article_id"].str.startswith("001")]
    for table in (claims, fewer):
        look = style.actors(table, telling.of(table, story))["ROK"]
        assert (look.colour, look.marker) == (style.COLOURS[0], "s")


# --- the same bytes every time


def test_saved_twice_the_bytes_are_the_same(claims, story, articles, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    found = []
    for _ in range(2):
        charts.save(drawn.draw("timeline", claims, story, articles), "timeline", "en")
        found.append([(tmp_path / f"timeline-en.{kind}").read_bytes() for kind in ("png", "svg")])
    assert found[0] == found[1]
    assert found[0][0].startswith(b"\x89PNG") and b"<svg" in found[0][1]


def test_an_svg_has_real_text_a_title_and_a_description(claims, story, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = charts.save(charts.estimates(claims, story, language="de"), "e", "de")
    drawing = (tmp_path / "e-de.svg").read_text("utf-8")
    assert f"<title>{title(ax)}</title>" in drawing and "<desc>" in drawing and 'lang="de"' in drawing
    assert ">1.500<" in drawing.replace("Südkorea (A)  ", "") and "Verdana, sans-serif" in drawing


def test_both_languages_are_saved_and_the_readers_is_given_back(claims, story, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = charts.both(charts.estimates, claims, story)
    names = [f"estimates-{language}.{kind}" for language in ("de", "en") for kind in ("png", "svg")]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert (charts.about(ax).tell.language, charts.about(ax).saved[0].name) == ("en", "estimates-en.png")
    assert len(plt.get_fignums()) == 1


DRAW = """
import sys, pathlib
from helpers import charts, html, paths, topic
from tests import reference
from tools import signs
paths.figures = lambda: pathlib.Path(sys.argv[1])
charts.save(charts.estimates(reference.claims(), topic.load("nordkorea")), "e")
"""


def test_bytes_do_not_depend_on_the_process_and_its_language_is_the_default(story, tmp_path, monkeypatch):
    """Another process with another order of sets, German by its environment, writes what this one writes."""
    monkeypatch.setattr(paths, "figures", lambda: tmp_path / "here")
    (tmp_path / "here").mkdir()
    charts.save(charts.estimates(reference.claims(), story, language="de"), "e", "de")
    (tmp_path / "there").mkdir()
    environment = {"PYTHONHASHSEED": "1", "PATH": "", "MPLBACKEND": "agg", "HOME": str(tmp_path), "GL_LANGUAGE": "de"}
    environment["MPLCONFIGDIR"] = matplotlib.get_cachedir()  # the list of fonts is not made again
    command = [sys.executable, "-c", DRAW, tmp_path / "there"]
    subprocess.run(command, cwd=paths.ROOT, env=environment, check=True)
    here, there = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("here", "there"))
    assert here == there and set(here) == {"e-de.png", "e-de.svg"}
    assert "Zahlen für" in here["e-de.svg"].decode("utf-8")


# --- tables nobody expected

EMPTY_POOL = SimpleNamespace(
    measurand="x", on=date(2024, 10, 31), k=0, included=schema.frame("votes"), excluded=schema.frame("votes")
)


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
        lambda table, language: charts.origins(schema.frame("origins"), table, language=language),
        lambda table, language: charts.stances(schema.frame("stances"), table, language=language),
    ],
)
def test_an_empty_table_gives_a_figure_that_says_so(chart, language):
    ax = chart(schema.frame("claims"), language)
    assert title(ax) == ("Nothing to draw here" if language == "en" else "Hier ist nichts zu zeichnen")
    assert charts.about(ax).alt


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"said_from": "2024-10-01", "said_to": "2024-10-02"},
        {"refers_to": "2024-10-02"},
        {"refers_from": "2024-10-02"},
        {"value": 0, "low": 0, "high": 0},
        {"value": -5, "low": -5.5, "high": -4.5},
        {"value": 8e9, "low": 7.5e9, "high": 8.5e9},
        {"value": None, "low": 3, "high": 4, "bound": "range"},
        {"bound": "more_than", "low": 8000, "high": float("inf")},
        {"text": "8.000 $Sol$daten \x00 \U0001f600 中", "article_id": "$a$ <b>", "actor": "$x$_{", "hedges": "\x01中"},
    ],
)
@pytest.mark.parametrize("chart", [charts.timeline, charts.estimates])
def test_one_row_without_a_topic_is_drawn(chart, cells, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "figures", lambda: tmp_path)
    ax = chart(schema.frame("claims", [quantity(**cells)]))
    if "text" in cells:  # what a figure's letters lack would be found when it is written
        charts.save(ax, "one", "en")
    assert len(charts.about(ax).rows) == 1 and drawn.overlapping(ax.get_figure()) == []


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


def test_without_a_topic_who_is_named_counts_as_a_source():
    rows = [
        quantity(speaker="Angaben der Polizei", speaker_name="Polizei"),
        quantity(claim_id="b", start=30, speaker="Die Veranstalter"),
        quantity(claim_id="c", start=60),
    ]
    ax = charts.estimates(schema.frame("claims", rows), language="en")
    named = " ".join(label.get_text() for label in ax.get_yticklabels())
    assert all(name in named for name in ("Polizei", "Die Veranstalter", "nobody named"))
    assert title(ax).startswith("Two sources, one number for Soldaten: 8,000")


@pytest.mark.parametrize(("n", "last"), [(7, "r7"), (8, "r8"), (9, "further")])
def test_a_last_reason_that_stands_alone_has_its_own_name(n, last):
    ids = [f"c{k}" for k in range(1, n + 1)]
    told = pd.DataFrame({"claim_id": ids, "reason": [f"r{k}" for k in range(1, n + 1)]})
    pool = SimpleNamespace(excluded=told, included=told.iloc[:0])
    rows = pd.DataFrame({"claim_id": ids, "low": 1.0, "high": 1.0, "value": 1.0, "at": 1.0})
    assert list(import_module("helpers.charts.elimination").reasons(rows, pool)["step"])[-1] == last
