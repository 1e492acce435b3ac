"""Column heads: which column of ctrgen's own a title means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ctrgen.standards.wording import Wording

NUMBER = "stt"
_NUMBER = re.compile(r"(?i)^(?:stt|tt|số\s*tt|số\s+thứ\s+tự)\.?$")
_TASKS = {
    "noi_dung": r"nội dung(?: công việc| công tác| nhiệm vụ| thực hiện)?|nhiệm vụ(?: trọng tâm)?"
    r"|(?:tên )?công việc",
    "chu_tri": r"(?:đơn vị |cơ quan |phòng |người )?(?:chủ trì|chịu trách nhiệm)(?: thực hiện)?"
    r"|đơn vị thực hiện|người (?:thực hiện|phụ trách)|phụ trách",
    "phoi_hop": r"(?:đơn vị |cơ quan |phòng |người )?phối hợp(?: thực hiện)?",
    "thoi_gian": r"thời gian(?: thực hiện| hoàn thành)?|thời hạn(?: hoàn thành)?|hạn hoàn thành|tiến độ",
    "san_pham": r"(?:kết quả, )?sản phẩm(?: dự kiến| đầu ra)?|kết quả(?: dự kiến)?",
    "ghi_chu": r"ghi chú",
}
_EVENTS = {
    "ngay": r"thứ|ngày|thứ[,/ -]*ngày(?:[,/ -]*tháng)?|ngày[,/ -]*(?:thứ|tháng)|ngày,? thứ",
    "buoi": r"buổi",
    "gio": r"giờ|giờ họp",
    "thoi_gian": r"thời gian",
    "noi_dung": r"nội dung(?: công việc| công tác| làm việc| họp)?|công việc|nội dung, công việc",
    "chu_tri": r"(?:lãnh đạo |người |đơn vị )?chủ trì|lãnh đạo|lãnh đạo (?:dự|phụ trách)|người phụ trách",
    "thanh_phan": r"thành phần(?: tham dự| dự| tham gia)?|tham dự|người dự",
    "dia_diem": r"địa điểm",
    "chuan_bi": r"(?:đơn vị |cơ quan |bộ phận )?chuẩn bị(?: nội dung)?",
    "ghi_chu": r"ghi chú",
}


def is_number(title: str) -> bool:
    """Whether a column numbers the rows."""
    return _NUMBER.match(title.strip()) is not None


def of_tasks(title: str) -> str:
    """The ready column of a task table that a title means; empty for none."""
    return _meant(title, _TASKS)


def of_events(title: str) -> str:
    """The column of a schedule that a title means; empty for none."""
    return _meant(title, _EVENTS)


def written(key: str, title: str, words: Wording) -> Any:
    """A column as its author would write it: its key where the standard has that title, else both."""
    if not key:
        return title
    ready = words.columns.get(key)
    return key if ready is not None and ready.title == title else {"khoa": key, "ten": title}


def _meant(title: str, known: dict[str, str]) -> str:
    plain = " ".join(title.lower().split()).strip(" .:")
    return next((key for key, pattern in known.items() if re.fullmatch(pattern, plain)), "")
