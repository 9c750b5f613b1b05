"""`asamblea serve` and `asamblea demo`: what the server adds to the command."""

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

# Without the server's packages there is no such command: the import fails, and `asamblea` leaves it out.
import django

from asamblea.archive import OtherForm, SqliteArchive
from asamblea.demo.folder import MADE, clear_stale
from asamblea.record.codes import code_from
from asamblea.wording.papers.sheet import in_fours


@click.command(short_help="Serve the pages of the bodies whose records lie in a folder.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--data", default="var/data", show_default=True, type=click.Path(path_type=Path), help="Folder of this server."
)
@click.option("--address", help="Address under which people reach it; http://localhost:PORT by default.")
def serve(host: str, port: int, data: Path, address: str | None) -> None:
    """Serve the pages of the bodies whose records lie in the data folder, which `asamblea found` makes. On an empty
    folder it opens the founding page, on this machine alone, with a code that it prints.
    """
    at = (address or f"http://localhost:{port}").rstrip("/")
    named = urlsplit(at).hostname
    if not named:
        click.echo(f"asamblea: {at} is no address; give http://HOST:PORT or https://HOST", err=True)
        sys.exit(2)
    if not _holds_a_record(data):
        _open_founding(host, data)
    os.environ.setdefault("ASAMBLEA_HOSTS", ",".join(dict.fromkeys(("localhost", "127.0.0.1", named))))
    _start(host, port, data, at, demo=False)


def _holds_a_record(data: Path) -> bool:
    """Whether a body was founded there; a server that waited for it leaves an empty archive."""
    path = data / "record.sqlite"
    if not path.is_file():
        return False
    try:
        archive = SqliteArchive(path)
    except OtherForm as fault:
        click.echo(f"asamblea: {fault}", err=True)
        sys.exit(2)
    found = archive.logs() != ()
    archive.close()
    return found


def _open_founding(host: str, data: Path) -> None:
    """Print the one-time code of the founding page; exit 2 where others could reach it, or files of another kind lie
    there.
    """
    if host not in ("127.0.0.1", "localhost", "::1"):
        click.echo(f"asamblea: {data} holds no record; found one with asamblea found, or here on 127.0.0.1", err=True)
        sys.exit(2)
    if data.exists() and not data.is_dir():
        click.echo(f"asamblea: {data} is no folder", err=True)
        sys.exit(2)
    code = code_from(os.urandom(10))
    os.environ["ASAMBLEA_FOUNDING"] = sha256(code.encode()).hexdigest()
    click.echo(f"No body yet. The founding page asks for this code:  {in_fours(code)}")


@click.command(short_help="Serve a demonstration: an assembly in session, with its cast.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--data", type=click.Path(path_type=Path), help="Folder of the demonstration; one for each port by default."
)
def demo(host: str, port: int, data: Path | None) -> None:
    """Serve a demonstration: an assembly in session, with a link for each of a small cast."""
    folder = data or Path(f"var/demo-{port}")
    try:
        if clear_stale(folder):
            click.echo(f"asamblea: the demonstration in {folder} was unfinished or of another version", err=True)
    except ValueError as fault:
        click.echo(f"asamblea: {fault}", err=True)
        sys.exit(2)
    if not (folder / MADE).is_file():
        click.echo("asamblea: making the demonstration; half a minute or so", err=True)
    _start(host, port, folder, f"http://localhost:{port}", demo=True)


def _start(host: str, port: int, data: Path, address: str, *, demo: bool) -> None:
    os.environ["ASAMBLEA_DATA"] = str(data)
    os.environ["ASAMBLEA_DEMO"] = "1" if demo else "0"
    os.environ["ASAMBLEA_ORIGIN"] = address
    os.environ.setdefault("ASAMBLEA_HOSTS", "localhost,127.0.0.1")
    os.environ["DJANGO_SETTINGS_MODULE"] = "asamblea.web.settings"
    prepare()
    for line in links(address) if demo else bodies(data, address):
        click.echo(line)
    sys.stdout.flush()
    run_server(host, port)


def prepare() -> None:
    """Set Django up and bring its own tables up to date."""
    from django.core.management import call_command  # noqa: PLC0415 -- after the environment says which data

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def bodies(data: Path, address: str) -> list[str]:
    """Where the bodies are and where invitations are used, once those that a founding left are taken in."""
    from asamblea.people.entrances import take_in_invitations  # noqa: PLC0415 -- after `prepare`
    from asamblea.web.desk import desk  # noqa: PLC0415

    taken = take_in_invitations(data / "invitations.jsonl")
    lines = [f"{address}/  ({origin})" for origin in desk().office.archive.logs()]
    if not lines:
        return [f"  {address}/found/  (this machine alone; stop with Ctrl-C)"]
    return [*lines, *([f"  {address}/enter/  ({taken})"] if taken else []), f"  asamblea verify {address}/record"]


def links(address: str) -> list[str]:
    """A link for each of the cast, and the paper codes of those who have them."""
    from asamblea.people.entrances import make_entrance  # noqa: PLC0415 -- after `prepare`
    from asamblea.web.demonstration import WITH_CODES  # noqa: PLC0415
    from asamblea.web.desk import desk  # noqa: PLC0415

    demonstration = desk().demo
    assert demonstration is not None
    lines = [
        f"{address}/  ({demonstration.origin}, demo)",
        "",
        "An assembly in session; ana, bruno, carmen, d4 and d5 are its delegates:",
    ]
    for role in demonstration.roles():
        path = make_entrance(demonstration.origin, role.member, role.secret)
        lines.append(f"  {role.name:<10} {address}{path}")
    lines += ["Paper codes, a signature each:"]
    lines += [f"  {name:<10} {' '.join(demonstration.codes(name)[:3])} ..." for name in WITH_CODES]
    lines += ["", "A federation from below; of each base body a member, its secretary, its chair:"]
    for word, origin, member, secret in demonstration.entered():
        lines.append(f"  {word:<20} {address}{make_entrance(origin, member, secret)}")
    return [*lines, "", "The record of both, for anybody:", f"  asamblea verify {address}/record"]


def run_server(host: str, port: int) -> None:
    """Run gunicorn with threads until it is stopped."""
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415 -- the server extra alone has it

    from asamblea.web.wsgi import application  # noqa: PLC0415

    class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
        def load_config(self) -> None:
            for key, value in {
                "bind": f"{host}:{port}",
                "worker_class": "gthread",
                "threads": 8,
                # A worker that is killed for being slow folds everything anew, on a machine that was too slow already.
                "timeout": 300,
                "loglevel": "warning",
            }.items():
                self.cfg.set(key, value)

        def load(self) -> Any:
            return application

    Server().run()
