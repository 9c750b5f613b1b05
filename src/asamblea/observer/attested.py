"""What can be checked of an entry by itself, on any core: its form, its act's id, its signatures.

A worker gets bytes and the keys that the log enrols, and gives back small values; the fold that follows is serial and
cheap.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from asamblea.record.base64s import bytes_of
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import verify

CHUNK = 2_000
ALONE = 4_000  # below this many entries another process costs more than it gives


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys that a log enrols anywhere, by id, and the addresses that it names, by entry.

    Whether a key is in force is for the fold to say.
    """

    keys: Mapping[str, PublicKey]
    addresses: tuple[tuple[int, Address], ...]

    def address_at(self, seq: int) -> Address:
        """The address under which the entry's passkeys sign: the latest named before it (the founding entry: in it)."""
        named = [address for since, address in self.addresses if since < seq or since == 0]
        return named[-1] if named else Address((), "")


@dataclass(frozen=True, slots=True)
class Attested:
    """An entry as checked by itself: the fault of its form if any, the act's id, and the ids of the keys whose
    signatures verify.
    """

    fault: tuple[str, str, str] | None
    act: str
    verified: frozenset[str]


def keyring_of(entries: Sequence[bytes]) -> Keyring:
    """The keys and addresses of a log; entries that do not parse give none."""
    keys: dict[str, PublicKey] = {}
    addresses: list[tuple[int, Address]] = []
    for seq, data in enumerate(entries):
        if b'"key.enrolled/1"' not in data and b'"address.named/1"' not in data:
            continue
        try:
            _collect(Entry.parse(data, f"#{seq}"), seq, keys, addresses)
        except (Malformed, KeyError, TypeError):
            continue
    return Keyring(keys, tuple(addresses))


def _collect(entry: Entry, seq: int, keys: dict[str, PublicKey], addresses: list[tuple[int, Address]]) -> None:
    for event in entry.events:
        if event.get("name") == "key.enrolled/1":
            key = PublicKey(event["alg"], bytes_of(event["public"], "public"))
            keys[event["key"]] = key
        elif event.get("name") == "address.named/1":
            addresses.append((seq, Address(tuple(event["origins"]), event["rp"])))


def attest(entries: Sequence[bytes], keyring: Keyring, *, workers: int | None = None) -> Iterator[Attested]:
    """Every entry checked by itself, in order, on `workers` processes (by default all cores)."""
    count = (os.cpu_count() or 1) if workers is None else workers
    if len(entries) < ALONE or count == 1:
        yield from (_attest(data, seq, keyring) for seq, data in enumerate(entries))
        return
    chunks = [(start, entries[start : start + CHUNK]) for start in range(0, len(entries), CHUNK)]
    # Workers make small values that refer to nothing in a circle: collecting them costs more than it frees.
    with ProcessPoolExecutor(count, initializer=gc.disable) as pool:
        for checked in pool.map(partial(_attest_chunk, keyring=keyring), chunks):
            yield from checked


def _attest_chunk(chunk: tuple[int, Sequence[bytes]], keyring: Keyring) -> list[Attested]:
    start, entries = chunk
    return [_attest(data, start + offset, keyring) for offset, data in enumerate(entries)]


def _attest(data: bytes, seq: int, keyring: Keyring) -> Attested:
    try:
        entry = Entry.parse(data, f"#{seq}")
    except Malformed as fault:
        return Attested((fault.place, fault.rule, fault.fault), "", frozenset())
    if entry.act is None:
        return Attested(None, "", frozenset())
    digest = entry.act.digest()
    address = keyring.address_at(seq)
    known = ((each, keyring.keys.get(each.key)) for each in entry.signatures)
    verified = (each.key for each, key in known if key is not None and verify(digest, each, key, address))
    return Attested(None, entry.act.id(), frozenset(verified))


def faults(attested: Iterable[Attested]) -> list[tuple[str, str, str]]:
    """The faults of form, in order."""
    return [each.fault for each in attested if each.fault is not None]
