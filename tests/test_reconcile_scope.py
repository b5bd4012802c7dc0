"""Whether two numbers of one measurand are worded to be of the same: place, state, kind, day; else no firm conflict."""

import pytest

import helpers as gl
from helpers import topic
from helpers.claims.settings import Setting
from helpers.reconcile import scope

STORY = topic.from_text(
    """
    name = "Made up"
    [[actor]]
    id = "town"
    name = "the town"
    name_de = "die Stadt"
    aliases = ["Stadt", "Stadt Auen"]
    [[actor]]
    id = "club"
    name = "the club"
    name_de = "der Verein"
    aliases = ["Verein"]
    [[actor]]
    id = "police"
    name = "the police"
    name_de = "die Polizei"
    aliases = ["Polizei"]
    [[place]]
    id = "auen"
    aliases = ["Auen"]
    [[place]]
    id = "moor"
    aliases = ["Moor"]
    [[thing]]
    id = "people"
    words = ["Menschen", "Bewohner", "Geimpfte"]
    [[thing]]
    id = "trains"
    words = ["Zug"]
    [[measurand]]
    id = "living"
    label = "people living in the shelter"
    label_de = "Bewohner der Unterkunft"
    thing = "people"
    cues = ["leben", "wohnen", "Bewohner"]
    [[measurand]]
    id = "hurt"
    label = "people hurt"
    label_de = "Verletzte"
    thing = "people"
    cues = ["verletzt"]
    [[measurand]]
    id = "vaccinated"
    label = "people vaccinated"
    label_de = "Geimpfte"
    thing = "people"
    cues = ["geimpft"]
    [[measurand]]
    id = "trains"
    label = "trains"
    label_de = "Züge"
    thing = "trains"
    """
)


def basis(*texts: str, a: str, b: str) -> str:
    """Why the conflict of the two numbers is firm or not; each text is an article of 10 May 2024."""
    named = {f"x{i}": text for i, text in enumerate(texts)}
    claims = gl.extract(gl.texts(named, published=dict.fromkeys(named, "2024-05-10")), STORY)
    found = gl.pairs(claims, STORY)
    text = claims.set_index("claim_id")["text"]
    rows = [row for row in found.itertuples() if a in text[row.a] + text[row.b] and b in text[row.a] + text[row.b]]
    (conflict,) = [row for row in rows if row.relation == "conflicts"]
    return conflict.firm_basis


LIVING = "In der Unterkunft leben nach Angaben der Stadt 340 Menschen."


