"""How far coders agree, with each other and with the rules; and what a class would have changed."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date as day
from itertools import combinations
from typing import Any

import pandas as pd

from helpers import schema
from helpers.classroom.sheet import KINDS, rule_spans
from helpers.german import sentences

RULES = "rules"
Span = tuple[int, int]
Marks = dict[tuple[str, str, str], list[Span]]  # coder, kind, article_id -> spans
PREVALENCE = (
    "Kappa on characters counts every unmarked letter as agreement: where little is marked it looks high or low for "
    "that reason alone; report it only beside F1."
)


@dataclass(frozen=True)
class Agreement:
    """`pairs`: a, b, kind, spans_a, spans_b, exact, overlapping (both F1; b may be "rules").

    `kinds`: kind, units (sentences), coders, alpha (Krippendorff), kappa (Cohen, the mean of all pairs); blank where
    all units have one and the same value.
    """

    pairs: pd.DataFrame = field(compare=False)
    kinds: pd.DataFrame = field(compare=False)


def agreement(
    codings: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame | None = None, *, characters: bool = False
) -> Agreement:
    """Agreement of `read_codings` with each other and with the rules' `claims`.

    Spans are matched one to one, longest overlap first. The unit of alpha and kappa is the sentence, marked or not; the
    sentences come from `articles`, else from the files, else from where claims and marks lie. characters: also Cohen's
    kappa per character, which warns about prevalence and needs `articles`. ImportError without the extra "classroom".
    """
    marks = _marks(codings, claims)
    coders = list(codings.attrs.get("coders") or codings["coder"].unique())
    coded = codings.attrs.get("sentences") or codings["article_id"] if len(codings) else claims["article_id"]
    places = list(dict.fromkeys(coded))  # the rules may have read more articles than the class
    units = {place: _sentences(place, codings, claims, articles) for place in places}
    used = [kind for kind in KINDS if (codings["kind"] == kind).any()]
    pairs = [_f1(marks, places, a, b, kind) for kind in used for a, b in combinations([*coders, RULES], 2)]
    kinds = [_of_kind(marks, units, coders, kind) for kind in used]
    if characters:
        warnings.warn(PREVALENCE, stacklevel=2)
        texts = {} if articles is None else dict(zip(articles["article_id"], articles["text"], strict=True))
        letters = {place: [(n, n + 1) for n in range(len(text))] for place, text in texts.items()}
        kinds = [row | {"character_kappa": _of_kind(marks, letters, coders, row["kind"])["kappa"]} for row in kinds]
    return Agreement(pd.DataFrame(pairs), pd.DataFrame(kinds))


def matched(a: Sequence[Span], b: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Spans of two coders, one to one: the longest overlap first, then the earlier."""
    shared = [(min(x[1], y[1]) - max(x[0], y[0]), x, y) for x in a for y in b]
    found: list[tuple[Span, Span]] = []
    left, right = list(a), list(b)
    for size, x, y in sorted(shared, key=lambda one: (-one[0], one[1], one[2])):
        if size > 0 and x in left and y in right:
            found.append((x, y))
            left.remove(x)
            right.remove(y)
    return found


def _f1(marks: Marks, places: Iterable[str], a: str, b: str, kind: str) -> dict[str, Any]:
    both = [(marks.get((a, kind, place), []), marks.get((b, kind, place), [])) for place in places]
    met = [pair for x, y in both for pair in matched(x, y)]
    spans_a, spans_b = sum(len(x) for x, _ in both), sum(len(y) for _, y in both)
    total = spans_a + spans_b
    exact = 2 * sum(x == y for x, y in met) / total if total else float("nan")
    overlapping = 2 * len(met) / total if total else float("nan")
    counted = {"spans_a": spans_a, "spans_b": spans_b}
    return {"a": a, "b": b, "kind": kind, **counted, "exact": exact, "overlapping": overlapping}


