"""The key ceremony: what each member makes is accepted, and whoever deviates is named."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from tests.sealed.making.election import circle, plan_of, seeded

from asamblea.record.errors import Malformed
from asamblea.sealed.elgamal import prepared
from asamblea.sealed.groups import group_named
from asamblea.sealed.making import ceremony, channels
from asamblea.sealed.making.ceremony import Certified, Circle, Polynomial
from asamblea.sealed.making.channels import Identity, new_seed
from asamblea.sealed.making.member import Member
from asamblea.sealed.setup.keys import KeyCheck, check_key
from asamblea.sealed.setup.trustees import signed_json
from asamblea.sealed.tally.decryption import lagrange

CURVE = group_named("Ed25519")
AROUND = Circle("abcdefghijkmno", CURVE, 3, 2)
NAMES = ("Ana", "Bruno", "Carla")


@dataclass(frozen=True)
class Round:
    """A ceremony after step 3."""

    members: list[Member]
    certified: list[Certified]
    polynomials: list[Polynomial]


@pytest.fixture(scope="module")
def held() -> Round:
    below = seeded()
    members = [Member(AROUND, index, new_seed(below)) for index in (1, 2, 3)]
    certified = [ceremony.read_certified(AROUND, each.certified(below).as_json(), each.index, "1") for each in members]
    polynomials = [
        ceremony.read_polynomial(AROUND, each.polynomial(certified, below).as_json(), certified, each.index, "3")
        for each in members
    ]
    return Round(members, certified, polynomials)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Malformed) as fault:
        call()
    return fault.value.rule


@pytest.mark.parametrize(
    ("group", "size", "threshold"),
    [("Ed25519", 2, 1), ("Ed25519", 3, 2), ("Ed25519", 5, 3), ("BELENIOS-2048", 2, 1), ("BELENIOS-2048", 3, 2)],
)
def test_any_members_of_the_threshold_hold_the_key_and_fewer_do_not(group: str, size: int, threshold: int) -> None:
    plan = plan_of(group=group, single=0, members=size, threshold=threshold)
    published, shares = circle(plan, seeded())
    found = KeyCheck(group_named(group))
    key = found.check([published])
    assert found.findings == []
    order, made = group_named(group).order, group_named(group)

    def joined(owners: list[int]) -> int:
        return sum(lagrange(owners, owner, order) * shares[owner - 1] for owner in owners) % order

    several = [list(range(1, threshold + 1)), list(range(size - threshold + 1, size + 1))]
    assert all(made.power(made.generator, joined(owners)) == key for owners in several)
    if threshold > 1:
        assert made.power(made.generator, joined(several[0][:-1])) != key
    assert [*check_key([published], prepared(made, key, 1))] == []


def test_a_certificate_of_another_place_or_threshold_is_refused(held: Round) -> None:
    value = held.certified[0].as_json()
    assert refused(lambda: ceremony.read_certified(AROUND, value, 2, "1")) == "ceremony.context"
    other = replace(AROUND, threshold=1)
    assert refused(lambda: ceremony.read_certified(other, value, 1, "1")) == "ceremony.context"


def test_a_certificate_signed_by_another_is_refused(held: Round) -> None:
    value = held.certified[0].as_json()
    value["certificate"]["signature"] = held.certified[1].as_json()["certificate"]["signature"]
    assert refused(lambda: ceremony.read_certified(AROUND, value, 1, "1")) == "channel.signature"


def test_one_person_is_not_two_members(held: Round) -> None:
    assert refused(lambda: ceremony.check_apart([held.certified[0]] * 2, "1")) == "ceremony.apart"


def polynomial(held: Round, change: dict[str, Any]) -> Callable[[], object]:
    value = {**held.polynomials[0].as_json(), **change}
    return lambda: ceremony.read_polynomial(AROUND, value, held.certified, 1, "3")


def test_a_polynomial_other_than_the_one_committed_to_is_refused(held: Round) -> None:
    below, member = seeded(5), held.members[0]
    late = Member(AROUND, 1, new_seed(below))
    chosen = member.identity.signed(
        late.polynomial([late.certified(below), *held.certified[1:]], below).coefexps.message, below
    )
    value = {
        "message": chosen.message,
        "signature": {"challenge": str(chosen.signature.challenge), "response": str(chosen.signature.response)},
    }
    assert refused(polynomial(held, {"coefexps": value})) == "ceremony.commitment"


def test_a_polynomial_made_for_other_certificates_is_refused(held: Round) -> None:
    other = held.polynomials[1].as_json()
    assert refused(polynomial(held, {"signature": other["signature"]})) == "channel.signature"
    assert refused(polynomial(held, {"secrets": other["secrets"][:2]})) == "sealed.form"


def test_a_member_names_who_sent_her_a_wrong_value(held: Round) -> None:
    below, sender = seeded(6), held.members[1]
    wrong = sender.identity.send(held.certified[2].certificate.encryption, {"secret": "12345"}, below)
    sent = replace(held.polynomials[1], values=(*held.polynomials[1].values[:2], wrong))
    polynomials = [held.polynomials[0], sent, held.polynomials[2]]
    with pytest.raises(Malformed, match="Bruno: sent a value") as fault:
        held.members[2].share(held.certified, polynomials, NAMES)
    assert fault.value.place == "Bruno"


def test_a_member_reads_no_message_to_another_nor_from_another(held: Round) -> None:
    message, sender = held.polynomials[1].values[0], held.certified[1].certificate.verification
    assert refused(lambda: held.members[2].identity.receive(message, sender, "Bruno")) == "channel.key"
    other = held.certified[2].certificate.verification
    assert refused(lambda: held.members[0].identity.receive(message, other, "Bruno")) == "channel.signature"


def test_a_message_passed_on_to_another_is_refused(held: Round) -> None:
    below, sender, receiver = seeded(7), held.members[1].identity, held.members[2].identity
    inner = {"recipient": CURVE.text(held.members[0].identity.encryption_key), "message": "{}"}
    sealed = _sealed(sender, receiver, inner, below)
    assert refused(lambda: receiver.receive(sealed, sender.verification_key, "Bruno")) == "channel.recipient"


def _sealed(sender: Identity, receiver: Identity, inner: dict[str, Any], below: Any) -> str:
    signed = sender.signed(channels._text(inner), below)
    text = channels._text(signed_json(signed))
    return channels._text(channels._encrypted(CURVE, receiver.encryption_key, text, below))


def test_a_key_that_does_not_follow_from_the_polynomials_is_refused(held: Round) -> None:
    below, member = seeded(8), held.members[0]
    share = member.share(held.certified, held.polynomials, NAMES)
    right, wrong = member.key(share, "Ana", below), member.key(share + 1, "Ana", below)

    def read(key: ceremony.MemberKey) -> ceremony.MemberKey:
        return ceremony.read_member_key(AROUND, key.as_json(CURVE), held.certified, held.polynomials, 1, "5")

    assert member.kept_share(read(right), "5") == share
    assert refused(lambda: read(wrong)) == "ceremony.key"
    assert refused(lambda: read(replace(right, public=replace(right.public, signature=None)))) == "ceremony.form"


def test_a_seed_of_another_place_is_refused(held: Round) -> None:
    stranger = Member(AROUND, 1, new_seed(seeded(4)))
    assert refused(lambda: stranger.polynomial(held.certified, seeded())) == "ceremony.own"


def test_no_secret_is_in_what_a_log_would_show(held: Round) -> None:
    member = held.members[0]
    shown = f"{member!r} {member.identity!r}"
    assert member.seed not in shown
    assert str(member.identity.signing) not in shown
