"""Whether two numbers of one measurand are worded to be of the same: place, state, kind, day; else no firm conflict."""

import pytest

import helpers as gl
from helpers import reconcile, topic
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
    [[thing]]
    id = "euro"
    words = ["Euro"]
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
    id = "cost"
    label = "cost in euros"
    label_de = "Kosten in Euro"
    thing = "euro"
    cues = ["kosten"]
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
        # measures far apart, told by two texts; a crowd may be counted so, but not 40 times another
        ("Laut Stadt wurden 340 Menschen verletzt.", "Laut Verein wurden 12.500 Menschen verletzt.",
         "340", "12.500", "firm"),
        ("Laut Stadt wurden 340 Menschen verletzt.", "Laut Verein wurden 37.500 Menschen verletzt.",
         "340", "37.500", "scope"),
        ("Laut Stadt kostet das 3.400 Euro.", "Laut Verein kostet das 187.000 Euro.", "3.400", "187.000", "scope"),
        ("Laut Stadt kostet das 34.000 Euro.", "Laut Verein kostet das 187.000 Euro.", "34.000", "187.000", "firm"),
        ("Laut Stadt wurden zwei Menschen verletzt.", "Laut Verein wurde kein einziger Mensch verletzt.",
         "zwei", "kein", "firm"),
        # a part of a sample is not all there are
        ("Laut Stadt wurden 340 Menschen verletzt.",
         "Der Verein hat 60 Menschen befragt. 17 davon wurden verletzt, sagte der Verein.",
         "340", "17", "scope"),
        # some of those known already
        ("Laut Stadt wurden 340 Menschen verletzt.", "Laut Verein vertritt er 17 der verletzten Menschen.",
         "340", "17", "scope"),
        ("Laut Stadt wurden 340 Menschen verletzt.", "Laut Verein wurden 170 der Bewohner verletzt.",
         "340", "170", "firm"),
        # a text that counts for two places goes on at the one that it named last
        ("In Auen wurden laut Stadt 34 Menschen verletzt. Laut Verein wurden 41 Menschen verletzt.",
         "In Moor wurden laut Stadt 9 Menschen verletzt.", "34", "41", "firm"),
        # of one of several things
        ("Laut Stadt kosten die Schäden an der Straße 34.000 Euro.", "Laut Verein kostet der Schaden 87.000 Euro.",
         "34.000", "87.000", "scope"),
        ("Auch bei Moor krachte es. Dort stießen Wagen zusammen, 34 Menschen wurden laut Stadt verletzt.",
         "Laut Verein wurden 41 Menschen verletzt.", "34", "41", "scope"),
        # of all the land, and of one, in one article
        ("Laut Stadt wurden 34 Menschen verletzt. Landesweit wurden laut Verein 41 Menschen verletzt.", "Es regnete.",
         "34", "41", "scope"),
        # each counts its own house; one that is only named counts for all
        ("Beim Verein leben laut Verein 340 Menschen.", "Bei der Stadt leben laut Stadt 415 Menschen.",
         "340", "415", "scope"),
        ("Beim Verein leben laut Verein 340 Menschen.", "Beim Verein leben laut Stadt 415 Menschen.",
         "340", "415", "firm"),
        # one of several
        (LIVING, "In der zweiten Unterkunft leben nach Angaben des Vereins 95 Menschen.", "340", "95", "scope"),
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
        # of two of a kind
        (
            "Nach Angaben der Stadt wurden beim Herbstmarsch 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden beim Schweigemarsch 62 Menschen verletzt.",
            "40", "62", "scope",
        ),
        (
            "Nach Angaben der Stadt wurden beim Protestmarsch 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden beim Marsch 62 Menschen verletzt.",
            "40", "62", "firm",
        ),
        (
            "Nach Angaben der Stadt wurden am Vormittag 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden am Nachmittag 62 Menschen verletzt.",
            "40", "62", "scope",
        ),
        # of a part of the day
        (
            "Bis 14 Uhr wurden nach Angaben der Stadt 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden 62 Menschen verletzt.",
            "40", "62", "days",
        ),
        (
            "Bis 14 Uhr wurden nach Angaben der Stadt 40 Menschen verletzt.",
            "Bis 14 Uhr wurden nach Angaben des Vereins 62 Menschen verletzt.",
            "40", "62", "firm",
        ),
        # of those already told of, or some of them
        (LIVING, "Vier der 95 Bewohner, die in der Unterkunft leben, sind neu, so der Verein.", "340", "95", "scope"),
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Verletzt wurden 12 Beschäftigte, so der Verein.",
            "40", "12", "scope",
        ),
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Nach Angaben des Vereins wurden 12 Menschen verletzt.",
            "40", "12", "firm",
        ),
        # more is added to one of them; those who are with the one who speaks
        (
            "Nach Angaben der Stadt wurden 40 Menschen verletzt.",
            "Im Zug wurden nach Angaben des Vereins 12 Menschen verletzt, 9 weitere Menschen im Bus.",
            "40", "12", "scope",
        ),
        (LIVING, "„Bei uns leben 95 Bewohner“, sagte der Verein.", "340", "95", "scope"),
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
        # a figure that its source keeps to is of an earlier day
        (
            "Am Donnerstag lebten nach Angaben der Stadt in der Unterkunft 340 Menschen.",
            "Der Verein hält seine Zahl von 415 Bewohnern der Unterkunft für richtig.",
            "340", "415", "days",
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
        # "wies zurück" and "räumte ein" set one against the other, who comes back or clears a yard does not
        (
            "Nach Angaben der Stadt waren es 53 Züge. Nun ja. Der Verein wies das zurück. Es waren 71 Züge, sagt er.",
            "53", "71", "firm",
        ),
        (
            "Nach Angaben der Stadt waren es 53 Züge. Nun ja. Alle kehrten zurück. Es waren 71 Züge, sagt der Verein.",
            "53", "71", "scope",
        ),
        (
            "Nach Angaben der Stadt waren es 53 Züge. Nun ja. Man räumte den Hof. Es waren 71 Züge, sagt der Verein.",
            "53", "71", "scope",
        ),
        # everywhere beside one place, unless it is set against it or names all its places
        ("In Auen sind laut Stadt 53 Züge ausgefallen. Bundesweit waren es laut Verein 95.", "53", "95", "scope"),
        ("In Auen sind laut Stadt 53 Züge ausgefallen. Der Verein sprach hingegen bundesweit von 95.",
         "53", "95", "firm"),
        # what is left at some hour, where another is said to have been so at that hour
        (
            "Am Freitagabend waren nach Angaben der Stadt nur noch 53 Züge da. Der Verein widerspricht. "
            "Am Freitagabend waren 95 Züge da, so der Verein.",
            "53", "95", "firm",
        ),
        # a sum of what another says and of what the text adds
        (
            "Die Stadt spricht von 53 Zügen. Der Verein sagt: Es waren am Ende sogar 71 Züge. Gestern habe man noch "
            "18 Züge nachgemeldet.",
            "53", "71", "scope",
        ),
        (
            "Die Stadt spricht von 53 Zügen. Der Verein sagt: Es waren am Ende sogar 71 Züge. Gestern habe man noch "
            "12 Züge nachgemeldet.",
            "53", "71", "firm",
        ),
        # what is still held for something is counted anew, and is no remnant
        ("Laut Stadt gelten noch 53 Menschen als verletzt. „Es sind 71 Verletzte“, sagte der Verein.",
         "53", "71", "firm"),
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


NESTED = topic.from_text(
    """
    name = "Rain"
    actor = [
        { id = "town", name = "town", aliases = ["Stadt"] }, { id = "club", name = "club", aliases = ["Verein"] },
    ]
    place = [
        { id = "land", aliases = ["Seeland"] }, { id = "auen", aliases = ["Auen"], within = "land" },
        { id = "moor", aliases = ["Moor"], within = "land" }, { id = "mill", aliases = ["Mühle"], within = "moor" },
    ]
    thing = [{ id = "houses", words = ["Haus"] }]
    measurand = [
        { id = "wet", label = "houses flooded", label_de = "Häuser", thing = "houses", cues = ["überschwemmt"] },
    ]
    """
)


@pytest.mark.parametrize(
    "first, second, expected",
    [
        # two places, neither in the other: nothing follows, and nobody contradicts himself
        ("In Auen wurden laut Stadt 340 Häuser überschwemmt.", "In Moor wurden laut Verein 95 Häuser überschwemmt.",
         "not_comparable R7 place"),
        ("In Auen wurden laut Stadt 340 Häuser überschwemmt, in Moor 95.", "", "not_comparable R7 place"),
        ("In Auen waren es laut Stadt 340 überschwemmte Häuser.",
         "In der Mühle wurden laut Verein 95 Häuser überschwemmt.", "not_comparable R7 place"),
        # a place in another one: a part may be smaller, not larger
        ("In Seeland wurden laut Stadt 340 Häuser überschwemmt.", "In Moor wurden laut Verein 95 Häuser überschwemmt.",
         "compatible R5 part"),
        ("In Seeland wurden laut Stadt 95 Häuser überschwemmt.", "In Moor wurden laut Verein 340 Häuser überschwemmt.",
         "conflicts R5 part"),
        # all over, and in all
        ("Landesweit wurden laut Stadt 340 Häuser überschwemmt.", "In Moor wurden laut Verein 95 Häuser überschwemmt.",
         "compatible R5 part"),
        ("Insgesamt wurden laut Stadt 340 Häuser überschwemmt.", "In Moor wurden laut Verein 95 Häuser überschwemmt.",
         "compatible R5 part"),
        ("Landesweit wurden laut Stadt 340 Häuser überschwemmt.",
         "In Seeland wurden laut Verein 95 Häuser überschwemmt.", "conflicts R4"),
        # the same place, or one that is not told
        ("In Moor wurden laut Stadt 340 Häuser überschwemmt.", "In Moor wurden laut Verein 95 Häuser überschwemmt.",
         "conflicts R4"),
        ("In Moor wurden laut Stadt 340 Häuser überschwemmt.", "Laut Verein wurden 95 Häuser überschwemmt.",
         "conflicts R4"),
    ],
)  # fmt: skip
def test_counts_of_two_places_never_conflict_and_one_in_the_other_is_a_part(first, second, expected):
    texts = {name: text for name, text in (("x", first), ("y", second)) if text}
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), NESTED)
    (row,) = gl.pairs(claims, NESTED).itertuples()
    found = [row.relation, row.rule, *(code for code in row.reasons.split(";") if code in ("part", "place"))]
    assert " ".join(found) == expected


