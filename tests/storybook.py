"""The made-up stories (`tests/stories/`, `data/examples/`) with their keys, and what the library makes of them.

A key was written by a careful reader from the texts, never from what the program found. `unmet` says of each of its
entries what the program reads otherwise.
"""

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

import helpers as gl
from helpers import compare, paths, reconcile
from helpers.topic import Topic

STORIES = Path(__file__).parent / "stories"
OPEN = STORIES / "open.toml"  # what is not met yet
EXAMPLES = paths.DATA / "examples"
FOLDERS = {folder.parent.name: folder.parent for top in (STORIES, EXAMPLES) for folder in sorted(top.glob("*/key"))}
ANY = "any"  # a cell that is not judged
CELLS = ("role", "measurand", "actor", "value", "low", "high", "bound", "certainty", "flag", "suggested_value")


@dataclass(frozen=True, eq=False)
class Story:
    """A folder read by the program, and its key. `ids`: key id -> claim_id, for what was found."""

    name: str
    key: dict[str, list[dict[str, str]]]
    topic: Topic
    articles: pd.DataFrame
    claims: pd.DataFrame
    pairs: pd.DataFrame
    ids: dict[str, str] = field(default_factory=dict)

    def claim(self, key_id: str) -> dict[str, Any] | None:
        found = self.claims[self.claims["claim_id"] == self.ids.get(key_id)]
        return found.iloc[0].to_dict() if len(found) else None


@cache
def read(name: str) -> Story:
    """A story by its folder's name."""
    folder = FOLDERS[name]
    articles = gl.read(folder)
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    key = {file.stem: _rows(file) for file in sorted((folder / "key").glob("*.csv"))}
    for kind in ("quantities", "statements"):
        key[kind] = [_anchored(row, texts[row["article_id"]]) for row in key.get(kind, [])]
    topic = gl.story(folder / "topic.toml")
    claims = gl.extract(articles, topic)
    ids = {row["id"]: found for row in key["quantities"] if (found := _quantity(row, claims))}
    ids |= {row["id"]: found for row in key["statements"] if (found := _statement(row, claims))}
    return Story(name, key, topic, articles, claims, gl.pairs(claims, topic), ids)


def _rows(file: Path) -> list[dict[str, str]]:
    return pd.read_csv(file, dtype="str", keep_default_na=False).to_dict("records")


def _anchored(row: dict[str, str], text: str) -> dict[str, str]:
    """The row, its spans moved where a saved page's text begins later than the key says."""
    moved = (
        text.find(row["text"]) - int(row["start"]) if text[int(row["start"]) : int(row["end"])] != row["text"] else 0
    )
    spans = ("start", "end", "number_start", "number_end")
    return row | {name: str(int(row[name]) + moved) for name in spans if row.get(name)}


def _quantity(row: dict[str, str], claims: pd.DataFrame) -> str:
    """The claim whose numeral overlaps the key's; of two claims of one number (a denied one) the one asked for."""
    own = claims[(claims["article_id"] == row["article_id"]) & (claims["kind"] == "quantity")]
    own = own[(own["number_start"] < int(row["number_end"])) & (own["number_end"] > int(row["number_start"]))]
    own = own[own["claim_id"].str.endswith("~2") == row["id"].endswith("~2")]
    return str(own["claim_id"].iloc[0]) if len(own) else ""


def _statement(row: dict[str, str], claims: pd.DataFrame) -> str:
    """The statement that shares most with the key's, at least half of both."""
    own = claims[(claims["article_id"] == row["article_id"]) & (claims["kind"] == "statement")]
    start, end = int(row["start"]), int(row["end"])
    shared = own["end"].clip(upper=end) - own["start"].clip(lower=start)
    half = shared >= (own["end"] - own["start"]).clip(lower=end - start) / 2
    return str(own.loc[shared[half].idxmax(), "claim_id"]) if half.any() else ""


# --- what the program reads otherwise ---------------------------------------------------------------------------------


def entries(name: str) -> list[str]:
    """Ids of everything the key says: its claims, "a-b" of its pairs, then pools, groups, traps and each article."""
    key = {file.stem: _rows(file) for file in (FOLDERS[name] / "key").glob("*.csv")}
    claims = [row["id"] for kind in ("quantities", "statements") for row in key.get(kind, [])]
    pairs = [f"{row['a']}-{row['b']}" for row in key["pairs"]]
    pools = [f"pool {row['measurand']} {row['on']}" for row in key["pool"]]
    traps = [f"trap {row['kind']} {row['ids'] or row['article_id']}" for row in key["traps"]]
    texts = sorted({row["article_id"] for row in key["quantities"]})
    return [*claims, *pairs, *pools, *traps, "groups", *(f"article {text}" for text in texts)]


