"""What speech.find returns, one Speech for each thing somebody is reported to say; inside, a Statement of tokens."""

from dataclasses import dataclass, field

from helpers.german.reading import Unit
from helpers.german.reading import classes as wc
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

    @property
    def tokens(self) -> set[int]:
        """The tokens of its message."""
        return {k for first, last in self.message for k in range(first, last)}

    def holds(self, k: int) -> bool:
        """Whether a token stands in its message."""
        return any(first <= k < last for first, last in self.message)


def resolved(made: list[Statement]) -> list[Statement]:
    """One statement for one message: the first rule keeps it, or of two verbs before it the nearer one."""
    kept: list[Statement] = []
    for statement in made:
        same = next((k for k, other in enumerate(kept) if _same(statement, other)), -1)
        if same < 0:
            kept.append(statement)
        elif kept[same].low == statement.low and _between(kept[same], statement):
            kept[same] = statement
    return kept


def _between(one: Statement, other: Statement) -> bool:
    """ "Offen ist, da die Partei ankündigte, zu gehen": the second cue stands between the first and the message."""
    verb = other.speaker is not None and other.rule != "bare_cue_noun"
    return verb and bool(one.cue and other.cue) and max(one.cue) < min(other.cue) and max(other.cue) < other.low


def _same(one: Statement, other: Statement) -> bool:
    a, b = one.tokens, other.tokens
    return 2 * len(a & b) > 1.6 * max(len(a), len(b), 1)


def apart(unit: Unit, statement: Statement) -> Statement:
    """No piece of a message holds its speaker or its cue."""
    who = statement.speaker
    if who is not None:
        first = statement.low
        if who[0] < first < who[1] < statement.message[0][1]:
            start = who[1] + (unit.at(who[1]) == wc.COMMA)
            statement.message[0] = (start, max(start + 1, statement.message[0][1]))
        elif any(a < who[1] and who[0] < b for a, b in statement.message):
            statement.speaker = None
    statement.cue = [i for i in statement.cue if not statement.holds(i)]
    return statement
