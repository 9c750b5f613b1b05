"""A text laid out on one line, so that what operations touch are intervals (docs/spec/charter.md, section 6).

A provision takes a unit for its beginning, one a word, one for the end of its words, then what lies in it, then one for
its end. An interval is [low, high); a place between two units is an empty one.
"""

from typing import Final, NamedTuple, TypeAlias

from asamblea.charter.operations import (
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.parting import WORDED
from asamblea.charter.tree import ROOT, Charter

# What an interval is to others. SOLID: nothing may overlap it. HELD: a provision that must not go. PLACE: where
# something is put. At one place of the line they are met in this order.
SOLID: Final = 0
HELD: Final = 1
PLACE: Final = 2


class Extent(NamedTuple):
    """Where a provision lies: its beginning, its first word, the end of its words, its end."""

    open: int
    first: int
    last: int
    close: int


# An interval and its sort in one integer, in the order in which a sweep meets them: by beginning, the longer before the
# shorter. One integer sorts and hashes faster than three, and there are tens of thousands. It is [place >> LOW,
# FAR - (place >> SORTS & FAR)), of the sort place & 3.
Place: TypeAlias = int
SORTS: Final = 2
LOW: Final = 40
FAR: Final = (1 << LOW - SORTS) - 1


class Touched(NamedTuple):
    """What an interval is of. `falls`: what lies inside falls with it (a deletion, a whole replacement); `block`: it is
    a whole provision; `keeps`: the provision itself stays.
    """

    provision: str
    falls: bool = False
    block: bool = False
    keeps: bool = False


Span: TypeAlias = tuple[Place, Touched]


def placed(low: int, high: int, sort: int) -> Place:
    """The place of the interval [low, high)."""
    return low << LOW | (FAR - high) << SORTS | sort


def end(place: Place) -> int:
    """Where its interval ends."""
    return FAR - (place >> SORTS & FAR)


class Line:
    """The extents of all provisions of a text."""

    def __init__(self, text: Charter) -> None:
        self.text = text
        self.extents: dict[str, Extent] = {}
        self._edited: dict[str, tuple[Place, int, Touched, Touched]] = {}
        self._lay(ROOT, 0)

    def _lay(self, provision: str, at: int) -> int:
        node = self.text.nodes[provision]
        first = at + 1
        last = first + (node.text.count(" ") + 1 if node.text else 0)
        end = last + 1
        for child in node.children:
            end = self._lay(child, end)
        self.extents[provision] = Extent(at, first, last, end)
        return end + 1

    def spans(self, operation: Operation) -> tuple[Span, ...]:
        """What an operation touches; raises KeyError for a provision that is not of this text."""
        match operation:
            case Insert(parent, after):
                return (self._place(parent, after),)
            case Delete(provision):
                return (self._whole(provision, SOLID, falls=True),)
            case Replace(provision):
                return (self._whole(provision, SOLID, falls=True, keeps=True),)
            case Move(provision, parent, after):
                return self._whole(provision, HELD), self._place(parent, after)
            case Renumber(provision):
                return (self._whole(provision, HELD),)
            case SplitWords(provision, at):
                place = self.extents[provision].first + at
                return self._whole(provision, HELD), (placed(place, place, PLACE), Touched(provision))
            case SplitProvision(provision, before):
                place = self.extents[before].open
                return self._whole(provision, HELD), (placed(place, place, PLACE), Touched(provision))
            case Join(provision, following):
                return self._seam(provision, following)
            case Edit():
                return (self.words(operation),)

    def words(self, operation: Edit) -> Span:
        """The words that an edit touches, as `spans` gives them."""
        start, end = operation.start, operation.end
        origin, length, kept, falls = self._edited.get(operation.provision) or self._edit(operation.provision)
        # As `placed`, without calling it ten thousand times.
        place = origin + (start << LOW) - (end << SORTS)
        if start == end:
            return place | PLACE, kept
        if not operation.text or (not start and end == length):
            return place, falls
        return place, kept

    def _edit(self, provision: str) -> tuple[Place, int, Touched, Touched]:
        """Where a provision's words begin, how many they are, and what an edit of them is of: once for all edits."""
        _, first, last, _ = self.extents[provision]
        known = placed(first, first, SOLID), last - first, Touched(provision), Touched(provision, falls=True)
        self._edited[provision] = known
        return known

    def _place(self, parent: str, after: str) -> Span:
        at = self.extents[after].close + 1 if after else self.extents[parent].last + 1
        return placed(at, at, PLACE), Touched(parent)

    def _whole(self, provision: str, sort: int, *, falls: bool = False, keeps: bool = False) -> Span:
        extent = self.extents[provision]
        return placed(extent.open, extent.close + 1, sort), Touched(provision, falls, sort == SOLID, keeps)

    def _seam(self, provision: str, following: str) -> tuple[Span, ...]:
        """What lies between two neighbours; and the heading that goes when they are one."""
        one, other = self.extents[provision], self.extents[following]
        if self.text.nodes[provision].kind in WORDED:
            return ((placed(one.last, other.open + 1, SOLID), Touched(provision)),)
        heading = placed(other.open, other.last + 1, SOLID), Touched(following, falls=True)
        return (placed(one.close, other.open + 1, SOLID), Touched(provision)), heading
