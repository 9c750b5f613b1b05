"""Operations on words, replayed (docs/spec/charter.md, section 5)."""

from dataclasses import replace

from asamblea.charter.draft import END, START, Draft, Provision, Source, Stranded, Token, Touch
from asamblea.charter.operations import Edit
from asamblea.charter.words import folded, joined, words


def edit(draft: Draft, view: Draft, operation: Edit, source: Source) -> Draft:
    """The draft with the words edited; raises Stranded (`unknown`, `deleted`, `quote`, `changed`)."""
    drawn = _Drawn(draft, view, operation.provision)
    home = _inserted if operation.verb == "insert" else _replaced
    return draft.put(home(draft, drawn, operation, source))


def seam(draft: Draft, view: Draft, provision: str, at: int, quote: str) -> tuple[Provision, int]:
    """Where the place before word `at` of a provision, as it was drawn, is now: the provision and the index of the
    token that follows; raises Stranded.
    """
    drawn = _Drawn(draft, view, provision)
    drawn.check_before(at, quote)
    return _seam(draft, drawn, at)


class _Drawn:
    """The words of a provision as the author of an amendment saw them: in her view, or as another made it."""

    def __init__(self, draft: Draft, view: Draft, provision: str) -> None:
        self.provision = provision
        if view.known(provision):
            tokens = [each for each in view.at(provision).tokens if each.gone is None]
        else:
            homes = draft.homes(provision)
            tokens = [each for home in homes for each in home.tokens if each.key[0] == provision]
            tokens.sort(key=lambda each: each.key[1] if each.key[1] != END else 1 << 30)
        self.words = [each for each in tokens if each.word]
        edges = [each for each in tokens if not each.word]
        if not edges:
            raise Stranded("deleted" if draft.at(provision).gone else "unknown", provision)
        self.edges = edges[0], edges[-1]

    def check(self, start: int, end: int, quote: str) -> None:
        """Raise Stranded (`quote`) unless these words are the quoted ones."""
        seen = joined(tuple(each.word for each in self.words[start:end]))
        if end > len(self.words) or folded(seen) != folded(quote):
            raise Stranded("quote", self.provision)

    def check_before(self, at: int, quote: str) -> None:
        """Raise Stranded (`quote`) unless the quoted words stand just before `at`; only at the start may none be."""
        count = len(words(quote))
        if count > at or (at and not count):
            raise Stranded("quote", self.provision)
        self.check(at - count, at, quote)

    def around(self, at: int) -> tuple[Token, Token]:
        """The tokens on both sides of a place."""
        left = self.words[at - 1] if at else self.edges[0]
        return left, self.words[at] if at < len(self.words) else self.edges[1]


def _found(draft: Draft, provision: str, token: Token) -> tuple[Provision, int]:
    for home in draft.homes(provision):
        for index, each in enumerate(home.tokens):
            if each.key == token.key:
                if home.gone is not None:
                    raise Stranded("deleted", provision, home.gone.amendment)
                return home, index
    raise Stranded("changed", provision)


def _seam(draft: Draft, drawn: _Drawn, at: int) -> tuple[Provision, int]:
    left, right = drawn.around(at)
    before, index = _found(draft, drawn.provision, left)
    taken = before.tokens[index].gone
    home, index = _found(draft, drawn.provision, right)
    if taken is not None and taken == home.tokens[index].gone:
        raise Stranded("changed", drawn.provision, taken.amendment)
    return home, index


def _inserted(draft: Draft, drawn: _Drawn, operation: Edit, source: Source) -> Provision:
    drawn.check_before(operation.start, operation.quote)
    home, index = _seam(draft, drawn, operation.start)
    new = new_tokens(operation.text, source)
    return _touched(home, (*home.tokens[:index], *new, *home.tokens[index:]), source, "insert")


def _replaced(draft: Draft, drawn: _Drawn, operation: Edit, source: Source) -> Provision:
    drawn.check(operation.start, operation.end, operation.quote)
    home, first = _found(draft, drawn.provision, drawn.words[operation.start])
    meant = {each.key for each in drawn.words[operation.start : operation.end]}
    last = first
    while meant and last < len(home.tokens):
        token = home.tokens[last]
        _check_free(token, meant, drawn.provision)
        meant.discard(token.key)
        last += 1
    if meant:
        raise Stranded("changed", drawn.provision)
    taken = [each._replace(gone=each.gone or source) if each.word else each for each in home.tokens[first:last]]
    new = new_tokens(operation.text, source)
    tokens = (*home.tokens[:first], taken[0], *new, *taken[1:], *home.tokens[last:])
    return _touched(home, tokens, source, operation.verb)


def _check_free(token: Token, meant: set[tuple[str, int]], provision: str) -> None:
    """A meant word must stand, and nobody else's may stand between the meant ones."""
    if token.key in meant and token.gone is not None:
        raise Stranded("changed", provision, token.gone.amendment)
    if token.key not in meant and token.gone is None and token.word:
        raise Stranded("changed", provision, token.by.amendment)


def new_tokens(text: str, source: Source) -> tuple[Token, ...]:
    """The tokens of words that an operation brings."""
    origin = f"{source.amendment}#{source.operation}"
    return tuple(Token((origin, index), word, source) for index, word in enumerate(words(text)))


def rewritten(provision: Provision, text: str, source: Source) -> tuple[Token, ...]:
    """The tokens of a provision all of whose words were taken, edges too, and others brought."""
    gone = tuple(each._replace(gone=each.gone or source) for each in provision.tokens)
    origin = f"{source.amendment}#{source.operation}"
    edges = (Token((origin, START), "", source), Token((origin, END), "", source))
    return (*gone, edges[0], *new_tokens(text, source), edges[1])


def _touched(home: Provision, tokens: tuple[Token, ...], source: Source, verb: str) -> Provision:
    return replace(home, tokens=tokens, touches=(*home.touches, Touch(source, verb)))
