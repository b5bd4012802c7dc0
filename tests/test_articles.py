"""Articles from folders, strings and pages: what is read, what is left out and how that is said."""

import sys
import warnings
import zipfile
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import helpers as gl
from helpers import articles, claims, export, paths, schema
from helpers.articles import page, saved
from tests import pages

TEXT = "Brücke gesperrt\n\nDie Brücke ist seit Montag gesperrt."


def put(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        file = folder / name.replace("__", ".")
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def test_the_five_articles_in_order_of_publication():
    table = articles.read("seeds")
    assert schema.validate(table, "articles") is table
    assert table["label"].tolist() == ["A", "B", "C", "D", "E"]
    assert [name[:3] for name in table["article_id"]] == ["003", "000", "004", "001", "002"]
    assert table["published_from"].is_monotonic_increasing
    assert table["path"].iloc[0] == "seeds/003_fcf5bf1adccfd1c7.txt"
    assert table.attrs["skipped"] == []


def test_a_relative_path_is_taken_from_the_project_root_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert len(articles.read("seeds")) == len(articles.read("seeds/*.txt")) == 5


def test_of_two_files_with_one_stem_both_are_skipped_and_named(tmp_path):
    put(tmp_path, good__txt=TEXT, twice__txt=TEXT, twice__md=TEXT)
    with pytest.warns(UserWarning, match=r"twice\.md and twice\.txt: have the same name"):
        assert articles.read(tmp_path)["article_id"].tolist() == ["good"]


def test_a_folder_the_system_will_not_open_is_no_article(tmp_path):
    put(tmp_path, good__txt=TEXT)
    (tmp_path / "folder.txt").mkdir()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(articles.read(tmp_path)) == 1


@pytest.mark.parametrize("pattern", ["*.txt", "a*"])
def test_a_glob_reads_what_it_matches(tmp_path, pattern):
    put(tmp_path, a__txt=TEXT, b__md=TEXT)
    assert articles.read(str(tmp_path / pattern))["article_id"].tolist() == ["a"]
    assert articles.read(tmp_path / "b.md")["article_id"].tolist() == ["b"]


def test_notes_and_hidden_files_are_no_articles(tmp_path):
    put(tmp_path, good__TXT=TEXT, README__md="x", Changelog__txt="x", _draft__txt="x", picture__png=b"\x89")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "below").mkdir()
    put(tmp_path / "below", other__txt=TEXT)
    assert articles.read(tmp_path)["article_id"].tolist() == ["good"]


@pytest.mark.parametrize(("folder", "error"), [("nowhere", FileNotFoundError), (".", ValueError)])
def test_only_a_missing_or_empty_folder_raises_one_sentence(tmp_path, folder, error):
    with pytest.raises(error, match=r"^[^\n]*; [^\n]*\.$"):
        articles.read(tmp_path / folder)


@pytest.mark.parametrize("sources", ["name,label\nx,A\n", "article_id,published_from\ngood,gestern\n", 'a"b\n"'])
def test_a_broken_list_of_sources_is_named_and_the_texts_are_read_without_it(tmp_path, sources):
    put(tmp_path, good__txt=TEXT, sources__csv=sources)
    with pytest.warns(UserWarning, match=r"sources\.csv"):
        table = articles.read(tmp_path)
    assert table["article_id"].tolist() == ["good"]


def test_a_label_given_twice_is_given_to_nobody(tmp_path):
    put(tmp_path, a__txt=TEXT, b__txt=TEXT + " B", c__txt=TEXT + " C", sources__csv="article_id,label\na,K\nb,K\nc,B\n")
    assert articles.read(tmp_path).set_index("article_id")["label"].to_dict() == {"a": "A", "b": "C", "c": "B"}


def test_strings_are_changed_in_nothing_but_unicode_form_and_line_ends():
    table = articles.from_texts({"a": " Gro\u0308ße \r\nzwei\rdrei\n "}, published={"a": "2024-10-31"})
    assert table["text"].iloc[0] == " Größe \nzwei\ndrei\n "
    assert table["published_from"].iloc[0].date() == table["published_to"].iloc[0].date() == date(2024, 10, 31)


@pytest.mark.parametrize(
    "given", [date(2024, 10, 31), "2024-10-31", ("2024-10-31", date(2024, 10, 31)), ["2024-10-31", "2024-10-31"]]
)
def test_a_day_may_be_given_in_several_ways(given):
    assert articles.from_texts({"a": TEXT}, published={"a": given})["published_to"].iloc[0].date() == date(2024, 10, 31)


