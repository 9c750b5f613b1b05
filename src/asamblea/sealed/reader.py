"""Reading numbers, elements and proofs out of JSON: every fault is kept with its place, and reading goes on."""

from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.findings import Finding
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.scalars import read_decimal

NUMBER, ELEMENT, MEMBER = "sealed.number", "sealed.element", "sealed.member"


class Reader:
    """What was read in a group: the faults of form, and the elements whose membership is still to be checked."""

    def __init__(self, group: Group) -> None:
        self.group = group
        self.findings: list[Finding] = []
        self.elements: list[tuple[str, Element]] = []

    def scalar(self, value: Any, place: str) -> int:
        """A number below the order; 0 and a finding for anything else."""
        try:
            return read_decimal(value, self.group.order)
        except ValueError as fault:
            self.findings.append(Finding(place, NUMBER, str(fault)))
            return 0

    def element(self, value: Any, place: str) -> Element:
        """An element, to be checked by `check_members`; the identity and a finding for anything else."""
        try:
            element = self.group.read(value)
        except ValueError as fault:
            self.findings.append(Finding(place, ELEMENT, str(fault)))
            return self.group.identity
        self.elements.append((place, element))
        return element

    def proof(self, value: Any, place: str) -> Proof:
        """A challenge and a response; raises Malformed for another object."""
        read = forms.fields(value, place, ("challenge", "response"))
        return Proof(
            self.scalar(read["challenge"], f"{place}.challenge"), self.scalar(read["response"], f"{place}.response")
        )

    def proofs(self, value: Any, place: str, length: int) -> tuple[Proof, ...]:
        """An array of so many proofs; raises Malformed for another."""
        read = forms.items(value, place, length)
        return tuple([self.proof(each, f"{place}[{index}]") for index, each in enumerate(read)])

    def ciphertext(self, value: Any, place: str) -> Ciphertext:
        """An alpha and a beta; raises Malformed for another object."""
        read = forms.fields(value, place, ("alpha", "beta"))
        return Ciphertext(self.element(read["alpha"], f"{place}.alpha"), self.element(read["beta"], f"{place}.beta"))

    def ciphertexts(self, value: Any, place: str, length: int | None = None) -> tuple[Ciphertext, ...]:
        """An array of ciphertexts; raises Malformed for another."""
        read = forms.items(value, place, length)
        return tuple([self.ciphertext(each, f"{place}[{index}]") for index, each in enumerate(read)])


def check_members(readers: list[Reader]) -> None:
    """Add a finding to each reader for each of its elements that lies outside the group, or is its identity: no honest
    election publishes that, and a choice encrypted with it lies open.
    """
    if not readers:
        return
    group = readers[0].group
    verdicts = iter(group.are_members([element for reader in readers for _, element in reader.elements]))
    for reader in readers:
        for place, element in reader.elements:
            if not next(verdicts):
                reader.findings.append(Finding(place, MEMBER, f"is no member of {group.name}"))
            elif element == group.identity:
                reader.findings.append(Finding(place, MEMBER, "is the identity"))
