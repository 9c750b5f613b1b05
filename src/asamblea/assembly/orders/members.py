"""Which attestations count, and who vouches for keys (DESIGN section 5)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemberOrders:
    """`attested`: kinds of attestation accepted for acts that `attested_for` does not name; `attested_for`: by act
    name without edition, with `_` for the dot. `key_officers`: officers who must sign a first key.
    """

    attested: tuple[str, ...]
    attested_for: Mapping[str, tuple[str, ...]]
    key_officers: int

    def accepts(self, act_name: str) -> tuple[str, ...]:
        """The kinds of attestation accepted for this act (its name without the edition)."""
        return self.attested_for.get(act_name.replace(".", "_"), self.attested)
