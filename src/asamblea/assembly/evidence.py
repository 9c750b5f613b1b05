"""What was checked outside a decision, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from asamblea.record.citations import Citation
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Cosigned:
    """A cosigner whom the body named saw this log at `size` at the instant `at`; the note was verified."""

    cosigner: str
    size: int
    at: Instant


@dataclass(frozen=True, slots=True)
class Evidence:
    """`seq`: the entry's number. `seen_root`: this log's root at the size that the act saw (hex), None if there is
    none. `repeated`: the act id stands in the log already.
    `texts`: the public blobs that the act names, by reference. `absent`: references whose blobs are not held.
    `cosigned`, `citations`: verified, in the order of the entry's evidence."""

    seq: int
    seen_root: str | None
    repeated: bool = False
    texts: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    absent: tuple[str, ...] = ()
    cosigned: tuple[Cosigned, ...] = ()
    citations: tuple[Citation, ...] = ()
