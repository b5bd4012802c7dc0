"""Between numbers: why they differ, what may be pooled, what looks unusual, what to ask next."""

from helpers.html import Passage
from helpers.reconcile.asking import questions, summary
from helpers.reconcile.pairing import pairs
from helpers.reconcile.pooling import Pool, pool
from helpers.reconcile.saying import sentence
from helpers.reconcile.suspicion import suspects
from helpers.reconcile.timeline import over_time, sensitivity

__all__ = [
    "Passage",
    "Pool",
    "over_time",
    "pairs",
    "pool",
    "questions",
    "sensitivity",
    "sentence",
    "summary",
    "suspects",
]
