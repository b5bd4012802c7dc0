"""What holds for the project as a whole: the seeds' bytes, the rights, the locks, what a package contains."""

import csv
import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = {
    "000_b8a40847d59cda6e": "4a47ad58a67e310300eede4cbd54caf6ca801a613cdfa48dc7b99d0da5893ef3",
    "001_b5cd0ec42f605d15": "d46d6d982634fca5312ba33b4955a33b1b8d4631f33a07d65ba84da901831c9a",
    "002_83012bf74d01115b": "210860c3598081c70a5f1146548c2f1d512fdc5cb33ca7f14113fdd7c9a89ef7",
    "003_fcf5bf1adccfd1c7": "afeacca288563b785893eaa5883801d29bdfa553faf7e2b2dd4bc652f47ea868",
    "004_73587cd4eae8b89f": "487c6a5608cbabf9620a53b99524f4cfd3b27a6a0b798cecc72ee6e88d1b0e1f",
}
LOCKS = sorted(ROOT.glob("requirements*.lock"))
# A path of somebody's machine, or the host of a package registry: neither means anything to the next reader.
MACHINE = re.compile(
    r"(?<![\w.:/-])/(?:home|root|Users|work|farm|opt|srv|mnt)/[\w.-]+|[A-Z]:\\\\?Users"
    r"|files\.py[a-z]+hosted|(?<!\w)py" + r"pi\.org|registry\.[a-z]+js|--(?:extra-)?index-" + r"url|\.\./" + "shared"
)


