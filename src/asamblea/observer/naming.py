"""From ids and references to what people call them: names of members, and the words of public texts."""

from collections.abc import Callable
from functools import cache

from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import NAMES
from asamblea.record.blobs import content_of, reference
from asamblea.record.errors import Malformed

LONGEST = 160
Blob = Callable[[str], bytes | None]


def naming_of(state: State, blob: Blob) -> Callable[[str], str]:
    """What to call a member id or a public reference: its text where the record has it, and itself where not."""
    names = NAMES.all(state)

    @cache
    def called(value: str) -> str:
        return text_of(names.get(value, value), blob) or value

    return called


def text_of(ref: str, blob: Blob) -> str:
    """The first line of a public text, cut to 160 characters; empty if it is none, or is not held."""
    if not ref.startswith("public:"):
        return ""
    try:
        file = blob(ref.partition(":")[2])
        content = b"" if file is None else content_of(reference(ref, ref), file, ref)
    except Malformed:
        return ""
    line = content.decode(errors="replace").strip().partition("\n")[0]
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
