"""A folder to a report: what it writes and what it leaves alone, and what a second run makes of people's edits."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pandas as pd
import pytest

from helpers import paths, report, schema
from helpers.html import Shown
from helpers.report import again, making, page, writing
from tests import pages
from tools import story as story_tool

ROOT = paths.ROOT
ARTICLES = {
    "a.txt": "Fest in Hafenau\n\nNach Angaben der Polizei kamen am Samstag rund 12.000 Menschen zum Fest in Hafenau. "
    "Der Verein sprach am Sonntag von 20.000 Menschen.\n",
    "b.txt": "20.000 beim Fest\n\nDer Verein zählte am Samstag 20.000 Menschen auf dem Fest in Hafenau.\n",
    "sources.csv": "article_id,published_from,published_to,outlet\n"
    "a,2024-06-09,2024-06-09,Bote\nb,2024-06-10,2024-06-10,Echo\n",
    "topic.toml": 'name = "fest"\n[[actor]]\nid = "polizei"\nname = "police"\naliases = ["Polizei"]\n'
    '[[actor]]\nid = "verein"\nname = "club"\naliases = ["Verein"]\n[[thing]]\nid = "gaeste"\nwords = ["Mensch"]\n'
    '[[measurand]]\nid = "besucher"\nlabel = "visitors"\nlabel_de = "Gäste"\nthing = "gaeste"\n',
}


@pytest.fixture(autouse=True)
def written_where_it_was_before():
    yield
    paths.write_to(None)


def folder(place: Path) -> Path:
    place.mkdir()
    for name, content in ARTICLES.items():
        (place / name).write_text(content, "utf-8")
    return place


def state(place: Path) -> dict[str, bytes]:
    return {str(file.relative_to(place)): file.read_bytes() for file in sorted(place.rglob("*")) if file.is_file()}


def make(place: Path, out: Path, **given: str) -> tuple[report.Report, str]:
    made = report.read(str(place), out=str(out), **given)
    return made, report.save(made).plain


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> tuple[Path, Path, str]:
    """A folder, what was made of it once, and the summary."""
    home = tmp_path_factory.mktemp("story")
    place, out = folder(home / "articles"), home / "out"
    _, said = make(place, out)
    paths.write_to(None)
    return place, out, said


@pytest.fixture
def copy(first, tmp_path, monkeypatch) -> tuple[Path, Path]:
    """The same, to be changed; its figures are not drawn again."""
    monkeypatch.setattr(page, "_figure", lambda *tables, **given: Shown("", ""))
    for source, name in zip(first, ("articles", "out"), strict=False):
        shutil.copytree(source, tmp_path / name)
    return tmp_path / "articles", tmp_path / "out"


def test_a_report_is_a_page_tables_a_workbook_figures_texts_and_how_to_make_it_again(first):
    _, out, said = first
    names = set(state(out))
    tables = ("articles", "claims", "pairs", "conflicts", "pool", "coverage")
    assert {"report.html", "run.json", "story.xlsx", "texts/a.txt", *(f"{name}.csv" for name in tables)} <= names
    assert {"figures/timeline-en.png", "figures/timeline-de.svg", "figures/estimates-en.png"} <= names
    claims = schema.read_csv(out / "claims.csv", "claims")
    assert said.splitlines()[:2] == [
        f"2 articles, {len(claims)} claims, 0 suspect numbers, 1 group of conflicts",
        "Pooled: visitors, 10 June 2024.",
    ]
    assert "could not be shown" not in said
    for row in schema.read_csv(out / "claims.csv", "claims").itertuples():
        assert (out / f"texts/{row.article_id}.txt").read_text("utf-8")[row.start : row.end] == row.text


def test_the_page_names_nothing_that_a_browser_would_fetch_and_shows_no_code(first):
    html = (first[1] / "report.html").read_text("utf-8")
    assert re.findall(r"<(?:script|link|iframe|object|embed|audio|video|source|base)\b", html) == []
    assert [src for src in re.findall(r'src="([^"]{0,30})', html) if not src.startswith("data:image/png")] == []
    assert re.findall(r"@import|url\(|srcset=|report\.section|<code>", html) == []
    assert [alt for alt in re.findall(r'<img alt="([^"]*)"', html) if len(alt) < 20] == []
    for link in re.findall(r'href="([^"#]+)"', html):
        assert (first[1] / link).is_file(), link


def test_run_json_says_how_to_make_it_again_and_knows_no_clock(first):
    place, out, _ = first
    run = json.loads((out / "run.json").read_text("utf-8"))
    assert run["command"] == f"python run.py story {place} --language en --out {out}"
    assert [Path(name).name for name in run["inputs"]] == ["a.txt", "b.txt", "topic.toml", "sources.csv"]
    assert run["parameters"]["measurand"] == "besucher"
    assert run["labels"] == {"a": "A", "b": "B"}


def test_the_same_input_gives_the_same_bytes(first):
    before = state(first[1])
    made, _ = make(first[0], first[1])
    assert state(first[1]) == before
    assert made.problems == []


def test_text_from_articles_is_data_on_the_page_and_in_the_workbook(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "_figure", lambda *tables, **given: Shown("", ""))
    place = folder(tmp_path / "articles")
    hostile = "=cmd|'/c calc'!A1 <script>alert(1)</script> Laut Polizei kamen 12.000 Menschen $x$."
    (place / "a.txt").write_text(hostile, "utf-8")
    make(place, tmp_path / "out")
    assert "<script>alert" not in (tmp_path / "out/report.html").read_text("utf-8")
    book = openpyxl.load_workbook(tmp_path / "out/story.xlsx")
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}


def test_the_measurand_and_day_that_most_named_sources_give(first):
    made = report.read(str(first[0]), out=str(first[1]))
    assert (made.measurand, made.on, made.pool.k) == ("besucher", "2024-06-10", 2)
    chosen = report.read(str(first[0]), out=str(first[1]), measurand="besucher", on="2024-06-11")
    assert (chosen.on, chosen.pool.on.isoformat()) == ("2024-06-11", "2024-06-11")
    with pytest.raises(ValueError, match="there is no measurand 'gaeste'; use one of besucher"):
        report.read(str(first[0]), out=str(first[1]), measurand="gaeste")
    with pytest.raises(ValueError, match=r"on='2025-13-01' is no day; write it like 2024-10-31\."):
        report.read(str(first[0]), out=str(first[1]), on="2025-13-01")
    with pytest.raises(ValueError, match="holds the articles; give --out another folder"):
        report.read(str(first[0]), out=str(first[0]))


def test_without_a_topic_one_is_drafted_into_out_and_never_overwritten(tmp_path):
    place = folder(tmp_path / "articles")
    (place / "topic.toml").unlink()
    before = state(place)
    made = report.read(str(place), out=str(tmp_path / "out"))
    drafted = tmp_path / "out/topic.toml"
    assert made.drafted and made.topic_file == drafted
    drafted.write_text(ARTICLES["topic.toml"], "utf-8")
    made = report.read(str(place), out=str(tmp_path / "out"))
    assert not made.drafted and made.measurand == "besucher"
    assert drafted.read_text("utf-8") == ARTICLES["topic.toml"] and state(place) == before


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> report.Report:
    """Of one text that counts nothing."""
    place = folder(tmp_path_factory.mktemp("bare") / "articles")
    (place / "b.txt").unlink()
    (place / "a.txt").write_text("Der Hafen\n\nDer Hafen ist zu. Alle gingen heim.\n", "utf-8")
    return report.read(str(place), out=str(place.parent / "out"))


NOTHING = {
    "conflicts": "report.no_conflicts", "pool": "report.no_pool", "suspects": "report.no_suspects",
    "stances": "report.no_stances", "coverage": "answer.no_covered", "origins": "report.no_origins",
    "questions": "report.no_questions", "changed": "report.no_corrections",
}  # fmt: skip


@pytest.mark.parametrize("name", NOTHING)
def test_a_section_with_nothing_to_show_says_so(bare, name):
    assert report.section(bare, name).plain == page.teller(bare).say(NOTHING[name])


# --- a second run


def cell(out: Path, sheet: str, row: int, column: str, value: str) -> None:
    book = openpyxl.load_workbook(out / "story.xlsx")
    heads = [cell.value for cell in book[sheet][1]]
    book[sheet].cell(row, heads.index(column) + 1).value = value
    book.save(out / "story.xlsx")


def test_a_correction_in_the_workbook_is_in_the_next_report_and_the_workbook_is_kept(copy):
    place, out = copy
    claims = schema.read_csv(out / "claims.csv", "claims")
    row = int(claims[(claims["measurand"] == "besucher") & (claims["actor"] == "polizei")].index[0]) + 2
    cell(out, "claims", row, "value", "13000")
    edited = (out / "story.xlsx").read_bytes()
    made, said = make(place, out)
    assert made.claims["value"].tolist()[row - 2] == 13_000
    assert "story.xlsx held edits: they are taken over" in said and "'12000' -> '13000'" in said
    assert (out / "story-edited-1.xlsx").read_bytes() == edited
    assert schema.read_csv(out / "claims.csv", "claims")["value"].tolist()[row - 2] == 13_000
    _, said = make(place, out)  # a third run finds nothing new
    assert "held edits" not in said and "'12000' -> '13000'" in said
    assert len(pd.read_csv(out / "corrections.csv")) == 1


def test_a_judgement_is_kept_by_claim_ids_and_shown(copy):
    place, out = copy
    assert len(schema.read_csv(out / "pairs.csv", "pairs"))
    cell(out, "conflicts", 2, "judgement", "Explained")
    cell(out, "conflicts", 2, "note", "Der Verein zählt auch die Helfer.")
    made, _ = make(place, out)
    assert made.conflicts.loc[0, ["judgement", "note"]].tolist() == ["explained", "Der Verein zählt auch die Helfer."]
    assert "Der Verein zählt auch die Helfer." in (out / "report.html").read_text("utf-8")
    assert schema.read_csv(out / "judgements.csv", "judgements")["judgement"].tolist() == ["explained"]


@pytest.mark.parametrize("word, code", [("Widerspruch", "contradiction"), ("erklärt", "explained")])
def test_a_judgement_may_be_written_in_german(copy, word, code):
    cell(copy[1], "conflicts", 2, "judgement", word)
    made, _ = make(*copy, language="de")
    assert made.conflicts.loc[0, "judgement"] == code
    assert word in (copy[1] / "report.html").read_text("utf-8")


def test_a_german_run_tells_everything_in_german(copy):
    place, out = copy
    (place / "leer.txt").write_text("", "utf-8")
    (place / "scan.pdf").write_bytes(b"%PDF-1.4")
    (place / "ohne-tag.txt").write_text(
        "Der Hafen ist zu\n\nAm Montag kamen 300 Gäste in den Hafen, sagte die Stadt.\n", "utf-8"
    )
    row = int(schema.read_csv(out / "claims.csv", "claims").query("kind == 'quantity'").index[0]) + 2
    cell(out, "claims", row, "certainty", "sicher")
    cell(out, "conflicts", 2, "judgement", "falsch")
    _, said = make(place, out, language="de")
    for line in (
        "leer.txt: enthält keinen Text", "scan.pdf: ist ein PDF", "ohne-tag: hat keinen Erscheinungstag",
        f"story.xlsx, Zeile {row}: certainty kann nicht „sicher“ sein", "„falsch“ ist kein Urteil",
        "die geänderte Mappe liegt daneben als story-edited-1.xlsx",
    ):  # fmt: skip
        assert line in said
    assert not re.search(r"\b(?:is|are|the|and|holds)\b", said)


def test_a_correction_to_a_measurand_that_the_topic_lacks_is_named(copy):
    place, out = copy
    row = int(schema.read_csv(out / "claims.csv", "claims").query("measurand == 'besucher'").index[0]) + 2
    cell(out, "claims", row, "measurand", "besucherinnen")
    _, said = make(place, out)
    assert "the measurand 'besucherinnen', which the topic file does not have" in said


def test_a_row_that_nobody_edited_is_not_called_stale(copy):
    place, out = copy
    cell(out, "conflicts", 2, "judgement", "open")
    text = (place / "b.txt").read_text("utf-8")
    (place / "b.txt").write_text("Neues aus dem Hafen. " + text, "utf-8")
    _, said = make(place, out)
    assert "there is no claim" not in said and "held edits" in said


def test_a_judgement_of_claims_that_have_changed_is_named(copy):
    place, out = copy
    cell(out, "conflicts", 2, "judgement", "contradiction")
    make(place, out)
    text = (place / "b.txt").read_text("utf-8")
    (place / "b.txt").write_text(text.replace("Der Verein zählte", "Auch der Verein zählte"), "utf-8")
    _, said = make(place, out)
    assert "The claims behind a judgement have changed" in said or "of claims that conflict no more" in said


def groups(*sides: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame([{"sentence": f"{a} / {b}", "a_claims": a, "b_claims": b} for a, b in sides])


@pytest.mark.parametrize(
    ("kept", "now", "wanted"),
    [  # a side that several groups share takes no judgement from another group
        (("p1", "c1"), [("p1", "a1"), ("p1", "b1"), ("p1", "c1")], ["", "", "open"]),
        (("p1;p2", "c1"), [("p1", "a1"), ("c1", "p2")], ["", "open"]),
        (("p1", "c1"), [("p1", "a1"), ("c1", "d1")], ["", ""]),
    ],
)
def test_a_judgement_stays_with_its_two_sides(tmp_path, kept, now, wanted):
    line = {"a_claims": kept[0], "b_claims": kept[1], "judgement": "open", "note": ""}
    schema.write_csv(schema.frame("judgements", [line]), tmp_path / "judgements.csv")
    assert again.judged(groups(*now), tmp_path, [])["judgement"].tolist() == wanted


@pytest.mark.parametrize(
    "columns, kept",
    [
        (("a_claims", "b_claims", "judgement", "note"), ["explained"]),
        (("a_claims", "b_claims", "judgement"), []),  # a column was deleted: nothing is guessed
        (("sentence",), []),
    ],
)
def test_judgements_are_taken_from_a_whole_sheet_only(tmp_path, columns, kept):
    row = {"a_claims": "p1", "b_claims": "c1", "judgement": "explained", "note": "", "sentence": ""}
    assert again._add_judgements(tmp_path / "j.csv", pd.DataFrame([row])[list(columns)]) == []
    assert [line["judgement"] for line in again._judgements(tmp_path / "j.csv")] == kept


def run_of(pairs, pool="besucher", labels=("a", "b")):
    """A run with these pairs, (a, b) -> relation."""
    found = schema.frame("pairs", [{"a": a, "b": b, "relation": relation} for (a, b), relation in pairs.items()])
    ids = sorted({one for pair in pairs for one in pair})
    tables = {"claims": schema.frame("claims", [{"claim_id": one} for one in ids]), "pairs": found}
    return again.Before({"labels": dict.fromkeys(labels, ""), "pool": pool}, tables)


AGREES = {("p1", "c1"): "agrees", ("p1", "c2"): "agrees"}


@pytest.mark.parametrize(
    "after, said",
    [
        (run_of(AGREES), []),
        (run_of(AGREES, labels=("b", "c")), ["articles: 1 new, 1 gone, 2 in all"]),
        (run_of({**AGREES, ("p1", "c1"): "conflicts"}), ["pairs: 0 new, 0 gone, 2 in all, 1 related otherwise"]),
        (
            run_of({**AGREES, ("p1", "c3"): "conflicts"}),
            ["claims: 1 new, 0 gone, 4 in all", "pairs: 1 new, 0 gone, 3 in all"],
        ),
        (
            run_of({("p1", "c1"): "conflicts"}),
            ["claims: 0 new, 1 gone, 2 in all", "pairs: 0 new, 1 gone, 1 in all, 1 related otherwise"],
        ),
        (run_of(AGREES, "helfer"), ["pool: besucher -> helfer"]),
        (run_of(AGREES, ""), ["pool: besucher -> none"]),
        (again.Before({"labels": {"a": "", "b": ""}, "pool": "besucher"}, {}), []),  # its tables cannot be read
    ],
)
def test_what_is_new_gone_or_other_than_in_the_run_before(after, said):
    assert again.changes(run_of(AGREES), after) == said
    assert again.changes(again.Before({}, {}), after) == []


def test_a_word_that_is_no_judgement_is_named(copy):
    cell(copy[1], "conflicts", 2, "judgement", "falsch")
    _, said = make(*copy)
    assert "'falsch' is no judgement; use one of contradiction, explained, dismissed, open." in said


def test_corrections_beside_the_articles_are_applied_and_stale_lines_named(copy):
    place, out = copy
    claims = schema.read_csv(out / "claims.csv", "claims")
    row = claims[claims["measurand"] == "besucher"].iloc[0]
    line = f"{row.article_id},{row.start},{row.end},{row.text},quantity.certainty"
    (place / "corrections.csv").write_text(
        "action,article_id,start,end,expected_text,column,old,new,coder,date,reason\n"
        f"change,{line},{row.certainty},possible,x,2024-10-31,Grund\n"
        f"change,{line},alleged,plain,x,2024-10-31,Grund\n",
        "utf-8",
    )
    made, said = make(place, out)
    assert len(made.corrections.applied) == 1 and len(made.corrections.stale) == 1
    assert "corrections.csv, line 3: certainty is now 'possible', not 'alleged'" in said


def test_a_further_article_leaves_each_its_letter_and_the_run_says_what_changed(copy):
    place, out = copy
    before = again.read(out)
    (place / "0.txt").write_text(ARTICLES["a.txt"].replace("12.000", "11.000"), "utf-8")
    with (place / "sources.csv").open("a") as file:
        file.write("0,2024-06-08,2024-06-08,Nord\n")
    made, _ = make(place, out)
    assert made.articles.set_index("article_id")["label"].to_dict() == {"0": "C", "a": "A", "b": "B"}
    said = again.changes(before, again.read(out))
    assert said[0] == "articles: 1 new, 0 gone, 3 in all"
    assert [line.split(":")[0] for line in said][:3] == ["articles", "claims", "pairs"]


def test_a_workbook_held_open_elsewhere_costs_one_sentence(copy, monkeypatch):
    def held(path: Path, content: object) -> None:
        if path.name == "story.xlsx":
            raise PermissionError(13, "held")
        write(path, content)

    write = paths.write
    monkeypatch.setattr(paths, "write", held)
    _, said = make(*copy)
    assert "story.xlsx: is open in another program; close it there and save again." in said


def test_the_text_of_an_article_that_is_gone_goes_and_no_other_file(tmp_path):
    for name in ("a", "gone", "notes"):
        paths.write(tmp_path / "texts" / f"{name}.txt", "x")
    kept = pd.DataFrame([{"article_id": "a", "text": "Neu."}])
    made = SimpleNamespace(
        out=tmp_path, articles=kept, before=again.Before({"labels": {"a": "A", "gone": "B"}}, {}), problems=[]
    )
    writing._texts(made)
    assert {file.name: file.read_text("utf-8") for file in (tmp_path / "texts").iterdir()} == {
        "a.txt": "Neu.", "notes.txt": "x",
    }  # fmt: skip
    assert writing._pooled(SimpleNamespace(pool=None)) == ""


@pytest.mark.parametrize(("name", "safe"), [("a", "a"), ("a b (1)", "a b (1)"), ("ä.1", "ä.1")])
def test_names_of_texts_stay_names(name, safe):
    assert writing.safe_name(name) == safe


@pytest.mark.parametrize("name", ["../x", "a/b", "a\\b", "..", ".x", "x.", "a\0b", "x" * 300])
def test_no_name_leads_out_of_the_folder(name):
    safe = writing.safe_name(name)
    assert safe != name and not re.search(r"[/\\\0]|^\.", safe) and len(safe) < 100


@pytest.mark.parametrize(("folder", "name"), [("seeds", "seeds"), ("data/topics/nordkorea.toml", "nordkorea")])
def test_a_story_is_called_by_its_folder_or_table(folder, name, tmp_path):
    assert making.name_of(folder) == name
    (tmp_path / "lage.2024").mkdir()
    assert making.name_of(str(tmp_path / "lage.2024")) == "lage.2024"


# --- the command


def test_paths_count_from_the_projects_root_or_are_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("GL_HERE", str(tmp_path))
    (tmp_path / "mine").mkdir()
    assert story_tool._from_here("data/examples/erfundenes-stadtfest") == "data/examples/erfundenes-stadtfest"
    assert story_tool._from_here("mine") == (tmp_path / "mine").as_posix()
    assert story_tool._from_here(str(ROOT / "seeds")) == "seeds"


def test_a_folder_that_is_not_there_is_one_sentence(capsys):
    assert story_tool.main(["nowhere-at-all"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.slow
def test_one_command_makes_the_report_and_writes_nothing_else(tmp_path, capsys):
    place, out = folder(tmp_path / "articles"), tmp_path / "out"
    (place / "page.html").write_text(pages.page("amp"), "utf-8")
    before = state(place)
    status = ["git", "-C", str(ROOT), "status", "--porcelain"]
    clean = subprocess.run(status, capture_output=True, text=True).stdout
    assert story_tool.main([str(place), "--out", str(out), "--language", "de"]) == 0
    assert capsys.readouterr().out.startswith("3 Artikel, ")
    assert state(place) == before
    assert subprocess.run(status, capture_output=True, text=True).stdout == clean
    notebook = json.loads((out / "story.ipynb").read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert 'lang="de"' in (out / "report.html").read_text("utf-8")
