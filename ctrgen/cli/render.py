"""``ctrgen render``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ctrgen import faults
from ctrgen.batch.find import STDIN
from ctrgen.batch.jobs import STDOUT
from ctrgen.batch.pool import MOST_PROCESSES
from ctrgen.cli.asked import NAMES, chosen, help_of_formats, named_place, options_of_outputs
from ctrgen.cli.streams import tell
from ctrgen.cli.types import PATH, SOURCE
from ctrgen.cli.vietnamese import HELP, Choice, Command, Whole, WrongUsage
from ctrgen.diagnostics import CtrgenError

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    cls=Command,
    short_help="Tạo văn bản từ tệp YAML.",
    help="""Tạo văn bản từ các tệp YAML, đặt cạnh tệp nguồn: bản Word và bản PDF, trừ khi chọn khác.

    TỆP là tệp YAML, thư mục chứa các tệp đó, mẫu tên như "2020/*.yaml", hoặc - để đọc từ đầu vào chuẩn. Đường
    dẫn các văn bản đã tạo in ra đầu ra chuẩn, mỗi dòng một tệp; lỗi và cảnh báo in ra đầu ra lỗi.

    \b
    Ví dụ:
      ctrgen render thang-06-2020.yaml
      ctrgen render thang-06-2020.yaml -f pdf -o van-ban
      ctrgen render thang-06-2020.yaml -o van-ban/ban-in.pdf
      ctrgen render thang-06-2020.yaml -f png --dpi 200
      ctrgen render thang-06-2020.yaml -f html -f ics
      ctrgen render nam-2020 --strict -j 4 --incremental
      ctrgen render thang-06-2020.yaml --watch
      ctrgen render thang-06-2020.yaml --template mau-co-quan.docx

    \b
    Mã thoát: 0 xong; 1 văn bản có lỗi; 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, required=True, type=SOURCE, metavar="TỆP...")
@click.option(
    "-f", "--format", "formats", multiple=True, type=Choice(NAMES), metavar="LOẠI", help=help_of_formats()
)
@click.option(
    "-o",
    "--output-dir",
    "place",
    type=SOURCE,
    metavar="NƠI",
    help="Thư mục đặt văn bản; hoặc, khi chỉ tạo một văn bản, tên tệp của nó, hay - để ghi ra đầu ra chuẩn.",
)
@options_of_outputs
@click.option(
    "-j",
    "--jobs",
    "processes",
    type=Whole(1, MOST_PROCESSES),
    default=1,
    metavar="SỐ",
    help="Số tiến trình chạy cùng lúc, khi có nhiều tệp. Mặc định 1.",
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
@click.option(
    "--invitations", is_flag=True, help="Tạo thêm giấy mời cho từng cuộc họp (mẫu 1.7 của Nghị định 30)."
)
@click.option(
    "--incremental", is_flag=True, help="Giữ nguyên những văn bản mà tạo lại cũng không khác đi chút nào."
)
@click.option(
    "--report", type=PATH, metavar="TỆP.json", help="Ghi vào tệp này những gì đã tạo, cho chương trình đọc."
)
@click.option(
    "--watch", is_flag=True, help="Không thoát: mỗi lần tệp được lưu thì tạo lại; dừng bằng Ctrl-C."
)
@click.option(
    "--template",
    type=PATH,
    metavar="TỆP.docx",
    help="Tạo bản Word trong mẫu này của cơ quan (ctrgen template init viết một mẫu); PDF khi đó do"
    " LibreOffice tạo.",
)
@HELP
def render(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    place: str | None,
    processes: int,
    strict: bool,  # noqa: FBT001 - click's signature
    incremental: bool,  # noqa: FBT001
    invitations: bool,  # noqa: FBT001
    report: Path | None,
    watch: bool,  # noqa: FBT001
    template: Path | None,
    **settings: Any,
) -> int:
    """Write the documents of all programmes; go on after a bad one."""
    where, wanted = named_place(place, formats)
    outputs = chosen(wanted, settings, template)
    if report and report.suffix != ".json":
        raise WrongUsage(f"--report ghi một tệp JSON: đặt tên là {report.with_suffix('.json')}.")
    if watch and (report or STDIN in paths):
        raise WrongUsage("--watch không đi cùng --report, và cần tệp hoặc thư mục để theo dõi.")
    if where.document and invitations:
        raise WrongUsage(
            f"-o {place} nhận một văn bản, --invitations tạo thêm giấy mời: ghi tên một thư mục."
        )
    if where.document == STDOUT and (watch or incremental):
        raise WrongUsage("-o - không đi cùng --watch và --incremental.")
    if watch and template:
        raise WrongUsage("--watch không đi cùng --template.")
    from ctrgen.batch.work import Order
    from ctrgen.cli.making import Wish, make_once

    if template is not None:
        from ctrgen.cli.template import in_template

        try:
            outputs = in_template(outputs, template)
        except CtrgenError as error:
            tell(error.diagnostics)
            return faults.exit_code(error.diagnostics, strict=strict)
    wish = Wish(paths, where, Order(outputs, strict, incremental, invitations), processes)
    if watch:
        from ctrgen.cli.watch import make_on_change

        return make_on_change(wish)
    return make_once(wish, report)
