"""The sections of a report, and the one page that holds them: it opens from disk and names nothing that is fetched."""

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import charts, compare, reconcile, schema, show, telling, wording
from helpers.articles.shown import summary
from helpers.charts.printed import counted
from helpers.html import Shown, note, stacked, table, text
from helpers.report.making import Report, name_of
from helpers.telling import Teller

INVENTED = "(erfunden)"  # how the outlets of a made-up example end
DRAFT = "draft"  # what a drafted topic is called
LIMIT = 20  # groups of conflicts on the page; the workbook has all

STYLE = "\n" + Path(__file__).with_name("page.css").read_text("utf-8")


def teller(made: Report) -> Teller:
    return telling.of(made.claims, made.story, made.articles, made.language)


def section(made: Report, name: str) -> Shown:
    """One section for a notebook or the page; one that cannot be shown says so, and the summary says why."""
    if name not in SECTIONS:
        raise ValueError(f"A report has no section '{name}'; {wording.choice(name, SECTIONS)}.")
    if name in made.shown:
        return made.shown[name]
    try:
        made.shown[name] = SECTIONS[name](made)
        return made.shown[name]
    except Exception as error:  # one figure that does not come out must not cost the report
        why = f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"
        made.problems.append(wording.said("problem.section", section=name, why=why))
        return note(teller(made).say("report.not_shown"))


def _figure(made: Report, draw: Callable[..., Any], *tables: Any, **given: Any) -> Shown:
    """A figure, saved in both languages under the name of what draws it, shown in the report's."""
    shown = None
    for language in ("en", "de"):
        ax = charts.save(draw(*tables, language=language, **given), draw.__name__, language)
        figure = show.figure(ax, language=language)
        shown = figure if language == made.language else shown
    assert shown is not None
    return shown


def articles(made: Report) -> Shown:
    return summary(made.articles, made.language)


def numbers(made: Report) -> Shown:
    listed = show.claims(counted(made.claims), made.story, articles=made.articles, language=made.language)
    figure = _figure(made, charts.timeline, made.claims, made.story, pool=made.pool, articles=made.articles)
    return stacked(figure, listed)


def conflicts(made: Report) -> Shown:
    tell = teller(made)
    rows = [
        (row.sentence, tell.code("firm", str(row.firm)), _judged(tell, row))
        for row in schema.each(made.conflicts.head(LIMIT))
    ]
    if not rows:
        return note(tell.say("report.no_conflicts"))
    heads = [tell.say(f"report.column.{name}") for name in ("conflict", "firm", "judgement")]
    more = "_cut" if len(rows) < len(made.conflicts) else ""
    listed = table(tell.say(f"report.conflicts{more}", n=len(made.conflicts), shown=len(rows)), heads, rows)
    return stacked(note(f"{tell.say('glossary.firm.term')}: {tell.say('glossary.firm.means')}"), listed)


def _judged(tell: Teller, row: Any) -> str:
    word = tell.say(f"report.judgement.{row.judgement}") if row.judgement else ""
    return ": ".join(filter(None, (word, row.note)))


def pool(made: Report) -> Shown:
    tell = teller(made)
    if made.pool is None:
        return note(tell.say("report.no_pool"))
    said = reconcile.sentence(made.pool, language=made.language)
    figures = [
        _figure(made, charts.estimates, made.claims, made.story, pool=made.pool, articles=made.articles),
        _figure(made, charts.elimination, made.claims, made.pool, made.story, articles=made.articles),
    ]
    return stacked(note(_why_this(made, tell)), Shown(said._repr_html_(), str(said)), *figures)


def _why_this(made: Report, tell: Teller) -> str:
    what, day = tell.name("measurands", made.measurand), pd.Timestamp(made.on)
    key = ("report.asked" if made.asked["on"] else "report.asked_of") if made.asked["measurand"] else "report.picked"
    return tell.say(key, what=what, day=tell.days(day, day))


