"""One official figure a day in several hundred made-up reports: its speaker and bound, and who contradicts whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from helpers import articles, claims, reconcile, topic
from helpers.topic import Topic

STORY = """
name = "daily"

[[actor]]
id = "rki"
name = "Robert Koch Institute"
aliases = ["RKI", "Robert Koch-Institut", "Robert-Koch-Institut"]

[[thing]]
id = "cases"
words = ["Neuinfektionen", "Neuinfektion", "Corona-Neuinfektionen", "Ansteckungen"]

[[measurand]]
id = "new_cases"
label = "new cases of a day"
label_de = "Neuinfektionen eines Tages"
thing = "cases"
tolerance_days = 0
"""
FIRST = date(2021, 3, 1)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
# {n} the figure as printed, {day} the weekday, {then} the figure of a week before; who says {then} is asked nowhere.
REPORTS = (
    "Das Robert Koch-Institut (RKI) meldete am {day} {n} Neuinfektionen binnen eines Tages.",
    "Die Gesundheitsämter in Deutschland haben dem Robert Koch-Institut (RKI) binnen eines Tages {n} "
    "Corona-Neuinfektionen gemeldet. Das geht aus Zahlen des RKI vom {day} hervor, die den Stand von 5.20 Uhr "
    "wiedergeben.",
    "Dem RKI wurden am {day} {n} Neuinfektionen gemeldet. Zugleich wurden zahlreiche Menschen geimpft.",
    "Laut RKI gab es am {day} {n} Neuinfektionen.",
    "Am {day} wurden nach Angaben des RKI {n} Neuinfektionen registriert.",
    "Nach RKI-Angaben vom {day} kamen {n} Neuinfektionen hinzu.",
    "Angaben des RKI zufolge wurden am {day} {n} Neuinfektionen gezählt.",
    "Wie das RKI am {day} mitteilte, wurden binnen eines Tages {n} Neuinfektionen gemeldet.",
    "Binnen eines Tages sind, wie das RKI am {day} mitteilte, {n} Neuinfektionen erfasst worden.",
    "Es habe am {day} {n} Neuinfektionen gegeben, teilte das RKI mit.",
    "Das RKI teilte mit, dass am {day} {n} Neuinfektionen gemeldet worden seien.",
    "Die Zahl der Neuinfektionen gab das RKI am {day} mit {n} an.",
    "Am {day} sprach das RKI von {n} Neuinfektionen.",
    "Am {day} bezifferte das RKI die Zahl der Neuinfektionen auf {n}.",
    "Das RKI verzeichnete am {day} {n} neue Ansteckungen. Die Kliniken sind voll.",
    "Am {day} hat das RKI {n} Neuinfektionen registriert. Der Frühling kommt.",
    "Dem RKI zufolge stieg die Zahl der Neuinfektionen am {day} auf {n}.",
    "Die Zahl der Neuinfektionen lag laut RKI am {day} bei {n}.",
    "Innerhalb von 24 Stunden meldeten die Gesundheitsämter dem RKI {n} Neuinfektionen. Das sind viele.",
)  # fmt: skip
WEEK_AGO = " Vor einer Woche hatte das RKI binnen eines Tages {then} Neuinfektionen verzeichnet."


@dataclass(frozen=True)
class Mention:
    """What an article says of the figure of `day`: how it is printed, and the bound that this is."""

    article_id: str
    day: date
    printed: str
    number: str
    bound: str


def figure(n: int) -> int:
    """The figure of the n-th day; days differ by more than rounding hides, and none is rounded to whole thousands."""
    return whole(4_321 + (n * 2_617) % 17_389)


def whole(value: int) -> int:
    return value if round(value, -2) % 1000 else value + 300


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def printings(value: int) -> Iterator[tuple[str, str, str]]:
    """Ways to print a figure: words, numeral, bound."""
    hundred, thousand = round(value, -2), value // 1000 * 1000
    yield dotted(value), dotted(value), "point"
    yield f"rund {dotted(hundred)}", dotted(hundred), "approx"
    yield f"mehr als {dotted(thousand)}", dotted(thousand), "more_than"
    yield f"knapp {dotted(thousand + 1000)}", dotted(thousand + 1000), "just_under"
    yield f"etwa {dotted(hundred)}", dotted(hundred), "approx"


def reports(days: int) -> tuple[dict[str, str], dict[str, str], list[Mention]]:
    """Texts and days of publication by article_id, and what they say: every report in some printing, day by day."""
    texts: dict[str, str] = {}
    published: dict[str, str] = {}
    mentions = []
    for n in range(days):
        day = FIRST + timedelta(n)
        ways = list(printings(figure(n)))
        for i, report in enumerate(REPORTS):
            printed, number, bound = ways[(n + i) % len(ways)]
            name = f"d{n:02}r{i:02}"
            text = report.format(day=WEEKDAYS[day.weekday()], n=printed)
            texts[name] = text + (WEEK_AGO.format(then=dotted(figure(n - 7))) if i % 4 == 0 and n >= 7 else "")
            published[name] = day.isoformat()
            mentions.append(Mention(name, day, printed, number, bound))
    return texts, published, mentions


@cache
def read(folder: Path, days: int) -> tuple[pd.DataFrame, list[Mention], Topic]:
    path = folder / "daily.toml"
    path.write_text(STORY, encoding="utf-8")
    story = topic.load(path)
    texts, published, mentions = reports(days)
    return claims.extract(articles.from_texts(texts, published=published), story), mentions, story


@pytest.fixture(scope="module", params=[9, pytest.param(16, marks=pytest.mark.slow)])
def archive(request, tmp_path_factory: pytest.TempPathFactory) -> tuple[pd.DataFrame, list[Mention], Topic]:
    """Of nine days two have a figure of the week before."""
    return read(tmp_path_factory.mktemp("daily"), request.param)


def rows_of(table: pd.DataFrame, mentions: list[Mention]) -> Iterator[tuple[Mention, pd.DataFrame]]:
    counts = table[(table["kind"] == "quantity") & (table["measurand"] == "new_cases")]
    by_article = dict(list(counts.groupby("article_id")))
    for mention in mentions:
        rows = by_article.get(mention.article_id, counts.head(0))
        yield mention, rows[rows["text"].str.contains(mention.number, regex=False)]


def test_every_mention_has_its_bound_speaker_and_day(archive: tuple[pd.DataFrame, list[Mention], Topic]) -> None:
    table, mentions, _ = archive
    wrong = []
    for mention, rows in rows_of(table, mentions):
        seen = [(row.bound, row.actor, row.refers_from.date(), row.refers_to.date()) for row in rows.itertuples()]
        if (mention.bound, "rki", mention.day, mention.day) not in seen:
            wrong.append((mention, seen))
    assert len(mentions) >= 9 * len(REPORTS) > 150
    assert not wrong[:5], f"{len(wrong)} of {len(mentions)}"


def true_figures(table: pd.DataFrame, mentions: list[Mention]) -> dict[str, date]:
    """claim_id -> the day whose figure it prints."""
    days = {row.claim_id: mention.day for mention, rows in rows_of(table, mentions) for row in rows.itertuples()}
    for row in table[(table["kind"] == "quantity") & (table["measurand"] == "new_cases")].itertuples():
        if row.claim_id not in days:  # the figure of the week before
            days[row.claim_id] = FIRST + timedelta(int(row.article_id[1:3]) - 7)
    return days


def test_mentions_of_one_figure_never_conflict(archive: tuple[pd.DataFrame, list[Mention], Topic]) -> None:
    table, mentions, story = archive
    day = true_figures(table, mentions)
    related = reconcile.pairs(table, story)
    same = related[[day[a] == day[b] for a, b in zip(related["a"], related["b"], strict=True)]]
    assert len(same) > 3 * len(mentions)
    assert same.loc[same["relation"].isin(["conflicts", "error_suspected"]), "explanation"].tolist() == []
    other = related[[day[a] != day[b] for a, b in zip(related["a"], related["b"], strict=True)]]
    assert "conflicts" not in set(other["relation"])


@pytest.mark.parametrize("days", [3, pytest.param(8, marks=pytest.mark.slow)])
def test_other_figures_of_one_day_always_conflict(days: int, tmp_path: Path) -> None:
    path = tmp_path / "daily.toml"
    path.write_text(STORY, encoding="utf-8")
    story = topic.load(path)
    texts, published, _ = reports(days)
    wrong = {}
    for name, text in texts.items():  # the same reports, each of another figure
        n = int(name[1:3])
        for right, mistaken in zip(printings(figure(n)), printings(whole(figure(n) + 2_468)), strict=True):
            text = text.replace(f" {right[0]} ", f" {mistaken[0]} ").replace(f" {right[0]}.", f" {mistaken[0]}.")
        wrong[f"{name}x"] = text.partition(" Vor einer Woche")[0]
    day = dict(published)
    both = {name: text.partition(" Vor einer Woche")[0] for name, text in texts.items()} | wrong
    table = claims.extract(articles.from_texts(both, published=day | {f"{k}x": v for k, v in day.items()}), story)
    related = reconcile.pairs(table, story)
    exact = table[table["bound"].isin(["point", "approx"])]["claim_id"]
    pair = related[related["a"].isin(exact) & related["b"].isin(exact)]
    first, second = pair["a"].str.split(":").str[0], pair["b"].str.split(":").str[0]
    crossed = pair[(first.str[:3] == second.str[:3]) & (first.str.endswith("x") != second.str.endswith("x"))]
    assert len(crossed) > 25 * days
    assert crossed.loc[crossed["relation"] != "conflicts", "explanation"].tolist() == []


RATES = """
name = "rates"

