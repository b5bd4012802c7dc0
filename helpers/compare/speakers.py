"""Whether two statements have the same speaker, and whether they can have been said on the same days."""

import re
from functools import cache
from typing import Any

import pandas as pd

# Words of a speaker that many share: a rank or a task is no name.
COMMON = """
stellvertretende stellvertretender stellvertretenden sprecher sprecherin
sprechers vertreter vertreterin beamter behörden erklärung mitteilung angaben bericht berichte regierung minister
ministerin vereinten nationen nachrichtenagentur experten beobachter einflussreiche schwester machthaber büros
"""
# Offices: shared, they make two mentions of one party the same speaker, by role.
OFFICES = """
verteidigungsminister außenminister präsident ministerpräsident botschafter geheimdienst kanzler generalsekretär
"""
ARTICLES = frozenset("der die das den dem des ein eine einer eines".split())
ROLES = frozenset(OFFICES.split())
NO_NAMES = ARTICLES | frozenset(COMMON.split())
CAPITAL = re.compile(r"[A-ZÄÖÜ][\w]+(?:-[\wäöüß]+)*")


@cache
def tokens(name: str) -> frozenset[str]:
    """Names and roles of a mention: "US-Verteidigungsminister Lloyd Austin" -> verteidigungsminister, lloyd, austin."""
    words = {part.lower() for word in CAPITAL.findall(name) for part in word.split("-")}
    return frozenset(re.sub(r"(?<=\w{5})e?s$", "", word) for word in words - NO_NAMES if len(word) > 2)


PERSON = re.compile(r"([A-ZÄÖÜ][\w.-]+)\s(?:[A-Z]\.\s)?([A-ZÄÖÜ][\w-]+)(?=$|[,;(])")


def people(name: str) -> frozenset[str]:
    """Surnames: the last of two capitalised words that end a mention or stand before a comma ("Lloyd Austin").

    At the start of a sentence "Die USA" is no name of two words.
    """
    pairs = PERSON.findall(name.replace("\n", " "))
    return tokens(" ".join(last for first, last in pairs if first.lower() not in ARTICLES))


def actors(cell: str) -> frozenset[str]:
    return frozenset(part for part in cell.split(";") if part)


def agreement(a: Any, b: Any) -> str:
    """ "same_speaker" (a name or role in common), "same_actor" (the same party, one of them without a name), or ""."""
    ours, theirs = actors(a.actor), actors(b.actor)
    shared = tokens(a.speaker_name or a.speaker) & tokens(b.speaker_name or b.speaker)
    if ours and theirs and not ours & theirs:
        return ""
    if shared:
        return "same_speaker"
    return "same_actor" if ours and ours == theirs else ""


def days_meet(a: Any, b: Any) -> bool:
    """Whether both can have been said on one day; an end that is not known may be any day."""
    return not (_before(a.said_to, b.said_from) or _before(b.said_to, a.said_from))


def _before(last: Any, first: Any) -> bool:
    return bool(pd.notna(last) and pd.notna(first) and last < first)
