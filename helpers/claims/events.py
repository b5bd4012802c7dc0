"""Events of the story that date a text: the day of an appearance that it tells of."""

from datetime import date, timedelta

from helpers import topic as topics
from helpers.claims.article import Article
from helpers.claims.days import Day, Window
from helpers.topic import Event

# Days counted from the text's own day: who knows the day of the event knows the day of the text.
COUNTED_FROM_TODAY = {"heute": 0, "gestern": -1, "vortag": -1, "vorgestern": -2, "morgen": 1}
EVENT_REACH = timedelta(3)  # an appearance is reported at most so long after it


def present(article: Article) -> Window:
    """The publication window, narrowed where the text counts from its own day to an event that the story dates.

    "... als noch am Vortag, als Minister X von ... sprach": if X spoke on the 30th, the text is of the 31st.
    """
    first, last = article.published
    if article.topic is None or first is None or last is None or first == last:
        return first, last
    for day in article.days:
        offset = COUNTED_FROM_TODAY.get(article.text[day.start : day.end].split()[-1].lower())
        event = _event_in(article, day) if offset is not None else None
        if event and offset is not None and first <= (today := event.date - timedelta(offset)) <= last:
            return today, today
    return first, last


def _event_in(article: Article, day: Day) -> Event | None:
    """The one event in a mention's window whose actor is named in the mention's sentence."""
    sentence = article.sentence(day.start)
    told = _named_in(article, article.text[sentence.start : sentence.end])
    fits = [event for event in told if day.first and day.last and day.first <= event.date <= day.last]
    return fits[0] if len(fits) == 1 else None


def of_speaker(article: Article, speaker: str) -> date | None:
    """The day of an event at which the speaker spoke, if the article appeared then or up to three days later."""
    first, last = article.published
    if not speaker or first is None or last is None:
        return None
    found = {event.date for event in _named_in(article, speaker) if first - EVENT_REACH <= event.date <= last}
    return found.pop() if len(found) == 1 else None


def _named_in(article: Article, text: str) -> list[Event]:
    """The events at which an actor spoke whom a text names."""
    if article.topic is None:
        return []
    named = {mention.id for mention in topics.mentions(article.topic, "actors", text)}
    return [event for event in article.topic.events if named & {*event.actors}]
