"""One plain sentence for each pair: both texts, what decides, what a conflict depends on; articles by their label."""

from typing import Any

from helpers import wording
from helpers.reconcile.counts import LIMITS, UNREAL, Count, Tree, as_day, gap
from helpers.topic import Topic, label

WANTED = {"agrees": ("same_origin",), "compatible": ("hedge_lost",), "conflicts": ("estimator", "unattributed")}
LISTED = 4  # claims named in one sentence


class Voices:
    """How claims are named to a reader: `labels` by article, actors' names from the topic, in one language."""

    def __init__(self, labels: dict[str, str], story: Topic | None, language: str) -> None:
        self.labels, self.language = labels, language
        self.names = {} if story is None else {actor.id: label(actor, language) for actor in story.actors}

    def say(self, key: str, room: str = "pair", **parts: Any) -> str:
        return wording.say(f"{room}.{key}", self.language, **parts)

    def label(self, article_id: str) -> str:
        return self.labels.get(article_id, article_id)

    def who(self, actor: str) -> str:
        """The estimators' names, blank if nobody is named."""
        return self.join([self.names.get(one, one) for one in actor.split(";")]) if actor else ""

    def mention(self, count: Count) -> str:
        """“bis zu 10.000 Soldaten” (B, nobody named)."""
        return self.named(count.text, self.label(count.article_id), self.who(count.actor))

    def named(self, text: str, label: str, who: str) -> str:
        """A claim's text with its article's label; 'nobody named' is said, never left out."""
        who = who or self.say("nobody", "tell")
        return self.say("mention", "tell", text=wording.quoted(text), label=label, who=who)

    def join(self, texts: list[str]) -> str:
        """a, b and c; of more than four the first three and how many there are besides."""
        texts = list(dict.fromkeys(texts))
        if len(texts) > LISTED:
            texts = [*texts[: LISTED - 1], self.say("more", "tell", n=len(texts) - LISTED + 1)]
        return (
            self.say("and", "tell").join(part for part in (", ".join(texts[:-1]), texts[-1]) if part) if texts else ""
        )


def explanation(
    a: Count, b: Count, relation: str, rule: str, codes: list[str], depends: list[str], tree: Tree, voices: Voices
) -> str:
    """The sentence for a pair that R1 to R7 decided."""
    key = _key(a, b, relation, rule, codes)
    first, second = _in_order(a, b, key, tree)
    sentence = voices.say(key, a=voices.mention(first), b=voices.mention(second), **_when(first, second, voices))
    if relation == "conflicts" and rule != "R3":
        sentence = voices.say("_".join(["depends", *depends]) if depends else "firm", sentence=sentence)
    return sentence


def _key(a: Count, b: Count, relation: str, rule: str, codes: list[str]) -> str:
    """Which sentence: the rule decides, within a rule the reason."""
    if rule == "R1":
        return "suspects" if a.suspect and b.suspect else "suspect"
    if rule == "R2":
        return "possibility"
    if rule == "R3":
        return next(code for code in ("opposed", "reversal", "scope") if code in codes)
    if rule == "R7":
        return "not_comparable_" + next(code for code in ("plan", "place", "time", "scope") if code in codes)
    return f"{relation}_{rule}_{_reason(a, b, relation, rule, codes)}".rstrip("_")


def _reason(a: Count, b: Count, relation: str, rule: str, codes: list[str]) -> str:
    if "vague" in codes and rule in ("R4", "R5") and relation != "conflicts":
        return "vague"
    if rule == "R4":
        limited = relation == "conflicts" and (a.bound in LIMITS or b.bound in LIMITS)
        return "limit" if limited else next((code for code in WANTED[relation] if code in codes), "")
    if rule == "R6":
        return "part" if a.measurand != b.measurand else "" if gap(a, b) else "grown"
    return ""


def _in_order(a: Count, b: Count, key: str, tree: Tree) -> tuple[Count, Count]:
    """The order in which a sentence names the two: the suspect, possibility, part, earlier count or limit first."""
    if key == "suspect":
        swap = b.suspect
    elif key == "possibility":
        swap = a.certainty not in UNREAL
    elif "_R5" in key:
        swap = tree.within(b.measurand, a.measurand)
    elif "_R6" in key:
        swap = (b.last or 0, b.first or 0) < (a.last or 0, a.first or 0)
    elif key in ("opposed", "reversal", "scope"):
        swap = a.polarity == "affirms"
    elif key == "compatible_R4_hedge_lost":
        swap = a.bound == "point"
    else:
        swap = key.endswith("_limit") and a.bound not in LIMITS
    return (b, a) if swap else (a, b)


def _when(a: Count, b: Count, voices: Voices) -> dict[str, str]:
    return {"day_a": window(a, voices), "day_b": window(b, voices)}


def window(count: Count, voices: Voices) -> str:
    """The days a count is about, in words."""
    first, last = as_day(count.first), as_day(count.last)
    if first and last:
        return wording.days(first, last, voices.language)
    if first or last:
        return voices.say("since" if first else "until", "tell", day=first or last)
    return voices.say("no_day", "tell")


def headline_explanation(a: Count, b: Count, relation: str, codes: list[str], voices: Voices) -> str:
    """The sentence for a headline and its own article."""
    head, other = (a, b) if a.headline else (b, a)
    parts = {"a": voices.mention(head), "b": voices.mention(other)}
    if relation == "conflicts":
        return voices.say("headline_conflicts", **parts)
    lost = [voices.say(f"dropped_{code}") for code in codes if code in ("place", "hedge_lost")]
    if lost:
        return voices.say("headline_dropped", dropped=voices.say("and", "tell").join(lost), **parts)
    return voices.say("headline_part" if "part" in codes else "headline_fits", **parts)
