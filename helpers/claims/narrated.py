"""The past that goes on: "Am Samstag brannte ein Stall. Acht Kühe starben", and what moves a number out of it."""

import re
from bisect import bisect_left

from helpers.claims import dayroles
from helpers.claims.article import Article
from helpers.claims.days import Day, Window, only
from helpers.german import inflection, lexicon
from helpers.german.dates import retrospect, tense
from helpers.german.patterns import late
from helpers.german.sentences import Span

POINTING = re.compile(
    r"\b(?:[Dd]abei|[Zz]u\sdiesem\sZeitpunkt|an\s(?:dem|diesem|jenem)\s(?:Tag|Abend|Morgen|Nachmittag|Wochenende))\b"
)
NUMBER = re.compile(rf"(?<!\bam\s)\b{dayroles.NUMERAL}", re.I)
SENTENCES_BACK = 6
MONTH = 27  # days
# "Am Sonntag starb Kern. Er hinterließ drei Kinder": what lasts, or was long before
STATES = lexicon.group("lasting_verbs")
DYING = frozenset(("sterben", "versterben"))
OF_HIM = re.compile(r"(?:\w{1,12}\s)?(?:[Ee]r|[Ss]ie|[Ii]hm|[Ii]hr|[Ss]ein\w{0,2}|[Ii]hre\w?)\s")
# "Am Freitag wurde die Halle eröffnet. 300 Gäste kamen": they are of that day
ATTENDING = lexicon.group("attending")
NOT_HAPPENED = ("planned", "hypothetical")  # certainties of what no past day can have seen
COUNTING = frozenset("nennen sprechen zählen melden vermelden angeben beziffern".split())  # "sprach von 40 Verletzten"
# "gibt 40 an", "geht von 40 aus", "kommt auf 40", "900, sagt die Polizei"
REPORTING = COUNTING | {"geben", "gehen", "kommen", "schätzen", "sagen"}
# "Die Feuerwehr bleibt bei 14", "beharrt auf ihren 14"; not "Es bleiben 14"
INSISTING = re.compile(r"\b(?:bleib|beharr)(?:t|en)\s(?:\w+\s){0,3}(?:bei|auf)\s(?:\w+\s)?$")
ON_THE_DAY = re.compile(r"\b(?:[Aa]m(?:\s\w+\sdes)?|[Ii]n\sder(?:\s\w+)?)\s$")  # "Am Abend des 3. Mai"
# "Die Wahl vom 8. März ist ruhig verlaufen. 6.300 Wähler kamen"
EVENT_OF = late(
    lambda: (
        rf"\s{{0,3}}(?:D(?:ie|er|as)|Bei(?:m|\sder|\sdem))\s(?:\w+e[nr]?\s)?\w*(?i:{lexicon.either('times_before')}|wahl|"
        r"(?<!teil)abstimmung|kundgebung|demonstration|protest|spiel|unfall|unwetter|rennen|konzert)\w{0,2}\sv[oa]m\s$"
    )
)
# "14 wurden am Mittwoch noch vermisst": how things stood
SEARCHED_FOR = re.compile(r"\snoch\s(?:immer\s)?(?:vermisst|gesucht|unklar|offen|unbekannt)\b")
YESTERDAY = re.compile(r"(?:vor)?gestern\b", re.I)
# what moves a number out of the running day
ELSEWHEN = re.compile(
    r"\b(?:nun|jetzt|inzwischen|mittlerweile|derzeit(?:ig\w{0,2})?|aktuell\w{0,2}|bisher|bislang|zuvor|vorher|früher|damals|einst|später|"
    r"seit(?:dem|her)?|heute|zuletzt|immer|oft|täglich|jährlich|sonst|üblich\w{0,5}|jemals|bereits|schon|ursprünglich|"
    r"vergangen\w{0,2}|vorerst|in\s(?:nur\s)?(?:eine[rm]|zwei|drei|vier)\s(?:nacht|nächten|tagen?|wochen?)|"
    r"(?:erst|zweit|dritt|letzt|beid|all|ander)en\s(?:\w{0,12}tage?n?|abenden|nächten))\b",
    re.I,
)
# "Der wahre Wert dürfte bei 26.000 liegen"; not "dürfte auf 26.000 steigen"
PROBABLY = re.compile(r"\bdürften?\b[^.;:]{1,80}\b(?:liegen|betragen)\b")
# "Die Polizei wird später von 2.200 sprechen": how a reportage tells what came after its scene
FORETOLD = re.compile(
    r"\b(?:wird|werden)\b[^.;:]{0,40}\b(?:später|am\s(?:Abend|Nachmittag|Ende)|danach|hinterher|in\sder\sNacht)\b[^.;:]{0,80}"
    r"\b(?:sprechen|melden|nennen|zählen|schätzen|angeben|beziffern)\b"
    r"|\b(?:[Ss]päter|[Aa]m\s(?:Abend|Nachmittag|Ende)|[Dd]anach|[Hh]interher)\s(?:wird|werden)\b[^.;:]{0,80}"
    r"\b(?:sprechen|melden|nennen|zählen|schätzen|angeben|beziffern)\b"
)
DATELINE = re.compile(r"[A-ZÄÖÜ][^.,;:!?]{1,60}\s[–—-]\s*")  # "Auen (dpa) - "
HAD = re.compile(r"\bhatten?\b")
# "hatten am Freitag noch 8 behandelt", "waren es 8 gewesen"; not "Am Samstag hatten Gäste versucht, das Tor zu öffnen"
_FIRST = r"\b(?:noch|zunächst|zuerst|zuvor|bereits|schon|ursprünglich|bis\sdahin)\b"
BEFORE_THEN = re.compile(
    rf"\bhatten?\b[^.]*{_FIRST}|{_FIRST}[^.]*\bhatten?\b|\bwar(?:en)?\s[^.]*\bgewesen\b"
    r"|\bwar(?:en)?\s(?:bereits|schon)\s[^.]*\bworden\b"
)


