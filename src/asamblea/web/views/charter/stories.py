"""The story of an article: by whom each run of its words came or went, what that answered, how it was voted and by
whom, and the votes on the article itself.
"""

from dataclasses import dataclass

from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.declarations import ANSWERS, DECLARATIONS, GROUPS, MARKED, Answer
from asamblea.assembly.state.questions import PUT
from asamblea.charter.draft import BASE, Source
from asamblea.charter.story import Run, story
from asamblea.observer.declared import Declared
from asamblea.observer.texts import VoteTold, votes_on
from asamblea.observer.texts import reading_of as reading_in
from asamblea.web.desk import desk
from asamblea.web.views.charter.reading import Reading
from asamblea.wording.amendments import WORDS


@dataclass(frozen=True, slots=True)
class Demanded:
    """A demand that was answered: its declaration, or empty for a group; its own words or the group's name, and who
    demands it.
    """

    id: str
    declaration: str
    words: str
    body: str


@dataclass(frozen=True, slots=True)
class Brought:
    """An amendment in the story of a provision: the words that came and went with it, what else it did there, the
    demands that it answers, the reading in which it was voted, and its votes.
    """

    amendment: TabledAmendment
    title: str
    came: list[str]
    went: list[str]
    deeds: list[str]
    demands: list[Demanded]
    reading: int
    votes: tuple[VoteTold, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A provision that an adopted amendment touched: its sentences as runs, each with whether an amendment brought it,
    and those amendments.
    """

    where: str
    sentences: list[list[tuple[str, bool]]]
    brought: list[Brought]


def stories(reading: Reading, article: str) -> list[Told]:
    """The provisions of an article that adopted amendments touched."""
    found = (_told(reading, node.id) for node in reading.charter.walk(article))
    return [each for each in found if each.brought]


def article_votes(reading: Reading, article: str) -> tuple[VoteTold, ...]:
    """The votes on an article as it stood then, reading by reading."""
    motion = PUT.find(reading.place.state, (reading.text.id, "provision", article))
    return () if motion is None else votes_on(reading.place.state, motion)


def article_demands(reading: Reading, article: str) -> list[Demanded]:
    """The demands that somebody says an article answers."""
    return _answered(reading, Answer("provision", reading.text.id, article), ())


def _told(reading: Reading, provision: str) -> Told:
    told = story(reading.consolidation(), provision)
    known: dict[str, Brought] = {}

    def brought(source: Source) -> Brought | None:
        tabled = AMENDMENTS.find(reading.place.state, source[0])
        if source == BASE or tabled is None:
            return None
        return known.get(tabled.id) or known.setdefault(tabled.id, _brought(reading, tabled))

    def run(each: Run) -> tuple[str, bool]:
        found = brought(each.source)
        if found is not None:
            found.came.append(each.words)
        return each.words, found is not None

    sentences = [[run(each) for each in sentence.runs] for sentence in told.sentences]
    for words, taken in ((gone.words, taken) for sentence in told.sentences for gone, taken in sentence.gone):
        if (found := brought(taken)) is not None:
            found.went.append(words)
    verbs = WORDS[reading.place.visitor.lang].VERBS
    for deed in told.deeds:
        if (found := brought(deed.source)) is not None and verbs[deed.verb] not in found.deeds:
            found.deeds.append(verbs[deed.verb])
    return Told(reading.where(provision), sentences, list(known.values()))


def _brought(reading: Reading, tabled: TabledAmendment) -> Brought:
    state = reading.place.state
    demands = _answered(reading, Answer("amendment", tabled.id), tabled.answers)
    votes = votes_on(state, tabled.motion)
    return Brought(tabled, desk().text(tabled.title), [], [], [], demands, reading_in(state, tabled.id), votes)


def _answered(reading: Reading, answer: Answer, named: tuple[str, ...]) -> list[Demanded]:
    """The demands and groups that a text names as answered, and those of which somebody says it."""
    said = (each for each, answers in ANSWERS.all(reading.place.state).items() if answer in answers)
    found = (_demanded(reading, each) for each in dict.fromkeys((*named, *said)))
    return [each for each in found if each is not None]


def _demanded(reading: Reading, demand: str) -> Demanded | None:
    state = reading.place.state
    sheet = Declared(state, desk().office.archive.blob)
    group, marked = GROUPS.find(state, demand), MARKED.find(state, demand)
    if group is not None:
        makers = (sheet.body(DECLARATIONS.at(state, MARKED.at(state, each).declaration).body) for each in group.demands)
        return Demanded(demand, "", desk().text(group.title), ", ".join(dict.fromkeys(makers)))
    if marked is None:
        return None
    body = sheet.body(DECLARATIONS.at(state, marked.declaration).body)
    return Demanded(demand, marked.declaration, sheet.words_of(marked), body)
