"""Operations out of words as a person edited them, provision by provision (docs/spec/charter.md, section 4).

A difference proposes the operations; what is tabled are the operations, which the page shows before anybody signs.
"""

import re
from collections.abc import Iterator, Mapping

from asamblea.charter.diff import pieces
from asamblea.charter.operations import Delete, Edit, Insert, Operation
from asamblea.charter.tree import Charter, Node
from asamblea.charter.words import joined, tidy, words

# What can stand beside another of its kind; a heading is emptied, it does not go.
_PARTS = ("paragraph", "item")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def parts_of(written: str, place: str) -> tuple[str, ...]:
    """The provisions in what was written in one field: an empty line begins another. Raises Malformed
    (`text.character`).
    """
    blocks = _EMPTY_LINE.split(written.replace("\r\n", "\n"))
    return tuple(block for each in blocks if (block := tidy(each, place)))


def redrawn(base: Charter, written: Mapping[str, str], ids: str) -> tuple[Operation, ...]:
    """What turns the words of provisions (by id) into those written: words edited one run at a time, a paragraph or
    item left empty deleted, further blocks inserted right after it as `ids`.1, `ids`.2 and so on. Raises Malformed.
    """
    names = (f"{ids}.{number}" for number in range(1, 1_000_000))
    return tuple(
        operation for provision, text in written.items() for operation in _of(base, base.nodes[provision], text, names)
    )


def _of(base: Charter, node: Node, written: str, names: Iterator[str]) -> Iterator[Operation]:
    parts = parts_of(written, node.id)
    if not parts and node.kind in _PARTS:
        yield Delete(node.id, joined(words(" ".join(each.text for each in base.walk(node.id)))))
        return
    first = parts[0] if parts else ""
    if node.kind not in _PARTS:
        first, parts = " ".join(parts), ()
    yield from _edits(node, first)
    if len(parts) > 1:
        made = tuple(Node(next(names), node.kind, part, parent=node.parent) for part in parts[1:])
        yield Insert(node.parent, node.id, made)


def _edits(node: Node, written: str) -> Iterator[Edit]:
    """The runs of words that differ; what is put in quotes the word before it."""
    known, at, gone = words(node.text), 0, ""
    for kind, text in (*pieces(node.text, written), ("same", "")):
        count = len(words(text))
        if kind == "gone":
            gone, at = text, at + count
        elif kind == "new":
            start = at - len(words(gone))
            yield Edit(node.id, start, at, gone or joined(known[max(0, at - 1) : at]), text)
            gone = ""
        else:
            if gone:
                yield Edit(node.id, at - len(words(gone)), at, gone, "")
            gone, at = "", at + count
