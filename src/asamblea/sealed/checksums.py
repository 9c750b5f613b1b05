"""Short names of what an election consists of, as `belenios-tool election compute-checksums` gives them: what people
compare who hold copies of one election.
"""

from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.groups import Group
from asamblea.sealed.making.stages import Examined, payload, tally_members
from asamblea.sealed.setup.keys import public_keys
from asamblea.sealed.setup.trustees import Threshold, TrusteeKey
from asamblea.sealed.tally.encrypted import number_json


def checksums(examined: Examined) -> dict[str, Any]:
    """The checksums of a verified archive, in the tool's order."""
    setup, archive = examined.setup, examined.archive
    (first,) = archive.of("Setup")
    named = forms.read(payload(archive, first), first.place)
    group, trustees = setup.election.group, setup.trustees
    shuffles = [forms.read(payload(archive, each), each.place) for each in archive.of("Shuffle")]
    holders = public_keys(trustees)
    singles = [each for each in trustees if isinstance(each, TrusteeKey)]
    circles = [each for each in trustees if isinstance(each, Threshold)]
    return forms.without_none(
        {
            "election": named["election"],
            "trustees": [_named({"checksum": _key(group, each)}, each) for each in singles],
            "trustees_threshold": [_circle(group, each) for each in circles],
            "num_voters": len(setup.credentials.weights),
            "weights": _weights(examined),
            "public_credentials": named["credentials"],
            "shuffles": [_named({"checksum": each["payload"]}, holders[each["owner"] - 1]) for each in shuffles]
            or None,
            "encrypted_tally": hex_digest(tally_members(examined)[0]),
        }
    )


def _weights(examined: Examined) -> dict[str, Any] | None:
    credentials = examined.setup.credentials
    if not credentials.weighted():
        return None
    weights = list(credentials.weights.values())
    named = {"total": sum(weights), "min": min(weights), "max": max(weights)}
    return {name: number_json(weight) for name, weight in named.items()}


def _circle(group: Group, circle: Threshold) -> dict[str, Any]:
    pairs = zip(circle.certs, circle.verification_keys, strict=True)
    members = [
        _named({"pki_key": hex_digest(cert.message), "verification_key": _key(group, key)}, key) for cert, key in pairs
    ]
    return {"trustees": members, "threshold": circle.threshold}


def _key(group: Group, key: TrusteeKey) -> str:
    return hex_digest(forms.written(group.text(key.public_key)))


def _named(found: dict[str, Any], key: TrusteeKey) -> dict[str, Any]:
    return found if key.name is None else {**found, "name": key.name}
