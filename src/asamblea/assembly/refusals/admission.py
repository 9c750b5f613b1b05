"""Why an act does not even come to a decision."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class ActUnknown(Refusal):
    """No act of this name and edition exists in this version."""

    RULE: ClassVar[str] = "record.2"
    type: str


@dataclass(frozen=True, slots=True)
class EditionNotInForce(Refusal):
    """The body does not admit this edition of the act."""

    RULE: ClassVar[str] = "record.2"
    type: str
    in_force: int


@dataclass(frozen=True, slots=True)
class PayloadMalformed(Refusal):
    """The act's payload is out of form at this place."""

    RULE: ClassVar[str] = "record.2"
    place: str
    fault: str


@dataclass(frozen=True, slots=True)
class WrongBody(Refusal):
    """The act is for another body."""

    RULE: ClassVar[str] = "act.body"
    body: str


@dataclass(frozen=True, slots=True)
class NotFounded(Refusal):
    """Nothing can be done before the founding call, and that only once."""

    RULE: ClassVar[str] = "D27"


@dataclass(frozen=True, slots=True)
class ActRepeated(Refusal):
    """This very act stands in the log already."""

    RULE: ClassVar[str] = "act.once"
    act: str


@dataclass(frozen=True, slots=True)
class ActLate(Refusal):
    """The act was to be used by `not_after`."""

    RULE: ClassVar[str] = "act.time"
    not_after: int


@dataclass(frozen=True, slots=True)
class ActEarly(Refusal):
    """The act says that it was made later than now."""

    RULE: ClassVar[str] = "act.time"
    made_at: int


@dataclass(frozen=True, slots=True)
class HeadNotSeen(Refusal):
    """The head that the author was shown is not a prefix of this log: evidence of a split view."""

    RULE: ClassVar[str] = "act.seen"
    size: int


@dataclass(frozen=True, slots=True)
class KeyNotInForce(Refusal):
    """A signature is by a key that is not in force in this body."""

    RULE: ClassVar[str] = "act.signature"
    key: str


@dataclass(frozen=True, slots=True)
class AuthorDidNotSign(Refusal):
    """No signature is by the author's key."""

    RULE: ClassVar[str] = "act.signature"
    author: str


@dataclass(frozen=True, slots=True)
class SignatureInvalid(Refusal):
    """A signature does not verify."""

    RULE: ClassVar[str] = "act.signature"
    key: str


@dataclass(frozen=True, slots=True)
class AttestationUnfit(Refusal):
    """The signatures do not fit the kind of attestation that the act names."""

    RULE: ClassVar[str] = "act.signature"
    attested: str


@dataclass(frozen=True, slots=True)
class AttestationNotAccepted(Refusal):
    """The standing orders do not accept this attestation for this act."""

    RULE: ClassVar[str] = "orders.members.attested"
    attested: str
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoucherWithoutOffice(Refusal):
    """Who vouches at the desk that somebody is present holds an office."""

    RULE: ClassVar[str] = "orders.members.attested"
    member: str


@dataclass(frozen=True, slots=True)
class CodeSpentBefore(Refusal):
    """This paper code was used before."""

    RULE: ClassVar[str] = "act.signature"
    key: str


@dataclass(frozen=True, slots=True)
class BlobAbsent(Refusal):
    """A text or file that the act names is not held here."""

    RULE: ClassVar[str] = "blob.missing"
    reference: str


@dataclass(frozen=True, slots=True)
class ClockWentBack(Refusal):
    """The writer's clock is behind the last entry."""

    RULE: ClassVar[str] = "entry.time"
    last: int


@dataclass(frozen=True, slots=True)
class FounderDidNotSign(Refusal):
    """Everyone whom the founding call names as a founder signs it."""

    RULE: ClassVar[str] = "D27"
    member: str
