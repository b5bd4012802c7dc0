"""What the rules hand to each other inside one unit: token ranges, not yet spans."""

from dataclasses import dataclass, field

from helpers.german.sentences import Span

Range = tuple[int, int]


@dataclass(slots=True)
class Statement:
    """message: token ranges; cue: token numbers; speaker: a token range, or None (nobody in this unit)."""

    message: list[Range]
    cue: list[int]
    speaker: Range | None
    voice: str
    rule: str
    lemma: str = ""
    act: str = "asserts"
    via: Range | None = None
    before: list[Span] = field(default_factory=list)  # pieces of the message in the sentence before

    @property
    def low(self) -> int:
        return self.message[0][0]

    @property
    def high(self) -> int:
        return self.message[-1][1]
