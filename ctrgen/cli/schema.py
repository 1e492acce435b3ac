"""``ctrgen schema``."""

from __future__ import annotations

import click

from ctrgen.cli.vietnamese import HELP, Command


@click.command(
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
