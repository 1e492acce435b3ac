"""Marks of headings and items: of a level, of a section at once, bold, none; and what a lone section has."""

from __future__ import annotations

from pathlib import Path

import pytest

import ctrgen

HEAD = """\
loai: kế hoạch
co_quan: {ten: Trung tâm Văn hóa tỉnh}
ky_hieu: KH-TTVH
dia_danh: Nghệ An
ngay: 28/9/2026
thang: 10/2026
ket_thuc: không
noi_nhan: không
nguoi_ky: không
"""


def programme(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def lines(tmp_path: Path, body: str) -> list[str]:
    """What stands below the title, without indents."""
    text = ctrgen.render(ctrgen.load(programme(tmp_path, body)), "txt").decode()
    return [line.strip() for line in text.split("─\n")[-1].splitlines() if line.strip()]


def test_one_section_of_its_kind_is_not_counted(tmp_path: Path) -> None:
    assert lines(tmp_path, "nhiem_vu: [Mở kho, Ghi sổ]\n") == [
        "MỘT SỐ NHIỆM VỤ TRỌNG TÂM",
        "1. Mở kho.",
        "2. Ghi sổ.",
    ]
    first = "{tieu_de: Kho, muc: [{tieu_de: Giá, doan: Lau.}]}"
    body = f"muc: [{first}, {{tieu_de: Mở đầu, dau_muc: không, doan: Lời.}}]\n"
    assert lines(tmp_path, body) == ["KHO", "1. Giá", "Lau.", "MỞ ĐẦU", "Lời."]
    body = "muc: [{tieu_de: Kho, doan: Mở.}, {tieu_de: Sổ, doan: Ghi.}]\n"
    assert lines(tmp_path, body) == ["I. KHO", "Mở.", "II. SỔ", "Ghi."]


def test_items_below_a_heading_without_a_number_begin_as_usual(tmp_path: Path) -> None:
    body = "muc: [{tieu_de: Kho, muc: [{tieu_de: Giá, dau_muc: không, nhiem_vu: [Lau, Sơn]}]}]\n"
    assert lines(tmp_path, body) == ["KHO", "Giá", "1. Lau.", "2. Sơn."]


DEEP = """\
muc:
  - tieu_de: Một
    muc:
      - tieu_de: Kho
        nhiem_vu:
          - noi_dung: A
            muc_con: [{noi_dung: B, muc_con: [{noi_dung: C, muc_con: [D, E]}, G]}, H]
          - I
      - {tieu_de: Sổ, nhiem_vu: [K, L]}
  - {tieu_de: Hai, doan: M.}
"""


def test_no_two_levels_have_one_mark(tmp_path: Path) -> None:
    assert lines(tmp_path, DEEP) == [
        *("I. MỘT", "1. Kho", "a) A:", "- B:", "+ C:", "* D;", "* E.", "+ G.", "- H.", "b) I."),
        *("2. Sổ", "a) K.", "b) L.", "II. HAI", "M."),
    ]


def test_sections_may_be_counted_in_arabic_figures(tmp_path: Path) -> None:
    body = f"trinh_bay: {{dau_de_muc: 1.}}\n{DEEP}"
    assert lines(tmp_path, body) == [
        *("1. Một", "a) Kho", "- A:", "+ B:", "* C:", "· D;", "· E.", "* G.", "+ H.", "- I."),
        *("b) Sổ", "- K.", "- L.", "2. Hai", "M."),
    ]


def test_headings_keep_their_letters_where_they_are_counted_in_figures_or_the_author_says_so(
    tmp_path: Path,
) -> None:
    body = "muc: [{tieu_de: Kho, doan: Mở.}, {tieu_de: Sổ, doan: Ghi.}]\n"
    assert lines(tmp_path, f"trinh_bay: {{de_muc_in_hoa: không}}\n{body}")[0] == "I. Kho"
    assert lines(tmp_path, f"trinh_bay: {{de_muc_in_hoa: có, dau_de_muc: 1.}}\n{body}")[0] == "1. KHO"
    assert lines(tmp_path, body.replace("Kho,", "Kho, dau_muc: 1.,"))[0] == "1. Kho"
    assert lines(tmp_path, body.replace("Kho,", "Kho, dau_muc: IIa.,"))[0] == "IIa. KHO"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ('"-"', ["- A:", "+ B;", "+ C.", "- D."]),
        ('["-", "*"]', ["- A:", "* B;", "* C.", "- D."]),
        ("không", ["A:", "1. B;", "2. C.", "D."]),
        ("a)", ["a) A:", "- B;", "- C.", "b) D."]),
        ("(1)", ["(1) A:", "a) B;", "b) C.", "(2) D."]),
    ],
)
def test_the_items_of_a_section_have_its_marks(tmp_path: Path, marks: str, expected: list[str]) -> None:
    body = f"muc: [{{dau_nhiem_vu: {marks}, nhiem_vu: [{{noi_dung: A, muc_con: [B, C]}}, D]}}]\n"
    assert lines(tmp_path, body) == expected


def test_a_bold_mark_stands_before_a_bold_lead_in_every_output(tmp_path: Path) -> None:
    first = '{dau_muc: "**1.**", noi_dung: "**Kho:** Mở kho"}'
    path = programme(tmp_path, f'nhiem_vu: [{first}, {{dau_muc: "**2.**", noi_dung: "**Sổ:** Ghi"}}]\n')
    assert not [one for one in ctrgen.validate(path) if one.code in ("CT252", "CT253")]
    loaded = ctrgen.load(path)
    assert "1. Kho: Mở kho." in ctrgen.render(loaded, "txt").decode()
    assert "- **1. Kho:** Mở kho." in ctrgen.render(loaded, "md").decode()
    assert "<strong>1.</strong>" in ctrgen.render(loaded, "html").decode()
    items = [one for one in ctrgen.pipeline.lay_out(loaded).text.splitlines() if "Kho" in one]
    assert items == ["1. Kho: Mở kho."]
    whole = programme(
        tmp_path, 'trinh_bay: {dau_muc: ["**1.**"]}\nnhiem_vu: ["**Kho:** Mở", "**Sổ:** Ghi"]\n'
    )
    assert "<strong>2.</strong>" in ctrgen.render(ctrgen.load(whole), "html").decode()


def test_a_part_holds_its_items_directly(tmp_path: Path) -> None:
    first = "{tieu_de: Mục tiêu, nhiem_vu: [Đủ sách, Kho gọn]}"
    body = f"phan: [{first}, {{tieu_de: Việc, muc: [{{tieu_de: Kho, doan: Mở.}}]}}]\n"
    assert lines(tmp_path, body) == ["A. MỤC TIÊU", "1. Đủ sách.", "2. Kho gọn.", "B. VIỆC", "I. KHO", "Mở."]


@pytest.mark.parametrize("mark", ["1a", "x.", "**b**"])
def test_a_mark_that_cannot_count_on_is_refused(tmp_path: Path, mark: str) -> None:
    found = ctrgen.validate(programme(tmp_path, f'muc: [{{dau_nhiem_vu: "{mark}", nhiem_vu: [A, B]}}]\n'))
    assert [one.code for one in found if one.code < "CT2"] == ["CT115"]
