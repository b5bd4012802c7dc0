"""Whom a pronoun, a bare name or a role noun stands for: the fuller mention elsewhere in the text."""

from helpers.german import cues
from helpers.german.reading import Unit, people, phrases
from helpers.german.reading import classes as wc
from helpers.german.reading.people import Mention
from helpers.german.reading.words import ARTICLES, DAYS, listed
from helpers.german.sentences import Span
from helpers.german.speech import accounts, counters, own, pointing, speakers
from helpers.german.speech.frames import is_source
from helpers.german.speech.mentions import ANAPHORIC, Mentions, mention_at

PRONOUNS = frozenset((wc.PRONOUN, wc.REFLEXIVE))  # er, ihm
OWN = listed("eigenen eigener eigenem")
NAMED_LAST = {"der": "fp", "die": "fp", "den": "mp", "dem": "m", "des": "m", "einer": "f", "einem": "m"}
NOBODY = listed("wir ich man")
POSSESSIVE = ("ihr", "sein")
NAME = 2  # words of a company's name alone
NEAR = 4  # a person named so many sentences back can be meant by "sie"


def referent(mentions: Mentions, unit: Unit, i: int, j: int) -> Span | None:
    """The fuller mention for the phrase from `i` to `j`, None if it is full itself or nothing fits."""
    low = unit.lows[i]
    if low == "dort":
        return _there(mentions, unit, i)
    if low in ANAPHORIC:  # "Der Kreis kommt auf eine andere Zahl: Demnach ..."
        who = speakers.of_clause(unit, 0, i - 1) if unit.at(i - 1) == wc.COLON else None
        return unit.span(*who) if who and pointing.has_a_say(unit, *who) else accounts.source(mentions)
    if low in NOBODY:
        return None
    if low == "es":
        return _beside(mentions, unit, i, "n") or _latest_of(mentions, unit, i, "n", speaking=True)
    if j == i + 1 and unit.classes[i] == wc.DETERMINER and unit.at(i - 1) == wc.COMMA:
        return pointing.before_comma(unit, i - 1)
    if low in OWN:
        return _of_own(mentions, unit, i)
    if is_source(low) and unit.low(i + 1) in ("vom", "von", "am") and not DAYS.isdisjoint(unit.lows[i + 1 : j]):
        return accounts.body(mentions)  # "Beim Amt blieb es nach Angaben vom Mittwoch bei 47"
    if low in pointing.SO_FAR and j == i + 2 and is_source(unit.lows[i + 1]):
        who = speakers.of_clause(unit, *unit.segment(i))  # "Die Firma will nach bisherigen Angaben 40 bauen"
        if who and who[0] != i and counters.somebody(unit, who):
            return referent(mentions, unit, *who) or unit.span(*who)
    if low in ("ihr", "ihm") and unit.low(j) == "zufolge":
        return _just_before(mentions, unit, i, "f" if low == "ihr" else "m") or _of_pronoun(mentions, unit, i, j)
    if j == i + 1 and low in pointing.OWNING:
        return _latest_of(mentions, unit, i, "mn" if low.startswith("sein") else "fp", speaking=True)
    if j == i + 2 and pointing.accounts(unit, i):
        told, his = accounts.of(mentions, unit, i), low in pointing.HIS
        owned, wanted = told is None and (his or low in pointing.HERS), "mn" if his else "fp"
        return (
            _owner(mentions, unit, i, wanted) or _latest_of(mentions, unit, i, wanted, speaking=True) if owned else told
        )
    if unit.classes[i] in PRONOUNS or (j == i + 1 and unit.classes[i] == wc.DETERMINER):
        return _of_pronoun(mentions, unit, i, j)
    if is_source(low) and unit.lows[i + 1 : j] == ["der", "helfer"]:  # "nach Angaben der Helfer"
        return _of_kind(mentions, unit, i + 1, j)
    fuller = _fuller(mentions, unit, i, j) or _of_kind(mentions, unit, i, j)
    if fuller is None and pointing.points_back(unit, i, j):
        return _person(mentions, unit, i, mentions.gender(unit, i, j)[:1] or "m")
    return fuller


