"""Diagnostics as CI services read them.

``data/sarif-2.1.0.json`` is the schema of SARIF 2.1.0 (rtm.5), the very bytes of
``lib/schemas/sarif-2.1.0-rtm.5.json`` in the npm package ``@microsoft/jest-sarif`` 1.0.0-beta.0, under the
MIT licence.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctrgen import Diagnostic
from ctrgen.report import FORMATS
from tests.clock import growth
from tests.command import ctrgen as command
from tests.paths import EXAMPLE, ROOT
from tests.reported import ANY, MILD, PLAIN, written
from tests.small import FAULTY, SMALL


def junit(*diagnostics: Diagnostic) -> ET.Element:
    """The one suite of a document that can be parsed."""
    root = ET.fromstring(written("junit", *diagnostics).encode())  # noqa: S314 - we wrote it
    assert root.tag == "testsuites"
    (suite,) = root
    assert suite.attrib["name"] == "ctrgen"
    return suite


def test_github_annotates_the_place() -> None:
    assert written("github", PLAIN, MILD).splitlines() == [
        "::error file=nam-2020/thang-06.yaml,line=4,col=8,endLine=4,endColumn=15,"
        "title=CT111 thang-khong-hop-le::Không có tháng 13.%0AGợi ý: Viết tháng/năm, ví dụ 6/2020.",
        "::warning file=nam-2020/thang-06.yaml,line=9,col=8,endLine=11,"
        "title=CT201 le-trang::Lề trên 10 mm.%0ACăn cứ: Phụ lục I, Phần I, mục I, khoản 3",
    ]


def test_github_escapes_what_a_command_is_made_of() -> None:
    found = PLAIN._replace(file="50%, a:b\r\n.yaml", message="100%\r\n::error::x, y: z", hint="")
    assert written("github", found) == (
        "::error file=50%25%2C a%3Ab%0D%0A.yaml,line=4,col=8,endLine=4,endColumn=15,"
        "title=CT111 thang-khong-hop-le::100%25%0D%0A::error::x, y: z\n"
    )


@given(ANY)
def test_github_is_one_line_a_diagnostic_whatever_a_file_holds(found: Diagnostic) -> None:
    text = written("github", found)
    assert text.isprintable() or text.count("\n") == 1
    assert re.fullmatch(r"::(error|warning|notice) file=[^,:\r\n]+,line=\d+,[^:\r\n]*::[^\r\n]*\n", text)
    text.encode()


@pytest.mark.skipif(os.name != "posix", reason="names with colons")
@pytest.mark.parametrize(
    "name",
    ["::set-output name=x::y.yaml", " ::debug::z.yaml", "##[error]z.yaml", "a\n::set-env P::z.yaml"],
)
@pytest.mark.parametrize("text", [SMALL, FAULTY], ids=["sound", "faulty"])
def test_no_file_name_is_a_command_for_the_runner_of_a_workflow(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    said = ""
    for words in (
        ["validate", "--output-format", "full", "--", name],
        ["validate", "--output-format", "concise", "--", name],
        ["render", "-f", "txt", "--", name],
    ):
        done = command(*words, cwd=tmp_path)
        said += done.out + done.err
    lines = said.splitlines()
    assert len(lines) >= 2
    assert not [line for line in lines if line.lstrip().startswith("::") or "##[" in line]


@pytest.mark.no_cover
def test_a_message_of_backslashes_is_written_in_as_long_as_it_is() -> None:
    def made(size: int, turn: int) -> Diagnostic:
        return PLAIN._replace(message="\\" * (size - turn))

    assert growth(made, lambda one: written("sarif", one), (10_000, 100_000), 30) < 30


def test_no_file_that_was_written_is_a_command_for_the_runner_of_a_workflow(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "a.yaml")
    command("render", "a.yaml", "-f", "docx", cwd=tmp_path)
    made = "::set-env name=x::y"
    for words in (
        ["template", "init", "-o", f"{made}.docx"],
        ["import", "a.docx", "-o", f"{made}.yaml"],
        ["new", "--from", "a.yaml", "--", f"{made}-7.yaml"],
    ):
        done = command(*words, cwd=tmp_path)
        assert made in done.out
        assert not done.out.startswith("::")


def test_junit_has_a_failed_test_a_diagnostic() -> None:
    suite = junit(PLAIN, MILD)
    assert {name: suite.attrib[name] for name in ("tests", "failures", "errors")} == {
        "tests": "2",
        "failures": "2",
        "errors": "0",
    }
    plain, mild = suite
    assert plain.attrib == {
        "name": "CT111 thang-khong-hop-le 4:8",
        "classname": "nam-2020/thang-06.yaml",
        "file": "nam-2020/thang-06.yaml",
    }
    (failure,) = plain
    assert (failure.tag, failure.attrib) == ("failure", {"type": "CT111", "message": "Không có tháng 13."})
    assert failure.text == (
        "nam-2020/thang-06.yaml:4:8: Không có tháng 13.\nGợi ý: Viết tháng/năm, ví dụ 6/2020."
    )
    assert mild[0].text == (
        "nam-2020/thang-06.yaml:9:8: Lề trên 10 mm.\nCăn cứ: Phụ lục I, Phần I, mục I, khoản 3"
    )


def test_junit_of_nothing_is_one_test_that_passed() -> None:
    suite = junit()
    assert (suite.attrib["tests"], suite.attrib["failures"]) == ("1", "0")
    (case,) = suite
    assert (case.tag, len(case)) == ("testcase", 0)


@given(st.lists(ANY, max_size=3))
def test_junit_is_xml_whatever_a_file_holds(found: list[Diagnostic]) -> None:
    suite = junit(*found)
    told = [one.attrib["name"].split()[0] for one in suite if len(one)]
    assert told == [one.code for one in found]
    assert [len(one.findall("skipped")) for one in suite if len(one)] == [
        one.severity == "note" for one in found
    ]


def test_junit_escapes_and_leaves_out_what_xml_does_not_allow() -> None:
    found = PLAIN._replace(file='a"<&>.yaml', message="]]> \x00\x1b\ud800\ufffe\uffff & <b>", hint="")
    (case,) = junit(found)
    assert case.attrib["file"] == 'a"<&>.yaml'
    assert case[0].attrib["message"] == "]]> \ufffd\ufffd\ufffd\ufffd\ufffd & <b>"


@pytest.mark.parametrize("output_format", FORMATS)
def test_only_documents_say_something_of_nothing(output_format: str) -> None:
    assert bool(written(output_format)) == (output_format in {"json", "sarif", "junit"})


@pytest.mark.parametrize(
    ("output_format", "heavy"),
    [("full", set[str]()), ("github", set[str]()), ("junit", {"xml.etree"}), ("sarif", {"hashlib"})],
)
def test_heavy_modules_are_imported_by_those_who_need_them(output_format: str, heavy: set[str]) -> None:
    code = (
        "import sys, io; from ctrgen.report import report; "
        f"report([], {output_format!r}, io.StringIO()); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert {"xml.etree", "hashlib", "rich"} & set(done.stdout.decode().split()) == heavy
