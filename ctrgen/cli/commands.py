"""The command ``ctrgen`` and those below it that are short."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import __version__, faults
from ctrgen.batch.find import STDIN, programmes
from ctrgen.cli.render import render
from ctrgen.cli.streams import read_stdin, reader_may_leave
from ctrgen.cli.vietnamese import HELP, Choice, Command, Group
from ctrgen.diagnostics import Diagnostic, Severity
from ctrgen.report import FORMATS as REPORTS
from ctrgen.report import report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.pipeline import Checked


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        click.echo(f"ctrgen {__version__}")
        ctx.exit()


@click.group(
    cls=Group,
    help="""Soạn chương trình công tác tháng: từ một tệp YAML ra văn bản đúng thể thức.

    \b
    Ví dụ:
      ctrgen validate thang-06-2020.yaml      kiểm tra trước khi trình
      ctrgen render thang-06-2020.yaml        tạo thang-06-2020.docx và .pdf
    """,
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Hiện phiên bản rồi thoát.",
)
@HELP
def ctrgen() -> None:
    """Hold the commands."""


ctrgen.add_command(render)


@ctrgen.command(
    cls=Command,
    short_help="Kiểm tra tệp YAML, không tạo văn bản.",
    help="""Kiểm tra các tệp YAML và chỉ ra từng chỗ sai.

    TỆP là tệp YAML, thư mục, hoặc - để đọc từ đầu vào chuẩn; không ghi gì thì kiểm tra mọi chương trình trong
    thư mục hiện tại.

    \b
    Ví dụ:
      ctrgen validate
      ctrgen validate thang-06-2020.yaml
      ctrgen validate --output-format json nam-2020 > loi.json

    \b
    Mã thoát: 0 không có lỗi; 1 có lỗi (với --strict: có cảnh báo); 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, metavar="[TỆP]...")
@click.option(
    "--output-format", type=Choice(REPORTS), default="full", help=f"Cách in kết quả: {', '.join(REPORTS)}."
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
@HELP
def validate(paths: tuple[str, ...], output_format: str, strict: bool) -> int:  # noqa: FBT001
    """Check all programmes and print what was found."""
    files, found = programmes(paths or (".",))
    for file in files:
        found += _check(file).diagnostics
    if found or output_format == "json":
        with reader_may_leave():
            report(found, output_format, sys.stdout)
    if output_format == "full":
        click.echo(_summary(len(files), found), err=True)
    return faults.exit_code(found, strict=strict)


@ctrgen.command(
    cls=Command,
    short_help="In JSON Schema của tệp YAML, dùng cho trình soạn thảo.",
    help="""In JSON Schema (bản 2020-12) của tệp YAML, để trình soạn thảo gợi ý các khóa.

    \b
    Ví dụ:
      ctrgen schema > ctrgen.schema.json
    rồi ghi ở dòng đầu của tệp YAML:
      # yaml-language-server: $schema=ctrgen.schema.json
    """,
)
@HELP
def schema() -> None:
    """Print the JSON Schema."""
    from ctrgen.schema.json_schema import json_schema

    click.echo(json_schema(), nl=False)


def _check(file: str) -> Checked:
    from ctrgen import pipeline

    if file == STDIN:
        return pipeline.check_text(read_stdin(), "<stdin>", Path())
    return pipeline.check(file)


def _summary(files: int, found: Iterable[Diagnostic]) -> str:
    severities = [one.severity for one in found]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    return f"Đã kiểm tra {files} chương trình: {errors} lỗi, {warnings} cảnh báo."
