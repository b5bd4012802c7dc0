"""A made-up archive: short German reports on a relief collection in an invented town, day after day.

For trying out `batch`, for the notebook on many articles and for measuring speed; nothing in it happened.
"""

import json
import random
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
FIRST_DAY, DAYS = date(2024, 3, 1), 60
TOWN = "Dornheim"
NAMES = "Anna Berger|Jonas Feld|Klara Winter|Peter Lang|Mira Sand|Tobias Kern|Lea Thal|Emil Brandt".split("|")
OFFICES = ("Bürgermeisterin", "Sprecherin des Hilfswerks", "Leiter des Lagers", "Sprecher der Feuerwehr")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
SENTENCES = (HERE / "example.txt").read_text("utf-8").splitlines()  # {name}, {count} and the like are filled in
MONTHS = ("April", "Mai", "Juni")


def write(folder: str | Path, articles: int = 2000, seed: int = 1) -> tuple[Path, Path]:
    """Write `articles` made-up reports (``reports.jsonl``) and their topic (``topic.toml``); the two paths."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    with (place / "reports.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for n in range(articles):
            day = FIRST_DAY + timedelta(dice.randrange(DAYS))
            row = {"article_id": f"report-{n:06d}", "published": day.isoformat(), "text": report(dice, day)}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    (place / "topic.toml").write_bytes((HERE / "example.toml").read_bytes())
    return place / "reports.jsonl", place / "topic.toml"


def report(dice: random.Random, day: date, sentences: int = 6) -> str:
    """One report: a headline and about `sentences` sentences in paragraphs of four."""
    said = [sentence(dice, day) for _ in range(dice.randint(sentences // 2, sentences * 3 // 2))]
    paragraphs = [" ".join(said[n : n + 4]) for n in range(0, len(said), 4)]
    return "\n\n".join([f"Sammlung in {TOWN} geht weiter", *paragraphs]) + "\n"


def sentence(dice: random.Random, day: date) -> str:
    """One sentence as of a day: the parcels grow daily, and who counts them differs by a few hundred."""
    told = day - timedelta(dice.randint(1, 3))
    count = 2_010 + 110 * max(0, (told - FIRST_DAY).days)
    return dice.choice(SENTENCES).format(
        town=TOWN, name=dice.choice(NAMES), office=dice.choice(OFFICES), month=dice.choice(MONTHS),
        weekday=WEEKDAYS[told.weekday()], count=grouped(count), less=grouped(count - 770),
        round=grouped((count + 400) // 1000 * 1000), more=grouped(count // 100 * 100 - 200),
        few=dice.randint(20, 90), small=dice.randint(3, 19), percent=dice.randint(10, 90),
        money=f"{dice.randint(1, 9)},{dice.randint(1, 9)}",
    )  # fmt: skip


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
