"""Who spoke last, and whose a report is that goes on."""

from helpers.german import cues
from helpers.german.reading import Reading, Unit
from helpers.german.sentences import Span
from helpers.german.speech import events, figures, referents, whose
from helpers.german.speech.mentions import Mentions
from helpers.german.speech.model import Range
from helpers.german.speech.speakers import subject

Who = tuple[Span | None, Span | None, Span | None]
"""Speaker, referent and via of a statement."""
NOBODY: Who = (None, None, None)
NEAR = 2  # units: a report goes on past one sentence without speech
NEVER = -9  # so far from any unit that nothing runs on


class Memory:
    """The last statement: its speaker, and in which unit and paragraph it stood; who has been mentioned."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.mentions = reading, Mentions(reading)
        self.who = NOBODY
        self.lemma = self.act = self.voice = ""
        self.counted = False  # the last statement was an estimated number only
        self.number = self.said = self.paragraph = NEVER

    def before(self) -> Who:
        """Whose a report is that goes on: the last speaker, or whom the sentence before names."""
        if self.said < self.number - 1 and self.counted:
            return NOBODY  # "Analysten hatten mit 40 gerechnet. Es wurden 30. Grund sei ...": not theirs
        if self.said < self.number - 1:
            told = self._told(self.number - 1) if self.number else None
            if told is not None:
                unit = self.reading.unit(self.number - 1)
                return unit.span(*told), referents.referent(self.mentions, unit, *told), None
            about = self.mentions.subject(self.number - 1) or whose.given(self.reading, self.mentions, self.number)
            if about is not None:
                return about, None, None
            if self.number - self.said > NEAR:
                return NOBODY
        return self.who

    def told_before(self, unit: Unit) -> bool:
        """ "Kern dankte den Helfern. Sie hätten viel getan": the sentence before has a verb of saying."""
        before = self.reading.unit(self.number - 1) if self.number else None
        return before is not None and before.paragraph == unit.paragraph and self._told(self.number - 1) is not None

    def _told(self, n: int) -> Range | None:
        """Who criticised, defended or spoke of something in unit `n`: what follows may be theirs."""
        unit = self.reading.unit(n)
        if who := figures.teller(unit):
            return who  # "Ina Kern zieht Bilanz. 240 seien es gewesen"
        told = [subject(unit, event) for event in events.find(unit, cues.saying())]
        return next((who for who in reversed(told) if who is not None and self.mentions.speaks(unit, *who)), None)

    def keep(self, unit: Unit) -> None:
        """Something is said in this unit."""
        self.said, self.paragraph = self.number, unit.paragraph
