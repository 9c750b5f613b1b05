"""Declarations that bodies below filed in their own logs, as an assembly takes them in."""

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.declarations import DeclarationEntered, DeclarationFiled
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import DECLARATIONS, next_declaration_id
from asamblea.record.instants import Instant


def _declared(state: State, cited: Cited, event: DeclarationFiled, at: Instant, seq: int) -> Events:
    """What the body itself declares, once; what it took in from others is theirs to file."""
    known = {(each.body, each.text) for each in DECLARATIONS.all(state).values()}
    if event.body != cited.body or (event.body, event.text) in known:
        return ()
    return (DeclarationEntered(at, next_declaration_id(state), event.body, event.title, event.text, event.day),)


MEANINGS: dict[type[Event], Meaning] = {DeclarationFiled: _declared}
