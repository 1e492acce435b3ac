"""``ctrgen rule``."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING

import click

from ctrgen.cli.streams import reader_may_leave
from ctrgen.cli.types import codes
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage
from ctrgen.diagnostics import Fault, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.rules.rule import Rule
    from ctrgen.standards.model import Standard

_STANDARD = "nd30"


@click.command(
    cls=Command,
    short_help="Liệt kê các quy tắc, hoặc giải thích một mã lỗi.",
    help="""Liệt kê các quy tắc mà ctrgen validate xét, hoặc giải thích một mã kèm ví dụ: mã của quy tắc,
    hoặc của lỗi ở tệp, ở khóa, ở máy.

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
            for one in sorted(rules.ALL.values(), key=lambda rule: rule.code):
                click.echo(f"{one.code:<6}  {own.verdicts[one.code].level:<8}  {one.title}")
            return
        found = _named(code)
        click.echo(_page_of_fault(found) if isinstance(found, Fault) else _page(found, own), nl=False)


def _named(code: str) -> Rule | Fault:
    from difflib import get_close_matches

    from ctrgen import rules

    others = _others()
    known: dict[str, Rule | Fault] = {**rules.ALL, **others}
    by_name = {one.name: one for one in known.values()}
    found = known.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        near = _one_sign_off(code.upper(), rules.ALL) + get_close_matches(code.lower(), by_name, n=1)
        hint = f" Có phải là {near[0]}?" if near else ""
        raise WrongUsage(f"Không có quy tắc “{code}”.{hint} Danh sách: ctrgen rule")
    return found


def _one_sign_off(code: str, codes: Iterable[str]) -> list[str]:
    """The codes that a code of which one sign is wrong, missing or too much was meant for."""
    same = {known: sum(map(eq, known, code)) for known in codes}
    return [
        known for known, count in sorted(same.items(), key=lambda pair: -pair[1]) if count >= len(known) - 1
    ]


def _others() -> dict[str, Fault]:
    """What is no fault of content: of files, of YAML, of keys, of comments."""
    from ctrgen import faults
    from ctrgen.rules import judge

    return {**faults.ALL, **{one.code: one for one in (judge.UNUSED_WAIVER, judge.UNKNOWN_RULE)}}


def _page_of_fault(one: Fault) -> str:
    from ctrgen import manuals

    level = "lỗi" if one.severity is Severity.ERROR else "cảnh báo"
    return f"{one.code} {one.name}\nMức: {level}\n\n{manuals.of_faults()[one.code].text}\n"


def _page(one: Rule, own: Standard) -> str:
    verdict = own.verdicts[one.code]
    source = own.cites(one.code) or "không thuộc một điều khoản; cách viết chung"
    return f"{one.code} {one.name}\nMức: {verdict.level}\nCăn cứ: {source}\n\n{one.manual}\n"
