"""``ctrgen rule``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ctrgen.cli.streams import reader_may_leave
from ctrgen.cli.types import codes
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage

if TYPE_CHECKING:
    from ctrgen.rules.rule import Rule
    from ctrgen.standards.model import Standard

_STANDARD = "nd30"


@click.command(
    cls=Command,
    short_help="Liệt kê các quy tắc, hoặc giải thích một quy tắc.",
    help="""Liệt kê các quy tắc mà ctrgen validate xét, hoặc giải thích một quy tắc kèm ví dụ.

    \b
    Ví dụ:
      ctrgen rule
      ctrgen rule CT205

    \b
    Bỏ qua một quy tắc ở một dòng của tệp YAML:
      so: "063"   # ctrgen: bo-qua CT218 (lý do)
    Tắt quy tắc, hoặc đổi mức, cho cả tệp hay cả cơ quan:
      kiem_tra: {CT218: tắt, CT280: lỗi}
    """,
)
@click.argument("code", required=False, metavar="[MÃ]", shell_complete=codes)
@HELP
def rule(code: str | None) -> None:
    """Print the list, or one rule's page."""
    from ctrgen import rules
    from ctrgen.standards import standard

    own = standard(_STANDARD)
    with reader_may_leave():
        if code is None:
            for one in rules.ALL.values():
                click.echo(f"{one.code}  {own.verdicts[one.code].level:<8}  {one.title}")
            return
        click.echo(_page(_named(code), own), nl=False)


def _named(code: str) -> Rule:
    from difflib import get_close_matches

    from ctrgen import rules

    by_name = {one.name: one for one in rules.ALL.values()}
    found = rules.ALL.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        near = get_close_matches(code.upper(), rules.ALL, n=1, cutoff=0.5)
        hint = f" Có phải là {near[0]}?" if near else ""
        raise WrongUsage(f"Không có quy tắc “{code}”.{hint} Danh sách: ctrgen rule")
    return found


def _page(one: Rule, own: Standard) -> str:
    verdict = own.verdicts[one.code]
    source = (
        f"{own.short}, {verdict.clause}" if verdict.clause else "không thuộc một điều khoản; cách viết chung"
    )
    return f"{one.code} {one.name}\nMức: {verdict.level}\nCăn cứ: {source}\n\n{one.manual}\n"
