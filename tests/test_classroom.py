"""The session: every line and number of the sheets is in the texts, minutes add up, the key stays in its own file; a
class's files are counted exactly, and agreement is what it is said to be."""

import json
import re
import tomllib
import zipfile
from html import unescape

import krippendorff
import pytest

from helpers import articles, charts, claims, classroom, corrections
from helpers.classroom import agreeing, kit, lesson, paper, printed

LESSONS = {name: lesson.load(name) for name in paper.LESSONS}
PAGES = dict(paper.pages())
OPERATORS = "Nennt Lest Markiert Ergänzt Entscheidet Begründet Beurteilt Erklärt Ordnet Vergleicht Schreibt".split()
KEYS = [name for name in PAGES if "loesung" in name]
LEARNERS = [name for name in PAGES if "lernblatt" in name]


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.S)).split())


# --- paper


@pytest.mark.parametrize("name", LESSONS)
def test_printed_lines_are_the_articles_own_words_in_order(name):
    texts = LESSONS[name].articles.set_index("label")["text"]
    for label, text in LESSONS[name].texts.items():
        for line in text.numbered:
            assert " ".join(texts[label][line.start : line.end].split()) == line.text
        assert [line.start for line in text.numbered] == sorted(line.start for line in text.numbered)


def test_the_five_articles_are_quoted_by_three_sentences_at_most_and_a_third_in_all():
    texts = LESSONS["nordkorea"].articles.set_index("label")["text"]
    for passages in LESSONS["nordkorea"].content["passages"]:
        text = texts[passages["text"]]
        taken = [text[span["start"] : span["end"]] for span in passages["spans"]]
        assert all(len(re.findall(r"\.(?:\s|$)", part)) <= 3 for part in taken)
        assert sum(len(part.split()) for part in taken) * 3 <= len(text.split())


@pytest.mark.parametrize("name", LESSONS)
def test_every_passage_and_every_number_of_the_key_stands_in_the_learners_texts(name):
    own = LESSONS[name]
    for pair in own.content["pair"]:
        for side in (pair["a"], pair["b"]):
            assert own.texts[side["text"]].cite(side["number"])
    for group in own.content["marks"]:
        for quoted, _ in group["rows"]:
            assert own.texts[group["text"]].cite(quoted)
    for hedge in own.content["hedge"]:
        assert set(hedge["word"].split()) & set(re.findall(r"\w+", own.texts[hedge["text"]].said()))
    assert all(own.line(passage["passage"]) for passage in own.content["contested"])


@pytest.mark.parametrize("name", LESSONS)
def test_every_number_that_the_rules_find_is_in_the_key(name):
    own = LESSONS[name]
    found = own.claims()
    for group in own.content["marks"]:
        text, row = own.texts[group["text"]], own.articles.set_index("label").loc[group["text"]]
        printed_spans = [(line.start, line.end) for line in text.numbered]
        numbers = found[(found["article_id"] == row["article_id"]) & (found["kind"] == "quantity")]
        numbers = numbers[numbers["value"].notna()]
        numbers = numbers[~numbers["text"].str.contains(r"\bTage")]  # "Tage und Uhrzeiten kreist ihr nicht ein"
        listed = " ".join(quoted for quoted, _ in group["rows"])
        for claim in numbers.itertuples():
            if any(start <= claim.number_start < end for start, end in printed_spans):
                assert row["text"][claim.number_start : claim.number_end] in listed


@pytest.mark.parametrize("name", LESSONS)
def test_one_pair_is_part_and_whole_one_contradicts_and_the_days_differ(name):
    pairs = LESSONS[name].content["pair"]
    assert [pair["name"] for pair in pairs] == ["I", "II", "III"]
    assert pairs[0]["kind"] == "Teil und Ganzes" and pairs[1]["verdict"] == "ja"
    days = {side[column] for pair in pairs for side in (pair["a"], pair["b"]) for column in ("said", "meant")}
    assert len(days) >= 3


@pytest.mark.parametrize("name", LESSONS)
def test_every_verdict_of_the_key_is_a_box_that_learners_can_tick(name):
    own = LESSONS[name].content
    boxes = re.findall(r"☐ ([^<]+)", PAGES[f"{name}-lernblatt.html"])
    assert boxes[:3] == ["ja", "nein", "lässt sich nicht entscheiden"]  # task 2
    assert boxes[3:] == ["ja", "nein", "vielleicht ein Fehler", "lässt sich nicht entscheiden"]  # task 5
    assert {pair["verdict"] for pair in own["pair"]} == {"ja", "nein", "vielleicht ein Fehler"}
    assert {own["opening"]["answer"], own["exit"]["answer"]} <= set(boxes)


