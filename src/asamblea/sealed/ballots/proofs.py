"""Whether the proofs of a ballot's answer hold."""

from collections.abc import Iterator

from asamblea.sealed.ballots import answers
from asamblea.sealed.ballots.values import Answer, HomomorphicAnswer, ListsAnswer, NonHomomorphicAnswer
from asamblea.sealed.elgamal import Ciphertext, Key, product
from asamblea.sealed.findings import Finding
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.disjunction import interval, interval_prefix, verify_disjunction
from asamblea.sealed.proofs.knowledge import verify_knowledge
from asamblea.sealed.proofs.nonzero import verify_nonzero
from asamblea.sealed.setup.questions import Homomorphic, Question

RULE = "sealed.proof"


def raises_all(answer: Answer | None) -> bool:
    """Whether the proofs of an answer raise each of its elements to a power."""
    return isinstance(answer, HomomorphicAnswer | ListsAnswer)


def check_answer(key: Key, question: Question, answer: Answer, context: str, place: str) -> Iterator[Finding]:
    """The proofs of an answer that do not hold; all its elements are members. `context` is the S0."""
    match answer:
        case HomomorphicAnswer():
            assert isinstance(question, Homomorphic)
            yield from _homomorphic(key, question, answer, context, place)
        case NonHomomorphicAnswer(choice=choice, proof=proof):
            prefix = answers.ranking_prefix(key, context, choice)
            if not verify_knowledge(key.group, prefix, [(key.g, choice.alpha)], proof):
                yield Finding(f"{place}.proof", RULE, "does not prove that the voter made this ciphertext")
        case ListsAnswer():
            yield from _lists(key, answer, context, place)


def _is_choice(key: Key, choice: Ciphertext, proofs: tuple[Proof, ...], context: str) -> bool:
    branches = interval(key, choice, 0, 1)
    return verify_disjunction(key, interval_prefix(key, context, choice), branches, proofs)


def _homomorphic(
    key: Key, question: Homomorphic, answer: HomomorphicAnswer, context: str, place: str
) -> Iterator[Finding]:
    for index, (choice, proofs) in enumerate(zip(answer.choices, answer.individual, strict=True)):
        if not _is_choice(key, choice, proofs, context):
            yield Finding(f"{place}.individual_proofs[{index}]", RULE, "does not prove that the choice is 0 or 1")
    context = answers.with_choices(key, context, answer.choices)
    if answer.blank is None:
        total = product(key.group, answer.choices)
        prefix = interval_prefix(key, context, total)
        branches = interval(key, total, question.least, question.most)
    else:
        prefix = f"bproof1|{context}|"
        branches = answers.blank_or_allowed(key, question, answer.choices)
        blank = answers.blank_branches(key, answer.choices)
        if not verify_disjunction(key, f"bproof0|{context}|", blank, answer.blank):
            yield Finding(f"{place}.blank_proof", RULE, "does not prove that a blank paper chooses nothing")
    if not verify_disjunction(key, prefix, branches, answer.overall):
        yield Finding(f"{place}.overall_proof", RULE, "does not prove that so many choices are allowed")


def _lists(key: Key, answer: ListsAnswer, context: str, place: str) -> Iterator[Finding]:
    group = key.group
    for index, (row, cells) in enumerate(zip(answer.choices, answer.individual, strict=True)):
        for cell, (choice, proofs) in enumerate(zip(row, cells, strict=True)):
            if not _is_choice(key, choice, proofs, context):
                where = f"{place}.individual_proofs[{index}][{cell}]"
                yield Finding(where, RULE, "does not prove that the choice is 0 or 1")
    context = answers.with_choices(key, context, [each for row in answer.choices for each in row])
    chosen = product(group, [row[0] for row in answer.choices])
    one = interval(key, chosen, 1, 1)
    if not verify_disjunction(key, interval_prefix(key, context, chosen), one, (answer.overall,)):
        yield Finding(f"{place}.overall_proof", RULE, "does not prove that one list is chosen")
    for index, (row, proofs) in enumerate(zip(answer.choices, answer.lists, strict=True)):
        if not verify_disjunction(key, f"lproof|{context}|", answers.list_branches(key, row), proofs):
            where = f"{place}.list_proofs[{index}]"
            yield Finding(where, RULE, "does not prove that no candidate is chosen without her list")
    candidates = product(group, [each for row in answer.choices for each in row[1:]])
    if not verify_nonzero(key, f"nonzero|{context}|", candidates, answer.nonzero):
        yield Finding(f"{place}.nonzero_proof", RULE, "does not prove that a candidate is chosen")
