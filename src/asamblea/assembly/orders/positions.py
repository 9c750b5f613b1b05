"""Where each field of a JSON text stands, so that a finding can name the line."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def lines_of(text: str, root: str) -> tuple[dict[str, int], tuple[str, ...]]:
    """The line (from 1) on which each field begins, by its path below `root`, and the paths that stand twice. The text
    is valid JSON: the caller has parsed it.
    """
    reader = _Reader(text)
    reader.value(root)
    return reader.lines, tuple(reader.twice)


class _Reader:
    """Walks the tokens once; no value is kept, only where it begins."""

    def __init__(self, text: str) -> None:
        self._tokens = self._numbered(text)
        self._next = next(self._tokens, ("", 1))
        self.lines: dict[str, int] = {}
        self.twice: list[str] = []

    def _numbered(self, text: str) -> Iterator[tuple[str, int]]:
        line, seen = 1, 0
        for token in _TOKEN.finditer(text):
            line += text.count("\n", seen, token.start())
            seen = token.start()
            yield token.group(), line
        yield "", line

    def _take(self) -> tuple[str, int]:
        taken, self._next = self._next, next(self._tokens, ("", self._next[1]))
        return taken

    def value(self, path: str) -> None:
        """One value, whose first token is next."""
        first, line = self._take()
        self.lines.setdefault(path, line)
        if first == "{":
            self._members(path)
        elif first == "[":
            self._items(path)

    def _members(self, path: str) -> None:
        seen: set[str] = set()
        while self._next[0] not in ("}", ""):
            key, line = self._take()
            name = f"{path}.{key[1:-1]}"
            if key in seen:
                self.twice.append(name)
            seen.add(key)
            self.lines[name] = line
            self._take()  # the colon
            self.value(name)
            if self._next[0] == ",":
                self._take()
        self._take()

    def _items(self, path: str) -> None:
        index = 0
        while self._next[0] not in ("]", ""):
            self.value(f"{path}[{index}]")
            index += 1
            if self._next[0] == ",":
                self._take()
        self._take()
