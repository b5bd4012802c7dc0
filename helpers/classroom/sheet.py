"""The coding sheet: one HTML file in which a class marks an article on tablets, and a teacher sees what they share.

Everything the page needs is in it: the texts, its words, and what the rules mark. It asks nobody and sends nothing.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import pandas as pd

from helpers import claims as claims_room
from helpers import wording
from helpers.classroom.lesson import HANDOUTS, load
from helpers.german import hedges, sentences

KINDS = ("quantity", "speaker", "hedge", "quote")  # all a sheet can mark; a short session has the first two
SHORT = KINDS[:2]
RULE = re.compile(r" \([^()]*(?:Regel|rule): [^()]*\)")  # a rule's id says nothing to a class
STEPS = 3  # of an explanation: number, bound, thing


def coding_sheet(
    article: pd.DataFrame | pd.Series,
    *,
    language: str = wording.LANGUAGE,
    kinds: Sequence[str] = SHORT,
    claims: pd.DataFrame | None = None,
    title: str = "",
    offline: str = "",
) -> str:
    """The sheet for one row of the articles table, or for several articles in one table, as HTML.

    kinds: what learners mark, of quantity, speaker, hedge, quote. claims: what the rules found; extracted without a
    story if left out. offline: the service worker's file name, for a sheet on a server. ValueError for an unknown
    kind.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise ValueError(f"'{unknown[0]}' is no kind of mark; use some of {', '.join(KINDS)}.")
    articles = article.to_frame().T if isinstance(article, pd.Series) else article
    found = claims_room.extract(articles) if claims is None else claims
    texts = [_text(row) for row in articles.to_dict("records")]
    titled = title or wording.say("sheet.title", language, text=", ".join(text["label"] for text in texts))
    words = {key[6:]: said for key, said in wording.entries(language).items() if key.startswith("sheet.")}
    animals = words.pop("animals").split()
    content = {
        "title": titled,
        "sheet": sheet_id(articles),
        "texts": texts,
        "kinds": list(kinds),
        "all_kinds": list(KINDS),
        "rules": list(rule_marks(articles, found, language)),
        "words": words,
        "animals": animals,
        "offline": offline,
    }
    page = (HANDOUTS / "codierblatt.template.html").read_text("utf-8")
    parts = {"__LANGUAGE__": language, "__TITLE__": escape(titled), "__DATA__": _script(content)}
    return re.sub("|".join(parts), lambda place: parts[place.group()], page)


def sheet_id(articles: pd.DataFrame) -> str:
    """The same for the same texts: files of another sheet are told by it."""
    return hashlib.sha256("\n".join(articles["sha256"]).encode()).hexdigest()[:16]


def rule_marks(articles: pd.DataFrame, claims: pd.DataFrame, language: str) -> Iterator[dict[str, Any]]:
    """What the rules mark: article_id, kind, start, end, why."""
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        own = claims[claims["article_id"] == article_id]
        amounts = own[own["kind"] == "quantity"]
        ids = dict(zip(zip(amounts["start"], amounts["end"], strict=True), amounts["claim_id"], strict=True))
        spans = {*rule_spans(own), *(("hedge", hedge.start, hedge.end) for hedge in hedges.find(str(text)))}
        for kind, start, end in sorted(spans):
            if kind == "quantity":
                why = " ".join(claims_room.explain(claims, ids[start, end], language).steps[:STEPS])
            else:
                why = wording.say(f"sheet.rule_{kind}", language, text=text[start:end])
            yield {"article_id": article_id, "kind": kind, "start": start, "end": end, "why": RULE.sub("", why)}


def rule_spans(own: pd.DataFrame) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of what the claims of one article mark: amounts, those who speak, direct speech."""
    for row in own[own["rank"] != "deprecated"].to_dict("records"):
        if row["kind"] == "quantity" or row["voice"] == "direct":
            yield "quantity" if row["kind"] == "quantity" else "quote", int(row["start"]), int(row["end"])
        if row["speaker"]:
            yield "speaker", int(row["speaker_start"]), int(row["speaker_end"])


def of_lesson(name: str, language: str, offline: str = "") -> str:
    """The sheet of a lesson's whole articles, with the claims of its own story."""
    lesson = load(name)
    return coding_sheet(lesson.articles, language=language, kinds=KINDS, claims=lesson.claims(), offline=offline)


def _text(row: dict[Any, Any]) -> dict[str, Any]:
    named = f"{row['label']}: {row['title']}" if row["title"] else row["label"]
    kept = {name: row[name] for name in ("label", "language", "text")}
    spans = [[span.start, span.end] for span in sentences.split(row["text"])]
    return {"id": row["article_id"], "name": named, "sentences": spans, **kept}


def _script(content: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
