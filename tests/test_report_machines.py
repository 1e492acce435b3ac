"""Diagnostics as CI services read them.

``data/sarif-2.1.0.json`` is the schema of SARIF 2.1.0 (rtm.5), the very bytes of
``lib/schemas/sarif-2.1.0-rtm.5.json`` in the npm package ``@microsoft/jest-sarif`` 1.0.0-beta.0, under the
MIT licence.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

import ctrgen
from ctrgen import Diagnostic, Severity
from ctrgen.diagnostics import Span
from ctrgen.report import FORMATS, report
from tests.clock import growth
from tests.command import ctrgen as command
from tests.paths import EXAMPLE, ROOT
from tests.small import FAULTY, SMALL

SCHEMA = ROOT / "tests" / "data" / "sarif-2.1.0.json"
SCHEMA_HASH = "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8"
# RFC 3986: what a URI may be made of.
URI = re.compile(r"(?:[A-Za-z0-9\-._~/:]|%[0-9A-F]{2})+")

PLAIN = Diagnostic(
    "nam-2020/thang-06.yaml",
    4,
    8,
    4,
    15,
    "CT111",
    "thang-khong-hop-le",
    Severity.ERROR,
    "Không có tháng 13.",
    "Viết tháng/năm, ví dụ 6/2020.",
    excerpt="thang: 13/2020",
)
MILD = PLAIN._replace(
    line=9,
    end_line=11,
    code="CT201",
    name="le-trang",
    severity=Severity.WARNING,
    message="Lề trên 10 mm.",
    hint="",
    clause="Phụ lục I, Phần I, mục I, khoản 3",
    excerpt="trinh_bay:",
)

SPANS = st.builds(
    Span,
    file=st.text(min_size=1),
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
    end_line=st.integers(1, 10**6),
    end_column=st.integers(1, 10**6),
    excerpt=st.just(""),
)
ANY = st.builds(
    Diagnostic,
    file=st.text(min_size=1),
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
    end_line=st.integers(1, 10**6),
    end_column=st.integers(1, 10**6),
    code=st.from_regex(r"CT[0-9]{3}", fullmatch=True),
    name=st.from_regex(r"[a-z-]+", fullmatch=True),
    severity=st.sampled_from(Severity),
    message=st.text(st.characters()),
    hint=st.text(st.characters()),
    clause=st.text(st.characters()),
    excerpt=st.text(st.characters()),
    related=st.lists(SPANS, max_size=3).map(tuple),
)


def written(output_format: str, *diagnostics: Diagnostic) -> str:
    stream = io.StringIO()
    report(diagnostics, output_format, stream)
    return stream.getvalue()


@cache
def validator() -> Draft4Validator:
    data = SCHEMA.read_bytes()
    assert hashlib.sha256(data).hexdigest() == SCHEMA_HASH
    return Draft4Validator(json.loads(data))


def sarif(*diagnostics: Diagnostic) -> dict[str, Any]:
    """The one run of a log that the schema allows."""
    log = json.loads(written("sarif", *diagnostics))
    validator().validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def uri(file: str) -> str:
    (result,) = sarif(PLAIN._replace(file=file))["results"]
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert URI.fullmatch(found)
    return str(found)


def fingerprints(*diagnostics: Diagnostic) -> list[str]:
    return [result["partialFingerprints"]["ctrgen/v1"] for result in sarif(*diagnostics)["results"]]


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


def test_sarif_says_who_found_what_where() -> None:
    run = sarif(MILD, PLAIN)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"] == {
        "name": "ctrgen",
        "version": ctrgen.__version__,
        "rules": [{"id": "CT111", "name": "thang-khong-hop-le"}, {"id": "CT201", "name": "le-trang"}],
    }
    mild, plain = run["results"]
    assert (mild["ruleId"], mild["ruleIndex"], mild["level"]) == ("CT201", 1, "warning")
    assert mild["message"] == {"text": "Lề trên 10 mm."}
    assert mild["properties"] == {"clause": "Phụ lục I, Phần I, mục I, khoản 3"}
    assert (plain["ruleId"], plain["ruleIndex"], plain["level"]) == ("CT111", 0, "error")
    assert plain["message"] == {"text": "Không có tháng 13. Viết tháng/năm, ví dụ 6/2020."}
    assert "properties" not in plain
    assert plain["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "nam-2020/thang-06.yaml"},
                "region": {"startLine": 4, "startColumn": 8, "endLine": 4, "endColumn": 15},
            }
        }
    ]


def test_sarif_of_nothing_is_a_run_that_found_nothing() -> None:
    run = sarif()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_the_schema_refuses_what_is_no_sarif() -> None:
    log = json.loads(written("sarif", PLAIN))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator().is_valid(log)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("./thang 6%.yaml", "thang%206%25.yaml"),
        ("tháng/a#b?.yaml", "th%C3%A1ng/a%23b%3F.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("../chung.yaml", "../chung.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("\udcff.yaml", "%FF.yaml"),
        ("\ud800.yaml", "%3F.yaml"),
        ("/dev/null/a b.yaml", "file:///dev/null/a%20b.yaml"),
        (".", "."),
    ],
)
def test_sarif_names_files_by_uri(file: str, expected: str) -> None:
    assert uri(file) == expected


def test_sarif_names_a_file_below_the_current_folder_by_its_relative_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri(str(Path.cwd() / "sub" / "a.yaml")) == "sub/a.yaml"


def test_sarif_knows_a_finding_again_when_its_line_has_moved() -> None:
    moved = PLAIN._replace(line=40, end_line=40, column=10, excerpt=f"  {PLAIN.excerpt}")
    assert fingerprints(MILD, moved)[1] == fingerprints(PLAIN)[0]


def test_sarif_tells_findings_apart() -> None:
    findings = (
        PLAIN,
        PLAIN._replace(line=7),
        PLAIN._replace(code="CT110"),
        PLAIN._replace(excerpt="thang: 14/2020"),
    )
    marks = fingerprints(*findings)
    assert len(set(marks)) == len(findings)
    assert fingerprints(PLAIN._replace(file="b.yaml"), *findings)[1:] == marks


def test_sarif_messages_hold_neither_arguments_nor_links() -> None:
    found = PLAIN._replace(message="“{0}” và “[bấm](https://a.vn)”, [1].", hint="")
    (result,) = sarif(found)["results"]
    assert result["message"]["text"] == "“{{0}}” và “[bấm\\](https://a.vn)”, [1]."


@pytest.mark.parametrize("count", range(5))
def test_no_backslash_ahead_of_a_bracket_lets_a_link_through(count: int) -> None:
    found = PLAIN._replace(message="[bấm" + "\\" * count + "](https://a.vn)", hint="")
    (result,) = sarif(found)["results"]
    (ahead,) = re.findall(r"(\\*)\]\(", result["message"]["text"])
    assert len(ahead) % 2 == 1


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


@given(st.lists(ANY, max_size=3))
def test_sarif_is_sound_whatever_a_file_holds(found: list[Diagnostic]) -> None:
    text = written("sarif", *found)
    text.encode()
    run = sarif(*found)
    assert written("sarif", *found) == text
    assert [result["ruleId"] for result in run["results"]] == [one.code for one in found]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        where = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert URI.fullmatch(where)
        assert unquote(where)


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
