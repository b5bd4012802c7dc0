"""Tables out and back: nothing is lost, no cell is a formula, the same tables give the same bytes."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import helpers as gl
from helpers import articles, claims, corrections, export, paths, reconcile, schema
from helpers.corrections import returned

FEST = paths.DATA / "examples/erfundenes-stadtfest"
HOSTILE = [
    "=1+1",
    "+49 30",
    "-5 Grad",
    "@kanal",
    "'s war",
    "\tx",
    "\rx",
    "'=x",
    "''",
    "",
    "1.000",
    "0x1",
    "<b>",
    'ä\n;,"„',
]


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    read = articles.read(FEST)
    found = claims.extract(read, gl.story(FEST / "topic.toml"))
    return {"articles": read, "claims": found, "pairs": reconcile.pairs(found, gl.story(FEST / "topic.toml"))}


@pytest.mark.parametrize(("ending", "language"), [("xlsx", "en"), ("csv", "en"), ("csv", "de"), ("parquet", "en")])
def test_what_is_saved_is_read_again(tables, tmp_path, ending, language):
    written = gl.save(tables, tmp_path / f"story.{ending}", language=language)
    found = {
        name.removeprefix("story-"): t for f in written if f.suffix != ".json" for name, t in export.read(f).items()
    }
    assert found.keys() == tables.keys()
    for name, table in tables.items():
        pd.testing.assert_frame_equal(found[name], table)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "parquet"])
def test_one_table_is_one_file_with_the_same_bytes_every_time(tables, tmp_path, ending):
    file = tmp_path / f"claims.{ending}"
    first = gl.save(tables["claims"], file)[0].read_bytes()
    assert gl.save(tables["claims"], file)[0].read_bytes() == first


def hostile() -> pd.DataFrame:
    return schema.frame(
        "judgements", [{"a_claims": "a", "b_claims": "b", "judgement": "open", "note": n} for n in HOSTILE]
    )


def test_in_csv_a_text_that_looks_like_a_formula_gets_an_apostrophe_that_reading_removes(tmp_path):
    file = gl.save(hostile(), tmp_path / "j.csv")[0]
    cells = pd.read_csv(file, dtype="str", keep_default_na=False)["note"]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []
    assert export.read(file)["j"]["note"].tolist() == HOSTILE


def test_in_csv_numbers_are_never_touched(tmp_path):
    table = pd.DataFrame({"n": [-5.5, 3.0, float("inf")], "k": [-1, 0, 1]})
    assert gl.save(table, tmp_path / "n.csv")[0].read_text() == "n,k\n-5.5,-1\n3,0\nINF,1\n"
    assert gl.save(table, tmp_path / "n.csv", language="de")[0].read_text("utf-8-sig").split("\n")[1] == "-5,5;-1"


def test_a_workbook_holds_no_formula_a_frozen_header_and_a_codebook(tmp_path):
    import openpyxl

    file = gl.save({"judgements": hostile()}, tmp_path / "j.xlsx")[0]
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["judgements", "codebook"]
    sheet = book["judgements"]
    assert sheet.freeze_panes == "A2"
    assert [{cell.font.bold for cell in sheet[row]} for row in (1, 2)] == [{True}, {False}]
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None} == {"s"}
    xml = zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    assert [cell.value for cell in book["codebook"][2]][:2] == ["judgements", "a_claims"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_data_package_is_valid(tables, tmp_path, language):
    gl.save(tables, tmp_path / "story.csv", language=language)
    gl.save(tables["claims"], tmp_path / "other.csv", language=language)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert [one["path"] for one in package["resources"]] == [
        "other.csv", "story-articles.csv", "story-claims.csv", "story-pairs.csv",
    ]  # fmt: skip
    code = "import frictionless, sys; report = frictionless.validate(sys.argv[1]); "
    code += "print(report.flatten(['path', 'type', 'note'])); sys.exit(not report.valid)"
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "datapackage.json"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("before", "paths"),
    [
        ('{"name": "mine", "title": "Meins", "resources": [{"name": "p", "path": ["a.csv", "b.csv"]}]}',
         ["c.csv", ["a.csv", "b.csv"]]),
        ('{"name": "mine", "title": "Meins", "resources": [{"name": "c", "path": "c.csv"}, {"name": "d", "data": []}]}',
         [None, "c.csv"]),
    ],
)  # fmt: skip
def test_somebodys_data_package_keeps_what_it_says(tmp_path, before, paths):
    file = tmp_path / "datapackage.json"
    file.write_text(before, "utf-8")
    gl.save(pd.DataFrame({"a": [1]}), tmp_path / "c.csv")
    package = json.loads(file.read_text("utf-8"))
    assert package["title"] == "Meins"
    assert sorted((one.get("path") for one in package["resources"]), key=str) == sorted(paths, key=str)


@pytest.mark.parametrize("before", [b"{", b"[]", b'{"resources": 1}', b'{"resources": ["a.csv"]}', b"\xff"])
def test_a_file_that_is_no_data_package_is_left_as_it_is(tmp_path, before):
    (tmp_path / "datapackage.json").write_bytes(before)
    with pytest.raises(ValueError, match="is no data package; rename or correct it"):
        gl.save(pd.DataFrame({"a": [1]}), tmp_path / "c.csv")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [before]


def test_annotations_of_a_claim_without_its_article_are_one_sentence(tables, tmp_path):
    lacking = tables["articles"].iloc[1:]
    with pytest.raises(ValueError, match=rf"no text for the claims of '{tables['articles']['article_id'].iloc[0]}'"):
        gl.save(tables["claims"], tmp_path / "c.jsonld", articles=lacking)


def test_a_table_may_be_called_codebook_where_no_sheet_explains_it(tmp_path):
    for ending in ("csv", "parquet"):
        written = gl.save({"codebook": pd.DataFrame({"a": ["1"]})}, tmp_path / f"x.{ending}")[0]
        assert export.read(written)["x-codebook"]["a"].tolist() == ["1"]
    alone = gl.save(pd.DataFrame({"a": ["1"]}), tmp_path / "codebook.csv")[0]
    assert export.read(alone)["codebook"]["a"].tolist() == ["1"]
    pd.DataFrame({"a": ["1"]}).to_excel(tmp_path / "own.xlsx", sheet_name="codebook", index=False)  # somebody's own
    assert export.read(tmp_path / "own.xlsx")["codebook"]["a"].tolist() == ["1"]


def test_annotations_point_into_the_text_in_code_points(tables, tmp_path):
    file = gl.save(tables["claims"], tmp_path / "claims.jsonld", articles=tables["articles"])[0]
    texts = dict(zip(tables["articles"]["article_id"], tables["articles"]["text"], strict=True))
    items = json.loads(file.read_text("utf-8"))["items"]
    assert len(items) == len(tables["claims"])
    for item, article_id in zip(items, tables["claims"]["article_id"], strict=True):
        place, quotation = item["target"]["selector"]
        assert texts[article_id][place["start"] : place["end"]] == quotation["exact"]
        assert (quotation["prefix"] + quotation["exact"] + quotation["suffix"]) in texts[article_id]


@pytest.mark.parametrize(
    ("tables", "file", "said"),
    [
        ({}, "x.xlsx", "there is no table to write"),
        (None, "x.xlsx", "only tables are written"),
        ({"a": 1}, "x.csv", "only tables are written"),
        (pd.DataFrame({"a": [1]}), "x.ods", r"nothing is written as '\.ods'"),
        (pd.DataFrame({"a": [1]}), "x.jsonld", "annotations are made of claims"),
        ({"a/b": pd.DataFrame({"a": [1]})}, "x.csv", "x.csv: 'a/b' cannot be part of a file's name; name the table"),
        ({"a\\b": pd.DataFrame({"a": [1]})}, "x.parquet", "cannot be part of a file's name"),
        ({"Codebook": pd.DataFrame({"a": [1]})}, "x.xlsx", "'Codebook' is the sheet that explains the columns; name"),
    ],
)
def test_what_cannot_be_saved_is_one_sentence(tmp_path, tables, file, said):
    with pytest.raises(ValueError, match=said):
        gl.save(tables, tmp_path / file)


@pytest.mark.parametrize(("package", "ending"), [("openpyxl", "xlsx"), ("pyarrow", "parquet")])
def test_without_its_extra_a_kind_of_file_is_one_sentence(tmp_path, monkeypatch, package, ending):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ValueError, match=f"{package} is not installed; install the extra"):
        gl.save(pd.DataFrame({"a": [1]}), tmp_path / f"x.{ending}")


@pytest.mark.parametrize(("name", "content"), [("x.xlsx", b"no"), ("x.parquet", b"no"), ("x.txt", b"no")])
def test_what_cannot_be_read_is_one_sentence(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError, match=r"cannot be read|holds no table"):
        export.read(tmp_path / name)
    with pytest.raises(FileNotFoundError, match=r"gl\.save writes one"):
        export.read(tmp_path / "nowhere.csv")


# --- back


def edited(file: Path, change: dict[str, object], row: int) -> Path:
    """The workbook as a person leaves it: some cells of one row changed."""
    import openpyxl

    book = openpyxl.load_workbook(file)
    sheet = book["claims"]
    heads = [cell.value for cell in sheet[1]]
    for name, value in change.items():
        sheet.cell(row, heads.index(name) + 1).value = value
    book.save(file)
    return file


@pytest.fixture(scope="module")
def quantity(tables) -> int:
    """The row of a workbook that holds the first number somebody named gives."""
    found = tables["claims"]
    return int(found[(found["kind"] == "quantity") & (found["actor"] != "") & found["value"].notna()].index[0]) + 2


def test_an_edited_workbook_becomes_corrections(tables, tmp_path, quantity):
    file = gl.save({"claims": tables["claims"]}, tmp_path / "c.xlsx")[0]
    edited(file, {"actor": "polizei", "certainty": "possible"}, quantity)
    found = returned.from_file(
        file, tables["claims"], tables["articles"], day="2024-10-31", path=tmp_path / "corrections.csv"
    )
    assert [column.split(".")[-1] for column in found["column"]] == ["certainty", "actor"]
    assert found.attrs["stale"] == []
    after = corrections.apply(tables["claims"], tmp_path / "corrections.csv")
    assert after.iloc[quantity - 2][["actor", "certainty"]].tolist() == ["polizei", "possible"]


def test_an_edited_workbook_comes_below_the_corrections_of_before_and_once(tables, tmp_path, quantity):
    path, table = tmp_path / "corrections.csv", tables["claims"]
    file = gl.save({"claims": table}, tmp_path / "c.xlsx")[0]
    corrections.reject(table, table["claim_id"].iloc[0], reason="x", path=path)
    edited(file, {"actor": "polizei"}, quantity)
    for _ in range(2):
        returned.from_file(file, table, tables["articles"], path=path)
    assert [line.action for line in corrections.lines.read(path)] == ["reject", "change"]
    before = path.read_bytes()
    edited(file, {"actor": "stadt"}, quantity)
    with pytest.raises(ValueError, match="contradicts"):
        returned.from_file(file, table, tables["articles"], path=path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("second", [False, True])
def test_of_two_numbers_on_one_span_the_edited_one_is_corrected(tables, tmp_path, quantity, second):
    table = tables["claims"]
    first = table.iloc[[quantity - 2]]
    id = first["claim_id"].iloc[0]
    both = pd.concat([table, first.assign(claim_id=f"{id}~2", role="denied")], ignore_index=True)
    both.attrs = table.attrs
    file = gl.save({"claims": both}, tmp_path / "c.xlsx")[0]
    edited(file, {"value": 77}, len(both) + 1 if second else quantity)
    returned.from_file(file, both, tables["articles"], path=tmp_path / "corrections.csv")
    after = corrections.apply(both, tmp_path / "corrections.csv").set_index("claim_id")["value"]
    assert (after[id] == 77, after[f"{id}~2"] == 77) == (not second, second)


def test_an_untouched_file_is_no_correction(tables, tmp_path):
    for name in ("c.xlsx", "c.csv", "c.jsonld"):
        file = gl.save(tables["claims"], tmp_path / name, articles=tables["articles"])[0]
        assert returned.from_file(file, tables["claims"], tables["articles"]).empty, name


def test_a_stale_row_and_a_wrong_cell_are_named_line_by_line(tables, tmp_path, quantity):
    file = gl.save({"claims": tables["claims"]}, tmp_path / "c.xlsx")[0]
    edited(file, {"certainty": "sicher"}, quantity)
    edited(file, {"text": "etwas anderes"}, quantity + 1)
    found = returned.from_file(file, tables["claims"], tables["articles"])
    assert found.empty
    assert [line.split(":")[0] for line in sorted(found.attrs["stale"])] == [
        f"c.xlsx, row {quantity}", f"c.xlsx, row {quantity + 1}",
    ]  # fmt: skip


def test_an_edited_annotation_becomes_a_correction(tables, tmp_path, quantity):
    file = gl.save(tables["claims"], tmp_path / "c.jsonld", articles=tables["articles"])[0]
    page = json.loads(file.read_text("utf-8"))
    body = page["items"][quantity - 2]["body"]
    body["value"] = json.dumps({**json.loads(body["value"]), "certainty": "possible"})
    file.write_text(json.dumps(page), "utf-8")
    found = returned.from_file(file, tables["claims"], tables["articles"])
    assert found[["new"]].to_numpy().tolist() == [["possible"]]


def test_a_workbook_offers_the_words_of_the_codebook(tmp_path):
    table = schema.frame("claims", [{"certainty": "plain"}]).assign(judgement="")
    export.save({"claims": table}, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["claims"]
    offered = {str(one.sqref)[0:2]: one.formula1 for one in sheet.data_validations.dataValidation}
    letters = {cell.value: cell.column_letter for cell in sheet[1]}
    assert "probable" in offered[letters["certainty"] + ("2" if len(letters["certainty"]) == 1 else "")]
    assert "contradiction" in offered[letters["judgement"]] and letters["text"] + "2" not in offered
