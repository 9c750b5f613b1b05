"""The only way in: office and observer call this, and neither decides anything itself.

In this order: what is due, who signed and under which attestation, the decision. Every unmet condition is named at once
where that is possible.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from asamblea.assembly.citing import cite
from asamblea.assembly.consequences import sealed_votes_ended
from asamblea.assembly.due import due
from asamblea.assembly.editions import Edition, editions, in_force
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.log import ClockPassed, TimeVouched
from asamblea.assembly.events.members import CodeSpent
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import (
    ActEarly,
    ActLate,
    ActRepeated,
    ActUnknown,
    AttestationNotAccepted,
    AttestationUnfit,
    AuthorDidNotSign,
    BlobAbsent,
    CodeSpentBefore,
    EditionNotInForce,
    FounderDidNotSign,
    HeadNotSeen,
    KeyNotInForce,
    NotFounded,
    PayloadMalformed,
    SignatureInvalid,
    VoucherWithoutOffice,
    WrongBody,
)
from asamblea.assembly.refusals.base import Refusal, Refused, refuse
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.founding import ADDRESS, BODY, Body
from asamblea.assembly.state.members import NAMES, SPENT, EnrolledKey, key_in_force, offices_of
from asamblea.assembly.state.orders import IN_FORCE, orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import KeyUse
from asamblea.record.acts import Act
from asamblea.record.codes import hash_of
from asamblea.record.errors import Malformed
from asamblea.record.instants import MINUTE, Instant
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import CodeSignature, Signature

# The acts that open a log.
FOUNDING = frozenset({"founding.call", "body.found"})
# How far the author's clock may be ahead of the writer's (spec, section 2).
CLOCKS_DIFFER = 5 * MINUTE

NOWHERE = Address((), "")
Check = Callable[[Act, Signature, PublicKey, Address], bool]


class Admitted(NamedTuple):
    """What an entry adds: the events in their order, the state after them, and the hash of the orders it was decided
    under.
    """

    events: Events
    state: State
    orders: str


def admit(
    state: State, act: Act, signatures: tuple[Signature, ...], at: Instant, evidence: Evidence, check: Check
) -> Admitted:
    """The events of a signed act at the instant `at`. Raises Refused with the reasons; then nothing changes.

    `check` tells whether one signature verifies; the office does it on the spot, an observer beforehand on all cores.
    """
    brought, state = _brought(state, at, evidence)
    body = BODY.find(state)
    edition = _edition(state, act, founded=body is not None)
    refuse(_identity(body, act, at, evidence))
    if body is None:
        return _found(act, signatures, at, evidence, check, edition)
    keys = keys_of(state, signatures)
    refuse(signature_faults(state, act, signatures, keys, check), _acceptance(state, act, keys, edition))
    step = _step(act, _signers(act, signatures, keys), edition)
    events = (*_spent(signatures, at), *edition.decide(state, step, at, evidence))
    followed, after = _followed(fold(state, events), at)
    return Admitted((*brought, *events, *followed), after, IN_FORCE.at(state).orders)


def _found(
    act: Act, signatures: tuple[Signature, ...], at: Instant, evidence: Evidence, check: Check, edition: Edition
) -> Admitted:
    """The first entry brings its own keys: decide first, then check the signatures against them.

    Every founder signs.
    """
    events = edition.decide(EMPTY, _step(act, (act.author,), edition), at, evidence)
    state = fold(EMPTY, events)
    keys = keys_of(state, signatures)
    signers = _signers(act, signatures, keys)
    unsigned = (FounderDidNotSign(member) for member in sorted(NAMES.all(state)) if member not in signers)
    refuse(signature_faults(state, act, signatures, keys, check), _acceptance(state, act, keys, edition), unsigned)
    return Admitted(events, state, "")


def pass_clock(state: State, at: Instant, evidence: Evidence) -> Admitted | None:
    """The entry without an act: what fell due up to `at`, and whose word for time came in; None if there is nothing to
    say.
    """
    brought, after = _brought(state, at, evidence)
    if not brought:
        return None
    return Admitted((ClockPassed(at), *brought), after, IN_FORCE.at(state).orders)


def _brought(state: State, at: Instant, evidence: Evidence) -> tuple[Events, State]:
    """What comes before any act: what is due, whose word for time came in, which entries of other bodies are cited."""
    events, state = due(state, at, evidence.seq)
    if not evidence.cosigned and not evidence.cited:
        return events, state
    vouched = tuple(TimeVouched(at, seen.cosigner, seen.size, seen.at) for seen in evidence.cosigned)
    state = fold(state, vouched)
    events = (*events, *vouched)
    for cited in evidence.cited:
        brought, state = cite(state, cited, at, evidence.seq)
        events = (*events, *brought)
    followed, state = _followed(state, at)
    return (*events, *followed), state


def _followed(state: State, at: Instant) -> tuple[Events, State]:
    """What ends with what has just happened."""
    ended = sealed_votes_ended(state, at)
    return ended, fold(state, ended) if ended else state


def _edition(state: State, act: Act, *, founded: bool) -> Edition:
    edition = editions().get(act.type)
    if edition is None:
        raise Refused([ActUnknown(act.type)])
    if founded == (edition.name in FOUNDING):
        raise Refused([NotFounded()])
    if edition.number != (current := in_force(state, edition.name)):
        raise Refused([EditionNotInForce(act.type, current)])
    return edition


def _identity(body: Body | None, act: Act, at: Instant, evidence: Evidence) -> list[Refusal]:
    faults: list[Refusal] = []
    if act.body != (body.origin if body else ""):
        faults.append(WrongBody(act.body))
    if evidence.repeated:
        faults.append(ActRepeated(act.id()))
    if at > act.not_after:
        faults.append(ActLate(act.not_after))
    if act.made_at > at + CLOCKS_DIFFER:
        faults.append(ActEarly(act.made_at))
    if act.seen.root != evidence.seen_root:
        faults.append(HeadNotSeen(act.seen.size))
    for reference in evidence.absent:
        faults.append(BlobAbsent(reference))  # noqa: PERF401 -- a statement, so that a test can switch it off
    return faults


def keys_of(state: State, signatures: tuple[Signature, ...]) -> dict[str, EnrolledKey]:
    """The keys in force that the signatures name, by id."""
    found: dict[str, EnrolledKey] = {}
    for signature in signatures:
        key = key_in_force(state, signature.key)
        if key is not None:
            found[signature.key] = key
    return found


def signature_faults(
    state: State, act: Act, signatures: tuple[Signature, ...], keys: Mapping[str, EnrolledKey], check: Check
) -> list[Refusal]:
    """What speaks against the signatures by the bytes alone (docs/spec/signatures.md); the orders may ask for more.

    `keys`: those in force that the signatures name, by id.
    """
    body, address = BODY.find(state), ADDRESS.find(state) or NOWHERE
    faults: list[Refusal] = []
    for signature in signatures:
        if signature.key not in keys:
            faults.append(KeyNotInForce(signature.key))  # noqa: PERF401 -- a statement, so that a test can switch it off
    if faults:
        return faults
    if act.key not in keys or (keys[act.key].member != act.author and act.attested != "desk"):
        faults.append(AuthorDidNotSign(act.author))
    elif not fits(act, keys, demo=body is not None and body.demo):
        faults.append(AttestationUnfit(act.attested))
    for signature in signatures:
        if isinstance(signature, CodeSignature) and SPENT.find(state, hash_of(signature.code)) is not None:
            faults.append(CodeSpentBefore(signature.key))
        if not check(act, signature, keys[signature.key].public, address):
            faults.append(SignatureInvalid(signature.key))
    return faults


def _acceptance(state: State, act: Act, keys: dict[str, EnrolledKey], edition: Edition) -> list[Refusal]:
    """Whether the orders take an act that is attested in this way; who vouches at a desk holds an office."""
    accepted, own = orders_now(state).members.accepts(edition.name), keys.get(act.key)
    faults: list[Refusal] = []
    if act.attested not in accepted:
        faults.append(AttestationNotAccepted(act.attested, accepted))
    if act.attested == "desk" and own is not None and own.member != act.author and not offices_of(state, own.member):
        faults.append(VoucherWithoutOffice(own.member))
    return faults


def fits(act: Act, keys: Mapping[str, EnrolledKey], *, demo: bool) -> bool:
    """Whether the keys that sign are those that the act's attestation asks for (docs/spec/signatures.md); `act.key` is
    among them.
    """
    own = keys[act.key]
    others = [key for key_id, key in keys.items() if key_id != act.key] if len(keys) > 1 else []
    match act.attested:
        case "key":
            return own.public.alg == "ed25519" and _bind("member", own, *others)
        case "passkey":
            return own.public.alg == "webauthn" and _bind("member", own, *others)
        case "minutes":
            return _bind("member", own, *others)
        case "desk":
            return len(others) == 1 and _bind("desk", *others) and _came_to(others[0], own, act.author)
        case "transcript":
            return not others and (own.use, own.public.alg) == ("transcript", "ed25519")
        case _:
            return demo and _bind("demo", own, *others)


def _bind(use: KeyUse, *keys: EnrolledKey) -> bool:
    """Whether all are of this use and sign the act's bytes, which a code does not."""
    for key in keys:  # noqa: SIM110 -- a generator for one key costs more than the check
        if key.use != use or key.public.alg == "codes":
            return False
    return True


