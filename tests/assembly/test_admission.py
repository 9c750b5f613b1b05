"""The only way in: identity, attestation, time."""

from typing import Any

import pytest
from tests.assembly_room import Room

from asamblea.assembly.admit import admit, fits
from asamblea.assembly.codec import to_json
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import CodeSpentBefore, VoucherWithoutOffice
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import EnrolledKey
from asamblea.assembly.words.members import KeyUse, NewKey
from asamblea.demo.cast import Draft, act_of, person, signed
from asamblea.record.acts import NOTHING_SEEN, Act
from asamblea.record.base64s import text_of
from asamblea.record.codes import code_from, hash_of
from asamblea.record.instants import DAY, MINUTE
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import CodeSignature, Signature, sorted_signatures, verify


def submit(
    room: Room, change: dict[str, Any], *, seen_root: str = NOTHING_SEEN.root, signer: str = "d1", **evidence: Any
) -> tuple[str, ...]:
    """The refusals that a registration of d1, changed, meets with signatures really verified."""
    author = room.who("d1")
    body = BODY.at(room.state).origin
    draft = Draft("presence.register/1", {"sitting": "s1"}, body, NOTHING_SEEN)
    act = act_of(draft, author, room.at, "0" * 32)._replace(**change)
    signatures = signed(act, [room.who(signer)])
    proof = Evidence(seq=room.seq, seen_root=seen_root, **evidence)
    try:
        admit(room.state, act, signatures, room.at, proof, _verified)
    except Refused as refusal:
        return tuple(type(reason).__name__ for reason in refusal.reasons)
    return ()


def _verified(act: Act, signature: Signature, key: PublicKey, address: Address) -> bool:
    return verify(act.digest(), signature, key, address)


@pytest.fixture
def room() -> Room:
    """Everybody seated, at the hour of the founding sitting."""
    room = Room().seated()
    room.at += DAY
    return room


def test_an_act_as_it_should_be_is_admitted(room: Room) -> None:
    assert submit(room, {}) == ()


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"body": "asamblea/" + "0" * 32}, "WrongBody"),
        ({"type": "presence.register/2"}, "ActUnknown"),
        ({"type": "presence.dance/1"}, "ActUnknown"),
        ({"payload": {"sitting": "s1", "more": 1}}, "PayloadMalformed"),
        ({"payload": {"sitting": 1}}, "PayloadMalformed"),
        ({"payload": {}}, "PayloadMalformed"),
        ({"attested": "key"}, "AttestationUnfit"),
        ({"attested": "minutes"}, "AttestationNotAccepted"),
    ],
)
def test_an_act_out_of_order_meets_its_refusal(room: Room, change: dict[str, Any], refusal: str) -> None:
    assert refusal in submit(room, change)


def test_a_late_and_a_premature_act_are_refused(room: Room) -> None:
    assert submit(room, {"made_at": room.at - DAY, "not_after": room.at - 1}) == ("ActLate",)
    assert submit(room, {"made_at": room.at + 6 * MINUTE, "not_after": room.at + DAY}) == ("ActEarly",)
    assert submit(room, {"made_at": room.at + 4 * MINUTE, "not_after": room.at + DAY}) == ()


def test_a_head_that_is_no_prefix_of_the_log_is_refused(room: Room) -> None:
    assert submit(room, {}, seen_root="0" * 64) == ("HeadNotSeen",)


def test_an_act_that_stands_in_the_log_is_refused(room: Room) -> None:
    assert submit(room, {}, repeated=True) == ("ActRepeated",)


def test_a_text_that_is_not_held_is_named(room: Room) -> None:
    assert submit(room, {}, absent=("public:" + "0" * 64,)) == ("BlobAbsent",)


def test_anothers_signature_does_not_stand_for_the_author(room: Room) -> None:
    assert submit(room, {}, signer="d2") == ("AuthorDidNotSign",)


def test_a_key_from_elsewhere_is_named(room: Room) -> None:
    assert submit(room, {}, signer="stranger") == ("KeyNotInForce",)


def test_a_signature_over_another_act_does_not_verify(room: Room) -> None:
    author = room.who("d1")
    draft = Draft("presence.register/1", {"sitting": "s1"}, BODY.at(room.state).origin, NOTHING_SEEN)
    act = act_of(draft, author, room.at, "0" * 32)
    other = act._replace(nonce="1" * 32)
    with pytest.raises(Refused) as refused:
        admit(
            room.state, act, signed(other, [author]), room.at, Evidence(room.seq, NOTHING_SEEN.root), _verified
        )  # fmt: skip
    assert [type(reason).__name__ for reason in refused.value.reasons] == ["SignatureInvalid"]


