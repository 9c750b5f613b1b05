"""What a person wrote into the fields of provisions, and the operations that it becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate
from asamblea.charter.operations import Amendment, Delete, Edit, Insert
from asamblea.charter.redrawing import parts_of, redrawn
from asamblea.charter.words import joined, words

TEXT = outline()
P1 = TEXT.nodes["p1"].text
WORDS = st.lists(st.sampled_from([*words(P1), "otra", "agua", "ñandú’"]), min_size=1, max_size=14).map(" ".join)


def after(written: dict[str, str]) -> dict[str, str]:
    """The words of provisions once the operations are replayed."""
    done = consolidate(TEXT, [Amendment("1", ("d",), redrawn(TEXT, written, "new"))])
    assert done.needs_rebase == ()
    return {node.id: node.text for node in done.text.walk()}


@given(WORDS)
def test_the_replay_gives_the_words_that_were_written(written: str) -> None:
    found = after({"p1": written})
    assert found == {node.id: node.text for node in TEXT.walk()} | {"p1": joined(words(written))}


@given(WORDS, WORDS)
def test_an_empty_line_begins_another_paragraph(one: str, other: str) -> None:
    found = after({"p1": f"{one}\r\n \r\n\n{other}\n"})
    assert (found["p1"], found["new.1"]) == (one, other)
    assert [node.id for node in consolidate(TEXT, [amended({"p1": f"{one}\n\n{other}"})]).text.children("a1")][:2] == [
        "p1",
        "new.1",
    ]


def amended(written: dict[str, str]) -> Amendment:
    return Amendment("1", ("d",), redrawn(TEXT, written, "new"))


def test_what_is_left_empty_goes_and_a_heading_only_loses_its_words() -> None:
    (operation,) = redrawn(TEXT, {"p1": " \n "}, "new")
    assert operation == Delete("p1", P1)
    heading = TEXT.nodes["a1"].text
    assert redrawn(TEXT, {"a1": ""}, "new") == ((Edit("a1", 0, len(words(heading)), heading, ""),) if heading else ())


def test_what_is_the_same_is_no_operation() -> None:
    assert redrawn(TEXT, {node.id: node.text for node in TEXT.walk() if node.id != "root"}, "new") == ()


def test_each_run_is_an_operation_and_an_insertion_quotes_the_word_before() -> None:
    first, *rest = words(P1)
    operations = redrawn(TEXT, {"p1": " ".join([first, "también", *rest[:-1], "fin."])}, "new")
    assert [type(each) for each in operations] == [Edit, Edit]
    assert operations[0] == Edit("p1", 1, 1, first, "también")
    assert operations[1] == Edit("p1", len(rest), len(rest) + 1, rest[-1], "fin.")


@pytest.mark.parametrize(
    ("written", "parts"), [("a\n\nb", ("a", "b")), ("a\nb", ("a b",)), ("a\n \nb", ("a", "b")), ("\n\n", ())]
)
def test_fields_are_read_by_their_empty_lines(written: str, parts: tuple[str, ...]) -> None:
    assert parts_of(written, "p1") == parts


def test_inserted_paragraphs_are_of_the_kind_that_they_follow() -> None:
    operations = redrawn(TEXT, {"p1": f"{P1}\n\nOtro.\n\nUno más."}, "x")
    assert isinstance(operations[0], Insert)
    assert [(node.id, node.kind) for node in operations[0].nodes] == [("x.1", "paragraph"), ("x.2", "paragraph")]
