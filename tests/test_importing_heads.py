"""Who issues an old document, when, and what it is called: other headers than ctrgen's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

import ctrgen
from ctrgen import word
from ctrgen.importing import importer
from ctrgen.standards import names
from tests.old_documents import (
    BELOW,
    BODY,
    BOLD,
    CENTRED,
    HEAD,
    LEFT,
    PLAIN,
    RIGHT,
    TITLE,
    box_of,
    imported,
    old,
)
from tests.small import SMALL, write
from tests.word_file import p

if TYPE_CHECKING:
    from pathlib import Path

LOOKS_LIKE = {"dang-hd36": "dang"}
"""Of standards whose header is another's, which it is."""


@pytest.mark.parametrize("name", names())
def test_a_document_of_a_standard_is_known_by_its_header(name: str, tmp_path: Path) -> None:
    text = SMALL.replace("Ủy ban nhân dân", "Hội Nông dân") if name == "hoi-nong-dan" else SMALL
    written = write(tmp_path / "a.yaml", text=f"{text}chuan: {name}\n")
    document = word.read(ctrgen.render(ctrgen.load(written), "docx"), "a.docx")
    told = yaml.safe_load(importer.read(document, "a.docx").text).get("chuan", "nd30")
    assert told == LOOKS_LIKE.get(name, name), (
        f"the import takes a document of {name} for one of {told}: see `_standard` of "
        f"importing/letterhead.py, or say in LOOKS_LIKE whose header it has"
    )


