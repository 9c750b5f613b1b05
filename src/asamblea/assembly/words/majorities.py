"""Majorities and head counts as the orders write them (procedure 3.0, 3.13; rulings A7, B2.9)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.counting.thresholds import HeadCount, Threshold

Base = Literal[
    "votes_yes_no",
    "votes_cast",
    "ballots_all",  # valid votes, blank and invalid papers
    "present",
    "enrolled",  # registered at any moment since the sitting opened; who left stays in
    "accredited",
    "full_membership",
    "ballots_valid",  # of a vote of the people: votes for and against
    "registered_electors",
    "base_bodies",
    "regions",
    "votes_that_elected",
]
# What a vote of the assembly itself can be counted on; the others belong to the people, the bodies, or a recall.
PLENARY_BASES: frozenset[Base] = frozenset(
    {"votes_yes_no", "votes_cast", "ballots_all", "present", "enrolled", "accredited", "full_membership"}
)


# What only those who voted are counted on.
OF_VOTES: frozenset[Base] = frozenset({"votes_yes_no", "votes_cast", "ballots_all", "ballots_valid"})


@dataclass(frozen=True, slots=True)
class Majority:
    """Votes for, as `num/den` of a named base: more than it if `strict`, at least it otherwise."""

    num: int
    den: int
    strict: bool
    base: Base

    def threshold(self) -> Threshold:
        """The exact arithmetic of it; raises ValueError if the fraction is out of range."""
        return Threshold(self.num, self.den, self.strict)

    def needed(self, base: int) -> int:
        """The fewest votes for that carry on a base of this size; never less than one (edge case 43)."""
        return max(1, self.threshold().needed(base))


@dataclass(frozen=True, slots=True)
class Quorum:
    """Delegates present, as `num/den` of those accredited."""

    num: int
    den: int
    strict: bool

    def needed(self, accredited: int) -> int:
        """The fewest delegates present that make a body of this many quorate; never less than one."""
        return max(1, Threshold(self.num, self.den, self.strict).needed(accredited))


@dataclass(frozen=True, slots=True)
class Heads:
    """The larger of a fixed minimum and a share of a number, at most a third of it (rulings B2.9)."""

    min: int
    num: int
    den: int

    def of(self, number: int) -> int:
        """How many persons this is in a body of that number."""
        return HeadCount(self.min, self.num, self.den).of(number)


@dataclass(frozen=True, slots=True)
class GroupMajority:
    """A second majority, of groups of delegates (a double majority): `num/den` of the groups, more than it if `strict`;
    of all groups that hold a seat, or of those of which anybody voted. A group is for when more of its delegates vote
    for than against.
    """

    num: int
    den: int
    strict: bool
    of: Literal["base_bodies", "regions"]
    among: Literal["all", "voting"]

    def needed(self, groups: int) -> int:
        """The fewest groups for that carry; never less than one."""
        return max(1, Threshold(self.num, self.den, self.strict).needed(groups))