def test_without_a_date_the_window_stays_open_unless_the_text_closes_one():
    table = articles.from_texts({"a": TEXT})
    assert table["published_from"].isna().all()
    assert table["published_basis"].tolist() == [""]


@pytest.mark.parametrize(
    ("coming", "window"),
    [
        ("im Juni 2021", ["2021-05-03", "2021-06-30", "text"]),
        ("am 3. Mai 2021", ["2021-05-03", "2021-05-03", "text"]),
        ("am 4. Mai 2022", ["2021-05-03", "2022-05-04", "text"]),
        ("am 5. Mai 2022", ["NaT", "NaT", ""]),  # more than a year says too little
        ("im Juni 2020", ["NaT", "NaT", ""]),  # what is past lies behind what is to come
    ],
)
def test_a_text_that_closes_a_window_of_a_year_gives_its_own_days(coming, window):
    table = articles.from_texts({"a": f"Das war am 3. Mai 2021. Die Messe findet {coming} statt."})
    row = table[["published_from", "published_to", "published_basis"]].iloc[0]
    assert [str(cell).partition(" ")[0] for cell in row] == window


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Werk bestreikt\n\nLindau, 4. März 2025. Im Werk ruhte am Dienstag die Arbeit.", "2025-03-04"),
        ("Lindau (epd), 4. März 2025 – Im Werk ruhte die Arbeit.", "2025-03-04"),
        ("Bad Lindau, den 04.03.2025: Im Werk ruhte die Arbeit.", "2025-03-04"),
        ("Werk bestreikt\nDienstag, 4. März 2025\nIm Werk ruhte die Arbeit.", "2025-03-04"),
        ("Werk bestreikt\nStand: 04.03.2025, 14:30 Uhr\nIm Werk ruhte die Arbeit.", "2025-03-04"),
        ("Werk bestreikt\nLindauer Bote, Dienstag, 4. März 2025\n\nIm Werk ruhte die Arbeit.", "2025-03-04"),
        ("Ausgabe vom 04.03.2025\nWerk bestreikt\n\nIm Werk ruhte die Arbeit.", "2025-03-04"),
        ("Werk bestreikt\n\n*4. März 2025*\n\nIm Werk ruhte die Arbeit.", "2025-03-04"),
        ("Das Werk in Lindau, Dienstag, 4. März 2025 gegründet\n\nEs ruht.", "NaT"),
        # a day of which the text tells, none of its own
        ("Brücke gesperrt\nEinsturz in Auen, 4. März 2025\n\nDie Brücke ist zu.", "NaT"),
        ("Im Werk in Lindau, 4. März 2025 gegründet, ruhte die Arbeit.", "NaT"),
        ("Seit dem 4. März 2025. Im Werk ruht die Arbeit.", "NaT"),
        ("Lindau, 4. März 2021. Das Werk schließt. Am 2. Mai 2024 stand es noch leer.", "NaT"),
        ("Lindau, 31. Februar 2025. Im Werk ruhte die Arbeit.", "NaT"),
    ],
)
def test_a_day_at_the_head_of_a_text_is_its_own(text, day):
    row = articles.from_texts({"a": text}).iloc[0]
    assert [str(row[end]).partition(" ")[0] for end in ("published_from", "published_to")] == [day, day]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Werk bestreikt\nLindauer Bote, Dienstag, 4. März 2025", "Werk bestreikt"),
        ("Werk bestreikt\nVon Ina Kern", "Werk bestreikt"),
        ("Werk bestreikt\nStadt spart", "Werk bestreikt Stadt spart"),
        ("Von Ina Kern", "Von Ina Kern"),
    ],
)
def test_neither_a_day_nor_a_name_beside_the_title_is_one(head, title):
    assert articles.from_texts({"a": f"{head}\n\nIm Werk ruhte die Arbeit."})["title"].iloc[0] == title


def test_the_head_of_a_markdown_file_is_no_text(tmp_path):
    head = '---\ntitle: "Werk bestreikt"\nmedium: Lindauer Bote\ndate: 2025-03-04\n---\n\n'
    put(tmp_path, a__md=head + "Im Werk ruhte die Arbeit.\n", b__md="---\n\nIm Werk ruhte der Betrieb.\n")
    table = articles.read(tmp_path).set_index("article_id")
    row = table.loc["a"]
    assert [row["title"], row["outlet"], str(row["published_to"])[:10]] == [
        "Werk bestreikt",
        "Lindauer Bote",
        "2025-03-04",
    ]
    assert [row["text"], row["published_basis"]] == ["Im Werk ruhte die Arbeit.\n", "page"]
    assert table.loc["b", "text"].startswith("---")  # a rule, no head


