"""Whether the trustees made the election's key, and each knows her part."""

from collections.abc import Iterator, Sequence

from asamblea.record.errors import Malformed
from asamblea.sealed.elgamal import Key
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.groups import Base, Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.knowledge import verify_knowledge
from asamblea.sealed.reader import Reader, check_members
from asamblea.sealed.setup import ceremony
from asamblea.sealed.setup.trustees import SignedMessage, Threshold, Trustee, TrusteeKey

RULE = "sealed.trustee"


def pok_prefix(group: Group, public_key: Element) -> str:
    """What the proof of a trustee's key hashes first."""
    return f"pok|{group.name}|{group.text(public_key)}|"


def signature_prefix(message: str) -> str:
    """What a signature on a message of the ceremony hashes first."""
    return f"sigmsg|{message}|"


def public_keys(trustees: Sequence[Trustee]) -> tuple[TrusteeKey, ...]:
    """The key of each trustee, in the order of their numbers from 1."""
    keys: list[TrusteeKey] = []
    for each in trustees:
        keys += [each] if isinstance(each, TrusteeKey) else each.verification_keys
    return tuple(keys)


def signed_by(g: Base, group: Group, key: Element, message: str, signature: Proof) -> bool:
    """Whether a signature on a message holds under a verification key."""
    return verify_knowledge(group, signature_prefix(message), [(g, key)], signature)


class KeyCheck:
    """The check of the trustees of an election; it keeps what it finds."""

    def __init__(self, group: Group, uses: int = 16) -> None:
        self.group = group
        self.g = group.base(group.generator, uses)
        self.findings: list[Finding] = []

    def find(self, place: str, fault: str) -> None:
        """Keep a finding."""
        self.findings.append(Finding(place, RULE, fault))

    def check(self, trustees: Sequence[Trustee], place: str = "trustees") -> Element | None:
        """The key that the trustees make together; None if their parts cannot be read. All elements outside signed
        messages are members.
        """
        product = self.group.identity
        whole = True
        for index, each in enumerate(trustees):
            where = f"{place}[{index}]"
            part = each.public_key if isinstance(each, TrusteeKey) else self._threshold(each, where)
            if isinstance(each, TrusteeKey):
                self._pok(each, where)
            whole = whole and part is not None
            product = self.group.times(product, part) if part is not None else product
        return product if whole else None

    def _pok(self, key: TrusteeKey, place: str) -> None:
        if not verify_knowledge(
            self.group, pok_prefix(self.group, key.public_key), [(self.g, key.public_key)], key.pok
        ):
            self.find(f"{place}.pok", "does not prove that the trustee knows the key")

    def _signature(self, key: Element, message: str, signature: Proof, place: str) -> None:
        if not signed_by(self.g, self.group, key, message, signature):
            self.find(place, "is not the signature of this member")

    def _threshold(self, threshold: Threshold, place: str) -> Element | None:
        """The part of a group in the election's key."""
        try:
            certificates = self._certificates(threshold, place)
            coefexps = self._coefexps(threshold, place)
        except Malformed as fault:
            self.findings.append(found(fault))
            return None
        for index, (certificate, key, row) in enumerate(
            zip(certificates, threshold.verification_keys, coefexps, strict=True)
        ):
            signer = certificate.verification
            self._signed(signer, threshold.certs[index], f"{place}.certs[{index}]")
            self._signed(signer, threshold.coefexps[index], f"{place}.coefexps[{index}]")
            if threshold.signatures is not None:
                agreed = ceremony.agreement_text(self.group, threshold.certs, row)
                self._signature(signer, agreed, threshold.signatures[index], f"{place}.signatures[{index}]")
            self._member_key(signer, key, ceremony.evaluated(self.group, coefexps, index + 1), threshold, index, place)
        return self.group.product_of_powers([row[0] for row in coefexps], [1] * len(coefexps))

    def _signed(self, signer: Element, signed: SignedMessage, place: str) -> None:
        self._signature(signer, signed.message, signed.signature, f"{place}.signature")

    def _member_key(
        self, signer: Element, key: TrusteeKey, expected: Element, threshold: Threshold, index: int, place: str
    ) -> None:
        where = f"{place}.verification_keys[{index}]"
        self._pok(key, where)
        if key.public_key != expected:
            self.find(where, "does not follow from the polynomials")
        if key.signature is not None:
            self._signature(signer, self.group.text(key.public_key), key.signature, f"{where}.signature")
        elif threshold.signatures is not None:
            self.find(where, "is not signed by this member")

    def _certificates(self, threshold: Threshold, place: str) -> list[ceremony.Certificate]:
        certificates = []
        for index, each in enumerate(threshold.certs):
            where = f"{place}.certs[{index}].message"
            certificate, reader = ceremony.read_certificate(each.message, self.group, where)
            if (certificate.context is None) != (threshold.signatures is None):
                raise Malformed(where, RULE, "is of another version than the group's signatures")
            expected = ceremony.Context(self.group.name, len(threshold.certs), threshold.threshold, index + 1)
            ceremony.check_context(certificate, expected, where)
            self._members(reader)
            certificates.append(certificate)
        return certificates

    def _coefexps(self, threshold: Threshold, place: str) -> list[tuple[Element, ...]]:
        rows = []
        for index, each in enumerate(threshold.coefexps):
            where = f"{place}.coefexps[{index}].message"
            row, reader = ceremony.read_coefexps(each.message, self.group, where, threshold.threshold)
            self._members(reader)
            rows.append(row)
        return rows

    def _members(self, reader: Reader) -> None:
        """Raise Malformed for the last fault of a signed message's elements, having kept the others."""
        check_members([reader])
        if reader.findings:
            *others, last = reader.findings
            self.findings += others
            raise Malformed(last.where, last.rule, last.fault)


def check_key(trustees: Sequence[Trustee], key: Key) -> Iterator[Finding]:
    """What is wrong with the trustees' keys, and whether they make this one."""
    check = KeyCheck(key.group)
    made = check.check(trustees)
    yield from check.findings
    if made is not None and made != key.element:
        yield Finding("election.public_key", RULE, "is not the product of the trustees' keys")
