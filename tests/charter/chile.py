"""Committee 6 of Chile's Convention, first report: the base, its adopted amendments, and the text that was voted.

The committee's base is not in the source: each provision that a target names begins empty, but for a heading that an
amendment quotes. That the 104 amendments were adopted is inferred from the file.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.realinput import real

from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Operation, Renumber, Replace
from asamblea.charter.tree import ROOT, Charter, Node, charter
from asamblea.charter.words import tidy, words

ARTICLE = re.compile(r"Artículo ([0-9]+[A-Z]?)")
PASSES = re.compile(r"\(pasa a ser ([0-9]+)\)")
OPENING = re.compile(r"^Artículo [0-9]+(?:°)?\.?-? ?")
QUOTED = re.compile(r"“([^”]+)”")


def rows() -> list[dict[str, Any]]:
    """The amendments as the source has them; two may share a number, which then gets a letter."""
    found: list[dict[str, Any]] = json.loads(real("chile/aoliveram-com6-informe1.json").read_text(encoding="utf-8"))
    return found


def voted() -> list[dict[str, Any]]:
    """The committee's 16 rows in the table of the plenary votes."""
    table = json.loads(real("chile/latercera-articulos-2022-03-05.json").read_text(encoding="utf-8"))
    return [row for row in table if row["comision"].startswith("Sistemas de Justicia") and row["fecha"] == "15/02/2022"]


def running(text: str) -> str:
    """A text as running words: no breaks, no outer quotation marks, no page number that stands alone on a line."""
    lines = (line for line in text.splitlines() if not line.strip().isdigit())
    return " ".join(" ".join(lines).replace("“", "").replace("”", "").split())


def base() -> Charter:
    """A chapter with the sections that amendments quote, and an empty article for each that a target names."""
    nodes = [Node("chapter", "chapter", "Órganos de la Jurisdicción")]
    quoted = [row for row in rows() if row["Target"] == "Título"]
    nodes += [
        Node(f"section-{row['Number']}", "section", QUOTED.findall(row["Content"])[0], parent="chapter")
        for row in quoted
    ]
    seen = dict.fromkeys(_named(row) for row in rows() if _named(row) and not _new(row))
    nodes += [Node(_id(number), "article", parent="chapter") for number in seen]
    return charter("es", "Sistemas de Justicia", nodes)


def amendments(text: Charter) -> Iterator[Amendment]:
    """The 104, in the order of the source."""
    now: dict[str, str] = {}  # the number an article passes to, and the amendment that rewrote it
    brought: dict[str, tuple[str, str]] = {}
    for row in rows():
        number, target = row["Number"], _named(row)
        passes = PASSES.search(row["Target"])
        if passes:
            now[passes[1]] = target
        article = _id(now.get(target, target) if "inciso" in row["Target"] else target)
        operations, amends = tuple(_operations(row, article, text, brought)), brought.get(article, ("", ""))[0]
        yield Amendment(number, tuple(row["Authors"]), operations, amends=amends if "inciso" in row["Target"] else "")
        if isinstance(operations[0], Replace):
            brought[article] = number, operations[0].nodes[0].text


def _operations(
    row: dict[str, Any], article: str, text: Charter, brought: dict[str, tuple[str, str]]
) -> Iterator[Operation]:
    content, number = row["Content"], row["Number"].lower()
    within = f"a-new-{number}" if _new(row) else article
    paragraph = Node(f"p-{number}", "paragraph", _words(content), parent=within)
    if row["Target"].startswith("Capítulo"):
        before = words(text.nodes["chapter"].text)
        if content.startswith("Eliminar"):
            yield Edit("chapter", 0, len(before), " ".join(before), "")
        else:
            yield Edit(
                "chapter", len(before), len(before), before[-1], QUOTED.findall(content)[0].removeprefix("Capítulo ")
            )
    elif row["Target"] == "Título":
        yield Delete(f"section-{number}", QUOTED.findall(content)[0])
    elif row["Target"] == "Título nuevo":
        yield Insert("chapter", "", (Node(f"s-{number}", "section", QUOTED.findall(content)[0], parent="chapter"),))
    elif content.startswith(("Eliminar el artículo", "Suprimir el artículo")):
        yield Delete(article, "")
    elif content.startswith("Reemplazar"):
        old, new = QUOTED.findall(content)
        by, whole = brought[article]
        yield _edit(f"p-{by.lower()}", whole, old, new)
    elif _new(row):
        yield Insert("chapter", "a-23a", (Node(f"a-new-{number}", "article", parent="chapter"), paragraph))
    elif "inciso nuevo" in row["Target"]:
        yield Insert(article, f"p-{brought[article][0].lower()}", (paragraph,))
    else:
        yield Replace(article, "", "", (paragraph,))
        passes = PASSES.search(row["Target"])
        if passes:
            yield Renumber(article, passes[1])


def _edit(provision: str, whole: str, old: str, new: str) -> Edit:
    known, sought = words(whole), words(old)
    # The quotation ends where a word goes on with a comma: the sign stays with the last new word.
    start = next(at for at in range(len(known)) if " ".join(known[at : at + len(sought)]).startswith(old))
    end = start + len(sought)
    rest = " ".join(known[start:end]).removeprefix(old)
    return Edit(provision, start, end, " ".join(known[start:end]), new + rest)


def _words(content: str) -> str:
    return tidy(OPENING.sub("", running(content)), "amendment")


def _named(row: dict[str, Any]) -> str:
    found = ARTICLE.match(row["Target"])
    return found[1] if found else ""


def _new(row: dict[str, Any]) -> bool:
    return bool(row["Target"].endswith(" nuevo")) and bool(_named(row))


def _id(number: str) -> str:
    return f"a-{number.lower()}" if number else ROOT
