"""``render``, ``validate`` and ``schema``."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import __version__, faults
from ctrgen.batch import STDIN, Targets, programmes
from ctrgen.cli.vietnamese import HELP, Choice, Command, Group
from ctrgen.diagnostics import CtrgenError, Diagnostic, Severity
from ctrgen.report import FORMATS as REPORTS
from ctrgen.report import report
from ctrgen.source.text import MAX_BYTES
from ctrgen.writers import FORMATS as DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.pipeline import Checked
    from ctrgen.schema import Programme


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        click.echo(f"ctrgen {__version__}")
        ctx.exit()


@click.group(
    cls=Group,
    help="""Soạn chương trình công tác tháng: từ một tệp YAML ra văn bản đúng thể thức.

    \b
    Ví dụ:
      ctrgen validate thang-06-2020.yaml      kiểm tra trước khi trình
      ctrgen render thang-06-2020.yaml        tạo thang-06-2020.docx
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


@ctrgen.command(
    cls=Command,
    short_help="Tạo văn bản từ tệp YAML.",
    help="""Tạo văn bản từ các tệp YAML, đặt cạnh tệp nguồn.

    TỆP là tệp YAML, thư mục chứa các tệp đó, hoặc - để đọc từ đầu vào chuẩn. Đường dẫn các văn bản đã tạo
    in ra đầu ra chuẩn, mỗi dòng một tệp; lỗi và cảnh báo in ra đầu ra lỗi.

    \b
    Ví dụ:
      ctrgen render thang-06-2020.yaml
      ctrgen render thang-06-2020.yaml -o van-ban
      ctrgen render nam-2020 --strict

    \b
    Mã thoát: 0 xong; 1 văn bản có lỗi; 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, required=True, metavar="TỆP...")
@click.option("-f", "--format", "formats", multiple=True, type=Choice(DOCUMENTS), help="Loại văn bản: docx.")
@click.option(
    "-o", "--output-dir", type=click.Path(path_type=Path), metavar="THƯ_MỤC", help="Thư mục đặt văn bản."
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
@HELP
def render(paths: tuple[str, ...], formats: tuple[str, ...], output_dir: Path | None, strict: bool) -> int:  # noqa: FBT001
    """Write the documents of all programmes; go on after a bad one."""
    files, found = programmes(paths)
    _tell(found)
    wanted = tuple(dict.fromkeys(formats)) or DOCUMENTS
    targets, written, faulty = Targets(), 0, 0
    for file in files:
        checked = _check(file)
        diagnostics = list(checked.diagnostics)
        if checked.programme is not None and faults.exit_code(diagnostics, strict=strict) == 0:
            try:
                for target, wish in _targets(file, checked.programme, wanted, output_dir):
                    targets.claim(target, file)
                    _write(target, checked.programme, wish)
                    written += 1
            except CtrgenError as error:
                diagnostics += error.diagnostics
        _tell(diagnostics)
        faulty += faults.exit_code(diagnostics, strict=strict) > 0
        found += diagnostics
    if len(files) > 1:
        click.echo(
            f"Đã tạo {written} văn bản từ {len(files)} chương trình; {faulty} chương trình có lỗi.", err=True
        )
    return faults.exit_code(found, strict=strict)


@ctrgen.command(
    cls=Command,
    short_help="Kiểm tra tệp YAML, không tạo văn bản.",
    help="""Kiểm tra các tệp YAML và chỉ ra từng chỗ sai.

    TỆP là tệp YAML, thư mục, hoặc - để đọc từ đầu vào chuẩn; không ghi gì thì kiểm tra mọi chương trình trong
    thư mục hiện tại.

    \b
    Ví dụ:
      ctrgen validate
      ctrgen validate thang-06-2020.yaml
      ctrgen validate --output-format json nam-2020 > loi.json

    \b
    Mã thoát: 0 không có lỗi; 1 có lỗi (với --strict: có cảnh báo); 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, metavar="[TỆP]...")
@click.option(
    "--output-format", type=Choice(REPORTS), default="full", help=f"Cách in kết quả: {', '.join(REPORTS)}."
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
@HELP
def validate(paths: tuple[str, ...], output_format: str, strict: bool) -> int:  # noqa: FBT001
    """Check all programmes and print what was found."""
    files, found = programmes(paths or (".",))
    for file in files:
        found += _check(file).diagnostics
    if found or output_format == "json":
        with reader_may_leave():
            report(found, output_format, sys.stdout)
    if output_format == "full":
        click.echo(_summary(len(files), found), err=True)
    return faults.exit_code(found, strict=strict)


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


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Go on in silence when whoever read our output has seen enough, as ``head`` does."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(found: list[Diagnostic]) -> None:
    if found:
        report(found, "full", sys.stderr)


def _check(file: str) -> Checked:
    from ctrgen import pipeline

    if file == STDIN:
        return pipeline.check_text(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>", Path())
    return pipeline.check(file)


def _targets(
    file: str, programme: Programme, formats: tuple[str, ...], output_dir: Path | None
) -> list[tuple[Path, str]]:
    """The documents of one programme and their formats; one from standard input is named after its month."""
    stem, folder = Path(file).stem, Path(file).parent
    if file == STDIN:
        stem, folder = f"thang-{programme.month.month:02}-{programme.month.year}", Path()
    return [((output_dir or folder) / f"{stem}.{wish}", wish) for wish in formats]


def _write(target: Path, programme: Programme, wish: str) -> None:
    from ctrgen import output, pipeline

    output.write(target, pipeline.render(programme, wish))
    with reader_may_leave():
        click.echo(str(target))


def _summary(files: int, found: Iterable[Diagnostic]) -> str:
    severities = [one.severity for one in found]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    return f"Đã kiểm tra {files} chương trình: {errors} lỗi, {warnings} cảnh báo."
