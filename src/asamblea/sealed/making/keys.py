"""A trustee's own key pair, with the proof that she knows the secret half (specification, "Trustee keys")."""

from asamblea.record.errors import Malformed
from asamblea.sealed.groups import Group
from asamblea.sealed.making.chance import Below, exponent
from asamblea.sealed.proofs.knowledge import prove_knowledge, verify_knowledge
from asamblea.sealed.setup.keys import RULE, pok_prefix
from asamblea.sealed.setup.trustees import TrusteeKey


def trustee_key(group: Group, secret: int, name: str, below: Below) -> TrusteeKey:
    """The public half of a decryption key, with its proof."""
    public = group.secret_power(group.generator, secret)
    proof = prove_knowledge(group, pok_prefix(group, public), [group.generator], secret, exponent(group, below))
    return TrusteeKey(proof, public, name=name)


def check_proof(group: Group, key: TrusteeKey, place: str) -> None:
    """Raise Malformed unless somebody proved to know the secret half of a key, a member."""
    pairs = [(group.base(group.generator, 1), key.public_key)]
    if not verify_knowledge(group, pok_prefix(group, key.public_key), pairs, key.pok):
        raise Malformed(place, RULE, "does not prove that the trustee knows the key")
