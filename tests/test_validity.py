"""What is true on the day of a document: texts in force and names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.law.tables import cities
from ctrgen.law.texts import ended, has_twin, in_its_place
from ctrgen.rules.judge import Selection

PROGRAMME = """co_quan: {{ten: Sở Công Thương}}
ky_hieu: CTr-SCT
dia_danh: Nghệ An
{day}
nhiem_vu: ["{line}"]
noi_nhan: [Các phòng thuộc Sở, "Lưu: VT, VP"]
nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Võ Hữu Tấn}}
"""


def said(line: str, day: str) -> list[tuple[str, str, str]]:
    text = PROGRAMME.format(line=line, day=day)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path(), Selection(only=("CT39",)))
    assert checked.programme is not None, checked.diagnostics
    return [(one.code, one.message, one.hint) for one in checked.diagnostics]


def said_by(line: str, day: str) -> list[tuple[str, str]]:
    """What is told of a line in the paper of a day, for the month that follows: codes and hints."""
    _, month, year = map(int, day.split("/"))
    month, year = (1, year + 1) if month == 12 else (month + 1, year)
    text = PROGRAMME.format(line=line, day=f"ngay: {day}\nthang: {month}/{year}")
    only = Selection(only=("CT390", "CT391", "CT392", "CT3010", "CT3011", "CT3054", "CT3056"))
    found = pipeline.check_text(text.encode(), "a.yaml", Path(), only).diagnostics
    return [(one.code, one.hint) for one in found]


NOW, THEN = "ngay: 28/9/2026\nthang: 10/2026", "ngay: 28/9/2018\nthang: 10/2018"


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Làm văn thư theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ", "30/2020/NĐ-CP"),
        ("Tuyên truyền Luật Đất đai năm 2013", "Luật Đất đai năm 2024"),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
            "Luật Tổ chức chính quyền địa phương năm 2025",
        ),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "năm 2025"),
        ("Phổ biến Luật Ban hành văn bản quy phạm pháp luật 2015", "năm 2025"),
        ("Theo Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương", "05-HD/VPTW"),
        ("Phổ biến Luật đất đai năm 2013", "Luật Đất đai năm 2024"),
        ("Phổ biến Luật Khoa học và Công nghệ năm 2013", "đổi mới sáng tạo năm 2025"),
    ],
)
def test_a_text_no_longer_in_force_is_told_with_what_replaced_it(line: str, right: str) -> None:
    ((code, _, hint),) = said(line, NOW)
    assert code == "CT390"
    assert right in hint
    assert said(line, THEN) == []


def test_the_day_of_the_document_decides_and_failing_that_the_first_day_of_its_period() -> None:
    line = "Phổ biến Luật Lưu trữ năm 2011"
    assert said(line, "ngay: 30/6/2025\nthang: 7/2025") == []
    assert [code for code, _, _ in said(line, "ngay: 01/7/2025\nthang: 7/2025")] == ["CT390"]
    assert said(line, "thang: 6/2025") == []
    assert [code for code, _, _ in said(line, "ngay: /7/2025\nthang: 7/2025")] == ["CT390"]
    assert [code for code, _, _ in said(line, "thang: 7/2025")] == ["CT390"]


@pytest.mark.parametrize(
    "line",
    [
        "Phổ biến Luật Đất đai năm 2024, Luật Đất đai, Luật Thanh tra năm 2025",
        "Phổ biến Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP",
        "Thực hiện Nghị định số 1110/2004/NĐ-CP",
    ],
)
def test_texts_in_force_and_what_speaks_of_the_past_are_left_alone(line: str) -> None:
    assert said(line, NOW) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Khảo sát giá ở tỉnh Bắc Giang", "thành phố Bắc Ninh"),
        ("Họp với Tỉnh ủy Hải Dương", "thành phố Hải Phòng"),
        ("Khảo sát ở tỉnh Hoà Bình", "tỉnh Phú Thọ"),
        ("Làm việc với Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Gửi hồ sơ về Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Họp với Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"),
        ("Họp với Sở Kế hoạch & Đầu tư", "Sở Tài chính"),
        ("Gửi báo cáo tới Ủy ban nhân dân các huyện", "cấp xã"),
        ("Phối hợp với UBND huyện Yên Thành", "cấp xã"),
        ("Họp với các huyện, thành phố", "cấp xã"),
    ],
)
def test_a_name_that_is_borne_no_longer_is_told_with_the_present_one(line: str, right: str) -> None:
    ((code, _, hint),) = said(line, NOW)
    assert code == "CT391"
    assert right in hint
    assert said(line, THEN) == []


@pytest.mark.parametrize(
    "line",
    [
        "Khảo sát ở tỉnh Bắc Giang (cũ)",
        "Thăm phường Bắc Giang",
        "Sở Tài nguyên và Môi trường cũ bàn giao hồ sơ",
    ],
)
def test_old_names_that_say_so_and_places_of_the_same_name_are_left_alone(line: str) -> None:
    assert said(line, NOW) == []


AT_WORK = "ngay: {}\nthang: 10/2026"


@pytest.mark.parametrize(
    ("line", "last", "first"),
    [
        ("Phổ biến Luật Viên chức năm 2010", "30/6/2026", "01/7/2026"),
        ("Phổ biến Luật Đầu tư số 61/2020/QH14", "28/02/2026", "01/3/2026"),
        ("Phổ biến Luật Giáo dục nghề nghiệp ngày 27/11/2014", "31/12/2025", "01/01/2026"),
        ("Phổ biến Luật Công nghệ thông tin", "30/6/2026", "01/7/2026"),
        ("Tuyển dụng theo Nghị định số 115/2020/NĐ-CP ngày 25/9/2020", "30/6/2026", "01/7/2026"),
        ("Thu học phí theo Nghị định số 81/2021/NĐ-CP", "02/9/2025", "03/9/2025"),
        ("Quán triệt Quy định số 37-QĐ/TW ngày 25/10/2021 của Trung ương", "25/7/2026", "26/7/2026"),
        ("Xếp loại theo Nghị định số 90/2020/NĐ-CP ngày 13/8/2020", "30/6/2026", "01/7/2026"),
        ("Thực hiện Thông tư số 32/2020/TT-BGDĐT ngày 15/9/2020", "09/5/2026", "10/5/2026"),
        ("Phổ biến Luật Thủ đô năm 2024", "30/6/2026", "01/7/2026"),
        ("Quán triệt Quy định số 296-QĐ/TW", "10/4/2026", "11/4/2026"),
        ("Xử lý theo Quy định số 69-QĐ/TW ngày 06/7/2022", "16/8/2026", "17/8/2026"),
        ("Kiểm điểm theo Quy định số 124-QĐ/TW ngày 04/10/2023", "29/8/2025", "30/8/2025"),
        ("Tập huấn Luật Hộ tịch năm 2014", "28/02/2027", "01/3/2027"),
    ],
)
def test_what_ended_in_2025_and_2026_is_told_from_its_first_day_on(line: str, last: str, first: str) -> None:
    assert said(line, AT_WORK.format(last)) == []
    assert [code for code, _, _ in said(line, AT_WORK.format(first))] == ["CT390"]


@pytest.mark.parametrize(
    ("line", "day", "right"),
    [
        ("Phổ biến Luật Đầu tư năm 2014", "20/9/2025", "Luật Đầu tư năm 2020"),
        ("Phổ biến Luật Đầu tư năm 2014", "20/9/2026", "Luật Đầu tư năm 2025"),
        ("Theo Quy định số 22-QĐ/TW ngày 28/7/2021", "20/9/2025", "Quy định số 296-QĐ/TW"),
        ("Theo Quy định số 22-QĐ/TW ngày 28/7/2021", "20/9/2026", "Quy định số 21-QĐ/TW"),
        ("Theo Quy định số 24-QĐ/TW ngày 30/7/2021", "20/9/2025", "Quy định số 294-QĐ/TW"),
        ("Theo Quy định số 24-QĐ/TW ngày 30/7/2021", "20/5/2026", "Quy định số 20-QĐ/TW"),
        ("Theo Quy định số 24-QĐ/TW ngày 30/7/2021", "20/9/2026", "Quy định số 208-QĐ/TW"),
        ("Bố trí biên chế theo Nghị định số 37/2014/NĐ-CP", "20/9/2026", "Nghị định số 150/2025/NĐ-CP"),
        ("Khảo sát giá ở tỉnh Bắc Giang", "19/9/2026", "tỉnh Bắc Ninh"),
        ("Khảo sát giá ở tỉnh Bình Phước", "20/9/2026", "thành phố Đồng Nai"),
    ],
)
def test_what_is_proposed_is_itself_in_force_on_that_day(line: str, day: str, right: str) -> None:
    hint = said(line, AT_WORK.format(day))[0][2]
    assert hint in {f"Thay bằng {right}.", f"Nay là {right}."}


def test_nothing_is_proposed_that_the_table_itself_says_is_over() -> None:
    for today in {one.until for one in ended() if one.until}:
        past = [one for one in ended() if one.has_ended(today)]
        numbers = {one.number for one in past}
        laws = {f"{one.name} năm {one.year}" for one in past if one.is_law and not has_twin(one)}
        assert not any(" " in number for number in numbers)
        for one in past:
            by = in_its_place(one, today)
            assert by.rpartition(" ")[2] not in numbers, (one.number, by)
            assert by not in laws, (one, by)


@pytest.mark.parametrize(
    "line",
    [
        "Phổ biến Luật Đầu tư, Luật Viên chức, Luật Báo chí, Luật Giáo dục nghề nghiệp cho đoàn viên",
        "Phổ biến Luật Quy hoạch năm 2025, Luật Phòng, chống ma túy năm 2025",
        "Thực hiện Quyết định số 37-QĐ/TW của Bộ Chính trị",
        "Bồi dưỡng pháp luật công nghệ thông tin cho công chức",
        "Thực hiện Quy định số 37-QĐ/TW ngày 02/6/2026 của Bộ Chính trị",
    ],
)
def test_what_bears_a_name_or_a_number_of_the_past_is_left_alone(line: str) -> None:
    assert said(line, NOW) == []


@pytest.mark.parametrize(
    ("line", "last", "first"),
    [
        ("Gửi báo cáo về Ban Kinh tế Trung ương", "02/02/2025", "03/02/2025"),
        ("Dự hội nghị của Ban Tuyên giáo Trung ương", "02/02/2025", "03/02/2025"),
        ("Nộp số liệu về Tổng cục Thống kê", "28/02/2025", "01/3/2025"),
        ("Phối hợp với Ban Dân vận Tỉnh ủy", "28/02/2025", "01/3/2025"),
        ("Làm việc với Tòa án nhân dân cấp cao tại Hà Nội", "30/6/2025", "01/7/2025"),
        ("Phối hợp với Phòng Giáo dục và Đào tạo", "30/6/2025", "01/7/2025"),
    ],
)
def test_a_body_that_was_merged_is_told_from_that_day_on(line: str, last: str, first: str) -> None:
    assert said(line, AT_WORK.format(last)) == []
    assert [code for code, _, _ in said(line, AT_WORK.format(first))] == ["CT391"]


def test_rooms_that_offices_have_among_themselves_are_no_names_of_the_past() -> None:
    assert said("Phòng Tài chính - Kế hoạch tham mưu dự toán của Sở", NOW) == []


@pytest.mark.parametrize(
    ("city", "last", "first"),
    [
        ("Đồng Nai", "29/4/2026", "30/4/2026"),
        ("Quảng Ninh", "31/8/2026", "01/9/2026"),
        ("Bắc Ninh", "19/9/2026", "20/9/2026"),
    ],
)
def test_a_city_of_its_own_is_one_from_its_first_day_on(city: str, last: str, first: str) -> None:
    line = f"Họp với thành phố {city}"
    assert [code for code, _, _ in said(line, AT_WORK.format(last))] == ["CT391"]
    assert said(line, AT_WORK.format(first)) == []
    assert len(cities(date(2026, 9, 20))) == 9


@pytest.mark.parametrize(
    ("line", "day", "now"),
    [
        ("Làm việc với Công an huyện Yên Thành", "28/3/2025", "Công an tỉnh"),
        ("Đối thoại với Cục Thuế tỉnh Nghệ An", "28/3/2025", "Chi cục Thuế khu vực"),
        ("Đối thoại với Chi cục Thuế khu vực X", "28/9/2025", "Thuế tỉnh"),
        ("Phụ huynh nộp bản sao sổ hộ khẩu", "28/3/2026", "thông tin về cư trú"),
        ("Tập huấn tại huyện Hoài Nhơn", "28/4/2022", "thị xã Hoài Nhơn"),
        ("Tập huấn tại huyện Tĩnh Gia", "28/4/2022", "thị xã Nghi Sơn"),
    ],
)
def test_bodies_and_papers_that_ended_are_told_from_their_day_on(line: str, day: str, now: str) -> None:
    ((code, hint),) = said_by(line, day)
    assert code == "CT391"
    assert now in hint
    assert said_by(line, "28/3/2019") == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Nộp theo Nghị định số 122/2018/NĐ-CP ngày 17/9/2018 của Chính phủ", "28/3/2024"),
        ("Nộp theo Nghị định số 122/2018/NĐ-CP ngày 18/9/2018 của Chính phủ", "28/3/2023"),
        ("Phổ biến Luật Đê điều ngày 28/11/2006", "28/3/2023"),
    ],
)
def test_what_no_second_source_says_is_a_note_and_no_more(line: str, day: str) -> None:
    assert [code for code, _ in said_by(line, day)] == ["CT3054"]
    text = PROGRAMME.format(line=line, day=f"ngay: {day}\nthang: 4/{day[-4:]}")
    (one,) = pipeline.check_text(text.encode(), "a.yaml", Path(), Selection(only=("CT3054",))).diagnostics
    assert one.severity is Severity.NOTE
