"""A voter's choices, from a file or asked for one question after another."""

import re
import sys
from pathlib import Path

import click

from asamblea.cli.output import safe
from asamblea.cli.sealed.folder import read_json
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.making.answers import check_marks
from asamblea.sealed.setup.questions import Homomorphic, NonHomomorphic, Question
from asamblea.sealed.setup.setup import Setup
from asamblea.wording.say import sentences
from asamblea.wording.sealed_faults import fault_sentence

CLEARED = "\033[2J\033[3J\033[H"
_NUMBERS = re.compile(r"\s*(\d{1,3}(\s*[, ]\s*\d{1,3})*)?\s*", re.ASCII)


def read_choices(path: Path) -> list[list[int]]:
    """The choices of a file, a list of whole numbers a question; raises Malformed for anything else."""
    place = str(path)
    rows = [forms.items(row, place) for row in forms.items(read_json(path), place)]
    return [[forms.whole(each, place) for each in row] for row in rows]


def asked(setup: Setup, lang: str) -> list[list[int]]:
    """The choices that a voter types, question by question, each until it is allowed."""
    election = setup.election
    click.echo(safe(sentences("sealed_steps", lang)["booth"].format(name=election.name, hash=election.hash)), err=True)
    lines = [_asked(each, lang) for each in election.questions]
    if sys.stderr.isatty():
        # Whoever votes next at this table must not read what was typed, nor scroll back to it.
        click.echo(CLEARED, nl=False, err=True)
    return lines


def _asked(question: Question, lang: str) -> list[int]:
    say = sentences("sealed_steps", lang)
    click.echo(safe(f"\n{question.question}"), err=True)
    for number, answer in enumerate(question.answers, 1):
        click.echo(safe(f"  {number}. {answer}"), err=True)
    if isinstance(question, Homomorphic):
        click.echo("  " + say["bounds"].format(min=question.least, max=question.most), err=True)
        prompt = say["ask choice blank" if question.blank else "ask choice"]
    else:
        prompt = say["ask ranking"]
    while True:
        typed = str(click.prompt(prompt, default="", show_default=False, err=True))
        try:
            return to_line(question, typed)
        except Malformed as fault:
            click.echo(fault_sentence(fault.rule, fault.fault, lang), err=True)


def to_line(question: Question, typed: str) -> list[int]:
    """What a voter typed as the question's line: numbers of answers become marks, ranks stay; raises Malformed."""
    if _NUMBERS.fullmatch(typed) is None:
        raise Malformed("choices", "choices.typed", "needs whole numbers with commas between")
    numbers = [int(each) for each in re.findall(r"\d+", typed)]
    match question:
        case Homomorphic():
            marks = _marks(question, numbers)
            check_marks(question, marks)
            return marks
        case NonHomomorphic() if len(numbers) == len(question.answers) and max(numbers) < 256:
            return numbers
    raise Malformed("choices", "choices.typed", f"needs {len(question.answers)} numbers below 256")


def _marks(question: Homomorphic, numbers: list[int]) -> list[int]:
    blank = question.blank and numbers == [0]
    if not blank and not (
        len(set(numbers)) == len(numbers) and set(numbers) <= set(range(1, len(question.answers) + 1))
    ):
        raise Malformed("choices", "choices.typed", f"needs numbers from 1 to {len(question.answers)}, none twice")
    marks = [int(number in numbers) for number in range(1, len(question.answers) + 1)]
    return [int(blank), *marks] if question.blank else marks
