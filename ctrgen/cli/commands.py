"""The command ``ctrgen`` and those below it that are short."""

from __future__ import annotations

import click

from ctrgen import __version__
from ctrgen.cli.new import new
from ctrgen.cli.render import render
from ctrgen.cli.rule import rule
from ctrgen.cli.standard import standard
from ctrgen.cli.validate import validate
from ctrgen.cli.vietnamese import HELP, Command, Group


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        click.echo(f"ctrgen {__version__}")
        ctx.exit()


@click.group(
    cls=Group,
    help="""Soạn chương trình công tác tháng: từ một tệp YAML ra văn bản đúng thể thức.

    \b
    Ví dụ:
      ctrgen new thang-07-2020.yaml --from thang-06-2020.yaml
                                              bắt đầu từ chương trình tháng trước
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


for command in (new, render, validate, rule, standard):
    ctrgen.add_command(command)


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
