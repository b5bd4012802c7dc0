"""How large the library is: `python -m tools.size`. Code lines only: docstrings, comments and blank lines do not count.

So none of them is worth deleting; word lists in CSV and sentences in TOML are no code.
"""

import ast
import io
import tokenize
from collections import Counter
from pathlib import Path

from tools.environment import ROOT

SKIPPED = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def code_lines(source: str) -> int:
    """Lines that hold code: each physical line of a statement counts, a docstring does not."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in SKIPPED:
            lines.update(range(token.start[0], token.end[0] + 1))
    return len(lines - _docstrings(ast.parse(source)))


def _docstrings(tree: ast.AST) -> set[int]:
    """Lines of strings that stand alone: docstrings, and the notes beneath constants."""
    found: set[int] = set()
    for node in ast.walk(tree):
        alone = (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        )
        if alone:
            found.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))  # type: ignore[attr-defined]  # only expressions come here
    return found


def measured(folder: Path) -> dict[Path, int]:
    """Code lines of every module below a folder."""
    return {path: code_lines(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))}


def main() -> None:
    sizes = measured(ROOT / "helpers")
    rooms: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for path, lines in sizes.items():
        parts = path.relative_to(ROOT / "helpers").parts
        room = "/".join(parts[:-1][:2]) or parts[0]
        rooms[room] += lines
        files[room] += 1
    for room, lines in rooms.most_common():
        print(f"{lines:7,} lines {files[room]:4} files  {room}")
    german = [lines for path, lines in sizes.items() if path.is_relative_to(ROOT / "helpers/german")]
    print(
        f"helpers: {sum(sizes.values()):,} code lines in {len(sizes)} files; german: {sum(german):,} in {len(german)}"
    )


if __name__ == "__main__":
    main()
