"""German number words and digits: every value is read exactly, alone and as one numeral.

num2words writes the words, text2num reads them a second time; both serve tests only.
"""

import random

import pytest
from num2words import num2words
from text_to_num import text2num

from helpers.german import quantities
from helpers.german.quantities import words
from helpers.german.quantities.numerals import read

LARGE = [random.Random(2024).randrange(10_000, 10 ** random.Random(i).randint(5, 12)) for i in range(20_000)]


def misread(numbers) -> list[tuple[int, str, object]]:
    """(number, its words, what was read instead) where the words are not read as one numeral of that value."""
    wrong = []
    for n in numbers:
        text = num2words(n, lang="de")
        found = [(q.value, q.number_start, q.number_end) for q in quantities.find(text)]
        if found != [(n, 0, len(text))]:
            wrong.append((n, text, found))
    return wrong


def test_all_words_to_9999():
    assert misread(range(10_000)) == []


@pytest.mark.parametrize("step", [10, pytest.param(1, marks=pytest.mark.slow)])
def test_20000_larger_ones(step):
    assert misread(LARGE[::step]) == []


@pytest.mark.slow
def test_all_words_to_999999():
    assert [n for n in range(10_000, 1_000_000) if words.cardinal(num2words(n, lang="de")) != n] == []


def test_a_second_reader_agrees():
    numbers = [*range(2, 2_000), *(n for n in LARGE if n < 1_000_000)][::7]
    assert [
        n for n in numbers if text2num(num2words(n, lang="de"), "de") != words.cardinal(num2words(n, lang="de"))
    ] == []


@pytest.mark.parametrize(
    "word, value",
    [
        ("dreissig", 30),
        ("fuenfundzwanzig", 25),
        ("zwoelf", 12),
        ("zwo", 2),
        ("zwotausend", 2000),
        ("siebenzig", 70),
        ("eilf", 11),
        ("funfzig", 50),
        ("DREITAUSEND", 3000),
        ("hundertundeins", 101),
        ("hunderteins", 101),
        ("tausendundeine", 1001),
        ("neunzehnhundertneunundachtzig", 1989),
        ("zwölfhundert", 1200),
        ("zweimillionendreihunderttausend", 2_300_000),
        ("neunhundertneunundneunzigmilliardenneunhundertneunundneunzigmillionen", 999_999_000_000),
        ("zweier", 2),
        ("dreier", 3),
        ("anderthalb", 1.5),
        ("eineinhalb", 1.5),
        ("einundeinhalb", 1.5),
        ("zweieinhalb", 2.5),
        ("zweieinhalbtausend", 2500),
        ("ein", None),
        ("eine", None),
        ("einer", None),
        ("zweizwei", None),
        ("zwanzighundert", None),
        ("undzwei", None),
        ("hundertund", None),
        ("Dreier", None),
        ("achten", None),
        ("zweite", None),
        ("Zweifel", None),
        ("Achtung", None),
        ("einzig", None),
        ("zwei" * 50_000, None),
    ],
)
def test_one_closed_word(word, value):
    assert words.cardinal(word) == value


@pytest.mark.parametrize(
    "word, value",
    [
        ("erste", 1),
        ("dritter", 3),
        ("achten", 8),
        ("siebte", 7),
        ("zwanzigsten", 20),
        ("hundertster", 100),
        ("drei", None),
        ("Kante", None),
    ],
)
def test_ordinals_are_known_and_kept_apart(word, value):
    assert words.ordinal(word) == value
    assert quantities.find(f"Der {word} kam.") == [] or value is None


@pytest.mark.parametrize(
    "word, value",
    [
        ("Drittel", 3),
        ("Vierteln", 4),
        ("halbes", None),
        ("Zwanzigstel", 20),
        ("Hundertstel", 100),
        ("Millionstel", 10**6),
        ("Titel", None),
        ("Mittel", None),
    ],
)
def test_fraction_nouns(word, value):
    assert words.denominator(word) == value


