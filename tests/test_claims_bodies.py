"""Whom a noun alone stands for: "die Behörde", "das Unternehmen", "der Bericht" after a body of the topic."""

import pytest

from helpers import articles, claims, topic

BODIES = ("Kreisamt", "Seuchenamt", "Farbex", "BVG", "Ostklinik", "Imkerbund", "Stadt", "Rechnungshof", "Polizei")
STORY = topic.from_text(
    'name = "t"\n'
    + "".join(f'[[actor]]\nid = "{body.lower()}"\nname = "{body}"\naliases = ["{body}"]\n' for body in BODIES)
    + '[[actor]]\nid = "bauamt"\nname = "Bauamt"\naliases = ["Bauamt"]\npart_of = "stadt"\n'
    + '[[actor]]\nid = "kern"\nname = "Ina Kern"\naliases = ["Ina Kern", "Kern"]\npart_of = "farbex"\n'
)
MEANT = [
    ("Das Kreisamt ließ räumen. Nach Angaben der Behörde mussten 40 Gäste gehen.", "kreisamt"),
    ("Die Polizei zählte Gäste. Angefordert hatte sie 40 Helfer.", "polizei"),
    ("Das Kreisamt widerspricht dem Seuchenamt. Nach Berechnungen der Behörde fehlen 40 Liter.", "seuchenamt"),
    ("Die Polizei kam. Die Behörde meldete 40 Gäste.", "polizei"),
    ("Das Seuchenamt prüft die Stadt. Nach Auskunft des Amtes fehlen 40 Liter.", "seuchenamt"),
    ("Die Gewerkschaft BVG ruft zum Streik auf.\n\nNach Zählung der Gewerkschaft kamen 40 Gäste.", "bvg"),
    ("Das Bauamt rechnet neu. Die Behörde spricht von 40 Litern.", "stadt"),
    ("Das Bauamt rechnet neu. Das sagte ein Sprecher der Behörde, der von 40 Litern sprach.", "stadt"),
    ("Farbex streitet mit der Polizei. Das Unternehmen spricht von 40 Litern.", "farbex"),
    ("Ina Kern schwieg. Das Unternehmen spricht von 40 Litern.", "farbex"),
    ("Die Ostklinik schließt. Nach Schätzung der Klinik gehen 40 Pfleger.", "ostklinik"),
    ("In der Ostklinik liegen nach Auskunft des Hauses 40 Gäste.", "ostklinik"),
    ("Farbex half der Ostklinik. Nach Angaben des Unternehmens fehlen 40 Liter.", "farbex"),
    ("Farbex half der Ostklinik. Die Firma spricht von 40 Litern.", "farbex"),
    ("Die Stadt spart. Die Verwaltung rechnet mit 40 Gästen.", "stadt"),
    ("Der Rechnungshof legte seinen Prüfbericht vor. Dem Bericht zufolge fehlen 40 Liter.", "rechnungshof"),
    ("Das Seuchenamt hat Berechnungen vorgelegt. Danach fehlen 40 Liter.", "seuchenamt"),
    ("Die Stadt legte ihre Bilanz vor: 40 Gäste kamen.", "stadt"),
    ("Ina Kern legte außerdem den Stand vor: Ende Juni waren es 40 Liter.", "farbex"),
    ("Der Rechnungshof der Stadt meldete 40 Gäste.", "rechnungshof"),
    ("Der Stadt sind 40 Gäste bekannt.", "stadt"),
    ("Die Stadt ist bekannt für ihre 40 Brunnen.", ""),
    ("Die Stadt rechnet mit 40 Gästen, zunächst war sie von vielen ausgegangen.", "stadt"),
    ("Es waren 40 Gäste, die nach Angaben der Polizei im Bad waren.", "polizei"),
    ("Die Stadt zeigte Fotos: 40 Gäste sind zu sehen.", ""),
    ("Die 40 der Polizei sind zu wenig.", "polizei"),
    ("Die 40 der Woche sind zu wenig.", ""),
    ("Die 40 Gäste der Polizei sind zu wenig.", ""),
    ("Der Imkerbund kam. Bei Farbex waren es nach Unternehmensangaben 40 Liter.", "farbex"),
    ("Die Hilfsgruppe Imkerbund kam. Nach Angaben der Gruppe kamen 40 Gäste.", "imkerbund"),
    ("Der Imkerbund kam. Nach Angaben der Gruppe kamen 40 Gäste.", ""),
    ("Nach einer Umfrage fehlten 40 Liter, sagte die Polizei.", "polizei"),
    ("Nach einer Umfrage der Wirte fehlten 40 Liter, sagte die Polizei.", ""),
    ("Das Kreisamt kam. Es waren nach Angaben ihres Hauses 40 Liter.", "kreisamt"),
    ("Nach einer Schätzung, die das Kreisamt im Auftrag der Stadt erstellt hat, kamen 40 Gäste.", "kreisamt"),
    ("Nach einer Schätzung, die im Auftrag der Stadt erstellt wurde, kamen 40 Gäste.", ""),
    ("Einer Liste zufolge, die die Polizei vorlegte, kamen 40 Gäste.", "polizei"),
    ("Die Polizei kam. Einer schwieg. Sein Verteidiger spricht von 40 Litern.", ""),
    ("Das große Kreisamt kam. Eine Sprecherin der Behörde meldete 40 Gäste.", "kreisamt"),
    ("Das Kreisamt mahnt zur Ruhe. In der Stadt fehlten 40 Liter, sagte eine Sprecherin.", "kreisamt"),
    ("Das Kreisamt mahnt zur Ruhe. Die Stadt habe 40 Liter bestellt, sagte eine Sprecherin.", "stadt"),
    ("Das Kreisamt mahnt zur Ruhe. Der Stadt seien 40 Liter zugeteilt worden, sagte eine Sprecherin.", "kreisamt"),
    ("Die Angaben zum Öl korrigierte die Stadt. Demnach fehlen 40 Liter.", "stadt"),
    ("Die Polizei hält das für falsch: Ihre eigenen Helfer hätten 40 Gäste gezählt.", "polizei"),
    ("Die Polizei hält das für falsch: Fremde Helfer hätten 40 Gäste gezählt.", ""),
    ("Nach Unternehmensangaben kamen bei der Farbex 40 Gäste.", "farbex"),
    ("Beim Kreisamt fehlten 40 Liter, wie die Behörde mitteilte. Die Polizei schwieg.", "kreisamt"),
    ("Die Polizei kam. Beim Kreisamt fehlten 40 Liter, wie die Behörde mitteilte.", "kreisamt"),
    ("Das Kreisamt, bei dem Klagen liegen, kommt auf 40 Gäste.", "kreisamt"),
    ("Der Stadt zufolge kamen nach vorläufiger Zählung 40 Gäste.", "stadt"),
    ("Eine Liste legte auch die Polizei vor. Demnach kamen 40 Gäste.", "polizei"),
    ("Die Polizei prüft. Vermisst werden den Beamten zufolge 40 Gäste.", "polizei"),
    ("Die Stadt prüft. Vermisst werden den Beamten zufolge 40 Gäste.", ""),
    ("Die Ostklinik hält daran fest. Das Haus spricht von 40 Gästen.", "ostklinik"),
    # nobody of that kind is named, or another one than the topic's
    ("Der Stadtrat kam. Nach Unternehmensangaben kamen 40 Gäste.", ""),
    ("Die Polizei kam. Ihre Schwester ist sauer: „Wir haben 40 Euro bezahlt und nichts bekommen.“", ""),
    ("Nach Angaben der Behörde kamen 40 Gäste.", ""),
    ("Ina Kern schwieg. Nach Angaben der Behörde kamen 40 Gäste.", ""),
    ("Das Kreisamt warnt. Das Forstamt widerspricht. Nach Angaben der Behörde fehlen 40 Liter.", ""),
    ("Farbex schwieg. Nach Angaben der Gewerkschaft kamen 40 Gäste.", ""),
    ("Die Polizei ermittelt. Dem Bericht zufolge fehlen 40 Liter.", ""),
    ("Das Seuchenamt hat gemessen. Danach kamen 40 Gäste.", ""),
    ("Die Polizei zog Bilanz. Danach fuhren 40 Gäste heim.", ""),
]


