"""``bang``: a task table, its columns chosen by the author."""

from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ctrgen import faults
from ctrgen.schema.base import NOT_EMPTY, Model, inside, is_blank, wrong
from ctrgen.schema.choice import one_of
from ctrgen.schema.part import Part
from ctrgen.schema.reads import SCALAR, Needed, OrNone, Read, Unfold, says_none
from ctrgen.schema.values import Text, Width, YesNo, parse_lines, parse_text

GROUP, NUMBER = "nhom", "stt"
"""The keys of a row beside those of its columns: the heading of a group, and a number written by hand."""

READY = ("noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "san_pham", "ghi_chu")
"""The columns that a standard names and sizes."""

EVENT = (
    "ngay",
    "buoi",
    "gio",
    "thoi_gian",
    "noi_dung",
    "chu_tri",
    "thanh_phan",
    "dia_diem",
    "chuan_bi",
    "ghi_chu",
)
"""What a schedule may show of an event."""

KEYS = frozenset({*READY, *EVENT})

MAX_COLUMNS = 12


class Alignment(StrEnum):
    """How the cells of a column stand."""

    LEFT = "trái"
    CENTRE = "giữa"
    RIGHT = "phải"
    JUSTIFIED = "đều"


class Column(Model):
    """One column: a ready-made one by its key, or one with a title of its own."""

    model_config = ConfigDict(title="Cột")

    key: Annotated[Text, OrNone(), Part.NONE] | None = Field(
        None,
        alias="khoa",
        title="Khóa",
        description=(
            f"Tên dùng ở các hàng, các việc. Cột có sẵn của bảng: {', '.join(READY)}; "
            f"của lịch: {', '.join(EVENT)}. Bỏ trống thì dùng chính tiêu đề."
        ),
    )
    title: Annotated[Text, OrNone(), Part.CELL] | None = Field(
        None, alias="ten", title="Tiêu đề cột", description="In ở hàng đầu của bảng."
    )
    width: Annotated[Width, OrNone()] | None = Field(
        None, alias="rong", title="Độ rộng", description="Milimét; bỏ trống thì chia phần còn lại của trang."
    )
    align: Annotated[Alignment, one_of(Alignment, "Cách căn cột không hợp lệ."), OrNone()] | None = Field(
        None, alias="can", title="Căn", description="trái, giữa, phải hoặc đều."
    )

    @property
    def name(self) -> str:
        """What rows call it."""
        return self.key or self.title or ""

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        if self.key is None and self.title is None:
            raise wrong(faults.MISSING_KEY, "Cột này không có tên.", "Thêm khóa ten hoặc khoa.")
        if self.key is None and self.title in KEYS:
            message = f"“{self.title}” là khóa của một cột có sẵn, không phải tiêu đề."
            hint = f"Ghi khoa: {self.title}; muốn tiêu đề khác thì thêm ten."
            raise wrong(faults.BAD_CHOICE, message, hint, path=("title",))
        if self.name in (GROUP, NUMBER):
            raise wrong(faults.BAD_CHOICE, f"Cột không đặt tên là “{self.name}” được.", "Chọn tên khác.")
        return self


def _as_column(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return {"khoa" if value.strip() in KEYS else "ten": value}


ColumnLike = Annotated[Column, Unfold(_as_column)]
"""A column, or just its key or title."""


class Row(NamedTuple):
    """One row.

    Attributes:
        group: the heading it is, for those below it.
        number: what its author wrote in the first column.
        cells: the paragraphs of each cell, by the name of its column, or by its place when the row is a list.
    """

    group: str | None
    number: str | None
    cells: dict[str | int, tuple[str, ...]]


def _row(value: Any) -> Row:
    if isinstance(value, list):
        cells: dict[str | int, tuple[str, ...]] = {
            at: _cell(cell, at) for at, cell in enumerate(value) if not is_blank(cell)
        }
        return Row(None, None, cells)
    if not isinstance(value, dict):
        hint = "Viết hàng thành danh sách [ô thứ nhất, ô thứ hai, …], hoặc các dòng “cột: nội dung”."
        raise wrong(faults.WRONG_TYPE, "Hàng của bảng không phải là một danh sách các ô.", hint)
    given = {key: cell for key, cell in value.items() if not is_blank(cell)}
    group, number = (_one(given.pop(key, None), key) for key in (GROUP, NUMBER))
    return Row(group, number, {key: _cell(cell, key) for key, cell in given.items()})


def _one(value: Any, key: str) -> str | None:
    if value is None or says_none(value):
        return "" if value is not None and key == NUMBER else None
    try:
        return parse_text(value)
    except PydanticCustomError as error:
        raise inside(error, key) from None


def _cell(value: Any, key: str | int) -> tuple[str, ...]:
    try:
        return tuple(parse_text(line) for line in parse_lines(value))
    except PydanticCustomError as error:
        raise inside(error, key) from None


_CELL = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}, {"type": "null"}]}
_ROW = {
    "anyOf": [
        {"type": "object", "additionalProperties": _CELL},
        {"type": "array", "items": _CELL},
    ]
}
RowLike = Annotated[Row, Read(_row, _ROW)]
"""A row: its cells in order, or by the names of the columns."""


