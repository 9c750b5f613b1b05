"""What is settled before anybody makes a key: the election's name, group and questions, and who its trustees are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.groups import GROUPS, Element, group_named
from asamblea.sealed.groups.parameters import BELENIOS_2048
from asamblea.sealed.making.chance import Below, word
from asamblea.sealed.setup.election import Election, election_bytes
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question, question_json, read_question

UUID_LENGTH = 14
MOST_TRUSTEES = 32
LONGEST_NAME = 200
_FIELDS = {"version", "uuid", "group", "name", "description", "questions", "single", "members", "threshold"}
_OPTIONAL = {"administrator", "credential_authority"}


@dataclass(frozen=True, slots=True)
class Plan:
    """An election before it opens. `single` trustees must all decrypt; of the `members` of a threshold, `threshold`
    suffice (0 where there are none). Trustees are numbered from 1, the single ones first. `named` says who runs it, if
    it says so.
    """

    uuid: str
    group: str
    name: str
    description: str
    questions: tuple[Question, ...]
    single: tuple[str, ...]
    members: tuple[str, ...]
    threshold: int
    named: tuple[tuple[str, str], ...] = ()

    @property
    def trustees(self) -> tuple[str, ...]:
        """All names, in the order of their numbers."""
        return self.single + self.members

    @property
    def ranked(self) -> bool:
        """Whether some ballots are ranked, so that they are shuffled and all weigh the same."""
        return any(isinstance(each, NonHomomorphic) for each in self.questions)

    def is_single(self, number: int) -> bool:
        """Whether this trustee's part cannot be missing."""
        return number <= len(self.single)

    def index(self, number: int) -> int:
        """The place of a member in the threshold, from 1."""
        return number - len(self.single)

    def number_of(self, name: str, place: str) -> int:
        """The number of a trustee; raises Malformed if nobody of that name is one."""
        if name not in self.trustees:
            raise Malformed(place, "trustee.unknown", f"{name} is no trustee; they are {', '.join(self.trustees)}")
        return self.trustees.index(name) + 1

    def as_json(self) -> dict[str, Any]:
        """Its file."""
        return {
            "version": 1,
            "uuid": self.uuid,
            "group": self.group,
            "name": self.name,
            "description": self.description,
            "questions": [question_json(each) for each in self.questions],
            "single": list(self.single),
            "members": list(self.members),
            "threshold": self.threshold,
            **dict(self.named),
        }

    def election(self, public_key: Element) -> bytes:
        """The election that opens with this public key, as published."""
        group = group_named(self.group)
        named = dict(self.named)
        return election_bytes(
            Election(self.name, self.description, group, public_key, self.questions, self.uuid, hash="", **named)
        )


def new_uuid(below: Below) -> str:
    """A name for an election that no other has."""
    return word(UUID_LENGTH, below)


def parse_plan(value: Any, place: str) -> Plan:
    """The plan of a file; raises Malformed for any other form, for trustees who cannot decrypt, for a bad question."""
    if not isinstance(value, dict) or not _FIELDS <= value.keys() <= _FIELDS | _OPTIONAL or value["version"] != 1:
        raise Malformed(place, "plan.form", "is not the plan of an election")
    if value["group"] not in GROUPS:
        raise Malformed(place, "plan.group", f"names none of the groups {', '.join(GROUPS)}")
    plan = Plan(
        uuid=_text(value, "uuid", place),
        group=value["group"],
        name=_text(value, "name", place),
        description=_text(value, "description", place, LONGEST_NAME * 100),
        questions=_questions(value, place),
        single=_names(value, "single", place),
        members=_names(value, "members", place),
        threshold=value["threshold"],
        named=tuple((key, _text(value, key, place)) for key in sorted(_OPTIONAL) if key in value),
    )
    _check_trustees(plan, place)
    return plan


def _text(value: Mapping[str, Any], key: str, place: str, longest: int = LONGEST_NAME) -> str:
    text = value[key]
    if not isinstance(text, str) or not text.strip() or len(text) > longest or not text.isprintable():
        raise Malformed(f"{place}: {key}", "plan.text", f"must be a line of 1 to {longest} characters")
    return text


def _names(value: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    names = value[key]
    if not isinstance(names, list):
        raise Malformed(f"{place}: {key}", "plan.form", "must be a list of names")
    return tuple(_text({key: name}, key, place) for name in names)


def _questions(value: Mapping[str, Any], place: str) -> tuple[Question, ...]:
    questions = forms.items(value["questions"], f"{place}: questions")
    if not questions:
        raise Malformed(f"{place}: questions", "plan.questions", "asks nothing")
    found = tuple(read_question(each, f"{place}: questions[{index}]") for index, each in enumerate(questions))
    for index, each in enumerate(found):
        _check_question(each, value["group"], f"{place}: questions[{index}]")
    return found


def _check_question(question: Question, group: str, place: str) -> None:
    """Raise Malformed for a question that cannot be answered, or not here."""
    match question:
        case Lists():
            raise Malformed(place, "plan.lists", "ballots with lists of candidates are verified here, not made")
        case NonHomomorphic() if group == BELENIOS_2048.name:
            raise Malformed(place, "plan.ranked", f"{group} holds no ranked ballots; take another")
        case Homomorphic() if question.most > len(question.answers):
            fault = f"asks for {question.least} to {question.most} of {len(question.answers)} answers"
            raise Malformed(place, "plan.bounds", fault)
    if len(set(question.answers)) != len(question.answers):
        raise Malformed(place, "plan.answers", "offers an answer twice")


def _check_trustees(plan: Plan, place: str) -> None:
    names, members = plan.trustees, len(plan.members)
    if not 1 <= len(names) <= MOST_TRUSTEES:
        raise Malformed(place, "plan.trustees", f"needs 1 to {MOST_TRUSTEES} trustees")
    if len(set(names)) != len(names):
        raise Malformed(place, "plan.trustees", "names a trustee twice")
    if type(plan.threshold) is not int or (plan.threshold != 0 if not members else not 0 < plan.threshold < members):
        raise Malformed(
            place, "plan.threshold", f"a threshold of {plan.threshold} of {members}: it must be below their number"
        )
