"""An article with every claim marked: what is said and by whom, how many, how surely, and by which rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pandas as pd

from helpers import schema, wording
from helpers.articles.shown import summary
from helpers.claims import explain
from helpers.german import sentences
from helpers.html import Shown, attribute, text
from helpers.show.glosses import gloss
from helpers.telling import Teller

SENTENCES = 3  # of one article in one output, unless the whole text is asked for
OMITTED = "[…]"
FIRST = 5  # steps of an explanation that the note of a mark gives: number, bound, thing, speaker, certainty
# Each kind has its own form, so that nothing rests on colour: underlined, highlighted, boxed with "?", bold, italic. A
# background always comes with its own ink, so that it is readable on light and on dark pages.
OPEN = {
    "statement": '<u title="{title}">',
    "quantity": '<mark style="background-color:#ffe9a8;color:#111111" title="{title}">',
    "suspect": '<mark style="background-color:#ffffff;color:#111111;border:2px dashed #111111" title="{title}">',
    "speaker": '<strong title="{title}">',
    "hedge": '<em style="background-color:#dfe7ee;color:#111111" title="{title}">',
}
CLOSE = {
    "statement": "</u>",
    "quantity": "</mark>",
    "suspect": "\N{NO-BREAK SPACE}?</mark>",
    "speaker": "</strong>",
    "hedge": "</em>",
}


@dataclass(frozen=True)
class Mark:
    """One stretch to be marked, `start` to `end`, with the explanation of the claim it belongs to."""

    start: int
    end: int
    kind: str
    note: str = field(compare=False)


def article(
    articles: pd.DataFrame,
    claims: pd.DataFrame | None = None,
    label: str = "",
    *,
    around: str = "",
    limit: int = SENTENCES,
    full: bool = False,
    language: str = wording.LANGUAGE,
) -> Shown:
    """The article called `label` with its claims marked and, beneath, each explained (opens by mouse or keyboard).

    Shows the first `limit` sentences with a counted number, or the one around a claim_id; all of it with ``full=True``.
    Without a label the article of that claim, else the first. Without claims all articles as a table: what was read
    of each, and what was left out.
    """
    if claims is None:
        return summary(articles, language)
    row = _row(articles, label or around.rpartition(":")[0] or str(articles["label"].iloc[0]))
    own = claims[(claims["article_id"] == row.article_id) & (claims["rank"] != "deprecated")]
    spans = _chosen(row.text, own, around, limit, full)
    inside = [any(low <= start < high for low, high in spans) for start in own["start"]]
    seen = list(schema.each(own[pd.Series(inside, index=own.index, dtype=bool)].sort_values(["start", "end"])))
    steps = {claim.claim_id: explain(claims, claim.claim_id, language).steps for claim in seen}
    told = {claim.claim_id: _told(claim, steps[claim.claim_id], language) for claim in seen}
    marks = [mark for claim in seen for mark in _marks(claim, row.text, told[claim.claim_id])]
    passage = f" {OMITTED} ".join(_marked(row.text, low, high, marks) for low, high in spans)
    body = f'<div lang="de" style="max-width:46em;line-height:1.7;white-space:pre-line">{passage}</div>'
    plain = f" {OMITTED} ".join(" ".join(row.text[low:high].split()) for low, high in spans)
    notes = [_note(claim, steps[claim.claim_id], told[claim.claim_id], language) for claim in seen]
    caption = f'<p style="margin-top:8px">{_caption(row.label, seen, language)}</p>'
    html = "\n".join([body, caption, "".join(note.html for note in notes)])
    return Shown(html, "\n".join([plain, *(note.plain for note in notes)]))


def _row(articles: pd.DataFrame, label: str) -> Any:
    found = articles[(articles["label"] == label) | (articles["article_id"] == label)]
    if found.empty:
        raise ValueError(f"There is no article '{label}'; {wording.choice(label, articles['label'])}.")
    return next(schema.each(found))


def _chosen(body: str, own: pd.DataFrame, around: str, limit: int, full: bool) -> list[tuple[int, int]]:
    """The stretches to show: all, the sentence around one claim, or the first sentences with a counted number."""
    if full:
        return [(0, len(body))]
    if around and around not in set(own["claim_id"]):
        raise ValueError(f"This article has no claim '{around}'; use a claim_id of its claims.")
    counted = own[(own["measurand"] != "") & (own["kind"] == "quantity")]
    wanted = own[own["claim_id"] == around] if around else counted if len(counted) else own
    spans = [(span.start, span.end) for span in sentences.split(body)]
    return [span for span in spans if any(span[0] <= start < span[1] for start in wanted["start"])][:limit]


def _told(claim: Any, steps: tuple[str, ...], language: str) -> str:
    """What the note of a mark says: whether the number looks unusual, and the first steps of its explanation."""
    flag = [Teller(language).code("flag", claim.flag)] if claim.flag else []
    return " ".join([*flag, *steps[:FIRST]])


def _marks(claim: Any, body: str, note: str) -> Iterator[Mark]:
    for piece in claim.pieces.split(";") if claim.pieces else [f"{claim.start}-{claim.end}"]:
        start, end = map(int, piece.split("-"))
        yield Mark(start, end, "suspect" if claim.flag else claim.kind, note)
    if not pd.isna(claim.speaker_start):
        yield Mark(claim.speaker_start, claim.speaker_end, "speaker", note)
    sentence = body[claim.sentence_start : claim.sentence_end]
    for hedge in filter(None, claim.hedges.split("; ")):
        for found in re.finditer(rf"(?<!\w){re.escape(hedge)}(?!\w)", sentence):
            yield Mark(claim.sentence_start + found.start(), claim.sentence_start + found.end(), "hedge", note)


def _marked(body: str, low: int, high: int, marks: list[Mark]) -> str:
    """body[low:high] cut at every end of a mark; each piece is wrapped in all that holds there, so nothing overlaps."""
    inside = [mark for mark in marks if mark.start < high and mark.end > low]
    cuts = sorted({low, high, *(min(max(at, low), high) for mark in inside for at in (mark.start, mark.end))})
    html = ""
    for start, end in pairwise(cuts):
        here = {mark.kind: mark for mark in inside if mark.start <= start and mark.end >= end}
        kinds = [kind for kind in OPEN if kind in here]
        html += "".join(OPEN[kind].format(title=attribute(here[kind].note)) for kind in kinds)
        html += text(_unwrapped(body[start:end]))
        cut = {"suspect": "</mark>"} if "suspect" in here and here["suspect"].end > end else {}
        html += "".join((CLOSE | cut)[kind] for kind in kinds[::-1])
    return html


def _unwrapped(piece: str) -> str:
    """Hard line breaks as blanks, "UN-\\nSicherheitsrat" as one word, empty lines kept: for showing, not for spans."""
    joined = re.sub(r"(?<=\w-)\n(?=[A-ZÄÖÜ])", "", piece)
    return re.sub(r"(?<!\n)[^\S\n]*\n[^\S\n]*(?!\n)", " ", joined)


def _caption(label: str, seen: list[Any], language: str) -> str:
    """How many claims, what each mark means (marked in its own form), and who translated."""
    names = {kind: Teller(language).code("kind", kind) for kind in OPEN}
    legend = [OPEN[kind].format(title=attribute(name)) + text(name) + CLOSE[kind] for kind, name in names.items()]
    caption = wording.say("show.article", language, label=text(label), n=len(seen), legend=", ".join(legend))
    translated = any(gloss(claim, language) for claim in seen)
    return f"{caption} {text(wording.say('show.glosses', language))}" if translated else caption


def _note(claim: Any, steps: tuple[str, ...], told: str, language: str) -> Shown:
    """One claim with its explanation step by step, which opens by mouse or keyboard."""
    passage, english = " ".join(_unwrapped(claim.text).split()), gloss(claim, language)
    sign = " ?" if claim.flag else ""
    small = f" <small>= {text(english)}</small>" if english else ""
    summary = f'<summary><span lang="de">{text(passage)}</span>{sign}{small}</summary>'
    items = "".join(f"<li>{text(step)}</li>" for step in steps)
    plain = f"- {passage}{sign}{f' (= {english})' if english else ''}: {told}"
    return Shown(f"<details>{summary}<ol>{items}</ol></details>\n", plain)
