"""Making a ballot: the answers encrypted and proved, all of it signed with the voter's credential (specification,
"Ballots").
"""

from collections.abc import Sequence

from asamblea.record.errors import Malformed
from asamblea.sealed.ballots.answers import bound_to, signature_prefix
from asamblea.sealed.ballots.values import Ballot
from asamblea.sealed.ballots.writing import ballot_bytes, signed_of, unsigned_bytes
from asamblea.sealed.making.answers import Booth, answer
from asamblea.sealed.making.chance import Below, exponent
from asamblea.sealed.proofs.knowledge import prove_knowledge
from asamblea.sealed.setup.setup import Setup


def make_ballot(setup: Setup, credential: int, choices: Sequence[Sequence[int]], below: Below) -> bytes:
    """The ballot, as it is cast, of the holder of this secret exponent; `choices` has a line a question: see `answer`.

    Raises Malformed for choices that the questions do not allow, and for a credential that is not on the list.
    """
    election, group = setup.election, setup.election.group
    public = group.secret_power(group.generator, credential)
    if group.text(public) not in setup.credentials.weights:
        raise Malformed("voting code", "credential.unlisted", "is not on the list of this election")
    if len(choices) != len(election.questions):
        raise Malformed("choices", "choices.form", f"needs a line for each of {len(election.questions)} questions")
    booth = Booth(setup.key, bound_to(election.hash, group.text(public)), below)
    pairs = zip(election.questions, choices, strict=True)
    answers = tuple(answer(booth, question, line) for question, line in pairs)
    signed = signed_of(unsigned_bytes(group, election.uuid, election.hash, public, answers))
    nonce = exponent(group, below)
    signature = prove_knowledge(group, signature_prefix(signed), [group.generator], credential, nonce)
    return ballot_bytes(group, Ballot(election.uuid, election.hash, public, answers, signed, signature))
