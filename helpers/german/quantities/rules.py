"""The named rules of the quantities finder."""

from helpers.german.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("number_digits", "A number in digits.", "8.000 Soldaten kamen.", "Am 8. Mai kamen Soldaten."),
    Rule("number_words", "A number in words.", "Dreitausend Soldaten kamen.", "Ein Soldat kam."),
    Rule("range", "Two numbers joined by bis, a dash or zwischen ... und.", "8.000 bis 10.000 Soldaten", "8.000 und 10.000 Soldaten"),
    Rule("vague", "An amount without a number.", "Mehrere Soldaten kamen.", "Soldaten kamen."),
    Rule("vague_scale", "A plural scale word: at least twice its size.", "Tausende Soldaten kamen.", "Tausend Soldaten kamen."),
    Rule("share", "A share of a named whole.", "Die meisten Soldaten kamen.", "Soldaten kamen am meisten."),
    Rule("thing_before", "Die Zahl der X ... number.", "Die Zahl der Soldaten stieg auf 11.000.", "11.000 Soldaten kamen."),
    Rule("thing_ellipsis", "A number without a noun counts what was counted just before.",
         "Seoul meldet 10.000 Soldaten, Kiew schätzt 12.000.", "Kiew schätzt 12.000 Soldaten."),
)  # fmt: skip
