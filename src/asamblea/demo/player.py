"""Play a scenario through a real office: every step is prepared, signed by its persons, and submitted."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any
from urllib.parse import urlsplit

from asamblea.archive import Archive, MemoryArchive
from asamblea.assembly.editions import editions
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.demo.cast import Draft, Person, act_of, person, signed
from asamblea.demo.clock import ForwardClock
from asamblea.demo.forms import ScenarioError
from asamblea.demo.scenario import Line, Scenario, instant, period
from asamblea.office import HeadFile, Office, Publisher, Receipt, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public, salted
from asamblea.record.checkpoints import cosign, cosigner_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import Instant, iso
from asamblea.record.notes import parse_note

UTC_HOUR = {"zone": "UTC", "offset": 0}


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one step: its receipt, or the refusals that it met."""

    line: Line
    receipt: Receipt | None
    refused: tuple[Refusal, ...]


class Player:
    """The persons, the clock and the office of one scenario. Holds demonstration keys alone."""

    def __init__(
        self,
        scenario: Scenario,
        archive: Archive | None = None,
        heads: HeadFile | None = None,
        publisher: Publisher | None = None,
    ) -> None:
        self.scenario = scenario
        self.clock: ForwardClock = ForwardClock(0)
        self.web_origin = ""
        self.log_seed = self.secret("log")
        self.archive = MemoryArchive() if archive is None else archive
        self.office = Office(self.archive, lambda _: self.log_seed, self.clock, heads, publisher)
        self.origin = ""
        self._made = 0
        self._files: dict[Reference, bytes] = {}

    def secret(self, purpose: str) -> bytes:
        """Thirty-two bytes from the scenario's seed."""
        return hashlib.sha256(f"asamblea/scenario/1\n{self.scenario.seed}\n{purpose}".encode()).digest()

    def person(self, name: str) -> Person:
        """The person of this name; the transcriber alone has a key of that use."""
        return person(name, self.scenario.seed, "transcript" if name == "transcriber" else "demo")

    def play(self) -> Iterator[Played]:
        """Found the assembly, then take every step; raises ScenarioError where it does not go as the scenario says."""
        self.found()
        for line in self.scenario.lines:
            yield self.take(line)

    def found(self) -> Receipt:
        """The founding call; raises ScenarioError for one out of form or refused."""
        told = self.scenario.founding
        try:
            at = instant(told["at"])
            self.clock.move_to(at)
            founders = [self.person(each["name"]) for each in told["founders"]]
            draft = Draft("founding.call/1", self._founding(told, founders), "", NOTHING_SEEN)
            receipt = self._submit(draft, founders, at)
        except ValueError as fault:
            raise ScenarioError(f"founding: {fault}") from fault
        except Refused as refusal:
            raise ScenarioError(f"founding: expected admitted, but it was {_names(refusal.reasons)}") from refusal
        self.origin = receipt.origin
        return receipt

    def _founding(self, told: Mapping[str, Any], founders: list[Person]) -> dict[str, Any]:
        preset = _preset_named(told.get("preset", "founding"))
        return {
            "title": self._text(told["title"]),
            "kind": told.get("kind", "assembly"),
            "demo": True,
            "log_key": text_of(public_of(self.log_seed)),
            "founders": [
                {
                    "member": who.member,
                    "name": self._text(each.get("title", each["name"])),
                    "keys": [_json(who.new_key())],
                    "offices": list(each.get("offices", ())),
                }
                for who, each in zip(founders, told["founders"], strict=True)
            ],
            "representation": [
                {"body": each["id"], "title": self._text(each["title"]), "seats": each["seats"]}
                for each in told["bodies"]
            ],
            "opens_at": instant(told["opens_at"]),
            "civil": {"local": told["opens_at"][:16], **UTC_HOUR},
            "place": "",
            "remote": False,
            "preset": preset.name,
            "orders": preset.hash(),
            "origins": [self.web_origin] if self.web_origin else [],
            "rp": urlsplit(self.web_origin).hostname or "",
            "cosigners": [
                {"name": each["name"], "key": cosigner_vkey(each["name"], public_of(self.secret(each["name"]))).text()}
                for each in told.get("cosigners", ())
            ],
        }

    def take(self, line: Line) -> Played:
        """One step, held to what the scenario expects of it; raises ScenarioError where it went otherwise."""
        self.clock.move_to(max(line.clock, self.clock()))
        try:
            receipt = self._step(line)
        except Refused as refusal:
            self._expect(line, refusal.reasons)
            return Played(line, None, refusal.reasons)
        except ValueError as fault:
            raise ScenarioError(f"step {line.number} ({line.do}): {fault}") from fault
        self._expect(line, ())
        return Played(line, receipt, ())

    def _expect(self, line: Line, reasons: tuple[Refusal, ...]) -> None:
        met = sorted(type(reason).__name__ for reason in reasons)
        if met != sorted(line.refused or ()):
            wanted = ", ".join(line.refused or ()) or "admitted"
            raise ScenarioError(f"step {line.number} ({line.do}): expected {wanted}, but it was {_names(reasons)}")

    def _step(self, line: Line) -> Receipt | None:
        if line.do == "clock.pass":
            return self.office.pass_clock(self.origin)
        if line.do == "cosign":
            note = parse_note(self.archive.head(self.origin), "head")
            name = line.payload["name"]
            self.office.take_in(self.origin, cosign(note, name, self.secret(name), line.at).encode())
            return None
        signers = [self.person(name) for name in line.who]
        edition = next((each for each in editions() if each.rpartition("/")[0] == line.do), None)
        if edition is None:
            raise ScenarioError(f"step {line.number}: there is no act {line.do}")
        if not signers:
            raise ScenarioError(f"step {line.number} ({line.do}): who names nobody")
        payload = self._payload(editions()[edition].payload, line.payload)
        for key in sorted(line.payload.keys() - payload.keys() - {"motion"}):
            raise ScenarioError(
                f"step {line.number} ({line.do}): there is no key {key}; there are: {', '.join(payload)}"
            )
        seen = Seen(*self._seen())
        attested = "transcript" if line.who == ("transcriber",) else "demo"
        draft = Draft(edition, payload, self.origin, seen, str(line.payload.get("motion", "")), attested)
        return self._submit(draft, signers, line.at)

    def _seen(self) -> tuple[int, str]:
        size, root = self.office.seen(self.origin)
        return size, root.hex()

    def _submit(self, draft: Draft, signers: list[Person], at: Instant) -> Receipt:
        self._made += 1
        nonce = hashlib.sha256(f"{self.scenario.seed}\n{self._made}".encode()).hexdigest()[:32]
        act = act_of(draft, signers[0], at, nonce)
        files, self._files = self._files, {}
        return self.office.submit(Submission(act, signed(act, signers), files))

    def _payload(self, cls: type[Any], told: Mapping[str, Any]) -> dict[str, Any]:
        """The payload of an act from a step's keys; what is left out is empty."""
        value = {field.name: self._value(field.name, told.get(field.name, empty(field))) for field in fields(cls)}
        if "civil" in value:
            value["civil"] = {"local": iso(value.get("opens_at") or value["happened_at"])[:16], **UTC_HOUR}
        if "keys" in value and not value["keys"]:
            value["keys"] = [_json(self.person(str(told.get("member", "")).removeprefix("member: ")).new_key())]
        return value

    def _value(self, key: str, told: Any) -> Any:
        if isinstance(told, list):
            return [self._value(key, each) for each in told]
        if isinstance(told, dict):
            return {name: self._value(name, each) for name, each in told.items()}
        if not isinstance(told, str):
            return told
        word, colon, rest = told.partition(": ")
        readers: dict[str, Callable[[str], str]] = {
            "text": self._text,
            "restricted": self._restricted,
            "member": lambda name: self.person(name).member,
            "preset": self._preset,
        }
        if colon and word in readers:
            return readers[word](rest)
        if key.endswith(("_at", "_for", "_until")):
            return instant(told)
        return period(told) if key.endswith("_length") else told

    def _text(self, text: str) -> str:
        content = text.encode()
        self._files[public(content)] = content
        return str(public(content))

    def _restricted(self, text: str) -> str:
        ref, file = salted("restricted", self.secret(text), text.encode())
        self._files[ref] = file
        return str(ref)

    def _preset(self, name: str) -> str:
        data = _preset_named(name).data()
        self._files[public(data)] = data
        return str(public(data))


def _preset_named(name: str) -> StandingOrders:
    if name not in LIBRARY:
        raise ValueError(f"there is no preset {name}; there are: {', '.join(LIBRARY)}")
    return LIBRARY[name]


def _names(reasons: tuple[Refusal, ...]) -> str:
    return ", ".join(type(reason).__name__ for reason in reasons) or "admitted"


def empty(field: Any) -> Any:
    """What a field holds when a step leaves it out: nothing, in the form of its type."""
    text = str(field.type)
    if "None" in text:
        return None
    if "tuple" in text:
        return []
    if "Effect" in text:
        return {"kind": "none", "on": ""}
    if "str" in text or "Literal" in text:
        return ""
    return False if "bool" in text else 0


def _json(value: Any) -> Any:
    assert is_dataclass(value)
    return {field.name: getattr(value, field.name) for field in fields(value)}
