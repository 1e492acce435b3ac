"""``ctrgen render``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from ctrgen import faults
from ctrgen.batch.find import STDIN, programmes
from ctrgen.cli.streams import read_stdin, reader_may_leave, tell
from ctrgen.cli.vietnamese import HELP, Choice, Command, Whole, WrongUsage
from ctrgen.writers.outputs import DEFAULT_DPI, DPI, FORMATS, OFFICE_PROFILES, PDF_PROFILES

if TYPE_CHECKING:
    from ctrgen.batch.jobs import Job
    from ctrgen.batch.work import Done
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.writers.outputs import Output

_DEFAULT = ("docx", "pdf")
_TYPST, _LIBREOFFICE = _ENGINES = ("typst", "libreoffice")
_MOST_PROCESSES = 64


@click.command(
    cls=Command,
    short_help="Tạo văn bản từ tệp YAML.",
    help="""Tạo văn bản từ các tệp YAML, đặt cạnh tệp nguồn: bản Word và bản PDF, trừ khi chọn khác.

    TỆP là tệp YAML, thư mục chứa các tệp đó, hoặc - để đọc từ đầu vào chuẩn. Đường dẫn các văn bản đã tạo
    in ra đầu ra chuẩn, mỗi dòng một tệp; lỗi và cảnh báo in ra đầu ra lỗi.

    \b
    Ví dụ:
      ctrgen render thang-06-2020.yaml
      ctrgen render thang-06-2020.yaml -f pdf -o van-ban
      ctrgen render thang-06-2020.yaml -f png --dpi 200
      ctrgen render thang-06-2020.yaml -f html -f ics
      ctrgen render nam-2020 --strict -j 4

    \b
    Mã thoát: 0 xong; 1 văn bản có lỗi; 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, required=True, metavar="TỆP...")
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=Choice(FORMATS),
    help="Loại văn bản: docx, pdf; png, svg là ảnh từng trang; html là trang web; md, txt là văn bản thuần; "
    "ics là lịch các cuộc họp; json là dữ liệu. Ghi được nhiều lần.",
)
@click.option(
    "-o", "--output-dir", type=click.Path(path_type=Path), metavar="THƯ_MỤC", help="Thư mục đặt văn bản."
)
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
    type=Whole(1, _MOST_PROCESSES),
    default=1,
    metavar="SỐ",
    help="Số tiến trình chạy cùng lúc, khi có nhiều tệp. Mặc định 1.",
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
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
) -> int:
    """Write the documents of all programmes; go on after a bad one."""
    outputs = _outputs(formats or _DEFAULT, profile, engine, dpi)
    from ctrgen.batch.jobs import without_clashes
    from ctrgen.batch.pool import run
    from ctrgen.batch.work import Order

    files, found = programmes(paths)
    jobs, clashes = without_clashes(_job(file, output_dir) for file in files)
    found += [*clashes, *_notices(outputs)]
    tell(found)
    written, faulty = 0, len(clashes)
    if faults.exit_code(found, strict=strict) < faults.NO_TIMES_FONT.exit_code:
        for done in run(jobs, Order(outputs, strict), processes):
            _show(done)
            found += done.diagnostics
            written += len(done.written)
            faulty += faults.exit_code(done.diagnostics, strict=strict) > 0
    if len(files) > 1:
        click.echo(
            f"Đã tạo {written} văn bản từ {len(files)} chương trình; {faulty} chương trình có lỗi.", err=True
        )
    return faults.exit_code(found, strict=strict)


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


def _notices(outputs: tuple[Output, ...]) -> list[Diagnostic]:
    """What is wrong with this machine, once, however many programmes there are."""
    from ctrgen.writers.outputs import DRAWN

    if not any(isinstance(output, DRAWN) for output in outputs):
        return []
    from ctrgen import fonts

    lacking = fonts.notice()
    return [lacking] if lacking else []


def _job(file: str, output_dir: Path | None) -> Job:
    """The documents of a file stand beside it; those of standard input are named after its month."""
    from ctrgen import pipeline
    from ctrgen.batch.jobs import Job

    if file != STDIN:
        path = Path(file)
        return Job(file, (output_dir or path.parent) / path.stem)
    data = read_stdin()
    programme = pipeline.check_text(data, "<stdin>", Path()).programme
    name = f"thang-{programme.month.month:02}-{programme.month.year}" if programme else "stdin"
    return Job("<stdin>", (output_dir or Path()) / name, data)


def _show(done: Done) -> None:
    with reader_may_leave():
        for path in done.written:
            click.echo(str(path))
        sys.stdout.flush()
    tell(done.diagnostics)
