"""Tables out to where people work, and back: workbooks, CSV with a data package, Parquet, Web Annotations.

save({"claims": claims, "pairs": pairs}, "story.xlsx"); save(claims, "claims.csv", language="de") for German Excel;
read("story.xlsx") -> the tables again. What comes from a text is data everywhere: no cell is ever a formula.
"""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pandas as pd

from helpers import paths, schema

CODEBOOK = "codebook"
EXTRAS = {".xlsx": ("openpyxl", "excel"), ".parquet": ("pyarrow", "parquet")}
PACKAGE = "datapackage.json"
FIELDS = {"text": "string", "integer": "integer", "number": "number", "date": "date", "flag": "boolean"}
LONGEST_CELL = 32_767  # characters; a workbook holds no more in one cell
WIDEST = 60  # characters of a column
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML cannot hold
NO_CLOCK = (1980, 1, 1, 0, 0, 0)
AROUND = 32  # characters before and after a quotation that tell it from another of the same words
ANNOTATION = "urn:gegenlesen:claim:"
Tables = Mapping[str, pd.DataFrame]


def save(
    tables: pd.DataFrame | Tables, file: str | Path, *, articles: pd.DataFrame | None = None, language: str = "en"
) -> list[Path]:
    """Write one table or several by name; returns the files. The ending says how: .xlsx, .csv, .parquet or .jsonld.

    .xlsx holds one sheet a table and a codebook; .csv and .parquet one file a table (``story-claims.csv``), .csv with
    a ``datapackage.json`` beside it, in German (semicolon, decimal comma) for `language` "de"; .jsonld holds the claims
    as W3C Web Annotations and needs `articles`. ValueError of one sentence for another ending or a missing extra.
    """
    path = Path(file)
    named = {_name_of(tables): tables} if isinstance(tables, pd.DataFrame) else tables
    if not isinstance(named, Mapping) or not all(isinstance(table, pd.DataFrame) for table in named.values()):
        raise ValueError(f"{file}: only tables are written; give one, or several by name.")
    if not named:
        raise ValueError(f"{file}: there is no table to write; give one, or several by name.")
    ending = path.suffix.lower()
    if ending in EXTRAS:
        _needs(file, *EXTRAS[ending])
    if ending == ".xlsx":
        return [_written(path, workbook(named))]
    if ending == ".jsonld":
        return [_written(path, _annotated(named, articles, file))]
    if ending not in (".csv", ".parquet"):
        raise ValueError(f"{file}: nothing is written as '{ending}'; use .xlsx, .csv, .parquet or .jsonld.")
    alone = isinstance(tables, pd.DataFrame)
    places = {name: path if alone else path.with_name(f"{path.stem}-{name}{ending}") for name in named}
    if ending == ".parquet":
        return [_written(places[name], _parquet(table)) for name, table in named.items()]
    written = [_written(places[name], _csv(table, language)) for name, table in named.items()]
    return [*written, _package(places, named, language)]


