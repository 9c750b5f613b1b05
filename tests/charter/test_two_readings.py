"""Chile's plenary: 110 provisions of committee reports, 22 plenary amendments, 48 definitive texts of two readings."""

import json
import re
from functools import cache
from typing import Any

from tests.charter.chile import running
from tests.realinput import real

from asamblea.charter.conflicts import conflicts
from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.diff import pieces
from asamblea.charter.operations import Amendment, Delete, Edit, Operation, Replace
from asamblea.charter.readings import readings
from asamblea.charter.tree import Charter, Node, charter
from asamblea.charter.words import tidy, words

NEEDED = 103
QUOTED = re.compile(r"“([^”]+)”")


@cache
def rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        real("chile/latercera-articulos-2022-03-05.json").read_text(encoding="utf-8")
    )
    return found


def put() -> Charter:
    """The committees' texts, an article a row."""
    nodes = []
    for number, row in enumerate(rows()):
        nodes.append(Node(f"a{number}", "article", tidy(row["titulo"], "title")))
        nodes.append(Node(f"p{number}", "paragraph", tidy(running(row["texto"]), "text"), parent=f"a{number}"))
    return charter("es", "Primera lectura", nodes)


def made_into(provision: str, old: str, new: str) -> tuple[Edit, ...]:
    """The edits that make a text another."""
    found, at, known = [], 0, words(old)
    for each in pieces(old, new):
        size = len(words(each.words))
        if each.kind == "gone":
            found.append(Edit(provision, at, at + size, each.words, ""))
        elif each.kind == "new":
            found.append(Edit(provision, at, at, " ".join(known[max(0, at - 1) : at]), each.words))
        at += size if each.kind != "new" else 0
    return tuple(found)


def plenary(number: int, text: Charter) -> Operation | None:
    """The operation of a plenary amendment, where its words say one; None where they do not."""
    said = " ".join(rows()[number]["indicacion"].split())
    article, provision = f"a{number}", text.nodes[f"p{number}"]
    quoted = QUOTED.findall(said)
    whole = f"{text.nodes[article].text} {provision.text}"
    if re.match(r"Para suprimir el artículo", said):
        return Delete(article, whole)
    if re.match(r"Sust|Para sustituir el artículo", said):
        new = tidy(running(re.split(r"Artículo [0-9]+\.-", said)[1]), "amendment")
        return Replace(
            article, whole, text.nodes[article].text, (Node(f"n{number}", "paragraph", new, parent=article),)
        )
    if "la frase" in said or "frase:" in said:
        known = words(provision.text)
        return Edit(provision.id, len(known), len(known), known[-1], quoted[0])
    if "suprimir" in said or "la expresión" in said or "las palabras" in said:
        return _expression(provision, quoted, " ".join(quoted[1:2]) if "por “" in said else "")
    return None


def _expression(provision: Node, quoted: list[str], new: str) -> Edit | None:
    known, sought = words(provision.text), words(quoted[0])
    at = next((at for at in range(len(known)) if known[at : at + len(sought)] == sought), None)
    return None if at is None else Edit(provision.id, at, at + len(sought), quoted[0], new)


def test_the_second_reading_leaves_11_of_48_articles_as_they_were_read() -> None:
    base = put()
    final = {n: tidy(running(row["textodefinitivo"]), "text") for n, row in enumerate(rows()) if row["textodefinitivo"]}
    amendments = {
        str(n): Amendment(str(n), (), made_into(f"p{n}", base.nodes[f"p{n}"].text, text))
        for n, text in final.items()
        if base.nodes[f"p{n}"].text != text
    }
    after = consolidate(Consolidation(base), amendments.values())
    assert after.needs_rebase == ()
    assert {n: after.text.nodes[f"p{n}"].text for n in final} == final
    found = {each.article: each.outcome for each in readings(base, after, amendments)}
    outcomes = [found[f"a{n}"] for n in final]
    assert (len(outcomes), outcomes.count("as_read"), outcomes.count("amended")) == (48, 11, 37)
    # The committees' texts that have no definitive one were not touched.
    assert all(found[f"a{n}"] == "as_read" for n in range(110) if n not in final)


def test_the_plenary_amendments_apply_and_meet_nobody_elses() -> None:
    base = put()
    numbers = [n for n, row in enumerate(rows()) if row["indicacion"]]
    assert len(numbers) == 22
    read = {n: plenary(n, base) for n in numbers}
    tabled = [Amendment(str(n), (), (each,)) for n, each in read.items() if each is not None]
    # The others are for a new article, for an inciso or a heading whose words they do not say, marked as an error, or
    # quote words that the transcription runs together.
    assert [n for n, each in read.items() if each is None] == [10, 16, 17, 23, 25, 33, 37]
    assert consolidate(base, tabled).needs_rebase == ()
    assert conflicts(base, tabled) == ()


def test_what_103_voted_for_is_in_the_definitive_text_and_nothing_else() -> None:
    base = put()
    voted = {n for n, row in enumerate(rows()) if row["indicacion"] and row["indAfavor"] and row["textodefinitivo"]}
    agreed = {}
    for n in voted:
        operation = plenary(n, base)
        if isinstance(operation, Edit):
            alone = consolidate(base, [Amendment(str(n), (), (operation,))]).text.nodes[f"p{n}"].text
            final = running(rows()[n]["textodefinitivo"])
            agreed[n] = (int(rows()[n]["indAfavor"]) >= NEEDED, alone.rstrip(".") == final.rstrip("."))
    assert agreed == {27: (True, True), 38: (False, False)}
    # The sentence that the third article gained has no votes in the source; its words are the amendment's.
    gained = [each.words for each in pieces(running(rows()[2]["texto"]), running(rows()[2]["textodefinitivo"]))]
    assert QUOTED.findall(rows()[2]["indicacion"])[0] in gained
