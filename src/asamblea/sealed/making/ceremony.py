"""The key ceremony of a threshold: what each member publishes at each step, read and checked by everybody
(specification, "Threshold decryption support"; with the contexts and signatures of Belenios 2.5.1 and 3.0).

Before anybody shows the public part of her polynomial all have committed to theirs, so that nobody chooses hers after
seeing the others' (Belenios 4.0 does so, too).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.making.channels import check_signed
from asamblea.sealed.making.keys import check_proof
from asamblea.sealed.making.messages import settle
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup import ceremony as published
from asamblea.sealed.setup.ceremony import Certificate, Context
from asamblea.sealed.setup.trustees import (
    SignedMessage,
    Threshold,
    TrusteeKey,
    key_json,
    read_key,
    read_signed,
    signed_json,
)
from asamblea.sealed.writer import proof_json

RULE = "ceremony.form"


@dataclass(frozen=True, slots=True)
class Circle:
    """The members of a threshold: of `size` any `threshold` decrypt, in the election of this uuid."""

    election: str
    group: Group
    size: int
    threshold: int

    def context(self, index: int) -> Context:
        """What a certificate says of its place, from 1."""
        return Context(self.group.name, self.size, self.threshold, index)


@dataclass(frozen=True, slots=True)
class Certified:
    """Step 1: a member's keys for the ceremony, and her commitment to her polynomial."""

    signed: SignedMessage
    commitment: str
    certificate: Certificate

    def as_json(self) -> dict[str, Any]:
        """Its file."""
        return {"certificate": signed_json(self.signed), "commitment": self.commitment}


@dataclass(frozen=True, slots=True)
class Polynomial:
    """Step 3: the public part of a member's polynomial, its value for each member encrypted to her, and her signature
    on the certificates that she saw. `own` keeps the polynomial for herself.
    """

    own: str
    values: tuple[str, ...]
    coefexps: SignedMessage
    agreement: Proof
    coefficients: tuple[Element, ...]

    def as_json(self) -> dict[str, Any]:
        """Its file."""
        return {
            "polynomial": self.own,
            "secrets": list(self.values),
            "coefexps": signed_json(self.coefexps),
            "signature": proof_json(self.agreement),
        }


@dataclass(frozen=True, slots=True)
class MemberKey:
    """Step 5: a member's public key; `own` keeps the secret half for herself."""

    own: str
    public: TrusteeKey

    def as_json(self, group: Group) -> dict[str, Any]:
        """Its file."""
        return {"private_key": self.own, "public_key": key_json(group, self.public)}


def read_certified(circle: Circle, value: Any, index: int, place: str) -> Certified:
    """Step 1 of member `index`; raises Malformed for another place or threshold, or a wrong signature."""
    found, reader = forms.known(value, place, ("certificate", "commitment")), Reader(circle.group)
    signed = read_signed(reader, found["certificate"], place)
    settle(reader)
    certificate, reader = published.read_certificate(signed.message, circle.group, place)
    settle(reader)
    if certificate.context != circle.context(index):
        fault = f"was not made for place {index} of {circle.size}, {circle.threshold} to decrypt"
        raise Malformed(place, "ceremony.context", fault)
    check_signed(circle.group, certificate.verification, signed, place)
    return Certified(signed, forms.text(found["commitment"], place), certificate)


def check_apart(members: Sequence[Certified], place: str) -> None:
    """Raise Malformed if two members have one key: they are one person, or one copied the other."""
    if len({each.certificate.verification for each in members}) != len(members):
        raise Malformed(place, "ceremony.apart", "two members have the same key")


def read_polynomial(circle: Circle, value: Any, members: Sequence[Certified], index: int, place: str) -> Polynomial:
    """Step 3 of member `index`, as far as everybody can check it: form, signatures, and what she committed to. Raises
    Malformed.
    """
    found = forms.known(value, place, ("polynomial", "secrets", "coefexps", "signature"))
    own, group, reader = members[index - 1], circle.group, Reader(circle.group)
    values = tuple(forms.text(each, place) for each in forms.items(found["secrets"], place, circle.size))
    coefexps, agreement = read_signed(reader, found["coefexps"], place), reader.proof(found["signature"], place)
    settle(reader)
    check_signed(group, own.certificate.verification, coefexps, place)
    if hex_digest(coefexps.message) != own.commitment:
        raise Malformed(place, "ceremony.commitment", "is not the polynomial that was committed to at step 1")
    coefficients, reader = published.read_coefexps(coefexps.message, group, place, circle.threshold)
    settle(reader)
    agreed = published.agreement_text(group, [each.signed for each in members], coefficients)
    check_signed(group, own.certificate.verification, SignedMessage(agreed, agreement), place)
    return Polynomial(forms.text(found["polynomial"], place), values, coefexps, agreement, coefficients)


def read_member_key(
    circle: Circle, value: Any, members: Sequence[Certified], polynomials: Sequence[Polynomial], index: int, place: str
) -> MemberKey:
    """Step 5 of member `index`: a key that follows from all polynomials, proved and signed by her. Raises Malformed."""
    found, reader = forms.known(value, place, ("private_key", "public_key")), Reader(circle.group)
    key = read_key(reader, found["public_key"], place)
    settle(reader)
    check_proof(circle.group, key, place)
    if key.public_key != published.evaluated(circle.group, [each.coefficients for each in polynomials], index):
        raise Malformed(place, "ceremony.key", "is not the public key that follows from the polynomials")
    if key.signature is None:
        raise Malformed(place, RULE, "the public key is not signed")
    signed = SignedMessage(circle.group.text(key.public_key), key.signature)
    check_signed(circle.group, members[index - 1].certificate.verification, signed, place)
    return MemberKey(forms.text(found["private_key"], place), key)


def threshold_of(
    circle: Circle, members: Sequence[Certified], polynomials: Sequence[Polynomial], keys: Sequence[MemberKey]
) -> Threshold:
    """What of the ceremony is published with the election."""
    return Threshold(
        circle.threshold,
        tuple(each.signed for each in members),
        tuple(each.coefexps for each in polynomials),
        tuple(each.agreement for each in polynomials),
        tuple(each.public for each in keys),
    )
