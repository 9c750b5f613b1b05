"""The charter: conflicts, consolidation and differences, beside difflib and diff-match-patch where they do the same."""

import difflib
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from diff_match_patch import diff_match_patch

from asamblea.charter.conflicts import conflicts
from asamblea.charter.consolidation import consolidate
from asamblea.charter.diff import difference, pieces
from asamblea.charter.operations import Amendment, Edit
from asamblea.charter.tree import Charter, Node, charter
from asamblea.charter.words import words
from asamblea.cli.charter.files import read_text

T = TypeVar("T")
TEXTS = Path(__file__).resolve().parents[2] / "shared" / "data" / "texts"
WORDS = (
    "la",
    "el",
    "derecho",
    "Estado",
    "persona",
    "ley",
    "libertad",
    "justicia",
    "pueblo",
    "deber",
    "y",
    "de",
    "que",
    "igualdad",
)


def text(articles: int, seed: int = 1) -> Charter:
    """A text of so many articles, five paragraphs each, of 10 to 60 words."""
    chance = random.Random(seed)
    nodes: list[Node] = []
    for article in range(articles):
        nodes.append(Node(f"a{article}", "article", f"Artículo {article}"))
        nodes += [
            Node(
                f"p{article}-{each}",
                "paragraph",
                " ".join(chance.choices(WORDS, k=chance.randint(10, 60))),
                parent=f"a{article}",
            )
            for each in range(5)
        ]
    return charter("es", "Constitución", nodes)


def amended(base: Charter, count: int, seed: int = 2) -> list[Amendment]:
    """So many amendments of one edit each, at random places of the text."""
    chance = random.Random(seed)
    paragraphs = [node for node in base.walk() if node.kind == "paragraph"]
    return [Amendment(str(number), ("d",), (_edit(chance, chance.choice(paragraphs)),)) for number in range(count)]


def _edit(chance: random.Random, node: Node) -> Edit:
    known = words(node.text)
    start = chance.randrange(len(known))
    end = min(len(known), start + chance.randint(1, 4))
    return Edit(
        node.id, start, end, " ".join(known[start:end]), " ".join(chance.choices(WORDS, k=chance.randint(0, 5)))
    )


def _cpu(work: Callable[[], T], times: int = 3) -> tuple[float, T]:
    """The least CPU seconds of some runs, and what it gave."""
    best, result = float("inf"), None
    for _ in range(times):
        begin = time.process_time()
        result = work()
        best = min(best, time.process_time() - begin)
    assert result is not None
    return best, result


def main() -> None:
    """Print each figure, and the ratio to a peer in the same run."""
    base = text(400)
    drawn = amended(base, 10_000)
    spent, met = _cpu(lambda: conflicts(base, drawn))
    print(f"conflicts of 10,000 operations on 400 articles: {1000 * spent:.0f} ms ({len(met)} found)")
    many = amended(base, 2_600)
    spent, found = _cpu(lambda: consolidate(base, many))
    print(f"consolidation of 2,600 amendments: {1000 * spent:.0f} ms ({len(found.applied)} applied)")
    spent, rows = _cpu(lambda: difference(base, found.text))
    changed = sum(row.kind == "changed" for row in rows)
    print(f"difference of two texts of 400 articles, {changed} paragraphs changed: {1000 * spent:.0f} ms")
    _beside_peers(base, found.text, spent)
    _constitutions()


def _beside_peers(base: Charter, after: Charter, spent: float) -> None:
    """The same paragraphs by difflib (words, a paragraph at a time) and by diff-match-patch (characters)."""
    pairs = [(node.text, after.nodes[node.id].text) for node in base.walk() if node.text != after.nodes[node.id].text]

    def by_difflib() -> int:
        return sum(
            len(difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes())
            for old, new in pairs
        )

    def by_characters() -> int:
        return sum(len(diff_match_patch().diff_main(old, new)) for old, new in pairs)

    for name, peer in (("difflib", by_difflib), ("diff-match-patch", by_characters)):
        time_of, _ = _cpu(peer, 1)
        print(f"  {name} on the changed paragraphs alone: {1000 * time_of:.0f} ms, {time_of / spent:.1f} times ours")


def _constitutions() -> None:
    """Peru 1993 and as of 2024, which share no ids; named as absent where the texts are not beside this clone."""
    paths = [TEXTS / "peru-constitucion-1993.txt.xz", TEXTS / "peru-1993-consolidated-2024.md"]
    if not all(path.exists() for path in paths):
        print("difference of two whole constitutions: not measured, the texts are not here")
        return
    one, other = (read_text(str(path)).text for path in paths)
    spent, rows = _cpu(lambda: difference(one, other, same_ids=False))
    old, new = (" ".join(node.text for node in each.walk()) for each in (one, other))
    print(f"difference of two whole constitutions: {1000 * spent:.0f} ms ({len(rows)} provisions)")
    whole, _ = _cpu(lambda: pieces(old, new), 1)
    print(f"  all words at once, without provisions: {1000 * whole:.0f} ms, {whole / spent:.1f} times")


if __name__ == "__main__":
    main()