def _of_kind(marks: Marks, units: dict[str, list[Span]], coders: Sequence[str], kind: str) -> dict[str, Any]:
    """Alpha and kappa of one kind, over units that are marked or not."""
    labels = [
        (coder, f"{place}:{start}", any(s < end and start < e for s, e in marks.get((coder, kind, place), [])))
        for coder in coders
        for place, spans in units.items()
        for start, end in spans
    ]
    row = {"kind": kind, "units": sum(map(len, units.values())), "coders": len(coders)}
    if len(coders) < 2 or len({label for _, _, label in labels}) < 2:
        return row | {"alpha": float("nan"), "kappa": float("nan")}
    task = _task(labels)
    return row | {"alpha": float(task.alpha()), "kappa": _kappa(task, coders)}


def _task(labels: list[tuple[str, str, bool]]) -> Any:
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError as error:
        raise ImportError('Agreement needs nltk; install it with the extra "classroom".') from error
    return AnnotationTask(data=labels)


def _kappa(task: Any, coders: Sequence[str]) -> float:
    """Cohen's kappa, the mean of all pairs; a pair that both gave one and the same label has none."""
    found = [task.kappa_pairwise(a, b) for a, b in combinations(coders, 2) if task.Ae_kappa(a, b) < 1]
    return sum(found) / len(found) if found else float("nan")


def _marks(codings: pd.DataFrame, claims: pd.DataFrame) -> Marks:
    found: Marks = {}
    for row in codings.to_dict("records"):
        found.setdefault((row["coder"], row["kind"], row["article_id"]), []).append((row["start"], row["end"]))
    for article_id in claims["article_id"].unique():
        for kind, start, end in rule_spans(claims[claims["article_id"] == article_id]):
            found.setdefault((RULES, kind, article_id), []).append((start, end))
    return {place: sorted(set(spans)) for place, spans in found.items()}


def _sentences(place: str, codings: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame | None) -> list[Span]:
    if articles is not None:
        text = articles.set_index("article_id")["text"][place]
        return [(span.start, span.end) for span in sentences.split(text)]
    if place in codings.attrs.get("sentences", {}):
        return [(start, end) for start, end in codings.attrs["sentences"][place]]
    own = claims[claims["article_id"] == place]
    known = sorted({(int(s), int(e)) for s, e in zip(own["sentence_start"], own["sentence_end"], strict=True)})
    marked = codings[codings["article_id"] == place]
    spans = set(zip(marked["start"], marked["end"], strict=True))
    return sorted([*known, *(one for one in spans if not any(s < one[1] and one[0] < e for s, e in known))])


def corrections(codings: pd.DataFrame, claims: pd.DataFrame, *, coder: str = "class", date: str = "") -> pd.DataFrame:
    """Lines for a corrections file that more than half of the coders would sign: numbers that the rules did not find
    (add) and numbers that nobody marked (reject). Nothing is applied; read each before you keep it.
    """
    size = len(codings.attrs.get("coders") or codings["coder"].unique())
    own = codings[codings["kind"] == "quantity"]
    counted = own.groupby(["article_id", "start", "end", "text"], sort=True)["coder"].nunique().reset_index(name="n")
    found = claims[(claims["kind"] == "quantity") & (claims["rank"] != "deprecated")]
    missed = [row for row in schema.each(counted[2 * counted["n"] > size]) if not _meets(row, found)]
    coded = found[found["article_id"].isin(own["article_id"])]
    extra = [row for row in schema.each(coded) if size and not _meets(row, own)]
    when = {"coder": coder, "date": date or day.today().isoformat()}
    lines = [_line("add", row, f"marked by {row.n} of {size}") for row in missed]
    lines += [_line("reject", row, f"marked by none of {size}") for row in extra]
    return schema.frame("corrections", [line | when for line in lines])


def _meets(row: Any, others: pd.DataFrame) -> bool:
    near = (others["article_id"] == row.article_id) & (others["start"] < row.end) & (others["end"] > row.start)
    return bool(near.any())


def _line(action: str, row: Any, reason: str) -> dict[str, Any]:
    span = {"start": int(row.start), "end": int(row.end), "expected_text": row.text}
    return {"action": action, "article_id": row.article_id, **span, "column": "quantity", "reason": reason}
