"""Why an amendment is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class AmendmentUnknown(Refusal):
    """No amendment has this number, or none to this text."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class AmendmentNotAtStage(Refusal):
    """The amendment is `stage`; this needs it to be one of `needed`."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str
    stage: str
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedsRebasing(Refusal):
    """Its operation (from 1) does not stand on the words as they are: it has to be drawn again, by a person. `reason`
    is `stranded_` and one of those of the replay (docs/spec/charter.md, section 5); `by` the amendment in whose way it
    stands, if one.
    """

    RULE: ClassVar[str] = "B4.4"
    operation: int
    provision: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class DrawnOnOtherWords(Refusal):
    """What it reaches, or what it amends, has changed since it was drawn: it has to be drawn again, by a person."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class LevelTooDeep(Refusal):
    """It amends an amendment that itself amends another, and the orders take `levels`."""

    RULE: ClassVar[str] = "B4.4"
    amends: str
    levels: int


@dataclass(frozen=True, slots=True)
class IdsTaken(Refusal):
    """What an amendment makes is named under a name of its own, which no other has used, followed by a dot."""

    RULE: ClassVar[str] = "B4.4"
    ids: str


@dataclass(frozen=True, slots=True)
class ReachesTooMuch(Refusal):
    """It touches `articles` articles, or names so many others; at most `most` in one amendment."""

    RULE: ClassVar[str] = "B4.4"
    articles: int
    most: int


@dataclass(frozen=True, slots=True)
class ProvisionClosed(Refusal):
    """Its second reading has opened, or it is being voted or decided: nothing new is in order there."""

    RULE: ClassVar[str] = "B4.1"
    provision: str
    motion: str


@dataclass(frozen=True, slots=True)
class HarmonisesMore(Refusal):
    """An operation that touches more than wording is tabled by itself, and listed apart."""

    RULE: ClassVar[str] = "B4.6"
    operation: int
    touches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommissionNeeded(Refusal):
    """This is for the drafting commission, or for the board while there is none."""

    RULE: ClassVar[str] = "B4.4"
    member: str


@dataclass(frozen=True, slots=True)
class SponsorsAlready(Refusal):
    """The delegate sponsors this version of the amendment already."""

    RULE: ClassVar[str] = "3.9"
    member: str


@dataclass(frozen=True, slots=True)
class NotASponsor(Refusal):
    """The delegate does not sponsor the amendment."""

    RULE: ClassVar[str] = "3.9"
    member: str


@dataclass(frozen=True, slots=True)
class NotItsMover(Refusal):
    """This is for its mover, the first of those who sponsor it."""

    RULE: ClassVar[str] = "3.9"
    mover: str


@dataclass(frozen=True, slots=True)
class OthersSponsorIt(Refusal):
    """It is theirs too: who no longer wants it takes back her own signature."""

    RULE: ClassVar[str] = "3.9"
    sponsors: int


@dataclass(frozen=True, slots=True)
class OnlySponsor(Refusal):
    """Nobody else sponsors it: it can be withdrawn."""

    RULE: ClassVar[str] = "3.9"
    member: str


@dataclass(frozen=True, slots=True)
class NotTheSame(Refusal):
    """The two amendments do not do the same."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str
    other: str


@dataclass(frozen=True, slots=True)
class NothingRevised(Refusal):
    """The words are those that it has already."""

    RULE: ClassVar[str] = "3.9"
    amendment: str


@dataclass(frozen=True, slots=True)
class AmendedItself(Refusal):
    """Amendments to it were put or decided: its words stay."""

    RULE: ClassVar[str] = "3.9"
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnedWithoutGrounds(Refusal):
    """An amendment is returned with grounds, or not at all."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class RulingTooLate(Refusal):
    """It has been in order since `since`: by a ruling, or because none came in time."""

    RULE: ClassVar[str] = "B4.4"
    since: int


@dataclass(frozen=True, slots=True)
class PurposeChanged(Refusal):
    """A new version amends what the former did, and harmonises if the former did."""

    RULE: ClassVar[str] = "3.9"
    amendment: str


@dataclass(frozen=True, slots=True)
class NotInOrderYet(Refusal):
    """Nobody has ruled on it; it is in order from `since` on."""

    RULE: ClassVar[str] = "B4.4"
    since: int


@dataclass(frozen=True, slots=True)
class ProvisionNotPut(Refusal):
    """It is put when the provisions that it reaches stand before the sitting."""

    RULE: ClassVar[str] = "3.10"
    provision: str


@dataclass(frozen=True, slots=True)
class TooLateFiled(Refusal):
    """It had its sponsors when nothing new was in order any more in what it reaches."""

    RULE: ClassVar[str] = "B4.1"
    amendment: str


@dataclass(frozen=True, slots=True)
class PartsUnfit(Refusal):
    """Each of its `operations` is in one part, the parts are numbered from 1 as they come, at least two, `most` at
    most.
    """

    RULE: ClassVar[str] = "3.9"
    operations: int
    most: int


@dataclass(frozen=True, slots=True)
class PartsRestOnOthers(Refusal):
    """These parts cannot stand without the others: if they alone pass, this operation of the amendment `of` has
    nothing to stand on. `reason` as in NeedsRebasing.
    """

    RULE: ClassVar[str] = "3.9"
    parts: tuple[int, ...]
    of: str
    operation: int
    reason: str


@dataclass(frozen=True, slots=True)
class InPartsAlready(Refusal):
    """It is voted in parts already."""

    RULE: ClassVar[str] = "3.9"
    amendment: str


@dataclass(frozen=True, slots=True)
class CompromiseIsWhole(Refusal):
    """A compromise is voted as those whom it concerns agreed on it."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class PartsFirst(Refusal):
    """Parts of the amendment are voted before, by these motions."""

    RULE: ClassVar[str] = "3.9"
    motions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartOfAWhole(Refusal):
    """The result on a part is reconsidered with that on its amendment, which is whole then."""

    RULE: ClassVar[str] = "3.16"
    amendment: str


@dataclass(frozen=True, slots=True)
class NothingRenewed(Refusal):
    """The orders say nothing of amendments that are renewed."""

    RULE: ClassVar[str] = "3.9"
    amendment: str


@dataclass(frozen=True, slots=True)
class RenewedAlready(Refusal):
    """It was renewed once, and rejected again."""

    RULE: ClassVar[str] = "3.9"
    amendment: str


@dataclass(frozen=True, slots=True)
class RenewedTooLate(Refusal):
    """What it reaches stands before a sitting that is open, or opens before `until`, when it could be put."""

    RULE: ClassVar[str] = "3.9"
    provision: str
    sitting: str
    until: int


@dataclass(frozen=True, slots=True)
class StillStands(Refusal):
    """It can be applied after what was adopted: it is voted."""

    RULE: ClassVar[str] = "B4.3"
    amendment: str


@dataclass(frozen=True, slots=True)
class PutAgain(Refusal):
    """Since it was put, `by` was adopted near it, or it was put by another motion: it is judged anew."""

    RULE: ClassVar[str] = "B4.3"
    on: str
    by: str