@pytest.mark.parametrize("name", LESSONS)
def test_all_learners_fill_in_one_row_whose_two_days_differ(name):
    own = LESSONS[name]
    row = re.search(r"Zeile (\w \d+) \(Paar (I+)\)", own.rich(own.content["together"]["task"]))
    pair = next(pair for pair in own.content["pair"] if pair["name"] == row[2])
    sides = [side for side in (pair["a"], pair["b"]) if own.texts[side["text"]].cite(side["number"]) == row[1]]
    assert [side["said"] != side["meant"] for side in sides] == [True]


@pytest.mark.parametrize("name", LESSONS)
def test_every_word_that_the_rules_call_a_bound_or_a_hedge_is_in_the_key(name):
    own = LESSONS[name]
    listed = words(PAGES[f"{name}-loesung.html"]).partition("6 Wörter, die")[2].partition("7 Ursprünge")[0]
    found = own.claims()
    for label, text in own.texts.items():
        row = own.articles.set_index("label").loc[label]
        numbers = found[(found["article_id"] == row["article_id"]) & (found["kind"] == "quantity")]
        for number in numbers.itertuples():
            if any(line.start <= number.start < line.end for line in text.numbered):
                bounds = [] if number.bound == "point" else [number.text.split()[0].strip('"')]
                assert [word for word in [*bounds, *number.hedges.split()] if word not in listed] == []


def test_a_class_with_two_sheets_shares_the_opening_and_the_exit():
    war, other = LESSONS["nordkorea"].content, LESSONS["ausweichblatt"].content
    assert (war["opening"], war["exit"]) == (other["opening"], other["exit"])
    assert LESSONS["ausweichblatt"].content["aloud"]["passage"] in words(PAGES["ausweichblatt-loesung.html"])
    assert "Wortlaut in der Lösung zum Ausweichblatt" in words(PAGES["nordkorea-lehrblatt.html"])


def test_the_rules_own_error_is_one_the_program_really_makes():
    own = LESSONS["stadtfest"]
    found = own.claims()
    error = next(c["known_error"] for c in own.content["contested"] if "known_error" in c)
    assert found.loc[found["text"] == error, "measurand"].tolist() == ["visitors"]


@pytest.mark.parametrize("plan", tomllib.loads((lesson.HANDOUTS / "ablauf.toml").read_text("utf-8"))["plan"])
def test_the_minutes_add_up(plan):
    assert sum(minutes for minutes, _, _ in plan["steps"]) == plan["minutes"]
    assert sum(minutes for minutes, what, _ in plan["steps"] if what == "Puffer") >= 2
    english = plan["english"].partition(": ")[2].partition(" Short")[0]
    assert [int(step.split()[0]) for step in english.split("; ")] == [minutes for minutes, _, _ in plan["steps"]]


@pytest.mark.parametrize("page", LEARNERS)
def test_no_answer_stands_on_a_learners_sheet_and_no_word_needs_a_computer(page):
    content = LESSONS[page.split("-lernblatt")[0]].content
    said = words(PAGES[page])
    answers = [pair["why"][:40] for pair in content["pair"]] + [c["answer"][:40] for c in content["contested"]]
    assert not [answer for answer in [*answers, content["exit"]["why"]] if answer in said]
    assert not re.search(r"Python|Notebook|Terminal|Lösung|AFB", said)
    assert sum(said.count(operator) for operator in OPERATORS) >= 8
    table = PAGES[page].partition("<tbody>")[2].partition("</tbody>")[0]
    assert table.count('<td class="room"></td>') == 3 * 6


@pytest.mark.parametrize("page", KEYS)
def test_a_key_says_whose_it_is_and_gives_levels_and_expected_mistakes(page):
    said = words(PAGES[page])
    assert "niemand genannt" not in said  # learners write a Z: one thing, one word
    assert "nur für die Lehrkraft" in said and "Zu erwarten ist auch" in said
    assert {"AFB I", "AFB II", "AFB III"} <= set(re.findall(r"AFB I+\b", said))


