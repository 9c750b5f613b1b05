"""Differences: words within a provision, and provisions that moved."""

from hypothesis import given
from tests.charter.amending import amendment, edited, result
from tests.charter.operations import amendments
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate
from asamblea.charter.diff import Piece, difference, pieces
from asamblea.charter.operations import Amendment, Delete, Insert, Move
from asamblea.charter.tree import Charter, Node, charter

TEXT = outline()


def other_ids(text: Charter) -> Charter:
    """The same text as if it was imported from elsewhere."""
    nodes = list(text.walk())[1:]
    known = {"root": "root", **{node.id: f"z{rank}" for rank, node in enumerate(nodes)}}
    moved = (Node(known[each.id], each.kind, each.text, each.label, known[each.parent]) for each in nodes)
    return charter(text.language, text.root.text, moved)


def test_words_are_compared_as_whole_words() -> None:
    assert pieces("nace libre e igual", "nace libre, igual y única") == (
        Piece("same", "nace"),
        Piece("gone", "libre e"),
        Piece("new", "libre,"),
        Piece("same", "igual"),
        Piece("new", "y única"),
    )


def test_a_difference_names_what_changed_came_went_and_moved() -> None:
    after = result(
        TEXT,
        amendment("1", edited(TEXT, "p1", "libre", "libres")),
        amendment("2", Insert("a2", "p3", (Node("n1", "paragraph", "Nuevo.", parent="a2"),))),
        amendment("3", Delete("i1", TEXT.nodes["i1"].text)),
        amendment("4", Move("a1", "c2", "a3")),
    ).text
    found = {(each.kind, each.before, each.after, each.moved) for each in difference(TEXT, after)}
    changed = {each for each in found if each[0] != "same" or each[3]}
    assert changed == {
        ("changed", "p1", "p1", False),
        ("added", "", "n1", False),
        ("removed", "i1", "", False),
        ("same", "a1", "a1", True),
    }


def test_texts_with_other_ids_are_matched_by_their_words() -> None:
    after = other_ids(result(TEXT, amendment("1", edited(TEXT, "p1", "libre", "libres"), Move("a3", "c1", ""))).text)
    rows = difference(TEXT, after, same_ids=False)
    assert [(each.kind, each.before, each.moved) for each in rows if each.kind != "same" or each.moved] == [
        ("same", "a3", True),
        ("changed", "p1", False),
    ]


@given(amendments(TEXT, "1", most=4))
def test_the_pieces_of_a_difference_give_both_texts_back(one: Amendment) -> None:
    after = consolidate(TEXT, [one]).text
    rows = difference(TEXT, after)
    old = {each.before: " ".join(p.words for p in each.pieces if p.kind != "new") for each in rows if each.before}
    new = {each.after: " ".join(p.words for p in each.pieces if p.kind != "gone") for each in rows if each.after}
    assert old == {each: node.text for each, node in TEXT.nodes.items()}
    assert new == {each: node.text for each, node in after.nodes.items()}
    assert list(new) == [node.id for node in after.walk()]
