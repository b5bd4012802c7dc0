"""The places that a first topic file can propose."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from helpers.german import lexicon
from helpers.topic import naming
from helpers.topic.speaking import clean

NAME = re.compile(r"[A-ZÄÖÜ][\w.-]*\w|[A-ZÄÖÜ]")
PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ach|[Aa]us|[Bb]ei|Stadt|Gemeinde)\s+([A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?)(?!\w)"
)
# "Altdorf (nap) – ...", "Altdorf, 3. Mai 2024", "Altdorf. In der Nacht": where a text was written.
DATELINE = re.compile(
    r"(?m)^([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)(?:\s\(\w{2,8}\)|,\s\d{1,2}\.|\.\s(?=[A-ZÄÖÜ]))"
)
DETERMINER = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in\w{0,2}|[Kk]ein\w{0,2}|[Ii]hre?\w?|[Ss]eine?\w?|zu[rm]|[Ii]m|[Vv]om)"
)
WITH_ARTICLE = re.compile(DETERMINER + r"\s+([A-ZÄÖÜ][\wäöüß]+)(?![\wäöüß-])")  # not "der Berlin-Marathon"
NO_PLACE = lexicon.group("no_places")
SEEN = 2  # times: a place or thing that stands only once gets no entry


def places(texts: Sequence[str], speaking: Collection[str] = ()) -> list[tuple[str, int, str]]:
    """Names after in, nach, aus, bei that never take an article, with count and example: "in Bonn", not "in Gefahr".

    speaking: the names of those who speak, which are no places: "bei Siemens".
    """
    counts, nouns, examples = Counter[str](), set[str](), dict[str, str]()
    for text in texts:
        nouns.update(WITH_ARTICLE.findall(text))
        for match in (*PLACE.finditer(text), *DATELINE.finditer(text)):
            counts[match.group(1)] += 1
            examples.setdefault(match.group(1), clean(text[max(0, match.start() - 30) : match.end() + 20]))
    none = nouns | NO_PLACE | {*speaking}
    kept = (
        name for name, n in counts.most_common() if n >= SEEN and name not in none and not naming.ACCOUNT.search(name)
    )
    return [(name, counts[name], examples[name]) for name in kept]
