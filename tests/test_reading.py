"""One reading of a text: what it holds, and that nothing in it is worked out twice."""

import pytest

from helpers.german import reading, sentences, speech
from helpers.german.reading import classes

TEXT = "Die Polizei kam. „Wir gehen jetzt. Wir kommen nie wieder“, sagte Anna.\n\nAm Abend war es still."


def test_a_quotation_joins_the_sentences_that_it_spans():
    read = reading.read(TEXT)
    assert [TEXT[s.start : s.end] for s in read.stretches] == [
        "Die Polizei kam.",
        "„Wir gehen jetzt. Wir kommen nie wieder“, sagte Anna.",
        "Am Abend war es still.",
    ]
    assert [s.paragraph for s in read.stretches] == [0, 0, 1]
    assert read.sentences == sentences.split(TEXT)


@pytest.mark.parametrize(
    "word, sentence, unit",
    [("Die", 0, 0), ("kam", 0, 0), ("„", 1, 1), ("Wir kommen", 2, 1), ("Anna", 2, 1), ("still", 3, 2)],
)
def test_where_a_word_stands(word, sentence, unit):
    read = reading.read(TEXT)
    assert (read.sentence_at(TEXT.index(word)), read.unit_at(TEXT.index(word))) == (sentence, unit)


def test_before_the_first_sentence_is_the_first():
    read = reading.read("  Anna kam.")
    assert (read.sentence_at(0), read.unit_at(0)) == (0, 0)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Der Minister sagte nichts.", "DETERMINER NOUN OTHER OTHER STOP"),
        ("Es kamen 1.200 Gäste", "PRONOUN OTHER NUMBER NOUN"),
        ("Gegenwärtig fordert er es", "ADVERB OTHER PRONOUN PRONOUN"),
        ("weil Sie sich in Bonn trafen",
         "SUBORDINATOR PRONOUN REFLEXIVE PREPOSITION NOUN OTHER"),
        ("„Ja“, sagte er", "QUOTATION COMMA OTHER PRONOUN"),
        ("„Das ist alles wirklich wahr“: so Anna",
         "QUOTATION COLON ADVERB NOUN"),
        ("die „Neue Welt“", "DETERMINER MARK NOUN NOUN MARK"),
        ("Anna (Bonn, Köln) kam",
         "NOUN BRACKET_OPEN NOUN MUTED NOUN BRACKET_CLOSE OTHER"),
        ("der ai-Bericht kam am 3. Mai an",
         "DETERMINER NOUN OTHER PREPOSITION NUMBER NOUN PREPOSITION"),
    ],
)  # fmt: skip
def test_classes_of_tokens(text, expected):
    assert reading.read(text).unit(0).classes == [getattr(classes, name) for name in expected.split()]


def test_nothing_is_worked_out_twice(monkeypatch):
    counts = {"split": 0, "build": 0}

    def counted(module, name):
        real = getattr(module, name)

        def call(*arguments):
            counts[name] += 1
            return real(*arguments)

        monkeypatch.setattr(module, name, call)

    counted(reading.reading.sentences, "split")
    counted(reading.reading.tokens, "build")
    read = reading.read(TEXT)
    assert speech.find(read) == speech.find(read) == speech.find(reading.read(read))
    assert counts == {"split": 1, "build": 1}  # two sentences hold no cue


def test_a_sentence_without_end_is_read_in_pieces_that_cut_no_word_and_no_quotation():
    text = "Straße Brücke " * 400 + "„Wir bauen " + "und bauen " * 300 + "immer weiter“ " + "Straße " * 400
    read = reading.read(text)
    assert len(read) > 3
    for before, after in zip(read.stretches, read.stretches[1:], strict=False):
        assert before.end == after.start and text[after.start] == " "
    opened, closed = text.index("„"), text.index("“")
    assert any(s.start <= opened and closed < s.end for s in read.stretches)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Die Halle brannte am Montag.", [("main", "brannte")]),
        ("Die Halle, die leer war, brannte.", [("main", "brannte"), ("relative", "war")]),
        ("Das Amt meint, die Halle sei lange leer gewesen.", [("main", "meint"), ("complement", "sei")]),
        ("Während der Sitzung brannte es.", [("main", "brannte")]),
        ("Während der Rat tagte, brannte es.", [("adverbial", "tagte"), ("main", "brannte")]),
        ("Bis 2030 sollen Hallen entstehen.", [("main", "sollen")]),
        ("Damit tritt er an.", [("main", "tritt")]),
        ("Er fragte, wer die Kosten trage.", [("main", "fragte"), ("adverbial", "trage")]),
        ("Wer soll das zahlen?", [("main", "soll")]),
        ("Am letzten Sonntag bestätigten Gäste den Plan.", [("main", "bestätigten")]),
        ("Die am Sonntag bestätigten Pläne gelten.", [("main", "gelten")]),
        ("Im Mai bestätigte Pläne werden geprüft.", [("main", "werden")]),
    ],
)
def test_kinds_of_clauses_and_their_verbs(text, expected):
    assert [(clause.kind, clause.finite()[2]) for clause in reading.read(text).clauses(0)] == expected


def test_a_clause_in_front_hangs_from_its_main_clause():
    first, second = reading.read("Ob er kommt, ist offen.").clauses(0)
    assert first.parent is second and second.parent is None
