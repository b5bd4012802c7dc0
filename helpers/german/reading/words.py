"""Closed classes of German words and what they are called here, one letter each.

d determiner, p preposition, s subordinator, k coordinator, r personal pronoun, v auxiliary or modal verb, a adverb,
e reflexive.
"""

from functools import lru_cache

from helpers.german import inflection


def listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = listed(
    """der die das den dem des ein eine einen einem eines einer kein keine keinen keinem keines keiner dieser diese
    dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem mancher manche manches sein
    seine seinen seinem seines seiner ihr ihre ihren ihrem ihres ihrer unser unsere unseren unserem unseres
    unserer mein meine meinen meinem meines meiner euer eure alle allen aller alles beide beiden beider
    mehrere mehreren mehrerer einige einigen einiger viele vielen vieler wenige wenigen weniger zahlreiche
    zahlreichen zahlreicher solche solchen solcher sämtliche sämtlichen etliche etlichen deren dessen derselbe
    dieselbe dasselbe letztere letzterer letzteres ersterer erstere anderthalb zweieinhalb dreieinhalb zwei
    drei vier fünf sechs sieben acht neun zehn elf zwölf rund etwa andere anderen anderer"""
)
PREPOSITIONS = listed(
    """in im ins an am ans auf aufs aus bei beim mit nach von vom zu zum zur vor vorm für fürs gegen durch durchs
    ohne um über übers unter seit bis während wegen trotz statt anstatt außer gegenüber innerhalb außerhalb
    oberhalb unterhalb mittels anhand aufgrund angesichts bezüglich hinsichtlich laut gemäß zwischen hinter
    neben entlang ab per pro dank mangels namens seitens anlässlich infolge inmitten jenseits samt nebst
    entsprechend einschließlich"""
)
SUBORDINATORS = listed(
    """dass daß ob weil wenn nachdem obwohl obgleich obschon bevor ehe damit sodass falls sofern soweit solange
    sobald seitdem indem wobei wonach womit wodurch wofür wogegen woran worauf woraus worin worüber wovon
    wovor wozu weshalb weswegen wie wo wann warum was wer wen wem wessen wohin woher inwieweit inwiefern da
    als während"""
)
QUESTION_WORDS = listed(
    """wie wann warum was wer wen wem wessen wo wohin woher weshalb wieso inwieweit inwiefern welche welcher welches
    welchen wieviel"""
)
COORDINATORS = listed("und oder sowie aber sondern denn doch bzw beziehungsweise sowohl weder noch")
PRONOUNS = listed("er sie es wir ich man du jemand niemand wer")
REFLEXIVES = listed("sich mich uns ihn ihm ihnen mir dir dich euch")
AUXILIARIES = listed(
    """ist sind war waren sei seien wäre wären bin hat haben hatte hatten habe hätte hätten wird werden wurde wurden
    werde würde würden worden gewesen geworden kann können konnte konnten könne könnte könnten muss müssen
    musste mussten müsse müsste müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf
    dürfen durfte durften dürfe dürfte dürften mag mögen möge möchte möchten mochte muß müßte lässt ließ
    lassen ließen"""
)
HAVE_BE = listed("hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wären")
PASSIVE = listed("wird werden wurde wurden werde würde würden worden")
BE = listed("ist sind war waren sei seien wäre wären worden")
MODALS = listed(
    """kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse soll sollen sollte sollten
    solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte möchte möchten ließ lässt
    lassen ließen würde würden wird werden"""
)
ADVERBS = listed(
    """auch nicht nur noch schon bereits gestern heute morgen jetzt nun dann damals zuvor vorher danach später
    inzwischen mittlerweile unterdessen indes indessen hingegen dagegen jedoch allerdings zwar aber außerdem
    zudem ferner weiter weiterhin wieder erneut bislang bisher derzeit zurzeit zugleich gleichzeitig
    anschließend schließlich zunächst zuletzt kürzlich jüngst dazu daraufhin darauf daran darin davon dafür
    damit dabei darüber davor dadurch daher deshalb deswegen hierzu hier dort so also etwa ebenfalls ebenso
    sogar selbst lediglich vor allem insbesondere besonders offenbar angeblich vermutlich wahrscheinlich
    möglicherweise vielleicht sicher sicherlich offiziell öffentlich ausdrücklich scharf deutlich wörtlich
    ergänzend abschließend lachend einmal mehr sehr fast knapp rund circa ca ungefähr mindestens höchstens bis
    insgesamt vorerst vorab heutzutage montags gleich sofort bald eben gerade endlich einst immerhin
    jedenfalls übrigens überhaupt ohnehin wohl demnach währenddessen andererseits einerseits trotzdem dennoch
    weitaus so zudem offensichtlich gegenüber wiederum nachmittags abends morgens mittags nachts vormittags
    früher lange oft häufig meist meistens ständig mehrfach mehrmals wiederholt eindringlich vehement
    kategorisch entschieden strikt heftig energisch umgehend prompt überraschend zunehmend demgegenüber
    hierauf hieraus daraus dementsprechend entsprechend kurz nachdrücklich seither seitdem soeben unlängst
    neulich nochmals nochmal namentlich insofern insoweit folglich somit mithin stattdessen vielmehr zumindest
    wenigstens teilweise größtenteils grundsätzlich prinzipiell eigentlich tatsächlich wirklich natürlich
    selbstverständlich leider glücklicherweise erstmals letztmals vorläufig telefonisch schriftlich mündlich
    anonym Momentan momentan aktuell Aktuell Nach heftigst"""
)
DAYS = listed(
    """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember montagabend dienstagabend mittwochabend donnerstagabend
    freitagabend samstagabend sonntagabend morgen vormittag mittag nachmittag abend uhr wochenende"""
)
NAME_PARTICLES = listed("van de da di del bin ibn al el la le du dos das ter ten te den der von zu al- ben vom")
# Konjunktiv I of the third person: the mood of reporting. Forms that are also indicative plurals stay out.
WEAK_KONJUNKTIV_2 = listed("könnte könnten sollte sollten dürfte dürften müsste müssten ließen ließe bliebe")


