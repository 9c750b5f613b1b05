"""Votes on the articles of Chile's draft constitution as transcripts, under the preset of its Convention.

One rule for every row: at least two thirds of the 154 in office. What the source leaves out is no case; what it states
that cannot be is a finding of the source. No field of it explains a difference, so each stands unexplained.
"""

import json
import lzma
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from asamblea.assembly.events.happenings import TotalsTranscribed
from asamblea.assembly.state.happenings import TOTALS
from asamblea.assembly.words.happenings import FellShort
from asamblea.assembly.words.majorities import Majority
from asamblea.cli.convention import Difference, source_hash
from asamblea.cli.transcriber import Transcriber
from asamblea.record.errors import Malformed
from asamblea.record.instants import from_iso

ZONE = "America/Santiago"
# Those in office since a member stopped voting in 2021, and all who were elected: both were printed as the base.
IN_OFFICE, ELECTED = 154, 155
# The Convention sat from its first to its last day.
SAT = (date(2021, 7, 4), date(2022, 7, 4))
FIELDS = ("numero", "titulo", "afavor", "encontra", "abstencion", "aprobado", "fecha", "comision")
CARRIED = {"Aprobada": True, "Aprobado": True, "Rechazada": False, "Rechazado": False}
GENERAL = "en general"
SHORT: dict[str, FellShort] = {"Se desecha": "dropped", "Rechazado (vuelve a comisión)": "returned"}
# So many rows of one day with the same three totals are one figure, set down again and again.
ONE_FIGURE = 10


@dataclass(frozen=True, slots=True)
class ArticleVote:
    """One row: its number in the file (from 1), what it states; None where it states nothing. `when` is None for a date
    that cannot be; `state` is what the plenary table says became of it.
    """

    row: int
    number: str
    title: str
    committee: str
    totals: tuple[int | None, int | None, int | None]
    carried: bool | None
    date: str
    when: datetime | None
    state: str

    @property
    def label(self) -> str:
        """What a report calls it."""
        return f"{self.row}: {self.number} {self.title}".strip()

    @property
    def is_case(self) -> bool:
        """Whether it states the votes for and an outcome."""
        return self.totals[0] is not None and self.carried is not None


@dataclass(slots=True)
class Replayed:
    """What came of the votes of the first file; `returns` of the particular votes of the plenary table."""

    entered: list[TotalsTranscribed] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    findings: list[dict[str, str]] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    no_case: list[str] = field(default_factory=list)
    compared: int = 0
    returns: int = 0
    returns_differ: list[Difference] = field(default_factory=list)

    @property
    def unexplained(self) -> int:
        """Differences that no field of the sources explains, of both kinds."""
        return sum(not each.explanation for each in (*self.differences, *self.returns_differ))

    def told(self) -> dict[str, Any]:
        """The report as JSON."""
        other = RULE.needed(ELECTED)
        return {
            "cases": len(self.entered),
            "matched": len(self.entered) - len(self.differences),
            "unexplained": sum(not each.explanation for each in self.differences),
            "differences": [asdict(each) for each in self.differences],
            "needed": {"base": IN_OFFICE, "needed": RULE.needed(IN_OFFICE)},
            "other_reading": {"base": ELECTED, "needed": other, "turned": self.turned},
            "returns": {
                "cases": self.returns,
                "matched": self.returns - len(self.returns_differ),
                "unexplained": sum(not each.explanation for each in self.returns_differ),
                "differences": [asdict(each) for each in self.returns_differ],
            },
            "sources_compared": self.compared,
            "source_findings": self.findings,
            "no_case": self.no_case,
        }

    def lines(self) -> Iterator[str]:
        """The report in words."""
        told = self.told()
        yield f"{told['cases']} votes, {told['matched']} matched, {told['unexplained']} unexplained"
        yield f"needed: {told['needed']['needed']} of {IN_OFFICE}; the other reading, {told['other_reading']['needed']}"
        yield f"of {ELECTED}, would turn {len(self.turned)}: {'; '.join(self.turned)}"
        yield f"{self.returns} particular votes fell short, {self.returns - len(self.returns_differ)} as the rule says"
        for each in (*self.differences, *self.returns_differ):
            yield f"  {each.case}: {each.official}; computed {each.computed} ({each.kind})"
        for finding in self.findings:
            yield f"  source: {finding['where']}: {finding['what']}"


RULE = Majority(2, 3, strict=False, base="full_membership")


def read_votes(path: Path) -> tuple[ArticleVote, ...]:
    """The rows of one file (JSON, also compressed by xz); raises Malformed naming file and row of the first fault."""
    data = path.read_bytes()
    try:
        rows = json.loads(lzma.decompress(data) if path.suffix == ".xz" else data)
    except (lzma.LZMAError, ValueError, RecursionError) as fault:
        raise Malformed(str(path), "source", f"cannot be read: {fault}") from fault
    if not isinstance(rows, list):
        raise Malformed(str(path), "source", "is no list of votes")
    return tuple(_vote(row, number, f"{path}:row {number}") for number, row in enumerate(rows, 1))


def _vote(row: Any, number: int, place: str) -> ArticleVote:
    if not isinstance(row, dict) or any(not isinstance(row.get(name), str) for name in FIELDS):
        raise Malformed(place, "source", f"is no object with the texts {', '.join(FIELDS)}")
    outcome = row["aprobado"].strip()
    if outcome and outcome not in CARRIED:
        raise Malformed(place, "source", f"states the outcome {outcome!r}")
    return ArticleVote(
        row=number,
        number=row["numero"].strip(),
        title=row["titulo"].strip(),
        committee=row["comision"],
        totals=_totals(row, place),
        carried=CARRIED.get(outcome),
        date=row["fecha"],
        when=_day(row["fecha"], place),
        state=str(row.get("estado", "")).strip(),
    )