def unmet(story: Story) -> dict[str, list[str]]:
    """Entry -> what of it the program reads otherwise (names of cells, or words); an entry that is met has []."""
    errors = {row["ids"] for row in story.key["traps"] if row["kind"] == "known_error"}  # judged as a trap
    found = {row["id"]: [] if row["id"] in errors else _of_quantity(story, row) for row in story.key["quantities"]}
    found |= {row["id"]: _of_statement(story, row) for row in story.key["statements"]}
    found |= {f"{row['a']}-{row['b']}": _of_pair(story, row) for row in story.key["pairs"]}
    found |= {f"pool {row['measurand']} {row['on']}": _of_pool(story, row) for row in story.key["pool"]}
    found |= {
        f"trap {row['kind']} {row['ids'] or row['article_id']}": _of_trap(story, row) for row in story.key["traps"]
    }
    found["groups"] = _of_groups(story)
    return found | {f"article {text}": _not_in_key(story, text) for text in story.articles["article_id"]}


def _same(wanted: str, got: Any) -> bool:
    """True if a cell is one of the key's readings, parted by "|"; blank only with blank."""
    blank = got is None or got == "" or got != got
    return any(
        reading == ANY or (blank and reading == "") or (not blank and _equal(reading, got))
        for reading in wanted.split("|")
    )


def _equal(reading: str, got: Any) -> bool:
    if isinstance(got, str):
        return reading == got
    return reading.replace(".", "", 1).isdigit() and float(reading) == float(got)


def _of_quantity(story: Story, row: dict[str, str]) -> list[str]:
    claim = story.claim(row["id"])
    if claim is None:
        return [] if row["required"] == "no" else ["missing"]
    asked = [name for name in CELLS if row[name] or name not in ("low", "high", "flag", "suggested_value")]
    wrong = [name for name in asked if not _same(row[name], claim[name])]
    wrong += [name for name in ("refers", "said") if row[name] and not _same(row[name], _days(claim, name))]
    partners = {story.ids.get(other, other) for other in row["related"].split(";") if other}
    return wrong + ["related"] * (not partners <= set(claim["related"].split(";")))


def _days(claim: dict[str, Any], name: str) -> str:
    """ "2025-07-05", or both ends of a window that holds more than a day."""
    first, last = (str(claim[f"{name}_{side}"])[:10] for side in ("from", "to"))
    return first if first == last else f"{first}..{last}"


def _of_statement(story: Story, row: dict[str, str]) -> list[str]:
    claim = story.claim(row["id"])
    if claim is None:
        return ["missing"]
    return [name for name in ("actor", "polarity", "proposition") if not _same(row[name], claim[name])]


def _not_in_key(story: Story, article: str) -> list[str]:
    """Counts of the story that no careful reader counted."""
    own = story.claims[(story.claims["article_id"] == article) & (story.claims["measurand"] != "")]
    own = own[own["bound"] != "vague"]
    return sorted(own.loc[~own["claim_id"].isin(story.ids.values()), "text"])


def _pair(story: Story, a: str, b: str) -> Any:
    wanted = {story.ids.get(a, a), story.ids.get(b, b)}
    return next((pair for pair in story.pairs.itertuples() if {pair.a, pair.b} == wanted), None)


def _of_pair(story: Story, row: dict[str, str]) -> list[str]:
    pair = _pair(story, row["a"], row["b"])
    if pair is None:
        return ["missing"]
    wrong = ["relation"] * (pair.relation != row["relation"])
    if row["reasons"]:
        wrong += ["reasons"] * (not set(row["reasons"].split("|")) & set(pair.reasons.split(";")))
    return wrong + ["firm"] * (row["firm"] not in ("", "yes" if _is_firm(pair) else "no"))


def _is_firm(pair: Any) -> bool:
    return str(pair.firm) == "True"


def _ends(low: float, high: float) -> str:
    return f"{low:.12g}" if low == high else f"{low:.12g}..{high:.12g}"


def _of_pool(story: Story, row: dict[str, str]) -> list[str]:
    pool = gl.pool(story.claims, story.topic, row["measurand"], on=row["on"])
    between = getattr(pool, "median_between", None) or (pool.median, pool.median)
    low, high = map(float, row["median_between"].split(".."))
    wrong = [name for name in ("k", "low", "high") if getattr(pool, name) != float(row[name])]
    wrong += ["median_between"] * (tuple(between) != (low, high))
    voted = {vote.actor: _ends(vote.low, vote.high) for vote in pool.votes}
    return wrong + ["votes"] * (dict(vote.split(":") for vote in row["votes"].split(";")) != voted)


def _of_groups(story: Story) -> list[str]:
    """Firm conflicts by measurand and the two who speak: the key's and no others, its first among the first three."""
    table = reconcile.conflicts(story.pairs)
    groups = [(row.measurand, *sorted({row.a_actor, row.b_actor})) for row in table.itertuples()]
    found = {group for group, firm in zip(groups, table["firm"], strict=True) if str(firm) == "True"}
    keyed = {(row["measurand"], *sorted({row["a"], row["b"]})): row["firm"] for row in story.key["groups"]}
    wanted = [group for group, firm in keyed.items() if firm == "yes"]
    wrong = [f"not found: {' '.join(group)}" for group in wanted if group not in found]
    wrong += [f"not in key: {' '.join(group)}" for group in found - set(keyed)]
    return sorted(wrong + ["first not among three"] * (wanted[0] not in groups[:3]))


