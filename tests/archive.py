"""A made-up archive in which it is known which articles share how much: for measuring text reuse."""

import random
from itertools import combinations

import pandas as pd

NOUNS = (
    "Rat Stadt Brücke Verein Schule Fluss Bahn Ernte Museum Hafen Theater Markt Wald Turm Garten Zug Platz Bad".split()
)
VERBS = "plant öffnet schließt prüft sucht feiert verkauft baut mietet zeigt lobt meidet malt zählt findet hält".split()
FOOTER = "Alle Rechte vorbehalten. Nachdruck nur mit schriftlicher Genehmigung der Redaktion dieser erfundenen Zeitung."


def sentence(dice: random.Random) -> str:
    def part() -> str:
        thing, other = f"{dice.choice(NOUNS)}{dice.randrange(400)}", f"{dice.choice(NOUNS)}{dice.randrange(400)}"
        return f"{thing} {dice.choice(VERBS)} {other}"

    return f"{part()}, {part()} und {part()}."


def build(size: int, seed: int = 1, sentences: int = 30) -> tuple[pd.DataFrame, set[tuple[str, str]]]:
    """`size` articles, every fifth with a block of an earlier one; the pairs sharing 30 % of the shorter one's runs."""
    dice = random.Random(seed)
    texts: list[list[str]] = []
    related: dict[int, list[int]] = {}
    for n in range(size):
        own = [sentence(dice) for _ in range(dice.randint(sentences // 2, sentences * 2))]
        if n % 5 == 4:
            source = dice.randrange(n // 5) * 5 + dice.randrange(4) if n > 4 else 0
            own = mixed(own, texts[source], dice)
            related.setdefault(source, [source]).append(n)
        texts.append(own)
    whole = [" ".join([*text, FOOTER]) for text in texts]
    names = [f"a{n:06d}" for n in range(size)]
    planted = [pair for group in related.values() for pair in combinations(group, 2)]
    pairs = {(names[a], names[b]) for a, b in planted if share(whole[a], whole[b]) >= 0.3}
    return pd.DataFrame({"article_id": names, "text": whole}), pairs


def mixed(own: list[str], source: list[str], dice: random.Random) -> list[str]:
    """A block of the source, a tenth to all of it, in the middle of the new text or in place of its second half."""
    block = max(1, round(dice.choice([0.1, 0.2, 0.4, 0.5, 0.7, 1.0]) * len(source)))
    at = dice.randrange(len(source) - block + 1)
    half = len(own) // 2
    return [*own[:half], *source[at : at + block], *(own[half:] if dice.random() < 0.5 else [])]


def share(a: str, b: str, size: int = 8) -> float:
    """Runs of eight words that both hold, by the runs of the shorter: counted plainly, one pair at a time."""
    ours, theirs = ({tuple(words[k : k + size]) for k in range(len(words) - size + 1)} for words in (read(a), read(b)))
    return len(ours & theirs) / min(len(ours), len(theirs))


def read(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.lower()).split()
