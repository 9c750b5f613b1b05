"""Debian's torchwood, from the testing suite: fetched by apt with its own configuration, unpacked, never installed.

The suite is derived from the machine's own sources, so that no address stands here.
"""

import re
import subprocess
from pathlib import Path

PACKAGE = "torchwood"
SUITE = "testing"
SOURCES = ("/etc/apt/sources.list", "/etc/apt/sources.list.d")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


class NotToBeHad(Exception):  # noqa: N818 -- says what is so
    """The package could not be fetched; the argument says why."""


def torchwood(folder: Path) -> Path:
    """The folder of its programs, unpacked under `folder`. Raises NotToBeHad."""
    programs = folder / "unpacked" / "usr" / "bin"
    if not programs.is_dir():
        _fetch(folder)
    return programs


def archive_address() -> str:
    """The address of this machine's Debian archive, as its own sources name it."""
    paths = [
        path for name in SOURCES for path in ([Path(name)] if Path(name).is_file() else sorted(Path(name).glob("*")))
    ]
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^(?:URIs:|deb(?: \[[^]]*\])?) (\S+/debian)/?(?:\s|$)", text, re.MULTILINE)
        if found:
            return found[1]
    raise NotToBeHad("this machine's apt sources name no Debian archive")


def _fetch(folder: Path) -> None:
    for name in ("state/lists/partial", "cache/archives/partial", "unpacked"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "sources.list").write_text(f"deb [signed-by={KEYRING}] {archive_address()} {SUITE} main\n")
    options = {
        "Dir::Etc::SourceList": folder / "sources.list",
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::State": folder / "state",
        "Dir::Cache": folder / "cache",
        "Dir::State::status": "/var/lib/dpkg/status",
        "APT::Sandbox::User": "root",
        "Acquire::Languages": "none",
    }
    apt = ["apt-get", "-qq", *(f"-o{key}={value}" for key, value in options.items())]
    _run([*apt, "update"], folder)
    _run([*apt, "download", PACKAGE], folder)
    (package,) = folder.glob(f"{PACKAGE}_*.deb")
    _run(["dpkg-deb", "-x", str(package), str(folder / "unpacked")], folder)


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NotToBeHad(str(fault)) from fault
    if done.returncode:
        raise NotToBeHad(f"{command[0]}: {done.stderr.strip()[-300:]}")