def test_what_a_source_says_of_another_place_leaves_its_number_standing():
    text = (
        "In Moor wurden 340 Häuser überschwemmt, sagte die Stadt. In Auen waren es nach Angaben der Stadt 95, in "
        "Seeland 600. Der Verein widerspricht: In Moor seien höchstens 120 Häuser überschwemmt worden."
    )
    claims = gl.extract(gl.texts({"x": text}, published={"x": "2024-05-10"}), NESTED)
    firm = [row for row in gl.pairs(claims, NESTED).itertuples() if row.relation == "conflicts"]
    said = claims.set_index("claim_id")["text"]
    assert [(said[row.a], said[row.b], row.firm_basis) for row in firm] == [
        ("340 Häuser", "höchstens 120 Häuser", "firm")
    ]


@pytest.mark.parametrize(
    "texts, low, high, k",
    [
        # a part of the place is no vote where another one is of all of it
        (["In Seeland sind laut Stadt 340 Häuser überschwemmt, in Moor sind es laut Verein 95 überschwemmte Häuser."],
         340, 340, 1),
        (["Landesweit sind laut Stadt 340 Häuser überschwemmt.", "In Moor sind laut Verein 95 Häuser überschwemmt."],
         340, 340, 1),
        # but it is one where there is no other
        (["In Moor sind laut Verein 95 Häuser überschwemmt."], 95, 95, 1),
        (["In Moor sind laut Verein 95 Häuser überschwemmt.", "In Moor sind laut Stadt 120 Häuser überschwemmt."],
         95, 120, 2),
        # of two places the one that is told of most often, a place nearby told of before and one that is not aside
        (["In Moor sind laut Verein 95 Häuser überschwemmt.", "In Moor sind laut Stadt 120 Häuser überschwemmt.",
          "In Auen sind laut Stadt 8 Häuser überschwemmt."], 95, 120, 2),
        (["In Moor sind laut Verein 95 Häuser überschwemmt.", "Laut Stadt sind 8 Häuser überschwemmt."], 8, 95, 2),
        (["In Moor sind laut Verein 95 Häuser überschwemmt. In Auen war es schlimm; die Stadt sprach von 8 Häusern.",
          "In Moor sind laut Verein 95 Häuser überschwemmt."], 95, 95, 1),
        # what will be so in some years is no count of today
        (["Bis 2040 steigt die Zahl der überschwemmten Häuser auf 900, so die Stadt."], None, None, 0),
        (["Bis Freitag stieg die Zahl der überschwemmten Häuser auf 900, so die Stadt."], 900, 900, 1),
    ],
)  # fmt: skip
def test_parts_of_a_place_and_years_to_come_do_not_vote(texts, low, high, k):
    named = {f"x{i}": text for i, text in enumerate(texts)}
    claims = gl.extract(gl.texts(named, published=dict.fromkeys(named, "2024-05-10")), NESTED)
    pool = gl.pool(claims, NESTED, "wet", on="2024-05-10")
    assert (pool.low, pool.high, pool.k) == (low, high, k)