def check_columns(columns: tuple[Column, ...], ready: tuple[str, ...]) -> None:
    """Refuse columns that stand twice, and those without a title that are none that come with one."""
    for index, column in enumerate(columns):
        if column.title is None and column.key not in ready:
            hint = f"Thêm ten, hoặc dùng cột có sẵn: {', '.join(ready)}."
            message = f"Cột “{column.key}” không có tiêu đề."
            raise wrong(faults.MISSING_KEY, message, hint, path=("columns", index))
    names = [column.name for column in columns]
    twice = next((at for at, name in enumerate(names) if name in names[:at]), None)
    if twice is not None:
        message = f"Cột “{names[twice]}” có hai lần."
        raise wrong(faults.BAD_CHOICE, message, "Xóa một cột.", path=("columns", twice))


_USUAL_COLUMNS = tuple(Column.model_construct(key=key) for key in ("noi_dung", "chu_tri", "thoi_gian"))


class Table(Model):
    """A table of tasks: columns, and rows that fill them."""

    model_config = ConfigDict(title="Bảng", arbitrary_types_allowed=True)

    columns: Annotated[tuple[ColumnLike, ...], NOT_EMPTY, OrNone(_USUAL_COLUMNS)] = Field(
        _USUAL_COLUMNS,
        alias="cot",
        title="Các cột",
        description=f"Cột có sẵn ({', '.join(READY)}) hoặc tên cột tự đặt.",
        max_length=MAX_COLUMNS,
    )
    numbered: YesNo = Field(
        default=True, alias="stt", title="Cột số thứ tự", description="“không” thì bảng không có cột STT."
    )
    rows: Annotated[tuple[RowLike, ...], NOT_EMPTY, Needed()] = Field(
        alias="hang",
        title="Các hàng",
        description="Mỗi hàng ghi các ô theo thứ tự, hoặc theo tên cột; nhom là hàng tiêu đề của một nhóm.",
    )

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        check_columns(self.columns, READY)
        names = [column.name for column in self.columns]
        for index, row in enumerate(self.rows):
            for key in row.cells:
                if isinstance(key, int) and key >= len(names):
                    message = f"Hàng có nhiều ô hơn {len(names)} cột của bảng."
                    hint = "Ô có dấu phẩy phải đặt trong dấu nháy kép." if key == len(names) else ""
                    raise wrong(faults.WRONG_COUNT, message, hint, path=("rows", index, key))
                if isinstance(key, str) and key not in names:
                    hint = f"Các cột: {', '.join(names)}."
                    raise wrong(
                        faults.UNKNOWN_KEY, f"Bảng không có cột “{key}”.", hint, path=("rows", index, key)
                    )
        return self
