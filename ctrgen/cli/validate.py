"""``ctrgen validate``."""

from __future__ import annotations

import io
import sys
from itertools import chain, filterfalse
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import faults
from ctrgen.batch.check import Check, Source
from ctrgen.batch.find import STDIN, programmes
from ctrgen.batch.pool import MOST_PROCESSES
from ctrgen.cli.account import account
from ctrgen.cli.progress import progress
from ctrgen.cli.standard import named
from ctrgen.cli.streams import byte_order_mark, read_stdin, reader_may_leave, tell
from ctrgen.cli.types import PATH, SOURCE, codes
from ctrgen.cli.vietnamese import HELP, Choice, Codes, Command, Whole, WrongUsage
from ctrgen.diagnostics import CtrgenError, Diagnostic
from ctrgen.form.files import SUFFIX, is_word
from ctrgen.report import AT_ONCE, FORMATS, report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.cli.account import Totals
    from ctrgen.mending import Mended
    from ctrgen.rules.judge import Selection

_OF_FORM = tuple(code for code in faults.ALL if code.startswith(("CT45", "CT46", "CT47")))


@click.command(
    cls=Command,
    short_help="Kiểm tra tệp YAML, hoặc thể thức của tệp Word; không tạo văn bản.",
    help="""Kiểm tra các tệp YAML và chỉ ra từng chỗ sai; với tệp Word (.docx) thì kiểm tra thể thức.

    TỆP là tệp YAML, tệp .docx, thư mục, mẫu tên như "2020/*.yaml", hoặc - để đọc từ đầu vào chuẩn; không ghi
    gì thì kiểm tra mọi chương trình và tệp Word trong thư mục hiện tại. Với tệp Word, số dòng là số thứ tự
    của đoạn. Từng quy tắc được giải thích bằng lệnh ctrgen rule.

    \b
    Ví dụ:
      ctrgen validate
      ctrgen validate thang-06-2020.yaml
      ctrgen validate thang-06-2020.yaml --select CT2,CT345
      ctrgen validate thang-06-2020.yaml --diff
      ctrgen validate cong-van.docx --annotate cong-van-nhan-xet.docx
      ctrgen validate --output-format json nam-2020 > loi.json

    \b
    Mã thoát: 0 không có lỗi; 1 có lỗi (với --strict: có cảnh báo); 2 gõ lệnh sai; 3 máy không làm được.
    """,
)
@click.argument("paths", nargs=-1, type=SOURCE, metavar="[TỆP]...")
@click.option(
    "--output-format", type=Choice(FORMATS), default="full", help=f"Cách in kết quả: {', '.join(FORMATS)}."
)
@click.option(
    "--output-file",
    type=PATH,
    metavar="TỆP",
    help="Ghi kết quả vào tệp này, không in ra.",
)
@click.option(
    "--select",
    type=Codes(),
    multiple=True,
    metavar="MÃ,...",
    shell_complete=codes,
    help="Chỉ xét các quy tắc này: CT2, CT345, …",
)
@click.option(
    "--ignore",
    type=Codes(),
    multiple=True,
    metavar="MÃ,...",
    shell_complete=codes,
    help="Không xét các quy tắc này.",
)
@click.option("--fix", is_flag=True, help="Sửa ngay trong tệp YAML những chỗ sửa mà không đổi nghĩa.")
@click.option("--diff", is_flag=True, help="In ra những chỗ --fix sẽ sửa, không sửa.")
@click.option(
    "-j",
    "--jobs",
    "processes",
    type=Whole(1, MOST_PROCESSES),
    default=1,
    metavar="SỐ",
    help="Số tiến trình kiểm tra cùng lúc, khi có nhiều tệp. Mặc định 1.",
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
@click.option(
    "--standard",
    metavar="CHUẨN",
    help="Chuẩn mà tệp Word phải theo; không ghi thì nhận theo phần đầu văn bản. Xem ctrgen standard.",
)
@click.option(
    "--annotate",
    type=PATH,
    metavar="TỆP.docx",
    help="Ghi một bản của tệp Word, thêm nhận xét (comment) ở từng chỗ sai; ngoài ra không đổi gì.",
)
@HELP
def validate(  # noqa: C901 - one step after another
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fix: bool,  # noqa: FBT001 - click's signature
    diff: bool,  # noqa: FBT001
    processes: int,
    strict: bool,  # noqa: FBT001
    standard: str | None,
    annotate: Path | None,
) -> int:
    """Check all programmes and Word files and print what was found."""
    if STDIN in paths and (fix or diff):
        raise WrongUsage("--fix và --diff cần một tệp, không đọc từ đầu vào chuẩn.")
    selection = _selection(select, ignore)
    files, found = programmes(paths or (".",), (SUFFIX,))
    if (fix or diff) and files and all(map(is_word, files)):
        raise WrongUsage(
            "--fix và --diff không sửa tệp Word; --annotate ghi một bản có nhận xét ở từng chỗ sai."
        )
    try:
        check = Check(selection, named(standard) if standard is not None else None)
        if annotate is not None:
            from ctrgen.cli.annotating import annotate_copy

            annotate_copy(files, annotate, check)
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=strict)
    if code := _refused(output_file, files):
        return code
    if diff:
        return _show_differences(files, found, selection, strict=strict)
    held = account(strict=strict, with_report=False)
    at_once = output_file is None and output_format in AT_ONCE
    collected: list[Diagnostic] = []
    mended = 0
    with progress("Đang kiểm tra", len(files)) as bar:

        def take(some: Sequence[Diagnostic]) -> None:
            held.note(some)
            if not at_once:
                collected.extend(some)
            elif some:
                with bar.out_of_the_way(sys.stdout):
                    _report(some, output_format, None)

        take(found)
        for changed, some in _results(files, check, processes, fix=fix):
            take(some)
            mended += changed
            bar.step()
    if not at_once:
        held.note(_report_at_the_end(collected, output_format, output_file))
    if output_format == "full":
        click.echo((f"Đã sửa {mended} tệp. " if fix else "") + _summary(len(files), held.totals), err=True)
    return held.totals.exit_code


