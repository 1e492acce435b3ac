"""``ctrgen rule`` lists the rules and explains each."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from ctrgen import faults, rules
from ctrgen.standards import standard
from tests.clock import PATIENCE_S
from tests.command import ctrgen

ND30 = standard("nd30")
LINE = re.compile(r"(CT\d{3,4}) +(lỗi|cảnh báo|gợi ý|tắt) +(\S.*)")


def test_the_list_has_every_rule_once_in_order_with_its_level_and_what_it_asks(tmp_path: Path) -> None:
    done = ctrgen("rule", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    lines = [LINE.fullmatch(line) for line in done.out.splitlines()]
    rows = [line.groups() for line in lines if line is not None]
    assert len(rows) == len(lines) == len(rules.ALL)
    assert [code for code, _, _ in rows] == sorted(rules.ALL)
    for code, level, title in rows:
        assert level == ND30.verdicts[code].level
        assert title == rules.ALL[code].title
        assert title.endswith((".", "?", "”"))


def test_all_titles_begin_in_one_column(tmp_path: Path) -> None:
    lines = ctrgen("rule", cwd=tmp_path).out.splitlines()
    assert {line.index(rules.ALL[line.split()[0]].title) for line in lines} == {18}


def test_a_rule_is_explained_with_its_level_clause_and_examples(tmp_path: Path) -> None:
    done = ctrgen("rule", "CT205", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "CT205 gian-doan-qua-nho\n"
        "Mức: cảnh báo\n"
        "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6\n"
        "\n"
        "Khoảng cách giữa các đoạn tối thiểu 6 pt.\n"
        "\n"
        "Sai:\n"
        "    trinh_bay: {gian_doan: 0}\n"
        "Đúng:\n"
        "    trinh_bay: {gian_doan: 8}\n"
    )


def test_a_rule_without_a_clause_says_so(tmp_path: Path) -> None:
    code = next(code for code in rules.ALL if not ND30.verdicts[code].clause)
    assert "Căn cứ: không thuộc một điều khoản; cách viết chung\n" in ctrgen("rule", code, cwd=tmp_path).out


@pytest.mark.parametrize("name", ["ct205", "Ct205", "gian-doan-qua-nho", "GIAN-DOAN-QUA-NHO"])
def test_a_rule_is_found_by_its_code_or_its_name_however_it_is_typed(tmp_path: Path, name: str) -> None:
    done = ctrgen("rule", name, cwd=tmp_path)
    assert (done.code, done.out) == (0, ctrgen("rule", "CT205", cwd=tmp_path).out)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("CT2O5", " Có phải là CT205?"),
        ("ct2050", " Có phải là CT205?"),
        ("CT20", " Có phải là CT201?"),
        ("gian-doan-qua-nhỏ", " Có phải là gian-doan-qua-nho?"),
        ("CT67", ""),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_an_unknown_rule_is_wrong_usage_and_the_nearest_is_named(
    tmp_path: Path, name: str, hint: str
) -> None:
    done = ctrgen("rule", name, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert f"Không có quy tắc “{name}”.{hint}" in done.err
    assert done.err.endswith("Danh sách: ctrgen rule\nXem cách dùng: ctrgen rule --help\n")
    assert ("Có phải" in done.err) == bool(hint)


@pytest.mark.parametrize("code", ["CT101", "ct020", "CT290", "CT291", "khoa-khong-biet"])
def test_a_code_of_files_and_keys_has_its_page_as_a_rule_has(tmp_path: Path, code: str) -> None:
    done = ctrgen("rule", code, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("CT")
    assert "\nMức: " in done.out


def test_no_code_is_used_twice() -> None:
    assert not {*faults.ALL, "CT290", "CT291"} & set(rules.ALL)


def test_more_than_one_code_is_wrong_usage(tmp_path: Path) -> None:
    done = ctrgen("rule", "CT205", "CT206", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "tham số thừa" in done.err


def test_the_list_is_utf8_in_a_pipe_whatever_the_console_is(tmp_path: Path) -> None:
    done = ctrgen("rule", cwd=tmp_path, env={"PYTHONIOENCODING": "cp1258", "LC_ALL": "C", "NO_COLOR": ""})
    assert (done.code, done.out) == (0, ctrgen("rule", cwd=tmp_path).out)
    assert "\x1b" not in done.out


def test_a_reader_that_has_seen_enough_of_the_list_gets_no_traceback(tmp_path: Path) -> None:
    command = f"{sys.executable} -m ctrgen rule | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=PATIENCE_S
    )
    assert done.stdout.decode().startswith("CT201   cảnh báo  ")
    assert done.stderr == b""
