"""The museum: each piece is a golden record with one defect, and the rule that must find it, alone.

`behind` names what finds a piece whose own check is switched off: some defects two checks see.
"""

import base64
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.records.forge import Forge

from asamblea.record.base64s import text_of
from asamblea.record.canonical import digest, encode
from asamblea.record.tree import leaf_hash, root_of

Defect = Callable[[Forge], None]
PIECES: dict[str, tuple[Defect, frozenset[str]]] = {}
# The golden record that a piece breaks, where it is not `founding`.
OF: dict[str, str] = {}
BEHIND: dict[str, frozenset[str]] = {}


def piece(*rules: str, of: str = "founding", behind: str = "") -> Callable[[Defect], Defect]:
    """Register a defect of a golden record under the rules that find it."""

    def register(defect: Defect) -> Defect:
        PIECES[defect.__name__] = (defect, frozenset(rules))
        OF[defect.__name__] = of
        BEHIND[defect.__name__] = frozenset(behind.split())
        return defect

    return register


def find(forge: Forge, act: str) -> dict[str, Any]:
    """The first entry of an act."""
    return next(entry for entry in forge.entries if entry["act"] and entry["act"]["type"] == act)


def ending_at(forge: Forge, found: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The first entry of which this holds, as the last of the record: nobody after it saw it."""
    at = next(number for number, entry in enumerate(forge.entries) if found(entry))
    del forge.entries[at + 1 :]
    last: dict[str, Any] = forge.entries[at]
    return last


def change_file(name: Callable[[Forge], str], change: Callable[[bytes], bytes]) -> Defect:
    """A defect of one file as it lies there."""

    def defect(forge: Forge) -> None:
        def after(folder: Path) -> None:
            path = folder / name(forge)
            path.write_bytes(change(path.read_bytes()))

        forge.after.append(after)

    return defect


@piece("record.index")
def index_with_an_unknown_key(forge: Forge) -> None:
    change_file(lambda _: "logs.json", lambda data: data.replace(b'],"v"', b'],"more":1,"v"'))(forge)


@piece("record.missing")
def tile_missing(forge: Forge) -> None:
    forge.after.append(lambda folder: next((folder / forge.path / "tile" / "0").glob("000.p/*")).unlink())


@piece("checkpoint.form")
def checkpoint_with_an_extension(forge: Forge) -> None:
    forge.checkpoint_text = lambda text: text + "more\n"


@piece("checkpoint.signature")
def checkpoint_by_another_key(forge: Forge) -> None:
    forge.signer = bytes(32)


@piece("bundle.form", behind="tree.root")
def bundle_cut_short(forge: Forge) -> None:
    def after(folder: Path) -> None:
        path = next((folder / forge.path / "tile" / "entries").glob("000.p/*"))
        path.write_bytes(path.read_bytes()[:-1])

    forge.after.append(after)


@piece("tree.root")
def entries_and_tiles_exchanged_under_an_old_head(forge: Forge) -> None:
    old = root_of([leaf_hash(encode(entry)) for entry in forge.entries])
    forge.entries[-1]["at"] += 1
    for event in forge.entries[-1]["events"]:
        event["at"] += 1
    forge.checkpoint_text = lambda text: "\n".join((*text.split("\n")[:2], text_of(old), ""))


@piece("tile.hash")
def tile_with_a_flipped_bit(forge: Forge) -> None:
    def after(folder: Path) -> None:
        path = next((folder / forge.path / "tile" / "0").glob("000.p/*"))
        data = path.read_bytes()
        path.write_bytes(bytes([data[0] ^ 1]) + data[1:])

    forge.after.append(after)


@piece("entry.form")
def entry_with_an_unknown_key(forge: Forge) -> None:
    forge.entries[-1]["note"] = "more"


@piece("entry.seq")
def entry_with_another_number(forge: Forge) -> None:
    forge.entries[-1]["seq"] += 1


@piece("entry.time")
def entry_before_the_one_before(forge: Forge) -> None:
    last, before = forge.entries[-1], forge.entries[-2]
    last["at"] = before["at"] - 1
    for event in last["events"]:
        event["at"] = last["at"]
    last["act"]["made_at"] = last["at"]
    forge.resign(last, "chair")


@piece("log.origin")
def log_under_another_origin(forge: Forge) -> None:
    forge.origin = "asamblea/" + "0" * 32
    del forge.entries[1:]


@piece("act.body")
def act_for_another_body(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["body"] = "asamblea/" + "0" * 32
    forge.resign(entry, "chair")


@piece("act.time")
def act_from_the_future(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["made_at"] = entry["at"] + 300_001
    entry["act"]["not_after"] = entry["at"] + 600_000
    forge.resign(entry, "chair")


@piece("act.time")
def act_too_late(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["made_at"] = entry["act"]["not_after"] = entry["at"] - 1
    forge.resign(entry, "chair")


@piece("act.seen")
def act_whose_author_saw_another_log(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["seen"]["root"] = "0" * 64
    forge.resign(entry, "chair")


@piece("act.once")
def act_entered_twice(forge: Forge) -> None:
    """A registration, which changes nothing when it is repeated."""
    first = ending_at(forge, lambda entry: bool(entry["act"]) and entry["act"]["type"] == "presence.register/1")
    again = deepcopy(first)
    again["at"] += 1
    again["seq"] += 1
    again["events"][0]["at"] += 1
    forge.entries.append(again)


@piece("key.id", behind="decision.events")
def key_under_another_id(forge: Forge) -> None:
    event = next(event for event in find(forge, "delegate.seat/1")["events"] if event["name"] == "key.enrolled/1")
    forge.entries = forge.entries[:2]
    event["key"] = "0" * 32


@piece("act.signature")
def signature_with_a_flipped_bit(forge: Forge) -> None:
    signature = forge.entries[-1]["signatures"][0]
    raw = bytearray(base64.b64decode(signature["sig"]))
    raw[0] ^= 1
    signature["sig"] = base64.b64encode(raw).decode()


@piece("act.signature")
def act_by_a_key_that_was_never_enrolled(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["key"] = forge.person("stranger").public.id()
    forge.resign(entry, "stranger")


@piece("blob.hash")
def text_exchanged(forge: Forge) -> None:
    name = find(forge, "motion.table/1")["act"]["payload"]["title"].removeprefix("public:")
    change_file(lambda _: f"blobs/{name}", lambda data: data + b" and more")(forge)


@piece("blob.missing")
def text_missing(forge: Forge) -> None:
    del forge.blobs[find(forge, "motion.table/1")["act"]["payload"]["title"].removeprefix("public:")]


@piece("evidence.form")
def evidence_of_no_known_kind(forge: Forge) -> None:
    forge.entries[-1]["evidence"] = [{"kind": "hearsay"}]


@piece("decision.refused")
def act_of_somebody_who_may_not(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["act"]["author"] = forge.person("ana").member
    entry["act"]["key"] = forge.person("ana").public.id()
    forge.resign(entry, "ana")


@piece("due.events")
def result_typed_in_at_the_close(forge: Forge) -> None:
    entry = next(entry for entry in forge.entries if entry["act"] is None)
    closed = next(event for event in entry["events"] if event["name"] == "vote.closed/1")
    closed["count"]["yes"] += 1
    forge.relink()


@piece("decision.events")
def event_that_the_act_does_not_bring(forge: Forge) -> None:
    find(forge, "sitting.open/1")["events"][0]["present"] += 1
    forge.relink()


@piece("decision.events")
def orders_named_that_were_not_in_force(forge: Forge) -> None:
    forge.entries[-1]["orders"] = "0" * 64


def attested(kind: str) -> Callable[[dict[str, Any]], bool]:
    """Whether an entry's act is attested in this way."""
    return lambda entry: entry["act"] is not None and entry["act"]["attested"] == kind


@piece("act.signature", of="every-edition")
def passkey_that_signed_for_another_site(forge: Forge) -> None:
    (signature,) = ending_at(forge, attested("passkey"))["signatures"]
    data = base64.b64decode(signature["authenticator"])
    signature["authenticator"] = base64.b64encode(bytes(32) + data[32:]).decode()


@piece("act.signature", of="every-edition")
def desk_that_did_not_sign(forge: Forge) -> None:
    signatures = ending_at(forge, attested("desk"))["signatures"]
    desk = next(each for each in signatures if each["alg"] == "ed25519")
    desk["sig"] = base64.b64encode(bytes(64)).decode()


@piece("evidence.form", of="every-edition")
def cosignature_with_another_hour(forge: Forge) -> None:
    (item,) = ending_at(forge, lambda entry: bool(entry["evidence"]))["evidence"]
    note = base64.b64decode(item["note"]).decode().rstrip("\n").split("\n")
    name, _, signed = note[-1].rpartition(" ")
    raw = bytearray(base64.b64decode(signed))
    raw[11] ^= 1
    note[-1] = f"{name} {base64.b64encode(bytes(raw)).decode()}"
    item["note"] = base64.b64encode(("\n".join(note) + "\n").encode()).decode()


@piece("evidence.form")
def citation_of_a_log_that_nobody_recognised(forge: Forge) -> None:
    entry = b"an entry of another log"
    forge.blobs[digest(entry)] = entry
    cited = {
        "kind": "citation", "origin": "asamblea/" + "0" * 32, "index": 0, "entry": digest(entry), "since": 0,
        "proof": text_of(b"proof"), "consistency": [],
    }  # fmt: skip
    forge.entries[-1]["evidence"] = [cited]
