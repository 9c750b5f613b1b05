"""Where the provisions of a text stand, what is decided before them, and what is still in order there."""

from collections.abc import Iterable, Iterator

from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, ProvisionClosed, ProvisionNotPut, PutAgain
from asamblea.assembly.refusals.base import Refusal, Refused, unless
from asamblea.assembly.refusals.motions import ClassUnknown
from asamblea.assembly.refusals.texts import GeneralFirst
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDING, AMENDMENTS, REACHING, REPLACING, TabledAmendment
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.questions import QUESTIONS, SEEN, Question, adopted_now, is_stale, motion_that_puts
from asamblea.assembly.state.recommendations import standing_on
from asamblea.assembly.state.sittings import Sitting
from asamblea.assembly.words.texts import CLASSES, QuestionKind
from asamblea.charter.readings import articles
from asamblea.charter.tree import ROOT, Charter

_OPEN = frozenset({"gathering", "filed", "accepted", "noticed", "first_passed", "sent_back"})
# An article is decided, or its final words alone are still voted.
_DECIDED = frozenset({"adopted", "lost", "amended_at_second"})


def class_of_question(state: State, kind: QuestionKind) -> MotionClass:
    """The class under which such a question is voted by the orders in force; raises Refused where they have none."""
    classes, name = orders_now(state).classes, CLASSES[kind]
    if name not in classes:
        raise Refused([ClassUnknown(name, tuple(sorted(classes)))])
    return classes[name]


def closed(state: State, text: str, provisions: Iterable[str]) -> Iterator[Refusal]:
    """The provisions in which nothing new is in order: once the debate of the first reading is closed and until the
    vote, from the opening of the second reading on, and once they are decided (rulings B4.1).
    """
    for provision in provisions:
        motion = motion_that_puts(state, text, "provision", provision)
        if motion is not None and not _is_open(motion):
            yield ProvisionClosed(provision, motion.id)


def _is_open(motion: Motion) -> bool:
    if motion.stage == "debating":
        return motion.reading == 1
    return motion.stage in _OPEN and motion.reading < 3


def is_late(state: State, amendment: TabledAmendment) -> bool:
    """Whether something that it reaches is decided, or it had its sponsors only when nothing new was in order there;
    one that touches wording alone is never late.
    """
    if amendment.wording:
        return False
    found = (motion_that_puts(state, amendment.text, "provision", each) for each in amendment.articles)
    return any(motion is not None and _is_late_for(state, amendment, motion) for motion in found)


def _is_late_for(state: State, amendment: TabledAmendment, motion: Motion) -> bool:
    if motion.stage in _DECIDED or motion.reading > 2:
        return True
    debate = DEBATES.find(state, motion.id)
    if debate is None or motion.stage not in ("debating", "debated", "voting"):
        return False
    until = debate.opened_at if motion.reading > 1 else debate.closed_at
    return until is not None and amendment.filed_at is not None and amendment.filed_at > until


def waiting(state: State, motion: Motion) -> tuple[str, ...]:
    """The amendments that are decided before what this motion puts: those that reach a provision; those to an
    amendment, and the compromises that replace it. One that has to be drawn again, or came late, is not waited for.
    """
    question = QUESTIONS.find(state, motion.id)
    match question:
        case Question(kind="provision"):
            reaching = REACHING.find(state, (question.text, question.on)) or ()
            found = (AMENDMENTS.at(state, each) for each in reaching)
            return tuple(each.id for each in found if question.on in each.articles and is_awaited(state, each))
        case Question(kind="amendment"):
            return before(state, question.on)
        case _:
            return ()


def before(state: State, amendment: str) -> tuple[str, ...]:
    """The amendments to an amendment, and the compromises that replace it, that are voted before it."""
    those = (*(AMENDING.find(state, amendment) or ()), *(REPLACING.find(state, amendment) or ()))
    found = (AMENDMENTS.at(state, each) for each in dict.fromkeys(those))
    own = (each for each in found if each.amends == amendment or amendment in each.replaces)
    return tuple(each.id for each in own if is_awaited(state, each))


def is_awaited(state: State, amendment: TabledAmendment) -> bool:
    """Whether an amendment waits for its vote and the vote on others for it."""
    if amendment.stage not in ("filed", "put") or amendment.wording:
        return False
    return not is_stale(state, amendment) and not is_late(state, amendment)


def near(state: State, amendment: TabledAmendment) -> tuple[str, ...]:
    """The amendments adopted since the last consolidation that share an article with this one, in their order."""
    return near_all(state, amendment.text, (amendment.id,))