def test_a_paper_code_signs_once(room: Room) -> None:
    code = code_from(bytes(10))
    sheet = PublicKey("codes", bytes.fromhex(hash_of(code)))
    desk = person("desk", "paper", "desk")
    for member, key in (
        ("d1", NewKey("codes", text_of(sheet.public), "member")),
        ("desk", desk.new_key()),
    ):
        room.act("key.enrol/1", ("chair", "secretary"), member=room.id(member), key=to_json(key))
    draft = Draft("presence.register/1", {"sitting": "s1"}, BODY.at(room.state).origin, NOTHING_SEEN, attested="desk")

    def at_the_desk(nonce: str) -> None:
        act = act_of(draft, room.who("d1"), room.at, nonce)._replace(key=sheet.id())
        signatures = sorted_signatures((CodeSignature(sheet.id(), code), *signed(act, [desk])))
        evidence = Evidence(room.seq, NOTHING_SEEN.root)
        room.state = admit(room.state, act, signatures, room.at, evidence, _verified).state

    at_the_desk("0" * 32)
    with pytest.raises(Refused) as refused:
        at_the_desk("1" * 32)
    assert refused.value.reasons == (CodeSpentBefore(sheet.id()),)


def held(member: str, use: KeyUse = "member", alg: str = "ed25519") -> EnrolledKey:
    return EnrolledKey(member, PublicKey(alg, b""), use, 0, None)


AUTHOR, OTHER, CLERK = "a", "b", "c"
DESK = held(CLERK, "desk")


@pytest.mark.parametrize(
    ("attested", "own", "others", "fit"),
    [
        ("key", held(AUTHOR), [], True),
        ("key", held(AUTHOR), [held(OTHER, alg="webauthn")], True),
        ("key", held(AUTHOR, alg="webauthn"), [], False),
        ("key", held(AUTHOR), [held(OTHER, alg="codes")], False),
        ("key", held(AUTHOR, "demo"), [], False),
        ("passkey", held(AUTHOR, alg="webauthn"), [held(OTHER)], True),
        ("passkey", held(AUTHOR), [held(OTHER, alg="webauthn")], False),
        ("desk", held(AUTHOR, alg="codes"), [DESK], True),
        ("desk", held(OTHER), [DESK], True),
        ("desk", held(OTHER, alg="codes"), [DESK], False),
        ("desk", held(AUTHOR), [DESK], False),
        ("desk", held(CLERK), [DESK], False),
        ("desk", held(OTHER), [DESK, held(AUTHOR, alg="codes")], False),
        ("desk", held(OTHER), [], False),
        ("desk", DESK, [held(AUTHOR, alg="codes")], False),
        ("desk", held(AUTHOR, alg="codes"), [held(CLERK, "desk", "codes")], False),
        ("desk", held(AUTHOR, alg="codes"), [held(OTHER)], False),
        ("minutes", held(AUTHOR), [held(OTHER)], True),
        ("minutes", held(AUTHOR, alg="codes"), [held(OTHER)], False),
        ("transcript", held(AUTHOR, "transcript"), [], True),
        ("transcript", held(AUTHOR, "transcript", "webauthn"), [], False),
        ("transcript", held(AUTHOR, "transcript"), [held(OTHER, "transcript")], False),
        ("demo", held(AUTHOR, "demo"), [held(OTHER, "demo")], True),
        ("demo", held(AUTHOR, "demo", "codes"), [], False),
        ("demo", held(AUTHOR, "demo"), [held(OTHER)], False),
    ],
)
def test_the_signing_keys_fit_the_attestation(
    attested: str, own: EnrolledKey, others: list[EnrolledKey], fit: bool
) -> None:
    act = act_of(Draft("presence.register/1", {}, "", NOTHING_SEEN), person("a", "fits"), 0, "0" * 32)
    act = act._replace(attested=attested, author=AUTHOR, key="0")
    keys = {"0": own, **{str(number): key for number, key in enumerate(others, 1)}}
    assert fits(act, keys, demo=True) == fit
    assert fits(act, keys, demo=False) == (fit and attested != "demo")


def test_who_vouches_at_the_desk_holds_an_office(room: Room) -> None:
    desk = person("desk", "paper", "desk")
    room.act("key.enrol/1", ("chair", "secretary"), member=room.id("desk"), key=to_json(desk.new_key()))
    draft = Draft("presence.register/1", {"sitting": "s1"}, BODY.at(room.state).origin, NOTHING_SEEN, attested="desk")

    def vouched_by(name: str) -> None:
        own = person(name, "own", "member")
        room.act("key.enrol/1", ("chair", "secretary"), member=room.id(name), key=to_json(own.new_key()))
        act = act_of(draft, room.who("d1"), room.at, "0" * 32)._replace(key=own.public.id())
        admit(room.state, act, signed(act, [own, desk]), room.at, Evidence(room.seq, NOTHING_SEEN.root), _verified)

    vouched_by("secretary")
    with pytest.raises(Refused) as refused:
        vouched_by("d2")
    assert refused.value.reasons == (VoucherWithoutOffice(room.id("d2")),)


def test_nothing_is_admitted_before_the_founding(room: Room) -> None:
    draft = Draft("presence.register/1", {"sitting": "s1"}, "", NOTHING_SEEN)
    act = act_of(draft, room.who("d1"), room.at, "0" * 32)
    with pytest.raises(Refused) as refused:
        admit(EMPTY, act, (), room.at, Evidence(0, None), lambda *_: True)
    assert [type(reason).__name__ for reason in refused.value.reasons] == ["NotFounded"]
