"""The tree, its bytes, and the numbers that follow from its order."""

import json

import pytest
from tests.charter.texts import outline

from asamblea.charter.forms import from_bytes, from_json, hash_of, to_bytes, to_json
from asamblea.charter.numbering import numbers
from asamblea.charter.tree import Node, charter, excerpt
from asamblea.charter.words import folded, tidy, words
from asamblea.record.errors import Malformed


def test_a_text_reads_in_order_and_knows_where_a_provision_lies() -> None:
    text = outline()
    assert [node.id for node in text.walk()][:7] == ["root", "t1", "c1", "a1", "p1", "p2", "i1"]
    assert [node.id for node in text.path("i2")] == ["t1", "c1", "a1", "p2", "i2"]
    assert (text.article("i2"), text.article("c1")) == ("a1", "c1")


def test_the_canonical_bytes_come_back_as_the_same_text_and_bytes() -> None:
    text = outline()
    again = from_bytes(to_bytes(text), "text")
    assert again == text
    assert to_bytes(again) == to_bytes(text)
    assert hash_of(again) == hash_of(text)
    assert hash_of(outline(language="qu")) != hash_of(text)


def test_articles_count_through_the_text_and_the_rest_among_siblings() -> None:
    shown = numbers(outline())
    assert {each: shown[each] for each in ("t1", "c2", "a3", "p3", "i2", "a4", "x1")} == {
        "t1": "I", "c2": "II", "a3": "3", "p3": "1", "i2": "2", "a4": "1", "x1": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["", "92-A", ""], ["1", "92-A", "93"]),
        (["a", "", ""], ["a", "b", "c"]),
        (["IV", "", "X bis"], ["IV", "V", "X bis"]),
        (["i", "", ""], ["i", "ii", "iii"]),
        (["h", "i", ""], ["h", "i", "j"]),
        (["z", "", ""], ["z", "aa", "ab"]),
        (["único", "", ""], ["único", "1", "2"]),
    ],
)
def test_a_fixed_label_sets_the_count_and_style_of_those_after_it(labels: list[str], expected: list[str]) -> None:
    lines = [f"article a{n}{'=' if each else ''}{each}: Título" for n, each in enumerate(labels)]
    shown = numbers(outline("\n".join(lines)))
    assert [shown[f"a{n}"] for n in range(3)] == expected


def test_words_end_at_six_blanks_and_nowhere_else() -> None:
    assert words("a\u00a0b c\td\u2003e") == ("a\u00a0b", "c", "d\u2003e")


def test_scripts_marks_and_apostrophes_are_kept_and_composed() -> None:
    assert tidy("  qillqa  ñan\u0303a ", "here") == "qillqa ñaña"
    assert tidy("דין وحق e\u0301", "here") == "דין وحق é"
    assert tidy("t'anta t’anta tʼanta", "here") == "t'anta t’anta tʼanta"
    assert len({folded(each) for each in ("t'anta", "t’anta", "tʼanta")}) == 1


@pytest.mark.parametrize("bad", ["a\u202eb", "a\u2066b", "a\x00b", "a\x1bb", "a\ud800b"])
def test_controls_and_characters_that_turn_others_round_are_refused(bad: str) -> None:
    with pytest.raises(Malformed, match=r"here: holds the character U\+") as caught:
        tidy(bad, "here")
    assert caught.value.rule == "text.character"


@pytest.mark.parametrize(
    ("nodes", "rule"),
    [
        ([Node("a", "article"), Node("a", "article")], "tree.id"),
        ([Node("a", "article", parent="b")], "tree.parent"),
        ([Node("a", "article"), Node("c", "chapter", parent="a")], "tree.kind"),
        ([Node("i", "item")], "tree.kind"),
        ([Node("p", "paragraph")] + [Node(f"i{n}", "item", parent=f"i{n - 1}" if n else "p") for n in range(12)],
         "tree.depth"),
    ],
)  # fmt: skip
def test_a_tree_that_is_none_is_refused_by_name(nodes: list[Node], rule: str) -> None:
    with pytest.raises(Malformed) as caught:
        charter("es", "x", nodes)
    assert caught.value.rule == rule


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda value: value.update(form="x"), "text.form"),
        (lambda value: value.update(language="Spanish"), "text.form"),
        (lambda value: value.update(nodes={}), "text.form"),
        (lambda value: value["nodes"][0].update(id="Ü"), "tree.id"),
        (lambda value: value["nodes"][0].update(kind="text"), "tree.kind"),
        (lambda value: value["nodes"][0].update(text="two  blanks"), "text.form"),
        (lambda value: value["nodes"][0].update(label="a-label-far-too-long-to-be-one"), "tree.label"),
        (lambda value: value["nodes"][0].pop("label"), "text.form"),
    ],
)
def test_bad_json_is_refused_by_place_and_rule(spoil: object, rule: str) -> None:
    value = to_json(outline())
    spoil(value)  # type: ignore[operator]
    with pytest.raises(Malformed) as caught:
        from_json(value, "base.json")
    assert caught.value.rule == rule
    assert caught.value.place.startswith("base.json") or "provision" in caught.value.place


@pytest.mark.parametrize("raw", [b"\xff", b"{", b'{"a":1,"a":2}', b"[" * 100_000])
def test_bytes_that_are_no_json_are_refused(raw: bytes) -> None:
    with pytest.raises(Malformed) as caught:
        from_bytes(raw, "base.json")
    assert caught.value.rule == "text.form"


def test_hash_does_not_depend_on_how_the_json_was_laid_out() -> None:
    text = outline()
    loose = json.dumps(to_json(text), indent=2).encode()
    assert hash_of(from_bytes(loose, "x")) == hash_of(text)


def test_an_excerpt_has_what_is_asked_for_what_lies_in_it_and_what_it_lies_in() -> None:
    found = excerpt(outline(), ["p2", "nowhere"])
    assert [node.id for node in found.walk()] == ["root", "t1", "c1", "a1", "p2", "i1", "i2"]
    assert found.nodes["a1"].children == ("p2",)
