"""``ctrgen new``: what it does not make, and says so; what names the month."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.carried import GIVEN, NEW, OLD, carried
from tests.command import ctrgen
from tests.manuals import SOUND
from tests.paths import EXAMPLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLE, tmp_path / OLD)
    return tmp_path


def test_labels_and_aliases_that_cannot_be_followed_are_refused_in_words(tmp_path: Path) -> None:
    text = SOUND.replace("so: 63", "so: &so 63") + "tieu_de: *so\n"
    (tmp_path / OLD).write_text(text, encoding="utf-8")
    done = ctrgen("new", NEW, "--from", OLD, cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "CT007" in done.err
    assert not (tmp_path / NEW).exists()


def test_a_file_that_is_there_is_never_replaced(folder: Path) -> None:
    (folder / NEW).write_text("đã có", encoding="utf-8")
    for arguments in (["--from", OLD], GIVEN):
        done = ctrgen("new", NEW, *arguments, cwd=folder)
        assert (done.code, done.out) == (2, "")
        assert "CT006" in done.err
    assert (folder / NEW).read_text(encoding="utf-8") == "đã có"
    (folder / NEW).unlink()
    (folder / NEW).symlink_to("không-có")
    assert ctrgen("new", NEW, "--from", OLD, cwd=folder).code == 2
    assert sorted(path.name for path in folder.iterdir()) == [OLD, NEW]


def test_an_old_file_that_is_missing_or_broken_is_told_of_and_nothing_is_written(folder: Path) -> None:
    (folder / "hong.yaml").write_text("thang: [6/2020\n", encoding="utf-8")
    (folder / "sai.yaml").write_text(SOUND.replace("6/2020", "13/2020"), encoding="utf-8")
    for name, code, fault in (
        ("khong-co.yaml", 2, "CT001"),
        ("hong.yaml", 1, "CT020"),
        ("sai.yaml", 1, "CT111"),
    ):
        done = ctrgen("new", NEW, "--from", name, cwd=folder)
        assert (done.code, done.out) == (code, "")
        assert fault in done.err
    assert not (folder / NEW).exists()


def test_a_place_that_cannot_be_written_is_the_machines_fault(folder: Path) -> None:
    (folder / "day").write_text("", encoding="utf-8")
    done = ctrgen("new", f"day/{NEW}", "--from", OLD, cwd=folder)
    assert (done.code, done.out) == (3, "")
    assert "CT003" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["thang-07-2020.txt", "--from", OLD], "phải có đuôi .yaml"),
        ([NEW, "--from", OLD, "--month", "8/2020"], "Tên tệp ghi tháng 7/2020, --month ghi tháng 8/2020."),
        (["thang-06-2020-moi.yaml", "--from", OLD], "cũng là chương trình tháng 6/2020"),
        ([NEW, "--from", OLD, "--issuer", "Ban Thường vụ"], "Với --from"),
        (["moi.yaml", "--month", "13/2020"], "--month: Không có tháng 13."),
        (["moi.yaml", "--issuer", "a\nb"], "--issuer: ghi trên một dòng"),
        (
            ["moi.yaml"],
            "Thiếu --issuer, --symbol, --place, --position, --signer, --month (hoặc --from TỆP_CŨ).",
        ),
    ],
)
def test_a_wrong_command_is_told_of_and_nothing_is_written(
    folder: Path, arguments: list[str], said: str
) -> None:
    done = ctrgen("new", *arguments, cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert [path.name for path in folder.iterdir()] == [OLD]


@pytest.mark.parametrize(
    ("name", "arguments", "month"),
    [
        ("a.yaml", (), "7/2020"),
        ("a.yaml", ("--month", "9/2020"), "9/2020"),
        ("thang-12-2020.yaml", (), "12/2020"),
    ],
)
def test_the_month_is_that_of_the_name_or_of_the_option_or_the_next(
    folder: Path, name: str, arguments: tuple[str, ...], month: str
) -> None:
    assert f"\nthang: {month}\n" in carried(folder, SOUND, *arguments, new=name)
