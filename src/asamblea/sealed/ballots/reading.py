"""Reading a ballot: only the canonical bytes of one pass, and every fault is kept with its place."""

from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.ballots.values import Answer, HomomorphicAnswer, ListsAnswer, NonHomomorphicAnswer
from asamblea.sealed.digests import fingerprint
from asamblea.sealed.findings import found
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.nonzero import NonzeroProof
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question

_FIELDS = ("election_uuid", "election_hash", "credential", "answers", "signature")
_SIGNATURE = b',"signature":'


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """An answer, None where it is out of form, and the reader with the faults and elements of its part."""

    answer: Answer | None
    reader: Reader
    place: str


@dataclass(frozen=True, slots=True)
class BallotRead:
    """A ballot in canonical form, taken apart: `outer` holds the faults outside the answers; `computed` is the
    fingerprint of what its signature must sign.
    """

    uuid: str
    election: str
    credential: Element
    credential_text: str
    answers: tuple[AnswerRead, ...]
    signed: str
    computed: str
    signature: Proof
    outer: Reader


def read_ballot(data: bytes, group: Group, questions: tuple[Question, ...], place: str) -> BallotRead:
    """The ballot of its bytes; raises Malformed if it is not canonical or not a ballot of so many answers."""
    value = forms.fields(forms.read_canonical(data, place), place, _FIELDS)
    answers = forms.items(value["answers"], f"{place} answers", len(questions))
    signature = forms.fields(value["signature"], f"{place} signature", ("hash", "proof"))
    outer = Reader(group)
    credential = forms.text(value["credential"], f"{place} credential")
    return BallotRead(
        uuid=forms.text(value["election_uuid"], f"{place} election_uuid"),
        election=forms.text(value["election_hash"], f"{place} election_hash"),
        credential=outer.element(credential, f"{place} credential"),
        credential_text=credential,
        answers=tuple(
            [
                _answer(group, question, answer, f"{place} answers[{index}]")
                for index, (question, answer) in enumerate(zip(questions, answers, strict=True))
            ]
        ),
        signed=forms.text(signature["hash"], f"{place} signature.hash"),
        # The bytes are canonical, so what is signed is what stands before the signature.
        computed=fingerprint(data[: data.rindex(_SIGNATURE)] + b"}"),
        signature=outer.proof(signature["proof"], f"{place} signature.proof"),
        outer=outer,
    )


def _answer(group: Group, question: Question, value: Any, place: str) -> AnswerRead:
    reader = Reader(group)
    try:
        return AnswerRead(_read(reader, question, value, place), reader, place)
    except Malformed as fault:
        reader.findings.append(found(fault))
        reader.elements.clear()
        return AnswerRead(None, reader, place)


def _read(reader: Reader, question: Question, value: Any, place: str) -> Answer:
    match question:
        case Homomorphic():
            return _homomorphic(reader, question, value, place)
        case NonHomomorphic():
            read = forms.fields(value, place, ("choices", "proof"))
            return NonHomomorphicAnswer(
                reader.ciphertext(read["choices"], f"{place}.choices"), reader.proof(read["proof"], f"{place}.proof")
            )
        case Lists():
            return _lists(reader, question, value, place)


def _homomorphic(reader: Reader, question: Homomorphic, value: Any, place: str) -> HomomorphicAnswer:
    optional = ("blank_proof",) if question.blank else ()
    names = ("choices", "individual_proofs", "overall_proof", *optional)
    read = forms.fields(value, place, names)
    length = question.ciphertexts
    individual = forms.items(read["individual_proofs"], f"{place}.individual_proofs", length)
    sums = question.most - question.least + 1 + question.blank
    return HomomorphicAnswer(
        reader.ciphertexts(read["choices"], f"{place}.choices", length),
        tuple([reader.proofs(each, f"{place}.individual_proofs[{index}]", 2) for index, each in enumerate(individual)]),
        reader.proofs(read["overall_proof"], f"{place}.overall_proof", sums),
        reader.proofs(read["blank_proof"], f"{place}.blank_proof", 2) if question.blank else None,
    )


_LISTS = ("choices", "individual_proofs", "overall_proof", "list_proofs", "nonzero_proof")


def _lists(reader: Reader, question: Lists, value: Any, place: str) -> ListsAnswer:
    read = forms.fields(value, place, _LISTS)
    length = len(question.answers)
    rows = {name: forms.items(read[name], f"{place}.{name}", length) for name in ("choices", "individual_proofs")}
    lists = forms.items(read["list_proofs"], f"{place}.list_proofs", length)
    return ListsAnswer(
        tuple(
            reader.ciphertexts(row, f"{place}.choices[{index}]", len(question.answers[index]))
            for index, row in enumerate(rows["choices"])
        ),
        tuple(
            _cells(reader, row, f"{place}.individual_proofs[{index}]", len(question.answers[index]))
            for index, row in enumerate(rows["individual_proofs"])
        ),
        reader.proof(read["overall_proof"], f"{place}.overall_proof"),
        tuple(reader.proofs(each, f"{place}.list_proofs[{index}]", 2) for index, each in enumerate(lists)),
        _nonzero(reader, read["nonzero_proof"], f"{place}.nonzero_proof"),
    )


def _cells(reader: Reader, value: Any, place: str, length: int) -> tuple[tuple[Proof, ...], ...]:
    cells = forms.items(value, place, length)
    return tuple(reader.proofs(each, f"{place}[{index}]", 2) for index, each in enumerate(cells))


def _nonzero(reader: Reader, value: Any, place: str) -> NonzeroProof:
    read = forms.fields(value, place, ("commitment", "challenge", "response"))
    first, second = forms.items(read["response"], f"{place}.response", 2)
    return NonzeroProof(
        reader.element(read["commitment"], f"{place}.commitment"),
        reader.scalar(read["challenge"], f"{place}.challenge"),
        (reader.scalar(first, f"{place}.response[0]"), reader.scalar(second, f"{place}.response[1]")),
    )
