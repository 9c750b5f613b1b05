"""A group of commands that imports each when it is asked for, and none to list them: most take longer to import than to
run.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class LazyGroup(click.Group):
    """`places` names the module and the attribute of each command in `room`, and says in a line what it does; `points`,
    the entry points by which other rooms add theirs where they are installed.
    """

    def __init__(
        self, *args: Any, room: str, places: Mapping[str, tuple[str, str]], points: str | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._room, self._places, self._points = room, places, points

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Ours in their order, then those of other rooms that can be loaded."""
        added = [name for name in self._entry_points() if self.get_command(ctx, name) is not None]
        return [*self._places, *added]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now."""
        if cmd_name in self._places:
            module, _, attribute = self._places[cmd_name][0].partition(":")
            found: click.Command = getattr(import_module(f"{self._room}.{module}"), attribute)
            return found
        try:
            return self._entry_points()[cmd_name].load()  # type: ignore[no-any-return]
        except (KeyError, ImportError):
            return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Every command with its line."""
        lines = [(name, says) for name, (_, says) in self._places.items()]
        for name in self.list_commands(ctx)[len(lines) :]:
            command = self.get_command(ctx, name)
            lines.append((name, "" if command is None else command.get_short_help_str(formatter.width)))
        with formatter.section("Commands"):
            formatter.write_dl(lines)

    def _entry_points(self) -> "dict[str, EntryPoint]":
        from importlib.metadata import entry_points  # noqa: PLC0415 -- it takes longer to import than all the rest here

        return {} if self._points is None else {each.name: each for each in entry_points(group=self._points)}
