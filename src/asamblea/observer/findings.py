"""What an observer finds."""

from dataclasses import dataclass, field

from asamblea.assembly.refusals.base import Refusal
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Finding:
    """A violation: where, which rule, what exactly (a fault in plain words), and the reasons if a decision was not
    allowed.
    """

    where: str
    rule: str
    fault: str = ""
    reasons: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """What could not be checked, and why: restricted, erased, missing."""

    where: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a log as verified, and who cosigned it."""

    origin: str
    size: int
    root: str
    cosigned_by: tuple[str, ...]


@dataclass
class Report:
    """Everything that a verification found."""

    findings: list[Finding] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    unchecked: list[Unchecked] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    intervals: dict[str, int] = field(default_factory=lambda: {"writer": 0, "cosigner": 0, "served": 0})
    attested: dict[str, int] = field(default_factory=dict)
    # Rolls of members: how many the logs tell of, and how many were recomputed from a sheet that was given.
    rolls: dict[str, int] = field(default_factory=lambda: {"told": 0, "opened": 0})
    entries: int = 0
    bodies: int = 0
    trust: str = "none"

    @property
    def valid(self) -> bool:
        """Consistent: no findings. It does not mean fair."""
        return not self.findings

    def add(self, other: "Report") -> None:
        """Take in what another part of the same verification found."""
        self.findings.extend(other.findings)
        self.notes.extend(other.notes)
        self.unchecked.extend(other.unchecked)
        self.heads.extend(other.heads)
        self.entries += other.entries
        for mine, theirs in (
            (self.intervals, other.intervals),
            (self.attested, other.attested),
            (self.rolls, other.rolls),
        ):
            for kind, count in theirs.items():
                mine[kind] = mine.get(kind, 0) + count

    def find(self, fault: Malformed, where: str | None = None) -> None:
        """Add what a parser refused."""
        self.findings.append(Finding(fault.place if where is None else where, fault.rule, fault.fault))
