"""Saved pages: the article is read whole, and nothing that the site puts around it."""

from datetime import date
from typing import Any

import pytest

from helpers import articles, claims
from helpers.articles import blocks, cleaning, days, facts, language, saved, words
from tests import pages


def tree(html: str) -> Any:
    import lxml.html

    return lxml.html.document_fromstring(html)


@pytest.mark.parametrize("name", pages.NAMES)
def test_the_article_is_read_once_and_whole_and_nothing_else(name):
    found = saved.read(pages.page(name))
    text = " ".join(found.text.split())
    assert [place for place, words in pages.WANTED.items() if text.count(words) != 1] == []
    assert [words for words in pages.UNWANTED if words in text] == []
    assert text.startswith(pages.WANTED["head"])
    assert (found.facts.day, found.facts.outlet) == (date(2024, 3, 12), "Hafenbote")


@pytest.mark.parametrize("name", ["article-and-marks-of-html-5", "a-form-around-the-whole-page", "hidden-parts", "amp"])
def test_heading_lead_and_caption_are_claims_of_their_region(tmp_path, name):
    (tmp_path / "a.html").write_text(pages.page(name), "utf-8")
    table = claims.extract(articles.read(tmp_path))
    regions = dict(zip(table["text"], table["region"], strict=True))
    assert next(region for text, region in regions.items() if "14 Millionen" in text) == "body"
    found = saved.read(pages.page(name))
    said = {region: found.text[start:end] for start, end, region in found.regions}
    assert (said["headline"], said["lede"], said["caption"]) == tuple(
        pages.WANTED[n] for n in ("head", "lead", "caption")
    )


INTERVIEW = """<article><h1>„Das Dach ist das Problem“</h1><p class='intro'>Der Architekt Till Brauer zur Halle.</p>
<p><b>Hafenbote: Herr Brauer, wie schlimm steht es um die Halle?</b></p>
<p>Brauer: Das Dach ist an zwölf Stellen undicht.</p>
<p><b>Was kostet das?</b></p>
<p>Mit 3 Millionen Euro kommt man hin, wenn man im Frühjahr anfängt und nicht noch einmal wartet.</p>
<ul><li>Erst das Dach, es dauert vier Monate.</li><li>Dann die Fenster.</li><li>Zuletzt der Boden.</li></ul>
<p><b>Und die Händler?</b></p>
<p>Die können bleiben, es wird in Abschnitten gebaut, das haben wir in Bremen auch so gemacht.</p></article>"""


def test_interviews_and_lists_stay():
    text = saved.read(INTERVIEW).text
    for said in ("wie schlimm steht", "an zwölf Stellen", "Was kostet das?", "Dann die Fenster.", "Und die Händler?"):
        assert said in text


def test_an_advertisement_inside_an_amp_page_is_no_text():
    ad = "<amp-ad><p>Im Markt gibt es heute 50 Prozent auf alle Schuhe, nur solange der Vorrat reicht.</p></amp-ad>"
    assert "50 Prozent" not in saved.read(INTERVIEW.replace("<ul>", f"{ad}<ul>")).text


TOLD = '<script type="application/ld+json">{"@graph": [%s]}</script>'
NEWS = (
    '{"@type": "NewsArticle", "headline": "%s", "datePublished": "%s", "author": [{"name": "%s"}], '
    '"publisher": {"name": "%s"}}'
)


