"""Random papers as offices write them: schedules, tables, plans; the same for the same seed."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGUN = (
    *("Họp giao ban", "Kiểm tra", "Dự hội nghị", "Tiếp công dân", "Làm việc với", "Triển khai", "Rà soát"),
    *("Tổ chức", "Tập huấn", "Sơ kết", "Giám sát", "Khảo sát", "Báo cáo", "Hướng dẫn", "Thẩm định"),
)
_ABOUT = (
    *("công tác cải cách hành chính", "tiến độ giải phóng mặt bằng", "các khoản thu đầu năm", "dự toán năm"),
    *("nhiệm vụ phát triển kinh tế - xã hội", "công tác phòng, chống thiên tai", "hồ sơ đất đai của hộ dân"),
    *("việc sắp xếp đơn vị hành chính", "chuyển đổi số và Đề án 06", "phong trào thi đua yêu nước"),
    *("công trình đường liên xã Tân Thanh - Hòa Bình", "chính sách với người có công", "an toàn thực phẩm"),
)
_FURTHER = (
    *("theo Kế hoạch số 45/KH-UBND", "quý IV năm 2026", "trên địa bàn xã", "giai đoạn 2026 - 2030"),
    *(
        "có ý kiến của Thường trực Đảng ủy",
        "và công tác tuyên truyền trong Nhân dân",
        "với các thôn, tổ dân phố",
    ),
    *("trước khi trình Hội đồng nhân dân xã kỳ họp thứ 4", "theo chỉ đạo của Ủy ban nhân dân tỉnh"),
)
_WHO = (
    *(
        "Chủ tịch UBND",
        "Phó Chủ tịch Nguyễn Văn Hùng",
        "Đ/c Trần Thị Lan",
        "Bí thư Đảng ủy",
        "Chánh Văn phòng",
    ),
    *("Trưởng phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Hiệu trưởng", "Ban Chỉ huy Quân sự", "Công an xã"),
)
_WHERE = (
    *(
        "Phòng họp số 1",
        "Hội trường UBND xã",
        "Nhà Văn hóa thôn Đông",
        "Trụ sở Đảng ủy",
        "Trực tuyến",
        "Tại cơ sở",
    ),
    *("Trung tâm Phục vụ hành chính công", "Phòng họp B", "meet.google.com/abc-defg-hij"),
)
_FORMS = ("từng việc", "từng buổi", "từng ngày", "cột buổi", "từng lãnh đạo", "cột lãnh đạo")
_COLUMNS = ("buoi", "gio", "noi_dung", "chu_tri", "thanh_phan", "dia_diem", "chuan_bi", "ghi_chu")
_TABLE = ("noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "san_pham", "ghi_chu")
_FIRST = date(2026, 10, 5)


def paper(seed: int) -> dict[str, Any]:
    """One paper, as the values of its keys."""
    chance = Random(seed)  # noqa: S311 - a draw that can be repeated
    made: dict[str, Any] = {
        "co_quan": {"cap_tren": "Ủy ban nhân dân tỉnh Nghệ An", "ten": "Ủy ban nhân dân xã Tân Thanh"},
        "ky_hieu": "LCT-UBND",
        "dia_danh": "Tân Thanh",
        "ngay": "28/9/2026",
        "thang": "10/2026",
        "noi_nhan": [*("Thường trực Đảng ủy xã" for _ in range(chance.randint(1, 6))), "Lưu: VT, VP"],
        "nguoi_ky": {"quyen_han": "TM. Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Lê Văn Nam"},
    }
    if chance.random() < 0.2:
        made["trinh_bay"] = {"huong": "ngang"}
    kind = chance.random()
    if kind < 0.5:
        made |= {"loai": "lịch công tác", "muc": [{"lich": _schedule(chance)}], "ket_thuc": False}
    elif kind < 0.75:
        made |= {"loai": "kế hoạch", "muc": [_tabled(chance, at) for at in range(chance.randint(1, 3))]}
    else:
        made |= {"loai": "kế hoạch", "muc": [_mixed(chance, at) for at in range(chance.randint(2, 4))]}
    return made


def _mixed(chance: Random, at: int) -> dict[str, Any]:
    if chance.random() < 0.4:
        return _tabled(chance, at)
    return {"tieu_de": _title(chance, at), "nhiem_vu": [_task(chance) for _ in range(chance.randint(2, 9))]}


def _tabled(chance: Random, at: int) -> dict[str, Any]:
    columns = [_TABLE[0], *(one for one in _TABLE[1:] if chance.random() < 0.6)]
    rows: list[Any] = []
    for _ in range(chance.randint(2, 25)):
        if chance.random() < 0.1:
            rows.append({"nhom": _words(chance, 2)})
        rows.append([_cell(chance, one) for one in columns])
    return {"tieu_de": _title(chance, at), "bang": {"cot": columns, "hang": rows}}


def _title(chance: Random, at: int) -> str:
    return f"{_words(chance, 2)} (lần {at + 1})"


def _task(chance: Random) -> Any:
    text = _words(chance, chance.randint(2, 5))
    if chance.random() < 0.25:
        return {"noi_dung": text, "muc_con": [_words(chance, chance.randint(2, 4)) for _ in range(2)]}
    return text


def _cell(chance: Random, column: str) -> str:
    if column == "noi_dung":
        return _words(chance, chance.randint(2, 5))
    if column == "thoi_gian":
        return chance.choice(("Trước 15/10", "Trong tháng", "Từ 05/10/2026 đến 20/10/2026", "Thường xuyên"))
    if column in ("chu_tri", "phoi_hop"):
        return ", ".join(chance.sample(_WHO, chance.randint(1, 3)))
    return chance.choice(("", "Báo cáo", "Kế hoạch của Ủy ban nhân dân xã", "Quyết định", "Gửi file trước"))


def _schedule(chance: Random) -> dict[str, Any]:
    form = chance.choice(_FORMS)
    chairs = chance.sample(_WHO, 4)
    days = [
        _day(chance, _FIRST + timedelta(days=at), chairs) for at in range(chance.choice((5, 6, 7, 14, 26)))
    ]
    made: dict[str, Any] = {"kieu": form, "ngay": days}
    if form == "từng việc" and chance.random() < 0.7:
        made["cot"] = ["ngay", *(one for one in _COLUMNS if one == "noi_dung" or chance.random() < 0.6)]
    return made


def _day(chance: Random, day: date, chairs: Sequence[str]) -> dict[str, Any]:
    events = [_event(chance, chairs) for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4, 6, 8)))]
    events.sort(key=lambda one: "sáng chiều".index(one["buoi"]))
    made: dict[str, Any] = {"ngay": f"{day.day}/{day.month}/{day.year}", "su_kien": events}
    if not events or chance.random() < 0.1:
        made["ghi_chu"] = chance.choice(("Lãnh đạo trực tại cơ quan", "Làm việc tại trụ sở"))
    return made


def _event(chance: Random, chairs: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "noi_dung": _words(chance, chance.randint(2, 5)),
        "buoi": chance.choice(("sáng", "chiều")),
        "chu_tri": chance.choice(chairs),
    }
    if chance.random() < 0.7:
        hour = chance.randint(7, 10) + (6 if made["buoi"] == "chiều" else 0)
        made["gio"] = f"{hour}:{chance.choice(('00', '30'))}"
    if chance.random() < 0.6:
        made["thanh_phan"] = ", ".join(chance.sample(_WHO, chance.randint(1, 4)))
    if chance.random() < 0.6:
        made["dia_diem"] = chance.choice(_WHERE)
    if chance.random() < 0.2:
        made["chuan_bi"] = chance.choice(_WHO)
    if chance.random() < 0.15:
        made["ghi_chu"] = "Có giấy mời"
    return made


def _words(chance: Random, count: int) -> str:
    parts = [chance.choice(_BEGUN), chance.choice(_ABOUT)]
    parts += chance.sample(_FURTHER, max(count - 2, 0))
    return " ".join(parts)
