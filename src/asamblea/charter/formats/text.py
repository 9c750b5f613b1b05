"""Plain text: one line a paragraph, as `plain` reads it."""

from collections.abc import Iterator

from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import Labels, Printed, notes_of_root, printed

INDENT = "   "
RULE = "———"


def write_text(source: Imported, labels: Labels) -> str:
    """The whole text, with its notes beneath what they stand at."""
    name = source.text.root.text
    parts = [name] if name else []
    parts += [_note(note) for _, note in notes_of_root(source)]
    for each in printed(source, labels):
        parts += _lines(each)
    return "\n\n".join(parts) + "\n"


def _lines(each: Printed) -> Iterator[str]:
    node = each.node
    if each.apart:
        yield RULE
    if node.kind == "article":
        yield f"{each.number}. [{each.words}]" if each.words else f"{each.number}."
    elif each.headed:
        yield "\n".join(part for part in (each.number, each.words) if part) or "—"
    else:
        yield INDENT * each.depth + " ".join(part for part in (each.number, each.words) if part)
    for _, note in each.notes:
        yield _note(note)


def _note(note: Note) -> str:
    # Two blank lines end a note for whoever reads the text again.
    return "* " + "\n".join(note.paragraphs) + "\n"
