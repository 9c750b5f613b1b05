"""Which amendments stand in each other's way (docs/spec/charter.md, section 6).

Found by a sweep over intervals, before anything is adopted. If no conflict is named between two amendments, they apply
in either order with the same text; the tests hold that against the replay.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from asamblea.charter.draft import Draft, Stranded
from asamblea.charter.line import Line
from asamblea.charter.operations import Amendment, Edit, Operation, created, effect, made_by, renamed, target
from asamblea.charter.replay import replayed
from asamblea.charter.structures import STRUCTURAL, structural
from asamblea.charter.sweep import Member, grouped, sweep
from asamblea.charter.tree import Charter

Kind = Literal["excludes", "identical", "falls_if", "depends", "order"]


class Conflict(NamedTuple):
    """`excludes`: of these amendments one at most can be applied as it is. `identical`: they do the same; their
    sponsors can join. `falls_if`: they fall if `by` is adopted. `depends`: they need `by` adopted. `order`: all can be
    adopted; the order of their adoption decides the order of the text. `provision` is where.
    """

    kind: Kind
    amendments: tuple[str, ...]
    provision: str
    by: str = ""


def conflicts(base: Charter, amendments: Iterable[Amendment]) -> tuple[Conflict, ...]:
    """All conflicts among amendments to a base; amendments that do not fit it are left out (the replay says why)."""
    return tuple(_Survey(base, tuple(amendments)).conflicts())


@dataclass(slots=True)
class _Layer:
    """What was drawn on one text: the base, or the base with one amendment."""

    members: list[Member] = field(default_factory=list)
    operations: list[tuple[str, Operation]] = field(default_factory=list)


class _Survey:
    """Amendments, and the texts that they were drawn on."""

    def __init__(self, base: Charter, amendments: Sequence[Amendment]) -> None:
        self._base = base
        self._amendments = amendments
        numbers = [each.number for each in amendments]
        self._numbered = dict(zip(numbers, amendments, strict=True))
        self._rank = dict(zip(numbers, range(len(numbers)), strict=True))
        self._line = Line(base)
        self._depends: dict[str, list[str]] = {}
        self._twins: dict[str, str] = {}
        self._effects: dict[str, tuple[object, ...]] = {}

    def conflicts(self) -> Iterator[Conflict]:
        """All of them, those that were drawn on the base first."""
        base, others = self._drawn()
        yield from self._met(base, self._line)
        for parent, layer in self._to_those_applied(others).items():
            numbers = {number for number, _ in layer.operations}
            line = self._line_with(parent) if len(numbers) > 1 else None
            if line is not None:
                placed = _Layer()
                for number, operation in layer.operations:
                    _lay(placed, line, number, operation)
                yield from self._met(placed, line)
        yield from (Conflict("depends", tuple(dict.fromkeys(those)), "", by) for by, those in self._depends.items())
        for each in self._amendments:
            if each.replaces:
                yield Conflict("falls_if", each.replaces, target(each.operations[0]), each.number)

    def _drawn(self) -> tuple[_Layer, dict[str, _Layer]]:
        """The operations on the base with their intervals, and the others by the amendment that they depend on."""
        base, others, line = _Layer(), dict[str, _Layer](), self._line
        members, extents = base.members, line.extents
        makers: dict[str, str] | None = None
        for each in self._amendments:
            number = each.number
            if each.amends:
                self._depends.setdefault(each.amends, []).append(number)
                others.setdefault(each.amends, _Layer()).operations += [(number, what) for what in each.operations]
                continue
            for operation in each.operations:
                # Nearly all are edits, and a match over classes takes its time.
                if type(operation) is Edit and operation.provision in extents:
                    place, touched = line.words(operation)
                    members.append((place, touched, number))
                    continue
                if _lay(base, line, number, operation) or target(operation) in extents:
                    continue
                makers = _makers(self._amendments) if makers is None else makers
                maker = makers.get(target(operation), number)
                if maker != number:
                    self._depends.setdefault(maker, []).append(number)
                    others.setdefault(maker, _Layer()).operations.append((number, operation))
        return base, others

    def _to_those_applied(self, others: Mapping[str, _Layer]) -> dict[str, _Layer]:
        """What depends on amendments that do the same depends on the first of them, under the ids that it gives."""
        found: dict[str, _Layer] = {}
        for parent, layer in others.items():
            first = self._twins.get(parent, parent)
            operations = layer.operations
            if first != parent:
                names = dict(zip(*(made_by(self._numbered[each]) for each in (parent, first)), strict=True))
                operations = [(number, renamed(each, names)) for number, each in operations]
            found.setdefault(first, _Layer()).operations += operations
        return found

    def _line_with(self, number: str) -> Line | None:
        """The base with one amendment, as a line; None if it does not fit."""
        parent = self._numbered.get(number)
        if parent is None:
            return None
        base = Draft(self._base)
        try:
            return Line(replayed(base, base, parent).text())
        except Stranded:
            return None

    def _met(self, layer: _Layer, line: Line) -> Iterator[Conflict]:
        groups = grouped(layer.members)
        yield from self._identical(groups)
        falls: dict[tuple[str, str], dict[str, None]] = {}
        for meeting in (*sweep(groups), *structural(layer.operations, line)):
            if meeting.kind == "falls_if":
                fallen = (each for each in meeting.amendments if self._differ((each, meeting.by)))
                falls.setdefault((meeting.by, meeting.provision), {}).update(dict.fromkeys(fallen))
            elif self._differ(meeting.amendments):
                yield Conflict(meeting.kind, self._tabled(meeting.amendments), meeting.provision)
        for (by, provision), those in falls.items():
            if those:
                yield Conflict("falls_if", self._tabled(those), provision, by)

    def _tabled(self, numbers: Iterable[str]) -> tuple[str, ...]:
        """Numbers in the order in which the amendments were tabled."""
        return tuple(sorted(numbers, key=self._rank.__getitem__))

    def _differ(self, numbers: Iterable[str]) -> bool:
        """Whether they are two or more that do not all do the same."""
        return len({self._twins.get(each, each) for each in numbers} if self._twins else set(numbers)) > 1

    def _identical(self, groups: Iterable[Sequence[Member]]) -> Iterator[Conflict]:
        """Amendments with the same effect; only those that share an interval can be."""
        found: dict[tuple[object, ...], dict[str, str]] = {}
        for members in groups:
            if len(members) > 1:
                for _, touched, number in members:
                    found.setdefault(self._effect(number), {})[number] = touched.provision
        for those in found.values():
            if len(those) > 1:
                first, *_ = numbers = self._tabled(those)
                self._twins.update(dict.fromkeys(numbers, first))
                yield Conflict("identical", numbers, those[first])

    def _effect(self, number: str) -> tuple[object, ...]:
        if number not in self._effects:
            self._effects[number] = effect(self._numbered[number])
        return self._effects[number]


def _lay(layer: _Layer, line: Line, number: str, operation: Operation) -> bool:
    """Add an operation's intervals; one that names what the text does not have is left out."""
    try:
        layer.members += [(place, touched, number) for place, touched in line.spans(operation)]
    except KeyError:
        return False
    if isinstance(operation, STRUCTURAL):
        layer.operations.append((number, operation))
    return True


def _makers(amendments: Sequence[Amendment]) -> dict[str, str]:
    """Which amendment makes each new provision."""
    return {made: each.number for each in amendments for operation in each.operations for made in created(operation)}
