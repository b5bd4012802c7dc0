"""Which words hedge, and which only look like it."""

import pytest
from growth import linear

from helpers.german import hedges

FOUND = [
    # words
    ("Dort sind angeblich 500 Menschen.", [("angeblich", "alleged")]),
    ("Die mutmaßlichen Täter flohen.", [("mutmaßlichen", "alleged")]),
    ("Gerüchten zufolge kam er zurück.", [("Gerüchten zufolge", "alleged")]),
    ("Vermutlich kam er zurück.", [("Vermutlich", "probable")]),
    ("Er kam offenbar zurück.", [("offenbar", "probable")]),
    ("Er scheint krank zu sein.", [("scheint", "probable")]),
    ("Es kann sein, dass er kommt.", [("kann sein, dass", "possible")]),
    ("Für den Vorfall gibt es keine offizielle Bestätigung.", [("keine offizielle Bestätigung", "unconfirmed")]),
    ("Aller Voraussicht nach kommt er zurück.", [("Aller Voraussicht nach", "probable")]),
    ("Er ist wohl krank.", [("wohl", "probable")]),
    ("Der Wirt wäre krank.", [("wäre", "hypothetical")]),
    ("Ein Verbot würde helfen.", [("würde", "hypothetical")]),
    ("Der Umbau würde 40 Euro kosten, sagte er.", [("würde", "probable")]),
    ("Ohne Hilfe würde der Umbau 40 Euro kosten.", [("würde", "hypothetical")]),
    ("Der Basar hätte 40 Euro gebracht.", [("hätte", "hypothetical")]),
    ("Er sei froh. Der Basar hätte 40 Euro gebracht.", []),
    ("Er sagte, der Basar hätte 40 Euro gebracht.", []),
    ("Befürchtet werden 40 Tote.", [("Befürchtet", "possible")]),
    ("Von der Wirtin wird das befürchtet.", []),
    ("Er fragte, ob der Wirt krank wäre.", []),
    ("Er fragte, ob die Brücke gesperrt würde, und ging.", []),
    ("Er kommt möglicherweise zurück.", [("möglicherweise", "possible")]),
    ("Sie warnte vor einer möglichen Flut.", [("möglichen", "possible")]),
    ("Es ist möglich, dass er kommt.", [("möglich", "possible")]),
    ("Unter Umständen kommt er.", [("Unter Umständen", "possible")]),
    ("Es ist unklar, ob er kommt.", [("unklar", "unconfirmed")]),
    ("Fachleute vermuten einen Defekt.", [("vermuten", "probable")]),
    ("Es wird vermutet, dass er kommt.", [("wird vermutet", "probable")]),
    ("„Das sind dreiste Lügen“, sagte er.", [("Lügen", "denial")]),
    ("Die Vorwürfe sind frei erfunden.", [("frei erfunden", "denial")]),
    # negated confirmation
    ("Das hat die Polizei noch nicht bestätigt.", [("nicht bestätigt", "unconfirmed")]),
    ("Das ließ sich nicht unabhängig überprüfen.", [("nicht unabhängig überprüfen", "unconfirmed")]),
    ("Die unbestätigten Berichte häufen sich.", [("unbestätigten", "unconfirmed")]),
    ("Ein Anschlag ist nicht ausgeschlossen.", [("nicht ausgeschlossen", "possible")]),
    # modals
    ("Der Damm könnte brechen.", [("könnte", "possible")]),
    ("Der Damm dürfte halten.", [("dürfte", "probable")]),
    ("Rahn sagte, es regne. Die Boote könnten nur 40 Gäste tragen.", []),
    ("Die Boote könnten nur sinken.", [("könnten", "possible")]),
    ("Der Beschluss soll gefallen sein.", [("soll", "reported")]),
    ("Der Verein soll 500 Mitglieder haben.", [("soll", "reported")]),
    ("Laut dem Blatt soll er überlegen, ob er kommt.", [("soll", "reported")]),
    ("Die Brücke soll 2026 gebaut werden.", [("soll", "planned")]),
    ("Die Stadt soll die Brücke sperren, fordert der Verein.", [("soll", "demand")]),
    ("Das Konzert sollte am Freitag beginnen.", [("sollte", "planned")]),
    ("Bei dem Mann soll es sich um den Täter handeln.", [("soll", "reported")]),
    ("Sie werden die Brücke sperren.", [("werden", "planned")]),
    ("Er sagte, dass sie die Brücke sperren werden.", [("werden", "planned")]),
    ("Die Stadt will die Brücke sperren.", [("will", "planned")]),
    ("Der Turm wird 50 Meter betragen.", [("wird", "planned")]),
    ("Er sagte, dass die Tür offen sein wird.", [("wird", "planned")]),
    ("Sie werden bald kommen können.", [("werden", "planned")]),
    ("Wann er kommt, lässt sich nicht sagen.", [("nicht sagen", "unconfirmed")]),
    ("Die Ursache ist noch nicht klar.", [("nicht klar", "unconfirmed")]),
    ("Das ist nicht wahr.", [("nicht", "denial")]),
    ("Das stimmt nicht.", [("nicht", "denial")]),
    ("Ob er kommt, ist offen.", [("offen", "unconfirmed")]),
    ("Man weiß nicht, ob er kommt.", [("nicht", "unconfirmed")]),
    ("Wir schließen das nicht aus.", [("nicht aus", "possible")]),
    ("Er hält die Zahl für maßlos übertrieben.", [("für maßlos übertrieben", "denial")]),
    ("Das ist eine dreiste Erfindung.", [("Erfindung", "denial")]),
    ("Es gibt Gerüchte, dass er geht.", [("Gerüchte", "alleged")]),
    ("Die Ursache ist noch unbekannt.", [("unbekannt", "unconfirmed")]),
    ("Das ist Unsinn, sagte er.", [("Unsinn", "denial")]),
    ("Geplant sind 80 Wohnungen.", [("Geplant", "planned")]),
    ("Weitere 12 Anträge werden erwartet.", [("erwartet", "planned")]),
    ("Sie soll 40 Betten haben.", [("soll", "reported")]),
    ("Sie soll künftig 40 Betten haben.", [("soll", "planned")]),
    ("Bis Freitag sollen es noch 8 sein.", [("sollen", "planned")]),
    ("Viele wollen wissen, wann es beginnt.", []),
    ("Viele wollen singen, wenn es beginnt.", [("wollen", "planned"), ("wenn", "hypothetical")]),
    ("Unter den Toten soll sich auch ein Kind befinden.", [("soll", "reported")]),
    ("Unter dem Dach soll sich ein Café befinden.", [("soll", "reported")]),
    ("Hinter dem Tor soll ein Café entstehen.", [("soll", "planned")]),
    ("Er soll Waffen, auch Messer, besessen haben.", [("soll", "reported")]),
    # conditions, and what did not come about
    ("Sollte der Streik dauern, fallen Züge aus.", [("Sollte", "hypothetical")]),
    ("Fast hätte der Sturm Bäume entwurzelt.", [("hätte", "hypothetical")]),
    ("Fast hätten 90 Gäste gehen müssen, sagte sie.", [("hätten", "hypothetical")]),
    ("Einige hätten stundenlang im Bus sitzen müssen, sagte sie.", []),
    ("Einige hätten vorne im Bus sitzen müssen, sagte sie.", [("hätten", "hypothetical")]),
    ("Bei Regen hätten 90 Gäste gehen müssen, sagte sie.", [("hätten", "hypothetical")]),
    ("Ohne Damm hätten 90 Gäste gehen müssen, sagte sie.", [("hätten", "hypothetical")]),
    ("Die Retter hätten 40 Boote schicken müssen, sagte sie.", [("hätten", "hypothetical")]),
    ("Man hätte mehr helfen können.", [("hätte", "hypothetical")]),
    ("Sollte der Damm brechen, wäre das Tal überflutet.", [("Sollte", "hypothetical"), ("wäre", "hypothetical")]),
    ("Er drohte mit Folgen, sollte sie kommen.", [("sollte", "hypothetical")]),
    ("Das wäre schlimm, sollte sie kommen.", [("wäre", "hypothetical"), ("sollte", "hypothetical")]),
    ("Falls er kommt, gehen wir.", [("Falls", "hypothetical")]),
    ("Wenn man die Boote mitzählt, fehlen 40.", []),
    ("Das Ergebnis ist denkbar knapp.", []),
    ("Ein Tausch ist denkbar.", [("denkbar", "possible")]),
    ("Wenn man die Boote verkauft, fehlen 40.", [("Wenn", "hypothetical")]),
    ("Dies würde eine Sperrung bedeuten.", [("würde", "hypothetical")]),
    ("Das wären 40 Euro pro Kopf.", [("wären", "hypothetical")]),
    ("Die Boote könnten nicht mehr fahren.", [("könnten", "possible")]),
    ("Ohne Öl könnten die Boote nicht mehr fahren, sagte er.", [("könnten", "possible")]),
    ("Damit könnten die Boote wieder teurer werden, sagte er.", [("könnten", "possible")]),
    ("Damit könnten die Boote im Hafen bleiben, sagte er.", [("könnten", "possible")]),
    ("„Die Boote könnten nicht mehr fahren“, sagte er.", [("könnten", "possible")]),
]
NOT_FOUND = [
    "Er sagte, er könne schwimmen.",  # Konjunktiv I reports
    "Die Lage sei stabil, sagte sie.",
    "Sie hätten dort beten dürfen, sagte sie.",  # reports, too
    "Am Abend hätten in der Stadt 90 Gäste ihr Hotel verlassen müssen, sagte sie.",
    "Mehr als 300 Bürger hätten in der Halle schlafen müssen, so Bürgermeister Kern.",
    "Sie hätten ohne Warnung geschossen, sagte sie.",
    "Sie wussten nicht, dass er kommt.",
    "Er hält das nicht für falsch.",
    "Die Erfindung des Rades half.",
    "Gerüchte über sein Ende stören ihn.",
    "Feiern sind nicht vorgesehen.",
    "Der unbekannte Maler starb.",
    "Sie machen gern Unsinn.",
    "Er ließ das Licht nicht aus.",
    "Kann er schwimmen? Er kann.",
    "Soll die Brücke gesperrt werden?",  # a question
    "Könnte er schwimmen?",
    "Der Sender Radio Vermutlich meldete nichts.",  # a name
    "Die Band Wahrscheinlich spielt.",
    "Er kam so schnell wie möglich.",
    "Das war nicht möglich.",
    "Die Gäste haben sich wohl gefühlt.",
    "Er weiß das sehr wohl.",
    "Zum Wohl der Kinder.",
    "Die Papiere offenbaren viel.",
    "Das Fenster war offen.",
    "Die Sonne scheint.",
    "Es gibt keine Brücke.",
    "Kinder dürfen hier baden.",
    "Sie sagte, Kinder dürften hier nicht baden.",
    "Die Resolution wird angenommen.",
    "Anträge werden entgegengenommen.",
    "Das ist kaum denkbar.",
    "Sie werden am Montag gewählt.",  # a passive
    "Die Verträge werden beschlossen.",
    "Sie sagte, dass die Verträge gekündigt werden können.",
    "Es hieß, dass die Wagen verlassen werden müssten.",
    "Der Rat stimmt nicht zu.",
    "Der Verdacht hat sich nicht bestätigt.",
    "Das darf man nicht sagen.",
    "Der Aufzug funktioniert nicht richtig.",
    "Er macht keine falschen Angaben.",
    "Er hofft, gewählt zu werden statt verlieren zu müssen.",
    "Er fragte, ob die Brücke gesperrt würde.",
    "Das wurde nicht nur in Bonn bestätigt.",
    "Er hat die Maschine erfunden.",
    "Es regnet, immer wenn er kommt.",
    "Nachts könnten die Boote nicht mehr fahren, sagte er.",  # stands for können
    "Damit könnten die Gäste des Hauses wieder heim, sagte er.",
    "Ab Mai könnten die Kinder wieder in ihr Haus, teilte die Schule mit.",
    "Er sagte, das wären 40 Euro.",
    "Er geht, auch wenn es regnet.",
    "Er bezahlte mit einem Soll auf dem Konto.",
    "",
]


def words(text):
    return [(text[hedge.start : hedge.end], hedge.kind) for hedge in hedges.find(text)]


@pytest.mark.parametrize("text, expected", FOUND)
def test_hedging_words_and_the_certainty_they_carry(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_hedge(text):
    assert words(text) == []


def test_a_preposed_clause_makes_sollte_advice_and_no_condition():
    assert ("sollte", "hypothetical") not in words("Da er krank ist, sollte er gehen.")


HOSTILE = ["soll ", "nicht ", "sollte, ", "„könnte ", "würde. ", "wenn\n\n", "mögliche 1.000 ", "wird "]


@pytest.mark.parametrize("seed", HOSTILE)
def test_reading_time_grows_with_the_length_only(seed):
    assert linear(lambda times: hedges.find(seed * times), 400, allowed=10)