def konjunktiv_1(low: str) -> bool:
    """The mood of reporting, and no other: "sei", "habe", "gebe"."""
    if low.endswith("iere") and len(low) > 6:
        return True  # "basiere", whether a list knows the verb or not
    return (low.endswith("e") or low in ("sei", "seien")) and "konjunktiv_1" in _moods(low)


def konjunktiv_2(low: str) -> bool:
    """A Konjunktiv II that is no preterite as well, or of sollen: "wäre", "würde", "sollte"; not "sagte", "möchte"."""
    if not low.endswith(("e", "en")) or low.startswith("möcht"):
        return False
    return ("indicative" not in _moods(low) and "konjunktiv_2" in _moods(low)) or low in ("sollte", "sollten")


@lru_cache(50_000)
def _moods(low: str) -> frozenset[str]:
    return frozenset(found.mood for found in inflection.finite(low))


def _classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    layers = (
        ("v", AUXILIARIES), ("e", REFLEXIVES), ("d", DETERMINERS), ("r", PRONOUNS), ("k", COORDINATORS), ("a", ADVERBS),
        ("s", SUBORDINATORS - {"während", "als", "da"}), ("p", PREPOSITIONS), ("s", listed("als da während")),
    )  # fmt: skip
    for letter, words in layers:
        classes.update(dict.fromkeys(words, letter))
    classes.update(dict.fromkeys(("er", "sie", "es", "wir", "ich", "man"), "r"))
    classes.update(dict.fromkeys(("noch", "doch", "damit", "nach"), "a"))
    classes.update(nach="p", damit="a")
    return classes


CLASSES = _classes()
