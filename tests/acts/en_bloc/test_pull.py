"""A sponsor, or enough delegates, pull an amendment out of a list."""

from tests.acts.amendments.hall import at, put
from tests.acts.en_bloc.bloc import before_the_sitting, listed, told

from asamblea.assembly.events.recommendations import EnBlocPulled
from asamblea.record.instants import MINUTE


def test_a_sponsor_alone_pulls_it_out_and_it_is_voted_by_itself() -> None:
    room = before_the_sitting()
    assert room.act("en_bloc.pull/1", "d1", amendment="a1") == (EnBlocPulled(room.at, "l1", "a1", room.id("d1"), 1),)
    put(room, "a1", yes=2, no=6)
    assert at(room, "a1").stage == "rejected"


def test_others_pull_it_out_by_their_number() -> None:
    room = listed()
    assert room.refused("en_bloc.pull/1", "d7", amendment="a1") == ("SignersMissing",)
    room.act("en_bloc.pull/1", ("d7", "d8"), amendment="a1")
    assert at(room, "a1").en_bloc == ""
    assert room.refused("en_bloc.pull/1", "d1", amendment="a1") == ("NotOnAList",)


def test_until_the_vote_on_the_list_is_open() -> None:
    room = before_the_sitting()
    room.act("en_bloc.put/1", "chair", **told(room))
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m5")
    room.act("en_bloc.pull/1", "d1", amendment="a1")
    room.act("vote.open/1", "chair", motion="m5", closes_at=room.at + 11 * MINUTE)
    assert room.refused("en_bloc.pull/1", "d1", amendment="a2") == ("NotOnAList",)