def test_a_document_in_old_fonts_without_tables_is_read() -> None:
    said, made = imported(
        old("hội nông dân tỉnh nghệ an", ".VnTimeH", CENTRED)
        + old("ban thường vụ", ".VnTimeH", CENTRED, BOLD)
        + old("Số: 21 - CTr/HND", properties=CENTRED)
        + old("Nghệ An, ngày 3 tháng 1 năm 2005", properties=RIGHT)
        + old("chương trình", ".VnTimeH", CENTRED, BOLD)
        + old("Công tác quý I năm 2005", properties=CENTRED, look=BOLD)
        + old("1. Công tác tuyên truyền", look=BOLD)
        + old("- Tuyên truyền Nghị quyết Đại hội.")
        + old("- Tổ chức Tết trồng cây ở các xã:")
        + old("+ Kỳ Sơn, Tương Dương;")
        + old("+ Con Cuông.")
        + old("2. Công tác tổ chức", look=BOLD)
        + old("- Kết nạp hội viên mới.")
        + old("- Kiện toàn chi hội.")
        + old("t/m ban thường vụ", ".VnTimeH", RIGHT, BOLD)
        + old("chủ tịch", ".VnTimeH", RIGHT, BOLD)
        + p("")
        + old("Phan Đình Trạc", properties=RIGHT, look=BOLD)
        + old("Nơi nhận:")
        + old("- Trung ương Hội;")
        + old("- Lưu: VP.")
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
    said, made = imported(
        box_of("UBND TỈNH SƠN LA", "SỞ TƯ PHÁP", "Số: 112/CTr-STP")
        + box_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Sơn La, ngày 30 tháng 12 năm 2025")
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


@pytest.mark.parametrize(
    "line",
    [
        "Số:      /CTr-VHTT\tYên Dũng, ngày      tháng 10 năm 2021",
        "Số:      /CTr-VHTT        Yên Dũng, ngày      tháng 10 năm 2021",
        "Số      /CTr-VHTT\tYên Dũng, ngày     tháng 10     năm 2021",
    ],
)
def test_room_left_for_a_number_or_a_day_parts_no_line(line: str) -> None:
    said, made = imported("".join(map(p, [*PLAIN[:2], line, *PLAIN[3:]])))
    assert (said["ky_hieu"], said["dia_danh"], said["ngay"]) == ("CTr-VHTT", "Yên Dũng", "/10/2021")
    assert "so" not in said
    assert not made.questions


@pytest.mark.parametrize("ornament", ["-----o0o-----", "---oOo---", "¯¯¯¯¯¯", "***"])
def test_an_ornament_is_no_body(ornament: str) -> None:
    said, _ = imported(p("CÔNG AN TỈNH", CENTRED, BOLD) + p(ornament, CENTRED) + BELOW + TITLE + BODY)
    assert said["co_quan"] == {"ten": "Công an tỉnh"}


def test_a_superior_and_an_issuer_parted_by_a_line_break_are_two() -> None:
    both = (
        "<w:p><w:r><w:t>CỤC THUẾ TỈNH BÌNH ĐỊNH</w:t><w:br/></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>CHI CỤC THUẾ KHU VỰC AN NHƠN</w:t></w:r></w:p>"
    )
    said, _ = imported(both + BELOW + TITLE + BODY)
    assert said["co_quan"]["cap_tren"] == "Cục Thuế tỉnh Bình Định"
    assert said["co_quan"]["ten"].lower() == "chi cục thuế khu vực an nhơn"


def test_the_box_of_an_electronic_signature_is_the_electronic_copy() -> None:
    box = (
        p("Người ký: Sở Tư pháp")
        + p("Email: sotuphap@caobang.gov.vn")
        + p("Thời gian ký: 03/04/2024 08:15:00")
    )
    said, _ = imported(box + HEAD + TITLE + BODY)
    assert said["ban_dien_tu"][0] == "Người ký: Sở Tư pháp"
    assert len(said["ban_dien_tu"]) == 3
    assert "cap_tren" not in said["co_quan"]


def test_a_date_above_the_signature_is_the_date_of_a_document_that_has_none_at_its_top() -> None:
    right = '<w:tabs><w:tab w:val="center" w:pos="6500"/></w:tabs>'
    body = p("TRƯỜNG MẦM NON HOA SEN", "", BOLD) + p("LỊCH CÔNG TÁC TUẦN 12/2024", CENTRED, BOLD) + BODY
    foot = "".join(
        f"<w:p><w:pPr>{right}</w:pPr><w:r><w:tab/><w:t>{text}</w:t></w:r></w:p>"
        for text in ("Hoa Lư, ngày 15 tháng 3 năm 2024", "HIỆU TRƯỞNG", "(Đã ký)", "Đỗ Thị Mai")
    )
    said, _ = imported(body + foot)
    assert (said["dia_danh"], said["ngay"]) == ("Hoa Lư", "15/3/2024")
    assert said["nguoi_ky"] == {"chuc_vu": "Hiệu trưởng", "ho_ten": "Đỗ Thị Mai"}


def test_a_title_in_small_steps_that_names_no_year_is_of_the_year_of_its_date() -> None:
    title = p("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 1", "", BOLD) + p("của Hội Người cao tuổi", "", BOLD)
    head = p("HỘI NGƯỜI CAO TUỔI", CENTRED) + p("Cẩm Khê, ngày 28/12/2021", RIGHT)
    said, _ = imported(head + title + p("") + p("Hội đề ra chương trình như sau:") + BODY)
    assert said["thang"] == "1/2022"
    assert said["tieu_de"] == ["Công tác tháng 1", "của Hội Người cao tuổi"]
    assert said["mo_dau"] == "Hội đề ra chương trình như sau:"


def test_a_star_below_the_bodies_in_one_paragraph_is_no_name() -> None:
    lines = "<w:br/>".join(f"<w:t>{one}</w:t>" for one in ("HUYỆN ỦY TÂN YÊN", "VĂN PHÒNG", "*"))
    said, made = imported(f"<w:p><w:r>{lines}</w:r></w:p>" + "".join(map(p, PLAIN[2:])))
    assert said["co_quan"] == {"ten": ["Huyện ủy Tân Yên", "Văn phòng"]}
    assert not made.questions


def test_two_bodies_that_the_symbol_names_issue_together() -> None:
    head = "".join(
        p(one, CENTRED, BOLD)
        for one in ("HỘI KHUYẾN HỌC HUYỆN TÂN YÊN", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 02/KH-HKH-PGDĐT")
    )
    said, _ = imported(head + "".join(map(p, [*PLAIN[3:], *LEFT])))
    assert [one.lower() for one in said["co_quan"].pop("ten")] == [
        "hội khuyến học huyện tân yên",
        "phòng giáo dục và đào tạo",
    ]
    assert said["co_quan"] == {}


def test_a_title_in_the_last_row_of_the_table_of_the_header_is_the_title() -> None:
    def cell(text: str, across: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{across}"/></w:tcPr>{p(text, CENTRED, BOLD)}</w:tc>'

    rows = [*(cell(one) + cell(other) for one, other in (line.split("\t") for line in PLAIN[:3]))]
    rows.append(cell(PLAIN[3], 2))
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid>'
    body = f"<w:tbl>{grid}{table}</w:tbl>" + "".join(map(p, [*PLAIN[4:], *LEFT]))
    said, made = imported(body)
    assert said == imported("".join(map(p, [*PLAIN, *LEFT])))[0]
    assert not made.questions


def test_what_stands_at_the_head_of_later_pages_is_asked_about() -> None:
    first = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    last = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    body = first + "".join(map(p, [*PLAIN, *LEFT])) + last
    said, made = imported(body, header=p("Phụ lục kèm theo Chương trình số 5"))
    assert [one.text for one in made.questions] == ["Phụ lục kèm theo Chương trình số 5"]
    assert "dia_chi" not in said