@pytest.mark.parametrize(
    ("html", "day"),
    [
        (TOLD % (NEWS % ("Kopf", "2024-05-02T22:30:00Z", "A B", "Blatt")), date(2024, 5, 3)),  # summer time here
        (TOLD % (NEWS % ("Kopf", "2024-05-02T22:30:00+02:00", "A B", "Blatt")), date(2024, 5, 2)),
        ("<meta property='article:published_time' content='2024-05-02'>", date(2024, 5, 2)),
        ("<meta name='date' content='20240502T101500'>", date(2024, 5, 2)),
        ("<meta itemprop='datePublished' content='2024-05-02T10:15'>", date(2024, 5, 2)),
        ("<h1>Kopf</h1><time datetime='2024-05-02T10:15+02:00'>gestern</time>", date(2024, 5, 2)),
        ("<h1>Kopf</h1><div class='article-date'>Donnerstag, 2. Mai 2024, 10:15 Uhr</div>", date(2024, 5, 2)),
        ("<h1>Kopf</h1><p>Stand: 02.05.2024, 10:15 Uhr</p>", date(2024, 5, 2)),
        ("<link rel='canonical' href='https://blatt.example/2024/05/02/kopf.html'><h1>Kopf</h1>", date(2024, 5, 2)),
        ("<h1>Kopf</h1><div class='related'><time datetime='2024-05-02'></time></div>", None),  # another article's
        ("<h1>Kopf</h1><p>Am 2. Mai 2024 begann der Umbau, und im Herbst soll er fertig sein.</p>" * 4, None),  # told
        ("<div class='today-date'>3. Mai 2024</div><h1>Kopf</h1><i>2. Mai 2024</i>", date(2024, 5, 2)),  # the saver's
        ("<font>Kopf</font><br>Donnerstag, 2. Mai 2024<br>", date(2024, 5, 2)),
        ("<h1>Kopf</h1>", None),
    ],
)
def test_the_day_that_a_page_states(html, day):
    told = facts.of(tree(f"<html><head><title>Kopf</title></head><body>{html}<p>Text.</p></body></html>"))
    assert told.day == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024-05-02", date(2024, 5, 2)),
        ("02.05.24", date(2024, 5, 2)),
        ("2. Mai 2024", date(2024, 5, 2)),
        ("2. März 2024 um 10:15", date(2024, 3, 2)),
        ("May 2, 2024", date(2024, 5, 2)),
        ("2024/05/02 10:15", date(2024, 5, 2)),
        ("31.02.2024", None),
        ("10.15 Uhr", None),
        ("Version 1.2.3", None),
        ("2. Maiglöckchen 2024", None),
        ("9999-12-31T23:59:59Z", None),  # "never taken down": in Berlin it is the year 10000
        ("2024-12-31T23:59:59Z", date(2025, 1, 1)),
        ("", None),
    ],
)
def test_days_as_pages_write_them(said, day):
    assert days.day(said) == day


@pytest.mark.parametrize(
    ("html", "outlet"),
    [
        ("<meta property='og:site_name' content='Hafenbote'>", "Hafenbote"),
        (TOLD % (NEWS % ("Kopf", "2024-05-02", "A B", "Hafenbote")), "Hafenbote"),
        ("<title>Kopf | Hafenbote</title>", "Hafenbote"),
        ("<title>Kopf - Hafenbote</title><link rel='canonical' href='https://www.hafenbote.example/a'>", "Hafenbote"),
        (
            "<title>Kopf - die ganze Geschichte</title><link rel='canonical' href='https://www.hafenbote.example/a'>",
            "hafenbote.example",
        ),
        ("<title>Deutsche Post: Streik beginnt am Montag</title>", ""),
        ("<title>Kopf</title>", ""),
    ],
)
def test_the_outlet_that_a_page_states(html, outlet):
    assert facts.of(tree(f"<html><head>{html}</head><body><h1>Kopf</h1></body></html>")).outlet == outlet


@pytest.mark.parametrize(
    ("said", "sites", "title", "outlet"),
    [
        ("Brücke gesperrt | Kreisbote", "", "Brücke gesperrt", "Kreisbote"),
        ("Fall Meier – ein Rückblick | Kreisbote", "", "Fall Meier – ein Rückblick", "Kreisbote"),
        ("Streik: was nun? | Kreisbote", "", "Streik: was nun?", "Kreisbote"),
        ("Kreisbote | Brücke gesperrt", "", "Brücke gesperrt", "Kreisbote"),
        ("Brücke gesperrt – Politik – Kreisbote", "Kreisbote", "Brücke gesperrt – Politik", "Kreisbote"),
        ("Brücke gesperrt – Politik – Kreisbote", "", None, ""),
        ("Kreisbote: Brücke gesperrt", "Kreisbote", "Brücke gesperrt", "Kreisbote"),
        ("Kreisbote: Brücke gesperrt", "", None, ""),
        ("Kreisbote - Brücke gesperrt", "Der Kreisbote", "Brücke gesperrt", "Kreisbote"),
        ("Brücke gesperrt – Süddeutsche", "sueddeutsche", "Brücke gesperrt", "Süddeutsche"),
        ("Brücke gesperrt - Abendblatt", "Hamburger Abendblatt", "Brücke gesperrt", "Abendblatt"),
        ("Brücke gesperrt - Kreisbote Online", "Kreisbote", "Brücke gesperrt", "Kreisbote Online"),
        ("Hamburg: Brücke gesperrt", "Radio Hamburg", None, ""),
        ("Bahn: Brücke gesperrt", "Bahnanzeiger", None, ""),
        ("Zum Fest – Die Welt staunt", "Die Welt", None, ""),
        ("Deutsche Post: Streik beginnt am Montag", "Kreisbote", None, ""),
        ("Bahn streikt – was Reisende wissen müssen", "", None, ""),
        ("Brücke gesperrt // kreis.example", "", "Brücke gesperrt", "kreis.example"),
        ("Unwetter: Brücke gesperrt", "", None, ""),
        ("Brücke gesperrt - das müssen Autofahrer und Pendler jetzt wissen", "", None, ""),
        ("Kreisbote", "Kreisbote", None, ""),
    ],
)
def test_the_title_of_a_page_and_its_outlet_are_parted(said, sites, title, outlet):
    assert facts.parted(said, [sites]) == (title or said, outlet)


