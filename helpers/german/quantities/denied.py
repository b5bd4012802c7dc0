"""Numbers that the text denies: "nicht 800, sondern 1.200", "keine 500, wie der Verein behauptet", "900 ist falsch"."""

import re

from helpers.german.patterns import late
from helpers.german.quantities import parts, sharing
from helpers.german.quantities.surroundings import Setting

_GOVERNED = (["von"], ["mit"], ["auf"], ["um"])  # "sprach von 2 und nicht von 3"
_IT_IS_NOT = late(r",\s(?:waren|sind|seien|stimmen|stimmten)\s(?:es\s)?nicht\b")
_ARE_NOT = late(  # "120 sind es nicht"
    r"(?:\s[\w-]+)?\s(?:waren|sind|seien|wären)\ses\s(?:[\w-]+\s)?nicht(?=[.,;:!?“”\"»«]|\Z)"
)
_NOT = late(
    r"\bnicht(?:,\swie\s[^,]{1,40},)?\s(?:etwa\s|die\s|wie\s(?:\w+\s){1,4})?(?:(?:um|mit|von|auf|bei|in|an|für)\s)?\Z"
)
_SOMEBODY = r"(?:von\s)?(?:\w+\s){0,2}?(?:[A-ZÄÖÜ]\w+|er|sie|wir)\b"
_WHO_CLAIMED = late(rf"[,(]?\s*(?:(?:so\s)?wie|von\sdenen|die|anders\sals)\s{_SOMEBODY}")
_LATE_CLAIM = late(  # "keine 260 Häuser unter Wasser, wie der Verein verbreitete"
    rf"[^.,;:!?()\n]{{1,60}},\s(?:(?:so\s)?wie|anders\sals)\s{_SOMEBODY}"
)
_DESPITE = late(r"\b(?:[Aa]nders\sals|[Ee]ntgegen)\s(?:\w+\s){0,3}?[A-ZÄÖÜ]\w+")
_BUT = late(r"\s?[.!]\s(?:[Ee]s|[Dd]as)\s(?:sind|waren|seien)\s(?:\w+\s){0,2}\d")  # "Nicht 340! Es sind 700!"
_IT_WAS_NOT = late(  # "Es gab dort nicht | 40 Kranke", "dass es nicht | 40 waren", "spricht nicht von | 40 Kranken"
    r"\b(?:es|das|dort|da)\s(?:waren|sind|seien|wären|gab|gibt|gebe|wurden|habe|hätten)\s(?:dort\s|da\s)?nicht\s\Z"
    r"|\bdass\s(?:es|dort|da)\s(?:\w+\s)?nicht\s\Z|\b(?:sprechen?|spricht|sprachen?)\s(?:[^,.;:\d]{1,30}\s)?nicht\svon\s\Z"
)
_NEVER = late(
    r"\b(?:nie|niemals)\s(?:waren|sind|seien|wären)\s(?:es|das)\s\Z|\b(?:es|das)\s(?:waren|sind)\s(?:nie|niemals)\s\Z"
)
_NOT_SO = late(  # "40 Euro, wie vom Verein behauptet, sind nicht eingegangen"
    rf"[“”\"»«]?,\s(?:so\s)?wie\s(?:vom\s)?{_SOMEBODY}[^,.;:]{{0,20}}\s(?:behauptet|dargestellt|angegeben|genannt|verbreitet"
    r"|geschildert|beschrieben|gemeldet|berichtet|erklärt)\w*,\s[^.,;:]{0,80}\b(?:nicht|nie|niemals)\b[^.,;:]{0,20}"
    r"\b(?:eingegangen|gegeben|gezahlt|geflossen|erfolgt|bekannt|angekommen|überwiesen|richtig|zutreffend)\b"
)
_CALLED_FALSE = late(  # "Die Zahl von 900 Gästen ist falsch", "Die genannten 900 stimmen nicht"
    r"[“”\"»«]?(?:\s(?:de[rs]|aus|in|im|am)?\s?[a-zäöüß][\w-]+){0,2}\s(?:ist|sei|sind|seien|war|waren)\s(?:laut\s[^.,;:]{1,30}\s)?"
    r"[“”„\"»«]?(?:(?!nicht)\w+\s)?"
    r"(?:falsch|unzutreffend|unwahr|frei\serfunden|erfunden|aus\sder\sluft\sgegriffen|unrichtig|haltlos|nicht\s(?:richtig|korrekt|wahr|zutreffend))"
    r"(?=[.,;:!?“”\"»«)]|\s(?:und|gewesen|aber)\b|\Z)"
    r"|[^,.;:]{0,30}\s(?:ist|sei|sind|seien)\s[^,.;:]{0,50}?\bnicht\s(?:nachvollziehbar|nachzuvollziehen|haltbar|belegbar|plausibel)\b"
    r"|[^,.;:]{0,30}\s(?:kann|könne|können)\s[^,.;:]{1,50}?\snicht\snachvollziehen\b"
    r"|[^,.;:]{0,30}\s(?:hält|halte|halten|hielt|hielten)\s[^,.;:]{1,50}?\sfür\s(?:falsch|ausgeschlossen|erfunden|abwegig|unwahr)\b"
    r"|\s(?:kann|können|könne)\snicht\sstimmen\b|\sentbehr\w+\sjede[rn]?\s(?:grundlage|fundament)\w*"
    r"|\s(?:wird|wurde|werde)\s(?:\w+\s)?(?:korrigiert|zurückgezogen|zurückgenommen|widerrufen)\b"
    r"|[“”\"»«]?\s(?:trifft|treffe|treffen|stimm(?:t|e|en|te|ten))\s(?:\w+\s)?nicht(?=[.,;!?“”\"»«]|\szu\b|\Z)"
    r"|[^.,;:]{0,30}\snicht\s(?:zutr(?:effe|äfe|ifft|effen)|stimm(?:e|t|en))n?\b"  # "dass 900 nicht zutreffe"
    r"|\s(?:weist|wies|weisen|wiesen)\s[^.;:,]{1,40}\szurück\b"  # "die genannte Zahl von 900 wies Kern zurück"
    r"|\s(?:nennt|nannten?|nennen|bezeichne\w+)\s[^.;:,]{1,40}?[\s„“”\"»«](?:frei\s)?(?:falsch|erfunden|unwahr|absurd|haltlos|unsinn)\b"
)
_CALLED_A_MISTAKE = late(
    r"(?:\s[a-zäöüß][\w-]+){0,2}\s(?:ist|sei|sind|seien|war|waren)\s(?:(?:wohl|leider|offenbar|nur|aber)\s)?eine?n?\s"
    r"(?:(?:\w+[ers]\s)?(?:irrtum|versehen|missverständnis|zahlendreher|\w*fehler|märchen|erfindung|lüge|falschmeldung|hirngespinst"
    r"|fantasie\w*)|(?:nicht\sbelegte|unbelegte|falsche|fehlerhafte)r?\s\w+)\b"
)
_THAT_IS_WRONG = late(
    r"[“”\"»«]?\s?[,–:.]\s?(?:das|die\szahl|diese\szahl)\s(?:stimmt|ist|trifft|kann|sei|stimme)\s(?:[\w-]+\s){0,3}?"
    r"(?:nicht|falsch|unsinn|quatsch|unwahr|erfunden)(?=[.,;:!?“”\"»«]|\s(?:stimmen|richtig|wahr|sein|zu)\b|\Z)"
)
_ASKED_BACK = late(  # "„Fünf Tote? Das stimmt nicht."
    r"[^.,;:!?]{0,40}\?\s(?i:nein\b|unsinn\b|quatsch\b|falsch\b|davon\skann\skeine\srede\b|das\s(?:stimmt|ist|trifft)\s"
    r"(?:[\w-]+\s){0,3}?(?:nicht|falsch|unsinn|quatsch|unwahr|erfunden)"
    r"(?=[.,;:!?“”\"»«]|\s(?:stimmen|richtig|wahr|sein|zu)\b|\Z))"
)
_EARLIER_VERSION = late(
    r"\bin\s(?:einer|der|unserer)\s(?:früheren|ersten|ursprünglichen|vorherigen|älteren)\s(?:version|fassung)\b"
    r"[^.;:]{0,60}\b(?:hieß|stand|war|haben|hatten|wurde|wurden|nannten)\b"
    r"|\bin\s(?:einer|der|unserer)\s(?:früheren|ersten|vorherigen|gestrigen)\s\w*(?:mitteilung|meldung|ausgabe)\b"
    r"[^;:]{0,60}\b\w*(?:zahl|summe|wert|betrag|schaden|kosten)\b[^;:]{0,60}\bmit\s\Z"
    r"|\bin\s(?:unserer|der)\s(?:gestrigen\s)?\w*(?:ausgabe|meldung)\b[^.;:]{0,60}\b(?:wir|fälschlich\w*|irrtümlich)\b"
)
_FIGURE = late(
    r"\b(?:zahl|summe|angabe|schätzung|betrag|wert)(?:en)?\s(?:\w+\s){0,2}von\s\Z|\b(?:die|den)\s(?:[\w-]+\s){0,5}?\w+ten\s\Z"
)
_NO_QUESTION_OF = late(
    r"(?:,\swie\s[^.;:,]{1,50},)?\s[^.;:,]{0,30}\b(?:(?:kann|könne|konnte|könnte)\s(?:\w+\s){0,2}keine\srede\ssein"
    r"|(?:war|sei|ist)\s(?:nie|niemals|(?:in|bei|auf)\skeine[rm]\s\w+)\sdie\srede)\b"
)
_TO_SPEAK_OF = late(
    r"[^.;:,]{0,40}\szu\s(?:sprechen|reden),?\s(?:ist|sei|wäre|war)\s(?:\w+\s){0,2}"
    r"(?:unseriös|falsch|übertrieben|unsinn|absurd|abwegig|unredlich|unwahr|frech|lächerlich)\b"
)
_REPORTED = late(
    r"\b(?:kritik|vorw[uü]rfe?|angaben?|behauptung(?:en)?|gerüchte?n?|meldung(?:en)?|berichte?n?|darstellung(?:en)?|aussagen?)"
    r"(?:\s(?:de[rs]|eine[rs]|von|vom|aus|in|im|über)\s[^.;:,]{1,60})?,\s"
    r"(?:wonach|dass|nach\sdenen|(?:dem|denen)\szufolge|(?:[^.;:,]{1,40}\s)?(?:sei|seien|habe|hätten|wären|würden))\s[^.;:]{0,90}\Z"
)
_REJECTED = late(  # "wies Berichte zurück, wonach 900 kamen", "trat Gerüchten entgegen, dass 900 kamen"
    r"\b(?:weist|wies(?:en)?|weisen|tritt|treten|trat(?:en)?)\s(?:[^.;:,]{1,60}\s)?"
    r"(?:gerüchten?|meldung(?:en)?|berichten?|angaben|behauptung(?:en)?|darstellung(?:en)?)(?:\s[^.;:,]{1,60})?\s(?:zurück|entgegen),"
    r"\s(?:wonach|dass|nach\sdenen)\s(?:(?!,\s(?:denn|es|sondern|vielmehr|tatsächlich)\b)[^.;:]){0,90}\Z"
    r"|\b(?:tritt|treten|trat(?:en)?)\s(?:gerüchten|meldungen|berichten|spekulationen)\sentgegen,"
    r"\s(?:es|dort|da)\s(?:sei|seien|habe|hätten|wären|würden)\s[^.,;:]{0,60}\Z"
)
# "Berichte über zwei Tote bestätigten sich nicht", "Die Zahl von 900 habe sich nicht bestätigt"
_NOT_BORNE_OUT = (
    r"bestätigte(?:n)?\ssich\s(?:\w+\s){0,2}nicht\b|(?:hat|habe|haben|hätten)\ssich\s(?:\w+\s){0,2}nicht\sbestätigt\b"
)
# what is said of a report behind its clause: ", ist falsch"; behind its number: "wies die Stadt zurück"
_VERDICTS = (
    r"(?:ist|sei|seien|sind|war|waren)\s[“”„\"»«]?(?:(?:schlicht\w*|einfach|völlig|frei|ganz|absolut)\s)?"
    r"(?:falsch|haltlos|unwahr|unzutreffend|erfunden|unbegründet|absurd)\b"
    r"|(?:weist|wies|weisen|wiesen)\s[^.;:,]{1,60}\szurück\b|(?:tritt|trat|treten|traten)\s[^.;:,]{1,60}\sentgegen\b"
    r"|(?:dementier|bestreite|bestritt)\w*\b(?!\s(?:niemand|keiner|nicht)\b)"
    r"|(?:nennt|nannten?|bezeichne\w+)\s[^.;:,]{1,60}[\s„“”\"»«](?:falsch|erfunden|unwahr|unzutreffend|absurd|haltlos|unsinn)\b"
    r"|(?:trifft|treffe|stimmt|stimme)\s(?:\w+\s)?nicht\b"
    rf"|{_NOT_BORNE_OUT}"
)
_UNBORNE = late(rf"[^.;:,]{{0,30}}\s(?:{_NOT_BORNE_OUT})")
_REPORT_FALSE = late(rf"[^.;:,]{{0,80}}(?:,\swie\s[^.;:,]{{1,60}})?,\s(?:{_VERDICTS})")
_REPORT_OF = late(
    r"\b(?:gerüchte?|meldung(?:en)?|berichte?|spekulation(?:en)?|vorw[uü]rfe?)\s(?:über|von|zu)\s[^.;:,]{0,60}\Z"
)
_FALSE_OF = late(rf"[^.;:,]{{0,60}}\s(?:{_VERDICTS})")
_THAT_THERE = late(r"(?:\A|[.!?:“”\"»«]\s|\A\W*)dass\s[^.;:,]{0,60}(?:,\swie\s[^.;:,]{1,60},\s[^.;:,]{0,30})?\Z")
_STIMMT_NICHT = late(
    r"(?:[^\w.,;:]{0,2},\s(?:die|von\sdenen)\s[^.,;:]{3,60},)?\s(?:stimm(?:t|en)|treffen|trifft)\s(?:\w+\s)?nicht(?=[.,;!?“”\"»«]|\szu\b)"
)
_DISPUTED = late(
    r"\b(?:dementier\w+|bestreite[nt]?|bestritt(?:en)?|widerspricht|widersprechen|widersprach(?:en)?)\s[^,;:]*\Z"
)
_NAMED_FALSE = late(r"\b(?:nennt|nannten?|nenne|bezeichne\w+)\s[^,;:]*\Z")
_FALSE = late(
    r"[“”\"»«]?\s(?:als\s)?[„“\"»«]?(?:\w+\s)?(?:falsch|unzutreffend|unwahr|erfunden|absurd|haltlos|unsinn|übertrieben|fantasie\w*"
    r"|märchen|lüge|aus\sder\sluft\sgegriffen)(?=[.,;:!?“”\"»«]|\sund\b|\Z)"
)
_TURNED_DOWN = late(r"\b(?:weist|wies|weisen|wiesen|weise)\s[^,;:]*\Z")
_DOWN = late(r"[^,;:.]{0,50}\bzurück\b(?=[.,;!?]|\s(?:und|aber)\b|\Z)")
_ALONE = re.compile(r"[“”\"»«]?\s?(?:[.,;:!?)–]|\Z)")
_THOSE = ("die", "und die", "aber die")  # "Die 400 Kranken seien ein Märchen"
_CLOSE = 6  # words from "sondern" to its number


