"""Standards of a house: what they change, and how a faulty one is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ctrgen as library
from ctrgen.source import parse as parse_as_ever
from tests.command import ctrgen
from tests.docx_file import DocxFile
from tests.houses import HOUSE, written
from tests.paths import SOUND
from tests.pdf_file import read
from tests.speech import english

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.source import Node, SourceText


"""Something in every style that a standard must have."""


def test_a_house_changes_what_it_says_and_keeps_the_rest_of_the_decree(tmp_path: Path) -> None:
    programme = library.load(written(tmp_path, HOUSE))
    docx = DocxFile(library.render(programme, "docx"))
    assert docx.one("Số, ký hiệu").text == "Số 63-CTr/BTV"
    assert docx.one("Dấu dưới cơ quan").look == (12, False, False, "center")
    assert docx.one("Dấu dưới cơ quan").text == "*"
    assert docx.one("Quốc hiệu").text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert docx.one("Nơi nhận").look == (12, True, True, "left")
    ruled = [docx.paragraphs[index - 1].style for index, one in enumerate(docx.paragraphs) if one.borders]
    assert ruled == ["Tiêu ngữ", "Trích yếu"]
    first = read(library.render(programme, "pdf"))[0]
    assert first.find("Số 63-CTr/BTV")
    assert first.one("*").middle_pt == pytest.approx(first.one("BAN THƯỜNG VỤ").middle_pt, abs=1)


def test_a_house_needs_no_more_than_the_sign_itself(tmp_path: Path) -> None:
    house = 'ke_thua: nd30\nloi_van: {dau_duoi_co_quan: "*", dau_duoi_trich_yeu: "--"}\n'
    programme = library.load(written(tmp_path, house))
    docx = DocxFile(library.render(programme, "docx"))
    assert {"*", "--"} <= {paragraph.text for paragraph in docx.paragraphs}
    assert read(library.render(programme, "pdf"))[0].find("*")


def test_a_house_may_take_over_another_house(tmp_path: Path) -> None:
    (tmp_path / "cha.yaml").write_text(HOUSE, encoding="utf-8")
    house = "ke_thua: cha.yaml\ntrang: {le_phai: {mac_dinh: 15}}\n"
    docx = DocxFile(library.render(library.load(written(tmp_path, house)), "docx"))
    assert docx.one("Số, ký hiệu").text == "Số 63-CTr/BTV"
    assert docx.text_width == pytest.approx((210 - 30 - 15) * 72 / 25.4, abs=0.1)


def test_a_finding_about_a_house_cites_the_house(tmp_path: Path) -> None:
    (one,) = [
        one
        for one in library.validate(written(tmp_path, HOUSE, {"noi_nhan": ["Các ban"]}))
        if one.code == "CT280"
    ]
    assert (one.clause or "").startswith("Quy định của Hội")
    assert not english(one)


def test_a_house_is_shown_and_compared_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "nha.yaml").write_text(HOUSE, encoding="utf-8")
    shown = ctrgen("standard", "nha.yaml", cwd=tmp_path)
    assert shown.code == 0
    assert shown.out.startswith("hoi-nong-dan: Quy định trình bày văn bản của Hội Nông dân\nKế thừa: nd30\n")
    differs = ctrgen("standard", "nha.yaml", "--diff", "nd30", cwd=tmp_path).out
    said = [line.strip() for line in differs.splitlines()]
    assert {"hoi-nong-dan: *", "hoi-nong-dan: Số {so}-{loai}/{noi_ban_hanh}"} <= set(said)
    assert not {"lề trái", "Quốc hiệu", "Nơi nhận"} & set(said)


def test_a_key_that_a_component_lacks_is_named_by_itself(tmp_path: Path) -> None:
    (one,) = library.validate(written(tmp_path, "ke_thua: dang\nkieu: {tieu_ngu: {can: giữa}}\n"))
    assert one.message == "Thiếu khóa “ten”."


def test_a_house_is_read_once_however_many_findings_cite_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, HOUSE, {"nhiem_vu": [f"Họp lần {number} , báo cáo" for number in range(400)]})
    parsed: list[str] = []

    def parse(source: SourceText) -> Node:
        parsed.append(source.file)
        return parse_as_ever(source)

    monkeypatch.setattr("ctrgen.standards.file.parse", parse)
    assert len(library.validate(path)) >= 400
    assert library.validate(path)
    assert [name for name in parsed if name.endswith("nha.yaml")] == [str(tmp_path / "nha.yaml")]


def test_a_house_that_changes_is_read_again_and_so_is_what_it_takes_over(tmp_path: Path) -> None:
    def cited() -> str:
        return next(one.clause or "" for one in library.validate(path) if one.code == "CT280")

    path = written(tmp_path, "ke_thua: cha.yaml\n", {"noi_nhan": ["Các ban"]})
    (tmp_path / "cha.yaml").write_text(HOUSE, encoding="utf-8")
    assert cited().startswith("Quy định của Hội")
    (tmp_path / "cha.yaml").write_text(HOUSE.replace("Quy định của Hội", "Quy chế 1"), encoding="utf-8")
    assert cited().startswith("Quy chế 1")
    (tmp_path / "nha.yaml").write_text("ke_thua: cha.yaml\ngoi_tat: Quy chế 2\n", encoding="utf-8")
    assert cited().startswith("Quy chế 2")
    (tmp_path / "cha.yaml").unlink()
    assert [one.code for one in library.validate(path)] == ["CT040"]


def test_a_standard_among_programmes_is_told_to_be_one_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(SOUND.read_bytes())
    (tmp_path / "nha.yaml").write_text(HOUSE, encoding="utf-8")
    done = ctrgen("validate", "a.yaml", "nha.yaml", "--output-format", "concise", cwd=tmp_path)
    assert done.code == 0
    assert "nha.yaml:1:1: CT045 Đây là tệp chuẩn trình bày của cơ quan, không phải chương trình" in done.out
    made = ctrgen("render", "a.yaml", "nha.yaml", "-f", "txt", cwd=tmp_path)
    assert made.code == 0
    assert sorted(path.name for path in tmp_path.glob("*.txt")) == ["a.txt"]
    alone = ctrgen("render", "nha.yaml", "-f", "txt", cwd=tmp_path)
    assert (alone.code, "CT045" in alone.err) == (1, True)


def test_a_faulty_standard_among_programmes_is_told_what_is_wrong_with_it(tmp_path: Path) -> None:
    (tmp_path / "nha.yaml").write_text(HOUSE.replace("goi_tat", "goi_tac"), encoding="utf-8")
    done = ctrgen("validate", "nha.yaml", "--output-format", "concise", cwd=tmp_path)
    assert (done.code, done.out.split(" ")[1]) == (1, "CT102")
