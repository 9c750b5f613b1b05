"""Two tellers throw the seed of the lot in public, dice or straws, once it is known who stands and before anybody
votes: then nobody can throw it for somebody (3.15, 3.18).

If nobody throws it, the seed is the hash of the nominations.
"""

import re
from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, tellers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import LotThrown
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import LotThrownAlready, LotTooLate, SeedUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import MARKED
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "lot.throw/1"
_SEED = re.compile(r"[0-9A-Za-z]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, and what was thrown: digits and plain letters."""

    election: str
    seed: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The seed stands; every tie that the method's own order leaves is drawn from it."""
    election = election_of(state, act.payload.election)
    # A second round's papers were not given in yet either, but its pair may hang on the lot.
    voted = MARKED.find(state, (election.id, 1)) or 0
    refuse(
        at_stage(election, "polling"),
        tellers_sign(state, act.signers),
        unless(election.seed is None, LotThrownAlready(election.seed or "")),
        unless(not voted and election.round == 1, LotTooLate(voted)),
        unless(_SEED.fullmatch(act.payload.seed), SeedUnfit(act.payload.seed)),
    )
    return (LotThrown(at, election.id, act.payload.seed),)