def near_all(state: State, text: str, numbers: Iterable[str]) -> tuple[str, ...]:
    """The same for several amendments to a text together."""
    articles = {article for number in numbers for article in AMENDMENTS.at(state, number).articles}
    around = {other for article in articles for other in REACHING.find(state, (text, article)) or ()}
    return tuple(each for each in adopted_now(state, text) if each in around)


def part_of(base: Charter, provision: str) -> str:
    """The outermost part in which a provision lies, which is put in general before it; `root` where it lies in none."""
    path = base.path(provision)
    return ROOT if not path or path[0].kind in ("article", "preamble") else path[0].id


def in_general(state: State, text: str, base: Charter, provision: str) -> Iterator[Refusal]:
    """The part in which a provision lies, or the whole, has been accepted in general (rulings B2.2)."""
    part = part_of(base, provision)
    put = (motion_that_puts(state, text, "chapter", each) for each in (part, ROOT))
    if not any(motion is not None and motion.stage == "adopted" for motion in put):
        yield GeneralFirst(part)


def before_the_sitting(state: State, amendment: TabledAmendment, sitting: Sitting, base: Charter) -> Iterator[Refusal]:
    """The articles that it reaches are before this sitting; a part that it changes was accepted in general."""
    for article in () if amendment.wording else amendment.articles:
        motion = motion_that_puts(state, amendment.text, "provision", article)
        if motion is not None:
            here = motion.sitting == sitting.id and motion.stage in ("noticed", "debating", "debated")
            yield from unless(here, ProvisionNotPut(article))
        elif article in base.nodes and base.nodes[article].kind in ("article", "preamble"):
            yield ProvisionNotPut(article)
        else:
            yield from in_general(state, amendment.text, base, article)


def overtaken(state: State, motion: Motion) -> Iterator[Refusal]:
    """What was adopted near an amendment, or a list, since it was put: the replay has to show again that it stands."""
    question = QUESTIONS.find(state, motion.id)
    match question:
        case Question(kind="amendment" | "part"):
            own = AMENDMENTS.at(state, question.amendment)
            yield from unless(motion.id in own.motions and own.stage == "put", PutAgain(own.id, own.motion))
            numbers: tuple[str, ...] = (own.id,)
        case Question(kind="en_bloc"):
            numbers = standing_on(state, question.on)
        case _:
            return
    since = adopted_now(state, question.text)[SEEN.at(state, motion.id) :]
    by = [each for each in near_all(state, question.text, numbers) if each in since]
    yield from unless(not by, PutAgain(question.on, by[0] if by else ""))
    drawn_again = next((each for each in numbers if is_stale(state, AMENDMENTS.at(state, each))), "")
    yield from unless(not drawn_again, DrawnOnOtherWords(drawn_again))


def put_in_vain(state: State, amendment: TabledAmendment) -> bool:
    """Whether the motion that put an amendment cannot decide it any more, or waits for a sitting again."""
    if amendment.stage != "put":
        return False
    motion = MOTIONS.at(state, amendment.motion)
    waits = motion.stage in ("noticed", "debating", "debated") and any(overtaken(state, motion))
    return waits or motion.stage == "accepted"


def lost_in(state: State, text: str, base: Charter) -> tuple[tuple[str, str], ...]:
    """What of a text was lost, each with the motion that put it: parts on which the assembly did not want to proceed,
    and articles elsewhere.
    """
    parts = {each: _lost_by(state, text, "chapter", each) for each in base.root.children}
    whole = motion_that_puts(state, text, "chapter", ROOT)
    if whole is not None and whole.stage == "adopted":
        parts = {}
    gone = {part: motion for part, motion in parts.items() if motion}
    single = ((each, _lost_by(state, text, "provision", each)) for each in articles(base))
    return (*gone.items(), *((each, by) for each, by in single if by and part_of(base, each) not in gone))


def _lost_by(state: State, text: str, kind: QuestionKind, on: str) -> str:
    motion = motion_that_puts(state, text, kind, on)
    return motion.id if motion is not None and motion.stage == "lost" else ""


def undecided_in(state: State, text: str, base: Charter) -> tuple[str, ...]:
    """The articles of a text that were neither adopted nor lost, by themselves or with their part."""
    gone = {each for each, _ in lost_in(state, text, base)}
    found = ((each, motion_that_puts(state, text, "provision", each)) for each in articles(base))
    missing = (each for each, motion in found if motion is None or motion.stage != "adopted")
    return tuple(each for each in missing if not gone & {each, part_of(base, each)})