# --- traps ------------------------------------------------------------------------------------------------------------


def _of_trap(story: Story, row: dict[str, str]) -> list[str]:
    kind, ids = row["kind"], row["ids"].split(";")
    if kind in TRAPS:
        return [] if TRAPS[kind](story, row, ids) else ["not said"]
    if kind == "lost_thousand":
        claim = story.claim(ids[0])
        return [] if claim is not None and claim["flag"] == kind else ["not said"]
    pair = _pair(story, *ids)
    wanted = {"headline"} if kind == "part_for_whole" else {kind}
    return [] if pair is not None and wanted & set(pair.reasons.split(";")) else ["not said"]


def _copied(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    runs = compare.reuse(story.articles)
    return bool(((runs["a_article"] == ids[0]) & (runs["b_article"] == ids[1])).any())


def _not_counted(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    claim = story.claim(ids[0])
    return claim is None or claim["measurand"] == ""


def _denied(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    claim = story.claim(ids[0])
    return claim is not None and claim["polarity"] == "denies" and bool(claim["proposition"])


def _contradiction(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    pair = _pair(story, *ids)
    return pair is not None and pair.relation == "conflicts" and _is_firm(pair)


def _reversal(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    turned = compare.stances(story.claims, story.topic)
    turned = turned[turned["claim_id"] == story.ids.get(ids[1], ids[1])]
    return bool((turned["reversal_of"] == story.ids.get(ids[0], ids[0])).any())


def _one_origin(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    origins = compare.origins(story.claims, story.articles)
    own = origins[origins["claim_id"].isin([story.ids.get(id, id) for id in ids])]
    return len(own) == len(ids) and own["origin_id"].nunique() == 1


def _narrower(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    """Who denies the narrower claim has not denied the wider one: they are two propositions, one below the other."""
    claims = [story.claim(id) for id in ids]
    kept = [story.topic.propositions[c["proposition"]] for c in claims if c is not None and c["proposition"]]
    return len(kept) == 2 and kept[0].narrower_than == kept[1].id


def _update(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    early, late = (story.claim(id) for id in ids)
    return early is not None and late is not None and bool(early["refers_to"] < late["refers_to"])


def _boilerplate(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    """Nothing beside the report became a claim: no number of the menu, the teaser or the footer."""
    text = story.articles.set_index("article_id")["text"][row["article_id"]]
    own = story.claims[(story.claims["article_id"] == row["article_id"]) & (story.claims["region"] != "boilerplate")]
    coded = [story.ids.get(key["id"]) for key in story.key["quantities"] if key["article_id"] == row["article_id"]]
    stray = own[(own["kind"] == "quantity") & ~own["claim_id"].isin(coded)]
    return stray.empty and "Lesen Sie auch" not in text


def _known_error(story: Story, row: dict[str, str], ids: list[str]) -> bool:
    """True while the program reads this passage wrongly; read rightly, the lesson needs another."""
    wanted = next(key for key in story.key["quantities"] if key["id"] == ids[0])
    return bool(_of_quantity(story, wanted))


TRAPS: dict[str, Callable[[Story, dict[str, str], list[str]], bool]] = {
    "copied": _copied,
    "not_counted": _not_counted,
    "denial": _denied,
    "contradiction": _contradiction,
    "reversal": _reversal,
    "scope": _narrower,
    "press_conference": _one_origin,
    "update": _update,
    "boilerplate": _boilerplate,
    "known_error": _known_error,
}


# --- the list of what is not met yet ----------------------------------------------------------------------------------


def listed() -> dict[str, dict[str, list[str]]]:
    """Story -> entry -> what ``open.toml`` says is read otherwise."""
    return tomllib.loads(OPEN.read_text("utf-8"))


def shrink() -> None:
    """Take out of ``open.toml`` what is met; say what is not met and not listed, which is never added by itself."""
    head = OPEN.read_text("utf-8").partition("\n[")[0].rstrip("\n")
    lines, before = [head], listed()
    for name in FOLDERS:
        now, old = unmet(read(name)), before.get(name, {})
        kept = {entry: both for entry, words in old.items() if (both := [w for w in words if w in now.get(entry, [])])}
        lines += [f"\n[{name}]"] * bool(kept)
        lines += [f"{json.dumps(e)} = {json.dumps(words, ensure_ascii=False)}" for e, words in kept.items()]
        for entry, words in now.items():
            if new := [word for word in words if word not in old.get(entry, [])]:
                print(f"not met and not listed: {name}: {entry}: {', '.join(new)}")
        print(f"{name}: {len(old)} entries were open, {len(kept)} are")
    OPEN.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    shrink()
