"""What a sealed ballot asks, as a record says it."""

import pytest

from asamblea.assembly.sealed_counts import ballot_of
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question

MARKS = Homomorphic("?", ("a", "b"), 1, 1, blank=True)


@pytest.mark.parametrize(
    ("questions", "shape", "answers"),
    [
        ((MARKS,), "sums", 2),
        ((NonHomomorphic("?", ("a", "b", "c")),), "rankings", 3),
        ((Lists("?", (("a", "b"), ("c", "d"))),), "candidate_lists", 2),
        ((MARKS, MARKS), "several_questions", 0),
    ],
)
def test_one_question_has_a_shape(questions: tuple[Question, ...], shape: str, answers: int) -> None:
    assert ballot_of(questions) == (shape, answers)