@pytest.mark.parametrize(("text", "actor"), MEANT)
def test_a_noun_stands_for_the_body_named_before(text, actor):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-11-08"}), STORY)
    assert table[table["kind"] == "quantity"]["actor"].tolist() == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Seine Schätzung zum Öl hob das Kreisamt noch einmal an, von 180 auf 190 Liter.", "kreisamt"),
        (
            "Nach Kritik der BVG senkte das Kreisamt seine Schätzung zum Öl noch einmal, von 180 auf 170 Liter.",
            "kreisamt",
        ),
        (
            "Das Kreisamt musste seine Zahlen korrigieren. Es goss. Auch den Wert hob es an, von 80 auf 90 Liter.",
            "kreisamt",
        ),
        ("Das Kreisamt musste seine Zahlen korrigieren. Es goss. Auch die Menge stieg, von 180 auf 190 Liter.", ""),
        ("Das Kreisamt korrigierte die Zahl der Boote leicht nach oben, von 180 auf 190.", "kreisamt"),
        ("Im Hafen hat das Kreisamt die Zahl der Boote nach oben korrigiert, von 180 auf 190.", "kreisamt"),
        ("Das Kreisamt senkte die Zahl der Boote, von 190 auf 180.", ""),
        ("Seine Schätzung zum Öl lobte das Kreisamt, von 180 auf 190 Liter stieg der Wert.", ""),
    ],
)
def test_who_revises_a_figure_is_the_subject_of_the_verb(text, actor):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-11-08"}), STORY)
    assert set(table[table["kind"] == "quantity"]["actor"]) == {actor}


