"""A trustee's statement holds for right factors, names who posts a wrong one, and can be held against nobody else."""

from dataclasses import replace

import pytest
from tests.sealed.making.election import MARKS, RANKING, Election, plan_of, seeded
from tests.sealed.making.forging import false_factor, read

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.making.decryptions import Part, check_statement, decrypt, sign_statement, wrong_factors
from asamblea.sealed.making.messages import settle
from asamblea.sealed.tally.decryption import (
    check_decryption,
    read_decryption,
)


@pytest.fixture
def election() -> Election:
    held = Election(plan_of([MARKS], single=2))
    held.cast(0, [[0, 1, 0]])
    held.close()
    return held


@pytest.fixture
def part(election: Election) -> Part:
    return election.examined().part(1)


def weak_findings(part: Part, decryption: bytes) -> list[object]:
    """What the protocol's own proof finds."""
    election = part.setup.election
    value, reader = read_decryption(decryption, election.group, election.questions, part.tally, "decryption")
    settle(reader)
    return [*check_decryption(part.setup, part.tally, part.public, value, "decryption")]


def test_a_right_decryption_has_a_statement_that_holds(election: Election, part: Part) -> None:
    decryption, statement = decrypt(part, election.trustees[0], seeded())
    check_statement(part, decryption, statement, "statement")
    assert wrong_factors(part, read(part, decryption), statement, "statement") == []


def test_a_wrong_factor_passes_the_protocols_proof_and_the_statement_names_it(election: Election, part: Part) -> None:
    decryption, statement = false_factor(part, election.trustees[0], 0, 2)
    assert weak_findings(part, decryption) == []
    check_statement(part, decryption, statement, "statement")
    assert wrong_factors(part, read(part, decryption), statement, "statement") == [(1, 3)]


@pytest.mark.parametrize("proofs", [[], [[]], "x", [[1, 2, 3]], [[{}, {}, {}]]])
def test_who_leaves_the_proofs_out_has_proved_nothing(election: Election, part: Part, proofs: object) -> None:
    decryption, statement = decrypt(part, election.trustees[0], seeded())
    value = {**forms.read(statement, "statement"), "proofs": proofs}
    assert len(wrong_factors(part, read(part, decryption), forms.written(value), "statement")) == 3


def test_nobody_can_sign_in_a_trustees_name(election: Election, part: Part) -> None:
    decryption, _ = decrypt(part, election.trustees[0], seeded())
    forged = sign_statement(part, decryption, ((),), election.trustees[1], seeded())
    with pytest.raises(Malformed, match="is not signed by the trustee"):
        check_statement(part, decryption, forged, "statement")


@pytest.mark.parametrize("field", ["election", "owner", "tally", "payload", "proofs"])
def test_a_statement_cannot_be_changed(election: Election, part: Part, field: str) -> None:
    decryption, statement = decrypt(part, election.trustees[0], seeded())
    changed = forms.written({**forms.read(statement, "statement"), field: 2})
    with pytest.raises(Malformed):
        check_statement(part, decryption, changed, "statement")


def test_a_statement_of_another_decryption_or_tally_is_refused(election: Election, part: Part) -> None:
    decryption, statement = decrypt(part, election.trustees[0], seeded())
    other, _ = decrypt(part, election.trustees[0], seeded(2))
    less = replace(
        part, tally=replace(part.tally, questions=((*part.tally.questions[0][:2], part.tally.questions[0][0]),))
    )
    for where, what in ((part, other), (less, decryption)):
        with pytest.raises(Malformed, match="is about another"):
            check_statement(where, what, statement, "statement")


def test_a_ranking_is_stated_of_the_last_shuffle() -> None:
    held = Election(plan_of([RANKING]))
    held.cast(0, [[1, 2, 3]])
    part = held.close().part(1)
    decryption, statement = decrypt(part, held.trustees[0], seeded())
    check_statement(part, decryption, statement, "statement")
    assert wrong_factors(part, read(part, decryption), statement, "statement") == []
