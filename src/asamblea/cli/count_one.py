"""One ballot file, counted as the command line asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from asamblea.cli.ballot_files import SUFFIXES, BallotFile, expanded
from asamblea.cli.count_files import Targets
from asamblea.cli.count_sheet import Counted
from asamblea.counting.ballots import Profile, with_seats
from asamblea.counting.blt import Reading, read_blt
from asamblea.counting.irv import count_runoff
from asamblea.counting.lists import ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS, by_rule
from asamblea.counting.preflib import read_preflib
from asamblea.counting.reserved import count_reserved, names_of, undecided
from asamblea.counting.result import Count
from asamblea.counting.rules import varied
from asamblea.counting.sheets import has_peoples, read_lists, read_peoples, read_sheet
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line asks for, the same for every file."""

    method: str
    seats: int | None
    lot: Lot
    reading: Reading
    lists: ListRule
    choices: Mapping[str, str]
    second: str | None
    lang: str
    targets: Targets


def counted(job: BallotFile, choices: Choices) -> Counted:
    """The count of a file; raises Malformed naming file, line and reason."""
    if choices.method == "list":
        return _lists(job, choices)
    method, profile = METHODS[choices.method], _profile(job, choices)
    if method.one_seat and profile.seats != 1:
        raise Malformed(job.name, "seats", f"{choices.method} fills one seat, not {profile.seats}")
    if choices.second is not None:
        return Counted(_second_round(profile, choices), profile.candidates, profile)
    counting = method.count if method.rule is None else by_rule(varied(method.rule, choices.choices))
    assert counting is not None  # only `list` has its own reading, above
    return Counted(counting(profile, choices.lot), profile.candidates, profile)


def _second_round(profile: Profile, choices: Choices) -> Count:
    assert choices.second is not None
    second = _profile(next(expanded((choices.second,))), choices)
    if second.candidates != profile.candidates:
        raise Malformed(choices.second, "candidates", "the second round has other candidates than the first")
    return count_runoff(profile, choices.lot, second)


def _lists(job: BallotFile, choices: Choices) -> Counted:
    with job.lines() as lines:
        head = next(lines, "")
    with job.lines() as lines:
        if has_peoples(head):
            peoples = read_peoples(lines, job.name)
            return Counted(count_reserved(peoples, choices.lot), names_of(peoples), undecided=undecided(peoples))
        candidates = read_lists(lines, job.name)
    if choices.seats is None:
        raise Malformed(job.name, "seats", "a sheet of lists needs --seats")
    result = count_lists(candidates, choices.seats, choices.lists, choices.lot)
    return Counted(result, tuple(each.name for each in candidates))


def _profile(job: BallotFile, choices: Choices) -> Profile:
    seats = choices.seats
    with job.lines() as lines:
        match job.suffix:
            case ".blt":
                profile = read_blt(lines, job.name, choices.reading)
                return profile if seats is None else with_seats(profile, seats, job.name)
            case ".csv":
                return read_sheet(lines, job.name, seats or 1, choices.reading)
            case ".soc" | ".soi" | ".toc" | ".toi":
                return read_preflib(lines, job.name, seats or 1, "order", choices.reading)
            case ".cat":
                return read_preflib(lines, job.name, seats or 1, "categories", choices.reading)
    raise Malformed(job.name, "dialect", f"the name ends in none of {', '.join(SUFFIXES)}")
