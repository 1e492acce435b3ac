"""What an office types is printed as it was typed, or its author is told: lines that YAML reads otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

import ctrgen
import ctrgen.pipeline
from ctrgen.diagnostics import Severity
from tests.speech import english

HEAD = """\
loai: {kind}
co_quan: {{cap_tren: Ủy ban nhân dân phường Đạo Thạnh, ten: Trường Tiểu học Hoa Sen}}
ky_hieu: KH-THHS
dia_danh: Đạo Thạnh
ngay: 28/10/2026
{period}
"""
END = """
noi_nhan: ["Lưu: VT."]
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Hạnh}
"""


def written(body: str, kind: str = "kế hoạch", period: str = "thang: 11/2026", end: str = END) -> bytes:
    return (HEAD.format(kind=kind, period=period) + body + end).encode()


def printed(data: bytes) -> str:
    checked = ctrgen.pipeline.check_text(data, "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return ctrgen.pipeline.lay_out(checked.programme).text


def told(data: bytes, *codes: str) -> list[tuple[int, str, Severity]]:
    """The line, the message and the severity of what is said under some codes."""
    found = ctrgen.pipeline.check_text(data, "a.yaml", Path()).diagnostics
    assert not any(english(one) for one in found)
    return [(one.line, one.message, one.severity) for one in found if one.code in codes]


TASKS = "nhiem_vu: [Tổ chức hội thao, Chuẩn bị lễ]\n"


@pytest.mark.parametrize("name", ["SEA Games 33", "Quốc khánh 2/9", "Đại hội Đảng bộ xã", "Noel", "học kỳ I"])
@pytest.mark.parametrize("kind", ["lịch trực", "lịch công tác", "chương trình", "danh sách"])
def test_the_closing_names_a_span_as_its_author_does(kind: str, name: str) -> None:
    text = printed(written(TASKS, kind, f"ky: {{tu: 02/11/2026, den: 20/11/2026, ten: {name}}}"))
    assert f" {name} của Trường" in text


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("nhiem_vu: [A]\nmo_dau:\n  - Phòng học # 5 cần sửa\n", "# 5 cần sửa"),
        ("cuoc_hop:\n  - ten: Họp # quan trọng\n    ngay: 6/11/2026\n", "# quan trọng"),
        ("nhiem_vu:\n  - Thi văn nghệ #gấp\n  - B\n", "#gấp"),
        ("nhiem_vu:\n  - Sửa phòng  # 7 và 8\n  - B\n", "# 7 và 8"),
    ],
)
def test_words_behind_a_hash_are_told_of(body: str, lost: str) -> None:
    ((_, message, severity),) = told(written(body), "CT258")
    assert lost in message
    assert severity is Severity.WARNING


def test_what_is_plainly_a_comment_is_not_told_of() -> None:
    body = (
        "# ghi chú riêng\nso: 12  # chờ Văn phòng cấp\nnhiem_vu:   # việc lớn\n"
        "  - Thi vẽ   # chờ kinh phí\n"
        '  - "Thi hát" # chú thích\n'
        "mo_dau: [Một, Hai] # hai đoạn\n"
        "  # dòng riêng\n"
    )
    assert told(written(body), "CT258") == []


def test_an_item_meant_to_stand_under_an_empty_key_is_an_error_at_that_key() -> None:
    body = "nhiem_vu:\n  - noi_dung: Dự giờ\n    muc_con:\n  - Lớp 4\n  - Lớp 5\n"
    ((line, message, severity),) = told(written(body), "CT293", "CT292")
    assert (line, severity) == (9, Severity.ERROR)
    assert "dòng 10" in message


def test_a_list_left_empty_is_a_note() -> None:
    body = "nhiem_vu:\n  - noi_dung: Dự giờ\n    muc_con:\n  - noi_dung: Thi\n    muc_con: null\nphu_luc:\n"
    found = told(written(body), "CT292", "CT293")
    assert [(line, severity) for line, _, severity in found] == [(9, Severity.NOTE), (12, Severity.NOTE)]


@pytest.mark.parametrize(
    ("end", "joined"),
    [
        (
            "nguoi_ky:\n  chuc_vu: Hiệu trưởng\n    Bí thư Chi bộ\n  ho_ten: A B\n",
            "Hiệu trưởng Bí thư Chi bộ",
        ),
        ("nguoi_ky:\n  chuc_vu: Hiệu trưởng\n  ho_ten: Vũ Thị\n    Hạnh\n", "Vũ Thị Hạnh"),
        ("nguoi_ky:\n  quyen_han: TM. Hội\n    đồng\n  chuc_vu: Chủ tịch\n  ho_ten: A B\n", "TM. Hội đồng"),
    ],
)
def test_a_short_text_on_two_lines_is_told_of(end: str, joined: str) -> None:
    ((_, message, severity),) = told(written(TASKS, end=end), "CT279")
    assert joined in message
    assert severity is Severity.WARNING


def test_a_folded_block_and_a_long_list_of_guests_are_not_told_of() -> None:
    body = "cuoc_hop:\n  - ten: Họp\n    ngay: 6/11/2026\n    thanh_phan: Các tổ trưởng,\n      các tổ phó\n"
    end = "nguoi_ky:\n  chuc_vu: >-\n    Hiệu trưởng\n    kiêm Bí thư\n  ho_ten: A B\n"
    assert told(written(body, end=end), "CT279") == []


def test_a_line_of_the_issuer_that_does_not_fit_as_it_was_broken_is_told_of() -> None:
    long = written(TASKS).replace(
        b"ten: Tr\xc6\xb0\xe1\xbb\x9dng Ti\xe1\xbb\x83u h\xe1\xbb\x8dc Hoa Sen",
        "ten: [Trường Tiểu học và Trung học cơ sở, Nguyễn Bỉnh Khiêm]".encode(),
    )
    short = long.replace(" và Trung học cơ sở".encode(), b"")
    assert [one[0] for one in told(long, "CT294")] == [2]
    assert told(short, "CT294") == []


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ('"Họp; chủ trì: Giám đốc", chu_tri: Giám đốc', "chủ trì"),
        ('"Họp. Người chủ trì: Giám đốc", chu_tri: Giám đốc', "Người chủ trì"),
        ('"Họp (thành phần dự: các tổ)", thanh_phan: Các tổ', "thành phần"),
        ('"Họp, địa điểm: phòng C", dia_diem: Phòng C', "địa điểm"),
    ],
)
def test_what_a_name_and_a_key_say_both_is_told_of(name: str, label: str) -> None:
    ((_, message, _),) = told(written(f"cuoc_hop: [{{ten: {name}, ngay: 6/11/2026}}]\n"), "CT295")
    assert message.startswith(f"“{label}”")


def test_a_name_alone_may_say_who_leads() -> None:
    assert told(written('cuoc_hop: [{ten: "Họp; chủ trì: Giám đốc", ngay: 6/11/2026}]\n'), "CT295") == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("gio: 2h, buoi: chiều", "14 giờ 00 phút, chiều ngày"),
        ('gio: "7:30", buoi: tối', "19 giờ 30 phút, tối ngày"),
        ("gio: 2h, den: 4h30, buoi: chiều", "Từ 14 giờ 00 phút đến 16 giờ 30 phút, chiều ngày"),
        ("gio: 7h, buoi: sáng", "07 giờ 00 phút, sáng ngày"),
        ("gio: 11h, buoi: chiều", "11 giờ 00 phút, chiều ngày"),
    ],
)
def test_an_hour_of_twelve_is_that_of_its_half_day(keys: str, said: str) -> None:
    assert said in printed(written(f"cuoc_hop: [{{ten: Họp, ngay: 6/11/2026, {keys}}}]\n"))


def test_hours_of_twelve_stand_in_order_in_a_schedule_and_are_printed_as_they_are() -> None:
    body = (
        "muc:\n  - tieu_de: Lịch\n    lich:\n      - ngay: 9/11/2026\n        su_kien:\n"
        "          - {gio: 7h30, noi_dung: Chào cờ}\n"
        "          - {buoi: chiều, gio: 2h, noi_dung: Họp tổ}\n"
        "          - {gio: 16h, noi_dung: Lao động}\n"
    )
    assert told(written(body, "lịch công tác"), "CT317", "CT310") == []
    assert "14h00" in printed(written(body, "lịch công tác"))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ('tuan: {tu: 09/11/2026, den: 15/11/2026, so: "07"}', "tuần 07 "),
        ("tuan: {tu: 09/11/2026, den: 15/11/2026, so: 7}", "tuần 7 "),
        ("tuan: 07/2026", "tuần 07 "),
        ("tuan: tuần 46/2026", "tuần 46 "),
        ("thang: 12/2026 và 01/2027", "tháng 12 năm 2026 và tháng 01 năm 2027"),
        ("thang: 11 và 12/2026", "tháng 11 và tháng 12 năm 2026"),
        ("thang: 11/2026 - 01/2027", "từ tháng 11 năm 2026 đến tháng 01 năm 2027"),
    ],
)
def test_a_period_is_named_as_it_was_typed(period: str, said: str) -> None:
    assert said in printed(written(TASKS, "chương trình", period)).lower()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"**Thiếu nhi Tân Lạc**"', "Thiếu nhi Tân Lạc\n"),
        ("“Vì đàn em thân yêu”", "“Vì đàn em thân yêu”\n"),
        ("HỌC TẬP TỐT", "HỌC TẬP TỐT\n"),
        ('"**Vui khỏe.**"', "Vui khỏe.\n"),
        ('"**Tân Lạc** thi đua"', "Tân Lạc thi đua.\n"),
        ("Thi đua theo “Kế hoạch nhỏ”", "Thi đua theo “Kế hoạch nhỏ”.\n"),
    ],
)
def test_a_theme_ends_as_it_was_typed_and_a_sentence_with_a_stop(typed: str, shown: str) -> None:
    assert shown in printed(written(f"muc:\n  - tieu_de: Chủ đề\n    doan: [{typed}]\n"))
    item = f"nhiem_vu:\n  - noi_dung: Thi đua\n    doan: [{typed}]\n  - Việc khác\n"
    assert shown in printed(written(item))


def calendar(body: str) -> str:
    programme = ctrgen.pipeline.check_text(written(body), "a.yaml", Path()).programme
    assert programme is not None
    return ctrgen.render(programme, "ics").decode().replace("\r\n ", "")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("trong 5 ngày, bắt đầu từ ngày 16/11/2026", "20261121"),
        ("Kéo dài ba ngày, từ 16/11/2026", "20261119"),
        ("trong 01 ngày 16/11/2026", "20261117"),
        ("sau 5 ngày kể từ 16/11/2026", "20261117"),
    ],
)
def test_days_that_are_counted_out_are_days_of_the_calendar(words: str, last: str) -> None:
    body = f'cuoc_hop: [{{ten: Hội thao, ngay: 16/11/2026, thoi_gian: "{words}"}}]\n'
    assert f"DTEND;VALUE=DATE:{last}" in calendar(body)


def test_a_column_of_their_own_is_named_by_its_title_in_the_calendar() -> None:
    body = (
        "muc:\n  - tieu_de: Lịch\n    lich:\n"
        "      cot: [ngay, gio, noi_dung, {khoa: lai_xe, ten: Lái xe}, Trực ban]\n"
        "      ngay:\n        - ngay: 9/11/2026\n          su_kien:\n"
        "            - {gio: 8h, noi_dung: Đi xã, lai_xe: Anh Ba, Trực ban: Chị Tư}\n"
    )
    made = calendar(body)
    assert "Lái xe: Anh Ba" in made
    assert "Trực ban: Chị Tư" in made
    assert "lai_xe" not in made


@pytest.mark.parametrize(
    "body",
    [
        "nhiem_vu: [Phát huy truyền thống Tôn sư trọng đạo, Họp hành đúng giờ]\n",
        "nhiem_vu: [Không họp hành hình thức, Tôn sư và trọng đạo]\n",
        "cuoc_hop: [{ten: Trực, ngay: 9/11/2026, buoi: sáng, thoi_gian: 7 giờ tất cả các ngày trong tuần}]\n",
        'cuoc_hop: [{ten: Thi hát, ngay: 9/11/2026, buoi: sáng, thoi_gian: "8 giờ cả ba ngày"}]\n',
        "cuoc_hop: [{ten: Họp, ngay: 9/11/2026, dia_diem: zoom.us/j/98765432101?pwd=aBcDeF12345}]\n",
        "cuoc_hop: [{ten: Họp, ngay: 9/11/2026, dia_diem: meet.jit.si/toan?lop=bon}]\n",
    ],
)
def test_what_is_right_is_not_told_of(body: str) -> None:
    assert told(written(body), "CT375", "CT314", "CT342") == []


def test_a_time_in_words_that_differs_from_its_half_day_is_told_of() -> None:
    body = "cuoc_hop: [{ten: Họp, ngay: 9/11/2026, buoi: sáng, thoi_gian: Cả ngày thứ Hai}]\n"
    assert len(told(written(body), "CT314")) == 1


CITED = 'nhiem_vu: ["Thực hiện Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị", Họp dân]\n'


@pytest.mark.parametrize(("standard", "count"), [("dang", 0), ("dang-hd36", 0), ("nd30", 1)])
def test_a_comma_before_the_date_of_a_paper_is_the_way_of_the_party(standard: str, count: int) -> None:
    assert len(told(written(f"chuan: {standard}\n{CITED}"), "CT330")) == count


def test_the_symbol_of_the_central_youth_union_is_its_own() -> None:
    body = (
        "chuan: doan\nco_quan: {ten: Ban Chấp hành Trung ương}\nky_hieu: CTr/TWĐTN-VP\ndia_danh: Hà Nội\n"
        "thang: 11/2026\nnhiem_vu: [Thi hát, Thi vẽ]\nnguoi_ky: không\n"
    )
    assert told(body.encode(), "CT217") == []
    assert len(told(body.replace("TWĐTN", "XYZ").encode(), "CT217")) == 1
