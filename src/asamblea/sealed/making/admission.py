"""Whether a ballot may be put in the archive; what may not is refused, and nothing of it is stored."""

from collections.abc import Iterable

from asamblea.record.errors import Malformed
from asamblea.sealed.ballots.checking import Checked, check_ballots
from asamblea.sealed.ballots.proofs import RULE as PROOF
from asamblea.sealed.ballots.reading import read_ballot
from asamblea.sealed.ballots.values import Answer, ciphertexts_of
from asamblea.sealed.digests import digest
from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.groups import Element
from asamblea.sealed.making.stages import refuse
from asamblea.sealed.setup.questions import Homomorphic, Question
from asamblea.sealed.setup.setup import Setup

RULE = "ballot.replay"
# The frame of a ballot and of each of its proofs, names and quotes with room to spare.
FRAME, PROOF_FRAME = 1 << 12, 64
# The key's text may be some digits shorter than the longest.
SHORTER = 8


def admit_ballot(setup: Setup, earlier: Iterable[bytes], ballot: bytes, place: str) -> bool:
    """Whether a ballot that may be cast replaces one of these earlier ones of the same election.

    Raises Malformed for one that is too large, out of form, invalid, not of this election or of nobody on its list; for
    one that was cast before, even by the same voter (whoever sends an old ballot again could undo a later one); and for
    one that holds a ciphertext of another.
    """
    if len(ballot) > largest_ballot(setup):
        raise Malformed(
            place, "ballot.size", f"has {len(ballot)} bytes; a ballot here has at most {largest_ballot(setup)}"
        )
    (checked,) = check_ballots(setup, [(place, ballot)])
    # What is out of form is said before what is not proved: a changed ballot is no longer signed, too.
    refuse(sorted(checked.findings, key=lambda each: each.rule == PROOF))
    return _replaces(setup, earlier, ballot, checked)


def largest_ballot(setup: Setup) -> int:
    """The most bytes of a ballot, from its questions and the longest texts of elements and numbers."""
    group = setup.election.group
    element, number = len(group.text(setup.key.element)) + SHORTER, len(str(group.order)) + PROOF_FRAME
    return FRAME + sum(_parts(each, 2 * (element + PROOF_FRAME), 2 * number) for each in setup.election.questions)


def _parts(question: Question, ciphertext: int, proof: int) -> int:
    if isinstance(question, Homomorphic):
        sums = question.most - question.least + 4
        return question.ciphertexts * (ciphertext + 2 * proof) + sums * proof
    cells = sum(len(each) if isinstance(each, tuple) else 1 for each in question.answers)
    return (cells + 2) * (ciphertext + 4 * proof)


def _replaces(setup: Setup, earlier: Iterable[bytes], ballot: bytes, checked: Checked) -> bool:
    replaces = False
    own = _pairs(checked.answers or ())
    hash_ = digest(ballot)
    for each in earlier:
        if digest(each) == hash_:
            raise Malformed(checked.place, RULE, "was cast before")
        read = read_ballot(each, setup.election.group, setup.election.questions, checked.place)
        if own & _pairs([part.answer for part in read.answers if part.answer is not None]):
            raise Malformed(checked.place, "ballot.copy", "holds a ciphertext of another ballot")
        replaces = replaces or read.credential_text == checked.credential
    return replaces


def _pairs(answers: Iterable[Answer]) -> set[tuple[Element, Element]]:
    found: list[Ciphertext] = [each for answer in answers for each in ciphertexts_of(answer)]
    return {(each.alpha, each.beta) for each in found}
