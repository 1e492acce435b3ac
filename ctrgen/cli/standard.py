"""``ctrgen standard``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import faults
from ctrgen.cli.streams import reader_may_leave, tell
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage
from ctrgen.diagnostics import CtrgenError

if TYPE_CHECKING:
    from ctrgen.standards.model import Standard


@click.command(
    cls=Command,
    short_help="Liệt kê các chuẩn trình bày, hoặc xem một chuẩn.",
    help="""Liệt kê các chuẩn trình bày có sẵn, hoặc xem một chuẩn: trang giấy, cỡ chữ, mẫu câu, nguồn.

    CHUẨN là tên một chuẩn có sẵn, hoặc tệp .yaml chứa chuẩn riêng của cơ quan.

    \b
    Ví dụ:
      ctrgen standard
      ctrgen standard dang
      ctrgen standard nd30 --diff dang
      ctrgen standard chuan-hoi.yaml --diff nd30
    """,
)
@click.argument("name", required=False, metavar="[CHUẨN]")
@click.option("--diff", "other", metavar="CHUẨN", help="Chỉ nêu những chỗ khác với chuẩn này.")
@HELP
def standard(name: str | None, other: str | None) -> int:
    """Print the list, one standard, or what two say otherwise."""
    if name is None and other is not None:
        raise WrongUsage("--diff cần tên một chuẩn để so sánh.")
    try:
        with reader_may_leave():
            if name is None:
                _list()
            elif other is None:
                _show(named(name))
            else:
                _compare(named(name), named(other))
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=False)
    return 0


def named(name: str) -> Standard:
    """A standard by its name, or the path of one of a house.

    Raises:
        WrongUsage: there is none of this name.
        CtrgenError: the file of the house is not sound.
    """
    from ctrgen import standards
    from ctrgen.schema.extends import YAML

    if name.endswith(YAML):
        return standards.house(Path(name))
    if name not in standards.names():
        raise WrongUsage(f"Không có chuẩn “{name}”. Các chuẩn có sẵn: {', '.join(standards.names())}.")
    return standards.standard(name)


def _list() -> None:
    from ctrgen import standards

    wide = max(map(len, standards.names()))
    for name in standards.names():
        click.echo(f"{name:<{wide}}  {standards.standard(name).title}")


def _show(one: Standard) -> None:
    from ctrgen.standards.describe import facts

    click.echo(f"{one.name}: {one.title}")
    if one.extends is not None:
        click.echo(f"Kế thừa: {one.extends}")
    for earlier in one.earlier:
        day, month, year = earlier.before
        click.echo(f"Văn bản ban hành trước ngày {day}/{month}/{year} theo chuẩn: {earlier.name}")
    for source in one.sources:
        click.echo(f"Nguồn: {source}")
    for group, said in facts(one).items():
        click.echo(f"\n{group}")
        wide = max(map(len, said))
        for name, text in said.items():
            click.echo(f"  {name:<{wide}}  {text}")


def _compare(one: Standard, other: Standard) -> None:
    from ctrgen.standards.describe import differences

    last = ""
    for group, name, own, others in differences(one, other):
        if group != last:
            click.echo(group)
            last = group
        click.echo(
            f"  {name}\n    {one.name}: {own or '(không có)'}\n    {other.name}: {others or '(không có)'}"
        )
    if not last:
        click.echo(f"{one.name} và {other.name} giống nhau.")
