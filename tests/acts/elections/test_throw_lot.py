"""The lot: thrown by two tellers once it is known who stands, and before anybody votes."""

from tests.acts.elections.hall import TELLERS, counted, found, hall, opened, polling

from asamblea.assembly.results import seed_of
from asamblea.record.canonical import digest, encode
from asamblea.record.instants import HOUR


def test_two_tellers_throw_it_once() -> None:
    room = hall()
    election = polling(room)
    assert room.refused("lot.throw/1", "teller", election=election, seed="3162") == ("TellersNeeded",)
    room.act("lot.throw/1", TELLERS, election=election, seed="3162")
    assert room.refused("lot.throw/1", TELLERS, election=election, seed="9") == ("LotThrownAlready",)
    assert seed_of(room.state, found(room, election)) == "3162"


def test_not_before_it_is_known_who_stands_and_not_once_somebody_voted() -> None:
    room = hall()
    early = opened(room, "commission")
    assert room.refused("lot.throw/1", TELLERS, election=early, seed="1") == ("ElectionNotAtStage",)
    election = polling(room, "board")
    room.act("election.vote/1", "d1", election=election, marks=[1])
    assert room.refused("lot.throw/1", TELLERS, election=election, seed="1") == ("LotTooLate",)
    room.pass_time(HOUR)
    assert "ElectionNotAtStage" in room.refused("lot.throw/1", TELLERS, election=election, seed="1")


def test_a_seed_is_what_was_thrown_and_no_prose() -> None:
    room = hall()
    election = polling(room)
    for seed in ("", "a b", "ñ", "1" * 65):
        assert room.refused("lot.throw/1", TELLERS, election=election, seed=seed) == ("SeedUnfit",)


def test_if_nobody_throws_it_the_seed_is_the_hash_of_the_nominations() -> None:
    room = hall()
    election = found(room, counted(room))
    d1, d2, d3 = (room.id(name) for name in ("d1", "d2", "d3"))
    by = {"d1": [d2, d3], "d2": [d1, d3]}
    nominated = [[room.id(f"d{number}"), by.get(f"d{number}", [d1, d2]), ""] for number in range(1, 6)]
    assert election.counted is not None
    assert election.counted.seed == digest(encode(["e1", election.opened.roll, nominated]))
