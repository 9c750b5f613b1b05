"""What can be checked of an entry by itself: its form, its act's id, its signatures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from asamblea.observer.forms import ADDRESS, ENDINGS, ENROLLED, MARKS
from asamblea.record.base64s import bytes_of
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.frames import Frame
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import verify


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys that a log enrols anywhere, by id, the addresses that it names, by entry, and the entries that hold an
    event of meaning to a verifier of bytes.

    Whether a key is in force is for the fold to say.
    """

    keys: Mapping[str, PublicKey]
    addresses: tuple[tuple[int, Address], ...]
    marked: frozenset[int]

    def address_at(self, seq: int) -> Address:
        """The address under which the entry's passkeys sign: the latest named before it (the founding entry: in it)."""
        for since, address in reversed(self.addresses):
            if since < seq or since == 0:
                return address
        return Address((), "")


def keyring_of(entries: Sequence[bytes]) -> Keyring:
    """The keys and addresses of a log; entries that do not parse give none."""
    keys: dict[str, PublicKey] = {}
    addresses: list[tuple[int, Address]] = []
    maybe = [seq for seq, data in enumerate(entries) if ENDINGS.search(data) is not None]
    marked = [seq for seq in maybe if any(mark in entries[seq] for mark in MARKS)]
    for seq in marked:
        data = entries[seq]
        try:
            _collect(Entry.parse(data, f"#{seq}"), seq, keys, addresses)
        except (Malformed, KeyError, TypeError):
            continue
    return Keyring(keys, tuple(addresses), frozenset(marked))


def _collect(entry: Entry, seq: int, keys: dict[str, PublicKey], addresses: list[tuple[int, Address]]) -> None:
    for event in entry.events:
        if event.get("name") == ENROLLED:
            keys.setdefault(event["key"], PublicKey(event["alg"], bytes_of(event["public"], "public")))
        elif event.get("name") == ADDRESS:
            addresses.append((seq, Address(tuple(event["origins"]), event["rp"])))


def verified_of(frame: Frame, seq: int, keyring: Keyring) -> frozenset[str]:
    """The ids of the keys whose signatures verify in the entry `seq`; nothing for an entry without an act."""
    if frame.act is None:
        return frozenset()
    digest, address = frame.act.digest(), keyring.address_at(seq)
    verified = []
    for each in frame.signatures:
        key = keyring.keys.get(each.key)
        if key is not None and verify(digest, each, key, address):
            verified.append(each.key)
    return frozenset(verified)
