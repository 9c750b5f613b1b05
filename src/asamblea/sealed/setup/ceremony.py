"""What a group of trustees signed while it made its key: certificates, polynomials, keys (Pedersen, Belenios 2.5.1 on).

`read_*` give the values inside a signed message, with the reader that still has to check their elements.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.trustees import SignedMessage, signed_json


@dataclass(frozen=True, slots=True)
class Context:
    """Which certificate this is: of the member `index`, from 1, in a group of `size` of which `threshold` suffice."""

    group: str
    size: int
    threshold: int
    index: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """A member's keys, to verify her signatures and to encrypt for her. Before 2.5.1 without context."""

    context: Context | None
    verification: Element
    encryption: Element


def certificate_text(group: Group, certificate: Certificate) -> str:
    """What a member signs first."""
    context = certificate.context
    fields = {
        "context": None
        if context is None
        else {
            "group": context.group,
            "size": context.size,
            "threshold": context.threshold,
            "index": context.index,
        },
        "verification": group.text(certificate.verification),
        "encryption": group.text(certificate.encryption),
    }
    return forms.written(forms.without_none(fields)).decode()


def read_certificate(text: str, group: Group, place: str) -> tuple[Certificate, Reader]:
    """The certificate of a signed message; raises Malformed."""
    reader = Reader(group)
    value = forms.known(forms.read(text.encode(), place), place, ("verification", "encryption"), ("context",))
    context = None
    if "context" in value:
        where = f"{place}.context"
        read = forms.known(value["context"], where, ("group", "size", "threshold", "index"))
        numbers = {name: forms.whole(read[name], f"{where}.{name}", 1) for name in ("size", "threshold", "index")}
        context = Context(forms.text(read["group"], f"{where}.group"), **numbers)
    return Certificate(
        context,
        reader.element(value["verification"], f"{place}.verification"),
        reader.element(value["encryption"], f"{place}.encryption"),
    ), reader


def coefexps_text(group: Group, coefexps: Sequence[Element]) -> str:
    """What a member signs to commit to her polynomial: g to the power of each coefficient."""
    return forms.written({"coefexps": [group.text(each) for each in coefexps]}).decode()


def read_coefexps(text: str, group: Group, place: str, length: int) -> tuple[tuple[Element, ...], Reader]:
    """The commitments of a signed message, so many; raises Malformed."""
    reader = Reader(group)
    value = forms.known(forms.read(text.encode(), place), place, ("coefexps",))
    found = forms.items(value["coefexps"], f"{place}.coefexps", length)
    return tuple(reader.element(each, f"{place}.coefexps[{index}]") for index, each in enumerate(found)), reader


def agreement_text(group: Group, certs: Sequence[SignedMessage], coefexps: Sequence[Element]) -> str:
    """What a member signs to say which certificates she saw when she made her polynomial."""
    seen = {"certs": [signed_json(each) for each in certs], "coefexps": [group.text(each) for each in coefexps]}
    return f"certs_sig|{forms.written(seen).decode()}"


def evaluated(group: Group, coefexps: Sequence[Sequence[Element]], index: int) -> Element:
    """g to the power of the sum of all polynomials at `index`: the public key of that member, from 1."""
    powers = [pow(index, exponent, group.order) for exponent in range(len(coefexps[0]))]
    return group.product_of_powers([each for row in coefexps for each in row], powers * len(coefexps))


def check_context(certificate: Certificate, expected: Context, place: str) -> None:
    """Raise Malformed if a certificate was made for another place."""
    if certificate.context is not None and certificate.context != expected:
        raise Malformed(place, "sealed.trustee", "was made for another place, group or threshold")
