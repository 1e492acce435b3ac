"""Read, check, lay out, write: the only module that knows the order."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ctrgen import faults, rules
from ctrgen.diagnostics import CtrgenError, Diagnostic, Severity
from ctrgen.schema import Programme
from ctrgen.schema.extends import with_base
from ctrgen.schema.keys import locate
from ctrgen.schema.problems import diagnose
from ctrgen.source import Node, SourceText, decode, parse, read
from ctrgen.standards import names, standard

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS = ("docx",)


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave: a programme, unless it breaks the schema, and every diagnostic."""

    programme: Programme | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything found forbids rendering."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def check(path: str | os.PathLike[str]) -> Checked:
    """Check one file."""
    return _checked(lambda: read(path), Path(path).parent, (Path(path).resolve(),))


def check_text(data: bytes, name: str, folder: Path) -> Checked:
    """Check a programme that is no file.

    Args:
        data: the YAML.
        name: what to call it in diagnostics.
        folder: where its relative paths start.
    """
    return _checked(lambda: decode(data, name), folder, ())


def load(path: str | os.PathLike[str]) -> Programme:
    """See :func:`ctrgen.load`."""
    checked = check(path)
    if checked.programme is None:
        raise CtrgenError(*checked.diagnostics)
    return checked.programme


def render(programme: Programme, output_format: str) -> bytes:
    """See :func:`ctrgen.render`."""
    if output_format not in FORMATS:
        raise ValueError(f"{output_format!r} is none of {', '.join(FORMATS)}")
    from ctrgen.layout import lay_out
    from ctrgen.writers import docx

    return docx.write(lay_out(programme, standard(programme.standard), _created(programme)))


def _checked(source: Callable[[], SourceText], folder: Path, above: tuple[Path, ...]) -> Checked:
    try:
        root = with_base(parse(source()), folder, above)
    except CtrgenError as error:
        return Checked(None, _in_order(error.diagnostics))
    try:
        programme = Programme.model_validate(root.plain())
    except ValidationError as error:
        return Checked(None, _in_order(diagnose(error, root, Programme)))
    if programme.standard not in names():
        return Checked(None, (_unknown_standard(programme, root),))
    found = rules.check(
        programme, standard(programme.standard), lambda *path: locate(root, Programme, path)[0].span
    )
    return Checked(programme, _in_order(found))


def _unknown_standard(programme: Programme, root: Node) -> Diagnostic:
    node, _ = locate(root, Programme, ("standard",))
    hint = f"Các chuẩn có sẵn: {', '.join(names())}."
    return faults.UNKNOWN_STANDARD.at(node.span, f"Không có chuẩn “{programme.standard}”.", hint)


def _in_order(found: list[Diagnostic] | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda diagnostic: diagnostic[:3]))


def _created(programme: Programme) -> datetime:
    """The document's date; failing that ``SOURCE_DATE_EPOCH``, failing that the first day of the month."""
    date = programme.date
    if date is not None and date.day and date.month and date.year:
        return datetime(date.year, date.month, date.day, tzinfo=UTC)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    return datetime(programme.month.year, programme.month.month, 1, tzinfo=UTC)
