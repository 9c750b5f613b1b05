"""The fast way to read an entry of the common form: an act, and Ed25519 signatures.

Its frame is matched by one regular expression over the canonical text; only payload, events and evidence are then
decoded. What does not match is read the general way, which also names the fault: this module never refuses, and a test
holds both ways to the same value for any bytes.
"""

import re
from typing import Any, NamedTuple

from asamblea.record.canonical import DEEPEST, Json, decode
from asamblea.record.errors import Malformed

_WHOLE = r"0|[1-9][0-9]{0,14}"
_SIGNATURE = r'\{"alg":"ed25519","key":"([0-9a-f]{32})","sig":"([A-Za-z0-9+/]{85}[AQgw]==)"\}'
_ACT = (
    r'\{"attested":"(?P<attested>key|passkey|desk|minutes|transcript|demo)","author":"(?P<author>[0-9a-f]{16})",'
    r'"body":"(?P<body>(?:asamblea/[0-9a-f]{32})?)","key":"(?P<key>[0-9a-f]{32})",'
    rf'"made_at":(?P<made_at>{_WHOLE}),"matter":"(?P<matter>[ !#-\[\]-~]{{0,64}})","nonce":"(?P<nonce>[0-9a-f]{{32}})",'
    rf'"not_after":(?P<not_after>{_WHOLE}),"payload":(?P<payload>\{{.*?\}}),'
    rf'"seen":\{{"root":"(?P<root>[0-9a-f]{{64}})","size":(?P<size>{_WHOLE})\}},'
    r'"type":"(?P<type>[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*/[1-9][0-9]{0,3})"\}'
)
_FRAME = re.compile(
    rf'\{{"act":(?P<act>{_ACT}),"at":(?P<at>{_WHOLE}),"events":(?P<events>\[.*?\]),"evidence":(?P<evidence>\[.*?\]),'
    rf'"orders":"(?P<orders>(?:[0-9a-f]{{64}})?)","seq":(?P<seq>{_WHOLE}),'
    rf'"signatures":\[(?P<signatures>{_SIGNATURE}(?:,{_SIGNATURE})*)\],"v":"(?P<v>[^"]*)"\}}'
)
_SIGNATURES = re.compile(_SIGNATURE)


class Frame(NamedTuple):
    """An entry's parts: the text of each by name, the decoded ones, and key and base64 of each signature."""

    text: dict[str, str]
    payload: dict[str, Json]
    events: list[Any]
    evidence: list[Any]
    signatures: list[tuple[str, str]]


def read_frame(data: bytes) -> Frame | None:
    """The parts of canonical bytes; None where only the general way can tell.

    The parts are balanced each for itself, so that the text has no other reading.
    """
    if b"\\" in data or data.count(b"{") + data.count(b"[") > DEEPEST or not data.isascii():
        return None
    found = _FRAME.fullmatch(data.decode("ascii"))
    if found is None:
        return None
    text = found.groupdict()
    try:
        payload, events = decode(text["payload"].encode()), decode(text["events"].encode())
        evidence = [] if text["evidence"] == "[]" else decode(text["evidence"].encode())
    except Malformed:
        return None
    return Frame(text, payload, events, evidence, _SIGNATURES.findall(text["signatures"]))
