"""The named rules of the dates finder."""

from helpers.german.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "day_month", "Days of a named month, with or without year.", "am 27. und 28. Oktober", "im Oktober 27 Soldaten"
    ),
    Rule("day_numeric", "A day in digits.", "am 27.10.24", "laut Version 2.10.24"),
    Rule("day_iso", "A day in ISO form.", "Stand 2024-10-30", "Az. 2024-10-30-7"),
    Rule(
        "weekday", "A weekday: the last in a report, the next after a verb that looks ahead.", "am Freitag", "freitags"
    ),
    Rule(
        "deictic", "Today, yesterday, tomorrow, with a part of the day.", "Das sagte er gestern Abend.", "Guten Morgen!"
    ),
    Rule("neighbour_day", "The running day again, the day before it or after it.", "am Vortag", "ein Vortrag"),
    Rule("month", "A month, with or without year.", "seit August", "Das sagte Frau August."),
    Rule("season", "A season; placed after a preposition or with a year.", "im Herbst", "Herbstlaub"),
    Rule("quarter", "A quarter or half of a year.", "im dritten Quartal 2023", "im dritten Quartier"),
    Rule("year", "A year in digits.", "Das geschah 1998 in Ulm.", "Es kamen 1500 Soldaten."),
    Rule("decade", "Ten years by name or digits.", "Mitte der 90er", "90 erschienen"),
    Rule("century", "A century.", "im 19. Jahrhundert", "am 19. Loch"),
    Rule("feast", "A feast of the calendar.", "Das war an Ostern.", "eine Osterinsel"),
    Rule("weekend", "Saturday and Sunday.", "am Wochenende", "am Jahresende"),
    Rule("this_last_next", "This, the last or the next unit of time.", "in dieser Woche", "in dieser Stadt"),
    Rule("same_unit", "The unit of the last named date, or the one after.", "im selben Jahr", "im selben Haus"),
    Rule("year_word", "A closed word: this year, last year, the end of the year.", "im Vorjahr", "im Vorort"),
    Rule("ago", "Counted back or on from the publication.", "vor drei Wochen", "drei Wochen lang"),
    Rule("length_before_after", "Counted from another date of the text.", "zwei Jahre zuvor", "zwei Häuser zuvor"),
    Rule("length", "A length of time, not placed.", "sechs Jahre lang", "sechs Lichtjahre entfernt"),
    Rule("set", "A repetition, not placed.", "Er übt täglich.", "Das ist alltäglich."),
    Rule("clock", "A clock reading, not placed.", "um 15.30 Uhr", "um 15.30 Prozent"),
    Rule("part_of_day", "A part of a day, not placed.", "am Nachmittag", "Guten Abend!"),
    Rule("now", "The time of writing.", "Das gilt jetzt.", "die Jetztzeit"),
    Rule("then", "The time named last, else an open past.", "Damals war er jung.", "die damalige Leitung"),
    Rule("past", "An open past.", "Das war früher anders.", "ein früherer Minister"),
    Rule("future", "An open future.", "Das ändert sich künftig.", "die künftige Leitung"),
    Rule("before", "What was before the running day.", "Er kam. Zuvor hatte er gezögert.", "Er ist zuvorkommend."),
    Rule("since", "Since, from or until: one side of a named date stays open.", "seit August", "im August"),
    Rule("from_to", "Two dates that bound a time.", "vom 3. bis 5. Mai", "am 3. und 5. Mai"),
)
