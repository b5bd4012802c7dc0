"""Lines that a site puts around and into an article, as German sites word them; matched from a line's beginning."""

import re

LONGEST = 160  # characters of a line that announces something; a sentence of an article is longer or goes on


def _one_of(lines: str) -> str:
    return "(?:" + "|".join(line.strip() for line in lines.strip().splitlines()) + ")"


# "Lesen Sie auch: ...", "Mehr zum Thema", "Das könnte Sie auch interessieren"
SEE_ALSO = re.compile(
    r"(?:[+>»→▶•*–-]{1,3}\s*)?"
    + _one_of(r"""
    (?:Lesen|Sehen|Hören) Sie (?:auch|hier|dazu|mehr|weiter)\b
    Lies(?: hier)? (?:auch|mehr|weiter)\b
    (?:Auch|Ebenfalls) interessant\b
    (?:Das|Dies) könnte (?:Sie|dich|euch) (?:auch )?interessieren
    Könnte (?:Sie|dich) auch interessieren
    (?:Mehr|Weiteres)(?: (?:zu|zum|aus|dazu|von|auf|rund um)\b[^.!?]*)?[\s:>»…]*$
    Weitere (?:Artikel|Beiträge|Informationen|Meldungen|Themen)(?: (?:zum?|aus|dazu|von)\b[^.!?]*)?[\s:>»…]*$
    Mehr (?:lesen|erfahren|Infos|Informationen|Nachrichten)\b[^.!?]{0,80}$
    Zum Thema\W*$
    Siehe auch\b[^.!?]{0,120}$
    Weiterlesen\b[^.!?]{0,80}$
    Weiterführende Links?\b
    (?:Ähnliche|Verwandte|Passende|Empfohlene|Ausgewählte) (?:Artikel|Beiträge|Themen|Inhalte|Meldungen)
    Lesetipps?\b
    Leseempfehlung
    Meist ?gelesen
    Beliebt(?:e Artikel|este)\W*$
    Top[- ]?(?:Themen|Artikel|News)\W*$
    Aktuelle (?:Nachrichten|Meldungen|Beiträge)\W*$
    Neueste (?:Artikel|Beiträge|Kommentare)\W*$
    Links? zum (?:Thema|Artikel)
    Themen in diesem (?:Artikel|Beitrag)
    Related (?:posts|articles|stories)
    Read (?:more|also)
    You may also like
    Teilen mit\W*$
    (?:Gefällt mir|Ähnliches?)\W*$
    """),
    re.I,
)
# "3 Kommentare", "Schreibe einen Kommentar": all that follows belongs to readers.
COMMENTS_BEGIN = re.compile(
    _one_of(r"""
    \(?\d{1,5}\)?\s+(?:Leser)?(?:Kommentare?|Comments?|Antworten|Reaktionen|Responses|Gedanken zu\b)\W*
    (?:Leser|Nutzer|Alle )?-?Kommentare?\s*(?:\(?\d{1,5}\)?)?\W*$
    (?:Schreib(?:e|en Sie)?|Hinterlasse(?:n Sie)?) (?:einen|eine|uns einen) (?:Kommentar|Antwort)\b
    Kommentar (?:schreiben|verfassen|hinterlassen|abgeben|hinzufügen)\b
    (?:Ihre?|Deine?) (?:Kommentar|Meinung)\W*$
    Leave a (?:Reply|Comment)\b
    Diskutieren Sie mit\b
    Leserbriefe?\W*$
    Neuen Kommentar\b
    (?:Pingbacks?|Trackbacks?)\b
    """),
    re.I,
)
_DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]{2,8}\.?)\s?\d{2,4}"
_CLOCK = r"[\s,|–·-]{0,5}(?:um )?\d{1,2}[:.]\d\d(?: Uhr)?"
# The whole block is the site's: tools, hints, dates, credits.
FURNITURE = re.compile(
    _one_of(
        r"""
    Zu[rm] (?:Startseite|Übersicht|Homepage|Artikel|Seitenanfang)\W*$
    (?:Nach oben|Zurück|Weiter|Schließen|Mehr anzeigen|Vorlesen|Merkliste|Inhaltsverzeichnis)\W*$
    (?:Vorheriger|Nächster) (?:Artikel|Beitrag)\b
    Seite \d{1,2} von \d{1,2}\W*$
    (?:Diesen |Dieser )?(?:Artikel|Beitrag|Seite)?\s?(?:teilen|drucken|merken|versenden|empfehlen|vorlesen|anhören)\W*$
    (?:Auf|Per|Via) (?:Facebook|Twitter|X|WhatsApp|E-?Mail|Pinterest|LinkedIn|Xing)(?: (?:teilen|versenden))?\W*$
    (?:Facebook|Twitter|WhatsApp|E-?Mail|Pocket|Flipboard)\W*$
    (?:Anzeige|Werbung|Advertisement|Sponsored|Newsletter|Impressum|Datenschutz(?:erklärung)?|AGB)\W*$
    (?:Artikel bewerten|Bewerten Sie diesen Artikel|Alle Rechte vorbehalten)\W*$
    (?:Bild vergrößern|Bild in Lightbox öffnen)\W*$
    (?:Lesezeit|Lesedauer):? (?:ca\. )?\d{1,3} Min(?:uten?|\.)?\W*$
    \d{1,3} Min(?:uten?|\.)? (?:Lesezeit|Lesedauer)\W*$
    (?:Jetzt|Hier) (?:abonnieren|anmelden|registrieren|kostenlos testen|zum Newsletter|für den Newsletter)\b
    (?:Melden Sie sich|Melde dich) (?:jetzt |hier |kostenlos )?(?:für|zu)\b.{0,80}\bNewsletter
    (?:Abonnieren Sie (?:unseren|den|hier)\b|Newsletter (?:abonnieren|bestellen))
    (?:Folgen Sie|Folge|Folgt) uns (?:auf|bei)\b
    Sie haben bereits ein (?:Abo|Konto|Digital)
    (?:Bereits|Schon) (?:Abonnent|registriert|ein Abo)\b
    (?:Weiterlesen|Lesen Sie) (?:mit|diesen Artikel mit)\b.{0,30}(?:\+|Plus|Abo|Premium)
    Dieser (?:Artikel|Inhalt|Text) ist (?:nur )?für (?:Abonnenten|registrierte)
    (?:Diese (?:Web)?[Ss]eite|Wir|Unsere (?:Web)?[Ss]eite) (?:verwende[nt]|benutz(?:t|en)|nutz(?:t|en)) Cookies
    (?:Um|Wenn|Bitte) .{0,60}\bJava[Ss]cript\b
    (?:©|\(c\)|Copyright\b).{0,80}$
    Dieser (?:Beitrag|Artikel|Eintrag) wurde (?:unter|am|von)\b.{0,60}\b(?:abgelegt|veröffentlicht|geschrieben)
    (?:Schlagw[oö]rte?r?|Schlagworte|Stichw[oö]rte?r?|Stichworte|Tags?|Kategorien?|Themen|Ressort)\s*:
    (?:Abgelegt|Veröffentlicht) (?:unter|in)\b
    (?:Fehler (?:gefunden|entdeckt)\?|(?:Haben Sie|Hast du) einen Fehler\b|Ihr Browser (?:unterstützt|ist)\b)
    Empfohlener (?:externer|redaktioneller) Inhalt
    An dieser Stelle (?:finden Sie|befindet sich)\b.{0,80}\b(?:Inhalt|Plattform)
    Ich bin damit einverstanden, dass mir externe Inhalte
    (?:Mit|Durch) (?:dem|einem) Klick auf\b.{0,200}\b(?:Datenschutz|Inhalte)
    """
    )
    + r"|(?:(?:Stand|Veröffentlicht|Aktualisiert|Erstellt|Zuletzt (?:aktualisiert|geändert)|Datum|Update|Publiziert)"
    rf"(?: am)?\s?:?\s?)?(?:[A-Z][a-z]{{1,9}}[.,]{{1,2}}\s?)?(?:den )?{_DAY}(?:{_CLOCK})?"
    r"(?:[\s,|–·-]{1,5}(?:von .{3,40}|Lesezeit.{0,20}))?\W*$",
    re.I,
)
LEAD_NAME = re.compile(
    r"(?:^|[-_])(?:lead|lede|intro(?:duction|text)?|vorspann|anrei(?:ss|ß)er|anlauf|teaser(?:-?text)?|standfirst|dek"
    r"|summary|abstract|subline|excerpt)(?:$|[-_])",
    re.I,
)
# A picture's credit at the end of its caption: "Foto: ...", "© dpa"
CREDIT = re.compile(
    r"\s*(?:[(\[|–-]\s*)?(?:\b(?:Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Quelle|Grafik|Copyright|Credits?)\s*:|©|\(c\))"
    r"(?:[^.!?]|\b[A-ZÄÖÜ]\.){2,80}[)\]]?\s*$"
)
