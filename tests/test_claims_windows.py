"""Which days a number is about where its clause has several halves, or compares."""

import pandas as pd
import pytest

from helpers import articles, claims, topic

BEFORE = "2023-01-01..2023-12-31"
FRIDAY = "2024-06-28..2024-06-28"
TODAY = "2024-07-01..2024-07-01"
TERM = "2026-01-01..2026-12-31"
NEVER = "NaT..NaT"
AHEAD = "2024-07-01..NaT"
NEXT_FRIDAY = "2024-07-05..2024-07-05"


def days(text: str) -> list[str]:
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    rows = table[table["kind"] == "quantity"]
    return [f"{str(row.refers_from)[:10]}..{str(row.refers_to)[:10]}" for row in rows.itertuples()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # behind a second verb a day says nothing of the first half
        ("Die Halle kostet 7 Millionen Euro und fasste 2023 noch 300 Gäste.", [TODAY, BEFORE]),
        ("Es sind 40 Boote im Hafen, 2023 lagen dort 60 Boote.", [TODAY, BEFORE]),
        # but a day before both says it of both
        ("2023 kamen 40 Boote und blieben 60 Gäste.", [BEFORE, BEFORE]),
        ("Im Hafen lagen 40 Boote und 12 Kähne im Jahr 2023.", [BEFORE, BEFORE]),
        # a difference is of the day of what it is told of; a school year, and the one before it
        ("2023 sanken 40 Boote. Das sind 12 mehr als ein Jahr zuvor.", [BEFORE, BEFORE]),
        ("2023 sanken 40 Boote. Das sind zuvor 12 gewesen.", [BEFORE, TODAY]),
        (
            "Im Schuljahr 2022/23 kamen 40 Kinder. Im Schuljahr davor waren es 60 Kinder.",
            ["2022-08-01..2023-07-31", "2021-08-01..2022-07-31"],
        ),
        (
            "Im vergangenen Schuljahr kamen 40 Kinder. Im Schuljahr zuvor waren es 60 Kinder.",
            ["2022-08-01..2023-07-31", "2021-08-01..2022-07-31"],
        ),
        # unless the second half is of now, or what was founded, opened or built then has so many
        ("Die Halle wurde 2023 eröffnet und fasst 300 Gäste.", [TODAY]),
        ("Die 2023 eröffnete Halle fasst 300 Gäste.", [TODAY]),
        ("Die Stadt will das 2023 eröffnete Bad mit 300 Gästen Ende August schließen.", ["2024-08-21..2024-08-31"]),
        ("Im vergangenen Schuljahr fehlten 300 Lehrer.", ["2022-08-01..2023-07-31"]),
        ("In diesem Schuljahr fehlen 300 Lehrer.", ["2023-08-01..2024-07-31"]),
        ("Im Schuljahr 2021/22 fehlten 300 Lehrer.", ["2021-08-01..2022-07-31"]),
        ("Die 2023 eröffnete Halle fasste 300 Gäste.", [BEFORE]),
        ("Die 2023 eröffnete Halle hat 300 Gäste beherbergt.", [BEFORE]),
        ("2023 lagen 40 Boote im Hafen, inzwischen sind es 60 Boote.", [BEFORE, TODAY]),
        # the day of a change is that of the new number
        (
            "Das Amt strich am Freitag die Liste: Nur noch 40 Boote gelten als kaputt, zuvor waren es 60.",
            [FRIDAY, NEVER],
        ),
        ("Das Amt strich die Liste: Nur noch 40 Boote gelten als kaputt, am Freitag waren es 60.", [TODAY, FRIDAY]),
        # what is denied and what is put in its place share a day
        ("2023 seien nicht 40, sondern 60 Boote gesunken, sagte das Amt.", [BEFORE, BEFORE]),
        ("Das Amt hat 2023 kein Boot verloren, sondern 60 Boote gewonnen.", [BEFORE]),
        ("2023 hat das Amt nicht nur gewarnt, sondern auch 60 Boote gekauft.", [BEFORE]),
        ("2023 kam kein Boot, sondern es sanken 60 Boote.", [TODAY]),
        # a word that points back takes the one past day of the sentence before
        ("2023 gab es einen Sturm. Dabei sanken 40 Boote.", [BEFORE]),
        ("2023 gab es einen Sturm. Im Hafen liegen 40 Boote.", [TODAY]),
        ("Der Klub, der über 40 Boote verfügt und 2023 klagen wollte, schweigt.", [TODAY]),
        ("Die Boote, von denen 40 vermietet und 2023 verkauft wurden, liegen im Hafen.", [BEFORE]),
        # both days named before
        ("2023 sanken 40 Boote. An beiden Tagen kamen 90 Gäste.", [BEFORE, TODAY]),
        ("Am 3. und 4. Juni wurde gefeiert. An den beiden Tagen kamen 90 Gäste.", ["2024-06-03..2024-06-04"]),
        (
            "Am 3. Juni kamen 50 Gäste, am 4. Juni 40. An beiden Tagen waren es 90.",
            ["2024-06-03..2024-06-03", "2024-06-04..2024-06-04", "2024-06-03..2024-06-04"],
        ),
        (
            "Am 1. Juni lagen hier 50 Boote, am 2. Juni 40.\n\nDer Wirt zählte an beiden Tagen 90 Gäste.",
            ["2024-06-01..2024-06-01", "2024-06-02..2024-06-02", "2024-06-01..2024-06-02"],
        ),
        (
            "Am 1. Juni lagen hier 50 Boote, am 8. Juni 40.\n\nDer Wirt zählte an beiden Tagen 90 Gäste.",
            ["2024-06-01..2024-06-01", "2024-06-08..2024-06-08", TODAY],
        ),
        (
            "Am 1. Juni lagen hier 50 Boote, am 2. Juni 40. Am 12. Juli tagt der Rat. An beiden Tagen kamen 90 Gäste.",
            ["2024-06-01..2024-06-01", "2024-06-02..2024-06-02", "2024-06-01..2024-06-02"],
        ),
        # the first of them, the second, if there were two
        (
            "Am 3. und 4. Juni lief das zweitägige Fest. Am ersten Tag kamen 90 Gäste, am zweiten Festtag 40.",
            ["2024-06-03..2024-06-04", "2024-06-03..2024-06-03", "2024-06-04..2024-06-04"],
        ),
        ("Am 3. und 4. Juni lief das Fest. Am ersten Tag kamen 90 Gäste.", [TODAY]),
        ("Das zweitägige Fest ist vorbei. Am ersten Tag kamen 90 Gäste.", [TODAY, TODAY]),
        # the seven days up to one
        ("In der Woche bis zum 23. Juni sanken 40 Boote.", ["2024-06-17..2024-06-23"]),
        ("In den zwei Wochen bis zum 23. Juni sanken 40 Boote.", ["2024-06-10..2024-06-23"] * 2),
        ("Es ist noch eine Woche bis zum 23. Juni, und 40 Boote fehlen.", [TODAY]),
        # how things stood before a great event, and what is usual, are of no day
        ("Vor dem Krieg lebten hier 90 Wirte.", [NEVER]),
        ("Das Dorf, in dem vor der großen Flut 90 Wirte lebten, ist leer.", [NEVER]),
        ("Vor dem Streik hatte der Hafen mit 40 Booten gerechnet.", [NEVER]),
        ("Am Freitag brannte der Hafen. Vor dem Brand lagen hier 40 Boote.", [NEVER]),
        ("Vor dem Umbau im Jahr 2023 lagen hier 40 Boote.", [NEVER]),
        ("Im Jahr 2023, vor dem Umbau, lagen hier 40 Boote.", [BEFORE]),
        ("Vor dem Rathaus lagen 40 Boote.", [TODAY]),
        ("Früher lagen hier 40 Boote.", [NEVER]),
        ("Einst lagen hier 40 Boote, heute sind es zwölf.", [NEVER, TODAY]),
        ("2023 war ein Fest. Damals kamen 40 Gäste.", [BEFORE]),
        ("Kürzlich kamen 40 Gäste.", ["NaT..2024-07-01"]),
        ("Vor dem Brand wurden 40 Boote gerettet.", [TODAY]),
        ("Normalerweise liegen hier 40 Boote.", [NEVER]),
        ("Sonst sind es 40 Boote.", [NEVER]),
        ("Von den sonst 40 Booten kamen 2023 nur 12.", [NEVER, BEFORE]),
        ("Statt der üblichen 40 Boote kamen 2023 nur zwölf.", [NEVER, BEFORE]),
        ("Im Hafen liegen 40 Boote, normalerweise sind es zwölf.", [TODAY, NEVER]),
        ("Es kamen 40 Gäste mehr als sonst.", [TODAY]),
        ("Das sei nötig, sonst seien 40 Boote verloren, sagte der Wirt.", [TODAY]),
        # a bare number is of the day of the one that it answers, unless it is of now or begins anew
        ("Am Freitag kamen 50 Gäste. Das Amt hatte von 40 gesprochen.", [FRIDAY, FRIDAY]),
        ("Am Freitag kamen 50 Gäste. Der Wirt lacht: „Es waren 40, keiner mehr.“", [FRIDAY, FRIDAY]),
        ("Am Freitag kamen 50 Gäste. Das Amt spricht nun von 40.", [FRIDAY, TODAY]),
        ("Am Freitag kamen 50 Gäste. Inzwischen sprach das Amt von 40.", [FRIDAY, TODAY]),
        ("Am Freitag kamen 50 Gäste.\n\nDas Amt sprach von 40.", [FRIDAY, TODAY]),
        ("2023 kamen 50 Gäste. Das Amt sprach von 40.", [BEFORE, BEFORE]),
        ("Am Freitag kamen 50 Gäste. Das Amt spricht von 40.", [FRIDAY, FRIDAY]),
        ("Am Freitag kamen 50 Gäste. Der Wirt gibt 40 an.", [FRIDAY, FRIDAY]),
        # "das" is the number before
        ("2023 sanken 40 Boote. Das sind 12 mehr als im Jahr 2022.", [BEFORE, BEFORE]),
        ("2023 sanken 40 Boote. Das waren, wie der Wirt am Freitag sagte, 12 mehr als im Jahr 2022.", [BEFORE, BEFORE]),
        ("2023 sanken 40 Boote. Der Wirt hat 12 mehr als das Amt.", [BEFORE, TODAY]),
        # the money of a budget is of its year
        ("Der Haushalt 2026 steht. Die Stadt will 4 Millionen Euro leihen.", [TERM]),
        (
            "Der Etat für das kommende Jahr steht.\n\nFür Wege sind 4 Millionen Euro vorgesehen.",
            ["2025-01-01..2025-12-31"],
        ),
        ("Der Haushalt 2026 steht. Die Stadt will 40 Boote leihen.", ["2024-07-01..NaT"]),
        ("Der Haushalt 2026 steht. Die Stadt hat 4 Millionen Euro geliehen.", [TODAY]),
        ("Der Haushalt 2026 und der von 2027 stehen. Die Stadt will 4 Millionen Euro leihen.", ["2024-07-01..NaT"]),
        ("Der Hafen schließt 2026. Die Stadt will 4 Millionen Euro leihen.", ["2024-07-01..NaT"]),
        # what is planned for a year
        ("Die Stadt rechnet für 2026 mit 40 Booten.", ["2026-01-01..2026-12-31"]),
        # what is said before a colon
        ("Schon am 3. Juni ging’s rund: Der Verein zählte 40 Boote.", ["2024-06-03..2024-06-03"]),
        # what others want to do is later
        ("Die Räte, die 40 Sitze haben, wollen 2026 klagen.", [TODAY]),
        ("Die Boote, die 40 Leute trugen, sanken 2023.", [BEFORE]),
        # of those who came then
        ("Von den 90 Booten, die 2023 kamen, sind 40 gesunken.", [BEFORE, TODAY]),
        ("90 Boote, die 2023 kamen, liegen im Hafen.", [TODAY]),
        # the day of what a count is compared with
        ("Im Hafen liegen 40 Boote, doppelt so viele wie im Jahr 2023.", [TODAY, TODAY]),
        ("Es kamen 90 Gäste, mehr als im Jahr 2023.", [TODAY]),
        ("Die Wache griff ein, als 2023 im Hafen 90 Gäste lärmten.", [BEFORE]),
        ("Im Jahr 2023 kamen so viele Gäste wie nie, nämlich 90 Gäste.", [BEFORE]),
        ("Es kamen 90 Gäste, dreimal so viele wie bei dem Fest im Jahr 2023.", [TODAY, TODAY]),
        ("Es kamen mehr als 90 Gäste im Jahr 2023.", [BEFORE]),
        ("Der Klub hatte neun Boote, nach vier im Jahr 2023.", [TODAY, BEFORE]),
        # the day of a share, of the next number
        ("Der Klub baute 90 Boote, 40 davon im Jahr 2023.", [TODAY, BEFORE]),
        ("Im Jahr 2023 baute der Klub 90 Boote, 40 davon im Hafen.", [BEFORE, BEFORE]),
        ("Im Hafen lagen 90 Boote, am 28. Juni nur noch 40.", [TODAY, "2024-06-28..2024-06-28"]),
        # what a figure is for is of both ends of its change
        ("Das Amt korrigierte die Zahl der Boote für 2023 von 90 auf 40.", [BEFORE, BEFORE]),
        ("Von 90 auf 40 korrigierte das Amt die Zahl der Boote für 2023.", [BEFORE, BEFORE]),
        ("Die Zahl der Boote stieg 2023 von 40 auf 90.", ["NaT..NaT", BEFORE]),
        # the year of a law is not that of what it asks for, that of a study is
        ("Nach einem Gesetz von 2023 müssen 40 Boote im Hafen liegen.", [TODAY]),
        ("Das Gesetz aus dem Jahr 2023 sah 40 Boote vor.", [BEFORE]),
        ("Ein Gutachten von 2023 nennt 40 Boote.", [BEFORE]),
        # those whom somebody merely names
        ("Der Wirt sprach von 40 Booten, die 2023 gesunken seien.", [BEFORE]),
        ("Betroffen sind 40 Boote, die 2023 gebaut wurden.", [BEFORE]),
        # the past goes on in the next sentence of the paragraph
        ("Am 28. Juni brannte der Hafen. 40 Boote sanken.", [FRIDAY]),
        ("Am 28. Juni brannte der Hafen. 40 Boote seien gesunken, sagte der Wirt.", [FRIDAY]),
        ("Was für ein Freitag! 40 Boote sanken.", [FRIDAY]),
        ("Wie war es am Freitag? Es sanken 40 Boote.", [FRIDAY]),
        ("Am Freitag gab es einen Sturm. Der Wirt zählte 40 Boote.", [FRIDAY]),
        ("Am Freitag brannte es, wie die Wache am Sonntag mitteilte. 40 Boote sanken.", [FRIDAY]),
        ("Am Freitag brannte laut Wache der Hafen. 40 Boote sanken.", [FRIDAY]),
        ("Nach Angaben der Wache am Freitag brannte der Hafen. 40 Boote sanken.", [TODAY]),
        ("Der Wirt sagte, es habe am Freitag gebrannt. 40 Boote sanken.", [FRIDAY]),
        ("Am Freitag habe der Hafen gebrannt, sagte der Wirt. 40 Boote sanken.", [FRIDAY]),
        ("In der Nacht zum Freitag brannte der Hafen. 40 Boote sanken.", ["2024-06-27..2024-06-28"]),
        ("Am Freitag zählte man. Der Wirt kam auf 40 Boote.", [FRIDAY]),
        ("Am Freitag fuhr die eine Seite aus. Auf der anderen Seite sanken 40 Boote.", [FRIDAY]),
        ("Am Freitag wurden 12 Wirte festgenommen. Der Verein zählte 40.", [FRIDAY, FRIDAY]),
        ("Am Freitag wurde ein Wirt festgenommen. Das Amt zählte 40 Boote.", [TODAY]),
        ("Am Freitag habe man gefeiert. Die Beteiligung habe bei 40 Prozent gelegen, sagte der Wirt.", [FRIDAY]),
        ("Am Freitag habe man gefeiert. Der Wirt habe 40 Boote.", [TODAY]),
        ("Am Abend des 28. Juni brannte es. 40 Boote sanken.", [FRIDAY]),
        ("Am Freitag brannte ein Boot, das am Sonntag sank. 40 Wirte kamen.", [FRIDAY]),
        ("Am Freitag brannte es. In einer Woche sanken 40 Boote.", [TODAY]),
        ("Am Freitag wurden 12 Wirte festgenommen. An dem Fest nahmen 90 Gäste teil.", [FRIDAY, FRIDAY]),
        ("Am Freitag wurden 12 Wirte festgenommen. Vier Wachen wurden verletzt.", [FRIDAY, FRIDAY]),
        ("Am Freitag wurden 12 Wirte festgenommen. Sie stahlen 40 Boote.", [FRIDAY, TODAY]),
        ("Die Wahl vom 28. Juni ist gut verlaufen. Es kamen 90 Wirte.", [FRIDAY]),
        ("Das Konzert vom 28. Juni war schön. Es kamen 90 Gäste.", [FRIDAY]),
        ("Er räumte ein: Am Freitag seien vier Wirte getötet, 40 verletzt worden.", [FRIDAY, FRIDAY]),
        ("Am Freitag sanken 40 Boote. Das entspricht 12 Prozent.", [FRIDAY, FRIDAY]),
        ("Am Freitag sanken 40 Boote. Das ist schlimm, sagt der Wirt, der zwölf Boote hat.", [FRIDAY, TODAY]),
        ("Der Hafen war laut Wache am Freitag voll, wie geplant. 40 Boote sanken.", [FRIDAY]),
        ("Am Freitag fuhren die Boote nicht wie angekündigt. 40 Wirte warteten.", [FRIDAY]),
        ("2023 sank die Kogge. Zu diesem Zeitpunkt lagen hier 40 Boote.", [BEFORE]),
        ("2023 sanken 90 Boote. Das Amt hatte am Freitag von 40 gesprochen.", [BEFORE, BEFORE]),
        ("Am Sonntag sanken 90 Boote. Das Amt hatte am Freitag von 40 gesprochen.", ["2024-06-30..2024-06-30", FRIDAY]),
        # what somebody has is not of the day of the clause
        ("Der Hafen mit seinen 40 Booten bleibt bis zum 12. Juli zu.", [TODAY]),
        ("Der Hafen wird bis zum 12. Juli mit 40 Booten gesperrt.", ["NaT..2024-07-12"]),
        ("Am 28. Juni brannte der Hafen. Der Wirt forderte 40 Boote.", [TODAY]),
        ("Am 28. Juni brannte der Hafen. 40 Boote liegen im Hafen.", [TODAY]),
        ("Am 28. Juni brannte der Hafen. Inzwischen wurden 40 Boote verkauft.", [TODAY]),
        ("Am 28. Juni brannte der Hafen. Die Stadt hatte 40 Boote gekauft.", [TODAY]),
        ("Am 28. Juni brannte der Hafen.\n\n40 Boote sanken.", [TODAY]),
        ("Der Wirt ging, am Freitag war es voll gewesen. 40 Boote sanken.", [TODAY]),
        ("Am 28. Juni sank ein Boot. Es kostete 40 Millionen Euro.", [TODAY]),
        ("Bis 2030 will der Hafen wachsen. Am Ende der Sitzung stimmten 40 Wirte zu.", [TODAY]),
        ("Am 28. Juni hatte der Hafen gebrannt. 40 Boote sanken.", ["2024-06-28..2024-06-28"]),
        ("Am 28. Juni hatte der Hafen noch geschlafen. 40 Boote sanken.", [TODAY]),
        ("40 Fahrer hätten sich am Freitag krankgemeldet, sagte der Wirt.", [FRIDAY]),
        ("Das teilte die Wache am Freitag mit. 40 Boote sanken.", [TODAY]),
        ("Die Zahl vom Freitag wurde korrigiert. 40 Boote sanken.", [TODAY]),
        ("Am 5. Juli tagt der Rat. 40 Boote sanken.", [TODAY]),
        ("Am Freitag lief ein Lauf. Die Wache zählte 40 Boote.", [FRIDAY]),
        ("Am Freitag haben Wirte gegen den Hafen protestiert. Die Wache zählte 40 Leute.", [FRIDAY]),
        ("Am Freitag demonstrierten Wirte. Die Wache zählte 40 Boote.", [FRIDAY]),
        # what the day's business looks back on is of another day
        ("Am Freitag legte das Amt die Statistik vor. Es sanken 40 Boote.", [TODAY]),
        ("Am Freitag wurde ein Mann festgenommen. Er stahl 40 Boote.", [TODAY]),
        ("Am Freitag begann der Prozess. Der Mann stahl 40 Boote.", [TODAY]),
        ("Am Freitag wurde Kern geehrt. Er rettete 40 Boote.", [TODAY]),
        ("Am Freitag starb Kern. Er baute 40 Boote.", [TODAY]),
        ("Am Freitag wurde der Hafen eröffnet. Die Stadt zahlte 4 Millionen Euro.", [TODAY]),
        ("Am Freitag brannte der Hafen. Kern wuchs mit 40 Booten auf.", [TODAY]),
        # but who came to it came that day
        ("Am Freitag wurde der Hafen eröffnet. Es kamen 90 Gäste.", [FRIDAY]),
        ("Am Freitag wurde ein Mann festgenommen. Dabei sanken 40 Boote.", [FRIDAY]),
        ("Am Freitag wurde der Hafen eröffnet. 90 Gäste kamen ums Leben.", [TODAY]),
        # what is to come is not the day of saying
        ("Für Freitag rechnet der Hafen mit 40 Booten.", ["2024-07-05..2024-07-05"]),
        ("Der Hafen rechnet am Freitag mit 40 Booten.", ["2024-07-05..2024-07-05"]),
        ("Am ersten Wochenende im Juni sanken 40 Boote.", ["2024-06-01..2024-06-02"]),
        ("Am zweiten Sonntag im Juli werden 40 Boote erwartet.", ["2024-07-14..2024-07-14"]),
        # who is quoted counts from his own day, who is not from that of the article
        ("„Gestern sanken 40 Boote“, sagte der Wirt am Freitag.", ["2024-06-27..2024-06-27"]),
        ("„Heute sanken 40 Boote“, sagte der Wirt am Freitag.", [FRIDAY]),
        ("„Gestern sanken 40 Boote“, sagte der Wirt.", ["2024-06-30..2024-06-30"]),
        ("Gestern seien 40 Boote gesunken, sagte der Wirt am Freitag.", ["2024-06-30..2024-06-30"]),
        # the day of a comparison, of another half, of another clause
        ("40 Boote seien da, 30 mehr als vor zehn Tagen, sagte der Wirt.", [TODAY, TODAY]),
        ("Der Hafen beschäftigt 40 Leute und erzielte 2023 einen Umsatz.", [TODAY]),
        ("Der Hafen hat 40 Boote bestellt und 2023 30 verkauft.", [TODAY, BEFORE]),
        ("Das Bad, in dem 40 Gäste übernachtet hatten, bleibt bis Donnerstag zu.", [TODAY]),
        ("Bis Ende August sollen nun 30 statt 40 Boote fahren.", ["NaT..2024-08-31", NEVER]),
        ("Am Freitag waren es 40 Boote, nun sind es 30.", [FRIDAY, TODAY]),
        # each end of a change has its own day
        ("Die Zahl der Boote stieg seit 2022 von 30 auf 40.", ["2022-01-01..2022-12-31", TODAY]),
        ("Die Zahl der Boote stieg seit Mai von 30 auf 40.", ["2024-05-01..2024-05-31", TODAY]),
        ("Die Zahl der Boote stieg seit Freitag von 30 auf 40.", [FRIDAY, TODAY]),
        ("Die Zahl der Boote stieg zwischen Freitag und Sonntag von 30 auf 40.", [FRIDAY, "2024-06-30..2024-06-30"]),
        ("Die Zahl der Boote stieg am Freitag von 30 auf 40.", [NEVER, FRIDAY]),
        ("Die Zahl der Boote stieg seit dem Morgen von 30 auf 40.", [TODAY, TODAY]),
        ("Am Vormittag hatte der Wirt noch 30 Boote gemeldet.", [TODAY]),
        ("Statt der am Freitag gemeldeten 30 seien 40 Boote gesunken.", [FRIDAY, TODAY]),
        ("Statt der am Freitag erwarteten 30 seien 40 Boote gesunken.", [NEVER, FRIDAY]),
        # what is expected for a day, of what was compared with a day
        ("Der Wirt kündigte für Freitag ein Fest an, zu dem er 40 Gäste erwartet.", ["2024-07-05..2024-07-05"]),
        ("Der Wirt kündigte für Freitag ein Fest an, das 40 Gäste fordern.", [TODAY]),
        ("Am Freitag will der Wirt wieder feiern – dann mit 40 Gästen.", ["2024-07-05..2024-07-05"]),
        ("Es waren mehr als am Freitag, als 40 Gäste gezählt wurden.", [FRIDAY]),
        ("Es waren 40 Gäste, mehr als am Freitag.", [TODAY]),
        # what was promised then, what began with something, what cannot lie ahead
        ("Im März wurde versichert, dass bis Ende Mai 40 Boote fahren.", ["NaT..2024-05-31"]),
        ("Im Mai wurde versichert, dass bis Ende Dezember 40 Boote fahren.", ["NaT..2024-12-31"]),
        ("Im Oktober wurde versichert, dass bis Ende November 40 Boote fahren.", ["NaT..2023-11-30"]),
        ("Seit der Ankündigung am 4. Juni sind 40 Boote gesunken.", ["2024-06-04..2024-07-01"]),
        ("Bis Mitte Juli waren 40 Boote gesunken.", ["NaT..2024-07-01"]),
        ("Bis Mitte Juli werden 40 Boote gebaut.", ["NaT..2024-07-20"]),
        # a headline names no day, the article does
        ("40 Boote gesunken\n\nIm Hafen von Ulm sind am Freitag 40 Boote gesunken.", [FRIDAY, FRIDAY]),
        ("40 Verletzte im Hafen\n\nIm Hafen von Ulm wurden am Freitag 40 Gäste verletzt.", [FRIDAY, FRIDAY]),
        ("Zwei Tote im Hafen\n\nIm Hafen von Ulm sind am Freitag zwei Gäste gestorben.", [FRIDAY, FRIDAY]),
        ("60 Tote im Hafen\n\nIm Hafen von Ulm wurden am Freitag 60 Gäste verletzt.", [TODAY, FRIDAY]),
        ("40 Boote erwartet\n\nAm Freitag werden im Hafen von Ulm 40 Boote erwartet.", ["2024-07-05..2024-07-05"] * 2),
        ("40 Boote im Hafen\n\nIm Hafen von Ulm wurden am Freitag 40 Wirte verletzt.", [TODAY, FRIDAY]),
        ("40 Boote im Hafen\n\nIm Hafen von Ulm lagen am Freitag 90 Boote.", [TODAY, FRIDAY]),
        ("Es blieb ein Verlust von 4 Millionen Euro, nach einem Gewinn von 2 Millionen Euro 2023.", [TODAY, BEFORE]),
        # what is said of another noun, in another clause, or only compared with
        ("Damit seien 47 Boote des bis Ende Dezember veranschlagten Bedarfs da.", [TODAY]),
        ("„Ich habe 140 Boote, am Freitag waren es 60“, sagt Kern.", [TODAY, FRIDAY]),
        ("40 Boote sind da, fast doppelt so viele wie nach der großen Flut im Jahr 2021.", [TODAY, TODAY]),
        # a result is of the day of what was counted
        ("Der Rat stellte am Sonntag das Ergebnis der Wahl vom Freitag fest. Demnach kamen 40 Gäste.", [FRIDAY]),
        # how old a thing is, and a paper of that year
        ("40 Häuser haben noch Fenster aus den Sechzigerjahren.", [TODAY]),
        ("40 Wagen aus dem Jahr 1990 fahren noch.", [TODAY]),
        ("Zahlen aus dem Jahr 2023 nennen 40 Boote.", ["2023-01-01..2023-12-31"]),
        # this year goes up to today, unless all of it is meant
        ("Das Land zahlte in diesem Jahr 40 Euro.", ["2024-01-01..2024-07-01"]),
        ("Das Land zahlte für dieses Jahr 40 Euro.", ["2024-01-01..2024-12-31"]),
        ("In diesem Jahr werden 40 Boote gebaut.", ["2024-01-01..2024-12-31"]),
        ("Bis Mitte Juli kamen 40 Boote.", ["NaT..2024-07-01"]),
        ("Bis Mitte Juli stellte die Werft 40 Boote in Aussicht.", ["NaT..2024-07-20"]),
        # "so" before an adjective says nothing
        ("Am Freitag zogen 40 Boote durch das sonst so ruhige Auen. Es sanken 60 Boote.", [FRIDAY, FRIDAY]),
        # what is upheld on a day was counted on another
        ("Die Wehr blieb am Freitag bei 40 Booten.", [FRIDAY]),
        ("Am Sonntag ruht alles. Die Wehr zählt nun 40 Boote, nach 30 am Vortag.", [TODAY, "2024-06-30..2024-06-30"]),
        ("Die Feier fiel am Freitag kleiner aus als vereinbart. Es kamen 40 Boote.", [FRIDAY]),
        # who is named by "laut" before the verb leaves the day to what happened
        ("60 Verletzte\n\nEs war laut. Laut Polizei wurden am Freitag 60 Gäste verletzt. 40 Boote sanken.",
         [FRIDAY, FRIDAY, FRIDAY]),
        # what is planned, promised or only on a condition, and for no day, lies ahead; not what was
        ("Die Stadt will 40 Boote kaufen.", [AHEAD]),
        ("Die Stadt hatte 40 Boote kaufen wollen.", [TODAY]),
        ("Kern kündigte am Freitag an, dass 40 Boote kommen.", ["2024-06-28..NaT"]),
        ("Das Land sagte 40 Euro zu.", [AHEAD]),
        ("Das Land hatte 40 Euro zugesagt.", [TODAY]),
        ("Das Land zahlte 40 Euro.", [TODAY]),
        ("Sollte der Damm brechen, könnten 900 Menschen fliehen.", [AHEAD]),
        ("900 Menschen könnten geflohen sein.", [TODAY]),
        ("Erwartet hatte der Wirt 300 Gäste.", [TODAY]),
        ("Der Wirt hat 40 Boote und will klagen.", [TODAY]),
        ("Der Wirt will 40 Boote kaufen und klagen.", [AHEAD]),
        # the day of what is announced, if it is the only one, and the paragraph is the same
        ("Für Freitag ist eine Feier geplant. Die Stadt rechnet mit 90 Gästen.", [NEXT_FRIDAY]),
        ("Für Freitag ist eine Feier geplant. Die Stadt zählte 90 Gäste.", [TODAY]),
        ("Für Freitag ist eine Feier geplant. Die Stadt will 90 Gäste werben.", [AHEAD]),
        ("Für Freitag ist eine Feier geplant. Der Chor will seinerseits 90 Gäste rufen.", [NEXT_FRIDAY]),
        ("Für Freitag ist eine Feier geplant. Dann will die Stadt 90 Gäste bewirten.", [NEXT_FRIDAY]),
        ("Für Freitag rüstet man sich schon jetzt. Dann sollen 90 Gäste kommen, mehr als 2023.", [NEXT_FRIDAY]),
        ("Für Freitag ist eine Feier geplant.\n\nDie Stadt rechnet mit 90 Gästen.", [AHEAD]),
        ("Für Freitag ist eine Feier geplant, für Sonntag eine zweite. Die Stadt rechnet mit 90 Gästen.", [AHEAD]),
        ("Kern kündigte für Freitag an, dass 40 Boote kommen.", [NEXT_FRIDAY]),
        # a weekday that was told of is over, so is one whose figure was put right
        ("Die Wehr meldete am Freitag 90 Boote. Für Freitag liegen die Zahlen um 40 auseinander.", [FRIDAY, FRIDAY]),
        ("Die Wehr meldete am Freitag 90 Boote. Für Freitag erwartet sie 40 Boote.", [FRIDAY, NEXT_FRIDAY]),
        ("Für Freitag werden statt der zunächst gemeldeten 64 nun 52 Boote angesetzt.", [FRIDAY, FRIDAY]),
        ("Für Freitag werden 52 Boote erwartet.", [NEXT_FRIDAY]),
        ("In der Nacht zum Dienstag sollten 40 Boote kommen.", ["2024-07-01..2024-07-02"]),
        ("In der Nacht zum Dienstag kamen 40 Boote.", ["2024-06-24..2024-06-25"]),
        # a participle dates an event, not what is only told of
        ("Streit um die am Freitag gekenterte Fähre. 40 Gäste wurden gerettet.", [FRIDAY]),
        ("Streit um die am Freitag geplante Feier. 40 Gäste wurden gerettet.", [TODAY]),
        # so long, and counted by two
        (
            "Seit Freitag fielen laut Stadt 118 Bäume, nach Zählung des Vereins waren es 163.",
            ["2024-06-28..2024-07-01"] * 2,
        ),
        # each number of a list has the day behind it, unless that is only compared with
        (
            "Gezählt wurden 23 Boote am Mittwoch, 18 Boote am Donnerstag und 15 Boote am Freitag.",
            ["2024-06-26..2024-06-26", "2024-06-27..2024-06-27", FRIDAY],
        ),
        ("Am Freitag waren es 23 Boote und 18 Kähne.", [FRIDAY, FRIDAY]),
        ("Am Freitag waren es 23 Boote, 18 Boote mehr als im Jahr 2023.", [FRIDAY, FRIDAY]),
        # what hangs from a plan dates it; what others grant is none
        ("Die Stadt will 40 Boote kaufen, die im August fahren sollen.", ["2024-08-01..2024-08-31"]),
        ("Die Stadt kaufte 40 Boote, die im August fahren sollen.", [TODAY]),
        ("Die Stadt will 40 Boote für Gäste kaufen, die im August kommen sollen.", [AHEAD]),
        ("Die Stadt will nur 40 Boote gelten lassen.", [TODAY]),
        ("Die Stadt meldet 40 Boote und will das Geld vom Land.", [TODAY]),
        ("„Ich rechne mit 40 Booten“, sagte der Wirt.", [AHEAD]),
        ("„Ich erwarte, dass 40 Boote kommen“, sagte der Wirt.", [AHEAD]),
        ("„Ich erwarte von 40 Gästen Hilfe“, sagte der Wirt.", [TODAY]),
        ("„Ich rechnete mit 40 Booten“, sagte der Wirt.", [TODAY]),
        ("„Ich rechne nicht mit 40 Booten“, sagte der Wirt.", [TODAY]),
        ("Drei Gäste sollen in Lebensgefahr schweben.", [TODAY]),
        ("Zum Programm sollen 40 Konzerte gehören.", [AHEAD]),
        # a day behind a colon is of what follows it, and one before a quotation not of what it says
        ("Die Stadt will 40 Boote: Am Freitag waren es 30 Boote.", [AHEAD, FRIDAY]),
        ("Der Wirt war bis 2020 Leiter: „Es sind sieben Boote.“", [TODAY]),
        ("Der Wirt führte bis 2020 sieben Boote.", ["NaT..2020-12-31"]),
        ("Am Freitag seien nicht 41, sondern 44 Boote geborgen worden.", [FRIDAY, FRIDAY]),
        ("Die Reederei, die bis Freitagabend auf 163 Gäste kommt, schweigt.", ["NaT..2024-06-28"]),
    ],
)  # fmt: skip
def test_a_day_belongs_to_its_own_half_of_the_clause(text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Wirtin Kern sagte mit Blick auf den Bericht von 2019, es fehlten 40 Boote.", "2024"),
        ("Wie viele?\n\nKern: Im Gutachten von 2019 stehen 90. Heute sind es 40 Boote.\n\nUnd?\n\nKern: Gut.", "2024"),
        ("In einem Gutachten von 2019 warnten Fachleute, es fehlten 40 Boote.", "2019"),
        ("Laut einer Studie aus dem Jahr 2019 fehlen 40 Boote.", "2019"),
    ],
)
def test_the_year_of_a_paper_is_that_of_who_speaks_in_it_alone(text, year):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert f"{table[table['kind'] == 'quantity'].iloc[-1].said_from:%Y}" == year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Im Saal war am Freitagabend kein Stuhl frei. 90 waren zur Versammlung gekommen. Es fehle Geld.", "07-01"),
        (
            "Im Saal war am Freitagabend für Kern kein Stuhl frei. 90 waren zur Versammlung gekommen. "
            "Das kostet laut Kern 40 Euro.",
            "06-28",
        ),
        (
            "Im Saal war am Freitagabend kein Stuhl frei. 90 waren zur Versammlung gekommen. "
            "Das kostet laut Polizei 40 Euro.",
            "07-01",
        ),
        ("Kern war am Freitagabend im Saal. 90 Stühle waren frei. Das kostet laut Kern 40 Euro.", "07-01"),
    ],
)
def test_who_is_named_at_a_meeting_spoke_there(text, day):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert f"{table.iloc[-1].said_from:%m-%d}" == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Zum Fest am Eröffnungstag kamen 900 Gäste, die Polizei hatte 350 gezählt.", "NaT NaT"),
        ("Am Sonntag kamen 500 Gäste, nach 900 am Eröffnungstag.", "2024-06-30 NaT"),
        ("Am Eröffnungstag kamen 900 Gäste, am Sonntag 500.", "NaT 2024-06-30"),
        ("Am Freitag wurde das Bad eröffnet. Viel Lob.\n\nAm Eröffnungstag kamen 900 Gäste.", "2024-06-28"),
        (
            "Am Freitag, zwei Tage nach der Eröffnung, war es leer. Viel Lob.\n\nAm Eröffnungstag kamen 900 Gäste.",
            "NaT",
        ),
        ("Am Stichtag 30. Juni war Ruhe. Viel Lob.\n\nAm Stichtag lebten hier 900 Gäste.", "2024-06-30"),
        ("Am Stichtag lebten hier 900 Gäste.", "NaT"),
        ("Am ersten Streiktag fielen 90 Züge aus.", "2024-07-01"),
        ("Der Verein will am Samstag feiern und hat dafür 900 Gäste angemeldet.", "2024-07-06"),
        ("Der Verein will am Samstag feiern und hat dafür 900 Karten verkauft.", "2024-07-01"),
    ],
)
def test_a_day_that_is_named_after_what_happened(text, days):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert " ".join(str(day)[:10] for day in table[table["kind"] == "quantity"].refers_from) == days


