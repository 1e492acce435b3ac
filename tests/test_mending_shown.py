"""``validate --diff`` shows what ``--fix`` would change, and changes nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import ctrgen
from tests.manuals import SOUND
from tests.test_mending import WRONG, of_items, put


def applied(text: str, patch: str) -> str:
    """What ``patch`` would make of a file: every line that the patch holds must stand where it says."""
    lines, made, at = text.splitlines(keepends=True), "", 0
    for hunk in re.split(r"(?m)^@@ -", patch)[1:]:
        head, body = hunk.split("\n", 1)
        start = int(head.split(",")[0]) - 1
        made += "".join(lines[at:start])
        at = start
        # The break before such a line is none of the file.
        for line in re.sub(r"\n\\ .*\n", "\0\n", body).splitlines(keepends=True):
            written = line[1:].replace("\0\n", "")
            if line[0] != "+":
                assert lines[at] == written
                at += 1
            made += written * (line[0] != "-")
    return made + "".join(lines[at:])


@pytest.mark.parametrize(
    "text",
    [
        of_items(f"- {WRONG}\n" + "- Tổ chức sơ kết\n" * 9 + f"- {WRONG}"),
        of_items(f"- {WRONG}").replace("\n", "\r\n"),
        SOUND + "can_cu: [Luật  Tổ chức]\n",
        SOUND + "can_cu: [Luật  Tổ chức]",
    ],
    ids=["two places", "crlf", "last line", "no last break"],
)
def test_the_difference_shown_is_the_change_that_would_be_made(tmp_path: Path, text: str) -> None:
    path = put(tmp_path / "a.yaml", text)
    only = ("--select", "CT3", "a.yaml")
    done = ctrgen("validate", "--diff", *only, cwd=tmp_path)
    assert done.code == 1
    assert done.err == "1 tệp có chỗ sửa được bằng --fix.\n"
    assert done.out.startswith("--- a/a.yaml\n+++ b/a.yaml\n@@ -")
    assert path.read_bytes() == text.encode()
    ctrgen("validate", "--fix", *only, cwd=tmp_path)
    assert applied(text, done.out) == path.read_bytes().decode()
    again = ctrgen("validate", "--diff", *only, cwd=tmp_path)
    assert (again.code, again.out, again.err) == (0, "", "0 tệp có chỗ sửa được bằng --fix.\n")


@pytest.mark.parametrize("line", ["::set-output name=a::b", "  ::debug::x", "a ##[error]b"])
def test_no_line_of_a_difference_is_a_command_for_the_runner_of_a_workflow(tmp_path: Path, line: str) -> None:
    items = f"- noi_dung: |-\n     {WRONG}\n  doan: |\n    Đầu\n    {line}\n    Hết  rồi\n"
    text = of_items(items)
    path = put(tmp_path / "a.yaml", text)
    others = ("--ignore", "CT348", "a.yaml")  # which would mend the line: it shall stand there as it was
    done = ctrgen("validate", "--diff", *others, cwd=tmp_path)
    lines = done.out.splitlines()
    assert len([one for one in lines if line.strip().replace("##[", "# #[") in one]) >= 1
    assert not [one for one in lines if one.lstrip().startswith("::") or "##[" in one]
    if "##[" not in line:
        ctrgen("validate", "--fix", *others, cwd=tmp_path)
        assert applied(text, done.out) == path.read_bytes().decode()
