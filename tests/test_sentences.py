"""Where sentences end: abbreviations, ordinals, quotation marks, wrapped lines, headings."""

import itertools

import pytest

from helpers.german.sentences import Span, split

WRAPPED = (
    "Der Botschafter aus dem Norden wies die Vorwürfe zurück, dass\nTruppen an der Front im Osten seien. Er\nging.\n"
)
LONG = (
    "Die Straße wird im Frühjahr gebaut, und wer sie braucht, "
    + "der muss noch lange warten, " * 4
    + "hieß es in Bonn."
)

CASES = [
    ("Er kam. Sie ging.", ["Er kam.", "Sie ging."]),
    ("Am 27. Oktober kam er. Sie ging.", ["Am 27. Oktober kam er.", "Sie ging."]),
    ("Er kam am 27. Die Stadt war leer.", ["Er kam am 27.", "Die Stadt war leer."]),
    ("Dr. Müller, d. h. der Arzt, kam z. B. am Montag.", ["Dr. Müller, d. h. der Arzt, kam z. B. am Montag."]),
    ("Robert A. Wood sprach.", ["Robert A. Wood sprach."]),
    ("Papst Benedikt XVI. Ratzinger kam.", ["Papst Benedikt XVI. Ratzinger kam."]),
    ("Es gab Brot usw. Die Leute gingen.", ["Es gab Brot usw.", "Die Leute gingen."]),
    ("„Ich gehe.“ Er ging.", ["„Ich gehe.“", "Er ging."]),
    ("„Ich gehe.“ sagte er.", ["„Ich gehe.“ sagte er."]),
    ('"Wer kommt?" Niemand kam.', ['"Wer kommt?"', "Niemand kam."]),
    ("»Halt!« Er blieb stehen.", ["»Halt!«", "Er blieb stehen."]),
    ("Das war alles … Dann kam sie.", ["Das war alles …", "Dann kam sie."]),
    ("Überschrift ohne Punkt\n\nEin Satz.", ["Überschrift ohne Punkt", "Ein Satz."]),
    (f"Bild der Straße\n{LONG}", ["Bild der Straße", LONG]),
    (f"Was ist neu?\n  • {LONG}\n  • {LONG}", ["Was ist neu?", f"• {LONG}", f"• {LONG}"]),
    (WRAPPED, [WRAPPED.split(" Er\n")[0], "Er\nging."]),
    ("Es waren 10.000 Menschen. Mehr nicht.", ["Es waren 10.000 Menschen.", "Mehr nicht."]),
    ("Die Zahl stieg auf 23. Retter suchen weiter.", ["Die Zahl stieg auf 23.", "Retter suchen weiter."]),
    ("Das Amt nennt 16. Zwei der Boote sanken.", ["Das Amt nennt 16.", "Zwei der Boote sanken."]),
    ("Der Chor sprach von 35. Lohse lachte.", ["Der Chor sprach von 35.", "Lohse lachte."]),
    ("Das Amt bleibt bei mindestens 45. Geholt wurden 9.", ["Das Amt bleibt bei mindestens 45.", "Geholt wurden 9."]),
    ("Es waren noch 22. Jeder vierte geht.", ["Es waren noch 22.", "Jeder vierte geht."]),
    ("Er kam am 22. Mehr kamen nicht.", ["Er kam am 22.", "Mehr kamen nicht."]),
    ("Es waren noch 22. Retter suchen.", ["Es waren noch 22.", "Retter suchen."]),
    ("Am 22. Spieltag regnete es.", ["Am 22. Spieltag regnete es."]),
    ("Der Chor kam vom 3. Oktober an.", ["Der Chor kam vom 3. Oktober an."]),
    ("Sie kam auf 3. Platz ins Ziel.", ["Sie kam auf 3. Platz ins Ziel."]),
    ("Der Verlust betrug 12 Mio. Die Stadt zahlt.", ["Der Verlust betrug 12 Mio.", "Die Stadt zahlt."]),
    ("Er zahlte 12 Mio. Euro.", ["Er zahlte 12 Mio. Euro."]),
    (
        "Die Kern GmbH & Co. KG und der stellv. Vors. Müller klagen gem. § 5.",
        ["Die Kern GmbH & Co. KG und der stellv. Vors. Müller klagen gem. § 5."],
    ),
    ("Da kam Hudson.Da ging sie.", ["Da kam Hudson.", "Da ging sie."]),
    ("Das meldet Nordfunk.De und Zeit.Online heute.", ["Das meldet Nordfunk.De und Zeit.Online heute."]),
    ("Er baut eine neue\nBrücke. Sie baut die\nStraße.", ["Er baut eine neue\nBrücke.", "Sie baut die\nStraße."]),
    (f"Neue Brücke\n{LONG}", ["Neue Brücke", LONG]),
    ("", []),
    (" \n\n ", []),
]


@pytest.mark.parametrize("text, expected", CASES)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    assert [text[span.start : span.end] for span in split(text)] == expected


def test_spans_are_in_order_and_do_not_overlap():
    text = WRAPPED + "\n" + LONG
    spans = split(text)
    assert all(isinstance(span, Span) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