def _refused(output_file: Path | None, files: Iterable[str]) -> int:
    """Say why the result must not go to a file. Returns the exit code that this means."""
    if output_file is None:
        return 0
    from ctrgen.batch.jobs import result_clash

    clash = result_clash(output_file, files)
    if clash is None:
        return 0
    tell([clash])
    return faults.SAME_TARGET.exit_code


def _selection(select: Iterable[tuple[str, ...]], ignore: Iterable[tuple[str, ...]]) -> Selection:
    """The rules chosen.

    Raises:
        WrongUsage: no rule has a code that is named.
    """
    from ctrgen import rules
    from ctrgen.rules.judge import UNKNOWN_RULE, UNUSED_WAIVER, Selection

    only, without = tuple(chain.from_iterable(select)), tuple(chain.from_iterable(ignore))
    known = (*rules.ALL, UNUSED_WAIVER.code, UNKNOWN_RULE.code, *_OF_FORM)
    for code in (*only, *without):
        if not any(one.startswith(code) for one in known):
            raise WrongUsage(f"Không có quy tắc nào mang mã {code}. Danh sách: ctrgen rule")
    return Selection(only, without)


def _results(
    files: Sequence[str], check: Check, processes: int, *, fix: bool
) -> Iterator[tuple[bool, Sequence[Diagnostic]]]:
    """Of each file whether it was mended, and what is found in it."""
    if fix:
        for file in files:
            yield _mend(file, check)
        return
    from ctrgen.batch.pool import run

    sources = [Source("<stdin>", read_stdin()) if file == STDIN else Source(file) for file in files]
    for found in run(check, sources, processes):
        yield False, found


def _mend(file: str, check: Check) -> tuple[bool, Sequence[Diagnostic]]:
    """Mend a file in place, but no Word file. Returns whether it changed, and what is left in it."""
    if is_word(file):
        return False, check([Source(file)])[0]
    from ctrgen import mending, output, printable

    try:
        mended = mending.mend(file, check.selection)
        if mended.after == mended.before:
            return False, printable.told(mended.checked)
        path = Path(file)
        output.save(path, byte_order_mark(path) + mended.after.encode())
    except CtrgenError as error:
        return False, error.diagnostics
    return True, printable.told(mended.checked)


def _show_differences(
    files: Iterable[str], found: list[Diagnostic], selection: Selection, *, strict: bool
) -> int:
    from ctrgen import mending

    differ = 0
    for file in filterfalse(is_word, files):
        try:
            mended = mending.mend(file, selection)
        except CtrgenError as error:
            found += error.diagnostics
            continue
        if mended.checked.programme is None:
            found += mended.checked.diagnostics
        elif mended.after != mended.before:
            differ += 1
            with reader_may_leave():
                sys.stdout.writelines(_difference(file, mended))
    tell(found)
    click.echo(f"{differ} tệp có chỗ sửa được bằng --fix.", err=True)
    return max(faults.exit_code(found, strict=strict), int(differ > 0))


def _difference(file: str, mended: Mended) -> Iterable[str]:
    from difflib import unified_diff

    before, after = (list(io.StringIO(text, newline="\n")) for text in (mended.before, mended.after))
    for line in unified_diff(before, after, f"a/{file}", f"b/{file}", n=2):
        for one in _of_no_command(line.replace("##[", "# #[")):
            yield one if one.endswith("\n") else f"{one}\n\\ No newline at end of file\n"


def _of_no_command(line: str) -> Iterator[str]:
    """A line of a difference; what GitHub's runner would take for a command goes and comes back instead."""
    if line.startswith(" ") and line.lstrip().startswith("::"):
        yield from (f"-{line[1:]}", f"+{line[1:]}")
    else:
        yield line


def _report_at_the_end(
    found: Sequence[Diagnostic], output_format: str, output_file: Path | None
) -> Sequence[Diagnostic]:
    """Report what was gathered, and say why where that cannot be done."""
    try:
        _report(found, output_format, output_file)
    except CtrgenError as error:
        tell(error.diagnostics)
        return error.diagnostics
    return ()


def _report(found: Sequence[Diagnostic], output_format: str, output_file: Path | None) -> None:
    if output_file is not None:
        from ctrgen import output

        text = io.StringIO()
        report(found, output_format, text)
        output.sweep(output_file.parent)
        output.write(output_file, text.getvalue().encode(errors="surrogateescape"))
    elif found or output_format not in AT_ONCE:
        with reader_may_leave():
            report(found, output_format, sys.stdout)


def _summary(files: int, totals: Totals) -> str:
    notes = f", {totals.notes} gợi ý" if totals.notes else ""
    return f"Đã kiểm tra {files} chương trình: {totals.errors} lỗi, {totals.warnings} cảnh báo{notes}."
