"""How much faster than at another commit: both trees measured in turn, on the same texts, in one run."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent
# Runs in either tree, so it uses only calls that both have. Prints megabytes and seconds of user time by name.
MEASURE = """
import json, sys, time
from datetime import date
from pathlib import Path
texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
from helpers import articles, claims
from helpers.german import dates, quantities, sentences, speech
day, window = date(2024, 10, 31), (date(2024, 10, 30), date(2024, 11, 1))
def table(published):
    return articles.from_texts(texts, published={name: published for name in texts})
one, three = table(day), table(window)
work = {
    "sentences.split": lambda: [sentences.split(text) for text in texts.values()],
    "quantities.find": lambda: [quantities.find(text) for text in texts.values()],
    "dates.find": lambda: [dates.find(text, published=day) for text in texts.values()],
    "speech.find": lambda: [speech.find(text) for text in texts.values()],
    "claims.extract, a day": lambda: claims.extract(one),
    "claims.extract, three days": lambda: claims.extract(three),
}
work["sentences.split"]()
seconds = {}
for name, call in work.items():
    start = time.process_time()
    call()
    seconds[name] = time.process_time() - start
print(json.dumps(seconds))
"""


def compare(texts: list[str], revision: str, rounds: int = 3) -> None:
    """Print, for each finder and for the whole extraction, the speed here and how many times that of `revision`."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        other, given = Path(folder) / "tree", Path(folder) / "texts.json"
        given.write_text(json.dumps({f"t{n}": text for n, text in enumerate(texts)}), "utf-8")
        subprocess.run(["git", "worktree", "add", "-q", "--detach", str(other), revision], cwd=ROOT, check=True)
        try:
            runs = [(measured(ROOT, given), measured(other, given)) for _ in range(rounds)]
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(other)], cwd=ROOT, check=True)
    print(f"{len(texts)} texts, {size:.2f} MB; user time on one core, median of {rounds} runs in turn with {revision}")
    for name in runs[0][0]:
        ratio = median(then[name] / now[name] for now, then in runs)
        print(f"{name:28}{size / median(now[name] for now, _ in runs):10.3f} MB/s{ratio:8.2f} times {revision}")


def measured(tree: Path, given: Path) -> dict[str, float]:
    command = [sys.executable, "-c", MEASURE, str(given)]
    done = subprocess.run(command, cwd=tree, env=os.environ | {"PYTHONPATH": str(tree)}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tree}: the measurement failed there: {done.stderr.strip().splitlines()[-1]}")
    seconds: dict[str, float] = json.loads(done.stdout)
    return seconds