def test_the_headline_is_no_heading_that_names_the_site():
    html = "<title>Brücke gesperrt | Hafenbote</title><h1>Hafenbote</h1><h2>Brücke gesperrt</h2>"
    assert facts.of(tree(f"<html><body>{html}</body></html>")).title == "Brücke gesperrt"


@pytest.mark.parametrize(
    ("html", "author"),
    [
        ("<meta name='author' content='Von Mara Lindner'>", "Mara Lindner"),
        (TOLD % (NEWS % ("Kopf", "2024-05-02", "Mara Lindner", "Blatt")), "Mara Lindner"),
        ("<p class='author-name'>Von Mara Lindner</p>", "Mara Lindner"),
        ("<meta name='author' content='https://blatt.example/lindner'>", ""),
    ],
)
def test_the_author_that_a_page_states(html, author):
    assert facts.of(tree(f"<html><head></head><body><h1>Kopf</h1>{html}</body></html>")).author == author


def test_the_address_that_a_browser_noted_when_it_saved_the_page():
    html = (
        "<!DOCTYPE html><!-- saved from url=(0028)https://hafenbote.example/a -->\n<html><body><p>x</p></body></html>"
    )
    assert facts.of(tree(html)).url == "https://hafenbote.example/a"


def test_a_list_of_sources_overrides_what_the_page_says(tmp_path):
    (tmp_path / "a.html").write_text(pages.page("amp"), "utf-8")
    table = articles.read(tmp_path)
    assert (str(table["published_from"].iloc[0].date()), table["published_basis"].iloc[0]) == ("2024-03-12", "page")
    (tmp_path / "sources.csv").write_text(
        "article_id,published_from,published_to,outlet\na,2024-03-11,2024-03-13,Anders\n"
    )
    row = articles.read(tmp_path).iloc[0]
    assert (str(row["published_from"].date()), row["published_basis"], row["outlet"]) == (
        "2024-03-11",
        "given",
        "Anders",
    )


def test_the_text_for_search_engines_is_taken_where_the_page_shows_hardly_any():
    body = " ".join(pages.WANTED[name] for name in ("one", "two", "three"))
    html = (
        "<html><head><title>Kopf</title>"
        + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kopf", '
    )
    html += f'"articleBody": "{body}"}}</script></head><body><h1>Kopf</h1><p>Jetzt anmelden</p></body></html>'
    assert pages.WANTED["three"] in saved.read(html).text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig"])
def test_a_page_is_decoded_as_it_says(encoding):
    said = "windows-1252" if encoding == "cp1252" else "utf-8"
    raw = f"<html><head><meta charset='{said}'></head><body><p>Größe „Brücke“</p></body></html>".encode(encoding)
    assert "Größe „Brücke“" in saved.decoded(raw)


def test_a_page_of_two_bytes_a_sign_is_decoded():
    assert saved.decoded("<p>Brücke</p>".encode("utf-16")) == "<p>Brücke</p>"


def test_places_where_a_word_may_break_are_no_signs():
    assert "an zwölf Stellen undicht" in saved.read(INTERVIEW.replace("undicht", "un\u00addi&shy;cht")).text


