"""Read, check, lay out, write: the only module that knows the order."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from ctrgen import faults, rules
from ctrgen.diagnostics import CtrgenError, Diagnostic, Severity
from ctrgen.schema import Programme
from ctrgen.schema.extends import with_base
from ctrgen.schema.keys import locate
from ctrgen.source import Node, SourceText, decode, parse, read
from ctrgen.standards import names, standard
from ctrgen.writers import FORMATS


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave: a programme, unless it breaks the schema, and every diagnostic."""

    programme: Programme | None
    diagnostics: tuple[Diagnostic, ...]


def check(path: str | os.PathLike[str]) -> Checked:
    """Check one file."""
    try:
        source = read(path)
    except CtrgenError as error:
        return Checked(None, error.diagnostics)
    return _checked(source, Path(path).parent, (Path(os.path.realpath(path)),))


def check_text(data: bytes, name: str, folder: Path) -> Checked:
    """Check a programme that is no file.

    Args:
        data: the YAML.
        name: what to call it in diagnostics.
        folder: where its relative paths start.
    """
    try:
        source = decode(data, name)
    except CtrgenError as error:
        return Checked(None, error.diagnostics)
    return _checked(source, folder, ())


def load(path: str | os.PathLike[str]) -> Programme:
    """See :func:`ctrgen.load`."""
    checked = check(path)
    if checked.programme is None or any(found.severity is Severity.ERROR for found in checked.diagnostics):
        raise CtrgenError(*checked.diagnostics)
    return checked.programme


def render(programme: Programme, output_format: str) -> bytes:
    """See :func:`ctrgen.render`."""
    if output_format not in FORMATS:
        raise ValueError(f"{output_format!r} is none of {', '.join(FORMATS)}")
    from ctrgen.layout import lay_out
    from ctrgen.writers import docx

    return docx.write(lay_out(programme, standard(programme.standard), _created(programme)))


def _checked(source: SourceText, folder: Path, above: tuple[Path, ...]) -> Checked:
    try:
        root = with_base(parse(source), folder, above)
    except CtrgenError as error:
        return Checked(None, _in_order(error.diagnostics))
    try:
        programme = Programme.model_validate(root.plain())
    except ValidationError as error:
        from ctrgen.schema.problems import diagnose

        return Checked(None, _in_order(diagnose(error, root, Programme)))
    if programme.standard not in names():
        return Checked(None, (_unknown_standard(programme, root),))
    found = rules.check(
        programme, partial(standard, programme.standard), lambda *path: locate(root, Programme, path)[0].span
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
    with suppress(ValueError, OverflowError, OSError):  # no moment that a calendar has
        if epoch.isdecimal():
            return datetime.fromtimestamp(int(epoch), tz=UTC)
    return datetime(programme.month.year, programme.month.month, 1, tzinfo=UTC)
