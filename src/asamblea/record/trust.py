"""What an observer has from elsewhere: keys and heads to hold a record to (docs/spec/record.md, section 10)."""

from dataclasses import dataclass

from asamblea.record.base64s import bytes_of
from asamblea.record.checkpoints import Checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.notes import VKey, parse_vkey

_RULE = "trust.form"
# Of the largest size that a head may have: 2^53 - 1.
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Trust:
    """Logs' keys, cosigners' keys, heads."""

    logs: tuple[VKey, ...] = ()
    witnesses: tuple[VKey, ...] = ()
    heads: tuple[Checkpoint, ...] = ()


def parse_trust(text: str, place: str) -> Trust:
    """The trust of a file; `#` begins a comment. Raises Malformed naming the line, or the
    file where it pins nothing.
    """
    logs: list[VKey] = []
    witnesses: list[VKey] = []
    heads: list[Checkpoint] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        at = f"{place}:{number}"
        match words:
            case []:
                continue
            case ["log", key]:
                logs.append(parse_vkey(key, at))
            case ["witness", _, key]:
                witnesses.append(parse_vkey(key, at))
            case ["head", origin, size, root] if size.isascii() and size.isdecimal() and len(size) <= _DIGITS:
                heads.append(Checkpoint(origin, int(size), bytes_of(root, at, _RULE)))
            case _:
                raise Malformed(at, _RULE, "is none of: log VKEY, witness NAME VKEY, head ORIGIN SIZE ROOT")
    if not (logs or witnesses or heads):
        raise Malformed(place, _RULE, "names no key and no head")
    return Trust(tuple(logs), tuple(witnesses), tuple(heads))