@pytest.mark.parametrize(
    "first, second, a, b, expected",
    [
        (LIVING, "In der Unterkunft leben nach Angaben des Vereins 415 Menschen.", "340", "415", "firm"),
        # another place, or one of several
        (LIVING, "In der zweiten Unterkunft leben nach Angaben des Vereins 95 Menschen.", "340", "95", "scope"),
        (
            "In Auen leben nach Angaben der Stadt 340 Menschen.",
            "In Moor leben nach Angaben des Vereins 95 Menschen.",
            "340", "95", "scope",
        ),
        (
            "In Auen leben nach Angaben der Stadt 340 Menschen.",
            "In Auen leben nach Angaben des Vereins 95 Menschen.",
            "340", "95", "firm",
        ),
        (  # the other article knows the place, and does not mean it
            "In Auen leben nach Angaben der Stadt 340 Menschen in der Unterkunft.",
            "In der Unterkunft leben nach Angaben des Vereins 95 Menschen. Der Streit um das Haus geht damit weiter. "
            "Das Land zahlt für die Miete, der Bund für das Essen, und die Kirche hilft beim Lernen der Sprache, wie "
            "es heißt. Ein Bus fährt nach Auen.",
            "340", "95", "scope",
        ),
        (
            "In der Unterkunft leben nach Angaben der Stadt 340 Menschen.",
            "Der Verein sagte, das Geld brauche die Unterkunft in Moor, die 95 Bewohner habe.",
            "340", "95", "scope",
        ),
        (
            "Die Stadt sprach von 62 Verletzten.",
            "Im Krankenhaus werden 18 Verletzte behandelt, so der Verein.",
            "62", "18", "scope",
        ),
        # a place that is named by its kind alone, or pointed at: it may be another one
        (
            "In Auen leben nach Angaben der Stadt 340 Menschen.",
            "Nach Angaben des Vereins leben auf dem Gelände 95 Menschen.",
            "340", "95", "scope",
        ),
        (LIVING, "Nach Angaben des Vereins leben dort 95 Menschen.", "340", "95", "scope"),
        (
            "Nach Angaben der Stadt leben 340 Menschen auf dem Werksgelände.",
            "Nach Angaben des Vereins leben auf dem Gelände des Werks 95 Menschen.",
            "340", "95", "firm",
        ),
        # of those already told of, or some of them
        (LIVING, "Vier der 95 Bewohner, die in der Unterkunft leben, sind neu, so der Verein.", "340", "95", "scope"),
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Unter den Verletzten seien 12 Beschäftigte, so der Verein.",
            "40", "12", "scope",
        ),
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden 12 Menschen verletzt.",
            "40", "12", "firm",
        ),
        # a noun that the story has no word for may be a narrower kind
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden 12 Beschäftigte verletzt.",
            "40", "12", "scope",
        ),
        # all over against one place
        (
            "Landesweit wurden nach Angaben der Stadt 40 Menschen verletzt.",
            "In Auen wurden nach Angaben des Vereins 12 Menschen verletzt.",
            "40", "12", "scope",
        ),
        (LIVING, "In der Nachbarstadt leben nach Angaben des Vereins 95 Menschen.", "340", "95", "scope"),
        # what its source said first
        (LIVING, "Der Verein ging zunächst von 415 Bewohnern aus.", "340", "415", "unstated"),
        # another state than the measurand's, or a narrower kind of people
        (
            "Nach Angaben der Stadt sind 340 Menschen geimpft.",
            "Nach Angaben des Vereins sind 42 Geimpfte erkrankt.",
            "340", "42", "scope",
        ),
        (
            "In der Unterkunft leben nach Angaben der Stadt 340 Bewohner.",
            "In der Unterkunft leben nach Angaben des Vereins 42 Dauerbewohner.",
            "340", "42", "scope",
        ),
        # of several days
        (
            "In der Unterkunft wohnten nach Angaben der Stadt 340 Menschen.",
            "In der Unterkunft wohnten nach Angaben des Vereins an beiden Tagen 900 Menschen.",
            "340", "900", "days",
        ),
        # the noun alone tells that both count the same: only where the text sets them side by side
        ("Nach Angaben der Stadt waren es 53 Züge.", "Der Verein sprach von 15 Zügen.", "53", "15", "scope"),
        (
            "Nach Angaben der Stadt waren es 53 Züge.",
            "Es waren nicht 53 Züge, sondern 71, sagte der Verein.",
            "53 Züge", "71", "firm",
        ),
    ],
)  # fmt: skip
def test_two_articles(first, second, a, b, expected):
    assert basis(first, second, a=a, b=b) == expected