def read(file: str | Path) -> dict[str, pd.DataFrame]:
    """The tables of a file that `save` wrote, by name, typed where their columns are those of the codebook."""
    path = paths.existing(file)
    if not path.is_file():
        raise FileNotFoundError(f"{file}: there is no such file; gl.save writes one.")
    if path.suffix.lower() in EXTRAS:
        _needs(file, *EXTRAS[path.suffix.lower()])
    try:
        raw = _raw(path)
    except (ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
        raise ValueError(f"{file}: cannot be read ({' '.join(str(error).split())[:120]}); save it anew.") from None
    return {name: _typed(table, f"{file}, {name}") for name, table in raw.items() if name != CODEBOOK}


def _needs(file: str | Path, package: str, extra: str) -> None:
    try:
        import_module(package)
    except ImportError:
        raise ValueError(f"{file}: {package} is not installed; install the extra '{extra}', or use .csv.") from None


def _written(path: Path, content: str | bytes) -> Path:
    try:
        paths.write(path, content)
    except PermissionError:
        raise PermissionError(f"{path}: is open in another program; close it there and save again.") from None
    return path


def _name_of(table: pd.DataFrame) -> str:
    """The table of the codebook that has these columns; "table" if none has."""
    return next((name for name, known in schema.tables().items() if known.names == list(table.columns)), "table")


def _typed(table: pd.DataFrame, where: str) -> pd.DataFrame:
    """Cells of text as the codebook types them, where the columns are a table's own."""
    name = _name_of(table)
    if name == "table":
        return table
    try:
        return schema.frame(name, table.astype(object).where(table.notna(), None).to_dict("records"))
    except (ValueError, TypeError) as error:
        raise ValueError(f"{where}: a cell has the wrong type ({' '.join(str(error).split())[:120]}).") from None


# --- workbooks --------------------------------------------------------------------------------------------------------


def workbook(tables: Tables) -> bytes:
    """An .xlsx: a sheet a table, its header frozen, text as text, and a sheet that explains the columns."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, table in (*tables.items(), (CODEBOOK, codebook(tables))):
        sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
        _row(sheet, 1, list(map(str, table.columns)), bold=True)
        for place, cells in enumerate(table.itertuples(index=False), 2):
            _row(sheet, place, cells)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        for column, head in zip(sheet.columns, map(str, table.columns), strict=False):
            longest = max((len(str(cell.value)) for cell in column[:50] if cell.value is not None), default=len(head))
            sheet.column_dimensions[column[0].column_letter].width = min(WIDEST, longest + 2)
    file = io.BytesIO()
    book.save(file)
    return _without_clock(file.getvalue())


def _row(sheet: Any, place: int, cells: Any, bold: bool = False) -> None:
    from openpyxl.styles import Font

    for column, given in enumerate(cells, 1):
        value = _cell(given)
        cell = sheet.cell(place, column)
        if isinstance(value, str):
            cell.value = UNWRITABLE.sub("\ufffd", value)[:LONGEST_CELL]
            cell.data_type = "s"  # text, even if it begins with "="
            cell.number_format = "@"
        elif value is not None:
            cell.value = value
            if hasattr(value, "year"):
                cell.number_format = "yyyy-mm-dd"
        if bold:
            cell.font = Font(bold=True)


def _cell(given: Any) -> Any:
    """A cell as a workbook holds it: an open end is the word "inf"."""
    if given is None or (pd.api.types.is_scalar(given) and pd.isna(given)) or given == "":
        return None
    if isinstance(given, pd.Timestamp):
        return given.date()
    if isinstance(given, float):
        return f"{given}" if given in (float("inf"), float("-inf")) else int(given) if given.is_integer() else given
    return given.item() if hasattr(given, "item") else given if isinstance(given, bool | int) else str(given)


def _without_clock(raw: bytes) -> bytes:
    """The same workbook with no time in it, so that the same tables give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", content)
            new.writestr(zipfile.ZipInfo(name, NO_CLOCK), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def codebook(tables: Tables) -> pd.DataFrame:
    """table, column, type, meaning, values, blank: what the columns of these tables hold."""
    known = schema.tables()
    rows = [
        (name, column.name, column.type, column.meaning, ", ".join(column.values), column.blank)
        for name, table in tables.items()
        for column in (known[_name_of(table)].columns if _name_of(table) in known else ())
    ]
    return pd.DataFrame(rows, columns=["table", "column", "type", "meaning", "values", "blank"])


def _raw(path: Path) -> dict[str, pd.DataFrame]:
    """The tables of a file as they stand there."""
    if path.suffix.lower() == ".xlsx":
        sheets = pd.read_excel(path, sheet_name=None, keep_default_na=False, na_values=[""], dtype=object)
        return {str(name): table for name, table in sheets.items()}
    if path.suffix.lower() == ".parquet":
        return {path.stem: pd.read_parquet(path)}
    if path.suffix.lower() == ".csv":
        return {path.stem: _from_csv(path)}
    raise ValueError(f"'{path.suffix}' holds no table; use .xlsx, .csv or .parquet.")


# --- CSV and its package ----------------------------------------------------------------------------------------------


def _csv(table: pd.DataFrame, language: str) -> bytes:
    german = language == "de"
    text = schema.csv_text(table, lambda number: _number(number, german), ";" if german else ",")
    return text.encode("utf-8-sig" if german else "utf-8", "replace")


def _number(number: float, german: bool) -> str:
    if pd.isna(number):
        return ""
    written = f"{number:.15g}".replace("inf", "INF")  # as Table Schema writes it
    return written.replace(".", ",") if german else written


def _from_csv(path: Path) -> pd.DataFrame:
    first = path.read_text("utf-8-sig").split("\n", 1)[0]
    german = first.count(";") > first.count(",")
    sign = ";" if german else ","
    table = pd.read_csv(path, sep=sign, dtype="str", keep_default_na=False, encoding="utf-8-sig").map(schema.unguarded)
    known = schema.tables().get(_name_of(table))
    for column in known.columns if known and german else ():
        if column.type == "number":
            table[column.name] = table[column.name].str.replace(",", ".")
    return table


def _parquet(table: pd.DataFrame) -> bytes:
    bare = table.copy()
    bare.attrs = {}  # of this session, not of the table
    return bare.to_parquet(index=False)


def _package(places: Mapping[str, Path], tables: Tables, language: str) -> Path:
    """``datapackage.json`` beside the files; what it says of other files of the folder stays."""
    path = next(iter(places.values())).with_name(PACKAGE)
    try:
        package = json.loads(path.read_text("utf-8"))
        others = [one for one in package["resources"] if one["path"] not in {place.name for place in places.values()}]
    except (OSError, ValueError, KeyError, TypeError):
        package, others = {"name": "gegenlesen"}, []
    found = [_resource(name, places[name].name, table, language) for name, table in tables.items()]
    package["resources"] = sorted([*others, *found], key=lambda one: one["path"])
    return _written(path, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def _resource(name: str, file: str, table: pd.DataFrame, language: str) -> dict[str, Any]:
    known = schema.tables().get(_name_of(table))
    fields = [_field(column, language) for column in known.columns] if known else [{"name": n} for n in table.columns]
    key = {"primaryKey": [known.key]} if known and known.key else {}
    return {
        "name": re.sub(r"[^a-z0-9._-]", "-", Path(file).stem.lower()), "path": file, "profile": "tabular-data-resource",
        "format": "csv", "encoding": "utf-8", "dialect": {"delimiter": ";" if language == "de" else ","},
        "description": known.row if known else name, "schema": {"fields": fields, "missingValues": [""], **key},
    }  # fmt: skip


def _field(column: schema.Column, language: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": FIELDS[column.type], "description": column.meaning}
    if column.type == "number" and language == "de":
        field["decimalChar"] = ","
    if column.type == "flag":
        field |= {"trueValues": ["True"], "falseValues": ["False"]}
    if column.values and not column.many:
        field["constraints"] = {"enum": list(column.values)}
    return field


# --- Web Annotations --------------------------------------------------------------------------------------------------


def _annotated(tables: Tables, articles: pd.DataFrame | None, file: str | Path) -> str:
    if articles is None or "claims" not in tables:
        raise ValueError(f"{file}: annotations are made of claims in their texts; give claims and articles=.")
    return annotations(tables["claims"], articles)


def annotations(claims: pd.DataFrame, articles: pd.DataFrame) -> str:
    """The claims as a W3C annotation page (JSON-LD): places in code points, quotations, and the cells as tags."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    sources = {row["article_id"]: row["path"] or row["article_id"] for row in articles.to_dict("records")}
    rows = claims.astype(object).where(claims.notna(), None).to_dict("records")
    items = [_annotation(row, texts[row["article_id"]], sources[row["article_id"]]) for row in rows]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _annotation(row: dict[Any, Any], text: str, source: str) -> dict[str, Any]:
    start, end = int(row["start"]), int(row["end"])
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    cells = {str(name): _cell(cell) for name, cell in row.items()}
    cells = {name: str(cell) if hasattr(cell, "year") else cell for name, cell in cells.items() if cell is not None}
    return {
        "id": ANNOTATION + quote(row["claim_id"]), "type": "Annotation", "motivation": "describing",
        "body": {"type": "TextualBody", "format": "application/json", "value": json.dumps(cells, ensure_ascii=False)},
        "target": {
            "source": quote(source),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after},
            ],
        },
    }  # fmt: skip


def annotated(file: Path) -> pd.DataFrame:
    """The claims of an annotation page, with the columns its bodies hold; ValueError of one sentence."""
    try:
        items = json.loads(file.read_text("utf-8"))["items"]
        rows = [_claim(item) for item in items]
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
        said = " ".join(str(error).split())[:120]
        raise ValueError(f"{file}: is no page of annotations as gl.save writes it ({said}); save it anew.") from None
    return pd.DataFrame(rows).reindex(columns=schema.tables()["claims"].names)


def _claim(item: dict[str, Any]) -> dict[str, Any]:
    selectors = item["target"]["selector"]
    place = next(one for one in selectors if one["type"] == "TextPositionSelector")
    said = next(one for one in selectors if one["type"] == "TextQuoteSelector")
    known = {"claim_id": unquote(str(item["id"]).removeprefix(ANNOTATION)), "text": said["exact"]}
    return {**json.loads(item["body"]["value"]), **known, "start": place["start"], "end": place["end"]}
