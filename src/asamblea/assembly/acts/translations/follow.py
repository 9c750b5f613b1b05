"""A version in another language follows what was adopted: the replay in that language, and nothing else, gives its
words (3.12; docs/spec/charter.md, section 13). What was tabled in it stands there as it was tabled; elsewhere the
provisions follow, and the words wait for a person.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.conditions import text_of
from asamblea.assembly.drafting import blob, bundled, charter_of, drafted
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.translations import TranslationLaid
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.texts import NotTheReplay, NotTheTextNow
from asamblea.assembly.refusals.translations import NothingToFollow, NotInAnotherLanguage, VersionsUnlike
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.questions import ADOPTED
from asamblea.assembly.state.texts import ROUNDS
from asamblea.assembly.state.translations import TRANSLATIONS, Original, original_of, round_to_follow
from asamblea.assembly.step import Step
from asamblea.charter.carrying import as_in
from asamblea.charter.forms import to_bytes
from asamblea.charter.languages import unlike
from asamblea.charter.operations import Amendment
from asamblea.charter.tree import Charter
from asamblea.record.blobs import public
from asamblea.record.instants import Instant

TYPE = "translation.follow/1"
NAMED = 10


@dataclass(frozen=True, slots=True)
class Payload:
    """The text and a language; public references to the version as it lies there, to the amendments adopted in the
    round that it has not followed (a line each), to the words that the text had after it, and to those that the version
    has then; `originals` and `drawn_on` are the adopted amendments that were tabled in this language, in their order,
    and the words on which each stands.
    """

    text: str
    language: str
    version: str
    adopted: str
    originals: tuple[str, ...]
    drawn_on: tuple[str, ...]
    of: str
    result: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The version has the words of the replay, and is one of the words that the text had after that round."""
    said = act.payload
    text = text_of(state, said.text)
    refuse(entitled(state, act.author))
    number = round_to_follow(state, text, said.language)
    if number == 0:
        raise Refused([NothingToFollow(text.id, said.language)])
    laid, round_ = TRANSLATIONS.at(state, (text.id, said.language)), ROUNDS.at(state, (text.id, number))
    refuse(
        unless(said.version == laid.words, NotTheTextNow(text.id, laid.words)),
        unless(said.of == round_.result, NotTheTextNow(text.id, round_.result)),
    )
    numbers = ADOPTED.at(state, (text.id, number))
    adopted = bundled(state, evidence, said.adopted, numbers)
    version = as_in(charter_of(evidence, said.version), adopted, dict(_originals(state, said, numbers, evidence)))
    result = to_bytes(version)
    differ = unlike(version, charter_of(evidence, said.of))
    refuse(
        unless(result == blob(evidence, said.result), NotTheReplay(public(result).hash)),
        unless(not differ, VersionsUnlike(len(differ), differ[:NAMED])),
    )
    return (TranslationLaid(at, text.id, said.language, said.result, round_.result, act.author),)


def originals_in(state: State, numbers: tuple[str, ...], language: str) -> tuple[tuple[str, Original], ...]:
    """Those of these amendments that were tabled in a language, each as it was drawn there; not one that was voted in
    parts, for these are counted in the text's own words.
    """
    whole = (number for number in numbers if not AMENDMENTS.at(state, number).parts)
    found = ((number, original_of(state, number)) for number in whole)
    return tuple((number, each) for number, each in found if each is not None and each.language == language)


def _originals(
    state: State, said: Payload, numbers: tuple[str, ...], evidence: Evidence
) -> Iterator[tuple[str, tuple[Amendment, Charter]]]:
    known = originals_in(state, numbers, said.language)
    named = tuple(zip(said.originals, said.drawn_on, strict=False))
    if named != tuple((each.words, each.of) for _, each in known) or len(said.originals) != len(said.drawn_on):
        raise Refused([NotInAnotherLanguage(", ".join(number for number, _ in known))])
    for number, each in known:
        yield number, (drafted(evidence, each.words, number), charter_of(evidence, each.of))
