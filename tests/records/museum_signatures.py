"""Pieces of the museum whose signatures or keys do not hold."""

import base64
from copy import deepcopy
from typing import Any

from nacl.bindings import crypto_core_ed25519_add
from tests.records.forge import Forge
from tests.records.museum import attested, ending_at, find, piece
from tests.records.signers import own_key, passkey, sheet_of_codes

from asamblea.demo.cast import Person
from asamblea.record.acts import Act
from asamblea.record.base64s import text_of
from asamblea.record.ed25519 import sign
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import CodeSignature, Ed25519Signature, Signature, sorted_signatures

# A point of order 8 (RFC 8032 encoding), which tests/record/test_ed25519.py derives.
EIGHTH = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
DESK, OFFICER, D1 = own_key("desk", "desk"), own_key("secretary"), own_key("d1")
CODES, SHEET = sheet_of_codes()
EVERY = "every-edition"


def at_the_desk(forge: Forge, by_code: bool) -> dict[str, Any]:
    """The first entry attested at the desk, by a code or by an officer's word, as the last of the record."""

    def found(entry: dict[str, Any]) -> bool:
        return attested("desk")(entry) and by_code == any(each["alg"] == "code" for each in entry["signatures"])

    return ending_at(forge, found)


def by(entry: dict[str, Any], who: Person) -> Signature:
    """The signature of a person on the entry's act."""
    return Ed25519Signature(who.public.id(), sign(who.seed, Act.parse(entry["act"], "act").digest()))


def signed(entry: dict[str, Any], *signatures: Signature) -> None:
    """The entry with these signatures and no others."""
    entry["signatures"] = [each.as_json() for each in sorted_signatures(signatures)]


def as_author(entry: dict[str, Any], who: Person) -> None:
    """The act, a registration, in another person's name, with what it brings."""
    for event in entry["events"]:
        if event.get("member") == entry["act"]["author"]:
            event["member"] = who.member
    entry["act"]["author"] = who.member


@piece("act.signature", of=EVERY, behind="decision.refused")
def desk_act_with_another_members_code(forge: Forge) -> None:
    entry = at_the_desk(forge, by_code=True)
    as_author(entry, forge.person("d6"))
    signed(entry, CodeSignature(SHEET.id(), CODES[0]), by(entry, DESK))


@piece("act.signature", of=EVERY)
def code_used_twice(forge: Forge) -> None:
    again = deepcopy(at_the_desk(forge, by_code=True))
    again["seq"] += 1
    again["act"]["nonce"] = "0" * 32
    signed(again, CodeSignature(SHEET.id(), CODES[0]), by(again, DESK))
    forge.entries.append(again)


@piece("act.signature", of=EVERY)
def desk_act_whose_author_vouches_for_herself(forge: Forge) -> None:
    entry = at_the_desk(forge, by_code=False)
    as_author(entry, forge.person("d1"))
    entry["act"]["key"] = D1.public.id()
    signed(entry, by(entry, D1), by(entry, DESK))


@piece("act.signature", of=EVERY)
def desk_act_with_three_signatures(forge: Forge) -> None:
    entry = at_the_desk(forge, by_code=False)
    signed(entry, by(entry, OFFICER), by(entry, D1), by(entry, DESK))


@piece("act.signature", of=EVERY)
def desk_act_under_the_desks_key(forge: Forge) -> None:
    entry = at_the_desk(forge, by_code=False)
    entry["act"]["key"] = DESK.public.id()
    signed(entry, by(entry, OFFICER), by(entry, DESK))


@piece("decision.refused", of=EVERY)
def desk_act_vouched_by_somebody_without_office(forge: Forge) -> None:
    entry = at_the_desk(forge, by_code=False)
    entry["act"]["key"] = D1.public.id()
    signed(entry, by(entry, D1), by(entry, DESK))


@piece("act.signature", of=EVERY)
def key_act_signed_by_a_passkey_alone(forge: Forge) -> None:
    entry = ending_at(forge, attested("passkey"))
    entry["act"]["attested"] = "key"
    signed(entry, passkey()[1](Act.parse(entry["act"], "act")))


def with_client_data(forge: Forge, more: str) -> None:
    """The first act by passkey, whose client data says more."""
    entry = ending_at(forge, attested("passkey"))
    signed(entry, passkey()[1](Act.parse(entry["act"], "act"), more))


@piece("act.signature", of=EVERY)
def passkey_whose_client_data_is_no_json(forge: Forge) -> None:
    with_client_data(forge, ',"other":NaN')


@piece("act.signature", of=EVERY)
def passkey_whose_client_data_is_nested_too_deep(forge: Forge) -> None:
    with_client_data(forge, f',"other":{"[" * 16}{"]" * 16}')


def passkey_whose_client_data_says_more(forge: Forge) -> None:
    """No defect: other members are ignored, whatever number they hold."""
    with_client_data(forge, f',"other":{"[" * 15}{"9" * 5000}{"]" * 15}')


def enrolling(forge: Forge) -> dict[str, Any]:
    """The first key that officers enrol, in the last entry of the record."""
    entry = find(forge, "delegate.seat/1")
    del forge.entries[forge.entries.index(entry) + 1 :]
    return next(event for event in entry["events"] if event["name"] == "key.enrolled/1")


def with_public(forge: Forge, public: bytes) -> None:
    """The first key that officers enrol has these bytes, and the id that follows from them."""
    event = enrolling(forge)
    event["public"], event["key"] = text_of(public), PublicKey("ed25519", public).id()


@piece("key.id", behind="decision.events")
def key_of_order_eight(forge: Forge) -> None:
    with_public(forge, EIGHTH)


@piece("key.id", behind="decision.events")
def key_outside_the_group_of_prime_order(forge: Forge) -> None:
    with_public(forge, crypto_core_ed25519_add(forge.person("ana").public.public, EIGHTH))


@piece("key.id", behind="decision.events")
def key_of_another_length(forge: Forge) -> None:
    with_public(forge, bytes(31))


@piece("key.id", behind="decision.events")
def key_enrolled_again(forge: Forge) -> None:
    enrolling(forge)
    first = next(event for event in forge.entries[0]["events"] if event["name"] == "key.enrolled/1")
    forge.entries[-1]["events"].append({**first, "at": forge.entries[-1]["at"]})


@piece("act.once", behind="act.signature")
def act_entered_again_without_its_signature(forge: Forge) -> None:
    first = ending_at(forge, lambda entry: bool(entry["act"]) and entry["act"]["type"] == "presence.register/1")
    again = deepcopy(first)
    again["seq"] += 1
    again["signatures"][0]["sig"] = base64.b64encode(bytes(64)).decode()
    forge.entries.append(again)


@piece("act.signature", of=EVERY)
def commitment_of_order_eight(forge: Forge) -> None:
    entry = ending_at(forge, attested("key"))
    entry["signatures"][0]["sig"] = text_of(EIGHTH + base64.b64decode(entry["signatures"][0]["sig"])[32:])