def test_what_is_feared_is_of_the_year_of_the_plan():
    text = "Bis 2026 sollen es 40 Boote sein. Wahrscheinlicher sei, dass es 60 würden, sagte der Wirt."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert [f"{day:%Y}" for day in table[table["kind"] == "quantity"]["refers_to"]] == ["2026", "2026"]


def test_until_today_is_until_the_day_of_saying():
    text = "„Bis heute haben wir 40 Boote gebaut“, sagte die Bürgermeisterin am Donnerstag."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert f"{table[table['kind'] == 'quantity'].iloc[0].refers_to:%Y-%m-%d}" == "2024-06-27"


def test_what_another_said_on_monday_was_not_said_on_monday_by_both():
    text = "Fünf Boote seien leck, räumte das Amt ein; am Montag vor einer Woche hatte die Stadt drei Boote genannt."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-12"}))
    first = table[table["kind"] == "quantity"].iloc[0]
    assert (f"{first.refers_from:%m-%d}", f"{first.said_from:%m-%d}") == ("07-12", "07-12")


@pytest.mark.parametrize(
    "text, left",
    [
        ("Gegen 6 Uhr waren noch 9.000 Haushalte ohne Strom.", True),
        ("Am Abend standen noch rund 20 Boote im Hafen.", True),
        ("Am Abend kamen noch einmal 20 Boote.", False),
        ("Am Abend kamen noch mehr als 20 Boote.", False),
        ("Am Abend kamen 20 Boote.", False),
    ],
)
def test_what_is_still_there_is_what_is_left(text, left):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-05-08"}), None)
    rule = table.loc[table["kind"] == "quantity", "rule"].iloc[-1]
    assert ("refers_remains" in rule.split(";")) == left