def _led_in(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """ "Ina Brandt gab der Stadt die Schuld: Es fehle Geld, sagte sie": the person before the colon."""
    colon = unit.classes.index(wc.COLON) if wc.COLON in unit.classes[:i] else 0
    who = speakers.of_clause(unit, 0, colon) if colon else None
    mention = mention_at(unit, *who) if who else None
    return mention.span if mention and mentions.is_named(mention) and wanted == mentions.gender(*mention) else None


def _of_own(mentions: Mentions, unit: Unit, i: int) -> Span | None:
    """ "nach eigenen Worten": whoever is the subject."""
    if opened := pointing.relative_to(unit, unit.segment(i)[0]):
        return opened  # "gegen die Wohnen AG, *die* nach eigenen Angaben 40 Häuser bauen will"
    who = own.subject(unit, i)
    if who and unit.lows[who[0]].startswith(POSSESSIVE) and not people.can_speak(unit, *who):
        his = unit.lows[who[0]].startswith("sein")  # "*Seine* Schulden lagen nach eigener Darstellung bei 40 Euro"
        return _latest_of(mentions, unit, who[0], "mn" if his else "fp", speaking=True)
    return (referent(mentions, unit, *who) or unit.span(*who)) if who and who[0] != i else None


def _of_pronoun(mentions: Mentions, unit: Unit, i: int, j: int) -> Span | None:
    low = unit.lows[i]
    wanted = "m" if low in pointing.MASCULINE else "p" if pointing.plural(unit, i, j) else "f"
    return (
        (_named_last(mentions, unit, wanted) if low in ("diese", "dieser") else None)
        or _not_pleased(mentions, unit, i, wanted)
        or _beside(mentions, unit, i, wanted)
        or _led_in(mentions, unit, i, wanted)
        or _person(mentions, unit, i, wanted)
        or _latest_of(mentions, unit, i, wanted)
    )


def _just_before(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """ "*Die Mission* war dort. Ihr zufolge ...": the subject of the sentence before, rather than who spoke last."""
    number = mentions.reading.unit_at(unit.starts[i])
    who = mentions.first_subject(number - 1) if number else None
    if who is None or who.unit.paragraph != unit.paragraph or wanted not in mentions.gender(*who):
        return None
    spoke = mentions.at(who.span) is not None
    return who.span if spoke or mentions.is_named(who) or people.can_speak(*who) or pointing.has_a_say(*who) else None


def _not_pleased(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """ "*Dem Verband* reicht das nicht, er geht von 40 aus"."""
    number = mentions.reading.unit_at(unit.starts[i])
    before = unit if i > 1 else mentions.reading.unit(number - 1) if number else unit
    who = pointing.displeased(before) if wanted == "m" and before.low(0) == "dem" else None
    return before.span(1, who[1]) if who and before.paragraph == unit.paragraph else None


def _beside(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """ "Bei der Menge hat Herr Kern eingelenkt, *er* spricht von 40": the person of the main clause before.

    Behind a semicolon or a colon a body, too: "Die Initiative sammelte; am Ende übergab *sie* 40 Listen".
    """
    first = unit.segment(i)[0]
    joint = unit.at(first - 1)
    hangs = i == first + 1 and unit.classes[first] == wc.SUBORDINATOR  # "Die Polizei kam auf 40, nachdem *sie* ..."
    if joint not in (wc.COMMA, wc.SEMICOLON, wc.COLON) or (i != first and joint == wc.COMMA and not hangs) or first < 3:
        return None
    who = speakers.of_clause(unit, *unit.segment(first - 2))
    mention = mention_at(unit, *who) if who else None
    body = who is not None and (counters.somebody(unit, who) or counters.counts(unit, who))
    if who and body and (joint != wc.COMMA or hangs) and wanted in mentions.gender(unit, *who):
        return unit.span(*who)
    known = mention is not None and (mentions.is_named(mention) or counters.is_leader(unit, mention[1:]))
    return mention.span if mention and known and wanted == mentions.gender(*mention) else None


def _owner(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """ "*Der Verein* hat nach seinen Angaben 40 Mitglieder"; also the subject of the clause before: "*Der Verein* hatte
    geworben, 650 Gäste waren nach seinen Angaben da"."""
    first, mine = unit.segment(i)[0], own.subject(unit, i)
    before = speakers.of_clause(unit, *unit.segment(first - 2)) if first > 2 else None
    for who in (mine if mine and mine[0] < i else None, before):
        somebody = who and (counters.somebody(unit, who) or counters.counts(unit, who))
        if who and somebody and not set(wanted).isdisjoint(mentions.gender(unit, *who)):
            return unit.span(*who)
    return _just_before(mentions, unit, i, wanted[0])


def _named_last(mentions: Mentions, unit: Unit, wanted: str) -> Span | None:
    """ "Kritik gibt es am Einsatz der Polizei. Diese hatte ...": the body that the sentence before ends with."""
    last = next(iter(mentions.kept(1)), None)
    before = mentions.reading.unit(last) if isinstance(last, int) else last.unit if last else unit
    first = max((k for k, kind in enumerate(before.classes) if kind == wc.DETERMINER), default=-1)
    j = phrases.core(before, first, len(before)) if first >= 0 and before is not unit else -1
    firm = j > first + 1 and pointing.has_a_say(before, first, j) and before.paragraph == unit.paragraph
    if not firm:
        return None
    low = before.lows[first]  # "der Polizei" is no masculine, unless a nominative
    gender = "m" if low == "der" and phrases.nominative(before, first, j) else NAMED_LAST.get(low, "")
    return before.span(first, j) if wanted in gender else None


def _there(mentions: Mentions, unit: Unit, i: int) -> Span | None:
    """ "Der Kreis widerspricht: Dort zählt man 40": the body before the colon, else of the sentence before."""
    if unit.at(i - 1) != wc.COLON:
        return accounts.body(mentions)
    who = speakers.of_clause(unit, 0, i - 1)
    return unit.span(*who) if who and counters.somebody(unit, who) else None


def _latest_of(mentions: Mentions, unit: Unit, i: int, wanted: str, speaking: bool = False) -> Span | None:
    """The latest speaker or subject that the pronoun fits; nobody whose first name says otherwise.

    wanted: genders, one of which fits; speaking: only who can speak: "Nach seiner Zählung" is the club's.
    """
    for mention in mentions.latest(inverted=speaking):
        gender = mentions.gender(*mention)
        fits = (not gender or not set(wanted).isdisjoint(gender)) and not (
            wanted in "mf" and pointing.are_many(mention)
        )
        if mention.unit.lows[mention.first].startswith(POSSESSIVE) and not mentions.speaks(*mention):
            continue  # "Ihre Miete ist gestiegen. ..., sagt sie"
        owned = pointing.owned(*mention) or mention.unit.classes[mention.first] == wc.NUMBER  # "410 Kräfte"
        told = mentions.spoke_as(mention) if speaking else True
        speaks = (told and not owned) or mentions.is_named(mention) or pointing.has_a_say(*mention)
        if fits and speaks and mention.span.end <= unit.starts[i]:
            return mention.span
    return None


def _person(mentions: Mentions, unit: Unit, i: int, wanted: str) -> Span | None:
    """The latest person by name or role whose gender is `wanted`, at most NEAR sentences back."""
    sentences = 0
    for entry in mentions.kept():
        if isinstance(entry, Mention):
            found = [entry] if mentions.is_named(entry) else []
            body = not (found or sentences) and wanted in mentions.gender(*entry)
            if body and people.can_speak(*entry) and entry.span.end <= unit.starts[0]:
                return entry.span  # "Die Polizei nennt eine Zahl. Die der Verletzten gibt sie mit 14 an"
        else:
            sentences += 1
            if sentences > NEAR:
                return None
            found = mentions.persons(entry)
            if sentences == 1 and not found:
                alone = _lone(mentions, entry, wanted) or _acting(mentions, unit, entry, wanted)
                if alone:
                    return alone.span
        for mention in found:
            if wanted in "mf" and pointing.are_many(mention):
                continue
            if mentions.gender(*mention) == wanted and mention.span.end <= unit.starts[i]:
                return _who_is_meant(mentions, mention, wanted) or mention.span
    return None


def _who_is_meant(mentions: Mentions, mention: Mention, wanted: str) -> Span | None:
    """ "Jan Kern klagt. *Der Dachdecker* hat drei Kinder. ..., sagt er": Kern, whom the sentence before names."""
    unit, before = mention.unit, mentions.reading.unit_at(mention.span.start) - 1
    if before < 0 or not pointing.points_back(*mention) or mentions.reading.unit(before).paragraph != unit.paragraph:
        return None
    named = (one for one in mentions.persons(before) if people.is_named(*one) and mentions.gender(*one) == wanted)
    return next((one.span for one in named), None)


def _lone(mentions: Mentions, n: int, wanted: str) -> Mention | None:
    """ "Kern blieb bei seiner Zahl. ..., sagte er": a bare name of no known gender, by its possessive or verb."""
    found = mentions.first_subject(n)
    if found is None or found.last != 1 or found.unit.classes[0] != wc.NOUN or mentions.gender(*found):
        return None
    own = {"m": "sein", "f": "ihr"}.get(wanted, " ")
    told = bool(cues.read(found.unit.low(1)))  # "Kern widersprach. ..., sagte er"
    return found if told or any(low.startswith(own) for low in found.unit.lows[2:]) else None


def _acting(mentions: Mentions, unit: Unit, n: int, wanted: str) -> Mention | None:
    """ "Dann werde die Gewerkschaft streiken. Sie fordert 40": the body that acts; a quotation is a person's."""
    if wc.QUOTATION in unit.classes or wanted == "p" or unit.paragraph != mentions.reading.unit(n).paragraph:
        return None
    before = mentions.reading.unit(n)
    opens = [first for first, _ in before.segments if first and before.classes[first] in wc.VERBAL]
    behind = speakers.after(before, opens[-1] + 1, len(before)) if opens else None
    found = mention_at(before, *behind) if behind else mentions.first_subject(n) or mentions.inverted(n)
    if found is None or wanted not in mentions.gender(*found) or pointing.owned(*found) or pointing.are_many(found):
        return None
    group = people.head(before, *found[1:]).endswith("gruppe")  # "Im Netz meldete sich eine Gruppe. Sie behauptet ..."
    return found._replace(last=found.head) if group or counters.somebody(before, found[1:]) else None


def _fuller(mentions: Mentions, unit: Unit, i: int, j: int) -> Span | None:
    """ "Müller" -> "die Botschafterin Anna Müller"; "der Minister" -> "Außenminister Jan Weber".

    "die USA" is not "USA und ihre Verbündeten": who speaks alone is not those who were named together.
    """
    names = [k for k in range(i, j) if unit.classes[k] == wc.NOUN]
    if not names or len(names) > 2:
        return None
    last, form = unit.lows[names[-1]], unit.forms[names[-1]]
    role = unit.classes[i] == wc.DETERMINER and len(names) == 1
    for mention in mentions.latest(form):
        words = mention.unit.lows[mention.first : mention.last]
        head = words[: mention.head - mention.first] if role else words  # "der Kreis" is no "Zahl im Landkreis"
        meant = next((word for word in head if word == last or (role and word.endswith(last))), "")
        at = mention.first + words.index(meant) if meant else -1
        if at >= 0 and mention.unit.at(at - 1) == wc.BRACKET_OPEN:
            continue  # "Die SPD" is not "die Ministerin Ina Kern (SPD)"
        if len(names) > 1 and wc.PREPOSITION in (mention.unit.at(at - 1), mention.unit.at(at - 2)):
            continue  # "Der SV Lohenstein" is no "Derby in Lohenstein", "Kurs Süd" no "Sprecherin von Kurs Süd"
        within = _within(mention, at) if meant and not role else at
        if within != at:
            if at + 1 - within > j - i and mention.span.end <= unit.starts[i]:
                return mention.unit.span(within, at + 1)
            continue
        named = mention if not meant or "und" in unit.lows[i:j] else mention.part(meant)
        more = named.last - named.first > j - i or (role and len(meant) > len(last))  # "Landratsamt" is more than "Amt"
        if meant and more and mention.span.end <= unit.starts[i]:
            return named.span
    return None


def _within(mention: Mention, at: int) -> int:
    """ "Jan Wosn, Sprecher von | Alex Milink": where a name begins that hangs on another's; else `at`."""
    first = at
    while first > mention.first and mention.unit.at(first - 1) == wc.NOUN:
        first -= 1
    return first if first > mention.first and mention.unit.at(first - 1) == wc.PREPOSITION else at


def _named_here(unit: Unit, i: int, kind: tuple[str, ...]) -> Span | None:
    """ "Beim Wohnungsamt waren 40 Meldungen eingegangen, wie | die Behörde | mitteilte"."""
    end = phrases.whole(unit, 1, i) if unit.low(0) in ("bei", "beim") else 0
    last = next((k for k in range(1, end) if unit.classes[k] == wc.NOUN and unit.lows[k].endswith(kind)), 0)
    return unit.span(last, last + 1) if last else None


def _of_kind(mentions: Mentions, unit: Unit, i: int, j: int) -> Span | None:
    """ "Das Unternehmen" -> "Die Reederei", "Nordbau"; "die Behörde" -> "das Landratsamt": its last mention."""
    kind = pointing.KINDS.get(unit.lows[i + 1], ()) if j == i + 2 and unit.lows[i] in ARTICLES else ()
    if kind and (own := _named_here(unit, i, kind)):
        return own
    for mention in mentions.latest(inverted=True) if kind else ():
        bare = unit.lows[i + 1] in pointing.COMPANY and mentions.spoke_as(mention) and not mentions.is_named(mention)
        bare = bare and mention.last - mention.first <= NAME  # "Kreisbrandrat Tassilo Gröbl" is nobody's company
        if mention.span.end <= unit.starts[i] and pointing.is_kind(mention, kind, bare):
            two = "und" in mention.unit.lows[mention.first : mention.head]
            return None if two else mention.span
    return None
