"""What neighbours lend each other: a shared thing, an old and a new figure, the thing counted just before."""

import re

from helpers.german.quantities import things
from helpers.german.quantities.draft import Draft
from helpers.german.quantities.numerals import SPACE
from helpers.german.quantities.units import unit_of

_JOINED = re.compile(
    rf",?{SPACE}(?:und|oder|bzw\.|beziehungsweise|sowie|statt|auf|gegenüber|von|nach|bis|anstatt|um)(?:{SPACE}(?:auf|von|um))?{SPACE}?\Z|,{SPACE}\Z|{SPACE}?[/–-]{SPACE}?\Z"
)
_CHANGE = re.compile(
    r"\b\w*(?:st(?:ei|ie|eige)g|erhöh|wuchs|wachs|wäch|zun[aei][hm]m|zugenommen|s[aiu]nk|senk|fiel|gefallen|fällt|fallen|reduzi|verringer|kürz"
    r"|aufgestockt|aufstock|stock|vermehr|vermind|klettert|schrumpf|schnell|höher|niedriger|weniger|mehr|Zuwachs|Rückgang|Zunahme"
    r"|Abnahme|Plus|Minus|Anhebung|verbesser|verschlechter|verstärk|gewachsen|ausgeweitet|ausweit|ausgebaut|verdopp|verdrei|halbier)\w*"
)
_NEAR = 120
_FAR = 300


def complete(text: str, drafts: list[Draft]) -> None:
    """Give each draft without a noun of its own the thing of its neighbour; mark old, new and delta of a change."""
    for one, two in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if not one.thing and two.thing and two.beside and one.numeral and _joined(text, one, two):
            one.thing = two.thing
            one.rules.append("thing_shared")
    floor = 0
    for i, draft in enumerate(drafts):
        if not draft.thing and draft.numeral:
            _elsewhere(text, draft, drafts[max(0, i - 3) : i], floor)
        floor = draft.number_end
    for i, draft in enumerate(drafts):
        if draft.numeral:
            _change(text, draft, drafts[i - 1] if i else None)


def _joined(text: str, one: Draft, two: Draft) -> bool:
    return two.start - one.end < 24 and bool(_JOINED.match(text[one.end : two.start]))


def _elsewhere(text: str, draft: Draft, earlier: list[Draft], floor: int) -> None:
    """The thing before: "die Zahl der Soldaten ... 11.000", "Todesopfer: 12", or what was counted just before."""
    if draft.numeral and draft.numeral.kind == "fraction":
        return
    label = re.compile(r"([A-ZÄÖÜ][\w-]+):\s\Z").search(text[max(floor, draft.start - 40) : draft.start])
    if label:
        at = max(floor, draft.start - 40) + label.start(1)
        draft.thing = (at, at + len(label[1]))
        draft.rules.append("thing_label")
        return
    named = things.before(text, draft.start, floor)
    if named and named[0]:
        draft.thing = named[0]
        draft.rules.append("thing_before")
        return
    for other in reversed(earlier):
        if draft.start - other.end > _FAR or text.find("\n\n", other.end, draft.start) >= 0:
            break
        if other.thing and other.numeral and not unit_of(text[other.thing[0] : other.thing[1]].rsplit(None, 1)[-1])[0]:
            draft.thing = other.thing
            draft.rules.append("thing_before" if named else "thing_ellipsis")
            return


def _change(text: str, draft: Draft, earlier: Draft | None) -> None:
    """Roles in "von 8.000 auf 11.000 gestiegen", "um 2.000 auf 11.000"."""
    word = text[max(0, draft.start - 5) : draft.start].split()[-1:]
    if word not in (["auf"], ["um"], ["Um"]):
        return
    previous = text[max(0, earlier.start - 5) : earlier.start].split()[-1:] if earlier else []
    pair = earlier and word == ["auf"] and draft.start - earlier.end < 30 and previous in (["von"], ["Von"], ["um"], ["Um"])
    if not pair and not _CHANGE.search(text, max(0, draft.start - _NEAR), min(len(text), draft.end + _NEAR)):
        return
    draft.role = "new" if word == ["auf"] else "delta"
    if pair and earlier:
        earlier.role = "old" if previous[0].lower() == "von" else "delta"
        earlier.related.append(draft.number_start)
        draft.related.append(earlier.number_start)