SATURDAY, SUNDAY, MONDAY = "06-29", "06-30", "07-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # an event's noun with its day
        ("Der Verein nennt den Aktionstag vom 29. Juni einen Erfolg.\n\nEs kamen 900 Gäste.", SATURDAY),
        ("Der Verein nennt den Brief vom 29. Juni einen Erfolg.\n\nEs kamen 900 Gäste.", MONDAY),
        # how the report began that tells it at its end, unless it goes on
        ("Verletzt wurden 40 Gäste, wie die Stadt mitteilte.\n\nDas Feuer war am Samstag ausgebrochen.", SATURDAY),
        ("Verletzt wurden 40 Gäste, wie die Stadt mitteilte.\n\nDie Fähre war am Samstag gekentert.", SATURDAY),
        ("Verletzt wurden 40 Gäste, wie die Stadt mitteilte.\n\nDer Plan war am Samstag bekannt geworden.", MONDAY),
        (
            "Stand: 01.07.2024\n\nVerletzt wurden 40 Gäste, sagt das Amt.\n\nDie Fähre war am Samstag gekentert.",
            SATURDAY,
        ),
        ("Bis Montag wurden 40 Gäste gezählt.\n\nEs kamen 90 Wirte.\n\nDas Feuer war am Samstag ausgebrochen.", MONDAY),
        ("Verletzt wurden 40 Gäste, wie die Stadt mitteilte.\n\nDie Halle war am Samstag zu.", MONDAY),
        # what is left of it on the day of the paper
        ("Am Montag liegen noch Bretter da. Am Samstag fiel das Zelt um.\n\nEs kamen 40 Gäste.", SATURDAY),
        ("Am Montag fiel das Zelt um. Am Samstag stand es noch.\n\nEs kamen 40 Gäste.", MONDAY),
        # who revises a figure on a day, says so
        ("Am Samstag kamen Gäste.\n\nDie Stadt hat ihre Zahl am Sonntag angehoben. 40 Wirte sangen.", SATURDAY),
        ("Am Samstag kamen Gäste.\n\nDie Stadt hat ihre Fahne am Sonntag angehoben. 40 Wirte sangen.", SUNDAY),
        # in a clause that says when, not in one that compares
        ("Vier Wirte starben, als am Samstag eine Fähre kenterte.\n\nAn Bord waren 40 Gäste.", SATURDAY),
        ("Es kamen mehr Wirte, als am Samstag gezählt wurden.\n\nAn Bord waren 40 Gäste.", MONDAY),
        # not the day on which it is dealt with
        ("Der Innenausschuss hat am Sonntag getagt.\n\nEs kamen 40 Gäste.", MONDAY),
        ("Der Chor hat am Sonntag gesungen.\n\nEs kamen 40 Gäste.", SUNDAY),
    ],
)
def test_the_day_of_the_event_is_told_once(text, day):
    table = claims.extract(articles.from_texts({"a": f"Lage\n\n{text}"}, published={"a": "2024-07-01"}))
    assert f"{table[table['kind'] == 'quantity'].iloc[-1].refers_from:%m-%d}" == day


