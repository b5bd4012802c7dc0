"""From text to date mentions: one pattern sees, the form that matched reads, the running day goes along."""

import re
from datetime import date

from helpers.german.dates import absolute, relative
from helpers.german.dates.grammar import Context, Form
from helpers.german.dates.mention import DateMention

FORMS: dict[str, Form] = {form.rule.id: form for form in (*relative.FORMS[:3], *absolute.FORMS, *relative.FORMS[3:])}
RULES = tuple(form.rule for form in FORMS.values())


def _spaced(pattern: str) -> str:
    """A blank in a pattern matches any run of white space up to four, as at a line break."""
    return pattern.replace(r"\s?", r"[ \t\n\u00a0]?").replace(r"\s", r"\s{1,4}").replace(" ", r"\s{1,4}")


_SINGLE = {name: re.compile(_spaced(form.pattern)) for name, form in FORMS.items()}
_ANY = re.compile("|".join(f"(?P<{name}>{re.sub(r'[?]P<[a-z_]+>', '?:', _spaced(form.pattern))})" for name, form in FORMS.items()))
_SUBORDINATE = re.compile(r",\s+(?:dass|daß|ob|weil|wenn|als|nachdem|bevor|während|wo|wonach)\b")
_SENTENCE_END = re.compile(r"[.!?:]\s|\n")


def find(text: str, published: date | None = None) -> list[DateMention]:
    """All expressions of time in `text`, in order, none overlapping.

    published: the day of publication; without it only absolute dates are placed. Raises nothing.
    """
    context, found = Context(text, published), []
    position = 0
    while match := _ANY.search(text, position):
        name = str(match.lastgroup)
        context.rule = name
        own = _SINGLE[name].match(text, match.start())
        mentions = FORMS[name].read(own, context) if own else []
        found += mentions
        if len(mentions) == 1:
            _follow(context, mentions[0], name)
        position = max(match.end(), match.start() + 1)
    return found


def _follow(context: Context, mention: DateMention, name: str) -> None:
    """The running day: a single day named in a main clause. "am 25. Oktober" stays it after ", dass ... am 27. und 28. Oktober"."""
    single = mention.grain == "day" and mention.kind == "point" and mention.first is not None
    if not single or name in ("same_day", "deictic"):
        return
    before = context.text[max(0, mention.start - 300) : mention.start]
    clause = before[max((m.end() for m in _SENTENCE_END.finditer(before)), default=0) :]
    if not _SUBORDINATE.search(clause):
        context.running = mention.first
