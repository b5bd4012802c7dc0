"""Gegenlesen: read several news articles about one event against each other.

The everyday idiom is ``import helpers as gl``. Each name below stands for one call of one module and is loaded on first
use, so that ``helpers.german`` stays free of pandas (PEP 562).
"""

from difflib import get_close_matches
from importlib import import_module
from typing import Any

IDIOM = {
    "read": ("articles", "read"),
    "texts": ("articles", "from_texts"),
    "story": ("topic", "load"),
    "extract": ("claims", "extract"),
    "correct": ("corrections", "change"),
    "pairs": ("reconcile", "pairs"),
    "conflicts": ("reconcile", "conflicts"),
    "pool": ("reconcile", "pool"),
    "explain": ("claims", "explain"),
    "view": ("show", "article"),
    "explore": ("show", "explore"),
    "save": ("export", "save"),
    "about": ("installation", "about"),
}


def __getattr__(name: str) -> Any:
    if name not in IDIOM:
        near = get_close_matches(name, IDIOM, n=1)
        hint = f"did you mean '{near[0]}'? " if near else ""
        raise AttributeError(f"helpers has no '{name}'; {hint}its calls are {', '.join(IDIOM)}.")
    module, call = IDIOM[name]
    return getattr(import_module(f"helpers.{module}"), call)


def __dir__() -> list[str]:
    return sorted([*globals(), *IDIOM])
