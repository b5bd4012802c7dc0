"""The measured accuracy of the rules names only rules there are, and none that is oftener wrong than right."""

import csv
import json

from helpers import paths
from helpers.german import speech
from tests import accuracy

ARTICLE = {
    "text": "Die Stadt erklärte, die Straße werde gebaut. Laut Polizei kamen fünfzig Menschen.",
    "sentences": [[0, 44], [45, 81]],
    "quotes": [{"type": "Indirect", "message": [[20, 43]], "speaker": [[0, 9]]}],
}


def test_counts_are_those_of_the_annotated_articles(tmp_path):
    (tmp_path / "quotes.jsonl").write_text(json.dumps(ARTICLE) + "\n", "utf-8")
    by_rule, by_kind = accuracy.rule_accuracy(tmp_path / "quotes.jsonl")
    assert {row["rule"]: (row["fired"], row["right"], row["right_speaker"]) for row in by_rule} == {
        "verb_second_clause": (1, 1, 1),
        "according_to": (1, 0, 0),
    }
    assert {"annotated": "all", "gold": 1, "found": 1, "right_speaker": 1} in by_kind


def test_measured_rules_exist():
    with paths.RULE_ACCURACY.open(encoding="utf-8", newline="") as file:
        measured = [row["rule"] for row in csv.DictReader(file)]
    assert set(measured) <= {"lost_thousand"} | {rule.id for rule in speech.RULES}
