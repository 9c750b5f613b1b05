"""An entry with its events as text, and the fast way to read one of the common form: an act, and Ed25519 signatures.

What stands before and behind its events is matched by regular expressions over the canonical text; the payload and the
evidence are decoded, where they lie; the events stay text, which is compared with what the rules give. What does not
match is read the general way, which also names the fault: this module never refuses, and a test holds both ways to the
same value for any bytes.
"""

import re
from binascii import a2b_base64
from functools import lru_cache
from typing import NamedTuple

from asamblea.record.acts import Act, Seen
from asamblea.record.canonical import Json, canonical_text, is_plain, scan
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.signatures import Ed25519Signature, Signature, in_order

VERSION = "asamblea/entry/draft-1"
MAX_ENTRY = 65_535

_WHOLE = r"0|[1-9][0-9]{0,14}"
_SIGNATURE = r'\{"alg":"ed25519","key":"([0-9a-f]{32})","sig":"([A-Za-z0-9+/]{85}[AQgw]==)"\}'
_HEAD = re.compile(
    r'\{"act":(\{"attested":"(key|passkey|desk|minutes|transcript|demo)","author":"([0-9a-f]{16})",'
    r'"body":"((?:asamblea/[0-9a-f]{32})?)","key":"([0-9a-f]{32})",'
    rf'"made_at":({_WHOLE}),"matter":"([ !#-\[\]-~]{{0,64}})","nonce":"([0-9a-f]{{32}})",'
    rf'"not_after":({_WHOLE}),"payload":(\{{.*?\}}),'
    rf'"seen":\{{"root":"([0-9a-f]{{64}})","size":({_WHOLE})\}},'
    rf'"type":"([a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*/[1-9][0-9]{{0,3}})"\}}),"at":({_WHOLE})'
)
_TAIL = re.compile(
    rf',"evidence":(\[.*?\]),"orders":"((?:[0-9a-f]{{64}})?)","seq":({_WHOLE}),'
    rf'"signatures":\[{_SIGNATURE}((?:,{_SIGNATURE})*)\],"v":"{VERSION}"\}}'
)
_SIGNATURE_PARTS = re.compile(_SIGNATURE)
# Payload, events and evidence lie within so many objects and arrays.
_LEVEL = 2
_EVENTS, _EVIDENCE = ',"events":[', ',"evidence":['


class Frame(NamedTuple):
    """An entry but for its events, which are text: the array as it is stored."""

    act: Act | None
    at: Instant
    events: str
    evidence: tuple[dict[str, Json], ...]
    orders: str
    seq: int
    signatures: tuple[Signature, ...]

    def encode(self) -> bytes:
        """The entry's canonical bytes, put together of canonical parts: the leaf of the log. Raises Malformed if they
        are too many.
        """
        act = "null" if self.act is None else self.act.encode().decode()
        evidence = canonical_text(list(self.evidence)) if self.evidence else "[]"
        signed = canonical_text([each.as_json() for each in self.signatures])
        data = (
            f'{{"act":{act},"at":{self.at},"events":{self.events},"evidence":{evidence},"orders":"{self.orders}",'
            f'"seq":{self.seq},"signatures":{signed},"v":"{VERSION}"}}'
        ).encode()
        if len(data) > MAX_ENTRY:
            raise Malformed(f"#{self.seq}", "entry.form", f"has {len(data)} bytes; an entry has at most {MAX_ENTRY}")
        return data


def events_span(text: str) -> tuple[int, int] | None:
    """Where the events of an entry lie in its canonical text.

    None where more than one place looks like theirs. Where no text holds an escape, none holds a quotation mark.
    """
    start, end = text.find(_EVENTS), text.rfind(_EVIDENCE)
    if start < 0 or end < start or "\\" in text:
        return None
    if text.rfind(_EVENTS) != start or text.find(_EVIDENCE) != end:
        return None
    return start + len(_EVENTS) - 1, end


def stored_events(data: bytes) -> list[dict[str, Json]]:
    """The events of an entry's canonical bytes, as they are stored; of other bytes whatever they give, or a
    ValueError, LookupError or StopIteration.
    """
    text = data.decode("ascii")
    span = events_span(text)
    found: list[dict[str, Json]] = scan(text, 0)[0]["events"] if span is None else scan(text, span[0])[0]
    return found


def read_frame(data: bytes) -> Frame | None:
    """The frame of the entry of these canonical bytes, whose events alone may be in another form than the canonical;
    None where only the general way can tell.

    Payload and evidence are balanced each for itself, and so are events that are canonical: the text then has no other
    reading.
    """
    if not data.isascii():
        return None
    text = data.decode("ascii")
    start, end = text.find(_EVENTS), text.rfind(_EVIDENCE)
    head, tail = _HEAD.fullmatch(text, 0, start), _TAIL.fullmatch(text, end)
    if head is None or tail is None:
        return None
    act, evidence, events = _act(head), _array(tail[1]), text[start + len(_EVENTS) - 1 : end]
    signatures = _signatures(tail[4], tail[5], tail[6])
    if act is None or evidence is None or not in_order(signatures):
        return None
    return Frame(act, int(head[14]), events, evidence, tail[2], int(tail[3]), signatures)


def events_of(frame: Frame) -> tuple[dict[str, Json], ...] | None:
    """The events of a frame; None unless they are canonical."""
    return _array(frame.events)


def _act(head: re.Match[str]) -> Act | None:
    whole, attested, author, body, key, made_at, matter, nonce, not_after, told, root, size, type_, _ = head.groups()
    payload, made, until = _payload(told), int(made_at), int(not_after)
    if payload is None or until < made:
        return None
    seen = Seen(int(size), root)
    act = Act(attested, author, body, key, made, matter, nonce, until, payload, seen, type_)
    act.keep(whole.encode())
    return act


def _signatures(signer: str, sig: str, more: str) -> tuple[Ed25519Signature, ...]:
    first = Ed25519Signature(signer, a2b_base64(sig))
    if not more:
        return (first,)
    return (first, *(Ed25519Signature(match[1], a2b_base64(match[2])) for match in _SIGNATURE_PARTS.finditer(more)))


@lru_cache(maxsize=1024)
def _payload(text: str) -> dict[str, Json] | None:
    """A payload; None unless it is canonical. In a vote by name a few payloads come again and again."""
    value = _canonical(text)
    return value if type(value) is dict else None


def _array(text: str) -> tuple[dict[str, Json], ...] | None:
    """An array of objects; None unless it is canonical."""
    if text == "[]":
        return ()
    value = _canonical(text)
    return tuple(value) if type(value) is list and {dict}.issuperset(map(type, value)) else None


def _canonical(text: str) -> Json:
    """The value of a canonical text that shows itself to be within the profile; None of any other."""
    if not (text.isprintable() and is_plain(text, _LEVEL)):
        return None
    try:
        value, end = scan(text, 0)
    except (ValueError, RecursionError, StopIteration):
        return None
    return value if end == len(text) and canonical_text(value) == text else None
