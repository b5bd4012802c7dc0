"""Numbers of one dimension in several units are compared as measured, and shown as printed."""

import pytest

import helpers as gl
from helpers import topic

STORY = topic.from_text(
    """
    name = "Made up"
    [[actor]]
    id = "plant"
    name = "the plant"
    name_de = "das Werk"
    aliases = ["Werk"]
    [[actor]]
    id = "town"
    name = "the town"
    name_de = "die Stadt"
    aliases = ["Stadt"]
    [[thing]]
    id = "acid"
    words = ["Säure", "Tonne", "Liter"]
    [[measurand]]
    id = "leaked"
    label = "acid that leaked"
    label_de = "ausgelaufene Säure"
    thing = "acid"
    cues = ["ausgelaufen"]
    """
)


def claims(*amounts: str):
    """Articles of 10 May 2024 in which the plant, the town and the plant again say how much has leaked."""
    who = ("des Werks", "der Stadt", "des Werks")
    texts = {f"x{i}": f"Nach Angaben {who[i]} sind {amount} Säure ausgelaufen." for i, amount in enumerate(amounts)}
    return gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), STORY)


@pytest.mark.parametrize(
    "first, second, relation",
    [
        ("800 Kilogramm", "zwei Tonnen", "conflicts"),
        ("2.000 Kilogramm", "zwei Tonnen", "agrees"),
        ("800 Kilogramm", "0,8 Tonnen", "agrees"),
        ("2 Tonnen", "2.000 Kilogramm", "agrees"),
        ("800 Gramm", "mindestens 3,5 Kilogramm", "conflicts"),
        ("800 Liter", "zwei Tonnen", "not_comparable"),
        ("30 Hektoliter", "3.000 Liter", "agrees"),
    ],
)
def test_two_units(first, second, relation):
    (pair,) = gl.pairs(claims(first, second), STORY).itertuples()
    assert pair.relation == relation
    assert pair.firm == (relation == "conflicts")
    assert first in pair.explanation or relation != "conflicts"


def test_the_pool_prints_only_what_is_printed():
    pool = gl.pool(claims("800 Kilogramm", "zwei Tonnen", "drei Tonnen"), STORY, "leaked", on="2024-05-10")
    assert (pool.low, pool.high, pool.k) == (2, 3, 2)
    assert list(pool.excluded["reason"]) == ["other_unit"]