def tracked() -> list[Path]:
    """The files git knows; all of them where there is no git."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        names = [name for name in listed.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs a git checkout")
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- seeds


def test_seeds_are_these_five_byte_for_byte():
    found = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").glob("*.txt")}
    assert found == SEEDS


def test_sources_name_each_seed_once_with_labels_in_order_of_publication():
    sources = sorted(rows("seeds/sources.csv"), key=lambda row: row["label"])
    assert {row["article_id"] for row in sources} == set(SEEDS)
    assert [row["label"] for row in sources] == list("ABCDE")
    assert [row["published_from"] for row in sources] == sorted(row["published_from"] for row in sources)


@pytest.mark.parametrize("row", rows("seeds/sources.csv"), ids=lambda row: row["label"])
def test_a_source_says_nothing_the_text_does_not(row):
    words = " ".join(text(f"seeds/{row['article_id']}.txt").split())
    for said in [row["title"], row["outlet"], *row["date_text"].split(";")]:
        assert said in words
    assert date.fromisoformat(row["published_from"]) <= date.fromisoformat(row["published_to"])
    assert row["published_basis"]
    assert row["evidence"]


@pytest.mark.parametrize("row", rows("data/reference/published.csv"), ids=lambda row: row["article_id"])
def test_publication_windows_are_those_of_the_reference_coding(row):
    source = next(source for source in rows("seeds/sources.csv") if source["article_id"] == row["article_id"])
    for column in ("published_from", "published_to", "text_only_from", "text_only_to"):
        assert source[column] == row[column]


# --- rights and honesty


@pytest.mark.parametrize("name", ["LICENSE", "README.md", "seeds/README.md"])
def test_rights_in_the_articles_are_said_where_people_look(name):
    said = " ".join(text(name).split())
    assert "belong to their publishers" in said
    assert re.search(r"[Nn]o claim is made .{0,10}that a particular exception", said)
    assert "ask for" in said and "removal" in said


def test_the_reference_coding_says_first_who_coded_it():
    first = text("data/reference/README.md").splitlines()[0]
    assert "by language models, not yet by a person" in first.lower()


def test_nobody_is_told_the_reference_coding_is_an_answer_key():
    pages = [path for path in tracked() if path.suffix in (".md", ".toml", ".ipynb", ".html")]
    claims = re.compile(r"gold[ -](?:standard|coding)|(?<!not )hand[- ]coded|(?<!not an )answer key|goldstandard", re.I)
    wrong = [f"{path.name}: {m.group()}" for path in pages for m in claims.finditer(path.read_text("utf-8"))]
    assert wrong == []


# --- what is tracked


def test_no_tracked_file_names_a_machine_or_a_registry():
    found = []
    for path in tracked():
        if path.suffix in (".png", ".lock", ".xlsx") or path == Path(__file__):
            continue
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in MACHINE.finditer(path.read_text("utf-8"))]
    assert found == []


def test_the_search_for_machine_paths_finds_them():
    assert all(
        MACHINE.search(bad)
        for bad in ("see /ho" + "me/anna/x", '"/wo' + 'rk/main"', "C:\\Users\\anna", "--index-" + "url")
    )
    assert not any(MACHINE.search(good) for good in ("notebooks/my/out", "https://example.org/home/x", "data/work/x"))


def test_analysts_own_notebooks_are_not_tracked():
    assert [path for path in tracked() if "notebooks/my/" in path.as_posix()] == []


# --- locks and packages


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_and_hashes_everything_and_names_no_host(lock):
    content = lock.read_text("utf-8")
    assert "://" not in content
    entries = re.split(r"(?m)^(?=[a-z0-9])", content)[1:]
    assert entries
    assert [entry.splitlines()[0] for entry in entries if not re.match(r"[a-z0-9.-]+==\S", entry)] == []
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_agree_with_each_other():
    pins: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in re.findall(r"(?m)^([a-z0-9.-]+)==(\S+)", lock.read_text("utf-8")):
            pins.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in pins.items() if len(versions) > 1} == {}


def names_of(entries: list[str]) -> set[str]:
    return {re.match(r"[\w.-]+", entry).group().lower() for entry in entries}


@pytest.mark.parametrize(
    ("lock", "groups", "extras"),
    [
        ("requirements.lock", ["test"], ["pages", "excel", "parquet", "classroom", "archive"]),
        ("requirements-lab.lock", ["browser"], ["lab", "pages", "excel", "parquet", "classroom", "archive"]),
        ("requirements-site.lock", [], ["site"]),
    ],
)
def test_every_dependency_is_locked(lock, groups, extras):
    project = tomllib.loads(text("pyproject.toml"))
    wanted = names_of(project["project"]["dependencies"])
    wanted |= names_of([entry for name in groups for entry in project["dependency-groups"][name]])
    wanted |= names_of([entry for name in extras for entry in project["project"]["optional-dependencies"][name]])
    assert wanted - set(re.findall(r"(?m)^([a-z0-9.-]+)==", text(lock))) == set()


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_a_package_holds_the_library_and_no_article(kind, tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    packed = next(path for path in tmp_path.iterdir() if path.is_file())
    if kind == "wheel":
        names = zipfile.ZipFile(packed).namelist()
        tops = {name.split("/")[0] for name in names}
        assert {top for top in tops if not top.endswith(".dist-info")} == {"helpers"}
    else:
        with tarfile.open(packed) as archive:
            names = [name.split("/", 1)[1] for name in archive.getnames() if "/" in name]
        assert not [name for name in names if name.startswith(("seeds", "data", "notebooks", "tests"))]
    assert [name for name in names if any(seed in name for seed in SEEDS)] == []
    for needed in ("helpers/schema.toml", "helpers/wording/de.toml", "helpers/german/rule.py"):
        assert any(name.endswith(needed) for name in names), needed


# --- the pages


def test_the_readmes_code_prints_what_the_readme_says(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    code, printed = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", text("README.md"), re.S).groups()
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == printed
    assert len([line for line in code.splitlines() if line]) == 5


def test_the_changelog_is_in_the_form_of_keep_a_changelog():
    log = text("CHANGELOG.md")
    assert log.startswith("# Changelog\n")
    sections = re.findall(r"(?m)^## (.+)$", log)
    assert sections[0] == "[Unreleased]"
    released = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)", section) for section in sections[1:]]
    assert all(released)
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Figures per change"}
    assert set(re.findall(r"(?m)^### (.+)$", log)) <= kinds


def test_citation_names_the_project_and_its_version():
    citation = text("CITATION.cff")
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert "title: Gegenlesen" in citation
    assert re.search(rf"(?m)^version: {re.escape(version)}$", citation)
