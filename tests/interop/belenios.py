"""Debian's belenios-tool, and elections made with it."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

GROUP = "BELENIOS-2048"


class NotToBeHad(Exception):  # noqa: N818 -- says what is so
    """The tool is not installed."""


def tool() -> str:
    """Its path. Raises NotToBeHad."""
    found = shutil.which("belenios-tool")
    if found is None:
        raise NotToBeHad("it is not installed; `make test` installs it as root on Debian")
    return found


def run(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What a command of the tool prints; fails the test if it fails."""
    done = subprocess.run([tool(), *words], cwd=folder, input=given, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, f"{' '.join(words)}: {done.stderr.decode()}"
    return done.stdout


def verifies(archive: Path, folder: Path) -> bool:
    """Whether its `election verify` accepts an archive."""
    done = subprocess.run(
        [tool(), "election", "verify"], cwd=_copied(archive, folder), capture_output=True, check=False, timeout=120
    )
    return done.returncode == 0 and b"all checks passed" in done.stderr


def checksums(archive: Path, folder: Path) -> Any:
    """Its checksums of an archive."""
    return json.loads(run(_copied(archive, folder), "election", "compute-checksums"))


def _copied(archive: Path, folder: Path) -> Path:
    target = folder / f"tool-{archive.stem}"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copy(archive, target)
    return target


def election(
    folder: Path, questions: Sequence[Any], ballots: Sequence[tuple[int, Any]], group: str = GROUP, weights: str = ""
) -> Path:
    """The archive of a whole election that the tool makes in a folder, with two trustees and three voters; each ballot
    is a voter, from 0, and her plaintext.
    """
    uuid = run(folder, "setup", "generate-token").decode().strip()
    who = ["--count", "3"]
    if weights:
        (folder / "voters.txt").write_text(weights)
        who = ["--file", "voters.txt"]
    run(folder, "setup", "generate-credentials", "--uuid", uuid, "--group", group, *who)
    next(folder.glob("*.pubcreds")).rename(folder / "public_creds.json")
    credentials = [line.split()[1] for line in next(folder.glob("*.privcreds")).read_text().splitlines()]
    for _ in range(2):
        run(folder, "setup", "generate-trustee-key", "--group", group)
    keys = sorted(folder.glob("*.pubkey"))
    (folder / "public_keys.jsons").write_bytes(b"".join(each.read_bytes() for each in keys))
    run(folder, "setup", "make-trustees")
    template = {"description": "Hecha con otra herramienta", "name": "Comparación", "questions": list(questions)}
    (folder / "template.json").write_text(json.dumps(template, ensure_ascii=False))
    run(folder, "setup", "make-election", "--uuid", uuid, "--group", group, "--template", "template.json")
    run(folder, "archive", "init")
    for voter, plaintext in ballots:
        (folder / "credential").write_text(credentials[voter])
        (folder / "plaintext").write_text(json.dumps(plaintext))
        made = run(folder, "election", "generate-ballot", "--privcred", "credential", "--ballot", "plaintext")
        run(folder, "archive", "add-event", "--type=Ballot", given=made)
    return _finished(folder, uuid, [each.with_suffix(".privkey").name for each in keys], questions)


def _finished(folder: Path, uuid: str, keys: Sequence[str], questions: Sequence[Any]) -> Path:
    def event(kind: str, content: bytes = b"") -> None:
        run(folder, "archive", "add-event", f"--type={kind}", given=content)

    event("EndBallots")
    event("EncryptedTally", run(folder, "election", "compute-encrypted-tally"))
    if any("type" in each for each in questions):
        event("Shuffle", run(folder, "election", "shuffle", "--trustee-id", "1"))
        event("EndShuffles")
    for number, key in enumerate(keys, 1):
        opened = run(folder, "election", "decrypt", "--privkey", key, "--trustee-id", str(number))
        event("PartialDecryption", opened)
    event("Result", run(folder, "election", "compute-result"))
    return folder / f"{uuid}.bel"
