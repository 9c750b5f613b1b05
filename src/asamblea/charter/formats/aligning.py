"""A version of a text in another language, as it was read from a file: its provisions are those of the text, in their
order, whatever ids the reader gave them (docs/spec/charter-formats.md, section 1).

A reader knows articles in any language; which division a heading opens, or that it is one, the words of a language do
not say to it. So the words are counted from article to article, and a person looks at them side by side.
"""

from dataclasses import replace

from asamblea.charter.languages import unlike
from asamblea.charter.tree import ROOT, Charter, Node, charter
from asamblea.record.errors import Malformed

# So many characters of a provision are said.
SAID = 40


def aligned(base: Charter, read: Charter, place: str) -> Charter:
    """The version with the ids, divisions, kinds and numbers of the text. Raises Malformed (`version.shape`) where it
    has not as many articles, or not as many provisions with words between two of them.
    """
    if not unlike(base, read):
        return read
    there, here = _runs(base), _runs(read)
    if len(there) != len(here):
        fault = f"has {len(here) - 1} articles; the text has {len(there) - 1}"
        raise Malformed(place, "version.shape", fault)
    said: dict[str, str] = {}
    for one, other in zip(there, here, strict=True):
        if len(one) != len(other):
            counts = f"has {len(other)} provisions from “{_said(other)}” to the next article; the text has {len(one)}"
            raise Malformed(place, "version.shape", f"{counts} from “{_said(one)}”")
        said |= {node.id: words.text for node, words in zip(one, other, strict=True)}
    nodes = (replace(node, text=said.get(node.id, "")) for node in base.walk() if node.id != ROOT)
    return charter(read.language, read.root.text, nodes)


def _runs(text: Charter) -> list[list[Node]]:
    """The provisions with words, from article to article; each run begins with its article, but for the first."""
    runs: list[list[Node]] = [[]]
    for node in text.walk():
        if node.kind == "article":
            runs.append([node])
        elif node.text and node.id != ROOT:
            runs[-1].append(node)
    return runs


def _said(run: list[Node]) -> str:
    return next((node.text[:SAID] for node in run if node.text), "—")
