"""How far speech.find agrees with the reference coding of statements (by language models, not yet by a person)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from helpers import paths
from helpers.german import speech
from helpers.german.sentences import Span
from tests import reference

OVERLAP = 0.5  # share of the union of two spans, in code points


@dataclass
class Score:
    """Counts over the five articles; the lists hold readable lines for whoever looks for the errors."""

    found: int = 0
    required: int = 0
    hit: int = 0
    speakers: int = 0
    voices: int = 0
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong_speaker: list[str] = field(default_factory=list)
    wrong_voice: list[str] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        precision, recall = self.hit / max(self.found, 1), self.hit / max(self.required, 1)
        return 2 * precision * recall / max(precision + recall, 1e-9)


def texts() -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(Path(paths.SEEDS).glob("*.txt"))}


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(common, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def spans_of(found: speech.Speech) -> list[tuple[int, int]]:
    message = (found.message[0].start, found.message[-1].end)
    return [message]


def score() -> Score:
    """One statement found for one coded row; rows that need not be found count neither way."""
    total = Score()
    for article_id, text in texts().items():
        rows = [row for row in reference.table("statements").to_dict("records") if row["article_id"] == article_id]
        _article(text, speech.find(text), rows, total)
        _traps(text, article_id, speech.find(text), total)
    return total


def _article(text: str, found: list[speech.Speech], rows: list[dict[str, str]], total: Score) -> None:
    candidates = []
    for i, one in enumerate(found):
        for k, row in enumerate(rows):
            message, hull = (int(row["start"]), int(row["end"])), (int(row["hull_start"]), int(row["hull_end"]))
            best = max(overlap(span, coded) for span in spans_of(one) for coded in (message, hull))
            if best >= OVERLAP:
                candidates.append((row["required"] == "yes", overlap(spans_of(one)[0], message), i, k))
    taken_found: set[int] = set()
    taken_rows: set[int] = set()
    neutral: set[int] = set()
    for required, _, i, k in sorted(candidates, reverse=True):
        if i in taken_found or k in taken_rows:
            continue
        taken_found.add(i)
        taken_rows.add(k)
        if not required:
            neutral.add(i)
            continue
        _compare(text, found[i], rows[k], total)
    total.required += sum(row["required"] == "yes" for row in rows)
    total.found += len(found) - len(neutral)
    total.missed += [
        f"{row['id']} {row['voice']}: {row['text']}"
        for k, row in enumerate(rows)
        if k not in taken_rows and row["required"] == "yes"
    ]
    total.spurious += [
        f"{one.rule} {one.voice}: {text[one.message[0].start : one.message[-1].end]}"
        for i, one in enumerate(found)
        if i not in taken_found
    ]


def _compare(text: str, found: speech.Speech, row: dict[str, str], total: Score) -> None:
    total.hit += 1
    if found.voice == row["voice"]:
        total.voices += 1
    else:
        total.wrong_voice.append(f"{row['id']} {row['voice']}, found {found.voice} by {found.rule}: {row['text']}")
    if speaker_right(text, found, row):
        total.speakers += 1
    else:
        total.wrong_speaker.append(
            f"{row['id']} {row['speaker'] or row['speaker_resolved']}, found {_names(text, found)} by {found.rule}"
        )


def speaker_right(text: str, found: speech.Speech, row: dict[str, str]) -> bool:
    """The speaker overlaps the coded one, or a carried one is named in speaker, referent or via; nobody is nobody."""
    if row["speaker_type"] == "none" and not row["speaker_start"]:
        return found.speaker is None
    if row["speaker_start"] and found.speaker is not None:
        coded = (int(row["speaker_start"]), int(row["speaker_end"]))
        if overlap((found.speaker.start, found.speaker.end), coded) > 0:
            return True
    wanted = {word for word in row["speaker_resolved"].replace(",", " ").split() if word[0].isupper() and len(word) > 2}
    named = " ".join(text[span.start : span.end] for span in (found.speaker, found.referent, found.via) if span)
    return any(word in named for word in wanted)


def _names(text: str, found: speech.Speech) -> str:
    parts: Iterable[Span] = [span for span in (found.speaker, found.referent, found.via) if span]
    return " / ".join(" ".join(text[span.start : span.end].split()) for span in parts) or "nobody"


FURNITURE = ("caption", "heading", "boilerplate")


def _traps(text: str, article_id: str, found: list[speech.Speech], total: Score) -> None:
    for row in reference.table("not_claims").to_dict("records"):
        if row["article_id"] != article_id or "statement" not in row["forbids"]:
            continue
        start, end = int(row["start"]), int(row["end"])
        for one in found:
            for piece in one.message:
                inside = row["trap"] in FURNITURE and start <= piece.start and piece.end <= end
                if inside or overlap((piece.start, piece.end), (start, end)) >= OVERLAP:
                    total.traps.append(f"{row['id']} {row['trap']} by {one.rule}: {text[piece.start : piece.end]}")
