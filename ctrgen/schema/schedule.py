"""``lich``: days with their events, and how they are printed."""

from collections.abc import Callable
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from ctrgen.schema.base import NOT_EMPTY, Model, is_blank
from ctrgen.schema.choice import one_of
from ctrgen.schema.event import UNSHOWN, Day, Detail, Event
from ctrgen.schema.forms import Form
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Needed, OrNone, says_none
from ctrgen.schema.table import EVENT, Column, ColumnLike, check_columns
from ctrgen.schema.values import parse_lines

OwnLines = Annotated[
    tuple[Annotated[Detail, one_of(Detail, "Điều này không có dòng riêng.")], ...],
    BeforeValidator(parse_lines),
    OrNone(()),
    Part.NONE,
]
"""What stands on lines of its own below what an event is; ``không`` for nothing."""


class Schedule(Model):
    """Days with their events, and how to print them."""

    model_config = ConfigDict(title="Lịch")

    form: Annotated[Form, one_of(Form, "Cách trình bày lịch không hợp lệ.")] = Field(
        Form.ROWS, alias="kieu", title="Cách trình bày", description=f"Một trong: {', '.join(Form)}."
    )
    columns: Annotated[tuple[ColumnLike, ...], OrNone(())] = Field(
        (),
        alias="cot",
        title="Các cột",
        description=(
            f"Các cột theo thứ tự in: {', '.join(EVENT)}, hoặc tên cột tự đặt. "
            "Cột của “cột buổi” và “cột lãnh đạo” là ngay, buoi và tên các buổi, các lãnh đạo."
        ),
    )
    own_lines: OwnLines | None = Field(
        None,
        alias="dong_rieng",
        title="Dòng riêng",
        description=f"Những điều in ở dòng riêng dưới nội dung của việc: {', '.join(Detail)}.",
    )
    days: Annotated[tuple[Day, ...], NOT_EMPTY, Needed(), Part.CELL] = Field(
        alias="ngay", title="Các ngày", description="Danh sách các ngày."
    )

    @model_validator(mode="before")
    @classmethod
    def _cells_of_own_columns(cls, data: Any) -> Any:
        """Gather what events say under the names of their schedule's own columns."""
        columns = _said(data, cls, "columns")
        names = _own_names(columns)
        need_none = _shows_no_text(columns, _said(data, cls, "form"))

        def changed(event: Any) -> Any:
            return _own(_unshown(event) if need_none else event, names)

        return _with(data, cls, "days", lambda day: _with(day, Day, "events", changed))

    @model_validator(mode="after")
    def _columns_are_known(self) -> Self:
        check_columns(self.columns, EVENT)
        return self


def _said(data: Any, model: type[Model], field: str) -> Any:
    """What a mapping of the file says under a field, whichever its language."""
    pairs = data.items() if isinstance(data, dict) else ()
    return next((value for key, value in pairs if model.spellings().get(key) == field), None)


def _with(data: Any, model: type[Model], field: str, change: Callable[[Any], Any]) -> Any:
    """A mapping of the file with a list of it changed, entry by entry."""
    entries = _said(data, model, field)
    if not isinstance(entries, list):
        return data
    made = [change(entry) for entry in entries]
    return {key: made if value is entries else value for key, value in data.items()}


def _shows_no_text(columns: Any, form: Any) -> bool:
    """Whether an author chose columns of a table, none of them for what an event is."""
    keys = [_key(column) for column in columns] if isinstance(columns, list) else []
    arranged = next((one for one in Form if one == form), Form.ROWS).arrangement
    return bool(keys) and "noi_dung" not in keys and arranged.has_own_columns


def _unshown(event: Any) -> Any:
    """An event that need not say what it is."""
    if not isinstance(event, dict):
        return event
    text = _said(event, Event, "text")
    if text is not None and not says_none(text):
        return event
    return {key: value for key, value in event.items() if value is not text} | {"noi_dung": UNSHOWN}


def _key(column: Any) -> Any:
    """The name of a column as it is written, however it is written."""
    if isinstance(column, dict):
        return _said(column, Column, "key") or _said(column, Column, "title")
    return column


def _own_names(columns: Any) -> frozenset[str]:
    """The names of columns that are none of those there are."""
    names = set()
    for column in columns if isinstance(columns, list) else ():
        name = _key(column)
        if isinstance(name, str) and name.strip() not in EVENT:
            names.add(name.strip())
    return frozenset(names)


def _own(event: Any, names: frozenset[str]) -> Any:
    """An event with the cells of its schedule's own columns in one place."""
    if not isinstance(event, dict) or not names:
        return event
    own = {key: value for key, value in event.items() if key in names and key not in Event.spellings()}
    filled = {key: value for key, value in own.items() if not is_blank(value)}
    return {**{key: value for key, value in event.items() if key not in own}, Event.BESIDE: filled}


def _as_schedule(value: Any) -> Any:
    return {"ngay": value} if isinstance(value, list) else value


ScheduleLike = Annotated[Schedule, BeforeValidator(_as_schedule, json_schema_input_type=Schedule | list[Day])]
"""A schedule, or just its days."""
