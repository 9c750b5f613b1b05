"""A count as a picture: votes that flow from stage to stage, drawn as SVG.

Colours stand as attributes, which a page's style sheet may override by class; there is no inline style. Whoever does
not see it gets the same from the sentences, which are its description.
"""

from collections.abc import Iterator, Sequence
from html import escape
from types import ModuleType

from asamblea.counting.moves import EXHAUSTED, LOST, Move, moves
from asamblea.counting.result import Count, Number, Stage, decimal

NAME_WIDTH, STEP, LANE, TOP, BAR, THICK = 180, 120, 46, 34, 10, 26
LONGEST_NAME = 20
INK, SOFT, PALE, DARK = "#1d2421", "#55605a", "#cfd4cd", "#1f4d3a"


def picture(count: Count, names: Sequence[str], words: ModuleType) -> str:
    """The picture of a count, as an SVG element."""
    return _bars(count, names, words) if len(count.stages) == 1 else _Flow(count, names, words).svg()


def _head(width: float, height: float, title: str, says: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" role="img" aria-labelledby="flow-title flow-says" '
        f'font-family="system-ui, sans-serif" font-size="13">'
        f'<title id="flow-title">{escape(title)}</title><desc id="flow-says">{escape(says)}</desc>'
    )


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    colour = SOFT if kind == "flow-soft" else INK
    named = f' class="{kind or "flow-text"}"'
    return f'<text{named} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def _bars(count: Count, names: Sequence[str], words: ModuleType) -> str:
    """One stage alone: a bar a candidate."""
    totals = count.stages[0].totals
    most = max(totals, default=0) or 1
    rows = []
    for place, (name, total) in enumerate(zip(names, totals, strict=True)):
        y = 10 + place * 30
        length = float(280 * total / most)
        won = place + 1 in count.elected
        rows.append(_text(0, y + 14, _short(name)))
        rows.append(_bar(NAME_WIDTH, y, max(length, 1), 18, won=won))
        rows.append(_text(NAME_WIDTH + length + 8, y + 14, decimal(total, count.scale)))
    head = _head(NAME_WIDTH + 360, 20 + 30 * len(names), words.HEADINGS["picture"], words.HEADINGS["bars say"])
    return head + "".join(rows) + "</svg>"


def _bar(x: float, y: float, width: float, height: float, *, won: bool) -> str:
    kind, colour = ("flow-won", DARK) if won else ("flow-bar", "#9aa59e")
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{colour}" stroke="{INK}"/>'
    )


