"""The story of words, the concordance of numbers, references, and places for what needs re-basing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.charter.amending import amendment, edited, result
from tests.charter.texts import outline

from asamblea.charter.amendments import amendment_json
from asamblea.charter.concordance import concordance, doubtful, references
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import to_bytes
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Move, Operation, Renumber, SplitWords
from asamblea.charter.rebasing import suggestions
from asamblea.charter.story import story
from asamblea.charter.tree import Node
from asamblea.cli import main

TEXT = outline(
    "article a1: x\n  paragraph p1: Nadie es esclavo. Toda persona es libre.\narticle a2: y\n  paragraph p2: z"
)
WHOLE = outline()


def test_a_story_goes_sentence_by_sentence_through_both_readings() -> None:
    first = result(TEXT, amendment("1", edited(TEXT, "p1", "libre.", "libre e igual.")))
    second = result(first, amendment("2", edited(first.text, "p1", "esclavo.", "siervo.")))
    told = story(second, "p1")
    assert [" ".join(run.words for run in each.runs) for each in told.sentences] == [
        "Nadie es siervo.",
        "Toda persona es libre e igual.",
    ]
    assert [(run.words, run.source.amendment) for run in told.sentences[1].runs] == [
        ("Toda persona es", ""),
        ("libre e igual.", "1"),
    ]
    gone = [(run.words, taken.amendment) for each in told.sentences for run, taken in each.gone]
    assert gone == [("esclavo.", "2"), ("libre.", "1")]
    assert [(each.verb, each.source.amendment) for each in told.deeds] == [("replace", "1"), ("replace", "2")]


def test_what_is_gone_keeps_its_story() -> None:
    deleted = result(TEXT, amendment("1", Delete("p2", "z")))
    told = story(deleted, "p2")
    assert [(each.verb, each.source.amendment) for each in told.deeds] == [("delete", "1")]
    assert [run.words for each in told.sentences for run, _ in each.gone] == ["z"]
    with pytest.raises(KeyError):
        story(deleted, "p9")


@pytest.mark.parametrize(("lang", "said"), [("es", "quitó «libre.»"), ("en", "took “libre.”")])
def test_the_command_tells_sponsors_and_the_demands_that_were_answered(tmp_path: Path, lang: str, said: str) -> None:
    one = Amendment("1", ("Rosa",), (edited(TEXT, "p1", "libre.", "libre e igual."),), answers=("d-4",))
    (tmp_path / "base.json").write_bytes(to_bytes(TEXT))
    (tmp_path / "all.jsonl").write_text(json.dumps(amendment_json(one)), encoding="utf-8")
    files = ("charter", "story", str(tmp_path / "base.json"), str(tmp_path / "all.jsonl"))
    found = CliRunner().invoke(main, [*files, "p1", "--lang", lang])
    assert found.exit_code == 0
    assert all(each in found.stdout for each in ("Rosa", "d-4", said))
    told = json.loads(CliRunner().invoke(main, [*files, "p1", "--json"]).stdout)
    assert told["sentences"][1]["runs"][1]["sponsors"] == ["Rosa"]
    bad = CliRunner().invoke(main, [*files, "p9"])
    assert (bad.exit_code, "p9" in bad.stderr) == (2, True)


def test_the_concordance_names_every_number_before_and_after() -> None:
    after = result(
        WHOLE, amendment("1", Move("a1", "c2", "a3"), Delete("a2", "Pueblos " + WHOLE.nodes["p3"].text))
    ).text
    found = {each.provision: (each.before, each.after, each.fate) for each in concordance(WHOLE, after)}
    assert (found["a1"], found["a2"], found["a3"]) == (
        ("1", "2", "renumbered"),
        ("2", "", "removed"),
        ("3", "1", "renumbered"),
    )


def test_references_to_what_moved_went_or_never_was_are_named() -> None:
    assert [(each.provision, each.article) for each in references(WHOLE)] == [("p3", "a1")]
    moved = result(WHOLE, amendment("1", Move("a1", "c2", "a3"))).text
    assert [(each.doubt, each.now) for each in doubtful(WHOLE, moved)] == [("moved", "3")]
    whole = " ".join(WHOLE.nodes[each].text for each in ("a1", "p1", "p2", "i1", "i2"))
    gone = result(WHOLE, amendment("1", Delete("a1", whole))).text
    assert [each.doubt for each in doubtful(WHOLE, gone)] == ["deleted"]
    wrong = result(
        WHOLE, amendment("1", edited(WHOLE, "p3", "artículo 1.", "artículo 40 de la ley y el artículo 41."))
    ).text
    assert [(each.reference.number, each.doubt) for each in doubtful(WHOLE, wrong)] == [("41", "unknown")]


def test_a_mention_of_several_articles_is_several_references() -> None:
    text = outline(
        "article a1: x\n  paragraph p1: Según los artículos 1, 2 y 3-A y el art. 2.\narticle a2: y\narticle a3=3-A: z"
    )
    assert [(each.number, each.article) for each in references(text)] == [
        ("1", "a1"),
        ("2", "a2"),
        ("3-A", "a3"),
        ("2", "a2"),
    ]


@pytest.mark.parametrize(
    ("operation", "provision", "start", "likeness"),
    [
        (Edit("p1", 2, 3, "libre", "x"), "p1", 6, 70),
        (Edit("p1", 1, 1, "Toda", "x"), "p1", 4, 100),
        (Edit("p9", 0, 2, "Toda persona", "x"), "p1", 3, 100),
    ],
)
def test_a_place_is_suggested_where_the_words_are_most_alike(
    operation: Edit, provision: str, start: int, likeness: int
) -> None:
    (found,) = suggestions(TEXT, amendment("1", operation))
    assert isinstance(found.proposal, Edit)
    assert (found.proposal.provision, found.proposal.start) == (provision, start)
    assert found.likeness >= likeness
    assert consolidate(TEXT, [amendment("1", found.proposal)]).needs_rebase == ()


@pytest.mark.parametrize(
    "operation",
    [
        Edit("p1", 0, 2, "ningún parecido posible", "x"),
        Insert("a9", "", (Node("n1", "paragraph", parent="a9"),)),
        Insert("a1", "p9", (Node("n1", "paragraph", parent="a1"),)),
        Renumber("a9", "7"),
        Delete("a9", "x"),
        SplitWords("p1", 3, "ningún parecido posible", "n1"),
    ],
)
def test_where_nothing_is_alike_nothing_is_suggested(operation: Operation) -> None:
    (found,) = suggestions(TEXT, amendment("1", operation))
    assert (found.proposal, found.likeness) == (None, 0)
