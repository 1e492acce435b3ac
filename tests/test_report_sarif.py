"""``--output-format sarif``: sound, stable, and no command to whoever reads it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ctrgen
from ctrgen import Diagnostic
from tests.reported import ANY, MILD, PLAIN, sarif, validator, written

# RFC 3986: what a URI may be made of.
URI = re.compile(r"(?:[A-Za-z0-9\-._~/:]|%[0-9A-F]{2})+")


def uri(file: str) -> str:
    (result,) = sarif(PLAIN._replace(file=file))["results"]
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert URI.fullmatch(found)
    return str(found)


def fingerprints(*diagnostics: Diagnostic) -> list[str]:
    return [result["partialFingerprints"]["ctrgen/v1"] for result in sarif(*diagnostics)["results"]]


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
