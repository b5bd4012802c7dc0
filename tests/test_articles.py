"""Articles from folders, strings and pages: what is read, what is left out and how that is said."""

import warnings
from datetime import date
from pathlib import Path

import pytest

from helpers import articles, paths, schema
from helpers.articles import page

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


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("latin__txt", "Größe".encode("latin-1"), "is not UTF-8 (byte 2); save it as UTF-8."),
        ("utf16__txt", "Größe".encode("utf-16"), "is UTF-16; save it as UTF-8."),
        ("zeros__txt", b"a\x00b", "is no text (it holds zero bytes); save the article as plain text."),
        ("empty__md", " \n\n", "holds no text; put the article's text into it or remove it."),
        ("script__html", "<script>alert(1)</script>", "holds no text; put the article's text into it or remove it."),
        ("a:b__txt", TEXT, "has ':' or ';' in its name; rename it."),
        ("letter__pdf", b"%PDF", "is no plain text; save it as .txt."),
    ],
)
def test_what_cannot_be_read_is_named_with_its_cure_and_the_rest_is_read(tmp_path, name, content, reason):
    put(tmp_path, good__txt=TEXT, **{name: content})
    with pytest.warns(UserWarning) as caught:
        table = articles.read(tmp_path)
    file = name.replace("__", ".")
    assert [str(warning.message) for warning in caught] == [f"{file}: {reason}"]
    assert table.attrs["skipped"] == [(file, reason)]
    assert table["article_id"].tolist() == ["good"]


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


def test_a_link_that_leads_nowhere_is_named(tmp_path):
    put(tmp_path, good__txt=TEXT)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.warns(UserWarning, match=r"lost\.txt: cannot be opened \(No such file or directory\); check that"):
        assert articles.read(tmp_path)["article_id"].tolist() == ["good"]


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


@pytest.mark.parametrize("sources", ["name,label\nx,A\n", "article_id,published_from\ngood,31.10.2024\n", 'a"b\n"'])
def test_a_broken_list_of_sources_is_named_and_the_texts_are_read_without_it(tmp_path, sources):
    put(tmp_path, good__txt=TEXT, sources__csv=sources)
    with pytest.warns(UserWarning, match=r"sources\.csv"):
        table = articles.read(tmp_path)
    assert table["article_id"].tolist() == ["good"]


def test_a_label_given_twice_is_given_to_nobody(tmp_path):
    put(tmp_path, a__txt=TEXT, b__txt=TEXT, c__txt=TEXT, sources__csv="article_id,label\na,K\nb,K\nc,B\n")
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


@pytest.mark.parametrize(
    ("texts", "published"),
    [
        ({}, None),
        ({"a:b": TEXT}, None),
        ({"": TEXT}, None),
        ({"a": 7}, None),
        ({"a": TEXT}, {"b": "2024-10-31"}),
        ({"a": TEXT}, {"a": "31.10.2024"}),
        ({"a": TEXT}, {"a": ("2024-10-31", "2024-10-30")}),
        ({"a": TEXT}, {"a": ("2024-10-31",)}),
    ],
)
def test_bad_strings_raise_one_sentence(texts, published):
    with pytest.raises(ValueError, match=r"^[^\n]*; [^\n]*\.$|^from_texts: [^\n]*\.$"):
        articles.from_texts(texts, published)


def test_without_a_date_the_window_stays_open_unless_the_text_closes_one():
    table = articles.from_texts({"a": TEXT})
    assert table["published_from"].isna().all()
    assert table["published_basis"].tolist() == [""]


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
    assert (table["title"].iloc[0], table["text"].iloc[0]) == ("Der Titel", "Ein Satz.\n")


def test_titles_come_from_the_list_of_sources_the_caller_or_the_first_lines():
    assert articles.from_texts({"a": TEXT})["title"].iloc[0] == "Brücke gesperrt"
    assert articles.from_texts({"a": TEXT}, titles={"a": "Anders"})["title"].iloc[0] == "Anders"
    assert (
        articles.read(paths.SEEDS)
        .set_index("label")["title"]["B"]
        .startswith("Nordkorea soll Truppen aus Russland abziehen")
    )
