"""Which rules ``ctrgen validate`` asks, and where what they find is written."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ctrgen import pipeline, rules
from ctrgen.report import FORMATS
from ctrgen.rules.judge import Selection
from tests.command import Outcome, ctrgen
from tests.manuals import SOUND
from tests.reported import validator

FAULTY = SOUND.replace("so: 63", 'so: "063"').replace("[Tổ chức kiểm tra]", '["Tổ  chức kiểm tra ,"]')
FOUND = ["CT218", "CT341", "CT340", "CT243"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def codes(done: Outcome) -> list[str]:
    return [line.split(" ")[1] for line in done.out.splitlines()]


def validate(folder: Path, *arguments: str) -> Outcome:
    return ctrgen("validate", "--output-format", "concise", "a.yaml", *arguments, cwd=folder)


def test_every_rule_is_asked_unless_told_otherwise(folder: Path) -> None:
    done = validate(folder)
    assert (done.code, codes(done), done.err) == (0, FOUND, "")
    assert [one.code for one in pipeline.check(folder / "a.yaml").diagnostics] == FOUND


def test_a_code_of_four_digits_is_chosen_and_one_of_three_is_itself_alone() -> None:
    assert {"CT301", "CT3014"} <= rules.ALL.keys()
    assert not Selection(only=("CT301",)).takes("CT3014")
    assert Selection(only=("CT3014",)).takes("CT3014")
    assert Selection(only=("CT30",)).takes("CT3014")
    assert Selection(without=("CT301",)).takes("CT3014")


def test_the_library_and_render_ask_every_rule_too(folder: Path) -> None:
    done = ctrgen("render", "a.yaml", "-f", "docx", "--strict", cwd=folder)
    assert done.code == 1
    assert all(code in done.err for code in FOUND)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "CT2"], ["CT218", "CT243"]),
        (["--select", "CT34"], ["CT341", "CT340"]),
        (["--select", "CT341"], ["CT341"]),
        (["--select", "CT"], FOUND),
        (["--select", ""], FOUND),
        (["--select", "CT24,CT341"], ["CT341", "CT243"]),
        (["--select", " CT24 , ct341,"], ["CT341", "CT243"]),
        (["--select", "CT21,CT218"], ["CT218"]),
        (["--select", "CT341,CT3014"], ["CT341"]),
        (["--ignore", "CT2"], ["CT341", "CT340"]),
        (["--ignore", "CT340, CT24"], ["CT218", "CT341"]),
        (["--ignore", "CT"], []),
        (["--select", "CT3", "--ignore", "CT341"], ["CT340"]),
        (["--select", "CT341", "--ignore", "CT3"], []),
        (["--select", "CT24", "--select", "CT341"], ["CT341", "CT243"]),
    ],
)
def test_rules_are_taken_and_left_by_how_their_codes_begin(
    folder: Path, options: list[str], expected: list[str]
) -> None:
    done = validate(folder, *options)
    assert (done.code, codes(done), done.err) == (0, expected, "")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("code", ["CT999", "CT6", "CT345,CT1", "CT2345"])
def test_a_code_that_no_rule_has_is_wrong_usage(folder: Path, option: str, code: str) -> None:
    done = validate(folder, option, code)
    assert (done.code, done.out) == (2, "")
    assert f"Không có quy tắc nào mang mã {code.split(',')[-1]}." in done.err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    "wrong", ["CTX", "C", "218", "CT 2", "CT23456", "CT2;CT3", "CT2,x", "CT²", "nhieu-dau-cach"]
)
def test_what_is_no_code_is_wrong_usage(folder: Path, option: str, wrong: str) -> None:
    done = validate(folder, option, wrong)
    assert (done.code, done.out) == (2, "")
    assert (
        f"{option}: “{wrong.split(',')[-1].upper()}” không phải mã quy tắc; ví dụ CT3 hoặc CT345." in done.err
    )


def test_a_file_that_is_no_programme_is_told_of_whatever_is_selected(folder: Path) -> None:
    (folder / "a.yaml").write_text("- a\n", encoding="utf-8")
    for options in (["--select", "CT3"], ["--ignore", "CT2"]):
        done = validate(folder, *options)
        assert (done.code, codes(done)) == (1, ["CT034"])


@pytest.mark.parametrize("code", rules.ALL)
def test_a_selection_takes_a_rule_by_its_code_and_by_each_beginning(code: str) -> None:
    for size in (2, 3, 4, len(code)):
        assert Selection((code[:size],)).takes(code)
        assert not Selection(without=(code[:size],)).takes(code)
        assert not Selection(("CT341",), (code[:size],)).takes(code)
    assert Selection(("CT0", "CT999"), ("CT9",)).takes(code) is False


def test_strict_and_the_exit_code_follow_what_is_left(folder: Path) -> None:
    assert validate(folder, "--strict").code == 1
    assert validate(folder, "--strict", "--ignore", "CT").code == 0
    (folder / "a.yaml").write_text(FAULTY + "kiem_tra: {CT341: lỗi}\n", encoding="utf-8")
    assert validate(folder).code == 1
    assert validate(folder, "--ignore", "CT341").code == 0


def test_github_annotates_each_fault_at_its_letters(folder: Path) -> None:
    done = ctrgen("validate", "--output-format", "github", "a.yaml", cwd=folder)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line.split("title=")[1][:5] for line in lines] == FOUND
    assert lines[1].startswith("::warning file=a.yaml,line=8,col=15,endLine=8,endColumn=17,title=CT341 ")


def test_sarif_fits_its_schema_and_names_rules_and_places(folder: Path) -> None:
    done = ctrgen("validate", "--output-format", "sarif", "a.yaml", cwd=folder)
    assert (done.code, done.err) == (0, "")
    log = json.loads(done.out)
    validator().validate(log)
    (run,) = log["runs"]
    assert [one["ruleId"] for one in run["results"]] == FOUND
    assert {one["id"] for one in run["tool"]["driver"]["rules"]} == set(FOUND)
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.yaml"
    region = place["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [8, 15, 8, 17]


def test_junit_has_a_failure_a_fault(folder: Path) -> None:
    done = ctrgen("validate", "--output-format", "junit", "a.yaml", cwd=folder)
    assert (done.code, done.err) == (0, "")
    root = ET.fromstring(done.out.encode())  # noqa: S314 - we wrote it
    assert [one.attrib["type"] for one in root.iter("failure")] == FOUND
    assert {one.attrib["file"] for one in root.iter("testcase")} == {"a.yaml"}


def test_json_gives_the_very_letters_of_each_fault(folder: Path) -> None:
    done = ctrgen("validate", "--output-format", "json", "a.yaml", cwd=folder)
    found = json.loads(done.out)
    assert [one["code"] for one in found] == FOUND
    lines = FAULTY.split("\n")
    letters = [lines[one["line"] - 1][one["column"] - 1 : one["end_column"] - 1] for one in found]
    assert letters == ["0", "  ", " ", ","]
    for one in found:
        assert one["name"] == rules.ALL[one["code"]].name
        assert one["severity"] == "warning"
        assert one["line"] == one["end_line"]
        assert one["hint"]


@pytest.mark.parametrize("output_format", FORMATS)
def test_an_output_file_holds_what_would_be_printed(folder: Path, output_format: str) -> None:
    command = ("validate", "--output-format", output_format, "a.yaml")
    printed = ctrgen(*command, cwd=folder)
    done = ctrgen(*command, "--output-file", "kq/loi.txt", cwd=folder)
    assert (done.code, done.out, done.err) == (printed.code, "", printed.err)
    assert (folder / "kq" / "loi.txt").read_bytes() == printed.out.encode()
    assert printed.out
    assert not list(folder.glob("kq/.*"))


@pytest.mark.parametrize("output_format", FORMATS)
def test_an_output_file_is_written_anew_when_nothing_is_found(folder: Path, output_format: str) -> None:
    (folder / "loi.txt").write_text("cũ", encoding="utf-8")
    options = ("--ignore", "CT", "--output-format", output_format)
    done = ctrgen("validate", *options, "a.yaml", "--output-file", "loi.txt", cwd=folder)
    assert (done.code, done.out) == (0, "")
    assert (folder / "loi.txt").read_text(encoding="utf-8") == ctrgen(
        "validate", *options, "a.yaml", cwd=folder
    ).out


@pytest.mark.parametrize("where", ["day/loi.txt", "thu-muc"])
def test_an_output_file_that_cannot_be_written_is_a_diagnostic_and_the_machine_is_to_blame(
    folder: Path, where: str
) -> None:
    (folder / "day").write_text("", encoding="utf-8")
    (folder / "thu-muc").mkdir()
    done = validate(folder, "--output-file", where)
    assert (done.code, done.out) == (3, "")
    assert "CT003" in done.err
    assert "Traceback" not in done.err
    assert sorted(path.name for path in folder.iterdir()) == ["a.yaml", "day", "thu-muc"]


def test_a_difference_of_what_cannot_be_read_is_a_diagnostic(folder: Path) -> None:
    (folder / "hong.yaml").write_text(SOUND + "x: y\n", encoding="utf-8")
    done = ctrgen("validate", "--diff", "hong.yaml", "mat.yaml", cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert "CT102" in done.err
    assert "CT001" in done.err


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_standard_input_cannot_be_mended(folder: Path, option: str) -> None:
    done = ctrgen("validate", option, "-", cwd=folder, stdin=SOUND.encode())
    assert (done.code, done.out) == (2, "")
    assert "không đọc từ đầu vào chuẩn" in done.err