AROUND = "<article><h1>Die Brücke ist gesperrt</h1><p>%s</p>%%s</article>%%s" % (
    "Die Brücke am Hafen ist seit Montag für Lastwagen gesperrt, wie die Stadt mitteilte. " * 5
)
OTHER = "Beim Fest am Hafen feierten am Wochenende viele Gäste, die Polizei sprach von einem ruhigen Abend. " * 2


@pytest.mark.parametrize(
    ("inside", "below"),
    [
        ("", f"<div><h3><a href='/1'>Fest</a></h3><p>{OTHER}</p></div><div><h3><a href='/2'>Markt</a></h3></div>"),
        (f"<div><b>Newsletter</b><p>{OTHER}</p><a href='/n'>Jetzt anmelden</a></div>", ""),
        (f"<div><h2>Jetzt weiterlesen</h2><ul><li>{OTHER}</li></ul></div>", ""),
        (f"<p>Pressekontakt:</p><p>{OTHER}</p>", ""),
        (f"<div><img src='kl.jpg'><b>Kim Lorenz</b><p>{OTHER}</p><a href='mailto:kl@blatt.example'>Mail</a></div>", ""),
        ("", f"<div class='print-version'><h1>Die Brücke ist gesperrt</h1><p>{OTHER}</p></div>"),
    ],
)
def test_what_stands_around_a_short_report_is_no_text(inside, below):
    text = saved.read(f"<html><body>{AROUND % (inside, below)}</body></html>").text
    assert ("für Lastwagen gesperrt" in text, "viele Gäste" in text) == (True, False)


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<p></p>" * 50, "<!-- x -->", "<script>alert(1)</script>", "\0", "<div>" * 5000]
)
def test_a_page_without_an_article_is_empty(html):
    assert saved.read(html).text == ""


