"""What a saved page says of itself: title, day, outlet, author, address. Nothing is guessed."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from helpers.articles.cleaning import Node, drop, linked, words

HOME = ZoneInfo("Europe/Berlin")  # "22:30Z" on 2 May is the morning paper of 3 May
LONGEST_LINE = 200  # characters of a line that shows a day
SHORTEST_TITLE = 12  # characters: a shorter heading may stand in the title by chance
FIRST_YEAR = 1990  # pages are not older
ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Recipe|WebPage|VideoObject)$")
# Names of <meta> that hold the day of publication, the surest first
PUBLISHED = (
    "article:published_time og:article:published_time og:published_time published_time datepublished date dc.date "
    "dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued pubdate publishdate publish-date "
    "publish_date publication_date article.published article:published sailthru.date parsely-pub-date "
    "last-published cxenseparse:recs:publishtime cxenseparse:publishtime vr:published_time rnews:datepublished "
    "datecreated article.created citation_publication_date citation_date bt:pubdate "
    "shareaholic:article_published_time"
).split()
OUTLETS = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
)
AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "cxenseparse:author",
)
TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline")
SUFFIX = re.compile(r"\s+(?:[|»«·•–—-]|::)\s+")
MONTHS = "januar februar märz april mai juni juli august september oktober november dezember".split()
MONTH = re.compile(r"(jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)", re.I)
SHORT = {
    name: n
    for n, names in enumerate("jan|feb|mär mar mrz|apr|mai may|jun|jul|aug|sep|okt oct|nov|dez dec".split("|"), 1)
    for name in names.split()
}
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?)(?!\d)")
PLAIN = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}|$)")
NUMERIC = re.compile(r"(?<![\d.])(\d\d?)\.\s?(\d\d?)\.\s?((?:19|20)\d\d|\d\d)(?![\d.])")
WORDED = re.compile(r"(?<!\d)(\d\d?)\.?\s+([A-Za-zäÄ]{3,9})\.?,?\s+((?:19|20)\d\d)(?!\d)")
ENGLISH = re.compile(r"\b([A-Z][a-z]{2,8})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
STAMP = re.compile(r"T\d\d:?\d\d.*(?:Z|[+-]00:?00)$")
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=\D|$)")
DAY_NAME = re.compile(
    r"(?:^|[-_])(?:date|datum|pub-?date|published|publish|time|timestamp|datetime|entry-date|post-date|article-date|erstellt|created|dateline|stand)(?:$|[-_])"
    r"|(?:^|[-_])(?:meta|metadata|byline|info|posted-on|articleinfo|details)(?:$|[-_])|(?:Date|Time|Datum)$",
    re.I,
)
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(https?://\S+)", re.M)
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
    metas, found = _metas(root), list(_json(root))
    told = _told(found, root)
    url = _url(root, metas, told)
    title = _title(root, metas, told)
    return Facts(
        title,
        _day(root, metas, told, title, url),
        _outlet(root, metas, told, url),
        _author(root, metas, told),
        url,
        _text(told, "articleBody"),
    )


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
    given = _text(told, "headline") or next((metas[name] for name in TITLES if name in metas), "")
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


def _url(root: Node, metas: dict[str, str], told: dict[str, Any]) -> str:
    links = [node.get("href") or "" for node in root.iter("link") if "canonical" in (node.get("rel") or "")]
    notes = "\n".join(str(node.text) for node in root.getroottree().xpath("//comment()")[:20])
    before = root.getroottree().getroot().getprevious()
    while before is not None:
        notes, before = f"{before.text}\n{notes}", before.getprevious()
    saved = SAVED_FROM.search(notes)
    kept = next(filter(None, saved.groups()), "") if saved else ""
    for one in (*links, metas.get("og:url", ""), _text(told, "url"), kept):
        if re.match(r"https?://[^\s/]+\.\w", one):
            return one
    return ""


def _outlet(root: Node, metas: dict[str, str], told: dict[str, Any], url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    for one in (
        metas.get("og:site_name", ""),
        _text(told, "publisher"),
        *(metas.get(name, "") for name in OUTLETS[1:]),
    ):
        if one and len(one) < 80 and not re.match(r"https?:", one):
            return re.sub(r"^@", "", one)
    title = next((words(node) for node in root.iter("title")), "")
    parts = SUFFIX.split(title)
    if len(parts) > 1 and len(parts[-1].split()) <= 5 and (not host or _letters(parts[-1])[:4] in _letters(host)):
        return parts[-1]
    if len(parts) > 1 and host and _letters(parts[0])[:6] in _letters(host):
        return parts[0]
    return host


def _author(root: Node, metas: dict[str, str], told: dict[str, Any]) -> str:
    for one in (_text(told, "author"), *(metas.get(name, "") for name in AUTHORS)):
        if one and len(one) < 120 and not NO_AUTHOR.search(one):
            return re.sub(r"^(?:von|by)\s+", "", one, flags=re.I)
    for node in root.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class, 'author') or contains(@class, 'autor')]"
    ):
        said = re.sub(r"^(?:von|by|autor(?:in)?:?)\s+", "", words(node), flags=re.I)
        if 4 < len(said) < 60 and len(said.split()) <= 5 and not NO_AUTHOR.search(said):
            return said
    return ""


# --- the day ----------------------------------------------------------------------------------------------------------


def _day(root: Node, metas: dict[str, str], told: dict[str, Any], title: str, url: str) -> date | None:
    given = [
        _text(told, "datePublished"),
        *(metas.get(name, "") for name in PUBLISHED),
        _text(told, "dateCreated", "uploadDate"),
    ]
    for one in (*given, *_marked(root)):
        if found := day(one):
            return found
    if (in_address := IN_ADDRESS.search(unquote(url))) and (found := _date(*in_address.groups())):
        return found
    return next((found for said in _shown(root, title) if (found := day(said))), None) or _sought(root, url)


def _sought(root: Node, url: str) -> date | None:
    """The day that htmldate, which trafilatura brings, finds in a page's marks; it does not search the text."""
    try:
        from htmldate import find_date
    except ImportError:
        return None
    own = deepcopy(root)
    for node in [node for node in own.iter() if isinstance(node.tag, str) and _other(node) and node.tag != "a"]:
        if node.find(".//h1") is None:
            drop(node)
    found = find_date(own, url=url or None, original_date=True, extensive_search=False)
    return date.fromisoformat(found) if found else None


