"""One member of a threshold on her own device: what she makes at each step of the ceremony, all of it from her seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from asamblea.record.errors import Malformed
from asamblea.sealed.digests import hex_digest, number
from asamblea.sealed.groups import Element
from asamblea.sealed.making.ceremony import Certified, Circle, MemberKey, Polynomial
from asamblea.sealed.making.chance import Below
from asamblea.sealed.making.channels import Identity
from asamblea.sealed.making.keys import trustee_key
from asamblea.sealed.making.messages import scalar_in
from asamblea.sealed.setup import ceremony as published
from asamblea.sealed.setup.ceremony import Certificate


@dataclass(frozen=True, slots=True)
class Member:
    """A member: her place, from 1, and her seed, which is all that she keeps."""

    circle: Circle
    index: int
    seed: str

    def __repr__(self) -> str:
        """Without the seed."""
        return f"Member({self.index})"

    @property
    def identity(self) -> Identity:
        """Her keys for the ceremony."""
        return Identity.of(self.seed, self.circle.group)

    def certified(self, below: Below) -> Certified:
        """Step 1."""
        group, identity = self.circle.group, self.identity
        context = self.circle.context(self.index)
        certificate = Certificate(context, identity.verification_key, identity.encryption_key)
        signed = identity.signed(published.certificate_text(group, certificate), below)
        commitment = hex_digest(published.coefexps_text(group, self._public()))
        return Certified(signed, commitment, certificate)

    def polynomial(self, members: Sequence[Certified], below: Below) -> Polynomial:
        """Step 3. Raises Malformed if her place in the circle is not hers."""
        self._check_own(members)
        group, identity, public = self.circle.group, self.identity, self._public()
        agreed = published.agreement_text(group, [each.signed for each in members], public)
        to_self = {"polynomial": [str(each) for each in self._coefficients()]}
        return Polynomial(
            identity.send(identity.encryption_key, to_self, below),
            tuple(
                identity.send(each.certificate.encryption, {"secret": str(self._value_at(place))}, below)
                for place, each in enumerate(members, 1)
            ),
            identity.signed(published.coefexps_text(group, public), below),
            identity.signature(agreed, below),
            public,
        )

    def share(self, members: Sequence[Certified], polynomials: Sequence[Polynomial], names: Sequence[str]) -> int:
        """Step 5: her decryption key, the sum of what all sent her; raises Malformed naming who sent a wrong value."""
        self._check_own(members)
        group, total = self.circle.group, 0
        for name, sender, polynomial in zip(names, members, polynomials, strict=True):
            message = self.identity.receive(polynomial.values[self.index - 1], sender.certificate.verification, name)
            value = scalar_in(group, message.get("secret"), name)
            due = published.evaluated(group, [polynomial.coefficients], self.index)
            if value == 0 or group.secret_power(group.generator, value) != due:
                raise Malformed(name, "ceremony.value", "sent a value that her public polynomial does not give")
            total += value
        return total % group.order

    def key(self, share: int, name: str, below: Below) -> MemberKey:
        """Step 5: her decryption key, kept for herself, and its public half."""
        identity, group = self.identity, self.circle.group
        public = trustee_key(group, share, name, below)
        signature = identity.signature(group.text(public.public_key), below)
        own = identity.send(identity.encryption_key, {"decryption_key": str(share)}, below)
        return MemberKey(own, replace(public, signature=signature))

    def kept_share(self, key: MemberKey, place: str) -> int:
        """Her decryption key out of what she kept at step 5; raises Malformed if it is not hers."""
        identity = self.identity
        message = identity.receive(key.own, identity.verification_key, place)
        return scalar_in(self.circle.group, message.get("decryption_key"), place)

    def _coefficients(self) -> list[int]:
        """Her secret polynomial, lowest power first. Two hashes for each coefficient leave no bias below the order."""
        tag, order = f"asamblea/polynomial/1|{self.circle.election}", self.circle.group.order
        halves = [
            [number(f"{tag}|{power}|{half}|{self.seed}") for half in (0, 1)] for power in range(self.circle.threshold)
        ]
        return [((high << 256) + low) % order for high, low in halves]

    def _public(self) -> tuple[Element, ...]:
        group = self.circle.group
        return tuple(group.secret_power(group.generator, each) for each in self._coefficients())

    def _value_at(self, place: int) -> int:
        total = 0
        for coefficient in reversed(self._coefficients()):
            total = (total * place + coefficient) % self.circle.group.order
        return total

    def _check_own(self, members: Sequence[Certified]) -> None:
        if members[self.index - 1].certificate.verification != self.identity.verification_key:
            raise Malformed(
                "key", "ceremony.own", f"member {self.index} of the ceremony has another key than this file"
            )