@pytest.mark.parametrize("name", ["stadtfest", "nordkorea"])
def test_slides_ask_what_the_sheet_asks(name):
    said, content = words(PAGES[f"{name}-folien.html"]), LESSONS[name].content
    asked = [LESSONS[name].rich(passage["question"]) for passage in content["contested"]]
    assert all(words(question) in said for question in asked)
    assert "Nenne eine Frage" in said and said.count("Widersprechen sich die beiden Sätze") == 2


def test_whoever_needs_the_web_is_told():
    assert "braucht ihr das Internet" in words(PAGES["quellenkarte.html"])
    assert "Sie braucht das Internet" in words(PAGES["nordkorea-lehrblatt.html"])
    assert words(PAGES["ablauf.html"]).count("Quellenkarte") == 1


def test_the_second_lesson_has_its_content_note_the_other_sheet_and_a_source_card():
    assert "Du musst nicht sagen, warum" in words(PAGES["nordkorea-lernblatt.html"])
    assert "betrifft" in words(PAGES["nordkorea-lehrblatt.html"])
    assert {"ausweichblatt-lernblatt.html", "ausweichblatt-loesung.html", "quellenkarte.html"} <= set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_pages_stand_alone(name):
    assert "$" not in words(PAGES[name]) and not re.search(r"(?:src|href)=", PAGES[name])
    assert '<html lang="de">' in PAGES[name]


def test_the_committed_sheets_are_those_that_the_texts_give():
    stale = [name for name, page in PAGES.items() if (lesson.HANDOUTS / name).read_text("utf-8") != page]
    assert stale == []


def test_a_passage_that_moved_or_is_not_printed_is_named():
    with pytest.raises(ValueError, match="Text A: 0-5 does not begin with 'Heute'"):
        printed.excerpt("A", "Gestern", [{"start": 0, "end": 5, "begins": "Heute"}], 60)
    with pytest.raises(ValueError, match="Text A does not print '77'"):
        printed.whole("A", "Gestern", 60).cite("77")


def test_omissions_and_notes_are_lines_without_a_number():
    text = printed.excerpt(
        "A", "Eins zwei. Drei. Vier.", [{"start": 0, "end": 10}, {"start": 17, "end": 22, "note": "N"}], 60
    )
    assert [line.text for line in text.lines] == ["Eins zwei.", "[…] [N]", "Vier."]
    assert re.findall(r'class="no">(\d*)<', text.html()) == ["1", "", "2"]
    assert text.cite("Vier") == "A 2" and "<script" not in printed.whole("A", "<script>x", 60).html()


# --- the coding sheet


def test_the_sheet_holds_what_it_needs_and_asks_for_nothing():
    table = articles.from_texts({"a": "Die Polizei zählte </script> rund 300 Gäste."})
    sheet = classroom.coding_sheet(table.iloc[0], language="en")
    data = json.loads(sheet.partition('id="data">')[2].partition("</script>")[0])
    assert data["texts"][0]["text"] == table["text"][0]
    assert {(rule["kind"], table["text"][0][rule["start"] : rule["end"]]) for rule in data["rules"]} >= {
        ("quantity", "rund 300 Gäste")
    }
    assert not re.search(r"https?:|fetch\(|XMLHttpRequest|src=", sheet.replace(json.dumps(data), ""))
    with pytest.raises(ValueError, match="'mood' is no kind of mark"):
        classroom.coding_sheet(table, kinds=["mood"])


# --- what a class hands in

TEXT = "Die Polizei zählte 300 Gäste. Es kamen 20 Kinder. Es war warm. Der Verein nannte 500 Gäste."


def coding(n: int, *quoted: str, **cells) -> dict:
    marks = [
        {
            "article_id": "a",
            "kind": "quantity",
            "start": TEXT.index(q),
            "end": TEXT.index(q) + len(q),
            "text": q,
            "note": "",
        }
        for q in quoted
    ]
    base = {"format": "gegenlesen-coding", "version": 1, "sheet": "s", "id": f"id{n}", "pseudonym": f"Otter {n}"}
    return base | {"changes": 1, "marks": marks} | cells


@pytest.fixture
def handed_in(tmp_path):
    def write(**files):
        for name, content in files.items():
            text = content if isinstance(content, str) else json.dumps(content)
            (tmp_path / f"{name}.json").write_text(text, "utf-8")
        return tmp_path

    return write


