"""What a verification finds."""

from dataclasses import dataclass

from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Finding:
    """A violation: where, which rule of docs/spec/sealed.md, and the fault in plain words."""

    where: str
    rule: str
    fault: str = ""


def found(fault: Malformed) -> Finding:
    """What a reader refused."""
    return Finding(fault.place, fault.rule, fault.fault)