def _totals(row: dict[str, str], place: str) -> tuple[int | None, int | None, int | None]:
    texts = [row[name].strip() for name in ("afavor", "encontra", "abstencion")]
    for text in texts:
        if text and not (text.isascii() and text.isdecimal()):
            raise Malformed(place, "source", f"holds a total that cannot be read: {text!r}")
    yes, no, abstain = (int(text) if text else None for text in texts)
    return yes, no, abstain


def _day(text: str, place: str) -> datetime | None:
    """The day as its first moment in Santiago; None where the Convention did not sit."""
    try:
        found = datetime.strptime(text.strip(), "%d/%m/%Y").replace(tzinfo=ZoneInfo(ZONE))
    except ValueError as fault:
        raise Malformed(place, "source", f"has no date that can be read: {text!r}") from fault
    return found if SAT[0] <= found.date() <= SAT[1] else None


def replayed(
    transcriber: Transcriber,
    votes: tuple[Path, tuple[ArticleVote, ...]],
    plenary: tuple[Path, tuple[ArticleVote, ...]],
) -> Replayed:
    """Enter every vote that is a case, and compare what the sources state with what the orders come to."""
    report = Replayed()
    for path, rows in (votes, plenary):
        report.findings += _impossible(path, rows)
        report.no_case += [f"{path.name} {vote.label}" for vote in rows if not vote.is_case]
    figures = Counter((vote.date, vote.totals) for vote in votes[1] if vote.is_case)
    source = source_hash(votes[0])
    for vote in votes[1]:
        if vote.is_case:
            _outcome(report, _enter(transcriber, vote, source), vote, figures[vote.date, vote.totals])
    source = source_hash(plenary[0])
    for vote in plenary[1]:
        if vote.is_case and GENERAL not in vote.state:
            _returned(report, _enter(transcriber, vote, source), vote)
    _compare(report, votes[1], plenary[1])
    return report


def _enter(transcriber: Transcriber, vote: ArticleVote, source: str) -> TotalsTranscribed:
    local = vote.when
    offset = None if local is None else local.utcoffset()
    transcriber.submit(
        "totals.transcribe/1",
        {
            "source": source,
            "row": vote.row,
            "label": str(vote.row),
            "subject": transcriber.text(f"{vote.number} {vote.title} ({vote.committee})"),
            "kind": "constituent",
            "happened_at": None if local is None else from_iso(local.isoformat()),
            "civil": {
                "local": "" if local is None else local.strftime("%Y-%m-%d"),
                "zone": ZONE,
                "offset": 0 if offset is None else int(offset.total_seconds() // 60),
            },
            "membership": IN_OFFICE,
            "stated_yes": vote.totals[0],
            "stated_no": vote.totals[1],
            "stated_abstain": vote.totals[2],
            "stated_carried": vote.carried,
            "stated_short": SHORT.get(vote.state, "unstated"),
        },
    )
    entered = TOTALS.all(transcriber.office.state(transcriber.origin))
    return entered[f"a{len(entered)}"]


def _outcome(report: Replayed, entered: TotalsTranscribed, vote: ArticleVote, alike: int) -> None:
    report.entered.append(entered)
    if (entered.yes >= RULE.needed(ELECTED)) != entered.carried:
        report.turned.append(vote.label)
    if entered.carried != entered.stated_carried:
        kind = "one figure on many rows" if alike >= ONE_FIGURE else "outcome"
        report.differences.append(_difference(vote, entered, kind))


def _difference(vote: ArticleVote, entered: TotalsTranscribed, kind: str) -> Difference:
    return Difference(
        case=vote.label,
        official=f"{entered.yes}-{entered.no}-{entered.abstain} {_word(carried=entered.stated_carried)}",
        computed=f"{_word(carried=entered.carried)}, {entered.needed} needed",
        kind=kind,
        explanation="",
    )


def _word(*, carried: bool) -> str:
    return "carried" if carried else "lost"


def _returned(report: Replayed, entered: TotalsTranscribed, vote: ArticleVote) -> None:
    """A particular vote that fell short goes back from the majority of those in office, else it is dropped."""
    if entered.carried or entered.stated_short == "unstated":
        return
    report.returns += 1
    if entered.short != entered.stated_short:
        totals = f"{entered.yes}-{entered.no}-{entered.abstain}"
        report.returns_differ.append(
            Difference(vote.label, f"{totals} {entered.stated_short}", entered.short, "return", "")
        )


def _impossible(path: Path, rows: tuple[ArticleVote, ...]) -> Iterator[dict[str, str]]:
    for vote in rows:
        where = f"{path.name} {vote.label}"
        if (cast := sum(each or 0 for each in vote.totals)) > ELECTED:
            yield {"where": where, "what": f"{cast} votes of {ELECTED} members", "rule": "sum"}
        if vote.when is None:
            yield {"where": where, "what": f"a day on which the Convention did not sit: {vote.date}", "rule": "date"}


def _compare(report: Replayed, votes: tuple[ArticleVote, ...], table: tuple[ArticleVote, ...]) -> None:
    """The same vote in both sources, by committee, day and number: where they disagree, both are unexplained."""
    first = {_key(vote): vote for vote in votes}
    for vote in table:
        other = first.get(_key(vote))
        if other is None:
            continue
        report.compared += 1
        if (other.totals, other.carried) != (vote.totals, vote.carried):
            report.differences.append(
                Difference(vote.label, f"{other.totals} {other.carried}", f"{vote.totals} {vote.carried}",
                           "sources disagree", "")
            )  # fmt: skip


def _key(vote: ArticleVote) -> tuple[str, str, str]:
    return vote.committee, vote.date, vote.number.removeprefix("Artículo ")
