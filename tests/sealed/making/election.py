"""A small election in memory, for the tests of its making: keys, credentials and archive from a seed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from asamblea.sealed.archive.events import EventType
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.archive.writing import appended, started
from asamblea.sealed.groups import group_named
from asamblea.sealed.making.ballots import make_ballot
from asamblea.sealed.making.ceremony import Circle, threshold_of
from asamblea.sealed.making.chance import Below, exponent
from asamblea.sealed.making.channels import new_seed
from asamblea.sealed.making.credentials import public_credentials
from asamblea.sealed.making.decryptions import decrypt
from asamblea.sealed.making.keys import trustee_key
from asamblea.sealed.making.member import Member
from asamblea.sealed.making.plan import Plan, parse_plan
from asamblea.sealed.making.setup import setup_members
from asamblea.sealed.making.stages import Examined, examine, owned_members, tally_members
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.setup.trustees import Threshold
from asamblea.sealed.tally.decryption import combined, read_decryption
from asamblea.sealed.tally.results import opened, result_bytes, result_of
from asamblea.sealed.verification.running import in_turn

MARKS = {"answers": ["Sí", "No"], "blank": True, "min": 1, "max": 1, "question": "¿Aprueba?"}
PERSONS = {"answers": ["Ana", "Bruno", "Carla"], "min": 0, "max": 2, "question": "¿Quiénes?"}
RANKING = {"type": "NonHomomorphic", "value": {"answers": ["Ana", "Bruno", "Carla"], "question": "¿En qué orden?"}}


def seeded(seed: int = 1) -> Below:
    """Chance that a test can repeat."""
    return Random(seed).randrange


def plan_of(
    questions: Sequence[Any] = (MARKS, PERSONS),
    group: str = "Ed25519",
    single: int = 1,
    members: int = 0,
    threshold: int = 0,
) -> Plan:
    """A plan with so many trustees."""
    return parse_plan(
        {
            "version": 1,
            "uuid": "abcdefghijkmno",
            "group": group,
            "name": "Consulta",
            "description": "Una prueba",
            "questions": list(questions),
            "single": [f"single {number}" for number in range(single)],
            "members": [f"member {number}" for number in range(members)],
            "threshold": threshold,
        },
        "plan",
    )


def circle(plan: Plan, below: Below) -> tuple[Threshold, list[int]]:
    """A whole key ceremony: what is published, and each member's decryption key."""
    around = Circle(plan.uuid, group_named(plan.group), len(plan.members), plan.threshold)
    members = [Member(around, index, new_seed(below)) for index in range(1, around.size + 1)]
    certified = [each.certified(below) for each in members]
    polynomials = [each.polynomial(certified, below) for each in members]
    shares = [each.share(certified, polynomials, plan.members) for each in members]
    keys = [each.key(share, name, below) for each, share, name in zip(members, shares, plan.members, strict=True)]
    return threshold_of(around, certified, polynomials, keys), shares


@dataclass
class Election:
    """An election that goes on step by step; `voters` and `trustees` hold the secret exponents."""

    plan: Plan
    weights: Sequence[int] = (1, 1, 1)
    below: Below = field(default_factory=seeded)
    voters: list[int] = field(init=False)
    trustees: list[int] = field(init=False)
    setup: Setup = field(init=False)
    content: bytes = field(init=False)

    def __post_init__(self) -> None:
        group = group_named(self.plan.group)
        self.voters = [exponent(group, self.below) for _ in self.weights]
        self.trustees = [exponent(group, self.below) for _ in self.plan.single]
        names = zip(self.trustees, self.plan.single, strict=True)
        held: list[Any] = [trustee_key(group, secret, name, self.below) for secret, name in names]
        if self.plan.members:
            published, shares = circle(self.plan, self.below)
            held.append(published)
            self.trustees += shares
        credentials = public_credentials(zip(self.voters, self.weights, strict=True), group)
        members, self.setup = setup_members(self.plan, held, credentials)
        self.head, start = started(1_795_306_940)
        self.content = start
        self.append("Setup", members)

    def append(self, kind: EventType, members: Sequence[bytes] = ()) -> None:
        """One more event."""
        self.head, written = appended(self.head, kind, members)
        self.content += written

    def archive(self) -> Archive:
        """The archive as it stands."""
        return read_archive(self.content, "archive")

    def examined(self) -> Examined:
        """The archive verified."""
        return examine(self.archive(), in_turn, 1)

    def cast(self, voter: int, choices: Sequence[Sequence[int]]) -> bytes:
        """A voter's ballot, put in."""
        ballot = make_ballot(self.setup, self.voters[voter], choices, self.below)
        self.append("Ballot", [ballot])
        return ballot

    def close(self) -> Examined:
        """The end of the vote, and the tally."""
        self.append("EndBallots")
        self.append("EncryptedTally", tally_members(self.examined()))
        return self.examined()

    def decrypt(self, owner: int) -> bytes:
        """A trustee's decryption, put in; her statement."""
        part = self.examined().part(owner)
        decryption, statement = decrypt(part, self.trustees[owner - 1], self.below)
        self.append("PartialDecryption", owned_members(owner, decryption))
        return statement


def result(election: Election, owners: list[int]) -> list[Any]:
    """Let these trustees decrypt, open the result and put it in."""
    for owner in owners:
        election.decrypt(owner)
    examined, setup = election.examined(), election.setup
    questions, group = setup.election.questions, setup.election.group
    given_ = {
        owner: read_decryption(data, group, questions, examined.final, "decryption")[0]
        for owner, data in examined.owned("PartialDecryption").items()
    }
    messages = opened(group, examined.final, combined(setup.key, setup.trustees, given_))
    found = result_of(group, questions, examined.final, messages)
    election.append("Result", [result_bytes(found)])
    return found
