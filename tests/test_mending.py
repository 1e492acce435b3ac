"""``validate --fix`` mends what cannot change the meaning, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import mending, pipeline
from tests.command import ctrgen
from tests.manuals import SOUND
from tests.paths import EXAMPLE


def mended(path: Path, text: str) -> str:
    path.write_bytes(text.encode())
    return mending.mend(path).after


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("[Tổ chức kiểm tra]", '["Tổ chức  kiểm tra"]'),
        ("[Tổ chức kiểm tra]", '["Tổ chức kiểm tra"]   # giữ chú thích'),
    ],
)
def test_needless_spaces_go_and_a_sound_text_stays(tmp_path: Path, wrong: str, right: str) -> None:
    text = SOUND.replace(wrong, right)
    assert mended(tmp_path / "a.yaml", text) == text.replace("chức  kiểm", "chức kiểm")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_all_that_is_not_mended_stays_byte_for_byte(tmp_path: Path, ends: str) -> None:
    text = SOUND.replace("so: 63", "so: '063'  # số").replace("tra]", "tra ngày 5/6/2020 , báo cáo]")
    text = text.replace("\n", ends)
    right = text.replace("'063'", "'63'").replace("ngày 5/6/2020 , báo", "ngày 05/6/2020, báo")
    path = tmp_path / "a.yaml"
    # In a flow list the comma would part the text in two: what would change the meaning is refused.
    assert mended(path, text.replace("[Tổ", '["Tổ').replace("cáo]", 'cáo"]')) == right.replace(
        "[Tổ", '["Tổ'
    ).replace("cáo]", 'cáo"]')


def test_mending_twice_changes_nothing_more_and_the_example_stays_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    once = mended(path, EXAMPLE.read_text(encoding="utf-8"))
    assert once != EXAMPLE.read_text(encoding="utf-8")
    assert mended(path, once) == once
    before = pipeline.check(EXAMPLE).diagnostics
    assert len(mending.mend(path).checked.diagnostics) < len(before)


def test_a_waiver_covers_its_line_and_one_of_no_use_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SOUND.replace("so: 63", 'so: "063"  # ctrgen: bo-qua CT218 (số cũ)'), encoding="utf-8")
    assert pipeline.check(path).diagnostics == ()
    path.write_text(SOUND.replace("so: 63", "so: 63  # ctrgen: bo-qua CT218, CT999"), encoding="utf-8")
    assert [one.code for one in pipeline.check(path).diagnostics] == ["CT290", "CT291"]


def test_a_programme_switches_rules_off_and_changes_how_grave_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = SOUND.replace("so: 63", 'so: "063"')
    path.write_text(text + "kiem_tra: {CT218: tắt}\n", encoding="utf-8")
    assert pipeline.check(path).diagnostics == ()
    path.write_text(text + "kiem_tra: {CT218: lỗi}\n", encoding="utf-8")
    (one,) = pipeline.check(path).diagnostics
    assert (one.code, one.severity) == ("CT218", "error")


def test_an_output_file_that_cannot_be_written_is_a_diagnostic_and_the_machine_is_to_blame(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SOUND, encoding="utf-8")
    (tmp_path / "day").write_text("", encoding="utf-8")
    done = ctrgen("validate", str(path), "--output-file", str(tmp_path / "day" / "x"), cwd=tmp_path)
    assert done.code == 3
    assert "CT003" in done.err
