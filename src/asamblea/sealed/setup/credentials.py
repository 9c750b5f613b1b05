"""The public credentials: who may vote, by keys that name nobody, each with its weight."""

from collections.abc import Mapping
from dataclasses import dataclass

from asamblea.sealed import forms
from asamblea.sealed.findings import Finding
from asamblea.sealed.groups import Group
from asamblea.sealed.reader import Reader
from asamblea.sealed.scalars import read_decimal

MOST_WEIGHT = 10**11


@dataclass(frozen=True, slots=True)
class Credentials:
    """The weight of each credential, by the text of its key."""

    weights: Mapping[str, int]

    def weighted(self) -> bool:
        """Whether any weighs other than 1."""
        return any(weight != 1 for weight in self.weights.values())


def credentials_bytes(weights: Mapping[str, int]) -> bytes:
    """The list to publish, in the order given; weights are written only if one is other than 1, and then all."""
    weighted = any(weight != 1 for weight in weights.values())
    return forms.written([f"{key},{weight}" if weighted else key for key, weight in weights.items()])


def read_credentials(data: bytes, group: Group, place: str = "credentials") -> tuple[Credentials, Reader]:
    """The credentials of their bytes, and the reader that still has to check their keys; raises Malformed."""
    reader = Reader(group)
    weights: dict[str, int] = {}
    for index, item in enumerate(forms.items(forms.read(data, place), place)):
        where = f"{place}[{index}]"
        key, comma, weight = forms.text(item, where).partition(",")
        reader.element(key, where)
        if key in weights:
            reader.findings.append(Finding(where, "sealed.credential", "is listed twice"))
        try:
            weights[key] = read_decimal(weight, MOST_WEIGHT + 1) if comma else 1
        except ValueError:
            weights[key] = 1
            fault = f"has a weight that is no whole number up to {MOST_WEIGHT}"
            reader.findings.append(Finding(where, "sealed.credential", fault))
    if sum(weights.values()) > MOST_WEIGHT:
        reader.findings.append(Finding(place, "sealed.credential", f"weigh more than {MOST_WEIGHT} together"))
    return Credentials(weights), reader