@pytest.mark.parametrize(
    "text, value",
    [
        ("8.000", 8000),
        ("8000", 8000),
        ("8 000", 8000),
        ("8\u00a0000", 8000),
        ("8\u2009000", 8000),
        ("8\u202f000", 8000),
        ("8'000", 8000),
        ("8’000", 8000),
        ("1 234 567", 1_234_567),
        ("1.234.567,89", 1_234_567.89),
        ("1,000,000", 1_000_000),
        ("8,5", 8.5),
        ("8.5", 8.5),
        (",77", 0.77),
        ("0", 0),
        ("null", 0),
        ("1,5 Millionen", 1_500_000),
        ("2 Mrd.", 2e9),
        ("3 Tsd.", 3000),
        ("3 Tsd", 3000),
        ("8 Tausend", 8000),
        ("5 tausend", 5000),
        ("322 hundert", 32_200),
        ("zehn Mio.", 10_000_000),
        ("100k", 100_000),
        ("1e10", 1e10),
        ("10^6", 1e6),
        ("-5", -5),
        ("−1.200.000", -1_200_000),
        ("- 12", -12),
        ("minus 5", -5),
        ("Minus zwölf", -12),
        ("minus zwei Komma fünf", -2.5),
        ("zwei Komma fünf", 2.5),
        ("drei Komma eins vier", 3.14),
        ("zwölf Komma neunundneunzig", 12.99),
        ("1 Komma 5", 1.5),
        ("zwei Komma fünf Millionen", 2_500_000),
        ("ein hundert fünfzehn", 115),
        ("zwei und vierzig", 42),
        ("Ein hundert ein und dreißig", 131),
        ("zwei tausend", 2000),
        ("eine Million dreihunderttausend", 1_300_000),
        ("drei Milliarden zwei Millionen", 3_002_000_000),
        ("3 Millionen 200 Tausend", 3_200_000),
        ("eine halbe Million", 500_000),
        ("eine knappe Million", 1_000_000),
        ("ein Dutzend", 12),
        ("zwei Dutzend", 24),
        ("ein halbes Dutzend", 6),
        ("ein Drittel", 1 / 3),
        ("zwei Drittel", 2 / 3),
        ("Dreiviertel", 3 / 4),
        ("einhundertdrei und zwei Drittel", 103 + 2 / 3),
        ("die Hälfte", 1 / 2),
        ("jeder Dritte", 1 / 3),
        ("jede zwanzigste", 1 / 20),
        ("3/4", 3 / 4),
        ("1 1/2", 1.5),
        ("2½", 2.5),
        ("2 ½", 2.5),
        ("½", 0.5),
        ("5,-", 5),
        ("½ Million", 500_000),
        ("minus drei Viertel", -3 / 4),
    ],
)
def test_one_numeral_is_read_whole(text, value):
    (q,) = quantities.find(text)
    assert (text[q.number_start : q.number_end], q.value) == (text, pytest.approx(value))


@pytest.mark.parametrize(
    "text, numerals",
    [
        ("neun zwanzig", ["neun", "zwanzig"]),
        ("eins zwei drei", ["eins", "zwei", "drei"]),
        ("eins und zwanzig", ["eins", "zwanzig"]),
        ("tausend zweihunderttausend", ["tausend", "zweihunderttausend"]),
        ("zwei Millionen drei Kinder", ["zwei Millionen", "drei"]),
        ("hundert ein Vermögen", ["hundert"]),
        ("zwischen drei und vierzig Tonnen", ["drei und vierzig"]),
        ("12 Millionen 30 Prozent", ["12 Millionen", "30"]),
    ],
)
def test_what_is_not_one_number_stays_apart(text, numerals):
    assert [text[q.number_start : q.number_end] for q in quantities.find(text)] == numerals


def test_reading_starts_where_it_is_told():
    assert read("etwa 8,5 Millionen Euro", 5)[:5] == (5, 18, 8_500_000, 1, 1e6)
    assert read("Soldaten", 0) is None
