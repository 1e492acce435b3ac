"""``ctrgen doctor``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ctrgen.cli.streams import reader_may_leave
from ctrgen.cli.vietnamese import HELP, Choice, Command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.doctor import Finding

_SIGNS = {"good": "được", "notice": "lưu ý", "missing": "THIẾU"}
_FORMATS = ("full", "json")


@click.command(
    cls=Command,
    short_help="Xem máy này có đủ những gì ctrgen cần.",
    help="""Xem máy này có đủ những gì ctrgen cần: thư viện, phông chữ, LibreOffice, chỗ ghi; thiếu gì thì
    kèm lệnh để bổ sung.

    \b
    Ví dụ:
      ctrgen doctor
      ctrgen doctor --output-format json

    \b
    Mã thoát: 0 đủ; 1 thiếu thứ cần có.
    """,
)
@click.option("--output-format", type=Choice(_FORMATS), default="full", help="Cách in: full, json.")
@HELP
def doctor(output_format: str) -> int:
    """Examine this machine."""
    from ctrgen.doctor import State, examine

    found = list(examine(sys.stdout))
    with reader_may_leave():
        if output_format == "json":
            from ctrgen.report.json import as_json

            click.echo(as_json([one._asdict() for one in found], indent=2))
        else:
            sys.stdout.writelines(_lines(found))
    return int(any(one.state is State.MISSING for one in found))


def _lines(found: Sequence[Finding]) -> list[str]:
    wide = max(len(one.about) for one in found)
    lines = []
    for one in found:
        lines.append(f"{_SIGNS[one.state]:<5}  {one.about:<{wide}}  {one.what}\n")
        if one.mend:
            lines.append(f"{'':<5}  {'':<{wide}}  → {one.mend}\n")
    missing = sum(one.state == "missing" for one in found)
    lines.append(f"\nThiếu {missing} thứ cần có.\n" if missing else "\nMáy này đủ những gì ctrgen cần.\n")
    return lines