def test_a_headline_has_the_day_that_its_number_is_of():
    text = "900 Gäste\n\nDer Verein nennt den Aktionstag vom 29. Juni einen Erfolg.\n\n900 Gäste kamen."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-01"}))
    assert [f"{day:%m-%d}" for day in table[table["kind"] == "quantity"].refers_from] == [SATURDAY, SATURDAY]


LONG_TEXT = (
    "Es ist laut. Der Wirt ist müde. Das Zelt ist leer. Die Bänke sind alt. Das Bier ist kalt. Der Chor ist gut. "
)
MARKET = "Im Ort war am 15. Juni Markt. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # a long text that never names its own day deals with the one that it names
        (f"{MARKET}{LONG_TEXT}40 Wirte seien da gewesen, sagt Kern.", "06-15"),
        (f"{MARKET}{LONG_TEXT}Heute ist es still. 40 Wirte seien dort krank, sagt Kern.", "07-01"),
        (f"{MARKET}{LONG_TEXT}Inzwischen liegen 40 Wirte in der Klinik, sagt Kern.", "07-01"),
        (f"{MARKET}{LONG_TEXT}Mittlerweile seien es 40 Wirte, sagt Kern.", "07-01"),
        # unless it says how long ago that was, and goes on with the last days
        (f"Zwei Wochen nach dem Brand im Zelt liegt der Bericht vor. Das Zelt brannte am 16. Juni. {LONG_TEXT}Kern "
         "sprach am Sonntag von einem Erfolg. Es gebe nun 40 Wirte, sagt sie.", SUNDAY),
        # of no day that is known: "wir waren 40" of a time that nobody names
        (f"Kern: Wie war es denn?\n\n{LONG_TEXT}\n\nKern: Wie viele waren es?\n\n40 Wirte waren da.", "NaT"),
        (f"Das Fest ist jetzt vorbei. {LONG_TEXT}40 Wirte kamen.", "NaT"),
        (f"Das Fest ist heute. {LONG_TEXT}40 Wirte kamen.", "07-01"),
        # how things stood is no event, nor is it that a search went on
        ("Gäste wurden am Sonntag noch vermisst.\n\nAm Samstag sank ein Boot.\n\nAn Bord waren 40 Wirte.", SATURDAY),
        ("Gäste kamen am Sonntag an den Kai.\n\nAm Samstag sank ein Boot.\n\nAn Bord waren 40 Wirte.", SUNDAY),
        # a day of the last week
        ("Am Dienstag sank ein Boot. Es war voll.\n\nAn Bord waren 40 Wirte.", "06-25"),
    ],
)  # fmt: skip
def test_a_long_text_without_its_own_day_deals_with_another(text, day):
    table = claims.extract(articles.from_texts({"a": f"Lage\n\n{text}"}, published={"a": "2024-07-01"}))
    first = table[table["kind"] == "quantity"].iloc[-1].refers_from
    assert ("NaT" if pd.isna(first) else f"{first:%m-%d}") == day


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("an diesem Donnerstag", "07-04"),
        ("am Donnerstagabend", "07-04"),
        ("am Montagabend", "07-05"),
        ("jeden Donnerstag", "07-05"),
    ],
)
def test_a_reportage_in_the_present_tells_of_the_day_before(when, day):
    text = f"Lage\n\nUm elf steht Ina Kern am Tor.\n\nDie Kita hat {when} zu.\n\n40 Wirte seien da, sagt Kern."
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-05"}))
    assert f"{table[table['kind'] == 'quantity'].iloc[-1].refers_from:%m-%d}" == day


