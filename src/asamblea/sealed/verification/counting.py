"""From the published tally to the published result: each step follows from the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.events import hash_text
from asamblea.sealed.archive.reading import Archive, Happened
from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.reader import Reader, check_members
from asamblea.sealed.setup.keys import public_keys
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.tally.decryption import (
    NotEnough,
    PartialDecryption,
    check_decryption,
    combined,
    read_decryption,
)
from asamblea.sealed.tally.encrypted import Tally, in_order, sized_json, tally_bytes
from asamblea.sealed.tally.results import check_result, opened
from asamblea.sealed.tally.shapes import flat
from asamblea.sealed.tally.shuffles import Shuffle, check_shuffle, read_shuffle
from asamblea.sealed.verification.running import Run


@dataclass(frozen=True, slots=True)
class ShuffleTask:
    """A shuffle to check against the ciphertexts before it."""

    place: str
    before: tuple[tuple[Ciphertext, ...], ...]
    shuffle: Shuffle
    reader: Reader


@dataclass(frozen=True, slots=True)
class DecryptionTask:
    """A partial decryption to check against the tally that it opens."""

    place: str
    owner: int
    tally: Tally
    decryption: PartialDecryption
    reader: Reader


@dataclass(frozen=True, slots=True)
class Steps:
    """The shuffles and decryptions of an archive, as every process needs them."""

    setup: Setup
    tasks: tuple[ShuffleTask | DecryptionTask, ...]


def check_elements(steps: Steps, index: int) -> tuple[Finding, ...]:
    """What is wrong with the numbers and elements of one of them."""
    reader = steps.tasks[index].reader
    check_members([reader])
    return tuple(reader.findings)


def check_proofs(steps: Steps, index: int) -> tuple[Finding, ...]:
    """What is wrong with the proofs of one of them; its elements, and those that it starts from, are members."""
    setup, task = steps.setup, steps.tasks[index]
    if isinstance(task, ShuffleTask):
        return tuple(check_shuffle(setup, task.before, task.shuffle, task.place))
    key = public_keys(setup.trustees)[task.owner - 1].public_key
    return tuple(check_decryption(setup, task.tally, key, task.decryption, task.place))


@dataclass
class Counting:
    """The steps of an archive after its ballots; `result` is the published one. What it finds is kept."""

    archive: Archive
    setup: Setup
    run: Run
    findings: list[Finding] = field(default_factory=list)
    result: Any = None

    def find(self, place: str, rule: str, fault: str) -> None:
        """Keep a finding."""
        self.findings.append(Finding(place, rule, fault))

    def check(self, computed: Tally) -> None:
        """All steps, from the tally that the ballots give."""
        self._check_order()
        group, questions = self.setup.election.group, self.setup.election.questions
        tallied = self.archive.of("EncryptedTally")
        published = None
        if tallied:
            published = self._published(tallied[0], in_order(group, questions, computed))
        result = self.archive.of("Result")
        value = self._result(result[0]) if result else None
        if published is not None:
            decryptions, final = self._after(published)
            if result and value is not None:
                self._check_result(result[0], value, final, decryptions)

    def _check_order(self) -> None:
        """With rankings there is an end of shuffles before the first decryption; without them there are no shuffles."""
        ranked = bool(self.setup.ranked)
        ended = False
        for each in self.archive.events:
            kind = each.event.type
            ended = ended or kind == "EndShuffles"
            if kind in {"Shuffle", "EndShuffles"} and not ranked:
                self.find(each.place, "sealed.order", "an election without rankings has no shuffles")
            if kind in {"PartialDecryption", "Result"} and ranked and not ended:
                self.find(each.place, "sealed.order", "the shuffles have not ended")

    def _payload(self, happened: Happened) -> bytes:
        return self.archive.data(happened.event.payload or "", happened.place)

    def _published(self, happened: Happened, computed: Tally) -> Tally | None:
        """The tally as published: everything after it rests on it, so it is read even where it is wrong."""
        group, questions, place = self.setup.election.group, self.setup.election.questions, happened.place
        try:
            sized = forms.read_canonical(self._payload(happened), place)
            names = ("num_tallied", "total_weight", "encrypted_tally")
            named = hash_text(forms.fields(sized, place, names)["encrypted_tally"], f"{place} encrypted_tally")
            data = self.archive.data(named, place)
            for name, value in sized_json(computed, named).items():
                if forms.written(sized[name]) != forms.written(value):
                    self.find(f"{place} {name}", "sealed.tally", f"is not {value}, as the ballots give")
            if data == tally_bytes(group, questions, computed):
                return computed
            return self._other_tally(data, computed, place)
        except Malformed as fault:
            self.findings.append(found(fault))
            return None

    def _other_tally(self, data: bytes, computed: Tally, place: str) -> Tally | None:
        group, questions = self.setup.election.group, self.setup.election.questions
        reader = Reader(group)
        value = forms.items(forms.read_canonical(data, place), f"{place} encrypted_tally", len(questions))
        rows = []
        for index, (question, mine) in enumerate(zip(questions, computed.questions, strict=True)):
            where = f"{place} encrypted_tally[{index}]"
            row = flat(question, value[index], where, len(mine), reader.ciphertext)
            rows.append(row)
            wrong = [number for number, (one, other) in enumerate(zip(mine, row, strict=True)) if one != other]
            if wrong:
                self.find(where, "sealed.tally", f"the ballots give others at {', '.join(map(str, wrong))} (from 0)")
        reader.elements = [each for each in reader.elements if each[1] != group.identity]
        check_members([reader])
        self.findings += reader.findings
        return None if reader.findings else Tally(computed.ballots, computed.weight, tuple(rows))

    def _after(self, tally: Tally) -> tuple[dict[int, PartialDecryption], Tally]:
        """The valid decryptions by owner, and the tally as the last shuffle left it."""
        tasks: list[ShuffleTask | DecryptionTask] = []
        final = self._shuffles(tally, tasks)
        if final is not None:
            self._decryptions(final, tasks)
        valid = {each.owner: each.decryption for each in self._valid(tasks) if isinstance(each, DecryptionTask)}
        return valid, tally if final is None else final

    def _valid(self, tasks: list[ShuffleTask | DecryptionTask]) -> Iterator[ShuffleTask | DecryptionTask]:
        """Those without findings. What starts from a shuffle outside the group is not checked further."""
        steps = Steps(self.setup, tuple(tasks))
        sound: list[int] = []
        broken = False
        for index, findings in enumerate(self.run(check_elements, steps, range(len(tasks)))):
            self.findings += findings
            if not findings and not broken:
                sound.append(index)
            broken = broken or (bool(findings) and isinstance(tasks[index], ShuffleTask))
        for index, findings in zip(sound, self.run(check_proofs, steps, sound), strict=True):
            self.findings += findings
            if not findings:
                yield tasks[index]

    def _owned(self, happened: Happened) -> tuple[int, bytes]:
        value = forms.fields(forms.read_canonical(self._payload(happened), happened.place), happened.place, _OWNED)
        owner = forms.whole(value["owner"], f"{happened.place} owner", 1)
        if owner > len(public_keys(self.setup.trustees)):
            raise Malformed(f"{happened.place} owner", "sealed.trustee", f"there is no trustee {owner}")
        return owner, self.archive.data(hash_text(value["payload"], f"{happened.place} payload"), happened.place)

    def _shuffles(self, tally: Tally, tasks: list[ShuffleTask | DecryptionTask]) -> Tally | None:
        """The tally after the shuffles; None if one cannot be read, so that nothing after it can be checked."""
        ranked = self.setup.ranked
        for happened in self.archive.of("Shuffle") if ranked else ():
            before = tuple(tally.questions[index] for index in ranked)
            try:
                _, data = self._owned(happened)
                lengths = [len(each) for each in before]
                shuffle, reader = read_shuffle(data, self.setup.election.group, lengths, happened.place)
            except Malformed as fault:
                self.findings.append(found(fault))
                return None
            tasks.append(ShuffleTask(happened.place, before, shuffle, reader))
            tally = _replaced(tally, ranked, shuffle)
        return tally

    def _decryptions(self, tally: Tally, tasks: list[ShuffleTask | DecryptionTask]) -> None:
        group, questions = self.setup.election.group, self.setup.election.questions
        owners: set[int] = set()
        for happened in self.archive.of("PartialDecryption"):
            try:
                owner, data = self._owned(happened)
                if owner in owners:
                    self.find(f"{happened.place} owner", "sealed.decryption", f"trustee {owner} decrypted before")
                    continue
                owners.add(owner)
                decryption, reader = read_decryption(data, group, questions, tally, happened.place)
            except Malformed as fault:
                self.findings.append(found(fault))
                continue
            tasks.append(DecryptionTask(happened.place, owner, tally, decryption, reader))

    def _result(self, happened: Happened) -> Any:
        try:
            value = forms.read_canonical(self._payload(happened), happened.place)
            self.result = forms.fields(value, happened.place, ("result",))["result"]
        except Malformed as fault:
            self.findings.append(found(fault))
        return self.result

    def _check_result(
        self, happened: Happened, value: Any, tally: Tally, decryptions: dict[int, PartialDecryption]
    ) -> None:
        group, questions, place = self.setup.election.group, self.setup.election.questions, happened.place
        try:
            messages = opened(group, tally, combined(self.setup.key, self.setup.trustees, decryptions))
            self.findings += check_result(group, questions, tally, messages, value, place)
        except NotEnough as fault:
            self.find(place, "sealed.result", str(fault))
        except Malformed as fault:
            self.findings.append(found(fault))


_OWNED = ("owner", "payload")


def _replaced(tally: Tally, ranked: Sequence[int], shuffle: Shuffle) -> Tally:
    questions = list(tally.questions)
    for index, ciphertexts in zip(ranked, shuffle.ciphertexts, strict=True):
        questions[index] = ciphertexts
    return Tally(tally.ballots, tally.weight, tuple(questions))
