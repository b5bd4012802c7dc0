"""What a story is about: who speaks, where things are, what is counted and claimed. A TOML file written by a person.

load(name_or_path) -> Topic; from_text(text) -> Topic; draft(articles) -> TOML text to edit
actor_of(topic, text) -> party ids; is_part, comparable, family, ancestors: the measurand tree
"""

from helpers.topic.drafting import draft
from helpers.topic.matching import Mention, actor_of, cue_in, mentions, named, of_country, propositions_in, thing_in
from helpers.topic.model import (
    Actor,
    ById,
    Event,
    Measurand,
    Place,
    Proposition,
    Thing,
    Topic,
    ancestors,
    comparable,
    family,
    is_part,
    label,
    party,
    side,
    within,
)
from helpers.topic.reading import from_text, load

__all__ = [
    "Actor", "ById", "Event", "Measurand", "Mention", "Place", "Proposition", "Thing", "Topic", "actor_of",
    "ancestors", "comparable", "cue_in", "draft", "family", "from_text", "is_part", "label", "load", "mentions",
    "named", "of_country", "party", "propositions_in", "side", "thing_in", "within",
]  # fmt: skip