class _Flow:
    """The drawing of a count of several stages: a lane a candidate, a column a stage."""

    def __init__(self, count: Count, names: Sequence[str], words: ModuleType) -> None:
        self.count, self.names, self.words = count, names, words
        self.lanes = list(range(1, len(names) + 1))
        self.lanes += [EXHAUSTED] if any(stage.exhausted for stage in count.stages) else []
        self.lanes += [LOST] if any(stage.lost for stage in count.stages) else []
        sums = [self.sum(stage, lane) for stage in count.stages for lane in self.lanes]
        self.unit = THICK / float(max(*sums, count.quota or 0, 1) or 1)
        self.won: set[int] = set()

    def sum(self, stage: Stage, lane: int) -> Number:
        if lane == EXHAUSTED:
            return stage.exhausted
        return stage.lost if lane == LOST else stage.totals[lane - 1]

    def x(self, stage: int) -> float:
        return NAME_WIDTH + STEP * (stage - 1)

    def y(self, lane: int) -> float:
        return TOP + LANE * self.lanes.index(lane) + LANE / 2 + 6

    def thick(self, number: Number) -> float:
        return float(number) * self.unit

    def svg(self) -> str:
        width = self.x(len(self.count.stages)) + 90
        head = _head(width, TOP + LANE * len(self.lanes) + 16, self.words.HEADINGS["picture"], self._said())
        bands = [*self._carried(), *self._moved()]
        return head + "".join([*self._frame(), *bands, *self._nodes()]) + "</svg>"

    def _said(self) -> str:
        stages = range(1, len(self.count.stages) + 1)
        told = (self.words.stage(self.count, each, lambda number: self.names[number - 1]) for each in stages)
        return " ".join([self.words.HEADINGS["picture says"], *told])

    def _frame(self) -> Iterator[str]:
        for number in range(1, len(self.count.stages) + 1):
            yield _text(self.x(number), 16, f"{self.words.HEADINGS['stage']} {number}", "flow-soft")
        outside = {EXHAUSTED: self.words.HEADINGS["exhausted"], LOST: self.words.HEADINGS["lost"]}
        for lane in self.lanes:
            kind = "flow-soft" if lane in outside else ""
            yield _text(0, self.y(lane) + 4, _short(outside.get(lane) or self.names[lane - 1]), kind)

    def _carried(self) -> Iterator[str]:
        """What stays with a candidate from one stage to the next."""
        for number, (one, other) in enumerate(zip(self.count.stages, self.count.stages[1:], strict=False), 1):
            for lane in self.lanes:
                stays = self.thick(min(self.sum(one, lane), self.sum(other, lane)))
                if stays > 0:
                    y = self.y(lane) - stays / 2
                    yield (
                        f'<rect class="flow-stays" x="{self.x(number) + BAR:.1f}" y="{y:.1f}" '
                        f'width="{STEP - BAR}" height="{stays:.1f}" fill="{PALE}" opacity="0.55"/>'
                    )

    def _moved(self) -> Iterator[str]:
        for move in moves(self.count):
            x = self.x(move.stage - 1) + BAR
            if len(move.gave) == 1:
                yield from (self._band(x, move.gave[0][0], STEP - BAR, lane, each) for lane, each in move.got)
            else:
                yield from self._pooled(move, x)

    def _pooled(self, move: Move, x: float) -> Iterator[str]:
        """Several give at once: nobody can say whose vote went to whom, so they meet halfway."""
        lanes = [lane for lane, _ in (*move.gave, *move.got)]
        if not lanes:
            return
        middle = sum(map(self.y, lanes)) / len(lanes)
        half = (STEP - BAR) / 2
        for lane, each in move.gave:
            yield _path(x, self.y(lane), x + half, middle, self.thick(each))
        for lane, each in move.got:
            yield _path(x + half, middle, x + 2 * half, self.y(lane), self.thick(each))

    def _band(self, x: float, giver: int, width: float, lane: int, amount: Number) -> str:
        return _path(x, self.y(giver), x + width, self.y(lane), self.thick(amount))

    def _nodes(self) -> Iterator[str]:
        won: set[int] = set()
        out: set[int] = set()
        for number, stage in enumerate(self.count.stages, 1):
            won |= set(stage.elected)
            won -= set(stage.of) if stage.action == "correction" else set()
            for lane in self.lanes:
                if lane not in out:
                    yield from self._node(number, stage, lane, won=lane in won)
            out |= set(stage.of) if stage.action == "exclusion" and not self._by_value(stage) else set()

    def _by_value(self, stage: Stage) -> bool:
        """Whether papers of the excluded are still to pass on in later stages, a stage a value."""
        return self.count.method == "senate" and any(stage.totals[lane - 1] for lane in stage.of)

    def _node(self, number: int, stage: Stage, lane: int, *, won: bool) -> Iterator[str]:
        total = self.sum(stage, lane)
        height = max(self.thick(total), 1.0)
        x, y = self.x(number), self.y(lane)
        if self.count.quota is not None and lane > 0 and total:
            box = self.thick(self.count.quota)
            yield (
                f'<rect class="flow-quota" x="{x - 3:.1f}" y="{y - box / 2:.1f}" width="{BAR + 6}" '
                f'height="{box:.1f}" fill="none" stroke="{SOFT}" stroke-dasharray="3 2"/>'
            )
        yield _bar(x, y - height / 2, BAR, height, won=won)
        mark = " ✓" if lane in stage.elected else ""
        excluded = stage.action == "exclusion" and lane in stage.of
        label = "×" if excluded and not total else decimal(total, self.count.scale, 2) + mark
        yield _text(x + BAR + 5, y + 4, label)


def _path(x1: float, y1: float, x2: float, y2: float, thick: float) -> str:
    half = (x1 + x2) / 2
    return (
        f'<path class="flow-band" d="M{x1:.1f} {y1:.1f}C{half:.1f} {y1:.1f} {half:.1f} {y2:.1f} {x2:.1f} {y2:.1f}" '
        f'fill="none" stroke="{DARK}" stroke-opacity="0.4" stroke-width="{max(thick, 1.0):.1f}"/>'
    )
