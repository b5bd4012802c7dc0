"""One sentence that answers a question of a notebook, made from the table at hand, so that it follows a rerun.

Each call takes the table that the answer rests on and gives a `Passage`: its words, and the claims behind them.
"""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers import charts, schema, telling, wording
from helpers.claims.evidence import attribution
from helpers.german import dates, hedges, quantities, reading, speech
from helpers.html import Part, Passage
from helpers.reconcile import Pool
from helpers.telling import Teller
from helpers.topic import Topic

MOST = 3  # features of wording named in one sentence
FIND: dict[str, Callable[[Any], Any]] = {
    "numbers": quantities.find,
    "days": dates.find,
    "statements": speech.find,
    "hedges": hedges.find,
}


def _passage(key: str, tell: Teller, ids: Iterable[str] = (), /, **parts: Any) -> Passage:
    part: Part = (wording.capital(tell.say(f"answer.{key}", **parts)), tuple(ids))
    return Passage((part,), tell.language)


def _listed(counts: pd.Series, column: str, tell: Teller) -> str:
    """Every value of a column with how often it occurs, the most first: "reported (90); possible (8); planned (5)"."""
    return "; ".join(f"{tell.code(column, str(code))} ({tell.written(n)})" for code, n in counts.items())


def finding(ax: Axes) -> Passage:
    """What a figure shows: its title, with the claims it rests on."""
    known = charts.about(ax)
    said = known.finding.title.rstrip(".")
    return Passage((((said if said[-1:] in "?!" else f"{said}."), known.finding.claim_ids),), known.tell.language)


