"""``ctrgen lsp``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import click

from ctrgen.cli.vietnamese import HELP, Command, WrongUsage

if TYPE_CHECKING:
    from typing import BinaryIO


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
    from pygls.exceptions import JsonRpcException

    from ctrgen.cli.logs import tell_faults_alone
    from ctrgen.lsp.incoming import Incoming
    from ctrgen.lsp.server import server

    tell_faults_alone("pygls", JsonRpcException)
    tell_faults_alone("pygls.server", Exception)  # what is no message at all
    server().start_io(cast("BinaryIO", Incoming(sys.stdin.buffer)))