def _came_to(desk: EnrolledKey, own: EnrolledKey, author: str) -> bool:
    """Whether the author came to the desk: by a code of her own sheet, or by the word of a third person."""
    if own.use != "member":
        return False
    if own.public.alg == "codes":
        return own.member == author
    return own.member not in (author, desk.member)


def _signers(act: Act, signatures: tuple[Signature, ...], keys: dict[str, EnrolledKey]) -> tuple[str, ...]:
    """The members who sign, the author first; a desk's key signs for the desk and not as a member."""
    signers = [act.author]
    for signature in signatures:
        key = keys.get(signature.key)
        if key is not None and key.use != "desk" and key.member not in signers:
            signers.append(key.member)
    return tuple(signers)


def _step(act: Act, signers: tuple[str, ...], edition: Edition) -> Step[Any]:
    try:
        payload = edition.read(act.payload, "payload")
    except Malformed as fault:
        raise Refused([PayloadMalformed(fault.place, str(fault))]) from fault
    return Step(act.id(), act.author, signers, act.matter, act.attested, act.made_at, act.body, act.key, payload)


def _spent(signatures: tuple[Signature, ...], at: Instant) -> Events:
    return tuple([CodeSpent(at, hash_of(each.code)) for each in signatures if isinstance(each, CodeSignature)])
