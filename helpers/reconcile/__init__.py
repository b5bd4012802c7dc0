"""Between numbers: why they differ, what may be pooled, what looks unusual, what to ask next."""

from helpers.html import Passage
from helpers.reconcile.asking import questions, summary
from helpers.reconcile.choosing import choose, example
from helpers.reconcile.grouping import conflicts
from helpers.reconcile.pairing import pairs
from helpers.reconcile.pooling import over_time, pool, sensitivity
from helpers.reconcile.saying import Pool, sentence
from helpers.reconcile.suspicion import merged, suspects

__all__ = [
    "Passage",
    "Pool",
    "choose",
    "conflicts",
    "example",
    "merged",
    "over_time",
    "pairs",
    "pool",
    "questions",
    "sensitivity",
    "sentence",
    "summary",
    "suspects",
]
