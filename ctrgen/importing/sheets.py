"""A sheet of Excel as a document of one table, so that what reads Word's tables reads it too."""

from __future__ import annotations

import warnings
import zipfile
from contextlib import redirect_stdout
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.word.measures import Border, Borders, Place
from ctrgen.word.model import Cell, Paragraph, PassedOver, Row, Run, Section, Table, WordDocument
from ctrgen.word.package import is_locked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from ctrgen.diagnostics import Fault

ROWS_AT_MOST, COLUMNS_AT_MOST, UNPACKED_MB = 5000, 40, 64
_LINE = Border("single", 0.5)
_LINES = Borders(_LINE, _LINE, _LINE, _LINE, _LINE, _LINE)
_PAGE = Section(210, 297, 20, 20, 30, 20, 10, 10, (160,))


def read(data: bytes, file: str) -> WordDocument:
    """Read the first sheet that holds anything: rows of one cell as lines, the others as a table.

    Raises:
        CtrgenError: it is no workbook, or too large.
    """
    rows, others = _rows(data, file)
    blocks: list[Paragraph | Table] = []
    held: list[Row] = []
    width = max((len(row) for row in rows), default=0)
    in_table = False
    for number, row in enumerate(rows, start=1):
        full = [at for at, (text, _, _) in enumerate(row) if text]
        in_table = in_table or len(full) >= min(3, width)
        if in_table and full:
            held.append(_row(row, number))
        elif full:
            blocks += [_paragraph(row[at][0], number) for at in full]
    if held:
        blocks.append(Table(Place("sheet", (), 1), tuple(held)))
    unread = (PassedOver("trang tính khác trong tệp", others),) if others else ()
    return WordDocument((_PAGE,), tuple(blocks), passed_over=unread)


_Rows = list[list[tuple[str, int, int]]]
"""Of each row, its cells: the text, and over how many columns and rows it reaches."""


def _rows(data: bytes, file: str) -> tuple[_Rows, int]:
    """The rows of the first sheet that says anything, and how many others do."""
    if is_locked(data):
        hint = "Mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook) rồi lưu lại."
        raise _refused(faults.WORD_LOCKED, "Tệp đặt mật khẩu.", file, hint)
    _refuse_bombs(data, file)
    try:
        # What openpyxl warns of and prints is English, of what is not read here.
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")
            return _read(data, file)
    except CtrgenError:
        raise
    except Exception:  # noqa: BLE001 - openpyxl tells of broken parts with errors of all kinds
        raise _refused(faults.NOT_WORD, "Không phải tệp Excel .xlsx, hoặc tệp bị hỏng.", file) from None


def _read(data: bytes, file: str) -> tuple[_Rows, int]:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    filled = [(one, held) for one in book.worksheets if (held := _filled(one))]
    if not filled:
        raise _refused(faults.NOT_WORD, "Tệp Excel không có gì.", file, "Kiểm tra lại tên tệp.")
    sheet, held = filled[0]
    rows, columns = (max(one) for one in zip(*held, strict=True))
    if rows > ROWS_AT_MOST or columns > COLUMNS_AT_MOST:
        message = f"Bảng có hơn {ROWS_AT_MOST} hàng hoặc hơn {COLUMNS_AT_MOST} cột."
        raise _refused(faults.WORD_TOO_BIG, message, file)
    reach: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for one in sheet.merged_cells.ranges:
        last_row, last_column = min(one.max_row, rows), min(one.max_col, columns)
        reach[one.min_row, one.min_col] = (last_column - one.min_col + 1, last_row - one.min_row + 1)
        covered |= {
            (r, c) for r in range(one.min_row, last_row + 1) for c in range(one.min_col, last_column + 1)
        }
        covered.discard((one.min_row, one.min_col))
    made = [
        [
            ("", 0, 0) if (r, c) in covered else (_text(sheet.cell(r, c).value), *reach.get((r, c), (1, 1)))
            for c in range(1, columns + 1)
        ]
        for r in range(1, rows + 1)
    ]
    return made, len(filled) - 1


def _filled(sheet: Worksheet) -> list[tuple[int, int]]:
    """The rows and columns of what a sheet says: cells that only have a look may be a million."""
    return [place for place, cell in sheet._cells.items() if _text(cell.value)]  # noqa: SLF001 - no other way


def _refuse_bombs(data: bytes, file: str) -> None:
    """Refuse what unpacks to more than any sheet of tasks."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(one.file_size for one in archive.infolist())
            if size > UNPACKED_MB << 20:
                raise _refused(faults.WORD_TOO_BIG, f"Tệp Excel giải nén lớn hơn {UNPACKED_MB} MB.", file)
    except zipfile.BadZipFile:
        raise _refused(faults.NOT_WORD, "Không phải tệp Excel .xlsx.", file) from None


def _refused(
    fault: Fault, message: str, file: str, hint: str = "Mở bằng Excel rồi lưu lại thành .xlsx."
) -> CtrgenError:
    return CtrgenError(fault.at(Span(file), message, hint))


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return f"{value:%d/%m/%Y}"
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value.hour}:{value.minute:02}"
        case float() if value.is_integer():
            return str(int(value))
    return str(value).strip()


def _row(row: Sequence[tuple[str, int, int]], number: int) -> Row:
    cells = []
    for at, (text, columns, rows) in enumerate(row):
        if columns:
            blocks = tuple(_paragraph(line, number) for line in text.split("\n") if line.strip())
            cells.append(Cell(Place("sheet", (), number), blocks, at, columns, rows, borders=_LINES))
    return Row(tuple(cells))


def _paragraph(text: str, number: int) -> Paragraph:
    return Paragraph(
        Place("sheet", (), number), (Run(text),), alignment="center" if text.isupper() else "left"
    )
