"""A forger's workshop: take a played record apart, change one thing, put it together again with every key in hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from asamblea.demo.cast import Person
from asamblea.demo.player import Player
from asamblea.demo.scenario import read_scenario
from asamblea.observer.index import Listed, index_bytes
from asamblea.record.acts import Act
from asamblea.record.canonical import encode
from asamblea.record.checkpoints import Checkpoint, log_vkey, sign_checkpoint
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.signatures import Ed25519Signature
from asamblea.record.tiles import bundle, bundle_path, bundles_for, hash_tile, level_above, tile_path, tiles_for
from asamblea.record.tree import leaf_hash, root_of

SCENARIOS = Path(__file__).resolve().parents[2] / "src" / "asamblea" / "demo" / "scenarios"
CAST = ("chair", "secretary", "teller", "ana", "bruno", "celia", "dora")


def played(name: str) -> Player:
    """A scenario played to its end."""
    player = Player(read_scenario(SCENARIOS / f"{name}.toml"))
    for _ in player.play():
        pass
    return player


class Forge:
    """The parts of one log: entries as JSON, blobs, origin, the log's seed.

    `write` makes them a record whose tree and head hold.
    """

    def __init__(self, player: Player) -> None:
        self.player = player
        self.origin = player.origin
        self.seed = player.log_seed
        self.path = self.origin.rpartition("/")[2][:16]
        archive = player.archive
        self.entries: list[Any] = [
            json.loads(data) for data in archive.entries(self.origin, 0, archive.size(self.origin))
        ]
        self.raw: dict[int, bytes] = {}
        self.blobs: dict[str, bytes] = {name: archive.blob(name) or b"" for name in archive.blobs()}
        self.after: list[Callable[[Path], None]] = []
        self.checkpoint_text: Callable[[str], str] = str
        self.signer = self.seed

    def person(self, name: str) -> Person:
        """One of the scenario's persons, with her key."""
        return self.player.person(name)

    def resign(self, entry: dict[str, Any], *names: str) -> None:
        """Sign the entry's act anew with these persons' keys."""
        act = Act.parse(entry["act"], "act")
        people = [self.person(name) for name in names]
        signatures = [Ed25519Signature(who.public.id(), sign(who.seed, act.digest())) for who in people]
        entry["signatures"] = [each.as_json() for each in sorted(signatures, key=lambda each: each.key)]

    def relink(self) -> None:
        """Let every author collude: each act says that it saw the log as it now is, and is signed anew."""
        leaves: list[bytes] = []
        by_key = {self.person(name).public.id(): name for name in CAST}
        for entry in self.entries:
            act = entry["act"]
            if act is not None and act["seen"]["size"]:
                act["seen"]["root"] = root_of(leaves[: act["seen"]["size"]]).hex()
                self.resign(entry, *(by_key[each["key"]] for each in entry["signatures"]))
            leaves.append(leaf_hash(encode(entry)))

    def write(self, folder: Path) -> Path:
        """The record as files."""
        data = [self.raw.get(index) or encode(entry) for index, entry in enumerate(self.entries)]
        leaves = [leaf_hash(each) for each in data]
        log = folder / self.path
        for index, width in bundles_for(len(data)):
            _write(log / bundle_path(index, width), bundle(data[index * 256 : index * 256 + width]))
        hashes, at_level = leaves, 0
        for level, index, width in tiles_for(len(data)):
            if level != at_level:
                hashes, at_level = level_above(hashes), level
            _write(log / tile_path(level, index, width), hash_tile(hashes, index, width))
        checkpoint = Checkpoint(self.origin, len(data), root_of(leaves))
        _write(log / "checkpoint", _signed(self.checkpoint_text(checkpoint.text()), self.origin, self.signer))
        for name, file in self.blobs.items():
            _write(folder / "blobs" / name, file)
        _write(
            folder / "logs.json",
            index_bytes((Listed(self.origin, log_vkey(self.origin, public_of(self.seed)), self.path),)),
        )
        for change in self.after:
            change(folder)
        return folder


def _signed(text: str, origin: str, seed: bytes) -> bytes:
    """The text of a checkpoint signed as it stands, also one with an extension line."""
    plain = sign_checkpoint(Checkpoint(origin, 0, bytes(32)), seed)
    signature = plain.signatures[0]
    fresh = type(signature)(signature.name, signature.key_id, sign(seed, text.encode()))
    return (text + "\n" + fresh.line()).encode()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
