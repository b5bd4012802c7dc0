"""What saved pages are made of: names, lines and marks from ``page.toml``, as patterns."""

import re
import tomllib
from importlib.resources import files
from typing import Any

TABLE: dict[str, Any] = tomllib.loads(files(__package__).joinpath("page.toml").read_text("utf-8"))
LONGEST = 160  # characters of a line that announces something; a sentence of an article is longer or goes on
DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]{2,8}\.?)\s?\d{2,4}(?:[\s,|–·-]{0,5}(?:um )?\d{1,2}[:.]\d\d(?: Uhr)?)?"
# A name made of words: "article-related__list", "m-teaser"; the word tells, what stands around it does not.
# "no-sidebar", "comments-open" say how a page is, not what a part is for.
STATE = (
    r"(?!(?:no|has|with|without|ohne|mit|show|elementor)[-_])"
    r"(?!.{1,40}[-_](?:open|closed|enabled|disabled|allowed|off|on)$)"
)
AROUND = rf"^{STATE}(?:[a-z0-9]{{1,12}}[-_]{{1,2}}){{0,3}}(?:%s)(?:[-_]{{1,2}}[a-z0-9]{{1,14}}){{0,3}}$"


def _name(kind: str, form: str) -> re.Pattern[str]:
    return re.compile(form % "|".join(TABLE["names"][kind].split()), re.I)


def _line(kind: str, before: str = "") -> re.Pattern[str]:
    lines = TABLE["lines"][kind].strip().replace("DAY", DAY).splitlines()
    return re.compile(f"{before}(?:{'|'.join(lines)})", re.I)


def metas(kind: str) -> list[str]:
    """Names of <meta> that hold this, the surest first."""
    return list(TABLE["metas"][kind].split())


HIDDEN, ARTICLE = (_name(kind, "^(?:%s)$") for kind in ("hidden", "article"))
COMMENTS, SURE, LIKELY = (_name(kind, AROUND) for kind in ("comments", "sure", "likely"))
LEAD, DAY_SHOWN = (_name(kind, r"(?:^|[-_])(?:%s)(?:$|[-_])") for kind in ("lead", "day"))
CAPTION = _name("caption", "%s")
TEASER = re.compile(AROUND % r"teaser\w{0,12}", re.I)
SEE_ALSO = _line("see_also", r"(?:[+>»→▶•*–-]{1,3}\s*)?")
COMMENTS_BEGIN, FURNITURE, CALL = _line("comments_begin"), _line("furniture"), _line("call")
# A picture's credit at the end of its caption: "Foto: ...", "© dpa"
CREDIT = re.compile(
    r"(?<!\s)\s*+(?:[(\[|–-]\s*+)?(?:\b(?:Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Quelle|Grafik|Copyright|Credits?)\s*:|©|\(c\))"
    r"(?:[^.!?]|\b[A-ZÄÖÜ]\.){2,80}[)\]]?\s*+$"
)
