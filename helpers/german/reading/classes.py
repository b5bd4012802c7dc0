"""What a token can be: the word classes and marks that the rooms of a reading tell apart.

Plain strings, so that a membership test stays fast; what often stands together has a name as a set.
"""

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
BRACKET_OPEN = "("
BRACKET_CLOSE = ")"
DASH = "-"  # – / •
MUTED = "o"  # a comma inside brackets: it divides no clause
NONE = " "  # before the first token and behind the last

VERBAL = frozenset((AUXILIARY, OTHER))  # hatte, sagte; also adjectives
NOMINAL = frozenset((NOUN, QUOTATION))
PHRASE_STARTS = frozenset((DETERMINER, NOUN, OTHER, NUMBER, MARK))  # der | frühere | Minister | 40 | „Bild“
PHRASE_ENDS = frozenset((NOUN, QUOTATION, BRACKET_CLOSE, MARK, NUMBER))
MODIFIERS = frozenset((DETERMINER, OTHER))  # der frühere
BEFORE_NOUNS = frozenset((DETERMINER, PREPOSITION))  # der, von
ADVERBIAL = frozenset((PREPOSITION, ADVERB))  # am Abend, gestern
HARD_BREAKS = frozenset((SEMICOLON, COLON, STOP))
BREAKS = HARD_BREAKS | {COMMA}
EDGES = BREAKS | {QUOTATION}
SENTENCE_STARTS = HARD_BREAKS | {QUOTATION}
SEPARATORS = EDGES | {DASH}  # between two of these lies a segment
ASIDE_MARKS = frozenset((COMMA, DASH))