def on(article: Article, place: int) -> Day | None:
    """ "Am Samstag brannte ein Stall. Acht Kühe starben": the past goes on, in the next sentence of the paragraph."""
    sentence = article.sentence(place)
    start = sentence.start
    day = None if dayroles.telling(article, place) else before(article, start)
    if day is None or not stays(article, place):
        return None
    lemmas, ruling = verbs(article, place)
    if not STATES.isdisjoint(ruling):
        return None
    wished = not dayroles.verbs_of_saying().isdisjoint(ruling - COUNTING)  # "Der Wirt forderte 40 Boote"
    counts = not COUNTING.isdisjoint(lemmas) and _counted(article, day)
    if not counts and _looks_back(article, day, sentence) and not _is_of_the_day(article, sentence, lemmas):
        return None
    other = wished or HAD.search(article.text, start, sentence.end)
    return day if not other and _happened_on(article, day) else None


def during(article: Article, place: int) -> Day | None:
    """ "Im ersten Halbjahr verkaufte das Werk 40 Boote. *Der Verlust stieg auf 7 Millionen*": the months or the year
    of the sentence before, where nothing is told of another time."""
    start = article.sentence(place).start
    if not start or "\n" in article.text[start - 2 : start] or dayroles.telling(article, place):
        return None
    day = only(dayroles.happening(article, start - 2))
    long = day is not None and day.first and day.last and (day.last - day.first).days >= MONTH
    if not long or day is None or not dayroles.is_past(article, (day.first, None)) or not stays(article, place):
        return None
    lemmas, ruling = verbs(article, place)
    goes_on = STATES.isdisjoint(ruling) and dayroles.verbs_of_saying().isdisjoint(lemmas)
    earlier = article.sentence_before(start).start
    # not "die Aktion im Jahr 2021, als 40 kamen"
    main = tense.in_main_clause(article.reading, day.start) and not article.text.startswith((", als", ", in"), day.end)
    other = HAD.search(article.text, earlier, article.sentence(place).end)  # "2014 hatten sich 40 beteiligt"
    return day if goes_on and main and not other and is_over(article, day.start) else None