@pytest.mark.parametrize(
    ("line", "kind", "found"),
    [
        ("Lesen Sie auch: Radweg wird breiter", "SEE_ALSO", True),
        ("Mehr zum Thema", "SEE_ALSO", True),
        ("Mehr zum Streit um die Halle sagte er nicht.", "SEE_ALSO", False),
        ("Weitere Informationen sollen am Montag folgen. Die Polizei bittet um Hinweise.", "SEE_ALSO", False),
        ("3 Kommentare", "COMMENTS_BEGIN", True),
        ("3 Kommentare verfasste der Minister selbst", "COMMENTS_BEGIN", True),  # as a line of its own only
        ("12 Antworten", "COMMENTS_BEGIN", True),
        ("12 Antworten auf die wichtigsten Fragen", "COMMENTS_BEGIN", False),
        ("Kommentare", "COMMENTS_BEGIN", True),
        ("Kommentar", "COMMENTS_BEGIN", False),  # an opinion piece
        ("Kommentare wollte sie nicht abgeben", "COMMENTS_BEGIN", False),
        ("Stand: 12.03.2024, 10:12 Uhr", "FURNITURE", True),
        ("12. März 2024", "FURNITURE", True),
        ("Am 12. März 2024 begann der Umbau.", "FURNITURE", False),
        ("© 2024 Hafenbote", "FURNITURE", True),
        ("Anzeige erstattete die Stadt am Montag.", "FURNITURE", False),
        ("Foto: Kim Lorenz/Agentur", "FURNITURE", True),
        ("Fotos zeigen die gesperrte Brücke.", "FURNITURE", False),
        ("Artikel anhören (3 Minuten)", "FURNITURE", True),
        ("Artikel vom 12.03.2024", "FURNITURE", True),
        ("2/12", "FURNITURE", True),
        ("Rückfragen bitte an:", "COMMENTS_BEGIN", True),
        ("Rückfragen bei der Polizei ergaben nichts Neues.", "COMMENTS_BEGIN", False),
        ("300 Kommentare gingen bei der Stadt ein.", "COMMENTS_BEGIN", False),
        ("3 Kommentare zu „Was nun?“", "COMMENTS_BEGIN", True),
        ("Auch interessant: Radweg wird breiter", "SEE_ALSO", True),
        ("Auch interessant sei der Plan für 300 Anwohner, sagte sie.", "SEE_ALSO", False),
        ("Ähnliche Artikel", "SEE_ALSO", True),
        ("Ähnliche Meldungen kamen aus drei Nachbarorten.", "SEE_ALSO", False),
        ("Lesetipps der Redaktion", "SEE_ALSO", True),
        ("Lesetipps bekamen 40 Kinder am Montag.", "SEE_ALSO", False),
        ("Bereits registriert? Hier anmelden.", "FURNITURE", True),
        ("Schon Abonnent", "FURNITURE", True),
        ("Bereits registriert seien 3.000 Teilnehmer, sagte die Sprecherin.", "FURNITURE", False),
        ("Sie haben bereits ein Digital-Abo? Dann melden Sie sich an.", "FURNITURE", True),
        ("Sie haben bereits ein Konto eröffnet, sagte der Anwalt der 40 Kläger.", "FURNITURE", False),
        ("Veröffentlicht in Politik, Verkehr", "FURNITURE", True),
        ("Veröffentlicht in Nature, zeigt die Studie 40 neue Arten.", "FURNITURE", False),
        ("Themen: Haushalt, Brücke", "FURNITURE", True),
        ("Themen: Es ging um den Haushalt und 300 Stellen.", "FURNITURE", False),
        ("Nächster Artikel: Was kommt nach dem Streik?", "FURNITURE", True),
        ("Nächster Beitrag der Stadt sind 40 neue Bäume.", "FURNITURE", False),
        ("Hier anmelden und mitreden.", "FURNITURE", True),
        ("Hier anmelden mussten sich 300 Gäste.", "FURNITURE", False),
        ("Newsletter abonnieren", "FURNITURE", True),
        ("Newsletter abonnieren 3.000 Menschen, sagte die Stadt.", "FURNITURE", False),
        ("Um die Karte zu sehen, müssen Sie JavaScript aktivieren.", "FURNITURE", True),
        ("Wenn Kinder programmieren, lernen 40 Prozent zuerst JavaScript.", "FURNITURE", False),
        ("Copyright Hafenbote", "FURNITURE", True),
        ("Copyright sei verletzt worden, sagte der Anwalt.", "FURNITURE", False),
        ("Dieser Beitrag wurde am 3. Mai 2024 von admin veröffentlicht.", "FURNITURE", True),
        ("Dieser Artikel wurde am Montag veröffentlicht, sagte der Anwalt.", "FURNITURE", False),
        ("An dieser Stelle befindet sich ein externer Inhalt von YouTube.", "FURNITURE", True),
        ("An dieser Stelle befindet sich seit 1960 eine Plattform aus Beton.", "FURNITURE", False),
        ("Jetzt abonnieren", "CALL", True),
        ("Jetzt anmelden wollten sich 300 Menschen, die keine Karte hatten", "CALL", False),
    ],
)
def test_lines_of_a_site(line, kind, found):
    assert bool(getattr(words, kind).match(line)) is found


@pytest.mark.parametrize(
    ("cell", "facts_only"),
    [
        ("40 Betten", True),
        (f"<p>{OTHER * 2}</p>", False),
        ("<h1>Kopf</h1>", False),
        ("<table><tr><td>40 Betten</td></tr></table>", False),
    ],
)
def test_a_table_of_facts_is_told_from_one_that_places_parts(cell, facts_only):
    page = tree(f"<html><body><table class='outer'><tr><td>Nord</td><td>{cell}</td></tr></table></body></html>")
    cleaning.clean(page)
    assert (page.find_class("outer")[0].tag == "table") is facts_only


@pytest.mark.parametrize(
    ("part", "stays"),
    [
        (f"<nav>{OTHER}</nav>", False),
        (f"<form>{OTHER}</form>", False),
        (f"<aside>{OTHER}</aside>", False),
        (f"<aside class='lead'>{OTHER}</aside>", True),
        (f"<aside class='lead'><a href='/1'>{OTHER}</a></aside>", False),
        (f"<nav class='lead'>{OTHER}</nav>", False),
        (f"<section class='lead'>{OTHER}</section>", True),
    ],
)
def test_what_leaves_a_page_by_its_mark(part, stays):
    page = tree(f"<html><body>{AROUND % (part, '')}</body></html>")
    cleaning.clean(page)
    assert ("viele Gäste" in page.text_content()) is stays