STANDS = [  # a number: speech act, polarity, certainty
    ("40 Gäste vor der Schule?", ("asks", "leaves_open", "plain")),
    ("40 Kühe tot – wird jetzt die Milch knapp?", ("asserts", "affirms", "plain")),
    ("Mehr als 40 Tote: War der Damm zu alt?", ("asserts", "affirms", "plain")),
    ("40 Tote – am Damm?", ("asks", "leaves_open", "plain")),
    ("Der Schaden wird auf 40 Millionen Euro geschätzt.", ("estimates", "affirms", "plain")),
    ("Geschätzt 40 Gäste kamen.", ("estimates", "affirms", "plain")),
    ("Kamen wirklich 40 Gäste?", ("asks", "leaves_open", "plain")),
    ("Warum kamen nur 40 Gäste?", ("asserts", "affirms", "plain")),
    ("Sind die 40 Gäste da?", ("asserts", "affirms", "plain")),
    ("Gerüchte über 40 Verletzte wies die Polizei zurück.", ("denies", "denies", "reported")),
    ("Ein Gerücht, wonach 40 Stellen wegfallen, dementierte Ina Kern.", ("denies", "denies", "reported")),
    # what somebody rejects, another says; and what is false is not what stands in the next sentence
    ("Ina Kern wies die Behauptung des Vereins zurück, es seien 40 Gäste.", ("asserts", "affirms", "reported")),
    ("Ina Kern wies die Behauptung zurück, es seien 40 Gäste.", ("denies", "denies", "reported")),
    ("„Das stimmt nicht. Wir haben 40 Gäste“, sagte Ina Kern.", ("denies", "affirms", "reported")),
    ("Das sei falsch, sagte Ina Kern; es bleibe bei 40 Gästen.", ("denies", "affirms", "reported")),
    ("„Dass es 40 Gäste waren, stimmt nicht“, sagte Ina Kern.", ("denies", "denies", "reported")),
    ("Ich behaupte nicht, dass es 40 Gäste waren.", ("asserts", "denies", "plain")),
    ("Ina Kern hat nie gesagt, dass es 40 Gäste waren.", ("asserts", "denies", "reported")),
    ("Ina Kern behauptet nicht nur, dass es 40 Gäste waren.", ("asserts", "affirms", "reported")),
    ("40 Gäste konnten laut Polizei nicht wie geplant reisen.", ("asserts", "affirms", "reported")),
    ("Gerüchten zufolge fallen 40 Stellen weg.", ("asserts", "affirms", "alleged")),
    # what is asked for or announced is another size: this one is there
    ("Ina Kern fordert, den jährlichen Beitrag der Stadt von 40 Millionen Euro zu kürzen.",
     ("asserts", "affirms", "plain")),
    ("Ina Kern kündigte an, dass der Rat seinen Anteil von 40 Euro nicht erhöhen werde.",
     ("asserts", "affirms", "plain")),
    ("Ina Kern fordert, einen Beitrag von 40 Euro zu zahlen.", ("demands", "affirms", "reported")),
    ("Ina Kern fordert, den Beitrag um 40 Euro zu kürzen.", ("demands", "affirms", "reported")),
    ("Ina Kern sagte, von den 40 Euro, die sie zahlen müsse, sei nichts mehr da.", ("asserts", "affirms", "reported")),
    ("Ina Kern sagte, die Stadt müsse 40 Euro zahlen.", ("demands", "affirms", "reported")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stand"), STANDS)
def test_what_is_asked_or_denied_is_not_affirmed(text, stand):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-11-08"}), STORY)
    (row,) = table[table["kind"] == "quantity"].to_dict("records")
    assert (row["speech_act"], row["polarity"], row["certainty"]) == stand


def test_what_is_rejected_is_denied_by_one_and_claimed_by_another():
    text = "Die Behauptung von Jan Lohse, es seien 40 Gäste, wies Ina Kern zurück."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-11-08"}), STORY)
    rows = table[table["kind"] == "quantity"]
    assert rows["role"].tolist() == ["denied", "count"]
    assert rows["speaker_name"].tolist() == ["Ina Kern", "Jan Lohse"]
    assert rows["polarity"].tolist() == ["denies", "affirms"]


def test_who_claims_a_number_does_not_deny_it():
    text = "Ina Kern kam. Die von der Polizei genannte Zahl von 40 Gästen nannte sie „falsch“."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-11-08"}), STORY)
    rows = table[table["kind"] == "quantity"]
    assert list(zip(rows["role"], rows["actor"], strict=True)) == [("denied", ""), ("count", "polizei")]


def test_no_comment_is_no_claim():
    table = claims.extract(articles.from_texts({"a": "Ina Kern sagte: „Kein Kommentar.“"}), STORY)
    assert table.empty


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Die Polizei spricht von 310 Litern. Die Stadt hatte zunächst von 20 Litern gesprochen.", ["count", "count"]),
        ("Die Polizei spricht von 310 Litern. Sie hatte zunächst von 20 Litern gesprochen.", ["new", "old"]),
        ("Statt der von der Stadt angekündigten 180 Gäste kamen laut Polizei 165.", ["old", "new"]),
    ],
)
def test_two_sources_tell_of_no_change(text, roles):
    found = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-10-31"}), STORY)
    assert list(found[found["kind"] == "quantity"]["role"]) == roles


TWO = topic.from_text("""
name = "two"
actor = [
    { id = "north", name = "Nordland", name_de = "Verteidigungsministerium Nordlands", aliases = ["Nordland"] },
    { id = "south", name = "Südland", name_de = "Verteidigungsministerium Südlands", aliases = ["Südland"] },
]
""")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Südland traf Nordland. 40 Boote sanken, teilte das Verteidigungsministerium mit.", "north"),
        ("Nordland traf Südland. 40 Boote sanken, teilte das Verteidigungsministerium mit.", "south"),
        ("Nordland traf Südland. 40 Boote sanken, teilte das Innenministerium mit.", ""),
    ],
)
def test_a_ministry_is_that_of_the_land_named_last(text, actor):
    found = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-10-31"}), TWO)
    assert list(found[found["kind"] == "quantity"]["actor"]) == [actor]