def verbs(article: Article, place: int) -> tuple[set[str], set[str]]:
    """The verbs of a number's clause, whole ("nahmen ... teil"), and those before the number, which rule it."""
    clause, verb = article.clause(place), article.verb(place)
    if clause is None or verb is None:
        return set(), set()
    end = clause.lows(*clause.stretch(place))[-1:]
    lemmas = {one.lemma for one in inflection.finite(verb[3])}
    done = {lemma for lemma in map(inflection.participle, end) if lemma and "haben" in lemmas}
    if done:  # "habe bei 71 Prozent gelegen"; not "habe drei Kinder"
        lemmas = done - {"betragen"}
    lemmas |= {low + lemma for low in end if low in inflection.SEPARABLE for lemma in lemmas}
    return lemmas, lemmas if verb[0] < place else set()


def before(article: Article, start: int) -> Day | None:
    """The one day that the sentence before names, or the one before that, in one paragraph, while nothing moves on."""
    last = bisect_left(article.day_starts, start) - 1
    if last < 0 or article.text.rfind("\n", article.day_starts[last], start) >= 0:
        return None
    for _ in range(SENTENCES_BACK):
        if not start or "\n" in article.text[start - 2 : start]:
            return None
        if days := dayroles.telling(article, start - 2):
            days = (
                _main(article, [day for day in days if not dayroles.is_of_saying(article, day)])
                if len(days) > 1
                else days
            )
            day = only(days)
            return day if day and _is_one(article, day) else None
        if moved(article, start - 2):
            return None
        start = article.sentence_before(start).start
    return None


def _main(article: Article, days: list[Day]) -> list[Day]:
    """ "Am 9. Mai wurden zwölf festgenommen, *von denen sechs am 10. gingen*": those outside, and not of saying."""
    days = [day for day in days if not dayroles.is_of_saying(article, day)]
    clauses = [article.clause(day.start) for day in days]
    return [day for day, clause in zip(days, clauses, strict=True) if clause is None or clause.kind != "relative"]


def _is_one(article: Article, day: Day) -> bool:
    """A day, or the night from one to the next."""
    return day.first == day.last or article.text.startswith("Nacht", day.start)


def _looks_back(article: Article, day: Day, sentence: Span) -> bool:
    """ "Am Freitag wurde die Bilanz vorgelegt. Es starben 40 Menschen": what such a day deals with was before it.

    Of the dead only what a pronoun tells: "Am Sonntag starb Kern. Er gründete drei Firmen".
    """
    clause = article.clause(day.start)
    if clause is None:
        return False
    of_him = OF_HIM.match(article.text, sentence.start) is not None
    if dayroles.is_occasion(article, day, many=not of_him):
        return True
    return not DYING.isdisjoint(dayroles.verbs_of_clause(clause)) and of_him


def _counted(article: Article, day: Day) -> bool:
    """ "Am Freitag wurden 40 Männer festgenommen. Das Amt zählte 60": no mere occasion."""
    clause = article.clause(day.start)
    spans = clause.spans if clause else ()
    return any(NUMBER.search(article.text, first, last) for first, last in spans)


def _is_of_the_day(article: Article, sentence: Span, lemmas: set[str]) -> bool:
    """ "... eröffnet. 300 Gäste kamen", "... festgenommen. Dabei wurden zwei verletzt"."""
    if POINTING.search(article.text, sentence.start, sentence.end):
        return True
    return not ATTENDING.isdisjoint(lemmas) and "ums Leben" not in article.text[sentence.start : sentence.end]


def stays(article: Article, place: int) -> bool:
    """Whether a sentence tells on about the day before it: "Das Werk sprach von 40"; not "Nun sind es 40"."""
    return is_over(article, place) and not moved(article, place)


