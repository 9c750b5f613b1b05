"""Persons of a demonstration, with keys made from a seed: whoever knows the seed has them, and the record says so."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from asamblea.assembly.words.members import KeyUse, NewKey
from asamblea.record.acts import Act, Seen
from asamblea.record.base64s import text_of
from asamblea.record.canonical import Json
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.instants import DAY, Instant
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import Ed25519Signature, Signature, sorted_signatures


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the word by which a scenario calls her, and her member id and key."""

    name: str
    member: str
    seed: bytes
    use: KeyUse

    @property
    def public(self) -> PublicKey:
        """Her public key."""
        return PublicKey("ed25519", public_of(self.seed))

    def new_key(self) -> NewKey:
        """Her key as an act enrols it."""
        return NewKey("ed25519", text_of(self.public.public), self.use)


def person(name: str, seed: str, use: KeyUse = "demo") -> Person:
    """The person of this name in the demonstration of this seed."""
    secret = hashlib.sha256(f"asamblea/demo/1\n{seed}\n{name}".encode()).digest()
    return Person(name, hashlib.sha256(b"member\n" + secret).hexdigest()[:16], secret, use)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be signed: type, payload, matter, and the head that the signer sees."""

    type: str
    payload: dict[str, Json]
    body: str
    seen: Seen
    matter: str = ""
    attested: str = "demo"
    lasts: int = DAY


def act_of(draft: Draft, author: Person, at: Instant, nonce: str) -> Act:
    """The act of an author at an instant."""
    return Act(
        attested=draft.attested,
        author=author.member,
        body=draft.body,
        key=author.public.id(),
        made_at=at,
        matter=draft.matter,
        nonce=nonce,
        not_after=at + draft.lasts,
        payload=draft.payload,
        seen=draft.seen,
        type=draft.type,
    )


def signed(act: Act, signers: Sequence[Person]) -> tuple[Signature, ...]:
    """The signatures of these persons over the act."""
    digest = act.digest()
    return sorted_signatures(tuple(Ed25519Signature(who.public.id(), sign(who.seed, digest)) for who in signers))
