"""The bytes of a ballot."""

from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.ballots.values import Answer, Ballot, HomomorphicAnswer, ListsAnswer, NonHomomorphicAnswer
from asamblea.sealed.digests import fingerprint
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.nonzero import NonzeroProof
from asamblea.sealed.writer import ciphertext_json, ciphertexts_json, proof_json, proofs_json


def unsigned_bytes(group: Group, uuid: str, election: str, credential: Element, answers: tuple[Answer, ...]) -> bytes:
    """What the signature of a ballot signs, by its fingerprint."""
    return forms.written(_unsigned(group, uuid, election, credential, answers))


def ballot_bytes(group: Group, ballot: Ballot) -> bytes:
    """The ballot as cast; its hash names it in the archive, its fingerprint is the voter's tracker."""
    fields = _unsigned(group, ballot.uuid, ballot.election, ballot.credential, ballot.answers)
    return forms.written({**fields, "signature": {"hash": ballot.signed, "proof": proof_json(ballot.signature)}})


def signed_of(unsigned: bytes) -> str:
    """The fingerprint that the signature signs."""
    return fingerprint(unsigned)


def _unsigned(
    group: Group, uuid: str, election: str, credential: Element, answers: tuple[Answer, ...]
) -> dict[str, Any]:
    return {
        "election_uuid": uuid,
        "election_hash": election,
        "credential": group.text(credential),
        "answers": [_answer(group, each) for each in answers],
    }


def _answer(group: Group, answer: Answer) -> dict[str, Any]:
    match answer:
        case HomomorphicAnswer():
            return forms.without_none(
                {
                    "choices": ciphertexts_json(group, answer.choices),
                    "individual_proofs": [proofs_json(each) for each in answer.individual],
                    "overall_proof": proofs_json(answer.overall),
                    "blank_proof": None if answer.blank is None else proofs_json(answer.blank),
                }
            )
        case NonHomomorphicAnswer():
            return {"choices": ciphertext_json(group, answer.choice), "proof": proof_json(answer.proof)}
        case ListsAnswer():
            return {
                "choices": [ciphertexts_json(group, each) for each in answer.choices],
                "individual_proofs": [[proofs_json(each) for each in cells] for cells in answer.individual],
                "overall_proof": proof_json(answer.overall),
                "list_proofs": [proofs_json(each) for each in answer.lists],
                "nonzero_proof": _nonzero(group, answer.nonzero),
            }


def _nonzero(group: Group, proof: NonzeroProof) -> dict[str, Any]:
    return {
        "commitment": group.text(proof.commitment),
        "challenge": str(proof.challenge),
        "response": [str(each) for each in proof.responses],
    }
