"""Chile 2022: 104 amendments of a committee give the text that the plenary voted; then its tables of two readings."""

from tests.charter import chile

from asamblea.charter.conflicts import conflicts
from asamblea.charter.consolidation import consolidate
from asamblea.charter.numbering import numbers


def test_the_adopted_amendments_of_committee_6_give_15_of_16_articles_as_they_were_voted() -> None:
    base = chile.base()
    adopted = list(chile.amendments(base))
    assert len(adopted) == 104
    found = consolidate(base, adopted)
    assert found.needs_rebase == ()
    articles = [node for node in found.text.walk() if node.kind == "article"]
    texts = {chile.running(" ".join(node.text for node in found.text.walk(each.id))).strip(): each for each in articles}
    rows = chile.voted()
    assert len(rows) == 16
    missing = [row["titulo"] for row in rows if chile.running(row["texto"]) not in texts]
    # Its substitution is not among the 104.
    assert missing == ["Principio de Justicia Abierta"]
    assert len(articles) == 15
    shown = numbers(found.text)
    assert [shown[each.id] for each in articles] == [str(number) for number in range(1, 16)]


def test_every_word_leads_to_its_amendment_and_sponsors() -> None:
    base = chile.base()
    adopted = {each.number: each for each in chile.amendments(base)}
    found = consolidate(base, adopted.values())
    words = list(zip(found.text.nodes["p-8"].text.split(), found.words["p-8"], strict=True))
    brought = {word: source.amendment for word, source in words}
    assert (brought["jurisdicción"], brought["naturaleza,"]) == ("8", "17")
    assert adopted["17"].sponsors == ("Jimenez, Luis",)
    assert found.text.nodes["chapter"].text == "Sistemas de Justicia"


def test_sponsors_of_the_same_deletion_can_join() -> None:
    base = chile.base()
    adopted = list(chile.amendments(base))
    identical = [each.amendments for each in conflicts(base, adopted) if each.kind == "identical"]
    assert ("41", "42") in identical
    assert ("133", "134", "135") in identical
    assert consolidate(base, adopted).merged["42"] == "41"
    assert [each.amendments for each in conflicts(base, adopted) if each.kind == "excludes"] == []