def test_a_number_of_another_place_says_so_beside_the_pool():
    texts = {
        "x": "In Moor sind laut Verein 95 Häuser überschwemmt.",
        "y": "In Moor sind laut Amt 99 Häuser überschwemmt. In Auen sind laut Stadt 8 Häuser überschwemmt.",
    }
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), NESTED)
    pool = gl.pool(claims, NESTED, "wet", on="2024-05-10")
    assert dict(zip(pool.excluded["text"], pool.excluded["reason"], strict=True))["8 Häuser"] == "other_place"


def test_a_figure_said_again_without_a_day_is_of_no_certain_day():
    """Of an article of Tuesday, again on Wednesday: nothing tells that the 40 are Wednesday's."""
    first = "Am Dienstag wurden nach Angaben der Stadt 40 Menschen verletzt."
    again = "Die Stadt nannte 40 verletzte Menschen."
    other = "Am Mittwoch wurden nach Angaben des Vereins 55 Menschen verletzt."
    assert firm(("2024-05-08", again), ("2024-05-08", other))
    assert not firm(("2024-05-07", first), ("2024-05-08", again), ("2024-05-08", other))
    still = "Die Stadt zählte nach wie vor 40 verletzte Menschen."
    assert firm(("2024-05-07", first), ("2024-05-08", still), ("2024-05-08", other))


