"""Texts made of pieces of German, broken off anywhere: no finder raises, and every span cuts out what it says.

Few cases run with every test; `make test-all` draws 20,000 for each finder.
"""

from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers.german import dates, hedges, quantities, reading, sentences, speech
from helpers.german.sentences import Span

PIECES = (
    # cues and frames
    "sagte", "erklärte", "teilte mit", "meldete", "nach Angaben von", "laut", "zufolge", "so", "wie",
    "warnte vor", "hieß es", "soll", "sei", "habe", "könnte", "werde", "wurde", "hatte", "kündigte an",
    "bezeichnete", "zitiert", "demnach", "Er", "Sie",
    # conjunctions, relatives, pronouns
    "dass", "weil", "ob", "und", "aber", "sondern", "nach welchen", "wonach", "der", "die", "das", "deren",
    "denen", "sie", "er", "sich", "ihm", "niemand", "keine", "nicht", "wenn", "als", "während", "um", "zu",
    "ohne", "statt", "von", "auf", "bis",
    # names and nouns
    "Anna Lind", "Kern", "die Polizei", "das Amt", "Ministerin Voss", "der „Bote“", "Gäste", "Soldat:innen",
    "Euro", "Prozent", "Verletzte", "Fälle", "die Zahl der Toten", "Angaben", "Vorjahr", "in Wien", "Dr.",
    "z. B.", "GmbH & Co. KG",
    # numbers
    "3", "12", "1.200", "1950", "2024", "8,5", "drei", "zwölf", "ein", "einer", "Millionen", "Mio.",
    "ein Drittel", "die Hälfte", "doppelt so viele", "fünfstellig", "-5", "minus", "½", "20-", "3 bis", "rund",
    "mindestens", "darunter", "davon", "weitere", "jeweils", "pro", "kein einziger", "Hunderte", "einige",
    "die meisten", "stieg", "sank", "zunächst",
    # days and times
    "am Freitag", "gestern", "im März", "am 3.", "3. November", "2022", "um 8 Uhr", "seit", "vor drei Tagen",
    "Ende", "bis Mai", "in den vergangenen 24 Stunden", "Anfang", "zwischen", "1.11.", "heute",
    # marks
    "„", "“", '"', "»", "«", "‚", "'", ",", ".", ":", ";", "?", "!", "(", ")", "–", "-", "…", "•", "\u00ad",
    "\u200b", "\n", "\n\n", "\t",
)  # fmt: skip
GAPS = (" ", " ", " ", "", "\n", "\u00a0", "  ")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Pieces with gaps between them, the last one broken off anywhere."""
    parts = draw(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), min_size=1, max_size=16))
    text = "".join(piece + gap for piece, gap in parts)
    return text[: len(text) - draw(st.integers(0, 4))]


FINDERS = {
    "sentences": sentences.split,
    "quantities": quantities.find,
    "dates": lambda text: dates.find(text, published=date(2024, 10, 31)),
    "speech": speech.find,
    "hedges": hedges.find,
    "units": lambda text: [span for unit in reading.read(text).units for span in map(Span, unit.starts, unit.ends)],
}


def problems(text: str, found: object) -> list[str]:
    """What is wrong with the spans of one find, whatever it consists of."""
    if isinstance(found, tuple):
        return [problem for part in found for problem in problems(text, part)]
    if not is_dataclass(found):
        return []
    cells = {field.name: getattr(found, field.name) for field in fields(found)}
    ends = [
        (name, name.replace("start", "end")) for name in cells if name.endswith("start") and cells[name] is not None
    ]
    wrong = [f"{a}={cells[a]} {b}={cells[b]}" for a, b in ends if not 0 <= cells[a] < cells[b] <= len(text)]
    if cells.get("thing") is not None and text[cells["thing_start"] : cells["thing_end"]] != cells["thing"]:
        wrong.append(f"thing {cells['thing']!r}")
    if None not in (cells.get("low"), cells.get("high")) and cells["low"] > cells["high"]:
        wrong.append(f"low {cells['low']} high {cells['high']}")
    return wrong + [problem for cell in cells.values() for problem in problems(text, cell)]


def check(name: str, text: str) -> None:
    assert [(found, wrong) for found in FINDERS[name](text) if (wrong := problems(text, found))] == []


QUICK = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(QUICK, max_examples=20_000, phases=(Phase.explicit, Phase.generate, Phase.shrink))


@pytest.mark.parametrize("name", FINDERS)
def test_no_fragment_breaks_a_finder(name):
    QUICK(given(texts())(lambda text: check(name, text)))()


@pytest.mark.slow
@pytest.mark.parametrize("name", FINDERS)
def test_no_fragment_of_many_breaks_a_finder(name):
    MANY(given(texts())(lambda text: check(name, text)))()


@pytest.mark.parametrize(
    "text", ["Wer wird zuerst geimpft, nach welchen \n", "", " ", "\n\n", "„", "-", "3 bis", "ein"]
)
def test_texts_that_break_off(text):
    for name in FINDERS:
        check(name, text)


def test_a_wrong_span_is_noticed():
    assert problems("kurz", Span(3, 9)) and problems("kurz", Span(2, 2)) and not problems("kurz", Span(0, 4))


@pytest.mark.parametrize(
    "text",
    [
        # behind a last comma nothing comes; what presents figures stands inside a quotation
        "Das Amt bezifferte 13 Fälle,",
        "Ina Kern fordert „mehr Geld“, als sie kamen,",
        "Das Amt bestätigte die Fälle,",
        "Er kam. „Ina Kern zieht Bilanz: Es fehlt Geld.“",
        "Die Frau sagt: „Das Amt nennt seine Zahl: 40“",
        "Es fehlt,»Offenbar war es so. Das wurde bestätigt worden. "
        "Es hätte vier Gäste hätten gehen können. Am Samstag,",
    ],
)
def test_texts_that_break_off_are_read(text):
    speech.find(text)
    hedges.find(text)
