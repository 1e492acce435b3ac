"""What of an old document is easily lost: blank half-days, chairs beside places, two bodies in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ctrgen import pipeline
from ctrgen.importing import events, spoken
from ctrgen.importing.casing import Casing
from tests.command import ctrgen
from tests.old_documents import BODY, BOLD, CENTRED, TITLE, imported, table_of
from tests.test_importing import EXAMPLES, told
from tests.word_file import docx, p

if TYPE_CHECKING:
    from pathlib import Path

_NUMBERED = p("Số: 12/LCT-PCC", CENTRED) + p("Bắc Ninh, ngày 17 tháng 7 năm 2026", CENTRED)
_WEEK = p("LỊCH CÔNG TÁC TUẦN 30 (TỪ 20/7 ĐẾN 26/7/2026)", CENTRED, BOLD)
_OFFICE = p("PHÒNG CÔNG CHỨNG SỐ 1", CENTRED, BOLD) + _NUMBERED
_ENDING = p("TRƯỞNG PHÒNG", CENTRED, BOLD) + p("") + p("Trần Văn Bình", CENTRED, BOLD)


def _schedule(*rows: list[str]) -> tuple[dict[str, Any], dict[str, Any], Any]:
    """The schedule of a week, all that is said with it, and how it was imported."""
    said, made = imported(_OFFICE + _WEEK + table_of(*rows) + _ENDING)
    return said["muc"][0]["lich"], said, made


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Tuần 30 (từ 20/7 đến 26/7/2026)", {"tuan": {"tu": "20/7/2026", "den": "26/7/2026", "so": "30"}}),
        ("Tuần từ 20 đến 26/7/2026", {"tuan": {"tu": "20/7/2026", "den": "26/7/2026"}}),
        (
            "từ ngày 20/7 đến 26/7/2026 (tuần 30)",
            {"tuan": {"tu": "20/7/2026", "den": "26/7/2026", "so": "30"}},
        ),
        ("Tuần 1 (từ 29/12 đến 04/01/2026)", {"tuan": {"tu": "29/12/2025", "den": "04/01/2026", "so": "1"}}),
        ("từ ngày 20/7 đến ngày 26/7/2026", {"ky": {"tu": "20/7/2026", "den": "26/7/2026"}}),
        ("tháng 7/2026 (từ 01/7 đến 31/7/2026)", {"thang": "7/2026"}),
        ("công tác tháng 7 (từ 01/7 đến 31/7/2026)", {"thang": "7/2026"}),
        ("Tuần từ 28 đến 03/8/2026", {"tuan": {"tu": "28/7/2026", "den": "03/8/2026"}}),
        ("Năm học 2025 - 2026", {"nam_hoc": "2025-2026"}),
    ],
)
def test_a_time_on_the_line_of_the_title_is_the_period(title: str, found: dict[str, Any]) -> None:
    assert spoken.period(title) == found


def test_a_half_day_left_blank_stays_in_its_place() -> None:
    found, said, made = _schedule(
        ["Ngày", "Buổi", "Nội dung"],
        ["Thứ Hai 20/7", "Sáng", "8h00: Họp giao ban"],
        ["", "Chiều", ""],
        ["Thứ Ba 21/7", "Sáng", ""],
        ["", "Chiều", "Tiếp công dân"],
        ["", "Tối", ""],
    )
    monday, tuesday = found["ngay"]
    assert [one["noi_dung"] for one in monday["su_kien"]] == ["Họp giao ban"]
    assert tuesday["su_kien"] == [
        {"buoi": "chiều", "noi_dung": "Tiếp công dân"},
        {"buoi": "tối", "noi_dung": "..."},
    ]
    checked = pipeline.check_text(made.text.encode(), "moi.yaml", EXAMPLES)
    assert checked.programme is not None
    printed = [words for _, words in told(pipeline.lay_out(checked.programme))]
    assert [printed.count(half) for half in ("Sáng", "Chiều", "Tối")] == [2, 2, 1]
    assert said["tuan"] == {"tu": "20/7/2026", "den": "26/7/2026", "so": 30}
    assert (made.questions, made.account.placed) == ((), made.account.words)


@pytest.mark.parametrize(
    ("cell", "place", "chair"),
    [
        ("Phòng họp số 1 - Chủ trì: Đ/c Nguyễn Văn An", "Phòng họp số 1", "Đ/c Nguyễn Văn An"),
        ("Hội trường A; chủ trì: Giám đốc Sở", "Hội trường A", "Giám đốc Sở"),
        ("Phòng họp 2|Người chủ trì: Bà Lê Thị Hoa", "Phòng họp 2", "Bà Lê Thị Hoa"),
        ("Nhà văn hóa (đ/c An, Phó Chủ tịch chủ trì)", "Nhà văn hóa", "đ/c An, Phó Chủ tịch"),
        ("Tầng 3, ông Trần Văn Bình chủ trì", "Tầng 3", "ông Trần Văn Bình"),
        ("Trụ sở – Sở Tư pháp chủ trì.", "Trụ sở", "Sở Tư pháp"),
        ("Hội trường (tầng 2) - Chủ trì: bà Hoa", "Hội trường (tầng 2)", "bà Hoa"),
        ("Phòng họp số 2. Đ/c Bình - Phó Giám đốc chủ trì", "Phòng họp số 2", "Đ/c Bình - Phó Giám đốc"),
    ],
)
def test_a_chair_written_after_a_place_is_the_chair(cell: str, place: str, chair: str) -> None:
    found, _, made = _schedule(
        ["Ngày", "Giờ", "Nội dung", "Địa điểm"],
        ["Thứ Hai 20/7", "8h00", "Họp giao ban", cell],
        ["Thứ Ba 21/7", "8h00", "Tiếp công dân", "Nhà A, khu B - phường C"],
    )
    first, second = (day["su_kien"][0] for day in found["ngay"])
    assert (first["dia_diem"], first["chu_tri"]) == (place, chair)
    assert second["dia_diem"] == "Nhà A, khu B - phường C"
    assert (made.questions, made.account.placed) == ((), made.account.words)


def test_a_blank_cell_of_the_chair_is_filled_from_the_place_and_letters_are_half_days() -> None:
    found, _, made = _schedule(
        ["Ngày", "Buổi", "Nội dung", "Địa điểm", "Chủ trì"],
        ["Thứ Hai 20/7", "Sáng", "Họp giao ban", "Phòng 1 - Chủ trì: ông An", ""],
        ["", "Chiều", "Họp", "Phòng 2", "Bà Hoa"],
    )
    assert [one["chu_tri"] for one in found["ngay"][0]["su_kien"]] == ["ông An", "Bà Hoa"]
    assert (made.questions, made.account.placed) == ((), made.account.words)
    found, _, _ = _schedule(["Ngày", "Buổi", "Nội dung"], ["Thứ Hai 20/7", "S", "Đi cơ sở"], ["", "C", ""])
    assert found["ngay"][0]["su_kien"] == [{"buoi": "sáng", "noi_dung": "Đi cơ sở"}]


def test_a_place_beside_a_column_of_chairs_stays_as_it_is() -> None:
    text = "Phòng họp số 1 - Chủ trì: Giám đốc"
    assert events.place(text, chaired=True) == {"dia_diem": text}
    assert events.place("Chủ trì: Giám đốc", chaired=False) == {"chu_tri": "Giám đốc"}


def test_a_half_day_left_blank_among_single_events_is_an_event_to_fill_in() -> None:
    found, _, made = _schedule(
        ["Ngày", "Thời gian", "Nội dung", "Địa điểm"],
        ["Thứ Hai 20/7", "Sáng", "Họp giao ban", "Phòng họp"],
        ["", "Chiều", "", ""],
    )
    assert found["ngay"][0]["su_kien"][1] == {"buoi": "chiều", "noi_dung": "..."}
    assert made.account.placed == made.account.words


def _with_breaks(text: str, look: str = BOLD) -> str:
    """A centred paragraph, broken at each bar, tabbed at each arrow."""
    runs = text.replace("|", "</w:t><w:br/><w:t>").replace("→", "</w:t><w:tab/><w:t>")
    jc = f"<w:pPr>{CENTRED}</w:pPr>"
    return f"<w:p>{jc}<w:r><w:rPr>{look}</w:rPr><w:t>{runs}</w:t></w:r></w:p>"


def _beside(left: str, right: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    "left",
    [
        _with_breaks("SỞ TƯ PHÁP TỈNH BẮC NINH|TRUNG TÂM LƯU TRỮ|Số: 12/CTr-TTLT", ""),
        _with_breaks("SỞ TƯ PHÁP TỈNH BẮC NINH→TRUNG TÂM LƯU TRỮ", "") + p("Số: 12/CTr-TTLT"),
        _with_breaks("SỞ TƯ PHÁP TỈNH BẮC NINH|TRUNG TÂM LƯU TRỮ") + p("Số: 12/CTr-TTLT"),
    ],
)
def test_two_bodies_in_one_paragraph_are_superior_and_issuer(left: str) -> None:
    right = _with_breaks(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Bắc Ninh, ngày 02 tháng 4 năm 2024"
    )
    said, made = imported(_beside(left, right) + TITLE + BODY + _ENDING)
    assert said["co_quan"] == {"cap_tren": "Sở Tư pháp tỉnh Bắc Ninh", "ten": "Trung tâm Lưu trữ"}
    assert (said["so"], said["ky_hieu"], said["dia_danh"]) == (12, "CTr-TTLT", "Bắc Ninh")
    assert made.account.placed == made.account.words


@pytest.mark.parametrize(
    "lines",
    ["BAN CHỈ HUY|PHÒNG CHỐNG THIÊN TAI", "VĂN PHÒNG|TRUNG TÂM DỮ LIỆU", "BAN QUẢN LÝ DỰ ÁN|TRUNG TÂM XÃ"],
)
def test_one_name_on_two_lines_stays_one(lines: str) -> None:
    said, _ = imported(_with_breaks(lines) + _NUMBERED + TITLE + BODY + _ENDING)
    assert "cap_tren" not in said["co_quan"]


_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><a:graphic><a:graphicData><pic:pic>'
    '<pic:blipFill><a:blip r:embed="anh"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


def _old(month: int, more: str = "") -> bytes:
    title = p("CHƯƠNG TRÌNH", CENTRED, BOLD) + p(f"Công tác tháng {month} năm 2024", CENTRED, BOLD)
    return docx(_OFFICE + title + BODY + more + _ENDING)


def test_a_picture_and_widths_of_columns_are_said(tmp_path: Path) -> None:
    table = table_of(["TT", "Nội dung", "Chủ trì"], ["1", "Họp", "Sở"])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (600, 5000, 2000))
    table = table.replace("</w:tblPr>", f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>", 1)
    (tmp_path / "cu.docx").write_bytes(_old(4, table + _PICTURE))
    (tmp_path / "khong.docx").write_bytes(_old(5))
    done = ctrgen("import", "cu.docx", cwd=tmp_path)
    assert done.code == 0
    assert "Không đọc ảnh (chữ ký, con dấu, biểu trưng…) (1)." in done.err
    assert "Không đọc độ rộng cột của bảng (1)." in done.err
    assert "Không đọc" not in ctrgen("import", "khong.docx", cwd=tmp_path).err


def test_several_old_files_become_a_file_each(tmp_path: Path) -> None:
    for month in (4, 5):
        (tmp_path / f"cu-{month}.docx").write_bytes(_old(month))
    done = ctrgen("import", "cu-4.docx", "khong-co.docx", "cu-5.docx", cwd=tmp_path)
    assert (done.code, done.out.split()) == (2, ["thang-04-2024.yaml", "thang-05-2024.yaml"])
    assert "khong-co.docx" in done.err
    assert "thang: 5/2024" in (tmp_path / "thang-05-2024.yaml").read_text("utf-8")
    refused = ctrgen("import", "cu-4.docx", "cu-5.docx", "-o", "chung.yaml", cwd=tmp_path)
    assert (refused.code, "bỏ -o" in refused.err) == (2, True)
    assert not (tmp_path / "chung.yaml").exists()


@pytest.mark.parametrize("name", [
    "Bộ Xây dựng",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Sở Lao động - Thương binh và Xã hội",
    "Kho bạc Nhà nước khu vực XI",
    "Chi cục Thi hành án dân sự khu vực 2",
    "Trường Đại học Nông Lâm",
    "Hội Chữ thập đỏ xã Đất Mũi",
    "Trung tâm Văn hóa, Thông tin và Truyền thông",
    "Ban Quản lý dự án đầu tư xây dựng",
])  # fmt: skip
def test_the_name_of_a_body_in_capitals_is_written_as_it_is_in_a_sentence(name: str) -> None:
    assert Casing(["Tiếp tục thực hiện nhiệm vụ được giao."]).body(name.upper()) == name
