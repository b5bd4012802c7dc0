"""The day of a saved page, as it states it for machines or shows it; and days as pages write them."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

from helpers.articles.tree import Node, line, linked, names, of_others, under
from helpers.articles.words import DAY_SHOWN, TABLE

HOME = ZoneInfo("Europe/Berlin")  # "22:30Z" on 2 May is the morning paper of 3 May
LONGEST_LINE = 200  # characters of a line that shows a day
FIRST_YEAR = 1990  # pages are not older
STAMP = re.compile(r"T\d\d:?\d\d.{0,20}(?:Z|[+-]00:?00)$")
HEAD = 500  # characters in which a text states its day
_DAY = r"(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.\s?|[A-Zä][a-zä]{2,8}\.?\s)(?:19|20)\d\d)"
# A dateline before the first sentence, or a line of its own that says no more than the day and the hour; with its
# weekday behind a name: "Altdorfer Bote, Donnerstag, 14. August 2025", not the caption "Einsturz in Auen, 4. März 2021"
DATED = re.compile(
    r"^[ \t]*(?:[A-ZÄÖÜ][\w./-]+(?:\s[\w./-]+){0,3}(?:\s\([\w/ -]{2,20}\))?,\s(?:den\s)?"
    rf"{_DAY}(?=\s?(?:[.–—:-]|\([\w/ -]{{2,20}}\))\s)"
    r"|[*_]{0,2}(?:[A-ZÄÖÜ][\w.-]+(?:\s[\w.-]+){0,3},\s(?=\w+tag,|Mittwoch,|Sonnabend,))?"
    r"(?:(?:Stand|Veröffentlicht(?:\sam)?|Erschienen(?:\sam)?|Ausgabe\svom|Datum|Vom)?:?\s?(?:\w+tag|Mittwoch|Sonnabend)?,?\s?(?:den\s)?)"
    rf"{_DAY.replace('day', 'line')}(?:,?\s\d\d?[:.]\d\d(?:\sUhr)?)?[*_]{{0,2}}[ \t]*$)",
    re.M,
)
# How a day is written: year, month by number or name, day
DAYS = (
    re.compile(r"^(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}|$)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?!\d)"),
    re.compile(r"(?<![\d.])(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d.])"),
    re.compile(r"(?<!\d)(?P<d>\d\d?)\.?\s+(?P<m>[A-Za-zäÄ]{3,9})\.?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"\b(?P<m>[A-Z][a-z]{2,8})\.?\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b"),
)


def of_page(root: Node, stated: list[str], title: str, sought: str) -> date | None:
    """As the page states it for machines, beside the heading, as htmldate finds it, or in a part so named."""
    said = chain(stated, _beside(root, title), [sought], _named(root))
    return next((found for one in said if (found := day(one))), None)


def of_text(text: str) -> date | None:
    """The day that a text states of itself at its head: "Lindau, 4. März 2025 – Die Stadt", "Stand: 04.03.2025"."""
    head = DATED.search(text, 0, HEAD)
    return day(head["day"] or head["line"]) if head else None


def day(said: str) -> date | None:
    """The day of "2024-05-02T22:30:00Z", "02.05.2024, 14:30 Uhr", "2. Mai 2024"; None where none is written."""
    said = said.strip()[:200]
    if STAMP.search(said):
        try:
            return _plausible(datetime.fromisoformat(said.replace(" ", "")).astimezone(HOME).date())
        except (ValueError, OverflowError):
            pass
    return next((placed for way in DAYS if (found := way.search(said)) and (placed := _placed(found))), None)


def _placed(found: re.Match[str]) -> date | None:
    """The day of a match; None where the calendar has none, or no month begins so ("2. Maiglöckchen 2024")."""
    year, month = found["y"], found["m"].lower()
    names = [
        number for name, number in TABLE["months"].items() if name == month or (len(month) == 3 and name[:3] == month)
    ]
    try:
        number = int(month) if month.isdecimal() else names[0]
        return _plausible(date(int(year) if len(year) == 4 else 2000 + int(year), number, int(found["d"])))
    except (ValueError, IndexError):
        return None


def _plausible(found: date) -> date | None:
    return found if found.year >= FIRST_YEAR else None


def _named(root: Node) -> Iterator[str]:
    """Short lines in parts named for a day."""
    for node in root.iter("p", "div", "span", "small", "li", "td", "em"):
        if any(map(DAY_SHOWN.search, names(node))) and not any(map(of_others, node.iterancestors())):
            yield line(node, LONGEST_LINE)


def _beside(root: Node, title: str) -> Iterator[str]:
    """Short lines near the heading: "Stand: 3. Mai 2024"; or right behind the title in a page without headings."""
    main = under(root, title)
    if main is None:
        lines = [" ".join(said.split()) for text in root.itertext() for said in text.split("\n") if said.strip()]
        heads = [n for n, said in enumerate(lines) if title and said == title]
        yield from (said for n in heads[-1:] for said in lines[n + 1 : n + 3] if len(said) <= LONGEST_LINE / 4)
        return
    near = [*list(main.itersiblings())[:4], *list(main.itersiblings(preceding=True))[:3]]
    near += list(main.getparent().itersiblings())[:2] if main.getparent() is not None else []
    for node in near:
        said = line(node, LONGEST_LINE) if isinstance(node.tag, str) and node.tag not in ("a", "nav") else ""
        told = said.endswith((".", "!", "?")) and len(said.split()) > 5  # "Am 2. Mai 2024 begann der Umbau."
        if said and not told and linked(node) <= len(said) / 2:
            yield said
