"""The founding page: on an empty record and from this machine alone, with the code; what is wrong is all named, and
writes nothing. How a body is founded in a browser stands in tests/browser/test_own_body.py.
"""

import dataclasses
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from asamblea.archive import SqliteArchive
from asamblea.assembly.state.bodies import tier_of
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.cli.founding.folder import Kept, keep
from asamblea.office import HeadFile, Office
from asamblea.office.logkeys import LogKeys
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import Ed25519Signature

CODE = "7" * 16
NOW = 1_800_000_000_000
NAMES = ["Rosa Ñahui", "Juan Quispe", "Ana Flores", *(f"Persona {number}" for number in range(1, 28))]


@pytest.fixture
def empty(site: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A client of a server without a record, and its office."""
    from django.conf import settings  # noqa: PLC0415 -- after the environment says which data

    from asamblea.web.views import founding  # noqa: PLC0415

    archive = SqliteArchive(tmp_path / "record.sqlite")
    office = Office(archive, LogKeys(tmp_path / "log-keys").seed, lambda: NOW, HeadFile(tmp_path / "heads"))
    fake = dataclasses.replace(site[0], office=office, demo=None)
    monkeypatch.setattr(founding, "desk", lambda: fake)
    monkeypatch.setattr(settings, "FOUNDING", sha256(CODE.encode()).hexdigest())
    monkeypatch.setattr(settings, "DATA", tmp_path)
    return site[1]("anonymous"), office


def form(kept: list[Kept], **change: Any) -> dict[str, Any]:
    """What the page sends: fields, the roll, the public halves of the board's keys."""
    roll = SimpleUploadedFile("roll.csv", ("name\n" + "\n".join(NAMES)).encode())
    halves = [{"public": text_of(each.halves().public), "codes": text_of(each.halves().codes)} for each in kept]
    told = {
        "code": CODE, "title": "Barrio", "sort": "body", "kind": "neighbourhood", "roll": roll, "chair": "rosa nahui",
        "secretary": "Juan Quispe", "tellers": "Ana Flores\n", "halves": json.dumps(halves), "preset": "",
    }  # fmt: skip
    return {**told, **change}


def signatures(kept: list[Kept], digest: str) -> str:
    made = [
        Ed25519Signature(PublicKey("ed25519", public_of(each.seed)).id(), sign(each.seed, bytes_of(digest, "test")))
        for each in kept
    ]
    return json.dumps([each.as_json() for each in sorted(made, key=lambda each: each.key)])


def keep_three() -> list[Kept]:
    return [keep(os.urandom) for _ in range(3)]


def test_the_board_signs_and_every_member_is_invited(empty: Any) -> None:
    from asamblea.people.models import Entrance  # noqa: PLC0415

    client, office = empty
    kept = keep_three()
    told = client.post("/found/prepare/", form(kept)).json()
    assert [each["name"] for each in told["board"]] == ["Rosa Ñahui", "Juan Quispe", "Ana Flores"]
    assert office.archive.logs() == ()
    answer = client.post(
        "/found/sign/", {"code": CODE, "id": told["id"], "signatures": signatures(kept, told["digest"])}
    ).json()
    assert office.archive.logs() == (answer["origin"],)
    assert answer["invitations"].count("</section>") == 30
    assert Entrance.objects.filter(origin=answer["origin"], until__gt=NOW).count() == 30
    assert client.get("/found/").status_code == 404
    assert client.post("/found/prepare/", form(keep_three())).status_code == 404


def test_an_assembly_is_called_with_its_hour_tier_and_preset(empty: Any) -> None:
    client, office = empty
    kept = keep_three()
    call = {
        "sort": "assembly", "assembly_kind": "regional_assembly", "bodies": "norte, Comunidad Norte, 3\nsur,Sur,2\n",
        "opens_at": "2099-01-15T10:00", "zone": "America/Lima", "place": "La escuela", "preset": "founding",
    }  # fmt: skip
    told = client.post("/found/prepare/", form(kept, **call)).json()
    client.post("/found/sign/", {"code": CODE, "id": told["id"], "signatures": signatures(kept, told["digest"])})
    state = office.state(office.archive.logs()[0])
    assert {each: found.seats for each, found in REPRESENTATION.all(state).items()} == {"norte": 3, "sur": 2}
    assert tier_of(state) == "regional"
    assert SITTINGS.at(state, "s1").civil.local == "2099-01-15T10:00"


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"code": "8" * 16}, 403, "not the code"),
        ({"title": " "}, 422, "title: give 1 to 200 characters"),
        ({"chair": "Nadie"}, 422, "Nadie stands 0 times on the roll"),
        ({"chair": "Ana Flores"}, 422, "different persons"),
        ({"tellers": ""}, 422, "holds 3 keys for 2 persons"),
        ({"halves": "[]"}, 422, "holds 0 keys for 3 persons"),
        ({"halves": "{"}, 422, "cannot be read"),
        ({"preset": "nobody"}, 422, "nobody is none of"),
        ({"roll": SimpleUploadedFile("roll.csv", b"name\nRosa\n")}, 422, "rosa nahui stands 0 times on the roll"),
        ({"sort": "assembly", "bodies": "x\na,A,1\ny", "opens_at": "2099-01-15T10:00"}, 422, "line 1, 3"),
        ({"sort": "assembly", "bodies": "a,A,1", "opens_at": "x", "zone": "UTC"}, 422, "x in UTC is no hour"),
        ({"sort": "assembly", "bodies": "a,A,1", "opens_at": "2001-01-15T10:00", "zone": "UTC"}, 422, "("),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    empty: Any, change: dict[str, Any], status: int, said: str
) -> None:
    client, office = empty
    answer = client.post("/found/prepare/", form(keep_three(), **change))
    assert answer.status_code == status
    assert said in " ".join(answer.json()["said"])
    assert office.archive.logs() == ()


