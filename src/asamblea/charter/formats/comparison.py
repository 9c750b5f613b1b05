"""Two versions of a text side by side: the articles that differ, whole, with what changed marked."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from asamblea.charter.diff import Piece, Row
from asamblea.charter.formats.columns import Cell, Entry, sides
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.printed import Labels, Printed, printed
from asamblea.charter.tree import Charter


def compared(
    before: Charter, after: Charter, rows: Iterable[Row], labels: Labels, whole: str, moved: str
) -> tuple[Entry, ...]:
    """An entry for every article, or heading, in which something differs. `whole` names the text as a whole, `moved`
    says that something stood elsewhere.
    """
    listed = tuple(rows)
    # What was removed stands in the article that its own became.
    became = {row.before: row.after for row in listed if row.before and row.after}
    ones, others = _printed(before, labels), _printed(after, labels)

    def article(row: Row) -> str:
        if row.after:
            return after.article(row.after)
        return became.get(before.article(row.before), f"before {before.article(row.before)}")

    return tuple(_entries(groupby(listed, article), ones, others, whole, moved))


def _entries(
    groups: Iterable[tuple[str, Iterator[Row]]],
    ones: Mapping[str, Printed],
    others: Mapping[str, Printed],
    whole: str,
    moved: str,
) -> Iterator[Entry]:
    for provision, group in groups:
        found = tuple(group)
        if not any(row.kind != "same" or row.moved for row in found):
            continue
        known = others.get(provision) or ones.get(provision.removeprefix("before "))
        pairs = (_pair(row, ones.get(row.before), others.get(row.after)) for row in found)
        rows = tuple(pair for pair in pairs if pair is not None)
        yield Entry(whole if known is None else known.title, rows, (), (moved,) if any(r.moved for r in found) else ())


def _printed(text: Charter, labels: Labels) -> dict[str, Printed]:
    return {each.node.id: each for each in printed(Imported(text), labels)}


def _pair(row: Row, one: Printed | None, other: Printed | None) -> tuple[Cell, Cell] | None:
    """Both sides of a row; None for a heading in which nothing differs, as the entry's title says it."""
    left, right = (_cell(each, side) for each, side in zip((one, other), sides(row.pieces), strict=True))
    return None if left == right and one is not None and one.headed else (left, right)


def _cell(each: Printed | None, pieces: tuple[Piece, ...]) -> Cell:
    if each is None or not each.headed:
        return Cell("" if each is None else each.number, pieces)
    number = (Piece("same", f"{each.number}."),) if each.number else ()
    return Cell("", number + pieces)
