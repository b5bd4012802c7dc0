"""Workbooks: a sheet a table and a codebook, text always as text, the same bytes for the same tables."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import schema

CODEBOOK = "codebook"
EXPLAINED = ["table", "column", "type", "meaning", "values", "blank"]  # its columns
LONGEST_CELL = 32_767  # characters; a workbook holds no more in one cell
LONGEST_LIST = 253  # characters of a list to choose from
WIDEST, LOOKED_AT = 60, 50  # characters of a column; rows that its width is made for
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML cannot hold
NO_CLOCK = (1980, 1, 1, 0, 0, 0)


def workbook(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """An .xlsx: a sheet a table, its header frozen, text as text, and a sheet that explains the columns."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, table in (*tables.items(), (CODEBOOK, _codebook(tables))):
        sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
        _fill(sheet, [list(map(str, table.columns)), *table.itertuples(index=False)])
        _offer(sheet, schema.tables().get(name) or schema.tables().get(schema.table_of(table)), table)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        for column in sheet.columns:
            longest = max((len(str(one.value)) for one in column[:LOOKED_AT] if one.value is not None), default=0)
            sheet.column_dimensions[column[0].column_letter].width = min(WIDEST, longest + 2)
    file = io.BytesIO()
    book.save(file)
    return _without_clock(file.getvalue())


def _fill(sheet: Any, rows: list[Any]) -> None:
    """Cells row by row, those of the first one bold; a text stays one even if it begins with "="."""
    from openpyxl.styles import Font

    for place, cells in enumerate(rows, 1):
        for column, given in enumerate(cells, 1):
            value = cell(given)
            written = sheet.cell(place, column, UNWRITABLE.sub("\ufffd", value) if isinstance(value, str) else value)
            if isinstance(value, str):
                written.value = written.value[:LONGEST_CELL]
                written.data_type, written.number_format = "s", "@"
            if place == 1:
                written.font = Font(bold=True)


def _offer(sheet: Any, known: Any, table: pd.DataFrame) -> None:
    """A list to choose from in each column of which the codebook names the values: certainty, bound, a judgement."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    values = {column.name: column.values for column in (known.columns if known else ()) if column.values}
    values |= {column.name: column.values for column in schema.tables()["judgements"].columns if column.values}
    for place, name in enumerate(map(str, table.columns), 1):
        words = ",".join(values.get(name, ()))
        if 0 < len(words) <= LONGEST_LIST and len(table):
            offered = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, errorStyle="warning")
            letter = get_column_letter(place)
            offered.add(f"{letter}2:{letter}{len(table) + 1}")
            sheet.add_data_validation(offered)


def cell(given: Any) -> Any:
    """A cell as a workbook holds it: an open end is the word "inf"; None for a blank."""
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


def _codebook(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """table, column, type, meaning, values, blank: what the columns of these tables hold."""
    known = {name: schema.tables().get(schema.table_of(table)) for name, table in tables.items()}
    rows = [
        (name, column.name, column.type, column.meaning, ", ".join(column.values), column.blank)
        for name, table in known.items()
        for column in (table.columns if table else ())
    ]
    return pd.DataFrame(rows, columns=EXPLAINED)


def read(path: Path) -> dict[str, pd.DataFrame]:
    """The sheets of a workbook by name, blanks as NaN, without the one that `workbook` explains the columns on."""
    sheets = pd.read_excel(path, sheet_name=None, keep_default_na=False, na_values=[""], dtype=object)
    named = {str(name): table for name, table in sheets.items()}
    return {name: one for name, one in named.items() if name != CODEBOOK or list(one.columns) != EXPLAINED}
