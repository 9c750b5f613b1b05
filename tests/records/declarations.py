"""One assembly that declares for itself and takes in what its base declares: marks, groups, a difference, a figure."""

from typing import Any

from tests.records.every_edition import Story, adopt, by_hands

from asamblea.charter.words import joined, words
from asamblea.demo.player import Player
from asamblea.record.blobs import public
from asamblea.record.canonical import digest

BASE = "We want water for all. More than 20 died."
OWN = "The assembly asks for water for every people."


def declarations() -> Player:
    """The whole story."""
    story = Story()
    adopt(story, by_hands())
    title = "text: A declaration"
    story.do("d1", "declaration.file", body="base", title=title, text=f"text: {BASE}", day="2026-05-01")
    board, own = ("chair", "secretary"), story.player.origin
    story.do(board, "declaration.file", body=own, title=title, text=f"text: {OWN}", day="2026-05")
    story.do("d2", "demand.mark", place=_place("dc1", BASE, "water for all"), against=False)
    story.do("d2", "demand.mark", place=_place("dc2", OWN, "water for every people"), against=False)
    story.do("d2", "demand.mark", place=_place("dc2", OWN, "The assembly"), against=False)
    story.do("d2", "demand.unmark", demand="dm3")
    story.do("d3", "demand.group", group="", title="text: Water", demands=["dm1", "dm2"])
    story.do("d4", "demand.differ", demand="dm2", note="text: peoples, not persons")
    said: dict[str, Any] = {"demand": "dg1", "kind": "motion", "on": "m1"}
    story.do("d4", "demand.answer", says="answers", **said)
    story.do("d5", "demand.answer", says="answers_no_more", **said)
    figure: dict[str, Any] = {
        "event": "text: the dead",
        "measure": "text: in all",
        "value": "text: more than 20",
        "day": "2026",
    }
    story.do("d5", "figure.mark", place=_place("dc1", BASE, "More than 20"), **figure)
    story.do("d6", "demand.part", group="dg1", demands=["dm1"])
    return story.player


def _place(declaration: str, text: str, found: str) -> dict[str, Any]:
    start = text.index(found)
    quote = digest(joined(words(found)).encode())
    blob = str(public(text.encode()))
    return {"declaration": declaration, "text": blob, "start": start, "end": start + len(found), "quote": quote}
