"""Whether ballots are valid, many at once: each by itself, apart from what stands in others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asamblea.record.errors import Malformed
from asamblea.sealed.ballots.answers import bound_to, signature_prefix
from asamblea.sealed.ballots.proofs import RULE, check_answer, raises_all
from asamblea.sealed.ballots.reading import AnswerRead, BallotRead, read_ballot
from asamblea.sealed.ballots.values import Answer
from asamblea.sealed.elgamal import Key
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.groups import Group
from asamblea.sealed.proofs.knowledge import verify_knowledge
from asamblea.sealed.reader import Reader, check_members
from asamblea.sealed.setup.election import Election
from asamblea.sealed.setup.questions import Question
from asamblea.sealed.setup.setup import Setup


@dataclass(frozen=True, slots=True)
class Checked:
    """A ballot as checked: whose, its answers (None where any is out of form or outside the group), what is wrong."""

    place: str
    credential: str | None
    answers: tuple[Answer, ...] | None
    findings: tuple[Finding, ...]


def check_ballots(setup: Setup, ballots: Sequence[tuple[str, bytes]]) -> Iterator[Checked]:
    """Each of these ballots, given with the place by which findings name it."""
    election = setup.election
    read: list[BallotRead | Malformed] = []
    for place, data in ballots:
        try:
            read.append(read_ballot(data, election.group, election.questions, place))
        except Malformed as fault:
            read.append(fault)
    whole = [each for each in read if isinstance(each, BallotRead)]
    for ballot in whole:
        if ballot.credential_text in setup.credentials.weights:
            # Checked with the list.
            ballot.outer.elements.clear()
    check_members([reader for each in whole for reader in _unchecked(each, election.group)])
    for (place, _), each in zip(ballots, read, strict=True):
        if isinstance(each, Malformed):
            yield Checked(place, None, None, (found(each),))
        else:
            yield _checked(setup, each, place)


def _unchecked(ballot: BallotRead, group: Group) -> Iterator[Reader]:
    """What is checked for membership beforehand: all that its proofs will not check."""
    yield ballot.outer
    for part in ballot.answers:
        elements = [element for _, element in part.reader.elements]
        if not (group.checks_powers and raises_all(part.answer)) or group.identity in elements:
            yield part.reader


def _checked(setup: Setup, ballot: BallotRead, place: str) -> Checked:
    findings = [*_outer(setup, ballot, place)]
    context = bound_to(setup.election.hash, ballot.credential_text)
    answers: list[Answer] = []
    for question, part in zip(setup.election.questions, ballot.answers, strict=True):
        failing = _failing(setup.key, question, part, context)
        findings += part.reader.findings
        if part.answer is not None and not part.reader.findings:
            answers.append(part.answer)
            findings += failing
    whole = tuple(answers) if len(answers) == len(ballot.answers) else None
    return Checked(place, ballot.credential_text, whole, tuple(findings))


def _failing(key: Key, question: Question, part: AnswerRead, context: str) -> list[Finding]:
    """The proofs of an answer that do not hold; if it has an element outside the group, its reader says so."""
    if part.answer is None or part.reader.findings:
        return []
    try:
        return list(check_answer(key, question, part.answer, context, part.place))
    except ValueError:
        check_members([part.reader])
        if not part.reader.findings:
            raise
        return []


def _outer(setup: Setup, ballot: BallotRead, place: str) -> Iterator[Finding]:
    """All but the answers: for this election, by a credential of its list, signed with it."""
    yield from ballot.outer.findings
    yield from _named(setup.election, ballot, place)
    if ballot.credential_text not in setup.credentials.weights:
        yield Finding(f"{place} credential", "sealed.credential", "is not on the list")
    if ballot.signed != ballot.computed:
        yield Finding(f"{place} signature.hash", RULE, "is not the hash of the ballot")
    if not ballot.outer.findings and not signed(setup.key, ballot):
        yield Finding(f"{place} signature.proof", RULE, "does not sign the ballot with its credential")


def _named(election: Election, ballot: BallotRead, place: str) -> Iterator[Finding]:
    if ballot.uuid != election.uuid:
        yield Finding(f"{place} election_uuid", "sealed.ballot", "is of another election")
    if ballot.election != election.hash:
        yield Finding(f"{place} election_hash", "sealed.ballot", "is not the hash of this election")


def signed(key: Key, ballot: BallotRead) -> bool:
    """Whether the signature of a ballot holds."""
    prefix = signature_prefix(ballot.signed)
    return verify_knowledge(key.group, prefix, [(key.g, ballot.credential)], ballot.signature)
