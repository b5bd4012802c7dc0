"""Tables of whole readings: a sentence a line, and indented beneath it a line for each thing that is found in it."""


def readings(table: str) -> list[tuple[str, list[str]]]:
    """(sentence, the lines beneath it)"""
    found: list[tuple[str, list[str]]] = []
    for line in table.strip().splitlines():
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found
