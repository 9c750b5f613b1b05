"""From what a browser says of a new passkey to the key that the record enrols."""

import struct

from fido2.cose import CoseKey
from fido2.webauthn import AttestationObject

from asamblea.record.cose import parse_cose

NO_KEY = "the authenticator sent no key"
KEPT = {2: (1, 3, -1, -2, -3), 1: (1, 3, -1, -2), 3: (1, 3, -1, -2)}


def credential_of(attestation: bytes) -> tuple[bytes, bytes]:
    """Credential id and COSE key (canonical CBOR, exactly the parameters of its kind) of an attestation object.

    Raises ValueError if it holds none, and Malformed if the key is of no kind that counts.
    """
    from fido2 import cbor  # noqa: PLC0415 -- its own encoder, needed here alone

    try:
        found = AttestationObject(attestation).auth_data.credential_data
    except (ValueError, LookupError, TypeError, struct.error) as fault:
        raise ValueError(NO_KEY) from fault
    if found is None:
        raise ValueError(NO_KEY)
    key: CoseKey = found.public_key
    if key.get(1) not in KEPT:
        raise ValueError(NO_KEY)
    public = cbor.encode({name: key.get(name) for name in KEPT[key[1]]})
    parse_cose(public)
    return found.credential_id, public
