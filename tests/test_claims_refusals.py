"""What cannot be read is refused in one sentence that says what is wrong and what to do."""

from pathlib import Path

import pytest

from helpers import articles, claims, topic

ARTICLES = articles.from_texts({"a": "Die Polizei zählte 300 Gäste."}, published={"a": "2024-01-01"})
CLAIMS = claims.extract(ARTICLES)
DEEP = 'name = "x"\na = ' + "[" * 3000 + "]" * 3000


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (lambda: topic.load(None), "not by None"),
        (lambda: topic.load(""), "name one"),
        (lambda: topic.from_text(DEEP), "nested too deeply"),
        (lambda: topic.from_text('name = "x"\na = ' + "1" * 5000), "too long a number"),
        (lambda: topic.draft("seeds"), "takes a table, not str"),
        (lambda: claims.extract(ARTICLES.drop(columns="published_from")), "no column published_from"),
        (lambda: claims.extract(ARTICLES, "nordkorea"), r"The story is str.*gl\.story"),
        (lambda: claims.extract("seeds"), "takes a table, not str"),
        (lambda: claims.extract(None), "takes a table, not NoneType"),
        (lambda: claims.extract(CLAIMS), "no column published_from"),
        (lambda: claims.extract(ARTICLES.assign(text=7)), "a: its text is 7"),
        (lambda: claims.extract(ARTICLES.assign(published_from="gestern")), "'gestern' is no day"),
        (lambda: claims.explain(CLAIMS, "a:q1-2"), "there is no such claim"),
        (lambda: claims.explain(CLAIMS, None), "there is no such claim"),
        (lambda: claims.explain(ARTICLES, "a"), "no column claim_id"),
        (lambda: claims.explain("claims.csv", "a"), "takes a table, not str"),
    ],
)
def test_one_sentence_says_what_is_wrong_and_what_to_do(given, said):
    with pytest.raises(ValueError, match=said) as refusal:
        given()
    assert str(refusal.value).endswith(".") and "\n" not in str(refusal.value)


def test_a_topic_file_with_a_byte_order_mark_is_read(tmp_path: Path):
    (tmp_path / "t.toml").write_bytes('name = "Überflutung"\n'.encode("utf-8-sig"))
    assert topic.load(tmp_path / "t.toml").name == "Überflutung"