def is_denied(here: Setting) -> bool:
    """ "nicht 800, sondern 1.200", "1.200, nicht 800"; "keine 500" only where the sentence names who claimed it."""
    if not here.draft.numeral:
        return False
    none = here.draft.bound == "less_than" and here.text.startswith(("keine", "Keine"), here.draft.start)
    said_not = "nicht" in here.words and _NOT.search(here.before.low)
    never = "nie" in here.before.low and _NEVER.search(here.before.low)
    after = here.after
    if "wie" in after.low and _NOT_SO.match(after.text):
        return True
    if _is_called_false(here) or _was_printed(here):
        return True
    are_not = "es" in after.words and _ARE_NOT.match(after.low)
    if (
        not none
        and not said_not
        and not are_not
        and not never
        and not ("nicht" in after.low and _IT_IS_NOT.search(after.low))
    ):
        return False
    other = here.following
    if not other or "sondern" not in other.words[-_CLOSE:] or (here.unit and here.unit != other.unit):
        words = [word for word in here.words if word not in (",", "und")]
        instead = words[:1] == ["nicht"] and (len(words) == 1 or words[1:] in _GOVERNED)
        instead = instead or "nicht wie " in here.before.low or "nicht, wie " in here.before.low or _is_put_off(here)
        # "neun Fälle und keine 23", "210 Millionen Euro, keine 240"
        and_none = none and words == [] and (here.words[-1:] == ["und"] or _ALONE.match(here.text, here.draft.end))
        other = here.earlier if instead or and_none else None
    if other:
        parts.relate(here, other)
        sharing.share_scale(here.draft, other.draft)  # "210 Millionen Euro, keine 240"
    elif (
        not are_not
        and not never
        and not _claimed(here, none)
        and not (said_not and _IT_WAS_NOT.search(here.before.low))
        and not _is_corrected(here)
    ):
        return False
    if none or are_not:
        here.draft.bound = "point"  # "keine" denies the number and bounds nothing
    return True