def printed(claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How many numbers are printed, between which ends, and of how many sources."""
    tell, rows = telling.of(claims, language=language), charts.printed(claims)
    if rows.empty:
        return Passage(((tell.say("chart.no_numbers"), ()),), language)
    named = rows[rows["actor"] != ""]
    ends = {"low": rows["value"].min(), "high": rows["value"].max()}
    return _passage(
        "printed", tell, rows["claim_id"], n=len(rows), sources=named["actor"].nunique(), named=len(named), **ends
    )


def contradicting(pairs: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """Whether any two numbers exclude each other, and how many of them firmly."""
    tell, counted = Teller(language), pairs.attrs.get("counted", {})
    found = pairs[pairs["relation"] == "conflicts"]
    conflicts = len(found) + counted.get("conflicts", 0)
    firm = found[found["firm"]]
    key = "firm" if len(firm) else "not_firm" if conflicts else "no_conflict"
    rows = firm if len(firm) else found
    parts = {"n": len(pairs) + sum(counted.values()), "conflicts": conflicts, "firm": len(firm)}
    return _passage(key, tell, pd.concat([rows["a"], rows["b"]]).unique(), **parts)


def published(articles: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """From when to when the articles appeared, and which is the first and which the last."""
    tell, dated = Teller(language), articles.dropna(subset=["published_from", "published_to"])
    if dated.empty:
        return _passage("undated", tell, n=len(articles))
    first, last = (column.iloc[place] for place, column in ((0, dated["label"]), (-1, dated["label"])))
    days = tell.days(dated["published_from"].min(), dated["published_to"].max())
    return _passage("published", tell, n=len(dated), days=days, first=first, last=last)


def dated(clues: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How many expressions of time a text has, and how many of them limit the day on which it appeared."""
    limits = clues[["first", "last"]].notna().any(axis=1).sum()
    return _passage("dated", Teller(language), n=len(clues), limits=int(limits))


def listed(key: str, values: pd.Series, *, language: str = wording.LANGUAGE) -> Passage:
    """Every value of a column with how often it stands there. `key`: covered, shortened or worded."""
    tell, found = Teller(language), key if len(values) else f"no_{key}"
    return _passage(found, tell, n=len(values), list=_listed(values.value_counts(), str(values.name), tell))


def read(sentence: str, *, language: str = wording.LANGUAGE) -> Passage:
    """What the four finders see in a sentence."""
    once = reading.read(sentence)
    seen = {name: len(find(once)) for name, find in FIND.items()}
    return _passage("read", Teller(language), n=len(sentence.split()), **seen)


def rows(claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How many rows there are, of which kind."""
    kinds = claims["kind"].value_counts()
    parts = {kind: int(kinds.get(kind, 0)) for kind in ("statement", "quantity")}
    return _passage("rows", Teller(language), n=len(claims), **parts)


def accuracy(*, language: str = wording.LANGUAGE) -> Passage:
    """How many statements the rules of attribution find, and how many of those found are right."""
    measured, tell = attribution(), Teller(language)
    said = tell.say("chart.accuracy", found=measured[0], right=measured[1]) if measured else tell.say("chart.rules")
    return Passage(((said, ()),), language)


def counted(key: str, n: int, *, language: str = wording.LANGUAGE) -> Passage:
    """A sentence that holds one count. `key`: review, copied, questions."""
    return _passage(key, Teller(language), n=n)


def spoken(voices: pd.DataFrame, story: Topic | None = None, *, language: str = wording.LANGUAGE) -> Passage:
    """How many words each side has, and how many words are quoted."""
    tell = Teller(language, story)
    words = voices["words_direct"] + voices["words_paraphrased"]
    by_side = words.groupby(voices["side"]).sum().sort_values(ascending=False)
    said = [f"{tell.side(str(side))} {tell.written(n)}" for side, n in by_side.items()]
    return _passage("spoken", tell, n=int(words.sum()), quoted=int(voices["words_direct"].sum()), list=tell.join(said))


def origin(origins: pd.DataFrame, claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """To how many origins the claims go back, how many of them several articles share, and which share the widest."""
    tell = telling.of(claims, language=language)
    own = origins.merge(claims[["claim_id", "article_id"]], on="claim_id")
    behind = own.groupby("origin_id")["article_id"].agg(lambda ids: sorted({tell.labels[one] for one in ids}))
    several = behind[behind.map(len) > 1]
    parts = {"n": len(own), "articles": own["article_id"].nunique(), "origins": len(behind), "shared": len(several)}
    widest = max(several, key=len, default=[])
    return _passage("origin_shared" if len(several) else "origin", tell, list=tell.join(widest), **parts)


def doubted(claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How many counted numbers carry a hedge, and for how many of those nobody is named."""
    own = claims[(claims["measurand"] != "") & (claims["hedges"] != "") & (claims["kind"] == "quantity")]
    return _passage("doubted", Teller(language), own["claim_id"], n=len(own), nobody=int((own["actor"] == "").sum()))


def turned(stances: pd.DataFrame, claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """Who changed a position, or that nobody did."""
    tell = telling.of(claims, language=language)
    rows = stances[stances["reversal_of"] != ""]
    who = tell.join(
        f"{tell.who(row.actor)} ({tell.name('propositions', row.proposition)})" for row in schema.each(rows)
    )
    ids = [*rows["reversal_of"], *rows["claim_id"]]
    return _passage("turned" if len(rows) else "nobody_turned", tell, ids, n=rows["actor"].nunique(), who=who)


def unusual(claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """Which printed numbers look unusual."""
    tell, rows = telling.of(claims, language=language), claims[claims["flag"] != ""]
    mentions = tell.join(tell.mention(row.text, row.article_id, row.actor) for row in schema.each(rows))
    of = len(charts.printed(claims))
    return _passage("unusual" if len(rows) else "nothing_unusual", tell, rows["claim_id"], n=of, mentions=mentions)


def rendered(renderings: pd.DataFrame, claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How many pairs of passages seem to render one utterance, and how many of them stand in two articles."""
    home = claims.set_index("claim_id")["article_id"]
    apart = int((renderings["a"].map(home) != renderings["b"].map(home)).sum())
    return _passage("rendered", Teller(language), n=len(renderings), apart=apart)


def struck(pool: Pool, claims: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """Of the printed numbers, how many count for the pool's question, and why the others do not."""
    tell = pool.tell.speaking(language)
    numbers = list(charts.printed(claims)["claim_id"])  # in order: the same bytes each time
    gone = pool.excluded[pool.excluded["claim_id"].isin(numbers)]
    why = _listed(gone["reason"].value_counts(), "reason", tell)
    parts = {"n": len(numbers), "left": len(numbers) - len(gone), "what": pool.label(language), "day": pool.on}
    return _passage("struck" if len(gone) else "none_struck", tell, numbers, why=why, **parts)


def steady(pool: Pool, other: pd.DataFrame, daily: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """In how many other settings, and on how many days, the pool's lowest and highest number stay as they are."""
    same = [int(((table["low"] == pool.low) & (table["high"] == pool.high)).sum()) for table in (other, daily)]
    parts = {"n": len(other), "same": same[0], "days": len(daily), "same_days": same[1]}
    return _passage("steady" if pool.k else "no_pool", pool.tell.speaking(language), **parts)


def profiled(profile: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """Which features of wording are most frequent in all articles together."""
    tell = Teller(language)
    counts = profile[profile["feature"] != "words"].groupby("feature")["n"].sum().sort_values(ascending=False)
    return _passage("profiled", tell, list=_listed(counts.head(MOST), "feature", tell))


def weighed(evidence: pd.DataFrame, *, language: str = wording.LANGUAGE) -> Passage:
    """How much speaks for a slip, how much against it. `evidence` as `reconcile.suspects` gives it."""
    tell, rows = Teller(language), evidence[evidence["side"] != "record"]
    sides = _listed(rows["side"].value_counts(), "side", tell)
    return _passage("weighed" if len(rows) else "nothing_to_weigh", tell, rows["claim_id"].unique(), list=sides)
