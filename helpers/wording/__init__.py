"""Every sentence a reader sees, one TOML file per language with the same keys.

    say("pair.conflicts", "de", a="10.000", b="11.000")

A key whose entry is a table with ``one`` and ``other`` is chosen by the part named ``n``.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

NAMED = 60  # names in an error; more help nobody
LANGUAGES = ("en", "de")
LANGUAGE = os.environ.get("GL_LANGUAGE", "en")  # what a notebook shows unless told otherwise
INNER_QUOTES = str.maketrans('„“”"»«', "‚‘’'›‹")
STRAIGHT_QUOTES = re.compile(r'"([^"]*)"')
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
}


@cache
def entries(language: str) -> dict[str, Any]:
    """All entries of one language, flat: ``{"pair.conflicts": "..."}``."""
    if language not in LANGUAGES:
        raise ValueError(f"There is no wording for language '{language}'; {choice(language, LANGUAGES)}.")
    return dict(_flat(tomllib.loads(files(__name__).joinpath(f"{language}.toml").read_text("utf-8")), ""))


def _flat(table: dict[str, Any], prefix: str) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for key, value in table.items():
        nested = isinstance(value, dict) and set(value) != {"one", "other"}
        rows += _flat(value, f"{prefix}{key}.") if nested else [(prefix + key, value)]
    return rows


def say(key: str, language: str = "en", **parts: Any) -> str:
    """The sentence behind `key` with its parts filled in; whole numbers and dates are written in the language's way."""
    entry = entries(language)[key]
    if isinstance(entry, dict):
        entry = entry["one" if parts["n"] == 1 else "other"]
    return str(entry).format(**{name: written(part, language) for name, part in parts.items()})


class Said(str):
    """An English sentence that knows its key and parts: whoever shows it says it in the reader's language."""

    key: str
    parts: dict[str, Any]


def said(key: str, **parts: Any) -> Said:
    """The sentence behind `key` in English, for errors and notes whose reader is not known yet; see `again`."""
    sentence = Said(say(key, "en", **parts))
    sentence.key, sentence.parts = key, parts
    return sentence


def of(error: BaseException) -> str:
    """What an error says; one raised with a `Said` can be said again."""
    return error.args[0] if len(error.args) == 1 and isinstance(error.args[0], Said) else str(error)


def again(sentence: str, language: str) -> str:
    """A sentence of `said` in another language, its parts too; any other text as it is."""
    if not isinstance(sentence, Said):
        return sentence
    parts = {name: again(part, language) if isinstance(part, str) else part for name, part in sentence.parts.items()}
    return say(sentence.key, language, **parts)


def written(part: Any, language: str) -> str:
    """A number, a day or a text as the language writes it: 11,000 or 11.000; 31 October 2024 or 31. Oktober 2024."""
    if isinstance(part, bool | str):
        return str(part)
    if isinstance(part, date):
        return day(part, language)
    if isinstance(part, int | float):
        return number(part, language)
    return str(part)


def choice(given: str, known: Iterable[str]) -> str:
    """About a wrong name: "did you mean 'actor'? Else use one of actor, thing", the first part if one is near."""
    names = [str(name) for name in known]
    near = get_close_matches(str(given), names, n=1, cutoff=0.6)
    return (f"did you mean '{near[0]}'? Else " if near else "") + f"use one of {', '.join(names[:NAMED])}"


def capital(text: str) -> str:
    """As a sentence begins: "nobody named" -> "Nobody named"."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """A text as it stands inside quotation marks: on one line, outer marks dropped, inner ones single („a ‚b‘ c“)."""
    line = STRAIGHT_QUOTES.sub(r"„\1“", " ".join(text.split()))
    whole = line[:1] in "„“»" and line[-1:] in "“”«" and not any(mark in line[1:-1] for mark in '„“”"»«')
    return (line[1:-1] if whole else line).translate(INNER_QUOTES)


def number(value: float, language: str = "en") -> str:
    """11000.0 -> '11,000' (en) or '11.000' (de); 8.5 -> '8.5' or '8,5'; infinity -> '∞'."""
    if value in (float("inf"), float("-inf")):
        return "∞" if value > 0 else "-∞"
    text = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10f}".rstrip("0")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def day(when: date, language: str = "en") -> str:
    """31 October 2024 or 31. Oktober 2024."""
    month = MONTHS[language][when.month - 1]
    return f"{when.day} {month} {when.year}" if language == "en" else f"{when.day}. {month} {when.year}"


def days(first: date, last: date, language: str = "en") -> str:
    """One day, or 'from to' joined by an en dash, leaving out what both share."""
    if first == last:
        return day(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{'' if language == 'en' else '.'}–{day(last, language)}"
    return f"{day(first, language)} – {day(last, language)}"
