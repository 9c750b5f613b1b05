"""A base text is laid before the assembly, as a tree or as Akoma Ntoso."""

from typing import Any

from tests.assembly_room import Room, relaxed
from tests.charter.formats.sources import EDITION, SPANISH
from tests.charter.texts import outline

from asamblea.assembly.events.texts import TextLaid
from asamblea.charter.formats.akn import write_akn
from asamblea.charter.formats.imported import Imported
from asamblea.charter.forms import hash_of, to_bytes
from asamblea.charter.tree import Charter, charter

TEXT = outline()


def lay(room: Room, **change: str) -> dict[str, Any]:
    return {
        "title": room.text("A constitution"), "base": room.text(to_bytes(TEXT)), "form": "tree", "source": "", **change,
    }  # fmt: skip


def test_a_tree_lies_before_the_assembly_under_its_hash() -> None:
    room = Room().adopted(relaxed())
    told = lay(room)
    assert room.act("text.lay/1", "secretary", **told) == (
        TextLaid(room.at, "t1", told["title"], f"public:{hash_of(TEXT)}", "tree", "", "es", 4, room.id("secretary")),
    )
    (second,) = room.act("text.lay/1", "d1", **told)
    assert isinstance(second, TextLaid)
    assert second.text == "t2"


def test_a_document_is_laid_with_the_tree_that_it_says() -> None:
    room = Room().adopted(relaxed())
    source = room.text(write_akn(Imported(TEXT), SPANISH, EDITION))
    (laid,) = room.act("text.lay/1", "secretary", **lay(room, form="akoma_ntoso", source=source))
    assert isinstance(laid, TextLaid)
    assert (laid.form, laid.source) == ("akoma_ntoso", source)
    other = room.text(to_bytes(outline("article a1: x\n  paragraph p1: Otra cosa.")))
    assert room.refused("text.lay/1", "secretary", **lay(room, form="akoma_ntoso", source=source, base=other)) == (
        "SourceDiffers",
    )
    assert room.refused("text.lay/1", "secretary", **lay(room, source=source)) == ("SourceDiffers",)
    broken = room.text("<akomaNtoso")
    assert room.refused("text.lay/1", "secretary", **lay(room, form="akoma_ntoso", source=broken)) == ("TextMalformed",)


def test_what_is_no_text_is_not_laid() -> None:
    room = Room().adopted(relaxed())
    for bad in (b"{}", b" " + to_bytes(TEXT), to_bytes(charter("es", "Nada", ())), to_bytes(_dotted())):
        assert room.refused("text.lay/1", "secretary", **lay(room, base=room.text(bad))) == ("TextMalformed",)
    assert room.refused("text.lay/1", "secretary", **lay(room, base="public:" + "0" * 64)) == ("BlobAbsent",)


def test_only_delegates_and_the_secretary_lay_a_text_and_only_under_standing_orders() -> None:
    room = Room().adopted(relaxed())
    assert room.refused("text.lay/1", "teller", **lay(room)) == ("SeatNeeded",)
    room = Room().seated()
    assert room.refused("text.lay/1", "d1", **lay(room)) == ("OrdersNotAdopted",)


def _dotted() -> Charter:
    return outline("article a.1: x\n  paragraph p1: Una cosa.")
