"""What a person from Word types wrong: one error at its line that names the cause and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

import ctrgen.pipeline
from tests.speech import english

HEAD = """\
co_quan: {cap_tren: Ủy ban nhân dân phường Đạo Thạnh, ten: Trường Tiểu học Hoa Sen}
ky_hieu: CTr-THHS
dia_danh: Đạo Thạnh
ngay: 28/10/2026
thang: 11/2026
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Hạnh}
"""
FIRST = HEAD.count("\n") + 1


def errors(body: str, head: str = HEAD) -> list[tuple[int, str, str]]:
    """The line, the code and the words of each error, the message and the hint as one."""
    found = ctrgen.pipeline.check_text((head + body).encode(), "a.yaml", Path()).diagnostics
    assert not any(english(one) for one in found)
    return [(one.line, one.code, f"{one.message} {one.hint}") for one in found if one.severity == "error"]


@pytest.mark.parametrize(
    ("body", "line", "code", "named"),
    [
        ("nhiem_vu:\n  - noi_dung: Dự giờ\n    - lớp 4\n    - lớp 5\n", 2, "CT035", "muc_con"),
        ("nhiem_vu:\n  - noi_dung: Thi đua\n    + Khối 1\n", 2, "CT035", "muc_con"),
        ("nhiem_vu:\n  - Dự giờ các lớp:\n    + lớp 4\n    + lớp 5\n", 2, "CT035", "muc_con"),
        ("nhiem_vu:\n  - Dự giờ lớp 4 theo kế hoạch\n  của tổ chuyên môn\n", 2, "CT020", "thụt dòng này vào"),
        ("nhiem_vu:\n  -\tDự giờ\n", 1, "CT021", "Tab"),
        ("dia_diem:\xa0Đạo Thạnh\n", 0, "CT020", "dấu hai chấm"),
        ("mo_dau：Nhà trường\n", 0, "CT020", "dấu hai chấm"),
        ('nhiem_vu:\n  - "Dự giờ lớp 4\n  - Thi\nnoi_nhan:\n  - "Lưu: VT"\n', 1, "CT022", "dòng 11"),
        ("nhiem_vu:\n  - ? Dự giờ\n  - Thi\n", 1, "CT024", "dấu ?"),
        ("nhiem_vu:\n  - [Dự giờ] lớp 4\n  - Thi\n", 1, "CT024", "ngoặc"),
        ("nhiem_vu:\n  - {Dự giờ} lớp 4\n  - Thi\n", 1, "CT024", "ngoặc"),
        ("cuoc_hop:\n  - ten: Họp hội đồng\n  gio: 14:30\n", 2, "CT119", "dấu gạch"),
        ("cuoc_hop: [{ten: Họp, ngay: Tuần đầu tháng 10}]\n", 0, "CT110", "thoi_gian"),
        ('cuoc_hop: [{ten: Họp, ngay: "Thứ Hai, 9/11/2026"}]\n', 0, "CT110", "“9/11/2026”"),
        ('cuoc_hop: [{ten: Họp, ngay: "Chủ nhật ngày 8/11/2026"}]\n', 0, "CT110", "“8/11/2026”"),
        ("cuoc_hop: [{ten: Họp, ngay: 6/11}]\n", 0, "CT110", "6/11/2026"),
    ],
)
def test_a_slip_is_one_error_at_its_line_that_names_the_cause(
    body: str, line: int, code: str, named: str
) -> None:
    ((found, is_code, words),) = errors(body)
    assert (found, is_code) == (FIRST + line, code)
    assert named in words


@pytest.mark.parametrize(
    ("body", "says", "not_says"),
    [
        ('noi_nhan:\n  - "Lưu: VT"\n  - Các tổ\n    - Tổ 1\n', "thẳng hàng", "muc_con"),
        ("can_cu:\n  - Căn cứ Luật Giáo dục\n    - Căn cứ kế hoạch\n", "thẳng hàng", "muc_con"),
        ("cuoc_hop:\n  - ten: Họp\n    thanh_phan: Các tổ\n      - Tổ 1\n", "“thanh_phan:”", "muc_con"),
        ("mo_dau: Nhà trường\n  - Các tổ\n", "“mo_dau:”", "muc_con"),
        ("nhiem_vu:\n  - Dự giờ\n    - Lớp 4\n", "muc_con", "“nhiem_vu:”"),
    ],
)
def test_a_dash_below_a_text_is_told_what_is_right_there(body: str, says: str, not_says: str) -> None:
    ((_, code, words),) = errors(body)
    assert code == "CT035"
    assert says in words
    assert not_says not in words


def day(events: str) -> str:
    return f"muc:\n  - tieu_de: Lịch\n    lich:\n      - ngay: 9/11/2026\n{events}"


def test_an_event_typed_behind_its_hour_is_told_its_two_keys_once() -> None:
    ((line, code, words),) = errors(day("        su_kien:\n          - 8h00: Họp\n"))
    assert (line, code) == (FIRST + 5, "CT023")
    assert "gio: 8h00" in words
    assert "noi_dung" in words


@pytest.mark.parametrize(("key", "session"), [("sang", "sáng"), ("Chiều", "chiều"), ("buoi_toi", "tối")])
def test_a_half_day_as_a_key_of_a_day_is_told_where_it_belongs(key: str, session: str) -> None:
    ((_, code, words),) = errors(day(f"        {key}: Họp\n"))
    assert code == "CT102"
    assert f"su_kien: “- {{buoi: {session}, noi_dung: …}}”" in words


def test_a_span_of_years_is_told_to_say_its_months_and_its_name() -> None:
    head = HEAD.replace("thang: 11/2026", "ky: {tu: 2025, den: 2030}")
    found = errors("nhiem_vu: [A, B]\n", head)
    assert {code for _, code, _ in found} == {"CT110"}
    assert "giai đoạn 2025 - 2030" in found[0][2]
