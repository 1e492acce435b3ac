"""What a check tells of the paper of an office, and of a sound one, some of it replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from ctrgen import pipeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.diagnostics import Diagnostic


OFFICE = {
    "co_quan": {"ten": "Sở Công Thương"},
    "ky_hieu": "CTr-SCT",
    "dia_danh": "Nghệ An",
    "ngay": "28/9/2026",
    "thang": "10/2026",
    "nhiem_vu": ["Kiểm tra chợ đêm", "Niêm yết giá"],
    "noi_nhan": ["Các phòng thuộc Sở", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Võ Hữu Tấn"},
}


def told(paper: Mapping[str, Any], **keys: object) -> list[Diagnostic]:
    """What is found in a paper, some of its keys replaced, those that are ``None`` taken away."""
    data = {key: value for key, value in {**paper, **keys}.items() if value is not None}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return list(checked.diagnostics)


def codes(**keys: object) -> list[str]:
    """The codes found in the paper of an office, some of its keys replaced."""
    return [one.code for one in told(OFFICE, **keys)]


def of_task(*tasks: str) -> list[str]:
    return codes(nhiem_vu=[*tasks, "Niêm yết giá"])
