"""`explain`: how one row of the claims table came about, step by step, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from helpers import schema, telling, wording
from helpers.claims import evidence
from helpers.german.quantities import intervals
from helpers.html import text
from helpers.telling import Teller

TAKEN = "speaker_taken_by_hedge"


@dataclass(frozen=True)
class Explanation:
    """What a reader is told about a claim: a heading and numbered steps. Prints as text and shows as HTML."""

    claim_id: str
    heading: str
    steps: tuple[str, ...]
    language: str

    def __repr__(self) -> str:
        return "\n".join([self.heading, *(f"{n}. {step}" for n, step in enumerate(self.steps, 1))])

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{text(step)}</li>" for step in self.steps)
        return f'<section lang="{self.language}"><p><strong>{text(self.heading)}</strong></p><ol>{items}</ol></section>'


def explain(
    claims: pd.DataFrame, claim_id: str, language: str = wording.LANGUAGE, articles: pd.DataFrame | None = None
) -> Explanation:
    """The derivation of one claim in words; `articles` adds its sentence. ValueError if there is no such claim."""
    schema.need(claims, ("claim_id", "role", "rule"), "give the claims that gl.extract makes")
    found = claims[claims["claim_id"] == claim_id]
    if found.empty:
        raise ValueError(f"{claim_id}: there is no such claim; take a claim_id from the table.")
    told = Telling(claims, dict(found.iloc[0].items()), telling.of(claims, language=language))
    region = told.say(f"region.{told.row['region']}")
    label = told.tell.labels[told.row["article_id"]]
    heading = told.say("heading", text=wording.quoted(told.row["text"]) or claim_id, label=label, region=region)
    sentence = list(told.sentence(articles)) if articles is not None else []
    return Explanation(claim_id, heading, tuple(sentence + list(told.steps())), language)


def one_line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Telling:
    """One claim being told: its cells, the table it stands in, and who tells it."""

    claims: pd.DataFrame
    row: dict[Any, Any]
    tell: Teller

    def say(self, key: str, **parts: Any) -> str:
        return self.tell.say(f"explain.{key}", **parts)

    def steps(self) -> Iterator[str]:
        if self.row["kind"] == "quantity":
            yield from self.number()
        else:
            yield from self.message()
        yield from self.closed(self.speaker(), "speaker")
        if self.row["kind"] == "statement":
            yield self.say("act", act=self.named("speech_act"), polarity=self.named("polarity")) + self.by("act")
        yield self.certainty() + self.by("certainty")
        yield self.days() + self.by("days")
        yield from self.closed(self.subject(), "subject")
        yield from self.person()
        yield self.say("change", list="; ".join([*self.changes(), self.say("change_cell")]))
        yield self.say("rules_unmeasured")

    def by(self, step: str) -> str:
        """The rules behind a step, in brackets."""
        return evidence.told(self.rules, step, self.tell.language)

    def closed(self, sentences: Iterator[str], step: str) -> Iterator[str]:
        """Several sentences of one step as one, with its rules at the end."""
        if told := " ".join(sentences):
            yield told + self.by(step)

    @cached_property
    def rules(self) -> list[str]:
        """The rules of the claim; those of the statement that gives a number its speaker come with it."""
        own: list[str] = self.row["rule"].split(";")
        if self.row["kind"] == "statement" or not self.row["cue"]:
            return own
        around = self.claims.loc[self.claims["claim_id"] == self.row["statement_id"], "rule"].head(1)
        return own + [rule for cell in around for rule in cell.split(";") if evidence.step_of(rule) == "speaker"]

    def sentence(self, articles: pd.DataFrame) -> Iterator[str]:
        """The sentence as printed, from the articles table."""
        text = articles.loc[articles["article_id"] == self.row["article_id"], "text"]
        if len(text):
            span = slice(int(self.row["sentence_start"]), int(self.row["sentence_end"]))
            yield self.say("sentence", sentence=one_line(text.iloc[0][span]))

    def named(self, column: str) -> str:
        return self.tell.code(column, self.row[column])

    def number(self) -> Iterator[str]:
        """Numeral, bound with interval, and the thing counted."""
        row, bound = self.row, self.row["bound"]
        if pd.isna(row["number_start"]):
            return
        numeral = wording.quoted(row["text"][row["number_start"] - row["start"] : row["number_end"] - row["start"]])
        ends = {"low": row["low"], "high": row["high"], "value": row["value"]}
        key = "numeral_range" if bound == "range" else "amount" if pd.isna(row["value"]) else "numeral"
        yield self.say(key, numeral=numeral, **ends) + self.by("number")
        word, step = self.bound_word(), row["value"] - row["low"]
        bound = "zero" if row["low"] == row["high"] == 0 else bound
        yield self.say(f"bound.{bound}", word=word, step=step, **ends) + self.by("bound")
        yield self.thing() + self.by("thing")
        yield from self.closed(self.role(), "role")

    def role(self) -> Iterator[str]:
        """What the number does beside others, and which these are; a plain count needs no word."""
        if self.row["role"] not in ("", "count"):
            yield self.say(f"role.{self.row['role']}")
        texts = self.claims.set_index("claim_id")["text"]
        partners = [wording.quoted(texts[id]) for id in self.row["related"].split(";") if id in texts]
        if partners:
            yield self.say("partner", partners=self.say("between").join(partners))

    def thing(self) -> str:
        row = self.row
        if not row["thing"]:
            return self.say("counted_nothing")
        elsewhere = not pd.isna(row["thing_start"]) and not row["start"] <= row["thing_start"] < row["end"]
        return self.say("counted_elsewhere" if elsewhere else "counted", thing=wording.quoted(row["thing"]))

    def bound_word(self) -> str:
        """What stands beside the numeral in the claim's text, thing aside: "bis zu", "oder mehr"."""
        row, text = self.row, self.row["text"]
        if pd.isna(row["number_start"]):  # a person added it: "Gäste" holds no numeral
            return ""
        before = text[: row["number_start"] - row["start"]]
        inside = not pd.isna(row["thing_start"]) and row["number_end"] <= row["thing_start"] < row["end"]
        after = text[row["number_end"] - row["start"] : row["thing_start"] - row["start"] if inside else len(text)]
        return one_line(before) or one_line(after)

    def message(self) -> Iterator[str]:
        """What is said; tables that are public leave it out."""
        if self.row["text"]:
            yield self.say("message", text=wording.quoted(self.row["text"]))
        if self.row["pieces"]:
            yield self.say("message_pieces", n=self.row["pieces"].count(";") + 1)

    def speaker(self) -> Iterator[str]:
        """Who says it, for whom that counts, who passed it on; or why nobody."""
        row = self.row
        if not row["speaker"]:
            yield self.nobody()
        elif "speaker_issuer" in row["rule"].split(";"):
            yield self.say("issuer", speaker=wording.quoted(row["speaker"]))
        elif row["cue"]:
            yield self.say("said_by", speaker=wording.quoted(row["speaker"]), cue=wording.quoted(row["cue"]))
        else:
            yield self.say("said_by_no_cue", speaker=wording.quoted(row["speaker"]))
        if row["speaker"] and row["speaker_name"] not in ("", wording.quoted(row["speaker"])):
            yield self.say(
                "stands_for", speaker=wording.quoted(row["speaker"]), name=wording.quoted(row["speaker_name"])
            )
        if row["actor"]:
            yield self.say(
                "counts_for", actor=", ".join(self.tell.name("actors", id) for id in row["actor"].split(";"))
            )
        elif row["speaker"] and self.tell.story:
            yield self.say("counts_for_nobody")
        if row["via"]:
            yield self.say("relayed", via=row["via"])

    def nobody(self) -> str:
        enclosing = self.claims[self.claims["claim_id"] == self.row["statement_id"]]
        if TAKEN in self.row["rule"].split(";") and self.row["statement_id"]:
            hedge = wording.quoted(self.row["hedges"].split("; ")[0])
            if enclosing.empty:  # a table of numbers alone
                return self.say("taken_elsewhere", hedge=hedge)
            return self.say("taken", hedge=hedge, speaker=wording.quoted(enclosing["speaker"].iloc[0]))
        return self.say("unnamed", cue=wording.quoted(self.row["cue"])) if self.row["cue"] else self.say("narrator")

    def certainty(self) -> str:
        if self.row["hedges"]:
            return self.say("hedged", certainty=self.named("certainty"), hedges=wording.quoted(self.row["hedges"]))
        return self.say("unhedged", certainty=self.named("certainty"))

    def days(self) -> str:
        windows = [self.window("refers"), self.window("said")]
        if not any(windows):
            return self.say("days_unknown")
        refers, said = (window or self.say("no_days") for window in windows)
        return self.say("days", refers=refers, said=said, why=self.why("refers_", "said_"), said_why=self.why("said_"))

    def window(self, name: str) -> str:
        ends = [self.row[f"{name}_{end}"] for end in ("from", "to")]
        return "" if all(pd.isna(end) for end in ends) else self.tell.days(*ends)

    def why(self, *beginnings: str) -> str:
        """The reason in words: by the first rule whose id begins so."""
        rules = self.row["rule"].split(";")
        found = (rule for beginning in beginnings for rule in rules if rule.startswith(beginning))
        return self.say(f"why.{next(found, 'person')}")

    def subject(self) -> Iterator[str]:
        """Measurand or proposition, and the suspicion if there is one."""
        row = self.row
        if row["measurand"]:
            yield self.say(
                "measurand", label=self.tell.name("measurands", row["measurand"]), why=self.why("measurand_")
            )
            words = self.claims.attrs.get("decided", {}).get(row["claim_id"], ())
            if words:
                yield self.say("decided", words=self.say("between").join(one_line(word) for word in words))
        elif row["kind"] == "quantity":
            yield self.say("measurand_none")
        if row["proposition"]:
            yield self.say("proposition", label=self.tell.name("propositions", row["proposition"]))
        if row["flag"]:
            yield self.say("suspect", suggested=row["suggested_value"])

    def person(self) -> Iterator[str]:
        if self.row["rank"] == "deprecated":
            yield self.say("rejected", coder=self.row["coder"])
        elif self.row["coder"] != "rules":
            yield self.say("person", coder=self.row["coder"])

    def changes(self) -> Iterator[str]:
        """What other words would have made of it."""
        row = self.row
        if row["kind"] == "quantity" and not pd.isna(row["value"]):
            g = intervals.step("", row["value"], row["thing"])
            low, high = intervals.interval(row["value"], g, "point")
            if row["bound"] == "point":
                yield self.say("change_bare", value=row["value"])
            elif self.bound_word():
                yield self.say("change_bound", word=self.bound_word(), low=low, high=high)
        if row["hedges"] and row["kind"] == "quantity" and row["certainty"] not in ("plain", "reported"):
            less = self.tell.code("certainty", "reported" if row["statement_id"] else "plain")
            yield self.say("change_hedge", hedges=wording.quoted(row["hedges"]), certainty=less)
        if not row["speaker"]:
            yield self.say("change_speaker")
        if "said_published" in row["rule"] and "refers_date" not in row["rule"]:
            yield self.say("change_day")
