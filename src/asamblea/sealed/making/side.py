"""The side file of an election: a line for each statement of a trustee on her decryption (docs/spec/sealed-side.md).

A line is the statement itself, if its decryption is in the archive; of a decryption that was refused because its
statement does not hold, the line carries both, as evidence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.making.decryptions import Place, check_statement, wrong_factors
from asamblea.sealed.making.messages import settle
from asamblea.sealed.making.stages import Examined, refuse
from asamblea.sealed.setup.keys import public_keys
from asamblea.sealed.tally.decryption import check_decryption, read_decryption

RULE = "side.form"


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a side file: whose statements hold, who signed wrong factors and where, and of whose decryption in
    the archive there is no statement.
    """

    held: tuple[int, ...]
    wrong: tuple[tuple[int, tuple[Place, ...]], ...]
    missing: tuple[int, ...]


def judge(examined: Examined, owner: int, decryption: bytes, statement: bytes, place: str) -> tuple[Place, ...]:
    """Where a trustee's decryption is wrong, by her own statement; nowhere if it is right. Raises Malformed for what
    cannot be held against her: not signed by her, or out of form.
    """
    part, election = examined.part(owner), examined.setup.election
    check_statement(part, decryption, statement, place)
    read, reader = read_decryption(decryption, election.group, election.questions, examined.final, place)
    settle(reader)
    wrong = wrong_factors(part, read, statement, place)
    if not wrong:
        refuse(check_decryption(examined.setup, examined.final, part.public, read, place))
    return tuple(wrong)


def refused_line(decryption: bytes, statement: bytes) -> bytes:
    """The line of a decryption that was refused."""
    both = {"decryption": decryption, "statement": statement}
    return forms.written({name: forms.read(each, name) for name, each in both.items()})


def judge_side(examined: Examined, lines: Sequence[bytes], place: str) -> Judged:
    """Judge every line of a side file against its archive; raises Malformed, naming the line."""
    published = examined.owned("PartialDecryption")
    held: list[int] = []
    wrong: list[tuple[int, tuple[Place, ...]]] = []
    for owner, decryption, statement, where in _lines(examined, lines, published, place):
        places = judge(examined, owner, decryption, statement, where)
        if places:
            wrong.append((owner, places))
        else:
            held.append(owner)
    named = {*held, *(owner for owner, _ in wrong)}
    return Judged(tuple(held), tuple(wrong), tuple(owner for owner in published if owner not in named))


def _lines(
    examined: Examined, lines: Sequence[bytes], published: dict[int, bytes], place: str
) -> Iterator[tuple[int, bytes, bytes, str]]:
    trustees = len(public_keys(examined.setup.trustees))
    for number, line in enumerate(lines, 1):
        where = f"{place}:{number}"
        value: Any = forms.read_canonical(line, where)
        refused = isinstance(value, dict) and "decryption" in value
        if refused:
            forms.fields(value, where, ("decryption", "statement"))
        statement = value["statement"] if refused else value
        owner = statement.get("owner") if isinstance(statement, dict) else None
        if type(owner) is not int or not 1 <= owner <= trustees:
            raise Malformed(where, RULE, "names no trustee of this election")
        if not refused and owner not in published:
            raise Malformed(where, RULE, f"is about a decryption of trustee {owner}, which the archive does not hold")
        decryption = forms.written(value["decryption"]) if refused else published[owner]
        yield owner, decryption, forms.written(statement), where
