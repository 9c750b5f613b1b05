"""Mexico 1917 and 149 decrees: the operations of each, from the targets that it names and the text after.

An article is read as paragraphs with fractions (I, II, ...), sections (A, B) and what lies in them. A target names an
article, and perhaps fractions or paragraphs of it; what it names more finely is taken as the fraction it lies in.
"""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.realinput import real

from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.diff import pieces
from asamblea.charter.matching import by_words
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Operation, Renumber
from asamblea.charter.tree import DEEPEST, ROOT, Charter, Node, charter
from asamblea.charter.words import tidy, words

MARK = re.compile(r"^([IVXLC]+(?:-[A-Z])?|[A-Z]|[a-z]|[0-9]{1,2}[a-zº°]{0,2})[.)]-? +(?=\S)")
FRACTION = re.compile(r"\b([IVXLC]+)(?:-?\s?([A-Za-z])\b)?")
ORDINALS = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim")
INDEX = "CPEUM/toc.rst"


def decrees() -> list[dict[str, Any]]:
    """The Constitution itself, then its decrees in order of publication."""
    with lzma.open(real("texts/mexico-1917-decrees-first-150.jsonl.xz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@dataclass(slots=True)
class Block:
    """A run of lines between blank ones: how far it is set in, its mark, and its words."""

    indent: int
    label: str
    text: str


def blocks(source: str) -> Iterator[Block]:
    """The blocks of an article, without its heading."""
    for run in re.split(r"\n\s*\n", source.replace("\r", "")):
        lines = [line for line in run.splitlines() if line.strip()]
        if not lines or lines[0].lstrip().startswith("**Art"):
            continue
        parts: list[list[str]] = []
        for line in lines:
            # A list without blank lines between its entries.
            if not parts or MARK.match(line.lstrip()):
                parts.append([])
            parts[-1].append(line)
        for part in parts:
            indent, text = len(part[0]) - len(part[0].lstrip()), tidy(" ".join(part), "article")
            mark = MARK.match(text)
            yield Block(indent, mark[1] if mark else "", text[mark.end() :] if mark else text)


def nodes(source: str, article: str, prefix: str) -> list[Node]:
    """An article and what lies in it, with ids from a prefix."""
    found = [Node(article, "article")]
    open_: list[tuple[int, str]] = []
    paragraph = ""
    for number, block in enumerate(blocks(source)):
        id_ = f"{prefix}.{number}"
        while open_ and (open_[-1][0] > block.indent or (block.label and open_[-1][0] == block.indent)):
            open_.pop()
        within = [each for each in open_ if each[0] < block.indent][-(DEEPEST - 4) :]
        if not block.label and not within:
            paragraph, open_ = id_, []
            found.append(Node(id_, "paragraph", block.text, parent=article))
            continue
        if not paragraph:
            paragraph = f"{prefix}.lead"
            found.append(Node(paragraph, "paragraph", parent=article))
        parent = within[-1][1] if within else paragraph
        found.append(Node(id_, "item", block.text, block.label, parent))
        if block.label:
            open_.append((block.indent, id_))
    return found


def article_of(path: str) -> str:
    """The id of the article that a file of the source holds."""
    return "a" + path.removeprefix("CPEUM/").removesuffix(".rst").lower()


@dataclass(frozen=True, slots=True)
class Target:
    """What a decree names: an article; the fractions and paragraphs of it, or all of it where both are empty."""

    article: str
    fractions: frozenset[str] = frozenset()
    paragraphs: frozenset[int] = frozenset()
    some_paragraph: bool = False

    def names(self, text: Charter, node: Node) -> bool:
        """Whether a provision of the article is named."""
        if not (self.fractions or self.paragraphs or self.some_paragraph):
            return True
        path = text.path(node.id)
        if self.fractions & {each.label for each in path}:
            return True
        paragraph = next(each for each in path if each.kind == "paragraph") if len(path) > 1 else node
        own = [each.id for each in text.children(path[0].id)]
        return node.id == paragraph.id and (self.some_paragraph or own.index(node.id) + 1 in self.paragraphs)


def targets(row: dict[str, Any]) -> list[Target]:
    """The targets of a decree: of its operations, else of its subject."""
    said = [each for _, those in row["ops"] for each in those]
    if not said:
        return [
            Target(f"a{int(each):03}") for each in re.findall(r"\b[0-9]+\b", row["subject"].replace("transitorio", ""))
        ]
    found: list[Target] = []
    last = ""
    for each in said:
        phrase = " ".join(each.split())
        named = re.search(r"(?:art[íi]?c?[ul]*[íi]?[cu]*l?o|art[íi]culos)s?\s+([0-9]+)", phrase, re.IGNORECASE)
        last = f"a{int(named[1]):03}" if named else last
        if last and "transitorio" not in phrase.lower():
            found.append(_target(last, phrase))
    return found


def _target(article: str, phrase: str) -> Target:
    lower = phrase.lower()
    if re.search(r"recorre|en adelante|apartado [ab]\b.*(?:al|del) artículo|agrupa", lower) and "fracci" not in lower:
        return Target(article)
    fractions: frozenset[str] = frozenset()
    if re.search(r"fra[ck]?ci", lower):
        fractions = frozenset(
            "-".join(filter(None, (roman, letter.upper()))) for roman, letter in FRACTION.findall(phrase)
        )
    paragraphs: frozenset[int] = frozenset()
    if "párrafo" in lower or "encabezado" in lower or "preámbulo" in lower:
        numbers = {at for at, stem in enumerate(ORDINALS, 1) if stem in lower} | set(_figures(lower))
        paragraphs = frozenset(numbers | ({1} if re.search(r"encabezado|preámbulo|inicial", lower) else set()))
    some = "párrafo" in lower and not fractions and (not paragraphs or "último" in lower or "final" in lower)
    if fractions:
        paragraphs = frozenset()
    return Target(article, fractions, paragraphs, some)


def _figures(phrase: str) -> Iterator[int]:
    yield from (int(each) for each in re.findall(r"párrafos? ([0-9]+)", phrase))


def operations(text: Charter, after: list[Node], named: list[Target] | None) -> list[Operation]:
    """The operations that make an article of the text what it is after, as far as targets name it (all, if None)."""
    article = after[0].id
    now = charter(
        "es",
        "",
        [Node(n.id, n.kind, n.text, n.label, n.parent if n.id != article else ROOT) for n in text.walk(article)],
    )
    then = charter("es", "", after)
    derived = _Derived(now, then, named)
    derived.walk(article)
    return derived.operations


@dataclass(slots=True)
class _Derived:
    """Two states of an article, and the operations from one to the other."""

    now: Charter
    then: Charter
    named: list[Target] | None
    operations: list[Operation] = field(default_factory=list)
    pairs: dict[str, str] = field(default_factory=dict)

    def walk(self, article: str) -> None:
        """Derive all, from the outermost."""
        found = by_words(self.now, self.then)
        self.pairs = {article: article}
        for node in self.now.walk(article):
            there = found.get(node.id)
            if node.id != article and there and self.pairs.get(node.parent) == self.then.nodes[there].parent:
                self.pairs[node.id] = there
        self._keep_order()
        back = {there: here for here, there in self.pairs.items()}
        for node in self.now.walk(article):
            if node.id not in self.pairs and node.parent in self.pairs and self._is_named(self.now, node):
                self.operations.append(
                    Delete(node.id, " ".join(filter(None, (n.text for n in self.now.walk(node.id)))))
                )
        for parent in list(self.then.walk(article)):
            if parent.id in back:
                self._children(parent, back)

    def _keep_order(self) -> None:
        """Unpair children that stand in another order."""
        for parent in self.now.nodes.values():
            order = (
                {each: rank for rank, each in enumerate(self.then.nodes[self.pairs[parent.id]].children)}
                if parent.id in self.pairs
                else {}
            )
            last = -1
            for child in parent.children:
                rank = order.get(self.pairs.get(child, ""), -1)
                if 0 <= rank < last:
                    for inner in self.now.walk(child):
                        self.pairs.pop(inner.id, None)
                last = max(last, rank)

    def _children(self, parent: Node, back: dict[str, str]) -> None:
        last = ""
        for child in self.then.children(parent.id):
            here = back.get(child.id)
            if here is not None:
                last = here
                self._change(self.now.nodes[here], child)
            elif self._is_named(self.then, child):
                inner = [Node(n.id, n.kind, n.text, n.label, n.parent) for n in self.then.walk(child.id)]
                inner[0] = Node(child.id, child.kind, child.text, child.label, back[parent.id])
                self.operations.append(Insert(back[parent.id], last, tuple(inner)))
                last = child.id

    def _change(self, old: Node, new: Node) -> None:
        if old.text != new.text and (self._is_named(self.now, old) or self._is_named(self.then, new)):
            self.operations += _edits(old, new.text)
        if old.label != new.label and (self._is_named(self.now, old) or self._is_named(self.then, new)):
            self.operations.append(Renumber(old.id, new.label))

    def _is_named(self, text: Charter, node: Node) -> bool:
        return self.named is None or any(each.names(text, node) for each in self.named)


def _edits(old: Node, new: str) -> Iterator[Edit]:
    """The words of a provision made new, run by run."""
    known, at, gone = words(old.text), 0, ""
    runs = [*pieces(old.text, new), None]
    for each in runs:
        if each is not None and each.kind == "gone":
            gone = each.words
            continue
        size = len(words(gone))
        brought = each.words if each is not None and each.kind == "new" else ""
        if gone or brought:
            quote = gone or " ".join(known[max(0, at - 1) : at])
            yield Edit(old.id, at, at + size, quote, brought)
        at, gone = at + size, ""
        if each is not None and each.kind == "same":
            at += len(words(each.words))


@dataclass(slots=True)
class Replay:
    """What the replay of all decrees found: lists of the decree's number and an article."""

    exact: list[int] = field(default_factory=list)
    outside: list[tuple[int, str]] = field(default_factory=list)
    unchanged: list[tuple[int, str]] = field(default_factory=list)
    breaks: list[tuple[int, str]] = field(default_factory=list)
    untargeted: list[int] = field(default_factory=list)
    added: list[tuple[int, str]] = field(default_factory=list)
    operations: int = 0
    stranded: list[tuple[str, str]] = field(default_factory=list)
    state: Consolidation = field(default_factory=lambda: Consolidation(charter("es", "", [])))

    def begin(self, row: dict[str, Any]) -> None:
        """Read the Constitution itself."""
        found: list[Node] = []
        for change in sorted(row["changes"], key=lambda each: each["path"]):
            if change["path"] != INDEX:
                found += nodes(change["after"], article_of(change["path"]), f"{article_of(change['path'])}-0")
        self.state = Consolidation(charter("es", "Constitución", found))

    def decree(self, number: int, row: dict[str, Any]) -> None:
        """Replay one decree: what breaks the chain before it, its own operations, what it changes beside them."""
        named = targets(row)
        if not named:
            self.untargeted.append(number)
        changes = {article_of(each["path"]): each for each in row["changes"] if each["path"] != INDEX}
        self.unchanged += [(number, each.article) for each in named if each.article not in changes]
        kept = {each: change for each, change in changes.items() if each in self.state.text.nodes}
        self.added += [(number, each) for each in changes if each not in kept]
        self.breaks += self._bring(number, {each: change["before"] for each, change in kept.items()}, "break")
        afters = {each: nodes(change["after"], each, f"{each}-{number}") for each, change in kept.items()}
        own = [what for after in afters.values() for what in operations(self.state.text, after, named)]
        self.operations += len(own)
        self._take(str(number), own)
        beside = self._bring(number, {each: change["after"] for each, change in kept.items()}, "beside")
        self.outside += beside
        if kept and not beside:
            self.exact.append(number)
        for each, change in changes.items():
            if each not in kept:
                last = self.state.text.root.children[-1]
                new = nodes(change["after"], each, f"{each}-{number}")
                self._take(f"{number}-{each}", [Insert(ROOT, last, tuple(new))])

    def _bring(self, number: int, sources: dict[str, str], why: str) -> list[tuple[int, str]]:
        """Bring articles to what the source says they are, and list those that were not so."""
        found = []
        for article, source in sources.items():
            after = nodes(source, article, f"{article}-{number}-{why}")
            if running(self.state.text, article) != " ".join(filter(None, (each.text for each in after))):
                found.append((number, article))
                self._take(f"{number}-{article}-{why}", operations(self.state.text, after, None))
        return found

    def _take(self, number: str, those: list[Operation]) -> None:
        if those:
            self.state = consolidate(self.state, [Amendment(number, (), tuple(those))])
            self.stranded += [(each.amendment, each.reason) for each in self.state.needs_rebase]


def running(text: Charter, article: str) -> str:
    """All words of an article."""
    return " ".join(filter(None, (node.text for node in text.walk(article))))


def replay() -> Replay:
    """The Constitution and its 149 decrees."""
    rows, found = decrees(), Replay()
    found.begin(rows[0])
    for number, row in enumerate(rows[1:], 1):
        found.decree(number, row)
    return found


if __name__ == "__main__":
    told = replay()
    print("exact", len(told.exact), "operations", told.operations, "breaks", told.breaks)
    print("outside", told.outside)
    print("unchanged", told.unchanged, "untargeted", told.untargeted, "stranded", told.stranded)
