"""A programme carried over to the next month by the command, from a text or the example."""

from __future__ import annotations

from pathlib import Path

import ctrgen as library
from ctrgen import pipeline
from tests.command import ctrgen
from tests.manuals import SOUND

OLD, NEW = "thang-06-2020.yaml", "thang-07-2020.yaml"


KNOWN = {
    "--issuer": "Ban Thường vụ",
    "--superior": "Hội LHPN tỉnh Bắc Giang",
    "--symbol": "CTr-BTV",
    "--place": "Bắc Giang",
    "--position": "Chánh Văn phòng",
    "--signer": "Nguyễn Thị Hồng Tâm",
}
GIVEN = [part for option in KNOWN.items() for part in option]


def carried(folder: Path, text: str, *arguments: str, new: str = NEW) -> str:
    """The programme made of a text."""
    (folder / OLD).write_bytes(text.encode())
    done = ctrgen("new", new, "--from", OLD, *arguments, cwd=folder)
    assert (done.code, done.out) == (0, f"{new}\n"), done.err
    checked = ctrgen("validate", new, "--output-format", "concise", cwd=folder)
    assert checked.code == 0, checked.out
    return (folder / new).read_bytes().decode()


def programme(keys: str, *without: str) -> str:
    kept = [line for line in SOUND.strip().split("\n") if line.split(":")[0] not in without]
    return "\n".join(kept) + "\n" + keys


def meetings(*lines: str) -> str:
    return programme("cuoc_hop:\n" + "".join(f"{line}\n" for line in lines))


def errors(checked: pipeline.Checked) -> set[str]:
    return {one.code for one in checked.diagnostics if one.severity is library.Severity.ERROR}
