"""A pool as a small HTML table: its figures, what other rules would give, and the sentence one may print."""

from typing import TYPE_CHECKING

from helpers import wording
from helpers.html import text
from helpers.reconcile.saying import say, sentence

if TYPE_CHECKING:
    from helpers.reconcile.pooling import Pool

FINE = 100  # a mean of whole things gets decimals only below this


def pool_html(pool: "Pool") -> str:
    """The HTML of a pool in its language; every text is escaped."""
    language = pool.language
    rows = [_row(wording.say("code.rule.pool", language), pool.low, pool.median, pool.high, pool.k, language)]
    for row in pool.alternatives.to_dict("records"):
        name = wording.say(f"code.rule.{row['rule']}", language)
        rows.append(_row(name, row["low"], row["middle"], row["high"], row["k"], language))
    heads = "".join(
        f'<th scope="col">{text(say(f"head_{name}", language))}</th>' for name in ("rule", "low", "middle", "high", "k")
    )
    grade = wording.say(f"code.grade.{pool.grade}", language)
    caption = text(say("caption", language, label=pool.label(language), day=pool.on, grade=grade))
    table = f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<div lang="{language}">{table}{sentence(pool, language=language)._repr_html_()}</div>'


def _row(name: str, low: float | None, middle: float | None, high: float | None, k: int, language: str) -> str:
    cells = "".join(f"<td>{_number(value, language)}</td>" for value in (low, middle, high, k))
    return f'<tr><th scope="row">{text(name)}</th>{cells}</tr>'


def _number(value: float | None, language: str) -> str:
    return (
        "–"
        if value is None or value != value
        else wording.number(round(value, 0 if abs(value) >= FINE else 2), language)
    )
