"""What a saved page says of itself: title, day, outlet, author, address. Nothing is guessed."""

import json
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from helpers.articles import days
from helpers.articles.tree import Node, drop, heading, letters, of_others, words
from helpers.articles.words import metas as metas_of

SHORTEST_TITLE = 12  # characters: a shorter heading may stand in the title by chance
ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Recipe|WebPage|VideoObject)$")
SUFFIX = re.compile(r"(?<!\s)\s+(?:[|»«·•]|::|//)\s+")  # only a site writes these between its name and a title
DASH = re.compile(r"(?<!\s)\s+[–—-]\s+|:\s+")  # "Bahn streikt – was Reisende wissen müssen": a title does so, too
# "Kreisbote: Brücke gesperrt": what newspapers are called; "Unwetter: Brücke gesperrt" names none.
OUTLET = re.compile(
    r"(?:bote|zeitung|blatt|echo|kurier|post|anzeiger|nachrichten|presse|rundschau|merkur|news|online|blog|radio|funk"
    r"|journal|magazin|express|stimme|fernsehen|portal|aktuell|heute|bild|spiegel|welt|\.(?:de|at|ch|com|net|org))$",
    re.I,
)
MOST_WORDS = 5  # of an outlet's name
SHORTEST_NAME = 3  # characters: "taz", "SZ" may be a word of the title
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})  # sueddeutsche.de
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
    named, host = _names(metas, told), _host(url)
    sites = [*named, host, *host.split(".")[-2:-1]]  # "hafenbote.example" and "hafenbote"
    title = _title(root, metas, told, sites)
    stated = [_text(told, "datePublished"), *(metas.get(name, "") for name in metas_of("published"))]
    stated += [_text(told, "dateCreated", "uploadDate")]
    day = days.of_page(root, stated, title, known.date or "")
    authors = [_text(told, "author"), *(metas.get(name, "") for name in metas_of("author")), known.author or ""]
    author = next((BY.sub("", one) for one in authors if one and not NO_AUTHOR.search(one)), "")
    return Facts(title, day, _outlet(root, known, host, named, sites), author, url, _text(told, "articleBody"))


def _own(root: Node) -> Node:
    """A copy without the parts that speak of other articles."""
    own = deepcopy(root)
    for node in [node for node in own.iter() if isinstance(node.tag, str) and of_others(node) and node.tag != "a"]:
        if node.find(".//h1") is None:
            drop(node)
    return own


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
    heads = {letters(heading(node)) for node in root.iter("h1", "title")}
    named = [
        one
        for one in found
        if any(letters(_text(one, "headline"))[:40] in head for head in heads if _text(one, "headline"))
    ]
    for one in [*named, *found]:
        if one.get("datePublished"):
            return one
    return (named or found or [{}])[0]


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


def _title(root: Node, metas: dict[str, str], told: dict[str, Any], sites: list[str]) -> str:
    """The heading that the page's title or description repeats; an h1 may be the site's name, the article's an h2."""
    given = _text(told, "headline") or next((metas[name] for name in metas_of("title") if name in metas), "")
    title = _page_title(root)
    known = letters(given) + letters(title)
    site = {letters(name) for name in (*sites[:2], parted(title, sites)[1])}
    for tag in ("h1", "h2", "h3"):
        heads = [head for node in root.iter(tag) if (head := heading(node)) and letters(head) not in site]
        fitting = [head for head in heads if len(head) >= SHORTEST_TITLE and letters(head) in known]
        if fitting:
            return max(fitting, key=len)
    heads = [head for node in root.iter("h1") if (head := heading(node)) and letters(head) not in site]
    return heads[0] if len(heads) == 1 else parted(given or title, sites)[0] or max(heads, key=len, default="")


def _page_title(root: Node) -> str:
    return next((said for node in root.iter("title") if (said := words(node))), "")


def parted(title: str, sites: Sequence[str] = ()) -> tuple[str, str]:
    """The title of a page without its outlet, and the outlet: "Überschrift | Kreisbote", "Kreisbote: Überschrift".

    Behind a dash or before a colon only one of `sites`, as the page or its address names them, is an outlet:
    "Deutsche Post: Streik beginnt" and "Fall Meier – ein Rückblick" are titles.
    """
    for way in (SUFFIX, DASH):
        cuts = list(way.finditer(title))
        if not cuts:
            continue
        first, rest = title[: cuts[0].start()], title[cuts[0].end() :]
        before, last = title[: cuts[-1].start()], title[cuts[-1].end() :]
        if _is_site(last, sites):
            return before, last
        if _is_site(first, sites):
            return rest, first
        if way is SUFFIX and OUTLET.search(first) and not OUTLET.search(last) and len(first.split()) <= MOST_WORDS:
            return rest, first
        if way is SUFFIX and len(last.split()) <= MOST_WORDS:
            return before, last
    return title, ""


def _is_site(name: str, sites: Sequence[str]) -> bool:
    """Whether it is a site's name, whole, short or with a section: "Hamburger Abendblatt", "Abendblatt", "Taz Nord"."""
    own = _plain(name)
    section = not re.search(r"\s[a-zäöü]", name)  # "Die Welt staunt" is no section of Die Welt
    for site in map(_plain, sites):
        whole = own.replace(" ", "") == site.replace(" ", "") or (section and own.startswith(f"{site} "))
        short = OUTLET.search(own) and f" {own} " in f" {site} "  # not "Hamburg" of Radio Hamburg
        if len(own) >= SHORTEST_NAME <= len(site) and (whole or short):
            return True
    return False


def _plain(name: str) -> str:
    words = re.sub(r"^(?:der|die|das)\s", "", name.lower()).translate(UMLAUTS)
    return " ".join(re.findall(r"\w+", words))


def _names(metas: dict[str, str], told: dict[str, Any]) -> list[str]:
    """What the site calls itself."""
    return [metas.get("og:site_name", ""), _text(told, "publisher"), *(metas.get(n, "") for n in metas_of("outlet"))]


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _saved_from(root: Node) -> str:
    """The address that a browser noted when it saved the page."""
    before = [node for node in root.getroottree().xpath("//comment() | /comment()")[:20]]
    saved = SAVED_FROM.search("\n".join(str(node.text) for node in before))
    return next(filter(None, saved.groups()), "") if saved else ""


def _outlet(root: Node, known: Any, host: str, named: list[str], sites: list[str]) -> str:
    """As the page names it, else the end of its title, else the host."""
    end = parted(_page_title(root), sites)[1]
    ends = [end] if end and (not host or OUTLET.search(end) or letters(end)[:4] in letters(host)) else []
    fitting = (one for one in (*named, *ends, known.sitename or "", host) if one and len(one) < 80)
    return next((one for one in fitting if not re.match("https?:", one)), "")
