"""Every named rule fires on its own example and not on its counter-example; no two rules share a name."""

import importlib
from collections import Counter
from datetime import date

import pytest

PUBLISHED = date(2024, 10, 31)
FINDERS = {
    "quantities": lambda module, text: module.find(text),
    "dates": lambda module, text: module.find(text, published=PUBLISHED),
    "speech": lambda module, text: module.find(text),
    "hedges": lambda module, text: module.find(text),
}
MODULES = {name: importlib.import_module(f"helpers.german.{name}") for name in FINDERS}
RULES = [(name, rule) for name, module in MODULES.items() for rule in module.RULES]


def fired(name: str, text: str) -> set[str]:
    return {part for found in FINDERS[name](MODULES[name], text) for part in found.rule.split(";")}


@pytest.mark.parametrize("name, rule", RULES, ids=[rule.id for _, rule in RULES])
def test_rule_fires_on_its_example_only(name, rule):
    assert rule.id in fired(name, rule.example)
    assert rule.id not in fired(name, rule.counter_example)


def test_rule_ids_are_unique():
    assert [name for name, n in Counter(rule.id for _, rule in RULES).items() if n > 1] == []


@pytest.mark.parametrize("name", FINDERS)
def test_a_finder_names_only_rules_that_are_documented(name):
    known = {rule.id for rule in MODULES[name].RULES}
    for rule in MODULES[name].RULES:
        assert fired(name, rule.example) <= known
