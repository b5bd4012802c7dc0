"""Bad input ends in a row or in one sentence that names what is wrong and the cure; none stops the others.

Three tables: files beside a good article, rows of an archive, and calls.
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import helpers as gl
from helpers import articles, batch, claims, corrections, export, reconcile, schema, topic

TEXT = "Die Polizei zählte 300 Gäste."
ARTICLES = articles.from_texts({"a": TEXT}, published={"a": "2024-01-01"})
CLAIMS = claims.extract(ARTICLES)
STORY = topic.from_text(
    'name = "fest"\n[[thing]]\nid = "gast"\nwords = ["Gast", "Gäste"]\n'
    '[[measurand]]\nid = "guests"\nlabel = "guests"\nlabel_de = "Gäste"\nthing = "gast"\n'
)
COUNTED = claims.extract(ARTICLES, STORY)
Q = str(CLAIMS.loc[CLAIMS["kind"] == "quantity", "claim_id"].iloc[0])


# --- files beside a good article: the good one is read, the other named with the cure


def pipe(file: Path) -> None:
    os.mkfifo(file)


def loop(file: Path) -> None:
    file.symlink_to(file)


def lost(file: Path) -> None:
    file.symlink_to(file.with_name("gone.txt"))


FILES: list[tuple[str, str | bytes | Callable[[Path], None], str]] = [
    ("latin.txt", "Größe".encode("latin-1"), "is not UTF-8 (byte 2); save it as UTF-8."),
    ("utf16.txt", "Größe".encode("utf-16"), "is UTF-16; save it as UTF-8."),
    ("picture.txt", b"\x89PNG\r\n\x00\xff", "is no text (it holds zero bytes); save the article as plain text."),
    ("zeros.txt", b"a\x00b", "is no text (it holds zero bytes); save the article as plain text."),
    ("nothing.txt", b"", "holds no text; put the article's text into it or remove it."),
    ("empty.md", " \n\n", "holds no text; put the article's text into it or remove it."),
    ("nothing.html", b"", "holds no text; put the article's text into it or remove it."),
    ("script.html", "<script>alert(1)</script>", "holds no text; put the article's text into it or remove it."),
    ("a:b.txt", TEXT, "has ':' or ';' in its name; rename it."),
    ("a;b.html", f"<p>{TEXT}</p>", "has ':' or ';' in its name; rename it."),
    ("letter.msg", b"x", "is a mail of Outlook; save it there as .eml or .txt."),
    ("letter.rtf", b"{", "is an .rtf; open it in a word processor and save it as .docx or .txt."),
    ("letter.doc", b"\xd0\xcf", "is an old Word file; save it as .docx or .txt."),
    ("letter.odt", b"PK", "is an OpenDocument file; save it as .docx or .txt."),
    ("letter.docx", b"PK", "is no Word file that can be read (damaged, or with a password); save it as .txt."),
    ("nothing.docx", b"", "is no Word file that can be read (damaged, or with a password); save it as .txt."),
    ("nothing.eml", b"", "holds no text; put the article's text into it or remove it."),
    ("page.mhtml", b"Subject: x\n\ny", "holds no page; save it as .html."),
    ("letter.pdf", b"%PDF", "is a PDF, whose lines and columns do not come apart safely; copy the article's text into a"
                            " .txt file."),
    ("pipe.txt", pipe, "is no file but a pipe or a device; put a file with the article's text there."),
    ("pipe.html", pipe, "is no file but a pipe or a device; put a file with the article's text there."),
    ("loop.txt", loop, "cannot be opened (Too many levels of symbolic links); check that it is there and may be read."),
    ("lost.txt", lost, "cannot be opened (No such file or directory); check that it is there and may be read."),
]  # fmt: skip


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, Any], Path]:
    def place(name: str, content: Any) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(file)
        else:
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return file

    return place


@pytest.mark.parametrize(("name", "content", "reason"), FILES, ids=[row[0] for row in FILES])
def test_a_file_that_cannot_be_read_is_named_and_the_other_is_read(put, tmp_path, name, content, reason):
    put("good.txt", TEXT)
    put(name, content)
    with pytest.warns(UserWarning) as caught:
        table = articles.read(tmp_path)
    assert [str(warning.message) for warning in caught] == [f"{name}: {reason}"]
    assert table.attrs["skipped"] == [(name, reason)]
    assert table["article_id"].tolist() == ["good"]


def test_an_archive_puts_the_same_files_into_its_quarantine(put, tmp_path):
    source = tmp_path / "Größe & Übermaß"
    put(f"{source.name}/good.txt", TEXT)
    for n, (name, content, _) in enumerate(FILES):
        put(f"{source.name}/{n:02}-{name}", content)
    done = batch.extract(source, None, source / "Ärger", workers=1)  # the results may lie below the articles
    assert (done.extracted, done.quarantined) == (1, len(FILES))
    bad = batch.quarantine(source / "Ärger")
    reasons = {f"{n:02}-{name}": reason for n, (name, _, reason) in enumerate(FILES)}
    assert dict(zip(bad["file"], bad["reason"], strict=True)) == reasons


# --- rows of an archive: each bad one in the quarantine, with its reason

ROWS: list[tuple[Any, str]] = [
    ({"text": 7}, "has no text; give each row its text in a column 'text'."),
    ({"body": TEXT}, "has no text; give each row its text in a column 'text'."),
    ({"text": " \n"}, "has no text; give each row its text in a column 'text'."),
    (["text"], "is no object with a field 'text'."),
    (None, "is no object with a field 'text'."),
    ("{{{", "is no line of JSON; write one object with a field 'text' a line."),
    ('{"text": "abgebrochen', "is no line of JSON; write one object with a field 'text' a line."),
    ("[" * 5000, "is no line of JSON; write one object with a field 'text' a line."),
    ({"id": "x:y", "text": "Es kamen 1.001 Gäste."}, "'x:y' must be a name without ':' and ';'"),
    ({"id": "good", "text": "Es kamen 1.002 Gäste."}, "the name 'good' stands twice; give each article its own."),
    ({"text": "Es kamen \ud800 Gäste."}, "holds half of a character (a lone surrogate); save the text as UTF-8 again."),
    ({"text": "Es kamen 1.003 Gäste.", "published": "gestern"}, "'gestern' is no day; write it like 2024-10-31."),
    ({"text": "Es kamen 1.004 Gäste.", "published": {"a": 1}}, "is no day; write it like 2024-10-31."),
    ({"text": "Es kamen 1.005 Gäste.", "published": ["2024-01-01"]}, "it holds 1 days; give one, or a pair"),
    ({"text": "Es kamen 1.006 Gäste.", "published": ["2024-01-02", "2024-01-01"]}, "put the earlier day first."),
]


def test_a_bad_row_of_an_archive_lands_in_the_quarantine_with_its_reason(put, tmp_path):
    rows = [{"id": "good", "text": TEXT}, *(row for row, _ in ROWS)]
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    done = batch.extract(put("in.jsonl", "\n".join(lines)), None, tmp_path / "out", workers=1)
    assert (done.read, done.extracted, done.quarantined) == (len(ROWS) + 1, 1, len(ROWS))
    bad = batch.quarantine(tmp_path / "out")
    assert list(bad["file"]) == [f"in.jsonl:{n}" for n in range(2, len(ROWS) + 2)]
    told = zip(bad["reason"], (reason for _, reason in ROWS), strict=True)
    assert [(said, wanted) for said, wanted in told if wanted not in said] == []


@pytest.mark.parametrize(
    ("name", "content", "extracted", "reasons"),
    [
        ("a.csv", "text,id\nEs kamen 70 Gäste.,a\nb\n", 1, ["has more or fewer cells than the first line."]),
        ("a.csv", 'text,id\nEs kamen 70 Gäste.,a\n"offen,b\n', 1, ["cannot be read from here on (unexpected end of"]),
        ("a.csv", "text;id\nEs kamen 70 Gäste.;a\n".encode("cp1252"), 1, []),  # as German Excel saves it
        ("a.csv", "Titel;Inhalt\na;b\n", 0, ["has no text; give each row its text in a column 'text'."]),
        ("a.parquet", b"PAR1", 0, ["cannot be read from here on (Parquet file size is 4 bytes"]),
    ],
)
def test_a_table_is_read_as_far_as_it_can(put, tmp_path, name, content, extracted, reasons):
    done = batch.extract(put(name, content), None, tmp_path / "out", workers=1)
    told = batch.quarantine(tmp_path / "out")["reason"].tolist()
    assert (done.extracted, len(told)) == (extracted, len(reasons))
    assert all(said.startswith(wanted) for said, wanted in zip(told, reasons, strict=True))


# --- calls: one sentence

DEEP = 'name = "x"\na = ' + "[" * 3000 + "]" * 3000
CALLS: list[tuple[str, Callable[[], Any], str]] = [
    ("read None", lambda: gl.read(None), "from a folder, a file or a table, not from None; give its path."),
    ("read 7", lambda: gl.read(7), "not from 7; give its path."),
    ("read a list", lambda: gl.read(["a"]), "not from ['a']; give its path."),
    ("read nothing", lambda: gl.read(""), "not from ''; give its path."),
    ("read bytes", lambda: gl.read(b"seeds"), "not from b'seeds'; give its path."),
    ("read nowhere", lambda: gl.read("nowhere"), "there is no such folder; give a folder with texts or saved pages."),
    ("read a table without texts", lambda: gl.read(pd.DataFrame({"title": ["x"]})), "has no column 'text'"),
    ("no texts", lambda: gl.texts({}), "there is no text; give {article_id: text}."),
    ("a name with a colon", lambda: gl.texts({"a:b": TEXT}), "'a:b' must be a name without ':' and ';'"),
    ("no name", lambda: gl.texts({"": TEXT}), "'' must be a name"),
    ("a text that is none", lambda: gl.texts({"a": 7}), "and its text a string."),
    ("7 beside '7'", lambda: gl.texts({7: TEXT, "7": TEXT}), "'7' stands twice, once as a number; give each text"),
    ("a string for texts", lambda: gl.texts("ein Text"), "it is no table of names and what they have; give"),
    ("None for a name", lambda: gl.texts({None: TEXT}), "it is no table of names and what they have; give"),
    ("a string for days", lambda: gl.texts({"a": TEXT}, "2024-10-31"), "it is no table of names and what they have"),
    ("a day of nobody", lambda: gl.texts({"a": TEXT}, {"b": "2024-10-31"}), "there is no text 'b'; use the same"),
    ("a day as it is said", lambda: gl.texts({"a": TEXT}, {"a": "31.10.2024"}), "is no day; write it like 2024-10-31."),
    ("days backwards", lambda: gl.texts({"a": TEXT}, {"a": ("2024-10-31", "2024-10-30")}), "put the earlier day first"),
    ("half a window", lambda: gl.texts({"a": TEXT}, {"a": ("2024-10-31",)}), "it holds 1 days; give one, or a pair"),
    ("story None", lambda: gl.story(None), "by the name or the path of its topic file, not by None; name one."),
    ("story ''", lambda: gl.story(""), "not by ''; name one."),
    ("story nowhere", lambda: gl.story("nix"), "there is no such topic file; give a path ending in .toml or one of"),
    ("a nested topic", lambda: topic.from_text(DEEP), "is nested too deeply or holds too long a number; no topic"),
    ("5,000 digits", lambda: topic.from_text('name = "x"\na = ' + "1" * 5000), "holds too long a number; no topic"),
    ("draft of a path", lambda: topic.draft("seeds"), "takes a table, not str; read the articles with gl.read first."),
    ("extract a path", lambda: gl.extract("seeds"), "takes a table, not str"),
    ("extract None", lambda: gl.extract(None), "takes a table, not NoneType"),
    ("extract claims", lambda: gl.extract(CLAIMS), "no column published_from"),
    ("extract without days", lambda: gl.extract(ARTICLES.drop(columns="published_from")), "no column published_from"),
    ("extract with a name", lambda: gl.extract(ARTICLES, "nordkorea"), "The story is str, not a loaded one; give gl."),
    ("extract a number", lambda: gl.extract(ARTICLES.assign(text=7)), "a: its text is 7"),
    ("extract yesterday", lambda: gl.extract(ARTICLES.assign(published_from="gestern")), "'gestern' is no day"),
    ("explain what is not there", lambda: gl.explain(CLAIMS, "a:q1-2"), "there is no such claim"),
    ("explain None", lambda: gl.explain(CLAIMS, None), "there is no such claim"),
    ("explain articles", lambda: gl.explain(ARTICLES, "a"), "no column claim_id"),
    ("explain a file", lambda: gl.explain("claims.csv", "a"), "takes a table, not str"),
    ("pool of nothing known", lambda: gl.pool(COUNTED, STORY, "guest", on="2024-01-01"), "did you mean guests"),
    ("pool in March", lambda: gl.pool(COUNTED, STORY, "guests", on="4.3.2025"), "on='4.3.2025' is no day; write"),
    ("pool yesterday", lambda: gl.pool(COUNTED, STORY, "guests", on="gestern"), "on='gestern' is no day; write it"),
    ("pool without a day", lambda: gl.pool(COUNTED, STORY, "guests", on=None), "'guests' needs a day, on="),
    ("pairs of articles", lambda: gl.pairs(ARTICLES, STORY), "no column"),
    ("correct without reason", lambda: gl.correct(CLAIMS, Q, "value", 5, reason=None), "A correction needs a reason"),
    ("correct nobody", lambda: gl.correct(CLAIMS, "x", "value", 5, reason="r"), "there is no such claim; take a"),
    ("correct no column", lambda: gl.correct(CLAIMS, Q, "valu", 5, reason="r"), "did you mean 'value'?"),
    ("add at a fraction", lambda: corrections.add(CLAIMS, ARTICLES, "a", 0.5, 3.2, reason="r"), "give a span inside"),
    ("add nowhere", lambda: corrections.add(CLAIMS, ARTICLES, "b", 0, 3, reason="r"), "give a span inside one of the"),
    ("corrections that are not there", lambda: corrections.apply(CLAIMS, "nix.csv"), "there is no such file;"),
    (
        "a table that is not there",
        lambda: schema.read_csv(Path("nix.csv"), "claims"),
        "there is no such file; schema.write_csv",
    ),
    ("view without a table", lambda: gl.view(ARTICLES, CLAIMS, "Z"), "There is no article 'Z'; use one of A."),
    ("save as what nobody reads", lambda: gl.save(CLAIMS, "claims.doc"), ".xlsx, .csv"),
    ("a workbook that is not there", lambda: export.read(Path("nix.xlsx")), "gl.save writes one"),
    ("archive None", lambda: batch.extract(None, None, "out"), "not from None; give its path."),
    ("archive ''", lambda: batch.extract("", None, "out"), "not from ''; give its path."),
    ("archive nowhere", lambda: batch.extract("nix/*.jsonl", None, "out"), "no article and no table is there; give a"),
    ("load of no run", lambda: batch.load("nix"), "no finished run lies there; batch.extract(source, story, out)"),
    (
        "summary of no run",
        lambda: batch.summary("nix"),
        "no finished run lies there; batch.extract(source, story, out)",
    ),
    ("conflicts of claims", lambda: reconcile.conflicts(CLAIMS), "take the table as reconcile.pairs returns it"),
]


def in_one_sentence(call: Callable[[], Any], said: str) -> None:
    with pytest.raises((ValueError, OSError)) as refusal:
        call()
    words = str(refusal.value)
    assert said in words
    assert re.fullmatch(r"[^\n]+\.", words)


@pytest.mark.parametrize(("call", "said"), [row[1:] for row in CALLS], ids=[row[0] for row in CALLS])
def test_a_call_that_cannot_be_answered_is_refused_in_one_sentence(call, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    in_one_sentence(call, said)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def kept(put, tmp_path) -> tuple[Path, Path]:
    """An archive of two articles and what a run made of it."""
    source = put("in/a.txt", TEXT).parent
    put("in/b.txt", "Es kamen 500 Gäste.")
    batch.extract(source, STORY, tmp_path / "out", workers=1)
    return source, tmp_path / "out"


def test_an_archive_refuses_what_would_mix_runs_or_lose_files(kept, put, tmp_path):
    source, out = kept
    other = topic.from_text('name = "fest"\n')
    run: list[tuple[Callable[[], Any], str]] = [
        (lambda: batch.extract(source, other, out), "holds a run with other story; name another folder, or delete"),
        (lambda: batch.extract(source, STORY, out, size=1), "holds a run with other size; name another folder"),
        (lambda: batch.extract(source, STORY, source), "lies around the articles of"),
        (lambda: batch.extract(source, STORY, tmp_path), "lies around the articles of"),
        (lambda: batch.extract(source, STORY, source / "a.txt"), "cannot be a folder for the results (File exists)"),
        (lambda: batch.extract(source, STORY, source / "a.txt" / "x"), "cannot be a folder for the results (Not a"),
        (lambda: batch.extract(source, "nordkorea", out), "The story is str, not a loaded one; give gl.story(...)"),
        (lambda: batch.extract(source, STORY, out, size=0), "size=0 is no number of them; give a whole number"),
        (lambda: batch.extract(source, STORY, out, workers=-1), "workers=-1 is no number of them; give a whole number"),
        (lambda: batch.extract(put("no.jsonl", b""), None, tmp_path / "no"), "holds no article; give tables with rows"),
        (lambda: batch.load(out, STORY, "guest"), "There is no measurand 'guest'; did you mean 'guests'?"),
        (lambda: batch.load(out, STORY, "guests", on="gestern"), "on: 'gestern' is no day; write it like 2024-10-31."),
    ]
    for call, said in run:
        in_one_sentence(call, said)
    assert len(batch.load(out, STORY, "guests", on="2024-01-01")) == 2
    (out / "claims/part-000000.parquet").write_bytes(b"PAR1")
    in_one_sentence(lambda: batch.load(out), "is no part that can be read")


# --- what looks bad and is fine


def test_a_topic_file_with_a_byte_order_mark_is_read(put):
    assert topic.load(put("t.toml", 'name = "Überflutung"\n'.encode("utf-8-sig"))).name == "Überflutung"


def test_a_number_is_a_name_too():
    assert articles.from_texts({7: TEXT}, published={7: "2024-10-31"})["article_id"].tolist() == ["7"]


def test_half_a_character_is_the_sign_for_one_that_is_lost(tmp_path):
    table = articles.from_texts({"a": "Ein Satz mit \ud83d."})
    schema.write_csv(table, tmp_path / "a.csv")
    assert schema.read_csv(tmp_path / "a.csv", "articles")["text"].iloc[0] == "Ein Satz mit \ufffd."


def test_a_folder_that_leads_into_itself_is_read_once(put, tmp_path):
    put("in/a.txt", TEXT)
    (tmp_path / "in/self").symlink_to(tmp_path / "in")
    assert batch.extract(str(tmp_path / "in/**/*.txt"), None, tmp_path / "out", workers=1).extracted == 1


def test_five_million_characters_on_one_line_end():
    long = articles.from_texts({"a": "Die Polizei zählte 800 Gäste " * 170_000})
    assert len(claims.extract(long)) < 10
