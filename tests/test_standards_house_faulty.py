"""A house's standard that is faulty: told at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ctrgen as library
from tests.command import ctrgen
from tests.docx_file import DocxFile
from tests.houses import HOUSE, written
from tests.speech import english

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic


ALL_KINDS: dict[str, Any] = {
    "nhiem_vu": None,
    "cuoc_hop": None,
    "du_thao": "có",
    "muc": [
        {"tieu_de": "Việc", "bang": {"hang": [["Một", "Hai", "Ba"]]}},
        {
            "tieu_de": "Lịch",
            "lich": {"kieu": "từng buổi", "ngay": [{"ngay": "1/6/2020", "su_kien": ["Họp"]}]},
        },
    ],
    "phu_luc": [{"tieu_de": "Danh mục", "doan": ["Một đoạn"]}],
}


def errors(found: list[Diagnostic]) -> list[tuple[str, int, str]]:
    """File, line and code of every error."""
    return [(one.file.rsplit("/", 1)[-1], one.line, one.code) for one in found if one.severity == "error"]


# Faulty ones


@pytest.mark.parametrize(
    ("house", "wanted"),
    [
        pytest.param("ten: x\n", ("nha.yaml", 1, "CT101"), id="no ke_thua"),
        pytest.param("ke_thua: nd30\nabc: 1\n", ("nha.yaml", 2, "CT102"), id="unknown key"),
        pytest.param("ke_thua: nd30\ntrang: {abc: 1}\n", ("nha.yaml", 2, "CT102"), id="unknown key below"),
        pytest.param("ke_thua: nd30\nloi_van: x\n", ("nha.yaml", 2, "CT103"), id="wrong type"),
        pytest.param("ke_thua: nd30\nnguon: x\n", ("nha.yaml", 2, "CT103"), id="text for a list"),
        pytest.param("ke_thua: [nd30]\n", ("nha.yaml", 1, "CT117"), id="list of bases"),
        pytest.param("ke_thua: /etc/x.yaml\n", ("nha.yaml", 1, "CT042"), id="absolute path"),
        pytest.param("ke_thua: khong-co.yaml\n", ("nha.yaml", 1, "CT040"), id="missing base"),
        pytest.param("ke_thua: khong-co\n", ("nha.yaml", 1, "CT117"), id="unknown standard"),
        pytest.param("ke_thua: nha.yaml\n", ("nha.yaml", 1, "CT041"), id="itself"),
        pytest.param("", ("nha.yaml", 1, "CT032"), id="empty"),
        pytest.param("ke_thua: nd30\nten: [\n", ("nha.yaml", 3, "CT020"), id="no YAML"),
        pytest.param("- a\n", ("nha.yaml", 1, "CT034"), id="a list"),
        pytest.param("ke_thua: nd30\nkieu: {ho_ten: {can: x}}\n", ("nha.yaml", 2, "CT1"), id="no such place"),
        pytest.param(
            "ke_thua: nd30\ntrang: {le_tren: {mac_dinh: a}}\n", ("nha.yaml", 2, "CT1"), id="no number"
        ),
        pytest.param("ke_thua: nd30\nquy_tac: {CT280: {muc: to}}\n", ("nha.yaml", 2, "CT1"), id="no level"),
    ],
)
def test_a_faulty_house_is_reported_at_its_line_in_vietnamese(
    tmp_path: Path, house: str, wanted: tuple[str, int, str]
) -> None:
    found = library.validate(written(tmp_path, house))
    assert [(*place, code[: len(wanted[2])]) for *place, code in errors(found)] == [wanted]
    assert not [one for one in found if english(one)]
    shown = ctrgen("standard", "nha.yaml", cwd=tmp_path)
    assert shown.code in (1, 2)
    assert wanted[2] in shown.err
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    "place", ["{so.__class__}", "{so[0]}", "{so!r}", "{so:>1000000000}", "{0}", "{}", "{", "}", "{thang}"]
)
def test_a_pattern_reaches_nothing_but_its_places(tmp_path: Path, place: str) -> None:
    house = f"ke_thua: nd30\nloi_van:\n  so_ky_hieu: 'Số {place}'\n"
    assert errors(library.validate(written(tmp_path, house))) == [("nha.yaml", 3, "CT115")]


@pytest.mark.parametrize(
    "sign", ["dau_het: ' '", "dau_het: './. '", 'giua_can_cu: "\u00a0;"', 'giua_noi_nhan: ";\n"']
)
def test_a_sign_has_no_space_around_it_that_would_be_put_there_again_and_again(
    tmp_path: Path, sign: str
) -> None:
    found = library.validate(written(tmp_path, f"ke_thua: nd30\nloi_van:\n  {sign}\n"))
    assert errors(found) == [("nha.yaml", 3, "CT115")]


def test_houses_that_take_over_each_other_are_reported(tmp_path: Path) -> None:
    (tmp_path / "hai.yaml").write_text("ke_thua: nha.yaml\n", encoding="utf-8")
    found = library.validate(written(tmp_path, "ke_thua: hai.yaml\n"))
    assert [one.code for one in found] == ["CT041"]


def test_a_long_chain_of_houses_is_reported(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"{number}.yaml").write_text(f"ke_thua: {number + 1}.yaml\n", encoding="utf-8")
    (tmp_path / "100.yaml").write_text("ke_thua: nd30\n", encoding="utf-8")
    (found,) = library.validate(written(tmp_path, "ke_thua: 0.yaml\n"))
    assert found.code in ("CT041", "CT043")


def test_a_house_of_a_megabyte_is_read(tmp_path: Path) -> None:
    house = HOUSE + "".join(f"  # {'x' * 98}\n" for _ in range(10_000))
    assert len(house) > 1_000_000
    assert errors(library.validate(written(tmp_path, house))) == []
    house = HOUSE + f"nguon: [{', '.join(['x' * 98] * 10_000)}]\n"
    assert errors(library.validate(written(tmp_path, house))) == []


@pytest.mark.parametrize(
    "path", ["/etc/nha.yaml", "C:\\nha.yaml", "khong-co.yaml", "nha", "../nha.yaml", "thu-muc.yaml"]
)
def test_a_house_that_cannot_be_used_is_reported_where_it_is_named(tmp_path: Path, path: str) -> None:
    (tmp_path / "thu-muc.yaml").mkdir()
    found = library.validate(written(tmp_path, HOUSE, {"chuan": path}))
    assert [one.code for one in found] in (["CT042"], ["CT040"], ["CT117"], ["CT002"], ["CT044"])
    assert found[0].file.endswith("thang.yaml")
    assert not english(found[0])


@pytest.mark.parametrize(
    "below",
    [
        "ky_mot_minh: khong_co",
        "kieu: {noi_dung: null}",
        "kieu: {so_trang: null}",
        "kieu: {can_cu: {theo: can_cu}}",
        "kieu: {can_cu: {theo: de_muc}, de_muc: {theo: can_cu}}",
        "kieu: {can_cu: {theo: khong_co}}",
        "kieu: {la: {ten: Lạ, can: trái}}",
        "kieu: {la: {ten: Nội dung, can: trái, co_chu: {mac_dinh: 12}}}",
        "kieu: {noi_nhan: {ngang_voi: khong_co}}",
        "kieu: {noi_nhan: {truoc: -5}}",
        "kieu: {noi_dung: {co_chu: {mac_dinh: -3}}}",
        "khoang_cach: {cho_ky: -100}",
        "truoc: [{ngay: 1/1/2030, chuan: khong-co}]",
        "loi_van: {lich: {buoi: {sáng: null}}}",
        "loi_van: {cot: {noi_dung: null}}",
        "loi_van: {cot: {noi_dung: {ten: ''}}}",
        "quy_tac: {CT283: null}",
        "loi_van: {quoc_hieu_tieu_ngu: [Một dòng]}",
        "phong_chu: '\"><x'",
        "kieu: {noi_dung: {ten: '<a&b>'}}",
    ],
)
def test_a_house_is_refused_or_printed_never_half_understood(tmp_path: Path, below: str) -> None:
    path = written(tmp_path, f"ke_thua: nd30\n{below}\n", ALL_KINDS)
    found = library.validate(path)
    if not errors(found):
        programme = library.load(path)
        assert library.render(programme, "docx")
        assert library.render(programme, "pdf")


@pytest.mark.parametrize(
    ("house", "message", "hint"),
    [
        ("kieu: {trich_yue: {dam: có}}", "“trich_yue”", "Có phải là “trich_yeu”?"),
        ("kieu: {ten_loai: {theo: ten_laoi}}", "“ten_laoi”", "Có phải là “ten_loai”?"),
        ("kieu: {so_trang: {ngang_voi: hoàn toàn lạ}}", "“hoàn toàn lạ”", "Các thành phần: quoc_hieu, "),
        ("ky_mot_minh: chuc_vuu", "“chuc_vuu”", "Có phải là “chuc_vu”?"),
    ],
)
def test_a_component_that_no_page_has_is_an_error_at_its_line(
    tmp_path: Path, house: str, message: str, hint: str
) -> None:
    text = HOUSE.split("kieu:")[0] + house
    (found,) = library.validate(written(tmp_path, text))
    assert (found.code, found.line, found.message) == ("CT115", 8, f"Không có thành phần {message}.")
    assert found.hint.startswith(hint)


def test_a_figure_without_its_key_is_told_which_key(tmp_path: Path) -> None:
    text = "ten: nhà\nke_thua: nd30\nkieu:\n  noi_dung: {co_chu: 13}\n"
    (tmp_path / "nha.yaml").write_text(text, encoding="utf-8")
    done = ctrgen("standard", "nha.yaml", cwd=tmp_path)
    assert "Ghi giá trị ở khóa mac_dinh: “mac_dinh: 13”." in done.out + done.err


def test_the_motto_and_the_component_it_is_printed_in_go_together(tmp_path: Path) -> None:
    (found,) = library.validate(written(tmp_path, "ke_thua: nd30\nkieu: {tieu_ngu: }\n"))
    assert (found.code, found.message) == ("CT101", "Chuẩn có tiêu ngữ mà thiếu thành phần “tieu_ngu”.")
    house = "ke_thua: nd30\nkieu: {tieu_ngu: }\nloi_van: {quoc_hieu_tieu_ngu: [ĐẢNG CỘNG SẢN VIỆT NAM]}\n"
    docx = DocxFile(library.render(library.load(written(tmp_path, house)), "docx"))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in {paragraph.text for paragraph in docx.paragraphs}


@pytest.mark.parametrize("style", ["o_bang", "o_bang_giua", "dau_bang"])
@pytest.mark.parametrize("side", ["truoc", "sau"])
def test_cells_that_no_page_is_high_enough_for_come_to_an_end(tmp_path: Path, style: str, side: str) -> None:
    house = f"ke_thua: nd30\nkieu: {{{style}: {{{side}: 1000}}}}\n"
    programme = library.load(written(tmp_path, house, ALL_KINDS))
    assert {"Hai", "Ba"} <= set(library.render(programme, "txt").decode().split())
    assert all(library.render(programme, kind) for kind in ("docx", "pdf"))