def firm(*dated: tuple[str, str]) -> bool:
    texts = {f"x{i}": text for i, (_, text) in enumerate(dated)}
    published = {f"x{i}": day for i, (day, _) in enumerate(dated)}
    return bool(gl.pairs(gl.extract(gl.texts(texts, published=published), STORY), STORY)["firm"].any())


def test_of_two_figures_of_one_day_the_nearest_is_set_against_the_other_side():
    texts = (
        "Die Polizei sprach am Freitag von 40 Verletzten.",
        "Die Polizei sprach am Freitag von 62 Verletzten.",
        "Nach Angaben des Vereins gab es am Freitag 80 Verletzte.",
    )
    assert basis(*texts, a="62", b="80") == "firm"
    assert basis(*texts, a="40", b="80") == "unstated"


def test_one_quarrel_told_in_two_articles_is_one_group():
    day = {"x": "2024-05-10", "y": "2024-05-11"}
    texts = {
        "x": "Am Mittwoch wurden nach Angaben der Stadt 310 Menschen verletzt, nach Angaben des Vereins waren es 480.",
        "y": "Nach Angaben des Vereins wurden am Mittwoch 480 Menschen verletzt, nach Angaben der Stadt waren es 310.",
    }
    claims = gl.extract(gl.texts(texts, published=day), STORY)
    found = reconcile.conflicts(gl.pairs(claims, STORY))
    assert [(row.firm, row.a_claims.count(";"), row.b_claims.count(";")) for row in found.itertuples()] == [
        (True, 1, 1)
    ]