def suspects(made: Report) -> Shown:
    found = reconcile.suspects(made.claims, made.story, language=made.language)
    if found.empty:
        return note(teller(made).say("report.no_suspects"))
    found = found.rename(columns={"text": "evidence"})
    return show.rows(found, made.claims, made.story, columns=["claim_id", "side", "evidence"], language=made.language)


def voices(made: Report) -> Shown:
    found = compare.voices(made.claims, made.story)
    figure = _figure(made, charts.voices, found, made.claims, made.story, articles=made.articles)
    return stacked(figure, show.rows(compare.by_actor(found), made.claims, made.story, language=made.language))


def stances(made: Report) -> Shown:
    found = compare.stances(made.claims, made.story)
    if found.empty:
        return note(teller(made).say("report.no_stances"))
    return _figure(made, charts.stances, found, made.claims, made.story, articles=made.articles)


def coverage(made: Report) -> Shown:
    if made.coverage.empty:
        return note(teller(made).say("answer.no_covered"))
    return _figure(made, charts.coverage, made.coverage, made.claims, made.story, articles=made.articles)


def origins(made: Report) -> Shown:
    found = compare.shared(compare.origins(made.claims, made.articles), made.claims)
    if found.empty:
        return note(teller(made).say("report.no_origins"))
    return show.rows(found, made.claims, made.story, language=made.language)


def questions(made: Report) -> Shown:
    found = reconcile.questions(made.pairs, language=made.language)
    if found.empty:
        return note(teller(made).say("report.no_questions"))
    return show.rows(found, made.claims, columns=["question"], limit=12, language=made.language)


def changed(made: Report) -> Shown:
    """What people corrected and judged, and what of it fits no claim any more."""
    tell = teller(made)
    lines = [(tell.say("report.applied"), wording.again(line, made.language)) for line in made.corrections.applied]
    lines += [(tell.say("report.stale"), wording.again(line, made.language)) for line in made.corrections.stale]
    if not lines:
        return note(tell.say("report.no_corrections"))
    return table(tell.say("report.corrections", n=len(lines)), [tell.say("report.column.line"), ""], lines)


SECTIONS: dict[str, Callable[[Report], Shown]] = {
    "articles": articles, "numbers": numbers, "conflicts": conflicts, "pool": pool, "suspects": suspects,
    "voices": voices, "stances": stances,
    "coverage": coverage, "origins": origins, "questions": questions, "changed": changed,
}  # fmt: skip


def whole(made: Report) -> str:
    """The page in the report's language: every section, no code, every picture inside it."""
    tell = teller(made)
    here = f'href="{Path(os.path.relpath(made.out)).as_posix()}/'  # links count from the page, not from the notebook
    parts = {name: section(made, name).html.replace(here, 'href="') for name in SECTIONS}
    name = name_of(made.folder) if made.story.name == DRAFT else made.story.name
    title = tell.say("report.title", n=len(made.articles), story=name)
    made_up = made.articles["outlet"].str.endswith(INVENTED).any()
    notice = f'<p class="note">{text(tell.say("report.invented"))}</p>' if made_up else ""
    nav = "".join(f'<a href="#{name}">{text(tell.say(f"report.heading.{name}"))}</a>' for name in parts)
    body = "".join(
        f'<section id="{name}"><h2>{text(tell.say(f"report.heading.{name}"))}</h2>\n{html}</section>\n'
        for name, html in parts.items()
    )
    limits = f"<h2>{text(tell.say('report.heading.limits'))}</h2><p>{text(tell.say('report.limits'))}</p>"
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    safe = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    head += f'<meta http-equiv="Content-Security-Policy" content="{safe}"><style>{STYLE}</style>'
    top = f"<h1>{text(title)}</h1>{notice}<nav>{nav}</nav>"
    page = f'<html lang="{made.language}"><head>{head}</head>\n<body>{top}\n{body}{limits}\n</body></html>'
    return f"<!DOCTYPE html>\n{page}\n"
