"""An election: what is asked, of whom nothing, and under which key."""

import re
from dataclasses import dataclass

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import fingerprint
from asamblea.sealed.groups import Element, Group, group_named
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.questions import Question, question_json, read_question

VERSION = 1
UUID = re.compile(r"[1-9A-HJ-NP-Za-km-z]{14,}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Election:
    """The parameters of an election. `hash` is the fingerprint of its bytes as published: every ballot names it."""

    name: str
    description: str
    group: Group
    public_key: Element
    questions: tuple[Question, ...]
    uuid: str
    hash: str
    administrator: str | None = None
    credential_authority: str | None = None
    language: str | None = None


def election_bytes(election: Election) -> bytes:
    """The bytes to publish; their fingerprint is the election's hash, so `hash` is not read."""
    return forms.written(
        forms.without_none(
            {
                "version": VERSION,
                "description": election.description,
                "name": election.name,
                "group": election.group.name,
                "public_key": election.group.text(election.public_key),
                "questions": [question_json(each) for each in election.questions],
                "uuid": election.uuid,
                "administrator": election.administrator,
                "credential_authority": election.credential_authority,
                "language": election.language,
            }
        )
    )


_REQUIRED = ("version", "description", "name", "group", "public_key", "questions", "uuid")
_OPTIONAL = ("administrator", "credential_authority", "language")


def read_election(data: bytes, place: str = "election") -> tuple[Election, Reader]:
    """The election of its bytes, and the reader that still has to check its key; raises Malformed."""
    value = forms.known(forms.read(data, place), place, _REQUIRED, _OPTIONAL)
    if value["version"] != VERSION or type(value["version"]) is not int:
        raise Malformed(f"{place}.version", forms.RULE, f"is not {VERSION}, the version of the protocol read here")
    try:
        group = group_named(forms.text(value["group"], f"{place}.group"))
    except KeyError as fault:
        raise Malformed(f"{place}.group", forms.RULE, "is no group of the protocol") from fault
    uuid = forms.text(value["uuid"], f"{place}.uuid")
    if UUID.fullmatch(uuid) is None:
        raise Malformed(f"{place}.uuid", forms.RULE, "is not at least 14 characters of Base58")
    texts = {
        name: forms.text(value[name], f"{place}.{name}")
        for name in ("name", "description", *_OPTIONAL)
        if name in value
    }
    questions = forms.items(value["questions"], f"{place}.questions")
    reader = Reader(group)
    election = Election(
        group=group,
        public_key=reader.element(value["public_key"], f"{place}.public_key"),
        questions=tuple(read_question(each, f"{place}.questions[{index}]") for index, each in enumerate(questions)),
        uuid=uuid,
        hash=fingerprint(data),
        **texts,
    )
    return election, reader
