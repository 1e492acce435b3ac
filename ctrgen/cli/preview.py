"""``ctrgen preview``."""

from __future__ import annotations

from errno import EADDRINUSE
from itertools import chain
from typing import TYPE_CHECKING

import click

from ctrgen import faults
from ctrgen.cli.logs import tell_faults_alone
from ctrgen.cli.streams import tell
from ctrgen.cli.types import SOURCE
from ctrgen.cli.vietnamese import HELP, Command, Whole, WrongUsage
from ctrgen.diagnostics import CtrgenError
from ctrgen.system import reason

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic

_LAST_PORT = 65535


@click.command(
    cls=Command,
    short_help="Xem trước và sửa trong trình duyệt, lỗi hiện bên cạnh trang.",
    help="""Mở một trang trong trình duyệt của máy này: các trang giấy đúng như sẽ in, bên cạnh là lỗi và tệp
    YAML để sửa. Mỗi lần tệp được lưu, trang tự vẽ lại; bấm vào một chữ thì biết nó nằm ở dòng nào. Dừng bằng
    Ctrl-C.

    TỆP là tệp YAML, thư mục hoặc mẫu tên. Chỉ máy này mở được trang, qua địa chỉ có mã ngẫu nhiên mà lệnh in
    ra.

    \b
    Ví dụ:
      ctrgen preview thang-06-2020.yaml
      ctrgen preview nam-2020
      ctrgen preview nam-2020 --no-browser --port 8030
    """,
)
@click.argument("paths", nargs=-1, required=True, type=SOURCE, metavar="TỆP...")
@click.option("--no-browser", is_flag=True, help="Chỉ in địa chỉ, không mở trình duyệt.")
@click.option(
    "--port",
    type=Whole(0, _LAST_PORT),
    default=0,
    metavar="SỐ",
    help="Cổng để mở trang. Mặc định 0: cổng nào còn trống.",
)
@HELP
def preview(paths: tuple[str, ...], no_browser: bool, port: int) -> int:  # noqa: FBT001 - click's signature
    """Serve the pages until Ctrl-C."""
    from ctrgen.batch.find import STDIN, programmes
    from ctrgen.preview.desk import Desk
    from ctrgen.preview.server import serve

    if STDIN in paths:
        raise WrongUsage("preview cần tệp hoặc thư mục, không đọc đầu vào chuẩn.")
    found, complaints = programmes(paths)
    no_text = list(chain.from_iterable(_faults_of_text(path) for path in found if path in paths))
    tell([*complaints, *no_text])
    if no_text or not found:
        return faults.NOT_FOUND.exit_code

    def opened(address: str) -> None:
        click.echo(address)
        click.echo("Đang mở xem trước; nhấn Ctrl-C để dừng.", err=True)
        if not no_browser:
            import webbrowser

            webbrowser.open(address)

    tell_faults_alone("uvicorn")
    try:
        serve(Desk(paths), port, opened)
    except OSError as error:
        why = "chương trình khác đang dùng" if error.errno == EADDRINUSE else reason(error)
        click.echo(f"Không mở được cổng {port}: {why}. Bỏ --port để tự chọn.", err=True)
        return 3
    return 0


def _faults_of_text(path: str) -> tuple[Diagnostic, ...]:
    """Why there is nothing to edit in a file: it is not there, or no text."""
    from ctrgen.source import read

    try:
        read(path)
    except CtrgenError as error:
        return error.diagnostics
    return ()