def answers(article: Article, place: int, window: Window) -> bool:
    """Whether a bare number is of the day of the one before it: also "Das Werk spricht von 40", if that is over."""
    if stays(article, place):
        return True
    verb, sentence = article.verb(place), article.sentence(place)
    if FORETOLD.search(article.text, sentence.start, sentence.end):
        return True
    lemmas = {one.lemma for one in inflection.finite(verb[3]) if one.tense == "present"} if verb else set()
    insists = INSISTING.search(article.text, sentence.start, place)
    told = insists or not lemmas.isdisjoint(REPORTING) or PROBABLY.search(article.text, sentence.start, sentence.end)
    if not told or not dayroles.is_past(article, window):
        return False
    clause = article.clause(place)  # "Die Wehr nennt inzwischen 21, das Amt bleibt bei 14": only the 21 are of now
    return clause is None or ELSEWHEN.search(article.text, *clause.stretch(place)) is None


def runs(article: Article, place: int) -> bool:
    """Whether what a number counts goes on: "Es liegen 900 in der Klinik", "inzwischen 900", "meldete am Freitag 900".

    Not where only its telling does: "die Polizei nennt 900", "bleibt bei 900".
    """
    clause, verb = article.clause(place), article.verb(place)
    if clause is None or verb is None:
        return False
    if article.days_in(clause) or ELSEWHEN.search(article.text, *clause.stretch(place)):
        return True
    forms = inflection.finite(verb[3])
    telling = REPORTING | dayroles.verbs_of_saying() | {"halten", "machen"}  # "hält an 900 fest", "macht 900"
    now = bool(forms) and all(one.tense == "present" and one.mood == "indicative" for one in forms)
    told = INSISTING.search(article.text, article.sentence(place).start, place)
    return now and not told and telling.isdisjoint(one.lemma for one in forms)


def moved(article: Article, place: int) -> bool:
    """Whether a word of its sentence moves a number to another time: "inzwischen", "früher", "seit"."""
    sentence = article.sentence(place)
    if sentence.start not in article.moved:
        found = ELSEWHEN.search(article.text, sentence.start, sentence.end)
        article.moved[sentence.start] = found is not None
    return article.moved[sentence.start]


def is_over(article: Article, place: int) -> bool:
    verb = article.verb(place)
    at = verb[0] if verb else place  # "kam auf 40": that "auf" leads to no day
    if at not in article.over:
        article.over[at] = tense.direction(article.reading, at, at) < 0
    return article.over[at]


def is_of_event(article: Article, day: Day) -> bool:
    """Whether a sentence tells that something happened on one day: "Am Samstag brannte es"."""
    return _is_one(article, day) and _happened_on(article, day)


def _happened_on(article: Article, day: Day) -> bool:
    """ "Am Samstag brannte es", "Was für ein Samstag!"; not "sagte er am Samstag", "die Zahl vom Samstag".

    Nor "14 wurden behandelt, am Freitag waren es acht gewesen": that looks back from another day.
    """
    clause, sentence = article.clause(day.start), article.sentence(day.start)
    if clause is None or not dayroles.is_past(article, (day.first, None)):
        return False
    before = article.text[sentence.start : clause.spans[0][0]]
    when = retrospect.tells_when(article.reading, day.start)
    if before and clause.kind != "complement" and not (DATELINE.fullmatch(before) or when):
        return False
    if BEFORE_THEN.search(article.text, sentence.start, sentence.end):
        return False
    if clause.finite() is None:
        return article.text[article.sentence(day.start).end - 1] == "!"
    if dayroles.is_of_saying(article, day) or SEARCHED_FOR.match(article.text, day.end):
        return False
    named = ON_THE_DAY.search(article.text, max(0, day.start - 20), day.start)
    named = named or EVENT_OF.match(article.text, clause.spans[0][0], day.start)
    if not named and not YESTERDAY.match(article.text, day.start):
        return False
    return (when or tense.in_main_clause(article.reading, day.start)) and is_over(article, day.start)
