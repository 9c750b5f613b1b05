"""Debian's torchwood verifies a receipt of ours and cosigns a checkpoint of ours, and refuses a fork."""

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.interop.torchwood import NotToBeHad, torchwood

from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.checkpoints import Checkpoint, cosignatures, cosigner_vkey, log_vkey, sign_checkpoint
from asamblea.record.ed25519 import public_of
from asamblea.record.notes import parse_note
from asamblea.record.proofs import Proof
from asamblea.record.tree import consistency_proof, inclusion_proof, leaf_hash, root_of, subtree_of

ORIGIN, SEED, WITNESS = "asamblea/" + "0123456789abcdef" * 2, bytes(range(32)), "neighbour.example/witness"
ENTRIES = [b"entry %d" % number for number in range(300)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
VKEY = log_vkey(ORIGIN, public_of(SEED)).text()


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of torchwood's programs; loudly absent where they cannot be had."""
    try:
        return torchwood(tmp_path_factory.mktemp("torchwood"))
    except NotToBeHad as fault:
        said = f"torchwood cannot be had, so no third party checked our proofs: {fault}"
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(said, stacklevel=1)
        pytest.skip(said)


def checkpoint(size: int, leaves: list[bytes]) -> bytes:
    return sign_checkpoint(Checkpoint(ORIGIN, size, root_of(leaves[:size])), SEED).encode()


@pytest.mark.parametrize("index", [0, 137, 299])
def test_torchwood_accepts_our_receipt_and_refuses_another_entry(programs: Path, tmp_path: Path, index: int) -> None:
    proof = Proof(index, inclusion_proof(subtree_of(LEAVES), index, 300), checkpoint(300, LEAVES))
    (tmp_path / "entry").write_bytes(ENTRIES[index])
    # Its program reads the proof without the format's first line.
    (tmp_path / "entry.spicy").write_bytes(proof.encode().partition(b"\n")[2])
    command = [str(programs / "spicy-torchwood"), "-verify", VKEY, str(tmp_path / "entry")]
    good = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert good.returncode == 0, good.stderr
    (tmp_path / "entry").write_bytes(ENTRIES[index] + b".")
    assert subprocess.run(command, capture_output=True, check=False, timeout=30).returncode != 0


@pytest.fixture
def witness(programs: Path, tmp_path: Path) -> Iterator[tuple[str, bytes]]:
    """A running litewitness that knows our log: its address and public key."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    agent, key, base = tmp_path / "agent", tmp_path / "key", tmp_path / "witness.db"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True, timeout=30)
    running = [subprocess.Popen(["ssh-agent", "-D", "-a", str(agent)], stdout=subprocess.DEVNULL)]
    try:
        _until(agent.exists)
        subprocess.run(
            ["ssh-add", "-q", str(key)], check=True, timeout=30, env={**os.environ, "SSH_AUTH_SOCK": str(agent)}
        )
        listed = subprocess.run(["ssh-keygen", "-lf", str(key)], capture_output=True, text=True, check=True, timeout=30)
        control = str(programs / "witnessctl")
        subprocess.run(
            [control, "add-log", "-db", str(base), "-origin", ORIGIN], check=True, timeout=30, capture_output=True
        )
        subprocess.run(
            [control, "add-key", "-db", str(base), "-origin", ORIGIN, "-key", VKEY],
            check=True,
            timeout=30,
            capture_output=True,
        )
        options = ["-ssh-agent", str(agent), "-key", listed.stdout.split()[1], "-name", WITNESS, "-db", str(base)]
        command = [str(programs / "litewitness"), *options, "-listen", f"127.0.0.1:{port}"]
        running.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        _until(lambda: _listens(port))
        public = bytes_of(key.with_suffix(".pub").read_text().split()[1], "key")[-32:]
        yield f"http://127.0.0.1:{port}/add-checkpoint", public
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(10)


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(200):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("a program of the test did not start")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def ask(address: str, old: int, proof: tuple[bytes, ...], note: bytes) -> tuple[int, bytes]:
    """Ask for a cosignature, as tlog-witness says; the status and the answer."""
    body = "".join([f"old {old}\n", *(text_of(each) + "\n" for each in proof), "\n"]).encode() + note
    try:
        with urllib.request.urlopen(urllib.request.Request(address, data=body, method="POST"), timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.read()


def test_litewitness_cosigns_our_growing_log_and_refuses_its_forks(witness: tuple[str, bytes]) -> None:
    address, public = witness
    status, answer = ask(address, 0, (), checkpoint(100, LEAVES))
    assert status == 200
    note = parse_note(checkpoint(100, LEAVES) + answer, "note")
    (word,) = cosignatures(note, [cosigner_vkey(WITNESS, public)], "note")
    assert word.cosigner == WITNESS
    proof = consistency_proof(subtree_of(LEAVES), 100, 300)
    assert ask(address, 100, proof, checkpoint(300, LEAVES))[0] == 200
    forked = [leaf_hash(b"forked"), *LEAVES[1:]]
    assert ask(address, 300, (), checkpoint(300, forked))[0] == 422
    status, answer = ask(address, 100, proof, checkpoint(300, LEAVES))
    assert (status, re.fullmatch(rb"300\n?", answer) is not None) == (409, True)
