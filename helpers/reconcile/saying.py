"""`sentence`: what one may honestly print of a pool: who counts, for which day, with which bounds, and who denies."""

from typing import TYPE_CHECKING, Any

from helpers import wording
from helpers.html import Part, Passage, listed
from helpers.reconcile.counts import Count, opposed_actors
from helpers.reconcile.explaining import LISTED, Voices

if TYPE_CHECKING:
    from helpers.reconcile.pooling import Pool


def sentence(pool: "Pool", *, language: str = "en") -> Passage:
    """The printable text of a pool; every figure and every denial is linked to its claims."""
    parts = _votes(pool, language) + _middle(pool, language) + _limits(pool, language) + _others(pool, language)
    return Passage(tuple(parts), language)


def say(key: str, language: str, **given: Any) -> str:
    return wording.say(f"pool.{key}", language, **given)


def number_word(n: int, language: str) -> str:
    """three, drei; figures from thirteen on."""
    words = say("number_words", language).split()
    return words[n] if n < len(words) else wording.number(n, language)


def figure(count: Count, language: str) -> str:
    """A vote as worded: "rund 8.000", "fast 10.000", "3 bis 4 Millionen" in figures."""
    return wording.say(f"bound.{count.bound}", language, value=count.value, low=count.low, high=count.high)


def _votes(pool: "Pool", language: str) -> list[Part]:
    """Who gives which number, in which articles, for which day."""
    voices = Voices(pool.labels, pool.story, language)
    span = say("span", language, n=pool.window, window=number_word(pool.window, language), day=pool.on)
    frame = {"label": pool.label(language), "span": span}
    if not pool.k:
        return [(say("nobody", language, **frame), ())]
    parts: list[Part] = []
    for vote in pool.votes:
        figures = " / ".join(dict.fromkeys(figure(count, language) for count in vote.counts))
        labels = voices.join([pool.article(count.article_id) for count in vote.counts])
        text = say("vote", language, who=voices.who(vote.actor), figure=figures, label=labels)
        parts.append((text, tuple(count.claim_id for count in vote.counts)))
    opening = say("opening", language, n=pool.k, k=number_word(pool.k, language), **frame)
    return [(opening, ()), *listed(parts, say("and", language)), (".", ())]


def _middle(pool: "Pool", language: str) -> list[Part]:
    """The median, said with what it is; and that all estimators stand on one side."""
    if pool.k < 2:
        return []
    one = len({figure(count, language) for vote in pool.votes for count in vote.counts}) == 1
    middle = say("same", language) if one else say("middle", language, n=pool.median)
    said = [middle, say("one_side", language)] if pool.sides == 1 else [middle]
    return [(f" {text}", ()) for text in said]


def _limits(pool: "Pool", language: str) -> list[Part]:
    """Ceilings and floors that stand beside the pool, each wording once."""
    parts: list[Part] = []
    for key, rows in list(pool.limits.groupby(["text", "actor", "fits"], sort=False))[:LISTED]:
        text, actor, fits = map(str, key)
        who, ids = pool.actor(actor, language) or wording.say("tell.nobody", language), tuple(rows["claim_id"])
        label = ", ".join(dict.fromkeys(pool.article(claim_id.rsplit(":", 1)[0]) for claim_id in ids))
        said = say(f"limit_{fits}", language, n=pool.k, text=wording.quoted(text), label=label, who=who)
        parts.append((" " + said, ids))
    return parts


def _others(pool: "Pool", language: str) -> list[Part]:
    """What those say against whose interest a number would be: a number, a denial, or nothing."""
    voters = {vote.actor for vote in pool.votes}
    denials, confirmations = (
        {row["actor"]: row for row in table.to_dict("records")} for table in (pool.denials, pool.confirmations)
    )
    parts: list[Part] = []
    silent: list[str] = []
    for actor in sorted(opposed_actors(pool.story, pool.measurand) - voters):
        denial, confirmation = denials.get(actor), confirmations.get(actor)
        if denial is None and confirmation is None:
            silent.append(pool.actor(actor, language))
        if denial is not None:
            parts.append(_stand("contradicts" if denial["voice"] == "direct" else "denies", denial, pool, language))
        if confirmation is not None:
            parts.append(_stand("confirms", confirmation, pool, language))
    if silent:
        parts.append((" " + say("silent", language, n=len(silent), who=say("or", language).join(silent)), ()))
    return parts


def _stand(key: str, row: dict[Any, Any], pool: "Pool", language: str) -> Part:
    """What an opposed actor denied or confirmed, and when."""
    given = {
        "who": pool.actor(row["actor"], language),
        "day": wording.days(row["said_from"].date(), row["said_to"].date(), language),
        "text": wording.quoted(row["text"]),
        "label": pool.article(row["article_id"]),
    }
    return (" " + say(key, language, **given), (row["claim_id"],))
