"""The demonstration served in this process, once for all tests of pages."""

import os
import re
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The demonstration in this process: its desk, and a function that gives a client for a role."""
    data: Path = tmp_path_factory.mktemp("web")
    # The browser tests leave an event loop in this thread; the pages under test are not in it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    os.environ.update(
        ASAMBLEA_DATA=str(data),
        ASAMBLEA_DEMO="1",
        ASAMBLEA_HOSTS="testserver,localhost",
        DJANGO_SETTINGS_MODULE="asamblea.web.settings",
    )
    from asamblea.web.commands import links, prepare  # noqa: PLC0415 -- after the environment says which data

    prepare()
    lines = "\n".join(links("http://localhost"))
    from django.test import Client  # noqa: PLC0415

    from asamblea.web.desk import desk  # noqa: PLC0415

    paths = dict(re.findall(r"^  (\w+) +http://localhost(/enter/\S+)$", lines, re.MULTILINE))

    def client(role: str) -> Any:
        found = Client(headers={"accept-language": "en"})
        if role != "anonymous":
            assert found.get(paths[role]).status_code == 302
        return found

    return desk(), client


def log_of(site: Any, where: str = "") -> str:
    """The short origin of the assembly in session, or of a log of the federation."""
    demo = site[0].demo
    origin = demo.country.room.origins[where] if where else demo.origin
    return str(origin.rpartition("/")[2][:16])