@pytest.mark.parametrize(("n", "label"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")])
def test_labels_go_on_after_z(n, label):
    assert articles.letters(n) == label


@pytest.mark.parametrize(
    ("html", "title", "text"),
    [
        ("<title>T</title><p>Ein <b>Satz</b>.</p><p>Zwei&nbsp;S&auml;tze.", "T", "Ein Satz.\n\nZwei Sätze.\n"),
        ("<nav>Menü</nav><header><h1>Kopf</h1></header>a<br>b<footer>Impressum</footer>", "", "Kopf\n\na\nb\n"),
        ("<style>p {}</style><p>a\n  b</p><script>x</script><form><p>Kommentar</form>", "", "a b\n"),
        ("<ul><li>eins<li>zwei</ul>", "", "eins\n\nzwei\n"),
        ("nur Text", "", "nur Text\n"),
    ],
)
def test_a_page_becomes_paragraphs(html, title, text):
    assert page.text_of(html) == (title, text)


def test_a_page_is_read_with_its_title(tmp_path):
    put(tmp_path, page__HTML="<title>Der Titel</title><p>Ein Satz.</p>")
    table = articles.read(tmp_path)
    assert (table["title"].iloc[0], table["text"].iloc[0]) == ("Der Titel", "Der Titel\n\nEin Satz.\n")


def test_titles_come_from_the_list_of_sources_the_caller_or_the_first_lines():
    assert articles.from_texts({"a": TEXT})["title"].iloc[0] == "Brücke gesperrt"
    assert articles.from_texts({"a": TEXT}, titles={"a": "Anders"})["title"].iloc[0] == "Anders"
    assert (
        articles.read(paths.SEEDS)
        .set_index("label")["title"]["B"]
        .startswith("Nordkorea soll Truppen aus Russland abziehen")
    )


# --- what people have: numbers for names, pipes, loops, halves of characters, mails, tables, lists of sources


def test_a_page_that_breaks_its_reader_is_named_and_the_rest_is_read(tmp_path, monkeypatch):
    put(tmp_path, good__txt=TEXT, page__html="<p>x</p>")
    monkeypatch.setattr(saved, "read", lambda html: 1 / 0)
    with pytest.warns(
        UserWarning, match=r"page\.html: is no page that can be read \(ZeroDivisionError\); copy its text"
    ):
        assert articles.read(tmp_path)["article_id"].tolist() == ["good"]


def test_of_equal_texts_the_first_is_read_and_the_other_named(tmp_path):
    put(tmp_path, a__txt=TEXT, b__txt=TEXT.replace("\n", "\r\n") + "\n")
    with pytest.warns(UserWarning, match=r"b\.txt: holds the same text as a\.txt, which is read"):
        assert articles.read(tmp_path)["article_id"].tolist() == ["a"]


ENGLISH = "The bridge has been closed since Monday, the city said, and nobody knows when it will be open again. " * 4


def test_a_text_that_is_not_german_gets_one_note_and_no_claims(tmp_path):
    put(tmp_path, de__txt="Die Stadt sucht 30 Lehrer, teilte das Amt mit.", en__txt=ENGLISH + "About 500 people came.")
    with pytest.warns(UserWarning) as caught:
        table = articles.read(tmp_path)
    assert [str(warning.message) for warning in caught] == [f"en.txt: {articles.NOT_GERMAN}"]
    assert table.set_index("article_id")["language"].to_dict() == {"de": "de", "en": "und"}
    assert set(claims.extract(table)["article_id"]) == {"de"}


MAIL = """From: Stadt Hafenau <presse@hafenau.example>
Subject: =?utf-8?q?Br=C3=BCcke?= gesperrt
Date: Tue, 12 Mar 2024 23:05:00 +0100
Content-Type: text/plain; charset=utf-8

Die Brücke ist seit Montag gesperrt.
"""


def test_a_mail_brings_its_subject_day_and_sender(tmp_path):
    put(tmp_path, mail__eml=MAIL)
    row = articles.read(tmp_path).iloc[0]
    assert row["text"] == "Brücke gesperrt\n\nDie Brücke ist seit Montag gesperrt.\n"
    assert (row["outlet"], str(row["published_from"].date()), row["published_basis"]) == (
        "Stadt Hafenau",
        "2024-03-12",
        "mail",
    )


@pytest.mark.parametrize(
    "sender, outlet",
    [
        ("Redaktion", "hafenau.example"),
        ("Pressestelle", "hafenau.example"),
        ("Redaktion Hafenbote", "Redaktion Hafenbote"),
    ],
)
def test_a_sender_who_only_names_a_role_leaves_the_outlet_to_the_address(tmp_path, sender, outlet):
    put(tmp_path, mail__eml=MAIL.replace("Stadt Hafenau", sender))
    assert articles.read(tmp_path).loc[0, "outlet"] == outlet


OFFICE = "http://schemas.openxmlformats.org"
WORD = (
    f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>Brücke gesperrt</w:t></w:r></w:p><w:p><w:r><w:t xml:space='preserve'>Gesperrt ist sie </w:t></w:r>"
    "<w:ins w:author='x'><w:r><w:t>seit Montag</w:t></w:r></w:ins>"
    "<w:del w:author='x'><w:r><w:delText>seit Mai</w:delText></w:r></w:del>"
    "<w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>"
)
KINDS = f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="text/xml"/></Types>'
LINKS = (
    f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="a" Target="word/document.xml" '
    f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def test_a_word_file_is_read_with_what_was_inserted_and_without_what_was_deleted(tmp_path):
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as packed:
        for name, content in {"[Content_Types].xml": KINDS, "_rels/.rels": LINKS, "word/document.xml": WORD}.items():
            packed.writestr(name, content)
    assert articles.read(tmp_path)["text"].iloc[0] == "Brücke gesperrt\n\nGesperrt ist sie seit Montag.\n"


TABLE = {
    "article_id": ["x", "y"],
    "text": [TEXT, TEXT + " Bis Mai."],
    "date": ["31.10.2024", "2024-11-01"],
    "outlet": ["A", ""],
}


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet", "frame"])
def test_one_table_is_read_when_it_is_named(tmp_path, ending):
    table, file = pd.DataFrame(TABLE), tmp_path / f"articles.{ending}"
    if ending != "frame":
        {"csv": table.to_csv, "xlsx": table.to_excel, "parquet": table.to_parquet}[ending](file, index=False)
    found = articles.read(table if ending == "frame" else file)
    assert found["article_id"].tolist() == ["x", "y"]
    assert found["text"].tolist() == TABLE["text"]
    assert [str(day.date()) for day in found["published_from"]] == ["2024-10-31", "2024-11-01"]
    assert found["published_basis"].tolist() == ["given", "given"]


def test_a_table_inside_a_folder_is_no_article(tmp_path):
    put(tmp_path, good__txt=TEXT, numbers__csv="text\nWort\n")
    assert articles.read(tmp_path)["article_id"].tolist() == ["good"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("title\nx\n", "has no column 'text'"),
        ("text,label\nx\n", "a row has more or fewer cells"),
    ],
)
def test_a_table_that_is_none_is_one_sentence(tmp_path, table, said):
    put(tmp_path, t__csv=table)
    with pytest.raises(ValueError, match=said):
        articles.read(tmp_path / "t.csv")


GERMAN_EXCEL = (
    "sep=;\r\narticle_id;label;published_from;published_to;outlet\r\n1;A;01.11.2024;02.11.2024;Müllers Blatt\r\n"
)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("first", ["sep=;\r\n", ""])
def test_a_list_of_sources_as_german_excel_saves_it(tmp_path, encoding, first):
    put(tmp_path, **{"001__txt": TEXT})
    (tmp_path / "sources.csv").write_bytes((first + GERMAN_EXCEL.removeprefix("sep=;\r\n")).encode(encoding))
    row = articles.read(tmp_path).iloc[0]
    assert (row["label"], row["outlet"], str(row["published_to"].date())) == ("A", "Müllers Blatt", "2024-11-02")


def test_a_list_of_sources_in_headings_that_people_write(tmp_path):
    put(tmp_path, a__txt=TEXT, sources__csv="Datei;Medium;Datum\na.txt;Müllers Blatt;2.11.2024\n")
    row = articles.read(tmp_path).iloc[0]
    assert (row["outlet"], str(row["published_from"].date()), str(row["published_to"].date())) == (
        "Müllers Blatt", "2024-11-02", "2024-11-02",
    )  # fmt: skip


def test_rows_without_a_file_and_files_without_a_row_are_named(tmp_path):
    put(tmp_path, a__txt=TEXT, b__txt=TEXT + " B", sources__csv="article_id,label\na,A\nz,Z\n")
    with pytest.warns(UserWarning) as caught:
        table = articles.read(tmp_path)
    assert [str(warning.message) for warning in caught] == [
        "sources.csv: no file fits the rows z; correct their article_id or remove them.",
        "sources.csv: has no row for b; add one to give outlet and day.",
    ]
    assert [file for file, _ in table.attrs["notes"]] == ["sources.csv", "sources.csv"]


def test_a_heading_that_is_nearly_a_column_is_named_and_a_column_of_ones_own_is_not(tmp_path):
    put(tmp_path, a__txt=TEXT, sources__csv="article_id,publishd_from,note\na,2024-11-02,x\n")
    with pytest.warns(UserWarning, match=r"unknown and not read: publishd_from \(published_from\?\);") as caught:
        articles.read(tmp_path)
    assert len(caught) == 1


def test_a_bad_day_costs_neither_its_row_nor_another(tmp_path):
    rows = "file,outlet,published\na.txt,Bote,2025-13-40\nb.txt,Blatt,2025-03-04\n"
    put(tmp_path, a__txt=TEXT, b__txt=TEXT + " B", sources__csv=rows)
    with pytest.warns(
        UserWarning, match="for a: published_from: '2025-13-40' is no day; .* the rest of the row is used"
    ):
        table = articles.read(tmp_path).set_index("article_id")
    assert table["outlet"].to_dict() == {"a": "Bote", "b": "Blatt"}
    assert table["published_from"].notna().to_dict() == {"a": False, "b": True}


def test_a_first_list_of_sources_is_written_and_read_again(tmp_path):
    put(tmp_path, a__txt=TEXT, page__html=pages.page("amp"))
    table = articles.read(tmp_path)
    articles.write_sources(table, tmp_path / "sources.csv")
    again = articles.read(tmp_path)
    pd.testing.assert_frame_equal(table, again)
    with pytest.raises(FileExistsError, match="is there already"):
        articles.write_sources(table, tmp_path / "sources.csv")


@pytest.mark.parametrize(
    ("package", "name", "said"),
    [
        ("trafilatura", "page__html", "page.html: read without trafilatura: menus and teasers may stand in the text"),
        ("mammoth", "letter__docx", "letter.docx: is a Word file, and mammoth is not installed"),
    ],
)
def test_without_an_extra_one_sentence_says_what_is_not_done(tmp_path, monkeypatch, package, name, said):
    monkeypatch.setitem(sys.modules, package, None)
    put(tmp_path, good__txt=TEXT, **{name: "<title>T</title><p>Ein Satz.</p>"})
    with pytest.warns(UserWarning) as caught:
        articles.read(tmp_path)
    assert str(caught[0].message).startswith(said)


@pytest.mark.parametrize(
    ("package", "ending", "extra"), [("openpyxl", "xlsx", "excel"), ("pyarrow", "parquet", "parquet")]
)
def test_without_an_extra_a_table_of_its_kind_is_one_sentence(tmp_path, monkeypatch, package, ending, extra):
    (tmp_path / f"t.{ending}").write_bytes(b"PK")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ValueError, match=f"{package} is not installed; install the extra '{extra}'"):
        articles.read(tmp_path / f"t.{ending}")


def test_a_single_file_that_cannot_be_read_says_why(tmp_path):
    put(tmp_path, letter__pdf=b"%PDF")
    with pytest.warns(UserWarning), pytest.raises(ValueError, match=r"no readable text in it; letter\.pdf: is a PDF"):
        articles.read(tmp_path / "letter.pdf")


def test_what_was_read_and_what_was_not_is_shown_at_a_glance(tmp_path):
    put(tmp_path, a__txt="Brücke gesperrt\n\nDie Brücke <b>am Hafen</b> ist gesperrt.", b__pdf=b"%PDF")
    with pytest.warns(UserWarning):
        shown = gl.view(articles.read(tmp_path))
    assert (">A<" in shown.html, "<b>am" in shown.html) == (True, False)
    assert "A | Brücke gesperrt |  |  |  | 57" in shown.plain
    assert "b.pdf: is a PDF" in shown.plain and "a: has no day of publication" in shown.plain


@pytest.mark.parametrize("way", ["saved", "joined"])
def test_articles_that_no_longer_know_what_was_left_out_are_shown(tmp_path, way):
    table = articles.from_texts({"a": TEXT, "b": TEXT + " B"})
    if way == "saved":
        gl.save(table, tmp_path / "articles.csv")
        again = export.read(tmp_path / "articles.csv")["articles"]
    else:
        again = pd.concat([table, articles.from_texts({"c": TEXT})])
    assert "A | " in gl.view(again).plain
    assert gl.view(again).plain.count("has no day of publication") == len(again)
