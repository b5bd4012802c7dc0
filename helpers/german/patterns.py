"""Regular expressions that are compiled when first used, so that importing a room takes no time."""

import re
from collections.abc import Callable
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Late:
    """Stands for a compiled pattern: the first call compiles it and from then on goes to it directly."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self.source = pattern

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.source if isinstance(self.source, str) else self.source())
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: str | Callable[[], str]) -> re.Pattern[str]:
    """A pattern as from ``re.compile``, compiled (and, where it is a call, made) at its first use."""
    return cast("re.Pattern[str]", _Late(pattern))
