"""What stands for files on a command line: a path, and what a shell should offer for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Place(click.ParamType[Any]):
    """A path that is not looked at here: whoever reads or writes it says what is wrong with it."""

    def __init__(self, name: str, made: type[str | Path]) -> None:
        self.name, self._made = name, made

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the path as it is."""
        del param, ctx
        return self._made(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows its files and folders."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(incomplete, type=self.name)]


SOURCE = _Place("file", str)
"""A file, folder or pattern, as it was typed."""

PATH = _Place("file", Path)


def codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The codes of rules, for a shell to offer; of several with commas between, the last is being typed."""
    from click.shell_completion import CompletionItem

    from ctrgen import rules

    del ctx, param
    before, comma, begun = incomplete.upper().rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{one.code}", help=one.title)
        for one in rules.ALL.values()
        if one.code.startswith(begun)
    ]
