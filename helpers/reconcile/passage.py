"""A text for readers whose parts are linked to the claims they rest on."""

from dataclasses import dataclass
from html import escape

Part = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, repr=False)
class Passage:
    """Parts of a text, each with the claim_ids behind it (none for connecting words)."""

    parts: tuple[Part, ...]
    language: str

    @property
    def claim_ids(self) -> list[str]:
        """All claims the passage rests on, once each, in order."""
        return list(dict.fromkeys(claim_id for _, ids in self.parts for claim_id in ids))

    def __str__(self) -> str:
        return "".join(text for text, _ in self.parts)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return f'<p lang="{self.language}">{"".join(_html(text, ids) for text, ids in self.parts)}</p>'


def _html(text: str, ids: tuple[str, ...]) -> str:
    if not ids:
        return escape(text)
    named = escape(" ".join(ids))
    return f'<span data-claims="{named}" title="{named}">{escape(text)}</span>'


def listed(parts: list[Part], conjunction: str) -> list[Part]:
    """a, b and c."""
    joined: list[Part] = []
    for i, part in enumerate(parts):
        joined += [(conjunction if i == len(parts) - 1 else ", ", ())] * (i > 0) + [part]
    return joined
