"""``ctrgen render``."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from ctrgen.batch.find import STDIN
from ctrgen.batch.pool import MOST_PROCESSES
from ctrgen.cli.types import FOLDER, PATH, SOURCE
from ctrgen.cli.vietnamese import HELP, Choice, Command, Whole, WrongUsage
from ctrgen.writers.outputs import DEFAULT_DPI, DPI, FORMATS, OFFICE_PROFILES, PDF_PROFILES

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.writers.outputs import Output

_DEFAULT = ("docx", "pdf")
_TYPST, _LIBREOFFICE = _ENGINES = ("typst", "libreoffice")


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
      ctrgen render thang-06-2020.yaml -f png --dpi 200
      ctrgen render thang-06-2020.yaml -f html -f ics
      ctrgen render nam-2020 --strict -j 4 --incremental
      ctrgen render thang-06-2020.yaml --watch

    \b
    Mã thoát: 0 xong; 1 văn bản có lỗi; 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, required=True, type=SOURCE, metavar="TỆP...")
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=Choice(FORMATS),
    help="Loại văn bản: docx, pdf; png, svg là ảnh từng trang; html là trang web; md, txt là văn bản thuần; "
    "ics là lịch các cuộc họp; json là dữ liệu. Ghi được nhiều lần.",
)
@click.option("-o", "--output-dir", type=FOLDER, metavar="THƯ_MỤC", help="Thư mục đặt văn bản.")
@click.option(
    "--pdf-standard",
    "profile",
    type=Choice(tuple(PDF_PROFILES)),
    metavar="CHUẨN",
    help=f"Chuẩn của bản PDF: {', '.join(PDF_PROFILES)}. Mặc định a-2a, kèm PDF/UA-1.",
)
@click.option(
    "--pdf-engine",
    "engine",
    type=Choice(_ENGINES),
    metavar="CHƯƠNG_TRÌNH",
    help="Chương trình tạo PDF: typst (mặc định, có sẵn trong ctrgen) hoặc libreoffice.",
)
@click.option(
    "--dpi",
    type=Whole(DPI[0], DPI[-1]),
    metavar="SỐ",
    help=f"Độ phân giải của ảnh png. Mặc định {DEFAULT_DPI}.",
)
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
@HELP
def render(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output_dir: Path | None,
    profile: str | None,
    engine: str | None,
    dpi: int | None,
    processes: int,
    strict: bool,  # noqa: FBT001 - click's signature
    incremental: bool,  # noqa: FBT001
    invitations: bool,  # noqa: FBT001
    report: Path | None,
    watch: bool,  # noqa: FBT001
) -> int:
    """Write the documents of all programmes; go on after a bad one."""
    outputs = _outputs(formats or _DEFAULT, profile, engine, dpi)
    if report and report.suffix != ".json":
        raise WrongUsage(f"--report ghi một tệp JSON: đặt tên là {report.with_suffix('.json')}.")
    if watch and (report or STDIN in paths):
        raise WrongUsage("--watch không đi cùng --report, và cần tệp hoặc thư mục để theo dõi.")
    from ctrgen.batch.work import Order
    from ctrgen.cli.making import Wish, make_once

    wish = Wish(paths, output_dir, Order(outputs, strict, incremental, invitations), processes)
    if watch:
        from ctrgen.cli.watch import make_on_change

        return make_on_change(wish)
    return make_once(wish, report)


def _outputs(
    formats: tuple[str, ...], profile: str | None, engine: str | None, dpi: int | None
) -> tuple[Output, ...]:
    """What the options ask for.

    Raises:
        WrongUsage: they do not go together.
    """
    from ctrgen.writers.outputs import Data, DataKind, Docx, Pictures, Text, TextKind

    if "pdf" not in formats and (profile or engine):
        raise WrongUsage("--pdf-standard và --pdf-engine chỉ dùng khi tạo PDF: thêm -f pdf.")
    if "png" not in formats and dpi:
        raise WrongUsage("--dpi chỉ dùng khi tạo ảnh png: thêm -f png.")
    made: dict[str, Output] = {
        "docx": Docx(),
        "pdf": _pdf(profile, engine),
        "png": Pictures("png", dpi or DEFAULT_DPI),
        "svg": Pictures("svg"),
        **{kind: Text(kind) for kind in get_args(TextKind)},
        **{kind: Data(kind) for kind in get_args(DataKind)},
    }
    return tuple(made[name] for name in dict.fromkeys(formats))


def _pdf(profile: str | None, engine: str | None) -> Output:
    from ctrgen.writers.outputs import OfficePdf, Pdf

    if engine != _LIBREOFFICE:
        return Pdf(profile) if profile else Pdf()
    if profile is not None and profile not in OFFICE_PROFILES:
        raise WrongUsage(
            f"LibreOffice không tạo được PDF chuẩn {profile}; chọn: {', '.join(OFFICE_PROFILES)}."
        )
    return OfficePdf(profile) if profile else OfficePdf()
