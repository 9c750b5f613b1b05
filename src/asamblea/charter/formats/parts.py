"""The parts of a source: every division and article with the paragraphs and notes that stand in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from asamblea.charter.formats.grammar import Mark, MarkKind, follows, headed, is_finished, item_of, mark_of, unmarked
from asamblea.charter.formats.imported import Block, Finding
from asamblea.charter.tree import Kind

BREAK = -1
# A line of dashes or stars ends what stands before it.
RULE = re.compile(r"[-–—_]{3,}|[*]{3,}|[*](?: [*]){2,}")
HEADING = 200
_ON_A_DIVISION = re.compile(r"(?:CAP[IÍ]TULO|T[IÍ]TULO|CHAPTER|TITLE)\b", re.IGNORECASE)
_ON_A_CHANGE = re.compile(
    r".{0,160}\b(?:modificad|sustituid|incorporad|agregad|derogad|adicionad|amended|inserted|repealed|substituted)",
    re.IGNORECASE,
)
_KINDS: dict[MarkKind, Kind] = {
    "preamble": "preamble",
    "title": "title",
    "chapter": "chapter",
    "section": "section",
    "transitory": "transitory",
    "closing": "section",
    "article": "article",
}


@dataclass(slots=True)
class NoteText:
    """An editor's note among the paragraphs of a part: its mark (stars) and its paragraphs."""

    mark: str
    paragraphs: list[str]


@dataclass(slots=True)
class Part:
    """A division or article, with what stands directly in it. `kind` is `text` for words that lie in none."""

    kind: Kind
    line: int
    label: str = ""
    heading: str = ""
    outermost: bool = False
    marks: list[str] = field(default_factory=list)
    words: list[Block | NoteText] = field(default_factory=list)


