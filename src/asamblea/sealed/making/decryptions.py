"""A trustee's part of opening the tally, and her signed statement that it is right.

The proof of the protocol does not hash the factor: who chooses the factor after the challenge can post a wrong one that
passes (specification, "Partial decryption"). The statement proves each factor again, over everything: no wrong factor
has such a proof, and as its maker signs the statement it names her.
"""

from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.making.chance import Below, exponent
from asamblea.sealed.making.messages import proof_in
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.knowledge import prove_knowledge, verify_knowledge
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.tally.decryption import PartialDecryption, decryption_bytes, decryption_prefix
from asamblea.sealed.tally.encrypted import Tally, tally_bytes
from asamblea.sealed.writer import proof_json, proofs_json

TAG = "asamblea/decryption/1"
_FIELDS = ("statement", "election", "owner", "tally", "payload", "proofs", "signature")
Place = tuple[int, int]
"""Where a ciphertext of the tally stands: its question and its place there, from 1."""


@dataclass(frozen=True, slots=True)
class Part:
    """Whose part of which opening: the setup, what is opened (the last shuffle's ciphertexts where there is one), the
    trustee's number and her public key.
    """

    setup: Setup
    tally: Tally
    owner: int
    public: Element

    @property
    def group(self) -> Group:
        """The group of the election."""
        return self.setup.election.group

    @property
    def tally_hash(self) -> str:
        """What names the ciphertexts."""
        return hex_digest(tally_bytes(self.group, self.setup.election.questions, self.tally))

    def prefix(self, tally_hash: str, place: Place, ciphertext: Ciphertext, factor: Element) -> str:
        """All that the proof of one factor hashes first."""
        elements = (self.setup.key.element, self.public, ciphertext.alpha, ciphertext.beta, factor)
        told = ",".join(map(self.group.text, elements))
        where = f"{self.owner}|{place[0]},{place[1]}"
        return f"{TAG}|{self.group.name}|{self.setup.election.hash}|{tally_hash}|{where}|{told}|"

    def signing_prefix(self, unsigned: bytes) -> str:
        """All that the signature of a statement hashes first."""
        return f"{TAG}/signature|{self.group.name}|{self.group.text(self.public)}|{hex_digest(unsigned)}|"

    def places(self) -> list[tuple[Place, Ciphertext]]:
        """The ciphertexts with their places."""
        return [
            ((question, place), each)
            for question, row in enumerate(self.tally.questions, 1)
            for place, each in enumerate(row, 1)
        ]


def decrypt(part: Part, secret: int, below: Below) -> tuple[bytes, bytes]:
    """A trustee's partial decryption, as published, and her statement; `secret` is her decryption key."""
    group, tally_hash = part.group, part.tally_hash
    prefix = decryption_prefix(group, part.setup.election.hash, part.public)
    factors: dict[Place, Element] = {}
    weak: dict[Place, Proof] = {}
    strong: dict[Place, Proof] = {}
    for place, each in part.places():
        factors[place] = group.secret_power(each.alpha, secret)
        bases = [group.generator, each.alpha]
        weak[place] = prove_knowledge(group, prefix, bases, secret, exponent(group, below))
        full = part.prefix(tally_hash, place, each, factors[place])
        strong[place] = prove_knowledge(group, full, bases, secret, exponent(group, below))
    made = PartialDecryption(_rows(part, factors), _rows(part, weak))
    decryption = decryption_bytes(group, part.setup.election.questions, made)
    return decryption, sign_statement(part, decryption, _rows(part, strong), secret, below)


def _rows(part: Part, found: dict[Place, Any]) -> tuple[tuple[Any, ...], ...]:
    return tuple(
        tuple(found[question, place] for place in range(1, len(row) + 1))
        for question, row in enumerate(part.tally.questions, 1)
    )


def sign_statement(
    part: Part, decryption: bytes, proofs: tuple[tuple[Proof, ...], ...], secret: int, below: Below
) -> bytes:
    """The statement of a trustee on her partial decryption, signed with her decryption key."""
    unsigned = {
        "statement": TAG,
        "election": part.setup.election.hash,
        "owner": part.owner,
        "tally": part.tally_hash,
        "payload": hex_digest(decryption),
        "proofs": [proofs_json(row) for row in proofs],
    }
    group, prefix = part.group, part.signing_prefix(forms.written(unsigned))
    signature = prove_knowledge(group, prefix, [group.generator], secret, exponent(group, below))
    return forms.written({**unsigned, "signature": proof_json(signature)})


def check_statement(part: Part, decryption: bytes, statement: bytes, place: str) -> None:
    """Raise Malformed unless this trustee signed this statement, on this partial decryption of this tally."""
    value = forms.fields(forms.read_canonical(statement, place), place, _FIELDS)
    unsigned = {name: value[name] for name in _FIELDS[:-1]}
    prefix = part.signing_prefix(forms.written(unsigned))
    signature = proof_in(part.group, value["signature"], place)
    if not verify_knowledge(part.group, prefix, [(part.setup.key.g, part.public)], signature):
        raise Malformed(place, "statement.signature", "is not signed by the trustee whose part it is")
    about = (TAG, part.setup.election.hash, part.owner, part.tally_hash, hex_digest(decryption))
    if tuple(value[name] for name in _FIELDS[:5]) != about:
        raise Malformed(place, "statement.about", "is about another election, tally, trustee or decryption")


def wrong_factors(part: Part, decryption: PartialDecryption, statement: bytes, place: str) -> list[Place]:
    """Where the statement's proof does not hold: the factor there is wrong, or its maker would not prove it. The
    decryption has the shape of the tally and holds members; the statement has passed `check_statement`.
    """
    rows = forms.read_canonical(statement, place)["proofs"]
    tally_hash = part.tally_hash
    wrong = []
    for where, each in part.places():
        factor = decryption.factors[where[0] - 1][where[1] - 1]
        pairs = [(part.setup.key.g, part.public), (part.group.base(each.alpha, 1), factor)]
        try:
            proof = proof_in(part.group, rows[where[0] - 1][where[1] - 1], place)
            holds = verify_knowledge(part.group, part.prefix(tally_hash, where, each, factor), pairs, proof)
        except (Malformed, LookupError, TypeError):
            holds = False
        if not holds:
            wrong.append(where)
    return wrong
