"""The fast way to read an entry of the common form: an act, and Ed25519 signatures.

Its frame is matched by one regular expression over the canonical text; only payload, events and evidence are then
decoded, where they lie. What does not match is read the general way, which also names the fault: this module never
refuses, and a test holds both ways to the same value for any bytes.
"""

import re
from binascii import a2b_base64

from asamblea.record.acts import Act, Seen
from asamblea.record.canonical import DEEPEST, Json, canonical_text, scan
from asamblea.record.instants import Instant
from asamblea.record.signatures import Ed25519Signature, in_order

VERSION = "asamblea/entry/draft-1"

_WHOLE = r"0|[1-9][0-9]{0,14}"
_SIGNATURE = r'\{"alg":"ed25519","key":"([0-9a-f]{32})","sig":"([A-Za-z0-9+/]{85}[AQgw]==)"\}'
_ACT = (
    r'\{"attested":"(key|passkey|desk|minutes|transcript|demo)","author":"([0-9a-f]{16})",'
    r'"body":"((?:asamblea/[0-9a-f]{32})?)","key":"([0-9a-f]{32})",'
    rf'"made_at":({_WHOLE}),"matter":"([ !#-\[\]-~]{{0,64}})","nonce":"([0-9a-f]{{32}})",'
    rf'"not_after":({_WHOLE}),"payload":(\{{.*?\}}),'
    rf'"seen":\{{"root":"([0-9a-f]{{64}})","size":({_WHOLE})\}},'
    r'"type":"([a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*/[1-9][0-9]{0,3})"\}'
)
_FRAME = re.compile(
    rf'\{{"act":({_ACT}),"at":({_WHOLE}),"events":(\[.*?\]),"evidence":(\[.*?\]),'
    rf'"orders":"((?:[0-9a-f]{{64}})?)","seq":({_WHOLE}),'
    rf'"signatures":\[{_SIGNATURE}((?:,{_SIGNATURE})*)\],"v":"{VERSION}"\}}'
)
_SIGNATURE_PARTS = re.compile(_SIGNATURE)
_PAYLOAD, _EVENTS, _EVIDENCE = 10, 15, 16


# The parts of an entry, in the order of its fields.
Parts = tuple[
    Act, Instant, tuple[dict[str, Json], ...], tuple[dict[str, Json], ...], str, int, tuple[Ed25519Signature, ...]
]


def read_parts(data: bytes) -> Parts | None:
    """The parts of the entry of these canonical bytes; None where only the general way can tell.

    Payload, events and evidence are balanced each for itself, so that the text has no other reading.
    """
    if b"\\" in data or b"\x7f" in data or data.count(b"{") + data.count(b"[") > DEEPEST or not data.isascii():
        return None
    text = data.decode("ascii")
    found = _FRAME.fullmatch(text)
    decoded = None if found is None else _decoded(text, found)
    if found is None or decoded is None:
        return None
    payload, events, evidence = decoded
    (
        _, attested, author, body, key, made_at, matter, nonce, not_after, _, root, size, type_,
        at, _, _, orders, seq, signer, sig, more, *_,
    ) = found.groups()  # fmt: skip
    made, until = int(made_at), int(not_after)
    signatures = _signatures(signer, sig, more)
    if until < made or not in_order(signatures):
        return None
    seen = Seen(int(size), root)
    act = Act(attested, author, body, key, made, matter, nonce, until, payload, seen, type_)
    start, end = found.span(1)
    act.keep(data[start:end])
    return act, int(at), tuple(events), tuple(evidence), orders, int(seq), signatures


def _signatures(signer: str, sig: str, more: str) -> tuple[Ed25519Signature, ...]:
    first = Ed25519Signature(signer, a2b_base64(sig))
    if not more:
        return (first,)
    return (first, *(Ed25519Signature(match[1], a2b_base64(match[2])) for match in _SIGNATURE_PARTS.finditer(more)))


def _decoded(text: str, found: re.Match[str]) -> tuple[Json, list[Json], list[Json]] | None:
    """Payload, events and evidence; None unless each is canonical where it lies, ends where the frame goes on, and
    holds objects.
    """
    one, two, three = found.span(_PAYLOAD), found.span(_EVENTS), found.span(_EVIDENCE)
    try:
        payload, after_one = scan(text, one[0])
        events, after_two = scan(text, two[0])
        evidence, after_three = ([], three[1]) if three[1] - three[0] == 2 else scan(text, three[0])
        written = f"[{text[one[0] : one[1]]},{text[two[0] : two[1]]},{text[three[0] : three[1]]}]"
        if canonical_text([payload, events, evidence]) != written:
            return None
    except (ValueError, RecursionError, StopIteration):
        return None
    if (after_one, after_two, after_three) != (one[1], two[1], three[1]) or not {dict}.issuperset(
        map(type, (*events, *evidence))
    ):
        return None
    return payload, events, evidence