@pytest.mark.parametrize(
    "text, a, b, expected",
    [
        ("Nach Angaben der Stadt waren es 53 Züge. Der Verein sprach von 71.", "53", "71", "firm"),
        ("Nach Angaben der Stadt waren es 53 Züge. Der Verein sprach dagegen von 71 Zügen.", "53", "71", "firm"),
        ("Nach Angaben der Stadt waren es 53 Züge. Das war viel. Der Verein sprach von 71 Zügen.", "53", "71", "scope"),
        (
            "Nach Angaben der Stadt waren es 53 Züge. Nun ja. Der Verein widersprach. Es waren 71 Züge, sagt er.",
            "53", "71", "firm",
        ),
        # a verb that says no more than how many goes on from the number before, and from its day
        ("Am Donnerstag kamen nach Angaben der Stadt 53 Züge. Der Verein zählte 71 Züge.", "53", "71", "firm"),
        ("Nach Angaben der Stadt leben hier 340 Menschen. Der Verein zählte 415 Bewohner.", "340", "415", "firm"),
        ("Nach Angaben der Stadt waren es 53 Züge. Das war viel. Der Verein bleibt bei 71.", "53", "71", "firm"),
        # one noun in two sentences is not enough
        ("Nach Angaben der Stadt sind hier 53 Züge. Im Netz fahren 95 Züge, so der Verein.", "53", "95", "scope"),
        # a bare number far from the one before hardly counts the same
        ("Nach Angaben der Stadt waren es 12 Züge. Der Verein sprach von 4.150.", "12", "4.150", "scope"),
    ],
)  # fmt: skip
def test_one_article(text, a, b, expected):
    assert basis(text, a=a, b=b) == expected


AUEN, MOOR, ALL = frozenset({"auen"}), frozenset({"moor"}), frozenset({"whole"})
SQUARE = frozenset({"Marktplatz"})


@pytest.mark.parametrize(
    "one, two, several, same",
    [
        ({}, {}, False, True),
        ({"spots": SQUARE}, {"spots": SQUARE}, False, True),
        ({"spots": SQUARE}, {}, False, False),
        ({"spots": SQUARE, "places": AUEN}, {"places": AUEN}, False, True),
        # one of all, one of a place
        ({"hints": ALL}, {"places": AUEN}, False, False),
        ({"hints": ALL, "places": AUEN}, {}, False, False),
        ({"hints": ALL}, {}, False, True),
        ({"hints": ALL}, {"hints": ALL, "places": AUEN}, False, True),
        # neither names a place: where their texts are
        ({"around": AUEN}, {"around": AUEN}, True, True),
        ({"around": AUEN}, {"around": MOOR}, False, False),
        ({"around": AUEN}, {}, False, True),
        # one names a place: the story's only one, and the other's text is not elsewhere
        ({"places": AUEN}, {}, False, True),
        ({"places": AUEN}, {}, True, False),
        ({"places": AUEN}, {"around": AUEN}, False, True),
        ({"places": AUEN}, {"around": MOOR}, False, False),
        ({"places": AUEN}, {"article": AUEN}, False, False),
        ({"places": AUEN}, {"article": MOOR}, False, True),
    ],
)
def test_when_two_numbers_are_of_one_place(one, two, several, same):
    a, b = Setting(**one), Setting(**two)
    assert scope.same_place(a, b, several) is scope.same_place(b, a, several) is same


@pytest.mark.parametrize(
    "one, two, measurand, same",
    [
        ("Operation", "Operationen", True, True),
        ("Operation", "Notoperation", True, False),  # a narrower kind
        ("Demonstrant", "Beamter", True, True),  # both say what is counted
        ("", "Operation", True, True),
        # only one family in common: the same noun is needed
        ("Operation", "Operationen", False, True),
        ("Demonstrant", "Beamter", False, False),
        ("", "Operation", False, False),
        ("", "", False, False),
    ],
)
def test_when_two_nouns_are_of_one_kind(one, two, measurand, same):
    a, b = Setting(noun=one), Setting(noun=two)
    assert scope.same_kind(a, b, measurand) is scope.same_kind(b, a, measurand) is same


def test_a_figure_that_its_source_only_quotes_is_not_its_own():
    """ "34 ist die Zahl der Stadt", says the club, which has counted 71: no conflict of 34 with the town's new 38."""
    first = "Die Stadt sprach von 34 Verletzten."
    quoted = (
        "Der Verein zählte am Donnerstag 71 Verletzte. „34 verletzte Menschen waren es um 18 Uhr“, sagte der Verein."
    )
    assert (
        basis(first, quoted, "Die Stadt sprach am Freitag von 48 Verletzten.", a="34 verletzte", b="48") == "unstated"
    )