COUNCIL = (
    "Lage\n\nDer Neubau kommt. Das hat der Stadtrat am Donnerstag nach langer Debatte beschlossen. Es war voll.\n\n"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{COUNCIL}„Das geht“, sagte Ina Kern.", "07-04"),
        (f"{COUNCIL}„Das geht“, sagte Ina Kern dieser Zeitung.", "07-05"),
        (f"{COUNCIL}„Das geht“, sagt Ina Kern.", "07-05"),
        (f"{COUNCIL}Das gehe, teilte Ina Kern mit.", "07-05"),
        ("Lage\n\nAm Donnerstag hat es gebrannt. „Das geht“, sagte Ina Kern.", "07-05"),
        ("Lage\n\nEs ist voll. Die Elfjährige steht am Donnerstag am Tor. Es regnet.\n\n„Das geht“, sagt Ina Kern.",
         "07-04"),
    ],
)  # fmt: skip
def test_who_speaks_where_people_met_spoke_on_that_day(text, said):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-05"}))
    assert f"{table[table['kind'] == 'statement'].iloc[-1].said_from:%m-%d}" == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Donnerstag steht Ina Kern am Tor. Es regnet.\n\nSie hält 40 Briefe in der Hand.", "07-04"),
        ("Am Donnerstag steht Ina Kern am Tor. Es regnet.\n\nDerzeit liegen dort 40 Briefe.", "07-05"),
        ("Am Donnerstag kam Ina Kern zum Tor. Es regnete.\n\nSie hält 40 Briefe in der Hand.", "07-05"),
        ("Weithin steht am Donnerstag eine Menschenkette. Es regnet.\n\nSie hält 40 Briefe in der Hand.", "07-04"),
    ],
)
def test_what_a_reportage_sees_is_of_its_scene(text, day):
    table = claims.extract(articles.from_texts({"a": f"Lage\n\n{text}"}, published={"a": "2024-07-05"}))
    assert f"{table[table['kind'] == 'quantity'].iloc[-1].refers_from:%m-%d}" == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Der Bund bewertet die Abstimmung vom 1. Juli als „nicht frei“.", "07-05"),
        ("„Sie war nicht frei“, heißt es in der Mitteilung vom 1. Juli.", "07-01"),
        ("Ina Kern ist am Montag nicht hineingegangen. „Das geht nicht“, sagt sie.", "07-05"),
    ],
)
def test_the_day_of_what_is_spoken_of_is_not_that_of_saying(text, said):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-05"}))
    assert f"{table[table['kind'] == 'statement'].iloc[-1].said_from:%m-%d}" == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Laut Amt soll das Gericht die am Montag verhängten Urteile bestätigt haben.", "07-05"),
        ("Laut Amt soll das Gericht am Montag die Urteile bestätigt haben.", "07-01"),
    ],
)
def test_a_day_inside_what_is_dealt_with_is_not_that_of_dealing_with_it(text, day):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-05"}))
    assert f"{table.iloc[0].refers_from:%m-%d}" == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Im Mai verkaufte das Werk 40 Boote. Der Verlust stieg auf 7 Millionen Euro.", "05-01 05-31"),
        ("Im Mai verkaufte das Werk 40 Boote. Derzeit liegt der Verlust bei 7 Millionen Euro.", "07-05 07-05"),
        ("Im Mai verkaufte das Werk 40 Boote. Der Chef kostete 7 Millionen Euro.", "07-05 07-05"),
        ("Im Mai hatte das Werk 40 Boote verkauft. Der Verlust stieg auf 7 Millionen Euro.", "07-05 07-05"),
        ("Das Werk lobte die Aktion im Mai, als 40 kamen. Der Verlust stieg auf 7 Millionen Euro.", "07-05 07-05"),
        ("Im Mai verkaufte das Werk 40 Boote.\n\nDer Verlust stieg auf 7 Millionen Euro.", "07-05 07-05"),
    ],
)
def test_a_month_or_a_year_goes_on_in_the_next_sentence(text, days):
    table = claims.extract(articles.from_texts({"a": text}, published={"a": "2024-07-05"}))
    last = table[table["kind"] == "quantity"].iloc[-1]
    assert f"{last.refers_from:%m-%d} {last.refers_to:%m-%d}" == days


TRAIN = topic.from_text(
    'name = "b"\nthing = [{ id = "guests", words = ["Gast", "Gäste"] }]\n'
    '[[measurand]]\nid = "stuck"\nlabel = "s"\nthing = "guests"\ncues = ["fest"]'
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Mittwoch hielt der Zug. Es sitzen laut Bahn 900 Gäste fest. Das Amt geht von 2.500 Gästen aus.", "07-05"),
        ("Am Mittwoch hielt der Zug. Es saßen laut Bahn 900 Gäste fest. Das Amt geht von 2.500 Gästen aus.", "07-03"),
    ],
)
def test_what_is_set_against_what_goes_on_is_of_the_day_it_is_said(text, day):
    table = claims.extract(articles.from_texts({"a": f"Lage\n\n{text}"}, published={"a": "2024-07-05"}), TRAIN)
    assert f"{table[table['kind'] == 'quantity'].iloc[-1].refers_from:%m-%d}" == day