class Partition:
    """Reads blocks in order. `parts`, `findings` and `name` are what is found."""

    def __init__(self) -> None:
        self.name = ""
        self.parts: list[Part] = []
        self.findings: list[Finding] = []
        self._last: dict[Kind, str] = {}
        self._transitory = False
        self._awaiting = False
        self._levels = False
        self._contents: list[Block] = []
        self._note: NoteText | None = None
        self._until = ""
        self._stray: Block | None = None

    def read(self, blocks: Iterable[Block]) -> "Partition":
        """All blocks of a source."""
        for block in blocks:
            self._read(block)
        if self._contents:
            self._find("dropped.contents", self._contents[0], f"{len(self._contents)}")
        if self._stray is not None:
            self._find("note.mark", self._stray, self._stray.text)
        return self

    def _find(self, rule: str, block: Block, said: str) -> None:
        self.findings.append(Finding(rule, block.line, said[:80]))

    def _read(self, block: Block) -> None:
        if block.level == BREAK or RULE.fullmatch(block.text):
            self._close()
            self.parts.append(Part("text", block.line))
            return
        mark = mark_of(block.text, heading=block.level > 0, ordinals=self._transitory)
        if self._contents and not self._resumes(mark):
            self._contents.append(block)
        elif self._note is not None and self._in_note(block, mark):
            self._note.paragraphs.append(block.text)
        elif self._stray is not None and mark is None:
            self._after_stray(block)
        else:
            self._close()
            self._begin(block, mark)

    def _close(self) -> None:
        self._note, self._until = None, ""

    def _resumes(self, mark: Mark | None) -> bool:
        """Whether the count goes on with this mark, after old wording or a table of contents."""
        if mark is None or mark.kind not in ("title", "chapter", "article"):
            return False
        before = self._last.get(_KINDS[mark.kind], "")
        return bool(before) and follows(mark.label, before)

    def _in_note(self, block: Block, mark: Mark | None) -> bool:
        if mark is not None and mark.kind == "note":
            return False
        if self._until == "division":
            return not self._resumes(mark)
        if self._until == "gap":
            return block.gap < 2 and not self._resumes(mark)
        return block.gap == 0 and mark is None and item_of(block.text) is None

    def _after_stray(self, block: Block) -> None:
        """A mark stood alone: what follows is its note, or the paragraph goes on that the mark cut in two."""
        stray, self._stray = self._stray, None
        assert stray is not None
        if _ON_A_CHANGE.match(block.text):
            self._open_note(block, Mark("note", stray.text.strip("()"), block.text))
        else:
            self._find("note.mark", stray, stray.text)
            self._begin(block, None)

    def _begin(self, block: Block, mark: Mark | None) -> None:
        if self._stray is not None:
            self._find("note.mark", self._stray, self._stray.text)
            self._stray = None
        if mark is None:
            self._words(block)
        elif mark.kind == "note":
            if mark.rest:
                self._open_note(block, mark)
            else:
                self._stray = block
        elif mark.kind == "contents":
            if self._last.get("article"):
                self._contents.append(block)
            else:
                self._words(block)
        else:
            self._part(block, mark)

    def _open_note(self, block: Block, mark: Mark) -> None:
        self._note = NoteText(mark.label, [mark.rest])
        self._until = ""
        if mark.rest.endswith(":"):
            self._until = "division" if _ON_A_DIVISION.match(mark.rest) else "gap"
            self._find("note.quoted", block, mark.rest)
        self._current(block).words.append(self._note)

    def _current(self, block: Block) -> Part:
        if not self.parts:
            self.parts.append(Part("text", block.line))
        return self.parts[-1]

    def _part(self, block: Block, mark: Mark) -> None:
        kind = _KINDS[mark.kind]
        self._in_order(block, mark, kind)
        part = Part(kind, block.line, mark.label, outermost=mark.kind == "closing")
        rest, marked = unmarked(mark.rest)
        self._awaiting = kind in ("title", "chapter", "section") and not rest and mark.kind != "closing"
        if kind == "article":
            part.heading, rest = (rest, "") if block.level and len(rest) <= HEADING else headed(rest)
            if rest:
                part.words.append(replace(block, text=rest + marked, gap=0, level=0))
                marked = ""
        else:
            part.heading = rest
        if marked:
            part.marks.append(marked)
        self._transitory = kind == "transitory" or (self._transitory and kind == "article")
        self.parts.append(part)

    def _in_order(self, block: Block, mark: Mark, kind: Kind) -> None:
        if kind == "article" and self._levels and not block.level:
            self._find("article.heading", block, mark.label)
        self._levels |= kind == "article" and block.level > 0
        before = self._last.get(kind, "")
        if kind in ("title", "chapter", "article") and not (kind == "article" and self._transitory):
            if before and not follows(mark.label, before):
                self._find("article.order" if kind == "article" else "part.order", block, f"{before}, {mark.label}")
            self._last[kind] = mark.label
        if kind == "title":
            self._last.pop("chapter", None)

    def _words(self, block: Block) -> None:
        if not self.name and not self.parts:
            self.name = block.text
            return
        part = self._current(block)
        if self._awaiting and not part.words and self._is_heading(block):
            part.heading, marked = unmarked(block.text)
            part.marks += [marked] if marked else []
            self._awaiting = False
        elif block.level and part.kind != "text":
            text, marked = unmarked(block.text)
            self.parts.append(Part("section", block.line, "", text, marks=[marked] if marked else []))
        else:
            self._awaiting = False
            self._go_on(part, block)

    def _is_heading(self, block: Block) -> bool:
        return item_of(block.text) is None and len(block.text) <= HEADING and not block.text.endswith(".")

    def _go_on(self, part: Part, block: Block) -> None:
        """A paragraph: its own, or the rest of one that a page or a note cut in two."""
        last = next((at for at in reversed(range(len(part.words))) if isinstance(part.words[at], Block)), None)
        before = part.words[last] if last is not None else None
        if last is not None and isinstance(before, Block) and _goes_on(before, block):
            self._find("words.joined", block, block.text)
            part.words[last] = replace(before, text=f"{before.text} {block.text}")
        else:
            part.words.append(block)


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a paragraph that begins with a small letter is the rest of an unfinished one."""
    begins = block.bullet or block.level > 0 or item_of(block.text) is not None
    return not begins and block.text[0].islower() and not is_finished(before.text)