def day(said: str) -> date | None:
    """The day of "2024-05-02T22:30:00Z", "02.05.2024, 14:30 Uhr", "2. Mai 2024"; None where none is written."""
    said = said.strip()[:200]
    if STAMP.search(said):
        try:
            return _plausible(datetime.fromisoformat(said.replace(" ", "")).astimezone(HOME).date())
        except ValueError:
            pass
    if plain := PLAIN.match(said):
        return _date(*plain.groups())
    if iso := ISO.search(said):
        return _date(*iso.groups())
    if numeric := NUMERIC.search(said):
        first, month, year = numeric.groups()
        return _date(year if len(year) == 4 else f"20{year}", month, first)
    if (worded := WORDED.search(said)) and (month := _month(worded[2])):
        return _date(worded[3], month, worded[1])
    if (english := ENGLISH.search(said)) and (month := _month(english[1])):
        return _date(english[3], month, english[2])
    return None


def _month(name: str) -> int:
    """mai -> 5; a name that only begins like a month is none."""
    low = name.lower()
    full = low in MONTHS or low in (
        "january",
        "february",
        "march",
        "may",
        "june",
        "july",
        "october",
        "december",
        "maerz",
    )
    return SHORT.get(low[:3], 0) if full or len(low) <= 4 else 0


def _date(year: str | int, month: str | int, first: str | int) -> date | None:
    try:
        return _plausible(date(int(year), int(month), int(first)))
    except ValueError:
        return None


def _plausible(found: date) -> date | None:
    return found if found.year >= FIRST_YEAR else None


def _marked(root: Node) -> Iterator[str]:
    """Days in marks made for them: itemprop, <time>, "entry-date"; comments and teasers (in links) aside."""
    for node in root.xpath(
        "//*[@itemprop='datePublished' or @itemprop='dateCreated' or @pubdate or @property='datePublished']"
    ):
        yield node.get("content") or node.get("datetime") or words(node)
    for node in root.iter("time", "abbr"):
        outside = not any(_other(above) for above in node.iterancestors())
        if outside and (node.tag == "time" or "published" in (node.get("class") or "")):
            yield node.get("datetime") or node.get("title") or words(node)
            yield words(node)


def _other(node: Node) -> bool:
    names = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
    return node.tag in ("a", "aside", "nav", "footer", "li") or any(
        word in names for word in ("comment", "kommentar", "teaser", "related", "sidebar", "widget")
    )


def _shown(root: Node, title: str) -> Iterator[str]:
    """Short lines that show a day: in a part named for it, then near the heading ("Stand: 3. Mai 2024")."""
    for node in root.iter(
        "p", "div", "span", "li", "small", "em", "i", "td", "h4", "h5", "h6", "dd", "header", "address", "strong", "b"
    ):
        names = f"{node.get('class') or ''} {node.get('id') or ''}".split()
        if any(map(DAY_NAME.search, names)) and not any(_other(above) for above in node.iterancestors()):
            said = words(node)
            if len(said) <= LONGEST_LINE:
                yield said
    main = under(root, title)
    if main is None:
        return
    near = [*list(main.itersiblings(preceding=True))[:3], *list(main.itersiblings())[:4]]
    near += list(main.getparent().itersiblings())[:2] if main.getparent() is not None else []
    for node in near:
        said = words(node) if isinstance(node.tag, str) and node.tag not in ("a", "nav") else ""
        told = said.endswith((".", "!", "?")) and len(said.split()) > 5  # "Am 2. Mai 2024 begann der Umbau."
        if said and len(said) <= LONGEST_LINE and not told and linked(node) <= len(said) / 2:
            yield said
