"""Putting together what an election begins with."""

from collections.abc import Sequence

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.groups import Group, group_named
from asamblea.sealed.making.plan import Plan
from asamblea.sealed.setup.keys import KeyCheck
from asamblea.sealed.setup.setup import Setup, read_setup
from asamblea.sealed.setup.trustees import Trustee, trustees_bytes


def setup_members(plan: Plan, trustees: Sequence[Trustee], credentials: bytes) -> tuple[tuple[bytes, ...], Setup]:
    """The members of the archive before its first event, and the setup that they make; raises Malformed for what a
    verifier would find wrong with it.
    """
    group = group_named(plan.group)
    election = plan.election(_key(group, trustees))
    held = trustees_bytes(group, tuple(trustees))
    setup, findings = read_setup(election, held, credentials)
    for first in findings:
        raise Malformed(first.where, first.rule, first.fault)
    named = {"election": election, "trustees": held, "credentials": credentials}
    payload = forms.written({name: hex_digest(content) for name, content in named.items()})
    return (*named.values(), payload), setup


def _key(group: Group, trustees: Sequence[Trustee]) -> object:
    check = KeyCheck(group)
    key = check.check(trustees)
    for first in check.findings:
        raise Malformed(first.where, first.rule, first.fault)
    return key
