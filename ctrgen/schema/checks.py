"""``kiem_tra``: rules that a programme or a house switches off, or judges more or less gravely."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from ctrgen.schema.choice import one_of
from ctrgen.schema.reads import SAYS_NOTHING


class Level(StrEnum):
    """What becomes of a rule's findings."""

    OFF = "tắt"
    NOTE = "gợi ý"
    WARNING = "cảnh báo"
    ERROR = "lỗi"


Checks = Annotated[dict[str, Annotated[Level, one_of(Level, "Mức của quy tắc không hợp lệ.")]], SAYS_NOTHING]
"""Levels by the codes of rules."""

CHECKS = "Mức của từng quy tắc, ví dụ CT341: tắt; ghi tắt, gợi ý, cảnh báo hoặc lỗi."
