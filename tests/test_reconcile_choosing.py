"""What a notebook looks at first, on any story: chosen by rule, not by a name."""

import pytest

import helpers as gl
from helpers import reconcile

TEXTS = {
    "a": "Am Samstag kamen laut Polizei 4.000 Menschen. Der Verein sprach von 6.000 Menschen.",
    "b": "Am Sonntag kamen laut Polizei 9.000 Menschen zum Fest.",
}
TOPIC = """name = "fest"
[[actor]]
id = "polizei"
name = "police"
aliases = ["Polizei"]
[[actor]]
id = "verein"
name = "club"
aliases = ["Verein"]
[[thing]]
id = "menschen"
words = ["Mensch"]
[[measurand]]
id = "gaeste"
label = "guests"
label_de = "Gäste"
thing = "menschen"
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    file = tmp_path_factory.mktemp("topic") / "topic.toml"
    file.write_text(TOPIC, "utf-8")
    articles = gl.texts(TEXTS, published={"a": "2024-06-08", "b": "2024-06-09"})
    story = gl.story(file)
    return gl.extract(articles, story), story


def test_the_question_that_most_named_sources_answer(read):
    claims, story = read
    measurand, day = reconcile.choose(claims, story)
    assert measurand == "gaeste"
    assert gl.pool(claims, story, measurand, day).k == 2


def test_what_is_given_stays(read):
    assert reconcile.choose(*read, measurand="gaeste", on="2024-06-08") == ("gaeste", "2024-06-08")
    assert reconcile.choose(read[0].head(0), read[1]) == ("", "")


def test_the_five_articles_are_looked_at_as_their_notebooks_say():
    story = gl.story("nordkorea")
    claims = gl.extract(gl.read("seeds"), story)
    assert reconcile.choose(claims, story) == ("in_russia", "2024-10-31")
