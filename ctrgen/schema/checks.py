"""``kiem_tra``: rules that a programme or a house switches off, or judges more or less gravely."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from ctrgen import faults
from ctrgen.schema.base import wrong


class Level(StrEnum):
    """What becomes of a rule's findings."""

    OFF = "tắt"
    WARNING = "cảnh báo"
    ERROR = "lỗi"


_NAMES = [str(level) for level in Level]


def _level(value: Any) -> str:
    text = " ".join(value.split()).lower() if isinstance(value, str) else ""
    if text not in _NAMES:
        raise wrong(
            faults.BAD_CHOICE, "Mức của quy tắc không hợp lệ.", f"Ghi một trong: {', '.join(_NAMES)}."
        )
    return text


Checks = dict[str, Annotated[Level, BeforeValidator(_level, json_schema_input_type=Level)]]
"""Levels by the codes of rules."""

CHECKS = "Mức của từng quy tắc, ví dụ CT341: tắt; ghi tắt, cảnh báo hoặc lỗi."