def test_every_faulty_row_of_the_roll_is_named_in_the_language_of_the_page(empty: Any) -> None:
    client, _ = empty
    roll = SimpleUploadedFile("roll.csv", b"name\nRosa\n,\nrosa\nJuan\njuan\n")
    answer = client.post("/found/prepare/", form(keep_three(), roll=roll), headers={"accept-language": "es"})
    assert answer.json()["said"] == ["fila 4: el mismo nombre que la fila 2", "fila 6: el mismo nombre que la fila 5"]


def test_a_signature_missing_or_of_another_key_founds_nothing(empty: Any) -> None:
    client, office = empty
    kept = keep_three()
    told = client.post("/found/prepare/", form(kept)).json()
    for signed in (kept[:2], [*kept[:2], *keep_three()[:1]]):
        given = {"code": CODE, "id": told["id"], "signatures": signatures(signed, told["digest"])}
        assert client.post("/found/sign/", given).status_code == 422
    assert client.post("/found/sign/", {"code": CODE, "id": told["id"], "signatures": "x"}).status_code == 422
    assert client.post("/found/sign/", {"code": CODE, "id": "0", "signatures": "[]"}).status_code == 410
    assert office.archive.logs() == ()


def test_nobody_comes_to_it_over_the_network(empty: Any) -> None:
    client, _ = empty
    assert client.get("/found/").status_code == 200
    assert client.get("/found/", REMOTE_ADDR="192.0.2.7").status_code == 404
    assert client.post("/found/prepare/", form(keep_three()), REMOTE_ADDR="192.0.2.7").status_code == 404


def test_a_server_that_others_can_reach_is_not_started_without_a_record(tmp_path: Path) -> None:
    from click.testing import CliRunner  # noqa: PLC0415

    from asamblea.web.commands import serve  # noqa: PLC0415

    told = CliRunner().invoke(serve, ["--host", "0.0.0.0", "--data", str(tmp_path / "none")])
    assert (told.exit_code, "holds no record" in told.stderr, told.stdout) == (2, True, "")
    assert not (tmp_path / "none").exists()
