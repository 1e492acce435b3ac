"""Records as pydantic models, which read the file of a house and say what is wrong with it."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BeforeValidator, TypeAdapter, create_model

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.table import EVENT, NUMBER, READY
from ctrgen.standards.model import Standard, Style
from ctrgen.standards.record import Record
from ctrgen.standards.roles import MAY_LACK, ROLES, Role

_LEAST_ROOM_MM = 40
_LEAST_SPACING = 0.5


@cache
def model_of(record: Any) -> type[Model]:
    """The model with the fields of a record, which takes the keys that their annotations hold."""
    hints = get_type_hints(record, include_extras=True)
    fields: dict[str, Any] = {name: (_read(hint), getattr(record, name, ...)) for name, hint in hints.items()}
    return create_model(record.__name__, __base__=Model, **fields)


def _read(hint: Any) -> Any:
    """A type as a model may have it: whatever record stands in it is read by a model of its own."""
    if _is_record(hint):
        return Annotated[model_of(hint), AfterValidator(lambda model: hint(**dict(model)))]
    if hint == Role:
        return Annotated[str, AfterValidator(_role)]
    origin, held = get_origin(hint), tuple(map(_read, get_args(hint)))
    if origin is dict and get_args(hint)[0] == Role:
        return Annotated[dict[str, held[1]], BeforeValidator(_by_role)]  # type: ignore[valid-type]
    if origin is Annotated:
        return Annotated[held[0], *hint.__metadata__]
    if not held:
        return hint
    return reduce(or_, held) if origin is UnionType else origin[held]


def _role(name: str, *below: str) -> str:
    if name not in ROLES:
        from difflib import get_close_matches

        near = get_close_matches(name, ROLES, n=1)
        hint = f"Có phải là “{near[0]}”?" if near else f"Các thành phần: {', '.join(ROLES)}."
        raise wrong(faults.BAD_CHOICE, f"Không có thành phần “{name}”.", hint, path=below)
    return name


def _by_role(data: Any) -> Any:
    """A name that no component has is wrong, whatever stands under it."""
    for name in data if isinstance(data, dict) else ():
        _role(str(name), str(name))
    return data


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Record)


def standard(data: Any) -> Standard:
    """Read a standard.

    Args:
        data: the plain values of its file and all that it extends.

    Raises:
        ValidationError: it is not sound.
    """
    made: Standard = _reader().validate_python(data)
    return made


@cache
def _reader() -> TypeAdapter[Any]:
    whole: Any = Annotated[_read(Standard), AfterValidator(_hangs_together)]
    return TypeAdapter(whole)


def _hangs_together(standard: Standard) -> Standard:
    """Refuse a standard of which some part leads nowhere: a house may drop or misname what is needed."""
    lacking = [role for role in ROLES if role not in standard.styles and role not in MAY_LACK]
    if lacking:
        message = f"Chuẩn thiếu thành phần “{lacking[0]}”."
        raise wrong(faults.MISSING_KEY, message, "Không xóa thành phần này.", path=("styles",))
    for role in standard.styles:
        _check_style(role, standard.styles)
    _check_page(standard)
    if len(standard.wording.motto) > 1 and "tieu_ngu" not in standard.styles:
        message = "Chuẩn có tiêu ngữ mà thiếu thành phần “tieu_ngu”."
        hint = "Thêm thành phần này, hoặc để một dòng trong quoc_hieu_tieu_ngu."
        raise wrong(faults.MISSING_KEY, message, hint, path=("styles",))
    absent = [key for key in (*READY, *EVENT, NUMBER) if key not in standard.wording.columns]
    if absent:
        message = f"Chuẩn thiếu cột “{absent[0]}”."
        raise wrong(faults.MISSING_KEY, message, "Không xóa cột này.", path=("wording", "columns"))
    return standard


def _check_page(standard: Standard) -> None:
    """Refuse a page that has no room, and lines that have no height."""
    page, body = standard.page, standard.body
    sheet = {
        "width": (page.width, {"left": page.left.default, "right": page.right.default}),
        "height": (page.height, {"top": page.top.default, "bottom": page.bottom.default}),
    }
    for side, (length, margins) in sheet.items():
        room = length - sum(margins.values())
        if room < _LEAST_ROOM_MM:
            widest = max(margins, key=margins.__getitem__)
            message = f"Lề giấy chỉ để lại {max(room, 0):g} mm cho văn bản."
            place = side if length < _LEAST_ROOM_MM else widest
            raise wrong(faults.BAD_MEASURE, message, "Chọn khổ giấy lớn hơn.", path=("page", place))
    if body.line_spacing.default < _LEAST_SPACING:
        message = "Giãn dòng quá nhỏ, các dòng sẽ chồng lên nhau."
        raise wrong(faults.BAD_MEASURE, message, path=("body", "line_spacing"))
    if body.exact_line is not None and body.exact_line.default < 1:
        raise wrong(faults.BAD_MEASURE, "Dòng phải cao từ 1 point.", path=("body", "exact_line"))


def _check_style(role: Role, styles: dict[Role, Style]) -> None:
    style = like = styles[role]
    seen = {role}
    while like.size is None:
        if like.like is None or like.like in seen or like.like not in styles:
            message = f"Thành phần “{role}” không có cỡ chữ."
            raise wrong(faults.MISSING_KEY, message, "Thêm co_chu, hoặc sửa theo.", path=("styles", role))
        seen.add(like.like)
        like = styles[like.like]
    if like.size.default < 1:
        message = f"Cỡ chữ của thành phần “{role}” phải từ 1 point."
        raise wrong(faults.BAD_MEASURE, message, path=("styles", role))
    beside = style.level_with
    if beside is not None and beside not in styles:
        message = f"Không có thành phần “{beside}”."
        raise wrong(faults.BAD_CHOICE, message, path=("styles", role, "level_with"))
    twins = [other for other, one in styles.items() if one.name == style.name and other != role]
    if twins:
        message = f"Hai thành phần “{role}” và “{twins[0]}” cùng tên “{style.name}”."
        raise wrong(faults.BAD_CHOICE, message, "Đặt tên khác.", path=("styles", role, "name"))
