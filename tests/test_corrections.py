"""Corrections: what a person changes, adds and rejects; that stale lines change nothing; that twice is as once."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import articles, claims, corrections, paths, schema, wording

TEXT = (
    "Die Brücke\n\nDie Polizei teilte mit, dass 30 Boote auf dem Fluss sind. "
    "„Wir haben rund 400 Gäste gezählt“, sagte er. "
    "Es waren nach Angaben der Stadt über 5.000 Menschen da."
)
ARTICLES = articles.from_texts({"a": TEXT}, published={"a": "2024-05-04"})
CLAIMS = claims.extract(ARTICLES)
HEADER = ",".join(schema.tables()["corrections"].names)


def one(table: pd.DataFrame, text: str) -> pd.Series:
    (found,) = table.index[table["text"] == text]
    return table.loc[found]


def claim_id(text: str) -> str:
    return str(one(CLAIMS, text)["claim_id"])


BOATS, PEOPLE = claim_id("30 Boote"), claim_id("über 5.000 Menschen")


def file(folder: Path, *lines: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text("\n".join([HEADER, *lines, ""]), "utf-8")
    return path


def span(id: str) -> str:
    return id.split(":q")[1].replace("-", ",")


@pytest.mark.parametrize(
    "line, said",
    [
        ("change,a,1,2,x", "hat 5 Zellen, nicht 11; Texte mit Kommas in Anführungszeichen setzen."),
        (
            "move,a,1,2,x,,,,AB,2024-05-05,r",
            "„move“ ist in der Spalte action unbekannt; möglich: add, change oder reject.",
        ),
        (
            "change,a,5,2,x,value,1,2,AB,2024-05-05,r",
            "5-2 ist keine Stelle; zwei ganze Zahlen angeben, die kleinere zuerst.",
        ),
        ("change,a,1,2,x,value,1,2,AB,gestern,r", "„gestern“ ist kein Tag; wie 2024-10-31 schreiben."),
        ("change,a,1,2,x,value,1,2,AB,2024-05-05,", "hat kein „reason“; jede Korrektur braucht es."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_form_of_a_file_is_said_in_the_reader_s_language(tmp_path, line, said):
    with pytest.raises(ValueError) as caught:
        corrections.apply(CLAIMS, file(tmp_path, line))
    assert wording.again(wording.of(caught.value), "de") == f"{tmp_path / 'corrections.csv'}, Zeile 2: {said}"


def test_a_change_gives_a_new_table_and_leaves_the_old_one_alone():
    before = CLAIMS.copy(deep=True)
    changed = corrections.change(CLAIMS, BOATS, "speaker", "das Präsidium", reason="im Satz davor", coder="AB")
    row = changed.set_index("claim_id").loc[BOATS]
    assert (row["speaker"], row["coder"], row["rank"]) == ("das Präsidium", "AB", "normal")
    assert pd.isna(row["speaker_start"])  # a person's wording stands at no place in the text
    assert (changed["coder"] == "AB").sum() == 1
    pd.testing.assert_frame_equal(CLAIMS, before)


def test_another_value_allows_another_interval():
    row = corrections.change(CLAIMS, BOATS, "value", 3000, reason="x").set_index("claim_id").loc[BOATS]
    assert (row["value"], row["low"], row["high"]) == (3000, 2500, 3500)
    row = corrections.change(CLAIMS, BOATS, "bound", "at_most", reason="x").set_index("claim_id").loc[BOATS]
    assert (row["low"], row["high"]) == (0, 30)


@pytest.mark.parametrize(
    ("given", "value", "in_file"),
    [
        ("1.200", 1200, "1200"),  # German thousands
        ("1.234.567,5", 1234567.5, "1234567,5"),
        ("1,2", 1.2, "1,2"),
        ("1.2", 1.2, "1,2"),
        ("0.125", 0.125, "0,125"),
        ("12.5", 12.5, "12,5"),
        ("1200", 1200, "1200"),
        (1.2, 1.2, "1,2"),  # a number given as one stays
        (1.234, 1.234, "1,234"),
        (1200, 1200, "1200"),
    ],
)
def test_a_number_may_be_written_the_german_way(tmp_path, given, value, in_file):
    path = tmp_path / "corrections.csv"
    changed = corrections.change(CLAIMS, BOATS, "value", given, reason="x", path=path)
    assert changed.set_index("claim_id").loc[BOATS, "value"] == value
    assert corrections.lines.read(path)[0].new == in_file
    pd.testing.assert_frame_equal(corrections.apply(CLAIMS, path), changed)
    pd.testing.assert_frame_equal(corrections.apply(changed, path), changed)


def test_of_two_numbers_on_one_span_each_can_be_corrected(tmp_path):
    twin = CLAIMS[CLAIMS["claim_id"] == BOATS].assign(claim_id=f"{BOATS}~2", role="denied")
    both = pd.concat([CLAIMS, twin], ignore_index=True)
    both.attrs = CLAIMS.attrs
    path = tmp_path / "corrections.csv"
    changed = corrections.change(both, f"{BOATS}~2", "actor", "CITY", reason="x", path=path)
    changed = corrections.reject(changed, BOATS, reason="y", path=path)
    cells = corrections.apply(both, path).set_index("claim_id").loc[[BOATS, f"{BOATS}~2"], ["actor", "rank"]]
    assert cells.to_numpy().tolist() == [["", "deprecated"], ["CITY", "normal"]]


def test_a_text_that_a_spreadsheet_would_run_is_guarded(tmp_path):
    path = tmp_path / "corrections.csv"
    changed = corrections.change(CLAIMS, BOATS, "actor", "=1+1", reason="x", path=path)
    assert "'=1+1" in path.read_text("utf-8")
    pd.testing.assert_frame_equal(corrections.apply(CLAIMS, path), changed)


def test_a_rejected_claim_is_kept_and_deprecated():
    rejected = corrections.reject(CLAIMS, PEOPLE, reason="eine andere Brücke", coder="AB")
    assert len(rejected) == len(CLAIMS)
    assert rejected.set_index("claim_id").loc[PEOPLE, "rank"] == "deprecated"


def test_an_added_claim_stands_at_its_place_with_its_cells():
    start = TEXT.index("Gäste")
    added = corrections.add(
        CLAIMS, ARTICLES, "a", start, start + 5, reason="übersehen", coder="AB", value=7, bound="point", thing="Gäste"
    )
    schema.validate(added, "claims")
    row = added.set_index("claim_id").loc[f"a:q{start}-{start + 5}"]
    assert (row["text"], row["value"], row["low"], row["rule"], row["coder"]) == ("Gäste", 7, 6.5, "added", "AB")
    assert len(added) == len(CLAIMS) + 1
    assert added["start"].is_monotonic_increasing
    assert added.attrs["labels"] == {"a": "A"}


@pytest.mark.parametrize(
    "article, start, end",
    [
        ("b", 0, 5), ("a", -1, 5), ("a", 5, 5), ("a", 6, 5), ("a", 0, len(TEXT) + 1),
        ("a", 0.0, 5), ("a", 0, 5.0), ("a", "0", 5), ("a", 0, None),
    ],
)  # fmt: skip
def test_a_claim_is_added_inside_a_text_only(article, start, end):
    with pytest.raises(ValueError, match=f"{article}: there is no passage {start}-{end} in it"):
        corrections.add(CLAIMS, ARTICLES, article, start, end, reason="x")


@pytest.mark.parametrize("kind, cells", [("quantity", ["narrator", "count"]), ("statement", ["indirect", ""])])
def test_an_added_number_is_a_count_of_the_narrator_and_an_added_statement_a_paraphrase(kind, cells):
    added = corrections.add(CLAIMS, ARTICLES, "a", 0, 5, kind=kind, reason="x")
    assert one(added, TEXT[:5])[["voice", "role"]].tolist() == cells


@pytest.mark.parametrize("start, end", [(0, 1), (len(TEXT) - 1, len(TEXT)), (pd.Series([0])[0], 5)])
def test_its_passage_may_begin_and_end_with_the_text(start, end):
    added = corrections.add(CLAIMS, ARTICLES, "a", start, end, kind="statement", reason="x")
    assert one(added, TEXT[start:end])["claim_id"] == f"a:s{start}-{end}"


def test_nothing_is_written_unless_a_path_is_given(tmp_path):
    path = tmp_path / "mine" / "corrections.csv"
    first = corrections.change(CLAIMS, BOATS, "actor", "CITY", reason="x", coder="AB", date="2024-06-01")
    assert not path.exists()
    first = corrections.change(CLAIMS, BOATS, "actor", "CITY", reason="x", coder="AB", date="2024-06-01", path=path)
    second = corrections.change(
        first, BOATS, "actor", "RIVER", reason="y, doch", coder="CD", date="2024-06-02", path=path
    )
    last = corrections.reject(second, PEOPLE, reason="z", coder="CD", path=path)
    pd.testing.assert_frame_equal(corrections.apply(CLAIMS, path), last)
    pd.testing.assert_frame_equal(corrections.apply(last, path), last)
    schema.read_csv(path, "corrections")


def test_extract_never_reads_corrections(tmp_path, monkeypatch):
    monkeypatch.setattr(
        paths, "CORRECTIONS", file(tmp_path, f"reject,a,{span(BOATS)},30 Boote,quantity,,,AB,2024-06-01,x")
    )
    assert (claims.extract(ARTICLES)["rank"] == "normal").all()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"change,a,{span(BOATS)},30 Boote,actor,RIVER,CITY,AB,2024-06-01,x", "actor is now '', not 'RIVER'"),
        (
            f"change,a,{span(BOATS)},40 Boote,actor,,CITY,AB,2024-06-01,x",
            "the text there is now '30 Boote', not '40 Boote'",
        ),
        ("change,a,1,4,ie,actor,,CITY,AB,2024-06-01,x", "there is no claim at 1-4"),
        (f"change,b,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,x", "there is no article 'b'"),
        (f"change,a,{span(BOATS)},30 Boote,colour,,red,AB,2024-06-01,x", "the column 'colour' cannot be changed"),
        (f"change,a,{span(BOATS)},30 Boote,start,,7,AB,2024-06-01,x", "the column 'start' cannot be changed"),
        (
            f"change,a,{span(BOATS)},30 Boote,certainty,reported,sure,AB,2024-06-01,x",
            "certainty cannot be 'sure'; use one of",
        ),
        (f"change,a,{span(BOATS)},30 Boote,value,30,viele,AB,2024-06-01,x", "'viele' is no number"),
        (f"change,a,{span(BOATS)},30 Boote,said_to,2024-05-04,gestern,AB,2024-06-01,x", "'gestern' is no date"),
        (
            f"move,a,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,x",
            "the action 'move' is unknown; use add, change or reject",
        ),
        (f"change,a,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,", "it has no reason"),
        (f"change,a,{span(BOATS)},30 Boote,actor,,CITY,,2024-06-01,x", "it has no coder"),
        (f"change,a,{span(BOATS)},30 Boote,actor,,CITY,AB,1.6.24,x", "'1.6.24' is no day"),
        ("change,a,x,9,30 Boote,actor,,CITY,AB,2024-06-01,x", "the span x-9 is none"),
        (f"change,a,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,x,y", "it has 12 cells, not 11"),
        (f"add,a,{span(BOATS)},30 Boote,quantity,,,AB,2024-06-01,x", "the rules have found this claim themselves"),
        ("add,a,0,3,Die,noise,,,AB,2024-06-01,x", "column must say 'quantity' or 'statement'"),
        ("add,a,0,4,Die,quantity,,,AB,2024-06-01,x", "is not as long as 'Die'"),
    ],
)
def test_a_line_that_does_not_fit_is_named_and_changes_nothing(tmp_path, line, message):
    good = f"reject,a,{span(PEOPLE)},über 5.000 Menschen,quantity,,,AB,2024-06-01,x"
    path, before = file(tmp_path, good, line), CLAIMS.copy(deep=True)
    with pytest.raises(ValueError, match=r"corrections\.csv, line 3: ") as caught:
        corrections.apply(CLAIMS, path)
    assert message in str(caught.value)
    pd.testing.assert_frame_equal(CLAIMS, before)


def test_lines_that_contradict_each_other_are_named(tmp_path):
    path = file(
        tmp_path,
        f"change,a,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,x",
        f"change,a,{span(BOATS)},30 Boote,actor,,RIVER,CD,2024-06-02,y",
    )
    with pytest.raises(ValueError, match=r"line 3: it contradicts .*line 2, which made actor 'CITY'"):
        corrections.apply(CLAIMS, path)


def test_a_line_after_one_with_a_line_break_is_counted_right(tmp_path):
    path = file(
        tmp_path, 'reject,a,0,3,"D\nie",quantity,,,AB,2024-06-01,x', "move,a,0,3,Die,quantity,,,AB,2024-06-01,x"
    )
    with pytest.raises(ValueError, match=r"line 4: the action 'move'"):
        corrections.apply(CLAIMS, path)


def test_an_error_leaves_the_file_as_it_was(tmp_path):
    path = file(tmp_path, f"change,a,{span(BOATS)},30 Boote,actor,,CITY,AB,2024-06-01,x")
    before = path.read_bytes()
    with pytest.raises(ValueError, match="contradicts"):
        corrections.change(CLAIMS, BOATS, "actor", "RIVER", reason="y", path=path)  # the file was not applied first
    assert path.read_bytes() == before
    with pytest.raises(FileNotFoundError, match="there is no such file"):
        corrections.apply(CLAIMS, tmp_path / "none.csv")


@pytest.mark.parametrize("call", ["change", "reject"])
def test_an_unknown_claim_or_an_empty_reason_is_refused(call):
    cells = ("actor", "CITY") if call == "change" else ()
    with pytest.raises(ValueError, match="there is no such claim"):
        getattr(corrections, call)(CLAIMS, "a:q1-2", *cells, reason="x")
    with pytest.raises(ValueError, match="needs a reason"):
        getattr(corrections, call)(CLAIMS, BOATS, *cells, reason=" ")


@pytest.mark.parametrize(
    ("topic", "file"),
    [
        ("data/topics/nordkorea.toml", "data/corrections.csv"),
        ("data/examples/erfundenes-stadtfest/topic.toml", "data/examples/erfundenes-stadtfest/corrections.csv"),
        ("/elsewhere/topic.toml", "/elsewhere/corrections.csv"),
    ],
)
def test_a_story_has_corrections_of_its_own(topic, file):
    table = CLAIMS.copy()
    table.attrs["story"] = topic
    assert corrections.own_file(table) == paths.ROOT / file


def test_another_folder_is_not_held_against_the_projects_corrections(tmp_path):
    table = CLAIMS.copy()
    table.attrs["story"] = str(tmp_path / "topic.toml")
    pd.testing.assert_frame_equal(corrections.apply(table), table)
    corrections.reject(table, BOATS, reason="x", path=tmp_path / "corrections.csv")
    assert (corrections.apply(table)["rank"] == "deprecated").sum() == 1


COLUMNS = st.sampled_from(
    ["actor", "speaker", "measurand", "value", "certainty", "refers_to", "low", "high", "thing", "bound"]
)
CELLS = {
    "value": st.integers(0, 10**6), "low": st.integers(0, 10**6), "high": st.integers(0, 10**6),
    "refers_to": st.dates(),
    "bound": st.sampled_from(["point", "approx", "at_most", "vague"]),
    "certainty": st.sampled_from(["plain", "possible", "reported"]),
}  # fmt: skip
STEPS = st.lists(st.tuples(st.integers(0, len(CLAIMS) - 1), st.none() | COLUMNS, st.data()), max_size=6)


@given(steps=STEPS)
def test_corrections_applied_twice_change_nothing_more(tmp_path_factory, steps):
    path, table = tmp_path_factory.mktemp("twice") / "corrections.csv", CLAIMS
    for place, column, data in steps:
        id = CLAIMS["claim_id"][place]
        if column is None:
            table = corrections.reject(table, id, reason="x", path=path)
        else:
            new = data.draw(CELLS.get(column, st.sampled_from(["", "CITY", "die Stadt, alt", "»Nahe«"])))
            table = corrections.change(table, id, column, new, reason="x", path=path)
    if steps:
        once = corrections.apply(CLAIMS, path)
        pd.testing.assert_frame_equal(once, table)
        pd.testing.assert_frame_equal(corrections.apply(once, path), once)


def test_what_is_worth_checking_comes_first():
    listed = corrections.review(CLAIMS, "de")
    schema.validate(listed, "review")
    assert set(listed["claim_id"]) <= set(CLAIMS["claim_id"])
    checked = corrections.reject(CLAIMS, BOATS, reason="x")
    assert BOATS not in set(corrections.review(checked)["claim_id"])


def test_the_projects_own_file_is_short_and_fits_the_five_articles():
    from helpers import topic

    table = claims.extract(articles.read(paths.SEEDS), topic.load("nordkorea"))
    lines = corrections.lines.read(paths.CORRECTIONS)
    assert len(lines) <= 10
    assert (corrections.apply(table)["coder"] != "rules").sum() <= len(lines)
