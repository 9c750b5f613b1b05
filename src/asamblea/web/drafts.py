"""Prepare, sign, submit: a draft is an act without its key, kept until it is signed or forgotten."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from asamblea.office import Receipt, Submission
from asamblea.people.models import Draft, DraftFile
from asamblea.record.acts import Act, Seen
from asamblea.record.blobs import Reference, reference
from asamblea.record.instants import DAY
from asamblea.record.signatures import Signature, parse_signatures, sorted_signatures
from asamblea.web.desk import desk

LONGEST_PROSE = 60_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """The payload of an act, and the files of the blobs that it names."""

    payload: dict[str, Any]
    files: Mapping[Reference, bytes] = field(default_factory=dict)


def make_draft(origin: str, author: str, act_type: str, prepared: Prepared, matter: str, back: str) -> Draft:
    """Keep a draft. It says which head its author was shown."""
    office = desk().office
    size, root = office.seen(origin)
    now = office.clock()
    content = {
        "type": act_type,
        "payload": prepared.payload,
        "matter": matter,
        "seen": {"size": size, "root": root.hex()},
        "made_at": now,
        "not_after": now + DAY,
        "nonce": secrets.token_hex(16),
    }
    draft = Draft.objects.create(
        name=secrets.token_urlsafe(16), origin=origin, author=author, content=content, signatures=[], back=back
    )
    DraftFile.objects.bulk_create(
        DraftFile(draft=draft, reference=str(ref), file=file) for ref, file in prepared.files.items()
    )
    return draft


def act_of(draft: Draft, key: str, attested: str) -> Act:
    """The act of a draft under one of its author's keys; the first signature fixes both."""
    content = draft.content
    seen = content["seen"]
    return Act(
        attested=content.get("attested", attested),
        author=draft.author,
        body=draft.origin,
        key=content.get("key", key),
        made_at=content["made_at"],
        matter=content["matter"],
        nonce=content["nonce"],
        not_after=content["not_after"],
        payload=content["payload"],
        seen=Seen(seen["size"], seen["root"]),
        type=content["type"],
    )


def signatures_of(draft: Draft) -> tuple[Signature, ...]:
    """The signatures that came in so far."""
    return parse_signatures(draft.signatures, "signatures")


def add_signatures(draft: Draft, act: Act, more: tuple[Signature, ...]) -> None:
    """Keep signatures of a draft that still waits for others."""
    kept = {each.key: each for each in (*signatures_of(draft), *more)}
    draft.content = {**draft.content, "key": act.key, "attested": act.attested}
    draft.signatures = [each.as_json() for each in sorted_signatures(tuple(kept.values()))]
    draft.save()


def submit(draft: Draft, act: Act, more: tuple[Signature, ...]) -> Receipt:
    """Hand the act in with all its signatures; raises Refused, and then nothing changed."""
    kept = {each.key: each for each in (*signatures_of(draft), *more)}
    files = {reference(each.reference, each.reference): bytes(each.file) for each in draft.files.all()}
    receipt = desk().office.submit(Submission(act, sorted_signatures(tuple(kept.values())), files))
    draft.delete()
    return receipt
