"""``ctrgen new``: a programme to fill in, with a comment at every place that asks for thought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from ctrgen.drafting.months import next_month
from ctrgen.drafting.suggestions import suggestions

if TYPE_CHECKING:
    from ctrgen.schema import Month


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a programme before it is written; ``superior`` may be empty."""

    month: Month
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
    month, before = known.month, next_month(known.month, -1)
    superior = f"cap_tren: {_written(known.superior)}" if known.superior else "# cap_tren: cơ quan chủ quản"
    return f"""\
# Chương trình công tác tháng {month.month}/{month.year}.
# Kiểm tra: ctrgen validate {name}
# Tạo văn bản: ctrgen render {name}
# Dòng bắt đầu bằng dấu # là ghi chú, không in ra. Khóa không ghi thì lời văn lấy theo chuẩn.
co_quan:
  {superior}
  ten: {_written(known.issuer)}
so:    # số văn bản; để trống thì điền tay
ky_hieu: {_written(known.symbol)}
dia_danh: {_written(known.place)}
ngay: /{before.month}/{before.year}    # để trống ngày, điền tay khi ký
thang: {month.month}/{month.year}

# Căn cứ, mỗi dòng một căn cứ; không có thì xóa.
# can_cu:
#   - Căn cứ Chương trình công tác năm {month.year}

{chr(10).join(suggestions(month))}
nhiem_vu:
  # Viết mỗi nhiệm vụ một mục, thay cho mục dưới đây.
  - Nhiệm vụ thứ nhất của tháng [...]
  # Nhiệm vụ có mục con:
  # - noi_dung: Nhiệm vụ gồm nhiều việc, cụ thể
  #   muc_con:
  #     - Việc thứ nhất
  #     - Việc thứ hai

cuoc_hop:
  # - ten: Họp giao ban
  #   lap_lai: thứ Sáu hàng tuần
  #   buoi: chiều
  # - ten: Hội nghị có ngày, giờ
  #   ngay: 15/{month.month}/{month.year}
  #   gio: 8:00
  #   dia_diem: Hội trường

# Không ghi ket_thuc thì in câu kết của chuẩn.
noi_nhan:
  # - Cơ quan cấp trên
  - "Lưu: VT, VP"    # VP là đơn vị soạn thảo; ghi lại cho đúng

nguoi_ky:
  # quyen_han: TL. Chủ tịch
  chuc_vu: {_written(known.position)}
  ho_ten: {_written(known.signer)}
"""


def _written(text: str) -> str:
    """A text as YAML holds it on one line, in quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=float("inf")).removesuffix("...\n").strip()
