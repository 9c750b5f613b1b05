"""Texts and amendments as values, read from the public blobs that a step names (docs/spec/charter.md, section 13).

What a blob says is worked out once: the same bytes mean the same in every step.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import BlobAbsent
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.texts import NotTheTextNow, TextMalformed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.texts import Text
from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.forms import from_bytes, json_of, to_bytes
from asamblea.charter.operations import Amendment, parted
from asamblea.charter.tree import Charter
from asamblea.record.blobs import public
from asamblea.record.canonical import encode
from asamblea.record.errors import Malformed


def blob(evidence: Evidence, reference: str) -> bytes:
    """The bytes of a public blob that the step names; raises Refused if it names none or they are not held."""
    found = evidence.texts.get(reference)
    if found is None:
        raise Refused([BlobAbsent(reference)])
    return found


def charter_of(evidence: Evidence, reference: str) -> Charter:
    """The text in a blob; raises Refused where it is none, or not in its canonical bytes."""
    try:
        return _charter(blob(evidence, reference))
    except Malformed as fault:
        raise Refused([TextMalformed(fault.place, fault.rule, fault.fault)]) from fault


def charter_now(text: Text, evidence: Evidence, base: str) -> Charter:
    """The words of a text as they are now, which the step has to name; raises Refused."""
    if base != text.base:
        raise Refused([NotTheTextNow(text.id, text.base)])
    return charter_of(evidence, base)


def akoma_ntoso_of(evidence: Evidence, reference: str, language: str) -> Charter:
    """The text of an Akoma Ntoso document in a blob; raises Refused."""
    try:
        return read_akn(blob(evidence, reference), "source", language).text
    except Malformed as fault:
        raise Refused([TextMalformed(fault.place, fault.rule, fault.fault)]) from fault


def drafted(evidence: Evidence, reference: str, number: str) -> Amendment:
    """The amendment in a blob, under this number; raises Refused where it is none, not in its canonical bytes, or says
    what the record gives: a number, sponsors, a version.
    """
    try:
        return replace(_amendment(blob(evidence, reference)), number=number)
    except Malformed as fault:
        raise Refused([TextMalformed(fault.place, fault.rule, fault.fault)]) from fault


def as_tabled(evidence: Evidence, tabled: TabledAmendment, reference: str) -> Amendment:
    """An amendment with the words that it has now, which the step has to name; raises Refused."""
    if reference != tabled.words:
        raise Refused([DrawnOnOtherWords(tabled.id)])
    return as_recorded(drafted(evidence, reference, tabled.id), tabled)


def bundled(state: State, evidence: Evidence, reference: str, numbers: Sequence[str]) -> tuple[Amendment, ...]:
    """These amendments from one blob that holds the words of each, a line each, in this order; an empty reference
    stands for none of them. Raises Refused where it holds others.
    """
    if not numbers:
        return ()
    lines = blob(evidence, reference).split(b"\n")
    found = [AMENDMENTS.at(state, number) for number in numbers]
    said = [str(public(line)) for line in lines]
    if said != [each.words for each in found]:
        at = next((at for at, (one, other) in enumerate(zip(said, found, strict=False)) if one != other.words), 0)
        raise Refused([TextMalformed(f"line {at + 1}", "amendment.form", "is not the amendment that belongs there")])
    return tuple(as_recorded(_amendment(line), each) for line, each in zip(lines, found, strict=True))


def as_recorded(amendment: Amendment, tabled: TabledAmendment) -> Amendment:
    """An amendment of a blob with what the record says of it, and what the votes on its parts left of it."""
    known = replace(amendment, number=tabled.id, sponsors=tabled.sponsors, version=tabled.version)
    return known if tabled.left is None else parted(known, tabled.left)


@lru_cache(maxsize=16)
def _charter(raw: bytes) -> Charter:
    text = from_bytes(raw, "text")
    if to_bytes(text) != raw:
        raise Malformed("text", "text.form", "is not in its canonical bytes")
    return text


@lru_cache(maxsize=4096)
def _amendment(raw: bytes) -> Amendment:
    amendment = amendment_from(json_of(raw, "amendment"), "amendment")
    if amendment.number or amendment.sponsors or amendment.version > 1:
        raise Malformed("amendment", "amendment.form", "says a number, sponsors or a version: the record gives them")
    if encode(amendment_json(amendment)) != raw:
        raise Malformed("amendment", "amendment.form", "is not in its canonical bytes")
    return amendment