def _is_called_false(here: Setting) -> bool:
    """ "Die Zahl von 900 ist falsch", "Der Verein weist die Summe von 900 Euro zurück": no number is told instead."""
    low = here.before.low
    if not here.words and _THAT_IS_WRONG.match(here.after.low):
        return True  # "„112, das stimmt nicht“", "„112 Gäste, das ist erfunden“"
    if not here.words and _ASKED_BACK.match(here.text, here.draft.end):
        return True
    if "von" in here.words[-2:] and _TO_SPEAK_OF.match(here.after.low):
        return True  # "Von 600 Abreisen zu sprechen, ist unseriös"
    if "von" in here.words[-2:] and _NO_QUESTION_OF.match(here.after.low):
        return True  # "Von 112 Rissen kann keine Rede sein"
    if _REPORTED.search(low) and _REPORT_FALSE.match(here.after.low):
        return True  # "Der Vorwurf, es seien nur neun, sei falsch"
    if (of := _REPORT_OF.search(low)) and (_FALSE_OF.match(here.after.low) or _both(here, low[: of.start()])):
        return True  # "Berichte über 200 Beamte wies die Polizei zurück"
    if _REJECTED.search(low):
        return True  # "Kern wies Berichte zurück, wonach 200 abgereist seien"
    if _THAT_THERE.search(low) and _REPORT_FALSE.match(here.after.low):
        return True  # "Dass es 40 gewesen seien, ist falsch"
    if not here.earlier and here.words[-1:] in (["die"], ["diese"]) and _STIMMT_NICHT.match(here.after.low):
        return True  # "Die 340, die überall genannt werden, stimmen nicht"
    if (here.following and here.following.head == "sondern") or here.earlier:
        return False
    if (low.strip() in _THOSE or _FIGURE.search(low)) and _CALLED_A_MISTAKE.match(here.after.low):
        return True  # "Die genannten 400 Kranken seien ein Irrtum"
    bare = not here.draft.beside and low.strip() in ("", "und", "aber", "auch", *_THOSE)
    return bool((bare or _FIGURE.search(low)) and (_CALLED_FALSE.match(here.after.low) or _both(here, low)))


