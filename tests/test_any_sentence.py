"""Every German sentence of the test tables is read without a story, and with a story that is not its own."""

import ast
import random
import re
from datetime import date
from pathlib import Path

import pytest

from helpers import articles, claims
from helpers import topic as topics

HERE = Path(__file__).parent
AT_ONCE = 40  # sentences of one article


def sentences() -> list[str]:
    """All strings of the test files that look like sentences: a blank inside, and an end or a digit."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in sorted(HERE.glob("test_*.py")))
    nodes = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    told = (value.strip() for value in nodes if isinstance(value, str))
    ends = (".", "“", "!", "?")
    return list(dict.fromkeys(one for one in told if " " in one and (one.endswith(ends) or re.search(r"\d", one))))


def table(told: list[str], between: str):
    texts = {f"s{n}": between.join(told[n : n + AT_ONCE]) for n in range(0, len(told), AT_ONCE)}
    return articles.from_texts(texts, published=dict.fromkeys(texts, date(2024, 10, 31)))


@pytest.mark.parametrize(("story", "between"), [(None, "\n\n"), ("nordkorea", " ")])
def test_whatever_stands_in_the_tables_is_read(story, between):
    told = sentences()
    found = claims.extract(table(told, between), story and topics.load(story))
    assert len(told) > 3_000
    assert found["article_id"].nunique() > 0.8 * len(told) / AT_ONCE
    assert (found["start"] < found["end"]).all()


@pytest.mark.parametrize("story", [None, "nordkorea"])
def test_words_in_any_order_are_read(story):
    """No German any more, but whatever a broken page may hold: a number at the very end, a verb without a clause."""
    chance = random.Random(7)  # the same words every time
    told = [sentence.split() for sentence in chance.sample(sentences(), 1_000)]
    for words in told:
        words.insert(chance.randrange(len(words) + 1), chance.choice(["40", "zwölf", "3,5 Millionen", "20 Prozent"]))
        chance.shuffle(words)
    found = claims.extract(table([" ".join(words) for words in told], ". "), story and topics.load(story))
    assert len(found) > 1_000
