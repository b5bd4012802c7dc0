"""What a token can be: the word classes and marks that the rooms of a reading tell apart.

Plain strings in a namespace, so that a membership test stays as fast as a look into a set of letters.
"""


class Class:
    """The class of one token; each with a German example."""

    DETERMINER = "d"  # der, eine, kein, mehrere, zwei
    PREPOSITION = "p"  # in, nach, laut
    SUBORDINATOR = "s"  # dass, weil, wie
    COORDINATOR = "k"  # und, aber
    PRONOUN = "r"  # er, sie, man
    REFLEXIVE = "e"  # sich, ihm
    AUXILIARY = "v"  # ist, wurde, soll: auxiliaries and modals
    ADVERB = "a"  # gestern, nicht, auch
    NOUN = "N"  # Minister, Anna: a word with a capital that no closed class claims
    NUMBER = "n"  # 1.200, 81-jährige
    OTHER = "x"  # sagte, frühere: verbs and adjectives
    QUOTATION = "Q"  # „Wir gehen jetzt“: a long quotation is one token
    MARK = "q"  # „ before a short quotation
    COMMA = ","
    SEMICOLON = ";"
    COLON = ":"
    STOP = "."  # . ! ? …
    OPEN = "("
    CLOSE = ")"
    DASH = "-"  # – / •
    MUTED = "o"  # a comma inside brackets: it divides no clause
    NONE = " "  # before the first token and behind the last