def _both(here: Setting, low: str) -> bool:
    """ "dementierte 900 Gäste", "wies 900 Gäste zurück", "nannte 900 Gäste erfunden": a verb around the number."""
    pairs = ((_DOWN, _TURNED_DOWN), (_FALSE, _NAMED_FALSE))
    if _FIGURE.search(low) and _UNBORNE.match(here.after.low):
        return True
    both = any(behind.match(here.after.low) and verb.search(low) for behind, verb in pairs)
    return both or _DISPUTED.search(low) is not None


def _was_printed(here: Setting) -> bool:
    """ "In einer früheren Version hieß es, es seien 450 gewesen. Tatsächlich waren es 350": the paper takes it back."""
    low = here.before.low
    printed = any(word in low for word in ("version", "fassung", "ausgabe", "meldung", "mitteilung"))
    return printed and here.earlier is None and bool(_EARLIER_VERSION.search(low))


def _is_corrected(here: Setting) -> bool:
    """ "Nicht 340! Es sind 700!": the next sentence tells the right one."""
    bare = here.words[-1:] == ["nicht"] and here.words[-2:-1] in ([], [":"])
    return bare and _BUT.match(here.text, here.draft.end) is not None


def _is_put_off(here: Setting) -> bool:
    """ "352 Menschen hätten dort gelebt und nicht 340, sagte Nouri": behind the clause, and alone."""
    return here.words[-2:-1] in ([","], ["und"]) and bool(_ALONE.match(here.after.text))


def _claimed(here: Setting, none: bool) -> bool:
    """Whether the sentence says who stands for it: "wie der Verein behauptete", "entgegen den Angaben von Kern"."""
    told = _WHO_CLAIMED.match(here.after.text) or (none and _LATE_CLAIM.match(here.after.text))
    if told and here.after.says("claimed"):
        return none or "nicht" in here.words or bool(_IT_IS_NOT.search(here.after.low))
    return bool(_DESPITE.search(here.before.text))
