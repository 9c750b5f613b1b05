"""Members of a body petition an assembly with an amendment to its text; any of them hands the petition in (procedure
3.8, 3.9; rulings B4.8).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import members_petition
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.drafting import blob, drafted
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.petitions import AmendmentPetitioned
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.petitions import NotForAPetition
from asamblea.assembly.shelves import State
from asamblea.assembly.state.petitions import next_petition_id
from asamblea.assembly.step import Step
from asamblea.charter.operations import Amendment
from asamblea.record.instants import Instant

TYPE = "amendment.petition/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The assembly and its text; public references to the amendment's title, its operations and its reasons or empty;
    the roll against which members signed; how many signatures, their Merkle root, and the restricted reference of the
    sheets.
    """

    assembly: str
    text: str
    title: str
    words: str
    reasons: str
    roll: str
    handed_in: int
    root: str
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is lodged with its words, which are an amendment; whether they stand on the text the assembly sees. Of several
    with the same words the largest counts, so that nobody spoils one by handing in a smaller.
    """
    given = act.payload
    reasons, check = members_petition(state, act.author, given.assembly, given.roll, given.handed_in)
    refuse(reasons)
    blob(evidence, given.title)
    refuse(members_may(drafted(evidence, given.words, "")))
    return (
        AmendmentPetitioned(
            at=at,
            petition=next_petition_id(state),
            assembly=given.assembly,
            text=given.text,
            title=given.title,
            words=given.words,
            reasons=given.reasons,
            roll=given.roll,
            handed_in=given.handed_in,
            root=given.root,
            sheet=given.sheet,
            check_by=at + check,
        ),
    )


def members_may(amendment: Amendment) -> Reasons:
    """Harmonising is the commission's, and a compromise is between those who tabled what it replaces."""
    harmonises = unless(not amendment.harmonises, NotForAPetition("harmonises"))
    return (*harmonises, *unless(not amendment.replaces, NotForAPetition("replaces")))
