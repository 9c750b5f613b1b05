"""What the trustees have done of their keys, read from the folder and checked; a fault names the file it is in."""

from collections.abc import Callable
from typing import Any, TypeVar

from asamblea.cli.sealed.folder import Folder, Step, read_json
from asamblea.cli.sealed.keyfile import circle_of
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.making import ceremony
from asamblea.sealed.making.ceremony import Certified, MemberKey, Polynomial
from asamblea.sealed.making.keys import check_proof
from asamblea.sealed.making.messages import settle
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.trustees import Trustee, TrusteeKey, read_key

T = TypeVar("T")


class Keyring:
    """The trustees' messages in a folder."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._circle = circle_of(folder)

    def certified(self) -> list[Certified]:
        """Step 1 of every member."""
        found = self._members("1-certificate", lambda *each: ceremony.read_certified(self._circle, *each))
        ceremony.check_apart(found, str(self._folder.path))
        return found

    def polynomials(self) -> list[Polynomial]:
        """Step 2 of every member."""
        members = self.certified()

        def read(value: Any, index: int, place: str) -> Polynomial:
            return ceremony.read_polynomial(self._circle, value, members, index, place)

        return self._members("2-polynomial", read)

    def member_keys(self) -> list[MemberKey]:
        """Step 3 of every member."""
        members, polynomials = self.certified(), self.polynomials()

        def read(value: Any, index: int, place: str) -> MemberKey:
            return ceremony.read_member_key(self._circle, value, members, polynomials, index, place)

        return self._members("3-key", read)

    def single(self, number: int) -> TrusteeKey:
        """The public key of a single trustee."""
        path, reader = self._folder.step_file(number, "2-key"), Reader(self._folder.group)
        key = read_key(reader, read_json(path), str(path))
        settle(reader)
        check_proof(self._folder.group, key, str(path))
        self.check_commitment(number, key)
        return key

    def check_commitment(self, number: int, key: TrusteeKey) -> None:
        """Raise Malformed unless this is the public key that a single trustee committed to."""
        place = self._folder.step_file(number, "1-commitment")
        committed = forms.known(read_json(place), str(place), ("commitment",))["commitment"]
        if hex_digest(self._folder.group.text(key.public_key)) != committed:
            raise Malformed(str(place), "ceremony.commitment", "is not of the key that was shown")

    def trustees(self) -> tuple[Trustee, ...]:
        """The trustees of the election, as published."""
        numbers = range(1, len(self._folder.plan.single) + 1)
        singles: list[Trustee] = [self.single(number) for number in numbers]
        if not self._folder.plan.members:
            return tuple(singles)
        made = ceremony.threshold_of(self._circle, self.certified(), self.polynomials(), self.member_keys())
        return (*singles, made)

    def _members(self, step: Step, read: Callable[[Any, int, str], T]) -> list[T]:
        """The messages of a step, in the order of the members' places."""
        plan = self._folder.plan
        paths = [self._folder.step_file(number, step) for number in range(len(plan.single) + 1, len(plan.trustees) + 1)]
        return [read(read_json(path), index, str(path)) for index, path in enumerate(paths, 1)]
