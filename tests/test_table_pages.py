"""Where pages part tables: nothing that belongs to a page stands alone on it, in either output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.libreoffice import Page, need_programs, pages, pages_in, to_pdf
from tests.shared import unmeasured
from tests.variants import variant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ctrgen.schema import Programme

WORK = "Chuyển giá sách, đánh số lại, lau kho, ghi sổ, dán nhãn và chụp ảnh tài liệu quý hiếm của phòng đọc"
ROW = "Phối hợp với các ban chuyên môn tổ chức hội nghị sơ kết sáu tháng và kiểm tra công tác tại cơ sở"
SIGNER = "Nguyễn Thị Hồng Tâm"


def _programme(folder: Path, **own: Any) -> Programme:
    plain = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None, "ket_thuc": "không"}
    folder.mkdir()
    return variant(folder, plain | own)


def _busy(folder: Path, events: int) -> Programme:
    """A schedule of one busy day in columns of half-days."""
    day = {
        "ngay": "15/6/2020",
        "su_kien": [
            {"gio": f"{7 + n // 4:02}:{n % 4 * 15:02}", "noi_dung": f"{WORK} {n}"} for n in range(events)
        ],
    }
    return _programme(folder, muc=[{"lich": {"kieu": "cột buổi", "ngay": [day]}}])


def _rows(folder: Path, rows: int, **own: Any) -> Programme:
    return _programme(
        folder, muc=[{"bang": {"hang": [[f"{ROW} {n}", "Văn phòng", "05/6"] for n in range(rows)]}, **own}]
    )


def _turned(folder: Path, margin: float) -> Programme:
    """A table on pages of its own, which reaches down to the margin at some heights."""
    rows = [[f"Việc {n}", "1/9"] for n in range(22)]
    sections = [
        {"tieu_de": "Một", "doan": "Lời văn."},
        {"tieu_de": "Hai", "huong": "ngang", "bang": {"cot": ["noi_dung", "thoi_gian"], "hang": rows}},
        {"tieu_de": "Ba", "doan": "Lời văn."},
    ]
    annex = {"tieu_de": "Danh mục", "bang": {"cot": ["noi_dung", "thoi_gian"], "hang": rows + rows[:11]}}
    return _programme(folder, muc=sections, phu_luc=[annex, annex], trinh_bay={"le_tren": margin})


def _three(folder: Path, margin: float) -> Programme:
    """Three tables one below the other, whose rows reach down to the margin at some heights."""
    rows = [[f"{ROW} {n}", "Văn phòng", "05/6"] for n in range(9)]
    sections = [{"tieu_de": f"Bảng {n}", "bang": {"hang": rows}} for n in range(3)]
    return _programme(folder, muc=sections, trinh_bay={"le_tren": margin})


@pytest.fixture(scope="module")
@unmeasured()
def drawn(
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, tuple[list[Page], list[Page]]]:
    """Each as Typst draws it, and as LibreOffice lays out the DOCX."""
    need_programs()
    folder = tmp_path_factory.mktemp("trang")
    made = {f"busy {n}": _busy(folder / f"b{n}", n) for n in range(5, 20)}
    made |= {f"rows {n}": _rows(folder / f"r{n}", n) for n in range(9, 20)}
    made |= {f"notes {n}": _rows(folder / f"n{n}", n, ghi_chu=["Một lời ghi.", "Hai."]) for n in range(9, 20)}
    made |= {f"turned {n}": _turned(folder / f"t{n}", 20 + n / 5) for n in range(25)}
    made |= {f"three {n}": _three(folder / f"d{n}", 20 + n / 5) for n in range(25)}
    laid_out = to_pdf({name: ctrgen.render(one, "docx") for name, one in made.items()}, folder)
    return {name: (pages_in(ctrgen.render(one, "pdf")), pages(laid_out[name])) for name, one in made.items()}


def _lines(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_no_page_is_blank(drawn: Mapping[str, tuple[list[Page], list[Page]]]) -> None:
    for name, outputs in drawn.items():
        for read in outputs:
            assert all(len(page.lines) > 1 for page in read), name


def test_both_outputs_part_tables_alike(
    drawn: Mapping[str, tuple[list[Page], list[Page]]],
) -> None:
    apart = [
        name
        for name, (typst, word) in drawn.items()
        if [_lines(page) for page in typst] != [_lines(page) for page in word]
    ]
    assert len(drawn) > 30
    assert apart == []


def test_a_table_begins_under_the_title(
    drawn: Mapping[str, tuple[list[Page], list[Page]]],
) -> None:
    for outputs in (drawn[name] for name in drawn if not name.startswith(("turned", "three"))):
        for read in outputs:
            assert read[0].find("Nội dung công việc") or read[0].find("Sáng")
            assert read[0].find("0") or read[0].find("0.")


def test_a_row_stands_with_the_signature(
    drawn: Mapping[str, tuple[list[Page], list[Page]]],
) -> None:
    lengths = set()
    for outputs in (drawn[name] for name in drawn if not name.startswith(("turned", "three"))):
        for read in outputs:
            lengths.add(len(read))
            (last,) = [page for page in read if page.find(SIGNER)]
            assert last is read[-1]
            above = " ".join(
                line.text for line in last.lines if line.y_max < last.one("CHÁNH VĂN PHÒNG").y_min
            )
            assert "phòng đọc" in above or "tại cơ sở" in above
    assert lengths >= {1, 2}


def test_the_page_of_a_cut_day_says_which_day_it_is(
    drawn: Mapping[str, tuple[list[Page], list[Page]]],
) -> None:
    for outputs in (drawn[name] for name in drawn if name.startswith("busy")):
        for read in outputs:
            if read[-1].find("Sáng"):
                assert read[-1].find("ngày 15/6")


def test_page_1_lies_as_the_section_that_begins_on_it(tmp_path: Path) -> None:
    days = [{"ngay": "15/6/2020", "su_kien": ["Mở kho sách"]}]
    made = _programme(tmp_path / "a", muc=[{"huong": "ngang", "lich": {"ngay": days}}])
    laid_out = to_pdf({"a": ctrgen.render(made, "docx")}, tmp_path)["a"]
    for (page,) in (pages_in(ctrgen.render(made, "pdf")), pages(laid_out)):
        assert page.width > page.height
        assert page.one("Mở kho sách").baseline > page.one("CHƯƠNG TRÌNH").baseline
        assert page.one("CHƯƠNG TRÌNH").middle == pytest.approx((30 + 277) / 2 * 72 / 25.4, abs=2)
