"""Notes, which stop nothing, and habits, which are told of once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.command import ctrgen
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path

TASKS = "nhiem_vu: [Sơ kết công tác 6 tháng đầu năm, Chuẩn bị năm học mới]\n"


def written(folder: Path, tasks: list[str], more: str = "") -> Path:
    """A programme of some tasks, a line each from line 6 on."""
    lines = "".join(f"  - {task}\n" for task in tasks)
    path = folder / "a.yaml"
    path.write_text(SMALL.replace(TASKS, f"nhiem_vu:\n{lines}") + more, encoding="utf-8")
    return path


def found(folder: Path, *options: str) -> list[dict[str, Any]]:
    done = ctrgen("validate", "a.yaml", "--output-format", "json", *options, cwd=folder)
    told = json.loads(done.out)
    assert isinstance(told, list)
    return told


COMRADES = [f"Giao đ/c {name} trực" for name in ("Hạnh", "Thìn", "Lợi", "Phúc", "Mai")]


def test_a_habit_is_one_finding_at_its_first_place_with_all_others(tmp_path: Path) -> None:
    written(tmp_path, COMRADES)
    (one,) = found(tmp_path)
    assert (one["code"], one["line"], one["column"]) == ("CT377", 6, 10)
    assert one["message"] == "Chữ viết tắt “đ/c”. Còn 4 chỗ nữa: dòng 7, 8, 9, 10."
    assert one["related"] == [
        {"file": "a.yaml", "line": line, "column": 10, "end_line": line, "end_column": 13}
        for line in (7, 8, 9, 10)
    ]


def test_twice_is_a_habit_and_once_is_none(tmp_path: Path) -> None:
    written(tmp_path, COMRADES[:2])
    assert [(one["line"], len(one["related"])) for one in found(tmp_path)] == [(6, 1)]
    written(tmp_path, COMRADES[:1])
    assert [(one["line"], "related" in one) for one in found(tmp_path)] == [(6, False)]


def test_habits_of_one_rule_are_told_apart(tmp_path: Path) -> None:
    written(tmp_path, [*COMRADES[:3], *(f"Việc {number} ko hoãn" for number in (1, 2, 3))])
    assert [(one["line"], len(one["related"])) for one in found(tmp_path)] == [(6, 2), (9, 2)]


def test_a_habit_names_ten_lines_and_holds_all(tmp_path: Path) -> None:
    written(tmp_path, [f"Giao đ/c thứ {number} trực" for number in range(20)])
    (one,) = found(tmp_path)
    assert one["message"].endswith("Còn 19 chỗ nữa: dòng 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, ….")
    assert len(one["related"]) == 19


def test_a_waived_place_leaves_the_habit_which_stands_at_the_next(tmp_path: Path) -> None:
    waived = f"{COMRADES[0]}   # ctrgen: bo-qua CT377 (lời của lãnh đạo)"
    written(tmp_path, [waived, *COMRADES[1:]])
    (one,) = found(tmp_path)
    assert (one["line"], len(one["related"])) == (7, 3)


def test_a_habit_all_waived_is_not_told(tmp_path: Path) -> None:
    written(tmp_path, [f"{task}   # ctrgen: bo-qua CT377 (lời của lãnh đạo)" for task in COMRADES])
    assert found(tmp_path) == []


def test_fix_mends_every_place_of_a_habit(tmp_path: Path) -> None:
    path = written(tmp_path, [f"Hỗ trợ xã {number}, cây, con...." for number in range(5)])
    (one,) = found(tmp_path)
    assert (one["code"], len(one["related"])) == ("CT245", 4)
    ctrgen("validate", "a.yaml", "--fix", cwd=tmp_path)
    assert path.read_text(encoding="utf-8").count("con...\n") == 5
    assert found(tmp_path) == []


def test_sarif_has_the_other_places_as_related_locations(tmp_path: Path) -> None:
    written(tmp_path, COMRADES)
    done = ctrgen("validate", "a.yaml", "--output-format", "sarif", cwd=tmp_path)
    (result,) = json.loads(done.out)["runs"][0]["results"]
    places = [one["physicalLocation"] for one in result["relatedLocations"]]
    assert [place["region"]["startLine"] for place in places] == [7, 8, 9, 10]
    assert {place["artifactLocation"]["uri"] for place in places} == {"a.yaml"}


NOTED = ["Hỗ trợ cây, con...."]


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_a_note_is_shown_and_stops_nothing(tmp_path: Path, options: tuple[str, ...]) -> None:
    written(tmp_path, NOTED)
    done = ctrgen("validate", "a.yaml", *options, cwd=tmp_path)
    assert done.code == 0
    assert done.out.startswith("a.yaml:6:20: gợi ý CT245\n")
    assert done.err == "Đã kiểm tra 1 chương trình: 0 lỗi, 0 cảnh báo, 1 gợi ý.\n"
    made = ctrgen("render", "a.yaml", "-f", "docx", *options, cwd=tmp_path)
    assert (made.code, made.out) == (0, "a.docx\n")


def test_without_notes_the_summary_has_none(tmp_path: Path) -> None:
    written(tmp_path, ["Hỗ trợ cây, con"])
    done = ctrgen("validate", "a.yaml", cwd=tmp_path)
    assert done.err == "Đã kiểm tra 1 chương trình: 0 lỗi, 0 cảnh báo.\n"


@pytest.mark.parametrize(
    ("level", "severity", "code", "strict"),
    [("lỗi", "error", 1, 1), ("cảnh báo", "warning", 0, 1), ("gợi ý", "note", 0, 0)],
)
def test_a_programme_moves_a_rule_to_any_level(
    tmp_path: Path, level: str, severity: str, code: int, strict: int
) -> None:
    written(tmp_path, [*NOTED, "Giao đ/c Hạnh trực"], f"kiem_tra: {{CT245: {level}, CT377: {level}}}\n")
    assert [one["severity"] for one in found(tmp_path)] == [severity] * 2
    assert ctrgen("validate", "a.yaml", cwd=tmp_path).code == code
    assert ctrgen("validate", "a.yaml", "--strict", cwd=tmp_path).code == strict


def test_a_house_moves_a_rule_to_any_level_and_off(tmp_path: Path) -> None:
    house = "ke_thua: nd30\nquy_tac: {CT245: {muc: lỗi}, CT377: {muc: gợi ý}, CT341: {muc: tắt}}\n"
    (tmp_path / "nha.yaml").write_text(house, encoding="utf-8")
    written(tmp_path, [*NOTED, "Giao đ/c Hạnh trực", "Họp  giao ban"], "chuan: nha.yaml\n")
    assert [(one["code"], one["severity"]) for one in found(tmp_path)] == [
        ("CT245", "error"),
        ("CT377", "note"),
    ]


def test_machines_are_told_of_a_note_in_their_own_words(tmp_path: Path) -> None:
    written(tmp_path, NOTED)
    github = ctrgen("validate", "a.yaml", "--output-format", "github", cwd=tmp_path)
    assert github.out.startswith("::notice file=a.yaml,line=6,")
    sarif = ctrgen("validate", "a.yaml", "--output-format", "sarif", cwd=tmp_path)
    assert json.loads(sarif.out)["runs"][0]["results"][0]["level"] == "note"
    junit = ctrgen("validate", "a.yaml", "--output-format", "junit", cwd=tmp_path)
    (suite,) = ET.fromstring(junit.out.encode())  # noqa: S314 - we wrote it
    assert (suite.attrib["failures"], suite.attrib["skipped"]) == ("0", "1")


def test_the_page_of_a_rule_says_that_it_is_a_note(tmp_path: Path) -> None:
    assert "Mức: gợi ý\n" in ctrgen("rule", "CT245", cwd=tmp_path).out
