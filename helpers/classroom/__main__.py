"""``python -m helpers.classroom``: every sheet of every lesson into ``data/handouts/``."""

from helpers.classroom import write

if __name__ == "__main__":
    write()
