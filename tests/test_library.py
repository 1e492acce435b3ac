"""The public library: small, typed, and the same as the command line."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import ctrgen
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfEachPage
from tests.paths import EXAMPLE, ROOT, SOUND


def test_the_public_names_are_these() -> None:
    assert ctrgen.__all__ == [
        "CtrgenError",
        "Diagnostic",
        "Severity",
        "__version__",
        "load",
        "pictures",
        "render",
        "validate",
    ]
    for name in ctrgen.__all__:
        assert hasattr(ctrgen, name)
    assert (ROOT / "ctrgen" / "py.typed").is_file()


def test_importing_ctrgen_imports_nothing_heavy() -> None:
    heavy = ("pydantic", "yaml", "jinja2", "click", "rich", "docx")
    code = f"import sys, ctrgen; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_sound_programme_loads_as_frozen_data() -> None:
    assert ctrgen.validate(SOUND) == []
    programme = ctrgen.load(SOUND)
    assert programme.issuer.name == ("Ban Thường vụ",)
    assert (programme.period.month, programme.period.year) == (6, 2020)
    assert len(programme.tasks) == 9
    with pytest.raises(ValueError, match="frozen"):
        setattr(programme, "number", "64")  # noqa: B010 - what mypy forbids is what is tested


def test_load_raises_with_every_diagnostic_and_validate_returns_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("thang: 13/2020\nso: x\n", encoding="utf-8")
    with pytest.raises(ctrgen.CtrgenError, match=r"a\.yaml:1:8: CT111 Không có tháng 13") as caught:
        ctrgen.load(path)
    assert list(caught.value.diagnostics) == ctrgen.validate(path)
    assert [found.code for found in caught.value.diagnostics] == [
        "CT101",
        "CT101",
        "CT101",
        "CT101",
        "CT111",
        "CT113",
    ]
    assert all(found.severity is ctrgen.Severity.ERROR for found in caught.value.diagnostics)


def test_validate_does_not_raise_for_a_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = ctrgen.validate(tmp_path / "khong-co.yaml")
    assert (found.code, found.line) == ("CT001", 1)


def test_a_document_kept_word_for_word_is_warned_of_and_loads() -> None:
    found = ctrgen.validate(EXAMPLE)
    assert {one.severity for one in found} == {ctrgen.Severity.WARNING, ctrgen.Severity.NOTE}
    assert [one for one in found if (one.line, one.column, one.code) == (60, 87, "CT375")]
    assert len(ctrgen.load(EXAMPLE).tasks) == 9


def test_the_library_says_which_formats_it_makes() -> None:
    for one in outputs.ALL:
        told = (ctrgen.pictures if isinstance(one, OfEachPage) else ctrgen.render).__doc__ or ""
        assert f'``"{one.name}"``' in told, (
            f"no docstring of ctrgen.render or ctrgen.pictures names {one.name}"
        )


def test_a_format_that_is_not_known_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="'odt' is none of docx, pdf"):
        ctrgen.render(ctrgen.load(EXAMPLE), "odt")


def test_a_house_shares_its_keys_through_ke_thua(tmp_path: Path) -> None:
    house = tmp_path / "co-quan.yaml"
    house.write_text(
        "issuer: {cap_tren: Hội LHPN tỉnh Bắc Giang, ten: Ban Thường vụ}\nso: 5\n"
        "ky_hieu: CTr-BTV\ndia_danh: Bắc Giang\nnoi_nhan: ['Lưu: VP']\n"
        "trinh_bay: {le_tren: 25, co_chu: {noi_dung: 13}}\n",
        encoding="utf-8",
    )
    (tmp_path / ".git").mkdir()
    (tmp_path / "2020").mkdir()
    path = tmp_path / "2020" / "thang-07.yaml"
    path.write_text(
        "ke_thua: ../co-quan.yaml\nco_quan: {ten: Văn phòng}\nso:\nthang: 7/2020\nnhiem_vu: [Một]\n"
        "noi_nhan: [A, 'Lưu: VT']\nnguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Văn A}\n"
        "layout: {margin_bottom: 25, sizes: {quoc_hieu: 12}}\n",
        encoding="utf-8",
    )
    programme = ctrgen.load(path)
    assert programme.issuer.superior == ("Hội LHPN tỉnh Bắc Giang",)
    assert programme.issuer.name == ("Văn phòng",)
    assert programme.number is None
    assert [group.items for group in programme.recipients] == [("A",), ("Lưu: VT",)]
    assert (programme.layout.margin_top, programme.layout.margin_bottom) == (25, 25)
    assert programme.layout.sizes == {"noi_dung": 13, "quoc_hieu": 12}


def test_a_fault_in_a_base_is_reported_in_the_base(tmp_path: Path) -> None:
    (tmp_path / "goc.yaml").write_text("co_quan: {ten: A}\ntrinh_bay:\n  le_tren: cao\n", encoding="utf-8")
    path = tmp_path / "con.yaml"
    path.write_text(
        "ke_thua: goc.yaml\nthang: 7/2020\nky_hieu: x\ndia_danh: y\nnhiem_vu: [z]\n"
        "nguoi_ky: {chuc_vu: a, ho_ten: b}\n",
        encoding="utf-8",
    )
    found = next(one for one in ctrgen.validate(path) if one.code == "CT114")
    assert (Path(found.file).name, found.line, found.column, found.code) == ("goc.yaml", 3, 12, "CT114")
    assert found.excerpt == "  le_tren: cao"


def test_figures_outside_the_decree_are_warned_of_with_the_clause_and_honoured(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    figures = {
        "le_tren: 10": "CT201 Lề trên 10 mm",
        "le_duoi: 2,6 cm": "CT201 Lề dưới 26 mm",
        "le_trai: 29.9": "CT201 Lề trái 29,9 mm",
        "le_phai: 21 mm": "CT201 Lề phải 21 mm",
        "thut_dong: 11": "CT203 Thụt đầu dòng 11 mm",
        "gian_dong: 1,6": "CT204 Giãn dòng 1,6 dòng",
        "gian_doan: 0 pt": "CT205 Khoảng cách giữa các đoạn 0 pt",
    }
    own = "".join(f"  {line}\n" for line in figures)
    text = SOUND.read_text(encoding="utf-8").split("trinh_bay:")[0]
    path.write_text(
        f"{text}trinh_bay:\n{own}  co_chu: {{quoc_hieu: 14, muc_1: 12, la: 9}}\n", encoding="utf-8"
    )
    found = ctrgen.validate(path)
    ending = " không đúng quy định của Nghị định 30/2020/NĐ-CP."
    assert [f"{one.code} {one.message}".removesuffix(ending) for one in found] == [
        *figures.values(),
        "CT202 Cỡ chữ của “quoc_hieu” 14 pt",
        "CT202 Cỡ chữ của “muc_1” 12 pt",
        "CT206 Chuẩn nd30 không có thành phần “la”.",
    ]
    assert all(
        one.clause.startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục ") for one in found[:-1]
    )
    assert [one.severity for one in found] == [ctrgen.Severity.WARNING] * 9 + [ctrgen.Severity.ERROR]
    assert found[4].hint == "Đặt 10 hoặc 12,7 mm."


def test_figures_inside_the_decree_pass_freely(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = SOUND.read_text(encoding="utf-8").split("trinh_bay:")[0]
    figures = (
        "le_tren: 25",
        "le_trai: 3,5 cm",
        "le_phai: 15",
        "thut_dong: 1 cm",
        "gian_dong: 1.5",
        "gian_doan: 12",
    )
    own = "".join(f"  {line}\n" for line in figures)
    path.write_text(f"{text}trinh_bay:\n{own}", encoding="utf-8")
    assert ctrgen.validate(path) == []


def test_an_error_of_a_rule_stops_the_library_as_it_stops_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = SOUND.read_text(encoding="utf-8").split("trinh_bay:")[0]
    path.write_text(f"{text}trinh_bay: {{co_chu: {{khong_co: 13}}}}\n", encoding="utf-8")
    with pytest.raises(ctrgen.CtrgenError, match="CT206"):
        ctrgen.load(path)


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ("{le_trai: 80, le_phai: 80}", ["CT201", "CT207", "CT201"]),
        ("{le_trai: 75, le_phai: 35}", ["CT201", "CT201"]),
        ("{co_chu: {quoc_hieu: 36, ho_ten: 36}}", ["CT202", "CT202"]),
        ("{dau_muc: [1.1.]}", ["CT115"]),
        ("{co_chu: {noi_dung: 13.3}}", ["CT114"]),
    ],
)
def test_figures_that_cannot_be_printed_are_errors_and_no_width_is_negative(
    tmp_path: Path, figures: str, codes: list[str]
) -> None:
    path = tmp_path / "a.yaml"
    text = SOUND.read_text(encoding="utf-8").split("trinh_bay:")[0]
    path.write_text(f"{text}trinh_bay: {figures}\n", encoding="utf-8")
    found = ctrgen.validate(path)
    assert sorted(one.code for one in found) == sorted(codes)
    if all(one.severity is ctrgen.Severity.WARNING for one in found):
        with zipfile.ZipFile(io.BytesIO(ctrgen.render(ctrgen.load(path), "docx"))) as package:
            body = package.read("word/document.xml").decode()
        widths = [int(width) for width in re.findall(r'<w:(?:gridCol|tcW|tblW) w:w="(-?\d+)"', body)]
        assert len(widths) > 8
        assert min(widths) > 0
