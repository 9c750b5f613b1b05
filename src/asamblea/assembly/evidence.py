"""What was checked outside a decision, as one frozen value; gathered in the same way by office and observer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from asamblea.assembly.citing.cited import Cited
from asamblea.assembly.events.base import Events, parse_event
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, CITED, CITED_AT, Recognised
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.log import COSIGNERS, LOG_KEY
from asamblea.record.acts import Act
from asamblea.record.base64s import bytes_of
from asamblea.record.blobs import Reference, content_of, references
from asamblea.record.canonical import Json
from asamblea.record.checkpoints import Checkpoint, cosignatures, log_vkey, open_checkpoint
from asamblea.record.citations import Citation, parse_citation
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.notes import VKey, parse_vkey
from asamblea.sealed.findings import Finding

NO_TEXTS: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cosigned:
    """A cosigner whom the body named saw this log at `size` at the instant `at`; the note was verified."""

    cosigner: str
    size: int
    at: Instant


class Evidence(NamedTuple):
    """`seq`: the entry's number. `seen_root`: this log's root at the size that the act saw (hex), None if there is
    none. `repeated`: the act id stands in the log already.
    `texts`: the public blobs that the act names, by reference. `absent`: references whose blobs are not held.
    `cosigned`, `cited`: verified, in the order of the entry's evidence. `unsound`: what the writer's verification of a
    sealed vote's archive found, before it is published; an observer's lists it apart."""

    seq: int
    seen_root: str | None
    repeated: bool = False
    texts: Mapping[str, bytes] = NO_TEXTS
    absent: tuple[str, ...] = ()
    cosigned: tuple[Cosigned, ...] = ()
    cited: tuple[Cited, ...] = ()
    unsound: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where evidence comes from: this log's root at a size (None beyond it), and the files of blobs by their hash."""

    root_at: Callable[[int], bytes | None]
    blob: Callable[[str], bytes | None]


def gather(
    state: State,
    act: Act | None,
    items: Sequence[dict[str, Json]],
    seq: int,
    sources: Sources,
    *,
    repeated: bool,
    held: bool = False,
) -> Evidence:
    """The evidence for an act as the entry `seq`; raises Malformed if an item is out of form or does not hold.

    `held`: the writer had the blobs when it wrote the entry; an observer who lacks one says so elsewhere.
    """
    named = () if act is None else references(act.payload)
    texts, absent = _blobs(named, sources) if named else (NO_TEXTS, ())
    root = None if act is None else sources.root_at(act.seen.size)
    cosigned, cited = _items(state, items, seq, sources) if items else ((), ())
    seen = None if root is None else root.hex()
    return Evidence(seq, seen, repeated, texts, () if held else absent, cosigned, cited)


def _blobs(named: Iterable[Reference], sources: Sources) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    texts: dict[str, bytes] = {}
    absent: list[str] = []
    for ref in named:
        file = sources.blob(ref.hash)
        if file is None:
            absent.append(str(ref))
        elif ref.kind == "public":
            texts[str(ref)] = content_of(ref, file, str(ref))
    return MappingProxyType(texts), tuple(absent)


def _items(
    state: State, items: Sequence[dict[str, Json]], seq: int, sources: Sources
) -> tuple[tuple[Cosigned, ...], tuple[Cited, ...]]:
    cosigned: list[Cosigned] = []
    cited: list[Cited] = []
    for index, item in enumerate(items):
        place = f"#{seq}.evidence[{index}]"
        match item.get("kind"):
            case "cosigned":
                cosigned.extend(_cosigned(state, item, seq, sources, place))
            case "citation":
                cited.extend(_cited(state, item, sources, place))
            case _:
                raise Malformed(place, "evidence.form", "is of no known kind")
    if len({each.body for each in cited}) < len(cited):
        raise Malformed(f"#{seq}.evidence", "evidence.form", "cites one body twice")
    return tuple(cosigned), tuple(cited)


def _cited(state: State, item: dict[str, Json], sources: Sources, place: str) -> Iterator[Cited]:
    """An entry of a body that is recognised here, under a head that extends the last one cited, and not cited
    before.
    """
    citation = parse_citation(item, place)
    match BODIES.find(state, citation.origin), sources.blob(citation.entry):
        case None, _:
            raise Malformed(place, "evidence.form", "cites a log of which this body knows no key")
        case _, None:
            raise Malformed(place, "evidence.form", "cites an entry whose bytes are not here")
        case Recognised() as body, bytes() as data:
            yield _entry_of(state, citation, body, data, place)


def _entry_of(state: State, citation: Citation, body: Recognised, data: bytes, place: str) -> Cited:
    last = CITED.find(state, citation.origin)
    before = None if last is None else Checkpoint(citation.origin, last.size, bytes.fromhex(last.root))
    head = citation.check(data, _key(body.key), before, place)
    if (citation.origin, citation.index) in CITED_AT.all(state):
        raise Malformed(place, "evidence.form", "cites an entry that was cited before")
    try:
        at, events = _told(data)
    except Malformed as fault:
        raise Malformed(place, fault.rule, fault.fault) from fault
    return Cited(citation.origin, citation.index, head.size, head.root.hex(), at, events)


@lru_cache(maxsize=64)
def _told(data: bytes) -> tuple[Instant, Events]:
    """When an entry of another log was written and what it says: one that many logs cite is read once."""
    entry = Entry.parse(data, "cited")
    return entry.at, tuple(parse_event(event, "cited.events") for event in entry.events)


@lru_cache(maxsize=4096)
def _key(text: str) -> VKey:
    """The key of a body that is recognised: a vkey that was read when it was."""
    return parse_vkey(text)


def _cosigned(state: State, item: dict[str, Json], seq: int, sources: Sources, place: str) -> Iterator[Cosigned]:
    """The words of the cosigners whom the body named, over a head of this very log that is not ahead of the entry."""
    if item.keys() != {"kind", "note"}:
        raise Malformed(place, "evidence.form", "has exactly the keys kind and note")
    key = log_vkey(BODY.at(state).origin, bytes_of(LOG_KEY.at(state), place))
    checkpoint, note = open_checkpoint(bytes_of(item["note"], place, "evidence.form"), key, place)
    if checkpoint.size > seq or sources.root_at(checkpoint.size) != checkpoint.root:
        raise Malformed(place, "evidence.form", "is a head that this log does not have")
    keys = [parse_vkey(text) for text in COSIGNERS.all(state).values()]
    words = cosignatures(note, keys, place, "evidence.form")
    if not words:
        raise Malformed(place, "evidence.form", "is cosigned by nobody whom the body named")
    return (Cosigned(word.cosigner, checkpoint.size, word.at) for word in words)
