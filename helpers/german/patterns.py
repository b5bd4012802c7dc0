"""What is worked out when first asked for: regular expressions, so that importing a room takes no time, and what is
known of a word, since texts repeat their words."""

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

WORDS_KEPT = 50_000
One = TypeVar("One")
Found = TypeVar("Found")
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


_SHARP_S = re.compile(r"\[[^\[\]]*\]|ß")


def swiss(pattern: str) -> str:
    """A pattern that reads "heisst" as "heißt", as Switzerland writes it; in a class of letters "ß" stays one."""
    return _SHARP_S.sub(lambda found: found[0] if found[0] != "ß" else "(?:ß|ss)", pattern)


class Late:
    """Stands for a compiled pattern: the first call compiles it and from then on goes to it directly."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self.source = pattern

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(swiss(self.source if isinstance(self.source, str) else self.source()))
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: str | Callable[[], str]) -> re.Pattern[str]:
    """A pattern as from ``re.compile``, compiled (and, where it is a call, made) at its first use."""
    return cast("re.Pattern[str]", Late(pattern))


class Leading:
    """A pattern for what leads up to a place, of which the last word is known: where another word stands there, nobody
    needs to search, which is nearly everywhere."""

    def __init__(self, pattern: str | Callable[[], str], ends: str) -> None:
        self.whole, self.ends = late(pattern), tuple(ends.split())

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """As ``re.Pattern.search`` of what ends in one white space and before it in one of `ends`."""
        last = end - 1
        if last < start or not text[last].isspace():
            return None
        if text.endswith(self.ends, start, last) or text[last - 1].isspace():
            return self.whole.search(text, start, end)
        return None


class once(Generic[One, Found]):
    """A property that is worked out once: ``functools.cached_property`` without its lock, which costs more than most
    of them do."""

    def __init__(self, of: Callable[[One], Found]) -> None:
        self._of, self.__doc__ = of, of.__doc__

    def __get__(self, one: One, owner: type[One]) -> Found:
        found = one.__dict__[self._of.__name__] = self._of(one)
        return found


class Kept(dict[str, Any]):
    """What `of` says of a word, worked out once for each word: ``Kept(len)["Amt"]`` is 3."""

    def __init__(self, of: Callable[[str], Any]) -> None:
        self._of = of

    def __missing__(self, word: str) -> Any:
        if len(self) > WORDS_KEPT:
            self.clear()
        found = self[word] = self._of(word)
        return found
