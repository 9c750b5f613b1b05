"""From ids and references to what people call them: names of members, titles of motions and votes, and the words of
public texts.
"""

from collections.abc import Callable
from functools import cache

from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import NAMES
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.blobs import content_of, reference
from asamblea.record.errors import Malformed

LONGEST = 160
Blob = Callable[[str], bytes | None]


def naming_of(state: State, blob: Blob) -> Callable[[str], str]:
    """What to call a member id, an electorate's or a public reference: its text where the record has it, and itself
    where not; a motion or a vote by its id and the title of what it decides.
    """
    names, electorates = NAMES.all(state), REPRESENTATION.all(state)

    @cache
    def called(value: str) -> str:
        title = _title(state, value)
        known = electorates[value].title if value in electorates else names.get(value, value)
        told = text_of(title or known, blob) or value
        return f"{value} ({told})" if title and told != value else told

    return called


def _title(state: State, id_: str) -> str:
    """The reference to the title of a motion, or of that on which a vote is; empty for anything else."""
    vote = VOTES.find(state, id_)
    motion = MOTIONS.find(state, id_ if vote is None else vote.opened.motion)
    return "" if motion is None else motion.title


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
