"""Mexico 1917 and 149 decrees, replayed: each decree's own operations, and nothing else but what is listed."""

import pytest
from tests.charter.mexico import Replay, article_of, decrees, nodes, replay, running


@pytest.fixture(scope="module")
def told() -> Replay:
    return replay()


def test_every_decree_is_replayed_and_every_difference_is_listed(told: Replay) -> None:
    assert len(decrees()) == 150
    assert told.stranded == []
    others = {number for number, _ in told.outside}
    assert sorted({*told.exact, *others}) == list(range(1, 150))
    assert len(told.exact) == 127
    assert told.untargeted == [134]
    assert told.unchanged == [(1, "a014"), (49, "a097")]


def test_texts_before_that_are_not_the_last_text_after_are_listed(told: Replay) -> None:
    assert told.breaks == [
        (73, "a123"), (76, "a052"), (76, "a055"), (79, "a027"),
        (80, "a073"), (82, "a054"), (83, "a123"), (140, "a058"),
    ]  # fmt: skip


def test_changes_outside_the_targets_are_listed_by_decree_and_article(told: Replay) -> None:
    assert len(told.outside) == 24
    # A comma of the twentieth article, which no target names, and a number in another fraction of article 115.
    assert {(46, "a020"), (36, "a115")} <= set(told.outside)


def test_the_last_text_of_every_article_is_the_sources(told: Replay) -> None:
    last = {each["path"]: each["after"] for row in decrees() for each in row["changes"] if "toc" not in each["path"]}
    for path, source in last.items():
        article = article_of(path)
        assert running(told.state.text, article) == " ".join(
            filter(None, (each.text for each in nodes(source, article, "x")))
        )


def test_a_word_leads_to_the_decree_that_brought_it_and_the_one_that_took_it(told: Replay) -> None:
    """Decree 20, of 13 December 1934, made education socialist; decree 41, of 30 December 1946, took that back."""
    found = {
        (each.by.amendment, each.taken.amendment)
        for passed in told.state.passed.values()
        for each in passed
        if "socialista" in each.words
    }
    assert found == {("20", "41")}
    assert [decrees()[number]["published"] for number in (20, 41)] == ["13 diciembre 1934", "30 diciembre 1946"]
