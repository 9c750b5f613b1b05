"""The drafting commission is elected; the board acts for it while there is none."""

from typing import Any

from tests.acts.amendments.hall import change, table
from tests.acts.elections.hall import counted, hall
from tests.charter.texts import outline

from asamblea.assembly.commission import members
from asamblea.charter.forms import to_bytes


def test_those_elected_to_it_propose_and_nobody_for_them() -> None:
    room = hall()
    base = room.text(to_bytes(outline()))
    room.act("text.lay/1", "secretary", title=room.text("A constitution"), base=base, form="tree")
    number = table(room, change(room, "p1", "libre", "muy libre"))
    told: dict[str, Any] = {"amendment": number, "recommended": "accept", "reasons": room.text("Yes")}
    assert members(room.state) == ()
    room.act("amendment.recommend/1", "chair", version=1, **told)
    room.act("election.declare/1", "chair", election=counted(room))
    assert set(members(room.state)) == set(map(room.id, ("d1", "d2", "d3")))
    assert room.refused("amendment.recommend/1", "chair", version=1, **told) == ("CommissionNeeded",)
    assert room.refused("amendment.recommend/1", "d4", version=1, **told) == ("CommissionNeeded",)
    room.act("amendment.recommend/1", "d1", version=1, **told)


def test_what_most_of_those_elected_are_against_is_not_its_recommendation() -> None:
    room = hall()
    base = room.text(to_bytes(outline()))
    room.act("text.lay/1", "secretary", title=room.text("A constitution"), base=base, form="tree")
    number = table(room, change(room, "p1", "libre", "muy libre"))
    room.act("election.declare/1", "chair", election=counted(room))
    told: dict[str, Any] = {"amendment": number, "recommended": "accept", "reasons": room.text("Yes")}
    room.act("amendment.recommend/1", "d1", version=1, **told)
    listing: dict[str, Any] = {"text": "t1", "list": "", "amendments": [number]}
    for name in ("d2", "d3"):
        room.act("amendment.concur/1", name, amendment=number, number=1, answer="no")
    assert room.refused("en_bloc.list/1", "d1", **listing) == ("NotUncontested",)
    room.act("amendment.concur/1", "d3", amendment=number, number=1, answer="yes")
    room.act("en_bloc.list/1", "d1", **listing)
