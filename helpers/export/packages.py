"""CSV in English or German form, and the Frictionless data package beside it that says what the columns hold."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import schema

PACKAGE = "datapackage.json"
FIELDS = {"text": "string", "integer": "integer", "number": "number", "date": "date", "flag": "boolean"}
SEPARATORS = {"de": ";"}  # else ","


def csv(table: pd.DataFrame, language: str) -> bytes:
    """A table as CSV; in German with semicolons and decimal commas, as German Excel reads it."""
    german = language == "de"
    text = schema.csv_text(table, lambda number: _number(number, german), SEPARATORS.get(language, ","))
    return text.encode("utf-8-sig" if german else "utf-8", "replace")


def _number(number: float, german: bool) -> str:
    if pd.isna(number):
        return ""
    written = f"{number:.15g}".replace("inf", "INF")  # as Table Schema writes it
    return written.replace(".", ",") if german else written


def from_csv(path: Path) -> pd.DataFrame:
    """The table of a CSV file, every cell a text; numbers with a point."""
    first = path.read_text("utf-8-sig").split("\n", 1)[0]
    sign = max(",;", key=first.count)
    table = pd.read_csv(path, sep=sign, dtype="str", keep_default_na=False, encoding="utf-8-sig").map(schema.unguarded)
    known = schema.tables().get(schema.table_of(table))
    for column in known.columns if known and sign == ";" else ():
        if column.type == "number":
            table[column.name] = table[column.name].str.replace(",", ".")
    return table


def package(path: Path, places: Mapping[str, Path], tables: Mapping[str, pd.DataFrame], language: str) -> str:
    """``datapackage.json`` beside the files; what it says of other files of the folder stays, whoever wrote it."""
    known = _known(path)
    ours = {place.name for place in places.values()}
    others = [one for one in known["resources"] if str(one.get("path")) not in ours]
    found = [_resource(name, places[name].name, table, language) for name, table in tables.items()]
    known["resources"] = sorted([*others, *found], key=lambda one: str(one.get("path")))
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def _known(path: Path) -> dict[str, Any]:
    """The package of the folder; a file that is none may be somebody's work, and is left as it is."""
    if not path.exists():
        return {"name": "gegenlesen", "resources": []}
    try:
        known = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        known = None
    resources = known.get("resources") if isinstance(known, dict) else None
    if not isinstance(resources, list) or not all(isinstance(one, dict) for one in resources):
        raise ValueError(f"{path}: is no data package; rename or correct it, or save into another folder.")
    return dict(known)


def _resource(name: str, file: str, table: pd.DataFrame, language: str) -> dict[str, Any]:
    known = schema.tables().get(schema.table_of(table))
    fields = [_field(column, language) for column in known.columns] if known else [{"name": n} for n in table.columns]
    key = {"primaryKey": [known.key]} if known and known.key else {}
    return {
        "name": re.sub(r"[^a-z0-9._-]", "-", Path(file).stem.lower()), "path": file, "profile": "tabular-data-resource",
        "format": "csv", "encoding": "utf-8", "dialect": {"delimiter": SEPARATORS.get(language, ",")},
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