def test_a_group_is_of_the_day_that_the_wording_names():
    """ "Die Stadt sprach von 310" of an article of Thursday goes on from "am Mittwoch 480"."""
    text = "Am Mittwoch wurden nach Angaben des Vereins 480 Menschen verletzt. Die Stadt sprach von 310."
    claims = gl.extract(gl.texts({"x": text}, published={"x": "2024-05-09"}), STORY)
    (group,) = reconcile.conflicts(gl.pairs(claims, STORY)).itertuples()
    assert (str(group.day.date()), group.firm) == ("2024-05-08", True)


def test_a_part_of_a_place_of_its_own_is_a_count_of_it():
    texts = {
        "x": "Laut Stadt sind 900 Häuser überschwemmt, davon 340 in Moor.",
        "y": "In Moor sind laut Verein 120 Häuser überschwemmt.",
    }
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), NESTED)
    said = claims.set_index("claim_id")["text"]
    found = gl.pairs(claims, NESTED)
    told = {(said[row.a], said[row.b]): row.relation for row in found.itertuples()}
    assert told["340", "120 Häuser"] == "conflicts"
    assert told["900 Häuser", "340"] == "compatible"


GROWING = topic.from_text(
    """
    name = "Made up"
    [[actor]]
    id = "town"
    name = "the town"
    aliases = ["Stadt"]
    [[actor]]
    id = "club"
    name = "the club"
    aliases = ["Verein"]
    [[thing]]
    id = "people"
    words = ["Mensch", "Kranke"]
    [[measurand]]
    id = "ill"
    label = "people taken ill so far"
    thing = "people"
    cues = ["Kranke", "krank"]
    cumulative = true
    tolerance_days = 0
    [[measurand]]
    id = "treated"
    label = "people treated"
    thing = "people"
    cues = ["behandelt"]
    part_of = "ill"
    """
)


@pytest.mark.parametrize(("part", "basis"), [("90", "firm"), ("9.000", "scope")])
def test_a_part_many_times_its_whole_is_of_something_else(part, basis):
    """ "Die Reparatur kostet 40.000 Euro" is not what the city's share of 32 million is a part of."""
    texts = {
        "x": "Am Mittwoch waren laut Stadt 40 Menschen krank.",
        "y": f"Am Mittwoch wurden laut Verein {part} Menschen behandelt.",
    }
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), GROWING)
    (row,) = gl.pairs(claims, GROWING).itertuples()
    assert (row.relation, row.rule, row.firm_basis) == ("conflicts", "R5", basis)


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        ("Laut Verein waren bis Mittwoch 310 Menschen krank.", "conflicts"),
        ("Laut Verein waren bis Donnerstag 310 Menschen krank.", "compatible"),  # it has grown
        ("Laut Verein waren bis Dienstag 310 Menschen krank.", "conflicts"),  # what grows does not fall
    ],
)
def test_what_grows_is_of_the_last_day_until_which_it_was_counted(second, relation):
    texts = {"x": "Am Mittwoch waren laut Stadt 186 Menschen krank.", "y": second}
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), GROWING)
    (row,) = gl.pairs(claims, GROWING).itertuples()
    assert row.relation == relation


def test_the_new_value_of_a_change_is_of_the_place_of_the_old_one():
    text = "In Moor waren laut Stadt am Freitag 340 Häuser überschwemmt. Inzwischen sind 410 überschwemmt."
    claims = gl.extract(gl.texts({"x": text}, published={"x": "2024-05-10"}), NESTED)
    settings = [claims.attrs["settings"][id] for id in claims[claims["kind"] == "quantity"]["claim_id"]]
    assert [sorted(one.places) for one in settings] == [["moor"], ["moor"]]


def test_some_of_those_known_already_do_not_vote():
    texts = {
        "x": "Laut Stadt wurden 340 Menschen verletzt.",
        "y": "Laut Verein vertritt er 17 der verletzten Menschen.",
    }
    claims = gl.extract(gl.texts(texts, published=dict.fromkeys(texts, "2024-05-10")), STORY)
    pool = gl.pool(claims, STORY, measurand="hurt", on="2024-05-10")
    assert pool.included["text"].tolist() == ["340 Menschen"]
    assert pool.excluded[["text", "reason"]].values.tolist() == [["17 der verletzten Menschen", "part"]]
