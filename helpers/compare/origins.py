"""How many origins there are: an origin is a speaker and an event (a press conference, a session), not an article."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers import schema
from helpers.compare import speakers
from helpers.compare.renderings import renderings
from helpers.compare.rows import counted, in_order

# Words that name an occasion, in the sentence of a statement; two different ones are two events.
OCCASION = re.compile(
    r"\b(Pressekonferenz|Sitzung|Interview|Telefonat|Gipfel|Rede|Ansprache|Anhörung|Debatte|Pressemitteilung)\w*"
)
ALIKE = 0.4  # score of `renderings` from which one wording links two statements


def origins(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row per claim: origin_id (the claim_id of its first claim), claim_id, reason.

    Two statements go together when they can have been said on the same days, no two different occasions are named, and
    their speakers share a name or an office (inside one article: any word of the mention; the name of a country or a
    body alone joins no two articles); or when they render one wording; or when one agency relays the same party's word.
    A number goes with the statement around it, and with the same number of the day that one source gives and the other
    passes on ("dem RKI gemeldet"). Each link is a candidate. Joined with `claims` on claim_id, the origins
    of an article or a measurand can be counted.
    """
    rows = in_order(counted(claims), articles)
    statements = [row for row in rows if row.kind == "statement" and (row.actor or row.speaker_name or row.via)]
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    above, why = _joined(statements, texts, renderings(claims, articles))
    home = {row.claim_id: row.statement_id if row.statement_id in above else row.claim_id for row in rows}
    home |= {id: id for id in above}  # a statement inside another one has its own
    for alone in [id for id in home.values() if id not in above]:
        above[alone], why[alone] = alone, "nobody_named"
    for first, second in _one_figure(rows):
        _join(above, why, home[first], home[second], "same_figure")
    found = [
        {"origin_id": _top(above, top), "claim_id": id, "reason": why[id] if top == id else "same_statement"}
        for id, top in home.items()
    ]
    _as_a_person_said(found, claims.attrs.get("origins", {}))
    return schema.frame("origins", found)


def _one_figure(rows: list[Any]) -> Iterator[tuple[str, str]]:
    """Numbers of one day that the one source gives and the other passes on, the earlier one first.

    "Das RKI meldete 4.000 Fälle"; "Die Gesundheitsämter meldeten dem RKI 4.000 Fälle": one official figure.
    """
    alike: dict[tuple[str, float], list[Any]] = defaultdict(list)
    for row in rows:
        if row.kind == "quantity" and row.measurand and row.value == row.value and (row.speaker or row.via):
            for earlier in alike[row.measurand, row.value]:
                days = [(one.refers_from, one.refers_to) for one in (earlier, row)]
                if _relayed(earlier, row) and days[0] == days[1]:
                    yield earlier.claim_id, row.claim_id
            alike[row.measurand, row.value].append(row)


def _relayed(a: Any, b: Any) -> bool:
    """True if the speaker of one is the via of the other."""
    ours, theirs = (speakers.tokens(row.speaker_name or row.speaker) for row in (a, b))
    return bool(ours & speakers.tokens(b.via) or theirs & speakers.tokens(a.via))


def _as_a_person_said(found: list[dict[str, str]], links: dict[str, str]) -> None:
    """Links that a person confirmed, changed or rejected in the corrections; a statement's numbers go with it."""
    given = {claim: new or claim for claim, new in links.items()}
    for row in found:
        if row["claim_id"] in given:
            row |= {"origin_id": given[row["claim_id"]], "reason": "person"}


def _joined(rows: list[Any], texts: dict[str, str], same_words: pd.DataFrame) -> tuple[dict[str, str], dict[str, str]]:
    """claim_id -> claim_id of a statement above it in its origin (see `_top`), and claim_id -> why it was put there."""
    above = {row.claim_id: row.claim_id for row in rows}
    why = {row.claim_id: "first" for row in rows}
    occasion = {row.claim_id: _occasion(row, texts) for row in rows}
    people = frozenset(name for row in rows for name in speakers.people(row.speaker_name or row.speaker))
    of_key: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        for key in sorted(_keys(row), key=lambda key: (key in speakers.ROLES, key)):  # a name says more than an office
            for earlier in of_key[key]:
                if reason := _link(earlier, row, occasion, people):
                    _join(above, why, earlier.claim_id, row.claim_id, reason)
            of_key[key].append(row)
    for pair in schema.each(same_words):
        if pair.score >= ALIKE and "same_speaker" in pair.reasons and {pair.a, pair.b} <= above.keys():
            _join(above, why, pair.a, pair.b, "same_words")
    return above, why


def _keys(row: Any) -> frozenset[str]:
    return speakers.tokens(row.speaker_name or row.speaker) | frozenset({f"via {row.via}"} if row.via else ())


def _link(a: Any, b: Any, occasion: dict[str, frozenset[str]], people: frozenset[str]) -> str:
    """Why `b` may have the origin of `a`, or blank."""
    here, there = occasion[a.claim_id], occasion[b.claim_id]
    if not speakers.days_meet(a, b) or (here and there and not here & there):
        return ""
    if a.via and a.via == b.via and a.actor == b.actor:
        return "same_relay"
    if not (speakers.actors(a.actor) & speakers.actors(b.actor)) and (a.actor or b.actor):
        return ""
    shared = speakers.tokens(a.speaker_name or a.speaker) & speakers.tokens(b.speaker_name or b.speaker)
    if a.article_id != b.article_id:
        shared &= people | speakers.ROLES
    if not shared:
        return ""
    return "same_role" if shared <= speakers.ROLES else "same_speaker"


def _occasion(row: Any, texts: dict[str, str]) -> frozenset[str]:
    sentence = texts.get(row.article_id, "")[row.sentence_start : row.sentence_end]
    return frozenset(found.group(1) for found in OCCASION.finditer(sentence))


def _top(above: dict[str, str], claim: str) -> str:
    while above[claim] != claim:
        above[claim] = above[above[claim]]
        claim = above[claim]
    return claim


def _join(above: dict[str, str], why: dict[str, str], first: str, second: str, reason: str) -> None:
    top, other = _top(above, first), _top(above, second)
    if top != other:
        above[other] = top
        why[other] = reason
