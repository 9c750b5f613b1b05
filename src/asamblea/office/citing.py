"""Citations between the logs of one archive: what an entry above holds of an entry below, made in the same
transaction.
"""

from collections.abc import Iterable, Iterator

from asamblea.archive import Archive
from asamblea.archive.growth import consistency_in, inclusion_in
from asamblea.assembly.citing.audience import audience
from asamblea.assembly.events.base import revive_event
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import CITED, CITED_AT
from asamblea.record.canonical import digest
from asamblea.record.citations import Citation
from asamblea.record.entries import Entry
from asamblea.record.proofs import Proof


class CitationFailed(Exception):  # noqa: N818 -- says what is so
    """An entry could not be cited where it is owed: the whole transaction is undone."""


def cite_entry(archive: Archive, above: State, origin: str, seq: int) -> tuple[Citation, bytes]:
    """The citation of an entry of `origin` for the log whose state is `above`, and the entry's bytes."""
    size = archive.size(origin)
    (data,) = archive.entries(origin, seq, seq + 1)
    last = CITED.find(above, origin)
    since = 0 if last is None else last.size
    proof = Proof(seq, inclusion_in(archive, origin, seq, size), archive.head(origin))
    consistency = consistency_in(archive, origin, since, size) if since else ()
    return Citation(origin, seq, digest(data), proof.encode(), since, consistency), data


def owed(archive: Archive, above: State, to: str, origin: str, below: State, owing: Iterable[int]) -> Iterator[int]:
    """The entries of `origin`, whose state is `below`, that the log `to` owes a citation, of those that anybody may be
    owed: recomputed from the logs.
    """
    cited = CITED_AT.all(above)
    for seq in owing:
        if (origin, seq) in cited:
            continue
        (data,) = archive.entries(origin, seq, seq + 1)
        if to in audience(below, map(revive_event, Entry.parse(data, origin).events)):
            yield seq
