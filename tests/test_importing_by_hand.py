"""Documents as they are typed in offices: other headers, other marks, other fonts than ctrgen's own."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import yaml

from ctrgen import word
from ctrgen.anatomy.lines import Line
from ctrgen.importing import account, importer, titles
from ctrgen.word import old_fonts
from ctrgen.word.measures import Place
from tests import typed, typist
from tests.word_file import docx, p

CENTRED, RIGHT, BOLD = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "<w:b/>"

_PLAIN = [
    "UBND HUYỆN YÊN DŨNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "PHÒNG VĂN HÓA\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 5/CTr-VHTT\tYên Dũng, ngày 01 tháng 10 năm 2021",
    "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 10/2021",
    "1. Họp giao ban.",
    "2. Kiểm tra.",
]
_LEFT = ["Nơi nhận:", "- UBND huyện;", "- Lưu: VT."]


def _imported(body: str, **roots: str) -> tuple[dict[str, Any], importer.Imported]:
    made = importer.read(word.read(docx(body, **roots), "cu.docx"), "cu.docx")
    return yaml.safe_load(made.text), made


def _typed(text: str, font: str) -> str:
    """A text as it was typed in an old font."""
    name = "vni" if font.startswith("VNI") else "tcvn3"
    back: dict[str, str] = {}
    for written, letter in old_fonts.table(name).to_unicode.items():
        back.setdefault(letter, written)
    return "".join(back.get(letter, letter) for letter in text)


def _old(text: str, font: str = ".VnTime", properties: str = "", look: str = "") -> str:
    return p(_typed(text, font), properties, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{look}')


def _box(*lines: str) -> str:
    inside = "".join(p(line, CENTRED, BOLD if line.startswith("SỞ") else "") for line in lines)
    style = "position:absolute;width:200pt;height:60pt"
    return (
        f'<w:p><w:r><w:pict><v:shape style="{style}"><v:textbox><w:txbxContent>{inside}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def _table(*rows: list[str]) -> str:
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "insideH", "insideV"))
    cells = ("".join(f"<w:tc>{''.join(map(p, cell.split('|')))}</w:tc>" for cell in row) for row in rows)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>{body}</w:tbl>"


def test_a_document_in_old_fonts_without_tables_is_read() -> None:
    said, made = _imported(
        _old("hội nông dân tỉnh nghệ an", ".VnTimeH", CENTRED)
        + _old("ban thường vụ", ".VnTimeH", CENTRED, BOLD)
        + _old("Số: 21 - CTr/HND", properties=CENTRED)
        + _old("Nghệ An, ngày 3 tháng 1 năm 2005", properties=RIGHT)
        + _old("chương trình", ".VnTimeH", CENTRED, BOLD)
        + _old("Công tác quý I năm 2005", properties=CENTRED, look=BOLD)
        + _old("1. Công tác tuyên truyền", look=BOLD)
        + _old("- Tuyên truyền Nghị quyết Đại hội.")
        + _old("- Tổ chức Tết trồng cây ở các xã:")
        + _old("+ Kỳ Sơn, Tương Dương;")
        + _old("+ Con Cuông.")
        + _old("2. Công tác tổ chức", look=BOLD)
        + _old("- Kết nạp hội viên mới.")
        + _old("- Kiện toàn chi hội.")
        + _old("t/m ban thường vụ", ".VnTimeH", RIGHT, BOLD)
        + _old("chủ tịch", ".VnTimeH", RIGHT, BOLD)
        + p("")
        + _old("Phan Đình Trạc", properties=RIGHT, look=BOLD)
        + _old("Nơi nhận:")
        + _old("- Trung ương Hội;")
        + _old("- Lưu: VP.")
    )
    assert said["co_quan"] == {"cap_tren": "Hội Nông dân tỉnh Nghệ An", "ten": "Ban Thường vụ"}
    assert (said["so"], said["ky_hieu"], said["dia_danh"]) == (21, "CTr-HND", "Nghệ An")
    assert said["quy"] == "I/2005"
    assert [one["tieu_de"] for one in said["muc"]] == ["Công tác tuyên truyền", "Công tác tổ chức"]
    assert said["muc"][0]["nhiem_vu"][1] == {
        "noi_dung": "Tổ chức Tết trồng cây ở các xã:",
        "muc_con": ["Kỳ Sơn, Tương Dương;", "Con Cuông."],
    }
    assert said["nguoi_ky"]["ho_ten"] == "Phan Đình Trạc"
    assert said["noi_nhan"] == ["Trung ương Hội", "Lưu: VP"]
    assert made.account.placed == made.account.words
    assert made.questions == ()


def test_text_boxes_and_parts_on_lines_of_their_own_are_read() -> None:
    said, made = _imported(
        _box("UBND TỈNH SƠN LA", "SỞ TƯ PHÁP", "Số: 112/CTr-STP")
        + _box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Sơn La, ngày 30 tháng 12 năm 2025")
        + p("CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026", CENTRED, BOLD)
        + p("Sở Tư pháp ban hành Chương trình công tác năm 2026 như sau:")
        + p("PHẦN THỨ NHẤT", CENTRED, BOLD)
        + p("ĐÁNH GIÁ NĂM 2025", CENTRED, BOLD)
        + p("I. KẾT QUẢ", look=BOLD)
        + p("Sở đã hoàn thành 45 nhiệm vụ.")
        + p("II. HẠN CHẾ", look=BOLD)
        + p("Còn 02 nhiệm vụ chậm.")
        + p("PHẦN THỨ HAI", CENTRED, BOLD)
        + p("NHIỆM VỤ NĂM 2026", CENTRED, BOLD)
        + p("I. XÂY DỰNG VĂN BẢN", look=BOLD)
        + p("1- Thẩm định 30 văn bản.")
        + p("2- Kiểm tra:")
        + p("a, Văn bản của tỉnh;")
        + p("b, Văn bản của xã.")
        + p("II. TỔ CHỨC THỰC HIỆN", look=BOLD)
        + p("Các phòng căn cứ Chương trình này xây dựng kế hoạch chi tiết.")
        + p("Nơi nhận:\tQ. GIÁM ĐỐC", look=BOLD)
        + p("- Lưu: VT.\tNGUYỄN VĂN MINH")
    )
    assert said["co_quan"] == {"cap_tren": "UBND tỉnh Sơn La", "ten": "Sở Tư pháp"}
    assert said["nam"] == 2026
    assert [(part["dau_muc"], part["tieu_de"]) for part in said["phan"]] == [
        ("PHẦN THỨ NHẤT", "Đánh giá năm 2025"),
        ("PHẦN THỨ HAI", "Nhiệm vụ năm 2026"),
    ]
    assert said["phan"][1]["muc"] == [
        {
            "tieu_de": "Xây dựng văn bản",
            "nhiem_vu": [
                "Thẩm định 30 văn bản.",
                {"noi_dung": "Kiểm tra:", "muc_con": ["Văn bản của tỉnh;", "Văn bản của xã."]},
            ],
        },
        {
            "tieu_de": "Tổ chức thực hiện",
            "doan": "Các phòng căn cứ Chương trình này xây dựng kế hoạch chi tiết.",
        },
    ]
    assert said["nguoi_ky"] == {"quyen_han": "Q. Giám đốc", "chuc_vu": "không", "ho_ten": "Nguyễn Văn Minh"}
    assert made.account.placed == made.account.words


def test_a_week_with_half_days_beside_one_another_is_a_schedule() -> None:
    said, made = _imported(
        p("BỘ Y TẾ", CENTRED)
        + p("BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG", CENTRED, BOLD)
        + p("LỊCH LÀM VIỆC CỦA BAN GIÁM ĐỐC", CENTRED, BOLD)
        + p("Tuần 15 (từ 06/4/2026 đến 12/4/2026)", CENTRED)
        + _table(
            ["Thứ/ngày", "Sáng", "Chiều"],
            ["Thứ 2|06/4", "7h30: Giao ban toàn viện|9h00: Họp Hội đồng thuốc", "14h: Kiểm tra khoa Nội"],
            ["Thứ 3|07/4", "Làm việc tại Sở", "Hội chẩn"],
        )
        + p("TL. GIÁM ĐỐC", RIGHT, BOLD)
        + p("TRƯỞNG PHÒNG TỔNG HỢP", RIGHT, BOLD)
        + p("Đinh Quốc Khánh", RIGHT)
    )
    assert said["loai"] == "lịch làm việc"
    assert said["tuan"] == {"tu": "06/4/2026", "den": "12/4/2026", "so": 15}
    (section,) = said["muc"]
    assert section["lich"]["kieu"] == "cột buổi"
    first, second = section["lich"]["ngay"]
    assert [one["noi_dung"] for one in first["su_kien"]] == [
        "Giao ban toàn viện",
        "Họp Hội đồng thuốc",
        "Kiểm tra khoa Nội",
    ]
    assert second["su_kien"][1] == {"buoi": "chiều", "noi_dung": "Hội chẩn"}
    assert made.account.placed == made.account.words
    assert made.questions == ()


def test_numbers_that_word_counts_are_marks_like_typed_ones() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    def item(depth: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'

    said, made = _imported(
        p("CHƯƠNG TRÌNH", CENTRED, BOLD)
        + p("Công tác tháng 5 năm 2026", CENTRED, BOLD)
        + p("NHIỆM VỤ", item(0), BOLD)
        + p("Rà soát hồ sơ.", item(1))
        + p("Kiểm tra thực địa.", item(1))
        + p("TỔ CHỨC", item(0), BOLD)
        + p("Giao Văn phòng.", item(1)),
        numbering=numbering,
    )
    tasks = said["muc"][0]["nhiem_vu"]
    assert [one["noi_dung"] for one in tasks] == ["Rà soát hồ sơ.", "Kiểm tra thực địa."]
    assert [one["dau_muc"] for one in tasks] == ["I.1.", "I.2."]
    assert made.period is not None
    assert said["co_quan"] == {"ten": "[...]"}
    assert [one.text for one in made.questions] == ["không thấy tên cơ quan ban hành"]


def test_days_as_headings_are_a_schedule_and_groups_of_a_table_keep_their_rows() -> None:
    said, made = _imported(
        p("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", CENTRED)
        + p("CÔNG TY ĐIỆN LỰC LÀO CAI", CENTRED, BOLD)
        + p("Số: 450/CTr-PCLC", CENTRED)
        + p("CHƯƠNG TRÌNH CÔNG TÁC", CENTRED, BOLD)
        + p("Tháng 01 năm 2026", CENTRED, BOLD)
        + p("I. PHÂN CÔNG", look=BOLD)
        + _table(
            ["TT", "Nội dung", "Đơn vị thực hiện", "Thời hạn"],
            ["I", "Công tác kỹ thuật", "", ""],
            ["1", "Đại tu đường dây|- Lộ 371|- Lộ 373", "P. Kỹ thuật", "15/01"],
            ["II", "Công tác kinh doanh", "", ""],
            ["1", "Chốt chỉ số", "Các Điện lực", "31/01"],
        )
        + p("II. LỊCH TUẦN ĐẦU", look=BOLD)
        + p("Thứ Hai, ngày 05/01/2026", look=BOLD)
        + p("- 8h00: Giao ban; chủ trì: Giám đốc.")
        + p("Thứ Ba, ngày 06/01/2026", look=BOLD)
        + p("- 14h00: Làm việc với Sở Công Thương.")
        + p("KT.GIÁM ĐỐC", RIGHT, BOLD)
        + p("PHÓ GIÁM ĐỐC", RIGHT, BOLD)
        + p("(Đã ký)", RIGHT)
        + p("Vũ Văn Tình", RIGHT, BOLD)
    )
    assert said["co_quan"] == {
        "cap_tren": "Tổng công ty Điện lực Miền Bắc",
        "ten": "Công ty Điện lực Lào Cai",
    }
    assert "tieu_de" not in said  # it is what the standard makes of the month
    tasks, week = said["muc"]
    assert tasks["bang"]["hang"][0] == {"nhom": "Công tác kỹ thuật", "stt": "I"}
    assert tasks["bang"]["hang"][1] == [["Đại tu đường dây", "- Lộ 371", "- Lộ 373"], "P. Kỹ thuật", "15/01"]
    assert [day["ngay"] for day in week["lich"]["ngay"]] == ["05/01/2026", "06/01/2026"]
    assert week["lich"]["ngay"][0]["su_kien"][0]["chu_tri"] == "Giám đốc"
    assert said["nguoi_ky"]["quyen_han"] == "KT. Giám đốc"
    assert [one.text for one in made.questions] == ["(Đã ký)"]
    assert made.account.placed == made.account.words - 2


@pytest.mark.parametrize(
    ("ending", "signed"),
    [
        (["CHÁNH VĂN PHÒNG", "", "", "Trần Văn Bình", *_LEFT], {"chuc_vu": "Chánh Văn phòng"}),
        ([*_LEFT, "CHÁNH VĂN PHÒNG", "", "Trần Văn Bình"], {"chuc_vu": "Chánh Văn phòng"}),
        (
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Văn Bình", *_LEFT],
            {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch"},
        ),
        (
            [*_LEFT, "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Bình"],
            {"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư"},
        ),
    ],
)
def test_a_signature_that_is_not_set_off_is_no_section_and_no_recipient(
    ending: list[str], signed: dict[str, str]
) -> None:
    said, made = _imported("".join(map(p, [*_PLAIN, *ending])))
    assert said["nguoi_ky"] == {**signed, "ho_ten": "Trần Văn Bình"}
    assert said["noi_nhan"] == ["UBND huyện", "Lưu: VT"]
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert [one.text for one in made.questions] == [one for one in ending if one == "(Đã ký)"]


def test_a_post_in_capitals_above_items_is_a_heading() -> None:
    said, _ = _imported("".join(map(p, [*_PLAIN[:-2], "CHÁNH VĂN PHÒNG", "", "Trần Văn Bình", *_PLAIN[-2:]])))
    assert said["muc"][0]["tieu_de"] == "Chánh Văn phòng"
    assert said["nguoi_ky"] is False or said["nguoi_ky"] == "không"


@pytest.mark.parametrize(
    "line",
    [
        "Số:      /CTr-VHTT\tYên Dũng, ngày      tháng 10 năm 2021",
        "Số:      /CTr-VHTT        Yên Dũng, ngày      tháng 10 năm 2021",
        "Số      /CTr-VHTT\tYên Dũng, ngày     tháng 10     năm 2021",
    ],
)
def test_room_left_for_a_number_or_a_day_parts_no_line(line: str) -> None:
    said, made = _imported("".join(map(p, [*_PLAIN[:2], line, *_PLAIN[3:]])))
    assert (said["ky_hieu"], said["dia_danh"], said["ngay"]) == ("CTr-VHTT", "Yên Dũng", "/10/2021")
    assert "so" not in said
    assert not made.questions


def test_a_document_of_next_to_nothing_is_said_and_no_fault_of_ours() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    kind = p("CHƯƠNG TRÌNH", CENTRED)
    few = ["", p(""), p("x"), cell, cell * 3, kind, kind + cell, p("PHỤ LỤC", CENTRED), p("I. A", look=BOLD)]
    for body in (*few, "<w:tbl><w:tr/></w:tbl>", p("Nơi nhận:"), kind + p("PHỤ LỤC", CENTRED) + cell):
        said, made = _imported(body)
        assert said["co_quan"]
        assert made.account.placed <= made.account.words
        assert made.period is None
        assert any("không thấy" in one.text for one in made.questions)


_BELOW = p("Số: 05/CTr-ĐUK", CENTRED) + p("Lào Cai, ngày 02/4/2024", RIGHT)
_HEAD = p("ĐẢNG ỦY KHỐI", CENTRED) + _BELOW
_TITLE = p("CHƯƠNG TRÌNH", CENTRED, BOLD) + p("Công tác tháng 4 năm 2024", CENTRED, BOLD)
_BODY = p("1. Kiểm tra việc chấp hành Điều lệ.") + p("2. Sơ kết quý I.")


def test_a_footnote_stands_in_a_comment_with_its_paragraph_and_is_counted() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = p("1. Trồng mới 300 ha rừng.").replace("</w:p>", f"{mark}</w:p>")
    note = f'<w:footnote w:id="2">{p("Theo Công văn số 77 của Chi cục Kiểm lâm.")}</w:footnote>'
    said, made = _imported(_HEAD + _TITLE + body + p("2. Sơ kết quý I."), footnotes=note)
    assert "chú thích: Theo Công văn số 77 của Chi cục Kiểm lâm." in made.text
    assert [one.place.number for one in made.questions if one.place] == [6]
    assert "Kiểm lâm" not in str(said)
    assert made.account.words - made.account.placed == 10


@pytest.mark.parametrize("ornament", ["-----o0o-----", "---oOo---", "¯¯¯¯¯¯", "***"])
def test_an_ornament_is_no_body(ornament: str) -> None:
    said, _ = _imported(p("CÔNG AN TỈNH", CENTRED, BOLD) + p(ornament, CENTRED) + _BELOW + _TITLE + _BODY)
    assert said["co_quan"] == {"ten": "Công an tỉnh"}


def test_a_superior_and_an_issuer_parted_by_a_line_break_are_two() -> None:
    both = (
        "<w:p><w:r><w:t>CỤC THUẾ TỈNH BÌNH ĐỊNH</w:t><w:br/></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>CHI CỤC THUẾ KHU VỰC AN NHƠN</w:t></w:r></w:p>"
    )
    said, _ = _imported(both + _BELOW + _TITLE + _BODY)
    assert said["co_quan"]["cap_tren"] == "Cục Thuế tỉnh Bình Định"
    assert said["co_quan"]["ten"].lower() == "chi cục thuế khu vực an nhơn"


def test_the_box_of_an_electronic_signature_is_the_electronic_copy() -> None:
    box = (
        p("Người ký: Sở Tư pháp")
        + p("Email: sotuphap@caobang.gov.vn")
        + p("Thời gian ký: 03/04/2024 08:15:00")
    )
    said, _ = _imported(box + _HEAD + _TITLE + _BODY)
    assert said["ban_dien_tu"][0] == "Người ký: Sở Tư pháp"
    assert len(said["ban_dien_tu"]) == 3
    assert "cap_tren" not in said["co_quan"]


def test_a_name_pushed_right_by_blanks_below_a_note_of_signing_signs() -> None:
    foot = (
        p(f"Nơi nhận:{' ' * 60}T/M ĐẢNG ỦY")
        + p(f"- Chi bộ;{' ' * 66}BÍ THƯ")
        + p(f"- Lưu.{' ' * 66}(Đã ký và đóng dấu)")
        + p("")
        + p(f"{' ' * 70}Vàng A Sáng")
    )
    said, made = _imported(_HEAD + _TITLE + _BODY + foot)
    assert said["nguoi_ky"] == {"quyen_han": "T/M Đảng ủy", "chuc_vu": "Bí thư", "ho_ten": "Vàng A Sáng"}
    assert said["noi_nhan"] == ["Chi bộ", "Lưu"]
    assert [one.text for one in made.questions] == ["(Đã ký và đóng dấu)"]


def test_a_date_above_the_signature_is_the_date_of_a_document_that_has_none_at_its_top() -> None:
    right = '<w:tabs><w:tab w:val="center" w:pos="6500"/></w:tabs>'
    body = p("TRƯỜNG MẦM NON HOA SEN", "", BOLD) + p("LỊCH CÔNG TÁC TUẦN 12/2024", CENTRED, BOLD) + _BODY
    foot = "".join(
        f"<w:p><w:pPr>{right}</w:pPr><w:r><w:tab/><w:t>{text}</w:t></w:r></w:p>"
        for text in ("Hoa Lư, ngày 15 tháng 3 năm 2024", "HIỆU TRƯỞNG", "(Đã ký)", "Đỗ Thị Mai")
    )
    said, _ = _imported(body + foot)
    assert (said["dia_danh"], said["ngay"]) == ("Hoa Lư", "15/3/2024")
    assert said["nguoi_ky"] == {"chuc_vu": "Hiệu trưởng", "ho_ten": "Đỗ Thị Mai"}


def test_a_title_in_small_steps_that_names_no_year_is_of_the_year_of_its_date() -> None:
    title = p("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 1", "", BOLD) + p("của Hội Người cao tuổi", "", BOLD)
    head = p("HỘI NGƯỜI CAO TUỔI", CENTRED) + p("Cẩm Khê, ngày 28/12/2021", RIGHT)
    said, _ = _imported(head + title + p("") + p("Hội đề ra chương trình như sau:") + _BODY)
    assert said["thang"] == "1/2022"
    assert said["tieu_de"] == ["Công tác tháng 1", "của Hội Người cao tuổi"]
    assert said["mo_dau"] == "Hội đề ra chương trình như sau:"


def test_a_basis_that_opens_the_programme_is_its_opening() -> None:
    opening = "Căn cứ Kế hoạch năm, Đảng ủy ban hành chương trình như sau:"
    said, _ = _imported(_HEAD + _TITLE + p(opening) + _BODY)
    assert said["mo_dau"] == opening
    assert "can_cu" not in said


def test_of_a_line_in_doubt_only_the_words_that_stand_nowhere_are_asked() -> None:
    line = Line(text="", plain="Các xã Tân Lập và Phú Thọ báo cáo trước 17 giờ", place=Place("x", (), 3))
    balanced = account.balance([line], ["Các xã và báo cáo trước 17h00"], [], lambda _: False)
    assert [one.text for one in balanced.lost] == ["Tân Lập … Phú Thọ"]


def test_a_star_below_the_bodies_in_one_paragraph_is_no_name() -> None:
    lines = "<w:br/>".join(f"<w:t>{one}</w:t>" for one in ("HUYỆN ỦY TÂN YÊN", "VĂN PHÒNG", "*"))
    said, made = _imported(f"<w:p><w:r>{lines}</w:r></w:p>" + "".join(map(p, _PLAIN[2:])))
    assert said["co_quan"] == {"ten": ["Huyện ủy Tân Yên", "Văn phòng"]}
    assert not made.questions


def test_a_frame_around_words_is_no_table() -> None:
    frame = _table(["Đề nghị các thôn thực hiện nghiêm túc."])
    said, made = _imported("".join(map(p, _PLAIN)) + frame + "".join(map(p, ["", *_LEFT])))
    assert said["ket_thuc"] == "Đề nghị các thôn thực hiện nghiêm túc."
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert not made.questions


@pytest.mark.parametrize("body", ["", p(""), p("một đoạn"), p("Hà Nội, ngày 1 tháng 2 năm 2024")])
def test_a_document_of_next_to_nothing_is_still_read(body: str) -> None:
    said, _ = _imported(body)
    assert said["co_quan"] == {"ten": "[...]"}


def test_what_follows_a_table_among_items_stays_below_it() -> None:
    table = _table(["Việc", "Ai"], ["Quét ngõ", "Thôn"])
    after = p("Đề nghị các thôn làm sớm.") + p("3. Dọn chợ.") + p("4. Tổng kết.")
    said, made = _imported("".join(map(p, _PLAIN)) + table + after + "".join(map(p, _LEFT)))
    items, grid, rest = said["muc"]
    assert items == {"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}
    assert grid["bang"]["hang"] == [["Quét ngõ", "Thôn"]]
    assert rest["mo_dau"] == "Đề nghị các thôn làm sớm."
    assert "{noi_dung: Dọn chợ., dau_muc: 3.}" in made.text
    assert "{noi_dung: Tổng kết., dau_muc: 4.}" in made.text
    assert not made.questions


def test_a_table_in_which_nothing_is_written_is_none() -> None:
    said, made = _imported("".join(map(p, _PLAIN)) + _table(["", ""], ["", ""]) + "".join(map(p, _LEFT)))
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert not made.questions


_WEEK = [
    ("ỦY BAN NHÂN DÂN", CENTRED),
    ("XÃ TÂN TRUNG", CENTRED),
    ("LỊCH LÀM VIỆC", CENTRED),
    ("Của lãnh đạo Ủy ban nhân dân xã", CENTRED),
    ("(Tuần thứ 07 từ ngày 09/02/2026 đến ngày 13/02/2026)", ""),
]


def _week(*lines: str) -> tuple[list[dict[str, Any]], dict[str, Any], importer.Imported]:
    """The days of a week typed as paragraphs, those in capitals bold."""
    body = "".join(p(line, how, BOLD) for line, how in _WEEK[:3]) + "".join(p(*one) for one in _WEEK[3:])
    body += "".join(p(line, look=BOLD if line.isupper() else "") for line in lines)
    ending = [*_LEFT, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Hạnh"]
    said, made = _imported(body + "".join(p(line, CENTRED if line.isupper() else "") for line in ending))
    days = yaml.load(made.text, yaml.BaseLoader)["muc"][-1]["lich"]["ngay"]  # noqa: S506 - all texts
    return days, said, made


def test_half_days_leaders_and_details_on_lines_of_their_own_are_those_of_events() -> None:
    days, said, made = _week(
        "THỨ HAI (09/02/2026):",
        "* SÁNG: 1. Chủ tịch, các Phó Chủ tịch: Đối thoại với Nhân dân. (Văn phòng chuẩn bị)",
        "Thành phần tham dự: Đại diện các phòng.",
        "2. Chủ tịch UBND xã Nguyễn Văn Lân:",
        "08 giờ 00’: Thăm Trường THPT Lê Quý Đôn.",
        "Địa điểm: tại Trường THPT Lê Quý Đôn.",
        "09 giờ 30’: Trao Huy hiệu Đảng. Địa điểm: tại Hội trường Đảng ủy xã.",
        "* CHIỀU: 14 giờ 00’: Họp giao ban.",
        "Thứ Ba:",
        "Cả ngày: Đi cơ sở.",
    )
    leader = "Chủ tịch UBND xã Nguyễn Văn Lân"
    assert [day["ngay"] for day in days] == ["09/02/2026", "10/02/2026"]
    assert days[0]["su_kien"] == [
        {
            "buoi": "sáng",
            "noi_dung": "Đối thoại với Nhân dân. (Văn phòng chuẩn bị)",
            "thanh_phan": "Đại diện các phòng",
            "chu_tri": "Chủ tịch, các Phó Chủ tịch",
        },
        {
            "gio": "8:00",
            "noi_dung": "Thăm Trường THPT Lê Quý Đôn",
            "dia_diem": "Trường THPT Lê Quý Đôn",
            "chu_tri": leader,
        },
        {
            "gio": "9:30",
            "noi_dung": "Trao Huy hiệu Đảng",
            "dia_diem": "Hội trường Đảng ủy xã",
            "chu_tri": leader,
        },
        {"gio": "14:00", "noi_dung": "Họp giao ban"},
    ]
    assert days[1]["su_kien"] == [{"buoi": "cả ngày", "noi_dung": "Đi cơ sở"}]
    assert said["tuan"] == {"tu": "09/02/2026", "den": "13/02/2026", "so": 7}
    assert said["nguoi_ky"]["ho_ten"] == "Nguyễn Thị Hạnh"
    assert (made.questions, made.account.placed) == ((), made.account.words)


def test_a_paragraph_for_each_leader_is_parted_at_its_hours() -> None:
    days, said, made = _week(
        "LỊCH NÀY THAY THƯ MỜI",
        "THỨ TƯ, NGÀY 11/2:",
        "- Chủ tịch: 8 giờ, họp Ban Chỉ đạo, điểm tại phòng họp số 3. "
        "13 giờ 30’, dự khai trương, điểm tại bến cảng.",
        "- PCT. Thường trực: Sáng làm việc tại cơ quan.",
        "Chiều",
        "- Tiếp công dân",
        "+ Mời: Trưởng các phòng.",
        "THỨ NĂM, NGÀY 12/2:",
        "- Chủ tịch: Chiều làm việc tại cơ quan.",
        "Lịch này thay cho giấy mời.",
    )
    assert days[0]["su_kien"] == [
        {"gio": "8:00", "noi_dung": "họp Ban Chỉ đạo", "dia_diem": "phòng họp số 3", "chu_tri": "Chủ tịch"},
        {"gio": "13:30", "noi_dung": "dự khai trương", "dia_diem": "bến cảng", "chu_tri": "Chủ tịch"},
        {"buoi": "sáng", "noi_dung": "làm việc tại cơ quan", "chu_tri": "PCT. Thường trực"},
        {"buoi": "chiều", "noi_dung": ["Tiếp công dân", "+ Mời: Trưởng các phòng."]},
    ]
    assert [day["ngay"] for day in days] == ["11/02/2026", "12/02/2026"]
    assert said["muc"][0]["tieu_de"] == "Lịch này thay thư mời"
    assert said["ket_thuc"] == "Lịch này thay cho giấy mời."
    assert (made.questions, made.account.placed) == ((), made.account.words)


def test_letters_in_two_pieces_are_read_as_one() -> None:
    pieces = unicodedata.normalize("NFD", _HEAD + _TITLE + _BODY)
    said, made = _imported(pieces + "".join(map(p, _LEFT)))
    assert said == _imported(_HEAD + _TITLE + _BODY + "".join(map(p, _LEFT)))[0]
    assert unicodedata.is_normalized("NFC", made.text)


def test_two_columns_under_one_head_have_two_titles() -> None:
    table = _table(["Ngày, tháng", "Ngày, tháng", "Nội dung"], ["01/12", "Tối", "Giao lưu đờn ca"])
    said, _ = _imported("".join(map(p, _PLAIN)) + table + "".join(map(p, _LEFT)))
    titles = [one for part in said["muc"] for one in part.get("bang", {}).get("cot", [])]
    assert titles[:2] == ["Ngày, tháng", "Ngày, tháng (2)"]


def test_a_basis_that_ends_with_a_semicolon_is_followed_by_another() -> None:
    bases = ["Căn cứ Quy chế làm việc;", "Thực hiện Công văn số 12/UBND-VX ngày 05/9/2021."]
    head, body = _PLAIN[:4], _PLAIN[4:]
    said, _ = _imported("".join(map(p, [*head, *bases, *body, *_LEFT])))
    assert said["can_cu"] == [one.rstrip(";.") for one in bases]


@pytest.mark.parametrize(
    "title", ["Tuần 33, từ 12/8/2024 đến 16/8/2024", "Tuần 12 Năm học 2025 - 2026 (Từ 24/11 đến 30/11/2025)"]
)
def test_a_week_is_found_whatever_stands_before_its_days(title: str) -> None:
    assert "tuan" in titles.period(title)


def test_two_bodies_that_the_symbol_names_issue_together() -> None:
    head = "".join(
        p(one, CENTRED, BOLD)
        for one in ("HỘI KHUYẾN HỌC HUYỆN TÂN YÊN", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 02/KH-HKH-PGDĐT")
    )
    said, _ = _imported(head + "".join(map(p, [*_PLAIN[3:], *_LEFT])))
    assert [one.lower() for one in said["co_quan"].pop("ten")] == [
        "hội khuyến học huyện tân yên",
        "phòng giáo dục và đào tạo",
    ]
    assert said["co_quan"] == {}


@pytest.mark.parametrize("name", typed.EVERY_WAY)
def test_a_document_typed_in_whatever_way_is_the_same_programme(name: str) -> None:
    made = [typist.built(typed.sound(), ways) for ways in (typed.Ways(), typed.EVERY_WAY[name])]
    usual, other = (importer.read(word.read(data, "cu.docx"), "cu.docx") for data in made)
    assert other.text == usual.text
    assert other.account.placed == other.account.words > 700
    assert not other.questions


def test_a_title_in_the_last_row_of_the_table_of_the_header_is_the_title() -> None:
    def cell(text: str, across: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{across}"/></w:tcPr>{p(text, CENTRED, BOLD)}</w:tc>'

    rows = [*(cell(one) + cell(other) for one, other in (line.split("\t") for line in _PLAIN[:3]))]
    rows.append(cell(_PLAIN[3], 2))
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid>'
    body = f"<w:tbl>{grid}{table}</w:tbl>" + "".join(map(p, [*_PLAIN[4:], *_LEFT]))
    said, made = _imported(body)
    assert said == _imported("".join(map(p, [*_PLAIN, *_LEFT])))[0]
    assert not made.questions


def test_what_stands_at_the_head_of_later_pages_is_asked_about() -> None:
    first = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    last = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    body = first + "".join(map(p, [*_PLAIN, *_LEFT])) + last
    said, made = _imported(body, header=p("Phụ lục kèm theo Chương trình số 5"))
    assert [one.text for one in made.questions] == ["Phụ lục kèm theo Chương trình số 5"]
    assert "dia_chi" not in said


def test_what_follows_a_half_day_or_a_leader_begins_an_event_though_it_has_no_hour() -> None:
    days, _, made = _week(
        "THỨ HAI, NGÀY 09/02:",
        "Buổi sáng",
        "07 giờ 30: Giao ban.",
        "Chủ trì: Bí thư",
        "Buổi chiều",
        "Bí thư đi cơ sở lúc 14 giờ.",
        "Chủ tịch:",
        "Tiếp công dân.",
        "THỨ BA, NGÀY 10/02:",
        "Cả ngày: Trực.",
    )
    assert days[0]["su_kien"] == [
        {"gio": "7:30", "noi_dung": "Giao ban", "chu_tri": "Bí thư"},
        {"buoi": "chiều", "noi_dung": "Bí thư đi cơ sở lúc 14 giờ"},
        {"buoi": "chiều", "noi_dung": "Tiếp công dân", "chu_tri": "Chủ tịch"},
    ]
    assert (made.questions, made.account.placed) == ((), made.account.words)
