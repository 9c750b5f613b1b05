"""Pieces of the museum whose form, place or evidence does not hold."""

import base64
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from tests.records.forge import Forge
from tests.records.museum import change_file, ending_at, find, piece

from asamblea.record.acts import Act
from asamblea.record.base64s import text_of
from asamblea.record.checkpoints import Checkpoint, cosign, log_vkey, sign_checkpoint
from asamblea.record.ed25519 import public_of
from asamblea.record.entries import origin_of_id
from asamblea.record.instants import SECOND
from asamblea.record.notes import Note, NoteSignature, parse_note
from asamblea.record.tree import EMPTY_ROOT

EVERY = "every-edition"
FOUNDERS = ("chair", "secretary", "teller")


def false_line(forge: Forge) -> NoteSignature:
    """A line in the name of the log's key that it never signed."""
    key = log_vkey(forge.origin, public_of(forge.seed))
    return NoteSignature(key.name, key.id(), bytes(64))


@piece("checkpoint.signature")
def checkpoint_with_a_second_line_that_is_false(forge: Forge) -> None:
    line = false_line(forge).line().encode()
    change_file(lambda _: f"{forge.path}/checkpoint", lambda data: data + line)(forge)


def with_note(forge: Forge, change: Callable[[Note], Note]) -> None:
    """The first cosigned note of the record, changed, in its last entry."""
    (item,) = ending_at(forge, lambda entry: bool(entry["evidence"]))["evidence"]
    note = parse_note(base64.b64decode(item["note"]), "note")
    item["note"] = text_of(change(note).encode())


def cosigned(forge: Forge, note: Note, at: int) -> Note:
    """The note with the neighbour's word at this second."""
    return cosign(note, "neighbour", forge.player.secret("neighbour"), at * SECOND)


@piece("evidence.form", of=EVERY)
def cosigned_note_with_a_second_line_that_is_false(forge: Forge) -> None:
    with_note(forge, lambda note: Note(note.text, (*note.signatures, false_line(forge))))


@piece("evidence.form", of=EVERY)
def cosigned_note_of_nothing(forge: Forge) -> None:
    nothing = sign_checkpoint(Checkpoint(forge.origin, 0, EMPTY_ROOT), forge.seed)
    with_note(forge, lambda _: cosigned(forge, nothing, 1_800_000_000))


@piece("evidence.form", of=EVERY)
def cosigned_note_from_the_end_of_time(forge: Forge) -> None:
    with_note(forge, lambda note: cosigned(forge, Note(note.text, note.signatures[:1]), 1 << 63))


def passed(entry: dict[str, Any]) -> dict[str, Any]:
    """One more word that time passed."""
    return {"at": entry["at"], "name": "clock.passed/1"}


@piece("entry.form", behind="decision.events")
def clock_passed_beside_an_act(forge: Forge) -> None:
    forge.entries[-1]["events"].insert(0, passed(forge.entries[-1]))


@piece("entry.form", behind="due.events")
def clock_passed_twice(forge: Forge) -> None:
    entry = ending_at(forge, lambda entry: entry["act"] is None)
    entry["events"].append(passed(entry))


@piece("entry.form", behind="decision.events")
def log_key_named_after_the_founding(forge: Forge) -> None:
    entry = forge.entries[-1]
    entry["events"].append({"at": entry["at"], "key": text_of(public_of(bytes(32))), "name": "log_key.named/1"})


@piece("entry.form", behind="decision.events")
def reference_that_goes_on_with_no_hash(forge: Forge) -> None:
    entry = ending_at(forge, lambda entry: bool(entry["act"]) and entry["act"]["type"] == "motion.table/1")
    entry["act"]["payload"]["title"] = "public:title"
    forge.resign(entry, "ana")


@piece("decision.events")
def event_that_nobody_knows(forge: Forge) -> None:
    forge.entries[-1]["events"].append({"at": forge.entries[-1]["at"], "name": "star.seen/1"})


@piece("log.origin", behind="decision.refused")
def first_entry_that_founds_nothing(forge: Forge) -> None:
    del forge.entries[1:]
    (entry,) = forge.entries
    entry["act"]["type"] = "founding.dream/1"
    forge.resign(entry, *FOUNDERS)
    forge.origin = origin_of_id(Act.parse(entry["act"], "act").id())
    for event in entry["events"]:
        if event["name"] == "founding.called/1":
            event["origin"] = forge.origin


@piece("act.body", behind="decision.refused")
def founding_act_in_a_later_entry(forge: Forge) -> None:
    last = forge.entries[-1]
    again = deepcopy(find(forge, "founding.call/1"))
    again.update(at=last["at"], events=[], orders=last["orders"], seq=last["seq"] + 1)
    again["act"].update(body=forge.origin, made_at=last["at"], not_after=last["at"])
    forge.resign(again, *FOUNDERS)
    forge.entries.append(again)
