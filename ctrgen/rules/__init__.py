"""What a standard asks beyond the shape: one module a part of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ctrgen.rules import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from ctrgen.diagnostics import Diagnostic, Span
    from ctrgen.schema import Programme
    from ctrgen.standards.model import Standard

_MODULES = (figures,)


class Locate(Protocol):
    """Finds the place of a field, by the field names and indices that lead to it."""

    def __call__(self, *path: str | int) -> Span:
        """The place, or that of the last part of the path the file has."""


def check(programme: Programme, standard: Callable[[], Standard], locate: Locate) -> list[Diagnostic]:
    """Hold a programme against a standard.

    Args:
        programme: a programme that fits the schema.
        standard: gives the standard it names; asked only when a rule needs it.
        locate: where its parts stand in the file.
    """
    return [found for module in _MODULES for found in module.check(programme, standard, locate)]
