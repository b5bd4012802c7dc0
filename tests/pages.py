"""Made-up pages in the structures that German news sites have: what is to be read of each, and what is not.

Each file in tests/structures is a page with the places {head}, {lead}, {one} to {four} and {caption}, to be read,
and {menu}, {teaser} and the like, which are not. The words are ours.
"""

from pathlib import Path

FOLDER = Path(__file__).parent / "structures"
WANTED = {
    "head": "Stadtrat stoppt Umbau der Markthalle",
    "lead": "Der Umbau der Markthalle ist vorerst vom Tisch. Der Stadtrat lehnte die Pläne am Dienstag ab.",
    "one": "Mit 23 zu 21 Stimmen hat der Stadtrat am Dienstagabend gegen den Umbau der Markthalle gestimmt. Die "
    "Verwaltung wollte das Gebäude für rund 14 Millionen Euro sanieren lassen und zur Hälfte als Büro vermieten.",
    "two": "„Wir brauchen zuerst ein Konzept für die Händler“, sagte die Fraktionschefin der Grünen, Karla Wenzel. "
    "Nach Angaben der Marktleitung bangen 46 Betriebe um ihren Stand.",
    "three": "Bürgermeister Jens Ohlsen nannte die Entscheidung eine vertane Chance. Die Halle sei seit dem Sturm im "
    "vergangenen Winter undicht, und jede Woche kämen neue Schäden hinzu, erklärte er nach der Sitzung.",
    "four": "Im Herbst soll der Rat erneut beraten. Bis dahin will eine Arbeitsgruppe aus Händlern, Denkmalschutz und "
    "Verwaltung einen Vorschlag erarbeiten, der ohne Büros auskommt.",
    "caption": "Die Markthalle stammt aus dem Jahr 1908 und steht unter Denkmalschutz.",
}
PARTS = {
    "title": "<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><title>{head} | Hafenbote</title>",
    "day": "<meta property='article:published_time' content='2024-03-12T21:05:00+01:00'>"
    "<meta property='og:site_name' content='Hafenbote'></head>",
    "body": "<p>{one}</p>\n<p>{two}</p>\n<p>{three}</p>\n<p>{four}</p>",
    "figure": "<figure><img src='h.jpg'><figcaption>{caption} <span>Foto: M. Brandt/dpa</span></figcaption></figure>",
    "menu": "<ul><li><a href='/politik'>Politik</a></li><li><a href='/sport'>Sport</a></li>"
    "<li><a href='/abo'>Abo-Shop</a></li></ul>",
    "teaser": "<a href='/x'><h3>Radweg am Fluss wird breiter</h3>"
    "<p>Die Stadt lässt den Uferweg bis zum Sommer auf vier Meter verbreitern.</p></a>",
    "cookies": "<p>Wir und unsere Partner verwenden Cookies, um Inhalte und Anzeigen auf Sie zuzuschneiden. Sie können "
    "jederzeit widersprechen.</p>",
    "comment": "<p>Endlich mal eine vernünftige Entscheidung, das Geld wäre doch sowieso wieder in irgendwelchen Büros "
    "versickert, meint euer Horst.</p>",
    "bio": "<p>Mara Lindner ist Redakteurin im Ressort Lokales und schreibt seit zehn Jahren über Stadtplanung.</p>",
    "paywall": "<p>Jetzt weiterlesen: Testen Sie unser Digitalabo vier Wochen lang für einen Euro und lesen Sie alle "
    "Artikel.</p>",
}
UNWANTED = (
    "Abo-Shop", "Radweg am Fluss", "Uferweg", "zuzuschneiden", "euer Horst", "seit zehn Jahren über", "Digitalabo",
    "Ausgedruckt", "Verborgen", "Foto:", "Schlagw", "©", "Teilen", "Startseite", "Kommentare", "interessieren",
)  # fmt: skip
NAMES = sorted(file.stem for file in FOLDER.glob("*.html"))


def page(name: str) -> str:
    text = (FOLDER / f"{name}.html").read_text("utf-8")
    for place, words in (PARTS | WANTED).items():
        text = text.replace("{" + place + "}", words)
    return text
