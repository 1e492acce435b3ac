"""What pydantic complains of, as diagnostics in the words of an office."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from ctrgen import faults
from ctrgen.diagnostics import FOUND_AT_MOST
from ctrgen.schema.astray import meant
from ctrgen.schema.keys import locate, nearest, plain_letters, spelling
from ctrgen.schema.outside import Outside
from ctrgen.schema.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import ValidationError

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.schema.base import Model
    from ctrgen.source import Node

_FIGURE, _USUAL = "Figure", "mac_dinh"
"""A figure of a standard has a range; the key of the value within it."""
_TOLD_ELSEWHERE = ("missing", "extra_forbidden", faults.MISSING_KEY.code)
_LIMITS = {
    "greater_than": ("gt", "Phải lớn hơn"),
    "greater_than_equal": ("ge", "Ít nhất là"),
    "less_than": ("lt", "Phải nhỏ hơn"),
    "less_than_equal": ("le", "Nhiều nhất là"),
}
_COMPARED_AT_MOST = 100
_HOUR = re.compile(r"\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{1,2})?(?: ?phút)?", re.IGNORECASE)
_HALF_DAYS = {"sang": "sáng", "chieu": "chiều", "toi": "tối", "ca_ngay": "cả ngày"}
_QUOTE = 'Đặt cả câu trong dấu nháy kép thẳng, không phải “ ”, ví dụ - "Lưu: VT".'


def diagnose(error: ValidationError, root: Node, model: type[Model]) -> list[Diagnostic]:
    """Every complaint of a validation, at its place in the file.

    Args:
        error: what pydantic raised.
        root: the tree that was validated.
        model: the model it was validated as.
    """
    problems = [_by_its_key(one, model) for one in error.errors(include_url=False, include_input=False)]
    found: dict[tuple[Any, ...], Diagnostic] = {}
    outside = Outside(problems, root, model)
    for one in outside.diagnostics:
        found[one.file, one.line, one.column, one.message] = one
    told = {*outside.explained, *_misspelt(problems, root, model)}
    for problem in problems[:FOUND_AT_MOST]:
        if problem["type"] in _TOLD_ELSEWHERE and problem["loc"] in told:
            continue  # told where it is misspelt, or where it should be indented
        for one in _diagnose(cast("dict[str, Any]", problem), root, model):
            found.setdefault((one.file, one.line, one.column, one.message), one)
    if len(problems) > FOUND_AT_MOST:
        found[()] = faults.and_more(root.span, len(problems) - FOUND_AT_MOST)
    return list(found.values())


def _by_its_key(problem: Any, model: type[Model]) -> Any:
    """A complaint of a key that must be there unless another is: it comes by the name of the field."""
    (*above, last) = problem["loc"] or ("",)
    if problem["type"] != "missing" or above or last not in model.instead:
        return problem
    return {**problem, "loc": (model.model_fields[last].alias,)}


def _misspelt(problems: Iterable[Any], root: Node, model: type[Model]) -> Iterator[tuple[str | int, ...]]:
    """The ways to keys that are there under a name that is nearly theirs."""
    lacking = {problem["loc"][:-1] for problem in problems if problem["type"] == "missing"}
    unknown = (one["loc"] for one in problems if one["type"] == "extra_forbidden")
    for loc in islice((loc for loc in unknown if loc[:-1] in lacking), _COMPARED_AT_MOST):
        *above, key = loc
        _, here = locate(root, model, above)
        proposed = nearest(str(key), here) if here is not None else None
        if proposed is not None:
            yield (*above, proposed)


def _diagnose(problem: dict[str, Any], root: Node, model: type[Model]) -> Iterator[Diagnostic]:
    kind, path, context = problem["type"], problem["loc"], problem.get("ctx", {})
    if kind == "missing":
        yield from _missing(root, model, path)
    elif kind == "extra_forbidden":
        yield _unknown(root, model, path)
    elif kind in faults.ALL:
        node, _ = locate(root, model, (*path, *context["path"]))
        yield faults.ALL[kind].at(node.span, context["message"], context["hint"])
    else:
        node, here = locate(root, model, path)
        yield _mismatch(kind, node, here, context)


def _mismatch(kind: str, node: Node, model: type[Model] | None, context: dict[str, Any]) -> Diagnostic:
    if (
        kind == "model_type"
        and isinstance(node.value, list)
        and model is not None
        and "items" in model.model_fields
    ):
        hint = "Viết câu của mục này trước, rồi các mục con dưới khóa của chúng, như muc_con hoặc danh_sach."
        return faults.WRONG_TYPE.at(node.span, "Ở đây phải là một câu chữ, không phải danh sách.", hint)
    if kind in ("model_type", "dict_type"):
        hint = "Viết mỗi khóa một dòng, thụt vào dưới khóa này."
        if context.get("class_name") == _FIGURE and isinstance(node.value, str):
            hint = f"Ghi giá trị ở khóa {_USUAL}: “{_USUAL}: {node.value}”."
        return faults.WRONG_TYPE.at(node.span, "Ở đây phải là các dòng “khóa: giá trị”.", hint)
    if kind == "tuple_type":
        hint = "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch ngắn và một dấu cách: “- ”."
        return faults.WRONG_TYPE.at(node.span, "Ở đây phải là một danh sách.", hint)
    return _wrong_value(kind, node, context)


def _wrong_value(kind: str, node: Node, context: dict[str, Any]) -> Diagnostic:
    """What only the standard of a house can have wrong: our own values say what is wrong with them."""
    if kind in ("too_long", "too_short"):
        limit = (
            f"Nhiều nhất {context['max_length']}"
            if kind == "too_long"
            else f"Ít nhất {context['min_length']}"
        )
        return faults.WRONG_COUNT.at(node.span, f"{limit} mục, ở đây có {context['actual_length']}.")
    if kind == "enum":
        allowed = context["expected"].replace(" or ", ", ").replace("'", "")
        message = f"Ở đây không được là {_shown(node)}."
        return faults.BAD_CHOICE.at(node.span, message, f"Chọn một trong: {allowed}.")
    if kind in _LIMITS:
        key, words = _LIMITS[kind]
        message = f"Số {_shown(node)} quá nhỏ hoặc quá lớn."
        return faults.BAD_NUMBER.at(node.span, message, f"{words} {context[key]:g}.")
    if kind.startswith(("int_", "float_", "finite_")):
        message = f"Ở đây phải là một con số, không phải {_shown(node)}."
        return faults.BAD_NUMBER.at(node.span, message, "Ghi số thập phân bằng dấu chấm, không kèm đơn vị.")
    if kind == "string_type":
        return faults.WRONG_TYPE.at(node.span, f"Ở đây phải là chữ, không phải {_shown(node)}.")
    return faults.INVALID.at(
        node.span, "Giá trị không hợp lệ.", "Xem lại kiểu giá trị bằng lệnh “ctrgen schema”."
    )


def _shown(node: Node) -> str:
    if isinstance(node.value, dict):
        return "bảng khóa và giá trị"
    return "danh sách" if isinstance(node.value, list) else shown(str(node.value or ""))


def _missing(root: Node, model: type[Model], path: tuple[str | int, ...]) -> Iterator[Diagnostic]:
    parent, here = locate(root, model, path[:-1])
    if here is not None and _is_sentence(parent, here):
        return  # told once, as a key that is not known
    key = str(path[-1])
    field = here.spellings()[key] if here is not None else key
    instead = here.instead.get(field, (field,)) if here is not None else ()
    blank = next(filter(None, (spelling(parent, here, one) for one in instead)), None)
    if blank is not None:
        yield faults.BLANK.at(
            parent.keys[blank].span, f"Khóa “{blank}” chưa có nội dung.", "Điền nội dung sau dấu hai chấm."
        )
        return
    holder = _holder(root, model, path[:-1])
    title = here.model_fields[field].title if here is not None else None
    named = f"“{key}” ({title})" if title else f"“{key}”"
    hint = f"Thêm một dòng “{key}: …”."
    if here is not None and len(instead) > 1:
        others = (str(here.model_fields[one].alias) for one in instead if one != field)
        hint = f"Thêm một dòng “{key}: …”, hoặc một trong các khóa {', '.join(others)}."
    yield faults.MISSING_KEY.at(holder.span, f"Thiếu khóa {named}.", hint)


def _unknown(root: Node, model: type[Model], path: tuple[str | int, ...]) -> Diagnostic:
    parent, here = locate(root, model, path[:-1])
    key = str(path[-1])
    span = parent.keys[key].span if key in parent.keys else parent.span
    if here is None:
        return faults.UNKNOWN_KEY.at(span, f"Không có khóa “{key}”.")
    if _is_sentence(parent, here):
        below = parent.value[key] if isinstance(parent.value, dict) else parent
        if isinstance(below.value, list) and "items" in here.spellings():
            hint = f'Viết “noi_dung: "{key}:"”, dòng dưới “{_below(here)}:”, các mục con thụt vào dưới đó.'
            return faults.COLON_IN_TEXT.at(span, "Câu này có các mục con ở dưới nhưng chưa có khóa.", hint)
        if "time" in here.spellings() and _HOUR.fullmatch(key):
            hint = f"Viết hai khóa: “gio: {key}” và dòng dưới “{_named(here)}: …”."
            return faults.COLON_IN_TEXT.at(span, "Giờ và việc viết chung một dòng, chưa có khóa.", hint)
        return faults.COLON_IN_TEXT.at(span, "Dấu hai chấm làm câu này bị hiểu thành khóa.", _QUOTE)
    if key in here.spellings():
        alias = here.model_fields[here.spellings()[key]].alias
        message = f"Khóa “{key}” và khóa “{alias}” là một; chỉ được ghi một lần."
        return faults.SAME_KEY_TWICE.at(span, message, "Xóa một trong hai.")
    hint = meant(key, here, model)
    if "events" in here.spellings() and plain_letters(key).removeprefix("buoi_") in _HALF_DAYS:
        half = _HALF_DAYS[plain_letters(key).removeprefix("buoi_")]
        hint = f"Việc của buổi này viết ở su_kien: “- {{buoi: {half}, noi_dung: …}}”."
    if not hint:
        hint = f"Các khóa dùng được ở đây: {_keys(here)}."
        if " " in key:
            hint = f"Nếu là phần tiếp của câu ở trên, thụt dòng này vào sâu hơn đầu mục ấy. {hint}"
    return faults.UNKNOWN_KEY.at(span, f"Không có khóa “{key}”.", hint)


def _is_sentence(node: Node, model: type[Model]) -> bool:
    """Whether an entry of a list was meant as text, and a colon in it made it a mapping."""
    from ctrgen.schema.event import Event
    from ctrgen.schema.items import Item
    from ctrgen.schema.meeting import Meeting
    from ctrgen.schema.parties import RecipientGroup

    if (
        model not in (Item, Meeting, Event, RecipientGroup)
        or not isinstance(node.value, dict)
        or len(node.value) != 1
    ):
        return False
    (key,) = node.value
    return key not in model.spellings() and nearest(key, model) is None


def _holder(root: Node, model: type[Model], path: tuple[str | int, ...]) -> Node:
    """What to point at when a mapping lacks a key: its own key where it has one."""
    node, _ = locate(root, model, path)
    while (
        path and isinstance(path[-1], int) and not isinstance(locate(root, model, path[:-1])[0].value, list)
    ):
        path = path[:-1]  # one signature without a list: its index leads nowhere
    if path and isinstance(path[-1], str):
        parent, here = locate(root, model, path[:-1])
        key = spelling(parent, here, path[-1]) if here is not None else None
        if key is not None:
            return parent.keys[key]
    return node


def _named(model: type[Model]) -> str:
    """The key that says what a meeting or an event is."""
    spellings = model.spellings()
    return "noi_dung" if "noi_dung" in spellings else "ten"


def _keys(model: type[Model]) -> str:
    return ", ".join(field.alias for field in model.model_fields.values() if field.alias is not None)


def _below(model: type[Model]) -> str:
    """The key under which an entry of a list holds entries of its own."""
    return str(model.model_fields["items"].alias)
