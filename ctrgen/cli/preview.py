"""``ctrgen preview``."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import click

from ctrgen import faults
from ctrgen.cli.streams import tell
from ctrgen.cli.types import SOURCE
from ctrgen.cli.vietnamese import HELP, Command, Whole, WrongUsage

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
    from ctrgen import pipeline
    from ctrgen.batch.find import STDIN, programmes
    from ctrgen.preview.desk import Desk
    from ctrgen.preview.server import serve

    if STDIN in paths:
        raise WrongUsage("preview cần tệp hoặc thư mục, không đọc đầu vào chuẩn.")
    found, complaints = programmes(paths)
    missing = [pipeline.check(path).diagnostics for path in found if not Path(path).is_file()]
    tell([*complaints, *chain.from_iterable(missing)])
    if missing or not found:
        return faults.NOT_FOUND.exit_code

    def opened(address: str) -> None:
        click.echo(address)
        click.echo("Đang mở xem trước; nhấn Ctrl-C để dừng.", err=True)
        if not no_browser:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(Desk(paths), port, opened)
    except OSError:
        click.echo(f"Không mở được cổng {port}: chương trình khác đang dùng. Bỏ --port để tự chọn.", err=True)
        return 3
    return 0
