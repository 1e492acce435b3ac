"""Standards as the user meets them: chosen by one word, looked at, and followed by the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

import ctrgen as library
from ctrgen.standards import names
from tests.command import ctrgen
from tests.docx_file import DocxFile
from tests.paths import SOUND
from tests.pdf_file import read

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic

PARTY: dict[str, Any] = {
    "chuan": "dang",
    "co_quan": {"cap_tren": "Đảng bộ tỉnh", "ten": "Tỉnh uỷ Đồng Tháp"},
    "so": "63",
    "ky_hieu": "CTr-TU",
    "ngay": "1/6/2026",
    "thang": "6/2026",
    "nhiem_vu": ["Tổ chức hội nghị báo cáo viên", "Kiểm tra công tác phát triển đảng viên"],
    "cuoc_hop": ["Họp Ban Thường vụ: ngày 26/6/2026, tại Hội trường"],
    "noi_nhan": ["Các ban đảng", "Lưu VP"],
    "nguoi_ky": {"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Lê Văn Bình"},
    "ket_thuc": None,
    "trinh_bay": None,
}


def written(folder: Path, changes: dict[str, Any]) -> Path:
    """A sound programme with other values."""
    values = yaml.load(SOUND.read_bytes(), Loader=yaml.BaseLoader) | changes  # noqa: S506 - all stays text
    kept = {key: value for key, value in values.items() if value is not None}
    path = folder / "thang.yaml"
    path.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def found(folder: Path, changes: dict[str, Any]) -> list[Diagnostic]:
    return library.validate(written(folder, PARTY | changes))


# One word


@pytest.mark.parametrize(
    ("word", "title", "line", "sign", "authority", "end"),
    [
        ("nd30", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 63/CTr-TU", None, "TM. BAN", "./."),
        ("dang", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 63-CTr/TU", "*", "T/M BAN", "."),
        ("doan", "ĐOÀN TNCS HỒ CHÍ MINH", "Số: 63-CTr/TU", "***", "TM. BAN", "./."),
    ],
)
def test_one_word_makes_a_programme_that_of_another_body(
    tmp_path: Path, word: str, title: str, line: str, sign: str | None, authority: str, end: str
) -> None:
    signer = PARTY["nguoi_ky"] | {"quyen_han": "TM. Ban Thường vụ"}
    programme = library.load(written(tmp_path, PARTY | {"chuan": word, "nguoi_ky": signer}))
    docx = DocxFile(library.render(programme, "docx"))
    shown = [paragraph.text for paragraph in docx.paragraphs]
    (page,) = read(library.render(programme, "pdf"))
    said = [wanted for wanted in (title, line, sign) if wanted is not None]
    assert set(said) <= set(shown)
    assert all(page.find(wanted) for wanted in said)
    assert any(text.startswith(authority) for text in shown)
    closing = f"Trên đây là Chương trình công tác tháng 6 năm 2026 của Tỉnh uỷ Đồng Tháp{end}"
    assert closing in shown
    assert page.find(closing)
    assert {"*", "***"} & set(shown) == ({sign} if sign else set())


@pytest.mark.parametrize(
    ("date", "basis"),
    [("26/5/2026", "Căn cứ Một;"), ("27/5/2026", "- Căn cứ Một;"), ("/5/2026", "Căn cứ Một;")],
)
def test_the_day_of_issue_chooses_the_guide_of_the_party(tmp_path: Path, date: str, basis: str) -> None:
    path = written(tmp_path, PARTY | {"ngay": date, "can_cu": ["Căn cứ Một", "Căn cứ Hai"]})
    docx = DocxFile(library.render(library.load(path), "docx"))
    assert next(one.text for one in docx.styled("Căn cứ")) == basis


# The command


def test_the_list_names_every_standard_with_its_title(tmp_path: Path) -> None:
    done = ctrgen("standard", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in done.out.splitlines())
    assert sorted(lines) == sorted(names())
    assert "05-HD/VPTW" in lines["dang"]
    assert "36-HD/VPTW" in lines["dang-hd36"]
    assert "29-HD/TWĐTN-VP" in lines["doan"]
    assert "30/2020/NĐ-CP" in lines["nd30"]
    assert "Hội Nông dân" in lines["hoi-nong-dan"]
    assert "Đội TNTP" in lines["doi"]


@pytest.mark.parametrize(
    ("name", "motto", "sign", "number", "end"),
    [
        ("hoi-nong-dan", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "*", "Số 215-CTr/HNDT", "./."),
        ("doi", "ĐỘI TNTP HỒ CHÍ MINH", "***", "Số: 215-CTr/HNDT", "./."),
    ],
)
def test_the_farmers_and_the_pioneers_have_standards_of_their_own(
    tmp_path: Path, name: str, motto: str, sign: str, number: str, end: str
) -> None:
    text = (
        f"chuan: {name}\nco_quan: {{ten: Ban Chấp hành}}\nso: 215\nky_hieu: CTr/HNDT\ndia_danh: Sơn La\n"
        "ngay: 26/9/2024\nthang: 10/2024\nnhiem_vu: [Một, Hai]\nphu_luc: [{tieu_de: A, doan: B.}]\n"
        "nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Cầm Thị Phong}\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    lines = library.pipeline.lay_out(library.load(tmp_path / "a.yaml")).text.splitlines()
    assert {motto, sign, number, "TM. BAN THƯỜNG VỤ"} <= set(lines)
    assert any(line.endswith(f"của Ban Chấp hành{end}") for line in lines)
    assert "(Kèm theo Chương trình số 215-CTr/HNDT" in " ".join(lines)
    assert not [one for one in library.validate(tmp_path / "a.yaml") if one.code == "CT215"]


def test_a_house_s_number_line_is_one_thing_and_the_number_that_is_cited_another(tmp_path: Path) -> None:
    house = 'ke_thua: nd30\nten: nha\ntieu_de: Nếp\nloi_van: {so_ky_hieu: "SỐ: {so}/{ky_hieu}"}\n'
    (tmp_path / "nha.yaml").write_text(house, encoding="utf-8")
    text = (
        "chuan: nha.yaml\nco_quan: {ten: Sở Nội vụ}\nso: 12\nky_hieu: CTr-SNV\ndia_danh: Bắc Ninh\n"
        "ngay: 28/8/2026\nthang: 9/2026\ncuoc_hop: [{ten: Họp, ngay: 10/9/2026}]\n"
        "phu_luc: [{tieu_de: A, doan: B.}]\nnguoi_ky: {chuc_vu: Giám đốc, ho_ten: Phạm Văn Hùng}\n"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    loaded = library.load(tmp_path / "a.yaml")
    document = library.pipeline.lay_out(loaded)
    assert "SỐ: 12/CTr-SNV" in document.text.splitlines()
    assert "(Kèm theo Chương trình số 12/CTr-SNV" in " ".join(document.text.split())
    assert document.properties.number == "12/CTr-SNV"
    calendar = library.render(loaded, "ics").decode().replace("\r\n ", "")
    assert "số 12/CTr-SNV" in calendar
    assert "SỐ" not in calendar


def test_one_standard_is_shown_with_its_figures_words_and_sources(tmp_path: Path) -> None:
    shown = ctrgen("standard", "dang", cwd=tmp_path).out
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "Kế thừa: nd30" in lines
    assert "Văn bản ban hành trước ngày 27/5/2026 theo chuẩn: dang-hd36" in lines
    assert "lề phải 15 mm" in lines
    assert "giãn dòng chính xác 18 pt (từ 18 đến 22 pt)" in lines
    assert "Tiêu đề Đảng 15 pt, đậm, căn giữa" in lines
    assert "Nơi nhận 14 pt, gạch chân, căn trái" in lines
    assert "dưới tên cơ quan *" in lines
    assert "quyền hạn ký T/M, K/T, T/L, T/UQ" in lines
    assert sum(line.startswith("Nguồn:") for line in lines) == 2


def test_the_difference_of_two_standards_names_only_what_differs(tmp_path: Path) -> None:
    shown = ctrgen("standard", "dang", "--diff", "dang-hd36", cwd=tmp_path).out
    said = [line.strip() for line in shown.splitlines()]
    assert said[said.index("giãn dòng") + 1 :][:2] == [
        "dang: chính xác 18 pt (từ 18 đến 22 pt)",
        "dang-hd36: chính xác 18 pt (từ 18 pt trở lên)",
    ]
    assert "dang: - … ; … ." in said
    assert "dang-hd36: - …," in said
    assert "lề trái" not in said
    same = ctrgen("standard", "dang", "--diff", "dang", cwd=tmp_path).out
    assert same == "dang và dang giống nhau.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["dangg"],
            2,
            f"Không có chuẩn “dangg”. Các chuẩn có sẵn: {', '.join(sorted(names()))}.",
        ),
        (["nd30", "--diff", "la"], 2, "Không có chuẩn “la”."),
        (["--diff", "nd30"], 2, "--diff cần tên một chuẩn để so sánh."),
        (["khong-co.yaml"], 2, "khong-co.yaml"),
        (["/etc/passwd"], 2, "Không có chuẩn “/etc/passwd”."),
    ],
)
def test_a_standard_that_is_not_there_is_said_to_be_unknown(
    tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    done = ctrgen("standard", *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "Traceback" not in done.err


# The rules


@pytest.mark.parametrize(
    ("changes", "code", "is_found"),
    [
        ({}, "CT263", False),
        ({"chuan": "nd30"}, "CT263", True),
        ({"quyen_han": "T/M. Ban Thường vụ"}, "CT263", True),
        ({"quyen_han": "TM. Ban Thường vụ"}, "CT263", False),
        ({"quyen_han": "K/T Bí thư"}, "CT273", True),
        ({"quyen_han": "KT. Bí thư"}, "CT273", True),
        ({"quyen_han": "K/T Bí thư", "chuan": "doan"}, "CT273", False),
        ({"quyen_han": "K/T Chánh Văn phòng"}, "CT273", False),
        ({"luu": "Lưu VP"}, "CT282", False),
        ({"luu": "Lưu VP", "chuan": "doan"}, "CT282", False),
        ({"luu": "Lưu VP", "chuan": "nd30"}, "CT282", True),
        ({"luu": "Lưu VP"}, "CT283", False),
        ({"luu": "Lưu: VP", "chuan": "nd30"}, "CT283", True),
        ({"ket_thuc": "Trên đây là Chương trình."}, "CT248", False),
        ({"ket_thuc": "Trên đây là Chương trình./."}, "CT248", True),
        ({"ket_thuc": "Trên đây là Chương trình.", "chuan": "doan"}, "CT248", True),
        ({"can_cu": ["Căn cứ Một;", "Căn cứ Hai."]}, "CT232", False),
        ({"can_cu": ["Căn cứ Một;", "Căn cứ Hai,"]}, "CT232", True),
        ({"can_cu": ["Căn cứ Một;", "Căn cứ Hai,"], "ngay": "1/5/2026"}, "CT232", False),
        ({"noi_nhan": ["Các ban,", "Lưu VP."]}, "CT286", True),
        ({"noi_nhan": ["Các ban,", "Lưu VP."], "ngay": "1/5/2026"}, "CT286", False),
        ({"trinh_bay": {"le_phai": "20"}}, "CT201", True),
        ({"trinh_bay": {"le_phai": "20"}, "chuan": "doan"}, "CT201", False),
        ({"trinh_bay": {"gian_dong": "17 pt"}}, "CT204", True),
        ({"trinh_bay": {"gian_dong": "22 pt"}}, "CT204", False),
        ({"trinh_bay": {"gian_dong": "24 pt"}}, "CT204", True),
        ({"trinh_bay": {"gian_dong": "24 pt"}, "ngay": "1/5/2026"}, "CT204", False),
        ({"trinh_bay": {"co_chu": {"noi_nhan": "12"}}}, "CT202", True),
    ],
)
def test_the_rules_follow_the_standard(
    tmp_path: Path,
    changes: dict[str, Any],
    code: str,
    is_found: bool,  # noqa: FBT001 - a column above
) -> None:
    changes = dict(changes)
    if "quyen_han" in changes:
        changes["nguoi_ky"] = PARTY["nguoi_ky"] | {"quyen_han": changes.pop("quyen_han")}
    if "luu" in changes:
        changes["noi_nhan"] = ["Các ban đảng", changes.pop("luu")]
    assert (code in {one.code for one in found(tmp_path, changes)}) is is_found


@pytest.mark.parametrize(
    ("chuan", "ngay", "source"),
    [
        ("dang", "1/6/2026", "Hướng dẫn 05-HD/VPTW"),
        ("dang", "1/5/2026", "Hướng dẫn 36-HD/VPTW"),
        ("doan", "1/6/2026", "Hướng dẫn 29-HD/TWĐTN-VP"),
    ],
)
def test_a_finding_cites_the_guide_of_its_standard(
    tmp_path: Path, chuan: str, ngay: str, source: str
) -> None:
    (one,) = [
        one
        for one in found(tmp_path, {"chuan": chuan, "ngay": ngay, "noi_nhan": ["Các ban:", "Lưu VP"]})
        if one.code == "CT286"
    ]
    assert one.clause == source


def test_a_sound_programme_of_the_party_has_nothing_found(tmp_path: Path) -> None:
    assert [(one.code, one.message) for one in found(tmp_path, {"ngay": "28/5/2026"})] == []