[[actor]]
id = "rki"
name = "Robert Koch Institute"
aliases = ["RKI"]

[[actor]]
id = "net"
name = "Federal Network Agency"
aliases = ["Bundesnetzagentur"]

[[thing]]
id = "incidence"
words = ["Inzidenz"]

[[thing]]
id = "level"
words = ["Füllstand", "Gasspeicher"]

[[thing]]
id = "cases"
words = ["Neuinfektionen"]
"""
MEASURAND = """
[[measurand]]
id = "{id}"
label = "{id}"
label_de = "{id}"
thing = "{id}"
tolerance_days = 0
"""


@pytest.mark.parametrize(
    ("text", "number", "measurand", "actor"),
    [
        ("Die Sieben-Tage-Inzidenz lag laut RKI am Dienstag bei 83,7.", "83,7", "incidence", "rki"),
        ("Das RKI gab die Inzidenz am Dienstag mit 83,7 an.", "83,7", "incidence", "rki"),
        ("Das RKI meldete eine Inzidenz von 83,7 (Vortag: 82,9).", "83,7", "incidence", "rki"),
        ("Die Inzidenz sank um 3,2 Prozent auf 98,7, meldete das RKI.", "98,7", "incidence", "rki"),
        ("Die Inzidenz sank um 3,2 Prozent auf 98,7, meldete das RKI.", "3,2", "incidence", "rki"),
        ("Die Zahl der Neuinfektionen je 100.000 Einwohner (Inzidenz) stieg laut RKI auf 83,7.", "83,7", "incidence",
         "rki"),
        ("Die Zahl der Neuinfektionen je 100.000 Einwohner stieg laut RKI auf 84.", "84", "", "rki"),
        ("Die Zahl der je 100.000 Einwohner binnen einer Woche gemeldeten Neuinfektionen (Sieben-Tage-Inzidenz) betrug "
         "nach Angaben des RKI am Dienstag 83,7.", "83,7", "incidence", "rki"),
        ("Laut RKI sind das 1.200 Neuinfektionen mehr als vor einer Woche.", "1.200", "cases", "rki"),
        ("Die Zahl der Neuinfektionen stieg laut RKI auf 12.345.", "12.345", "cases", "rki"),
        ("Innerhalb von 24 Stunden meldete das RKI 12.345 Neuinfektionen.", "24", "", "rki"),
        ("Der Füllstand betrug laut Bundesnetzagentur 75,4 Prozent.", "75,4", "level", "net"),
        ("Die Bundesnetzagentur bezifferte den Füllstand auf 75,4 Prozent.", "75,4", "level", "net"),
        ("Der Füllstand lag bei 75,4 Prozent der Kapazität.", "75,4", "level", ""),
        ("Die Gasspeicher sind laut Bundesnetzagentur zu 75,4 Prozent gefüllt.", "75,4", "level", "net"),
        ("Der Füllstand reicht für 75 Prozent der Neuinfektionen.", "75", "", ""),
        ("Eine Nachrichtenagentur meldete einen Füllstand von 75,4 Prozent.", "75,4", "level", ""),
    ],
)  # fmt: skip
def test_what_has_a_value_is_not_what_is_counted(text: str, number: str, measurand: str, actor: str) -> None:
    story = topic.from_text(RATES + "".join(MEASURAND.format(id=id) for id in ("incidence", "level", "cases")))
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2021-06-01"}), story)
    found = table[(table["kind"] == "quantity") & table["text"].str.contains(number, regex=False)]
    assert found[["measurand", "actor"]].to_numpy().tolist()[-1:] == [[measurand, actor]]
