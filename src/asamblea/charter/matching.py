"""Which provision of one text is which of another (docs/spec/charter.md, section 7).

By permanent id where both are states of one text. By words where they are not: equal words first, then the same number,
then the most similar; only what is left over is compared with all.
"""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from asamblea.charter.numbering import numbers
from asamblea.charter.tree import ROOT, Charter, Kind

SIMILAR, MOVED = 55.0, 80.0
_VOTED: tuple[Kind, ...] = ("article", "preamble")
_OUTER: tuple[Kind, ...] = ("title", "transitory", "chapter", "section")
_WORDED: tuple[Kind, ...] = ("paragraph", "item")


def by_id(one: Charter, other: Charter) -> dict[str, str]:
    """The provisions that stand in both texts under one id."""
    return {
        each: each for each, node in one.nodes.items() if each in other.nodes and other.nodes[each].kind == node.kind
    }


def by_words(one: Charter, other: Charter) -> dict[str, str]:
    """The provisions of one text by those of another that has other ids; each is used once."""
    pairs = _Pairs()
    pairs.put(ROOT, ROOT)
    for here, there in zip(_own(one, ("preamble",)), _own(other, ("preamble",)), strict=False):
        pairs.put(here, there)
    articles = _wholes(one), _wholes(other)
    pairs.equal(*articles)
    pairs.placed(_numbered(one, articles[0]), _numbered(other, articles[1]), *articles)
    pairs.alike(*articles, SIMILAR)
    for each in articles[0]:
        if each in pairs.found:
            inner = _own(one, _WORDED, each), _own(other, _WORDED, pairs.found[each])
            pairs.equal(*inner)
            pairs.alike(*inner, SIMILAR)
    for kinds in (_OUTER, _WORDED):
        rest = _own(one, kinds), _own(other, kinds)
        pairs.equal(*rest)
        pairs.alike(*rest, MOVED)
    return pairs.found


class _Pairs:
    """Pairs of ids, as they are found. A side is given as its words by id."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._taken: set[str] = set()

    def put(self, one: str, other: str) -> None:
        """Hold a pair."""
        self.found[one] = other
        self._taken.add(other)

    def equal(self, ones: Mapping[str, str], others: Mapping[str, str]) -> None:
        """Pair what has the same words, in order."""
        waiting: dict[str, list[str]] = {}
        for other, text in self._left(others).items():
            waiting.setdefault(text, []).append(other)
        for one, text in self._open(ones).items():
            if waiting.get(text):
                self.put(one, waiting[text].pop(0))

    def placed(
        self,
        places: Mapping[str, object],
        others_places: Mapping[str, object],
        ones: Mapping[str, str],
        others: Mapping[str, str],
    ) -> None:
        """Pair what has the same number, if its words are alike."""
        there = {place: other for other, place in others_places.items() if other not in self._taken}
        for one in self._open(ones):
            other = there.get(places[one])
            if other is not None and fuzz.ratio(ones[one].split(), others[other].split(), score_cutoff=SIMILAR):
                self.put(one, other)

    def alike(self, ones: Mapping[str, str], others: Mapping[str, str], cutoff: float) -> None:
        """Pair each with the most similar that is left, if it is similar enough."""
        left = {other: text.split() for other, text in self._left(others).items() if text}
        for one, text in self._open(ones).items():
            if not text or not left:
                continue
            best = process.extractOne(text.split(), left, scorer=fuzz.ratio, processor=None, score_cutoff=cutoff)
            if best is not None:
                self.put(one, best[2])
                del left[best[2]]

    def _open(self, ones: Mapping[str, str]) -> dict[str, str]:
        return {each: text for each, text in ones.items() if each not in self.found}

    def _left(self, others: Mapping[str, str]) -> dict[str, str]:
        return {each: text for each, text in others.items() if each not in self._taken}


def _wholes(text: Charter) -> dict[str, str]:
    """All words of each article."""
    voted = (node.id for node in text.walk() if node.kind in _VOTED)
    return {each: " ".join(inner.text for inner in text.walk(each)) for each in voted}


def _own(text: Charter, kinds: tuple[Kind, ...], within: str = ROOT) -> dict[str, str]:
    """The own words of the provisions of these kinds."""
    return {node.id: node.text for node in text.walk(within) if node.kind in kinds}


def _numbered(text: Charter, articles: Mapping[str, str]) -> dict[str, object]:
    """The number of each article, with whether it is transitory."""
    found = numbers(text)
    return {each: (text.path(each)[0].kind == "transitory", found[each]) for each in articles}