def test_a_damaged_file_is_named_and_costs_nobody_elses_work(handed_in):
    good = {f"l{n}": coding(n, "300 Gäste") for n in range(9)}
    moved = coding(10, "300 Gäste")
    moved["marks"][0]["end"] += 1
    wrong = {
        "x1": "{", "x2": {"format": "other"}, "x3": coding(11, version=0), "x4": coding(12, sheet="other"), "x5": moved,
        "x6": coding(3, "300 Gäste", "20 Kinder", changes=2), "x7": coding(13, pseudonym="Otter 1"),
    }  # fmt: skip
    table = classroom.read_codings(handed_in(**good, **wrong))
    assert table.attrs["coders"] == [f"Otter {n}" for n in range(9)] + ["Otter 1 (2)"]
    assert len(table) == 10 and table.loc[table["coder"] == "Otter 3", "text"].tolist() == ["300 Gäste", "20 Kinder"]
    assert [(name, kind) for name, kind, _ in table.attrs["problems"]] == [
        ("x1.json", "damaged"), ("x2.json", "foreign"), ("x3.json", "older"), ("x4.json", "other_sheet"),
        ("x5.json", "damaged"), ("x6.json", "double"), ("x7.json", "namesake"),
    ]  # fmt: skip
    assert all(TEXT[row.start : row.end] == row.text for row in table.itertuples())


def test_a_missing_folder_is_named():
    with pytest.raises(FileNotFoundError, match="there is no such folder"):
        classroom.read_codings("nowhere/at/all")


ARTICLES = articles.from_texts({"a": TEXT})
CLAIMS = claims.extract(ARTICLES)


@pytest.mark.parametrize(
    "a, b, met",
    [
        ([(0, 10)], [(0, 10)], [((0, 10), (0, 10))]),
        ([(0, 10)], [(10, 12)], []),  # touching is no overlap
        ([(0, 10)], [(0, 4), (4, 10)], [((0, 10), (4, 10))]),  # one to one, the longest first
        ([(0, 5), (5, 9)], [(3, 9)], [((5, 9), (3, 9))]),
    ],
)
def test_spans_are_matched_one_to_one_the_longest_overlap_first(a, b, met):
    assert agreeing.matched(a, b) == met


def test_agreement_to_three_decimals(handed_in):
    folder = handed_in(
        a=coding(1, "300 Gäste", "20 Kinder", "500 Gäste"),
        b=coding(2, "300", "500 Gäste"),
        c=coding(3, "300 Gäste", "warm"),
    )
    found = classroom.agreement(classroom.read_codings(folder), CLAIMS, ARTICLES)
    pairs = found.pairs.set_index(["a", "b"])
    assert pairs.loc[("Otter 1", "Otter 2"), ["exact", "overlapping"]].round(3).tolist() == [0.4, 0.8]
    assert pairs.loc[("Otter 1", "Otter 3"), ["exact", "overlapping"]].round(3).tolist() == [0.4, 0.4]
    assert pairs.loc[("Otter 1", "rules"), "exact"] == 1
    row = found.kinds.iloc[0]
    marked = [[1, 1, 0, 1], [1, 0, 0, 1], [1, 0, 1, 0]]  # by sentence
    expected = krippendorff.alpha(reliability_data=marked, level_of_measurement="nominal")
    assert (row["units"], row["coders"], round(row["alpha"], 3)) == (4, 3, round(expected, 3))
    # Cohen: 1 and 2 agree on 3 of 4 (chance .5): .5; 1 and 3 on 1 of 4 (.5): -.5; 2 and 3 on 2 of 4 (.5): 0
    assert round(row["kappa"], 3) == 0.0


def test_agreement_without_any_difference_has_no_chance_corrected_figure(handed_in):
    everywhere = ("300 Gäste", "20 Kinder", "warm", "500 Gäste")
    folder = handed_in(a=coding(1, *everywhere), b=coding(2, *everywhere))
    row = classroom.agreement(classroom.read_codings(folder), CLAIMS, ARTICLES).kinds.iloc[0]
    assert row[["alpha", "kappa"]].isna().all()


def test_kappa_on_characters_warns_about_prevalence(handed_in):
    codings = classroom.read_codings(handed_in(a=coding(1, "300 Gäste"), b=coding(2, "300 Gäste", "warm")))
    with pytest.warns(UserWarning, match="counts every unmarked letter"):
        found = classroom.agreement(codings, CLAIMS, ARTICLES, characters=True)
    assert 0 < found.kinds["character_kappa"][0] < 1


