"""Encrypting a voter's answers, with the proofs that they are in form (specification, "Encrypted answers")."""

from collections.abc import Sequence
from dataclasses import dataclass

from asamblea.record.errors import Malformed
from asamblea.sealed.ballots import answers as statements
from asamblea.sealed.ballots.values import Answer, HomomorphicAnswer, NonHomomorphicAnswer
from asamblea.sealed.elgamal import Ciphertext, Key, encoded, encrypt, product
from asamblea.sealed.making.chance import Below, exponent, simulated
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.disjunction import interval, interval_prefix, prove_disjunction
from asamblea.sealed.proofs.knowledge import prove_knowledge
from asamblea.sealed.setup.questions import Homomorphic, NonHomomorphic, Question


@dataclass(frozen=True, slots=True)
class Booth:
    """Where a ballot is made: the election's key, and what ties each proof to the election and the voter (S0)."""

    key: Key
    context: str
    below: Below

    def one_of(self, prefix: str, branches: Sequence[Ciphertext], true: int, secret: int) -> tuple[Proof, ...]:
        """Proof that one of the branches encrypts the neutral element; `true` is which, `secret` its nonce."""
        nonce = exponent(self.key.group, self.below)
        others = simulated(self.key.group, len(branches) - 1, self.below)
        return prove_disjunction(self.key, prefix, branches, true, secret, nonce, others)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark, or a sum of marks, encrypted under its nonce."""

    value: int
    nonce: int
    ciphertext: Ciphertext


def answer(booth: Booth, question: Question, choices: Sequence[int]) -> Answer:
    """The answer to a question. To one of marks: 0 or 1 for each answer, and before them, if the paper may be blank, 1
    for a blank one; to a ranking: a number below 256 for each answer. Raises Malformed for choices that the question
    does not allow, and for a question of lists, whose ballots are verified here but not made.
    """
    match question:
        case Homomorphic():
            check_marks(question, choices)
            return _marks(booth, question, choices)
        case NonHomomorphic():
            return _numbers(booth, question, choices)
        case _:
            raise Malformed("choices", "choices.lists", "ballots with lists of candidates are verified here, not made")


def check_marks(question: Homomorphic, marks: Sequence[int]) -> None:
    """Raise Malformed unless a paper may bear these marks."""
    if len(marks) != question.ciphertexts or any(type(each) is not int or each not in {0, 1} for each in marks):
        raise Malformed("choices", "choices.form", f"needs {question.ciphertexts} marks, each 0 or 1")
    blank = question.blank and marks[0] == 1
    chosen = sum(marks) - blank
    if blank and chosen:
        raise Malformed("choices", "choices.blank", "a blank vote bears no marks")
    if not blank and not question.least <= chosen <= question.most:
        fault = f"marks {chosen} answers, not {question.least} to {question.most}"
        raise Malformed("choices", "choices.bounds", fault)


def _marks(booth: Booth, question: Homomorphic, values: Sequence[int]) -> HomomorphicAnswer:
    marks = [_encrypted(booth, each) for each in values]
    choices = tuple(each.ciphertext for each in marks)
    individual = tuple(_zero_or_one(booth, each) for each in marks)
    context = statements.with_choices(booth.key, booth.context, choices)
    if question.blank:
        return HomomorphicAnswer(choices, individual, *_blank_proofs(booth, question, marks, context))
    total = _sum(booth, marks)
    branches = interval(booth.key, total.ciphertext, question.least, question.most)
    prefix = interval_prefix(booth.key, context, total.ciphertext)
    return HomomorphicAnswer(
        choices, individual, booth.one_of(prefix, branches, total.value - question.least, total.nonce)
    )


def _numbers(booth: Booth, question: NonHomomorphic, numbers: Sequence[int]) -> NonHomomorphicAnswer:
    group = booth.key.group
    if len(numbers) != len(question.answers) or any(type(each) is not int or not 0 <= each < 256 for each in numbers):
        raise Malformed("choices", "choices.form", f"needs {len(question.answers)} numbers below 256")
    nonce = exponent(group, booth.below)
    try:
        made = encrypt(booth.key, group.embed(numbers), nonce)
    except ValueError as fault:
        raise Malformed("choices", "choices.form", str(fault)) from fault
    prefix = statements.ranking_prefix(booth.key, booth.context, made)
    proof = prove_knowledge(group, prefix, [group.generator], nonce, exponent(group, booth.below))
    return NonHomomorphicAnswer(made, proof)


def _encrypted(booth: Booth, value: int) -> _Mark:
    nonce = exponent(booth.key.group, booth.below)
    return _Mark(value, nonce, encrypt(booth.key, encoded(booth.key.group, value), nonce))


def _sum(booth: Booth, marks: Sequence[_Mark]) -> _Mark:
    group = booth.key.group
    nonce = sum(each.nonce for each in marks) % group.order
    return _Mark(sum(each.value for each in marks), nonce, product(group, [each.ciphertext for each in marks]))


def _zero_or_one(booth: Booth, mark: _Mark) -> tuple[Proof, ...]:
    prefix = interval_prefix(booth.key, booth.context, mark.ciphertext)
    return booth.one_of(prefix, interval(booth.key, mark.ciphertext, 0, 1), mark.value, mark.nonce)


def _blank_proofs(
    booth: Booth, question: Homomorphic, marks: Sequence[_Mark], context: str
) -> tuple[tuple[Proof, ...], tuple[Proof, ...]]:
    """That any paper but a blank one bears an allowed number of marks, and that a blank one bears none."""
    flag, rest = marks[0], _sum(booth, marks[1:])
    choices = [each.ciphertext for each in marks]
    true, secret = (0, flag.nonce) if flag.value else (1 + rest.value - question.least, rest.nonce)
    allowed = statements.blank_or_allowed(booth.key, question, choices)
    overall = booth.one_of(f"bproof1|{context}|", allowed, true, secret)
    nothing = statements.blank_branches(booth.key, choices)
    secret = rest.nonce if flag.value else flag.nonce
    return overall, booth.one_of(f"bproof0|{context}|", nothing, flag.value, secret)
