"""Commands are imported when they are asked for, and each name has its command."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from asamblea.cli import COMMANDS, main
from asamblea.cli.sealed import COMMANDS as OF_SEALED
from asamblea.cli.sealed import sealed


@pytest.mark.parametrize(("group", "names"), [(main, COMMANDS), (sealed, OF_SEALED)], ids=["asamblea", "sealed"])
def test_each_name_has_the_command_of_that_name(group: click.Group, names: dict[str, tuple[str, str]]) -> None:
    context = click.Context(group)
    assert group.list_commands(context)[: len(names)] == list(names)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        assert command.name == name
    assert group.get_command(context, "nonsense") is None


@pytest.mark.parametrize(("group", "names"), [(main, COMMANDS), (sealed, OF_SEALED)], ids=["asamblea", "sealed"])
def test_the_list_says_each_line_whole(group: click.Group, names: dict[str, tuple[str, str]]) -> None:
    lines = CliRunner().invoke(group, ["--help"]).stdout.splitlines()
    for name, (_, says) in names.items():
        assert any(line.split(maxsplit=1) == [name, says] for line in lines), name


def test_an_unknown_command_is_a_wrong_use() -> None:
    answer = CliRunner().invoke(main, ["nonsense"])
    assert (answer.exit_code, "No such command" in answer.stderr) == (2, True)


def test_the_list_imports_none_of_them() -> None:
    program = (
        "import sys; from asamblea.cli.sealed import sealed\ntry: sealed(['--help'])\nfinally: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith("asamblea.cli.sealed.")]


def test_a_command_imports_no_other_room_than_its_own() -> None:
    program = "import sys; import asamblea.cli; print(sorted(name for name in sys.modules if 'asamblea' in name))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['asamblea', 'asamblea.cli', 'asamblea.cli.lazy']"
