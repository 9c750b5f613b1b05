"""Declarations and what persons marked in them: demands, groups, differences, answers, figures."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.declarations import (
    DeclarationEntered,
    DeclarationFiled,
    DemandAnswered,
    DemandMarked,
    DemandsGrouped,
    DemandsParted,
    DemandUnmarked,
    DifferenceMarked,
    FigureMarked,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.declarations import AnswerKind
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class FiledDeclaration:
    """A declaration: whose, its name and words (public blobs), the date that it bears. `by` is empty where the body's
    own log is cited.
    """

    id: str
    body: str
    title: str
    text: str
    day: str
    by: str
    at: Instant


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says answers a demand: `on` is a motion, an amendment, or the text of `provision`."""

    kind: AnswerKind
    on: str
    provision: str = ""


@dataclass(frozen=True, slots=True)
class MarkedDemand:
    """A demand where it stands. `group` is the one in which it is, or empty; `difference` a public blob that names what
    it says otherwise than the group.
    """

    id: str
    declaration: str
    start: int
    end: int
    quote: str
    against: bool
    by: str
    group: str = ""
    difference: str = ""


@dataclass(frozen=True, slots=True)
class DemandGroup:
    """Demands that are the same, by the word of persons."""

    id: str
    title: str
    demands: tuple[str, ...]


DECLARATIONS: Shelf[str, FiledDeclaration] = Shelf("declarations")
MARKED: Shelf[str, MarkedDemand] = Shelf("marked demands")
# How many demands and groups there have been: a number is never given twice.
NUMBERED: Shelf[str, int] = Shelf("numbered demands")
GROUPS: Shelf[str, DemandGroup] = Shelf("demand groups")
# By demand or group.
ANSWERS: Shelf[str, tuple[Answer, ...]] = Shelf("answers")
FIGURES: Shelf[str, FigureMarked] = Shelf("figures")


def next_declaration_id(state: State) -> str:
    """The id that the next declaration will have."""
    return f"dc{len(DECLARATIONS.all(state)) + 1}"


def next_demand_id(state: State) -> str:
    """The id that the next demand will have; it stays its own after its mark was taken back."""
    return f"dm{(NUMBERED.find(state, 'demand') or 0) + 1}"


def next_group_id(state: State) -> str:
    """The id that the next group will have."""
    return f"dg{(NUMBERED.find(state, 'group') or 0) + 1}"


def next_figure_id(state: State) -> str:
    """The id that the next figure will have."""
    return f"df{len(FIGURES.all(state)) + 1}"


def body_of(state: State, demand: str) -> str:
    """The body that makes a demand."""
    return DECLARATIONS.at(state, MARKED.at(state, demand).declaration).body


@evolves(DeclarationFiled)
def _filed(state: State, event: DeclarationFiled) -> State:
    filed = FiledDeclaration(event.declaration, event.body, event.title, event.text, event.day, event.by, event.at)
    return DECLARATIONS.put(state, event.declaration, filed)


@evolves(DeclarationEntered)
def _entered(state: State, event: DeclarationEntered) -> State:
    filed = FiledDeclaration(event.declaration, event.body, event.title, event.text, event.day, "", event.at)
    return DECLARATIONS.put(state, event.declaration, filed)


@evolves(DemandMarked)
def _marked(state: State, event: DemandMarked) -> State:
    marked = MarkedDemand(event.demand, event.declaration, event.start, event.end, event.quote, event.against, event.by)
    return MARKED.put(NUMBERED.put(state, "demand", int(event.demand[2:])), event.demand, marked)


@evolves(DemandUnmarked)
def _unmarked(state: State, event: DemandUnmarked) -> State:
    group = MARKED.at(state, event.demand).group
    if group:
        state = _without(state, group, (event.demand,))
    return MARKED.drop(state, event.demand)


@evolves(DemandsGrouped)
def _grouped(state: State, event: DemandsGrouped) -> State:
    known = GROUPS.find(state, event.group)
    if known is None:
        state = NUMBERED.put(state, "group", int(event.group[2:]))
    for each in event.demands:
        state = MARKED.put(state, each, replace(MARKED.at(state, each), group=event.group))
    those = (*(known.demands if known else ()), *event.demands)
    return GROUPS.put(state, event.group, DemandGroup(event.group, event.title, those))


@evolves(DemandsParted)
def _parted(state: State, event: DemandsParted) -> State:
    return _without(state, event.group, event.demands)


@evolves(DifferenceMarked)
def _difference(state: State, event: DifferenceMarked) -> State:
    return MARKED.put(state, event.demand, replace(MARKED.at(state, event.demand), difference=event.note))


@evolves(DemandAnswered)
def _answered(state: State, event: DemandAnswered) -> State:
    said = Answer(event.kind, event.on, event.provision)
    others = tuple(each for each in ANSWERS.find(state, event.demand) or () if each != said)
    return ANSWERS.put(state, event.demand, (*others, said) if event.says == "answers" else others)


@evolves(FigureMarked)
def _figure(state: State, event: FigureMarked) -> State:
    return FIGURES.put(state, event.figure, event)


def _without(state: State, group: str, leaving: tuple[str, ...]) -> State:
    """A group without some; what is left alone is no group, and nobody differs from it."""
    known = GROUPS.at(state, group)
    left = tuple(each for each in known.demands if each not in leaving)
    freed = leaving if len(left) > 1 else known.demands
    for each in freed:
        state = MARKED.put(state, each, replace(MARKED.at(state, each), group="", difference=""))
    return GROUPS.put(state, group, replace(known, demands=left)) if len(left) > 1 else GROUPS.drop(state, group)
