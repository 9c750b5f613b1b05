"""The body names the web address under which its members' passkeys sign (DESIGN section 5)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.founding import AddressNamed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "address.name/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The web origins, and the relying-party id."""

    origins: tuple[str, ...]
    rp: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Passkeys of the old address sign no more; members enrol anew."""
    refuse(officers_sign(state, act.signers, ("chair", "secretary"), 2))
    return (AddressNamed(at, act.payload.origins, act.payload.rp),)
