"""``ctrgen lsp``."""

from __future__ import annotations

import sys

import click

from ctrgen.cli.vietnamese import HELP, Command, WrongUsage


@click.command(
    cls=Command,
    short_help="Phục vụ trình soạn thảo (Language Server Protocol).",
    help="""Phục vụ một trình soạn thảo qua đầu vào và đầu ra chuẩn: báo lỗi khi đang gõ, gợi ý khóa và
    giá trị, sửa bằng một lần nhấn, giải thích quy tắc, mục lục của tệp. Trình soạn thảo tự gọi
    lệnh này; cách cài đặt: docs/editors.md.
    """,
)
@HELP
def lsp() -> None:
    """Serve an editor until it closes."""
    if sys.stdin is None or sys.stdin.isatty():  # none where it is closed
        raise WrongUsage(
            "Lệnh này do trình soạn thảo gọi, không dùng bằng tay. Cách cài đặt: docs/editors.md"
        )
    from ctrgen.lsp.server import server

    server().start_io()