FIRST, SECOND, THIRD, LAST = SENTENCES = (
    "Die Stadt hat am Montag die Brücke gesperrt.", "Sie bleibt bis Mai zu, sagte der Rat.",
    "Gebaut wird erst im Herbst.", "Danach ist sie wieder offen.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        ([*SENTENCES, "3 Kommentare", "Ich finde das gut."], [*SENTENCES]),
        (["3 Kommentare", *SENTENCES], ["3 Kommentare", *SENTENCES]),  # at the top a link: no comments begin there
        ([FIRST, "Lesen Sie auch: Radweg wird breiter", SECOND], [FIRST, SECOND]),
        ([f"{FIRST}\nFoto: Kim Lorenz/Agentur", SECOND], [FIRST, SECOND]),
        ([f"{FIRST}\n{THIRD}", SECOND], [f"{FIRST}\n{THIRD}", SECOND]),
        (["Foto: Kim Lorenz/Agentur", SECOND], [SECOND]),
        ([FIRST * 2, SECOND, FIRST * 2], [FIRST * 2, SECOND]),  # a print copy
        (["Ja.", FIRST, "Ja."], ["Ja.", FIRST, "Ja."]),  # short answers may be the same
    ],
)
def test_lines_of_the_site_and_copies_are_left_out(parts, kept):
    assert [block.text for block in blocks.without_furniture([blocks.Block(part) for part in parts])] == kept


OPENING = "Der Rat der Stadt hat am Montag lange über die Brücke beraten."


@pytest.mark.parametrize(
    ("above", "behind", "below", "lead"),
    [
        (f"<h1>Kopf</h1><div class='lead'>{OPENING}</div>", "", "", True),
        ("<h1>Kopf</h1>", f"<div class='lead'>{OPENING}</div>", "", True),  # behind one paragraph
        ("<h1>Kopf</h1>", "", f"<div class='lead'>{OPENING}</div>", False),  # of another article
        (f"<div class='lead'>{OPENING}</div><h1>Kopf</h1>", "", "", False),
        (f"<div class='lead'><h1>Kopf</h1>{OPENING}</div>", "", "", False),  # holds more than a lead
        (f"<h1>Kopf</h1><div class='lead'><h1>Rubrik</h1>{OPENING}</div>", "", "", False),
        ("<h1>Kopf</h1><div class='lead'>Ein Bericht.</div>", "", "", False),
        (f"<h1>Kopf</h1><div class='lead'>{OPENING * 30}</div>", "", "", False),
        (f"<h1>Kopf</h1><div class='text'>{OPENING}</div>", "", "", False),
    ],
)
def test_a_lead_that_was_left_out_stands_before_the_second_part(above, behind, below, lead):
    body = "".join(f"<p>{one}</p>" for one in SENTENCES[1:])
    page = tree(f"<html><body>{above}<p>{FIRST}</p>{behind}{body}{below}</body></html>")
    found = blocks.completed([blocks.Block(one) for one in SENTENCES], page, "Kopf")
    opening = [("Kopf", "headline"), *([(OPENING, "lede")] if lead else [])]
    assert [(block.text, block.region) for block in found] == [*opening, *((one, "") for one in SENTENCES)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Die Stadt hat den Umbau der Halle gestoppt, wie der Bürgermeister am Dienstag nach der Sitzung sagte. "
            * 4,
            "de",
        ),
        (
            "Der Minister sprach. “We have not decided yet,” he said, “and we will wait for the report of the board.” "
            * 4,
            "und",
        ),
        (
            "The city has stopped the plan to rebuild the hall, the mayor said after the meeting on Tuesday evening. "
            * 4,
            "und",
        ),
        (
            "De gemeente heeft het plan voor de hal gestopt, zei de burgemeester na de vergadering van dinsdagavond. "
            * 4,
            "und",
        ),
        (
            "La ville a arrêté le projet de la halle, a dit le maire mardi soir après la séance du conseil municipal. "
            * 4,
            "und",
        ),
        ("Drei Tote", "de"),  # too short to tell
    ],
)
def test_the_language_by_its_function_words(text, code):
    assert language.of(text) == code


@pytest.mark.parametrize("heading", ["<h3><a href='/1'>Mitte</a></h3>", "<h3>Mitte</h3>"])
def test_the_entries_of_an_article_stay_where_their_headings_are_links(heading):
    entries = "".join(f"<div>{heading}<p>{n}: {OTHER}</p></div>" for n in range(3))
    assert "2: Beim Fest" in saved.read(f"<html><body>{AROUND % (entries, '')}</body></html>").text