def test_without_nltk_one_sentence_says_what_to_install(handed_in, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    codings = classroom.read_codings(handed_in(a=coding(1, "300 Gäste"), b=coding(2, "warm")))
    with pytest.raises(ImportError, match='install it with the extra "classroom"'):
        classroom.agreement(codings, CLAIMS, ARTICLES)


def test_corrections_are_proposed_and_can_be_applied(handed_in, tmp_path):
    codings = classroom.read_codings(
        handed_in(a=coding(1, "300 Gäste", "warm"), b=coding(2, "300", "warm"), c=coding(3))
    )
    lines = classroom.corrections(codings, CLAIMS, date="2025-07-08")
    assert lines[["action", "expected_text", "reason"]].values.tolist() == [
        ["add", "warm", "marked by 2 of 3"],
        ["reject", "20 Kinder", "marked by none of 3"],
        ["reject", "500 Gäste", "marked by none of 3"],
    ]
    lines.to_csv(tmp_path / "corrections.csv", index=False)
    corrected = corrections.apply(CLAIMS, tmp_path / "corrections.csv")
    assert corrected.loc[corrected["rank"] == "deprecated", "text"].tolist() == ["20 Kinder", "500 Gäste"]
    assert len(corrected) == len(CLAIMS) + 1


# --- the kit


def test_the_kit_holds_every_sheet_apart_and_says_what_to_print(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    with zipfile.ZipFile(kit.kit(tmp_path / "kit.zip")) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
        readme = archive.read("gegenlesen-klasse/LIESMICH.txt").decode("utf-8")
    assert set(PAGES) | set(classroom.SHEETS) == names - {"LIESMICH.txt"}
    named = set(re.findall(r"[\w-]+\.html", readme))
    assert named <= names and len(readme.splitlines()) <= 60
    # whole articles of others are not handed out
    assert [name for name in names if name.startswith("nordkorea") and "codier" in name] == []


# --- the figure


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_figure_says_how_many_passages_most_have_marked(handed_in, language):
    codings = classroom.read_codings(
        handed_in(a=coding(1, "300 Gäste", "warm"), b=coding(2, "300"), c=coding(3, "500 Gäste"))
    )
    about = charts.about(charts.agreement(codings, CLAIMS, ARTICLES, language=language))
    assert about.rows[["text", "coders"]].values.tolist() == [["300 Gäste", 2], ["warm", 1], ["500 Gäste", 1]]
    assert re.search(r"1 (?:von|of) 3", about.finding.title)
    with pytest.raises(ValueError, match="x: there is no such article; use one of a"):
        charts.agreement(codings, CLAIMS, ARTICLES, article_id="x")
    nothing = charts.about(charts.agreement(codings, CLAIMS, ARTICLES, kind="hedge", language=language))
    assert nothing.rows.empty


# --- the seminar's self-checks


@pytest.mark.parametrize(
    "task, answer, said",
    [
        ("task-1", ..., "Read D, E and G"),
        ("task-1", {"Stadt", "verein"}, "12,000"),
        ("task-1", "polizei", "missing stadt, verein, too much polizei"),
        ("task-2", ["18.000 Gäste"], "Still missing: 18.000, rund 6.000"),
        ("task-3", 300, "queue"),
        ("task-4", 2, "Two: the town and the club"),
        ("task-4", [3], "Not 3"),
        ("task-5", "Am Samstag zählte die Stadt 12.000 Gäste, der Festverein nennt 16.000.", "names a source, a day"),
        (
            "task-5",
            "Es kamen 14.000 Gäste.",
            "Missing: a source, a day, a number. Numbers that nobody printed for that day: 14.000",
        ),
    ],
)
def test_a_check_gives_a_hint_first_then_a_reason(task, answer, said):
    assert said in repr(classroom.check(task, answer))


def test_the_answers_of_the_seminar_are_those_of_the_example():
    own, tasks = LESSONS["stadtfest"], tomllib.loads((lesson.HANDOUTS / "seminar.toml").read_text("utf-8"))
    marked = next(group["rows"] for group in own.content["marks"] if group["text"] == "D")
    assert tasks["task-2"]["right"] == [quoted for quoted, _ in marked]
    with pytest.raises(ValueError, match="There is no task 'task-9'; use one of task-1"):
        classroom.check("task-9", ...)


def test_the_made_up_learners_files_fit_the_sheet():
    codings = classroom.read_codings(lesson.HANDOUTS / "codings")
    texts = LESSONS["stadtfest"].articles.set_index("article_id")["text"]
    assert codings.attrs["problems"] == [] and codings["coder"].nunique() == 3
    assert all(texts[row.article_id][row.start : row.end] == row.text for row in codings.itertuples())
