"""``ctrgen new``: a programme to fill in, with a comment at every place that asks for thought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from ctrgen.drafting.contents import days, schedule_kind, tasks_and_meetings
from ctrgen.drafting.months import issued_before
from ctrgen.drafting.moving import key_of
from ctrgen.drafting.suggestions import suggestions
from ctrgen.naming.collective import signed_for

if TYPE_CHECKING:
    from ctrgen.schema import Period

_WORKING_RULES = {
    "tỉnh": "314/2025",
    "thành phố": "314/2025",
    "xã": "315/2025",
    "phường": "315/2025",
    "đặc khu": "315/2025",
}
"""The decrees with the model working rules of people's committees, by the level after their name."""

_RULES_SINCE = 2026


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a programme before it is written; ``superior`` may be empty."""

    period: Period
    issuer: str
    superior: str
    symbol: str
    place: str
    position: str
    signer: str


def skeleton(known: Known, name: str) -> str:
    """The text of a programme.

    Args:
        known: what its keys say.
        name: how its file is called.
    """
    period = known.period
    schedule = schedule_kind(period, known.symbol)
    content = days(period) if schedule else tasks_and_meetings(period)
    title = f"{schedule[:1].upper()}{schedule[1:]}" if schedule else "Chương trình công tác"
    superior = f"cap_tren: {_written(known.superior)}" if known.superior else "# cap_tren: cơ quan chủ quản"
    collective = signed_for(known.issuer, known.position)
    authority = f"quyen_han: TM. {_written(collective)}" if collective else "# quyen_han: TL. Chủ tịch"
    return f"""\
# {title} {period.name}.
# Kiểm tra: ctrgen validate {name}
# Tạo văn bản: ctrgen render {name}
# Dòng bắt đầu bằng dấu # là ghi chú, không in ra. Khóa không ghi thì lời văn lấy theo chuẩn.
{f"loai: {schedule}{chr(10)}" if schedule else ""}co_quan:
  {superior}
  ten: {_written(known.issuer)}
so:    # số văn bản; để trống thì điền tay
ky_hieu: {_written(known.symbol)}
dia_danh: {_written(known.place)}
ngay: {issued_before(period)}    # để trống ngày, điền tay khi ký
{key_of(period)}

# Căn cứ, mỗi dòng một căn cứ; không có thì xóa.
# can_cu:
#   - Căn cứ Chương trình công tác năm {period.year}
{_working_rules(known)}
{chr(10).join(suggestions(period))}
{content}
# Không ghi ket_thuc thì in câu kết của chuẩn.
noi_nhan:
  # - Cơ quan cấp trên
  - "Lưu: VT, VP"    # VP là đơn vị soạn thảo; ghi lại cho đúng

nguoi_ky:
  {authority}
  chuc_vu: {_written(known.position)}
  ho_ten: {_written(known.signer)}
"""


def _working_rules(known: Known) -> str:
    """The comment that offers the model working rules of a people's committee as a basis, if it is one."""
    name = known.issuer.lower().replace("uỷ ban", "ủy ban").removeprefix("ủy ban nhân dân ")
    numbers = [number for level, number in _WORKING_RULES.items() if name.startswith(level)]
    if not numbers or name == known.issuer.lower() or known.period.year < _RULES_SINCE:
        return ""
    rules = "của Chính phủ ban hành Quy chế làm việc mẫu của Ủy ban nhân dân"
    return f"#   - Căn cứ Nghị định số {numbers[0]}/NĐ-CP {rules}    # ghi thêm ngày ban hành\n"


def _written(text: str) -> str:
    """A text as YAML holds it on one line, in quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=float("inf")).removesuffix("...\n").strip()
