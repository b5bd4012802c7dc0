"""What speech.find returns, one Speech for each thing somebody is reported to say; inside, a Statement of tokens."""

from dataclasses import dataclass, field

from helpers.german.sentences import Span


@dataclass(frozen=True)
class Speech:
    """One reported utterance; all spans are half-open ranges of code points into the text.

    message: the pieces of what is said. quoted: the literally quoted pieces of a mixed message.
    cue: the attributing words.
    speaker: as written, None if nobody is named. referent: the fuller mention a pronoun or role noun stands for.
    via: the agency, recording or outlet that relays. voice: direct, indirect, mixed, reported or free.
    lemma, act: the cue's lemma and speech act as the lexicon has them ("" where there is no cue).
    """

    message: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: Span | None
    referent: Span | None
    via: Span | None
    voice: str
    rule: str
    lemma: str = ""
    act: str = ""


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
