"""What a saved page says of itself: title, day, outlet, author, address. Nothing is guessed."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from helpers.articles.cleaning import Node, drop, line, linked, words
from helpers.articles.words import DAY_SHOWN, TABLE
from helpers.articles.words import metas as metas_of

HOME = ZoneInfo("Europe/Berlin")  # "22:30Z" on 2 May is the morning paper of 3 May
LONGEST_LINE = 200  # characters of a line that shows a day
SHORTEST_TITLE = 12  # characters: a shorter heading may stand in the title by chance
FIRST_YEAR = 1990  # pages are not older
ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Recipe|WebPage|VideoObject)$")
SUFFIX = re.compile(r"(?<!\s)\s+(?:[|»«·•–—-]|::)\s+")
# How a day is written: year, month by number or name, day
DAYS = (
    re.compile(r"^(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}|$)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?!\d)"),
    re.compile(r"(?<![\d.])(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d.])"),
    re.compile(r"(?<!\d)(?P<d>\d\d?)\.?\s+(?P<m>[A-Za-zäÄ]{3,9})\.?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"\b(?P<m>[A-Z][a-z]{2,8})\.?\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b"),
)
STAMP = re.compile(r"T\d\d:?\d\d.{0,20}(?:Z|[+-]00:?00)$")
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(https?://\S+)", re.M)
BY = re.compile(r"^(?:von|by)\s+", re.I)
NO_AUTHOR = re.compile(r"https?://|@|^\W*$|^(?:von|redaktion|admin)$", re.I)


@dataclass(frozen=True)
class Facts:
    """Empty where the page does not say it. `body`: the text as the page gives it to search engines, if it does."""

    title: str
    day: date | None
    outlet: str
    author: str
    url: str
    body: str


def of(root: Node) -> Facts:
    """What the tree of a whole page says, before anything is taken out of it."""
    from trafilatura.metadata import extract_metadata

    metas, told = _metas(root), _told(list(_json(root)), root)
    known = extract_metadata(_own(root), date_config={"extensive_search": False, "original_date": True})
    url = known.url or _saved_from(root)
    title = _title(root, metas, told)
    stated = _day(root, metas, told, title, known.date or "")
    named = [_text(told, "author"), *(metas.get(name, "") for name in metas_of("author")), known.author or ""]
    author = next((BY.sub("", one) for one in named if one and not NO_AUTHOR.search(one)), "")
    return Facts(title, stated, _outlet(root, metas, told, known, url), author, url, _text(told, "articleBody"))


def _own(root: Node) -> Node:
    """A copy without the parts that speak of other articles."""
    own = deepcopy(root)
    for node in [node for node in own.iter() if isinstance(node.tag, str) and _other(node) and node.tag != "a"]:
        if node.find(".//h1") is None:
            drop(node)
    return own


def heading(node: Node) -> str:
    """The words of a heading; a kicker and a title in two marks are two things."""
    pieces = [piece for piece in (" ".join(text.split()) for text in node.itertext()) if piece]
    return re.sub(r"\s+([,.:;!?])", r"\1", " ".join(pieces)) if len(node) else words(node)


def _metas(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = " ".join((node.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _json(root: Node) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD describes, lists of other articles aside."""
    for node in root.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        raw = (node.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            yield from _entries(json.loads(raw, strict=False))
        except (ValueError, RecursionError):
            continue


def _entries(given: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(given, list):
        for one in given:
            yield from _entries(one, depth)
    elif isinstance(given, dict) and depth < 4:
        kinds = given.get("@type") or ""
        if any(ARTICLE_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield given
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(given.get(key), dict | list):
                yield from _entries(given[key], depth + 1)


def _told(found: list[dict[str, Any]], root: Node) -> dict[str, Any]:
    """The one article of the page: whose headline stands on it, else the first that has a day."""
    heads = {_letters(heading(node)) for node in root.iter("h1", "title")}
    named = [
        one
        for one in found
        if any(_letters(_text(one, "headline"))[:40] in head for head in heads if _text(one, "headline"))
    ]
    for one in [*named, *found]:
        if one.get("datePublished"):
            return one
    return (named or found or [{}])[0]


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _text(given: dict[str, Any], *names: str) -> str:
    for name in names:
        cell = given.get(name)
        if isinstance(cell, list):
            cell = ", ".join(filter(None, (_text({name: one}, name) for one in cell)))
        if isinstance(cell, dict):
            cell = _text(cell, "name", "@value")
        if isinstance(cell, str) and cell.strip():
            return cell.strip()
    return ""


def _title(root: Node, metas: dict[str, str], told: dict[str, Any]) -> str:
    """The heading that the page's title or description repeats; an h1 may be the site's name, the article's an h2."""
    given = _text(told, "headline") or next((metas[name] for name in metas_of("title") if name in metas), "")
    title = next((heading(node) for node in root.iter("title") if words(node)), "")
    known = _letters(given) + _letters(title)
    for tag in ("h1", "h2", "h3"):
        heads = [head for node in root.iter(tag) if (head := heading(node))]
        fitting = [head for head in heads if len(head) >= SHORTEST_TITLE and _letters(head) in known]
        if fitting:
            return max(fitting, key=len)
    heads = [head for node in root.iter("h1") if (head := heading(node))]
    return heads[0] if len(heads) == 1 else given or SUFFIX.split(title)[0] or max(heads, key=len, default="")


def under(root: Node, title: str) -> Node | None:
    """The mark of the heading that is the title; else the longest h1."""
    heads = list(root.iter("h1", "h2", "h3"))
    named = next((node for node in heads if title and _letters(heading(node)) == _letters(title)), None)
    ones = [node for node in heads if node.tag == "h1"] or [node for node in heads if node.tag == "h2"]
    return max(ones, key=lambda node: len(words(node)), default=None) if named is None else named


def _saved_from(root: Node) -> str:
    """The address that a browser noted when it saved the page."""
    before = [node for node in root.getroottree().xpath("//comment() | /comment()")[:20]]
    saved = SAVED_FROM.search("\n".join(str(node.text) for node in before))
    return next(filter(None, saved.groups()), "") if saved else ""


def _outlet(root: Node, metas: dict[str, str], told: dict[str, Any], known: Any, url: str) -> str:
    """As the page names it, else the end of its title, else the host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    stated = [
        metas.get("og:site_name", ""),
        _text(told, "publisher"),
        *(metas.get(name, "") for name in metas_of("outlet")),
    ]
    title = next((words(node) for node in root.iter("title")), "")
    parts = [part for part in SUFFIX.split(title)[1:][-1:] if len(part.split()) <= 5]
    ends = [part for part in parts if not host or _letters(part)[:4] in _letters(host)]
    fitting = (one for one in (*stated, *ends, known.sitename or "", host) if one and len(one) < 80)
    return next((one for one in fitting if not re.match("https?:", one)), "")


# --- the day ----------------------------------------------------------------------------------------------------------


def _day(root: Node, metas: dict[str, str], told: dict[str, Any], title: str, sought: str) -> date | None:
    """As the page states it for machines, else as htmldate finds it in its marks, else in a line that shows it."""
    stated = [_text(told, "datePublished"), *(metas.get(name, "") for name in metas_of("published"))]
    said = [*stated, _text(told, "dateCreated", "uploadDate"), sought, *_near(root, title)]
    return next((found for one in said if (found := day(one))), None)


def day(said: str) -> date | None:
    """The day of "2024-05-02T22:30:00Z", "02.05.2024, 14:30 Uhr", "2. Mai 2024"; None where none is written."""
    said = said.strip()[:200]
    if STAMP.search(said):
        try:
            return _plausible(datetime.fromisoformat(said.replace(" ", "")).astimezone(HOME).date())
        except ValueError:
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


def _other(node: Node) -> bool:
    names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
    return node.tag in ("a", "aside", "nav", "footer", "li") or any(
        word in names for word in ("comment", "kommentar", "teaser", "related", "sidebar", "widget")
    )


def _near(root: Node, title: str) -> Iterator[str]:
    """Short lines in parts named for a day, then near the heading: "Stand: 3. Mai 2024"."""
    for node in root.iter("p", "div", "span", "small", "li", "td", "em"):
        names = f"{node.get('class') or ''} {node.get('id') or ''}".split()
        if any(map(DAY_SHOWN.search, names)) and not any(map(_other, node.iterancestors())):
            yield line(node, LONGEST_LINE)
    main = under(root, title)
    if main is None:
        return
    near = [*list(main.itersiblings(preceding=True))[:3], *list(main.itersiblings())[:4]]
    near += list(main.getparent().itersiblings())[:2] if main.getparent() is not None else []
    for node in near:
        said = line(node, LONGEST_LINE) if isinstance(node.tag, str) and node.tag not in ("a", "nav") else ""
        told = said.endswith((".", "!", "?")) and len(said.split()) > 5  # "Am 2. Mai 2024 begann der Umbau."
        if said and not told and linked(node) <= len(said) / 2:
            yield said
