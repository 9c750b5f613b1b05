"""Languages: the tree follows an amendment of another language, and its words wait for who translates them."""

import pytest
from hypothesis import given
from tests.charter.amending import amendment, edited
from tests.charter.operations import amendments
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate
from asamblea.charter.languages import followed, unlike, versions
from asamblea.charter.operations import Amendment, Delete, Insert, Join, Move, Replace, SplitWords
from asamblea.charter.tree import Charter, Node, charter

TEXT = outline()
QUECHUA = charter(
    "qu", "Hatun", (Node(n.id, n.kind, f"{n.id} simi", n.label, n.parent) for n in TEXT.walk() if n.id != "root")
)
NEW = Node("n1", "paragraph", "Un párrafo nuevo.", parent="a1")


def both(one: Amendment) -> tuple[Charter, Charter]:
    followed_ = followed(one, QUECHUA)
    found = consolidate(QUECHUA, [followed_] if followed_.operations else [])
    assert found.needs_rebase == ()
    return consolidate(TEXT, [one]).text, found.text


@pytest.mark.parametrize(
    "one",
    [
        amendment("1", edited(TEXT, "p1", "libre", "libres")),
        amendment("1", Insert("a1", "p1", (NEW,))),
        amendment("1", Delete("p1", TEXT.nodes["p1"].text)),
        amendment("1", Replace("a1", "", "Otra", (NEW,))),
        amendment("1", Move("a1", "c2", "")),
        amendment("1", Join("a1", "a2")),
        amendment("1", SplitWords("p2", 2, "persona", "n1")),
    ],
)
def test_the_tree_is_the_same_in_both_languages(one: Amendment) -> None:
    if isinstance(one.operations[0], Replace):
        quote = " ".join(TEXT.nodes[each].text for each in ("a1", "p1", "p2", "i1", "i2"))
        one = amendment("1", Replace("a1", quote, "Otra", (NEW,)))
    spanish, quechua = both(one)
    assert unlike(spanish, quechua) == ()


@given(amendments(TEXT, "1", most=1))
def test_any_one_operation_leaves_the_languages_the_same_tree(one: Amendment) -> None:
    spanish, quechua = both(one)
    assert unlike(spanish, quechua) == ()


def test_what_was_inserted_has_no_words_in_the_other_language_yet() -> None:
    spanish, quechua = both(amendment("1", Insert("a1", "p1", (NEW,))))
    standing = {(each.article, each.language): each.standing for each in versions((spanish, quechua), [])}
    assert (standing["a1", "qu"], standing["a1", "es"]) == ("missing", "unconfirmed")


def test_another_tree_is_named_by_its_provisions() -> None:
    moved = consolidate(TEXT, [amendment("1", Move("a2", "c2", ""))]).text
    assert set(unlike(TEXT, moved)) == {"a2", "c1", "c2"}
