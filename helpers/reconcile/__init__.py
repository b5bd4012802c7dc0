"""Between numbers: why they differ, what may be pooled, what looks unusual, what to ask next."""

from helpers.reconcile.pairing import pairs
from helpers.reconcile.pooling import Pool, pool

__all__ = ["Pool", "pairs", "pool"]
