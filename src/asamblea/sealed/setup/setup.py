"""The setup of an election, whole: election, trustees, credentials, each named by its hash."""

from dataclasses import dataclass

from asamblea.sealed.elgamal import Key, prepared
from asamblea.sealed.findings import Finding
from asamblea.sealed.reader import Reader, check_members
from asamblea.sealed.setup.credentials import Credentials, read_credentials
from asamblea.sealed.setup.election import Election, read_election
from asamblea.sealed.setup.keys import check_key
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic
from asamblea.sealed.setup.trustees import Trustee, read_trustees


@dataclass(frozen=True, slots=True)
class Setup:
    """What every later step of an election rests on."""

    election: Election
    trustees: tuple[Trustee, ...]
    credentials: Credentials
    key: Key

    @property
    def ranked(self) -> tuple[int, ...]:
        """The questions whose papers are shuffled, from 0."""
        questions = enumerate(self.election.questions)
        return tuple(index for index, each in questions if isinstance(each, NonHomomorphic))


def read_setup(
    election: bytes, trustees: bytes, credentials: bytes, ballots: int = 0
) -> tuple[Setup, tuple[Finding, ...]]:
    """The setup of its three members, and what is wrong with it; raises Malformed for one out of form. The key is
    prepared for about so many ballots.
    """
    asked, election_reader = read_election(election)
    held, trustee_reader = read_trustees(trustees, asked.group)
    listed, credential_reader = read_credentials(credentials, asked.group)
    readers = [election_reader, trustee_reader, credential_reader]
    check_members(readers)
    findings = [each for reader in readers for each in reader.findings]
    listed = _members(listed, credential_reader)
    setup = Setup(asked, held, listed, prepared(asked.group, asked.public_key, ballots * _powers(asked)))
    if not election_reader.findings and not trustee_reader.findings:
        findings += check_key(held, setup.key)
    if listed.weighted():
        findings += [
            Finding(f"election.questions[{index}]", "sealed.credential", "a ranking cannot have weighted credentials")
            for index in setup.ranked
        ]
    return setup, tuple(findings)


def _members(credentials: Credentials, reader: Reader) -> Credentials:
    """Those whose keys are of the group: no other is a credential."""
    outside = {each.where for each in reader.findings}
    strays = {reader.group.text(element) for place, element in reader.elements if place in outside}
    return Credentials({key: weight for key, weight in credentials.weights.items() if key not in strays})


def _powers(election: Election) -> int:
    """How many powers of the election's key the proofs of a ballot ask for."""
    powers = 0
    for each in election.questions:
        match each:
            case Homomorphic():
                powers += 2 * each.ciphertexts + each.most - each.least + 1 + 3 * each.blank
            case Lists():
                powers += 2 * sum(map(len, each.answers)) + 2 * len(each.answers) + 2
            case NonHomomorphic():
                powers += 1
    return powers
