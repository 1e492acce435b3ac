"""What stands on the page: the block tree as golden text, and the wording the standard makes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline
from ctrgen.layout import lay_out
from ctrgen.standards import standard
from tests.block_text import written
from tests.paths import EXAMPLE

GOLDEN = Path(__file__).parent / "golden"


def blocks(text: str) -> str:
    checked = pipeline.check_text(text.encode(), "x.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    document = lay_out(checked.programme, standard("nd30"), datetime(2020, 5, 25, tzinfo=UTC))
    return written(document)


def lines(role: str, **more: object) -> list[str]:
    """The paragraphs of one role, of a small programme with more or other keys."""
    programme: dict[str, object] = {
        "co_quan": {"ten": "Ban Thường vụ"},
        "ky_hieu": "CTr-BTV",
        "dia_danh": "Bắc Giang",
        "thang": "7/2020",
        "nhiem_vu": ["Sơ kết"],
        "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Thị Hồng Tâm"},
        **more,
    }
    tree = blocks(yaml.safe_dump(programme, allow_unicode=True))
    return [line.split(": ", 1)[1] for line in tree.splitlines() if line.strip().startswith(f"{role}: ")]


@pytest.mark.parametrize("name", ["thang-06-2020", "day-du"])
def test_the_block_tree_is_the_golden_one(name: str, request: pytest.FixtureRequest) -> None:
    source = EXAMPLE if name == EXAMPLE.stem else GOLDEN / f"{name}.yaml"
    golden = GOLDEN / f"{name}.txt"
    tree = blocks(source.read_text(encoding="utf-8"))
    if request.config.getoption("--renew"):
        golden.write_text(tree, encoding="utf-8", newline="\n")
    assert tree == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("meeting", "printed"),
    [
        ({"ten": "Họp", "thoi_gian": "Dự kiến trung tuần"}, "1. Họp: Dự kiến trung tuần."),
        ({"ten": "Họp", "ngay": "26/6/2020"}, "1. Họp: Ngày 26/6/2020."),
        ({"ten": "Họp", "ngay": "2020-02-06"}, "1. Họp: Ngày 06/02/2020."),
        ({"ten": "Họp", "ngay": "6/7/2020", "gio": "8h"}, "1. Họp: 08 giờ 00 phút, ngày 06/7/2020."),
        ({"ten": "Họp", "ngay": "26/6/2020", "buoi": "sáng"}, "1. Họp: Sáng ngày 26/6/2020."),
        (
            {"ten": "Họp", "gio": "14:30", "buoi": "Chiều", "lap_lai": "thứ Sáu hàng tuần"},
            "1. Họp: 14 giờ 30 phút, chiều thứ Sáu hàng tuần.",
        ),
        (
            {"ten": "Họp", "ngay": "26/6/2020", "dia_diem": "Hội trường A", "chu_tri": "đồng chí A"},
            "1. Họp: Ngày 26/6/2020, tại Hội trường A; chủ trì: đồng chí A.",
        ),
        ({"ten": "Họp", "thanh_phan": "toàn thể"}, "1. Họp: thành phần: toàn thể."),
        ({"ten": "Họp", "dia_diem": "Tại Hội trường A"}, "1. Họp: Tại Hội trường A."),
        ({"ten": "Họp", "ghi_chu": "(thông báo sau)"}, "1. Họp (*thông báo sau*)."),
        ({"ten": "Họp", "ghi_chu": "thông báo sau"}, "1. Họp (*thông báo sau*)."),
        ({"ten": "Họp *gấp*", "ghi_chu": "báo *ngay* sau"}, "1. Họp *gấp* (*báo ngay sau*)."),
        ({"ten": "Họp", "ngay": "26/6/2020", "buoi": "cả ngày"}, "1. Họp: Cả ngày 26/6/2020."),
        ({"ten": "Họp", "buoi": "cả ngày"}, "1. Họp: Cả ngày."),
        ({"ten": "Họp", "ngay": "26/6/2020", "buoi": "tối"}, "1. Họp: Tối ngày 26/6/2020."),
        (
            {"ten": "Họp", "ngay": "5/6/2020", "lap_lai": "thứ Sáu hàng tuần"},
            "1. Họp: Thứ Sáu hàng tuần, từ ngày 05/6/2020.",
        ),
        ("Họp giao ban", "1. Họp giao ban."),
        ("Họp giao ban!", "1. Họp giao ban!"),
    ],
)
def test_the_words_of_a_meeting_are_made_from_what_is_given(meeting: object, printed: str) -> None:
    (line,) = lines("muc_1", nhiem_vu=[], cuoc_hop=[meeting])
    assert line == printed


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        (["Một", "Hai."], ["1. Một.", "2. Hai."]),
        (['Nói "được"', "Rồi?"], ['1. Nói "được".', "2. Rồi?"]),
        (["Xong *ngay.*", "Có (mười)"], ["1. Xong *ngay.*", "2. Có (mười)."]),
        ([{"noi_dung": "Một", "dau_muc": "1a."}, "Hai"], ["1a. Một.", "1. Hai."]),
    ],
)
def test_a_task_ends_with_a_full_stop_unless_its_author_ended_it(
    items: list[object], printed: list[str]
) -> None:
    assert lines("muc_1", nhiem_vu=items) == printed


def test_items_below_a_lead_in_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    task = {"noi_dung": "Gồm", "muc_con": ["một", "hai", "ba"]}
    assert lines("muc_1", nhiem_vu=[task]) == ["1. Gồm:"]
    assert lines("muc_2", nhiem_vu=[task]) == ["a) một;", "b) hai;", "c) ba."]


def test_items_of_several_sentences_all_end_with_full_stops() -> None:
    task = {"noi_dung": "Gồm", "muc_con": ["Một. Một nữa", "Hai"]}
    assert lines("muc_2", nhiem_vu=[task]) == ["a) Một. Một nữa.", "b) Hai."]


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    task = {"noi_dung": "Gồm", "muc_con": ["Kiểm tra TP. Hà Nội", "Hai"]}
    assert lines("muc_2", nhiem_vu=[task]) == ["a) Kiểm tra TP. Hà Nội;", "b) Hai."]


@pytest.mark.parametrize(
    ("form", "printed"),
    [("1.", "399."), ("(1)", "(399)"), ("I.", "CCCXCIX."), ("I/", "CCCXCIX/"), ("A.", "RH."), ("+", "+")],
)
def test_a_mark_counts_on_as_far_as_there_are_items(form: str, printed: str) -> None:
    marked = lines("muc_1", nhiem_vu=["x"] * 399, trinh_bay={"dau_muc": [form]})
    assert marked[-1] == f"{printed} x."


def test_points_follow_the_vietnamese_alphabet() -> None:
    task = {"noi_dung": "Gồm", "muc_con": ["x"] * 25}
    marks = [line.split(")")[0] for line in lines("muc_2", nhiem_vu=[task])]
    assert marks == [*"abcdđeghiklmnopqrstuvxy", "aa", "ab"]


def test_the_closing_is_the_standards_unless_written_or_refused() -> None:
    assert lines("noi_dung") == ["Trên đây là Chương trình công tác tháng 7 năm 2020 của Ban Thường vụ./."]
    assert lines("noi_dung", ket_thuc=["Một.", "Hai./."]) == ["Một.", "Hai./."]
    assert lines("noi_dung", ket_thuc="Một.\nHai./.\n") == ["Một.", "Hai./."]
    for refused in (False, "không", "no", "Off"):
        assert lines("noi_dung", ket_thuc=refused) == []


def test_the_number_and_the_date_are_left_blank_until_they_are_known() -> None:
    blank = "\N{NO-BREAK SPACE}" * 6
    assert lines("so_ky_hieu") == [f"Số: {blank}/CTr-BTV"]
    assert lines("dia_danh_thoi_gian") == [f"Bắc Giang, ngày {blank} tháng {blank} năm {blank}"]
    assert lines("dia_danh_thoi_gian", ngay="/2/2021") == [f"Bắc Giang, ngày {blank} tháng 02 năm 2021"]


def test_recipients_in_a_row_are_one_list_and_each_group_is_its_own() -> None:
    recipients = ["A", "- B;", {"nhom": "Bản điện tử", "danh_sach": ["C", "D"]}, "Lưu: VT"]
    assert lines("danh_sach_noi_nhan", noi_nhan=recipients) == ["- A;", "- B;", "- C;", "- D;", "- Lưu: VT."]
    assert lines("nhom_noi_nhan", noi_nhan=recipients) == ["Bản điện tử:"]


def test_the_file_copy_ends_its_list_wherever_it_stands() -> None:
    recipients = ["Lưu: VP", {"nhom": "Bản điện tử", "danh_sach": ["A", "B"]}]
    assert lines("danh_sach_noi_nhan", noi_nhan=recipients) == ["- Lưu: VP.", "- A;", "- B."]


def test_legal_bases_end_as_the_decree_says() -> None:
    assert lines("can_cu", can_cu=["Căn cứ A", "Căn cứ B;", "Căn cứ C"]) == [
        "Căn cứ A;",
        "Căn cứ B;",
        "Căn cứ C.",
    ]


def test_a_place_of_many_words_is_broken_after_it() -> None:
    place = "Thành phố Phan Rang - Tháp Chàm"
    assert lines("dia_danh_thoi_gian", dia_danh=place, ngay="25/12/2020") == [
        f"{place}, / ngày 25 tháng 12 năm 2020"
    ]


def test_a_long_symbol_keeps_its_line_and_the_date_gives_way() -> None:
    more = {"ky_hieu": "CTr-BVPHCN-ĐTBNN", "so": 125, "dia_danh": "Thành phố Hồ Chí Minh", "ngay": "5/9/2024"}
    assert lines("so_ky_hieu", **more) == ["Số: 125/CTr-BVPHCN-ĐTBNN"]
    assert lines("dia_danh_thoi_gian", **more) == ["Thành phố Hồ Chí Minh, / ngày 05 tháng 9 năm 2024"]


def test_no_line_begins_with_a_dash() -> None:
    names = [
        f"Bệnh viện {'Phục hồi ' * times}- Điều trị {'nội trú ' * more}"
        for times in range(6)
        for more in range(6)
    ]
    broken = [lines("co_quan_ban_hanh", co_quan={"ten": name})[0] for name in names]
    assert not any(" / -" in name for name in broken)
    assert any(" - / " in name for name in broken)


def test_a_place_as_long_as_a_page_is_laid_out_in_no_time() -> None:
    (line,) = lines("dia_danh_thoi_gian", dia_danh="Quận 1, " * 4000, ngay="25/12/2020")
    assert line.count("Quận") == 4000


def test_a_title_of_the_authors_keeps_its_capitals_in_the_properties() -> None:
    tree = blocks(
        "co_quan: {ten: A}\nky_hieu: x\ndia_danh: y\nthang: 7/2020\nnhiem_vu: [z]\ntieu_de: UBND tỉnh\n"
        "nguoi_ky: {chuc_vu: a, ho_ten: b}\n"
    )
    assert tree.startswith("title: Chương trình UBND tỉnh\n")


def test_a_long_title_breaks_into_even_lines() -> None:
    (title,) = lines(
        "trich_yeu", tieu_de="Công tác trọng tâm của Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh tháng 7 năm 2020"
    )
    first, second = title.split(" / ")
    assert abs(len(first) - len(second)) < 12


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5*3 và 2*4*8", "5*3 và 2*4*8"),
        ("2**3 và 5**3 abc*", "2**3 và 5**3 abc*"),
        ("_không_ `mã` [x](y) <b> &amp; \\*", "_không_ `mã` [x](y) <b> &amp; \\*"),
        ("một * hai", "một * hai"),
        ("*một* **hai** ***ba***", "*một* **hai** ***ba***"),
        ('"*Nguồn vốn*"; (*ghi chú*)', '"*Nguồn vốn*"; (*ghi chú*)'),
        ("*dở dang", "*dở dang"),
    ],
)
def test_stars_around_words_are_emphasis_and_nothing_else_is(text: str, printed: str) -> None:
    assert lines("muc_1", nhiem_vu=[text + "."]) == [f"1. {printed}."]
