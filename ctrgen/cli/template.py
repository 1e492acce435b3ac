"""``ctrgen template``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import faults
from ctrgen.cli.streams import as_line, reader_may_leave, tell
from ctrgen.cli.types import PATH
from ctrgen.cli.vietnamese import HELP, Command, Group, WrongUsage
from ctrgen.diagnostics import CtrgenError, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.writers.outputs.kinds import Output

_SUFFIX = ".docx"


@click.group(
    cls=Group,
    short_help="Mẫu Word riêng của cơ quan: viết một mẫu để sửa tiếp, kiểm tra một mẫu.",
    help="""Mẫu Word riêng của cơ quan, cho ctrgen render --template.

    Trong mẫu, thẻ như {{ so_ky_hieu }} được thay bằng đúng chữ mà ctrgen in ở chỗ ấy.

    \b
    Ví dụ:
      ctrgen template init -o mau-co-quan.docx
      ctrgen template check mau-co-quan.docx
      ctrgen render thang-06-2020.yaml --template mau-co-quan.docx
    """,
)
@HELP
def template() -> None:
    """Hold the commands."""


@template.command(
    cls=Command,
    short_help="Viết một mẫu dùng được ngay, để mở bằng Word mà sửa tiếp.",
    help="""Viết một mẫu Word dùng được ngay: văn bản của chính ctrgen theo một chuẩn, chữ thay bằng thẻ.

    Mở mẫu bằng Word để thêm logo, đổi kiểu, chuyển chỗ; kiểu đoạn (Mục cấp 1, Ô bảng, …) sửa trong Word thì
    văn bản in theo. Không ghi đè tệp đã có.

    \b
    Ví dụ:
      ctrgen template init
      ctrgen template init --standard dang -o mau-dang-uy.docx
    """,
)
@click.option(
    "--standard", default="nd30", metavar="CHUẨN", help="Chuẩn của mẫu; mặc định nd30. Xem ctrgen standard."
)
@click.option(
    "-o", "--output", "place", type=PATH, metavar="TỆP.docx", help="Tên mẫu; mặc định mau-CHUẨN.docx."
)
@HELP
def init(standard: str, place: Path | None) -> int:
    """Write a template to begin with."""
    path = place or Path(f"mau-{Path(standard).stem}{_SUFFIX}")
    if path.suffix.lower() != _SUFFIX:
        raise WrongUsage(f"Tên mẫu “{path}” phải có đuôi .docx.")
    from ctrgen import output
    from ctrgen.cli.standard import named
    from ctrgen.house_template.starting import started

    try:
        output.refuse_to_replace(path)
        output.save(path, started(named(standard), standard), anew=True)
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=False)
    with reader_may_leave():
        click.echo(as_line(path))
    return 0


@template.command(
    cls=Command,
    short_help="Kiểm tra một mẫu: tên không biết, thẻ hỏng, phần bỏ sót.",
    help="""Kiểm tra một mẫu Word trước khi dùng, mỗi lỗi kèm số thứ tự của đoạn.

    Nêu tên không có trong chương trình, thẻ bị cắt hay không đóng, thẻ đặt sai chỗ, phần của chương trình mà
    mẫu không in, và những gì trong tệp không an toàn: macro, liên kết ra ngoài, đối tượng nhúng.

    \b
    Ví dụ:
      ctrgen template check mau-co-quan.docx

    \b
    Mã thoát: 0 dùng được; 1 mẫu có lỗi; 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("path", type=PATH, metavar="TỆP.docx")
@HELP
def check(path: Path) -> int:
    """Say what is wrong with a template."""
    from ctrgen.house_template import check as checking
    from ctrgen.house_template.opening import opened

    try:
        found = checking.check(opened(path))
    except CtrgenError as error:
        found = error.diagnostics
    tell(found)
    if not found:
        click.echo("Mẫu dùng được.")
    return faults.exit_code(found, strict=False)


def in_template(outputs: Sequence[Output], path: Path) -> tuple[Output, ...]:
    """Outputs in a template.

    Raises:
        CtrgenError: it cannot be read, or has faults.
    """
    from ctrgen.house_template.check import check
    from ctrgen.house_template.opening import opened
    from ctrgen.house_template.outputs import House, in_house

    held = opened(path)
    wrong = [one for one in check(held) if one.severity is Severity.ERROR]
    if wrong:
        raise CtrgenError(*wrong)
    house = House(held)
    return tuple(in_house(one, house) for one in outputs)
